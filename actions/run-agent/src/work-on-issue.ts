// From a claim that was read again to packed work. The order makes it safe: the tree is filled before it is handed over, the key
// exists only in the proxy, and both the agent's processes and the proxy have ended before anything is packed. The
// reserved user is released however the attempt ends.
import { tmpdir } from 'node:os';
import type { ActionKit } from '@clambake/action-kit';
import {
  type AgentDirectories,
  type AgentRun,
  type AgentStep,
  type AgentTree,
  type AgentUser,
  type CodingAgent,
  closeDirectories,
  endProcesses,
  type GitCredentials,
  handOver,
  ownTemp,
  packWork,
  type PackResult,
  prepareAgentTree,
  type ProxyFacts,
  reachableTemp,
  type Redactor,
  type TakenSession,
} from '@clambake/adapters';
import { type Assignment, type Config, earlierWork, type RefusedHosts, type TranscriptVerifyRun, type Verify } from '@clambake/core';
import { admitSetup } from './admit-setup.ts';
import type { Begun } from './begin.ts';
import { openFrame } from './open-frame.ts';
import type { ClosedNetwork, InnerNetwork } from './open-network.ts';
import type { CheckpointOptions } from './checkpoints.ts';
import type { Images } from './fetch-images.ts';
import { type GoneOn, placeSession } from './go-on.ts';
import type { AgentAccess } from './inputs.ts';
import type { Isolated } from './isolate.ts';
import type { Conversation } from './plan-resume.ts';
import type { ModelAnswers } from './ask-model.ts';
import { runBehindProxy } from './run-behind-proxy.ts';
import { preparedOf, tellBrought, tellStart } from './start-agent.ts';
import { takeSession } from './take-session.ts';
import { verifyLast } from './verify-last.ts';
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
  images: Images | undefined;
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
  begun: Begun;
  /** Dollars that the attempt may spend. */
  maximumUsd: number;
}

export interface Work {
  tree: AgentTree;
  run: AgentRun;
  packed: PackResult;
  proxy: ProxyFacts & ModelAnswers;
  /** The session for a later attempt; undefined when none is wanted. */
  session: TakenSession | undefined;
  gone: Omit<GoneOn, 'run'>;
  /** Judgement of the repository's own commands about the committed work; undefined: the attempt did not finish. */
  verify: Verify | undefined;
  /** All runs of them, for the transcript. */
  verifyRuns: TranscriptVerifyRun[];
  /** Requests that the agent's network refused; undefined: it had the whole network. */
  refused: RefusedHosts | undefined;
}

type InnerWork = Omit<Work, 'verify' | 'refused'> & { env: Readonly<Record<string, string>> };

export interface Place {
  user: AgentUser;
  /** Undefined: the agent has the whole network of the machine. */
  inner: InnerNetwork | undefined;
  /** PATH in which the programs that we start are looked up. */
  path: string;
  /** PATH of the job. */
  jobPath: string;
  directories: AgentDirectories;
}

/** Throws a UserError when the agent may not or cannot be started here. */
export const workOnIssue = async (options: WorkOptions): Promise<Work> => {
  const { kit, config, begun } = options;
  const isolated = await begun.isolated(config.isolation);
  if (isolated.reserved.user.kind === 'none')
    kit.warning('isolation: none — the agent shares this job’s user and can read what the job can read');
  return workApart({ ...options, ...isolated });
};

type ApartOptions = WorkOptions & Isolated;
type Fill<F> = (directories: AgentDirectories) => Promise<F>;

