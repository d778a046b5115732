// Every name clambake gives to something on GitHub, with the one parser that reads it back.
// The first clambake lost all its work to two spellings of one branch name: nothing else may build or parse these.
import { modifierWords } from './records/modifiers.ts';
import { labelledStates } from './records/states.ts';

const labelsFor = <Word extends string>(words: readonly Word[]): Readonly<Record<Word, string>> =>
  Object.fromEntries(words.map((word) => [word, `clambake:${word}`])) as Record<Word, string>;

/** Labels that say the state of an issue; exactly one is on an issue that clambake knows. */
export const stateLabels = labelsFor(labelledStates);
/** Labels people set to steer; clambake reads them and never sets them. */
export const modifierLabels = labelsFor(modifierWords);

export const baseLabelPrefix = 'clambake:base:';
const agentLabelPrefix = 'agent:';

/** `7` → `007`; the number of an agent slot as it stands in labels and refs. */
export const agentName = (slot: number): string => String(slot).padStart(3, '0');
export const agentLabel = (agent: string): string => `${agentLabelPrefix}${agent}`;

/** The agent a label names (`agent:007` → `007`), or undefined for any other label, look-alikes included. */
export const parseAgentLabel = (label: string): string | undefined => /^agent:(\d{3,})$/.exec(label)?.[1];

/** The branch with an issue's work, kept over its attempts. */
export const issueBranch = (issue: number): string => `clambake/issue-${issue}`;
export const parseIssueBranch = (branch: string): number | undefined => {
  const found = /^clambake\/issue-([1-9]\d*)$/.exec(branch)?.[1];
  return found === undefined ? undefined : Number(found);
};
/** The pull request's branch of one bundle. */
export const bundleBranch = (bundle: string): string => `clambake/bundle-${bundle}`;
/** The number of a bundle's branch; 0 for every other branch. */
export const parseBundleBranch = (branch: string): number => Number(/^clambake\/bundle-([1-9]\d{0,8})$/.exec(branch)?.[1] ?? 0);
/** A branch for one trial, named by the commit it tests and never reused. */
export const trialBranch = (oid: string): string => `clambake/trial-${oid.slice(0, 16)}`;

export const ledgerPrefix = 'refs/clambake/';
export const issueRef = (issue: number): string => `${ledgerPrefix}issues/${issue}`;
export const agentRef = (agent: string): string => `${ledgerPrefix}agents/${agent}`;
export const fleetRef = `${ledgerPrefix}fleet`;
/** A base branch is one encoded segment, so that bases `a` and `a/b` can both have a train. */
export const trainRef = (base: string): string => `${ledgerPrefix}train/${encodeURIComponent(base).replaceAll('.', '%2E')}`;

export type LedgerName =
  | { kind: 'issue'; issue: number }
  | { kind: 'agent'; agent: string }
  | { kind: 'fleet' }
  | { kind: 'train'; base: string };

/** What a ref under refs/clambake/ holds, or undefined when it is none of ours. */
export const parseLedgerRef = (ref: string): LedgerName | undefined => {
  const issue = /^refs\/clambake\/issues\/([1-9]\d*)$/.exec(ref)?.[1];
  if (issue !== undefined) return { kind: 'issue', issue: Number(issue) };
  const agent = /^refs\/clambake\/agents\/(\d{3,})$/.exec(ref)?.[1];
  if (agent !== undefined) return { kind: 'agent', agent };
  if (ref === fleetRef) return { kind: 'fleet' };
  const base = decoded(/^refs\/clambake\/train\/([^/]+)$/.exec(ref)?.[1] ?? '');
  return base === undefined ? undefined : { kind: 'train', base };
};

/** Undefined for nothing, and for a percent sign that encodes nothing: anybody may push such a ref. */
const decoded = (segment: string): string | undefined => {
  try {
    return segment === '' ? undefined : decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

/** An attempt's id: issue, ordinal and the nonce that makes a claim unique, e.g. `42-1-9f3a77c2`. */
export const attemptId = (issue: number, ordinal: number, nonce: string): string => `${issue}-${ordinal}-${nonce}`;
export const attemptIdPattern = /^([1-9]\d*)-([1-9]\d*)-([0-9a-f]{8})$/;

/** Job names carry the attempt id: GitHub's job list is how a tick learns whether an attempt is alive. */
export const attemptJobName = (step: 'run' | 'land', attempt: { issue: number; attempt: string }): string =>
  `${step} #${attempt.issue} (${attempt.attempt})`;
/** Whether a job (also nested: `caller / run #42 (…)`) runs the agent of this attempt. */
export const isRunJobOf = (jobName: string, attempt: string): boolean => jobName.includes(`run #`) && jobName.endsWith(`(${attempt})`);
/** Whether a job lands the work of this attempt. */
export const isLandJobOf = (jobName: string, attempt: string): boolean => jobName.includes(`land #`) && jobName.endsWith(`(${attempt})`);
export const artifactName = (attempt: string): string => `clambake-${attempt}`;
/** Work in progress of a running attempt, uploaded now and then; `place` counts from 1. */
export const checkpointName = (attempt: string, place: number): string => `${artifactName(attempt)}-checkpoint-${place}`;
/** Name of the artifact with work that an attempt left behind and landing does not take. */
export const leftBehindName = (attempt: string): string => `clambake-left-${attempt}`;
/** What an artifact of a run is, or undefined when it is none of ours. `checkpoint` undefined: the result. */
export const parseArtifactName = (name: string): { attempt: string; checkpoint: number | undefined } | undefined => {
  const [, attempt, place] = /^clambake-([1-9]\d*-[1-9]\d*-[0-9a-f]{8})(?:-checkpoint-([1-9]\d{0,3}))?$/.exec(name) ?? [];
  return attempt === undefined ? undefined : { attempt, checkpoint: place === undefined ? undefined : Number(place) };
};
/** The two files of an attempt's artifact. */
export const resultFile = 'result.json';
export const workFile = 'work.bundle';
/** The one ref in the work file that landing accepts. */
export const workRef = 'refs/heads/work';

/** Hidden first line of the one status comment of an issue; how it is found when its id is not known. */
export const statusCommentMarker = '<!-- clambake:status -->';
