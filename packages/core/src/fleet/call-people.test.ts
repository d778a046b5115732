import { describe, expect, test } from 'vitest';
import type { Config } from '../config.ts';
import type { ProjectIssue } from '../effects/effect.ts';
import { type FleetRecord, type IssueRecord, trainRecordSchema } from '../records/records.ts';
import { carryOut, config, issue, now, oidOf, recordOf, world, type WorldParts } from '../testing/world.ts';
import { minutesAfter } from './backoff.ts';
import { decideFleet } from './decide-fleet.ts';
import type { Snapshot } from './snapshot.ts';

const at = (minutes: number): string => minutesAfter(now, minutes);
const stopAt = at(-20);
const asked = (actor: string, number: number): IssueRecord['asked'] => ({ ...recordOf(number, 'landed').asked, actor }) as never;
const seen = (records: IssueRecord[], parts: WorldParts & { stopped?: object } = {}): Snapshot => {
  const { stopped, change, ...rest } = parts;
  const issues = records.map((record) => issue(record.issue, { labels: [`clambake:${record.state}`] }));
  const given = world({ issues, records, ...rest, change: { shownWords: new Set(), ...change } });
  if (stopped === undefined) return given;
  const record = trainRecordSchema.parse({
    ...{ v: 1, base: 'main', lastFlight: 3 },
    stopped: { reason: 'a setting refuses it', at: stopAt, baseOid: oidOf('main'), ...stopped },
  });
  return { ...given, ledger: { ...given.ledger, trains: new Map([['main', { oid: oidOf('t'), record }]]) } };
};
const callsOf = (snapshot: Snapshot, settings: Config = config()): ProjectIssue[] =>
  decideFleet(snapshot, settings).effects.flatMap((effect) =>
    effect.kind === 'project-issue' && effect.call !== undefined ? [effect] : [],
  );
const textsOf = (snapshot: Snapshot, settings?: Config): string[] => callsOf(snapshot, settings).map(({ call = '' }) => call);
const after = (snapshot: Snapshot, settings: Config = config()): Snapshot => carryOut(snapshot, decideFleet(snapshot, settings).effects);
const later = (snapshot: Snapshot, minutes: number): Snapshot => ({ ...snapshot, now: minutesAfter(snapshot.now, minutes) });
const landed = (number: number, actor = 'ada'): IssueRecord => recordOf(number, 'landed', { asked: asked(actor, number), since: at(-60) });
const refused = { kind: 'setting' };

describe('a train that stands', () => {
  test('calls each person once, on the first of their issues that can be written on, and names the others', () => {
    const records = [...Array.from({ length: 40 }, (_, index) => landed(index + 1)), landed(50, 'bob')];
    const given = seen(records, { stopped: refused });
    const issues = given.issues.map((one) => (one.number === 1 ? { ...one, isLocked: true as const } : one));
    const texts = textsOf({ ...given, issues });
    expect(texts).toHaveLength(2);
    expect(texts[0]).toMatchInlineSnapshot(`
      "<!-- clambake:called 2 standstill main 2026-11-23T11:40:00.000Z -->

      @ada The train to \`main\`, which takes this work, stands still since 2026-11-23 11:40 UTC until a person acts: a setting refuses it.

      The same is true of #1, #3, #4, #5, #6, #7, #8, #9, #10, #11, #12, #13, #14, #15, #16, #17, #18, #19, #20, #21 and 19 more.
      "
    `);
    expect(texts[1]).toContain('@bob The train to `main`, which takes this work, stands still');
    const next = after({ ...given, issues });
    expect(textsOf(next)).toEqual([]);
    expect(textsOf(later(next, 60))).toEqual([]);
  });

  test('calls nobody when it goes on by itself, or may have gone on already', () => {
    expect(textsOf(seen([landed(1)], { stopped: { kind: 'base-red', until: at(20) } }))).toEqual([]);
    expect(textsOf(seen([landed(1)], { stopped: { kind: 'no-verdict', baseOid: oidOf('old') } }))).toEqual([]);
    expect(textsOf(seen([landed(1)], { stopped: { kind: 'no-verdict' } }))).toHaveLength(1);
    const fresh = recordOf(1, 'landed', { since: at(-5) });
    expect(textsOf(seen([fresh], { stopped: refused }))).toEqual([]);
    expect(textsOf(later(seen([fresh], { stopped: refused }), 30))).toHaveLength(1);
    expect(textsOf(seen([fresh], { stopped: { kind: 'alarm' } }))).toHaveLength(1);
  });

  test('calls again for another stop, and never a bot, a ghost or somebody unknown', () => {
    const next = after(seen([landed(1)], { stopped: refused }));
    const again = seen([next.ledger.issues.get(1)?.record as IssueRecord], { stopped: { ...refused, at: at(-1) } });
    expect(textsOf(later(again, 31))).toHaveLength(1);
    const { asked: _, ...unknown } = landed(3);
    expect(textsOf(seen([landed(1, 'planner[bot]'), landed(2, 'ghost'), unknown as IssueRecord], { stopped: refused }))).toEqual([]);
  });
});

