// A small GitHub with git as plain data behind the ports of bundle-train, which tests of the loop crash after any write.
import { type GitHubPort, type LedgerPort, RemoteError, type TrainGitHubPort, type TrainSnapshot } from '@clambake/adapters';
import {
  type BaseRules,
  agentName,
  type BranchChange,
  bundleBranch,
  type CommandWord,
  type CommentView,
  type Config,
  configSchema,
  fleetRecordSchema,
  fleetRef,
  type FleetRecord,
  type Bundle,
  type BundleView,
  type QuickLook,
  type IssueRecord,
  issueBranch,
  issueRecordSchema,
  issueRef,
  type IssueView,
  type LedgerView,
  type LedgerWrite,
  parseLedgerRef,
  recordCommand,
  type RequestBudget,
  type ReviewsRead,
  type Role,
  type Snapshot,
  type Stored,
  type TrainRecord,
  trainRecordSchema,
  trainRef,
  noWorkflows,
} from '@clambake/core';
import { noRules } from './no-rules.ts';
import { asking } from './asking.ts';
import { reopenedByUs } from './our-events.ts';
import { reviewPort } from './review-port.ts';
import { runView } from './run-view.ts';
import { type LoopPorts, runTrain } from '../loop.ts';
import type { LoopReport } from '../report.ts';
import {
  type Files,
  type GitWorld,
  commit,
  filesAt,
  fullRef,
  makeBranch,
  merge,
  mergeBase,
  mergePort,
  reachable,
  refusedWorkflow,
  sha,
  tip,
} from './git-world.ts';

interface Run {
  id: number;
  ref: string;
  headSha: string;
  createdMs: number;
  cancelled: boolean;
  event: 'workflow_dispatch' | 'pull_request';
  attempt: number;
}
interface Pull {
  number: number;
  head: string;
  base: string;
  title: string;
  body: string;
  state: 'open' | 'closed' | 'merged';
  headOid: string;
  review: 'APPROVED' | 'CHANGES_REQUESTED' | undefined;
  reviewed?: ReviewsRead;
  replies: string[];
}

/** Returns the result of CI for a tree; `run` counts the runs of this tree from 1. */
export type Ci = (
  files: Files,
  run: number,
) => 'success' | 'failure' | 'cancelled' | 'startup_failure' | 'queued for ever' | 'hangs' | 'not listed' | 'fails early';

export class Crash extends Error {}

export interface World extends GitWorld {
  nowMs: number;
  config: Config;
  ci: Ci;
  ciSeconds: number;
  /** Seconds that a CI run waits for a runner before its job starts. */
  queueSeconds: number;
  /** The log of a failing run. */
  excerpt: string;
  mayCreatePulls: boolean;
  /** False while GitHub has not noticed yet that a pull request's commits are on its base. */
  marksMerged: boolean;
  required: string[];
  /** Further rules of the base. */
  rules: Partial<BaseRules>;
  /** Bundle, pull request and base are written by an App, whose doings start workflows. */
  asApp: boolean;
  /** The base says that it is strict, and is not. */
  strictnessLies: boolean;
  /** Why the server refuses every push to the base. */
  refusesPush: string | undefined;
  /** Number of merges that GitHub answers with what it still expects. */
  unreadyMerges: number;
  /** Seconds between the push and the moment when a pull request's run is listed. */
  pullRunSeconds: number;
  /** Why landing's checks refuse a branch with these files, if they do; and how often they were asked. */
  policy: (files: Files) => string | undefined;
  checked: string[];
  records: Map<string, Stored<IssueRecord | TrainRecord | FleetRecord>>;
  /** Busy agent → commit of its ref. */
  agents: Map<string, string>;
  issues: Map<number, IssueView>;
  /** Status comments by their id; empty where nobody shows any. */
  comments: Map<string, CommentView>;
  /** Shows issues, where the fleet does more of it than labels. */
  project: GitHubPort['project'] | undefined;
  pulls: Pull[];
  runs: Run[];
  statuses: { sha: string; context: string; state: string }[];
  wakes: number;
  /** Jobs of the train so far. */
  jobs: number;
  /** Those that have ended. */
  ended: Set<number>;
  /** GitHub's answer to a wake that it refuses; undefined: it accepts. */
  wakeFails: { status: number; retryable: boolean } | undefined;
  /** Requests for a snapshot, for a quick look, for the state of a CI run, and for what is labelled an unblocker. */
  asked: { snapshots: number; quickLooks: number; runs: number; unblockers: number; reviews: number };
  /** Roles of people who have another one than write; undefined: GitHub does not tell. */
  roles: Record<string, Role | 'none' | undefined>;
  /** Changes the answer of a quick look before the train sees it. */
  alterQuickLook: (quickLook: QuickLook) => QuickLook;
  /** Requests that GitHub still answers this hour. */
  budget: RequestBudget;
  /** External writes so far, by name. */
  writes: string[];
  /** Issues whose labels GitHub fails to set. */
  unlabelled: Set<number>;
  /** Branches that a rule lets nobody push to. */
  locked: Set<string>;
  /** Every request is carried out twice, as when an answer is lost on the way and somebody asks again. */
  twice: boolean;
  /** Off only to show that the tests notice: pushes then overwrite whatever is there. */
  leases: boolean;
  /** Changes the next snapshot, as when GitHub's lists lag behind. */
  lagging: ((read: TrainSnapshot) => TrainSnapshot) | undefined;
  /** Called for each record that a train writes, and before the ledger is read: another release may be at work there. */
  wrote: (ref: string, record: IssueRecord | TrainRecord | FleetRecord) => void;
  reads: (world: World) => void;
  /** Called before each request of a train that only reads; may throw. */
  asks: (what: string) => void;
  /** Every commit that a train has moved main to. */
  baseTips: string[];
  /** Crashes after this many more writes. */
  crashAfter: number;
  /** Called while a job waits; people do things then. */
  meanwhile: (world: World) => void;
  log: string[];
}

