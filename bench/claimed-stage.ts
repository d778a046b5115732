// A repository on the local GitHub with issues that agents have claimed, for benches that run a built action alone.
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../packages/adapters/src/ledger/ledger.ts';
import { agentName, agentRef, type Assignment, issueRecordSchema, issueRef, type LedgerWrite } from '../packages/core/src/index.ts';
import { type LocalGitHub, type Repository, startLocalGitHub } from '../packages/local/src/index.ts';
import { plainGit } from './merge-repository.ts';

export const workflow = '.github/workflows/clambake.yml';
const files = {
  'README.md': '# Sample\n',
  '.github/clambake.yml': 'ci: ci.yml\n',
  [workflow]: 'name: Clambake\non: workflow_dispatch\njobs: { tick: { runs-on: ubuntu-latest, steps: [{ run: "true" }] } }\n',
};
const body = 'Please do it.';
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export interface Stage {
  /** Directory that the caller removes when it has stopped the local GitHub. */
  root: string;
  github: LocalGitHub;
  repository: Repository;
  run: ReturnType<LocalGitHub['runs']['createRun']>;
}

/** Claims an issue for an agent. The record is written by `writeLedger`. */
export const claimIssue = ({ github, repository, run }: Stage, index: number): { assignment: Assignment; writes: LedgerWrite[] } => {
  const agent = agentName(index + 1);
  const title = `Task ${index + 1}`;
  const { number, nodeId } = github.createIssue(repository, { title, body, by: 'ann', labels: ['clambake:working'] });
  const attempt = `${number}-1-0000000a`;
  const at = github.clock.now().toISOString();
  const text = { title: hashOf(title), body: hashOf(body) };
  const held = { id: attempt, agent, at, runId: run.id, runAttempt: 1, actor: 'ann', role: 'write', event: 'LE_1', text, base: 'main' };
  const record = issueRecordSchema.parse({ v: 1, issue: number, nodeId, state: 'assigned', since: at, base: 'main', claim: held });
  const writes: LedgerWrite[] = [
    { ref: issueRef(number), expect: null, record },
    { ref: agentRef(agent), expect: null, sameAs: issueRef(number) },
  ];
  return { assignment: { issue: number, agent, attempt }, writes };
};

/** `config`: lines for the end of the configuration; `more`: further files. */
export const openStage = async (name: string, config = '', more: Readonly<Record<string, string>> = {}): Promise<Stage> => {
  const root = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  // Another user has to get through to what is its own.
  chmodSync(root, 0o711);
  const github = await startLocalGitHub({ directory: join(root, 'github'), limits: { creationsPerMinute: 80 } });
  const given = { ...files, ...more, '.github/clambake.yml': `${files['.github/clambake.yml']}${config}` };
  const repository = await github.createRepository({ owner: 'ann', name: 'sample', files: given });
  for (const label of ['ready', 'working', 'landed']) github.createLabel(repository, { name: `clambake:${label}` });
  plainGit(root, ['clone', '--quiet', '--bare', repository.gitDir, 'agent.git']);
  const headSha = plainGit(repository.gitDir, ['rev-parse', 'main']);
  const run = github.runs.createRun(repository, { workflow, event: 'issues', actor: 'ann', headBranch: 'main', headSha });
  return { root, github, repository, run };
};

export const ledgerOf = ({ root, github }: Stage) => {
  const token = github.createToken({ kind: 'user', actor: 'ann' }).value;
  const remote = `${github.serverUrl}/ann/sample`;
  return openLedger({ gitDir: join(root, 'seed.git'), remote, credentials: { server: github.serverUrl, token } });
};

export const writeLedger = async (stage: Stage, writes: readonly LedgerWrite[]): Promise<void> => {
  const { status } = await ledgerOf(stage).push([...writes]);
  if (status !== 'applied') throw new Error(`the records were not written: ${status}`);
};
