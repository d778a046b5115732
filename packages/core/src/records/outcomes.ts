// How an attempt ended, told from the result object, git and HTTP statuses and never from prose; and what follows from it.
import { wordsIn } from './words.ts';

/** `minutes` before the next attempt, doubled for each further ending of the kind in a row after `free` ones without a wait. */
type BackOff = { minutes: number; free: number /** Endings in a row after which a person is asked. */; limit: number };
const never = Number.POSITIVE_INFINITY;

/** Endings of one kind back off together. */
const backOffs = {
  none: { minutes: 0, free: never, limit: never },
  failure: { minutes: 2, free: 0, limit: never },
  provider: { minutes: 5, free: 0, limit: never },
  vanished: { minutes: 2, free: 1, limit: 5 },
} as const satisfies Record<string, BackOff>;

interface OutcomeFacts {
  /** As the status comment says it. */
  text: string;
  /** Uses up one of the attempts. What is not counted costs the fleet and never the issue. */
  isCounted: boolean;
  backOff: keyof typeof backOffs;
  /** What the next attempt is told, after "The attempt before this one"; null: it teaches nothing. */
  lesson: string | null;
  /** The lesson is worth more than what CI or a conflict said of the work. */
  isLastWord: boolean;
  /** What a person is asked, instead of another attempt. */
  question: string | null;
  /** For how long no agent of the fleet starts. `isSaid`: as long as the provider says, if it does; `reason` null: the ending's own. */
  pause: { minutes: number; doubles: boolean; isSaid: boolean; reason: string | null } | null;
}

const fruitless = { lesson: null, isLastWord: false, question: null, pause: null } as const;
const failed = { isCounted: true, backOff: 'failure', isLastWord: false, question: null, pause: null } as const;

export const outcomes = {
  // Commits exist and the agent said that it is finished.
  done: { ...fruitless, text: 'done', isCounted: true, backOff: 'none' },
  // Finished without a commit.
  'no-changes': {
    ...fruitless,
    text: 'no changes',
    isCounted: true,
    backOff: 'none',
    question: 'Is there something to do here? Close the issue, or say more in its text and set clambake:ready again.',
  },
  // Turns, dollars or minutes used up.
  incomplete: {
    ...failed,
    text: 'incomplete',
    lesson: 'ran out of turns, money or time before it was finished; what it committed is on this branch',
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
    ...fruitless,
    text: 'account limit',
    isCounted: false,
    backOff: 'none',
    pause: { minutes: 30, doubles: false, isSaid: true, reason: "the account's limit was reached" },
  },
  // 429, 529, 5xx.
  'provider-trouble': { ...fruitless, text: 'provider trouble', isCounted: false, backOff: 'provider' },
  // The key was refused.
  auth: {
    ...fruitless,
    text: 'key refused',
    isCounted: false,
    backOff: 'none',
    pause: { minutes: 15, doubles: true, isSaid: false, reason: null },
  },
  // The work was refused at landing.
  rejected: {
    ...failed,
    text: 'rejected at landing',
    lesson: 'was refused when its work was checked; correct what the reason names',
    isLastWord: true,
  },
  // The job vanished.
  lost: { ...fruitless, text: 'lost', isCounted: false, backOff: 'vanished' },
} as const satisfies Record<string, OutcomeFacts>;

export type Outcome = keyof typeof outcomes;
export const outcomeWords = wordsIn(outcomes);
export const outcomeFacts = (outcome: Outcome): OutcomeFacts => outcomes[outcome];
export const backOffOf = (outcome: Outcome): BackOff => backOffs[outcomes[outcome].backOff];
