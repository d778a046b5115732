// Programs that a small shell starts, when they, the machine or the shell itself behave badly. run-program.test.ts has what both ways do.
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect } from 'vitest';
import { openLauncher } from './launcher.ts';
import { type CommandLine, findProgram, runProgram, runWithin } from './run-program.ts';
import { longTest, quickTest as test } from '../../../test/support/stories.ts';

const root = mkdtempSync(join(tmpdir(), 'launcher-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const env = { PATH: process.env['PATH'] ?? '' };
const sh = (text: string): CommandLine => ['sh', '-c', text];
const within = (text: string, timeoutMs = 20_000) => runWithin(sh(text), { env, timeoutMs });

let launcher: Awaited<ReturnType<typeof openLauncher>>;
let scratch: string;
const open = async (path = env.PATH): Promise<void> => {
  scratch = join(root, randomUUID());
  mkdirSync(scratch);
  launcher = await openLauncher(scratch, path);
  expect(launcher).toBeDefined();
};
beforeEach(() => open());
afterEach(async () => {
  await launcher?.close();
});

/** The process whose arguments hold the directory of this launcher. */
const shellOf = (): number => {
  const holds = (id: string): boolean => {
    try {
      return (
        readFileSync(`/proc/${id}/cmdline`, 'latin1').includes(scratch) &&
        readFileSync(`/proc/${id}/stat`, 'latin1').includes(` ${process.pid} `)
      );
    } catch {
      return false;
    }
  };
  return Number(readdirSync('/proc').find((id) => /^\d+$/.test(id) && holds(id)));
};

const secondsOf = async (work: Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work;
  return (performance.now() - started) / 1000;
};

describe('a program', () => {
  test('that cannot be started where it should is an error, and no exit code', async () => {
    const gone = join(root, 'gone');
    // One after the other: a rejection that nobody awaits yet fails the whole run.
    await expect(runProgram(['true'], { env, cwd: gone })).rejects.toThrow();
    await expect(runWithin(['true'], { env, cwd: gone, timeoutMs: 20_000 })).rejects.toThrow();
  });

  test('with words and variables of every plain kind gets them as they are', async () => {
    const words = [
      '-n',
      '--',
      '+x',
      '.',
      '\n',
      'a\n\n',
      '\nend 0 0\n',
      'pid 1 1',
      '$(id)',
      '`id`',
      "'",
      '"',
      '\\',
      '*',
      '',
      ' ',
      '\t',
      '~',
      '!!',
      '%s',
    ];
    const { stdout } = await runProgram(['sh', '-c', 'printf "%s\\0" "$GIT_X" "$@"', ...words], {
      env: { ...env, GIT_X: '$(id)\n"\'`x`\n' },
    });
    expect(stdout.toString().split('\0').slice(0, -1)).toEqual(['$(id)\n"\'`x`\n', ...words.slice(1)]);
    const odd = join(scratch, '-x $(id) \'"\n');
    mkdirSync(odd);
    expect((await runProgram(['sh', '-c', 'cd .; ls -a; pwd -P'], { env, cwd: odd })).stdout.toString()).toContain(odd);
  });

  test('with ten thousand words takes no longer, and with too many is an error', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => `a-path/of-the-repository/${index}`);
    expect(await secondsOf(runProgram(['true', ...many], { env }))).toBeLessThan(2);
    const tooMany = Array.from({ length: 60 }, () => 'x'.repeat(90_000));
    await expect(runProgram(['true', ...tooMany], { env })).rejects.toThrow();
  });

  test.each(['HUP', 'USR1', 'TERM', 'SYS', 'XFSZ', 'ALRM', 'FPE'])('that SIG%s ends has exit code 128', async (signal) => {
    const expected = signal === 'HUP' ? 129 : 128;
    expect((await within(`kill -s ${signal} $$`)).code).toBe(expected);
  });

  longTest('that leaves a session of its own with its streams ends with its time', async () => {
    expect(await secondsOf(within('setsid sleep 30 & sleep 60', 300))).toBeLessThan(8);
    await launcher?.close();
    launcher = undefined;
    expect(await secondsOf(within('setsid sleep 30 & sleep 60', 300))).toBeLessThan(8);
  });

  test('that closes both streams and goes on has its exit code', async () => {
    expect((await within('exec >&- 2>&-; sleep 1; exit 5')).code).toBe(5);
  });

  test('gets nothing of a program before it', async () => {
    await runProgram(sh('cd /tmp; umask 0; ulimit -n 20; export GIT_LEFT=1'), { env: { ...env, GIT_SECRET: 'x' } });
    const look = () => runProgram(sh('env; umask; ulimit -n; for one in /proc/$$/fd/*; do echo $one; done | sed "s/.*fd//"'), { env });
    const through = (await look()).stdout.toString();
    await launcher?.close();
    expect(through).toBe((await look()).stdout.toString());
    expect(through).not.toContain('GIT_');
  });

  test('gets no variable of a shell that makes some', async () => {
    const bash = findProgram('bash', env.PATH);
    if (bash === undefined) throw new Error('this test needs bash');
    await launcher?.close();
    const bin = join(root, randomUUID());
    mkdirSync(bin);
    symlinkSync(bash, join(bin, 'sh'));
    for (const name of ['setsid', 'mkfifo']) symlinkSync(findProgram(name, env.PATH) ?? '', join(bin, name));
    await open(bin);
    expect(
      (await runProgram(['env'], { env })).stdout
        .toString()
        .trim()
        .split('\n')
        .filter((line) => !line.startsWith('_=')),
    ).toEqual([`PATH=${env.PATH}`]);
    expect((await within('exit 9')).code).toBe(9);
  });

  test('is one of sixty at once, each with its own output and code', async () => {
    const runs = await Promise.all(Array.from({ length: 60 }, (_, index) => within(`echo ${index}; exit ${index}`)));
    expect(runs.map(({ code, stdout }) => `${code} ${stdout.toString().trim()}`)).toEqual(runs.map((_, index) => `${index} ${index}`));
  });
});

