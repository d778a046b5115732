// A passenger whose record cannot be read, or is a later release’s; the other broken records are in ledger.test.ts.
import { expect, test } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';

const commitOf = async (repo: OpenRepository, ref: string): Promise<string> => (await repo.git('rev-parse', ref)).trim();

test('a passenger whose record is a later release’s leaves the bundle and keeps its work; the others land', async () => {
  const repo = await openRepository();
  const [issue, other] = [await repo.landed(), await repo.landed()];
  await repo.train({ inputs: { 'hold-minutes': '0' } });
  const before = await repo.record(issue);
  const oid = await repo.writeRecord(`refs/clambake/issues/${issue}`, JSON.stringify({ ...before, v: 2 }));
  const train = await repo.train();
  expect([train.exitCode, train.outputs['landed'], train.outputs['evicted']]).toEqual([0, `[${other}]`, '[]']);
  expect(train.said).toMatchInlineSnapshot(`
    [
      "warning [bundle-train]: #1 (its record cannot be read) left bundle 1",
    ]
  `);
  expect(await commitOf(repo, `refs/clambake/issues/${issue}`)).toBe(oid);
  // The later release is back: the issue is no passenger of a bundle that is over, and its work departs again.
  await repo.writeRecord(`refs/clambake/issues/${issue}`, JSON.stringify(before));
  const again = await repo.train();
  expect([again.exitCode, again.said, again.outputs['landed']]).toEqual([0, [], `[${issue}]`]);
});

test('a passenger that cannot be read makes its train wait, and nobody else', async () => {
  const repo = await openRepository();
  const issue = await repo.landed();
  await repo.train({ inputs: { 'hold-minutes': '0' } });
  const record = await repo.trainRecord();
  const [first] = record?.flight?.passengers ?? [];
  const passengers = [first, { ...first, issue: 99, agent: { of: 'another fleet' } }];
  const oid = await repo.writeRecord('refs/clambake/train/main', JSON.stringify({ ...record, flight: { ...record?.flight, passengers } }));
  const base = await repo.git('rev-parse', 'main');
  const train = await repo.train();
  expect(train.exitCode).toBe(1);
  expect(train.said).toMatchInlineSnapshot(`
    [
      "error [bundle-train]: The train to main stands still: the record refs/clambake/train/main cannot be read (flight.passengers.1.agent: Invalid input: expected string, received object): repair it, or delete it with git push origin :refs/clambake/train/main",
    ]
  `);
  expect(await commitOf(repo, 'refs/clambake/train/main')).toBe(oid);
  expect(await repo.git('rev-parse', 'main')).toBe(base);
  const waiting = repo.ask('Serve beer');
  expect((await repo.assign()).assignments.map((one) => one.issue)).toEqual([waiting]);
  await repo.writeRecord('refs/clambake/train/main', JSON.stringify(record));
  const again = await repo.train();
  expect([again.exitCode, again.said, again.outputs['landed']]).toEqual([0, [], `[${issue}]`]);
});
