// Claims are made by whole processes here: the built assign-agent, many at once, over HTTP on one ledger.
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { expect, onTestFinished } from 'vitest';
import type { Assignment } from '@clambake/core';
import { readLedgerDocuments } from '../../demo/read-git.ts';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

interface RecordDocument {
  state: string;
  claim?: { id: string; agent: string };
}

/** Every version of an issue's record, oldest first. */
const historyOf = async ({ git }: OpenRepository, issue: number): Promise<RecordDocument[]> => {
  const ref = `refs/clambake/issues/${issue}`;
  const known = await git('for-each-ref', '--format=%(objectname)', ref);
  if (known === '') return [];
  const bodies = await git('log', '--reverse', '--format=%B%x00', ref);
  return bodies
    .split('\0')
    .filter((body) => body.trim() !== '')
    .map((body) => JSON.parse(body) as RecordDocument);
};

/** Ids of the claims in a history, each once, in order. */
const claimsIn = (history: readonly RecordDocument[]): string[] => [
  ...new Set(history.flatMap((record) => (record.claim === undefined ? [] : [record.claim.id]))),
];

const start = (many: number, from: OpenRepository) => Promise.all(Array.from({ length: many }, () => from.assign()));

const everybodyEndedWell = (ended: Awaited<ReturnType<typeof start>>): void =>
  expect(ended.map(({ conclusion, annotations }) => [conclusion, annotations.filter(({ level }) => level === 'error')])).toEqual(
    ended.map(() => ['success', []]),
  );

test('of two assign-agent processes that read the same ledger exactly one claims the issue, and the other looks again', async () => {
  const repo = await openRepository();
  const issue = repo.ask('Write a greeting');
  // Both ask for the ledger within a second; no push arrives before both have read it.
  repo.local.faults.add({ match: { method: 'POST', path: /\/git-receive-pack$/ }, respond: { delayMs: 3_000 }, times: 2 });
  const before = repo.local.store.requests.length;
  const ended = await start(2, repo);
  everybodyEndedWell(ended);
  expect(ended.map(({ assignments }) => assignments.length).sort()).toEqual([0, 1]);
  const loser = ended.find(({ assignments }) => assignments.length === 0);
  expect(loser?.log).toMatch(/The ledger moved \(.*moved meanwhile\); looking again\./);
  const pushes = repo.local.store.requests.slice(before).filter(({ route, method }) => route === 'git-receive-pack' && method === 'POST');
  expect(pushes.length).toBeGreaterThanOrEqual(2);

  const [winner] = ended.flatMap(({ assignments }) => assignments);
  expect(winner?.issue).toBe(issue);
  expect(claimsIn(await historyOf(repo, issue))).toEqual([winner?.attempt]);
  const refs = await repo.git('for-each-ref', '--format=%(objectname)', `refs/clambake/issues/${issue}`, 'refs/clambake/agents');
  expect(new Set(refs.split('\n')).size, 'the one busy agent stands at the claim').toBe(1);
  expect(repo.local.problems()).toEqual([]);
}, 60_000);

interface Moment {
  claims: { issue: number; agent: string }[];
  agents: string[];
}

/** The ledger as two listings in a row show it: git moves the refs of one push one after the other, and a listing may fall in between. */
const stillDocuments = async (gitDir: string): Promise<Awaited<ReturnType<typeof readLedgerDocuments>>> => {
  let before = await readLedgerDocuments(gitDir);
  for (let times = 0; times < 20; times++) {
    const now = await readLedgerDocuments(gitDir);
    if (isDeepStrictEqual(before, now)) return now;
    before = now;
  }
  throw new Error('the ledger never stood still');
};

const momentOf = async ({ repository }: OpenRepository): Promise<Moment> => {
  const documents = await stillDocuments(repository.gitDir);
  const claims = [...documents].flatMap(([name, document]) => {
    const claim = name.startsWith('issues/') ? (document as RecordDocument | undefined)?.claim : undefined;
    return claim === undefined ? [] : [{ issue: Number(name.slice('issues/'.length)), agent: claim.agent }];
  });
  return { claims, agents: [...documents.keys()].flatMap((name) => (name.startsWith('agents/') ? [name.slice('agents/'.length)] : [])) };
};

