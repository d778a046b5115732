// Judges the base's rules and CI workflow before anything is pushed. The result is a go, or one notice that says what is
// wrong where, and how to mend it. The configuration can acknowledge what is unsafe, but not what cannot work.
import { type BaseRules, refusalsOfRules, type RuledFacts } from './base-rules.ts';
import type { Config } from '../config.ts';
import { runsOnPullRequests, notesOn, unfitPlaces } from './ci-fitness.ts';
import { judgeSafety } from './ci-safety.ts';
import type { RepositoryWorkflows } from './followers.ts';
import type { CiFiles, Finding } from './workflow-file.ts';

export interface Preflight {
  /** The reason why the train does not depart; undefined when it may. */
  refusal: string | undefined;
  /** The same without saying what did not happen; undefined when the train may depart. */
  cause: string | undefined;
  /** Sentences that people should read although the train departs. */
  notes: string[];
  /** True when a pull request to the base that an App opens runs this workflow by itself. */
  onPullRequests: boolean;
}

interface Facts extends RuledFacts {
  config: Pick<Config, 'trials' | 'ci-acknowledged' | 'merge' | 'strict-base' | 'history'>;
}

/** `rules` is undefined when they are not known; they forbid nothing then. `workflows` are those of the default branch. */
export const judgePreflight = (
  facts: Facts & { files: CiFiles; rules: BaseRules | undefined; workflows: RepositoryWorkflows },
): Preflight => {
  const { files, rules, base } = facts;
  const { unsafe, notes } = judgeSafety(files, facts);
  const acknowledged = facts.config['ci-acknowledged'];
  const sentences = [
    ...(rules === undefined ? [] : refusalsOfRules(rules, facts).map((refusal) => `The train cannot land: ${refusal}.`)),
    ...sentencesOf({ base, unfit: unfitPlaces(files, facts.config), unsafe: acknowledged ? [] : unsafe }),
  ];
  const cause = sentences.length === 0 ? undefined : sentences.join(' ');
  return {
    refusal: cause === undefined ? undefined : `Nothing was pushed. ${cause}`,
    cause,
    notes: [...notesOn(files), ...notes, ...(acknowledged ? unsafe : [])].map(describeFinding),
    onPullRequests: runsOnPullRequests(files, base),
  };
};

/** Maximum number of places that are named. A person who mends these sees the others in the next notice. */
const maximumNamed = 8;

const sentencesOf = ({ base, unfit, unsafe }: { base: string; unfit: readonly Finding[]; unsafe: readonly Finding[] }): string[] => [
  ...(unfit.length === 0 ? [] : [`The train cannot work with this CI. ${listed(unfit)}`]),
  ...(unsafe.length === 0
    ? []
    : [
        `CI runs code that agents wrote, and this one would let that code do harm. ${listed(unsafe)} Mend it on ${base}, or, if agents may do that, set "ci-acknowledged: true" in .github/clambake.yml.`,
      ]),
];

const listed = (findings: readonly Finding[]): string => {
  const shown = findings.slice(0, maximumNamed).map((finding) => `${describeFinding(finding)}.`);
  return [...shown, ...(findings.length > maximumNamed ? [`And ${findings.length - maximumNamed} more.`] : [])].join(' ');
};

/** `.github/workflows/ci.yml, line 7, job "test": the checkout …: give that step …` */
export const describeFinding = ({ path, line, job, what, mend }: Finding): string =>
  `${path}${line === undefined ? '' : `, line ${line}`}${job === undefined ? '' : `, job "${job}"`}: ${what}: ${mend}`;
