// Tells people about a ledger record that cannot be read, and about entries that wait in one that can: in annotations, in
// reasons and on the issue. A record that a later release wrote is no fault, and nobody should repair it.
import { fleetRef, issueRef, statusCommentMarker, trainRef } from '../names.ts';
import type { BrokenRecord, LedgerView } from '../fleet/snapshot.ts';
import { neutraliseSentence } from './neutralise.ts';

type Broken = Pick<BrokenRecord, 'ref' | 'problem' | 'newer'>;

/** One clause that names the ref, what is wrong with it and what to do. */
export const describeBroken = ({ ref, problem, newer }: Broken): string =>
  newer === true
    ? `the record ${ref} was written by a newer release of clambake (${problem}) and waits: pin that release, or a later one`
    : `the record ${ref} cannot be read (${problem}): repair it, or delete it with git push origin :${ref}`;

/** The status comment while its issue's record cannot be read: the rendering of what is known, which is the problem. */
export const renderBrokenComment = ({ ref, problem, newer }: Broken): string => {
  const why = neutraliseSentence(problem, 500);
  const text =
    newer === true
      ? `a newer release of clambake wrote the record \`${ref}\` (${why}). No agent and no train takes this issue until the workflows are pinned to that release, or to a later one; then it goes on where it stands.`
      : `the record \`${ref}\` cannot be read (${why}). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.`;
  return `${statusCommentMarker}\n\n**Left alone**: ${text}\n`;
};

/** One sentence for each record in which entries wait, and one more where some of them are no release's. */
export const describeUnread = ({ issues, trains, fleet }: LedgerView): string[] => {
  const stored = [
    ...[...issues].map(([issue, { unread }]) => ({ ref: issueRef(issue), unread })),
    ...[...trains].map(([base, { unread }]) => ({ ref: trainRef(base), unread })),
    { ref: fleetRef, unread: fleet?.unread },
  ];
  return stored.flatMap(({ ref, unread = [] }) =>
    [true, false].flatMap((newer) => {
      const [first, ...others] = unread.filter((entry) => entry.newer === newer);
      if (first === undefined) return [];
      const lists = [...new Set([first, ...others].map(({ list }) => list))].join(', ');
      const what = others.length === 0 ? `an entry of ${ref} (${lists})` : `${others.length + 1} entries of ${ref} (${lists})`;
      const [was, waits] = others.length === 0 ? ['was', 'it waits and is'] : ['were', 'they wait and are'];
      return newer
        ? [
            `${what} ${was} written by a newer release of clambake (${first.problem}): ${waits} kept until that release, or a later one, is pinned`,
          ]
        : [`${what} cannot be read (${first.problem}): ${waits} kept until a person repairs the record`];
    }),
  );
};
