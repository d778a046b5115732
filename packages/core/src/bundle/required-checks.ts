// Satisfies the base's required checks before a green bundle is merged. GitHub does not count the check runs of a dispatched
// run, so the contexts that our CI reported are copied to the commit as statuses. Other contexts must report by themselves.
// When an App's pull request runs CI, its check runs count, and the train waits for them instead.
import { awaitReview } from '../train/await-review.ts';
import { minutesAfter } from '../fleet/backoff.ts';
import { stop } from './ci-runs.ts';
import { bundleBranch } from '../names.ts';
import type { Bundle, Prefix, Trial } from '../records/records.ts';
import { trainOf } from '../train/train-record.ts';
import { decided, type TrainDecision, type TrainInput } from '../train/train-input.ts';
import { runsOnOurPulls } from '../trial/trial-source.ts';

const requiredOf = (input: TrainInput): readonly string[] => input.bundleView?.requiredContexts ?? [];

/** True when a prefix may be merged alone: the base requires neither a review nor a check that only the pull request has. */
export const landsEarly = (input: TrainInput, bundle: Bundle): boolean =>
  input.approvals === 0 && (runsOnOurPulls(input) ? requiredOf(input).length === 0 : foreignContexts(input, bundle).length === 0);

const greenTrial = (bundle: Bundle): Trial | undefined => {
  const head = bundle.prefixes?.at(-1);
  return bundle.trials.findLast((trial) => trial.tree === head?.tree && trial.verdict === 'green');
};

/** Required contexts that no job of our CI reports. */
const foreignContexts = (input: TrainInput, bundle: Bundle): string[] => {
  const ours = new Set(greenTrial(bundle)?.checks ?? trainOf(input).checks ?? []);
  return requiredOf(input).filter((context) => !ours.has(context));
};

/**
 * True when no check has to run again after the branch moves, so that the job's token pushes, which starts no workflow: the
 * new commit is green, or has the same tree as before, and the base requires only our own CI.
 */
export const movesQuietly = (input: TrainInput, bundle: Bundle): boolean => {
  const head = bundle.prefixes?.at(-1);
  const branch = bundleBranch(bundle.id);
  const wasAsked = bundle.trials.some(({ oid, tree, ref, verdict }) =>
    oid === head?.oid ? verdict === 'green' : tree === head?.tree && ref === branch,
  );
  return runsOnOurPulls(input) && wasAsked && foreignContexts(input, bundle).length === 0;
};

/** Says whether the pull request's own run of this commit must still start or end; undefined when none is needed. */
export const lacksOwnRun = (input: TrainInput, bundle: Bundle): 'missing' | 'out' | undefined => {
  const head = bundle.prefixes?.at(-1);
  if (!runsOnOurPulls(input) || foreignContexts(input, bundle).length === 0) return undefined;
  const own = bundle.trials.filter((trial) => trial.oid === head?.oid && trial.ref === bundleBranch(bundle.id));
  if (own.some((trial) => trial.verdict === undefined)) return 'out';
  // A run that is red twice on a tree that was green before needs a person, not another run.
  return own.length > 1 || own.some((trial) => trial.verdict === 'green') ? undefined : 'missing';
};

interface Wanted {
  /** Contexts to set as statuses on the commit that is merged. */
  mirrored: string[];
  /** Contexts that have neither passed nor come from our CI. */
  missing: string[];
}

/** Undefined until the statuses on the commit are read. */
const wantedContexts = (input: TrainInput, bundle: Bundle, head: Prefix): Wanted | undefined => {
  const required = requiredOf(input);
  const foreign = foreignContexts(input, bundle);
  const passed = (context: string): boolean => input.statuses?.get(context) === 'success';
  const ours = required.filter((context) => !foreign.includes(context));
  if (!runsOnOurPulls(input)) {
    if (foreign.length > 0 && input.statuses === undefined) return undefined;
    return { mirrored: ours, missing: foreign.filter((context) => !passed(context)) };
  }
  // The check runs of the pull request's own run count once it has passed on this very commit.
  const passedThere = bundle.trials.some(({ event, oid, verdict }) => event === 'pull_request' && oid === head.oid && verdict === 'green');
  const there = passedThere ? ours : [];
  const left = required.filter((context) => !there.includes(context));
  if (left.length === 0) return { mirrored: [], missing: [] };
  if (input.statuses === undefined) return undefined;
  // A check that passed may be of a dispatched run, which GitHub does not count, so a status is set beside it.
  const isOpen = (context: string): boolean => !input.statuses?.has(context) || passed(context);
  const mirrored = left.filter((context) => ours.includes(context) && isOpen(context));
  return { mirrored, missing: left.filter((context) => !mirrored.includes(context) && !passed(context)) };
};

/** Waits for contexts that our CI does not report, and then moves the base. */
export const decideLanding = (input: TrainInput, bundle: Bundle): TrainDecision => {
  const head = bundle.prefixes?.at(-1);
  if (head === undefined) throw new Error(`bundle ${bundle.id} has no prefix to merge`);
  const wanted = wantedContexts(input, bundle, head);
  if (wanted === undefined) return decided({ kind: 'read-statuses', oid: head.oid, ofRuns: runsOnOurPulls(input) });
  const { missing, mirrored } = wanted;
  if (missing.length > 0) return decideMissing(input, bundle, { missing, since: greenTrial(bundle)?.at ?? bundle.departedAt, head });
  const review = awaitReview(input);
  if (review !== undefined) return review;
  return decided({
    kind: 'land',
    by: input.config.merge,
    base: bundle.base,
    expect: bundle.baseOid,
    oid: head.oid,
    tree: head.tree,
    heads: bundle.passengers.map((passenger) => passenger.oid),
    // Nothing has reported on a squash commit; its tree is the one that passed.
    contexts: input.history === 'squash' ? [...requiredOf(input)] : mirrored,
    history: input.history,
    strict: input.strict,
    bundle: bundle.id,
  });
};

const decideMissing = (
  input: TrainInput,
  bundle: Bundle,
  { missing, since, head }: { missing: string[]; since: string; head: Prefix },
): TrainDecision => {
  const names = missing.map((context) => `"${context}"`).join(', ');
  const until = minutesAfter(since, input.config['check-minutes']);
  if (Date.parse(input.snapshot.now) < Date.parse(until)) {
    const text = `waits: ${bundle.base} requires ${names}, which ${runsOnOurPulls(input) ? 'has not passed yet' : `no job of ${input.config.ci} reports`}`;
    return { ...decided({ kind: 'hold', for: 'checks', until, runs: [] }, text), wakeAt: until };
  }
  return stop(input, bundle, { kind: 'no-verdict', reason: describeMissing(input, { missing, head, base: bundle.base }) });
};

/** Names the worst problem only: contexts that failed, else those that have not ended, else those that nothing reports. */
const describeMissing = (input: TrainInput, { missing, head, base }: { missing: string[]; head: Prefix; base: string }): string => {
  const { ci, 'check-minutes': minutes } = input.config;
  const at = head.oid.slice(0, 12);
  const saying = (state: string | undefined): string =>
    missing.flatMap((context) => (input.statuses?.get(context) === state ? [`"${context}"`] : [])).join(', ');
  const [failed, pending, silent] = [saying('failure'), saying('pending'), saying(undefined)];
  if (failed !== '') return `${base} requires ${failed}, which failed on ${at}: look at that check, CI itself is green`;
  if (pending !== '') return `${base} requires ${pending}, which has not ended on ${at} in ${minutes} minutes`;
  return `${base} requires ${silent}, which nothing reported on ${at}: give a job of ${ci} that name, or take it off the branch's protection`;
};
