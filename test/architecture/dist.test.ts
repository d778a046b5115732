// The files in dist/ are fit to be published: readable, mergeable, and without a trace of the machine that built them.
// That it equals a rebuild is `npm run check:dist`, a step of `npm test`.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionNames, repositoryRoot } from './source-files.ts';

const absolutePath = /(?:file:\/\/\/|["'`( ])(?:\/(?:home|root|Users|tmp|var\/folders|builds?)\/|[A-Z]:\\\\)[\w.-]/;

describe.each(actionNames)('dist/%s', (name) => {
  const folder = join(repositoryRoot, 'dist', name);
  const scripts = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');

  test('holds an ES module, its package.json and the licences', () => {
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['index.js', 'licenses.txt', 'package.json']));
    expect(JSON.parse(read('package.json'))).toEqual({ type: 'module' });
    expect(read('licenses.txt')).toMatch(/Permission is hereby granted/);
  });

  test('brings the licence of every package that is packed into it', () => {
    const headers = scripts.flatMap((file) => [
      ...read(file).matchAll(/^;\/\/ CONCATENATED MODULE: .*node_modules\/((?:@[^/]+\/)?[^/]+)\//gm),
    ]);
    // Packed from CommonJS, so no header names them; all four actions make requests.
    const packed = new Set([...headers.map(([, name]) => name ?? ''), 'undici', 'bottleneck']);
    expect(packed).toContain('@actions/core');
    const titles = [...read('licenses.txt').matchAll(/^((?:@[\w.-]+\/)?[\w.-]+) \d+\.\d+\.\d+\S*$/gm)].map(([, name]) => name);
    expect([...packed].filter((name) => !titles.includes(name))).toEqual([]);
  });

  test('has no source maps and nothing else but scripts', () => {
    expect(readdirSync(folder).filter((file) => !/\.js$|^licenses\.txt$|^package\.json$/.test(file))).toEqual([]);
    expect(scripts.filter((file) => /\/\/# sourceMappingURL=data:/.test(read(file)))).toEqual([]);
  });

  test('names no directory of the machine that built it', () => {
    const found = scripts.flatMap((file) => [...read(file).matchAll(new RegExp(repositoryRoot, 'g'))].map(() => file));
    expect(found).toEqual([]);
    const suspicious = read('index.js')
      .split('\n')
      .filter((line) => /file:\/\/\/(?!\$)/.test(line) && absolutePath.test(line));
    expect(suspicious).toEqual([]);
  });

  test('is not minified', () => {
    const text = read('index.js');
    expect(text.length / text.split('\n').length).toBeLessThan(100);
    expect(text.includes('\n;// CONCATENATED MODULE: ./packages/adapters/build/'), 'module headers are kept').toBe(true);
  });

  test('keeps its main file within 2.0 MB (2,000,000 bytes)', () => {
    expect(Buffer.byteLength(read('index.js'))).toBeLessThanOrEqual(2_000_000);
  });
});
