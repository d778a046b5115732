import { describe, expect, test } from 'vitest';
import { decideFleet } from './decide-fleet.ts';
import { diff } from '../effects/diff.ts';
import { type AskedCommand, answerCommands, objectionTo, pendingCommands, placeOf, recordCommand } from './fleet-commands.ts';
import { type FleetRecord, fleetRecordSchema, maximumAnswered, maximumPending } from '../records/fleet-record.ts';
import { fleetRef } from '../names.ts';
import type { LedgerView } from './snapshot.ts';
import { renderFleetSummary } from '../texts/fleet-summary.ts';
import { config, issue, now, oidOf, recordOf, world } from '../testing/world.ts';

const asked = (word: AskedCommand['word'], change: Partial<AskedCommand> = {}): AskedCommand => ({
  id: 'comment-1',
  word,
  issue: undefined,
  base: undefined,
  by: 'ann',
  at: now,
  words: '',
  ...change,
});

const ledgerWith = (fleet?: FleetRecord, records = [recordOf(1, 'bundled'), recordOf(2, 'merged'), recordOf(3, 'ready')]): LedgerView =>
  world({ records, ...(fleet === undefined ? {} : { fleet: { oid: oidOf('fleet'), record: fleet } }) }).ledger;

/** The record after one command. */
const after = (ledger: LedgerView, command: AskedCommand): FleetRecord => {
  const answer = recordCommand(ledger, command);
  if (answer.kind !== 'recorded') throw new Error(JSON.stringify(answer));
  return fleetRecordSchema.parse(JSON.parse(JSON.stringify(answer.fleet)));
};

describe('taking a command', () => {
  test('one for a train is appended under a lease on the record, and everything else in it stays', () => {
    const before: FleetRecord = { v: 1, pausedUntil: '2026-11-23T13:00:00Z', pauseReason: 'limit' };
    const answer = recordCommand(ledgerWith(before), asked('evict', { issue: 1, words: 'too slow' }));
    const command = { id: 'comment-1', kind: 'evict', issue: 1, by: 'ann', at: now, words: 'too slow' };
    expect(answer).toMatchObject({ fleet: { ...before, commands: [command] } });
    const fleet = after(ledgerWith(before), asked('evict', { issue: 1 }));
    const [effect] = diff(ledgerWith(before), { why: 'x', fleet }, { actor: 'command' }).effects;
    expect(effect).toMatchObject({ writes: [{ ref: fleetRef, expect: oidOf('fleet') }] });
    expect(recordCommand(ledgerWith(), asked('depart', { base: 'release' }))).toMatchObject({
      fleet: { commands: [{ kind: 'depart', base: 'release' }] },
    });
  });

  test('fault-1 the same event twice is known, also when it was answered meanwhile, and a later /resume stands', () => {
    const paused = after(ledgerWith(), asked('pause'));
    expect(paused.paused).toEqual({ by: 'ann', at: now });
    const resumed = after(ledgerWith(paused), asked('resume', { id: 'comment-2', by: 'ben' }));
    expect(resumed.paused).toBeUndefined();
    expect(recordCommand(ledgerWith(resumed), asked('pause'))).toMatchObject({ kind: 'known' });
    const queued = after(ledgerWith(), asked('retry'));
    expect(recordCommand(ledgerWith(queued), asked('retry'))).toMatchObject({
      kind: 'known',
      text: 'it is on record and waits for the train',
    });
    const record = answerCommands(ledgerWith(queued), { commands: queued.commands ?? [], answer: 'tested again' });
    expect(record).toMatchObject({ answered: [{ id: 'comment-1', kind: 'retry', answer: 'tested again' }] });
    expect(record.commands).toBeUndefined();
    expect(recordCommand(ledgerWith(record), asked('retry'))).toEqual({ kind: 'known', text: 'tested again' });
  });

  test('a second pause keeps whose it was; an end without a pause says so', () => {
    const once = after(ledgerWith(), asked('pause'));
    const twice = after(ledgerWith(once), asked('pause', { id: 'comment-2', by: 'ben', at: '2026-11-23T13:00:00.000Z' }));
    expect(twice.paused).toEqual({ by: 'ann', at: now });
    expect(twice.answered?.[0]?.answer).toMatch(/^the fleet has been paused by ann since 2026-11-23 12:00 UTC: no agent starts/);
    expect(recordCommand(ledgerWith(), asked('resume'))).toMatchObject({ kind: 'recorded', text: 'the fleet was not paused' });
  });

  test.each([
    ['evict', 1, undefined],
    ['evict', 2, '#2 is merged already: /revert #2 takes it back'],
    ['evict', 3, '#3 is ready, neither landed nor aboard a bundle'],
    ['evict', 4, '#4 is with agent 001, neither landed nor aboard a bundle'],
    ['evict', 9, 'there is no record of #9'],
    ['evict', undefined, '/evict needs the number of an issue: write /evict #42'],
    ['revert', 2, undefined],
    ['revert', 1, '#1 is bundled: only what is merged can be reverted'],
  ] as const)('/%s #%s: %s', (kind, number, why) => {
    const ledger = ledgerWith(undefined, [recordOf(1, 'bundled'), recordOf(2, 'merged'), recordOf(3, 'ready'), recordOf(4, 'assigned')]);
    expect(objectionTo({ kind, issue: number }, ledger)).toBe(why);
    const answer = recordCommand(ledger, asked(kind, { issue: number }));
    expect(answer).toMatchObject(why === undefined ? { kind: 'recorded' } : { kind: 'refused', why });
  });

  test('the record stays small: too many waiting are refused, old answers are forgotten', () => {
    let fleet: FleetRecord = { v: 1 };
    for (let id = 1; id <= maximumPending; id += 1) fleet = after(ledgerWith(fleet), asked('retry', { id: `comment-${id}` }));
    expect(recordCommand(ledgerWith(fleet), asked('retry', { id: 'comment-999' }))).toMatchObject({ kind: 'refused' });
    for (let id = 1000; id < 1200; id += 1) fleet = after(ledgerWith(fleet), asked('pause', { id: `comment-${id}` }));
    expect(fleet.answered).toHaveLength(maximumAnswered);
    expect(fleet.answered?.[0]?.id).toBe('comment-1199');
    expect(fleet.commands).toHaveLength(maximumPending);
  });

  test('where the fleet’s record cannot be read nothing is written over it', () => {
    const broken = { ...ledgerWith(), broken: [{ ref: fleetRef, oid: oidOf('x'), problem: 'v: wrong' }] };
    expect(recordCommand(broken, asked('pause'))).toMatchObject({ kind: 'refused', why: expect.stringContaining('cannot be read') });
  });
});

