// Runs the fleet's tick on the train's world: assign-agent's own decision, carried out on records and labels. No agent
// starts, because nobody in this world has set a ready label; the tick repairs labels that the train left unfinished.
import { decideFleet, parseLedgerRef } from '@clambake/core';
import { keep, snapshotOf, type World } from './train-world.ts';

/** Returns the number of repairs. */
export const fleetTick = (world: World): number => {
  const { effects } = decideFleet(snapshotOf(world), world.config);
  let done = 0;
  for (const effect of effects) {
    if (effect.kind === 'project-issue') {
      const view = world.issues.get(effect.issue);
      if (view === undefined) continue;
      const labels = [...new Set([...view.labels.filter((label) => !effect.removeLabels.includes(label)), ...effect.addLabels])];
      if (effect.addLabels.length + effect.removeLabels.length > 0 || effect.close) done += 1;
      world.issues.set(effect.issue, { ...view, labels, open: view.open && !effect.close });
    }
    if (effect.kind !== 'write-ledger') continue;
    for (const write of effect.writes) {
      if (!('record' in write) || parseLedgerRef(write.ref)?.kind !== 'issue') continue;
      done += 1;
      keep(world, write.ref, write.record as Parameters<typeof keep>[2]);
    }
  }
  return done;
};
