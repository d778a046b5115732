// The policy about files: which changes may come onto the base. Landing asks it about an agent's work, and the train about
// the tree that each passenger's merge makes. Invariant: the verdict depends on the paths, entries and approvals alone, so
// that every machine decides alike.
import picomatch from 'picomatch';
import { hidesSomething, withVisible } from './characters.ts';
import { foldGlob, formsOf } from './path-names.ts';

/** From the mildest to the strictest. */
export const pathLevels = ['allow', 'needs-human', 'block'] as const;
export type PathLevel = (typeof pathLevels)[number];
/** Glob → level. */
export type PathRules = Readonly<Record<string, PathLevel>>;

/** A file, link or submodule of a tree; `mode` as git writes it. */
export interface PathEntry {
  mode: string;
  oid: string;
}

/** `from` undefined: it is new; `to` undefined: it is removed. */
export interface PathChange {
  path: string;
  from: PathEntry | undefined;
  to: PathEntry | undefined;
}

/** Content that a person approved at a path; null when it is to be removed. */
export interface ApprovedPath {
  path: string;
  /** Content that it replaces, null where there was none; an approval of an older release does not say it. */
  from?: string | null | undefined;
  mode: string | null;
  oid: string | null;
}

export interface Refusal {
  /** `needs-human`: a person may approve it. */
  level: Exclude<PathLevel, 'allow'>;
  /** A clause that names the files. */
  why: string;
  /** The rules that refuse it, as the configuration writes them. */
  rule: string;
  /** The refused changes. */
  changes: PathChange[];
}

export interface PathPolicy {
  /** Undefined when all of the changes may come onto the base. */
  judge(changes: readonly PathChange[], approved?: readonly ApprovedPath[]): Refusal | undefined;
  /** Returns the changes that come onto the base with an approval only. */
  protectedAmong(changes: readonly PathChange[]): PathChange[];
}

interface Rule {
  glob: string;
  level: PathLevel;
  matches(form: string): boolean;
  /** True for a path at which a link would stand in for a folder that the glob leads through. */
  leadsThrough(form: string): boolean;
}

const options = { dot: true, nocase: true, windows: false } as const;
const wildcards = /[*?[\]{}()!+@|\\]/;
const link = '120000';
const submodule = '160000';

export const openPathPolicy = (rules: PathRules): PathPolicy => {
  const compiled = Object.entries(rules).map(([glob, level]) => compile(glob, level));
  const literals = [...new Set(Object.keys(rules).flatMap((glob) => foldGlob(glob).split('/')))].filter((name) => !wildcards.test(name));
  const known = new Map<string, Rule | undefined>();
  const ruleFor = (path: string, isLink: boolean): Rule | undefined => {
    const key = isLink ? `${path}\0` : path;
    if (!known.has(key)) {
      const forms = formsOf(path, literals);
      // Nobody can tell what a path stands for that has more forms than are compared, so every rule is about it.
      const matching = compiled.filter(
        (rule) => forms === undefined || forms.some((form) => rule.matches(form) || (isLink && rule.leadsThrough(form))),
      );
      known.set(key, strictest(matching));
    }
    return known.get(key);
  };
  const protects = ({ path, from, to }: PathChange): Rule | undefined => ruleFor(path, isLink(from) || isLink(to));
  return {
    judge: (all, approved = []) => {
      const changes = approved.length === 0 ? all : all.filter((change) => !approved.some((one) => isApproved(change, one)));
      const wrong = refuseKinds(changes);
      if (wrong !== undefined) return wrong;
      const found = changes.flatMap((change) => {
        const rule = protects(change);
        return rule === undefined || rule.level === 'allow' ? [] : [{ change, rule }];
      });
      return found.length === 0 ? undefined : refuseProtected(found);
    },
    protectedAmong: (changes) =>
      changes.filter((change) => refuseKinds([change]) !== undefined || (protects(change)?.level ?? 'allow') !== 'allow'),
  };
};

const isLink = (entry: PathEntry | undefined): boolean => entry?.mode === link || entry?.mode === submodule;

const isApproved = ({ path, from, to }: PathChange, approved: ApprovedPath): boolean =>
  approved.path === path &&
  (approved.from === undefined || approved.from === (from?.oid ?? null)) &&
  approved.oid === (to?.oid ?? null) &&
  approved.mode === (to?.mode ?? null);

const strictest = (rules: readonly Rule[]): Rule | undefined =>
  rules.reduce<Rule | undefined>(
    (most, rule) => (most === undefined || pathLevels.indexOf(rule.level) > pathLevels.indexOf(most.level) ? rule : most),
    undefined,
  );

/** A glob that names a folder is about everything in it. */
const compile = (glob: string, level: PathLevel): Rule => {
  const folded = foldGlob(glob)
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/+$/, '/**');
  const components = folded.split('/');
  const inside = wildcards.test(components.at(-1) ?? '') ? [] : [`${folded}/**`];
  const folders = components.slice(0, -1).map((_, index) => components.slice(0, index + 1));
  const named = folders.filter((folder) => folder.some((name) => name !== '**')).map((folder) => folder.join('/'));
  const matches = picomatch([folded, ...inside], options);
  const leads = named.length === 0 ? () => false : picomatch(named, options);
  return { glob, level, matches: (form) => matches(form), leadsThrough: (form) => leads(form) };
};

/** Refuses kinds of changes wherever they appear. */
const refuseKinds = (changes: readonly PathChange[]): Refusal | undefined => {
  const block = { level: 'block' as const, rule: 'always refused' };
  const module = changes.find(({ from, to }) => from?.mode === submodule || to?.mode === submodule);
  if (module !== undefined) return { ...block, why: `it changes the submodule ${shownPath(module.path)}`, changes: [module] };
  const hidden = changes.find(({ path }) => hidesSomething(path));
  if (hidden === undefined) return undefined;
  return { ...block, why: `the file name ${shownPath(hidden.path)} has control or invisible characters`, changes: [hidden] };
};

/** The approval of these changes. */
export const approvedPaths = (changes: readonly PathChange[]): ApprovedPath[] =>
  changes.map(({ path, from, to }) => ({ path, from: from?.oid ?? null, mode: to?.mode ?? null, oid: to?.oid ?? null }));

const maximumShown = 5;

const refuseProtected = (found: readonly { change: PathChange; rule: Rule }[]): Refusal => {
  const level = found.some(({ rule }) => rule.level === 'block') ? 'block' : 'needs-human';
  // Files that nobody can approve are named first.
  const sorted = [...found.filter(({ rule }) => rule.level === level), ...found.filter(({ rule }) => rule.level !== level)];
  const named = sorted.slice(0, maximumShown).map(({ change }) => shownPath(change.path));
  const more = found.length > maximumShown ? ` and ${found.length - maximumShown} more` : '';
  const rules = new Set(sorted.map(({ rule }) => `${shownPath(rule.glob)}: ${rule.level}`));
  return {
    level,
    why: `it changes protected paths: ${named.join(', ')}${more}`,
    rule: [...rules].slice(0, maximumShown).join(', '),
    changes: sorted.map(({ change }) => change),
  };
};

/** Names are shown escaped and short: they are the agent's. */
export const shownPath = (path: string): string =>
  withVisible(JSON.stringify(path.length > 120 ? `${path.slice(0, 119).toWellFormed()}…` : path));
