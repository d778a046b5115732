import { bundleBranch, issueBranch, renderStatusComment } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { failsOn, fileOf, text, merged, lastBundle, expectTidy, pushTo } from '../testing/scenario.ts';
import { commit, filesAt, tip } from '../testing/git-world.ts';
import { Crash, createWorld, issueOf, land, states, tick, trainRecord, untested } from '../testing/train-world.ts';

describe('people, settings and races', () => {
  test('a pull request closed by a person unboards everybody and keeps them waiting until a departure is forced', async () => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    world.meddle = (write) => {
      if (write === 'dispatch') for (const pull of world.pulls) pull.state = 'closed';
    };
    const report = await tick(world);
    expect(states(world)).toEqual({ 1: 'landed', 2: 'landed' });
    expect(text(report.reasons, 1)).toMatch(/^left out: a person closed .* comment \/depart to let it board/);
    expect(lastBundle(world)?.ending).toBe('a person closed pull request 1000');
    world.meddle = () => {};
    expectTidy(world);
    world.nowMs += 3_600_000;
    await tick(world);
    expect(world.pulls).toHaveLength(1);
    await tick(world, { force: true });
    expect(merged(world)).toEqual([1, 2]);
  });

  test('a bundle that a person merged is merged, with its issues closed', async () => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    let done = false;
    world.meddle = (write) => {
      if (!write.startsWith('push') || world.runs.length === 0 || done) return;
      done = true;
      const head = tip(world, bundleBranch('1'));
      world.refs.set(
        'refs/heads/main',
        commit(world, { parents: [tip(world, 'main'), head], files: world.commits.get(head)?.files ?? {}, message: 'merge by hand' }),
      );
      for (const pull of world.pulls) pull.state = 'merged';
    };
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expectTidy(world);
  });

  test('branches that a person merges one by one while they are aboard are merged, and the pull request says so', async () => {
    const world = createWorld();
    const heads = [land(world, 1), land(world, 2)];
    world.meddle = (write) => {
      if (write !== 'dispatch') return;
      for (const [index, head] of heads.entries()) {
        const files = { ...filesAt(world, 'main'), [fileOf(index + 1)]: `work ${index + 1}` };
        world.refs.set('refs/heads/main', commit(world, { parents: [tip(world, 'main'), head], files, message: 'by hand' }));
      }
    };
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expect(world.pulls).toMatchObject([{ state: 'closed', body: expect.stringContaining('On `main` already: #1, #2.') }]);
    expect(world.pulls[0]?.body).not.toContain('Waiting');
    expectTidy(world);
  });

  test('a bundle squashed by a person onto an unmoved base is merged by its tree', async () => {
    const world = createWorld();
    land(world, 1);
    world.meddle = (write) => {
      if (write !== 'dispatch') return;
      const head = world.commits.get(tip(world, bundleBranch('1')));
      world.refs.set('refs/heads/main', commit(world, { parents: [tip(world, 'main')], files: head?.files ?? {}, message: 'squashed' }));
      for (const pull of world.pulls) pull.state = 'merged';
    };
    await tick(world);
    expect(merged(world)).toEqual([1]);
  });

  test('train-R2 an issue closed while aboard leaves the bundle, the others are assembled and tested anew', async () => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    world.ciSeconds = 1800;
    world.meddle = (write) => {
      const view = world.issues.get(1);
      if (write === 'dispatch' && world.runs.length === 0 && view !== undefined) world.issues.set(1, { ...view, open: false });
    };
    await tick(world);
    expect(states(world)).toEqual({ 1: 'landed', 2: 'merged' });
    expect(Object.keys(filesAt(world, 'main'))).not.toContain(fileOf(1));
    expect(world.runs[0]?.cancelled).toBe(true);
  });

  test('a person who pushes to a branch while it is aboard is told what was not merged, and the branch stays', async () => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    world.ciSeconds = 1800;
    let late = '';
    world.meddle = (write) => {
      if (write === 'dispatch' && world.runs.length === 0) late = pushTo(world, 1, { late: 'by hand' });
    };
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expect([issueOf(world, 1).behind, issueOf(world, 2).behind]).toEqual([late, undefined]);
    expect(tip(world, issueBranch(1))).toBe(late);
    expect(Object.keys(filesAt(world, 'main'))).not.toContain('late');
    expect(renderStatusComment(issueOf(world, 1), { repositoryUrl: 'https://github.test/o/r' })).toContain(
      `Somebody pushed \`${late.slice(0, 10)}\` to \`clambake/issue-1\` while its work was aboard. That commit is **not** on \`main\``,
    );
  });

  test('the branch of a merged bundle stays until GitHub shows its pull request as merged, and no longer than an hour', async () => {
    const world = createWorld();
    world.marksMerged = false;
    land(world, 1);
    await tick(world);
    expect(merged(world)).toEqual([1]);
    expect([world.pulls[0]?.state, world.refs.has('refs/heads/clambake/bundle-1')]).toEqual(['open', true]);
    await tick(world);
    expect(world.refs.has('refs/heads/clambake/bundle-1')).toBe(true);
    world.marksMerged = true;
    const [pull] = world.pulls;
    if (pull !== undefined) pull.state = 'merged';
    await tick(world);
    expect(world.refs.has('refs/heads/clambake/bundle-1')).toBe(false);
    const other = createWorld();
    other.marksMerged = false;
    land(other, 1);
    await tick(other);
    other.nowMs += 2 * 3_600_000;
    await tick(other);
    expect(other.refs.has('refs/heads/clambake/bundle-1')).toBe(false);
  });

  test('train-R6 a base that moves is rebuilt and tested again, and one that never rests blames nobody', async () => {
    const world = createWorld();
    const start = tip(world, 'main');
    land(world, 1);
    land(world, 2);
    let moves = 0;
    const move = (): void => {
      moves += 1;
      world.refs.set(
        'refs/heads/main',
        commit(world, { parents: [tip(world, 'main')], files: { ...filesAt(world, 'main'), [`person-${moves}`]: 'x' }, message: 'person' }),
      );
    };
    world.meddle = (write) => {
      if (write === 'push main' && moves < 2) move();
    };
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expect(moves).toBe(2);
    expect(filesAt(world, 'main')).toMatchObject({ 'person-1': 'x', 'person-2': 'x' });
    expect(untested(world, start)).toEqual([]);
    const restless = createWorld();
    land(restless, 1);
    land(restless, 2);
    let count = 0;
    restless.meddle = (write) => {
      if (write !== 'push main') return;
      count += 1;
      restless.refs.set(
        'refs/heads/main',
        commit(restless, { parents: [tip(restless, 'main')], files: { ...filesAt(restless, 'main'), [`p-${count}`]: 'x' }, message: 'p' }),
      );
      if (count > 30) throw new Crash('the race never ends');
    };
    await tick(restless, { holdMinutes: 5 });
    expect(states(restless)).toEqual({ 1: 'landed', 2: 'landed' });
    expect(count).toBeLessThanOrEqual(13);
    expect(lastBundle(restless)?.ending).toBe('main moved 6 times while CI was out');
  });

  test('train-R7 an unblocker departs at once and alone, and the others keep their departure', async () => {
    const world = createWorld();
    land(world, 1);
    await tick(world);
    const departed = trainRecord(world)?.lastDeparture;
    land(world, 2);
    land(world, 3, { labels: ['clambake:unblocker'] });
    await tick(world);
    const bundles = trainRecord(world)?.history ?? [];
    expect(bundles.map((one) => one.landed)).toEqual([[2], [3], [1]]);
    expect(Date.parse(bundles[1]?.departedAt ?? '') - Date.parse(departed ?? '')).toBeLessThan(10 * 60_000);
    expect(Date.parse(bundles[0]?.departedAt ?? '') - Date.parse(departed ?? '')).toBeLessThanOrEqual(10 * 60_000 + 15_000);
  });

  test('train-R7 an unblocker that lands while the job holds for a departure departs at once', async () => {
    const world = createWorld();
    land(world, 1);
    await tick(world);
    land(world, 2);
    const landedAt = world.nowMs + 30_000;
    const { nowMs } = world;
    Object.defineProperty(world, 'nowMs', {
      get: () => clock,
      set: (value: number) => {
        clock = value;
        if (value >= landedAt && !world.issues.has(3)) land(world, 3, { labels: ['clambake:unblocker'] });
      },
    });
    let clock = nowMs;
    await tick(world);
    const bundles = trainRecord(world)?.history ?? [];
    expect(bundles.map((one) => one.landed)).toEqual([[2], [3], [1]]);
    expect(Date.parse(bundles[1]?.departedAt ?? '')).toBeLessThanOrEqual(landedAt + 15_000);
  });

  test('train-R7 what a person labels an unblocker while the job holds for a departure departs within a minute, for one request a minute', async () => {
    const world = createWorld();
    land(world, 1);
    await tick(world);
    land(world, 2);
    land(world, 3);
    const from = world.nowMs;
    const label = (issue: number): void => {
      const view = world.issues.get(issue);
      if (view !== undefined && view.labels.length === 1)
        world.issues.set(issue, { ...view, labels: [...view.labels, 'clambake:unblocker'] });
    };
    world.meanwhile = ({ nowMs }) => {
      if (nowMs >= from + 90_000) label(3);
    };
    await tick(world);
    const bundles = trainRecord(world)?.history ?? [];
    expect(bundles.map((one) => one.landed)).toEqual([[2], [3], [1]]);
    expect(Date.parse(bundles[1]?.departedAt ?? '') - from).toBeLessThanOrEqual(90_000 + 75_000);
    expect(world.asked.unblockers).toBeGreaterThan(1);
    expect(world.asked.unblockers).toBeLessThanOrEqual(10);
  });

  test('train-R7 an unblocker that lands while a search is out departs as soon as a prefix has landed, the search goes on after it', async () => {
    const world = createWorld({ trials: 1 });
    const start = tip(world, 'main');
    for (let issue = 1; issue <= 8; issue += 1) land(world, issue);
    world.ci = failsOn(fileOf(7));
    world.meddle = (write) => {
      if (write === 'dispatch' && world.runs.length === 2 && !world.issues.has(9)) land(world, 9, { labels: ['clambake:unblocker'] });
    };
    const report = await tick(world);
    expect((trainRecord(world)?.history ?? []).toReversed().slice(0, 2)).toMatchObject([{ landed: [1, 2, 3, 4] }, { landed: [9] }]);
    expect([...report.evicted]).toEqual([7]);
    expect(merged(world)).toEqual([1, 2, 3, 4, 5, 6, 8, 9]);
    expect(untested(world, start)).toEqual([]);
    expectTidy(world);
  });

  test('the setting that forbids pull requests is named, nobody is blamed, no branch stays, and the bundle goes on once it is ticked', async () => {
    const world = createWorld();
    land(world, 1);
    world.mayCreatePulls = false;
    for (let time = 0; time < 2; time += 1) {
      const report = await tick(world);
      expect(report.failure).toBe('GitHub Actions is not permitted to create pull requests: tick the setting');
      expect([...world.refs.keys()].filter((ref) => ref.includes('bundle'))).toEqual([]);
      expect(issueOf(world, 1).evictions).toEqual([]);
    }
    expect(trainRecord(world)?.stopped).toMatchObject({
      kind: 'setting',
      reason: 'GitHub Actions is not permitted to create pull requests: tick the setting',
    });
    world.mayCreatePulls = true;
    const report = await tick(world);
    expect(report.failure).toBeUndefined();
    expect(trainRecord(world)?.stopped).toBeUndefined();
    expect(merged(world)).toEqual([1]);
    expectTidy(world);
  });

  test('train-R5 two trains at once make one bundle, one pull request and one landing', async () => {
    const world = createWorld();
    for (const issue of [1, 2, 3]) land(world, issue);
    await Promise.all([tick(world), tick(world)]);
    await tick(world);
    expect(merged(world)).toEqual([1, 2, 3]);
    expect(world.pulls).toHaveLength(1);
    expect(trainRecord(world)?.history).toHaveLength(1);
    expectTidy(world);
  });

  test('a dry run says the next step and writes nothing', async () => {
    const world = createWorld();
    land(world, 1);
    const report = await tick(world, { dryRun: true });
    expect(report.next).toMatchObject({ kind: 'write', why: 'bundle 1 departs with #1' });
    expect(world.writes).toEqual([]);
  });
});
