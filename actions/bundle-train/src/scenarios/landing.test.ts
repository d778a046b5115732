// A green bundle reaches its base by a push, by GitHub's merge, or after people have approved it. The train says before any
// push when the base's rules forbid that, and raises an alarm when something happens that never should.
import { RemoteError } from '@clambake/adapters';
import { bundleBranch } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { expectTidy, failsOn, fileOf, lastBundle, merged, moveBase, text } from '../testing/scenario.ts';
import { commit, filesAt, reachable, tip, treeOf } from '../testing/git-world.ts';
import { Crash, createWorld, issueOf, land, remember, states, tick, trainRecord, type World } from '../testing/train-world.ts';

const started = (world: World): { runs: number; pulls: number; branches: string[] } => ({
  runs: world.runs.length,
  pulls: world.pulls.length,
  branches: [...world.refs.keys()].filter((ref) => /bundle|trial/.test(ref)),
});
const nothing = { runs: 0, pulls: 0, branches: [] };

describe('rules of the base', () => {
  test.each<[string, World['rules'], RegExp, Record<string, string>?]>([
    ['a merge queue', { mergeQueue: true }, /^Nothing was pushed\. The train cannot land: main has a merge queue/],
    [
      'a linear history with "history: merge"',
      { linearHistory: true },
      /main requires a linear history, and "history: merge" brings merge commits: take "history" out of \.github\/clambake\.yml, or take that rule off main/,
      { history: 'merge' },
    ],
    [
      'no merge commits with "history: merge"',
      { mergeCommits: false },
      /does not allow merge commits on main, .* or allow them under Settings → General → Pull Requests/,
      { history: 'merge' },
    ],
    [
      'merge commits alone with "history: squash"',
      { singleParents: false },
      /allows nothing but merge commits on main, and "history: squash" needs commits of one parent: allow squash merging .*, or take "history" out/,
      { history: 'squash' },
    ],
    [
      'a linear history where only merge commits are allowed',
      { linearHistory: true, singleParents: false },
      /allows nothing but merge commits on main, and its linear history needs commits of one parent: allow squash merging/,
    ],
    [
      'a linear history where GitHub merges',
      { linearHistory: true, strict: true },
      /"merge: pull-request" makes a merge commit, and main asks for one commit for each passenger, which only a push can bring: take "merge" out/,
      { merge: 'pull-request' },
    ],
    [
      'signed commits',
      { signatures: true },
      /main requires signed commits, and clambake has no key to sign them with: pass the secret "signing-key"/,
    ],
    ['a deployment', { deployments: ['staging'] }, /main requires a deployment to staging/],
    [
      'a workflow',
      { requiredWorkflows: ['audit.yml'] },
      /main requires audit\.yml to pass on a pull request, and GitHub starts no workflow/,
    ],
    [
      'messages of another form',
      { patterns: [{ type: 'commit_message_pattern', parameters: { operator: 'regex', pattern: '^feat: ' } }] },
      /main wants each commit message to be: regex "\^feat: ", .* say "history: squash"/,
    ],
    ['nobody but some', { restricted: true }, /let a GitHub App bypass that ruleset and give its token to bundle-train as "app-token"/],
  ])(
    'fault-53 %s is refused with one message before anything is pushed, and taken off again the train departs',
    async (_, rules, words, config = {}) => {
      const world = createWorld(config);
      world.rules = rules;
      land(world, 1);
      const report = await tick(world);
      expect(report.failure).toMatch(words);
      expect({ ...started(world), states: states(world) }).toEqual({ ...nothing, states: { 1: 'landed' } });
      const again = await tick(world, { force: true });
      expect([again.failure, text(again.reasons, null)]).toEqual([
        undefined,
        expect.stringMatching(/^the train stands still: Nothing was pushed/),
      ]);
      expect(world.writes.filter((write) => write.startsWith('push'))).toHaveLength(1);
      world.rules = { strict: rules.strict === true };
      await tick(world);
      expect(merged(world)).toEqual([1]);
      expect(trainRecord(world)?.stopped).toBeUndefined();
      expectTidy(world);
    },
  );

  test('whom a ruleset lets pass may be an App: with its token the train tries', async () => {
    const world = createWorld();
    world.asApp = true;
    world.rules = { restricted: true };
    land(world, 1);
    await tick(world);
    expect(merged(world)).toEqual([1]);
  });

  test('contexts that only a ruleset requires are mirrored too', async () => {
    const world = createWorld();
    world.rules = { requiredContexts: ['test'] };
    land(world, 1);
    await tick(world);
    expect(world.statuses).toEqual([{ sha: tip(world, 'main'), context: 'test', state: 'success' }]);
  });
});

