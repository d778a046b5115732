// Labels that people set to steer; clambake reads them and never sets them.
import { type LabelFacts, wordsIn } from './words.ts';

interface ModifierFacts extends LabelFacts {
  /** Agents or trains that leave the issue alone while it is set. */
  keepsFrom: 'agents' | 'trains' | null;
  /** Rank of a priority. 0 is the highest, and a day of waiting raises an issue by one. Null when it is no priority. */
  rank: number | null;
}

const priority = { keepsFrom: null } as const;
const other = { keepsFrom: null, rank: null } as const;

export const modifiers = {
  unblocker: { ...other, color: 'b60205', description: 'First in every line; its work may depart at once and alone.' },
  'priority-very-high': { ...priority, rank: 0, color: 'e11d21', description: 'Before everything but unblockers.' },
  'priority-high': { ...priority, rank: 1, color: 'eb6420', description: 'Before what has no priority.' },
  'priority-medium': { ...priority, rank: 2, color: 'f7c6c7', description: 'As if it had no priority label.' },
  'priority-low': { ...priority, rank: 3, color: 'fef2c0', description: 'After everything else; waiting raises it.' },
  'human-only': { keepsFrom: 'agents', rank: null, color: 'c5def5', description: 'Never given to an agent.' },
  hold: { keepsFrom: 'trains', rank: null, color: 'bfd4f2', description: 'Its work does not board a train while this is set.' },
  solo: { ...other, color: 'd4c5f9', description: 'Its work boards a train alone.' },
} as const satisfies Record<string, ModifierFacts>;

export type Modifier = keyof typeof modifiers;
export const modifierWords = wordsIn(modifiers);

/** The highest of several priorities counts. Without any, the priority is medium. */
export const rankOf = (found: ReadonlySet<Modifier>): number => {
  const ranks = [...found].flatMap((modifier) => modifiers[modifier].rank ?? []);
  return ranks.length === 0 ? modifiers['priority-medium'].rank : Math.min(...ranks);
};

/** The modifier that keeps agents or trains from the issue. */
export const keptBy = (found: ReadonlySet<Modifier>, who: 'agents' | 'trains'): Modifier | undefined =>
  [...found].find((modifier) => modifiers[modifier].keepsFrom === who);
