import { expect, test } from 'vitest';
import { bareRepository, judgeNewFiles, newFileLimits, newFilesRule } from './new-files.ts';

const judge = (paths: string[], tracked: string[] = []) => judgeNewFiles({ paths, tracked: new Set(tracked) });
const words = (text: string): string[] => text.trim().split(/\s+/);

test.each<[string, string[]]>([
  [
    'settings of one machine, perhaps with secrets',
    words('.env .env.local .env.production .ENV .env.example.local .env.defaultx .env. .envrc .EnvRc'),
  ],
  ['perhaps a secret', words('.netrc .pgpass .htpasswd id_rsa id_dsa id_ecdsa id_ed25519 a.key .key a.p12 a.pfx a.jks a.keystore .NETRC')],
  [
    'output of a program',
    words('nohup.out a.log a.log.1 a.log.42 .log npm-debug.log yarn-error.log lerna-debug.log pnpm-error.log.17 npm-debug.logs A.LOG'),
  ],
  [
    'a dump of a program',
    words('core core.1 core.4711 vgcore. vgcore.7 a.core a.dmp a.stackdump a.heapsnapshot a.cpuprofile a.heapprofile hs_err_pid7.log.txt'),
  ],
  [
    'state of a running program',
    words('a.pid a.sock a.lock-wal a.db-journal a.sqlite-journal a.sqlite-wal a.sqlite-shm a.db-wal a.db-shm'),
  ],
  [
    'a file of an editor or a patch',
    words(
      '.#a .# #a# ## a~ ~ .a.swp .x.swa .name.swp .abc.swm .long.name.swb a.swp a.swo a.orig a.rej a.bak a.tmp a.temp a.old a.save .#longer #longer# longer~ longer.bak',
    ),
  ],
  ['a file of an operating system', words('.DS_Store Thumbs.db ehthumbs.db desktop.ini ._ ._a ._longer.txt .ds_store')],
  [
    'build output',
    words(
      `a.pyc a.pyo a.class a.o a.obj a.a a.lib a.so a.so.1 a.so.1.2.3 a.dylib a.dll a.exe a.pdb a.ilk a.elc a.beam a.hi a.rlib a.rmeta
       a.wasm.map a.tsbuildinfo a.gcda a.gcno a.PYC a.out .coverage .coverage. .coverage.host .coverage.host.1 .eslintcache .stylelintcache
       .phpunit.result.cache coverage.xml coverage.out coverage.lcov lcov.info`,
    ),
  ],
])('left out as %s', (why, names) => {
  for (const name of names) {
    expect(judge([name]), name).toEqual({ work: [], left: [{ path: name, why }] });
    expect(judge([`src/${name}`]).left, name).toEqual([{ path: `src/${name}`, why }]);
  }
});

test('names that only contain such a name are work', () => {
  const names = words(`
    .env.example .env.sample .env.template .env.dist .env.default .env.defaults a.env a.env.local .environment .env-x .envrc.md x.envrc
    a.netrc .netrc.md a.pgpass .pgpass.md a.htpasswd .htpasswd.md id_rsa.pub my_id_rsa id_xyz a.keys akey a.p12.md a.pfxx a.keystores
    nohup.out.md anohup.out alog a.logs a.log.x a.log. a.log.1x my-npm-debug.logs npm-debugger.logs npm-info.logs bun-debug.logs
    Core core.c core.1a core.x score vgcore avgcore.1 a.corex a.dmpx dmp ahs_err_pid hs_err
    a.pids pid a.socks a.lock a.db a.sqlite a.db-other a.sqlite-other a.lock-walx
    #a a# .a.swq a.sw .a.swpx a.origin a.rejx orig a.bakery a.savex ~a .b a.#b
    a.DS_Store .DS_Storex aThumbs.db Thumbs.dbx aehthumbs.db desktop.inix adesktop.ini a._b .-a
    a.pycx pyc a.classy class a.sox a.so.x a.os a.exec a.dllx a.wasm a.map a.hit a.ab ao
    a.outs aa.out aXout .coveragex a.coverage coverage.txt coverage.xmlx acoverage.xml .eslintcachex a.eslintcache lcov.infox alcov.info
    .stylelintcachex .phpunit.result.cachex`);
  expect(judge(names)).toEqual({ work: names, left: [] });
});

