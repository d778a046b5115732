// The parts of a text that a page shows in another form, or not at all: links, images, code, tables, footnotes.
import { describe, expect, test } from 'vitest';
import { applyEdits, isPlainTarget } from './edit.ts';
import { visibleMarkdown } from './visible-markdown.ts';

const read = (text: string) => visibleMarkdown(text, { maxChars: 60_000 });

test.each<[what: string, text: string, shown: string, hidden: string[]]>([
  ['a link with an empty title', '[a](/b "")', '[a](/b "")', []],
  ['a link whose target has brackets and a title', '[a](</b(c)> "d")', '[a](</b(c)>)', ['titles of links']],
  ['a link with an unusual target and a title', '[a](data:x "d")', '[a]', ['unusual targets of links']],
  ['a link around an image', '[![](/a.png)](/b)', '[![](/a.png)](/b)', []],
  ['a link around a footnote', '[[^1]](/b)\n\n[^1]: c', '[[^1]](/b)\n\n[^1]: c', []],
  ['a link around code', '[`a`](/b)', '[`a`](/b)', []],
  ['a link around a comment', 'x [<!-- a -->](/b) y', 'x  y', ['HTML comments', 'links without a text']],
  ['a reference without a text', 'x [][a] y\n\n[a]: /b', 'x  y', ['links without a text']],
  ['a reference that nothing defines', '[a][b]', '[a][b]', []],
  ['a reference to an unusual target', '[a][b]\n\n[b]: data:x', '[a]', ['unusual targets of links']],
  ['the first of two definitions of a name', '[a]\n\n[a]: /b\n[a]: /c', '[a](/b)', []],
  ['a reference with a long name of one word', '[a][b2345678901234567890.-#_]\n\n[b2345678901234567890.-#_]: /c', '[a](/c)', []],
  [
    'a reference with a name that is too long',
    '[a][b2345678901234567890123456]\n\n[b2345678901234567890123456]: /c',
    '[a](/c)',
    ['reference definitions'],
  ],
  ['an image with an unusual target', '![](data:x)', '[image]', ['unusual targets of links']],
  ['an image with a title', '![](/a.png "b")', '![](/a.png)', ['titles of links']],
  ['an image with words and a title', '![b](/a.png "c")', '![](/a.png)', ['texts of images']],
  ['an image called Screenshot', '![Screenshot](/a.png)', '![Screenshot](/a.png)', []],
  ['an image whose plain text is written otherwise', '![&#105;mg](/a.png)', '![](/a.png)', ['texts of images']],
  ['a referenced image called photo', '![photo][a]\n\n[a]: /a.png', '![](/a.png)', []],
  ['a referenced image of an unusual target', '![photo][a]\n\n[a]: data:x', '[image]', ['unusual targets of links']],
  ['code with a language', '```c++\na\n```', '```c++\na\n```', []],
  ['code with a language behind a blank', '``` js\na\n```', '``` js\na\n```', []],
  ['code with a word after the language', '````js x\na\n````', '````js\na\n````', ['words after code fences']],
  ['code with a language of twenty letters', `~~~${'a'.repeat(20)}\nb\n~~~`, `~~~${'a'.repeat(20)}\nb\n~~~`, []],
  ['code with a language of more', `~~~${'a'.repeat(21)}\nb\n~~~`, '~~~\nb\n~~~', ['words after code fences']],
  ['code without a fence', '    a b c', '    a b c', []],
  ['a row with two cells too many', '| a |\n|---|\n| b | c | d |\n| e |', '| a |\n|---|\n| b \n| e |', ['table cells without a column']],
  ['a row with fewer cells', '| a | b |\n|---|---|\n| c |', '| a | b |\n|---|---|\n| c |', []],
  ['a footnote with a long name', '[^a2345678901234567]\n\n[^a2345678901234567]: b', '[^note-1]\n\n[^note-1]: b', ['names of footnotes']],
  [
    'a footnote with a name of sixteen letters',
    '[^a234567890123456]\n\n[^a234567890123456]: b',
    '[^a234567890123456]\n\n[^a234567890123456]: b',
    [],
  ],
  [
    'two footnotes with odd names',
    '[^a.b] [^c.d]\n\n[^a.b]: e\n\n[^c.d]: f',
    '[^note-1] [^note-2]\n\n[^note-1]: e\n\n[^note-2]: f',
    ['names of footnotes'],
  ],
  ['a footnote that another footnote refers to', '[^1]\n\n[^1]: a [^2]\n\n[^2]: b', '[^1]\n\n[^1]: a [^2]\n\n[^2]: b', []],
  ['a footnote that refers to itself alone', 'a\n\n[^1]: b [^1]', 'a', ['footnotes that nothing refers to']],
  [
    'a footnote behind a text that hides the rest',
    'a [^1]\n\n[^1]: b\n\n<div hidden>\nc',
    'a [^1]',
    ['attributes of HTML tags', 'hidden HTML elements', 'footnotes that nothing refers to'],
  ],
  [
    'an element that a footnote hides',
    'a [^1] b\n\n[^1]: <b hidden>c</b> d',
    'a [^1] b\n\n[^1]:  d',
    ['attributes of HTML tags', 'hidden HTML elements'],
  ],
  ['an entity of an invisible character', 'a&#8203;b', 'ab', ['invisible characters']],
  ['an entity of another character', 'a&amp;b&#64;c', 'a&amp;b&#64;c', []],
  ['an escaped entity', 'a\\&#8203;b', 'a\\&#8203;b', []],
  ['an entity in code', '`&#8203;`', '`&#8203;`', []],
])('%s', (_what, text, shown, hidden) => {
  const visible = read(text);
  expect({ text: visible.text.trim(), hidden: visible.hidden }).toEqual({ text: shown.trim(), hidden });
});

