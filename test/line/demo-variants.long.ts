// The demo with other fleets and twice in a row, as the processes that `npm run demo` starts: the same issues are
// merged every time. `npm run test:long` runs these, because each is a whole demo.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { DemoResult } from '../../demo/demo.ts';
import { demoIssues } from '../../demo/issues.ts';
import { appActor } from '../../demo/stage.ts';
import { plainGit } from '../support/git-server.ts';
import { startDemo } from './demo-process.ts';
import { expectPromisedShape } from './result-shape.ts';

/** Above the demo’s own limit, so that its own words are seen first. */
const limitMs = 250_000;
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});
const start = async (...args: string[]) => {
  const demo = await startDemo(args);
  cleanups.push(demo.close);
  return demo;
};

const eligible = demoIssues.filter((issue) => issue.eligible).map((issue) => issue.title);
const mergedIn = (result: DemoResult): string[] => result.issues.filter(({ state }) => state === 'merged').map(({ title }) => title);

const expectEndState = (result: DemoResult): void => {
  expect(result.problems).toEqual([]);
  expect(result.ok).toBe(true);
  expect(mergedIn(result).sort()).toEqual([...eligible].sort());
  expectPromisedShape(result);
};

test.each([['1'], ['8'], ['3'], ['3']])(
  'the demo with --agents %s merges every eligible issue and exits with 0',
  async (agents) => {
    const demo = await start('--agents', agents);
    expect(await demo.ended(limitMs), demo.printed.out).toEqual({ code: 0, signal: null });
    expect(demo.printed.out).toContain('Every eligible issue is merged; the end state is the expected one.');
    expectEndState(await demo.result());
  },
  limitMs + 30_000,
);

interface Variant {
  args: string[];
  /** `file: event of actor` of all runs that may have begun. */
  began: string[];
  /** Longest CI run of the clock that this machine plays, in minutes. */
  ciMinutes?: number;
}

const bot = 'github-actions[bot]';
const people = ['clambake.yml: issues of marina', 'clambake.yml: issues of tristan'];
const dispatches = [`ci.yml: workflow_dispatch of ${bot}`, `clambake.yml: workflow_dispatch of ${bot}`];
/** With the job's token nothing but dispatches follows from what we do. */
const alone = [...people, ...dispatches];
/** The App's pull requests start CI; its end and the merge wake the train. Labels, comments and our other pushes start nothing. */
const withApp = [
  ...alone,
  `ci.yml: pull_request of ${appActor}`,
  `clambake.yml: pull_request of ${appActor}`,
  `clambake.yml: workflow_run of ${appActor}`,
];
const variants: Variant[] = [
  { args: ['--wakes', 'cron'], began: ['clambake.yml: schedule of marina', `ci.yml: workflow_dispatch of ${bot}`] },
  { args: ['--wakes', 'events'], began: alone },
  { args: ['--token', 'app'], began: [...withApp, 'clambake.yml: schedule of marina'] },
  { args: ['--wakes', 'events', '--ci-minutes', '25'], began: alone, ciMinutes: 25 },
  { args: ['--wakes', 'events', '--ci-minutes', '40'], began: alone, ciMinutes: 40 },
  { args: ['--wakes', 'events', '--ci-minutes', '25', '--token', 'app'], began: withApp, ciMinutes: 25 },
  { args: ['--wakes', 'events', '--ci-minutes', '40', '--token', 'app'], began: withApp, ciMinutes: 40 },
];

/** What the App's token may be asked for: a push, a bundle's pull request, and its own end. */
const ofApp = [
  'DELETE /installation/token',
  'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
  'POST /repos/{owner}/{repo}/pulls',
  'git-receive-pack',
];

test.each(variants.map((variant) => [variant.args.join(' '), variant] as const))(
  'the demo with %s reaches the same end state, keeps its promise of departure, and starts no run by its own edits',
  async (_, { args, began, ciMinutes = 0 }) => {
    const demo = await start(...args);
    expect(await demo.ended(limitMs + ciMinutes * 6_000), demo.printed.out).toEqual({ code: 0, signal: null });
    const result = await demo.result();
    console.log(demo.printed.out.slice(demo.printed.out.indexOf('\nbundle #')));
    expectEndState(result);
    expect(began).toEqual(expect.arrayContaining(Object.keys(result.started)));
    expect(result.departures.length).toBeGreaterThanOrEqual(result.bundles.filter(({ mergedTree }) => mergedTree !== null).length);
    expect(demo.printed.out).toMatch(/^flight 1 departed at \d\d:\d\d:\d\d, promised by \d\d:\d\d:\d\d/m);
    expect(result.ciRuns.told, 'the train tells of each CI run that it cost').toBe(result.ciRuns.started);
    expect(result.runnerMinutes.ci).toBeGreaterThanOrEqual(result.ciRuns.started * ciMinutes);

    const isApp = args.includes('app');
    expect(isApp ? ofApp : []).toEqual(expect.arrayContaining(Object.keys(result.appToken.requests)));
    expect(result.appToken.pushed.filter((branch) => !/^(?:main|clambake\/bundle-\d+)$/.test(branch))).toEqual([]);
    expect(result.appToken.pushed.includes('main')).toBe(isApp);
  },
  limitMs + 40 * 6_000 + 30_000,
);

test(
  'with --keep everything that was merged can be cloned afterwards',
  async () => {
    const demo = await start('--keep');
    const [, address = ''] = await demo.says(/Clone from it with\n {2}git clone (http:\/\/\S+)\n/, limitMs);
    const result = await demo.result();
    expectEndState(result);
    const directory = await mkdtemp(join(tmpdir(), 'clambake-clone-'));
    cleanups.push(() => rm(directory, { recursive: true, force: true }));
    plainGit(directory, 'clone', '--quiet', address, 'clone');
    const trailers = plainGit(join(directory, 'clone'), 'log', '--first-parent', '--format=%(trailers:key=Clambake-Issue,valueonly)');
    const numbers = trailers.split('\n').flatMap((line) => /\d+/.exec(line)?.map(Number) ?? []);
    const merged = result.issues.filter(({ state }) => state === 'merged').map(({ number }) => number);
    expect(numbers.sort()).toEqual(merged.sort());
    demo.child.kill('SIGINT');
    expect(await demo.ended(20_000)).toEqual({ code: 0, signal: null });
  },
  limitMs + 60_000,
);
