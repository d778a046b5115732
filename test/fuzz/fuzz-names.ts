// Asks the policy about disguised names, and compares with a judge that shares no code with it.
import { openPathPolicy, pathRulesOf } from '@clambake/core';
import { openChance } from './chance.ts';
import { hostileName } from './hostile.ts';
import { isOfGit, judgePath } from './judge-names.ts';

const policy = openPathPolicy(pathRulesOf({}));
const entry = { oid: 'a'.repeat(40) };

/** git cannot keep these; what unpacks a work file refuses them, and the policy never sees them. */
const isRefusedByGit = (path: string): boolean =>
  path.includes('\0') || isOfGit(path) || path.split('/').some((name) => ['', '.', '..'].includes(name));

export const fuzzName = (seed: number): { outcome: 'accepted' | 'held' | 'refused'; wrong: string[] } => {
  const chance = openChance(seed);
  const path = hostileName(chance);
  const mode = chance.pick(['100644', '100644', '100755', '120000', '160000']);
  const verdict = judgePath(path, mode);
  const level = policy.judge([{ path, from: undefined, to: { ...entry, mode } }])?.level;
  const outcome = level === undefined ? 'accepted' : level === 'needs-human' ? 'held' : 'refused';
  const isTooMild = outcome === 'accepted' ? verdict !== 'fine' : outcome === 'held' && verdict === 'forbidden';
  return { outcome, wrong: isTooMild && !isRefusedByGit(path) ? [`${JSON.stringify(path)} (${mode}) is ${verdict} and ${outcome}`] : [] };
};
