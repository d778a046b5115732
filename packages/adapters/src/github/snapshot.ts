// One snapshot of everything a decision may look at: the ledger first, because it says what else to ask for; then one
// GraphQL query; then branches and live runs, side by side; last the roles on which a decision hangs. It decides nothing.
import {
  baseOf,
  basesOf,
  type CommentView,
  type Config,
  issueRef,
  type IssueRecord,
  type JobView,
  type LedgerView,
  type Leftover,
  observeState,
  type Role,
  type RunContext,
  type RunView,
  type Snapshot,
  stateFacts,
} from '@clambake/core';
import { readConfig } from './config-file.ts';
import { RemoteError } from '../errors.ts';
import type { ArtifactListing, GitHubPort, LedgerPort, RepositoryFacts } from '../ports.ts';

export interface SnapshotPorts {
  github: Pick<GitHubPort, 'readRepository' | 'readBranches' | 'readRole' | 'readRun' | 'listArtifacts' | 'findStatusComments'>;
  ledger: Pick<LedgerPort, 'read'>;
}

/** Roles read by this process: a second look a moment later asks about nobody again. */
export type KnownRoles = Map<string, Role | 'none'>;

/** A claim of this very attempt at this run is so fresh that its job cannot be listed yet. */
const ownClaimGraceMs = 60_000;

const isActive = ({ state }: IssueRecord): boolean => !stateFacts(state).isOver;
export const recordsOf = (ledger: LedgerView): IssueRecord[] => [...ledger.issues.values()].map((stored) => stored.record);

/**
 * Reads the world once. Throws a UserError when the configuration is missing or wrong (nothing was written then), a
 * RemoteError when GitHub does not answer.
 */
export const readSnapshot = async (
  ports: SnapshotPorts,
  run: RunContext,
  known: KnownRoles = new Map(),
): Promise<{ snapshot: Snapshot; config: Config }> => {
  const ledger = await ports.ledger.read();
  const { nodeIds, searched } = nodesOf([...recordsOf(ledger).filter(isActive), ...justMerged(ledger)]);
  const facts = await ports.github.readRepository(nodeIds, searched);
  const config = await readConfig(facts.configText);
  const { now, defaultBranch, issues, labels: repositoryLabels } = facts;
  const [comments, branches, live] = await Promise.all([
    completeComments(ports, { facts, ledger }),
    ports.github.readBranches(basesOf(issues, baseOf(config, defaultBranch))),
    readLiveRuns(ports, { ledger, now, run }),
  ]);
  const roles = new Map(known);
  const leftovers = await readLeftovers(ports, { ledger, ...live });
  const snapshot = { now, run, defaultBranch, issues, comments, repositoryLabels, ledger, branches, ...live, leftovers, roles };
  return { snapshot: await withRoles(ports, snapshot, { config, known }), config };
};

/** Node ids of issues and of their status comments; where the comment is not known it is searched for. */
export const nodesOf = (records: readonly IssueRecord[]): { nodeIds: string[]; searched: string[] } => ({
  nodeIds: records.flatMap(({ nodeId, statusComment }) => (statusComment === undefined ? [nodeId] : [nodeId, statusComment])),
  searched: records.filter(({ statusComment }) => statusComment === undefined).map(({ nodeId }) => nodeId),
});

/** What the newest flights landed may not be shown yet: asked for here, it needs no request of its own. */
const justMerged = ({ trains, issues }: LedgerView): IssueRecord[] =>
  [...trains.values()]
    .flatMap(({ record }) => record.history[0]?.landed ?? [])
    .flatMap((issue) => issues.get(issue)?.record ?? [])
    .filter((record) => record.state === 'merged' && record.statusComment !== undefined);

/** Asks as long as a decision hangs on somebody's role; one request a login. */
const withRoles = async (ports: SnapshotPorts, snapshot: Snapshot, p: { config: Config; known: KnownRoles }): Promise<Snapshot> => {
  // It decides on trial, so it brings along all that decides: nothing of that is needed before the first requests are out.
  const { rolesWanted } = await import('@clambake/core');
  let current = snapshot;
  for (;;) {
    const wanted = rolesWanted(current, p.config);
    if (wanted.length === 0) return current;
    const read = await Promise.all(wanted.map(async (login) => [login, await ports.github.readRole(login)] as const));
    for (const [login, role] of read) if (role !== undefined) p.known.set(login, role);
    current = { ...current, roles: new Map([...current.roles, ...read]) };
  }
};

