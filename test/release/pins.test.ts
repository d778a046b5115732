// Users copy what the documentation and the examples pin: everywhere the same commit with the same version, set by one
// command. attack-68: a tag can be moved, a commit cannot.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findPins, renewPins } from '../../scripts/release/pins.ts';
import { parseRelease, readPackageFile, readPinnedRelease, readSlug } from '../../scripts/release/release.ts';
import { listProjectFiles, repositoryRoot } from '../architecture/source-files.ts';

const slug = readSlug(repositoryRoot);
const release = { version: 'v1.2.3', commit: '0a'.repeat(20) };
const pinned = `@${release.commit} # v1.2.3`;

describe('attack-68: a pin of this repository', () => {
  test('is the whole commit and the version of the newest release, everywhere', () => {
    const places = listProjectFiles()
      .filter((path) => /\.(?:md|ya?ml)$/.test(path))
      .flatMap((path) => findPins(readFileSync(join(repositoryRoot, path), 'utf8'), slug).map((pin) => ({ path, ...pin })));
    expect(places.length).toBeGreaterThan(3);
    const { commit, version } = readPinnedRelease(repositoryRoot);
    expect(places.filter((one) => one.ref !== commit || one.version !== version)).toEqual([]);
  });

  test('is what the command would write', () => {
    const run = (): string =>
      execFileSync(process.execPath, [join(repositoryRoot, 'scripts/pins.ts'), '--check'], { encoding: 'utf8', stdio: 'pipe' });
    expect(run).not.toThrow();
  });

  test('is not newer than the version in package.json', () => {
    const numbers = (text: string): number[] => text.replace(/^v/, '').split('-')[0]?.split('.').map(Number) ?? [];
    const [pin, own] = [numbers(readPinnedRelease(repositoryRoot).version), numbers(readPackageFile(repositoryRoot).version)];
    const weight = (parts: number[]): number => parts.reduce((sum, part) => sum * 1000 + part, 0);
    expect(weight(pin)).toBeLessThanOrEqual(weight(own));
  });
});

describe('renewing pins', () => {
  const renew = (text: string): string => renewPins(text, { slug, release });

  test('sets commit and version in every form a reference has', () => {
    expect(renew(`uses: ${slug}@v1`)).toBe(`uses: ${slug}${pinned}`);
    expect(renew(`- uses: ${slug}/actions/run-agent@${'1'.repeat(40)} # v0.9.0\n`)).toBe(`- uses: ${slug}/actions/run-agent${pinned}\n`);
    expect(renew(`    uses: "${slug}/.github/workflows/train.yml@main"   # 0.9\n`)).toBe(
      `    uses: "${slug}/.github/workflows/train.yml@${release.commit}" # v1.2.3\n`,
    );
  });

  test('changes nothing the second time', () => {
    const once = renew(`a:\n  uses: ${slug}/.github/workflows/clambake.yml@main\n  with: {}\n`);
    expect(renew(once)).toBe(once);
    expect(findPins(once, slug)).toEqual([{ line: 2, ref: release.commit, version: release.version }]);
  });

  test('leaves others’ actions, own ones by path and prose alone', () => {
    const text = `uses: actions/checkout@v7 # v7\nuses: $/actions/run-agent\nuses: ${slug}-fork/x@v1\nuses: another-${slug}@v1\nsee ${slug}@v1\n`;
    expect(renew(text)).toBe(text);
  });

  test('takes only a whole commit and a version', () => {
    expect(parseRelease(release.version, release.commit)).toEqual(release);
    expect(parseRelease('1.2.3', release.commit)).toBeUndefined();
    expect(parseRelease('v1', release.commit)).toBeUndefined();
    expect(parseRelease('v1.2.3', 'main')).toBeUndefined();
    expect(parseRelease('v1.2.3', '0a0a0a0')).toBeUndefined();
  });
});
