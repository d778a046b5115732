// Loads the modules of an attempt while git and GitHub are asked, piece by piece: what arrives meanwhile is served in between.
import { setTimeout as pause } from 'node:timers/promises';
import { loadConfigParser, loadRecords } from '@clambake/adapters';
import { loadWork } from './load-work.ts';

/** Both requests are on their way by then. Loaded at once, the modules would hold them up, and nothing would be loaded beside them. */
const askedMs = 60;

export const loadAhead = async (): Promise<void> => {
  await pause(askedMs);
  for (const load of [loadConfigParser, loadRecords, () => import('./work-on-issue.ts'), () => import('./read-discussion.ts'), loadWork]) {
    await load();
    await pause(0);
  }
};
