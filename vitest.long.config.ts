import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

// `npm run test:long`: tests of minutes, one file after the other, because each wants the machine for itself. No retries:
// scripts/ci.ts runs a file that failed once more and says so.
export default defineConfig({ ...config, test: { ...config.test, include: ['test/**/*.long.ts'], fileParallelism: false, retry: 0 } });
