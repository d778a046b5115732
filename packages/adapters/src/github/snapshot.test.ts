// A snapshot asks no question twice. The ports are plain values that note what they were asked.
import { type Claim, type IssueRecord, type IssueView, type LedgerView, renderStatusComment, type RunContext } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { RemoteError } from '../errors.ts';
import type { RepositoryFacts } from '../ports.ts';
import { readSnapshot } from './snapshot.ts';

const now = '2026-11-23T05:00:00.000Z';
const run: RunContext = { runId: 7, runAttempt: 1, nonce: 'aaaaaaaa', runUrl: 'u', repositoryUrl: 'r' };
const oid = 'a'.repeat(40);

const view = (number: number, over: Partial<IssueView> = {}): IssueView => ({
  number,
  nodeId: `I_${number}`,
  title: 't',
  body: '',
  titleHash: '',
  bodyHash: '',
  author: 'ann',
  createdAt: now,
  open: true,
  labels: ['clambake:ready'],
  openBlockers: [],
  openSubIssues: 0,
  events: [{ id: `E_${number}`, kind: 'labeled', label: 'clambake:ready', actor: 'ann', bot: false, at: now }],
  edits: [],
  ...over,
});

const claim = (over: Partial<Claim> = {}): Claim => ({
  id: '1-1-9f3a77c2',
  agent: '001',
  at: '2026-11-23T04:00:00Z',
  runId: 3,
  runAttempt: 2,
  actor: 'ann',
  role: 'write',
  event: 'E_1',
  text: { title: 'a'.repeat(64), body: 'a'.repeat(64) },
  base: 'trunk',
  ...over,
});

const record = (issue: number, over: Partial<IssueRecord> = {}): IssueRecord => ({
  v: 1,
  issue,
  nodeId: `I_${issue}`,
  state: 'ready',
  since: now,
  base: 'trunk',
  attempts: [],
  evictions: [],
  ...over,
});

const read = async (world: {
  issues?: IssueView[];
  records?: IssueRecord[];
  configText?: string | undefined;
  gone?: boolean;
  silent?: RemoteError;
  /** Names of artifacts in every run. */
  left?: string[];
  /** The run that this tick belongs to. */
  run?: RunContext;
  /** GitHub does not answer what a run left. */
  mute?: boolean;
  /** Text of the status comments that are found. */
  comment?: string;
  /** Runs that have not ended. */
  live?: { id: number; attempt: number }[];
}) => {
  const asked = {
    nodeIds: [] as string[],
    searched: [] as string[],
    comments: [] as string[],
    bases: [] as string[],
    roles: [] as string[],
    runs: [] as string[],
    artifacts: [] as number[],
    lists: 0,
  };
  const ledger: LedgerView = {
    issues: new Map((world.records ?? []).map((r) => [r.issue, { oid, record: r }])),
    agents: new Map(),
    fleet: undefined,
    trains: new Map(),
    broken: [],
  };
  const facts: RepositoryFacts = {
    now,
    defaultBranch: 'trunk',
    configText: 'configText' in world ? world.configText : 'ci: ci.yml\n',
    issues: world.issues ?? [],
    comments: new Map(),
    labels: new Set(),
  };
  const github = {
    readRepository: async (ids: readonly string[], searched: readonly string[] = []) => {
      asked.nodeIds.push(...ids);
      asked.searched.push(...searched);
      return facts;
    },
    readBranches: async (bases: readonly string[]) => {
      asked.bases.push(...bases);
      return new Map(bases.map((base) => [base, oid]));
    },
    readRole: async (login: string) => {
      asked.roles.push(login);
      return 'write' as const;
    },
    readRun: async (id: number, attempt: number) => {
      asked.runs.push(`${id}/${attempt}`);
      if (world.silent !== undefined) throw world.silent;
      return world.gone === true ? undefined : { run: { id, attempt, status: 'in_progress' as const, conclusion: null }, jobs: [] };
    },
    listLiveRuns: async () => {
      asked.lists += 1;
      return world.live ?? [];
    },
    listArtifacts: async (id: number) => {
      asked.artifacts.push(id);
      if (world.mute === true) throw new RemoteError('no answer', { status: 502, retryable: true });
      return world.left?.map((name, place) => ({ id: place, name, digest: undefined, expired: name.startsWith('expired') }));
    },
    readDiscussions: async () => new Map(),
    findStatusComments: async (ids: readonly string[]) => {
      asked.comments.push(...ids);
      return new Map(ids.map((id) => [id, { id: `C_${id}`, body: world.comment ?? 'b' }]));
    },
  };
  const result = await readSnapshot({ github, ledger: { read: async () => ledger } }, world.run ?? run);
  return { asked, ...result };
};

