// Finds a command with which a repository probably tests itself. It is proposed to people as a line of the configuration, and is
// never run because it was found.

/** Files at the top of the repository that are read for a proposal. */
export const proposalFiles = ['package.json', 'pyproject.toml', 'setup.cfg', 'tox.ini', 'Makefile', 'makefile', 'GNUmakefile'] as const;

export interface RepositoryTop {
  /** Names at the top of the repository. */
  names: readonly string[];
  /** Text of a file of `proposalFiles`; empty: there is none. */
  read: (name: string) => string;
}

/** The script that npm writes into a new package.json: it tests nothing. */
const isPlaceholder = (script: string): boolean => /no test specified/i.test(script);

const ofNode = ({ names, read }: RepositoryTop): string | undefined => {
  if (!names.includes('package.json')) return undefined;
  const script = testScript(read('package.json'));
  if (script === undefined || script.trim() === '' || isPlaceholder(script)) return undefined;
  if (names.includes('pnpm-lock.yaml')) return 'pnpm test';
  if (names.includes('yarn.lock')) return 'yarn test';
  return names.includes('bun.lock') || names.includes('bun.lockb') ? 'bun run test' : 'npm test';
};

const testScript = (text: string): string | undefined => {
  try {
    const found = (JSON.parse(text) as { scripts?: { test?: unknown } } | null)?.scripts?.test;
    return typeof found === 'string' ? found : undefined;
  } catch {
    return undefined;
  }
};

const ofPython = ({ names, read }: RepositoryTop): string | undefined => {
  const isNamed =
    names.includes('pytest.ini') ||
    names.includes('conftest.py') ||
    /^\[tool\.pytest\b/m.test(read('pyproject.toml')) ||
    /^\[(?:tool:)?pytest\]/m.test(`${read('setup.cfg')}\n${read('tox.ini')}`);
  return isNamed ? 'python -m pytest' : undefined;
};

const ofMake = ({ names, read }: RepositoryTop): string | undefined => {
  // GNU make takes the first of them that is there.
  const file = ['GNUmakefile', 'makefile', 'Makefile'].find((name) => names.includes(name));
  const target = file === undefined ? undefined : /^(check|test)[ \t]*:(?!=)/m.exec(read(file))?.[1];
  return target === undefined ? undefined : `make ${target}`;
};

/** Undefined: nothing was found. */
export const proposeVerify = (top: RepositoryTop): string | undefined =>
  ofNode(top) ??
  ofPython(top) ??
  (top.names.includes('Cargo.toml') ? 'cargo test' : undefined) ??
  (top.names.includes('go.mod') ? 'go test ./...' : undefined) ??
  ofMake(top);
