// Checks that GitHub will answer the requests that a bundle needs from departure to merge. Otherwise everybody aboard would
// wait for the next hour in the middle of the bundle.
import { clockTime } from '../texts/times.ts';

/** REST requests and GraphQL points that GitHub still grants the repository's jobs this hour. Infinity: no answer has told. */
export interface RequestBudget {
  rest: number;
  graphql: number;
  /** Time at which the scarcer of the two is reset, ISO 8601 UTC. */
  resetsAt: string;
}

/** Kept for agents at work, for landings and for trains: no agent starts below it. */
const keptForWork = 100;
/** Kept for commands and repairs: nothing is written on issues below it. */
const keptForCommands = 25;

/** Undefined while enough is left for agents to start, or where it is not known. */
export const startsLack = (budget: RequestBudget | undefined): { why: string; until: string } | undefined =>
  lacks(budget, keptForWork, 'no agent starts before that');

/** Undefined while enough is left to write on issues, or where it is not known. */
export const writesLack = (budget: RequestBudget | undefined): { why: string; until: string } | undefined =>
  lacks(budget, keptForCommands, 'the rest is left to a later tick');

const lacks = (budget: RequestBudget | undefined, kept: number, what: string): { why: string; until: string } | undefined =>
  budget === undefined || leftOf(budget) >= kept ? undefined : { why: `${granted(budget)}: ${what}`, until: budget.resetsAt };

/** Infinity where it is not known. */
export const leftOf = (budget: RequestBudget | undefined): number => Math.min(budget?.rest ?? Infinity, budget?.graphql ?? Infinity);

const granted = (budget: RequestBudget): string =>
  `GitHub grants this repository's jobs ${leftOf(budget)} more ${budget.rest <= budget.graphql ? 'requests' : 'GraphQL points'} until ${clockTime(budget.resetsAt)}`;

/** Pull request, trials, statuses and wakes of a bundle with a rerun, and the polls of a CI run of an hour. */
const perBundle = 40;
/** GitHub ends a document after about 10 s; 20 label edits and comments stay well below. */
export const mutationsPerDocument = 20;
/** GitHub's limit of `nodes(ids:)`. */
export const idsPerQuery = 100;
/** Issues with their lists that one document asks for. Users report that GitHub refuses documents of 100 and answers those of 25. */
export const issuesPerPage = 25;

/** Documents of a snapshot, with the status comments, and of a quick look, which takes twice as many issues at once. */
const readsFor = (passengers: number): number =>
  Math.ceil(passengers / issuesPerPage) + Math.ceil(passengers / idsPerQuery) + Math.ceil(passengers / (2 * issuesPerPage));

/** Number of requests of each kind, with the documents that label and close the issues. */
const requestsFor = (passengers: number): number => perBundle + readsFor(passengers) + 4 * Math.ceil(passengers / mutationsPerDocument);

/** Says why a bundle of this size does not start now; undefined when there is enough for it. */
export const budgetLacks = (budget: RequestBudget, passengers: number): string | undefined => {
  const need = requestsFor(passengers);
  return leftOf(budget) >= need ? undefined : `waits: ${granted(budget)}, and a bundle of ${passengers} needs about ${need}`;
};
