// The comments that the agent gets: those that stood at the claim, by people who may ask for an agent. Whoever changed one of them
// since then has made another discussion, which the next attempt gets.
import { hashDiscussion, readPeople, UserError } from '@clambake/adapters';
import { type Claim, type Config, type Discussion, discussionOf } from '@clambake/core';
import type { AttemptPorts } from './run.ts';

/** Undefined for a claim of a release that read no comments. Throws a UserError when the discussion is another one now. */
export const readDiscussion = async (
  { github }: Pick<AttemptPorts, 'github'>,
  { claim, config, nodeId }: { claim: Claim; config: Config; nodeId: string },
): Promise<Discussion | undefined> => {
  if (claim.text.discussion === undefined) return undefined;
  const read = (await github.readDiscussions([nodeId])).get(nodeId) ?? { comments: [], unread: 0 };
  const until = claim.at;
  const roles = await readPeople(github, read, { until, known: new Map() });
  const discussion = discussionOf(read, { roles, config, until });
  if ('unknown' in discussion) throw new UserError(`Not started: the role of ${discussion.unknown}, who commented, could not be read.`);
  if (hashDiscussion(read, { roles, config, until }) !== claim.text.discussion) {
    throw new UserError(
      'Not started: a comment was edited or removed, or its author lost the right, after the claim. The next attempt reads the discussion anew.',
    );
  }
  return discussion;
};
