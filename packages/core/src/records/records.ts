// The schemas of the ledger's records. A record is one JSON document in the message of a commit under refs/clambake/, and the
// parent of that commit is the record before it.
import { z } from 'zod';
import { roles } from '../fleet/roles.ts';
import { approvalSchema, approvedPaths, maximumApprovals } from './approval-schema.ts';
import { attemptSchema, claimSchema } from './attempt-schema.ts';
import { agentSchema, login, nodeId, oid, timestamp } from './id-schemas.ts';
import { feedbackSchema } from './feedback-schema.ts';
import { callSchema } from './call-record.ts';
import { entries, looseObject } from './loose.ts';
import { answerSchema, saidSchema } from './said-schema.ts';
import { splitSchema } from './split-schema.ts';
import { type IssueState, issueStates, stateFacts } from './states.ts';
import { verifyWords } from './verify-schema.ts';
import { bundleOfIssue, heldSchema, landedSchema, pullRequest } from './work-schema.ts';

export { type Attempt, type Claim, attemptSchema, claimSchema } from './attempt-schema.ts';
export type { Feedback } from './feedback-schema.ts';
export { type FleetRecord, fleetRecordSchema } from './fleet-record.ts';
export { type Approval, maximumApproved } from './approval-schema.ts';
export { type HeldWork, landedSchema } from './work-schema.ts';
export { agentSchema, attemptIdSchema, oid, timestamp } from './id-schemas.ts';

