// The state of the ledger's protocol as plain data: GitHub, three assigners, the jobs of attempts and a train. All times are one
// time, so that order is all that is left of it. Ids get their numbers anew in every state: two states that differ in names
// alone are one.
import type { Assignment, Effect, IssueRecord, Salvage } from '@clambake/core';
import { issue as issueView, now } from '../../packages/core/src/testing/world.ts';
import type { IssueView } from '@clambake/core';

export interface StoredRef {
  oid: string;
  /** Null for the ref of an agent. */
  record: unknown;
}
export type Refs = Record<string, StoredRef>;

/** An issue as people see it. */
export interface Shown {
  view: IssueView;
  comment: string | undefined;
}

/** The part of GitHub that is read in one request, and that an older replica may answer. */
export interface GitHubView {
  shown: Shown[];
  works: Work[];
  branches: Record<string, string>;
  /** Runs whose own job works; of an older view alone. */
  atWork?: number[];
}

/** An assignment's two jobs. `run`: the run of the assigner that put it out. */
export interface Work extends Assignment {
  run: number;
  agentJob: 'queued' | 'working' | 'ended';
  /** The commit that it finished; its artifact holds it. */
  commit: string | undefined;
  landing: 'queued' | 'read' | 'ended';
  read: LandingRead | undefined;
  /** The run that holds the artifact, when another run lands it. */
  salvaged: { run: number; commit: string | undefined } | undefined;
}

export interface LandingRead {
  refs: Refs;
  open: boolean;
  branchTip: string | null;
  kept: string | null;
}

export interface Plan {
  effects: Effect[];
  assignments: Assignment[];
  salvage: Salvage[];
  /** Ref → commit when it was decided. */
  decidedOn: Record<string, string>;
}

export interface Assigner {
  step: 'idle' | 'began' | 'ledger' | 'decided' | 'pushed';
  run: number;
  refs: Refs | undefined;
  plan: Plan | undefined;
}

export interface Train {
  run: number;
  read: (Pick<GitHubView, 'branches' | 'shown'> & { refs: Refs; pulls: Pull[]; runs: CiRun[] }) | undefined;
}

export interface Pull {
  number: number;
  head: string;
  headOid: string;
  body: string;
  state: 'open' | 'merged' | 'closed';
}
export interface CiRun {
  id: number;
  oid: string;
  ref: string;
}

export interface State {
  refs: Refs;
  /** The refs before the newest write, for a read that is late. */
  older: Refs;
  olderGitHub: GitHubView;
  github: GitHubView;
  kept: Record<string, string>;
  pulls: Pull[];
  ciRuns: CiRun[];
  assigners: Assigner[];
  train: Train;
  /** Faults that may still happen. */
  left: { crashes: number; stale: number; losses: number };
  /** Commit → parents. */
  commits: Record<string, string[]>;
}

/** Guards that a control switches off. */
export interface Guards {
  leases: boolean;
  nonces: boolean;
  secondLook: boolean;
}
export const guarded: Guards = { leases: true, nonces: true, secondLook: true };

export interface Bound {
  issues: number;
  assigners: number;
  agents: number;
  crashes: number;
  stale: number;
  /** Deletions of refs/clambake/** by a person. */
  losses: number;
  train: boolean;
}

const oidAt = (count: number): string => `c0ffee${String(count).padStart(34, '0')}`;
const runAt = (count: number): number => 7_000_000 + count;
const nonceAt = (count: number): string => `feed${String(count).padStart(4, '0')}`;
const ids = /c0ffee\d{34}|feed\d{4}|\b7\d{6}\b/g;
type Kind = 'oid' | 'run' | 'nonce';
const kindOf = (id: string): Kind => (id.startsWith('c') ? 'oid' : id.startsWith('f') ? 'nonce' : 'run');
const idAt: Readonly<Record<Kind, (count: number) => string>> = { oid: oidAt, nonce: nonceAt, run: (count) => String(runAt(count)) };

