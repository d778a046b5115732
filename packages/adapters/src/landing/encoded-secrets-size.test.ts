import { expect, test } from 'vitest';
import { findDisguised, readingsOf } from './encoded-secrets.ts';
import { findSecret } from './secrets.ts';

const find = (text: string): string | undefined =>
  readingsOf(text)
    .map((reading) => findSecret(reading, []))
    .find((kind) => kind !== undefined) ?? findDisguised(text, []);

test.each([
  'const some = { identifier: "andMoreThanTwentyCharacters" };\n',
  Buffer.from('x'.repeat(57)).toString('base64'),
  'a b ',
  '%41',
  '" + "',
  'f0 ',
])('attack-20: a megabyte of %j takes seconds', (unit) => {
  const start = performance.now();
  expect(find(unit.repeat(Math.ceil(1_000_000 / unit.length)))).toBeUndefined();
  expect(performance.now() - start).toBeLessThan(20_000);
});
