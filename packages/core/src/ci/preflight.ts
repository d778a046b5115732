// The preflight's word on the CI workflow of the base, before anything is pushed: go, or one notice that says where
// things are wrong and what mends them. What is unsafe can be acknowledged in the configuration; what cannot work cannot.
import type { Config } from '../config.ts';
import { runsOnPullRequests, notesOn, unfitPlaces } from './ci-fitness.ts';
import { unsafePlaces } from './ci-safety.ts';
import type { CiFiles, Finding } from './workflow-file.ts';

export interface Preflight {
  /** Why the train does not depart; undefined: it may. */
  refusal: string | undefined;
  /** What people should know although the train departs. */
  notes: string[];
  /** A pull request to the base that an App opens runs this workflow by itself. */
  onPullRequests: boolean;
}

export const judgeCi = (files: CiFiles, p: { base: string; config: Pick<Config, 'trials' | 'ci-acknowledged'> }): Preflight => {
  const unsafe = unsafePlaces(files);
  const acknowledged = p.config['ci-acknowledged'];
  const unfit = unfitPlaces(files, p.config);
  const notes = [...notesOn(files), ...(acknowledged ? unsafe : [])].map(describeFinding);
  return {
    refusal: refusalOf({ base: p.base, unfit, unsafe: acknowledged ? [] : unsafe }),
    notes,
    onPullRequests: runsOnPullRequests(files, p.base),
  };
};

/** So many places are named; whoever mends these sees the others then. */
const mostNamed = 8;

const refusalOf = (p: { base: string; unfit: readonly Finding[]; unsafe: readonly Finding[] }): string | undefined => {
  const sentences = [
    p.unfit.length === 0 ? undefined : `The train cannot work with this CI. ${listed(p.unfit)}`,
    p.unsafe.length === 0
      ? undefined
      : `CI runs code that agents wrote, and this one would let that code do harm. ${listed(p.unsafe)} Mend it on ${p.base}, or, if agents may do that, set "ci-acknowledged: true" in .github/clambake.yml.`,
  ].filter((sentence) => sentence !== undefined);
  return sentences.length === 0 ? undefined : `Nothing was pushed. ${sentences.join(' ')}`;
};

const listed = (findings: readonly Finding[]): string => {
  const shown = findings.slice(0, mostNamed).map((finding) => `${describeFinding(finding)}.`);
  return [...shown, ...(findings.length > mostNamed ? [`And ${findings.length - mostNamed} more.`] : [])].join(' ');
};

/** `.github/workflows/ci.yml, line 7, job "test": the checkout …: give that step …` */
export const describeFinding = ({ path, line, job, what, mend }: Finding): string =>
  `${path}${line === undefined ? '' : `, line ${line}`}${job === undefined ? '' : `, job "${job}"`}: ${what}: ${mend}`;