/**
 * Rarely one more request: for issues that have ended and still carry our labels (their comment was not asked for), and
 * for those that carry state without a record (the ledger was lost). A known comment that is gone was deleted by a
 * person; it is not looked for again.
 */
const completeComments = async (
  ports: SnapshotPorts,
  p: { facts: RepositoryFacts; ledger: LedgerView },
): Promise<ReadonlyMap<string, CommentView>> => {
  const { comments, issues } = p.facts;
  const broken = new Set(p.ledger.broken.map(({ ref }) => ref));
  const missing = issues.filter((view) => {
    const record = p.ledger.issues.get(view.number)?.record;
    if (record !== undefined) return !isActive(record) && !comments.has(record.statusComment ?? '');
    const state = observeState(view.labels);
    const seenBefore = broken.has(issueRef(view.number)) || view.events.some((event) => event.bot);
    return view.open && state !== undefined && (state !== 'ready' || seenBefore);
  });
  if (missing.length === 0) return comments;
  const found = await ports.github.findStatusComments(missing.map((view) => view.nodeId));
  return new Map([...comments, ...found, ...byOwnId(found)]);
};

/** The same comments by their own ids, for records that know them. */
const byOwnId = (comments: ReadonlyMap<string, CommentView>): [string, CommentView][] =>
  [...comments.values()].map((comment) => [comment.id, comment]);

/** Runs that hold claims, each once. A run that GitHub does not know any more was deleted, and only ended runs can be. */
const readLiveRuns = async (
  ports: SnapshotPorts,
  p: { ledger: LedgerView; now: string; run: RunContext },
): Promise<{ runs: Map<number, RunView>; jobs: JobView[] }> => {
  const attempts = new Map<number, number>();
  for (const { claim } of recordsOf(p.ledger)) {
    if (claim === undefined) continue;
    const { runId, runAttempt, at } = claim.salvage ?? claim;
    const own = runId === p.run.runId && runAttempt === p.run.runAttempt;
    const fresh = own && Date.parse(p.now) - Date.parse(at) < ownClaimGraceMs;
    if (!fresh) attempts.set(runId, Math.max(runAttempt, attempts.get(runId) ?? 0));
  }
  const answers = await Promise.all([...attempts].map(([id, attempt]) => readLiveRun(ports, { id, attempt })));
  const told = answers.filter((answer) => answer !== undefined);
  return { runs: new Map(told.map(({ run }) => [run.id, run])), jobs: told.flatMap(({ jobs }) => jobs) };
};

/** What dead attempts left in their runs: one request a run, and none where every claim lives. */
const readLeftovers = async (
  ports: SnapshotPorts,
  p: Pick<Snapshot, 'ledger' | 'runs' | 'jobs'>,
): Promise<ReadonlyMap<string, Leftover>> => {
  if (!recordsOf(p.ledger).some(({ claim }) => claim !== undefined)) return new Map();
  const { leftoversWanted, parseArtifactName } = await import('@clambake/core');
  const byRun = Map.groupBy(leftoversWanted(p), ({ run }) => run);
  const found = new Map<string, Leftover>();
  for (const [run, wanted] of byRun) {
    const listed = await listArtifacts(ports, run);
    const left = new Set(listed?.flatMap(({ name, expired }) => (expired ? [] : (parseArtifactName(name)?.attempt ?? []))));
    for (const { attempt } of wanted) found.set(attempt, listed === undefined ? 'unknown' : left.has(attempt) ? 'left' : 'none');
  }
  return found;
};

/** Undefined when GitHub cannot tell just now; a run that is gone has none. */
const listArtifacts = async (ports: SnapshotPorts, run: number): Promise<ArtifactListing[] | undefined> => {
  try {
    return (await ports.github.listArtifacts(run)) ?? [];
  } catch (error) {
    if (error instanceof RemoteError && (error.status === 0 || error.status >= 500)) return undefined;
    throw error;
  }
};

/** Undefined when GitHub cannot tell just now: then nothing is concluded about that run in this tick. */
const readLiveRun = async (
  ports: SnapshotPorts,
  p: { id: number; attempt: number },
): Promise<{ run: RunView; jobs: JobView[] } | undefined> => {
  const gone: RunView = { ...p, status: 'completed', conclusion: null };
  try {
    return (await ports.github.readRun(p.id, p.attempt)) ?? { run: gone, jobs: [] };
  } catch (error) {
    if (error instanceof RemoteError && (error.status === 0 || error.status >= 500)) return undefined;
    throw error;
  }
};