export const createWorld = (config: Partial<Record<keyof Config, unknown>> = {}): World => {
  const world: World = {
    nowMs: Date.parse('2026-11-23T10:00:00Z'),
    config: configSchema.parse({ ci: 'ci.yml', 'poll-seconds': 15, ...config }),
    ci: () => 'success',
    ciSeconds: 60,
    queueSeconds: 0,
    excerpt: 'not ok 1 - it works',
    mayCreatePulls: true,
    marksMerged: true,
    required: [],
    rules: {},
    ciFile: 'on: workflow_dispatch\npermissions: {}\njobs: { test: { runs-on: ubuntu-24.04, steps: [{ run: make test }] } }\n',
    asApp: false,
    strictnessLies: false,
    refusesPush: undefined,
    drift: undefined,
    unreadyMerges: 0,
    pullRunSeconds: 3,
    policy: () => undefined,
    checked: [],
    commits: new Map(),
    refs: new Map(),
    signs: false,
    signatures: 0,
    records: new Map(),
    agents: new Map(),
    issues: new Map(),
    comments: new Map(),
    project: undefined,
    pulls: [],
    runs: [],
    statuses: [],
    wakes: 0,
    jobs: 0,
    ended: new Set(),
    wakeFails: undefined,
    asked: { snapshots: 0, quickLooks: 0, runs: 0, unblockers: 0, reviews: 0 },
    roles: {},
    alterQuickLook: (quickLook) => quickLook,
    budget: { rest: 1000, graphql: 1000, resetsAt: '2026-11-23T11:00:00Z' },
    writes: [],
    unlabelled: new Set(),
    locked: new Set(),
    twice: false,
    leases: true,
    lagging: undefined,
    wrote: () => {},
    reads: () => {},
    asks: () => {},
    baseTips: [],
    crashAfter: Number.POSITIVE_INFINITY,
    meddle: () => {},
    meanwhile: () => {},
    log: [],
  };
  world.refs.set('refs/heads/main', commit(world, { parents: [], files: { readme: 'hello', shared: 'start' }, message: 'start' }));
  return world;
};

const iso = (ms: number): string => new Date(ms).toISOString();

/** Bundle, pull request and base are an App's, and CI runs on pull requests. */
export const asApp = (world: World): void => {
  world.asApp = true;
  world.ciFile = world.ciFile?.replace('on: workflow_dispatch', 'on: [workflow_dispatch, pull_request]');
};

