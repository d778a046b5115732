import type { Command } from '@clambake/core';
import { expect, test } from 'vitest';
import { describeResult, describeWish } from './describe-command.ts';

test('every command is one line that says what it does', () => {
  const commands: Command[] = [
    { kind: 'create-labels', labels: [{ name: 'clambake:ready', color: 'ffffff', description: '' }] },
    { kind: 'write-ledger', writes: [{ ref: 'refs/clambake/agents/001', expect: 'a'.repeat(40), delete: true }], why: 'free agent 001' },
    {
      kind: 'project-issue',
      issue: 3,
      nodeId: 'I_3',
      addLabels: ['clambake:merged'],
      removeLabels: ['clambake:bundled'],
      comment: { id: 'C_1', body: 'long text\nof many lines' },
      close: true,
    },
    { kind: 'wake', why: 'the ledger moved' },
  ];
  expect(commands.map(describeWish)).toMatchInlineSnapshot(`
    [
      "create labels: clambake:ready",
      "ledger: free agent 001 (1 ref)",
      "show #3: +clambake:merged, -clambake:bundled, edited status comment, close",
      "start another run: the ledger moved",
    ]
  `);
});

test('a result stands in front, with its reason behind', () => {
  const command: Command = { kind: 'wake', why: 'x' };
  expect(describeResult({ command, result: { status: 'failed', why: 'no answer' }, correlation: '1.1.a' })).toBe(
    'failed: start another run: x — no answer',
  );
});
