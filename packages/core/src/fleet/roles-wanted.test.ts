import { describe, expect, test } from 'vitest';
import { decideFleet } from './decide-fleet.ts';
import { rolesWanted } from './roles-wanted.ts';
import type { IssueView } from './snapshot.ts';
import { carryOut, config, event, issue, recordOf, world, type WorldParts } from '../testing/world.ts';

const by = (number: number, actor: string, change: Partial<IssueView> = {}): IssueView =>
  issue(number, { events: [event(`LE_${number}`, { actor })], ...change });
const unread = (parts: WorldParts) => world({ ...parts, change: { ...parts.change, roles: new Map() } });

describe('whose role is asked', () => {
  test('of the people whose issue has its turn, and of nobody behind them', () => {
    const snapshot = unread({ issues: [by(1, 'ann'), by(2, 'ben'), by(3, 'ann'), by(4, 'cem')] });
    expect(rolesWanted(snapshot, config({ agents: 3 }))).toEqual(['ann', 'ben']);
    expect(rolesWanted(snapshot, config({ agents: 4 }))).toEqual(['ann', 'ben', 'cem']);
  });

  test('of nobody while every agent is busy, the fleet pauses, or an issue waits for another reason', () => {
    const busy = unread({ issues: [by(5, 'ann')], records: [recordOf(1, 'assigned')] });
    expect(rolesWanted(busy, config({ agents: 1 }))).toEqual([]);
    expect(decideFleet(busy, config({ agents: 1 })).reasons).toEqual([{ issue: 5, text: 'waits: 1 of 1 agents busy' }]);
    const pause = { oid: 'f'.repeat(40), record: { v: 1 as const, pausedUntil: '2026-11-23T13:00:00Z' } };
    expect(rolesWanted(unread({ issues: [by(5, 'ann')], fleet: pause }), config())).toEqual([]);
    const waiting = [
      by(1, 'ann', { openBlockers: [9] }),
      by(2, 'ann', { labels: ['clambake:ready', 'clambake:human-only'] }),
      by(3, 'ann', { open: false }),
      by(4, 'ann'),
    ];
    const records = [recordOf(4, 'ready', { notBefore: '2026-11-23T13:00:00Z' })];
    expect(rolesWanted(unread({ issues: waiting, records }), config())).toEqual([]);
  });

  test('once one of them turns out to have no right, of whoever comes next', () => {
    const issues = [by(1, 'tri'), by(2, 'ann')];
    const first = unread({ issues });
    expect(rolesWanted(first, config({ agents: 1 }))).toEqual(['tri']);
    const second = { ...first, roles: new Map([['tri', 'triage' as const]]) };
    expect(rolesWanted(second, config({ agents: 1 }))).toEqual(['ann']);
    const silent = { ...first, roles: new Map([['tri', undefined]]) };
    expect(rolesWanted(silent, config({ agents: 1 }))).toEqual(['ann']);
  });

  test('of somebody who was refused only when there is a new event', () => {
    const refused = world({ issues: [by(1, 'tri')] });
    const done = { ...carryOut(refused, decideFleet(refused, config()).effects), roles: new Map() };
    expect(rolesWanted(done, config())).toEqual([]);
    expect(decideFleet(done, config()).reasons).toEqual([
      { issue: 1, text: 'refused: tri has the role triage; an agent starts only for write or higher' },
    ]);
    const asked = done.issues.map((view) => ({ ...view, events: [...view.events, event('LE_2', { actor: 'tri' })] }));
    expect(rolesWanted({ ...done, issues: asked }, config())).toEqual(['tri']);
  });

  test('of who asks again for an issue with a record, whether or not an agent is free', () => {
    const again = by(2, 'ann', { events: [event('LE_2'), event('LE_3', { actor: 'ann' })] });
    const records = [recordOf(1, 'assigned'), recordOf(2, 'needs-human', { consumedEvent: 'LE_2' })];
    expect(rolesWanted(unread({ issues: [again], records }), config({ agents: 1 }))).toEqual(['ann']);
  });
});
