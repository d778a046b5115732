// Machines, matrices and timeouts: settings whose wrong default nobody notices until it does harm.
import { asList, asMapping, isMapping, type Mapping } from '../document.ts';
import type { Rule } from '../rule.ts';
import { findCalled, type Job, type Library, type WorkflowFile } from '../workflow.ts';

const hosted = /^(?:ubuntu|windows|macos)-[\w.-]+$/;
/** A label that GitHub has no machines for, a group, or the word itself wherever it is computed. */
const saysSelfHosted = (value: unknown): boolean =>
  /self-hosted/i.test(JSON.stringify(value ?? '')) ||
  (isMapping(value) && 'group' in value) ||
  asList(isMapping(value) ? value['labels'] : value).some((label) => !String(label).includes('${{') && !hosted.test(String(label)));

export const selfHostedDefault: Rule = {
  name: 'self-hosted-default',
  *check(file) {
    const message = 'a self-hosted machine is no default: on a public repository anybody’s code may run there';
    for (const job of file.jobs) {
      if (saysSelfHosted(job.raw['runs-on'])) yield { route: [...job.route, 'runs-on'], message };
      if (/self-hosted/i.test(JSON.stringify(strategyOf(job)))) yield { route: [...job.route, 'strategy'], message };
    }
    for (const trigger of ['workflow_call', 'workflow_dispatch']) {
      const inputs = asMapping(asMapping(file.triggers[trigger])['inputs']);
      for (const [name, input] of Object.entries(inputs))
        if (/self-hosted/i.test(String(asMapping(input)['default']))) yield { route: ['on', trigger, 'inputs', name, 'default'], message };
    }
  },
};

const moves = (value: unknown): boolean => /\b(?:ubuntu|windows|macos)-latest\b/.test(JSON.stringify(value ?? ''));

/** `ubuntu-latest` becomes another image one day, with another sudo, git and Node, and nobody has changed anything. */
export const movingLabel: Rule = {
  name: 'moving-label',
  *check(file) {
    const message = 'a label that moves is another machine one day: name the image, such as ubuntu-24.04';
    for (const job of file.jobs) {
      if (moves(job.raw['runs-on'])) yield { route: [...job.route, 'runs-on'], message };
      if (moves(strategyOf(job))) yield { route: [...job.route, 'strategy'], message };
    }
    for (const trigger of ['workflow_call', 'workflow_dispatch']) {
      for (const [name, input] of Object.entries(asMapping(asMapping(file.triggers[trigger])['inputs'])))
        if (moves(asMapping(input)['default'])) yield { route: ['on', trigger, 'inputs', name, 'default'], message };
    }
  },
};

const strategyOf = (job: Job): Mapping => asMapping(job.raw['strategy']);

export const failFast: Rule = {
  name: 'fail-fast',
  *check(file) {
    for (const job of file.jobs) {
      const strategy = strategyOf(job);
      if (strategy['matrix'] !== undefined && strategy['fail-fast'] !== false)
        yield { route: [...job.route, 'strategy'], message: `one failed leg of ${job.key} cancels all others: say \`fail-fast: false\`` };
    }
  },
};

/** Outputs and inputs that a computed matrix is made of; an expression that names none in this way stands for itself. */
const sourcesOf = (matrix: unknown): string[] => {
  const expressions = JSON.stringify(matrix ?? '').match(/\$\{\{.*?\}\}/g) ?? [];
  return expressions.flatMap((one) => one.match(/(?:needs\.[\w-]+\.outputs|inputs|vars|github\.event)\.[\w.-]+/g) ?? [one]);
};

export const emptyMatrix: Rule = {
  name: 'empty-matrix',
  *check(file) {
    for (const job of file.jobs) {
      const condition = String(job.raw['if'] ?? '').replaceAll(/\s+/g, '');
      for (const source of sourcesOf(strategyOf(job)['matrix'])) {
        if (condition.includes('||') || !condition.includes(`${source}!='[]'`))
          yield {
            route: [...job.route, 'strategy'],
            message: `an empty matrix is an error: run ${job.key} only \`if: ${source} != '[]'\``,
          };
      }
    }
  },
};

/** Leaf jobs of a call, with the file each is in; ten levels at most. */
const leavesOf = (library: Library, { file, job, level }: { file: WorkflowFile; job: Job; level: number }): Job[] => {
  if (job.calls === undefined || level > 10) return [job];
  const called = findCalled(library, file, job.calls);
  return (called?.jobs ?? []).flatMap((leaf) => leavesOf(library, { file: called as WorkflowFile, job: leaf, level: level + 1 }));
};

/** Conditions that are true while a run is being cancelled. */
const survivesCancelling = /\balways\s*\(|(?<!!\s*)\bcancelled\s*\(|!\s*(?:failure|success)\s*\(/i;

export const alwaysWithoutTimeout: Rule = {
  name: 'always-without-timeout',
  *check(file, library) {
    for (const job of file.jobs.filter((one) => survivesCancelling.test(String(one.raw['if'] ?? '')))) {
      for (const leaf of leavesOf(library, { file, job, level: 1 })) {
        if (leaf.raw['timeout-minutes'] === undefined)
          yield {
            route: [...job.route, 'if'],
            message: `cancelling does not stop job ${leaf.key}, and nothing else does for six hours: give it \`timeout-minutes\``,
          };
      }
    }
  },
};
