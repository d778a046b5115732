// Reads one snapshot of everything that a decision may use: first the ledger, which determines the other questions; then one
// GraphQL query; then branches and live runs in parallel; last the roles that a decision depends on. It decides nothing.
import {
  admitBots,
  baseOf,
  basesOf,
  type Claim,
  type CommentView,
  type Config,
  isPutOff,
  issueRef,
  type IssueRecord,
  type IssueView,
  type JobView,
  type LedgerView,
  type Leftover,
  observeState,
  type Role,
  type RunContext,
  type RunView,
  runsToBook,
  type Snapshot,
  stateFacts,
} from '@clambake/core';
import { readConfig } from './config-file.ts';
import { whenDown } from './github-errors.ts';
import { isActive, justMerged, justStopped, recordsOf } from './records-wanted.ts';
import type { GitHubPort, LedgerPort, RepositoryFacts } from '../ports.ts';

export interface SnapshotPorts {
  github: Pick<
    GitHubPort,
    'readRepository' | 'readBranches' | 'readRole' | 'readRun' | 'listLiveRuns' | 'listArtifacts' | 'findStatusComments' | 'readDiscussions'
  >;
  ledger: Pick<LedgerPort, 'read'>;
}

/** Roles that this process has read; a later snapshot does not ask for them again. */
export type KnownRoles = Map<string, Role | 'none'>;

/** The answers of GitHub that this process has read last, and the ledger that they were read for. */
export interface LastRead {
  facts?: RepositoryFacts;
  ledger?: LedgerView;
}

/** The job of a claim that this run attempt made may not be listed during this time. */
const ownClaimGraceMs = 60_000;

/** A train's job is taken for alive during this time. */
const servedGraceMs = 180_000;

/** Throws a UserError when the configuration is missing or wrong, and a RemoteError when GitHub does not answer. */
export const readSnapshot = async (
  ports: SnapshotPorts,
  run: RunContext,
  known: KnownRoles = new Map(),
  last: LastRead = {},
): Promise<{ snapshot: Snapshot; config: Config }> => {
  const ledger = await ports.ledger.read();
  const facts = await readFacts(ports, ledger, last);
  Object.assign(last, { facts, ledger });
  const config = await readConfig(facts.configText);
  const { now, defaultBranch, issues, labels: repositoryLabels } = facts;
  const [comments, branches, listed] = await Promise.all([
    completeComments(ports, { facts, ledger }),
    ports.github.readBranches([...new Set([...basesOf(issues, baseOf(config, defaultBranch)), ...basesOfTrains(ledger)])]),
    readLiveRuns(ports, { ledger, now, run }),
  ]);
  const admitted = admitBots(issues, config);
  const roles = new Map([...known, ...admitted.roles]);
  const { live, lost } = await withLostClaims(ports, { issues: admitted.issues, ledger, comments, now, ...listed }, config);
  const leftovers = await readLeftovers(ports, { ledger, now, ...live }, lost);
  const { readShownWords } = await import('./snapshot-discussions.ts');
  const shownWords = await readShownWords(ports, ledger, now);
  const snapshot = {
    now,
    run,
    defaultBranch,
    issues: admitted.issues,
    board: facts.board,
    requestBudget: facts.requestBudget,
    comments,
    repositoryLabels,
    ledger,
    branches,
    ...live,
    leftovers,
    roles,
    shownWords,
  };
  return { snapshot: await withRoles(ports, snapshot, { config, known }), config };
};

