// A repository as plain data for tests of decisions: builders for issues, records and snapshots, and `carryOut`, which
// does to the data what applying effects does to GitHub. Unlike a mock it refuses what GitHub and git would refuse:
// a lease that does not hold, an agent's ref without its record, a label that does not exist.
import type { Effect, ProjectIssue, LedgerWrite } from '../effects/effect.ts';
import { type Config, configSchema, type Role } from '../config.ts';
import { parseLedgerRef, stateLabels } from '../names.ts';
import {
  type Claim,
  type FleetRecord,
  fleetRecordSchema,
  type IssueRecord,
  issueRecordSchema,
  trainRecordSchema,
} from '../records/records.ts';
import type { CommentView, IssueView, LabelEvent, LedgerView, Snapshot, Stored } from '../fleet/snapshot.ts';
import { labelDefinitions } from '../records/labels.ts';

export const config = (change: Partial<Config> = {}): Config => ({ ...configSchema.parse({ ci: 'ci.yml' }), ...change });

export const now = '2026-11-23T12:00:00.000Z';
const hexOf = (text: string): string => Array.from(text, (one) => one.charCodeAt(0).toString(16).padStart(2, '0')).join('');
export const hash = (text: string): string => hexOf(text).padEnd(64, '0').slice(0, 64);
export const oidOf = (seed: string | number): string => hexOf(String(seed)).padEnd(40, '0').slice(0, 40);

export const event = (id: string, change: Partial<LabelEvent> = {}): LabelEvent => ({
  id,
  kind: 'labeled',
  label: stateLabels.ready,
  actor: 'ada',
  bot: false,
  at: '2026-11-23T10:00:00.000Z',
  ...change,
});

export const botEvent = (id: string, label: string, change: Partial<LabelEvent> = {}): LabelEvent =>
  event(id, { label, actor: 'github-actions[bot]', bot: true, ...change });

/** An open issue that ada, who may write, labelled ready. */
export const issue = (number: number, change: Partial<IssueView> = {}): IssueView => {
  const title = change.title ?? `Title ${number}`;
  const body = change.body ?? `Body ${number}`;
  return {
    number,
    nodeId: `I_${number}`,
    title,
    body,
    titleHash: hash(title),
    bodyHash: hash(body),
    author: 'ada',
    createdAt: '2026-11-23T09:00:00.000Z',
    open: true,
    labels: [stateLabels.ready],
    openBlockers: [],
    openSubIssues: 0,
    events: [event(`LE_${number}`)],
    edits: [],
    ...change,
  };
};

export const claimOf = (number: number, change: Partial<Claim> = {}): Claim => ({
  id: `${number}-1-aaaaaaaa`,
  agent: '001',
  at: '2026-11-23T11:00:00.000Z',
  runId: 7,
  runAttempt: 1,
  actor: 'ada',
  role: 'write',
  event: `LE_${number}`,
  text: { title: hash(`Title ${number}`), body: hash(`Body ${number}`) },
  base: 'main',
  ...change,
});

/** A valid record in `state`, with what that state demands. */
export const recordOf = (number: number, state: IssueRecord['state'], change: Partial<IssueRecord> = {}): IssueRecord => {
  const landed = {
    oid: oidOf(`w${number}`),
    at: now,
    attempt: `${number}-1-aaaaaaaa`,
    agent: '001',
    files: 2,
    additions: 10,
    deletions: 3,
  };
  return issueRecordSchema.parse({
    v: 1,
    issue: number,
    nodeId: `I_${number}`,
    state,
    since: '2026-11-23T11:00:00.000Z',
    base: 'main',
    consumedEvent: `LE_${number}`,
    asked: { event: `LE_${number}`, actor: 'ada', text: { title: hash(`Title ${number}`), body: hash(`Body ${number}`) } },
    ...(state === 'assigned' ? { claim: claimOf(number) } : {}),
    ...(['landed', 'bundled', 'merged'].includes(state) ? { landed } : {}),
    ...(['bundled', 'merged'].includes(state) ? { flight: { id: '3', pr: 90 } } : {}),
    ...(state === 'needs-human' ? { question: 'What now?' } : {}),
    ...change,
  });
};

export interface WorldParts {
  issues?: IssueView[];
  records?: IssueRecord[];
  /** Agent → commit; agents of claims are added. */
  agents?: Record<string, string>;
  fleet?: Stored<FleetRecord>;
  roles?: Record<string, Role | 'none'>;
  change?: Partial<Snapshot>;
}

export const world = (parts: WorldParts): Snapshot => {
  const records = parts.records ?? [];
  const claims = records.flatMap((record) =>
    record.claim === undefined ? [] : [[record.claim.agent, oidOf(`r${record.issue}`)] as const],
  );
  const ledger: LedgerView = {
    issues: new Map(records.map((record) => [record.issue, { oid: oidOf(`r${record.issue}`), record }])),
    agents: new Map([...claims, ...Object.entries(parts.agents ?? {})]),
    fleet: parts.fleet,
    trains: new Map(),
    broken: [],
  };
  return {
    now,
    run: {
      runId: 100,
      runAttempt: 1,
      nonce: '0123abcd',
      runUrl: 'https://github.com/o/r/actions/runs/100',
      repositoryUrl: 'https://github.com/o/r',
    },
    defaultBranch: 'main',
    issues: parts.issues ?? [],
    comments: new Map(),
    repositoryLabels: new Set(labelDefinitions(500).map((label) => label.name)),
    ledger,
    branches: new Map([['main', oidOf('main')]]),
    runs: new Map(),
    jobs: [],
    leftovers: new Map(),
    roles: new Map<string, Role | 'none'>(Object.entries({ ada: 'write', tri: 'triage', ...parts.roles })),
    ...parts.change,
  };
};

