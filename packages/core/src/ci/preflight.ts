// The preflight's word on the base's rules and CI workflow, before anything is pushed: go, or one notice that says where
// things are wrong and what mends them. What is unsafe can be acknowledged in the configuration; what cannot work cannot.
import { type BaseRules, refusalsOfRules } from '../train/base-rules.ts';
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

interface Facts {
  base: string;
  asApp: boolean;
  config: Pick<Config, 'trials' | 'ci-acknowledged' | 'merge' | 'strict-base'>;
}

/** `rules` undefined: not known, and so nothing is held against them. */
export const judgePreflight = (p: Facts & { files: CiFiles; rules: BaseRules | undefined }): Preflight => {
  const { files, rules, base } = p;
  const unsafe = unsafePlaces(files);
  const acknowledged = p.config['ci-acknowledged'];
  const sentences = [
    ...(rules === undefined ? [] : refusalsOfRules(rules, p).map((refusal) => `The train cannot land: ${refusal}.`)),
    ...sentencesOf({ base, unfit: unfitPlaces(files, p.config), unsafe: acknowledged ? [] : unsafe }),
  ];
  return {
    refusal: sentences.length === 0 ? undefined : `Nothing was pushed. ${sentences.join(' ')}`,
    notes: [...notesOn(files), ...(acknowledged ? unsafe : [])].map(describeFinding),
    onPullRequests: runsOnPullRequests(files, base),
  };
};

/** So many places are named; whoever mends these sees the others then. */
const mostNamed = 8;

const sentencesOf = (p: { base: string; unfit: readonly Finding[]; unsafe: readonly Finding[] }): string[] => [
  ...(p.unfit.length === 0 ? [] : [`The train cannot work with this CI. ${listed(p.unfit)}`]),
  ...(p.unsafe.length === 0
    ? []
    : [
        `CI runs code that agents wrote, and this one would let that code do harm. ${listed(p.unsafe)} Mend it on ${p.base}, or, if agents may do that, set "ci-acknowledged: true" in .github/clambake.yml.`,
      ]),
];

const listed = (findings: readonly Finding[]): string => {
  const shown = findings.slice(0, mostNamed).map((finding) => `${describeFinding(finding)}.`);
  return [...shown, ...(findings.length > mostNamed ? [`And ${findings.length - mostNamed} more.`] : [])].join(' ');
};

/** `.github/workflows/ci.yml, line 7, job "test": the checkout …: give that step …` */
export const describeFinding = ({ path, line, job, what, mend }: Finding): string =>
  `${path}${line === undefined ? '' : `, line ${line}`}${job === undefined ? '' : `, job "${job}"`}: ${what}: ${mend}`;
