// Reads how large the objects of a pack are before git unpacks them (gitformat-pack, version 2). Three megabytes of pack may
// hold three gigabytes: git limits the size of the pack and not that of its objects. Every entry names its size, and a
// delta the size of what it makes, so that nothing larger than a limit is ever made here.
import { inflateSync } from 'node:zlib';

export interface PackLimits {
  objects: number;
  objectBytes: number;
  commitBytes: number;
  /** Of all objects and deltas. */
  totalBytes: number;
  /** Of the objects outside of the pack from which deltas make others; git writes them into the pack. */
  baseBytes: number;
}

/** `commit`: a commit that is not stored as a delta is too large. */
export type PackProblem = 'damaged' | 'objects' | 'object' | 'commit' | 'total';

const [commitType, tagType, offsetDelta, referenceDelta] = [1, 4, 6, 7];
const headerBytes = 12;
const checksumBytes = 20;
const oidBytes = 20;

interface ReadNumber {
  value: number;
  end: number;
}

/** Returns the first limit that the pack exceeds; undefined: it is within them. */
export const findPackProblem = (pack: Buffer, limits: PackLimits): PackProblem | undefined => {
  if (pack.length < headerBytes + checksumBytes || pack.toString('latin1', 0, 4) !== 'PACK') return 'damaged';
  const count = pack.readUInt32BE(8);
  if (count > limits.objects) return 'objects';
  const bases = new Set<string>();
  let [total, outside] = [0, 0];
  let at = headerBytes;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(pack, at, limits);
    if (typeof entry === 'string') return entry;
    total += entry.bytes;
    if (entry.base !== undefined && !bases.has(entry.base)) {
      bases.add(entry.base);
      outside += entry.baseBytes;
    }
    if (total > limits.totalBytes || outside > limits.baseBytes) return 'total';
    at = entry.end;
  }
  return at === pack.length - checksumBytes ? undefined : 'damaged';
};

interface Entry {
  end: number;
  /** Size of the object, and of a delta that makes it. */
  bytes: number;
  base?: string;
  baseBytes: number;
}

const readEntry = (pack: Buffer, at: number, limits: PackLimits): Entry | PackProblem => {
  const first = pack[at] ?? 0;
  const type = (first >> 4) & 7;
  const size = readSize(pack, at);
  if (size === undefined || type === 0 || type === 5) return 'damaged';
  if (size.value > limits.objectBytes) return 'object';
  if ((type === commitType || type === tagType) && size.value > limits.commitBytes) return 'commit';
  const start = type === referenceDelta ? size.end + oidBytes : type === offsetDelta ? endOfOffset(pack, size.end) : size.end;
  const unpacked = inflate(pack.subarray(start, pack.length - checksumBytes), size.value);
  if (unpacked === undefined) return 'damaged';
  const end = start + unpacked.used;
  if (type !== referenceDelta && type !== offsetDelta) return { end, bytes: size.value, baseBytes: 0 };
  const from = readVariable(unpacked.content, 0);
  const made = from === undefined ? undefined : readVariable(unpacked.content, from.end);
  if (from === undefined || made === undefined) return 'damaged';
  if (made.value > limits.objectBytes) return 'object';
  const base = type === referenceDelta ? { base: pack.toString('hex', size.end, start) } : {};
  return { end, bytes: size.value + made.value, baseBytes: type === referenceDelta ? from.value : 0, ...base };
};

/** Returns undefined when the stream is broken or does not hold exactly as many bytes as it should. */
const inflate = (stream: Buffer, bytes: number): { content: Buffer; used: number } | undefined => {
  try {
    const options = { info: true, maxOutputLength: Math.max(bytes, 1), chunkSize: Math.min(Math.max(bytes, 64), 65_536) } as const;
    const { buffer, engine } = inflateSync(stream, options) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
    return buffer.length === bytes ? { content: buffer, used: engine.bytesWritten } : undefined;
  } catch {
    return undefined;
  }
};

/** Four bits in the first byte, beside the type, and seven in each further one. */
const readSize = (pack: Buffer, at: number): ReadNumber | undefined => {
  const first = pack[at] ?? 0;
  const rest = first < 0x80 ? { value: 0, end: at + 1 } : readVariable(pack, at + 1);
  return rest && { value: rest.value * 16 + (first & 15), end: rest.end };
};

/** Returns undefined for a number that is cut off or beyond what a number can hold exactly. */
const readVariable = (bytes: Buffer, at: number): ReadNumber | undefined => {
  let value = 0;
  for (let place = 0; place < 7; place += 1) {
    const byte = bytes[at + place];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * place);
    if (byte < 0x80) return { value, end: at + place + 1 };
  }
  return undefined;
};

const endOfOffset = (pack: Buffer, at: number): number => {
  let end = at;
  while ((pack[end] ?? 0) >= 0x80) end += 1;
  return end + 1;
};
