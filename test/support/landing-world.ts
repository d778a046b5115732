// One attempt on issue 42 whose work landing takes: a repository on a real git server, the agent's clone of it, the claim in the
// ledger, and land-work itself with the parts of GitHub that it asks.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type GitHubPort, openLandingRepository, openLedger } from '@clambake/adapters';
import { agentRef, type AttemptResult, type IssueRecord, issueRecordSchema, issueRef } from '@clambake/core';
import { type LandingPorts, type LandingReport, landWork } from '../../actions/land-work/src/land-work.ts';
import { plainGit, startGitServer } from './git-server.ts';

const since = '2026-11-01T12:00:00Z';
const attempt = '42-1-9f3a77c2';

export interface LandingWorld {
  /** Runs git in the agent's clone, whose branch `work` is checked out. */
  git(...args: string[]): string;
  /** Runs git in the repository on the server. */
  served(...args: string[]): string;
  commit(files: Record<string, string | Buffer>, message?: string): string;
  /** Commits on the base, on the server too. */
  commitOnBase(files: Record<string, string | Buffer>, message?: string): string;
  result(change?: Partial<AttemptResult>): AttemptResult;
  /** `file`: the work file, instead of one with the agent's commits. */
  land(options?: {
    result?: Partial<AttemptResult>;
    config?: string;
    ports?: Partial<LandingPorts>;
    file?: string;
  }): Promise<LandingReport>;
  record(): Promise<IssueRecord | undefined>;
  busyAgents(): Promise<number>;
  /** Commit of the issue's branch; empty without one. */
  branch(): string;
  remote: string;
  close(): Promise<void>;
}

const claim = {
  id: attempt,
  agent: '001',
  at: since,
  runId: 7,
  runAttempt: 1,
  actor: 'mona',
  role: 'write',
  event: 'LE_1',
  text: { title: 'a'.repeat(64), body: 'b'.repeat(64) },
  base: 'main',
};
const claimed = issueRecordSchema.parse({ v: 1, issue: 42, nodeId: 'I_42', state: 'assigned', since, base: 'main', claim });

const view = {
  number: 42,
  nodeId: 'I_42',
  title: 'Add b',
  body: '',
  titleHash: claim.text.title,
  bodyHash: claim.text.body,
  author: 'mona',
  createdAt: since,
  open: true,
  labels: ['clambake:working', 'agent:001'],
  openBlockers: [],
  openSubIssues: 0,
  edits: [],
  events: [],
};

const github = (configText: string): GitHubPort => {
  const fail = (): never => {
    throw new Error('landing does not ask this');
  };
  const asked = {
    readBranches: fail,
    readRole: fail,
    readRun: fail,
    listLiveRuns: fail,
    findStatusComments: fail,
    createLabels: fail,
    readQuickLook: fail,
  };
  return {
    ...asked,
    readDiscussions: fail,
    readPages: fail,
    readRepository: fail,
    readIssue: async () => ({ now: '2026-11-01T12:30:00Z', configText, defaultBranch: 'main', issue: view, statusComment: undefined }),
    project: async (commands) => commands.map(() => ({ status: 'applied' })),
    hasWaitingRun: async () => false,
    deleteArtifact: async () => {},
    dispatch: async () => ({ runId: 8 }),
    listArtifacts: async () => [],
  };
};

