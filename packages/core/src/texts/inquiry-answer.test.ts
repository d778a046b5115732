import { describe, expect, test } from 'vitest';
import type { Config } from '../config.ts';
import { decideFleet } from '../fleet/decide-fleet.ts';
import type { Snapshot } from '../fleet/snapshot.ts';
import type { TickFacts } from '../fleet/why.ts';
import { issueRef } from '../names.ts';
import { type TrainRecord, trainRecordSchema } from '../records/records.ts';
import { claimOf, config, event, issue, now, oidOf, recordOf, world } from '../testing/world.ts';
import { answerCost, answerHelp, answerStatus, answerWhy, unreadNote } from './inquiry-answer.ts';

const factsOf = (snapshot: Snapshot, change: Partial<Config> = {}): TickFacts => {
  const used = config(change);
  return { snapshot, config: used, decision: decideFleet(snapshot, used) };
};
const why = (snapshot: Snapshot, number: number, change: Partial<Config> = {}): string =>
  answerWhy(
    factsOf(snapshot, change),
    number,
    snapshot.issues.find((view) => view.number === number),
  );
const withTrain = (snapshot: Snapshot, change: object): Snapshot => {
  const record: TrainRecord = trainRecordSchema.parse({ v: 1, base: 'main', lastFlight: 7, lastDeparture: now, ...change });
  return { ...snapshot, ledger: { ...snapshot.ledger, trains: new Map([['main', { oid: oidOf('train'), record }]]) } };
};
const passenger = { issue: 4, oid: oidOf('w4'), title: 'Four', agent: '001', attempts: 1, costUsd: 1 };
const bundle = { id: '7', base: 'main', baseOid: oidOf('main'), departedAt: now, passengers: [passenger], pr: 90 };
const trial = { size: 1, oid: oidOf('p'), tree: oidOf('t'), ref: 'clambake/bundle-7', runId: 55, at: now };
const attempt = { id: '4-1-aaaaaaaa', agent: '001', runId: 9, startedAt: now, endedAt: now, turns: 3, commits: 1, detail: 'x' };

