import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ArtifactListing, type GitHubPort, type LedgerPort, openLandingRepository, openLedger, RemoteError } from '@clambake/adapters';
import {
  agentRef,
  type AttemptResult,
  attemptId,
  type IssueRecord,
  type IssueView,
  issueRecordSchema,
  issueRef,
  type ProjectIssue,
} from '@clambake/core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type GitServer, plainGit, startGitServer } from '../../../test/support/git-server.ts';
import { type LandingPorts, type LandingReport, landWork } from './land-work.ts';
import { renderLandingSummary } from './render-summary.ts';

const since = '2026-11-01T12:00:00Z';
const now = '2026-11-01T12:30:00Z';
const attempt = attemptId(42, 1, '9f3a77c2');

let root: string;
let server: GitServer;
let n = 0;
let remote: { url: string; gitDir: string };
let agent: string;
let ledger: LedgerPort;
let asked: string[], fetched: string[];
let projected: ProjectIssue[];

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'land-work-'));
  server = await startGitServer(root);
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});

beforeEach(async () => {
  n += 1;
  server.fault = () => undefined;
  asked = [];
  fetched = [];
  projected = [];
  remote = server.create(`repository-${n}`);
  agent = join(root, `agent-${n}`);
  plainGit(root, 'clone', '--quiet', remote.gitDir, agent);
  plainGit(agent, 'checkout', '--quiet', '-B', 'main');
  commit({ 'README.md': 'hello\n' });
  plainGit(agent, 'push', '--quiet', 'origin', 'main');
  plainGit(agent, 'checkout', '--quiet', '-b', 'work');
  ledger = openLedger({ gitDir: join(root, `ledger-${n}.git`), remote: remote.url, pause: async () => {} });
  await ledger.push([
    { ref: issueRef(42), expect: null, record: claimed(attempt) },
    { ref: agentRef('001'), expect: null, sameAs: issueRef(42) },
  ]);
});

const commit = (files: Record<string, string>): string => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(agent, path)), { recursive: true });
    writeFileSync(join(agent, path), content);
  }
  plainGit(agent, 'add', '--all');
  plainGit(agent, 'commit', '--quiet', '-m', 'work');
  return plainGit(agent, 'rev-parse', 'HEAD');
};

const claimed = (id: string): IssueRecord =>
  issueRecordSchema.parse({
    v: 1,
    issue: 42,
    nodeId: 'I_42',
    state: 'assigned',
    since,
    base: 'main',
    claim: {
      id,
      agent: '001',
      at: since,
      runId: 7,
      runAttempt: 1,
      actor: 'mona',
      role: 'write',
      event: 'LE_1',
      text: { title: 'a'.repeat(64), body: 'b'.repeat(64) },
      base: 'main',
    },
  });

const view = (change: Partial<IssueView> = {}): IssueView => ({
  number: 42,
  nodeId: 'I_42',
  title: 'Add b',
  body: '',
  titleHash: 'a'.repeat(64),
  bodyHash: 'b'.repeat(64),
  author: 'mona',
  createdAt: since,
  open: true,
  labels: ['clambake:working', 'agent:001'],
  openBlockers: [],
  openSubIssues: 0,
  edits: [],
  events: [],
  ...change,
});

const result = (change: Partial<AttemptResult> = {}): AttemptResult => ({
  v: 1,
  issue: 42,
  agent: '001',
  attempt,
  outcome: 'done',
  detail: 'The agent finished.',
  startOid: plainGit(agent, 'rev-parse', 'main'),
  baseOid: plainGit(agent, 'rev-parse', 'main'),
  headOid: plainGit(agent, 'rev-parse', 'work'),
  commits: 1,
  costUsd: 0.5,
  turns: 4,
  durationMs: 1000,
  sessionId: null,
  model: null,
  denials: [],
  closingWords: 'Done.',
  startedAt: since,
  ...change,
});

