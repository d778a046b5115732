// A ledger record as a git object and back: a commit on the empty tree whose message is JSON with sorted keys.
// Invariant: one writer's record with one parent is always the same commit (no clock), so a repeated write is
// recognised, and two writers never make the same commit: git skips the lease when old and new are equal.
import {
  type BrokenRecord,
  type FleetRecord,
  fleetRecordSchema,
  type IssueRecord,
  issueRecordSchema,
  type LedgerView,
  parseLedgerRef,
  type Stored,
  type TrainRecord,
  trainRecordSchema,
} from '@clambake/core';
import { commitObject, emptyTree, type GitObject } from '../git/git-object.ts';

export type AnyRecord = IssueRecord | FleetRecord | TrainRecord;

const identity = (writer: string): string => `clambake <clambake+${writer}@users.noreply.github.com>`;

/** JSON with sorted keys, one key a line so that `git log -p` and people can read it. */
const stableJson = (value: unknown): string => JSON.stringify(sorted(value), null, 1);

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};

/**
 * The commit that holds `record` after `parent`. `at` (ISO 8601) dates it where the record has no date of its own;
 * `writer` (letters and digits) tells this writer's commits from every other's.
 */
export const recordCommit = (
  ref: string,
  p: { record: AnyRecord; parent: string | null; at: string | undefined; writer: string },
): GitObject => {
  const checked = readRecord(ref, stableJson(p.record));
  if ('problem' in checked) throw new Error(`${ref} would get a record that nobody can read: ${checked.problem}`);
  const date = 'since' in p.record ? p.record.since : p.at;
  const seconds = date === undefined ? 0 : Math.floor(Date.parse(date) / 1000);
  const who = `${identity(p.writer)} ${seconds} +0000`;
  const parents = p.parent === null ? [] : [p.parent];
  return commitObject({ tree: emptyTree, parents, author: who, committer: who, message: `${stableJson(p.record)}\n` });
};

type ReadRecord =
  | { kind: 'issue'; record: IssueRecord }
  | { kind: 'fleet'; record: FleetRecord }
  | { kind: 'train'; record: TrainRecord }
  | { problem: string };

/** The record in a commit message, validated against what its ref is for; or what is wrong with it, in one line. */
const readRecord = (ref: string, message: string): ReadRecord => {
  const name = parseLedgerRef(ref);
  if (name === undefined || name.kind === 'agent') return { problem: 'no record belongs at this ref' };
  let json: unknown;
  try {
    json = JSON.parse(message);
  } catch {
    return { problem: 'its message is not JSON' };
  }
  if (name.kind === 'fleet') return checked('fleet', fleetRecordSchema.safeParse(json));
  if (name.kind === 'train') {
    const read = checked('train', trainRecordSchema.safeParse(json));
    return 'record' in read && read.record.base !== name.base ? { problem: `it names the base ${read.record.base}` } : read;
  }
  const read = checked('issue', issueRecordSchema.safeParse(json));
  return 'record' in read && read.record.issue !== name.issue ? { problem: `it names issue #${read.record.issue}` } : read;
};

type Parsed<T> = { success: true; data: T } | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
const checked = <K extends string, T>(kind: K, parsed: Parsed<T>): { kind: K; record: T } | { problem: string } =>
  parsed.success
    ? { kind, record: parsed.data }
    : {
        problem: parsed.error.issues
          .map((issue) => `${issue.path.map(String).join('.') || 'record'}: ${issue.message}`)
          .join('; ')
          .slice(0, 500),
      };

/** Sorts what a fetch brought into a view; what is not a valid record is listed with its problem, never dropped. */
export const ledgerView = (refs: readonly { ref: string; oid: string; type: string; message: string }[]): LedgerView => {
  const issues = new Map<number, Stored<IssueRecord>>();
  const agents = new Map<string, string>();
  const trains = new Map<string, Stored<TrainRecord>>();
  const broken: BrokenRecord[] = [];
  let fleet: Stored<FleetRecord> | undefined;
  for (const { ref, oid, type, message } of refs) {
    const name = parseLedgerRef(ref);
    if (name?.kind === 'agent') {
      agents.set(name.agent, oid);
      continue;
    }
    const read = type === 'commit' ? readRecord(ref, message) : { problem: `it is a ${type}, not a commit` };
    if ('problem' in read) broken.push({ ref, oid, problem: read.problem });
    else if (read.kind === 'issue') issues.set(read.record.issue, { oid, record: read.record });
    else if (read.kind === 'train') trains.set(read.record.base, { oid, record: read.record });
    else fleet = { oid, record: read.record };
  }
  return { issues, agents, fleet, trains, broken };
};
