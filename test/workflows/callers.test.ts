// Mistakes of users around the file they copy, through the shipped workflows: each ends with one clear message where
// the user looks. Files that are in a repository side by side share its events, so that many mistakes cost one label.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Repository, Run } from '@clambake/local';
import { expect, onTestFinished } from 'vitest';
import { openRepository, type OpenRepository } from '../support/open-repository.ts';
import { callerPath, owner, readCaller } from '../support/repository-files.ts';
import { alterFleet } from './altered-fleet.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

const folder = '.github/workflows';
const caller = `${folder}/clambake.yml`;
const change = (text: string, from: string | RegExp, to: string): string => {
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return changed;
};

longTest('a caller that grants too little, or passes too little or too much, starts no job: its run’s page names each thing', async () => {
  const text = await readCaller();
  const permissions = ['actions', 'checks', 'contents', 'issues', 'pull-requests', 'statuses'];
  const files: Record<string, string | undefined> = { [callerPath]: undefined };
  for (const permission of permissions)
    files[`${folder}/no-${permission}.yml`] = change(text, new RegExp(`([{,]) ${permission}: \\w+,?`), '$1');
  for (const permission of permissions.filter((one) => one !== 'checks'))
    files[`${folder}/read-${permission}.yml`] = change(text, `${permission}: write`, `${permission}: read`);
  files[`${folder}/no-permissions.yml`] = change(text, /\n {4}permissions: .*/, '');
  files[`${folder}/wrong-input.yml`] = change(text, /\n {4}secrets: /, '\n    with: { runs_on: ubuntu-24.04 }\n    secrets: ');
  const repo = await openRepository({ workflows: 'minimal', files });
  const number = repo.ask('Serve lemonade');
  await repo.settled();

  const runs = [...repo.repository.runs.values()];
  expect(runs.map((run) => [run.workflow, run.conclusion, repo.jobsOf(run)])).toEqual(
    runs.map((run) => [run.workflow, 'startup_failure', {}]),
  );
  // GitHub's words; the first of our jobs that asks for too much is named, so that one comes first which asks for all.
  const said = runs.map(
    ({ workflow, problems }) => `${workflow.slice(folder.length + 1, -4)}: ${problems?.join().replace(/^.*?'\. /, '')}`,
  );
  expect(said).toMatchInlineSnapshot(`
    [
      "no-actions: The nested job 'train' is requesting 'actions: write', but is only allowed 'actions: none'.",
      "no-checks: The nested job 'train' is requesting 'checks: read', but is only allowed 'checks: none'.",
      "no-contents: The nested job 'train' is requesting 'contents: write', but is only allowed 'contents: none'.",
      "no-issues: The nested job 'train' is requesting 'issues: write', but is only allowed 'issues: none'.",
      "no-permissions: The nested job 'train' is requesting 'actions: write, checks: read, contents: write, issues: write, pull-requests: write, statuses: write', but is only allowed 'actions: none, checks: none, contents: none, issues: none, pull-requests: none, statuses: none'.",
      "no-pull-requests: The nested job 'train' is requesting 'pull-requests: write', but is only allowed 'pull-requests: none'.",
      "no-statuses: The nested job 'train' is requesting 'statuses: write', but is only allowed 'statuses: none'.",
      "read-actions: The nested job 'train' is requesting 'actions: write', but is only allowed 'actions: read'.",
      "read-contents: The nested job 'train' is requesting 'contents: write', but is only allowed 'contents: read'.",
      "read-issues: The nested job 'train' is requesting 'issues: write', but is only allowed 'issues: read'.",
      "read-pull-requests: The nested job 'train' is requesting 'pull-requests: write', but is only allowed 'pull-requests: read'.",
      "read-statuses: The nested job 'train' is requesting 'statuses: write', but is only allowed 'statuses: read'.",
      "wrong-input: jobs.clambake: Invalid input, runs_on is not defined in the referenced workflow.",
    ]
  `);
  expect(repo.issue(number)).toMatchObject({ labels: ['clambake:ready'], comments: [] });
  expect(await repo.refs()).toEqual([]);
});

