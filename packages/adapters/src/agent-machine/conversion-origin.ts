// Tells whose a converted file is: the agent's, which changed the line ends in its own tree, or that of another clone, from
// where it came by a pull, a pick, a squash or a checkout of files. The commit that had the content first decides.
import { runAsAgent } from './agent-git.ts';
import type { PackStore } from './pack-store.ts';

export interface Conversion {
  path: string;
  /** Object of the converted content. */
  oid: string;
}

interface Work {
  head: string;
  startOid: string;
  /** Commit of ours with what the agent left uncommitted. */
  leftover: string | undefined;
  /** Our lines in .git/info/attributes. While they stand there, git converts nothing by itself in a linked work tree either. */
  attributes: string;
}

interface HeadLog {
  /** Commits that `git commit` made in the agent's tree, or in a linked work tree that converts nothing by itself. */
  made: ReadonlySet<string>;
  /** Commits in the order in which HEAD came to them. */
  order: readonly string[];
}

/** Maximum number of commits in the agent's repository from which the history is searched. */
const maximumTips = 500;

/** Returns a question: did a file come to the agent's tree converted, from a commit that was made elsewhere? */
export const openOrigins = async (store: PackStore, work: Work): Promise<(file: Conversion) => Promise<boolean>> => {
  const [log, linked, tips] = await Promise.all([readHeadLog(store, work), madeInLinkedTrees(store, work), tipsOf(store)]);
  return async (file) => {
    const all = await commitsThatBring(store, { ...work, tips, file });
    const bringing = all ?? (await commitsThatBring(store, { ...work, tips: [], file })) ?? [];
    const rank = ({ oid }: Bringing): number => (oid === work.leftover ? Number.POSITIVE_INFINITY : log.order.indexOf(oid));
    const [first] = bringing.sort((one, other) => one.atSeconds - other.atSeconds || Math.sign(rank(one) - rank(other)));
    return first !== undefined && first.oid !== work.leftover && !log.made.has(first.oid) && !linked.has(first.oid);
  };
};

/** A log that lies hides only the agent's own work. Without a log every commit of the work counts as the agent's. */
const readHeadLog = async ({ theirs, git }: PackStore, { head, startOid }: Work): Promise<HeadLog> => {
  const { code, stdout } = await theirs.run(['log', '--walk-reflogs', '--format=%H %gs', 'HEAD', '--']);
  if (code !== 0 || stdout === '') {
    const listed = await git.run(['rev-list', head, `^${startOid}`]);
    return { made: new Set(listed.stdout.split('\n')), order: [] };
  }
  const lines = stdout.split('\n').toReversed();
  return { made: new Set(madeIn(lines)), order: lines.map((line) => line.split(' ')[0] ?? '') };
};

const madeIn = (lines: readonly string[]): string[] => lines.flatMap((line) => /^([0-9a-f]{40,64}) commit\b/.exec(line)?.[1] ?? []);

/** Prints the agent's own attributes, a NUL, and the names under which git keeps the linked work trees. */
const linkedScript = `
attributes=$(git rev-parse --git-path info/attributes) && trees=$(git rev-parse --git-path worktrees) || exit
[ ! -f "$attributes" ] || head -c 5000000 -- "$attributes"
printf '\\0'
[ ! -d "$trees" ] || ls -A -- "$trees"
`;
const maximumTrees = 20;

/** A work tree that was removed has no log any more. */
const madeInLinkedTrees = async ({ theirs, place }: PackStore, { attributes }: Work): Promise<ReadonlySet<string>> => {
  const { tree } = place.directories;
  const env = { GIT_DIR: `${tree}/.git`, GIT_WORK_TREE: tree };
  const { stdout } = await runAsAgent(place, ['sh', '-c', linkedScript], { env, cwd: tree });
  const [text = '', names = ''] = stdout.split('\0');
  if (!text.includes(attributes)) return new Set();
  const found = names.split('\n').filter((name) => /^[\w.-]+$/.test(name));
  const logs = found
    .slice(0, maximumTrees)
    .map((name) => theirs.run(['log', '--walk-reflogs', '--format=%H %gs', `worktrees/${name}/HEAD`, '--']));
  return new Set((await Promise.all(logs)).flatMap(({ stdout: log }) => madeIn(log.split('\n'))));
};

/** Returns the commits of all refs and logs, and those that were fetched last. */
const tipsOf = async ({ theirs, place }: PackStore): Promise<string[]> => {
  const { tree } = place.directories;
  const script = 'f=$(git rev-parse --git-path FETCH_HEAD) && [ -f "$f" ] && head -c 100000 -- "$f"';
  const [known, fetched] = await Promise.all([
    theirs.run(['rev-list', '--no-walk', `--max-count=${maximumTips}`, '--all', '--reflog']),
    runAsAgent(place, ['sh', '-c', script], { env: { GIT_DIR: `${tree}/.git`, GIT_WORK_TREE: tree }, cwd: tree }),
  ]);
  const lines = [...(known.code === 0 ? known.stdout.split('\n') : []), ...fetched.stdout.split('\n').slice(0, maximumTips)];
  return [...new Set(lines.flatMap((line) => /^[0-9a-f]{40,64}/.exec(line)?.[0] ?? []))];
};

interface Bringing {
  oid: string;
  /** Time of the commit, in seconds. */
  atSeconds: number;
}

/** Returns the commits, merges aside, whose own change is the content; undefined when a history is not whole. */
const commitsThatBring = async (
  { git }: PackStore,
  { file, head, startOid, tips }: Work & { file: Conversion; tips: readonly string[] },
): Promise<Bringing[] | undefined> => {
  const format = ['--full-history', '--no-merges', '--no-renames', '--raw', '--no-abbrev', '--format=commit %H %ct'];
  const told = await git.run(['--literal-pathspecs', 'log', ...format, head, ...tips, `^${startOid}`, '--', file.path]);
  if (told.code !== 0) return undefined;
  return told.stdout.split(/^commit /m).flatMap((part) => {
    const [oid = '', seconds = ''] = part.slice(0, part.indexOf('\n')).split(' ');
    return part.includes(` ${file.oid} `) ? [{ oid, atSeconds: Number(seconds) }] : [];
  });
};