/** A landed issue: its branch changes `files`, its record says landed. */
export const land = (
  world: World,
  issue: number,
  options: { files?: Files; labels?: string[]; base?: string; from?: string; title?: string } = {},
): string => {
  const base = options.base ?? 'main';
  const from = options.from ?? tip(world, base);
  const files = { ...world.commits.get(from)?.files, ...(options.files ?? { [`file-${issue}`]: `work ${issue}` }) };
  const oid = commit(world, { parents: [from], files, message: `work on ${issue}` });
  world.refs.set(`refs/heads/${issueBranch(issue)}`, oid);
  const at = iso(world.nowMs);
  const attempt = `${issue}-1-0000000a`;
  const before = world.records.get(issueRef(issue))?.record as IssueRecord | undefined;
  const record = issueRecordSchema.parse({
    ...before,
    v: 1,
    issue,
    nodeId: `I_${issue}`,
    state: 'landed',
    since: at,
    base,
    attempts: [
      {
        id: attempt,
        agent: agentName(1),
        runId: 1,
        startedAt: at,
        endedAt: at,
        outcome: 'done',
        costUsd: 0.5,
        turns: 3,
        commits: 1,
        detail: 'ok',
      },
    ],
    landed: { oid, at, attempt, agent: agentName(1), files: 1, additions: 1, deletions: 0 },
  });
  keep(world, issueRef(issue), record);
  const labels = [...(options.labels ?? []), 'clambake:landed'];
  world.issues.set(issue, {
    number: issue,
    nodeId: `I_${issue}`,
    title: options.title ?? `Issue ${issue}`,
    body: '',
    titleHash: '0'.repeat(64),
    bodyHash: '0'.repeat(64),
    author: 'mona',
    createdAt: at,
    open: true,
    labels,
    openBlockers: [],
    openSubIssues: 0,
    events: [],
    edits: [],
  });
  return oid;
};

let recordCount = 0;
export const keep = (world: World, ref: string, record: IssueRecord | TrainRecord | FleetRecord): string => {
  recordCount += 1;
  const oid = sha(`${ref} ${recordCount} ${JSON.stringify(record)}`);
  world.records.set(ref, { oid, record });
  return oid;
};

/** Writes the train's record from earlier days. */
export const remember = (world: World, change: Partial<TrainRecord>): void => {
  keep(world, trainRef('main'), trainRecordSchema.parse({ v: 1, base: 'main', lastFlight: 0, ...change }));
};

/** Records a person's command as the command's job writes it. Returns its id. */
export const ask = (
  world: World,
  word: CommandWord,
  options: { issue?: number; base?: string; words?: string; by?: string } = {},
): string => {
  const id = `comment-${1_000_000 + recordCount}`;
  const command = {
    id,
    word,
    issue: options.issue,
    base: options.base,
    by: options.by ?? 'ann',
    at: iso(world.nowMs),
    words: options.words ?? '',
  };
  const answer = recordCommand(ledgerView(world), command);
  if (answer.kind !== 'recorded') throw new Error(`not taken: ${JSON.stringify(answer)}`);
  keep(world, fleetRef, fleetRecordSchema.parse(JSON.parse(JSON.stringify(answer.fleet))));
  return id;
};

/** The answers to commands, newest first. */
export const answers = (world: World): string[] =>
  ((world.records.get(fleetRef)?.record as FleetRecord | undefined)?.answered ?? []).map(({ answer }) => answer);
export const fleetRecord = (world: World): FleetRecord | undefined => world.records.get(fleetRef)?.record as FleetRecord | undefined;

export const issueOf = (world: World, issue: number): IssueRecord => world.records.get(issueRef(issue))?.record as IssueRecord;
export const trainRecord = (world: World, base = 'main'): TrainRecord | undefined =>
  world.records.get(trainRef(base))?.record as TrainRecord | undefined;
export const states = (world: World): Record<number, string> =>
  Object.fromEntries([...world.issues.keys()].map((issue) => [issue, issueOf(world, issue).state]));

/** Every write goes through here: a crash happens after it was carried out. */
export const writing = async <T>(world: World, name: string, action: () => T): Promise<T> => {
  world.meddle(name);
  const result = action();
  if (world.twice) action();
  world.writes.push(name);
  world.crashAfter -= 1;
  if (world.crashAfter < 0) {
    world.crashAfter = Number.POSITIVE_INFINITY;
    throw new Crash(name);
  }
  return result;
};

