// The commit that the documentation and the examples pin: that of the newest release, said once in package.json.
// Pure: texts in, texts out.
import type { Release } from './release.ts';

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `uses:` of this repository at a ref, with the comment behind it. */
const referencePattern = (slug: string): RegExp =>
  new RegExp(`(\\buses:\\s*["']?${escapeRegExp(slug)}(?:/[\\w./-]+)?)@([^\\s"'#]+)(["']?)([ \\t]*#[ \\t]*v?[\\w.+-]+)?`, 'g');

export interface PinReference {
  line: number;
  ref: string;
  /** As in the comment; undefined when there is none. */
  version: string | undefined;
}

export const findPins = (text: string, slug: string): PinReference[] =>
  [...text.matchAll(referencePattern(slug))].map((match) => ({
    line: text.slice(0, match.index).split('\n').length,
    ref: match[2] ?? '',
    version: match[4]?.replace(/^[ \t]*#[ \t]*/, ''),
  }));

/** Every reference to this repository, at that release's commit with its version as the comment. */
export const renewPins = (text: string, { slug, release }: { slug: string; release: Release }): string =>
  text.replaceAll(
    referencePattern(slug),
    (_, before: string, __, quote: string) => `${before}@${release.commit}${quote} # ${release.version}`,
  );

/** The text without the references that `renewPins` sets. */
export const withoutPins = (text: string, slug: string): string => text.replaceAll(referencePattern(slug), '');
