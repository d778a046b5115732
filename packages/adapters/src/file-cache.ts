// The cache of a coding agent's program.

/** Keeps a file between jobs of a repository. */
export interface FileCache {
  /** Writes the file; false when the cache has none. */
  restore(key: string, file: string): Promise<boolean>;
  save(key: string, file: string): Promise<void>;
}
