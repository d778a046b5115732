// Compares what an agent gets with what a browser shows of the rendered page. The page is made by other code than the cleaning.
import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfmFootnote, gfmFootnoteHtml } from 'micromark-extension-gfm-footnote';
import { gfmTable, gfmTableHtml } from 'micromark-extension-gfm-table';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { expect, test } from 'vitest';
import { hiddenKinds } from './edit.ts';
import { hidesContent } from './html-tags.ts';
import { visibleMarkdown } from './visible-markdown.ts';

const wordsIn = (text: string): string[] => text.match(/w\d+q/g) ?? [];

const render = (text: string): string =>
  micromark(text, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfmTable(), gfmFootnote()],
    htmlExtensions: [gfmTableHtml(), gfmFootnoteHtml()],
  });

const shownOn = (html: string): Set<string> => {
  const parts: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if ('value' in node) parts.push(node.value);
    if ('tagName' in node && hidesContent(node.tagName, node.attrs)) return;
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parseFragment(html));
  return new Set(wordsIn(parts.join('')));
};

/** Words that are shown as what they are: targets, names of tags and footnotes, languages of code. */
const isShownAsSuch = (text: string, word: string): boolean =>
  new RegExp(`\\]\\([^)]*${word}|[\`~]{3,}\\w*${word}|</?[a-z\\d]*${word}|\\[\\^[^\\]]*${word}`).test(text);

const pieces = fc.constantFrom(
  ...[
    '<!-- ',
    ' -->',
    '<!',
    '<?',
    '?>',
    '<![CDATA[',
    ']]>',
    '<',
    '>',
    '</',
    '/>',
    '<b ',
    '<b>',
    '</b>',
    '<div hidden>',
    '</div>',
    '<div>',
    '<p>',
  ],
  ...[
    '<script>',
    '</script>',
    '<img alt="',
    '"',
    "'",
    '=',
    '[',
    ']',
    '](',
    ')',
    '![',
    '[^1]',
    '[^1]: ',
    '[x]: /u ',
    '[a][x]',
    ' "',
    '(',
    '\\',
  ],
  ...[
    '```',
    '```js ',
    '~~~',
    '`',
    '| a | b |\n|---|---|\n',
    '|',
    '- ',
    '1. ',
    '> ',
    '# ',
    '    ',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    ' ',
    ' ',
    'a',
    '*',
  ],
  ...['<details>', '</p>', '<textarea>', '<span style="display:none">', '</span>'],
);
/** Each piece is followed by a word of its own. */
const texts = fc.array(pieces, { maxLength: 25 }).map((parts) => parts.map((part, index) => `${part}w${index}q`).join(''));

test('attack-13: no word that a browser does not show of a page reaches an agent; control: without cleaning hundreds do', () => {
  let hiddenWords = 0;
  let unread = 0;
  fc.assert(
    fc.property(texts, (text) => {
      const shown = shownOn(render(text));
      hiddenWords += wordsIn(text).filter((word) => !shown.has(word)).length;
      const { text: given, hidden } = visibleMarkdown(text, { maxChars: 60_000 });
      if (hidden.includes(hiddenKinds.source)) unread += 1;
      else expect(wordsIn(given).filter((word) => !shown.has(word) && !isShownAsSuch(given, word))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
  expect(hiddenWords).toBeGreaterThan(500);
  expect(unread).toBe(0);
});
