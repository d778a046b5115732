import { expect, test } from 'vitest';
import { riskFlags } from './risk-flags.ts';

const words = (text: string): string[] => text.trim().split(/\s+/);
const file = { mode: '100644', oid: 'a'.repeat(40) };
const changed = (path: string): string[] => riskFlags({ changes: [{ path, from: file, to: file }], binary: [], lines: [] });
const added = (path: string, ...lines: string[]): string[] =>
  riskFlags({ changes: [], binary: [], lines: [{ path, added: lines, removed: [] }] });
const hostsIn = (line: string): string[] =>
  added('a.sh', line).flatMap((flag) => [...flag.matchAll(/"([^"]+)"/g)].map(([, host]) => host ?? ''));

test('every file that says what is installed is told, in any folder and spelling', () => {
  const names = words(`
    package.json package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml pnpm-workspace.yaml bun.lock bun.lockb deno.json deno.jsonc
    deno.lock requirements.txt requirements-dev.txt constraints.txt constraints-all.txt pyproject.toml setup.py setup.cfg Pipfile
    Pipfile.lock poetry.lock uv.lock pdm.lock environment.yaml environment.yml Cargo.toml Cargo.lock go.mod go.sum go.work Gemfile
    Gemfile.lock .gemspec my.gemspec composer.json composer.lock pom.xml build.gradle build.gradle.kts gradle.lockfile libs.versions.toml
    packages.lock.json packages.config .csproj App.csproj App.fsproj App.vbproj mix.exs mix.lock pubspec.yaml pubspec.lock Package.swift
    Package.resolved Podfile Podfile.lock flake.nix flake.lock conanfile.txt conanfile.py vcpkg.json`);
  for (const name of names)
    for (const path of [name, `a/b/${name}`, name.toUpperCase()])
      expect(changed(path), path).toEqual([`what is installed: ${JSON.stringify(path)}`]);
  for (const name of names.filter((one) => !/^\.|gemspec|proj$|^requirements|^constraints/.test(one)))
    for (const path of [`x${name}`, `${name}x`, `${name}/readme.md`]) if (path !== 'bun.lockx') expect(changed(path), path).toEqual([]);
  for (const path of words('App.xsproj requirements.md constraints.md xrequirements.txt a.gemspecs a.csprojx bun.lockc'))
    expect(changed(path), path).toEqual([]);
});

test('every place of scripts is told with its new addresses, and no other one', () => {
  const line = 'curl https://evil.example/x';
  const told = ['new network addresses in scripts: "evil.example"'];
  for (const path of words(`
    .github/x a/.github/x .circleci/x .buildkite/x .ci/x ci/x a/ci/x script/x scripts/x a.sh a.bash a.zsh a.fish a.ps1 a.bat a.cmd a.mk
    a/b.sh Makefile a/Makefile Justfile Jenkinsfile Rakefile Taskfile.yml Taskfile.yaml a/package.json Dockerfile Dockerfile.dev
    a/Dockerfile.dev my.Dockerfile long.name.Dockerfile .gitlab-ci.yml azure-pipelines.yml .travis.yml`))
    expect(
      added(path, line).filter((flag) => flag.startsWith('new network')),
      path,
    ).toEqual(told);
  for (const path of words(`
    x.github/a .githubx/a cix/a xci/a xscripts/a scriptsx/a scripts a.shx ash a.sh/b xmakefile Makefile.md makefile/a justfile.md
    Rakefile.rb taskfile.yl package.jsonx xdockerfile dockerfile/a .gitlab-ci.yml.md .travis.ymlx azure-pipelines.yamlx xtravis.yml src/a.ts`))
    expect(added(path, line), path).toEqual([]);
});

test('addresses are read from links and from numbers', () => {
  expect(hostsIn('get https://A.Example.com/x ftp://b.example git+ssh://user:pw@c.example:22/x')).toEqual([
    'a.example.com',
    'b.example',
    'c.example',
  ]);
  expect(hostsIn('ping 203.0.113.9 and 10.0.0.255')).toEqual(['203.0.113.9', '10.0.0.255']);
  for (const line of ['http://localhost/x', '1.2.3', '1234.1.1.1', 'a.example', '://b.example', 'https:// c.example', '9.9.9.9999'])
    expect(hostsIn(line), line).toEqual([]);
  expect(hostsIn("x 'http://a@b' http://c.example")).toEqual(['c.example']);
});

test('an address that the same or another file named before is not new', () => {
  const lines = [
    { path: 'src/a.ts', added: [], removed: ['see http://OLD.example'] },
    { path: 'a.sh', added: ['curl http://old.example http://new.example'], removed: [] },
  ];
  expect(riskFlags({ changes: [], binary: [], lines })).toEqual(['new network addresses in scripts: "new.example"']);
});

test('attributes that hide a change are told by the whole word, among other lines', () => {
  for (const line of [
    '*.js -diff',
    '*.js -text',
    '-diff',
    '* binary',
    '* linguist-generated=true',
    '* linguist-vendored',
    '* -diff eol=lf',
  ])
    expect(added('a/.gitattributes', '# notes', line, '*.x text'), line).toEqual(['changes hidden in diffs: "a/.gitattributes"']);
  for (const line of [
    '* -differ',
    '* binaryx',
    '* xbinary',
    '* linguist-generatedx',
    '# * -diff',
    '  # -diff',
    '*-diff',
    '* linguist-x',
    '*.sh text',
  ])
    expect(added('.gitattributes', line), line).toEqual([]);
});

test('five names are told without a count, each once, and six with one', () => {
  const names = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index}.bin`);
  expect(riskFlags({ changes: [], binary: [...names(5), '0.bin'], lines: [] })).toEqual([
    'binary files: "0.bin", "1.bin", "2.bin", "3.bin", "4.bin"',
  ]);
  expect(riskFlags({ changes: [], binary: names(6), lines: [] })[0]).toMatch(/"4\.bin" and 1 more$/);
});

test('a file that was removed is no new executable and no new link, and one line has a thousand characters at most', () => {
  for (const mode of ['100755', '120000'])
    expect(riskFlags({ changes: [{ path: 'a', from: { ...file, mode }, to: undefined }], binary: [], lines: [] })).toEqual([]);
  const link = { ...file, mode: '120000' };
  const program = { ...file, mode: '100755' };
  expect(riskFlags({ changes: [{ path: 'a', from: link, to: program }], binary: [], lines: [] })).toEqual(['new executable files: "a"']);
  expect(riskFlags({ changes: [{ path: 'a', from: program, to: link }], binary: [], lines: [] })).toEqual(['new links: "a"']);
  const long = Array.from({ length: 5 }, (_, index) => `${index}${'\u202e'.repeat(300)}`);
  expect(riskFlags({ changes: [], binary: long, lines: [] })[0]?.length).toBeLessThanOrEqual(1000);
});
