// Decides what follows from reviews that ask for changes: the passengers whose lines were commented go back to their agents with the
// comments. Only words of people with the right count: at least write, or "min-role" where that is higher.
import type { Config } from '../config.ts';
import { roleAtLeast } from '../fleet/roles.ts';
import type { Bundle, Feedback } from '../records/records.ts';
import { cut } from '../records/transition.ts';
import type { Eviction } from '../records/transitions.ts';
import { renderLateReply, renderReviewReply } from '../texts/review-reply.ts';
import type { LineThread, ReviewFacts } from './review-facts.ts';
import { backsOffUntil, takeOffWrite } from './take-off.ts';
import type { TrainInput, TrainWrite } from './train-input.ts';
import { trainChange, trainOf } from './train-record.ts';

type Person = Extract<Feedback, { kind: 'person' }>;
type Handed = Pick<Person, 'comments' | 'others' | 'cut'>;
type Request = ReviewFacts['read']['requests'][number] & { author: string };

export type ReviewAnswer =
  /** Nothing that has not been answered before. */
  | { kind: 'nothing' }
  /** `why`: a role that GitHub does not tell now. */
  | { kind: 'later'; why: string }
  /** `reply`: what people read on the pull request; `write` undefined: the record says it already. */
  | { kind: 'answered'; write: TrainWrite | undefined; reply: string };

const maximumRemembered = 100;
const maximumComments = 30;
/** Of all comments of an issue together, in UTF-16 units. */
const maximumChars = 16_000;
const maximumWords = 2000;

/** Returns whether words count: by a person with the right, and edited by nobody without it. */
const judge = ({ roles }: ReviewFacts, config: Pick<Config, 'min-role'>) => {
  const least = roleAtLeast(config['min-role'], 'write') ? config['min-role'] : 'write';
  const may = (login: string | null): boolean => {
    const role = login === null ? undefined : roles.get(login);
    return role !== undefined && role !== 'none' && roleAtLeast(role, least);
  };
  return (said: Pick<Request, 'isPerson' | 'isEdited' | 'editor'> & { author: string | null }): boolean =>
    said.isPerson && may(said.author) && (!said.isEdited || may(said.editor));
};

/** The threads of a pull request by the passengers whose lines they stand on. */
const sorted = (
  { read, places }: ReviewFacts,
  bundle: Bundle,
): { thread: LineThread; code: string | undefined; isPlaced: boolean; issues: number[] }[] =>
  read.threads.map((thread, index) => {
    const { commits = [], code } = places[index] ?? {};
    const isPlaced = places[index] !== undefined;
    return { thread, code, isPlaced, issues: bundle.passengers.filter(({ oid }) => commits.includes(oid)).map(({ issue }) => issue) };
  });
type Sorted = ReturnType<typeof sorted>;

/** The comments that an issue's next attempt gets, in order, and how many it does not get. */
const handed = (threads: Sorted, counts: ReturnType<typeof judge>): Handed => {
  const open = threads.filter(({ thread }) => !thread.isResolved);
  const all = open.flatMap(({ thread, code }) =>
    thread.comments.filter(({ isMinimized }) => !isMinimized).map((comment) => ({ comment, thread, code })),
  );
  const ours = all.filter(({ comment }) => counts(comment));
  const comments: NonNullable<Person['comments']> = [];
  let room = maximumChars;
  for (const { comment, thread, code } of ours) {
    const words = cut(comment.body, maximumWords);
    room -= words.length + (code ?? '').length;
    if (comments.length === maximumComments || room < 0) break;
    const { path, lines } = thread;
    comments.push({
      path: path.slice(0, 500).toWellFormed(),
      ...(lines === null ? {} : { line: lines.from, ...(lines.to === lines.from ? {} : { toLine: lines.to }) }),
      ...(code === undefined ? {} : { code: code.slice(0, 1000).toWellFormed() }),
      by: comment.author ?? '',
      at: comment.at,
      words,
    });
  }
  const others = all.length - ours.length;
  const left = ours.length - comments.length + open.reduce((sum, { thread }) => sum + thread.unread, 0);
  return {
    ...(comments.length === 0 ? {} : { comments }),
    ...(others === 0 ? {} : { others }),
    ...(left === 0 ? {} : { cut: left }),
  };
};

