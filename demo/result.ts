// Reads the demo's result from git and from the issues, pull requests and runs of the store. Attempts, costs, evictions
// and the train's own count of CI runs come from the ledger, because nothing else has them.
import { git, type Issue, type Repository, type Run } from '@clambake/local';
import { attemptsOf, ciRunsOf, startedCiRuns } from './ci-runs.ts';
import { passengersBetween, readLedgerDocuments } from './read-git.ts';

export interface IssueResult {
  number: number;
  title: string;
  /** State label without its prefix, or `none`. */
  state: string;
  attempts: number;
  costUsd: number;
  /** Number of the pull request that merged it; null when none did. */
  bundle: number | null;
}

export interface BundleResult {
  pr: number;
  passengers: number[];
  evicted: number[];
  /** Number of CI runs that GitHub started for the bundle, for any reason and with repetitions. */
  ciRuns: number;
  /** Tree of the commit that the base got from the pull request, read with git; null when it was not merged. */
  mergedTree: string | null;
  /** Tree that a successful CI job on that commit printed at its checkout; null when there is none. */
  testedTree: string | null;
}

interface AttemptDocument {
  costUsd: number;
}
interface BundleDocument {
  pr?: number;
  evicted: number[];
  ciRuns?: number;
}

const states = ['merged', 'bundled', 'landed', 'working', 'assigned', 'needs-human', 'ready'];

/** True for an issue that a person filed: the board is the fleet's own. */
export const isAsked = ({ pull, author }: Issue): boolean => pull === null && !author.endsWith('[bot]');

/** Returns the state of an issue from its labels. */
export const stateOfIssue = (issue: Issue): string => states.find((state) => issue.labels.includes(`clambake:${state}`)) ?? 'none';

export const readIssueResults = async (repository: Repository, bundles: readonly BundleResult[]): Promise<IssueResult[]> => {
  const ledger = await readLedgerDocuments(repository.gitDir);
  return [...repository.issues.values()].filter(isAsked).map((issue) => {
    const attempts = (ledger.get(`issues/${issue.number}`)?.attempts ?? []) as AttemptDocument[];
    return {
      number: issue.number,
      title: issue.title,
      state: stateOfIssue(issue),
      attempts: attempts.length,
      costUsd: Number(attempts.reduce((sum, attempt) => sum + attempt.costUsd, 0).toFixed(6)),
      bundle: bundles.find((bundle) => bundle.passengers.includes(issue.number))?.pr ?? null,
    };
  });
};

const readBundles = async ({ gitDir }: Repository): Promise<BundleDocument[]> => {
  const ledger = await readLedgerDocuments(gitDir);
  return [...ledger].flatMap(([name, document]) => (name.startsWith('train/') ? ((document?.history ?? []) as BundleDocument[]) : []));
};

/** Returns the number of CI runs that the train's records count. */
export const readToldCiRuns = async (repository: Repository): Promise<number> =>
  (await readBundles(repository)).reduce((sum, { ciRuns = 0 }) => sum + ciRuns, 0);

export const readBundleResults = async (repository: Repository): Promise<BundleResult[]> => {
  const bundles = await readBundles(repository);
  const pulls = [...repository.issues.values()].filter((issue) => issue.pull?.head.startsWith('clambake/bundle-'));
  const runs = startedCiRuns(repository);
  return Promise.all(
    pulls.map(async (issue) => {
      const pull = issue.pull as NonNullable<Issue['pull']>;
      const own = bundles.filter((bundle) => bundle.pr === issue.number);
      const merged = pull.merged;
      return {
        pr: issue.number,
        passengers: merged ? await mergedPassengers(repository, pull) : [],
        evicted: own.flatMap((bundle) => bundle.evicted),
        ciRuns: attemptsOf(ciRunsOf(runs, { ...issue, pull })),
        mergedTree: merged ? await git(repository.gitDir, 'rev-parse', `${pull.headOid}^{tree}`) : null,
        testedTree: merged ? testedTree(repository, pull.headOid) : null,
      };
    }),
  );
};

const mergedPassengers = async (repository: Repository, pull: NonNullable<Issue['pull']>): Promise<number[]> => {
  const found = await passengersBetween(repository.gitDir, { from: pull.baseOid, to: pull.headOid });
  return found.map((passenger) => passenger.issue);
};

/** Returns the tree that a job of a successful CI run on this commit printed at its checkout (`tree <oid>`). */
const testedTree = (repository: Repository, headOid: string): string | null => {
  const isGreen = (run: Run) => run.headSha === headOid && run.status === 'completed' && run.conclusion === 'success';
  const runs = startedCiRuns(repository).filter(isGreen);
  const logs = [...repository.jobs.values()].filter((job) => runs.some((run) => run.id === job.runId)).map((job) => job.log);
  return logs.map((log) => /\btree ([0-9a-f]{40})\b/.exec(log)?.[1]).find((tree) => tree !== undefined) ?? null;
};
