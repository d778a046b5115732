// Makes the bundle's commits in the merge repository of this machine, in the order that the record names, also where another
// machine made them first.
import type { MergePort } from '@clambake/adapters';
import {
  assemblyWrite,
  type Flight,
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

export const flightOf = ({ facts }: Context): Flight => {
  const { flight } = trainOf(facts);
  if (flight === undefined) throw new Error('this step needs an open bundle');
  return flight;
};

export const assembled = async (flight: Flight, context: Context): Promise<Outcome> => {
  const assembly = await assemble(context, flight);
  const sides = await sidesOf(assembly, { ...context, flight });
  return applyChange(assemblyWrite(context.input, flight, { assembly, sides }), context);
};

const assemble = ({ ports }: Context, flight: Flight): ReturnType<MergePort['assemble']> =>
  ports.merge.assemble({
    baseOid: flight.baseOid,
    at: flight.departedAt,
    passengers: inSearchOrder(flight).map((passenger) => ({
      issue: passenger.issue,
      oid: passenger.oid,
      message: renderMergeMessage(passenger, { id: flight.origin ?? flight.id }),
      priority: passenger.priority,
    })),
  });

/** Ranks the suspects, and merges the bundle again with the suspects last. */
export const order = async (flight: Flight, context: Context): Promise<Outcome> => {
  const { ports, input } = context;
  const touched = await ports.merge.touched(
    flight.baseOid,
    flight.passengers.map((passenger) => passenger.oid),
  );
  const planned = planOrder(input, flight, touched);
  const assembly = await assemble(context, { ...flight, order: planned });
  return applyChange(orderWrite(input, flight, { order: planned, assembly }), context);
};

/**
 * Makes the bundle's commits on this machine if they are missing. Undefined when `oid` is here afterwards; otherwise another
 * version of git merges to other commits than the record says, and the bundle is assembled again.
 */
export const ensureCommits = async (context: Context, oid: string | null): Promise<Outcome | undefined> => {
  const { merge } = context.ports;
  if (oid === null || (await merge.has(oid))) return undefined;
  const flight = flightOf(context);
  await assemble(context, flight);
  if (await merge.has(oid)) return undefined;
  const why = `bundle ${flight.id} merges to other commits on this machine than its record says`;
  return applyChange(regroupWrite(context.input, { flight, from: flight, leave: new Set(), why }), context);
};
