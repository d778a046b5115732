// Runs `mode: command`, which takes seconds and never waits for a tick. It records one person's command in the fleet's
// record, reacts to the comment and starts a tick. A job that holds sees the record change and acts at once. An inquiry is answered
// and written nowhere else.
import { type ActionKit, openJobPorts, wakeOn } from '@clambake/action-kit';
import {
  applyWake,
  type ApplyPorts,
  applyUntilCurrent,
  type Lost,
  maximumRounds,
  openClock,
  openComments,
  readConfig,
  readDefaultBranch,
  RemoteError,
  type Round,
  UserError,
} from '@clambake/adapters';
import { type AskedCommand, fleetRef, type LedgerView, type Role } from '@clambake/core';
import { type CommandJob as Job, failRefused, react, reply, tell } from './answer-comment.ts';
import type { Inputs } from './inputs.ts';
import type { Reading } from './read-command.ts';

type Recorded = { text: string; isNew: boolean } | { refused: string };

export const runCommand = async (kit: ActionKit, inputs: Inputs): Promise<void> => {
  if (inputs['comment-id'] === undefined && inputs.command === '') {
    throw new UserError('Input "command" is missing: mode command needs a command, or the id of a comment in "comment-id"');
  }
  const ports = openJobPorts(kit, inputs['github-token']);
  const job: Job = { kit, inputs, ...ports, comments: openComments(ports.github.client) };
  const view = await job.ledger.read();
  const reading = await read(job, view);
  if (reading.kind === 'quiet') return tell(kit, `Nothing to do: ${reading.why}.`);
  if (reading.kind === 'refused') return refuse(job, reading);
  if (reading.kind === 'told') return tellBack(job, reading);
  if (reading.kind === 'inquiry') return (await import('./answer-inquiry.ts')).answerInquiry(job, reading);
  const command = await withIssue(job, { view, command: reading.command });
  if (inputs['dry-run']) return tell(kit, `Would be recorded: ${await describe(command)}.`);
  const recorded = await record(job, { view, command });
  if ('refused' in recorded) return refuse(job, { why: recorded.refused, reaction: 'confused', on: reading.on });
  await react(job, '+1');
  const woken = await wake(job, command);
  const before = recorded.isNew ? '' : 'This very command was taken before: ';
  await tell(kit, `${await describe(command)}: ${before}${recorded.text}.${woken}`);
};

const read = async (job: Job, ledger: LedgerView): Promise<Reading> => {
  const { readComment, readDispatch } = await import('./read-command.ts');
  const { environment } = job.kit;
  const { command, issue, 'comment-id': id } = job.inputs;
  const now = async () => (await openClock(job.github.client).now()).toISOString();
  const withClock = { ...job, now, minRole: () => readMinRole(job) };
  if (id !== undefined) return readComment(withClock, { id, ledger });
  const { runId, runAttempt, actors } = environment;
  return readDispatch(withClock, { request: { command, issue }, ledger, runId, runAttempt, actors });
};

/** Undefined when the configuration cannot be used. */
export const readMinRole = async ({ github }: Pick<Job, 'github'>): Promise<Role | undefined> => {
  const { configText } = await github.readRepository([]);
  const config = await readConfig(configText).catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
  return config?.['min-role'];
};

/** Reads the issue of a command that asks for work; only a split is compared with what stands there. */
const withIssue = async (job: Job, { view, command }: { view: LedgerView; command: AskedCommand }): Promise<AskedCommand> => {
  const { commandFacts } = await import('@clambake/core');
  const record = view.issues.get(command.issue ?? 0)?.record;
  if (record === undefined || commandFacts(command.word).needsOpen !== true) return command;
  const { readIsOpen, readProposal } = await import('./read-proposal.ts');
  if (command.word !== 'accept') return { ...command, isOpen: await readIsOpen(job, record.issue) };
  const seen = await readProposal(job, record);
  return { ...command, seen, ...(seen === undefined ? {} : { isOpen: seen.isOpen }) };
};

/** Makes one leased push; after a lost race it reads the ledger again. */
const record = async (job: Job, { view, command }: { view: LedgerView; command: AskedCommand }): Promise<Recorded> => {
  const { diff, recordCommand } = await import('@clambake/core');
  const decide = async (lost: Lost | undefined): Promise<Round<Recorded>> => {
    if (lost?.status === 'refused') throw new UserError(`The ledger (${fleetRef}) could not be written: ${lost.why}`);
    const ledger = lost === undefined ? view : await job.ledger.read();
    const answer = recordCommand(ledger, command);
    if (answer.kind === 'refused') return { kind: 'over', value: { refused: answer.why } };
    if (answer.kind === 'known') return { kind: 'over', value: { text: answer.text, isNew: false } };
    const { fleet, issues = [], text } = answer;
    const { effects } = diff(ledger, { why: `/${command.word} by ${command.by}`, fleet, issues }, { actor: 'command' });
    return { kind: 'apply', effects, decidedOn: ledger, value: { text, isNew: true } };
  };
  const settled = await applyUntilCurrent(decide, applyPorts(job));
  if (settled.kind === 'settled') return settled.value;
  throw new RemoteError(`the fleet's record moved in each of ${maximumRounds} rounds, so the command is not recorded`, {
    status: 0,
    retryable: true,
  });
};

const applyPorts = ({ kit, ledger, github }: Job): ApplyPorts => ({
  ledger,
  github,
  wake: async () => wakeOn(kit, { github, ref: await readDefaultBranch(github.client) }),
  correlation: `${kit.environment.runId}.${kit.environment.runAttempt}`,
});

const refuse = async (job: Job, { why, reaction, later, on }: Refusal): Promise<void> => {
  const isNew = await react(job, reaction);
  // Once, also when the event comes twice.
  if (isNew && on !== undefined) await explain(job, { why, on });
  await failRefused(job.kit, { why, later });
};

/** Says it where the comment stands, and in the summary. Nobody did anything wrong, so that the job does not fail. */
const tellBack = async (job: Job, { why, on }: { why: string; on?: number }): Promise<void> => {
  const isNew = !job.inputs['dry-run'] && (await react(job, 'confused'));
  if (isNew && on !== undefined) await explain(job, { why, on });
  await tell(job.kit, `Nothing was done: ${why}.`);
};

/** Says why where the comment stands. */
const explain = async (job: Job, { why, on }: { why: string; on: number }): Promise<void> => {
  const { neutraliseSentence } = await import('@clambake/core');
  await reply(job, { on, text: `Nothing was done: ${neutraliseSentence(why, 500)}.` });
};

type Refusal = { why: string; reaction: '-1' | 'confused'; later?: true | undefined; on?: number | undefined };

/** Returns the sentence that says whether a run was started. */
const wake = async (job: Job, { word, by }: AskedCommand): Promise<string> => {
  const outcome = await applyWake(`/${word} by ${by}`, applyPorts(job));
  if (outcome.status === 'applied') return ' A run was started that looks at it.';
  return ` No run could be started (${outcome.why ?? 'no reason given'}): the next one of any kind looks at it.`;
};

const describe = async ({ word: kind, issue, by }: AskedCommand): Promise<string> => {
  const { describeCommand } = await import('@clambake/core');
  return describeCommand({ kind, by, issue });
};
