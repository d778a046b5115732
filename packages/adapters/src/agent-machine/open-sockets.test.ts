// Sockets among the machine's files that an agent with a network of its own must not reach.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { placesOfSockets } from './open-sockets.ts';

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

test('all sockets outside of the agent’s own directories are named, each once', async () => {
  const places = placesFor(500);
  expect(await placesOfSockets('/frame', tableOf([...places, ...places]))).toEqual(places);
  expect(await placesOfSockets(directory, tableOf(places))).toEqual([]);
});

test('with more of them than can be covered no agent starts, and the sentence says what to do', async () => {
  const found = await placesOfSockets('/frame', tableOf(placesFor(501)));
  expect(found).toEqual({
    why: `501 sockets of this machine's programs lie outside of /run and /tmp, such as ${join(directory, '0.sock')}, and at most 500 can be closed to the agent: end programs that this job does not need, or let them keep their sockets below /run`,
  });
});
