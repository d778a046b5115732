import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerCommands, recordCommand } from '../fleet/fleet-commands.ts';
import { parseLedgerRef } from '../names.ts';
import { claimOf, config, now, oidOf, recordOf, world } from '../testing/world.ts';
import { isJson, type Json } from './loose.ts';
import { keepUnread, readRecord, upgrade } from './read-record.ts';
import { type FleetRecord, fleetRecordSchema, type IssueRecord, trainRecordSchema } from './records.ts';
import { startRevert } from './revert-record.ts';
import {
  askRecord,
  boardRecord,
  claimRecord,
  evictRecord,
  landRecord,
  lostAttempt,
  mergeRecord,
  requestRecord,
  returnRecord,
  unboardRecord,
  withdrawRecord,
} from './transitions.ts';

const issueName = { kind: 'issue', issue: 1 } as const;
const fleetName = { kind: 'fleet' } as const;
const trainName = { kind: 'train', base: 'main' } as const;
const attempt = (ordinal: number) => ({ ...lostAttempt(claimOf(1, { id: `1-${ordinal}-aaaaaaaa` }), { detail: 'x', now }), costUsd: 1 });
const work = { oid: oidOf('w'), at: now, attempt: '1-1-aaaaaaaa', agent: '001', files: 1, additions: 1, deletions: 0 };
const ci = { kind: 'ci', flight: '3', check: 'test', excerpt: 'not ok', at: now } as const;

const issueOf = (json: unknown): IssueRecord => {
  const read = readRecord(issueName, json);
  if ('problem' in read || read.kind !== 'issue') throw new Error(JSON.stringify(read));
  return read.record;
};
const fleetOf = (json: unknown): FleetRecord => {
  const read = readRecord(fleetName, json);
  if ('problem' in read || read.kind !== 'fleet') throw new Error(JSON.stringify(read));
  return read.record;
};

/** A record of each kind with everything in it that one can have. */
const issues = (['ready', 'assigned', 'landed', 'bundled', 'merged', 'needs-human', 'withdrawn'] as const).map((state) =>
  recordOf(1, state, {
    attempts: [attempt(1), attempt(2)],
    attemptsBefore: 1,
    evictions: [{ flight: '2', at: now, reason: 'r' }],
    feedback: ci,
    refusal: { event: 'LE_1', actor: 'tri', reason: 'r' },
    lastRevert: { oid: oidOf('x'), merge: oidOf('m'), by: 'ann', at: now, landed: false },
    ...(state === 'assigned' ? { claim: claimOf(1, { salvage: { tries: 1, runId: 8, runAttempt: 1, at: now } }) } : {}),
  }),
);
const merged = recordOf(1, 'merged', { attempts: [attempt(1)] });
const reverting = startRevert(merged, { oid: oidOf('x'), merge: oidOf('m'), by: 'ann', words: 'no', now });
const command = { id: 'comment-1', kind: 'evict', issue: 1, by: 'ann', at: now, words: 'no' } as const;
const fleet = fleetRecordSchema.parse({
  v: 1,
  pausedUntil: now,
  pauseReason: 'r',
  paused: { by: 'ann', at: now },
  commands: [command, { ...command, id: 'comment-2', kind: 'retry', base: 'main' }],
  answered: [{ id: 'comment-9', kind: 'pause', by: 'ann', at: now, answer: 'done' }],
});
const train = trainRecordSchema.parse({
  v: 1,
  base: 'main',
  lastFlight: 4,
  verdicts: { [oidOf('t')]: 'green' },
  stopped: { reason: 'r', at: now, baseOid: oidOf('b'), kind: 'setting' },
  afterMerge: [{ flight: '3', workflow: 'deploy.yml' }],
  history: [{ id: '3', landed: [2], evicted: [], ciRuns: 1, endedAt: now, afterMerge: [{ workflow: 'a.yml', runId: 1 }] }],
  flight: {
    id: '4',
    base: 'main',
    baseOid: oidOf('b'),
    departedAt: now,
    passengers: [{ issue: 1, oid: oidOf('w'), title: 'one', agent: '001', attempts: 1, costUsd: 0 }],
    prefixes: [{ issue: 1, oid: oidOf('p'), tree: oidOf('t') }],
    order: [{ issue: 1, chance: 0.5 }],
    leftOut: [{ issue: 5, files: ['a'], rival: null }],
    evicted: [{ issue: 5, reason: 'r' }],
    trials: [{ size: 1, oid: oidOf('p'), tree: oidOf('t'), ref: 'r', runId: 9, at: now, verdict: 'green' }],
    pilot: { runId: 1, runAttempt: 1, at: now },
  },
});