test('every directory that tools fill is left out, at the root and below, and names around it are work', () => {
  const tools = words(`node_modules bower_components jspm_packages .venv venv virtualenv __pycache__ .pytest_cache .mypy_cache .ruff_cache
    .tox .nox .eggs .gradle .m2 .nuget .cargo .bundle .npm .yarn .pnpm-store .cache .parcel-cache .turbo .next .nuxt .svelte-kit .angular
    .terraform .nyc_output .ipynb_checkpoints .idea .vs .vscode .history .claude .aider.tags.cache .sass-cache .dart_tool .stack-work
    .hypothesis .serverless .vercel .netlify .git DerivedData __MACOSX lost+found`);
  const builds = words(`dist build out target coverage htmlcov obj Debug Release _build cmake-build-debug cmake-build-release CMakeFiles
    bazel-out tmp temp logs test-results playwright-report storybook-static site-packages a.egg-info .egg-info`);
  for (const [names, why] of [
    [tools, 'a directory that tools fill'],
    [builds, 'build output'],
  ] as const) {
    for (const name of names) {
      expect(judge([`${name}/x`, `a/${name}/b/y`]).left, name).toEqual([
        { path: `${name}/`, why },
        { path: `a/${name}/`, why },
      ]);
      expect(judge([`${name}x/x`, `x${name}y/x`, name]).left, name).toEqual([]);
    }
  }
});

test('what tracked files stand in is kept at every depth, and only that', () => {
  const tracked = ['tools/dist/deep/er/a', 'b'];
  expect(judge(['tools/dist/x', 'tools/dist/deep/x', 'tools/dist/deep/er/x', 'tools/dist/deep/build/x', 'b/dist/x'], tracked)).toEqual({
    work: ['tools/dist/x', 'tools/dist/deep/x', 'tools/dist/deep/er/x'],
    left: [
      { path: 'tools/dist/deep/build/', why: 'build output' },
      { path: 'b/dist/', why: 'build output' },
    ],
  });
});

test.each([['description'], ['packed-refs'], ['objects/aa/b'], ['objects/info/packs']])(
  'a directory with HEAD, config and %s is a repository of its own',
  (third) => {
    const paths = (at: string): string[] => [`${at}/HEAD`, `${at}/config`, `${at}/${third}`];
    expect(judge(paths('deep/mirror'))).toEqual({ work: [], left: [{ path: 'deep/mirror/', why: bareRepository }] });
    for (const without of [0, 1, 2]) {
      const some = paths('mirror').filter((_, index) => index !== without);
      expect(judge(some), String(without)).toEqual({ work: some, left: [] });
    }
  },
);

test('a file HEAD at the root, and one that only ends so, make no repository', () => {
  const paths = ['HEAD', 'config', 'description', '/HEAD', '/config', '/description', 'x/AHEAD', 'x/config', 'x/description'];
  expect(judge(paths).left).toEqual([]);
  const beside = ['m/HEAD', 'm/config', 'other/m/objects/a', 'mm/objects/b'];
  expect(judge(beside)).toEqual({ work: beside, left: [] });
});

test('a mark counts only as the whole name of a file in a directory', () => {
  const paths = ['pyvenv.cfg', 'CACHEDIR.TAG', 'a/xpyvenv.cfg', 'a/pyvenv.cfgs', 'b/CACHEDIR.TAG.md', 'b/xCACHEDIR.TAG', 'c/pyvenvXcfg'];
  expect(judge(paths)).toEqual({ work: paths, left: [] });
  expect(judge(['a/b/pyvenv.cfg', 'a/x']).work).toEqual(['a/x']);
});

test('a directory at the limit of new files is work, and one above it is left out with the rest of the work kept', () => {
  const files = (directory: string, count: number): string[] => Array.from({ length: count }, (_, n) => `${directory}/d${n % 3}/${n}.txt`);
  const full = files('new', newFileLimits.filesOfDirectory);
  expect(judge(full)).toEqual({ work: full, left: [] });
  const atRoot = Array.from({ length: newFileLimits.filesOfDirectory + 1 }, (_, n) => `${n}.txt`);
  expect(judge(atRoot)).toEqual({ work: atRoot, left: [] });
  expect(judge([...files('new', newFileLimits.filesOfDirectory + 1), 'newer/a', 'b'])).toEqual({
    work: ['newer/a', 'b'],
    left: [{ path: 'new/', why: 'more than 1000 new files' }],
  });
});

test('the limits and the sentence about them agree', () => {
  expect(newFileLimits).toEqual({ bytes: 5_242_880, binaryBytes: 524_288, filesOfDirectory: 1000 });
  expect(newFilesRule).toContain('files larger than 5 MB and binary files larger than 512 KB');
});
