// Finds the attempt that has an issue when the ledger is lost: our status comment names its run, and the names of the run's
// jobs name the attempt. Without the comment the jobs of all living runs are looked through. Invariant: while GitHub does not tell which attempt it is, no other one starts.
import type { Config } from '../config.ts';
import { attemptIdPattern, isLandJobOf, isRunJobOf, parseAgentLabel } from '../names.ts';
import { observeState } from '../records/labels.ts';
import type { Claim } from '../records/records.ts';
import { readShownClaim, type ShownClaim, unknownAgent } from '../texts/read-status-comment.ts';
import type { CommentView, IssueView, JobView, Snapshot } from './snapshot.ts';
import { lastAsk } from './trust.ts';

/** `waits`: the reason why this tick cannot tell. */
export type LostClaim = { claim: Claim } | { waits: string } | undefined;

type Seen = Pick<Snapshot, 'ledger' | 'comments'>;

/** Undefined when the issue has a record, when its labels show no attempt, or when somebody else edited the comment. */
export const shownClaimOf = (view: IssueView, { ledger, comments }: Seen): ShownClaim | undefined => {
  if (!isLostWithAgent(view, ledger)) return undefined;
  const comment = ownWords(comments.get(view.nodeId));
  return comment === undefined ? undefined : readShownClaim(comment);
};

const isLostWithAgent = (view: IssueView, ledger: Seen['ledger']): boolean => {
  const state = observeState(view.labels);
  return view.open && !ledger.issues.has(view.number) && (state === 'assigned' || state === 'working');
};

/** True when the labels show an attempt, and neither record nor comment names its run: the runs that live have to be looked through. */
export const isWithoutTrace = (view: IssueView, seen: Seen): boolean =>
  isLostWithAgent(view, seen.ledger) && shownClaimOf(view, seen) === undefined;

/** The attempt that a job of a living run names. */
const namedByJob = (view: IssueView, { ledger, runs, jobs }: Facts): ShownClaim | undefined => {
  if (!isLostWithAgent(view, ledger)) return undefined;
  for (const run of runs.values()) {
    const attempt = run.status === 'completed' ? undefined : attemptIn(jobs, { run: run.id, issue: view.number });
    if (attempt === undefined) continue;
    const name = jobs.find((job) => job.runId === run.id && isRunJobOf(job.name, attempt))?.name ?? '';
    const [agent = unknownAgent] = [/\bagent (\d{3,})\b/.exec(name)?.[1], ...view.labels.map(parseAgentLabel)].filter(
      (one) => one !== undefined,
    );
    return { runId: run.id, runAttempt: run.attempt, agent, attempt };
  }
  return undefined;
};

/** The text of our comment, unless somebody else edited it last. */
export const ownWords = (comment: CommentView | undefined): string | undefined =>
  comment === undefined || comment.editedByOther === true ? undefined : comment.body;

type Facts = Seen & Pick<Snapshot, 'runs' | 'jobs' | 'now' | 'roles'>;

export const lostClaimOf = (
  view: IssueView,
  { facts, base, config }: { facts: Facts; base: string; config: Pick<Config, 'min-role'> },
): LostClaim => {
  const shown = shownClaimOf(view, facts) ?? namedByJob(view, facts);
  if (shown === undefined) return undefined;
  const run = facts.runs.get(shown.runId);
  const attempt = shown.attempt ?? attemptIn(facts.jobs, { run: shown.runId, issue: view.number });
  if (attempt === undefined) {
    // A run that has ended lists all its jobs.
    if (run?.status === 'completed') return undefined;
    return { waits: `run ${shown.runId} has it, as the status comment says, and GitHub did not say with which attempt` };
  }
  const { now, roles } = facts;
  const ask = lastAsk(view, undefined);
  const actor = ask?.actor ?? shown.actor ?? 'ghost';
  const role = roles.get(actor);
  const claim: Claim = {
    id: attempt,
    agent: shown.agent,
    at: now,
    runId: shown.runId,
    runAttempt: shown.runAttempt,
    actor,
    // It had at least this role when the claim was made, and run-agent reads it again.
    role: role === undefined || role === 'none' ? config['min-role'] : role,
    event: ask?.id ?? view.nodeId,
    text: textOf(view, ask?.id),
    base,
    ...(shown.delay === undefined ? {} : { delay: { at: now, why: shown.delay, tries: 0 } }),
  };
  return { claim };
};

const attemptIn = (jobs: readonly JobView[], { run, issue }: { run: number; issue: number }): string | undefined =>
  jobs
    .filter(({ runId }) => runId === run)
    .flatMap(({ name }) => {
      const id = /\((\d+-\d+-[0-9a-f]{8})\)$/.exec(name)?.[1] ?? '';
      const isOurs = attemptIdPattern.exec(id)?.[1] === String(issue) && (isRunJobOf(name, id) || isLandJobOf(name, id));
      return isOurs ? [id] : [];
    })
    .at(-1);

const noText = '0'.repeat(64);

/** An attempt that has not started yet must not start with a text that was changed after somebody asked for it. */
const textOf = (view: IssueView, ask: string | undefined): Claim['text'] => {
  const asked = view.events.find(({ id }) => id === ask)?.at;
  const isEdited = view.edits.some(({ at }) => asked === undefined || Date.parse(at) > Date.parse(asked));
  return isEdited ? { title: noText, body: noText } : { title: view.titleHash, body: view.bodyHash };
};
