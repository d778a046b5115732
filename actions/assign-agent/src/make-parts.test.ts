// Parts on a local GitHub: what exists after each request that a run may die with, and after the run that goes on.
import { expect, onTestFinished, test } from 'vitest';
import { openGitHub, openParts, type PartsPort, readEnvironment, RemoteError } from '@clambake/adapters';
import { type MadePart, noteParts, type Split, type WaitingForParts } from '@clambake/core';
import { startLocalGitHub } from '@clambake/local';
import { makeParts } from './make-parts.ts';

const setUp = async () => {
  const local = await startLocalGitHub();
  onTestFinished(async () => {
    expect(local.problems()).toEqual([]);
    await local.stop();
  });
  const repository = await local.createRepository({ owner: 'ann', name: 'shack', files: { 'a.txt': 'a' } });
  const { value: token } = local.createToken({ kind: 'actions', permissions: { issues: 'write' }, repository });
  const environment = readEnvironment({
    GITHUB_API_URL: local.apiUrl,
    GITHUB_GRAPHQL_URL: local.graphqlUrl,
    GITHUB_SERVER_URL: local.serverUrl,
    GITHUB_REPOSITORY: 'ann/shack',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    RUNNER_TEMP: '/tmp',
  });
  /** Each client keeps the pace of one process. */
  const open = (): PartsPort => openParts(openGitHub({ token, environment }).client);
  return { local, repository, open, port: open() };
};

const part = (title: string, waitsFor: number[]) => ({ title, body: 'Do it.\nWith care.', waitsFor });
const parts = [part('The parser', []), part('The printer', [1]), part('Both', [1, 2])];
/** Three issues, three sub-issues, three blockers of the whole and three among the parts. */
const writes = 12;

/** The process dies after this number of writes. */
const dyingAfter = (port: PartsPort, allowed: number): PartsPort => {
  let left = allowed;
  const counted =
    <Args extends unknown[], Value>(write: (...args: Args) => Promise<Value>) =>
    async (...args: Args): Promise<Value> => {
      const value = await write(...args);
      left -= 1;
      if (left <= 0) throw new Error('killed');
      return value;
    };
  return { ...port, create: counted(port.create), addSubIssue: counted(port.addSubIssue), addBlocker: counted(port.addBlocker) };
};

type Bed = Awaited<ReturnType<typeof setUp>>;

const openWhole = ({ local, repository }: Bed): WaitingForParts => {
  const { number, nodeId } = local.createIssue(repository, { title: 'Whole', by: 'ann' });
  const attempt = `${number}-1-aaaaaaaa`;
  const at = new Date(Date.now() - 5000).toISOString();
  const split: Split = { attempt, by: 'ann', role: 'write', event: 'comment-1', at, parts };
  return { v: 1, issue: number, nodeId, state: 'ready', since: at, base: 'main', attempts: [], evictions: [], split };
};

const relationsOf = ({ repository }: Bed, whole: number) => {
  const found = [...repository.issues.values()].filter(
    ({ parent, body }) => parent?.number === whole || body.includes(`of #${whole} `) || body.includes(`of #${whole},`),
  );
  const title = (number: number): string => repository.issues.get(number)?.title ?? '';
  return {
    parts: found.map((issue) => ({
      title: issue.title,
      labels: issue.labels,
      parent: issue.parent?.number,
      waits: issue.blockedBy.map(({ number }) => title(number)),
    })),
    whole: repository.issues.get(whole)?.blockedBy.map(({ number }) => title(number)),
  };
};

const expected = (whole: number) => ({
  parts: [
    { title: 'The parser', labels: [], parent: whole, waits: [] },
    { title: 'The printer', labels: [], parent: whole, waits: ['The parser'] },
    { title: 'Both', labels: [], parent: whole, waits: ['The parser', 'The printer'] },
  ],
  whole: ['The parser', 'The printer', 'Both'],
});

