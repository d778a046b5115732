// Gives an agent's commits the author they really have. Trees and dates stay, parents are mapped, merges stay merges;
// names, mail addresses, signatures and extra headers of the agent's machine go. Deterministic: landing the same work
// twice makes the same commits.
import { neutralise } from '@clambake/core';
import type { Git } from '../git/git.ts';
import { type CommitFacts, commitObject } from '../git/git-object.ts';
import { readObjects } from '../git/object-reader.ts';
import { writeObjects } from '../git/object-writer.ts';

/** It is nobody's account: user names have no `+`, and the part before it is no user's number. */
const agentIdentity = (agent: string): string => `clambake agent ${agent} <clambake+agent-${agent}@users.noreply.github.com>`;

const maximumMessageLines = 60;

/** Rewrites `commits` (parents first) and returns old id → new id. */
export const reauthor = async (
  git: Git,
  { gitDir, commits, agent, attempt }: { gitDir: string; commits: readonly string[]; agent: string; attempt: string },
): Promise<Map<string, string>> => {
  const found = await readObjects(git, commits, 512 * 1024 * 1024);
  const renamed = new Map<string, string>();
  const objects = commits.map((oid) => {
    const content = found.get(oid)?.content;
    if (content === undefined) throw new Error(`commit ${oid} vanished from the landing repository`);
    const old = parseCommit(content.toString('utf8'));
    const object = commitObject({
      tree: old.tree,
      parents: old.parents.map((parent) => renamed.get(parent) ?? parent),
      author: `${agentIdentity(agent)} ${old.author}`,
      committer: `${agentIdentity(agent)} ${old.committer}`,
      message: harmlessMessage(old.message, attempt),
    });
    renamed.set(oid, object.oid);
    return object;
  });
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

/** Makes every line harmless by itself: no trailers, mentions, closing words or commands (attack-22). */
export const harmlessMessage = (message: string, attempt: string): string => {
  const [subject = '', ...body] = message
    .split('\n')
    .slice(0, maximumMessageLines)
    .map((line) => neutralise(line, 500));
  const first = neutralise(subject, 100) || `Work of attempt ${attempt}`;
  const rest = body
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return rest === '' ? `${first}\n` : `${first}\n\n${rest}\n`;
};
