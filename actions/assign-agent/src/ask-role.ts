// Runs `mode: role` in a job that can only read: it says whether the author of a comment or of a review may make this fleet do
// something. Only then does a job start that can write. The role is asked from the API: the event's `author_association` shows
// a member whose membership is concealed as an outsider.
import { type ActionKit, openJobPorts } from '@clambake/action-kit';
import { openComments, UserError } from '@clambake/adapters';
import { type LedgerView, roleAtLeast } from '@clambake/core';
import { failRefused, tell } from './answer-comment.ts';
import type { Inputs } from './inputs.ts';
import { judgeAuthor } from './read-command.ts';
import { readMinRole } from './run-command.ts';

/** Lowest role whose review counts: GitHub counts the same ones. */
const leastForReviews = 'write';

export const askRole = async (kit: ActionKit, inputs: Inputs): Promise<void> => {
  kit.setOutput('allowed', 'false');
  const { 'comment-id': id, reviewer } = inputs;
  if (id === undefined && reviewer === '') {
    throw new UserError(
      'Input "comment-id" is missing: mode role needs the id of a comment, or the login of a review\'s author in "reviewer"',
    );
  }
  const ports = openJobPorts(kit, inputs['github-token']);
  if (id === undefined) return askReviewer(kit, { reviewer, pull: inputs.issue, ...ports });
  const asking = { ...ports, comments: openComments(ports.github.client), minRole: () => readMinRole(ports) };
  const judged = await judgeAuthor(asking, { id, ledger: await ports.ledger.read() });
  if (judged.kind === 'quiet') return tell(kit, `Nothing to do: ${judged.why}.`);
  if (judged.kind === 'refused') return failRefused(kit, judged);
  kit.setOutput('allowed', 'true');
  await tell(kit, `${judged.author} may give this command.`);
};

/** Number of the bundle that has ended and had this pull request. */
const endedBundle = ({ trains }: LedgerView, pull: number): string | undefined =>
  [...trains.values()].flatMap(({ record: { history } }) => history.find(({ pr }) => pr === pull)?.id ?? [])[0];

/** Everybody may review a pull request, so this is no failure. */
const askReviewer = async (
  kit: ActionKit,
  { reviewer, pull, github, ledger }: { reviewer: string; pull: number | undefined } & ReturnType<typeof openJobPorts>,
): Promise<void> => {
  const role = await github.readRole(reviewer);
  if (role === undefined) return failRefused(kit, { why: `the role of ${reviewer} could not be read`, later: true });
  if (role === 'none' || !roleAtLeast(role, leastForReviews)) {
    return tell(
      kit,
      `Nothing to do: a review by ${reviewer} changes nothing, because it is not by somebody with ${leastForReviews} access.`,
    );
  }
  const over = pull === undefined ? undefined : endedBundle(await ledger.read(), pull);
  if (over !== undefined) {
    const text = `Nothing to do: pull request ${pull} is that of bundle ${over}, which has ended. /revert #42 takes merged work back`;
    kit.notice(`${text}.`, { title: kit.name });
    return tell(kit, `${text}; a review of the next bundle counts again.`);
  }
  kit.setOutput('allowed', 'true');
  await tell(kit, `The review by ${reviewer} counts.`);
};
