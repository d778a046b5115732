// Everything that leaves a job, gathered as text, and a search of it for secrets that must not be there.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ActionJobResult, runGit } from '@clambake/local';
import { plainGit } from '../support/git-server.ts';
import type { OpenRepository } from '../support/open-repository.ts';
import { readZip } from '../support/read-zip.ts';

/** Name of a place → everything that was put there. */
export type Surfaces = Record<string, string>;

/** `<secret> in <place>`, for each secret that a place holds. */
export const findCanaries = (surfaces: Surfaces, canaries: Readonly<Record<string, string>>): string[] =>
  Object.entries(surfaces).flatMap(([place, text]) =>
    Object.entries(canaries).flatMap(([name, value]) => (text.includes(value) ? [`${name} in ${place}`] : [])),
  );

const allObjects = (gitDir: string): string =>
  execFileSync('git', ['cat-file', '--batch-all-objects', '--batch'], { cwd: gitDir, maxBuffer: 64 * 1024 * 1024 }).toString('latin1');

/** Commits and files of a work file that builds on a repository. */
const readBundle = async (bundle: Buffer, gitDir: string): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'clambake-search-'));
  try {
    const file = join(directory, 'work.bundle');
    await writeFile(file, bundle);
    plainGit(directory, 'clone', '--quiet', '--bare', gitDir, 'clone.git');
    plainGit(join(directory, 'clone.git'), 'fetch', '--quiet', file, '+refs/heads/*:refs/heads/from-bundle-*');
    return allObjects(join(directory, 'clone.git'));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

const readArtifacts = async ({ local, repository }: OpenRepository, runId: number): Promise<string> => {
  const texts: string[] = [];
  for (const { id, name } of local.artifacts.list(runId)) {
    const zip = Buffer.from(await (await fetch(local.artifacts.downloadUrl(id))).arrayBuffer());
    for (const [file, data] of readZip(zip)) {
      texts.push(name, file, file.endsWith('.bundle') ? await readBundle(data, repository.gitDir) : data.toString('latin1'));
    }
  }
  return texts.join('\n');
};

/** Reads the places as they are now. */
export const readSurfaces = async (repo: OpenRepository, p: { runId: number; jobs: readonly ActionJobResult[] }): Promise<Surfaces> => {
  const { repository, model } = repo;
  const issues = [...repository.issues.values()];
  return {
    'what the model is sent': JSON.stringify(model.requests.map(({ shown }) => shown)),
    // The runner lists before a step the values that the test itself put into the job.
    'the log': p.jobs.map(({ job }) => job.log.replace(/##\[group\]Run [\s\S]*?##\[endgroup\]/, '')).join('\n'),
    'the summary': p.jobs.map(({ summary }) => summary).join('\n'),
    'the outputs': JSON.stringify(p.jobs.map(({ outputs }) => outputs)),
    'the artifact': await readArtifacts(repo, p.runId),
    'commits and files': allObjects(repository.gitDir),
    'branch names': (await runGit(repository.gitDir, ['for-each-ref'])).stdout,
    comments: JSON.stringify(issues.map(({ comments }) => comments)),
    labels: JSON.stringify([...repository.labels.values(), ...issues.map(({ labels }) => labels)]),
  };
};
