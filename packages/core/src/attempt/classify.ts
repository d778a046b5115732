// Tells how an attempt ended, from the agent's report, its process, git and the HTTP statuses that the key proxy saw, never
// from prose. The sentence for people is written here, so that no agent explains its own ending. An agent can write its own
// report: what stops the whole fleet also needs the answer of the model's API that the proxy saw.
import { plural } from '../texts/amounts.ts';
import { type AgentAnswer, readAgentAnswer } from './agent-answer.ts';
import type { Json } from '../records/loose.ts';
import { neutralise } from '../texts/neutralise.ts';
import { type ModelFacts, modelTrouble } from './model-trouble.ts';
import type { Outcome } from '../records/outcomes.ts';

/** A tool that the agent was not allowed to use, and the path that it was to be used on, as far as that is known. */
export interface Denial {
  tool: string;
  path?: string;
}

/** The report of any coding agent when it ends. */
export interface AgentReport {
  succeeded: boolean;
  /** The cause of the ending, if the agent names it. `unused`: it ended at once without using the model. */
  cause: 'account-limit' | 'model-api' | 'turns' | 'budget' | 'unused' | undefined;
  /** The agent's own word for its ending; people read it where nothing else explains a failure. */
  word: string;
  turns: number;
  costUsd: number;
  /** Uses of tools that were denied. */
  denials: readonly Denial[];
  closingWords: string;
  /** Its structured answer, as it gave it; undefined: none. */
  answer?: Json | undefined;
}

/** Our reason to stop an agent. `answered`: it had said its last word and did not end; `people`: they ended its attempt. */
export type StopCause = 'time' | 'budget' | 'silence' | 'answered' | 'cancel' | 'people';

export interface ProcessEnding {
  exitCode: number | null;
  exitSignal: string | null;
  /** Undefined when it ended by itself. */
  stopped: StopCause | undefined;
}

export interface AttemptFacts extends ProcessEnding, ModelFacts {
  /** Name of the coding agent. */
  agent: string;
  /** Undefined when the agent ended without one. */
  report: AgentReport | undefined;
  /** Commits on top of the commit it started from. */
  commits: number;
  /** End of the account's limit, when the API's answers showed that it was reached and the end is known. */
  limitedUntil: string | undefined;
  /** True when the key proxy counted all of the attempt's dollars as spent. */
  isSpent?: boolean;
}

export interface Classified {
  outcome: Outcome;
  /** One sentence for people. */
  detail: string;
  limitedUntil?: string;
}

export const classifyAttempt = (facts: AttemptFacts): Classified => {
  const { report } = facts;
  if (facts.stopped === 'people') return { outcome: 'stopped', detail: 'People ended it while it worked.' };
  if (report === undefined) return withoutReport(facts);
  return report.succeeded ? succeeded({ ...facts, report }) : failed({ ...facts, report });
};

type WithReport = AttemptFacts & { report: AgentReport };

const succeeded = ({ commits, report }: WithReport): Classified => {
  const turns = plural(report.turns, 'turn');
  const answer = readAgentAnswer(report.answer);
  const said = answer === undefined ? undefined : saidEnding(answer, commits);
  if (said !== undefined) return said;
  if (commits > 0) {
    const without = report.denials.length === 0 ? '' : ` ${deniedText(report.denials)}`;
    return { outcome: 'done', detail: `Finished with ${plural(commits, 'commit')} in ${turns}.${without}` };
  }
  if (report.denials.length > 0) return denied(report.denials);
  return { outcome: 'no-changes', detail: `Finished in ${turns} without a commit.` };
};

/** Returns the ending when the agent says something else than "done" to people. Commits speak against "nothing to do". */
const saidEnding = ({ kind }: AgentAnswer, commits: number): Classified | undefined => {
  if (kind === 'question') return { outcome: 'asked', detail: 'The agent asks a question, in a comment of its own.' };
  if (kind === 'split') return { outcome: 'split', detail: 'The agent proposes to split the issue, in a comment of its own.' };
  if (kind === 'nothing-to-do' && commits === 0)
    return { outcome: 'nothing-to-do', detail: 'The agent found nothing to do, and says why in a comment of its own.' };
  return undefined;
};

