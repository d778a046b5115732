import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { recallExports, rememberEnvironment } from './setup-memory.ts';

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
