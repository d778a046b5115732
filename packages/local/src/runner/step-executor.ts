// Executes one step of an action as GitHub's runner does: its main and, whatever came of that, its post, as child
// processes on Node 24 with nothing but the documented environment. Invariant: what is returned and what is logged is
// masked, and comes from the process alone: its exit code, its output, the files it wrote.
import { join } from 'node:path';
import { createEnvironmentFiles } from './environment-files.ts';
import { createMasks, type Masks } from './masks.ts';
import { type Annotation, createCommandReader } from './workflow-commands.ts';
import { type ActionDefinition, type ExpressionContext, inputVariable, readAction, resolveInputs } from './action-file.ts';
import type { JobPlace, RunnerHost } from './host.ts';
import { type CancelGrace, runStepProcess } from './step-process.ts';
import { actionVariables, nodePathOf, runnerVariables, withExports } from './variables.ts';

export interface ActionStep {
  place: JobPlace;
  /** Directory with action.yml. */
  actionDir: string;
  inputs: Readonly<Record<string, string>>;
  /** The job's GITHUB_TOKEN: `github.token` of input defaults. It is not in the environment. */
  token: string;
  /** Values besides the tokens that the log must not show. */
  secrets?: readonly string[];
  signal?: AbortSignal;
  /** Of the main step; GitHub's `timeout-minutes`. */
  timeoutMs?: number;
  grace?: CancelGrace;
  /** Gets the log as it grows: masked, whole lines with a time before each. */
  onLog?: (text: string) => void;
}

export interface StepResult {
  conclusion: 'success' | 'failure' | 'cancelled';
  outputs: Record<string, string>;
  /** Markdown of the main and the post step. */
  summary: string;
  log: string;
  annotations: Annotation[];
  /** Of the main step. */
  exitCode: number;
}

/** Line of a log as the API returns it. */
export const logLine = (now: Date, line: string): string => `${now.toISOString().slice(0, -1)}0000Z ${line}\n`;

interface Session {
  host: RunnerHost;
  step: ActionStep;
  action: ActionDefinition;
  inputs: Record<string, string>;
  masks: Masks;
  log: (line: string) => void;
  state: Record<string, string>;
}

interface PhaseResult {
  conclusion: StepResult['conclusion'];
  exitCode: number;
  outputs: Record<string, string>;
  summary: string;
  annotations: Annotation[];
}

/** Runs main and post. Throws when the action itself cannot be read or started; everything else is in the result. */
export async function runActionStep(host: RunnerHost, step: ActionStep): Promise<StepResult> {
  if (host.nodePath === undefined && Number.parseInt(process.versions.node, 10) < 24) {
    throw new Error(`actions run on Node 24 and this is ${process.versions.node}: give the host a nodePath`);
  }
  const action = await readAction(step.actionDir);
  const { place, token } = step;
  const resolved = resolveInputs(action, step.inputs, githubContext(host, { place, token }));
  const runtime = actionVariables(host, place);
  const masks = createMasks([token, runtime.ACTIONS_RUNTIME_TOKEN ?? '', ...(step.secrets ?? [])]);
  let text = '';
  const log = (line: string): void => {
    const entry = logLine(host.clock.now(), masks.redact(line));
    text += entry;
    step.onLog?.(entry);
  };
  const session: Session = { host, step, action, inputs: resolved.values, masks, log, state: {} };
  const annotations: Annotation[] = [];
  describe(session);
  if (resolved.unexpected.length > 0) {
    const message = `Unexpected input(s) '${resolved.unexpected.join("', '")}', valid inputs are ['${Object.keys(action.inputs).join("', '")}']`;
    annotations.push({ level: 'warning', message });
    log(`##[warning]${message}`);
  }
  const pre = action.pre === undefined ? undefined : await runPhase(session, 'pre', action.pre);
  const main = pre === undefined || pre.conclusion === 'success' ? await runPhase(session, 'main', action.main) : pre;
  const post =
    action.post !== undefined && isPostWanted(action.postIf, main.conclusion) ? await runPhase(session, 'post', action.post) : undefined;
  const conclusion = main.conclusion === 'success' && post !== undefined ? post.conclusion : main.conclusion;
  for (const phase of [pre, main === pre ? undefined : main, post]) annotations.push(...(phase?.annotations ?? []));
  const summary = [main.summary, post?.summary ?? ''].filter((part) => part !== '').join('\n');
  return { conclusion, outputs: main.outputs, summary, log: text, annotations, exitCode: main.exitCode };
}

