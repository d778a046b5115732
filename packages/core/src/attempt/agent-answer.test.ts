import { describe, expect, test } from 'vitest';
import { agentAnswerSchema, answerJsonSchema, readAgentAnswer } from './agent-answer.ts';

describe('the structured answer of an agent', () => {
  test('is read as it is, and cut to what a result holds whatever it is', () => {
    expect(readAgentAnswer({ kind: 'question', words: 'Which port?', more: 1 })).toEqual({ kind: 'question', words: 'Which port?' });
    for (const nothing of [undefined, null, 'done', [], {}, { kind: 'merged', words: 'x' }, { kind: 4 }])
      expect(readAgentAnswer(nothing)).toBeUndefined();
    const parts = Array.from({ length: 30 }, (_, index) => ({
      title: `${'t'.repeat(500)}\n${index}`,
      body: 'b'.repeat(9000),
      after: [0, 1, 1, 99, 'x', index + 1],
    }));
    const huge = readAgentAnswer({ kind: 'split', words: '\ud800'.repeat(1_000_000), parts });
    expect(agentAnswerSchema.parse(huge)).toEqual(huge);
    expect(huge?.parts).toHaveLength(10);
    expect(huge?.parts?.map(({ after }) => after)).toEqual([[], ...Array.from({ length: 9 }, () => [1])]);
    expect(readAgentAnswer({ kind: 'split', words: 'x', parts: 'none' })).toEqual({ kind: 'split', words: 'x', parts: [] });
    expect(readAgentAnswer({ kind: 'done', words: 5, parts })).toEqual({ kind: 'done', words: '' });
  });

  test('of a part of an issue cannot be a split', () => {
    expect(JSON.stringify(answerJsonSchema({ maySplit: true }))).toContain('"split"');
    expect(JSON.stringify(answerJsonSchema({ maySplit: false }))).not.toContain('split');
  });
});
