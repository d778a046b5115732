// One attempt of run-agent on real parts: real git over HTTP, another user where this test is root. Only GitHub's two
// answers, the ledger's and the artifact service's are plain values, and the coding agent is whichever it is given.
import { copyFile, cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import { type ArtifactListing, claudeCode, type CodingAgent, ownTemp, readEnvironment, type TextPage, UserError } from '@clambake/adapters';
import { type AttemptResult, attemptResultSchema, type DiscussionRead, type IssueRecord, type IssueView, type Role } from '@clambake/core';
import { type Script, type ScriptedModel, startScriptedModel } from '@clambake/local';
import { agentInputs } from '../../actions/run-agent/src/inputs.ts';
import { type Attempt, runAttempt } from '../../actions/run-agent/src/run.ts';
import { claudeExecutable } from '../claude/bare-claude.ts';
import { claim, record, sha256, view } from './attempt-facts.ts';
import { plainGit, startGitServer } from './git-server.ts';

const isolation = process.geteuid?.() === 0 ? 'user' : 'none';

export { claim, record, sha256, view };

export interface World {
  issue: IssueView | undefined;
  record: IssueRecord | undefined;
  role: Role | 'none' | undefined;
  config: string;
  inputs: Record<string, string>;
  dryRun: boolean;
  script: Script;
  agent: CodingAgent;
  /** Aborted when the job is being cancelled. */
  cancel: AbortController;
  /** Time between two looks at the record. */
  lookEveryMs?: number;
  isPrivate: boolean | undefined;
  discussion: DiscussionRead;
  /** Awaited before an artifact of this name is there. */
  uploading?: (name: string) => Promise<unknown>;
  /** Pages of the issue and its comments. */
  pages?: TextPage[];
  /** Roles that differ from `role`. */
  roles: Readonly<Record<string, Role | 'none' | undefined>>;
  /** Artifacts of earlier runs; their files are in the directory of that name. */
  artifacts: (ArtifactListing & { files: string })[];
  /** Variables of the job besides GitHub's and PATH. */
  variables: Record<string, string>;
  /** Gets the address of the scripted model before the attempt starts. */
  onModel?: (url: string) => void;
}

export interface Outcome {
  outputs: Record<string, unknown>;
  result: AttemptResult | undefined;
  uploaded: string[];
  said: string;
  /** Values that the runner takes out of the log. */
  masked: string[];
  /** The agent's own part of the log. */
  printed: string;
  /** Directory with the files of all artifacts. */
  kept: string;
  summary: string;
  error: unknown;
  model: ScriptedModel;
}

let root: string;
const cleanups: (() => Promise<unknown>)[] = [];
/** Path of the repository that attempts work on. */
export const sourceOf = (): string => join(root, 'project', 'octo', 'sample');

/** For beforeEach. */
export const openProject = async (): Promise<void> => {
  root = await mkdtemp(join(tmpdir(), 'clambake-test-'));
  const source = sourceOf();
  await mkdir(source, { recursive: true });
  plainGit(source, 'init', '--quiet', '--initial-branch=main');
  await writeFile(join(source, 'CLAUDE.md'), 'CONVENTION_OF_THE_BASE\n');
  plainGit(source, 'add', '--all');
  plainGit(source, 'commit', '--quiet', '--message=Start');
};
/** For afterEach. */
export const closeProject = async (): Promise<void> => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
  await rm(join(await ownTemp(tmpdir()), `octo-${basename(root)}`), { recursive: true, force: true });
  await rm(root, { recursive: true, force: true });
};

/** The outside of one attempt; uploads are kept in the directory `kept`. */
const portsOf = (world: World, kept: string): Attempt['ports'] => ({
  watchCancel: () => world.cancel.signal,
  openAgent: () => Promise.resolve(world.agent),
  checkpointEveryMs: 600_000,
  lookEveryMs: world.lookEveryMs ?? 600_000,
  ledger: {
    tip: () => Promise.resolve(world.record === undefined ? undefined : String(world.record.state)),
    read: () =>
      Promise.resolve({
        issues: new Map(world.record === undefined ? [] : [[7, { oid: '1'.repeat(40), record: world.record }]]),
        agents: new Map(),
        fleet: undefined,
        trains: new Map(),
        broken: [],
      }),
  },
  github: {
    readIssue: () =>
      Promise.resolve(
        world.issue === undefined
          ? undefined
          : {
              now: '2026-11-23T05:01:00Z',
              configText: world.config,
              defaultBranch: 'main',
              issue: world.issue,
              statusComment: undefined,
              isPrivate: world.isPrivate,
            },
      ),
    readRole: (login) => Promise.resolve(login in world.roles ? world.roles[login] : world.role),
    listArtifacts: () => Promise.resolve(world.artifacts),
    readDiscussions: (nodeIds) => Promise.resolve(new Map(nodeIds.map((id) => [id, world.discussion]))),
    readPages: () => Promise.resolve(world.pages ?? []),
  },
  artifacts: {
    upload: async (name, files) => {
      await world.uploading?.(name);
      for (const file of files) await copyFile(file, join(kept, basename(file)));
      return { id: 5, digest: 'd'.repeat(64) };
    },
    download: async ({ id }, directory) => {
      const found = world.artifacts.find((artifact) => artifact.id === id);
      if (found === undefined) throw new Error(`no artifact ${id}`);
      await cp(found.files, directory, { recursive: true, verbatimSymlinks: true });
    },
  },
});

