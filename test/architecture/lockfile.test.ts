// `npm ci` refuses a lockfile that lacks an optional package of any platform, also where it would not be installed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findMissing, platformOf } from '../../scripts/complete-lockfile.ts';
import { repositoryRoot } from './source-files.ts';

const read = (
  path: string,
): { packages: Record<string, { resolved?: string; integrity?: string; os?: string[]; cpu?: string[]; link?: boolean }> } =>
  JSON.parse(readFileSync(join(repositoryRoot, path), 'utf8'));

describe('the lockfile', () => {
  test('holds the optional packages of every platform', () => {
    expect([...findMissing(read('package-lock.json')).keys()]).toEqual([]);
  });

  test('names no registry', () => {
    const addresses = Object.values(read('package-lock.json').packages).flatMap((one) =>
      /:\/\//.test(one.resolved ?? '') ? [one.resolved] : [],
    );
    expect(addresses).toEqual([]);
  });

  test('has the integrity of everything but the packages of other platforms', () => {
    const without = Object.entries(read('package-lock.json').packages).filter(
      ([place, one]) => place.startsWith('node_modules/') && one.link !== true && one.integrity === undefined,
    );
    for (const [place, one] of without) expect(one.cpu, `${place} is for one platform`).toBeDefined();
  });
});

describe('a package name', () => {
  test.each([
    ['@biomejs/cli-darwin-arm64', { os: ['darwin'], cpu: ['arm64'] }],
    ['@biomejs/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@oxc-parser/binding-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'], libc: ['glibc'] }],
    ['@rolldown/binding-wasm32-wasi', { cpu: ['wasm32'] }],
    ['@pkgjs/parseargs', undefined],
  ])('%s says its platform', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });

  test('that is missing is found', () => {
    const packages = { 'node_modules/a': { dev: true, optionalDependencies: { 'a-win32-x64': '1.2.3' } } };
    expect([...findMissing({ packages })]).toEqual([
      ['node_modules/a-win32-x64', { version: '1.2.3', cpu: ['x64'], dev: true, optional: true, os: ['win32'] }],
    ]);
  });
});
