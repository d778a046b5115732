// Reads records that another release may have written, and keeps what this one cannot read. Unknown keys stay in the
// record. An entry of a list that cannot be read waits: no decision sees it, and every write puts it back into the ledger.
// When any other part cannot be read, the whole record waits.
import type { z } from 'zod';
import type { LedgerName } from '../names.ts';
import type { Unreadable, UnreadEntry } from '../fleet/snapshot.ts';
import { type EntriesAt, entriesIn, isJson, type Json, replaceAt, valueAt } from './loose.ts';
import {
  type FleetRecord,
  fleetRecordSchema,
  type IssueRecord,
  issueRecordSchema,
  type TrainRecord,
  trainRecordSchema,
} from './records.ts';
import { type IssueState, stateFacts } from './states.ts';

/** Turns a record of one version into a record of the next. */
export type Upgrade = (json: Json) => Json;

interface Kind {
  schema: z.ZodType<Json>;
  lists: readonly EntriesAt[];
  /** The first one turns version 1 into version 2, and so on. */
  upgrades: readonly Upgrade[];
}

const kindOf = (schema: z.ZodType<Json>, upgrades: readonly Upgrade[] = []): Kind => ({ schema, lists: entriesIn(schema), upgrades });
const kinds = { issue: kindOf(issueRecordSchema), fleet: kindOf(fleetRecordSchema), train: kindOf(trainRecordSchema) };
type RecordName = Extract<LedgerName, { kind: keyof typeof kinds }>;

export type ReadRecord = (
  | { kind: 'issue'; record: IssueRecord }
  | { kind: 'fleet'; record: FleetRecord }
  | { kind: 'train'; record: TrainRecord }
) & { unread: readonly UnreadEntry[] };

/** Returns the record in parsed JSON and the entries that wait, or the reason why the whole record waits. */
export const readRecord = (name: RecordName, json: unknown): ReadRecord | Unreadable => {
  const raw = readRaw(name.kind, json);
  if ('problem' in raw) return raw;
  const unread = raw.waiting.map(({ list, why }) => ({ list: list.path.join('.'), ...why }));
  const read = { kind: name.kind, record: raw.record, unread } as unknown as ReadRecord;
  if (read.kind === 'issue' && name.kind === 'issue' && read.record.issue !== name.issue)
    return garbage(`it names issue #${read.record.issue}`);
  if (read.kind === 'train' && name.kind === 'train' && read.record.base !== name.base)
    return garbage(`it names the base ${JSON.stringify(read.record.base.slice(0, 100)).toWellFormed()}`);
  return read;
};

/** Returns the record to write after `before` (parsed JSON): `record`, with the entries of `before` that wait. */
export const keepUnread = <T extends IssueRecord | FleetRecord | TrainRecord>(name: RecordName, before: unknown, record: T): T => {
  const raw = readRaw(name.kind, before);
  if ('problem' in raw || raw.waiting.length === 0) return record;
  const kept = kinds[name.kind].lists.reduce<Json>((written, list) => putBack(written, { list, raw }), record);
  return withAttemptsBefore(kept, { raw, record }) as T;
};

/** Turns JSON of any version up to today's into today's. `upgrades`: one step for each earlier version. */
export const upgrade = (json: Json, upgrades: readonly Upgrade[]): { json: Json } | Unreadable => {
  const today = upgrades.length + 1;
  const version = Number.isInteger(json['v']) ? Number(json['v']) : today;
  if (version > today) return { problem: `it has version ${version}, and this release reads no version after ${today}`, newer: true };
  return { json: version < 1 ? json : upgrades.slice(version - 1).reduce((older, step) => step(older), json) };
};

interface Waiting {
  list: EntriesAt;
  /** Index in a list, key in a map. */
  at: string;
  entry: unknown;
  why: Unreadable;
}

interface Raw {
  json: Json;
  record: Json;
  waiting: readonly Waiting[];
}

const maximumDepth = 50;
const maximumEntries = 10_000;

const readRaw = (kind: RecordName['kind'], given: unknown): Raw | Unreadable => {
  const { schema, lists, upgrades } = kinds[kind];
  if (!isJson(given)) return garbage('it is no JSON object');
  if (isDeeperThan(given, maximumDepth)) return garbage(`it is nested more than ${maximumDepth} levels deep`);
  const upgraded = upgrade(given, upgrades);
  if ('problem' in upgraded) return upgraded;
  const { json } = upgraded;
  const crowded = lists.find((list) => entriesAt(json, list).length > maximumEntries);
  if (crowded !== undefined) return garbage(`it has more than ${maximumEntries} ${crowded.path.join('.')}`);
  const whole = schema.safeParse(json);
  if (whole.success) return { json, record: whole.data, waiting: [] };
  const waiting = lists.flatMap((list) => waitingIn(json, list));
  const rest = schema.safeParse(lists.reduce((left, list) => takeOut(left, { list, waiting }), json));
  return rest.success ? { json, record: withoutWaitingAttempts(rest.data, waiting), waiting } : whyNot(rest.error, json);
};

const isDeeperThan = (value: unknown, maximum: number): boolean =>
  maximum < 0 || (typeof value === 'object' && value !== null && Object.values(value).some((inner) => isDeeperThan(inner, maximum - 1)));

