// An independent look at work that landing accepted: plain git in the landing repository, and no code of the product.
import { execFileSync } from 'node:child_process';
import type { WorkCheck } from '@clambake/core';
import { plainGitEnv } from '../support/git-server.ts';
import { formsOfSecret, secrets } from './hostile.ts';
import { judgePath } from './judge-names.ts';
import { actsOf, withoutOwnTrailers } from './judge-texts.ts';
import type { WorkCase } from './work-cases.ts';

const config = ['-c', 'merge.renames=true', '-c', 'diff.renameLimit=10000'];
const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', [...config, ...args], {
    cwd,
    env: plainGitEnv,
    encoding: 'latin1',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 1024 ** 3,
  });

type Files = Map<string, string>;

const filesOf = (gitDir: string, tree: string): Files =>
  new Map(
    git(gitDir, 'ls-tree', '-r', '-z', '--full-tree', tree)
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, line.indexOf('\t'))]),
  );

const changed = (from: Files, to: Files): string[] =>
  [...new Set([...from.keys(), ...to.keys()])].filter((path) => from.get(path) !== to.get(path));

const utf8 = (path: string): string => Buffer.from(path, 'latin1').toString('utf8');

/** Undefined when the merge conflicts: then the train evicts it, and nothing lands. */
const mergedWith = (gitDir: string, base: string, oid: string): Files | undefined => {
  try {
    return filesOf(gitDir, git(gitDir, 'merge-tree', '--write-tree', '--no-messages', base, oid).trim());
  } catch {
    return undefined;
  }
};

/** Returns a sentence for each thing that may not be on the base. */
export const judgeWork = (found: WorkCheck, { made, gitDir, main }: { made: WorkCase; gitDir: string; main: string }): string[] => {
  const landed = found.ok ? found : found.held;
  if (landed === undefined) return [];
  const { oid } = landed;
  const approved = new Set(found.ok ? [] : found.held?.paths.map(({ path }) => path));
  const wrong: string[] = [];
  const base = filesOf(gitDir, main);
  const from = filesOf(gitDir, git(gitDir, 'merge-base', main, oid).trim());
  const own = filesOf(gitDir, oid);
  const merged = mergedWith(gitDir, main, oid);
  for (const [before, after] of [
    [from, own],
    [base, merged ?? base],
  ] as const) {
    for (const path of changed(before, after)) {
      const name = utf8(path);
      const verdict = judgePath(name, after.get(path)?.split(' ')[0]);
      if (verdict === 'forbidden' || (verdict === 'needs-human' && !approved.has(name)))
        wrong.push(`${JSON.stringify(name)} is ${verdict}`);
    }
  }
  if (landed.files !== changed(from, own).length) wrong.push(`it says ${landed.files} files, there are ${changed(from, own).length}`);
  if (changed(own, filesOf(gitDir, made.headOid)).length > 0) wrong.push('its tree is not that of the work file');
  return [
    ...wrong,
    ...judgeCommits(gitDir, main, oid),
    ...judgeSecrets(git(gitDir, 'log', '-p', '-m', '--text', '--format=%B', '--raw', oid, `^${main}`)),
  ];
};

const agentIdentity = 'clambake agent 001 <clambake+agent-001@users.noreply.github.com>';

const judgeCommits = (gitDir: string, main: string, oid: string): string[] => {
  const commits = git(gitDir, 'log', '-z', '--format=%an <%ae>%n%cn <%ce>%n%B', oid, `^${main}`);
  return commits
    .split('\0')
    .filter((text) => text !== '')
    .flatMap((text) => {
      const [author, committer, ...lines] = utf8(text).split('\n');
      const message = lines.join('\n');
      const acts = actsOf(withoutOwnTrailers(message))
        .filter((what) => what !== 'has a trailer' || /^Clambake-Agent: 001$/m.test(message))
        .map((what) => `a message ${what}: ${JSON.stringify(message)}`);
      return author === agentIdentity && committer === agentIdentity ? acts : [`a commit is by ${author}, ${committer}`, ...acts];
    });
};

const judgeSecrets = (text: string): string[] => {
  const joined = text.replaceAll('\0', '');
  return secrets.flatMap((secret) => (formsOfSecret(secret).some((form) => joined.includes(form)) ? ['it holds a secret'] : []));
};
