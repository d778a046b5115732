// Writes objects that were made in memory. Nothing is compressed: the objects are small, most of their bytes are object
// names, and what is pushed git packs anew. Invariant: a reader never sees half an object or a pack without its index.
import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Git } from '../git.ts';
import type { GitObject } from '../git-object.ts';

const maxBlock = 65_535;

const adler32 = (bytes: Buffer): number => {
  let [a, b] = [1, 0];
  for (let at = 0; at < bytes.length; ) {
    // As many as fit before the sums outgrow 32 bits.
    const end = Math.min(at + 3800, bytes.length);
    for (; at < end; at += 1) {
      a += bytes[at] ?? 0;
      b += a;
    }
    a %= 65_521;
    b %= 65_521;
  }
  return ((b << 16) | a) >>> 0;
};

/** A zlib stream of stored blocks (RFC 1950, 1951). */
const stored = (bytes: Buffer): Buffer => {
  const parts: Buffer[] = [Buffer.from([0x78, 0x01])];
  for (let at = 0; at === 0 || at < bytes.length; at += maxBlock) {
    const block = bytes.subarray(at, at + maxBlock);
    const header = Buffer.alloc(5);
    header[0] = at + maxBlock >= bytes.length ? 1 : 0;
    header.writeUInt16LE(block.length, 1);
    header.writeUInt16LE(0xffff - block.length, 3);
    parts.push(header, block);
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(adler32(bytes));
  return Buffer.concat([...parts, sum]);
};

/**
 * Synchronous on purpose: they are few and on the way of the next question to git, and the thread pool costs more than
 * the write. Written beside and renamed.
 */
export const writeLooseObjects = (gitDir: string, objects: readonly GitObject[]): void => {
  for (const object of objects) {
    const directory = join(gitDir, 'objects', object.oid.slice(0, 2));
    const path = join(directory, object.oid.slice(2));
    if (existsSync(path)) continue;
    const temporary = `${path}.${process.pid}.tmp`;
    const file = openNew(temporary, directory);
    try {
      writeSync(file, stored(object.bytes));
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  }
};

const openNew = (path: string, directory: string): number => {
  try {
    return openSync(path, 'w', 0o444);
  } catch {
    mkdirSync(directory, { recursive: true });
    return openSync(path, 'w', 0o444);
  }
};

const types: Readonly<Record<string, number>> = { commit: 1, tree: 2 };
/** Fewer are written one by one: that is faster than a process. */
const fewObjects = 8;

/** One pack, checked and indexed by git itself. */
export const writePack = async (git: Git, p: { gitDir: string; objects: readonly GitObject[] }): Promise<void> => {
  if (p.objects.length <= fewObjects) {
    writeLooseObjects(p.gitDir, p.objects);
    return;
  }
  const head = Buffer.alloc(12);
  head.write('PACK');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(p.objects.length, 8);
  const body = Buffer.concat([head, ...p.objects.flatMap(packEntry)]);
  await git.text(['index-pack', '--stdin'], { input: Buffer.concat([body, createHash('sha1').update(body).digest()]) });
};

/** Type and size in git's own number format, then the content. */
const packEntry = ({ bytes }: GitObject): Buffer[] => {
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
  return [Buffer.from(header), stored(content)];
};
