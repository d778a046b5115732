// Tells people about a ledger record that cannot be read, and about entries that wait in one that can: in annotations, in
// reasons and on the issue. A record that a later release wrote is no fault, and nobody should repair it.
import { fleetRef, issueRef, statusCommentMarker, trainRef } from '../names.ts';
import type { BrokenRecord, LedgerView, UnreadEntry } from '../fleet/snapshot.ts';
import { neutraliseSentence } from './neutralise.ts';

type Broken = Pick<BrokenRecord, 'ref' | 'problem' | 'newer' | 'inTheWay'>;

/**
 * The command that deletes a ref, for people to paste into a shell. The name of a ref may hold nearly anything, and a summary
 * replaces characters of it, so that quotes do not help: an odd name gets no command.
 */
const deletion = (ref: string): string => (/^[\w/.%-]+$/.test(ref) ? ` with git push origin :${ref}` : '');

/** One clause that names the ref, what is wrong with it and what to do. */
export const describeBroken = ({ ref, problem, newer, inTheWay }: Broken): string => {
  if (inTheWay !== undefined) return `the record ${ref} cannot be written (${problem}): delete that ref${deletion(inTheWay)}`;
  return newer === true
    ? `the record ${ref} was written by a newer release of clambake (${problem}) and waits: pin that release, or a later one`
    : `the record ${ref} cannot be read (${problem}): repair it, or delete it${deletion(ref)}`;
};

/** The status comment of an issue whose record cannot be read. */
export const renderBrokenComment = (broken: Broken): string => `${statusCommentMarker}\n\n**Left alone**: ${sentencesAbout(broken)}\n`;

const sentencesAbout = ({ ref, problem, newer, inTheWay }: Broken): string => {
  const why = neutraliseSentence(problem, 500);
  if (inTheWay !== undefined)
    return `the record \`${ref}\` cannot be written (${why}). No agent and no train takes this issue until a person deletes that ref; after that the issue goes on from what its labels say.`;
  return newer === true
    ? `a newer release of clambake wrote the record \`${ref}\` (${why}). No agent and no train takes this issue until the workflows are pinned to that release, or to a later one; then it goes on where it stands.`
    : `the record \`${ref}\` cannot be read (${why}). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.`;
};

/** One sentence for each record with entries that wait. */
export const describeUnread = ({ issues, trains, fleet }: LedgerView): string[] => {
  const stored: { ref: string; unread?: readonly UnreadEntry[] }[] = [
    ...[...issues].map(([issue, one]) => ({ ...one, ref: issueRef(issue) })),
    ...[...trains].map(([base, one]) => ({ ...one, ref: trainRef(base) })),
    { ...fleet, ref: fleetRef },
  ];
  return stored.flatMap(({ ref, unread = [] }) => {
    const fault = unread.find(({ newer }) => !newer) ?? unread[0];
    if (fault === undefined) return [];
    const lists = [...new Set(unread.map(({ list }) => list))].join(', ');
    const advice = fault.newer ? 'a newer release of clambake wrote them, so pin that release, or a later one' : 'repair the record';
    return [`the record ${ref} has entries that wait and are kept, in ${lists} (${fault.problem}): ${advice}`];
  });
};
