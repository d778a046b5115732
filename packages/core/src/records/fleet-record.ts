// The record of the whole fleet: its pause, and people's commands that no train has carried out yet. A command is written
// into the ledger before anything acts on it. The push that carries it out also removes it and keeps the answer, so that an
// event that GitHub delivers twice asks for nothing twice.
import { z } from 'zod';
import { commandWords, isTrainWord } from './commands.ts';
import { roles } from '../fleet/roles.ts';
import { entries, looseObject } from './loose.ts';
import { outcomeWords } from './outcomes.ts';

const timestamp = z.iso.datetime();
const login = z.string().min(1).max(100);

const shared = {
  /** Names the comment or the run that brought the command. */
  id: z.string().regex(/^(?:comment|run)-[1-9]\d{0,15}$/, 'a comment or a run'),
  issue: z.int().min(1).optional(),
  by: login,
  at: timestamp,
};

const pendingCommandSchema = looseObject({
  ...shared,
  kind: z.enum(commandWords.filter(isTrainWord)),
  /** Base whose train it is about; the configured one when left out. */
  base: z.string().min(1).max(250).optional(),
  /** Untrusted words that its author wrote after the command. */
  words: z.string().max(2000).optional(),
  /** Role of its author when the command was given. */
  role: z.enum(roles).optional(),
});
export type PendingCommand = z.infer<typeof pendingCommandSchema>;

const answeredCommandSchema = looseObject({
  ...shared,
  kind: z.enum(commandWords),
  /** One sentence for people about the result. */
  answer: z.string().max(500),
});
export type AnsweredCommand = z.infer<typeof answeredCommandSchema>;

const toldSchema = looseObject({ until: timestamp, ids: z.array(z.string()) });

export const maximumPending = 50;
export const maximumAnswered = 100;

export const fleetRecordSchema = looseObject({
  v: z.literal(1),
  /** No agent starts before this time, because of the account's limit or a refused key. */
  pausedUntil: timestamp.optional(),
  /** For people. */
  pauseReason: z.string().max(500).optional(),
  /** Trouble that is no issue's, until an attempt that was claimed after it gets by. Once the fleet has paused, one attempt at a time tries. */
  trouble: looseObject({
    kind: z.enum(outcomeWords),
    /** Names the failing step, where there is one. */
    place: z.string().max(200).optional(),
    /** When the newest attempt ended like that. */
    at: timestamp,
    /** When the first of them ended like that. */
    since: timestamp.optional(),
    /** Number of attempts in a row that showed it. */
    tries: z.int().min(1),
    /** Issue of the first of them. */
    issue: z.int().min(1),
  }).optional(),
  /** Dollars of the day at the last claim near its limit; decisions compute them anew from the issues. */
  day: looseObject({ at: timestamp, spentUsd: z.number().min(0), reservedUsd: z.number().min(0) }).optional(),
  /** Set while a person's pause lasts: no agent starts and no bundle departs until a person ends it. */
  paused: looseObject({ by: login, at: timestamp }).optional(),
  /** GitHub's last answer to the question whether a job may open pull requests. Undefined: nobody has asked yet. */
  pullRequests: looseObject({ allowed: z.boolean(), at: timestamp }).optional(),
  /** Notifications that notify-url got. */
  notified: toldSchema.optional(),
  /** Notifications that were sent as events of `repository_dispatch`. */
  dispatched: toldSchema.optional(),
  /** In the order in which they were given. */
  commands: entries(pendingCommandSchema).optional(),
  /** Newest first. */
  answered: entries(answeredCommandSchema, 'newest first').optional(),
  /** Time of the newest answer that `answered` has no more. */
  forgottenUntil: timestamp.optional(),
});
export type FleetRecord = z.infer<typeof fleetRecordSchema>;
