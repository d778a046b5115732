// A ledger record as a git object and back: a commit on the empty tree whose message is JSON with sorted keys.
// Invariant: one writer's record with one parent is always the same commit (no clock), so a repeated write is
// recognised, and two writers never make the same commit: git skips the lease when old and new are equal.
import {
  blockedRef,
  type BrokenRecord,
  type FleetRecord,
  type IssueRecord,
  keepUnread,
  type LedgerName,
  type LedgerView,
  parseLedgerRef,
  type ReadRecord,
  readRecord,
  type Stored,
  type TrainRecord,
  type Unreadable,
} from '@clambake/core';
import { commitObject, emptyTree, type GitObject } from '../git/git-object.ts';
import { parseJson } from '../parse-json.ts';

export type AnyRecord = IssueRecord | FleetRecord | TrainRecord;

const identity = (writer: string): string => `clambake <clambake+${writer}@users.noreply.github.com>`;

/** JSON with sorted keys, one key a line so that `git log -p` and people can read it. */
const stableJson = (value: unknown): string => JSON.stringify(value, (_key, inner) => sorted(inner), 1);

const sorted = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** One ref as a fetch brought it: what its commit says, or why that was not read. */
export type LedgerRef = { ref: string; oid: string } & ({ message: string } | { problem: string });

/**
 * The commit that holds `record` after `parent`, whose message is `before`. `at` (ISO 8601) dates it where the record has
 * no date of its own; `writer` (letters and digits) tells this writer's commits from every other's.
 */
export const recordCommit = (
  ref: string,
  change: { record: AnyRecord; parent: string | null; before: string | undefined; at: string | undefined; writer: string },
): GitObject => {
  const { record, parent } = change;
  const name = recordName(ref);
  const checked = readMessage(ref, stableJson(record));
  const problem = 'problem' in checked ? checked.problem : checked.unread[0]?.problem;
  if (name === undefined || problem !== undefined) throw new Error(`${ref} would get a record that nobody can read: ${problem}`);
  const kept = change.before === undefined ? record : keepUnread(name, parseJson(change.before), record);
  const date = 'since' in record ? record.since : change.at;
  // Git has no dates before 1970: a server that checks objects would refuse the whole push.
  const seconds = date === undefined ? 0 : Math.max(0, Math.floor(Date.parse(date) / 1000));
  const who = `${identity(change.writer)} ${seconds} +0000`;
  const parents = parent === null ? [] : [parent];
  return commitObject({ tree: emptyTree, parents, author: who, committer: who, message: `${stableJson(kept)}\n` });
};

const recordName = (ref: string): Exclude<LedgerName, { kind: 'agent' }> | undefined => {
  const name = parseLedgerRef(ref);
  return name?.kind === 'agent' ? undefined : name;
};

/** The record in a commit message, validated against what its ref is for; or what is wrong with it, in one line. */
const readMessage = (ref: string, message: string): ReadRecord | Unreadable => {
  const name = recordName(ref);
  if (name === undefined) return { problem: 'no record belongs at this ref', newer: false };
  const json = parseJson(message);
  return json === undefined ? { problem: 'its message is not JSON', newer: false } : readRecord(name, json);
};

/** Sorts what a fetch brought into a view; what is not a valid record is listed with its problem, never dropped. */
export const ledgerView = (refs: readonly LedgerRef[]): LedgerView => {
  const issues = new Map<number, Stored<IssueRecord>>();
  const agents = new Map<string, string>();
  const trains = new Map<string, Stored<TrainRecord>>();
  const broken: BrokenRecord[] = [];
  let fleet: Stored<FleetRecord> | undefined;
  for (const { ref, oid, ...found } of refs) {
    const name = parseLedgerRef(ref);
    if (name?.kind === 'agent') {
      agents.set(name.agent, oid);
      continue;
    }
    const read = 'problem' in found ? found : readMessage(ref, found.message);
    if ('problem' in read) {
      const blocked = name === undefined ? blockedRef(ref) : undefined;
      broken.push(blocked === undefined ? { ref, oid, ...read } : { ref: blocked, oid, problem: `${ref} is in its way`, inTheWay: ref });
      const agent = blocked === undefined ? undefined : parseLedgerRef(blocked);
      // An agent whose ref cannot be created is taken, and stays so: see freeableAgents.
      if (agent?.kind === 'agent') agents.set(agent.agent, oid);
      continue;
    }
    const unread = read.unread.length === 0 ? {} : { unread: read.unread };
    if (read.kind === 'issue') issues.set(read.record.issue, { oid, record: read.record, ...unread });
    else if (read.kind === 'train') trains.set(read.record.base, { oid, record: read.record, ...unread });
    else fleet = { oid, record: read.record, ...unread };
  }
  return { issues, agents, fleet, trains, broken };
};
