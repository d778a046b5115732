// A repository without tests to run: the train says what is missing and stops once, nobody is blamed, every passenger
// keeps its landed work, and the train departs by itself when the base branch is mended.
import { expect, test } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { ciPath, goodCi, owner } from '../support/repository-files.ts';

/** The train has stopped: said once in an annotation, nobody evicted, no branch, no open pull request, no second try. */
const expectStopped = async (repo: OpenRepository, issues: readonly number[]): Promise<{ said: string[]; pull: string | undefined }> => {
  const train = await repo.train();
  expect(train.exitCode).toBe(1);
  expect(train.outputs).toMatchObject({ landed: '[]', evicted: '[]' });
  for (const issue of issues) {
    expect(await repo.record(issue)).toMatchObject({ state: 'landed', evictions: [] });
    expect(repo.issue(issue).labels).toContain('clambake:landed');
  }
  expect(repo.pulls().filter((pull) => pull.open)).toEqual([]);
  const kept = issues.flatMap((issue) => [`clambake/issue-${issue}`, `issues/${issue}`]);
  // A later tick takes away the branches of the ended bundle and starts no other one.
  const again = await repo.train();
  expect(again.said).toEqual([]);
  expect(again.summary).toContain('The train stands still');
  expect(await repo.refs()).toEqual([...kept, 'train/main'].sort());
  return { said: train.said, pull: repo.pulls().at(-1)?.body };
};

const expectMended = async (repo: OpenRepository, files: Record<string, string>, issues: readonly number[]): Promise<void> => {
  await repo.commit(files);
  const train = await repo.train();
  expect([train.exitCode, train.said, train.outputs['landed']]).toEqual([0, [], JSON.stringify(issues)]);
  for (const issue of issues) expect(repo.issue(issue)).toMatchObject({ state: 'closed' });
};

test('`ci` names a workflow that does not exist', async () => {
  const repo = await openRepository({ files: { [ciPath]: undefined } });
  const issues = [await repo.landed(), await repo.landed()];
  expect(await expectStopped(repo, issues)).toMatchInlineSnapshot(`
    {
      "pull": undefined,
      "said": [
        "error [bundle-train]: Nothing was pushed. The train cannot work with this CI. .github/workflows/ci.yml: the file does not exist, so there are no tests to run: add it to the base and to the default branch, or let "ci" in .github/clambake.yml name another file.",
      ],
    }
  `);
  await expectMended(repo, { [ciPath]: goodCi }, issues);
});

test('the CI workflow cannot be dispatched', async () => {
  const repo = await openRepository({ files: { [ciPath]: goodCi.replace('workflow_dispatch', 'pull_request') } });
  const issue = await repo.landed();
  expect(await expectStopped(repo, [issue])).toMatchInlineSnapshot(`
    {
      "pull": undefined,
      "said": [
        "error [bundle-train]: Nothing was pushed. The train cannot work with this CI. .github/workflows/ci.yml, line 2: it cannot be started on a branch: add "workflow_dispatch:" to its "on:".",
      ],
    }
  `);
  await expectMended(repo, { [ciPath]: goodCi }, [issue]);
});

test('the CI workflow has no job', async () => {
  const repo = await openRepository({ files: { [ciPath]: 'name: CI\non:\n  workflow_dispatch:\njobs: {}\n' } });
  const issue = await repo.landed();
  expect(await expectStopped(repo, [issue])).toMatchInlineSnapshot(`
    {
      "pull": undefined,
      "said": [
        "error [bundle-train]: Nothing was pushed. The train cannot work with this CI. .github/workflows/ci.yml, line 4: it has no job: give it one that runs the tests.",
      ],
    }
  `);
  await expectMended(repo, { [ciPath]: goodCi }, [issue]);
});

test('the CI workflow is switched off', async () => {
  const repo = await openRepository();
  const issue = await repo.landed();
  await repo.askGitHub(owner, 'GET /actions/workflows');
  const workflow = repo.repository.workflows.get(ciPath);
  if (workflow === undefined) throw new Error('GitHub lists no CI workflow');
  workflow.state = 'disabled_manually';
  expect(await expectStopped(repo, [issue])).toMatchInlineSnapshot(`
    {
      "pull": "<!-- clambake:bundle 1: 1 -->
    Bundle 1 to \`main\` ended without a merge: .github/workflows/ci.yml is switched off: enable it on the repository's Actions page.

    Waiting for the next bundle: #1.
    ",
      "said": [
        "error [bundle-train]: .github/workflows/ci.yml is switched off: enable it on the repository's Actions page. Nobody is blamed. The train departs again by itself after TIME, and before that when main moves, when a departure is forced (input "force" of bundle-train, /depart), or on /retry.",
      ],
    }
  `);
  workflow.state = 'active';
  // Nothing moved: a person says that it is mended.
  const forced = await repo.train({ inputs: { force: 'true' } });
  expect([forced.exitCode, forced.outputs['landed']]).toEqual([0, `[${issue}]`]);
});

test('the test script does not exist: the base is red, and nobody is blamed', async () => {
  const repo = await openRepository({ files: { 'package.json': '{ "name": "shack", "type": "module" }\n' } });
  const issues = [await repo.landed(), await repo.landed()];
  expect(await expectStopped(repo, issues)).toMatchInlineSnapshot(`
    {
      "pull": "<!-- clambake:bundle 1: 1 2 -->
    Bundle 1 to \`main\` ended without a merge: main itself fails "test" (CI run ID), without any passenger: fix it there.

    Waiting for the next bundle: #1, #2.

    **CI so far:** 6 runs, MINUTES runner minutes.
    ",
      "said": [
        "error [bundle-train]: main itself fails "test" (CI run ID), without any passenger: fix it there. Nobody is blamed. The train departs again by itself after TIME, and before that when main moves, when a departure is forced (input "force" of bundle-train, /depart), or on /retry.",
      ],
    }
  `);
  await expectMended(repo, { 'package.json': '{ "name": "shack", "type": "module", "scripts": { "test": "node --test" } }\n' }, issues);
});
