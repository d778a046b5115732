// The bounds of the search: what every test run looks at, and what `npm run protocol` looks at.
import type { SearchOptions } from './search.ts';
import { type Bound, guarded } from './state.ts';

const whole: Bound = { issues: 3, assigners: 3, agents: 2, crashes: 2, stale: 1, losses: 0, train: true };
/** A person deletes the ledger, once. */
const lost: Bound = { ...whole, issues: 2, crashes: 1, losses: 1 };

export const smallBound: SearchOptions = { bound: whole, guards: guarded, maximumDepth: 2, maximumStates: 20_000, restEvery: 60 };
export const lossBound: SearchOptions = { bound: lost, guards: guarded, maximumDepth: 2, maximumStates: 20_000, restEvery: 40 };

export const bigBounds = (depth: number, maximumStates: number): Record<string, SearchOptions> => ({
  'two deaths and one late answer': { ...smallBound, maximumDepth: depth, maximumStates, restEvery: 200 },
  'one death, one late answer and a lost ledger': { ...lossBound, maximumDepth: depth, maximumStates, restEvery: 200 },
});
