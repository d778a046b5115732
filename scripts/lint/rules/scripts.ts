// An expression in a script is pasted into it before the shell sees it, so text of an outsider becomes code. zizmor finds
// that in `run` and in `script` as it is usually written. These are the other places where an expression becomes code.
import { asMapping, type Route } from '../document.ts';
import type { Rule } from '../rule.ts';
import { inputOf, type WorkflowFile } from '../workflow.ts';

const hasExpression = (value: unknown): boolean => typeof value === 'string' && value.includes('${{');

const scriptsOf = (file: WorkflowFile): { route: Route; value: unknown }[] => [
  ...file.steps.flatMap((step) => [
    { route: [...step.route, 'shell'], value: step.raw['shell'] },
    // Inputs of every action that takes code under this name, in upper or lower case, and the arguments of an image.
    ...['script', 'args', 'entrypoint'].map((name) => ({ route: [...step.route, 'with', name], value: inputOf(step, name) })),
  ]),
  ...[{ route: [], raw: file.raw }, ...file.jobs].map(({ route, raw }) => ({
    route: [...route, 'defaults', 'run', 'shell'],
    value: asMapping(asMapping(raw['defaults'])['run'])['shell'],
  })),
];

export const expressionInScript: Rule = {
  name: 'expression-in-script',
  *check(file) {
    for (const { route, value } of scriptsOf(file)) {
      if (hasExpression(value))
        yield { route, message: 'an expression becomes part of a script here: hand it over as a variable in `env` and read that' };
    }
  },
};
