// Reads a workflow file for the runner. GitHub's parser decides if the file is well formed. A feature that the parser
// accepts and this runner lacks is a problem with its place and name, so no feature is left out silently.
import type { CacheMode } from '../caches/scope.ts';
import { type CacheModes, takeCacheModes } from './cache-mode.ts';
import { isMapping, type Mapping, resolveToken, textOf, type Value } from './expressions.ts';
import { convertToIfCondition, convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow, type Token } from './official.ts';
import { type PermissionSet, readPermissions } from './permissions.ts';
import { refusedConcurrency, refusedTags, refusedTriggers } from './refusals.ts';

export interface WorkflowFile {
  path: string;
  /** Name of the workflow; its path when the file gives none. */
  name: string;
  /** Event → its filters as written. */
  events: Record<string, Mapping>;
  crons: { cron: string; timezone: string | undefined }[];
  inputs: { dispatch: Record<string, InputDefinition>; call: Record<string, InputDefinition> };
  secrets: Record<string, { required: boolean }>;
  /** Output of workflow_call → token of its value. */
  outputs: Record<string, Token>;
  permissions: PermissionSet | undefined;
  env: Token | undefined;
  defaults: Defaults;
  concurrency: Token | undefined;
  jobs: JobDefinition[];
}

export interface InputDefinition {
  type: 'string' | 'boolean' | 'number' | 'choice' | 'environment';
  required: boolean;
  default: Token | undefined;
}

export interface Defaults {
  shell: Token | undefined;
  workingDirectory: Token | undefined;
}

export interface JobDefinition {
  key: string;
  name: Token | undefined;
  needs: string[];
  /** Undefined when the job calls a workflow. */
  runsOn: Token | undefined;
  /** An expression, which this runner wants to be empty. */
  container: Token | undefined;
  /** The condition with its status function. */
  condition: string;
  permissions: PermissionSet | undefined;
  /** The job's own mode or its workflow's. */
  cacheMode: CacheMode | undefined;
  strategy: Token | undefined;
  concurrency: Token | undefined;
  continueOnError: Token | undefined;
  timeoutMinutes: Token | undefined;
  environment: Token | undefined;
  env: Token | undefined;
  defaults: Defaults;
  outputs: Token | undefined;
  steps: StepDefinition[];
  call: { uses: string; inputs: Token | undefined; secrets: Token | 'inherit' | undefined } | undefined;
}

export interface StepDefinition {
  /** Undefined for a step that is not in the `steps` context. */
  id: string | undefined;
  name: Token | undefined;
  condition: string;
  run: Token | undefined;
  uses: string | undefined;
  inputs: Token | undefined;
  env: Token | undefined;
  shell: Token | undefined;
  workingDirectory: Token | undefined;
  continueOnError: Token | undefined;
  timeoutMinutes: Token | undefined;
}

type ParseContext = ReturnType<typeof parseWorkflow>['context'];

const unsupported = {
  job: ['services', 'snapshot', 'cancel-timeout-minutes'],
  step: ['background', 'wait', 'wait-all', 'cancel', 'parallel'],
};

export const parseWorkflowFile = async (path: string, text: string): Promise<{ file: WorkflowFile } | { problems: string[] }> => {
  const cacheModes = takeCacheModes(text);
  const { context, value } = parseWorkflow({ name: path, content: cacheModes.text }, new NoOperationTraceWriter());
  const messages = (): string[] => context.errors.getErrors().map((error) => error.message);
  if (value === undefined || messages().length > 0) return { problems: messages() };
  await convertWorkflowTemplate(context, value);
  if (messages().length > 0) return { problems: messages() };
  const problems: string[] = [...cacheModes.problems, ...refusedTags(text)];
  const file = readWorkflow(path, { root: value, context, problems, cacheModes });
  problems.push(...messages());
  return problems.length > 0 ? { problems: [...new Set(problems)].map((problem) => `${path}: ${problem}`) } : { file };
};

interface Reading {
  context: ParseContext;
  problems: string[];
}

const readWorkflow = (path: string, reading: Reading & { root: Token; cacheModes: CacheModes }): WorkflowFile => {
  const root = entriesOf(reading.root);
  const triggers = eventTokens(root.get('on'));
  const events = Object.fromEntries([...triggers].map(([name, token]) => [name, filtersOf(name, token)]));
  const call = entriesOf(triggers.get('workflow_call'));
  const outputs = [...entriesOf(call.get('outputs'))].flatMap(([name, token]) => {
    const value = entriesOf(token).get('value');
    return value === undefined ? [] : [[name, value] as const];
  });
  reading.problems.push(...refusedConcurrency(entriesOf(root.get('concurrency')), 'concurrency'), ...refusedTriggers(events, triggers));
  return {
    path,
    name: literal(root.get('name')) === undefined ? path : textOf(literal(root.get('name')) ?? path),
    events,
    crons: readCrons(triggers.get('schedule')),
    inputs: {
      dispatch: readInputs(entriesOf(triggers.get('workflow_dispatch')).get('inputs')),
      call: readInputs(call.get('inputs')),
    },
    secrets: Object.fromEntries(
      [...entriesOf(call.get('secrets'))].map(([name, token]) => [name, { required: literal(entriesOf(token).get('required')) === true }]),
    ),
    outputs: Object.fromEntries(outputs),
    permissions: readPermissions(literal(root.get('permissions'))),
    env: root.get('env'),
    defaults: readDefaults(root.get('defaults')),
    concurrency: root.get('concurrency'),
    jobs: [...entriesOf(root.get('jobs'))].map(([key, token]) => ({
      ...readJob(key, { ...reading, token }),
      cacheMode: reading.cacheModes.jobs[key] ?? reading.cacheModes.workflow,
    })),
  };
};

