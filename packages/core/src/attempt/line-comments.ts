// Writes people's comments on lines of an attempt's work into the prompt of the next one.
import type { Feedback } from '../records/records.ts';
import { plural } from '../texts/amounts.ts';
import { visibleMarkdown } from '../texts/markdown/visible-markdown.ts';
import { sanitise } from '../texts/sanitise.ts';
import { dateTime } from '../texts/times.ts';
import { oneLine, quoted } from './quoted.ts';

type Person = Extract<Feedback, { kind: 'person' }>;
type LineComment = NonNullable<Person['comments']>[number];

const maximumChars = 2000;

/** Sections of a prompt; empty when nobody commented on a line. */
export const lineComments = ({ comments = [], others = 0, cut = 0 }: Person): string[] => [
  ...(comments.length === 0 ? [] : ['Comments of people on lines that your work changed, oldest first at each place:']),
  ...comments.map(commentText),
  ...(cut === 0 ? [] : [`Left out or not read, because there are more than the budget holds: ${plural(cut, 'comment')} on these lines.`]),
  ...(others === 0 ? [] : [`Left out: ${plural(others, 'comment')} on these lines by others, who may not ask for changes.`]),
];

const commentText = (comment: LineComment): string => {
  const { path, code, by, at, words } = comment;
  const { text } = visibleMarkdown(words, { maxChars: maximumChars });
  const shown = text.trim() === '' ? '(nothing that people see)' : text.trimEnd();
  const place = `\`${oneLine(path, 500).replaceAll('`', "'")}\`${lineOf(comment)}`;
  const lines = code === undefined ? [] : [`${place} reads:`, quoted(sanitise(code, { maxChars: 1000 }).text.trimEnd())];
  return [...lines, `${oneLine(by, 60)} wrote there, ${dateTime(at)}${code === undefined ? ` (${place})` : ''}:`, quoted(shown)].join('\n');
};

/** A line number is that of the bundle's tree: the code says more than the number. */
const lineOf = ({ line, toLine }: LineComment): string => {
  if (line === undefined) return '';
  return toLine === undefined ? `, about line ${line}` : `, about lines ${line} to ${toLine}`;
};
