// Judges a push for the pre-receive hook of a served repository. It reads `before after ref` lines from stdin, the
// server's facts from a file, and the pushed objects from git's quarantine. A refusal is printed to stderr in GitHub's
// words, and with exit code 1 git drops the whole push.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { PushFacts } from './protection.ts';
import { protectionOf } from './protection-pattern.ts';
import { checkKey, reviewProblems, rulesetsOf, violationsOfPush } from './rules.ts';

interface RefUpdate {
  before: string;
  after: string;
  ref: string;
}

const isZero = (oid: string): boolean => /^0+$/.test(oid);

// git passes the repository and the quarantine in the environment; the git commands below inherit them.
const git = (args: readonly string[], input = ''): string =>
  execFileSync('git', args, { input, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['pipe', 'pipe', 'inherit'] });

const isFastForward = ({ before, after }: RefUpdate): boolean => {
  try {
    execFileSync('git', ['merge-base', '--is-ancestor', before, after], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

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
    if (protection.requiresLinearHistory === true && mergeCommits(update).length > 0) {
      refusals.push('This branch must not contain merge commits.');
    }
    const needed = protection.requiredApprovals ?? 0;
    const pull = facts.pulls.find(({ base, headOid }) => base === branch && headOid === update.after);
    if (needed > 0) refusals.push(...reviewProblems(needed, pull ?? { approvals: 0, isRejected: false }));
  }
  return refusals.length === 0 ? [] : [`GH006: Protected branch update failed for ${update.ref}.`, ...refusals];
};

const stateOf = (facts: PushFacts, sha: string, context: string, integrationId?: number) =>
  facts.contexts[sha]?.[checkKey(context, integrationId)];

/** Returns the merge commits that a push adds to a branch. */
const mergeCommits = ({ before, after }: RefUpdate): string[] =>
  git(['rev-list', '--merges', after, ...(isZero(before) ? ['--not', '--branches'] : [`^${before}`])])
    .split('\n')
    .filter((oid) => oid !== '');

const judgeRules = (update: RefUpdate, facts: PushFacts): string[] => {
  const branch = update.ref.slice('refs/heads/'.length);
  const rules = rulesetsOf(facts, branch).flatMap((ruleset) => ruleset.rules);
  if (rules.length === 0) return [];
  const kind = isZero(update.before) ? 'create' : isZero(update.after) ? 'delete' : 'update';
  const refusals = violationsOfPush(
    rules,
    {
      branch,
      kind,
      after: update.after,
      isForward: kind !== 'update' || isFastForward(update),
      mergeCommits: kind === 'delete' ? [] : mergeCommits(update),
    },
    { pulls: facts.pulls, stateOf: (sha, context, integrationId) => stateOf(facts, sha, context, integrationId) },
  );
  const head = `GH013: Repository rule violations found for ${update.ref}.`;
  return refusals.length === 0 ? [] : [head, ...refusals.map((refusal) => `- ${refusal}`)];
};

/** Returns the first workflow file that a commit of this push changes, compared with all of its parents. */
const changedWorkflow = (updates: readonly RefUpdate[]): string | undefined => {
  const tips = updates.filter(({ after }) => !isZero(after)).map(({ after }) => after);
  if (tips.length === 0) return undefined;
  const commits = git(['rev-list', ...tips, '--not', '--branches', '--tags']);
  const diff = ['diff-tree', '--stdin', '-r', '-c', '--root', '--name-only', '--no-commit-id', '-z', '--', '.github/workflows/'];
  return git(diff, commits)
    .split('\0')
    .find((path) => path !== '');
};

const judge = (updates: readonly RefUpdate[], facts: PushFacts): string[] => {
  const code = updates.filter(({ ref }) => ref.startsWith('refs/heads/') || ref.startsWith('refs/tags/'));
  const refusals = code
    .filter(({ ref }) => ref.startsWith('refs/heads/'))
    .flatMap((update) => [...judgeProtected(update, facts), ...judgeRules(update, facts)]);
  const workflow = facts.mayEditWorkflows ? undefined : changedWorkflow(code);
  if (workflow !== undefined) {
    const what = `refusing to allow a ${facts.pusherKind} to create or update workflow \`${workflow}\``;
    refusals.push(`${what} without ${facts.pusherKind === 'GitHub App' ? '`workflows` permission' : '`workflow` scope'}`);
  }
  return refusals;
};

const facts = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as PushFacts;
const updates = readFileSync(0, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line): RefUpdate => {
    const [before = '', after = '', ...ref] = line.split(' ');
    return { before, after, ref: ref.join(' ') };
  });
const refusals = judge(updates, facts);
for (const refusal of refusals) process.stderr.write(`error: ${refusal}\n`);
process.exitCode = refusals.length === 0 ? 0 : 1;