/** Annotations on the run's page. */
const notices = (repo: OpenRepository, run: Run | undefined): string[] =>
  repo.reports.filter((report) => report.run === run).flatMap(({ annotations }) => annotations.map(({ message }) => message));
const startedJobs = (repository: Repository, run: Run | undefined): string[] =>
  [...repository.jobs.values()]
    .filter((job) => job.runId === run?.id && job.conclusion !== 'skipped')
    .map(({ name }) => name.replace('clambake / ', ''))
    .sort();
const startedOf = (repository: Repository, event: string): Record<string, string[]> =>
  Object.fromEntries(
    [...repository.runs.values()]
      .filter((run) => run.event === event && !run.workflow.endsWith('/ci.yml'))
      .map((run) => [run.workflow.slice(folder.length + 1, -4), startedJobs(repository, run)]),
  );

longTest(
  'attack-8: in a fork one job says why nothing works, and a pull request from one starts nothing; control: each guard taken out, they start',
  async () => {
    const directory = await mkdtemp(join(tmpdir(), 'clambake-altered-'));
    onTestFinished(() => rm(directory, { recursive: true, force: true }));
    const text = change(await readCaller(), 'on:\n', 'on:\n  pull_request_review: { types: [submitted] }\n');
    const [, slug = ''] = /uses: (\S+?)\/\.github/.exec(text) ?? [];
    const guards = {
      'open-to-forks': '!github.event.repository.fork\n      && ',
      'open-to-their-pulls': 'github.event.pull_request.head.repo.full_name == github.repository && ',
      'open-to-their-reviews': '\n      && github.event.pull_request.head.repo.full_name == github.repository',
    };
    const files: Record<string, string> = { [callerPath]: text };
    const remoteActions: Record<string, string> = {};
    for (const [name, guard] of Object.entries(guards)) {
      files[`${folder}/${name}.yml`] = change(text, /@[0-9a-f]{40} .*/, `@${name}`);
      remoteActions[`${slug}@${name}`] = await alterFleet(join(directory, name), guard);
    }
    const repo = await openRepository({ workflows: 'minimal', files, runner: { remoteActions } });
    const { local, repository } = repo;
    const fork = await local.createRepository({ owner: 'bob', name: 'shack', forkOf: repository });

    // In the fork: its owner asks for an agent, and gives a command.
    const { number } = local.createIssue(fork, { title: 'Serve lemonade', by: 'bob', labels: ['clambake:human-only'] });
    local.addLabel(fork, number, { label: 'clambake:ready', by: 'bob' });
    await repo.settled();
    local.addComment(fork, number, { body: '/pause', by: 'bob' });
    await repo.settled();
    expect(startedOf(fork, 'issues')).toEqual({
      clambake: ['fork'],
      'open-to-forks': ['assign', 'fork'],
      'open-to-their-pulls': ['fork'],
      'open-to-their-reviews': ['fork'],
    });
    expect(startedOf(fork, 'issue_comment')).toEqual({
      clambake: ['fork'],
      'open-to-forks': ['fork', 'role'],
      'open-to-their-pulls': ['fork'],
      'open-to-their-reviews': ['fork'],
    });
    const ofFork = [...fork.runs.values()].filter(({ workflow }) => workflow === caller);
    expect(new Set(ofFork.map(({ event }) => event))).toEqual(new Set(['issues', 'issue_comment']));
    const inFork = [
      expect.stringMatching(/^This repository is a fork, and clambake does not run in forks: nothing was done\. .*detach the fork/),
    ];
    expect(repo.reports.filter(({ key }) => key === 'fork').map(({ job }) => job.permissions)).toContainEqual({});
    expect(ofFork.map((run) => notices(repo, run))).toEqual(ofFork.map(() => inFork));

    // In the original: a pull request from the fork, from a branch that is called as ours are, is reviewed and closed. GitHub asks
    // the owner before bob's runs start.
    await local.commit(fork, { branch: 'clambake/topic', files: { 'menu.txt': 'lemonade\n' }, by: 'bob' });
    const pull = await repo.askGitHub('bob', 'POST /pulls', { title: 'Lemonade', head: 'bob:clambake/topic', base: 'main' });
    local.reviewPull(repository, pull.number, { event: 'APPROVE', by: owner });
    await repo.askGitHub(owner, `PATCH /pulls/${pull.number}`, { state: 'closed' });
    await repo.settled();
    const parked = [...repository.runs.values()].filter(({ workflow }) => !workflow.endsWith('/ci.yml'));
    expect(new Set(parked.map(({ conclusion }) => conclusion))).toEqual(new Set(['action_required']));
    for (const run of parked) await repo.askGitHub(owner, `POST /actions/runs/${run.id}/approve`);
    await repo.settled();
    const guarded = { clambake: [], 'open-to-forks': [], 'open-to-their-pulls': [], 'open-to-their-reviews': [] };
    expect(startedOf(repository, 'pull_request')).toEqual({ ...guarded, 'open-to-their-pulls': ['assign'] });
    // train.yml asks the same once more.
    const ofReview = { ...guarded, 'open-to-their-reviews': ['role'] };
    expect(startedOf(repository, 'pull_request_review')).toEqual(ofReview);
    const shipped = parked.filter(({ workflow }) => workflow === caller);
    expect(shipped.map(({ conclusion }) => conclusion)).toEqual(['skipped', 'skipped']);
    expect(repo.issue(pull.number).comments).toEqual([]);
    expect(repo.problems()).toEqual([]);
  },
);

