// Makes the bundle's commits in the merge repository of this machine, in the order that the record names, also where another
// machine made them first.
import type { MergePort } from '@clambake/adapters';
import {
  assemblyWrite,
  type Bundle,
  inSearchOrder,
  orderWrite,
  planOrder,
  regroupWrite,
  renderMergeMessage,
  trainOf,
} from '@clambake/core';
import type { Context, Outcome } from './context.ts';
import { sidesOf } from './conflict-sides.ts';
import { applyChange } from './apply-change.ts';

export const bundleOf = ({ facts }: Context): Bundle => {
  const { flight: bundle } = trainOf(facts);
  if (bundle === undefined) throw new Error('this step needs an open bundle');
  return bundle;
};

export const assembled = async (bundle: Bundle, context: Context): Promise<Outcome> => {
  const assembly = await assemble(context, bundle);
  const sides = await sidesOf(assembly, { ...context, bundle });
  return applyChange(assemblyWrite(context.input, bundle, { assembly, sides }), context);
};

const assemble = ({ ports }: Context, bundle: Bundle): ReturnType<MergePort['assemble']> =>
  ports.merge.assemble({
    baseOid: bundle.baseOid,
    at: bundle.departedAt,
    passengers: inSearchOrder(bundle).map((passenger) => ({
      issue: passenger.issue,
      oid: passenger.oid,
      message: renderMergeMessage(passenger, { id: bundle.origin ?? bundle.id }),
      priority: passenger.priority,
    })),
  });

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
  await assemble(context, bundle);
  if (await merge.has(oid)) return undefined;
  const why = `bundle ${bundle.id} merges to other commits on this machine than its record says`;
  return applyChange(regroupWrite(context.input, { bundle, from: bundle, leave: new Set(), why }), context);
};
