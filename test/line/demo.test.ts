// The whole line: the demo with three agents; everything below looks at what it left behind. The same without feedback:
// demo-without-feedback.long.ts.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { git, runGit } from '@clambake/local';
import { type EndState, findProblems } from '../../demo/check-end-state.ts';
import { type DemoResult, runDemo } from '../../demo/demo.ts';
import { demoIssues, titles } from '../../demo/issues.ts';
import { type IssueResult, readBundleResults } from '../../demo/result.ts';
import type { Stage } from '../../demo/stage.ts';
import { plainGit } from '../support/git-server.ts';
import { expectPromisedShape } from './result-shape.ts';

// It takes 200 seconds where other stories run beside it.
const limitMs = 300_000;
const feedback = /\n\n(?:Your earlier work on this branch|The attempt before this one)[\s\S]*$/;

let stage: Stage;
let result: DemoResult;
const prompts = new Set<string>();
beforeAll(async () => {
  const note = (text: string): string => {
    prompts.add(text);
    return text;
  };
  ({ stage, result } = await runDemo({ agents: 3, limitMs, prompt: note }));
}, limitMs + 20_000);
afterAll(() => stage?.close());

const numberOf = (title: string): number => result.issues.find((issue) => issue.title === title)?.number ?? 0;
const promptsFor = (title: string): string[] => [...prompts].filter((text) => text.includes(`| ${title}\n`));

describe('the demo with three agents', () => {
  test('reaches its end state, without a broken contract and without an unknown route', () => {
    expect(result.problems).toEqual([]);
    expect(result.ok).toBe(true);
    expect({ routes: stage.local.unknownRoutes, contracts: stage.local.contractViolations, defects: stage.local.defects }).toEqual({
      routes: [],
      contracts: [],
      defects: [],
    });
    const ended = result.issues.map(({ title, state }) => [title, state]);
    expect(ended).toEqual(demoIssues.map(({ title, eligible }) => [title, eligible ? 'merged' : 'ready']));
  });

  test('hands out a result with the promised keys', () => {
    expectPromisedShape(result);
  });

  test('leaves a clean page of Actions, and an idle tick is one job', () => {
    expect(result.runsByConclusion['cancelled'] ?? 0).toBeLessThanOrEqual(2);
    expect(result.runsByConclusion['action_required'] ?? 0).toBe(0);
    const red = [...stage.repository.runs.values()].filter(({ conclusion }) => conclusion === 'failure');
    expect(new Set(red.map(({ workflow }) => workflow))).toEqual(new Set(['.github/workflows/ci.yml']));
    expect(result.billedMinutes.idlePerDay).toBeGreaterThan(0);
    expect(result.billedMinutes.idlePerDay).toBeLessThanOrEqual(144);
  });

  test('tells of every CI run that it cost, and of its own edits only dispatches started a run', () => {
    expect(result.ciRuns.told).toBe(result.ciRuns.started);
    const began = ['ci.yml: workflow_dispatch', 'clambake.yml: workflow_dispatch'].map((what) => `${what} of github-actions[bot]`);
    const people = ['issues of marina', 'issues of tristan', 'schedule of marina'].map((what) => `clambake.yml: ${what}`);
    expect([...began, ...people]).toEqual(expect.arrayContaining(Object.keys(result.started)));
  });

  test('the model saw the end of the CI log before it repaired what it had broken', () => {
    const [first, second] = promptsFor(titles.fee);
    expect(first).not.toContain('an empty order costs nothing');
    expect(second).toMatch(/^\| ✖ an empty order costs nothing/m);
    expect(second).toMatch(/^\| +100 !== 0$/m);
  });

  test('the model was told to merge the base before it resolved the conflict', () => {
    const told = [...promptsFor(titles.decimals), ...promptsFor(titles.thousands)].filter((text) => feedback.test(text));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Merge the branch `main` into the current one with git, read both sides');
    expect(told[0]).toMatch(/^\| src\/format\.js$/m);
  });
});

describe('tested and merged', () => {
  const merged = () => result.bundles.filter((bundle) => bundle.mergedTree !== null);
  const ciLogs = (headOid: string): string[] => {
    const { runs, jobs } = stage.repository;
    const tested = [...runs.values()].filter((run) => run.headSha === headOid && run.conclusion === 'success').map((run) => run.id);
    return [...jobs.values()].filter((job) => job.name === 'test' && tested.includes(job.runId)).map((job) => job.log);
  };

  test('the tested tree is the one that the checkout of the CI job printed, the merged tree the one of the served repository', async () => {
    const { repository } = stage;
    expect(merged().length).toBeGreaterThanOrEqual(2);
    for (const { pr, mergedTree, testedTree } of merged()) {
      const headOid = repository.issues.get(pr)?.pull?.headOid ?? '';
      const logs = ciLogs(headOid);
      expect(logs.length, `CI of bundle #${pr}`).toBeGreaterThanOrEqual(1);
      for (const log of logs) expect(log).toMatch(new RegExp(`Z commit ${headOid}\\n.*Z tree ${testedTree}\\n`));
      expect(plainGit(repository.gitDir, 'rev-parse', `${headOid}^{tree}`)).toBe(mergedTree);
      plainGit(repository.gitDir, 'merge-base', '--is-ancestor', headOid, 'main');
    }
  });
});

