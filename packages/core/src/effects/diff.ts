// Computes every effect of a decision from the records before and after it: ledger writes, agents taken and freed, CI runs
// to cancel, edits of the pull request, wake-ups. Invariant: nothing else composes effects, so a race that is fixed here is
// fixed for every action.
import { agentRef, bundleBranch, fleetRef, issueRef, parseBundleBranch, parseLedgerRef, trainRef } from '../names.ts';
import { busyAgentOf } from '../records/put-off.ts';
import type { LedgerView, Stored } from '../fleet/snapshot.ts';
import type { BundleView } from '../bundle/bundle-view.ts';
import type { FleetRecord, Bundle, IssueRecord, TrainRecord } from '../records/records.ts';
import { runsOut } from '../bundle/bundle-facts.ts';
import { renderAlarm, renderClosing, renderLanded, renderTakenOver } from '../texts/train.ts';
import type { BranchChange, Effect, LedgerWrite, Transition } from './effect.ts';

/** The records and branches that a decision changes; all others stay. */
export interface LedgerChange {
  /** One sentence for the log. */
  why: string;
  issues?: readonly IssueRecord[];
  /** Issues whose record is removed. */
  removed?: readonly number[];
  train?: TrainRecord;
  /** Records of trains that get a job; nothing of their bundles changes. */
  served?: readonly TrainRecord[];
  /** The bundle that ends with this change, as it ended: the train's record only keeps a line about it. */
  ended?: Bundle;
  fleet?: FleetRecord;
  branches?: readonly BranchChange[];
  /** A warning for people, although the train goes on. */
  warning?: string | undefined;
}

export interface EffectViews {
  /** `fleet` frees agents that nobody holds, and wakes nobody: it assigns in the same tick. */
  actor: 'fleet' | 'train' | 'landing' | 'command';
  /** The pull request and CI runs of the open bundle. */
  bundleView?: BundleView | undefined;
  /** Set where an App pushes the base: the App's branches follow the ledger in a push of their own. */
  appBase?: string | undefined;
  /** `https://github.com/owner/name`, for links in a pull request's text. */
  repositoryUrl?: string;
}

export interface Effects {
  effects: Effect[];
  /** Issues whose labels and comment follow from a record that changed. */
  issues: number[];
  /** Why another tick has something to do; undefined when it has not. */
  wake: string | undefined;
  /** Why the train stops until a person acts; the job fails with it. */
  failure: string | undefined;
}

export const diff = (before: LedgerView, change: LedgerChange, views: EffectViews): Effects => {
  const { issues = [], train } = change;
  const was = train === undefined ? undefined : before.trains.get(train.base)?.record;
  const branches = (change.branches ?? []).filter((branch) => views.appBase === undefined || !isOfApp(branch, views.appBase));
  const writes = writesOf(before, change, views);
  const transitions = transitionsOf(before, change);
  const push: Effect[] =
    writes.length + branches.length === 0 ? [] : [{ kind: 'write-ledger', writes, branches, why: change.why, transitions }];
  const ofBundle = train === undefined ? [] : [...cancelsOf(was, train, views), ...pullRequestOf(before, change, views)];
  const stopped = train?.stopped?.reason;
  return {
    effects: [...push, ...ofBundle],
    issues: issues.map(({ issue }) => issue),
    wake: wakes(before, change, views) ? change.why : undefined,
    failure: stopped === was?.stopped?.reason ? undefined : stopped,
  };
};

/** True when the base or a bundle's branch moves: an App does that, so that workflows follow. The job's token creates and deletes. */
export const isOfApp = ({ branch, expect, to }: BranchChange, base: string): boolean =>
  expect !== null && to !== null && (branch === base || parseBundleBranch(branch) > 0);

/** Maps each agent that no claim holds to the commit of its ref. An agent that an unreadable record may hold stays taken. */
export const freeableAgents = (ledger: LedgerView, changed: ReadonlyMap<number, IssueRecord | undefined>): Map<string, string> => {
  if (ledger.agents.size === 0) return new Map();
  const unchanged = [...ledger.issues].flatMap(([issue, { record }]) => (changed.has(issue) ? [] : [record]));
  const held = new Set([...changed.values(), ...unchanged].flatMap((record) => busyAgentOf(record?.claim) ?? []));
  const unreadable = new Set(ledger.broken.flatMap(({ ref, oid }) => (mayHoldAgent(ref) ? [oid] : [])));
  return new Map([...ledger.agents].filter(([agent, oid]) => !held.has(agent) && !unreadable.has(oid)));
};

/** False for other refs, as for the copy of an issue's record that a person keeps below refs/clambake. */
const mayHoldAgent = (ref: string): boolean => {
  const kind = parseLedgerRef(ref)?.kind;
  return kind === 'issue' || kind === 'agent';
};

type Changed = Pick<LedgerChange, 'issues' | 'removed'>;

/** Maps each issue that changes to its next record; undefined when the record is removed. */
const nextRecords = ({ issues = [], removed = [] }: Changed): Map<number, IssueRecord | undefined> =>
  new Map<number, IssueRecord | undefined>([
    ...issues.map((record) => [record.issue, record] as const),
    ...removed.map((issue) => [issue, undefined] as const),
  ]);

