import { describe, expect, test } from 'vitest';
import type { WorkCheck } from '../attempt/work-check.ts';
import { issueBranch, stateLabels } from '../names.ts';
import { type Bundle, type IssueRecord, issueRecordSchema } from '../records/records.ts';
import { awaitsReopening, startRevert } from '../records/revert-record.ts';
import { boardRecord } from '../records/transitions.ts';
import { config, issue, now, oidOf, recordOf, world } from '../testing/world.ts';
import { madeAnewWrite } from './lost-base.ts';
import { decideTrain } from './train.ts';
import type { TrainInput } from './train-input.ts';

const from = oidOf('dropped');
const work = (number: number): string => oidOf(`w${number}`);
const landedOn = (number: number, baseOid: string | undefined): IssueRecord => {
  const record = recordOf(number, 'landed');
  if (record.landed === undefined) throw new Error('it has landed');
  return { ...record, landed: { ...record.landed, oid: work(number), baseOid } };
};

const inputOf = ({
  records,
  onBase = [],
  baseTree = oidOf('tree'),
}: {
  records: IssueRecord[];
  onBase?: string[];
  baseTree?: string | undefined;
}): TrainInput => ({
  snapshot: world({
    issues: records.map(({ issue: number }) => issue(number, { labels: [stateLabels.landed] })),
    records,
    change: {
      branches: new Map([['main', oidOf('main')], ...records.map(({ issue: number }) => [issueBranch(number), work(number)] as const)]),
    },
  }),
  config: config(),
  base: 'main',
  bundleView: undefined,
  onBase: new Set(onBase),
  squashedAs: new Map(),
  history: 'merge',
  strict: false,
  baseTree,
  landings: new Map(),
  approvals: 0,
  preflight: undefined,
  asApp: false,
  holdMinutes: 15,
  force: false,
  statuses: undefined,
  ownerEnded: undefined,
  budget: undefined,
});

