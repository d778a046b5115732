import { afterEach, beforeEach, expect } from 'vitest';
import { git } from './pieces.ts';
import { startWorkflowFixture, until, type WorkflowFixture } from './workflow-fixture.ts';
import { longTest, quickTest as test } from '../../../../test/support/stories.ts';

let github: WorkflowFixture;

beforeEach(async () => {
  github = await startWorkflowFixture();
});
afterEach(() => github.stop());

const job =
  'jobs: { a: { runs-on: x, steps: [{ run: "echo $GITHUB_EVENT_NAME $GITHUB_REF $GITHUB_SHA $GITHUB_BASE_REF $GITHUB_HEAD_REF" }] } }\n';
const commit = (workflows: Record<string, string>): Promise<string> =>
  github.commit(
    Object.fromEntries(
      Object.entries(workflows).map(([name, on]) => [`.github/workflows/${name}.yml`, `name: ${name}\non: ${on}\n${job}`]),
    ),
  );
/** Returns the names of the workflows that ran since the last call, sorted. */
const ran = async (): Promise<string[]> => {
  await github.runner().settled();
  const names = [...github.repository.runs.values()].map((run) => run.name).sort();
  github.repository.runs.clear();
  return names;
};

longTest('types decide which actions of an event start a workflow', async () => {
  await commit({ label: '{ issues: { types: [labeled, closed] } }', any: 'issues', comment: '[issue_comment]' });
  github.emit({ name: 'issues', action: 'labeled' });
  expect(await ran()).toEqual(['any', 'label']);
  github.emit({ name: 'issues', action: 'opened' });
  expect(await ran()).toEqual(['any']);
  github.emit({ name: 'issue_comment', action: 'created' });
  expect(await ran()).toEqual(['comment']);
  await commit({ meal: '{ repository_dispatch: { types: [meal] } }', every: '{ repository_dispatch: {} }' });
  for (const action of ['meal', 'drink']) github.emit({ name: 'repository_dispatch', action });
  expect(await ran()).toEqual(['every', 'every', 'meal']);
});

test('actions of GITHUB_TOKEN start nothing, and a disabled workflow does not start', async () => {
  await commit({ any: 'issues' });
  github.emit({ name: 'issues', action: 'labeled', startsWorkflows: false });
  expect(await ran()).toEqual([]);
  const path = '.github/workflows/any.yml';
  github.repository.workflows.set(path, { id: 1, nodeId: 'W', path, name: 'any', state: 'disabled_manually' });
  github.emit({ name: 'issues', action: 'labeled' });
  expect(await ran()).toEqual([]);
});

longTest('branches, tags and paths filter pushes; the files are those of the pushed commit', async () => {
  const before = await commit({
    all: 'push',
    main: '{ push: { branches: [main] } }',
    globs: "{ push: { branches: ['releases/**', '!releases/**-old'] } }",
    not: '{ push: { branches-ignore: [main] } }',
    tags: "{ push: { tags: ['v*'] } }",
    paths: "{ push: { paths: ['src/**', '!src/**.md'] } }",
    quiet: "{ push: { paths-ignore: ['**.md'] } }",
  });
  const push = async (ref: string, after: string): Promise<string[]> => {
    github.emit({ name: 'push', payload: { ref, before, after } });
    return ran();
  };
  const code = await github.commit({ 'src/a.ts': 'a' });
  expect(await push('refs/heads/main', code)).toEqual(['all', 'main', 'paths', 'quiet']);
  expect(await push('refs/heads/releases/1/b', code)).toEqual(['all', 'globs', 'not', 'paths', 'quiet']);
  expect(await push('refs/heads/releases/1-old', code)).toEqual(['all', 'not', 'paths', 'quiet']);
  expect(await push('refs/tags/v1', code)).toEqual(['all', 'paths', 'quiet', 'tags']);
  await git(github.repository.gitDir, 'update-ref', 'refs/heads/main', before);
  const text = await github.commit({ 'src/a.md': 'a' });
  expect(await push('refs/heads/x', text)).toEqual(['all', 'not']);
  expect(await push('refs/heads/x', '0'.repeat(40))).toEqual([]);
});

