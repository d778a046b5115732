// One job on its machine, from "Set up job" to the end of its post steps. Invariant: when the promise resolves, no
// process of the job is left, its directories and its token are gone, and the record says how it ended.
import { prepareAll, runPreSteps } from './action-step.ts';
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
import type { MachineEnd, World } from './settings.ts';
import { createStepRecords, type StepRecords } from './step-records.ts';
import { nameOf, runSteps } from './steps.ts';

export interface JobRequest {
  world: World;
  state: RunState;
  workflow: PlannedWorkflow;
  planned: PlannedJob;
  job: Job;
  /** github, inputs, vars, needs, strategy, matrix. */
  contexts: Record<string, Value>;
  secrets: Readonly<Record<string, string>>;
  cancel: AbortController;
}

export interface JobOutcome {
  conclusion: Exclude<Result, 'skipped'>;
  outputs: Record<string, string>;
}

const defaultTimeoutMinutes = 360;
/** GitHub's limit on all outputs of a job. */
const mostOutputBytes = 1024 * 1024;

export async function executeJob(p: JobRequest): Promise<JobOutcome> {
  const { world, state, job, planned } = p;
  const { host, settings } = world;
  const look = { name: job.name, key: planned.definition.key, workflow: p.workflow.file.path };
  const release = settings.waitsByAsking?.(look) === true ? undefined : host.clock.busy(job.name);
  const directories = await createJobDirectories(host, { repository: state.repository, job });
  const { repository, run, trigger } = state;
  const place: JobPlace = { repository, run, job, directories, jobKey: look.key, event: trigger.payload, env: {}, path: [] };
  host.runs.startJob(repository, job);
  const machine = watchMachine(p, place);
  const session = openSession(p, place, machine);
  let outcome: JobOutcome = { conclusion: 'failure', outputs: {} };
  try {
    outcome = await runOnMachine(session, p);
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
    release?.();
  }
  settings.onJob?.({ ...look, repository, run, job, outputs: outcome.outputs, summary: session.summary, annotations: session.annotations });
  return outcome;
}

interface Machine {
  signal: AbortSignal;
  end(): MachineEnd;
  close(): void;
}

/** Ends the machine when it is lost, when the run is killed, and when a cancelled job does not end in its time. */
function watchMachine({ world, state, job, cancel }: JobRequest, place: JobPlace): Machine {
  const lost = new AbortController();
  let end: MachineEnd = { conclusion: 'cancelled', message: 'The operation was canceled.' };
  const stop = (why: MachineEnd): void => {
    if (lost.signal.aborted) return;
    end = why;
    lost.abort();
    // A process that is just being started may escape the first sweep.
    const sweep = (): void => void endOrphans(trackingId(place)).catch(() => undefined);
    sweep();
    sweeps = setInterval(sweep, 250);
  };
  const kill = (): void => stop(end);
  let timer: NodeJS.Timeout | undefined;
  let sweeps: NodeJS.Timeout | undefined;
  const onCancel = (): void => {
    timer = setTimeout(kill, world.settings.cancelTimeoutMs ?? 5 * 60_000);
  };
  state.kill.signal.addEventListener('abort', kill);
  cancel.signal.addEventListener('abort', onCancel);
  world.machines.set(job.id, stop);
  return {
    signal: lost.signal,
    end: () => end,
    close() {
      clearTimeout(timer);
      clearInterval(sweeps);
      state.kill.signal.removeEventListener('abort', kill);
      cancel.signal.removeEventListener('abort', onCancel);
      world.machines.delete(job.id);
    },
  };
}

function openSession(p: JobRequest, place: JobPlace, machine: Machine): JobSession {
  const { world, workflow, job } = p;
  const { host } = world;
  const token = host.runs.mintJobToken(job).value;
  const runtime = actionVariables(host, place).ACTIONS_RUNTIME_TOKEN ?? '';
  const masks = createMasks([token, runtime, ...Object.values(p.secrets)]);
  const github: Mapping = {
    ...(p.contexts.github as Mapping),
    job: p.planned.definition.key,
    token,
    workspace: place.directories.workspace,
  };
  return {
    world,
    place,
    masks,
    token,
    log: (line) => host.runs.appendLog(job, logLine(host.clock.now(), masks.redact(line))),
    contexts: { ...p.contexts, github, secrets: { ...p.secrets, GITHUB_TOKEN: token } },
    env: {},
    defaults: [p.planned.definition.defaults, workflow.file.defaults],
    workflowPath: workflow.file.path,
    workflowSource: workflow.source,
    annotations: [],
    summary: '',
    posts: [],
    kill: machine,
  };
}

