// The attempt's result as landing reads it, and as people see it in the job summary. Pure: what happened goes in as
// facts, every sentence is made here or in core, and the agent's own words are marked as such.
import type { ClaudeRun, PackedWork, PackResult, ProxyFacts } from '@clambake/adapters';
import {
  type Assignment,
  type AttemptResult,
  classifyAttempt,
  neutraliseSentence,
  quoteUntrusted,
  safeTitle,
  sanitise,
} from '@clambake/core';

const noCommit = '0'.repeat(40);
/** A limit that ends sooner is a hiccup that the CLI's own retries outlast. */
const shortLimitMs = 10 * 60_000;

export interface WorkFacts {
  assignment: Assignment;
  startedAt: string;
  startOid: string;
  baseOid: string;
  run: ClaudeRun;
  packed: PackResult;
  proxy: ProxyFacts;
  /** Runner's clock, only to tell a short limit from a long one. */
  nowMs: number;
}

/** The end of a limit of the account, from the CLI's event or a 429 that names a time far away. */
const accountLimit = ({ run, proxy, nowMs }: WorkFacts): { until: string | null } | null => {
  if (run.limitedUntil !== undefined) return { until: run.limitedUntil };
  const far = proxy.limitedUntil !== undefined && Date.parse(proxy.limitedUntil) - nowMs > shortLimitMs;
  return far ? { until: proxy.limitedUntil ?? null } : null;
};

export const composeResult = (facts: WorkFacts): AttemptResult => {
  const { run, packed, assignment } = facts;
  const work = packed.status === 'packed' ? packed.work : undefined;
  const ending = classifyAttempt({
    result: run.result ?? null,
    exitCode: run.exitCode,
    signal: run.exitSignal,
    stoppedBy: run.stopped === 'cancelled' ? 'cancel' : (run.stopped ?? null),
    commits: work?.commits ?? 0,
    proxyStatuses: facts.proxy.statuses,
    accountLimit: accountLimit(facts),
  });
  const { outcome, detail } =
    packed.status === 'unusable' ? { outcome: 'rejected' as const, detail: `Its work could not be packed: ${packed.why}.` } : ending;
  const denied = [...run.denials, ...(run.result?.permission_denials ?? []).map((denial) => denial.tool_name)];
  return {
    v: 1,
    ...assignment,
    outcome,
    detail,
    startOid: facts.startOid,
    baseOid: facts.baseOid,
    headOid: work?.headOid ?? null,
    commits: Math.min(work?.commits ?? 0, 10_000),
    costUsd: run.result?.total_cost_usd ?? 0,
    turns: Math.round(run.result?.num_turns ?? 0),
    durationMs: run.durationMs,
    sessionId: run.sessionId?.slice(0, 100) ?? null,
    model: run.model?.slice(0, 200) ?? null,
    denials: [...new Set(denied)].slice(0, 100).map((tool) => tool.slice(0, 200)),
    closingWords: sanitise(run.result?.is_error === false ? (run.result.result ?? '') : '', { maxChars: 5000 }).text,
    startedAt: facts.startedAt,
    ...(ending.limitedUntil === undefined ? {} : { limitedUntil: ending.limitedUntil }),
  };
};

/** The result of an attempt that ended before its agent started. */
export const unstartedResult = (
  assignment: Assignment,
  p: { outcome: 'lost' | 'auth'; detail: string; startedAt: string },
): AttemptResult => ({
  v: 1,
  ...assignment,
  outcome: p.outcome,
  detail: p.detail.slice(0, 2000),
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
  startedAt: p.startedAt,
});

/** The result that stands beside a checkpoint: what is said of the attempt when nothing more comes of it. */
export const checkpointResult = (
  assignment: Assignment,
  p: { startedAt: string; startOid: string; baseOid: string; work: PackedWork; minutes: number },
): AttemptResult => ({
  ...unstartedResult(assignment, {
    outcome: 'lost',
    detail: `The attempt ended without a word; its work of the first ${p.minutes} minutes is kept.`,
    startedAt: p.startedAt,
  }),
  startOid: p.startOid,
  baseOid: p.baseOid,
  headOid: p.work.headOid,
  commits: Math.min(p.work.commits, 10_000),
});

const duration = (ms: number): string => (ms < 90_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`);

/** Markdown for the job summary. */
export const renderSummary = (result: AttemptResult, title: string): string => {
  const rows: [string, string][] = [
    ['Outcome', `**${result.outcome}**`],
    ['Turns', String(result.turns)],
    ['Cost', `$${result.costUsd.toFixed(2)}`],
    ['Duration', duration(result.durationMs)],
    ['Commits', String(result.commits)],
    ...(result.model === null ? [] : [['Model', `\`${result.model.replace(/[^\w.@:-]/g, '')}\``] as [string, string]]),
    ...(result.denials.length === 0
      ? []
      : [['Denied tools', result.denials.map((tool) => `\`${tool.replace(/[^\w.-]/g, '')}\``).join(', ')] as [string, string]]),
  ];
  const words = quoteUntrusted(result.closingWords, { maxLines: 20, maxChars: 2000 });
  return [
    `### Agent ${result.agent} on #${result.issue}: ${safeTitle(title)}`,
    '',
    neutraliseSentence(result.detail, 2000),
    '',
    '| | |',
    '|---|---|',
    ...rows.map(([name, value]) => `| ${name} | ${value} |`),
    ...(words === '' ? [] : ['', '<details><summary>The agent’s closing words</summary>', '', words, '', '</details>']),
    '',
  ].join('\n');
};
