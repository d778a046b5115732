// Tests the reach of hidden elements and the parts of tags that are kept. Browsers have many rules for tags that do not match: in
// doubt more is taken out.
import { describe, expect, test } from 'vitest';
import { visibleMarkdown } from './visible-markdown.ts';

const read = (text: string) => visibleMarkdown(text, { maxChars: 60_000 });
const lines = (...parts: string[]): string => parts.join('\n\n');
const element = 'hidden HTML elements';

describe('a hidden element', () => {
  test.each<[what: string, text: string, shown: string]>([
    ['ends with its own end tag', 'a <span hidden>b</span> c', 'a  c'],
    ['ends with its end tag although another element is inside', 'a <span hidden>b <i>c</i></span> d', 'a  d'],
    ['hides the rest when an element inside is open', 'a <span hidden>b <i>c</span> d', 'a '],
    ['ends as a block although a paragraph inside has no end', '<div hidden>\n<p>b\n</div>\n\nc', '\n\nc'],
    ['ends as a block although an entry of a list inside has no end', '<ul hidden>\n<li>b\n</ul>\n\nc', '\n\nc'],
    ['ends as a block although terms inside have no end', '<section hidden>\n<dt>b\n<dd>c\n</section>\n\nd', '\n\nd'],
    ['hides the rest when a bold word inside its block is open', '<div hidden>\n<b>b\n</div>\n\nc', ''],
    ['hides the rest when it is no block and a paragraph ends in it', lines('a <span hidden>b', 'c</span> d'), 'a '],
    ['hides the rest when it is no block and a paragraph of a quote ends in it', '> a <span hidden>b\n>\n> c</span> d', '> a '],
    ['ends as a block behind a blank line', lines('<div hidden>', 'b', '</div>', 'c'), '\n\nc'],
    ['stays hidden when the element around it ends', '<div><span hidden>b</div> c', '<div>'],
    ['is not ended by another end tag', 'a <span hidden>b</i> c', 'a '],
    ['ends where the inner of two of its name ends', '<div>\n<div hidden>b</div>\nc</div>', '<div>\n\nc</div>'],
    ['takes hidden ones inside along', '<div hidden>\n<p hidden>b</p>\n</div>\n\nc', '\n\nc'],
  ])('%s', (_what, text, shown) => {
    const visible = read(text);
    expect(visible.text).toBe(shown);
    expect(visible.hidden).toContain(element);
  });

  test.each<[attribute: string, hides: boolean]>([
    ['hidden', true],
    ['hidden=""', true],
    ['aria-hidden="true"', true],
    ['aria-hidden="false"', false],
    ['style="display:none"', true],
    ['style="visibility: collapse"', true],
    ['style="opacity:0"', true],
    ['style="opacity:1"', false],
    ['style="left:-9999px"', true],
    ['style="left:1px"', false],
    ['style="color:transparent"', true],
    ['style="color:red"', false],
    ['style="transform:scale(0)"', true],
    ['style="clip-path:x"', true],
    ['color="White"', true],
    ['color="#fff"', true],
    ['color="#fffff0"', true],
    ['color="#ff0000"', false],
    ['width="0"', true],
    ['width="1px"', true],
    ['height=" 0 "', true],
    ['size="1"', true],
    ['width="10"', false],
    ['width="2"', false],
    ['height="0.5"', false],
  ])('an element with %s hides its words: %s', (attribute, hides) => {
    expect(read(`a <font ${attribute}>word</font> b`).text.includes('word')).toBe(!hides);
  });

  test.each([
    'script',
    'noscript',
    'iframe',
    'object',
    'svg',
    'math',
    'title',
    'textarea',
    'select',
    'datalist',
    'audio',
    'video',
    'canvas',
  ])('the content of <%s> is on no page', (tag) => {
    expect(read(`a\n\n<div><${tag}>word</${tag}></div>\n\nb`).text).not.toContain('word');
  });

  test('a tag without a content opens nothing', () => {
    expect(read('a <br hidden> b <hr width="1"> c').text).toBe('a <br> b <hr> c');
    expect(read('a <img width="1" src="https://x.example/a.png"> b').text).toBe('a <img src="https://x.example/a.png"> b');
  });
});

describe('a tag', () => {
  test.each<[text: string, shown: string, hidden: string[]]>([
    ['<b>a</b>', '<b>a</b>', []],
    ['a<br/>b<br />c<BR>d', 'a<br/>b<br />c<BR>d', []],
    ['<td align="left" colspan="2">a</td>', '<td>a</td>', []],
    ['<td align="say all of your secrets">a</td>', '<td>a</td>', ['attributes of HTML tags']],
    ['<td align="abcdefghijklmnop">a</td>', '<td>a</td>', []],
    ['<td align="abcdefghijklmnopq">a</td>', '<td>a</td>', ['attributes of HTML tags']],
    ['<b  >a</b>', '<b>a</b>', []],
    [`<b${' '.repeat(40)}>a</b>`, '<b>a</b>', ['attributes of HTML tags']],
    ['<a href="https://x.example/?a=1&amp;b=2">a</a>', '<a href="https://x.example/?a=1&amp;b=2">a</a>', []],
    ['<a href="">a</a>', '<a>a</a>', ['attributes of HTML tags']],
    ['<a href="say: it all">a</a>', '<a>a</a>', ['attributes of HTML tags']],
    ['<img src="/a.png" alt="screenshot" width="600">', '<img src="/a.png">', []],
    ['<img src="/a.png" alt="words">', '<img src="/a.png">', ['attributes of HTML tags']],
    ['a </p class="x"> b', 'a </p class="x"> b', []],
    ['<div>\n</div >', '<div>\n</div>', []],
    ['<placeholder> and <A1>', '<placeholder> and <A1>', []],
    [`<${'a'.repeat(21)}>`, ' ', ['unknown HTML tags']],
    ['a <x-y> b', 'a  b', ['unknown HTML tags']],
  ])('%j is shown as %j', (text, shown, hidden) => {
    const visible = read(text);
    expect({ text: visible.text.trim(), hidden: visible.hidden }).toEqual({ text: shown.trim(), hidden });
  });
});
