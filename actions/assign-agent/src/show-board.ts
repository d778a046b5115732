// Shows the fleet on its board after a tick: one edit where the board shows something else, and none where only times differ. What
// goes wrong here is told and stops nothing, because any later tick shows the board.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import { type ApplyPorts, type BoardPort, type GitHubClient, openArtifacts, openBoard, RemoteError } from '@clambake/adapters';
import {
  boardArtifact,
  boardContext,
  type BoardFacts,
  boardLabels,
  type BoardPage,
  boardPage,
  boardTitle,
  type IssueView,
  judgeCron,
  lastStamps,
  type ProjectIssue,
  renderBoardHtml,
  renderBoardText,
  shownStamps,
  type Stamps,
  stateFacts,
} from '@clambake/core';
import { makeBoard, makePausedLabel, mayMakeBoard } from './make-board.ts';

export interface BoardJob {
  kit: ActionKit;
  client: GitHubClient;
  ports: ApplyPorts;
  tick: Pick<BoardFacts, 'snapshot' | 'config' | 'decision'>;
  obstacles: BoardFacts['obstacles'];
}

export const showBoard = async (job: BoardJob): Promise<void> => {
  try {
    await show(job, openBoard(job.client));
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    job.kit.warning(`The board could not be shown; the next run tries again: ${error.message}`, { title: job.kit.name });
  }
};

const show = async (job: BoardJob, port: BoardPort): Promise<void> => {
  const { kit, tick, obstacles } = job;
  const { board } = tick.snapshot;
  const facts = { ...tick, obstacles };
  if (board === undefined) {
    if (!mayMakeBoard(tick.snapshot)) return;
    const stamps = await stampsOf(job, { port, shown: undefined });
    const made = await makeBoard(job, { port, facts, stamps });
    if (made !== undefined) await keepPage(job, made.page, stamps);
    return;
  }
  if (!board.open) {
    kit.log(`The board, #${board.number}, is closed and stays as it is. It is written again once it is open.`);
    return;
  }
  await repairLabels(job, { board, facts });
  await edit(job, { port, board, page: boardPage(facts) });
};

const edit = async (job: BoardJob, { port, board, page }: { port: BoardPort; board: IssueView; page: BoardPage }): Promise<void> => {
  const { kit } = job;
  const shown = shownStamps(page, board.body);
  const isCronBack = shown?.overdueMinutes !== undefined && kit.environment.eventName === 'schedule';
  if (shown !== undefined && board.title === boardTitle && !isCronBack) return;
  const stamps = await stampsOf(job, { port, shown: lastStamps(board.body) });
  await port.edit(board.nodeId, { title: boardTitle, body: renderBoardText(page, stamps) });
  kit.log(`The board, #${board.number}, was edited.`);
  await keepPage(job, page, stamps);
};

/** GitHub is asked about cron only where the board is edited, and where the board itself cost no request. */
const stampsOf = async (
  { kit, tick: { snapshot } }: BoardJob,
  { port, shown }: { port: BoardPort; shown: Stamps | undefined },
): Promise<Stamps> => {
  const { now: at, run, ledger } = snapshot;
  const stamps = { at, runId: run.runId };
  const { eventName, workflowFile } = kit.environment;
  if (eventName === 'schedule') return { ...stamps, cron: at };
  const isBusy = [...ledger.issues.values()].some(({ record }) => !stateFacts(record.state).isOver);
  if (isBusy && workflowFile !== undefined) return { ...stamps, ...judgeCron(await port.cronRuns(workflowFile), at) };
  return { ...stamps, ...(shown?.cron === undefined ? {} : { cron: shown.cron }), ...overdueOf(shown) };
};

const overdueOf = (shown: Stamps | undefined): Pick<Stamps, 'overdueMinutes'> =>
  shown?.overdueMinutes === undefined ? {} : { overdueMinutes: shown.overdueMinutes };

const repairLabels = async ({ kit, ports }: BoardJob, { board, facts }: { board: IssueView; facts: BoardFacts }): Promise<void> => {
  const { addLabels, removeLabels } = boardLabels(board, boardContext(facts).fleet);
  if (addLabels.length + removeLabels.length === 0) return;
  if (addLabels.length > 0) await makePausedLabel(ports, facts.snapshot);
  const { number: issue, nodeId } = board;
  const effect: ProjectIssue = { kind: 'project-issue', issue, nodeId, addLabels, removeLabels, comment: undefined, close: false };
  const [result] = await ports.github.project([effect]);
  const why = result !== undefined && 'why' in result ? `: ${result.why}` : '';
  kit.log(
    `Labels of the board: ${[...addLabels.map((label) => `+${label}`), ...removeLabels.map((label) => `-${label}`)].join(', ')}${why}`,
  );
};

const keptDays = 7;

/** Agents of this tick start when the job ends, so a tick that starts some leaves the page to a later one. */
const keepPage = async ({ kit, tick }: BoardJob, page: BoardPage, stamps: Stamps): Promise<void> => {
  if (!kit.environment.hasArtifacts || tick.decision.assignments.length > 0) return;
  const directory = join(kit.environment.temp, boardArtifact);
  await mkdir(directory, { recursive: true });
  const file = join(directory, 'index.html');
  await writeFile(file, renderBoardHtml(page, stamps));
  const { id } = await openArtifacts().upload(boardArtifact, [file], directory, keptDays);
  kit.log(`The board as a page: artifact ${id}`);
};
