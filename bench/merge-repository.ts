// A made-up repository for merging: `files` files, a base that moves on, and branches that left it at different commits.
// The same numbers give the same commits everywhere. Of the branches 13 % edit one hot file (each its own lines) and
// 6 % edit a line that another branch edits too.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

export interface MergeRepository {
  /** A bare repository with the branches `main` and `b/1` … */
  gitDir: string;
  base: string;
  /** In boarding order. */
  heads: string[];
}

export interface RepositorySize {
  files: number;
  branches: number;
  /** Commits on the base that branches may have left from. */
  commits: number;
}

export const gitEnvironment = {
  PATH: process.env['PATH'] ?? '',
  HOME: '/dev/null',
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Bench',
  GIT_AUTHOR_EMAIL: 'bench@example.com',
  GIT_COMMITTER_NAME: 'Bench',
  GIT_COMMITTER_EMAIL: 'bench@example.com',
};

export const plainGit = (cwd: string, args: readonly string[], input = ''): string =>
  execFileSync('git', args, { cwd, env: gitEnvironment, input, encoding: 'utf8', maxBuffer: 1024 ** 3, stdio: 'pipe' }).trim();

const filesPerFolder = 50;
const linesPerFile = 40;
const hotPath = 'src/hot.txt';

const pathOf = (file: number): string => `src/part-${String(Math.floor(file / filesPerFolder)).padStart(3, '0')}/file-${file}.txt`;

const textOf = (name: string, changed: ReadonlyMap<number, string>, lines: number): string =>
  Array.from({ length: lines }, (_, line) => `${changed.get(line) ?? `${name}, line ${line}`}\n`).join('');

export const makeMergeRepository = (gitDir: string, size: RepositorySize): MergeRepository => {
  mkdirSync(gitDir, { recursive: true });
  plainGit(gitDir, ['init', '--quiet', '--bare', '--initial-branch=main']);
  plainGit(gitDir, ['fast-import', '--quiet'], importStream(size));
  plainGit(gitDir, ['pack-refs', '--all']);
  const names = Array.from({ length: size.branches }, (_, index) => `b/${index + 1}`);
  const [base = '', ...heads] = plainGit(gitDir, ['rev-parse', 'main', ...names]).split('\n');
  return { gitDir, base, heads };
};

/** A branch's edits: path → line → text. */
type Edits = Map<string, Map<number, string>>;

const editsOf = (index: number, size: RepositorySize): Edits => {
  const edits: Edits = new Map();
  const edit = (path: string, line: number, text: string): void => {
    edits.set(path, new Map([...(edits.get(path) ?? []), [line, text]]));
  };
  // Spread over all folders; no two branches share one of these files.
  const own = Math.floor(size.files / (2 * size.branches));
  for (let one = 0; one < Math.min(3, own); one += 1) edit(pathOf((index + one * size.branches) * 2), 5, `branch ${index} was here`);
  if (index % 100 < 13) edit(hotPath, 10 * index + 5, `branch ${index} needs this`);
  // The line that the branch seven before it edits in a file of its own.
  if (index % 100 >= 20 && index % 100 < 26) edit(pathOf((index - 7) * 2), 5, `branch ${index} thinks otherwise`);
  return edits;
};

const importStream = (size: RepositorySize): string => {
  const parts: string[] = [];
  const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const hotLines = 10 * size.branches + 20;
  const linesOf = (path: string): number => (path === hotPath ? hotLines : linesPerFile);
  const commit = ({
    ref,
    mark,
    at,
    message,
    from,
    edits,
  }: {
    ref: string;
    mark?: string;
    from: string | undefined;
    at: number;
    message: string;
    edits: Edits;
  }): void => {
    parts.push(`commit refs/heads/${ref}\n`);
    if (mark !== undefined) parts.push(`mark ${mark}\n`);
    parts.push(`committer Bench <bench@example.com> ${1_700_000_000 + at} +0000\n`, data(message));
    if (from !== undefined) parts.push(`from ${from}\n`);
    for (const [path, changed] of edits) parts.push(`M 100644 inline ${path}\n`, data(textOf(path, changed, linesOf(path))));
  };
  const all = [hotPath, ...Array.from({ length: size.files - 1 }, (_, file) => pathOf(file))];
  commit({ ref: 'main', mark: ':1', from: undefined, at: 0, message: 'start', edits: new Map(all.map((path) => [path, new Map()])) });
  for (let step = 1; step < size.commits; step += 1) {
    // The base edits files that branches leave alone.
    const path = pathOf(2 * ((step * 37) % Math.floor((size.files - 1) / 2)) + 1);
    const edits: Edits = new Map([[path, new Map([[20, `main at ${step}`]])]]);
    commit({ ref: 'main', mark: `:${step + 1}`, from: `:${step}`, at: step, message: `main ${step}`, edits });
  }
  for (let index = 0; index < size.branches; index += 1) {
    const from = `:${1 + ((index * 13) % size.commits)}`;
    commit({ ref: `b/${index + 1}`, from, at: size.commits + index, message: `branch ${index + 1}`, edits: editsOf(index, size) });
  }
  return parts.join('');
};
