// Makes the board on the fleet's first use, and again when it is gone. The ledger says first that this run does, so that of two
// runs one makes it. A run that dies in between leaves an issue that the next one finds by its author and its hidden first line.
import { applyUntilCurrent, type BoardPort, type FoundBoard } from '@clambake/adapters';
import {
  type BoardFacts,
  type BoardPage,
  boardPage,
  type BoardRecord,
  boardRecord,
  boardTitle,
  brokenFleet,
  diff,
  type LedgerView,
  pausedDefinition,
  renderBoardText,
  type Snapshot,
  type Stamps,
  withBoard,
} from '@clambake/core';
import type { BoardJob } from './show-board.ts';

/** A run that set out to make the board has done so, or died, after this time; and a new issue is listed. */
const graceMs = 10 * 60_000;

/** True on the first use of the fleet, and when the board that the ledger names is gone. The snapshot has no board. */
export const mayMakeBoard = ({ ledger, issues, now }: Pick<Snapshot, 'ledger' | 'issues' | 'now'>): boolean => {
  if (brokenFleet(ledger) !== undefined || issues.length + ledger.issues.size === 0) return false;
  const known = boardRecord(ledger);
  return known === undefined || Date.parse(now) - Date.parse(known.at) >= graceMs;
};

interface Making {
  port: BoardPort;
  facts: BoardFacts;
  stamps: Stamps;
}

/** Undefined when another run makes it. */
export const makeBoard = async (job: BoardJob, { port, facts, stamps }: Making): Promise<{ page: BoardPage } | undefined> => {
  const { kit, ports } = job;
  if (!(await reserve(job))) return undefined;
  const found = await port.find();
  const [first] = found;
  const adopted = found.find(({ open }) => open) ?? first;
  const board = adopted ?? (await port.create({ title: boardTitle, body: renderBoardText(boardPage(facts), stamps) }));
  await makePausedLabel(ports, facts.snapshot);
  const unpinned = board.open ? await port.pin(board.nodeId) : undefined;
  await name(job, { board, unpinned: unpinned?.slice(0, 300).toWellFormed() });
  const page = { ...boardPage({ ...facts, unpinned }), issue: board.issue };
  const body = renderBoardText(page, stamps);
  if (board.open && board.body.trimEnd() !== body.trimEnd()) await port.edit(board.nodeId, { title: boardTitle, body });
  kit.log(
    `The board is #${board.issue}${adopted === undefined ? '' : ', which was there'}${unpinned === undefined ? '' : `; not pinned: ${unpinned}`}.`,
  );
  return { page };
};

export const makePausedLabel = async (
  { github }: BoardJob['ports'],
  { repositoryLabels }: Pick<Snapshot, 'repositoryLabels'>,
): Promise<void> => {
  if (!repositoryLabels.has(pausedDefinition.name)) await github.createLabels([pausedDefinition]);
};

/** Writes a board into the fleet's record. Returns false when nothing was written. */
const write = async (
  { ports }: BoardJob,
  { why, next }: { why: string; next: (ledger: LedgerView) => BoardRecord | undefined },
): Promise<boolean> => {
  const settled = await applyUntilCurrent(async () => {
    const ledger = await ports.ledger.read();
    const board = brokenFleet(ledger) === undefined ? next(ledger) : undefined;
    if (board === undefined) return { kind: 'over', value: false };
    const { effects } = diff(ledger, { why, fleet: withBoard(ledger, board) }, { actor: 'fleet' });
    return { kind: 'apply', effects, decidedOn: ledger, value: true };
  }, ports);
  return settled.kind === 'settled' && settled.value;
};

const reserve = (job: BoardJob): Promise<boolean> => {
  const { snapshot } = job.tick;
  const seen = boardRecord(snapshot.ledger);
  return write(job, {
    why: 'make the board',
    next: (ledger) => {
      const known = boardRecord(ledger);
      const isAsSeen = known?.at === seen?.at && known?.nodeId === seen?.nodeId;
      return isAsSeen ? { at: snapshot.now } : undefined;
    },
  });
};

const name = async (job: BoardJob, { board, unpinned }: { board: FoundBoard; unpinned: string | undefined }): Promise<void> => {
  const { issue, nodeId } = board;
  const at = job.tick.snapshot.now;
  await write(job, {
    why: `the board is #${issue}`,
    next: (ledger) => ({ ...boardRecord(ledger), at, issue, nodeId, ...(unpinned === undefined ? {} : { unpinned }) }),
  });
};
