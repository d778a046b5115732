import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handMade, handMadeCommit, handMadeDelta, handMadeTree, workFileOf } from '../../../test/support/hand-made-pack.ts';
import { type LandingWorld, openLandingWorld } from '../../../test/support/landing-world.ts';

let world: LandingWorld;
beforeAll(async () => {
  world = await openLandingWorld();
});
afterAll(() => world.close());

test('work that would fill the disk is refused and recorded, the issue says what to do, and the agent is free', async () => {
  const start = handMade('blob', Buffer.alloc(1024 * 1024));
  const tree = handMadeTree([['100644', 'a.bin', start.oid]]);
  const commit = handMadeCommit(tree.oid, [world.git('rev-parse', 'main')]);
  const deltas = Array.from({ length: 60 }, (_, index) => handMadeDelta(1024 * 1024, 49 * 1024 * 1024 - index, start.oid));
  const entries = [...[commit, tree, start].map(({ entry }) => entry), ...deltas];
  const file = join(tmpdir(), `clambake-bomb-${process.pid}.bundle`);
  writeFileSync(file, workFileOf({ base: world.git('rev-parse', 'main'), head: commit.oid, entries }));
  const report = await world.land({ file, result: { headOid: commit.oid } });
  expect(report).toMatchObject({ kind: 'written', decision: { landed: false } });
  const record = await world.record();
  expect(record).toMatchObject({ state: 'ready', feedback: { kind: 'attempt', outcome: 'rejected' } });
  expect(record?.attempts.at(-1)?.detail).toMatch(
    /^Its work was refused: the work unpacks to more than 500 MB: commit less, and nothing that a command can make again\. Its artifact is /,
  );
  expect([await world.busyAgents(), world.branch()]).toEqual([0, '']);
});
