// Carries out people's commands to the train: evict, retry, revert, depart. Invariants: the push that carries a command out
// also removes it from the fleet's record, so it happens once; a command that no longer makes sense is removed with the
// reason; work that is on the base cannot be evicted.
import { minutesAfter } from '../fleet/backoff.ts';
import { answerCommands, brokenFleet, describeCommand, objectionTo, pauseReason, pendingCommands } from '../fleet/fleet-commands.ts';
import type { PendingCommand } from '../records/fleet-record.ts';
import { retryWrite } from '../bundle/retry.ts';
import { baseOf } from '../records/labels.ts';
import type { Feedback, Bundle, IssueRecord } from '../records/records.ts';
import { hasLineComments } from './read-reviews.ts';
import { backsOffUntil, takeOffWrite } from './take-off.ts';
import { decided, type TrainDecision, type TrainInput, type TrainWrite } from './train-input.ts';
import { isAboard } from '../bundle/bundle-facts.ts';
import { describeBroken } from '../texts/broken-record.ts';
import { evictRecord } from '../records/transitions.ts';

/** Hours after which a command that nobody could carry out expires. */
const maximumHours = 6;

/** Commands for this train, in the order in which they were given. */
const commandsOf = (input: TrainInput): PendingCommand[] => {
  const configured = baseOf(input.config, input.snapshot.defaultBranch);
  const { ledger } = input.snapshot;
  const home = ({ issue, base }: PendingCommand): string =>
    (issue === undefined ? base : ledger.issues.get(issue)?.record.base) ?? configured;
  return pendingCommands(ledger).filter((command) => home(command) === input.base);
};

const isOver = ({ at }: PendingCommand, now: string): boolean => Date.parse(now) > Date.parse(minutesAfter(at, maximumHours * 60));

/** Decides about the first command that asks for something now; undefined when none does. `bundle` is the open bundle. */
export const decideCommands = (input: TrainInput, bundle: Bundle | undefined): TrainDecision | undefined => {
  const { now } = input.snapshot;
  // No train may serve the base of an expired command any more, so any train answers it.
  const over = pendingCommands(input.snapshot.ledger).find((command) => isOver(command, now));
  if (over !== undefined) return answered(input, over, `nobody could carry it out for ${maximumHours} hours`);
  for (const command of commandsOf(input)) {
    const objection = objectionTo(command, input.snapshot.ledger);
    if (objection !== undefined) return answered(input, command, objection);
    const decision = decide[command.kind](input, { command, bundle });
    if (decision !== undefined) return decision;
  }
  return undefined;
};

type Asked = { command: PendingCommand; bundle: Bundle | undefined };

/** The decision for each command; undefined when it asks for nothing yet. */
const decide: Record<PendingCommand['kind'], (input: TrainInput, asked: Asked) => TrainDecision | undefined> = {
  evict: (input, asked) => decideEviction(input, asked),
  retry: (input, { command, bundle }) => {
    const write = retryWrite(input, bundle);
    return write === undefined
      ? answered(input, command, 'nothing is red and the train does not stand still')
      : decided(carriedOut(input, { write, commands: [command], answer: write.why }));
  },
  approve: (_, { command }) => decided({ kind: 'approve', command }),
  revert: (_, { command }) => decided({ kind: 'revert', command }),
  // The departure that follows the open bundle answers it.
  depart: () => undefined,
};

const answered = (input: TrainInput, command: PendingCommand, answer: string): TrainDecision =>
  decided(answerWrite(input, [command], answer));

/** Removes commands from the record with an answer; nothing else happens. */
export const answerWrite = (input: TrainInput, commands: readonly PendingCommand[], answer: string): TrainWrite => ({
  kind: 'write',
  why: `${commands.map(describeCommand).join(', ')}: ${answer}`,
  fleet: answerCommands(input.snapshot.ledger, { commands, answer }),
});

/** Adds to a write the removal of the commands that it carries out. */
export const carriedOut = (
  input: TrainInput,
  { write, commands, answer }: { write: TrainWrite; commands: readonly PendingCommand[]; answer: string },
): TrainWrite => {
  if (commands.length === 0) return write;
  const why = `${write.why} (${commands.map(describeCommand).join(', ')})`;
  return { ...write, why, fleet: answerCommands(input.snapshot.ledger, { commands, answer }) };
};

const decideEviction = (input: TrainInput, { command, bundle }: Asked): TrainDecision | undefined => {
  const { now, ledger } = input.snapshot;
  const record = ledger.issues.get(command.issue ?? 0)?.record;
  if (record === undefined) return undefined;
  if (bundle !== undefined && isAboard(record, bundle)) {
    if (hasLineComments(input)) return decided({ kind: 'read-reviews', command });
    return decided(evictionWrite(input, { command, bundle, record }));
  }
  const eviction = evictionOf({ command, record, now });
  // The record may name a bundle that is over: then the issue goes back in line first.
  if (record.state !== 'landed') return undefined;
  const out = evictRecord(record, { ...eviction, bundle: '', now, config: input.config });
  const write: TrainWrite = { kind: 'write', why: `#${record.issue} is taken out of the line`, issues: [out] };
  return decided(carriedOut(input, { write, commands: [command], answer: 'taken out of the line' }));
};

type Handed = Pick<Extract<Feedback, { kind: 'person' }>, 'comments' | 'others' | 'cut'>;

/** Carries an `/evict` of a passenger out. `handed`: comments on its lines, for the next attempt. */
export const evictionWrite = (
  input: TrainInput,
  { command, bundle, record, handed }: { command: PendingCommand; bundle: Bundle; record: IssueRecord; handed?: Handed },
): TrainWrite => {
  const eviction = evictionOf({ command, record, now: input.snapshot.now, handed });
  const write = takeOffWrite(input, { bundle, evicted: new Map([[record.issue, eviction]]) });
  return carriedOut(input, { write, commands: [command], answer: `taken off bundle ${bundle.id}` });
};

const evictionOf = ({
  command: { by, words = '' },
  record,
  now,
  handed,
}: {
  command: PendingCommand;
  record: IssueRecord;
  now: string;
  handed?: Handed | undefined;
}) => ({
  feedback: { kind: 'person', by, did: 'evicted', words, ...handed, at: now } satisfies Feedback,
  reason: `${by} took it off${words === '' ? '' : `: ${words}`}`,
  notBefore: backsOffUntil(record, now),
});

/** `/depart` commands: the departure counts as forced. */
export const departCommands = (input: TrainInput): PendingCommand[] => commandsOf(input).filter(({ kind }) => kind === 'depart');

/** Says why nothing departs: a person paused it, or the fleet's record cannot be read. */
export const departurePause = ({ snapshot: { ledger } }: TrainInput): string | undefined => {
  const broken = brokenFleet(ledger);
  return broken === undefined ? pauseReason(ledger.fleet?.record ?? {}) : describeBroken(broken);
};
