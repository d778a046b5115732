// Titles of the tests in a file, however they are declared: test('…'), describe.each(…)('…'), test(`… ${x}`).
import { identifierName, type Node, parseSource, stringValue } from './parse-source.ts';

const declares = (callee: unknown): boolean => {
  const node = callee as Node;
  if (node.type === 'CallExpression') return declares(node['callee']);
  if (node.type === 'MemberExpression') return declares(node['object']);
  return ['test', 'it', 'describe'].includes(identifierName(node) ?? '');
};

const titleOf = (node: Node | undefined): string | undefined =>
  node?.type === 'TemplateLiteral'
    ? (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…')
    : stringValue(node);

/** Comments and other strings are not looked at. */
export const testTitles = (text: string): string[] =>
  parseSource(text).flatMap((node) => {
    if (node.type !== 'CallExpression' || !declares(node['callee'])) return [];
    return titleOf((node['arguments'] as Node[])[0]) ?? [];
  });
