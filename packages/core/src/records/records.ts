// What the ledger holds. Each record is one JSON document in the message of a commit under refs/clambake/;
// its parent commit is the record before it. Everything here crosses a process boundary, so everything is validated.
import { z } from 'zod';
import { roles } from '../config.ts';
import { agentSchema, attemptIdSchema } from './id-schemas.ts';
import { entries, looseObject } from './loose.ts';
import { outcomeWords } from './outcomes.ts';
import { type IssueState, issueStates, stateFacts } from './states.ts';

export { type FleetRecord, fleetRecordSchema } from './fleet-record.ts';
export { agentSchema, attemptIdSchema } from './id-schemas.ts';

export const oid = z.string().regex(/^[0-9a-f]{40}$/, 'a full object id');
export const timestamp = z.iso.datetime();
const nodeId = z.string().min(1).max(200);
const login = z.string().min(1).max(100);

/** The hold an attempt has on its issue and agent. */
export const claimSchema = looseObject({
  id: attemptIdSchema,
  agent: agentSchema,
  at: timestamp,
  runId: z.int(),
  runAttempt: z.int(),
  /** Who set the ready label that this claim acts on, and the id of that label event. */
  actor: login,
  role: z.enum(roles),
  event: nodeId,
  /** sha256 (hex) of title and body as they were at the claim; a later edit stops the attempt. */
  text: looseObject({ title: z.string().length(64), body: z.string().length(64) }),
  base: z.string(),
  /** Its jobs ended without a word and left an artifact: the run that lands it, and how many such runs there were. */
  salvage: looseObject({ tries: z.int().min(1), runId: z.int(), runAttempt: z.int(), at: timestamp }).optional(),
});
export type Claim = z.infer<typeof claimSchema>;