describe('a snapshot', () => {
  test('asks for the issues and comments of active records only, and looks for comments that no record knows', async () => {
    const landed = { oid, at: now, attempt: '2-1-9f3a77c2', agent: '001', files: 1, additions: 1, deletions: 0 };
    const { asked } = await read({
      records: [
        record(1),
        record(2, { statusComment: 'C_2' }),
        record(3, { state: 'merged', landed, statusComment: 'C_3' }),
        record(4, { state: 'withdrawn' }),
      ],
    });
    expect(asked.nodeIds).toEqual(['I_1', 'I_2', 'C_2']);
    expect(asked.searched).toEqual(['I_1']);
    expect(asked.comments).toEqual([]);
  });

  test('one request a login, for issues that may start now and those that have to say why they do not', async () => {
    const event = (actor: string) => [{ id: `E_${actor}`, kind: 'labeled' as const, label: 'clambake:ready', actor, bot: false, at: now }];
    const { asked, snapshot } = await read({
      issues: [
        view(1),
        view(2),
        view(3, { events: event('blocked'), openBlockers: [9] }),
        view(4, { events: event('parent'), openSubIssues: 1 }),
        view(5, { events: event('human'), labels: ['clambake:ready', 'clambake:human-only'] }),
        view(6, { events: event('closed'), open: false }),
        view(7, { events: event('backing-off') }),
        view(8, { events: event('again'), labels: ['clambake:ready', 'clambake:needs-human'] }),
      ],
      records: [
        record(7, { notBefore: '2026-11-23T06:00:00Z', consumedEvent: 'E_backing-off' }),
        record(8, { state: 'needs-human', question: 'q' }),
      ],
    });
    expect(asked.roles).toEqual(['again', 'ann', 'blocked', 'parent', 'human']);
    expect(snapshot.roles.get('ann')).toBe('write');
  });

  test('each run that holds a claim is asked for once, at its newest attempt; a fresh claim of this run is not', async () => {
    const assigned = (issue: number, over: Partial<Claim>) => record(issue, { state: 'assigned', claim: claim(over) });
    const { asked } = await read({
      records: [
        assigned(1, {}),
        assigned(2, { runAttempt: 1 }),
        assigned(3, { runId: 7, runAttempt: 1, at: '2026-11-23T04:59:30Z' }),
        assigned(4, { runId: 8, at: '2026-11-23T04:59:30Z' }),
      ],
    });
    expect(asked.runs).toEqual(['3/2', '8/2']);
  });

  test('a claim that an earlier attempt at this very run made just before is asked for: this run was repeated', async () => {
    const made = claim({ runId: 7, runAttempt: 1, at: '2026-11-23T04:59:30Z' });
    const { asked } = await read({ records: [record(1, { state: 'assigned', claim: made })], run: { ...run, runAttempt: 2 } });
    expect(asked.runs).toEqual(['7/1']);
  });

  test('a run that GitHub no longer knows has ended, and the role needed to start again is read in the same tick', async () => {
    const { asked, snapshot } = await read({
      gone: true,
      issues: [view(1, { labels: ['clambake:working'] })],
      records: [record(1, { state: 'assigned', claim: claim() })],
    });
    expect(snapshot.runs.get(3)).toEqual({ id: 3, attempt: 2, status: 'completed', conclusion: null });
    expect(asked.roles).toEqual(['ann']);
  });

  test('the run of a dead attempt is asked once for what it left, and only then', async () => {
    const dead = { gone: true, records: [record(1, { state: 'assigned', claim: claim() }), record(2)] };
    const id = claim().id;
    const found = await read({ ...dead, left: ['other', `clambake-${id}-checkpoint-2`] });
    expect([found.asked.artifacts, found.snapshot.leftovers]).toEqual([[3], new Map([[id, 'left']])]);
    expect((await read({ ...dead, left: [`clambake-${id}0`, 'x'] })).snapshot.leftovers).toEqual(new Map([[id, 'none']]));
    expect((await read(dead)).snapshot.leftovers).toEqual(new Map([[id, 'none']]));
    expect((await read({ ...dead, mute: true })).snapshot.leftovers).toEqual(new Map([[id, 'unknown']]));
    expect((await read({ records: dead.records, left: [`clambake-${id}`] })).asked.artifacts).toEqual([]);
  });

  test('the run of a stopped attempt is asked for while dollars are reserved for it', async () => {
    const attempt = {
      id: claim().id,
      agent: '001',
      runId: 5,
      startedAt: now,
      endedAt: now,
      outcome: 'stopped',
      costUsd: 0,
      turns: 0,
      commits: 0,
      detail: 'x',
    } as const;
    const asked = async (change: object) => (await read({ records: [record(1, { attempts: [{ ...attempt, ...change }] })] })).asked.runs;
    expect(await asked({ reservedUsd: 2, runAttempt: 3 })).toEqual(['5/3']);
    expect(await asked({})).toEqual([]);
  });

  test('an attempt that another run lands is looked for in that run', async () => {
    const salvage = { tries: 1, runId: 12, runAttempt: 1, at: '2026-11-23T04:00:00Z' };
    expect((await read({ records: [record(1, { state: 'assigned', claim: { ...claim(), salvage } })] })).asked.runs).toEqual(['12/1']);
    const fresh = { ...salvage, runId: 7, at: '2026-11-23T04:59:30Z' };
    expect((await read({ records: [record(1, { state: 'assigned', claim: { ...claim(), salvage: fresh } })] })).asked.runs).toEqual([]);
  });

  test('a run that GitHub cannot tell about is left out, while a used-up limit ends the snapshot', async () => {
    const records = [record(1, { state: 'assigned', claim: claim() })];
    const down = new RemoteError('down', { status: 502, retryable: true });
    expect((await read({ records, silent: down })).snapshot.runs.size).toBe(0);
    const limited = new RemoteError('rate limited until later', { status: 429, retryable: true });
    await expect(read({ records, silent: limited })).rejects.toBe(limited);
  });

  test('comments are looked for where the ledger was lost or an ended issue still carries our labels', async () => {
    const landed = { oid, at: now, attempt: '2-1-9f3a77c2', agent: '001', files: 1, additions: 1, deletions: 0 };
    const { asked, snapshot } = await read({
      issues: [
        view(1),
        view(2, { labels: ['clambake:landed'] }),
        view(3, { labels: ['clambake:bundled'] }),
        view(4, { labels: ['clambake:bundled'], open: false }),
        view(5, { labels: ['clambake:bundled'], open: false }),
      ],
      records: [3, 4].map((issue) => record(issue, { state: 'merged', landed, statusComment: `C_I_${issue}` })),
    });
    expect(asked.comments).toEqual(['I_2', 'I_3', 'I_4']);
    expect(snapshot.comments.get('C_I_3')).toEqual({ id: 'C_I_3', body: 'b' });
  });

  test('a lost claim: the run that the status comment names is asked for, and what the attempt left when it is dead', async () => {
    const attempt = claim().id;
    const delay = { at: now, why: 'GitHub answered 403', tries: 0 };
    const comment = (over: Partial<Claim>) =>
      renderStatusComment(record(1, { state: 'assigned', claim: claim(over) }), { repositoryUrl: 'https://github.com/o/r' });
    const issues = [view(1, { labels: ['clambake:working'] })];
    const alive = await read({ issues, comment: comment({}) });
    expect([alive.asked.runs, alive.asked.artifacts]).toEqual([['3/2'], []]);
    expect(alive.snapshot.runs.get(3)).toMatchObject({ status: 'in_progress' });
    const dead = await read({ issues, comment: comment({ delay }), left: [`clambake-${attempt}`] });
    expect([dead.asked.runs, dead.asked.artifacts]).toEqual([['3/2'], [3]]);
    expect(dead.snapshot.leftovers).toEqual(new Map([[attempt, 'left']]));
    const down = new RemoteError('down', { status: 502, retryable: true });
    expect((await read({ issues, comment: comment({}), silent: down })).snapshot.runs.size).toBe(0);
  });

  test('a lost claim whose status comment is gone too: the runs that live are looked through, and else none is listed', async () => {
    const issues = [view(1, { labels: ['clambake:working'] })];
    const { asked, snapshot } = await read({ issues, comment: 'nothing of ours', live: [{ id: 7, attempt: 2 }] });
    expect([asked.lists, asked.runs]).toEqual([1, ['7/2']]);
    expect(snapshot.runs.get(7)).toMatchObject({ status: 'in_progress' });
    expect((await read({ issues: [view(1)] })).asked.lists).toBe(0);
    const down = new RemoteError('down', { status: 502, retryable: true });
    await expect(read({ issues, comment: 'nothing of ours', live: [{ id: 7, attempt: 2 }], silent: down })).rejects.toBe(down);
  });

  test('bases come from the configuration and from labels', async () => {
    const { asked, config } = await read({
      configText: 'ci: ci.yml\nbase: next\n',
      issues: [view(1, { labels: ['clambake:ready', 'clambake:base:release/2'] })],
    });
    expect(config.base).toBe('next');
    expect([...asked.bases].sort()).toEqual(['next', 'release/2']);
  });

  test('a missing or wrong configuration ends it with the user’s mistake', async () => {
    await expect(read({ configText: undefined })).rejects.toMatchObject({ name: 'UserError', file: '.github/clambake.yml' });
    await expect(read({ configText: 'ci: ci.yml\nagnets: 3\n' })).rejects.toThrow('did you mean "agents"?');
  });
});
