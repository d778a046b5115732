// Connections: pages of a list, by cursor. A cursor names an element and its position, so that paging stays correct
// when earlier elements disappear.
import type { Source } from './sources.ts';
import { FieldError } from './context.ts';

export interface ConnectionArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

const maximumRecords = 100;

const encode = (index: number, key: string | number): string => Buffer.from(`cursor:${index}:${key}`).toString('base64');

const decode = (cursor: string): { index: number; key: string } => {
  const found = /^cursor:(\d+):(.*)$/s.exec(Buffer.from(cursor, 'base64').toString());
  if (found === null) throw new FieldError('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
  return { index: Number(found[1]), key: found[2] ?? '' };
};

/** Returns the index after which (or before which) a page begins. */
const locate = <T>(all: readonly T[], cursor: string, keyOf: (element: T) => string | number): number => {
  const { index, key } = decode(cursor);
  const found = all.findIndex((element) => String(keyOf(element)) === key);
  return found >= 0 ? found : index - 0.5;
};

export interface ConnectionList<T> {
  /** Name of the field, for error messages. */
  name: string;
  all: readonly T[];
  keyOf: (element: T) => string | number;
  /** Null for an element that the token may not see. */
  toSource: (element: T) => Source | null;
}

/** Returns the fields of a connection; `extra` adds those of its own type. */
export const connection = <T>(
  list: ConnectionList<T>,
  args: ConnectionArguments,
  extra: Record<string, unknown> = {},
): Record<string, unknown> => {
  const { all, keyOf, toSource, name } = list;
  const { first, last } = args;
  if ((first ?? last ?? undefined) === undefined) {
    throw new FieldError(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  }
  if ((first ?? 0) > maximumRecords || (last ?? 0) > maximumRecords) {
    throw new FieldError(
      'EXCESSIVE_PAGINATION',
      `Requesting ${first ?? last} records on the \`${name}\` connection exceeds the \`first\` limit of ${maximumRecords} records.`,
    );
  }
  const from = args.after === undefined || args.after === null ? 0 : Math.floor(locate(all, args.after, keyOf) + 1);
  const to = args.before === undefined || args.before === null ? all.length : Math.ceil(locate(all, args.before, keyOf));
  const start = first === undefined || first === null ? Math.max(from, to - (last ?? 0)) : from;
  const end = first === undefined || first === null ? to : Math.min(to, from + first);
  const page = all
    .slice(start, end)
    .map((element, offset) => ({ cursor: encode(start + offset, keyOf(element)), node: toSource(element) }));
  return {
    nodes: page.map((edge) => edge.node),
    edges: page,
    totalCount: all.length,
    pageInfo: {
      hasNextPage: end < all.length,
      hasPreviousPage: start > 0,
      startCursor: page.at(0)?.cursor ?? null,
      endCursor: page.at(-1)?.cursor ?? null,
    },
    ...extra,
  };
};

/** Returns a single edge, as mutations answer it. */
export const connectionEdge = (index: number, key: string | number, node: Source): { cursor: string; node: Source } => ({
  cursor: encode(index, key),
  node,
});
