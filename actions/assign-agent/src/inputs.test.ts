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
  const names = Object.keys(metadata.inputs).filter((name) => name !== 'github-token');
  const leftOut = Object.fromEntries(names.map((name) => [name, '']));
  const defaults = Object.fromEntries(names.map((name) => [name, metadata.inputs[name].default ?? '']));
  expect(inputsSchema.parse({ 'github-token': 'x', ...defaults })).toEqual(inputsSchema.parse({ 'github-token': 'x', ...leftOut }));
});
