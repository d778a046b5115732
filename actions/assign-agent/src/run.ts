// One tick of the fleet: read everything, decide, write the ledger, then show it. The only scheduler; it never holds.
// Invariant: an assignment is put out exactly when its claim is in the ledger, because each starts an agent; the same
// holds for what dead attempts left, which jobs of this run land.
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import {
  type ApplyOutcome,
  applyAll,
  createRunContext,
  type GitHubPort,
  type KnownRoles,
  type LedgerPort,
  openGitHub,
  openLedger,
  RemoteError,
  readSnapshot,
  UserError,
} from '@clambake/adapters';
import type { Command, Config, FleetDecision, Snapshot } from '@clambake/core';
import type { z } from 'zod';
import { describeResult, describeWish } from './describe-command.ts';
import { inputsSchema } from './inputs.ts';
import { refusedToShow, takeBack } from './take-back.ts';

/** Somebody else was first so many times: leave it to a run that starts later. */
const mostRounds = 5;

interface Ports {
  github: GitHubPort;
  ledger: LedgerPort;
  /** Read in an earlier round of this job. */
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
  let outcome: ApplyOutcome | undefined;
  for (let round = 1; round <= mostRounds; round++) {
    const tick = await decideOnce(kit, ports);
    if (inputs['dry-run']) return showDryRun(kit, tick);
    outcome = await apply(kit, { ports, tick, commands: tick.decision.commands });
    if (outcome.status !== 'stale') return conclude(kit, { ledger: ports.ledger, tick, outcome });
    kit.log(`Round ${round} of ${mostRounds}: ${outcome.why ?? 'the ledger moved'}; looking again.`);
    if (round === mostRounds) await leaveToNext(kit, { ports, tick });
  }
};

/** A command's job assigns nothing: that is the business of the run it starts. */
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
  // Loaded behind the first requests, which need none of it.
  const { decideFleet } = await import('@clambake/core');
  return { snapshot, config, decision: decideFleet(snapshot, config) };
};

const apply = async (kit: ActionKit, p: { ports: Ports; tick: Tick; commands: readonly Command[] }): Promise<ApplyOutcome> => {
  const { run: context, defaultBranch } = p.tick.snapshot;
  const { workflowFile } = kit.environment;
  const correlation = `${context.runId}.${context.runAttempt}.${context.nonce}`;
  const outcome = await applyAll(p.commands, {
    ...p.ports,
    decidedOn: p.tick.snapshot.ledger,
    workflow: workflowFile === undefined ? undefined : { file: workflowFile, ref: defaultBranch },
    correlation,
  });
  if (outcome.results.length > 0) {
    await kit.group(`What was done (${correlation})`, async () => kit.log(outcome.results.map(describeResult).join('\n')));
  }
  return outcome;
};

/** Claims stand as soon as the ledger is written; what people see of them is repaired by any later tick. */
const conclude = async (kit: ActionKit, p: { ledger: LedgerPort; tick: Tick; outcome: ApplyOutcome }): Promise<void> => {
  const { decision } = p.tick;
  const unwritten = p.outcome.results.find(({ command, result }) => command.kind === 'write-ledger' && !isDone(result.status));
  if (unwritten !== undefined) {
    putOut(kit, nothing);
    throw ledgerError(p.outcome);
  }
  for (const text of decision.warnings) kit.warning(text, { title: kit.name });
  const refused = refusedToShow(p.outcome);
  if (refused !== undefined) {
    putOut(kit, nothing);
    const { assignments } = decision;
    await takeBack(p.ledger, { before: p.tick.snapshot, assignments });
    throw new UserError(`Nothing can be shown on the issues, so no agent starts: ${refused}`);
  }
  putOut(kit, decision);
  await showReasons(kit, p.tick);
  if (p.outcome.status !== 'applied') {
    kit.warning(`Not everything could be shown on the issues; the next run tries again: ${p.outcome.why ?? 'no reason given'}`, {
      title: kit.name,
    });
  }
  await summarise(kit, { ...p.tick, dryRun: false });
  if (decision.error !== undefined) throw new UserError(decision.error);
};

const summarise = async (kit: ActionKit, p: Tick & { dryRun: boolean }): Promise<void> => {
  const { renderFleetSummary } = await import('@clambake/core');
  await kit.summary(renderFleetSummary(p));
};

const isDone = (status: string): boolean => status === 'applied' || status === 'already-done';

const ledgerError = (outcome: ApplyOutcome): Error => {
  const message = `The ledger (refs/clambake/**) could not be written, so nothing was changed: ${outcome.why ?? 'no reason given'}`;
  return outcome.status === 'refused' ? new UserError(message) : new RemoteError(message, { status: 0, retryable: true });
};

const showDryRun = async (kit: ActionKit, tick: Tick): Promise<void> => {
  const { commands } = tick.decision;
  putOut(kit, nothing);
  await kit.group(`What would be done: ${commands.length} ${commands.length === 1 ? 'command' : 'commands'}`, async () =>
    kit.log(commands.map(describeWish).join('\n')),
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

/** The ledger moved under every round: another run is at work, and one more is started to look after it. */
const leaveToNext = async (kit: ActionKit, p: { ports: Ports; tick: Tick }): Promise<void> => {
  putOut(kit, nothing);
  const why = `the ledger moved in each of ${mostRounds} rounds`;
  const outcome = await apply(kit, { ...p, commands: [{ kind: 'wake', why }] });
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
