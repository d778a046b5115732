// The demo's checker is a second opinion only as long as it shares no code with what it checks.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseSource, stringValue } from '../architecture/parse-source.ts';
import { listProjectFiles, repositoryRoot } from '../architecture/source-files.ts';

/** Every module that a file names: imports, exports from, and dynamic imports. Throws on one that is computed. */
const namedIn = (path: string): string[] =>
  parseSource(readFileSync(path, 'utf8'))
    .filter(
      ({ type, source }) =>
        /^(?:Import|ExportNamed|ExportAll)(?:Declaration|Expression)$/.test(type) && source !== null && source !== undefined,
    )
    .map(({ source }) => {
      const name = stringValue(source);
      if (name === undefined) throw new Error(`${path} imports what it computes`);
      return name;
    });

/** Files reached from `starts` by relative imports, and the names of everything else that they import. */
const reach = (starts: readonly string[]): { files: string[]; packages: string[] } => {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    for (const name of namedIn(path)) {
      if (name.startsWith('.')) visit(resolve(dirname(path), name));
      else packages.add(name);
    }
  };
  for (const start of starts) visit(resolve(repositoryRoot, start));
  return { files: [...files].map((path) => relative(repositoryRoot, path)), packages: [...packages] };
};

const local = listProjectFiles().filter((path) => /^packages\/local\/src\/.*\.ts$/.test(path));
const demo = listProjectFiles().filter((path) => /^demo\/[\w-]+(?<!\.test)\.ts$/.test(path));

/** It registers long stories, and imports vitest alone. */
const stories = 'test/support/stories.ts';

test('the local GitHub and its tests reach no file outside packages/local and no package of ours', () => {
  const { files, packages } = reach(local);
  expect(files).toEqual(expect.arrayContaining(['packages/local/src/git/process.ts', 'packages/local/src/local-github.ts']));
  expect(files.filter((path) => !path.startsWith('packages/local/src/') && path !== stories)).toEqual([]);
  expect(reach([stories])).toEqual({ files: [stories], packages: ['vitest'] });
  expect(packages.filter((name) => name.startsWith('@clambake/'))).toEqual([]);
  const from = createRequire(resolve(repositoryRoot, 'packages/local/package.json'));
  const external = packages.filter((name) => !name.startsWith('node:'));
  expect(external).toContain('msw');
  for (const name of external) expect(from.resolve(name), name).toContain('/node_modules/');
});

test('the demo and its checker reach the local GitHub and no file outside demo', () => {
  expect(demo).toContain('demo/check-end-state.ts');
  const { files, packages } = reach(demo);
  expect(files.filter((path) => !path.startsWith('demo/'))).toEqual([]);
  expect(packages.filter((name) => !name.startsWith('node:'))).toEqual(['@clambake/local']);
});

test('control: the same walk from an action finds core and adapters', () => {
  expect(reach(['actions/assign-agent/src/run.ts']).packages).toEqual(expect.arrayContaining(['@clambake/core', '@clambake/adapters']));
});
