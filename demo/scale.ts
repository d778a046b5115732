// `--scale N`: a backlog of N issues instead of the eight. Most issues add a dish. Hasty ones break the tests when they
// first land. Pairs that paint the same sign in two colours conflict. The title has everything that a task needs.
import type { DemoIssue } from './issues.ts';

export type ScaledKind = 'special' | 'hasty' | 'sign';
export interface ScaledIssue extends DemoIssue {
  kind: ScaledKind;
  /** Path of a file on the base. After the merge it has `line` exactly once. */
  path: string;
  line: string;
}

/** Returns the number of issues that break the tests (five of sixty) and of conflicting pairs (eight of sixty). */
export const sharesOf = (scale: number): { culprits: number; conflicts: number } => ({
  culprits: Math.round(scale / 12),
  conflicts: Math.round((scale * 8) / 60),
});

const padded = (number: number): string => String(number).padStart(3, '0');
const shared = { labels: [], labelledBy: 'maintainer' as const, eligible: true };

/** Returns the price that the test of a dish expects, in cents. */
export const priceOf = (number: number): number => 500 + number;
const specialLine = (number: number): string =>
  `export const special${padded(number)} = { name: 'special ${padded(number)}', cents: ${priceOf(number)} };`;

const special = (kind: 'special' | 'hasty', number: number): ScaledIssue => ({
  ...shared,
  kind,
  title: kind === 'special' ? `Serve special ${padded(number)}` : `Serve hasty special ${padded(number)}`,
  body: `Add \`src/special-${padded(number)}.js\` with a dish that costs ${priceOf(number)} cents, and a test of its price.`,
  path: `src/special-${padded(number)}.js`,
  line: specialLine(number),
});

const colours = ['red', 'blue'] as const;
const sign = (number: number, colour: (typeof colours)[number]): ScaledIssue => ({
  ...shared,
  kind: 'sign',
  title: `Paint sign ${padded(number)} in ${colour}`,
  body: `Put the line \`sign ${padded(number)}: ${colour}\` into \`signs/sign-${padded(number)}.txt\`. Other colours that are there stay.`,
  path: `signs/sign-${padded(number)}.txt`,
  line: `sign ${padded(number)}: ${colour}`,
});

/** Returns the backlog. The issues of a pair are neighbours, so that agents work on them at the same time; hasty ones are spread out. */
export const scaledIssues = (scale: number): ScaledIssue[] => {
  const { culprits, conflicts } = sharesOf(scale);
  const specials = Array.from({ length: scale - 2 * conflicts }, (_, index) => index + 1);
  const every = Math.floor(specials.length / Math.max(1, culprits));
  const isHasty = (number: number): boolean => number % every === 0 && number / every <= culprits;
  const dishes = specials.map((number) => special(isHasty(number) ? 'hasty' : 'special', number));
  const pairs = Array.from({ length: conflicts }, (_, index) => colours.map((colour) => sign(index + 1, colour)));
  const between = Math.floor(dishes.length / Math.max(1, conflicts));
  return [...dishes.flatMap((dish, index) => [dish, ...(index % between === 0 ? (pairs[index / between] ?? []) : [])])];
};
