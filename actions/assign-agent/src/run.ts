// Runs one tick of the fleet: reads everything, decides, writes the ledger, then shows it. It is the only scheduler and never
// holds. Invariant: an assignment is put out exactly when its claim is in the ledger, because each starts an agent; the same
// is true of salvaged attempts, which jobs of this run land.
import { type ActionKit, logReasons, openJobPorts, wakeOn, wakingAfterTrouble } from '@clambake/action-kit';
import {
  type ApplyOutcome,
  type ApplyPorts,
  createRunContext,
  type KnownRoles,
  type LastRead,
  type LedgerPort,
  type Lost,
  RemoteError,
  type Round,
  readSnapshot,
  UserError,
} from '@clambake/adapters';
import { type FleetSummaryFacts, ledgerPrefix, type SecretFacts } from '@clambake/core';
import { type Inputs, inputsSchema } from './inputs.ts';
import { type AskingDecision, type ObstacleReader, openObstacles } from './obstacles.ts';
import { readingBoard } from './reading-board.ts';
import { type TodosRead, withTodos } from './with-todos.ts';

interface Ports extends ReturnType<typeof openJobPorts> {
  /** Roles from earlier rounds of this job. */
  roles: KnownRoles;
  /** GitHub's answers from the round before. */
  last: LastRead;
  todos: TodosRead;
  obstacles: ObstacleReader;
}

type Tick = Omit<FleetSummaryFacts, 'dryRun' | 'decision'> & { decision: AskingDecision };

interface Job {
  kit: ActionKit;
  ports: Ports;
  /** The newest one: a lost race makes another. */
  tick: Tick;
}

export const run = async (kit: ActionKit): Promise<void> => {
  const inputs = kit.readInputs(inputsSchema);
  // The token of this job may start no run.
  if (inputs.mode === 'role') return (await import('./ask-role.ts')).askRole(kit, inputs);
  if (inputs.label !== '') await (await import('./answer-label.ts')).answerLabel(kit, inputs);
  const wakes = { token: inputs['github-token'], dryRun: inputs['dry-run'] };
  await wakingAfterTrouble(kit, wakes, () => (inputs.mode === 'command' ? takeCommand(kit, inputs) : runTick(kit, inputs)));
};

const runTick = async (kit: ActionKit, inputs: Inputs): Promise<void> => {
  const opened = openJobPorts(kit, inputs['github-token']);
  const serving = { holdMinutes: inputs['hold-minutes'], force: inputs.force };
  const asking = { client: opened.github.client, environment: kit.environment, secrets: secretsOf(kit, inputs) };
  const obstacles = openObstacles({ ...asking, serving });
  const ports: Ports = readingBoard({ ...opened, roles: new Map(), last: {}, todos: {}, obstacles });
  const tick = await decideOnce(kit, ports).catch(async (error: unknown) => {
    const { failConfig } = await import('./say-config.ts');
    return failConfig(error, kit, { ports, isDry: inputs['dry-run'] });
  });
  const job: Job = { kit, ports, tick };
  if (inputs['dry-run']) return showDryRun(job);
  const decide = async (lost: Lost | undefined): Promise<Round<undefined>> => {
    if (lost?.status === 'refused') throw ledgerError(job, new UserError(lost.why));
    if (lost !== undefined) {
      kit.log(`The ledger moved (${lost.why}); looking again.`);
      job.tick = await decideOnce(kit, ports);
    }
    const { decision, snapshot } = job.tick;
    return { kind: 'apply', effects: decision.effects, decidedOn: snapshot.ledger, value: undefined };
  };
  // Loaded late: what comes before reads only.
  const { applyUntilCurrent } = await import('@clambake/adapters');
  const settled = await applyUntilCurrent(decide, applyPorts(job));
  if (settled.kind === 'lost' || settled.outcome === undefined) return leaveToNext(job);
  await tell(kit, settled.outcome);
  const { outcome } = settled;
  await notified(job, inputs['notify-url'], () => conclude(job, outcome));
};

