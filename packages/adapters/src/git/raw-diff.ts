// Reads the raw output of `git diff-tree -z`, in which no name is quoted.
import type { PathChange, PathEntry } from '@clambake/core';

/** Reads `:<old mode> <new mode> <old> <new> <status> NUL <path> NUL`. */
export const readRawDiff = (text: string): PathChange[] => {
  const fields = text.split('\0');
  const changes: PathChange[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    // The raw lines of a merge start with one colon for each parent, and have as many old modes and contents.
    const parts = /^:+(.*)$/.exec(fields[at] ?? '')?.[1]?.split(' ') ?? [];
    const modes = parts.filter((part) => /^[0-7]{6}$/.test(part));
    const oids = parts.filter((part) => /^[0-9a-f]{40}$/.test(part));
    const [from, to] = [entryOf(modes[0], oids[0]), entryOf(modes.at(-1), oids.at(-1))];
    changes.push({ path: fields[at + 1] ?? '', from, to });
  }
  return changes;
};

const entryOf = (mode = '000000', oid = ''): PathEntry | undefined => (mode === '000000' ? undefined : { mode, oid });
