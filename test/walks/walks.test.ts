// Random agents: what they leave is packed, kept or named, and nothing else is packed.
import { expect, test } from 'vitest';
import { plainGit } from '../support/git-server.ts';
import { commands } from './commands.ts';
import { runWalks } from './run-walks.ts';

test('of twenty random walks over git and shell commands nothing is lost and nothing invented', { timeout: 120_000 }, async () => {
  expect(Object.keys(commands).length).toBeGreaterThan(40);
  const { lost, invented, packed } = await runWalks({ first: 1, count: 20, length: 14 });
  expect({ lost, invented }).toEqual({ lost: [], invented: [] });
  expect(packed).toBeGreaterThan(8);
});

test('control: work that did not arrive is found as lost, and a file that nobody made as invented', async () => {
  const lost = await runWalks({ first: 3, count: 2, length: 14, spoil: ({ source }) => plainGit(source, 'rev-parse', 'main') });
  expect(lost.lost).not.toEqual([]);
  const invented = await runWalks({
    first: 1,
    count: 2,
    length: 14,
    spoil: ({ source }) => {
      plainGit(source, 'read-tree', 'landed');
      plainGit(source, 'update-index', '--add', '--cacheinfo', `100644,${plainGit(source, 'rev-parse', 'main:docs/d.md')},other.md`);
      return plainGit(source, 'commit-tree', plainGit(source, 'write-tree'), '-p', 'landed', '-m', 'More');
    },
  });
  expect(invented.invented).toHaveLength(2);
});
