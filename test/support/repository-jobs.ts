// The jobs of the design, one by one, on an open repository whose workflows do not run: the built actions, with the
// tokens of the design or less.
import { join } from 'node:path';
import {
  type ActionJob,
  type ActionJobResult,
  git,
  type Permissions,
  type Run,
  runActionJob,
  type RunnerHost,
  type ScriptedModel,
} from '@clambake/local';
import type { Assignment, Salvage } from '@clambake/core';
import { actionsDirectory, callerPath, madeUpKey, owner } from './repository-files.ts';
import type { Parts, writingOf } from './repository-reading.ts';
import { scrub } from './scrub.ts';

/** A job that has ended, as a person and the next job see it. Its texts are without ids and times. */
export interface Report extends ActionJobResult {
  /** Annotations as `level [title]: text`. */
  said: string[];
  run: Run;
  /** The same with ids and times. */
  result: ActionJobResult;
}

export interface JobChange extends Partial<Pick<ActionJob, 'inputs' | 'env' | 'actionDir' | 'secrets'>> {
  /** Replaces single permissions of the design. */
  permissions?: Permissions;
  /** Folder of the actions; this project's when left out. */
  actions?: string;
  /** Path of a program that starts the action instead of this very Node. */
  nodePath?: string;
}

/** As the workflows give them. */
export const permissions = {
  assign: { contents: 'write', issues: 'write', actions: 'write', 'pull-requests': 'read', checks: 'read', statuses: 'read' },
  run: { contents: 'read', issues: 'read', actions: 'read' },
  land: { contents: 'write', issues: 'write', actions: 'write' },
  train: { contents: 'write', issues: 'write', 'pull-requests': 'write', statuses: 'write', actions: 'write', checks: 'read' },
  command: { contents: 'write', issues: 'write', actions: 'write', 'pull-requests': 'write' },
} as const satisfies Record<string, Permissions>;
const programs = { assign: 'assign-agent', run: 'run-agent', land: 'land-work', train: 'bundle-train', command: 'assign-agent' };

type Jobs = Parts & Pick<ReturnType<typeof writingOf>, 'ask'> & { host: RunnerHost; model: ScriptedModel };

export const jobsByHand = ({ local, repository, runner, host, model, ask }: Jobs) => {
  const startRun = async (p: { event?: string; actor?: string } = {}): Promise<Run> => {
    const headSha = await git(repository.gitDir, 'rev-parse', 'refs/heads/main');
    const request = { workflow: callerPath, name: 'Clambake', event: 'issues', actor: owner, headBranch: 'main', headSha };
    return local.runs.createRun(repository, { ...request, ...p });
  };
  const end = (run: Run): void => local.runs.completeRun(repository, run);
  const job = async (run: Run, kind: keyof typeof programs, p: JobChange & { name?: string }): Promise<Report> => {
    const { name = kind, inputs = {}, actions = actionsDirectory, nodePath, ...change } = p;
    const result = await runActionJob(nodePath === undefined ? host : { ...host, nodePath }, {
      repository,
      run,
      name,
      actionDir: join(actions, programs[kind]),
      inputs,
      waits: 'never',
      timeoutMs: 90_000,
      secrets: [inputs['anthropic-api-key'] || madeUpKey],
      ...change,
      permissions: { ...permissions[kind], ...change.permissions },
    });
    const said = result.annotations.map(
      ({ level, title, message }) => `${level}${title === undefined ? '' : ` [${title}]`}: ${scrub(message)}`,
    );
    return { ...result, summary: scrub(result.summary), said, run, result };
  };
  const assign = async (change: JobChange = {}) => {
    const report = await job(await startRun(), 'assign', change);
    const { assignments = '[]', salvage = '[]' } = report.outputs;
    return { ...report, assignments: JSON.parse(assignments) as Assignment[], salvage: JSON.parse(salvage) as Salvage[] };
  };
  /** A job about one attempt, in the run that claimed it. */
  const ofAttempt = (run: Run, kind: 'run' | 'land', { assignment, change }: { assignment: Assignment; change: JobChange }) => {
    const { issue, agent, attempt } = assignment;
    const inputs = { issue: String(issue), agent, attempt, ...change.inputs };
    return job(run, kind, { ...change, inputs, name: `${kind} #${issue} (${attempt})` });
  };
  return {
    end,
    assign,
    /** An issue and its claim. */
    async claim(title?: string) {
      const issue = ask(title);
      const { run, assignments, log } = await assign();
      const [assignment] = assignments;
      if (assignment === undefined) throw new Error(`nothing was assigned:\n${log}`);
      return { issue, run, assignment };
    },
    work: (run: Run, assignment: Assignment, change: JobChange = {}) =>
      ofAttempt(run, 'run', {
        assignment,
        change: { ...change, inputs: { 'anthropic-api-key': madeUpKey, 'anthropic-base-url': model.url, ...change.inputs } },
      }),
    /** `from`: the job whose artifact it takes. */
    land: (run: Run, assignment: Assignment, { from, ...change }: JobChange & { from?: Pick<Report, 'outputs'> } = {}) => {
      const { 'artifact-id': id = '', 'artifact-digest': digest = '' } = from?.outputs ?? {};
      return ofAttempt(run, 'land', {
        assignment,
        change: { ...change, inputs: { 'artifact-id': id, 'artifact-digest': digest, ...change.inputs } },
      });
    },
    async train(change: JobChange = {}): Promise<Report> {
      const run = await startRun();
      const report = await job(run, 'train', change);
      end(run);
      await runner.settled();
      return report;
    },
    /** A person's command; `again`: who asked for this attempt, if that is another one. */
    async command(inputs: Record<string, string>, p: { event?: string; actor?: string; again?: string; actions?: string } = {}) {
      const { event = 'workflow_dispatch', actor = owner, again, ...change } = p;
      const run = await startRun({ event, actor });
      if (again !== undefined) run.triggeringActor = again;
      const report = await job(run, 'command', { ...change, inputs: { mode: 'command', ...inputs } });
      end(run);
      return report;
    },
  };
};
