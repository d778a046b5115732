// Part of `npm run lint`, a warning only: files and functions longer than the house likes. A long one usually holds two
// ideas, but a limit that fails the build only teaches people to cut in the wrong place.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

const root = join(import.meta.dirname, '..');
const fileLimit = 250;
const functionLimit = 50;

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const linesOf = (text: string): number => text.trimEnd().split('\n').length;

/** Functions above the limit, as `line: length`. */
const findLongFunctions = (text: string): string[] => {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one);
    } else if (isNode(value)) {
      const lines = /Function/.test(value.type) ? linesOf(text.slice(value.start, value.end)) : 0;
      if (lines > functionLimit) found.push(`${linesOf(text.slice(0, value.start + 1))}: function of ${lines} lines`);
      for (const child of Object.values(value)) visit(child);
    }
  };
  visit(parseAst(text, { lang: 'ts' }));
  return found;
};

const paths = globSync(['packages/*/src/**/*.ts', 'actions/*/src/**/*.ts', 'scripts/*.ts', 'bench/*.ts', 'demo/*.ts'], { cwd: root })
  .filter((path) => !path.endsWith('.test.ts'))
  .sort();
const reports = paths.flatMap((path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const lines = linesOf(text);
  return [...(lines > fileLimit ? [`${path}: file of ${lines} lines`] : []), ...findLongFunctions(text).map((one) => `${path}:${one}`)];
});
if (reports.length > 0)
  console.log(`longer than the house likes (${fileLimit} lines a file, ${functionLimit} a function):\n  ${reports.join('\n  ')}`);
