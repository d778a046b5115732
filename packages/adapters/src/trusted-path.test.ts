import { chmod, chown, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findProgram } from './run-program.ts';
import { isTrusted, placesOf, trustedFirst, trustedOnly } from './trusted-path.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'clambake-test-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Makes directories with a program `tool`; the mode is that of the directory. */
const place = async (name: string, mode: number, program = 0o755): Promise<string> => {
  const directory = join(root, name);
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'tool'), '#!/bin/sh\n');
  await chmod(join(directory, 'tool'), program);
  await chmod(directory, mode);
  return directory;
};

test.each<[string, number, boolean]>([
  ['a directory of ours', 0o755, true],
  ['one that everybody may write, as /usr/local/bin of the hosted images', 0o777, false],
  ['one that a group may write', 0o775, false],
  ['one in which everybody may add files, as /tmp', 0o1777, false],
])('%s', async (_case, mode, expected) => {
  expect(isTrusted(await place('bin', mode))).toBe(expected);
});

test('a directory above decides too: who can rename it can put another one there', async () => {
  const bin = await place('outer/bin', 0o755);
  await chmod(join(root, 'outer'), 0o777);
  expect(isTrusted(bin)).toBe(false);
  const sticky = await place('sticky/bin', 0o755);
  await chmod(join(root, 'sticky'), 0o1777);
  expect(isTrusted(sticky)).toBe(true);
});

test.runIf(process.geteuid?.() === 0)('another user’s directory is never trusted, not even in a sticky one', async () => {
  const bin = await place('sticky/bin', 0o755);
  await chmod(join(root, 'sticky'), 0o1777);
  await chown(bin, 65_534, 65_534);
  expect(isTrusted(bin)).toBe(false);
});

test('a link is followed, and each place on its way counts', async () => {
  const open = await place('open', 0o777);
  await place('closed', 0o755);
  await symlink(join(open, 'tool'), join(root, 'closed', 'linked'));
  await symlink('closed/tool', join(root, 'direct'));
  expect(isTrusted(join(root, 'closed', 'linked'))).toBe(false);
  expect(isTrusted(join(root, 'direct'))).toBe(true);
  expect(placesOf(join(root, 'closed', 'linked')).map(({ path }) => path)).toContain(open);
  await symlink('circle', join(root, 'circle'));
  expect(isTrusted(join(root, 'circle'))).toBe(false);
  expect(isTrusted(join(root, 'absent'))).toBe(false);
});

test('PATH is searched first where only root and we can write, whatever its order', async () => {
  const open = await place('open', 0o777);
  const closed = await place('closed', 0o755);
  const path = `${open}:relative::${closed}`;
  expect(trustedFirst(path)).toBe(`${closed}:${open}`);
  expect(trustedOnly(path)).toBe(closed);
  expect(findProgram('tool', path)).toBe(join(closed, 'tool'));
});

test('a program that others can write is passed over, and found where there is no other', async () => {
  const written = await place('written', 0o755, 0o777);
  const closed = await place('closed', 0o755);
  expect(findProgram('tool', `${written}:${closed}`)).toBe(join(closed, 'tool'));
  expect(findProgram('tool', written)).toBe(join(written, 'tool'));
});

test('a program is resolved once: what is put before it later is not seen', async () => {
  const first = join(root, 'first');
  await mkdir(first);
  const closed = await place('closed', 0o755);
  const path = `${first}:${closed}`;
  expect(findProgram('tool', path)).toBe(join(closed, 'tool'));
  await place('first', 0o755);
  expect(findProgram('tool', path)).toBe(join(closed, 'tool'));
});

test('two dots after a link lead to where the link leads, as the kernel reads them', async () => {
  await place('open/deep', 0o755);
  await chmod(join(root, 'open'), 0o777);
  await place('closed/bin', 0o755);
  await place('open/bin', 0o777);
  await symlink(join(root, 'open', 'deep'), join(root, 'closed', 'current'));
  // Read as text it would be closed/bin.
  const entry = `${root}/closed/current/../bin`;
  expect(isTrusted(entry)).toBe(false);
  expect(trustedOnly(`${entry}:${root}/closed/bin/.`)).toBe(`${root}/closed/bin/.`);
  await symlink('current/../bin/tool', join(root, 'closed', 'tool'));
  expect(isTrusted(join(root, 'closed', 'tool'))).toBe(false);
  expect(findProgram('tool', `${entry}:${root}/closed/bin`)).toBe(join(root, 'closed/bin/tool'));
  expect(placesOf(`${root}/closed/bin/../..`).at(-1)?.path).toBe(root);
});
