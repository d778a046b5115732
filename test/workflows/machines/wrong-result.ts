// run-agent on a machine that hands in what is not its own, the first time it works on an issue: an artifact of another
// run where the repository has one, else a result that names another attempt. Later attempts are the built action's.
import { spawnSync } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';
import * as core from '@actions/core';

const built = join(import.meta.dirname, '../../../dist/run-agent/index.js');
const attempt = core.getInput('attempt');
const variable = (name: string): string => process.env[name] ?? '';

interface Handed {
  id: number | undefined;
  digest: string | undefined;
}

/** The first artifact of the repository, which the job's token may read. */
const findForeign = async (): Promise<Handed | undefined> => {
  const url = `${variable('GITHUB_API_URL')}/repos/${variable('GITHUB_REPOSITORY')}/actions/artifacts`;
  const answer = await fetch(url, { headers: { authorization: `Bearer ${core.getInput('github-token')}` } });
  const { artifacts } = (await answer.json()) as { artifacts: { id: number; digest: string }[] };
  return artifacts.at(0);
};

const uploadForeign = async (): Promise<Handed> => {
  const directory = await mkdtemp(join(variable('RUNNER_TEMP') || tmpdir(), 'wrong-'));
  const oid = variable('GITHUB_SHA');
  const result = {
    v: 1,
    issue: Number(core.getInput('issue')),
    agent: core.getInput('agent'),
    attempt: attempt.replace(/[0-9a-f]+$/, 'ffffffff'),
    outcome: 'done',
    detail: 'Finished.',
    startOid: oid,
    baseOid: oid,
    headOid: null,
    commits: 0,
    costUsd: 0,
    turns: 1,
    durationMs: 1,
    sessionId: null,
    model: null,
    denials: [],
    closingWords: '',
    startedAt: '2026-11-01T12:00:00Z',
  };
  const file = join(directory, 'result.json');
  await writeFile(file, JSON.stringify(result));
  const { id, digest } = await new DefaultArtifactClient().uploadArtifact(`clambake-${attempt}`, [file], directory);
  return { id, digest };
};

if (core.getInput('mode') !== 'prepare' && /^\d+-1-/.test(attempt)) {
  const { id, digest } = (await findForeign()) ?? (await uploadForeign());
  core.setOutput('artifact-id', id);
  core.setOutput('artifact-digest', digest?.replace('sha256:', ''));
} else {
  process.exitCode = spawnSync(process.execPath, [built], { stdio: 'inherit' }).status ?? 1;
}
