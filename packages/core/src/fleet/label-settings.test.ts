import { expect, test } from 'vitest';
import { config, issue, world } from '../testing/world.ts';
import { decideFleet } from './decide-fleet.ts';
import { settingsFor } from './label-settings.ts';

const labels = {
  'area:docs': { model: 'haiku', effort: 'low' as const },
  'area:api': { model: 'opus' },
  careful: { effort: 'high' as const, tools: ['Read' as const] },
  small: { model: 'haiku' },
};
const configured = config({ model: 'sonnet', effort: 'medium', labels });
const settings = (...names: string[]) => settingsFor(configured, names);

test('a label replaces what it names, and nothing else', () => {
  expect(settings('bug', 'area:docs')).toEqual({ config: { ...configured, model: 'haiku', effort: 'low' } });
  expect(settings('area:api', 'careful')).toEqual({ config: { ...configured, model: 'opus', effort: 'high', tools: ['Read'] } });
  expect(settings()).toEqual({ config: configured });
  expect(settings('constructor', '__proto__')).toEqual({ config: configured });
});

test('labels that want the same do not disagree; those that want different things are named', () => {
  expect(settings('area:docs', 'small')).toMatchObject({ config: { model: 'haiku', effort: 'low' } });
  expect(settings('area:docs', 'area:api')).toEqual({
    why: 'its labels area:docs and area:api want different values of "model" ("haiku" and "opus"): keep one of them',
  });
});

test('an issue whose labels disagree waits and says so, and the others start', () => {
  const view = issue(1, { labels: ['clambake:ready', 'area:docs', 'area:api'] });
  const { assignments, reasons } = decideFleet(world({ issues: [view, issue(2)] }), configured);
  expect(assignments.map((one) => one.issue)).toEqual([2]);
  expect(reasons).toEqual([{ issue: 1, text: expect.stringContaining('waits: its labels area:docs and area:api want different values') }]);
});
