// Decides when the reviews of the open bundle's pull request are read: when there are requests for changes that this job has not
// read. A look at the bundle has their number and the newest of them.
import { decided, type TrainDecision, type TrainInput } from './train-input.ts';

type Pull = NonNullable<TrainInput['bundleView']>['pullRequest'];

/** Names the requests for changes; undefined when there are none. */
export const reviewsKey = (pull: Pull): string | undefined => {
  const { requests = 0, newest = '' } = pull?.reviews ?? {};
  return pull === undefined || requests === 0 ? undefined : `${pull.number} ${requests} ${newest}`;
};

export const readReviews = ({ bundleView, reviewsSeen }: TrainInput): TrainDecision | undefined => {
  const key = reviewsKey(bundleView?.pullRequest);
  if (key === undefined || key === reviewsSeen || bundleView?.pullRequest?.open !== true) return undefined;
  return decided({ kind: 'read-reviews' });
};

/** True when people have commented on lines of the bundle's pull request. */
export const hasLineComments = ({ bundleView }: Pick<TrainInput, 'bundleView'>): boolean =>
  (bundleView?.pullRequest?.reviews?.threads ?? 0) > 0;
