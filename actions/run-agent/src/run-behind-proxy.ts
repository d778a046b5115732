// Runs the coding agent with the key kept in the proxy, and all that ends with it: checkpoints, the session's verify, the log.
import {
  type AgentEvent,
  type AgentLog,
  type AgentTree,
  agentEnvironment,
  openAgentLog,
  type ProxyFacts,
  UserError,
  watchAgent,
} from '@clambake/adapters';
import { answerJsonSchema, neutralise, type TodoEntry, type TranscriptVerifyRun } from '@clambake/core';
import type { AdmittedSetup } from './admit-setup.ts';
import { type ModelAnswers, withAnswers } from './ask-model.ts';
import { keepCheckpoints } from './checkpoints.ts';
import { type GoneOn, goOn, type GoOnOptions } from './go-on.ts';
import { openProxy } from './open-proxy.ts';
import { openSessionVerify } from './verify-session.ts';
import type { Place, WorkOptions } from './work-on-issue.ts';

/** The key is used in here only: when this returns, the proxy answers nobody any more. */
export const runBehindProxy = async (
  place: Place,
  options: WorkOptions & {
    executable: string;
    version: string;
    file: string;
    instructions: string | undefined;
    setup: AdmittedSetup;
    tree: AgentTree;
  },
): Promise<GoneOn & { proxy: ProxyFacts & ModelAnswers; env: Record<string, string>; verifyRuns: TranscriptVerifyRun[] }> => {
  const { user, inner, path, directories } = place;
  const { kit, agent, access, config, assignment, executable, instructions, signal } = options;
  const { attempt } = assignment;
  const { tree: cwd, root } = directories;
  if (options.released.aborted) throw new UserError('The agent was not started: people have ended the attempt.');
  const { maximumUsd } = options;
  const { proxy, placeholder, ...money } = await openProxy(agent, { access, config, maximumUsd, listener: inner?.keys });
  const env = await environmentOf(place, options);
  const log = openAgentLog({ output: process.stdout, title: `Agent ${assignment.agent} works on #${assignment.issue}` });
  const inTree = { user, directories, env };
  const { scratch, tree } = options;
  const heard = hear(log, options);
  const costUsd = () => proxy.facts().spending.usd;
  const ofAttempt = { kit, assignment, tree, scratch, costUsd, todos: heard.todos };
  const checkpoints = keepCheckpoints({ ...options.checkpoints, ...ofAttempt, place: inTree });
  const ended = AbortSignal.any([signal, options.released]);
  const session = openSessionVerify(inTree, { kit, config, signal: ended, path, origin: tree });
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
    finish: session.finish && { ...session.finish, listener: inner?.questions },
    answerSchema: answerJsonSchema,
    onEvent: heard.onEvent,
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
  return { ...gone, proxy: await withAnswers(options, { run: gone.run, facts, settings: money.settings }), env, verifyRuns: session.runs };
};

/** Sends what the agent does to the log and the transcript, and remembers its newest todo list. */
const hear = (log: AgentLog, { onSteps }: Pick<WorkOptions, 'onSteps'>) => {
  let todos: readonly TodoEntry[] = [];
  const onEvent = ({ line, steps = [], todos: changed }: AgentEvent): void => {
    if (line !== undefined) log.line(line);
    if (steps.length > 0) onSteps(steps);
    todos = changed ?? todos;
  };
  return { onEvent, todos: () => todos };
};

const environmentOf = async (
  { user, inner, directories: { home, tmp } }: Place,
  { setup, assignment: { agent, attempt } }: Pick<WorkOptions, 'assignment'> & { setup: AdmittedSetup },
): Promise<Record<string, string>> => {
  const network = inner === undefined ? {} : (await import('./open-network.ts')).networkVariables;
  const userName = user.kind === 'none' ? 'agent' : user.name;
  return agentEnvironment({ path: setup.path, admitted: { ...setup.variables, ...network }, home, tmp, userName, agent, attempt });
};