export const ledgerPort = (world: World, fetched: Set<string>): LedgerPort => ({
  read: async () => ledgerView(world),
  push: (writes, also) => {
    const forApp = (also?.branches ?? []).filter(
      ({ branch, expect, to }) => expect !== null && to !== null && !/^clambake\/(?!bundle-)/.test(branch),
    );
    const loud = forApp.filter(({ branch, to }) => !branch.startsWith('clambake/') || !wasAsked(world, branch, to ?? ''));
    if (world.asApp && loud.length > 0) throw new Error(`for the App: ${loud.map(({ branch }) => branch).join(', ')}`);
    return writing(world, `push ${[...writes.map((w) => w.ref), ...(also?.branches ?? []).map((b) => b.branch)].join(' ')}`, () =>
      push(world, fetched, { writes, branches: also?.branches ?? [], byApp: false }),
    );
  },
});

const agentIn = (ref: string): string => {
  const name = parseLedgerRef(ref);
  if (name?.kind !== 'agent') throw new Error(`${ref} holds a record`);
  return name.agent;
};

const oidOf = (world: World, ref: string): string | null => {
  const name = parseLedgerRef(ref);
  return (name?.kind === 'agent' ? world.agents.get(name.agent) : world.records.get(ref)?.oid) ?? null;
};

/** Was CI green on this very commit, or has it been asked about the same files on this branch? */
const wasAsked = (world: World, branch: string, oid: string): boolean =>
  world.runs.some((run) =>
    run.headSha === oid
      ? runView(world, run.id)?.conclusion === 'success'
      : run.ref === branch && world.commits.get(run.headSha)?.tree === world.commits.get(oid)?.tree,
  );

const appPort = (world: World, fetched: Set<string>): LoopPorts['app'] => ({
  push: (branches) => {
    const others = branches.filter(({ branch, to }) => to === null || /^clambake\/(?!bundle-)/.test(branch));
    if (others.length > 0) throw new Error(`not for the App: ${others.map(({ branch }) => branch).join(', ')}`);
    return writing(world, `app push ${branches.map(({ branch }) => branch).join(' ')}`, () =>
      push(world, fetched, { writes: [], branches, byApp: true }),
    );
  },
});

const push = (
  world: World,
  fetched: Set<string>,
  { writes, branches, byApp }: { writes: readonly LedgerWrite[]; branches: readonly BranchChange[]; byApp: boolean },
): Awaited<ReturnType<LedgerPort['push']>> => {
  const staleRefs = writes.filter((w) => oidOf(world, w.ref) !== w.expect).map((w) => w.ref);
  staleRefs.push(...branches.filter((b) => (world.refs.get(fullRef(b.branch)) ?? null) !== b.expect).map((b) => b.branch));
  if (staleRefs.length > 0 && world.leases) return { status: 'stale', refs: staleRefs };
  if (world.refusesPush !== undefined && branches.some(({ branch }) => branch === 'main'))
    return { status: 'refused', why: world.refusesPush };
  for (const { branch, to } of branches) {
    if (to !== null && !fetched.has(to)) throw new Error(`pushed ${to}, which this machine does not have`);
    const lacking =
      branch !== 'main' ? undefined : world.required.find((context) => reportedOn(world, to ?? '').get(context) !== 'success');
    if (world.locked.has(branch)) return { status: 'refused', why: `GH013: rules of ${branch} let nobody push` };
    const workflow = refusedWorkflow(world, { branch, to });
    if (workflow !== undefined) return { status: 'refused', why: workflow };
    if (lacking !== undefined) return { status: 'refused', why: `GH006: required status check "${lacking}" is expected` };
  }
  const oids = new Map<string, string>();
  for (const w of writes) {
    if (!('record' in w)) {
      const agent = agentIn(w.ref);
      if ('delete' in w) world.agents.delete(agent);
      else world.agents.set(agent, oids.get(w.sameAs) ?? '');
      continue;
    }
    const kind = parseLedgerRef(w.ref)?.kind;
    // A record is read back as it was written: undefined keys are faults.
    const schema = kind === 'issue' ? issueRecordSchema : kind === 'fleet' ? fleetRecordSchema : trainRecordSchema;
    const parsed = schema.parse(JSON.parse(JSON.stringify(w.record)));
    world.wrote(w.ref, parsed);
    oids.set(w.ref, keep(world, w.ref, parsed));
  }
  for (const { branch, to } of branches) {
    if (to === null) world.refs.delete(fullRef(branch));
    else world.refs.set(fullRef(branch), to);
    if (branch === 'main' && to !== null) world.baseTips.push(to);
  }
  refreshPulls(world, byApp);
  return { status: 'applied', oids };
};

