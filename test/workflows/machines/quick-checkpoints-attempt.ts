// run-agent with another pace of its checkpoints: everything else is the sources of the action.
import { runAction } from '@clambake/action-kit';
import { runAgent } from '../../../actions/run-agent/src/run.ts';

await runAction('run-agent', (kit) => runAgent(kit, { checkpointEveryMs: 1500 }));
