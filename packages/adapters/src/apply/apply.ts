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
  const keep = (effect: Effect, result: ApplyResult): void => {
    results.push({ effect, result, correlation: ports.correlation });
  };
  const oids = new Map<string, string>();
  for (const effect of effects) {
    if (effect.kind !== 'write-ledger') continue;
    const pushed = await push(effect, ports);
    const result: ApplyResult = pushed.status === 'stale' ? { ...pushed, why: `${pushed.refs.join(', ')} moved meanwhile` } : pushed;
    keep(effect, result.status === 'applied' ? { status: 'applied' } : result);
    if (result.status === 'stale' || result.status === 'refused') {
      return { results, written: result, oids, status: result.status, why: result.why };
    }
    if (pushed.status === 'applied') for (const [ref, oid] of pushed.oids) oids.set(ref, oid);
  }
  for (const effect of effects) {
    if (effect.kind === 'create-labels') keep(effect, await attempt(ports.github.createLabels(effect.labels)));
  }
  for (const shown of await showAll(effects, ports, { decidedOn, oids })) keep(...shown);
  const cancels = effects.filter((effect) => effect.kind === 'cancel-run');
  const edits = effects.filter((effect) => effect.kind === 'edit-pull-request');
  for (const effect of [...cancels, ...edits]) keep(effect, await attempt(endOne(effect, ports)));
  // Several reasons to wake start one run.
  for (const [index, effect] of effects.filter(({ kind }) => kind === 'wake').entries()) {
    keep(effect, index === 0 ? await attempt(ports.wake()) : { status: 'already-done' });
  }
  return { results, written: { status: 'applied' }, oids, ...worst(results) };
};

/** Wakes another tick, where no record changes. */
export const applyWake = (why: string, ports: ApplyPorts): Promise<ApplyOutcome> => applyEffects([{ kind: 'wake', why }], ports);

/** Cancels a CI run that no record names. */
export const applyCancel = (run: number, ports: ApplyPorts): Promise<ApplyOutcome> => applyEffects([{ kind: 'cancel-run', run }], ports);

/** Moves branches without a record, with the App's token where there is one. */
export const applyBranches = (
  branches: readonly BranchChange[],
  { ledger, app, objects }: { ledger: Pick<LedgerPort, 'push'>; app: Pick<AppPort, 'push'> | undefined; objects: string },
): Promise<PushResult> => (app === undefined ? ledger.push([], { branches, objects }) : app.push(branches, objects));

const push = async ({ writes, branches }: Extract<Effect, { kind: 'write-ledger' }>, ports: ApplyPorts): Promise<PushResult> => {
  if (branches.length === 0) return ports.ledger.push(writes);
  if (ports.objects === undefined) throw new Error('branches move, and no repository has their commits');
  return ports.ledger.push(writes, { branches, objects: ports.objects });
};

/** Shows all issues in one batch, except those whose record has changed since. */
const showAll = async (
  effects: readonly Effect[],
  ports: ApplyPorts,
  known: { decidedOn: LedgerView | undefined; oids: ReadonlyMap<string, string> },
): Promise<[ProjectIssue, ApplyResult][]> => {
  const wanted = effects.filter((effect) => effect.kind === 'project-issue');
  if (wanted.length === 0) return [];
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
  { decidedOn, oids }: { decidedOn: LedgerView | undefined; oids: ReadonlyMap<string, string> },
): Promise<readonly ProjectIssue[]> => {
  try {
    const { issues } = await ledger.read();
    return wanted.filter(({ issue }) => issues.get(issue)?.oid === (oids.get(issueRef(issue)) ?? decidedOn?.issues.get(issue)?.oid));
  } catch (error) {
    if (error instanceof RemoteError) return wanted;
    throw error;
  }
};

const endOne = async (effect: Extract<Effect, { kind: 'cancel-run' | 'edit-pull-request' }>, { train }: ApplyPorts): Promise<void> => {
  if (train === undefined) throw new Error(`nobody here can carry out ${effect.kind}`);
  if (effect.kind === 'cancel-run') return train.cancelRun(effect.run);
  const { number, body, close } = effect;
  await train.updatePullRequest(number, close ? { state: 'closed', body } : { body });
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
