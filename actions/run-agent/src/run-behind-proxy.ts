// Runs the coding agent with the key kept in the proxy, and all that ends with it: checkpoints, the session's verify, the log.
import {
  type AgentEvent,
  type AgentTree,
  agentEnvironment,
  openAgentLog,
  type ProxyFacts,
  UserError,
  watchAgent,
} from '@clambake/adapters';
import { answerJsonSchema, neutralise, type TranscriptVerifyRun } from '@clambake/core';
import type { AdmittedSetup } from './admit-setup.ts';
import { keepCheckpoints } from './checkpoints.ts';
import { type GoneOn, goOn, type GoOnOptions } from './go-on.ts';
import { openProxy } from './open-proxy.ts';
import { openSessionVerify } from './verify-session.ts';
import type { Place, WorkOptions } from './work-on-issue.ts';

/** The key is used in here only: when this returns, the proxy answers nobody any more. */
export const runBehindProxy = async (
  { user, path, directories }: Place,
  options: WorkOptions & {
    executable: string;
    version: string;
    file: string;
    instructions: string | undefined;
    setup: AdmittedSetup;
    tree: AgentTree;
  },
): Promise<GoneOn & { proxy: ProxyFacts; env: Record<string, string>; verifyRuns: TranscriptVerifyRun[] }> => {
  const { kit, agent, access, config, assignment, executable, instructions, setup, signal } = options;
  const { attempt } = assignment;
  const { home, tmp, tree: cwd, root } = directories;
  if (options.released.aborted) throw new UserError('The agent was not started: people have ended the attempt.');
  const { proxy, placeholder, ...money } = await openProxy(agent, { access, config, maximumUsd: options.maximumUsd });
  const userName = user.kind === 'none' ? 'agent' : user.name;
  const env = agentEnvironment({ path: setup.path, admitted: setup.variables, home, tmp, userName, agent: assignment.agent, attempt });
  const title = `Agent ${assignment.agent} works on #${assignment.issue}`;
  const log = openAgentLog({ write: (text) => process.stdout.write(text), title });
  const place = { user, directories, env };
  const checkpoints = keepCheckpoints({
    ...options.checkpoints,
    costUsd: () => proxy.facts().spending.usd,
    kit,
    assignment,
    tree: options.tree,
    place,
    scratch: options.scratch,
  });
  const ended = AbortSignal.any([signal, options.released]);
  const session = openSessionVerify(place, { kit, config, signal: ended, path, origin: options.tree });
  const common = {
    executable,
    cwd,
    env,
    processes: { user, attempt, directory: root, path },
    api: { url: proxy.url, key: placeholder },
    ...money,
    totalMs: config['attempt-minutes'] * 60_000,
    heardMs: proxy.heardMs,
    instructions,
    finish: session.finish,
    answerSchema: answerJsonSchema,
    onEvent: ({ line, steps = [] }: AgentEvent) => {
      if (line !== undefined) log.line(line);
      if (steps.length > 0) options.onSteps(steps);
    },
    signal,
    released: options.released,
  };
  const start: GoOnOptions['start'] = (given) => watchAgent(agent, { ...common, ...given });
  const gone = await goOn({ ...options, sessions: agent.sessions, proxy, start }).finally(async () => {
    // A cancelled job has no time for an upload of less than the work that is packed next.
    const settled = checkpoints.stop();
    await session.close();
    if (!signal.aborted) await settled;
    log.close();
    await proxy.stop();
  });
  const facts = proxy.facts();
  for (const why of facts.refused) kit.warning(`The key proxy refused a request of the agent: ${neutralise(why, 300)}`);
  return { ...gone, proxy: facts, env, verifyRuns: session.runs };
};