/** Context → what counts for a required check: statuses and check runs of runs of these events, the worse of two. */
const reportedOn = (
  world: World,
  sha: string,
  events: readonly Run['event'][] = ['pull_request'],
): Map<string, 'success' | 'failure' | 'pending'> => {
  const found = new Map(world.statuses.filter((s) => s.sha === sha).map((s) => [s.context, s.state as 'success']));
  const states: Map<string, 'success' | 'failure' | 'pending'> = found;
  for (const run of world.runs.filter((one) => one.headSha === sha && events.includes(one.event))) {
    const conclusion = runView(world, run.id)?.conclusion ?? null;
    if (conclusion === null) states.set('test', 'pending');
    else if (conclusion !== 'success') states.set('test', 'failure');
    else if (!states.has('test')) states.set('test', 'success');
  }
  return states;
};

const startRun = (world: World, options: Pick<Run, 'ref' | 'headSha' | 'event'>): number => {
  const id = 100 + world.runs.length;
  world.runs.push({ id, ...options, createdMs: world.nowMs, cancelled: false, attempt: 1 });
  return id;
};

/** Runs CI on a pull request that an App opened or pushed to, if the workflow asks for it. */
const runOnPull = (world: World, pull: Pull): void => {
  if (world.asApp && world.ciFile?.includes('pull_request') === true)
    startRun(world, { ref: pull.head, headSha: pull.headOid, event: 'pull_request' });
};

const refreshPulls = (world: World, byApp: boolean): void => {
  for (const pull of world.pulls) {
    if (pull.state !== 'open') continue;
    const head = world.refs.get(`refs/heads/${pull.head}`);
    if (head !== undefined && head !== pull.headOid) {
      // GitHub keeps an approval while the pull request's difference stays the same.
      if (world.commits.get(head)?.tree !== world.commits.get(pull.headOid)?.tree) pull.review = undefined;
      pull.headOid = head;
      if (byApp) runOnPull(world, pull);
    }
    if (world.marksMerged && reachable(world, tip(world, pull.base), pull.headOid)) pull.state = 'merged';
    else if (head === undefined) pull.state = 'closed';
  }
};

export const ledgerView = (world: World): LedgerView => {
  world.reads(world);
  const issues = new Map<number, Stored<IssueRecord>>();
  const trains = new Map<string, Stored<TrainRecord>>();
  for (const [ref, stored] of world.records) {
    const name = parseLedgerRef(ref);
    if (name?.kind === 'issue') issues.set(name.issue, stored as Stored<IssueRecord>);
    if (name?.kind === 'train') trains.set(name.base, stored as Stored<TrainRecord>);
  }
  const fleet = world.records.get(fleetRef) as Stored<FleetRecord> | undefined;
  return { issues, trains, agents: new Map(world.agents), fleet, broken: [] };
};

export const snapshotOf = (world: World): Snapshot => ({
  now: iso(world.nowMs),
  run: {
    runId: 1,
    runAttempt: 1,
    nonce: '00000000',
    runUrl: 'https://github.com/o/r/actions/runs/1',
    repositoryUrl: 'https://github.com/o/r',
  },
  defaultBranch: 'main',
  issues: [...world.issues.values()],
  comments: new Map([...world.comments.values()].toReversed().map((comment) => [`I_${/\d+/.exec(comment.id)?.[0]}`, comment])),
  repositoryLabels: new Set(),
  ledger: ledgerView(world),
  branches: new Map([...world.refs].map(([ref, oid]) => [ref.replace('refs/heads/', ''), oid])),
  runs: new Map(),
  leftovers: new Map(),
  jobs: [],
  roles: new Map(),
});

