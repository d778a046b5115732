// Tells from the answers of the model's API whether an attempt ended with trouble that is not the issue's. An agent can provoke such
// answers through the key proxy, so that what stops the whole fleet needs another witness: either the API never answered this
// attempt with success, so that no agent did anything, or it answers run-agent's own request in the same way.
import { neutraliseSentence } from '../texts/neutralise.ts';
import type { Outcome } from '../records/outcomes.ts';

/** An answer of the model's API that is no success. Its words are the provider's, or those of a gateway before it. */
export interface ProviderError {
  /** HTTP status; 0: it could not be reached. */
  status: number;
  /** `error.type` of the body, such as `not_found_error`. */
  type?: string | undefined;
  /** The body's own sentence, or the body; empty: there is none. */
  message: string;
}

/** The answer to run-agent's own request, after the agent had ended. */
export type Asked = Pick<ProviderError, 'status' | 'type' | 'message'>;

export interface ModelFacts {
  /** HTTP statuses of the model's API in order, as the key proxy saw them; 0: not reached. */
  proxyStatuses: readonly number[];
  /** The last answer, where that was no success. */
  lastError?: ProviderError | undefined;
  /** Undefined: it was not asked. */
  asked?: Asked | undefined;
}

type Trouble = { outcome: Outcome; detail: string };

const isSuccess = (status: number): boolean => status >= 200 && status < 300;
const isAway = (status: number): boolean => status === 0 || status >= 500;
const isRefusal = (status: number): boolean => status === 401 || status === 403;

/** The API's own sentences about money (seen with HTTP 400 and 403 by users), and those of gateways that quote it. */
const moneySentence =
  /^(?:your credit balance is too low|you have reached your specified (?:api |workspace )?usage limits?|this (?:organization|workspace) has (?:reached|exceeded) its (?:spend|spending|usage) limit|this request would exceed your (?:organization|account)['’]s (?:monthly )?spend)/i;
const quotedMoney = new RegExp(moneySentence.source.slice(1), 'i');

/** `quoted`: the sentence may stand inside of another one. */
const isAboutMoney = ({ status, type, message }: ProviderError, { quoted }: { quoted: boolean }): boolean =>
  status >= 400 &&
  status < 500 &&
  (status === 402 || type === 'billing_error' || (quoted ? quotedMoney : moneySentence).test(message.trim()));

/** True when the last answer may be trouble that is not the issue's, so that run-agent asks for itself. */
export const needsOwnRequest = ({ proxyStatuses }: Pick<ModelFacts, 'proxyStatuses'>): boolean => {
  const last = proxyStatuses.at(-1);
  return last !== undefined && !isSuccess(last);
};

/** Undefined: the answers explain nothing. */
export const modelTrouble = (facts: ModelFacts): Trouble | undefined => {
  const { proxyStatuses, asked } = facts;
  const last = proxyStatuses.at(-1);
  if (last === undefined || isSuccess(last)) return undefined;
  const error: ProviderError = facts.lastError ?? { status: last, message: '' };
  const untouched = !proxyStatuses.some(isSuccess);
  if (isAboutMoney(error, { quoted: untouched }) || (asked !== undefined && isAboutMoney(asked, { quoted: true })))
    return {
      outcome: 'no-credit',
      detail: `The account of the model's API has no credit left${said(error)} Add credit, or raise its limit.`,
    };
  if (isAway(last) || last === 429) return away(facts, error);
  if (isRefusal(last)) return refused(asked, { error, untouched });
  if (last === 404) return gone(asked, { error, untouched });
  return untouched ? { outcome: 'provider-trouble', detail: `The model's API took no request of it${said(error)}` } : undefined;
};

const refused = (asked: Asked | undefined, { error, untouched }: { error: ProviderError; untouched: boolean }): Trouble | undefined => {
  const trouble: Trouble = { outcome: 'auth', detail: `The model's API refused the key${said(error)} Check the secret that holds it.` };
  if (asked !== undefined && isAway(asked.status)) return outage(asked);
  return untouched || asked === undefined || isRefusal(asked.status) ? trouble : undefined;
};

const gone = (asked: Asked | undefined, { error, untouched }: { error: ProviderError; untouched: boolean }): Trouble | undefined => {
  if (asked !== undefined && isAway(asked.status)) return outage(asked);
  const isNamed = asked?.status === 404 && asked.type === 'not_found_error';
  if (!untouched && !isNamed) return undefined;
  const remedy = 'Name another "model" in .github/clambake.yml, or correct the address of the API.';
  return { outcome: 'model-gone', detail: `The model's API does not have the model${said(error)} ${remedy}` };
};

const away = ({ proxyStatuses, asked }: ModelFacts, error: ProviderError): Trouble => {
  if (asked !== undefined && isAway(asked.status)) return outage(asked.message === '' ? { ...error, status: asked.status } : asked);
  const asks = proxyStatuses.length === 1 ? 'its only request' : `the last of ${proxyStatuses.length} requests`;
  const what = error.status === 0 ? "The model's API could not be reached" : `The model's API answered with HTTP ${error.status}`;
  return { outcome: 'provider-trouble', detail: `${what}, ${asks}${words(error)}` };
};

const outage = (asked: Asked): Trouble => ({
  outcome: 'outage',
  detail:
    asked.status === 0
      ? "The model's API cannot be reached, by run-agent itself neither."
      : `The model's API does not work${said(asked)} It answered run-agent's own request so.`,
});

/** ` (HTTP 401): "invalid x-api-key".`, as the end of a sentence. */
const said = (error: ProviderError): string => ` (HTTP ${error.status})${words(error)}`;

const words = ({ message }: ProviderError): string => {
  const text = neutraliseSentence(message, 300).replaceAll('"', "'").trim();
  return text === '' ? '.' : `: "${text}".`;
};
