// Judges edits of title and body that came after the request for an agent. The person who asked has not seen them, so they
// count only when they are by that person or by somebody who may ask too.
import type { Config } from '../config.ts';
import type { IssueView, TextEdit } from './snapshot.ts';
import { roleAtLeast, type RolesRead } from './roles.ts';

export type EditVerdict =
  | { kind: 'seen' }
  /** `who` did something that the asker has not seen: the end of a sentence. */
  | { kind: 'unseen'; what: string }
  /** The role of this login decides and is not known. `asked`: GitHub did not tell it in this tick. */
  | { kind: 'unknown'; login: string; asked: boolean };

interface Asked {
  actor: string;
  /** Time of the ready event. */
  at: string;
}

type Context = { roles: RolesRead; config: Pick<Config, 'min-role'> };

/** GitHub's times are whole seconds, so an edit in the second of the request counts as later. */
export const judgeEdits = (view: IssueView, { actor, at }: Asked, { roles, config }: Context): EditVerdict => {
  const since = Date.parse(at);
  const later = view.edits.filter((edit) => Date.parse(edit.at) >= since && edit.by?.toLowerCase() !== actor.toLowerCase());
  let unknown: EditVerdict | undefined;
  for (const edit of later) {
    if (edit.by === null) return { kind: 'unseen', what: whatWasDone(edit, 'A deleted account') };
    const role = roles.get(edit.by);
    if (role === undefined) unknown ??= { kind: 'unknown', login: edit.by, asked: roles.has(edit.by) };
    else if (role === 'none' || !roleAtLeast(role, config['min-role'])) {
      return { kind: 'unseen', what: whatWasDone(edit, `${edit.by}, who has ${role === 'none' ? 'no role' : `the role ${role}`} here,`) };
    }
  }
  if (view.editsFrom !== undefined && Date.parse(view.editsFrom) > since) {
    return { kind: 'unseen', what: 'The body was edited more often than GitHub shows' };
  }
  return unknown ?? { kind: 'seen' };
};

const whatWasDone = ({ part }: TextEdit, who: string): string => `${who} changed the ${part}`;
