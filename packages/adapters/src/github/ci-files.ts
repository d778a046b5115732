// Parses the workflow that tests a bundle, and the workflows of the same repository that it calls, and keeps the line of
// every value. A problem of a file is returned as a value, because the train decides what follows from it.
import type { CiFile, CiFiles } from '@clambake/core';
import type { Node } from 'yaml';

/** GitHub lets workflows call each other ten levels deep; a file is read once. */
const maximumFiles = 30;

/** `read` returns the content of a path at the commit; undefined: there is no such file. */
export const readCiFiles = async (
  source: { oid: string; workflow: string },
  read: (path: string) => Promise<string | undefined>,
): Promise<CiFiles> => {
  const { calledPath, jobsOf } = await import('@clambake/core');
  const main = await readOne(`.github/workflows/${source.workflow}`, read);
  const called = new Map<string, CiFile>();
  for (const queue = [main]; queue.length > 0 && called.size < maximumFiles; ) {
    const file = queue.shift();
    const paths = file?.kind === 'parsed' ? jobsOf(file).flatMap((job) => calledPath(job.fields['uses']) ?? []) : [];
    for (const path of new Set(paths)) {
      if (path === main.path || called.has(path)) continue;
      const next = await readOne(path, read);
      called.set(path, next);
      queue.push(next);
    }
  }
  return { ...source, main, called };
};

const readOne = async (path: string, read: (path: string) => Promise<string | undefined>): Promise<CiFile> => {
  const text = await read(path);
  return text === undefined ? { path, kind: 'missing' } : parseCiFile(path, text);
};

export const parseCiFile = async (path: string, text: string): Promise<CiFile> => {
  const { isMap, isScalar, isSeq, LineCounter, parseDocument } = await import('yaml');
  const lineCounter = new LineCounter();
  const parsed = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const lineOf = (offset: number): number => lineCounter.linePos(offset).line;
  const [problem] = parsed.errors;
  if (problem !== undefined) return { path, kind: 'broken', problem: `line ${lineOf(problem.pos[0])}: ${problem.message}` };
  const lines = new Map<string, number>();
  const walk = (node: unknown, at: string): void => {
    const inside = (key: string): string => (at === '' ? key : `${at}/${key}`);
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) place(item as Node, inside(String(index)));
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        const name = inside(isScalar(key) ? String(key.value) : '?');
        const start = (key as Node).range?.[0];
        if (start !== undefined) lines.set(name, lineOf(start));
        walk(value, name);
      }
    }
  };
  const place = (node: Node, at: string): void => {
    if (node.range) lines.set(at, lineOf(node.range[0]));
    walk(node, at);
  };
  walk(parsed.contents, '');
  try {
    return { path, kind: 'parsed', document: parsed.toJS({ maxAliasCount: 50 }), lines };
  } catch (error) {
    return { path, kind: 'broken', problem: error instanceof Error ? error.message : String(error) };
  }
};