/** Tells programs also where what follows fails the job. */
const notified = async (job: Job, address: string, conclude: () => Promise<void>): Promise<void> => {
  try {
    await conclude();
  } finally {
    const { snapshot, config } = job.tick;
    if (address !== '' || config.events.length > 0) {
      const { notify } = await import('./notify.ts');
      // A push that fails here takes back nothing of the tick.
      const ports = { ...applyPorts(job), ledger: job.ports.ledger };
      await notify({ kit: job.kit, ports, client: job.ports.github.client, address, now: snapshot.now, config });
    }
  }
};

const secretsOf = ({ environment }: ActionKit, inputs: Inputs): SecretFacts => ({
  modelKey: inputs['has-model-key'],
  appClientId: inputs['has-app-client-id'],
  appKey: inputs['has-app-key'],
  signingKey: inputs['has-signing-key'],
  isWithheld: environment.lacksSecrets,
});

/** A command's job assigns nothing; the run that it starts does. */
const takeCommand = async (kit: ActionKit, inputs: Inputs): Promise<void> => {
  putOut(kit, nothing);
  if (inputs.label !== '') return;
  const { runCommand } = await import('./run-command.ts');
  await runCommand(kit, inputs);
};

const decideOnce = async (kit: ActionKit, ports: Ports): Promise<Tick> => {
  const { snapshot: read, config } = await readSnapshot(ports, createRunContext(kit.environment), ports.roles, ports.last);
  const snapshot = await withTodos(kit, read, ports);
  return { snapshot, config, decision: await ports.obstacles.decide(snapshot, config) };
};

const applyPorts = (job: Job): ApplyPorts => {
  const { kit, ports } = job;
  const push: LedgerPort['push'] = (...writes) =>
    ports.ledger.push(...writes).catch((error: unknown) => {
      throw ledgerError(job, error);
    });
  return {
    ...ports,
    ledger: { ...ports.ledger, push },
    wake: () => wakeOn(kit, { github: ports.github, ref: job.tick.snapshot.defaultBranch }),
    /** Of the tick that is carried out, whose nonce is in the ids of its claims. */
    get correlation() {
      const { runId, runAttempt, nonce } = job.tick.snapshot.run;
      return `${runId}.${runAttempt}.${nonce}`;
    },
  };
};

const tell = async (kit: ActionKit, { results }: ApplyOutcome): Promise<void> => {
  const [first] = results;
  if (first === undefined) return;
  const { describeEffect } = await import('@clambake/core');
  const lines = results.map(
    ({ effect, result }) => `${result.status}: ${describeEffect(effect)}${'why' in result ? ` — ${result.why}` : ''}`,
  );
  await kit.group(`What was done (${first.correlation})`, async () => kit.log(lines.join('\n')));
};

/** Claims are valid as soon as the ledger is written; any later tick repairs labels and comments. */
const conclude = async (job: Job, outcome: ApplyOutcome): Promise<void> => {
  const { kit, tick, ports } = job;
  const { decision } = tick;
  for (const text of decision.warnings) kit.warning(text, { title: kit.name });
  const { giveBackClaims, refusedToShow } = await import('./give-back-claims.ts');
  const refused = refusedToShow(outcome);
  if (refused !== undefined) {
    putOut(kit, { ...nothing, trains: decision.trains });
    await giveBackClaims(applyPorts(job), { before: tick.snapshot.ledger, assignments: decision.assignments });
    throw new UserError(`Nothing can be shown on the issues, so no agent starts: ${refused}`);
  }
  putOut(kit, decision);
  await logReasons(kit, decision.reasons);
  await makeParts(job);
  if (outcome.status !== 'applied') {
    kit.warning(`Not everything could be shown on the issues; the next run tries again: ${outcome.why ?? 'no reason given'}`, {
      title: kit.name,
    });
  }
  await summarise(job, { dryRun: false });
  const { showBoard } = await import('./show-board.ts');
  await showBoard({ kit, client: ports.github.client, ports: applyPorts(job), tick, obstacles: ports.obstacles.found() });
  const problems = [...(decision.error === undefined ? [] : [decision.error]), ...tellObstacles(job)];
  if (problems.length > 0) throw new UserError(problems.join('. '));
};

