// One text file of a commit that was fetched, its contents from the server where they are not here yet.
import type { Git } from '../git/git.ts';
import { fetchObjects } from './fetch.ts';

const mostBytes = 1024 * 1024;

/** `git` may ask `remote` (undefined: everything is here), `local` never does. Undefined: no such file in the commit. */
export const readFileAt = async (
  doors: { git: Git; local: Git; remote: string | undefined },
  p: { oid: string; path: string },
): Promise<string | undefined> => {
  const listed = await doors.local.text(['--literal-pathspecs', 'ls-tree', '-z', p.oid, '--', p.path]);
  const blob = /^100(?:644|755) blob ([0-9a-f]{40})\t/.exec(listed)?.[1];
  if (blob === undefined) return undefined;
  if (doors.remote !== undefined && (await doors.local.run(['cat-file', '-e', blob])).code !== 0)
    await fetchObjects(doors.git, { remote: doors.remote, oids: [blob] });
  return doors.local.text(['cat-file', 'blob', blob], { maxBytes: mostBytes });
};
