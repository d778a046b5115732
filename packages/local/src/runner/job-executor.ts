// A job of one action, from its registration to its end, as the scheduler of a workflow asks for it: the job is in the
// store before its process starts, its token has exactly the permissions asked for and dies with it, and its process
// tree, its directories and its hold on the clock are gone when the promise resolves.
import type { Job, Repository, Run } from '../store.ts';
import { checkOut } from './checkout.ts';
import type { Annotation } from './workflow-commands.ts';
import { type ActionStep, logLine, runActionStep, type StepResult } from './step-executor.ts';
import { createJobDirectories, type JobPlace, removeJobDirectories, type RunnerHost } from './host.ts';
import { endOrphans } from './step-process.ts';
import { trackingId } from './variables.ts';

export interface ActionJob {
  repository: Repository;
  run: Run;
  /** As it shows in the list of jobs; must be what the actions look for. */
  name: string;
  /** Key of the job in the workflow; the first word of the name when left out. */
  jobKey?: string;
  permissions: Job['permissions'];
  actionDir: string;
  inputs: Readonly<Record<string, string>>;
  secrets?: readonly string[];
  /** `env:` of the job; every step has it. */
  env?: Readonly<Record<string, string>>;
  /** Payload of the event; empty when left out. */
  event?: Record<string, unknown>;
  /**
   * `by-asking`: while it asks for nothing but the time, the clock may run fast (a train that holds).
   * `never`: it works until it ends (an agent asks nothing while it works).
   */
  waits: 'by-asking' | 'never';
  /** A checkout of the run's commit in the workspace before the action, without credentials. */
  checkout?: { fetchDepth: number };
  timeoutMs?: number;
  grace?: ActionStep['grace'];
  /** Keeps the job's directories for a look afterwards. */
  keepDirectories?: boolean;
  onLog?: (text: string) => void;
}

export interface ActionJobResult extends Omit<StepResult, 'exitCode'> {
  job: Job;
  annotations: Annotation[];
  exitCode: number | undefined;
}

/** Resolves when the job has ended; an action that cannot be read or started is a failed job with the reason in its log. */
export async function runActionJob(host: RunnerHost, request: ActionJob): Promise<ActionJobResult> {
  const { repository, run, name, permissions } = request;
  const job = host.runs.createJob(repository, { run, name, permissions, steps: [name] });
  const signal = host.runs.cancellation(run);
  if (signal.aborted) {
    host.runs.completeJob(repository, job, 'cancelled');
    return { job, conclusion: 'cancelled', outputs: {}, summary: '', log: '', annotations: [], exitCode: undefined };
  }
  const release = request.waits === 'never' ? host.clock.busy(name) : undefined;
  const directories = await createJobDirectories(host, { repository, job });
  const jobKey = request.jobKey ?? name.split(/\W/)[0] ?? 'job';
  const place: JobPlace = { repository, run, job, directories, jobKey, event: request.event ?? {}, env: { ...request.env }, path: [] };
  host.runs.startJob(repository, job);
  host.runs.startStep(job, 1);
  try {
    const result = await carryOut(host, { request, place, signal });
    host.runs.completeStep(job, 1, result.conclusion);
    host.runs.completeJob(repository, job, result.conclusion);
    return { job, ...result };
  } finally {
    host.runs.completeJob(repository, job, 'failure');
    await endOrphans(trackingId(place));
    if (request.keepDirectories !== true) await removeJobDirectories(directories);
    release?.();
  }
}

type Carried = Omit<ActionJobResult, 'job'>;

async function carryOut(host: RunnerHost, p: { request: ActionJob; place: JobPlace; signal: AbortSignal }): Promise<Carried> {
  const { request, place, signal } = p;
  const { job, repository } = place;
  const onLog = (text: string): void => {
    host.runs.appendLog(job, text);
    request.onLog?.(text);
  };
  const token = host.runs.mintJobToken(job).value;
  try {
    if (request.checkout !== undefined) {
      const log = (line: string): void => onLog(logLine(host.clock.now(), line));
      const done = await checkOut(host, { place, token, signal, log, ...request.checkout, persistCredentials: false });
      if (done !== 'success') return { conclusion: done, outputs: {}, summary: '', log: job.log, annotations: [], exitCode: undefined };
    }
    const { actionDir, inputs, secrets, timeoutMs, grace } = request;
    const optional = { ...(secrets && { secrets }), ...(timeoutMs !== undefined && { timeoutMs }), ...(grace && { grace }) };
    const step = { place, actionDir, inputs, token, signal, onLog, ...optional };
    return await runActionStep(host, step);
  } catch (error) {
    const message = `${repository.name}: ${error instanceof Error ? error.message : String(error)}`;
    onLog(logLine(host.clock.now(), `##[error]${message}`));
    return {
      conclusion: 'failure',
      outputs: {},
      summary: '',
      log: job.log,
      annotations: [{ level: 'error', message }],
      exitCode: undefined,
    };
  }
}
