import { describe, expect, test } from 'vitest';
import type { Approval, Bundle, IssueRecord } from '../records/records.ts';
import { recordOf } from '../testing/world.ts';
import {
  bundleMarker,
  departure,
  renderAlarm,
  renderClosing,
  renderMergeMessage,
  renderPullRequest,
  renderPullRequestTitle,
  renderSquashMessage,
  renderTakenOver,
  take,
} from './train.ts';
import { renderTrainSummary } from './train-summary.ts';

const oid = (letter: string): string => letter.repeat(40);
const passenger = (issue: number, title = `Issue ${issue}`): Bundle['passengers'][number] => ({
  issue,
  oid: oid('a'),
  title,
  agent: '001',
  attempts: 2,
  costUsd: 0.456,
});
const bundle: Bundle = {
  id: '7',
  base: 'main',
  baseOid: oid('b'),
  departedAt: '2026-11-23T10:12:00Z',
  promisedBy: '2026-11-23T10:10:30Z',
  passengers: [passenger(12, 'Add the tax to the total'), passenger(14, 'Fixes #3, thanks @octocat | <b>now</b>')],
  evicted: [{ issue: 13, reason: 'it conflicts with #12 in src/total.js' }],
  trials: [
    {
      size: 3,
      oid: oid('c'),
      tree: oid('d'),
      ref: 'clambake/bundle-7',
      runId: 501,
      at: '2026-11-23T10:12:30Z',
      verdict: 'red',
      check: 'test',
      runnerSeconds: 95,
    },
    {
      size: 0,
      oid: oid('b'),
      tree: oid('e'),
      ref: 'clambake/trial-bbbb',
      runId: 502,
      at: '2026-11-23T10:14:30Z',
      verdict: 'green',
      runnerSeconds: 85,
    },
    { size: 2, oid: oid('f'), tree: oid('1'), ref: 'clambake/bundle-7', runId: 503, at: '2026-11-23T10:15:30Z' },
  ],
  pr: 99,
};

