// The writes after the server has refused to take a bundle because of a path: whoever changes that path is evicted, and the
// others go on. A workflow file that nobody aboard changes stops the train, and a person is told what to do. Without these
// writes every tick would push the same commits again.
import { commitsOf, evictionsOf } from './left-out.ts';
import { endWrite, stopReason } from './end-bundle.ts';
import { regroupWrite } from './bundle-changes.ts';
import type { Bundle } from '../records/records.ts';
import { takingOff, trainChange, trainOf } from '../train/train-record.ts';
import type { Assembly, TrainInput, TrainWrite } from '../train/train-input.ts';
import { refusedPathIn } from '../policy/server-refusal.ts';
import { shownPath } from '../policy/path-policy.ts';
import { numbers } from '../texts/amounts.ts';

/** `assembly`: the bundle merged without whoever changes the path. Undefined when nobody aboard does. */
export const refusedPushWrite = (input: TrainInput, bundle: Bundle, assembly: Assembly): TrainWrite | undefined => {
  const refused = assembly.leftOut.filter((left) => left.refused !== undefined);
  if (refused.length === 0) return undefined;
  const evicted = evictionsOf(refused, { bundle, sides: undefined, now: input.snapshot.now, commits: commitsOf(bundle) });
  const passengers = bundle.passengers.filter(({ issue }) => !evicted.has(issue));
  const told = takingOff({ ...bundle, leftOut: [...(bundle.leftOut ?? []), ...refused] }, evicted);
  const why = `the server refuses what ${numbers([...evicted.keys()])} would bring onto ${bundle.base}`;
  if (passengers.length === 0) return endWrite(input, told, { ending: why, fate: { evicted } });
  return regroupWrite(input, { bundle: { ...told, passengers }, from: bundle, evicted, why });
};

/**
 * The write after the server has refused a push for a workflow file that nobody aboard changes: `why` has its words. The open
 * bundle ends; without one the departure itself was refused. Nobody is blamed, and the train stands still until the base or the
 * default branch moves.
 */
export const refusedWorkflowWrite = (input: TrainInput, bundle: Bundle | undefined, why: string): TrainWrite => {
  const { now, branches, defaultBranch } = input.snapshot;
  const { base } = input;
  const path = shownPath(refusedPathIn(why) ?? '.github/workflows');
  const ending = `GitHub refuses a job's push because of ${path}, which nobody aboard changes`;
  const what = bundle === undefined ? 'no bundle departed' : `bundle ${bundle.id} was given up`;
  const isDefault = base === defaultBranch;
  const remedy = isDefault
    ? `Push any commit to ${base}, or merge the branches of its issues yourself`
    : `Bring .github/workflows of ${base} to what ${defaultBranch} has, because GitHub compares with ${defaultBranch}, or merge the branches of its issues yourself`;
  const moves = isDefault ? `${base} moves` : `${base} or ${defaultBranch} moves`;
  const reason = stopReason(
    `${what}: ${ending}. Nobody is blamed. ${remedy}. The train departs again when ${moves}, ` +
      `when a departure is forced, or on /retry. GitHub said: ${why.slice(0, 500)}`,
  );
  const defaultOid = isDefault ? undefined : branches.get(defaultBranch);
  const stopped = { reason, at: now, baseOid: bundle?.baseOid ?? branches.get(base) ?? '', kind: 'no-verdict' as const, defaultOid };
  if (bundle !== undefined) return endWrite(input, bundle, { ending, train: { stopped } });
  return trainChange(input, { why: `${what}: ${ending}`, train: { ...trainOf(input), stopped } });
};
