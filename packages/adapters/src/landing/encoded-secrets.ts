// Reads a text as somebody would who looks for a secret in disguise: decoded, backwards, and put together again (attack-35).
// A secret that is encrypted, compressed twice or spelled in words is not found; the agent's machine holds none that works for long.
import { gunzipSync } from 'node:zlib';
import { findSecret, windowsOf } from './secrets.ts';

/** Levels of encodings inside one another. */
const maximumLevels = 2;
const maximumUnpackedBytes = 4 * 1024 * 1024;

/** Returns what the text says when it is decoded or its pieces are joined. Texts without a disguise have few and short readings. */
export const readingsOf = (text: string): string[] => windowsOf(text).flatMap((window) => decodedIn(window, 1));

/** Names a secret that stands backwards in `text`, or a secret of this job without its ends or with something between its letters. */
export const findDisguised = (text: string, known: readonly string[] = []): string | undefined =>
  windowsOf(text)
    .map((window) => findSecret(reverse(window), known) ?? findScattered(window, known))
    .find((kind) => kind !== undefined);

const decodedIn = (text: string, level: number): string[] => {
  const found = [...fromBase64(text), ...fromHex(text), ...fromEscapes(text), ...fromPieces(text)];
  return level >= maximumLevels ? found : [...found, ...found.flatMap((one) => decodedIn(one, level + 1))];
};

/**
 * Characters of a text in a row. Random bytes have few such rows, and other letters in front of an encoded part make random bytes.
 * Zero bytes are those of UTF-16, which reads like any text without them.
 */
const textIn = /[\t\n\r\x20-\x7e]{8,}/g;

const asTexts = (bytes: Buffer): string[] => {
  const isPacked = bytes.length > 18 && bytes[0] === 0x1f && bytes[1] === 0x8b;
  const plain = isPacked ? unpacked(bytes) : bytes;
  const rows = plain.toString('latin1').replaceAll('\0', '').match(textIn);
  return rows === null ? [] : [rows.join('\n')];
};

const unpacked = (bytes: Buffer): Buffer => {
  try {
    return gunzipSync(bytes, { maxOutputLength: maximumUnpackedBytes });
  } catch {
    return bytes;
  }
};

/** The first characters of a run may belong to what stands before the encoded part, so each alignment is tried. */
const fromBase64 = (text: string): string[] => {
  const joined = text.replace(/([A-Za-z0-9+/_-]{56,76})\r?\n(?=[A-Za-z0-9+/_-])/g, '$1');
  const runs = (joined === text ? [text] : [text, joined]).flatMap((one) => one.match(/[A-Za-z0-9+/_-]{20,}/g) ?? []);
  return runs.flatMap((run) => [0, 1, 2, 3].flatMap((from) => asTexts(Buffer.from(run.slice(from), 'base64url'))));
};

const fromHex = (text: string): string[] => {
  const plain = text
    .replace(/(?:\\x|0x|%)([0-9a-f]{2})[\s,:]{0,2}/gi, '$1')
    .replace(/\b((?:[0-9a-f]{2}){1,4})[\s:-]{1,4}(?=(?:[0-9a-f]{2}){1,4}\b)/gi, '$1');
  return (plain.match(/[0-9a-f]{32,}/gi) ?? []).flatMap((run) => [0, 1].flatMap((from) => asTexts(Buffer.from(run.slice(from), 'hex'))));
};

/** URL, JSON and HTML. */
const fromEscapes = (text: string): string[] => {
  if (!/%[0-9a-f]{2}|\\[ux]\{?[0-9a-f]|&#|=[0-9A-F]{2}/i.test(text)) return [];
  const hex = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16) & 0xffff);
  const decoded = text
    .replace(/=\r?\n/g, '')
    .replace(/%([0-9a-f]{2})/gi, hex)
    .replace(/\\u\{?0{0,4}([0-9a-f]{2})\}?/gi, hex)
    .replace(/\\x([0-9a-f]{2})/gi, hex)
    .replace(/&#x0{0,6}([0-9a-f]{2});/gi, hex)
    .replace(/&#0{0,6}(\d{2,3});/g, (_: string, code: string) => String.fromCharCode(Number(code)));
  return decoded === text ? [] : [decoded];
};

/** Strings that code puts together, and characters or short groups with the same separator between them. */
const fromPieces = (text: string): string[] => {
  const strings = text.replace(/(["'`])\s*(?:\+|\.|&|,|\\)?\s*(["'`])/g, (all, a: string, b: string) => (a === b ? '' : all));
  const rows = text.match(/(?<!\w)\w([^\w\r]{1,4})(?:\w\1){14,}\w(?!\w)/g) ?? [];
  return [
    ...(strings === text ? [] : [strings]),
    ...rows.map((row) => row.replace(/\W/g, '')),
    ...rows.filter((row) => row.includes('-')).map((row) => row.replace(/[^\w-]/g, '')),
  ];
};

const reverse = (text: string): string => [...text].reverse().join('');

/** Long enough that a part of it, or its letters without separators, stands nowhere by chance. */
const enough = 16;
const lettersOf = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '');

/** A secret of this job is looked for without its beginning or end, and with anything between its letters. */
const findScattered = (text: string, known: readonly string[]): string | undefined => {
  const letters = known.length === 0 ? '' : lettersOf(text);
  const isThere = known.some((secret) => {
    const parts = [secret.slice(7), secret.slice(0, -7)].filter((part) => part.length >= enough);
    const spelled = lettersOf(secret);
    return parts.some((part) => text.includes(part)) || (spelled.length >= enough && letters.includes(spelled));
  });
  return isThere ? 'a secret of this job' : undefined;
};
