// Checks that an agent's code may run in this CI: a test that an agent wrote can do whatever the job's token, secrets and
// credentials on disk can do, and it changes the machine and the caches that it runs with. A job is safe only when the file
// says so: a token that reads, no secret, no environment, no checkout that leaves credentials behind, a machine that is
// thrown away. A file that cannot be read counts as unsafe.
import { bundleBranch } from '../names.ts';
import { sharedCaches } from './caches.ts';
import type { Occasion } from './condition.ts';
import { jobsOfWorkflow, type RepositoryWorkflows, unsafeFollowers } from './followers.ts';
import { environmentOf, inheritedSecrets, permissionsOf, rightsOf, secretPlaces } from './job-rights.ts';
import { keptTokens } from './kept-tokens.ts';
import { type Contexts, inputsOf, withContexts } from './known-values.ts';
import { ownMachines } from './machines.ts';
import { readSteps } from './repository-actions.ts';
import {
  type CiFiles,
  calledPath,
  fieldsOf,
  type Finding,
  findingAt,
  findingIn,
  type JobOfFile,
  jobsOf,
  type ParsedFile,
  triggersOf,
} from './workflow-file.ts';

export interface CiSafety {
  /** Findings that need an acknowledgement. */
  unsafe: Finding[];
  /** Findings that people should know, and that stop nothing. */
  notes: Finding[];
}

/** The train dispatches CI on its branches, and with an App a pull request starts it. */
const occasions: readonly Occasion[] = [
  { event: 'workflow_dispatch', ref: `refs/heads/${bundleBranch('1')}` },
  { event: 'pull_request', ref: 'refs/pull/1/merge' },
];

export const judgeSafety = (files: CiFiles, { base, workflows }: { base: string; workflows: RepositoryWorkflows }): CiSafety => {
  const { main } = files;
  if (main.kind !== 'parsed') return { unsafe: [], notes: [] };
  const inCi = occasions.flatMap((occasion) => {
    const inputs = inputsOf(triggersOf(main).get('workflow_dispatch')?.['inputs'], {}, occasion);
    const contexts = { inputs: occasion.event === 'workflow_dispatch' ? inputs : {} };
    return inFile({ files, file: main, calledSafely: false, seen: new Set(), occasion, contexts });
  });
  const caches = cachesOf(files, main, { base, workflows });
  return { unsafe: withoutRepeats([...inCi, ...unsafeFollowers(main, workflows), ...caches.unsafe]), notes: caches.notes };
};

const withoutRepeats = (findings: readonly Finding[]): Finding[] => [
  ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
];

interface Looking {
  files: CiFiles;
  file: ParsedFile;
  /** True when the caller was checked: a called workflow cannot hold more than its caller. */
  calledSafely: boolean;
  seen: Set<string>;
  occasion: Occasion;
  contexts: Contexts;
}

const inFile = (looking: Looking): Finding[] => {
  const { file, seen, contexts } = looking;
  // A workflow that is called twice may get other inputs the second time.
  const key = JSON.stringify([file.path, contexts], (_, value: unknown) => (typeof value === 'symbol' ? String(value) : value));
  if (seen.has(key)) return [];
  seen.add(key);
  return [...triggers(file), ...secretPlaces(file), ...jobsOf(file).flatMap((job) => inJob(job, looking))];
};

const triggers = (file: ParsedFile): Finding[] => {
  if (!triggersOf(file).has('pull_request_target')) return [];
  const what = 'it runs on pull_request_target, with the rights and secrets of the base for whatever a pull request brings';
  return [findingAt(file, { at: 'on/pull_request_target', what, mend: 'remove that trigger, or put it into a workflow of its own' })];
};

const inJob = (job: JobOfFile, looking: Looking): Finding[] => [
  ...(looking.calledSafely ? [] : permissionsOf(job)),
  ...environmentOf(job),
  ...ownMachines(job, looking),
  ...inSteps(job, looking),
  ...callOf(job, looking),
];

const inSteps = (job: JobOfFile, { files: { actions }, occasion, contexts }: Looking): Finding[] => {
  const env = [fieldsOf(job.file.document)['env'], job.fields['env']];
  const { steps, unread } = readSteps(job, { actions, occasion, contexts });
  const kept = steps.flatMap((step) =>
    keptTokens(step.fields, { ...step, env }).map(({ at, what, mend }) =>
      findingAt(step.file, { at: at === '' ? step.at : `${step.at}/${at}`, job: job.name, what, mend }),
    ),
  );
  const notRead = unread.map(({ step, problem }) => {
    const what = `it uses an action of this repository that was not looked at: ${problem}`;
    return findingAt(step.file, { at: `${step.at}/uses`, job: job.name, what, mend: 'correct the path or the file' });
  });
  return [...kept, ...notRead];
};

const callOf = (job: JobOfFile, looking: Looking): Finding[] => {
  const { files, occasion, contexts } = looking;
  const uses = job.fields['uses'];
  if (uses === undefined) return [];
  const inherits = inheritedSecrets(job);
  const path = calledPath(uses);
  const called = path === undefined ? undefined : path === files.main.path ? files.main : files.called.get(path);
  if (called?.kind === 'parsed') {
    const declared = triggersOf(called).get('workflow_call')?.['inputs'];
    // Legs of a matrix are not told apart here: a value from one is unknown.
    const inputs = inputsOf(declared, job.fields['with'], withContexts(occasion, contexts));
    return [...inherits, ...inFile({ ...looking, file: called, calledSafely: true, contexts: { inputs } })];
  }
  // A missing or unreadable file of this repository does not run at all; ci-fitness.ts reports it.
  if (path !== undefined) return inherits;
  const what = `it calls ${JSON.stringify(uses).slice(0, 200)}, which is not in this repository and was not looked at`;
  return [...inherits, findingIn(job, { at: 'uses', what, mend: 'call a workflow of this repository' })];
};

const cachesOf = (
  { main, called, actions }: CiFiles,
  file: ParsedFile,
  { base, workflows }: { base: string; workflows: RepositoryWorkflows },
): CiSafety => {
  const inFiles = [file, ...called.values()].filter((one) => one.kind === 'parsed');
  const [occasion] = occasions;
  if (occasion === undefined) return { unsafe: [], notes: [] };
  const withSteps = (job: JobOfFile, of: CiFiles['actions']) => ({
    job,
    steps: readSteps(job, { actions: of, occasion, contexts: {} }).steps,
  });
  const jobs = inFiles.flatMap(jobsOf).map((job) => withSteps(job, actions));
  const elsewhere = workflows.files.filter((one) => one.kind === 'parsed').filter(({ path }) => path !== main.path);
  const others = elsewhere.flatMap((one) =>
    jobsOfWorkflow(one, elsewhere).map(({ job, caller }) => ({ ...withSteps(job, workflows.actions), rights: rightsOf(job, caller) })),
  );
  return sharedCaches({ file, jobs }, { base, others });
};