describe('a call', () => {
  const given = seen([landed(1), landed(2)], { stopped: refused });
  const callIn = (snapshot: Snapshot) => snapshot.ledger.issues.get(1)?.record.called?.[0];

  test('is looked for after ten minutes, and never made again once it was seen', () => {
    const made = after(given);
    expect(callIn(made)).toMatchObject({ cause: `standstill main ${stopAt}`, to: 'ada', tries: 1, isOpen: true });
    const noted = after(later(made, 10));
    expect(callIn(noted)?.isOpen).toBeUndefined();
    expect(decideFleet(later(noted, 60), config()).effects).toEqual([]);
  });

  test('that is not there is made again, three times in all, and not when its cause is gone', () => {
    let lost = later({ ...after(given), shownWords: new Set() }, 10);
    expect(textsOf(lost)).toHaveLength(1);
    lost = later({ ...after(lost), shownWords: new Set() }, 10);
    expect(textsOf(lost)).toHaveLength(1);
    lost = later({ ...after(lost), shownWords: new Set() }, 10);
    expect(callIn(lost)?.tries).toBe(3);
    expect(textsOf(lost)).toEqual([]);
    expect(callIn(after(lost))?.isOpen).toBeUndefined();
    const gone = later({ ...after(given), shownWords: new Set() }, 10);
    const free = { ...gone, ledger: { ...gone.ledger, trains: new Map() } };
    expect(textsOf(free)).toEqual([]);
    expect(callIn(after(free))?.isOpen).toBeUndefined();
  });

  test('is made by nobody who has not looked whether it is there, nor near the limit of requests', () => {
    const { shownWords: _, ...unseen } = given;
    expect(textsOf(unseen)).toEqual([]);
    expect(textsOf({ ...given, requestBudget: { rest: 40, graphql: 1000, resetsAt: at(30) } })).toEqual([]);
  });

  test('loses the push to another tick that calls for the same', () => {
    const effects = decideFleet(given, config()).effects;
    expect(() => carryOut(after(given), effects)).toThrow('stale');
  });

  test('is one of ten that a tick makes', () => {
    const records = Array.from({ length: 15 }, (_, index) => landed(index + 1, `person-${index}`));
    const many = seen(records, { stopped: refused });
    expect([textsOf(many).length, textsOf(after(many)).length]).toEqual([10, 5]);
  });
});

describe('an issue that waits for a person', () => {
  const waits = (change: Partial<IssueRecord> = {}): Snapshot =>
    seen([recordOf(1, 'needs-human', { question: 'All 3 attempts are used up.', ...change })]);
  const attempt = {
    id: '1-1-aaaaaaaa',
    agent: '001',
    runId: 7,
    startedAt: now,
    endedAt: now,
    outcome: 'asked',
    costUsd: 1,
    turns: 1,
    commits: 0,
    detail: '',
  } as const;

  test('calls who asked, with its question, once', () => {
    expect(textsOf(waits())).toMatchInlineSnapshot(`
      [
        "<!-- clambake:called 1 needs-human #1 2026-11-23T11:00:00.000Z -->

      @ada No agent goes on with this issue before a person has decided:

      > All 3 attempts are used up.
      ",
      ]
    `);
    expect(textsOf(after(waits()))).toEqual([]);
  });

  test('calls nobody where an agent asks in its own comment, where a person stopped it, or after a day', () => {
    const said = { attempt: attempt.id, kind: 'question', words: 'Which?', to: 'ada', at: recordOf(1, 'needs-human').since } as const;
    expect(textsOf(waits({ attempts: [attempt], said }))).toEqual([]);
    expect(textsOf(waits({ attempts: [{ ...attempt, outcome: 'stopped' }] }))).toEqual([]);
    expect(textsOf(waits({ since: at(-25 * 60) }))).toEqual([]);
    expect(textsOf(waits({ attempts: [attempt], said, since: at(-1) }))).toHaveLength(1);
  });
});