describe('landing', () => {
  test('train-R4 a server that stays away on landing is tried again at the next tick, without a word to anybody; a lasting refusal stops with it', async () => {
    const world = createWorld();
    land(world, 1);
    let away = true;
    world.meddle = (write) => {
      if (write === 'push main' && away) throw new RemoteError('503 Service Unavailable', { status: 503, retryable: true });
    };
    await expect(tick(world)).rejects.toThrow('503');
    expect(states(world)).toEqual({ 1: 'bundled' });
    expect(world.log.filter((line) => line.includes('warning'))).toEqual([]);
    expect(trainRecord(world)?.stopped).toBeUndefined();
    away = false;
    await tick(world);
    expect({ merged: merged(world), runs: world.runs.length }).toEqual({ merged: [1], runs: 1 });

    const forbidden = createWorld();
    land(forbidden, 1);
    forbidden.refusesPush = 'GH013: Repository rule violations found';
    const report = await tick(forbidden);
    expect(report.failure).toBe(
      'main could not be moved to the tested commit: GH013: Repository rule violations found. The train tries again at every tick',
    );
    expect(states(forbidden)).toEqual({ 1: 'bundled' });
    forbidden.refusesPush = undefined;
    await tick(forbidden);
    expect(merged(forbidden)).toEqual([1]);
  });

  test('two values of "merge" differ in who moves the base', async () => {
    const writes = async (merge: string): Promise<string[]> => {
      const world = createWorld({ merge });
      world.rules = { strict: true };
      land(world, 1);
      land(world, 2);
      await tick(world);
      expect(merged(world)).toEqual([1, 2]);
      expect(treeOf(filesAt(world, 'main'))).toBe(lastBundle(world)?.testedTree);
      expect(reachable(world, tip(world, 'main'), lastBundle(world)?.mergedOid ?? '')).toBe(true);
      expectTidy(world);
      return world.writes.filter((write) => write === 'push main' || write === 'merge pull request');
    };
    expect(await writes('push')).toEqual(['push main']);
    expect(await writes('pull-request')).toEqual(['merge pull request']);
  });

  test('GitHub merges only where a pull request has to be up to date: a ruleset says so, or the word "strict-base"', async () => {
    const run = async (config: Record<string, unknown>, strict: boolean): Promise<{ failure: string | undefined; merged: number[] }> => {
      const world = createWorld({ merge: 'pull-request', ...config });
      world.rules = { strict };
      land(world, 1);
      const { failure } = await tick(world);
      return { failure, merged: merged(world) };
    };
    expect(await run({}, true)).toEqual({ failure: undefined, merged: [1] });
    expect(await run({ 'strict-base': true }, false)).toEqual({ failure: undefined, merged: [1] });
    expect(await run({ 'strict-base': false }, false)).toEqual({
      failure: expect.stringMatching(/"merge: pull-request" is safe only where .* say "strict-base: true" in \.github\/clambake\.yml\.$/),
      merged: [],
    });
  });

  test('what GitHub expects for a moment more is waited for; what it goes on expecting stops the train instead of starting run after run', async () => {
    const run = async (unreadyMerges: number) => {
      const world = createWorld({ merge: 'pull-request' });
      Object.assign(world, { rules: { strict: true }, unreadyMerges });
      land(world, 1);
      const { failure } = await tick(world);
      return { failure, merged: merged(world), wakes: world.wakes };
    };
    expect(await run(2)).toEqual({ failure: undefined, merged: [1], wakes: 0 });
    expect(await run(1000)).toEqual({
      failure: expect.stringMatching(
        /^main could not be moved to the tested commit: Required status check "test" is expected\. The train tries again/,
      ),
      merged: [],
      wakes: 0,
    });
  });

  test('a base that moves before GitHub merges is rebuilt and tested again', async () => {
    const world = createWorld({ merge: 'pull-request' });
    world.rules = { strict: true };
    land(world, 1);
    let moved = false;
    world.meddle = (write) => {
      if (write !== 'merge pull request' || moved) return;
      moved = true;
      const files = { ...filesAt(world, 'main'), person: 'x' };
      world.refs.set('refs/heads/main', commit(world, { parents: [tip(world, 'main')], files, message: 'by a person' }));
    };
    await tick(world);
    expect({ merged: merged(world), runs: world.runs.length }).toEqual({ merged: [1], runs: 2 });
    expect(treeOf(filesAt(world, 'main'))).toBe(lastBundle(world)?.testedTree);
  });

  test('an untested tree on the base is an alarm: the job fails, the pull request says so, and nothing departs until forced', async () => {
    const world = createWorld({ merge: 'pull-request' });
    world.rules = { strict: true };
    world.strictnessLies = true;
    land(world, 1);
    let moved = false;
    world.meddle = (write) => {
      if (write !== 'merge pull request' || moved) return;
      moved = true;
      const files = { ...filesAt(world, 'main'), person: 'x' };
      world.refs.set('refs/heads/main', commit(world, { parents: [tip(world, 'main')], files, message: 'by a person' }));
    };
    const report = await tick(world);
    expect(report.failure).toMatch(
      /^ALARM after bundle 1: main has tree [0-9a-f]{40} since [0-9a-f]{12}, which nobody tested; tested was tree/,
    );
    expect(world.pulls[0]?.body).toMatch(/^> \[!CAUTION\]\n> ALARM after bundle 1/);
    expect(states(world)).toEqual({ 1: 'merged' });
    expect(trainRecord(world)?.stopped?.kind).toBe('alarm');
    world.meddle = () => {};
    world.nowMs += 3_600_000;
    land(world, 2);
    // A base that moves on does not take it back.
    world.refs.set('refs/heads/main', commit(world, { parents: [tip(world, 'main')], files: filesAt(world, 'main'), message: 'more' }));
    expect(text((await tick(world)).reasons, null)).toMatch(/^the train stands still: ALARM/);
    expect(states(world)).toEqual({ 1: 'merged', 2: 'landed' });
    await tick(world, { force: true });
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged' });
  });
});

