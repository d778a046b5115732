// Writes the discussion of an issue into a prompt, as a page shows it. The newest comments stay when there are too many.
import { visibleMarkdown } from '../texts/markdown/visible-markdown.ts';
import { dateTime } from '../texts/times.ts';
import type { Discussion } from './discussion.ts';
import { oneLine, quoted } from './quoted.ts';

/** In UTF-16 units. */
const maximumChars = 40_000;
const maximumCommentChars = 8000;

export interface DiscussionText {
  /** Empty when nobody has commented. */
  text: string;
  /** Names of what people do not see in the comments and what was removed. */
  hidden: string[];
  isCut: boolean;
}

/** `since`: only comments after this time, for an agent that knows the earlier ones. */
export const discussionText = (discussion: Discussion, since?: string): DiscussionText => {
  const wanted = discussion.said.filter(({ at }) => since === undefined || Date.parse(at) >= Date.parse(since));
  const hidden = new Set<string>();
  const shown: string[] = [];
  let [room, isCut] = [maximumChars, false];
  for (const { author, at, body } of wanted.toReversed()) {
    const clean = visibleMarkdown(body, { maxChars: maximumCommentChars });
    const text = `${oneLine(author ?? '', 60)}, ${dateTime(at)}:\n${quoted(clean.text.trim() === '' ? '(nothing that people see)' : clean.text.trimEnd())}`;
    if (text.length > room) break;
    for (const kind of clean.hidden) hidden.add(kind);
    isCut ||= clean.truncated;
    room -= text.length;
    shown.unshift(text);
  }
  const notes = notesOn(discussion, { cut: wanted.length - shown.length, isWhole: since === undefined });
  if (shown.length === 0 && notes.length === 0) return { text: '', hidden: [], isCut };
  const title = since === undefined ? 'The discussion of the issue, oldest comment first:' : 'New comments on the issue, oldest first:';
  const parts = shown.length === 0 ? ['The discussion of the issue:'] : [title, ...shown];
  return { text: [...parts, ...notes].join('\n'), hidden: [...hidden], isCut: isCut || shown.length < wanted.length };
};

const notesOn = ({ others, minimized, unread }: Discussion, { cut, isWhole }: { cut: number; isWhole: boolean }): string[] => {
  const count = (number: number, what: string): string => `${number} ${number === 1 ? `comment ${what}` : `comments ${what}`}.`;
  return [
    ...(cut === 0 ? [] : [`Left out, because the discussion is longer than the budget: ${count(cut, 'before these')}`]),
    ...(isWhole && unread > 0 ? [`Not read: ${count(unread, 'before these')}`] : []),
    ...(isWhole && others > 0 ? [`Left out: ${count(others, 'by others, who may not ask for an agent')}`] : []),
    ...(isWhole && minimized > 0 ? [`Left out: ${count(minimized, 'that somebody has hidden')}`] : []),
  ];
};
