// The browser of the tests of pages: one that the machine has, or else Debian's, where this process may install it.
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'];
const installMs = 300_000;

const installed = async (): Promise<string | undefined> => {
  for (const place of places) {
    const isThere = await access(place).then(
      () => true,
      () => false,
    );
    if (isThere) return place;
  }
  return undefined;
};

/** Undefined where there is none and none can be installed. */
export const findChromium = async (): Promise<string | undefined> => {
  const found = await installed();
  if (found !== undefined || process.getuid?.() !== 0) return found;
  const run = promisify(execFile);
  const options = { timeout: installMs, env: { PATH: process.env['PATH'] ?? '', DEBIAN_FRONTEND: 'noninteractive' } };
  try {
    await run('apt-get', ['update'], options);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options);
  } catch {
    return undefined;
  }
  return installed();
};
