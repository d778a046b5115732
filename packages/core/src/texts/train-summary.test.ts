import { describe, expect, test } from 'vitest';
import type { Bundle, TrainRecord, Trial } from '../records/records.ts';
import { recordOf } from '../testing/world.ts';
import { renderTrainSummary, type TrainReport } from './train-summary.ts';

const oid = (letter: string): string => letter.repeat(40);
const passenger = (issue: number): Bundle['passengers'][number] => ({
  issue,
  oid: oid('a'),
  title: `Issue ${issue}`,
  agent: '001',
  attempts: 1,
  costUsd: 0.5,
});
const trial = (runId: number, change: Partial<Trial> = {}): Trial => ({
  size: 2,
  oid: oid('c'),
  tree: oid('d'),
  ref: 'clambake/bundle-7',
  runId,
  at: '2026-11-23T10:12:30Z',
  ...change,
});
const bundle = (id: string, issues: number[], change: Partial<Bundle> = {}): Bundle => ({
  id,
  base: 'main',
  baseOid: oid('b'),
  departedAt: '2026-11-23T10:12:00Z',
  passengers: issues.map(passenger),
  trials: [],
  ...change,
});
type Ended = TrainRecord['history'][number];
const ended = (id: string, change: Partial<Ended> = {}): Ended => ({
  id,
  landed: [],
  evicted: [],
  ciRuns: 1,
  endedAt: '2026-11-23T10:30:00Z',
  ...change,
});
const train = (change: Partial<TrainRecord> = {}): TrainRecord => ({
  v: 1,
  base: 'main',
  lastFlight: 8,
  verdicts: {},
  history: [],
  ...change,
});
const render = (change: Partial<TrainReport> = {}): string =>
  renderTrainSummary({
    base: 'main',
    repositoryUrl: 'https://github.com/o/r',
    train: train(),
    bundles: [],
    done: [],
    reasons: [],
    records: () => undefined,
    wakeAt: undefined,
    dryRun: false,
    ...change,
  });
const rows = (text: string, start: string): string[] => text.split('\n').filter((line) => line.startsWith(start));
const fates = (text: string): string[] => rows(text, '| ').flatMap((line) => / \| ([^|]+) \|$/.exec(line)?.[1] ?? []);

