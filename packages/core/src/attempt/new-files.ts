// The rule for files that the agent made and did not commit: the ones that look like work are committed for it, the others
// are named with the reason (docs/decisions/027). What the agent commits itself is its own decision and not judged here.

/** Limits of one new file that nobody committed, and of the new files in one directory of the root. */
export const newFileLimits = { bytes: 5 * 1024 * 1024, binaryBytes: 512 * 1024, filesOfDirectory: 1000 };

/** Directories that tools fill; none of them is work wherever it is. */
const toolDirectories = new Set(
  `node_modules bower_components jspm_packages .venv venv virtualenv __pycache__ .pytest_cache .mypy_cache .ruff_cache .tox .nox .eggs
.gradle .m2 .nuget .cargo .bundle .npm .yarn .pnpm-store .cache .parcel-cache .turbo .next .nuxt .svelte-kit .angular .terraform
.nyc_output .ipynb_checkpoints .idea .vs .vscode .history .claude .aider.tags.cache .sass-cache .dart_tool .stack-work .hypothesis
.serverless .vercel .netlify .git DerivedData __MACOSX lost+found`.split(/\s+/),
);

/** Directories of build output. Where git tracks a file in one, the project keeps it, and new files in it may be work. */
const buildDirectories = new Set(
  `dist build out target coverage htmlcov obj Debug Release _build cmake-build-debug cmake-build-release CMakeFiles bazel-out tmp temp logs
test-results playwright-report storybook-static site-packages`.split(/\s+/),
);

type NameRule = readonly [pattern: RegExp, why: string];

