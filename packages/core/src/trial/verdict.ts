// What one CI run says about the tree it tested. Invariants: only a run that ended, on the very commit the trial is
// about, with at least one job that really ran, is green; whatever GitHub or a person stopped is no verdict; silence
// blames nobody.
import { minutesAfter } from '../fleet/backoff.ts';
import type { TrialRunView } from '../fleet/snapshot.ts';
import { failing, hasFailed } from './trial-jobs.ts';
import type { Trial } from '../records/records.ts';

export type Judgement =
  /** Still out; at `until` it is judged by what it has done so far. */
  | { kind: 'pending'; until: string }
  /** `checks`: names of the jobs that passed (skipped and neutral ones pass). */
  | { kind: 'green'; checks: string[] }
  | { kind: 'red'; check: string; excerpt: string; cancel: boolean }
  /** The run ended without saying anything about the tree. */
  | { kind: 'none'; why: string }
  /** Nothing reported in time: no passenger has a part in it. */
  | { kind: 'silent'; why: string };

const passing = new Set(['success', 'skipped', 'neutral']);

/** Whether a run has a verdict although it may still be at work: whoever waits for it may stop waiting. */
export const hasSpoken = (run: TrialRunView, required: readonly string[]): boolean =>
  run.status === 'completed' || run.jobs.some((job) => required.includes(job.name) && hasFailed(job));

/** Its jobs have to be known before it is judged: what has waited for a runner has not hung. */
export const isOverdue = (trial: Trial, p: { now: string; checkMinutes: number }): boolean =>
  Date.parse(p.now) >= Date.parse(minutesAfter(trial.at, p.checkMinutes));

/**
 * From when on its time counts: a job has it from its own start on; while all jobs wait for a runner it is the time in
 * which nothing may happen at all.
 */
const sinceOf = (run: TrialRunView | undefined, { at }: Trial): string => {
  const { jobs = [], startedAt = null } = run ?? {};
  const working = jobs.flatMap((job) => (job.status === 'in_progress' ? (job.startedAt ?? []) : []));
  const ended = jobs.flatMap((job) => job.completedAt ?? []);
  const since = working.length > 0 ? working.sort()[0] : (ended.sort().at(-1) ?? (run?.status === 'in_progress' ? startedAt : undefined));
  return since !== undefined && since !== null && Date.parse(since) > Date.parse(at) ? since : at;
};

/** `run` is undefined while GitHub does not know the run (yet). */
export const judgeRun = (
  run: TrialRunView | undefined,
  p: { trial: Trial; required: readonly string[]; now: string; checkMinutes: number },
): Judgement => {
  const until = minutesAfter(sinceOf(run, p.trial), p.checkMinutes);
  if (run !== undefined && run.headSha !== p.trial.oid) {
    return { kind: 'none', why: `CI run ${run.id} tested ${run.headSha.slice(0, 12)}, not ${p.trial.oid.slice(0, 12)}` };
  }
  if (run !== undefined && run.attempt < (p.trial.attempt ?? 1)) {
    // The attempt before is still shown.
    return Date.parse(p.now) < Date.parse(until) ? { kind: 'pending', until } : judgeLate(undefined, p);
  }
  if (run?.status === 'completed') return judgeEnded(run, p.required);
  // The others cannot make it green any more: a required check that failed is the end of it.
  const early = run?.jobs.find((job) => p.required.includes(job.name) && hasFailed(job));
  if (early !== undefined)
    return { kind: 'red', check: early.name, excerpt: run?.excerpt ?? `"${early.name}" failed; GitHub gave no log.`, cancel: true };
  if (Date.parse(p.now) < Date.parse(until)) return { kind: 'pending', until };
  return judgeLate(run, p);
};

const judgeEnded = (run: TrialRunView, required: readonly string[]): Judgement => {
  const failed = run.jobs.filter((job) => failing.has(job.conclusion ?? ''));
  const blamed =
    failed.find(hasFailed) ?? failed[0] ?? run.jobs.find((job) => required.includes(job.name) && !passing.has(job.conclusion ?? ''));
  const late = run.jobs.find((job) => job.conclusion === 'timed_out');
  // Whoever hangs would else stop the train for everybody: its run ends as cancelled.
  if (run.conclusion === 'cancelled' && late !== undefined) {
    const excerpt = `"${late.name}" ran into its time limit and was ended.${run.excerpt === undefined ? '' : `\n\n${run.excerpt}`}`;
    return { kind: 'red', check: late.name, excerpt, cancel: false };
  }
  if (run.conclusion === 'failure' && failed.length > 0 && failed.every((job) => job.neverRan === true)) {
    const names = failed.map((job) => `"${job.name}"`).join(', ');
    return {
      kind: 'none',
      why: `${names} of CI run ${run.id} failed before the first step: an approval was refused, or no runner took it`,
    };
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
  if (!run.jobs.some((job) => job.conclusion === 'success'))
    return { kind: 'none', why: `no job of CI run ${run.id} ran: all were skipped` };
  return { kind: 'green', checks: run.jobs.filter((job) => passing.has(job.conclusion ?? '')).map((job) => job.name) };
};

/** A person has to let it go (an environment's rule), and nothing else of it is at work meanwhile. */
export const waitsForApproval = (run: TrialRunView): boolean => {
  const out = run.jobs.filter((job) => job.status !== 'completed');
  return out.length === 0 ? run.status === 'waiting' : out.every((job) => job.status === 'waiting');
};

const judgeLate = (run: TrialRunView | undefined, p: { trial: Trial; checkMinutes: number }): Judgement => {
  const within = `within ${p.checkMinutes} minutes`;
  if (run === undefined) return { kind: 'silent', why: `CI run ${p.trial.runId} did not appear ${within} of its dispatch` };
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
