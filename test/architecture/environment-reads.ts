// Finds the environment variables that a source reads, by its syntax tree.
import { identifierName, type Node, parseSource, stringValue } from './parse-source.ts';

const isProcess = (node: Node): boolean =>
  identifierName(node) === 'process' || (node.type === 'MemberExpression' && identifierName(node.property) === 'process');

const isProcessEnv = (node: unknown): boolean => {
  const member = node as Node | undefined;
  return member?.type === 'MemberExpression' && identifierName(member.property) === 'env' && isProcess(member.object as Node);
};

const destructured = (pattern: Node): string[] =>
  (pattern.properties as Node[]).map((one) => (one.type === 'Property' ? (identifierName(one.key) ?? stringValue(one.key) ?? '*') : '*'));

/**
 * Names in order of appearance; `*` stands for the whole environment (passed on, computed, spread), and for an import
 * of node:process, which would hide the name this search goes by.
 */
export const findEnvironmentReads = (text: string): string[] => {
  const nodes = parseSource(text);
  const named = new Set<unknown>();
  return nodes.flatMap((node) => {
    if (node.type === 'ImportDeclaration') return /^(?:node:)?process$/.test(stringValue(node.source) ?? '') ? ['*'] : [];
    if (node.type === 'MemberExpression' && isProcessEnv(node.object)) {
      named.add(node.object);
      return [node.computed === true ? (stringValue(node.property) ?? '*') : (identifierName(node.property) ?? '*')];
    }
    if (node.type === 'VariableDeclarator' && isProcessEnv(node.init) && (node.id as Node).type === 'ObjectPattern') {
      named.add(node.init);
      return destructured(node.id as Node);
    }
    return isProcessEnv(node) && !named.has(node) ? ['*'] : [];
  });
};
