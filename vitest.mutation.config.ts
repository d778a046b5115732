import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';
import { sizeTests, tests } from './scripts/mutation/rooms.ts';

// No retry: a mutant that a test notices once is noticed.
export default defineConfig({
  ...config,
  test: { ...config.test, include: tests, exclude: [...(config.test?.exclude ?? []), sizeTests], retry: 0 },
});
