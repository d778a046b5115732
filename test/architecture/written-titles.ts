// Titles as they are written in a test file, those of tables included: every string may be one.
import { type Node, parseSource, stringValue } from './parse-source.ts';
import { testTitles } from './test-titles.ts';

export const writtenTitles = (text: string): string[] => [
  ...testTitles(text),
  ...parseSource(text).flatMap((node: Node) => stringValue(node) ?? []),
];
