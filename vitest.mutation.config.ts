import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';
import { rooms, sizeTests } from './scripts/mutation/rooms.ts';

// scripts/mutation.ts says in the environment which room it mutates.
const tests = rooms.filter(({ name }) => name === process.env['MUTATED_ROOM']).flatMap((room) => room.tests);

// No retry: a mutant that a test notices once is noticed.
export default defineConfig({
  ...config,
  test: { ...config.test, projects: undefined, include: tests, exclude: [...(config.test?.exclude ?? []), sizeTests], retry: 0 },
});
