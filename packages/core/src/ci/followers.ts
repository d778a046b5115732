// Finds workflows that follow CI by workflow_run and take what its runs made. They run on the default branch, with its
// token and secrets, whatever CI ran: an artifact or a checkout of code of agents gets the rights that CI was not given.
import { matchesBranch } from './branch-pattern.ts';
import { holds, type Occasion } from './condition.ts';
import { rightsOf } from './job-rights.ts';
import { branchPrefix, bundleBranch } from '../names.ts';
import { type Actions, readSteps } from './repository-actions.ts';
import {
  calledPath,
  type CiFile,
  fieldsOf,
  type Finding,
  findingAt,
  findingIn,
  isCheckout,
  type JobOfFile,
  jobsOf,
  type ParsedFile,
  type Step,
  textOf,
  triggersOf,
} from './workflow-file.ts';

/** Workflows and actions of the default branch. */
export interface RepositoryWorkflows {
  files: readonly CiFile[];
  /** Actions that the workflows with `workflow_run` use. */
  actions: Actions;
}

export const noWorkflows: RepositoryWorkflows = { files: [], actions: new Map() };

/** The workflows of ours that a user's file calls; they take artifacts of their own runs alone. */
const ownWorkflow = /\/\.github\/workflows\/(?:clambake(?:-oidc)?|train)\.ya?ml(?:@|$)/;

export const unsafeFollowers = (main: ParsedFile, { files, actions }: RepositoryWorkflows): Finding[] => {
  const parsed = files.filter((file) => file.kind === 'parsed');
  return followersOf(main, parsed).flatMap((file) =>
    jobsOfWorkflow(file, parsed).flatMap(({ job, caller }) => {
      const rights = rightsOf(job, caller);
      if (rights === undefined || isNeverRun(caller ?? job) || isNeverRun(job)) return [];
      return [...foreignCall(job, rights), ...takenIn(job, { actions, rights })];
    }),
  );
};

/** GitHub starts at most three workflows after each other; a follower of a follower has the artifacts of the first too. */
const followersOf = (main: ParsedFile, files: readonly ParsedFile[]): ParsedFile[] => {
  const found = new Set<ParsedFile>();
  for (let names = namesOf(main); names.length > 0; ) {
    const next = files.filter((file) => !found.has(file) && file.path !== main.path && follows(file, names));
    for (const file of next) found.add(file);
    names = next.flatMap(namesOf);
  }
  return [...found];
};

const namesOf = (file: ParsedFile): string[] => {
  const { name } = fieldsOf(file.document);
  return [...(name === undefined || name === null ? [] : [String(name).trim()]), file.path, file.path.replace('.github/workflows/', '')];
};

const follows = (file: ParsedFile, names: readonly string[]): boolean => {
  const settings = triggersOf(file).get('workflow_run');
  if (settings === undefined) return false;
  const { workflows, branches, 'branches-ignore': ignored } = settings;
  const listed = [workflows].flat().map((name) => String(name ?? '').trim());
  if (!listed.some((name) => names.includes(name) || matchesAny(name, names))) return false;
  const branch = bundleBranch('1');
  if (branches !== undefined) return matchesBranch([branches].flat().map(String), branch) !== false;
  return ignored === undefined || matchesBranch([ignored].flat().map(String), branch) !== true;
};

const matchesAny = (pattern: string, names: readonly string[]): boolean =>
  pattern.includes('*') && names.some((name) => matchesBranch([pattern.replaceAll('*', '**')], name) !== false);

/** Jobs of a workflow, with those of the workflows of the same repository that it calls. `caller` has what they do not name. */
export const jobsOfWorkflow = (
  file: ParsedFile,
  files: readonly ParsedFile[],
  around: readonly string[] = [],
): { job: JobOfFile; caller: JobOfFile | undefined }[] =>
  jobsOf(file).flatMap((job) => {
    const path = calledPath(job.fields['uses']);
    const called = path === undefined ? undefined : files.find((other) => other.path === path);
    if (called === undefined || around.includes(called.path)) return [{ job, caller: undefined }];
    const inside = jobsOfWorkflow(called, files, [...around, file.path]);
    return [{ job, caller: undefined }, ...inside.map((inner) => ({ ...inner, caller: inner.caller ?? job }))];
  });

