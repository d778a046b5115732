// Finds jobs that may run on a machine of the user's own. Such a machine keeps what an agent's code leaves there, and reaches
// the user's network. A label that is none of GitHub's own may be anything, so it counts as such a machine.
import type { Occasion } from './condition.ts';
import { type Contexts, legsOf, resolveValue, unknownValue, withContexts } from './known-values.ts';
import { type Finding, findingIn, fieldsOf, type JobOfFile } from './workflow-file.ts';

/** https://docs.github.com/actions/reference/runners/github-hosted-runners and the labels in actions/runner-images. */
const hosted =
  /^(?:ubuntu-(?:latest|slim|\d\d\.\d\d)(?:-arm)?|windows-(?:latest|\d{2,4})(?:-vs\d{4})?(?:-arm)?|macos-(?:latest|\d\d)(?:-(?:large|xlarge|intel))?)$/i;

export const ownMachines = (job: JobOfFile, { occasion, contexts }: { occasion: Occasion; contexts: Contexts }): Finding[] => {
  const runsOn = job.fields['runs-on'];
  if (runsOn === undefined) return [];
  const legs = legsOf(job.fields['strategy'], withContexts(occasion, contexts));
  const odd = legs.flatMap((matrix) => oddIn(runsOn, withContexts(occasion, { ...contexts, matrix })))[0];
  if (odd === undefined) return [];
  const what = `it runs code of agents ${odd}, which may be a machine of your own that the next job finds changed`;
  const mend = "use one of GitHub's labels, such as ubuntu-24.04, or machines that are thrown away after each job, and acknowledge them";
  return [findingIn(job, { at: 'runs-on', what, mend })];
};

/** Says what a `runs-on` names beyond GitHub's own machines. */
const oddIn = (runsOn: unknown, occasion: Occasion): string[] => {
  const value = resolveValue(runsOn, occasion);
  if (value === unknownValue) return [`where ${JSON.stringify(runsOn).slice(0, 120)} says`];
  if (Array.isArray(value)) return value.flatMap((label) => oddIn(label, occasion));
  if (typeof value === 'object' && value !== null) {
    const { group, labels } = fieldsOf(value);
    if (group !== undefined) return [`in the runner group ${JSON.stringify(group).slice(0, 120)}`];
    return labels === undefined ? ['where no label says'] : oddIn(labels, occasion);
  }
  const label = String(value).trim();
  return hosted.test(label) ? [] : [`on ${JSON.stringify(label).slice(0, 120)}`];
};
