// run-agent as a story: is this attempt still wanted, then let a coding agent work on the issue, then hand over the
// result. An attempt that ends before its agent starts has a result too, so that landing can tell it on the issue.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ActionKit, openJobPorts, remoteOf } from '@clambake/action-kit';
import {
  type ArtifactPort,
  type CodingAgent,
  type GitCredentials,
  type GitHubPort,
  type LedgerPort,
  type LedgerTips,
  openArtifacts,
  pathWithSetupLast,
  recallExports,
  readConfig,
  RemoteError,
  trustedFirst,
  trustedOnly,
  UserError,
} from '@clambake/adapters';
import { type Assignment, artifactName, type AttemptResult, resultFile, workFile } from '@clambake/core';
import type { Begun } from './begin.ts';
import { attemptInputs, modeInputs } from './inputs.ts';
import { loadUpload, loadWork } from './load-work.ts';
import { planWork, type ReadyPlan } from './plan-work.ts';
import { readClaim } from './read-claim.ts';

/** The world of an attempt, apart from git and the machine. */
export interface AttemptPorts {
  openAgent: () => Promise<CodingAgent>;
  github: Pick<GitHubPort, 'readIssue' | 'readRole' | 'listArtifacts' | 'readDiscussions' | 'readPages'>;
  ledger: Pick<LedgerPort, 'read'> & LedgerTips;
  artifacts: Pick<ArtifactPort, 'upload' | 'download'>;
  /** Time between two checkpoints of the work in progress. */
  checkpointEveryMs: number;
  /** Time between two looks at the issue's record. */
  lookEveryMs: number;
  /** Called when the agent is about to start; aborted when the job is being cancelled. */
  watchCancel: () => AbortSignal;
}

type Given = Pick<AttemptPorts, 'openAgent' | 'checkpointEveryMs' | 'lookEveryMs' | 'watchCancel'>;

const defaults: Given = {
  // Destructured: what is not named stays out of the packed chunk.
  openAgent: async () => {
    const { claudeCode } = await import('@clambake/adapters');
    return claudeCode;
  },
  /** A runner that vanishes costs no more than this. */
  checkpointEveryMs: 10 * 60_000,
  /** An agent that people stop ends within a minute. */
  lookEveryMs: 10_000,
  /** Aborted by the runner's first signal; the agent is ended then, and its work so far is still handed over (fault-56). */
  watchCancel: () => {
    const controller = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => controller.abort());
    return controller.signal;
  },
};

export interface Attempt {
  kit: ActionKit;
  assignment: Assignment;
  ports: AttemptPorts;
  credentials: GitCredentials;
  dryRun: boolean;
  /** Only we can read it; the caller empties it. */
  scratch: string;
  /** Directory of the files that are uploaded. */
  destination: string;
}

export const runAgent = async (kit: ActionKit, change: Partial<Given> = {}): Promise<void> => {
  const given = { ...defaults, ...change };
  if (kit.readInputs(modeInputs).mode === 'work') return workOnAttempt(kit, given);
  const { prepareJob } = await import('./prepare-job.ts');
  await prepareJob(kit, given.openAgent);
};

