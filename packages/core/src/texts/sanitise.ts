// Removes what people cannot see from text that comes from outside (issue titles and bodies, logs), so that nobody can talk
// to an agent behind a reviewer's back. Cleaning twice changes nothing.

/** Terminal control sequences: CSI, OSC and the two-character ones. */
const terminalSequences =
  /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;
/** Control characters except tab and newline, and C1. */
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/**
 * Characters without a shape of their own: soft hyphen, combining grapheme joiner, Arabic letter mark, Hangul and Khmer
 * fillers, Mongolian selectors, zero width and bidi, invisible operators, variation selectors, BOM, interlinear marks, tags.
 */
const hiddenCharacters =
  /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;

export interface Sanitised {
  text: string;
  /** True when characters or comments that people do not see were removed. */
  hidden: boolean;
  /** True when the text was cut to the budget. */
  truncated: boolean;
}

const cutNote = '\n[cut here: the text is longer than the budget]';

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

const visible = (text: string): string => {
  const plain = text.replace(terminalSequences, '').replace(hiddenCharacters, '').replace(lineBreaks, '\n').replace(controls, '');
  return withoutComments(plain).normalize('NFC');
};

/** `maxChars` counts UTF-16 units, including the note about the cut. */
export const sanitise = (text: string, { maxChars }: { maxChars: number }): Sanitised => {
  // Text far beyond the budget is not read, so that a 10 MB body costs as much as a small one.
  const looked = prefixOf(text, maxChars * 4 + 1000).toWellFormed();
  const clean = visible(looked);
  const harmless = looked.replace(lineBreaks, '\n').normalize('NFC');
  const truncated = clean.length > maxChars || looked.length < text.length;
  const note = cutNote.length < maxChars ? cutNote : '';
  const kept = truncated ? prefixOf(clean, maxChars - note.length) + note : clean;
  return { text: kept, hidden: clean !== harmless, truncated };
};
