import { expect, test } from 'vitest';
import type { PushResult } from '../ports.ts';
import type { ApplyPorts } from './apply.ts';
import { applyUntilCurrent, type Lost, maximumRounds } from './apply-until-current.ts';

const stale: PushResult = { status: 'stale', refs: ['refs/clambake/issues/1'] };
const refused: PushResult = { status: 'refused', why: 'a ruleset forbids updates of refs/clambake' };
const unused = (): never => {
  throw new Error('not asked for here');
};

/** The decisions of one writer whose pushes get these answers. */
const decisions = async (answers: readonly PushResult[]): Promise<{ seen: (Lost | undefined)[]; kind: string }> => {
  const left = [...answers];
  const ports: ApplyPorts = {
    ledger: { push: async () => left.shift() ?? unused(), read: unused },
    github: { createLabels: unused, project: unused },
    wake: unused,
    correlation: '1.1.abcdef01',
  };
  const seen: (Lost | undefined)[] = [];
  const decidedOn = { issues: new Map(), agents: new Map(), fleet: undefined, trains: new Map(), broken: [] };
  const settled = await applyUntilCurrent(async (lost) => {
    seen.push(lost);
    if (lost?.status === 'refused') return { kind: 'over', value: undefined };
    const effects = [{ kind: 'write-ledger' as const, writes: [], branches: [], why: 'claims', transitions: [] }];
    return { kind: 'apply', effects, decidedOn, value: undefined };
  }, ports);
  return { seen, kind: settled.kind };
};

test('a writer decides again after each lost race, and gives up after the last round', async () => {
  const { seen, kind } = await decisions(Array(maximumRounds).fill(stale));
  expect(kind).toBe('lost');
  expect(seen).toHaveLength(maximumRounds);
});

test('a refusal in the last round is decided once more, so that its reason is told', async () => {
  const { seen, kind } = await decisions([...Array(maximumRounds - 1).fill(stale), refused]);
  expect(kind).toBe('settled');
  expect(seen.at(-1)).toMatchObject({ status: 'refused', why: refused.why });
});