/** Draws ids that a state does not have. */
export interface Fresh {
  oid(): string;
  run(): number;
  nonce(): string;
}
export const freshIn = (text: string): Fresh => {
  const known = [...new Set(text.match(ids) ?? [])].map(kindOf);
  const counts = new Map<Kind, number>();
  const next = (kind: Kind): string => {
    const count = (counts.get(kind) ?? known.filter((one) => one === kind).length) + 1;
    counts.set(kind, count);
    return idAt[kind](count);
  };
  return { oid: () => next('oid'), run: () => Number(next('run')), nonce: () => next('nonce') };
};

export const start = ({ issues, assigners, crashes, stale, losses }: Bound): State => {
  const base = oidAt(1);
  const shown = Array.from({ length: issues }, (_, index): Shown => ({ view: issueView(index + 1), comment: undefined }));
  const github: GitHubView = { shown, works: [], branches: { main: base } };
  return {
    ...{ refs: {}, older: {}, github, olderGitHub: github, kept: {}, pulls: [], ciRuns: [] },
    assigners: Array.from({ length: assigners }, () => ({ step: 'idle' as const, run: 0, refs: undefined, plan: undefined })),
    train: { run: 0, read: undefined },
    left: { crashes, stale, losses },
    commits: { [base]: [] },
  };
};

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
const masked = (value: unknown): string => JSON.stringify(value).replaceAll(ids, '');
const byMask = <T>(list: readonly T[]): T[] =>
  list.length < 2
    ? [...list]
    : list
        .map((one) => ({ one, mask: masked(one) }))
        .sort((a, b) => (a.mask < b.mask ? -1 : a.mask > b.mask ? 1 : 0))
        .map(({ one }) => one);

/** Times of waiting pass whenever somebody looks. */
const withoutWaits = (key: string, value: unknown): unknown => (key === 'notBefore' || key === 'promisedBy' ? undefined : value);

/** Gives ids their numbers in the order in which they appear; assigners and jobs have no order. */
export const canonical = (state: State): string => {
  const { commits, ...rest } = state;
  const github = { ...rest.github, works: byMask(rest.github.works), branches: sorted(rest.github.branches) };
  const olderGitHub =
    rest.left.stale === 0
      ? { shown: [], works: [], branches: {} }
      : { ...rest.olderGitHub, works: byMask(rest.olderGitHub.works), branches: sorted(rest.olderGitHub.branches) };
  const plain = {
    ...rest,
    ...{ github, olderGitHub, refs: sorted(rest.refs), kept: sorted(rest.kept), assigners: byMask(rest.assigners) },
    older: rest.left.stale === 0 ? {} : sorted(rest.older),
  };
  const names = new Map<string, string>();
  const counts = { oid: 0, run: 0, nonce: 0 };
  const rename = (text: string): string =>
    text.replaceAll(ids, (id) => {
      const known = names.get(id);
      if (known !== undefined) return known;
      const kind = kindOf(id);
      counts[kind] += 1;
      const name = idAt[kind](counts[kind]);
      names.set(id, name);
      return name;
    });
  const body = rename(JSON.stringify(plain, withoutWaits));
  const told: [string, string[]][] = [];
  // Commits that nothing names are forgotten; parents of others get names as they appear.
  for (const [id] of names) {
    const parents = commits[id];
    if (parents === undefined) continue;
    for (const parent of parents) rename(parent);
    told.push([rename(id), parents.map(rename)]);
  }
  told.sort(([a], [b]) => (a < b ? -1 : 1));
  return `${body.slice(0, -1)},"commits":${JSON.stringify(Object.fromEntries(told))}}`;
};

export const parse = (text: string): State => JSON.parse(text) as State;

export const recordsIn = (refs: Refs): IssueRecord[] =>
  Object.entries(refs).flatMap(([ref, { record }]) => (ref.startsWith('refs/clambake/issues/') ? [record as IssueRecord] : []));

export const time = now;
