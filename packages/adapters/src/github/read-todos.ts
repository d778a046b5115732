// Reads the newest todo lists of attempts at work: one request for each run, and one for each list that is newer than the shown one.
// Loaded only when there is an attempt to ask about. Invariant: nothing that is missing, malformed or slow makes it throw.
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FoundTodo, maximumTodoBytes, parseTodoList, todoFile, todoPlace, type WantedTodo } from '@clambake/core';
import { unpackArchive } from '../artifact-archive.ts';
import { parseJson } from '../parse-json.ts';
import type { GitHubClient } from './github-client.ts';

/** A tick waits no longer than this. */
const maximumMs = 15_000;

interface Reading {
  client: GitHubClient;
  /** A directory of ours for temporary files. */
  temp: string;
  log: (text: string) => void;
}

/** Maps attempts to their lists; one that has no newer list is left out. */
export const readTodos = async (reading: Reading, wanted: readonly WantedTodo[]): Promise<ReadonlyMap<string, FoundTodo>> => {
  const found = new Map<string, FoundTodo>();
  const byRun = [...Map.groupBy(wanted, ({ run }) => run)];
  const all = byRun.map(([run, ofRun]) =>
    readRun(reading, { run, ofRun, found }).catch((error: unknown) =>
      reading.log(`The todo lists of run ${run} could not be read: ${error instanceof Error ? error.message : String(error)}`),
    ),
  );
  await Promise.race([Promise.all(all), sleep(maximumMs, undefined, { ref: false })]);
  // The next tick reads those that arrive later.
  return new Map(found);
};

/** A later tick asks again, so nothing is repeated. */
const once = { request: { retries: 0 } };

const readRun = async (
  reading: Reading,
  { run, ofRun, found }: { run: number; ofRun: readonly WantedTodo[]; found: Map<string, FoundTodo> },
): Promise<void> => {
  const { octokit, where } = reading.client;
  // GitHub lists the newest first.
  const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({ ...where, ...once, run_id: run, per_page: 100 });
  const tasks = ofRun.map(async ({ attempt, after }) => {
    const newest = data.artifacts
      .flatMap((artifact) => ({ artifact, place: todoPlace(artifact.name, attempt) ?? 0 }))
      .filter(({ artifact, place }) => place > after && !artifact.expired && artifact.size_in_bytes <= maximumTodoBytes)
      .sort((a, b) => b.place - a.place)
      .at(0);
    if (newest === undefined) return;
    const { artifact, place } = newest;
    const list = parseTodoList(await readFileOf(reading, artifact), attempt);
    const at = new Date(artifact.created_at ?? '').getTime();
    if (list !== undefined && !Number.isNaN(at)) found.set(attempt, { list, place, at: new Date(at).toISOString() });
  });
  const [failed] = (await Promise.allSettled(tasks)).filter((task) => task.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
};

const readFileOf = async ({ client, temp }: Reading, artifact: { id: number; digest?: string | null }): Promise<unknown> => {
  const { octokit, where } = client;
  const { data } = await octokit.rest.actions.downloadArtifact({ ...where, ...once, artifact_id: artifact.id, archive_format: 'zip' });
  const bytes = Buffer.from(data as ArrayBuffer);
  if (artifact.digest !== `sha256:${createHash('sha256').update(bytes).digest('hex')}`) return undefined;
  const directory = await mkdtemp(join(temp, 'clambake-todo-'));
  try {
    await writeFile(join(directory, 'packed'), bytes);
    const to = join(directory, 'list');
    const limits = { entries: 1, fileBytes: maximumTodoBytes, totalBytes: maximumTodoBytes };
    const why = await unpackArchive(join(directory, 'packed'), to, limits);
    return why === undefined ? parseJson(await readFile(join(to, todoFile), 'utf8')) : undefined;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};
