import { expect, test } from 'vitest';
import { issueRecordSchema } from '../records/records.ts';
import { config, now, oidOf, recordOf, world } from '../testing/world.ts';
import type { PathChange } from '../policy/path-policy.ts';
import type { TrainInput } from '../train/train-input.ts';
import { revertWrite } from './revert.ts';

const file = (seed: string) => ({ mode: '100644', oid: oidOf(seed) });
const restored = [
  { path: 'CLAUDE.md', from: file('bad'), to: file('good') },
  { path: 'docs/AGENTS.md', from: file('new'), to: undefined },
  { path: 'src/a.ts', from: file('x'), to: file('y') },
];
const revert = (changes: readonly PathChange[] = restored, paths = config()['protected-paths']) => {
  const snapshot = world({ records: [recordOf(1, 'merged')] });
  const input = { snapshot, config: config({ 'protected-paths': paths }), base: 'main' } as unknown as TrainInput;
  const command = { id: 'comment-1', kind: 'revert' as const, issue: 1, by: 'wanda', at: now, role: 'write' as const };
  const write = revertWrite(input, { command, made: { merge: oidOf('m'), oid: oidOf('r'), restored: changes } });
  return issueRecordSchema.parse(write.issues?.[0]).landed?.approval;
};

test('whoever asks for a revert approves what it restores and removes at protected paths, and nothing else', () => {
  expect(revert()).toEqual({
    by: 'wanda',
    role: 'write',
    at: now,
    commit: oidOf('r'),
    paths: [
      { path: 'CLAUDE.md', from: oidOf('bad'), ...file('good') },
      { path: 'docs/AGENTS.md', from: oidOf('new'), mode: null, oid: null },
    ],
  });
});

test('a revert that touches no protected path needs no approval', () => {
  expect(revert(restored.slice(2))).toBeUndefined();
  expect(revert(restored, [])).toBeUndefined();
});

test('an approval covers as many files as the record takes', () => {
  const many = Array.from({ length: 300 }, (_, at) => ({ path: `${at}/CLAUDE.md`, from: undefined, to: file('x') }));
  expect(revert(many)?.paths).toHaveLength(200);
});
