// Adds people's commands to the fleet's record and removes them with an answer. Each is one write with a lease: of two jobs that
// got the same event one wins, and the other one finds the command there.
import { plural } from '../texts/amounts.ts';
import { dateTime } from '../texts/times.ts';
import { changeRecord, endAttempts } from './record-commands.ts';
import {
  commandFacts,
  type CommandWord,
  type FleetWord,
  isRecordWord,
  isTrainWord,
  type RecordWord,
  type TrainWord,
} from '../records/commands.ts';
import { type AnsweredCommand, type FleetRecord, maximumAnswered, maximumPending, type PendingCommand } from '../records/fleet-record.ts';
import { fleetRef } from '../names.ts';
import type { IssueRecord } from '../records/records.ts';
import type { Role } from './roles.ts';
import { type SeenProposal, staleAgain, staleAnswer, staleProposal, staleStop } from './stale-proposal.ts';
import type { BrokenRecord, LedgerView } from './snapshot.ts';
import { describeBroken } from '../texts/broken-record.ts';

/** A command whose author may give it. */
export interface AskedCommand {
  id: string;
  word: CommandWord;
  issue: number | undefined;
  /** Base whose train it is about; undefined for the base of its issue, or else the configured one. */
  base: string | undefined;
  by: string;
  at: string;
  words: string;
  /** Role of its author. */
  role?: Role | undefined;
  /** When its comment was written, or `repeated` for the run of a dispatch that somebody has started again. */
  given?: string | 'repeated';
  /** Of `/accept` alone: undefined when the issue is gone. */
  seen?: SeenProposal | undefined;
  /** Of a command that asks for work: false when its issue is closed or gone. */
  isOpen?: boolean;
}

export type Recorded =
  /** `fleet`: the record with the command; `issues`: records that change with it; `text`: what was understood. */
  | { kind: 'recorded'; fleet: FleetRecord; issues?: IssueRecord[]; text: string }
  /** The record has had it before. */
  | { kind: 'known'; text: string }
  | { kind: 'refused'; why: string };

/** The fleet's record when it cannot be read. Nobody knows then whether the fleet is paused. */
export const brokenFleet = ({ broken }: Pick<LedgerView, 'broken'>): BrokenRecord | undefined => broken.find(({ ref }) => ref === fleetRef);

export const pendingCommands = ({ fleet }: Pick<LedgerView, 'fleet'>): readonly PendingCommand[] => fleet?.record.commands ?? [];

/** Finds the base for a comment on a bundle's pull request or on an issue with a record. Other comments are no commands. */
export const placeOf = (ledger: LedgerView, number: number): { base: string; issue: number | undefined } | undefined => {
  for (const { record } of ledger.trains.values()) {
    if (record.flight?.pr === number || record.history.some(({ pr }) => pr === number)) return { base: record.base, issue: undefined };
  }
  const base = ledger.issues.get(number)?.record.base;
  return base === undefined ? undefined : { base, issue: number };
};

export const describeCommand = ({ kind, issue, by }: Pick<PendingCommand, 'issue' | 'by'> & { kind: CommandWord }): string =>
  `/${kind}${issue === undefined ? '' : ` #${issue}`} by ${by}`;

/** Returns the reason why a command about an issue makes no sense, or no longer does. */
export const objectionTo = (
  { kind, issue, words = '' }: { kind: CommandWord; issue?: number | undefined; words?: string | undefined },
  ledger: LedgerView,
): string | undefined => {
  const facts = commandFacts(kind);
  if (facts.about !== 'issue' && facts.about !== 'record') return undefined;
  if (issue === undefined) return `/${kind} needs the number of an issue: write /${kind} #42`;
  const record = ledger.issues.get(issue)?.record;
  if (record === undefined) return `there is no record of #${issue}`;
  return facts.objection(record, words);
};

export const recordCommand = (ledger: LedgerView, asked: AskedCommand): Recorded => {
  const broken = brokenFleet(ledger);
  if (broken !== undefined) return { kind: 'refused', why: describeBroken(broken) };
  const fleet = ledger.fleet?.record ?? { v: 1 as const };
  const before = answerOf(fleet, asked.id);
  if (before !== undefined) return { kind: 'known', text: before };
  if (isForgotten(fleet, asked))
    return {
      kind: 'refused',
      why: `it was given before the last ${maximumAnswered} answers, and may be one of those before: give it anew`,
    };
  const objection = objectionTo({ kind: asked.word, issue: asked.issue, words: asked.words }, ledger);
  if (objection !== undefined) return { kind: 'refused', why: objection };
  const stale = staleness(ledger, asked);
  if (stale !== undefined) return { kind: 'refused', why: stale };
  const { word } = asked;
  if (isRecordWord(word)) return { kind: 'recorded', ...changed(ledger, { ...asked, fleet, word }) };
  const record = isTrainWord(word) ? queued(fleet, { ...asked, word }) : steered(ledger, { ...asked, fleet, word });
  return 'why' in record ? { kind: 'refused', ...record } : { kind: 'recorded', ...record };
};

/** Returns the reason why its author did not see what the command is about now. */
const staleness = (ledger: LedgerView, asked: AskedCommand): string | undefined => {
  const record = ledger.issues.get(asked.issue ?? 0)?.record;
  if (record === undefined) return undefined;
  if (asked.isOpen === false) return `#${record.issue} is closed: reopen it first, and write /${asked.word} again`;
  if (asked.word === 'answer') return staleAnswer(record, asked);
  if (asked.word === 'again') return staleAgain(record, asked);
  if (asked.word === 'stop') return staleStop(record, asked);
  return asked.word === 'accept' ? staleProposal(record, { seen: asked.seen, at: asked.at }) : undefined;
};

