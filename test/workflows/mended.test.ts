// A repository that was set up with every mistake at once, mended one after the other: each job that cannot go on says
// the one thing to mend where its person looks, nobody's work is blamed or lost, and the last one lets it land.
import { afterEach, expect, test, vi } from 'vitest';
import { openTown, owner, readExample, type Town } from './town.ts';

vi.setConfig({ testTimeout: 180_000 });

let town: Town | undefined;
afterEach(async () => {
  await town?.close();
  town = undefined;
});

const caller = '.github/workflows/clambake.yml';
const renamed = '.github/workflows/fleet.yaml';
const ci = '.github/workflows/ci.yml';
const configuration = '.github/clambake.yml';

const change = (text: string | undefined, from: RegExp | string, to: string): string => {
  const changed = text?.replace(from, to) ?? '';
  expect(changed).not.toBe(text);
  return changed;
};

test('a file renamed under its run, CI in an environment, pull requests not allowed, an approval nobody gives, no dispatch, no model key: one message each, and mended the work lands', async () => {
  const example = await readExample('minimal');
  const here = await openTown({
    files: { [ci]: change(example[ci], 'runs-on: ubuntu-latest', 'runs-on: ubuntu-latest\n    environment: staging') },
    config: 'departure-minutes: 0\ncheck-minutes: 2\n',
    settings: { actionsMayCreatePullRequests: false },
    runner: { environments: { staging: { needsApproval: true } } },
  });
  town = here;
  let seen = 0;
  /** What jobs that ended since the last look have as annotations. */
  const said = (): string[] => {
    const fresh = here.reports.slice(seen);
    seen = here.reports.length;
    return fresh.flatMap(({ key, annotations }) => annotations.map(({ level, message }) => `${key}: ${level}: ${message}`));
  };
  const tick = (): Promise<void> => {
    here.runner.fireSchedule(here.repository);
    return here.settled();
  };
  const commit = (files: Record<string, string | null>) => here.local.commit(here.repository, { files, by: owner });
  const waiting = () => vi.waitUntil(() => [...here.repository.jobs.values()].find(({ status }) => status === 'waiting'), 60_000);
  const branches = async (): Promise<string[]> =>
    (await here.git('for-each-ref', '--format=%(refname:lstrip=3)', 'refs/heads/clambake')).split('\n');

  const number = here.ask('Serve lemonade');
  await here.started(/run #1 /);
  await commit({ [caller]: null, [renamed]: change(example[caller], /\n {2}workflow_dispatch: .*/, '') });
  await here.settled();
  expect(said()).toEqual([
    expect.stringMatching(
      /^land: error: .*clambake\.yml, which this run came from, is not on main .* renamed, the new file goes on with the next event or cron$/,
    ),
  ]);
  expect(here.issue(number).labels).toEqual(['clambake:landed']);

  await tick();
  const environment = String.raw`\.github/workflows/ci\.yml, line \d+, job "test": it runs in an environment, .*: test without an environment`;
  expect(said()).toEqual([expect.stringMatching(new RegExp(`^train: error: Nothing was pushed\\. .*${environment}`))]);
  expect([here.runsOf('ci.yml'), await branches()]).toEqual([[], [`issue-${number}`]]);

  await commit({ [configuration]: `${await here.git('show', `main:${configuration}`)}\nci-acknowledged: true\n` });
  await tick();
  expect(said()).toEqual([
    expect.stringMatching(new RegExp(`^train: warning: About CI: .*${environment}`)),
    expect.stringMatching(
      /^train: error: .* must tick Settings → Actions → General → .*Allow GitHub Actions to create and approve pull requests/,
    ),
  ]);
  expect(await branches()).toEqual([`issue-${number}`]);

  here.repository.actionsMayCreatePullRequests = true;
  await tick();
  expect(said()).toEqual([
    expect.stringMatching(
      /^train: error: CI run \d+ waits for an approval that nobody gave within 2 minutes: .* Nobody is blamed\. .*\/retry/,
    ),
  ]);
  expect(await here.record(number)).toMatchObject({ state: 'landed', evictions: [] });

  here.local.addComment(here.repository, number, { body: '/retry', by: owner });
  await here.settled();
  expect(here.reports.at(-1)).toMatchObject({
    key: 'command',
    summary: expect.stringMatching(
      /No run could be started \(a job cannot start .*fleet\.yaml on main: add .*workflow_dispatch:.* to its .*on:.*\): the next one of any kind/,
    ),
  });

  await commit({ [renamed]: example[caller] ?? '' });
  here.runner.fireSchedule(here.repository);
  const job = await waiting();
  here.secrets['ANTHROPIC_API_KEY'] = '';
  const other = here.ask('Serve iced tea');
  const keyless = /Input "anthropic-api-key" is missing: .*secrets\.ANTHROPIC_API_KEY/;
  await vi.waitUntil(() => here.issue(other).comments.some(({ body }) => keyless.test(body)), 60_000);
  expect(here.runner.review(job?.id ?? 0, true)).toBe(true);
  await here.settled();
  expect(here.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
  expect(here.issue(other)).toMatchObject({
    state: 'open',
    labels: ['clambake:ready'],
    comments: [{ body: expect.stringContaining('key refused') }],
  });
  expect(said()).toEqual([
    expect.stringMatching(new RegExp(`^run: error: ${keyless.source}`)),
    expect.stringMatching(new RegExp(`^train: warning: About CI: .*${environment}`)),
  ]);
  expect(new Set(here.model.requests.map(({ shown }) => /^\| (.+)$/m.exec(shown?.prompt ?? '')?.[1]))).toEqual(new Set(['Serve lemonade']));
  expect(here.problems()).toEqual([]);
});
