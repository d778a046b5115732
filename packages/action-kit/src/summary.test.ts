import { expect, test } from 'vitest';
import { cutSummary } from './summary.ts';

test('a summary that fits is left alone', () => {
  expect(cutSummary('## Hello\n')).toBe('## Hello\n');
});

test('a longer one is cut after a whole line, below 1 MiB in bytes, and says so', () => {
  const cut = cutSummary('ä line of text\n'.repeat(100_000));
  expect(Buffer.byteLength(cut)).toBeLessThan(1024 * 1024);
  expect(Buffer.byteLength(cut)).toBeGreaterThan(1024 * 1000);
  expect(cut.slice(-80)).toContain('ä line of text\n\n_This summary was cut: GitHub shows at most 1 MiB a step._\n');
});
