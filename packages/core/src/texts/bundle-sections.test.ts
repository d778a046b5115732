import { describe, expect, test } from 'vitest';
import type { Bundle, IssueRecord, Passenger, Trial } from '../records/records.ts';
import { now, oidOf, recordOf } from '../testing/world.ts';
import { bundleMarker, renderLanded, renderPullRequest } from './train.ts';

const repositoryUrl = 'https://github.com/o/r';
const passenger = (issue: number, change: Partial<Passenger> = {}): Passenger => ({
  ...{ issue, oid: oidOf(`w${issue}`), title: `Title ${issue}`, agent: '001', attempts: 2, costUsd: 0.46 },
  ...change,
});
const prefix = (issue: number) => ({ issue, oid: oidOf(`p${issue}`), tree: oidOf(`t${issue}`) });
const trial = (runId: number, change: Partial<Trial> = {}): Trial => ({
  ...{ size: 2, oid: oidOf('p'), tree: oidOf('t'), ref: 'clambake/bundle-7', runId, at: now },
  ...change,
});
const bundle: Bundle = {
  id: '7',
  base: 'main',
  baseOid: oidOf('main'),
  departedAt: now,
  passengers: [passenger(12), passenger(14), passenger(13, { title: 'Evil </summary> @ada | fixes #1' })],
  prefixes: [prefix(14), prefix(13), prefix(12)],
  trials: [trial(501, { verdict: 'red', check: 'test | x' }), trial(502, { size: 1, verdict: 'green' }), trial(503)],
};
const landed = {
  ...{ oid: oidOf('w13'), at: now, agent: '001', additions: 10, deletions: 3 },
  ...{ attempt: '13-1-aaaaaaaa', files: 4, tests: 1, firstPaths: ['src/a.ts', 'test/a.test.ts'], closing: 'Adds the key. @ada #99 /merge' },
};
const records = (issue: number): IssueRecord | undefined => (issue === 13 ? recordOf(13, 'landed', { landed }) : undefined);

describe('the pull request of a bundle', () => {
  test('has its rows in the order in which CI tests them, and is written anew when that order changes', () => {
    const body = renderPullRequest(bundle, { behind: [], records, repositoryUrl });
    expect([...body.matchAll(/^\| (\d) \| #(\d+) \|/gm)].map(([, row, issue]) => [row, issue])).toEqual([
      ['1', '14'],
      ['2', '13'],
      ['3', '12'],
    ]);
    expect(bundleMarker(bundle)).toContain('bundle 7: 14 13 12 ');
    expect(bundleMarker({ ...bundle, prefixes: bundle.prefixes?.toReversed() ?? [] })).toContain('bundle 7: 12 13 14 ');
  });

  test('links the CI runs that have ended, and says which rows they tested', () => {
    const body = renderPullRequest(bundle, { behind: [], records, repositoryUrl });
    expect(body).toContain(
      '**CI runs**\n\n- [run 501](https://github.com/o/r/actions/runs/501) of the first 2 rows: red, test ¦ x\n- [run 502](https://github.com/o/r/actions/runs/502) of the first row: green\n',
    );
    expect(body).not.toContain('503');
  });

  test('tells of each issue what was done, why, the files, the tests, the judgement, the cost and how to take it off', () => {
    const body = renderPullRequest(bundle, { behind: [], records, repositoryUrl });
    const [, section] = /<details><summary>#13 (.*?)<\/details>/s.exec(body) ?? [];
    expect(section?.split('\n')).toEqual(
      [
        'Evil ‹/summary› @ ada ¦ fixes no. 1</summary>',
        '',
        '> Adds the key. @ ada no. 99 /merge',
        '',
        '- Why: issue #13. ada asked for it.',
        '- Changes `src/a.ts`, `test/a.test.ts` and 2 other files. By their names, 1 of its 4 files is a test. It cost $0.46 in 2 attempts.',
        '- A comment `/evict #13`, with your words, takes it off and gives it back to an agent.',
        '',
        '',
      ].slice(0, section?.split('\n').length),
    );
  });

  test('says after the landing what landed, as which commit, and how to take it back, instead of a plan', () => {
    const oid = 'ab'.repeat(20);
    const body = renderLanded(bundle, { records, repositoryUrl, landed: [14, 13], mergedOid: oid, endedAt: now });
    expect(body).toContain(
      `Bundle 7 **landed** on \`main\` as [\`ababababab\`](https://github.com/o/r/commit/${oid}) 2026-11-23 12:00 UTC, with 2 passengers.`,
    );
    expect(body).not.toContain('moves the base branch');
    expect(body).toContain('A comment `/revert #13` takes it back.');
    expect(body).not.toContain('/evict');
    expect(body).toContain('- #12: was not in what landed: its issue says where it is');
  });
});