/** The record says already that this run makes them. */
const makeParts = async (job: Job): Promise<void> => {
  const { kit, ports, tick } = job;
  if (tick.decision.splits.length === 0) return;
  const { makeAllParts } = await import('./make-parts.ts');
  await makeAllParts({ kit, client: ports.github.client, ports: applyPorts(job), snapshot: tick.snapshot }, tick.decision.splits);
};

/** Returns those that fail the job. It must not fail when others need its outputs, because GitHub would skip their jobs. */
const tellObstacles = ({ kit, ports, tick: { decision } }: Job): string[] => {
  const found = Map.groupBy(ports.obstacles.found(), ({ level }) => level);
  const nothingClaimed = decision.assignments.length === 0;
  const sentences = (level: 'error' | 'notice'): string[] =>
    (found.get(level) ?? []).map(({ text }) => `${nothingClaimed ? 'Nothing was claimed' : 'Not everything was claimed'}: ${text}`);
  for (const text of sentences('notice')) kit.notice(text, { title: kit.name });
  if (nothingClaimed && decision.salvage.length === 0) return sentences('error');
  for (const text of sentences('error')) kit.warning(text, { title: kit.name });
  return [];
};

const summarise = async ({ kit, tick }: Job, { dryRun }: { dryRun: boolean }): Promise<void> => {
  const { renderFleetSummary } = await import('@clambake/core');
  await kit.summary(renderFleetSummary({ ...tick, dryRun }));
};

/** Puts no assignment out, because nothing was claimed. The trains have pushes of their own. */
const ledgerError = ({ kit, tick }: Job, error: unknown): unknown => {
  putOut(kit, { ...nothing, trains: tick.decision.trains });
  if (!(error instanceof RemoteError || error instanceof UserError)) return error;
  const message = `The ledger (${ledgerPrefix}**) could not be written, so nothing was changed: ${error.message}`;
  return error instanceof UserError || !error.retryable
    ? new UserError(message, { cause: error })
    : new RemoteError(message, { status: 0, retryable: true });
};

const showDryRun = async (job: Job): Promise<void> => {
  const { kit, tick } = job;
  const { effects, reasons } = tick.decision;
  const { describeEffect } = await import('@clambake/core');
  // A train's dry run says what it would do, and nobody notes that this run serves it.
  putOut(kit, { ...nothing, trains: tick.decision.trains });
  await kit.group(`What would be done: ${effects.length} ${effects.length === 1 ? 'effect' : 'effects'}`, async () =>
    kit.log(effects.map(describeEffect).join('\n')),
  );
  await logReasons(kit, reasons);
  await summarise(job, { dryRun: true });
};

/** The ledger changed in every round, so another run is at work; one more run is started to follow it. */
const leaveToNext = async (job: Job): Promise<void> => {
  const { kit } = job;
  putOut(kit, nothing);
  const { applyWake, maximumRounds } = await import('@clambake/adapters');
  const why = `the ledger moved in each of ${maximumRounds} rounds`;
  const outcome = await applyWake(why, applyPorts(job));
  await tell(kit, outcome);
  const followed =
    outcome.status === 'applied' ? 'another run was started' : `no other run could be started: ${outcome.why ?? 'no reason given'}`;
  kit.notice(`Nothing was assigned: ${why}; ${followed}.`, { title: kit.name });
  await kit.summary(`## Clambake\n\nNothing was assigned: ${why}; ${followed}.`);
};

const nothing: Pick<AskingDecision, 'assignments' | 'salvage' | 'trains' | 'asks'> = {
  assignments: [],
  salvage: [],
  trains: [],
  asks: false,
};

const putOut = (kit: ActionKit, { assignments, salvage, trains, asks }: typeof nothing): void => {
  kit.setOutput('assignments', assignments);
  kit.setOutput('count', assignments.length);
  kit.setOutput('salvage', salvage);
  kit.setOutput('bases', trains);
  kit.setOutput('asks', asks);
};
