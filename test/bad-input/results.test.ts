// An agent's machine that is broken or lies hands these in: landing names what is wrong, in its annotation and on
// the issue, frees the agent, pushes no branch, and the next tick starts the next attempt.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assignment, AttemptResult } from '@clambake/core';
import type { Run } from '@clambake/local';
import { expect } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { openClaimed, openRepository, type OpenRepository } from '../support/open-repository.ts';
import type { Report } from '../support/repository-jobs.ts';
import { handIn, handInWork, type Work, workOn } from './handed-in.ts';

interface Handed {
  repo: OpenRepository;
  run: Run;
  assignment: Assignment;
  work: Work;
}

type Tamper = (handed: Handed) => Promise<{ from?: Pick<Report, 'outputs'>; inputs?: Record<string, string> }>;

const withResult =
  (change: (result: AttemptResult) => unknown, bundle = true): Tamper =>
  async ({ repo, run, assignment, work }) => ({ from: await handIn(repo, run, { assignment, work, result: change(work.result), bundle }) });

const withBundle =
  (change: (work: Work) => Promise<unknown>): Tamper =>
  async ({ repo, run, assignment, work }) => {
    await change(work);
    return { from: await handIn(repo, run, { assignment, work, result: work.result }) };
  };

/** Plays one attempt a case, all of them in one repository; what people read of each. */
const play = async (cases: Record<string, Tamper>): Promise<Record<string, unknown>> => {
  const names = Object.keys(cases);
  const repo = await openRepository({ agents: names.length });
  const issues = names.map((name) => repo.ask(name));
  const { run, assignments } = await repo.assign();
  expect(assignments.map((one) => one.issue)).toEqual(issues);
  const seen: Record<string, unknown> = {};
  for (const [index, assignment] of assignments.entries()) {
    const name = names[index] ?? '';
    const tamper = cases[name] ?? noArtifact;
    const work = await workOn(repo, assignment, `dish-${assignment.issue}.txt`);
    const { from, inputs = {} } = await tamper({ repo, run, assignment, work });
    const landed = await repo.land(run, assignment, { ...(from === undefined ? {} : { from }), inputs });
    expect([name, landed.exitCode, landed.outputs['landed'], landed.outputs['state']]).toEqual([name, 1, 'false', 'ready']);
    expect(repo.issue(assignment.issue).labels).toEqual(['clambake:ready']);
    seen[name] = { said: landed.said, comment: repo.comment(assignment.issue)?.split('\n').at(-1) };
  }
  repo.end(run);
  // No branch was pushed, every agent is free.
  expect(await repo.refs()).toEqual(issues.map((issue) => `issues/${issue}`).sort());
  repo.skipMinutes(10);
  const repaired = await repo.assign();
  expect([repaired.exitCode, repaired.said]).toEqual([0, []]);
  expect(repaired.assignments.map((one) => one.issue)).toEqual(issues);
  return seen;
};

const noArtifact: Tamper = async () => ({});

