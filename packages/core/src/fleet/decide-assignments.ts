// Gives issues to free agents, in this order: unblockers, priority (raised by one for each day of waiting), age, number. Each
// other issue gets one reason. One push changes the record and creates the agent's ref, with a lease on both, so two runs
// never give away the same issue or agent.
import type { StartedAssignment } from '../attempt/attempt.ts';
import { provenTrouble } from '../attempt/pause-for.ts';
import { startsLack } from '../bundle/request-budget.ts';
import type { Config } from '../config.ts';
import { issueConflict } from '../ci/own-branches.ts';
import { attemptUsd, type Day, dayEnd, dayOfFleet, leftOf, whyDayIsOver } from './budgets.ts';
import { eligibility, type Candidate } from './eligibility.ts';
import { busyAgents } from './busy-agents.ts';
import { type FleetPlan, newRecord, recordIn } from './fleet-plan.ts';
import { newestEdit } from './label-edits.ts';
import { agentName, attemptId } from '../names.ts';
import { outcomeFacts } from '../records/outcomes.ts';
import { isPutOff } from '../records/put-off.ts';
import type { Claim, IssueRecord } from '../records/records.ts';
import type { Snapshot } from './snapshot.ts';
import { forgetObstacles, isTold, type Obstructed, replaceObstacle, tellObstacles } from './tell-obstacles.ts';
import { forgetWaits, tellReady, type WaitingReady } from './tell-waits.ts';
import { busyWords, dayWords, probeWords, standingWords, standstillOf } from './waiting-words.ts';
import { claimRecord } from '../records/transitions.ts';
import type { Trust } from './trust.ts';

/** Limit of GitHub on the jobs of one matrix. */
const maximumAssignments = 256;

type Facts = { snapshot: Snapshot; config: Config };

export interface AssignmentDecision {
  assignments: StartedAssignment[];
  /** Earliest time at which a waiting issue may start. */
  wakeAt: string | undefined;
  /** Logins whose role has to be read, because the turn of an issue has come. */
  unread: string[];
  /** Issues whose discussion has to be read, for the same reason. */
  undiscussed: number[];
}

/** Adds claims, refusals and questions to the plan. */
export const decideAssignments = (plan: FleetPlan, facts: Facts): AssignmentDecision => {
  const { candidates, slips, waiting, wakes } = judgeAll(plan, facts);
  const pausedUntil = pauseEnd(facts.snapshot);
  if (pausedUntil !== undefined && candidates.length > 0) wakes.push(pausedUntil);
  const day = dayOf(plan, facts);
  const overspent = whyDayIsOver(day, facts.config);
  const scarce = startsLack(facts.snapshot.requestBudget);
  const standstill = standstillOf(facts.snapshot, pausedUntil) ?? overspent ?? scarce?.why;
  const standing = standingWords(facts.snapshot.ledger, pausedUntil) ?? (overspent && dayWords(day, facts.snapshot.now));
  if (overspent !== undefined && candidates.length > 0) wakes.push(dayEnd(facts.snapshot.now));
  if (scarce !== undefined && candidates.length > 0) wakes.push(scarce.until);
  const probe = standstill === undefined ? probeOf(plan, facts.snapshot) : undefined;
  const free = standstill === undefined ? freeAgents(plan, facts).slice(0, probe?.room) : [];
  const turns = candidates.sort(byTurn).slice(0, Math.min(free.length, maximumAssignments));
  const assignments: StartedAssignment[] = [];
  const unread = new Set(unreadOf(plan, facts, slips));
  const undiscussed: number[] = [];
  for (const { trust, ...candidate } of turns) {
    const agent = free[assignments.length];
    if (trust.verdict === 'unknown') {
      unread.add(trust.unread);
      plan.reasons.push({ issue: candidate.view.number, text: trust.reason });
    } else if (agent !== undefined) {
      const discussion = discussionFor(facts.snapshot, candidate.view.number);
      const money = 'waits' in discussion ? discussion : reserve(day, candidate, facts.config);
      if ('waits' in money) {
        plan.reasons.push({ issue: candidate.view.number, text: money.waits });
        waiting.push({ candidate: { ...candidate, trust }, text: money.waits.replace(/^waits: /, '') });
      } else if ('hash' in discussion)
        assignments.push(claim(plan, { ...facts, candidate: { ...candidate, trust }, agent, discussion: discussion.hash, ...money }));
      if ('isUnread' in discussion) undiscussed.push(candidate.view.number);
    }
  }
  const waits = `waits: ${standstill ?? probe?.why ?? busyReason(plan, facts)}`;
  const others = candidates.slice(turns.length);
  for (const { view } of others) plan.reasons.push({ issue: view.number, text: waits });
  forgetObstacles(plan, facts.snapshot, candidates);
  // Each word on an issue is a write, and what GitHub grants comes back within the hour.
  if (scarce !== undefined) return { assignments, wakeAt: wakes.sort()[0], unread: [...unread], undiscussed };
  const text = standing ?? probe?.words ?? busyWords(facts.config);
  const same = { text, byPerson: facts.snapshot.ledger.fleet?.record.paused !== undefined };
  for (const login of tellReady(plan, facts.snapshot, { waiting, others, same }).unread) unread.add(login);
  return { assignments, wakeAt: wakes.sort()[0], unread: [...unread], undiscussed };
};

