// Removes what people cannot see from text that comes from outside (issue titles and bodies, logs), so that nobody can talk
// to an agent behind a reviewer's back. Cleaning twice changes nothing. Markdown has more to hide: see markdown/visible-markdown.ts.
import { withoutInvisible, withPlainLines } from './invisible.ts';

export interface Sanitised {
  text: string;
  /** True when characters or comments that people do not see were removed. */
  hidden: boolean;
  /** True when the text was cut to the budget. */
  truncated: boolean;
}

export const cutNote = '\n[cut here: the text is longer than the budget]';

/** Returns a prefix of at most `max` UTF-16 units that does not split a character. */
export const prefixOf = (text: string, max: number): string => {
  const end = Math.max(0, max);
  const last = text.charCodeAt(end - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
};

/**
 * Removes HTML comments. One that is never closed is removed to the end where Markdown would hide it (at the start of a
 * line), and made visible elsewhere.
 */
const removeComments = (text: string): string => {
  const parts: string[] = [];
  let from = 0;
  for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', from)) {
    parts.push(text.slice(from, open));
    const close = text.indexOf('-->', open + 2);
    const lineStart = /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, open - 4), open));
    if (close !== -1) from = close + 3;
    else if (lineStart) return parts.join('');
    else {
      parts.push('&lt;!--');
      from = open + 4;
    }
  }
  parts.push(text.slice(from));
  return parts.join('');
};

/** Removing a comment may join the ends of another one. Comments nested deeper than this become visible instead. */
const maximumPasses = 20;

const withoutComments = (text: string): string => {
  let before = text;
  for (let pass = 0; pass < maximumPasses; pass++) {
    const after = removeComments(before);
    if (after === before) return after;
    before = after;
  }
  return before.replaceAll('<!--', '&lt;!--');
};

const visible = (text: string): string => withoutComments(withoutInvisible(text)).normalize('NFC');

/** `maxChars` counts UTF-16 units, including the note about the cut. */
export const sanitise = (text: string, { maxChars }: { maxChars: number }): Sanitised => {
  // Text far beyond the budget is not read, so that a 10 MB body costs as much as a small one.
  const looked = prefixOf(text, maxChars * 4 + 1000).toWellFormed();
  const clean = visible(looked);
  const harmless = withPlainLines(looked);
  const truncated = clean.length > maxChars || looked.length < text.length;
  const note = cutNote.length < maxChars ? cutNote : '';
  const kept = truncated ? prefixOf(clean, maxChars - note.length) + note : clean;
  return { text: kept, hidden: clean !== harmless, truncated };
};