/** After a lost race only issues whose record has moved are read again: a wake-up pages through all issues once. */
const readFacts = async ({ github }: SnapshotPorts, ledger: LedgerView, last: LastRead): Promise<RepositoryFacts> => {
  const wanted = [...recordsOf(ledger).filter(isActive), ...justMerged(ledger), ...justStopped(ledger)];
  if (last.facts === undefined) {
    const { nodeIds, searched } = nodesOf(wanted);
    return github.readRepository(nodeIds, searched);
  }
  const { issues, comments } = last.facts;
  const before = last.ledger?.issues;
  const removed = [...(before ?? [])].flatMap(([issue, { record }]) => (ledger.issues.has(issue) ? [] : [record]));
  const moved = [...removed, ...wanted.filter(({ issue }) => before?.get(issue)?.oid !== ledger.issues.get(issue)?.oid)];
  const { nodeIds, searched } = nodesOf(moved);
  const read = await github.readRepository(nodeIds, searched, undefined, 'labels');
  const again = new Set(nodeIds);
  return {
    ...read,
    issues: [...issues.filter(({ nodeId }) => !again.has(nodeId)), ...read.issues],
    comments: new Map([...comments, ...read.comments]),
  };
};

/** Node ids of issues and their status comments; `searched` are the issues whose comment is not known. */
export const nodesOf = (records: readonly IssueRecord[]): { nodeIds: string[]; searched: string[] } => ({
  nodeIds: records.flatMap(({ nodeId, statusComment }) => (statusComment === undefined ? [nodeId] : [nodeId, statusComment])),
  searched: records.filter(({ statusComment }) => statusComment === undefined).map(({ nodeId }) => nodeId),
});

/** Reads roles and discussions until no decision depends on an unknown one; one request a login. */
const withRoles = async (
  ports: SnapshotPorts,
  snapshot: Snapshot,
  { config, known }: { config: Config; known: KnownRoles },
): Promise<Snapshot> => {
  // Loaded late: it brings the whole decision code, which the first requests do not need.
  const { factsWanted } = await import('@clambake/core');
  const { hashDiscussions } = await import('./snapshot-discussions.ts');
  let current: Snapshot = { ...snapshot, discussions: new Map() };
  for (;;) {
    const { logins, discussions } = factsWanted(current, config);
    if (logins.length + discussions.length === 0) return current;
    const read = await Promise.all(logins.map(async (login) => [login, await ports.github.readRole(login)] as const));
    for (const [login, role] of read) if (role !== undefined) known.set(login, role);
    const hashed = await hashDiscussions(ports, current, { issues: discussions, config, known });
    current = {
      ...current,
      roles: new Map([...current.roles, ...read]),
      discussions: new Map([...(current.discussions ?? []), ...hashed]),
    };
  }
};

/**
 * Sends one more request, but rarely: for ended issues that still have our labels (their comments were not read), and for
 * issues that have a state label and no record (the ledger was lost). A known comment that is gone was deleted by a person
 * and is not searched for again.
 */
const completeComments = async (
  ports: SnapshotPorts,
  { facts, ledger }: { facts: RepositoryFacts; ledger: LedgerView },
): Promise<ReadonlyMap<string, CommentView>> => {
  const { comments, issues } = facts;
  const broken = new Set(ledger.broken.map(({ ref }) => ref));
  const missing = issues.filter((view) => {
    const record = ledger.issues.get(view.number)?.record;
    if (record !== undefined) return !isActive(record) && !comments.has(record.statusComment ?? '');
    const state = observeState(view.labels);
    const seenBefore = broken.has(issueRef(view.number)) || view.events.some((event) => event.bot);
    return view.open && state !== undefined && (state !== 'ready' || seenBefore);
  });
  if (missing.length === 0) return comments;
  const found = await ports.github.findStatusComments(missing.map((view) => view.nodeId));
  // Records that know a comment know it by its own id.
  return new Map([...comments, ...found, ...[...found.values()].map((comment) => [comment.id, comment] as const)]);
};

/** Bases that a train goes to now, also when no label names them any more. */
const basesOfTrains = (ledger: LedgerView): string[] => [
  ...[...ledger.trains.values()].flatMap(({ record }) => (record.flight === undefined ? [] : [record.base])),
  ...recordsOf(ledger).flatMap(({ state, base }) => (stateFacts(state).isWithTrain ? [base] : [])),
];