type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;
const isUnread = (entry: unknown): boolean => !isJson(entry) || !['id', 'flight', 'runId', 'issue'].some((key) => key in entry);
const later = fc.jsonValue({ maxDepth: 3 });
const laterKeys = fc.dictionary(
  fc.string({ maxLength: 8 }).map((key) => `later ${key}`),
  later,
  { maxKeys: 3 },
);
const laterEntries = fc.array(later.filter(isUnread), { maxLength: 3 });

/** As a later release may have written it: more keys in every object, more entries in every list that has them one by one. */
const asLater = (value: unknown, draw: Draw, path: readonly string[] = []): unknown => {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => asLater(entry, draw, [...path, '*']));
    const list = path.join('.');
    if (!/^(?:attempts|evictions|commands|answered|afterMerge|history|flight\.(?:order|leftOut|evicted|trials))$/.test(list))
      return entries;
    for (const entry of draw(laterEntries)) entries.splice(draw(fc.nat(entries.length)), 0, entry);
    return entries;
  }
  if (!isJson(value)) return value;
  const known = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asLater(inner, draw, [...path, key])]));
  if (path.join('.') === 'verdicts') return { ...known, [oidOf('later')]: 'yellow' };
  return { ...known, ...draw(laterKeys) };
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe('what a later release has written beside ours', () => {
  test.each([
    ['an issue', issueName, [...issues, reverting]],
    ['the fleet', fleetName, [fleet]],
    ['a train', trainName, [train]],
  ] as const)('survives that the record of %s is read and written again, wherever it stands', (_, name, records) => {
    fc.assert(
      fc.property(fc.constantFrom(...records), fc.gen(), (record, g) => {
        const before = plain(asLater(record, (arbitrary) => g(() => arbitrary)));
        const read = readRecord(name, before);
        if ('problem' in read) throw new Error(read.problem);
        expect(plain(keepUnread(name, before, read.record))).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  /** Every transition, and the objects that it puts in the place of another one. */
  const moves: [string, (record: IssueRecord) => IssueRecord, replaced: string[]][] = [
    ['claim', (record) => claimRecord(record, { claim: claimOf(1), now, consumedEvent: 'LE_9' }), ['claim', 'asked']],
    ['land', (record) => landRecord(record, { attempt: attempt(3), landed: work, now }), ['landed']],
    ['return', (record) => returnRecord(record, { attempt: attempt(3), notBefore: now, now }), []],
    ['ask', (record) => askRecord(record, { question: 'q', attempt: attempt(3), now }), []],
    ['withdraw', (record) => withdrawRecord(record, { now }), []],
    ['request', (record) => requestRecord(record, { now }), []],
    ['board', (record) => boardRecord(record, { bundle: '3', now }), ['flight']],
    ['unboard', (record) => unboardRecord(record, { now }), []],
    [
      'evict',
      (record) => evictRecord(record, { bundle: '3', now, feedback: ci, reason: 'r', config: config() }),
      ['feedback', 'lastRevert'],
    ],
    ['merge', (record) => mergeRecord(record, { bundle: '3', pr: 9, now }), ['feedback', 'lastRevert']],
    ['revert', (record) => startRevert(record, { oid: oidOf('x'), merge: oidOf('m'), by: 'ann', words: '', now }), []],
  ];

  const laterPart = (value: unknown): unknown =>
    isJson(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key.startsWith('later '))) : undefined;

  /** Objects that are in both records, and that the transition did not replace, have the later keys that they had. */
  const expectKept = (before: Json, after: Json, replaced: readonly string[]): void => {
    expect(laterPart(after)).toEqual(laterPart(before));
    for (const [key, inner] of Object.entries(before)) {
      const now = after[key];
      if (Array.isArray(inner)) expect(Array.isArray(now) ? now.slice(0, inner.length) : now).toEqual(inner);
      else if (isJson(inner) && isJson(now) && !replaced.includes(key)) expectKept(inner, now, []);
    }
  };

  test.each(moves)('survives that the issue takes the step %s', (_, move, replaced) => {
    let taken = 0;
    fc.assert(
      fc.property(fc.constantFrom(...issues, reverting, boardRecord(reverting, { bundle: '3', now })), fc.gen(), (record, g) => {
        const before = plain(asLater(record, (arbitrary) => g(() => arbitrary))) as Json;
        let after: Json;
        try {
          after = plain(keepUnread(issueName, before, move(issueOf(before)))) as Json;
        } catch (error) {
          // Not from this state.
          if (error instanceof Error && /IllegalTransition|has no landed work/.test(String(error))) return;
          throw error;
        }
        taken += 1;
        // Given up, the work is again what it was before it was to be taken back.
        const wasRevert = record.landed?.revert !== undefined && ['evict', 'merge'].includes(_);
        expectKept(before, after, wasRevert ? [...replaced, 'landed', 'flight'] : replaced);
        if (wasRevert && after['landed'] !== undefined)
          expect(after['landed']).toEqual(((before['landed'] as Json)['revert'] as Json)['of']);
        expect('problem' in readRecord(issueName, after)).toBe(false);
      }),
      { numRuns: 60 },
    );
    expect(taken).toBeGreaterThan(0);
  });

  test('survives that people’s commands come, are carried out and are answered', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const before = plain(asLater({ ...fleet, paused: undefined }, (arbitrary) => g(() => arbitrary))) as Json;
        const { ledger } = world({ records: [recordOf(1, 'landed')], fleet: { oid: oidOf('f'), record: fleetOf(before) } });
        const writes = (['pause', 'resume', 'depart'] as const).flatMap((word) => {
          const taken = recordCommand(ledger, { id: 'comment-7', word, issue: undefined, base: undefined, by: 'bob', at: now, words: '' });
          return taken.kind === 'recorded' ? [taken.fleet] : [];
        });
        writes.push(answerCommands(ledger, { commands: [command], answer: 'done' }));
        for (const write of writes) {
          const after = plain(keepUnread(fleetName, before, write)) as Json;
          expect(laterPart(after)).toEqual(laterPart(before));
          for (const list of ['commands', 'answered']) {
            const left = (json: Json): unknown[] =>
              (json[list] as unknown[]).filter((entry) => !isJson(entry) || entry['by'] === undefined);
            expect(left(after)).toEqual(left(before));
          }
        }
        expect(writes).toHaveLength(4);
      }),
    );
  });
});

