// Judges an attempt's work in the landing repository: on the base as it is now, with what others pushed to its branch meanwhile.
import { approvedPaths, type CommitOrigin, parseIssueBranch, type Refusal, type RefusalCause, type WorkCheck } from '@clambake/core';
import { isAncestor, mergeBase } from '../git/ancestry.ts';
import type { Git, RemoteRepository } from '../git/git.ts';
import type { Signer } from '../git/signing.ts';
import { missingObjects } from '../git/missing-objects.ts';
import { fieldsOf } from '../run-program.ts';
import { readFlags } from './landing-flags.ts';
import { checkPolicy, type Refused } from './landing-policy.ts';
import { checkLfs } from './landing-lfs.ts';
import { agentIdentity, reauthor } from './landing-reauthor.ts';
import type { TimedGit } from './landing-time.ts';
import { mergeDriftedBase, mergeWithPushed, shownFiles } from './merge-in.ts';
import { readMessageRules } from './message-rules.ts';
import { isOwnWork } from './own-work.ts';
import { droppedStart, replay } from './replay.ts';
import type { ToCheck, WorkToCheck } from './to-check.ts';

export const refused = (why: string, cause?: RefusalCause): Extract<WorkCheck, { ok: false }> => ({
  ok: false,
  why,
  ...(cause === undefined ? {} : { cause }),
});

export type Fetched = {
  work: WorkToCheck;
  server: Pick<RemoteRepository, 'remote' | 'credentials'>;
  gitDir: string;
  base: string;
  branch: string | null;
};

/** Work on commits that the base has lost is made anew on the base first: they would come back with it. */
export const checkOnBase = async (git: TimedGit, fetched: Fetched): Promise<WorkCheck> => {
  const { work, gitDir, base, branch } = fetched;
  const from = await droppedStart(git, { base, head: work.headOid, stoodOn: work.stoodOn ?? [] });
  if (from === undefined) return checkWorkCommits(git, fetched);
  // A branch that somebody has moved meanwhile is not replaced.
  const standingTip = standing(work, branch);
  if (standingTip !== null && !(await isAncestor(git, standingTip, work.headOid))) {
    return refused(`${work.base} was moved back, and somebody pushed to ${work.branch} while the agent worked`, 'overtaken');
  }
  const made = await replayChecked(git, { ...work, gitDir, from, onto: base, head: work.headOid });
  if (typeof made !== 'string') return made;
  const replayed = await checkWorkCommits(git, { ...fetched, work: { ...work, headOid: made }, branch: null });
  return replayed.ok ? { ...replayed, branchExpect: branch, did: movedBack(work.base) } : replayed;
};

/** A branch that still holds landed work which is on the base as a squash commit is replaced. */
const standing = (work: WorkToCheck, branch: string | null): string | null => (branch === work.squashed ? null : branch);

const movedBack = (base: string): string =>
  `${base} was moved back meanwhile: the work stands on its new tip, without the commits that were dropped`;

type Replaying = Pick<ToCheck, 'protectedPaths' | 'knownSecrets' | 'approved'> & {
  base: string;
  gitDir: string;
  from: string;
  onto: string;
  head: string;
  signer?: Signer | undefined;
};

/** The agent decides what has to be read, so the limits come first. Returns the new commit, or why there is none. */
export const replayChecked = async (
  git: TimedGit,
  { base: name, gitDir, from, onto, head, signer, ...policy }: Replaying,
): Promise<string | WorkCheck> => {
  const checked = await checkPolicy(git, { ...policy, head, base: from, known: [] });
  if ('why' in checked && checked.commits === undefined) return refused(checked.why, causeOf(checked));
  const made = await replay(git, { gitDir, from, onto, head, signer });
  if ('oid' in made) return made.oid;
  return refused(
    `${name} was moved back, and without the commits that were dropped the work conflicts with it in ${shownFiles(made.files)}`,
    'overtaken',
  );
};

const causeOf = ({ isSecret }: Refused): RefusalCause | undefined => (isSecret === true ? 'secret' : undefined);

