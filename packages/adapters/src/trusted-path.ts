// Tells the directories and programs that nobody but root and we can replace. On GitHub's images everybody may write
// /usr/local/bin and the tool cache, and /usr/local/bin comes first in PATH and in sudo's own path
// (docs/decisions/035). Invariant: a program that is trusted here stays the same program while this job runs.
import { lstatSync, readlinkSync, type Stats } from 'node:fs';
import { delimiter, dirname, isAbsolute, resolve } from 'node:path';

/** A place that decides which file a path names. */
export interface Place {
  path: string;
  /** Undefined: there is nothing. */
  found: Stats | undefined;
  /** The part that the path goes on to; undefined: it ends here. */
  next: Stats | undefined;
}

const maximumLinks = 40;

const look = (path: string): Stats | undefined => {
  try {
    return lstatSync(path);
  } catch {
    return undefined;
  }
};

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '' && part !== '.');

/**
 * Returns every place on the way to a path, through links: who can write one of them can put another file there. Two dots lead
 * to the directory above where the links before them led, as for the kernel.
 */
export const placesOf = (path: string): Place[] => {
  const places: Place[] = [];
  const rest = partsOf(isAbsolute(path) ? path : resolve(path));
  let at = '/';
  let links = 0;
  for (;;) {
    const part = rest.shift();
    if (part === '..') {
      at = dirname(at);
      continue;
    }
    const below = part === undefined ? undefined : resolve(at, part);
    const next = below === undefined ? undefined : look(below);
    places.push({ path: at, found: look(at), next });
    if (below === undefined) return places;
    if (next === undefined) return [...places, { path: below, found: undefined, next: undefined }];
    if (!next.isSymbolicLink()) {
      at = below;
      continue;
    }
    links += 1;
    if (links > maximumLinks) return [...places, { path: below, found: undefined, next: undefined }];
    const target = readlinkSync(below);
    rest.unshift(...partsOf(target));
    if (isAbsolute(target)) at = '/';
  }
};

const isOurs = ({ uid }: Stats): boolean => uid === 0 || uid === process.geteuid?.();

/** Nobody but root and we can make, replace or remove what the path goes on to. An access list shows in the group's bits. */
const isClosed = ({ found, next }: Place): boolean => {
  if (found === undefined || !isOurs(found)) return false;
  if ((found.mode & 0o022) === 0) return true;
  // In a sticky directory a file can be replaced by its owner only.
  return found.isDirectory() && (found.mode & 0o1000) !== 0 && next !== undefined && isOurs(next);
};

const trusted = new Set<string>();

/** True when only root and we can change a file or directory, or put another one at its path. */
export const isTrusted = (path: string): boolean => {
  if (trusted.has(path)) return true;
  if (!isAbsolute(path) || !placesOf(path).every(isClosed)) return false;
  trusted.add(path);
  return true;
};

const entriesOf = (path: string): string[] => path.split(delimiter).filter((entry) => isAbsolute(entry));

/** Returns the directories of a PATH that only root and we can write. */
export const trustedOnly = (path: string): string => entriesOf(path).filter(isTrusted).join(delimiter);

/** Returns the absolute directories of a PATH, those first that only root and we can write. */
export const trustedFirst = (path: string): string => {
  const entries = entriesOf(path);
  return [...entries.filter(isTrusted), ...entries.filter((entry) => !isTrusted(entry))].join(delimiter);
};
