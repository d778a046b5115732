// A workflow file as the preflight sees it: parsed by an adapter, looked at here without trusting its shape. GitHub
// accepts many spellings of the same thing; what is none of them is treated as the unsafe one by whoever asks.

/** One file of the base, from text to data. */
export type CiFile = { path: string } & (
  | {
      kind: 'parsed';
      /** What the YAML parser made of it. */
      document: unknown;
      /** Place in the document (`jobs/test/steps/0/uses`) → line, counted from 1. */
      lines: ReadonlyMap<string, number>;
    }
  | { kind: 'missing' }
  | { kind: 'broken'; problem: string }
);

export type ParsedFile = Extract<CiFile, { kind: 'parsed' }>;

/** The workflow that tests a bundle, and the files of the same repository that it calls, by path. */
export interface CiFiles {
  /** The commit they are from. */
  oid: string;
  /** File name of `main`. */
  workflow: string;
  main: CiFile;
  called: ReadonlyMap<string, CiFile>;
}

export type Fields = Readonly<Record<string, unknown>>;

/** The value as a map; empty when it is none. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What stands between ${{ and }}; braces inside a text of the expression end nothing. */
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

/** Trigger → its settings; `on: push`, `on: [push]` and `on: { push: … }` are the same. */
export const triggersOf = (file: ParsedFile): Map<string, Fields> => {
  const on = fieldsOf(file.document)['on'];
  if (typeof on === 'string') return new Map([[on, {}]]);
  if (Array.isArray(on)) return new Map(on.map((name) => [String(name), {}]));
  return new Map(Object.entries(fieldsOf(on)).map(([name, settings]) => [name, fieldsOf(settings)]));
};

/** Path of a workflow of the same repository that a job calls; undefined for a job with steps and for another repository's. */
export const calledPath = (uses: unknown): string | undefined => /^\.\/(\.github\/workflows\/[\w.-]+\.ya?ml)$/.exec(textOf(uses))?.[1];

/** Something the preflight has to say about one place of one file. */
export interface Finding {
  path: string;
  line: number | undefined;
  job: string | undefined;
  /** What is the case, as the rest of a sentence. */
  what: string;
  /** What to do about it, as an order. */
  mend: string;
}

/** A finding at a place, whose line is that of the nearest place that has one. */
export const findingAt = (file: ParsedFile, p: { at: string; job?: string | undefined } & Pick<Finding, 'what' | 'mend'>): Finding => {
  const parts = p.at.split('/');
  let line: number | undefined;
  for (let length = parts.length; length > 0 && line === undefined; length -= 1) line = file.lines.get(parts.slice(0, length).join('/'));
  return { path: file.path, line, job: p.job, what: p.what, mend: p.mend };
};
