// The cost of a document by GitHub's rule: the requests needed to fill every connection, divided by 100, at least 1.
import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';

type Variables = Readonly<Record<string, unknown>>;
type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

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

const countRequests = (
  selection: SelectionSetNode | undefined,
  at: { parents: number; variables: Variables; fragments: Fragments },
): number => {
  const { parents, variables, fragments } = at;
  let requests = 0;
  for (const node of selection?.selections ?? []) {
    if (node.kind === Kind.FRAGMENT_SPREAD) requests += countRequests(fragments.get(node.name.value)?.selectionSet, at);
    else if (node.kind === Kind.INLINE_FRAGMENT) requests += countRequests(node.selectionSet, at);
    else if (isIncluded(node, variables)) {
      const size = sizeOf(node, variables);
      if (size !== undefined) requests += parents;
      requests += countRequests(node.selectionSet, { parents: parents * (size ?? 1), variables, fragments });
    }
  }
  return requests;
};

/** Returns the points of one operation. A mutation document costs 1 of the primary limit. */
export const costOf = (operation: OperationDefinitionNode, fragments: Fragments, variables: Variables): number => {
  if (operation.operation === 'mutation') return 1;
  return Math.max(1, Math.ceil(countRequests(operation.selectionSet, { parents: 1, variables, fragments }) / 100));
};
