// The small file that stands in a commit for a file kept by git-lfs
// (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md).

export interface LfsPointer {
  /** sha256 of the content, in hex. */
  oid: string;
  size: number;
}

/** A pointer is smaller than this. */
export const maximumPointerBytes = 1024;

const version =
  /^version (?:https:\/\/git-lfs\.github\.com\/spec\/v1|https:\/\/hawser\.github\.com\/spec\/v1|http:\/\/git-media\.io\/v\/2)\n/;

/** Undefined for every other content. */
export const readLfsPointer = (content: string): LfsPointer | undefined => {
  if (content.length >= maximumPointerBytes || !version.test(content)) return undefined;
  const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(content)?.[1];
  const size = /^size (\d{1,15})$/m.exec(content)?.[1];
  return oid === undefined || size === undefined ? undefined : { oid, size: Number(size) };
};