describe('the checker', () => {
  const scratch: string[] = [];
  afterAll(async () => {
    for (const directory of scratch) await rm(directory, { recursive: true, force: true });
  });

  /** A copy of everything the checker looks at, the repository's files included. */
  const copy = async (): Promise<EndState> => {
    const directory = await mkdtemp(join(tmpdir(), 'clambake-tampered-'));
    scratch.push(directory);
    const gitDir = join(directory, 'repository.git');
    await cp(stage.repository.gitDir, gitDir, { recursive: true });
    const { issues, bundles } = structuredClone(result);
    return { repository: { ...structuredClone(stage.repository), gitDir }, issues, bundles, agents: 3 };
  };
  const issueOf = (end: EndState, title: string) => {
    const issue = end.issues.find((one) => one.title === title) as IssueResult;
    const stored = end.repository.issues.get(issue.number);
    if (stored === undefined) throw new Error(`no issue "${title}"`);
    return { issue, stored };
  };
  /** A commit on main that no CI run has seen. */
  const pushUntested = async (end: EndState, change: Record<string, string>): Promise<string> => {
    const { gitDir } = end.repository;
    const blobs = Object.entries(change).map(([path, text]) => `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`);
    const head = 'commit refs/heads/main\ncommitter Mallory <m@example.com> 1700000000 +0000\ndata 3\nhi\n\nfrom refs/heads/main^0\n';
    await runGit(gitDir, ['fast-import', '--quiet', '--force'], { input: `${head}${blobs.join('')}` });
    return git(gitDir, 'rev-parse', 'main');
  };
  /** The chain of an issue's record, replaced by one without evictions. */
  const forgetEvictions = async (end: EndState, title: string): Promise<void> => {
    const { gitDir } = end.repository;
    const ref = `refs/clambake/issues/${numberOf(title)}`;
    const record = JSON.parse(await git(gitDir, 'log', '-1', '--format=%B', ref)) as object;
    const tree = await git(gitDir, 'rev-parse', `${ref}^{tree}`);
    plainGit(gitDir, 'update-ref', ref, plainGit(gitDir, 'commit-tree', '-m', JSON.stringify({ ...record, evictions: [] }), tree));
  };

  test('control: it finds nothing in an untouched copy', async () => {
    expect(await findProblems(await copy())).toEqual([]);
  });

  test.each<[string, (end: EndState) => unknown, RegExp]>([
    ['a missing issue', (end) => (issueOf(end, titles.fee).issue.title = 'Other'), /^issue "Charge a service fee" is missing$/],
    ['an issue that stands still', (end) => (issueOf(end, titles.fee).issue.state = 'landed'), /is landed, not merged$/],
    ['a merge without a bundle', (end) => (issueOf(end, titles.fee).issue.bundle = null), /says merged, but no merged bundle carries it$/],
    ['a merged issue that is open', (end) => (issueOf(end, titles.fee).stored.state = 'open'), /is merged and still open$/],
    ['work that nobody may do', (end) => (issueOf(end, titles.logo).issue.attempts = 1), /must not be worked on, and has 1 attempts$/],
    ['a person’s issue that was closed', (end) => (issueOf(end, titles.night).stored.state = 'closed'), /must stay open$/],
    [
      'a second refusal',
      (end) => issueOf(end, titles.night).stored.comments.push(...issueOf(end, titles.night).stored.comments),
      /got 2 comments/,
    ],
    ['no refusal', (end) => (issueOf(end, titles.night).stored.comments = []), /got 0 comments instead of one refusal$/],
    ['a passenger that came twice', (end) => end.bundles.at(-1)?.passengers.push(numberOf(titles.discount)), /^#\d+ was merged twice$/],
    ['an eviction that is not in the ledger', (end) => forgetEvictions(end, titles.fee), /^"Charge a service fee" was never evicted/],
    [
      'a conflict that is not in the ledger',
      async (end) => {
        await forgetEvictions(end, titles.decimals);
        await forgetEvictions(end, titles.thousands);
      },
      /^neither of the two issues that change the same line was evicted/,
    ],
    [
      'an untested commit on the base',
      (end) => pushUntested(end, { 'NOTES.md': 'hello\n' }),
      /^main was at [0-9a-f]{40}, which no merged bundle brought/,
    ],
    [
      'a commit on the base that breaks the tests',
      (end) => pushUntested(end, { 'test/broken.test.js': "throw new Error('no');\n" }),
      /^the tests of main do not pass after the demo/,
    ],
    [
      'a base that was set back',
      async (end) =>
        plainGit(end.repository.gitDir, 'update-ref', 'refs/heads/main', await git(end.repository.gitDir, 'rev-parse', 'main~1')),
      /^main was at|and main was never at its commit$/,
    ],
  ])('it names %s', async (_what, tamper, problem) => {
    const end = await copy();
    await tamper(end);
    const problems = await findProblems(end);
    expect(problems.filter((one) => problem.test(one)).length, problems.join('\n')).toBeGreaterThanOrEqual(1);
  });

  test('it names a bundle whose CI run printed another tree, and a result without any merged bundle', async () => {
    const end = await copy();
    const other = '0123456789abcdef0123456789abcdef01234567';
    for (const job of end.repository.jobs.values()) job.log = job.log.replace(/\btree [0-9a-f]{40}\b/, `tree ${other}`);
    const bundles = await readBundleResults(end.repository);
    const problems = await findProblems({ ...end, bundles });
    expect(problems.filter((problem) => problem.endsWith(`is not the tested tree ${other}`))).toHaveLength(
      bundles.filter((bundle) => bundle.mergedTree !== null).length,
    );
    const silent = structuredClone(end.repository);
    for (const job of silent.jobs.values()) job.log = '';
    expect((await readBundleResults(silent)).map((bundle) => bundle.testedTree)).toEqual(bundles.map(() => null));
    expect(await findProblems({ ...end, bundles: [] })).toContain('no bundle was merged');
  });
});
