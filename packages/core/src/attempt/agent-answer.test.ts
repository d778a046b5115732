import { expect, test } from 'vitest';
import { agentAnswerSchema, readAgentAnswer } from './agent-answer.ts';

test('the structured answer of an agent is read as it is, and cut to what a result holds whatever it is', () => {
  expect(readAgentAnswer({ kind: 'question', words: 'Which port?', more: 1 })).toEqual({ kind: 'question', words: 'Which port?' });
  for (const nothing of [undefined, null, 'done', [], {}, { kind: 'merged', words: 'x' }, { kind: 4 }])
    expect(readAgentAnswer(nothing)).toBeUndefined();
  const huge = readAgentAnswer({ kind: 'nothing-to-do', words: '\ud800'.repeat(1_000_000) });
  expect(agentAnswerSchema.parse(huge)).toEqual(huge);
  expect(huge?.words).toHaveLength(5000);
  expect(readAgentAnswer({ kind: 'done', words: 5 })).toEqual({ kind: 'done', words: '' });
});
