// A repository, the agent's tree that is made from it, and its packing: for tests, without a server.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { plainGit, startGitServer } from './git-server.ts';
import { runWithin } from '../../packages/adapters/src/run-program.ts';
import {
  type AgentDirectories,
  handOver,
  ownTemp,
  prepareDirectories,
  removeDirectory,
} from '../../packages/adapters/src/agent-machine/agent-directories.ts';
import { type AgentTree, prepareAgentTree } from '../../packages/adapters/src/agent-machine/agent-tree.ts';
import { asAgent, type ReservedUser, reserveAgentUser } from '../../packages/adapters/src/agent-machine/agent-user.ts';
import { safePath } from '../../packages/adapters/src/agent-machine/isolation.ts';
import { type CheckpointResult, packCheckpoint } from '../../packages/adapters/src/agent-machine/checkpoint.ts';
import { type PackResult, packWork } from '../../packages/adapters/src/agent-machine/pack.ts';

const path = safePath(process.env['PATH']);
const identity = { GIT_AUTHOR_NAME: 'P', GIT_AUTHOR_EMAIL: 'p@example.com', GIT_COMMITTER_NAME: 'P', GIT_COMMITTER_EMAIL: 'p@example.com' };

export type Files = Record<string, string | Buffer>;

export interface Yard {
  source: string;
  root: string;
  workspace(): string;
  tree(): string;
  directories(): AgentDirectories;
  write(directory: string, files: Files): Promise<void>;
  commit(files: Files, message: string): Promise<string>;
  /** Commits .gitattributes and leaves the stored bytes of the other files as they are. */
  attributes(files: Files): Promise<void>;
  addSubmodule(name: string, files: Files): Promise<void>;
  /** Clones the checkout that the user's setup works in. */
  openWorkspace(options?: { submodules?: boolean }): Promise<void>;
  handOver(options?: { prepared?: boolean; conventionFiles?: string[]; kept?: { ref: string; oid: string } }): Promise<AgentTree>;
  /** Runs bash as the agent in its tree; throws on an exit code. */
  agent(script: string): Promise<string>;
  /** The same, but any exit code will do. */
  tryAgent(script: string): Promise<string>;
  pack(): Promise<PackResult>;
  /** Packs, and fetches the work file into the source as the branch landed. */
  landed(): Promise<PackResult>;
  /** Packs a checkpoint in the same way. */
  salvaged(): Promise<CheckpointResult>;
  /** Changes of the branch landed, sorted by path. */
  changes(): string[];
  close(): Promise<void>;
}

const writeFiles = (directory: string, files: Files): void => {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
};

const commitAll = (at: string, files: Files, message: string): string => {
  writeFiles(at, files);
  plainGit(at, 'add', '--all');
  plainGit(at, 'commit', '--quiet', '-m', message);
  return plainGit(at, 'rev-parse', 'HEAD');
};

const makeRepository = (at: string, files: Files): void => {
  mkdirSync(at, { recursive: true });
  plainGit(at, 'init', '--quiet', '--initial-branch=main');
  commitAll(at, files, 'Start');
};

