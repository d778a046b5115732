// An attack that is on the list and has no test of its number is a defence that nobody would miss. A test without a control may
// pass because the attack never worked.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AttackCase, attackCases, type NamedTest } from '../attacks/attack-cases.ts';
import { listProjectFiles, repositoryRoot } from './source-files.ts';
import { writtenTitles } from './written-titles.ts';

const read = (path: string): string => readFileSync(join(repositoryRoot, path), 'utf8');
const numbersIn = (title: string): string[] => Array.from(title.matchAll(/\battack-(\d+)\b/g), ([, number]) => number ?? '');
const titles = new Map<string, string[]>();
const titlesOf = (file: string): string[] => {
  const known = titles.get(file) ?? writtenTitles(read(file));
  titles.set(file, known);
  return known;
};
const files = listProjectFiles();
const exists = ({ file, title }: NamedTest): boolean => files.includes(file) && titlesOf(file).includes(title);

const complaintsAbout = ([number, attack]: [string, AttackCase]): string[] => {
  if ('none' in attack) return attack.none.length > 20 ? [] : [`${number} has neither a test nor a reason`];
  const { test: tested, control } = attack;
  return [
    ...(exists(tested) ? [] : [`${number}: there is no test "${tested.title}" in ${tested.file}`]),
    ...(numbersIn(tested.title).includes(number) ? [] : [`${number} is not in the title of its test`]),
    ...('none' in control ? (control.none.length > 20 ? [] : [`${number} has no control and no reason`]) : []),
    ...('title' in control && !exists(control) ? [`${number}: there is no control "${control.title}" in ${control.file}`] : []),
  ];
};

describe('the list of attacks', () => {
  test('names for each number a test with that number and a control, or says why there is none', () => {
    expect(Object.entries(attackCases).flatMap(complaintsAbout)).toEqual([]);
    expect(Object.keys(attackCases).length).toBeGreaterThan(55);
  });

  test('has every number that a test is named after', () => {
    const named = files
      .filter((path) => path.endsWith('.test.ts') && read(path).includes('attack-'))
      .flatMap((path) => titlesOf(path).flatMap(numbersIn));
    expect([...new Set(named)].filter((number) => attackCases[number] === undefined)).toEqual([]);
  });

  test('control: a test that does not exist, another number and an empty reason are found', () => {
    const known = attackCases['1'] as Extract<AttackCase, { test: NamedTest }>;
    expect(complaintsAbout(['1', { ...known, test: { ...known.test, title: 'attack-1 nobody wrote' } }])).toHaveLength(1);
    expect(complaintsAbout(['2', known])).toEqual(['2 is not in the title of its test']);
    expect(complaintsAbout(['1', { ...known, control: { none: '' } }])).toHaveLength(1);
    expect(complaintsAbout(['1', { none: '' }])).toHaveLength(1);
  });
});
