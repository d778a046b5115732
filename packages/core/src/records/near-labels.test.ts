import { expect, test } from 'vitest';
import { labelDefinitions } from './labels.ts';
import { nearLabel } from './near-labels.ts';

test('a label that is nearly ours is told apart from ours and from all others', () => {
  const near = {
    'clambake-ready': 'clambake:ready',
    'Clambake:Ready': 'clambake:ready',
    'CLAMBAKE READY': 'clambake:ready',
    'clambake/ready': 'clambake:ready',
    'clambake: ready ': 'clambake:ready',
    'clambake:\u200bready': 'clambake:ready',
    'clambake：ready': 'clambake:ready',
    'clambake:redy': 'clambake:ready',
    'clambake:rеady': 'clambake:ready',
    'clambake-hold': 'clambake:hold',
    clambake_priority_high: 'clambake:priority-high',
    'clambake-base:main': 'clambake:base:…',
    'Clambake:Budget:20': 'clambake:budget:…',
  };
  for (const [label, meant] of Object.entries(near)) expect(nearLabel(label), label).toBe(meant);
  const ours = labelDefinitions(3).map(({ name }) => name);
  for (const label of [
    ...ours,
    'clambake:base:main',
    'clambake:budget:x',
    'ready',
    'bug',
    'clambake',
    'clambake:',
    'agent:001',
    'clams',
    '',
  ])
    expect(nearLabel(label), label).toBeUndefined();
});
