// A fleet in the middle of its work, and a crowd of hostile issues, as facts of the board.
import type { BoardFacts } from '../board/board-facts.ts';
import { decideFleet } from '../fleet/decide-fleet.ts';
import type { Snapshot } from '../fleet/snapshot.ts';
import { type IssueRecord, type TrainRecord, trainRecordSchema } from '../records/records.ts';
import { claimOf, config, issue, now, oidOf, recordOf, world } from './world.ts';

export const factsOf = (snapshot: Snapshot, change: Partial<BoardFacts> = {}): BoardFacts => ({
  snapshot,
  config: config({ agents: 3 }),
  decision: decideFleet(snapshot, config({ agents: 3 })),
  obstacles: [],
  ...change,
});
const attemptOf = (number: number, change: object = {}): IssueRecord['attempts'][number] => ({
  ...{ id: `${number}-1-aaaaaaaa`, agent: '001', runId: 7, startedAt: now, endedAt: now, outcome: 'done', costUsd: 1.5 },
  ...{ turns: 3, commits: 1, detail: 'It is done.' },
  ...change,
});

const trainOf = (change: object): TrainRecord => trainRecordSchema.parse({ v: 1, base: 'main', lastFlight: 3, ...change });

const withTrain = (snapshot: Snapshot, train: TrainRecord): Snapshot => ({
  ...snapshot,
  ledger: { ...snapshot.ledger, trains: new Map([[train.base, { oid: oidOf('train'), record: train }]]) },
});

const passenger = (number: number) => ({
  ...{ issue: number, oid: oidOf(`w${number}`), title: `Title ${number}`, agent: '001', attempts: 1, costUsd: 1 },
});

export const busy = (): Snapshot =>
  withTrain(
    world({
      issues: [1, 2, 3, 4, 5].map((number) => issue(number, { labels: [] })),
      records: [
        recordOf(1, 'needs-human', { question: 'Which of the two colours?' }),
        recordOf(2, 'assigned', {
          claim: claimOf(2, { usd: 5 }),
          attempts: [attemptOf(2, { outcome: 'killed', detail: 'It ran out of time.' })],
        }),
        recordOf(3, 'landed'),
        recordOf(4, 'bundled'),
        recordOf(5, 'merged'),
      ],
    }),
    trainOf({
      lastDeparture: '2026-11-23T11:50:00.000Z',
      flight: {
        ...{
          id: '3',
          base: 'main',
          baseOid: oidOf('main'),
          departedAt: '2026-11-23T11:50:00.000Z',
          pr: 90,
          passengers: [passenger(4), passenger(6)],
        },
        trials: [
          { size: 1, oid: oidOf(1), tree: oidOf(2), ref: 'x', runId: 501, at: now, verdict: 'green' },
          { size: 2, oid: oidOf(3), tree: oidOf(4), ref: 'x', runId: 502, at: now, verdict: 'red', check: 'unit tests' },
        ],
      },
      history: [{ id: '2', pr: 80, landed: [5], evicted: [], ciRuns: 1, endedAt: '2026-11-23T11:00:00.000Z', ending: 'merged' }],
    }),
  );

const states = ['ready', 'needs-human', 'assigned', 'landed', 'bundled', 'merged'] as const;

/** Ends of a title that would leave its place, be a link, mention somebody or turn the line around. */
const hostile = [
  '|x|](https://evil.example) @ada #12 closes #13',
  '<!-- --><details><img src=x onerror=alert(1)>',
  '\u202eabc\u2066 שלום עולם \u2069\u2069',
  '``` \n\n# heading\n- [ ] box',
  '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(10),
  '[link](javascript:alert(1)) ![i](data:x) www.evil.example',
];
/** Issues of each state have titles of every kind. */
const titled = (number: number): string =>
  `${hostile[(number + Math.floor(number / states.length)) % hostile.length]} ${'مرحبا بالعالم **b** _i_ ~~s~~ '.repeat(12)}`
    .slice(0, 256)
    .toWellFormed();

/** Words that a landing has written, where a number of others refers to nothing. */
const worded = (number: number): string => titled(number).replaceAll('#12', 'no. 12');

/** Every state, and a reason of its own for each that waits. */
export const crowd = (count: number): Snapshot => {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const records = numbers.map((number) => {
    const state = states[number % states.length] ?? 'ready';
    const notBefore = new Date(Date.parse(now) + number * 60_000).toISOString();
    const claim = state === 'assigned' ? { claim: claimOf(number, { agent: String(number).padStart(3, '0') }) } : {};
    const question = state === 'needs-human' ? { question: worded(number).repeat(6) } : {};
    const attempts = [attemptOf(number, { outcome: 'killed', detail: worded(number).repeat(4) })];
    return recordOf(number, state, { ...claim, ...question, ...(state === 'ready' ? { notBefore } : {}), attempts });
  });
  const aboard = numbers.filter((number) => states[number % states.length] === 'bundled');
  const snapshot = world({ issues: numbers.map((number) => issue(number, { title: titled(number), labels: [] })), records });
  const history = Array.from({ length: 12 }, (_, index) => ({
    ...{ id: String(12 - index), landed: numbers, evicted: numbers, ciRuns: 9, endedAt: now, ending: titled(index) },
  }));
  const bundle = { id: '13', base: 'main', baseOid: oidOf('main'), departedAt: now };
  return withTrain(
    snapshot,
    trainOf({ history, flight: { ...bundle, passengers: aboard.map((one) => ({ ...passenger(one), title: titled(one) })) } }),
  );
};
