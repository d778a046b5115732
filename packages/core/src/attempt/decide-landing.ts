// Decides what landing writes: record, branch and freed agent in one push, or nothing when the attempt no longer holds its
// issue. The result comes from the agent's machine, so it is believed only where a lie gains nothing; work counts only when it
// was checked.
import { notBeforeAfterAttempt, whyTooManyFree } from '../fleet/backoff.ts';
import type { Assignment, AttemptResult } from './attempt.ts';
import { ended, type Held, heldBy, missingEnding } from './held-claim.ts';
import { handedOn } from './handed-on.ts';
import { earlierText, type WorkArtifact, whereText } from './kept-work.ts';
import { landedFrom } from './landed-from.ts';
import { branchesOf } from './landing-branches.ts';
import { fleetAfter } from './pause-for.ts';
import { type SetupFailure, setupEnding } from './setup-failure.ts';
import { verifyFeedback } from './verify.ts';
import { proposalIn, saidBy } from './said-by.ts';
import { droppedText, doneText, heldIn, replacedText, type RefusalCause, type WorkCheck, type CheckedHeld } from './work-check.ts';
import type { LedgerChange } from '../effects/diff.ts';
import type { Config } from '../config.ts';
import { issueBranch, keptRef, stateLabels } from '../names.ts';
import { howToApprove } from '../policy/approval.ts';
import { withLesson } from '../records/came-back.ts';
import { onlyOfLanding, outcomeFacts, type Outcome } from '../records/outcomes.ts';
import type { Attempt, Feedback, FleetRecord, IssueRecord } from '../records/records.ts';
import type { IssueView, RunContext, Stored } from '../fleet/snapshot.ts';
import { plural } from '../texts/amounts.ts';
import { neutraliseAbout, neutraliseSentence, quoteUntrusted } from '../texts/neutralise.ts';
import { askRecord, attemptsUsedUp, landRecord, returnRecord, usedUpQuestion, withdrawRecord } from '../records/transitions.ts';

export interface LandingFacts {
  now: string;
  run: RunContext;
  stored: Stored<IssueRecord> | undefined;
  /** Undefined when the issue is gone. */
  view: IssueView | undefined;
  assignment: Assignment;
  /** `missing`: the reason why there is no result that can be read. */
  result: AttemptResult | { missing: string };
  /** The step that failed before the agent could start; undefined: none did, or nobody looked. */
  setupFailure?: SetupFailure | undefined;
  /** Undefined when there was no work to check. */
  check: WorkCheck | undefined;
  /** Set where work did not land and its artifact was looked at. */
  artifact?: WorkArtifact | undefined;
  /** `broken`: it cannot be read and is left alone. */
  fleet: Stored<FleetRecord> | 'broken' | undefined;
  /** Node id of the status comment, if it was found. */
  statusComment?: string | undefined;
  /** The issue that this one is a part of. */
  partOf?: number | undefined;
}

export type LandingDecision =
  /** `malformed`: no scheduler of ours made this assignment; otherwise the attempt is over. */
  | { superseded: true; why: string; malformed: boolean }
  | {
      superseded: false;
      record: IssueRecord;
      /** `why` is one sentence about what happened. */
      change: LedgerChange;
      landed: boolean;
    };

type Ending = { outcome: Outcome; detail: string };
export type LandingConfig = Pick<Config, 'attempts'>;
type Context = LandingFacts & Held & { config: LandingConfig };

export const decideLanding = (facts: LandingFacts, config: LandingConfig): LandingDecision => {
  const held = heldBy(facts);
  if ('why' in held) return { superseded: true, ...held };
  const context: Context = { ...facts, ...held, config };
  const ending = endingOf(context);
  const { note, ...fleet } = fleetAfter({ ...context, place: placeOf(facts, ending) }, ending);
  const attempt = attemptOf(context, note === '' ? ending : { ...ending, detail: `${ending.detail.slice(0, 1800)} ${note}` });
  const { record: moved, outcome } = nextRecord(context, { ending, attempt });
  const next = facts.statusComment === undefined ? moved : { ...moved, statusComment: facts.statusComment };
  return {
    superseded: false,
    record: next,
    change: { why: outcome, issues: [next], branches: branchesOf(facts), ...fleet },
    landed: next.state === 'landed',
  };
};

const placeOf = ({ setupFailure }: LandingFacts, { outcome }: Ending): string | undefined =>
  outcome === 'setup-failed' ? setupFailure?.place : undefined;