test('half an App, the client id without the key or the key without the id, is one error of the train that names what is missing, also when assign failed', async () => {
  const text = await readCaller();
  const key = "secrets: { app-private-key: '${{ secrets.ANTHROPIC_API_KEY }}', ";
  const files = {
    [callerPath]: change(text, /\n {4}secrets: /, '\n    with: { app-client-id: Iv1.shack }\n    secrets: '),
    [`${folder}/no-id.yml`]: change(text, 'secrets: { ', key),
    // assign fails before it knows any base.
    '.github/clambake.yml': 'cii: ci.yml\n',
  };
  const repo = await openRepository({ workflows: 'minimal', files });
  repo.runner.fireSchedule(repo.repository);
  await repo.settled();
  const said = repo.reports
    .filter(({ key: job }) => job === 'train')
    .map(({ run, job, annotations }) => [run.workflow, job.conclusion, annotations.map(({ message }) => message)]);
  // GitHub adds its own line to whatever a script says before it fails.
  const ended = 'Process completed with exit code 1.';
  expect(said).toEqual([
    [
      caller,
      'failure',
      [expect.stringMatching(/^The secret app-private-key is empty: a GitHub App needs app-client-id and app-private-key/), ended],
    ],
    [`${folder}/no-id.yml`, 'failure', [expect.stringMatching(/^The input app-client-id is empty: /), ended]],
  ]);
  expect(repo.problems()).toEqual([]);
});

longTest(
  'a model key that is passed and not set: nothing is claimed, and the job names the secret and the line that passes it',
  async () => {
    const repo = await openRepository({ workflows: 'minimal' });
    delete repo.secrets['ANTHROPIC_API_KEY'];
    repo.ask('Serve lemonade');
    await repo.settled();
    // Blanks and line ends alone are no key either.
    repo.secrets['ANTHROPIC_API_KEY'] = ' \n\t ';
    repo.runner.fireSchedule(repo.repository);
    await repo.settled();
    const assign = repo.reports.filter(({ key }) => key === 'assign');
    expect(assign).toHaveLength(2);
    expect(new Set(assign.map(({ job }) => job.conclusion))).toEqual(new Set(['failure']));
    const line = (await readCaller()).split('\n').findIndex((text) => text.includes('anthropic-api-key')) + 1;
    for (const { annotations } of assign)
      expect(annotations.map(({ message }) => message)).toEqual([
        `Nothing was claimed: no agent can work without a model key: ${callerPath}, line ${line}, job "clambake" passes the secret ANTHROPIC_API_KEY, and it is not set, or has only blanks: set it under Settings → Secrets and variables → Actions, as a secret of this repository (a secret of an environment is not passed, and one of the organisation has to be shared with this repository)`,
      ]);
    expect(repo.reports.some(({ key }) => key === 'run')).toBe(false);
    expect(await repo.refs()).toEqual(['issues/1']);
    expect(repo.model.requests).toEqual([]);
    // On the issue, once, and on its line of the summary, too.
    expect(repo.issue(1).comments).toHaveLength(1);
    expect(repo.comment(1)).toMatch(/No agent starts yet: .*passes the secret ANTHROPIC.?_API.?_KEY, and it is not set/);
    expect(assign[0]?.summary).toContain('#1 Serve lemonade: waits: no agent can work without a model key');
  },
);

