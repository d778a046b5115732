// A train of the protocol: it reads everything, decides one step, and carries it out. CI is green as soon as it was started.
import {
  type Assembly,
  assemblyWrite,
  type BranchChange,
  type Bundle,
  type BundleView,
  decideTrain,
  diff,
  historyOf,
  type LedgerChange,
  pushedWrite,
  trainOf,
  type TrainInput,
  type TrainStep,
  trialWrite,
} from '@clambake/core';
import { config } from '../../packages/core/src/testing/world.ts';
import type { Move, Rules } from './assigner.ts';
import { type Fresh, recordsIn, type State, time, type Train } from './state.ts';
import { push, reaches, remember, show, projectionsIn, snapshotOf } from './store.ts';

const idle: Train = { run: 0, read: undefined };

export const trainMoves = (state: State, rules: Rules): Move[] => {
  const { train } = state;
  const read: Move = {
    label: 'the train reads',
    act: (next, fresh) => {
      const run = next.train.run === 0 ? fresh.run() : next.train.run;
      const { branches, shown } = next.github;
      next.train = { run, read: structuredClone({ branches, shown, refs: next.refs, pulls: next.pulls, runs: next.ciRuns }) };
    },
  };
  if (train.read === undefined && !isWorthwhile(state)) return [];
  const crash: Move = {
    label: 'the train dies',
    act: (next) => {
      next.left.crashes -= 1;
      next.train = idle;
    },
  };
  if (train.read === undefined) return [read, ...(train.run !== 0 && state.left.crashes > 0 ? [crash] : [])];
  const carry: Move = { label: 'the train acts', act: (next, fresh) => carryOut(next, { fresh, rules }) };
  return [carry, ...(state.left.crashes > 0 ? [crash] : [])];
};

const isWorthwhile = ({ refs, train, github }: State): boolean =>
  train.run !== 0 ||
  recordsIn(refs).some(({ state }) => state === 'landed' || state === 'bundled') ||
  Object.keys(github.branches).some((branch) => branch.startsWith('clambake/bundle-'));

const inputOf = (state: State, rules: Rules): TrainInput => {
  const { refs, branches, shown, pulls, runs } = state.train.read as NonNullable<Train['read']>;
  const known = { runs: new Map(), jobs: [], leftovers: new Map() };
  const snapshot = snapshotOf({ shown, branches }, { refs, run: state.train.run, nonce: 'feed0000', ...known });
  const given = { ...config({ agents: rules.bound.agents, attempts: 2 }), 'departure-minutes': 0 };
  const { flight: bundle } = trainOf({ snapshot, base: 'main' });
  const tip = branches['main'] ?? '';
  const onBase = new Set(Object.keys(state.commits).filter((oid) => reaches(state, tip, oid)));
  const prefix = bundle?.prefixes?.findLast(({ oid }) => onBase.has(oid));
  return {
    ...{ snapshot, config: given, base: 'main', force: true, holdMinutes: 15, onBase, squashedAs: new Map(), strict: false },
    ...{ history: historyOf(given, undefined), baseTree: tip, approvals: 0, asApp: false, statuses: new Map(), budget: undefined },
    preflight: { refusal: undefined, cause: undefined, notes: [], onPullRequests: false },
    landings: new Map(prefix === undefined ? [] : [[prefix.oid, { oid: prefix.oid, tree: prefix.tree }]]),
    ownerEnded: bundle?.pilot?.runId !== state.train.run,
    bundleView: bundle === undefined ? undefined : bundleView({ pulls, runs }, { branch: `clambake/bundle-${bundle.id}`, pr: bundle.pr }),
  };
};

const bundleView = (
  { pulls, runs }: Pick<NonNullable<Train['read']>, 'pulls' | 'runs'>,
  { branch, pr }: { branch: string; pr: number | undefined },
): BundleView => {
  const pull = pulls.find((one) => (pr === undefined ? one.head === branch && one.state === 'open' : one.number === pr));
  const job = { id: 1, name: 'test', status: 'completed' as const, conclusion: 'success', startedAt: time, completedAt: time };
  const green = { attempt: 1, status: 'completed' as const, conclusion: 'success', startedAt: time, jobs: [job], excerpt: undefined };
  return {
    pullRequest: pull && {
      ...{ number: pull.number, nodeId: 'PR', open: pull.state === 'open', merged: pull.state === 'merged' },
      ...{ headOid: pull.headOid, body: pull.body, reviewDecision: null },
    },
    runs: new Map(runs.map(({ id, oid }) => [id, { id, ...green, headSha: oid, seenAt: time, runnerSeconds: 1 }])),
    requiredContexts: [],
  };
};

