// A short run of `bench verify`. The seeds are fixed, so that the numbers are the same on every machine.
import { expect, test } from 'vitest';
import { measureVerify } from '../../bench/verify/measure.ts';

test('verify takes the culprits that it sees off the bundle, and their CI runs with them', () => {
  const { without, withVerify } = measureVerify({ n: 16, broken: 0.1, seen: 0.9, simulations: 60 });
  expect(without.culprits).toBeGreaterThan(1);
  expect(withVerify.culprits).toBeLessThan(without.culprits / 2);
  expect(withVerify.runs).toBeLessThan(without.runs / 2);
});

test('verify that sees nothing saves nothing', () => {
  const { without, withVerify } = measureVerify({ n: 16, broken: 0.1, seen: 0, simulations: 60 });
  expect(withVerify.culprits).toBe(without.culprits);
  expect(Math.abs(withVerify.runs - without.runs)).toBeLessThan(without.runs * 0.1);
});
