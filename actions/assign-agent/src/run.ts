// Runs one tick of the fleet: reads everything, decides, writes the ledger, then shows it. It is the only scheduler and never
// holds. Invariant: an assignment is put out exactly when its claim is in the ledger, because each starts an agent; the same
// is true of salvaged attempts, which jobs of this run land.
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import {
  applyEffects,
  type ApplyOutcome,
  type ApplyPorts,
  applyUntilCurrent,
  createRunContext,
  type GitHubPort,
  type KnownRoles,
  type LedgerPort,
  type Lost,
  maximumRounds,
  openGitHub,
  openLedger,
  openWake,
  RemoteError,
  type Round,
  readSnapshot,
  UserError,
} from '@clambake/adapters';
import { type Config, type FleetDecision, ledgerPrefix, type Snapshot } from '@clambake/core';
import type { z } from 'zod';
import { giveBackClaims, refusedToShow } from './give-back-claims.ts';
import { inputsSchema } from './inputs.ts';

interface Ports {
  github: GitHubPort;
  ledger: LedgerPort;
  /** Roles from earlier rounds of this job. */
  roles: KnownRoles;
}

interface Tick {
  snapshot: Snapshot;
  config: Config;
  decision: FleetDecision;
}

export const run = async (kit: ActionKit): Promise<void> => {
  const inputs = kit.readInputs(inputsSchema);
  if (inputs.mode === 'command') return takeCommand(kit, inputs);
  const ports = openPorts(kit, inputs['github-token']);
  let tick = await decideOnce(kit, ports);
  if (inputs['dry-run']) return showDryRun(kit, tick);
  const decide = async (lost: Lost | undefined): Promise<Round<Tick>> => {
    if (lost?.status === 'refused') throw ledgerError(kit, new UserError(lost.why));
    if (lost !== undefined) {
      kit.log(`The ledger moved (${lost.why}); looking again.`);
      tick = await decideOnce(kit, ports);
    }
    return { kind: 'apply', effects: tick.decision.effects, decidedOn: tick.snapshot.ledger, value: tick };
  };
  const settled = await applyUntilCurrent(decide, applyPorts(kit, ports, tick));
  if (settled.kind === 'moved' || settled.outcome === undefined) return leaveToNext(kit, { ports, tick });
  await tell(kit, settled.outcome, tick);
  await conclude(kit, { ports, tick, outcome: settled.outcome });
};

/** A command's job assigns nothing; the run that it starts does. */
const takeCommand = async (kit: ActionKit, inputs: z.output<typeof inputsSchema>): Promise<void> => {
  putOut(kit, nothing);
  const { runCommand } = await import('./run-command.ts');
  await runCommand(kit, {
    token: inputs['github-token'],
    commentId: inputs['comment-id'],
    command: inputs.command,
    issue: inputs.issue,
    dryRun: inputs['dry-run'],
  });
};

const openPorts = (kit: ActionKit, token: string): Ports => {
  const { environment } = kit;
  return {
    roles: new Map(),
    github: openGitHub({ token, environment }),
    ledger: openLedger({
      gitDir: join(environment.temp, 'clambake-ledger.git'),
      remote: environment.repositoryUrl,
      credentials: { server: environment.serverUrl, token },
    }),
  };
};

const decideOnce = async (kit: ActionKit, ports: Ports): Promise<Tick> => {
  const { snapshot, config } = await readSnapshot(ports, createRunContext(kit.environment), ports.roles);
  // Loaded late: the first requests do not need it.
  const { decideFleet } = await import('@clambake/core');
  return { snapshot, config, decision: decideFleet(snapshot, config) };
};

const applyPorts = (kit: ActionKit, ports: Ports, { snapshot }: Tick): ApplyPorts => {
  const { environment } = kit;
  const { run: context, defaultBranch } = snapshot;
  const workflow = environment.workflowFile === undefined ? undefined : { file: environment.workflowFile, ref: defaultBranch };
  const push: LedgerPort['push'] = (...writes) =>
    ports.ledger.push(...writes).catch((error: unknown) => {
      throw ledgerError(kit, error);
    });
  return {
    ...ports,
    ledger: { ...ports.ledger, push },
    wake: openWake({ github: ports.github, workflow }),
    correlation: `${context.runId}.${context.runAttempt}.${context.nonce}`,
  };
};

