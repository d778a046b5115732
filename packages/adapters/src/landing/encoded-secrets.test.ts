import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { findDisguised, readingsOf } from './encoded-secrets.ts';
import { findSecret } from './secrets.ts';

// Put together here, so that no scanner takes this file for a leak.
const token = `gh${'p'}_${'aB3dE5gH7j'.repeat(4).slice(0, 36)}`;
const own = 'correct-horse-battery-staple-4711';
const find = (text: string, known: readonly string[] = []): string | undefined =>
  readingsOf(text)
    .map((reading) => findSecret(reading, known))
    .find((kind) => kind !== undefined) ?? findDisguised(text, known);

const base64 = (text: string | Buffer): string => Buffer.from(text).toString('base64');
const hex = (text: string): string => Buffer.from(text).toString('hex');
const each = (text: string, write: (code: string) => string): string =>
  Array.from(text, (one) => write(one.charCodeAt(0).toString(16).padStart(2, '0'))).join('');
const wrap = (text: string, columns: number): string => text.match(new RegExp(`.{1,${columns}}`, 'g'))?.join('\n') ?? '';

const disguises: [string, (secret: string) => string][] = [
  ['in base64', (s) => `const k = "${base64(s)}";`],
  ['in base64 behind a path', (s) => `x/yz/${base64(`a ${s}`)}`],
  ['in base64 for URLs', (s) => `k=${Buffer.from(`>>>???${s}`).toString('base64url')}`],
  ['in base64 that is wrapped', (s) => wrap(base64(`${'x '.repeat(25)}${s}${' y'.repeat(45)}`), 76)],
  ['in base64 twice', (s) => base64(base64(s))],
  ['in base64 of UTF-16', (s) => base64(Buffer.from(s, 'utf16le'))],
  ['in base64 of gzip', (s) => base64(gzipSync(`${s}\n`))],
  ['in hex', (s) => hex(s)],
  ['in upper-case hex', (s) => `0x${hex(s).toUpperCase()}`],
  ['in hex with colons', (s) => wrap(hex(s), 2).replaceAll('\n', ':')],
  ['as bytes of a C string', (s) => `"${each(s, (code) => `\\x${code}`)}"`],
  ['as an array of bytes', (s) => `[${each(s, (code) => `0x${code}, `)}]`],
  ['URL-encoded', (s) => each(s, (code) => `%${code.toUpperCase()}`)],
  ['URL-encoded in part', (s) => s.replaceAll(/[_-]/g, (one) => (one === '_' ? '%5F' : '%2D'))],
  ['escaped as in JSON', (s) => each(s, (code) => `\\u00${code}`)],
  ['in entities of HTML', (s) => Array.from(s, (one) => `&#${one.charCodeAt(0)};`).join('')],
  ['backwards', (s) => `"${[...s].reverse().join('')}"`],
  ['with spaces between the characters', (s) => [...s].join(' ')],
  ['with line breaks between the characters', (s) => [...s].join('\n')],
  ['with quotes and commas between the characters', (s) => `['${[...s].join("', '")}']`],
  ['as two strings of code', (s) => `const k = "${s.slice(0, 9)}" + "${s.slice(9)}";`],
  ['as strings over several lines', (s) => `'${s.slice(0, 9)}' +\n  '${s.slice(9, 20)}' +\n  '${s.slice(20)}'`],
];

describe('attack-35: a token', () => {
  test.each(disguises)('%s is found; control: the patterns alone do not know it', (_, disguise) => {
    const text = `before\n${disguise(token)}\nafter`;
    expect(findSecret(text)).toBeUndefined();
    expect(find(text)).toBe('a GitHub token');
  });
});

describe('attack-35: a secret of this job', () => {
  const all: typeof disguises = [
    ...disguises,
    ['without its beginning', (s) => s.slice(7)],
    ['without its end', (s) => s.slice(0, -7)],
    ['in pieces of a few characters', (s) => s.match(/.{1,5}/g)?.join(' - ') ?? ''],
  ];
  test.each(all)('%s is found; control: the search for the value alone does not know it', (_, disguise) => {
    const text = `before\n${disguise(own)}\nafter`;
    expect(findSecret(text, [own])).toBeUndefined();
    expect(find(text, [own])).toBe('a secret of this job');
    expect(find(text, ['another-secret-of-this-job'])).toBeUndefined();
  });
});

test('attack-35: what projects hold is no secret in disguise', async () => {
  const { readFileSync, globSync } = await import('node:fs');
  const texts = [
    ...globSync('{package-lock.json,README.md,packages/{core,local}/src/**/*.ts}').map((path) => readFileSync(path, 'utf8')),
    'a token like ghp_abc is what you need here in this file to make it work for all of your people',
    "const prefixes = ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_', 'glpat-'];",
    "const fake = 'ghp_' + 'a'.repeat(36);",
    base64(Buffer.from(Array.from({ length: 60_000 }, (_, at) => (at * 2_654_435_761) >>> 13))),
    '| a | b | c | d | e | f | g | h | i | j | k | l | m | n | o | p | q | r | s | t | u |',
  ];
  expect(texts.length).toBeGreaterThan(100);
  for (const text of texts) expect(find(text, [own]), text.slice(0, 60)).toBeUndefined();
});
