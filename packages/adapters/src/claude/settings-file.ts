// The settings file of ours that Claude Code gets with --settings. It outranks settings that the agent writes in its home
// (tried with 2.1.330), and it lies in the frame, which the agent's user cannot write. This is the one place that writes such a file.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '@clambake/core';
import { answerTool } from './result-line.ts';

export interface ClaudeSettings {
  /** Addresses that are asked when the model wants to finish, and the longest time that a reply takes. */
  stopHook?: { answerUrl: string; stopUrl: string; maximumMs: number } | undefined;
}

/** The same for the servers of the configuration; undefined: there are none. */
export const writeMcpServers = async (directory: string, servers: Config['mcp-servers']): Promise<string | undefined> => {
  if (Object.keys(servers).length === 0) return undefined;
  const file = join(directory, 'claude-mcp.json');
  const mcpServers = Object.fromEntries(
    Object.entries(servers).map(([name, server]) => [name, 'url' in server ? { type: 'http', ...server } : server]),
  );
  await writeFile(file, `${JSON.stringify({ mcpServers })}\n`, { mode: 0o644 });
  return file;
};

/** Writes the file into the directory and returns its path; undefined: there is nothing to set. */
export const writeSettings = async (directory: string, { stopHook }: ClaudeSettings): Promise<string | undefined> => {
  if (stopHook === undefined) return undefined;
  const timeout = Math.ceil(stopHook.maximumMs / 1000) + 60;
  const asking = (url: string): object => ({ hooks: [{ type: 'http', url, timeout }] });
  const hooks = { PreToolUse: [{ matcher: answerTool, ...asking(stopHook.answerUrl) }], Stop: [asking(stopHook.stopUrl)] };
  const file = join(directory, 'claude-settings.json');
  await writeFile(file, `${JSON.stringify({ disableAllHooks: false, hooks })}\n`, { mode: 0o644 });
  return file;
};
