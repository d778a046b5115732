// Names the part of an agent's work that did not come along, for the result and for people. Every name is the agent's.
import { z } from 'zod';
import { oid } from '../records/records.ts';
import { looseObject } from '../records/loose.ts';
import { neutralise } from '../texts/neutralise.ts';

const named = looseObject({ what: z.string().max(300), why: z.string().max(300) });
/** One thing that was left out or could not be packed, and the reason. */
export type Named = z.infer<typeof named>;

/** New keys go in here: a reader ignores those that it does not know. */
export const leftSchema = looseObject({
  /** The commit of ours with what the agent did not commit itself. Landing may drop it, and lands `parent` then. */
  commit: looseObject({ oid, parent: oid, files: z.array(z.string().max(300)).max(20), count: z.int().min(0) }).optional(),
  /** Work that could not be packed: the attempt is incomplete. */
  unpacked: z.array(named).max(50).optional(),
  /** Work in other places that was not taken, because the checked-out branch has work of its own. */
  elsewhere: z.array(named).max(50).optional(),
  /** Files that the rule for new files leaves out. */
  leftOut: z.array(named).max(50).optional(),
  /** Files for git-lfs without their object. */
  lfs: z.array(named).max(50).optional(),
  /** Place that the work was taken from, where that is not the branch that was checked out. */
  takenFrom: z.string().max(300).optional(),
  /** Artifact with the work that was not taken. */
  artifact: z.string().max(100).optional(),
});
export type Left = z.infer<typeof leftSchema>;

const maximumNamed = 50;
const maximumShown = 5;

export const cutNamed = (list: readonly Named[]): Named[] =>
  list.slice(0, maximumNamed).map(({ what, why }) => ({ what: what.slice(0, 300).toWellFormed(), why: why.slice(0, 300).toWellFormed() }));

const listed = (list: readonly Named[]): string => {
  const shown = list
    .slice(0, maximumShown)
    .map(({ what, why }) => `${neutralise(what, 100) || '(a name that cannot be shown)'} (${neutralise(why, 150)})`);
  const more = list.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more === maximumNamed - maximumShown ? 'at least ' : ''}${more} more` : ''}`;
};

/** Sentences for people, empty when everything came along. */
export const leftText = (left: Left | undefined): string => {
  if (left === undefined) return '';
  const { unpacked = [], elsewhere = [], leftOut = [], lfs = [], takenFrom, artifact } = left;
  return [
    takenFrom === undefined ? '' : `Taken from ${neutralise(takenFrom, 150)}.`,
    unpacked.length === 0 ? '' : `Could not be packed: ${listed(unpacked)}.`,
    elsewhere.length === 0 ? '' : `Not taken: ${listed(elsewhere)}.`,
    lfs.length === 0 ? '' : `For git-lfs: ${listed(lfs)}.`,
    artifact === undefined ? '' : `What was not taken is kept in artifact ${artifact} of this run.`,
    leftOut.length === 0 ? '' : `Left out as no work: ${listed(leftOut)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
};
