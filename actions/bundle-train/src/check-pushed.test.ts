// Landed branches that stand on commits which the base has lost, and a server that refuses one of them.
import { expect, test } from 'vitest';
import { issueBranch, type LedgerWrite } from '@clambake/core';
import { config, issue, oidOf, recordOf, world } from '../../../packages/core/src/testing/world.ts';
import { makeAnew } from './check-pushed.ts';
import type { Context } from './context.ts';

const anew = (branch: string): string => oidOf(`anew ${branch}`);
const refusal = 'refusing to allow a GitHub App to create or update workflow `.github/workflows/ci.yml` without `workflows` permission';

/** `refused`: branches that the server does not take with other content. */
const openTrain = (numbers: readonly number[], refused: readonly string[]) => {
  const records = numbers.map((number) => recordOf(number, 'landed'));
  const branches = numbers.map((number) => ({ issue: number, branch: issueBranch(number), tip: oidOf(`w${number}`), from: oidOf('lost') }));
  const tips = branches.map(({ branch, tip }) => [branch, tip] as const);
  const snapshot = world({
    issues: numbers.map((number) => issue(number)),
    records,
    change: { branches: new Map([['main', oidOf('main')], ...tips]) },
  });
  const written = new Map<number, string>();
  const pushed: string[] = [];
  const ports = {
    landing: {
      objects: 'landing',
      replayBranch: ({ branch, oid }: { branch: string; oid: string }) =>
        Promise.resolve({ ok: true, oid: anew(branch), files: 1, additions: 1, deletions: 0, branchExpect: oid, baseOid: oidOf('main') }),
    },
    merge: { gitDir: 'merge', fetch: () => Promise.resolve(), readTip: () => Promise.resolve(oidOf('main')) },
    ledger: {
      push: (writes: readonly LedgerWrite[], also: { branches: { branch: string; to: string | null }[] }) => {
        if (also.branches.some(({ branch, to }) => refused.includes(branch) && to === anew(branch)))
          return Promise.resolve({ status: 'refused', why: refusal });
        for (const write of writes) if ('record' in write && 'issue' in write.record) written.set(write.record.issue, write.record.state);
        pushed.push(...also.branches.filter(({ branch, to }) => to === anew(branch)).map(({ branch }) => branch));
        return Promise.resolve({ status: 'applied', oids: new Map(writes.map(({ ref }) => [ref, oidOf(ref)])) });
      },
    },
  };
  const facts = { snapshot, config: config(), base: 'main', bundleView: undefined, owed: { issues: new Set<number>(), wake: undefined } };
  const context = { ports, facts, input: facts, log: { did: () => {}, warn: () => {} } } as unknown as Context;
  return { written, pushed, step: () => makeAnew({ kind: 'make-anew', branches }, context) };
};

test('work made anew whose push the server refuses for a workflow file stays as it is, and a person is asked', async () => {
  const train = openTrain([1], [issueBranch(1)]);
  expect(await train.step()).toMatchObject({ kind: 'done' });
  expect([...train.written]).toEqual([[1, 'needs-human']]);
  expect(train.pushed).toEqual([]);
});

test('of several it is asked about alone, and the others are left as they are', async () => {
  const train = openTrain([1, 2], [issueBranch(1)]);
  expect(await train.step()).toMatchObject({ kind: 'done' });
  expect([...train.written]).toEqual([[1, 'needs-human']]);
  expect(train.pushed).toEqual([]);
});

test('where the server refuses none, all are pushed at once', async () => {
  const train = openTrain([1, 2], []);
  expect(await train.step()).toMatchObject({ kind: 'done' });
  expect(train.pushed).toEqual([issueBranch(1), issueBranch(2)]);
  expect([...train.written]).toEqual([
    [1, 'landed'],
    [2, 'landed'],
  ]);
});
