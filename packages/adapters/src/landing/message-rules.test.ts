import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainGit } from '../../../../test/support/git-server.ts';
import { openGit } from '../git/git.ts';
import { type MessageRules, readMessageRules, type SignOff } from './message-rules.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'message-rules-'));
  plainGit(root, 'init', '--quiet', '--initial-branch=main');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const commit = (files: Record<string, string>, message = 'a change'): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  plainGit(root, 'add', '--all');
  plainGit(root, 'commit', '--quiet', '--allow-empty', '--message', message);
};
const read = (signOff: SignOff = 'auto'): Promise<MessageRules> =>
  readMessageRules(openGit({ gitDir: join(root, '.git') }), { base: plainGit(root, 'rev-parse', 'HEAD'), signOff });

test.each<[string, Record<string, string>]>([
  ['a file of the DCO App', { '.github/dco.yml': 'require:\n  members: false\n' }],
  ['the text of the DCO', { DCO: 'Developer Certificate of Origin\n' }],
  ['the text of the DCO in Markdown', { 'dco.md': 'Developer Certificate of Origin\n' }],
  ['a guide that names the command', { 'docs/contributing.md': 'Please use `git commit -s`.\n' }],
  ['a guide that names the line', { '.github/CONTRIBUTING.rst': 'Add a Signed-off-by line.\n' }],
  ['a workflow that checks it', { '.github/workflows/pr.yml': 'on: push\njobs: { x: { steps: [{ uses: tim-actions/dco@v1 }] } }\n' }],
  [
    'another workflow that checks it',
    { '.github/workflows/pr.yml': 'jobs: { x: { steps: [{ uses: christophebedard/dco-check@v1 }] } }\n' },
  ],
])('a base asks for a sign-off with %s', async (_, files) => {
  commit(files);
  expect(await read()).toEqual({ signOff: true, conventional: false });
  expect(await read('never')).toMatchObject({ signOff: false });
});

test('a base asks for a sign-off when all of the newest commits have one, merges aside', async () => {
  for (const name of ['1', '2', '3', '4', '5']) commit({ [name]: name }, `Add ${name}\n\nSigned-off-by: Mona <mona@example.com>`);
  expect(await read()).toMatchObject({ signOff: true });
  commit({ a: 'b' }, 'Add a');
  expect(await read()).toMatchObject({ signOff: false });
});

test('nothing asks for a sign-off in an ordinary repository, and it can be switched on', async () => {
  commit({
    'README.md': 'Use git commit.\n',
    'src/dco.ts': 'x\n',
    'CONTRIBUTING.md': 'Be kind.\n',
    '.github/workflows/ci.yml': 'on: push\n',
  });
  expect(await read()).toEqual({ signOff: false, conventional: false });
  expect(await read('always')).toMatchObject({ signOff: true });
});

test.each<[string, Record<string, string>]>([
  ['a configuration of commitlint', { 'commitlint.config.mjs': 'export default {};\n' }],
  ['a hidden one', { '.commitlintrc.yml': 'rules: {}\n' }],
  ['a key of package.json', { 'package.json': '{\n  "commitlint": {}\n}\n' }],
])('messages have a form with %s', async (_, files) => {
  commit(files);
  expect(await read()).toMatchObject({ conventional: true });
});
