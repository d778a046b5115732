// A small package in the place of the large one: npm is a script that hands out an archive, and the cache a directory.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileCache } from '../file-cache.ts';
import { UserError } from '../errors.ts';
import { safePath } from '../agent-machine/isolation.ts';
import { unpackPinned } from './package-archive.ts';

let root: string;
let archive: string;
let integrity: string;
let said: string[];
let downloads: () => Promise<number>;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'clambake-test-'));
  said = [];
  archive = join(root, 'published.tgz');
  await mkdir(join(root, 'package'));
  await writeFile(join(root, 'package', 'claude'), '#!/bin/sh\necho hello\n', { mode: 0o755 });
  execFileSync('tar', ['-czf', archive, '-C', root, 'package']);
  integrity = `sha512-${createHash('sha512')
    .update(await readFile(archive))
    .digest('base64')}`;
  await mkdir(join(root, 'bin'));
  await writeFile(
    join(root, 'bin', 'npm'),
    `#!/bin/sh\necho x >> ${root}/downloads\n[ "$1 $2 $5" = "pack --pack-destination --silent" ] || exit 2\ncp ${archive} "$3/anthropic.tgz"\n`,
  );
  await chmod(join(root, 'bin', 'npm'), 0o755);
  downloads = () =>
    readFile(join(root, 'downloads'), 'utf8').then(
      (text) => text.trim().split('\n').length,
      () => 0,
    );
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** A cache that holds what was saved, or `forged`. */
const cacheWith = (forged?: Buffer): FileCache & { saved: string[] } => {
  const saved: string[] = [];
  const kept = join(root, 'kept.tgz');
  return {
    saved,
    restore: async (_key, file) => {
      if (forged !== undefined) await writeFile(file, forged);
      else if (existsSync(kept)) await copyFile(kept, file);
      else return false;
      return true;
    },
    save: async (key, file) => {
      saved.push(`${key} ${basename(file)}`);
      await copyFile(file, kept);
    },
  };
};

const unpack = async (p: { cache?: FileCache; published?: string } = {}): Promise<string> => {
  const prefix = await mkdtemp(join(root, 'tools-'));
  const directory = await mkdtemp(join(root, 'archive-'));
  const pinned = { target: 'test', name: '@anthropic-ai/claude-code-test', integrity: p.published ?? integrity };
  const path = safePath(`${join(root, 'bin')}:${process.env['PATH']}`);
  await unpackPinned(prefix, { pinned, directory, path, scratch: root, cache: p.cache, log: (text) => void said.push(text) });
  return join(prefix, 'node_modules', '@anthropic-ai', 'claude-code-test', 'claude');
};

test('it comes from the registry once, and then from the cache', async () => {
  const cache = cacheWith();
  for (const expected of ['the npm registry', 'the cache clambake-claude-code-2.1.330-test']) {
    const binary = await unpack({ cache });
    expect(execFileSync(binary, { encoding: 'utf8' })).toBe('hello\n');
    expect(said.at(-1)).toBe(`Claude Code 2.1.330 comes from ${expected}`);
  }
  expect([await downloads(), cache.saved]).toEqual([1, ['clambake-claude-code-2.1.330-test claude-code.tgz']]);
});

/** The archive of another program, and its digest. */
const forge = async (): Promise<{ bytes: Buffer; digest: string }> => {
  await writeFile(join(root, 'package', 'claude'), '#!/bin/sh\necho forged\n', { mode: 0o755 });
  execFileSync('tar', ['-czf', join(root, 'forged.tgz'), '-C', root, 'package']);
  const bytes = await readFile(join(root, 'forged.tgz'));
  return { bytes, digest: `sha512-${createHash('sha512').update(bytes).digest('base64')}` };
};

test('attack-63: a cache entry with another program is not used, and the registry is asked instead', async () => {
  const { bytes } = await forge();
  const binary = await unpack({ cache: cacheWith(bytes) });
  expect(said).toContain('What the cache clambake-claude-code-2.1.330-test holds is not what npm published, so it is not used');
  expect([execFileSync(binary, { encoding: 'utf8' }), await downloads()]).toEqual(['hello\n', 1]);
});

test('attack-63, control: the same entry runs where its digest is the one asked for, so the digest is what refuses', async () => {
  const { bytes, digest } = await forge();
  const binary = await unpack({ cache: cacheWith(bytes), published: digest });
  expect([execFileSync(binary, { encoding: 'utf8' }), await downloads()]).toEqual(['forged\n', 0]);
});

test('fault-63: a registry that gives other bytes is refused, and nothing is unpacked or cached', async () => {
  const cache = cacheWith();
  const refused = unpack({ cache, published: `sha512-${'A'.repeat(86)}==` });
  await expect(refused).rejects.toThrow(UserError);
  await expect(refused).rejects.toThrow('gave another @anthropic-ai/claude-code-test@2.1.330 than npm published');
  expect(cache.saved).toEqual([]);
});

test('a cache that fails costs a download and nothing else', async () => {
  const down = (): Promise<never> => Promise.reject(new Error('no service'));
  const binary = await unpack({ cache: { restore: down, save: down } });
  expect(existsSync(binary)).toBe(true);
  expect(said).toEqual([
    'The cache could not be read: no service',
    'Claude Code 2.1.330 comes from the npm registry',
    'The cache could not be written: no service',
  ]);
});
