// Makes text of users and agents safe for our comments, pull requests and commit messages: it stays readable, but mentions
// nobody, closes nothing, links nowhere, commands no bot and cannot break out of its place. Doing it twice changes nothing.
import { prefixOf, sanitise } from './sanitise.ts';

type Replacement = readonly [RegExp, string];

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
  // The start of a line may be a command or a block.
  [/^(?:[\s/>*+=~:‹›⧵-]|#(?!\d))+/u, ''],
  [/::/g, ': '],
  [/\s+/gu, ' '],
];

/** A number in other people's words refers to nothing here. */
const noReferences: readonly Replacement[] = [
  [/(?<=\w)#(?=\d)/g, ' no. '],
  [/#(?=\d)/g, 'no. '],
];

/** A number in our own sentences refers to an issue, but closes nothing and reaches no other repository. */
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

const harmless = (text: string, { maxChars, replacements }: { maxChars: number; replacements: readonly Replacement[] }): string => {
  let line = settle(sanitise(text, { maxChars: maxChars * 8 }).text.replace(/\n/g, ' '), replacements);
  // The new end of a cut text may read differently, so it is settled again.
  for (let room = maxChars - 1; line.length > maxChars && room >= 0; room -= Math.max(1, line.length - maxChars)) {
    line = settle(`${atWordEnd(line, room)}…`, replacements);
  }
  return line;
};

/** Longest word that is left out rather than cut. */
const longestWord = 40;

/** The text up to `room`, and not beyond the end of a word where one is near. */
const atWordEnd = (text: string, room: number): string => {
  const cut = prefixOf(text, room);
  const end = text.charAt(cut.length) === ' ' ? cut.length : cut.lastIndexOf(' ');
  return (end > 0 && cut.length - end <= longestWord ? cut.slice(0, end) : cut).trimEnd();
};

/** Returns one harmless line of at most `maxChars` UTF-16 units; '…' marks a cut. */
export const neutralise = (text: string, maxChars = 120): string =>
  harmless(text, { maxChars, replacements: [...noReferences, ...always] });

/** The same for our own sentence that may contain other people's words: `#12` stays a reference. */
export const neutraliseSentence = (text: string, maxChars: number): string =>
  harmless(text, { maxChars, replacements: [...noClosing, ...always] });

const ownNumber = /(?<!\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s{0,9}:?\s{0,9}|[\w/-])\bno\. (\d{1,9})\b/gi;

/** The same for a sentence with other people's words: only the numbers of `known` issues stay references, and close nothing. */
export const neutraliseAbout = (text: string, maxChars: number, known: ReadonlySet<number>): string =>
  neutralise(text, maxChars).replace(ownNumber, (words, number: string) => (known.has(Number(number)) ? `#${number}` : words));

/** The title of an issue, safe in any place; an unreadable one becomes `(untitled)`. */
export const safeTitle = (title: string, maxChars = 120): string => neutralise(title, maxChars) || '(untitled)';

/** Quotes an agent's words as harmless Markdown lines; empty text gives ''. */
export const quoteUntrusted = (text: string, { maxLines, maxChars }: { maxLines: number; maxChars: number }): string => {
  const lines = sanitise(text, { maxChars })
    .text.split('\n')
    .map((line) => neutralise(line, 500))
    .filter((line) => line !== '');
  const kept = lines.slice(0, maxLines).map((line) => `> ${line}`);
  return lines.length > maxLines ? [...kept, `> … ${lines.length - maxLines} more lines`].join('\n') : kept.join('\n');
};

/** Mentions a person at the start of a text, with a space after it. A bot's login cannot be mentioned; a managed user's ends with `_code`. */
export const mention = (login: string): string => (/^(?=.{1,39}$)[A-Za-z0-9-]+(?:_[A-Za-z0-9]+)?$/.test(login) ? `@${login} ` : '');
