// Each guard of test/guards.ts stands in the sources as it is named. `npm run guards` shows that its test fails without it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guards } from '../guards.ts';

const root = join(import.meta.dirname, '../..');

test.each(guards)('$guard: its text stands once in the sources, and its test is there', ({ file, text, without, test: suite }) => {
  expect(readFileSync(join(root, file), 'utf8').split(text)).toHaveLength(2);
  expect(without).not.toContain(text);
  expect(existsSync(join(root, suite))).toBe(true);
});
