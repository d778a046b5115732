// Completes a piece of a workflow (steps, one step, jobs, a trigger), so that it can be checked as readers will use it. The
// wrapper grants exactly what our actions in it need, as a reader's job has to do.
import { uniteAll, needsOfStep } from './rules/permissions.ts';
import { asList, asMapping, isMapping } from './document.ts';

interface Wrapped {
  text: string;
  linesBefore: number;
}

const indent = (text: string, by: number): string => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));

const isStep = (value: unknown): boolean => isMapping(value) && ('uses' in value || 'run' in value) && !('runs-on' in value);
const isJob = (value: unknown): boolean =>
  isMapping(value) && ('runs-on' in value || String(value['uses']).includes('/.github/workflows/'));

const wrap = (before: readonly string[], { text, by, after = [] }: { text: string; by: number; after?: readonly string[] }): Wrapped => ({
  text: [...before, indent(text, by).trimEnd(), ...after, ''].join('\n'),
  linesBefore: before.length,
});

const aroundSteps = (steps: readonly unknown[], slug: string): string[] => {
  const needs = steps.map((step) =>
    needsOfStep({ slug, files: [] }, { uses: String(asMapping(step)['uses'] ?? ''), raw: asMapping(step) }),
  );
  const permissions = Object.entries(uniteAll(needs)).map(([name, level]) => `      ${name}: ${level}`);
  return [
    'on: workflow_dispatch',
    'permissions: {}',
    'jobs:',
    '  snippet:',
    '    runs-on: ubuntu-24.04',
    ...(permissions.length > 0 ? ['    permissions:', ...permissions] : []),
    '    steps:',
  ];
};

const aroundJobs = ['on: workflow_dispatch', 'permissions: {}'];
const someJob = ['jobs:', '  snippet:', '    runs-on: ubuntu-24.04', '    steps:', '      - run: echo'];

/** Returns undefined when the text is not a piece of a workflow. */
export const wrapSnippet = (text: string, { value, slug }: { value: unknown; slug: string }): Wrapped | undefined => {
  if (Array.isArray(value)) return value.every(isStep) ? wrap(aroundSteps(value, slug), { text, by: 6 }) : undefined;
  if (!isMapping(value)) return undefined;
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === 'steps') return wrap(aroundSteps(asList(value['steps']), slug).slice(0, -1), { text, by: 4 });
  if ('jobs' in value) return wrap('permissions' in value ? ['on: workflow_dispatch'] : aroundJobs, { text, by: 0 });
  if ('on' in value) return wrap('permissions' in value ? [] : ['permissions: {}'], { text, by: 0, after: someJob });
  if (keys.every((key) => isJob(value[key]))) return wrap([...aroundJobs, 'jobs:'], { text, by: 2 });
  return undefined;
};
