// Faults are data: they survive JSON, and what is no fault is refused with a sentence that names it.
import { expect, test } from 'vitest';
import { printFaults, readFaults } from './language.ts';

test('a list of faults can be printed and read again, patterns included', () => {
  const given = readFaults([
    { name: 'lost comment', match: { method: 'POST', path: /\/comments$/i, job: 'land' }, when: 'after', respond: { status: 502 } },
    { match: { boundary: 'event', event: 'issues.labeled' }, minutes: 60, respond: { delaySeconds: 90 } },
    { match: { access: 'write', job: { pattern: '^land' } }, skip: 3, respond: 'kill' },
    { match: { boundary: 'git' }, times: 'always', respond: { replica: { seconds: 30, of: ['refs'] } } },
  ]);
  const printed = printFaults(given);
  expect(printFaults(readFaults(JSON.parse(printed)))).toBe(printed);
  expect(printed).toContain('{"pattern":"\\\\/comments$","flags":"i"}');
});

test.each([
  ['a word that means nothing', { match: {}, respond: 'explode' }],
  ['a misspelt key', { match: { methd: 'GET' }, respond: 'drop' }],
  ['a negative count', { match: {}, skip: -1, respond: 'drop' }],
  ['a response that is missing', { match: {} }],
])('%s is refused', (_, fault) => {
  expect(() => readFaults([fault])).toThrow('These are no faults:');
});
