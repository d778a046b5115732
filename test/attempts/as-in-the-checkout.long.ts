// The agent's tree shows what a checkout shows: a submodule that the setup initialised, and conventions behind a link.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { plainGit } from '../support/git-server.ts';
import { bash, openRepository } from '../support/open-repository.ts';

const setup = `name: Setup
description: Fetches the submodules.
runs:
  using: composite
  steps:
    - shell: bash
      run: git -c protocol.file.allow=always submodule update --init && ls lib
`;

test('an initialised submodule and CLAUDE.md as a link reach the agent, and only its own file lands', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'clambake-library-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const library = join(directory, 'lib');
  plainGit(directory, 'init', '--quiet', '--initial-branch=main', library);
  writeFileSync(join(library, 'lib.c'), 'int LIBRARY_OF_THE_SUBMODULE;\n');
  plainGit(library, 'add', '--all');
  plainGit(library, 'commit', '--quiet', '--message=Library');
  const look = 'cat lib/lib.c; test -L CLAUDE.md && echo is-a-link; cat CLAUDE.md; git status --porcelain; echo made > made.txt';
  const repo = await openRepository({
    workflows: 'minimal',
    files: { '.github/actions/clambake-setup/action.yml': setup },
    script: ({ turn }) => (turn === 0 ? [bash(look)] : [{ text: 'Done.' }]),
  });
  const tree = join(directory, 'tree');
  plainGit(directory, 'clone', '--quiet', repo.repository.gitDir, tree);
  mkdirSync(join(tree, 'docs'));
  writeFileSync(join(tree, 'docs', 'conventions.md'), 'CONVENTIONS_BEHIND_THE_LINK\n');
  symlinkSync('docs/conventions.md', join(tree, 'CLAUDE.md'));
  plainGit(tree, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, 'lib');
  plainGit(tree, 'add', '--all');
  plainGit(tree, 'commit', '--quiet', '--message=Link and submodule');
  // A push without the server would miss what its hook needs.
  plainGit(repo.repository.gitDir, 'fetch', '--quiet', tree, '+HEAD:refs/heads/main');
  const issue = repo.ask('Make a file', { labels: ['clambake:hold'] });
  await repo.settled();
  const printed = repo.model.requests.at(-1)?.shown?.results.at(-1)?.output ?? '';
  const log = repo.jobLike(/run #/)?.log ?? '';
  expect(printed.trim(), log).toBe('int LIBRARY_OF_THE_SUBMODULE;\nis-a-link\nCONVENTIONS_BEHIND_THE_LINK');
  expect(JSON.stringify(repo.model.requests[0]), 'the agent is told the conventions').toContain('CONVENTIONS_BEHIND_THE_LINK');
  expect((await repo.record(issue))?.state, log).toBe('landed');
  expect(await repo.git('diff', '--name-only', 'main', `clambake/issue-${issue}`)).toBe('made.txt');
});
