// GitHub of the protocol: a push with leases, and what a tick reads.
import {
  type BranchChange,
  type Effect,
  fullRef,
  type LedgerView,
  type LedgerWrite,
  parseLedgerRef,
  type ProjectIssue,
  type Snapshot,
  type Stored,
} from '@clambake/core';
import { assertWellFormed } from '../../packages/adapters/src/ledger/ledger-writes.ts';
import { botEvent, world } from '../../packages/core/src/testing/world.ts';
import type { Fresh, GitHubView, Guards, Refs, Shown, State, Work } from './state.ts';

export const viewOf = (refs: Refs): LedgerView => {
  const view = { issues: new Map(), agents: new Map(), trains: new Map(), fleet: undefined as Stored<never> | undefined, broken: [] };
  for (const [ref, stored] of Object.entries(refs)) {
    const name = parseLedgerRef(ref);
    if (name?.kind === 'issue') view.issues.set(name.issue, stored);
    else if (name?.kind === 'agent') view.agents.set(name.agent, stored.oid);
    else if (name?.kind === 'train') view.trains.set(name.base, stored);
    else view.fleet = stored as Stored<never>;
  }
  return view;
};

const branchIn = (state: State, branch: string): string | null =>
  (branch.startsWith('refs/') ? state.kept[branch] : state.github.branches[branch]) ?? null;

/** One atomic push. Returns the refs that moved meanwhile; then nothing has happened. */
export const push = (
  state: State,
  { writes, branches }: { writes: readonly LedgerWrite[]; branches: readonly BranchChange[] },
  { fresh, guards }: { fresh: Fresh; guards: Guards },
): { stale: string[] } | { oids: Record<string, string> } => {
  assertWellFormed(writes, branches);
  const stale = [
    ...writes.filter(({ ref, expect }) => (state.refs[ref]?.oid ?? null) !== expect).map(({ ref }) => ref),
    ...branches.filter(({ branch, expect }) => branchIn(state, branch) !== expect).map(({ branch }) => fullRef(branch)),
  ];
  if (stale.length > 0 && guards.leases) return { stale };
  if (writes.length > 0) state.older = structuredClone(state.refs);
  const oids: Record<string, string> = {};
  for (const write of writes) {
    if ('record' in write) {
      oids[write.ref] = fresh.oid();
      state.refs[write.ref] = { oid: oids[write.ref] as string, record: write.record };
    } else if ('sameAs' in write) {
      const oid = oids[write.sameAs] ?? '';
      oids[write.ref] = oid;
      state.refs[write.ref] = { oid, record: null };
    } else delete state.refs[write.ref];
  }
  for (const { branch, to } of branches) {
    const where = branch.startsWith('refs/') ? state.kept : state.github.branches;
    if (to === null) delete where[branch];
    else where[branch] = to;
  }
  refreshPulls(state);
  return { oids };
};

export const reaches = (state: Pick<State, 'commits'>, from: string, oid: string): boolean =>
  from === oid || (state.commits[from] ?? []).some((parent) => reaches(state, parent, oid));

const refreshPulls = (state: State): void => {
  for (const pull of state.pulls) {
    if (pull.state !== 'open') continue;
    const head = state.github.branches[pull.head];
    if (head !== undefined) pull.headOid = head;
    if (reaches(state, state.github.branches['main'] ?? '', pull.headOid)) pull.state = 'merged';
    else if (head === undefined) pull.state = 'closed';
  }
};

/** Notes GitHub's state before it changes, for a read that is late. */
export const remember = (state: State): void => {
  state.olderGitHub = { ...structuredClone(state.github), atWork: runsAtWork(state) };
};

export const runsAtWork = ({ assigners, train }: State): number[] =>
  [...assigners.map(({ run }) => run), train.run].filter((run) => run !== 0).sort();

const isOver = ({ agentJob, landing }: Work): boolean => agentJob === 'ended' && landing === 'ended';

/** `runsAtWork`: runs whose own job still works. A run of which nothing is left has ended. `gone`: a run that GitHub does not find. */
export const runsOf = (
  { works }: Pick<GitHubView, 'works'>,
  { wanted, runsAtWork, gone }: { wanted: readonly number[]; runsAtWork: readonly number[]; gone: number | undefined },
): Pick<Snapshot, 'runs' | 'jobs'> => {
  const statusOf = (step: string): 'queued' | 'in_progress' | 'completed' =>
    step === 'ended' ? 'completed' : step === 'queued' ? 'queued' : 'in_progress';
  const runs = wanted.map((id) => {
    const atWork = id !== gone && (runsAtWork.includes(id) || works.some((work) => work.run === id && !isOver(work)));
    return [id, { id, attempt: 1, status: atWork ? ('in_progress' as const) : ('completed' as const), conclusion: null }] as const;
  });
  const jobs = works.flatMap(({ run, issue, attempt, agentJob, landing, salvaged }) => {
    if (!wanted.includes(run) || run === gone) return [];
    const job = (kind: string, step: string) => {
      const status = statusOf(step);
      const conclusion = status === 'completed' ? 'success' : null;
      return { runId: run, runAttempt: 1, name: `${kind} #${issue} (${attempt})`, status, conclusion };
    };
    const land = job('land', landing);
    return salvaged === undefined ? [job('run', agentJob), land] : [land];
  });
  return { runs: new Map(runs), jobs };
};

export const snapshotOf = (
  view: Pick<GitHubView, 'shown' | 'branches'>,
  { refs, run, nonce, ...facts }: { refs: Refs; run: number; nonce: string } & Pick<Snapshot, 'runs' | 'jobs' | 'leftovers'>,
): Snapshot => {
  const plain = world({});
  const comments = view.shown.flatMap(({ view: { nodeId, number }, comment }) =>
    comment === undefined ? [] : [[nodeId, { id: `IC_${number}`, body: comment }] as const],
  );
  return {
    ...plain,
    ...facts,
    run: { ...plain.run, runId: run, nonce, runUrl: `https://github.com/o/r/actions/runs/${run}` },
    issues: view.shown.map((one) => one.view),
    comments: new Map([...comments, ...comments.map(([, comment]) => [comment.id, comment] as const)]),
    ledger: viewOf(refs),
    branches: new Map(Object.entries(view.branches)),
  };
};

export const projectionsIn = (effects: readonly Effect[]): ProjectIssue[] => effects.filter((effect) => effect.kind === 'project-issue');

/** Keeps a person's events and the newest bot event of each label that is set. */
export const show = (state: State, effects: readonly ProjectIssue[]): void => {
  if (effects.length > 0) remember(state);
  for (const effect of effects) {
    const at = state.github.shown.findIndex(({ view }) => view.number === effect.issue);
    const shown = state.github.shown[at] as Shown;
    const { view } = shown;
    const labels = [...view.labels.filter((label) => !effect.removeLabels.includes(label)), ...effect.addLabels].sort();
    const people = view.events.filter(({ bot }) => !bot);
    const bots = labels.filter((label) => view.events.some((one) => one.bot && one.label === label) || effect.addLabels.includes(label));
    const events = [...people, ...bots.map((label) => botEvent(`B_${view.number}_${label}`, label))];
    const open = (view.open || effect.reopen === true) && !effect.close;
    state.github.shown[at] = { view: { ...view, labels, events, open }, comment: effect.comment?.body ?? shown.comment };
  }
};
