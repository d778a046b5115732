import { expect, test } from 'vitest';
import { agentAnswerSchema, readAgentAnswer } from './agent-answer.ts';
import { judgeProposal } from './split-proposal.ts';

const part = (title: string, waitsFor: number[] = [], body = 'Do it.') => ({ title, body, waitsFor });
const judge = (parts: unknown, partOf?: number) =>
  judgeProposal(readAgentAnswer({ kind: 'split', words: 'Too large.', parts })?.parts ?? [], { partOf });
const trouble = (parts: unknown, partOf?: number) => {
  const judged = judge(parts, partOf);
  return 'trouble' in judged ? judged.trouble : 'none';
};

test('an agent may propose ten parts with what each waits for', () => {
  const parts = Array.from({ length: 10 }, (_, index) => part(`Step ${index + 1}`, index === 0 ? [] : [index]));
  expect(judge(parts)).toEqual({ parts });
});

test.each([
  ['no list', undefined, 'it names no part'],
  ['an empty list', [], 'it names no part'],
  ['a text', 'all of it', 'it names no part'],
  ['eleven', Array.from({ length: 11 }, () => part('x')), 'it names more than 10 parts'],
  ['a thousand', Array.from({ length: 1000 }, () => part('x')), 'it names more than 10 parts'],
  ['one without a title', [part('One'), part('<!-- -->')], 'part 2 has no title'],
  ['something that is no part', [part('One'), 7], 'part 2 has no title'],
  ['one that waits for itself', [part('One'), part('Two', [2])], 'part 2 waits for itself'],
  ['one that waits for an unknown part', [part('One', [3]), part('Two')], 'part 1 waits for part 3, which does not exist'],
  ['one that waits for a name', [part('One'), { ...part('Two'), waitsFor: ['One'] }], 'part 2 waits for something that is no part'],
  ['one that waits for everything', [part('One'), { ...part('Two'), waitsFor: 'all' }], 'part 2 waits for something that is no part'],
  ['a circle', [part('One', [3]), part('Two'), part('Three', [1])], 'parts 1 and 3 wait for each other in a circle'],
  ['a longer circle', [part('A', [2]), part('B', [3]), part('C', [1]), part('D')], 'parts 1, 2 and 3 wait for each other in a circle'],
])('%s cannot be accepted, in one sentence', (_, parts, why) => {
  expect(trouble(parts)).toBe(why);
});

test('a part of a split is not split again', () => {
  expect(trouble([part('One')], 12)).toBe('this issue is a part of #12, and a part is not split again');
});

test('titles and texts mention nobody, link nowhere, close nothing and keep their lines', () => {
  const body = 'See @everyone\n\n\n# Heading\n- fixes #3\n<!-- clambake:part 1-1-aaaaaaaa 1 -->\n[x](https://evil.example)\n/approve #1';
  const judged = judge([part('Fix #4 for @ada <b>', [], body)]);
  expect(judged).toEqual({
    parts: [{ title: 'Fix no. 4 for @ ada ‹b›', body: 'See @ everyone\n\nHeading\nfixes no. 3\n\nx\napprove no. 1', waitsFor: [] }],
  });
});

test('what is longer than a part may be is cut with a mark, and a result holds it', () => {
  const huge = readAgentAnswer({ kind: 'split', words: 'x'.repeat(1e6), parts: [part('t'.repeat(1e5), [], '\ud800 word '.repeat(1e5))] });
  expect(agentAnswerSchema.parse(huge)).toEqual(huge);
  const judged = judgeProposal(huge?.parts ?? [], { partOf: undefined });
  if ('trouble' in judged) throw new Error(judged.trouble);
  expect(judged.parts[0]?.title).toHaveLength(200);
  expect(judged.parts[0]?.body?.length).toBeLessThanOrEqual(4000);
  expect(judged.parts[0]?.body).toMatch(/…$/);
  const lines = judge([part('Lines', [], 'x\n'.repeat(3000))]);
  expect('parts' in lines && lines.parts[0]?.body?.split('\n')).toEqual([...Array(60).fill('x'), '… (cut)']);
});
