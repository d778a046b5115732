import { runAction } from '@clambake/action-kit';
import { runAgent } from './run.ts';

await runAction('run-agent', runAgent);
