// Checks the end state of the demo without the actions' code: it reads the served bare repository with git and the
// issues of the store, and runs the repository's own tests on the merged tree.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { git, type Issue, type Repository } from '@clambake/local';
import { demoIssues, titles } from './issues.ts';
import { readLedgerDocuments } from './read-git.ts';
import type { BundleResult, IssueResult } from './result.ts';

const run = promisify(execFile);

export interface EndState {
  repository: Repository;
  issues: readonly IssueResult[];
  bundles: readonly BundleResult[];
  /** Number of agents. With fewer than three, the two conflicting issues may never be worked on at the same time. */
  agents: number;
}

/** Returns one sentence for each difference from the expected end state; empty when there is none. */
export const findProblems = async (end: EndState): Promise<string[]> => [
  ...issueProblems(end),
  ...bundleProblems(end.bundles),
  ...(await baseProblems(end.repository)),
  ...(await historyProblems(end)),
  ...refusalProblems(end.repository),
  ...(await testProblems(end.repository)),
];

const byTitle = (end: EndState, title: string): IssueResult | undefined => end.issues.find((issue) => issue.title === title);

const issueProblems = (end: EndState): string[] =>
  demoIssues.flatMap((expected) => {
    const found = byTitle(end, expected.title);
    if (found === undefined) return [`issue "${expected.title}" is missing`];
    const open = end.repository.issues.get(found.number)?.state === 'open';
    const name = `#${found.number} ${expected.title}`;
    if (expected.eligible) {
      if (found.state !== 'merged') return [`${name} is ${found.state}, not merged`];
      if (found.bundle === null) return [`${name} says merged, but no merged bundle carries it`];
      return open ? [`${name} is merged and still open`] : [];
    }
    if (found.attempts > 0) return [`${name} must not be worked on, and has ${found.attempts} attempts`];
    return open ? [] : [`${name} must stay open`];
  });

const bundleProblems = (bundles: readonly BundleResult[]): string[] => {
  const merged = bundles.filter((bundle) => bundle.mergedTree !== null);
  if (merged.length === 0) return ['no bundle was merged'];
  const boarded = merged.flatMap((bundle) => bundle.passengers);
  const twice = boarded.filter((issue, index) => boarded.indexOf(issue) !== index);
  return [
    ...merged
      .filter((bundle) => bundle.mergedTree !== bundle.testedTree)
      .map((bundle) => `pull request #${bundle.pr}: merged tree ${bundle.mergedTree} is not the tested tree ${bundle.testedTree}`),
    ...twice.map((issue) => `#${issue} was merged twice`),
  ];
};

/**
 * Requires that every push to the base after its first commit was the head of a merged bundle, because nothing else was
 * tested before it landed.
 */
export const baseProblems = async ({ gitDir, defaultBranch, issues }: Repository): Promise<string[]> => {
  const pulls = new Map([...issues.values()].flatMap(({ number, pull }) => (pull?.merged === true ? [[number, pull] as const] : [])));
  const first = await git(gitDir, 'rev-list', '--max-parents=0', defaultBranch);
  let at = await git(gitDir, 'rev-parse', defaultBranch);
  while (at !== first) {
    const found = [...pulls].find(([, pull]) => pull.headOid === at);
    if (found === undefined) return [`${defaultBranch} was at ${at}, which no merged bundle brought: nothing tested it before`];
    pulls.delete(found[0]);
    at = found[1].baseOid;
  }
  return [...pulls.keys()].map((number) => `pull request #${number} says merged, and ${defaultBranch} was never at its commit`);
};

interface RecordDocument {
  attempts?: { outcome: string }[];
  evictions?: { reason: string }[];
}

/** Requires an eviction of the issue that breaks the tests, and of one of the two conflicting issues. */
const historyProblems = async (end: EndState): Promise<string[]> => {
  const ledger = await readLedgerDocuments(end.repository.gitDir);
  const evictions = (title: string): number =>
    ((ledger.get(`issues/${byTitle(end, title)?.number}`) as RecordDocument | undefined)?.evictions ?? []).length;
  const problems: string[] = [];
  if (evictions(titles.fee) < 1) problems.push(`"${titles.fee}" was never evicted, although its first attempt breaks the tests`);
  const rivals = evictions(titles.decimals) + evictions(titles.thousands);
  if (end.agents >= 3 && rivals < 1) problems.push('neither of the two issues that change the same line was evicted for the conflict');
  return problems;
};

/** Requires exactly one refusal on the issue that a person without the right labelled. */
const refusalProblems = (repository: Repository): string[] => {
  const issue = [...repository.issues.values()].find((candidate) => candidate.title === titles.night);
  const said = (issue as Issue).comments.filter((comment) => comment.author.endsWith('[bot]'));
  return said.length === 1 ? [] : [`"${titles.night}" got ${said.length} comments instead of one refusal`];
};

/** Runs the tests in a fresh clone of the default branch. */
export const testProblems = async (repository: Repository): Promise<string[]> => {
  const directory = await mkdtemp(join(tmpdir(), 'clambake-check-'));
  try {
    const env = { PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`, HOME: directory };
    await run('git', ['clone', '-q', '--branch', repository.defaultBranch, repository.gitDir, join(directory, 'clone')], { env });
    await run('node', ['--test'], { cwd: join(directory, 'clone'), env });
    return [];
  } catch (error) {
    return [`the tests of ${repository.defaultBranch} do not pass after the demo: ${(error as { stdout?: string }).stdout ?? error}`];
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};