/** Records first, because an agent's ref points at its issue's record. */
const writesOf = (before: LedgerView, change: LedgerChange, views: EffectViews): LedgerWrite[] => {
  const { issues = [], removed = [], train, served = [], fleet } = change;
  const write = (ref: string, stored: Stored<unknown> | undefined, record: IssueRecord | TrainRecord | FleetRecord): LedgerWrite => ({
    ref,
    expect: stored?.oid ?? null,
    record,
  });
  return [
    ...[...(train === undefined ? [] : [train]), ...served].map((one) => write(trainRef(one.base), before.trains.get(one.base), one)),
    ...issues.map((record) => write(issueRef(record.issue), before.issues.get(record.issue), record)),
    ...removed.flatMap((issue): LedgerWrite[] => {
      const stored = before.issues.get(issue);
      return stored === undefined ? [] : [{ ref: issueRef(issue), expect: stored.oid, delete: true }];
    }),
    ...agentWrites(before, change, views),
    ...(fleet === undefined ? [] : [write(fleetRef, before.fleet, fleet)]),
  ];
};

/** Takes agents for new claims and frees those whose claim ended; the fleet's tick frees every agent that nobody holds. */
const agentWrites = (before: LedgerView, change: LedgerChange, { actor }: EffectViews): LedgerWrite[] => {
  const claims = (change.issues ?? []).flatMap(({ issue, claim }) =>
    claim === undefined || before.issues.get(issue)?.record.claim?.id === claim.id ? [] : [{ issue, agent: claim.agent }],
  );
  const changed = new Map([...nextRecords(change), ...claims.map(({ issue }) => [issue, undefined] as const)]);
  const ended = endedClaims(before, change);
  if (claims.length === 0 && ended.size === 0 && actor !== 'fleet') return [];
  const free = freeableAgents(before, changed);
  const taken = new Set(claims.map(({ agent }) => agent));
  return [
    ...claims.map(({ issue, agent }): LedgerWrite => ({ ref: agentRef(agent), expect: free.get(agent) ?? null, sameAs: issueRef(issue) })),
    ...[...free].flatMap(([agent, oid]): LedgerWrite[] =>
      taken.has(agent) || (actor !== 'fleet' && !ended.has(agent)) ? [] : [{ ref: agentRef(agent), expect: oid, delete: true }],
    ),
  ];
};

/** Agents that a claim needs no longer with this change. */
const endedClaims = (before: LedgerView, change: Changed): Set<string> =>
  new Set(
    [...nextRecords(change)].flatMap(([issue, record]) => {
      const was = before.issues.get(issue)?.record.claim;
      const agent = busyAgentOf(was);
      const isOver = was?.id !== record?.claim?.id || busyAgentOf(record?.claim) === undefined;
      return agent !== undefined && isOver ? [agent] : [];
    }),
  );

const transitionsOf = (before: LedgerView, change: Changed): Transition[] =>
  [...nextRecords(change)].flatMap(([issue, record]) => {
    const was = before.issues.get(issue)?.record;
    if (was?.state === record?.state) return [];
    return [{ issue, from: was?.state, to: record?.state, askedBy: (record ?? was)?.asked?.actor }];
  });

/** CI runs of the open bundle that the record no longer waits for and that have not ended by themselves. */
const cancelsOf = (was: TrainRecord | undefined, train: TrainRecord, { bundleView }: EffectViews): Effect[] => {
  const wanted = new Set(train.flight === undefined ? [] : runsOut(train.flight));
  const given = was?.flight === undefined ? [] : runsOut(was.flight).filter((run) => !wanted.has(run));
  return given.filter((run) => bundleView?.runs.get(run)?.status !== 'completed').map((run) => ({ kind: 'cancel-run', run }));
};

/** Edits the pull request when a bundle ends, and when an alarm needs a person at once. */
const pullRequestOf = (
  before: LedgerView,
  { ended, train, issues = [] }: LedgerChange,
  { bundleView, repositoryUrl }: EffectViews,
): Effect[] => {
  if (train === undefined) return [];
  const was = before.trains.get(train.base)?.record;
  const shown = bundleView?.pullRequest;
  const number = shown?.number ?? was?.flight?.pr;
  if (number === undefined) return [];
  const [last] = train.history;
  const lost = ended !== undefined && last?.mergedOid === undefined;
  const edit = (body: string, close: boolean): Effect[] => [{ kind: 'edit-pull-request', number, body, close }];
  if (train.stopped?.kind === 'alarm' && was?.stopped?.reason !== train.stopped.reason)
    return edit(renderAlarm(train.stopped.reason, shown?.body ?? ''), lost);
  if (ended !== undefined && last?.mergedOid !== undefined && repositoryUrl !== undefined) {
    const { mergedOid, landed, endedAt } = last;
    const records = (issue: number) => issues.find((record) => record.issue === issue);
    return edit(renderLanded(ended, { records, repositoryUrl, landed, mergedOid, endedAt }), false);
  }
  if (!lost) return [];
  const ending = last?.ending ?? '';
  if (train.kept?.includes(bundleBranch(ended.id)) === true) return edit(renderTakenOver(ended, ending), false);
  return edit(renderClosing(ended, { ending, landed: last?.landed ?? [] }), true);
};

/** True when another tick has something to do: an agent is free, an issue is ready or merged, a person gave a command, or trains may open pull requests. */
const wakes = (before: LedgerView, change: LedgerChange, { actor }: EffectViews): boolean => {
  if (actor === 'fleet') return false;
  if (endedClaims(before, change).size > 0) return true;
  const { issues = [], fleet } = change;
  if (issues.some(({ issue, claim }) => claim === undefined && before.issues.get(issue)?.record.claim !== undefined)) return true;
  if (issues.some(({ issue, state }) => (state === 'ready' || state === 'merged') && before.issues.get(issue)?.record.state !== state))
    return true;
  if (fleet?.pullRequests?.allowed === true && before.fleet?.record.pullRequests?.allowed !== true) return true;
  const known = new Set([...(before.fleet?.record.commands ?? []), ...(before.fleet?.record.answered ?? [])].map(({ id }) => id));
  return [...(fleet?.commands ?? []), ...(fleet?.answered ?? [])].some(({ id }) => !known.has(id));
};