describe('an entry that cannot be read', () => {
  const timedOut = { ...attempt(2), outcome: 'timed-out' };
  const stored = { ...recordOf(1, 'ready'), attempts: [attempt(1), timedOut, attempt(3)], attemptsBefore: 2 };

  test('is left out of the record and named, and an unknown word in it is a later release’s', () => {
    const read = readRecord(issueName, stored);
    if ('problem' in read || read.kind !== 'issue') throw new Error('not read');
    expect(read.record.attempts).toEqual([attempt(1), attempt(3)]);
    expect(read.unread).toEqual([{ list: 'attempts', problem: 'outcome "timed-out" is not known here', newer: true }]);
    const spoilt = readRecord(issueName, { ...stored, attempts: [{ ...attempt(1), costUsd: 'much' }] });
    expect(spoilt).toMatchObject({ unread: [{ list: 'attempts', newer: false, problem: expect.stringContaining('costUsd') }] });
  });

  test('counts among the attempts before a person asked again, in the ledger as it was and among ours not at all', () => {
    const record = issueOf(stored);
    expect(record.attemptsBefore).toBe(1);
    expect(keepUnread(issueName, stored, record)).toEqual(stored);
    const asked = keepUnread(issueName, stored, requestRecord(record, { now }));
    expect([asked.attempts, asked.attemptsBefore]).toEqual([stored.attempts, 3]);
  });

  test('counts so as well when all attempts since a person asked wait, but not when the train brings the issue back', () => {
    const attempts = [attempt(1), timedOut];
    const asks = { ...recordOf(1, 'needs-human'), attempts, attemptsBefore: 1 };
    expect(keepUnread(issueName, asks, requestRecord(issueOf(asks), { now })).attemptsBefore).toBe(2);
    const landed = { ...recordOf(1, 'landed'), attempts, attemptsBefore: 1 };
    const evicted = evictRecord(issueOf(landed), { bundle: '3', now, feedback: ci, reason: 'r', config: config() });
    expect(keepUnread(issueName, landed, evicted).attemptsBefore).toBe(1);
  });

  test('stays where it was: among what is older, whichever end its list grows at', () => {
    const again = keepUnread(issueName, stored, { ...issueOf(stored), attempts: [attempt(1), attempt(3), attempt(4)] });
    expect(again.attempts).toEqual([attempt(1), timedOut, attempt(3), attempt(4)]);
    const board = { id: '5', words: ['later'] };
    const before = { ...train, flight: undefined, history: [board, ...train.history] };
    const read = readRecord(trainName, before);
    if ('problem' in read || read.kind !== 'train') throw new Error('not read');
    const newest = { ...train.history[0], id: '6' } as (typeof train.history)[number];
    const after = keepUnread(trainName, before, { ...read.record, history: [newest, ...read.record.history] });
    expect(after.history).toEqual([newest, board, ...train.history]);
  });

  test('stays where it was also when older entries leave the list', () => {
    const pending = (id: number, change: Json = {}): Json => ({ id: `comment-${id}`, kind: 'retry', by: 'ann', at: now, ...change });
    const queue = { v: 1, commands: [pending(1), pending(2, { kind: 'stop' }), pending(3), pending(4)] };
    const [, ...rest] = fleetOf(queue).commands ?? [];
    expect(keepUnread(fleetName, queue, { ...fleetOf(queue), commands: rest }).commands?.map(({ id }) => id)).toEqual([
      'comment-2',
      'comment-3',
      'comment-4',
    ]);
    const bundle = (id: string, change: Json = {}): Json => ({ ...train.history[0], id, ...change });
    const before = { ...train, history: [bundle('4'), bundle('3', { ciRuns: 'many' }), bundle('2'), bundle('1')] };
    const read = readRecord(trainName, before);
    if ('problem' in read || read.kind !== 'train') throw new Error('not read');
    const [newest] = train.history;
    const history = [{ ...newest, id: '5' } as typeof newest & object, ...read.record.history.slice(0, 2)];
    expect(keepUnread(trainName, before, { ...read.record, history }).history.map(({ id }) => id)).toEqual(['5', '4', '3', '2']);
  });

  test('of a bundle goes with the bundle, and those of the next one are its own', () => {
    const bundle = { ...train.flight, trials: [...(train.flight?.trials ?? []), { verdict: 'yellow' }] };
    const before = { ...train, flight: bundle };
    const read = readRecord(trainName, before);
    if ('problem' in read || read.kind !== 'train') throw new Error('not read');
    expect(keepUnread(trainName, before, read.record)).toEqual(before);
    const { flight: _, ...landed } = read.record;
    expect(keepUnread(trainName, before, landed)).toEqual(landed);
    const next = { ...read.record, flight: { ...read.record.flight, id: '5' } } as typeof read.record;
    expect(keepUnread(trainName, before, next)).toEqual(next);
  });

  test('is no reason to take an empty list for one that was begun', () => {
    expect(fleetOf({ v: 1, commands: [{ kind: 'stop' }] }).commands).toBeUndefined();
    expect(issueOf({ ...recordOf(1, 'ready'), attempts: [{}] }).attempts).toEqual([]);
  });

  test('among the passengers of an open bundle, or its prefixes, makes the whole train wait', () => {
    for (const list of ['passengers', 'prefixes'] as const) {
      const [first] = train.flight?.[list] ?? [];
      const bundle = { ...train.flight, [list]: [first, { ...first, oid: { sha256: 'x' } }] };
      expect(readRecord(trainName, { ...train, flight: bundle })).toMatchObject({
        problem: expect.stringContaining(`flight.${list}.1.oid`),
      });
    }
  });
});