/** A directory as the agent's job uploads it: result.json and, if there are commits, work.bundle. */
const artifactOf = (content: AttemptResult | string): string => {
  const directory = mkdtempSync(join(root, 'artifact-'));
  writeFileSync(join(directory, 'result.json'), typeof content === 'string' ? content : JSON.stringify(content));
  if (plainGit(agent, 'rev-parse', 'main') !== plainGit(agent, 'rev-parse', 'work')) {
    plainGit(agent, 'bundle', 'create', '--quiet', join(directory, 'work.bundle'), 'main..refs/heads/work');
  }
  return directory;
};

const github = (known: IssueView | undefined, listed: ReadonlyMap<number, ArtifactListing[]>): GitHubPort => {
  const fail = (): never => {
    throw new Error('landing does not ask this');
  };
  return {
    readIssue: async () =>
      known === undefined ? undefined : { now, configText: 'ci: ci.yml', defaultBranch: 'main', issue: known, statusComment: undefined },
    readQuickLook: () => fail(),
    readRepository: async () => ({
      now,
      configText: 'ci: ci.yml',
      defaultBranch: 'main',
      issues: [],
      comments: new Map(),
      labels: new Set(),
    }),
    project: async (commands) => {
      projected.push(...commands);
      return commands.map(() => ({ status: 'applied' }));
    },
    dispatch: async (file, ref) => {
      asked.push(`dispatch ${file} ${ref}`);
      return { runId: 8 };
    },
    listArtifacts: async (runId) => {
      fetched.push(`artifacts of ${runId}`);
      return listed.get(runId);
    },
    readBranches: fail,
    readRole: fail,
    readRun: fail,
    findStatusComments: fail,
    createLabels: fail,
  };
};

interface Landing {
  uploaded?: string;
  issue?: IssueView | undefined;
  ledger?: LedgerPort;
  attempt?: string;
  dryRun?: boolean;
  /** Run that holds the artifact; this one when left out. */
  source?: number;
  /** Artifacts of runs, with what they hold (undefined: GitHub does not give it out). */
  left?: { run: number; id: number; name: string; holds?: string; expired?: boolean }[];
}

const listingOf = (left: NonNullable<Landing['left']>): Map<number, ArtifactListing[]> => {
  const listed = new Map<number, ArtifactListing[]>([[7, []]]);
  for (const { run, id, name, expired = false } of left) {
    listed.set(run, [...(listed.get(run) ?? []), { id, name, digest: `sha256:${'d'.repeat(64)}`, expired }]);
  }
  return listed;
};

const land = (landing: Landing = {}): Promise<LandingReport> => {
  n += 1;
  const ports: LandingPorts = {
    github: github('issue' in landing ? landing.issue : view(), listingOf(landing.left ?? [])),
    ledger: landing.ledger ?? openLedger({ gitDir: join(root, `landing-ledger-${n}.git`), remote: remote.url, pause: async () => {} }),
    artifacts: {
      download: async ({ id, elsewhere }, directory) => {
        fetched.push(`download ${id}${elsewhere ? ' of another run' : ''}`);
        const holds = landing.left?.find((artifact) => artifact.id === id)?.holds ?? landing.uploaded;
        if (holds === undefined)
          throw new RemoteError(`artifact ${id} could not be downloaded: it has expired`, { status: 410, retryable: false });
        cpSync(holds, directory, { recursive: true });
      },
    },
    repository: openLandingRepository({ gitDir: join(root, `landing-${n}.git`), remote: remote.url }),
    readNoReply: async () => undefined,
  };
  return landWork(ports, {
    assignment: { issue: 42, agent: '001', attempt: landing.attempt ?? attempt },
    artifact: landing.uploaded === undefined ? undefined : { id: 5, digest: 'c'.repeat(64), elsewhere: false },
    source: landing.source ?? 7,
    directory: join(root, `download-${n}`),
    run: { runId: 7, runAttempt: 1, nonce: 'abcdef01', runUrl: 'https://example.com/r/7', repositoryUrl: 'https://example.com/o/r' },
    workflowFile: 'clambake.yml',
    knownSecrets: [],
    dryRun: landing.dryRun ?? false,
  });
};

