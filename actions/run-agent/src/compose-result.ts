// The attempt's result as landing reads it, and as people see it in the job summary. Pure: it takes facts, every
// sentence is made here or in core, and the agent's own words are marked as such.
import type { AgentRun, PackedWork, PackResult, ProxyFacts } from '@clambake/adapters';
import { renderFacts } from '@clambake/action-kit';
import {
  type Assignment,
  type AttemptResult,
  type Classified,
  classifyAttempt,
  type Left,
  leftText,
  neutraliseSentence,
  plural,
  quoteUntrusted,
  readAgentAnswer,
  safeTitle,
  sanitise,
  type Verify,
  verifyText,
} from '@clambake/core';

import type { ModelAnswers } from './ask-model.ts';

const noCommit = '0'.repeat(40);
/** The agent's own retries outlast a limit that ends sooner. */
const shortLimitMs = 10 * 60_000;

export interface WorkFacts {
  assignment: Assignment;
  startedAt: string;
  startOid: string;
  baseOid: string;
  /** Name of the coding agent. */
  agentName: string;
  run: AgentRun;
  packed: PackResult;
  /** Undefined: the attempt did not finish. */
  verify?: Verify | undefined;
  /** True when work lands although `verify` is failing. */
  landFailing?: boolean;
  proxy: ProxyFacts & ModelAnswers;
  /** Runner's clock, only to tell a short limit from a long one. */
  nowMs: number;
}

/**
 * Returns the end of a limit of the account, from a 429 that names a time far away. The agent's own word counts only beside a 429
 * without a time: it would stop the whole fleet.
 */
const limitEnd = ({ run, proxy, nowMs }: WorkFacts): string | undefined => {
  const { limitedUntil: seen, statuses } = proxy;
  if (seen === undefined) return statuses.includes(429) ? run.limitedUntil : undefined;
  return Date.parse(seen) - nowMs > shortLimitMs ? seen : undefined;
};

/** The key proxy's count comes first; the agent's own figure counts where nobody else does. */
const costOf = ({ run, proxy }: WorkFacts): number => Math.min(proxy.spending.usd ?? run.report?.costUsd ?? 0, 100_000);

/** The agent's own figure is from the same answers; requests of its commands are in ours alone. */
const withCost = ({ outcome, detail }: Pick<AttemptResult, 'outcome' | 'detail'>, facts: WorkFacts) => {
  const own = facts.run.report?.costUsd;
  const { usd, estimated, otherModels } = facts.proxy.spending;
  if (usd === undefined) return { outcome, detail };
  const apart = own !== undefined && Math.abs(own - usd) > Math.max(own, usd) * 0.05 && Math.abs(own - usd) >= 0.005;
  const said = [
    ...(apart ? [`${facts.agentName} counted $${own.toFixed(2)} and the key proxy $${usd.toFixed(2)}, which is booked.`] : []),
    ...(estimated > 0 ? [`The provider did not say what ${plural(estimated, 'answer')} used: their cost is estimated.`] : []),
    ...(otherModels.length > 0
      ? [
          `The provider answered as ${otherModels.map((name) => name.replace(/[^\w.@:-]/g, '').slice(0, 80)).join(', ')}: the dearer price is booked.`,
        ]
      : []),
  ];
  return { outcome, detail: [detail, ...said].join(' ').slice(0, 2000).toWellFormed() };
};

export const composeResult = (facts: WorkFacts): AttemptResult => {
  const { run, packed, assignment } = facts;
  const work = packed.status === 'packed' ? packed.work : undefined;
  const ending = classifyAttempt({
    ...run,
    agent: facts.agentName,
    commits: work?.commits ?? 0,
    proxyStatuses: facts.proxy.statuses,
    lastError: facts.proxy.said,
    asked: facts.proxy.asked,
    limitedUntil: limitEnd(facts),
    isSpent: facts.proxy.spending.isSpent,
  });
  const left = withLeft(
    packed.status === 'unusable'
      ? {
          outcome: packed.isDiskFull === true ? ('lost' as const) : ('rejected' as const),
          detail: `Its work could not be packed: ${packed.why}.`,
        }
      : withRefused(ending, facts),
    packed.left,
  );
  const { outcome, detail } = withCost(withVerify(left, facts), facts);
  const answer = readAgentAnswer(run.report?.answer);
  const denied = [...run.denials, ...(run.report?.denials ?? []).map(({ tool }) => tool)];
  return {
    ...unstartedResult(assignment, { outcome, detail, startedAt: facts.startedAt }),
    startOid: facts.startOid,
    baseOid: facts.baseOid,
    headOid: work?.headOid ?? null,
    commits: Math.min(work?.commits ?? 0, 10_000),
    costUsd: costOf(facts),
    turns: Math.round(run.report?.turns ?? 0),
    durationMs: run.durationMs,
    sessionId: run.sessionId?.slice(0, 100) ?? null,
    model: run.model?.slice(0, 200) ?? null,
    denials: [...new Set(denied)].slice(0, 100).map((tool) => tool.slice(0, 200)),
    closingWords: sanitise(answer?.words ?? run.report?.closingWords ?? '', { maxChars: 5000 }).text,
    ...(answer === undefined ? {} : { answer }),
    limitedUntil: ending.limitedUntil,
    ...(packed.left === undefined ? {} : { left: packed.left }),
    ...(facts.verify === undefined ? {} : { verify: facts.verify }),
  };
};

