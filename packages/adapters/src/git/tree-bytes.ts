// Reads and changes a tree object as git keeps it, without taking it apart: most trees are looked at once, to find the one
// entry that differs. Invariants: names are bytes (one character each, so that no name is ever altered), and new trees are
// in git's order with canonical modes.

export interface TreeEntry {
  /** As git writes it: `40000` a directory, `100644`, `100755`, `120000` a link, `160000` a submodule. */
  mode: string;
  oid: string;
}

export interface Difference {
  /** In latin1: one character per byte. */
  name: string;
  from: TreeEntry | undefined;
  to: TreeEntry | undefined;
}

export const isTree = (entry: TreeEntry | undefined): entry is TreeEntry => entry?.mode === '40000';

export const sameEntry = (a: TreeEntry | undefined, b: TreeEntry | undefined): boolean => a?.oid === b?.oid && a?.mode === b?.mode;

const modes = new Set([0o40000, 0o100644, 0o100755, 0o120000, 0o160000]);
const space = 32;
const oidBytes = 20;

/** Returns the position of the first byte from `at` on that is `stop`. */
const positionOf = (bytes: Buffer, stop: number, at: number): number => {
  let end = at;
  while (bytes[end] !== stop) {
    if (end >= bytes.length) throw new Error('a tree object ends in the middle of an entry');
    end += 1;
  }
  return end;
};

interface Place {
  at: number;
  /** Position of the first byte of the name, and of the NUL behind it. */
  name: number;
  nul: number;
  end: number;
}

const placeAt = (bytes: Buffer, at: number): Place => {
  const name = positionOf(bytes, space, at) + 1;
  const nul = positionOf(bytes, 0, name);
  return { at, name, nul, end: nul + 1 + oidBytes };
};

const entryAtPlace = (bytes: Buffer, { at, name, nul, end }: Place): TreeEntry => ({
  // Very old tools wrote a directory as 040000.
  mode: bytes.toString('latin1', bytes[at] === 0x30 ? at + 1 : at, name - 1),
  oid: bytes.toString('hex', nul + 1, end),
});

/** True for a tree with modes that git itself writes in another way (very old tools did). */
export const isOdd = (bytes: Buffer): boolean => {
  for (let at = 0; at < bytes.length; ) {
    const { name, end } = placeAt(bytes, at);
    let mode = 0;
    for (let digit = at; digit < name - 1; digit += 1) mode = mode * 8 + (bytes[digit] ?? 0) - 0x30;
    if (bytes[at] === 0x30 || !modes.has(mode)) return true;
    at = end;
  }
  return false;
};

/** Returns the object ids in the tree whose first four bytes are one of these numbers. */
export const oidsIn = (bytes: Buffer, starts: ReadonlySet<number>): string[] => {
  const found: string[] = [];
  for (let at = 0; at < bytes.length; ) {
    const { nul, end } = placeAt(bytes, at);
    if (starts.has(bytes.readUInt32BE(nul + 1))) found.push(bytes.toString('hex', nul + 1, end));
    at = end;
  }
  return found;
};

const isNamed = (bytes: Buffer, place: Place, name: string): boolean => {
  if (place.nul - place.name !== name.length) return false;
  for (let index = 0; index < name.length; index += 1) if (bytes[place.name + index] !== name.charCodeAt(index)) return false;
  return true;
};

const findPlace = (bytes: Buffer, name: string): Place | undefined => {
  for (let at = 0; at < bytes.length; ) {
    const place = placeAt(bytes, at);
    if (isNamed(bytes, place, name)) return place;
    at = place.end;
  }
  return undefined;
};

export const findEntry = (bytes: Buffer, name: string): TreeEntry | undefined => {
  const place = findPlace(bytes, name);
  return place === undefined ? undefined : entryAtPlace(bytes, place);
};

