// Makes the agent's files readable before git reads them. git waits for ever when a pipe stands in the place of a file that
// it opens, such as .gitignore.
import { fieldsOf } from '../run-program.ts';
import { type AgentPlace, PackError, runAsAgent } from './agent-git.ts';

const isSpecial = ['!', '-type', 'f', '!', '-type', 'd', '!', '-type', 'l'] as const;

/** Arguments: tree, home and the directory for temporary files. What is opened first is searched then. */
const clearScript = `
find "$1" '(' -type d ! -perm -u+rwx -exec chmod u+rwx {} ';' ')' -o '(' -type f ! -perm -u+r -exec chmod u+r {} ';' ')' >&2
find "$@" ${isSpecial.join(' ')} -print0 -exec rm -f -- {} ';'
`;

/** Removes pipes, sockets and devices, and returns those of the working tree. Files and directories become readable for their owner. */
export const clearTree = async (place: AgentPlace): Promise<string[]> => {
  const { tree, home, tmp } = place.directories;
  const found = await runAsAgent(place, ['sh', '-c', clearScript, 'clear', tree, home, tmp]);
  return inTree(found.stdout, tree).filter((path) => !path.startsWith('.git/'));
};

/** Returns the pipes, sockets and devices of a tree that may not be changed. Throws a PackError when git could wait for one. */
export const findSpecialFiles = async (place: AgentPlace): Promise<string[]> => {
  const { tree, home } = place.directories;
  const found = await runAsAgent(place, ['find', tree, home, ...isSpecial, '-print0']);
  const paths = inTree(found.stdout, tree);
  if (
    paths.some((path) => /^\.git\/(?!fsmonitor)|(?:^|\/)\.git(?:ignore|attributes|config)$/.test(path)) ||
    found.stdout.includes(`${home}/.gitconfig\0`)
  )
    throw new PackError('a pipe stands in the place of a file that git reads');
  return paths;
};

const inTree = (output: string, tree: string): string[] =>
  fieldsOf(output).flatMap((path) => (path.startsWith(`${tree}/`) ? [path.slice(tree.length + 1)] : []));
