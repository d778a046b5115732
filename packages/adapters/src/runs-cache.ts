// The cache that GitHub keeps for a repository's runs, through its own client. The client is large and is loaded by who
// uses it. It stores paths as they are named, so the file lies in the workspace under one name on every runner, only
// while it is stored or fetched.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type ArchiveCache, archiveFile } from './claude/package-archive.ts';

const place = '.clambake-cache';

/** Undefined where this step has no workspace. */
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
        // Not renamed: the workspace may be another file system.
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
