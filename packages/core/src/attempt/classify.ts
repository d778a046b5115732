// How an attempt ended: told from Claude Code's result object, the process, git and the HTTP statuses that the key
// proxy saw; never from prose. The sentence for people is made here, so that no agent's text is ever an explanation.
import { z } from 'zod';
import type { Outcome } from '../records/outcomes.ts';

/** Claude Code's last line (`type: "result"`). Unknown keys are allowed: the CLI grows. */
export const resultLineSchema = z.looseObject({
  type: z.literal('result'),
  subtype: z.string().max(100).default('unknown'),
  is_error: z.boolean().default(false),
  num_turns: z.number().min(0).default(0),
  total_cost_usd: z.number().min(0).default(0),
  duration_ms: z.number().min(0).optional(),
  session_id: z.string().max(100).optional(),
  terminal_reason: z.string().max(100).nullish(),
  /** The agent's closing words. */
  result: z.string().optional(),
  permission_denials: z.array(z.looseObject({ tool_name: z.string().max(200).default('unknown') })).default([]),
  errors: z.array(z.unknown()).optional(),
});
export type ResultLine = z.infer<typeof resultLineSchema>;

export interface AttemptFacts {
  /** Null when the process wrote no result line. */
  result: Pick<
    ResultLine,
    'subtype' | 'is_error' | 'num_turns' | 'total_cost_usd' | 'duration_ms' | 'terminal_reason' | 'permission_denials'
  > | null;
  exitCode: number | null;
  signal: string | null;
  /** Why we stopped it, when we did. */
  stoppedBy: 'time' | 'silence' | 'cancel' | null;
  /** Commits on top of the commit it started from. */
  commits: number;
  /** HTTP statuses of the model's API in order, as the key proxy saw them. */
  proxyStatuses: readonly number[];
  /** The account's limit, from a rate_limit_event that rejects or a retry-after of hours: until when, where that was said. */
  accountLimit: { until: string | null } | null;
}

export interface Classified {
  outcome: Outcome;
  /** One sentence for people. */
  detail: string;
  limitedUntil?: string;
}

export const classifyAttempt = (facts: AttemptFacts): Classified => {
  const { result } = facts;
  if (result === null) return withoutResult(facts);
  if (result.subtype === 'success' && !result.is_error) return succeeded({ ...facts, result });
  return failed({ ...facts, result });
};

type WithResult = AttemptFacts & { result: NonNullable<AttemptFacts['result']> };

const succeeded = (facts: WithResult): Classified => {
  const { commits, result } = facts;
  if (commits > 0) return { outcome: 'done', detail: `Finished with ${plural(commits, 'commit')} in ${plural(result.num_turns, 'turn')}.` };
  if (result.permission_denials.length > 0) return denied(result.permission_denials);
  return { outcome: 'no-changes', detail: `Finished in ${plural(result.num_turns, 'turn')} without a commit.` };
};

const failed = (facts: WithResult): Classified => {
  const { result } = facts;
  if (facts.accountLimit !== null || result.terminal_reason === 'blocking_limit') return limited(facts);
  const trouble = apiTrouble(facts);
  if (trouble !== undefined) return trouble;
  if (facts.stoppedBy === 'cancel') return cancelled;
  const limit = limitReached(facts);
  if (limit !== undefined) return { outcome: 'incomplete', detail: limit };
  if (result.permission_denials.length > 0) return denied(result.permission_denials);
  if (facts.stoppedBy === 'silence') return silent;
  if (result.total_cost_usd === 0 && result.num_turns <= 1 && (result.duration_ms ?? Number.POSITIVE_INFINITY) < 1000) {
    return { outcome: 'auth', detail: 'Claude Code stopped at once without using the model: the model key or its settings are wrong.' };
  }
  return { outcome: 'incomplete', detail: `Claude Code ended with ${named(result.subtype)} after ${plural(result.num_turns, 'turn')}.` };
};

const withoutResult = (facts: AttemptFacts): Classified => {
  if (facts.stoppedBy === 'cancel') return cancelled;
  if (facts.accountLimit !== null) return limited(facts);
  const trouble = apiTrouble(facts);
  if (trouble !== undefined) return trouble;
  if (facts.stoppedBy === 'time') return { outcome: 'incomplete', detail: 'Its time was used up.' };
  if (facts.stoppedBy === 'silence') return silent;
  const how = facts.signal === null ? `exit code ${facts.exitCode ?? 'unknown'}` : `signal ${named(facts.signal)}`;
  return { outcome: 'killed', detail: `Claude Code ended without a result (${how}).` };
};

const silent: Classified = { outcome: 'killed', detail: 'It was silent for too long and was stopped.' };
const cancelled: Classified = { outcome: 'lost', detail: 'The run was cancelled.' };

/** What the last answers of the model's API say, unless the model worked to the end of a limit of ours. */
const apiTrouble = ({ proxyStatuses, result }: AttemptFacts): Classified | undefined => {
  const last = proxyStatuses.at(-1);
  if (last === 401 || last === 403) {
    return { outcome: 'auth', detail: `The model's API refused the key (HTTP ${last}): check the secret that holds it.` };
  }
  if (last === 429 || (last !== undefined && last >= 500)) {
    return {
      outcome: 'provider-trouble',
      detail: `The model's API answered HTTP ${last}, last of ${plural(proxyStatuses.length, 'request')}.`,
    };
  }
  const early = result !== null && result.num_turns <= 1 && result.total_cost_usd === 0;
  if (early && result.terminal_reason === 'api_error') {
    return { outcome: 'provider-trouble', detail: `The model's API could not be used${last === undefined ? '' : ` (HTTP ${last})`}.` };
  }
  return undefined;
};

const limitReached = ({ result, stoppedBy }: WithResult): string | undefined => {
  const turns = plural(result.num_turns, 'turn');
  if (result.subtype === 'error_max_turns' || result.terminal_reason === 'max_turns') return `All ${turns} were used up.`;
  if (/budget/.test(result.subtype) || /budget/.test(result.terminal_reason ?? '')) return `Its budget was used up after ${turns}.`;
  return stoppedBy === 'time' ? `Its time was used up after ${turns}.` : undefined;
};

const limited = ({ accountLimit }: AttemptFacts): Classified => {
  const until = accountLimit?.until ?? undefined;
  return until === undefined
    ? { outcome: 'account-limit', detail: "The account's limit was reached." }
    : { outcome: 'account-limit', detail: `The account's limit was reached, until ${until}.`, limitedUntil: until };
};

const denied = (denials: readonly { tool_name: string }[]): Classified => {
  const tools = [...new Set(denials.map((denial) => named(denial.tool_name)))].slice(0, 5);
  return { outcome: 'denied', detail: `It was not allowed to use ${tools.join(', ')}.` };
};

/** Names from outside, in a sentence of ours: letters, digits and a few signs, nothing else. */
const named = (name: string): string => name.replace(/[^\w.-]/g, '').slice(0, 60) || 'an unnamed thing';

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