function describe({ action, inputs, log }: Session): void {
  log(`##[group]Run ${action.name}`);
  log('with:');
  for (const [name, value] of Object.entries(inputs)) if (value !== '') log(`  ${name}: ${value.split('\n').join('\n    ')}`);
  log('##[endgroup]');
}

function isPostWanted(condition: string, conclusion: StepResult['conclusion']): boolean {
  const wanted = {
    'always()': true,
    'success()': conclusion === 'success',
    'failure()': conclusion === 'failure',
    'cancelled()': conclusion === 'cancelled',
  };
  const found = (wanted as Record<string, boolean | undefined>)[condition.replaceAll(/[\s!${}]/g, '')];
  if (found === undefined || condition.includes('!')) throw new Error(`this executor does not know post-if: ${condition}`);
  return found;
}

async function runPhase(session: Session, phase: 'pre' | 'main' | 'post', file: string): Promise<PhaseResult> {
  const { host, step, log, masks } = session;
  const { place } = step;
  const files = await createEnvironmentFiles(join(place.directories.temp, '_runner_file_commands'));
  const reader = createCommandReader(masks);
  const entries = (prefix: (name: string) => string, values: Record<string, string>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix(name), value]));
  const env = {
    ...withExports(await runnerVariables(host, place), place),
    ...actionVariables(host, place),
    ...entries(inputVariable, session.inputs),
    ...entries((name) => `STATE_${name}`, phase === 'main' && session.action.pre === undefined ? {} : session.state),
    ...files.variables,
  };
  const exit = await runStepProcess({
    command: nodePathOf(host),
    args: [join(step.actionDir, file)],
    cwd: place.directories.workspace,
    env,
    onLine: (line) => reader.read(line).forEach(log),
    // The post step is the clean-up: a cancelled job still runs it.
    signal: phase === 'post' ? undefined : step.signal,
    timeoutMs: phase === 'post' ? 5 * 60_000 : step.timeoutMs,
    grace: step.grace,
  });
  const written = await files.read();
  for (const note of written.notes) log(reader.report('error', note));
  for (const error of written.errors) log(reader.report('error', error));
  if (exit.reason === 'timed-out')
    log(reader.report('error', `The action '${session.action.name}' has timed out after ${(step.timeoutMs ?? 0) / 1000} seconds.`));
  if (exit.reason === 'cancelled') log(reader.report('error', 'The operation was canceled.'));
  Object.assign(session.state, reader.outcome.state, written.state);
  Object.assign(place.env, written.env);
  place.path.push(...written.path);
  const failed = exit.code !== 0 || exit.reason === 'timed-out' || written.errors.length > 0 || reader.outcome.failed;
  return {
    conclusion: exit.reason === 'cancelled' ? 'cancelled' : failed ? 'failure' : 'success',
    exitCode: exit.code,
    outputs: { ...reader.outcome.outputs, ...written.outputs },
    summary: masks.redact(written.summary),
    annotations: reader.outcome.annotations,
  };
}

/** The values of the `github` and `runner` contexts that defaults and small workflows use. */
function githubContext(host: RunnerHost, { place, token }: { place: JobPlace; token: string }): ExpressionContext {
  const { repository, run, directories } = place;
  return {
    'github.token': token,
    'secrets.GITHUB_TOKEN': token,
    'github.actor': run.actor,
    'github.api_url': host.urls.api,
    'github.event_name': run.event,
    'github.graphql_url': host.urls.graphql,
    'github.job': place.jobKey,
    'github.ref': `refs/heads/${run.headBranch}`,
    'github.ref_name': run.headBranch,
    'github.repository': `${repository.owner}/${repository.name}`,
    'github.repository_owner': repository.owner,
    'github.run_attempt': String(run.attempt),
    'github.run_id': String(run.id),
    'github.run_number': String(run.number),
    'github.server_url': host.urls.server,
    'github.sha': run.headSha,
    'github.workflow': run.name,
    'github.workspace': directories.workspace,
    'runner.os': process.platform === 'darwin' ? 'macOS' : 'Linux',
    'runner.temp': directories.temp,
    'runner.tool_cache': directories.toolCache,
    ...Object.fromEntries(Object.entries(run.inputs).map(([name, value]) => [`inputs.${name}`, value])),
  };
}
