// Waits for people to approve a green bundle's pull request. Meanwhile the branch moves only when the base does, so that
// the approval covers exactly what is merged. An approval wakes no job; the next tick sees it.
import { hiddenMarker } from '../names.ts';
import { decided, type TrainDecision, type TrainInput } from './train-input.ts';

/** Hidden line of a pull request that says that it awaits review. */
const marker = hiddenMarker('awaiting-review');

const paragraph = `${marker}
**Awaiting review.** Every test of this bundle has passed. Its passengers stay as they are until it is approved; the train merges it at the next tick after that.
`;

/** Undefined when no approval is needed or the pull request has it. */
export const awaitReview = ({ approvals, bundleView }: TrainInput): TrainDecision | undefined => {
  const pullRequest = bundleView?.pullRequest;
  if (approvals === 0 || pullRequest === undefined || pullRequest.reviewDecision === 'APPROVED') return undefined;
  const { number, body } = pullRequest;
  if (!body.includes(marker)) {
    const told = `${body.slice(0, 60_000)}\n${paragraph}`;
    return decided({ kind: 'update-pull-request', number, body: told }, `pull request ${number} says that it awaits review`);
  }
  const asked =
    pullRequest.reviewDecision === 'CHANGES_REQUESTED'
      ? 'a reviewer asked for changes; take off what should not be merged (/evict), or approve it'
      : `${approvals === 1 ? 'one approving review is' : `${approvals} approving reviews are`} required`;
  return decided({ kind: 'idle' }, `awaiting review: pull request ${number} is tested and green, and ${asked}`);
};
