// The part of the fleet's record that names the board: the one issue that shows the fleet. It is read apart from the record, so
// that a part that cannot be read costs the board, and nothing of the fleet.
import { z } from 'zod';
import type { IssueView, LedgerView } from '../fleet/snapshot.ts';
import { parseBoardMarker } from '../names.ts';
import { login, nodeId, timestamp } from '../records/id-schemas.ts';
import { looseObject } from '../records/loose.ts';
import type { FleetRecord } from '../records/records.ts';

const boardSchema = looseObject({
  /** When a run set out to make it. */
  at: timestamp,
  /** Undefined until it is made. */
  issue: z.int32().min(1).optional(),
  nodeId: nodeId.optional(),
  /** The edit of its label that was followed last, or refused. */
  event: nodeId.optional(),
  /** Login of the person whose edit was refused, when it was that one. */
  refused: login.optional(),
  /** GitHub's words when it refused to pin it. */
  unpinned: z.string().max(300).optional(),
});
export type BoardRecord = z.infer<typeof boardSchema>;

/** Undefined when there is no board, or when nobody can tell which one it is. */
export const boardRecord = ({ fleet }: Pick<LedgerView, 'fleet'>): BoardRecord | undefined =>
  boardSchema.safeParse((fleet?.record as { board?: unknown } | undefined)?.board).data;

/** Node id of the board's issue; none while there is no board. */
export const boardIds = (ledger: Pick<LedgerView, 'fleet'>): string[] => {
  const { nodeId: id } = boardRecord(ledger) ?? {};
  return id === undefined ? [] : [id];
};

/** The fleet's record with another board. */
export const withBoard = ({ fleet }: Pick<LedgerView, 'fleet'>, board: BoardRecord): FleetRecord => {
  const next: FleetRecord & { board: BoardRecord } = { v: 1, ...fleet?.record, board };
  return next;
};

/**
 * Takes the board out of the issues. An issue of our own bot that begins as a board does is no work either, whatever labels it
 * has; it is the board when the ledger names none of them.
 */
export const apartFromBoard = (
  issues: readonly IssueView[],
  { ledger, bot }: { ledger: Pick<LedgerView, 'fleet'>; bot: string },
): { board: IssueView | undefined; issues: IssueView[] } => {
  const known = boardRecord(ledger)?.nodeId;
  const isBoard = ({ nodeId: id, author, body }: IssueView): boolean =>
    id === known || (author === bot && parseBoardMarker(body) !== undefined);
  const boards = issues.filter(isBoard);
  const named = boards.find((one) => one.nodeId === known);
  return { board: named ?? (known === undefined ? boards[0] : undefined), issues: issues.filter((one) => !isBoard(one)) };
};
