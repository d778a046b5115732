// Limits of dollars: of an issue over all its attempts, and of the fleet's day.
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../config-text.ts';
import type { Attempt, IssueRecord } from '../records/records.ts';
import { carryOut, claimOf, config, event, issue, now, recordOf, world, type WorldParts } from '../testing/world.ts';
import { decideFleet } from './decide-fleet.ts';
import { recordCommand } from './fleet-commands.ts';
import { renderStatusComment } from '../texts/status-comment.ts';
import type { IssueView, LabelEvent } from './snapshot.ts';

const attempt = (costUsd: number, change: Partial<Attempt> = {}): Attempt => ({
  id: '1-1-aaaaaaaa',
  agent: '001',
  runId: 7,
  startedAt: '2026-11-23T08:00:00.000Z',
  endedAt: '2026-11-23T09:00:00.000Z',
  outcome: 'incomplete',
  costUsd,
  turns: 1,
  commits: 0,
  detail: 'x',
  ...change,
});
const merged = (number: number, ...attempts: Attempt[]): IssueRecord => recordOf(number, 'merged', { attempts });
const ready = (number: number, change: Partial<IssueRecord> = {}): IssueRecord => recordOf(number, 'ready', change);
const tick = (parts: WorldParts, given: Parameters<typeof config>[0] = {}) => {
  const settings = config({ agents: 4, ...given });
  const { assignments, reasons, warnings, effects, wakeAt } = decideFleet(world(parts), settings);
  const writes = effects.flatMap((effect) => (effect.kind === 'write-ledger' ? effect.writes : []));
  const records = writes.flatMap((write) => ('record' in write && 'issue' in write.record ? [write.record as IssueRecord] : []));
  const refs = writes.map(({ ref }) => ref);
  return { assignments, reasons: new Map(reasons.map(({ issue: number, text }) => [number, text])), warnings, records, refs, wakeAt };
};
const usdOf = (records: readonly IssueRecord[]) => records.flatMap(({ claim }) => claim?.usd ?? []);
const four = [1, 2, 3, 4].map((number) => issue(number));

