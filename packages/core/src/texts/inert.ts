// Shows other people's text as it is, line by line, in a page of ours: it stays readable with its indentation, and it is no markup,
// mention, link or workflow command wherever it is pasted.
import { withoutInvisible } from './invisible.ts';
import { prefixOf } from './sanitise.ts';

const replacements: readonly (readonly [RegExp, string])[] = [
  [/</g, '‹'],
  [/>/g, '›'],
  [/`/g, "'"],
  [/~{3,}/g, '~~'],
  [/&(?=#?\w{1,30};)/g, '＆'],
  [/@(?=[\p{L}\p{N}_-])/gu, '@ '],
  [/(?<=\w)#(?=\d)/g, ' no. '],
  [/#(?=\d)/g, 'no. '],
  [/\bgh-(?=\d)/gi, 'GH '],
  [/:\/\//g, ': //'],
  [/\b(mailto|javascript|data|vbscript):(?=\S)/gi, '$1 :'],
  [/\bwww\./gi, 'www .'],
  [/::/g, ': :'],
  [/##\[/g, '## ['],
  [/^( {0,3})\//gm, '$1∕'],
];

/** `maxChars` counts UTF-16 units of the text; a cut is said in a line of its own. */
export const inertLines = (text: string, maxChars: number): string => {
  const looked = withoutInvisible(prefixOf(text, maxChars * 2).toWellFormed());
  const kept = prefixOf(looked, maxChars);
  const inert = replacements.reduce((result, [pattern, by]) => result.replace(pattern, by), kept).trimEnd();
  const rest = text.length - kept.length;
  return kept.length < looked.length || text.length > maxChars * 2 ? `${inert}\n(cut here: about ${rest} more characters)` : inert;
};

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const style =
  'body{font:15px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}' +
  'pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f4f4;padding:.6rem}' +
  'th{text-align:left;vertical-align:top;padding-right:1rem}';

/** A page that loads nothing and runs nothing, also where the browser would. */
export const htmlPage = ({ title, body }: { title: string; body: string }): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
