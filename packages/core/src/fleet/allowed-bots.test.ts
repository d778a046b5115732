import { describe, expect, test } from 'vitest';
import { parseConfig } from '../config-text.ts';
import { botEvent, carryOut, config, event, issue, world } from '../testing/world.ts';
import { admitBots, isAllowedBot } from './allowed-bots.ts';
import { decideFleet } from './decide-fleet.ts';
import type { IssueView } from './snapshot.ts';

const ready = 'clambake:ready';
const settings = config({ 'allowed-bots': ['planner[bot]'] });
/** As the adapter makes a snapshot of it. */
const decide = (view: IssueView, given = settings) => {
  const { issues, roles } = admitBots([view], given);
  const snapshot = world({ issues: [...issues], roles: Object.fromEntries(roles) });
  return { snapshot, ...decideFleet(snapshot, given) };
};
const byBot = (actor: string): IssueView => issue(1, { events: [botEvent('B_1', ready, { actor })] });

describe('bots that the configuration allows', () => {
  test('attack-3: one starts an agent by its exact login, whatever the case; control: without the entry it is refused', () => {
    for (const login of ['planner[bot]', 'Planner[bot]']) {
      const { snapshot, assignments, effects } = decide(byBot(login));
      expect(assignments).toHaveLength(1);
      expect(carryOut(snapshot, effects).ledger.issues.get(1)?.record.claim).toMatchObject({ actor: login, role: 'write' });
      expect(decide(byBot(login), config()).assignments).toEqual([]);
    }
  });

  test('attack-3 attack-6: nothing that only looks like the entry is allowed', () => {
    const logins = [
      'evil[bot]',
      'planner',
      'planner[bot]x',
      'xplanner[bot]',
      'planner[bot]\u200b',
      'plаnner[bot]',
      'planner-[bot]',
      '[bot]',
      '',
    ];
    for (const login of logins) {
      expect(isAllowedBot(login, settings), login).toBe(false);
      expect(decide(byBot(login)).assignments, login).toEqual([]);
    }
  });

  test('attack-3: a person whose login is that of the App without its brackets gains nothing', () => {
    const view = issue(1, { events: [event('LE_1', { actor: 'planner' })] });
    expect(decide(view).assignments).toEqual([]);
  });

  test('attack-9: an edit by an allowed bot asks nothing, one by another bot does', () => {
    const edits = (by: string) => [{ part: 'body' as const, by, at: '2026-11-23T10:05:00.000Z' }];
    expect(decide(issue(1, { edits: edits('planner[bot]') })).assignments).toHaveLength(1);
    const other = issue(1, { edits: edits('evil[bot]') });
    const { issues, roles } = admitBots([other], settings);
    const snapshot = world({ issues: [...issues], roles: { ...Object.fromEntries(roles), 'evil[bot]': 'none' } });
    expect(decideFleet(snapshot, settings).assignments).toEqual([]);
  });

  test.each([
    ['*', false],
    ['*[bot]', false],
    ['planner', false],
    ['github-actions[bot]', false],
    ['GitHub-Actions[bot]', false],
    ['-planner[bot]', false],
    ['planner[bot] ', false],
    ['plаnner[bot]', false],
    ['', false],
    ['planner[bot]', true],
    ['Renovate-2[bot]', true],
  ])('attack-3: an entry %j is accepted: %s', (entry, accepted) => {
    const parsed = parseConfig({ ci: 'ci.yml', 'allowed-bots': [entry] });
    expect(parsed.ok).toBe(accepted);
    if (!parsed.ok) expect(parsed.problems.join()).toContain('"allowed-bots.0" in .github/clambake.yml must be the exact login of an App');
  });
});
