// The other examples, executed like the minimal one.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clambakeDirectory } from '@clambake/local';
import { afterEach, expect, test, vi } from 'vitest';
import { openTown, owner, readExample, type Town, type TownOptions } from './town.ts';

vi.setConfig({ testTimeout: 120_000 });

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});
const open = async (options: TownOptions = {}): Promise<Town> => {
  const town = await openTown(options);
  cleanups.push(town.close);
  return town;
};

test('all examples pin clambake to the same commit, and say which version that is', async () => {
  const names = readdirSync(join(clambakeDirectory, 'examples'));
  expect(names.sort()).toEqual(['github-app', 'minimal', 'setup', 'two-bases']);
  const pins: string[] = [];
  for (const name of names) {
    const caller = (await readExample(name))['.github/workflows/clambake.yml'] ?? '';
    pins.push(
      ...[...caller.matchAll(/uses: [\w-]+\/[\w-]+\/\.github\/workflows\/(?:clambake|train)\.yml@(.+)$/gm)].map(([, pin]) => pin ?? ''),
    );
  }
  expect(pins).toHaveLength(names.length + 1);
  expect(new Set(pins).size).toBe(1);
  expect(pins[0]).toMatch(/^[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test('two-bases: each base has a train of its own, and its work never reaches the other', async () => {
  const town = await open({ example: 'two-bases' });
  await town.local.commit(town.repository, { branch: 'v1', files: { VERSION: '1\n' }, by: owner });
  const main = town.ask('Serve lemonade');
  const v1 = town.ask('Serve iced tea', { labels: ['clambake:base:v1'] });
  await town.settled();
  for (const number of [main, v1]) expect(town.issue(number)).toMatchObject({ state: 'closed' });
  expect((await town.git('ls-tree', '-r', '--name-only', 'main')).split('\n')).toContain('notes/serve-lemonade.txt');
  expect((await town.git('ls-tree', '-r', '--name-only', 'main')).split('\n')).not.toContain('notes/serve-iced-tea.txt');
  expect((await town.git('ls-tree', '-r', '--name-only', 'v1')).split('\n')).toContain('notes/serve-iced-tea.txt');
  expect((await town.git('ls-tree', '-r', '--name-only', 'v1')).split('\n')).not.toContain('notes/serve-lemonade.txt');
  const trains = new Set(town.reports.filter(({ key }) => key === 'train').map(({ job }) => job.name));
  expect(trains).toEqual(new Set(['clambake / train / train', 'train-v1 / train']));
  expect(town.problems()).toEqual([]);
});
