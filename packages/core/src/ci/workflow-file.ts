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

/** The workflow that tests a bundle, with the files of the same repository that it calls, by path. */
export interface CiFiles {
  /** The commit that the files are from. */
  oid: string;
  /** File name of `main`. */
  workflow: string;
  main: CiFile;
  called: ReadonlyMap<string, CiFile>;
}

export type Fields = Readonly<Record<string, unknown>>;

/** Returns the value as a map; an empty one when it is not a map. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Returns the texts between ${{ and }}. Braces inside a string of the expression do not end it. */
export const expressionsIn = (text: string): string[] =>
  [...text.matchAll(/\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/g)].map((match) => match[1] ?? '');

export interface JobOfFile {
  file: ParsedFile;
  name: string;
  /** Place of the job in its file. */
  at: string;
  fields: Fields;
  steps: { at: string; fields: Fields }[];
}

export const jobsOf = (file: ParsedFile): JobOfFile[] =>
  Object.entries(fieldsOf(fieldsOf(file.document)['jobs'])).map(([name, job]) => {
    const fields = fieldsOf(job);
    const at = `jobs/${name}`;
    const steps = Array.isArray(fields['steps']) ? fields['steps'] : [];
    return { file, name, at, fields, steps: steps.map((step, index) => ({ at: `${at}/steps/${index}`, fields: fieldsOf(step) })) };
  });

/** Maps each trigger to its settings; `on: push`, `on: [push]` and `on: { push: … }` are the same. */
export const triggersOf = (file: ParsedFile): Map<string, Fields> => {
  const on = fieldsOf(file.document)['on'];
  if (typeof on === 'string') return new Map([[on, {}]]);
  if (Array.isArray(on)) return new Map(on.map((name) => [String(name), {}]));
  return new Map(Object.entries(fieldsOf(on)).map(([name, settings]) => [name, fieldsOf(settings)]));
};

/** Returns the path of the workflow that a job calls; undefined for a job with steps and for a workflow of another repository. */
export const calledPath = (uses: unknown): string | undefined => /^\.\/(\.github\/workflows\/[\w.-]+\.ya?ml)$/.exec(textOf(uses))?.[1];

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
