import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { handMadeDelta, packEntry, packOf } from '../../../../test/support/hand-made-pack.ts';
import { plainGit } from '../../../../test/support/git-server.ts';
import { findPackProblem, type PackLimits } from './pack-sizes.ts';

const kb = 1024;
const limits: PackLimits = { objects: 100, objectBytes: 64 * kb, commitBytes: 4 * kb, totalBytes: 256 * kb, baseBytes: 100 * kb };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'pack-sizes-'));
  plainGit(root, 'init', '--quiet', '--initial-branch=main');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const entry = (type: number, size: number, content: Buffer, base?: Buffer): Buffer =>
  packEntry(type, { size, content, ...(base === undefined ? {} : { base }) });
const blob = (bytes: number, first = 0): Buffer => entry(3, bytes, Buffer.alloc(bytes, first));
const referring = (from: number, to: number, oid = 'a'): Buffer => handMadeDelta(from, to, oid.repeat(40));
const packed = (...entries: Buffer[]): Buffer => packOf(entries);

describe('a pack is refused before anything is unpacked', () => {
  test.each<[string, Buffer, string]>([
    ['an object that is too large', packed(blob(65 * kb)), 'object'],
    ['an object that says it is', packed(entry(3, 2 ** 40, Buffer.alloc(9))), 'object'],
    ['a delta that makes such an object', packed(referring(kb, 65 * kb)), 'object'],
    ['a commit with a message without end', packed(entry(1, 5 * kb, Buffer.alloc(5 * kb))), 'commit'],
    [
      'objects that are too large together',
      packed(blob(60 * kb), blob(60 * kb, 1), blob(60 * kb, 2), blob(60 * kb, 3), blob(60 * kb, 4)),
      'total',
    ],
    ['deltas that make too much together', packed(...Array.from({ length: 5 }, () => referring(kb, 60 * kb))), 'total'],
    ['bases that are too large together', packed(referring(60 * kb, 9), referring(60 * kb, 9, 'b')), 'total'],
    ['too many objects', packed(...Array.from({ length: 101 }, () => blob(1))), 'objects'],
  ])('with %s', (_, pack, problem) => {
    expect(findPackProblem(pack, limits)).toBe(problem);
  });

  test.each<[string, Buffer]>([
    ['that is empty', Buffer.alloc(0)],
    ['of another kind', Buffer.from('HACK\0\0\0\x02\0\0\0\0'.padEnd(40, 'x'))],
    ['that says a smaller size than it holds', packed(entry(3, 10, Buffer.alloc(60 * kb)))],
    ['that says a larger size than it holds', packed(entry(3, 60 * kb, Buffer.alloc(10)))],
    ['with a type that is none', packed(entry(5, 1, Buffer.alloc(1)))],
    ['with a delta without sizes', packed(entry(7, 0, Buffer.alloc(0), Buffer.alloc(20)))],
    ['with a size without end', packed(Buffer.alloc(40, 0xff))],
    ['that promises more than it has', packed(blob(1)).fill(2, 11, 12)],
    ['with bytes behind its end', Buffer.concat([packed(blob(1)), Buffer.alloc(40)])],
    ['that is cut', packed(blob(60 * kb), blob(60 * kb, 1)).subarray(0, 120)],
  ])('%s', (_, pack) => {
    expect(findPackProblem(pack, limits)).toBe('damaged');
  });
});

test('a base that several deltas share counts once', () => {
  expect(findPackProblem(packed(referring(60 * kb, 9), referring(60 * kb, 10)), limits)).toBeUndefined();
});

test('the sizes of a pack of git are read as git reads them, deltas of both kinds and bases from outside included', () => {
  const text = Array.from({ length: 2000 }, (_, line) => `line ${line}\n`).join('');
  const commit = (content: string): void => {
    writeFileSync(join(root, 'a.txt'), content);
    writeFileSync(join(root, `${content.length}.txt`), `${content}end\n`);
    plainGit(root, 'add', '--all');
    plainGit(root, 'commit', '--quiet', '--message', 'x');
  };
  commit(text);
  commit(`${text}more\n`);
  commit(`more\n${text}`);
  for (const usesOffsets of [true, false]) {
    const pack = packFrom(usesOffsets);
    expect(findPackProblem(pack, limits)).toBeUndefined();
    expect(findPackProblem(pack, { ...limits, baseBytes: 100 })).toBe('total');
    expect(findPackProblem(pack, { ...limits, objectBytes: text.length })).toBe('object');
  }
});

/** The pack of a work file: thin, because the receiver has the commit before. */
const packFrom = (usesOffsets: boolean): Buffer => {
  const file = join(root, 'work.bundle');
  plainGit(root, '-c', `repack.useDeltaBaseOffset=${usesOffsets}`, 'bundle', 'create', '--quiet', file, 'main', '^main~1');
  const bytes = readFileSync(file);
  return bytes.subarray(bytes.indexOf('\n\n') + 2);
};
