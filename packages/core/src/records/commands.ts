// The commands that people give to the train and the fleet by `/command`.
import type { Role } from '../fleet/roles.ts';
import { objectionToApproval } from '../policy/approval.ts';
import type { IssueRecord } from './records.ts';
import { openProposal, waitsForParts } from './split-state.ts';
import { budgetLabelPrefix, stateLabels } from '../names.ts';
import { parseDollars } from './dollars.ts';
import { wordsIn } from './words.ts';

type CommandFacts = {
  description: string;
  /** Lowest role that a person needs for it. */
  role: Role;
  /** True when it decides about content or money: it also needs "min-role", where that is higher. */
  needsMinRole?: true;
  /** Words that follow the number; 'why' when left out. */
  words?: string;
  /** Set when it makes no sense without words, which may begin with a number: an example of them. It is a comment, never a dispatch. */
  needsWords?: string;
  /** True when it asks for work, which nobody does on a closed issue. */
  needsOpen?: true;
  /** True when its author speaks of the issue as it was when the comment was written. */
  isAsOfComment?: true;
} & (
  | {
      /** It takes the number of an issue and waits for that issue's train. */
      about: 'issue';
      /** Returns the reason why the command makes no sense for an issue with this record. */
      objection: (record: IssueRecord, words: string) => string | undefined;
    }
  /** It takes the number of an issue and changes the record of that issue at once. */
  | { about: 'record'; objection: (record: IssueRecord, words: string) => string | undefined }
  /** A command about a train waits for that train; a command about the fleet changes the fleet's record at once. */
  | { about: 'train' | 'fleet' }
);

