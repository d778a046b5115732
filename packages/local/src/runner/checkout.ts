// Does the work of actions/checkout: fetches the run's commit over HTTP with the job's token into the workspace.
// Invariant: only the git processes have the token in their environment. With persisted credentials it is also in a
// file below RUNNER_TEMP that the repository includes, as checkout does since version 6.
import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { JobPlace, RunnerHost } from './host.ts';
import { runStepProcess } from './step-process.ts';
import { runnerVariables, withExports } from './variables.ts';

export interface Checkout {
  place: JobPlace;
  token: string;
  /** 0 fetches the whole history. */
  fetchDepth: number;
  persistCredentials: boolean;
  /** A branch, tag or commit other than the run's. */
  ref?: string | undefined;
  signal: AbortSignal;
  /** Receives the lines of the log, not masked yet. */
  log: (line: string) => void;
}

/** Checks out the commit, and prints it and its tree as `commit <oid>` and `tree <oid>`. */
export const checkOut = async (host: RunnerHost, checkout: Checkout): Promise<'success' | 'failure' | 'cancelled'> => {
  const { repository, run, directories } = checkout.place;
  const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${checkout.token}`).toString('base64')}`;
  const key = `http.${host.urls.server}/.extraheader`;
  const env = {
    ...withExports(await runnerVariables(host, checkout.place), checkout.place),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
  };
  let last: string[] = [];
  const git = async (args: readonly string[], options: { auth?: boolean; quiet?: boolean } = {}): Promise<void> => {
    if (options.quiet !== true) checkout.log(`[command]git ${args.join(' ')}`);
    last = [];
    const auth: Record<string, string> =
      options.auth === true ? { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: key, GIT_CONFIG_VALUE_0: header } : {};
    const exit = await runStepProcess({
      command: 'git',
      args: ['-C', directories.workspace, ...args],
      cwd: directories.workspace,
      env: { ...env, ...auth },
      onLine: (line) => {
        last.push(line);
        if (options.quiet !== true) checkout.log(line);
      },
      signal: checkout.signal,
      timeoutMs: 5 * 60_000,
    });
    if (exit.reason === 'cancelled') throw new CheckoutStopped('cancelled');
    if (exit.code !== 0) throw new CheckoutStopped('failure', `The process 'git' failed with exit code ${exit.code}`);
  };
  const url = `${host.urls.server}/${repository.owner}/${repository.name}`;
  const target = checkout.ref ?? run.headSha;
  checkout.log(`##[group]Run actions/checkout`);
  checkout.log(`Syncing repository: ${repository.owner}/${repository.name}`);
  checkout.log('##[endgroup]');
  try {
    await git(['init', '--quiet', '--initial-branch=main']);
    await git(['remote', 'add', 'origin', url]);
    const depth = checkout.fetchDepth === 0 ? [] : [`--depth=${checkout.fetchDepth}`];
    // The target comes first, because FETCH_HEAD is the first ref that was fetched.
    const refs = checkout.fetchDepth === 0 ? [target, '+refs/heads/*:refs/remotes/origin/*'] : [target];
    await git(['fetch', '--no-tags', '--no-recurse-submodules', ...depth, 'origin', ...refs], { auth: true });
    await git(['checkout', '--quiet', '--force', ...(checkout.ref === undefined ? ['-B', run.headBranch] : ['--detach']), 'FETCH_HEAD']);
    await git(['rev-parse', 'HEAD', 'HEAD^{tree}'], { quiet: true });
    checkout.log(`commit ${last[0]}`);
    checkout.log(`tree ${last[1]}`);
    if (checkout.persistCredentials) {
      const path = join(directories.temp, `git-credentials-${randomUUID()}.config`);
      await writeFile(path, `[http "${host.urls.server}/"]\n\textraheader = ${header}\n`, { mode: 0o644 });
      await git(['config', '--local', 'include.path', path], { quiet: true });
    }
    return 'success';
  } catch (error) {
    if (!(error instanceof CheckoutStopped)) throw error;
    checkout.log(`##[error]${error.conclusion === 'cancelled' ? 'The operation was canceled.' : error.message}`);
    return error.conclusion;
  }
};

class CheckoutStopped extends Error {
  readonly conclusion: 'failure' | 'cancelled';
  constructor(conclusion: 'failure' | 'cancelled', message = '') {
    super(message);
    this.conclusion = conclusion;
  }
}
