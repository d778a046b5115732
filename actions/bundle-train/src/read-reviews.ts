// Reads the reviews of the bundle's pull request and answers them: passengers whose lines people commented go back to their agents with
// the comments. The same reading gives a person's `/evict` the comments on the lines of its passenger.
import { RemoteError } from '@clambake/adapters';
import {
  answerReviews,
  type Bundle,
  evictionComments,
  evictionWrite,
  type PendingCommand,
  peopleInReviews,
  type ReviewFacts,
  type ReviewsRead,
  reviewsKey,
  threadsToPlace,
  trainOf,
} from '@clambake/core';
import { applyChange } from './apply-change.ts';
import { type Context, ifAnswered, type Outcome, type Step } from './context.ts';

/** Maximum number of threads whose place git is asked about. */
const maximumPlaces = 100;

export const readReviews = async ({ command }: Step<'read-reviews'>, context: Context): Promise<Outcome> => {
  const { ports, log, facts } = context;
  const { flight: bundle } = trainOf(facts);
  const pull = facts.bundleView?.pullRequest;
  if (bundle === undefined || pull === undefined) return { kind: 'stale', why: 'the bundle is over' };
  const found = await ifAnswered(findFacts(context, { bundle, number: pull.number }));
  if (command !== undefined) return evict(command, { context, bundle, found });
  // Another look of this job asks again only when there is another request.
  const seen: Context = { ...context, facts: { ...facts, reviewsSeen: reviewsKey(pull) } };
  const answer =
    found === undefined ? { kind: 'later' as const, why: 'GitHub did not answer' } : answerReviews(context.input, bundle, found);
  if (answer.kind === 'later') log.warn(`the reviews of pull request ${pull.number} are not answered yet: ${answer.why}`);
  if (answer.kind !== 'answered') return { kind: 'done', facts: seen.facts };
  const outcome: Outcome = answer.write === undefined ? { kind: 'done', facts: seen.facts } : await applyChange(answer.write, seen);
  if (outcome.kind === 'done') await reply({ ports, log }, pull.number, answer.reply);
  return outcome;
};

/** Everything that GitHub and git say about them; undefined when the pull request is gone. */
const findFacts = async (
  { ports }: Pick<Context, 'ports'>,
  { bundle, number }: { bundle: Bundle; number: number },
): Promise<ReviewFacts | undefined> => {
  const read = await ports.reviews.read(number);
  if (read === undefined) return undefined;
  const people = peopleInReviews(read, bundle.reviews ?? []);
  const roles = new Map(await Promise.all(people.map(async (login) => [login, await ports.reviews.readRole(login)] as const)));
  return { read, roles, places: await placesOf({ ports }, { bundle, read }) };
};

const placesOf = async (
  { ports }: Pick<Context, 'ports'>,
  { bundle, read }: { bundle: Bundle; read: ReviewsRead },
): Promise<ReviewFacts['places']> => {
  const places: ReviewFacts['places'][number][] = read.threads.map(() => undefined);
  for (const index of threadsToPlace(read, maximumPlaces)) {
    const thread = read.threads[index];
    if (thread === undefined) continue;
    const { path, commit, side, lines } = thread;
    places[index] = await ports.merge.owners({ path, commit, side, lines, baseOid: bundle.baseOid });
  }
  return places;
};

/** An eviction does not wait for comments that cannot be read. */
const evict = async (
  command: PendingCommand,
  { context, bundle, found }: { context: Context; bundle: Bundle; found: ReviewFacts | undefined },
): Promise<Outcome> => {
  const { input, log } = context;
  const record = input.snapshot.ledger.issues.get(command.issue ?? 0)?.record;
  if (record === undefined) return { kind: 'stale', why: 'the record of the issue is gone' };
  if (found === undefined) log.warn(`#${record.issue} was taken off without the comments on its lines: GitHub did not answer`);
  const handed = evictionComments(input, { bundle, issue: record.issue, facts: found });
  return applyChange(evictionWrite(input, { command, bundle, record, handed }), context);
};

/** The record says it already, on the issues; a failure is a warning. */
const reply = async ({ ports, log }: Pick<Context, 'ports' | 'log'>, number: number, text: string): Promise<void> => {
  try {
    await ports.reviews.reply(number, text);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    log.warn(`the reviews of pull request ${number} could not be answered there: ${error.message}`);
  }
};
