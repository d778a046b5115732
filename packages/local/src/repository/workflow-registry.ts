// The workflows of a repository (files on its default branch) and the inputs that a dispatch accepts. A dispatch reads
// the file from the ref that it names.
import { parse } from 'yaml';
import { nodeId } from '../store/names.ts';
import { ApiError, unprocessable } from '../api/error.ts';
import type { Backend } from '../backend.ts';
import { askObject } from '../git/named-objects.ts';
import { readTree } from '../git/read.ts';
import { readRef } from '../git/refs.ts';
import type { Repository, Workflow } from '../store.ts';

const directory = '.github/workflows';

interface DispatchInput {
  required?: boolean;
  default?: unknown;
  type?: string;
  options?: unknown[];
}

interface WorkflowFile {
  name: string;
  /** Declared inputs of workflow_dispatch; undefined when the file has no such trigger. */
  dispatch: Record<string, DispatchInput> | undefined;
}

/** Returns the workflow at a commit; undefined when the file is missing or not YAML. */
export const readWorkflowFile = async (gitDir: string, commit: string, path: string): Promise<WorkflowFile | undefined> => {
  const answer = await askObject(gitDir, ['cat-file', 'blob', `${commit}:${path}`], { accept: [128] });
  if (answer.code !== 0) return undefined;
  const document = parseYaml(answer.stdout);
  if (document === null || typeof document !== 'object') return undefined;
  const { name, on } = document as { name?: unknown; on?: unknown };
  return { name: typeof name === 'string' ? name : path, dispatch: dispatchInputs(on) };
};

const parseYaml = (text: string): unknown => {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
};

const dispatchInputs = (on: unknown): Record<string, DispatchInput> | undefined => {
  if (on === 'workflow_dispatch' || (Array.isArray(on) && on.includes('workflow_dispatch'))) return {};
  if (on === null || typeof on !== 'object' || !('workflow_dispatch' in on)) return undefined;
  const trigger = on.workflow_dispatch as { inputs?: Record<string, DispatchInput> | null } | null;
  return trigger?.inputs ?? {};
};

/** Registers the workflow files of the default branch and returns the list in the order of their paths. */
export const listWorkflows = async (backend: Backend, repository: Repository): Promise<Workflow[]> => {
  const tip = await readRef(repository.gitDir, `refs/heads/${repository.defaultBranch}`);
  const entries = tip === undefined ? [] : await readTree(repository.gitDir, `${tip}:${directory}`).catch(() => []);
  for (const { path: file } of entries.filter((entry) => /\.ya?ml$/.test(entry.path))) {
    const path = `${directory}/${file}`;
    const parsed = await readWorkflowFile(repository.gitDir, tip ?? '', path);
    const known = repository.workflows.get(path);
    if (known !== undefined) known.name = parsed?.name ?? path;
    else registerWorkflow(backend, repository, { path, name: parsed?.name ?? path });
  }
  return [...repository.workflows.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
};

const registerWorkflow = (backend: Backend, repository: Repository, { path, name }: { path: string; name: string }): void => {
  const id = backend.store.nextId();
  repository.workflows.set(path, { id, nodeId: nodeId('W', id), path, name, state: 'active' });
};

/** Returns a workflow by its id or file name, as GitHub accepts both; throws a 404 when there is none. */
export const requireWorkflow = async (backend: Backend, repository: Repository, idOrFile: string): Promise<Workflow> => {
  const all = await listWorkflows(backend, repository);
  const found = all.find(
    (workflow) => String(workflow.id) === idOrFile || workflow.path === idOrFile || workflow.path === `${directory}/${idOrFile}`,
  );
  if (found === undefined) throw new ApiError(404, { message: 'Not Found' });
  return found;
};

/** GitHub's limits on a dispatch. */
const maximumInputs = 25;
const longestPayload = 65_535;

/** Returns the inputs with the defaults of the file, or throws GitHub's 422. */
export const checkDispatchInputs = (file: WorkflowFile | undefined, given: Record<string, unknown>): Record<string, string> => {
  if (file?.dispatch === undefined) throw unprocessable("Workflow does not have 'workflow_dispatch' trigger");
  const declared = file.dispatch;
  const unexpected = Object.keys(given).filter((name) => !(name in declared));
  if (unexpected.length > 0) throw unprocessable(`Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
  if (Object.keys(given).length > maximumInputs)
    throw unprocessable(`you may only define up to ${maximumInputs} inputs for a workflow_dispatch event`);
  if (JSON.stringify(given).length > longestPayload) throw unprocessable('inputs are too large.');
  const inputs: Record<string, string> = {};
  for (const [name, input] of Object.entries(declared)) {
    const value = given[name] ?? input.default;
    if (value === undefined && input.required === true) throw unprocessable(`Required input '${name}' not provided`);
    if (input.type === 'choice' && value !== undefined && !(input.options ?? []).map(String).includes(String(value))) {
      throw unprocessable(`Provided value '${String(value)}' for input '${name}' not in the list of allowed values`);
    }
    inputs[name] = value === undefined || value === null ? '' : String(value);
  }
  return inputs;
};
