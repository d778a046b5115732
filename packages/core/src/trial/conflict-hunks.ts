// Cuts both sides of a conflict out of a file with git's conflict markers, for the agent that has to reconcile them. The
// text is untrusted data; only the markers at the start of a line are interpreted.

export interface ConflictSides {
  path: string;
  /** Hunks with git's markers: `<<<<<<<` begins the other side, `>>>>>>>` ends this branch's side. */
  hunks: string;
}

/** Maximum length of one file's hunks, and maximum number of files of one eviction. */
export const maximumHunkChars = 4000;
export const maximumSidesFiles = 5;
const contextLines = 3;
const maximumLineLength = 200;

/** Returns undefined when there are no markers: one side deleted the file, or it is not text. */
export const conflictHunks = (text: string, { other }: { other: string }): string | undefined => {
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
    kept.push(...lines.slice(from, end + 1).map((line) => relabelled(line, other)));
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
  let room = maximumHunkChars - 40;
  for (const whole of lines) {
    const line = whole.length > maximumLineLength ? `${whole.slice(0, maximumLineLength - 1).toWellFormed()}…` : whole;
    room -= line.length + 1;
    if (room < 0) return [...kept, `… ${lines.length - kept.length} more lines`].join('\n');
    kept.push(line);
  }
  return kept.join('\n');
};
