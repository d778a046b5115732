import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type AgentDirectories, type AgentTree, UserError } from '@clambake/adapters';

/**
 * Writes the repository's own conventions and its rules for commit messages, from the base only: the agent reads none from the tree itself.
 * The file of `system-prompt` stands first and as it is. Throws a UserError when the base does not have it.
 */
export const writeInstructions = async (
  directories: AgentDirectories,
  { tree, base, systemPrompt }: { tree: AgentTree; base: string; systemPrompt: string | undefined },
): Promise<string | undefined> => {
  const own = tree.conventions.find(({ path }) => path === systemPrompt);
  if (systemPrompt !== undefined && own === undefined)
    throw new UserError(
      `"system-prompt" in .github/clambake.yml names ${systemPrompt}, and the branch ${base} has no such file, or it is empty`,
    );
  if (tree.conventions.length === 0) return undefined;
  const file = join(directories.home, 'conventions.md');
  const others = tree.conventions.filter((one) => one !== own);
  const parts = others.map(({ path, text }) => `Conventions of this repository, from ${path} of its base branch:\n\n${text}`);
  await writeFile(file, `${[...(own === undefined ? [] : [own.text]), ...parts].join('\n\n')}\n`);
  return file;
};
