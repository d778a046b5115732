import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inputsSchema } from './inputs.ts';

const metadata = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8'));
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('action.yml, the schema and the README name the same inputs and outputs', () => {
  expect(Object.keys(metadata.inputs)).toEqual(Object.keys(inputsSchema.shape));
  for (const name of [...Object.keys(metadata.inputs), ...Object.keys(metadata.outputs)]) expect(readme).toContain(`| \`${name}\` |`);
});

test('the defaults of action.yml are what the schema makes of an input that was left out', () => {
  const empty = Object.fromEntries(Object.keys(inputsSchema.shape).map((name) => [name, '']));
  const defaults = Object.fromEntries(Object.entries<{ default: string }>(metadata.inputs).map(([name, input]) => [name, input.default]));
  expect(inputsSchema.parse({ ...defaults, 'github-token': 'x' })).toEqual(inputsSchema.parse({ ...empty, 'github-token': 'x' }));
});

test.each(['1.5', '-1', '301', 'soon'])('hold-minutes %s is refused', (value) => {
  expect(inputsSchema.safeParse({ 'github-token': 'x', base: '', force: '', 'hold-minutes': value, 'dry-run': '' }).success).toBe(false);
});
