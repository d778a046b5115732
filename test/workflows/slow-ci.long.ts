// The lengths of CI that slow-ci.test.ts leaves out.
import { test, vi } from 'vitest';
import { landWithApp, landWithJobToken } from './slow-ci.ts';

vi.setConfig({ testTimeout: 300_000 });

test('CI of 40 minutes, with the job’s token alone', () => landWithJobToken(40));

test('CI of 25 minutes, with a GitHub App', () => landWithApp(25));
