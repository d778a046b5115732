// What people may say to the train and the fleet by `/command`.
import type { Role } from '../fleet/roles.ts';
import type { IssueRecord } from './records.ts';
import { wordsIn } from './words.ts';

type CommandFacts = {
  description: string;
  /** The least role of who may say it. */
  role: Role;
} & (
  | {
      /** It takes the number of an issue and waits for that issue's train. */
      about: 'issue';
      /** Why it makes no sense for an issue with this record; undefined when it does. */
      objection: (record: IssueRecord) => string | undefined;
    }
  /** Waits for a train, the configured base's where it does not say which; or is a fact of the fleet's record at once. */
  | { about: 'train' | 'fleet' }
);

export const commands = {
  evict: {
    about: 'issue',
    role: 'write',
    description: 'Takes an issue off the bundle, or out of the line; it goes back to an agent with the words behind the number.',
    objection: ({ issue, state, claim }) => {
      if (state === 'landed' || state === 'bundled') return undefined;
      if (state === 'merged') return `#${issue} is merged already: /revert #${issue} takes it back`;
      return `#${issue} is ${claim === undefined ? state : `with agent ${claim.agent}`}, neither landed nor aboard a flight`;
    },
  },
  retry: { about: 'train', role: 'write', description: 'Tests again what did not pass, and lets a train go on that stands still.' },
  depart: { about: 'train', role: 'write', description: 'Lets the train depart at once, paused or not.' },
  pause: { about: 'fleet', role: 'write', description: 'No agent starts and no train departs; what runs goes on to its end.' },
  resume: { about: 'fleet', role: 'write', description: 'Ends the pause.' },
  revert: {
    about: 'issue',
    role: 'write',
    description: 'Takes the merged work of an issue back, by a commit that boards, is tested and lands like any other.',
    objection: ({ issue, state }) => (state === 'merged' ? undefined : `#${issue} is ${state}: only what is merged can be reverted`),
  },
} as const satisfies Record<string, CommandFacts>;

export type CommandWord = keyof typeof commands;
type WordAbout<Subject> = { [W in CommandWord]: (typeof commands)[W]['about'] extends Subject ? W : never }[CommandWord];
/** Those that wait for a train. */
export type TrainWord = WordAbout<'issue' | 'train'>;
/** Those that are facts at once. */
export type FleetWord = WordAbout<'fleet'>;

export const commandWords = wordsIn(commands);
export const isTrainWord = (word: CommandWord): word is TrainWord => commands[word].about !== 'fleet';
export const commandFacts = (word: CommandWord): CommandFacts => commands[word];
