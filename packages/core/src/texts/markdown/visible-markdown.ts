// Returns what a page shows of a Markdown text, as Markdown: whatever else the text holds is removed, so that nobody can talk to an
// agent behind the back of the people who read the page. A link keeps its target, which the agent sees as such; code stays literal.
// Doing it twice changes nothing. It throws for no text, and the text is cut before it is read.
import { withoutInvisible, withPlainLines } from '../invisible.ts';
import { cutNote, prefixOf } from '../sanitise.ts';
import { applyEdits, type HiddenKind, hiddenKinds } from './edit.ts';
import { markdownEdits } from './markdown-edits.ts';
import { limitDepth } from './parse-markdown.ts';

export interface VisibleMarkdown {
  text: string;
  /** Names for people of what was removed, each once. */
  hidden: string[];
  /** True when the text was cut to the budget. */
  truncated: boolean;
}

/** More than the budget is read, because hidden parts do not count against it: as much as GitHub allows (65,536 characters). */
const maximumHiddenChars = 6000;

/** `maxChars` counts UTF-16 units, including the note about the cut. */
export const visibleMarkdown = (text: string, { maxChars }: { maxChars: number }): VisibleMarkdown => {
  const kinds = new Set<HiddenKind>();
  const isFarTooLong = text.length > maxChars + maximumHiddenChars;
  const whole = isFarTooLong ? prefixOf(text, maxChars).toWellFormed() : settle(text.toWellFormed(), kinds);
  if (!isFarTooLong && whole.length <= maxChars) return { text: whole, hidden: named(kinds), truncated: false };
  const note = cutNote.length < maxChars ? cutNote : '';
  // The new end may read differently, and a target may be written where a reference was.
  const source = isSource(whole) ? whole.slice(fence.length + 1, -fence.length - 1) : whole;
  let kept = whole;
  for (let room = maxChars - note.length; ; room -= Math.max(1, kept.length - maxChars)) {
    kept = settle(prefixOf(source, room) + (room > 0 ? note : ''), kinds);
    if (kept.length <= maxChars) return { text: kept, hidden: named(kinds), truncated: true };
  }
};

const named = (kinds: ReadonlySet<HiddenKind>): string[] =>
  (Object.keys(hiddenKinds) as HiddenKind[]).filter((kind) => kinds.has(kind)).map((kind) => hiddenKinds[kind]);

/** Removing one part may make another one of its neighbours. A text that does not settle in so many passes is shown as its source. */
const maximumPasses = 8;

const settle = (text: string, kinds: Set<HiddenKind>): string => {
  let before = text;
  for (let pass = 0; pass < maximumPasses; pass++) {
    const plain = limitDepth(withoutInvisible(before));
    if (plain !== limitDepth(withPlainLines(before))) kinds.add('character');
    if (isSource(plain)) return plain;
    const edits = editsOf(plain);
    if (edits === undefined) break;
    const after = applyEdits(plain, edits);
    for (const { kind } of edits) if (kind !== undefined) kinds.add(kind);
    if (after === before) return after;
    before = after;
  }
  kinds.add('source');
  return asSource(before);
};

/** The parser takes time quadratic in the number of brackets; people write far fewer. */
const maximumBrackets = 5000;

/** Undefined when the text cannot be read in time, or when the parser gives up. */
const editsOf = (text: string): ReturnType<typeof markdownEdits> | undefined => {
  if ((text.match(/[[\]]/g)?.length ?? 0) > maximumBrackets) return undefined;
  try {
    return markdownEdits(text);
  } catch {
    return undefined;
  }
};

const fence = '```';

/** True for one block of code and nothing else, in which everything is shown. */
const isSource = (text: string): boolean =>
  text.startsWith(`${fence}\n`) && text.endsWith(`\n${fence}`) && text.indexOf(fence, fence.length) === text.length - fence.length;

const asSource = (text: string): string => `${fence}\n${limitDepth(withoutInvisible(text)).replace(/`{3,}/g, '``')}\n${fence}`;