/** Applies effects to the world. Throws when GitHub, git or a schema would refuse. */
export const carryOut = (before: Snapshot, effects: readonly Effect[]): Snapshot =>
  effects.reduce((snapshot, effect, index) => carryOutOne(snapshot, { effect, step: `${snapshot.run.nonce}.${index}` }), before);

const carryOutOne = (snapshot: Snapshot, { effect, step }: { effect: Effect; step: string }): Snapshot => {
  if (effect.kind === 'create-labels') {
    return { ...snapshot, repositoryLabels: new Set([...snapshot.repositoryLabels, ...effect.labels.map((label) => label.name)]) };
  }
  if (effect.kind === 'write-ledger') return { ...snapshot, ledger: push(snapshot.ledger, { writes: effect.writes, step }) };
  if (effect.kind === 'project-issue') return project(snapshot, { effect, step });
  return snapshot;
};

/** One atomic push with a lease on every ref. */
export const push = (ledger: LedgerView, { writes, step }: { writes: readonly LedgerWrite[]; step: string }): LedgerView => {
  const refs = new Set(writes.map((write) => write.ref));
  if (refs.size !== writes.length) throw new Error('a push names a ref twice');
  const issues = new Map(ledger.issues);
  const agents = new Map(ledger.agents);
  const trains = new Map(ledger.trains);
  let fleet = ledger.fleet;
  const made = new Map<string, string>();
  for (const write of writes) {
    const name = parseLedgerRef(write.ref);
    const current = oidIn({ ...ledger, issues, agents, trains, fleet }, name);
    if ((current ?? null) !== write.expect) throw new Error(`stale: ${write.ref} is ${current}, not ${write.expect}`);
    if ('record' in write) {
      const oid = oidOf(`${step}${write.ref.slice(13)}`);
      made.set(write.ref, oid);
      if (name?.kind === 'issue') issues.set(name.issue, { oid, record: issueRecordSchema.parse(write.record) });
      else if (name?.kind === 'fleet') fleet = { oid, record: fleetRecordSchema.parse(write.record) };
      else if (name?.kind === 'train') trains.set(name.base, { oid, record: trainRecordSchema.parse(write.record) });
      else throw new Error(`no record belongs at ${write.ref}`);
    } else if ('sameAs' in write) {
      const oid = made.get(write.sameAs);
      if (oid === undefined || name?.kind !== 'agent') throw new Error(`${write.ref} follows a record that this push does not write`);
      agents.set(name.agent, oid);
    } else if (name?.kind === 'agent') agents.delete(name.agent);
    else throw new Error(`${write.ref} is never deleted`);
  }
  return { ...ledger, issues, agents, trains, fleet };
};

const oidIn = ({ issues, agents, trains, fleet }: LedgerView, name: ReturnType<typeof parseLedgerRef>): string | undefined => {
  if (name?.kind === 'issue') return issues.get(name.issue)?.oid;
  if (name?.kind === 'agent') return agents.get(name.agent);
  return name?.kind === 'train' ? trains.get(name.base)?.oid : fleet?.oid;
};

const project = (snapshot: Snapshot, given: { effect: ProjectIssue; step: string }): Snapshot => {
  const { effect, step } = given;
  const unknown = effect.addLabels.find((label) => !snapshot.repositoryLabels.has(label));
  if (unknown !== undefined) throw new Error(`the repository has no label ${unknown}`);
  const comments = new Map(snapshot.comments);
  if (effect.comment !== undefined) {
    const found = [...comments].find(([, comment]) => comment.id === effect.comment?.id);
    if (effect.comment.id !== null && found === undefined) throw new Error(`no comment ${effect.comment.id}`);
    const written: CommentView = { id: effect.comment.id ?? `IC_${effect.issue}_${step}`, body: effect.comment.body };
    comments.set(found?.[0] ?? effect.nodeId, written);
  }
  const issues = snapshot.issues.map((view) => (view.number === effect.issue ? relabel(view, given) : view));
  const said = /said ([^>]+?) -->/.exec(effect.say ?? '')?.[1] ?? /clambake:(called [^>]+?) -->/.exec(effect.call ?? '')?.[1];
  const shownWords = said === undefined ? {} : { shownWords: new Set([...(snapshot.shownWords ?? []), said]) };
  return { ...snapshot, ...shownWords, issues, comments };
};

const relabel = (view: IssueView, { effect, step }: { effect: ProjectIssue; step: string }): IssueView => ({
  ...view,
  open: view.open && !effect.close,
  labels: [...new Set([...view.labels, ...effect.addLabels])].filter((label) => !effect.removeLabels.includes(label)),
  events: [
    ...view.events,
    ...effect.addLabels.map((label, index) => botEvent(`B_${view.number}_${step}_a${index}`, label)),
    ...effect.removeLabels.map((label, index) => botEvent(`B_${view.number}_${step}_r${index}`, label, { kind: 'unlabeled' })),
  ],
});
