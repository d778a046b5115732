// A lint rule of our own, as a pure function of the documents.
import type { Finding, Route } from './document.ts';
import type { Library, WorkflowFile } from './workflow.ts';

export interface Rule {
  /** As in `clambake/<name>`. */
  name: string;
  check(file: WorkflowFile, library: Library): Iterable<{ route: Route; message: string }>;
}

export const applyRules = (rules: readonly Rule[], library: Library): Finding[] =>
  library.files.flatMap((file) =>
    rules.flatMap((rule) =>
      [...rule.check(file, library)].map(({ route, message }) => ({
        path: file.parsed.document.path,
        line: file.parsed.lineOf(route),
        rule: `clambake/${rule.name}`,
        message,
      })),
    ),
  );