describe('a record that cannot be read', () => {
  const ready = recordOf(1, 'ready');
  test.each<[string, unknown, { problem: string; newer: boolean }]>([
    ['of a later version', { v: 2, all: 'else' }, { problem: 'it has version 2, and this release reads no version after 1', newer: true }],
    ['with a state of later', { ...ready, state: 'paused' }, { problem: 'state "paused" is not known here', newer: true }],
    [
      'with feedback of a later kind',
      { ...ready, feedback: { kind: 'review' } },
      { problem: 'feedback.kind "review" is not known here', newer: true },
    ],
    [
      'with a role of later in its claim',
      { ...recordOf(1, 'assigned'), claim: { ...claimOf(1), role: 'owner' } },
      { problem: 'claim.role "owner" is not known here', newer: true },
    ],
    ['of another issue', recordOf(2, 'ready'), { problem: 'it names issue #2', newer: false }],
    ['that is a list', [], { problem: 'it is no JSON object', newer: false }],
    ['of no version', { ...ready, v: '1' }, { problem: 'v: Invalid input: expected 1', newer: false }],
    ['of version 0', { ...ready, v: 0 }, { problem: 'v: Invalid input: expected 1', newer: false }],
    [
      'whose list is none',
      { ...ready, attempts: { 0: 'x' } },
      { problem: 'attempts: Invalid input: expected array, received object', newer: false },
    ],
    ['with too long a list', { ...ready, attempts: Array(10_001).fill(1) }, { problem: 'it has more than 10000 attempts', newer: false }],
    [
      'that is deep',
      { ...ready, later: JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`) },
      { problem: 'it is nested more than 50 levels deep', newer: false },
    ],
  ])('%s', (_, json, expected) => {
    expect(readRecord(issueName, json)).toEqual(expected);
  });

  test('whose parts contradict one another, or GitHub', () => {
    const problem = (change: Json): unknown => (readRecord(trainName, { ...train, ...change }) as { problem?: string }).problem;
    const passengers = [...(train.flight?.passengers ?? []), ...(train.flight?.passengers ?? [])];
    expect(problem({ flight: { ...train.flight, passengers } })).toBe('flight.passengers: an issue is aboard twice');
    expect(problem({ flight: { ...train.flight, base: 'next' } })).toBe('record: its bundle is for another base');
    expect(problem({ flight: { ...train.flight, pr: 2 ** 31 } })).toMatch(/^flight.pr: /);
    expect(problem({ base: 'next\n'.repeat(5000), flight: undefined })).toMatch(/^it names the base "next\\n.{90,130}"$/);
  });

  test('with a fault beside a word of later is no later release’s work', () => {
    expect(readRecord(issueName, { ...ready, state: 'paused', since: 'now' })).toMatchObject({ newer: false });
  });

  test('is as it was when something is written after it', () => {
    expect(keepUnread(issueName, { v: 2 }, ready)).toBe(ready);
    expect(keepUnread(issueName, undefined, ready)).toBe(ready);
  });

  test.each(['train/main', 'fleet', 'issues/1'])('has a name: %s', (name) => {
    const parsed = parseLedgerRef(`refs/clambake/${name}`);
    if (parsed === undefined || parsed.kind === 'agent') throw new Error(name);
    expect(readRecord(parsed, { v: 9 })).toMatchObject({ newer: true });
  });
});

describe('a record of an older version', () => {
  const steps = [(json: Json) => ({ ...json, v: 2, name: json['title'] }), (json: Json) => ({ ...json, v: 3, names: [json['name']] })];

  test('is made today’s one step a version, from wherever it begins', () => {
    expect(upgrade({ v: 1, title: 'a' }, steps)).toEqual({ json: { v: 3, title: 'a', name: 'a', names: ['a'] } });
    expect(upgrade({ v: 2, name: 'a' }, steps)).toEqual({ json: { v: 3, name: 'a', names: ['a'] } });
    expect(upgrade({ v: 3, names: [] }, steps)).toEqual({ json: { v: 3, names: [] } });
  });

  test('is left as it is where its version is none, and waits where it is a later one', () => {
    for (const v of [0, -1, 1.5, '2', null, undefined]) expect(upgrade({ v }, steps)).toEqual({ json: { v } });
    expect(upgrade({ v: 4 }, steps)).toEqual({ problem: 'it has version 4, and this release reads no version after 3', newer: true });
  });
});
