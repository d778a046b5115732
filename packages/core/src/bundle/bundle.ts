// Decides the next step of the open bundle. The order of the checks matters, because each one rules something out for those
// after it: work on the base is never judged, a person's decision is never overridden, a bundle whose base moved is rebuilt
// before it is tested, and only the tested commit is merged.
import { planBoarding } from '../train/boarding.ts';
import { leaveLostBase } from './leave-lost-base.ts';
import { alarmWrite, untestedLanding } from './alarm.ts';
import { takenOver, takenOverBy } from './bundle-branch.ts';
import { endRefusedBundle } from '../train/refused-departure.ts';
import { searchOf } from './search-bundle.ts';
import { endWrite } from './end-bundle.ts';
import { decideLanding, lacksOwnRun, landsEarly, movesQuietly } from './required-checks.ts';
import { culpritWrite, giveUpWrite, landedWrite } from './shrink-bundle.ts';
import { decideCommands } from '../train/train-commands.ts';
import { readReviews } from '../train/read-reviews.ts';
import { awaitOwner } from './owner.ts';
import { decideRuns, holdForRuns, stop } from './ci-runs.ts';
import { regroupWrite } from './bundle-changes.ts';
import { bundleBranch, issueRef, trialBranch } from '../names.ts';
import type { Bundle } from '../records/records.ts';
import type { SearchOutcome, TrialReason } from '../search/search.ts';
import { isRevert } from '../records/revert-record.ts';
import type { BranchChange } from '../effects/effect.ts';
import { firstOf, isAboard, landedAs } from './bundle-facts.ts';
import { trainOf } from '../train/train-record.ts';
import { decided, type TrainDecision, type TrainInput } from '../train/train-input.ts';
import { sourceOf } from '../trial/trial-source.ts';
import { bundleMarker, renderPullRequest, renderPullRequestTitle } from '../texts/train.ts';

/** Maximum number of times the base may move under a bundle before half of its passengers have to leave. */
const maximumRebuilds = 5;
/** Maximum number of runs of one commit that may end without a verdict before the train stops. */
const maximumSilentRuns = 3;

export const decideBundle = (input: TrainInput, bundle: Bundle): TrainDecision =>
  decideLanded(input, bundle) ??
  decideCommands(input, bundle) ??
  decidePeople(input, bundle) ??
  readReviews(input) ??
  decideMovedBase(input, bundle) ??
  endRefusedBundle(input, bundle) ??
  decideAssembled(input, bundle);

/** Ends the bundle, or its first part, when it is on the base already, by our push or a person's. */
const decideLanded = (input: TrainInput, bundle: Bundle): TrainDecision | undefined => {
  const prefixes = bundle.prefixes ?? [];
  const size = prefixes.findLastIndex((prefix) => landedAs(input.onBase, prefix) !== undefined) + 1;
  if (size > 0) {
    const what = untestedLanding(input, bundle, size);
    return decided(what === undefined ? landedWrite(input, bundle, size) : alarmWrite(input, bundle, { size, what }));
  }
  const { pullRequest } = input.bundleView ?? {};
  if (pullRequest?.merged !== true || pullRequest.movedTo !== undefined) return undefined;
  const same = prefixes.findLastIndex((prefix) => prefix.tree === input.baseTree) + 1;
  if (same > 0) return decided(landedWrite(input, bundle, same));
  // Squashed onto a moved base, the merge leaves no trace of the tested tree, so only a person can tell what is merged.
  const ending = `a person merged pull request ${pullRequest.number} so that ${bundle.base} has neither its commits nor its tree`;
  return decided(endWrite(input, bundle, { ending, train: { setAside: setAside(input, bundle) } }), ending);
};

/** Follows people: a closed pull request ends the bundle, and closed or deleted issues (which the snapshot lacks) leave it. */
const decidePeople = (input: TrainInput, bundle: Bundle): TrainDecision | undefined => {
  const { pullRequest } = input.bundleView ?? {};
  const ending = takenOverBy(input, bundle);
  // A closed pull request ends the bundle even when it points elsewhere.
  if (pullRequest !== undefined && !pullRequest.open && (pullRequest.movedTo === undefined || !pullRequest.merged)) {
    const ending = `a person closed pull request ${pullRequest.number}`;
    const write = endWrite(input, bundle, { ending, train: { setAside: setAside(input, bundle) } });
    return decided(write, `${ending}: its passengers wait until a departure is forced`);
  }
  if (ending !== undefined) return takenOver(input, bundle, { ending, setAside: setAside(input, bundle) });
  const gone = bundle.passengers.filter(({ issue }) => {
    const record = input.snapshot.ledger.issues.get(issue)?.record;
    const view = input.snapshot.issues.find((one) => one.number === issue);
    if (record === undefined || !isAboard(record, bundle) || view === undefined) return true;
    // The issue of a revert is closed until the revert is merged.
    return !view.open && !isRevert(record);
  });
  if (gone.length === 0) return undefined;
  const leave = new Set(gone.map((passenger) => passenger.issue));
  const left = bundle.passengers.filter((passenger) => !leave.has(passenger.issue));
  const causes = gone.map(({ issue }) => ({ issue, reason: causeOf(input, issue) }));
  const why = `${causes.map(({ issue, reason }) => `#${issue} (${reason})`).join(', ')} left bundle ${bundle.id}`;
  const told = { ...bundle, left: [...(bundle.left ?? []), ...causes] };
  if (left.length === 0) return decided({ ...endWrite(input, told, { ending: 'nobody is left aboard' }), warning: why }, why);
  const regrouped = regroupWrite(input, { bundle: { ...told, passengers: left }, from: bundle, leave, why });
  return decided({ ...regrouped, warning: why }, why);
};

