// The ways in which an attempt can end, and their consequences. They are told from the result, git and HTTP statuses, never
// from prose.
import { stateLabels } from '../names.ts';
import { wordsIn } from './words.ts';

/** After `free` endings in a row the next attempt waits `minutes`, doubled each time. After `limit` a person is asked. */
type BackOff = { minutes: number; free: number; limit: number };
const never = Number.POSITIVE_INFINITY;

/** Endings with the same back-off count as one row. */
const backOffs = {
  none: { minutes: 0, free: never, limit: never },
  failure: { minutes: 2, free: 0, limit: never },
  provider: { minutes: 5, free: 0, limit: 10 },
  vanished: { minutes: 2, free: 1, limit: 5 },
  overtaken: { minutes: 2, free: 1, limit: 5 },
} as const satisfies Record<string, BackOff>;

interface OutcomeFacts {
  /** Word in the status comment. */
  text: string;
  /** True when it uses up one of the attempts. */
  isCounted: boolean;
  backOff: keyof typeof backOffs;
  /** Completes "The attempt before this one …" for the next attempt; null when that would not help it. */
  lesson: string | null;
  /** True when the lesson replaces the feedback of CI or of a conflict. */
  isLastWord: boolean;
  /** A person is asked this instead of another attempt; null when it may be tried again. */
  question: string | null;
  /** A pause of the whole fleet; null: it concerns this attempt alone. */
  pause: Pause | null;
}

interface Pause {
  /** Number of attempts that end like this, of any issue, before the fleet pauses. */
  after: number;
  minutes: number;
  /** Each further attempt that ends like this doubles it. */
  doubles: boolean;
  /** It lasts until the time that the provider names, if any. */
  isSaid: boolean;
  /** Null: the attempt's detail. */
  reason: string | null;
  /** True when a person has to mend something. */
  needsPerson: boolean;
}

const fruitless = { lesson: null, isLastWord: false, question: null, pause: null } as const;
const failed = { isCounted: true, backOff: 'failure', isLastWord: false, question: null, pause: null } as const;
/** Trouble that is no issue's: of the account, of the model's provider, of the user's setup. */
const trouble = { ...fruitless, isCounted: false, backOff: 'none' } as const;
const mended = { after: 1, minutes: 15, doubles: true, isSaid: false, reason: null, needsPerson: true } as const;

export const outcomes = {
  // Commits exist and the agent said that it is finished.
  done: { ...fruitless, text: 'done', isCounted: true, backOff: 'none' },
  // Finished without a commit.
  'no-changes': {
    ...fruitless,
    text: 'no changes',
    isCounted: true,
    backOff: 'none',
    question: `Is there something to do here? Close the issue, or say more in its text and set ${stateLabels.ready} again.`,
  },
  // The agent asks people something before it can go on.
  asked: {
    ...fruitless,
    text: 'asked',
    isCounted: true,
    backOff: 'none',
    question: `Answer with a comment that begins with /answer, which also makes the issue ready; or comment, and set ${stateLabels.ready}.`,
  },
  // The agent says that nothing needs to be changed.
  'nothing-to-do': {
    ...fruitless,
    text: 'nothing to do',
    isCounted: true,
    backOff: 'none',
    question: `Close the issue, or say what is missing with a comment that begins with /answer, which also makes the issue ready.`,
  },
  // The agent proposes to split the issue.
  split: {
    ...fruitless,
    text: 'split proposed',
    isCounted: true,
    backOff: 'none',
    question: `Accept it with a comment that is /accept, or say what should be different with one that begins with /answer, which makes the issue ready for another attempt.`,
  },
  // Turns, dollars or minutes used up, or work that could not be packed.
  incomplete: {
    ...failed,
    text: 'incomplete',
    lesson: 'was not finished, or not all of its work could be taken; what it committed is on this branch',
  },
  // The work is whole, and the repository's own commands (`verify`) do not pass on it.
  failing: {
    ...failed,
    text: 'failing',
    lesson: "was finished, but its work does not pass the repository's own commands; it is on this branch, repair it",
    isLastWord: true,
  },
  // A tool that it needed is not allowed.
  denied: { ...failed, text: 'tool denied', lesson: 'needed a tool that is not allowed; do without it' },
  // No result line, a signal, silence.
  killed: {
    ...failed,
    text: 'killed',
    lesson: 'was stopped before it finished; what it committed is on this branch, if anything',
  },
  // The account's limit.
  'account-limit': {
    ...trouble,
    text: 'account limit',
    pause: { after: 1, minutes: 30, doubles: false, isSaid: true, reason: "the account's limit was reached", needsPerson: false },
  },
  // 429, 529, 5xx, seen by this attempt alone: the provider answers again.
  'provider-trouble': { ...fruitless, text: 'provider trouble', isCounted: false, backOff: 'provider' },
  // The provider answered run-agent's own request with trouble as well, or not at all.
  outage: { ...trouble, text: 'outage of the provider', pause: { ...mended, minutes: 5, needsPerson: false } },
  // The key was refused.
  auth: { ...trouble, text: 'key refused', pause: mended },
  // The account's credit is used up, or its spending limit is reached.
  'no-credit': { ...trouble, text: 'credit used up', pause: mended },
  // The provider does not have the model, or no longer.
  'model-gone': { ...trouble, text: 'model gone', pause: mended },
  // A step before the agent's failed, such as the user's setup. It may be this branch once; the second one is not.
  'setup-failed': { ...trouble, text: 'setup failed', backOff: 'failure', pause: { ...mended, after: 2 } },
  // The work was refused at landing.
  rejected: {
    ...failed,
    text: 'rejected at landing',
    lesson: 'was refused when its work was checked; correct what the reason names',
    isLastWord: true,
  },
  // Somebody moved the branch or the base meanwhile, so that the work could not land.
  overtaken: {
    ...fruitless,
    text: 'overtaken',
    isCounted: false,
    backOff: 'overtaken',
    lesson: 'was overtaken: the branch or its base moved while it worked, and its commits are not on this branch',
    isLastWord: true,
  },
  // The server refuses the push and will refuse it again.
  'not-pushed': {
    ...fruitless,
    text: 'refused by the server',
    isCounted: false,
    backOff: 'none',
    question: `Then set ${stateLabels.ready} again.`,
  },
  // A person stopped it, or cancelled its run.
  stopped: {
    ...fruitless,
    text: 'stopped',
    isCounted: false,
    backOff: 'none',
    lesson: 'was stopped by a person before it was finished',
    isLastWord: true,
    question: `/again gives it another attempt, and so does ${stateLabels.ready}.`,
  },
  // The job vanished.
  lost: { ...fruitless, text: 'lost', isCounted: false, backOff: 'vanished' },
} as const satisfies Record<string, OutcomeFacts>;

export type Outcome = keyof typeof outcomes;
export const outcomeWords = wordsIn(outcomes);
export const outcomeFacts = (outcome: Outcome): OutcomeFacts => outcomes[outcome];
export const backOffName = (outcome: Outcome): keyof typeof backOffs => outcomes[outcome].backOff;
export const backOffOf = (outcome: Outcome): BackOff => backOffs[backOffName(outcome)];

/** Maximum number of attempts since a person last asked that use up none: their endings come from the agent's machine. */
export const maximumFree = 20;

/** True for endings that only landing can know: a result that claims one comes from no agent's machine of ours. */
export const onlyOfLanding = (outcome: Outcome): boolean => outcome === 'rejected' || outcome === 'overtaken' || outcome === 'not-pushed';
