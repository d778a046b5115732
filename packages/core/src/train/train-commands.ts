// What people's commands make of the train: taken off a flight, tested again, taken back. Invariants: a command leaves
// the fleet's record in the very push that carries it out, so that it happens once; one that makes no sense (any more)
// leaves it with the reason; what is on the base is past being taken off.
import { doubledMinutes, minutesAfter } from '../fleet/backoff.ts';
import { answerCommands, brokenFleet, describeCommand, objectionTo, pauseReason, pendingCommands } from '../fleet/fleet-commands.ts';
import type { PendingCommand } from '../records/fleet-record.ts';
import { evictedByPersonWrite } from '../flight/flight-eviction.ts';
import { retryWrite } from '../flight/flight-retry.ts';
import { baseOf } from '../records/labels.ts';
import type { Feedback, Flight, IssueRecord } from '../records/records.ts';
import type { TrainDecision, TrainInput, TrainWrite } from './train-input.ts';
import { isAboard, issuesWrite } from './train-record.ts';
import { describeBroken } from '../texts/broken-record.ts';
import { evictRecord } from '../records/transitions.ts';

/** A command that nobody could carry out for so long has missed its moment. */
const lifeHours = 6;

/** Commands that are this train's to carry out, in the order in which they were given. */
const commandsOf = (input: TrainInput): PendingCommand[] => {
  const configured = baseOf(input.config, input.snapshot.defaultBranch);
  const { ledger } = input.snapshot;
  const home = ({ issue, base }: PendingCommand): string =>
    (issue === undefined ? base : ledger.issues.get(issue)?.record.base) ?? configured;
  return pendingCommands(ledger).filter((command) => home(command) === input.base);
};

const isOver = ({ at }: PendingCommand, now: string): boolean => Date.parse(now) > Date.parse(minutesAfter(at, lifeHours * 60));

/** The next command that asks for something now; undefined when none does. `flight`: the one in the air. */
export const decideCommands = (input: TrainInput, flight: Flight | undefined): TrainDecision | undefined => {
  const { now } = input.snapshot;
  // Those of a base that no train serves any more are seen off by whichever train comes by.
  const over = pendingCommands(input.snapshot.ledger).find((command) => isOver(command, now));
  if (over !== undefined) return answered(input, over, `nobody could carry it out for ${lifeHours} hours`);
  for (const command of commandsOf(input)) {
    const decision = decideCommand(input, { command, flight });
    if (decision !== undefined) return decision;
  }
  return undefined;
};

const decideCommand = (input: TrainInput, p: { command: PendingCommand; flight: Flight | undefined }): TrainDecision | undefined => {
  const { command } = p;
  const objection = objectionTo(command, input.snapshot.ledger);
  if (objection !== undefined) return answered(input, command, objection);
  return decide[command.kind](input, p);
};

type Deciding = (input: TrainInput, p: { command: PendingCommand; flight: Flight | undefined }) => TrainDecision | undefined;

/** Returns the step that a command asks for now; undefined: none yet. */
const decide: Record<PendingCommand['kind'], Deciding> = {
  evict: (input, p) => decideEviction(input, p),
  retry: (input, { command, flight }) => {
    const write = retryWrite(input, { flight });
    return write === undefined
      ? answered(input, command, 'nothing is red and the train does not stand still')
      : { step: carriedOut(input, { write, commands: [command], answer: write.why }), reasons: [] };
  },
  revert: (_, { command }) => ({ step: { kind: 'revert', command }, reasons: [] }),
  // Departs when the flight in the air has ended: then it is part of the departure.
  depart: () => undefined,
};

const answered = (input: TrainInput, command: PendingCommand, answer: string): TrainDecision => ({
  step: answerWrite(input, [command], answer),
  reasons: [],
});

/** Commands leave the record with what became of them, and nothing else happens. */
export const answerWrite = (input: TrainInput, commands: readonly PendingCommand[], answer: string): TrainWrite => ({
  ...issuesWrite(input, { why: `${commands.map(describeCommand).join(', ')}: ${answer}`, records: [], wake: false }),
  writes: [answerCommands(input.snapshot.ledger, { commands, answer })],
});

/** The push that carries commands out takes them off the record. */
export const carriedOut = (
  input: TrainInput,
  p: { write: TrainWrite; commands: readonly PendingCommand[]; answer: string },
): TrainWrite => {
  const { write, commands, answer } = p;
  if (commands.length === 0) return write;
  const why = `${write.why} (${commands.map(describeCommand).join(', ')})`;
  return { ...write, why, writes: [...write.writes, answerCommands(input.snapshot.ledger, { commands, answer })] };
};

const decideEviction = (input: TrainInput, p: { command: PendingCommand; flight: Flight | undefined }): TrainDecision | undefined => {
  const { command, flight } = p;
  const { now, ledger } = input.snapshot;
  const record = ledger.issues.get(command.issue ?? 0)?.record;
  if (record === undefined) return undefined;
  const words = command.words ?? '';
  const reason = `${command.by} took it off${words === '' ? '' : `: ${words}`}`;
  const eviction = { feedback: feedbackOf(command, now), reason, notBefore: backsOffUntil(record, now) };
  if (flight !== undefined && isAboard(record, flight)) {
    const write = evictedByPersonWrite(input, { flight, issue: record.issue, eviction });
    return { step: carriedOut(input, { write, commands: [command], answer: `taken off flight ${flight.id}` }), reasons: [] };
  }
  // Recorded as aboard a flight that is over: it is put back in line first.
  if (record.state !== 'landed') return undefined;
  const out = evictRecord(record, { ...eviction, flight: '', now, config: input.config });
  const write = issuesWrite(input, { why: `#${record.issue} is taken out of the line`, records: [out], wake: true });
  return { step: carriedOut(input, { write, commands: [command], answer: 'taken out of the line' }), reasons: [] };
};

const feedbackOf = ({ by, words = '' }: PendingCommand, now: string): Feedback => ({ kind: 'person', by, did: 'evicted', words, at: now });

/** Time for a person to say more on the issue, longer each time the work comes back. */
const backsOffUntil = ({ evictions }: IssueRecord, now: string): string => minutesAfter(now, doubledMinutes(5, evictions.length + 1));

/** `/depart`: as if the departure were forced. */
export const departCommands = (input: TrainInput): PendingCommand[] => commandsOf(input).filter(({ kind }) => kind === 'depart');

/** Why nothing departs: a person's pause, or a record that does not tell whether there is one. */
export const departurePause = ({ snapshot: { ledger } }: TrainInput): string | undefined => {
  const broken = brokenFleet(ledger);
  return broken === undefined ? pauseReason(ledger.fleet?.record ?? {}) : describeBroken(broken);
};
