import { availableParallelism } from 'node:os';
import { configDefaults, defineConfig } from 'vitest/config';

const exclude = [...configDefaults.exclude, '**/fixtures/**'];
const rooms = ['packages/!(core)/src/**/*.test.ts', 'actions/*/src/**/*.test.ts'];
/** These change what a whole process has: its variables, its way to the network, its signals. */
const ofOneProcess = ['packages/adapters/src/network.test.ts', 'packages/adapters/src/merge/over-the-network.test.ts'];

// Packages are tested from their sources (condition "source"), the actions in the stories from dist/.
export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source', 'node', 'import', 'default'] } },
  test: {
    projects: [
      // Pure functions leave nothing behind, so the files of core share one load of their modules.
      { extends: true, test: { name: 'core', include: ['packages/core/src/**/*.test.ts'], isolate: false } },
      // The tests of packages and actions close what they open. To load their modules for each file takes as long as they do.
      { extends: true, test: { name: 'rooms', include: rooms, exclude: [...exclude, ...ofOneProcess], isolate: false } },
      { extends: true, test: { name: 'stories', include: ['demo/**/*.test.ts', 'test/**/*.test.ts', ...ofOneProcess] } },
    ],
    // A `describe` may hold long stories alone. test/architecture/long-seconds.test.ts wants a quick test in every file.
    passWithNoTests: true,
    exclude,
    // Stories run real processes against the wall's clock: on a busy machine one may be late once. Twice is a failure.
    retry: process.env['CI'] === 'true' ? 1 : 0,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Real processes, real git and real servers: stories get a process each, so that nothing leaks from one file into another.
    pool: 'forks',
    // vitest leaves one core free, which on the two of a hosted runner means one file at a time; half of our time is waiting.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
