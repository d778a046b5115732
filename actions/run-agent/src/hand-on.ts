// The artifacts of an attempt beside its result: the session for a later attempt, and the transcript for people. The result names
// both, and says on the issue what kept this attempt from going on with an earlier session.
import { type AttemptResult, type Config, mayShare, refusedHostsText } from '@clambake/core';
import { setTimeout as pause } from 'node:timers/promises';
import { openRedactor, type Redactor } from '@clambake/adapters';
import { keepSession } from './keep-session.ts';
import type { Attempt } from './run.ts';
import type { StepRecord } from './record-steps.ts';
import type { Work } from './work-on-issue.ts';

export interface Sharing {
  /** Undefined: no session is kept. */
  session: Redactor | undefined;
  transcript: Redactor | undefined;
  /** Secrets of this job so far. */
  secrets: () => readonly string[];
}

/** `secrets`: those of this job so far. */
export const sharingOf = (
  config: Pick<Config, 'resume' | 'transcript'>,
  { isPrivate, secrets }: { isPrivate: boolean | undefined; secrets: () => readonly string[] },
): Sharing => {
  const redactor = openRedactor(secrets);
  return {
    secrets,
    session: mayShare(config.resume, isPrivate) ? redactor : undefined,
    transcript: mayShare(config.transcript, isPrivate) ? redactor : undefined,
  };
};

export interface HandOnFacts {
  result: AttemptResult;
  work: Pick<Work, 'run' | 'session' | 'gone' | 'verifyRuns' | 'refused'>;
  sharing: Sharing;
  record: StepRecord;
  title: string;
  /** Sentences for the issue from before the agent started. */
  notes: readonly string[];
  limits: { usd: number; minutes: number };
}

export const handOn = async (context: Attempt, { result, work, sharing, record, title, ...facts }: HandOnFacts): Promise<AttemptResult> => {
  const { run, session: taken, gone } = work;
  const refused = refusedHostsText(work.refused ?? new Map());
  const notes = [...(refused === undefined ? [] : [refused]), ...facts.notes, ...gone.notes];
  const detail = [result.detail, ...notes].join(' ').slice(0, 2000).toWellFormed();
  const plain: AttemptResult = { ...result, detail, ...(gone.resumed === undefined ? {} : { resumed: gone.resumed }) };
  const told = withoutSecrets(plain, sharing.secrets());
  const session = await keepSession(context, { taken, sessionId: run.sessionId, limits: facts.limits });
  const transcript =
    sharing.transcript === undefined
      ? undefined
      : await transcriptOf(context, { result: told, work, redactor: sharing.transcript, record, title });
  return { ...told, ...(session === undefined ? {} : { session }), ...(transcript === undefined ? {} : { transcript }) };
};

const minimumSecret = 8;

/** A provider may repeat a token that it was sent, so that it stands in the agent's words. */
const withoutSecrets = (result: AttemptResult, secrets: readonly string[]): AttemptResult => {
  const known = secrets.filter(({ length }) => length >= minimumSecret).map((secret) => JSON.stringify(secret).slice(1, -1));
  const text = JSON.stringify(result);
  if (!known.some((secret) => text.includes(secret))) return result;
  return JSON.parse(known.reduce((rest, secret) => rest.replaceAll(secret, '[removed: a secret of this job]'), text)) as AttemptResult;
};

/** A cancelled job has ten seconds, and its work comes first. */
const cancelledMs = 2000;

type Telling = { result: AttemptResult; work: HandOnFacts['work']; redactor: Redactor; record: StepRecord; title: string };

const transcriptOf = async (
  context: Attempt,
  { result, work: { run, gone, verifyRuns: verify }, redactor, record, title }: Telling,
): Promise<number | undefined> => {
  const { keepTranscript } = await import('./keep-transcript.ts');
  const { startedAt, model } = result;
  const recorded = record.recorded(result.costUsd === 0 ? undefined : result.costUsd);
  const facts = { result, title, model, startedAt, prompt: gone.prompt, verify, ...recorded };
  const keeping = keepTranscript(context, { redactor, facts });
  return run.stopped === 'cancel' ? Promise.race([keeping, pause(cancelledMs, undefined, { ref: false })]) : keeping;
};
