// The behaviour of @actions/exec that callers have to know, the module's answer to it, and the programs that it cannot run.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from 'vitest';
import { openLauncher } from './launcher.ts';
import { type CommandLine, type ProgramOptions, type ProgramResult, runProgram, runWithin } from './run-program.ts';
import { longTest, quickTest as test } from '../../../test/support/stories.ts';

const root = mkdtempSync(join(tmpdir(), 'run-program-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const env = { PATH: process.env['PATH'] ?? '' };
const MiB = 1024 * 1024;

/** A program of its own below `directory`. */
const script = (directory: string, name: string, text: string): string => {
  mkdirSync(join(root, directory), { recursive: true });
  const file = join(root, directory, name);
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return file;
};
const sh = (text: string): CommandLine => ['sh', '-c', text];

type Run = (command: CommandLine, options: ProgramOptions) => Promise<ProgramResult>;
const within: Run = (command, options) => runWithin(command, { ...options, timeoutMs: 60_000 });
let launcher: ReturnType<typeof openLauncher> | undefined;
const closeLauncher = async (): Promise<void> => {
  await (await launcher)?.close();
  launcher = undefined;
};
const launched =
  (run: Run): Run =>
  async (command, options) => {
    launcher ??= openLauncher(root, env.PATH);
    const { close } = (await launcher) ?? {};
    expect(close).toBeDefined();
    return run(command, options);
  };
const ways: [string, Run][] = [
  ['runProgram', runProgram],
  ['runWithin', within],
  ['runProgram through a shell', launched(runProgram)],
  ['runWithin through a shell', launched(within)],
];

describe.each(ways)('%s', (_, run) => {
  afterAll(closeLauncher);

  test('keeps both streams apart, and an exit code is a value', async () => {
    const result = await run(sh('echo out; echo err >&2; exit 7'), { env });
    expect({ ...result, stdout: result.stdout.toString() }).toEqual({ code: 7, stdout: 'out\n', stderr: 'err\n', exceeded: undefined });
  });

  test('keeps bytes that are no UTF-8', async () => {
    const { stdout } = await run(sh(String.raw`printf '\377\000\303(\200'`), { env });
    expect([...stdout]).toEqual([0xff, 0, 0xc3, 0x28, 0x80]);
  });

  test('gives the program exactly this environment and directory', async () => {
    const { stdout } = await run(['env'], { env: { PATH: env.PATH, ONE: 'a b' } });
    expect(stdout.toString().trim().split('\n').sort()).toEqual(['ONE=a b', `PATH=${env.PATH}`]);
    expect((await run(['pwd'], { env })).stdout.toString()).toBe('/\n');
    expect((await run(['pwd'], { env, cwd: tmpdir() })).stdout.toString()).toBe(`${tmpdir()}\n`);
  });

  test('takes a program whose path has spaces, by its path and from the PATH', async () => {
    const file = script('a folder with  spaces', 'my prog', 'printf "%s|" "$@"');
    const args = ['two words', '"quoted"', String.raw`back\slash`, '', '$HOME', '*'] as const;
    const expected = `two words|"quoted"|back\\slash||$HOME|*|`;
    expect((await run([file, ...args], { env })).stdout.toString()).toBe(expected);
    const PATH = `${join(root, 'a folder with  spaces')}:${env.PATH}`;
    expect((await run(['my prog', ...args], { env: { PATH } })).stdout.toString()).toBe(expected);
  });

  test('looks a program up in the PATH of its environment and not in ours', async () => {
    script('only-there', 'hidden-program', 'echo found');
    await expect(run(['hidden-program'], { env })).rejects.toMatchObject({ code: 'ENOENT' });
    expect((await run(['hidden-program'], { env: { PATH: `${join(root, 'only-there')}:${env.PATH}` } })).stdout.toString()).toBe('found\n');
  });

  test('a program that is missing is an ENOENT', async () => {
    for (const name of ['no-such-program', join(root, 'no-such-program')])
      await expect(run([name], { env })).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test('a signal that ends the program is exit code 128', async () => {
    expect(await run(sh('kill -9 $$'), { env })).toMatchObject({ code: 128, exceeded: undefined });
  });

  test('an argument that the system does not take is an error at once', async () => {
    for (const wrong of ['a\0b', 'x'.repeat(200_000)]) await expect(run(['echo', wrong], { env })).rejects.toThrow();
  });

  test('takes fifty megabytes of lines', { timeout: 60_000 }, async () => {
    const { stdout } = await run(sh(`yes 0123456789012345678901234567890123456789012345678 | head -c ${50 * MiB}`), { env });
    expect(stdout.length).toBe(50 * MiB);
  });

  test('keeps a part of too much output and says so', async () => {
    const { stdout, exceeded } = await run(sh(`yes | head -c ${MiB}`), { env, maximumBytes: 200_000 });
    expect(exceeded).toBe('bytes');
    expect(stdout.length).toBeLessThanOrEqual(200_000);
  });

  test('cuts stderr at one mebibyte', async () => {
    const { stderr, exceeded } = await run(sh(`yes | head -c ${3 * MiB} >&2`), { env });
    expect(stderr.length).toBeGreaterThan(0);
    expect(stderr.length).toBeLessThanOrEqual(MiB);
    expect(exceeded).toBeUndefined();
  });
});

describe('runProgram', () => {
  longTest('waits ten seconds for a child that keeps stdout open, and then answers for the program', { timeout: 30_000 }, async () => {
    const started = performance.now();
    expect(await runProgram(sh('echo done; sleep 15 & exit 4'), { env })).toMatchObject({ code: 4, stdout: Buffer.from('done\n') });
    expect(performance.now() - started).toBeGreaterThan(9000);
  });

  test('prints neither the command nor its output', async () => {
    const module = JSON.stringify(join(import.meta.dirname, 'run-program.ts'));
    const code = `const { runProgram } = await import(${module}); console.log((await runProgram(['echo', 'quiet'], { env: process.env })).stdout.length);`;
    const run = await runWithin([process.execPath, '--input-type=module', '-e', code], { env, timeoutMs: 60_000 });
    expect({ stdout: run.stdout.toString(), stderr: run.stderr }).toEqual({ stdout: '6\n', stderr: '' });
  });

  test('refuses a path that @actions/exec would take apart', async () => {
    const file = script('quo"ted', 'program', 'true');
    await expect(runProgram([file], { env })).rejects.toThrow('cannot be run with such a path or argument');
  });
});

const limited: [string, typeof runWithin][] = [
  ['runWithin', runWithin],
  ['runWithin through a shell', (command, options) => launched((again) => runWithin(again, options))(command, options)],
];

describe.each(limited)('%s', (_, run) => {
  afterAll(closeLauncher);

  test('ends a program that takes too long, with its children', async () => {
    const started = performance.now();
    expect(await run(sh('sleep 60 & sleep 60'), { env, timeoutMs: 300 })).toMatchObject({ code: 128, exceeded: 'time' });
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('gives stdin byte by byte, fifty megabytes of it', { timeout: 60_000 }, async () => {
    const input = Buffer.alloc(50 * MiB, Buffer.from([0, 255, 10, 200]));
    const { stdout } = await run(['cat'], { env, input, timeoutMs: 60_000 });
    expect(stdout.equals(input)).toBe(true);
  });

  test('a program that ends before it has read its input is no trouble', async () => {
    for (let round = 0; round < 20; round += 1) {
      expect(await run(['true'], { env, input: Buffer.alloc(5 * MiB), timeoutMs: 60_000 })).toMatchObject({ code: 0 });
    }
  });

  test('stdin has an end where nothing is given', async () => {
    expect(await run(['cat'], { env, timeoutMs: 20_000 })).toMatchObject({ code: 0, exceeded: undefined });
  });
});