const pullOf = (world: World, bundle: Bundle | undefined): BundleView['pullRequest'] => {
  const pull = world.pulls.find((one) =>
    bundle?.pr === undefined
      ? bundle !== undefined && one.head === bundleBranch(bundle.id) && one.state === 'open'
      : one.number === bundle.pr,
  );
  if (pull === undefined) return undefined;
  const { number, headOid, body, state } = pull;
  const movedTo = pull.base === bundle?.base ? {} : { movedTo: pull.base };
  const reviewDecision = pull.review ?? ((world.rules.approvals ?? 0) > 0 ? 'REVIEW_REQUIRED' : null);
  const { requests = [], threads = [] } = pull.reviewed ?? {};
  const reviews = { requests: requests.length, newest: requests.at(-1)?.id, threads: threads.length };
  const seen = { number, nodeId: 'PR', open: state === 'open', merged: state === 'merged', headOid, body };
  return { ...seen, reviewDecision, ...movedTo, ...(bundle?.pr === undefined ? {} : { reviews }) };
};

const snapshotRead = (world: World, base: string): TrainSnapshot => ({
  snapshot: snapshotOf(world),
  config: world.config,
  base,
  requiredContexts: world.required,
  pullRequest: pullOf(world, trainRecord(world, base)?.flight),
});

/** Returns the answer of a quick look at the issues asked for, or at all of them when none are named. */
export const quickLookOf = (world: World, asked?: ReadonlySet<string>): QuickLook => {
  const views = [...world.issues.values()];
  const line = views.filter((view) => view.open && view.labels.includes('clambake:ready'));
  return {
    now: iso(world.nowMs),
    defaultBranch: 'main',
    issues: views.filter((view) => asked?.has(view.nodeId) ?? true),
    inLine: { count: line.length, first: line.map((view) => ({ ...view, lastEvent: view.events.at(-1)?.id })) },
  };
};

