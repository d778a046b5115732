import { expect, test } from 'vitest';
import { decideFleet } from './decide-fleet.ts';
import type { Snapshot } from './snapshot.ts';
import { tellConfig } from './tell-config.ts';
import { carryOut, config, event, issue, oidOf, recordOf, world } from '../testing/world.ts';

const why = '.github/clambake.yml: unknown key "agnets"; did you mean "agents"?';
const said = (snapshot: Snapshot, number: number): string | undefined => snapshot.comments.get(`I_${number}`)?.body.split('\n')[2];

test('a configuration that cannot be used is said once on every issue that waits, and no more when it is mended', () => {
  const before = world({
    issues: [
      issue(1),
      issue(2, { labels: ['clambake:landed'] }),
      issue(3, { labels: [] }),
      issue(4, { labels: ['clambake:assigned', 'agent:001'] }),
      issue(5, { events: [event('LE_5', { actor: 'eve' })] }),
    ],
    records: [recordOf(2, 'landed'), recordOf(4, 'assigned')],
    change: {
      branches: new Map([
        ['main', oidOf('main')],
        ['clambake/issue-2', oidOf('w2')],
      ]),
    },
  });
  const { effects, unread } = tellConfig(before, why);
  expect(unread).toEqual(['eve']);
  const told = carryOut(before, effects);
  const words = `It waits: no agent starts and no train departs, because the configuration cannot be used: ${why.slice(0, -1)}`;
  expect([1, 2, 3, 4, 5].map((number) => said(told, number)?.includes(words))).toEqual([true, true, undefined, undefined, undefined]);
  expect(tellConfig(told, why).effects).toEqual([]);
  const known = tellConfig({ ...told, roles: new Map([...told.roles, ['eve', 'write']]) }, why);
  expect([known.unread, known.effects.length]).toEqual([[], 2]);
  const mended = carryOut(told, decideFleet(told, config()).effects);
  expect(said(mended, 1)).toMatch(/^\*\*Assigned\*\*/);
});