const causeOf = ({ snapshot }: TrainInput, issue: number): string => {
  if (snapshot.ledger.broken.some(({ ref }) => ref === issueRef(issue))) return 'its record cannot be read';
  const view = snapshot.issues.find((one) => one.number === issue);
  if (view === undefined) return 'deleted or moved away';
  return view.open ? 'taken back' : 'closed';
};

const setAside = (input: TrainInput, bundle: Bundle): string[] =>
  [...new Set([...(trainOf(input).setAside ?? []), ...bundle.passengers.map((passenger) => passenger.oid)])].slice(-1000);

/** Rebuilds the bundle on the base's new tip; undefined while the base has not moved since the departure. */
const decideMovedBase = (input: TrainInput, bundle: Bundle): TrainDecision | undefined => {
  const tip = input.snapshot.branches.get(bundle.base);
  if (tip === undefined || tip === bundle.baseOid) return undefined;
  const left = leaveLostBase(input, bundle, tip);
  if (left !== undefined) return left;
  // While people review it the base may move for days, and fewer passengers would not be faster.
  const raced = bundle.trials.length > 0 && input.approvals === 0;
  const rebuilds = (bundle.rebuilds ?? 0) + (raced ? 1 : 0);
  const moved = `${bundle.base} moved to ${tip.slice(0, 12)}: bundle ${bundle.id} is rebuilt`;
  if (rebuilds <= maximumRebuilds) {
    const next = { ...bundle, baseOid: tip, rebuilds: rebuilds || undefined };
    return decided(regroupWrite(input, { bundle: next, from: bundle, why: moved }), moved);
  }
  if (bundle.passengers.length === 1) {
    const ending = `${bundle.base} moved ${rebuilds} times while CI was out`;
    // The next departure waits for the spacing, so that the race ends.
    return decided(endWrite(input, bundle, { ending, train: { lastDeparture: input.snapshot.now } }), ending);
  }
  const passengers = bundle.passengers.slice(0, Math.ceil(bundle.passengers.length / 2));
  const leave = new Set(bundle.passengers.slice(passengers.length).map((passenger) => passenger.issue));
  const why = `${moved} with ${passengers.length} of ${bundle.passengers.length} passengers, because the base moved ${rebuilds} times`;
  const next = { ...bundle, baseOid: tip, passengers, rebuilds: undefined };
  return decided(regroupWrite(input, { bundle: next, from: bundle, leave, why }), why);
};

const decideAssembled = (input: TrainInput, bundle: Bundle): TrainDecision => {
  if (bundle.prefixes === undefined || bundle.prefixes.length === 0) return decided({ kind: 'assemble', bundle });
  // The pull request shows everybody, or the green prefix that is about to be merged.
  const outcome = searchNow(input, bundle);
  const shown = outcome?.kind === 'lands' ? firstOf(bundle, outcome.size) : bundle;
  const runs = bundle.trials.filter(({ verdict }) => verdict !== undefined).length;
  return decidePublishing(input, bundle, { shown, runs }) ?? decideRuns(input, bundle) ?? decideSearch(input, bundle, outcome);
};

const searchNow = (input: TrainInput, bundle: Bundle): SearchOutcome | undefined =>
  searchOf({ ...input, train: trainOf(input), bundle, landEarly: landsEarly(input, bundle) });

interface Published {
  shown: Bundle;
  /** Number of its CI runs that have ended; the body is written anew from the second one on. */
  runs: number;
}

/** Brings branch and pull request to the commit and the passengers of `shown`; undefined when they are there. */
const decidePublishing = (input: TrainInput, bundle: Bundle, { shown, runs }: Published): TrainDecision | undefined => {
  const branch = bundleBranch(bundle.id);
  const head = shown.prefixes?.at(-1)?.oid ?? '';
  const tip = input.snapshot.branches.get(branch) ?? null;
  if (tip !== head) return decided({ kind: 'push-bundle', branch: { branch, expect: tip, to: head }, quietly: movesQuietly(input, shown) });
  const texts = () => ({ title: renderPullRequestTitle(shown), body: renderBody(input, bundle, { shown, runs }) });
  const { pullRequest } = input.bundleView ?? {};
  if (pullRequest === undefined) {
    if (bundle.pr !== undefined) return decided({ kind: 'idle' }, `waits: GitHub does not show pull request ${bundle.pr} yet`);
    return decided({ kind: 'publish', head: branch, base: bundle.base, ...texts() });
  }
  return pullRequest.body.includes(bundleMarker(shown, runs))
    ? undefined
    : decided({ kind: 'update-pull-request', number: pullRequest.number, ...texts() });
};

