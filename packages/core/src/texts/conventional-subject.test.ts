import { expect, test } from 'vitest';
import { conventionalSubject } from './conventional-subject.ts';

const title = 'Serve lemonade.';
const long = `Serve ${'very '.repeat(30)}cold lemonade`;

test.each<[string, string, string[], string]>([
  ['the only commit’s own subject', title, ['feat(bar): serve lemonade'], 'feat(bar): serve lemonade'],
  ['the title with the type of the first commit', title, ['fix!: one', 'docs: two'], 'fix!: serve lemonade'],
  ['the title with the first type there is', title, ['Some work', 'docs(menu): two'], 'docs(menu): serve lemonade'],
  ['a title that has the form', 'feat: serve lemonade', ['fix: one', 'fix: two'], 'feat: serve lemonade'],
  ['a type of its own without one', title, ['Some work'], 'chore: serve lemonade'],
  ['a type of its own without commits', 'API for lemonade', [], 'chore: API for lemonade'],
  ['at most a hundred characters, cut between words', long, ['feat: a', 'feat: b'], `feat: serve ${'very '.repeat(17)}`.trim()],
  ['no words of an agent that do something', title, ['feat: closes #1 @ann [skip ci]'], 'feat: closes no. 1 @ ann (skip ci)'],
  ['no type that is a sentence', title, ['Note: this is one', 'see a b: c'], 'chore: serve lemonade'],
])('has %s', (_, of, subjects, subject) => {
  expect(conventionalSubject(of, subjects)).toBe(subject);
});
