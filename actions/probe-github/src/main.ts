import { runAction } from '@clambake/action-kit';
import { run } from './run.ts';

await runAction('probe-github', run);
