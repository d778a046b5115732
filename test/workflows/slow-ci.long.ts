// CI that takes longer than a job of the train holds, with cron switched off: the train wakes itself until it has landed,
// with the job's token alone and with a GitHub App.
import { test, vi } from 'vitest';
import { landWithApp, landWithJobToken } from './slow-ci.ts';

vi.setConfig({ testTimeout: 300_000 });

test('CI of 25 minutes, with the job’s token alone', () => landWithJobToken(25));

test('CI of 40 minutes, with a GitHub App', () => landWithApp(40));

test('CI of 40 minutes, with the job’s token alone', () => landWithJobToken(40));

test('CI of 25 minutes, with a GitHub App', () => landWithApp(25));
