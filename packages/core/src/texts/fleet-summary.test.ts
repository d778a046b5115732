import { describe, expect, test } from 'vitest';
import { decideFleet } from '../fleet/decide-fleet.ts';
import type { Snapshot } from '../fleet/snapshot.ts';
import { config, issue, oidOf, recordOf, world } from '../testing/world.ts';
import { renderFleetSummary } from './fleet-summary.ts';

const render = (snapshot: Snapshot, dryRun = false): string =>
  renderFleetSummary({ snapshot, config: config(), decision: decideFleet(snapshot, config()), dryRun });

const busy = world({
  issues: [
    issue(1, { title: 'Add multiply', labels: ['clambake:working', 'agent:001'] }),
    issue(2, { title: 'Greet @everyone <b>', labels: ['clambake:ready'] }),
    issue(3, { title: 'Divide by zero', openBlockers: [1] }),
    issue(4, { title: 'Rename', labels: ['clambake:landed'] }),
    issue(5, { title: 'Ask me', labels: ['clambake:needs-human'] }),
  ],
  records: [recordOf(1, 'assigned'), recordOf(4, 'landed'), recordOf(5, 'needs-human'), recordOf(6, 'bundled')],
  change: {
    runs: new Map([[7, { id: 7, attempt: 1, status: 'in_progress', conclusion: null }]]),
    jobs: [{ runId: 7, runAttempt: 1, name: 'run #1 (1-1-aaaaaaaa)', status: 'in_progress', conclusion: null }],
  },
});

describe('the summary of a tick', () => {
  test('says who works on what, what waits and why, and what was done', () => {
    expect(render(busy)).toMatchInlineSnapshot(`
      "## Clambake at 12:00 UTC

      2 of 3 agents busy, started 1 now.

      ### Who works on what
      | agent | issue | | attempt | |
      |---|---|---|---|---|
      | 001 | #1 Add multiply | working since 11:00 UTC | 1 | [run](https://github.com/o/r/actions/runs/7) |
      | 002 | #2 Greet @ everyone ‹b› | assigned since 12:00 UTC | 1 | [run](https://github.com/o/r/actions/runs/100) |

      ### Beyond the agents
      - #5 Ask me: needs a human. What now?
      - #6: aboard bundle 3
      - #4 Rename: landed, waits for the train

      ### What waits, and why
      - #3 Divide by zero: waits: blocked by #1

      ### What was done
      - Ledger: claim #2; serve the train to main
      - Issues brought up to date: 4
      "
    `);
  });

  test('a dry run says what would be done and shows the world as it is', () => {
    const text = render(busy, true);
    expect(text).toContain('1 of 3 agents busy, would start 1 now.');
    expect(text).toContain('**Dry run: nothing was changed.**');
    expect(text).toContain('### What would be done');
    expect(text).not.toContain('| 002 |');
  });

  test("attack-47: ten thousand issues with hostile titles stay below GitHub's limit", () => {
    const snapshot = world({
      issues: Array.from({ length: 10_000 }, (_, index) =>
        issue(index + 1, { title: '<script>@all `\n# '.repeat(20), openBlockers: [oidOf('x').length] }),
      ),
    });
    const text = render(snapshot);
    expect(Buffer.byteLength(text)).toBeLessThan(300_000);
    expect(text).not.toMatch(/<script|@all/);
    expect(text).toContain('… and 9800 more');
  });
});
