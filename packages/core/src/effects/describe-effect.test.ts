import { expect, test } from 'vitest';
import { describeEffect, describeFailure } from './describe-effect.ts';
import type { Effect } from './effect.ts';

const effects: Effect[] = [
  { kind: 'create-labels', labels: [{ name: 'clambake:ready', color: 'ffffff', description: '' }] },
  {
    kind: 'write-ledger',
    writes: [{ ref: 'refs/clambake/agents/001', expect: 'a'.repeat(40), delete: true }],
    branches: [],
    why: 'free agent 001',
    transitions: [
      { issue: 3, from: 'assigned', to: 'landed', askedBy: 'ada' },
      { issue: 4, from: undefined, to: 'ready', askedBy: undefined },
    ],
  },
  {
    kind: 'project-issue',
    issue: 3,
    nodeId: 'I_3',
    addLabels: ['clambake:merged'],
    removeLabels: ['clambake:bundled'],
    comment: { id: 'C_1', body: 'long text\nof many lines' },
    close: true,
  },
  { kind: 'cancel-run', run: 12 },
  { kind: 'edit-pull-request', number: 9, body: 'text', close: true },
  { kind: 'wake', why: 'the ledger moved' },
];

test('an effect is one line that says what it does, and a line for each issue whose state changes and who asked for it', () => {
  expect(effects.map(describeEffect)).toMatchInlineSnapshot(`
    [
      "create labels: clambake:ready",
      "ledger: free agent 001 (1 ref)
      #3: assigned → landed (asked for by ada)
      #4: no record → ready",
      "show #3: +clambake:merged, -clambake:bundled, edited status comment, close",
      "cancel CI run 12",
      "close pull request 9",
      "start another run: the ledger moved",
    ]
  `);
});

test('an effect that failed is named as what did not happen', () => {
  expect(effects.map(describeFailure)).toMatchInlineSnapshot(`
    [
      "labels could not be created",
      "the ledger could not be written",
      "#3 could not be shown",
      "CI run 12 could not be cancelled",
      "pull request 9 could not be closed",
      "no other run could be started",
    ]
  `);
});
