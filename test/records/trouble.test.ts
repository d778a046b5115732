// docs/trouble.md has each row of the tables that judge trouble.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pushRefusals } from '@clambake/core';
import { expect, test } from 'vitest';
import { renderTrouble } from '../../scripts/render-trouble.ts';
import { pushAnswers } from '../../scripts/trouble-samples.ts';

test('each reason for which a push is refused has an answer in docs/trouble.md', () => {
  const rowOf = (said: string): number => pushRefusals.findIndex(({ words }) => words.test(said));
  expect([...new Set(pushAnswers.map(rowOf))].sort((a, b) => a - b)).toEqual(pushRefusals.map((_, row) => row));
});

test('docs/trouble.md is what the sources give', () => {
  expect(readFileSync(join(import.meta.dirname, '../../docs/trouble.md'), 'utf8')).toBe(renderTrouble());
});
