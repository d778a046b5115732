import { describe, expect, test } from 'vitest';
import { decideFleet } from '../fleet/decide-fleet.ts';
import { factsWanted } from '../fleet/facts-wanted.ts';
import type { LabelEvent, Snapshot } from '../fleet/snapshot.ts';
import { stateLabels } from '../names.ts';
import { pausedLabel } from './board-names.ts';
import type { FleetRecord } from '../records/records.ts';
import { carryOut, config, event, issue, now, oidOf, world } from '../testing/world.ts';
import { boardLabels } from './board-pause.ts';
import { boardRecord } from './board-record.ts';

const edit = (id: string, change: Partial<LabelEvent> = {}): LabelEvent => event(id, { label: pausedLabel, ...change });

const seen = (
  { set, events, paused }: { set: boolean; events: LabelEvent[]; paused?: FleetRecord['paused'] },
  change: { roles?: Record<string, 'write' | 'triage' | 'maintain' | 'none'>; open?: boolean } = {},
): Snapshot => {
  const record = { v: 1 as const, board: { at: now, issue: 9, nodeId: 'I_9' }, ...(paused === undefined ? {} : { paused }) };
  const board = issue(9, { labels: set ? [pausedLabel] : [], events, author: 'github-actions[bot]', open: change.open ?? true });
  return world({ issues: [issue(1)], fleet: { oid: oidOf('f'), record }, roles: change.roles ?? {}, change: { board } });
};
const after = (snapshot: Snapshot, settings = config()): Snapshot => carryOut(snapshot, decideFleet(snapshot, settings).effects);
const fleetOf = (snapshot: Snapshot): FleetRecord | undefined => snapshot.ledger.fleet?.record;

describe('the label on the board', () => {
  test('pauses the fleet in the same tick when somebody with write sets it, and is not followed twice', () => {
    const snapshot = seen({ set: true, events: [edit('P1')] });
    const decision = decideFleet(snapshot, config());
    expect(decision.assignments).toEqual([]);
    expect(decision.reasons.map(({ text }) => text)).toContain('waits: paused by ada since 2026-11-23 10:00 UTC; /resume goes on');
    const next = carryOut(snapshot, decision.effects);
    expect([fleetOf(next)?.paused?.by, boardRecord(next.ledger)?.event]).toEqual(['ada', 'P1']);
    expect(decideFleet(next, config()).effects).toEqual([]);
  });

  test('taken away by somebody with write, it ends the pause of whoever began it', () => {
    const snapshot = seen({ set: false, events: [edit('P1'), edit('P2', { kind: 'unlabeled' })], paused: { by: 'bea', at: now } });
    const decision = decideFleet(snapshot, config());
    expect(decision.assignments.map(({ issue: number }) => number)).toEqual([1]);
    expect(fleetOf(carryOut(snapshot, decision.effects))?.paused).toBeUndefined();
  });

  test.each([
    ['triage', config()],
    ['none', config()],
    ['write', config({ 'min-role': 'maintain' })],
  ] as const)('of somebody with the role %s is refused once, named, and repaired', (role, settings) => {
    const snapshot = seen({ set: true, events: [edit('P1', { actor: 'tim' })] }, { roles: { tim: role, ada: 'maintain' } });
    const next = after(snapshot, settings);
    expect([fleetOf(next)?.paused, boardRecord(next.ledger)?.refused]).toEqual([undefined, 'tim']);
    const { board } = next;
    expect(board && boardLabels(board, fleetOf(next) ?? { v: 1 })).toEqual({ addLabels: [], removeLabels: [pausedLabel] });
  });

  test('waits for the role of the person who set it, and stays until then', () => {
    const snapshot = seen({ set: true, events: [edit('P1', { actor: 'new' })] });
    expect(factsWanted(snapshot, config()).logins).toContain('new');
    const next = after(snapshot);
    expect(fleetOf(next)?.paused).toBeUndefined();
    expect(next.board && boardLabels(next.board, fleetOf(next) ?? { v: 1 })).toEqual({ addLabels: [], removeLabels: [] });
  });

  test('set by a bot, on a closed board or long ago, it means nothing', () => {
    expect(fleetOf(after(seen({ set: true, events: [edit('P1', { bot: true, actor: 'x[bot]' })] })))?.paused).toBeUndefined();
    expect(fleetOf(after(seen({ set: true, events: [edit('P1')] }, { open: false })))?.paused).toBeUndefined();
  });

  test('shows a pause that a comment began, and goes when a comment ends it', () => {
    const paused = seen({ set: false, events: [], paused: { by: 'ada', at: now } });
    expect(paused.board && boardLabels(paused.board, fleetOf(paused) ?? { v: 1 })).toEqual({ addLabels: [pausedLabel], removeLabels: [] });
    const { paused: _, ...resumed } = fleetOf(after(seen({ set: true, events: [edit('P1')] }))) ?? { v: 1 as const };
    const board = issue(9, { labels: [pausedLabel], events: [edit('P1')] });
    expect(boardLabels(board, resumed)).toEqual({ addLabels: [], removeLabels: [pausedLabel] });
  });

  test('labels of states and agents are taken off the board, because no agent works on it', () => {
    const board = issue(9, { labels: [stateLabels.ready, 'agent:001', 'bug'] });
    expect(boardLabels(board, { v: 1 })).toEqual({ addLabels: [], removeLabels: [stateLabels.ready, 'agent:001'] });
  });
});
