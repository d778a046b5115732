// Waits inside the job: it pauses, asks GitHub for the time and the CI runs, and reads the ledger, so that landed work and
// commands take effect at once. It never trusts the runner's clock. Time and ledger cost no API request and are read every
// time; a CI run is asked about less often the longer it takes. Labels are not in the ledger, so while the job waits for a
// departure, one request a minute asks for unblockers.
import { hasSpoken, modifiersOf, trainFingerprint, trainOf, type TrainStep } from '@clambake/core';
import type { TrainPorts } from './context.ts';
import { type Facts, type KnownRuns, readRuns } from './facts.ts';

/** Seconds between two requests for unblockers. */
const labelSpacing = 60;

/** Maximum number of seconds between two requests about CI or checks. */
const maximumSpacing = 60;

/** A run of ten minutes is asked about a dozen times, not forty, and its end is seen a minute late at most. */
const spacing = (elapsedSeconds: number, pollSeconds: number): number =>
  Math.max(pollSeconds, Math.min(maximumSpacing, elapsedSeconds / 2));

/**
 * Ends when the time has come, when a CI run has ended, or when a record that matters to this train changed. Returns CI runs
 * as they were just read.
 */
export const hold = async (
  step: Extract<TrainStep, { kind: 'hold' }>,
  { ports, facts }: { ports: TrainPorts; facts: Facts },
): Promise<KnownRuns> => {
  const poll = facts.config['poll-seconds'];
  const before = trainFingerprint(facts.snapshot.ledger, facts.base);
  const until = Date.parse(step.until);
  const required = facts.bundleView?.requiredContexts ?? [];
  let known: KnownRuns = new Map();
  const seenMs = Date.parse(facts.snapshot.now);
  const elapsed = step.for === 'checks' ? sinceGreen(facts) : sinceStart(facts, step.runs);
  let askMs = seenMs + spacing(elapsed, poll) * 1000;
  let labelsMs = seenMs + labelSpacing * 1000;
  for (;;) {
    await ports.clock.pause(poll);
    const nowMs = (await ports.clock.now()).getTime();
    if (step.for === 'checks' && nowMs >= askMs) return known;
    if (step.runs.length > 0 && nowMs >= askMs) {
      known = await readRuns(ports.train, step.runs, { required });
      askMs = nowMs + spacing(elapsed + (nowMs - seenMs) / 1000, poll) * 1000;
      if ([...known.values()].some((run) => hasSpoken(run, required))) return known;
    }
    if (trainFingerprint(await ports.ledger.read(), facts.base) !== before) return known;
    if (nowMs >= until) return known;
    if (step.for !== 'departure' || nowMs < labelsMs) continue;
    labelsMs = nowMs + labelSpacing * 1000;
    if (isNewUnblocker(facts, await ports.train.readUnblockers())) return known;
  }
};

/** True when an issue that waits for this departure has become an unblocker since the snapshot. */
const isNewUnblocker = ({ snapshot, base }: Facts, unblockers: readonly number[]): boolean =>
  unblockers.some((issue) => {
    const record = snapshot.ledger.issues.get(issue)?.record;
    const view = snapshot.issues.find((one) => one.number === issue);
    return record?.state === 'landed' && record.base === base && view !== undefined && !modifiersOf(view.labels).has('unblocker');
  });

const secondsBetween = (from: string | null | undefined, to: string | undefined): number =>
  from === null || from === undefined || to === undefined ? 0 : Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);

/** Seconds that the runs have been at work, by GitHub's time of the last read. */
const sinceStart = ({ bundleView }: Facts, runs: readonly number[]): number => {
  const views = runs.flatMap((id) => bundleView?.runs.get(id) ?? []);
  return Math.max(0, ...views.map((run) => secondsBetween(run.startedAt, run.seenAt)));
};

const sinceGreen = (facts: Facts): number => secondsBetween(trainOf(facts).flight?.trials.at(-1)?.at, facts.snapshot.now);