describe('the day of the fleet', () => {
  test('is reserved at the claims of one push, so that four agents together cannot spend more', () => {
    const { assignments, records, reasons, refs } = tick({ issues: four }, { 'day-usd': 12 });
    expect(usdOf(records)).toEqual([5, 5, 2]);
    expect(assignments).toHaveLength(3);
    expect(reasons.get(4)).toBe('waits: $0.00 of the $12.00 of a day (day-usd) are spent and $12.00 are reserved for agents at work');
    expect(refs).toContain('refs/clambake/fleet');
  });

  test('is held by the lease when two runs claim at once: the second one is late, and decides again with the first one’s claim', () => {
    const [first, second] = [issue(1), issue(2)];
    const decided = (view: IssueView, given: Parameters<typeof config>[0], change: WorldParts = {}) =>
      decideFleet(world({ issues: [view, issue(9, { labels: [] })], ...change }), config({ agents: 4, ...given }));
    // The second run saw agent 001 at work, so that no issue and no agent is in both pushes.
    const busy = { agents: { '001': 'a'.repeat(40) }, records: [recordOf(9, 'assigned', { claim: claimOf(9, { usd: 1 }) })] };
    const both = (given: Parameters<typeof config>[0]) => {
      const [one, other] = [decided(first, given), decided(second, given, busy)];
      expect([one.assignments, other.assignments]).toMatchObject([[{ agent: '001' }], [{ agent: '002' }]]);
      return () => carryOut(carryOut(world({ issues: [first, second, issue(9)] }), one.effects), other.effects);
    };
    expect(both({ 'day-usd': 8 })).toThrow('stale: refs/clambake/fleet');
    expect(both({ 'day-usd': 1000 })).not.toThrow();
    const claimed = carryOut(world({ issues: [first, second] }), decided(first, { 'day-usd': 8 }).effects);
    expect(
      usdOf(
        tick({ issues: [first, second], records: [...claimed.ledger.issues.values()].map(({ record }) => record) }, { 'day-usd': 8 })
          .records,
      ),
    ).toEqual([3]);
  });

  test('that begins while a claim waits for its landing does not get its dollars back: they are the day’s of the claim', () => {
    const late = { at: '2026-11-22T23:59:50.000Z', usd: 5, delay: { at: now, why: 'GitHub answered 403', tries: 0 } };
    const records = [recordOf(9, 'assigned', { claim: claimOf(9, late) })];
    const left = { leftovers: new Map([['9-1-aaaaaaaa', 'left' as const]]) };
    expect(usdOf(tick({ issues: [issue(1)], records, change: left }, { 'day-usd': 5 }).records.filter((one) => one.issue === 1))).toEqual([
      5,
    ]);
    const change = { ...left, now: '2026-11-22T23:59:59.000Z' };
    expect(tick({ issues: [issue(1)], records, change }, { 'day-usd': 5 }).assignments).toEqual([]);
  });

  test('that is far from its limit writes no record of the fleet', () => {
    expect(tick({ issues: four }, { 'day-usd': 1000 }).refs).not.toContain('refs/clambake/fleet');
  });

  test('counts claims of today, what ended attempts cost, and what a stopped one may still have cost, by the time of the claim', () => {
    const yesterday = '2026-11-22T23:59:59.000Z';
    const records = [
      merged(20, attempt(3), attempt(50, { claimedAt: yesterday })),
      merged(21, attempt(0, { outcome: 'stopped', reservedUsd: 4 })),
      recordOf(22, 'assigned', { claim: claimOf(22, { agent: '004', usd: 2 }) }),
    ];
    const { records: after, reasons } = tick({ issues: [...four, issue(22)], records }, { 'day-usd': 15 });
    expect(usdOf(after)).toEqual([5, 1]);
    expect(reasons.get(3)).toContain('$7.00 of the $15.00 of a day (day-usd) are spent and $8.00 are reserved');
  });

  test('that is spent pauses the fleet until 00:00 UTC, says what to do and wakes then; the next day is new', () => {
    const records = [merged(20, attempt(11.5))];
    const over = tick({ issues: four, records }, { 'day-usd': 12 });
    expect(over.assignments).toEqual([]);
    expect(over.reasons.get(1)).toBe(
      'waits: $11.50 of the $12.00 of a day (day-usd) are spent: the fleet pauses until 00:00 UTC. Raise "day-usd" in .github/clambake.yml to go on before',
    );
    expect(over.wakeAt).toBe('2026-11-24T00:00:00.000Z');
    expect(over.warnings).toEqual(['$11.50 of the $12.00 that agents may spend today (day-usd, until 00:00 UTC) are spent.']);
    expect(tick({ issues: four, records, change: { now: '2026-11-24T00:00:00.000Z' } }, { 'day-usd': 12 }).assignments).toHaveLength(3);
  });

  test('warns from 80 % on', () => {
    expect(tick({ records: [merged(20, attempt(79.99))] }).warnings).toEqual([]);
    expect(tick({ records: [merged(20, attempt(80))] }).warnings).toHaveLength(1);
  });
});

const label = (usd: string, by = 'ada', at = '2026-11-23T10:30:00.000Z') => ({ name: `clambake:budget:${usd}`, by, at });
const labelled = (...labels: ReturnType<typeof label>[]): IssueView =>
  issue(1, {
    labels: ['clambake:ready', ...labels.map(({ name }) => name)],
    events: [event('LE_1'), ...labels.map(({ name, by, at }, place) => event(`B_${place}`, { label: name, actor: by, at }))],
  });
const spent = { attempts: [attempt(14.5)] };

