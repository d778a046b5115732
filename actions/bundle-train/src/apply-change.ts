// Applies a decision of the train, and updates the facts with what the push confirmed. Labels, comments and the wake of the
// fleet are put off; `settle` makes up for them before the job waits or ends. Two tokens need two pushes: an App's branches
// are left to the next step, which finds that they are not where the record says.
import { applyBranches, applyCancel, applyEffects, applyWake, type ApplyOutcome, type ApplyPorts } from '@clambake/adapters';
import {
  afterPush,
  afterShown,
  type BranchChange,
  describeFailure,
  diff,
  isOfApp,
  type LedgerChange,
  nothingOwed,
  owedEffects,
  refusesWorkflow,
  trainOf,
} from '@clambake/core';
import type { Context, Log, Outcome, TrainPorts } from './context.ts';
import { type Facts, justDeparted } from './facts.ts';

const applyPorts = ({ ports, facts }: { ports: TrainPorts; facts: Facts }, objects = ports.merge.gitDir): ApplyPorts => {
  const { runId, runAttempt, nonce } = facts.snapshot.run;
  const { ledger, github, train, wake } = ports;
  return { ledger, github, train, wake, objects, correlation: `${runId}.${runAttempt}.${nonce}` };
};

/** Warns about effects that failed; the warning lasts when GitHub refused the effect for good. */
const tellFailures = ({ results }: ApplyOutcome, log: Log): void => {
  for (const { effect, result } of results) {
    if (effect.kind !== 'write-ledger' && 'why' in result) {
      log.warn(`${describeFailure(effect)}: ${result.why}`, result.status === 'refused');
    }
  }
};

/** `objects`: the repository with the commits of the branches, where that is not the merge repository. */
export const applyChange = async (change: LedgerChange, context: Context, objects?: string): Promise<Outcome> => {
  const { ports, log, facts } = context;
  const { snapshot, bundleView, base } = facts;
  const appBase = ports.app === undefined ? undefined : base;
  const { effects, issues, wake, failure } = diff(snapshot.ledger, change, {
    actor: 'train',
    bundleView,
    appBase,
    repositoryUrl: snapshot.run.repositoryUrl,
  });
  const applied = await applyEffects(effects, applyPorts(context, objects), snapshot.ledger);
  if (applied.written.status === 'stale') return { kind: 'stale', why: applied.written.why };
  if (applied.written.status === 'refused') return refusedOutcome(context, `the push was refused: ${applied.written.why}`);
  const [push] = effects;
  let next = facts;
  if (push?.kind === 'write-ledger') {
    next = { ...facts, snapshot: afterPush(snapshot, { ...push, oids: applied.oids }) };
    const { flight: bundle } = trainOf(next);
    if (bundle !== undefined && bundle.id !== trainOf(facts).flight?.id) next = justDeparted(next, bundle);
    log.did(change.why);
    if (change.warning !== undefined) log.warn(change.warning);
  }
  tellFailures(applied, log);
  next = { ...next, owed: { issues: new Set([...facts.owed.issues, ...issues]), wake: wake ?? facts.owed.wake } };
  return failure === undefined ? { kind: 'done', facts: next } : { kind: 'failed', facts: next, why: failure };
};

/** GitHub refuses commits with the workflow files of a branch that has just moved on: then the world is read again. */
const refusedOutcome = async ({ ports, facts }: Pick<Context, 'ports' | 'facts'>, why: string): Promise<Outcome> => {
  const { base, snapshot } = facts;
  if (!refusesWorkflow(why)) return { kind: 'failed', facts, why };
  const compared = [...new Set([base, snapshot.defaultBranch])].filter((branch) => snapshot.branches.has(branch));
  await ports.merge.fetch(compared);
  for (const branch of compared) {
    if ((await ports.merge.readTip(branch)) === snapshot.branches.get(branch)) continue;
    return { kind: 'stale', why: `${branch} moved, and its workflow files may have changed` };
  }
  return { kind: 'failed', facts, why };
};

/** Shows changed records on their issues in as few requests as possible, and wakes the fleet when an issue is in line. */
export const settle = async (facts: Facts, { ports, log }: { ports: TrainPorts; log: Log }): Promise<Facts> => {
  const effects = owedEffects(facts.snapshot, facts.owed);
  const applied = await applyEffects(effects, applyPorts({ ports, facts }), facts.snapshot.ledger);
  tellFailures(applied, log);
  const shown = applied.results.flatMap(({ effect, result }) =>
    effect.kind === 'project-issue' && result.status === 'applied' ? [effect] : [],
  );
  return { ...facts, snapshot: afterShown(facts.snapshot, shown), owed: nothingOwed };
};

/** Moves branches alone. `quietly` uses the job's own token even where an App would push, so that no workflow starts. */
export const pushBranches = async (
  branches: readonly BranchChange[],
  { ports, facts }: Context,
  { quietly }: { quietly: boolean } = { quietly: false },
): Promise<Outcome> => {
  const byApp = !quietly && branches.some((change) => isOfApp(change, facts.base));
  const pushed = await applyBranches(branches, { ...ports, app: byApp ? ports.app : undefined, objects: ports.merge.gitDir });
  if (pushed.status === 'stale') return { kind: 'stale', why: `${pushed.refs.join(', ')} moved meanwhile` };
  if (pushed.status === 'refused') return refusedOutcome({ ports, facts }, pushed.why);
  return { kind: 'done', facts: { ...facts, snapshot: afterPush(facts.snapshot, { writes: [], branches, oids: pushed.oids }) } };
};

/** Cancels a CI run that no record names, because the push of its record lost a race. */
export const cancelUnrecorded = async (run: number, context: Context): Promise<void> =>
  tellFailures(await applyCancel(run, applyPorts(context)), context.log);

/** Starts another run of this workflow, or returns why it could not. `lasting` means that GitHub will refuse it again. */
export const wakeAnother = async (
  why: string,
  train: { ports: TrainPorts; log: Log; facts: Facts },
): Promise<{ why: string; lasting: boolean } | undefined> => {
  const outcome = await applyWake(why, applyPorts(train));
  return outcome.status === 'applied' ? undefined : { why: outcome.why ?? 'no reason given', lasting: outcome.status === 'refused' };
};
