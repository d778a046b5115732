// Merges a bundle: moves the base to exactly the tested commit, proves that it is there, and deletes branches nobody needs.
import {
  alarmWrite,
  type BranchChange,
  bundleBranch,
  type Bundle,
  type LandStep,
  leftoverBranches,
  parseBundleBranch,
  refusalWrite,
  refusesWorkflow,
  stopReason,
  trainOf,
} from '@clambake/core';
import type { MergeAnswer } from '@clambake/adapters';
import { ensureCommits, bundleOf } from './assembly.ts';
import { type Context, ifAnswered, type Outcome, type Step } from './context.ts';
import type { Facts } from './facts.ts';
import { applyChange, pushBranches } from './apply-change.ts';
import { recordedSquash, showSquash } from './squash.ts';

export const land = async (step: LandStep, context: Context): Promise<Outcome> => {
  const rebuilt = await ensureCommits(context, step.oid);
  if (rebuilt !== undefined) return rebuilt;
  if (step.history === 'squash') return landSquashed(step, context);
  const untested = await refuseUntested(step.oid, { step, context });
  if (untested !== undefined) return untested;
  await passContexts(step.oid, { step, context });
  return step.by === 'push' ? landByPush(step, { context, oid: step.oid, heads: step.heads }) : landByMerge(step, context);
};

const landSquashed = async (step: LandStep, context: Context): Promise<Outcome> => {
  const oid = await recordedSquash(step, context);
  if (typeof oid !== 'string') return oid;
  const untested = await refuseUntested(oid, { step, context });
  if (untested !== undefined) return untested;
  const shown = await showSquash(oid, context);
  if (shown.kind === 'failed') return refuseLanding(step, { why: shown.why, context });
  if (shown.kind === 'stale') return shown;
  const shownContext = { ...context, facts: shown.facts };
  await passContexts(oid, { step, context: shownContext });
  return landByPush(step, { context: shownContext, oid, heads: [] });
};

/** Undefined when the commit has the tested tree. */
const refuseUntested = async (oid: string, { step, context }: { step: LandStep; context: Context }): Promise<Outcome | undefined> => {
  const tree = await context.ports.merge.readTree(oid);
  if (tree === step.tree) return undefined;
  const what = `${oid.slice(0, 12)} has tree ${tree}, which nobody tested; tested was tree ${step.tree}. It was not pushed`;
  return applyChange(alarmWrite(context.input, bundleOf(context), { size: 0, what }), context);
};

const passContexts = async (oid: string, { step, context }: { step: LandStep; context: Context }): Promise<void> => {
  const where =
    step.history === 'squash' ? `on ${step.oid.slice(0, 12)}, which has the same tree` : `in the CI run of bundle ${step.bundle}`;
  const targetUrl = context.facts.snapshot.run.runUrl;
  for (const name of step.contexts) {
    await context.ports.train.setStatus(oid, { context: name, state: 'success', description: `passed ${where}`, targetUrl });
  }
};

/** Refusals by protection and rulesets of the base, in the words of GitHub's server. */
const ofRules = /GH006|GH013|protected branch|rule violations/i;

/** `heads` are commits that the history of `oid` holds. */
const landByPush = async (
  step: LandStep,
  { context, oid, heads }: { context: Context; oid: string; heads: readonly string[] },
): Promise<Outcome> => {
  const { ports, log } = context;
  const pushed = await pushBranches([{ branch: step.base, expect: step.expect, to: oid }], context);
  if (pushed.kind === 'failed') {
    // A merge by GitHub has the tested tree only where the pull request has to contain the base's tip.
    if (step.history === 'squash' || !step.strict || !ofRules.test(pushed.why)) return refuseLanding(step, { why: pushed.why, context });
    log.did(`the rules of ${step.base} refuse a push: GitHub is asked to merge the pull request`);
    return landByMerge(step, context, pushed.why);
  }
  if (pushed.kind === 'stale') return pushed;
  log.did(
    `${step.base} is at ${oid.slice(0, 12)}, ${step.history === 'squash' ? 'with the tested tree' : 'the tested commit'} of bundle ${step.bundle}`,
  );
  const bundle = bundleOf(context);
  await ports.merge.fetch([step.base]);
  const missing = await missingOnBase([oid, ...heads], { ...context, base: step.base });
  if (missing.length > 0)
    return applyChange(
      alarmWrite(context.input, bundle, { size: 0, what: `${step.base} lacks ${missing.join(', ')} although it was moved there` }),
      context,
    );
  return { kind: 'done', facts: { ...pushed.facts, landed: known(context) } };
};