/** Answers all requests for changes that were not answered before. */
export const answerReviews = (input: TrainInput, bundle: Bundle, facts: ReviewFacts): ReviewAnswer => {
  const unknown = [...facts.roles].find(([, role]) => role === undefined)?.[0];
  if (unknown !== undefined) return { kind: 'later', why: `the role of ${unknown}, who reviewed, could not be read` };
  const counts = judge(facts, input.config);
  const known = new Set(bundle.reviews);
  const all = facts.read.requests.filter((one): one is Request => one.author !== null && counts(one));
  const requests = all.filter(({ id }) => !known.has(id));
  if (requests.length === 0) return lateAnswer(input, bundle, { facts, all });
  const threads = sorted(facts, bundle);
  const named = requests.map((request) => placed(request, { threads, bundle, counts }));
  const evicted = new Map<number, Eviction>();
  for (const issue of new Set(named.flatMap(({ issues }) => issues))) {
    const asked = named.filter(({ issues }) => issues.includes(issue));
    const eviction = evictionOf(input, issue, { asked, threads, counts });
    if (eviction !== undefined) evicted.set(issue, eviction);
  }
  const reviews = [...(bundle.reviews ?? []), ...requests.map(({ id }) => id)].slice(-maximumRemembered);
  const next: Bundle = { ...bundle, reviews };
  const why = `${requests.map(({ author }) => author).join(', ')} asked for changes, which name no passenger of bundle ${bundle.id}`;
  const write =
    evicted.size === 0
      ? trainChange(input, { why, train: { ...trainOf(input), flight: next } })
      : takeOffWrite(input, { bundle: next, evicted });
  return {
    kind: 'answered',
    write,
    reply: renderReviewReply({
      ids: requests.map(({ id }) => id),
      named,
      evicted,
      records: write.issues ?? [],
      bundle,
      unread: facts.read.unread,
    }),
  };
};

/** A job that dies between its push and its comment leaves reviews without a word. */
const lateAnswer = (input: TrainInput, bundle: Bundle, { facts, all }: { facts: ReviewFacts; all: readonly Request[] }): ReviewAnswer => {
  const { answered } = facts.read;
  const silent = answered === undefined ? [] : all.filter(({ id }) => !answered.includes(id));
  if (silent.length === 0) return { kind: 'nothing' };
  const records = [...input.snapshot.ledger.issues.values()].map(({ record }) => record);
  const off = records.filter(({ evictions }) => evictions.some(({ flight }) => flight === bundle.id)).map(({ issue }) => issue);
  return { kind: 'answered', write: undefined, reply: renderLateReply(silent, { off, bundle }) };
};

interface Place {
  path: string;
  line: number | undefined;
}

interface Named {
  by: string;
  words: string;
  issues: number[];
  /** Places of comments that stand on lines of nobody aboard. */
  nobodys: Place[];
  /** Places of comments about which git could not tell. */
  unknown: Place[];
  own: Sorted;
  /** True when all its comments are about the only one aboard. */
  isAboutOnly: boolean;
}

/** The passengers that a request for changes is about: those on whose lines its comments stand, or the only one aboard. */
const placed = (
  { id, author, body }: Request,
  { threads, bundle, counts }: { threads: Sorted; bundle: Bundle; counts: ReturnType<typeof judge> },
): Named => {
  const own = threads.filter(({ thread }) => thread.comments.some((comment) => comment.review === id && counts(comment)));
  const issues = [...new Set(own.flatMap((one) => one.issues))];
  const nobodys = own.filter((one) => one.issues.length === 0 && one.isPlaced).map(placeOf);
  const unknown = own.filter((one) => !one.isPlaced).map(placeOf);
  const [only] = bundle.passengers;
  const named = { by: author, words: body, issues, nobodys, unknown, own, isAboutOnly: false };
  if (issues.length > 0 || only === undefined || bundle.passengers.length > 1) return named;
  return { ...named, issues: [only.issue], nobodys: [], unknown: [], isAboutOnly: true };
};

const placeOf = ({ thread: { path, lines } }: Sorted[number]): Place => ({ path, line: lines?.from });

const evictionOf = (
  input: TrainInput,
  issue: number,
  { asked, threads, counts }: { asked: readonly Named[]; threads: Sorted; counts: ReturnType<typeof judge> },
): Eviction | undefined => {
  const { now, ledger } = input.snapshot;
  const record = ledger.issues.get(issue)?.record;
  const last = asked.at(-1);
  if (record === undefined || last === undefined) return undefined;
  // Of the only one aboard, all comments of the reviewers are about it.
  const its = threads.filter((one) => one.issues.includes(issue) || (one.issues.length === 0 && isAlone(one, asked)));
  const words = asked.map((one) => (asked.length === 1 ? one.words : `${one.by}: ${one.words}`)).join('\n\n');
  const comments = handed(its, counts);
  const feedback: Feedback = {
    kind: 'person',
    by: last.by,
    did: 'evicted',
    asked: true,
    words: cut(words.trim(), maximumWords),
    ...comments,
    at: now,
  };
  const said = words.trim() === '' ? '' : `: ${words.trim()}`;
  return { feedback, reason: `${last.by} asked for changes${said}`, notBefore: backsOffUntil(record, now) };
};

const isAlone = (one: Sorted[number], asked: readonly Named[]): boolean =>
  asked.some(({ own, isAboutOnly }) => isAboutOnly && own.includes(one));

/** A person's `/evict` with the comments on the lines of its passenger. `facts` undefined: they could not be read. */
export const evictionComments = (
  input: TrainInput,
  { bundle, issue, facts }: { bundle: Bundle; issue: number; facts: ReviewFacts | undefined },
): Handed => {
  if (facts === undefined) return {};
  const threads = sorted(facts, bundle).filter(
    ({ issues }) => issues.includes(issue) || (issues.length === 0 && bundle.passengers.length === 1),
  );
  return handed(threads, judge(facts, input.config));
};
