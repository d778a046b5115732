// A green flight whose pull request people have to approve first. It stays exactly as it is meanwhile: the branch does not
// move unless the base does, so that an approval is about what lands. Nothing of ours wakes when somebody approves.
import { decided } from '../flight/flight-runs.ts';
import type { TrainDecision, TrainInput } from './train-input.ts';

/** Hidden line of a pull request that says that it waits. */
const marker = '<!-- clambake:awaiting-review -->';

const paragraph = `${marker}
**Awaiting review.** Every test of this bundle has passed. Its passengers stay as they are until it is approved; then the train lands it at its next tick.
`;

/** Undefined: no approval is needed, or it is there. */
export const awaitReview = ({ approvals, flightView }: TrainInput): TrainDecision | undefined => {
  const pullRequest = flightView?.pullRequest;
  if (approvals === 0 || pullRequest?.reviewDecision === 'APPROVED') return undefined;
  if (pullRequest === undefined) return undefined;
  const { number, body } = pullRequest;
  if (!body.includes(marker)) {
    return decided(
      { kind: 'update-pull-request', number, body: `${body.slice(0, 60_000)}\n${paragraph}` },
      `pull request ${number} says that it awaits review`,
    );
  }
  const asked =
    pullRequest.reviewDecision === 'CHANGES_REQUESTED'
      ? 'a reviewer asked for changes; take out issues by closing them, or approve it'
      : `${approvals === 1 ? 'one approving review is' : `${approvals} approving reviews are`} required`;
  return decided({ kind: 'idle' }, `awaiting review: pull request ${number} is tested and green, and ${asked}`);
};
