// Runs the README's examples unchanged, and compares their output with the comments in them.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runProcess } from './testing/run-process.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

test.each(['An example', 'Faults'])('the example under "%s" prints what its comments say', async (heading) => {
  const readme = await readFile(`${root}README.md`, 'utf8');
  const section = readme.slice(readme.indexOf(`\n## ${heading}\n`));
  const example = /```ts\n([\s\S]*?)```/.exec(section)?.[1] ?? '';
  const promised = [...example.matchAll(/; \/\/ → (.+)$/gm)].map(([, text]) => text);
  expect(promised).toHaveLength(3);
  const args = ['--conditions=source', '--input-type=module-typescript', '--eval', example];
  const { PATH, TMPDIR } = process.env;
  const outcome = await runProcess(process.execPath, args, { cwd: root, env: { PATH, TMPDIR } });
  expect(outcome.err).toBe('');
  expect(outcome.out.trim().split('\n')).toEqual(promised);
});