type Given = { fresh: Fresh; rules: Rules };

const carryOut = (state: State, given: Given): void => {
  const input = inputOf(state, given.rules);
  const { step } = decideTrain(input);
  state.train.read = undefined;
  if (step.kind === 'idle' || step.kind === 'hold') {
    state.train = idle;
    return;
  }
  carryStep(state, step, { ...given, input });
};

const carryStep = (state: State, step: TrainStep, given: Given & { input: TrainInput }): void => {
  const { input, fresh } = given;
  switch (step.kind) {
    case 'write':
      write(state, step, given);
      return;
    case 'assemble': {
      const assembly = assemble(state, step.bundle, fresh);
      write(state, assemblyWrite(input, step.bundle, { assembly }), given);
      return;
    }
    case 'check-pushed': {
      const passed = { ok: true as const, files: 1, additions: 1, deletions: 0 };
      const checked = step.branches.map((one) => ({ ...one, found: { ...passed, oid: one.tip, branchExpect: one.tip } }));
      write(state, pushedWrite(input, checked), given);
      return;
    }
    case 'push-bundle':
      move(state, [step.branch], given);
      return;
    case 'clean':
      move(state, step.branches, given);
      return;
    case 'land':
      move(state, [{ branch: step.base, expect: step.expect, to: step.oid }], given);
      return;
    case 'publish': {
      const { head, body } = step;
      const pull = { number: 900 + state.pulls.length, head, headOid: state.github.branches[head] ?? '', body, state: 'open' as const };
      if (!state.pulls.some((one) => one.head === head && one.state === 'open')) state.pulls.push(pull);
      return;
    }
    case 'update-pull-request':
      for (const pull of state.pulls) if (pull.number === step.number) pull.body = step.body;
      return;
    case 'start-trial': {
      const { size, oid, tree, ref } = step;
      if (step.push !== undefined) move(state, [step.push], given);
      const runId = fresh.run();
      state.ciRuns.push({ id: runId, oid, ref });
      const { flight: bundle } = trainOf(input);
      if (bundle !== undefined) write(state, trialWrite(input, bundle, { size, oid, tree, ref, runId }), given);
      return;
    }
    default:
      throw new Error(`the train of the protocol has no step ${step.kind}`);
  }
};

const assemble = (state: State, bundle: Bundle, fresh: Fresh): Assembly => {
  const assembly: Assembly = { prefixes: [], leftOut: [], contained: [], missing: [] };
  let head = bundle.baseOid;
  for (const { issue, oid } of bundle.passengers) {
    if (reaches(state, head, oid)) {
      assembly.contained.push(issue);
      continue;
    }
    head = merged(state, { head, oid, fresh });
    assembly.prefixes.push({ issue, oid: head, tree: head });
  }
  return assembly;
};

/** The same merge is the same commit on every machine. */
const merged = (state: State, { head, oid, fresh }: { head: string; oid: string; fresh: Fresh }): string => {
  const known = Object.entries(state.commits).find(([, [first, second]]) => first === head && second === oid)?.[0];
  const made = known ?? fresh.oid();
  state.commits[made] = [head, oid];
  return made;
};

const move = (state: State, branches: readonly BranchChange[], { fresh, rules }: Given): void => {
  remember(state);
  push(state, { writes: [], branches }, { fresh, guards: rules.guards });
};

const write = (state: State, change: LedgerChange, { fresh, rules, input }: Given & { input: TrainInput }): void => {
  const { effects } = diff(input.snapshot.ledger, change, { actor: 'train', bundleView: input.bundleView });
  const [effect] = effects.filter(({ kind }) => kind === 'write-ledger');
  if (effect?.kind !== 'write-ledger') return;
  remember(state);
  push(state, JSON.parse(JSON.stringify(effect)), { fresh, guards: rules.guards });
  show(state, projectionsIn(effects));
};
