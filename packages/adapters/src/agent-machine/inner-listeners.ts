// Opens ports in the agent's network and hands them to this process: a socket belongs to the network in which it was made, whoever
// holds it. A short program does that, with our own Node, and ends. Nothing of ours lives on in the agent's network.
import { spawn } from 'node:child_process';
import type { Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { absoluteProgram } from '../run-program.ts';
import { asAdministrator, type OtherUser } from './agent-user.ts';
import { loopback } from './serve.ts';

const maximumMs = 30_000;
const graceMs = 100;

/**
 * Arguments: ports; 0 is one that is free. Our end of its standard input takes the listening sockets. It ends at once, because it would
 * take connections from us otherwise: a socket that was sent stays open in the sender.
 */
const script = `
const { createServer } = require('node:net');
const open = ([port, ...rest]) => {
  if (port === undefined) return process.exit();
  const server = createServer();
  server.on('error', (error) => { console.error(error.message); process.exit(1); });
  server.listen(Number(port), '${loopback}', () => process.send('open', server, () => open(rest)));
};
open(process.argv.slice(1));
`;

export interface InnerListeners {
  /** In the order of the ports. */
  servers: Server[];
  close(): void;
}

/** `user` has a network of its own. Throws an Error with the reason when they cannot be opened. */
export const openInnerListeners = async (user: OtherUser, ports: readonly number[], path: string): Promise<InnerListeners> => {
  const program = (name: string): string => absoluteProgram(name, path);
  const enter = ['nsenter', `--net=/proc/${user.namespace}/ns/net`, '--', program('env'), '-i', 'NODE_CHANNEL_FD=0'] as const;
  const [first, ...args] = asAdministrator(user, [...enter, process.execPath, '-e', script, ...ports.map(String)], path);
  const child = spawn(absoluteProgram(first, path), args, { cwd: '/', env: { PATH: path }, stdio: ['ipc', 'ignore', 'pipe'] });
  const servers: Server[] = [];
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString('utf8').slice(0, 1000)));
  const opened = new Promise<void>((resolve) => {
    child.on('message', (_message, handle) => {
      if (servers.push(handle as Server) === ports.length) resolve();
    });
  });
  const close = (): void => {
    for (const server of servers) server.close();
  };
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      said += error.message;
      resolve();
    });
    child.once('close', () => resolve());
  });
  // Its last words may not have been read when it has ended.
  const whole = Promise.all([opened, ended]);
  await Promise.race([whole, ended.then(() => pause(graceMs)), pause(maximumMs, undefined, { ref: false })]);
  if (child.exitCode === null) child.kill('SIGKILL');
  if (servers.length === ports.length) return { servers, close };
  close();
  throw new Error(`no port could be opened in it (${said.trim().split('\n').at(-1)?.slice(0, 300) || 'the system gives no reason'})`);
};
