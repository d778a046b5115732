// zizmor and actionlint, which npm does not have: scripts/install-linters.sh puts them into out/tools. The documents are
// written into a directory of their own, laid out like a repository, and findings are led back to where they came from.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Finding, LintDocument } from './document.ts';

export const toolPaths = { zizmor: 'out/tools/zizmor/bin/zizmor', actionlint: 'out/tools/bin/actionlint' } as const;
export type OutsideLinter = keyof typeof toolPaths;
export const outsideLinters = Object.keys(toolPaths) as OutsideLinter[];

/** The installed executable; undefined when it could not be installed, or nobody tried. */
export const findTool = (linter: OutsideLinter, repositoryRoot: string): string | undefined => {
  const path = join(repositoryRoot, toolPaths[linter]);
  return existsSync(path) ? path : undefined;
};

interface ZizmorFinding {
  ident: string;
  desc: string;
  ignored: boolean;
  locations: {
    symbolic: { kind: string; annotation: string; key: { Local?: { verbatim_path: string } } };
    concrete: { location: { start_point: { row: number } }; feature: string };
  }[];
}

interface ActionlintFinding {
  message: string;
  filepath: string;
  line: number;
  kind: string;
}

type Raw = Omit<Finding, 'path'> & { name: string };

const withoutDot = (path: string): string => path.replace(/^\.\//, '');

/** zizmor's opinions about style. The other findings of the strict persona are about security. */
const ignoredAudits: readonly string[] = ['anonymous-definition', 'concurrency-limits', 'undocumented-permissions'];

const readZizmor = (output: string): Raw[] =>
  (JSON.parse(output) as ZizmorFinding[])
    .filter((one) => !one.ignored && !ignoredAudits.includes(one.ident))
    .flatMap(({ ident, desc, locations }) => {
      const primary = locations.find((one) => one.symbolic.kind === 'Primary') ?? locations[0];
      if (primary === undefined) throw new Error(`zizmor names no place for ${ident}`);
      const { symbolic, concrete } = primary;
      const line = concrete.location.start_point.row + 1;
      const name = withoutDot(symbolic.key.Local?.verbatim_path ?? '');
      return [
        {
          name,
          line,
          rule: `zizmor/${ident}`,
          message: `${desc}: ${symbolic.annotation}: ${concrete.feature.trim().split('\n')[0] ?? ''}`,
        },
      ];
    });

const readActionlint = (output: string): Raw[] =>
  (JSON.parse(output) as ActionlintFinding[]).map(({ message, filepath, line, kind }) => ({
    name: withoutDot(filepath),
    line,
    rule: `actionlint/${kind}`,
    message,
  }));

const linters = {
  zizmor: {
    kinds: ['workflow', 'action', 'dependabot'],
    // Nothing of the machine is used: no configuration of a parent directory, and no network unless asked for. The persona
    // adds permissions of a whole workflow, images without a digest, and credentials that may or may not be kept.
    args: [
      '--offline',
      '--no-config',
      '--no-progress',
      '--quiet',
      '--strict-collection',
      '--persona=pedantic',
      '--no-exit-codes',
      '--format=json-v1',
    ],
    read: readZizmor,
  },
  actionlint: {
    kinds: ['workflow'],
    args: ['-format', '{{json .}}', '-shellcheck=', '-pyflakes=', '-no-color'],
    read: readActionlint,
  },
} as const;

/** Runs one of them over the documents it understands. Throws when it could not do its work. */
export const checkWithOutsideLinter = (
  linter: OutsideLinter,
  options: { executable: string; documents: readonly LintDocument[]; online?: boolean },
): Finding[] => {
  const { kinds, read } = linters[linter];
  const args = linters[linter].args.filter((one) => one !== '--offline' || options.online !== true);
  const documents = options.documents.filter((one) => (kinds as readonly string[]).includes(one.kind));
  const root = mkdtempSync(join(tmpdir(), 'clambake-lint-'));
  try {
    // actionlint looks for the repository that a file is in to follow its calls.
    mkdirSync(join(root, '.git'));
    for (const { name, text } of options.documents) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    const names = documents.map((one) => one.name);
    if (names.length === 0) return [];
    const run = spawnSync(options.executable, [...args, ...names], {
      cwd: root,
      encoding: 'utf8',
      timeout: 120_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    if (run.status === null || run.status > 1 || run.stdout === '') {
      throw new Error(`${linter} ended with ${run.status ?? run.signal ?? run.error?.message}: ${run.stderr}${run.stdout}`);
    }
    return read(run.stdout).map(({ name, line, rule, message }) => {
      const document = documents.find((one) => one.name === name);
      if (document === undefined) throw new Error(`${linter} found something in ${name}, which it was not given`);
      return { path: document.path, line: line + document.lineOffset, rule, message };
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};