const workApart = async (options: ApartOptions): Promise<Work> => {
  const { kit, assignment, config, exported, path, reserved, begun } = options;
  const { environment } = kit;
  const { user } = reserved;
  const reopen = await closeDirectories(user.kind === 'none' ? [] : [environment.temp, environment.workspace]);
  let closing: Promise<void> = Promise.resolve();
  try {
    const own = await ownTemp(await reachableTemp(user, tmpdir()));
    const network: ClosedNetwork | undefined =
      config.network === 'open' ? undefined : { entries: config['allowed-hosts'], refused: new Map() };
    const container = config.isolation === 'container';
    const frame = { kit, user, own, issue: assignment.issue, jobPath: options.jobPath, path, network, container, signal: options.signal };
    const inside = async <F, T>(fill: Fill<F>, task: (place: Place, filled: F) => Promise<T>): Promise<T> => {
      await closing;
      const { place, filled, close } = await openFrame(frame, fill);
      return task(place, filled).finally(() => {
        closing = close();
      });
    };
    const work = await inside(
      (directories) => fillTree(directories, options),
      (place, tree) => workIn(place, tree, options),
    );
    const prepared = preparedOf({ kit, path, exported });
    const again = (task: (place: Place) => Promise<void>): Promise<void> => inside(() => Promise.resolve(), task);
    const { verify, runs } = await verifyLast(work, { ...options, attempt: assignment.attempt, path, prepared, inside: again });
    return { ...work, verify, verifyRuns: [...work.verifyRuns, ...runs], refused: network?.refused };
  } finally {
    // The result is handed over meanwhile.
    begun.leave(closing.then(reopen).finally(() => reserved.release()));
  }
};

const fillTree = ({ tree }: AgentDirectories, options: ApartOptions): Promise<AgentTree> => {
  const { kit, agent, assignment, base, credentials, scratch, squashed, kept, exported, path, begun } = options;
  const from = { url: kit.environment.repositoryUrl, credentials, base, issue: assignment.issue, squashed, kept, scratch };
  const prepared = preparedOf({ kit, path, exported });
  const { 'system-prompt': prompt } = options.config;
  const conventionFiles = [...agent.conventionFiles, ...(prompt === undefined ? [] : [prompt])];
  return prepareAgentTree({ ...from, tree, conventionFiles, prepared }, { made: begun.made, source: begun.source(base) });
};

const workIn = async (place: Place, tree: AgentTree, options: ApartOptions): Promise<InnerWork> => {
  const { user, path, directories } = place;
  const { kit, agent, assignment, base, credentials, destination, exported, begun } = options;
  const { workspace } = kit.environment;
  begun.arrive(place);
  tellBrought(kit, tree);
  const moved = workspace === undefined ? undefined : { from: workspace, to: directories.tree };
  const shared = user.kind === 'none';
  const ownTemporary = user.kind === 'user' && user.namespace !== undefined;
  const secrets = [credentials.token, ...options.access.account.secrets];
  const setup =
    exported === undefined
      ? { path: place.jobPath, variables: {} }
      : await admitSetup(kit, { exported, moved, shared, ownTemporary, secrets, agent });
  kit.log(tree.continues ? `It continues the issue’s branch at ${tree.startOid}` : `It starts from ${base} at ${tree.startOid}`);
  if (tree.earlier !== undefined) kit.log(`The kept work of the attempt before is its branch ${earlierWork}`);
  const instructions = await writeInstructions(directories, { tree, base, systemPrompt: options.config['system-prompt'] });
  if (options.config.skills.length > 0) await (await import('./give-skills.ts')).giveSkills(directories, { ...options, tree });
  const file = await placeSession(directories, options.conversation);
  const told = await withImages(directories, options);
  await handOver(user, directories, path);
  // Its digest takes longest of all.
  const { executable, version } = await begun.executable;
  tellStart(options, place, version);
  const { run, proxy, env, verifyRuns, ...gone } = await runBehindProxy(place, {
    ...told,
    executable,
    version,
    file,
    instructions,
    setup,
    tree,
  });
  const { startOid, baseOid, earlier, handOver: memory } = tree;
  const isHurried = options.signal.aborted;
  const packed = await packWork({ user, directories, env, startOid, baseOid, earlier, destination, memory, isHurried });
  // git may have started a process that the agent's configuration names.
  await endProcesses({ user, pid: undefined, attempt: assignment.attempt, directory: directories.root, path });
  const session = options.signal.aborted ? undefined : await takeSession({ user, directories, env }, { run, options });
  return { tree, run, packed, proxy, session, gone, env, verifyRuns };
};

/** Both prompts with a section about the images, which are written where the agent gets them. */
const withImages = async <T extends Pick<WorkOptions, 'images' | 'prompt' | 'conversation'>>(
  directories: AgentDirectories,
  options: T,
): Promise<T> => {
  const { images, conversation, prompt } = options;
  if (images === undefined) return options;
  const { placeImages } = await import('./fetch-images.ts');
  const text = await placeImages(directories, images);
  return { ...options, prompt: prompt + text, conversation: conversation && { ...conversation, prompt: conversation.prompt + text } };
};
