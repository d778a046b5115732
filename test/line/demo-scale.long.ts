// Sixty issues, five of which break the tests and eight pairs of which conflict, through the whole line.
import { expect, test } from 'vitest';
import { startDemo } from './demo-process.ts';

const limitMs = 2_100_000;

test(
  'the demo with sixty issues ends with each of them merged or explained, and every passenger’s change on the base exactly once',
  async () => {
    const demo = await startDemo(['--scale', '60', '--agents', '6']);
    try {
      expect(await demo.ended(limitMs), demo.printed.out).toEqual({ code: 0, signal: null });
      const result = await demo.result();
      console.log(demo.printed.out.split('\n').slice(-30).join('\n'));
      expect(result.problems).toEqual([]);
      expect(result.issues).toHaveLength(60);
      const evicted = result.bundles.flatMap((bundle) => bundle.evicted);
      const hasty = result.issues.filter(({ title }) => title.includes('hasty')).map(({ number }) => number);
      expect(hasty).toHaveLength(5);
      for (const number of hasty) expect(evicted).toContain(number);
      expect(result.billedMinutes.perMergedIssue).toBeLessThanOrEqual(6);
      expect(result.runsByConclusion['action_required'] ?? 0).toBe(0);
      expect(demo.printed.out).toMatch(/\d+ CI runs, [\d.]+ runner minutes of CI and [\d.]+ of ours/);
    } finally {
      await demo.close();
    }
  },
  limitMs + 60_000,
);
