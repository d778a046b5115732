// Reads an action.yml for the documentation and the tests.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface ActionMetadata {
  name: string;
  description: string;
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string; pre?: string; post?: string };
  branding?: { icon: string; color: string };
}

export interface WorkflowMetadata {
  inputs: ActionMetadata['inputs'];
  secrets: Record<string, { description: string; required?: boolean }>;
}

/** Inputs and secrets of a workflow that is called. */
export const readWorkflowMetadata = (path: string): WorkflowMetadata => {
  const { on } = parse(readFileSync(path, 'utf8')) as { on: { workflow_call: Partial<WorkflowMetadata> } };
  return { inputs: on.workflow_call.inputs ?? {}, secrets: on.workflow_call.secrets ?? {} };
};

/** Throws when there is no action.yml in the directory or it is not YAML; missing sections are empty. */
export const readActionMetadata = (directory: string): ActionMetadata => {
  const read = parse(readFileSync(join(directory, 'action.yml'), 'utf8')) as Partial<ActionMetadata> &
    Pick<ActionMetadata, 'name' | 'description' | 'runs'>;
  return { ...read, inputs: read.inputs ?? {}, outputs: read.outputs ?? {} };
};
