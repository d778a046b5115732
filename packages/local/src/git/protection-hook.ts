// Judges a push for the pre-receive hook of a served repository. It reads `before after ref` lines from stdin, the
// server's facts from a file, and the pushed objects from git's quarantine. A refusal is printed to stderr in GitHub's
// words, the reason of each ref goes to a file for the server's report, and with exit code 1 git drops the whole push.
import { readFileSync, writeFileSync } from 'node:fs';
import { git, type HookUpdate as RefUpdate, isFastForward, isZero } from './hook-git.ts';
import type { PushFault } from '../faults/language.ts';
import type { PushFacts } from './protection.ts';
import { listCommitsArguments, readCommits, signatureBreaks } from './commit-rules.ts';
import { isVerified } from './signatures.ts';
import { protectionOf } from './protection-pattern.ts';
import { type Refusal, refuseWith } from './push-faults.ts';
import { checkKey, reviewProblems, rulesetsOf, violationsOfPush } from './rules.ts';
import { refuseUnknownLfs } from './unknown-lfs.ts';
import { driftedWorkflow } from './workflow-drift.ts';

const judgeProtected = (update: RefUpdate, facts: PushFacts): string[] => {
  const branch = update.ref.slice('refs/heads/'.length);
  const protection = protectionOf(facts.protections, branch);
  if (protection === undefined || isZero(update.before)) return [];
  const refusals: string[] = [];
  if (isZero(update.after)) refusals.push('Cannot delete this branch.');
  else if (!isFastForward(update)) refusals.push('Cannot force-push to this branch.');
  else if (!facts.mayBypassChecks) {
    for (const context of protection.requiredContexts) {
      const words = { success: undefined, failure: 'is failing', pending: 'is in progress' };
      const state = stateOf(facts, update.after, context);
      const problem = state === undefined ? 'is expected' : words[state];
      if (problem !== undefined) refusals.push(`Required status check "${context}" ${problem}.`);
    }
    if (protection.requiresLinearHistory === true && commitsOf(update).some(({ parents }) => parents.length > 1)) {
      refusals.push('This branch must not contain merge commits.');
    }
    if (protection.requiresSignatures === true) refusals.push(...signatureBreaks(commitsOf(update)));
    const needed = protection.requiredApprovals ?? 0;
    const pull = facts.pulls.find(({ base, headOid }) => base === branch && headOid === update.after);
    if (needed > 0) refusals.push(...reviewProblems(needed, pull ?? { approvals: 0, isRejected: false }));
  }
  return refusals;
};

const stateOf = (facts: PushFacts, sha: string, context: string, integrationId?: number) =>
  facts.contexts[sha]?.[checkKey(context, integrationId)];

const commitsOf = (update: RefUpdate) =>
  readCommits(git(listCommitsArguments(update))).map((commit) =>
    commit.isSigned ? { ...commit, isVerified: isVerified(git(['cat-file', 'commit', commit.oid]), facts.signingKeys) } : commit,
  );

const judgeRules = (update: RefUpdate, facts: PushFacts): string[] => {
  const branch = update.ref.slice('refs/heads/'.length);
  const rules = rulesetsOf(facts, branch).flatMap((ruleset) => ruleset.rules);
  if (rules.length === 0) return [];
  const kind = isZero(update.before) ? 'create' : isZero(update.after) ? 'delete' : 'update';
  return violationsOfPush(
    rules,
    {
      branch,
      kind,
      after: update.after,
      isForward: kind !== 'update' || isFastForward(update),
      commits: kind === 'delete' ? [] : commitsOf(update),
    },
    {
      pulls: facts.pulls,
      stateOf: (sha, context, integrationId) => stateOf(facts, sha, context, integrationId),
      hasPassed: (path, sha) => facts.passedWorkflows[sha]?.includes(path) === true,
    },
  );
};

/** Returns the sentence about a workflow file that this token may not push. */
const judgeWorkflows = (update: RefUpdate, facts: PushFacts): string[] => {
  if (facts.mayEditWorkflows) return [];
  const path = driftedWorkflow(update, { drift: facts.workflowDrift, defaultBranch: facts.defaultBranch });
  const lacking = facts.pusherKind === 'GitHub App' ? '`workflows` permission' : '`workflow` scope';
  return path === undefined ? [] : [`refusing to allow a ${facts.pusherKind} to create or update workflow \`${path}\` without ${lacking}`];
};

const judgeRef = (update: RefUpdate, facts: PushFacts): Refusal | undefined => {
  const { ref } = update;
  const isBranch = ref.startsWith('refs/heads/');
  const broken = isBranch ? judgeProtected(update, facts) : [];
  if (broken.length > 0) {
    const words = [`error: GH006: Protected branch update failed for ${ref}.`, ...broken.map((line) => `error: ${line}`)];
    return { ref, words, reason: 'protected branch hook declined' };
  }
  const [workflow] = judgeWorkflows(update, facts);
  const violations = isBranch ? judgeRules(update, facts) : [];
  // GitHub lists the sentence with the broken rules when a ruleset applies to the ref, and else as the ref's reason.
  const hasRules = isBranch && rulesetsOf(facts, ref.slice('refs/heads/'.length)).length > 0;
  if (workflow !== undefined && !hasRules) return { ref, words: [], reason: workflow };
  const all = [...violations, ...(workflow === undefined ? [] : [workflow])];
  if (all.length === 0) return undefined;
  const words = [
    `error: GH013: Repository rule violations found for ${ref}.`,
    `Review all repository rules at ${facts.rulesPage}?ref=${encodeURIComponent(ref)}`,
    ...all.flatMap((violation) => ['', `- ${violation}`]),
    '',
  ];
  return { ref, words, reason: 'push declined due to repository rule violations' };
};

const [, , factsPath = '', refusalsPath = '', fault = ''] = process.argv;
const facts = JSON.parse(readFileSync(factsPath, 'utf8')) as PushFacts;
const updates = readFileSync(0, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): RefUpdate => {
    const [before = '', after = '', ...ref] = line.split(' ');
    return { before, after, ref: ref.join(' ') };
  });
const judge = (): Refusal[] => {
  const judged = updates.flatMap((update) => judgeRef(update, facts) ?? []);
  return judged.length > 0 || facts.lfsObjects === undefined ? judged : refuseUnknownLfs(updates, new Set(facts.lfsObjects));
};
const refusals = fault === '' ? judge() : refuseWith(fault as PushFault, updates);
for (const { words } of refusals) for (const line of words) process.stderr.write(`${line}\n`);
writeFileSync(refusalsPath, JSON.stringify(Object.fromEntries(refusals.map(({ ref, reason }) => [ref, reason]))));
process.exitCode = refusals.length === 0 ? 0 : 1;
