// Sockets that have a place among the machine's files lead out of the agent's network: over the system's bus anybody may ask the
// resolver for a name, and a container's daemon starts anything.
import { readFile, realpath } from 'node:fs/promises';
import { isTemporary } from './agent-directories.ts';

/** Programs keep their sockets there; it is empty in the agent's namespace. */
export const runDirectory = '/run';
const maximumSockets = 500;

/** Returns the places of bound sockets outside of the directories that the agent has for itself. */
export const placesOfSockets = async (root: string): Promise<string[]> => {
  const table = await readFile('/proc/net/unix', 'utf8');
  const places = table.split('\n').flatMap((line) => /^\S+ \S+ \S+ \S+ \S+ \S+ +\d+ (\/.+)$/.exec(line)?.[1] ?? []);
  const real = await Promise.all([...new Set(places)].map((place) => realpath(place).catch(() => undefined)));
  const isOpen = (place: string | undefined): place is string =>
    place !== undefined && !isTemporary(place) && !place.startsWith(`${root}/`) && !place.startsWith(`${runDirectory}/`);
  return [...new Set(real.filter(isOpen))].slice(0, maximumSockets);
};
