// Runs the workflow of examples/conformance in a scratch repository on a local GitHub.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JobReport, type LocalGitHub, type Repository, startLocalGitHub } from '@clambake/local';
import type { ProbeResult } from '../../actions/probe-github/src/probe.ts';
import type { Recording } from '../../actions/probe-github/src/recording.ts';
import { startActions } from '../../demo/start-actions.ts';
import { readZip } from '../../test/support/read-zip.ts';
import { approver, createScratch, leaveIssues, type ScratchOptions, scratchOwner } from './scratch-repository.ts';

export interface Stage {
  local: LocalGitHub;
  repository: Repository;
  reports: JobReport[];
  /** Dispatches the workflow as its owner, and waits until nothing runs any more. `named` is what the person types. */
  dispatch(named?: string): Promise<void>;
  /** Content of the artifact; undefined when there is none. */
  readArtifact(): Promise<{ result: ProbeResult[]; recording: Recording } | undefined>;
  close(): Promise<void>;
}

/** GitHub's resource limits are not known. A page of the snapshot is within this one, and a page of 100 issues is not. */
const graphqlResources = { nodes: 15_000, mutations: 20 };

export const openStage = async (options: ScratchOptions = {}): Promise<Stage> => {
  const directory = await mkdtemp(join(tmpdir(), 'conformance-'));
  await chmod(directory, 0o711);
  const local = await startLocalGitHub({ directory: join(directory, 'github'), limits: { graphqlResources } });
  const repository = await createScratch(local, options);
  leaveIssues(local, repository, 150);
  const isPrepared = options.isPrepared !== false;
  const reports: JobReport[] = [];
  const runner = await startActions(local, {
    workDirectory: join(directory, 'runners'),
    secrets: isPrepared ? { CONFORMANCE_SECRET: 'any text' } : {},
    vars: { CONFORMANCE_WAIT_SECONDS: String(options.waitSeconds ?? 1), ...(isPrepared ? { CONFORMANCE_CLASSIC: 'true' } : {}) },
    onJob: (report) => void reports.push(report),
  });
  local.onRun(runner.accept);
  local.onEvent(runner.acceptEvent);
  const person = setInterval(() => approve(local, repository), 200);
  return {
    local,
    repository,
    reports,
    dispatch: async (named = `${scratchOwner}/scratch`) => {
      const token = local.createToken({ kind: 'user', actor: scratchOwner }).value;
      const url = `${local.apiUrl}/repos/${scratchOwner}/scratch/actions/workflows/conformance.yml/dispatches`;
      const body = JSON.stringify({ ref: 'main', inputs: { repository: named } });
      const answer = await fetch(url, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body });
      if (!answer.ok) throw new Error(`the dispatch was answered with ${answer.status}: ${await answer.text()}`);
      await runner.settled();
    },
    readArtifact: () => readArtifact(local, repository),
    close: async () => {
      clearInterval(person);
      await runner.close();
      await local.stop();
      await rm(directory, { recursive: true, force: true, maxRetries: 3 });
    },
  };
};

/** Plays the person who approves a pull request as soon as a job waits for that. */
const approve = (local: LocalGitHub, repository: Repository): void => {
  for (const { number, title, state, pull } of repository.issues.values()) {
    if (pull === null || state !== 'open' || !/please approve/.test(title) || pull.reviews.length > 0) continue;
    if (!local.store.requests.some(({ url }) => url.endsWith(`/pulls/${number}/reviews`))) continue;
    local.reviewPull(repository, number, { event: 'APPROVE', by: approver });
  }
};

const readArtifact = async (local: LocalGitHub, repository: Repository) => {
  const found = [...repository.runs.keys()].flatMap((run) => local.artifacts.list(run)).findLast(({ name }) => name === 'conformance');
  if (found === undefined) return undefined;
  const files = readZip(Buffer.from(await (await fetch(local.artifacts.downloadUrl(found.id))).arrayBuffer()));
  const read = (file: string): unknown => JSON.parse(files.get(file)?.toString('utf8') ?? 'null');
  return { result: read('result.json') as ProbeResult[], recording: read('recording.json') as Recording };
};
