// A short run of `bench agent`: what is counted, and a broken promise. Times of a busy machine are not looked at.
import { expect } from 'vitest';
import { measureAgent, missedByAgent } from '../../bench/agent.ts';
import { usdIn } from '../../bench/agent/meter.ts';
import { longTest, quickTest as test } from '../support/stories.ts';

const kept = { beforeMs: 900, afterMs: 400, bareMs: 1500, stopSeconds: 12, bookedUsd: 0.0212, proxiedUsd: 0.0212 };

test('a promise that is broken is named, and nothing else', () => {
  expect(missedByAgent(kept)).toEqual([]);
  expect(missedByAgent({ ...kept, beforeMs: 1001, stopSeconds: 61, bookedUsd: 0.02 })).toEqual([
    'beforeMs is 1001, above 1000',
    'stopSeconds is 61, above 60',
    '$0.02 are booked for $0.0212 of the proxy',
  ]);
});

test('a whole answer costs what it reports, and one that is cut costs a token for four characters', () => {
  const start = 'data: {"type":"message_start","message":{"usage":{"input_tokens":4000,"output_tokens":1}}}\n';
  const words = 'data: {"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":"say \\"a\\" "}}\n'.repeat(3);
  const end = 'data: {"type":"message_delta","delta":{},"usage":{"output_tokens":100}}\n';
  expect(usdIn(`${start}${words}${end}`)).toBeCloseTo(0.0135, 9);
  expect(usdIn(`${start}${words}`)).toBeCloseTo(0.012 + 6 * 15e-6, 9);
});

longTest(
  'an attempt that is stopped ends with its whole tree within a minute, and what the proxy let through is booked',
  async () => {
    const result = await measureAgent(1);
    expect(missedByAgent({ ...result, beforeMs: 0, afterMs: 0 })).toEqual([]);
    expect(result.bookedUsd).toBeGreaterThan(0.0195);
    expect(Math.min(result.beforeMs, result.bareMs)).toBeGreaterThan(0);
  },
  300_000,
);
