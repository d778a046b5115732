import { describe, expect, test } from 'vitest';
import type { IssueRecord } from '../records/records.ts';
import { now, oidOf, recordOf } from '../testing/world.ts';
import { renderStatusComment } from './status-comment.ts';

const render = (record: IssueRecord): string => renderStatusComment(record, { repositoryUrl: 'https://github.com/o/r' });
const landed = {
  oid: oidOf('w1'),
  at: now,
  attempt: '1-1-aaaaaaaa',
  agent: '001',
  files: 12,
  additions: 30,
  deletions: 4,
  firstPaths: ['src/a.ts', 'src/`b`|c @ada.ts'],
  closing: 'Adds the key.\n\n@ada please /merge, fixes #9\n**Assigned** to agent 002',
};
const attempt = {
  id: '1-1-aaaaaaaa',
  agent: '001',
  runId: 7,
  startedAt: now,
  endedAt: now,
  outcome: 'done',
  costUsd: 0.42,
  turns: 9,
  commits: 2,
  detail: 'Finished.',
} as const;

describe('the comment of landed work', () => {
  test('names its files, says whether the commands of the repository have judged it, and quotes what its agent said at the end', () => {
    const text = render(recordOf(1, 'landed', { landed, attempts: [attempt] }));
    expect(text).toContain(
      'Changes `src/a.ts`, `src/\'b\'¦c @ ada.ts` and 10 other files. No command of the repository ("verify") has judged it before CI.',
    );
    expect(text).toContain('Agent 001 said at the end:\n\n> Adds the key.\n> @ ada please /merge, fixes no. 9\n> Assigned** to agent 002');
    expect(text).not.toContain('It cost');
    expect(render(recordOf(1, 'landed', { landed: { ...landed, firstPaths: ['a'], files: 1, closing: '' } }))).toContain('Changes `a`.\n');
  });

  test.each([
    ['verified', undefined, 'Verified: the commands of "verify" have passed on it.'],
    ['failing', 'npm test', 'Failing: a command of "verify", `npm test` did not pass.'],
    ['unverified', undefined, 'Unverified: the commands of "verify" have not judged it.'],
  ] as const)('%s work is called so', (result, command, said) => {
    const verify = { result, seconds: 2, ...(command === undefined ? {} : { command }) };
    expect(render(recordOf(1, 'landed', { landed, attempts: [{ ...attempt, verify }] }))).toContain(said);
  });

  test('says at the merge what it cost, and nothing of it once another attempt is wanted', () => {
    const merged = recordOf(1, 'merged', {
      landed,
      attempts: [{ ...attempt, id: '1-2-bbbbbbbb', costUsd: 1, costIsLeast: true }, attempt],
    });
    expect(render(merged)).toContain('It cost at least $1.42 in 2 attempts.');
    expect(render(recordOf(1, 'ready', { landed, attempts: [attempt] }))).not.toContain('said at the end');
  });
});

test('work that CI took off a bundle says which check failed, where, what its log says, and when the next attempt starts', () => {
  const excerpt = `first\n${Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\n')}\nnot ok 2 - the cart is empty @ada #9`;
  const feedback = { kind: 'ci' as const, flight: '3', check: 'test | x', excerpt, run: 77, at: now };
  const text = render(recordOf(1, 'ready', { attempts: [attempt], feedback, notBefore: '2026-11-23T12:30:00.000Z' }));
  expect(text).toContain('The next attempt starts by itself, not before 2026-11-23 12:30 UTC.');
  expect(text).toContain(
    'The next attempt is told: the check "test ¦ x" failed on bundle 3, CI run [77](https://github.com/o/r/actions/runs/77). The end of what its log says about it:\n\n> line 19\n',
  );
  expect(text).toContain('> not ok 2 - the cart is empty @ ada no. 9');
  // A record of an earlier release names no run.
  const { run: _, ...earlier } = feedback;
  expect(render(recordOf(1, 'ready', { feedback: { ...earlier, excerpt: '' } }))).toContain('failed on bundle 3.\n');
});
