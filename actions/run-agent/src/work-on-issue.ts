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
  decideIsolation,
  endProcesses,
  fetchSource,
  type GitCredentials,
  handOver,
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
  type Source,
  type TakenSession,
  trustedFirst,
  trustedOnly,
  UserError,
} from '@clambake/adapters';
import { type Assignment, type Config, earlierWork, type TranscriptVerifyRun, type Verify } from '@clambake/core';
import { admitSetup } from './admit-setup.ts';
import { setApart } from './set-apart.ts';
import type { CheckpointOptions } from './checkpoints.ts';
import type { Images } from './fetch-images.ts';
import { type GoneOn, placeSession } from './go-on.ts';
import type { AgentAccess } from './inputs.ts';
import type { Conversation } from './plan-resume.ts';
import { runBehindProxy } from './run-behind-proxy.ts';
import { findExecutable, preparedOf, tellBrought, tellStart } from './start-agent.ts';
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
}

export interface Work {
  tree: AgentTree;
  run: AgentRun;
  packed: PackResult;
  proxy: ProxyFacts;
  /** The session for a later attempt; undefined when none is wanted. */
  session: TakenSession | undefined;
  gone: Omit<GoneOn, 'run'>;
  /** Judgement of the repository's own commands about the committed work; undefined: the attempt did not finish. */
  verify: Verify | undefined;
  /** All runs of them, for the transcript. */
  verifyRuns: TranscriptVerifyRun[];
}

type InnerWork = Omit<Work, 'verify'> & { env: Readonly<Record<string, string>> };

export interface Place {
  user: AgentUser;
  /** PATH in which the programs that we start are looked up. */
  path: string;
  /** PATH of the job. */
  jobPath: string;
  directories: AgentDirectories;
}

/** Throws a UserError when the agent may not or cannot be started here. */
export const workOnIssue = async (options: WorkOptions): Promise<Work> => {
  const { kit, config } = options;
  const { environment } = kit;
  const exported = await recallExports(environment);
  const jobPath = safePath(pathWithSetupLast(environment.path, exported?.path ?? []));
  const isolation = decideIsolation(await readIsolationFacts(config.isolation, jobPath));
  if (isolation.kind === 'refused') throw new UserError(isolation.why);
  if (isolation.kind === 'none') kit.warning('isolation: none — the agent shares this job’s user and can read what the job can read');
  const path = isolation.kind === 'none' ? trustedFirst(jobPath) : trustedOnly(jobPath);
  const begun = begin(options, path);
  try {
    return await workApart({ ...options, exported, jobPath, path, isolation }, begun);
  } finally {
    // Both write below the scratch directory.
    await begun.settled();
  }
};

interface Begun {
  source: Promise<Source>;
  executable: Promise<{ executable: string; version: string }>;
  /** Tells the place in which the agent will run; undefined: there is none. */
  arrive(place: Place | undefined): void;
  settled(): Promise<unknown>;
}

/** Starts the work that needs neither the agent's user nor its directories. */
const begin = (options: WorkOptions, path: string): Begun => {
  const { kit, credentials, base, assignment, scratch } = options;
  let arrive: Begun['arrive'] = () => {};
  const place = new Promise<Place>((resolve, reject) => {
    arrive = (found) => (found === undefined ? reject(new Error('no agent is started here')) : resolve(found));
  });
  const source = fetchSource({ url: kit.environment.repositoryUrl, credentials, base, issue: assignment.issue, scratch });
  const executable = findExecutable(options, { path, place });
  const settled = (): Promise<unknown> => {
    arrive(undefined);
    return Promise.allSettled([source, executable, place]);
  };
  // They are awaited when there is a place.
  for (const one of [source, executable, place]) one.catch(() => {});
  return { source, executable, arrive, settled };
};

type ApartOptions = WorkOptions & Pick<Place, 'path' | 'jobPath'> & { exported: SetupExports | undefined; isolation: UsableIsolation };
type UsableIsolation = Parameters<typeof reserveAgentUser>[0];

const workApart = async (options: ApartOptions, begun: Begun): Promise<Work> => {
  const { kit, assignment, exported, jobPath, path, isolation } = options;
  const { environment } = kit;
  const reserved = await reserveAgentUser(isolation, path);
  const { user } = reserved;
  const reopen = await closeDirectories(user.kind === 'none' ? [] : [environment.temp, environment.workspace]);
  try {
    const own = await ownTemp(await reachableTemp(user, tmpdir()));
    const inside = async <T>(task: (place: Place) => Promise<T>): Promise<T> => {
      const directories = await prepareDirectories({ user, own, repository: environment.repository, issue: assignment.issue, path });
      const apart = await setApart(kit, { user, directories, jobPath, path });
      return task({ user: apart.user, path, jobPath, directories }).finally(async () => {
        await apart.close();
        // The work is packed by now, and the next attempt removes a directory that is left. A cancelled job has only
        // seconds to upload the work.
        if (options.signal.aborted) return;
        await removeDirectory(user, directories.root, path).catch((error: unknown) =>
          kit.warning(`${directories.root} was not removed: ${String(error)}`),
        );
      });
    };
    const work = await inside((place) => workIn(place, { ...options, exported, begun }));
    const prepared = preparedOf({ kit, path, exported });
    const { verify, runs } = await verifyLast(work, { ...options, attempt: assignment.attempt, path, prepared, inside });
    return { ...work, verify, verifyRuns: [...work.verifyRuns, ...runs] };
  } finally {
    await reopen();
    reserved.release();
  }
};

const workIn = async (place: Place, options: WorkOptions & { exported: SetupExports | undefined; begun: Begun }): Promise<InnerWork> => {
  const { user, path, directories } = place;
  const { kit, agent, assignment, base, credentials, scratch, destination, exported, begun } = options;
  const { repositoryUrl: url, workspace } = kit.environment;
  const prepared = preparedOf({ kit, path, exported });
  const { conventionFiles } = agent;
  const from = { url, credentials, base, issue: assignment.issue, squashed: options.squashed, kept: options.kept };
  begun.arrive(place);
  const [tree, { executable, version }] = await both(
    prepareAgentTree({ ...from, scratch, tree: directories.tree, conventionFiles, prepared, source: begun.source }),
    begun.executable,
  );
  tellStart(options, place, version);
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
  const told = await withImages(directories, options);
  await handOver(user, directories, path);
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

/** Neither goes on when this ends. Throws the first one's error before the second one's. */
const both = async <A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> => {
  await Promise.allSettled([first, second]);
  return [await first, await second];
};
