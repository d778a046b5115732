// Names the files that the mutation run mutates, and the tests that must notice. A room's mutants meet the tests of that room
// and of the action that uses it. Files that end processes, change users or clear trees are left out: a mutant of theirs
// could harm the machine that it runs on.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface MutatedRoom {
  name: string;
  files: readonly string[];
  tests: readonly string[];
  /** Part of the share that is asked for: tests with git and processes take so long that fewer of their mutants are tried. */
  weight: number;
  /** True: a mutant of what a module does when it is loaded meets all tests of the room. In the others, where these take minutes, it is left out. */
  hasStatic: boolean;
}

const machine = [
  'pack*',
  'find-work',
  'leftover*',
  'left*',
  'describe-left',
  'keep-left-behind',
  'setup-memory',
  'key-proxy*',
  'lfs-notes',
];

export const rooms: readonly MutatedRoom[] = [
  {
    name: 'core',
    files: ['packages/core/src/{policy,texts}/**/*.ts', 'packages/core/src/attempt/{decide-landing,left-behind,new-files,work-check}.ts'],
    tests: ['packages/core/src/**/*.test.ts'],
    weight: 1,
    hasStatic: true,
  },
  {
    name: 'landing',
    files: ['packages/adapters/src/landing/*.ts'],
    tests: ['packages/adapters/src/landing/*.test.ts', 'actions/land-work/src/**/*.test.ts'],
    weight: 0.4,
    hasStatic: false,
  },
  {
    name: 'agent-machine',
    files: machine.map((name) => `packages/adapters/src/agent-machine/${name}.ts`),
    tests: ['packages/adapters/src/agent-machine/*.test.ts', 'actions/run-agent/src/**/*.test.ts'],
    weight: 0.4,
    hasStatic: false,
  },
];

/** Tests of how long large inputs take: instrumented code is too slow for them. */
export const sizeTests = '**/*-size.test.ts';

const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.includes('/testing/');
const filesOf = (root: string, patterns: readonly string[]): string[] => globSync([...patterns], { cwd: root }).toSorted();

/** Returns the paths of a room's files to mutate, relative to `root`. */
export const mutatedFiles = (root: string, room: MutatedRoom): string[] => filesOf(root, room.files).filter((path) => !isTest(path));

/** Returns a digest of the mutated files and their tests: a report of another digest says nothing about this code. */
export const codeDigest = (root: string, of: readonly MutatedRoom[] = rooms): string => {
  const hash = createHash('sha256');
  const paths = of.flatMap((room) => [...mutatedFiles(root, room), ...filesOf(root, room.tests)]);
  for (const path of new Set(paths)) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
};
