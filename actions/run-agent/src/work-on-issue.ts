// From a claim that was read again to packed work. The order makes it safe: the tree is filled before it is handed over, the key
// exists only in the proxy, and both the agent's processes and the proxy have ended before anything is packed. The
// reserved user is released however the attempt ends.
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import {
  type AgentDirectories,
  type AgentEvent,
  type AgentRun,
  type AgentStep,
  type AgentTree,
  type AgentUser,
  agentEnvironment,
  type CodingAgent,
  closeDirectories,
  decideIsolation,
  endProcesses,
  type GitCredentials,
  handOver,
  openAgentLog,
  ownTemp,
  packWork,
  pathWithSetupLast,
  type PackResult,
  prepareAgentTree,
  prepareDirectories,
  type ProxyFacts,
  reachableTemp,
  readIsolationFacts,
  recallExports,
  type Redactor,
  removeDirectory,
  reserveAgentUser,
  type SetupExports,
  safePath,
  startKeyProxy,
  type TakenSession,
  trustedFirst,
  trustedOnly,
  UserError,
  watchAgent,
} from '@clambake/adapters';
import { type Assignment, type Config, earlierWork, neutralise } from '@clambake/core';
import { type AdmittedSetup, admitSetup } from './admit-setup.ts';
import { setApart } from './set-apart.ts';
import { type CheckpointOptions, keepCheckpoints } from './checkpoints.ts';
import { type GoneOn, goOn, type GoOnOptions, placeSession } from './go-on.ts';
import type { AgentAccess } from './inputs.ts';
import type { Conversation } from './plan-resume.ts';
import { takeSession } from './take-session.ts';
import { writeInstructions } from './write-instructions.ts';

export interface WorkOptions {
  kit: ActionKit;
  agent: CodingAgent;
  access: AgentAccess;
  assignment: Assignment;
  config: Config;
  base: string;
  /** Work of the issue that is on the base as a squash commit. */
  squashed: string | undefined;
  /** Work of the attempt before that is on no branch. */
  kept: { ref: string; oid: string } | undefined;
  prompt: string;
  /** The session that it goes on with. */
  conversation: Conversation | undefined;
  /** Set when the session is kept for a later attempt. */
  redactor: Redactor | undefined;
  onSteps: (steps: readonly AgentStep[]) => void;
  credentials: GitCredentials;
  /** A directory that only we can read. */
  scratch: string;
  /** Empty directory of ours for the work file. */
  destination: string;
  /** Aborted when the job is being cancelled. */
  signal: AbortSignal;
  /** Aborted when people have ended the attempt. */
  released: AbortSignal;
  checkpoints: Pick<CheckpointOptions, 'everyMs' | 'upload' | 'startedAt'>;
}

export interface Work {
  tree: AgentTree;
  run: AgentRun;
  packed: PackResult;
  proxy: ProxyFacts;
  /** The session for a later attempt; undefined when none is wanted. */
  session: TakenSession | undefined;
  gone: Omit<GoneOn, 'run'>;
}

interface Place {
  user: AgentUser;
  /** PATH in which the programs that we start are looked up. */
  path: string;
  /** PATH of the job. */
  jobPath: string;
  directories: AgentDirectories;
}

/** Throws a UserError when the agent may not or cannot be started here. */
export const workOnIssue = async (options: WorkOptions): Promise<Work> => {
  const { kit, config, assignment } = options;
  const { environment } = kit;
  const exported = await recallExports(environment);
  const jobPath = safePath(pathWithSetupLast(environment.path, exported?.path ?? []));
  const isolation = decideIsolation(await readIsolationFacts(config.isolation, jobPath));
  if (isolation.kind === 'refused') throw new UserError(isolation.why);
  if (isolation.kind === 'none') kit.warning('isolation: none — the agent shares this job’s user and can read what the job can read');
  const path = isolation.kind === 'none' ? trustedFirst(jobPath) : trustedOnly(jobPath);
  const reserved = await reserveAgentUser(isolation, path);
  const { user } = reserved;
  const reopen = await closeDirectories(user.kind === 'none' ? [] : [environment.temp, environment.workspace]);
  try {
    const own = await ownTemp(await reachableTemp(user, tmpdir()));
    const directories = await prepareDirectories({ user, own, repository: environment.repository, issue: assignment.issue, path });
    const apart = await setApart(kit, { user, directories, jobPath, path });
    return await workIn({ user: apart.user, path, jobPath, directories }, { ...options, exported }).finally(async () => {
      await apart.close();
      // The work is packed by now, and the next attempt removes a directory that is left. A cancelled job has only
      // seconds to upload the work.
      if (options.signal.aborted) return;
      await removeDirectory(user, directories.root, path).catch((error: unknown) =>
        kit.warning(`${directories.root} was not removed: ${String(error)}`),
      );
    });
  } finally {
    await reopen();
    reserved.release();
  }
};