const tell = async (kit: ActionKit, { results }: ApplyOutcome, { snapshot: { run: context } }: Tick): Promise<void> => {
  if (results.length === 0) return;
  const { describeEffect } = await import('@clambake/core');
  const lines = results.map(
    ({ effect, result }) => `${result.status}: ${describeEffect(effect)}${'why' in result ? ` — ${result.why}` : ''}`,
  );
  await kit.group(`What was done (${context.runId}.${context.runAttempt}.${context.nonce})`, async () => kit.log(lines.join('\n')));
};

/** Claims are valid as soon as the ledger is written; any later tick repairs labels and comments. */
const conclude = async (kit: ActionKit, { ports, tick, outcome }: { ports: Ports; tick: Tick; outcome: ApplyOutcome }): Promise<void> => {
  const { decision } = tick;
  for (const text of decision.warnings) kit.warning(text, { title: kit.name });
  const refused = refusedToShow(outcome);
  if (refused !== undefined) {
    putOut(kit, nothing);
    await giveBackClaims(applyPorts(kit, ports, tick), { before: tick.snapshot, assignments: decision.assignments });
    throw new UserError(`Nothing can be shown on the issues, so no agent starts: ${refused}`);
  }
  putOut(kit, decision);
  await showReasons(kit, tick);
  if (outcome.status !== 'applied') {
    kit.warning(`Not everything could be shown on the issues; the next run tries again: ${outcome.why ?? 'no reason given'}`, {
      title: kit.name,
    });
  }
  await summarise(kit, { ...tick, dryRun: false });
  if (decision.error !== undefined) throw new UserError(decision.error);
};

const summarise = async (kit: ActionKit, tick: Tick & { dryRun: boolean }): Promise<void> => {
  const { renderFleetSummary } = await import('@clambake/core');
  await kit.summary(renderFleetSummary(tick));
};

/** Puts empty outputs out, because nothing was claimed. */
const ledgerError = (kit: ActionKit, error: unknown): unknown => {
  putOut(kit, nothing);
  if (!(error instanceof RemoteError || error instanceof UserError)) return error;
  const message = `The ledger (${ledgerPrefix}**) could not be written, so nothing was changed: ${error.message}`;
  return error instanceof UserError || !error.retryable ? new UserError(message) : new RemoteError(message, { status: 0, retryable: true });
};

const showDryRun = async (kit: ActionKit, tick: Tick): Promise<void> => {
  const { effects } = tick.decision;
  const { describeEffect } = await import('@clambake/core');
  putOut(kit, nothing);
  await kit.group(`What would be done: ${effects.length} ${effects.length === 1 ? 'effect' : 'effects'}`, async () =>
    kit.log(effects.map(describeEffect).join('\n')),
  );
  await showReasons(kit, tick);
  await summarise(kit, { ...tick, dryRun: true });
};

const showReasons = async (kit: ActionKit, { decision }: Tick): Promise<void> => {
  if (decision.reasons.length === 0) return;
  await kit.group(`What waits, and why: ${decision.reasons.length}`, async () =>
    kit.log(decision.reasons.map(({ issue, text }) => (issue === null ? text : `#${issue} ${text}`)).join('\n')),
  );
};

/** The ledger changed in every round, so another run is at work; one more run is started to follow it. */
const leaveToNext = async (kit: ActionKit, { ports, tick }: { ports: Ports; tick: Tick }): Promise<void> => {
  putOut(kit, nothing);
  const why = `the ledger moved in each of ${maximumRounds} rounds`;
  const outcome = await applyEffects([{ kind: 'wake', why }], applyPorts(kit, ports, tick));
  await tell(kit, outcome, tick);
  const followed =
    outcome.status === 'applied' ? 'another run was started' : `no other run could be started: ${outcome.why ?? 'no reason given'}`;
  kit.notice(`Nothing was assigned: ${why}; ${followed}.`, { title: kit.name });
  await kit.summary(`## Clambake\n\nNothing was assigned: ${why}; ${followed}.`);
};

const nothing: Pick<FleetDecision, 'assignments' | 'salvage'> = { assignments: [], salvage: [] };

const putOut = (kit: ActionKit, { assignments, salvage }: typeof nothing): void => {
  kit.setOutput('assignments', assignments);
  kit.setOutput('count', assignments.length);
  kit.setOutput('salvage', salvage);
};
