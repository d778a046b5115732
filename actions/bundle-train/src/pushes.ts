// Pushes of the train: the ledger's writes with the branches that move with them, and branches alone. Invariant: the base
// and a bundle's branch are pushed with the App's token where there is one, so that CI and deployments follow from it;
// a bundle that is green already, and everything else, the ledger above all, with the job's own, so that our own edits wake
// nobody. Two tokens are two pushes: the ledger goes first, and a job that dies in between has said there what the next one
// has to push.
import type { PushResult } from '@clambake/adapters';
import { afterPush, type BranchChange, isBundleBranch, trainOf, type TrainWrite } from '@clambake/core';
import type { Context, Outcome } from './context.ts';
import { justDeparted } from './facts.ts';
import { bestEffort } from './settle.ts';

/** One push; what people see of it is owed from then on. */
export const write = async (step: TrainWrite, context: Context): Promise<Outcome> => {
  const { ports, log, facts } = context;
  let next = facts;
  // What the App pushes is left to the next step, which finds that the branch does not stand where the record says.
  const branches = step.branches.filter((change) => !isOfApp(change, context));
  if (step.writes.length + branches.length > 0) {
    const also = branches.length === 0 ? undefined : { branches, objects: ports.merge.gitDir };
    const pushed = await ports.ledger.push(step.writes, also);
    if (pushed.status === 'stale') return { kind: 'stale', why: `${pushed.refs.join(', ')} moved` };
    if (pushed.status === 'refused') return { kind: 'failed', facts, why: `the push was refused: ${pushed.why}` };
    next = { ...facts, snapshot: afterPush(facts.snapshot, { ...step, branches, oids: pushed.oids }) };
    const { flight } = trainOf(next);
    if (flight !== undefined && flight.id !== trainOf(facts).flight?.id) next = justDeparted(next, flight);
    log.did(step.why);
    if (step.warning !== undefined) log.warn(step.warning);
  }
  const { owed } = facts;
  next = { ...next, owed: { issues: new Set([...owed.issues, ...step.issues]), wake: step.wake ? step.why : owed.wake } };
  await followUp(step, context);
  return step.failure === undefined ? { kind: 'done', facts: next } : { kind: 'failed', facts: next, why: step.failure };
};

const followUp = async (step: TrainWrite, { ports, log }: Context): Promise<void> => {
  const { closes } = step;
  if (closes !== undefined) {
    await bestEffort(`pull request ${closes.number} could not be closed`, log, () =>
      ports.train.updatePullRequest(closes.number, { state: 'closed', body: closes.body }),
    );
  }
  const { says } = step;
  if (says !== undefined) {
    await bestEffort(`pull request ${says.number} could not be given its new text`, log, () =>
      ports.train.updatePullRequest(says.number, { body: says.body }),
    );
  }
  for (const run of step.cancels) await bestEffort(`CI run ${run} could not be cancelled`, log, () => ports.train.cancelRun(run));
};

/** A bundle's branch and the base, where there is an App; branches are deleted with the job's own token. */
const isOfApp = ({ branch, to }: BranchChange, { ports, facts }: Context): boolean =>
  ports.app !== undefined && to !== null && (branch === facts.base || isBundleBranch(branch));

interface PushManner {
  /** With the job's own token even where it is the App's branch: what was tested is not tested once more. */
  quietly: boolean;
}

const loudly: PushManner = { quietly: false };

/** Branches of one kind: those of the App, or none of them. */
export const pushOnly = (branches: readonly BranchChange[], context: Context, { quietly }: PushManner = loudly): Promise<PushResult> => {
  const { ports } = context;
  const objects = ports.merge.gitDir;
  const byApp = !quietly && branches.some((change) => isOfApp(change, context));
  return byApp && ports.app !== undefined ? ports.app.push(branches, objects) : ports.ledger.push([], { branches, objects });
};

export const pushBranches = async (branches: readonly BranchChange[], context: Context, manner: PushManner = loudly): Promise<Outcome> => {
  const { facts } = context;
  const pushed = await pushOnly(branches, context, manner);
  if (pushed.status === 'stale') return { kind: 'stale', why: `${pushed.refs.join(', ')} moved` };
  if (pushed.status === 'refused') return { kind: 'failed', facts, why: `the push was refused: ${pushed.why}` };
  return { kind: 'done', facts: { ...facts, snapshot: afterPush(facts.snapshot, { writes: [], branches, oids: pushed.oids }) } };
};
