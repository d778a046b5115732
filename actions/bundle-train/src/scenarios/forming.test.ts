import { bundleBranch, issueBranch } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { fileOf, text, merged, lastBundle, expectTidy } from '../testing/scenario.ts';
import { commit, filesAt, reachable, tip, treeOf } from '../testing/git-world.ts';
import { createWorld, issueOf, land, remember, snapshotOf, states, tick, trainRecord, untested } from '../testing/train-world.ts';

describe('forming', () => {
  test('train-F1 with nothing landed a tick writes nothing', async () => {
    const world = createWorld();
    const report = await tick(world);
    expect(world.writes).toEqual([]);
    expect(report.bundles.size).toBe(0);
  });

  test('three landed branches become one pull request, one CI run and three merged, closed issues', async () => {
    const world = createWorld();
    const start = tip(world, 'main');
    const heads = [1, 2, 3].map((issue) => land(world, issue));
    const report = await tick(world);
    expect([...report.landed]).toEqual([1, 2, 3]);
    expect(world.pulls).toMatchObject([{ state: 'merged', base: 'main', head: bundleBranch('1') }]);
    expect(world.runs).toMatchObject([{ ref: bundleBranch('1'), headSha: tip(world, 'main') }]);
    for (const head of heads) expect(reachable(world, tip(world, 'main'), head)).toBe(true);
    expect(lastBundle(world)).toMatchObject({
      landed: [1, 2, 3],
      evicted: [],
      ciRuns: 1,
      pr: 1000,
      testedTree: treeOf(filesAt(world, 'main')),
      mergedOid: tip(world, 'main'),
    });
    const { merge = '', ...aboard } = issueOf(world, 1).flight ?? { id: '' };
    expect(aboard).toEqual({ id: '1', pr: 1000, run: 100 });
    expect(Object.keys(world.commits.get(merge)?.files ?? {})).toContain('file-1');
    expect(untested(world, start)).toEqual([]);
    expect(world.refs.has(`refs/heads/${issueBranch(1)}`)).toBe(false);
    expectTidy(world);
    expect(world.commits.get(tip(world, 'main'))?.message).toMatchInlineSnapshot(`
      "Merge branch 'clambake/issue-3': Issue 3

      Clambake-Issue: 3
      Clambake-Agent: 001
      Clambake-Attempts: 1
      Clambake-Cost: 0.50 USD
      Clambake-Bundle: 1
      "
    `);
  });

  test('train-F2 what lands while a bundle is open waits for the next one, on the new base', async () => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    world.meddle = (write) => {
      if (write === 'dispatch' && !world.issues.has(3)) land(world, 3);
    };
    await tick(world);
    expect(trainRecord(world)?.history.map((one) => one.landed)).toEqual([[3], [1, 2]]);
    const [first, second, ...others] = world.runs.map(({ headSha }) => headSha);
    expect(others).toEqual([]);
    expect(reachable(world, second ?? '', first ?? 'none')).toBe(true);
    expectTidy(world);
  });

  test('CI of ten minutes is asked about a dozen times, and what lands meanwhile costs no snapshot', async () => {
    const world = createWorld();
    world.ciSeconds = 600;
    land(world, 1);
    let late = 2;
    world.meddle = (write) => {
      if (write === 'dispatch') for (; late < 9; late += 1) land(world, late, { labels: ['clambake:hold'] });
    };
    await tick(world);
    expect(merged(world)).toEqual([1]);
    expect(world.asked.snapshots).toBe(2);
    expect(world.asked.runs).toBeGreaterThan(5);
    expect(world.asked.runs).toBeLessThanOrEqual(14);
    const [run] = world.runs;
    const seenMs = Date.parse(trainRecord(world)?.history[0]?.endedAt ?? '') - (run?.createdMs ?? 0);
    expect(seenMs).toBeLessThanOrEqual(660_000);
  });

  test('the next departure keeps its distance, and the hold is inside the job', async () => {
    const world = createWorld();
    land(world, 1);
    await tick(world);
    const first = Date.parse(trainRecord(world)?.lastDeparture ?? '');
    land(world, 2);
    const report = await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    const second = Date.parse(trainRecord(world)?.lastDeparture ?? '');
    expect(second - first).toBeGreaterThanOrEqual(10 * 60_000);
    expect(second - first).toBeLessThanOrEqual(10 * 60_000 + 15_000);
    const [bundle] = [...report.bundles.values()];
    expect(Date.parse(bundle?.departedAt ?? '')).toBeLessThanOrEqual(Date.parse(bundle?.promisedBy ?? ''));
    world.nowMs += 3_600_000;
    const idleSince = world.nowMs;
    land(world, 3);
    await tick(world);
    expect(Date.parse(trainRecord(world)?.lastDeparture ?? '')).toBe(idleSince);
  });

  test('a departure further away than the job may hold, or holding switched off, ends the job with the time', async () => {
    const world = createWorld({ 'departure-minutes': 60 });
    land(world, 1);
    await tick(world);
    land(world, 2);
    const writes = world.writes.length;
    for (const holdMinutes of [15, 0]) {
      const report = await tick(world, { holdMinutes });
      expect(text(report.reasons, 2)).toMatch(/^waits: departs with the first event or cron after \d{4}-\d\d-\d\d 11:00 UTC/);
      expect(report.wakeAt).toBe('2026-11-23T11:00:00.000Z');
    }
    expect(world.writes.length).toBe(writes);
    await tick(world, { force: true });
    expect(merged(world)).toEqual([1, 2]);
  });

  test('train-F3 a cap of two and three branches make two bundles', async () => {
    const world = createWorld({ 'bundle-cap': 2 });
    for (const issue of [1, 2, 3]) land(world, issue);
    await tick(world);
    expect(trainRecord(world)?.history.map((one) => one.landed)).toEqual([[3], [1, 2]]);
  });

  test('train-F4 boarding and merge order is unblocker-free priority, then age', async () => {
    const world = createWorld();
    land(world, 1, { labels: ['clambake:priority-low'] });
    world.nowMs += 1000;
    land(world, 2);
    world.nowMs += 1000;
    land(world, 3, { labels: ['clambake:priority-very-high'] });
    land(world, 4);
    await tick(world);
    expect(lastBundle(world)?.landed).toEqual([3, 2, 4, 1]);
  });

  test('train-F5 two bases have bundles of their own, with names that do not clash', async () => {
    const world = createWorld();
    world.refs.set(
      'refs/heads/release',
      commit(world, { parents: [tip(world, 'main')], files: { readme: 'release', shared: 'start' }, message: 'release' }),
    );
    land(world, 1);
    land(world, 2, { base: 'release', labels: ['clambake:base:release'] });
    await tick(world, { base: 'main' });
    await tick(world, { base: 'release' });
    expect(lastBundle(world)).toMatchObject({ id: '1', landed: [1] });
    expect(trainRecord(world, 'release')?.history).toMatchObject([{ id: '2', landed: [2] }]);
    expect(Object.keys(filesAt(world, 'main'))).not.toContain(fileOf(2));
    expect(Object.keys(filesAt(world, 'release'))).toContain(fileOf(2));
  });

  test.each([
    ['main', 'release'],
    ['release', 'main'],
  ])('train-F5 trains to %s and %s that depart in the same moment take two numbers: both land, no person is blamed', async (...bases) => {
    const world = createWorld();
    world.refs.set(
      'refs/heads/release',
      commit(world, { parents: [tip(world, 'main')], files: { readme: 'release', shared: 'start' }, message: 'release' }),
    );
    land(world, 1);
    land(world, 2, { base: 'release', labels: ['clambake:base:release'] });
    await Promise.all(bases.map((base) => tick(world, { base })));
    for (const base of bases) await tick(world, { base });
    const histories = bases.flatMap((base) => trainRecord(world, base)?.history ?? []);
    expect(histories.map(({ id }) => id).sort()).toEqual(['1', '2']);
    expect(histories.map(({ ending }) => ending).filter((ending) => ending?.includes('person'))).toEqual([]);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged' });
    expect(Object.keys(filesAt(world, 'main'))).not.toContain(fileOf(2));
    expectTidy(world);
  });

  test('a branch with the next number that a person has taken over is left alone, and the bundle takes the one after it', async () => {
    const world = createWorld();
    land(world, 1);
    remember(world, { kept: ['clambake/bundle-1'] });
    world.refs.set('refs/heads/clambake/bundle-1', tip(world, 'main'));
    await tick(world);
    expect(world.refs.has('refs/heads/clambake/bundle-1')).toBe(true);
    expect(states(world)).toEqual({ 1: 'merged' });
    expect(trainRecord(world)?.history).toMatchObject([{ id: '2' }]);
  });

  test('what landed for a base that is no longer the configured one waits for the train to that base', async () => {
    const world = createWorld();
    land(world, 1);
    world.refs.set('refs/heads/next', tip(world, 'main'));
    Object.assign(world.config, { base: 'next' });
    land(world, 2, { base: 'next' });
    await tick(world, { base: 'next' });
    expect(merged(world)).toEqual([2]);
    await tick(world, { base: 'main' });
    expect(merged(world)).toEqual([1, 2]);
  });

  test('a train whose records are older than its list of branches leaves the bundle of another train alone', async () => {
    const world = createWorld();
    world.refs.set('refs/heads/release', tip(world, 'main'));
    land(world, 2, { base: 'release', labels: ['clambake:base:release'] });
    const { ledger } = snapshotOf(world);
    // Departs between the two looks of the train to main, and stays open.
    await tick(world, { base: 'release', holdMinutes: 0 });
    world.lagging = (read) => ({ ...read, snapshot: { ...read.snapshot, ledger } });
    await tick(world, { base: 'main' });
    expect(world.pulls).toMatchObject([{ state: 'open' }]);
    world.nowMs += 120_000;
    await tick(world, { base: 'release' });
    expect(merged(world)).toEqual([2]);
    expect(trainRecord(world, 'release')?.history).toMatchObject([{ id: '1', ending: 'landed' }]);
    expectTidy(world);
  });

  test('train-F6 a solo issue boards alone, the others after it together', async () => {
    const world = createWorld();
    land(world, 1, { labels: ['clambake:solo'] });
    for (const issue of [2, 3, 4]) land(world, issue);
    await tick(world);
    expect(trainRecord(world)?.history.map((one) => one.landed)).toEqual([[2, 3, 4], [1]]);
  });

  test('train-F8 held and closed ones stay behind with the reason, a branch that was emptied is asked about, the rest departs', async () => {
    const world = createWorld();
    land(world, 1, { labels: ['clambake:hold'] });
    land(world, 2);
    land(world, 3);
    world.refs.set(`refs/heads/${issueBranch(3)}`, tip(world, 'main'));
    land(world, 4);
    land(world, 5);
    const view = world.issues.get(5);
    if (view !== undefined) world.issues.set(5, { ...view, open: false });
    const report = await tick(world);
    expect(merged(world)).toEqual([2, 4]);
    expect(text(report.reasons, 1)).toBe('left out: clambake:hold; take that label away to let its work board');
    expect(issueOf(world, 3)).toMatchObject({
      state: 'needs-human',
      question: expect.stringContaining('nothing of its work is left there'),
    });
    expect(text(report.reasons, 5)).toBe('left out: the issue is closed; reopen it to let its work board');
    expect(world.pulls[0]?.body).toMatch(/^Bundle 1 \*\*landed\*\* on `main` as \[`[0-9a-f]{10}`\]/m);
  });

  test('a branch of landed work that was deleted is made again and boards; where its commit is gone too, its issue asks', async () => {
    const world = createWorld();
    for (const issue of [1, 2, 3]) land(world, issue);
    world.refs.delete(`refs/heads/${issueBranch(1)}`);
    world.commits.delete(tip(world, issueBranch(2)));
    world.refs.delete(`refs/heads/${issueBranch(2)}`);
    await tick(world);
    expect(merged(world)).toEqual([1, 3]);
    expect(issueOf(world, 2)).toMatchObject({ state: 'needs-human', question: expect.stringContaining('clambake/issue-2 was deleted') });
    expectTidy(world);
  });

  test('train-F9 work that somebody else brought onto the base is reported merged and does not board', async () => {
    const world = createWorld();
    const oid = land(world, 1);
    world.refs.set(
      'refs/heads/main',
      commit(world, {
        parents: [tip(world, 'main'), oid],
        files: { ...filesAt(world, 'main'), [fileOf(1)]: 'work 1' },
        message: 'by hand',
      }),
    );
    const report = await tick(world);
    expect([...report.landed]).toEqual([1]);
    expect({ pulls: world.pulls, runs: world.runs, wakes: world.wakes }).toEqual({ pulls: [], runs: [], wakes: 0 });
    expectTidy(world);
  });

  test.each([
    ['stands in line', ['clambake:ready'], 1],
    ['is not for agents', ['clambake:ready', 'clambake:human-only'], 0],
    ['asks a person', ['clambake:needs-human'], 0],
  ])('after a landing the fleet is woken exactly when an issue can follow: one that %s', async (_, labels, wakes) => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    const waiting = world.issues.get(2);
    if (waiting === undefined) throw new Error('issue 2 is there');
    world.records.delete('refs/clambake/issues/2');
    world.issues.set(2, { ...waiting, labels });
    await tick(world);
    expect({ states: issueOf(world, 1).state, wakes: world.wakes }).toEqual({ states: 'merged', wakes });
  });
});
