// The points and the nodes of a document by GitHub's rules. Points are the requests needed to fill every connection,
// divided by 100 and rounded, at least 1. Nodes are the elements that all connections may have, from their `first` and `last`.
import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const numberOf = (value: ValueNode, variables: Variables): number | undefined => {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind !== Kind.VARIABLE) return undefined;
  const given = variables[value.name.value];
  return typeof given === 'number' ? given : undefined;
};

/** Returns `first` or `last` of a connection; undefined for any other field. */
const sizeOf = (field: FieldNode, variables: Variables): number | undefined => {
  const size = field.arguments?.find((argument) => argument.name.value === 'first' || argument.name.value === 'last');
  return size === undefined ? undefined : numberOf(size.value, variables);
};

const isIncluded = (field: FieldNode, variables: Variables): boolean =>
  (field.directives ?? []).every(({ name, arguments: given }) => {
    const condition = given?.[0]?.value;
    const value =
      condition?.kind === Kind.VARIABLE ? variables[condition.name.value] : condition?.kind === Kind.BOOLEAN ? condition.value : undefined;
    if (name.value === 'include') return value !== false;
    return name.value !== 'skip' || value !== true;
  });

/** A connection of a document, with the number of its parents. */
interface ConnectionAt {
  /** Response keys from the operation down, joined by dots. */
  path: string;
  parents: number;
  size: number;
}

interface At {
  path: string;
  parents: number;
  variables: Variables;
  fragments: Fragments;
}

/** Returns the length of `ids` of the field `nodes`, which gives that many parents; undefined for other fields. */
const idsOf = (field: FieldNode, variables: Variables): number | undefined => {
  const given = field.name.value === 'nodes' ? field.arguments?.find(({ name }) => name.value === 'ids')?.value : undefined;
  if (given?.kind === Kind.LIST) return given.values.length;
  const value = given?.kind === Kind.VARIABLE ? variables[given.name.value] : undefined;
  return Array.isArray(value) ? value.length : undefined;
};

/** Returns all connections in the order of the document. `ids` also counts the objects of `nodes(ids:)` and their parents. */
const listConnections = (selection: SelectionSetNode | undefined, at: At, ids: boolean): ConnectionAt[] =>
  (selection?.selections ?? []).flatMap((node) => {
    const { variables, fragments, parents } = at;
    if (node.kind === Kind.FRAGMENT_SPREAD) return listConnections(fragments.get(node.name.value)?.selectionSet, at, ids);
    if (node.kind === Kind.INLINE_FRAGMENT) return listConnections(node.selectionSet, at, ids);
    if (!isIncluded(node, variables)) return [];
    const key = node.alias?.value ?? node.name.value;
    const path = at.path === '' ? key : `${at.path}.${key}`;
    const size = sizeOf(node, variables) ?? (ids ? idsOf(node, variables) : undefined);
    const below = listConnections(node.selectionSet, { ...at, path, parents: parents * (size ?? 1) }, ids);
    return size === undefined ? below : [{ path, parents, size }, ...below];
  });

const start = (fragments: Fragments, variables: Variables): At => ({ path: '', parents: 1, fragments, variables });

/** Returns the points of one operation. A mutation document costs 1 of the primary limit. */
export const costOf = (operation: OperationDefinitionNode, fragments: Fragments, variables: Variables): number => {
  if (operation.operation === 'mutation') return 1;
  const connections = listConnections(operation.selectionSet, start(fragments, variables), false);
  return Math.max(1, Math.round(connections.reduce((sum, { parents }) => sum + parents, 0) / 100));
};

export interface Nodes {
  total: number;
  /** Returns the paths of the connections for which fewer than all nodes are left when only `maximum` are allowed. */
  pathsBeyond(maximum: number): string[];
}

/** Counts the nodes that an operation asks for. */
export const nodesOf = (operation: OperationDefinitionNode, fragments: Fragments, variables: Variables): Nodes => {
  let total = 0;
  const sums = listConnections(operation.selectionSet, start(fragments, variables), true).map(({ path, parents, size }) => {
    total += parents * size;
    return { path, total };
  });
  return { total, pathsBeyond: (maximum) => sums.filter((sum) => sum.total > maximum).map(({ path }) => path) };
};

/** Measures a document as text with one operation. */
export const measureDocument = (text: string, variables: Variables): { name: string | undefined; points: number; nodes: number } => {
  const { definitions } = parse(text);
  const operation = definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('a document without an operation');
  const named = definitions.filter((one) => one.kind === Kind.FRAGMENT_DEFINITION).map((one) => [one.name.value, one] as const);
  const fragments = new Map(named);
  const name = operation.name?.value;
  return { name, points: costOf(operation, fragments, variables), nodes: nodesOf(operation, fragments, variables).total };
};
