// Reads a `/command` in the first line of a comment. Number and words after it are data. A word that differs from a command by
// one letter is a slip; any other word is meant for somebody else.
import { commandFacts, commands, type CommandWord, commandWords, isRecordWord } from '../records/commands.ts';
import { sanitise } from '../texts/sanitise.ts';

export type SlashCommand =
  /** `whole`: everything after the word, for a command whose words may begin with a number. */
  | { kind: 'command'; word: CommandWord; issue: number | undefined; words: string; whole?: string }
  /** `why` says what to write instead. */
  | { kind: 'malformed'; word: CommandWord; why: string }
  | { kind: 'slip'; typed: string; meant: CommandWord }
  | { kind: 'none' };

const maximumWords = 2000;
const maximumIssue = 2_147_483_647;

export const parseSlashCommand = (body: string): SlashCommand => {
  const [first = '', ...more] = body.split(/\r\n?|\n/);
  const [, typed, rest = ''] = /^\/(\S{1,40})(?:\s+(.*))?$/.exec(first) ?? [];
  if (typed === undefined) return { kind: 'none' };
  const word = commandWordOf(typed);
  if (word === undefined) {
    const meant = commandWords.find((one) => isOneSlipAway(typed.toLowerCase(), one));
    return meant === undefined ? { kind: 'none' } : { kind: 'slip', typed: typed.slice(0, 40), meant };
  }
  return readArgument(word, { rest: rest.trim(), more: more.join('\n') });
};

/** `evict`, `Evict` → evict; undefined for anything else, look-alikes included. */
export const commandWordOf = (text: string): CommandWord | undefined => commandWords.find((word) => word === text.toLowerCase());

const readArgument = (word: CommandWord, { rest, more }: { rest: string; more: string }): SlashCommand => {
  const [first = '', ...others] = rest.split(/\s+/);
  // A number alone is the dollars, on the issue itself.
  if (word === 'budget' && /^\$?[\d.]+$/.test(first) && others.length === 0)
    return { kind: 'command', word, issue: undefined, words: first };
  const isNumber = /^#?[1-9]\d{0,9}$/.test(first);
  const issue = isNumber ? Number(first.replace('#', '')) : undefined;
  if (!takesIssue(word)) {
    return /^#?\d/.test(first)
      ? { kind: 'malformed', word, why: `/${word} takes no number` }
      : { kind: 'command', word, issue: undefined, words: word === 'pause' && /^now\b/i.test(first) ? 'now' : '' };
  }
  const { needsWords } = commandFacts(word);
  const whole = needsWords === undefined ? {} : { whole: wordsOf([rest, more].join('\n')) };
  // A commit may begin with a digit, and so may words.
  const isCommit = word === 'approve' && /^[0-9a-f]{12,40}$/i.test(first);
  if (
    !isCommit &&
    needsWords === undefined &&
    (/^#/.test(first) || /^[\d+-]/.test(first)) &&
    (issue === undefined || issue > maximumIssue)
  ) {
    return { kind: 'malformed', word, why: `${JSON.stringify(first.slice(0, 40))} is not the number of an issue: write /${word} #42` };
  }
  const named = needsWords === undefined ? numberNamedBy(first) : undefined;
  if (named !== undefined)
    return {
      kind: 'malformed',
      word,
      why: `${JSON.stringify(first.slice(0, 40))} is not taken for an issue of this repository: write /${word} #${named}`,
    };
  const text = [(isNumber ? others : [first, ...others]).join(' '), more].join('\n');
  const words = wordsOf(text);
  if (word === 'accept' && words !== '')
    return {
      kind: 'malformed',
      word,
      why: '/accept takes the whole proposal and no words: write it alone, or say what should be different with /answer',
    };
  return { kind: 'command', word, issue, words, ...whole };
};

/**
 * The number in another way to name an issue: an address, `o/r#42`, `GH-42`, `(#42)`. Taken as a mere word, it would leave the
 * command to the issue on which it stands.
 */
const numberNamedBy = (word: string): string | undefined =>
  /^<?\S*\/(?:issues|pull)\/([1-9]\d{0,9})\/?>?$/i.exec(word)?.[1] ??
  /^GH-([1-9]\d{0,9})$/i.exec(word)?.[1] ??
  /^[\w./([-]+#([1-9]\d{0,9})(?:\]\(\S*)?\)?$/.exec(word)?.[1];

export const takesIssue = (word: CommandWord): boolean => commands[word].about === 'issue' || isRecordWord(word);

const wordsOf = (text: string): string => {
  const clean = sanitise(text, { maxChars: maximumWords }).text.trim();
  return clean.length <= maximumWords ? clean : clean.slice(0, maximumWords).toWellFormed();
};

/** True for one letter too many, missing or wrong, and for two neighbours that changed places. */
const isOneSlipAway = (typed: string, meant: string): boolean => {
  const [a, b] = [Array.from(typed), Array.from(meant)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [here, there] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (here.length <= 1 && there.length <= 1) return true;
  return here.length === 2 && there.length === 2 && here[0] === there[1] && here[1] === there[0];
};