describe('the dollars of an issue', () => {
  test('are what all attempts together may cost: the last one starts with the rest, and none with too little', () => {
    expect(usdOf(tick({ issues: [issue(1)], records: [ready(1, { attempts: [attempt(12)] })] }).records)).toEqual([3]);
    const over = tick({ issues: [issue(1)], records: [ready(1, spent)] });
    expect(over.assignments).toEqual([]);
    const why =
      'its attempts have cost $14.50 of the $15.00 that it may cost, and the rest is too little for an attempt. A comment /budget #1 20 or the label clambake:budget:20 lets it cost more';
    expect(over.reasons.get(1)).toBe(`waits: ${why}`);
    expect(over.records[0]?.obstacle).toBe(why);
  });

  test('are those of the later one of label and command, by people who may say so', () => {
    const starts = (view: IssueView, change: Partial<IssueRecord> = {}, roles: NonNullable<WorldParts['roles']> = {}) =>
      usdOf(
        tick({
          issues: [view],
          records: [ready(1, { ...spent, ...change })],
          roles,
        }).records,
      );
    expect(starts(labelled(label('20')))).toEqual([5]);
    expect(starts(labelled(label('20'), label('16', 'ada', '2026-11-23T10:31:00.000Z')))).toEqual([1.5]);
    expect(starts(labelled(label('20', 'tim')), {}, { tim: 'triage' })).toEqual([]);
    const said = (at: string) => ({ budget: { usd: 17, by: 'ada', at } });
    expect(starts(issue(1), said('2026-11-23T10:00:00.000Z'))).toEqual([2.5]);
    expect(starts(labelled(label('20')), said('2026-11-23T10:00:00.000Z'))).toEqual([5]);
    expect(starts(labelled(label('20')), said('2026-11-23T11:00:00.000Z'))).toEqual([2.5]);
  });

  test.each(['-1', '1e9', '٣', '20usd', '', '0', 'a lot', '1000000', '20 ', '$', '0x10', 'NaN', '5,50'])(
    'with the label clambake:budget:%s the issue waits and says what to set, also beside a label that counts',
    (text) => {
      const why = `its label clambake:budget:${text} names no dollars: take it away, and set one like clambake:budget:20, with more than 0 and at most 100000`;
      for (const view of [labelled(label(text)), labelled(label('20'), label(text))]) {
        const { assignments, reasons, records } = tick({ issues: [view], records: [ready(1)] });
        expect([assignments, reasons.get(1), records[0]?.obstacle]).toEqual([[], `waits: ${why}`, why]);
      }
    },
  );

  test('are not what a label says that somebody without the right, or a bot, set again after it was taken away', () => {
    const events = (again: Partial<LabelEvent>) => [
      event('LE_1'),
      event('B_1', { label: 'clambake:budget:50' }),
      event('B_2', { kind: 'unlabeled', label: 'clambake:budget:50', at: '2026-11-23T10:10:00.000Z' }),
      event('B_3', { label: 'clambake:budget:50', at: '2026-11-23T10:20:00.000Z', ...again }),
    ];
    const usd = (again: Partial<LabelEvent>) => {
      const view = issue(1, { labels: ['clambake:ready', 'clambake:budget:50'], events: events(again) });
      return usdOf(tick({ issues: [view], records: [ready(1, spent)] }).records);
    };
    expect([usd({ actor: 'tri' }), usd({ actor: 'ci[bot]', bot: true }), usd({ actor: null }), usd({})]).toEqual([[], [], [], [5]]);
  });

  test.each([
    ['somebody without the right', { actor: 'tri' }, 'tri, who set it, has the role triage'],
    ['somebody without a role', { actor: 'out' }, 'out, who set it, has no role in this repository'],
    ['a bot', { actor: 'ci[bot]', bot: true }, 'ci[bot], who set it, is no person who can have the right'],
    ['a deleted account', { actor: null }, 'a deleted account, who set it, is no person who can have the right'],
    ['an event that GitHub shows no more', undefined, 'GitHub does not show any more who set it'],
  ] as const)('the issue says once that a label of %s counts for nothing', (_who, set, why) => {
    const events = [event('LE_1'), ...(set === undefined ? [] : [event('B_1', { label: 'clambake:budget:50', ...set })])];
    const view = issue(1, { labels: ['clambake:ready', 'clambake:budget:50'], events });
    const roles = { out: 'none' } as const;
    const ignored = `Its label clambake:budget:50 counts for nothing, because ${why}. Somebody with the role write or higher can comment /budget #1 50 instead.`;
    const [claimed] = tick({ issues: [view], records: [ready(1)], roles }).records;
    expect(claimed).toMatchObject({ limitUsd: 15, ignoredBudget: ignored });
    const links = { repositoryUrl: 'https://github.com/o/r' };
    expect(renderStatusComment(claimed as IssueRecord, links).split(/Its label `?clambake:budget:50/)).toHaveLength(2);
    expect(tick({ issues: [view], records: [ready(1, spent)], roles }).records[0]?.obstacle).toContain(ignored.slice(0, -1));
    // The next claim, without the label, says nothing of it.
    const [next] = tick({ issues: [issue(1)], records: [ready(1, { ignoredBudget: ignored })] }).records;
    expect(next?.ignoredBudget).toBeUndefined();
  });

  test('are still those of all attempts when the issue is reopened, reverted or asked for again', () => {
    const records = [ready(1, { attempts: [attempt(10), attempt(4.5)], attemptsBefore: 2 })];
    expect(tick({ issues: [issue(1)], records }).reasons.get(1)).toContain('its attempts have cost $14.50 of the $15.00');
  });

  test('below one attempt are what the attempt gets, and with next to nothing none starts', () => {
    const budget = (usd: number) => ready(1, { budget: { usd, by: 'ada', at: now } });
    expect(usdOf(tick({ issues: [issue(1)], records: [budget(1.5)] }).records)).toEqual([1.5]);
    expect(tick({ issues: [issue(1)], records: [budget(0.5)] }).reasons.get(1)).toBe(
      'waits: its attempts have cost $0.00 of the $0.50 that it may cost, and the rest is too little for an attempt. A comment /budget #1 5 or the label clambake:budget:5 lets it cost more',
    );
  });

  test('are those of the later /budget, whichever job takes it first', () => {
    const earlier = { usd: 20, by: 'eve', at: '2026-11-23T11:30:00.000Z' };
    const { ledger } = world({ records: [ready(1, { budget: { ...earlier, at: '2026-11-23T11:40:00.000Z' } })] });
    const asked = { id: 'c-2', word: 'budget', issue: 1, base: undefined, by: 'ada', at: earlier.at, words: '90', role: 'write' } as const;
    expect(recordCommand(ledger, asked)).toMatchObject({
      kind: 'recorded',
      text: 'the later /budget by eve counts: #1 may cost $20.00 in all',
      issues: [{ budget: { usd: 20, by: 'eve' } }],
    });
  });

  test('that a person set by /budget survive the loss of the ledger, and so does what was spent', () => {
    const before = ready(1, { budget: { usd: 7.5, by: 'ada', at: now }, attempts: [attempt(3, { costIsLeast: true }), attempt(2)] });
    const body = renderStatusComment(before, { repositoryUrl: 'https://github.com/o/r' });
    const comments = new Map([['I_1', { id: 'C_1', body }]]);
    const { records } = tick({ issues: [issue(1)], change: { comments } });
    expect(records[0]).toMatchObject({
      budget: before.budget,
      claim: { usd: 2.5 },
      attempts: [{ costUsd: 3, costIsLeast: true }, { costUsd: 2 }],
    });
    const untried = renderStatusComment({ ...before, attempts: [] }, { repositoryUrl: 'https://github.com/o/r' });
    const other = tick(
      { issues: [issue(1)], change: { comments: new Map([['I_1', { id: 'C_1', body: untried }]]) } },
      { 'attempt-usd': 9 },
    );
    expect(usdOf(other.records)).toEqual([7.5]);
  });

  test('wait for the role of the person who set the label', () => {
    const { reasons, assignments } = tick({ issues: [labelled(label('20', 'eve'))], records: [ready(1, spent)] });
    expect([assignments, reasons.get(1)]).toEqual([[], 'waits: the role of eve, who set its budget label, could not be read']);
  });

  test('are set by /budget, which says what is spent; nothing, too much and words are refused', () => {
    const { ledger } = world({ records: [ready(1, spent)] });
    const say = (words: string) =>
      recordCommand(ledger, { id: 'comment-1', word: 'budget', issue: 1, base: undefined, by: 'ada', at: now, words, role: 'write' });
    const done = say('$20');
    expect(done).toMatchObject({
      kind: 'recorded',
      text: '#1 may cost $20.00 in all; $14.50 of it are spent',
      issues: [{ budget: { usd: 20, by: 'ada', at: now } }],
    });
    expect(say('7.5')).toMatchObject({ text: expect.stringContaining('$14.50 are spent already, so that no further attempt starts') });
    for (const words of ['', '0', '-5', '100001', 'a lot', '1e3', '20 30'])
      expect(say(words), words).toMatchObject({ kind: 'refused', why: expect.stringContaining('write /budget #1 20') });
  });
});

test('a limit below attempt-usd is an error of the configuration that says what to do, and so is a price of zero', () => {
  const problems = (keys: object) => {
    const parsed = parseConfig({ ci: 'ci.yml', ...keys });
    return parsed.ok ? [] : parsed.problems;
  };
  expect(problems({ 'day-usd': 4, 'issue-usd': 5 })).toEqual([
    '"day-usd" in .github/clambake.yml is 4, below "attempt-usd" (5): no attempt could spend what it may. Raise it, or lower "attempt-usd"',
  ]);
  expect(problems({ 'issue-usd': 4 })).toHaveLength(1);
  for (const key of ['attempt-usd', 'issue-usd', 'day-usd'])
    for (const value of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e9, '20', '$20', null])
      expect(problems({ [key]: value }), `${key}: ${value}`).toEqual([expect.stringContaining(`"${key}" in .github/clambake.yml must be`)]);
  expect(problems({ prices: { mine: { input: 0, output: 1 } } })).toEqual([
    '"prices.mine.input" in .github/clambake.yml must be more than 0, not 0',
  ]);
  expect(problems({ prices: { mine: { input: -1, output: 1 } } })).toHaveLength(1);
  expect(problems({ prices: { mine: { input: 1, output: 1 } }, 'day-usd': 5 })).toEqual([]);
});
