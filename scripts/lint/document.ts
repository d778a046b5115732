// A document that is linted (one YAML file or one block of the documentation) and a finding in it. A block is checked
// inside a wrapper that makes it whole. Findings always name the line that a reader sees.
import { isMap, isSeq, LineCounter, type Node, parseDocument } from 'yaml';

export interface LintDocument {
  /** The file a reader opens, relative to the repository. */
  path: string;
  /** Name that linters see: the path of a file, or a made-up path for a block. It is unique. */
  name: string;
  kind: 'workflow' | 'action' | 'configuration' | 'dependabot' | 'unknown';
  text: string;
  /** Line of `path` minus line of `text`. */
  lineOffset: number;
}

export interface Finding {
  path: string;
  line: number;
  /** Linter and rule: `clambake/fail-fast`, `zizmor/artipacked`. */
  rule: string;
  message: string;
}

export type Route = readonly (string | number)[];
export type Mapping = Readonly<Record<string, unknown>>;

export interface ParsedDocument {
  document: LintDocument;
  /** Plain values; undefined when it is not YAML. */
  value: unknown;
  /** One message for each thing the YAML parser objects to. */
  problems: readonly { line: number; message: string }[];
  /** Line of the key or item that the route ends at, in the file a reader opens. */
  lineOf(route: Route): number;
  /** The text of that line. */
  sourceLine(route: Route): string;
}

export const parseLintDocument = (document: LintDocument): ParsedDocument => {
  const counter = new LineCounter();
  const parsed = parseDocument(document.text, { lineCounter: counter, prettyErrors: false });
  const lines = document.text.split('\n');
  const lineInText = (offset: number): number => Math.max(1, counter.linePos(offset).line);
  const textLine = (route: Route): number => lineInText(offsetOf(parsed.contents, route));
  const problems = [...parsed.errors, ...parsed.warnings].map(({ pos, message }) => ({
    line: lineInText(pos[0]) + document.lineOffset,
    message,
  }));
  return {
    document,
    value: parsed.errors.length > 0 ? undefined : (parsed.toJS() as unknown),
    problems,
    lineOf: (route) => textLine(route) + document.lineOffset,
    sourceLine: (route) => lines[textLine(route) - 1] ?? '',
  };
};

/** Offset of the deepest key or item on the route that is there. */
const offsetOf = (contents: Node | null, route: Route): number => {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const step of route) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(step));
      offset = (pair?.key as Node | undefined)?.range?.[0] ?? offset;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    }
  }
  return offset;
};

export const isMapping = (value: unknown): value is Mapping => typeof value === 'object' && value !== null && !Array.isArray(value);

export const asMapping = (value: unknown): Mapping => (isMapping(value) ? value : {});

export const asList = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
