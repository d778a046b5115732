// Finds the board among the issues of a snapshot. It needs no schema, because every job that reads a snapshot loads it.
import type { IssueView, LedgerView } from '../fleet/snapshot.ts';
import { parseBoardMarker } from './board-names.ts';

/** Node id of the board's issue; none while there is no board. */
export const boardIds = ({ fleet }: Pick<LedgerView, 'fleet'>): string[] => {
  const { board } = (fleet?.record ?? {}) as { board?: { nodeId?: unknown } | null };
  return typeof board?.nodeId === 'string' ? [board.nodeId] : [];
};

/**
 * Takes the board out of the issues. An issue of our own bot that begins as a board does is no work either, whatever labels it
 * has; it is the board when the ledger names none of them.
 */
export const apartFromBoard = (
  issues: readonly IssueView[],
  { ledger, bot }: { ledger: Pick<LedgerView, 'fleet'>; bot: string },
): { board: IssueView | undefined; issues: IssueView[] } => {
  const [known] = boardIds(ledger);
  const isBoard = ({ nodeId: id, author, body }: IssueView): boolean =>
    id === known || (author === bot && parseBoardMarker(body) !== undefined);
  const boards = issues.filter(isBoard);
  const named = boards.find((one) => one.nodeId === known);
  return { board: named ?? (known === undefined ? boards[0] : undefined), issues: issues.filter((one) => !isBoard(one)) };
};
