// Reads everything that a decision of the train looks at, from GitHub and git. The snapshot is taken once and then updated
// with what our own pushes confirmed; git and GitHub are asked again only about what is not known yet.
import { type MergePort, readCiFiles, type TrainGitHubPort, type TrainSnapshot } from '@clambake/adapters';
import {
  type BaseRules,
  bundleBranch,
  type CiFiles,
  historyOf,
  landedAs,
  type Bundle,
  type BundleView,
  isOverdue,
  issueBranch,
  judgePreflight,
  noWorkflows,
  nothingOwed,
  type Owed,
  type RepositoryWorkflows,
  runsOut,
  type TrainInput,
  trainOf,
  type TrialRunView,
} from '@clambake/core';

type OfDecision = Pick<TrainInput, 'snapshot' | 'config' | 'base' | 'bundleView' | 'statuses' | 'ownerEnded' | 'budget' | 'reviewsSeen'>;

export interface Facts extends OfDecision {
  /** Id of the bundle that `bundleView` is about. */
  viewed: string | undefined;
  git: GitFacts | undefined;
  /** Rules of the base, and the workflows of the default branch; undefined until something needs them. */
  rules: (BaseRules & { workflows: RepositoryWorkflows }) | undefined;
  /** Contexts that the base's protection requires; undefined until they are read. */
  requiredContexts: readonly string[] | undefined;
  /** The bundle that this job merged, until GitHub shows its pull request as merged. */
  landed: Bundle | undefined;
  /** Labels, comments and a wake that our own pushes call for; settled before the job waits or ends. */
  owed: Owed;
}

export type KnownRuns = ReadonlyMap<number, TrialRunView>;

/** Makes facts of a new snapshot. `known` are CI runs as they were just read; `before` are this job's earlier facts. */
export const factsOf = async (
  { train }: { train: TrainGitHubPort },
  { pullRequest, ...read }: TrainSnapshot,
  { known, before, budget }: { known: KnownRuns; before: Facts | undefined; budget: Facts['budget'] },
): Promise<Facts> => {
  const { flight: bundle } = trainOf(read);
  const { requiredContexts } = read;
  const isSeen = bundle !== undefined && requiredContexts !== undefined;
  return {
    ...read,
    bundleView: isSeen
      ? { pullRequest, requiredContexts, runs: await readRuns(train, runsOut(bundle), { known, required: requiredContexts }) }
      : undefined,
    viewed: isSeen ? bundle.id : undefined,
    git: before?.git,
    rules: before?.rules,
    landed: before?.landed,
    owed: before?.owed ?? nothingOwed,
    reviewsSeen: before?.reviewsSeen,
    statuses: undefined,
    ownerEnded: undefined,
    budget,
  };
};

/** Reads CI runs, except those that are known. A run that GitHub does not list is left out. */
export const readRuns = async (
  train: TrainGitHubPort,
  ids: readonly number[],
  { known, ...options }: { known?: KnownRuns; required: readonly string[]; withJobs?: boolean },
): Promise<Map<number, TrialRunView>> => {
  const runs = await Promise.all(ids.map(async (id) => known?.get(id) ?? (await train.readTrialRun(id, options))));
  return new Map(runs.flatMap((run) => (run === undefined ? [] : [[run.id, run] as const])));
};

/** Facts of a bundle that this job has just sent off: nothing of it is on GitHub yet, so there is nothing to read. */
export const justDeparted = (facts: Facts, bundle: Bundle): Facts =>
  facts.requiredContexts === undefined
    ? facts
    : {
        ...facts,
        viewed: bundle.id,
        bundleView: { pullRequest: undefined, runs: new Map(), requiredContexts: facts.requiredContexts },
        statuses: undefined,
      };

/** Rulesets may require more contexts than the classic protection that the bundle's query reads. */
const withRules = (view: BundleView | undefined, rules: BaseRules | undefined): BundleView | undefined =>
  view === undefined || rules === undefined
    ? view
    : { ...view, requiredContexts: [...new Set([...view.requiredContexts, ...rules.requiredContexts])] };

interface GitFacts extends Pick<TrainInput, 'onBase' | 'squashedAs' | 'baseTree' | 'landings'> {
  /** Commits that git was asked about; while they are the same, so is the answer. */
  question: string;
  /** The CI workflow at the base's tip. */
  ci: CiFiles | undefined;
}

/** Reads what the next decision needs and the facts lack. */
export const completeFacts = async (ports: { merge: MergePort; train: TrainGitHubPort }, facts: Facts): Promise<Facts> => {
  const { flight: bundle } = trainOf(facts);
  const same = facts.viewed === bundle?.id;
  const seen = bundle === undefined ? undefined : same ? facts.bundleView : await ports.train.readBundle(facts.base, bundle);
  const bundleView = bundle === undefined || seen === undefined ? seen : await withJobsOfOverdue(ports.train, facts, { bundle, seen });
  const git = await readGit(ports.merge, facts);
  // Read once per job, when something could depart or be merged.
  const rules = facts.rules ?? (git === undefined ? undefined : await ports.train.readBaseRules(facts.base));
  const statuses = same ? facts.statuses : undefined;
  return { ...facts, bundleView: withRules(bundleView, rules), viewed: bundle?.id, git, rules, statuses };
};

