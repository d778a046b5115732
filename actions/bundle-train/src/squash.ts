// Squash commits of the part of a bundle that is about to be merged: they are on record before anything is pushed, and the
// bundle's branch moves to them before the base does, because GitHub shows a pull request as merged only when its head comes onto
// the base.
import type { SquashFacts } from '@clambake/adapters';
import { type Bundle, bundleBranch, type LandStep, renderSquashMessage, squashWrite } from '@clambake/core';
import { pushBranches, applyChange } from './apply-change.ts';
import { bundleOf } from './assembly.ts';
import type { Context, Outcome } from './context.ts';

/** Returns the last squash commit; the outcome of the record's push when the record did not name it yet. */
export const recordedSquash = async (step: LandStep, context: Context): Promise<string | Outcome> => {
  const { merge } = context.ports;
  const bundle = bundleOf(context);
  const prefixes = bundle.prefixes ?? [];
  const part = prefixes.slice(0, prefixes.findIndex((prefix) => prefix.oid === step.oid) + 1);
  const recorded = part.at(-1)?.squash;
  if (recorded !== undefined && (await merge.has(recorded))) return recorded;
  const { baseOid, departedAt: at } = bundle;
  const made = await merge.squash({ baseOid, at, passengers: part.flatMap((prefix) => plannedOf(bundle, prefix)) });
  const last = made.at(-1);
  if (last === undefined) throw new Error(`bundle ${bundle.id} has nothing to squash`);
  const isRecorded = made.every((oid, place) => oid === part[place]?.squash);
  return isRecorded ? last : applyChange(squashWrite(context.input, bundle, made), context);
};

const plannedOf = (bundle: Bundle, { issue, tree }: { issue: number; tree: string }) =>
  bundle.passengers
    .filter((passenger) => passenger.issue === issue)
    .map((passenger) => ({
      oid: passenger.oid,
      tree,
      message: (facts: SquashFacts) => renderSquashMessage(passenger, { id: bundle.origin ?? bundle.id }, facts),
    }));

/** Moves the bundle's branch to the squash commit `oid`, with the job's token, so that no workflow starts. */
export const showSquash = async (oid: string, context: Context): Promise<Outcome> => {
  const { facts } = context;
  const branch = bundleBranch(bundleOf(context).id);
  const tip = facts.snapshot.branches.get(branch) ?? null;
  return tip === oid ? { kind: 'done', facts } : pushBranches([{ branch, expect: tip, to: oid }], context, { quietly: true });
};
