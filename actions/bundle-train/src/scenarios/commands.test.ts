import { bundleBranch, decideFleet, issueBranch } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { expectTidy, failsOn, fileOf, merged, moveBase, text } from '../testing/scenario.ts';
import { filesAt, reachable, tip } from '../testing/git-world.ts';
import {
  answers,
  ask,
  Crash,
  createWorld,
  fleetRecord,
  issueOf,
  job,
  land,
  snapshotOf,
  states,
  tick,
  trainRecord,
  untested,
  type World,
} from '../testing/train-world.ts';

/** Once, as soon as `when` holds while a job waits. */
const onceThat = (when: (world: World) => boolean, act: (world: World) => void): ((world: World) => void) => {
  let done = false;
  return (world) => {
    if (done || !when(world)) return;
    done = true;
    act(world);
  };
};
const ciIsOut = (world: World): boolean => world.runs.length > 0;

describe('/evict', () => {
  test('train-R2 while CI is out: one is taken off, its CI run is cancelled, the other lands in the same job', async () => {
    const world = createWorld();
    const start = tip(world, 'main');
    world.ciSeconds = 600;
    const head = land(world, 1);
    land(world, 2);
    world.meanwhile = onceThat(ciIsOut, () => ask(world, 'evict', { issue: 1, words: 'it leaks the soup' }));
    const report = await job(world, { holdMinutes: 60 });
    expect([...report.landed]).toEqual([2]);
    expect([...report.evicted]).toEqual([1]);
    expect(world.runs.map(({ cancelled }) => cancelled)).toEqual([true, false]);
    expect(Object.keys(filesAt(world, 'main'))).not.toContain(fileOf(1));
    expect(untested(world, start)).toEqual([]);
    expect(issueOf(world, 1)).toMatchObject({
      state: 'ready',
      feedback: { kind: 'person', by: 'ann', did: 'evicted', words: 'it leaks the soup' },
      evictions: [{ flight: '1', reason: 'ann took it off: it leaks the soup' }],
    });
    const waitsMs = Date.parse(issueOf(world, 1).notBefore ?? '') - Date.parse(issueOf(world, 1).since);
    expect(waitsMs).toBe(5 * 60_000);
    expect(tip(world, issueBranch(1))).toBe(head);
    expect(answers(world)).toEqual(['taken off bundle 1']);
    expect(fleetRecord(world)?.commands).toBeUndefined();
    expect(world.pulls).toHaveLength(1);
    expect(world.wakes).toBeGreaterThan(0);
  });

  test('train-R2 the last one aboard ends the bundle: the pull request is closed and nothing lands', async () => {
    const world = createWorld();
    world.ciSeconds = 600;
    land(world, 1);
    world.meanwhile = onceThat(ciIsOut, () => ask(world, 'evict', { issue: 1 }));
    await tick(world);
    expect(states(world)).toEqual({ 1: 'ready' });
    expect(world.pulls).toMatchObject([{ state: 'closed' }]);
    expect(trainRecord(world)?.history).toMatchObject([{ landed: [], evicted: [1], ending: '#1 was taken off' }]);
    expectTidy(world);
  });

  test('train-R2 one who is not aboard any more is told about, and nothing else happens', async () => {
    const world = createWorld();
    world.ciSeconds = 600;
    land(world, 1);
    land(world, 2);
    // Taken at a moment when it made sense, overtaken by the landing.
    const late = onceThat(
      () => world.writes.at(-1) === 'push main',
      () => ask(world, 'evict', { issue: 1 }),
    );
    world.meddle = () => late(world);
    await tick(world);
    await tick(world);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged' });
    expect(answers(world)).toEqual(['#1 is merged already: /revert #1 takes it back']);
    expect(world.log).toContain('/evict #1 by ann: #1 is merged already: /revert #1 takes it back');
    expectTidy(world);
  });

  test('a bundle of an earlier base is served until it is over: /evict takes one off, and the other lands there', async () => {
    const world = createWorld();
    world.ciSeconds = 3600;
    for (const issue of [1, 2]) land(world, issue);
    await job(world, { holdMinutes: 0 });
    expect(states(world)).toEqual({ 1: 'bundled', 2: 'bundled' });
    world.refs.set('refs/heads/next', tip(world, 'main'));
    world.config = { ...world.config, base: 'next' };
    ask(world, 'evict', { issue: 1 });
    const { trains } = decideFleet(snapshotOf(world), world.config);
    expect(trains).toContain('main');
    for (const base of trains) await tick(world, { base });
    expect(states(world)).toEqual({ 1: 'ready', 2: 'merged' });
    expect(filesAt(world, 'main')[fileOf(2)]).toBe('work 2');
    expect(Object.keys(filesAt(world, 'next'))).not.toContain(fileOf(2));
    expectTidy(world);
  });

  test('what has landed and waits for a departure is taken out of the line, and the others keep theirs', async () => {
    const world = createWorld();
    land(world, 1);
    await tick(world);
    land(world, 2);
    land(world, 3);
    world.meanwhile = onceThat(
      () => true,
      () => ask(world, 'evict', { issue: 2 }),
    );
    await tick(world);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'ready', 3: 'merged' });
    expect(issueOf(world, 2).evictions).toMatchObject([{ flight: '', reason: 'ann took it off' }]);
  });

  test('a culprit’s search goes on without the one who was taken off', async () => {
    const world = createWorld({ trials: 1 });
    for (const issue of [1, 2, 3, 4, 5]) land(world, issue);
    world.ci = failsOn(fileOf(4));
    world.meanwhile = onceThat(
      () => world.runs.length === 3,
      () => ask(world, 'evict', { issue: 2 }),
    );
    await tick(world);
    expect(merged(world)).toEqual([1, 3, 5]);
    expect(issueOf(world, 2).feedback).toMatchObject({ kind: 'person' });
    expect(issueOf(world, 4).feedback).toMatchObject({ kind: 'ci' });
  });
});

