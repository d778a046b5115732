// The hosted image as it is: everybody may write /usr/local/bin, which comes before /usr/bin in PATH and in sudo's own path.
// The agent plants programs of twelve names wherever it can; none of them may run with the job's rights or with root's.
import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { longTest, quickTest as test } from '../support/stories.ts';
import { type BedUser, hasBed, inBed } from './hosted-bed.ts';
import { plantedNames } from './planted.ts';

interface Scene {
  outcome: string;
  detail: string;
  said: string;
  /** Output of the agent's Bash. */
  printed: string;
  ours: number;
  /** `uid name directory`. */
  heard: string[];
  left: string[];
}

interface Row {
  before: boolean;
  after: boolean;
  seen: boolean;
}

const withOurRights = ({ heard, ours }: Pick<Scene, 'heard' | 'ours'>): string[] =>
  heard.filter((line) => ['0', String(ours)].includes(line.split(' ')[0] ?? ''));
const namesIn = (heard: readonly string[]): string[] => [...new Set(heard.map((line) => line.split(' ')[1] ?? ''))].sort();

const renderTable = (rows: Record<string, Row>): string => {
  const lines = Object.entries(rows).map(([directory, { before, after, seen }]) => {
    const now = !after ? 'no' : seen ? 'yes' : 'for itself alone';
    return `| \`${directory}\` | ${before ? 'yes' : 'no'} | ${now} |`;
  });
  return ['| directory | without a namespace | in its namespace |', '|---|---|---|', ...lines].join('\n');
};

const plantsInVain = async (user: BedUser): Promise<void> => {
  const scene = await inBed<Scene>(user, 'the agent plants');
  expect(scene).toMatchObject({ outcome: 'done', left: [] });
  expect(scene.printed).toContain('planted in /usr/local/bin\n');
  expect(scene.printed).toContain('planted in /opt/hostedtoolcache/node/24.21.0/x64/bin\n');
  expect(scene.said).toContain('installs for itself alone below /usr/local and /opt/hostedtoolcache');
  expect(withOurRights(scene)).toEqual([]);
  // The agent's own PATH is that of the job, so what it planted did run: as its own user.
  expect(namesIn(scene.heard)).toEqual(expect.arrayContaining(['env', 'git']));
};

const showsTable = async (user: BedUser): Promise<void> => {
  const { rows, mounts } = await inBed<{ rows: Record<string, Row>; mounts: string }>(user, 'table');
  expect(await readFile(new URL('../../docs/isolation.md', import.meta.url), 'utf8')).toContain(renderTable(rows));
  expect(mounts).toContain('Read-only file system');
  expect(mounts).not.toContain('escaped');
};

describe('on a machine with the modes and the PATH of a hosted image', () => {
  longTest.runIf(hasBed('root'))('as root: what the agent plants never runs with the rights of root, and is gone after it', () =>
    plantsInVain('root'),
  );
  test.runIf(hasBed('runner'))(
    'as the user runner with sudo: what the agent plants never runs with the rights of the job or of root, and is gone after it',
    () => plantsInVain('runner'),
  );

  longTest.runIf(hasBed('runner'))('what somebody planted before the job does not run with its rights while it works', async () => {
    const scene = await inBed<Scene>('runner', 'planted before');
    expect(scene.outcome).toBe('done');
    expect(scene.left).toEqual(['/usr/local/bin', '/opt/pipx_bin', '/opt/hostedtoolcache/node/24.21.0/x64/bin']);
    expect(withOurRights(scene)).toEqual([]);
  });

  test.runIf(hasBed('runner'))(
    'control: the same user without its namespace plants them, and the job’s later steps run all twelve as root',
    async () => {
      const scene = await inBed<Scene>('runner', 'control');
      expect(namesIn(scene.heard.filter((line) => line.startsWith('0 ')))).toEqual([...plantedNames].sort());
      expect(namesIn(scene.heard.filter((line) => line.startsWith('1001 ')))).toContain('sudo');
    },
  );

  longTest.runIf(hasBed('runner'))('control: with isolation: none the job’s later steps run what the agent planted', async () => {
    const scene = await inBed<Scene>('runner', 'the agent plants, isolation none');
    expect(scene.left).toContain('/usr/local/bin');
    expect(namesIn(withOurRights(scene))).toEqual([...plantedNames].sort());
  });

  longTest.runIf(hasBed('runner'))(
    'the probe of the image finds everything as assumed there, and finds a directory that is closed',
    async () => {
      interface Probed {
        results: { id: string; verdict: string; got: Record<string, string> }[];
      }
      const known = await inBed<Probed>('runner', 'probe of the image');
      expect(known.results.map(({ id, verdict, got }) => [id, verdict, verdict === 'as assumed' ? {} : got])).toEqual([
        ['programs-of-root', 'as assumed', {}],
        ['directories-of-the-image', 'as assumed', {}],
      ]);
      const other = await inBed<Probed>('runner', 'probe of another image');
      expect(other.results.find(({ id }) => id === 'directories-of-the-image')).toMatchObject({
        verdict: 'different',
        got: { 'known directories that not everybody may write': '/opt (755)' },
      });
    },
  );

  longTest.runIf(hasBed('root'))('as root: who can write where is what the documentation says', () => showsTable('root'));
  longTest.runIf(hasBed('runner'))('as the user runner: who can write where is what the documentation says', () => showsTable('runner'));
});

describe('where no mount namespace can be made', () => {
  test.runIf(hasBed('root'))(
    'no agent starts while its user could replace a program, and one sentence names place and remedy',
    async () => {
      const scene = await inBed<Scene>('root', 'no namespace');
      expect(scene).toMatchObject({ outcome: 'lost', printed: '', heard: [] });
      expect(scene.detail).toMatch(
        /^no agent starts here: its user could write \/usr\/local\/bin \(a directory of PATH\) and .* more, so a program/,
      );
      expect(scene.detail).toContain('no mount namespace can be made that keeps it apart (spawn /usr/bin/unshare EACCES)');
      expect(scene.detail).toMatch(/chmod -R o-w .*\/usr\/local\/bin.*\/opt\/hostedtoolcache/);
      expect(scene.detail).toContain("set 'isolation: none' in .github/clambake.yml");
    },
  );

  longTest.runIf(hasBed('runner'))('an agent starts when its user can replace none', async () => {
    const scene = await inBed<Scene>('runner', 'no namespace, closed directories');
    expect(scene.outcome).toBe('done');
    expect(scene.said).toContain('The agent’s user can replace no program of PATH, the tool cache or this job');
    expect(scene.left).toEqual(['/tmp', '/var/tmp', '/dev/shm']);
    expect(withOurRights(scene)).toEqual([]);
  });
});
