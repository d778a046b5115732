// Decides who owns the bundle's branch. A person who pushes to it, or points its pull request at another base, has taken it
// over: the bundle ends, and branch and pull request stay as that person left them.
import { bundleBranch, parseBundleBranch } from '../names.ts';
import { endWrite } from './end-bundle.ts';
import { type Bundle, maximumKept } from '../records/records.ts';
import { isOurs, trainOf } from '../train/train-record.ts';
import { decided, type TrainDecision, type TrainInput } from '../train/train-input.ts';

/** Says how a person took the bundle over; undefined while it is ours. */
export const takenOverBy = (input: TrainInput, bundle: Bundle): string | undefined => {
  const { pullRequest } = input.bundleView ?? {};
  if (pullRequest?.movedTo !== undefined) return `a person pointed pull request ${pullRequest.number} at ${pullRequest.movedTo}`;
  const branch = bundleBranch(bundle.id);
  const tip = input.snapshot.branches.get(branch);
  return tip === undefined || isOurs(bundle, tip) ? undefined : `a person pushed to ${branch}`;
};

export const takenOver = (
  input: TrainInput,
  bundle: Bundle,
  { ending, setAside }: { ending: string; setAside: string[] },
): TrainDecision => {
  const branch = bundleBranch(bundle.id);
  const { kept = [], keptUpTo = 0 } = trainOf(input);
  const all = [...kept.filter((one) => kept.length < maximumKept || input.snapshot.branches.has(one)), branch];
  const beyond = all.slice(0, -maximumKept).map(parseBundleBranch);
  const upTo = Math.max(keptUpTo, ...beyond);
  const text = `${ending}: its passengers wait until a departure is forced`;
  return decided(
    endWrite(input, bundle, { ending, train: { setAside, kept: all.slice(-maximumKept), ...(upTo === 0 ? {} : { keptUpTo: upTo }) } }),
    text,
  );
};
