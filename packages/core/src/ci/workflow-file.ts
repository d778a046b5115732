// Reads a workflow file for the preflight. An adapter has parsed it; its shape is not trusted here. GitHub accepts many
// spellings of the same thing, and callers treat a spelling that is not known here as the unsafe one.

/** One file of the base: parsed, missing, or not YAML. */
export type CiFile = { path: string } & (
  | {
      kind: 'parsed';
      /** The value that the YAML parser returned. */
      document: unknown;
      /** Maps a place in the document (`jobs/test/steps/0/uses`) to its line, counted from 1. */
      lines: ReadonlyMap<string, number>;
    }
  | { kind: 'missing' }
  | { kind: 'broken'; problem: string }
);

export type ParsedFile = Extract<CiFile, { kind: 'parsed' }>;

/** The workflow that tests a bundle, with the files of the same repository that it uses. */
export interface CiFiles {
  /** The commit that the files are from. */
  oid: string;
  /** File name of `main`. */
  workflow: string;
  main: CiFile;
  /** Workflows that it calls, by path. */
  called: ReadonlyMap<string, CiFile>;
  /** Actions of the repository that its steps use, by directory; the nested ones too. */
  actions: ReadonlyMap<string, CiFile>;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Returns the value as a map; an empty one when it is not a map. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Returns the texts between ${{ and }}. Braces inside a string of the expression do not end it. */
export const expressionsIn = (text: string): string[] =>
  [...text.matchAll(/\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/g)].map((match) => match[1] ?? '');

export interface Step {
  at: string;
  fields: Fields;
}

export interface JobOfFile {
  file: ParsedFile;
  name: string;
  /** Place of the job in its file. */
  at: string;
  fields: Fields;
  steps: Step[];
}

const stepsIn = (fields: Fields, at: string): Step[] =>
  (Array.isArray(fields['steps']) ? fields['steps'] : []).map((step, index) => ({ at: `${at}/steps/${index}`, fields: fieldsOf(step) }));

export const jobsOf = (file: ParsedFile): JobOfFile[] =>
  Object.entries(fieldsOf(fieldsOf(file.document)['jobs'])).map(([name, job]) => {
    const fields = fieldsOf(job);
    const at = `jobs/${name}`;
    return { file, name, at, fields, steps: stepsIn(fields, at) };
  });

/** Steps of a composite action; none of an action of another kind. */
export const stepsOfAction = (file: ParsedFile): Step[] => stepsIn(fieldsOf(fieldsOf(file.document)['runs']), 'runs');

/** Maps each trigger to its settings; `on: push`, `on: [push]` and `on: { push: … }` are the same. */
export const triggersOf = (file: ParsedFile): Map<string, Fields> => {
  const on = fieldsOf(file.document)['on'];
  if (typeof on === 'string') return new Map([[on, {}]]);
  if (Array.isArray(on)) return new Map(on.map((name) => [String(name), {}]));
  return new Map(Object.entries(fieldsOf(on)).map(([name, settings]) => [name, fieldsOf(settings)]));
};

/** Returns the path of the workflow that a job calls; undefined for a job with steps and for a workflow of another repository. */
export const calledPath = (uses: unknown): string | undefined => /^[.$]\/(\.github\/workflows\/[\w.-]+\.ya?ml)$/.exec(textOf(uses))?.[1];

/**
 * Returns the directory of the action that a step uses, from the root of the workspace; undefined for an action of another
 * repository. Several checkouts may lie in the workspace: `foreign` are the directories of those of other repositories, and
 * `own` those of this repository.
 */
export const actionDirectory = (uses: unknown, { own, foreign }: Workspace): string | undefined => {
  const written = /^[.$]\/(?!\.github\/workflows\/[\w.-]+\.ya?ml$)(.*)$/s.exec(textOf(uses))?.[1];
  if (written === undefined) return undefined;
  const path = plainPath(written);
  if (textOf(uses).startsWith('$')) return path;
  if (foreign.some((directory) => isBelow(path, directory))) return undefined;
  const root = own.find((directory) => isBelow(path, directory));
  return root === undefined ? path : path.slice(root.length).replace(/^\//, '');
};

export interface Workspace {
  own: readonly string[];
  foreign: readonly string[];
}

const isBelow = (path: string, directory: string): boolean => path === directory || path.startsWith(`${directory}/`);

/** `./a//b/../c/` → `a/c` */
const plainPath = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
};

/** Directories that the checkouts among these steps make below the workspace. */
export const workspaceOf = (steps: readonly Step[]): Workspace => {
  const checkouts = steps.filter(({ fields }) => isCheckout(fields['uses'])).map(({ fields }) => fieldsOf(fields['with']));
  const directories = (isOwn: boolean): string[] =>
    checkouts
      .filter(
        ({ repository }) => isOwn === (repository === undefined || /^\s*\$\{\{\s*github\.repository\s*\}\}\s*$/i.test(textOf(repository))),
      )
      .flatMap(({ path }) => (typeof path === 'string' && plainPath(path) !== '' ? [plainPath(path)] : []));
  return { own: directories(true), foreign: directories(false) };
};

/** True for actions/checkout and for actions whose name says that they do the same. */
export const isCheckout = (uses: unknown): boolean => /^[^@]*checkout[^@/]*(?:@|$)/i.test(textOf(uses));

/** A problem at one place of one file. */
export interface Finding {
  path: string;
  line: number | undefined;
  job: string | undefined;
  /** The problem, as the rest of a sentence that begins with the place. */
  what: string;
  /** The remedy, as an instruction. */
  mend: string;
}

/** Returns a finding at a place. Its line is that of the nearest enclosing place that has one. */
export const findingAt = (
  file: ParsedFile,
  { at, job, what, mend }: { at: string; job?: string | undefined } & Pick<Finding, 'what' | 'mend'>,
): Finding => {
  const parts = at.split('/');
  let line: number | undefined;
  for (let length = parts.length; length > 0 && line === undefined; length -= 1) line = file.lines.get(parts.slice(0, length).join('/'));
  return { path: file.path, line, job, what, mend };
};

/** Returns a finding at a place in a job. */
export const findingIn = ({ file, name, at: job }: JobOfFile, { at, ...found }: { at: string } & Pick<Finding, 'what' | 'mend'>): Finding =>
  findingAt(file, { at: `${job}/${at}`, job: name, ...found });
