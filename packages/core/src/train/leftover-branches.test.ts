import { expect, test } from 'vitest';
import { bundleBranch, trainRef } from '../names.ts';
import { takenOver } from '../bundle/bundle-branch.ts';
import { type TrainRecord, trainRecordSchema } from '../records/records.ts';
import { config, now, oidOf, world } from '../testing/world.ts';
import type { TrainInput } from './train-input.ts';
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

test('the branch that a person took over stays, however many others were taken over after it', () => {
  const [first, last] = [1, 150];
  const numbers = Array.from({ length: last }, (_, index) => index + first);
  const branches = new Map(numbers.map((number) => [bundleBranch(String(number)), oidOf(`person ${number}`)]));
  let train: TrainRecord = { v: 1, base: 'main', lastFlight: last, verdicts: {}, history: [] };
  for (const number of numbers) {
    const passengers = [{ issue: 1, oid: oidOf('w'), title: 'x', agent: '001', attempts: 1, costUsd: 0 }];
    const bundle = { id: String(number), base: 'main', baseOid: oidOf('m'), departedAt: now, passengers, trials: [] };
    const seen = world({ change: { branches } });
    const ledger = { ...seen.ledger, trains: new Map([['main', { oid: oidOf('t'), record: { ...train, flight: bundle } }]]) };
    const input = { snapshot: { ...seen, ledger }, base: 'main', config: config() } as unknown as TrainInput;
    const { step } = takenOver(input, bundle, { ending: 'a person pushed', setAside: [] });
    if (step.kind !== 'write' || step.train === undefined) throw new Error('it ends the bundle');
    train = trainRecordSchema.parse(JSON.parse(JSON.stringify(step.train)));
  }
  expect(train.kept).toHaveLength(100);
  const seen = world({ change: { branches: new Map([...branches, [bundleBranch('200'), oidOf('ours')]]) } });
  const ledger = { ...seen.ledger, trains: new Map([['main', { oid: oidOf('t'), record: train }]]) };
  expect(leftoverBranches({ ...seen, ledger }).map(({ branch }) => branch)).toEqual([bundleBranch('200')]);
});
