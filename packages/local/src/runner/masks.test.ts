import { expect, test } from 'vitest';
import { createMasks } from './masks.ts';

test('a secret is hidden as it is, in base64, as JSON and in an address', () => {
  const masks = createMasks(['p@ss "word"/1']);
  const shapes = [
    'p@ss "word"/1',
    'p@ss \\"word\\"/1',
    encodeURIComponent('p@ss "word"/1'),
    Buffer.from('p@ss "word"/1').toString('base64'),
  ];
  for (const shape of shapes) expect(masks.redact(`<${shape}>`)).toBe('<***>');
  const basic = Buffer.from('x-access-token:p@ss "word"/1').toString('base64');
  expect(masks.redact(basic)).toBe('***');
});

test('each line of a secret with several lines is hidden', () => {
  const masks = createMasks(['-----BEGIN\nabcdef\n-----END']);
  expect(masks.redact('got abcdef')).toBe('got ***');
});

test('a secret within a longer one leaves no part of the longer one readable', () => {
  const masks = createMasks();
  masks.add('abc');
  masks.add('abcdef');
  expect(masks.redact('abcdef abc')).toBe('*** ***');
});

test('nothing is hidden by an empty secret', () => {
  expect(createMasks(['', '  ', '\n']).redact('plain text')).toBe('plain text');
});
