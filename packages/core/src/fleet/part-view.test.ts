import { expect, test } from 'vitest';
import { decideFleet } from './decide-fleet.ts';
import { partView } from './part-view.ts';
import { claimOf, config, issue, recordOf, world } from '../testing/world.ts';

test('an issue that GitHub showed in part is not claimed, asked about, withdrawn or relabelled, and the others go on', () => {
  const isPartial = true as const;
  const claimed = recordOf(3, 'assigned', { claim: claimOf(3, { agent: '003' }) });
  const records = [claimed, recordOf(4, 'landed'), recordOf(5, 'needs-human')];
  const issues = [
    issue(1, { isPartial }),
    issue(2, { isPartial, events: [] }),
    issue(3, { isPartial, labels: [], events: [], open: false }),
    issue(4, { isPartial, labels: [] }),
    issue(5, { isPartial }),
    issue(6),
  ];
  const decision = decideFleet(world({ issues, records }), config());
  expect(decision.assignments.map((one) => one.issue)).toEqual([6]);
  const written = decision.effects.flatMap((effect) => (effect.kind === 'project-issue' ? [effect.issue] : []));
  expect(written).toEqual([6]);
  // The train says it once more about landed work, which does not board: a label that is missing could hold it.
  expect(decision.reasons.filter(({ text }) => text === partView).map((reason) => reason.issue)).toEqual([1, 2, 3, 4, 5, 4]);
});
