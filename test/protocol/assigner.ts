// An assigner: it reads the ledger, then GitHub, decides, pushes, shows, and puts its assignments out as jobs. Between any two of
// these it may die.
import { decideFleet, isPutOff, leftoversWanted, type LedgerWrite, shownClaimOf, type Snapshot } from '@clambake/core';
import { config } from '../../packages/core/src/testing/world.ts';
import {
  type Assigner,
  type Bound,
  type Fresh,
  type GitHubView,
  type Guards,
  type Plan,
  recordsIn,
  type Refs,
  type State,
} from './state.ts';
import { projectionsIn, push, remember, runsAtWork, runsOf, show, snapshotOf } from './store.ts';

export interface Rules {
  bound: Bound;
  guards: Guards;
}

/** One thing that can happen next. */
export interface Move {
  label: string;
  act: (state: State, fresh: Fresh) => void;
}

const configOf = ({ bound }: Rules) => ({ ...config({ agents: bound.agents, attempts: 2 }), 'departure-minutes': 0 });

const idle: Assigner = { step: 'idle', run: 0, refs: undefined, plan: undefined };

export const assignerMoves = (state: State, at: number, rules: Rules): Move[] => {
  const { step } = state.assigners[at] as Assigner;
  const mine = (act: (one: Assigner, state: State, fresh: Fresh) => Assigner) => (next: State, fresh: Fresh) => {
    next.assigners[at] = act(next.assigners[at] as Assigner, next, fresh);
  };
  const late = state.left.stale > 0;
  const crash: Move = {
    label: `assigner ${at} dies (${step})`,
    act: (next) => {
      next.left.crashes -= 1;
      next.assigners[at] = idle;
    },
  };
  const crashes = state.left.crashes > 0 && step !== 'idle' ? [crash] : [];
  switch (step) {
    case 'idle':
      return [{ label: `assigner ${at} begins`, act: mine((_, __, fresh) => ({ ...idle, step: 'began', run: fresh.run() })) }];
    case 'began': {
      const read = (refs: (from: State) => Refs) =>
        mine((one, next) => ({ ...one, step: 'ledger', plan: undefined, refs: structuredClone(refs(next)) }));
      const stale: Move = {
        label: `assigner ${at} reads an older ledger`,
        act: (next, fresh) => {
          next.left.stale -= 1;
          read(({ older }) => older)(next, fresh);
        },
      };
      return [{ label: `assigner ${at} reads the ledger`, act: read(({ refs }) => refs) }, ...(late ? [stale] : []), ...crashes];
    }
    case 'ledger':
      return [...readMoves(state, at, rules), ...crashes];
    case 'decided':
      return [{ label: `assigner ${at} pushes`, act: mine((one, next, fresh) => pushed(one, next, { fresh, rules })) }, ...crashes];
    case 'pushed':
      return [{ label: `assigner ${at} shows and starts jobs`, act: mine((one, next) => started(one, next)) }, ...crashes];
  }
};

const readMoves = (state: State, at: number, rules: Rules): Move[] => {
  const move = (label: string, read: { view: (from: State) => GitHubView; gone?: number; costs?: 'stale' }): Move => ({
    label: `assigner ${at} reads GitHub${label} and decides`,
    act: (next, fresh) => {
      if (read.costs === 'stale') next.left.stale -= 1;
      next.assigners[at] = decided(next.assigners[at] as Assigner, next, { view: read.view(next), gone: read.gone, fresh, rules });
    },
  });
  const now = move('', { view: ({ github }) => github });
  if (state.left.stale === 0) return [now];
  const older = move(' as it was', { view: ({ olderGitHub }) => olderGitHub, costs: 'stale' });
  // The second look does not believe one answer that a run is gone.
  if (rules.guards.secondLook) return [now, older];
  const runs = recordsIn((state.assigners[at] as Assigner).refs ?? {}).flatMap(({ claim }) => claim?.runId ?? []);
  return [
    now,
    older,
    ...[...new Set(runs)].map((gone) => move(` without run ${gone}`, { view: ({ github }) => github, gone, costs: 'stale' })),
  ];
};

const decisions = new Map<string, string>();

