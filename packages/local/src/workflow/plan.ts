// Plans a run before its first job: reads every called workflow, matches its inputs and secrets, and compares its
// permissions with its caller's. Invariant: any problem here keeps all jobs from starting.
import { entriesOf, type JobDefinition, parseWorkflowFile, type WorkflowFile } from './parse.ts';
import { isExpression } from './expressions.ts';
import { excessOf, type PermissionSet } from './permissions.ts';
import type { RunnerHost } from './pieces.ts';
import { localPath, type Reference, type RemoteActions, resolveRemote, type Source } from './sources.ts';

export interface PlannedWorkflow {
  file: WorkflowFile;
  source: Source;
  jobs: PlannedJob[];
}

export interface PlannedJob {
  definition: JobDefinition;
  permissions: PermissionSet;
  /** The workflow it calls. */
  callee: PlannedWorkflow | undefined;
}

/** The reasons why a run cannot start, in GitHub's words as far as they are known. */
export class StartupError extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

const workflowPath = /^\.github\/workflows\/[^/@]+\.ya?ml$/;

/** Maximum depth of workflows that call workflows on GitHub, the first included. */
const maximumNesting = 10;

export interface PlanRequest {
  host: RunnerHost;
  remoteActions: RemoteActions;
  source: Source;
  path: string;
  /** Permissions of a workflow that names none. */
  granted: PermissionSet;
}

/** Plans a run. Throws StartupError. */
export const planRun = async (request: PlanRequest): Promise<PlannedWorkflow> =>
  planWorkflow(request, { reference: { source: request.source, path: request.path }, granted: request.granted, called: [] });

interface Level {
  reference: Reference;
  granted: PermissionSet;
  /** The calls that led here, for limits and messages. */
  called: readonly string[];
}

const planWorkflow = async (request: PlanRequest, { reference, granted, called }: Level): Promise<PlannedWorkflow> => {
  const { source, path } = reference;
  const text = await source.readFile(path);
  const caller = called.at(-1);
  if (text === undefined) throw new StartupError([`${caller ?? path}: workflow was not found.`]);
  const parsed = await parseWorkflowFile(path, text);
  if ('problems' in parsed) throw new StartupError(parsed.problems);
  const { file } = parsed;
  const isCalled = caller !== undefined;
  if (isCalled && !('workflow_call' in file.events))
    throw new StartupError([`${caller}: workflow is not reusable as it is missing a 'on.workflow_call' trigger.`]);
  if (isCalled && file.permissions !== undefined)
    refuseExcess(`Error calling workflow '${caller}'. The workflow`, file.permissions, granted);
  const jobs: PlannedJob[] = [];
  for (const definition of file.jobs) {
    const permissions = definition.permissions ?? file.permissions ?? granted;
    if (isCalled) refuseExcess(`Error calling workflow '${caller}'. The nested job '${definition.key}'`, permissions, granted);
    jobs.push({ definition, permissions, callee: await planCall(request, { definition, permissions, source, called }) });
  }
  return { file, source, jobs };
};

const refuseExcess = (who: string, asked: PermissionSet, granted: PermissionSet): void => {
  const excess = excessOf(asked, granted);
  if (excess !== undefined) throw new StartupError([`${who} ${excess}.`]);
};

interface Call {
  definition: JobDefinition;
  permissions: PermissionSet;
  source: Source;
  called: readonly string[];
}

const planCall = async (request: PlanRequest, { definition, permissions, source, called }: Call): Promise<PlannedWorkflow | undefined> => {
  const { call } = definition;
  if (call === undefined) return undefined;
  if (called.length + 1 >= maximumNesting)
    throw new StartupError([`${call.uses}: workflows may be nested ${maximumNesting} levels deep at most.`]);
  const isLocal = /^[.$]\//.test(call.uses);
  const reference = isLocal ? { source, path: localPath(call.uses) } : await resolve(call.uses, request);
  if (!workflowPath.test(reference.path))
    throw new StartupError([
      `${call.uses}: a workflow that is called is a .yml or .yaml file directly in .github/workflows, local ones without @`,
    ]);
  const callee = await planWorkflow(request, { reference, granted: permissions, called: [...called, call.uses] });
  const problems = [...inputProblems(definition, callee.file), ...secretProblems(definition, callee.file)];
  if (problems.length > 0) throw new StartupError(problems.map((problem) => `jobs.${definition.key}: ${problem}`));
  return callee;
};

const resolve = (uses: string, request: PlanRequest): Promise<Reference> =>
  resolveRemote(uses, request).catch((error: Error) => {
    throw new StartupError([error.message]);
  });

const inputProblems = ({ call }: JobDefinition, file: WorkflowFile): string[] => {
  const given = entriesOf(call?.inputs);
  const declared = file.inputs.call;
  const unknown = [...given.keys()].filter((name) => !(name in declared));
  const missing = Object.keys(declared).filter((name) => declared[name]?.required === true && !given.has(name));
  const mistyped = [...given].flatMap(([name, token]) => {
    const type = declared[name]?.type;
    return type === undefined || isExpression(token) || fits(token.toString(), type)
      ? []
      : [`Invalid value for input ${name}: a ${type} is expected.`];
  });
  return [
    ...unknown.map((name) => `Invalid input, ${name} is not defined in the referenced workflow.`),
    ...missing.map((name) => `Input ${name} is required, but not provided while calling.`),
    ...mistyped,
  ];
};

const fits = (text: string, type: string): boolean =>
  type === 'boolean' ? text === 'true' || text === 'false' : type !== 'number' || (text.trim() !== '' && !Number.isNaN(Number(text)));

const secretProblems = ({ call }: JobDefinition, file: WorkflowFile): string[] => {
  if (call?.secrets === 'inherit') return [];
  const given = entriesOf(call?.secrets);
  const unknown = [...given.keys()].filter((name) => !(name in file.secrets));
  const missing = Object.keys(file.secrets).filter((name) => file.secrets[name]?.required === true && !given.has(name));
  return [
    ...unknown.map((name) => `Invalid secret, ${name} is not defined in the referenced workflow.`),
    ...missing.map((name) => `Secret ${name} is required, but not provided while calling.`),
  ];
};
