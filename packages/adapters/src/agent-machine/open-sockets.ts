// Sockets that have a place among the machine's files lead out of the agent's network: over the system's bus anybody may ask the
// resolver for a name, and a container's daemon starts anything.
import { readFile, realpath } from 'node:fs/promises';
import { isTemporary } from './agent-directories.ts';

/** Programs keep their sockets there; it is empty in the agent's namespace. */
export const runDirectory = '/run';
/** Each is an argument of the script that covers it, and a mount. */
const maximumSockets = 500;

/**
 * Returns the places of bound sockets outside of the directories that the agent has for itself, or why they cannot be covered.
 * `table`: as the kernel shows it in /proc/net/unix.
 */
export const placesOfSockets = async (root: string, table?: string): Promise<string[] | { why: string }> => {
  const shown = table ?? (await readFile('/proc/net/unix', 'utf8'));
  const places = shown.split('\n').flatMap((line) => /^\S+ \S+ \S+ \S+ \S+ \S+ +\d+ (\/.+)$/.exec(line)?.[1] ?? []);
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
