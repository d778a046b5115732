// The end of a flight: exactly the tested commit on the base, the proof that it is there, and the branches nobody needs.
import { afterPush, bundleBranch, type Flight, refusalWrite, tidy } from '@clambake/core';
import { flightOf, withCommits } from './assembly.ts';
import type { Context, Outcome, Step } from './carry-out.ts';
import type { Facts } from './facts.ts';
import { pushBranches, pushOnly, write } from './pushes.ts';

export const land = async (step: Step<'land'>, context: Context): Promise<Outcome> => {
  const { ports, log, facts, input } = context;
  const rebuilt = await withCommits(context, step.oid);
  if (rebuilt !== undefined) return rebuilt;
  for (const name of step.contexts) {
    const description = `passed in the CI run of flight ${step.flight}`;
    await ports.train.setStatus(step.oid, { context: name, state: 'success', description, targetUrl: facts.snapshot.run.runUrl });
  }
  const branch = { branch: step.base, expect: step.expect, to: step.oid };
  const pushed = await pushOnly([branch], context);
  if (pushed.status === 'stale') return { kind: 'stale', why: `${step.base} moved` };
  if (pushed.status === 'refused') {
    const reason = `${step.base} could not be moved to the tested commit: ${pushed.why}. The train tries again at every tick`;
    return write(refusalWrite(input, flightOf(context), { reason }), context);
  }
  log.did(`${step.base} is at ${step.oid.slice(0, 12)}, the tested commit of flight ${step.flight}`);
  await assertLanded(step, context);
  const snapshot = afterPush(facts.snapshot, { writes: [], branches: [branch], oids: pushed.oids });
  const flight = flightOf(context);
  const landed = tidy<Flight>({ ...flight, pr: flight.pr ?? facts.flightView?.pullRequest?.number });
  return { kind: 'done', facts: { ...facts, snapshot, landed } };
};

/** What is on the base is what was tested, with every passenger in it. Anything else is an alarm, not a state of the world. */
const assertLanded = async (step: Step<'land'>, { ports }: Context): Promise<void> => {
  await ports.merge.fetch([step.base]);
  const tip = await ports.merge.readTip(step.base);
  const tree = await ports.merge.readTree(step.oid);
  const there = await ports.merge.reachable(tip, [step.oid, ...step.heads]);
  const lost = [step.oid, ...step.heads].filter((oid) => !there.has(oid));
  if (tree !== step.tree || lost.length > 0) {
    throw new Error(
      `ALARM: ${step.base} is at ${tip} after flight ${step.flight} landed; the tested tree is ${step.tree}, the landed one ${tree}, commits not on the base: ${lost.join(', ') || 'none'}`,
    );
  }
};

/** GitHub marks a pull request merged a moment after the push; deleting its branch before that would close it instead. */
const untilMerged = async ({ ports, facts }: Context, flight: Flight): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    const view = await ports.train.readFlight(facts.base, { ...flight, trials: [] });
    if (view.pullRequest?.merged !== false || tries === 5) return;
    await ports.clock.pause(tries);
  }
};

/** Branches nobody needs. One that may not be deleted stays, is named once, and stops nothing. */
export const clean = async (step: Step<'clean'>, context: Context): Promise<Outcome> => {
  const { landed } = context.facts;
  if (landed !== undefined && step.branches.some(({ branch }) => branch === bundleBranch(landed.id))) await untilMerged(context, landed);
  const facts: Facts = { ...context.facts, landed: undefined };
  const pushed = await pushBranches(step.branches, { ...context, facts });
  if (pushed.kind !== 'failed') return pushed;
  context.log.warn(`${step.branches.map((change) => change.branch).join(', ')} could not be deleted: ${pushed.why}`);
  const branches = new Map(facts.snapshot.branches);
  for (const { branch } of step.branches) branches.delete(branch);
  return { kind: 'done', facts: { ...facts, snapshot: { ...facts.snapshot, branches } } };
};