longTest('a result that cannot be read uses up no attempt, and both places say what is wrong with it', async () => {
  const seen = await play({
    'no artifact': noArtifact,
    'an artifact that does not exist': async () => ({ inputs: { 'artifact-id': '987654321', 'artifact-digest': 'a'.repeat(64) } }),
    'another digest': async (handed) => ({
      ...(await withResult((result) => result)(handed)),
      inputs: { 'artifact-digest': 'b'.repeat(64) },
    }),
    'no digest': async (handed) => ({ ...(await withResult((result) => result)(handed)), inputs: { 'artifact-digest': '' } }),
    'no result.json': withResult(() => undefined),
    'no JSON': withResult(() => '{"v": 1,'),
    'a wrong outcome': withResult((result) => ({ ...result, outcome: 'excellent' })),
    'a number that is none': withResult((result) => ({ ...result, turns: 'many' })),
    'another version': withResult((result) => ({ ...result, v: 2 })),
    'another attempt': withResult((result) => ({ ...result, attempt: `${result.issue}-1-00000000` })),
    'too big': withResult((result) => ({ ...result, closingWords: 'x'.repeat(1_200_000) })),
  });
  expect(seen).toMatchInlineSnapshot(`
    {
      "a number that is none": {
        "comment": "| 1 | 008 | lost | at least $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | The attempt left no result: result.json is malformed: turns: Invalid input: expected number, received string. |",
        "said": [
          "error [land-work]: Attempt 8-1-NONCE on #8 left no result: result.json is malformed: turns: Invalid input: expected number, received string. The agent is free again; the issue is ready; see the log of its run job",
        ],
      },
      "a wrong outcome": {
        "comment": "Attempt 1: The attempt left no result: result.json is malformed: outcome: Invalid option: expected one of "done"¦"no-changes"¦"asked"¦"nothing-to-do"¦"split"¦"incomplete"¦"failing"¦"denied"¦"killed"¦"account-limit"¦"provider-trouble"¦"outage"¦"auth"¦"no-credit"¦"model-gone"¦"setup-failed"¦"rejected"¦"overtaken"¦"not-pushed"¦"stopped"¦"lost".",
        "said": [
          "error [land-work]: Attempt 7-1-NONCE on #7 left no result: result.json is malformed: outcome: Invalid option: expected one of "done"|"no-changes"|"asked"|"nothing-to-do"|"split"|"incomplete"|"failing"|"denied"|"killed"|"account-limit"|"provider-trouble"|"outage"|"auth"|"no-credit"|"model-gone"|"setup-failed"|"rejected"|"overtaken"|"not-pushed"|"stopped"|"lost". The agent is free again; the issue is ready; see the log of its run job",
        ],
      },
      "an artifact that does not exist": {
        "comment": "| 1 | 002 | lost | at least $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | The attempt left no result: artifact ID could not be downloaded: No artifacts found for ID: 987654321. |",
        "said": [
          "error [land-work]: Attempt 2-1-NONCE on #2 left no result: artifact ID could not be downloaded: No artifacts found for ID: 987654321. The agent is free again; the issue is ready; see the log of its run job",
        ],
      },
      "another attempt": {
        "comment": "| 1 | 010 | lost | at least $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | The attempt left no result: result.json is of attempt 10-1-NONCE on #10, not of 10-1-NONCE. |",
        "said": [
          "error [land-work]: Attempt 10-1-NONCE on #10 left no result: result.json is of attempt 10-1-NONCE on #10, not of 10-1-NONCE. The agent is free again; the issue is ready; see the log of its run job",
        ],
      },
      "another digest": {
        "comment": "| 1 | 003 | lost | at least $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | The attempt left no result: artifact ID is not what was uploaded: its digest is not SHA256. |",
        "said": [
          "error [land-work]: Attempt 3-1-NONCE on #3 left no result: artifact ID is not what was uploaded: its digest is not SHA256. The agent is free again; the issue is ready; see the log of its run job",
        ],
      },
      "another version": {
        "comment": "| 1 | 009 | lost | at least $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | The attempt left no result: result.json is malformed: v: Invalid input: expected 1. |",
        "said": [
          "error [land-work]: Attempt 9-1-NONCE on #9 left no result: result.json is malformed: v: Invalid input: expected 1. The agent is free again; the issue is ready; see the log of its run job",
        ],
      },
      "no JSON": {
        "comment": "| 1 | 006 | lost | at least $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | The attempt left no result: result.json is not JSON. |",
        "said": [
          "error [land-work]: Attempt 6-1-NONCE on #6 left no result: result.json is not JSON. The agent is free again; the issue is ready; see the log of its run job",
        ],
      },
      "no artifact": {
        "comment": "| 1 | 001 | lost | at least $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | The attempt left no result: the agent's job ended without uploading one. |",
        "said": [
          "error [land-work]: Attempt 1-1-NONCE on #1 left no result: the agent's job ended without uploading one. The agent is free again; the issue is ready; see the log of its run job",
        ],
      },
      "no digest": {
        "comment": "| 1 | 004 | lost | at least $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | The attempt left no result: the digest of artifact ID is no sha256: "". |",
        "said": [
          "error [land-work]: Attempt 4-1-NONCE on #4 left no result: the digest of artifact ID is no sha256: "". The agent is free again; the issue is ready; see the log of its run job",
        ],
      },
      "no result.json": {
        "comment": "| 1 | 005 | lost | at least $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | The attempt left no result: the artifact holds no result.json. |",
        "said": [
          "error [land-work]: Attempt 5-1-NONCE on #5 left no result: the artifact holds no result.json. The agent is free again; the issue is ready; see the log of its run job",
        ],
      },
      "too big": {
        "comment": "| 1 | 011 | lost | at least $0.00 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | The attempt left no result: result.json has 1200436 bytes; the maximum is 1048576. |",
        "said": [
          "error [land-work]: Attempt 11-1-NONCE on #11 left no result: result.json has 1200436 bytes; the maximum is 1048576. The agent is free again; the issue is ready; see the log of its run job",
        ],
      },
    }
  `);
});