/** The answer to this command; undefined when it is new. */
const answerOf = (fleet: FleetRecord, id: string): string | undefined => {
  if (fleet.commands?.some((command) => command.id === id) === true) return 'it is on record and waits for the train';
  return fleet.answered?.find((command) => command.id === id)?.answer;
};

/** True when it may have been answered so long ago that the record does not know. A job that is started again must not act twice. */
const isForgotten = ({ forgottenUntil }: FleetRecord, { given }: AskedCommand): boolean =>
  forgottenUntil !== undefined && given !== undefined && (given === 'repeated' || Date.parse(given) <= Date.parse(forgottenUntil));

const changed = (ledger: LedgerView, { fleet, ...asked }: AskedCommand & { fleet: FleetRecord; word: RecordWord }): Steered => {
  const { word: kind, issue = 0, id, by, at } = asked;
  const stored = ledger.issues.get(issue);
  if (stored === undefined) throw new Error(`there is no record of #${issue}`);
  const { record, text } = changeRecord(stored.record, asked);
  return { fleet: withAnswer(fleet, { id, kind, issue, by, at, answer: text }), issues: [record], text };
};

type Steered = { fleet: FleetRecord; issues?: IssueRecord[]; text: string };

/** Carries out a command that waits for no train. */
const steer: Record<FleetWord, (ledger: LedgerView, asked: AskedCommand & { fleet: FleetRecord }) => Steered> = {
  pause: (ledger, { fleet, ...asked }) => {
    const { by, at } = asked;
    const { paused } = fleet;
    const is = paused === undefined ? 'the fleet is paused' : `the fleet has been paused by ${paused.by} since ${dateTime(paused.at)}`;
    const text = `${is}: no agent starts and no bundle departs until /resume; the open bundle finishes`;
    const next = { ...fleet, paused: paused ?? { by, at } };
    if (asked.words !== 'now') return { fleet: next, text };
    const issues = endAttempts(ledger, asked);
    const ended = issues.length === 0 ? 'no agent works' : `${plural(issues.length, 'agent')} that worked end within a minute`;
    return { fleet: next, issues, text: `${text}; ${ended}` };
  },
  resume: (_ledger, { fleet: { paused, pausedUntil, ...rest }, at }) => {
    const waits = pausedUntil !== undefined && Date.parse(pausedUntil) > Date.parse(at);
    const over = paused === undefined ? undefined : `the pause by ${paused.by} is over`;
    const sooner = waits ? `one attempt tries now, instead of after ${dateTime(pausedUntil)}` : undefined;
    return { fleet: rest, text: [over, sooner].filter((part) => part !== undefined).join('; ') || 'the fleet was not paused' };
  },
};

const steered = (ledger: LedgerView, asked: AskedCommand & { fleet: FleetRecord; word: FleetWord }): Steered => {
  const { id, word: kind, by, at } = asked;
  const next = steer[kind](ledger, asked);
  return { ...next, fleet: withAnswer(next.fleet, { id, kind, by, at, answer: next.text }) };
};

const queued = (fleet: FleetRecord, asked: AskedCommand & { word: TrainWord }): Steered | { why: string } => {
  const { word, issue, base, id, by, at, words, role } = asked;
  const pending = fleet.commands ?? [];
  if (pending.length >= maximumPending)
    return { why: `${maximumPending} commands wait for the train already: try again when they are answered` };
  const command: PendingCommand = {
    id,
    kind: word,
    by,
    at,
    issue,
    base,
    words: words || undefined,
    ...(role === undefined ? {} : { role }),
  };
  return { fleet: { ...fleet, commands: [...pending, command] }, text: 'the next look of the train carries it out' };
};

const withAnswer = (fleet: FleetRecord, answered: AnsweredCommand): FleetRecord => {
  const all = [{ ...answered, answer: answered.answer.slice(0, 500).toWellFormed() }, ...(fleet.answered ?? [])];
  const times = [fleet.forgottenUntil, ...all.slice(maximumAnswered).map(({ at }) => at)].filter((at) => at !== undefined);
  const newest = times.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1);
  return { ...fleet, answered: all.slice(0, maximumAnswered), ...(newest === undefined ? {} : { forgottenUntil: newest }) };
};

/** The fleet's record with these commands answered instead of pending. */
export const answerCommands = (
  ledger: Pick<LedgerView, 'fleet'>,
  given: { commands: readonly PendingCommand[]; answer: string },
): FleetRecord => {
  const ids = new Set(given.commands.map(({ id }) => id));
  const { commands = [], ...rest } = ledger.fleet?.record ?? { v: 1 as const };
  const left = commands.filter(({ id }) => !ids.has(id));
  return given.commands.reduce(
    (fleet, { id, kind, issue, by, at }) => withAnswer(fleet, { id, kind, issue, by, at, answer: given.answer }),
    left.length === 0 ? rest : { ...rest, commands: left },
  );
};

/** Undefined when no person has paused the fleet. */
export const pauseReason = ({ paused }: Pick<FleetRecord, 'paused'>): string | undefined =>
  paused === undefined ? undefined : `paused by ${paused.by} since ${dateTime(paused.at)}; /resume goes on`;
