import { mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pathWithSetupLast, recallExports, rememberEnvironment } from './setup-memory.ts';

let temp: string;
beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'clambake-test-'));
});
afterEach(() => rm(temp, { recursive: true, force: true }));

const before = { PATH: '/usr/bin:/bin', SAME: 'CANARY_same', CHANGED: 'old', GITHUB_ACTION: 'one', 'INPUT_GITHUB-TOKEN': 'a' };
const file = (): string => join(temp, 'clambake-setup', 'before.json');

test('what is new or has another value is told, PATH entries apart, and what the runner makes anew is not', async () => {
  await rememberEnvironment({ temp, variables: before });
  const after = {
    ...before,
    PATH: './relative:/tool/bin:/tool/bin:/usr/bin:/bin',
    CHANGED: 'new',
    NEW: 'x',
    GITHUB_ACTION: 'two',
    'INPUT_GITHUB-TOKEN': 'b',
    ACTIONS_RUNTIME_TOKEN: 'c',
  };
  expect(await recallExports({ temp, variables: after })).toEqual({ variables: { CHANGED: 'new', NEW: 'x' }, path: ['/tool/bin'] });
});

test('the file holds no value, and only its owner may read it', async () => {
  await rememberEnvironment({ temp, variables: before });
  expect(await readFile(file(), 'utf8')).not.toMatch(/CANARY|"old"/);
  expect([(await stat(file())).mode & 0o777, (await stat(join(temp, 'clambake-setup'))).mode & 0o777]).toEqual([0o600, 0o700]);
});

test('without a remembered environment nothing is told, and a damaged file is an error', async () => {
  expect(await recallExports({ temp, variables: before })).toBeUndefined();
  await rememberEnvironment({ temp, variables: before });
  await writeFile(file(), '{"v":1}');
  await expect(recallExports({ temp, variables: before })).rejects.toThrow('is not what mode: prepare wrote');
});

test('a link in the place of the file, and a file that is too large, are errors', async () => {
  await rememberEnvironment({ temp, variables: before });
  const own = await readFile(file(), 'utf8');
  await writeFile(join(temp, 'other.json'), own);
  await rm(file());
  await symlink(join(temp, 'other.json'), file());
  await expect(recallExports({ temp, variables: before })).rejects.toThrow('is not what mode: prepare wrote');
  await rm(file());
  await writeFile(file(), own.padEnd(4 * 1024 * 1024 + 1));
  await expect(recallExports({ temp, variables: before })).rejects.toThrow('is not what mode: prepare wrote');
  await writeFile(file(), own.padEnd(4 * 1024 * 1024));
  expect(await recallExports({ temp, variables: before })).toEqual({ variables: {}, path: [] });
});

test('each memory has a salt of its own, so that equal values do not show across jobs', async () => {
  const hashes: unknown[] = [];
  for (let round = 0; round < 2; round++) {
    await rememberEnvironment({ temp, variables: { SAME: 'value' } });
    hashes.push((JSON.parse(await readFile(file(), 'utf8')) as { variables: Record<string, string> }).variables['SAME']);
  }
  expect(hashes[0]).not.toBe(hashes[1]);
});

test('an environment without a PATH, and empty entries of one, add nothing', async () => {
  await rememberEnvironment({ temp, variables: {} });
  expect(await recallExports({ temp, variables: {} })).toEqual({ variables: {}, path: [] });
  expect(await recallExports({ temp, variables: { PATH: ':/a::relative:/b:' } })).toEqual({ variables: {}, path: ['/a', '/b'] });
  for (const name of ['INPUT_X', 'state_x', 'RUNNER_TEMP', 'ACTIONS_X', 'GITHUB_ENV'])
    expect(await recallExports({ temp, variables: { [name]: 'x' } })).toEqual({ variables: {}, path: [] });
  expect((await recallExports({ temp, variables: { MY_GITHUB_X: 'x' } }))?.variables).toEqual({ MY_GITHUB_X: 'x' });
});

test('directories that the setup added come last on the PATH of our own programs', () => {
  expect(pathWithSetupLast('/setup:/usr/bin:/tools:/bin', ['/setup', '/tools'])).toBe('/usr/bin:/bin:/setup:/tools');
  expect(pathWithSetupLast('/usr/bin:/bin', [])).toBe('/usr/bin:/bin');
  expect(pathWithSetupLast(undefined, ['/x'])).toBe('');
});
