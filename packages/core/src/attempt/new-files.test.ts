import { expect, test } from 'vitest';
import { judgeNewFiles, newFileLimits } from './new-files.ts';

const judge = (paths: string[], tracked: string[] = []) => judgeNewFiles({ paths, tracked: new Set(tracked) });

test('sources, documents, lock files, examples of settings and files of any unknown name are work', () => {
  const paths = [
    'src/a.ts',
    'docs/guide.md',
    'package-lock.json',
    'Cargo.lock',
    '.env.example',
    '.github/workflows/x.yml',
    'Makefile',
    'bin/tool',
    'core/index.ts',
    'src/core.ts',
    'src/log.ts',
    'img/logo.png',
    'no extension',
    '.gitignore',
    'data.sqlite',
    'src/build.rs',
    'catalog',
    'ü.md',
  ];
  expect(judge(paths)).toEqual({ work: paths, left: [] });
});

test.each([
  '.env',
  '.env.local',
  'web/.env.production',
  'nohup.out',
  'core',
  'core.4711',
  'sub/npm-debug.log',
  'a.log.1',
  'x.pyc',
  'Main.class',
  'a.out',
  '.DS_Store',
  'a.txt~',
  '.a.txt.swp',
  '#a#',
  'a.orig',
  'a.rej',
  'server.pid',
  'id_rsa',
  'tls.key',
  'tsconfig.tsbuildinfo',
  '.coverage',
])('%s is left out by its name', (path) => {
  expect(judge([path])).toEqual({ work: [], left: [{ path, why: expect.any(String) }] });
});

test('what tools fill is left out as one directory, with the reason', () => {
  const paths = [
    'web/node_modules/a/index.js',
    'web/node_modules/b.js',
    'env/pyvenv.cfg',
    'env/lib/x.py',
    'c/CACHEDIR.TAG',
    'c/x',
    'dist/a.js',
    'x.egg-info/P',
  ];
  expect(judge(paths)).toEqual({
    work: [],
    left: [
      { path: 'web/node_modules/', why: 'a directory that tools fill' },
      { path: 'env/', why: 'a virtual environment' },
      { path: 'c/', why: 'a cache' },
      { path: 'dist/', why: 'build output' },
      { path: 'x.egg-info/', why: 'build output' },
    ],
  });
});

test('a directory of build output that the project tracks takes new files', () => {
  expect(judge(['dist/new.js', 'build/sub/x', 'target/x'], ['dist/old.js', 'build/a'])).toEqual({
    work: ['dist/new.js', 'build/sub/x'],
    left: [{ path: 'target/', why: 'build output' }],
  });
});

test('a new directory with too many files is left out as a whole, and one that git tracks is not', () => {
  const many = (directory: string) => Array.from({ length: newFileLimits.filesOfDirectory + 1 }, (_, n) => `${directory}/${n}.txt`);
  expect(judge(many('vendor/thing'), ['vendor/list'])).toEqual({
    work: [],
    left: [{ path: 'vendor/thing/', why: 'more than 1000 new files' }],
  });
  expect(judge(many('src'), ['src/list']).left).toEqual([]);
});
