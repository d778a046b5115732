// The demo says why its end state is not reached, and --keep serves a clone; command-line.test.ts has wrong options.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { plainGit } from '../support/git-server.ts';
import { startDemo } from './demo-process.ts';

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});
const start = async (...given: Parameters<typeof startDemo>) => {
  const demo = await startDemo(...given);
  cleanups.push(demo.close);
  return demo;
};
const scratch = async (): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'clambake-command-line-'));
  cleanups.push(() => rm(directory, { recursive: true, force: true }));
  return directory;
};

/** A git that cannot push: nothing can be claimed with it. */
const gitWithoutPush = async (): Promise<string> => {
  const directory = await scratch();
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const script = `#!/bin/sh\nfor word in "$@"; do [ "$word" = push ] && { echo 'fatal: no push today' >&2; exit 1; }; done\nexec ${real} "$@"\n`;
  await writeFile(join(directory, 'git'), script, { mode: 0o755 });
  return directory;
};

test('when the end state is not reached it says why and exits with 1; --keep serves a clone until the first signal', async () => {
  const demo = await start(['--keep', '--agents', '2'], { pathFirst: await gitWithoutPush() });
  const [, address = ''] = await demo.says(/Clone from it with\n {2}git clone (http:\/\/\S+)\n/, 100_000);
  expect(demo.printed.out).toContain('PROBLEM: #1 Give a discount on large orders is ready, not merged');
  expect(demo.printed.out).toContain('PROBLEM: no bundle was merged');
  expect(demo.printed.out).toContain('The end state is NOT the expected one.');
  expect((await demo.result()).ok).toBe(false);
  const clone = join(await scratch(), 'clone');
  plainGit(tmpdir(), 'clone', '--quiet', address, clone);
  expect(plainGit(clone, 'log', '--format=%s')).toBe('First commit');
  expect(await readdir(clone)).toContain('package.json');

  expect(await demo.temporary()).toContainEqual(expect.stringMatching(/^clambake-demo-/));
  demo.child.kill('SIGTERM');
  expect(await demo.ended(20_000)).toEqual({ code: 1, signal: null });
  expect(await demo.temporary(), 'nothing is left behind').not.toContainEqual(expect.stringMatching(/^clambake-demo-/));
  expect(() => plainGit(tmpdir(), 'ls-remote', address), 'nobody serves it any more').toThrow();
}, 150_000);