export const openLandingWorld = async (): Promise<LandingWorld> => {
  const root = mkdtempSync(join(tmpdir(), 'landing-world-'));
  const server = await startGitServer(root);
  const { url, gitDir } = server.create('repository');
  const agent = join(root, 'agent');
  const git = (...args: string[]): string => plainGit(agent, ...args);
  plainGit(root, 'clone', '--quiet', gitDir, agent);
  const commit: LandingWorld['commit'] = (files, message = 'work') => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(agent, path)), { recursive: true });
      writeFileSync(join(agent, path), content);
    }
    git('add', '--all', '--force');
    git('commit', '--quiet', '--allow-empty', '--message', message);
    return git('rev-parse', 'HEAD');
  };
  git('checkout', '--quiet', '-B', 'main');
  commit({ 'README.md': 'hello\n' }, 'start');
  git('push', '--quiet', 'origin', 'main');
  git('checkout', '--quiet', '-b', 'work');
  const ledger = openLedger({ gitDir: join(root, 'ledger.git'), remote: url, pause: async () => {} });
  const state = await ledger.read();
  if (state.issues.size > 0) throw new Error('the repository is not new');
  let landings = 0;
  const result: LandingWorld['result'] = (change = {}) => ({
    v: 1,
    issue: 42,
    agent: '001',
    attempt,
    outcome: 'done',
    detail: 'The agent finished.',
    startOid: git('rev-parse', 'main'),
    baseOid: git('rev-parse', 'main'),
    headOid: git('rev-parse', 'work'),
    commits: 1,
    costUsd: 0.5,
    turns: 4,
    durationMs: 1000,
    sessionId: null,
    model: 'claude-sonnet-5-5',
    denials: [],
    closingWords: 'Done.',
    startedAt: since,
    ...change,
  });
  /** The attempt holds the issue, whatever a landing before it made of that. */
  const hold = async (): Promise<void> => {
    const { issues, agents } = await ledger.read();
    if (agents.size > 0) return;
    await ledger.push([
      { ref: issueRef(42), expect: issues.get(42)?.oid ?? null, record: claimed },
      { ref: agentRef('001'), expect: null, sameAs: issueRef(42) },
    ]);
  };
  return {
    git,
    served: (...args) => plainGit(gitDir, ...args),
    commit,
    commitOnBase: (files, message) => {
      git('checkout', '--quiet', 'main');
      const oid = commit(files, message);
      git('push', '--quiet', 'origin', 'main');
      git('checkout', '--quiet', 'work');
      return oid;
    },
    result,
    land: async ({ result: change, config = 'ci: ci.yml', ports = {}, file } = {}) => {
      await hold();
      landings += 1;
      const uploaded = mkdtempSync(join(root, 'artifact-'));
      writeFileSync(join(uploaded, 'result.json'), JSON.stringify(result(change)));
      if (file === undefined) git('bundle', 'create', '--quiet', join(uploaded, 'work.bundle'), 'refs/heads/work', '^main');
      else cpSync(file, join(uploaded, 'work.bundle'));
      return landWork(
        {
          github: github(config),
          ledger: openLedger({ gitDir: join(root, `ledger-${landings}.git`), remote: url, pause: async () => {} }),
          artifacts: { download: async (_, directory) => cpSync(uploaded, directory, { recursive: true }) },
          repository: openLandingRepository({ gitDir: join(root, `landing-${landings}.git`), remote: url }),
          earlierConfigs: async () => [],
          kept: { list: async () => new Map(), delete: async () => {} },
          readNoReply: async (login) => `${login} <7+${login}@users.noreply.github.com>`,
          readEndedJob: async () => undefined,
          ...ports,
        },
        {
          assignment: { issue: 42, agent: '001', attempt },
          artifact: { id: 5, digest: 'c'.repeat(64), elsewhere: false },
          source: 7,
          directory: join(root, `download-${landings}`),
          run: { runId: 7, runAttempt: 1, nonce: 'abcdef01', runUrl: 'https://example.com/r/7', repositoryUrl: 'https://example.com/o/r' },
          workflowFile: 'clambake.yml',
          knownSecrets: [],
          dryRun: false,
        },
      );
    },
    record: async () => (await ledger.read()).issues.get(42)?.record,
    busyAgents: async () => (await ledger.read()).agents.size,
    branch: () => plainGit(gitDir, 'for-each-ref', '--format=%(objectname)', 'refs/heads/clambake/issue-42'),
    remote: url,
    close: async () => {
      await server.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
