import { describe, expect, test } from 'vitest';
import type { Trial } from '../records/records.ts';
import { describeCi, runnerMinutes, trialTree } from './trial-tree.ts';

const trial = (runId: number, size: number, verdict?: Trial['verdict'], seconds?: number): Trial => ({
  size,
  oid: 'a'.repeat(40),
  tree: 'b'.repeat(40),
  ref: 'clambake/bundle-1',
  runId,
  at: '2026-11-23T10:00:00Z',
  ...(verdict === undefined ? {} : { verdict }),
  ...(seconds === undefined ? {} : { runnerSeconds: seconds }),
});

describe('the tree of trials', () => {
  test('each trial hangs under the answer that it follows from', () => {
    const trials = [
      trial(10, 8, 'red'),
      trial(11, 8, 'red'),
      trial(12, 4, 'green'),
      trial(13, 6, 'red'),
      trial(14, 7, 'superseded'),
      trial(15, 5),
    ];
    expect(trialTree(trials, 8).join('\n')).toMatchInlineSnapshot(`
      "\`\`\`mermaid
      flowchart TD
        t0["all 8: red (run 10)"]:::red
        t1["all 8: red (run 11)"]:::red
        t2["the first 4 of 8: green (run 12)"]:::green
        t3["the first 6 of 8: red (run 13)"]:::red
        t4["the first 7 of 8: given up (run 14)"]:::superseded
        t5["the first 5 of 8: not ended (run 15)"]:::out
        t0 --> t1
        t1 --> t2
        t1 --> t3
        t1 --> t4
        t3 --> t5
        classDef green stroke:#1a7f37,stroke-width:2px
        classDef red stroke:#cf222e,stroke-width:2px
        classDef none stroke-dasharray:4
        classDef superseded stroke-dasharray:4
        classDef forgotten stroke-dasharray:4
        classDef out stroke-dasharray:2
      \`\`\`"
    `);
  });

  test('one trial is no search, and a long search is cut with a count', () => {
    expect(trialTree([trial(1, 3, 'green')], 3)).toEqual([]);
    const long = Array.from({ length: 100 }, (_, index) => trial(index, (index * 7) % 50, 'red'));
    const lines = trialTree(long, 50);
    expect(lines.length).toBeLessThan(100);
    expect(lines).toContain('  more["60 more CI runs"]:::out');
  });

  test('every line is one of the few forms of Mermaid that it uses, and every edge goes from an earlier node to a later one', () => {
    for (const length of [2, 3, 17, 60]) {
      const verdicts = ['red', 'green', 'none', 'superseded', undefined] as const;
      const trials = Array.from({ length }, (_, index) => trial(index, (index * 5) % 11, verdicts[index % 5]));
      const lines = trialTree(trials, 10);
      expect([lines[0], lines[1], lines.at(-1)]).toEqual(['```mermaid', 'flowchart TD', '```']);
      const nodes = new Set<string>();
      for (const line of lines.slice(2, -1)) {
        const node = /^ {2}(t\d+|more)\["[\w :()]+"\]:::(?:green|red|none|superseded|out)$/.exec(line);
        const edge = /^ {2}(t\d+) --> (t\d+|more)$/.exec(line);
        if (node?.[1] !== undefined) nodes.add(node[1]);
        else if (edge !== null) expect(nodes.has(edge[1] ?? '') && nodes.has(edge[2] ?? '')).toBe(true);
        else expect(line).toMatch(/^ {2}classDef \w+ stroke[\w#:,-]+$/);
      }
    }
  });
});

test('runner minutes are added up, and what was not measured is said', () => {
  const carried = { ...trial(3, 1), carried: true };
  expect(runnerMinutes([{ trials: [trial(1, 2, 'red', 90), trial(2, 1, 'green', 60)] }, { trials: [carried] }])).toBe('2.5 runner minutes');
  expect(runnerMinutes([{ trials: [trial(1, 2, 'red', 90), trial(2, 1, 'superseded')] }])).toBe(
    '1.5 runner minutes, without 1 that has not been measured',
  );
});

test('what an App’s pull request started of itself, about commits of an earlier flight, is said', () => {
  const own: Trial = { ...trial(1, 3, 'red', 60), event: 'pull_request' };
  const carried: Trial = { ...own, carried: true, runnerSeconds: undefined };
  const prefix = trial(2, 1, 'green', 30);
  expect(describeCi([{ trials: [own, prefix] }])).toBe('2 runs, 1.5 runner minutes');
  expect(describeCi([{ trials: [own, prefix] }, { trials: [carried] }])).toBe(
    '2 runs, 1.5 runner minutes; not counted: one that its pull request started itself and that was not needed',
  );
  const asked: Trial = { ...own, runId: 3 };
  expect(describeCi([{ trials: [own, prefix] }, { trials: [carried, asked] }])).toBe('3 runs, 2.5 runner minutes');
  expect(describeCi([{ trials: [carried] }, { trials: [carried] }])).toMatch(
    /2 that their pull requests started themselves and that were not needed$/,
  );
});
