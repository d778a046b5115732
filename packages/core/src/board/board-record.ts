// The part of the fleet's record that names the board: the one issue that shows the fleet. It is read apart from the record, so
// that a part that cannot be read costs the board, and nothing of the fleet.
import { z } from 'zod';
import type { LedgerView } from '../fleet/snapshot.ts';
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

/** The fleet's record with another board. */
export const withBoard = ({ fleet }: Pick<LedgerView, 'fleet'>, board: BoardRecord): FleetRecord => {
  const next: FleetRecord & { board: BoardRecord } = { v: 1, ...fleet?.record, board };
  return next;
};