describe('landed work that stands on a commit which the base has lost', () => {
  test('does not board: its branch is made anew first', () => {
    const { step, reasons } = decideTrain(inputOf({ records: [landedOn(1, from)] }));
    expect(step).toEqual({ kind: 'make-anew', branches: [{ issue: 1, branch: issueBranch(1), tip: work(1), from }] });
    expect(reasons[0]?.text).toBe(`is made anew: main was moved back and lost ${from.slice(0, 12)}, which the work stands on`);
  });

  test.each<[string, Parameters<typeof inputOf>[0]]>([
    ['while the base has that commit', { records: [landedOn(1, from)], onBase: [from] }],
    ['where an older release did not record it', { records: [landedOn(1, undefined)] }],
  ])('boards as ever %s', (_, facts) => {
    expect(decideTrain(inputOf(facts)).step).toMatchObject({ kind: 'write', why: 'bundle 1 departs with #1' });
  });

  test('is left alone when the base could not be read', () => {
    const input = { ...inputOf({ records: [landedOn(1, from)] }), baseTree: undefined };
    expect(decideTrain(input).step.kind).not.toBe('make-anew');
  });

  test('leaves the open bundle, and the others go on from the new tip', () => {
    const passengers = [1, 2].map((number) => ({ issue: number, oid: work(number), title: '', agent: '001', attempts: 1, costUsd: 0 }));
    const bundle: Bundle = { id: '1', base: 'main', baseOid: from, departedAt: now, passengers, trials: [] };
    const records = [landedOn(1, from), landedOn(2, oidOf('kept'))].map((record) => boardRecord(record, { bundle: '1', now }));
    const decide = (all: IssueRecord[], aboard: Bundle) => {
      const input = inputOf({ records: all, onBase: [oidOf('kept')] });
      const record = { v: 1 as const, base: 'main', lastFlight: 1, verdicts: {}, history: [], flight: aboard };
      const trains = new Map([['main', { oid: oidOf('train'), record }]]);
      const snapshot = { ...input.snapshot, ledger: { ...input.snapshot.ledger, trains } };
      return decideTrain({ ...input, snapshot, bundleView: { pullRequest: undefined, runs: new Map(), requiredContexts: [] } });
    };
    const both = decide(records, bundle);
    expect(both.reasons[0]?.text).toMatch(/^main was moved back: #1 left bundle 1/);
    expect(both.step).toMatchObject({
      kind: 'write',
      train: { flight: { baseOid: oidOf('main'), passengers: [{ issue: 2 }] } },
      issues: [{ issue: 1, state: 'landed' }],
    });
    const alone = decide(records.slice(0, 1), { ...bundle, passengers: passengers.slice(0, 1) });
    expect(alone.step).toMatchObject({ kind: 'write', train: { flight: undefined }, issues: [{ state: 'landed' }] });
  });
});

describe('a revert whose merge the base has lost', () => {
  const reverting = startRevert(
    { ...recordOf(1, 'merged'), landed: landedOn(1, oidOf('kept')).landed },
    { oid: work(1), merge: from, by: 'ann', words: 'too loud', now },
  );

  test('is over: its issue is opened and asks a person, and its branch goes', () => {
    const input = inputOf({ records: [reverting], onBase: [oidOf('kept')] });
    const { step } = decideTrain(input);
    if (step.kind !== 'write') throw new Error(`a record is written, and not ${step.kind}`);
    const record = step.issues?.[0];
    expect(issueRecordSchema.safeParse(record).success).toBe(true);
    expect(record).toMatchObject({ state: 'needs-human', question: expect.stringContaining('there is nothing to take back') });
    if (record === undefined) return;
    expect(record.question).toContain(
      `ann asked for the merged work to be taken back, and main was moved back meanwhile: it has lost ${from.slice(0, 12)}`,
    );
    expect(awaitsReopening(record, { open: false, events: [] })).toBe(true);
    const ledger = { ...input.snapshot.ledger, issues: new Map([[1, { oid: oidOf('record'), record }]]) };
    expect(decideTrain({ ...input, snapshot: { ...input.snapshot, ledger } }).step).toEqual({
      kind: 'clean',
      branches: [{ branch: issueBranch(1), expect: work(1), to: null }],
    });
  });

  test('goes on while the base has it, and while the base could not be read', () => {
    expect(decideTrain(inputOf({ records: [reverting], onBase: [from] })).step).toMatchObject({ why: 'bundle 1 departs with #1' });
    expect(decideTrain({ ...inputOf({ records: [reverting] }), baseTree: undefined }).step).toMatchObject({
      kind: 'write',
      why: 'bundle 1 departs with #1',
    });
  });
});

describe('after landing has made the branch anew', () => {
  const made = {
    ok: true,
    oid: oidOf('anew'),
    files: 2,
    additions: 3,
    deletions: 1,
    branchExpect: work(1),
    baseOid: oidOf('main'),
  } as const;
  const after = (found: WorkCheck) => {
    const input = inputOf({ records: [landedOn(1, from)] });
    const write = madeAnewWrite(input, [{ issue: 1, branch: issueBranch(1), tip: work(1), from, found }]);
    const record = write.issues?.[0];
    if (record === undefined) throw new Error('a record is written');
    expect(issueRecordSchema.safeParse(record).success).toBe(true);
    return { record, branch: write.branches?.[0] };
  };

  test('the new commit is what boards', () => {
    const { record, branch } = after(made);
    expect(record).toMatchObject({ state: 'landed', landed: { oid: made.oid, files: 2, baseOid: oidOf('main') } });
    expect(branch).toEqual({ branch: issueBranch(1), expect: work(1), to: made.oid });
  });

  test.each<[string, WorkCheck, string]>([
    ['conflicts', { ok: false, why: 'it conflicts with it in "a.txt"', cause: 'overtaken' }, 'it conflicts with it in "a.txt"'],
    ['has nothing left', { ...made, files: 0 }, 'it changes no file'],
  ])('a person is asked when it %s, and the branch stays', (_, found, words) => {
    const { record, branch } = after(found);
    expect(record.state).toBe('needs-human');
    expect(record.question).toContain(words);
    expect(branch).toEqual({ branch: issueBranch(1), expect: work(1), to: work(1) });
  });
});
