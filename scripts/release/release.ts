// A release as users pin it, and what package.json says of the newest one.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Release {
  /** `v1.2.3`. */
  version: string;
  /** 40 hexadecimal digits. */
  commit: string;
}

/** Undefined when the words are no release: a version with a v and three numbers, and a whole commit. */
export const parseRelease = (version: string | undefined, commit: string | undefined): Release | undefined =>
  version !== undefined && commit !== undefined && /^v\d+\.\d+\.\d+$/.test(version) && /^[0-9a-f]{40}$/.test(commit)
    ? { version, commit }
    : undefined;

interface PackageFile {
  version: string;
  repository: { url: string };
  release: Release;
}

export const readPackageFile = (root: string): PackageFile => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageFile;

/** owner/name of the repository; package.json is the only place that says it. */
export const readSlug = (root: string): string => {
  const { repository } = readPackageFile(root);
  const slug = /github\.com\/([^/]+\/[^/]+?)(?:\.git)?$/.exec(repository.url)?.[1];
  if (slug === undefined) throw new Error(`package.json: repository.url names no repository: ${repository.url}`);
  return slug;
};

/** Returns the release that the documentation pins. Throws when package.json names none. */
export const readPinnedRelease = (root: string): Release => {
  const { release } = readPackageFile(root);
  const parsed = parseRelease(release?.version, release?.commit);
  if (parsed === undefined)
    throw new Error(`package.json: "release" must have a version such as v1.2.3 and a commit: ${JSON.stringify(release)}`);
  return parsed;
};