/** git sorts a directory as if its name ended in a slash. */
const isBefore = (a: Buffer, one: Place, { b, other }: { b: Buffer; other: Place }): boolean => {
  const lengthA = one.nul - one.name;
  const lengthB = other.nul - other.name;
  for (let index = 0; ; index += 1) {
    const x = index < lengthA ? a[one.name + index] : index === lengthA && a[one.at] === 0x34 ? 0x2f : -1;
    const y = index < lengthB ? b[other.name + index] : index === lengthB && b[other.at] === 0x34 ? 0x2f : -1;
    if (x !== y) return (x ?? -1) < (y ?? -1);
    if (x === -1) return false;
  }
};

const isSame = (a: Buffer, one: Place, { b, other }: { b: Buffer; other: Place }): boolean => {
  const length = one.end - one.at;
  if (length !== other.end - other.at) return false;
  for (let index = 0; index < length; index += 1) if (a[one.at + index] !== b[other.at + index]) return false;
  return true;
};

/** Returns the entries that differ, one level deep. */
export const differencesOf = (before: Buffer, after: Buffer): Difference[] => {
  const found = new Map<string, Difference>();
  const note = (bytes: Buffer, place: Place, side: 'from' | 'to'): void => {
    const name = bytes.toString('latin1', place.name, place.nul);
    const known = found.get(name) ?? { name, from: undefined, to: undefined };
    known[side] = entryAtPlace(bytes, place);
    found.set(name, known);
  };
  let [here, there] = [0, 0];
  while (here < before.length || there < after.length) {
    const one = here < before.length ? placeAt(before, here) : undefined;
    const other = there < after.length ? placeAt(after, there) : undefined;
    if (one !== undefined && other !== undefined && isSame(before, one, { b: after, other })) {
      here = one.end;
      there = other.end;
      continue;
    }
    const first = other === undefined || (one !== undefined && !isBefore(after, other, { b: before, other: one }));
    const second = one === undefined || (other !== undefined && !isBefore(before, one, { b: after, other }));
    if (first && one !== undefined) {
      note(before, one, 'from');
      here = one.end;
    }
    if (second && other !== undefined) {
      note(after, other, 'to');
      there = other.end;
    }
  }
  return [...found.values()];
};

/** Returns the tree with other entries; undefined removes one. */
export const withEntries = (bytes: Buffer, changes: ReadonlyMap<string, TreeEntry | undefined>): Buffer => {
  const patched = Buffer.from(bytes);
  for (const [name, entry] of changes) {
    const place = findPlace(bytes, name);
    // A new name, or another place in the order.
    if (entry === undefined || place === undefined || (bytes[place.at] === 0x34) !== isTree(entry)) return rebuilt(bytes, changes);
    if (place.name - 1 - place.at !== entry.mode.length) return rebuilt(bytes, changes);
    patched.write(entry.mode, place.at, 'latin1');
    patched.write(entry.oid, place.nul + 1, 'hex');
  }
  return patched;
};

const rebuilt = (bytes: Buffer, changes: ReadonlyMap<string, TreeEntry | undefined>): Buffer => {
  const entries = new Map<string, TreeEntry>();
  for (let at = 0; at < bytes.length; ) {
    const place = placeAt(bytes, at);
    entries.set(bytes.toString('latin1', place.name, place.nul), entryAtPlace(bytes, place));
    at = place.end;
  }
  for (const [name, entry] of changes) {
    if (entry === undefined) entries.delete(name);
    else entries.set(name, entry);
  }
  const keyOf = ([name, entry]: readonly [string, TreeEntry]): string => (isTree(entry) ? `${name}/` : name);
  const sorted = [...entries].map((entry) => ({ entry, key: keyOf(entry) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return Buffer.concat(
    sorted.map(({ entry: [name, { mode, oid }] }) => {
      const one = Buffer.allocUnsafe(mode.length + name.length + 2 + oidBytes);
      one.write(`${mode} ${name}\0`, 0, 'latin1');
      one.write(oid, mode.length + name.length + 2, 'hex');
      return one;
    }),
  );
};
