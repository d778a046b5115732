// Reads a file that a stranger made: only a plain file, because a link planted in its place would make us read something
// else (attack-54).
import { constants } from 'node:fs';
import { open, rm, writeFile } from 'node:fs/promises';
import { isDiskFull } from '../git/git-failure.ts';

export type CopyResult = { ok: true; file: string; bytes: number } | { ok: false; why: string };

const maximumWorkBytes = 256 * 1024 * 1024;

/** The attempt ends without using one up. */
export const diskFull = 'the disk of the agent’s machine is full';

/** Copies a file that a stranger made. It must be no link and no device, have one name only, and not be too large. */
export const copyPlainFile = async (from: string, to: string, maximumBytes = maximumWorkBytes): Promise<CopyResult> => {
  const handle = await open(from, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK).catch(
    (error: NodeJS.ErrnoException) => error,
  );
  if (handle instanceof Error) return { ok: false, why: `the work file is not a plain file (${handle.code})` };
  try {
    const found = await handle.stat();
    if (!found.isFile() || found.nlink !== 1) return { ok: false, why: 'the work file is not a plain file' };
    if (found.size > maximumBytes)
      return { ok: false, why: `the work is too large: a work file of ${found.size} bytes, at most ${maximumBytes} are allowed` };
    const content = await handle.readFile();
    if (content.length !== found.size) return { ok: false, why: 'the work file changed while it was read' };
    const full = await writeFile(to, content, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
      if (!isDiskFull(error.code ?? '')) throw error;
      return diskFull;
    });
    if (full !== undefined) {
      await rm(to, { force: true });
      return { ok: false, why: full };
    }
    return { ok: true, file: to, bytes: content.length };
  } finally {
    await handle.close();
  }
};
