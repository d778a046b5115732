// Each kind of word has one table with everything that is known of a word, so that a word without its facts does not
// compile: outcomes.ts, states.ts, modifiers.ts, commands.ts. Texts that need more than a sentence are in texts/.

export const wordsIn = <Word extends string>(table: Readonly<Record<Word, unknown>>): Word[] => Object.keys(table) as Word[];

export interface LabelFacts {
  /** Six hex digits. */
  color: string;
  /** At most 100 characters. */
  description: string;
}
