// Writes objects that were made in memory. Nothing is compressed: the objects are small, most of their bytes are object
// names, and git packs them anew for a push. Invariant: a reader never sees half an object or a pack without its index.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import type { GitObject } from './git-object.ts';

/** Returns a zlib stream of stored blocks. The small window only saves the time to set it up. */
const stored = (bytes: Buffer): Buffer => deflateSync(bytes, { level: 0, memLevel: 1, windowBits: 9 });

/** Synchronous on purpose: the next question to git waits for these few objects, and the thread pool costs more than the write. */
const writeLooseObjects = (gitDir: string, objects: readonly GitObject[]): void => {
  for (const { oid, bytes } of objects) {
    const directory = join(gitDir, 'objects', oid.slice(0, 2));
    const path = join(directory, oid.slice(2));
    if (existsSync(path)) continue;
    mkdirSync(directory, { recursive: true });
    const temporary = `${path}.${process.pid}.tmp`;
    writeFileSync(temporary, stored(bytes), { mode: 0o444 });
    renameSync(temporary, path);
  }
};

const types: Readonly<Record<string, number>> = { commit: 1, tree: 2, blob: 3 };
/** Up to this number objects are written one by one. */
const fewObjects = 2;

const sha1 = (bytes: Buffer): Buffer => createHash('sha1').update(bytes).digest();

const numbers = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value, 4 * index);
  return bytes;
};

/**
 * Writes a few objects as files of their own, and more as one pack with its index (gitformat-pack, version 2 of both). The
 * index comes last, because git finds the pack by it.
 */
export const writeObjects = (gitDir: string, objects: readonly GitObject[]): void => {
  if (objects.length <= fewObjects) {
    writeLooseObjects(gitDir, objects);
    return;
  }
  const head = Buffer.concat([Buffer.from('PACK'), numbers([2, objects.length])]);
  let offset = head.length;
  const entries = objects.map((object) => {
    const bytes = packEntry(object);
    const entry = { oid: object.oid, bytes, offset, crc: crc32(bytes) };
    offset += bytes.length;
    return entry;
  });
  if (offset >= 2 ** 31) throw new Error('more than two gigabytes of new trees and commits do not fit into one pack');
  const body = Buffer.concat([head, ...entries.map((entry) => entry.bytes)]);
  const trailer = sha1(body);
  const sorted = entries.toSorted((a, b) => (a.oid < b.oid ? -1 : 1));
  const fanout = Array.from({ length: 256 }, () => 0);
  for (const { oid } of sorted)
    for (let first = Number.parseInt(oid.slice(0, 2), 16); first < 256; first += 1) fanout[first] = (fanout[first] ?? 0) + 1;
  const index = Buffer.concat([
    Buffer.from([0xff, 0x74, 0x4f, 0x63]),
    numbers([2, ...fanout]),
    Buffer.from(sorted.map(({ oid }) => oid).join(''), 'hex'),
    numbers(sorted.map((entry) => entry.crc)),
    numbers(sorted.map((entry) => entry.offset)),
    trailer,
  ]);
  const folder = join(gitDir, 'objects/pack');
  mkdirSync(folder, { recursive: true });
  const name = join(folder, `pack-${trailer.toString('hex')}`);
  // The same objects make the same pack, and nobody may write to a file that is there.
  if (existsSync(`${name}.idx`)) return;
  writeFileSync(`${name}.pack`, Buffer.concat([body, trailer]), { mode: 0o444 });
  writeFileSync(`${name}.tmp`, Buffer.concat([index, sha1(index)]), { mode: 0o444 });
  renameSync(`${name}.tmp`, `${name}.idx`);
};

/** Returns type and size in git's own number format, then the content. */
const packEntry = ({ bytes }: GitObject): Buffer => {
  const end = bytes.indexOf(0);
  const [type = ''] = bytes.toString('latin1', 0, end).split(' ');
  const content = bytes.subarray(end + 1);
  const code = types[type];
  if (code === undefined) throw new Error(`a ${type || 'nameless'} object cannot be packed here`);
  const header: number[] = [];
  let rest = Math.floor(content.length / 16);
  let byte = (code << 4) | (content.length & 15);
  while (rest > 0) {
    header.push(byte | 0x80);
    byte = rest & 0x7f;
    rest = Math.floor(rest / 128);
  }
  header.push(byte);
  return Buffer.concat([Buffer.from(header), stored(content)]);
};