export const attemptSchema = looseObject({
  id: attemptIdSchema,
  agent: agentSchema,
  runId: z.int(),
  startedAt: timestamp,
  endedAt: timestamp,
  outcome: z.enum(outcomeWords),
  costUsd: z.number().min(0),
  turns: z.int().min(0),
  commits: z.int().min(0),
  /** One sentence for people. */
  detail: z.string().max(2000),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** Why work came back, as the next attempt's prompt will show it. */
export const feedbackSchema = z.discriminatedUnion('kind', [
  looseObject({ kind: z.literal('ci'), flight: z.string(), check: z.string(), excerpt: z.string().max(20_000), at: timestamp }),
  looseObject({
    kind: z.literal('conflict'),
    flight: z.string(),
    /** Conflicting paths and the passenger (issue number) or base they conflict with. */
    files: z.array(z.string()).max(200),
    rival: z.int().nullable(),
    /** What both sides wrote, of the first files whose conflict is one of lines. */
    sides: z
      .array(looseObject({ path: z.string(), hunks: z.string().max(4000) }))
      .max(5)
      .optional(),
    at: timestamp,
  }),
  looseObject({ kind: z.literal('attempt'), outcome: z.enum(outcomeWords), text: z.string().max(20_000), at: timestamp }),
  /** A person took the work off a train or back from the base; `merge` is the merge commit that was taken back. */
  looseObject({
    kind: z.literal('person'),
    by: login,
    did: z.enum(['evicted', 'reverted']),
    words: z.string().max(2000),
    merge: oid.optional(),
    at: timestamp,
  }),
]);
export type Feedback = z.infer<typeof feedbackSchema>;

const workSchema = looseObject({
  oid,
  at: timestamp,
  attempt: attemptIdSchema,
  agent: agentSchema,
  files: z.int().min(0),
  additions: z.int().min(0),
  deletions: z.int().min(0),
});
const bundleOfIssue = looseObject({ id: z.string(), pr: z.int().optional() });

export const landedSchema = workSchema.extend({
  /** Where a person has pushed to the branch since and that passed landing's checks: the commit that landed before it. */
  pushedAfter: oid.optional(),
  /** Where what has landed takes merged work back: which merge, for whom, and the work as it is on the base. */
  revert: looseObject({
    merge: oid,
    by: login,
    at: timestamp,
    words: z.string().max(2000),
    of: workSchema,
    flight: bundleOfIssue.optional(),
  }).optional(),
});

export const issueRecordSchema = looseObject({
  v: z.literal(1),
  issue: z.int().min(1),
  nodeId,
  state: z.enum(issueStates),
  /** When it entered this state. */
  since: timestamp,
  base: z.string(),
  claim: claimSchema.optional(),
  attempts: entries(attemptSchema).default([]),
  /** Attempts made before a person last asked; they no longer count against the limit. */
  attemptsBefore: z.int().min(0).optional(),
  /** The ready event that work is done for, and the text (sha256) it was first claimed with: trust binds both. */
  asked: looseObject({
    event: nodeId,
    actor: login,
    text: looseObject({ title: z.string().length(64), body: z.string().length(64) }),
  }).optional(),
  feedback: feedbackSchema.optional(),
  landed: landedSchema.optional(),
  /** Bundle it is aboard (bundled) or came in with (merged). */
  flight: bundleOfIssue.optional(),
  /** The last time its merged work was to be taken back: the commit that does it, and whether that is on the base. */
  lastRevert: looseObject({ oid, merge: oid, by: login, at: timestamp, landed: z.boolean() }).optional(),
  evictions: entries(looseObject({ flight: z.string(), at: timestamp, reason: z.string().max(2000) })).default([]),
  /** Not before this time: backoff after a failure. */
  notBefore: timestamp.optional(),
  /** Newest human label event already acted on. */
  consumedEvent: nodeId.optional(),
  /** The ready event that was refused, said once. */
  refusal: looseObject({ event: nodeId, actor: login, reason: z.string().max(500) }).optional(),
  /** The one clear question when the state is needs-human. */
  question: z.string().max(2000).optional(),
  /** Node id of the status comment, once known. */
  statusComment: nodeId.optional(),
})
  .refine(
    (record) => (record.claim === undefined) !== stateFacts(record.state).has.includes('claim'),
    'a claim exists exactly while the state is assigned',
  )
  .refine((record) => stateFacts(record.state).has.every((part) => record[part] !== undefined), {
    error: ({ input }) => {
      const { state } = input as { state: IssueState };
      return `an issue that is ${state} has ${stateFacts(state).has.join(' and ')} in its record`;
    },
  });
export type IssueRecord = z.infer<typeof issueRecordSchema>;

/** One passenger in boarding order. `oid` is the landed commit, the only one that may board. */
export const passengerSchema = looseObject({
  issue: z.int(),
  oid,
  title: z.string().max(300),
  agent: agentSchema,
  attempts: z.int(),
  costUsd: z.number(),
  /** Rank at departure, 0 the highest: who stays when branches conflict. */
  priority: z.int().min(0).optional(),
});
export type Passenger = z.infer<typeof passengerSchema>;

export const leftOutSchema = looseObject({
  issue: z.int(),
  files: z.array(z.string()).max(200),
  /** The passenger it conflicts with; null when it conflicts with the base. */
  rival: z.int().nullable(),
});
export type LeftOut = z.infer<typeof leftOutSchema>;

/** A cumulative prefix of the bundle: the base with the first passengers merged, down to this one. */
export const prefixSchema = looseObject({ issue: z.int(), oid, tree: oid });
export type Prefix = z.infer<typeof prefixSchema>;

export const verdicts = ['green', 'red'] as const;
export type Verdict = (typeof verdicts)[number];

/** One CI run of a prefix. `size` is the number of passengers in it; 0 is the bare base. */
export const trialSchema = looseObject({
  size: z.int().min(0),
  oid,
  tree: oid,
  ref: z.string(),
  runId: z.int(),
  /** It is the pull request's own run, which an App started. */
  event: z.literal('pull_request').optional(),
  /** Which attempt of the run this is; the first when left out. */
  attempt: z.int().min(1).optional(),
  at: timestamp,
  /**
   * `none`: the run ended without saying anything; `superseded`: given up, because nobody needs its answer any more;
   * `forgotten`: it did not pass, and a person wants that tested again.
   */
  verdict: z.enum([...verdicts, 'none', 'superseded', 'forgotten']).optional(),
  /** Started by the bundle before, whose green prefix landed; counted there. */
  carried: z.boolean().optional(),
  /** How long its jobs kept runners busy, once it was judged; unknown for one that was given up. */
  runnerSeconds: z.int().min(0).optional(),
  excerpt: z.string().max(20_000).optional(),
  check: z.string().optional(),
  /** Jobs that passed, of a green trial: the contexts whose conclusion may be mirrored on the commit that lands. */
  checks: z.array(z.string().max(300)).max(300).optional(),
});
export type Trial = z.infer<typeof trialSchema>;

const chanceSchema = looseObject({ issue: z.int(), chance: z.number().min(0).max(1) });

export const bundleSchema = looseObject({
  id: z.string().regex(/^[1-9]\d*$/),
  base: z.string(),
  baseOid: oid,
  departedAt: timestamp,
  /** Places count in this list and in `prefixes`, so the whole record waits where an entry of them cannot be read. */
  passengers: z.array(passengerSchema).min(1),
  /** Id of the bundle whose commits these are, where a prefix of that one landed and the others went on; its id is in them. */
  origin: z
    .string()
    .regex(/^[1-9]\d*$/)
    .optional(),
  /**
   * Search order, suspects last, with each passenger's chance to be a culprit; recorded before the first trial of a
   * prefix. Only prefixes follow it: who boards and who yields in a conflict is decided in boarding order.
   */
  order: entries(chanceSchema).optional(),
  /** Whom a search on a base that has moved since suspected, and how much. */
  suspects: entries(chanceSchema).optional(),
  /** Known once assembled: one prefix for each passenger that merged, in search order where there is one, else in boarding order. */
  prefixes: z.array(prefixSchema).optional(),
  leftOut: entries(leftOutSchema).optional(),
  pr: z.int().optional(),
  /** Where we left the bundle's branch, while that is none of the prefixes. */
  heads: z.array(oid).max(5).optional(),
  trials: entries(trialSchema).default([]),
  /** The run that wrote this and goes on with it, and when. */
  pilot: looseObject({ runId: z.int(), runAttempt: z.int(), at: timestamp }).optional(),
  /** Until when it was promised to depart: spacing after the first landing or the bundle before, whichever is later. */
  promisedBy: timestamp.optional(),
  /** How often the base moved under it while CI was out. */
  rebuilds: z.int().min(0).optional(),
  /** Everybody taken off with a reason, conflicts included. */
  evicted: entries(looseObject({ issue: z.int(), reason: z.string().max(2000) })).optional(),
});
export type Bundle = z.infer<typeof bundleSchema>;

export const trainRecordSchema = looseObject({
  v: z.literal(1),
  base: z.string(),
  /** Number of the newest bundle. */
  lastFlight: z.int().min(0),
  lastDeparture: timestamp.optional(),
  flight: bundleSchema.optional(),
  /** Verdicts of recent trees (tree oid → verdict), so that no restart tests a tree twice. */
  verdicts: z.record(z.string(), z.enum(verdicts)).default({}),
  /** Why the train stands still, when it needs a person (a setting, a red base). */
  stopped: looseObject({
    reason: z.string().max(2000),
    at: timestamp,
    baseOid: oid,
    /**
     * `setting`: the bundle stays open and the refused step is tried at every tick; `preflight`: the repository
     * is looked at again at every tick; `alarm`: until a departure is forced; else until the base moves.
     */
    kind: z.enum(['setting', 'preflight', 'alarm', 'base-red', 'no-verdict']).optional(),
  }).optional(),
  /** Jobs that passed in the newest green trial. */
  checks: z.array(z.string().max(300)).max(300).optional(),
  /** Trees that were red and then green. */
  flakes: z.int().min(0).optional(),
  /** Runs that ended green, ever. */
  greens: z.int().min(0).optional(),
  /** Paths that the newest red trials named. */
  failing: z.array(z.string().max(300)).max(100).optional(),
  /** Landed commits that board alone, because the search over their bundle came to no end. */
  alone: z.array(oid).max(1000).optional(),
  /** Landed commits whose pull request a person closed: they board again when forced, or when their work changes. */
  setAside: z.array(oid).max(1000).optional(),
  /** Workflows that are to be dispatched on the base, because a bundle landed. */
  afterMerge: entries(looseObject({ flight: z.string(), workflow: z.string().max(200) })).optional(),
  /** Branches of bundles that a person pushed to: they are that person's now. */
  kept: z.array(z.string().max(200)).max(100).optional(),
  /** Ended bundles, newest first, as the board and the summaries show them. */
  history: entries(
    looseObject({
      id: z.string(),
      pr: z.int().optional(),
      landed: z.array(z.int()),
      evicted: z.array(z.int()),
      /** How many of the evicted CI was red for; the others conflicted. */
      culprits: z.int().min(0).optional(),
      ciRuns: z.int(),
      /** Of its CI runs that were judged. */
      runnerSeconds: z.int().min(0).optional(),
      mergedOid: oid.optional(),
      testedTree: oid.optional(),
      endedAt: timestamp,
      departedAt: timestamp.optional(),
      promisedBy: timestamp.optional(),
      /** Workflows that were dispatched after it landed, with the run; 0 where GitHub did not start one. */
      afterMerge: z
        .array(looseObject({ workflow: z.string().max(200), runId: z.int().min(0) }))
        .max(10)
        .optional(),
      /** How it ended, in a few words for people. */
      ending: z.string().max(500).optional(),
    }),
    'newest first',
  ).default([]),
});
export type TrainRecord = z.infer<typeof trainRecordSchema>;
