// Branches with clambake's own names: the rules that bind them, and what the job may really do with them.
import { bundleBranch } from '@clambake/core';
import { CannotAsk, type Facts, type Probe } from '../probe.ts';
import { willRemove } from '../remove.ts';
import { checkedBranches, probeBranches, probeIssueBranch, type World } from '../world.ts';

const ownBranches: Probe = {
  id: 'own-branches',
  question: 'Do the rules of our branches say what the job may do with them: make, move, rewrite and delete one?',
  calls: ['GET rules/branches/{branch}', 'git push, with a lease: new, forwards, elsewhere, deleted'],
  expected: {
    'rules of an issue branch that does not exist': 'none',
    'rules of a bundle branch that does not exist': 'none',
    made: 'moved',
    'moved forwards': 'moved',
    'moved to another history': 'moved',
    deleted: 'moved',
  },
  protects:
    "Claims: rules that would refuse landing or a departure are named before an agent is paid. Here: nothing in this repository binds clambake's branches.",
  assumptions: ['`GET …/rules/branches/{branch}` answers a job'],
  ask: async (world): Promise<Facts> => {
    const branch = probeIssueBranch(world.runId);
    const ref = `refs/heads/${branch}`;
    willRemove(world, ref);
    const rulesOf = async (name: string): Promise<string> => {
      const { status, body } = await world.rest('GET', `/rules/branches/${encodeURIComponent(name)}`);
      if (status !== 200) throw new CannotAsk(`GitHub answered ${status} for the rules of ${name}`);
      return (body as { type: string }[]).map(({ type }) => type).join(', ') || 'none';
    };
    const [ofIssue, ofBundle] = [await rulesOf(branch), await rulesOf(bundleBranch('999999'))];
    const one = await world.commit('one', {});
    const two = await world.commit('two', { parents: [one] });
    const other = await world.commit('other', {});
    const push = async (to: string | null, expect: string | null): Promise<string> =>
      (await world.push({ ref, to, expect })).refs[ref] ?? 'no answer for the ref';
    return {
      'rules of an issue branch that does not exist': ofIssue,
      'rules of a bundle branch that does not exist': ofBundle,
      made: await push(one, null),
      'moved forwards': await push(two, one),
      'moved to another history': await push(other, two),
      deleted: await push(null, other),
    };
  },
};

/** The check that the guarded bases require. */
export const requiredCheck = 'conformance';

/** A job of the scenes, which checked-branches.json requires as a check. */
const requiredJob = 'conformance / facts';

interface RequiredCheck {
  context: string;
  /** Id of the App that must report it. */
  by: number | undefined;
  hasRulesetId: boolean;
}

/** Returns the check that a ruleset requires of a branch which need not exist. */
export const checkOfRuleset = async (world: World, branch: string): Promise<RequiredCheck> => {
  const { body } = await world.rest('GET', `/rules/branches/${encodeURIComponent(branch)}`);
  const rules = body as { type: string; parameters?: { required_status_checks?: object[] }; ruleset_id?: number }[];
  for (const { parameters, ruleset_id: ruleset } of rules.filter(({ type }) => type === 'required_status_checks')) {
    const checks = (parameters?.required_status_checks ?? []) as { context: string; integration_id?: number }[];
    const found = checks.find(({ context }) => context === requiredJob);
    if (found !== undefined) return { context: found.context, by: found.integration_id, hasRulesetId: ruleset !== undefined };
  }
  throw new CannotAsk(
    `no ruleset requires the check "${requiredJob}" of ${checkedBranches}*: import examples/conformance/rulesets/checked-branches.json`,
  );
};

export const pushUnderRuleset = async (
  world: World,
  { branch, from, to }: { branch: string; from: string; to: string },
): Promise<string> => {
  const ref = `refs/heads/${branch}`;
  const word = (await world.push({ ref, to, expect: from })).refs[ref];
  if (word === 'moved') return 'accepted';
  return word === 'push declined due to repository rule violations' ? 'refused' : `refused: ${word}`;
};

const statusOfActions: Probe = {
  id: 'status-of-actions',
  question:
    'Does a ruleset refuse a push without its required check, and accept it after a status that the job set, also when the source must be GitHub Actions?',
  calls: ['GET rules/branches/conformance/checked-…', 'git push', 'POST statuses/{sha}', 'git push'],
  expected: {
    'the rule of a branch that does not exist': 'required_status_checks by 15368, with the id of its ruleset',
    'the pattern binds a branch one folder deeper': 'no',
    'without the status': 'refused',
    'with the status': 'accepted',
  },
  protects: 'Departures onto a protected base: the train reports the verdict of CI as such a status and pushes the tested commit.',
  assumptions: [
    'A commit status set with `GITHUB_TOKEN` counts for a required check',
    'Required checks, deployments and code scanning of a ruleset refuse a push',
    '`GET …/rules/branches/{branch}` answers for branches that do not exist yet',
    "Patterns of rulesets are Ruby's `fnmatch`",
  ],
  ask: async (world): Promise<Facts> => {
    const branch = `${checkedBranches}${world.runId}`;
    const ref = `refs/heads/${branch}`;
    const { context, by, hasRulesetId } = await checkOfRuleset(world, branch);
    const deeper = await world.rest('GET', `/rules/branches/${encodeURIComponent(`${branch}/deeper`)}`);
    willRemove(world, ref);
    const first = await world.commit('first', {});
    // The ruleset does not bind the making of a branch.
    const { refs: made } = await world.push({ ref, to: first, expect: null });
    if (made[ref] !== 'moved') throw new CannotAsk(`${branch} could not be made: ${made[ref]}`);
    const next = await world.commit('next', { parents: [first] });
    const without = await pushUnderRuleset(world, { branch, from: first, to: next });
    // GitHub takes a status only for a commit that it has.
    const carrier = `refs/heads/${probeBranches}${world.runId}/status`;
    willRemove(world, carrier);
    await world.push({ ref: carrier, to: next, expect: null });
    const set = await world.rest('POST', `/statuses/${next}`, { state: 'success', context });
    if (set.status !== 201) throw new CannotAsk(`GitHub answered ${set.status} for the status`);
    return {
      'the rule of a branch that does not exist': `required_status_checks by ${by ?? 'any source'}${hasRulesetId ? ', with the id of its ruleset' : ''}`,
      'the pattern binds a branch one folder deeper': (deeper.body as unknown[]).length === 0 ? 'no' : 'yes',
      'without the status': without,
      'with the status': await pushUnderRuleset(world, { branch, from: first, to: next }),
    };
  },
};

export const ownBranchProbes: readonly Probe[] = [ownBranches, statusOfActions];
