// All names that clambake gives to things on GitHub, and their parsers. Nothing else may build or parse them: the first
// clambake lost all its work to two spellings of one branch name.
import { modifierWords } from './records/modifiers.ts';
import { labelledStates } from './records/states.ts';

const labelsFor = <Word extends string>(words: readonly Word[]): Readonly<Record<Word, string>> =>
  Object.fromEntries(words.map((word) => [word, `clambake:${word}`])) as Record<Word, string>;

/** An issue that clambake knows has exactly one of these. */
export const stateLabels = labelsFor(labelledStates);
export const modifierLabels = labelsFor(modifierWords);

export const baseLabelPrefix = 'clambake:base:';
/** `clambake:budget:20`: the dollars that all attempts at the issue may cost. */
export const budgetLabelPrefix = 'clambake:budget:';
const agentLabelPrefix = 'agent:';

/** `7` → `007` */
export const agentName = (slot: number): string => String(slot).padStart(3, '0');
export const agentLabel = (agent: string): string => `${agentLabelPrefix}${agent}`;

/** `agent:007` → `007`; undefined for any other label, look-alikes included. */
export const parseAgentLabel = (label: string): string | undefined => /^agent:(\d{3,})$/.exec(label)?.[1];

/** No branch may have this name: git cannot keep a branch and others below its name. */
export const ourFolder = 'clambake';
/** Every branch of ours begins with it. */
export const branchPrefix = `${ourFolder}/`;
/** All attempts at an issue work on this branch. */
export const issueBranch = (issue: number): string => `${branchPrefix}issue-${issue}`;
/** The issue of such a branch; undefined for every other branch. */
export const parseIssueBranch = (branch: string): number | undefined => {
  const issue = new RegExp(`^${branchPrefix}issue-([1-9]\\d*)$`).exec(branch)?.[1];
  return issue === undefined ? undefined : Number(issue);
};
/** The pull request's branch of one bundle. */
export const bundleBranch = (bundle: string): string => `${branchPrefix}bundle-${bundle}`;
const trainPattern = new RegExp(`^${branchPrefix}(?:bundle-[1-9]\\d*|trial-[0-9a-f]{16})$`);
const bundlePattern = new RegExp(`^${branchPrefix}bundle-([1-9]\\d{0,8})$`);
/** The number of a bundle's branch; 0 for every other branch. */
export const parseBundleBranch = (branch: string): number => Number(bundlePattern.exec(branch)?.[1] ?? 0);
/** A branch for one trial, named by the commit it tests and never reused. */
export const trialBranch = (oid: string): string => `${branchPrefix}trial-${oid.slice(0, 16)}`;
/** True for the branch of a bundle or of a trial. */
export const isTrainBranch = (branch: string): boolean => trainPattern.test(branch);

export const ledgerPrefix = 'refs/clambake/';
export const issueRef = (issue: number): string => `${ledgerPrefix}issues/${issue}`;
export const agentRef = (agent: string): string => `${ledgerPrefix}agents/${agent}`;
export const fleetRef = `${ledgerPrefix}fleet`;
/** A base branch is one encoded segment, so that bases `a` and `a/b` can both have a train. */
export const trainRef = (base: string): string => `${ledgerPrefix}train/${encodeURIComponent(base).replaceAll('.', '%2E')}`;

/** Keeps the commit of an attempt that may not be on a branch: no tick fetches it, and no workflow starts for it. */
export const keptRef = (attempt: string): string => `${keptPrefix}${attempt}`;
/** Keeps the landed commit of an attempt, whatever becomes of its issue's branch. */
export const landedRef = (attempt: string): string => `${keptPrefix}landed-${attempt}`;
/** Branch in the agent's tree with the kept work of the attempt before. */
export const earlierWork = 'earlier-work';
export const keptPrefix = 'refs/clambake-work/';
/** The ref of a branch, or a kept ref as it is. */
export const fullRef = (branch: string): string => (branch.startsWith(keptPrefix) ? branch : `refs/heads/${branch}`);

export type LedgerName =
  | { kind: 'issue'; issue: number }
  | { kind: 'agent'; agent: string }
  | { kind: 'fleet' }
  | { kind: 'train'; base: string };

/** Undefined when the ref is none of ours. */
export const parseLedgerRef = (ref: string): LedgerName | undefined => {
  const issue = /^refs\/clambake\/issues\/([1-9]\d*)$/.exec(ref)?.[1];
  if (issue !== undefined) return { kind: 'issue', issue: Number(issue) };
  const agent = /^refs\/clambake\/agents\/(\d{3,})$/.exec(ref)?.[1];
  if (agent !== undefined) return { kind: 'agent', agent };
  if (ref === fleetRef) return { kind: 'fleet' };
  const base = decoded(/^refs\/clambake\/train\/([^/]+)$/.exec(ref)?.[1] ?? '');
  // Another spelling of a base's ref is none of ours: the train would write one ref and expect the commit of the other.
  return base === undefined || trainRef(base) !== ref ? undefined : { kind: 'train', base };
};

