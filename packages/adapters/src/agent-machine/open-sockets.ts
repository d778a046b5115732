// Sockets that have a place among the machine's files lead out of the agent's network: over the system's bus anybody may ask the
// resolver for a name, and a container's daemon starts anything. The kernel's table has the name under which each was bound: of every
// network that a process has, and relative to the directory of the program that bound it.
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { isTemporary } from './agent-directories.ts';

/** Programs keep their sockets there; it is empty in the agent's namespace. */
export const runDirectory = '/run';
/** Each is an argument of the script that covers it, and a mount. */
const maximumSockets = 500;

/** Runs a script of sh as root; its output. */
export type AskMachine = (script: string, ...args: readonly string[]) => Promise<string>;

/** Prints /proc/net/unix of each network, once. */
const tablesScript =
  "for one in $(stat -L -c '%i %n' /proc/[0-9]*/ns/net 2>/dev/null | sort -u -k1,1 | cut -d' ' -f2); do cat \"${one%/ns/net}/net/unix\" 2>/dev/null; done; :";
/** Prints `inode directory` for each process that holds one of these sockets. */
const holdersScript =
  'for inode; do for one in $(find /proc/[0-9]*/fd -lname "socket:\\[$inode\\]" 2>/dev/null); do at=${one#/proc/}; printf "%s %s\\n" "$inode" "$(readlink "/proc/${at%%/*}/cwd")"; done; done; :';

interface Bound {
  inode: string;
  /** As the program named it; not of an abstract socket. */
  name: string;
}

const readTables = (tables: string): Bound[] =>
  tables.split('\n').flatMap((line) => {
    const [, inode = '', name = ''] = /^[0-9a-f]+: \S+ \S+ \S+ \S+ \S+ +(\d+) (.+)$/.exec(line) ?? [];
    return name === '' || name.startsWith('@') ? [] : [{ inode, name }];
  });

/** Relative names, in the directories in which the programs work that hold these sockets. */
const fromHolders = async (bound: readonly Bound[], ask: AskMachine): Promise<string[]> => {
  if (bound.length === 0) return [];
  const lines = (await ask(holdersScript, ...new Set(bound.map(({ inode }) => inode)))).split('\n');
  return lines.flatMap((line) => {
    const [, inode, directory = ''] = /^(\d+) (\/.*)$/.exec(line) ?? [];
    return bound.filter((one) => one.inode === inode).map(({ name }) => join(directory, name));
  });
};

/** Returns the places of bound sockets outside of the directories that the agent has for itself, or why they cannot be covered. */
export const placesOfSockets = async (root: string, ask: AskMachine): Promise<string[] | { why: string }> => {
  const tables = await ask(tablesScript);
  if (!tables.startsWith('Num '))
    return { why: "the sockets of this machine's programs cannot be listed: it has no /proc/net/unix, or no stat, sort and cut" };
  const bound = readTables(tables);
  const isAbsolute = ({ name }: Bound): boolean => name.startsWith('/');
  const relative = bound.filter((one) => !isAbsolute(one)).slice(0, maximumSockets);
  const places = [...bound.filter(isAbsolute).map(({ name }) => name), ...(await fromHolders(relative, ask))];
  const real = await Promise.all([...new Set(places)].map((place) => realpath(place).catch(() => undefined)));
  const isOpen = (place: string | undefined): place is string =>
    place !== undefined && !isTemporary(place) && !place.startsWith(`${root}/`) && !place.startsWith(`${runDirectory}/`);
  const open = [...new Set(real.filter(isOpen))];
  if (open.length <= maximumSockets) return open;
  const [first = ''] = open;
  return {
    why: `${open.length} sockets of this machine's programs lie outside of ${runDirectory} and /tmp, such as ${first}, and at most ${maximumSockets} can be closed to the agent: end programs that this job does not need, or let them keep their sockets below ${runDirectory}`,
  };
};
