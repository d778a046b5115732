// A quick look notices each difference alone, and ignores the results of our own pushes and labels.
import { describe, expect, test } from 'vitest';
import { issueRecordSchema } from '../records/records.ts';
import type { IssueView, LedgerView, Snapshot } from '../fleet/snapshot.ts';
import { type QuickLook, recordsOfTrains, sameLedgerRefs, samePeople, type SeenIssue } from './quick-look.ts';

const at = '2026-11-23T05:00:00.000Z';
const oid = (letter: string): string => letter.repeat(40);
const record = (issue: number, state: 'landed' | 'ready') =>
  issueRecordSchema.parse({
    v: 1,
    issue,
    nodeId: `I_${issue}`,
    state,
    since: at,
    base: 'main',
    landed: { oid: oid('a'), at, attempt: `${issue}-1-9f3a77c2`, agent: '001', files: 1, additions: 1, deletions: 0 },
  });
const view = (number: number, labels: string[]): IssueView => ({
  number,
  nodeId: `I_${number}`,
  title: `Title ${number}`,
  body: '',
  titleHash: '',
  bodyHash: '',
  author: 'ann',
  createdAt: at,
  open: true,
  labels,
  openBlockers: [],
  openSubIssues: 0,
  edits: [],
  events: [{ id: `E_${number}`, kind: 'labeled', label: '', actor: 'ann', bot: false, at }],
});
const ledger: LedgerView = {
  issues: new Map([
    [1, { oid: oid('1'), record: record(1, 'landed') }],
    [2, { oid: oid('2'), record: record(2, 'landed') }],
  ]),
  agents: new Map([['001', oid('3')]]),
  fleet: { oid: oid('4'), record: { v: 1 } as never },
  trains: new Map([['main', { oid: oid('5'), record: {} as never }]]),
  broken: [],
};
const branches = new Map([
  ['main', oid('a')],
  ['clambake/issue-1', oid('b')],
]);
const snapshot: Snapshot = {
  now: at,
  run: { runId: 1, runAttempt: 1, nonce: '', runUrl: '', repositoryUrl: '' },
  defaultBranch: 'main',
  // The second one's issue is gone.
  issues: [view(1, ['clambake:landed', 'bug']), view(8, ['clambake:ready']), view(9, ['clambake:working'])],
  comments: new Map(),
  repositoryLabels: new Set(),
  ledger,
  branches,
  runs: new Map(),
  jobs: [],
  leftovers: new Map(),
  roles: new Map(),
};

describe('what git says', () => {
  test.each<[string, Partial<LedgerView>, [string, string][], boolean]>([
    ['the same', {}, [...branches], true],
    ['the same in another order', {}, [...branches].reverse(), true],
    ['a record has moved', { issues: new Map(ledger.issues).set(1, { oid: oid('9'), record: record(1, 'landed') }) }, [...branches], false],
    ['a record more', { issues: new Map(ledger.issues).set(3, { oid: oid('9'), record: record(3, 'ready') }) }, [...branches], false],
    ['an agent is free', { agents: new Map() }, [...branches], false],
    ['the fleet was told something', { fleet: { oid: oid('9'), record: { v: 1 } as never } }, [...branches], false],
    ['the train’s record has moved', { trains: new Map([['main', { oid: oid('9'), record: {} as never }]]) }, [...branches], false],
    ['a record broke', { broken: [{ ref: 'refs/clambake/issues/1', oid: oid('9'), problem: '' }] }, [...branches], false],
    ['a branch has moved', {}, [...branches, ['main', oid('c')]], false],
    ['a branch is gone', {}, [...branches].slice(1), false],
    ['a branch is new', {}, [...branches, ['clambake/issue-2', oid('c')]], false],
  ])('%s', (_, over, listed, same) => {
    expect(sameLedgerRefs(snapshot, { ledger: { ...ledger, ...over }, branches: new Map(listed) })).toBe(same);
  });
});

describe('what people may have done', () => {
  const first: SeenIssue = { nodeId: 'I_1', title: 'Title 1', open: true, labels: ['bug', 'clambake:landed'] };
  const inLine = { nodeId: 'I_8', title: 'Title 8', open: true, labels: ['clambake:ready'], lastEvent: 'E_8' };
  const look: QuickLook = { now: at, defaultBranch: 'main', issues: [first], inLine: { count: 1, first: [inLine] } };

  test.each<[string, Partial<QuickLook>, boolean]>([
    ['nothing', {}, true],
    ['an issue that was not asked for answers', { issues: [first, { ...first, nodeId: 'I_77' }] }, true],
    ['closed it', { issues: [{ ...first, open: false }] }, false],
    ['another title', { issues: [{ ...first, title: 'x' }] }, false],
    ['a label more', { issues: [{ ...first, labels: [...first.labels, 'clambake:hold'] }] }, false],
    ['a label less', { issues: [{ ...first, labels: ['bug'] }] }, false],
    ['moved it away', { issues: [] }, false],
    ['moved one back', { issues: [first, { ...first, nodeId: 'I_2' }] }, false],
    ['one more in line', { inLine: { count: 2, first: [inLine, { ...inLine, nodeId: 'I_9' }] } }, false],
    ['one less in line', { inLine: { count: 0, first: [] } }, false],
    ['another one in line', { inLine: { count: 1, first: [{ ...inLine, nodeId: 'I_9' }] } }, false],
    ['one in line has another label', { inLine: { count: 1, first: [{ ...inLine, labels: ['clambake:ready', 'x'] }] } }, false],
    ['the label of one in line was put there anew', { inLine: { count: 1, first: [{ ...inLine, lastEvent: 'E_99' }] } }, false],
    ['another default branch', { defaultBranch: 'trunk' }, false],
  ])('%s', (_, over, same) => {
    expect(samePeople(snapshot, { ...look, ...over })).toBe(same);
  });

  test('an issue that our own bundle sent back has a label of ours, which is no difference', () => {
    const sentBack = {
      ...snapshot,
      ledger: { ...ledger, issues: new Map(ledger.issues).set(8, { oid: oid('8'), record: record(8, 'ready') }) },
    };
    const labelled = { ...look, inLine: { count: 1, first: [{ ...inLine, lastEvent: 'E_99' }] } };
    expect(samePeople(sentBack, labelled)).toBe(true);
    expect(samePeople(snapshot, labelled)).toBe(false);
  });
});

test('asked about is what has landed, what is aboard, and what a command names', () => {
  const merged = { ...record(3, 'landed'), state: 'merged' as const };
  const issues = new Map([
    ...ledger.issues,
    [3, { oid: oid('6'), record: merged }],
    [4, { oid: oid('7'), record: record(4, 'ready') }],
  ] as const);
  const fleet = { oid: oid('8'), record: { v: 1, commands: [{ issue: 3 }] } as never };
  expect(recordsOfTrains({ ...ledger, issues, fleet }).map(({ issue }) => issue)).toEqual([1, 2, 3]);
  expect(recordsOfTrains({ ...ledger, issues }).map(({ issue }) => issue)).toEqual([1, 2]);
});