longTest('work that cannot be taken is refused with the reason', async () => {
  const seen = await play({
    'no bundle': withResult((result) => result, false),
    'a corrupt bundle': withBundle((work) => writeFile(join(work.directory, 'work.bundle'), 'clams')),
    'a truncated bundle': withBundle(async (work) => {
      const base = work.git('rev-parse', 'main');
      const header = `# v2 git bundle\n-${base} base\n${work.result.headOid} refs/heads/work\n\nPACK`;
      await writeFile(join(work.directory, 'work.bundle'), header);
    }),
    'two refs': withBundle(async (work) => {
      work.git('branch', 'spare', 'work');
      work.git('bundle', 'create', '--quiet', '../work.bundle', 'work', 'spare', '^main');
    }),
    'another ref': withBundle(async (work) => {
      work.git('branch', 'spare', 'work');
      work.git('bundle', 'create', '--quiet', '../work.bundle', 'spare', '^main');
    }),
    'another commit than the result names': withResult((result) => ({ ...result, headOid: '1'.repeat(40) })),
    'prerequisites that nobody has': withBundle(async (work) => {
      await writeFile(join(work.directory, 'tree', 'more.txt'), 'more\n');
      work.git('add', '--all');
      work.git('commit', '--quiet', '-m', 'More');
      const headOid = work.git('rev-parse', 'HEAD');
      work.git('bundle', 'create', '--quiet', '../work.bundle', 'HEAD~1..work');
      work.result.headOid = headOid;
    }),
    'done without any work': withResult((result) => ({ ...result, headOid: null, commits: 0 }), false),
  });
  expect(seen).toMatchInlineSnapshot(`
    {
      "a corrupt bundle": {
        "comment": "| 1 | 002 | rejected at landing | $0.25 | 1 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Its work was refused: the work file cannot be used: its header has no end. Its artifact is clambake-2-1-NONCE of run ID until TIME: "gh run download ID --name clambake-2-1-NONCE" brings it. |",
        "said": [
          "error [land-work]: The work on #2 was refused: the work file cannot be used: its header has no end. The agent is free again; the issue is ready",
        ],
      },
      "a truncated bundle": {
        "comment": "| 1 | 003 | rejected at landing | $0.25 | 1 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Its work was refused: the objects in the work file are not sound: their pack is damaged. Its artifact is clambake-3-1-NONCE of run ID until TIME: "gh run download ID --name clambake-3-1-NONCE" brings it. |",
        "said": [
          "error [land-work]: The work on #3 was refused: the objects in the work file are not sound: their pack is damaged. The agent is free again; the issue is ready",
        ],
      },
      "another commit than the result names": {
        "comment": "| 1 | 006 | rejected at landing | $0.25 | 1 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Its work was refused: the work file holds another commit than the result names. Its artifact is clambake-6-1-NONCE of run ID until TIME: "gh run download ID --name clambake-6-1-NONCE" brings it. |",
        "said": [
          "error [land-work]: The work on #6 was refused: the work file holds another commit than the result names. The agent is free again; the issue is ready",
        ],
      },
      "another ref": {
        "comment": "| 1 | 005 | rejected at landing | $0.25 | 1 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Its work was refused: the work file must hold refs/heads/work and nothing else. Its artifact is clambake-5-1-NONCE of run ID until TIME: "gh run download ID --name clambake-5-1-NONCE" brings it. |",
        "said": [
          "error [land-work]: The work on #5 was refused: the work file must hold refs/heads/work and nothing else. The agent is free again; the issue is ready",
        ],
      },
      "done without any work": {
        "comment": "| 1 | 008 | rejected at landing | $0.25 | 0 | [run ID](https://github.example/clara/shack/actions/runs/ID) | It said that it was done, but there is no work to land. |",
        "said": [
          "error [land-work]: The work on #8 was refused: it said that it was done, but there is no work to land. The agent is free again; the issue is ready",
        ],
      },
      "no bundle": {
        "comment": "| 1 | 001 | rejected at landing | $0.25 | 1 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Its work was refused: the work file is missing. Its artifact is clambake-1-1-NONCE of run ID until TIME: "gh run download ID --name clambake-1-1-NONCE" brings it. |",
        "said": [
          "error [land-work]: The work on #1 was refused: the work file is missing. The agent is free again; the issue is ready",
        ],
      },
      "prerequisites that nobody has": {
        "comment": "Attempt 1: Its work was refused: the work file does not fit this repository: error: Repository lacks these prerequisite commits: · error: OID. Its artifact is clambake-7-1-NONCE of run ID until TIME: "gh run download ID --name clambake-7-1-NONCE" brings it.",
        "said": [
          "error [land-work]: The work on #7 was refused: the work file does not fit this repository: error: Repository lacks these prerequisite commits: · error: OID. The agent is free again; the issue is ready",
        ],
      },
      "two refs": {
        "comment": "| 1 | 004 | rejected at landing | $0.25 | 1 | [run ID](https://github.example/clara/shack/actions/runs/ID) | Its work was refused: the work file must hold refs/heads/work and nothing else. Its artifact is clambake-4-1-NONCE of run ID until TIME: "gh run download ID --name clambake-4-1-NONCE" brings it. |",
        "said": [
          "error [land-work]: The work on #4 was refused: the work file must hold refs/heads/work and nothing else. The agent is free again; the issue is ready",
        ],
      },
    }
  `);
});

test('the same machine, honest: the work lands', async () => {
  const { repo, issue, run, assignment } = await openClaimed();
  const from = await handInWork(repo, run, assignment);
  const landed = await repo.land(run, assignment, { from });
  expect([landed.exitCode, landed.said, landed.outputs['landed']]).toEqual([0, [], 'true']);
  expect(await repo.refs()).toEqual([`clambake/issue-${issue}`, `issues/${issue}`]);
});
