// Everything one decision of the train looks at, read from GitHub and git. The snapshot is taken once and then kept in
// step with what our own pushes confirmed; git and the flight are asked again only about what is not known yet.
import { type MergePort, readCiFiles, type TrainGitHubPort, type TrainSnapshot } from '@clambake/adapters';
import {
  type BaseRules,
  bundleBranch,
  type CiFiles,
  type Config,
  type Flight,
  type FlightView,
  isOverdue,
  issueBranch,
  type Landing,
  judgePreflight,
  nothingOwed,
  type Owed,
  runsOut,
  type Snapshot,
  type TrainInput,
  trainOf,
  type TrialRunView,
} from '@clambake/core';

export interface Facts {
  snapshot: Snapshot;
  config: Config;
  base: string;
  flightView: FlightView | undefined;
  /** Id of the flight that `flightView` is about. */
  viewed: string | undefined;
  git: GitFacts | undefined;
  /** What the base asks for; undefined: nothing has made anybody ask. */
  rules: BaseRules | undefined;
  statuses: TrainInput['statuses'];
  pilotEnded: TrainInput['pilotEnded'];
  budget: TrainInput['budget'];
  /** Contexts that the base's protection requires; undefined: not asked yet. */
  requiredContexts: readonly string[] | undefined;
  /** The flight that this job landed, until GitHub shows its pull request as merged. */
  landed: Flight | undefined;
  /** What our own pushes ask for and people or the fleet do not see yet; settled before the job waits or ends. */
  owed: Owed;
}

/** Facts of a new look. `known`: CI runs as they were just read; `before`: what an earlier look of this job left over. */
export const factsOf = async (
  ports: { train: TrainGitHubPort },
  read: TrainSnapshot,
  p: { known: ReadonlyMap<number, TrialRunView>; before: Facts | undefined; budget: Facts['budget'] },
): Promise<Facts> => {
  const { snapshot, config, base, requiredContexts, pullRequest } = read;
  const { flight } = trainOf(read);
  const flightView =
    flight === undefined || requiredContexts === undefined
      ? undefined
      : {
          pullRequest,
          requiredContexts,
          runs: await readRunsOut(ports.train, flight, { known: p.known, required: requiredContexts }),
        };
  return {
    snapshot,
    config,
    base,
    requiredContexts,
    flightView,
    viewed: flightView === undefined ? undefined : flight?.id,
    git: p.before?.git,
    rules: p.before?.rules,
    landed: p.before?.landed,
    owed: p.before?.owed ?? nothingOwed,
    statuses: undefined,
    pilotEnded: undefined,
    budget: p.budget,
  };
};

const readRunsOut = async (
  train: TrainGitHubPort,
  flight: Flight,
  p: { known: ReadonlyMap<number, TrialRunView>; required: readonly string[] },
): Promise<Map<number, TrialRunView>> => {
  const runs = await Promise.all(
    runsOut(flight).map(async (id) => p.known.get(id) ?? (await train.readTrialRun(id, { required: p.required }))),
  );
  return new Map(runs.flatMap((run) => (run === undefined ? [] : [[run.id, run] as const])));
};

/** A flight that this job has just sent off: nothing of it is on GitHub yet, so there is nothing to ask. */
export const justDeparted = (facts: Facts, flight: Flight): Facts =>
  facts.requiredContexts === undefined
    ? facts
    : {
        ...facts,
        viewed: flight.id,
        flightView: { pullRequest: undefined, runs: new Map(), requiredContexts: facts.requiredContexts },
        statuses: undefined,
      };

/** Rulesets may require more contexts than the protection that the flight's query sees. */
const withRules = (view: FlightView | undefined, rules: BaseRules | undefined): FlightView | undefined =>
  view === undefined || rules === undefined
    ? view
    : { ...view, requiredContexts: [...new Set([...view.requiredContexts, ...rules.requiredContexts])] };

/** What git said, and what it was asked. */
interface GitFacts {
  question: string;
  onBase: ReadonlySet<string>;
  baseTree: string | undefined;
  /** Prefix on the base → the commit that brought it there, and its tree. */
  landings: ReadonlyMap<string, Landing>;
  /** The workflow that tests a bundle, as it stands at the base's tip. */
  ci: CiFiles | undefined;
}

/** Facts with nothing unknown that the next decision needs. */
export const completeFacts = async (ports: { merge: MergePort; train: TrainGitHubPort }, facts: Facts): Promise<Facts> => {
  const { flight } = trainOf(facts);
  const same = facts.viewed === flight?.id;
  const seen = flight === undefined ? undefined : same ? facts.flightView : await ports.train.readFlight(facts.base, flight);
  const flightView = flight === undefined || seen === undefined ? seen : await withJobsOfOverdue(ports.train, facts, { flight, seen });
  const git = await readGit(ports.merge, facts);
  // Once a job, when there is something that could depart or land.
  const rules = facts.rules ?? (git === undefined ? undefined : await ports.train.readBaseRules(facts.base));
  const statuses = same ? facts.statuses : undefined;
  return { ...facts, flightView: withRules(flightView, rules), viewed: flight?.id, git, rules, statuses };
};

