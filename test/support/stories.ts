// Some files of stories are part of both suites: `npm test` runs the quick ones, and the long suite
// (vitest.long.config.ts, test/long-seconds.json) runs the others.
import { test } from 'vitest';

const isLongRun = process.env['LONG_STORIES'] === 'true';
/** Registers no test, also through `.each(...)` and its like. */
const ignored = new Proxy(() => ignored, { get: () => ignored }) as unknown as typeof test;

export const quickTest: typeof test = isLongRun ? ignored : test;
export const longTest: typeof test = isLongRun ? test : ignored;
