// Builds git objects, packs and bundles byte by byte, so that they can be wrong in every way. Shares no code with the product.
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';

export interface MadeObject {
  type: 'commit' | 'tree' | 'blob' | 'tag';
  content: Buffer;
  oid: string;
}

const sha1 = (bytes: Buffer): Buffer => createHash('sha1').update(bytes).digest();

export const makeObject = (type: MadeObject['type'], content: Buffer): MadeObject => ({
  type,
  content,
  oid: sha1(Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content])).toString('hex'),
});

const typeNumber = { commit: 1, tree: 2, blob: 3, tag: 4 } as const;

const packed = ({ type, content }: MadeObject): Buffer => {
  const head = [(typeNumber[type] << 4) | (content.length & 15)];
  for (let rest = content.length >> 4; rest > 0; rest >>= 7) {
    head[head.length - 1] = (head.at(-1) ?? 0) | 128;
    head.push(rest & 127);
  }
  return Buffer.concat([Buffer.from(head), deflateSync(content)]);
};

/** Ends a pack with the checksum that it should have. */
export const withChecksum = (body: Buffer): Buffer => Buffer.concat([body, sha1(body)]);

/** The pack without its checksum. */
export const packBody = (objects: readonly MadeObject[]): Buffer => {
  const head = Buffer.alloc(12);
  head.write('PACK', 'latin1');
  head.writeUInt32BE(2, 4);
  head.writeUInt32BE(objects.length, 8);
  return Buffer.concat([head, ...objects.map(packed)]);
};

export interface Entry {
  mode: string;
  name: Buffer;
  oid: string;
}

/** As git sorts: a directory as if its name ended with a slash. */
const sortEntries = (entries: readonly Entry[]): Entry[] => {
  const key = ({ mode, name }: Entry): Buffer => (mode === '40000' ? Buffer.concat([name, Buffer.from('/')]) : name);
  return entries.toSorted((a, b) => Buffer.compare(key(a), key(b)));
};

export const treeContent = (entries: readonly Entry[]): Buffer =>
  Buffer.concat(entries.flatMap(({ mode, name, oid }) => [Buffer.from(`${mode} `), name, Buffer.from([0]), Buffer.from(oid, 'hex')]));

export interface File {
  mode: string;
  oid: string;
}

/** Path, as bytes in latin1, → file. Returns all trees with the root as the last one. */
export const treesOf = (files: ReadonlyMap<string, File>): MadeObject[] => {
  const here: Entry[] = [];
  const below = new Map<string, Map<string, File>>();
  for (const [path, file] of files) {
    const slash = path.indexOf('/', 1);
    if (slash < 0) here.push({ ...file, name: Buffer.from(path, 'latin1') });
    else {
      const directory = below.get(path.slice(0, slash)) ?? new Map<string, File>();
      below.set(path.slice(0, slash), directory.set(path.slice(slash + 1), file));
    }
  }
  const inner = [...below].map(([name, within]) => ({ name, trees: treesOf(within) }));
  const entries = inner.map(({ name, trees }) => ({ mode: '40000', name: Buffer.from(name, 'latin1'), oid: trees.at(-1)?.oid ?? '' }));
  return [...inner.flatMap(({ trees }) => trees), makeObject('tree', treeContent(sortEntries([...here, ...entries])))];
};
