// Gives an agent's commits the author they really have. Trees and dates stay, parents are mapped, merges stay merges;
// names, mail addresses, signatures and extra headers of the agent's machine go. Without a signer it is deterministic: landing
// the same work twice makes the same commits.
import { type CommitOrigin, landedMessage } from '@clambake/core';
import type { Git } from '../git/git.ts';
import { type CommitFacts, commitObject, type GitObject } from '../git/git-object.ts';
import { type Signer, signedCommit } from '../git/signing.ts';
import { readObjects } from '../git/object-reader.ts';
import { writeObjects } from '../git/object-writer.ts';

/** It is nobody's account: user names have no `+`, and the part before it is no user's number. */
export const agentIdentity = (agent: string): string => `clambake agent ${agent} <clambake+agent-${agent}@users.noreply.github.com>`;

/** True for the identity of any agent, as git shows it. */
export const isAgentIdentity = (identity: string): boolean => {
  const agent = /^clambake agent (\d{3,}) </.exec(identity)?.[1];
  return agent !== undefined && identity === agentIdentity(agent);
};

/** Rewrites `commits` (parents first) and returns old id → new id. */
export const reauthor = async (
  git: Git,
  { gitDir, commits, origin, signer }: { gitDir: string; commits: readonly string[]; origin: CommitOrigin; signer?: Signer | undefined },
): Promise<Map<string, string>> => {
  const found = await readObjects(git, commits, 512 * 1024 * 1024);
  const renamed = new Map<string, string>();
  const identity = agentIdentity(origin.agent);
  const objects: GitObject[] = [];
  for (const oid of commits) {
    const content = found.get(oid)?.content;
    if (content === undefined) throw new Error(`commit ${oid} vanished from the landing repository`);
    const old = parseCommit(content.toString('utf8'));
    const facts = {
      tree: old.tree,
      parents: old.parents.map((parent) => renamed.get(parent) ?? parent),
      author: `${identity} ${old.author}`,
      committer: `${identity} ${old.committer}`,
      message: landedMessage(old.message, origin),
    };
    const object = signer === undefined ? commitObject(facts) : await signedCommit(facts, signer);
    renamed.set(oid, object.oid);
    objects.push(object);
  }
  writeObjects(gitDir, objects);
  return renamed;
};

/**
 * Returns tree, parents, dates (as `author` and `committer`) and message; all other headers are dropped. As in git, parents stand
 * right after the tree: a line like theirs further down is a header that git ignores, and its commit was never checked.
 */
const parseCommit = (text: string): CommitFacts => {
  const end = text.indexOf('\n\n');
  const head = (end < 0 ? text : text.slice(0, end)).split('\n');
  const value = (key: string): string => head.find((line) => line.startsWith(`${key} `))?.slice(key.length + 1) ?? '';
  const date = (key: string): string => /> (\d{1,10} [+-]\d{4})$/.exec(value(key))?.[1] ?? '0 +0000';
  return {
    tree: value('tree'),
    parents: head
      .slice(
        1,
        head.findIndex((line, at) => at > 0 && !line.startsWith('parent ')),
      )
      .map((line) => line.slice(7)),
    author: date('author'),
    committer: date('committer'),
    message: end < 0 ? '' : text.slice(end + 2),
  };
};