longTest('a run that Dependabot causes claims nothing and is not red, with and without an App', async () => {
  const dependabot = 'dependabot[bot]';
  for (const workflows of ['minimal', 'github-app']) {
    // No other event of this repository starts a run.
    const text = change(change(await readCaller(workflows), /\n {2}issues: .*/, ''), /\n {2}workflow_run: .*/, '');
    const repo = await openRepository({ workflows, files: { [callerPath]: text } });
    const { local, repository } = repo;
    repo.ask('Serve lemonade');
    const branch = 'clambake/x';
    await local.commit(repository, { branch, files: { 'note.txt': 'a newer note\n' }, by: dependabot });
    const { value } = local.createToken({ kind: 'app', actor: dependabot, permissions: { 'pull-requests': 'write' }, repository });
    const send = (method: string, path: string, body: object): Promise<Response> =>
      fetch(`${local.apiUrl}/repos/${owner}/shack${path}`, {
        method,
        headers: { authorization: `Bearer ${value}` },
        body: JSON.stringify(body),
      });
    const { number } = (await (await send('POST', '/pulls', { title: 'Bump', head: branch, base: 'main' })).json()) as { number: number };
    await send('PATCH', `/pulls/${number}`, { state: 'closed' });
    await repo.settled();
    const ours = repo.reports.filter(({ run }) => run.workflow === caller && run.event === 'pull_request');
    const notices = Object.fromEntries(
      ours.map(({ key, job, annotations }) => [key, [job.conclusion, annotations.map((one) => `${one.level}: ${one.message}`)]]),
    );
    expect(notices, workflows).toEqual({
      assign: [
        'success',
        [expect.stringMatching(/^notice: Nothing was claimed: Dependabot caused this run, .*anthropic-api-key among them/)],
      ],
    });
    expect(await repo.refs()).toEqual([branch]);
    expect(repo.problems()).toEqual([]);
    await repo.close();
  }
});

test('a caller that follows its own runs starts no job for them; CI that ends still does', async () => {
  const text = change(
    await readCaller(),
    "workflows: [CI], types: [completed], branches: ['clambake/**'] }",
    'workflows: [CI, Clambake], types: [completed] }',
  );
  const repo = await openRepository({ workflows: 'minimal', files: { [callerPath]: text } });
  await repo.askGitHub(owner, 'POST /actions/workflows/clambake.yml/dispatches', { ref: 'main' });
  await repo.settled();
  await repo.askGitHub(owner, 'POST /actions/workflows/ci.yml/dispatches', { ref: 'main' });
  await repo.settled();
  const runs = [...repo.repository.runs.values()].map((run) => [run.event, run.conclusion, startedJobs(repo.repository, run)]);
  expect(runs).toEqual([
    ['workflow_dispatch', 'success', ['assign']],
    // GitHub ends the chain, which no machine has worked for.
    ...[1, 2, 3].map(() => ['workflow_run', 'skipped', []]),
    ['workflow_dispatch', 'success', ['test']],
    ['workflow_run', 'success', ['assign']],
    ...[1, 2].map(() => ['workflow_run', 'skipped', []]),
  ]);
  expect(repo.problems()).toEqual([]);
});