describe('/retry', () => {
  test('a train that stands still goes on at once, and what did not pass is tested again', async () => {
    const world = createWorld();
    let mended = false;
    world.ci = () => (mended ? 'success' : 'failure');
    land(world, 1);
    const report = await tick(world);
    expect(report.failure).toMatch(/^main itself fails "test"/);
    mended = true;
    await tick(world);
    expect(states(world)).toEqual({ 1: 'landed' });
    ask(world, 'retry');
    await tick(world);
    expect(states(world)).toEqual({ 1: 'merged' });
    expect(answers(world)).toEqual(['the train goes on']);
  });

  test('a red verdict aboard an open bundle is forgotten while it lasts, and nobody is blamed for it', async () => {
    const world = createWorld({ trials: 1 });
    let mended = false;
    world.ci = () => (mended ? 'success' : 'failure');
    for (const issue of [1, 2]) land(world, issue);
    // The second run confirms the first; a person knows that a service was down.
    world.meanwhile = onceThat(
      () => world.runs.length === 2,
      () => {
        mended = true;
        ask(world, 'retry');
      },
    );
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expect(issueOf(world, 1).evictions.concat(issueOf(world, 2).evictions)).toEqual([]);
    expect(answers(world)).toEqual(['what did not pass in bundle 1 is tested again']);
  });

  test('with nothing red it says so', async () => {
    const world = createWorld();
    world.ciSeconds = 600;
    land(world, 1);
    world.meanwhile = onceThat(ciIsOut, () => ask(world, 'retry'));
    await tick(world);
    expect(answers(world)).toEqual(['nothing is red and the train does not stand still']);
    expect(world.runs).toHaveLength(1);
  });
});

describe('/depart', () => {
  test('ends the wait for the spacing, once', async () => {
    const world = createWorld({ 'departure-minutes': 60 });
    land(world, 1);
    await tick(world);
    land(world, 2);
    ask(world, 'depart');
    const at = world.nowMs;
    await job(world);
    expect(Date.parse(trainRecord(world)?.lastDeparture ?? '')).toBe(at);
    expect(answers(world)).toEqual(['bundle 2 departed']);
    land(world, 3);
    await job(world);
    expect(issueOf(world, 3).state).toBe('landed');
  });

  test('while a bundle is open it follows that bundle, and is not forgotten', async () => {
    const world = createWorld({ 'departure-minutes': 60 });
    world.ciSeconds = 300;
    land(world, 1);
    world.meanwhile = onceThat(ciIsOut, () => {
      land(world, 2);
      ask(world, 'depart');
    });
    await job(world);
    expect(merged(world)).toEqual([1, 2]);
    expect(trainRecord(world)?.history.map((one) => one.landed)).toEqual([[2], [1]]);
  });

  test('with nothing that could depart it says so', async () => {
    const world = createWorld();
    land(world, 1, { labels: ['clambake:hold'] });
    ask(world, 'depart');
    await tick(world);
    expect(answers(world)).toEqual(['nothing has landed that may depart']);
    expect(states(world)).toEqual({ 1: 'landed' });
  });

  test('of another base it is left to that base’s train; nobody’s is seen off after six hours', async () => {
    const world = createWorld();
    land(world, 1, { labels: ['clambake:hold'] });
    ask(world, 'depart', { base: 'release' });
    await tick(world);
    expect(fleetRecord(world)?.commands).toHaveLength(1);
    world.nowMs += 6 * 3_600_000 + 1;
    await tick(world);
    expect(answers(world)).toEqual(['nobody could carry it out for 6 hours']);
    expect(fleetRecord(world)?.commands).toBeUndefined();
  });
});

