// An agent with `isolation: container` on a machine like GitHub's: the real Claude Code looks at the processes with its Bash.
import { describe, expect, test } from 'vitest';
import { type BedUser, hasBed, inBed } from './hosted-bed.ts';

interface Scene {
  outcome: string;
  detail: string;
  verify: string;
  commits: number;
  said: string;
  printed: string;
  /** Number of processes that the agent left. */
  left: string;
}

const processesOf = ({ printed }: Scene): number => Number(/processes (\d+)/.exec(printed)?.[1]);

const seesItsOwnAlone = async (user: BedUser, scene: string): Promise<void> => {
  const seen = await inBed<Scene>(user, scene, scene.includes('allow-list'));
  expect(seen).toMatchObject({ outcome: 'done', verify: 'verified', commits: 1 });
  expect(seen.said).toContain('The agent works in a container of this action: it sees no process of the job');
  expect(processesOf(seen)).toBeLessThan(15);
  // The first process is ours, it has root's rights, and nothing of the job is beside it.
  expect(seen.printed).toMatch(/\n0\nclambake-agent\n/);
  expect(seen.printed).not.toContain('signalled');
  expect(seen.left).toBe('0');
};

describe('an agent in a container of this action', () => {
  test.runIf(hasBed('root'))('as root: an agent in a container sees its own processes alone', () =>
    seesItsOwnAlone('root', 'looks around, container'),
  );
  test.runIf(hasBed('runner'))('as the user runner: an agent in a container sees its own processes alone', () =>
    seesItsOwnAlone('runner', 'looks around, container'),
  );
  test.runIf(hasBed('root'))('an agent in a container may have a network of its own, too', () =>
    seesItsOwnAlone('root', 'looks around, container, allow-list'),
  );

  test.runIf(hasBed('root'))('control: without a container the same agent sees the processes of the job', async () => {
    const seen = await inBed<Scene>('root', 'looks around, user');
    expect(seen).toMatchObject({ outcome: 'done', left: '0' });
    expect(processesOf(seen)).toBeGreaterThan(15);
    expect(seen.printed).not.toMatch(/\n0\n/);
  });

  test.runIf(hasBed('root'))('no agent starts where no container can be made, and the sentence says what to do', async () => {
    const { outcome, detail } = await inBed<Scene>('root', 'no container');
    expect(outcome).toBe('lost');
    expect(detail).toMatch(
      /^no agent starts here: 'isolation: container' needs namespaces of its own, and none can be made \(.*unshare.*EACCES\)\./,
    );
    expect(detail).toContain("or set 'isolation: user' in .github/clambake.yml");
  });
});
