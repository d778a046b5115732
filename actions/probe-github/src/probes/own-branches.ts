// Branches with clambake's own names: the rules that bind them, and what the job may really do with them.
import { bundleBranch } from '@clambake/core';
import { CannotAsk, type Facts, type Probe } from '../probe.ts';
import { willRemove } from '../remove.ts';
import { checkedBranches, probeBranches, probeIssueBranch } from '../world.ts';

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

/** The check that the rulesets of examples/conformance require, from GitHub Actions. */
export const requiredCheck = 'conformance';

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
    const { body } = await world.rest('GET', `/rules/branches/${encodeURIComponent(branch)}`);
    const rule = (body as { type: string; parameters?: { required_status_checks?: object[] }; ruleset_id?: number }[]).find(
      ({ type }) => type === 'required_status_checks',
    );
    if (rule === undefined)
      throw new CannotAsk(`no ruleset requires a check of ${checkedBranches}*: import examples/conformance/rulesets/checked-branches.json`);
    const checks = (rule.parameters?.required_status_checks ?? []) as { context: string; integration_id?: number }[];
    const by = checks.find(({ context }) => context === requiredCheck)?.integration_id;
    const deeper = await world.rest('GET', `/rules/branches/${encodeURIComponent(`${branch}/deeper`)}`);
    willRemove(world, ref);
    const first = await world.commit('first', {});
    // The ruleset does not bind the making of a branch.
    const { refs: made } = await world.push({ ref, to: first, expect: null });
    if (made[ref] !== 'moved') throw new CannotAsk(`${branch} could not be made: ${made[ref]}`);
    const next = await world.commit('next', { parents: [first] });
    const without = (await world.push({ ref, to: next, expect: first })).refs[ref];
    // GitHub takes a status only for a commit that it has.
    const carrier = `refs/heads/${probeBranches}${world.runId}/status`;
    willRemove(world, carrier);
    await world.push({ ref: carrier, to: next, expect: null });
    const set = await world.rest('POST', `/statuses/${next}`, { state: 'success', context: requiredCheck });
    if (set.status !== 201) throw new CannotAsk(`GitHub answered ${set.status} for the status`);
    const after = (await world.push({ ref, to: next, expect: first })).refs[ref];
    return {
      'the rule of a branch that does not exist': `${rule.type} by ${by ?? 'any source'}${rule.ruleset_id === undefined ? '' : ', with the id of its ruleset'}`,
      'the pattern binds a branch one folder deeper': (deeper.body as unknown[]).length === 0 ? 'no' : 'yes',
      'without the status': without === 'moved' ? 'accepted' : 'refused',
      'with the status': after === 'moved' ? 'accepted' : `refused: ${after}`,
    };
  },
};

export const ownBranchProbes: readonly Probe[] = [ownBranches, statusOfActions];
