// A repository that was set up with every mistake at once, mended one after the other: each job that cannot go on says
// the one thing to mend where its person looks, nobody's work is blamed or lost, and the last one lets it land.
import { expect, test, vi } from 'vitest';
import { openRepository } from '../support/open-repository.ts';
import { callerPath, ciPath, configPath, owner, readExample } from '../support/repository-files.ts';

const renamed = '.github/workflows/fleet.yaml';

const change = (text: string | undefined, from: RegExp | string, to: string): string => {
  const changed = text?.replace(from, to) ?? '';
  expect(changed).not.toBe(text);
  return changed;
};

test('a file renamed under its run, CI in an environment, pull requests not allowed, an approval nobody gives, no dispatch, no model key: one message each, and mended the work lands', async () => {
  const example = await readExample('minimal');
  const repo = await openRepository({
    workflows: 'minimal',
    config: 'departure-minutes: 0\ncheck-minutes: 2\n',
    settings: { actionsMayCreatePullRequests: false },
    runner: { environments: { staging: { needsApproval: true } } },
  });
  let seen = 0;
  /** Annotations of jobs that ended since the last look. */
  const said = (): string[] => {
    const fresh = repo.reports.slice(seen);
    seen = repo.reports.length;
    return fresh.flatMap(({ key, annotations }) => annotations.map(({ level, message }) => `${key}: ${level}: ${message}`));
  };
  const tick = (): Promise<void> => {
    repo.runner.fireSchedule(repo.repository);
    return repo.settled();
  };
  const waiting = () => vi.waitUntil(() => [...repo.repository.jobs.values()].find(({ status }) => status === 'waiting'), 60_000);
  const branches = async (): Promise<string[]> =>
    (await repo.git('for-each-ref', '--format=%(refname:lstrip=3)', 'refs/heads/clambake')).split('\n');

  const number = repo.ask('Serve lemonade');
  await repo.started(/run #1 /);
  // Before the claim this CI would have kept the agent from starting.
  const inEnvironment = change(example[ciPath], 'runs-on: ubuntu-24.04', 'runs-on: ubuntu-24.04\n    environment: staging');
  const withoutDispatch = change(example[callerPath], /\n {2}workflow_dispatch: .*/, '');
  await repo.commit({ [callerPath]: null, [renamed]: withoutDispatch, [ciPath]: inEnvironment });
  await repo.settled();
  expect(said()).toEqual([
    expect.stringMatching(
      /^land: error: .*clambake\.yml, which this run came from, is not on main .* renamed, the new file goes on with the next event or cron$/,
    ),
  ]);
  expect(repo.issue(number).labels).toEqual(['clambake:landed']);

  await tick();
  const environment = String.raw`\.github/workflows/ci\.yml, line \d+, job "test": it runs in an environment, .*: test without an environment`;
  expect(said()).toEqual([expect.stringMatching(new RegExp(`^train: error: Nothing was pushed\\. .*${environment}`))]);
  expect([repo.runsOf('ci.yml'), await branches()]).toEqual([[], [`issue-${number}`]]);

  await repo.commit({ [configPath]: `${await repo.git('show', `main:${configPath}`)}\nci-acknowledged: true\n` });
  await tick();
  expect(said()).toEqual([
    expect.stringMatching(new RegExp(`^train: warning: About CI: .*${environment}`)),
    expect.stringMatching(
      /^train: error: .* must tick Settings → Actions → General → .*Allow GitHub Actions to create and approve pull requests/,
    ),
  ]);
  expect(await branches()).toEqual([`issue-${number}`]);

  repo.repository.actionsMayCreatePullRequests = true;
  await tick();
  expect(said()).toEqual([
    expect.stringMatching(
      /^train: error: CI run \d+ waits for an approval that nobody gave within 2 minutes: .* Nobody is blamed\. .*\/retry/,
    ),
  ]);
  expect(await repo.record(number)).toMatchObject({ state: 'landed', evictions: [] });

  repo.local.addComment(repo.repository, number, { body: '/retry', by: owner });
  await repo.settled();
  expect(repo.reports.at(-1)).toMatchObject({
    key: 'command',
    summary: expect.stringMatching(
      /No run could be started \(a job cannot start .*fleet\.yaml on main: add .*workflow_dispatch:.* to its .*on:.*\): the next one of any kind/,
    ),
  });

  await repo.commit({ [renamed]: example[callerPath] ?? '' });
  repo.runner.fireSchedule(repo.repository);
  const job = await waiting();
  repo.secrets['ANTHROPIC_API_KEY'] = '';
  const other = repo.ask('Serve iced tea');
  const keyless =
    /^assign: error: Nothing was claimed: no agent can work without a model key: .*fleet\.yaml, line \d+, .* ANTHROPIC_API_KEY, and it is not set/;
  const annotations = (): string[] =>
    repo.reports.flatMap((one) => one.annotations.map(({ level, message }) => `${one.key}: ${level}: ${message}`));
  await vi.waitUntil(() => annotations().some((text) => keyless.test(text)), 60_000);
  expect(repo.runner.review(job?.id ?? 0, true)).toBe(true);
  await repo.settled();
  expect(repo.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  const told = { body: expect.stringMatching(/No agent starts yet: no agent can work without a model key: .*ANTHROPIC/) };
  expect(repo.issue(other)).toMatchObject({ state: 'open', labels: ['clambake:ready'], comments: [told] });
  // Every tick that would claim says it.
  const last = said();
  expect(last.filter((text) => !keyless.test(text))).toEqual([
    expect.stringMatching(new RegExp(`^train: warning: About CI: .*${environment}`)),
  ]);
  expect(last.length).toBeGreaterThan(1);
  expect(new Set(repo.model.requests.map(({ shown }) => /^\| (.+)$/m.exec(shown?.prompt ?? '')?.[1]))).toEqual(new Set(['Serve lemonade']));
  expect(repo.problems()).toEqual([]);
});
