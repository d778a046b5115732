// Answers what a person asks the fleet, with a comment and in the job's summary: it decides as a tick would at this moment, and
// carries nothing out. Invariant: nothing is written but the answer.
import { createRunContext, readSnapshot, UserError } from '@clambake/adapters';
import type { IssueView, TickFacts } from '@clambake/core';
import { type CommandJob as Job, react, reply } from './answer-comment.ts';
import type { Reading } from './read-command.ts';

type Inquiry = Extract<Reading, { kind: 'inquiry' }>;

export const answerInquiry = async (job: Job, inquiry: Inquiry): Promise<void> => {
  const { kit, inputs } = job;
  const { unreadNote } = await import('@clambake/core');
  const answer = await compose(job, inquiry);
  const text = inquiry.unread === undefined ? answer : `${answer}\n\n${unreadNote(inquiry.unread)}`;
  const { word, issue, on } = inquiry;
  kit.log(text);
  await kit.summary(`## Clambake: /${word}${issue === undefined ? '' : ` #${issue}`}\n\n${text}\n`);
  if (inputs['dry-run'] || on === undefined) return;
  // Once, also when the event comes twice.
  if (await react(job, '+1')) await reply(job, { on, text });
};

/** A fleet that cannot be looked at is an answer as well: what keeps it is what a person asks for. */
const compose = async (job: Job, { word, issue }: Inquiry): Promise<string> => {
  const { answerCost, answerHelp, answerStatus, answerWhy, neutraliseSentence } = await import('@clambake/core');
  if (word === 'help') return answerHelp();
  try {
    const facts = await readFacts(job);
    if (word === 'status') return answerStatus(facts);
    if (word === 'cost' || issue === undefined) return answerCost(facts, issue);
    return answerWhy(facts, issue, await readView(job, facts, issue));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `The fleet does nothing at present: ${neutraliseSentence(error.message, 1000)}`;
  }
};

const readFacts = async ({ kit, ...ports }: Job): Promise<TickFacts> => {
  const { decideFleet } = await import('@clambake/core');
  const { snapshot, config } = await readSnapshot(ports, createRunContext(kit.environment));
  return { snapshot, config, decision: decideFleet(snapshot, config) };
};

/** A tick lists open issues with labels of ours alone. */
const readView = async ({ github }: Job, { snapshot }: TickFacts, issue: number): Promise<IssueView | undefined> =>
  snapshot.issues.find(({ number }) => number === issue) ?? (await github.readIssue(issue))?.issue;
