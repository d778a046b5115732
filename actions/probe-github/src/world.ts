// The tools of a probe. Every name that a probe gives to something on GitHub is made here, so that the clean-up and the
// check of the scratch repository know them.
import { issueBranch, keptPrefix, ledgerPrefix } from '@clambake/core';
import { CannotAsk } from './probe.ts';
import type { Answer, Call, Calls, FileAnswer, GitCall, GraphqlAnswer, LfsAnswer, ProgramAnswer, RestAnswer } from './calls.ts';

export interface Place {
  /** A number that no other run of the probes has: the run's id in a job. */
  runId: number;
  /** File name of the workflow that was dispatched; undefined outside a job. */
  workflow: string | undefined;
  defaultBranch: string;
  /** ISO 8601; commits of the probes have this date. */
  startedAt: string;
  /** Time after which something that has not happened counts as not happening. */
  quietMs: number;
}

export interface RefUpdate {
  ref: string;
  /** Null deletes the ref. */
  to: string | null;
  /** The lease: the commit that the ref must have, null for none. Left out, the push has no lease. */
  expect?: string | null;
}

export interface PushAnswer {
  /** `moved`, or the reason that git prints for the ref. */
  refs: Record<string, string>;
  /** Everything that the server said. */
  words: string;
}

export interface World extends Place {
  rest(method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE', path: string, body?: object): Promise<RestAnswer>;
  graphql(query: string, variables?: Record<string, unknown>): Promise<GraphqlAnswer>;
  git(args: readonly string[], more?: Omit<GitCall, 'kind' | 'args'>): Promise<ProgramAnswer>;
  /** Output of a git command that must succeed. */
  text(...args: string[]): Promise<string>;
  program(...command: [string, ...string[]]): Promise<ProgramAnswer>;
  file(path: string): Promise<FileAnswer>;
  variable(name: string): Promise<string | undefined>;
  /** Pushes all updates at once, atomically. */
  push(...updates: RefUpdate[]): Promise<PushAnswer>;
  /** Pushes an update. The other push happens after git has listed the refs of the server, so that only the server can see it. */
  pushAfter(other: RefUpdate, update: RefUpdate): Promise<PushAnswer>;
  /** Uploads a small artifact to the run of this job, and returns its id. */
  artifact(name: string): Promise<number>;
  lfs(content: string, options: { isOffered: boolean }): Promise<LfsAnswer>;
  /** Commit of a remote ref; undefined when there is none. */
  tip(ref: string): Promise<string | undefined>;
  /** Makes a commit with the date of this run. The tree of `like` when it is given, else one with a file of that name. */
  commit(message: string, options: { parents?: readonly string[]; like?: string; email?: string }): Promise<string>;
  /** Asks until `done` accepts the answer; the time limit of the probe ends it. */
  until<T>(read: () => Promise<T>, done: (value: T) => boolean): Promise<T>;
  /** Asks until `done` accepts the answer, or until it would have happened. Returns the last answer. */
  soon<T>(read: () => Promise<T>, done: (value: T) => boolean): Promise<T>;
  pause(ms: number): Promise<void>;
  /** Waits until things that GitHub does a little later would have happened. */
  quiet(): Promise<void>;
  /** Runs after the probe, the last one first, also when it failed. */
  undo(what: string, remove: (world: World) => Promise<unknown>): void;
}

/** Branches of the probes. */
export const probeBranches = 'conformance/run-';
/** Branches of the probes that the ruleset checked-branches.json of examples/conformance binds. */
export const checkedBranches = 'conformance/checked-';
/** Refs of the probes inside the ledger's folder. */
export const probeRefs = `${ledgerPrefix}conformance/`;
/** Refs of the probes beside those of works that are kept. */
export const keptProbeRefs = `${keptPrefix}conformance/`;
/** Label of the issues that the probes make. */
export const probeLabel = 'conformance-probe';
/** First line of the body of everything that a probe writes. */
export const probeMarker = '<!-- made by a conformance probe -->';

/** No repository has so many issues. */
const firstProbeIssue = 1_000_000_000;
/** Branch of an issue that does not exist. */
export const probeIssueBranch = (runId: number): string => issueBranch(firstProbeIssue + (runId % firstProbeIssue));
export const isProbeIssue = (issue: number): boolean => issue >= firstProbeIssue;

const firstWaitMs = 250;
const maximumWaitMs = 5_000;

const reasonOf = (summary: string): string => /\((.*)\)$/.exec(summary)?.[1] ?? summary;

const readPush = ({ stdout, stderr }: ProgramAnswer): PushAnswer => {
  const rows = stdout.split('\n').flatMap((line) => {
    const [flag, names, summary] = line.split('\t');
    if (names === undefined || summary === undefined) return [];
    return [[names.slice(names.indexOf(':') + 1), flag === '!' ? reasonOf(summary) : 'moved'] as const];
  });
  if (rows.length === 0) throw new CannotAsk(`a push got no answer: ${stderr.trim().split('\n').at(-1) ?? ''}`);
  const passing = rows.find(([, reason]) => /^failure$|internal server error/i.test(reason));
  if (passing !== undefined) throw new CannotAsk(`a push failed in passing: ${passing[1]}`);
  return { refs: Object.fromEntries(rows), words: stderr };
};

export const openWorld = (place: Place, { calls, undo }: { calls: Calls; undo: World['undo'] }): World => {
  const ask = <T extends Answer>(call: Call): Promise<T> => calls.ask(call) as Promise<T>;
  const git: World['git'] = (args, more = {}) => ask<ProgramAnswer>({ kind: 'git', args, ...more });
  const text = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await git(args);
    if (code !== 0) throw new Error(`git ${args[0]} failed: ${stderr.trim()}`);
    return stdout.trim();
  };
  return {
    ...place,
    rest: async (method, path, body) => {
      const answer = await ask<RestAnswer>({ kind: 'rest', method, path, ...(body === undefined ? {} : { body }) });
      if (answer.status >= 500) throw new CannotAsk(`GitHub had trouble: ${method} ${path} was answered with ${answer.status}`);
      return answer;
    },
    graphql: (query, variables = {}) => ask<GraphqlAnswer>({ kind: 'graphql', query, variables }),
    git,
    text,
    program: (...command) => ask<ProgramAnswer>({ kind: 'program', command }),
    file: (path) => ask<FileAnswer>({ kind: 'file', path }),
    variable: async (name) => (await ask<{ value: string | undefined }>({ kind: 'variable', name })).value,
    push: async (...updates) => readPush(await git(pushArguments(updates))),
    pushAfter: async (other, update) =>
      readPush(await git(pushArguments([update]), { meanwhile: ['push', '--no-verify', 'origin', `${other.to ?? ''}:${other.ref}`] })),
    artifact: async (name) => (await ask<{ artifact: number }>({ kind: 'artifact', name })).artifact,
    lfs: (content, options) => ask<LfsAnswer>({ kind: 'lfs', content, ...options }),
    tip: async (ref) => (await text('ls-remote', 'origin', ref)).split('\t')[0] || undefined,
    commit: (message, options) => makeCommit({ git, text }, { message, at: place.startedAt, ...options }),
    until: async (read, done) => {
      for (let waitMs = firstWaitMs; ; waitMs = Math.min(maximumWaitMs, waitMs * 1.5)) {
        const value = await read();
        if (done(value)) return value;
        await calls.wait(waitMs);
      }
    },
    soon: async (read, done) => {
      let value = await read();
      // A count and not a clock, so that a recording plays in the same way.
      for (let tries = Math.ceil(place.quietMs / 500) + 6; tries > 0 && !done(value); tries--) {
        await calls.wait(500);
        value = await read();
      }
      return value;
    },
    pause: (ms) => calls.wait(ms),
    quiet: () => calls.wait(place.quietMs),
    undo,
  };
};

