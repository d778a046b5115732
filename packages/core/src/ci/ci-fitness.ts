// Checks that the train can work with this CI. The train starts CI on its own branches, several at a time, and waits for an
// answer from each. Settings that keep runs from starting, cancel them or leave them without a verdict are found here,
// before anything is pushed.
import { bundleBranch } from '../names.ts';
import { brokenCalls } from './ci-calls.ts';
import { matchesBranch } from './branch-pattern.ts';
import { holds } from './condition.ts';
import {
  expressionsIn,
  fieldsOf,
  type Finding,
  findingAt,
  findingIn,
  type JobOfFile,
  jobsOf,
  type CiFiles,
  type ParsedFile,
  textOf,
  triggersOf,
} from './workflow-file.ts';

/** `trials`: maximum number of CI runs at the same time. */
export const unfitPlaces = (files: CiFiles, { trials }: { trials: number }): Finding[] => {
  const { main } = files;
  const ofFile = { path: main.path, line: undefined, job: undefined };
  if (main.kind === 'missing') {
    const mend = 'add it to the base and to the default branch, or let "ci" in .github/clambake.yml name another file';
    return [{ ...ofFile, what: 'the file does not exist, so there are no tests to run', mend }];
  }
  if (main.kind === 'broken') return [{ ...ofFile, what: `it cannot be read: ${main.problem}`, mend: 'correct the file' }];
  return [...dispatchOf(main), ...(trials > 1 ? parsed(files).flatMap(groupsOf) : []), ...skippedOf(main), ...brokenCalls(files)];
};

/** Returns findings that people should know and that stop nothing. */
export const notesOn = (files: CiFiles): Finding[] => parsed(files).flatMap(jobsOf).flatMap(onlyOnPulls);

const parsed = (files: CiFiles): ParsedFile[] => [files.main, ...files.called.values()].filter((file) => file.kind === 'parsed');

const dispatchOf = (file: ParsedFile): Finding[] => {
  const settings = triggersOf(file).get('workflow_dispatch');
  if (settings === undefined)
    return [findingAt(file, { at: 'on', what: 'it cannot be started on a branch', mend: 'add "workflow_dispatch:" to its "on:"' })];
  return Object.entries(fieldsOf(settings['inputs'])).flatMap(([name, input]) => {
    const { required, default: fallback } = fieldsOf(input);
    if (required !== true || fallback !== undefined) return [];
    const what = `its input "${name}" is required, and the train knows no value for it`;
    return [findingAt(file, { at: `on/workflow_dispatch/inputs/${name}`, what, mend: 'give it a default' })];
  });
};

/** Finds concurrency groups that runs of two branches share: the second run waits, and a third one cancels it. */
const groupsOf = (file: ParsedFile): Finding[] => {
  const places: { at: string; job: string | undefined; concurrency: unknown }[] = [
    { at: 'concurrency', job: undefined, concurrency: fieldsOf(file.document)['concurrency'] },
    ...jobsOf(file).map((job) => ({ at: `${job.at}/concurrency`, job: job.name, concurrency: job.fields['concurrency'] })),
  ];
  return places.flatMap(({ at, job, concurrency }) => {
    const group = typeof concurrency === 'string' ? concurrency : fieldsOf(concurrency)['group'];
    if (concurrency === undefined || isPerRun(textOf(group))) return [];
    const { 'cancel-in-progress': cancels, queue } = fieldsOf(concurrency);
    if (queue === 'max' && cancels !== true) return [];
    const what = `its concurrency group ${JSON.stringify(group ?? null).slice(0, 120)} is the same for every branch, so trials of the train would cancel each other`;
    const mend = 'let the group contain "${{ github.ref }}", or set "trials: 1" in .github/clambake.yml';
    return [findingAt(file, { at, job, what, mend })];
  });
};

/** True when the group's name differs between two runs that are dispatched on different branches. */
const isPerRun = (group: string): boolean => expressionsIn(group).some((expression) => perRun.test(expression.replace(comparison, '')));

const perRun = /\bgithub\.(?:ref|ref_name|sha|run_id|run_number)\b/i;
/** A comparison with a fixed text, which has the same result for all of our branches. */
const comparison = /\bgithub\.\w+\s*[!=]=\s*'[^']*'/gi;

/** Finds a workflow that says nothing about a bundle, because each of its jobs runs only on other events or branches. */
const skippedOf = (file: ParsedFile): Finding[] => {
  const jobs = jobsOf(file);
  const [first] = jobs;
  if (first === undefined) return [findingAt(file, { at: 'jobs', what: 'it has no job', mend: 'give it one that runs the tests' })];
  if (!jobs.every(isElsewhere)) return [];
  const what = `every job has a condition that is false on the train's branches (${String(first.fields['if']).slice(0, 120)})`;
  const mend = 'let at least one job run on workflow_dispatch of any branch';
  return [findingIn(first, { at: 'if', what, mend })];
};

const dispatched = { event: 'workflow_dispatch', ref: `refs/heads/${bundleBranch('1')}` };
const ofPull = { event: 'pull_request', ref: 'refs/pull/1/merge' };

const isElsewhere = ({ fields }: JobOfFile): boolean => holds(fields['if'], dispatched) === false;

/** Finds jobs that are green without having run: a bundle would be tested less than a pull request, and nobody would see it. */
const onlyOnPulls = (job: JobOfFile): Finding[] => {
  if (!isElsewhere(job) || holds(job.fields['if'], ofPull) !== true) return [];
  const what = 'it is skipped where the train starts this workflow, and what is skipped counts as passed';
  return [findingIn(job, { at: 'if', what, mend: 'let it run on workflow_dispatch too if it tests anything' })];
};

/** True when opening and updating a pull request to `base` runs this workflow, whatever the pull request changes. */
export const runsOnPullRequests = (files: CiFiles, base: string): boolean => {
  const settings = files.main.kind === 'parsed' ? triggersOf(files.main).get('pull_request') : undefined;
  if (settings === undefined) return false;
  const { types, branches } = settings;
  if (['paths', 'paths-ignore', 'branches-ignore'].some((filter) => filter in settings)) return false;
  const all = [types].flat();
  if (types !== undefined && types !== null && !['opened', 'synchronize'].every((type) => all.includes(type))) return false;
  return branches === undefined || branches === null || matchesBranch([branches].flat().map(String), base) === true;
};
