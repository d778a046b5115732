import { expect, test } from 'vitest';
import { bundleBranch, trainRef } from '../names.ts';
import { oidOf, world } from '../testing/world.ts';
import { leftoverBranches } from './leftover-branches.ts';
import { nextBundleId } from './train-record.ts';

const snapshot = world({ change: { branches: new Map([[bundleBranch('7'), oidOf('b')]]) } });
const unread = {
  ...snapshot,
  ledger: { ...snapshot.ledger, broken: [{ ref: trainRef('next'), oid: oidOf('t'), problem: 'it has version 2', newer: true }] },
};

test('a bundle’s branch is left over when no train knows it, and is nobody’s to delete while a train’s record cannot be read', () => {
  expect(leftoverBranches(snapshot).map(({ branch }) => branch)).toEqual([bundleBranch('7')]);
  expect(leftoverBranches(unread)).toEqual([]);
});

test('the next bundle never takes a number whose branch is there, whoever wrote the record that says so', () => {
  expect(nextBundleId({ snapshot: unread })).toBe('8');
});
