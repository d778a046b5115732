// Text of users and agents inside our comments, pull requests and commit messages: still readable, but it mentions
// nobody, closes nothing, links nowhere, commands no bot and cannot leave the place it is put in. Doing it twice
// changes nothing.
import { prefixOf, sanitise } from './sanitise.ts';

type Replacement = readonly [RegExp, string];

/** Links, structure and mentions: never wanted in a text of ours. */
const always: readonly Replacement[] = [
  // Images and links keep their words and lose their target.
  [/!?\[([^\][]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, '$1'],
  [/[\w+.-]{0,30}:\/\/[^\s)\]>'"`]*/g, '(link removed)'],
  [/\b(?:mailto|javascript|data|vbscript):[^\s]+/gi, '(link removed)'],
  [/www\.[^\s)\]>'"`]+/gi, '(link removed)'],
  // Structure: HTML, code, tables, emphasis that runs on, check boxes and [skip ci] in brackets.
  [/</g, '‹'],
  [/>/g, '›'],
  [/`/g, "'"],
  [/\|/g, '¦'],
  [/\*{3,}/g, '*'],
  [/\[/g, '('],
  [/\]/g, ')'],
  [/&(?=#?\w{1,30};)/g, '＆'],
  [/\\/g, '⧵'],
  // Mentions, commands of well-known bots, trailers.
  [/@(?=[\p{L}\p{N}_-])/gu, '@ '],
  [/\bgh-(?=\d)/gi, 'GH '],
  [/\bbors(?=\s+(?:r|d|try|merge|delegate|retry|ping|p)\b)/gi, '(bors)'],
  [/\b(skip-checks)\s*:/gi, '$1 -'],
  [/\b([a-z]+(?:-[a-z]+)*-(?:by|to)):/gi, '$1 -'],
  // What starts a line may be a command or a block.
  [/^(?:[\s/>*+=~:‹›⧵-]|#(?!\d))+/u, ''],
  [/::/g, ': '],
  [/\s+/gu, ' '],
];

/** In the words of others no number refers to anything here. */
const noReferences: readonly Replacement[] = [
  [/(?<=\w)#(?=\d)/g, ' no. '],
  [/#(?=\d)/g, 'no. '],
];

/** In our own sentences a number refers, but closes nothing and reaches into no other repository. */
const noClosing: readonly Replacement[] = [[/(?<=\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s{0,9}:?\s{0,9}|[\w/-])#(?=\d)/gi, ' no. ']];

const settle = (text: string, replacements: readonly Replacement[]): string => {
  let before = text;
  for (let round = 0; round < 50; round++) {
    const after = replacements.reduce((result, [pattern, by]) => result.replace(pattern, by), before).trim();
    if (after === before) return after;
    before = after;
  }
  return before.replace(/[^\p{L}\p{N} .,]/gu, '');
};

const harmless = (text: string, p: { maxChars: number; replacements: readonly Replacement[] }): string => {
  let line = settle(sanitise(text, { maxChars: p.maxChars * 8 }).text.replace(/\n/g, ' '), p.replacements);
  // What is cut may read differently at its new end, so it is settled again.
  for (let room = p.maxChars - 1; line.length > p.maxChars && room >= 0; room -= Math.max(1, line.length - p.maxChars)) {
    line = settle(`${prefixOf(line, room).trimEnd()}…`, p.replacements);
  }
  return line;
};

/** One harmless line of at most `maxChars` (default 120) UTF-16 units; '…' says that it was cut. */
export const neutralise = (text: string, maxChars = 120): string =>
  harmless(text, { maxChars, replacements: [...noReferences, ...always] });

/** The same for a sentence made by us that may contain the words of others: `#12` stays a reference. */
export const neutraliseSentence = (text: string, maxChars: number): string =>
  harmless(text, { maxChars, replacements: [...noClosing, ...always] });

/** The title of an issue, as it may stand anywhere; issues without a readable title get a name. */
export const safeTitle = (title: string, maxChars = 120): string => neutralise(title, maxChars) || '(untitled)';

/** A Markdown quote of harmless lines: for an agent's words in a comment or a pull request. Empty text gives ''. */
export const quoteUntrusted = (text: string, p: { maxLines: number; maxChars: number }): string => {
  const lines = sanitise(text, { maxChars: p.maxChars })
    .text.split('\n')
    .map((line) => neutralise(line, 500))
    .filter((line) => line !== '');
  const kept = lines.slice(0, p.maxLines).map((line) => `> ${line}`);
  return lines.length > p.maxLines ? [...kept, `> … ${lines.length - p.maxLines} more lines`].join('\n') : kept.join('\n');
};

/**
 * A Markdown code block that its content cannot close, for logs. Nothing inside a code block mentions, links or closes.
 * `maxChars` keeps the end, where a log says what failed.
 */
export const codeBlock = (text: string, p: { maxChars: number }): string => {
  const tail = text.slice(-p.maxChars * 4);
  const clean = sanitise(tail, { maxChars: tail.length * 4 + 100 }).text.trimEnd();
  const kept = clean.length <= p.maxChars ? clean : `…${clean.slice(clean.length - p.maxChars + 1).toWellFormed()}`;
  const longest = Math.max(2, ...[...kept.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${kept}\n${fence}`;
};
