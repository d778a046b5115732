// The changes that a fault makes to an answer that was given: shorter or reversed lists, fields of GraphQL without a
// value, and another time.
import type { FaultResponse } from './language.ts';
import { headerOf, type KeptAnswer, withHeader } from './wire.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const isMapping = (value: Json | undefined): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys of the lists in GitHub's answers: REST's wrapped ones, GraphQL's connections, and those of the results service. */
const listKeys = ['nodes', 'edges', 'workflow_runs', 'jobs', 'artifacts', 'check_runs', 'statuses', 'workflows'];

/** Changes every list of an answer: the answer itself, and the lists that its keys hold. */
const changeLists = (value: Json, change: (list: Json[]) => Json[], isList = true): Json => {
  if (Array.isArray(value)) {
    const inner = value.map((entry) => changeLists(entry, change, false));
    return isList ? change(inner) : inner;
  }
  if (!isMapping(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, changeLists(entry, change, listKeys.includes(key))]));
};

/** Returns the paths that the pattern names; `*` stands for every key or index. */
const pathsAt = (value: Json | undefined, [key, ...rest]: readonly string[]): (string | number)[][] => {
  if (key === undefined) return [[]];
  const keys = Array.isArray(value) ? [...value.keys()] : isMapping(value) ? Object.keys(value) : [];
  const wanted = keys.filter((entry) => key === '*' || String(entry) === key);
  return wanted.flatMap((entry) => pathsAt((value as { [key: string]: Json })[entry], rest).map((path) => [entry, ...path]));
};

const setNull = (data: Json, path: readonly (string | number)[]): void => {
  const parent = path.slice(0, -1).reduce<Json>((value, key) => (value as { [key: string]: Json })[key] ?? null, data);
  const last = path.at(-1);
  if (parent !== null && typeof parent === 'object' && last !== undefined) (parent as { [key: string]: Json })[last] = null;
};

const nullFields = (
  answer: { [key: string]: Json },
  { nullAt, error }: { nullAt: string; error?: { type: string; message: string } | undefined },
): Json => {
  const data = structuredClone(answer['data'] ?? null);
  const paths = pathsAt(data, nullAt.split('.'));
  for (const path of paths) setNull(data, path);
  const known = Array.isArray(answer['errors']) ? answer['errors'] : [];
  const errors = error === undefined ? known : [...known, ...paths.map((path): Json => ({ ...error, path }))];
  return { ...answer, data, ...(errors.length === 0 ? {} : { errors }) };
};

const changeJson = (answer: KeptAnswer, change: (value: Json) => Json): KeptAnswer => {
  if (headerOf(answer, 'content-type')?.includes('json') !== true || answer.body.length === 0) return answer;
  return { ...answer, body: Buffer.from(JSON.stringify(change(JSON.parse(answer.body.toString()) as Json))) };
};

/** Returns the answer as the fault changes it; the same answer for a fault of another kind. */
export const changeAnswer = (answer: KeptAnswer, respond: FaultResponse): KeptAnswer => {
  if (respond === 'reverse') return changeJson(answer, (value) => changeLists(value, (list) => list.toReversed()));
  if (typeof respond !== 'object') return answer;
  if ('first' in respond) return changeJson(answer, (value) => changeLists(value, (list) => list.slice(0, respond.first)));
  if ('nullAt' in respond) return changeJson(answer, (value) => (isMapping(value) ? nullFields(value, respond) : value));
  if ('skewSeconds' in respond) {
    const date = Date.parse(headerOf(answer, 'date') ?? new Date().toUTCString());
    return withHeader(answer, 'date', new Date(date + respond.skewSeconds * 1000).toUTCString());
  }
  return answer;
};