describe('after a landing', () => {
  const deploys = (world: World) => world.runs.filter((run) => run.ref === 'main');

  test('"after-merge" dispatches each workflow once on the base, and it is on record', async () => {
    const run = async (workflows: string[]) => {
      const world = createWorld({ 'after-merge': workflows });
      land(world, 1);
      land(world, 2);
      await tick(world);
      expect(merged(world)).toEqual([1, 2]);
      await tick(world);
      return { deploys: deploys(world).map((one) => one.headSha === tip(world, 'main')), record: lastBundle(world)?.afterMerge };
    };
    expect(await run(['deploy.yml', 'docs.yml'])).toEqual({
      deploys: [true, true],
      record: [
        { workflow: 'deploy.yml', runId: 101 },
        { workflow: 'docs.yml', runId: 102 },
      ],
    });
    expect(await run([])).toEqual({ deploys: [], record: undefined });
  });

  test('every landing has its own, also of a prefix', async () => {
    const world = createWorld({ 'after-merge': ['deploy.yml'], trials: 1 });
    for (let issue = 1; issue <= 4; issue += 1) land(world, issue);
    world.ci = failsOn(fileOf(3));
    await tick(world);
    const landings = (trainRecord(world)?.history ?? []).filter((one) => one.landed.length > 0);
    expect(landings.length).toBeGreaterThan(1);
    expect(landings.map((one) => one.afterMerge?.length)).toEqual(landings.map(() => 1));
    expect(deploys(world)).toHaveLength(landings.length);
  });

  test('a job that dies before the dispatch leaves it to the next one, although nothing else is left to do', async () => {
    const world = createWorld({ 'after-merge': ['deploy.yml'] });
    land(world, 1);
    world.meddle = (write) => {
      if (write === 'dispatch' && world.runs.length > 0) throw new Crash('before the deployment');
    };
    await expect(tick(world)).rejects.toThrow(Crash);
    world.meddle = () => {};
    for (const ref of [...world.refs.keys()]) if (/clambake/.test(ref)) world.refs.delete(ref);
    await tick(world);
    expect(deploys(world)).toHaveLength(1);
    expect(lastBundle(world)?.afterMerge).toHaveLength(1);
  });

  test('a workflow that cannot be started is a warning, once', async () => {
    const world = createWorld({ 'after-merge': ['deploy.yml'] });
    land(world, 1);
    world.meddle = (write) => {
      if (write === 'dispatch' && world.runs.length > 0) throw new RemoteError('no such workflow', { status: 404, retryable: false });
    };
    const report = await tick(world);
    expect(report.failure).toBeUndefined();
    expect(world.log.filter((line) => line.startsWith('warning'))).toEqual([
      'warning: deploy.yml could not be started on main after bundle 1: no such workflow. Start it by hand if it is missing',
    ]);
    expect(lastBundle(world)?.afterMerge).toEqual([{ workflow: 'deploy.yml', runId: 0 }]);
    expect(trainRecord(world)?.afterMerge).toBeUndefined();
  });
});

