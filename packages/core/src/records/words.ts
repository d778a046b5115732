// Each kind of word has one table with all facts of a word (outcomes.ts, states.ts, modifiers.ts, commands.ts), and the
// type of the word comes from the table: a word without its facts does not compile.

export const wordsIn = <Word extends string>(table: Readonly<Record<Word, unknown>>): Word[] => Object.keys(table) as Word[];

export interface LabelFacts {
  /** Six hex digits. */
  color: string;
  /** At most 100 characters. */
  description: string;
}
