// The train's snapshot: its questions, and its reading of the answers. The ports note what they were asked.
import { type IssueRecord, type LedgerView, type RunContext, type TrainRecord, trainRecordSchema } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import type { BundleFacts, BundleQuestion } from '../ports.ts';
import { readTrainSnapshot } from './train-snapshot.ts';

const now = '2026-11-23T05:00:00.000Z';
const run: RunContext = { runId: 7, runAttempt: 1, nonce: 'aaaaaaaa', runUrl: 'u', repositoryUrl: 'r' };
const oid = 'a'.repeat(40);
const record = (issue: number, over: Partial<IssueRecord> = {}): IssueRecord => ({
  v: 1,
  issue,
  nodeId: `I_${issue}`,
  state: 'ready',
  since: now,
  base: 'main',
  attempts: [],
  evictions: [],
  ...over,
});
const train = (base: string, id?: string): TrainRecord =>
  trainRecordSchema.parse({
    v: 1,
    base,
    lastFlight: 3,
    verdicts: {},
    history: [],
    ...(id === undefined
      ? {}
      : {
          flight: {
            id,
            base,
            baseOid: oid,
            departedAt: now,
            passengers: [{ issue: 1, oid, title: 't', agent: '001', attempts: 1, costUsd: 0 }],
            trials: [],
            pr: 9,
          },
        }),
  });
const pullRequest = {
  number: 9,
  nodeId: 'P',
  open: true,
  merged: false,
  headOid: oid,
  body: '',
  reviewDecision: null,
};

const read = async (world: { records?: IssueRecord[]; trains?: TrainRecord[]; base?: string; config?: string; bundle?: BundleFacts }) => {
  const asked: { nodes?: readonly string[]; searched?: readonly string[] | undefined; question?: BundleQuestion | undefined } = {};
  let bases: readonly string[] = [];
  const ledger: LedgerView = {
    issues: new Map((world.records ?? []).map((one) => [one.issue, { oid, record: one }])),
    agents: new Map(),
    fleet: undefined,
    trains: new Map((world.trains ?? []).map((one) => [one.base, { oid, record: one }])),
    broken: [],
  };
  const github = {
    readRepository: async (nodes: readonly string[], searched?: readonly string[], question?: BundleQuestion) => {
      Object.assign(asked, { nodes, searched, question });
      const bundle = world.bundle ?? { required: new Map([['main', ['test']]]), pullRequest: undefined };
      const configText = world.config ?? 'ci: ci.yml\n';
      return { now, defaultBranch: 'main', configText, issues: [], comments: new Map(), labels: new Set<string>(), bundle };
    },
    readBranches: async (names: readonly string[]) => {
      bases = names;
      return new Map<string, string>();
    },
  };
  const result = await readTrainSnapshot({ github, ledger: { read: async () => ledger } }, run, world.base ?? '');
  return { ...result, asked, bases };
};

describe("the train's snapshot", () => {
  test('asks for what has landed or is aboard, and for the open bundle, in the one request', async () => {
    const landed = { oid, at: now, attempt: '2-1-9f3a77c2', agent: '001', files: 1, additions: 1, deletions: 0 };
    const {
      asked,
      requiredContexts,
      pullRequest: shown,
    } = await read({
      records: [
        record(1, { state: 'bundled', landed, flight: { id: '3' }, statusComment: 'C_1' }),
        record(2, { state: 'landed', landed }),
        record(3),
        record(4, { state: 'merged', landed }),
      ],
      trains: [train('main', '3')],
      bundle: { required: new Map([['main', ['test']]]), pullRequest },
    });
    expect(asked).toMatchObject({ nodes: ['I_1', 'C_1', 'I_2'], searched: ['I_2'], question: { base: 'main', bundle: { id: '3' } } });
    expect({ requiredContexts, shown }).toEqual({ requiredContexts: ['test'], shown: pullRequest });
  });

  test('a base that only the configuration names is not answered for, and neither is another train’s pull request', async () => {
    const first = await read({ config: 'ci: ci.yml\nbase: next\n' });
    expect(first).toMatchObject({ base: 'next', requiredContexts: undefined, pullRequest: undefined });
    const bundle = { required: new Map([['main', ['test']]]), pullRequest };
    const other = await read({ config: 'ci: ci.yml\nbase: next\n', trains: [train('main', '3')], bundle });
    expect(other).toMatchObject({ base: 'next', requiredContexts: undefined, pullRequest: undefined });
  });

  test('the base that the job was told is the one that is asked about and read', async () => {
    const bundle = { required: new Map([['release/2', ['slow']]]), pullRequest: undefined };
    const { asked, base, bases, requiredContexts } = await read({
      base: 'release/2',
      trains: [train('main', '3'), train('release/2')],
      bundle,
    });
    expect(asked.question).toEqual({ base: 'release/2', bundle: undefined });
    expect({ base, requiredContexts }).toEqual({ base: 'release/2', requiredContexts: ['slow'] });
    expect(bases).toContain('release/2');
  });
});
