// Checks the end state of a scaled demo from git and the issues alone: every issue is merged or explained, and the
// change of every passenger is on the base exactly once.
import { git, type Issue, type Repository } from '@clambake/local';
import { baseProblems, testProblems } from './check-end-state.ts';
import { stateOfIssue } from './result.ts';
import type { ScaledIssue } from './scale.ts';

export const findScaledProblems = async (repository: Repository, expected: readonly ScaledIssue[]): Promise<string[]> => {
  const merges = await mergesByIssue(repository);
  const problems = [...(await baseProblems(repository)), ...(await testProblems(repository))];
  for (const one of expected) {
    const issue = [...repository.issues.values()].find((candidate) => candidate.pull === null && candidate.title === one.title);
    if (issue === undefined) problems.push(`issue "${one.title}" is missing`);
    else problems.push(...(await issueProblems(repository, { issue, one, merges: merges.get(issue.number) ?? [] })));
  }
  return problems;
};

const issueProblems = async (
  repository: Repository,
  { issue, one, merges }: { issue: Issue; one: ScaledIssue; merges: readonly string[] },
): Promise<string[]> => {
  const name = `#${issue.number} ${issue.title}`;
  if (stateOfIssue(issue) !== 'merged') return explained(issue) ? [] : [`${name} is ${stateOfIssue(issue)}, and no comment on it says why`];
  if (issue.state === 'open') return [`${name} is merged and still open`];
  const [merge, ...more] = merges;
  if (merge === undefined || more.length > 0) return [`${name} was merged with ${merges.length} merge commits instead of one`];
  const tip = await git(repository.gitDir, 'show', `${repository.defaultBranch}:${one.path}`).catch(() => '');
  const there = tip.split('\n').filter((line) => line === one.line).length;
  if (there !== 1) return [`${name}: "${one.line}" is ${there} times in ${one.path} of ${repository.defaultBranch}`];
  const added = await git(repository.gitDir, 'diff', '--unified=0', `${merge}^1`, merge, '--', one.path);
  return added.split('\n').includes(`+${one.line}`) ? [] : [`${name}: its merge commit ${merge} does not add "${one.line}"`];
};

/** True when the issue asks a person for help and a comment says why. */
const explained = (issue: Issue): boolean =>
  stateOfIssue(issue) === 'needs-human' && issue.comments.some((comment) => comment.author.endsWith('[bot]'));

/** Returns the merge commits on the base's first-parent line by the issue that their trailer names. */
const mergesByIssue = async ({ gitDir, defaultBranch }: Repository): Promise<Map<number, string[]>> => {
  const format = '--format=%H%x00%(trailers:key=Clambake-Issue,valueonly,separator=%x2C)';
  const log = await git(gitDir, 'log', '--first-parent', format, defaultBranch);
  const found = new Map<number, string[]>();
  for (const line of log.split('\n')) {
    const [oid = '', issue = ''] = line.split('\0');
    if (/^\d+$/.test(issue)) found.set(Number(issue), [...(found.get(Number(issue)) ?? []), oid]);
  }
  return found;
};
