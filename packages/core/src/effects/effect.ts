// An effect is one thing that a decision asks for, as plain data: a dry run prints it, apply carries it out, the log
// keeps it. Effects are never composed by hand: `diff` computes them from the records before and after a decision.
import type { FleetRecord, IssueRecord, TrainRecord } from '../records/records.ts';
import type { LabelFacts } from '../records/words.ts';

/** One ref of one atomic push. `expect` is the commit that it must still have; null means that it must not exist. */
export type LedgerWrite =
  | { ref: string; expect: string | null; record: IssueRecord | FleetRecord | TrainRecord }
  /**
   * The agent's ref becomes the commit that this push makes for the record of ref `sameAs`. `expect` is a commit only when
   * the same push takes the agent from a claim that is over.
   */
  | { ref: string; expect: string | null; sameAs: string }
  | { ref: string; expect: string; delete: true };

/** A branch, or a kept ref, in an atomic push: `expect` null means that it must not exist, `to` null deletes it. */
export interface BranchChange {
  branch: string;
  expect: string | null;
  to: string | null;
}

export interface LabelDefinition extends LabelFacts {
  name: string;
}

/** Single adds and removes, never the whole set of labels. */
export interface ProjectIssue {
  kind: 'project-issue';
  issue: number;
  nodeId: string;
  addLabels: string[];
  removeLabels: string[];
  /** The status comment to edit, or to create when `id` is null. */
  comment: { id: string | null; body: string } | undefined;
  close: boolean;
  /** Node ids of status comments that exist twice, to delete. */
  deleteComments?: readonly string[];
  /** A further comment with an agent's words, which is not there yet. */
  say?: string;
  /** A further comment that calls somebody. It has an effect of its own, so that a refusal concerns nothing else. */
  call?: string;
  /** Set when its merged work was reverted. */
  reopen?: true;
}

export type Effect =
  /** One atomic push of the ledger's refs and of the branches that move with them. */
  | { kind: 'write-ledger'; writes: LedgerWrite[]; branches: BranchChange[]; why: string; transitions: Transition[] }
  | { kind: 'create-labels'; labels: LabelDefinition[] }
  | ProjectIssue
  | { kind: 'cancel-run'; run: number }
  | { kind: 'edit-pull-request'; number: number; body: string; close: boolean }
  /** Starts one run of the caller's own workflow file, which decides by itself what to do. */
  | { kind: 'wake'; why: string };

/** A change of an issue's state, for notifications, telemetry and the audit trail. */
export interface Transition {
  issue: number;
  /** Undefined when the issue had no record. */
  from: IssueRecord['state'] | undefined;
  /** Undefined when its record is removed. */
  to: IssueRecord['state'] | undefined;
  /** Login of the person who asked for the work, as far as the record says. */
  askedBy: string | undefined;
}

export type ApplyResult =
  | { status: 'applied' }
  | { status: 'already-done' }
  /** The world moved, so take a new snapshot and decide again. `refs` are those that moved. */
  | { status: 'stale'; why: string; refs?: readonly string[] }
  /** `http`: the server refused the request as a whole with this status. */
  | { status: 'refused'; why: string; http?: number }
  | { status: 'failed'; why: string };

/** Says why something was not done, as a line of the summary. */
export interface Reason {
  issue: number | null;
  text: string;
}

export interface Decision {
  effects: Effect[];
  reasons: Reason[];
  /** When to take the next snapshot, if nothing happens before. */
  wakeAt?: string | undefined;
}
