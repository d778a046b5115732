import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AgentDirectories, AgentTree } from '@clambake/adapters';

/** Writes the repository's own conventions and its rules for commit messages, from the base only: the agent reads none from the tree itself. */
export const writeInstructions = async (directories: AgentDirectories, tree: AgentTree): Promise<string | undefined> => {
  if (tree.conventions.length === 0) return undefined;
  const file = join(directories.home, 'conventions.md');
  const parts = tree.conventions.map(({ path, text }) => `Conventions of this repository, from ${path} of its base branch:\n\n${text}`);
  await writeFile(file, `${parts.join('\n\n')}\n`);
  return file;
};
