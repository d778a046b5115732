// A repository with one claimed issue on a git server, and an artifact as the agent's job uploads it.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type ArtifactListing, type GitHubPort, type LedgerPort, openLandingRepository, openLedger, RemoteError } from '@clambake/adapters';
import {
  agentRef,
  type AttemptResult,
  attemptId,
  type IssueRecord,
  type IssueView,
  issueRecordSchema,
  issueRef,
  type ProjectIssue,
} from '@clambake/core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { keptIn } from './kept-in.ts';
import { type GitServer, plainGit, startGitServer } from './git-server.ts';
import { type LandingPorts, type LandingReport, type LandingRequest, landWork } from '../../actions/land-work/src/land-work.ts';

const since = '2026-11-01T12:00:00Z';
const now = '2026-11-01T12:30:00Z';
export const attempt = attemptId(42, 1, '9f3a77c2');

export let root: string;
export let server: GitServer;
let n = 0;
export const fresh = (): number => (n += 1);
export let remote: { url: string; gitDir: string };
export let agent: string;
export let ledger: LedgerPort;
export let asked: string[], fetched: string[];
export let projected: ProjectIssue[];

/** Has each test of the file that calls it begin with one claimed issue. */
export const useLandingBed = (): void => {
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'land-work-'));
    server = await startGitServer(root);
  });
  afterAll(async () => {
    await server.close();
    rmSync(root, { recursive: true, force: true });
  });
  beforeEach(async () => {
    n += 1;
    server.fault = () => undefined;
    [asked, fetched, projected] = [[], [], []];
    remote = server.create(`repository-${n}`);
    agent = join(root, `agent-${n}`);
    plainGit(root, 'clone', '--quiet', remote.gitDir, agent);
    plainGit(agent, 'checkout', '--quiet', '-B', 'main');
    commit({ 'README.md': 'hello\n' });
    plainGit(agent, 'push', '--quiet', 'origin', 'main');
    plainGit(agent, 'checkout', '--quiet', '-b', 'work');
    ledger = openLedger({ gitDir: join(root, `ledger-${n}.git`), remote: remote.url, pause: async () => {} });
    await ledger.push([
      { ref: issueRef(42), expect: null, record: claimed(attempt) },
      { ref: agentRef('001'), expect: null, sameAs: issueRef(42) },
    ]);
  });
};

export const commit = (files: Record<string, string>): string => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(agent, path)), { recursive: true });
    writeFileSync(join(agent, path), content);
  }
  plainGit(agent, 'add', '--all');
  plainGit(agent, 'commit', '--quiet', '-m', 'work');
  return plainGit(agent, 'rev-parse', 'HEAD');
};

export const claimed = (id: string): IssueRecord =>
  issueRecordSchema.parse({
    v: 1,
    issue: 42,
    nodeId: 'I_42',
    state: 'assigned',
    since,
    base: 'main',
    claim: {
      id,
      agent: '001',
      at: since,
      runId: 7,
      runAttempt: 1,
      actor: 'mona',
      role: 'write',
      event: 'LE_1',
      text: { title: 'a'.repeat(64), body: 'b'.repeat(64) },
      base: 'main',
    },
  });

const view = (change: Partial<IssueView> = {}): IssueView => ({
  number: 42,
  nodeId: 'I_42',
  title: 'Add b',
  body: '',
  titleHash: 'a'.repeat(64),
  bodyHash: 'b'.repeat(64),
  author: 'mona',
  createdAt: since,
  open: true,
  labels: ['clambake:working', 'agent:001'],
  openBlockers: [],
  openSubIssues: 0,
  edits: [],
  events: [],
  ...change,
});

export const result = (change: Partial<AttemptResult> = {}): AttemptResult => ({
  v: 1,
  issue: 42,
  agent: '001',
  attempt,
  outcome: 'done',
  detail: 'The agent finished.',
  startOid: plainGit(agent, 'rev-parse', 'main'),
  baseOid: plainGit(agent, 'rev-parse', 'main'),
  headOid: plainGit(agent, 'rev-parse', 'work'),
  commits: 1,
  costUsd: 0.5,
  turns: 4,
  durationMs: 1000,
  sessionId: null,
  model: null,
  denials: [],
  closingWords: 'Done.',
  startedAt: since,
  ...change,
});

export const artifactOf = (content: AttemptResult | string): string => {
  const directory = mkdtempSync(join(root, 'artifact-'));
  writeFileSync(join(directory, 'result.json'), typeof content === 'string' ? content : JSON.stringify(content));
  if (plainGit(agent, 'rev-parse', 'main') !== plainGit(agent, 'rev-parse', 'work')) {
    plainGit(agent, 'bundle', 'create', '--quiet', join(directory, 'work.bundle'), 'main..refs/heads/work');
  }
  return directory;
};

