// Runs one job on its machine, from "Set up job" to its post steps. Invariant: when the promise resolves, the job's
// processes have ended, its directories and its token no longer exist, and its record has the conclusion.
import { prepareAll } from './prepare-actions.ts';
import { runPreSteps } from './action-step.ts';
import { evaluateCondition, type Mapping, resolveText, resolveTexts, resolveToken, type Value } from './expressions.ts';
import { environmentOf, type Frame, type JobSession, MachineLost, scopeOf, type StepOutcome, throwIfLost } from './job-session.ts';
import {
  actionVariables,
  createJobDirectories,
  createMasks,
  endOrphans,
  type Job,
  type JobPlace,
  logLine,
  removeJobDirectories,
  trackingId,
} from './pieces.ts';
import type { PlannedJob, PlannedWorkflow } from './plan.ts';
import type { Result, RunState } from './run-state.ts';
import { secretSourceOf } from './secret-source.ts';
import type { JobLook, World } from './settings.ts';
import { createStepRecords, type StepRecords } from './step-records.ts';
import { createHold, type Hold, type Machine, watchMachine } from './job-machine.ts';
import { nameOf, runSteps } from './steps.ts';
import { passVirtualMinutes } from './virtual-time.ts';

export interface JobRequest {
  world: World;
  state: RunState;
  workflow: PlannedWorkflow;
  planned: PlannedJob;
  job: Job;
  /** The contexts github, inputs, vars, needs, strategy and matrix. */
  contexts: Record<string, Value>;
  secrets: Readonly<Record<string, string>>;
  cancel: AbortController;
}

export interface JobOutcome {
  conclusion: Exclude<Result, 'skipped'>;
  outputs: Record<string, string>;
}

const defaultTimeoutMinutes = 360;
/** Maximum size of all outputs of a job on GitHub. */
const maximumOutputBytes = 1024 * 1024;

export const executeJob = async (request: JobRequest): Promise<JobOutcome> => {
  const { world, state, job, planned } = request;
  const { host, settings } = world;
  const look = { name: job.name, key: planned.definition.key, workflow: request.workflow.file.path };
  const hold = createHold(host, { name: job.name, isHeld: settings.waitsByAsking?.(look) !== true });
  const directories = await createJobDirectories(host, { repository: state.repository, job });
  const { repository, run, trigger } = state;
  const place: JobPlace = { repository, run, job, directories, jobKey: look.key, event: trigger.payload, env: {}, path: [] };
  host.runs.startJob(repository, job);
  const machine = watchMachine({ ...request, kill: state.kill.signal }, place);
  const session = openSession(request, place, machine);
  let outcome: JobOutcome = { conclusion: 'failure', outputs: {} };
  try {
    outcome = await runOnMachine(session, { ...request, look, hold });
  } catch (error) {
    if (!(error instanceof MachineLost)) throw error;
    const end = machine.end();
    report(session, end.message);
    outcome = { conclusion: end.conclusion, outputs: {} };
  } finally {
    machine.close();
    await endOrphans(trackingId(place));
    if (settings.keepDirectories !== true) await removeJobDirectories(directories);
    Object.assign(job, { summary: session.summary, annotations: session.annotations });
    host.runs.completeJob(repository, job, outcome.conclusion);
    hold.close();
  }
  const { summary, annotations, exitCode } = session;
  settings.onJob?.({ ...look, repository, run, job, outputs: outcome.outputs, summary, annotations, exitCode });
  return outcome;
};

const openSession = ({ world, workflow, job, secrets, contexts, planned }: JobRequest, place: JobPlace, machine: Machine): JobSession => {
  const { host } = world;
  const token = host.runs.mintJobToken(job).value;
  const runtime = actionVariables(host, place).ACTIONS_RUNTIME_TOKEN ?? '';
  const masks = createMasks([token, runtime, ...Object.values(secrets)]);
  const github: Mapping = {
    ...(contexts.github as Mapping),
    job: planned.definition.key,
    token,
    workspace: place.directories.workspace,
  };
  return {
    world,
    place,
    masks,
    token,
    log: (line) => host.runs.appendLog(job, logLine(host.clock.now(), masks.redact(line))),
    contexts: { ...contexts, github, secrets: { ...secrets, GITHUB_TOKEN: token } },
    env: {},
    defaults: [planned.definition.defaults, workflow.file.defaults],
    workflowPath: workflow.file.path,
    workflowSource: workflow.source,
    annotations: [],
    exitCode: undefined,
    summary: '',
    summaries: 0,
    posts: [],
    kill: machine,
  };
};

