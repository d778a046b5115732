// An independent look at what an agent left: it walks the disk and asks plain git, and shares no code with packing. It counts
// files and written words that are neither packed, nor kept, nor named (lost), and packed changes that nobody made (invented).
import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Left } from '@clambake/core';

export interface Found {
  lost: string[];
  invented: string[];
}

export interface CheckOptions {
  tree: string;
  /** Directory of the agent's other places. */
  tmp: string;
  /** Repository that has the start and the packed work. */
  source: string;
  start: string;
  packed: string;
  left: Left | undefined;
  kept: readonly string[];
}

const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'safe.directory',
  GIT_CONFIG_VALUE_0: '*',
};

const git = (cwd: string, ...args: string[]): string => {
  try {
    return execFileSync('git', args, { cwd, env, encoding: 'latin1', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 1024 ** 3 });
  } catch {
    return '';
  }
};

type Files = Map<string, string>;

/** Files of the disk without those of repositories inside: path → kind and content. */
const filesOnDisk = (root: string, at = ''): Files => {
  const found: Files = new Map();
  for (const name of readdirSync(join(root, at))) {
    const path = at === '' ? name : `${at}/${name}`;
    const full = join(root, path);
    const is = lstatSync(full);
    if (name === '.git') continue;
    if (is.isDirectory()) {
      if (!readdirSync(full).includes('.git')) for (const [inner, content] of filesOnDisk(root, path)) found.set(inner, content);
    } else if (is.isSymbolicLink()) found.set(path, `120000 ${readlinkSync(full, 'latin1')}`);
    else if (is.isFile()) found.set(path, `${(is.mode & 0o100) === 0 ? '100644' : '100755'} ${readFileSync(full, 'latin1')}`);
  }
  return found;
};

/** Objects never change: object id → content. */
const known = new Map<string, string>();
const blobOf = (repository: string, oid: string): string => {
  const content = known.get(oid) ?? git(repository, 'cat-file', 'blob', oid);
  known.set(oid, content);
  return content;
};

const filesOfCommit = (repository: string, commit: string): Files => {
  const lines = git(repository, 'ls-tree', '-r', '-z', commit)
    .split('\0')
    .filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [mode = '', , oid = ''] = line.slice(0, line.indexOf('\t')).split(' ');
      const path = Buffer.from(line.slice(line.indexOf('\t') + 1), 'latin1').toString('utf8');
      return [path, `${mode} ${mode === '160000' ? '' : blobOf(repository, oid)}`];
    }),
  );
};

const isIgnored = (path: string): boolean => path.endsWith('.log');
const wordsIn = (text: string): Set<string> => new Set(text.match(/\bw\d+x\d+\b/g) ?? []);

/** Everything that the kept files hold, as text. */
const keptText = (kept: readonly string[], source: string): string =>
  kept
    .map((file) => {
      if (file.endsWith('.tar')) return readFileSync(file, 'latin1');
      git(source, 'fetch', '--quiet', '--force', file, 'refs/heads/*:refs/kept/*');
      return git(source, 'log', '-p', '-m', '--root', '--glob=refs/kept/*');
    })
    .join('\n');

export const checkWalk = (options: CheckOptions): Found => {
  const { tree, tmp, source, start, packed, left, kept } = options;
  const disk = filesOnDisk(tree);
  const landed = filesOfCommit(source, packed);
  const began = filesOfCommit(source, start);
  const named = [left?.unpacked, left?.elsewhere, left?.leftOut].flatMap((list) => list ?? []);
  const isNamed = (path: string): boolean => named.some(({ what }) => what === path || (what.endsWith('/') && path.startsWith(what)));
  const history = `${git(source, 'log', '-p', '-m', '--root', packed)}${keptText(kept, source)}`;
  const repositories = [tree, ...readdirSync(tmp).map((name) => join(tmp, name))];
  const tips = repositories.flatMap((at) => tipsOf(at).map((oid) => ({ at, files: filesOfCommit(at, oid) })));
  const words = new Set([...disk].filter(([path]) => !isIgnored(path) && !isNamed(path)).flatMap(([, content]) => [...wordsIn(content)]));
  for (const { files } of tips)
    for (const [path, content] of files) if (!isNamed(path)) for (const word of wordsIn(content)) words.add(word);
  const found: Found = { lost: [...words].filter((word) => !wordsIn(history).has(word)).map((word) => `the word ${word}`), invented: [] };
  const sparse = new Set(
    git(tree, 'ls-files', '-t', '-z')
      .split('\0')
      .flatMap((line) => (line.startsWith('S ') ? [Buffer.from(line.slice(2), 'latin1').toString('utf8')] : [])),
  );
  // The packed commit may belong to another place than the files of the tree; a sentence says so.
  const isOfTree =
    left?.takenFrom === undefined &&
    !named.some(({ why }) => /another commit|rebase|bisection|moved back|conflict$/.test(why)) &&
    isOfHead(options);
  // With this setting git keeps other line ends on the disk than in commits.
  const asStored = (content: string | undefined): string | undefined =>
    git(tree, 'config', 'core.autocrlf') === '' ? content : content?.replaceAll('\r\n', '\n');
  for (const path of new Set([...disk.keys(), ...landed.keys(), ...began.keys()])) {
    const [now, then, at] = [disk.get(path), landed.get(path), began.get(path)].map(asStored);
    if (now === then || isNamed(path) || (now === undefined && sparse.has(path))) continue;
    // No command of the agent's changes line ends alone: a clone that converted did.
    if (then !== at && differsInLineEnds(then, at)) found.invented.push(`${path} has other line ends`);
    if (then === at && differsInLineEnds(now, at)) continue;
    if (isOfTree && !(now !== undefined && then === undefined && isIgnored(path))) found.lost.push(`${path} differs from the tree`);
    if (then !== at && !tips.some(({ files }) => asStored(files.get(path)) === then)) found.invented.push(`${path} was never like this`);
  }
  return found;
};

const differsInLineEnds = (one: string | undefined, other: string | undefined): boolean =>
  one !== other && one?.replaceAll('\r\n', '\n') === other?.replaceAll('\r\n', '\n');

/** All commits that names point at. */
const tipsOf = (repository: string): string[] => {
  const refs = git(repository, 'for-each-ref', '--format=%(objectname) %(*objectname)').split(/\s+/);
  const stashes = git(repository, 'log', '--walk-reflogs', '--format=%H %P', 'refs/stash', '--').split(/\s+/);
  const head = git(repository, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}').trim();
  return [...new Set([...refs, ...stashes, head])].filter((oid) => /^[0-9a-f]{40}$/.test(oid));
};

/** True when the packed commit is HEAD, or ours on top of it. */
const isOfHead = ({ tree, packed, left, start }: CheckOptions): boolean => {
  const head = git(tree, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}').trim();
  return head === (left?.commit?.parent ?? packed) || (head === '' && packed === start);
};