describe('edits', () => {
  const edit = (from: number, to: number, by = '', kind: 'comment' | 'character' | undefined = 'comment') => ({ from, to, by, kind });
  test('the first of two that overlap wins, the longest of those that begin together, and nothing of the other stays', () => {
    expect(applyEdits('abcdef', [edit(1, 3, 'X'), edit(2, 5, 'Y')])).toBe('aXf');
    expect(applyEdits('abcdef', [edit(1, 3, 'X'), edit(1, 4, 'Y')])).toBe('aYef');
    expect(applyEdits('abcdef', [edit(3, 4, 'X'), edit(0, 1, 'Y')])).toBe('YbcXef');
    expect(applyEdits('abcdef', [edit(1, 3, 'X'), edit(3, 4, 'Y')])).toBe('aXYef');
    expect(applyEdits('abcdef', [edit(1, 5, 'X'), edit(2, 3, 'Y')])).toBe('aXf');
    expect(applyEdits('abcdef', [edit(2, 2, 'X')])).toBe('abcdef');
    expect(applyEdits('abcdef', [])).toBe('abcdef');
  });

  test('words on both sides of what is removed stay apart, but for single characters', () => {
    expect(applyEdits('abc', [edit(1, 2)])).toBe('a c');
    expect(applyEdits('a bc', [edit(2, 3)])).toBe('a c');
    expect(applyEdits('ab c', [edit(1, 2)])).toBe('a c');
    expect(applyEdits('bc', [edit(0, 1)])).toBe('c');
    expect(applyEdits('ab', [edit(1, 2)])).toBe('a');
    expect(applyEdits('abc', [edit(1, 2, '', 'character')])).toBe('ac');
    expect(applyEdits('abc', [edit(1, 2, 'X', undefined)])).toBe('aXc');
  });

  test('a target says where a link leads, and no more', () => {
    for (const target of ['', 'https://x.example', 'HTTP://x', 'mailto:a@x.example', '/a:b', 'a?b:c', '#a:b', 'a', 'x'.repeat(500)])
      expect(isPlainTarget(target), target).toBe(true);
    for (const target of ['a:b', 'javascript:x', 'a b', 'a\tb', 'a"b', 'a`b', 'a{b}', 'a|b', '^', 'x'.repeat(501)])
      expect(isPlainTarget(target), target).toBe(false);
  });
});

describe('the budget', () => {
  const cut = (text: string, maxChars: number) => visibleMarkdown(text, { maxChars });
  const note = '\n[cut here: the text is longer than the budget]';

  test('a text of exactly the budget is whole, one more is cut, with a note where that fits', () => {
    expect(cut('x'.repeat(60), 60)).toEqual({ text: 'x'.repeat(60), hidden: [], truncated: false });
    expect(cut('x'.repeat(61), 60)).toEqual({ text: `${'x'.repeat(60 - note.length)}${note}`, hidden: [], truncated: true });
    expect(cut('x'.repeat(61), note.length)).toEqual({ text: 'x'.repeat(note.length), hidden: [], truncated: true });
    expect(cut('abc', 0)).toEqual({ text: '', hidden: [], truncated: true });
  });

  test('what is hidden does not count, up to what GitHub allows beside the budget', () => {
    expect(cut(`a<!-- ${'x'.repeat(5000)} -->`, 60)).toEqual({ text: 'a', hidden: ['HTML comments'], truncated: false });
    expect(cut(`a<!-- ${'x'.repeat(6100)} -->`, 60)).toMatchObject({ truncated: true });
  });

  test('a cut in a link or a comment leaves nothing of what it hides', () => {
    const text = `${'w '.repeat(20)}[a](https://x.example/${'y'.repeat(60)} "title") end`;
    for (let room = 50; room < 140; room++) {
      const { text: kept } = cut(text, room);
      expect(kept.length).toBeLessThanOrEqual(room);
      expect(kept).not.toContain('title');
    }
  });

  test('a source that is shown as one block of code is cut inside the block', () => {
    const dense = cut('[]'.repeat(2600), 1000);
    expect(dense).toMatchObject({ hidden: ['markup that could not be read; its source is shown'], truncated: true });
    expect(dense.text.length).toBeLessThanOrEqual(1000);
  });

  test('quotes deeper than twenty are shown as text', () => {
    expect(read(`${'> '.repeat(20)}a`).text).toBe(`${'> '.repeat(20)}a`);
    expect(read(`${'> '.repeat(21)}a`).text).toBe(`${'> '.repeat(20)}\\> a`);
    expect(read(`${'- '.repeat(21)}a`).text).toBe(`${'- '.repeat(20)}\\- a`);
  });
});
