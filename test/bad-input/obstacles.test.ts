// Things that would keep work from landing, or its train from departing, are found before an agent is paid: the job fails with
// the thing and the remedy, the issue waits for that reason, and nothing is claimed. When it is mended the issue is claimed.
import { expect } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { ciPath, goodCi, owner } from '../support/repository-files.ts';

/** One tick; nothing is claimed, and the issue waits for what the job says and says so itself. Returns that. */
const stopped = async (repo: OpenRepository, inputs: Record<string, string> = {}): Promise<string> => {
  const tick = await repo.assign({ inputs });
  expect([tick.exitCode, tick.assignments, tick.said.length]).toEqual([1, [], 1]);
  expect(await repo.refs()).toEqual(['issues/1']);
  const text = tick.said[0]?.replace('error [assign-agent]: Nothing was claimed: ', '') ?? '';
  expect(tick.summary.replaceAll('\\', '')).toContain(`Serve lemonade: waits: ${text.slice(0, 40)}`);
  expect(repo.comment(1)?.replaceAll('\\', '')).toContain(`No agent starts yet: ${text.slice(0, 40)}`);
  return text;
};

const claimed = async (repo: OpenRepository, inputs: Record<string, string> = {}): Promise<void> => {
  const tick = await repo.assign({ inputs });
  expect([tick.exitCode, tick.said, tick.assignments.length]).toEqual([0, [], 1]);
};

longTest('secrets, names, rules of our branches and CI: each is told in turn, and when all are mended the issue is claimed', async () => {
  const ruleset = { branches: ['~ALL'], rules: [{ type: 'creation' as const }, { type: 'non_fast_forward' as const }] };
  const files = { [ciPath]: goodCi.replace('workflow_dispatch:', 'push:') };
  const repo = await openRepository({ files, settings: { rulesets: [ruleset] } });
  repo.ask('Serve lemonade');
  await repo.git('branch', 'clambake', 'main');

  expect(await stopped(repo, { 'has-model-key': 'false' })).toMatch(/^no agent can work without a model key: .*anthropic-api-key is empty/);
  const halfAnApp = { 'has-model-key': 'true', 'has-app-client-id': 'true', 'has-app-key': 'false' };
  expect(await stopped(repo, halfAnApp)).toMatch(/^a GitHub App needs its id and its key: .*app-private-key is empty/);
  const inputs = { ...halfAnApp, 'has-app-key': 'true' };

  expect(await stopped(repo, inputs)).toMatch(/^a branch is called "clambake", and git cannot keep it beside clambake\/issue-1: rename it/);
  await repo.git('branch', '-D', 'clambake');

  const text = await stopped(repo, inputs);
  expect(text).toMatch(/^our branches cannot be pushed: the ruleset \S+\/rules\/\S+ has the rule "creation", which forbids creating it/);
  expect(text).toContain('Exclude clambake/** from it');
  Object.assign(repo.repository.rulesets[0] ?? {}, { exclude: ['clambake/**'] });

  expect(await stopped(repo, inputs)).toMatch(
    /^the train to main could not depart\. The train cannot work with this CI\. \.github\/workflows\/ci\.yml, line 2: it cannot be started/,
  );
  await repo.commit({ [ciPath]: goodCi });
  await claimed(repo, inputs);
  expect([repo.issue(1).comments.length, repo.comment(1)?.includes('No agent starts yet')]).toEqual([1, false]);
});

test('a base that no train could reach, and a name that is taken, keep only their own issues waiting', async () => {
  const ruleset = { branches: ['main'], rules: [{ type: 'merge_queue' as const }] };
  const repo = await openRepository({ settings: { rulesets: [ruleset] } });
  const toMain = repo.ask('Serve lemonade');
  const taken = repo.ask('Serve tea');
  const free = repo.ask('Serve beer');
  for (const branch of ['next', `clambake/issue-${taken}/draft`]) await repo.git('branch', branch, 'main');
  repo.local.createLabel(repo.repository, { name: 'clambake:base:next' });
  for (const issue of [taken, free]) repo.local.addLabel(repo.repository, issue, { label: 'clambake:base:next', by: owner });
  const tick = await repo.assign();
  // The job does not fail: GitHub would skip the agent's job, which needs it.
  expect([tick.exitCode, tick.assignments.map((one) => one.issue)]).toEqual([0, [free]]);
  expect(tick.said).toEqual([
    expect.stringMatching(
      /^warning \[assign-agent\]: Not everything was claimed: the train to main could not depart\..* main .*merge queue/,
    ),
  ]);
  expect(tick.log).toContain(`#${toMain} waits: the train to main could not depart`);
  expect(tick.log).toContain(`#${taken} waits: the branch clambake/issue-${taken}/draft keeps clambake/issue-${taken} from being created`);
});

longTest('only a tick that would claim asks, once for each base; without an answer nothing is claimed, and nobody is blamed', async () => {
  const repo = await openRepository();
  const { requests } = repo.local.store;
  const asking = async () => {
    const before = requests.length;
    const tick = await repo.assign();
    const asked = requests.slice(before);
    const graphql = asked.filter(({ route }) => route === 'POST /graphql').length;
    const rules = asked
      .filter(({ url }) => url.includes('/rules/branches/'))
      .map(({ url }) => url.replace(/^.*branches\/([^?]*).*$/, '$1'));
    return { tick, graphql, rules: rules.sort() };
  };
  // It creates the labels.
  await asking();
  expect(await asking()).toMatchObject({ graphql: 1, rules: [] });
  for (const title of ['Serve lemonade', 'Serve beer']) repo.ask(title);
  repo.local.faults.add({ match: { path: /\/rules\/branches\/main/ }, times: 20, respond: { status: 503 } });
  const { tick } = await asking();
  expect([tick.exitCode, tick.assignments]).toEqual([0, []]);
  expect(tick.said).toEqual([
    expect.stringMatching(/^notice \[assign-agent\]: Nothing was claimed: GitHub does not say whether work could land on main/),
  ]);
  repo.local.faults.clear();
  const claiming = await asking();
  expect(claiming.tick.assignments.length).toBe(2);
  expect(claiming.rules).toEqual(['clambake%2Fbundle-1', 'clambake%2Fissue-1', 'main']);
  // The snapshot, the base's rules, the CI workflow, the edits of the issues, and three for the board, which is made now.
  expect(claiming.graphql).toBe(7);
});

longTest('a second base with other workflow files than the default branch keeps its issues waiting until it has those', async () => {
  const repo = await openRepository();
  const issue = repo.ask('Serve lemonade');
  const before = await repo.git('rev-parse', 'main');
  await repo.git('branch', 'next', before);
  await repo.commit({ '.github/workflows/other.yml': 'on: workflow_dispatch\njobs: {}\n' });
  repo.local.createLabel(repo.repository, { name: 'clambake:base:next' });
  repo.local.addLabel(repo.repository, issue, { label: 'clambake:base:next', by: owner });
  expect(await stopped(repo)).toMatch(
    /^the workflow files of next are not those of main, and GitHub refuses .*: bring \.github\/workflows of next/,
  );
  await repo.git('branch', '--force', 'next', 'main');
  await claimed(repo);
});
