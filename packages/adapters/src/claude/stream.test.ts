import { expect, test } from 'vitest';
import { openStream, type Stream } from './stream.ts';

const tree = '/tmp/t/tree';
/** Returns the log of these lines, and the events read from them. */
const follow = (...lines: (object | string)[]): { shown: (string | undefined)[]; told: Stream['told'] } => {
  const { read, told } = openStream(tree);
  return { shown: lines.map((line) => read(typeof line === 'string' ? line : JSON.stringify(line))), told };
};

const init = { type: 'system', subtype: 'init', session_id: 's', model: 'm', tools: ['Bash'], claude_code_version: '2.1.330', more: 1 };
const result = { type: 'result', subtype: 'success', is_error: false, num_turns: 3, total_cost_usd: 0.5, result: 'CANARY' };
const nothing = { report: undefined, sessionId: undefined, model: undefined, limitedUntil: undefined, denials: [] };

test('people see tools, paths inside the tree and counts, and no content (attack-85)', () => {
  const content = [
    { type: 'text', text: 'CANARY' },
    { type: 'tool_use', name: 'Write', input: { file_path: '/tmp/t/tree/src/a.ts', content: 'CANARY' } },
    { type: 'tool_use', name: 'Edit', input: { file_path: '/etc/a', new_string: 'CANARY' } },
    { type: 'tool_use', name: 'Bash', input: { command: 'npm test -- --x=CANARY' } },
    { type: 'tool_use', name: 'Bash', input: { command: 'TOKEN=CANARY curl x' } },
    { type: 'tool_use', name: 'TodoWrite', input: { todos: 'CANARY' } },
  ];
  const { shown } = follow(
    init,
    { type: 'assistant', message: { content } },
    { type: 'assistant', message: { content: [{ type: 'text', text: 'CANARY' }] } },
    { type: 'user', message: { content: [{ type: 'tool_result', is_error: true, content: 'CANARY' }, { type: 'tool_result' }] } },
    { type: 'user', message: { content: [{ type: 'tool_result', content: 'CANARY' }] } },
    { type: 'user', message: { content: 'CANARY' } },
    { type: 'system', subtype: 'permission_denied', tool_name: 'WebFetch' },
    { type: 'system', subtype: 'api_retry', attempt: 2, error_status: 529 },
    { type: 'system', subtype: 'api_retry', attempt: 3 },
    { type: 'rate_limit_event', rate_limit_info: { status: 'allowed', resetsAt: 1800000000 } },
    { type: 'rate_limit_event', rate_limit_info: { status: 'allowed_warning' } },
    { type: 'rate_limit_event', rate_limit_info: { status: 'rejected', resetsAt: 1800000000000 } },
    result,
    { ...result, num_turns: 1 },
  );
  expect(shown).toEqual([
    'Claude Code 2.1.330 with m',
    'Write src/a.ts, Edit /etc/a, Bash npm, Bash a command, TodoWrite',
    'writes a message',
    '  1 of 2 failed',
    undefined,
    undefined,
    '  denied: WebFetch',
    "  the model's provider answered 529; retry 2",
    "  the model's provider answered nothing; retry 3",
    undefined,
    '  account limit: allowed_warning',
    '  account limit: rejected until 2027-01-15T08:00:00.000Z',
    'ended: success, 3 turns, $0.50',
    'ended: success, 1 turn, $0.50',
  ]);
});

test('session, model, denials and the last report are kept', () => {
  const { told } = follow(
    init,
    { type: 'system', subtype: 'permission_denied', tool_name: 'WebFetch' },
    { type: 'system', subtype: 'permission_denied' },
    result,
    { ...result, num_turns: 4, session_id: 'other' },
  );
  expect(told).toMatchObject({ sessionId: 's', model: 'm', denials: ['WebFetch', 'a tool'], report: { succeeded: true, turns: 4 } });
  expect(follow({ ...result, session_id: 'r' }).told).toMatchObject({ sessionId: 'r', model: undefined });
});

test('only a limit that rejects is one of the account, until the last time that was named', () => {
  const limit = (status: string, resetsAt?: number) => ({ type: 'rate_limit_event', rate_limit_info: { status, resetsAt } });
  expect(follow(limit('allowed_warning', 1800000000)).told).toEqual(nothing);
  expect(follow(limit('rejected')).told).toEqual(nothing);
  expect(follow(limit('rejected', 1800000000), limit('rejected')).told.limitedUntil).toBe('2027-01-15T08:00:00.000Z');
});

test.each(['', '{', 'null', '[]', '42', '{"no":"type"}', '\u0000', '{"type":'])('%j is passed over and nothing breaks', (text) => {
  expect(follow(text)).toEqual({ shown: [undefined], told: nothing });
});

test.each([
  { type: 'tomorrow' },
  { type: 'assistant', message: 'not a message' },
  { type: 'system', subtype: 'init' },
  { type: 'rate_limit_event' },
])('a known line in an unknown shape is passed over: %j', (value) => {
  expect(follow(value)).toEqual({ shown: [undefined], told: nothing });
});