/** GitHub may not count a new status at once, so a merge is tried more than once. */
const maximumTries = 4;

const isPassing = ({ status }: MergeAnswer): boolean => status === 'unready' || status === 'moved';

/** Asks git whether the base or the bundle's branch is elsewhere than at the merge's commits. */
const hasMoved = async (step: LandStep, { ports }: Context): Promise<boolean> => {
  const branch = bundleBranch(step.bundle);
  await ports.merge.fetch([step.base, branch]);
  return (await ports.merge.readTip(step.base)) !== step.expect || (await ports.merge.readTip(branch)) !== step.oid;
};

/** GitHub makes the merge commit; a later step compares its tree with the tested one. */
const landByMerge = async (step: LandStep, context: Context, refusedPush?: string): Promise<Outcome> => {
  const { ports, log, facts } = context;
  const number = facts.bundleView?.pullRequest?.number;
  if (number === undefined) return { kind: 'stale', why: 'the pull request is not shown yet' };
  const title = `Merge bundle ${step.bundle} (pull request ${number})`;
  const merge = () => ports.train.mergePullRequest(number, { sha: step.oid, title, message: `Tested as ${step.oid}.` });
  let merged = await merge();
  for (let tries = 1; isPassing(merged) && tries < maximumTries; tries += 1) {
    // Without this look a merge of what has not moved would be tried again without end.
    if (merged.status === 'moved' && (await hasMoved(step, context))) return { kind: 'stale', why: merged.why };
    await ports.clock.pause(tries * 2);
    merged = await merge();
  }
  // Only a person can meet what GitHub still requires.
  if (merged.status !== 'merged') {
    const why = refusedPush === undefined ? merged.why : `${refusedPush}; and GitHub does not merge pull request ${number}: ${merged.why}`;
    return refuseLanding(step, { why, context });
  }
  log.did(`pull request ${number} is merged: bundle ${step.bundle}`);
  await ports.merge.fetch([step.base]);
  const branches = new Map(facts.snapshot.branches).set(step.base, await ports.merge.readTip(step.base));
  return { kind: 'done', facts: { ...facts, snapshot: { ...facts.snapshot, branches }, landed: known(context) } };
};

const known = (context: Context): Bundle => {
  const bundle = bundleOf(context);
  return { ...bundle, pr: bundle.pr ?? context.facts.bundleView?.pullRequest?.number };
};

/** A refusal for a workflow file ends the bundle; any other one is tried again at every tick. */
const refuseLanding = async (step: LandStep, { why, context }: { why: string; context: Context }): Promise<Outcome> =>
  refusesWorkflow(why)
    ? { kind: 'failed', facts: context.facts, why }
    : refuse({ reason: `${step.base} could not be moved to the tested commit: ${why}. The train tries again at every tick` }, context);

/** Records GitHub's refusal once; the job fails with it every time. */
export const refuse = async (refusal: { reason: string; withdraw?: string }, context: Context): Promise<Outcome> => {
  const change = refusalWrite(context.input, bundleOf(context), refusal);
  const outcome: Outcome = change === undefined ? { kind: 'done', facts: context.facts } : await applyChange(change, context);
  return outcome.kind === 'done' ? { ...outcome, kind: 'failed', why: stopReason(refusal.reason) } : outcome;
};

