// An artifact comes from a machine on which an agent ran: its archive may promise and hold anything.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { type HandMadeEntry as Entry, zipOf } from '../../../test/support/hand-made-zip.ts';
import { unpackArchive } from './artifact-archive.ts';

const root = mkdtempSync(join(tmpdir(), 'artifact-archive-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let n = 0;
const unpack = async (zip: Buffer, limits = { entries: 5, fileBytes: 1000, totalBytes: 1500 }) => {
  const [file, directory] = [join(root, `${(n += 1)}.zip`), join(root, `${n}`)];
  writeFileSync(file, zip);
  const why = await unpackArchive(file, directory, limits);
  let files: string[] = [];
  try {
    files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort();
  } catch {}
  return { why, directory, files };
};

test('an archive within the limits is unpacked', async () => {
  const entries = [
    { name: 'result.json', content: '{"v":1}' },
    { name: 'work.bundle', content: 'abc'.repeat(100), method: 0 },
    { name: 'lfs/0af', content: '' },
  ];
  const { why, directory, files } = await unpack(zipOf(entries));
  expect([why, files]).toEqual([undefined, ['lfs', 'lfs/0af', 'result.json', 'work.bundle']]);
  expect(readFileSync(join(directory, 'work.bundle'), 'utf8')).toBe('abc'.repeat(100));
});

const bomb = Buffer.alloc(1001);
test.each<[string, readonly Entry[], RegExp]>([
  ['one file that unpacks to more than the limit', [{ name: 'work.bundle', content: bomb }], /work\.bundle in it is larger than/],
  ['many files that are too large together', ['a', 'b', 'c'].map((name) => ({ name, content: bomb.subarray(0, 600) })), /unpacks to more/],
  ['more files than an attempt hands over', [...'abcdef'].map((name) => ({ name, content: '' })), /more than 5 files/],
  ['a name that leads out of the directory', [{ name: '../result.json', content: '' }], /no attempt hands over: "\.\.\/result/],
  ['an absolute name', [{ name: '/etc/x', content: '' }], /no attempt hands over/],
  ['a name with a backslash', [{ name: '..\\x', content: '' }], /no attempt hands over/],
  ['a hidden name', [{ name: '.gitconfig', content: '' }], /no attempt hands over/],
  ['a name in a deep directory', [{ name: 'a/b/c', content: '' }], /no attempt hands over/],
  ['a name with a zero byte', [{ name: 'a\0b', content: '' }], /no attempt hands over/],
  ['two files of one name', ['x', 'y'].map((content) => ({ name: 'result.json', content })), /two files of the same name/],
  ['a file in the place of a directory', ['lfs', 'lfs/a'].map((name) => ({ name, content: 'x' })), /two files of the same name/],
  ['another way of packing', [{ name: 'a', content: 'x', method: 12 }], /packed in a way/],
  ['a size that stands elsewhere', [{ name: 'a', content: 'x', says: 0xffffffff }], /larger than/],
])('%s is refused before anything is written', async (_, entries, why) => {
  const found = await unpack(zipOf(entries));
  expect(found.why).toMatch(why);
  expect(found.files).toEqual([]);
});

test.each<[string, Entry]>([
  ['more', { name: 'a', content: bomb, says: 10 }],
  ['less', { name: 'a', content: 'x', says: 900 }],
  ['more, unpacked as it is', { name: 'a', content: bomb, says: 10, method: 0 }],
])('a file that unpacks to %s than the list says is refused, and never gets more bytes than that', async (_, entry) => {
  const { why, directory } = await unpack(zipOf([entry]));
  expect(why).toMatch(/not as large as its list says/);
  expect(readFileSync(join(directory, 'a')).length).toBeLessThanOrEqual(entry.says ?? 0);
});

test('whatever a byte or a cut makes of an archive, the limits hold and nothing is thrown', async () => {
  const whole = zipOf([
    { name: 'result.json', content: '{"v":1}' },
    { name: 'work.bundle', content: 'abc'.repeat(100) },
  ]);
  const change = fc.record({ at: fc.nat(whole.length - 1), to: fc.nat(255), end: fc.integer({ min: 0, max: whole.length }) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), async (changes, isCut) => {
      const bytes = Buffer.from(whole);
      for (const { at, to } of changes) bytes[at] = to;
      const { directory, files } = await unpack(isCut ? bytes.subarray(0, changes[0]?.end) : bytes);
      const sizes = files.map((name) => readFileSync(join(directory, name)).length);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1500);
    }),
    { numRuns: 300 },
  );
});
