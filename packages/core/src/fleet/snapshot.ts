// Everything a decision may look at, read once per tick: plain data, `now` included.
import type { FleetRecord, IssueRecord, TrainRecord } from '../records/records.ts';
import type { Role } from '../config.ts';

/** One label edit (or reopening) from the issue's timeline, oldest first in the list. */
export interface LabelEvent {
  id: string;
  kind: 'labeled' | 'unlabeled' | 'reopened';
  /** Empty when reopened. */
  label: string;
  /** Null when the account is gone. */
  actor: string | null;
  /** True for Bot actors, ours included. */
  bot: boolean;
  at: string;
}

export interface IssueView {
  number: number;
  nodeId: string;
  title: string;
  body: string;
  /** sha256 (hex) of title and body as UTF-8, computed by the adapter: core has no hash. */
  titleHash: string;
  bodyHash: string;
  author: string | null;
  createdAt: string;
  open: boolean;
  labels: string[];
  /** Issues that block this one and are open. */
  openBlockers: number[];
  openSubIssues: number;
  /** Newest label events (up to 50), oldest first. */
  events: LabelEvent[];
}

export interface Stored<T> {
  /** The commit that holds the record: the value a lease compares with. */
  oid: string;
  record: T;
  /** Entries of its lists that wait, because this release cannot read them. */
  unread?: readonly UnreadEntry[];
}

/** Something of the ledger cannot be read for this reason. `newer`: a later release wrote it. */
export interface Unreadable {
  problem: string;
  newer: boolean;
}

/** `list`: where it stands, as `commands` or `bundle.trials`. */
export type UnreadEntry = Unreadable & { list: string };

/** A ref under refs/clambake/ whose content is no record that this release can read. */
export interface BrokenRecord extends Pick<Unreadable, 'problem'> {
  ref: string;
  oid: string;
  newer?: boolean;
}

export interface LedgerView {
  issues: ReadonlyMap<number, Stored<IssueRecord>>;
  /** Busy agents: agent → claim commit. */
  agents: ReadonlyMap<string, string>;
  fleet: Stored<FleetRecord> | undefined;
  trains: ReadonlyMap<string, Stored<TrainRecord>>;
  broken: readonly BrokenRecord[];
}

/** A job of a run that holds a claim. */
export interface JobView {
  runId: number;
  runAttempt: number;
  name: string;
  status: 'queued' | 'in_progress' | 'completed' | 'waiting' | 'pending' | 'requested';
  conclusion: string | null;
}

export interface RunView {
  id: number;
  attempt: number;
  status: JobView['status'];
  conclusion: string | null;
}

/** Whether the run of a dead attempt holds an artifact of it; `unknown`: GitHub did not say. */
export type Leftover = 'left' | 'none' | 'unknown';

export interface CommentView {
  id: string;
  body: string;
}

/** What a run of ours is, from the runner's environment, plus one nonce made by the shell. */
export interface RunContext {
  runId: number;
  runAttempt: number;
  /** Eight hex digits, new for every snapshot. */
  nonce: string;
  /** `https://github.com/owner/name/actions/runs/1`, for links in texts. */
  runUrl: string;
  repositoryUrl: string;
}

export interface Snapshot {
  /** GitHub's Date of the response that made the snapshot, ISO 8601 UTC. */
  now: string;
  run: RunContext;
  defaultBranch: string;
  issues: readonly IssueView[];
  /** Status comments of active records: by the comment's node id, or by the issue's where it was found by its marker. */
  comments: ReadonlyMap<string, CommentView>;
  /** Names of the repository's labels. */
  repositoryLabels: ReadonlySet<string>;
  ledger: LedgerView;
  /** Branch name (without refs/heads/) → commit. Bases and clambake/**. */
  branches: ReadonlyMap<string, string>;
  /** Runs that hold a claim, and their jobs. A run missing here was not looked at this time. */
  runs: ReadonlyMap<number, RunView>;
  jobs: readonly JobView[];
  /** Attempts whose jobs have ended without a word: whether they left an artifact. One missing here left none. */
  leftovers: ReadonlyMap<string, Leftover>;
  /** Roles of people whose ready label may start an agent; undefined when GitHub could not tell. */
  roles: ReadonlyMap<string, Role | 'none' | undefined>;
}
