// Callers that users get wrong, executed: each ends with one clear message where the user looks, and nothing is lost.
import { afterEach, expect, test, vi } from 'vitest';
import { openTown, readExample, type Town, type TownOptions } from './town.ts';

vi.setConfig({ testTimeout: 120_000 });

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});
const open = async (options: TownOptions = {}): Promise<Town> => {
  const town = await openTown(options);
  cleanups.push(town.close);
  return town;
};

const caller = '.github/workflows/clambake.yml';
const ci = '.github/workflows/ci.yml';

/** One file of the minimal example with a mistake in it. */
const broken = async (path: string, from: string | RegExp, to: string): Promise<Record<string, string>> => {
  const text = (await readExample('minimal'))[path] ?? '';
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return { [path]: changed };
};

/** What the page of each run of the caller says that could not start. */
const startupFailures = (town: Town): string[] => [
  ...new Set(
    town
      .runsOf('clambake.yml')
      .filter((run) => run.conclusion === 'startup_failure')
      .flatMap((run) => run.problems ?? []),
  ),
];

test.each<[string, string | RegExp, string, RegExp]>([
  ['grants too little', ', statuses: write', '', /is requesting 'statuses: read', but is only allowed 'statuses: none'/],
  ['passes no model key', /\n {4}secrets: .*/, '', /anthropic-api-key/],
  ['passes an input that does not exist', /\n {4}secrets: /, "\n    with: { runs-onn: 'x' }\n    secrets: ", /runs-onn/],
])('a caller that %s does not start, and the page of its run names it', async (_what, from, to, named) => {
  const town = await open({ files: await broken(caller, from, to) });
  const number = town.ask('Serve lemonade');
  await town.settled();
  const said = startupFailures(town);
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(named);
  expect(town.reports).toEqual([]);
  expect(town.issue(number).labels).toEqual(['clambake:ready']);
});

test('a repository without the secret: the agent’s job and the issue say which one is missing, and nothing counts against the issue', async () => {
  const town = await open({ runner: { secrets: { ANTHROPIC_API_KEY: '' } } });
  const number = town.ask('Serve lemonade');
  await town.settled();
  expect(new Set(town.annotations().filter((text) => text.startsWith('error')))).toEqual(
    new Set([expect.stringMatching(/anthropic-api-key/)]),
  );
  expect(town.issue(number).comments.map(({ body }) => body)).toEqual([expect.stringMatching(/anthropic-api-key/)]);
  const record = await town.record(number);
  expect(record?.state).toBe('ready');
  expect(new Set(record?.attempts.map(({ outcome }) => outcome))).toEqual(new Set(['auth']));
  expect(town.problems()).toEqual([]);
});

test('CI in an environment, which may wait for an approval: the train says so before anything is pushed, and the work waits', async () => {
  const town = await open({ files: await broken(ci, 'runs-on: ubuntu-latest', 'runs-on: ubuntu-latest\n    environment: production') });
  const number = town.ask('Serve lemonade');
  await town.settled();
  const errors = new Set(town.annotations().filter((text) => text.startsWith('error')));
  expect(errors).toEqual(new Set([expect.stringMatching(/ci\.yml.*environment/s)]));
  expect(town.issue(number)).toMatchObject({ state: 'open', labels: ['clambake:landed'] });
  expect(town.runsOf('ci.yml')).toEqual([]);
  expect((await town.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/clambake/')).split('\n')).toEqual([
    `clambake/issue-${number}`,
  ]);
  expect(town.problems()).toEqual([]);
});

test('"Allow GitHub Actions to create and approve pull requests" is off: the job says where to tick it, no branch stays, and ticked it lands', async () => {
  const town = await open({ settings: { actionsMayCreatePullRequests: false } });
  const number = town.ask('Serve lemonade');
  await town.settled();
  const errors = new Set(town.annotations().filter((text) => text.startsWith('error')));
  expect(errors).toEqual(new Set([expect.stringMatching(/Allow GitHub Actions to create and approve pull requests/)]));
  expect((await town.git('for-each-ref', '--format=%(refname:short)', 'refs/heads/clambake/bundle-*')).trim()).toBe('');
  town.repository.actionsMayCreatePullRequests = true;
  town.runner.fireSchedule(town.repository);
  await town.settled();
  expect(town.issue(number)).toMatchObject({ state: 'closed', labels: ['clambake:merged'] });
});