/** Reads each run that holds claims or serves a train once. A run that GitHub no longer lists was deleted, and only ended runs can be deleted. */
const readLiveRuns = async (
  ports: SnapshotPorts,
  { ledger, now, run: current }: { ledger: LedgerView; now: string; run: RunContext },
): Promise<{ runs: Map<number, RunView>; jobs: JobView[] }> => {
  const attempts = new Map<number, number>();
  for (const { claim } of recordsOf(ledger)) {
    if (claim === undefined || isPutOff(claim)) continue;
    const { runId, runAttempt, at } = claim.salvage ?? claim;
    const own = runId === current.runId && runAttempt === current.runAttempt;
    const fresh = own && Date.parse(now) - Date.parse(at) < ownClaimGraceMs;
    if (!fresh) attempts.set(runId, Math.max(runAttempt, attempts.get(runId) ?? 0));
  }
  for (const { runId, runAttempt } of runsToBook(ledger)) attempts.set(runId, Math.max(runAttempt, attempts.get(runId) ?? 0));
  for (const { record } of ledger.trains.values()) {
    const { served } = record;
    // A train's job that began just now is not asked about.
    if (served === undefined || served.runId === current.runId || Date.parse(now) - Date.parse(served.at) < servedGraceMs) continue;
    attempts.set(served.runId, Math.max(served.runAttempt, attempts.get(served.runId) ?? 0));
  }
  const answers = await Promise.all(
    [...attempts].map(async ([id, attempt]) => {
      const gone: RunView = { id, attempt, status: 'completed', conclusion: null };
      // When GitHub does not answer, this tick concludes nothing about the run.
      return ports.github.readRun(id, attempt).then((read) => read ?? { run: gone, jobs: [] }, whenDown);
    }),
  );
  const told = answers.filter((answer) => answer !== undefined);
  return { runs: new Map(told.map(({ run }) => [run.id, run])), jobs: told.flatMap(({ jobs }) => jobs) };
};

type Seen = Pick<Snapshot, 'issues' | 'ledger' | 'comments' | 'runs' | 'jobs' | 'now'>;

/** `lost`: claims of issues that an agent has, as their labels say, and that are not in the ledger. */
const withLostClaims = async (
  { github }: SnapshotPorts,
  seen: Seen,
  config: Config,
): Promise<{ live: Pick<Snapshot, 'runs' | 'jobs'>; lost: Claim[] }> => {
  const isLost = ({ number, labels }: IssueView): boolean =>
    !seen.ledger.issues.has(number) && ['assigned', 'working'].includes(observeState(labels) ?? '');
  if (!seen.issues.some(isLost)) return { live: { runs: seen.runs, jobs: seen.jobs }, lost: [] };
  const { lostClaims, readLostRuns } = await import('./lost-claims.ts');
  const live = await readLostRuns(github, seen);
  return { live, lost: lostClaims({ ...seen, ...live }, config) };
};

/** Lists artifacts of dead attempts: one request a run, and none while every attempt is alive. */
const readLeftovers = async (
  ports: SnapshotPorts,
  seen: Pick<Snapshot, 'ledger' | 'runs' | 'jobs' | 'now'>,
  lost: readonly Claim[],
): Promise<ReadonlyMap<string, Leftover>> => {
  const isAnyClaimed = lost.length > 0 || recordsOf(seen.ledger).some(({ claim }) => claim !== undefined);
  if (!isAnyClaimed && runsToBook(seen.ledger).length === 0) return new Map();
  const { leftoversWanted, parseArtifactName } = await import('@clambake/core');
  const byRun = Map.groupBy(leftoversWanted(seen, lost), ({ run }) => run);
  const found = new Map<string, Leftover>();
  for (const [run, wanted] of byRun) {
    // A deleted run has no artifacts.
    const listed = await ports.github.listArtifacts(run).then((artifacts) => artifacts ?? [], whenDown);
    const left = new Set(listed?.flatMap(({ name, expired }) => (expired ? [] : (parseArtifactName(name)?.attempt ?? []))));
    for (const { attempt } of wanted) found.set(attempt, listed === undefined ? 'unknown' : left.has(attempt) ? 'left' : 'none');
  }
  return found;
};
