// The language of faults: plain objects that JSON can hold, so that a failing seed can be printed and replayed. Each one
// says which traffic it is about (`match`), how often (`skip`, `times`, `minutes`), and what happens (`respond`).
import { z } from 'zod';
import { answerNames } from './github-answers.ts';

/** A text that must be equal (or contained, for `body`), or a pattern. JSON writes a pattern as `{ "pattern": "…" }`. */
const text = z.union([z.string(), z.strictObject({ pattern: z.string(), flags: z.string().optional() }), z.instanceof(RegExp)]);

export type Text = z.infer<typeof text>;

export const boundaries = ['rest', 'graphql', 'git', 'results', 'blob', 'lfs', 'log', 'event', 'dispatch', 'job'] as const;
export type Boundary = (typeof boundaries)[number];

const match = z.strictObject({
  boundary: z.enum(boundaries).optional(),
  method: z.string().optional(),
  /** Path (without query); GraphQL is `/graphql`, git is `/owner/name.git/…`. */
  path: text.optional(),
  /** Part of the request's body, e.g. the name of a GraphQL mutation or a ref of a push. */
  body: text.optional(),
  /** A write changes something: every REST method but GET, mutations, pushes, uploads and the calls that create or delete. */
  access: z.enum(['read', 'write']).optional(),
  /** Name of the caller's job. */
  job: text.optional(),
  /** Path of the workflow file of the caller's run. */
  workflow: text.optional(),
  /** Name of the step that the caller's job is at; `Run owner/name@ref` for an action without a name of its own. */
  action: text.optional(),
  /** Login of the caller. */
  actor: text.optional(),
  /** `issues.labeled` or `push` of an event, the path of the workflow of a dispatch. */
  event: text.optional(),
});

const count = z.int().min(0);
const seconds = z.number().positive();
const parts = z.enum(['labels', 'comments', 'issues', 'refs', 'checks', 'runs']);
export type Part = z.infer<typeof parts>;

const pushFault = z.enum(['cannot-lock-ref', 'commit-refs', 'internal-server-error']);

const respond = z.union([
  z.strictObject({ status: z.int(), body: z.unknown().optional(), headers: z.record(z.string(), z.string()).optional() }),
  /** One of GitHub's own refusals, in the format of the boundary. `retryAfter` adds the header, in seconds. */
  z.strictObject({ answer: z.enum(answerNames), retryAfter: count.optional() }),
  /** Breaks the connection without an answer; loses an event or a dispatch. */
  z.literal('drop'),
  /** Breaks the connection when half of the request's body has arrived. */
  z.literal('cut'),
  /** Ends the caller: its connection breaks, its machine is lost, and nothing that it sends afterwards has an effect. */
  z.literal('kill'),
  /** Ends the life of the caller's token. */
  z.literal('expire-token'),
  /** Repeats the last answer to the same request; the first request of its kind gets a fresh answer. */
  z.literal('stale'),
  /** Sends half of the body as if that were all. */
  z.literal('truncate'),
  /** Announces the whole body and breaks the connection in the middle of it. */
  z.literal('break-off'),
  /** Reverses a list, also the nodes of GraphQL's connections. */
  z.literal('reverse'),
  /** Delivers an event or starts a dispatched workflow twice. */
  z.literal('double'),
  /** Delivers an event after the next one. */
  z.literal('swap'),
  /** Delays by milliseconds of real time, or by seconds of the local GitHub's clock. */
  z.strictObject({ delayMs: count }),
  z.strictObject({ delaySeconds: seconds }),
  /** Cuts a list to its first entries, and says nothing about the others. */
  z.strictObject({ first: count }),
  /** Moves the Date of the answer. */
  z.strictObject({ skewSeconds: z.number() }),
  /** Nulls a field of GraphQL's answer, `*` for every key or index, and adds an error about it unless there is none to add. */
  z.strictObject({ nullAt: z.string(), error: z.strictObject({ type: z.string(), message: z.string() }).optional() }),
  /** Answers a read from a replica that lacks the last writes, or those of the last seconds. `of` limits it to some parts. */
  z.strictObject({
    replica: z.strictObject({ writes: z.int().positive().optional(), seconds: seconds.optional(), of: z.array(parts).optional() }),
  }),
  /** Lets git refuse the refs of a push (`…/git-receive-pack`). */
  z.strictObject({ push: pushFault }),
  /** Changes a ref before (or after) the request: deletes it, moves it to its parent, or lets it name an object that is missing. */
  z.strictObject({ ref: text, becomes: z.enum(['deleted', 'rewound', 'torn']) }),
  z.strictObject({ issue: z.int(), becomes: z.enum(['locked', 'unlocked', 'deleted', 'converted']) }),
  /** Loses the machine of a job that has started, or cancels the job, this many milliseconds later. */
  z.strictObject({ machine: z.enum(['lost', 'cancelled']), afterMs: count.optional() }),
  /** A job that waits this many minutes of the clock for its runner. */
  z.strictObject({ noRunnerMinutes: seconds }),
  /** A dispatched run that cannot start. */
  z.literal('startup-failure'),
]);

export type FaultResponse = z.infer<typeof respond>;

/**
 * Refusals of a push that pass: another push holds the first ref (`cannot lock ref … is at … but expected …`), GitHub
 * cannot write the refs (`fatal error in commit_refs`), or it fails (`Internal Server Error`).
 */
export type PushFault = z.infer<typeof pushFault>;

export const faultSchema = z.strictObject({
  /** Name in `github.faults.fired`. */
  name: z.string().optional(),
  match,
  when: z.enum(['before', 'after']).optional(),
  /** Number of matching requests that pass before it starts. */
  skip: count.optional(),
  /** Number of requests that it affects; 1 when left out, and any number with `minutes`. */
  times: z.union([count, z.literal('always')]).optional(),
  /** Minutes of the local GitHub's clock, from the first request that it affects. */
  minutes: z.number().positive().optional(),
  respond,
});

export type Fault = z.infer<typeof faultSchema>;

/** Reads faults from data of any origin; throws a sentence for each thing that is wrong. */
export const readFaults = (given: unknown): Fault[] => {
  const read = z.array(faultSchema).safeParse(given);
  if (read.success) return read.data;
  throw new Error(`These are no faults:\n${z.prettifyError(read.error)}`);
};

/** Returns the faults as JSON that `readFaults` reads. */
export const printFaults = (faults: readonly Fault[]): string =>
  JSON.stringify(faults, (_, value: unknown) =>
    value instanceof RegExp ? { pattern: value.source, ...(value.flags === '' ? {} : { flags: value.flags }) } : value,
  );

export const isText = (wanted: Text, given: string, extent: 'whole' | 'part' = 'whole'): boolean => {
  if (typeof wanted === 'string') return extent === 'whole' ? wanted === given : given.includes(wanted);
  return (wanted instanceof RegExp ? wanted : new RegExp(wanted.pattern, wanted.flags)).test(given);
};
