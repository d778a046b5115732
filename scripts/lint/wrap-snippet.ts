// Makes a piece of a workflow a whole one, so that it can be checked as readers will use it: steps, one step, jobs, a
// trigger. The wrapper grants exactly what our actions in it need, for a reader's job has to do that anyway.
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

const wrap = (before: readonly string[], p: { text: string; by: number; after?: readonly string[] }): Wrapped => ({
  text: [...before, indent(p.text, p.by).trimEnd(), ...(p.after ?? []), ''].join('\n'),
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
    '    runs-on: ubuntu-latest',
    ...(permissions.length > 0 ? ['    permissions:', ...permissions] : []),
    '    steps:',
  ];
};

const aroundJobs = ['on: workflow_dispatch', 'permissions: {}'];
const someJob = ['jobs:', '  snippet:', '    runs-on: ubuntu-latest', '    steps:', '      - run: echo'];

/** Undefined: it is no piece of a workflow that is known here. */
export const wrapSnippet = (text: string, p: { value: unknown; slug: string }): Wrapped | undefined => {
  const { value, slug } = p;
  if (Array.isArray(value)) return value.every(isStep) ? wrap(aroundSteps(value, slug), { text, by: 6 }) : undefined;
  if (!isMapping(value)) return undefined;
  const keys = Object.keys(value);
  if (keys.length === 1 && keys[0] === 'steps') return wrap(aroundSteps(asList(value['steps']), slug).slice(0, -1), { text, by: 4 });
  if ('jobs' in value) return wrap('permissions' in value ? ['on: workflow_dispatch'] : aroundJobs, { text, by: 0 });
  if ('on' in value) return wrap('permissions' in value ? [] : ['permissions: {}'], { text, by: 0, after: someJob });
  if (keys.every((key) => isJob(value[key]))) return wrap([...aroundJobs, 'jobs:'], { text, by: 2 });
  return undefined;
};
