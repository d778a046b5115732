// The steps of a job, and in place of an action of this repository the steps of that action, however deep. Each step knows
// the values of the inputs around it.
import type { Occasion } from './condition.ts';
import { tokenInputs } from './job-token.ts';
import { type Contexts, inputsOf, withContexts } from './known-values.ts';
import {
  actionDirectory,
  type CiFile,
  fieldsOf,
  type JobOfFile,
  type ParsedFile,
  type Step,
  stepsOfAction,
  workspaceOf,
} from './workflow-file.ts';

export type Actions = ReadonlyMap<string, CiFile>;

export interface ReadStep extends Step {
  file: ParsedFile;
  occasion: Occasion;
  /** Inputs of the action around it that hold the job's token. */
  tokens: readonly string[];
}

/** An action that was not found, and the step that uses it. */
export interface UnreadAction {
  step: ReadStep;
  /** `directory` is not on the base, or cannot be read. */
  problem: string;
}

interface Walk {
  actions: Actions;
  /** Directories of the actions around a step. */
  path: readonly string[];
}

/** Steps of a job with those of the actions of the repository that they use. */
export const readSteps = (
  job: JobOfFile,
  { actions, occasion, contexts }: { actions: Actions; occasion: Occasion; contexts: Contexts },
): { steps: ReadStep[]; unread: UnreadAction[] } => {
  const here = withContexts(occasion, contexts);
  return inline(
    job.steps.map((step) => ({ ...step, file: job.file, occasion: here, tokens: [] })),
    { actions, path: [] },
    occasion,
  );
};

const inline = (steps: readonly ReadStep[], walk: Walk, occasion: Occasion): { steps: ReadStep[]; unread: UnreadAction[] } => {
  const workspace = workspaceOf(steps);
  const found = { steps: [] as ReadStep[], unread: [] as UnreadAction[] };
  for (const step of steps) {
    found.steps.push(step);
    const directory = actionDirectory(step.fields['uses'], workspace);
    if (directory === undefined || walk.path.includes(directory)) continue;
    const action = walk.actions.get(directory);
    if (action?.kind !== 'parsed') {
      const where = directory === '' ? 'the action at the root' : directory;
      found.unread.push({
        step,
        problem: action?.kind === 'broken' ? `${where} cannot be read: ${action.problem}` : `${where} is not on the base`,
      });
      continue;
    }
    const declared = fieldsOf(action.document)['inputs'];
    const inputs = inputsOf(declared, step.fields['with'], step.occasion);
    const tokens = tokenInputs(declared, step.fields['with'], step.tokens);
    const inside = stepsOfAction(action).map((inner) => ({ ...inner, file: action, occasion: withContexts(occasion, { inputs }), tokens }));
    const deeper = inline(inside, { ...walk, path: [...walk.path, directory] }, occasion);
    found.steps.push(...deeper.steps);
    found.unread.push(...deeper.unread);
  }
  return found;
};
