// Runs a job of one action without a workflow file, for tests and benchmarks that start a built action alone. The job
// uses the code of a workflow's job, so the action behaves the same in both.
import { executeJob } from './execute-job.ts';
import { githubContext } from './contexts.ts';
import type { Job, Repository, Run, RunnerHost } from './pieces.ts';
import { type PlannedJob, planRun } from './plan.ts';
import type { RunState } from './run-state.ts';
import type { JobReport, World } from './settings.ts';
import type { Source } from './sources.ts';

export interface ActionJob {
  repository: Repository;
  run: Run;
  /** Name in the list of jobs, which actions may look up. Its first word is the job's key. */
  name: string;
  permissions: Job['permissions'];
  actionDir: string;
  inputs: Readonly<Record<string, string>>;
  /** Values that the log must not show. */
  secrets?: readonly string[];
  /** `env:` of the job. */
  env?: Readonly<Record<string, string>>;
  /**
   * `by-asking` lets the clock run fast while the job asks for nothing but the time. `never` keeps the clock in real
   * time until the job ends, for a job that makes no requests while it works.
   */
  waits: 'by-asking' | 'never';
  timeoutMs?: number;
}

export interface ActionJobResult extends Pick<JobReport, 'job' | 'summary' | 'annotations' | 'exitCode'> {
  conclusion: 'success' | 'failure' | 'cancelled';
  outputs: Record<string, string>;
  log: string;
}

const uses = 'action/under-test';

/** Returns a workflow that reads all values from contexts. The values are not in its text, so they are no expressions. */
const workflowOf = ({ run, inputs, env = {}, timeoutMs }: ActionJob, key: string): string => {
  const values = (of: Readonly<Record<string, string>>, context: string): string =>
    JSON.stringify(Object.fromEntries(Object.keys(of).map((entry) => [entry, `\${{ matrix.${context}['${entry}'] }}`])));
  const step = `{ id: action, uses: ${uses}@here, with: ${values(inputs, 'inputs')}${timeoutMs === undefined ? '' : `, timeout-minutes: ${timeoutMs / 60_000}`} }`;
  return `on: workflow_dispatch
name: ${JSON.stringify(run.name)}
jobs:
  ${key}:
    runs-on: here
    env: ${values(env, 'env')}
    outputs: { all: '\${{ toJSON(steps.action.outputs) }}' }
    steps: [${step}]
`;
};

/** Resolves when the job has ended. An action that cannot be read or started is a failed job with the reason in its log. */
export const runActionJob = async (host: RunnerHost, request: ActionJob): Promise<ActionJobResult> => {
  const { repository, run, name, permissions, inputs, env = {} } = request;
  const job = host.runs.createJob(repository, { run, name, permissions });
  const signal = host.runs.cancellation(run);
  if (signal.aborted) {
    host.runs.completeJob(repository, job, 'cancelled');
    return { job, conclusion: 'cancelled', outputs: {}, summary: '', log: '', annotations: [], exitCode: undefined };
  }
  let report: JobReport | undefined;
  const world = worldOf(host, request, (ended) => {
    report = ended;
  });
  const state = await stateOf(host, request);
  const planned = state.plan.jobs[0] as PlannedJob;
  const cancel = new AbortController();
  const onCancel = (): void => cancel.abort();
  signal.addEventListener('abort', onCancel, { once: true });
  const secrets = Object.fromEntries((request.secrets ?? []).map((value, index) => [`SECRET_${index}`, value]));
  const contexts = { github: githubContext(host, state), inputs: {}, vars: {}, matrix: { inputs: { ...inputs }, env: { ...env } } };
  const outcome = await executeJob({ world, state, workflow: state.plan, planned, job, contexts, secrets, cancel }).finally(() =>
    signal.removeEventListener('abort', onCancel),
  );
  const { summary = '', annotations = [], exitCode } = report ?? {};
  const outputs = JSON.parse(outcome.outputs['all'] ?? '{}') as Record<string, string>;
  return { job, conclusion: outcome.conclusion, outputs, summary: summary.replace(/\n$/, ''), log: job.log, annotations, exitCode };
};

const worldOf = (host: RunnerHost, request: ActionJob, onJob: (report: JobReport) => void): World => ({
  host,
  settings: { remoteActions: { [uses]: request.actionDir }, waitsByAsking: () => request.waits === 'by-asking', onJob },
  enter: () => Promise.reject(new Error('nothing waits for a runner here')),
  groupsOf: () => {
    throw new Error('no group is asked for here');
  },
  machines: new Map(),
  reviews: new Map(),
});

const stateOf = async (host: RunnerHost, request: ActionJob): Promise<RunState> => {
  const { repository, run, name } = request;
  const ref = `refs/heads/${run.headBranch}`;
  const text = workflowOf(request, name.split(/\W/)[0] || 'job');
  const source: Source = {
    slug: `${repository.owner}/${repository.name}`,
    ref,
    commit: run.headSha,
    readFile: () => Promise.resolve(text),
    directory: () => Promise.reject(new Error('this workflow has no files')),
  };
  return {
    repository,
    run,
    plan: await planRun({ host, remoteActions: {}, source, path: run.workflow, granted: {} }),
    isForeign: false,
    trigger: { event: run.event, payload: {}, sha: run.headSha, ref, baseRef: '', headRef: '', inputs: {} },
    cancel: new AbortController(),
    kill: new AbortController(),
    ended: new Map(),
    before: new Map(),
  };
};