const branchOid = (): string => plainGit(remote.gitDir, 'for-each-ref', '--format=%(objectname)', 'refs/heads/clambake/issue-42');
const stateNow = async (): Promise<{ record: IssueRecord | undefined; busy: number }> => {
  const now = await ledger.read();
  return { record: now.issues.get(42)?.record, busy: now.agents.size };
};

describe('sound work', () => {
  test('lands: branch, record and freed agent in one push, then labels, comment and the next run', async () => {
    commit({ 'b.txt': 'two\n' });
    server.requests.length = 0;
    const report = await land({ uploaded: artifactOf(result()) });
    const pushes = server.requests.filter((r) => r.startsWith('POST') && r.endsWith('git-receive-pack'));
    expect(pushes.length).toBe(1);
    expect(report).toMatchObject({ kind: 'written', decision: { landed: true }, shown: { status: 'applied' } });
    const { record, busy } = await stateNow();
    expect(record).toMatchObject({ state: 'landed', landed: { oid: branchOid(), files: 1, additions: 1, deletions: 0 } });
    expect(busy).toBe(0);
    expect(projected).toMatchObject([{ addLabels: ['clambake:landed'], removeLabels: ['clambake:working', 'agent:001'] }]);
    expect(projected[0]?.comment?.body).toContain('**Landed**');
    expect(asked).toEqual(['dispatch clambake.yml main']);
    expect(renderLandingSummary(report, { issue: 42, repositoryUrl: 'https://example.com/o/r' })).toContain('## Clambake landed #42');
  });

  test('the commit with what the agent left uncommitted is dropped alone when it is refused, and its files are named', async () => {
    const own = commit({ 'b.txt': 'two\n' });
    const oid = commit({ '.github/workflows/x.yml': 'on: push\n' });
    await land({ uploaded: artifactOf(result({ left: { commit: { oid, parent: own, files: ['.github/workflows/x.yml'], count: 1 } } })) });
    const { record } = await stateNow();
    expect(record).toMatchObject({ state: 'landed', landed: { files: 1 } });
    const why = /did not land \(\.github\/workflows\/x\.yml\), because it changes protected paths: ".*"; it is in the artifact/;
    expect(record?.attempts[0]?.detail).toMatch(why);
  });

  test('fault-18: landed a second time (a re-run of the job) it is superseded and writes nothing', async () => {
    commit({ 'b.txt': 'two\n' });
    const uploaded = artifactOf(result());
    await land({ uploaded });
    const before = plainGit(remote.gitDir, 'for-each-ref');
    expect(await land({ uploaded })).toMatchObject({ kind: 'superseded' });
    expect(plainGit(remote.gitDir, 'for-each-ref')).toBe(before);
  });

  test('a record that somebody changed meanwhile is read again, and the landing goes on', async () => {
    commit({ 'b.txt': 'two\n' });
    const real = openLedger({ gitDir: join(root, `raced-${n}.git`), remote: remote.url, pause: async () => {} });
    let raced = false;
    const racing: LedgerPort = {
      read: () => real.read(),
      push: async (writes, also) => {
        if (!raced) {
          raced = true;
          const stored = (await ledger.read()).issues.get(42);
          if (stored === undefined) throw new Error('no record');
          await ledger.push([{ ref: issueRef(42), expect: stored.oid, record: { ...stored.record, statusComment: 'IC_1' } }]);
        }
        return real.push(writes, also);
      },
    };
    expect(await land({ uploaded: artifactOf(result()), ledger: racing })).toMatchObject({ kind: 'written', decision: { landed: true } });
    expect((await stateNow()).record).toMatchObject({ state: 'landed', statusComment: 'IC_1' });
  });

  test('attack-59: a branch that moved meanwhile is checked again: what contains the new tip lands, other work is refused', async () => {
    const base = plainGit(agent, 'rev-parse', 'main');
    commit({ 'b.txt': 'two\n' });
    const uploaded = artifactOf(result());
    const racing = (to: string): LedgerPort => {
      const real = openLedger({ gitDir: join(root, `raced-${(n += 1)}.git`), remote: remote.url, pause: async () => {} });
      return {
        read: () => real.read(),
        push: (writes, also) => {
          if (branchOid() === '') plainGit(remote.gitDir, 'update-ref', 'refs/heads/clambake/issue-42', to);
          return real.push(writes, also);
        },
      };
    };
    const foreign = plainGit(remote.gitDir, 'commit-tree', `${base}^{tree}`, '-p', base, '-m', 'pushed by somebody');
    expect(await land({ uploaded, ledger: racing(foreign) })).toMatchObject({ kind: 'written', decision: { landed: false } });
    expect(branchOid()).toBe(foreign);
    expect((await stateNow()).record?.attempts[0]?.detail).toContain('does not contain what is already on');
    // Positive control: the base is in the work, so a branch that moved there is no obstacle.
    plainGit(remote.gitDir, 'update-ref', '-d', 'refs/heads/clambake/issue-42');
    const stored = (await ledger.read()).issues.get(42);
    await ledger.push([
      { ref: issueRef(42), expect: stored?.oid ?? null, record: claimed(attempt) },
      { ref: agentRef('001'), expect: null, sameAs: issueRef(42) },
    ]);
    expect(await land({ uploaded, ledger: racing(base) })).toMatchObject({ kind: 'written', decision: { landed: true } });
  });

  test('a dry run says what it would do and changes nothing', async () => {
    commit({ 'b.txt': 'two\n' });
    const before = plainGit(remote.gitDir, 'for-each-ref');
    const report = await land({ uploaded: artifactOf(result()), dryRun: true });
    expect(report).toMatchObject({ kind: 'dry-run', effects: [{ kind: 'write-ledger' }, { kind: 'project-issue' }, { kind: 'wake' }] });
    expect(plainGit(remote.gitDir, 'for-each-ref')).toBe(before);
    expect([projected, asked]).toEqual([[], []]);
  });

  test('work of an attempt that ran out of time is kept on the branch, and the issue is back in line', async () => {
    commit({ 'b.txt': 'half\n' });
    expect(await land({ uploaded: artifactOf(result({ outcome: 'incomplete' })) })).toMatchObject({ decision: { landed: false } });
    expect(branchOid()).toMatch(/^[0-9a-f]{40}$/);
    expect(await stateNow()).toMatchObject({ record: { state: 'ready' }, busy: 0 });
  });
});

