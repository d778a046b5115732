// Places that a user without rights can write, on machines whose directories are links.
import { chmod, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findWritablePlaces } from './writable-places.ts';

test.runIf(process.geteuid?.() === 0)('a tool cache on another disk, behind a link, is searched as one that is none', async () => {
  const root = await mkdtemp(join(tmpdir(), 'places-'));
  try {
    await chmod(root, 0o755);
    const cache = join(root, 'disk', 'cache');
    const open = join(cache, 'node', '24.0.0', 'x64', 'bin');
    await mkdir(open, { recursive: true });
    await chmod(open, 0o777);
    await symlink(cache, join(root, 'hostedtoolcache'));
    const user = { kind: 'user', via: 'root', name: 'nobody', uid: 65_534, gid: 65_534, path: '/usr/bin:/bin' } as const;
    const find = async (toolCache: string): Promise<string[]> =>
      (await findWritablePlaces({ user, jobPath: '/usr/bin:/bin', toolCache, path: '/usr/bin:/bin', own: [] })).map(({ path }) => path);
    expect(await find(cache)).toEqual([open]);
    expect(await find(join(root, 'hostedtoolcache'))).toEqual([join(root, 'hostedtoolcache/node/24.0.0/x64/bin')]);
    const other = join(root, 'second', 'cache');
    await mkdir(other, { recursive: true });
    await symlink(join(cache, 'node'), join(other, 'node'));
    await symlink('/dev/null', join(other, 'nothing'));
    await symlink('nowhere', join(other, 'broken'));
    expect(await find(other)).toEqual([join(other, 'node/24.0.0/x64/bin')]);
  } finally {
    await rm(root, { recursive: true });
  }
});