describe('/pause and /resume', () => {
  test('train-R8 a pause ends the hold: nothing departs, the job is over, and everybody waiting is told who paused', async () => {
    const world = createWorld();
    land(world, 1);
    await tick(world);
    land(world, 2);
    const before = world.nowMs;
    world.meanwhile = onceThat(
      () => true,
      () => ask(world, 'pause', { by: 'bea' }),
    );
    const report = await job(world);
    expect(world.nowMs - before).toBe(15_000);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'landed' });
    expect(text(report.reasons, 2)).toMatch(/^waits: paused by bea since 2026-11-23 10:0\d UTC; \/resume goes on, and a forced departure/);
    world.nowMs += 3_600_000;
    await tick(world);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'landed' });
    ask(world, 'resume');
    await tick(world);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged' });
  });

  test('train-R8 an open bundle finishes, with its search, and what it leaves behind waits', async () => {
    const world = createWorld();
    for (const issue of [1, 2, 3, 4]) land(world, issue);
    world.ci = failsOn(fileOf(2));
    world.meanwhile = onceThat(ciIsOut, () => ask(world, 'pause'));
    await tick(world);
    expect(issueOf(world, 1).state).toBe('merged');
    expect(issueOf(world, 2).state).toBe('ready');
    expect([3, 4].map((issue) => issueOf(world, issue).state)).not.toContain('bundled');
    expect(trainRecord(world)?.flight).toBeUndefined();
    ask(world, 'resume');
    await tick(world);
    expect(merged(world)).toEqual([1, 3, 4]);
  });

  test.each(['force', '/depart', 'an unblocker'])('train-R8 of %s, only force departs while the fleet is paused', async (what) => {
    const world = createWorld();
    ask(world, 'pause');
    land(world, 1, { labels: what === 'an unblocker' ? ['clambake:unblocker'] : [] });
    if (what === '/depart') ask(world, 'depart');
    await tick(world, { force: what === 'force' });
    expect(states(world)).toEqual({ 1: what === 'an unblocker' ? 'landed' : 'merged' });
    land(world, 2);
    await tick(world);
    expect(issueOf(world, 2).state).toBe('landed');
  });
});

