import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agentRef, attemptId, type IssueRecord, issueRef, issueRecordSchema, type LedgerWrite, trainRef } from '@clambake/core';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { type GitServer, plainGit, startGitServer } from '../../../../test/support/git-server.ts';
import { RemoteError } from '../errors.ts';
import { openLedger } from './ledger.ts';
import type { LedgerPort } from '../ports.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

let root: string;
let server: GitServer;
let remote: { url: string; gitDir: string };
let opened = 0;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'ledger-'));
  server = await startGitServer(root);
});
afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true, force: true });
});
beforeEach(() => {
  server.fault = () => undefined;
  remote = server.create(`repository-${(opened += 1)}`);
  server.requests.length = 0;
});

const open = (options: { tries?: number; pause?: () => Promise<void> } = {}): LedgerPort =>
  openLedger({ gitDir: join(root, `client-${(opened += 1)}.git`), remote: remote.url, pause: async () => {}, ...options });

const since = '2026-11-01T12:00:00Z';
const identity = ['-c', 'user.name=Someone', '-c', 'user.email=someone@example.com'];
const ready = (issue: number): IssueRecord =>
  issueRecordSchema.parse({ v: 1, issue, nodeId: `I_${issue}`, state: 'ready', since, base: 'main' });
const claimed = (issue: number, p: { agent: string; nonce: string }): IssueRecord => ({
  ...ready(issue),
  state: 'assigned',
  claim: {
    id: attemptId(issue, 1, p.nonce),
    agent: p.agent,
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
const hex = (n: number): string => n.toString(16).padStart(8, '0');
const claim = (issue: number, p: { agent: string; nonce: string; expect: string | null }): LedgerWrite[] => [
  { ref: issueRef(issue), expect: p.expect, record: claimed(issue, p) },
  { ref: agentRef(p.agent), expect: null, sameAs: issueRef(issue) },
];
const write = async (ledger: LedgerPort, record: IssueRecord, expected: string | null = null): Promise<string> => {
  const pushed = await ledger.push([{ ref: issueRef(record.issue), expect: expected, record }]);
  if (pushed.status !== 'applied') throw new Error(JSON.stringify(pushed));
  return pushed.oids.get(issueRef(record.issue)) ?? '';
};

describe('reading', () => {
  test('an empty repository is an empty ledger', async () => {
    expect(await open().read()).toEqual({ issues: new Map(), agents: new Map(), fleet: undefined, trains: new Map(), broken: [] });
  });

  test('every kind of record comes back as it was written, with its commit', async () => {
    const ledger = open();
    const train = { v: 1 as const, base: 'release/2', lastFlight: 0, verdicts: {}, history: [] };
    const pushed = await ledger.push([
      { ref: issueRef(1), expect: null, record: claimed(1, { agent: '001', nonce: hex(1) }) },
      { ref: agentRef('001'), expect: null, sameAs: issueRef(1) },
      { ref: 'refs/clambake/fleet', expect: null, record: { v: 1, pausedUntil: since } },
      { ref: trainRef('release/2'), expect: null, record: train },
    ]);
    const oids = pushed.status === 'applied' ? pushed.oids : new Map<string, string>();
    const view = await open().read();
    expect(view.issues.get(1)).toEqual({ oid: oids.get(issueRef(1)), record: claimed(1, { agent: '001', nonce: hex(1) }) });
    expect(view.agents.get('001')).toBe(oids.get(issueRef(1)));
    expect(view.fleet?.record).toEqual({ v: 1, pausedUntil: since });
    expect(view.trains.get('release/2')?.record).toEqual(train);
    expect(view.broken).toEqual([]);
  });

  test('a broken record is listed with its problem and harms no other', async () => {
    await write(open(), ready(1));
    const tree = plainGit(remote.gitDir, 'mktree');
    const put = (ref: string, message: string): void => {
      plainGit(remote.gitDir, 'update-ref', ref, plainGit(remote.gitDir, 'commit-tree', tree, '-m', message));
    };
    put(issueRef(2), 'not json');
    put(issueRef(3), JSON.stringify({ ...ready(4) }));
    put(issueRef(5), JSON.stringify({ ...ready(5), state: 'paused' }));
    put('refs/clambake/train/%zz', '{}');
    put('refs/clambake/elsewhere/x', '{}');
    plainGit(remote.gitDir, 'update-ref', issueRef(6), tree);
    const file = join(root, 'file');
    writeFileSync(file, JSON.stringify({ ...ready(9), later: 'x'.repeat(17 * 1024 * 1024) }));
    plainGit(remote.gitDir, 'update-ref', issueRef(7), plainGit(remote.gitDir, 'hash-object', '-w', file));
    plainGit(remote.gitDir, ...identity, 'tag', '-a', '-m', 'v1', 'v1', issueRef(1));
    plainGit(remote.gitDir, 'update-ref', issueRef(8), plainGit(remote.gitDir, 'rev-parse', 'refs/tags/v1'));
    plainGit(remote.gitDir, 'update-ref', issueRef(9), plainGit(remote.gitDir, 'commit-tree', tree, '-F', file));
    writeFileSync(file, JSON.stringify(ready(10)).replace('}', `,"later":${'['.repeat(100_000)}${']'.repeat(100_000)}}`));
    plainGit(remote.gitDir, 'update-ref', issueRef(10), plainGit(remote.gitDir, 'commit-tree', tree, '-F', file));
    const view = await open().read();
    expect([...view.issues.keys()]).toEqual([1]);
    expect(Object.fromEntries(view.broken.map((b) => [b.ref, b.problem.replace(/\d{8}/, 'SIZE')]))).toMatchInlineSnapshot(`
      {
        "refs/clambake/elsewhere/x": "no record belongs at this ref",
        "refs/clambake/issues/10": "it is nested more than 50 levels deep",
        "refs/clambake/issues/2": "its message is not JSON",
        "refs/clambake/issues/3": "it names issue #4",
        "refs/clambake/issues/5": "state "paused" is not known here",
        "refs/clambake/issues/6": "it is a tree, not a commit",
        "refs/clambake/issues/7": "it is a blob, not a commit",
        "refs/clambake/issues/8": "it is a tag, not a commit",
        "refs/clambake/issues/9": "its commit has SIZE bytes, more than any record",
        "refs/clambake/train/%zz": "no record belongs at this ref",
      }
    `);
  });

  test('what a later release wrote beside ours is in the record after the next write, and is named while it is read', async () => {
    const tree = plainGit(remote.gitDir, 'mktree');
    const later = { ...ready(1), colour: { of: ['the', 'sky'] }, evictions: [{ flight: '3', why: 'later' }] };
    const oid = plainGit(remote.gitDir, 'commit-tree', tree, '-m', JSON.stringify(later));
    plainGit(remote.gitDir, 'update-ref', issueRef(1), oid);
    const ledger = open();
    const stored = (await ledger.read()).issues.get(1);
    expect(stored).toMatchObject({ record: { evictions: [] }, unread: [{ list: 'evictions', newer: false }] });
    if (stored === undefined) throw new Error('not read');
    await write(ledger, { ...stored.record, base: 'next' }, oid);
    expect(JSON.parse(plainGit(remote.gitDir, 'log', '-1', '--format=%B', issueRef(1)))).toEqual({ ...later, base: 'next' });
    // Written again by a machine that has not read it.
    await write(open(), ready(1), plainGit(remote.gitDir, 'rev-parse', issueRef(1)));
    expect(JSON.parse(plainGit(remote.gitDir, 'log', '-1', '--format=%B', issueRef(1)))).toMatchObject({ evictions: later.evictions });
  });

  test('a record deleted on the server is gone at the next read of the same client', async () => {
    const ledger = open();
    const oid = await write(ledger, ready(1));
    expect((await ledger.read()).issues.size).toBe(1);
    await open().push([{ ref: issueRef(1), expect: oid, delete: true }]);
    expect((await ledger.read()).issues.size).toBe(0);
  });

  test('a listing that holds half of a push is not believed: the reader lists again and sees the whole of it', async () => {
    await open().push(claim(1, { agent: '001', nonce: hex(1), expect: null }));
    const whole = plainGit(remote.gitDir, 'rev-parse', issueRef(1));
    const listings = (): number => server.requests.filter((request) => request.startsWith('GET ')).length;
    server.requests.length = 0;
    expect((await open().read()).agents.get('001')).toBe(whole);
    const once = listings();

    // A server that moves the refs of one push one after the other shows this.
    plainGit(remote.gitDir, 'update-ref', '-d', issueRef(1));
    let paused = 0;
    const finishThePush = async (): Promise<void> => {
      paused += 1;
      plainGit(remote.gitDir, 'update-ref', issueRef(1), whole);
    };
    const view = await open({ pause: finishThePush }).read();
    expect([view.agents.get('001'), view.issues.get(1)?.oid, paused]).toEqual([whole, whole, 1]);

    // An agent that nobody holds and that stands still is what it looks like: somebody edited the ledger by hand.
    plainGit(remote.gitDir, 'update-ref', '-d', issueRef(1));
    server.requests.length = 0;
    const edited = await open().read();
    expect([edited.agents.get('001'), edited.issues.size, listings()]).toEqual([whole, 0, 2 * once]);
  });

  longTest('a thousand records are written with one push and read with at most four requests', async () => {
    const ledger = open();
    const writes = Array.from({ length: 1000 }, (_, index) => ({ ref: issueRef(index + 1), expect: null, record: ready(index + 1) }));
    expect((await ledger.push(writes)).status).toBe('applied');
    expect(server.requests.length).toBeLessThanOrEqual(4);
    server.requests.length = 0;
    expect((await open().read()).issues.size).toBe(1000);
    expect(server.requests.length).toBeLessThanOrEqual(4);
  });

  test('a server that stays away is a RemoteError that says it may be asked again', async () => {
    server.fault = () => 503;
    await expect(open({ tries: 2 }).read()).rejects.toMatchObject({ name: 'RemoteError', status: 503, retryable: true });
    expect(server.requests.length).toBe(2);
  });
});

describe('writing', () => {
  test('each record is the child of the one before it, so the ref is the audit trail', async () => {
    const ledger = open();
    const first = await write(ledger, ready(1));
    const second = await write(open(), claimed(1, { agent: '001', nonce: hex(1) }), first);
    expect(plainGit(remote.gitDir, 'rev-list', issueRef(1)).split('\n')).toEqual([second, first]);
    expect(plainGit(remote.gitDir, 'fsck', '--strict')).toBe('');
    expect(plainGit(remote.gitDir, 'log', '--format=%an %ad', '--date=iso-strict', issueRef(1)).split('\n')[0]).toBe(
      'clambake 2026-11-01T12:00:00+00:00',
    );
  });

  test('twenty transitions take at most four requests', async () => {
    const ledger = open();
    const writes = Array.from({ length: 20 }, (_, index) => ({ ref: issueRef(index + 1), expect: null, record: ready(index + 1) }));
    await ledger.push(writes);
    const { issues } = await ledger.read();
    server.requests.length = 0;
    const next = [...issues.values()].map(({ oid, record }) => ({
      ref: issueRef(record.issue),
      expect: oid,
      record: { ...record, base: 'next' },
    }));
    expect((await ledger.push(next)).status).toBe('applied');
    expect(server.requests.length).toBeLessThanOrEqual(4);
  });

  test('a write that expects an older record is stale and changes nothing', async () => {
    const ledger = open();
    const first = await write(ledger, ready(1));
    await write(open(), claimed(1, { agent: '001', nonce: hex(1) }), first);
    const late = await ledger.push([
      ...claim(1, { agent: '002', nonce: hex(2), expect: first }),
      { ref: issueRef(9), expect: null, record: ready(9) },
    ]);
    expect(late).toEqual({ status: 'stale', refs: [issueRef(1)] });
    expect([...(await ledger.read()).issues.keys()]).toEqual([1]);
  });

  test('a write whose parent the server never had is stale', async () => {
    const result = await open().push([{ ref: issueRef(1), expect: 'f'.repeat(40), record: ready(1) }]);
    expect(result).toEqual({ status: 'stale', refs: [issueRef(1)] });
  });

  test('the very same write by two writers is applied once and stale once: their commits differ, so git checks the lease', async () => {
    const [one, two] = [open(), open()];
    expect((await one.push([{ ref: issueRef(1), expect: null, record: ready(1) }])).status).toBe('applied');
    expect((await two.push([{ ref: issueRef(1), expect: null, record: ready(1) }])).status).toBe('stale');
  });

  test('freeing an agent that is free already is done already, and the rest of the push goes through', async () => {
    const ledger = open();
    const pushed = await ledger.push(claim(1, { agent: '001', nonce: hex(1), expect: null }));
    const oid = pushed.status === 'applied' ? (pushed.oids.get(issueRef(1)) ?? '') : '';
    plainGit(remote.gitDir, 'update-ref', '-d', agentRef('001'));
    const freed = await ledger.push([
      { ref: issueRef(1), expect: oid, record: ready(1) },
      { ref: agentRef('001'), expect: oid, delete: true },
    ]);
    expect(freed.status).toBe('applied');
    expect((await open().read()).issues.get(1)?.record.state).toBe('ready');
    expect((await ledger.push([{ ref: agentRef('001'), expect: oid, delete: true }])).status).toBe('applied');
  });

  test('an agent that is somebody else’s by now is not freed', async () => {
    const ledger = open();
    const mine = await ledger.push(claim(1, { agent: '001', nonce: hex(1), expect: null }));
    const oid = mine.status === 'applied' ? (mine.oids.get(issueRef(1)) ?? '') : '';
    await ledger.push([{ ref: agentRef('001'), expect: oid, delete: true }]);
    await open().push(claim(2, { agent: '001', nonce: hex(2), expect: null }));
    expect(await ledger.push([{ ref: agentRef('001'), expect: oid, delete: true }])).toEqual({ status: 'stale', refs: [agentRef('001')] });
    expect((await ledger.read()).agents.size).toBe(1);
  });

  test('a record that nobody could read is a bug and is never pushed', async () => {
    const wrong = { ...ready(1), state: 'landed' as const };
    await expect(open().push([{ ref: issueRef(1), expect: null, record: wrong }])).rejects.toThrow(
      /an issue that is landed has landed in its record/,
    );
    expect(plainGit(remote.gitDir, 'for-each-ref')).toBe('');
  });

  test('attack-21: names that git would take for options or refspecs are refused before git runs', async () => {
    const commit = 'a'.repeat(40);
    for (const branch of [
      'x"$(curl evil)',
      '--upload-pack=evil',
      '-x',
      'a..b',
      'a@{1}',
      'x.lock',
      'a\nb',
      'a:b',
      'x'.repeat(300),
      'a b',
      '',
    ]) {
      const push = open().push([], { branches: [{ branch, expect: null, to: commit }], objects: remote.gitDir });
      await expect(push, branch).rejects.toThrow(/is not the name of a ref/);
    }
    expect(server.requests).toEqual([]);
  });
});

describe('branches in the same push', () => {
  const work = (): { objects: string; head: string } => {
    const objects = join(root, `work-${(opened += 1)}.git`);
    plainGit(root, 'init', '--quiet', '--bare', objects);
    return { objects, head: plainGit(objects, 'commit-tree', plainGit(objects, 'mktree'), '-m', 'work') };
  };

  test('branch, record and freed agent move together, with the objects of another repository', async () => {
    const ledger = open();
    const pushed = await ledger.push(claim(1, { agent: '001', nonce: hex(1), expect: null }));
    const oid = pushed.status === 'applied' ? (pushed.oids.get(issueRef(1)) ?? '') : '';
    const { objects, head } = work();
    const landing: LedgerWrite[] = [
      { ref: issueRef(1), expect: oid, record: ready(1) },
      { ref: agentRef('001'), expect: oid, delete: true },
    ];
    const also = { branches: [{ branch: 'clambake/issue-1', expect: null, to: head }], objects };
    server.requests.length = 0;
    expect((await ledger.push(landing, also)).status).toBe('applied');
    expect(server.requests.length).toBeLessThanOrEqual(4);
    expect(plainGit(remote.gitDir, 'rev-parse', 'refs/heads/clambake/issue-1')).toBe(head);
    expect((await ledger.read()).agents.size).toBe(0);
  });

  test('a branch that moved makes the whole push stale', async () => {
    const ledger = open();
    const { objects, head } = work();
    const other = plainGit(remote.gitDir, 'commit-tree', plainGit(remote.gitDir, 'mktree'), '-m', 'other');
    plainGit(remote.gitDir, 'update-ref', 'refs/heads/clambake/issue-1', other);
    const result = await ledger.push([{ ref: issueRef(1), expect: null, record: ready(1) }], {
      branches: [{ branch: 'clambake/issue-1', expect: null, to: head }],
      objects,
    });
    expect(result).toEqual({ status: 'stale', refs: ['refs/heads/clambake/issue-1'] });
    expect((await ledger.read()).issues.size).toBe(0);
  });
});

describe('races', () => {
  test('twenty writers race for one issue: exactly one wins', async () => {
    const first = await write(open(), ready(1));
    const results = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => open().push(claim(1, { agent: '001', nonce: hex(index), expect: first }))),
    );
    expect(results.filter((r) => r.status === 'applied').length).toBe(1);
    expect(results.filter((r) => r.status === 'stale').length).toBe(19);
    const view = await open().read();
    expect(view.agents.get('001')).toBe(view.issues.get(1)?.oid);
  });

  test('without the leases every one of the racers wins (positive control)', async () => {
    const first = await write(open(), ready(1));
    const control = join(root, `control-${(opened += 1)}`);
    plainGit(root, 'init', '--quiet', '--bare', control);
    plainGit(control, 'fetch', '--quiet', remote.gitDir, `+${issueRef(1)}:${issueRef(1)}`);
    const tree = plainGit(control, 'mktree');
    for (const nth of [1, 2, 3]) {
      const commit = plainGit(control, 'commit-tree', tree, '-p', first, '-m', `claim ${nth}`);
      plainGit(control, 'push', '--quiet', '--force', remote.gitDir, `${commit}:${issueRef(1)}`);
      expect(plainGit(remote.gitDir, 'rev-parse', issueRef(1))).toBe(commit);
    }
  });

  longTest('two claims of different issues with the same agent: one wins, so capacity cannot overshoot', async () => {
    const issues = [1, 2, 3, 4, 5, 6];
    const agents = ['001', '002'];
    const setup = open();
    const oids = new Map<number, string>();
    for (const issue of issues) oids.set(issue, await write(setup, ready(issue)));
    const results = await Promise.all(
      issues.flatMap((issue) =>
        agents.map((agent) =>
          open().push(claim(issue, { agent, nonce: hex(issue * 10 + Number(agent)), expect: oids.get(issue) ?? null })),
        ),
      ),
    );
    const view = await open().read();
    const won = results.filter((r) => r.status === 'applied').length;
    const assigned = [...view.issues.values()].filter((s) => s.record.state === 'assigned');
    expect(won).toBe(assigned.length);
    expect(assigned.length).toBeGreaterThanOrEqual(1);
    expect(assigned.length).toBeLessThanOrEqual(agents.length);
    expect([...view.agents.values()].sort()).toEqual(assigned.map((s) => s.oid).sort());
  });
});

describe('a server in trouble', () => {
  const isPush = (request: string): boolean => request.startsWith('POST') && request.endsWith('git-receive-pack');

  test('429 and 5xx are tried again', async () => {
    const answers = [429, 500, 503];
    server.fault = () => answers.shift();
    expect(await write(open(), ready(1))).toMatch(/^[0-9a-f]{40}$/);
  });

  test('fault-12: a push that was carried out although its answer was lost counts as applied, once', async () => {
    let lost = false;
    server.fault = (request) => {
      if (lost || !isPush(request)) return undefined;
      lost = true;
      return 'lose-answer';
    };
    const pushed = await open().push(claim(1, { agent: '001', nonce: hex(1), expect: null }));
    expect(lost).toBe(true);
    expect(pushed.status).toBe('applied');
    expect((await open().read()).agents.size).toBe(1);
  });

  test('the lost answer of a landing that also frees an agent counts as applied', async () => {
    const ledger = open();
    const pushed = await ledger.push(claim(1, { agent: '001', nonce: hex(1), expect: null }));
    const oid = pushed.status === 'applied' ? (pushed.oids.get(issueRef(1)) ?? '') : '';
    let lost = false;
    server.fault = (request) => {
      if (lost || !isPush(request)) return undefined;
      lost = true;
      return 'lose-answer';
    };
    const freed = await ledger.push([
      { ref: issueRef(1), expect: oid, record: ready(1) },
      { ref: agentRef('001'), expect: oid, delete: true },
    ]);
    expect(lost).toBe(true);
    expect(freed.status).toBe('applied');
  });

  test('fault-14: a writer that died right after its push left a whole claim: issue and agent together', async () => {
    server.fault = (request) => (isPush(request) ? 'lose-answer' : undefined);
    await expect(open({ tries: 1 }).push(claim(1, { agent: '001', nonce: hex(1), expect: null }))).rejects.toBeInstanceOf(RemoteError);
    server.fault = () => undefined;
    const view = await open().read();
    expect(view.issues.get(1)?.record.state).toBe('assigned');
    expect(view.agents.get('001')).toBe(view.issues.get(1)?.oid);
  });

  test('a hook that declines is refused with the server’s words and not tried again', async () => {
    const hook = join(remote.gitDir, 'hooks', 'pre-receive');
    mkdirSync(join(remote.gitDir, 'hooks'), { recursive: true });
    writeFileSync(hook, '#!/bin/sh\necho "GH006: Protected branch update failed" >&2\nexit 1\n', { mode: 0o755 });
    const result = await open().push([{ ref: issueRef(1), expect: null, record: ready(1) }]);
    expect(result.status).toBe('refused');
    expect(result.status === 'refused' ? result.why : '').toMatch(/GH006: Protected branch update failed/);
    expect(server.requests.filter(isPush).length).toBe(1);
  });

  test('403 is refused', async () => {
    server.fault = () => 403;
    expect((await open().push([{ ref: issueRef(1), expect: null, record: ready(1) }])).status).toBe('refused');
  });

  test('a held lock file is waited for, not called stale', async () => {
    const lock = join(remote.gitDir, `${issueRef(1)}.lock`);
    mkdirSync(join(remote.gitDir, 'refs/clambake/issues'), { recursive: true });
    writeFileSync(lock, '');
    let pauses = 0;
    const ledger = openLedger({
      gitDir: join(root, `client-${(opened += 1)}.git`),
      remote: remote.url,
      pause: async () => {
        pauses += 1;
        rmSync(lock, { force: true });
      },
    });
    expect((await ledger.push([{ ref: issueRef(1), expect: null, record: ready(1) }])).status).toBe('applied');
    expect(pauses).toBe(1);
  });

  test('a server that never recovers is a RemoteError after the last try', async () => {
    server.fault = () => 502;
    await expect(open({ tries: 3 }).push([{ ref: issueRef(1), expect: null, record: ready(1) }])).rejects.toBeInstanceOf(RemoteError);
    expect(server.requests.length).toBe(3);
  });
});
