// A real parser for the searches below, so that a comment or a string cannot hide or fake a use.
import { parseAst } from 'vitest/node';

export interface Node {
  type: string;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Every node of a TypeScript source, parents before children. Throws on a syntax error. */
export const parseSource = (text: string): Node[] => {
  const found: Node[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const one of value) visit(one);
    } else if (isNode(value)) {
      found.push(value);
      for (const [key, child] of Object.entries(value)) if (key !== 'parent') visit(child);
    }
  };
  visit(parseAst(text, { lang: 'ts' }));
  return found;
};

/** Value of a string literal or of a template without substitutions. */
export const stringValue = (node: unknown): string | undefined => {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral' || (node.expressions as unknown[]).length > 0) return undefined;
  return (node.quasis as { value: { cooked: string } }[])[0]?.value.cooked;
};

/** Name of an identifier, or undefined for any other node. */
export const identifierName = (node: unknown): string | undefined =>
  isNode(node) && node.type === 'Identifier' ? (node.name as string) : undefined;
