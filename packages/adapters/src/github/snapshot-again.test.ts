// A second snapshot of the same job: the first one has paged through all issues.
import type { IssueRecord, IssueView, LedgerView, RunContext } from '@clambake/core';
import { expect, test } from 'vitest';
import type { RepositoryFacts } from '../ports.ts';
import { type LastRead, readSnapshot } from './snapshot.ts';

const now = '2026-11-23T05:00:00.000Z';
const run: RunContext = { runId: 7, runAttempt: 1, nonce: 'aaaaaaaa', runUrl: 'u', repositoryUrl: 'r' };
const view = (number: number, title: string): IssueView => ({
  number,
  nodeId: `I_${number}`,
  title,
  body: '',
  titleHash: '',
  bodyHash: '',
  author: 'ann',
  createdAt: now,
  open: true,
  labels: ['clambake:human-only'],
  edits: [],
  openBlockers: [],
  openSubIssues: 0,
  events: [],
});
const record = (issue: number): IssueRecord => ({
  v: 1,
  issue,
  nodeId: `I_${issue}`,
  state: 'ready',
  since: now,
  base: 'main',
  attempts: [],
  evictions: [],
  statusComment: `IC_${issue}`,
});
const ledgerOf = (oids: Readonly<Record<number, string>>): LedgerView => ({
  issues: new Map(Object.entries(oids).map(([issue, oid]) => [Number(issue), { oid, record: record(Number(issue)) }])),
  agents: new Map(),
  fleet: undefined,
  trains: new Map(),
  broken: [],
});

test('after a lost race only issues whose record has moved or is gone are read again, besides the labels', async () => {
  const asked: unknown[] = [];
  const ledgers = [ledgerOf({ 1: 'a', 2: 'a', 3: 'a' }), ledgerOf({ 1: 'a', 2: 'b' })];
  const answers: Pick<RepositoryFacts, 'issues' | 'comments' | 'labels'>[] = [
    {
      issues: [1, 2, 3, 4].map((number) => view(number, 'before')),
      comments: new Map([['IC_1', { id: 'IC_1', body: 'before' }]]),
      labels: new Set(['bug']),
    },
    // #3 is gone by now.
    { issues: [view(2, 'after')], comments: new Map([['IC_2', { id: 'IC_2', body: 'after' }]]), labels: new Set(['bug', 'new']) },
  ];
  const github = {
    readRepository: async (nodes: readonly string[], ...rest: unknown[]) => {
      asked.push([nodes, ...rest]);
      const answer = answers[asked.length - 1];
      if (answer === undefined) throw new Error('asked too often');
      return { now, defaultBranch: 'main', configText: 'ci: ci.yml\n', ...answer };
    },
    readBranches: async () => new Map<string, string>(),
    readRole: async () => 'write' as const,
    readRun: async () => undefined,
    listArtifacts: async () => [],
    listLiveRuns: async () => [],
    findStatusComments: async () => new Map(),
    readDiscussions: async () => new Map(),
  };
  const last: LastRead = {};
  const ports = { github, ledger: { read: async () => ledgers.shift() ?? ledgerOf({}) } };
  await readSnapshot(ports, run, new Map(), last);
  const { snapshot } = await readSnapshot(ports, run, new Map(), last);
  expect(asked).toEqual([
    [['I_1', 'IC_1', 'I_2', 'IC_2', 'I_3', 'IC_3'], []],
    [['I_3', 'IC_3', 'I_2', 'IC_2'], [], undefined, 'labels'],
  ]);
  expect(snapshot.issues.map(({ number, title }) => [number, title])).toEqual([
    [1, 'before'],
    [4, 'before'],
    [2, 'after'],
  ]);
  expect([...snapshot.comments.keys()]).toEqual(['IC_1', 'IC_2']);
  expect([...snapshot.repositoryLabels]).toEqual(['bug', 'new']);
});
