import { expect, test } from 'vitest';
import { openRedactor } from './redact.ts';

const secret = 'CANARY_secret_of_this_job';
const redactor = openRedactor([secret, 'short']);
const npm = `npm_${'a1B2'.repeat(9)}`;

test.each<[string, string]>([
  ['a secret of the job', `key is ${secret} there`],
  ['one in base64', Buffer.from(`x ${secret} y`).toString('base64')],
  ['one in hexadecimal', Buffer.from(secret).toString('hex')],
  ['one backwards', [...secret].reverse().join('')],
  ['one without its beginning', secret.slice(7)],
  ['one with something between its letters', [...secret].join('-')],
  ['one over two lines', `${secret.slice(0, 12)}\n${secret.slice(12)}`],
  ['one in a URL', encodeURIComponent(secret).replaceAll('_', '%5F')],
  ['a token of a known form', npm],
  ['a token of a known form in base64', Buffer.from(`token ${npm}`).toString('base64')],
])('%s is taken out', (_case, text) => {
  expect(redactor.find(text)).toBeDefined();
  const clean = redactor.text(`before\n${text}\nafter`);
  expect(clean).toContain('[removed: ');
  expect(redactor.find(clean)).toBeUndefined();
});

test('a text without a secret stays as it is, and a short value is none', () => {
  const text = 'a short text\nwith https://example.com/a%20b and Zm9vYmFyYmF6cXV4Zm9vYmFy';
  expect(redactor.text(text)).toBe(text);
});