export const openYard = async (): Promise<Yard> => {
  const root = mkdtempSync(join(tmpdir(), 'clambake-test-'));
  const source = join(root, 'project', 'repo');
  makeRepository(source, { 'a.txt': 'aaa\n' });
  const server = await startGitServer(join(root, 'project'));
  const reserved: ReservedUser = await reserveAgentUser(process.geteuid?.() === 0 ? { kind: 'user', via: 'root' } : { kind: 'none' }, path);
  const { user } = reserved;
  const name = root.split('/').at(-1) ?? '';
  const directories = await prepareDirectories({ user, own: await ownTemp('/tmp'), repository: { owner: 'yard', name }, issue: 7, path });
  const workspace = join(root, 'work', 'repo');
  let made: AgentTree | undefined;
  const tryAgent = async (script: string, needs = false): Promise<string> => {
    const env = { PATH: path, HOME: directories.home, TMPDIR: directories.tmp, ...identity };
    const command = asAgent(user, ['bash', needs ? '-ec' : '-c', script], { env, cwd: directories.tree });
    const result = await runWithin(command.argv, { ...command, timeoutMs: 30_000 });
    if (result.exceeded !== undefined) throw new Error(`the agent did not end: ${script}`);
    if (needs && result.code !== 0) throw new Error(result.stderr);
    return result.stdout.toString('utf8').trim();
  };
  const whatToPack = () => {
    if (made === undefined) throw new Error('nothing was handed over');
    const { startOid, baseOid, earlier, handOver: memory } = made;
    const env = { PATH: path, HOME: directories.home, TMPDIR: directories.tmp, ...identity };
    return { user, directories, env, startOid, baseOid, earlier, memory, destination: mkdtempSync(join(root, 'out-')) };
  };
  const pack = async (): Promise<PackResult & { destination: string }> => {
    const options = whatToPack();
    return { ...(await packWork(options)), destination: options.destination };
  };
  const fetchWork = (packed: PackResult | CheckpointResult): void => {
    if (packed.status === 'packed') plainGit(source, 'fetch', '--quiet', packed.work.file, '+refs/heads/work:refs/heads/landed');
    else plainGit(source, 'branch', '--force', 'landed', made?.startOid ?? 'main');
  };
  const withoutPlace = ({ destination: _, ...result }: PackResult & { destination: string }): PackResult => result;
  return {
    source,
    root,
    workspace: () => workspace,
    tree: () => directories.tree,
    directories: () => directories,
    write: async (directory, files) => writeFiles(directory, files),
    commit: async (files, message) => commitAll(source, files, message),
    attributes: async (files) => {
      writeFiles(source, files);
      plainGit(source, '--literal-pathspecs', 'add', ...Object.keys(files));
      plainGit(source, 'commit', '--quiet', '-m', 'Attributes');
    },
    addSubmodule: async (at, files) => {
      makeRepository(join(root, 'project', at), files);
      plainGit(source, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', `${root}/project/${at}`, at);
      plainGit(source, 'commit', '--quiet', '-m', 'Submodule');
    },
    openWorkspace: async ({ submodules = false } = {}) => {
      plainGit(root, 'clone', '--quiet', source, workspace);
      if (submodules) plainGit(workspace, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'update', '--init', '--recursive');
    },
    handOver: async ({ prepared = false, conventionFiles = [], kept } = {}) => {
      made = await prepareAgentTree({
        url: `${server.url}/repo/.git`,
        credentials: { server: server.url, token: 'x' },
        base: 'main',
        issue: 7,
        kept,
        scratch: mkdtempSync(join(root, 'scratch-')),
        tree: directories.tree,
        conventionFiles,
        ...(prepared ? { prepared: { workspace, path } } : {}),
      });
      await handOver(user, directories, path);
      return made;
    },
    agent: (script) => tryAgent(script, true),
    tryAgent: (script) => tryAgent(script),
    pack: async () => withoutPlace(await pack()),
    landed: async () => {
      const packed = await pack();
      fetchWork(packed);
      return withoutPlace(packed);
    },
    salvaged: async () => {
      const options = whatToPack();
      const packed = await packCheckpoint({ ...options, destination: join(options.destination, 'work.bundle'), before: undefined });
      fetchWork(packed);
      return packed;
    },
    changes: () => {
      const listed = plainGit(source, 'diff-tree', '-r', '-z', '--name-status', '--no-renames', made?.startOid ?? 'main', 'landed').split(
        '\0',
      );
      const pairs = listed.flatMap((status, at) => (at % 2 === 0 && listed[at + 1] !== undefined ? [`${status} ${listed[at + 1]}`] : []));
      return pairs.sort((a, b) => (a.slice(2) < b.slice(2) ? -1 : 1));
    },
    close: async () => {
      await server.close();
      await removeDirectory(user, dirname(directories.root), path);
      reserved.release();
      rmSync(root, { recursive: true, force: true });
    },
  };
};
