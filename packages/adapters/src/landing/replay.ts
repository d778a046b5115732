// Brings work onto a base that was moved back: commit by commit, each with what it changed and nothing else, so that commits
// which were dropped from the base do not come back with it. Work with merges becomes one commit.
import { isAncestor } from '../git/ancestry.ts';
import type { Git } from '../git/git.ts';
import { type CommitFacts, commitObject } from '../git/git-object.ts';
import { missingObjects } from '../git/missing-objects.ts';
import { readObjects } from '../git/object-reader.ts';
import { type Signer, signedCommit } from '../git/signing.ts';
import { writeObjects } from '../git/object-writer.ts';
import { fieldsOf } from '../run-program.ts';
import type { MergedIn } from './merge-in.ts';

/**
 * Returns the newest of the commits that the work stands on and the base no longer has; undefined where there is none. The
 * names may come from the agent's machine: a wrong one makes the work smaller and never larger.
 */
export const droppedStart = async (
  git: Git,
  { base, head, stoodOn }: { base: string; head: string; stoodOn: readonly string[] },
): Promise<string | undefined> => {
  let found: string | undefined;
  const unknown = await missingObjects(git, 'commit', stoodOn);
  for (const oid of new Set(stoodOn)) {
    if (unknown.has(oid) || oid === head || !(await isAncestor(git, oid, head)) || (await isAncestor(git, oid, base))) continue;
    if (found === undefined || (await isAncestor(git, found, oid))) found = oid;
  }
  return found;
};

interface Replay {
  gitDir: string;
  /** Commit that the work stands on. */
  from: string;
  onto: string;
  head: string;
  signer?: Signer | undefined;
}

export const replay = async (git: Git, { gitDir, from, onto, head, signer }: Replay): Promise<MergedIn> => {
  const listed = await git.text(['rev-list', '--reverse', '--topo-order', '--parents', head, `^${from}`, `^${onto}`]);
  const commits = listed.split('\n').flatMap((line): [string, ...string[]][] => {
    const [oid = '', ...parents] = line.split(' ');
    return oid === '' ? [] : [[oid, ...parents]];
  });
  const found = await readObjects(git, [head, ...commits.map(([oid]) => oid)], 512 * 1024 * 1024);
  const factsOf = (oid: string): Pick<CommitFacts, 'author' | 'committer' | 'message'> =>
    readFacts(found.get(oid)?.content.toString('utf8') ?? '');
  const isLinear = commits.every(([, ...parents]) => parents.length === 1);
  const steps = isLinear
    ? commits.map(([oid, parent = from]) => ({ oid, parent, facts: factsOf(oid) }))
    : [{ oid: head, parent: from, facts: together(commits.map(([oid]) => factsOf(oid))) }];
  let tip = onto;
  for (const { oid, parent, facts } of steps) {
    const applied = await applyChange(git, { gitDir, parent, oid, tip, committer: facts.committer });
    if ('files' in applied) return applied;
    const made = { ...facts, tree: applied.tree, parents: [tip] };
    const commit = signer === undefined ? commitObject(made) : await signedCommit(made, signer);
    writeObjects(gitDir, [commit]);
    tip = commit.oid;
  }
  return { oid: tip };
};

/** Applies to `tip` what `oid` changed since `parent`, as git merges three trees. */
const applyChange = async (
  git: Git,
  { gitDir, parent, oid, tip, committer }: { gitDir: string; parent: string; oid: string; tip: string; committer: string },
): Promise<{ tree: string } | { files: string[] }> => {
  const [before = '', after = '', onto = ''] = (await git.text(['rev-parse', `${parent}^{tree}`, `${oid}^{tree}`, `${tip}^{tree}`])).split(
    '\n',
  );
  if (before === onto) return { tree: after };
  const made = (tree: string, parents: string[]) => commitObject({ tree, parents, author: committer, committer, message: '' });
  // git merges commits: these two have the tree before the change as their common ancestor.
  const ancestor = made(before, []);
  const [ours, theirs] = [made(onto, [ancestor.oid]), made(after, [ancestor.oid])];
  writeObjects(gitDir, [ancestor, ours, theirs]);
  const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', ours.oid, theirs.oid];
  const merged = await git.run(args);
  if (merged.code > 1) throw git.failure(args, merged);
  const [tree = '', ...files] = fieldsOf(merged.stdout.toString('utf8'));
  return merged.code === 1 ? { files } : { tree };
};

const readFacts = (text: string): Pick<CommitFacts, 'author' | 'committer' | 'message'> => {
  const end = text.indexOf('\n\n');
  const value = (key: string): string => new RegExp(`^${key} (.*)$`, 'm').exec(text.slice(0, end))?.[1] ?? '';
  return { author: value('author'), committer: value('committer'), message: text.slice(end + 2) };
};

/** The facts of one commit for several: those of the last one, with all subjects in its message. */
const together = (
  all: readonly Pick<CommitFacts, 'author' | 'committer' | 'message'>[],
): Pick<CommitFacts, 'author' | 'committer' | 'message'> => {
  const subjects = all.map(({ message }) => message.split('\n')[0] ?? '').filter((subject) => !subject.startsWith('Merge '));
  const last = all.at(-1) ?? { author: '', committer: '', message: '' };
  const [first = 'Work', ...more] = subjects;
  return { ...last, message: `${first}\n${more.length === 0 ? '' : `\n${more.map((subject) => `- ${subject}`).join('\n')}\n`}` };
};
