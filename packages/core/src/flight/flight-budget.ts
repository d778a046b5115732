// Whether GitHub will answer the requests that a flight needs from departure to landing. A flight that runs into the
// hourly limit is not lost, but everybody aboard waits for the hour: it is better not started.
import { clockTime } from '../fleet/backoff.ts';

/** Requests and points that the job's token may still use this hour. */
export interface RequestBudget {
  rest: number;
  graphql: number;
  /** When the scarcer of the two is full again. */
  resetsAt: string;
}

/** Pull request, trials, statuses and wakes of a flight with a rerun, and the polls of a CI run of an hour. */
const perFlight = 40;
const labelsPerDocument = 20;

/** Requests of each kind for so many passengers: what a flight asks, and the documents that label and close their issues. */
export const requestsFor = (passengers: number): number =>
  perFlight + Math.ceil(passengers / 100) + 3 * Math.ceil(passengers / labelsPerDocument);

/** Why a flight of so many is not started now; undefined when there is enough for it. */
export const budgetLacks = (budget: RequestBudget, passengers: number): string | undefined => {
  const need = requestsFor(passengers);
  const left = Math.min(budget.rest, budget.graphql);
  if (left >= need) return undefined;
  const kind = budget.rest <= budget.graphql ? 'requests' : 'GraphQL points';
  return `waits: GitHub grants ${left} more ${kind} until ${clockTime(budget.resetsAt)}, and a flight of ${passengers} needs about ${need}`;
};
