import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

const table = readFileSync(join(import.meta.dirname, 'test/long-seconds.json'), 'utf8');
const { files } = JSON.parse(table) as { files: Record<string, number> };

// `npm run test:long`: tests of minutes, one file after the other, because each wants the machine for itself. No retries:
// scripts/ci.ts runs a file that failed once more and says so. A *.test.ts file registers its long stories
// (test/support/stories.ts).
export default defineConfig({
  ...config,
  test: {
    ...config.test,
    projects: undefined,
    include: Object.keys(files),
    env: { LONG_STORIES: 'true' },
    fileParallelism: false,
    retry: 0,
  },
});
