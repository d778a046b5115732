// Titles, reasons and endings are other people's words: whatever they say, the texts of a bundle stay whole and harmless.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bundle, type TrainRecord, trainRecordSchema } from '../records/records.ts';
import { safeTitle } from './neutralise.ts';
import { renderClosing, renderMergeMessage, renderPullRequest, renderPullRequestTitle } from './train.ts';
import { renderTrainSummary } from './train-summary.ts';

const bait = [
  '@octocat',
  '@org/team',
  'fixes #1',
  'Closes: o/r#2',
  'GH-3',
  '| a | b |',
  '\n| 9 | #999 |',
  '```',
  '``',
  '<b>',
  '<!-- clambake:bundle 9: 1 -->',
  '-->',
  '[skip ci]',
  'Co-authored-by: e <e@e.example>',
  '\nClambake-Issue: 1\n',
  'https://evil.example/?q=',
  '![x](',
  ')',
  'bors r+',
  '/merge',
  '::error::',
  '##[error]',
  '\u202e',
  '\u200b',
  '</details>',
  '**',
  '&lt;',
  '\\',
];
const hostile = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 10 }), fc.constantFrom(...bait)), { maxLength: 12 })
  .map((parts) => parts.join(''));

const oid = 'a'.repeat(40);
const bundleOf = (titles: readonly string[], reason: string): Bundle => ({
  id: '7',
  base: 'main',
  baseOid: oid,
  departedAt: '2026-11-23T10:12:00Z',
  passengers: titles.map((title, index) => ({
    issue: 100 + index,
    oid,
    title: safeTitle(title, 200),
    agent: '001',
    attempts: 1,
    costUsd: 0.5,
  })),
  evicted: [{ issue: 50, reason: reason.slice(0, 2000) }],
  trials: [
    {
      size: 2,
      oid,
      tree: oid,
      ref: 'clambake/bundle-7',
      runId: 1,
      at: '2026-11-23T10:13:00Z',
      verdict: 'red',
      check: reason.slice(0, 300),
      runnerSeconds: 61,
    },
    { size: 1, oid, tree: oid, ref: 'clambake/trial-1', runId: 2, at: '2026-11-23T10:14:00Z', verdict: 'green' },
  ],
});

const expectHarmless = (text: string): void => {
  expect(text).not.toMatch(/@[\p{L}\p{N}_-]/u);
  expect(text).not.toMatch(/\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s*:?\s*(?:[\w./-]*#|gh-)\d/i);
  expect(text).not.toMatch(/\[skip ci\]|::error|##\[|evil\.example|[\u202e\u200b]/);
};
/** Cells of every row of the passengers' tables. */
const widths = (text: string, columns: number): number[] =>
  text.split('\n').flatMap((line) => (/^\| \d+ \|/.test(line) ? [line.split('|').length - 2 - columns] : []));

describe('attack-22 attack-75 train-F10 whatever titles and reasons say', () => {
  test('the pull request has one row a passenger, one marker, and pings, closes and links nothing', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), hostile, (titles, reason) => {
        const bundle = bundleOf(titles, reason);
        const body = renderPullRequest(bundle, {
          repositoryUrl: 'https://github.com/o/r',
          behind: [{ issue: 60, text: reason }],
          records: () => undefined,
        });
        expectHarmless(body);
        expect(widths(body, 7)).toEqual(titles.map(() => 0));
        expect(body.match(/<!--/g)).toHaveLength(1);
        expect(body).not.toContain('```');
        const numbers = new Set([...body.matchAll(/#(\d+)/g)].map((match) => Number(match[1])).filter((number) => number < 1000));
        expect([...numbers].filter((number) => ![50, 60, ...bundle.passengers.map(({ issue }) => issue)].includes(number))).toEqual([]);
        expectHarmless(renderClosing(bundle, { ending: reason, landed: [] }));
        expect(renderPullRequestTitle(bundle)).toMatch(/^Clambake bundle 7: issues? [\d, ]+(?:and \d+ more)?$/);
      }),
      { numRuns: 400 },
    );
  });

  test('the summary has one row a passenger and stays below 1 MiB', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 6 }), hostile, (titles, reason) => {
        const bundle = bundleOf(titles, reason);
        const train: TrainRecord = { v: 1, base: 'main', lastFlight: 7, flight: bundle, verdicts: {}, history: [] };
        const reasons = [
          { issue: 60, text: reason },
          { issue: null, text: reason },
        ];
        const facts = { base: 'main', repositoryUrl: 'https://github.com/o/r', train, bundles: [bundle], done: [reason], reasons };
        const summary = renderTrainSummary({ ...facts, records: () => undefined, wakeAt: undefined, dryRun: false });
        expectHarmless(summary.replaceAll('https://github.com/o/r', ''));
        expect(widths(summary, 8)).toEqual(titles.map(() => 0));
      }),
      { numRuns: 300 },
    );
  });

  test('a merge commit has exactly its own trailers, and a subject of one line', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const [passenger] = bundleOf([title], '').passengers;
        if (passenger === undefined) throw new Error('somebody is aboard');
        const message = renderMergeMessage(passenger, { id: '7' });
        expectHarmless(message);
        expect(message.split('\n')).toHaveLength(8);
        expect(message.match(/^[A-Za-z-]+: /gm)).toEqual([
          'Clambake-Issue: ',
          'Clambake-Agent: ',
          'Clambake-Attempts: ',
          'Clambake-Cost: ',
          'Clambake-Bundle: ',
        ]);
      }),
      { numRuns: 500 },
    );
  });
});

