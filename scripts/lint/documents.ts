// Finds every YAML document of the project that GitHub or clambake would read: workflows, action.yml files,
// configurations, and the blocks of the documentation, each classified by what it says.
import { parse } from 'yaml';
import { configSchema } from '../../packages/core/src/config.ts';
import { isMapping, type LintDocument } from './document.ts';
import { wrapSnippet } from './wrap-snippet.ts';

export interface ProjectFile {
  /** Relative to the repository, with forward slashes. */
  path: string;
  text: string;
}

const parseOrNothing = (text: string): unknown => {
  try {
    return parse(text) as unknown;
  } catch {
    return undefined;
  }
};

const configKeys = Object.keys(configSchema.shape);

/** Returns the kind of a whole document, judged by its keys. */
const classify = (value: unknown): LintDocument['kind'] => {
  if (!isMapping(value)) return 'unknown';
  const keys = Object.keys(value);
  if ('jobs' in value && 'on' in value) return 'workflow';
  if ('runs' in value) return 'action';
  if ('updates' in value && 'version' in value) return 'dependabot';
  return keys.length > 0 && keys.some((key) => configKeys.includes(key)) ? 'configuration' : 'unknown';
};

const kindOfPath = (path: string): LintDocument['kind'] | undefined => {
  if (/(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$/.test(path)) return 'workflow';
  if (/(?:^|\/)action\.ya?ml$/.test(path)) return 'action';
  if (/(?:^|\/)\.github\/clambake\.yml$/.test(path)) return 'configuration';
  return /(?:^|\/)\.github\/dependabot\.ya?ml$/.test(path) ? 'dependabot' : undefined;
};

const readFileDocument = ({ path, text }: ProjectFile): LintDocument => ({
  path,
  name: path,
  kind: kindOfPath(path) ?? classify(parseOrNothing(text)),
  text,
  lineOffset: 0,
});

const nameOfBlock = (path: string, { line, kind }: { line: number; kind: LintDocument['kind'] }): string => {
  const slug = `${path.replace(/\.md$/, '').replaceAll(/[^\w]+/g, '-')}-${line}`.toLowerCase();
  if (kind === 'workflow') return `.github/workflows/${slug}.yml`;
  return kind === 'action' ? `blocks/${slug}/action.yml` : `blocks/${slug}.yml`;
};

/** Blocks fenced as yaml or yml, also indented ones (in lists). */
const readBlocks = ({ path, text }: ProjectFile, slug: string): LintDocument[] => {
  const found: LintDocument[] = [];
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const [, indent = '', fence = ''] = /^( *)(`{3,}|~{3,})ya?ml\b/i.exec(lines[index] ?? '') ?? [];
    if (fence === '') continue;
    const end = lines.findIndex((line, at) => at > index && line.trim() === fence);
    const block = lines
      .slice(index + 1, end < 0 ? undefined : end)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    found.push(readBlock({ path, line: index + 2, text: `${block.join('\n')}\n`, slug }));
    index = end < 0 ? lines.length : end;
  }
  return found;
};

const readBlock = ({ path, line, text, slug }: { path: string; line: number; text: string; slug: string }): LintDocument => {
  const value = parseOrNothing(text);
  const kind = classify(value);
  const wrapped = kind === 'unknown' ? wrapSnippet(text, { value, slug }) : undefined;
  return {
    path,
    name: nameOfBlock(path, { line, kind: wrapped === undefined ? kind : 'workflow' }),
    kind: wrapped === undefined ? kind : 'workflow',
    text: wrapped?.text ?? text,
    lineOffset: line - 1 - (wrapped?.linesBefore ?? 0),
  };
};

/** Paths of YAML that somebody runs or copies. Files of tests, which are often wrong on purpose, are elsewhere. */
const isLinted = (path: string): boolean =>
  /^(?:\.github|examples|packages\/local\/sample)\/.*\.ya?ml$/.test(path) || /(?:^|\/)action\.ya?ml$/.test(path) || path.endsWith('.md');

/** Every document of these files; what is packed and what lies beside sources is left out. */
export const readDocuments = (files: readonly ProjectFile[], slug: string): LintDocument[] =>
  files
    .filter(({ path }) => isLinted(path) && !/^dist\/|^packages\/[^/]+\/src\//.test(path))
    .flatMap((file) => (file.path.endsWith('.md') ? readBlocks(file, slug) : [readFileDocument(file)]));