const runOnMachine = async (session: JobSession, request: JobRequest & { look: JobLook; hold: Hold }): Promise<JobOutcome> => {
  const { definition } = request.planned;
  const startedMs = request.world.host.clock.ms();
  const records = createStepRecords(request.job);
  const frame: Frame = {
    kind: 'job',
    source: request.workflow.source,
    steps: {},
    inputs: {},
    env: {},
    status: 'success',
    cancel: request.cancel.signal,
    action: {},
    prepared: new Map(),
  };
  const timer = await setUp(session, frame, request).catch((error: Error) => {
    if (error instanceof MachineLost) throw error;
    report(session, error.message);
    frame.status = 'failure';
    return undefined;
  });
  records.setUp(frame.status === 'success' ? 'success' : 'failure');
  if (timer === undefined) return { conclusion: 'failure', outputs: {} };
  try {
    for (const step of definition.steps)
      records.add(
        step,
        nameOf(step, (token) => token.toString()),
      );
    await runSteps(session, frame, { steps: definition.steps, watch: records });
    await passTime(session, request, startedMs);
    await runPostSteps(session, frame, records);
    if (request.cancel.signal.aborted) frame.status = 'cancelled';
    const outputs = readOutputs(session, frame, request);
    const bytes = Object.values(outputs).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    if (bytes > maximumOutputBytes) throw new Error(`The outputs of the job have ${bytes} bytes, ${maximumOutputBytes} are allowed.`);
    records.complete();
    return { conclusion: frame.status, outputs };
  } catch (error) {
    if (error instanceof MachineLost) throw error;
    report(session, (error as Error).message);
    return { conclusion: 'failure', outputs: {} };
  } finally {
    clearTimeout(timer);
  }
};

/** Reports an error of the job as a whole in its log and its annotations. */
const report = (session: JobSession, message: string, level: 'error' | 'warning' = 'error'): void => {
  session.annotations.push({ level, message: session.masks.redact(message) });
  session.log(`##[${level}]${message}`);
};

const passTime = async (session: JobSession, request: JobRequest & { look: JobLook; hold: Hold }, startedMs: number): Promise<void> => {
  const { host, settings } = request.world;
  const minutes = settings.virtualMinutes?.(request.look) ?? 0;
  if (minutes === 0 || request.cancel.signal.aborted) return;
  const timeoutMinutes = readTimeout(request) ?? defaultTimeoutMinutes;
  const signal = AbortSignal.any([request.cancel.signal, session.kill.signal]);
  const end = await request.hold.letGo(() => passVirtualMinutes({ host, job: request.job, startedMs, minutes, timeoutMinutes, signal }));
  throwIfLost(session);
  if (end === 'late') endLate(session, request, timeoutMinutes);
};

const endLate = (session: JobSession, { cancel }: JobRequest, minutes: number): void => {
  report(session, `The job has exceeded the maximum execution time of ${minutes} minutes.`);
  cancel.abort();
};

const readTimeout = ({ planned, contexts }: JobRequest): number | undefined => {
  const { timeoutMinutes } = planned.definition;
  return timeoutMinutes === undefined ? undefined : Number(resolveToken(timeoutMinutes, { contexts }));
};

/** Sets the environment and the timeout, and prepares actions with their pre steps. */
const setUp = async (session: JobSession, frame: Frame, request: JobRequest): Promise<NodeJS.Timeout> => {
  const { definition } = request.planned;
  const { github, inputs = {}, vars = {}, secrets = {} } = session.contexts;
  const minimal = { github: github ?? {}, inputs, vars, secrets };
  session.env = resolveTexts(request.workflow.file.env, { contexts: minimal });
  Object.assign(session.env, resolveTexts(definition.env, { contexts: session.contexts }));
  const given = readTimeout(request);
  const defaultMs = session.world.settings.timeoutMs ?? defaultTimeoutMinutes * 60_000;
  const timeoutMs = Math.min(given === undefined ? defaultMs : given * 60_000, 2 ** 31 - 1);
  session.log(`Secret source: ${secretSourceOf(request.state)}`);
  session.log(`GITHUB_TOKEN Permissions: ${JSON.stringify(request.job.permissions)}`);
  frame.prepared = await prepareAll(session, request.workflow.source, definition.steps);
  const timer = setTimeout(() => endLate(session, request, timeoutMs / 60_000), timeoutMs);
  await runPreSteps(session, frame, frame.prepared as Parameters<typeof runPreSteps>[2]);
  return timer;
};

/** Runs the post steps, the last registered first. Each of them runs even if another one failed. */
const runPostSteps = async (session: JobSession, frame: Frame, records: StepRecords): Promise<void> => {
  for (const post of session.posts.toReversed()) {
    throwIfLost(session);
    if (frame.cancel.aborted) frame.status = 'cancelled';
    const env = environmentOf(session, post.frame);
    const scope = scopeOf(session, post.frame, env);
    const { status } = scopeOf(session, frame, env);
    const record = records.post(post.name);
    if (!evaluateCondition(post.condition, { ...scope, status })) {
      record('skipped');
      continue;
    }
    session.log(`##[group]${post.name}`);
    session.log('##[endgroup]');
    const ended = await post.run(new AbortController().signal).catch((error: Error): StepOutcome => {
      if (error instanceof MachineLost) throw error;
      session.log(`##[error]${error.message}`);
      return { conclusion: 'failure', outputs: {} };
    });
    record(ended.conclusion);
    if (ended.conclusion === 'failure' && frame.status === 'success') frame.status = 'failure';
  }
};

/** Returns the outputs without empty values and values that contain a secret, as GitHub does, so another leg's value stays. */
const readOutputs = (session: JobSession, frame: Frame, { planned }: JobRequest): Record<string, string> => {
  const { outputs } = planned.definition;
  if (outputs === undefined) return {};
  const scope = scopeOf(session, frame, environmentOf(session, frame));
  const kept: Record<string, string> = {};
  for (const { key, value } of outputs.assertMapping('outputs')) {
    const name = key.toString();
    const text = resolveText(value, scope);
    if (text === '') continue;
    if (session.masks.redact(text) === text) kept[name] = text;
    else report(session, `Skip output '${name}' since it may contain secret.`, 'warning');
  }
  return kept;
};