/** What is judged by what it has not done is judged by its jobs: one that waited for a runner has not hung. */
const withJobsOfOverdue = async (
  train: TrainGitHubPort,
  { snapshot: { now }, config }: Facts,
  { flight, seen }: { flight: Flight; seen: FlightView },
): Promise<FlightView> => {
  const overdue = flight.trials.filter((trial) => {
    const run = trial.verdict === undefined ? seen.runs.get(trial.runId) : undefined;
    return run?.status === 'in_progress' && run.jobs.length === 0 && isOverdue(trial, { now, checkMinutes: config['check-minutes'] });
  });
  if (overdue.length === 0) return seen;
  const read = await Promise.all(
    overdue.map(({ runId }) => train.readTrialRun(runId, { required: seen.requiredContexts, withJobs: true })),
  );
  return { ...seen, runs: new Map([...seen.runs, ...read.flatMap((run) => (run === undefined ? [] : [[run.id, run] as const]))]) };
};

export const inputOf = (facts: Facts, p: { force: boolean; asApp: boolean }): TrainInput => ({
  snapshot: facts.snapshot,
  config: facts.config,
  base: facts.base,
  flightView: facts.flightView,
  onBase: facts.git?.onBase ?? new Set(),
  baseTree: facts.git?.baseTree,
  preflight: facts.git?.ci === undefined ? undefined : judgePreflight({ ...facts, ...p, files: facts.git.ci }),
  approvals: facts.rules?.approvals ?? 0,
  landings: facts.git?.landings ?? new Map(),
  ...p,
  statuses: facts.statuses,
  pilotEnded: facts.pilotEnded,
  budget: facts.budget,
});

/** No fetch while nothing has landed and nothing is in the air. */
const readGit = async (merge: MergePort, facts: Facts): Promise<GitFacts | undefined> => {
  const tip = facts.snapshot.branches.get(facts.base);
  const { flight } = trainOf(facts);
  const landed = [...facts.snapshot.ledger.issues.values()]
    .map(({ record }) => record)
    .filter((record) => record.state === 'landed' && record.base === facts.base);
  if (tip === undefined || (flight === undefined && landed.length === 0)) return undefined;
  const tips = landed.flatMap((record) => facts.snapshot.branches.get(issueBranch(record.issue)) ?? []);
  // Where a person pushed to a landed branch, its tip is a second commit to know of.
  const works = new Set([...landed.flatMap((record) => record.landed?.oid ?? []), ...tips]);
  const heads = [...works, ...(flight?.passengers ?? []).map((passenger) => passenger.oid)];
  const oids = [...heads, ...(flight?.prefixes ?? []).map((prefix) => prefix.oid)];
  const question = [facts.config.ci, tip, ...oids].join(' ');
  if (facts.git?.question === question) return facts.git;
  const here = await Promise.all([tip, ...heads].map((oid) => merge.has(oid)));
  if (here.includes(false)) await merge.fetch(wantedBranches(facts, { flight, landed: landed.map((record) => record.issue) }));
  // A tip that is gone again (forced away) is read anew by the next snapshot.
  if (!(await merge.has(tip))) return { question, onBase: new Set(), baseTree: undefined, ci: undefined, landings: new Map() };
  const workflow = facts.config.ci;
  const known = facts.git?.ci?.oid === tip && facts.git.ci.workflow === workflow ? facts.git.ci : undefined;
  const ci = known ?? (await readCiFiles({ oid: tip, workflow }, (path) => merge.readFile(tip, path)));
  const onBase = await merge.reachable(tip, oids);
  const there = (flight?.prefixes ?? []).findLast((prefix) => onBase.has(prefix.oid));
  const landings = new Map(there === undefined ? [] : [[there.oid, await merge.landing(tip, there.oid)] as const]);
  return { question, onBase, baseTree: await merge.readTree(tip), ci, landings };
};

/** Base, issues' branches and the bundle: those that exist. */
const wantedBranches = (facts: Facts, p: { flight: Flight | undefined; landed: readonly number[] }): string[] => {
  const issues = [...p.landed, ...(p.flight?.passengers ?? []).map((passenger) => passenger.issue)];
  const named = [facts.base, ...issues.map(issueBranch), ...(p.flight === undefined ? [] : [bundleBranch(p.flight.id)])];
  return named.filter((branch) => facts.snapshot.branches.has(branch));
};
