// The demo as the process that `npm run demo` starts, in one of its variants: the same issues are merged every time. Each
// variant is a whole demo, so the long tests that use this are several files.
import type { DemoResult } from '../../demo/demo.ts';
import { demoIssues } from '../../demo/issues.ts';
import { appActor } from '../../demo/stage.ts';
import { afterEach, expect, test } from 'vitest';
import { startDemo } from './demo-process.ts';
import { expectPromisedShape } from './result-shape.ts';

/** Above the demo’s own limit, so that its own words are seen first. */
export const limitMs = 250_000;
export const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});
export const start = async (...args: string[]) => {
  const demo = await startDemo(args);
  cleanups.push(demo.close);
  return demo;
};

const eligible = demoIssues.filter((issue) => issue.eligible).map((issue) => issue.title);
const mergedIn = (result: DemoResult): string[] => result.issues.filter(({ state }) => state === 'merged').map(({ title }) => title);

export const expectEndState = (result: DemoResult): void => {
  expect(result.problems).toEqual([]);
  expect(result.ok).toBe(true);
  expect(mergedIn(result).sort()).toEqual([...eligible].sort());
  expectPromisedShape(result);
};

export interface Variant {
  args: string[];
  /** `file: event of actor` of all runs that may begin. */
  began: string[];
  /** Length of a CI run in minutes of the local GitHub’s clock. */
  ciMinutes?: number;
}

export const bot = 'github-actions[bot]';
const people = ['clambake.yml: issues of marina', 'clambake.yml: issues of tristan'];
const dispatches = [`ci.yml: workflow_dispatch of ${bot}`, `clambake.yml: workflow_dispatch of ${bot}`];
/** With the job's token nothing but dispatches follows from what we do. */
export const alone = [...people, ...dispatches];
/** The App's pull requests start CI; its end and the merge wake the train. Labels, comments and our other pushes start nothing. */
export const withApp = [
  ...alone,
  `ci.yml: pull_request of ${appActor}`,
  `clambake.yml: pull_request of ${appActor}`,
  `clambake.yml: workflow_run of ${appActor}`,
];
/** Requests that the App's token may make: a push, a bundle's pull request, and its own end. */
const ofApp = [
  'DELETE /installation/token',
  'PATCH /repos/{owner}/{repo}/pulls/{pull_number}',
  'POST /repos/{owner}/{repo}/pulls',
  'git-receive-pack',
];

/** One test for each of the variants. */
export const testVariants = (variants: readonly Variant[]): void =>
  test.each(variants.map((variant) => [variant.args.join(' '), variant] as const))(
    'the demo with %s reaches the same end state, keeps its promise of departure, and starts no run by its own edits',
    async (_, { args, began, ciMinutes = 0 }) => {
      const demo = await start(...args);
      expect(await demo.ended(limitMs + ciMinutes * 6_000), demo.printed.out).toEqual({ code: 0, signal: null });
      const result = await demo.result();
      console.log(demo.printed.out.slice(demo.printed.out.indexOf('\npull request #')));
      expectEndState(result);
      expect(began).toEqual(expect.arrayContaining(Object.keys(result.started)));
      expect(result.departures.length).toBeGreaterThanOrEqual(result.bundles.filter(({ mergedTree }) => mergedTree !== null).length);
      expect(demo.printed.out).toMatch(/^bundle 1 departed at \d\d:\d\d:\d\d, promised by \d\d:\d\d:\d\d/m);
      expect(result.ciRuns.told, 'the train tells of each CI run that it cost').toBe(result.ciRuns.started);
      expect(result.runnerMinutes.ci).toBeGreaterThanOrEqual(result.ciRuns.started * ciMinutes);

      const isApp = args.includes('app');
      expect(isApp ? ofApp : []).toEqual(expect.arrayContaining(Object.keys(result.appToken.requests)));
      expect(result.appToken.pushed.filter((branch) => !/^(?:main|clambake\/bundle-\d+)$/.test(branch))).toEqual([]);
      expect(result.appToken.pushed.includes('main')).toBe(isApp);
    },
    limitMs + 40 * 6_000 + 30_000,
  );