const readJob = (key: string, reading: Reading & { token: Token }): Omit<JobDefinition, 'cacheMode'> => {
  const job = entriesOf(reading.token);
  const place = `jobs.${key}`;
  const container = job.get('container');
  const isComputed = container?.toString().startsWith('${{') === true;
  const missing = [...unsupported.job, ...(isComputed ? [] : ['container'])];
  for (const name of missing) if (job.has(name)) reading.problems.push(`this runner does not support ${place}.${name}`);
  reading.problems.push(...refusedConcurrency(entriesOf(job.get('concurrency')), `${place}.concurrency`));
  const uses = literal(job.get('uses'));
  const needs = literal(job.get('needs'));
  const secrets = job.get('secrets');
  return {
    key,
    name: job.get('name'),
    needs: needs === undefined ? [] : [needs].flat().map((need) => String(need)),
    runsOn: job.get('runs-on'),
    container,
    condition: readCondition(job.get('if'), reading.context),
    permissions: readPermissions(literal(job.get('permissions'))),
    strategy: job.get('strategy'),
    concurrency: job.get('concurrency'),
    continueOnError: job.get('continue-on-error'),
    timeoutMinutes: job.get('timeout-minutes'),
    environment: job.get('environment'),
    env: job.get('env'),
    defaults: readDefaults(job.get('defaults')),
    outputs: job.get('outputs'),
    steps: readSteps(job.get('steps'), { ...reading, place: `${place}.steps` }),
    call:
      uses === undefined
        ? undefined
        : {
            uses: String(uses),
            inputs: job.get('with'),
            secrets: !isMapping(secrets) && literal(secrets) === 'inherit' ? 'inherit' : secrets,
          },
  };
};

/** Reads steps of a job or of a composite action. */
export const readSteps = (token: Token | undefined, { problems, place, context }: Reading & { place: string }): StepDefinition[] => {
  if (token === undefined) return [];
  return [...token.assertSequence('steps')].map((item, index) => {
    const step = entriesOf(item);
    for (const name of unsupported.step) if (step.has(name)) problems.push(`this runner does not support ${place}[${index}].${name}`);
    const [id, uses] = [literal(step.get('id')), literal(step.get('uses'))];
    if (typeof uses === 'string' && uses.startsWith('docker://'))
      problems.push(`this runner does not support ${place}[${index}].uses: ${uses}`);
    return {
      id: id === undefined ? undefined : String(id),
      name: step.get('name'),
      condition: readCondition(step.get('if'), context),
      run: step.get('run'),
      uses: uses === undefined ? undefined : String(uses),
      inputs: step.get('with'),
      env: step.get('env'),
      shell: step.get('shell'),
      workingDirectory: step.get('working-directory'),
      continueOnError: step.get('continue-on-error'),
      timeoutMinutes: step.get('timeout-minutes'),
    };
  });
};

const readCondition = (token: Token | undefined, context: ParseContext): string =>
  (token === undefined ? undefined : convertToIfCondition(context, token)?.expression) ?? 'success()';

/** Returns the keys and values of a mapping token; empty for any other token. */
export const entriesOf = (token: Token | undefined): Map<string, Token> => {
  if (!isMapping(token)) return new Map();
  return new Map([...token].map(({ key, value }) => [key.toString(), value]));
};

const literal = (token: Token | undefined): Value | undefined => (token === undefined ? undefined : resolveToken(token, { contexts: {} }));

const eventTokens = (on: Token | undefined): Map<string, Token | undefined> => {
  if (isMapping(on)) return entriesOf(on);
  return new Map([literal(on) ?? []].flat().map((name) => [String(name), undefined]));
};

const filtersOf = (name: string, token: Token | undefined): Mapping => {
  if (['workflow_call', 'workflow_dispatch', 'schedule'].includes(name)) return {};
  const value = literal(token);
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value : {};
};

const readCrons = (token: Token | undefined): WorkflowFile['crons'] => {
  const entries = (literal(token) ?? []) as Mapping[];
  return entries.map(({ cron, timezone }) => ({ cron: String(cron), timezone: timezone === undefined ? undefined : String(timezone) }));
};

const readInputs = (token: Token | undefined): Record<string, InputDefinition> =>
  Object.fromEntries(
    [...entriesOf(token)].map(([name, definition]) => {
      const entry = entriesOf(definition);
      const type = String(literal(entry.get('type')) ?? 'string') as InputDefinition['type'];
      return [name, { type, required: literal(entry.get('required')) === true, default: entry.get('default') }];
    }),
  );

const readDefaults = (token: Token | undefined): Defaults => {
  const run = entriesOf(entriesOf(token).get('run'));
  return { shell: run.get('shell'), workingDirectory: run.get('working-directory') };
};
