// Reads a file that the agent's user has made, with that user's rights and in its namespace: a link to something else shows no more
// than the agent could read itself. Nothing of the agent runs any more by then.
import { runWithin } from '../run-program.ts';
import type { AgentDirectories } from './agent-directories.ts';
import { type AgentUser, asAgent } from './agent-user.ts';

export interface AgentFile {
  /** The file lies in one of the directories below this one. */
  folders: string;
  name: string;
  maximumBytes: number;
}

const readOne = 'for file in "$1"/*/"$2"; do [ -f "$file" ] && [ ! -h "$file" ] && exec head -c "$3" -- "$file"; done; exit 3';
const timeoutMs = 60_000;

/** Returns the text, or a clause that says why there is none. */
export const readAgentFile = async (
  { user, directories, env }: { user: AgentUser; directories: AgentDirectories; env: Readonly<Record<string, string>> },
  { folders, name, maximumBytes }: AgentFile,
): Promise<{ text: string } | { why: string }> => {
  const argv = ['sh', '-c', readOne, 'read', folders, name, String(maximumBytes + 1)] as const;
  const { argv: command, ...started } = asAgent(user, argv, { env, cwd: directories.home });
  const read = await runWithin(command, { ...started, timeoutMs, maximumBytes: maximumBytes + 2 });
  if (read.exceeded === 'time') return { why: 'it could not be read in time' };
  if (read.code === 3) return { why: 'there is no plain file of it' };
  if (read.code !== 0) return { why: 'it could not be read' };
  if (read.stdout.length > maximumBytes) return { why: `it is larger than ${maximumBytes} bytes` };
  return { text: read.stdout.toString('utf8') };
};