describe('the summary of a train', () => {
  test('a bundle that ended says how, and what became of each passenger', () => {
    const first = bundle('7', [1, 2, 3, 4], { evicted: [{ issue: 2, reason: 'it conflicts with #1 in a.ts' }] });
    const open = bundle('8', [3], { origin: '7' });
    const text = render({
      train: train({ flight: open, history: [ended('7', { pr: 99, landed: [1], evicted: [2], ending: 'merged in part' })] }),
      bundles: [first, open],
    });
    expect(text).toMatchInlineSnapshot(`
      "## Train to \`main\`

      ### Bundle 7: merged in part ([pull request 99](https://github.com/o/r/pull/99))

      Departed 2026-11-23 10:12 UTC.

      | | issue | title | agent | attempts | cost | change | |
      |--:|--:|---|---|--:|--:|---|---|
      | 1 | [#1](https://github.com/o/r/issues/1) | Issue 1 | 001 | 1 | $0.50 |  | landed |
      | 2 | [#2](https://github.com/o/r/issues/2) | Issue 2 | 001 | 1 | $0.50 |  | taken off |
      | 3 | [#3](https://github.com/o/r/issues/3) | Issue 3 | 001 | 1 | $0.50 |  | goes on in bundle 8 |
      | 4 | [#4](https://github.com/o/r/issues/4) | Issue 4 | 001 | 1 | $0.50 |  | left the bundle |

      - [#2](https://github.com/o/r/issues/2) taken off: it conflicts with #1 in a.ts

      ### Bundle 8: open

      Departed 2026-11-23 10:12 UTC.

      | | issue | title | agent | attempts | cost | change | |
      |--:|--:|---|---|--:|--:|---|---|
      | 1 | [#3](https://github.com/o/r/issues/3) | Issue 3 | 001 | 1 | $0.50 |  | aboard |
      "
    `);
  });

  test('a bundle without words about its end has ended, and its passengers left it unless another bundle goes on with them', () => {
    const history = [ended('7')];
    const seven = bundle('7', [1]);
    const fate = (flight: Bundle | undefined): string | undefined =>
      fates(render({ train: train({ history, ...(flight && { flight }) }), bundles: [seven] })).at(-1);
    expect(render({ train: train({ history }), bundles: [seven] })).toContain('### Bundle 7: ended\n');
    expect(fate(undefined)).toBe('left the bundle');
    expect(fate(bundle('8', [2], { origin: '7' }))).toBe('left the bundle');
    expect(fate(bundle('8', [1], { origin: '6' }))).toBe('left the bundle');
    expect(fate(bundle('8', [1, 2], { origin: '7' }))).toBe('goes on in bundle 8');
    // The third bundle of a chain names the first one.
    const eight = bundle('8', [1], { origin: '7' });
    const nine = bundle('9', [1], { origin: '7' });
    const chain = render({ train: train({ history: [ended('8'), ...history], flight: nine }), bundles: [eight] });
    expect(fates(chain).at(-1)).toBe('goes on in bundle 9');
  });

  test('a passenger that was evicted at the end is told with the reason on its record', () => {
    const history = [ended('7', { evicted: [1, 2] })];
    const evicted = recordOf(1, 'ready', {
      evictions: [
        { flight: '7', at: '2026-11-23T10:00:00Z', reason: 'an older word' },
        { flight: '7', at: '2026-11-23T10:20:00Z', reason: 'check test failed' },
        { flight: '6', at: '2026-11-23T10:25:00Z', reason: 'of another bundle' },
      ],
    });
    const text = render({
      train: train({ history }),
      bundles: [bundle('7', [1, 2, 3])],
      records: (issue) => (issue === 1 ? evicted : issue === 2 ? undefined : recordOf(3, 'landed')),
    });
    expect(rows(text, '- ')).toEqual([
      '- [#1](https://github.com/o/r/issues/1) taken off: check test failed',
      '- [#2](https://github.com/o/r/issues/2) taken off: its record does not say why',
    ]);
    expect(rows(text, '| 3 |')).toEqual([
      '| 3 | [#3](https://github.com/o/r/issues/3) | Issue 3 | 001 | 1 | $0.50 | +10 −3 in 2 files | waits for another bundle |',
    ]);
  });

  test('each verdict of a CI run has words', () => {
    const trials = [
      trial(1),
      trial(2, { verdict: 'none' }),
      trial(3, { verdict: 'superseded' }),
      trial(4, { verdict: 'forgotten' }),
      trial(5, { verdict: 'red' }),
      trial(6, { verdict: 'red', check: 'a | b' }),
      trial(7, { verdict: 'green', size: 0, runnerSeconds: 61 }),
    ];
    expect(rows(render({ bundles: [bundle('7', [1, 2], { trials })] }), '| [')).toEqual([
      '| [1](https://github.com/o/r/actions/runs/1) | the first 2 | `dddddddddddd` |  | running |',
      '| [2](https://github.com/o/r/actions/runs/2) | the first 2 | `dddddddddddd` |  | no verdict |',
      '| [3](https://github.com/o/r/actions/runs/3) | the first 2 | `dddddddddddd` |  | cancelled: another one answered it |',
      '| [4](https://github.com/o/r/actions/runs/4) | the first 2 | `dddddddddddd` |  | did not pass; tested again because a person asked |',
      '| [5](https://github.com/o/r/actions/runs/5) | the first 2 | `dddddddddddd` |  | red: CI |',
      '| [6](https://github.com/o/r/actions/runs/6) | the first 2 | `dddddddddddd` |  | red: a ¦ b |',
      '| [7](https://github.com/o/r/actions/runs/7) | the base alone | `dddddddddddd` | 61 s | green |',
    ]);
  });

  test('a run that an earlier bundle made is no CI run of this one', () => {
    expect(render({ bundles: [bundle('7', [1], { trials: [trial(1, { carried: true, verdict: 'red' })] })] })).not.toContain('CI: ');
    expect(render({ bundles: [bundle('7', [1], { trials: [trial(1, { verdict: 'red', runnerSeconds: 60 })] })] })).toContain(
      '\n\nCI: 1 run, 1.0 runner minutes.\n\n### Bundle 7',
    );
    expect(render({ bundles: [bundle('7', [1])] })).not.toMatch(/CI: |CI run/);
  });

  test('a train that stands still says since when and why, and a dry run says what it would do', () => {
    const stopped = { reason: 'main does not pass by itself', at: '2026-11-23T09:00:00Z', baseOid: oid('b') };
    expect(
      render({ train: train({ stopped }), done: ['bundle 9 departs with #1'], dryRun: true, wakeAt: '2026-11-23T11:15:30Z' }),
    ).toMatchInlineSnapshot(`
        "## Train to \`main\`

        > [!WARNING]
        > The train stands still since 2026-11-23 09:00 UTC: main does not pass by itself

        <details><summary>Next step (dry run: nothing was done)</summary>

        - bundle 9 departs with no. 1

        </details>

        Nothing has landed that could depart.
        "
      `);
    expect(render({ done: ['a'] })).toContain('<summary>What this job did</summary>');
  });

  test('what waits is said with the time of the next look; without a bundle and a reason nothing has landed', () => {
    const wakeAt = '2026-11-23T11:15:30Z';
    const open = bundle('8', [3]);
    expect(render({ bundles: [open], wakeAt })).toMatch(/aboard \|\n\nLooks again at 11:15 UTC, or when something happens\.\n$/);
    expect(render({ bundles: [open] })).toMatch(/aboard \|\n$/);
    expect(render({ wakeAt })).toBe('## Train to `main`\n\nNothing has landed that could depart.\n');
    expect(render({ reasons: [{ issue: 4, text: 'left out: @all' }] })).toBe(
      '## Train to `main`\n\n**Waiting**\n\n- [#4](https://github.com/o/r/issues/4) left out: @ all\n',
    );
    expect(render({ reasons: [{ issue: null, text: 'waits' }], wakeAt })).toMatch(/- waits\n\nLooks again at 11:15 UTC/);
  });

  test('a list that is too long is cut, and the rest is counted', () => {
    const many = (count: number, size: number): string[] => Array.from({ length: count }, (_, at) => `${at} ${'x'.repeat(size)}`);
    const done = render({ done: many(100, 290) });
    expect(done).toMatch(/\n\n… and 33 more lines\n\n<\/details>/);
    expect(rows(done, '- ')).toHaveLength(67);
    const waiting = render({ reasons: many(300, 390).map((text) => ({ issue: null, text })) });
    expect(waiting).toMatch(/\n\n… and \d+ more lines\n$/);
    expect(waiting.length).toBeLessThan(61_000);
    const all = Array.from({ length: 200 }, (_, at) =>
      bundle(
        String(at + 1),
        Array.from({ length: 40 }, (_one, issue) => issue + 1),
      ),
    );
    const bundles = render({ bundles: all });
    expect(bundles).toMatch(/\n\n… and \d+ more lines\n$/);
    expect(bundles.length).toBeLessThan(241_000);
    expect(bundles).not.toMatch(/\n{3}/);
  });
});

test('of many issues that wait for the same twenty are named, and issues aboard are references in what is said about others', () => {
  const many = Array.from({ length: 23 }, (_, index) => ({ issue: index + 100, text: 'waits for CI' }));
  expect(render({ reasons: many })).toContain('/issues/119) and 3 more waits for CI');
  expect(render({ reasons: many.slice(0, 20) })).not.toContain(' more ');
  const aboard = render({ bundles: [bundle('8', [12])], reasons: [{ issue: 14, text: 'conflicts with #12, and with #99' }] });
  expect(aboard).toContain('conflicts with #12, and with no. 99');
});
