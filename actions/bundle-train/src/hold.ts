// Waiting inside the job: pause on the runner, ask GitHub for the time or the CI run, and look at the ledger, so that
// whatever lands, is forced or taken back while the job holds takes effect at once. Never trusts the runner's clock.
// The time and the ledger cost no API request and are looked at every time; a CI run is asked about less often the
// longer it takes. Labels are no record: while a departure is held for, one request a minute asks for unblockers.
import { hasSpoken, modifiersOf, trainFingerprint, trainOf, type TrainStep, type TrialRunView } from '@clambake/core';
import type { TrainPorts } from './context.ts';
import type { Facts } from './facts.ts';

export type HoldEnd =
  /** Read the world again; `known`: CI runs as they were just read. */
  { kind: 'look'; known: ReadonlyMap<number, TrialRunView> };

/** Seconds between two questions for unblockers. */
const labelSpacing = 60;

/** No question about CI or checks comes later than so many seconds after the last one. */
const longestSpacing = 60;

/** A run of ten minutes is asked about a dozen times, not forty, and its end is seen a minute late at most. */
const spacing = (elapsedSeconds: number, pollSeconds: number): number =>
  Math.max(pollSeconds, Math.min(longestSpacing, elapsedSeconds / 2));

/** Ends when the time has come, when a CI run has ended, or when a record that matters to this train changed. */
export const hold = async (step: Extract<TrainStep, { kind: 'hold' }>, p: { ports: TrainPorts; facts: Facts }): Promise<HoldEnd> => {
  const { ports, facts } = p;
  const poll = facts.config['poll-seconds'];
  const before = trainFingerprint(facts.snapshot.ledger, facts.base);
  const until = Date.parse(step.until);
  const required = facts.flightView?.requiredContexts ?? [];
  let known: ReadonlyMap<number, TrialRunView> = new Map();
  const seenMs = Date.parse(facts.snapshot.now);
  const elapsed = step.for === 'checks' ? sinceGreen(facts) : sinceStart(facts, step.runs);
  let askMs = seenMs + spacing(elapsed, poll) * 1000;
  let labelsMs = seenMs + labelSpacing * 1000;
  for (;;) {
    await ports.clock.pause(poll);
    const nowMs = (await ports.clock.now()).getTime();
    if (step.for === 'checks' && nowMs >= askMs) return { kind: 'look', known };
    if (step.runs.length > 0 && nowMs >= askMs) {
      known = await readRuns(ports, step.runs, required);
      askMs = nowMs + spacing(elapsed + (nowMs - seenMs) / 1000, poll) * 1000;
      if ([...known.values()].some((run) => hasSpoken(run, required))) return { kind: 'look', known };
    }
    if (trainFingerprint(await ports.ledger.read(), facts.base) !== before) return { kind: 'look', known };
    if (nowMs >= until) return { kind: 'look', known };
    if (step.for !== 'departure' || nowMs < labelsMs) continue;
    labelsMs = nowMs + labelSpacing * 1000;
    if (isNewUnblocker(facts, await ports.train.readUnblockers())) return { kind: 'look', known };
  }
};

/** One that waits for this departure was none when the world was last read. */
const isNewUnblocker = ({ snapshot, base }: Facts, unblockers: readonly number[]): boolean =>
  unblockers.some((issue) => {
    const record = snapshot.ledger.issues.get(issue)?.record;
    const view = snapshot.issues.find((one) => one.number === issue);
    return record?.state === 'landed' && record.base === base && view !== undefined && !modifiersOf(view.labels).has('unblocker');
  });

const secondsBetween = (from: string | null | undefined, to: string | undefined): number =>
  from === null || from === undefined || to === undefined ? 0 : Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);

/** How long the runs have been at work, as GitHub said when they were last read. */
const sinceStart = ({ flightView }: Facts, runs: readonly number[]): number => {
  const views = runs.flatMap((id) => flightView?.runs.get(id) ?? []);
  return Math.max(0, ...views.map((run) => secondsBetween(run.startedAt, run.seenAt)));
};

const sinceGreen = (facts: Facts): number => secondsBetween(trainOf(facts).flight?.trials.at(-1)?.at, facts.snapshot.now);

const readRuns = async (ports: TrainPorts, runs: readonly number[], required: readonly string[]): Promise<Map<number, TrialRunView>> => {
  const found = await Promise.all(runs.map(async (id) => [id, await ports.train.readTrialRun(id, { required })] as const));
  return new Map(found.flatMap(([id, run]) => (run === undefined ? [] : [[id, run] as const])));
};
