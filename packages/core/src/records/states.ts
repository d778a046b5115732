// The states of an issue in the order of its life; the later one of two state labels on one issue counts. No record is
// `working`: an assigned issue shows this label while its agent's job runs.
import type { IssueEvent } from './machine.ts';
import { type LabelFacts, wordsIn } from './words.ts';

type RecordedFacts = {
  isRecorded: true;
  /** Its record always has these. A state without `claim` here never has one. */
  has: readonly ('claim' | 'landed' | 'flight' | 'question')[];
  /** True when nothing happens until a person asks again. */
  isOver: boolean;
  /** True while its work waits for a bundle or is aboard one. */
  isWithTrain: boolean;
  on: Partial<Record<IssueEvent, string>>;
};

type StateFacts = {
  /** Null when it shows no label. */
  label: LabelFacts | null;
  /** Consequence when only the label is left: the work counts as landed, a person is asked, or the issue starts anew. */
  rebuilt: 'landed' | 'asks' | 'anew';
} & (RecordedFacts | { isRecorded: false });

const recorded = { isRecorded: true, has: [], isOver: false, isWithTrain: false, rebuilt: 'anew' } as const;

export const states = {
  ready: {
    ...recorded,
    label: { color: '0e8a16', description: 'Set this to hand the issue to an agent; it waits for a free one.' },
    on: { claim: 'assigned', ask: 'needs-human', withdraw: 'withdrawn', request: 'ready' },
  },
  assigned: {
    ...recorded,
    label: { color: 'fbca04', description: 'An agent has claimed it and is about to start.' },
    has: ['claim'],
    on: { land: 'landed', return: 'ready', ask: 'needs-human', withdraw: 'withdrawn' },
  },
  working: {
    isRecorded: false,
    label: { color: 'f9a825', description: 'An agent is working on it right now.' },
    rebuilt: 'anew',
  },
  landed: {
    ...recorded,
    label: { color: '1d76db', description: "Checked work is on the issue's branch and waits for the next train." },
    has: ['landed'],
    isWithTrain: true,
    rebuilt: 'landed',
    on: { board: 'bundled', evict: 'ready', ask: 'needs-human', merge: 'merged', withdraw: 'withdrawn', request: 'ready', undo: 'ready' },
  },
  bundled: {
    ...recorded,
    label: { color: '5319e7', description: 'Its work is aboard a bundle: one pull request with everything else that landed.' },
    has: ['landed', 'flight'],
    isWithTrain: true,
    rebuilt: 'landed',
    on: { unboard: 'landed', evict: 'ready', ask: 'needs-human', merge: 'merged', undo: 'ready' },
  },
  merged: {
    ...recorded,
    label: { color: '6f42c1', description: 'Its work is on the base branch.' },
    has: ['landed'],
    isOver: true,
    rebuilt: 'asks',
    on: { request: 'ready', revert: 'landed' },
  },
  'needs-human': {
    ...recorded,
    label: { color: 'd93f0b', description: 'Clambake asks a question; the status comment says which.' },
    has: ['question'],
    rebuilt: 'asks',
    on: { request: 'ready', withdraw: 'withdrawn', approve: 'landed' },
  },
  withdrawn: { ...recorded, label: null, isOver: true, on: { request: 'ready' } },
} as const satisfies Record<string, StateFacts>;

type Word = keyof typeof states;
type WordWith<Facts> = { [W in Word]: (typeof states)[W] extends Facts ? W : never }[Word];

export type IssueState = WordWith<{ isRecorded: true }>;
export type LabelledState = WordWith<{ label: LabelFacts }>;

export const issueStates = wordsIn(states).filter((word): word is IssueState => states[word].isRecorded);
export const isLabelled = (word: Word): word is LabelledState => states[word].label !== null;
export const labelledStates = wordsIn(states).filter(isLabelled);

export const stateFacts = (state: IssueState): RecordedFacts => states[state];
