// Programs that an agent plants under names that a job starts. Each tells a listener on loopback who runs it, in whichever
// mount namespace, and then does what its name says.
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';

export const plantedNames = ['sudo', 'setpriv', 'env', 'sh', 'git', 'node', 'npm', 'tar', 'kill', 'ps', 'nsenter', 'mount'] as const;

/** Directories of the image that an agent's user could write, and others that it might try. */
export const targets = [
  '/usr/local/bin',
  '/usr/local/sbin',
  '/usr/local/lib/node_modules/npm/bin',
  '/opt',
  '/opt/pipx_bin',
  '/opt/hostedtoolcache',
  '/opt/hostedtoolcache/node/24.21.0/x64/bin',
  '/usr/share',
  '/usr/bin',
  '/home/runner',
  '/tmp',
  '/var/tmp',
  '/dev/shm',
] as const;

/** Stands in every planted program. */
export const mark = 'planted by the agent';

export interface Listener {
  port: number;
  /** `uid name directory` of each planted program that ran. */
  heard: string[];
  close(): void;
}

export const listen = async (): Promise<Listener> => {
  const heard: string[] = [];
  const server = createServer((socket) => {
    socket.on('data', (chunk) => void heard.push(...chunk.toString('utf8').trim().split('\n')));
    socket.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, heard, close: () => server.close() };
};

/** Shell commands that plant the programs wherever they can, and print the directories in which they could. */
export const plant = (port: number, directories: readonly string[] = targets): string => `
for directory in ${directories.join(' ')}; do
  [ -w "$directory" ] || continue
  for name in ${plantedNames.join(' ')}; do
    rm -f "$directory/$name"
    cat > "$directory/$name" <<'END'
#!/bin/bash
# ${mark}
echo "$EUID \${0##*/} \${0%/*}" > /dev/tcp/127.0.0.1/${port}
for real in /usr/sbin /usr/bin /sbin /bin; do
  [ -x "$real/\${0##*/}" ] && exec "$real/\${0##*/}" "$@"
done
exit 127
END
    chmod 755 "$directory/$name"
  done
  echo "planted in $directory"
done
`;