const pushArguments = (updates: readonly RefUpdate[]): string[] => [
  'push',
  '--atomic',
  '--porcelain',
  ...updates.flatMap(({ ref, expect }) => (expect === undefined ? [] : [`--force-with-lease=${ref}:${expect ?? ''}`])),
  'origin',
  ...updates.map(({ ref, to }) => `${to ?? ''}:${ref}`),
];

interface NewCommit {
  message: string;
  at: string;
  parents?: readonly string[];
  like?: string;
  email?: string;
}

const makeCommit = async (
  { git, text }: Pick<World, 'git' | 'text'>,
  { message, at, parents = [], like, email = 'conformance@users.noreply.github.com' }: NewCommit,
): Promise<string> => {
  const tree = like === undefined ? await makeTree(git, message) : await text('rev-parse', `${like}^{tree}`);
  const who = { NAME: 'Conformance probe', EMAIL: email, DATE: at };
  const env = Object.fromEntries(
    Object.entries(who).flatMap(([name, value]) => [
      [`GIT_AUTHOR_${name}`, value],
      [`GIT_COMMITTER_${name}`, value],
    ]),
  );
  const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message];
  const { code, stdout, stderr } = await git(args, { env });
  if (code !== 0) throw new Error(`git commit-tree failed: ${stderr.trim()}`);
  return stdout.trim();
};

const makeTree = async (git: World['git'], content: string): Promise<string> => {
  const blob = (await git(['hash-object', '-w', '--stdin'], { input: `${content}\n` })).stdout.trim();
  return (await git(['mktree'], { input: `100644 blob ${blob}\tprobe.txt\n` })).stdout.trim();
};
