// Names the files that the mutation run mutates, and the tests that must notice. Files that end processes, change users or clear trees are
// left out: a mutant of theirs could harm the machine that it runs on.
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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

const mutated = [
  'packages/core/src/{policy,texts}/**/*.ts',
  'packages/core/src/attempt/{decide-landing,left-behind,new-files,verification}.ts',
  'packages/adapters/src/landing/*.ts',
  ...machine.map((name) => `packages/adapters/src/agent-machine/${name}.ts`),
];
export const tests = [
  'packages/core/src/{policy,texts,attempt}/**/*.test.ts',
  'packages/adapters/src/{landing,agent-machine}/*.test.ts',
  'actions/{land-work,run-agent}/src/**/*.test.ts',
];

/** Tests of how long large inputs take: instrumented code is too slow for them. */
export const sizeTests = '**/*-size.test.ts';

const isTest = (path: string): boolean => path.endsWith('.test.ts') || path.includes('/testing/');
const filesOf = (root: string, patterns: readonly string[]): string[] => globSync([...patterns], { cwd: root }).toSorted();

/** Returns the paths of all files to mutate, relative to `root`. */
export const mutatedFiles = (root: string): string[] => filesOf(root, mutated).filter((path) => !isTest(path));

/** Returns a digest of the mutated files and their tests: a report of another digest says nothing about this code. */
export const codeDigest = (root: string): string => {
  const hash = createHash('sha256');
  for (const path of new Set([...mutatedFiles(root), ...filesOf(root, tests)])) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  }
  return hash.digest('hex');
};
