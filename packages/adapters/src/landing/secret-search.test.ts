// One search for all places: ten and more ways to hide a token in the bytes of a file.
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openSecretSearch } from './secret-search.ts';

// Put together here, so that no scanner takes this file for a leak.
const token = `gh${'p'}_${'aB3dE5gH7j'.repeat(4).slice(0, 36)}`;
const line = Buffer.from(`key = ${token}\n`);

const find = async (content: Buffer, checkTime: () => void = () => {}): Promise<string | undefined> => {
  const search = openSecretSearch({ checkTime });
  const found = (await search.lookInto('a file holds', content)) ?? (await search.end());
  return found && `${found.name} what looks like ${found.kind}`;
};

const zipEntry = (content: Buffer): Buffer => {
  const packed = deflateRawSync(content);
  const header = Buffer.alloc(30);
  header.write('PK\x03\x04\x14\0\0\0\x08\0', 'latin1');
  header.writeUInt16LE(1, 26);
  return Buffer.concat([header, Buffer.from('a'), packed]);
};
const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 2_654_435_761) >>> 13));
const utf16be = Buffer.from(`key = ${token}`, 'utf16le').swap16();

test.each<[string, Buffer]>([
  ['as it is', line],
  ['between bytes of another kind', Buffer.concat([noise, line, noise])],
  ['in UTF-16', Buffer.from(`key = ${token}`, 'utf16le')],
  ['in UTF-16 with the other order of bytes', utf16be],
  ['in base64', Buffer.from(line.toString('base64'))],
  ['in hex, in UTF-16', Buffer.from(line.toString('hex'), 'utf16le')],
  ['packed with gzip', gzipSync(line)],
  ['packed with gzip, behind something else', Buffer.concat([noise, gzipSync(line)])],
  ['packed with gzip that is cut off', gzipSync(Buffer.concat([line, noise])).subarray(0, -400)],
  ['in the second part of a gzip file', Buffer.concat([gzipSync('one'), gzipSync(line)])],
  ['packed with zlib', deflateSync(line)],
  ['in a zip archive', Buffer.concat([zipEntry(Buffer.from('a')), zipEntry(line)])],
  [
    'in a zip archive whose header names no sizes, after an entry that is damaged',
    Buffer.concat([zipEntry(noise).subarray(0, 50), zipEntry(line)]),
  ],
  ['in base64 in a zip archive', zipEntry(Buffer.from(line.toString('base64')))],
])('a token is found %s', async (_, content) => {
  expect(await find(content)).toMatch(/^a file holds.* what looks like a GitHub token$/);
});

test.each<[string, Buffer]>([
  ['in UTF-16', Buffer.from(`key = ${token}`, 'utf16le')],
  ['between several zero bytes', Buffer.concat([Buffer.alloc(3), line, Buffer.alloc(2)])],
  ['where two pieces of a long line meet', Buffer.from(`${'x '.repeat(49_990)}${token} ${'y '.repeat(60_000)}`)],
])('a token is found as it is %s', async (_, content) => {
  expect(await find(content)).toBe('a file holds what looks like a GitHub token');
});

test.each<[string, Buffer]>([
  ['bytes of another kind', noise],
  ['a gzip file without a token', gzipSync(noise)],
  ['only the marks of archives', Buffer.from('PK\x03\x04\x1f\x8b\x08'.repeat(3000), 'latin1')],
  ['a large archive of zeros', gzipSync(Buffer.alloc(200_000_000))],
])('nothing is found in %s', async (_, content) => {
  expect(await find(content)).toBeUndefined();
});

test('the search ends when its time is over', async () => {
  const late = () => {
    throw new Error('late');
  };
  await expect(find(line, late)).rejects.toThrow('late');
});
