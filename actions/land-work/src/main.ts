// The action's entry: everything happens in run.ts, every failure is reported by runAction.
import { runAction } from '@clambake/action-kit';
import { run } from './run.ts';

await runAction('land-work', run);
