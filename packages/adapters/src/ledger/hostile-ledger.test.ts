// A ledger that somebody has edited, and a server that checks objects as GitHub does: what stands there stops nothing but itself.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  agentRef,
  attemptId,
  freeableAgents,
  type IssueRecord,
  issueRecordSchema,
  issueRef,
  type LedgerWrite,
  trainRecordSchema,
  trainRef,
} from '@clambake/core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type GitServer, plainGit, startGitServer } from '../../../../test/support/git-server.ts';
import { openLedger } from './ledger.ts';
import type { LedgerPort } from '../ports.ts';

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
  plainGit(remote.gitDir, 'config', 'receive.fsckObjects', 'true');
});
const open = (): LedgerPort => openLedger({ gitDir: join(root, `client-${(opened += 1)}.git`), remote: remote.url, pause: async () => {} });
const since = '2026-11-01T12:00:00Z';
const ready = (issue: number, change = {}): IssueRecord =>
  issueRecordSchema.parse({ v: 1, issue, nodeId: `I_${issue}`, state: 'ready', since, base: 'main', ...change });
const put = (ref: string, message: string): string => {
  const oid = plainGit(remote.gitDir, 'commit-tree', plainGit(remote.gitDir, 'mktree'), '-m', message);
  plainGit(remote.gitDir, 'update-ref', ref, oid);
  return oid;
};
const claimed = (issue: number, agent: string): IssueRecord => {
  const text = { title: 'a'.repeat(64), body: 'b'.repeat(64) };
  const by = { actor: 'mona', role: 'write', event: 'LE_1' } as const;
  const claim = { ...by, id: attemptId(issue, 1, 'aaaaaaaa'), agent, at: since, runId: 7, runAttempt: 1, text, base: 'main' };
  return { ...ready(issue), state: 'assigned', claim };
};
const claim = (issue: number, agent: string): LedgerWrite[] => [
  { ref: issueRef(issue), expect: null, record: claimed(issue, agent) },
  { ref: agentRef(agent), expect: null, sameAs: issueRef(issue) },
];

test.each(['0000-01-01T00:00:00Z', '1969-12-31T23:59:59Z', '9999-12-31T23:59:59Z'])('a record since %s is written again', async (at) => {
  const oid = put(issueRef(1), JSON.stringify(ready(1, { since: at })));
  const record = ready(1, { since: at, base: 'next' });
  expect(await open().push([{ ref: issueRef(1), expect: oid, record }])).toMatchObject({ status: 'applied' });
});

test('another spelling of a train’s ref is named, and the train goes on with its own', async () => {
  const train = trainRecordSchema.parse({ v: 1, base: 'a/b', lastFlight: 1 });
  const oid = put(trainRef('a/b'), JSON.stringify(train));
  put('refs/clambake/train/a%2fb', JSON.stringify({ ...train, lastFlight: 9 }));
  const ledger = open();
  const view = await ledger.read();
  expect(view.trains.get('a/b')).toEqual({ oid, record: train });
  expect(view.broken.map(({ ref }) => ref)).toEqual(['refs/clambake/train/a%2fb']);
  expect((await ledger.push([{ ref: trainRef('a/b'), expect: oid, record: train }])).status).toBe('applied');
});

