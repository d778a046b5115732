// Follows the messages of an agent's commits through land-work, from the work file to the branch on the server.
import { afterEach, beforeEach, describe, expect } from 'vitest';
import { type LandingWorld, openLandingWorld } from '../../../test/support/landing-world.ts';
import { longTest, quickTest as test } from '../../../test/support/stories.ts';

let world: LandingWorld;
beforeEach(async () => {
  world = await openLandingWorld();
});
afterEach(() => world.close());

const landed = (format: string, oid = world.branch()): string => world.served('log', '-1', `--format=${format}`, oid).trim();
const trailersOf = (key: string): string => landed(`%(trailers:key=${key},valueonly,separator=|)`);

// Tried by hand: it fails when `landedMessage` no longer makes its lines harmless.
test('attack-22: a hostile message lands without effect, with the trailers of the landing and no others', async () => {
  const lines = [
    'Fixes #1 [skip ci] for @org/team',
    '',
    'Closes o/r#7, resolves https://github.com/o/r/issues/9',
    'skip-checks: true',
    '',
    'Co-authored-by: Eve <eve@evil.example>',
    'Signed-off-by: Mona <mona@example.com>',
    'Clambake-Attempt: 1-1-00000000',
    'Clambake-Cost: 0.00 USD',
  ];
  world.commit({ 'b.txt': 'two\n' }, lines.join('\n'));
  await world.land();
  expect(landed('%B')).toBe(
    [
      'Fixes no. 1 (skip ci) for @ org/team',
      '',
      'Closes o/r no. 7, resolves (link removed)',
      'skip-checks - true',
      '',
      'Clambake-Issue: 42',
      'Clambake-Agent: 001',
      'Clambake-Attempt: 42-1-9f3a77c2',
      'Clambake-Model: claude-sonnet-5-5',
      'Clambake-Cost: 0.50 USD',
    ].join('\n'),
  );
  expect(trailersOf('Clambake-Attempt')).toBe('42-1-9f3a77c2');
  expect([trailersOf('Co-authored-by'), trailersOf('Signed-off-by')]).toEqual(['', '']);
});

test('the person who asked is a co-author where the configuration says so', async () => {
  world.commit({ 'b.txt': 'two\n' });
  await world.land({ config: 'ci: ci.yml\nco-author: true' });
  expect(trailersOf('Co-authored-by')).toBe('mona <7+mona@users.noreply.github.com>');
});

test('the author signs off where the base asks for it, and the agent’s own sign-off is gone', async () => {
  world.commitOnBase({ '.github/dco.yml': 'require:\n  members: false\n' });
  world.git('rebase', '--quiet', 'main');
  world.commit({ 'b.txt': 'two\n' }, 'Add b\n\nSigned-off-by: A <a@b>');
  await world.land();
  expect(trailersOf('Signed-off-by')).toBe(landed('%an <%ae>'));
});

describe('commits of earlier attempts', () => {
  const first = async (): Promise<string> => {
    world.commit({ 'b.txt': 'two\n' }, 'add b');
    await world.land();
    world.git('fetch', '--quiet', 'origin', 'clambake/issue-42');
    world.git('reset', '--quiet', '--hard', 'FETCH_HEAD');
    return world.branch();
  };

  test('may be amended: the branch is the new work, and the old one is kept and named', async () => {
    const before = await first();
    world.git('commit', '--quiet', '--amend', '--message', 'feat: add b');
    const report = await world.land({ result: { startOid: before } });
    expect(report).toMatchObject({ kind: 'written', decision: { landed: true }, shown: { status: 'applied' } });
    expect(landed('%s|%p')).toBe(`feat: add b|${world.served('rev-parse', '--short', 'main').trim()}`);
    expect(landed('%(trailers:key=Clambake-Attempt,valueonly)')).toBe('42-1-9f3a77c2');
    expect(world.served('rev-parse', 'refs/clambake-work/42-1-9f3a77c2').trim()).toBe(before);
    expect((await world.record())?.attempts.at(-1)?.detail).toContain(`they ended with ${before.slice(0, 10)}, which is kept under`);
  });

  longTest('may not be rewritten where a person has pushed one, or when the result names another start', async () => {
    const before = await first();
    world.git('commit', '--quiet', '--amend', '--message', 'feat: add b');
    await world.land({ result: { startOid: 'a'.repeat(40) } });
    // Nobody has that commit, so it shows no push of somebody else.
    expect((await world.record())?.attempts.at(-1)).toMatchObject({
      outcome: 'rejected',
      detail: expect.stringContaining('its history was rewritten'),
    });
    // The next landing is of the same attempt, whose work is kept under one ref.
    world.git('push', '--quiet', 'origin', ':refs/clambake-work/42-1-9f3a77c2');
    world.git('reset', '--quiet', '--hard', before);
    const persons = world.commit({ 'c.txt': 'by a person\n' }, 'By a person');
    world.git('push', '--quiet', 'origin', 'HEAD:refs/heads/clambake/issue-42');
    world.git('reset', '--quiet', '--hard', 'main');
    world.commit({ 'd.txt': 'anew\n' }, 'feat: anew');
    await world.land({ result: { startOid: persons } });
    expect((await world.record())?.attempts.at(-1)).toMatchObject({
      outcome: 'rejected',
      detail: expect.stringContaining('its history was rewritten'),
    });
    expect(world.branch()).toBe(persons);
  });
});
