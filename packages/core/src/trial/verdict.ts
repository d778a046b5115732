// Judges one CI run: what it says about the tree that it tested. Invariants: a run is green only when it has ended, tested
// exactly the commit of the trial, and had at least one job that really ran; a run that GitHub or a person stopped is no
// verdict; a run that says nothing blames nobody.
import { minutesAfter } from '../fleet/backoff.ts';
import type { TrialRunView } from '../bundle/bundle-view.ts';
import { failing, hasFailed } from './trial-jobs.ts';
import type { Trial } from '../records/records.ts';

export type Judgement =
  /** Still running; at `until` it is judged by what it has done so far. */
  | { kind: 'pending'; until: string }
  /** `checks`: names of the jobs that passed; skipped and neutral jobs pass. */
  | { kind: 'green'; checks: string[] }
  | { kind: 'red'; check: string; excerpt: string; cancel: boolean }
  /** The run ended without saying anything about the tree. */
  | { kind: 'none'; why: string }
  /** Nothing was reported in time, which is no passenger's fault. */
  | { kind: 'silent'; why: string };

/** A judgement that the record keeps as the trial's verdict. */
export type FinalJudgement = Exclude<Judgement, { kind: 'pending' | 'silent' }>;

const passing = new Set(['success', 'skipped', 'neutral']);

/** True when the run has a verdict, even if some of its jobs still run, so that nobody needs to wait for it. */
export const hasSpoken = (run: TrialRunView, required: readonly string[]): boolean =>
  run.status === 'completed' || run.jobs.some((job) => required.includes(job.name) && hasFailed(job));

/** True when the run must be judged now. Its jobs must be known by then, because a job that waited for a runner has not hung. */
export const isOverdue = (trial: Trial, { now, checkMinutes }: { now: string; checkMinutes: number }): boolean =>
  Date.parse(now) >= Date.parse(minutesAfter(trial.at, checkMinutes));

/**
 * Returns the moment from which the run's time counts: the start of a running job, or, while all jobs wait for a runner,
 * the last moment at which something happened.
 */
const sinceOf = (run: TrialRunView | undefined, { at }: Trial): string => {
  const { jobs = [], startedAt = null } = run ?? {};
  const working = jobs.flatMap((job) => (job.status === 'in_progress' ? (job.startedAt ?? []) : []));
  const ended = jobs.flatMap((job) => job.completedAt ?? []);
  const since = working.length > 0 ? working.sort()[0] : (ended.sort().at(-1) ?? (run?.status === 'in_progress' ? startedAt : undefined));
  return since !== undefined && since !== null && Date.parse(since) > Date.parse(at) ? since : at;
};

/** `run` is undefined when GitHub does not know the run, or not yet. */
export const judgeRun = (
  run: TrialRunView | undefined,
  context: { trial: Trial; required: readonly string[]; now: string; checkMinutes: number },
): Judgement => {
  const until = minutesAfter(sinceOf(run, context.trial), context.checkMinutes);
  if (run !== undefined && run.headSha !== context.trial.oid) {
    return { kind: 'none', why: `CI run ${run.id} tested ${run.headSha.slice(0, 12)}, not ${context.trial.oid.slice(0, 12)}` };
  }
  if (run !== undefined && run.attempt < (context.trial.attempt ?? 1)) {
    // GitHub still shows the attempt before.
    return Date.parse(context.now) < Date.parse(until) ? { kind: 'pending', until } : judgeLate(undefined, context);
  }
  if (run?.status === 'completed') return judgeEnded(run, context.required);
  // A required check that failed decides: no other job can make the run green.
  const early = run?.jobs.find((job) => context.required.includes(job.name) && hasFailed(job));
  if (early !== undefined)
    return { kind: 'red', check: early.name, excerpt: run?.excerpt ?? `"${early.name}" failed; GitHub gave no log.`, cancel: true };
  if (Date.parse(context.now) < Date.parse(until)) return { kind: 'pending', until };
  return judgeLate(run, context);
};