test('a ref below one of ours makes that one a record that waits, and an agent that stays taken', async () => {
  const refs = ['agents/001/x', 'fleet/x', 'issues/1/x/y', 'train/main/x'].map((name) => `refs/clambake/${name}`);
  for (const ref of refs) put(ref, 'x');
  const view = await open().read();
  expect(view.broken).toMatchObject(
    refs.map((ref) => ({
      ref: ref
        .split('/')
        .slice(0, ref.includes('fleet') ? 3 : 4)
        .join('/'),
      inTheWay: ref,
      problem: `${ref} is in its way`,
    })),
  );
  expect([...view.agents.keys()]).toEqual(['001']);
  expect([...freeableAgents(view, new Map())]).toEqual([]);
  // Git does not create it, so a push that tried would be lost for everybody in it (positive control).
  expect(await open().push(claim(1, '002'))).toMatchObject({
    status: 'refused',
    why: expect.stringMatching(/refs\/clambake\/issues\/1\/x\/y' exists.*rename or delete it/s),
  });
});

test('a landing whose answer was lost counts as applied, also when somebody else has taken the freed agent since', async () => {
  const ledger = open();
  await ledger.push(claim(1, '001'));
  const oid = plainGit(remote.gitDir, 'rev-parse', issueRef(1));
  let lost = false;
  server.fault = (request) => {
    if (lost && request.startsWith('GET')) put(agentRef('001'), JSON.stringify(claimed(2, '001')));
    if (lost || !request.endsWith('git-receive-pack') || request.startsWith('GET')) return undefined;
    lost = true;
    return 'lose-answer';
  };
  const landing: LedgerWrite[] = [
    { ref: issueRef(1), expect: oid, record: ready(1) },
    { ref: agentRef('001'), expect: oid, delete: true },
  ];
  expect([(await ledger.push(landing)).status, lost]).toEqual(['applied', true]);
  expect((await open().read()).agents.size).toBe(1);
});

test('keys named __proto__ are no part of the record, and change nothing else', async () => {
  put(issueRef(1), JSON.stringify(ready(1)).replace('{', '{"__proto__":{"claim":1,"since":2},'));
  const train = JSON.stringify(trainRecordSchema.parse({ v: 1, base: 'main', lastFlight: 1 }));
  put(trainRef('main'), train.replace('"verdicts":{', '"verdicts":{"__proto__":"yellow","constructor":"green"'));
  const view = await open().read();
  expect(view.issues.get(1)?.record).toStrictEqual(ready(1));
  expect(view.trains.get('main')?.record.verdicts).toStrictEqual({ constructor: 'green' });
});

test('of a key that is there twice the last one counts', async () => {
  put(issueRef(1), JSON.stringify(ready(1)).replace('"state":"ready"', '"state":"merged","state":"ready"'));
  expect((await open().read()).issues.get(1)?.record.state).toBe('ready');
});

test('an agent’s ref that points to a blob is freed like any other', async () => {
  const blob = plainGit(remote.gitDir, 'hash-object', '-w', join(remote.gitDir, 'HEAD'));
  plainGit(remote.gitDir, 'update-ref', agentRef('001'), blob);
  const ledger = open();
  expect([...(await ledger.read()).agents]).toEqual([['001', blob]]);
  expect((await ledger.push([{ ref: agentRef('001'), expect: blob, delete: true }])).status).toBe('applied');
  expect((await ledger.read()).agents.size).toBe(0);
});

test('a record that is none is named with one sentence, whatever it is, and the others are read', async () => {
  const messages = {
    1: '',
    2: '[]',
    3: 'null',
    4: '{"v":NaN}',
    5: '{"v":1}{"v":1}',
    6: '\ufeff{"v":1}',
    7: JSON.stringify(ready(7)).replace('"v":1', '"v":1e999'),
    8: JSON.stringify({ ...ready(8), state: ['ready'] }),
    9: JSON.stringify({ ...ready(9), issue: '9' }),
    10: JSON.stringify({ ...ready(10), state: 'x'.repeat(10_000) }),
    11: JSON.stringify({ ...ready(11), since: '2026-02-29T00:00:00Z' }),
    12: JSON.stringify({ ...ready(12), later: 'x'.repeat(10_000_000) }),
  };
  const file = join(root, 'commit');
  for (const [issue, message] of Object.entries(messages)) {
    const who = 'Someone <someone@example.com> 0 +0000';
    writeFileSync(file, `tree ${plainGit(remote.gitDir, 'mktree')}\nauthor ${who}\ncommitter ${who}\n\n${message}`);
    plainGit(remote.gitDir, 'update-ref', issueRef(Number(issue)), plainGit(remote.gitDir, 'hash-object', '-t', 'commit', '-w', file));
  }
  const view = await open().read();
  expect([...view.issues.keys()]).toEqual([12]);
  expect(Object.fromEntries(view.broken.map(({ ref, problem }) => [ref.split('/').at(-1), problem]))).toMatchInlineSnapshot(`
    {
      "1": "its message is not JSON",
      "10": "state "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" is not known here",
      "11": "since: Invalid ISO datetime",
      "2": "it is no JSON object",
      "3": "it is no JSON object",
      "4": "its message is not JSON",
      "5": "its message is not JSON",
      "6": "its message is not JSON",
      "7": "v: Invalid input: expected 1",
      "8": "state: Invalid option: expected one of "ready"|"assigned"|"landed"|"bundled"|"merged"|"needs-human"|"withdrawn"",
      "9": "issue: Invalid input: expected number, received string",
    }
  `);
});

test('refs with names that are nearly ours hold nothing, and each is named', async () => {
  const names = [
    'agents/1',
    'agents/\u0663\u0663\u0663',
    'fleet2',
    'issues/-1',
    'issues/01',
    'issues/1e3',
    'train/%',
    'train/%0a',
    '$(id)',
    '-x',
    '<b>',
  ];
  for (const name of names) put(`refs/clambake/${name}`, JSON.stringify(ready(1)));
  const view = await open().read();
  expect([view.issues.size, view.agents.size, view.trains.size, view.fleet]).toEqual([0, 0, 0, undefined]);
  expect(view.broken.map(({ ref }) => ref.slice('refs/clambake/'.length)).sort()).toEqual(names.sort());
});

test('one client goes on reading when a ref becomes a folder of refs, and the other way round', async () => {
  const ledger = open();
  const read = async (): Promise<string[]> => {
    const { issues, broken } = await ledger.read();
    return [...[...issues.keys()].map(String), ...broken.map(({ ref }) => ref)];
  };
  const remove = (ref: string): string => plainGit(remote.gitDir, 'update-ref', '-d', ref);
  put(issueRef(1), JSON.stringify(ready(1)));
  expect(await read()).toEqual(['1']);
  remove(issueRef(1));
  put(`${issueRef(1)}/x`, 'x');
  expect(await read()).toEqual([issueRef(1)]);
  remove(`${issueRef(1)}/x`);
  put('refs/clambake/issues', 'x');
  expect(await read()).toEqual(['refs/clambake/issues']);
  remove('refs/clambake/issues');
  put(issueRef(1), JSON.stringify(ready(1)));
  expect(await read()).toEqual(['1']);
});