describe('what cannot land', () => {
  test('fault-66: a missing, broken or foreign result frees the agent and says why', async () => {
    commit({ 'b.txt': 'two\n' });
    const cases: [string | undefined, RegExp][] = [
      [undefined, /ended without uploading/],
      [artifactOf('not json'), /not JSON/],
      [artifactOf(JSON.stringify({ ...result(), turns: 'many' })), /malformed: turns: /],
      [artifactOf(result({ attempt: attemptId(42, 1, '00000000') })), /not of 42-1-9f3a77c2/],
    ];
    for (const [uploaded, why] of cases) {
      const stored = (await ledger.read()).issues.get(42);
      if (stored?.record.state !== 'assigned') {
        await ledger.push([
          { ref: issueRef(42), expect: stored?.oid ?? null, record: claimed(attempt) },
          { ref: agentRef('001'), expect: null, sameAs: issueRef(42) },
        ]);
      }
      const report = await land(uploaded === undefined ? {} : { uploaded });
      expect(report.kind === 'written' && 'missing' in report.facts.result ? report.facts.result.missing : '').toMatch(why);
      const { record, busy } = await stateNow();
      expect(record).toMatchObject({ state: 'ready', attempts: [{ outcome: 'lost' }] });
      expect(busy).toBe(0);
      expect(branchOid()).toBe('');
    }
  });

  test('attack-36, attack-56: refused work is recorded with its reason, its branch is not pushed, its agent is freed', async () => {
    commit({ '.github/workflows/ci.yml': 'evil\n' });
    const report = await land({ uploaded: artifactOf(result()) });
    expect(report).toMatchObject({ kind: 'written', decision: { landed: false } });
    const { record, busy } = await stateNow();
    expect(record).toMatchObject({
      state: 'ready',
      attempts: [{ outcome: 'rejected' }],
      feedback: { kind: 'attempt', outcome: 'rejected' },
    });
    expect(record?.attempts[0]?.detail).toContain('protected paths');
    expect([busy, branchOid()]).toEqual([0, '']);
  });

  test('attack-56: a branch that the server refuses ends the attempt with the server’s words', async () => {
    commit({ 'b.txt': 'two\n' });
    const hook = join(remote.gitDir, 'hooks', 'pre-receive');
    mkdirSync(dirname(hook), { recursive: true });
    const script =
      '#!/bin/sh\nwhile read old new ref; do case "$ref" in refs/heads/*) echo "refusing to allow a GitHub App to create or update workflow without workflows permission" >&2; exit 1;; esac; done\n';
    writeFileSync(hook, script, { mode: 0o755 });
    expect(await land({ uploaded: artifactOf(result()) })).toMatchObject({ kind: 'written', decision: { landed: false } });
    const { record, busy } = await stateNow();
    expect(record?.attempts[0]).toMatchObject({ outcome: 'rejected', detail: expect.stringContaining('without workflows permission') });
    expect([busy, branchOid()]).toEqual([0, '']);
  });

  test('fault-36: an issue that is closed or gone is withdrawn, and its agent is freed', async () => {
    commit({ 'b.txt': 'two\n' });
    await land({ uploaded: artifactOf(result()), issue: undefined });
    expect(await stateNow()).toMatchObject({ record: { state: 'withdrawn' }, busy: 0 });
  });

  test('an attempt whose claim is over writes nothing', async () => {
    commit({ 'b.txt': 'two\n' });
    const before = plainGit(remote.gitDir, 'for-each-ref');
    const other = attemptId(42, 1, '11111111');
    expect(await land({ uploaded: artifactOf(result({ attempt: other })), attempt: other })).toMatchObject({ kind: 'superseded' });
    expect(plainGit(remote.gitDir, 'for-each-ref')).toBe(before);
  });
});

