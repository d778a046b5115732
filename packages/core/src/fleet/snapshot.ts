// All facts that a decision may use, the time included. They are read once per tick.
import type { RequestBudget } from '../bundle/request-budget.ts';
import type { FleetRecord, IssueRecord, TrainRecord } from '../records/records.ts';
import type { FoundTodo } from '../texts/todo-words.ts';
import type { RolesRead } from './roles.ts';

/** A label edit or a reopening, from the issue's timeline. */
export interface LabelEvent {
  id: string;
  kind: 'labeled' | 'unlabeled' | 'reopened';
  /** Empty when reopened. */
  label: string;
  /** Login, `name[bot]` for a bot; null for a deleted account. */
  actor: string | null;
  /** True for Bot actors, ours included, unless the configuration allows them. */
  bot: boolean;
  at: string;
}

/** A change of the title or the body. */
export interface TextEdit {
  part: 'title' | 'body';
  /** Login, `name[bot]` for a bot; null for a deleted account. */
  by: string | null;
  at: string;
}

export interface BlockerView {
  nodeId: string;
  open: boolean;
  /** Closed as completed; false for an open one. */
  isCompleted: boolean;
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
  /** Number of further open ones, in repositories that the token cannot see; 0 when left out. */
  hiddenBlockers?: number;
  openSubIssues: number;
  /** Set when GitHub left labels, events or blockers out without a reason: nothing is decided about the issue. */
  isPartial?: true;
  /** Set when its conversation is locked: jobs can edit comments there, and make none. */
  isLocked?: true;
  /** Known of issues that were asked for by their id. */
  isPinned?: boolean | null | undefined;
  /** Issues that block this one, closed ones too, as far as the token sees them; none when left out. */
  blockers?: readonly BlockerView[];
  /** Newest label events (up to 50), oldest first. */
  events: LabelEvent[];
  /** Edits that GitHub lists, in no order. */
  edits: TextEdit[];
  /** Time from which `edits` is complete; undefined: it always was. */
  editsFrom?: string | undefined;
}

export interface Stored<T> {
  /** The commit that holds the record. A lease compares with it. */
  oid: string;
  record: T;
  /** Entries of its lists that wait, because this release cannot read them. */
  unread?: readonly UnreadEntry[];
}

/** The reason why a part of the ledger cannot be read. `newer`: a later release wrote it. */
export interface Unreadable {
  problem: string;
  newer: boolean;
}

/** `list`: its path, as `commands` or `flight.trials`. */
export type UnreadEntry = Unreadable & { list: string };

/** A ref under refs/clambake/ that holds no record that this release can read. */
export interface BrokenRecord extends Pick<Unreadable, 'problem'> {
  ref: string;
  /** Commit of `ref`, or of `inTheWay`. */
  oid: string;
  newer?: boolean;
  /** A ref below `ref`, because of which git cannot create `ref`. */
  inTheWay?: string;
}

export interface LedgerView {
  issues: ReadonlyMap<number, Stored<IssueRecord>>;
  /** Busy agent → commit of its ref. */
  agents: ReadonlyMap<string, string>;
  fleet: Stored<FleetRecord> | undefined;
  trains: ReadonlyMap<string, Stored<TrainRecord>>;
  broken: readonly BrokenRecord[];
}

/** A job of a run that holds a claim. */
export interface JobView {
  /** Its page is `…/actions/runs/<runId>/job/<id>`. */
  id?: number;
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

/** `left`: the run of the dead attempt holds its artifact; `unknown`: GitHub did not say. */
export type Leftover = 'left' | 'none' | 'unknown';

export interface CommentView {
  id: string;
  body: string;
  /** Set when somebody else edited it last. Known of comments that were found by their marker. */
  editedByOther?: true;
  /** ISO 8601 UTC. Known of comments that were found by their marker. */
  createdAt?: string;
  /** Node ids of later status comments of ours on the same issue: two runs that each saw none have made one each. */
  copies?: readonly string[];
}

/** Facts about this run, from the runner's environment. */
export interface RunContext {
  runId: number;
  runAttempt: number;
  /** Eight hex digits, new for every snapshot. */
  nonce: string;
  /** `https://github.com/owner/name/actions/runs/1`, for links in texts. */
  runUrl: string;
  repositoryUrl: string;
}

/** A reason why no agent may start, which is no fault of any issue. */
export interface Obstacle {
  /** The rest of a sentence that begins with `waits:`. */
  text: string;
  /** `notice`: nobody has to do anything. */
  level: 'error' | 'notice';
  /** True when a train's job has to ask GitHub before anything is claimed. */
  asks?: true;
}

export interface Snapshot {
  /** GitHub's Date of the response that made the snapshot, ISO 8601 UTC. */
  now: string;
  run: RunContext;
  defaultBranch: string;
  issues: readonly IssueView[];
  /** The issue that shows the fleet. It is none of `issues`. */
  board?: IssueView | undefined;
  /** Undefined where GitHub does not tell it. */
  requestBudget?: RequestBudget | undefined;
  /** Number of open issues with the label of ready issues that `issues` does not have; 0 when left out. */
  unlisted?: number;
  /** Status comments, by their node id, or by the node id of their issue when found by the marker. */
  comments: ReadonlyMap<string, CommentView>;
  /** Names of the repository's labels. */
  repositoryLabels: ReadonlySet<string>;
  ledger: LedgerView;
  /** Branch name (without refs/heads/) → commit. Bases and clambake/**. */
  branches: ReadonlyMap<string, string>;
  /** Runs that hold a claim, and their jobs. A run that is missing here was not read. */
  runs: ReadonlyMap<number, RunView>;
  jobs: readonly JobView[];
  /** Attempt id → result of looking for its artifact. An attempt that is missing here left none. */
  leftovers: ReadonlyMap<string, Leftover>;
  /** Attempt id → newest todo list of its agent, of those that this tick has looked for. */
  todos?: ReadonlyMap<string, FoundTodo>;
  /** Base → obstacle, of bases that were looked at; undefined where there is none. */
  obstacles?: ReadonlyMap<string, Obstacle | undefined>;
  roles: RolesRead;
  /** Words to people that stand on their issues, by `saidKey` and `callKey`; undefined where nobody looked: then nothing is said. */
  shownWords?: ReadonlySet<string>;
  /**
   * Issue → sha256 (hex) of its discussion, or the login whose role GitHub did not tell; of issues whose turn has come. Undefined
   * where nobody reads discussions: then no claim names one.
   */
  discussions?: ReadonlyMap<number, string | { unknown: string }>;
}