/** Runs that follow CI of a bundle. With an App CI starts by the event pull_request. The name of the default branch is unknown. */
const occasions: readonly Occasion[] = ['workflow_dispatch', 'pull_request'].map((event) => ({
  event: 'workflow_run',
  ref: undefined,
  lookUp: (path) => known(event)[path.join('.')],
}));

const known = (event: string): Readonly<Record<string, string>> => ({
  'github.event.workflow_run.event': event,
  'github.event.workflow_run.head_branch': bundleBranch('1'),
});

const isNeverRun = ({ fields }: Pick<JobOfFile, 'fields'>): boolean =>
  occasions.every((occasion) => holds(fields['if'], occasion) === false);

const foreignCall = (job: JobOfFile, rights: string): Finding[] => {
  const uses = textOf(job.fields['uses']);
  if (uses === '' || calledPath(uses) !== undefined || ownWorkflow.test(uses)) return [];
  const what = `it calls ${JSON.stringify(uses).slice(0, 200)} after runs of CI that code of agents had a part in, with rights (${rights}), and that workflow was not looked at`;
  return [findingIn(job, { at: 'uses', what, mend: exclusion })];
};

const exclusion = `let its "workflow_run:" have "branches-ignore: ['${branchPrefix}**']"`;

const takenIn = (job: JobOfFile, { actions, rights }: { actions: Actions; rights: string }): Finding[] => {
  const [occasion] = occasions;
  if (occasion === undefined) return [];
  const usesHead = headOfRun.test(JSON.stringify([job.fields, job.file.document]));
  return readSteps(job, { actions, occasion, contexts: {} }).steps.flatMap((step) => {
    const does = isNeverRun(step) ? undefined : takes(step, usesHead);
    if (does === undefined) return [];
    const what = `after runs of CI that code of agents had a part in it ${does}, with rights (${rights})`;
    const mend = `give that job "permissions: { contents: read }" and no secrets, or ${exclusion}`;
    return [findingAt(step.file, { at: step.at, job: job.name, what, mend })];
  });
};

const takes = ({ fields }: Step, usesHead: boolean): string | undefined => {
  const { uses, with: given } = fields;
  const [name, texts] = [textOf(uses), JSON.stringify([fields['run'], given, fields['env']])];
  const isOfOtherRun = !/^actions\/download-artifact(?:@|$)/i.test(name) || fieldsOf(given)['run-id'] !== undefined;
  if (/^[^@]*(?:download[^@]*artifact|artifact[^@]*download)[^@]*(?:@|$)/i.test(name) && isOfOtherRun) return 'takes their artifacts';
  if (artifactRequest.test(texts)) return 'takes their artifacts';
  if (isCheckout(name) && /\$\{\{/.test(JSON.stringify(given)) && usesHead) return 'checks out what they ran';
  const script = textOf(fields['run']);
  if (/\bgh\s+pr\s+checkout\b/i.test(script)) return 'checks out what they ran';
  return usesHead && /\bgit\b[^\n;&|]*\b(?:fetch|checkout|switch|pull|clone|worktree|reset|merge)\b/i.test(script)
    ? 'checks out what they ran'
    : undefined;
};

const artifactRequest =
  /\bgh\s+run\s+download\b|\bdownloadArtifact\b|\b(?:list|get)\w*Artifacts?\b|\bactions\/(?:runs\/[^\s"']*\/)?artifacts\b|\bartifacts_url\b|\barchive_download_url\b/i;
/** Names in the event that lead to what CI ran. */
const headOfRun = /workflow_run\s*(?:\.|\[\s*')\s*(?:head_|pull_requests|id\b)/i;