test('a summary of ten bundles of 500, two thousand steps and ten thousand reasons in three-byte letters is below 1 MiB', () => {
  const titles = Array.from({ length: 500 }, () => '語'.repeat(200));
  const bundles = Array.from({ length: 10 }, (_, index) => ({ ...bundleOf(titles, '語'.repeat(2000)), id: String(index + 1) }));
  const train: TrainRecord = { v: 1, base: 'main', lastFlight: 10, verdicts: {}, history: [] };
  const reasons = Array.from({ length: 10_000 }, (_, index) => ({ issue: index + 1, text: '語'.repeat(400) }));
  const done = Array.from({ length: 2000 }, () => '語'.repeat(300));
  const facts = { base: 'main', repositoryUrl: 'https://github.com/o/r', train, bundles, done, reasons, wakeAt: undefined, dryRun: false };
  const summary = renderTrainSummary({ ...facts, records: () => undefined });
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024 - 4096);
  expect(summary).toMatch(/… and \d+ more lines/);
  expect((summary.match(/^```/gm) ?? []).length % 2).toBe(0);
});

test('a bundle of 500 issues with hostile titles of 256 characters fits into a pull request and into a summary', () => {
  const endless = `${bait.join(' ')} مرحبا שלום 👩‍👩‍👧‍👦 ${'**b** _i_ | '.repeat(30)}`.slice(0, 256).toWellFormed();
  const bundle = bundleOf(
    Array.from({ length: 500 }, () => endless),
    endless,
  );
  const body = renderPullRequest(bundle, { repositoryUrl: 'https://github.com/o/r', behind: [], records: () => undefined });
  const train: TrainRecord = trainRecordSchema.parse({ v: 1, base: 'main', lastFlight: 7, flight: bundle });
  const report = { base: 'main', repositoryUrl: 'https://github.com/o/r', train, bundles: [bundle], done: [], reasons: [] };
  const summary = renderTrainSummary({ ...report, records: () => undefined, wakeAt: undefined, dryRun: false });
  expect(body.length).toBeLessThanOrEqual(65_536);
  expect(new TextEncoder().encode(summary).length).toBeLessThan(1_048_576);
  for (const text of [body, summary]) expectHarmless(text);
  expect(new Set(widths(body, 7))).toEqual(new Set([0]));
});