describe('where a command may stand', () => {
  test('on a bundle’s pull request, ended ones included, and on an issue with a record; nowhere else', () => {
    const ledger = ledgerWith();
    const bundle = { id: '9', base: 'release', baseOid: oidOf('b'), departedAt: now, passengers: [], trials: [], pr: 70 };
    const ended = { id: '8', pr: 69, landed: [], evicted: [], ciRuns: 1, endedAt: now };
    const train = { v: 1 as const, base: 'release', lastFlight: 9, verdicts: {}, history: [ended], flight: bundle };
    const view = { ...ledger, trains: new Map([['release', { oid: oidOf('t'), record: train }]]) };
    expect(placeOf(view, 70)).toEqual({ base: 'release', issue: undefined });
    expect(placeOf(view, 69)).toEqual({ base: 'release', issue: undefined });
    expect(placeOf(view, 3)).toEqual({ base: 'main', issue: 3 });
    expect(placeOf(view, 71)).toBeUndefined();
  });
});

describe('a paused fleet', () => {
  const fleet = { oid: oidOf('fleet'), record: { v: 1 as const, paused: { by: 'ann', at: now } } };

  test('gives no issue to an agent, says who paused it, and goes on when the pause is over', () => {
    const waiting = world({ issues: [issue(1), issue(2)], fleet });
    const decision = decideFleet(waiting, config());
    expect(decision.assignments).toEqual([]);
    expect(decision.wakeAt).toBeUndefined();
    expect(decision.reasons).toEqual(
      [1, 2].map((number) => ({ issue: number, text: 'waits: paused by ann since 2026-11-23 12:00 UTC; /resume goes on' })),
    );
    const summary = renderFleetSummary({ snapshot: waiting, config: config(), decision, dryRun: false });
    expect(summary).toContain('**The fleet is paused by ann since 2026-11-23 12:00 UTC; /resume goes on.** No agent starts');
    const resumed = world({ issues: [issue(1), issue(2)], fleet: { ...fleet, record: { v: 1 } } });
    expect(decideFleet(resumed, config()).assignments).toHaveLength(2);
  });

  test('still looks after what is under way', () => {
    const snapshot = world({ issues: [issue(1, { open: false })], records: [recordOf(1, 'landed')], fleet });
    expect(decideFleet(snapshot, config()).effects).toMatchObject([{ kind: 'write-ledger' }, { kind: 'project-issue' }]);
    expect(pendingCommands(snapshot.ledger)).toEqual([]);
  });
});

describe('a command whose job is started again after more answers than the record keeps', () => {
  const at = (minute: number): string => new Date(Date.parse(now) + minute * 60_000).toISOString();
  /** `/pause`, and so many other answered commands after it, a minute apart. */
  const later = (count: number): LedgerView => {
    let ledger = ledgerWith(after(ledgerWith(), asked('pause', { given: at(0) })));
    for (let minute = 1; minute <= count; minute += 1)
      ledger = ledgerWith(after(ledger, asked('resume', { id: `comment-${minute + 1}`, at: at(minute), given: at(minute) })));
    return ledger;
  };
  const why = 'it was given before the last 100 answers, and may be one of those before: give it anew';

  test('is refused instead of carried out a second time', () => {
    const ledger = later(maximumAnswered);
    expect(recordCommand(ledger, asked('pause', { given: at(0) }))).toEqual({ kind: 'refused', why });
    expect(recordCommand(ledger, asked('pause', { id: 'run-7', given: 'repeated' }))).toEqual({ kind: 'refused', why });
  });

  test('control: while the record knows it the answer is told again, and a new one is carried out', () => {
    expect(recordCommand(later(maximumAnswered - 1), asked('pause', { given: at(0) }))).toMatchObject({ kind: 'known' });
    const ledger = later(maximumAnswered);
    expect(recordCommand(ledger, asked('pause', { id: 'comment-900', given: at(200) }))).toMatchObject({ kind: 'recorded' });
    expect(recordCommand(ledger, asked('pause', { id: 'run-8' }))).toMatchObject({ kind: 'recorded' });
    expect(recordCommand(ledgerWith(), asked('pause', { id: 'run-9', given: 'repeated' }))).toMatchObject({ kind: 'recorded' });
  });
});
