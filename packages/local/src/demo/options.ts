// The demo's command line.
import { parseArgs } from 'node:util';

export interface DemoOptions {
  agents: number;
  /** Leave the local GitHub running afterwards. */
  keep: boolean;
}

/** Throws an error whose message is for people. */
export function parseOptions(args: string[]): DemoOptions {
  const { values } = parseArgs({ args, options: { agents: { type: 'string', default: '3' }, keep: { type: 'boolean', default: false } } });
  const agents = Number(values.agents);
  if (!Number.isInteger(agents) || agents < 1 || agents > 20)
    throw new Error(`--agents takes a whole number from 1 to 20, not "${values.agents}"`);
  return { agents, keep: values.keep };
}
