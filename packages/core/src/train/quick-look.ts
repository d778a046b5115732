// A quick look replaces the snapshot after a wait with an open bundle, because almost nothing has changed by then. Git shows
// whether records and branches are the same; one request asks for what people do without a record (closing, labels, a new
// issue in line). Invariant: a quick look never changes the snapshot; any difference means that everything is read again.
import type { Config } from '../config.ts';
import type { IssueView, LedgerView, Snapshot } from '../fleet/snapshot.ts';
import { stateLabels } from '../names.ts';
import { baseOf, basesOf } from '../records/labels.ts';
import type { IssueRecord } from '../records/records.ts';
import { stateFacts } from '../records/states.ts';

/** The part of a snapshot that git alone can tell, without an API request. */
export type LedgerRefs = Pick<Snapshot, 'ledger' | 'branches'>;

export interface SeenIssue {
  nodeId: string;
  title: string;
  open: boolean;
  labels: readonly string[];
}

/** GitHub's answer. An issue that was asked for and is missing is gone. */
export interface QuickLook {
  now: string;
  defaultBranch: string;
  issues: readonly SeenIssue[];
  /** Open issues that wait for an agent, oldest first: their number, and the first of them. */
  inLine: { count: number; first: readonly (SeenIssue & { lastEvent: string | undefined })[] };
}

/** Records of issues that board, are aboard, or are named by a command. */
export const recordsOfTrains = (ledger: LedgerView): IssueRecord[] => {
  const named = new Set(ledger.fleet?.record.commands?.map((command) => command.issue));
  return [...ledger.issues.values()]
    .map(({ record }) => record)
    .filter(({ state, issue }) => stateFacts(state).isWithTrain || named.has(issue));
};

type Serving = { snapshot: Pick<Snapshot, 'issues' | 'defaultBranch'>; config: Pick<Config, 'base'>; base: string };

/** The branches that a train's snapshot names besides clambake's own. */
export const trainBases = ({ snapshot, config, base }: Serving): string[] => [
  ...new Set([...basesOf(snapshot.issues, baseOf(config, snapshot.defaultBranch)), base]),
];

/** True when every record and every branch is the one that the snapshot knows; the configuration is a file of a branch. */
export const sameLedgerRefs = (known: LedgerRefs, read: LedgerRefs): boolean => describeLedgerRefs(known) === describeLedgerRefs(read);

const describeLedgerRefs = ({ branches, ledger: { issues, agents, trains, fleet, broken } }: LedgerRefs): string =>
  [
    ...[...branches].map(([branch, oid]) => `branch ${branch} ${oid}`),
    ...[...issues].map(([issue, { oid }]) => `issue ${issue} ${oid}`),
    ...[...agents].map(([agent, oid]) => `agent ${agent} ${oid}`),
    ...[...trains].map(([base, { oid }]) => `train ${base} ${oid}`),
    ...broken.map(({ ref, oid }) => `broken ${ref} ${oid}`),
    `fleet ${fleet?.oid ?? 'none'}`,
  ]
    .sort()
    .join('\n');

/** True when people have done nothing since the snapshot that leaves no record. */
export const samePeople = (snapshot: Snapshot, look: QuickLook): boolean => {
  if (look.defaultBranch !== snapshot.defaultBranch) return false;
  const views = new Map(snapshot.issues.map((view) => [view.nodeId, view]));
  const seen = new Map(look.issues.map((issue) => [issue.nodeId, issue]));
  return (
    recordsOfTrains(snapshot.ledger).every(({ nodeId }) => describeIssue(views.get(nodeId)) === describeIssue(seen.get(nodeId))) &&
    sameLine(snapshot, look.inLine)
  );
};

const describeIssue = (issue: Pick<SeenIssue, 'title' | 'open' | 'labels'> | undefined): string | undefined =>
  issue && JSON.stringify([issue.title, issue.open, [...new Set(issue.labels)].sort()]);

/**
 * The wake of the fleet after the merge depends on who is in line, and on who set the label. Where the record says ready, one
 * of us set it, as for passengers that this very bundle sent back.
 */
const sameLine = ({ issues, ledger, unlisted = 0 }: Snapshot, { count, first }: QuickLook['inLine']): boolean => {
  const known = new Map(issues.filter(isInLine).map((view) => [view.nodeId, view]));
  return (
    count === known.size + unlisted &&
    first.every((issue) => {
      const view = known.get(issue.nodeId);
      if (view === undefined || describeIssue(view) !== describeIssue(issue)) return false;
      return view.events.at(-1)?.id === issue.lastEvent || ledger.issues.get(view.number)?.record.state === 'ready';
    })
  );
};

const isInLine = ({ open, labels }: IssueView): boolean => open && labels.includes(stateLabels.ready);
