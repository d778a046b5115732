// The result of landing's checks on an attempt's work.
import type { AttemptResult } from './attempt.ts';
import type { ApprovedPath } from '../policy/path-policy.ts';
import { keptRef } from '../names.ts';
import { neutralise } from '../texts/neutralise.ts';

/** Result of checking the work file. `branchExpect`: tip of the issue's branch, on which the push holds a lease; null without a branch. */
export type WorkCheck =
  | {
      ok: true;
      oid: string;
      files: number;
      additions: number;
      deletions: number;
      branchExpect: string | null;
      flags?: string[];
      /** Why the commit with what the agent left uncommitted was dropped. */
      dropped?: string;
      /** The first ten files that it changes, cut to 300 characters each. */
      firstPaths?: string[];
      /** Number of its files that are tests, by their names. */
      tests?: number;
      /** Newest commit of the base that the work stands on. */
      baseOid?: string;
      /** Sentence for people about what landing did to the work besides. */
      did?: string;
      /** Tip of the branch before, when the agent rewrote the commits of earlier attempts. */
      replaced?: string;
      /** True when something else is under the ref that was to keep it. */
      unkept?: true;
    }
  /**
   * `held`: checked work that may land when a person approves its content at protected paths. `kept`: commit that may be pushed
   * where no workflow starts; other refused work stays an artifact. Without a `cause` the work itself is at fault; `rule` names the
   * rule of the configuration that it breaks.
   */
  | { ok: false; why: string; rule?: string; cause?: RefusalCause; held?: CheckedHeld; kept?: string };

/**
 * `overtaken`: somebody moved the branch or the base meanwhile; `pushed`: commits of others on the branch may not land; `server`:
 * it refused the push.
 */
export type RefusalCause = 'secret' | 'overtaken' | 'pushed' | 'server';

export interface CheckedHeld {
  oid: string;
  files: number;
  additions: number;
  deletions: number;
  paths: ApprovedPath[];
  rule: string;
  flags?: string[];
}

export const droppedText = ({ left }: AttemptResult, check: WorkCheck | undefined): string => {
  if (check?.ok !== true || check.dropped === undefined || left?.commit === undefined) return '';
  const { files, count } = left.commit;
  const shown = files.slice(0, 5).map((file) => neutralise(file, 100));
  const more = count - shown.length;
  const names = `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return ` What it left uncommitted did not land (${names}), because ${neutralise(check.dropped, 500)}; it is in the artifact of the run.`;
};

export const replacedText = ({ attempt }: AttemptResult, check: WorkCheck | undefined): string =>
  check?.ok !== true || check.replaced === undefined
    ? ''
    : ` It rewrote the commits of earlier attempts; they ended with ${check.replaced.slice(0, 10)}, which is kept under ${keptRef(attempt)} until a week after the merge.`;

/** Tells what landing did to the work besides. */
export const doneText = (check: WorkCheck | undefined): string => (check?.ok !== true || check.did === undefined ? '' : ` ${check.did}.`);

/** Only finished work is put to a person. */
export const heldIn = (result: AttemptResult | { missing: string }, check: WorkCheck | undefined): CheckedHeld | undefined =>
  check?.ok === false && !('missing' in result) && result.outcome === 'done' ? check.held : undefined;
