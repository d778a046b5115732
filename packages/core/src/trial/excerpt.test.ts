import { describe, expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

const at = (line: string): string => `2026-11-23T14:32:05.1234567Z ${line}`;
const noise = (count: number, word: string): string[] => Array.from({ length: count }, (_, index) => at(`${word} ${index}`));
const failure = [
  '✖ adds the tax to the total (1.2ms)',
  '  AssertionError [ERR_ASSERTION]: Expected values to be strictly equal:',
  '',
  '  110 !== 100',
  '      at TestContext.<anonymous> (file:///home/runner/work/shop/test/total.test.js:7:10)',
];

describe('excerptOf', () => {
  test('a short log is kept whole, without stamps, colours and the runner’s group lines', () => {
    const log = [
      at('##[group]Run npm test'),
      at('\u001b[31mnot ok 1\u001b[39m - adds'),
      at('##[endgroup]'),
      at('##[error]Process completed with exit code 1.'),
      '',
    ].join('\r\n');
    expect(excerptOf(`\uFEFF${log}`)).toBe('not ok 1 - adds\n##[error]Process completed with exit code 1.');
  });

  test('of a long log the failing test’s name and assertion stay, wherever they stand, with the end', () => {
    for (const [before, after] of [
      [10, 4000],
      [4000, 10],
      [2000, 2000],
    ] as const) {
      const log = [
        ...noise(before, 'installed package'),
        ...failure.map(at),
        ...noise(after, 'more output'),
        at('# fail 1'),
        at('##[error]Process completed with exit code 1.'),
      ].join('\n');
      const excerpt = excerptOf(log);
      for (const line of failure) expect(excerpt).toContain(line);
      expect(excerpt).toMatch(/^… \d+ lines left out|^installed/);
      expect(excerpt).toContain('Process completed with exit code 1.');
      expect(excerpt.split('\n').length).toBeLessThanOrEqual(84);
    }
  });

  test('TAP, node:test, jest, pytest, cargo and go failures are seen', () => {
    for (const sign of [
      'not ok 3 - works',
      '✖ works',
      'FAIL src/a.test.ts > works',
      'E       assert 1 == 2',
      "thread 'works' panicked at src/lib.rs:4:5:",
      '--- FAIL: TestWorks (0.00s)',
    ]) {
      const log = [...noise(500, 'fine'), at(sign), ...noise(500, 'fine')].join('\n');
      expect(excerptOf(log)).toContain(sign);
    }
  });

  test('a log without any sign of failure gives its end', () => {
    expect(excerptOf(noise(500, 'fine').join('\n'), 5).split('\n')).toEqual([
      '… 495 lines left out',
      'fine 495',
      'fine 496',
      'fine 497',
      'fine 498',
      'fine 499',
    ]);
  });

  test('it stays within its bounds whatever the log is', () => {
    const long = Array.from({ length: 3000 }, () => `not ok 1 - ${'x'.repeat(5000)}`).join('\n');
    expect(excerptOf(long).length).toBeLessThanOrEqual(16_000);
    expect(excerptOf('')).toBe('');
    expect(excerptOf('\u001b]0;title\u0007plain\u0000')).toBe('plain');
  });
});