/** An attempt that failed may have failed because of it: another version of the agent may ask for what the proxy does not know. */
const withRefused = (ending: Classified, { proxy }: WorkFacts): Pick<AttemptResult, 'outcome' | 'detail'> => {
  const [why] = proxy.refused;
  if (why === undefined || ending.outcome === 'done') return ending;
  return { ...ending, detail: `${ending.detail} The key proxy refused a request of it: ${neutraliseSentence(why, 300)}.` };
};

/** An attempt whose work did not come along as a whole is not finished, whatever the agent says. */
const withLeft = ({ outcome, detail }: Pick<AttemptResult, 'outcome' | 'detail'>, left: Left | undefined) => {
  const { unpacked = [], elsewhere = [] } = left ?? {};
  const isMissing = unpacked.length > 0 || (outcome === 'no-changes' && elsewhere.length > 0);
  const isFinished = outcome === 'done' || outcome === 'no-changes' || outcome === 'denied';
  return {
    outcome: isMissing && isFinished ? ('incomplete' as const) : outcome,
    detail: [detail, leftText(left)]
      .filter((part) => part !== '')
      .join(' ')
      .slice(0, 2000)
      .toWellFormed(),
  };
};

/** Finished work that the repository's own commands refuse is kept, and lands only where that is wanted. */
const withVerify = ({ outcome, detail }: Pick<AttemptResult, 'outcome' | 'detail'>, { verify, landFailing = false }: WorkFacts) => {
  if (verify === undefined || outcome !== 'done') return { outcome, detail };
  const isRefused = verify.result === 'failing' && !landFailing;
  return { outcome: isRefused ? ('failing' as const) : outcome, detail: `${detail} ${verifyText(verify)}`.slice(0, 2000).toWellFormed() };
};

/** The result of an attempt that ended before its agent started. */
export const unstartedResult = (
  assignment: Assignment,
  { outcome, detail, startedAt }: Pick<AttemptResult, 'outcome' | 'detail' | 'startedAt'>,
): AttemptResult => ({
  v: 1,
  ...assignment,
  outcome,
  detail: detail.slice(0, 2000),
  startOid: noCommit,
  baseOid: noCommit,
  headOid: null,
  commits: 0,
  costUsd: 0,
  turns: 0,
  durationMs: 0,
  sessionId: null,
  model: null,
  denials: [],
  closingWords: '',
  startedAt,
});

/** The result beside a checkpoint: landing reads it when nothing more comes of the attempt. */
export const checkpointResult = (
  assignment: Assignment,
  facts: { startedAt: string; startOid: string; baseOid: string; work: PackedWork; minutes: number; costUsd: number | undefined },
): AttemptResult => ({
  ...unstartedResult(assignment, {
    outcome: 'lost',
    detail: `The attempt ended without a word; its work of the first ${facts.minutes} minutes is kept.`,
    startedAt: facts.startedAt,
  }),
  startOid: facts.startOid,
  baseOid: facts.baseOid,
  headOid: facts.work.headOid,
  costUsd: facts.costUsd ?? 0,
  costIsLeast: true,
  commits: Math.min(facts.work.commits, 10_000),
});

const duration = (ms: number): string => (ms < 90_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`);

const verifyCell = (verify: Verify): string => neutraliseSentence(verifyText(verify), 600);

/** Markdown for the job summary. */
export const renderSummary = (result: AttemptResult, title: string): string => {
  const facts = renderFacts({
    Outcome: `**${result.outcome}**`,
    Turns: String(result.turns),
    Cost: `$${result.costUsd.toFixed(2)}`,
    Duration: duration(result.durationMs),
    Commits: String(result.commits),
    Model: result.model === null ? undefined : `\`${result.model.replace(/[^\w.@:-]/g, '')}\``,
    Verify: result.verify === undefined ? undefined : verifyCell(result.verify),
    'Denied tools': result.denials.map((tool) => `\`${tool.replace(/[^\w.-]/g, '')}\``).join(', '),
  });
  const words = quoteUntrusted(result.closingWords, { maxLines: 20, maxChars: 2000 });
  return [
    `### Agent ${result.agent} on #${result.issue}: ${safeTitle(title)}`,
    '',
    neutraliseSentence(result.detail, 2000),
    '',
    facts,
    ...(words === '' ? [] : ['', '<details><summary>The agent’s closing words</summary>', '', words, '', '</details>']),
    '',
  ].join('\n');
};
