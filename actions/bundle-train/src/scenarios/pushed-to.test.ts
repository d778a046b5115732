import { issueBranch } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { expectTidy, failsOn, fileOf, merged, pushTo, text } from '../testing/scenario.ts';
import { commit, filesAt, reachable, tip } from '../testing/git-world.ts';
import { Crash, createWorld, issueOf, land, states, tick, type World } from '../testing/train-world.ts';

const noWorkflows = (files: Readonly<Record<string, string>>): string | undefined =>
  files['.github/workflows/x.yml'] === undefined ? undefined : 'it changes protected paths: ".github/workflows/x.yml"';

describe('a landed branch that a person pushed to', () => {
  test('with a workflow file asks a person as well where only the policy of merges looks', async () => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    pushTo(world, 1, { '.github/workflows/x.yml': 'on: push' });
    await tick(world);
    expect(states(world)).toEqual({ 1: 'needs-human', 2: 'merged' });
    expect(filesAt(world, 'main')['.github/workflows/x.yml']).toBeUndefined();
  });

  test('boards with what it holds now once that has passed landing’s checks, and the record says so', async () => {
    const world = createWorld();
    const landed = land(world, 1);
    land(world, 2);
    const at = issueOf(world, 1).landed?.at;
    const tipOfPerson = pushTo(world, 1, { better: 'by hand' });
    await tick(world);
    expect(merged(world)).toEqual([1, 2]);
    expect(filesAt(world, 'main')).toMatchObject({ [fileOf(1)]: 'work 1', better: 'by hand', [fileOf(2)]: 'work 2' });
    expect(reachable(world, tip(world, 'main'), tipOfPerson)).toBe(true);
    expect(issueOf(world, 1).landed).toMatchObject({ oid: tipOfPerson, at, files: 2, additions: 2, pushedAfter: landed });
    expect(issueOf(world, 2).landed?.pushedAfter).toBeUndefined();
    expect(world.checked).toEqual([issueBranch(1)]);
    expect(world.refs.has(`refs/heads/${issueBranch(1)}`)).toBe(false);
    expectTidy(world);
  });

  test.each([
    ['refused', noWorkflows, 'needs-human', {}],
    ['aboard, where that check and the policy of merges are off', () => undefined, 'merged', { 'protected-paths': [] }],
  ])('with a workflow file is %s, and nobody else waits for it', async (_what, policy, state, config) => {
    const world = createWorld(config);
    land(world, 1);
    land(world, 2);
    world.policy = policy;
    const left = pushTo(world, 1, { '.github/workflows/x.yml': 'on: push' });
    const report = await tick(world);
    expect(states(world)).toEqual({ 1: state, 2: 'merged' });
    expect(report.failure).toBeUndefined();
    expectTidy(world);
    if (state === 'merged') return;
    expect(issueOf(world, 1).question).toBe(
      'A person pushed to clambake/issue-1 after its work had landed, and what it holds now was refused: it changes protected paths: ' +
        '".github/workflows/x.yml". The branch is as that person left it, and it does not board. Mend it, then set clambake:ready: an agent goes on from there.',
    );
    expect(tip(world, issueBranch(1))).toBe(left);
    world.nowMs += 3_600_000;
    await tick(world);
    expect(world.checked).toHaveLength(1);
    expect(tip(world, issueBranch(1))).toBe(left);
  });

  test('is asked about where the push left nothing to land', async () => {
    const world = createWorld();
    const base = world.commits.get(tip(world, 'main'))?.files ?? {};
    const landed = land(world, 1);
    world.refs.set(`refs/heads/${issueBranch(1)}`, commit(world, { parents: [landed], files: base, message: 'undone by a person' }));
    await tick(world);
    expect(states(world)).toEqual({ 1: 'needs-human' });
    expect(issueOf(world, 1).question).toContain('was refused: its commits change no file.');
  });

  test('and was rewritten boards with the rewritten commits', async () => {
    const world = createWorld();
    land(world, 1);
    const rewritten = commit(world, {
      parents: [tip(world, 'main')],
      files: { ...filesAt(world, 'main'), other: 'way' },
      message: 'squashed',
    });
    world.refs.set(`refs/heads/${issueBranch(1)}`, rewritten);
    await tick(world);
    expect(merged(world)).toEqual([1]);
    expect(Object.keys(filesAt(world, 'main'))).not.toContain(fileOf(1));
  });

  test.each([
    ['back to what had landed boards as it was', (_: World, landed: string) => landed, 'merged', undefined],
    [
      'to what the base has asks a person, and checks nothing',
      (world: World) => tip(world, 'main'),
      'needs-human',
      expect.stringContaining('nothing of its work is left there') as string,
    ],
  ])('and was then forced %s', async (_what, to, state, question) => {
    const world = createWorld();
    const landed = land(world, 1);
    pushTo(world, 1, { better: 'by hand' });
    world.refs.set(`refs/heads/${issueBranch(1)}`, to(world, landed));
    await tick(world);
    expect(states(world)).toEqual({ 1: state });
    expect(issueOf(world, 1).question).toEqual(question);
    expect(world.checked).toEqual([]);
  });

  test('on hold is not checked before the hold is gone', async () => {
    const world = createWorld();
    land(world, 1, { labels: ['clambake:hold'] });
    pushTo(world, 1, { better: 'by hand' });
    expect(text((await tick(world)).reasons, 1)).toBe('left out: clambake:hold; take that label away to let its work board');
    expect(world.checked).toEqual([]);
  });

  test.each(['check clambake/issue-1', 'push refs/clambake/issues/1 clambake/issue-1'])(
    'again during “%s” is checked again, and boards with the last push',
    async (moment) => {
      const world = createWorld();
      land(world, 1);
      pushTo(world, 1, { better: 'by hand' });
      let once = true;
      world.meddle = (write) => {
        if (write !== moment || !once) return;
        once = false;
        pushTo(world, 1, { best: 'by hand' });
      };
      await tick(world);
      expect(once).toBe(false);
      expect(merged(world)).toEqual([1]);
      expect(filesAt(world, 'main')).toMatchObject({ better: 'by hand', best: 'by hand' });
      expect(issueOf(world, 1).landed).toMatchObject({ files: 3 });
    },
  );

  test('after a job died on what it had just written, boards in the next one without another check', async () => {
    const world = createWorld();
    land(world, 1);
    pushTo(world, 1, { better: 'by hand' });
    world.crashAfter = 0;
    await expect(tick(world)).rejects.toThrow(Crash);
    await tick(world);
    expect(merged(world)).toEqual([1]);
    expect(world.checked).toHaveLength(1);
  });

  test('while it was aboard lands as recorded, and keeps the branch with the new commits', async () => {
    const world = createWorld();
    const landed = land(world, 1);
    let late = '';
    world.meddle = (write) => {
      if (write === 'dispatch' && late === '') late = pushTo(world, 1, { late: 'by hand' });
    };
    await tick(world);
    expect(merged(world)).toEqual([1]);
    expect(issueOf(world, 1).landed?.oid).toBe(landed);
    expect(Object.keys(filesAt(world, 'main'))).not.toContain('late');
    expect(tip(world, issueBranch(1))).toBe(late);
    expect(world.checked).toEqual([]);
  });

  test('while it was aboard a bundle that leaves it behind is checked before the next one', async () => {
    const world = createWorld();
    land(world, 1);
    land(world, 2);
    let late = '';
    world.meddle = (write) => {
      if (write !== 'dispatch' || late !== '') return;
      late = pushTo(world, 1, { late: 'by hand' });
      for (const pull of world.pulls) pull.state = 'closed';
    };
    await tick(world);
    expect(issueOf(world, 1).landed).toMatchObject({ oid: late, files: 2 });
    await tick(world, { force: true });
    expect(merged(world)).toEqual([1, 2]);
    expect(filesAt(world, 'main')).toMatchObject({ late: 'by hand' });
  });

  test('is tested like any other work: red CI sends it back', async () => {
    const world = createWorld();
    land(world, 1);
    pushTo(world, 1, { broken: 'by hand' });
    world.ci = failsOn('broken');
    await tick(world);
    expect(states(world)).toEqual({ 1: 'ready' });
  });
});
