// Judges CI files that a test writes, as the train and the tick do.
import { judgePreflight, type Preflight } from '@clambake/core';
import { parseCiFile, readActions, readCiFiles } from '../github/ci-files.ts';

const settings = { trials: 4, merge: 'push', 'strict-base': false, history: 'auto' } as const;

export const safeCi = `name: CI
on: workflow_dispatch
permissions: { contents: read }
jobs:
  test:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@v7
        with: { persist-credentials: false }
      - run: npm test
`;

/** `files`: path → content, on the base, which is the default branch too; CI is `.github/workflows/ci.yml`. */
export const judgeCi = async (files: Record<string, string>, options: { acknowledged?: boolean } = {}): Promise<Preflight> => {
  const read = async (path: string): Promise<string | undefined> => files[path];
  const parsed = await Promise.all(
    Object.entries(files)
      .filter(([path]) => path.startsWith('.github/workflows/'))
      .map(([path, text]) => parseCiFile(path, text)),
  );
  const workflows = parsed.filter((file) => file.kind === 'parsed');
  return judgePreflight({
    base: 'main',
    asApp: false,
    signs: false,
    rules: undefined,
    files: await readCiFiles({ oid: 'b'.repeat(40), workflow: 'ci.yml' }, read),
    workflows: { files: workflows, actions: await readActions(workflows, read) },
    config: { ...settings, 'ci-acknowledged': options.acknowledged ?? false },
  });
};

export const ciPath = '.github/workflows/ci.yml';