const workOnAttempt = async (kit: ActionKit, given: Given): Promise<void> => {
  // Before the first git. A failure here is told by the attempt, which recalls the exports again.
  const exported = await recallExports(kit.environment).catch(() => undefined);
  process.env['PATH'] = trustedFirst(pathWithSetupLast(kit.environment.path, exported?.path ?? []));
  const { issue, agent, attempt, 'github-token': token, 'dry-run': dryRun } = kit.readInputs(attemptInputs);
  const scratch = await mkdtemp(join(kit.environment.temp, 'clambake-run-'));
  const destination = join(scratch, 'result');
  await mkdir(destination);
  const ports: AttemptPorts = {
    ...openJobPorts(kit, token, scratch),
    artifacts: openArtifacts({ token, repository: kit.environment.repository }),
    ...given,
  };
  const { credentials } = remoteOf(kit, token);
  try {
    await runAttempt({ kit, assignment: { issue, agent, attempt }, ports, credentials, dryRun, scratch, destination });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
};

/** It is there after the first few programs. Without it Node starts them all, which takes longer. */
const startLauncher = async (scratch: string) => {
  const { openLauncher } = await import('@clambake/adapters');
  return openLauncher(scratch, trustedOnly(process.env['PATH'] ?? '')).catch(() => undefined);
};

interface Ending {
  /** For landing, with the files beside it. */
  result: AttemptResult;
  files: string[];
  /** This job fails with it afterwards. */
  error?: unknown;
}

export const runAttempt = async (context: Attempt): Promise<void> => {
  // The digest takes longest and begins first. Other modules are loaded later: each holds up what follows it.
  const beginning = context.dryRun ? undefined : import('./begin.ts').then(({ begin }) => begin(context, launching));
  const asked = ask(context);
  const launching = startLauncher(context.scratch);
  try {
    await attemptOnce(context, { ...asked, beginning });
  } finally {
    // It writes below the scratch directory, or removes what the agent had.
    await (await beginning)?.settled();
    await (await launching)?.close();
  }
};

const ask = (context: Attempt) => {
  const claiming = readClaim(context).catch((error: unknown) => withoutClaim(context, error));
  const reading = context.ports.github.readIssue(context.assignment.issue);
  const configuring = reading.then((seen) => seen && readConfig(seen.configText));
  // They are awaited below.
  for (const one of [claiming, reading, configuring]) one.catch(() => {});
  return { claiming, reading, configuring };
};

type Asked = ReturnType<typeof ask> & { beginning: Promise<Begun> | undefined };

const attemptOnce = async (context: Attempt, { claiming, reading, configuring, beginning }: Asked): Promise<void> => {
  beginning?.then(async () => (await import('./load-ahead.ts')).loadAhead()).catch(() => {});
  const held = await claiming;
  const begun = await beginning;
  begun?.source(held.claim.base);
  configuring.then((config) => config && begun?.isolated(config.isolation)).catch(() => {});
  const plan = await planWork(context, { ...held, reading, configuring });
  // Landing tells on the issue why it could not be read.
  const known = await reading.catch(() => undefined);
  const startedAt = known?.now ?? held.claim.at;
  if (begun === undefined) return (await import('./tell-dry-run.ts')).tellDryRun(context, plan);
  const ending = plan.ready
    ? await carryOut(context, { plan, startedAt, begun }).catch((error: unknown) =>
        unstarted(context, { error, startedAt, outcome: 'lost' }),
      )
    : await unstarted(context, { ...plan, startedAt });
  await handOverResult(context, { ...ending, title: known?.issue.title ?? '' });
  if (ending.error !== undefined) throw ending.error;
};

const carryOut = async (
  context: Attempt,
  { plan, startedAt, begun }: { plan: ReadyPlan; startedAt: string; begun: Begun },
): Promise<Ending> => {
  const { kit, assignment, ports, credentials, scratch, destination } = context;
  const { access, config, claim, record, kept, prompt, title, isPrivate, images, people } = plan;
  const signal = ports.watchCancel();
  const { workOnIssue, composeResult, planResume, handOn, sharingOf, openStepRecord, keepRest, watchClaim } = await loadWork();
  const agent = await begun.agent;
  const limits = { usd: Math.min(config['attempt-usd'], claim.usd ?? config['attempt-usd']), minutes: config['attempt-minutes'] };
  const { conversation, notes } = await planResume(context, { agent, question: { record, claim, config, isPrivate, limits, ...people } });
  const sharing = sharingOf(config, { isPrivate, secrets: () => [credentials.token, ...access.account.secrets] });
  const steps = openStepRecord(() => performance.now());
  const checkpoints = { everyMs: ports.checkpointEveryMs, upload: ports.artifacts.upload, startedAt };
  const where = { base: claim.base, squashed: record.squashed?.work, kept, credentials, scratch, destination };
  const onSteps: typeof steps.add = (taken) => {
    loadUpload().catch(() => {});
    steps.add(taken);
  };
  const session = { conversation, redactor: sharing.session, onSteps };
  const watch = watchClaim({ kit, assignment, ledger: ports.ledger, everyMs: ports.lookEveryMs });
  const work = await workOnIssue({
    kit,
    agent,
    access,
    assignment,
    config,
    prompt,
    images,
    ...session,
    ...where,
    signal,
    released: watch.signal,
    checkpoints,
    begun,
    maximumUsd: limits.usd,
  }).finally(watch.stop);
  const packed = await keepRest(context, work.packed);
  const facts = { agentName: agent.name, assignment, startedAt, landFailing: config['land-failing'], nowMs: Date.now() };
  const composed = composeResult({ ...work.tree, ...work, packed, ...facts });
  const result = await handOn(context, { result: composed, work, sharing, record: steps, title, notes, limits });
  // Trouble of the account is not the agent's failure: a person has to mend it, and this job says so.
  const { outcomeFacts } = await import('@clambake/core');
  const error = outcomeFacts(result.outcome).pause?.needsPerson === true ? new UserError(result.detail) : undefined;
  return { result, files: work.packed.status === 'packed' ? [work.packed.work.file, ...(work.packed.work.lfs ?? [])] : [], error };
};

type Failure = { error: unknown; startedAt: string; outcome: 'lost' | 'auth' };

const unstarted = async ({ assignment }: Attempt, { error, startedAt, outcome }: Failure): Promise<Ending> => {
  const { unstartedResult } = await import('./compose-result.ts');
  // A sentence about the user's or the remote's trouble is fit for the issue; one about a fault of ours is for the log.
  const known = error instanceof UserError || error instanceof RemoteError;
  const detail = known ? error.message : 'The attempt ended with a fault of run-agent; the log of its job says which.';
  return { result: unstartedResult(assignment, { outcome, detail, startedAt }), files: [], error };
};

/** The ledger could not be read. Landing sees whose claim it is, and tells the issue why. */
const withoutClaim = async (context: Attempt, error: unknown): Promise<never> => {
  if (error instanceof RemoteError && !context.dryRun) {
    const ending = await unstarted(context, { error, startedAt: new Date().toISOString(), outcome: 'lost' });
    await handOverResult(context, { ...ending, title: '' });
  }
  throw error;
};

const handOverResult = async (context: Attempt, { result, title, files }: Ending & { title: string }): Promise<void> => {
  const { kit, assignment, destination } = context;
  const { renderSummary } = await import('./compose-result.ts');
  const file = join(destination, resultFile);
  await writeFile(file, `${JSON.stringify(result, undefined, 2)}\n`);
  await kit.summary(renderSummary(result, title));
  const { id, digest } = await context.ports.artifacts.upload(artifactName(assignment.attempt), [file, ...files], destination);
  kit.setOutput('artifact-id', id);
  kit.setOutput('artifact-digest', digest);
  kit.setOutput('outcome', result.outcome);
  kit.log(`${result.outcome}: ${result.detail}`);
  kit.log(`Handed to landing: ${[resultFile, ...files.slice(0, 1).map(() => workFile)].join(' and ')}, artifact ${id}`);
};
