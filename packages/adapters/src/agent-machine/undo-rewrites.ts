// Takes back what only git changed: another clone of the repository has none of our attributes, so its `git add` converts files
// that the agent never touched (line ends, $Id$, filters). The agent's commits are made anew without that.
import { runAsAgent } from './agent-git.ts';
import { openOrigins } from './conversion-origin.ts';
import type { HandOverMemory } from './hand-over-memory.ts';
import type { PackStore } from './pack-store.ts';

export interface Undone {
  /** New commits, by the commits that they replace. A commit without any other change is replaced by its parent. */
  commits: ReadonlyMap<string, string>;
  paths: string[];
}

interface Rewritten {
  path: string;
  /** Entries of the tree: `mode blob oid`. */
  before: string;
  after: string;
}

/** A work with more commits than this lands as it is. */
const maximumCommits = 1000;
const nothing: Undone = { commits: new Map(), paths: [] };

/**
 * `touched`: files whose bytes or modes are others than at the hand-over. They count as touched unless the conversion came from
 * a commit that was made elsewhere. `leftover`: commit of ours with what the agent left.
 */
export const undoRewrites = async (
  store: PackStore,
  {
    head,
    startOid,
    baseOid,
    memory,
    touched,
    leftover,
  }: {
    head: string;
    startOid: string;
    baseOid: string;
    memory: HandOverMemory | undefined;
    touched: ReadonlySet<string>;
    leftover: string | undefined;
  },
): Promise<Undone> => {
  if (memory === undefined || memory.unclean.size === 0 || head === startOid) return nothing;
  const changed = await changedFiles(store, startOid, head);
  // Other attributes are a reason to convert files.
  if (changed.some(({ path }) => /(?:^|\/)\.gitattributes$/.test(path))) return nothing;
  const rewritten: Rewritten[] = [];
  // Files that the base has in the same form came by merging it.
  const ofBase = startOid === baseOid ? changed : await changedFiles(store, baseOid, head);
  const beyondBase = new Set(ofBase.map(({ path }) => path));
  const isFromElsewhere = await openOrigins(store, { head, startOid, leftover, attributes: memory.attributes });
  for (const file of changed) {
    if (!memory.unclean.has(file.path) || !beyondBase.has(file.path) || !(await isConversion(store, file))) continue;
    const oid = file.after.split(' ').at(-1) ?? '';
    if (!touched.has(file.path) || (await isFromElsewhere({ path: file.path, oid }))) rewritten.push(file);
  }
  if (rewritten.length === 0) return nothing;
  const listed = await store.git.text(['rev-list', '--topo-order', '--reverse', '--parents', head, `^${startOid}`, `^${baseOid}`]);
  const lines = listed.split('\n').filter((line) => line !== '');
  if (lines.length > maximumCommits) return nothing;
  const commits = new Map<string, string>();
  for (const line of lines) {
    const [oid = '', ...parents] = line.split(' ');
    const made = await remake(store, { oid, parents: parents.map((parent) => commits.get(parent) ?? parent), rewritten });
    if (made !== oid) commits.set(oid, made);
  }
  return { commits, paths: rewritten.map(({ path }) => path) };
};

const changedFiles = async ({ git }: PackStore, from: string, to: string): Promise<Rewritten[]> => {
  const raw = await git.fields(['diff-tree', '-r', '-z', '--raw', '--no-renames', from, to]);
  return raw.flatMap((entry, at) => {
    const [oldMode = '', newMode, oldOid, newOid] = entry.replace(/^:/, '').split(' ');
    if (at % 2 !== 0) return [];
    return [{ path: raw[at + 1] ?? '', before: `${oldMode} blob ${oldOid}`, after: `${newMode} blob ${newOid}` }];
  });
};

/** True when git makes the content after of the content before, under the attributes of the tree. */
const isConversion = async ({ place, path: store }: PackStore, { path, before, after }: Rewritten): Promise<boolean> => {
  const [oldMode, , oldOid = ''] = before.split(' ');
  const [newMode, , newOid] = after.split(' ');
  if (oldMode !== newMode || !oldMode?.startsWith('100')) return false;
  const script = 'rm -f "$GIT_DIR/info/attributes"; git cat-file blob "$1" | git hash-object --stdin --path="$2"';
  const env = { GIT_DIR: store, GIT_WORK_TREE: place.directories.tree, GIT_CONFIG_GLOBAL: '/dev/null' };
  const { code, stdout } = await runAsAgent(place, ['sh', '-c', script, 'convert', oldOid, path], { env });
  return code === 0 && stdout.trim() === newOid;
};

const remake = async (
  { git }: PackStore,
  { oid, parents, rewritten }: { oid: string; parents: readonly string[]; rewritten: readonly Rewritten[] },
): Promise<string> => {
  const names = rewritten.map(({ path }) => path);
  const listed = await git.fields(['--literal-pathspecs', 'ls-tree', '-r', '-z', '--full-tree', oid, '--', ...names]);
  const entries = new Set(listed);
  const back = rewritten.filter(({ path, after }) => entries.has(`${after}\t${path}`));
  await git.text(['read-tree', '--reset', oid]);
  const input = back.map(({ path, before }) => `${before.replace(' blob', '')}\t${path}\0`).join('');
  if (back.length > 0) await git.text(['update-index', '-z', '--index-info'], { input });
  const tree = await git.text(['write-tree']);
  const content = await git.text(['cat-file', 'commit', oid]);
  const [only, ...more] = parents;
  if (back.length > 0 && only !== undefined && more.length === 0 && (await git.text(['rev-parse', `${only}^{tree}`])) === tree) return only;
  const made = withHeader(content, { tree, parents });
  return made === content ? oid : git.text(['hash-object', '-t', 'commit', '-w', '--stdin'], { input: `${made}\n` });
};

/** A signature is of the commit before, and landing makes its own. */
const withHeader = (content: string, { tree, parents }: { tree: string; parents: readonly string[] }): string => {
  const end = content.indexOf('\n\n');
  const lines = content.slice(0, end).split('\n');
  const isOld = (line: string): boolean => /^(?:tree|parent) /.test(line);
  const known = lines.filter(isOld).join('\n');
  const wanted = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)].join('\n');
  if (known === wanted) return content;
  const rest = lines.filter((line) => /^(?:author|committer|encoding) /.test(line));
  return `${[wanted, ...rest].join('\n')}${content.slice(end)}`;
};