const checkWorkCommits = async (git: TimedGit, { work, server, gitDir, base, branch: tip }: Fetched): Promise<WorkCheck> => {
  const { headOid, startOid } = work;
  const branch = standing(work, tip);
  const isBehind = branch !== null && !(await isAncestor(git, branch, headOid));
  // The whole work is on the branch already: a landing before this one lost the server's answer, or somebody built on it.
  if (isBehind && (await isAncestor(git, headOid, branch)))
    return asPushed(work.branch, await checkTip(git, { ...work, head: branch, base, branch }));
  const wasPushedTo = isBehind && (await isPushedTo(git, { start: startOid, head: headOid, branch }));
  const owner = work.signer?.committer;
  const replaced = isBehind && !wasPushedTo && startOid === branch && (await isOwnWork(git, { base, branch, owner })) ? branch : undefined;
  const hasOther = isBehind && !wasPushedTo && replaced === undefined;
  const checked = await checkPolicy(git, { ...work, head: headOid, base, known: branch === null || hasOther ? [] : [branch] });
  if ('why' in checked && checked.commits === undefined) return refused(checked.why, causeOf(checked));
  const { commits = [] } = checked;
  if (!('why' in checked) && !hasOther) {
    const from = (await mergeBase(git, base, headOid)) ?? base;
    const lfs = await checkLfs(git, { ...server, ...work, uploads: work.isDryRun !== true, from, head: headOid, base, commits });
    if (lfs !== undefined) return refused(lfs.why, causeOf(lfs));
  }
  const renamed = await reauthor(git, { gitDir, commits, origin: await originOf(git, { work, base }), signer: work.signer });
  const oid = renamed.get(headOid) ?? headOid;
  await git.text(['update-ref', 'refs/landing/work', oid]);
  const keeping = (refusal: Extract<WorkCheck, { ok: false }>): WorkCheck => ({ ...refusal, kept: oid });
  if ('why' in checked) {
    const { why, rule } = checked;
    return keeping({ ok: false, why, ...(rule === undefined ? {} : { rule }) });
  }
  // Its commits are there already, with the author that landing gives them.
  if (isBehind && (await isAncestor(git, oid, branch)))
    return asPushed(work.branch, await checkTip(git, { ...work, head: branch, base, branch }));
  if (hasOther) {
    const why = `the work does not contain what is already on ${work.branch}: its history was rewritten, or the branch moved meanwhile`;
    return keeping(refused(why, (await isRewritten(git, { start: startOid, branch })) ? undefined : 'overtaken'));
  }
  if (!wasPushedTo) return orHeld(withReplaced(await changesOf(git, { oid, base, branch: tip }), replaced), checked.asks);
  const merged = await mergeWithPushed(git, { ...makingOf(work), gitDir, branch, oid, name: work.branch });
  if ('files' in merged) {
    const why = `somebody pushed to ${work.branch} while the agent worked, and both changed ${shownFiles(merged.files)}`;
    return keeping(refused(why, 'overtaken'));
  }
  await git.text(['update-ref', 'refs/landing/work', merged.oid]);
  const both = asPushed(work.branch, await checkTip(git, { ...work, head: merged.oid, base, branch }));
  return both.ok || both.held !== undefined ? both : keeping(both);
};

const makingOf = ({ agent, signer }: WorkToCheck): { author: string; signer: Signer | undefined } => ({
  author: agentIdentity(agent),
  signer,
});

const originOf = async (git: Git, { work, base }: { work: WorkToCheck; base: string }): Promise<CommitOrigin> => {
  const { branch, agent, attempt, model, costUsd, verify, coAuthor } = work;
  const rules = await readMessageRules(git, { base, signOff: work.signOff ?? 'auto' });
  const { conventional } = rules;
  const signOff = rules.signOff ? agentIdentity(agent) : undefined;
  return { issue: parseIssueBranch(branch), agent, attempt, model, costUsd, verify, coAuthor, signOff, conventional };
};

const withReplaced = (check: WorkCheck, replaced: string | undefined): WorkCheck =>
  check.ok && replaced !== undefined ? { ...check, replaced } : check;

/** The agent's part has passed, so that the fault is in the commits of others. */
const asPushed = (branch: string, found: WorkCheck): WorkCheck =>
  found.ok || found.held !== undefined
    ? found
    : { ok: false, why: `somebody pushed to ${branch} while the agent worked, and with that it is refused: ${found.why}`, cause: 'pushed' };

