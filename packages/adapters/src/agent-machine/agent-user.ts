// The user that the agent runs as. Invariant: no two attempts on one machine share a user at the same time, because the
// end of an attempt ends every process of its user. The reservation is an abstract socket: the kernel frees it when this
// process ends in any way, and no file is left behind.
import { createServer, type Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { absoluteProgram, type CommandLine, type ProgramOptions, runProgram } from '../run-program.ts';
import type { Isolation } from './isolation.ts';

export interface OtherUser {
  kind: 'user';
  via: 'root' | 'sudo';
  name: string;
  uid: number;
  gid: number;
  /** PATH in which sudo, setpriv and the like are looked up. The agent's own PATH may name directories that it can write to. */
  path: string;
  /** Id of the process that keeps the attempt's mount namespace; undefined: there is none. */
  namespace?: number | undefined;
  /** True when it also keeps a network of the attempt, in which nothing leads outside. */
  ownNetwork?: boolean | undefined;
  /** True when that process is the first one of a container: its processes see no others. */
  container?: boolean | undefined;
}

/** `none`: our own user. */
export type AgentUser = { kind: 'none' } | OtherUser;

export interface ReservedUser {
  user: AgentUser;
  release(): void;
}

const baseName = 'clambake-agent';
const maximumUsers = 64;

const reserve = (name: string): Promise<Server | undefined> =>
  new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', () => resolve(undefined));
    server.listen({ path: `\0${name}` }, () => resolve(server.unref()));
  });

type Rights = { kind: 'none' } | { kind: 'user'; via: 'root' | 'sudo' };

/** Returns how to run `argv` with root's rights. sudo looks programs up in a path of its own, so it gets an absolute one. */
export const asAdministrator = (user: Rights, [program, ...args]: CommandLine, path: string): CommandLine =>
  user.kind === 'user' && user.via === 'sudo'
    ? [absoluteProgram('sudo', path), '-n', '--', absoluteProgram(program, path), ...args]
    : [program, ...args];

export interface AgentCommand {
  argv: CommandLine;
  env: Record<string, string>;
  cwd: string;
}

/** The directory is entered as the agent: behind sudo our own user may not be able to. */
const enterAndRun = 'cd -- "$1" && shift && exec "$@"';

/** Returns how to run `argv` with exactly this environment. */
export const withEnvironment = (user: OtherUser, argv: CommandLine, env: Readonly<Record<string, string>>): CommandLine => [
  absoluteProgram('env', user.path),
  '-i',
  ...Object.entries(env).map(([name, value]) => `${name}=${value}`),
  ...argv,
];

/** Options of nsenter for the container of the user; none: it has none. */
export const containerOptions = ({ namespace, container }: OtherUser): string[] =>
  container === true ? ['pid', 'ipc', 'uts'].map((kind) => `--${kind}=/proc/${namespace}/ns/${kind}`) : [];

/**
 * Returns how to run `argv` as the agent's user and in its namespace, with exactly this environment and no way back to
 * more rights.
 */
export const asAgent = (
  user: AgentUser,
  argv: CommandLine,
  { env, cwd }: { env: Readonly<Record<string, string>>; cwd: string },
): AgentCommand => {
  if (user.kind === 'none') return { argv, env: { ...env }, cwd };
  const program = (name: string): string => absoluteProgram(name, user.path);
  const namespaces = `/proc/${user.namespace}/ns`;
  const network = user.ownNetwork === true ? [`--net=${namespaces}/net`] : [];
  const enter =
    user.namespace === undefined ? [] : [program('nsenter'), `--mount=${namespaces}/mnt`, ...network, ...containerOptions(user), '--'];
  const rights = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    '--no-new-privs',
    '--inh-caps=-all',
    '--bounding-set=-all',
  ];
  const drop = [program('setpriv'), ...rights, '--', program('sh'), '-c', enterAndRun, 'agent', cwd];
  const [first = '', ...rest] = [...enter, ...drop, ...withEnvironment(user, argv, env)];
  return { argv: asAdministrator(user, [first, ...rest], user.path), env: { PATH: user.path }, cwd: '/' };
};

const lookUp = async (name: string, options: ProgramOptions): Promise<{ uid: number; gid: number } | undefined> => {
  const { code, stdout } = await runProgram(['id', name], options);
  const [, uid, gid] = /^uid=(\d+)(?:\([^)]*\))? gid=(\d+)/.exec(stdout.toString('utf8')) ?? [];
  return code === 0 && uid !== undefined && gid !== undefined ? { uid: Number(uid), gid: Number(gid) } : undefined;
};

const createUser = async (
  isolation: Isolation & { kind: 'user' },
  name: string,
  options: ProgramOptions,
): Promise<{ uid: number; gid: number }> => {
  const useradd = ['useradd', '--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'] as const;
  const argv = [...useradd, '--shell', '/usr/sbin/nologin', name] as const;
  // Another attempt may hold the user database, and useradd does not wait for it long enough.
  for (let tries = 1; ; tries++) {
    const made = await runProgram(asAdministrator(isolation, argv, options.env['PATH'] ?? ''), options);
    const ids = await lookUp(name, options);
    if (ids !== undefined) return ids;
    if (tries === 5) throw new Error(`useradd could not make the user ${name}: ${made.stderr.trim()}`);
    await pause(200 * tries);
  }
};

/**
 * Reserves a user for one attempt and makes it where the machine has none.
 * Throws an Error when useradd fails or all users are taken.
 */
export const reserveAgentUser = async (isolation: Exclude<Isolation, { kind: 'refused' }>, path: string): Promise<ReservedUser> => {
  if (isolation.kind === 'none') return { user: { kind: 'none' }, release: () => {} };
  const options: ProgramOptions = { env: { PATH: path, LC_ALL: 'C' } };
  for (let place = 1; place <= maximumUsers; place++) {
    const name = place === 1 ? baseName : `${baseName}-${place}`;
    const held = await reserve(name);
    if (held === undefined) continue;
    const ids = (await lookUp(name, options)) ?? (await createUser(isolation, name, options));
    if (ids.uid === 0 || ids.uid === process.geteuid?.()) throw new Error(`the user ${name} has our own rights`);
    return { user: { kind: 'user', via: isolation.via, name, path, ...ids }, release: () => held.close() };
  }
  throw new Error(`all ${maximumUsers} users for agents are in use on this machine`);
};
