import { expect, test } from 'vitest';
import { labelDefinitions } from './labels.ts';
import { labelAnswer, nearLabel } from './near-labels.ts';

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

test('a label that is nearly ours is answered with the right one, and ready on a pull request with what agents work on', () => {
  const onIssue = (label: string) => labelAnswer(label, { onPull: false });
  expect(onIssue('clambake-ready')).toBe(
    'The label "clambake-ready" is none that clambake knows. It is not `clambake:ready`. Take it away and set that one.',
  );
  expect(onIssue('Clambake:Ready')).toContain('GitHub takes the two for one label: rename it to `clambake:ready`');
  expect(onIssue('clambake:\u200bready')).toContain('which has characters that nobody sees, is none');
  expect(onIssue('clambake-budget:20')).toContain('It is not `clambake:budget:20`');
  expect(onIssue('clambake-base:main')).toContain('It is not `clambake:base:main`');
  for (const label of ['clambake:ready', 'clambake:hold', 'clambake:merged', 'bug']) expect(onIssue(label), label).toBeUndefined();
  const onPull = (label: string) => labelAnswer(label, { onPull: true });
  for (const label of ['clambake:ready', 'clambake-ready'])
    expect(onPull(label)).toMatch(/^`clambake:ready` on a pull request starts nothing/);
  for (const label of ['clambake:hold', 'clambake-hold', 'bug']) expect(onPull(label), label).toBeUndefined();
  expect(onIssue('clambake-ready @everyone <b>')).toBeUndefined();
});
