// Each kind of word has one table with all facts about its words: outcomes.ts, states.ts, modifiers.ts, commands.ts. The type
// of the words comes from the table, so a word without its facts does not compile.

export const wordsIn = <Word extends string>(table: Readonly<Record<Word, unknown>>): Word[] => Object.keys(table) as Word[];

export interface LabelFacts {
  /** Six hex digits. */
  color: string;
  /** At most 100 characters. */
  description: string;
}