const workIn = async (place: Place, options: WorkOptions & { exported: SetupExports | undefined }): Promise<Work> => {
  const { user, path, directories } = place;
  const { kit, agent, assignment, base, credentials, scratch, destination, exported } = options;
  const { repositoryUrl: url, workspace } = kit.environment;
  const prepared = exported === undefined || workspace === undefined ? undefined : { workspace, path };
  const { conventionFiles } = agent;
  const from = { url, credentials, base, issue: assignment.issue, squashed: options.squashed, kept: options.kept };
  const tree = await prepareAgentTree({ ...from, scratch, tree: directories.tree, conventionFiles, prepared });
  tellBrought(kit, tree);
  const moved = workspace === undefined ? undefined : { from: workspace, to: directories.tree };
  const shared = user.kind === 'none';
  const ownTemporary = user.kind === 'user' && user.namespace !== undefined;
  const secrets = [credentials.token, options.access.apiKey];
  const setup =
    exported === undefined
      ? { path: place.jobPath, variables: {} }
      : await admitSetup(kit, { exported, moved, shared, ownTemporary, secrets, agent });
  kit.log(tree.continues ? `It continues the issue’s branch at ${tree.startOid}` : `It starts from ${base} at ${tree.startOid}`);
  if (tree.earlier !== undefined) kit.log(`The kept work of the attempt before is its branch ${earlierWork}`);
  const instructions = await writeInstructions(directories, tree);
  const file = await placeSession(directories, options.conversation);
  await handOver(user, directories, path);
  const { executable, version } = await findExecutable(place, options);
  const { run, proxy, env, ...gone } = await runBehindProxy(place, { ...options, executable, version, file, instructions, setup, tree });
  const { startOid, baseOid, earlier, handOver: memory } = tree;
  const isHurried = options.signal.aborted;
  const packed = await packWork({ user, directories, env, startOid, baseOid, earlier, destination, memory, isHurried });
  // git may have started a process that the agent's configuration names.
  await endProcesses({ user, pid: undefined, attempt: assignment.attempt, directory: directories.root, path });
  const session = options.signal.aborted ? undefined : await takeSession({ user, directories, env }, { run, options });
  return { tree, run, packed, proxy, session, gone };
};

const tellBrought = (kit: ActionKit, { brought }: AgentTree): void => {
  if (brought.status === 'incomplete') kit.warning(`Not everything the setup made in the checkout reached the agent: ${brought.why}`);
  if (brought.status !== 'brought') return;
  const moved = brought.relocated === 0 ? '' : `; ${brought.relocated} of their files name the agent’s tree instead of the checkout now`;
  kit.log(`From the prepared checkout to the agent: ${brought.entries} files and directories that git does not track${moved}`);
};

const findExecutable = async (
  { user, path, directories }: Place,
  { kit, agent, access, scratch }: WorkOptions,
): Promise<{ executable: string; version: string }> => {
  const { log } = kit;
  const toolCache = kit.environment.toolCache ?? join(kit.environment.temp, 'clambake-tools');
  const { root: own } = directories;
  const { executable, version } = await agent.install({ givenPath: access.executable, toolCache, user, path, own, scratch, log });
  log(`${agent.name} ${version} runs as ${user.kind === 'none' ? 'this job’s user' : `the user ${user.name}`} in ${directories.tree}`);
  return { executable, version };
};

/** The key is used in here only: when this returns, the proxy answers nobody any more. */
const runBehindProxy = async (
  { user, path, directories }: Place,
  options: WorkOptions & {
    executable: string;
    version: string;
    file: string;
    instructions: string | undefined;
    setup: AdmittedSetup;
    tree: AgentTree;
  },
): Promise<GoneOn & { proxy: ProxyFacts; env: Record<string, string> }> => {
  const { kit, agent, access, config, assignment, executable, instructions, setup, signal } = options;
  const { attempt } = assignment;
  const { home, tmp, tree: cwd, root } = directories;
  if (options.released.aborted) throw new UserError('The agent was not started: people have ended the attempt.');
  const placeholder = `placeholder-${randomUUID()}`;
  const settings = { model: config.model, serverTools: config['server-tools'] };
  const proxy = await startKeyProxy({ api: agent.modelApi, settings, baseUrl: access.apiUrl, apiKey: access.apiKey, placeholder });
  const userName = user.kind === 'none' ? 'agent' : user.name;
  const env = agentEnvironment({ path: setup.path, admitted: setup.variables, home, tmp, userName, agent: assignment.agent, attempt });
  const title = `Agent ${assignment.agent} works on #${assignment.issue}`;
  const log = openAgentLog({ write: (text) => process.stdout.write(text), title });
  const checkpoints = keepCheckpoints({
    ...options.checkpoints,
    kit,
    assignment,
    tree: options.tree,
    place: { user, directories, env },
    scratch: options.scratch,
  });
  const common = {
    executable,
    cwd,
    env,
    processes: { user, attempt, directory: root, path },
    api: { url: proxy.url, key: placeholder },
    settings,
    maximumUsd: config['attempt-usd'],
    totalMs: config['attempt-minutes'] * 60_000,
    heardMs: proxy.heardMs,
    instructions,
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
    if (!signal.aborted) await settled;
    log.close();
    await proxy.stop();
  });
  const facts = proxy.facts();
  for (const why of facts.refused) kit.warning(`The key proxy refused a request of the agent: ${neutralise(why, 300)}`);
  return { ...gone, proxy: facts, env };
};
