// Names what is allowed in a change and easily overlooked by whoever reviews it: one line for each kind, for the pull request.
// A flag stops nothing.
import { showsLess } from './characters.ts';
import { foldPath } from './path-names.ts';
import { type PathChange, shownPath } from './path-policy.ts';

export interface LineChange {
  path: string;
  /** Without the sign in front. */
  added: readonly string[];
  removed: readonly string[];
}

export interface RiskFacts {
  changes: readonly PathChange[];
  /** Files whose content git does not show. */
  binary: readonly string[];
  lines: readonly LineChange[];
}

const maximumShown = 5;

const manifests =
  /^(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|pnpm-workspace\.yaml|bun\.lockb?|deno\.(?:jsonc?|lock)|requirements.*\.txt|constraints.*\.txt|pyproject\.toml|setup\.(?:py|cfg)|pipfile(?:\.lock)?|poetry\.lock|uv\.lock|pdm\.lock|environment\.ya?ml|cargo\.(?:toml|lock)|go\.(?:mod|sum|work)|gemfile(?:\.lock)?|.*\.gemspec|composer\.(?:json|lock)|pom\.xml|build\.gradle(?:\.kts)?|gradle\.lockfile|libs\.versions\.toml|packages\.lock\.json|packages\.config|.*\.(?:cs|fs|vb)proj|mix\.(?:exs|lock)|pubspec\.(?:yaml|lock)|package\.(?:swift|resolved)|podfile(?:\.lock)?|flake\.(?:nix|lock)|conanfile\.(?:txt|py)|vcpkg\.json)$/;

const scripts =
  /(?:^|\/)(?:\.github|\.circleci|\.buildkite|\.ci|ci|scripts?)\/|\.(?:sh|bash|zsh|fish|ps1|bat|cmd|mk)$|(?:^|\/)(?:makefile|justfile|jenkinsfile|rakefile|taskfile\.ya?ml|package\.json|dockerfile[^/]*|[^/]*\.dockerfile|\.gitlab-ci\.yml|azure-pipelines\.yml|\.travis\.yml)$/;

const hidesDiffs = /(?:^|\s)(?:-diff|-text|binary|linguist-(?:generated|vendored))(?:\s|=|$)/;
const addresses = /(?:\b[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/@'"`]*@)?)([a-z0-9][a-z0-9.-]*\.[a-z0-9-]+)|\b((?:\d{1,3}\.){3}\d{1,3})\b/gi;

const nameOf = (path: string): string => foldPath(path).split('/').at(-1) ?? '';

/** Returns at most one line for each kind. */
export const riskFlags = ({ changes, binary, lines }: RiskFacts): string[] => {
  const added = changes.filter(({ to }) => to !== undefined);
  const hosts = newAddresses(lines);
  const found: [string, readonly string[]][] = [
    ['bidirectional or invisible characters', lines.filter((one) => one.added.some(showsLess)).map(pathOf)],
    ['changes hidden in diffs', lines.filter((one) => nameOf(one.path) === '.gitattributes' && one.added.some(hides)).map(pathOf)],
    ['new executable files', added.filter(({ from, to }) => to?.mode === '100755' && from?.mode !== '100755').map(pathOf)],
    ['new links', added.filter(({ from, to }) => to?.mode === '120000' && from?.mode !== '120000').map(pathOf)],
    ['binary files', binary],
    ['what is installed', changes.filter(({ path }) => manifests.test(nameOf(path))).map(pathOf)],
    ['new network addresses in scripts', hosts],
  ];
  return found.flatMap(([what, where]) => (where.length === 0 ? [] : [`${what}: ${listed(where)}`.slice(0, 1000).toWellFormed()]));
};

const pathOf = ({ path }: { path: string }): string => path;
const hides = (line: string): boolean => !/^\s*#/.test(line) && hidesDiffs.test(line);

const listed = (names: readonly string[]): string => {
  const shown = [...new Set(names)].slice(0, maximumShown).map(shownPath).join(', ');
  const more = new Set(names).size - maximumShown;
  return more > 0 ? `${shown} and ${more} more` : shown;
};

/** Addresses that a script names now and that no removed line named. */
const newAddresses = (lines: readonly LineChange[]): string[] => {
  const found = (texts: readonly string[]): string[] =>
    texts.flatMap((text) => [...text.matchAll(addresses)].map(([, host, ip]) => (host ?? ip ?? '').toLowerCase()));
  const before = new Set(lines.flatMap(({ removed }) => found(removed)));
  return lines.filter(({ path }) => scripts.test(foldPath(path))).flatMap(({ added }) => found(added).filter((host) => !before.has(host)));
};
