import { expect, test } from 'vitest';
import { harmlessLine, openAgentLog, renderEvent } from './agent-log.ts';
import { type AgentEvent, readEvent } from './events.ts';
import { createLineSplitter } from './line-splitter.ts';

const line = (value: object): AgentEvent => readEvent(JSON.stringify(value));

test('lines of the CLI become events', () => {
  expect(
    line({ type: 'system', subtype: 'init', session_id: 's', model: 'm', tools: ['Bash'], claude_code_version: '2.1.330', more: 1 }),
  ).toEqual({
    kind: 'init',
    sessionId: 's',
    model: 'm',
    tools: ['Bash'],
    version: '2.1.330',
  });
  const content = [
    { type: 'text', text: 'secret plan' },
    { type: 'tool_use', name: 'Edit', input: { file_path: '/t/a.ts', new_string: 'secret' } },
    { type: 'tool_use', name: 'Bash', input: { command: 'npm test -- --x=secret' } },
  ];
  expect(line({ type: 'assistant', message: { content } })).toEqual({
    kind: 'turn',
    tools: [
      { tool: 'Edit', target: '/t/a.ts' },
      { tool: 'Bash', target: 'npm' },
    ],
    texts: 1,
  });
  expect(line({ type: 'user', message: { content: [{ type: 'tool_result', is_error: true }, { type: 'tool_result' }] } })).toEqual({
    kind: 'tool-results',
    ok: 1,
    failed: 1,
  });
  expect(line({ type: 'system', subtype: 'permission_denied', tool_name: 'WebFetch' })).toEqual({ kind: 'denied', tool: 'WebFetch' });
  expect(line({ type: 'system', subtype: 'api_retry', attempt: 2, error_status: 529 })).toEqual({ kind: 'retry', attempt: 2, status: 529 });
  expect(line({ type: 'rate_limit_event', rate_limit_info: { status: 'rejected', resetsAt: 1800000000 } })).toEqual({
    kind: 'limit',
    status: 'rejected',
    resetsAt: '2027-01-15T08:00:00.000Z',
  });
  expect(line({ type: 'result', subtype: 'success', is_error: false, num_turns: 3, total_cost_usd: 0.5 })).toMatchObject({
    kind: 'result',
    line: { num_turns: 3 },
  });
});

test.each(['', '{', 'null', '[]', '42', '{"no":"type"}', '\u0000', '{"type":'])('%j is counted as malformed and nothing breaks', (text) => {
  expect(readEvent(text)).toEqual({ kind: 'malformed' });
});

test.each([
  { type: 'tomorrow' },
  { type: 'assistant', message: 'not a message' },
  { type: 'system', subtype: 'init' },
  { type: 'rate_limit_event' },
])('a known line in an unknown shape is passed over: %j', (value) => {
  expect(line(value)).toEqual({ kind: 'other' });
});

test('a line longer than the bound is cut, the next one is whole again', () => {
  const lines: string[] = [];
  const splitter = createLineSplitter((text) => lines.push(text), 10);
  for (const chunk of ['12345', '67890', 'too much', '\nnext', '\n', 'ü'.slice(0), '\nlast']) splitter.push(Buffer.from(chunk));
  splitter.end();
  expect(lines).toEqual(['1234567890', 'next', 'ü', 'last']);
});

test('a character that is split between two chunks stays whole', () => {
  const lines: string[] = [];
  const splitter = createLineSplitter((text) => lines.push(text));
  const bytes = Buffer.from('aüb\n');
  splitter.push(bytes.subarray(0, 2));
  splitter.push(bytes.subarray(2));
  expect(lines).toEqual(['aüb']);
});

/** What the runner takes for a command, as its source reads lines. */
const isCommand = (text: string): boolean => /^\s*::[^\s:][^\n]*::/.test(text) || /##\[[^\]\n]+\]/.test(text);

const hostile = [
  '::set-output name=ready::true',
  '   ::add-mask::a',
  '::stop-commands::guess',
  '::guess::',
  'text ##[set-output name=ready]true',
  '###[add-mask]e',
  '::ERROR file=a::b',
  '\u001b[2K::group::x',
  'a\r::add-path::/evil',
  'a\n::set-env name=LD_PRELOAD::/evil',
  '\u2028::endgroup::',
  ':::set-output name=a::b',
  '##[[x]',
];

test.each(hostile)('%j is no command after it was made harmless (attack-41, attack-42)', (text) => {
  const harmless = harmlessLine(text);
  expect(harmless.split(/[\r\n\u2028\u2029\u0085]/).some(isCommand)).toBe(false);
  expect(harmless).not.toContain('::');
  expect(harmless).not.toContain('##[');
});

test('control: unbroken, most of them are commands', () => {
  expect(hostile.filter((text) => text.split(/[\r\n\u2028]/).some(isCommand)).length).toBeGreaterThan(8);
});

test('the runner takes no commands inside the group, and only the word made here ends that', () => {
  let out = '';
  const log = openAgentLog({ write: (text) => (out += text), title: 'Agent 001 works on #7' });
  for (const text of hostile) log.line(text);
  log.close();
  log.line('after the end');
  const lines = out.trimEnd().split('\n');
  const word = /^::stop-commands::([0-9a-f-]{36})$/.exec(lines[1] ?? '')?.[1];
  expect(lines[0]).toBe('::group::Agent 001 works on #7');
  expect(lines.slice(-2)).toEqual([`::${word}::`, '::endgroup::']);
  expect(lines.slice(2, -2).some((text) => isCommand(text) || text.includes(word ?? '?'))).toBe(false);
  expect(out).not.toContain('after the end');
});

test('a flood of lines is bounded and counted (fault-61)', () => {
  let out = '';
  const log = openAgentLog({ write: (text) => (out += text), title: 't', maxBytes: 1000 });
  for (let i = 0; i < 10_000; i++) log.line('Read src/a.ts');
  log.close();
  expect(out.length).toBeLessThan(1300);
  expect(out).toMatch(/… and 99\d\d more lines/);
});

test('people see tools, paths inside the tree and counts, and no content (attack-85)', () => {
  const content = [
    { type: 'text', text: 'CANARY' },
    { type: 'tool_use', name: 'Write', input: { file_path: '/tmp/t/tree/src/a.ts', content: 'CANARY' } },
    { type: 'tool_use', name: 'Bash', input: { command: 'TOKEN=CANARY curl x' } },
  ];
  expect(renderEvent(line({ type: 'assistant', message: { content } }), '/tmp/t/tree')).toBe('Write src/a.ts, Bash a command');
  expect(
    renderEvent(line({ type: 'result', subtype: 'success', is_error: false, num_turns: 3, total_cost_usd: 0.5, result: 'CANARY' }), '/t'),
  ).toBe('ended: success, 3 turns, $0.50');
});