describe('money', () => {
  const costs = (number: number, usd: number) => ({
    ...{ id: `${number}-1-bbbbbbbb`, agent: '002', runId: 5, startedAt: at(-60), endedAt: at(-30) },
    ...({ outcome: 'incomplete', costUsd: usd, turns: 1, commits: 0, detail: '' } as const),
  });
  const spent = (number: number, usd: number): IssueRecord => recordOf(number, 'ready', { attempts: [costs(number, usd)] });

  test('of an issue that is used up calls once for each attempt that used it up', () => {
    const settings = config({ 'issue-usd': 4 });
    const given = seen([spent(1, 4)]);
    expect(textsOf(given, settings)).toMatchInlineSnapshot(`
      [
        "<!-- clambake:called 1 budget #1 1 -->

      @ada No agent starts on this issue: its attempts have cost $4.00 of the $4.00 that it may cost. A comment /budget #1 9 or the label clambake:budget:9 lets it cost more.
      ",
      ]
    `);
    expect(textsOf(after(given, settings), settings)).toEqual([]);
  });

  test('of the day that is used up calls each person once, on the first issue that waits', () => {
    const settings = config({ 'day-usd': 5 });
    const given = seen([spent(1, 5), recordOf(2, 'ready'), recordOf(3, 'ready')]);
    expect(textsOf(given, settings)).toMatchInlineSnapshot(`
      [
        "<!-- clambake:called 1 day 2026-11-24T00:00:00.000Z -->

      @ada $5.00 of the $5.00 that agents may spend in a day (day-usd) are spent, so that no agent starts on this issue before 2026-11-24 00:00 UTC. A higher \`day-usd\` in \`.github/clambake.yml\` lets agents start sooner.

      The same is true of #2, #3.
      ",
      ]
    `);
    expect(textsOf(after(given, settings), settings)).toEqual([]);
    const reserved = seen([recordOf(1, 'assigned'), recordOf(2, 'ready')]);
    expect(textsOf(reserved, settings)).toEqual([]);
  });
});

test('trouble that is nobody’s issue calls who asked for the issue on which it was first met, once while it lasts', () => {
  const record: FleetRecord = {
    ...{ v: 1, pausedUntil: at(15), pauseReason: "The model's API refused the key. Check the secret that holds it." },
    trouble: { kind: 'auth', at: now, since: at(-30), tries: 2, issue: 2 },
  };
  const fleet = { oid: oidOf('f'), record };
  const given = seen([recordOf(1, 'ready'), recordOf(2, 'ready')], { fleet });
  expect(textsOf(given)).toMatchInlineSnapshot(`
    [
      "<!-- clambake:called 2 trouble auth 2026-11-23T11:30:00.000Z -->

    @ada Agents do not get on, and a person has to mend that: The model's API refused the key. Check the secret that holds it. It was first met on this issue, and is no fault of it.

    One attempt after the other tries whether it is mended, and then all go on by themselves. A comment \`/resume\` lets one try at once.
    ",
    ]
  `);
  const worse = { ...after(given), now: at(20) };
  expect(textsOf(worse)).toEqual([]);
  const passes = { ...record, trouble: { ...record.trouble, kind: 'account-limit' as const } } as FleetRecord;
  expect(textsOf(seen([recordOf(2, 'ready')], { fleet: { oid: oidOf('f'), record: passes } }))).toEqual([]);
});
