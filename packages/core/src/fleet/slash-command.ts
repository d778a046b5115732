// Reads a `/command` or an inquiry in the first line of a comment. Number and words after it are data. A word that differs from one of
// ours by one letter is a slip; any other word is meant for somebody else.
import { commandFacts, commands, type CommandWord, commandWords, isRecordWord } from '../records/commands.ts';
import { inquiryFacts, type InquiryWord, inquiryWords, isInquiryWord } from '../records/inquiries.ts';
import { isOneSlipAway } from '../texts/one-slip.ts';
import { sanitise } from '../texts/sanitise.ts';

export type SlashCommand =
  /** `whole`: everything after the word, for a command whose words may begin with a number. */
  | { kind: 'command'; word: CommandWord; issue: number | undefined; words: string; whole?: string }
  /** `unread`: a further word of ours at the start of a later line, which nobody reads. */
  | { kind: 'inquiry'; word: InquiryWord; issue: number | undefined; unread?: SlashWord }
  /** `why` says what to write instead. */
  | { kind: 'malformed'; word: SlashWord; why: string }
  | { kind: 'slip'; typed: string; meant: SlashWord }
  | { kind: 'none' };

/** Every word that people can write after a slash. */
export type SlashWord = CommandWord | InquiryWord;
export const slashWords: readonly SlashWord[] = [...commandWords, ...inquiryWords];

const maximumWords = 2000;
const maximumIssue = 2_147_483_647;

export const parseSlashCommand = (body: string): SlashCommand => {
  const [first = '', ...more] = body.split(/\r\n?|\n/);
  const [, typed, rest = ''] = /^\/(\S{1,40})(?:\s+(.*))?$/.exec(first) ?? [];
  if (typed === undefined) return { kind: 'none' };
  const word = slashWordOf(typed) ?? inquiryWords.find((one) => one === typed.toLowerCase().replace(/[?!.,:;]$/, ''));
  if (word === undefined) {
    const meant = slashWords.find((one) => isOneSlipAway(typed.toLowerCase(), one));
    return meant === undefined ? { kind: 'none' } : { kind: 'slip', typed: typed.slice(0, 40), meant };
  }
  return isInquiryWord(word)
    ? readInquiry(word, { rest: rest.trim(), more })
    : readArgument(word, { rest: rest.trim(), more: more.join('\n') });
};

const slashWordOf = (text: string): SlashWord | undefined => slashWords.find((word) => word === text.toLowerCase());

/** `evict`, `Evict` → evict; undefined for anything else, look-alikes included. */
export const commandWordOf = (text: string): CommandWord | undefined => commandWords.find((word) => word === text.toLowerCase());

/** `/why #42?` and `/why does it wait` are inquiries; a number that is none is not passed over. */
const readInquiry = (word: InquiryWord, { rest, more }: { rest: string; more: readonly string[] }): SlashCommand => {
  const first = (rest.split(/\s+/)[0] ?? '').replace(/[?!.,:;]+$/, '');
  const [further] = more.flatMap((line) => slashWordOf(/^\/([a-z]{1,20})(?:\s|$)/i.exec(line)?.[1] ?? '') ?? []);
  const unread = further === undefined ? {} : { unread: further };
  const issue = issueIn(first);
  if (inquiryFacts(word).takesNumber !== true)
    return /^#?\d/.test(first)
      ? { kind: 'malformed', word, why: `/${word} takes no number: write it alone, or /why ${first.slice(0, 20)}` }
      : { kind: 'inquiry', word, issue: undefined, ...unread };
  return issue === undefined
    ? (noNumber(word, first) ?? { kind: 'inquiry', word, issue, ...unread })
    : { kind: 'inquiry', word, issue, ...unread };
};

/** The number in `#42` or `42`; it may be too large. */
const numberIn = (text: string): number | undefined => (/^#?[1-9]\d{0,9}$/.test(text) ? Number(text.replace('#', '')) : undefined);
const issueIn = (text: string): number | undefined => {
  const number = numberIn(text);
  return number === undefined || number > maximumIssue ? undefined : number;
};

/** Says why a word that looks like the number of an issue is not taken for one; undefined when it does not look like one. */
const noNumber = (word: SlashWord, first: string): Extract<SlashCommand, { kind: 'malformed' }> | undefined => {
  const shown = JSON.stringify(first.slice(0, 40));
  if (/^#/.test(first) || /^[\d+-]/.test(first))
    return { kind: 'malformed', word, why: `${shown} is not the number of an issue: write /${word} #42` };
  const named = numberNamedBy(first);
  return named === undefined
    ? undefined
    : { kind: 'malformed', word, why: `${shown} is not taken for an issue of this repository: write /${word} #${named}` };
};

const readArgument = (word: CommandWord, { rest, more }: { rest: string; more: string }): SlashCommand => {
  const [first = '', ...others] = rest.split(/\s+/);
  // A number alone is the dollars, on the issue itself.
  if (word === 'budget' && /^\$?[\d.]+$/.test(first) && others.length === 0)
    return { kind: 'command', word, issue: undefined, words: first };
  const issue = numberIn(first);
  const isNumber = issue !== undefined;
  if (!takesIssue(word)) {
    return /^#?\d/.test(first)
      ? { kind: 'malformed', word, why: `/${word} takes no number` }
      : { kind: 'command', word, issue: undefined, words: word === 'pause' && /^now\b/i.test(first) ? 'now' : '' };
  }
  const { needsWords } = commandFacts(word);
  const whole = needsWords === undefined ? {} : { whole: wordsOf([rest, more].join('\n')) };
  // A commit may begin with a digit, and so may words.
  const isCommit = word === 'approve' && /^[0-9a-f]{12,40}$/i.test(first);
  const isTaken = isCommit || needsWords !== undefined || issueIn(first) !== undefined;
  const wrong = isTaken ? undefined : noNumber(word, first);
  if (wrong !== undefined) return wrong;
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
