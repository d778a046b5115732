// Without a mount namespace (container jobs) the agent may start only when its user can replace no program that we, sudo or
// the job's later steps start: no directory of PATH, none of the tool cache, none above a program of ours.
// The agent's own user is asked, because only the kernel knows all of its rights.
import { readdir } from 'node:fs/promises';
import { delimiter, isAbsolute } from 'node:path';
import { ended, fieldsOf, findProgram, runWithin } from '../run-program.ts';
import { type Place, placesOf } from '../trusted-path.ts';
import { asAgent, type OtherUser } from './agent-user.ts';

export interface WritableOptions {
  user: OtherUser;
  /** PATH of the job. */
  jobPath: string;
  toolCache: string | undefined;
  /** PATH in which we look up our programs. */
  path: string;
  /** Files and directories of ours: the action, the program that runs it. */
  own: readonly string[];
}

export interface WritablePlace {
  path: string;
  /** For people: `a directory of PATH`. */
  what: string;
}

/** Programs that a job of ours starts with its own rights or with root's. */
const programs = ['chown', 'cp', 'env', 'find', 'git', 'grep', 'id', 'rm', 'setpriv', 'sh', 'sudo', 'tar', 'useradd', 'xargs'] as const;

/** Reads names that end with NUL bytes and prints those that it may write. */
const script = `
xargs -0 sh -c 'for place do if [ -w "$place" ]; then printf "%s\\\\0" "$place"; fi; done' ask
exit 0
`;
const scriptBelow = `
find "$1" ! -type l -exec sh -c 'for place do if [ -w "$place" ]; then printf "%s\\\\0" "$place"; fi; done' ask {} +
exit 0
`;

const maximumMs = 120_000;

/** Returns the places that the agent's user can write, each with what it is. */
export const findWritablePlaces = async (options: WritableOptions): Promise<WritablePlace[]> => {
  const { user, jobPath, toolCache, path } = options;
  const entries = jobPath.split(delimiter).filter((entry) => isAbsolute(entry));
  const files = await Promise.all(entries.map(async (entry) => (await readdir(entry).catch(() => [])).map((name) => `${entry}/${name}`)));
  const ours = [...programs.flatMap((program) => findProgram(program, path) ?? []), ...options.own];
  const asked = new Map<string, { what: string; place: Place; isLast: boolean }>();
  const add = (target: string, what: string): void => {
    const places = placesOf(target).filter(({ found }) => found?.isSymbolicLink() !== true);
    for (const place of places) {
      const isLast = place.next === undefined;
      const described = isLast ? what : `above ${target}`;
      if (!asked.has(place.path) || isLast) asked.set(place.path, { what: described, place, isLast });
    }
  };
  for (const program of ours) add(program, 'a program that this job starts');
  for (const file of files.flat()) add(file, 'in a directory of PATH');
  if (toolCache !== undefined) add(toolCache, 'the tool cache');
  for (const entry of entries) add(entry, 'a directory of PATH');
  const ask = (argv: readonly [string, ...string[]], input: string) => {
    const command = asAgent(user, argv, { env: { PATH: path, LC_ALL: 'C' }, cwd: '/' });
    return runWithin(command.argv, { ...command, input, timeoutMs: maximumMs });
  };
  const names = [...asked].flatMap(([name, { place }]) => (place.found === undefined ? [] : [name]));
  const answered = await ask(['sh', '-c', script], ended(names));
  const below = toolCache === undefined ? undefined : await ask(['sh', '-c', scriptBelow, 'ask', toolCache], '');
  if (answered.exceeded !== undefined || below?.exceeded === 'time') throw new Error('the rights of the agent’s user could not be read');
  const direct = fieldsOf(answered.stdout).flatMap((name) => {
    const known = asked.get(name);
    return known === undefined || isHarmless(known, user) ? [] : [{ path: name, what: known.what }];
  });
  const inCache = fieldsOf(below?.stdout ?? '').map((name) => ({ path: name, what: 'in the tool cache' }));
  return [...direct, ...inCache.filter(({ path: name }) => !direct.some((one) => one.path === name))];
};

/** In a sticky directory the agent's user can add files, and replace its own only. */
const isHarmless = ({ place, isLast }: { place: Place; isLast: boolean }, user: OtherUser): boolean =>
  !isLast && place.found !== undefined && (place.found.mode & 0o1000) !== 0 && place.next !== undefined && place.next.uid !== user.uid;

/** One sentence for people, with the remedy. `why`: why there is no namespace. */
export const refuseWritable = (places: readonly WritablePlace[], why: string): string => {
  const [first, second] = places;
  const named = [first, second].flatMap((one) => (one === undefined ? [] : [`${one.path} (${one.what})`]));
  const more = places.length > 2 ? ` and ${places.length - 2} more` : '';
  return (
    `no agent starts here: its user could write ${named.join(' and ')}${more}, so a program that it puts there would run with this job's rights, ` +
    `and no mount namespace can be made that keeps it apart (${why}). ` +
    `Take the right away in a step before (chmod -R o-w ${places
      .slice(0, 20)
      .map((place) => place.path)
      .join(' ')}), use a runner on which root may mount, ` +
    "or set 'isolation: none' in .github/clambake.yml, which lets the agent read what this job can read"
  );
};
