import { expect, test } from 'vitest';
import { recordOf, now } from '../testing/world.ts';
import type { Eviction } from '../records/transitions.ts';
import { renderLateReply, renderReviewReply } from './review-reply.ts';

const bundle = { id: '3', passengers: [1, 2, 3, 4].map((issue) => ({ issue })) } as unknown as Parameters<
  typeof renderReviewReply
>[0]['bundle'];
const eviction = (comments: number): Eviction => ({
  feedback: {
    kind: 'person',
    by: 'mona',
    did: 'evicted',
    words: 'Use the helper.',
    at: now,
    ...(comments === 0 ? {} : { comments: Array.from({ length: comments }, () => ({ path: 'a.ts', line: 1, words: 'here' })) }),
  } as Eviction['feedback'],
  reason: 'mona asked for changes',
});
const place = (line: number | undefined, path = 'src/a.ts') => ({ path, line });
const facts = { ids: ['R_1'], named: [], evicted: new Map(), records: [], bundle, unread: 0 };
const paragraphs = (text: string): string[] => text.trimEnd().split('\n\n').slice(1);

test('the answer to a review says of each issue that was taken off what becomes of it, and who goes on', () => {
  const text = renderReviewReply({
    ...facts,
    named: [{ by: 'mona', issues: [1, 2, 3], nobodys: [], unknown: [] }],
    evicted: new Map([
      [1, eviction(0)],
      [2, eviction(2)],
      [3, eviction(1)],
    ]),
    records: [recordOf(1, 'ready'), recordOf(2, 'ready', { notBefore: '2026-11-23T12:30:00.000Z' }), recordOf(3, 'needs-human')],
  });
  expect(paragraphs(text)).toEqual([
    '@mona: your request for changes was read.',
    [
      '- #1 goes back to an agent with your words.',
      '- #2 goes back to an agent with your words and 2 comments on its lines, not before 2026-11-23 12:30 UTC.',
      '- #3 is taken off and waits for a person: its attempts are used up.',
    ].join('\n'),
    'The others go on: #4.',
  ]);
  expect(text).toMatch(/^<!-- clambake:/);
});

test('a revert that is taken off is given up', () => {
  const evicted = new Map([[1, eviction(0)]]);
  expect(renderReviewReply({ ...facts, evicted, records: [recordOf(1, 'merged')] })).toContain(
    '- #1 is taken off; its revert is given up.',
  );
  expect(renderReviewReply({ ...facts, evicted })).toContain('- #1 is taken off; its revert is given up.');
});

test('the answer names places that nobody aboard changed, those that git could not tell, and at most ten of each', () => {
  const many = Array.from({ length: 11 }, (_, index) => place(index + 1));
  const text = renderReviewReply({
    ...facts,
    named: [{ by: 'mona', issues: [1], nobodys: many, unknown: [place(undefined, 'b`x.ts')] }],
  });
  const [, nobodys, unknown, end] = paragraphs(text);
  expect(nobodys).toMatch(
    /^Nobody aboard changed these places, so nobody gets what you wrote there: `src\/a\.ts` line 1, .* line 10 and 1 more\.$/,
  );
  expect(nobodys).not.toContain('line 11');
  expect(unknown).toBe("It could not be found out who changed these places, so nobody gets what you wrote there: `b'x.ts`.");
  expect(end).toBeUndefined();
  const ten = renderReviewReply({ ...facts, named: [{ by: 'mona', issues: [1], nobodys: many.slice(0, 10), unknown: [] }] });
  expect(ten).not.toContain(' more');
});

test('a review that names no work says how to name it, and threads that were not read are counted', () => {
  const text = (unread: number) => renderReviewReply({ ...facts, named: [{ by: 'mona', issues: [], nobodys: [], unknown: [] }], unread });
  expect(paragraphs(text(0))).toEqual([
    '@mona: your request for changes was read.',
    'It names no work that could go back: no comment of it is known to stand on a line that a passenger changed. The bundle goes on as it is. ' +
      'Write `/evict #1` and why for each of #1, #2, #3, #4 that should go back to its agent, or ask for changes again with comments on changed lines.',
  ]);
  expect(text(1)).toContain('1 thread of comments on lines was not read, because there are too many.');
  expect(text(2)).toContain('2 threads of comments on lines were not read, because there are too many.');
});

test('everybody who asked is named once, and a login that is none mentions nobody', () => {
  const by = (login: string) => ({ by: login, issues: [1], nobodys: [], unknown: [] });
  expect(renderReviewReply({ ...facts, named: [by('mona'), by('ada'), by('mona')] })).toContain('@mona, @ada: your request');
  expect(renderReviewReply({ ...facts, named: [by('a b')] })).toContain('\na b: your request');
  expect(renderReviewReply({ ...facts, named: [by(`${'a'.repeat(40)}`)] })).not.toContain('@');
});

test('a late answer says what is off the bundle since, or that nothing is', () => {
  const requests = [{ id: 'R_1', author: 'mona' }];
  expect(paragraphs(renderLateReply(requests, { off: [], bundle }))).toEqual([
    '@mona: your request for changes was read, and the job that read it ended before it could answer.',
    'It named no work that could go back, and the bundle goes on as it is.',
    'Aboard: #1, #2, #3, #4. Write `/evict #1` and why for each that should go back to its agent.',
  ]);
  expect(renderLateReply(requests, { off: [7, 8], bundle })).toContain('Taken off this bundle so far: #7, #8.');
});
