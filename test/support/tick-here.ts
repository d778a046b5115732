// A tick of the fleet in the process of a test, as the assign job of a run of its own. It costs a tenth of a job that starts dist/.
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import { readEnvironment } from '@clambake/adapters';
import { inputsSchema } from '../../actions/assign-agent/src/inputs.ts';
import { run } from '../../actions/assign-agent/src/run.ts';
import type { OpenRepository } from './open-repository.ts';
import { callerPath, owner } from './repository-files.ts';

export interface Ticked {
  log: string;
  warnings: string[];
  assigned: number;
  /** Requests that it sent, as `POST /graphql`. */
  requests: string[];
}

const unset = Object.fromEntries(Object.keys(inputsSchema.shape).map((name) => [name, '']));

/** One run of the fleet's tick, in this process. */
export const tickHere = async ({ local, repository, directory, git }: OpenRepository, event = 'issues'): Promise<Ticked> => {
  const headSha = await git('rev-parse', 'refs/heads/main');
  const request = { workflow: callerPath, event, actor: owner, headBranch: 'main', headSha };
  const started = local.runs.createRun(repository, request);
  const permissions = { contents: 'write', issues: 'write', actions: 'write' } as const;
  const job = local.runs.createJob(repository, { run: started, name: 'assign', permissions });
  local.runs.startJob(repository, job);
  const environment = readEnvironment({
    GITHUB_API_URL: local.apiUrl,
    GITHUB_GRAPHQL_URL: local.graphqlUrl,
    GITHUB_SERVER_URL: local.serverUrl,
    GITHUB_REPOSITORY: `${owner}/shack`,
    GITHUB_RUN_ID: String(started.id),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_EVENT_NAME: event,
    GITHUB_WORKFLOW_REF: `${owner}/shack/.github/workflows/clambake.yml@refs/heads/main`,
    RUNNER_TEMP: await mkdtemp(join(directory, 'tick-')),
  });
  const lines: string[] = [];
  const warnings: string[] = [];
  const outputs = new Map<string, unknown>();
  const kit: ActionKit = {
    name: 'assign-agent',
    environment,
    readInputs: () => inputsSchema.parse({ ...unset, 'github-token': local.runs.mintJobToken(job).value }) as never,
    log: (text) => void lines.push(text),
    notice: (text) => void lines.push(text),
    warning: (text) => void warnings.push(text),
    mask: () => undefined,
    group: (_, body) => body(),
    setOutput: (name, value) => void outputs.set(name, value),
    summary: async () => undefined,
  };
  const before = local.store.requests.length;
  await run(kit).catch((error: unknown) => {
    local.runs.completeJob(repository, job, 'failure');
    local.runs.completeRun(repository, started);
    throw error;
  });
  const requests = local.store.requests.slice(before).map(({ route }) => route);
  local.runs.completeJob(repository, job, 'success');
  return { log: lines.join('\n'), warnings, assigned: Number(outputs.get('count')), requests };
};
