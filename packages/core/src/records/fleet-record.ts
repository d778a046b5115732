// What the whole fleet holds in one record: whether it is paused, and what people asked for by `/command` and no train
// has carried out yet. A command is a fact in the ledger before anything acts on it; whoever carries it out takes it off
// in the same push. What was answered stays for a while, so that an event delivered twice asks for nothing twice.
import { z } from 'zod';
import { commandWords, isTrainWord } from './commands.ts';
import { entries, looseObject } from './loose.ts';

const timestamp = z.iso.datetime();
const login = z.string().min(1).max(100);

const shared = {
  /** The comment or the run that brought it: the same one is never carried out twice. */
  id: z.string().regex(/^(?:comment|run)-[1-9]\d{0,15}$/, 'a comment or a run'),
  issue: z.int().min(1).optional(),
  by: login,
  at: timestamp,
};

const pendingCommandSchema = looseObject({
  ...shared,
  kind: z.enum(commandWords.filter(isTrainWord)),
  /** Whose train it is about; the configured base where left out. */
  base: z.string().min(1).max(250).optional(),
  /** What its author wrote behind it: data. */
  words: z.string().max(2000).optional(),
});
export type PendingCommand = z.infer<typeof pendingCommandSchema>;

const answeredCommandSchema = looseObject({
  ...shared,
  kind: z.enum(commandWords),
  /** What became of it, in a sentence for people. */
  answer: z.string().max(500),
});
export type AnsweredCommand = z.infer<typeof answeredCommandSchema>;

/** So many may wait, and so many answers are remembered. */
export const maximumPending = 50;
export const maximumAnswered = 100;

export const fleetRecordSchema = looseObject({
  v: z.literal(1),
  /** No new claim before this time: the account's limit was reached. */
  pausedUntil: timestamp.optional(),
  /** Why, for people. */
  pauseReason: z.string().max(500).optional(),
  /** A person's pause: no new claim and no departure until a person ends it. */
  paused: looseObject({ by: login, at: timestamp }).optional(),
  /** In the order in which they were given. */
  commands: entries(pendingCommandSchema).optional(),
  /** Newest first. */
  answered: entries(answeredCommandSchema, 'newest first').optional(),
});
export type FleetRecord = z.infer<typeof fleetRecordSchema>;