/** Runs one attempt to its end, which may be an error. */
export const attempt = async (change: Partial<World> = {}): Promise<Outcome> => {
  const world: World = {
    issue: view,
    record,
    role: 'write',
    config: `ci: ci.yml\nisolation: ${isolation}\n`,
    inputs: {},
    dryRun: false,
    script: () => [{ text: 'Nothing to do.' }],
    agent: claudeCode,
    cancel: new AbortController(),
    variables: {},
    isPrivate: undefined,
    artifacts: [],
    discussion: { comments: [], unread: 0 },
    roles: {},
    ...change,
  };
  const served = await startGitServer(join(root, 'project'));
  const model = await startScriptedModel({ script: world.script });
  cleanups.push(served.close, model.stop);
  world.onModel?.(model.url);
  const scratch = await mkdtemp(join(root, 'scratch-'));
  const [destination, temp, kept] = ['result', 'temp', 'kept'].map((name) => join(scratch, name)) as [string, string, string];
  for (const directory of [destination, temp, kept]) await mkdir(directory);
  const environment = {
    ...readEnvironment({
      // Attempts on one issue of one repository share a directory of the machine: no two tests may.
      GITHUB_REPOSITORY: `octo/${basename(root)}`,
      GITHUB_RUN_ID: '10',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SERVER_URL: served.url,
      RUNNER_TEMP: temp,
      PATH: process.env['PATH'],
      ...world.variables,
    }),
    // The directory is the repository here, .git included.
    repositoryUrl: `${served.url}/octo/sample/.git`,
  };
  const outcome: Outcome = {
    outputs: {},
    result: undefined,
    uploaded: [],
    said: '',
    masked: [],
    printed: '',
    kept,
    summary: '',
    error: undefined,
    model,
  };
  const say = (text: string): void => {
    outcome.said += `${text}\n`;
  };
  const left = Object.fromEntries(Object.keys(agentInputs.shape).map((name) => [name, '']));
  const given: Record<string, string> = {
    'anthropic-api-key': 'CANARY_key',
    'anthropic-base-url': model.url,
    'claude-code-path': claudeExecutable,
    ...world.inputs,
  };
  const kit = {
    name: 'run-agent',
    environment,
    readInputs: () => {
      const parsed = agentInputs.safeParse({ ...left, ...given });
      if (!parsed.success) throw new UserError(`Input "${String(parsed.error.issues[0]?.path[0])}" ${parsed.error.issues[0]?.message}`);
      return parsed.data;
    },
    log: say,
    notice: say,
    warning: say,
    mask: (secret: string) => outcome.masked.push(secret),
    group: (_title: string, task: () => Promise<unknown>) => task(),
    setOutput: (name: string, value: unknown) => {
      outcome.outputs[name] = value;
    },
    summary: async (text: string) => {
      outcome.summary += text;
    },
  } as unknown as ActionKit;
  const context: Attempt = {
    kit,
    assignment: { issue: 7, agent: '001', attempt: claim.id },
    credentials: { server: served.url, token: 'CANARY_token' },
    dryRun: world.dryRun,
    scratch,
    destination,
    ports: portsOf(world, kept),
  };
  const { write } = process.stdout;
  process.stdout.write = (text) => {
    outcome.printed += String(text);
    return true;
  };
  try {
    await runAttempt(context);
  } catch (error) {
    outcome.error = error;
  } finally {
    process.stdout.write = write;
  }
  outcome.uploaded = (await readdir(kept)).sort();
  if (outcome.uploaded.includes('result.json'))
    outcome.result = attemptResultSchema.parse(JSON.parse(await readFile(join(kept, 'result.json'), 'utf8')));
  if (outcome.uploaded.includes('work.bundle'))
    plainGit(sourceOf(), 'fetch', '--quiet', join(kept, 'work.bundle'), '+refs/heads/work:refs/heads/landed');
  return outcome;
};
