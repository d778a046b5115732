// Commits and trees written as loose objects by ourselves: a thousand take a fraction of the time of as many git
// processes, and the same content is the same object id everywhere.
import { hash, randomUUID } from 'node:crypto';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';

const deflated = promisify<Buffer, Buffer>(deflate);

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
}

export const commitObject = (facts: CommitFacts): GitObject => {
  const parents = facts.parents.map((parent) => `parent ${parent}\n`).join('');
  const head = `tree ${facts.tree}\n${parents}author ${facts.author}\ncommitter ${facts.committer}\n`;
  return gitObject('commit', Buffer.from(`${head}\n${facts.message}`));
};

/** Writes loose objects into the repository `gitDir`; those that exist are left alone. */
export const writeObjects = async (gitDir: string, objects: readonly GitObject[]): Promise<void> => {
  for (const object of objects) {
    const directory = join(gitDir, 'objects', object.oid.slice(0, 2));
    const path = join(directory, object.oid.slice(2));
    if (
      await stat(path).then(
        () => true,
        () => false,
      )
    )
      continue;
    await mkdir(directory, { recursive: true });
    const temporary = join(directory, `tmp_obj_${randomUUID()}`);
    await writeFile(temporary, await deflated(object.bytes), { mode: 0o444 });
    await rename(temporary, path);
  }
};

export interface BatchObject {
  oid: string;
  type: string;
  content: Buffer;
}

/** Output of `cat-file --batch`: `<oid> SP <type> SP <size> LF <content> LF`, one after the other; missing ones are left out. */
export const parseBatch = (stdout: Buffer): Map<string, BatchObject> => {
  const found = new Map<string, BatchObject>();
  let at = 0;
  while (at < stdout.length) {
    const lineEnd = stdout.indexOf(10, at);
    if (lineEnd < 0) break;
    const [oid = '', type = '', size] = stdout.toString('utf8', at, lineEnd).split(' ');
    at = lineEnd + 1;
    if (size === undefined) continue;
    found.set(oid, { oid, type, content: stdout.subarray(at, at + Number(size)) });
    at += Number(size) + 1;
  }
  return found;
};
