// The checker of a soak at rest: it reads git, issues, jobs and artifacts, and shares no code with the actions.
import type { LocalGitHub, Repository } from '@clambake/local';
import { findScaledProblems } from '../check-scaled-state.ts';
import { readLedgerDocuments } from '../read-git.ts';
import { isAsked, stateOfIssue } from '../result.ts';
import type { ScaledIssue } from '../scale.ts';

export interface Judgement {
  /** Work of an attempt that neither record nor issue knows about, or merged work that is not on the base. */
  lost: string[];
  /** Issues with two living agents at a time, or merged twice. */
  duplicated: string[];
  stuck: string[];
}

interface AttemptDocument {
  id: string;
}

const isDouble = (problem: string): boolean => / merge commits instead of one$| is [2-9]\d* times in /.test(problem);

export const judge = async (
  { local, repository }: { local: LocalGitHub; repository: Repository },
  expected: readonly ScaledIssue[],
): Promise<Judgement> => {
  const found = await findScaledProblems(repository, expected);
  const stuck = [...repository.issues.values()].flatMap((issue) => {
    const state = stateOfIssue(issue);
    const rests = !isAsked(issue) || issue.state === 'closed' || state === 'merged' || state === 'needs-human';
    return rests ? [] : [`#${issue.number} stays ${state}`];
  });
  const problems = found.filter((problem) => !/ is \S+, and no comment on it says why$/.test(problem) || stuck.length === 0);
  return {
    lost: [...problems.filter((problem) => !isDouble(problem)), ...(await unknownWork(local, repository))],
    duplicated: [...problems.filter(isDouble), ...livingTwice(repository)],
    stuck,
  };
};

/** Artifacts with an attempt's result that no record books and no comment names. */
const unknownWork = async (local: LocalGitHub, repository: Repository): Promise<string[]> => {
  const ledger = await readLedgerDocuments(repository.gitDir);
  const booked = new Set<string>();
  for (const [name, document] of ledger)
    if (name.startsWith('issues/')) for (const { id } of (document?.attempts ?? []) as AttemptDocument[]) booked.add(id);
  const names = new Set([...repository.runs.keys()].flatMap((run) => local.artifacts.list(run).map(({ name }) => name)));
  return [...names].flatMap((name) => {
    const [, attempt = '', issue = ''] = /^clambake-((\d+)-\d+-[0-9a-f]{8})$/.exec(name) ?? [];
    if (attempt === '' || booked.has(attempt)) return [];
    const isNamed = repository.issues.get(Number(issue))?.comments.some(({ body }) => body.includes(name)) === true;
    return isNamed ? [] : [`the work of attempt ${attempt} is booked by no record and named by no comment`];
  });
};

/** A lost machine ends when GitHub notices it; its job is over then. */
const livingTwice = ({ jobs }: Repository): string[] => {
  const runs = [...jobs.values()].flatMap(({ name, startedAt, completedAt, runner }) => {
    const issue = /(?:^|\/ )run #(\d+)/.exec(name)?.[1];
    if (issue === undefined || startedAt === null || runner !== true) return [];
    return [{ issue, from: Date.parse(startedAt), to: completedAt === null ? Number.POSITIVE_INFINITY : Date.parse(completedAt) }];
  });
  return [...Map.groupBy(runs, ({ issue }) => issue)].flatMap(([issue, all]) => {
    const sorted = all.toSorted((a, b) => a.from - b.from);
    return sorted.some((one, place) => place > 0 && one.from < (sorted[place - 1]?.to ?? 0)) ? [`#${issue} had two agents at once`] : [];
  });
};