const github = (
  known: IssueView | undefined,
  { listed, configText }: { listed: ReadonlyMap<number, ArtifactListing[]>; configText: string },
): GitHubPort => {
  const fail = (): never => {
    throw new Error('landing does not ask this');
  };
  return {
    readIssue: async () =>
      known === undefined ? undefined : { now, configText, defaultBranch: 'main', issue: known, statusComment: undefined },
    readQuickLook: () => fail(),
    readRepository: async () => ({
      now,
      configText,
      defaultBranch: 'main',
      issues: [],
      comments: new Map(),
      labels: new Set(),
    }),
    project: async (commands) => {
      projected.push(...commands);
      return commands.map(() => ({ status: 'applied' }));
    },
    hasWaitingRun: async () => false,
    dispatch: async (file, ref) => {
      asked.push(`dispatch ${file} ${ref}`);
      return { runId: 8 };
    },
    listArtifacts: async (runId) => {
      fetched.push(`artifacts of ${runId}`);
      return listed.get(runId);
    },
    deleteArtifact: async (id) => void fetched.push(`delete ${id}`),
    readBranches: fail,
    readRole: fail,
    readRun: fail,
    ...{ listLiveRuns: fail, findStatusComments: fail, readDiscussions: fail, readPages: fail, createLabels: fail },
  };
};

export interface Landing {
  uploaded?: string;
  issue?: IssueView | undefined;
  ledger?: LedgerPort;
  attempt?: string;
  dryRun?: boolean;
  configText?: string;
  earlierConfigs?: string[];
  artifacts?: LandingPorts['artifacts'];
  signing?: LandingRequest['signing'];
  /** Run that holds the artifact; this one when left out. */
  source?: number;
  /** Artifacts of runs, with what they hold (undefined: GitHub does not give it out). */
  left?: { run: number; id: number; name: string; holds?: string; expired?: boolean; expiresAt?: string }[];
}

/** This run has an artifact list of its own, as every run. */
const listingOf = (left: NonNullable<Landing['left']>): Map<number, ArtifactListing[]> => {
  const listed = new Map<number, ArtifactListing[]>([[7, []]]);
  for (const { run, id, name, expired = false, expiresAt } of left) {
    listed.set(run, [...(listed.get(run) ?? []), { id, name, digest: `sha256:${'d'.repeat(64)}`, expired, expiresAt }]);
  }
  return listed;
};

export const land = (landing: Landing = {}): Promise<LandingReport> => {
  n += 1;
  const ports: LandingPorts = {
    github: github('issue' in landing ? landing.issue : view(), {
      listed: listingOf(landing.left ?? []),
      configText: landing.configText ?? 'ci: ci.yml',
    }),
    ledger: landing.ledger ?? openLedger({ gitDir: join(root, `landing-ledger-${n}.git`), remote: remote.url, pause: async () => {} }),
    artifacts: landing.artifacts ?? {
      download: async ({ id, elsewhere }, directory) => {
        fetched.push(`download ${id}${elsewhere ? ' of another run' : ''}`);
        const holds = landing.left?.find((artifact) => artifact.id === id)?.holds ?? landing.uploaded;
        if (holds === undefined)
          throw new RemoteError(`artifact ${id} could not be downloaded: it has expired`, { status: 410, retryable: false });
        cpSync(holds, directory, { recursive: true });
      },
    },
    repository: openLandingRepository({ gitDir: join(root, `landing-${n}.git`), remote: remote.url }),
    earlierConfigs: async () => landing.earlierConfigs ?? [],
    kept: keptIn({ gitDir: join(root, `landing-${n}.git`), remote: remote.url }),
    readNoReply: async () => undefined,
    readEndedJob: async () => undefined,
  };
  return landWork(ports, {
    assignment: { issue: 42, agent: '001', attempt: landing.attempt ?? attempt },
    artifact: landing.uploaded === undefined ? undefined : { id: 5, digest: 'c'.repeat(64), elsewhere: false },
    source: landing.source ?? 7,
    directory: join(root, `download-${n}`),
    run: { runId: 7, runAttempt: 1, nonce: 'abcdef01', runUrl: 'https://example.com/r/7', repositoryUrl: 'https://example.com/o/r' },
    workflowFile: 'clambake.yml',
    ...(landing.signing === undefined ? {} : { signing: landing.signing }),
    knownSecrets: [],
    dryRun: landing.dryRun ?? false,
  });
};

export const branchOid = (): string => plainGit(remote.gitDir, 'for-each-ref', '--format=%(objectname)', 'refs/heads/clambake/issue-42');
export const stateNow = async (): Promise<{ record: IssueRecord | undefined; busy: number }> => {
  const now = await ledger.read();
  return { record: now.issues.get(42)?.record, busy: now.agents.size };
};