/** Reads the jobs of overdue runs: a run that waited for a runner has not hung. */
const withJobsOfOverdue = async (
  train: TrainGitHubPort,
  { snapshot: { now }, config }: Facts,
  { bundle, seen }: { bundle: Bundle; seen: BundleView },
): Promise<BundleView> => {
  const overdue = bundle.trials.filter((trial) => {
    const run = trial.verdict === undefined ? seen.runs.get(trial.runId) : undefined;
    return run?.status === 'in_progress' && run.jobs.length === 0 && isOverdue(trial, { now, checkMinutes: config['check-minutes'] });
  });
  if (overdue.length === 0) return seen;
  const ids = overdue.map(({ runId }) => runId);
  const read = await readRuns(train, ids, { required: seen.requiredContexts, withJobs: true });
  return { ...seen, runs: new Map([...seen.runs, ...read]) };
};

const nothingOnBase = { onBase: new Set<string>(), squashedAs: new Map<string, string>(), baseTree: undefined, landings: new Map() };

type InputOptions = { force: boolean; asApp: boolean; signs: boolean; holdMinutes: number };
export const inputOf = (facts: Facts, { signs, ...options }: InputOptions): TrainInput => ({
  ...facts,
  ...options,
  ...(facts.git ?? nothingOnBase),
  preflight:
    facts.git?.ci === undefined
      ? undefined
      : judgePreflight({ ...facts, ...options, signs, files: facts.git.ci, workflows: facts.rules?.workflows ?? noWorkflows }),
  approvals: facts.rules?.approvals ?? 0,
  history: historyOf(facts.config, facts.rules),
  strict: facts.rules?.strict === true || facts.config['strict-base'],
});

/** Fetches nothing while nothing has landed and no bundle is open. */
const readGit = async (merge: MergePort, facts: Facts): Promise<GitFacts | undefined> => {
  const tip = facts.snapshot.branches.get(facts.base);
  const { flight: bundle } = trainOf(facts);
  const landed = [...facts.snapshot.ledger.issues.values()]
    .map(({ record }) => record)
    .filter((record) => record.state === 'landed' && record.base === facts.base);
  if (tip === undefined || (bundle === undefined && landed.length === 0)) return undefined;
  const aboard = (bundle?.passengers ?? []).map(({ issue }) => issue);
  const tips = [...landed.map(({ issue }) => issue), ...aboard].flatMap((issue) => facts.snapshot.branches.get(issueBranch(issue)) ?? []);
  // After a person's push the tip of a landed branch is not the landed commit.
  const works = new Set([...landed.flatMap((record) => record.landed?.oid ?? []), ...tips]);
  const heads = [...works, ...(bundle?.passengers ?? []).map((passenger) => passenger.oid)];
  const records = [...landed, ...aboard.flatMap((issue) => facts.snapshot.ledger.issues.get(issue)?.record ?? [])];
  const stoodOn = records.flatMap(({ landed: work }) => work?.revert?.merge ?? work?.baseOid ?? []);
  const oids = [
    ...heads,
    ...(bundle?.prefixes ?? []).flatMap(({ oid, squash }) => (squash === undefined ? [oid] : [oid, squash])),
    ...stoodOn,
  ];
  const question = [facts.config.ci, tip, ...oids].join(' ');
  if (facts.git?.question === question) return facts.git;
  const here = await Promise.all([tip, ...heads].map((oid) => merge.has(oid)));
  if (here.includes(false)) await merge.fetch(wantedBranches(facts, { bundle, landed: landed.map((record) => record.issue) }));
  // The next snapshot has the new tip of a base that was forced away.
  if (!(await merge.has(tip))) return { question, ...nothingOnBase, ci: undefined };
  const workflow = facts.config.ci;
  const known = facts.git?.ci?.oid === tip && facts.git.ci.workflow === workflow ? facts.git.ci : undefined;
  const ci = known ?? (await readCiFiles({ oid: tip, workflow }, (path) => merge.readFile(tip, path)));
  const onBase = await merge.reachable(tip, oids);
  const squashedAs = await merge.squashed(
    tip,
    heads.filter((oid) => !onBase.has(oid)),
  );
  const there = (bundle?.prefixes ?? []).findLast((prefix) => landedAs(onBase, prefix) !== undefined);
  const landings = new Map(
    there === undefined ? [] : [[there.oid, await merge.landing(tip, landedAs(onBase, there) ?? there.oid)] as const],
  );
  return { question, onBase, squashedAs, baseTree: await merge.readTree(tip), ci, landings };
};

/** Those that exist among the base, the issues' branches and the bundle's branch. */
const wantedBranches = (facts: Facts, { bundle, landed }: { bundle: Bundle | undefined; landed: readonly number[] }): string[] => {
  const issues = [...landed, ...(bundle?.passengers ?? []).map((passenger) => passenger.issue)];
  const named = [facts.base, ...issues.map(issueBranch), ...(bundle === undefined ? [] : [bundleBranch(bundle.id)])];
  return named.filter((branch) => facts.snapshot.branches.has(branch));
};
