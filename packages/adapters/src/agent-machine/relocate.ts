// Files that the user's setup made may hold their own path: scripts of a virtual environment, an editable install, caches
// of build tools. The agent gets a copy of them elsewhere and cannot read the checkout, so the checkout's path is
// replaced by the tree's in texts and in absolute links of the copy.
import { lstat, readFile, readlink, rename, symlink, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fieldsOf, runWithin } from '../run-program.ts';

export interface Relocation {
  from: string;
  to: string;
}

const maximumTextBytes = 2 * 1024 * 1024;
const maximumFiles = 50_000;

const escapeForRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Replaces `from` where it stands as a whole path or as the beginning of one, never inside a longer name. */
export const relocateText = (text: string, { from, to }: Relocation): string =>
  text.replace(new RegExp(`(?<![\\w.-])${escapeForRegExp(from)}(?![\\w.-])`, 'g'), () => to);

const rewriteText = async (file: string, relocation: Relocation): Promise<boolean> => {
  const found = await lstat(file);
  if (!found.isFile() || found.size > maximumTextBytes) return false;
  // Bytes stay what they are: one character each.
  const bytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
  const before = await readFile(file, 'latin1');
  const after = relocateText(before, { from: bytes(relocation.from), to: bytes(relocation.to) });
  if (after === before) return false;
  const fresh = join(dirname(file), `.${basename(file)}.clambake`);
  await writeFile(fresh, after, { encoding: 'latin1', mode: found.mode & 0o777, flag: 'wx' });
  await rename(fresh, file);
  return true;
};

const rewriteLink = async (link: string, relocation: Relocation): Promise<boolean> => {
  const target = await readlink(link);
  const moved = relocateText(target, relocation);
  if (moved === target) return false;
  await unlink(link);
  await symlink(moved, link);
  return true;
};

/** Returns the number of changed files and links below `directory`. Throws an Error when it cannot be searched. */
export const relocateFiles = async (directory: string, { relocation, path }: { relocation: Relocation; path: string }): Promise<number> => {
  const options = { env: { PATH: path, LC_ALL: 'C' }, timeoutMs: 300_000 };
  // Neither follows links. grep: 1 is "found nothing", 2 "some could not be read".
  const texts = await runWithin(['grep', '-rlIZF', '-e', relocation.from, '--', directory], options);
  const links = await runWithin(['find', directory, '-type', 'l', '-lname', '/*', '-print0'], options);
  if (texts.code > 2 || links.code > 1)
    throw new Error(`the setup's files could not be searched (exit codes ${texts.code}, ${links.code})`);
  let changed = 0;
  for (const file of fieldsOf(texts.stdout).slice(0, maximumFiles)) changed += Number(await rewriteText(file, relocation));
  for (const link of fieldsOf(links.stdout).slice(0, maximumFiles)) changed += Number(await rewriteLink(link, relocation));
  return changed;
};