const failed = (facts: WithReport): Classified => {
  const { agent, report, stopped } = facts;
  if (facts.limitedUntil !== undefined || (report.cause === 'account-limit' && facts.proxyStatuses.includes(429))) return limited(facts);
  const trouble = apiTrouble(facts);
  if (trouble !== undefined) return trouble;
  if (stopped === 'cancel') return cancelled;
  const limit = limitReached(facts);
  if (limit !== undefined) return { outcome: 'incomplete', detail: limit };
  if (report.denials.length > 0) return denied(report.denials);
  if (stopped === 'silence') return silent;
  if (report.cause === 'unused' && !facts.proxyStatuses.some((status) => status >= 200 && status < 300)) {
    return { outcome: 'auth', detail: `${agent} stopped at once without using the model: the model key or its settings are wrong.` };
  }
  return { outcome: 'incomplete', detail: `${agent} ended with ${named(report.word)} after ${plural(report.turns, 'turn')}.` };
};

const withoutReport = (facts: AttemptFacts): Classified => {
  const { agent, stopped, exitCode, exitSignal } = facts;
  if (stopped === 'cancel') return cancelled;
  if (facts.limitedUntil !== undefined) return limited(facts);
  const trouble = apiTrouble(facts);
  if (trouble !== undefined) return trouble;
  if (facts.isSpent === true) return { outcome: 'incomplete', detail: 'Its budget was used up.' };
  if (stopped === 'time') return { outcome: 'incomplete', detail: 'Its time was used up.' };
  if (stopped === 'silence') return silent;
  const how = exitSignal === null ? `exit code ${exitCode ?? 'unknown'}` : `signal ${named(exitSignal)}`;
  return { outcome: 'killed', detail: `${agent} ended without a result (${how}).` };
};

const silent: Classified = { outcome: 'killed', detail: 'It was silent for too long and was stopped.' };
const cancelled: Classified = { outcome: 'stopped', detail: 'The run was cancelled.' };

/** Undefined when the answers of the model's API explain nothing. */
const apiTrouble = (facts: AttemptFacts): Classified | undefined => {
  const trouble = modelTrouble(facts);
  if (trouble !== undefined || facts.report?.cause !== 'model-api') return trouble;
  const last = facts.proxyStatuses.at(-1);
  return { outcome: 'provider-trouble', detail: `The model's API could not be used${last === undefined ? '' : ` (HTTP ${last})`}.` };
};

const limitReached = ({ report, stopped, isSpent }: WithReport): string | undefined => {
  const turns = plural(report.turns, 'turn');
  if (report.cause === 'turns') return `All ${turns} were used up.`;
  if (report.cause === 'budget' || isSpent === true) return `Its budget was used up after ${turns}.`;
  return stopped === 'time' ? `Its time was used up after ${turns}.` : undefined;
};

const limited = ({ limitedUntil }: AttemptFacts): Classified =>
  limitedUntil === undefined
    ? { outcome: 'account-limit', detail: "The account's limit was reached." }
    : { outcome: 'account-limit', detail: `The account's limit was reached, until ${limitedUntil}.`, limitedUntil };

const denied = (denials: readonly Denial[]): Classified => ({ outcome: 'denied', detail: deniedText(denials) });

const deniedText = (denials: readonly Denial[]): string => {
  const uses = denials.map(({ tool, path }) => (path === undefined ? named(tool) : `${named(tool)} ${neutralise(`on ${path}`, 100)}`));
  return `It was not allowed to use ${[...new Set(uses)].slice(0, 5).join(', ')}.`;
};

/** Makes a name from outside safe for our sentence: letters, digits and a few signs remain. */
const named = (name: string): string => name.replace(/[^\w.-]/g, '').slice(0, 60) || 'an unnamed thing';