test('parts are made without a label, as sub-issues that block the whole and each other, with the words that were accepted', async () => {
  const bed = await setUp();
  const record = openWhole(bed);
  const made = new Map<number, MadePart>();
  const before = bed.local.store.requests.length;
  expect(await makeParts(bed.port, { record, isAgain: false }, made)).toEqual({ kind: 'whole' });
  expect(bed.local.store.requests.length - before).toBe(writes);
  expect(relationsOf(bed, record.issue)).toEqual(expected(record.issue));
  const second = bed.repository.issues.get(made.get(2)?.issue ?? 0);
  expect(second?.author).toBe('github-actions[bot]');
  expect(second?.body).toBe(
    `<!-- clambake:part ${record.split.attempt} 2 -->\n\nPart 2 of 3 of #${record.issue} (waits for part 1), proposed by an agent and accepted by @ann. ` +
      'No agent works on it before a person sets `clambake:ready`.\n\n> Do it.\n> With care.\n',
  );
});

test('a run that dies after any write is followed by one that makes the rest and no second copy', async () => {
  const bed = await setUp();
  for (const allowed of [1, 2, 3, 4, 8, writes]) {
    const record = openWhole(bed);
    await expect(makeParts(dyingAfter(bed.open(), allowed), { record, isAgain: false }, new Map())).rejects.toThrow('killed');
    expect(await makeParts(bed.open(), { record, isAgain: true }, new Map())).toEqual({ kind: 'whole' });
    expect(relationsOf(bed, record.issue)).toEqual(expected(record.issue));
  }
});

test('a part that a person deletes between two runs is not made again before somebody accepts once more', async () => {
  const bed = await setUp();
  const record = openWhole(bed);
  await expect(makeParts(dyingAfter(bed.open(), 3), { record, isAgain: false }, new Map())).rejects.toThrow('killed');
  const [first] = [...bed.repository.issues.values()].filter(({ title }) => title === 'The parser');
  bed.repository.issues.delete(first?.number ?? 0);
  const made = new Map<number, MadePart>();
  expect(await makeParts(bed.open(), { record, isAgain: true }, made)).toMatchObject({ kind: 'gone', places: [1] });
  expect([...made.keys()].sort()).toEqual([2, 3]);
  const noted = noteParts(record, { made, isWhole: false, now: record.since });
  expect(await makeParts(bed.open(), { record: noted, isAgain: true }, new Map())).toEqual({ kind: 'whole' });
  expect(relationsOf(bed, record.issue).whole?.toSorted()).toEqual(['Both', 'The parser', 'The printer']);
});

test('somebody else’s issue with the marker of a part is not taken for it', async () => {
  const bed = await setUp();
  const record = openWhole(bed);
  bed.local.createIssue(bed.repository, { title: 'Trap', body: `<!-- clambake:part ${record.split.attempt} 1 -->`, by: 'mallory' });
  const made = new Map<number, MadePart>();
  expect(await makeParts(bed.port, { record, isAgain: true }, made)).toEqual({ kind: 'whole' });
  expect(bed.repository.issues.get(made.get(1)?.issue ?? 0)?.title).toBe('The parser');
});

test('trouble of GitHub is left to a later run, and a refusal to a person; what exists is known', async () => {
  const bed = await setUp();
  const failing = (status: number, retryable: boolean): PartsPort => ({
    ...bed.port,
    addSubIssue: () => Promise.reject(new RemoteError(`status ${status}`, { status, retryable })),
  });
  for (const [status, retryable, kind] of [
    [502, true, 'later'],
    [410, false, 'refused'],
  ] as const) {
    const made = new Map<number, MadePart>();
    const ending = await makeParts(failing(status, retryable), { record: openWhole(bed), isAgain: false }, made);
    expect([ending, made.size]).toMatchObject([{ kind, why: expect.stringContaining(`status ${status}`) }, 3]);
  }
});