/** The ending that the attempt claims, corrected by what was checked. */
const endingOf = (context: Context): Ending => {
  const { result, check, assignment } = context;
  if ('missing' in result) return setupEnding(context) ?? missingEnding(context, result);
  if (result.attempt !== assignment.attempt || result.issue !== assignment.issue || result.agent !== assignment.agent) {
    return { outcome: 'rejected', detail: 'The result names another attempt.' };
  }
  const did = `${droppedText(result, check)}${replacedText(result, check)}${doneText(check)}`;
  const detail = neutraliseSentence(`${aboutIssue(context, result.detail, 2000)}${did}`, 1800);
  const said = { outcome: result.outcome, detail };
  if (heldIn(result, check) !== undefined)
    return { outcome: 'done', detail: 'Its work waits for a person, who has to approve what it changes at protected paths.' };
  if (check?.ok === false) return refusedEnding(context, check);
  if (onlyOfLanding(result.outcome)) return { outcome: 'rejected', detail: 'The result claims an ending that only landing can know.' };
  const proposal = proposalIn({ result, partOf: context.partOf });
  if (proposal !== undefined && 'trouble' in proposal)
    return {
      outcome: 'asked',
      detail: `The agent proposes to split the issue, and it cannot be accepted: ${proposal.trouble}. Nothing was made.`,
    };
  if (result.outcome !== 'done') return said;
  if (check === undefined) return { outcome: 'rejected', detail: 'It said that it was done, but there is no work to land.' };
  return check.files === 0 ? { outcome: 'no-changes', detail: 'Its commits change no file.' } : said;
};

/** Words of the attempt's machine, or with names of files in them. A number other than the issue's own refers to nothing. */
const aboutIssue = ({ assignment }: Pick<Context, 'assignment'>, text: string, maxChars: number): string =>
  neutraliseAbout(text, maxChars, new Set([assignment.issue]));

const outcomeOf: Readonly<Record<RefusalCause, Outcome>> = {
  secret: 'rejected',
  overtaken: 'overtaken',
  pushed: 'overtaken',
  server: 'not-pushed',
};

/** Only the work's own fault uses up an attempt. */
const refusedEnding = (context: Context, { why, rule, cause }: Extract<WorkCheck, { ok: false }>): Ending => {
  const opening = cause === 'server' ? 'Its work could not be pushed' : 'Its work was refused';
  const named = rule === undefined ? '' : `Rule: ${ended(neutraliseSentence(rule, 300))}`;
  const [said = '', ...remedy] = why.split(/(?=What to do: )/);
  const told = `${opening}: ${ended(aboutIssue(context, said.trim(), 900))}`;
  const detail = joined(told, named, remedy.length === 0 ? '' : ended(neutraliseSentence(remedy.join(''), 400)), whereText(context));
  return { outcome: cause === undefined ? 'rejected' : outcomeOf[cause], detail };
};

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' ');

const attemptOf = ({ result, claim, now, check }: Context, { outcome, detail }: Ending): Attempt => {
  const known = 'missing' in result ? undefined : result;
  const baseOid = check?.ok === true ? check.baseOid : undefined;
  const kept = check?.ok === false ? check.kept : undefined;
  return {
    id: claim.id,
    agent: claim.agent,
    runId: claim.runId,
    startedAt: known?.startedAt ?? claim.at,
    endedAt: now,
    outcome,
    costUsd: known?.costUsd ?? 0,
    claimedAt: claim.at,
    // Without a result nobody knows what it cost.
    ...(known === undefined || known.costIsLeast === true ? { costIsLeast: true } : {}),
    turns: known?.turns ?? 0,
    commits: known?.commits ?? 0,
    detail,
    ...(baseOid === undefined ? {} : { baseOid }),
    ...handedOn(known, claim),
    ...(kept === undefined ? {} : { kept }),
  };
};

type Next = { record: IssueRecord; outcome: string };

const nextRecord = (context: Context, landing: { ending: Ending; attempt: Attempt }): Next => {
  const { record, view, now } = context;
  const { ending, attempt } = landing;
  const { ended } = record.claim ?? {};
  if (view?.open !== true || ended !== undefined) {
    const why = view === undefined ? 'the issue is gone' : view.open ? ended : 'the issue was closed meanwhile';
    const kept = context.check?.ok === true ? ` Nothing was landed, because ${why}; the work is on ${issueBranch(record.issue)}.` : '';
    const told = { ...attempt, detail: `${attempt.detail}${kept}` };
    return { record: withdrawRecord(record, { attempt: told, now }), outcome: `Withdrawn: ${why}.` };
  }
  if (ending.outcome === 'done' && context.check?.ok) return landedWork(context, { attempt, work: context.check });
  const held = heldIn(context.result, context.check);
  if (held !== undefined) return heldWork(context, { attempt, held });
  const question = questionAfter(context, ending);
  if (question === null) return failedAttempt(context, landing);
  const said = saidBy(context, ending.outcome);
  const asked = askRecord(record, { question: `${ending.detail} ${question}`, attempt, said, now });
  return { record: asked, outcome: `Asked a person: ${ending.detail}` };
};

