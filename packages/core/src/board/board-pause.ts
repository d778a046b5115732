// Decides what an edit of the label `clambake:paused` on the board means. The label shows the pause of the fleet, whoever began
// it, and an edit by a person who may do that begins or ends one. Every other difference is repaired on the board.
import type { Config } from '../config.ts';
import { type Role, roleAtLeast } from '../fleet/roles.ts';
import type { LedgerView, Snapshot } from '../fleet/snapshot.ts';
import type { LabelDefinition } from '../effects/effect.ts';
import { parseStateLabel } from '../records/labels.ts';
import { parseAgentLabel } from '../names.ts';
import { pausedLabel } from './board-names.ts';
import type { FleetRecord } from '../records/records.ts';
import { type BoardRecord, boardRecord, withBoard } from './board-record.ts';

interface Seen extends Pick<Snapshot, 'board'> {
  ledger: Pick<LedgerView, 'fleet'>;
}

interface Edit {
  event: string;
  by: string;
  at: string;
  /** True when it set the label. */
  sets: boolean;
}

/** The newest edit by a person that was not followed yet and differs from the pause on record. */
const newEdit = ({ board, ledger }: Seen): Edit | undefined => {
  if (board === undefined || !board.open || board.isPartial === true) return undefined;
  const sets = board.labels.includes(pausedLabel);
  if (sets === (ledger.fleet?.record.paused !== undefined)) return undefined;
  const last = board.events.findLast((event) => event.label === pausedLabel);
  if (last === undefined || last.bot || last.actor === null || last.id === boardRecord(ledger)?.event) return undefined;
  return last.kind === (sets ? 'labeled' : 'unlabeled') ? { event: last.id, by: last.actor, at: last.at, sets } : undefined;
};

/** Login of the person whose role the edit depends on; none when there is no edit. */
export const boardEditor = (seen: Seen): string[] => {
  const edit = newEdit(seen);
  return edit === undefined ? [] : [edit.by];
};

/** The role that pausing on the board needs. */
export const pausingRole = (config: Pick<Config, 'min-role'>): Role =>
  roleAtLeast(config['min-role'], 'write') ? config['min-role'] : 'write';

export interface BoardSteering {
  fleet: FleetRecord;
  /** For the log. */
  why: string;
}

/** Undefined when nobody has edited the label, or when GitHub has not told the role of that person. */
const steerByBoard = (snapshot: Seen & Pick<Snapshot, 'roles' | 'now'>, config: Pick<Config, 'min-role'>): BoardSteering | undefined => {
  const { board, ledger, roles } = snapshot;
  const edit = newEdit(snapshot);
  const role = edit === undefined ? undefined : roles.get(edit.by);
  if (board === undefined || edit === undefined || role === undefined) return undefined;
  const { refused: _, ...known } = knownBoard(snapshot, board);
  if (role === 'none' || !roleAtLeast(role, pausingRole(config)))
    return {
      fleet: withBoard(ledger, { ...known, event: edit.event, refused: edit.by }),
      why: `refuse the label of ${edit.by} on the board`,
    };
  const { paused: before, ...others } = withBoard(ledger, { ...known, event: edit.event });
  if (edit.sets) return { fleet: { ...others, paused: { by: edit.by, at: edit.at } }, why: `pause by ${edit.by} on the board` };
  return { fleet: others, why: `end the pause by ${before?.by ?? 'somebody'} on the board` };
};

/** A pause that somebody sets or ends on the board counts in this tick already. */
export const steeredByBoard = (
  snapshot: Snapshot,
  config: Pick<Config, 'min-role'>,
): { snapshot: Snapshot; steered: BoardSteering | undefined } => {
  const steered = steerByBoard(snapshot, config);
  if (steered === undefined) return { snapshot, steered };
  const { ledger } = snapshot;
  return { snapshot: { ...snapshot, ledger: { ...ledger, fleet: { oid: ledger.fleet?.oid ?? '', record: steered.fleet } } }, steered };
};

const knownBoard = ({ ledger }: Seen, { number: issue, nodeId, createdAt: at }: NonNullable<Seen['board']>): BoardRecord => {
  const known = boardRecord(ledger);
  return known?.nodeId === nodeId ? known : { at, issue, nodeId };
};

export const pausedDefinition: LabelDefinition = {
  name: pausedLabel,
  color: 'b60205',
  description: 'On the board: no agent starts and no bundle departs while this is set.',
};

/** The labels to add and to take away, so that the board shows the pause of `fleet` and no state of an issue. */
export const boardLabels = (board: NonNullable<Seen['board']>, fleet: FleetRecord): { addLabels: string[]; removeLabels: string[] } => {
  // An edit whose author's role is not known yet stays until it is.
  const isOpen = boardEditor({ board, ledger: { fleet: { oid: '', record: fleet } } }).length > 0;
  const isSet = board.labels.includes(pausedLabel);
  const isPaused = fleet.paused !== undefined;
  const foreign = board.labels.filter((label) => parseStateLabel(label) !== undefined || parseAgentLabel(label) !== undefined);
  return {
    addLabels: !isOpen && isPaused && !isSet ? [pausedLabel] : [],
    removeLabels: [...foreign, ...(!isOpen && isSet && !isPaused ? [pausedLabel] : [])],
  };
};