export const commands = {
  evict: {
    about: 'issue',
    role: 'write',
    description:
      'takes #42 off the bundle that is being tested, or out of the line; the others go on. It goes back to an agent with your words, after a while in which you can say more on the issue',
    objection: ({ issue, state, claim }) => {
      if (state === 'landed' || state === 'bundled') return undefined;
      if (state === 'merged') return `#${issue} is merged already: /revert #${issue} takes it back`;
      return `#${issue} is ${claim === undefined ? state : `with agent ${claim.agent}`}, neither landed nor aboard a bundle`;
    },
  },
  retry: { about: 'train', role: 'write', description: 'tests again what did not pass, or lets a train that stands still go on' },
  depart: {
    about: 'train',
    role: 'write',
    description: 'departs now instead of after the spacing; while a bundle is being tested, right after it',
  },
  pause: {
    about: 'fleet',
    role: 'write',
    description:
      'no agent starts and no train departs, fleet-wide; what is under way finishes. A forced departure takes place all the same. `/pause now` also ends the agents that work: their issues go on after `/resume`',
  },
  resume: { about: 'fleet', role: 'write', description: 'ends the pause' },
  stop: {
    about: 'record',
    role: 'write',
    description:
      'ends the agent that works on #42 within a minute. Its work so far is kept, its cost is booked, and no attempt is used up; the issue waits for `/again`. The next attempt gets your words',
    objection: (record) => (record.claim === undefined ? `nothing runs on #${record.issue}: ${insteadOfStop(record)}` : undefined),
  },
  again: {
    about: 'record',
    role: 'write',
    needsMinRole: true,
    isAsOfComment: true,
    needsOpen: true,
    description: 'gives #42 another attempt, as setting the ready label does',
    objection: (record) => {
      const { issue, state, claim, notBefore } = record;
      if (waitsForParts(record))
        return `#${issue} waits for its parts; withdraw it first by taking its label away, and set it again to have an agent work on the whole`;
      if (claim !== undefined) return `agent ${claim.agent} works on #${issue} already`;
      if (state === 'landed' || state === 'bundled') return `the work of #${issue} has landed: /evict #${issue} gives it back to an agent`;
      if (state === 'merged')
        return `the work of #${issue} is merged: reopen it for another attempt, or take the work back with /revert #${issue}`;
      return state === 'ready' && notBefore === undefined ? `#${issue} is in line already` : undefined;
    },
  },
  revert: {
    about: 'issue',
    role: 'write',
    description:
      'takes the merged work of #42 back: the revert is a passenger of the next bundle, tested like any other. Then the issue is open again, for an agent if you wrote why, else with a question. A revert that conflicts leaves everything as it is and names the files',
    objection: ({ issue, state }) => (state === 'merged' ? undefined : `#${issue} is ${state}: only what is merged can be reverted`),
  },
  approve: {
    about: 'issue',
    role: 'write',
    needsMinRole: true,
    words: '<commit>',
    description:
      'lands the work of #42 that waits for an approval: exactly the commit that you write after the number, with exactly the content that it has at protected paths',
    objection: objectionToApproval,
  },
  answer: {
    about: 'record',
    role: 'write',
    needsMinRole: true,
    words: 'your answer',
    needsWords: 'Use port 8080',
    isAsOfComment: true,
    needsOpen: true,
    description:
      'answers the question on #42 and makes the issue ready: the next attempt gets question and answer. On the issue itself everything after the word is the answer',
    objection: (record, words) => {
      const { issue, state, claim } = record;
      if (state !== 'needs-human') {
        const is = claim === undefined ? state : `with agent ${claim.agent}`;
        return `#${issue} is ${is} and asks nothing: ${insteadOfAnswer(record)}`;
      }
      return words.trim() === '' ? 'the answer is missing: write it after the word, as /answer Use port 8080' : undefined;
    },
  },
  budget: {
    about: 'record',
    role: 'write',
    needsMinRole: true,
    isAsOfComment: true,
    words: '20',
    description: `lets all attempts at #42 together cost $20, in the place of \`issue-usd\`; so does the label \`${budgetLabelPrefix}20\`, and the later of them counts. An attempt under way keeps the dollars that it started with`,
    objection: ({ issue }, words) =>
      parseDollars(words.trim()) === undefined
        ? `the dollars are missing or make no sense: write /budget #${issue} 20, with more than 0 and at most 100000`
        : undefined,
  },
  accept: {
    about: 'record',
    role: 'write',
    needsMinRole: true,
    isAsOfComment: true,
    needsOpen: true,
    description:
      'makes all parts that an agent proposes for #42, as sub-issues without the ready label; for other parts use `/answer`. #42 waits for them, and is closed when all are merged',
    objection: (record) => {
      const { issue, state, claim, split, said } = record;
      if (openProposal(record) !== undefined) return undefined;
      if (split !== undefined && split.attempt === said?.attempt) return `the proposal on #${issue} was accepted by ${split.by} already`;
      if (state === 'needs-human') return `#${issue} proposes no split that could be accepted: its status comment says what it asks`;
      return `#${issue} is ${claim === undefined ? state : `with agent ${claim.agent}`} and proposes nothing`;
    },
  },
} as const satisfies Record<string, CommandFacts>;

const insteadOfStop = ({ issue, state }: IssueRecord): string => {
  if (state === 'landed' || state === 'bundled') return `its work has landed; /evict #${issue} takes it off the train`;
  if (state === 'merged') return `its work is merged; /revert #${issue} takes it back`;
  return state === 'ready' ? 'it waits in line; take its label away to take it out' : `it is ${state}`;
};

const insteadOfAnswer = ({ issue, state }: IssueRecord): string => {
  if (state === 'landed' || state === 'bundled') return `/evict #${issue} gives it back to an agent with your words`;
  if (state === 'merged') return `/revert #${issue} takes its work back, for an agent with your words`;
  if (state === 'withdrawn') return `set ${stateLabels.ready} on the open issue to have an agent work on it`;
  return 'the next attempt reads your comment with the others';
};

export type CommandWord = keyof typeof commands;
type WordAbout<Subject> = { [W in CommandWord]: (typeof commands)[W]['about'] extends Subject ? W : never }[CommandWord];
export type TrainWord = WordAbout<'issue' | 'train'>;
export type FleetWord = WordAbout<'fleet'>;
export type RecordWord = WordAbout<'record'>;

export const commandWords = wordsIn(commands);
const aboutTrain: readonly string[] = ['issue', 'train'];
export const isTrainWord = (word: CommandWord): word is TrainWord => aboutTrain.includes(commands[word].about);
export const isRecordWord = (word: CommandWord): word is RecordWord => commands[word].about === 'record';
export const commandFacts = (word: CommandWord): CommandFacts => commands[word];