async function runOnMachine(session: JobSession, p: JobRequest): Promise<JobOutcome> {
  const { definition } = p.planned;
  const records = createStepRecords(p.job);
  const frame: Frame = {
    kind: 'job',
    source: p.workflow.source,
    steps: {},
    inputs: {},
    env: {},
    status: 'success',
    cancel: p.cancel.signal,
    action: {},
    prepared: new Map(),
  };
  const timer = await setUp(session, frame, p).catch((error: Error) => {
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
    await runPostSteps(session, frame, records);
    if (p.cancel.signal.aborted) frame.status = 'cancelled';
    const outputs = readOutputs(session, frame, p);
    const bytes = Object.values(outputs).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    if (bytes > mostOutputBytes) throw new Error(`The outputs of the job have ${bytes} bytes, ${mostOutputBytes} are allowed.`);
    records.complete();
    return { conclusion: frame.status, outputs };
  } catch (error) {
    if (error instanceof MachineLost) throw error;
    report(session, (error as Error).message);
    return { conclusion: 'failure', outputs: {} };
  } finally {
    clearTimeout(timer);
  }
}

/** An error of the job as a whole, in its log and among its annotations. */
function report(session: JobSession, message: string, level: 'error' | 'warning' = 'error'): void {
  session.annotations.push({ level, message: session.masks.redact(message) });
  session.log(`##[${level}]${message}`);
}

/** Environment, timeout, actions and their pre steps. */
async function setUp(session: JobSession, frame: Frame, p: JobRequest): Promise<NodeJS.Timeout> {
  const { definition } = p.planned;
  const { github, inputs = {}, vars = {}, secrets = {} } = session.contexts;
  const minimal = { github: github ?? {}, inputs, vars, secrets };
  session.env = resolveTexts(p.workflow.file.env, { contexts: minimal });
  Object.assign(session.env, resolveTexts(definition.env, { contexts: session.contexts }));
  const given =
    definition.timeoutMinutes === undefined ? undefined : Number(resolveToken(definition.timeoutMinutes, { contexts: p.contexts }));
  const defaultMs = session.world.settings.timeoutMs ?? defaultTimeoutMinutes * 60_000;
  const timeoutMs = Math.min(given === undefined ? defaultMs : given * 60_000, 2 ** 31 - 1);
  session.log(`GITHUB_TOKEN Permissions: ${JSON.stringify(p.job.permissions)}`);
  frame.prepared = await prepareAll(session, p.workflow.source, definition.steps);
  const timer = setTimeout(() => {
    report(session, `The job has exceeded the maximum execution time of ${timeoutMs / 60_000} minutes.`);
    p.cancel.abort();
  }, timeoutMs);
  await runPreSteps(session, frame, frame.prepared as Parameters<typeof runPreSteps>[2]);
  return timer;
}

/** The last registered first; each gets its chance whatever came of the others. */
async function runPostSteps(session: JobSession, frame: Frame, records: StepRecords): Promise<void> {
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
}

/** A value that contains a secret is left out, as GitHub does. */
function readOutputs(session: JobSession, frame: Frame, p: JobRequest): Record<string, string> {
  const { outputs } = p.planned.definition;
  if (outputs === undefined) return {};
  const scope = scopeOf(session, frame, environmentOf(session, frame));
  const kept: Record<string, string> = {};
  for (const { key, value } of outputs.assertMapping('outputs')) {
    const name = key.toString();
    const text = resolveText(value, scope);
    if (session.masks.redact(text) === text) kept[name] = text;
    else report(session, `Skip output '${name}' since it may contain secret.`, 'warning');
  }
  return kept;
}
