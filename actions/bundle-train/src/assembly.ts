// The flight's commits, made in the merge repository of this machine: merged in the order that its record names, and
// made again where another machine made them first.
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
  if (flight === undefined) throw new Error('this step needs a flight in the air');
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

/** Whom to suspect, and the bundle merged again with them last. */
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
 * Makes the flight's commits on this machine where another one made them first. Undefined when `oid` is here; else what
 * came of a flight that no longer merges to what its record says (another git), which is assembled anew.
 */
export const withCommits = async (context: Context, oid: string | null): Promise<Outcome | undefined> => {
  const { merge } = context.ports;
  if (oid === null || (await merge.has(oid))) return undefined;
  const flight = flightOf(context);
  await assemble(context, flight);
  if (await merge.has(oid)) return undefined;
  const why = `flight ${flight.id} merges to other commits on this machine than its record says`;
  return applyChange(regroupWrite(context.input, { flight, from: flight, leave: new Set(), why }), context);
};
