// An agent with `network: allow-list` on a machine like GitHub's, whose network is an internet of its own. The table of docs/security.md
// is compared with what the agent reaches.
import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type BedUser, hasBed, inBed } from './hosted-bed.ts';

interface Scene {
  rows: Record<string, boolean>;
  outcome: string;
  detail: string;
  verify: string;
  said: string;
  summary: string;
}

const rowsOf = async (column: 2 | 3): Promise<Record<string, boolean>> => {
  const text = await readFile(new URL('../../docs/security.md', import.meta.url), 'utf8');
  const table = /\| what the agent tries \|[^\n]*\n\|[-|]*\n((?:\|[^\n]*\n)+)/.exec(text)?.[1] ?? '';
  const cells = table
    .trim()
    .split('\n')
    .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '')));
  return Object.fromEntries(cells.map((row) => [row[0], (row[column - 1] ?? '').startsWith('yes')]));
};

const reachesTheListAlone = async (user: BedUser): Promise<void> => {
  const scene = await inBed<Scene>(user, 'the agent reaches, allow-list', true);
  expect(scene.rows).toEqual(await rowsOf(3));
  // Claude Code itself worked through the key proxy, and verify has the same network, in the session and afterwards.
  expect(scene).toMatchObject({ outcome: 'done', verify: 'verified' });
  expect(scene.said).toContain('The agent reaches the model, registry.example, *.listed.example and nothing else');
  const counted =
    'refused 5 requests, by allowed-hosts of .github/clambake.yml: ' +
    '169.254.169.254:80, inner.listed.example:80, other.example:443, other.example:80, registry.example:443.';
  expect(scene.detail).toContain(counted);
  expect(scene.summary).toContain(counted);
};

describe('the network of an agent', () => {
  test.runIf(hasBed('root'))('as root: an agent with an allow-list reaches what the documentation says', () => reachesTheListAlone('root'));
  test.runIf(hasBed('runner'))('as the user runner: an agent with an allow-list reaches what the documentation says', () =>
    reachesTheListAlone('runner'),
  );

  test.runIf(hasBed('runner'))('control: with an open network the same agent reaches all of it', async () => {
    const scene = await inBed<Scene>('runner', 'the agent reaches, open', true);
    expect(scene.rows).toEqual(await rowsOf(2));
    expect(Object.values(scene.rows)).not.toContain(false);
    expect(scene.detail).not.toContain('refused');
  });

  test.runIf(hasBed('root'))(
    'npm, pip, Go and cargo, where the machine has them, install from a listed registry and from no other one',
    async () => {
      const scene = await inBed<{ reached: Record<string, string[]>; printed: string; detail: string }>('root', 'package managers', true);
      const managers = Object.keys(scene.reached);
      expect(managers, JSON.stringify(scene)).toContain('npm');
      expect(scene.reached, JSON.stringify(scene)).toEqual(Object.fromEntries(managers.map((name) => [name, ['registry.example']])));
      expect(scene.detail).toContain('other.example:443');
    },
  );

  test.runIf(hasBed('root'))(
    'a server of tools is reached at its address where its host is listed, and no agent starts where it is not',
    async () => {
      const listed = await inBed<{ told: string; error: string }>('root', 'tools of a listed host', true);
      expect(listed.told, JSON.stringify(listed)).toContain('high at five');
      const other = await inBed<{ told: string; detail?: string; error: string }>('root', 'tools of another host', true);
      expect(other.told).toBe('');
      expect(`${other.detail} ${other.error}`).toContain('allowed-hosts');
    },
  );

  test.runIf(hasBed('root'))('no agent starts where it can have no network of its own, and the sentence says what to do', async () => {
    const scene = await inBed<Scene>('root', 'no network of its own', true);
    expect(scene).toMatchObject({ outcome: 'lost' });
    expect(scene.detail).toMatch(
      /^no agent starts here: 'network: allow-list' needs a network of the agent's own, and none can be made \(.*unshare.*EACCES\)\./,
    );
    expect(scene.detail).toContain("or set 'network: open' in .github/clambake.yml");
  });
});
