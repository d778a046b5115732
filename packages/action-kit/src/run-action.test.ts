// Runs an action as a child process, with the output that the runner reads and the real exit code.
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'clambake-kit-'));
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const kit = new URL('./index.ts', import.meta.url).href;
const adapters = new URL('../../adapters/src/index.ts', import.meta.url).href;

const runBody = async (body: string, variables: Record<string, string> = {}) => {
  const summary = join(directory, 'summary.md');
  const output = join(directory, 'output');
  writeFileSync(summary, '');
  writeFileSync(output, '');
  const script = `import * as kit from ${JSON.stringify(kit)}; import { UserError, RemoteError } from ${JSON.stringify(adapters)}; import { z } from 'zod';
    const schema = z.object({ ...kit.commonInputs, issue: kit.issueInput() });
    await kit.runAction('try-it', async (it) => { ${body} });`;
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_REPOSITORY: 'o/r',
    GITHUB_RUN_ID: '7',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_ACTION_REPOSITORY: 'clam/bake',
    GITHUB_STEP_SUMMARY: summary,
    GITHUB_OUTPUT: output,
    RUNNER_TEMP: directory,
    'INPUT_GITHUB-TOKEN': 'a-made-up-token',
    'INPUT_DRY-RUN': 'false',
    INPUT_ISSUE: '12',
    ...variables,
  };
  return new Promise<{ code: number; stdout: string; summary: string; output: string }>((resolve) => {
    const cwd = new URL('..', import.meta.url);
    execFile(process.execPath, ['--conditions=source', '--input-type=module', '--eval', script], { env, cwd }, (error, stdout, stderr) => {
      const code = error === null ? 0 : Number(error.code);
      resolve({ code, stdout: stdout + stderr, summary: readFileSync(summary, 'utf8'), output: readFileSync(output, 'utf8') });
    });
  });
};

describe('an action', () => {
  test('reads its inputs, masks its secrets, writes outputs and the summary, and succeeds', async () => {
    const run = await runBody(
      `const inputs = it.readInputs(schema); it.log('issue ' + inputs.issue + ' ::error::no'); it.log('::error::not a command');
       await it.group('a ::group', async () => it.log('inside')); it.setOutput('list', [1, 2]); it.setOutput('text', 'a\\nb'); await it.summary('## Done');`,
      { 'INPUT_GITHUB-TOKEN': 'first line\nsecond line' },
    );
    expect(run.code).toBe(0);
    expect(run.stdout.split('\n').filter((line) => line.startsWith('::'))).toEqual([
      '::add-mask::first line%0Asecond line',
      '::add-mask::first line',
      '::add-mask::second line',
      '::group::a ::group',
      '::endgroup::',
    ]);
    expect(run.summary).toBe('## Done\n');
    expect(run.output).toMatch(/^list<<(\S+)\n\[1,2\]\n\1\ntext<<(\S+)\na\nb\n\2\n$/);
  });

  test('a wrong input fails with one line that names it; a secret is never quoted', async () => {
    const run = await runBody(`it.readInputs(schema);`, { INPUT_ISSUE: '12; rm -rf', 'INPUT_GITHUB-TOKEN': '', 'INPUT_DRY-RUN': 'maybe' });
    expect(run.code).toBe(1);
    expect(run.stdout.trim().split('\n')).toEqual([
      '::error title=try-it::Input "github-token" is missing: pass the job\'s token: github-token: ${{ github.token }}; Input "dry-run" must be true or false, not "maybe"; Input "issue" must be a whole number from 1 to 2147483647, not "12; rm -rf"',
    ]);
  });

  test('a user’s mistake is one annotation on its file', async () => {
    const run = await runBody(`throw new UserError('line one', { file: '.github/clambake.yml' });`);
    expect([run.code, run.stdout]).toEqual([1, '::error title=try-it,file=.github/clambake.yml::line one\n']);
  });

  test('the remote’s trouble names status and request id', async () => {
    const run = await runBody(
      `throw new RemoteError('GitHub answered 503 to GET /x: down', { status: 503, requestId: 'AB:12', retryable: true });`,
    );
    expect([run.code, run.stdout]).toEqual([
      1,
      '::error title=try-it%3A GitHub::GitHub answered 503 to GET /x: down (status 503, request AB:12, a later run may succeed)\n',
    ]);
  });

  test('a fault of ours brings its stack and asks for a report', async () => {
    const run = await runBody(`throw new TypeError('odd\\n::set-env name=x::y');`);
    expect(run.code).toBe(1);
    const lines = run.stdout.trim().split('\n');
    expect(lines[0]).toBe('TypeError: odd');
    expect(run.stdout).toContain('    at ');
    expect(lines.filter((line) => /^\s*::/.test(line))).toEqual([
      '::error title=try-it%3A internal error::try-it has a fault of its own: odd%0A::set-env name=x::y. Please report it at https://github.com/clam/bake/issues, with the stack from the log',
    ]);
  });

  test('outside a job it says what is missing', async () => {
    const run = await runBody('', { GITHUB_REPOSITORY: '' });
    expect([run.code, run.stdout]).toEqual([
      1,
      '::error title=try-it::GITHUB_REPOSITORY is not set: this action works inside a job of GitHub Actions only\n',
    ]);
  });

  test('where the runner takes no summary, none is written and nothing fails', async () => {
    const run = await runBody(`await it.summary('x');`, { GITHUB_STEP_SUMMARY: '' });
    expect([run.code, run.summary]).toEqual([0, '']);
  });
});