const judgeEnded = (run: TrialRunView, required: readonly string[]): Judgement => {
  const failed = run.jobs.filter((job) => failing.has(job.conclusion ?? ''));
  const blamed =
    failed.find(hasFailed) ?? failed[0] ?? run.jobs.find((job) => required.includes(job.name) && !passing.has(job.conclusion ?? ''));
  const late = run.jobs.find((job) => job.conclusion === 'timed_out');
  // A run with a job that hung ends as cancelled. Without this case it would stop the train for everybody.
  if (run.conclusion === 'cancelled' && late !== undefined) {
    const excerpt = `"${late.name}" ran into its time limit and was ended.${run.excerpt === undefined ? '' : `\n\n${run.excerpt}`}`;
    return { kind: 'red', check: late.name, excerpt, cancel: false };
  }
  if (run.conclusion === 'failure' && failed.length > 0 && failed.every((job) => job.neverRan === true)) {
    const names = failed.map((job) => `"${job.name}"`).join(', ');
    const why = `${names} of CI run ${run.id} failed before the first step: an approval was refused, or no runner took it`;
    return { kind: 'none', why };
  }
  if (run.conclusion === 'failure' || run.conclusion === 'timed_out') {
    const check = blamed?.name ?? 'the CI run';
    return { kind: 'red', check, excerpt: run.excerpt ?? `"${check}" ended with ${run.conclusion}; GitHub gave no log.`, cancel: false };
  }
  if (run.conclusion === 'startup_failure')
    return { kind: 'none', why: `GitHub could not start CI run ${run.id}: its workflow file is not valid, or has no job` };
  if (!passing.has(run.conclusion ?? '')) return { kind: 'none', why: `CI run ${run.id} ended as ${run.conclusion ?? 'nothing'}` };
  // A required job may fail and the run still succeed (continue-on-error).
  if (blamed !== undefined && required.includes(blamed.name)) {
    return failing.has(blamed.conclusion ?? '')
      ? { kind: 'red', check: blamed.name, excerpt: run.excerpt ?? `"${blamed.name}" failed; GitHub gave no log.`, cancel: false }
      : { kind: 'none', why: `the required check "${blamed.name}" ended as ${blamed.conclusion ?? 'nothing'}` };
  }
  if (!run.jobs.some((job) => job.conclusion === 'success' && job.neverRan !== true))
    return { kind: 'none', why: `no job of CI run ${run.id} ran: it has none, or all jobs or their steps were skipped` };
  return { kind: 'green', checks: run.jobs.filter((job) => passing.has(job.conclusion ?? '')).map((job) => job.name) };
};

/** True when every unfinished job waits for a person's approval, as an environment may require. */
export const waitsForApproval = (run: TrialRunView): boolean => {
  const out = run.jobs.filter((job) => job.status !== 'completed');
  return out.length === 0 ? run.status === 'waiting' : out.every((job) => job.status === 'waiting');
};

const judgeLate = (run: TrialRunView | undefined, { trial, checkMinutes }: { trial: Trial; checkMinutes: number }): Judgement => {
  const within = `within ${checkMinutes} minutes`;
  if (run === undefined) return { kind: 'silent', why: `CI run ${trial.runId} did not appear ${within} of its dispatch` };
  if (waitsForApproval(run)) {
    const why = `CI run ${run.id} waits for an approval that nobody gave ${within}: approve the next one in time on its page, or test without an environment`;
    return { kind: 'silent', why };
  }
  const hanging = run.jobs.find((job) => job.status === 'in_progress')?.name ?? 'the CI run';
  const waiting = run.jobs.find((job) => job.status !== 'completed');
  if (run.status !== 'in_progress' || (waiting !== undefined && hanging === 'the CI run')) {
    const [what, status] = waiting === undefined ? ['', run.status] : [`, job "${waiting.name}",`, waiting.status];
    return {
      kind: 'silent',
      why: `CI run ${run.id}${what} did not start ${within} (it is ${status}); check that a runner is free`,
    };
  }
  return { kind: 'red', check: hanging, excerpt: `"${hanging}" started and did not end ${within}.`, cancel: true };
};
