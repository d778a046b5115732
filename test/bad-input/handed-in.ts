// Results that an agent's machine hands in: a result, a work file, or anything else that a test makes of them. They are
// uploaded as by a job of the attempt's run, because landing takes every result from there.
import { execFileSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openArtifacts } from '@clambake/adapters';
import { artifactName, type Assignment, type AttemptResult } from '@clambake/core';
import type { Run } from '@clambake/local';
import { vi } from 'vitest';
import type { OpenRepository } from '../support/open-repository.ts';
import type { Report } from '../support/repository-jobs.ts';

/** A clone in which work is done as an agent does it. */
export interface Work {
  directory: string;
  result: AttemptResult;
  git(...args: string[]): string;
}

/** A clone of the base with one more commit, which writes the file, and the result that names it. */
export const workOn = async (repo: OpenRepository, assignment: Assignment, path = 'lemonade.txt'): Promise<Work> => {
  const directory = await mkdtemp(join(repo.directory, 'work-'));
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', directory, '-c', 'user.name=Agent', '-c', 'user.email=agent@example.com', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', HOME: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    }).trim();
  git('clone', '--quiet', '--branch', 'main', repo.repository.gitDir, 'tree');
  const inTree = (...args: string[]): string => git('-C', 'tree', ...args);
  const startOid = inTree('rev-parse', 'HEAD');
  inTree('checkout', '--quiet', '-b', 'work');
  await writeFile(join(directory, 'tree', path), 'sour\n');
  inTree('add', '--all');
  inTree('commit', '--quiet', '-m', `Change ${path}`);
  inTree('bundle', 'create', '--quiet', '../work.bundle', `${startOid}..refs/heads/work`);
  const result: AttemptResult = {
    v: 1,
    ...{ issue: assignment.issue, agent: assignment.agent, attempt: assignment.attempt },
    outcome: 'done',
    detail: 'Finished with 1 commit in 3 turns.',
    ...{ startOid, baseOid: startOid, headOid: inTree('rev-parse', 'HEAD'), commits: 1 },
    ...{ costUsd: 0.25, turns: 3, durationMs: 1000, sessionId: null, model: null, denials: [], closingWords: '' },
    startedAt: new Date().toISOString(),
  };
  return { directory, git: inTree, result };
};

/** Uploads a result (an object as JSON, a text as it is, undefined: none) and the work file. */
export const handIn = async (
  { local, repository }: OpenRepository,
  run: Run,
  { assignment, work, ...p }: { assignment: Assignment; work: Work; result: unknown; bundle?: boolean },
): Promise<Pick<Report, 'outputs'>> => {
  const files = p.bundle === false ? [] : [join(work.directory, 'work.bundle')];
  if (p.result !== undefined) {
    files.push(join(work.directory, 'result.json'));
    await writeFile(files.at(-1) ?? '', typeof p.result === 'string' ? p.result : JSON.stringify(p.result));
  }
  const name = `run #${assignment.issue} (${assignment.attempt})`;
  const job = local.runs.createJob(repository, { run, name, permissions: { contents: 'read', issues: 'read', actions: 'read' } });
  local.runs.startJob(repository, job);
  vi.stubEnv('ACTIONS_RUNTIME_TOKEN', local.artifacts.runtimeToken(run, job)).stubEnv('ACTIONS_RESULTS_URL', `${local.resultsUrl}/`);
  // The client's log has commands for the runner, and the runner of this test would follow them.
  const silenced = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { id, digest } = await openArtifacts()
    .upload(artifactName(assignment.attempt), files, work.directory)
    .finally(() => silenced.mockRestore());
  vi.unstubAllEnvs();
  local.runs.completeJob(repository, job, 'success');
  return { outputs: { 'artifact-id': String(id), 'artifact-digest': digest } };
};

/** The honest result of an attempt. */
export const handInWork = async (repo: OpenRepository, run: Run, assignment: Assignment): Promise<Pick<Report, 'outputs'>> => {
  const work = await workOn(repo, assignment);
  return handIn(repo, run, { assignment, work, result: work.result });
};