describe('the shell', () => {
  longTest('that is killed is an error of what runs or waits, and others are started without it', async () => {
    const running = within('sleep 4; exit 3');
    await pause(300);
    process.kill(shellOf(), 'SIGKILL');
    const after = await Promise.allSettled([within('exit 7')]);
    expect(after[0]?.status === 'fulfilled' ? after[0].value.code : 'error').toSatisfy((code) => code === 7 || code === 'error');
    expect(await secondsOf(within('true'))).toBeLessThan(3);
    expect((await running).code).toBe(3);
  });

  longTest('that is stopped holds nobody beyond its time', async () => {
    process.kill(shellOf(), 'SIGSTOP');
    expect(await secondsOf(Promise.allSettled([within('true', 500)]))).toBeLessThan(8);
  });

  test('whose part for one program is killed is an error, and no exit code', async () => {
    const text = 'kill -9 $PPID; sleep 1';
    const runs = await Promise.allSettled([within(text), runProgram(sh(text), { env })]);
    expect(runs.map((run) => run.status === 'rejected' && String(run.reason).includes('not be followed'))).toEqual([true, true]);
  });

  longTest('whose part for one program is stopped holds nobody beyond its time', async () => {
    const started = performance.now();
    const stopped = await within('echo $PPID; kill -STOP $PPID; sleep 60', 500);
    expect(performance.now() - started).toBeLessThan(8000);
    expect(stopped.exceeded).toBe('time');
    process.kill(Number(stopped.stdout.toString()), 'SIGKILL');
  });

  test('whose directory is gone leaves programs to Node, with their input', async () => {
    for (const name of readdirSync(scratch)) rmSync(join(scratch, name), { recursive: true });
    expect((await runWithin(['cat'], { env, input: 'some input', timeoutMs: 20_000 })).stdout.toString()).toBe('some input');
  });
});
