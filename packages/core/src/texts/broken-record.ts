// Tells people about a ledger record that cannot be read: in annotations, in reasons and on its issue.
import { statusCommentMarker } from '../names.ts';
import type { BrokenRecord } from '../fleet/snapshot.ts';
import { neutraliseSentence } from './neutralise.ts';

/** One clause that names the ref, what is wrong with it and what to do. */
export const describeBroken = ({ ref, problem }: Pick<BrokenRecord, 'ref' | 'problem'>): string =>
  `the record ${ref} cannot be read (${problem}): repair it, or delete it with git push origin :${ref}`;

/** The status comment while its issue's record cannot be read. */
export const renderBrokenComment = ({ ref, problem }: Pick<BrokenRecord, 'ref' | 'problem'>): string =>
  `${statusCommentMarker}

**Left alone**: the record \`${ref}\` cannot be read (${neutraliseSentence(problem, 500)}). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.
`;
