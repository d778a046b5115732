import { describe, expect, test } from 'vitest';
import { decideFleet } from './decide-fleet.ts';
import { factsWanted } from './facts-wanted.ts';
import type { IssueView } from './snapshot.ts';
import { carryOut, config, event, issue, recordOf, world, type WorldParts } from '../testing/world.ts';

const by = (number: number, actor: string, change: Partial<IssueView> = {}): IssueView =>
  issue(number, { events: [event(`LE_${number}`, { actor })], ...change });
const unread = (parts: WorldParts) => world({ ...parts, change: { ...parts.change, roles: new Map() } });

describe('whose role is asked', () => {
  test('of the people whose issue has its turn, and of those behind them while their issues do not say that they wait', () => {
    const issues = [by(1, 'ann'), by(2, 'ben'), by(3, 'ann'), by(4, 'cem')];
    const records = [recordOf(4, 'ready', { waits: { why: 'all agents are at work', reasons: 1 } })];
    expect(factsWanted(unread({ issues }), config({ agents: 3 })).logins).toEqual(['ann', 'ben', 'cem']);
    expect(factsWanted(unread({ issues, records }), config({ agents: 3 })).logins).toEqual(['ann', 'ben']);
    expect(factsWanted(unread({ issues, records }), config({ agents: 4 })).logins).toEqual(['ann', 'ben', 'cem']);
    const many = Array.from({ length: 30 }, (_, index) => by(index + 1, `login-${index}`));
    expect(factsWanted(unread({ issues: many }), config({ agents: 1 })).logins).toHaveLength(11);
  });

  test('of nobody while every agent is busy, the fleet pauses, or an issue waits for another reason, once the issue says so', () => {
    const told = (number: number) => recordOf(number, 'ready', { waits: { why: 'it waits', reasons: 1 } });
    const busy = unread({ issues: [issue(1), by(5, 'ann')], records: [recordOf(1, 'assigned'), told(5)] });
    expect(factsWanted(busy, config({ agents: 1 })).logins).toEqual([]);
    expect(decideFleet(busy, config({ agents: 1 })).reasons).toEqual([{ issue: 5, text: 'waits: 1 of 1 agents busy' }]);
    const pause = { oid: 'f'.repeat(40), record: { v: 1 as const, pausedUntil: '2026-11-23T13:00:00Z' } };
    expect(factsWanted(unread({ issues: [by(5, 'ann')], records: [told(5)], fleet: pause }), config()).logins).toEqual([]);
    const waiting = [
      by(1, 'ann', { openBlockers: [9] }),
      by(2, 'ann', { labels: ['clambake:ready', 'clambake:human-only'] }),
      by(3, 'ann', { open: false }),
      by(4, 'ann'),
    ];
    const records = [told(1), told(2), recordOf(4, 'ready', { notBefore: '2026-11-23T13:00:00Z' })];
    expect(factsWanted(unread({ issues: waiting, records }), config()).logins).toEqual([]);
  });

  test('once one of them turns out to have no right, of whoever comes next', () => {
    const issues = [by(1, 'tri'), by(2, 'ann')];
    const first = unread({ issues, records: [recordOf(2, 'ready', { waits: { why: 'it waits', reasons: 1 } })] });
    expect(factsWanted(first, config({ agents: 1 })).logins).toEqual(['tri']);
    const second = { ...first, roles: new Map([['tri', 'triage' as const]]) };
    expect(factsWanted(second, config({ agents: 1 })).logins).toEqual(['ann']);
    const silent = { ...first, roles: new Map([['tri', undefined]]) };
    expect(factsWanted(silent, config({ agents: 1 })).logins).toEqual(['ann']);
  });

  test('of somebody who was refused only when there is a new event', () => {
    const refused = world({ issues: [by(1, 'tri')] });
    const done = { ...carryOut(refused, decideFleet(refused, config()).effects), roles: new Map() };
    expect(factsWanted(done, config()).logins).toEqual([]);
    expect(decideFleet(done, config()).reasons).toEqual([
      { issue: 1, text: 'refused: tri has the role triage; an agent starts only for write or higher' },
    ]);
    const asked = done.issues.map((view) => ({ ...view, events: [...view.events, event('LE_2', { actor: 'tri' })] }));
    expect(factsWanted({ ...done, issues: asked }, config()).logins).toEqual(['tri']);
  });

  test('of who asks again for an issue with a record, whether or not an agent is free', () => {
    const again = by(2, 'ann', { events: [event('LE_2'), event('LE_3', { actor: 'ann' })] });
    const records = [recordOf(1, 'assigned'), recordOf(2, 'needs-human', { consumedEvent: 'LE_2' })];
    expect(factsWanted(unread({ issues: [again], records }), config({ agents: 1 })).logins).toEqual(['ann']);
  });
});