/** Merges the base into work that the server would refuse, because the base's workflow files have changed since it began. */
export const withBase = async (git: Git, { work, gitDir, base, check }: Fetched & { check: WorkCheck }): Promise<WorkCheck> => {
  if (!check.ok || work.asItIs === true || check.oid === check.branchExpect || check.files === 0) return check;
  const { oid, branchExpect, did } = check;
  const merged = await mergeDriftedBase(git, { ...makingOf(work), gitDir, base, oid, name: work.base });
  if (merged === undefined) return check;
  if ('files' in merged) {
    const why = `the workflow files of ${work.base} have changed since the work began, and merging ${work.base} into it conflicts in ${shownFiles(merged.files)}`;
    return { ok: false, why, cause: 'overtaken', kept: oid };
  }
  await git.text(['update-ref', 'refs/landing/work', merged.oid]);
  const told = `${work.base} was merged into it, because its workflow files have changed since the work began`;
  return {
    ...(await changesOf(git, { oid: merged.oid, base, branch: branchExpect })),
    did: did === undefined ? told : `${did}; ${told}`,
  } as WorkCheck;
};

/** True when somebody pushed to the branch after the agent had started from it, and the agent left its start as it was. */
const isPushedTo = async (
  git: Git,
  { start, head, branch }: { start: string | undefined; head: string; branch: string },
): Promise<boolean> => {
  // The result comes from the agent's machine and may name anything.
  if (start === undefined || start === branch || (await missingObjects(git, 'commit', [start])).size > 0) return false;
  return (await isAncestor(git, start, branch)) && (await isAncestor(git, start, head));
};

/** True when nobody but the agent can have rewritten the history: the branch is where it started, or its start is a made-up commit. */
const isRewritten = async (git: Git, { start, branch }: { start: string | undefined; branch: string | null }): Promise<boolean> =>
  start !== undefined && (start === branch || (await missingObjects(git, 'commit', [start])).size > 0);

/** Checks everything that a commit holds beyond the base, and leaves its commits as they are. */
const checkTip = async (
  git: TimedGit,
  {
    head,
    base,
    branch,
    ...policy
  }: Pick<ToCheck, 'protectedPaths' | 'knownSecrets' | 'approved'> & { head: string; base: string; branch: string },
): Promise<WorkCheck> => {
  const checked = await checkPolicy(git, { ...policy, head, base, known: [] });
  if ('why' in checked) return refused(checked.why, causeOf(checked));
  return orHeld(await changesOf(git, { oid: head, base, branch }), checked.asks);
};

/** Work that passed every check and changes what a person has to approve is held. */
export const orHeld = (check: WorkCheck, asks: Refusal | undefined): WorkCheck => {
  if (asks === undefined || !check.ok) return check;
  const { oid, files, additions, deletions, flags } = check;
  const { why, rule, changes } = asks;
  return {
    ok: false,
    why,
    held: { oid, files, additions, deletions, paths: approvedPaths(changes), rule, ...(flags === undefined ? {} : { flags }) },
  };
};

/** Folders and files that test runners of common languages look at: `test/a.js`, `cart.spec.ts`, `test_cart.py`, `CartTest.java`. */
const testName = /(?:^|\/)(?:tests?|specs?|__tests__)\/|(?:[._-](?:test|spec)s?|Tests?|(?:^|\/)test_[^/]*)\.[^./]+$/;

/** Returns what a reviewer of the whole branch would see. */
export const changesOf = async (
  git: Git,
  { oid, base, branch }: { oid: string; base: string; branch: string | null },
): Promise<WorkCheck> => {
  const from = (await mergeBase(git, base, oid)) ?? base;
  const text = await git.text(['diff-tree', '-r', '-z', '--numstat', '--no-renames', '--no-ext-diff', '--no-textconv', from, oid]);
  const lines = fieldsOf(text);
  const sum = (column: number): number => lines.reduce((total, line) => total + (Number(line.split('\t')[column]) || 0), 0);
  const flags = await readFlags(git, { from, oid, numstat: lines });
  const found = flags.length === 0 ? {} : { flags };
  const paths = lines.map((line) => line.split('\t').slice(2).join('\t'));
  const firstPaths = paths.slice(0, 10).map((path) => path.slice(0, 300).toWellFormed());
  const tests = paths.filter((path) => testName.test(path)).length;
  const counts = { files: lines.length, tests, additions: sum(0), deletions: sum(1) };
  return { ok: true, oid, ...counts, firstPaths, branchExpect: branch, baseOid: from, ...found };
};
