import { describe, expect, test } from 'vitest';
import { answer } from './tasks.ts';
import { scaledIssues, sharesOf } from './scale.ts';

describe('a scaled backlog', () => {
  test('of sixty has five that break the tests and eight pairs that conflict, side by side', () => {
    expect(sharesOf(60)).toEqual({ culprits: 5, conflicts: 8 });
    for (const scale of [8, 12, 60, 61, 200]) {
      const issues = scaledIssues(scale);
      const { culprits, conflicts } = sharesOf(scale);
      expect(issues).toHaveLength(scale);
      expect(new Set(issues.map((one) => one.title)).size).toBe(scale);
      expect(issues.filter((one) => one.kind === 'hasty')).toHaveLength(culprits);
      const signs = issues.flatMap((one, index) => (one.kind === 'sign' ? [{ path: one.path, index }] : []));
      expect(signs).toHaveLength(2 * conflicts);
      for (const [place, one] of signs.entries())
        if (place % 2 === 1) expect(one).toEqual({ path: signs[place - 1]?.path, index: (signs[place - 1]?.index ?? 0) + 1 });
    }
  });

  const commands = (title: string, feedback: string, results: string[]): string =>
    JSON.stringify(answer({ prompt: `Issue #5, title:\n| ${title}\n\n${feedback}`, results, cwd: '/tree' }));

  test('a hasty task corrects its test only after CI has named it', () => {
    const { title } = scaledIssues(60).find((one) => one.kind === 'hasty') ?? { title: '' };
    const number = Number(/\d+/.exec(title)?.[0]);
    expect(commands(title, '', ['written'])).toContain(`.cents, ${501 + number})`);
    expect(commands(title, `| not ok 7 - special ${String(number).padStart(3, '0')} has its price`, ['written'])).toContain(
      `.cents, ${500 + number})`,
    );
  });

  test('the second task of a pair keeps the first colour only when it has read it', () => {
    expect(commands('Paint sign 003 in blue', '', [''])).toContain('"sign 003: blue\\n"');
    const merge = 'Merge the branch `main` into the current one with git';
    expect(
      commands('Paint sign 003 in blue', merge, ['conflict', '1 <<<<<<< HEAD\n2 sign 003: blue\n3 =======\n4 sign 003: red\n']),
    ).toContain('"sign 003: blue\\nsign 003: red\\n"');
  });
});