const trainPort = (world: World): TrainGitHubPort => ({
  readBundle: async (_base, bundle) => {
    const out = bundle?.trials.filter((trial) => trial.verdict === undefined) ?? [];
    return {
      pullRequest: pullOf(world, bundle),
      runs: new Map(
        out.flatMap(({ runId }) => [runView(world, runId)].flatMap((run) => (run === undefined ? [] : [[runId, run] as const]))),
      ),
      requiredContexts: world.required,
    };
  },
  readTrialRun: async (id, { withJobs } = {}) => {
    world.asked.runs += 1;
    return runView(world, id, withJobs);
  },
  openPullRequest: (options) =>
    writing(world, 'open pull request', () => {
      if (!world.mayCreatePulls)
        return { status: 'refused' as const, why: 'GitHub Actions is not permitted to create pull requests: tick the setting' };
      const open = world.pulls.find((pull) => pull.state === 'open' && pull.head === options.head && pull.base === options.base);
      if (open !== undefined) return { status: 'adopted' as const, number: open.number };
      const number = 1000 + world.pulls.length;
      const pull: Pull = { number, ...options, state: 'open', headOid: tip(world, options.head), review: undefined, replies: [] };
      world.pulls.push(pull);
      runOnPull(world, pull);
      return { status: 'opened' as const, number };
    }),
  updatePullRequest: (number, change) =>
    writing(world, 'update pull request', () => {
      const pull = world.pulls.find((one) => one.number === number);
      if (pull === undefined) throw new RemoteError('no such pull request', { status: 404, retryable: false });
      if (change.title !== undefined) pull.title = change.title;
      if (change.body !== undefined) pull.body = change.body;
      if (change.state === 'closed' && pull.state === 'open') pull.state = 'closed';
    }),
  setStatus: (context, status) =>
    writing(world, 'set status', () => void world.statuses.push({ sha: context, context: status.context, state: status.state })),
  deleteParkedRuns: async () => 0,
  cancelRun: (id) =>
    writing(world, 'cancel run', () => {
      const run = world.runs.find((one) => one.id === id);
      if (run !== undefined) run.cancelled = true;
    }),
  readStatuses: async (oid, ofRuns) =>
    // Nothing on a check run says which event its run had.
    ofRuns
      ? reportedOn(world, oid, ['pull_request', 'workflow_dispatch'])
      : new Map(world.statuses.filter((s) => s.sha === oid).map((s) => [s.context, s.state as 'success'])),
  readBaseRules: async () => ({ ...noRules, requiredContexts: world.required, ...world.rules, workflows: noWorkflows }),
  mergePullRequest: (number, { sha: head, title }) =>
    writing(world, 'merge pull request', () => {
      const pull = world.pulls.find((one) => one.number === number);
      if (pull?.state !== 'open') return { status: 'refused' as const, why: 'Pull Request is not mergeable' };
      if (world.unreadyMerges > 0) {
        world.unreadyMerges -= 1;
        return { status: 'unready' as const, why: 'Required status check "test" is expected' };
      }
      const from = tip(world, pull.base);
      if (pull.headOid !== head) return { status: 'moved' as const, why: 'Head branch was modified' };
      const strict = world.rules.strict === true && !world.strictnessLies;
      if (strict && !reachable(world, head, from)) return { status: 'moved' as const, why: 'Head branch is out of date' };
      const merged = merge(world, from, head);
      world.refs.set(`refs/heads/${pull.base}`, commit(world, { parents: [from, head], files: merged.files, message: title }));
      pull.state = 'merged';
      return { status: 'merged' as const };
    }),
  findPullRequestRun: async ({ headSha }) =>
    world.runs.findLast(
      (run) => run.headSha === headSha && run.event === 'pull_request' && world.nowMs >= run.createdMs + world.pullRunSeconds * 1000,
    )?.id,
  repeatRun: (id) =>
    writing(world, 'repeat run', () => {
      const run = world.runs.find((one) => one.id === id);
      if (run !== undefined) Object.assign(run, { attempt: run.attempt + 1, createdMs: world.nowMs, cancelled: false });
      return run !== undefined;
    }),
  createBranch: (branch, oid) => writing(world, 'create branch', () => makeBranch(world, branch, oid)),
  readBudget: async () => world.budget,
  readUnblockers: async () => {
    world.asked.unblockers += 1;
    return [...world.issues.values()].flatMap((view) => (view.open && view.labels.includes('clambake:unblocker') ? [view.number] : []));
  },
});

/** A machine of its own: nothing is fetched yet. */
const machine = (world: World): LoopPorts => {
  const fetched = new Set<string>();
  world.jobs += 1;
  const runId = world.jobs;
  let mineMs = world.nowMs;
  return {
    ledger: ledgerPort(world, fetched),
    merge: mergePort(world, fetched),
    reviews: reviewPort(world, (act) => writing(world, 'reply', act)),
    train: trainPort(world),
    landing: {
      objects: 'landing',
      replayBranch: () => {
        throw new Error('no base is moved back in this world: its landed work records no commit that it stands on');
      },
      checkBranch: async ({ branch, oid, base }) => {
        world.meddle(`check ${branch}`);
        const at = tip(world, branch);
        if (at !== oid || reachable(world, tip(world, base), oid)) return 'moved';
        world.checked.push(branch);
        const files = filesAt(world, branch);
        const why = world.policy(files);
        if (why !== undefined) return { ok: false, why };
        const before = world.commits.get(mergeBase(world, tip(world, base), oid))?.files ?? {};
        const changed = [...new Set([...Object.keys(before), ...Object.keys(files)])].filter((path) => before[path] !== files[path]);
        return { ok: true, oid, files: changed.length, additions: changed.length, deletions: 0, branchExpect: oid };
      },
    },
    app: world.asApp ? appPort(world, fetched) : undefined,
    github: {
      createLabels: async () => {},
      project: (commands) =>
        world.project?.(commands) ??
        writing(world, 'project', () =>
          commands.map((command) => {
            const view = world.issues.get(command.issue);
            if (view === undefined || world.unlabelled.has(command.issue)) return { status: 'failed' as const, why: 'GitHub answered 502' };
            const labels = [...new Set([...view.labels.filter((label) => !command.removeLabels.includes(label)), ...command.addLabels])];
            const open = (view.open || command.reopen === true) && !command.close;
            const events = command.reopen === true ? [...view.events, reopenedByUs(iso(world.nowMs))] : view.events;
            world.issues.set(command.issue, { ...view, labels, open, events });
            return { status: 'applied' as const };
          }),
        ),
      readRun: async (runId) => {
        const status = world.ended.has(runId) ? 'completed' : 'in_progress';
        return { run: { id: runId, attempt: 1, status, conclusion: null }, jobs: [] };
      },
      readQuickLook: async (nodeIds, { base = 'main' }) => {
        world.asked.quickLooks += 1;
        return {
          look: world.alterQuickLook(quickLookOf(world, new Set(nodeIds))),
          bundle: { required: new Map([[base, world.required]]), pullRequest: pullOf(world, trainRecord(world, base)?.flight) },
        };
      },
      dispatch: (_workflow, ref) =>
        writing(world, 'dispatch', () => {
          return { runId: startRun(world, { ref, headSha: tip(world, ref), event: 'workflow_dispatch' }) };
        }),
    },
    clock: {
      now: async () => new Date(world.nowMs),
      pause: async (seconds) => {
        // Jobs that wait at the same time wait for the same time.
        mineMs += seconds * 1000;
        world.nowMs = Math.max(world.nowMs, mineMs);
        world.meanwhile(world);
      },
    },
    wake: () =>
      writing(world, 'wake', () => {
        if (world.wakeFails !== undefined) throw new RemoteError('no such workflow', world.wakeFails);
        world.wakes += 1;
      }),
    readLedgerRefs: async () => snapshotOf(world),
    readSnapshot: async (base) => {
      world.asked.snapshots += 1;
      const read = snapshotRead(world, base === '' ? 'main' : base);
      read.snapshot = { ...read.snapshot, run: { ...read.snapshot.run, runId } };
      const lag = world.lagging;
      world.lagging = undefined;
      return lag === undefined ? read : lag(read);
    },
  };
};

