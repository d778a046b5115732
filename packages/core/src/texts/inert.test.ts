import { expect, test } from 'vitest';
import { escapeHtml, inertLines } from './inert.ts';

const shown = (text: string): string => inertLines(text, 1000);

test('each thing that acts on a page or in a log is shown so that it does not', () => {
  const each: [string, string][] = [
    ['<b>', '‹b›'],
    ['`x`', "'x'"],
    ['~~~~~ and ~~', '~~ and ~~'],
    ['&lt; &#x3c; & co', '＆lt; ＆#x3c; & co'],
    ['@mona @ mona', '@ mona @ mona'],
    ['closes #7, o/r#7, # 7', 'closes no. 7, o/r no. 7, # 7'],
    ['gh-7 GH-7 high-7', 'GH 7 GH 7 high-7'],
    ['https://x.test', 'https: //x.test'],
    ['mailto:a javascript:b data:c vbscript:d data: c', 'mailto :a javascript :b data :c vbscript :d data: c'],
    ['www.x.test awww.x', 'www .x.test awww.x'],
    ['::error::x', ': :error: :x'],
    ['##[group]', '## [group]'],
    ['/approve\n   /x\n    /y\na/b', '∕approve\n   ∕x\n    /y\na/b'],
    ['\u202Ea\u200b', 'a'],
    ['x  \n\n', 'x'],
  ];
  for (const [text, expected] of each) expect(shown(text)).toBe(expected);
});

test('a text within the limit stays whole, and a cut says how much is missing', () => {
  expect(inertLines('abcd', 4)).toBe('abcd');
  expect(inertLines('abcdef', 4)).toBe('abcd\n(cut here: about 2 more characters)');
  expect(inertLines('a'.repeat(8), 4)).toBe('aaaa\n(cut here: about 4 more characters)');
  // Invisible characters take room of what is read, not of what is shown.
  expect(inertLines(`ab${'\u200b'.repeat(4)}cd`, 4)).toBe('abcd');
  expect(inertLines(`${'\u200b'.repeat(8)}a`, 4)).toBe('\n(cut here: about 9 more characters)');
});

test('HTML is escaped, quotes included', () => {
  expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;');
});
