// The cache that GitHub keeps for a repository's runs, through GitHub's own client, which is large and loaded late. The client
// stores the names of paths, so the file has one name in every workspace, and is there only while it is stored or fetched.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArchiveCache, archiveFile } from './claude/package-archive.ts';

const place = '.clambake-cache';

/** Undefined: this step has no workspace. */
export const openRunsCache = (workspace: string | undefined): ArchiveCache | undefined => {
  if (workspace === undefined) return undefined;
  const directory = join(workspace, place);
  const path = [`${place}/${archiveFile}`];
  const inPlace = async <T>(task: () => Promise<T>): Promise<T> => {
    await mkdir(directory, { recursive: true });
    return task().finally(() => rm(directory, { recursive: true, force: true }));
  };
  return {
    restore: (key, into) =>
      inPlace(async () => {
        const { isFeatureAvailable, restoreCache } = await import('@actions/cache');
        if (!isFeatureAvailable() || (await restoreCache([...path], key)) === undefined) return false;
        // Copied, not renamed: the workspace may be on another file system.
        await copyFile(join(directory, archiveFile), join(into, archiveFile));
        return true;
      }),
    save: (key, from) =>
      inPlace(async () => {
        const { isFeatureAvailable, saveCache } = await import('@actions/cache');
        if (!isFeatureAvailable()) return;
        await copyFile(join(from, archiveFile), join(directory, archiveFile));
        await saveCache([...path], key);
      }),
  };
};
