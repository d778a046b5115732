// Carries effects out; nothing else pushes the ledger. The order is fixed: push, check that the records are still ours,
// show them on the issues, cancel CI runs, edit pull requests, wake another tick. Invariants: when the push loses, nothing
// after it happens; a record that another tick has changed since is shown by that tick; a failure to show something stops
// nothing, because any later tick repairs it. The results with the tick's correlation id are the audit trail.
import { type ApplyResult, type BranchChange, type Effect, issueRef, type LedgerView, type ProjectIssue } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import type { AppPort, GitHubPort, LedgerPort, PushResult, TrainGitHubPort } from '../ports.ts';

export interface ApplyPorts {
  ledger: Pick<LedgerPort, 'push' | 'read'>;
  github: Pick<GitHubPort, 'createLabels' | 'project'>;
  /** Needed for CI runs and pull requests only. */
  train?: Pick<TrainGitHubPort, 'cancelRun' | 'updatePullRequest'>;
  /** Starts one run of the caller's workflow; throws a RemoteError where GitHub does not. */
  wake(): Promise<void>;
  /** The repository (GIT_DIR) whose objects the branches need. */
  objects?: string;
  /** Identifies the tick in the audit trail, for example `<run id>.<run attempt>.<nonce>`. */
  correlation: string;
}

export interface AppliedEffect {
  effect: Effect;
  result: ApplyResult;
  correlation: string;
}

export interface ApplyOutcome {
  results: AppliedEffect[];
  /** Result of the push. When it lost, `results` has nothing else. */
  written: ApplyResult;
  /** Ref → commit that the push made of it. */
  oids: ReadonlyMap<string, string>;
  /** `stale`: decide again. Otherwise the worst result of all. */
  status: 'applied' | 'stale' | 'failed' | 'refused';
  why?: string;
}

/**
 * `decidedOn` is the ledger that the effects were computed from; undefined: no effect shows an issue. Throws a RemoteError
 * when the ledger cannot be reached, and errors of our own; all other answers of servers are in the results.
 */
export const applyEffects = async (effects: readonly Effect[], ports: ApplyPorts, decidedOn?: LedgerView): Promise<ApplyOutcome> => {
  const results: AppliedEffect[] = [];
  const oids = new Map<string, string>();
  for (const [kind, carryOut] of Object.entries(carriers(ports, { decidedOn, oids }))) {
    const mine = effects.filter((effect) => effect.kind === kind);
    for (const [effect, result] of mine.length === 0 ? [] : await carryOut(mine as never)) {
      results.push({ effect, result, correlation: ports.correlation });
      const isLost = kind === 'write-ledger' && (result.status === 'stale' || result.status === 'refused');
      if (isLost) return { results, written: result, oids, status: result.status, why: result.why };
    }
  }
  return { results, written: { status: 'applied' }, oids, ...worst(results) };
};

type WriteLedger = Extract<Effect, { kind: 'write-ledger' }>;
interface Known {
  decidedOn: LedgerView | undefined;
  oids: ReadonlyMap<string, string>;
}
type Carried = [Effect, ApplyResult][];
/** A kind of effect that nothing carries out does not compile. */
type Carriers = { [K in Effect['kind']]: (effects: Extract<Effect, { kind: K }>[]) => Promise<Carried> };

/** The order of the keys is the order of the steps. */
const carriers = (ports: ApplyPorts, { decidedOn, oids }: { decidedOn: LedgerView | undefined; oids: Map<string, string> }): Carriers => ({
  'write-ledger': (effects) => pushAll(effects, ports, oids),
  'create-labels': (effects) => oneByOne(effects, ({ labels }) => ports.github.createLabels(labels)),
  'project-issue': (effects) => showAll(effects, ports, { decidedOn, oids }),
  'cancel-run': (effects) => oneByOne(effects, ({ run }) => trainOf(ports).cancelRun(run)),
  'edit-pull-request': (effects) =>
    oneByOne(effects, ({ number, body, close }) => trainOf(ports).updatePullRequest(number, close ? { state: 'closed', body } : { body })),
  // Several reasons to wake start one run.
  wake: async ([first, ...others]) => [
    ...(first === undefined ? [] : await oneByOne([first], () => ports.wake())),
    ...others.map((effect): Carried[number] => [effect, { status: 'already-done' }]),
  ],
});