interface InLine {
  candidates: Candidate[];
  /** Issues whose own labels, relations or base a person has to mend. */
  slips: Obstructed[];
  waiting: WaitingReady[];
  wakes: string[];
}

/** Adds the reasons of issues that are no candidates. */
const judgeAll = (plan: FleetPlan, facts: Facts): InLine => {
  const candidates: Candidate[] = [];
  const obstructed: Obstructed[] = [];
  const slips: Obstructed[] = [];
  const waiting: WaitingReady[] = [];
  const wakes = [...plan.wakes];
  const judge = eligibility(plan, facts);
  for (const view of facts.snapshot.issues) {
    const verdict = judge(view);
    if (verdict === undefined) continue;
    if (verdict.kind === 'candidate') {
      const text = obstacleOf(verdict.candidate, facts.snapshot);
      if (text === undefined) candidates.push(verdict.candidate);
      else obstructed.push({ candidate: verdict.candidate, text });
    } else {
      plan.reasons.push({ issue: view.number, text: verdict.text });
      if (verdict.until !== undefined) wakes.push(verdict.until);
      if (verdict.record !== undefined) plan.changed.set(view.number, verdict.record);
      if (verdict.slip !== undefined) slips.push({ ...verdict.slip, isOwn: true });
      else replaceObstacle(plan, facts.snapshot, view.number);
      if (verdict.told === undefined) forgetWaits(plan, facts.snapshot, view.number);
      else waiting.push(verdict.told);
    }
  }
  for (const { candidate, text } of obstructed) {
    plan.reasons.push({ issue: candidate.view.number, text: `waits: ${text}` });
    forgetWaits(plan, facts.snapshot, candidate.view.number);
  }
  tellObstacles(
    plan,
    facts.snapshot,
    [...obstructed, ...slips].sort((a, b) => byTurn(a.candidate, b.candidate)),
  );
  return { candidates, slips, waiting, wakes };
};

/** Dollars of the day, with the claims of the plan. */
export const dayOf = (plan: FleetPlan, { snapshot, config }: Facts) => {
  const issues = new Set([...snapshot.ledger.issues.keys(), ...plan.changed.keys()]);
  const records = [...issues].flatMap((issue) => recordIn(plan, snapshot.ledger, issue) ?? []);
  return dayOfFleet(records, { config, now: snapshot.now });
};

/** Takes the dollars of an attempt out of the day's. */
const reserve = (day: Day, { leftUsd }: Pick<Candidate, 'leftUsd'>, config: Config): { usd: number } | { waits: string } => {
  const usd = attemptUsd(Math.min(leftUsd, leftOf(day)), config);
  if (usd === undefined) return { waits: `waits: ${whyDayIsOver(day, config) ?? 'too few dollars are left'}` };
  day.reservedUsd += usd;
  return { usd };
};

const discussionFor = (
  { discussions }: Snapshot,
  issue: number,
): { hash: string | undefined } | { waits: string } | { waits: string; isUnread: true } => {
  if (discussions === undefined) return { hash: undefined };
  const discussion = discussions.get(issue);
  if (discussion === undefined) return { waits: 'waits: its discussion could not be read', isUnread: true };
  if (typeof discussion === 'string') return { hash: discussion };
  return { waits: `waits: the role of ${discussion.unknown}, who commented, could not be read` };
};