/** Names of files, without their directories. */
const names: readonly NameRule[] = [
  [/^\.env(?:\.(?!(?:example|sample|template|dist|defaults?)$).*)?$|^\.envrc$/i, 'settings of one machine, perhaps with secrets'],
  [/^(?:\.netrc|\.pgpass|\.htpasswd|id_(?:rsa|dsa|ecdsa|ed25519)|.*\.(?:key|p12|pfx|jks|keystore))$/i, 'perhaps a secret'],
  [/^nohup\.out$|\.log(?:\.\d+)?$|^(?:npm|yarn|lerna|pnpm)-(?:debug|error)\.log/i, 'output of a program'],
  [/^(?:core(?:\.\d+)?|vgcore\..*|.*\.(?:core|dmp|stackdump|heapsnapshot|cpuprofile|heapprofile)|hs_err_pid.*)$/, 'a dump of a program'],
  [/\.(?:pid|sock|lock-wal|db-journal|sqlite-(?:journal|wal|shm)|db-(?:wal|shm))$/i, 'state of a running program'],
  [/^(?:\.#.*|#.*#|.*~|\..*\.sw[a-p]|.*\.(?:swp|swo|orig|rej|bak|tmp|temp|old|save))$/i, 'a file of an editor or a patch'],
  [/^(?:\.DS_Store|Thumbs\.db|ehthumbs\.db|desktop\.ini|\._.*)$/i, 'a file of an operating system'],
  [
    /\.(?:pyc|pyo|class|o|obj|a|lib|so|so\.\d.*|dylib|dll|exe|pdb|ilk|elc|beam|hi|rlib|rmeta|wasm\.map|tsbuildinfo|gcda|gcno)$/i,
    'build output',
  ],
  [
    /^(?:a\.out|\.coverage(?:\..*)?|\.eslintcache|\.stylelintcache|\.phpunit\.result\.cache|coverage\.(?:xml|out|lcov)|lcov\.info)$/i,
    'build output',
  ],
];

export interface NewFiles {
  /** Paths of new files that git does not ignore. */
  paths: readonly string[];
  /** Paths that the start commit tracks or the agent committed. */
  tracked: ReadonlySet<string>;
}

export interface LeftFile {
  path: string;
  why: string;
}

const directoriesOf = (path: string): string[] => path.split('/').slice(0, -1);

/** Every directory above a tracked file, as a path. */
const directoriesWith = (tracked: ReadonlySet<string>): Set<string> => {
  const found = new Set<string>();
  for (const path of tracked) {
    for (let at = path.lastIndexOf('/'); at > 0 && !found.has(path.slice(0, at)); at = path.lastIndexOf('/', at - 1))
      found.add(path.slice(0, at));
  }
  return found;
};

export const bareRepository = 'a repository of its own without a working tree';

/** Returns the directories with the files that git makes in every repository. */
const bareRepositories = (paths: readonly string[]): string[] => {
  const all = new Set(paths);
  const hasMore = (directory: string): boolean =>
    all.has(`${directory}/description`) ||
    all.has(`${directory}/packed-refs`) ||
    paths.some((path) => path.startsWith(`${directory}/objects/`));
  return paths.flatMap((path) => {
    const directory = path.endsWith('/HEAD') ? path.slice(0, -5) : '';
    return directory !== '' && all.has(`${directory}/config`) && hasMore(directory) ? [directory] : [];
  });
};

/** Splits new files into those that look like work and those that do not. Names and places decide here, sizes later. */
export const judgeNewFiles = ({ paths, tracked }: NewFiles): { work: string[]; left: LeftFile[] } => {
  const kept = directoriesWith(tracked);
  // Tools mark what they fill: a virtual environment has pyvenv.cfg, a cache has CACHEDIR.TAG.
  const marked = new Map(
    paths.flatMap((path) => {
      const mark = /^(.+)\/(pyvenv\.cfg|CACHEDIR\.TAG)$/.exec(path);
      return mark === null ? [] : [[mark[1] ?? '', mark[2] === 'pyvenv.cfg' ? 'a virtual environment' : 'a cache']];
    }),
  );
  for (const directory of bareRepositories(paths)) marked.set(directory, bareRepository);
  const whyNot = (path: string): LeftFile | undefined => {
    const parts = directoriesOf(path);
    for (const [index, name] of parts.entries()) {
      const directory = parts.slice(0, index + 1).join('/');
      if (kept.has(directory)) continue;
      const why =
        marked.get(directory) ??
        (toolDirectories.has(name)
          ? 'a directory that tools fill'
          : buildDirectories.has(name) || /\.egg-info$/.test(name)
            ? 'build output'
            : undefined);
      if (why !== undefined) return { path: `${directory}/`, why };
    }
    const why = names.find(([pattern]) => pattern.test(path.slice(path.lastIndexOf('/') + 1)))?.[1];
    return why === undefined ? undefined : { path, why };
  };
  const left = new Map<string, LeftFile>();
  const work: string[] = [];
  for (const path of paths) {
    const found = whyNot(path);
    if (found === undefined) work.push(path);
    else left.set(found.path, found);
  }
  const crowded = crowdedDirectories(work, kept);
  for (const directory of crowded)
    left.set(`${directory}/`, { path: `${directory}/`, why: `more than ${newFileLimits.filesOfDirectory} new files` });
  return { work: work.filter((path) => !crowded.some((directory) => path.startsWith(`${directory}/`))), left: [...left.values()] };
};

/** Returns new directories with so many files that they were unpacked or generated rather than written. */
const crowdedDirectories = (paths: readonly string[], kept: ReadonlySet<string>): string[] => {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const parts = directoriesOf(path);
    const first = parts.findIndex((_, index) => !kept.has(parts.slice(0, index + 1).join('/')));
    if (first < 0) continue;
    const directory = parts.slice(0, first + 1).join('/');
    counts.set(directory, (counts.get(directory) ?? 0) + 1);
  }
  return [...counts].flatMap(([directory, count]) => (count > newFileLimits.filesOfDirectory ? [directory] : []));
};

/** One line for the prompt. */
export const newFilesRule =
  'When you end, changes of tracked files and new files that look like work are committed for you in one separate commit. ' +
  'Left out are ignored files, files that were there before you, nested repositories, dependencies, build output, caches, logs, dumps, ' +
  `\`.env*\`, files of editors, files larger than ${newFileLimits.bytes / 1024 / 1024} MB and binary files larger than ${newFileLimits.binaryBytes / 1024} KB: commit those that belong to the work.`;
