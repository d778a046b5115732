// The fleet's tick on the train's world: the very decision of assign-agent, carried out on records and labels. No agent
// starts, because nobody in this world has set a ready label; what it does is repair what the train left half shown.
import { decideFleet, parseLedgerRef } from '@clambake/core';
import { keep, snapshotOf, type World } from './train-world.ts';

/** How many things it had to do; 0 means that nothing was left over. */
export const fleetTick = (world: World): number => {
  const { commands } = decideFleet(snapshotOf(world), world.config);
  let done = 0;
  for (const command of commands) {
    if (command.kind === 'project-issue') {
      const view = world.issues.get(command.issue);
      if (view === undefined) continue;
      const labels = [...new Set([...view.labels.filter((label) => !command.removeLabels.includes(label)), ...command.addLabels])];
      if (command.addLabels.length + command.removeLabels.length > 0 || command.close) done += 1;
      world.issues.set(command.issue, { ...view, labels, open: view.open && !command.close });
    }
    if (command.kind !== 'write-ledger') continue;
    for (const write of command.writes) {
      if (!('record' in write) || parseLedgerRef(write.ref)?.kind !== 'issue') continue;
      done += 1;
      keep(world, write.ref, write.record as Parameters<typeof keep>[2]);
    }
  }
  return done;
};
