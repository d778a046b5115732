// A scenario that is on the list and has no test of its name is a promise nobody keeps.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listProjectFiles, repositoryRoot } from './source-files.ts';
import { testTitles } from './test-titles.ts';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');
const scenarios = JSON.parse(read('test/scenarios/train.json')) as Record<string, string>;
const numbersIn = (title: string): string[] => title.match(/\btrain-[A-Z]+\d+\b/g) ?? [];

describe('the list of scenarios', () => {
  const tested = new Set(
    listProjectFiles()
      .filter((path) => /\.test\.ts$/.test(path))
      .filter((path) => read(path).includes('train-'))
      .flatMap((path) => testTitles(read(path)).flatMap(numbersIn)),
  );

  test.each(Object.entries(scenarios))('%s has a test of its name: %s', (number, sentence) => {
    expect(sentence).toMatch(/^[A-Z].{20,}\.$/);
    expect(tested).toContain(number);
  });

  test('has every number that a test is named after', () => {
    expect([...tested].filter((number) => scenarios[number] === undefined)).toEqual([]);
  });

  test('finds titles however tests are declared, and neither comments nor other strings', () => {
    const source = [
      "test('train-A1 plain', () => {});",
      "describe.each([1])('train-A2 %i', () => {});",
      'test(`train-A3 ${1}`, () => {}); // train-A4',
      "expect('train-A5').toBe('x');",
    ].join('\n');
    expect(testTitles(source).flatMap(numbersIn)).toEqual(['train-A1', 'train-A2', 'train-A3']);
  });
});
