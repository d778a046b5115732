// Reads a workflow or an action for the rules: its jobs and steps with their places in the file, and the other documents
// that they call.
import {
  asList,
  asMapping,
  isMapping,
  type LintDocument,
  type Mapping,
  type ParsedDocument,
  parseLintDocument,
  type Route,
} from './document.ts';

export interface Step {
  route: Route;
  raw: Mapping;
  uses: string | undefined;
}

export interface Job {
  key: string;
  route: Route;
  raw: Mapping;
  /** The workflow this job calls. */
  calls: string | undefined;
  steps: readonly Step[];
}

export interface WorkflowFile {
  parsed: ParsedDocument;
  kind: 'workflow' | 'action';
  raw: Mapping;
  triggers: Mapping;
  jobs: readonly Job[];
  /** Steps of all jobs, or of a composite action. */
  steps: readonly Step[];
}

export interface Library {
  files: readonly WorkflowFile[];
  /** owner/name whose workflows and actions these are when they are called from elsewhere. */
  slug: string;
}

const readSteps = (value: unknown, route: Route): Step[] =>
  asList(value).map((one, index) => {
    const raw = asMapping(one);
    return { route: [...route, index], raw, uses: typeof raw['uses'] === 'string' ? raw['uses'] : undefined };
  });

/** `on: push`, `on: [push]` and `on: { push: }` alike. */
const readTriggers = (on: unknown): Mapping =>
  isMapping(on) ? on : Object.fromEntries(asList(on).map((name) => [String(name), undefined]));

const readFile = (parsed: ParsedDocument): WorkflowFile => {
  const raw = asMapping(parsed.value);
  if (parsed.document.kind === 'action') {
    const steps = readSteps(asMapping(raw['runs'])['steps'], ['runs', 'steps']);
    return { parsed, kind: 'action', raw, triggers: {}, jobs: [], steps };
  }
  const jobs = Object.entries(asMapping(raw['jobs'])).map(([key, value]): Job => {
    const job = asMapping(value);
    const route = ['jobs', key];
    const calls = typeof job['uses'] === 'string' ? job['uses'] : undefined;
    return { key, route, raw: job, calls, steps: readSteps(job['steps'], [...route, 'steps']) };
  });
  return { parsed, kind: 'workflow', raw, triggers: readTriggers(raw['on']), jobs, steps: jobs.flatMap((job) => job.steps) };
};

/** Returns the workflows and actions among the documents. Other documents and invalid YAML are left out. */
export const readLibrary = (documents: readonly LintDocument[], slug: string): Library => ({
  slug,
  files: documents
    .filter((one) => one.kind === 'workflow' || one.kind === 'action')
    .map(parseLintDocument)
    .filter((one) => one.value !== undefined)
    .map(readFile),
});

/** The directory that `./` means in a call: what lies above `.github/workflows`, with its slash. */
const rootOf = (name: string): string => name.replace(/\.github\/workflows\/[^/]*$/, '');

/** GitHub does not look at the case of an owner or a repository. */
const isOfLibrary = ({ slug }: Library, uses: string): boolean => uses.toLowerCase().startsWith(`${slug.toLowerCase()}/`);

/** The called workflow, where it is one of the library's; a reference to its own repository is one at any commit. */
export const findCalled = (library: Library, from: WorkflowFile, uses: string): WorkflowFile | undefined => {
  const own = isOfLibrary(library, uses) ? uses.slice(library.slug.length + 1).replace(/@.*$/, '') : undefined;
  const local = /^(?:\.|\$)\//.test(uses) ? `${rootOf(from.parsed.document.name)}${uses.slice(2)}` : undefined;
  const name = own ?? local;
  return library.files.find((file) => file.kind === 'workflow' && file.parsed.document.name === name);
};

/** `assign-agent` for a step that uses an action of this repository, by `$/` or `./`, or by name from elsewhere. */
export const ownActionName = (library: Library, uses = ''): string | undefined => {
  const path = /^[.$]\//.test(uses) ? uses.slice(2) : isOfLibrary(library, uses) ? uses.slice(library.slug.length + 1) : '';
  return /^actions\/([\w-]+)(?:@.*)?$/.exec(path)?.[1];
};

/** Steps of a job with those of the composite actions it uses, as deep as GitHub nests them. */
export const allSteps = (library: Library, file: WorkflowFile, steps: readonly Step[], level = 1): readonly Step[] =>
  steps.flatMap((step) => {
    const path = step.uses?.replace(/^[.$]\//, rootOf(file.parsed.document.name));
    const action = library.files.find(
      ({ kind, parsed }) =>
        kind === 'action' && /\/action\.ya?ml$/.test(parsed.document.name) && parsed.document.name.replace(/\/action\.ya?ml$/, '') === path,
    );
    return action === undefined || level > 10 ? [step] : [step, ...allSteps(library, file, action.steps, level + 1)];
  });

/** Names of inputs have no case. */
export const inputOf = ({ raw }: Pick<Step, 'raw'>, name: string): unknown =>
  Object.entries(asMapping(raw['with'])).find(([key]) => key.toLowerCase() === name)?.[1];
