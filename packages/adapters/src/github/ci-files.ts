// Parses the workflow that tests a bundle, and the workflows and actions of the same repository that it uses, and keeps the
// line of every value. A problem of a file is returned as a value, because the train decides what follows from it.
import type { CiFile, CiFiles, ParsedFile } from '@clambake/core';
import type { Node } from 'yaml';

/** GitHub lets workflows call each other ten levels deep; a file is read once. */
const maximumFiles = 30;
/** Maximum number of actions that are read. One that is not read counts as unsafe. */
const maximumActions = 30;

type Read = (path: string) => Promise<string | undefined>;

/** `read` returns the content of a path at the commit; undefined: there is no such file. */
export const readCiFiles = async (source: { oid: string; workflow: string }, read: Read): Promise<CiFiles> => {
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
  const files = [main, ...called.values()].filter((file) => file.kind === 'parsed');
  return { ...source, main, called, actions: await readActions(files, read) };
};

/** Reads the actions of the repository that these workflows use, and those that they use in turn, by directory. */
export const readActions = async (files: readonly ParsedFile[], read: Read): Promise<Map<string, CiFile>> => {
  const { actionDirectory, jobsOf, stepsOfAction, workspaceOf } = await import('@clambake/core');
  const found = new Map<string, CiFile>();
  const queue = files.flatMap((file) => jobsOf(file).map(({ steps }) => steps));
  for (let steps = queue.shift(); steps !== undefined; steps = queue.shift()) {
    const workspace = workspaceOf(steps);
    for (const { fields } of steps) {
      const directory = actionDirectory(fields['uses'], workspace);
      if (directory === undefined || found.has(directory) || found.size >= maximumActions) continue;
      const action = await readAction(directory, read);
      if (action === undefined) continue;
      found.set(directory, action);
      if (action.kind === 'parsed') queue.push(stepsOfAction(action));
    }
  }
  return found;
};

const readAction = async (directory: string, read: Read): Promise<CiFile | undefined> => {
  for (const name of ['action.yml', 'action.yaml']) {
    const path = directory === '' ? name : `${directory}/${name}`;
    const text = await read(path);
    if (text !== undefined) return parseCiFile(path, text);
  }
  return undefined;
};

const readOne = async (path: string, read: Read): Promise<CiFile> => {
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
