// `bench trust` believes only a mutation report about this code, and controls that really ran.
import { expect, test } from 'vitest';
import { readMutationReport } from '../../bench/trust.ts';
import { countControls, namedControls, titlePattern } from '../../bench/trust/controls.ts';

test('a mutation report that is missing, broken or about other code is refused with what to do', () => {
  const report = JSON.stringify({ digest: 'a', mutants: 600, survived: 40 });
  expect(readMutationReport(report, 'a')).toEqual({ mutants: 600, survived: 40 });
  expect(() => readMutationReport(report, 'b')).toThrow(/is about other code than this: run `npm run mutation` again/);
  expect(() => readMutationReport(undefined, 'a')).toThrow(/There is no .*: run `npm run mutation` first/);
  for (const broken of ['', '{', 'null', '[]', '{"digest":"a"}', '{"digest":"a","mutants":-1,"survived":0}', '{"digest":"a","mutants":5}'])
    expect(() => readMutationReport(broken, 'a'), broken).toThrow(/npm run mutation/);
});

test('a control bites when it ran and passed; failed, skipped and absent ones do not', () => {
  const control = (title: string) => ({ file: 'test/a.test.ts', title });
  const controls = [control('control: %s works'), control('control: one failed'), control('control: skipped'), control('control: absent')];
  const row = (fullName: string, status: string) => ({ fullName, status });
  const rows = [row('group control: it works', 'passed'), row('control: one failed', 'failed'), row('control: skipped', 'pending')];
  const found = countControls(controls, { testResults: [{ name: '/somewhere/test/a.test.ts', assertionResults: rows }] });
  expect(found).toMatchObject({ controls: 4, biting: 1 });
  expect(found.silent.map((title) => title.split(' (')[0])).toEqual(['control: one failed', 'control: skipped', 'control: absent']);
  expect(titlePattern('a (b) %s').test('a (b) c')).toBe(true);
});

test('there is a control for most of the attacks', () => {
  expect(namedControls().length).toBeGreaterThan(40);
});