/** Another attempt would start from the commits of others that were refused. */
const questionAfter = ({ check, record }: Context, { outcome }: Ending): string | null =>
  check?.ok === false && check.cause === 'pushed'
    ? `Mend ${issueBranch(record.issue)}, then set ${stateLabels.ready}: an agent goes on from there.`
    : outcomeFacts(outcome).question;

/** The work is kept on no branch, because a branch starts workflows on content that nobody has approved. */
const heldWork = (context: Context, { attempt, held }: { attempt: Attempt; held: CheckedHeld }): Next => {
  const { rule, ...work } = held;
  const { record, check, now } = context;
  const why = check?.ok === false ? aboutIssue(context, check.why, 1000) : '';
  const question =
    `Its work is done and checked, and a person has to approve one thing: ${why}. Rule: ${neutraliseSentence(rule, 300)}. ` +
    `It is commit ${held.oid}, kept under ${keptRef(attempt.id)} until then and on no branch: git fetch origin ${keptRef(attempt.id)} shows it. ` +
    `${howToApprove(record.issue, held.oid)} Otherwise edit the issue and set ${stateLabels.ready}: an agent starts anew.`;
  const kept = { ...work, at: now, attempt: attempt.id, agent: attempt.agent };
  return {
    record: askRecord(record, { question, attempt, held: kept, now }),
    outcome: `Asked a person to approve ${held.oid.slice(0, 10)}: ${why}`,
  };
};

const landedWork = (context: Context, { work, attempt }: { attempt: Attempt; work: Extract<WorkCheck, { ok: true }> }): Next => {
  const { record, now } = context;
  const { oid, files, additions, deletions } = work;
  const landed = landedFrom(work, { attempt, now, result: context.result });
  const changed = `${plural(files, 'file')} (+${additions} −${deletions})`;
  return { record: landRecord(record, { attempt, landed, now }), outcome: `Landed ${oid.slice(0, 10)}: ${changed}.` };
};

/** The issue goes back in line, or to a person when its attempts are used up. */
const failedAttempt = (context: Context, { ending, attempt }: { ending: Ending; attempt: Attempt }): Next => {
  const { record, config, now } = context;
  const tried: IssueRecord = { ...record, attempts: [...record.attempts, attempt] };
  const feedback = feedbackFor(context, ending);
  if (attemptsUsedUp(tried, config)) {
    const question = usedUpQuestion(tried, `The last one: ${ending.detail}`);
    const asked = askRecord(record, { question, attempt, feedback, now });
    return { record: asked, outcome: `Asked a person, no attempt is left: ${ending.detail}` };
  }
  const why = whyTooManyFree(tried);
  if (why !== undefined) {
    const question = `${why} The last one: ${ending.detail} Set ${stateLabels.ready} to try again.`;
    return { record: askRecord(record, { question, attempt, now }), outcome: `Asked a person: ${ending.detail}` };
  }
  const back = returnRecord(record, { attempt, feedback, notBefore: notBeforeAfterAttempt(tried, now), now });
  return { record: back, outcome: `Back in line: ${ending.detail}` };
};

/**
 * The feedback for the next attempt. Feedback of CI, of a conflict or of a person says more than "the attempt ran out of time", so
 * only a word about the work itself is told beside it.
 */
const feedbackFor = ({ record, result, check, now }: Context, { outcome, detail }: Ending): Feedback | undefined => {
  const { lesson, isLastWord } = outcomeFacts(outcome);
  if (lesson === null) return record.feedback;
  const open = record.feedback !== undefined && record.feedback.kind !== 'attempt';
  if (open && !isLastWord) return record.feedback;
  const words = 'missing' in result ? '' : quoteUntrusted(result.closingWords, { maxLines: 40, maxChars: 5000 });
  const said = check?.ok === false && check.kept !== undefined ? `${detail}\n${earlierText}` : detail;
  const output = 'missing' in result || result.verify === undefined ? '' : verifyFeedback(result.verify);
  const text = `${said}${output}${words === '' ? '' : `\nIts last words:\n${words}`}`;
  return withLesson(record.feedback, { kind: 'attempt', outcome, text: text.slice(0, 20_000).toWellFormed(), at: now });
};
