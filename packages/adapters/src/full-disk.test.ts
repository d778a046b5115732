// A disk that is full while work is packed or landed: it says nothing about the work, so nothing is refused for it.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { plainGit } from '../../../test/support/git-server.ts';
import { openYard } from '../../../test/support/yard.ts';
import { copyPlainFile } from './agent-machine/copy-plain-file.ts';
import { RemoteError } from './errors.ts';
import { openLandingRepository } from './landing/landing-repository.ts';

/** Mounts a small disk at the directory, owned as the directory is; false where this machine does not allow it. */
const mountSmall = (directory: string, kb: number): boolean => {
  const { uid, gid, mode } = statSync(directory);
  const options = `size=${kb}k,uid=${uid},gid=${gid},mode=${(mode & 0o777).toString(8)}`;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', directory], { stdio: 'ignore' });
  } catch {
    return false;
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', directory]));
  return true;
};

const probe = mkdtempSync(join(tmpdir(), 'full-disk-'));
const mayMount = ((): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', probe], { stdio: 'ignore' });
    execFileSync('umount', [probe]);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(probe, { recursive: true, force: true });
  }
})();

test.runIf(mayMount)('a disk that is full while work lands is the runner’s trouble; control: with room the same work lands', async () => {
  const root = mkdtempSync(join(tmpdir(), 'full-disk-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  plainGit(root, 'init', '--quiet', '--bare', '--initial-branch=main', 'origin.git');
  plainGit(root, 'clone', '--quiet', 'origin.git', 'agent');
  const agent = join(root, 'agent');
  plainGit(agent, 'checkout', '--quiet', '-B', 'main');
  plainGit(agent, 'commit', '--quiet', '--allow-empty', '-m', 'start');
  plainGit(agent, 'push', '--quiet', 'origin', 'main');
  plainGit(agent, 'checkout', '--quiet', '-b', 'work');
  writeFileSync(join(agent, 'noise.dat'), randomBytes(3_000_000));
  plainGit(agent, 'add', '--all');
  plainGit(agent, 'commit', '--quiet', '-m', 'work');
  const workFile = join(root, 'work.bundle');
  plainGit(agent, 'bundle', 'create', '--quiet', workFile, 'work', '^main');
  const checkIn = (gitDir: string) =>
    openLandingRepository({ gitDir, remote: join(root, 'origin.git'), allowFile: true }).checkWork({
      ...{ workFile, headOid: plainGit(agent, 'rev-parse', 'work'), base: 'main', branch: 'clambake/issue-42' },
      ...{ agent: '001', attempt: '42-1-9f3a77c2', protectedPaths: [], knownSecrets: [] },
    });
  const small = join(root, 'small');
  mkdirSync(small);
  expect(mountSmall(small, 2000)).toBe(true);
  const refused = checkIn(join(small, 'landing.git'));
  await expect(refused).rejects.toThrow(RemoteError);
  await expect(refused).rejects.toThrow(/No space left on device/);
  await expect(refused).rejects.toMatchObject({ retryable: true });
  expect(await checkIn(join(root, 'landing.git'))).toMatchObject({ ok: true, files: 1 });
});

test.runIf(mayMount)('a disk that is full while work is packed is no refusal; control: with room the same work is packed', async () => {
  const yard = await openYard();
  onTestFinished(() => yard.close());
  await yard.handOver();
  await yard.agent('head -c 400000 /dev/urandom > noise.dat; echo more >> a.txt');
  const { home } = yard.directories();
  expect(mountSmall(home, 300)).toBe(true);
  expect(await yard.pack()).toMatchObject({ status: 'unusable', why: 'the disk of the agent’s machine is full', isDiskFull: true });
  expect(readdirSync(home).filter((name) => name.startsWith('.clambake-'))).toEqual([]);
  execFileSync('mount', ['-o', 'remount,size=30m', home]);
  expect(await yard.pack()).toMatchObject({ status: 'packed' });
});

test.runIf(mayMount)('a copy for which there is no room leaves no part of it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'full-disk-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const small = join(root, 'small');
  mkdirSync(small);
  expect(mountSmall(small, 64)).toBe(true);
  writeFileSync(join(root, 'work'), randomBytes(200_000));
  const copy = await copyPlainFile(join(root, 'work'), join(small, 'copy'));
  expect(copy).toEqual({ ok: false, why: 'the disk of the agent’s machine is full' });
  expect(readdirSync(small)).toEqual([]);
});
