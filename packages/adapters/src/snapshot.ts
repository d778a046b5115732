// One snapshot of everything a decision may look at: the ledger first, because it says what else to ask for; then one
// GraphQL query; then branches, live runs and the roles that matter, side by side. It decides nothing.
import {
  askerOf,
  baseOf,
  basesOf,
  type CommentView,
  type Config,
  type IssueRecord,
  isAskedAgain,
  type IssueView,
  type JobView,
  type LedgerView,
  modifiersOf,
  observeState,
  type Role,
  type RunContext,
  type RunView,
  type Snapshot,
  stateLabels,
} from '@clambake/core';
import { readConfig } from './config-file.ts';
import { RemoteError } from './errors.ts';
import type { GitHubPort, LedgerPort, RepositoryFacts } from './ports.ts';

export interface SnapshotPorts {
  github: Pick<GitHubPort, 'readRepository' | 'readBranches' | 'readRole' | 'readRun' | 'findStatusComments'>;
  ledger: Pick<LedgerPort, 'read'>;
}

/** A claim of this very run is so fresh that its job cannot be listed yet. */
const ownClaimGraceMs = 60_000;

const isActive = (record: IssueRecord): boolean => record.state !== 'merged' && record.state !== 'withdrawn';
const recordsOf = (ledger: LedgerView): IssueRecord[] => [...ledger.issues.values()].map((stored) => stored.record);

/**
 * Reads the world once. Throws a UserError when the configuration is missing or wrong (nothing was written then), a
 * RemoteError when GitHub does not answer.
 */
export const readSnapshot = async (ports: SnapshotPorts, run: RunContext): Promise<{ snapshot: Snapshot; config: Config }> => {
  const ledger = await ports.ledger.read();
  const active = recordsOf(ledger).filter(isActive);
  const unknownComment = active.filter((record) => record.statusComment === undefined).map((record) => record.nodeId);
  const nodeIds = active.flatMap((record) =>
    record.statusComment === undefined ? [record.nodeId] : [record.nodeId, record.statusComment],
  );
  const facts = await ports.github.readRepository(nodeIds, unknownComment);
  const config = await readConfig(facts.configText);
  const { now, defaultBranch, issues, labels: repositoryLabels } = facts;
  const readLive = async () => {
    const live = await readLiveRuns(ports, { ledger, now, run });
    return { ...live, roles: await readRoles(ports, { issues, ledger, now, runs: live.runs }) };
  };
  const [comments, branches, live] = await Promise.all([
    completeComments(ports, { facts, ledger }),
    ports.github.readBranches(basesOf(issues, baseOf(config, defaultBranch))),
    readLive(),
  ]);
  return { snapshot: { now, run, defaultBranch, issues, comments, repositoryLabels, ledger, branches, ...live }, config };
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
  const missing = issues.filter((view) => {
    const record = p.ledger.issues.get(view.number)?.record;
    if (record !== undefined) return !isActive(record) && view.open;
    const state = observeState(view.labels);
    return state !== undefined && state !== 'ready';
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
    const fresh = claim.runId === p.run.runId && Date.parse(p.now) - Date.parse(claim.at) < ownClaimGraceMs;
    if (!fresh) attempts.set(claim.runId, Math.max(claim.runAttempt, attempts.get(claim.runId) ?? 0));
  }
  const answers = await Promise.all([...attempts].map(([id, attempt]) => readLiveRun(ports, { id, attempt })));
  const told = answers.filter((answer) => answer !== undefined);
  return { runs: new Map(told.map(({ run }) => [run.id, run])), jobs: told.flatMap(({ jobs }) => jobs) };
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

/** Whether this tick may have to judge who asked for this issue, as far as facts outside their role say. */
const needsTrust = (view: IssueView, p: { record: IssueRecord | undefined; now: string; runs: ReadonlyMap<number, RunView> }): boolean => {
  const { record } = p;
  if (!view.open) return false;
  if (record !== undefined && isAskedAgain(view, record)) return true;
  const inLine = record === undefined ? view.labels.includes(stateLabels.ready) : record.state === 'ready';
  // The attempt died with its run: this tick takes the claim back and may give it out again.
  const died = record?.claim !== undefined && p.runs.get(record.claim.runId)?.status === 'completed';
  const waits = record?.notBefore !== undefined && Date.parse(record.notBefore) > Date.parse(p.now);
  const free = view.openBlockers.length === 0 && view.openSubIssues === 0 && !modifiersOf(view.labels).has('human-only');
  return (inLine || died) && !waits && free;
};

/** Roles of the people who asked for issues that may be claimed or asked for again; one request a login. */
const readRoles = async (
  ports: SnapshotPorts,
  p: { issues: readonly IssueView[]; ledger: LedgerView; now: string; runs: ReadonlyMap<number, RunView> },
): Promise<Map<string, Role | 'none' | undefined>> => {
  const logins = new Set<string>();
  for (const view of p.issues) {
    const record = p.ledger.issues.get(view.number)?.record;
    const asker = needsTrust(view, { record, now: p.now, runs: p.runs }) ? askerOf(view, record) : null;
    if (asker !== null) logins.add(asker);
  }
  return new Map(await Promise.all([...logins].map(async (login) => [login, await ports.github.readRole(login)] as const)));
};