test('a commit whose tree is not the one that was tested is an alarm before it is pushed', async () => {
  const world = createWorld();
  const start = tip(world, 'main');
  land(world, 1);
  world.meanwhile = () => {
    world.meanwhile = () => {};
    const record = trainRecord(world);
    const other = (one: { oid: string; tree: string }) => ({ ...one, tree: 'f'.repeat(40) });
    const bundle = JSON.parse(JSON.stringify(record?.flight));
    remember(world, { ...record, flight: { ...bundle, prefixes: bundle.prefixes.map(other), trials: bundle.trials.map(other) } });
  };
  expect((await tick(world)).failure).toMatch(
    /^ALARM after bundle 1: [0-9a-f]{12} has tree [0-9a-f]{40}, which nobody tested; tested was tree f{40}/,
  );
  expect({ tip: tip(world, 'main'), states: states(world) }).toEqual({ tip: start, states: { 1: 'landed' } });
});

describe('required reviews', () => {
  test('a green bundle awaits review with frozen passengers, and lands as soon as it is approved, on the branch that was approved', async () => {
    const world = createWorld();
    world.rules = { approvals: 1 };
    land(world, 1);
    land(world, 2);
    const report = await tick(world);
    expect(text(report.reasons, null)).toBe('awaiting review: pull request 1000 is tested and green, and one approving review is required');
    expect(world.pulls[0]?.body).toContain('**Awaiting review.** Every test of this bundle has passed.');
    const head = tip(world, bundleBranch('1'));
    const writes = world.writes.length;
    world.nowMs += 86_400_000;
    land(world, 3);
    await tick(world);
    expect(world.writes.length).toBe(writes);
    expect(tip(world, bundleBranch('1'))).toBe(head);
    for (const pull of world.pulls) pull.review = 'CHANGES_REQUESTED';
    expect(text((await tick(world)).reasons, null)).toMatch(/a reviewer asked for changes/);
    for (const pull of world.pulls) pull.review = 'APPROVED';
    await tick(world);
    expect(tip(world, 'main')).toBe(head);
    // One test was enough for those two; the third one departs now, and awaits a review of its own.
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged', 3: 'bundled' });
    expect(world.runs).toHaveLength(2);
  });

  test('however often the base moves while people look at it, its passengers and its pull request stay', async () => {
    const world = createWorld();
    world.rules = { approvals: 1 };
    land(world, 1);
    land(world, 2);
    for (let moves = 1; moves <= 8; moves += 1) {
      await tick(world);
      moveBase(world, { [`person-${moves}`]: 'x' });
    }
    await tick(world);
    expect(states(world)).toEqual({ 1: 'bundled', 2: 'bundled' });
    expect(world.pulls).toMatchObject([{ state: 'open' }]);
    for (const pull of world.pulls) pull.review = 'APPROVED';
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
  });

  test('a base that moves meanwhile is the one reason to build it anew, and what was approved before does not count for it', async () => {
    const world = createWorld();
    world.rules = { approvals: 1 };
    land(world, 1);
    await tick(world);
    const head = tip(world, bundleBranch('1'));
    for (const pull of world.pulls) pull.review = 'APPROVED';
    const files = { ...filesAt(world, 'main'), person: 'x' };
    world.refs.set('refs/heads/main', commit(world, { parents: [tip(world, 'main')], files, message: 'by a person' }));
    await tick(world);
    expect(tip(world, bundleBranch('1'))).not.toBe(head);
    expect(states(world)).toEqual({ 1: 'bundled' });
    for (const pull of world.pulls) pull.review = 'APPROVED';
    await tick(world);
    expect(merged(world)).toEqual([1]);
  });
});

