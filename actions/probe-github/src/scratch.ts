// The check that a repository is a scratch one, before anything is written, and the removal of what a run of the probes
// left behind when its machine was lost.
import { UserError } from '@clambake/adapters';
import { branchPrefix, keptPrefix, ledgerPrefix, parseIssueBranch } from '@clambake/core';
import { removeRefs } from './remove.ts';
import { checkedBranches, isProbeIssue, keptProbeRefs, probeBranches, probeMarker, probeRefs, type World } from './world.ts';

export interface ScratchFacts {
  /** `owner/name` as GitHub writes it. */
  repository: string;
  /** `owner/name` that the person typed. */
  named: string;
  isFork: boolean;
  isArchived: boolean;
  hasConfiguration: boolean;
  refs: readonly string[];
  /** Open issues and pull requests: the first line of the text, and the type of the author. */
  open: readonly { number: number; isOfProbe: boolean }[];
}

const isOfProbe = (ref: string): boolean => {
  const own = [probeRefs, keptProbeRefs, `refs/heads/${probeBranches}`, `refs/heads/${checkedBranches}`, `refs/tags/${probeBranches}`];
  if (own.some((prefix) => ref.startsWith(prefix))) return true;
  const issue = ref.startsWith('refs/heads/') ? parseIssueBranch(ref.slice('refs/heads/'.length)) : undefined;
  return issue !== undefined && isProbeIssue(issue);
};

const isOfClambake = (ref: string): boolean =>
  [ledgerPrefix, keptPrefix, `refs/heads/${branchPrefix}`].some((prefix) => ref.startsWith(prefix)) && !isOfProbe(ref);

/** Returns a sentence for each thing that a scratch repository does not have. The probes start only when there is none. */
export const whyNotScratch = (facts: ScratchFacts): string[] => {
  const { repository, named, refs, open } = facts;
  const foreign = open.filter((one) => !one.isOfProbe).map(({ number }) => `#${number}`);
  const ours = refs.filter(isOfClambake);
  const problems = [
    named.toLowerCase() !== repository.toLowerCase() &&
      `the input repository says "${named}": type ${repository} to say that it is a scratch repository`,
    facts.isFork && 'it is a fork',
    facts.isArchived && 'it is archived',
    facts.hasConfiguration && 'it has a .github/clambake.yml, so clambake works here',
    ours.length > 0 && `it has refs of clambake (${ours.slice(0, 3).join(', ')})`,
    foreign.length > 0 && `it has open issues or pull requests (${foreign.slice(0, 5).join(', ')}): close them, or use another repository`,
  ];
  return problems.filter((problem) => problem !== false);
};

/** More open issues than the probes ever have. */
const maximumPages = 5;

const readOpen = async (world: World): Promise<ScratchFacts['open']> => {
  const open: { number: number; isOfProbe: boolean }[] = [];
  for (let page = 1; page <= maximumPages; page++) {
    const { status, body } = await world.rest('GET', `/issues?state=open&per_page=100&page=${page}`);
    if (status !== 200)
      throw new UserError(`GitHub answered ${status} for the list of open issues: the job's "permissions" must include "issues: read"`);
    const issues = body as { number: number; body: string | null; user: { type: string } }[];
    for (const { number, body: text, user } of issues) {
      open.push({ number, isOfProbe: user.type === 'Bot' && text?.startsWith(probeMarker) === true });
    }
    if (issues.length < 100) return open;
  }
  throw new UserError(`the probes run in scratch repositories only, and this one has more than ${open.length - 1} open issues`);
};

const readRefs = async (world: World): Promise<string[]> => {
  const listed = await world.text('ls-remote', 'origin', 'refs/heads/*', 'refs/tags/*', `${ledgerPrefix}*`, `${keptPrefix}*`);
  return listed.split('\n').flatMap((line) => line.split('\t')[1] ?? []);
};

export const readScratchFacts = async (world: World, named: string): Promise<ScratchFacts> => {
  const { status, body } = await world.rest('GET', '');
  if (status !== 200) throw new UserError(`GitHub answered ${status} for the repository itself`);
  const config = await world.rest('GET', '/contents/.github/clambake.yml');
  return {
    repository: body.full_name,
    named,
    isFork: body.fork,
    isArchived: body.archived,
    hasConfiguration: config.status === 200,
    refs: await readRefs(world),
    open: await readOpen(world),
  };
};

/** Removes refs of the probes and closes their issues, all of an earlier run: two runs never work at the same time. */
export const sweep = async (world: World, { refs, open }: ScratchFacts): Promise<void> => {
  await removeRefs(world, ...refs.filter(isOfProbe));
  for (const { number } of open) await world.rest('PATCH', `/issues/${number}`, { state: 'closed' });
};
