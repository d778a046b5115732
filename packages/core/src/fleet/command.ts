// What a decision asks for. Commands are plain data: dry run prints them, apply carries them out, and the ones
// applied are the audit trail. Order matters: the ledger first, then what people see of it.
import type { FleetRecord, IssueRecord, TrainRecord } from '../records/records.ts';

/** One ref of one atomic push. `expect` is the commit it must still have (null: must not exist). */
export type LedgerWrite =
  | { ref: string; expect: string | null; record: IssueRecord | FleetRecord | TrainRecord }
  /**
   * The agent's ref becomes the commit that this push makes for the issue's record. `expect` is a commit only when
   * the same push takes the agent from a claim that is over.
   */
  | { ref: string; expect: string | null; sameAs: string }
  | { ref: string; expect: string; delete: true };

export interface LabelDefinition {
  name: string;
  /** Six hex digits. */
  color: string;
  description: string;
}

export type Command =
  | { kind: 'write-ledger'; writes: LedgerWrite[]; why: string }
  | { kind: 'create-labels'; labels: LabelDefinition[] }
  /** Single adds and removes, never the whole set; `comment` creates (id null) or edits the status comment. */
  | {
      kind: 'project-issue';
      issue: number;
      nodeId: string;
      addLabels: string[];
      removeLabels: string[];
      comment: { id: string | null; body: string } | undefined;
      close: boolean;
      /** Its merged work was taken back. */
      reopen?: true;
    }
  /** Starts one run of the caller's own workflow file: a tick of everything, which decides by itself what to do. */
  | { kind: 'wake'; why: string };

export type ApplyResult =
  | { status: 'applied' }
  | { status: 'already-done' }
  /** The world moved: take a new snapshot and decide again. */
  | { status: 'stale'; why: string }
  | { status: 'refused'; why: string }
  | { status: 'failed'; why: string };

/** Why something was not done: becomes a line of the summary. */
export interface Reason {
  issue: number | null;
  text: string;
}

export interface Decision {
  commands: Command[];
  reasons: Reason[];
  /** When to look again, if nothing happens before. */
  wakeAt?: string;
}