/** The ref of ours that cannot be created while `ref`, which is below it, exists: git keeps refs as files in directories. */
export const blockedRef = (ref: string): string | undefined => {
  const above = ref.slice(0, ref.lastIndexOf('/'));
  if (!above.startsWith(ledgerPrefix)) return undefined;
  return parseLedgerRef(above) === undefined ? blockedRef(above) : above;
};

/** Undefined for an empty segment and for a percent sign that encodes nothing, because anybody may push such a ref. */
const decoded = (segment: string): string | undefined => {
  try {
    return segment === '' ? undefined : decodeURIComponent(segment);
  } catch {
    return undefined;
  }
};

/** `42-1-9f3a77c2`: issue, ordinal of the attempt, and a nonce that makes the claim unique. */
export const attemptId = (issue: number, ordinal: number, nonce: string): string => `${issue}-${ordinal}-${nonce}`;
export const attemptIdPattern = /^([1-9]\d*)-([1-9]\d*)-([0-9a-f]{8})$/;

/** True when this job (also nested: `caller / run #42 (42-1-9f3a77c2)`) runs the agent of the attempt: a job's name ends with the id. */
export const isRunJobOf = (jobName: string, attempt: string): boolean => jobName.includes(`run #`) && jobName.endsWith(`(${attempt})`);
/** True when this job lands the work of the attempt. */
export const isLandJobOf = (jobName: string, attempt: string): boolean => jobName.includes(`land #`) && jobName.endsWith(`(${attempt})`);
/** True for the job that serves the train of a base, nested as `caller / train (base) / train`. */
export const isTrainJob = (jobName: string): boolean => jobName.split(' / ').at(-1) === 'train';
export const artifactName = (attempt: string): string => `clambake-${attempt}`;
/** Work in progress of a running attempt; `place` counts from 1. */
export const checkpointName = (attempt: string, place: number): string => `${artifactName(attempt)}-checkpoint-${place}`;
/** The agent's own todo list; `place` counts from 1. */
export const todoName = (attempt: string, place: number): string => `clambake-todo-${attempt}-${place}`;
/** The place of such an artifact of this attempt; undefined: it is none. */
export const todoPlace = (name: string, attempt: string): number | undefined => {
  const prefix = todoName(attempt, 0).slice(0, -1);
  const place = name.startsWith(prefix) ? name.slice(prefix.length) : '';
  return /^[1-9]\d{0,3}$/.test(place) ? Number(place) : undefined;
};
/** The one file of a todo list's artifact. */
export const todoFile = 'todo.json';
/** Name of the artifact with work that an attempt left behind and landing does not take. */
export const leftBehindName = (attempt: string): string => `clambake-left-${attempt}`;
/** Name of the artifact with the session of an attempt. Other code may upload one of this name, so that the record names its id. */
export const sessionName = (attempt: string): string => `clambake-session-${attempt}`;
/** Name of the artifact with the transcript of an attempt. */
export const transcriptName = (attempt: string): string => `clambake-transcript-${attempt}`;
/** Undefined when the artifact is none of ours. The artifact without a `checkpoint` is the result. */
export const parseArtifactName = (name: string): { attempt: string; checkpoint: number | undefined } | undefined => {
  const [, attempt, place] = /^clambake-([1-9]\d*-[1-9]\d*-[0-9a-f]{8})(?:-checkpoint-([1-9]\d{0,3}))?$/.exec(name) ?? [];
  return attempt === undefined ? undefined : { attempt, checkpoint: place === undefined ? undefined : Number(place) };
};
/** The two files of an attempt's artifact. */
export const resultFile = 'result.json';
export const workFile = 'work.bundle';
/** The one file of a session's artifact. */
export const sessionFile = 'session.jsonl';
/** The two files of a transcript's artifact. */
export const transcriptFiles = { markdown: 'transcript.md', html: 'transcript.html' } as const;
/** The one ref in the work file that landing accepts. */
export const workRef = 'refs/heads/work';

/** A line that a comment or a pull request holds and GitHub does not show. */
export const hiddenMarker = (text: string): string => `<!-- clambake:${text} -->`;
/** Hidden first line of the one status comment of an issue, which is found by it when its id is not known. */
export const statusCommentMarker = hiddenMarker('status');

/** Begins the comment with words to people; `key` is `saidKey`. */
/** Names the reviews that a comment answers. */
export const reviewsMarker = (ids: readonly string[]): string => hiddenMarker(`reviews ${ids.join(' ')}`);
export const answeredReviews = (body: string): string[] => /^<!-- clambake:reviews ([\w=. -]+?) -->/.exec(body)?.[1]?.split(' ') ?? [];
/** Begins the comment that calls somebody; `key` is `callKey`. */
export const callMarker = (key: string): string => hiddenMarker(key);
export const saidMarker = (key: string): string => hiddenMarker(`said ${key}`);

export const trailerPrefix = 'Clambake-';
const trailerKey = (name: string): string => `${trailerPrefix}${name}`;
/** A line at the end of a commit message that says where the commit comes from. */
export const trailer = (name: string, value: string | number): string => `${trailerKey(name)}: ${value}`;
/** Key of the trailer that names the landed commit which a squash commit brings onto the base. */
export const workKey = trailerKey('Work');

/** Value of the input `issue` of a run that a failed job has started. Every caller has that input, and only commands read it. */
export const afterFailure = 'after-failure';
