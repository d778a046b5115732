// The mount namespace of an attempt, made by root: everything but the agent's own directories is read-only, and what it
// installs below /usr/local and in the tool cache goes to a copy-on-write layer of its own. So nothing that it plants is
// seen by us, by sudo or by the job's later steps (docs/decisions/035). Invariant: the kernel's own table says that nothing
// else is writable, or there is no namespace. A process of root keeps it alive; it ends when this process ends in any way.
import { realpath, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { absoluteProgram, findProgram, runWithin, startProgram } from '../run-program.ts';
import { asAdministrator, containerOptions, type OtherUser } from './agent-user.ts';
import { readOnlyOptions, writableMounts } from './mount-table.ts';
import { placesOfSockets, runDirectory } from './open-sockets.ts';

export interface AgentNamespace {
  /** The agent's user, whose commands run in the namespace. */
  user: OtherUser;
  /** Directories in which it may install for itself alone. */
  layers: string[];
  close(): Promise<void>;
}

export interface NamespaceOptions {
  user: OtherUser;
  /** The frame of the attempt: the only directory that stays as it is. */
  root: string;
  toolCache: string | undefined;
  /** PATH of directories that only root and we can write. */
  path: string;
  /** True: it gets a network of its own, too, with loopback and nothing else (docs/decisions/091). */
  ownNetwork?: boolean | undefined;
  /** True: it is a container, with processes, IPC and a host name of its own (docs/decisions/105). */
  container?: boolean | undefined;
}

/** A directory that gets a mount of its own, with mode and owner as they are. */
interface Covered {
  path: string;
  mode: string;
  owner: string;
}

/**
 * Arguments: frame, number of layers, number of sockets, `ip` or nothing, a host name for a container or nothing; then the sockets, and mode, owner and path of each layer and of
 * each temporary directory.
 */
const makeScript = `
set -eu
umask 022
frame=$1 layers=$2 sockets=$3 ip=$4 name=$5
shift 5
pid=$$
mount --make-rprivate /
if [ -n "$ip" ]; then
  "$ip" link set lo up
  mount -t tmpfs -o nosuid,nodev,mode=755 tmpfs ${runDirectory}
fi
if [ -n "$name" ]; then
  # The machine's table of processes is still there, and names this one as the machine does.
  read -r pid rest </proc/self/stat
  mount -t proc -o nosuid,nodev,noexec proc /proc
  echo "$name" >/proc/sys/kernel/hostname
fi
while [ $sockets -gt 0 ]; do
  [ ! -S "$1" ] || mount --bind /dev/null "$1"
  shift
  sockets=$((sockets - 1))
done
mount -t tmpfs -o nosuid,nodev,mode=1777 tmpfs /dev/shm
rm -rf "$frame/layers"
mkdir -m 700 "$frame/layers"
mkdir /dev/shm/frame
mount --bind "$frame" /dev/shm/frame
made=0
while [ $# -gt 0 ]; do
  made=$((made + 1))
  here=/dev/shm/frame/layers/$made
  mkdir "$here" "$here/upper" "$here/work"
  chmod "$1" "$here/upper"
  chown "$2" "$here/upper"
  if [ $made -gt $layers ]; then
    mount --bind "$here/upper" "$3"
  elif mount -t overlay -o "lowerdir=$3,upperdir=$here/upper,workdir=$here/work" overlay "$3" 2>/dev/null; then
    printf 'layer %s\\n' "$3"
  fi
  shift 3
done
mkdir -p "$frame"
mount --move /dev/shm/frame "$frame"
rmdir /dev/shm/frame
cat /proc/self/mountinfo
printf 'pid %s\\n' "$pid"
cat >/dev/null
`;

/** Arguments: options and path of each mount. A mount that cannot be changed is found in the table that it prints. */
const closeScript = `
while [ $# -gt 0 ]; do
  mount -o "$1" none "$2" &
  shift 2
done
wait
cat /proc/self/mountinfo
`;

const maximumMs = 30_000;
const hostName = 'clambake-agent';

const coveredAt = async (path: string): Promise<Covered[]> => {
  const found = await stat(path).catch(() => undefined);
  // A colon or a comma would end the path in the options of mount.
  if (found?.isDirectory() !== true || !/^[\w./@+ -]+$/.test(path)) return [];
  return [{ path, mode: (found.mode & 0o7777).toString(8), owner: `${found.uid}:${found.gid}` }];
};

const coverings = async (paths: readonly string[]): Promise<Covered[]> => {
  const real = await Promise.all(paths.map((path) => realpath(path).catch(() => path)));
  return (await Promise.all([...new Set(real)].map(coveredAt))).flat();
};

/** Returns why there is none. The frame's directories must exist and may be handed over before or after. */
export const openNamespace = async (options: NamespaceOptions): Promise<AgentNamespace | { why: string }> => {
  const { user, root, path } = options;
  const temporary = await coverings(['/tmp', '/var/tmp']);
  const wanted = await coverings(['/usr/local', ...(options.toolCache === undefined ? [] : [options.toolCache])]);
  const isBelow = (inner: string, outer: string): boolean => inner.startsWith(`${outer}/`) || inner === outer;
  const places = wanted.filter(
    ({ path: place }) =>
      !isBelow(root, place) && ![...temporary, ...wanted.filter((one) => one.path !== place)].some((one) => isBelow(place, one.path)),
  );
  const frame = await realpath(root);
  const run = (program: string, ...args: string[]) => asAdministrator(user, [absoluteProgram(program, path), ...args], path);
  const clean = [absoluteProgram('env', path), '-i', `PATH=${path}`, absoluteProgram('sh', path), '-c'];
  const made = [...places, ...temporary].flatMap((one) => [one.mode, one.owner, one.path]);
  const ip = options.ownNetwork === true ? findProgram('ip', path) : '';
  if (ip === undefined) return { why: 'this machine has no program ip: install iproute2' };
  const ask = async (script: string, ...args: readonly string[]): Promise<string> => {
    const command = run('env', '-i', `PATH=${path}`, absoluteProgram('sh', path), '-c', script, 'ask', ...args);
    const { stdout } = await runWithin(command, { env: { PATH: path, LC_ALL: 'C' }, timeoutMs: maximumMs });
    return stdout.toString('utf8');
  };
  const sockets = ip === '' ? [] : await placesOfSockets(frame, ask);
  if ('why' in sockets) return sockets;
  const container = options.container === true ? ['--pid', '--fork', '--ipc', '--uts'] : [];
  const unshare = ['unshare', '--mount', ...(ip === '' ? [] : ['--net']), ...container, '--'] as const;
  const numbers = [String(places.length), String(sockets.length)] as const;
  const named = [ip, options.container === true ? hostName : ''] as const;
  const holder = startProgram(run(...unshare, ...clean, makeScript, 'make', frame, ...numbers, ...named, ...sockets, ...made), {
    env: { PATH: path, LC_ALL: 'C' },
  });
  const gone = new Promise<void>((resolve) => holder.once('close', () => resolve()).once('error', () => resolve()));
  holder.stdin.on('error', () => {});
  const close = async (): Promise<void> => {
    holder.stdin.end();
    await gone;
  };
  const started = await readStart(holder, gone);
  if ('why' in started) return started;
  const placed: OtherUser = { ...user, namespace: started.pid, ownNetwork: options.ownNetwork, container: options.container };
  const keep = [frame, ...started.layers, ...temporary.map((one) => one.path), '/dev/shm'];
  const enter = (...args: string[]) =>
    run('nsenter', `--mount=/proc/${started.pid}/ns/mnt`, ...containerOptions(placed), '--', ...clean, ...args);
  const mounts = writableMounts(started.table, keep).flatMap((mount) => [readOnlyOptions(mount), mount.point]);
  const closed = await runWithin(enter(closeScript, 'close', ...mounts), { env: { PATH: path, LC_ALL: 'C' }, timeoutMs: maximumMs });
  const table = closed.stdout.toString('utf8');
  const left = writableMounts(table, keep);
  if (table !== '' && left.length === 0) return { user: placed, layers: started.layers, close };
  await close();
  return { why: table === '' ? 'it cannot be entered' : `${left[0]?.point ?? ''} could not be made read-only in it` };
};

const readStart = async (
  holder: ReturnType<typeof startProgram>,
  gone: Promise<void>,
): Promise<{ pid: number; layers: string[]; table: string } | { why: string }> => {
  const layers: string[] = [];
  const table: string[] = [];
  let stderr = '';
  holder.stderr.on('data', (chunk: Buffer) => {
    if (stderr.length < 10_000) stderr += chunk.toString('utf8');
  });
  holder.once('error', (error) => (stderr += error.message));
  const lines = createInterface({ input: holder.stdout });
  const timer = setTimeout(() => holder.stdin.end(), maximumMs);
  try {
    for await (const line of lines) {
      const [, word, value = ''] = /^(layer|pid) (.+)$/.exec(line) ?? [];
      if (word === 'layer') layers.push(value);
      if (word === 'pid') return { pid: Number(value), layers, table: table.join('\n') };
      if (word === undefined) table.push(line);
    }
    holder.stdin.end();
    await gone;
    const said = stderr.trim().split('\n').at(-1)?.slice(0, 300);
    return { why: said === undefined || said === '' ? 'the system gives no reason' : said };
  } finally {
    clearTimeout(timer);
  }
};
