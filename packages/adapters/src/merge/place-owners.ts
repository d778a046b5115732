// Finds the passengers that changed commented lines of a bundle. `git blame` along the first parents names for each line the merge
// commit of a prefix, whose second parent is the passenger's commit. A line of the base has no such commit, so nobody gets it.
import type { CommentedPlace, PlaceFacts } from '@clambake/core';
import { RemoteError } from '../errors.ts';
import { type Git, GitLimitError } from '../git/git.ts';
import { missingObjects } from '../git/missing-objects.ts';
import { fetchObjects } from './fetch.ts';

interface Places {
  git: Git;
  local: Git;
  /** Undefined: everything is here. */
  remote: string | undefined;
}

export type PlaceQuestion = CommentedPlace & { baseOid: string };

/** Longer text of a place is cut in the middle of nowhere; the comment says what it is about. */
const maximumLines = 20;
const limits = { timeoutMs: 60_000, maximumBytes: 4 * 1024 * 1024 };

/** Undefined where git cannot tell: the commit is gone, or the place is not in it. */
export const ownersOf = async (places: Places, question: PlaceQuestion): Promise<PlaceFacts | undefined> => {
  const { commit } = question;
  if (commit === null || !/^[0-9a-f]{40}$/.test(commit) || !(await isHere(places, commit))) return undefined;
  try {
    return await ask(places.git, { ...question, commit });
  } catch (error) {
    if (error instanceof GitLimitError) return undefined;
    throw error;
  }
};

/** A prefix of an earlier assembly is on no branch any more. */
const isHere = async ({ git, local, remote }: Places, commit: string): Promise<boolean> => {
  if ((await missingObjects(local, 'commit', [commit])).size === 0) return true;
  if (remote === undefined) return false;
  try {
    await fetchObjects(git, { remote, oids: [commit] });
    return true;
  } catch (error) {
    if (error instanceof RemoteError && error.retryable) throw error;
    return false;
  }
};

const ask = async (
  git: Git,
  { path, commit, side, lines, baseOid }: PlaceQuestion & { commit: string },
): Promise<PlaceFacts | undefined> => {
  if (lines === null) return { commits: await ownersOfFile(git, { path, commit, baseOid }), code: undefined };
  const works = await worksOf(git, { baseOid, commit, path: undefined });
  const range = `${lines.from},${lines.to}`;
  const isBase = side === 'LEFT';
  const args = [
    'blame',
    '--first-parent',
    '--porcelain',
    ...(isBase ? ['--reverse'] : []),
    '-L',
    range,
    `${baseOid}..${commit}`,
    '--',
    path,
  ];
  const blamed = await git.run(args, limits);
  if (blamed.code !== 0 && isBase) {
    // A line of a file that has another name there: whoever changed the file is meant.
    const commits = await ownersOfFile(git, { path, commit, baseOid });
    return commits.length === 0 ? undefined : { commits, code: undefined };
  }
  if (blamed.code !== 0) return undefined;
  const { oids, text } = readBlame(blamed.stdout.toString('utf8'));
  const changed = isBase ? oids.map((oid) => after(works, { oid, commit })) : oids;
  const commits = new Set(changed.flatMap((oid) => (oid === undefined ? [] : (works.get(oid) ?? []))));
  return { commits: [...commits], code: text.slice(0, maximumLines).join('\n') };
};

const ownersOfFile = async (git: Git, place: { path: string; commit: string; baseOid: string }): Promise<string[]> =>
  [...(await worksOf(git, place)).values()].flatMap((work) => work ?? []);

/** Merge commit of each prefix, oldest first → the work that it brought. `path`: only those that changed it. */
const worksOf = async (
  git: Git,
  { baseOid, commit, path }: { baseOid: string; commit: string; path: string | undefined },
): Promise<Map<string, string | undefined>> => {
  const args = ['--literal-pathspecs', 'log', '--first-parent', '--reverse', '--format=%H %P', `${baseOid}..${commit}`];
  const listed = await git.text([...args, ...(path === undefined ? [] : ['--', path])], limits);
  const lines = listed.split('\n').filter((line) => line !== '');
  return new Map(lines.map((line) => line.split(' ')).map(([oid = '', , work]) => [oid, work] as const));
};

/** A reversed blame names the last commit that has a line. The next one took it away; a line that the newest has is still there. */
const after = (works: ReadonlyMap<string, unknown>, { oid, commit }: { oid: string; commit: string }): string | undefined => {
  const all = [...works.keys()];
  return oid === commit ? undefined : all[all.indexOf(oid) + 1];
};

/** The commit and the text of each line. */
const readBlame = (porcelain: string): { oids: string[]; text: string[] } => {
  const oids: string[] = [];
  const text: string[] = [];
  for (const line of porcelain.split('\n')) {
    const [, oid] = /^([0-9a-f]{40}) \d+ \d+/.exec(line) ?? [];
    if (oid !== undefined && oids.length === text.length) oids.push(oid);
    else if (line.startsWith('\t')) text.push(line.slice(1));
  }
  return { oids, text };
};
