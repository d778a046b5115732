// Pushes to bases with rules, and what GitHub tells about these rules. A person prepares the bases.
import { CannotAsk, type Facts, type Probe } from '../probe.ts';
import type { World } from '../world.ts';
import { requiredCheck } from './own-branches.ts';
import { openPull, stateOf } from './pulls.ts';

/** Branches with rules, which a person makes for these probes. A run moves each of them forwards by one commit. */
const guarded = { ruleset: 'conformance/ruled', classic: 'conformance/classic' } as const;

const minutesToApprove = 5;

const decisionOf = async (world: World, id: string): Promise<string> => {
  const { data, errors } = await world.graphql('query($id: ID!) { node(id: $id) { ... on PullRequest { reviewDecision } } }', { id });
  return String(data?.node?.reviewDecision ?? errors[0]?.message ?? null);
};

/** Waits for the approval of a person: a job cannot approve its own pull request. */
const untilApproved = async (world: World, number: number): Promise<void> => {
  for (let waitedMs = 0; waitedMs < minutesToApprove * 60_000; waitedMs += 1_000) {
    const { body } = await world.rest('GET', `/pulls/${number}/reviews`);
    if ((body as { state: string }[]).some(({ state }) => state === 'APPROVED')) return;
    await world.pause(1_000);
  }
  throw new CannotAsk(`nobody approved pull request #${number} within ${minutesToApprove} minutes`);
};

/** Pushes a pull request's head to a base that requires an approval and a check; `kind` says which rules bind the base. */
const approvedHead = (kind: keyof typeof guarded): Probe => ({
  id: `approved-head-under-${kind === 'ruleset' ? 'a-ruleset' : 'classic-protection'}`,
  question: `Does ${kind === 'ruleset' ? 'a ruleset' : 'classic protection'} accept a push of exactly the head of an approved, green pull request, and nothing else?`,
  calls: ['POST pulls', 'git push <other commit>:<base>', 'an approval by a person', 'POST statuses/{sha}', 'git push <head>:<base>'],
  expected: {
    'a commit without a pull request': 'refused',
    'the head, before its approval': 'refused',
    'the head, approved, before its check': 'refused',
    'the head, approved and with its check': 'moved',
    'review decision before and after the approval': 'REVIEW_REQUIRED, APPROVED',
    'state of the pull request': 'merged',
  },
  protects: 'A departure onto a protected base is such a push.',
  assumptions:
    kind === 'ruleset'
      ? [
          'A direct push that fast-forwards to the head of an approved',
          'A commit status of the same context',
          '`reviewDecision` looks at rulesets',
        ]
      : [],
  seconds: minutesToApprove * 60 + 120,
  ask: async (world): Promise<Facts> => {
    await requireRules(world, kind);
    const { number, nodeId, base, baseOid, headOid } = await openPull(world, {
      title: `please approve within ${minutesToApprove} minutes`,
      folder: kind,
      base: guarded[kind],
    });
    const push = async (to: string): Promise<string> => {
      const word = (await world.push({ ref: base, to, expect: baseOid })).refs[base] ?? 'no answer';
      return word === 'moved' ? word : 'refused';
    };
    const other = await push(await world.commit('no pull request', { parents: [baseOid], like: baseOid }));
    const early = await push(headOid);
    const before = await decisionOf(world, nodeId);
    await untilApproved(world, number);
    const after = await decisionOf(world, nodeId);
    const unchecked = await push(headOid);
    await world.rest('POST', `/statuses/${headOid}`, { state: 'success', context: requiredCheck });
    const green = await push(headOid);
    return {
      'a commit without a pull request': other,
      'the head, before its approval': early,
      'the head, approved, before its check': unchecked,
      'the head, approved and with its check': green,
      'review decision before and after the approval': `${before}, ${after}`,
      'state of the pull request': await stateOf(world, number),
    };
  },
});

const requireRules = async (world: World, kind: keyof typeof guarded): Promise<void> => {
  const branch = guarded[kind];
  const { body } = await world.rest('GET', `/rules/branches/${encodeURIComponent(branch)}`);
  const rules = (body as { type: string }[]).map(({ type }) => type);
  if (kind === 'ruleset' && !(rules.includes('pull_request') && rules.includes('required_status_checks')))
    throw new CannotAsk(`no ruleset guards ${guarded.ruleset}: import examples/conformance/rulesets/ruled-branches.json`);
  if (kind === 'classic' && (await world.variable('CONFORMANCE_CLASSIC')) !== 'true')
    throw new CannotAsk(
      `say that ${guarded.classic} is protected as docs/conformance.md says: set the variable CONFORMANCE_CLASSIC to true`,
    );
};

const rulesInGraphql: Probe = {
  id: 'rules-in-graphql',
  question: 'Does `refUpdateRule` show the classic protection of a branch, and nothing of its rulesets?',
  calls: ['GraphQL ref { refUpdateRule } of conformance/ruled and of conformance/classic'],
  expected: { 'checks of a ruleset': 'none', 'checks of classic protection': requiredCheck, 'approvals of classic protection': '1' },
  protects: 'The preflight reads rulesets through REST and classic protection through this field. Each kind must be found in its place.',
  assumptions: ['`refUpdateRule` shows classic protection only', '`refUpdateRule` shows required checks, reviews'],
  ask: async (world): Promise<Facts> => {
    await requireRules(world, 'ruleset');
    await requireRules(world, 'classic');
    const { body } = await world.rest('GET', '');
    const query = `query($owner: String!, $name: String!, $ref: String!) { repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) {
      refUpdateRule { requiredStatusCheckContexts requiredApprovingReviewCount requiresLinearHistory requiresSignatures } } } }`;
    const ruleOf = async (branch: string): Promise<{ checks: string; approvals: string }> => {
      const { data } = await world.graphql(query, { owner: body.owner.login, name: body.name, ref: `refs/heads/${branch}` });
      const rule = data?.repository?.ref?.refUpdateRule as {
        requiredStatusCheckContexts?: string[];
        requiredApprovingReviewCount?: number;
      } | null;
      return {
        checks: rule?.requiredStatusCheckContexts?.join(', ') || 'none',
        approvals: String(rule?.requiredApprovingReviewCount ?? 'none'),
      };
    };
    const classic = await ruleOf(guarded.classic);
    return {
      'checks of a ruleset': (await ruleOf(guarded.ruleset)).checks,
      'checks of classic protection': classic.checks,
      'approvals of classic protection': classic.approvals,
    };
  },
};

export const guardedBaseProbes: readonly Probe[] = [rulesInGraphql, approvedHead('ruleset'), approvedHead('classic')];
