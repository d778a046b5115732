// The files of a test's repository: a project with one test, and the workflows of an example or CI alone.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { clambakeDirectory } from '../../demo/start-actions.ts';
import type { RepositoryOptions } from './open-repository.ts';

export const owner = 'clara';
export const madeUpKey = 'sk-made-up-for-the-tests';
export const asRoot = process.geteuid?.() === 0;
export const actionsDirectory = join(clambakeDirectory, 'actions');
export const configPath = '.github/clambake.yml';
export const ciPath = '.github/workflows/ci.yml';
export const callerPath = '.github/workflows/clambake.yml';

const forThisMachine = `poll-seconds: 0.2\nisolation: ${asRoot ? 'user' : 'none'}\n`;
/** Configuration of a repository whose jobs a test starts itself: no time between departures. */
export const goodConfig = `ci: ci.yml\nagents: 2\ndeparture-minutes: 0\n${forThisMachine}`;

export const goodCi = `name: CI
on:
  workflow_dispatch:
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - run: npm test
`;

const callerWithoutClambake = `name: Clambake
on: workflow_dispatch
jobs: { tick: { runs-on: ubuntu-24.04, steps: [{ run: 'true' }] } }
`;

/** A project with one test, as a user might have it. */
const project = {
  'package.json': '{ "name": "shack", "type": "module", "scripts": { "test": "node --test" } }\n',
  'menu.txt': 'chowder\n',
  'menu.test.js': "import { test } from 'node:test';\n\ntest('there is a menu', () => {});\n",
};

/** Path → content of the files of an example, without its README. */
export const readExample = async (name: string): Promise<Record<string, string>> => {
  const directory = join(clambakeDirectory, 'examples', name);
  const files: Record<string, string> = {};
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && path !== join(directory, 'README.md')) files[relative(directory, path)] = await readFile(path, 'utf8');
  }
  return files;
};

/** Text of the file that users copy. */
export const readCaller = async (example = 'minimal'): Promise<string> => (await readExample(example))[callerPath] ?? '';

export const filesOf = async ({ workflows, agents, config = '', files = {} }: RepositoryOptions): Promise<Record<string, string>> => {
  const given = workflows === undefined ? { [ciPath]: goodCi, [callerPath]: callerWithoutClambake } : await readExample(workflows);
  const base = workflows === undefined ? goodConfig : `${given[configPath]}${forThisMachine}`;
  const more = agents === undefined ? '' : `agents: ${agents}\n`;
  const configuration = `${more === '' ? base : base.replace(/^agents: .*\n/m, '')}${more}${config}`;
  const all: Record<string, string | undefined> = { ...project, ...given, [configPath]: configuration, ...files };
  return Object.fromEntries(Object.entries(all).flatMap(([path, text]) => (text === undefined ? [] : [[path, text]])));
};