const renderBody = (input: TrainInput, bundle: Bundle, { shown, runs }: Published): string => {
  const landing = new Set(shown.passengers.map((passenger) => passenger.issue));
  const later = bundle.passengers.filter((passenger) => !landing.has(passenger.issue));
  return renderPullRequest(shown, {
    behind: [
      ...later.map(({ issue }) => ({ issue, text: 'goes on in the next bundle: this one is green without it' })),
      ...planBoarding({ ...input, train: trainOf(input) }).reasons,
    ],
    records: (issue) => input.snapshot.ledger.issues.get(issue)?.record,
    runs,
    repositoryUrl: input.snapshot.run.repositoryUrl,
  });
};

const decideSearch = (input: TrainInput, bundle: Bundle, outcome: SearchOutcome | undefined): TrainDecision => {
  if (outcome === undefined) return decided({ kind: 'idle' }, `waits: ${bundle.base} could not be read`);
  switch (outcome.kind) {
    case 'green':
      return decideOwnRun(input, bundle) ?? decideLanding(input, bundle);
    case 'lands':
      return decideLanding(input, firstOf(bundle, outcome.size));
    case 'proven':
      return decided(culpritWrite(input, bundle, outcome.culprit));
    case 'base-red': {
      const red = bundle.trials.findLast((trial) => trial.size === 0 && trial.verdict === 'red');
      return stop(input, bundle, {
        kind: 'base-red',
        reason: `${bundle.base} itself fails "${red?.check ?? 'CI'}" (CI run ${red?.runId ?? 'unknown'}), without any passenger: fix it there`,
      });
    }
    case 'trials': {
      const [trial] = outcome.trials;
      return trial === undefined ? holdForRuns(input, bundle) : decideNextTrial(input, bundle, trial);
    }
  }
};

const decideOwnRun = (input: TrainInput, bundle: Bundle): TrainDecision | undefined => {
  const head = bundle.prefixes?.at(-1);
  const lacks = lacksOwnRun(input, bundle);
  if (lacks === 'out') return holdForRuns(input, bundle);
  if (head === undefined || lacks === undefined) return undefined;
  const { oid, tree } = head;
  const source = sourceOf(input, bundle, { oid, whole: true, quietly: false });
  const trial = { size: bundle.passengers.length, oid, tree, ref: bundleBranch(bundle.id), push: undefined, workflow: input.config.ci };
  return decided({ kind: 'start-trial', ...trial, reason: 'confirm', source });
};

/** Maximum number of CI runs of a search without a merge: twice the number needed when every run gives a verdict. */
const maximumTrials = (size: number, width: number): number => 4 + 2 * width * Math.ceil(Math.log(size + 1) / Math.log(width + 1));

const decideNextTrial = (input: TrainInput, bundle: Bundle, { size, reason }: { size: number; reason: TrialReason }): TrainDecision => {
  const waits = awaitOwner(input, bundle);
  if (waits !== undefined) return waits;
  const prefixes = bundle.prefixes ?? [];
  const prefix = prefixes[size - 1];
  const part = size > 0 && size < prefixes.length;
  if (bundle.order === undefined && prefixes.length > 1 && (part || bundle.suspects !== undefined))
    return decided({ kind: 'order', bundle });
  const oid = size === 0 ? bundle.baseOid : (prefix?.oid ?? '');
  const tree = size === 0 ? (input.baseTree ?? '') : (prefix?.tree ?? '');
  const silent = bundle.trials.filter((trial) => trial.tree === tree && trial.verdict === 'none' && trial.oid === oid);
  if (silent.length >= maximumSilentRuns) {
    const last = silent.at(-1)?.excerpt ?? 'CI ended without a verdict';
    return stop(input, bundle, { kind: 'no-verdict', reason: `${input.config.ci} gave no verdict ${silent.length} times: ${last}` });
  }
  const runs = bundle.trials.filter((trial) => trial.carried !== true && trial.verdict !== 'forgotten').length;
  if (prefixes.length > 1 && runs >= maximumTrials(prefixes.length, input.config.trials)) {
    const write = giveUpWrite(input, bundle, `${runs} CI runs did not tell who is to blame`);
    return decided(write, write.why);
  }
  const whole = size === prefixes.length;
  const ref = whole ? bundleBranch(bundle.id) : trialBranch(oid);
  const source = sourceOf(input, bundle, { oid, whole, quietly: movesQuietly(input, bundle) });
  const tip = input.snapshot.branches.get(ref) ?? null;
  const push: BranchChange | undefined = tip === oid ? undefined : { branch: ref, expect: tip, to: oid };
  return decided({ kind: 'start-trial', size, oid, tree, ref, push, workflow: input.config.ci, reason, source });
};