describe('/why', () => {
  test('says what a tick would say at this moment', () => {
    const blocked = world({ issues: [issue(1, { openBlockers: [2] })] });
    expect(why(blocked, 1)).toBe('#1: waits: blocked by #2.');
    const busy = world({ issues: [issue(1), issue(3)], records: [recordOf(3, 'assigned')] });
    const facts = factsOf(busy, { agents: 1 });
    const told = facts.decision.reasons.find((reason) => reason.issue === 1)?.text ?? '';
    expect(told).not.toBe('');
    expect(why(busy, 1, { agents: 1 })).toContain(told.replace(/\.$/, ''));
    expect(why(world({ issues: [issue(1)] }), 1)).toBe('#1: its turn has come: an agent starts with the next run.');
    const refused = world({ issues: [issue(1, { events: [event('LE_1', { actor: 'tri' })] })] });
    expect(why(refused, 1)).toMatch(/^#1: refused: /);
  });

  test('says for each state what the record says', () => {
    const of = (state: Parameters<typeof recordOf>[1], change = {}) => world({ issues: [issue(4)], records: [recordOf(4, state, change)] });
    expect(why(of('needs-human', { question: 'Which port?' }), 4)).toMatch(/^#4: it waits for a person since .*: Which port\?\.?$/);
    expect(why(of('merged'), 4)).toMatch(/^#4: it was merged into main .*nothing is left to do\.$/);
    expect(why(of('withdrawn'), 4)).toMatch(/taken out of the line .* Set clambake:ready on the open issue to ask again\.$/);
    expect(why(of('landed'), 4)).toMatch(/^#4: its work has landed and /);
    const assigned = of('assigned');
    expect(why({ ...assigned, runs: new Map() }, 4)).toMatch(/agent 001 has it since .*\(attempt 1, run \d+\)/);
    const delayed = recordOf(4, 'assigned', { claim: claimOf(4, { delay: { at: now, why: 'the store is full', tries: 1 } }) });
    expect(why(world({ records: [delayed] }), 4)).toContain('its work waits to be landed since 2026-11-23 12:00 UTC: the store is full');
  });

  test('says how the train stands: its open bundle with the run of CI, its stop, its next departure', () => {
    const aboard = withTrain(world({ records: [recordOf(4, 'bundled')] }), { flight: { ...bundle, trials: [trial] } });
    expect(why(aboard, 4)).toMatch(/it is aboard bundle \S+ .*to main; CI tests it since 2026-11-23 12:00 UTC \(run 55\)\.$/);
    const behind = withTrain(world({ issues: [issue(5)], records: [recordOf(4, 'bundled'), recordOf(5, 'landed')] }), { flight: bundle });
    expect(why(behind, 5)).toBe('#5: its work has landed and waits: bundle 7 to main is under way, and the next one departs after it.');
    const stopped = { reason: 'main is red: mend it', at: now, baseOid: oidOf('main'), kind: 'base-red' };
    const red = withTrain(world({ issues: [issue(4)], records: [recordOf(4, 'bundled')] }), { flight: bundle, stopped });
    expect(why(red, 4)).toContain('the train to main stands still: main is red: mend it');
  });

  test('says of an issue that nobody gave to an agent what is missing, of a pull request and of an unknown number what they are', () => {
    const bare = (labels: string[], change = {}) => world({ issues: [issue(1, { labels, events: [], ...change })] });
    expect(why(bare([]), 1)).toBe('#1: nobody asked for it: set clambake:ready to give it to an agent.');
    expect(why(bare(['clambake-ready']), 1)).toContain('its label clambake-ready is not clambake:ready');
    expect(why(bare([], { open: false }), 1)).toContain('it is closed and was never given to an agent');
    expect(why(withTrain(world({}), { flight: bundle }), 90)).toContain('it is the pull request of bundle 7');
    expect(why(world({}), 4711)).toContain('no issue of that number');
    const broken = world({});
    const ledger = { ...broken.ledger, broken: [{ ref: issueRef(9), oid: oidOf('x'), problem: 'no JSON', newer: false }] };
    expect(why({ ...broken, ledger }, 9)).toContain('no JSON');
  });

  test('repeats nobody’s mention, link or markup', () => {
    const hostile = 'ping @everyone <img src=x> [a](https://evil.example) closes #3 `rm -rf`';
    const text = why(world({ records: [recordOf(4, 'needs-human', { question: hostile })] }), 4);
    expect(text).not.toMatch(/@everyone|<img|evil\.example|closes #3|`/);
  });
});

describe('/status', () => {
  test('of an empty fleet is two sentences', () => {
    expect(answerStatus(factsOf(world({})))).toBe(
      '**The fleet at 2026-11-23 12:00 UTC**\n\n0 of 3 agents busy.\n\nMoney: $0.00 spent today (UTC) of the $100.00 of "day-usd".',
    );
  });

  test('names who works, what asks, the train, and what waits by reason', () => {
    const records = [
      recordOf(4, 'bundled'),
      recordOf(5, 'landed'),
      recordOf(6, 'needs-human', { question: 'Which port?' }),
      recordOf(7, 'assigned'),
    ];
    const issues = [issue(1, { openBlockers: [99] }), issue(2, { openBlockers: [99] })];
    const text = answerStatus(factsOf(withTrain(world({ issues, records }), { flight: { ...bundle, trials: [trial] } })));
    expect(text).toContain('1 of 3 agents busy:\n- #7 with agent 001 since ');
    expect(text).toContain('Waits for a person:\n- #6 Which port?');
    expect(text).toContain(
      'Train to main: bundle 7 (#90) departed 2026-11-23 12:00 UTC with #4; CI is under way ([run](https://github.com/o/r/actions/runs/55)). #5 landed and waits.',
    );
    expect(text).toContain('- #1, #2: waits: blocked by #99.');
  });

  test('says who paused it, and fits into a comment for a fleet of any size', () => {
    const paused = { oid: oidOf('fleet'), record: { v: 1 as const, paused: { by: 'ann', at: now } } };
    expect(answerStatus(factsOf(world({ fleet: paused })))).toContain(
      'The fleet is paused by ann since 2026-11-23 12:00 UTC; /resume goes on.',
    );
    const many = Array.from({ length: 500 }, (_, index) => index + 1);
    const records = many.map((number) => recordOf(number, number % 2 === 0 ? 'needs-human' : 'landed', { question: 'ß'.repeat(2000) }));
    const text = answerStatus(factsOf(world({ issues: many.map((number) => issue(number, { openBlockers: [number + 1000] })), records })));
    expect(text.length).toBeLessThan(65_536);
    expect(text).toContain('and 230 more');
  });
});

describe('/cost', () => {
  const record = recordOf(4, 'ready', {
    attempts: [
      { ...attempt, outcome: 'killed', costUsd: 2.5 },
      { ...attempt, id: '4-2-bbbbbbbb', outcome: 'done', costUsd: 1.25, costIsLeast: true },
    ],
  });

  test('of an issue lists its attempts beside its limit and the day’s', () => {
    expect(answerCost(factsOf(world({ issues: [issue(4)], records: [record] })), 4)).toBe(
      [
        '#4 has cost $3.75 of the $15.00 that it may cost in 2 ended attempts.',
        '- attempt 1, 2026-11-23 12:00 UTC, agent 001: $2.50, killed\n- attempt 2, 2026-11-23 12:00 UTC, agent 001: at least $1.25, done',
        'The fleet: $3.75 spent today (UTC) of the $100.00 of "day-usd".',
      ].join('\n\n'),
    );
  });

  test('of the fleet names the costliest issues, and of an unknown one says that it has cost nothing', () => {
    const facts = factsOf(world({ records: [record] }));
    expect(answerCost(facts, undefined)).toContain('Most of all have cost: #4 $3.75. `/cost #4` lists the attempts.');
    expect(answerCost(facts, 4711)).toContain('#4711 has cost nothing: clambake has no record of it.');
  });
});

test('/help lists every word that can be written, and a second word in a comment is named as unread', () => {
  const text = answerHelp();
  for (const word of ['/status', '/why #42', '/cost #42', '/help', '/evict #42 why', '/pause', '/accept', '/approve #42 <commit>'])
    expect(text).toContain(`- \`${word}\` `);
  expect(unreadNote('cost')).toBe('Only the first line of a comment is read: write `/cost` in a comment of its own.');
});

describe('long and empty parts of an answer', () => {
  const status = (snapshot: Snapshot, change: Partial<Config> = {}): string => answerStatus(factsOf(snapshot, change));
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  test('records stand in the order of their issues, and only twenty of a list are shown, with the number of the others', () => {
    const records = numbered(22).map((number) => recordOf(23 - number, 'needs-human'));
    const lines = status(world({ records })).split('\n');
    const shown = lines.filter((line) => /^- #\d+ /.test(line)).map((line) => Number(/^- #(\d+)/.exec(line)?.[1]));
    expect(shown).toEqual(numbered(20));
    expect(lines).toContain('- … and 2 more');
    expect(status(world({ records: records.slice(0, 20) }))).not.toContain(' more');
  });

  test('of many issues that wait for the same, twenty are named', () => {
    const issues = numbered(23).map((number) => issue(number, { openBlockers: [99] }));
    expect(status(world({ issues }))).toMatch(/#20 and 3 more: waits: blocked by #99\./);
    expect(status(world({ issues: issues.slice(0, 20) }))).not.toContain(' more');
  });

  test('a reason that is about no issue names none', () => {
    const facts = factsOf(world({}));
    const decision = { ...facts.decision, reasons: [{ issue: null, text: 'the label x is in the way' }] };
    expect(answerStatus({ ...facts, decision })).toContain('- the label x is in the way.');
  });

  test('the next departure of a train is told', () => {
    const record = recordOf(4, 'landed');
    const snapshot = withTrain(world({ issues: [issue(4, { labels: ['clambake:landed'] })], records: [record] }), {});
    const branches = new Map([...snapshot.branches, ['clambake/issue-4', record.landed?.oid ?? ''] as const]);
    expect(answerStatus(factsOf({ ...snapshot, branches }))).toMatch(/Train to main: departs 2026-11-23 12:\d\d UTC\./);
    const held = withTrain(world({ issues: [issue(4, { labels: ['clambake:landed', 'clambake:hold'] })], records: [record] }), {});
    expect(answerStatus(factsOf({ ...held, branches }))).toContain('Train to main: no bundle is open.');
  });

  test('a train tells the landed work of its own base, and whether a bundle is open', () => {
    const landed = [recordOf(4, 'landed'), recordOf(5, 'landed', { base: 'other' })];
    const issues = [issue(4, { labels: ['clambake:landed'] }), issue(5, { labels: ['clambake:landed'] })];
    const told = status(withTrain(world({ issues, records: landed }), { lastDeparture: '2026-11-23T11:58:00Z' }));
    const line = told.split('\n').find((one) => one.startsWith('Train to main: ')) ?? '';
    expect(line).toContain('#4 landed and waits.');
    expect(line).not.toContain('#5');
    expect(status(withTrain(world({}), {}))).toContain('Train to main: no bundle is open.');
  });

  test('the cost of an issue at work says what its agent may spend, where that is known', () => {
    const cost = (claim: object): string =>
      answerCost(factsOf(world({ issues: [issue(4)], records: [recordOf(4, 'assigned', { claim: claimOf(4, claim) })] })), 4);
    expect(cost({ usd: 5 })).toContain('is at work with up to $5.00.');
    expect(cost({})).toMatch(/is at work\.$/m);
  });
});
