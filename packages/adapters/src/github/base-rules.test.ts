// The rules of a base as GitHub lists them, odd ones among them.
import { afterEach, expect, test } from 'vitest';
import { type Answer, type ScriptedGitHub, startScriptedGitHub } from '../../test/scripted-github.ts';
import { readBaseRules } from './base-rules.ts';
import { openGitHubClient } from './github-client.ts';

let server: ScriptedGitHub | undefined;
afterEach(() => server?.stop());

const rulesFrom = async (listed: Answer): ReturnType<typeof readBaseRules> => {
  const repository = { mergeCommitAllowed: true, squashMergeAllowed: true, rebaseMergeAllowed: false, ref: null, workflows: null };
  server = await startScriptedGitHub(({ path }) => (path === '/graphql' ? { body: { data: { repository } } } : listed));
  return readBaseRules(openGitHubClient({ token: 'not-a-real-token', environment: server.environment }), 'release/1.x');
};

test('patterns and required workflows are read with what they ask for', async () => {
  const parameters = { operator: 'regex', pattern: '^feat: ', negate: false, name: 'Conventional' };
  const rules = await rulesFrom({
    body: [
      { type: 'commit_message_pattern', parameters, ruleset_id: 1 },
      { type: 'workflows', parameters: { workflows: [{ path: '.github/workflows/audit.yml', repository_id: 1 }, { repository_id: 2 }] } },
      { type: 'copilot_code_review', parameters: { review_on_push: true } },
    ],
  });
  expect(rules.patterns).toEqual([{ type: 'commit_message_pattern', parameters }]);
  expect(rules.requiredWorkflows).toEqual(['.github/workflows/audit.yml', 'a workflow']);
  expect([rules.restricted, rules.mergeQueue, rules.approvals]).toEqual([false, false, 0]);
  expect(server?.asked.at(-1)?.path).toContain('/rules/branches/release%2F1.x?');
});

test('parameters that are missing or null ask for nothing', async () => {
  const empty = { workflows: null, required_status_checks: null, required_deployment_environments: null, allowed_merge_methods: null };
  const types = ['required_status_checks', 'pull_request', 'workflows', 'required_deployments', 'commit_message_pattern'];
  const rules = await rulesFrom({ body: types.flatMap((type) => [{ type }, { type, parameters: null }, { type, parameters: empty }]) });
  expect([rules.requiredContexts, rules.deployments, rules.mergeCommits, rules.singleParents]).toEqual([[], [], true, true]);
});

test.each([403, 404])('a plan without rulesets answers %i, and nothing is asked for', async (status) => {
  const rules = await rulesFrom({
    status,
    body: { message: 'Upgrade to GitHub Pro or make this repository public to enable this feature.' },
  });
  expect([rules.patterns, rules.requiredWorkflows, rules.linearHistory]).toEqual([[], [], false]);
});