describe('an attempt whose jobs ended without landing', () => {
  const name = `clambake-${attempt}`;
  const dead = (): Promise<unknown> =>
    ledger.read().then(({ issues }) => {
      const stored = issues.get(42);
      const record = claimed(attempt);
      if (stored === undefined || record.claim === undefined) throw new Error('no claim');
      return ledger.push([
        { ref: issueRef(42), expect: stored.oid, record: { ...record, claim: { ...record.claim, runId: 3 } } },
        { ref: agentRef('001'), expect: stored.oid, sameAs: issueRef(42) },
      ]);
    });

  test('fault-17: what was uploaded before the landing died is landed from its own run', async () => {
    await dead();
    commit({ 'b.txt': 'two\n' });
    const report = await land({ source: 3, left: [{ run: 3, id: 9, name, holds: artifactOf(result()) }] });
    expect(report).toMatchObject({ kind: 'written', decision: { landed: true } });
    expect(fetched.slice(0, 2)).toEqual(['artifacts of 3', 'download 9 of another run']);
    expect(await stateNow()).toMatchObject({ record: { state: 'landed', landed: { oid: branchOid() } }, busy: 0 });
  });

  test('fault-16, fault-57: the newest checkpoint is kept as work in progress, and the attempt uses up nothing', async () => {
    await dead();
    commit({ 'b.txt': 'one\n' });
    const older = artifactOf(result({ outcome: 'lost', detail: 'The attempt ended without a word.' }));
    commit({ 'b.txt': 'two\n' });
    const newer = artifactOf(result({ outcome: 'lost', detail: 'The attempt ended without a word.' }));
    const checkpoints = [
      { run: 3, id: 9, name: `${name}-checkpoint-9`, holds: older },
      { run: 3, id: 8, name: `${name}-checkpoint-10`, holds: newer },
    ];
    const report = await land({ source: 3, left: checkpoints });
    expect(report).toMatchObject({ kind: 'written', decision: { landed: false } });
    expect(fetched).toContain('download 8 of another run');
    expect(plainGit(remote.gitDir, 'show', 'clambake/issue-42:b.txt')).toBe('two');
    expect(await stateNow()).toMatchObject({
      record: { state: 'ready', attempts: [{ outcome: 'lost', detail: 'The attempt ended without a word.' }] },
      busy: 0,
    });
  });

  test('fault-66: a result that has expired or is damaged gives way to the checkpoint before it', async () => {
    await dead();
    commit({ 'b.txt': 'two\n' });
    const left = [
      { run: 3, id: 9, name, expired: true },
      { run: 3, id: 8, name: `${name}-checkpoint-2`, holds: artifactOf('no JSON') },
      { run: 3, id: 6, name: `${name}-checkpoint-1`, holds: artifactOf(result({ outcome: 'lost' })) },
    ];
    await land({ source: 3, left });
    expect(fetched.filter((one) => one.startsWith('download'))).toEqual(['download 8 of another run', 'download 6 of another run']);
    expect(plainGit(remote.gitDir, 'show', 'clambake/issue-42:b.txt')).toBe('two');
  });

  test('in the same run it is found by its name when the agent’s job could say no id', async () => {
    commit({ 'b.txt': 'two\n' });
    const report = await land({ left: [{ run: 7, id: 9, name: `${name}-checkpoint-1`, holds: artifactOf(result({ outcome: 'lost' })) }] });
    expect(fetched.slice(0, 2)).toEqual(['artifacts of 7', 'download 9']);
    expect(report).toMatchObject({ kind: 'written', decision: { landed: false, change: { branches: [{ to: branchOid() }] } } });
  });

  test.each<[string, number, NonNullable<Landing['left']>, string]>([
    [
      'another attempt',
      3,
      [
        { run: 3, id: 9, name: `${name}0` },
        { run: 3, id: 8, name: 'clambake-42-1-11111111' },
      ],
      `run 3 holds no artifact of attempt ${attempt}`,
    ],
    ['another run than the claim’s', 4, [{ run: 4, id: 9, name }], 'run 4 is not the one that worked on it: that was run 3'],
    ['no run of this repository', 3, [], 'run 3 is none of this repository, or was deleted'],
    ['an artifact that has expired', 3, [{ run: 3, id: 9, name, expired: true }], 'what it left in run 3 has expired'],
    ['one that expires meanwhile', 3, [{ run: 3, id: 9, name }], 'artifact 9 could not be downloaded: it has expired'],
  ])('fault-66: %s is refused with one message, and the attempt is lost', async (_case, source, left, why) => {
    await dead();
    const report = await land({ source, left });
    expect(report.kind === 'written' && 'missing' in report.facts.result ? report.facts.result.missing : '').toBe(why);
    expect(await stateNow()).toMatchObject({
      record: { state: 'ready', attempts: [{ outcome: 'lost', detail: `The attempt left no result: ${why}.` }] },
      busy: 0,
    });
    expect(branchOid()).toBe('');
  });

  test('landed by its own run meanwhile, it is superseded and looks for nothing', async () => {
    await dead();
    commit({ 'b.txt': 'two\n' });
    const left = [{ run: 3, id: 9, name, holds: artifactOf(result()) }];
    await land({ source: 3, left });
    fetched = [];
    expect(await land({ source: 3, left })).toMatchObject({ kind: 'superseded' });
    expect(fetched).toEqual([]);
  });
});
