// Sockets among the machine's files that an agent with a network of its own must not reach.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AskMachine, placesOfSockets } from './open-sockets.ts';

/** Not below /tmp, which the agent has for itself. */
let directory: string;
const placesFor = (count: number): string[] => Array.from({ length: count }, (_, place) => join(directory, `${place}.sock`));

beforeAll(() => {
  mkdirSync('out', { recursive: true });
  directory = mkdtempSync(join(process.cwd(), 'out', 'sockets-'));
  for (const place of placesFor(501)) writeFileSync(place, '');
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const row = (place: string): string => `0000000000000000: 00000002 00000000 00010000 0001 01 12345 ${place}\n`;
const tableOf = (places: readonly string[]): string =>
  ['Num       RefCount Protocol Flags    Type St Inode Path\n', row('@abstract'), row('/run/bus'), row('/tmp/x'), ...places.map(row)].join(
    '',
  );

/** A machine that has this table. */
const answering = (table: string) => () => Promise.resolve(table);
const sh: AskMachine = async (script, ...args) => execFileSync('/bin/sh', ['-c', script, 'ask', ...args], { encoding: 'utf8' });

/** Starts a program that binds a socket in this directory; `command`: what it is started with. */
const bind = async (name: string, command: readonly string[] = []): Promise<void> => {
  const code = `require('node:net').createServer().listen(${JSON.stringify(name)}, () => console.log('bound'))`;
  const [program = '', ...args] = [...command, process.execPath, '-e', code];
  const child = spawn(program, args, { cwd: directory, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  await once(child.stdout, 'data');
};
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill();
});

test('a socket that was bound by a relative name is found; control: the table alone does not tell where', async () => {
  await bind('relative.sock');
  expect(await placesOfSockets('/frame', sh)).toContain(join(directory, 'relative.sock'));
  const table = await sh('cat /proc/net/unix');
  expect(table).toContain(' relative.sock');
  expect(await placesOfSockets('/frame', (script) => Promise.resolve(script.includes('net/unix') ? table : ''))).not.toContain(
    join(directory, 'relative.sock'),
  );
});

test.runIf(process.geteuid?.() === 0)('a socket of a program in another network is found; control: our own table lacks it', async () => {
  const place = join(directory, 'other-network.sock');
  await bind(place, ['unshare', '--net']);
  expect(await placesOfSockets('/frame', sh)).toContain(place);
  expect(await sh('cat /proc/net/unix')).not.toContain('other-network.sock');
});

test('all sockets outside of the agent’s own directories are named, each once', async () => {
  const places = placesFor(500);
  expect(await placesOfSockets('/frame', answering(tableOf([...places, ...places])))).toEqual(places);
  expect(await placesOfSockets(directory, answering(tableOf(places)))).toEqual([]);
});

test('with more of them than can be covered no agent starts, and the sentence says what to do', async () => {
  const found = await placesOfSockets('/frame', answering(tableOf(placesFor(501))));
  expect(found).toEqual({
    why: `501 sockets of this machine's programs lie outside of /run and /tmp, such as ${join(directory, '0.sock')}, and at most 500 can be closed to the agent: end programs that this job does not need, or let them keep their sockets below /run`,
  });
});

test('where they cannot be listed no agent starts', async () => {
  expect(await placesOfSockets('/frame', answering(''))).toEqual({
    why: "the sockets of this machine's programs cannot be listed: it has no /proc/net/unix, or no stat, sort and cut",
  });
});
