import { runAction } from '@clambake/action-kit';
import { run } from './run.ts';

await runAction('bundle-train', run);
