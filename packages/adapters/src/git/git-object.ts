// Commits and trees made by ourselves: a thousand take a fraction of the time of as many git processes, and the same
// content is the same object id everywhere.
import { hash } from 'node:crypto';

export const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

export interface GitObject {
  oid: string;
  /** Header and content, uncompressed. */
  bytes: Buffer;
}

export const gitObject = (type: 'commit' | 'tree' | 'blob', content: Buffer): GitObject => {
  const bytes = Buffer.concat([Buffer.from(`${type} ${content.length}\0`), content]);
  return { oid: hash('sha1', bytes, 'hex'), bytes };
};

export interface CommitFacts {
  tree: string;
  parents: readonly string[];
  /** `Name <mail> seconds zone`, as it stands in the object. */
  author: string;
  committer: string;
  message: string;
  /** Armoured, without a newline at its end. */
  signature?: string;
}

export const commitObject = (facts: CommitFacts): GitObject => {
  const parents = facts.parents.map((parent) => `parent ${parent}\n`).join('');
  const signature = facts.signature === undefined ? '' : `gpgsig ${facts.signature.replaceAll('\n', '\n ')}\n`;
  const head = `tree ${facts.tree}\n${parents}author ${facts.author}\ncommitter ${facts.committer}\n${signature}`;
  return gitObject('commit', Buffer.from(`${head}\n${facts.message}`));
};
