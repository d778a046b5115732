// The objects of git-lfs that an agent handed over, as files beside its work file, each under the sha256 of its content. They are
// data of a stranger: nothing is sent that is not what its name says, or that holds a secret.
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { shownPath } from '@clambake/core';
import type { LfsPointer } from '../git/lfs-pointer.ts';
import type { Finding } from './landing-checks.ts';
import type { SecretFinding } from './secret-scanner.ts';
import { openSecretSearch } from './secret-search.ts';
import { findSecret } from './secrets.ts';

/** Directory beside the work file. */
export const handedDirectory = 'lfs';

/** True when there is such a file. What else may stand there is refused when it is read. */
export const openHanded = async (directory: string, { oid }: LfsPointer) =>
  open(join(directory, oid), constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(() => undefined);

const pieceBytes = 1024 * 1024;
/** Longer than any secret. */
const overlapBytes = 5000;

/** Larger objects are searched for secrets as they stand only: they may have 500 MB, and the whole search takes a second for 2 MB. */
const maximumSearchedBytes = 16 * 1024 * 1024;

/** Returns why one of the files may not be sent. A file that is missing is no problem here. */
export const checkHandedObjects = async (
  directory: string,
  {
    pointers,
    knownSecrets,
    checkTime,
  }: { pointers: readonly (LfsPointer & { path: string })[]; knownSecrets: readonly string[]; checkTime(): void },
): Promise<Finding | undefined> => {
  const search = openSecretSearch({ known: knownSecrets, checkTime });
  for (const pointer of pointers) {
    const file = await openHanded(directory, pointer);
    if (file === undefined) continue;
    try {
      const stat = await file.stat();
      const isPlain = stat.isFile() && stat.size === pointer.size;
      const hash = createHash('sha256');
      const small: Buffer[] = [];
      let before: Buffer = Buffer.alloc(0);
      for (let at = 0; isPlain && at < stat.size; at += pieceBytes) {
        checkTime();
        const piece = Buffer.alloc(Math.min(pieceBytes, stat.size - at));
        await file.read(piece, 0, piece.length, at);
        hash.update(piece);
        if (stat.size <= maximumSearchedBytes) small.push(piece);
        const kind = findSecret(Buffer.concat([before, piece]).toString('latin1').replaceAll('\0', ''), knownSecrets);
        if (kind !== undefined) return secretIn({ name: `the content of ${shownPath(pointer.path)} for git-lfs holds`, kind });
        before = piece.subarray(Math.max(0, piece.length - overlapBytes));
      }
      if (!isPlain || hash.digest('hex') !== pointer.oid)
        return {
          why: `the content of ${shownPath(pointer.path)} for git-lfs is not what its pointer names: commit the file again`,
          isSecret: false,
        };
      const found = await search.lookInto(`the content of ${shownPath(pointer.path)} for git-lfs holds`, Buffer.concat(small));
      if (found !== undefined) return secretIn(found);
    } finally {
      await file.close();
    }
  }
  const last = await search.end();
  return last && secretIn(last);
};

const secretIn = ({ name, kind }: SecretFinding): Finding => ({ why: `${name} what looks like ${kind}`, isSecret: true });
