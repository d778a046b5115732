import { expect, test } from 'vitest';
import { claimOf, hash, now, recordOf } from '../testing/world.ts';
import type { Attempt } from '../records/records.ts';
import { decideResume, hasStalled, mayShare, type ResumeFacts } from './decide-resume.ts';
import { buildResumePrompt } from './resume-prompt.ts';

const text = { title: hash('Title 1'), body: hash('Body 1') };
const session: NonNullable<Attempt['session']> = {
  artifact: 5,
  digest: 'd'.repeat(64),
  id: '11111111-1111-4111-8111-111111111111',
  version: '2.1.330',
  usd: 5,
  minutes: 60,
  text,
  base: 'main',
};
const attempt = (ordinal: number, change: Partial<Attempt> = {}): Attempt => ({
  id: `1-${ordinal}-aaaaaaaa`,
  agent: '001',
  runId: 9,
  startedAt: '2026-11-23T10:00:00.000Z',
  endedAt: '2026-11-23T11:00:00.000Z',
  outcome: 'done',
  costUsd: 1,
  turns: 10,
  commits: 1,
  detail: 'x',
  session,
  ...change,
});
const ci = { kind: 'ci', flight: '3', check: 'test', excerpt: 'not ok', at: now } as const;
const decide = (change: Partial<ResumeFacts> & { attempts?: Attempt[]; feedback?: ResumeFacts['record']['feedback'] } = {}) => {
  const { attempts = [attempt(1)], feedback = ci, ...rest } = change;
  const record = { ...recordOf(1, 'assigned'), attempts, feedback };
  return decideResume({ record, claim: claimOf(1), sharing: 'private', isPrivate: true, limits: { usd: 5, minutes: 60 }, ...rest });
};
const old = { ...ci, at: '2026-11-23T09:00:00.000Z' };

test.each<[string, Parameters<typeof decide>[0], string]>([
  ['CI failed', {}, 'ci'],
  ['it conflicts', { feedback: { kind: 'conflict', flight: '3', files: ['a'], rival: null, at: now } }, 'conflict'],
  ['a person took it off a train', { feedback: { kind: 'person', by: 'ann', did: 'evicted', words: 'no', at: now } }, 'person'],
  ['a person answered', { feedback: old, isAnswered: true }, 'answer'],
  [
    'its budget was raised',
    { feedback: old, attempts: [attempt(1, { outcome: 'incomplete' })], limits: { usd: 9, minutes: 60 } },
    'limits',
  ],
  ['it is configured for a public repository', { sharing: 'always', isPrivate: false }, 'ci'],
  ['a runner vanished since', { attempts: [attempt(1), attempt(2, { outcome: 'lost', session: undefined })] }, 'ci'],
  ['it was resumed once', { attempts: [attempt(1), attempt(2, { resumed: '1-1-aaaaaaaa' })] }, 'ci'],
])('an attempt goes on with the session when %s', (_case, change, reason) => {
  expect(decide(change)).toMatchObject({ resumes: true, reason });
});

test.each<[string, Parameters<typeof decide>[0], RegExp]>([
  ['it is the first', { attempts: [] }, /first attempt/],
  ['the repository is public', { isPrivate: false }, /not private/],
  ['GitHub does not say whether the repository is private', { isPrivate: undefined }, /not private/],
  ['resume is never', { sharing: 'never' }, /never/],
  ['the attempt before left no session', { attempts: [attempt(1, { session: undefined })] }, /left no session/],
  ['the text has changed', { claim: claimOf(1, { text: { ...text, body: hash('Other') } }) }, /text of the issue has changed/],
  ['the base has changed', { claim: claimOf(1, { base: 'next' }) }, /base has changed/],
  [
    'two in a row were resumed',
    { attempts: [attempt(1), attempt(2, { resumed: '1-1-aaaaaaaa' }), attempt(3, { resumed: '1-2-aaaaaaaa' })] },
    /2 attempts in a row/,
  ],
  ['the attempt before knew the feedback', { feedback: old }, /would not help/],
  ['its merged work was reverted', { feedback: { kind: 'person', by: 'ann', did: 'reverted', words: 'no', at: now } }, /would not help/],
  ['its work was rejected', { feedback: { kind: 'attempt', outcome: 'rejected', text: 'x', at: now } }, /would not help/],
  ['its budget is the same', { feedback: old, attempts: [attempt(1, { outcome: 'incomplete' })] }, /would not help/],
  [
    'the attempts before stalled',
    { attempts: [attempt(1, { outcome: 'incomplete' }), attempt(2, { outcome: 'incomplete', turns: 3 })] },
    /fewer turns/,
  ],
])('an attempt starts anew when %s', (_case, change, why) => {
  expect(decide(change)).toMatchObject({ resumes: false, why: expect.stringMatching(why) });
});

test('attempts that take more turns have not stalled', () => {
  expect(hasStalled([attempt(1, { outcome: 'incomplete' }), attempt(2, { outcome: 'incomplete', turns: 30 })])).toBe(false);
});

test('words of the agent are shared in a private repository, or where the configuration says so', () => {
  expect([mayShare('private', true), mayShare('always', undefined)]).toEqual([true, true]);
  expect([mayShare('private', false), mayShare('private', undefined), mayShare('never', true)]).toEqual([false, false, false]);
});

test('the prompt of a resumed attempt holds what is new, quoted, and neither the issue nor old feedback', () => {
  const facts = { issue: 1, base: 'main', branch: 'work', feedback: ci, attempt: 2, attemptsAllowed: 3 } as const;
  const failed = buildResumePrompt({ ...facts, reason: 'ci' });
  expect(failed).toContain('| not ok');
  expect(failed).not.toContain('Rules:');
  const answered = buildResumePrompt({ ...facts, reason: 'answer', answers: ['Ann answers:\n| Use the second one.'] });
  expect(answered).toContain('| Use the second one.');
  expect(answered).not.toContain('| not ok');
});
