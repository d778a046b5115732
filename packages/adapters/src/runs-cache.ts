// The cache that GitHub keeps for a repository's runs, through its own client. The client is large and is loaded when it
// is used. It stores paths as they are named, so a file lies in the workspace, where its path is the same on every
// runner, only while it is stored or fetched.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { FileCache } from './file-cache.ts';

const place = '.clambake-cache';

/** Undefined where this step has no workspace. */
export const openRunsCache = (workspace: string | undefined): FileCache | undefined => {
  if (workspace === undefined) return undefined;
  const directory = join(workspace, place);
  const inPlace = async <T>(file: string, task: (kept: string, paths: string[]) => Promise<T>): Promise<T> => {
    await mkdir(directory, { recursive: true });
    const name = basename(file);
    return task(join(directory, name), [`${place}/${name}`]).finally(() => rm(directory, { recursive: true, force: true }));
  };
  return {
    restore: (key, file) =>
      inPlace(file, async (kept, paths) => {
        const { isFeatureAvailable, restoreCache } = await import('@actions/cache');
        if (!isFeatureAvailable() || (await restoreCache(paths, key)) === undefined) return false;
        // Not renamed: the workspace may be another file system.
        await copyFile(kept, file);
        return true;
      }),
    save: (key, file) =>
      inPlace(file, async (kept, paths) => {
        const { isFeatureAvailable, saveCache } = await import('@actions/cache');
        if (!isFeatureAvailable()) return;
        await copyFile(file, kept);
        await saveCache(paths, key);
      }),
  };
};
