// Squash commits: one commit of one parent for each passenger, with the tree of its tested prefix, and the search for those that
// are on a base already. Invariant: the trees are the tested ones in their order, so each commit changes exactly what the policy
// allowed its passenger to change.
import { workKey } from '@clambake/core';
import type { Git } from '../git/git.ts';
import { readMessageRules } from '../landing/message-rules.ts';
import { commitObject } from '../git/git-object.ts';
import { writeObjects } from '../git/object-writer.ts';
import { type Signer, signedCommit } from '../git/signing.ts';
import { signature, trainIdentity } from './branch.ts';

export interface SquashPlan {
  /** Parent of the first commit. */
  baseOid: string;
  /** Dates every commit (ISO 8601). */
  at: string;
  passengers: readonly {
    /** The landed commit. */
    oid: string;
    /** Tree of its tested prefix. */
    tree: string;
    message(facts: SquashFacts): string;
  }[];
}

export interface SquashFacts {
  /** Trailers for its further authors, and those that its commits have. */
  credits: readonly string[];
  /** Subjects of its commits, oldest first. */
  subjects: readonly string[];
  /** True when the base asks for messages of the form `type: subject`. */
  conventional: boolean;
}

/** Returns one commit for each passenger. `reader` may ask the server for a file of the base. Without a signer the same plan gives the same commits on every machine. */
export const writeSquash = async (
  git: Git,
  { gitDir, plan, signer, reader = git }: { gitDir: string; plan: SquashPlan; signer: Signer | undefined; reader?: Git },
): Promise<string[]> => {
  const { baseOid, at, passengers } = plan;
  const { conventional } = await readMessageRules(reader, { base: baseOid, signOff: 'never' });
  const objects: Awaited<ReturnType<typeof signedCommit>>[] = [];
  for (const { oid, tree, message } of passengers) {
    const { author = trainIdentity, credits, subjects } = await creditsOf(git, { oid, baseOid });
    const facts = {
      tree,
      parents: [objects.at(-1)?.oid ?? baseOid],
      author: signature(at, author),
      committer: signature(at),
      message: message({ credits, subjects, conventional }),
    };
    objects.push(signer === undefined ? commitObject(facts) : await signedCommit(facts, signer));
  }
  writeObjects(gitDir, objects);
  return objects.map((object) => object.oid);
};

/** Maximum number of people that a message credits, and of sign-offs. */
const maximumCredits = 20;

const named = /^(author|co-authored-by|signed-off-by): ([^<>]{1,200} <[^<>\s]{1,200}>)$/i;

/** Reads from the commits that the base lacks who wrote them, whom they credit, who signed off, and their subjects. The author is the first one. */
const creditsOf = async (
  git: Git,
  { oid, baseOid }: { oid: string; baseOid: string },
): Promise<{ author: string | undefined; credits: string[]; subjects: string[] }> => {
  const trailers = ['co-authored-by', 'signed-off-by'].map((key) => `%(trailers:key=${key},unfold)`).join('');
  const range = ['--no-merges', '--reverse', '--topo-order', oid, `^${baseOid}`];
  const lines = (await git.text(['log', `--format=author: %an <%ae>%nsubject: %s%n${trailers}`, ...range])).split('\n');
  const [authors, people, signed] = [new Set<string>(), new Set<string>(), new Set<string>()];
  const sets: Readonly<Record<string, readonly Set<string>[]>> = { author: [authors, people], 'signed-off-by': [signed] };
  for (const line of lines) {
    const [, key = '', person = ''] = named.exec(line) ?? [];
    for (const set of person === '' ? [] : (sets[key.toLowerCase()] ?? [people])) set.add(person);
  }
  // Nobody becomes the author by being credited.
  const [author] = authors;
  const coAuthors = [...people].filter((person) => person !== author).slice(0, maximumCredits - 1);
  const signOffs = [...signed].slice(0, maximumCredits);
  return {
    author,
    subjects: lines.flatMap((line) => (line.startsWith('subject: ') ? [line.slice('subject: '.length)] : [])),
    credits: [...coAuthors.map((person) => `Co-authored-by: ${person}`), ...signOffs.map((person) => `Signed-off-by: ${person}`)],
  };
};

/**
 * Maps those of the landed commits that a commit of the base's own history names in its trailer to that commit. The commits that
 * others brought by a merge are not asked: an agent writes their messages. History before all of `since`, which are here, is not
 * asked either.
 */
export const findSquashed = async (
  git: Git,
  { tip, oids, since }: { tip: string; oids: readonly string[]; since: readonly string[] },
): Promise<Map<string, string>> => {
  const wanted = new Set(oids);
  if (wanted.size === 0) return new Map();
  const shared = since.length === 0 ? undefined : await git.run(['merge-base', '--octopus', tip, ...since]);
  const start = shared?.code === 0 ? [`^${shared.stdout.toString('utf8').trim()}`] : [];
  const format = `--format=%H %(trailers:key=${workKey},valueonly,separator=%x20)`;
  const listed = await git.text(['log', '--first-parent', '--no-merges', format, `--grep=^${workKey}: `, tip, ...start]);
  const found = new Map<string, string>();
  for (const line of listed.split('\n')) {
    const [commit = '', ...works] = line.split(' ');
    for (const work of works) if (wanted.has(work) && !found.has(work)) found.set(work, commit);
  }
  return found;
};