test('a pull request runs on its test merge, a merged one on its base, a conflicting one not at all', async () => {
  await commit({ pr: '{ pull_request: { types: [opened, closed], branches: [main] } }', plain: 'pull_request' });
  await github.commit({ 'a.txt': 'base\n' });
  const root = await git(github.repository.gitDir, 'rev-parse', 'main');
  for (const branch of ['feature', 'clash']) await git(github.repository.gitDir, 'update-ref', `refs/heads/${branch}`, root);
  const feature = await github.commit({ 'b.txt': 'b\n' }, 'feature');
  const clash = await github.commit({ 'a.txt': 'theirs\n' }, 'clash');
  await github.commit({ 'a.txt': 'ours\n' });
  const pull = (number: number, head: string, headOid: string): void => {
    github.repository.issues.set(number, { number, pull: { head, headOid, base: 'main', merged: false, draft: false } } as never);
  };
  const emit = (number: number, action: string): void =>
    github.emit({ name: 'pull_request', action, payload: { action, number, pull_request: { number } } });
  pull(1, 'feature', feature);
  emit(1, 'opened');
  await github.runner().settled();
  const log = [...github.repository.jobs.values()][0]?.log ?? '';
  const merge = await git(github.repository.gitDir, 'rev-parse', 'refs/pull/1/merge');
  expect(log).toContain(`pull_request refs/pull/1/merge ${merge} main feature`);
  expect([...github.repository.runs.values()][0]).toMatchObject({ headSha: feature, headBranch: 'feature' });
  expect(await ran()).toEqual(['plain', 'pr']);
  pull(2, 'clash', clash);
  emit(2, 'opened');
  expect(await ran()).toEqual([]);
  await git(github.repository.gitDir, 'update-ref', 'refs/heads/main', merge);
  emit(1, 'closed');
  await github.runner().settled();
  expect([...github.repository.jobs.values()].at(-1)?.log).toContain(`pull_request refs/heads/main ${merge} main feature`);
  expect(await ran()).toEqual(['pr']);
});

test('a workflow_run event follows a run of a person, by name and branch, three times in a row at most', async () => {
  await commit({
    ci: 'workflow_dispatch',
    after: '{ workflow_run: { workflows: [ci], types: [completed] } }',
    other: "{ workflow_run: { workflows: [ci], types: [completed], branches: ['bots/**'] } }",
    loop: '{ workflow_run: { workflows: [after, loop], types: [completed] } }',
  });
  const run = await github.createRun({ workflow: '.github/workflows/ci.yml' });
  github.runner().accept(github.repository, run);
  expect(await ran()).toEqual(['after', 'ci', 'loop', 'loop']);
  const bot = await github.createRun({ workflow: '.github/workflows/ci.yml' });
  Object.assign(bot, { actor: 'github-actions[bot]', triggeringActor: 'github-actions[bot]' });
  github.runner().accept(github.repository, bot);
  expect(await ran()).toEqual(['ci']);
});

test('cron fires on the clock of the local GitHub, once for each time it is due', async () => {
  await commit({ nightly: "{ schedule: [{ cron: '7-57/10 * * * *' }] }", other: "{ schedule: [{ cron: '0 0 29 2 *' }] }" });
  github.start({ schedule: true });
  const from = github.clock.ms();
  const idle = github.clock.idle();
  await until(() => github.repository.runs.size > 0);
  idle();
  const [run] = [...github.repository.runs.values()];
  expect(run).toMatchObject({ name: 'nightly', event: 'schedule', headBranch: 'main' });
  expect(github.clock.ms() - from).toBeLessThanOrEqual(11 * 60_000);
  const fired = github.repository.events.filter(({ name }) => name === 'schedule');
  expect(fired).toMatchObject([{ payload: { schedule: '7-57/10 * * * *' } }]);
  await github.runner().settled();
  github.repository.runs.clear();
  github.runner().fireSchedule(github.repository);
  expect(await ran()).toEqual(['nightly', 'other']);
});

test('a workflow file that cannot be read is a problem with its name, and a failed run of a push', async () => {
  await github.commit({ '.github/workflows/bad.yml': 'on: [push, issues]\njobs: { a: { steps: [] } }\n' });
  github.emit({ name: 'issues', action: 'opened' });
  expect(await ran()).toEqual([]);
  expect(github.runner().problems.join()).toContain('.github/workflows/bad.yml');
  const after = await git(github.repository.gitDir, 'rev-parse', 'main');
  github.emit({ name: 'push', payload: { ref: 'refs/heads/main', before: after, after } });
  await github.runner().settled();
  expect([...github.repository.runs.values()]).toMatchObject([{ conclusion: 'startup_failure', name: '.github/workflows/bad.yml' }]);
});
