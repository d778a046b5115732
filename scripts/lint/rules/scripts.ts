// An expression in a script is pasted into it before the shell sees it: what an outsider wrote becomes code. Values go
// through the environment instead, so no expression at all is allowed there.
import { asMapping, type Route } from '../document.ts';
import type { Rule } from '../rule.ts';
import { inputOf, type WorkflowFile } from '../workflow.ts';

const hasExpression = (value: unknown): boolean => typeof value === 'string' && value.includes('${{');

const scriptsOf = (file: WorkflowFile): { route: Route; value: unknown }[] => [
  ...file.steps.flatMap((step) => [
    ...['run', 'shell'].map((key) => ({ route: [...step.route, key], value: step.raw[key] })),
    // actions/github-script, and every other action that takes code under this name; what an image is started with.
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
