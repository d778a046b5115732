import { describe, expect, test } from 'vitest';
import { readConfig } from './config-file.ts';
import { UserError } from '../errors.ts';

const messageOf = async (text: string | undefined): Promise<string> => {
  try {
    await readConfig(text);
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).file).toBe('.github/clambake.yml');
    return (error as UserError).message;
  }
  throw new Error('accepted');
};

describe('.github/clambake.yml', () => {
  test('a file with the one required key gets every default', async () => {
    expect(await readConfig('ci: ci.yml\n')).toMatchObject({ ci: 'ci.yml', agents: 3, attempts: 3, 'min-role': 'write' });
  });

  test('a missing file names itself and the required key', async () => {
    expect(await messageOf(undefined)).toBe(
      '.github/clambake.yml is missing on the default branch: create it; the one required key names the workflow that tests a bundle, for example "ci: ci.yml"',
    );
  });

  test('malformed YAML names line and column', async () => {
    expect(await messageOf('ci: ci.yml\nagents: [3\nattempts: 2\n')).toMatch(/^\.github\/clambake\.yml, line 3, column \d+: /);
  });

  test('a key written twice is malformed', async () => {
    expect(await messageOf('ci: ci.yml\nci: other.yml\n')).toMatch(/line 2, column 1: .*unique/);
  });

  test('every wrong key is named in one message', async () => {
    const message = await messageOf('agents: 0\nagent: 3\n');
    expect(message).toContain('"ci" is missing');
    expect(message).toContain('"agents"');
    expect(message).toContain('did you mean "agents"?');
  });

  test('an unknown tag and a flood of aliases are refused', async () => {
    expect(await messageOf('ci: !!js/function "x"\n')).toMatch(/line 1/);
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'.split('').map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[i]}`).join(', ')}]`),
    ].join('\n');
    expect(await messageOf(bomb)).toMatch(/alias/i);
  });

  test.each([
    ['ci: ci.yml\nagents: 0\n', { line: 2, column: 1 }],
    ['# first\nagnets: 3\nci: ci.yml\n', { line: 2, column: 1 }],
    ['ci: ci.yml\nallowed-hosts:\n  - example.com\n  - https://x\nnetwork: allow-list\n', { line: 4, column: 5 }],
    ['ci: ci.yml\nlabels:\n  docs: { model: haiku, effort: most }\n', { line: 3, column: 25 }],
    ['ci: ci.yml\nday-usd: 1\n', { line: 2, column: 1 }],
    ['ci: ci.yml\nprotected-paths: { "a/**": forbid }\n', { line: 2, column: 20 }],
    ['ci: ci.yml\nagents: [3\n', { line: 3, column: 1 }],
    ['ci: &a ci.yml\nafter-merge: *a\n', { line: 2, column: 1 }],
    ['agents: 3\n', undefined],
    ['- ci\n', undefined],
  ])('the annotation of %j stands at the key or item that is wrong', async (text, place) => {
    const error = await readConfig(text).catch((thrown: unknown) => thrown);
    expect((error as UserError).place).toEqual(place);
  });

  test('a huge file is refused by its size', async () => {
    expect(await messageOf(`ci: ci.yml\n#${'x'.repeat(100_000)}`)).toContain('the maximum is 100000');
  });
});
