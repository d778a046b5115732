// Finds what programs outside have not been told. The records are the outbox: what happened stands in them with its time, so that no
// other job has to write a note, and the fleet's record keeps only what was delivered. Times are those of many jobs, and a record may be
// pushed later than the time in it says: so an hour before the mark is looked at again.
import type { IssueRecord } from '../records/records.ts';
import type { Config } from '../config.ts';
import { type Notification, notificationKinds, type NotifiedState } from '../records/notification.ts';
import { dateTime } from '../texts/times.ts';
import { dayEnd, dayOfFleet, isDaySpent, isSpentObstacle } from './budgets.ts';
import { neutralise, neutraliseSentence } from '../texts/neutralise.ts';
import type { LedgerView } from './snapshot.ts';

/** A record may be pushed this much later than the time in it. */
const lateMs = 3_600_000;
/** A notification that could not be delivered within this time is given up. */
const oldestMs = 86_400_000;
export const maximumIds = 500;

interface Place {
  /** `owner/name`. */
  repository: string;
  repositoryUrl: string;
}

type Found = Omit<Notification, 'v' | 'repository' | 'url' | 'text'> & { text: string; path: string };

const ofIssue = (record: IssueRecord): Found[] => {
  const { issue, base, claim, said, landed, flight, evictions, state, since, question } = record;
  const one = (kind: Notification['kind'], { name, at, text }: { name: string; at: string; text: string }): Found => ({
    id: `${kind} ${issue} ${name}`,
    kind,
    at,
    base,
    issue,
    text: `#${issue} ${text}`,
    path: `issues/${issue}`,
  });
  const bundled = flight !== undefined && (state === 'bundled' || state === 'merged') ? { bundle: flight.id } : {};
  return [
    ...(claim === undefined ? [] : [one('assigned', { name: claim.id, at: claim.at, text: `was given to agent ${claim.agent}` })]),
    ...(said === undefined || said.kind === 'parts-merged'
      ? []
      : [one('asked', { name: said.attempt, at: said.at, text: 'asks a person' })]),
    ...(landed === undefined
      ? []
      : [one('landed', { name: landed.attempt, at: landed.at, text: `has landed and waits for the train to ${base}` })]),
    ...evictions.map(({ flight: bundle, at, reason }) => ({
      ...one('evicted', { name: at, at, text: `was taken off bundle ${bundle}: ${reason}` }),
      bundle,
    })),
    ...(state === 'bundled'
      ? [{ ...one('bundled', { name: since, at: since, text: `is aboard bundle ${flight?.id ?? '?'}` }), ...bundled }]
      : []),
    ...(state === 'merged' ? [{ ...one('merged', { name: since, at: since, text: `was merged into ${base}` }), ...bundled }] : []),
    ...(state === 'needs-human' ? [one('needs-human', { name: since, at: since, text: `waits for a person: ${question ?? ''}` })] : []),
  ];
};

interface Money {
  config: Config;
  now: string;
}

/** The time is that of the last attempt that cost something. */
const budgets = ({ issues }: LedgerView, { config, now }: Money): Found[] => {
  const records = [...issues.values()].map(({ record }) => record);
  const day = dayOfFleet(records, { config, now });
  const lastOf = (all: readonly IssueRecord[]): string =>
    all
      .flatMap(({ attempts }) => attempts.map(({ endedAt }) => endedAt))
      .sort()
      .at(-1) ?? now;
  const spent = records.filter(({ state, obstacle = '' }) => state === 'ready' && isSpentObstacle(obstacle));
  return [
    ...spent.map(
      (record): Found => ({
        id: `budget ${record.issue} ${record.attempts.length}`,
        kind: 'budget',
        at: lastOf([record]),
        base: record.base,
        issue: record.issue,
        text: `#${record.issue} gets no other attempt: ${record.obstacle}`,
        path: `issues/${record.issue}`,
      }),
    ),
    ...(isDaySpent(day, config)
      ? [
          {
            id: `budget day ${dayEnd(now)}`,
            kind: 'budget' as const,
            at: lastOf(records),
            text: `The dollars that agents may spend in a day are used up: no agent starts before ${dateTime(dayEnd(now))}`,
            path: 'actions',
          },
        ]
      : []),
  ];
};

const standstills = ({ trains }: LedgerView): Found[] =>
  [...trains.values()].flatMap(({ record: { base, stopped } }) =>
    stopped === undefined
      ? []
      : [
          {
            id: `standstill ${base} ${stopped.at}`,
            kind: 'standstill',
            at: stopped.at,
            base,
            text: `The train to ${base} stands still: ${stopped.reason}`,
            path: 'actions',
          },
        ],
  );

interface Looking extends Money {
  place: Place;
  /** All when left out. */
  kinds?: readonly Notification['kind'][];
}

/** Oldest first, those that `state` does not have. The first look at a ledger delivers nothing of what was before it. */
export const undelivered = (
  ledger: LedgerView,
  { state, now, place, config, kinds = notificationKinds }: Looking & { state: NotifiedState },
): Notification[] => {
  const from = Math.max(Date.parse(state.until) - lateMs, Date.parse(now) - oldestMs);
  const known = new Set(state.ids);
  return [
    ...[...ledger.issues.values()].flatMap(({ record }) => ofIssue(record)),
    ...budgets(ledger, { config, now }),
    ...standstills(ledger),
  ]
    .filter(({ at, id, kind }) => kinds.includes(kind) && Date.parse(at) > from && !known.has(id))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
    .map(({ text, path, ...rest }) => ({
      v: 1,
      ...rest,
      repository: place.repository,
      url: `${place.repositoryUrl}/${path}`,
      text: neutraliseSentence(text, 400) || neutralise(rest.kind),
    }));
};

/** The state of a channel that is looked at for the first time. */
export const firstState = (ledger: LedgerView, looking: Looking): NotifiedState => {
  const { now } = looking;
  const before = undelivered(ledger, { ...looking, state: { until: now, ids: [] } });
  return { until: now, ids: before.map(({ id }) => id).slice(-maximumIds) };
};

/** The state after these were delivered. The mark moves when nothing is left. */
export const afterDelivery = (
  state: NotifiedState,
  { delivered, left, now }: { delivered: readonly Notification[]; left: readonly Notification[]; now: string },
): NotifiedState => {
  const ids = [...state.ids, ...delivered.map(({ id }) => id)].slice(-maximumIds);
  return { until: left.length === 0 ? now : state.until, ids };
};
