// The two tokens: GITHUB_TOKEN alone, and with an App's for the bundle's branch, its pull request and the base. In both
// modes a required check is satisfied, and nothing that clambake itself edits starts a workflow.
import { expect, test } from 'vitest';
import { appActor, openRepository, type OpenRepository, type RepositoryOptions } from '../support/open-repository.ts';
import { owner } from '../support/repository-files.ts';

/** One issue from its label to its merge. */
const serve = async (options: RepositoryOptions = {}): Promise<OpenRepository> => {
  const repo = await openRepository({ workflows: 'minimal', ...options });
  const number = repo.ask('Serve lemonade');
  await repo.settled();
  expect(repo.issue(number), repo.annotations().join('\n')).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(repo.problems()).toEqual([]);
  return repo;
};

const bot = 'github-actions[bot]';
/** `file: event of actor` → how many runs it started; those that wait for an approval did not start. */
const started = ({ repository }: OpenRepository): Record<string, number> => {
  const runs = [...repository.runs.values()]
    .filter(({ conclusion }) => conclusion !== 'action_required')
    .map(({ event, actor, workflow }) => `${workflow.replace('.github/workflows/', '')}: ${event} of ${actor}`);
  return Object.fromEntries([...Map.groupBy(runs, (run) => run)].map(([run, all]) => [run, all.length]).sort());
};
const pushedBy = ({ repository }: OpenRepository, actor: string): string[] => [
  ...new Set(
    repository.events.flatMap(({ name, actor: by, payload }) => (name === 'push' && by === actor ? [String(payload['ref'])] : [])),
  ),
];

test('with GITHUB_TOKEN alone a required check is satisfied, and of our own doings only dispatches start a run', async () => {
  const repo = await serve();
  expect([...new Set(Object.keys(started(repo)))]).toEqual([
    `ci.yml: workflow_dispatch of ${bot}`,
    `clambake.yml: issues of ${owner}`,
    `clambake.yml: workflow_dispatch of ${bot}`,
  ]);
  // One label by a person; all other labels, comments, closings and pushes were ours.
  expect(started(repo)[`clambake.yml: issues of ${owner}`]).toBe(1);
  expect(repo.local.store.requests.filter(({ tokenKind }) => tokenKind === 'app')).toEqual([]);
});

test('with an App its token is used for the bundle, the pull request and the base only, with no more than it needs', async () => {
  const repo = await serve({ workflows: 'github-app', settings: { actionsMayCreatePullRequests: false } });
  const { store } = repo.local;
  expect(pushedBy(repo, appActor)).toEqual(['refs/heads/clambake/bundle-1', 'refs/heads/main']);
  const routes = new Set(store.requests.filter(({ tokenKind }) => tokenKind === 'app').map(({ method, route }) => `${method} ${route}`));
  expect([...routes].sort()).toEqual([
    'DELETE DELETE /installation/token',
    'GET git-receive-pack',
    // The text after the landing.
    'PATCH PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
    'POST POST /repos/{owner}/{repo}/pulls',
    'POST git-receive-pack',
  ]);
  const asked = repo.reports
    .filter(({ key }) => key === 'train')
    .map(({ job }) => [...job.log.matchAll(/ (permission-[a-z-]+: \w+)/g)].map(([, one]) => one));
  expect(new Set(asked.map((one) => one.join(', ')))).toEqual(new Set(['permission-contents: write, permission-pull-requests: write']));

  const labelled = repo.issue(1).timeline.filter(({ actor }) => actor !== owner);
  expect(new Set(labelled.map(({ actor }) => actor))).toEqual(new Set([bot]));
  expect(new Set(repo.issue(1).comments.map(({ author }) => author))).toEqual(new Set([bot]));
  // The pull request starts CI, CI's end and the merge wake a tick each, as a person's would; no label, comment or push does.
  expect(started(repo)).toEqual({
    [`ci.yml: pull_request of ${appActor}`]: 1,
    [`clambake.yml: issues of ${owner}`]: 1,
    [`clambake.yml: pull_request of ${appActor}`]: 1,
    [`clambake.yml: workflow_dispatch of ${bot}`]: expect.any(Number),
    [`clambake.yml: workflow_run of ${appActor}`]: 1,
  });
});
