// Unpacks what a file packs with deflate (gzip, zip, jar, docx, git's loose objects), to look for secrets in it. Everything is
// limited: these are a stranger's bytes. Other ways of packing are not read.
import { inflateRawSync, unzipSync } from 'node:zlib';

const mb = 1024 * 1024;
const limits = { files: 1000, fileBytes: 16 * mb, totalBytes: 64 * mb };

const gzip = Buffer.from([0x1f, 0x8b, 0x08]);
const zipEntry = Buffer.from('PK\x03\x04', 'latin1');

/** The packed files that can be read. */
export const filesIn = (content: Buffer): Buffer[] => {
  const found: Buffer[] = [];
  let left = limits.totalBytes;
  const add = (unpack: (maxOutputLength: number) => Buffer): void => {
    if (found.length >= limits.files || left <= 0) return;
    const bytes = unpacked(unpack, Math.min(limits.fileBytes, left));
    if (bytes === undefined || bytes.length === 0) return;
    left -= bytes.length;
    found.push(bytes);
  };
  for (const at of placesOf(content, gzip)) add((maxOutputLength) => unzipSync(content.subarray(at), { maxOutputLength, ...forgiving }));
  for (const at of placesOf(content, zipEntry)) {
    if (at + 30 > content.length || content.readUInt16LE(at + 8) !== 8) continue;
    const start = at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
    add((maxOutputLength) => inflateRawSync(content.subarray(start), { maxOutputLength, ...forgiving }));
  }
  // The two bytes with which zlib begins.
  if (content[0] === 0x78 && content.length > 2 && content.readUInt16BE(0) % 31 === 0)
    add((maxOutputLength) => unzipSync(content, { maxOutputLength, ...forgiving }));
  return found;
};

/** A stream that is cut off is read as far as it goes. */
const forgiving = { finishFlush: 2 };

const unpacked = (unpack: (maximum: number) => Buffer, maximum: number): Buffer | undefined => {
  try {
    return unpack(maximum);
  } catch {
    return undefined;
  }
};

function* placesOf(content: Buffer, mark: Buffer): Generator<number> {
  for (let at = content.indexOf(mark); at >= 0; at = content.indexOf(mark, at + 1)) yield at;
}