const obstacleOf = ({ view, base }: Candidate, { obstacles, branches }: Snapshot): string | undefined =>
  obstacles?.get(base)?.text ?? issueConflict(branches.keys(), view.number);

/** Nobody's turn comes while only a person can mend it, so that few roles a tick are read for it. */
const maximumUnread = 10;

const unreadOf = (plan: FleetPlan, { snapshot }: Facts, slips: readonly Obstructed[]): string[] => {
  const untold = slips.filter((slip) => !isTold(plan, snapshot, slip));
  return untold.flatMap(({ candidate: { trust } }) => (trust.verdict === 'unknown' ? [trust.unread] : [])).slice(0, maximumUnread);
};

type Turn = Pick<Candidate, 'rank' | 'createdMs' | 'view'>;

const byTurn = (a: Turn, b: Turn): number => a.rank - b.rank || a.createdMs - b.createdMs || a.view.number - b.view.number;

const pauseEnd = ({ ledger, now }: Snapshot): string | undefined => {
  const until = ledger.fleet?.record.pausedUntil;
  return until !== undefined && Date.parse(until) > Date.parse(now) ? until : undefined;
};

const freeAgents = (plan: FleetPlan, { snapshot, config }: Facts): string[] => {
  const busy = busyAgents(plan, snapshot);
  const room = config.agents - busy.size;
  const slots = Array.from({ length: config.agents }, (_, slot) => agentName(slot + 1));
  return slots.filter((agent) => !busy.has(agent)).slice(0, Math.max(0, room));
};

type Trusted = Omit<Candidate, 'trust'> & { trust: Extract<Trust, { verdict: 'trusted' }> };

const claim = (
  plan: FleetPlan,
  facts: Facts & { candidate: Trusted; agent: string; discussion: string | undefined; usd: number },
): StartedAssignment => {
  const { snapshot, agent, discussion } = facts;
  const { view, trust, base, baseOid } = facts.candidate;
  const before: IssueRecord = recordIn(plan, snapshot.ledger, view.number) ?? newRecord(view, { base, since: snapshot.now });
  const unread = snapshot.ledger.issues.get(view.number)?.unread?.filter(({ list }) => list === 'attempts').length ?? 0;
  const attempt = attemptId(view.number, before.attempts.length + unread + 1, snapshot.run.nonce);
  const held: Claim = {
    id: attempt,
    agent,
    at: snapshot.now,
    runId: snapshot.run.runId,
    runAttempt: snapshot.run.runAttempt,
    actor: trust.actor,
    role: trust.role,
    event: trust.event,
    text: { title: view.titleHash, body: view.bodyHash, ...(discussion === undefined ? {} : { discussion }) },
    base,
    usd: facts.usd,
  };
  const { limitUsd, ignored } = facts.candidate;
  const { ignoredBudget: _, ...known } = before;
  const limited = { ...known, limitUsd, ...(ignored === undefined ? {} : { ignoredBudget: ignored }) };
  plan.changed.set(view.number, claimRecord(limited, { claim: held, now: snapshot.now, consumedEvent: newestEdit(view) }));
  plan.claimed.set(agent, view.number);
  return { issue: view.number, agent, attempt, base: baseOid };
};

/** While trouble that is no issue's may last, one attempt at a time finds out. Undefined: there is none. */
const probeOf = (plan: FleetPlan, { ledger }: Snapshot): { room: number; why: string; words: string } | undefined => {
  const { record = { v: 1 as const } } = ledger.fleet ?? {};
  const trouble = provenTrouble(record);
  if (trouble === undefined) return undefined;
  const tries = [...ledger.issues.keys()].some((issue) => {
    const claim = recordIn(plan, ledger, issue)?.claim;
    return claim !== undefined && !isPutOff(claim) && Date.parse(claim.at) >= Date.parse(trouble.at);
  });
  return {
    room: tries ? 0 : 1,
    why: `one attempt finds out whether this is over: ${record.pauseReason ?? outcomeFacts(trouble.kind).text}`,
    words: probeWords(record.pauseReason ?? outcomeFacts(trouble.kind).text),
  };
};

const busyReason = (plan: FleetPlan, { snapshot, config }: Facts): string => {
  const busy = busyAgents(plan, snapshot).size;
  return busy < config.agents ? `one run starts at most ${maximumAssignments} attempts` : `${busy} of ${config.agents} agents busy`;
};
