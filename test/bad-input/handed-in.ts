// What an agent's machine hands in: a result, a git bundle, or anything else that a test makes of them. It is uploaded
// by a job of the attempt's run, so that landing takes it from where it takes every result.
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { artifactName, type Assignment, type AttemptResult } from '@clambake/core';
import type { Run } from '@clambake/local';
import type { Report, Town } from './town.ts';

const actionDir = fileURLToPath(new URL('./hand-in', import.meta.url));

/** A clone in which work is done as an agent does it. */
export interface Work {
  directory: string;
  result: AttemptResult;
  git(...args: string[]): string;
}

/** A clone of the base with one more commit and the result that names it; `file` is what the commit writes. */
export const workOn = async (town: Town, assignment: Assignment, file: { path: string; text: string }): Promise<Work> => {
  const directory = await mkdtemp(join(town.directory, 'work-'));
  const git = (...args: string[]): string =>
    execFileSync('git', ['-C', directory, '-c', 'user.name=Agent', '-c', 'user.email=agent@example.com', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', HOME: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    }).trim();
  git('clone', '--quiet', '--branch', 'main', town.repository.gitDir, 'tree');
  const inTree = (...args: string[]): string => git('-C', 'tree', ...args);
  const startOid = inTree('rev-parse', 'HEAD');
  inTree('checkout', '--quiet', '-b', 'work');
  await writeFile(join(directory, 'tree', file.path), file.text);
  inTree('add', '--all');
  inTree('commit', '--quiet', '-m', `Change ${file.path}`);
  inTree('bundle', 'create', '--quiet', '../work.bundle', `${startOid}..refs/heads/work`);
  const headOid = inTree('rev-parse', 'HEAD');
  return { directory, git: inTree, result: resultOf(assignment, { startOid, headOid }) };
};

const resultOf = ({ issue, agent, attempt }: Assignment, p: { startOid: string; headOid: string | null }): AttemptResult => ({
  v: 1,
  issue,
  agent,
  attempt,
  outcome: 'done',
  detail: 'Finished with 1 commit in 3 turns.',
  startOid: p.startOid,
  baseOid: p.startOid,
  headOid: p.headOid,
  commits: p.headOid === null ? 0 : 1,
  costUsd: 0.25,
  turns: 3,
  durationMs: 1000,
  sessionId: null,
  model: null,
  denials: [],
  closingWords: '',
  startedAt: new Date().toISOString(),
});

/** Uploads `result.json` (an object as JSON, a text as it is, undefined: none) and the bundle of `work`. */
export const handIn = async (
  town: Town,
  run: Run,
  p: { assignment: Assignment; work: Pick<Work, 'directory'>; result: unknown; bundle?: boolean },
): Promise<Report> => {
  const { assignment, work, result } = p;
  await mkdir(work.directory, { recursive: true });
  const files = p.bundle === false ? [] : ['work.bundle'];
  if (result !== undefined) {
    await writeFile(join(work.directory, 'result.json'), typeof result === 'string' ? result : JSON.stringify(result));
    files.push('result.json');
  }
  const report = await town.job(run, {
    name: `run #${assignment.issue} (${assignment.attempt})`,
    actionDir,
    inputs: { name: artifactName(assignment.attempt), directory: work.directory, files: files.join(' ') },
    permissions: { contents: 'read', issues: 'read', actions: 'read' },
  });
  if (report.exitCode !== 0) throw new Error(`the artifact could not be uploaded: ${report.log}`);
  return report;
};
