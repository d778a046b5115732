// A later release at work beside ours: between our reads every record gets keys and entries that we do not know, and what
// we write has to have kept them. The raw records are held here as the ledger's adapter has them, read and written alike.
import { keepUnread, parseLedgerRef, readRecord } from '@clambake/core';
import { keep, type World } from './train-world.ts';

type Json = Readonly<Record<string, unknown>>;
type RecordName = Parameters<typeof readRecord>[0];
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

const mark = 'later';
const lists = /^(?:commands|answered|attempts|evictions|history|afterMerge|flight\.(?:trials|leftOut|evicted))$/;
/** Made anew by each assembly, order and verdict: what stands there afterwards is about something else. */
const replaced = /^(?:stopped|feedback|landed|claim|flight\.(?:pilot|prefixes|order|suspects))(?:\.|$)/;

export interface LaterRelease {
  /** Keys and entries that are gone, with the record and the path they stood at. */
  lost: string[];
  /** Number of keys and of entries that our writes were to keep. */
  keys: number;
  entries: number;
}

/** The hooks of a world in which a later release touches every record before it is read. */
export const openLaterRelease = (): { hooks: Pick<World, 'wrote' | 'reads'>; report: LaterRelease } => {
  const ledger = new Map<string, unknown>();
  const report: LaterRelease = { lost: [], keys: 0, entries: 0 };
  const wrote: World['wrote'] = (ref, record) => {
    const before = ledger.get(ref);
    const after: unknown = JSON.parse(JSON.stringify(keepUnread(nameOf(ref), before, record)));
    compare(before, after, { at: '', ref, report });
    ledger.set(ref, after);
  };
  const reads: World['reads'] = (world) => {
    for (const [ref, { record }] of world.records) {
      const name = nameOf(ref);
      const known = ledger.get(ref);
      // Written by the test itself, as the fleet or a person does it.
      const isOurs = known !== undefined && JSON.stringify(recordIn(name, known)) === JSON.stringify(recordIn(name, record));
      const before = JSON.stringify(isOurs ? known : record);
      const after = touched(JSON.parse(before), '');
      ledger.set(ref, after);
      if (JSON.stringify(after) !== before) keep(world, ref, recordIn(name, after));
    }
  };
  return { hooks: { wrote, reads }, report };
};

const nameOf = (ref: string): RecordName => {
  const name = parseLedgerRef(ref);
  if (name === undefined || name.kind === 'agent') throw new Error(`no record belongs at ${ref}`);
  return name;
};

const recordIn = (name: RecordName, json: unknown) => {
  const read = readRecord(name, json);
  if ('problem' in read) throw new Error(read.problem);
  return read.record;
};

let count = 0;
const next = (): number => {
  count += 1;
  return count;
};

const touched = (value: unknown, path: string): unknown => {
  if (Array.isArray(value)) {
    const entries = value.map((entry) => (isEntryOfLater(entry) ? entry : touched(entry, `${path}[]`)));
    return lists.test(path) && !value.some(isEntryOfLater) ? [{ [mark]: next() }, ...entries] : entries;
  }
  if (!isJson(value)) return value;
  const known = Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, touched(inner, path === '' ? key : `${path}.${key}`)]),
  );
  if (path === 'verdicts') return { ...known, [mark]: 'yellow' };
  return mark in known ? known : { ...known, [mark]: next() };
};

const isEntryOfLater = (entry: unknown): boolean => isJson(entry) && Object.keys(entry).join() === mark;

/** A bundle that goes on under another number has left behind what could not be read about the one before. */
const isSameBundle = (before: Json, after: Json, at: string): boolean => at !== 'flight' || before['id'] === after['id'];

/** Entries are the same where what names them is. */
const identityOf = (entry: Json): string =>
  JSON.stringify([entry['runId'] ?? entry['issue'] ?? entry['id'], entry['flight'], entry['workflow'], entry['startedAt']]);

const compare = (before: unknown, after: unknown, place: { at: string; ref: string; report: LaterRelease }): void => {
  const { at, report } = place;
  const lose = (what: string): void => void report.lost.push(`${place.ref} ${at}: ${what}`);
  if (replaced.test(at)) return;
  if (Array.isArray(before) && Array.isArray(after)) {
    for (const entry of before.filter(isJson)) {
      if (isEntryOfLater(entry)) {
        report.entries += 1;
        if (!after.some((one) => JSON.stringify(one) === JSON.stringify(entry))) lose(`the entry ${JSON.stringify(entry)}`);
      } else {
        const same = after.filter(isJson).find((one) => !isEntryOfLater(one) && identityOf(one) === identityOf(entry));
        if (same !== undefined) compare(entry, same, { ...place, at: `${at}[]` });
      }
    }
  } else if (isJson(before) && isJson(after)) {
    report.keys += 1;
    if (before[mark] !== after[mark]) lose(`the key of ${JSON.stringify(after).slice(0, 200)}`);
    const isSame = isSameBundle(before, after, at);
    for (const [key, inner] of Object.entries(before)) {
      const kept = isSame || !Array.isArray(inner) ? inner : inner.filter((entry) => !isEntryOfLater(entry));
      compare(kept, after[key], { ...place, at: at === '' ? key : `${at}.${key}` });
    }
  }
};
