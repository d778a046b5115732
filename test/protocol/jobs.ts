// The two jobs of an attempt: the agent works and leaves an artifact; landing reads, decides and pushes. Either may die anywhere.
import { type Assignment, type AttemptResult, decideLanding, diff, issueBranch, issueRef, landedRef, projectIssue } from '@clambake/core';
import { holdsClaim } from '../../actions/run-agent/src/decide-start.ts';
import { world } from '../../packages/core/src/testing/world.ts';
import type { Move, Rules } from './assigner.ts';
import { type Bound, type Fresh, recordsIn, type Refs, type State, time, type Work } from './state.ts';
import { push, remember, show, viewOf } from './store.ts';

/** A step after which the protocol has broken a promise. */
export class Broken extends Error {}

const recordOf = (refs: Refs, issue: number) => recordsIn(refs).find((record) => record.issue === issue);

const isHeld = ({ refs }: Pick<State, 'refs'>, { issue, agent, attempt, run }: Work): boolean =>
  !('why' in holdsClaim({ assignment: { issue, agent, attempt }, run: { id: run, attempt: 1 }, record: recordOf(refs, issue) }));

export const jobMoves = (state: State, at: number, rules: Rules): Move[] => {
  const work = state.github.works[at] as Work;
  const name = `attempt at #${work.issue}`;
  const change = (label: string, act: (one: Work, next: State, fresh: Fresh) => void): Move => ({
    label,
    act: (next, fresh) => act(next.github.works[at] as Work, next, fresh),
  });
  const dies = (what: 'agentJob' | 'landing'): Move[] =>
    state.left.crashes === 0
      ? []
      : [
          change(`${name}: ${what} dies (${work[what]})`, (one, next) => {
            next.left.crashes -= 1;
            remember(next);
            Object.assign(one, { [what]: 'ended', read: undefined });
          }),
        ];
  if (work.agentJob === 'queued') {
    const begin = change(`${name} begins`, (one, next) => {
      const starts = isHeld(next, one);
      remember(next);
      one.agentJob = starts ? 'working' : 'ended';
    });
    return [begin, ...dies('agentJob')];
  }
  if (work.agentJob === 'working') {
    const finish = change(`${name} finishes`, (one, next, fresh) => {
      remember(next);
      one.agentJob = 'ended';
      one.commit = fresh.oid();
      next.commits[one.commit] = [next.github.branches[issueBranch(one.issue)] ?? next.github.branches['main'] ?? ''];
    });
    return [finish, ...dies('agentJob')];
  }
  if (work.landing === 'queued') {
    const read = change(`${name}: landing reads`, (one, next) => {
      const open = next.github.shown.find(({ view }) => view.number === one.issue)?.view.open === true;
      remember(next);
      const branchTip = next.github.branches[issueBranch(one.issue)] ?? null;
      const kept = next.kept[landedRef(one.attempt)] ?? null;
      Object.assign(one, { landing: 'read', read: { refs: structuredClone(next.refs), open, branchTip, kept } });
    });
    return [read, ...dies('landing')];
  }
  if (work.landing === 'read') {
    const lands = change(`${name}: landing pushes`, (one, next, fresh) => land(one, next, { fresh, rules }));
    return [lands, ...dies('landing')];
  }
  return [];
};

const resultOf = ({ issue, agent, attempt }: Assignment, headOid: string): AttemptResult => ({
  ...{ v: 1, issue, agent, attempt, outcome: 'done', detail: 'It is done.', startOid: headOid, baseOid: headOid, headOid },
  ...{ commits: 1, costUsd: 1, turns: 1, durationMs: 1, sessionId: null, model: null, denials: [], closingWords: '', startedAt: time },
});

const land = (one: Work, state: State, { fresh, rules }: { fresh: Fresh; rules: Rules }): void => {
  const { refs, open, branchTip, kept } = one.read as NonNullable<Work['read']>;
  const { issue, agent, attempt, run } = one;
  const commit = one.salvaged === undefined ? one.commit : one.salvaged.commit;
  const assignment = { issue, agent, attempt };
  const ledger = viewOf(refs);
  const view = state.github.shown.find((shown) => shown.view.number === issue)?.view;
  const facts = { now: time, run: { ...world({}).run, runId: run }, stored: ledger.issues.get(issue), assignment, fleet: ledger.fleet };
  const check = { ok: true as const, oid: commit ?? '', files: 1, additions: 1, deletions: 0, branchExpect: branchTip };
  const decision = decideLanding(
    {
      ...facts,
      view: view === undefined ? undefined : { ...view, open },
      result: commit === undefined ? { missing: 'the run has no artifact' } : resultOf(assignment, commit),
      check: commit === undefined ? undefined : { ...check, ...(kept === null ? {} : { unkept: true as const }) },
    },
    { attempts: 2 },
  );
  remember(state);
  one.read = undefined;
  one.landing = 'ended';
  if (decision.superseded) return;
  const claim = facts.stored?.record.claim;
  if (claim !== undefined && claim.runId !== (one.salvaged?.run ?? run))
    throw new Broken(`the landing of run ${run} ends the claim that run ${claim.runId} made on #${issue}`);
  const effect = diff(ledger, decision.change, { actor: 'landing' }).effects.find(({ kind }) => kind === 'write-ledger');
  if (effect?.kind !== 'write-ledger') return;
  const answer = push(state, JSON.parse(JSON.stringify(effect)), { fresh, guards: rules.guards });
  if ('stale' in answer) {
    one.landing = 'queued';
    return;
  }
  const shown = state.github.shown.find(({ view: { number } }) => number === issue);
  const comment = shown?.comment === undefined ? undefined : { id: `IC_${issue}`, body: shown.comment };
  const effects = shown && projectIssue({ view: shown.view, record: decision.record, jobRunning: false, comment, run: world({}).run });
  if (effects !== undefined) show(state, [effects]);
};

/** Forgets jobs that are over and that no claim names; GitHub keeps them, and a lost ledger is made again from them. */
export const forget = (state: State, { losses }: Bound): void => {
  if (losses > 0) return;
  const claims = new Set(recordsIn(state.refs).flatMap(({ claim }) => claim?.id ?? []));
  state.github.works = state.github.works.filter(
    ({ agentJob, landing, attempt }) => agentJob !== 'ended' || landing !== 'ended' || claims.has(attempt),
  );
};

/** A person deletes the whole ledger. */
export const lossMoves = (state: State): Move[] => {
  const isWorthwhile = state.left.losses > 0 && state.refs[issueRef(1)] !== undefined;
  const lose: Move = {
    label: 'a person deletes refs/clambake/**',
    act: (next) => {
      next.left.losses -= 1;
      next.older = structuredClone(next.refs);
      next.refs = {};
    },
  };
  return isWorthwhile ? [lose] : [];
};
