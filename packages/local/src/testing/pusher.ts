// Commits and pushes for the tests of the server's answers: commits are made in the bare repository, where no ref points
// to them, and pushed over HTTP with a token.
import { runGit } from '../git/process.ts';
import { commitTree, writeTree } from '../git/write.ts';
import type { LocalGitHub } from '../local-github.ts';
import type { Repository, Token } from '../store.ts';

export interface CommitSketch {
  parents: string[];
  /** Path → content, null deletes; changes of the first parent's tree. */
  files?: Record<string, string | null>;
  message?: string;
  email?: string;
}

export interface Pusher {
  commit(sketch: CommitSketch): Promise<string>;
  /** Returns git's standard error; undefined when the push succeeded. */
  push(token: Token, ...args: string[]): Promise<string | undefined>;
  /** Returns every branch with its commit. */
  branches(): Promise<Record<string, string>>;
}

export const createPusher = (github: Pick<LocalGitHub, 'serverUrl' | 'clock'>, repository: Repository): Pusher => ({
  async commit({ parents, files = {}, message = 'work', email = 'ann@example.com' }) {
    const author = { name: 'Ann', email };
    const tree = await writeTree(repository.gitDir, files, parents[0]);
    return commitTree(repository.gitDir, { tree, parents, message: `${message}\n`, author, at: github.clock.now().toISOString() });
  },
  async push(token, ...args) {
    const url = `${github.serverUrl.replace('http://', `http://x-access-token:${token.value}@`)}/${repository.owner}/${repository.name}.git`;
    const options = args.filter((arg) => arg.startsWith('--'));
    const refspecs = args.filter((arg) => !arg.startsWith('--'));
    const answer = await runGit(repository.gitDir, ['push', '--quiet', ...options, url, ...refspecs], { accept: [1, 128] });
    return answer.code === 0 ? undefined : answer.stderr;
  },
  async branches() {
    const { stdout } = await runGit(repository.gitDir, ['for-each-ref', '--format=%(refname:short) %(objectname)', 'refs/heads']);
    return Object.fromEntries(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ') as [string, string]),
    );
  },
});