export const issueRecordSchema = looseObject({
  v: z.literal(1),
  issue: z.int().min(1),
  nodeId,
  state: z.enum(issueStates),
  /** Time at which it entered this state. */
  since: timestamp,
  base: z.string(),
  claim: claimSchema.optional(),
  attempts: entries(attemptSchema).default([]),
  /** Number of attempts made before a person last asked. They no longer count against the limit. */
  attemptsBefore: z.int().min(0).optional(),
  /** The ready event that agents work for, and the sha256 of title and body at the first claim. Trust holds for both together. */
  asked: looseObject({
    event: nodeId,
    actor: login,
    text: looseObject({ title: z.string().length(64), body: z.string().length(64) }),
  }).optional(),
  /** A person's last `/again`. It counts as a ready label set at that time. */
  again: looseObject({ by: login, role: z.enum(roles), at: timestamp, event: nodeId }).optional(),
  feedback: feedbackSchema.optional(),
  landed: landedSchema.optional(),
  /** The bundle that it is aboard, or that it was merged with. */
  flight: bundleOfIssue.optional(),
  /** Set when its last merged work came onto the base as the commit `as`, which has no ancestry with `work`, the landed commit. */
  squashed: looseObject({ work: oid, as: oid }).optional(),
  /** Tip of its branch that was not merged with it, because somebody pushed while it was aboard. */
  behind: oid.optional(),
  /** The last revert of its merged work. `landed` is true when the commit `oid` that reverts it is on the base. */
  lastRevert: looseObject({ oid, merge: oid, by: login, at: timestamp, landed: z.boolean() }).optional(),
  evictions: entries(looseObject({ flight: z.string(), at: timestamp, reason: z.string().max(2000) })).default([]),
  /** A person's last `/budget`: the dollars that all attempts may cost. */
  budget: looseObject({ usd: z.number().positive(), by: login, at: timestamp }).optional(),
  /** The dollars that all attempts may cost, as they were at the last claim. */
  limitUsd: z.number().positive().optional(),
  /** For people: a budget label that counted for nothing at the last claim, and why. */
  ignoredBudget: z.string().max(500).optional(),
  /** No attempt starts before this time. */
  notBefore: timestamp.optional(),
  /** Id of the newest label event of a person that was acted on. */
  consumedEvent: nodeId.optional(),
  /** The ready event that was refused. The refusal is shown once. */
  refusal: looseObject({ event: nodeId, actor: login, reason: z.string().max(500) }).optional(),
  /** The obstacle that keeps its work from landing, for people, while it is ready: no agent starts before it is mended. */
  obstacle: z.string().max(2000).optional(),
  /** Why it waits for an agent, or with landed work for a train, for people. `reasons`: number of reasons that it named in this state. */
  waits: looseObject({ why: z.string().max(2000), reasons: z.int().min(0) }).optional(),
  /** For people, while the state is needs-human. */
  question: z.string().max(2000).optional(),
  /** The work that the question is about, when `/approve` lands it. */
  held: heldSchema.optional(),
  /** Approvals of people for this issue, newest last: the same content is not asked about again. */
  approvals: z.array(approvalSchema).max(maximumApprovals).optional(),
  /** Last words to people, mostly an agent's, which stand in a comment of their own. */
  said: saidSchema.optional(),
  /** Comments that called the person who asked, newest last. */
  called: entries(callSchema).optional(),
  /** A person's last `/answer`. */
  answer: answerSchema.optional(),
  /** The last split that a person accepted. */
  split: splitSchema.optional(),
  statusComment: nodeId.optional(),
  /** Time from which GitHub has shown no such issue. */
  goneSince: timestamp.optional(),
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

/** `oid` is the landed commit, the only one that may board. */
export const passengerSchema = looseObject({
  issue: z.int(),
  oid,
  title: z.string().max(300),
  agent: agentSchema,
  attempts: z.int(),
  costUsd: z.number(),
  /** Address of the transcript of the attempt that landed it. */
  transcript: z
    .string()
    .max(1000)
    .regex(/^https?:\/\/[^\s<>"'`]+$/)
    .optional(),
  /** Judgement of the repository's own commands in the attempt that landed it. */
  verify: z.enum(verifyWords).optional(),
  /** Rank at departure, 0 the highest. It decides which of two conflicting branches stays. */
  priority: z.int().min(0).optional(),
});
export type Passenger = z.infer<typeof passengerSchema>;

export const leftOutSchema = looseObject({
  issue: z.int(),
  files: z.array(z.string()).max(200),
  /** The passenger it conflicts with; null when it conflicts with the base or is refused. */
  rival: z.int().nullable(),
  /** Set when merging it would put something onto the base that the policy refuses: says what and why. */
  refused: z.string().max(2000).optional(),
  /** Set when a person may approve it: the content that the merge would bring. */
  asks: approvedPaths.optional(),
});
export type LeftOut = z.infer<typeof leftOutSchema>;

/**
 * The base with all passengers up to `issue` merged. `squash` is the commit with the same tree that the base is moved to
 * under squash, recorded before that push.
 */
export const prefixSchema = looseObject({ issue: z.int(), oid, tree: oid, squash: oid.optional() });
export type Prefix = z.infer<typeof prefixSchema>;

export const verdicts = ['green', 'red'] as const;
export type Verdict = (typeof verdicts)[number];

/** One CI run of a prefix. `size` is the number of its passengers; 0 is the base alone. */
export const trialSchema = looseObject({
  size: z.int().min(0),
  oid,
  tree: oid,
  ref: z.string(),
  runId: z.int(),
  /** Set for the pull request's own run, which an App started. */
  event: z.literal('pull_request').optional(),
  /** Number of the run's attempt; 1 when left out. */
  attempt: z.int().min(1).optional(),
  at: timestamp,
  /**
   * `none`: the run ended without a verdict; `superseded`: its verdict follows from other runs; `forgotten`: it did not pass,
   * and a person wants another run.
   */
  verdict: z.enum([...verdicts, 'none', 'superseded', 'forgotten']).optional(),
  /** True when the bundle before started it, whose green prefix landed. It is counted there. */
  carried: z.boolean().optional(),
  /** Sum of the runner time of its jobs; unknown until it is judged. */
  runnerSeconds: z.int().min(0).optional(),
  excerpt: z.string().max(20_000).optional(),
  check: z.string().optional(),
  /** Names of the jobs that passed in a green trial. They may be set as statuses on the commit that is merged. */
  checks: z.array(z.string().max(300)).max(300).optional(),
});
export type Trial = z.infer<typeof trialSchema>;

const chanceSchema = looseObject({ issue: z.int(), chance: z.number().min(0).max(1) });

export const bundleSchema = looseObject({
  id: z.string().regex(/^[1-9]\d*$/),
  base: z.string(),
  baseOid: oid,
  departedAt: timestamp,
  /** In boarding order. Positions matter here and in `prefixes`, so the whole record waits when an entry cannot be read. */
  passengers: z
    .array(passengerSchema)
    .min(1)
    .refine((list) => new Set(list.map(({ issue }) => issue)).size === list.length, 'an issue is aboard twice'),
  /** Id of the earlier bundle that made these commits, when its green prefix landed and the others went on. */
  origin: z
    .string()
    .regex(/^[1-9]\d*$/)
    .optional(),
  /** Search order, suspects last, with the chance of each passenger to be a culprit. Only `prefixes` follow this order. */
  order: entries(chanceSchema).optional(),
  /** Passengers that a search suspected before the base moved. */
  suspects: entries(chanceSchema).optional(),
  /** One for each passenger, in search order or else in boarding order; undefined until the bundle is assembled. */
  prefixes: z.array(prefixSchema).optional(),
  leftOut: entries(leftOutSchema).optional(),
  pr: pullRequest.optional(),
  /** Commit at which we left the bundle's branch, unless it is one of the prefixes. */
  heads: z.array(oid).max(5).optional(),
  trials: entries(trialSchema).default([]),
  /** The run that wrote this and goes on with it: see bundle/owner.ts. */
  pilot: looseObject({ runId: z.int(), runAttempt: z.int(), at: timestamp }).optional(),
  /** Promised time of departure: see promiseOf in train/boarding.ts. */
  promisedBy: timestamp.optional(),
  /** Number of times that the base moved while its CI ran. */
  rebuilds: z.int().min(0).optional(),
  /** Ids of the reviews that asked for changes and were answered, newest last. */
  reviews: z.array(nodeId).max(100).optional(),
  /** All passengers that were taken off, conflicts included. */
  evicted: entries(looseObject({ issue: z.int(), reason: z.string().max(2000) })).optional(),
  /** Passengers that left because of what people did with their issues, and what that was. */
  left: entries(looseObject({ issue: z.int(), reason: z.string().max(200) })).optional(),
});
export type Bundle = z.infer<typeof bundleSchema>;

/** An older release reads no longer list. */
export const maximumKept = 100;

export const trainRecordSchema = looseObject({
  v: z.literal(1),
  base: z.string(),
  /** Number of the newest bundle. */
  lastFlight: z.int().min(0),
  lastDeparture: timestamp.optional(),
  /** The run whose job serves this train, from the tick that started it until the job's end: see fleet/serve-trains.ts. */
  served: looseObject({ runId: z.int(), runAttempt: z.int(), at: timestamp }).optional(),
  flight: bundleSchema.optional(),
  /** Tree oid → verdict, for recent trees, so that none is tested twice. */
  verdicts: z.record(z.string(), z.enum(verdicts)).default({}),
  /** Set while the train stands still until a person acts. */
  stopped: looseObject({
    reason: z.string().max(2000),
    at: timestamp,
    baseOid: oid,
    /**
     * `setting`: the bundle stays open, and every tick tries the refused step again; `preflight`: every tick checks the
     * repository again; `alarm`: until a departure is forced; otherwise until the base moves.
     */
    kind: z.enum(['setting', 'preflight', 'alarm', 'base-red', 'no-verdict']).optional(),
    /** The train goes on by itself from then on; left out, only one of the other reasons lets it go on. */
    until: timestamp.optional(),
    /** Tip of the default branch where the train also goes on when that moves: its workflow files are what GitHub compares with. */
    defaultOid: oid.optional(),
  }).optional(),
  /** Number of stops in a row, without a green CI run since: each lasts longer than the one before. */
  stops: z.int().min(0).optional(),
  /** Names of the jobs that passed in the newest green trial. */
  checks: z.array(z.string().max(300)).max(300).optional(),
  /** Number of trees that were red and then green. */
  flakes: z.int().min(0).optional(),
  /** Number of all runs that ended green. */
  greens: z.int().min(0).optional(),
  /** Paths that the newest red trials named. */
  failing: z.array(z.string().max(300)).max(100).optional(),
  /** Landed commits that board alone, because the search in their bundle found no culprit. */
  alone: z.array(oid).max(1000).optional(),
  /** Landed commits whose pull request a person closed. They board when a departure is forced. */
  setAside: z.array(oid).max(1000).optional(),
  /** Workflows to start on the base after a merge. */
  afterMerge: entries(looseObject({ flight: z.string(), workflow: z.string().max(200) })).optional(),
  /** Branches of bundles that a person has taken over. */
  kept: z.array(z.string().max(200)).max(maximumKept).optional(),
  /** Branches of bundles up to this number stay too: there were more to keep than `kept` holds. */
  keptUpTo: z.int().min(0).optional(),
  /** Ended bundles, newest first. */
  history: entries(
    looseObject({
      id: z.string(),
      pr: pullRequest.optional(),
      landed: z.array(z.int()),
      evicted: z.array(z.int()),
      /** Number of evicted passengers that made CI red; the others conflicted. */
      culprits: z.int().min(0).optional(),
      ciRuns: z.int(),
      /** Sum over the CI runs that were judged. */
      runnerSeconds: z.int().min(0).optional(),
      mergedOid: oid.optional(),
      testedTree: oid.optional(),
      endedAt: timestamp,
      departedAt: timestamp.optional(),
      promisedBy: timestamp.optional(),
      /** Workflows started after the merge. `runId` is 0 when GitHub refused to start it. */
      afterMerge: z
        .array(looseObject({ workflow: z.string().max(200), runId: z.int().min(0) }))
        .max(10)
        .optional(),
      /** A few words for people. */
      ending: z.string().max(500).optional(),
    }),
    'newest first',
  ).default([]),
}).refine(({ base, flight }) => flight === undefined || flight.base === base, 'its bundle is for another base');
export type TrainRecord = z.infer<typeof trainRecordSchema>;
