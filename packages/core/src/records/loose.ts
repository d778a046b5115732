// The parts of a record's schema. A later release may have written the record, so objects keep the keys that this release
// does not know, and a list says whether an entry that cannot be read waits alone, without the rest of the record.
import { z } from 'zod';

export type Json = Readonly<Record<string, unknown>>;
export const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object that keeps its unknown keys. Code that changes it copies it with a spread, so that they are written again. */
export const looseObject = <T extends z.ZodRawShape>(shape: T): z.ZodObject<T> => z.object(shape).loose() as unknown as z.ZodObject<T>;

type Order = 'oldest first' | 'newest first';
const orders = z.registry<{ order: Order }>();

/** A list in which an entry that this release cannot read waits alone: see read-record.ts. */
export const entries = <T extends z.ZodType>(entry: T, order: Order = 'oldest first'): z.ZodArray<T> =>
  z.array(entry).register(orders, { order });

/** The place of such a list, or of a map, in a record. */
export interface EntriesAt {
  path: readonly string[];
  entry: z.ZodType;
  /** Undefined for a map. */
  order: Order | undefined;
}

/** Finds these places in a schema. Lists inside of an entry do not count, because an entry is read as a whole. */
export const entriesIn = (schema: unknown, path: readonly string[] = []): EntriesAt[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return entriesIn(schema.def.innerType, path);
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([key, inner]) => entriesIn(inner, [...path, key]));
  if (schema instanceof z.ZodRecord) return [{ path, entry: schema.valueType as z.ZodType, order: undefined }];
  const order = schema instanceof z.ZodArray ? orders.get(schema)?.order : undefined;
  return schema instanceof z.ZodArray && order !== undefined ? [{ path, entry: schema.element as z.ZodType, order }] : [];
};

/** Returns the value at a path; the keys of a list are its indices. */
export const valueAt = (json: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Json)[key] : undefined), json);

export const replaceAt = (json: Json, [key = '', ...rest]: readonly string[], value: unknown): Json => ({
  ...json,
  [key]: rest.length === 0 ? value : replaceAt(json[key] as Json, rest, value),
});