describe('a person at the bundle’s branch', () => {
  const pushOver = (world: World): string => {
    const branch = bundleBranch('1');
    const oid = commit(world, { parents: [tip(world, branch)], files: { ...filesAt(world, branch), mine: 'x' }, message: 'by a person' });
    world.refs.set(`refs/heads/${branch}`, oid);
    return oid;
  };

  test('who pushes to it has taken it over: nothing is pushed over it, the bundle ends, branch and pull request stay', async () => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    let theirs = '';
    world.meddle = (write) => {
      if (write === 'dispatch' && theirs === '') theirs = pushOver(world);
    };
    const report = await tick(world);
    world.meddle = () => {};
    expect(tip(world, bundleBranch('1'))).toBe(theirs);
    expect(lastBundle(world)).toMatchObject({ landed: [], evicted: [], ending: 'a person pushed to clambake/bundle-1' });
    expect(states(world)).toEqual({ 1: 'landed', 2: 'landed' });
    expect(world.pulls).toMatchObject([
      { state: 'open', body: expect.stringContaining('A person pushed to clambake/bundle-1, so it is theirs now') },
    ]);
    expect(text(report.reasons, 1)).toMatch(/comment \/depart to let it board again/);
    // They merge it: what was aboard is on the base.
    const files = world.commits.get(theirs)?.files ?? {};
    world.refs.set('refs/heads/main', commit(world, { parents: [tip(world, 'main'), theirs], files, message: 'merge by hand' }));
    for (const pull of world.pulls) pull.state = 'merged';
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expect(issueOf(world, 1).evictions).toEqual([]);
    expect(tip(world, bundleBranch('1'))).toBe(theirs);
  });

  test.each(['push', 'pull-request'] as const)(
    'a pull request that a person points at another branch lands nowhere by our hand (merge: %s)',
    async (merge) => {
      const world = createWorld({ merge });
      world.rules = { strict: merge === 'pull-request' };
      const start = tip(world, 'main');
      world.refs.set('refs/heads/release', start);
      land(world, 1);
      land(world, 2);
      world.meddle = (write) => {
        if (write === 'dispatch') for (const pull of world.pulls) pull.base = 'release';
      };
      const report = await tick(world);
      world.meddle = () => {};
      expect({ main: tip(world, 'main'), release: tip(world, 'release') }).toEqual({ main: start, release: start });
      expect(lastBundle(world)).toMatchObject({ landed: [], evicted: [], ending: 'a person pointed pull request 1000 at release' });
      expect(states(world)).toEqual({ 1: 'landed', 2: 'landed' });
      expect(world.pulls).toMatchObject([{ state: 'open', body: expect.stringContaining('it is theirs now') }]);
      expect(text(report.reasons, 1)).toMatch(/comment \/depart to let it board again/);
      await tick(world, { force: true });
      expect(merged(world)).toEqual([1, 2]);
      expect(tip(world, 'release')).toBe(start);
    },
  );

  test('what we left there ourselves is no person’s: rebuilt, reordered and shrunk bundles go on', async () => {
    const world = createWorld({ trials: 1 });
    for (let issue = 1; issue <= 6; issue += 1) land(world, issue);
    world.ci = failsOn(fileOf(2), fileOf(5));
    world.excerpt = 'FAIL file-2';
    let moves = 0;
    world.meddle = (write) => {
      if (write !== 'dispatch' || moves >= 2) return;
      moves += 1;
      const files = { ...filesAt(world, 'main'), [`person-${moves}`]: 'x' };
      world.refs.set('refs/heads/main', commit(world, { parents: [tip(world, 'main')], files, message: 'by a person' }));
    };
    await tick(world);
    expect(merged(world)).toEqual([1, 3, 4, 6]);
    expect((trainRecord(world)?.history ?? []).filter((one) => one.ending?.includes('person'))).toEqual([]);
    expectTidy(world);
  });
});
