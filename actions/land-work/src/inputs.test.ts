import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { inputsSchema } from './inputs.ts';

const metadata = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8'));
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const given = {
  'github-token': 'x',
  issue: '42',
  agent: '001',
  attempt: '42-1-9f3a77c2',
  'artifact-id': '',
  'artifact-digest': '',
  'run-id': '',
  'signing-key': '',
  'dry-run': '',
};

test('action.yml, the schema and the README name the same inputs and outputs', () => {
  expect(Object.keys(metadata.inputs)).toEqual(Object.keys(inputsSchema.shape));
  for (const name of [...Object.keys(metadata.inputs), ...Object.keys(metadata.outputs)]) expect(readme).toContain(`| \`${name}\` |`);
});

test('the defaults of action.yml are what the schema makes of an input that was left out', () => {
  const defaults = Object.fromEntries(
    ['artifact-id', 'artifact-digest', 'run-id', 'signing-key', 'dry-run'].map((name) => [name, metadata.inputs[name].default]),
  );
  expect(inputsSchema.parse({ ...given, ...defaults })).toEqual(inputsSchema.parse(given));
});

test('attack-12: ids that are more than ids are refused', () => {
  const wrong = {
    issue: ['12; rm -rf', '0', '-1', '1e3'],
    agent: ['1', '001 '],
    attempt: ['42', '42-1-9f3a77c2;x'],
    'artifact-id': ['1 2', '0', '-3'],
    'artifact-digest': ['abc'],
    'run-id': ['0', '1;x', 'https://github.com/o/r/actions/runs/1'],
  };
  for (const [name, values] of Object.entries(wrong)) {
    for (const value of values) expect(inputsSchema.safeParse({ ...given, [name]: value }).success, `${name}=${value}`).toBe(false);
  }
});
