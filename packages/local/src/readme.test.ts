// Runs the README's example unchanged, and compares its output with the example's comments.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runProcess } from './testing/run-process.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

test('the example of the README prints what its comments say', async () => {
  const readme = await readFile(`${root}README.md`, 'utf8');
  const example = /## An example\n\n```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const promised = [...example.matchAll(/; \/\/ → (.+)$/gm)].map(([, text]) => text);
  expect(promised).toHaveLength(3);
  const args = ['--conditions=source', '--input-type=module-typescript', '--eval', example];
  const { PATH, TMPDIR } = process.env;
  const outcome = await runProcess(process.execPath, args, { cwd: root, env: { PATH, TMPDIR } });
  expect(outcome.err).toBe('');
  expect(outcome.out.trim().split('\n')).toEqual(promised);
});