/** Returns those of the commits that are not in the base's history. */
const missingOnBase = async (wanted: readonly string[], { ports, base }: Context & { base: string }): Promise<string[]> => {
  const there = await ports.merge.reachable(await ports.merge.readTip(base), wanted);
  return wanted.filter((oid) => !there.has(oid));
};

/** GitHub closes the pull request of a deleted branch; one that it has not marked as merged would look refused for ever. */
const marksWithinMs = 3_600_000;

/**
 * Returns the branches of merged bundles whose pull request GitHub still shows as open. A job that has just merged one waits
 * for GitHub; any other job looks once.
 */
const notMarkedYet = async ({ ports, facts }: Context, branches: readonly string[]): Promise<string[]> => {
  const { landed, snapshot, base } = facts;
  const waiting: string[] = [];
  for (const { id, pr, mergedOid, endedAt } of trainOf(facts).history) {
    const branch = bundleBranch(id);
    const isOld = Date.parse(snapshot.now) - Date.parse(endedAt) > marksWithinMs;
    if (mergedOid === undefined || isOld || !branches.includes(branch)) continue;
    const bundle: Bundle = { id, base, pr, baseOid: mergedOid, departedAt: endedAt, passengers: [], trials: [] };
    const maximumLooks = landed?.id === id ? 5 : 1;
    for (let looks = 1; ; looks += 1) {
      const { pullRequest } = await ports.train.readBundle(base, bundle);
      if (pullRequest === undefined || pullRequest.merged || !pullRequest.open) break;
      if (looks === maximumLooks) {
        waiting.push(branch);
        break;
      }
      await ports.clock.pause(looks);
    }
  }
  return waiting;
};

/**
 * Deletes branches that nobody needs. The list of branches is newer than the records that it was compared with, and another
 * train's bundle may have departed in between, so the records are read again first. A branch that may not be deleted stays,
 * is named once, and stops nothing.
 */
export const clean = async (step: Step<'clean'>, context: Context): Promise<Outcome> => {
  const { snapshot } = context.facts;
  const left = new Set(
    leftoverBranches({ ledger: await context.ports.ledger.read(), branches: snapshot.branches }).map(({ branch }) => branch),
  );
  const needed = step.branches.filter(({ branch }) => !left.has(branch));
  if (needed.length > 0) return { kind: 'stale', why: `${needed.map(({ branch }) => branch).join(', ')} is in use` };
  const waiting = await notMarkedYet(
    context,
    step.branches.map(({ branch }) => branch),
  );
  const branches = step.branches.filter(({ branch }) => !waiting.includes(branch));
  if (waiting.length > 0) context.log.did(`${waiting.join(', ')} stays until GitHub shows its pull request as merged`);
  const facts: Facts = withoutBranches({ ...context.facts, landed: undefined }, waiting);
  if (branches.length === 0) return { kind: 'done', facts };
  await deleteParked(branches, context);
  const pushed = await pushBranches(branches, { ...context, facts });
  if (pushed.kind !== 'failed') return pushed;
  const names = branches.map(({ branch }) => branch);
  context.log.warn(`${names.join(', ')} could not be deleted: ${pushed.why}`);
  return { kind: 'done', facts: withoutBranches(facts, names) };
};

/** A pull request that an App opens parks nothing. What GitHub does not delete stays, and stops nothing. */
const deleteParked = async (branches: readonly BranchChange[], { ports, log }: Context): Promise<void> => {
  if (ports.app !== undefined) return;
  for (const { branch } of branches) {
    if (parseBundleBranch(branch) === 0) continue;
    const deleted = await ifAnswered(ports.train.deleteParkedRuns(branch));
    if (deleted !== undefined && deleted > 0) log.did(`${deleted} runs of ${branch} deleted that waited for an approval`);
  }
};

/** This job looks at them no more. */
const withoutBranches = (facts: Facts, names: readonly string[]): Facts => {
  const branches = new Map([...facts.snapshot.branches].filter(([branch]) => !names.includes(branch)));
  return { ...facts, snapshot: { ...facts.snapshot, branches } };
};