interface TickOptions {
  base?: string;
  force?: boolean;
  holdMinutes?: number;
  dryRun?: boolean;
}

/** bundle-train on a fresh machine, and on another one whenever a run hands over to the next. */
export const tick = async (world: World, options: TickOptions = {}): Promise<LoopReport> => {
  const seen: LoopReport[] = [];
  let { force } = options;
  for (let runs = 0; runs < 100; runs += 1) {
    const report = await job(world, { ...options, force: force ?? false });
    seen.push(report);
    force = false;
    if (report.handedOver === undefined) {
      const all = <T>(values: (one: LoopReport) => Iterable<T>): T[] => seen.flatMap((one) => [...values(one)]);
      return {
        ...report,
        bundles: new Map(all((one) => one.bundles)),
        landed: new Set(all((one) => one.landed)),
        evicted: new Set(all((one) => one.evicted)),
      };
    }
  }
  throw new Error('runs hand over without end');
};

/** One run of bundle-train on a fresh machine. */
export const job = async (world: World, options: TickOptions = {}): Promise<LoopReport> => {
  const ports = asking(machine(world), (what) => world.asks(what));
  const runId = world.jobs;
  return runTrain(ports, {
    ledgerRefs: options.dryRun === true ? undefined : snapshotOf(world),
    base: options.base ?? '',
    force: options.force ?? false,
    holdMinutes: options.holdMinutes ?? 15,
    dryRun: options.dryRun ?? false,
    log: {
      did: (text) => world.log.push(text),
      warn: (text, lasting) => world.log.push(`${lasting === true ? 'lasting warning' : 'warning'}: ${text}`),
    },
  }).finally(() => world.ended.add(runId));
};

const wasGreen = (world: World, oid: string): boolean => {
  const tree = world.commits.get(oid)?.tree;
  return world.runs.some((run) => world.commits.get(run.headSha)?.tree === tree && runView(world, run.id)?.conclusion === 'success');
};

/** Commits that a train moved main to although CI was never green on their tree. */
export const untestedTips = (world: World): string[] => world.baseTips.filter((oid) => !wasGreen(world, oid));

/** The tip of main, if CI was never green on its tree and it is not `start`. */
export const untested = (world: World, start: string): string[] => {
  const head = tip(world, 'main');
  return head === start || wasGreen(world, head) ? [] : [head];
};
