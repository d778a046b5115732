// The names that clambake gives to things on GitHub begin with a prefix that only names.ts spells out: labels
// (`clambake:…`), branches (`clambake/…`), refs (`refs/clambake`), hidden markers and trailers (`Clambake-…:`).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseSource } from './parse-source.ts';
import { readShippedSources, repositoryRoot } from './source-files.ts';

const home = 'packages/core/src/names.ts';
// `@clambake/core` and `.github/workflows/clambake.yml` are other names.
const prefix = /(?<![@\w.-])(?:refs\/)?clambake[:/]|refs\/clambake|\bClambake-[A-Z]/;

/** Texts of the code that spell the prefix: strings, templates and regular expressions. Comments may name it. */
const findPrefixes = (text: string): string[] =>
  parseSource(text).flatMap((node) => {
    if (node.type === 'TemplateElement') return matching((node['value'] as { cooked: string }).cooked);
    if (node.type !== 'Literal') return [];
    const pattern = (node['regex'] as { pattern: string } | undefined)?.pattern.replaceAll('\\/', '/');
    return matching(pattern ?? node['value']);
  });
const matching = (value: unknown): string[] => (typeof value === 'string' && prefix.test(value) ? [value] : []);

test('no shipped source but names.ts spells the prefix of clambake’s names', () => {
  const found = readShippedSources()
    .filter(({ path }) => path !== home && !path.includes('/testing/'))
    .flatMap(({ path, text }) => (findPrefixes(text).length > 0 ? [path] : []));
  expect(found).toEqual([]);
});

test('names.ts spells it', () => {
  expect(findPrefixes(readFileSync(join(repositoryRoot, home), 'utf8')).length).toBeGreaterThan(5);
});

test('the prefix is found in strings, templates and patterns, and not in comments and other names', () => {
  const spelt = [
    "'clambake:ready'",
    '`set clambake:${label} again`',
    '/^clambake\\/issue-/',
    "'refs/clambake/fleet'",
    "'+refs/heads/clambake/*'",
    "'<!-- clambake:status -->'",
    '`Clambake-Issue: ${issue}`',
  ];
  for (const text of spelt) expect(findPrefixes(`export const name = ${text};`), text).toHaveLength(1);
  const others = ["'@clambake/core'", "'.github/workflows/clambake.yml'", "'clambake-42'", '1; // clambake:ready'];
  for (const text of others) expect(findPrefixes(`export const name = ${text};`), text).toEqual([]);
});
