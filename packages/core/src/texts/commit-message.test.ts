import { describe, expect, test } from 'vitest';
import { type CommitOrigin, landedMessage } from './commit-message.ts';

const origin: CommitOrigin = { issue: 42, agent: '001', attempt: '42-1-9f3a77c2' };
const trailers = 'Clambake-Issue: 42\nClambake-Agent: 001\nClambake-Attempt: 42-1-9f3a77c2';
const words = (message: string): string => landedMessage(message, origin).replace(`\n\n${trailers}\n`, '');

test('a message keeps its words and gets trailers that say where the commit comes from', () => {
  const known = { ...origin, model: 'claude-sonnet-5-5', costUsd: 1.234, coAuthor: 'mona <7+mona@x.example>', signOff: 'A <a@x.example>' };
  expect(landedMessage('Add b\n\nBecause it\nwas missing.\n', known)).toMatchInlineSnapshot(`
    "Add b

    Because it
    was missing.

    Clambake-Issue: 42
    Clambake-Agent: 001
    Clambake-Attempt: 42-1-9f3a77c2
    Clambake-Model: claude-sonnet-5-5
    Clambake-Cost: 1.23 USD
    Co-authored-by: mona <7+mona@x.example>
    Signed-off-by: A <a@x.example>
    "
  `);
});

test('attack-22: closing words, mentions, commands and links do nothing', () => {
  expect(
    words('Fixes #1 [skip ci] @org/team\n\n::set-output name=x::y\nSee https://evil.example\nskip-checks: true\nplain words stay'),
  ).toMatchInlineSnapshot(`
      "Fixes no. 1 (skip ci) @ org/team

      set-output name=x: y
      See (link removed)
      skip-checks - true
      plain words stay"
    `);
});

describe('attack-22: a trailer that the agent wrote is taken out', () => {
  test.each([
    'Co-authored-by: Eve <eve@evil.example>',
    'co-Authored-BY : Eve <eve@evil.example>',
    '  Signed-off-by: Mona <mona@example.com>',
    'Signed‑off‑by: Mona <mona@example.com>',
    '- Reviewed-by: Mona <mona@example.com>',
    '> Acked-by：Mona',
    'Reported-and-tested-by: Mona',
    'Clambake-Attempt: 1-1-00000000',
    'clambake-cost: 0.00 USD',
    'Clambake-Anything : x',
    // These are trailers without the characters that are taken out.
    'Clambake-\u200bIssue: 7',
    'Cl\u00adambake-Issue: 7',
    '[Clambake-Issue](https://evil.example): 7',
    'Clambake[-Issue](x): 7',
    '[Clam]()[bake-Issue](): 7',
    '\u202eClambake-Issue: 7',
    '<!-- -->Clambake-Issue: 7',
    '::Clambake-Issue: 7',
  ])('%s', (line) => {
    expect(words(`Add b\n\nWhy.\n\n${line}`)).toBe('Add b\n\nWhy.');
    // Also as the subject: what follows moves up.
    expect(words(`${line}\nAdd b`)).toBe('Add b');
  });

  test.each(['Co-authored\u2060-by: Eve <eve@evil.example>', '[Co-authored](x)-by: Eve <eve@evil.example>'])('%s', (line) => {
    expect(words(`Add b\n\n${line}`)).not.toMatch(/by\s*:/);
  });

  test('and words that look a little like one stay', () => {
    expect(words('Add b\n\nRelated to: the list\nStand-by mode: on\nBREAKING CHANGE: b is gone')).toBe(
      'Add b\n\nRelated to: the list\nStand-by mode: on\nBREAKING CHANGE: b is gone',
    );
  });
});

test('an empty message names the attempt, and our own subjects follow a rule for messages', () => {
  expect(words('\n')).toBe('Work of attempt 42-1-9f3a77c2');
  const conventional = { ...origin, conventional: true };
  expect(landedMessage('', conventional)).toMatch(/^chore: work of attempt 42-1-9f3a77c2\n/);
  expect(landedMessage('Work left uncommitted by the agent', conventional)).toMatch(/^chore: work left uncommitted by the agent\n/);
  expect(landedMessage('feat(b)!: add b', conventional)).toMatch(/^feat\(b\)!: add b\n/);
});

test('a message or a model without end is cut', () => {
  const long = landedMessage(`${'a'.repeat(1_000_000)}\n${'b\n'.repeat(100_000)}`, { ...origin, model: `m${'x\n@[]'.repeat(9_000)}` });
  expect(long.length).toBeLessThan(1000);
  expect(long).toMatch(/\nClambake-Model: mx+\n$/);
});

test('a trailer is written for what is known, and for nothing else', () => {
  const last = (change: Partial<CommitOrigin>): string[] =>
    landedMessage('a', { ...origin, ...change })
      .trimEnd()
      .split('\n')
      .slice(2);
  expect(last({})).toEqual(trailers.split('\n'));
  expect(last({ issue: undefined })).toEqual(trailers.split('\n').slice(1));
  expect(last({ model: null, costUsd: 0 })).toEqual(trailers.split('\n'));
  expect(last({ model: '@[]', costUsd: 0.001 })).toEqual([...trailers.split('\n'), 'Clambake-Cost: 0.00 USD']);
  expect(last({ model: 'x'.repeat(200) }).at(-1)).toBe(`Clambake-Model: ${'x'.repeat(100)}`);
});

test('sixty lines are kept, blank ones at most one in a row, and the subject has a hundred characters', () => {
  const message = words(['s', '', ...Array.from({ length: 80 }, (_, at) => `line ${at}`)].join('\n')).split('\n');
  expect(message).toHaveLength(60);
  expect(message.at(-1)).toBe('line 57');
  expect(words('s\n\n\n\na\n\n\n\nb\n\n')).toBe('s\n\na\n\nb');
  expect(words(`${'s'.repeat(200)}\n\n${'b'.repeat(600)}`)).toBe(`${'s'.repeat(99)}…\n\n${'b'.repeat(499)}…`);
  expect(words('Work left uncommitted by the agent')).toBe('Work left uncommitted by the agent');
});
