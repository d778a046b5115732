// Remembers where the agent's repository stands (HEAD, index, branches and tags) and brings it back there. Commands that only judge the
// work may commit, switch branches or add files. Every git command runs as the agent's user.
import { join } from 'node:path';
import { type AgentPlace, openAgentGit, PackError, runAsAgent } from './agent-git.ts';

export interface RepositoryState {
  /** Brings it back. Returns what had changed, such as `.git/HEAD` and `refs/heads/work`. Throws a PackError when it cannot. */
  restore(): Promise<string[]>;
}

interface Seen {
  /** Name of a ref, or a commit. */
  head: string;
  /** Hash of what the index holds, without times of files. */
  index: string;
  refs: ReadonlyMap<string, string>;
}

/** "$1", when it is there: the file to which the index is copied. */
const lookScript = `
git symbolic-ref --quiet HEAD || git rev-parse --verify --quiet HEAD || echo none
git ls-files --stage -z | git hash-object --stdin
git for-each-ref --format='%(objectname) %(refname)'
[ -z "$1" ] || cp -- "$GIT_DIR/index" "$1" 2> /dev/null || :
`;

/** `copy`: a place for a copy of the index. */
export const rememberRepository = async (place: AgentPlace, copy: string): Promise<RepositoryState> => {
  const { tree } = place.directories;
  const env = { GIT_DIR: join(tree, '.git'), GIT_WORK_TREE: tree };
  const look = async (to: string): Promise<Seen> => {
    const { code, stdout } = await runAsAgent(place, ['sh', '-c', lookScript, 'look', to], { env: { ...env, GIT_OPTIONAL_LOCKS: '0' } });
    const [head = '', index = '', ...lines] = stdout.split('\n');
    if (code !== 0 || !/^[0-9a-f]{40,64}$/.test(index)) throw new PackError('its repository cannot be read');
    const refs = lines.flatMap((line) => {
      const [oid = '', name = ''] = line.split(' ');
      return name === '' ? [] : [[name, oid] as const];
    });
    return { head, index, refs: new Map(refs) };
  };
  const before = await look(copy);
  const git = openAgentGit(place, { env });
  return {
    restore: async () => {
      const now = await look('');
      const moved = movedRefs(before, now);
      const isMoved = before.head !== now.head;
      const isStaged = before.index !== now.index;
      // A switched branch first, so that it does not follow the refs.
      if (isMoved && before.head.startsWith('refs/')) await git.text(['symbolic-ref', 'HEAD', before.head]);
      if (isMoved && !before.head.startsWith('refs/') && before.head !== 'none')
        await git.text(['update-ref', '--no-deref', 'HEAD', before.head]);
      const input = moved.map(([name, oid]) => (oid === undefined ? `delete ${name}\n` : `update ${name} ${oid}\n`)).join('');
      if (moved.length > 0) await git.text(['update-ref', '--stdin'], { input });
      if (isStaged && (await runAsAgent(place, ['cp', '--', copy, join(env.GIT_DIR, 'index')])).code !== 0)
        throw new PackError('its index cannot be written');
      return [...(isMoved ? ['.git/HEAD'] : []), ...(isStaged ? ['.git/index'] : []), ...moved.map(([name]) => name)];
    },
  };
};

/** Refs that differ, each with the commit it had. */
const movedRefs = (before: Seen, now: Seen): [name: string, oid: string | undefined][] =>
  [...new Set([...before.refs.keys(), ...now.refs.keys()])]
    .filter((name) => before.refs.get(name) !== now.refs.get(name))
    .map((name) => [name, before.refs.get(name)]);
