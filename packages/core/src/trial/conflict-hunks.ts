// Both sides of a conflict, cut out of a file with git's conflict markers: what an agent has to reconcile. The text is
// untrusted data; nothing here interprets it but for the markers at the start of a line.

export interface ConflictSides {
  path: string;
  /** Hunks with git's markers, `<<<<<<<` the other side, `>>>>>>>` this branch. */
  hunks: string;
}

/** Bounds of one file's hunks and of one eviction's files. */
export const mostHunkChars = 4000;
export const mostSidesFiles = 5;
const contextLines = 3;
const longestLine = 200;

/** Undefined where there are no markers: a file that one side deleted, or that is no text. */
export const conflictHunks = (text: string, p: { other: string }): string | undefined => {
  if (text.includes('\0')) return undefined;
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const kept: string[] = [];
  let shownUpTo = 0;
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at]?.startsWith('<<<<<<< ') !== true) continue;
    const end = lines.findIndex((line, index) => index > at && line.startsWith('>>>>>>> '));
    if (end < 0) break;
    const from = Math.max(shownUpTo, at - contextLines);
    if (from > shownUpTo) kept.push(`… line ${from + 1}`);
    kept.push(...lines.slice(from, end + 1).map((line) => relabelled(line, p.other)));
    const after = Math.min(lines.length, end + 1 + contextLines);
    const next = lines.findIndex((line, index) => index > end && line.startsWith('<<<<<<< '));
    const until = next < 0 ? after : Math.min(after, next);
    kept.push(...lines.slice(end + 1, until));
    shownUpTo = until;
    at = until - 1;
  }
  return kept.length === 0 ? undefined : bounded(kept);
};

const relabelled = (line: string, other: string): string => {
  if (line.startsWith('<<<<<<< ')) return `<<<<<<< ${other}`;
  return line.startsWith('>>>>>>> ') ? '>>>>>>> this branch' : line;
};

const bounded = (lines: readonly string[]): string => {
  const kept: string[] = [];
  let room = mostHunkChars - 40;
  for (const whole of lines) {
    const line = whole.length > longestLine ? `${whole.slice(0, longestLine - 1).toWellFormed()}…` : whole;
    room -= line.length + 1;
    if (room < 0) return [...kept, `… ${lines.length - kept.length} more lines`].join('\n');
    kept.push(line);
  }
  return kept.join('\n');
};