const entriesAt = (json: Json, { path, order }: EntriesAt): [string, unknown][] => {
  const found = valueAt(json, path);
  const isThere = order === undefined ? isJson(found) : Array.isArray(found);
  return isThere ? Object.entries(found as object) : [];
};

const waitingIn = (json: Json, list: EntriesAt): Waiting[] =>
  entriesAt(json, list).flatMap(([at, entry]) => {
    const read = list.entry.safeParse(entry);
    return read.success ? [] : [{ list, at, entry, why: whyNot(read.error, entry) }];
  });

const takeOut = (json: Json, { list, waiting }: { list: EntriesAt; waiting: readonly Waiting[] }): Json => {
  const out = new Set(waiting.flatMap((one) => (one.list === list ? [one.at] : [])));
  if (out.size === 0) return json;
  const left = entriesAt(json, list).filter(([at]) => !out.has(at));
  // Decisions tell an empty list from a missing one.
  if (left.length === 0) return replaceAt(json, list.path, undefined);
  return replaceAt(json, list.path, list.order === undefined ? Object.fromEntries(left) : left.map(([, entry]) => entry));
};

/**
 * An entry goes behind the older ones that it stood behind, as far as they are left. Nothing is put back when the object that
 * holds the list is gone or has been replaced.
 */
const putBack = (record: Json, { list, raw }: { list: EntriesAt; raw: Raw }): Json => {
  const waiting = raw.waiting.filter((one) => one.list === list);
  const [before, after] = [raw.json, record].map((json) => valueAt(json, list.path.slice(0, -1)));
  if (waiting.length === 0 || !isJson(before) || !isJson(after) || before['id'] !== after['id']) return record;
  const now = valueAt(record, list.path) ?? [];
  if (list.order === undefined)
    return replaceAt(record, list.path, { ...Object.fromEntries(waiting.map(({ at, entry }) => [at, entry])), ...now });
  const oldestFirst = (entries: readonly unknown[]): unknown[] => (list.order === 'newest first' ? entries.toReversed() : [...entries]);
  const entries = oldestFirst(now as unknown[]);
  const left = new Set(entries.map(keyOf));
  const read = oldestFirst((valueAt(raw.record, list.path) ?? []) as unknown[]);
  const waits = new Set(waiting.map(({ entry }) => entry));
  let place = 0;
  for (const entry of oldestFirst(entriesAt(raw.json, list).map(([, one]) => one))) {
    if (waits.has(entry)) entries.splice(place, 0, entry);
    else if (!left.has(keyOf(read.shift()))) continue;
    place += 1;
  }
  return replaceAt(record, list.path, oldestFirst(entries));
};

/** Recognises an entry that a decision may have changed. */
const keyOf = (entry: unknown): unknown => {
  const { id, runId } = isJson(entry) ? entry : {};
  return id ?? runId ?? JSON.stringify(entry);
};

const attemptsBefore = 'attemptsBefore';
const isWaitingAttempt = ({ list }: Waiting): boolean => list.path[0] === 'attempts';

/** `attemptsBefore` counts attempts that wait too, so decisions get it without them. */
const withoutWaitingAttempts = (record: Json, waiting: readonly Waiting[]): Json => {
  const before = record[attemptsBefore];
  if (typeof before !== 'number') return record;
  return { ...record, [attemptsBefore]: before - waiting.filter((one) => isWaitingAttempt(one) && Number(one.at) < before).length };
};

const withAttemptsBefore = (written: Json, { raw, record }: { raw: Raw; record: Json }): Json => {
  const before = record[attemptsBefore];
  if (typeof before !== 'number') return written;
  // When a decision has just set it, all attempts that wait were made before.
  const isSet = before !== raw.record[attemptsBefore] || isAskedAgain(raw.record, record);
  const all = isSet ? before + raw.waiting.filter(isWaitingAttempt).length : raw.json[attemptsBefore];
  return { ...written, [attemptsBefore]: all };
};

/**
 * True when a person asked again after attempts that all wait, so that their number without these is the one that it was. From
 * the train an issue comes back without that.
 */
const isAskedAgain = (was: Json, record: Json): boolean => {
  const { attempts, state } = record;
  if (!Array.isArray(attempts) || attempts.length !== record[attemptsBefore] || state !== 'ready' || was['state'] === state) return false;
  return !stateFacts(was['state'] as IssueState).isWithTrain;
};

const garbage = (problem: string): Unreadable => ({ problem, newer: false });

/** A word that this release does not know comes from a later release; any other problem is a fault. */
const whyNot = ({ issues }: z.ZodError, json: unknown): Unreadable => {
  const words = issues.flatMap((issue) => {
    const word = valueAt(json, issue.path.map(String));
    const isOfWords = issue.code === 'invalid_value' ? typeof issue.values[0] === 'string' : issue.code === 'invalid_union';
    return isOfWords && typeof word === 'string' ? [`${nameOf(issue.path)} ${JSON.stringify(word.slice(0, 40))} is not known here`] : [];
  });
  const newer = words.length === issues.length;
  const problems = newer ? words : issues.map((issue) => `${nameOf(issue.path)}: ${issue.message}`);
  return { problem: problems.join('; ').slice(0, 500).toWellFormed(), newer };
};

const nameOf = (path: readonly PropertyKey[]): string => path.map(String).join('.') || 'record';
