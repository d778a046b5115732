// Packs and git bundles written by hand, with what git itself would not write: objects that say a wrong size, deltas that make
// much out of little, trees without end.
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

const kinds = { commit: 1, tree: 2, blob: 3 } as const;

export interface HandMade {
  oid: string;
  entry: Buffer;
}

const variable = (value: number): number[] => (value < 0x80 ? [value] : [0x80 | (value & 0x7f), ...variable(Math.floor(value / 128))]);

/** `size`: as the entry says it. */
export const packEntry = (
  type: number,
  { size, content, base = Buffer.alloc(0) }: { size: number; content: Buffer; base?: Buffer },
): Buffer => {
  const rest = Math.floor(size / 16);
  const head = rest === 0 ? [(type << 4) | (size & 15)] : [0x80 | (type << 4) | (size & 15), ...variable(rest)];
  return Buffer.concat([Buffer.from(head), base, deflateSync(content)]);
};

export const handMade = (kind: keyof typeof kinds, content: Buffer | string): HandMade => {
  const bytes = Buffer.from(content as string);
  const oid = createHash('sha1').update(`${kind} ${bytes.length}\0`).update(bytes).digest('hex');
  return { oid, entry: packEntry(kinds[kind], { size: bytes.length, content: bytes }) };
};

export const handMadeTree = (entries: readonly (readonly [mode: string, name: string, oid: string])[]): HandMade =>
  handMade(
    'tree',
    Buffer.concat(entries.map(([mode, name, oid]) => Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]))),
  );

export const handMadeCommit = (tree: string, parents: readonly string[], message = 'work'): HandMade => {
  const person = 'A <a@b.example> 1700000000 +0000';
  const lines = parents.map((parent) => `parent ${parent}\n`).join('');
  return handMade('commit', `tree ${tree}\n${lines}author ${person}\ncommitter ${person}\n\n${message}\n`);
};

/** A delta on the object `oid` of `from` bytes that makes `to` bytes: copies of its first 64 KB. */
export const handMadeDelta = (from: number, to: number, oid: string): Buffer => {
  const pieces = Array.from({ length: Math.ceil(to / 0x10000) }, (_, piece) => {
    const size = Math.min(0x10000, to - piece * 0x10000);
    // The size 0x10000 is written as none.
    return size === 0x10000 ? [0x80] : [0xb0, size & 0xff, size >> 8];
  });
  const content = Buffer.from([...variable(from), ...variable(to), ...pieces.flat()]);
  return packEntry(7, { size: content.length, content, base: Buffer.from(oid, 'hex') });
};

export const packOf = (entries: readonly Buffer[]): Buffer => {
  const head = Buffer.from('PACK\0\0\0\x02\0\0\0\0', 'latin1');
  head.writeUInt32BE(entries.length, 8);
  const body = Buffer.concat([head, ...entries]);
  return Buffer.concat([body, createHash('sha1').update(body).digest()]);
};

/** A work file: a git bundle whose ref is `head`. */
export const workFileOf = ({ base, head, entries }: { base: string; head: string; entries: readonly Buffer[] }): Buffer =>
  Buffer.concat([Buffer.from(`# v2 git bundle\n-${base}\n${head} refs/heads/work\n\n`), packOf(entries)]);
