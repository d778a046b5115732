// Runs `mode: command`, which takes seconds and never waits for a tick. It records one person's command in the fleet's
// record, reacts to the comment and starts a tick. A job that holds sees the record change and acts at once.
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import {
  applyEffects,
  type ApplyPorts,
  applyUntilCurrent,
  type CommentPort,
  type GitHubClient,
  type LedgerPort,
  type Lost,
  maximumRounds,
  openClock,
  openComments,
  openGitHub,
  openLedger,
  openWake,
  readDefaultBranch,
  RemoteError,
  type Round,
  UserError,
} from '@clambake/adapters';
import { type AskedCommand, fleetRef, type LedgerView } from '@clambake/core';
import type { Reading, Request } from './read-command.ts';

interface Ports {
  github: ReturnType<typeof openGitHub>;
  ledger: LedgerPort;
  comments: CommentPort;
  client: GitHubClient;
}

type Recorded = { text: string; isNew: boolean } | { refused: string };

export const runCommand = async (kit: ActionKit, request: Request & { token: string; dryRun: boolean }): Promise<void> => {
  if (request.commentId === undefined && request.command === '') {
    throw new UserError('Input "command" is missing: mode command needs a command, or the id of a comment in "comment-id"');
  }
  const ports = openPorts(kit, request.token);
  const view = await ports.ledger.read();
  const reading = await read(kit, { ports, request, view });
  if (reading.kind === 'quiet') return tell(kit, `Nothing to do: ${reading.why}.`);
  if (reading.kind === 'refused') return refuse(kit, { ports, request, reading });
  const { command } = reading;
  if (request.dryRun) return tell(kit, `Would be recorded: ${await describe(command)}.`);
  const recorded = await record(kit, { ports, view, command });
  if ('refused' in recorded) {
    return refuse(kit, { ports, request, reading: { kind: 'refused', why: recorded.refused, reaction: 'confused' } });
  }
  await react(kit, { ports, request, reaction: '+1' });
  const woken = await wake(kit, { ports, command });
  const before = recorded.isNew ? '' : 'This very command was taken before: ';
  await tell(kit, `${await describe(command)}: ${before}${recorded.text}.${woken}`);
};

const openPorts = (kit: ActionKit, token: string): Ports => {
  const { environment } = kit;
  const github = openGitHub({ token, environment });
  const ledger = openLedger({
    gitDir: join(environment.temp, 'clambake-ledger.git'),
    remote: environment.repositoryUrl,
    credentials: { server: environment.serverUrl, token },
  });
  return { github, ledger, comments: openComments(github.client), client: github.client };
};

const read = async (
  kit: ActionKit,
  { ports, request, view: ledger }: { ports: Ports; request: Request; view: LedgerView },
): Promise<Reading> => {
  const { readComment, readDispatch } = await import('./read-command.ts');
  const withClock = { ...ports, now: async () => (await openClock(ports.client).now()).toISOString() };
  if (request.commentId !== undefined) return readComment(withClock, { id: request.commentId, ledger });
  const { runId, actors } = kit.environment;
  return readDispatch(withClock, { request, ledger, runId, actors });
};

/** Makes one leased push; after a lost race it reads the ledger again. */
const record = async (
  kit: ActionKit,
  { ports, view, command }: { ports: Ports; view: LedgerView; command: AskedCommand },
): Promise<Recorded> => {
  const { diff, recordCommand } = await import('@clambake/core');
  const decide = async (lost: Lost | undefined): Promise<Round<Recorded>> => {
    if (lost?.status === 'refused') throw new UserError(`The ledger (${fleetRef}) could not be written: ${lost.why}`);
    const ledger = lost === undefined ? view : await ports.ledger.read();
    const answer = recordCommand(ledger, command);
    if (answer.kind === 'refused') return { kind: 'over', value: { refused: answer.why } };
    if (answer.kind === 'known') return { kind: 'over', value: { text: answer.text, isNew: false } };
    const { fleet, text } = answer;
    const { effects } = diff(ledger, { why: `/${command.word} by ${command.by}`, fleet }, { actor: 'command' });
    return { kind: 'apply', effects, decidedOn: ledger, value: { text, isNew: true } };
  };
  const settled = await applyUntilCurrent(decide, await applyPorts(kit, ports));
  if (settled.kind === 'settled') return settled.value;
  throw new RemoteError(`the fleet's record moved in each of ${maximumRounds} rounds, so the command is not recorded`, {
    status: 0,
    retryable: true,
  });
};

const applyPorts = async ({ environment }: ActionKit, { ledger, github, client }: Ports): Promise<ApplyPorts> => {
  const { workflowFile, runId, runAttempt } = environment;
  const wake = async (): Promise<void> => {
    const workflow = workflowFile === undefined ? undefined : { file: workflowFile, ref: await readDefaultBranch(client) };
    await openWake({ github, workflow })();
  };
  return { ledger, github, wake, correlation: `${runId}.${runAttempt}` };
};

const refuse = async (
  kit: ActionKit,
  { ports, request, reading }: { ports: Ports; request: Request; reading: Extract<Reading, { kind: 'refused' }> },
): Promise<void> => {
  const { why, reaction, later } = reading;
  await react(kit, { ports, request, reaction });
  await tell(kit, `Refused: ${why}. Nothing was recorded.`);
  if (later === true) throw new RemoteError(`the command is refused for now: ${why}`, { status: 0, retryable: true });
  throw new UserError(`The command is refused: ${why}`);
};

/** A failed reaction is a warning and stops nothing, because the command is on record. */
const react = async (
  kit: ActionKit,
  { ports, request, reaction }: { ports: Ports; request: Request; reaction: '+1' | '-1' | 'confused' },
): Promise<void> => {
  if (request.commentId === undefined) return;
  try {
    await ports.comments.react(request.commentId, reaction);
  } catch (error) {
    if (!(error instanceof RemoteError)) throw error;
    kit.warning(`The comment could not be given a reaction: ${error.message}`, { title: kit.name });
  }
};

/** Returns the sentence that says whether a run was started. */
const wake = async (kit: ActionKit, { ports, command }: { ports: Ports; command: AskedCommand }): Promise<string> => {
  const why = `/${command.word} by ${command.by}`;
  const outcome = await applyEffects([{ kind: 'wake', why }], await applyPorts(kit, ports));
  if (outcome.status === 'applied') return ' A run was started that looks at it.';
  return ` No run could be started (${outcome.why ?? 'no reason given'}): the next one of any kind looks at it.`;
};

const describe = async ({ word: kind, issue, by }: AskedCommand): Promise<string> => {
  const { describeCommand } = await import('@clambake/core');
  return describeCommand({ kind, by, ...(issue === undefined ? {} : { issue }) });
};

const tell = async (kit: ActionKit, text: string): Promise<void> => {
  const { neutraliseSentence } = await import('@clambake/core');
  kit.log(text);
  await kit.summary(`## Clambake command\n\n${neutraliseSentence(text, 2000)}\n`);
};