describe('/revert', () => {
  const landedThenReverted = async (words: string, prepare: (world: World) => void = () => {}): Promise<World> => {
    const world = createWorld();
    for (const issue of [1, 2]) land(world, issue);
    await tick(world);
    prepare(world);
    ask(world, 'revert', { issue: 1, words });
    await tick(world);
    return world;
  };

  test('the merge is taken back by the next bundle, tested like any other, and the issue is open again', async () => {
    const world = await landedThenReverted('it leaks the soup');
    expect(Object.keys(filesAt(world, 'main'))).not.toContain(fileOf(1));
    expect(filesAt(world, 'main')[fileOf(2)]).toBe('work 2');
    expect(untested(world, '')).toEqual([]);
    expect(issueOf(world, 1)).toMatchObject({
      state: 'ready',
      feedback: { kind: 'person', did: 'reverted', by: 'ann', words: 'it leaks the soup' },
      lastRevert: { landed: true },
    });
    expect(issueOf(world, 1).landed).toBeUndefined();
    expect(world.issues.get(1)).toMatchObject({ open: true, labels: ['clambake:ready'] });
    expect(world.issues.get(2)).toMatchObject({ open: false });
    expect(world.refs.has(`refs/heads/${issueBranch(1)}`)).toBe(false);
    expect(trainRecord(world)?.history.map((one) => one.landed)).toEqual([[1], [1, 2]]);
    expect(world.pulls[1]).toMatchObject({ state: 'merged', head: bundleBranch('2') });
    expect(world.pulls[1]?.body).toContain('Revert: Issue 1');
    expect(world.commits.get(world.commits.get(tip(world, 'main'))?.parents[1] ?? '')?.message).toMatch(
      /^Revert clambake\/issue-1: Issue 1\n\nReverts merge commit [0-9a-f]{40}, as ann asked\.\n\nClambake-Reverts: /,
    );
  });

  test('without a word only a person can say what should be done: the issue is open and asks', async () => {
    const world = await landedThenReverted('');
    expect(issueOf(world, 1)).toMatchObject({
      state: 'needs-human',
      question: expect.stringContaining('ann had its merged work taken back'),
    });
    expect(world.issues.get(1)).toMatchObject({ open: true, labels: ['clambake:needs-human'] });
  });

  test('one that conflicts stays merged and closed, and the files are told', async () => {
    const world = await landedThenReverted('', (now) => moveBase(now, { [fileOf(1)]: 'built on it' }));
    expect(filesAt(world, 'main')[fileOf(1)]).toBe('built on it');
    const record = issueOf(world, 1);
    expect(record.state).toBe('merged');
    expect(record.evictions.at(-1)?.reason).toBe('its merge was not taken back: it conflicts with main in file-1');
    expect(record.landed?.revert).toBeUndefined();
    expect(record.landed?.oid).not.toBe(record.lastRevert?.oid);
    expect(world.issues.get(1)).toMatchObject({ open: false, labels: ['clambake:merged'] });
    expectTidy(world);
  });

  test('one that breaks the tests is found like any culprit and stays merged', async () => {
    const world = await landedThenReverted('', (now) => {
      now.ci = (files) => (files[fileOf(1)] === undefined ? 'failure' : 'success');
      land(now, 3);
    });
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged', 3: 'merged' });
    expect(issueOf(world, 1).evictions.at(-1)?.reason).toMatch(/^its merge was not taken back: "test" fails with it/);
    expect(filesAt(world, 'main')[fileOf(1)]).toBe('work 1');
    expectTidy(world);
  });

  test('it can be taken off again before it lands, twice is told, and the work can be redone and merged', async () => {
    const world = createWorld();
    land(world, 1);
    await tick(world);
    ask(world, 'revert', { issue: 1 });
    await job(world, { holdMinutes: 0 });
    expect(issueOf(world, 1).state).toBe('landed');
    expect(world.issues.get(1)).toMatchObject({ open: false });
    expect(() => ask(world, 'revert', { issue: 1 })).toThrow('#1 is landed: only what is merged can be reverted');
    ask(world, 'evict', { issue: 1 });
    await job(world, { holdMinutes: 0 });
    expect(issueOf(world, 1).state).toBe('merged');
    expect(filesAt(world, 'main')[fileOf(1)]).toBe('work 1');
    world.nowMs += 3_600_000;
    ask(world, 'revert', { issue: 1, words: 'again' });
    await tick(world);
    expect(issueOf(world, 1).state).toBe('ready');
    const redone = land(world, 1, { files: { [fileOf(1)]: 'better' } });
    await tick(world);
    expect(filesAt(world, 'main')[fileOf(1)]).toBe('better');
    expect(reachable(world, tip(world, 'main'), redone)).toBe(true);
    expectTidy(world);
  });

  test('work that no merge commit brought in is told about', async () => {
    const world = createWorld();
    land(world, 1);
    const oid = tip(world, issueBranch(1));
    world.refs.set('refs/heads/main', oid);
    await tick(world);
    expect(states(world)).toEqual({ 1: 'merged' });
    ask(world, 'revert', { issue: 1 });
    await tick(world);
    expect(answers(world)).toEqual(['main has no merge commit of its work: revert it by hand']);
    expect(states(world)).toEqual({ 1: 'merged' });
  });
});

describe('a crash after any write of a command', () => {
  test.each(['evict', 'revert', 'retry', 'depart'] as const)('/%s happens once and completely', async (word) => {
    const run = async (crashAfter: number): Promise<World> => {
      const world = createWorld();
      for (const issue of [1, 2]) land(world, issue);
      await tick(world);
      land(world, 3);
      land(world, 4);
      world.ciSeconds = 600;
      world.meanwhile = onceThat(
        () => world.runs.length >= 2,
        () => ask(world, word, word === 'evict' ? { issue: 3 } : word === 'revert' ? { issue: 1, words: 'no' } : {}),
      );
      world.writes.length = 0;
      world.crashAfter = crashAfter;
      for (let tries = 0; tries < 2; tries += 1) await tick(world, { force: true }).catch(orCrash);
      await tick(world);
      return world;
    };
    const orCrash = (error: unknown): void => {
      if (!(error instanceof Crash)) throw error;
    };
    const calm = await run(Number.POSITIVE_INFINITY);
    const total = calm.writes.length;
    expect(total).toBeGreaterThan(10);
    for (let crashAfter = 0; crashAfter < total; crashAfter += 1) {
      const world = await run(crashAfter);
      const at = `crash after ${world.writes[crashAfter]} (${crashAfter})`;
      expect({ at, states: states(world) }).toEqual({ at, states: states(calm) });
      expect({ at, files: filesAt(world, 'main') }).toEqual({ at, files: filesAt(calm, 'main') });
      expect({ at, answers: answers(world).length, left: fleetRecord(world)?.commands }).toEqual({ at, answers: 1, left: undefined });
      expect(
        [...world.refs.keys()].filter((ref) => /bundle|trial/.test(ref)),
        at,
      ).toEqual([]);
    }
  });
});
