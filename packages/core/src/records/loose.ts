// The parts that records are made of. A later release may have written a record, so keys that this release does not know
// are kept and stay out of the types, and a list says whether each of its entries can wait by itself.
import { z } from 'zod';

export type Json = Readonly<Record<string, unknown>>;
export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object whose unknown keys are kept. Whoever changes it copies it with a spread, so that they are written again. */
export const looseObject = <T extends z.ZodRawShape>(shape: T): z.ZodObject<T> => z.object(shape).loose() as unknown as z.ZodObject<T>;

type Order = 'oldest first' | 'newest first';
const orders = z.registry<{ order: Order }>();

/** A list in which an entry that this release cannot read waits by itself: see read-record.ts. */
export const entries = <T extends z.ZodType>(entry: T, order: Order = 'oldest first'): z.ZodArray<T> =>
  z.array(entry).register(orders, { order });

/** A list or a map of a record whose entries wait one by one. */
export interface EntriesAt {
  path: readonly string[];
  entry: z.ZodType;
  /** Undefined: a map, which has none. */
  order: Order | undefined;
}

/** All of them in a record of this schema. An entry is read as a whole: what is inside of it does not wait by itself. */
export const entriesIn = (schema: unknown, path: readonly string[] = []): EntriesAt[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return entriesIn(schema.def.innerType, path);
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([key, inner]) => entriesIn(inner, [...path, key]));
  if (schema instanceof z.ZodRecord) return [{ path, entry: schema.valueType as z.ZodType, order: undefined }];
  const order = schema instanceof z.ZodArray ? orders.get(schema)?.order : undefined;
  return schema instanceof z.ZodArray && order !== undefined ? [{ path, entry: schema.element as z.ZodType, order }] : [];
};

/** Also through lists, whose keys are their indices. */
export const valueAt = (json: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Json)[key] : undefined), json);

export const replaceAt = (json: Json, [key = '', ...rest]: readonly string[], value: unknown): Json => ({
  ...json,
  [key]: rest.length === 0 ? value : replaceAt(json[key] as Json, rest, value),
});
