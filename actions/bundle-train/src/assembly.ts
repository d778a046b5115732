// Makes the bundle's commits in the merge repository of this machine, in the order that the record names, also where another
// machine made them first.
import type { MergePort } from '@clambake/adapters';
import {
  type ApprovedPath,
  approvedFor,
  assemblyWrite,
  type Bundle,
  bundleBranch,
  endWrite,
  inSearchOrder,
  isRevert,
  type LedgerView,
  openPathPolicy,
  orderWrite,
  type Passenger,
  pathRulesOf,
  planOrder,
  refusedPathIn,
  refusedPushWrite,
  refusingToo,
  regroupWrite,
  renderMergeMessage,
  trainOf,
} from '@clambake/core';
import type { Context, Outcome, Step } from './context.ts';
import { sidesOf } from './conflict-sides.ts';
import { applyChange, pushBranches } from './apply-change.ts';

export const bundleOf = ({ facts }: Context): Bundle => {
  const { flight: bundle } = trainOf(facts);
  if (bundle === undefined) throw new Error('this step needs an open bundle');
  return bundle;
};

/** A path that the server refuses is merged by nobody then: the bundle is assembled again without whoever changes it. */
export const assembled = async (bundle: Bundle, context: Context, refused: readonly string[] = []): Promise<Outcome> => {
  const assembly = await assemble(context, bundle, refused);
  const sides = await sidesOf(assembly, { ...context, bundle });
  const outcome = await applyChange(assemblyWrite(context.input, bundle, { assembly, sides }), context);
  const path = outcome.kind === 'failed' ? refusedPathIn(outcome.why) : undefined;
  if (path === undefined) return outcome;
  if (refused.includes(path)) return (await departAnew(bundle, context)) ?? outcome;
  context.log.did(`the server refuses ${JSON.stringify(path)}: bundle ${bundle.id} is assembled without it`);
  return assembled(bundle, context, [...refused, path]);
};

/** A passenger that is on the base as a squash commit counts as contained, as one whose commit is there. */
const assemble = async ({ ports, input }: Context, bundle: Bundle, refused: readonly string[] = []): ReturnType<MergePort['assemble']> => {
  const isSquashed = ({ oid }: Passenger): boolean => input.squashedAs.has(oid);
  const assembly = await ports.merge.assemble({
    baseOid: bundle.baseOid,
    at: bundle.departedAt,
    policy: refusingToo(openPathPolicy(pathRulesOf(input.config['protected-paths'])), refused),
    passengers: inSearchOrder(bundle)
      .filter((passenger) => !isSquashed(passenger))
      .map((passenger) => ({
        issue: passenger.issue,
        oid: passenger.oid,
        message: renderMergeMessage(passenger, { id: bundle.origin ?? bundle.id }),
        priority: passenger.priority,
        approved: approvedOf(passenger, input.snapshot.ledger),
      })),
  });
  return { ...assembly, contained: [...bundle.passengers.filter(isSquashed).map(({ issue }) => issue), ...assembly.contained] };
};

/** That of a revert holds for the one commit that it names, every other one for the same content of this issue. */
const approvedOf = ({ issue, oid }: Passenger, ledger: LedgerView): ApprovedPath[] => {
  const record = ledger.issues.get(issue)?.record;
  const approval = record?.landed?.approval;
  // A revert restores other content than what was approved before.
  if (record === undefined || isRevert(record)) return approval?.commit === oid ? approval.paths : [];
  return [...(approval?.commit === oid ? approval.paths : []), ...approvedFor(record)];
};

/** Pushes the bundle's branch; a passenger that changes a path which the server refuses is evicted. */
export const pushBundle = async ({ branch, quietly }: Step<'push-bundle'>, context: Context): Promise<Outcome> => {
  const pushed = (await ensureCommits(context, branch.to)) ?? (await pushBranches([branch], context, { quietly }));
  const path = pushed.kind === 'failed' ? refusedPathIn(pushed.why) : undefined;
  if (path === undefined) return pushed;
  const bundle = bundleOf(context);
  const write = refusedPushWrite(context.input, bundle, await assemble(context, bundle, [path]));
  if (write === undefined) return (await departAnew(bundle, context)) ?? pushed;
  return applyChange(write, context);
};

/**
 * Nobody aboard changes the workflow file for which the server refuses to move the bundle's branch: GitHub compares with where the
 * branch was. The passengers depart again at once, on a new branch. Undefined for a branch that has never moved.
 */
const departAnew = async (bundle: Bundle, context: Context): Promise<Outcome | undefined> => {
  const tip = context.facts.snapshot.branches.get(bundleBranch(bundle.id));
  if (tip === undefined || tip === bundle.baseOid) return undefined;
  const ending = `the server does not take the changed workflow files of ${bundle.base} on its branch`;
  return applyChange(endWrite(context.input, bundle, { ending, train: { lastDeparture: undefined } }), context);
};

/** Ranks the suspects, and merges the bundle again with the suspects last. */
export const order = async (bundle: Bundle, context: Context): Promise<Outcome> => {
  const { ports, input } = context;
  const touched = await ports.merge.touched(
    bundle.baseOid,
    bundle.passengers.map((passenger) => passenger.oid),
  );
  const planned = planOrder(input, bundle, touched);
  const assembly = await assemble(context, { ...bundle, order: planned });
  return applyChange(orderWrite(input, bundle, { order: planned, assembly }), context);
};

/**
 * Makes the bundle's commits on this machine if they are missing. Undefined when `oid` is here afterwards; otherwise another
 * version of git merges to other commits than the record says, and the bundle is assembled again.
 */
export const ensureCommits = async (context: Context, oid: string | null): Promise<Outcome | undefined> => {
  const { merge } = context.ports;
  if (oid === null || (await merge.has(oid))) return undefined;
  const bundle = bundleOf(context);
  // Signed commits cannot be made again, and the bundle's branch has them.
  if (merge.signs) await merge.fetch([bundleBranch(bundle.id)]);
  if (merge.signs && (await merge.has(oid))) return undefined;
  await assemble(context, bundle);
  if (await merge.has(oid)) return undefined;
  const why = `bundle ${bundle.id} merges to other commits on this machine than its record says`;
  return applyChange(regroupWrite(context.input, { bundle, from: bundle, leave: new Set(), why }), context);
};
