// The workflow files of a commit: those that an event starts, and their crons.
import type { EventRun } from './event-runs.ts';
import { parseWorkflowFile, type WorkflowFile } from './parse.ts';
import { readRef, readTree, type Repository, type RunnerHost } from './pieces.ts';
import type { Cron } from './scheduled-runs.ts';
import { repositorySource } from './sources.ts';
import { isTriggeredBy } from './triggers.ts';

export interface WantedWorkflow {
  path: string;
  name: string;
}

export interface WantedRequest {
  found: EventRun;
  /** Keeps only files with this cron. */
  cron?: Cron | undefined;
  /** Called with the problems of a file that cannot be read. */
  onProblem: (problem: string) => void;
}

/**
 * Returns the files in the order of their paths. On a push it includes files that cannot be read, whose runs fail. Other
 * events start no run of such a file, as on GitHub.
 */
export const findWanted = async (
  host: RunnerHost,
  repository: Repository,
  { found, cron, onProblem }: WantedRequest,
): Promise<WantedWorkflow[]> => {
  const wanted: WantedWorkflow[] = [];
  for (const { path, file, problems } of await readAll(host, repository, found.commit)) {
    if (repository.workflows.get(path)?.state === 'disabled_manually' || (cron !== undefined && cron.path !== path)) continue;
    for (const problem of problems) onProblem(problem);
    if (file === undefined) {
      if (found.facts.name === 'push') wanted.push({ path, name: path });
    } else if (await isTriggeredBy(file, found.facts)) wanted.push({ path, name: file.name });
  }
  return wanted;
};

/** Returns the crons of the default branch. */
export const readCrons = async (host: RunnerHost, repository: Repository): Promise<Cron[]> => {
  const commit = await readRef(repository.gitDir, `refs/heads/${repository.defaultBranch}`);
  if (commit === undefined) return [];
  const all = await readAll(host, repository, commit);
  return all.flatMap(({ path, file }) => (file?.crons ?? []).map((entry) => ({ path, ...entry })));
};

interface ReadFile {
  path: string;
  file: WorkflowFile | undefined;
  problems: readonly string[];
}

const readAll = async (host: RunnerHost, repository: Repository, commit: string): Promise<ReadFile[]> => {
  const directory = '.github/workflows';
  const source = repositorySource(host, repository, { commit, ref: commit });
  const entries = await readTree(repository.gitDir, `${commit}:${directory}`).catch(() => []);
  const paths = entries.filter(({ path }) => /\.ya?ml$/.test(path)).map(({ path }) => `${directory}/${path}`);
  return Promise.all(
    paths.map(async (path) => {
      const parsed = await parseWorkflowFile(path, (await source.readFile(path)) ?? '');
      return 'file' in parsed ? { path, file: parsed.file, problems: [] } : { path, file: undefined, problems: parsed.problems };
    }),
  );
};
