// Assignments that no scheduler of ours puts out: run-agent and land-work name the input and what it must be, or the
// attempt that holds the issue instead, and touch nothing.
import { expect } from 'vitest';
import { openClaimed, openRepository } from '../support/open-repository.ts';
import { handInWork } from './handed-in.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

const malformed: Record<string, Record<string, string>> = {
  'issue 0': { issue: '0' },
  'an issue with a command in it': { issue: '1; rm -rf /' },
  'no issue': { issue: '' },
  'an agent that is a path': { agent: '../001' },
  'an attempt that is a number': { attempt: '12' },
  'an attempt of another issue': { attempt: '43-1-0123abcd' },
  'everything wrong': { issue: '-1', agent: '1', attempt: 'latest' },
};

test('malformed assignments are refused by the name of the input', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  const before = await repo.refs();
  const said: Record<string, string[]> = {};
  for (const [name, inputs] of Object.entries(malformed)) {
    const worked = await repo.work(run, assignment, { inputs });
    const landed = await repo.land(run, assignment, { inputs });
    expect([worked.exitCode, landed.exitCode]).toEqual([1, 1]);
    expect(landed.said).toEqual(worked.said.map((text) => text.replace('[run-agent]', '[land-work]')));
    said[name] = worked.said;
  }
  const artifact = await repo.land(run, assignment, { inputs: { 'artifact-id': 'newest', 'artifact-digest': 'md5' } });
  said['an artifact that is no artifact'] = artifact.said;
  expect(said).toMatchInlineSnapshot(`
    {
      "an agent that is a path": [
        "error [run-agent]: Input "agent" must be an agent such as 001, not "../001"",
      ],
      "an artifact that is no artifact": [
        "error [land-work]: Input "artifact-id" must be the number that run-agent put out, or empty, not "newest"; Input "artifact-digest" must be the sha256 that run-agent put out, or empty, not "md5"",
      ],
      "an attempt of another issue": [
        "error [run-agent]: Input "attempt" must be an attempt on the issue in the input "issue", not "43-1-NONCE"",
      ],
      "an attempt that is a number": [
        "error [run-agent]: Input "attempt" must be an attempt id such as 42-1-NONCE, not "12"",
      ],
      "an issue with a command in it": [
        "error [run-agent]: Input "issue" must be a whole number from 1 to 2147483647, not "1; rm -rf /"",
      ],
      "everything wrong": [
        "error [run-agent]: Input "issue" must be a whole number from 1 to 2147483647, not "-1"; Input "agent" must be an agent such as 001, not "1"; Input "attempt" must be an attempt id such as 42-1-NONCE, not "latest"",
      ],
      "issue 0": [
        "error [run-agent]: Input "issue" must be a whole number from 1 to 2147483647, not "0"",
      ],
      "no issue": [
        "error [run-agent]: Input "issue" is missing: it must be a whole number from 1 to 2147483647",
      ],
    }
  `);
  expect(await repo.refs()).toEqual(before);
  expect(repo.comment(issue)).toContain('**Assigned** to agent 001');
});

longTest('an assignment that holds no claim starts no agent and lands nothing', async () => {
  const repo = await openRepository();
  const issue = repo.ask();
  const unclaimed = repo.ask('Serve beer');
  const { run, assignments } = await repo.assign();
  const [assignment] = assignments;
  if (assignment === undefined) throw new Error('nothing was assigned');
  const from = await handInWork(repo, run, assignment);
  const before = [await repo.refs(), await repo.record(issue), await repo.record(unclaimed)];
  const wrong = {
    'another nonce': { ...assignment, attempt: `${issue}-1-00000000` },
    'another agent': { ...assignment, agent: '002' },
    'an issue that nobody knows': { issue: 99, agent: '001', attempt: '99-1-00000000' },
  };
  const said: Record<string, unknown> = {};
  for (const [name, other] of Object.entries(wrong)) {
    const worked = await repo.work(run, other);
    const landed = await repo.land(run, other, { from });
    expect(worked.exitCode).toBe(1);
    expect(landed.outputs['landed'] ?? 'false').toBe('false');
    said[name] = { run: worked.said, land: [landed.exitCode, ...landed.said] };
  }
  expect(said).toMatchInlineSnapshot(`
    {
      "an issue that nobody knows": {
        "land": [
          1,
          "error [land-work]: Nothing was written for #99: issue #99 has no record in the ledger",
        ],
        "run": [
          "error [run-agent]: This attempt does nothing: issue #99 has no record in the ledger",
        ],
      },
      "another agent": {
        "land": [
          1,
          "error [land-work]: Nothing was written for #1: agent 001 holds the issue, not 002",
        ],
        "run": [
          "error [run-agent]: This attempt does nothing: agent 001 holds issue #1, not 002",
        ],
      },
      "another nonce": {
        "land": [
          0,
          "notice [land-work]: Nothing was written for #1: attempt 1-1-NONCE holds the issue now.",
        ],
        "run": [
          "error [run-agent]: This attempt does nothing: attempt 1-1-NONCE holds issue #1 now, not 1-1-NONCE",
        ],
      },
    }
  `);
  expect([await repo.refs(), await repo.record(issue), await repo.record(unclaimed)]).toEqual(before);
  // The attempt that does hold the claim still lands.
  const landed = await repo.land(run, assignment, { from });
  expect([landed.exitCode, landed.outputs['landed']]).toEqual([0, 'true']);
});