describe('texts of a bundle', () => {
  test('train-F10 the pull request says who is aboard and who is not and why; it closes and mentions nobody', () => {
    const body = renderPullRequest(bundle, {
      repositoryUrl: 'https://github.com/o/r',
      behind: [{ issue: 20, text: 'left out: clambake:hold' }],
      records: () => undefined,
    });
    expect(body).toMatchInlineSnapshot(`
      "<!-- clambake:bundle 7: 12 14 (1 off) -->
      Bundle 7 to \`main\`, with 2 passengers. Departed 2026-11-23 10:12 UTC, 1 min **late**: promised by 10:10 UTC. Clambake tests exactly this bundle, moves the base branch to the tested commit and closes the issues. Rows stand in the order in which CI tests them: a run of the first 10 tests rows 1 to 10 together.

      | | issue | title | agent | attempts | cost | change |
      |--:|--:|---|---|--:|--:|---|
      | 1 | #12 | Add the tax to the total | 001 | 2 | $0.46 |  |
      | 2 | #14 | Fixes no. 3, thanks @ octocat ¦ ‹b›now‹/b› | 001 | 2 | $0.46 |  |

      **CI so far:** 3 runs, 3.0 runner minutes, without 1 that has not been measured.

      **CI runs**

      - [run 501](https://github.com/o/r/actions/runs/501) of the first 3 rows: red, test
      - [run 502](https://github.com/o/r/actions/runs/502) of the base alone: green

      **Taken off this bundle**

      - #13: it conflicts with #12 in src/total.js

      **Not aboard**

      - #20: left out: clambake:hold

      **Issue by issue**

      <details><summary>#12 Add the tax to the total</summary>

      - Why: issue #12.
      - It cost $0.46 in 2 attempts.
      - A comment \`/evict #12\`, with your words, takes it off and gives it back to an agent.

      </details>
      <details><summary>#14 Fixes no. 3, thanks @ octocat ¦ ‹b›now‹/b›</summary>

      - Why: issue #14.
      - It cost $0.46 in 2 attempts.
      - A comment \`/evict #14\`, with your words, takes it off and gives it back to an agent.

      </details>
      "
    `);
    expect(body).not.toMatch(/\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\b:? +#\d/i);
    expect(body).not.toMatch(/@\w/);
    expect(renderPullRequestTitle(bundle)).toMatchInlineSnapshot(`"Clambake bundle 7: issues 12, 14"`);
  });

  test('a merge commit carries what history needs, and no title can forge a trailer or a mention', () => {
    const message = renderMergeMessage(passenger(5, 'Evil\nClambake-Issue: 1\n@octocat closes #2 [skip ci]'), bundle);
    expect(message).toMatchInlineSnapshot(`
      "Merge branch 'clambake/issue-5': Evil Clambake-Issue: 1 @ octocat closes no. 2 (skip ci)

      Clambake-Issue: 5
      Clambake-Agent: 001
      Clambake-Attempts: 2
      Clambake-Cost: 0.46 USD
      Clambake-Bundle: 7
      "
    `);
    expect(message.match(/^Clambake-Issue:/gm)).toHaveLength(1);
  });

  test('a pull request that closes says why, and who waits', () => {
    expect(renderClosing(bundle, { ending: 'a person closed pull request 99', landed: [] })).toMatchInlineSnapshot(`
      "<!-- clambake:bundle 7: 12 14 (1 off) -->
      Bundle 7 to \`main\` ended without a merge: a person closed pull request 99.

      Waiting for the next bundle: #12, #14.

      **CI so far:** 3 runs, 3.0 runner minutes, without 1 that has not been measured.

      **Taken off**

      - #13: it conflicts with #12 in src/total.js
      "
    `);
  });

  test('before any CI run has ended the pull request says nothing about CI', () => {
    const fresh = { ...bundle, evicted: undefined, trials: [] };
    for (const trials of [[], [{ ...bundle.trials[2], verdict: undefined }]] as Bundle['trials'][]) {
      expect(
        renderPullRequest({ ...fresh, trials }, { repositoryUrl: 'https://github.com/o/r', behind: [], records: () => undefined }),
      ).not.toMatch(/CI so far|green|red/);
    }
  });

  const bodyOf = (change: Partial<Bundle>, records: Record<number, IssueRecord> = {}, runs?: number): string[] =>
    renderPullRequest(
      { ...bundle, evicted: undefined, trials: [], ...change },
      { repositoryUrl: 'https://github.com/o/r', behind: [], records: (issue) => records[issue], ...(runs && { runs }) },
    )
      .trimEnd()
      .split('\n\n');

  test('the departure is late from a whole minute on', () => {
    const departed = (departedAt: string, promisedBy?: string): string => departure({ departedAt, ...(promisedBy && { promisedBy }) });
    expect(departed('2026-11-23T10:12:00Z')).toBe('Departed 2026-11-23 10:12 UTC.');
    expect(departed('2026-11-23T10:12:00Z', '2026-11-23T10:15:00Z')).toBe('Departed 2026-11-23 10:12 UTC; promised by 10:15 UTC.');
    expect(departed('2026-11-23T10:12:59Z', '2026-11-23T10:12:00Z')).toBe('Departed 2026-11-23 10:12 UTC; promised by 10:12 UTC.');
    expect(departed('2026-11-23T10:13:00Z', '2026-11-23T10:12:00Z')).toBe(
      'Departed 2026-11-23 10:13 UTC, 1 min **late**: promised by 10:12 UTC.',
    );
  });

  test('a title names five issues and counts the others', () => {
    const titled = (count: number): string =>
      renderPullRequestTitle({ ...bundle, passengers: Array.from({ length: count }, (_, at) => passenger(at + 1)) });
    expect(titled(1)).toBe('Clambake bundle 7: issue 1');
    expect(titled(5)).toBe('Clambake bundle 7: issues 1, 2, 3, 4, 5');
    expect(titled(7)).toBe('Clambake bundle 7: issues 1, 2, 3, 4, 5 and 2 more');
  });

  test('the marker names the passengers, those taken off, and CI runs from the second on', () => {
    const one = { id: '7', passengers: [passenger(1)] };
    expect(bundleMarker(one)).toBe('<!-- clambake:bundle 7: 1 -->');
    expect(bundleMarker(one, 1)).toBe('<!-- clambake:bundle 7: 1 -->');
    expect(bundleMarker(one, 2)).toBe('<!-- clambake:bundle 7: 1, after 2 CI runs -->');
    expect(bundleMarker({ ...one, evicted: [{ issue: 2, reason: '' }] }, 3)).toBe('<!-- clambake:bundle 7: 1 (1 off), after 3 CI runs -->');
    expect(bodyOf({ passengers: [passenger(1)] }, {}, 2)[0]).toMatch(/^<!-- clambake:bundle 7: 1, after 2 CI runs -->\n/);
  });

  test('what to look at twice is named for each passenger: flags, and what a person approved', () => {
    const approval = (commit: string, paths: string[]): Approval => ({
      by: 'mona',
      at: '2026-11-23T10:00:00Z',
      commit: oid(commit),
      paths: paths.map((path) => ({ path, mode: null, oid: null })),
    });
    const record = (change: object, approvals: Approval[] = []): IssueRecord => {
      const made = recordOf(12, 'landed');
      return { ...made, approvals, landed: { ...made.landed, ...change } } as IssueRecord;
    };
    const looked = (landed: object, approvals: Approval[] = []): string[] =>
      bodyOf({ passengers: [passenger(12)] }, { 12: record(landed, approvals) })
        .slice(2)
        .join('\n')
        .replace(/\n?\*\*Issue by issue\*\*.*/s, '')
        .split('\n');
    expect(looked({ flags: ['new executable "a.sh"'] })).toEqual(['**Look twice**', '- #12: new executable "a.sh"']);
    const now = approval('a', ['CLAUDE.md']);
    expect(looked({ approval: now }, [now])).toEqual(['**Look twice**', '- #12: approved by mona: "CLAUDE.md"']);
    expect(looked({ approval: approval('9', ['CLAUDE.md']) })).toEqual(['']);
    expect(looked({ approval: now, flags: ['f'] }, [now, approval('8', ['1', '2', '3', '4', '5'])])).toEqual([
      '**Look twice**',
      '- #12: approved by mona: "CLAUDE.md"',
      '- #12: approved by mona: "1", "2", "3", "4", "5", earlier',
      '- #12: f',
    ]);
    expect(looked({ approval: approval('a', ['1', '2', '3', '4', '5', 'x'.repeat(200)]) })).toEqual([
      '**Look twice**',
      '- #12: approved by mona: "1", "2", "3", "4", "5" and 1 more',
    ]);
    expect(looked({ approval: approval('a', ['x'.repeat(200)]) })[1]).toBe(`- #12: approved by mona: "${'x'.repeat(120)}"`);
    expect(bodyOf({ passengers: [passenger(12)] }, { 12: record({ files: 1 }) })[1]).toMatch(/\| \$0\.46 \| \+10 −3 in 1 file \|$/);
  });

  test('only issues are listed as not aboard, and the CI cost stands there from the first verdict on', () => {
    const text = renderPullRequest(
      { ...bundle, evicted: undefined },
      { repositoryUrl: 'https://github.com/o/r', behind: [{ issue: null, text: 'waits' }], records: () => undefined },
    );
    expect(text).not.toContain('Not aboard');
    expect(text).toContain('**CI so far:**');
  });

  test('titles are shortened before passengers are left out, and those are counted', () => {
    const rowsOf = (count: number): string[] =>
      bodyOf({ passengers: Array.from({ length: count }, (_, at) => passenger(at + 1, 'x'.repeat(300))) })
        .slice(1)
        .join('\n')
        .split('\n');
    expect(rowsOf(10)[2]).toContain(`| ${'x'.repeat(119)}… |`);
    expect(rowsOf(350)[2]).toContain(`| ${'x'.repeat(59)}… |`);
    expect(rowsOf(500)[2]).toContain(`| ${'x'.repeat(24)}… |`);
    const many = rowsOf(1500);
    const shown = many.filter((line) => /^\| \d/.test(line)).length;
    expect(many).toContain(`… and ${1500 - shown} more passengers`);
    expect(many.at(-1)).toMatch(/^… and \d+ more lines$/);
    expect(many.join('\n').length).toBeLessThanOrEqual(60_000);
    expect(shown).toBeGreaterThan(500);
  });

  test('as many lines are taken as there is room for, with their ends', () => {
    expect(take(['ab', 'cd'], 6)).toEqual(['ab', 'cd']);
    expect(take(['ab', 'cd'], 5)).toEqual(['ab']);
    expect(take(['ab', 'c'], 2)).toEqual([]);
  });

  test('a closing says what is on the base already, and an eviction or a landing is nobody who waits', () => {
    const gone = { ...bundle, passengers: [passenger(12), passenger(13), passenger(14)], trials: [] };
    const closing = (landed: number[]): string[] =>
      renderClosing(gone, { ending: 'CI is red', landed }).trimEnd().split('\n\n').slice(1, -2);
    expect(closing([12])).toEqual(['On `main` already: #12.', 'Waiting for the next bundle: #14.']);
    expect(closing([])).toEqual(['Waiting for the next bundle: #12, #14.']);
    expect(closing([12, 14])).toEqual(['On `main` already: #12, #14.']);
  });

  test('who left because its issue was closed, deleted or moved is told, and waits for no bundle', () => {
    const left = [{ issue: 14, reason: 'closed' }];
    const facts = { behind: [], records: () => undefined, repositoryUrl: 'https://github.com/o/r' };
    expect(renderPullRequest({ ...bundle, left }, facts)).toContain('- #13: it conflicts with #12 in src/total.js\n- #14: closed\n');
    const closing = renderClosing({ ...bundle, left }, { ending: 'nobody is left aboard', landed: [] });
    expect([closing.includes('Waiting for the next bundle: #12.'), closing.includes('- #14: closed')]).toEqual([true, true]);
  });

  test('a bundle that a person took over is told as theirs, and an alarm stands above the body', () => {
    expect(renderTakenOver(bundle, 'a person pushed to its branch')).toBe(
      '<!-- clambake:bundle 7: 12 14 (1 off) -->\nA person pushed to its branch, so it is theirs now: the train has ended bundle 7 and leaves branch and pull request alone. If it is merged, the issues that were aboard count as merged.\n',
    );
    expect(renderAlarm('look', `body ${'x'.repeat(70_000)}`)).toBe(`> [!CAUTION]\n> look\n\nbody ${'x'.repeat(59_995)}`);
  });

  test('a squash commit has the title, the trailers, the landed commit and the credits', () => {
    const message = (title: string, conventional: boolean): string[] =>
      renderSquashMessage({ ...passenger(5, title), transcript: 'https://x.example/1' }, bundle, {
        credits: ['Co-authored-by: Mona <m@x.example>'],
        subjects: ['fix(total): round the tax'],
        conventional,
      }).split('\n');
    expect(message('Round it', false)).toEqual([
      'Round it',
      '',
      'Clambake-Issue: 5',
      'Clambake-Agent: 001',
      'Clambake-Attempts: 2',
      'Clambake-Cost: 0.46 USD',
      'Clambake-Bundle: 7',
      'Clambake-Transcript: https://x.example/1',
      `Clambake-Work: ${oid('a')}`,
      'Co-authored-by: Mona <m@x.example>',
      '',
    ]);
    expect(message('\u200b', false)[0]).toBe('Work of issue 5');
    expect(message('Round it', true)[0]).toMatch(/^fix\(total\): /);
  });

  test('500 passengers with long titles and reasons fit into a body, and what is cut is counted', () => {
    const passengers = Array.from({ length: 500 }, (_, index) => passenger(index + 1, 'x'.repeat(300)));
    const evicted = Array.from({ length: 200 }, (_, index) => ({ issue: 1000 + index, reason: 'y'.repeat(2000) }));
    const big = { ...bundle, passengers, evicted };
    const body = renderPullRequest(big, { repositoryUrl: 'https://github.com/o/r', behind: [], records: () => undefined });
    expect(body.length).toBeLessThanOrEqual(65_536);
    for (const { issue } of passengers) expect(body).toContain(`| #${issue} |`);
    expect(body).toMatch(/… and \d+ more lines/);
    expect(renderClosing(big, { ending: 'CI is red', landed: [] }).length).toBeLessThanOrEqual(65_536);
    expect(body).toContain(bundleMarker(big));
    expect(renderPullRequestTitle(big).length).toBeLessThanOrEqual(256);
  });

  test('the summary shows bundles, trials, who was taken off and a late departure', () => {
    const summary = renderTrainSummary({
      base: 'main',
      repositoryUrl: 'https://github.com/o/r',
      train: { v: 1, base: 'main', lastFlight: 7, flight: bundle, verdicts: {}, history: [] },
      bundles: [bundle],
      done: ['bundle 7 departs with #12, #13, #14'],
      reasons: [
        { issue: 20, text: 'left out: clambake:hold' },
        { issue: null, text: 'waits: CI run 503 tests 2 of 2 aboard bundle 7' },
      ],
      records: () => undefined,
      wakeAt: '2026-11-23T11:15:30Z',
      dryRun: false,
    });
    expect(summary).toMatchInlineSnapshot(`
      "## Train to \`main\`

      CI: 3 runs, 3.0 runner minutes, without 1 that has not been measured.

      ### Bundle 7: open ([pull request 99](https://github.com/o/r/pull/99))

      Departed 2026-11-23 10:12 UTC, 1 min **late**: promised by 10:10 UTC.

      | | issue | title | agent | attempts | cost | change | |
      |--:|--:|---|---|--:|--:|---|---|
      | 1 | [#12](https://github.com/o/r/issues/12) | Add the tax to the total | 001 | 2 | $0.46 |  | aboard |
      | 2 | [#14](https://github.com/o/r/issues/14) | Fixes no. 3, thanks @ octocat ¦ ‹b›now‹/b› | 001 | 2 | $0.46 |  | aboard |

      - [#13](https://github.com/o/r/issues/13) taken off: it conflicts with #12 in src/total.js

      | CI run | tested | tree | runner time | verdict |
      |---|---|---|--:|---|
      | [501](https://github.com/o/r/actions/runs/501) | the first 3 | \`dddddddddddd\` | 95 s | red: test |
      | [502](https://github.com/o/r/actions/runs/502) | the base alone | \`eeeeeeeeeeee\` | 85 s | green |
      | [503](https://github.com/o/r/actions/runs/503) | the first 2 | \`111111111111\` |  | running |

      <details><summary>What this job did</summary>

      - bundle 7 departs with no. 12, no. 13, no. 14

      </details>

      **Waiting**

      - [#20](https://github.com/o/r/issues/20) left out: clambake:hold
      - waits: CI run 503 tests 2 of 2 aboard bundle 7

      Looks again at 11:15 UTC, or when something happens.
      "
    `);
  });

  test('the summary of nothing says so', () => {
    const train = { v: 1 as const, base: 'main', lastFlight: 0, verdicts: {}, history: [] };
    expect(
      renderTrainSummary({
        base: 'main',
        repositoryUrl: 'https://github.com/o/r',
        train,
        bundles: [],
        done: [],
        reasons: [],
        records: () => undefined,
        wakeAt: undefined,
        dryRun: false,
      }),
    ).toBe('## Train to `main`\n\nNothing has landed that could depart.\n');
  });
});

describe('verify and CI in a pull request', () => {
  const facts = { records: () => undefined, repositoryUrl: 'https://github.com/o/r', behind: [] };
  const judgedBundle: Bundle = {
    ...bundle,
    passengers: [{ ...passenger(12), verify: 'verified' }, { ...passenger(14), verify: 'failing' }, passenger(15)],
  };

  test('each judgement names its issues, and nothing is said where none was judged', () => {
    expect(renderPullRequest(judgedBundle, facts)).toContain('**Before CI:** verified #12; failing #14; unverified #15.');
    expect(renderPullRequest(bundle, facts)).not.toContain('**Before CI:**');
  });

  test('the cost of CI is one so far until the bundle has landed', () => {
    expect(renderPullRequest(bundle, facts)).toContain('**CI so far:**');
    const landed = { oid: oid('e'), at: '2026-11-23T11:00:00Z' };
    const text = renderPullRequest(bundle, { ...facts, landed });
    expect(text).toContain('**CI:**');
    expect(text).not.toContain('**CI so far:**');
  });
});
