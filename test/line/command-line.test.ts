// The demo's command line refuses wrong options. command-line.long.ts has an end state that is not reached, and --keep.
import { afterEach, expect, test } from 'vitest';
import { startDemo } from './demo-process.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});
const start = async (...given: Parameters<typeof startDemo>) => {
  const demo = await startDemo(...given);
  cleanups.push(demo.close);
  return demo;
};

test.each([
  [['--agents', '0'], 'npm run demo: --agents takes a whole number from 1 to 20, not "0"\n'],
  [['--agents', 'x'], 'npm run demo: --agents takes a whole number from 1 to 20, not "x"\n'],
  [['--agents', '2.5'], 'npm run demo: --agents takes a whole number from 1 to 20, not "2.5"\n'],
  [['--scale', '5'], 'npm run demo: --scale takes a whole number from 8 to 200, not "5"\n'],
  [['--agent', '3'], expect.stringMatching(/^npm run demo: Unknown option '--agent'.*\n$/)],
])('%j is one clear error and starts nothing', async (args, message) => {
  const demo = await start(args);
  expect(await demo.ended(20_000)).toEqual({ code: 2, signal: null });
  expect(demo.printed).toEqual({ out: '', err: message });
});
