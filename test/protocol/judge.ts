// The promises of the protocol, judged on a state by its own eyes: it shares no code with the decisions.
import { recordsIn, type State } from './state.ts';
import type { Bound } from './state.ts';

const reaches = (commits: State['commits'], from: string, oid: string): boolean =>
  from === oid || (commits[from] ?? []).some((parent) => reaches(commits, parent, oid));

/** Returns the first promise that is broken. */
export const brokenPromise = (state: State, bound: Bound): string | undefined =>
  twoAgents(state, bound) ?? tooManyAgents(state, bound) ?? strayAgent(state) ?? lostWork(state, bound) ?? untested(state);

/** After the loss of the ledger an agent works on until it looks at its claim. */
const twoAgents = ({ github, refs, left }: State, { losses }: Bound): string | undefined => {
  const isClaimed = (attempt: string): boolean => left.losses === losses || recordsIn(refs).some(({ claim }) => claim?.id === attempt);
  const busy = github.works.filter(({ agentJob, attempt }) => agentJob === 'working' && isClaimed(attempt)).map(({ issue }) => issue);
  const twice = busy.find((issue, index) => busy.indexOf(issue) !== index);
  return twice === undefined ? undefined : `two agents work on #${twice}`;
};

const tooManyAgents = ({ github, left }: State, { agents, losses }: Bound): string | undefined => {
  const busy = github.works.filter(({ agentJob }) => agentJob === 'working').length;
  return busy > agents && left.losses === losses ? `${busy} agents work, and the fleet has ${agents}` : undefined;
};

/** An agent's ref and the claim of its issue come and go together. */
const strayAgent = ({ refs }: State): string | undefined => {
  const held = recordsIn(refs).flatMap(({ claim }) => (claim === undefined || claim.delay !== undefined ? [] : [claim.agent]));
  const twice = held.find((agent, index) => held.indexOf(agent) !== index);
  if (twice !== undefined) return `agent ${twice} has two issues`;
  const taken = Object.keys(refs).flatMap((ref) => /^refs\/clambake\/agents\/(\d+)$/.exec(ref)?.[1] ?? []);
  const unheld = taken.find((agent) => !held.includes(agent)) ?? held.find((agent) => !taken.includes(agent));
  return unheld === undefined ? undefined : `agent ${unheld} is busy with nothing, or has an issue and is free`;
};

const lostWork = ({ github, kept, commits, refs, left }: State, { losses }: Bound): string | undefined => {
  const tips = [...Object.values(github.branches), ...Object.values(kept)];
  const isThere = (oid: string): boolean => tips.some((tip) => reaches(commits, tip, oid));
  for (const record of recordsIn(refs)) {
    if (record.landed !== undefined && !isThere(record.landed.oid)) return `the landed work of #${record.issue} is on no ref`;
    const main = github.branches['main'] ?? '';
    if (record.state === 'merged' && !reaches(commits, main, record.landed?.oid ?? '')) return `#${record.issue} is merged and not on main`;
  }
  if (left.losses < losses) return undefined;
  const waits = (attempt: string): boolean => recordsIn(refs).some(({ claim }) => claim?.id === attempt);
  const lost = github.works.find(({ commit, attempt }) => commit !== undefined && !waits(attempt) && !isThere(commit));
  return lost === undefined ? undefined : `the finished work at #${lost.issue} is on no ref, and nothing will land it`;
};

const untested = ({ github, ciRuns, commits }: State): string | undefined => {
  const main = github.branches['main'] ?? '';
  const isTested = ciRuns.some(({ oid }) => oid === main) || (commits[main] ?? []).length === 0;
  return isTested ? undefined : `main is at ${main}, which CI has not tested`;
};