/** Wakes another tick, where no record changes. */
export const applyWake = (why: string, ports: ApplyPorts): Promise<ApplyOutcome> => applyEffects([{ kind: 'wake', why }], ports);

/** Cancels a CI run that no record names. */
export const applyCancel = (run: number, ports: ApplyPorts): Promise<ApplyOutcome> => applyEffects([{ kind: 'cancel-run', run }], ports);

/** Moves branches without a record, with the App's token where there is one. */
export const applyBranches = (
  branches: readonly BranchChange[],
  { ledger, app, objects }: { ledger: Pick<LedgerPort, 'push'>; app: Pick<AppPort, 'push'> | undefined; objects: string },
): Promise<PushResult> => (app === undefined ? ledger.push([], { branches, objects }) : app.push(branches, objects));

const oneByOne = async <E extends Effect>(effects: readonly E[], carryOut: (effect: E) => Promise<void>): Promise<Carried> => {
  const results: Carried = [];
  for (const effect of effects) results.push([effect, await attempt(carryOut(effect))]);
  return results;
};

/** Up to the first push that loses. */
const pushAll = async (effects: readonly WriteLedger[], ports: ApplyPorts, oids: Map<string, string>): Promise<Carried> => {
  const results: Carried = [];
  for (const effect of effects) {
    const pushed = await push(effect, ports);
    if (pushed.status === 'applied') {
      for (const [ref, oid] of pushed.oids) oids.set(ref, oid);
      results.push([effect, { status: 'applied' }]);
      continue;
    }
    results.push([effect, pushed.status === 'stale' ? { ...pushed, why: `${pushed.refs.join(', ')} moved meanwhile` } : pushed]);
    break;
  }
  return results;
};

const push = async ({ writes, branches }: WriteLedger, ports: ApplyPorts): Promise<PushResult> => {
  if (branches.length === 0) return ports.ledger.push(writes);
  if (ports.objects === undefined) throw new Error('branches move, and no repository has their commits');
  return ports.ledger.push(writes, { branches, objects: ports.objects });
};

/** Shows all issues in one batch, except those whose record has changed since. */
const showAll = async (wanted: readonly ProjectIssue[], ports: ApplyPorts, known: Known): Promise<Carried> => {
  const current = await stillOurs(wanted, ports, known);
  const project = (): Promise<ApplyResult[]> => ports.github.project(current).catch((error) => current.map(() => asResult(error)));
  const results = current.length === 0 ? [] : await project();
  return wanted.map((effect) => {
    const index = current.indexOf(effect);
    return [effect, index === -1 ? { status: 'already-done' } : (results[index] ?? unanswered)];
  });
};

/**
 * A tick that is a second late would restore the label of an earlier state, and it would stay until something wakes the
 * next tick. When git does not answer, issues are shown as decided.
 */
const stillOurs = async (
  wanted: readonly ProjectIssue[],
  { ledger }: ApplyPorts,
  { decidedOn, oids }: Known,
): Promise<readonly ProjectIssue[]> => {
  try {
    const { issues } = await ledger.read();
    return wanted.filter(({ issue }) => issues.get(issue)?.oid === (oids.get(issueRef(issue)) ?? decidedOn?.issues.get(issue)?.oid));
  } catch (error) {
    if (error instanceof RemoteError) return wanted;
    throw error;
  }
};

const trainOf = ({ train }: ApplyPorts): NonNullable<ApplyPorts['train']> => {
  if (train === undefined) throw new Error('nobody here can carry out effects of a train');
  return train;
};

const unanswered: ApplyResult = { status: 'failed', why: 'GitHub answered nothing for this issue' };

const attempt = (step: Promise<void>): Promise<ApplyResult> => step.then((): ApplyResult => ({ status: 'applied' }), asResult);

const asResult = (error: unknown): ApplyResult => {
  if (!(error instanceof RemoteError)) throw error;
  return { status: error.retryable ? 'failed' : 'refused', why: error.message };
};

const worst = (results: readonly AppliedEffect[]): Pick<ApplyOutcome, 'status' | 'why'> => {
  for (const status of ['failed', 'refused', 'stale'] as const) {
    const whys = results.flatMap(({ result }) => (result.status === status ? [result.why] : []));
    // The next tick shows an issue that has changed meanwhile; the decision itself stands.
    if (whys.length > 0) return { status: status === 'stale' ? 'failed' : status, why: [...new Set(whys)].join('; ') };
  }
  return { status: 'applied' };
};
