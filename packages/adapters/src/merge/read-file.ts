// Reads one text file of a commit that was fetched, its content from the server where it is not here yet.
import type { Git } from '../git/git.ts';
import { fetchObjects } from './fetch.ts';

const maximumBytes = 1024 * 1024;

/** `git` may ask `remote` (undefined: everything is here), `local` never does. Undefined: the commit has no such file. */
export const readFileAt = async (
  { git, local, remote }: { git: Git; local: Git; remote: string | undefined },
  { oid, path }: { oid: string; path: string },
): Promise<string | undefined> => {
  const listed = await local.text(['--literal-pathspecs', 'ls-tree', '-z', oid, '--', path]);
  const blob = /^100(?:644|755) blob ([0-9a-f]{40})\t/.exec(listed)?.[1];
  if (blob === undefined) return undefined;
  if (remote !== undefined && (await local.run(['cat-file', '-e', blob])).code !== 0) await fetchObjects(git, { remote, oids: [blob] });
  return local.text(['cat-file', 'blob', blob], { maximumBytes });
};
