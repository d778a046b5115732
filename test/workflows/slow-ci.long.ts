// The lengths of CI that slow-ci.test.ts leaves out.
import { afterEach, test, vi } from 'vitest';
import { landWithApp, landWithJobToken } from './slow-ci.ts';
import type { Town } from './town.ts';

vi.setConfig({ testTimeout: 300_000 });

let town: Town | undefined;
afterEach(async () => {
  await town?.close();
  town = undefined;
});
const opened = (here: Town): void => {
  town = here;
};

test('CI of 40 minutes, with the job’s token alone', () => landWithJobToken(40, opened));

test('CI of 25 minutes, with a GitHub App', () => landWithApp(25, opened));