const decided = (
  one: Assigner,
  state: State,
  { view, gone, fresh, rules }: { view: GitHubView; gone: number | undefined; fresh: Fresh; rules: Rules },
): Assigner => {
  const refs = one.refs ?? {};
  const nonce = rules.guards.nonces ? fresh.nonce() : 'beef0000';
  const claims = recordsIn(refs).flatMap(({ claim }) => claim ?? []);
  const wanted = claims.flatMap((claim) => (isPutOff(claim) ? [] : [(claim.salvage ?? claim).runId])).filter((run) => run !== one.run);
  const served = Object.values(refs).flatMap(({ record }) => (record as { served?: { runId: number } } | null)?.served?.runId ?? []);
  const atWork = view.atWork ?? runsAtWork(state);
  const nothing = { runs: new Map(), jobs: [], leftovers: new Map() };
  const unread = snapshotOf(view, { refs, run: one.run, nonce, ...nothing });
  const lost = view.shown.flatMap((shown) => shownClaimOf(shown.view, unread)?.runId ?? []);
  const live = runsOf(view, { wanted: [...new Set([...wanted, ...served, ...lost])], runsAtWork: atWork, gone });
  const snapshot = snapshotOf(view, { refs, run: one.run, nonce, ...live, leftovers: new Map() });
  const leftovers = new Map(
    leftoversWanted(snapshot).map(({ run, attempt }) => {
      const left = view.works.some((work) => work.run === run && work.attempt === attempt && work.commit !== undefined);
      return [attempt, left ? ('left' as const) : ('none' as const)];
    }),
  );
  const key = JSON.stringify([refs, one.run, nonce, [...live.runs], live.jobs, view.shown, view.branches, [...leftovers], rules.bound]);
  const known = decisions.get(key) ?? JSON.stringify(planOf({ ...snapshot, leftovers }, rules));
  if (decisions.size < 200_000) decisions.set(key, known);
  const plan = JSON.parse(known) as Omit<Plan, 'decidedOn'>;
  if (plan.effects.length === 0 && plan.salvage.length === 0) return idle;
  const decidedOn = Object.fromEntries(Object.entries(refs).map(([ref, { oid }]) => [ref, oid]));
  return { step: 'decided', run: one.run, refs: undefined, plan: { ...plan, decidedOn } };
};

const planOf = (snapshot: Snapshot, rules: Rules): Omit<Plan, 'decidedOn'> => {
  const { effects, assignments, salvage } = decideFleet(snapshot, configOf(rules));
  return { effects: effects.filter(({ kind }) => kind === 'write-ledger' || kind === 'project-issue'), assignments, salvage };
};

const pushed = (one: Assigner, state: State, context: { fresh: Fresh; rules: Rules }): Assigner => {
  const { effects, decidedOn } = one.plan as Plan;
  const [write] = effects.filter(({ kind }) => kind === 'write-ledger');
  if (write?.kind !== 'write-ledger') return { ...one, step: 'pushed' };
  const writes = write.writes as LedgerWrite[];
  const answer = push(state, { writes, branches: write.branches }, { fresh: context.fresh, guards: context.rules.guards });
  if ('stale' in answer) return { ...idle, step: 'began', run: one.run };
  return { ...one, step: 'pushed', plan: { ...(one.plan as Plan), decidedOn: { ...decidedOn, ...answer.oids } } };
};

/** A record that somebody has moved since is shown by them. */
const started = ({ plan, run }: Assigner, state: State): Assigner => {
  const { effects, assignments, salvage, decidedOn } = plan as Plan;
  const isOurs = (issue: number): boolean =>
    state.refs[`refs/clambake/issues/${issue}`]?.oid === decidedOn[`refs/clambake/issues/${issue}`];
  show(
    state,
    projectionsIn(effects).filter(({ issue }) => isOurs(issue)),
  );
  if (assignments.length + salvage.length > 0) remember(state);
  const none = { commit: undefined, read: undefined };
  for (const { issue, agent, attempt } of assignments)
    state.github.works.push({ issue, agent, attempt, run, agentJob: 'queued', landing: 'queued', ...none, salvaged: undefined });
  for (const { issue, agent, attempt, run: source } of salvage) {
    const left = state.github.works.find((work) => work.run === source && work.attempt === attempt);
    const salvaged = { run: source, commit: left?.commit };
    state.github.works.push({ issue, agent, attempt, run, agentJob: 'ended', landing: 'queued', ...none, salvaged });
  }
  return idle;
};
