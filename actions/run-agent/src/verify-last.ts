// Runs the repository's own commands once more on what the agent committed, in a fresh tree and a fresh namespace, when neither the
// agent nor the key proxy is there any more. What they say here is the result.
import { chmod, copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type AgentPlace,
  type AgentRun,
  type AgentTree,
  endProcesses,
  handOver,
  type PackedWork,
  type PackResult,
  refillTree,
  runAsAgent,
} from '@clambake/adapters';
import {
  judgeBesideBase,
  judgeVerify,
  neutralise,
  notConfigured,
  readAgentAnswer,
  type TranscriptVerifyRun,
  unverified,
  type Verify,
  workRef,
} from '@clambake/core';
import { runCommands, runPass, shownRun, type VerifyOptions } from './verify-pass.ts';

export interface LastVerify {
  verify: Verify | undefined;
  runs: TranscriptVerifyRun[];
}

interface LastOptions extends VerifyOptions {
  base: string;
  attempt: string;
  /** From `prepareAgentTree`. */
  scratch: string;
  prepared: { workspace: string; path: string } | undefined;
  /** Opens empty directories of ours and a fresh namespace for a task, and removes them. */
  inside: (task: (place: Omit<AgentPlace, 'env'>) => Promise<void>) => Promise<void>;
}

interface Finished {
  tree: AgentTree;
  run: AgentRun;
  packed: PackResult;
  env: Readonly<Record<string, string>>;
}

/** Only work that the agent says is finished is judged; `verify` is undefined otherwise. */
export const verifyLast = async ({ tree, run, packed, env }: Finished, options: LastOptions): Promise<LastVerify> => {
  const { config, signal, kit, inside } = options;
  const isQuestion = readAgentAnswer(run.report?.answer)?.kind === 'question';
  const isFinished = run.report?.succeeded === true && !isQuestion && (packed.left?.unpacked ?? []).length === 0;
  if (!isFinished || packed.status !== 'packed' || signal.aborted) return { verify: undefined, runs: [] };
  if (config.verify.length === 0) return { verify: notConfigured(tree.proposal), runs: [] };
  let last: LastVerify = { verify: unverified('its commands could not be run; the log of the job says why'), runs: [] };
  const trouble = (what: string) => (error: unknown) => kit.warning(`The commands of verify could not be run on ${what}: ${String(error)}`);
  await inside(async (place) => {
    last = await verifyCommitted({ ...place, env }, { ...options, tree, work: packed.work });
  }).catch(trouble('the committed work'));
  if (last.verify?.result !== 'failing' || signal.aborted) return last;
  await inside(async (place) => {
    last = await besideBase({ ...place, env }, last, { ...options, tree });
  }).catch(trouble('the base'));
  return last;
};

/** Minutes that the job has, without those for the upload. GitHub ends it after 355 (agent.yml). */
const jobMinutes = 345;
const noTime = 'the job had no time left for its commands: lower attempt-minutes or verify-minutes';

/** Minutes for one pass; none or less: there is no time left. */
const minutesFor = (options: LastOptions): number => Math.min(options.config['verify-minutes'], jobMinutes - process.uptime() / 60);

/** Runs them on the base, when the work has failed. */
const besideBase = async (
  place: AgentPlace,
  { verify, runs }: LastVerify,
  options: LastOptions & { tree: AgentTree },
): Promise<LastVerify> => {
  const { user, directories } = place;
  const { tree, path, attempt } = options;
  const minutes = minutesFor(options);
  if (verify === undefined || minutes <= 0) return { verify, runs };
  const brought = await refillTree({ ...options, tree: directories.tree, startOid: tree.baseOid, baseOid: tree.baseOid });
  if (brought.status === 'incomplete') return { verify, runs };
  await handOver(user, directories, path);
  try {
    const pass = await runCommands(place, { ...options, config: { ...options.config, 'verify-minutes': minutes } });
    const shown = pass.map(shownRun).map((run) => ({ ...run, title: `on the base: ${run.title}` }));
    return { verify: judgeBesideBase(verify, { runs: pass, changed: [] }, { minutes }), runs: [...runs, ...shown] };
  } finally {
    await endProcesses({ user, pid: undefined, attempt, directory: directories.root, path });
  }
};

/** Runs them on the packed commits. */
const verifyCommitted = async (place: AgentPlace, options: LastOptions & { tree: AgentTree; work: PackedWork }): Promise<LastVerify> => {
  const { user, directories } = place;
  const { tree, work, path, attempt } = options;
  const wanted = options.config['verify-minutes'];
  const minutes = minutesFor(options);
  if (minutes <= 0) return { verify: unverified(noTime), runs: [] };
  const brought = await refillTree({ ...options, tree: directories.tree, startOid: tree.startOid, baseOid: tree.baseOid });
  if (brought.status === 'incomplete')
    return { verify: unverified(`not everything the setup made could be copied: ${brought.why}`), runs: [] };
  const file = join(directories.tmp, 'work.bundle');
  await copyFile(work.file, file);
  await chmod(file, 0o644);
  await handOver(user, directories, path);
  try {
    // As the agent's user, because the commits are the agent's.
    for (const args of [
      ['fetch', '--quiet', '--no-tags', '--', file, workRef],
      ['checkout', '--quiet', '--force', '-B', 'work', work.headOid],
    ]) {
      const { code, stderr } = await runAsAgent(place, ['git', ...args]);
      if (code !== 0) return { verify: unverified(`the commits could not be checked out: ${neutralise(stderr, 300)}`), runs: [] };
    }
    const pass = await runPass(place, { ...options, config: { ...options.config, 'verify-minutes': minutes }, origin: tree });
    const isCut = minutes < wanted && pass.runs.at(-1)?.stopped === 'time';
    return { verify: isCut ? unverified(noTime) : judgeVerify(pass, { minutes: wanted }), runs: pass.runs.map(shownRun) };
  } finally {
    await endProcesses({ user, pid: undefined, attempt, directory: directories.root, path });
  }
};
