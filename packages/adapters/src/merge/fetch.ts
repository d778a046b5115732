// Brings branches with their whole history into the merge repository, without the files' contents (`blob:none`), and
// later the few contents that the merges will look at, all in one request. Invariant: a server that does not answer is
// asked again and then is an error of the network; a branch that is gone is left out.
import { setTimeout as pause } from 'node:timers/promises';
import { chunks } from '../chunks.ts';
import { RemoteError } from '../errors.ts';
import type { Git } from '../git/git.ts';

const fetchTimeoutMs = 600_000;
const pausesMs = [500, 2000];
/** Maximum number of object names in one request; more are asked for in turn. */
const objectsPerFetch = 20_000;

const goneRef = /couldn't find remote ref (?:refs\/heads\/)?(\S+)/;

/** Arguments of both fetches; git reads what to fetch from stdin. */
const fetchArgs = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--stdin'];

/** git fails a whole fetch over one missing branch, and names one at a time. */
export const fetchBranches = async (git: Git, { remote, branches }: { remote: string; branches: readonly string[] }): Promise<void> => {
  let wanted = [...new Set(branches)];
  while (wanted.length > 0) {
    const refspecs = wanted.map((branch) => `+refs/heads/${branch}:refs/heads/${branch}`);
    const gone = await patiently(async () => {
      const args = [...fetchArgs, remote];
      const result = await git.run(args, { input: refspecs.map((refspec) => `${refspec}\n`).join(''), timeoutMs: fetchTimeoutMs });
      if (result.code === 0) return undefined;
      const name = goneRef.exec(result.stderr)?.[1];
      if (name === undefined || !wanted.includes(name)) throw git.failure(args, result);
      return name;
    });
    if (gone === undefined) return;
    wanted = wanted.filter((branch) => branch !== gone);
  }
};

/** Fetches one ref under its own name. False when there is none. */
export const fetchRef = (git: Git, { remote, ref }: { remote: string; ref: string }): Promise<boolean> =>
  patiently(async () => {
    const args = [...fetchArgs, remote];
    const result = await git.run(args, { input: `+${ref}:${ref}\n`, timeoutMs: fetchTimeoutMs });
    if (result.code === 0) return true;
    if (/couldn't find remote ref/.test(result.stderr)) return false;
    throw git.failure(args, result);
  });

/** Fetches objects by name. `git` knows the remote as a promisor, so the server gives any object of the repository. */
export const fetchObjects = async (git: Git, { remote, oids }: { remote: string; oids: readonly string[] }): Promise<void> => {
  for (const part of chunks(oids, objectsPerFetch)) {
    const input = part.map((oid) => `${oid}\n`).join('');
    // Without noop git would offer its whole history to the server first.
    const args = ['-c', 'fetch.negotiationAlgorithm=noop', ...fetchArgs, remote];
    await patiently(() => git.text(args, { input, timeoutMs: fetchTimeoutMs }));
  }
};

/** Tries again after trouble that may pass. */
const patiently = async <T>(action: () => Promise<T>): Promise<T> => {
  for (const waitMs of pausesMs) {
    try {
      return await action();
    } catch (error) {
      if (!(error instanceof RemoteError) || !error.retryable) throw error;
      await pause(waitMs);
    }
  }
  return action();
};