/** Looks at the ledger again and again until it is stopped; at the latest after two minutes. */
const watchLedger = (from: OpenRepository): { stop(): Promise<Moment[]> } => {
  let stopped = false;
  const watching = (async () => {
    const moments: Moment[] = [];
    for (let times = 0; times < 2_000 && !stopped; times++) {
      moments.push(await momentOf(from));
      await sleep(60);
    }
    return moments;
  })();
  const stop = (): Promise<Moment[]> => {
    stopped = true;
    return watching;
  };
  onTestFinished(async () => void (await stop()));
  return { stop };
};

const fleet = ['001', '002', '003'];
const isSound = ({ claims, agents }: Moment): boolean =>
  new Set(claims.map(({ agent }) => agent)).size === claims.length &&
  claims.every(({ agent }) => fleet.includes(agent)) &&
  JSON.stringify(agents.sort()) === JSON.stringify(claims.map(({ agent }) => agent).sort());

longTest(
  'twenty racing assign-agent processes claim each issue once and never more than the fleet has agents',
  async () => {
    const repo = await openRepository({ agents: fleet.length });
    const issues = ['one', 'two', 'three', 'four', 'five', 'six'].map((title) => repo.ask(title));
    const watched = watchLedger(repo);
    const first = await start(20, repo);
    everybodyEndedWell(first);
    const claimed = first.flatMap(({ assignments }) => assignments);
    expect(claimed.map(({ agent }) => agent).sort()).toEqual(fleet);
    expect(new Set(claimed.map(({ issue }) => issue)).size).toBe(fleet.length);

    // People close two of the claimed issues: two agents are free again, and the next race is for those two.
    const closed = claimed.slice(0, 2).map(({ issue }) => issue);
    for (const issue of closed) repo.local.editIssue(repo.repository, issue, { state: 'closed', by: owner });
    const second = await start(8, repo);
    everybodyEndedWell(second);
    const again = second.flatMap(({ assignments }) => assignments);
    expect(again).toHaveLength(2);

    const moments = await watched.stop();
    expect(moments.filter((moment) => !isSound(moment))).toEqual([]);
    expect(Math.max(...moments.map(({ claims }) => claims.length)), 'the watch saw the fleet at work').toBe(fleet.length);
    await expectHistory(repo, { issues, assignments: [...claimed, ...again], closed });
    expect(repo.local.problems()).toEqual([]);
  },
  150_000,
);

/** The chains of records say the same as the processes' outputs: one claim an issue, and none for the rest. */
const expectHistory = async (from: OpenRepository, p: { issues: number[]; assignments: Assignment[]; closed: number[] }): Promise<void> => {
  for (const issue of p.issues) {
    const history = await historyOf(from, issue);
    const outputs = p.assignments.filter((assignment) => assignment.issue === issue).map(({ attempt }) => attempt);
    expect(claimsIn(history), `claims of #${issue}`).toEqual(outputs);
    expect(outputs.length).toBeLessThanOrEqual(1);
    if (p.closed.includes(issue)) expect(history.at(-1)).toMatchObject({ state: 'withdrawn' });
  }
};

test('control: a watch that sees two claims of one agent, or a fourth agent, says so', () => {
  const claim = (issue: number, agent: string) => ({ issue, agent });
  expect(isSound({ claims: [claim(1, '001'), claim(2, '002')], agents: ['002', '001'] })).toBe(true);
  expect(isSound({ claims: [claim(1, '001'), claim(2, '001')], agents: ['001'] })).toBe(false);
  expect(isSound({ claims: [claim(1, '004')], agents: ['004'] })).toBe(false);
  expect(isSound({ claims: [claim(1, '001')], agents: [] })).toBe(false);
});
