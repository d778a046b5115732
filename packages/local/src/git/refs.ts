// Reads refs of a bare repository and writes them by compare-and-swap in one transaction. Every write of the API goes
// through `updateRefs`, so git itself detects a lost race.
import { git, runGit } from './process.ts';

export const zeroOid = '0'.repeat(40);
const oidPattern = /^[0-9a-f]{40}$/;

export const isOid = (text: string): boolean => oidPattern.test(text);

/** Returns the commit that a full ref name points at, or undefined. */
export const readRef = async (gitDir: string, ref: string): Promise<string | undefined> => {
  const answer = await runGit(gitDir, ['rev-parse', '--verify', '--quiet', '--end-of-options', ref], { accept: [1, 128] });
  return answer.code === 0 ? answer.stdout.trim() : undefined;
};

/** Returns the refs that are equal to the prefix or below it, with the type of object they name. */
export const listRefs = async (gitDir: string, prefix: string): Promise<{ ref: string; oid: string; type: string }[]> => {
  const out = await git(gitDir, 'for-each-ref', '--format=%(refname) %(objectname) %(objecttype)', prefix);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [ref = '', oid = '', type = ''] = line.split(' ');
      return { ref, oid, type };
    });
};

/** Returns the commit of a branch, tag, full ref or commit id, as `commits/{ref}` accepts them; undefined when there is none. */
export const resolveCommit = async (gitDir: string, name: string): Promise<string | undefined> => {
  const candidates = isOid(name) ? [name] : [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`, name];
  for (const candidate of candidates) {
    const oid = await readRef(gitDir, `${candidate}^{commit}`);
    if (oid !== undefined) return oid;
  }
  return undefined;
};

export interface RefUpdate {
  ref: string;
  /** New commit; `zeroOid` deletes the ref. */
  to: string;
  /** Expected commit; `zeroOid` means that the ref must not exist, undefined accepts any. */
  from: string | undefined;
}

/** Updates all refs or none. Returns false when a ref was not at its expected commit. */
export const updateRefs = async (gitDir: string, updates: readonly RefUpdate[]): Promise<boolean> => {
  const lines = updates.map((update) => {
    if (update.to === zeroOid) return `delete ${update.ref}${update.from === undefined ? '' : ` ${update.from}`}`;
    return `update ${update.ref} ${update.to}${update.from === undefined ? '' : ` ${update.from}`}`;
  });
  const answer = await runGit(gitDir, ['update-ref', '--stdin'], { input: `start\n${lines.join('\n')}\ncommit\n`, accept: [128] });
  return answer.code === 0;
};

export const isAncestor = async (gitDir: string, ancestor: string, of: string): Promise<boolean> =>
  (await runGit(gitDir, ['merge-base', '--is-ancestor', ancestor, of], { accept: [1] })).code === 0;
