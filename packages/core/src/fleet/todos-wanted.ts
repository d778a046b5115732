// Says which attempts' todo lists a tick looks for. An attempt of less than ten minutes costs no request, and each list that was shown
// makes the wait for the next one twice as long.
import { leftOf } from '../bundle/request-budget.ts';
import { commentOf } from '../effects/show.ts';
import { jobsByRun, livenessOf } from './liveness.ts';
import { maximumTodoEdits, readShownTodo } from '../texts/todo-words.ts';
import type { IssueRecord } from '../records/records.ts';
import type { Snapshot } from './snapshot.ts';

export interface WantedTodo {
  attempt: string;
  run: number;
  /** Place of the list that its comment shows; 0: none. */
  after: number;
}

/** Each costs two requests at most. */
const maximumWanted = 6;
/** Time between two lists of an agent's job. */
const everyMs = 10 * 60_000;
/** Kept for everything else. */
const keptForOthers = 300;

export const todosWanted = (
  snapshot: Pick<Snapshot, 'ledger' | 'runs' | 'jobs' | 'now' | 'comments' | 'requestBudget'>,
): readonly WantedTodo[] => {
  if (leftOf(snapshot.requestBudget) < keptForOthers) return [];
  const jobs = jobsByRun(snapshot.jobs);
  const due = [...snapshot.ledger.issues.values()].flatMap(({ record }) => wantedOf(record, { snapshot, jobs }) ?? []);
  // Without a memory each gets its turn.
  const first = due.length === 0 ? 0 : (Math.floor(Date.parse(snapshot.now) / everyMs) * maximumWanted) % due.length;
  return [...due.slice(first), ...due.slice(0, first)].slice(0, maximumWanted);
};

const wantedOf = (
  record: IssueRecord,
  { snapshot, jobs }: { snapshot: Parameters<typeof todosWanted>[0]; jobs: ReturnType<typeof jobsByRun> },
): WantedTodo | undefined => {
  const { claim } = record;
  if (claim === undefined || claim.salvage !== undefined) return undefined;
  const life = livenessOf(claim, { runs: snapshot.runs, jobs });
  const comment = commentOf(snapshot, record);
  if (!life.alive || !life.running || comment === undefined) return undefined;
  const shown = readShownTodo(comment.body, claim.id);
  const { edits, at, place } = shown ?? { edits: 0, at: claim.at, place: 0 };
  const waitMs = everyMs * 2 ** Math.max(0, edits - 1);
  if (edits >= maximumTodoEdits || Date.parse(snapshot.now) - Date.parse(at) < waitMs) return undefined;
  return { attempt: claim.id, run: claim.runId, after: place };
};
