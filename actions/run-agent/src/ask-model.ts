// Asks the model's API for ourselves, after an attempt that ended with an error of it.
import type { ModelSettings, ProxyFacts } from '@clambake/adapters';
import { needsOwnRequest, type ProviderError } from '@clambake/core';
import type { GoneOn } from './go-on.ts';
import { accessOf } from './inputs.ts';
import type { WorkOptions } from './work-on-issue.ts';

/** The words of the model's API about an error, without secrets. */
export interface ModelAnswers {
  said?: ProviderError;
  asked?: ProviderError;
}

/** Asks the model's API once more where its last answer was an error: an agent may have provoked that one. */
export const withAnswers = async (
  { agent, access, credentials, signal, kit }: WorkOptions,
  { run, facts, settings }: { run: GoneOn['run']; facts: ProxyFacts; settings: ModelSettings },
): Promise<ProxyFacts & ModelAnswers> => {
  if (run.report?.succeeded === true || signal.aborted || !needsOwnRequest({ proxyStatuses: facts.statuses })) return facts;
  const { askProvider, readErrorAnswer, openRedactor } = await import('@clambake/adapters');
  const redact = openRedactor(() => [credentials.token, ...access.account.secrets]);
  const asked = await askProvider({ api: agent.modelApi, settings, ...accessOf(access) });
  const errors = [facts.lastError && readErrorAnswer(facts.lastError), asked];
  const messages = await redact.texts(errors.map((error) => error?.message ?? '')).catch(() => []);
  const [lastError, own] = errors.map((error, index) => error && { ...error, message: messages[index] ?? '' });
  if (own !== undefined)
    kit.log(`The model's API answered run-agent's own request with ${own.status === 0 ? 'nothing' : `HTTP ${own.status}`}`);
  return { ...facts, ...(lastError && { said: lastError }), ...(own && { asked: own }) };
};
