// The demo with other fleets and twice in a row, as the processes that `npm run demo` starts: the same issues are
// merged every time. `npm run test:long` runs these, because each is a whole demo.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { demoIssues, type DemoResult } from '@clambake/local';
import { plainGit } from '../support/git-server.ts';
import { startDemo } from './demo-process.ts';
import { expectPromisedShape } from './result-shape.ts';

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

/** Options, and the events that may have started runs of the caller's workflow. */
const variants: [args: string[], events: string[]][] = [
  [['--wakes', 'cron'], ['schedule']],
  [
    ['--wakes', 'events'],
    ['issues', 'pull_request', 'workflow_dispatch'],
  ],
  [
    ['--wakes', 'events', '--ci-minutes', '25'],
    ['issues', 'pull_request', 'workflow_dispatch'],
  ],
  [
    ['--wakes', 'events', '--ci-minutes', '40'],
    ['issues', 'pull_request', 'workflow_dispatch'],
  ],
  [
    ['--wakes', 'events', '--ci-minutes', '25', '--token', 'app'],
    ['issues', 'pull_request', 'workflow_run', 'workflow_dispatch'],
  ],
];
test.each(variants)(
  'the demo with %j reaches the same end state and keeps its promise of departure',
  async (args, events) => {
    const demo = await start(...args);
    expect(await demo.ended(2 * limitMs), demo.printed.out).toEqual({ code: 0, signal: null });
    const result = await demo.result();
    expectEndState(result);
    expect(events).toEqual(expect.arrayContaining(Object.keys(result.wakeUps)));
    expect(result.departures.length).toBeGreaterThanOrEqual(result.bundles.filter(({ mergedTree }) => mergedTree !== null).length);
    expect(demo.printed.out).toMatch(/^flight 1 departed at \d\d:\d\d:\d\d, promised by \d\d:\d\d:\d\d/m);
  },
  2 * limitMs + 30_000,
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
