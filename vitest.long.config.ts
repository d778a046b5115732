import { defineConfig } from 'vitest/config';
import config from './vitest.config.ts';

// `npm run test:long`: stories of minutes. Whole demos, one after the other, because each wants the machine for itself.
export default defineConfig({ ...config, test: { ...config.test, include: ['test/**/*.long.ts'], fileParallelism: false } });
