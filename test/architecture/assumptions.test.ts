// Every line of docs/assumptions.md is asked by a probe, or stands on the list of those that none can ask.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { probes } from '../../actions/probe-github/src/probes.ts';
import { unprobed } from '../../actions/probe-github/src/unprobed.ts';
import { repositoryRoot } from './source-files.ts';

/** The first cell of each row. */
const readAssumptions = (text: string): string[] =>
  text
    .split('\n')
    .filter((line) => /^\| (?!assumption \|)/.test(line))
    .map((line) => line.slice(2).split(' | ')[0] ?? '');

const assumptions = readAssumptions(readFileSync(join(repositoryRoot, 'docs/assumptions.md'), 'utf8'));

/** Places that name a line: ids of probes, and `unprobed`. */
const namedBy = (line: string): string[] => [
  ...probes.filter((probe) => probe.assumptions.some((start) => line.startsWith(start))).map(({ id }) => id),
  ...unprobed.filter(({ assumption }) => line.startsWith(assumption)).map(() => 'unprobed'),
];

describe('each line of docs/assumptions.md', () => {
  test('is asked by one probe, or stands once on the list in actions/probe-github/src/unprobed.ts', () => {
    expect(assumptions.length).toBeGreaterThan(90);
    const wrong = assumptions.filter((line) => namedBy(line).length !== 1);
    expect(wrong.map((line) => `${line.slice(0, 90)} … is named by ${namedBy(line).join(', ') || 'nothing'}`)).toEqual([]);
  });

  test('has a probe wherever a job can ask: the number of these lines does not fall', () => {
    const asked = assumptions.filter((line) => namedBy(line).some((name) => name !== 'unprobed'));
    expect(asked.length).toBeGreaterThanOrEqual(67);
  });
});

test('no probe and no line of the list names an assumption that is gone', () => {
  const starts = [...probes.flatMap((probe) => probe.assumptions), ...unprobed.map(({ assumption }) => assumption)];
  expect(starts.filter((start) => !assumptions.some((line) => line.startsWith(start)))).toEqual([]);
});

test('every reason on the list is a sentence', () => {
  for (const { why } of unprobed) expect(why).toMatch(/^[A-Z].{30,}\.$/);
});

test('each probe has an id of its own, a question, calls and what depends on it', () => {
  expect(new Set(probes.map(({ id }) => id)).size).toBe(probes.length);
  for (const { id, question, calls, expected, protects, seconds = 0 } of probes) {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    expect(question).toMatch(/\?$/);
    expect(protects).toMatch(/\.$/);
    expect(calls.length).toBeGreaterThan(0);
    expect(Object.keys(expected).length).toBeGreaterThan(0);
    // The job has an hour.
    expect(seconds).toBeLessThanOrEqual(900);
  }
});

test('the search for uncovered lines finds one', () => {
  expect(readAssumptions('| assumption | source |\n|---|---|\n| Water is wet | seen |\n')).toEqual(['Water is wet']);
  expect(namedBy('Water is wet')).toEqual([]);
});
