export const id = 244;
export const ids = [244];
export const modules = {

/***/ 4244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decideLanding: () => (/* reexport */ decideLanding),
  describeBroken: () => (/* reexport */ describeBroken),
  parseConfig: () => (/* reexport */ parseConfig),
  projectIssue: () => (/* reexport */ projectIssue)
});

// UNUSED EXPORTS: IllegalTransition, abandonRevert, adaptedSize, admitVariables, afterMergeWrite, afterProjection, afterPush, agentLabel, agentName, agentRef, agentSchema, alarmWrite, answerCommands, answerWrite, artifactName, askRecord, askerOf, assemblyWrite, assignmentSchema, attemptId, attemptIdPattern, attemptIdSchema, attemptJobName, attemptResultSchema, attemptSchema, attemptsSinceAsked, attemptsUsedUp, awaitsReopening, baseForView, baseLabelPrefix, baseLabelsOf, baseOf, basesOf, boardRecord, brokenFleet, budgetLacks, buildPrompt, bundleBranch, bundleFile, busyAgents, calledPath, canTransition, carriedOut, changeOf, checkpointName, claimRecord, claimSchema, classifyAttempt, clockTime, codeBlock, commandWordOf, commandWords, concludeRevert, configSchema, conflictHunks, countedAttempts, countedOutcomes, culpritRate, culpritsOf, cuts, dateTime, decideAfterMerge, decideAssignments, decideCommands, decideFleet, decideSalvage, decideTrain, departCommands, departWrite, departure, departurePause, describeCommand, describeFinding, describeRefusedDispatch, describeRefusedWake, dollars, doubledMinutes, endWrite, ended, everybody, evictRecord, evidenceOf, exactLimit, excerptOf, expressionsIn, failing, fatesOf, feedbackSchema, fieldsOf, findingAt, firstCulprit, flakeRate, fleetRecordSchema, fleetRef, flightMarker, flightSchema, hasFailed, hasSpoken, inARow, inSearchOrder, isAboard, isAnyoneInLine, isAskedAgain, isAtRest, isBetterChoice, isBundleBranch, isCounted, isHumanCommand, isImplied, isLandJobOf, isOverdue, isProjectedLabel, isRefused, isRevert, isRunJobOf, issueBranch, issueEvents, issueMachine, issueMachineDiagram, issueMachineEdges, issueRecordSchema, issueRef, issueStates, issuesWrite, jobsOf, judgeActor, judgeAsk, judgePreflight, judgeRun, labelDefinitions, labelledStates, labelsFor, landRecord, landedSchema, ledgerPrefix, leftOutSchema, leftoverBranches, leftoversWanted, lostAttempt, lostInARowLimit, mass, mayBeTorn, mergeRecord, minutesAfter, missingLabels, modifierLabels, modifiersOf, mostAnswered, mostHunkChars, mostPending, mostSidesFiles, namedPaths, nearestKey, neutralise, neutraliseSentence, newestCommand, nextFlightId, nextTrial, notBeforeAfterEviction, notBeforeAfterLost, numbers, obeyPeople, objectionTo, observeState, oid, orderWrite, outcomes, parseAgentLabel, parseArtifactName, parseBaseLabel, parseIssueBranch, parseLedgerRef, parseSlashCommand, parseStateLabel, passengerSchema, pauseReason, payingSize, pendingCommands, placeOf, planBoarding, planConflicts, planOrder, planWait, prefixOf, prefixSchema, priorities, priorityOf, projectBroken, projectionsOf, pushedWrite, quoteUntrusted, reconcile, reconcilePlan, recordCommand, recordsOfTrains, refusalWrite, refusalsOfRules, regroupWrite, renderBrokenComment, renderClosing, renderFleetSummary, renderMergeMessage, renderPullRequest, renderPullRequestTitle, renderRevertMessage, renderStatusComment, renderTrainSummary, reopening, requestRecord, requestsFor, resultFile, resultLineSchema, retryWrite, returnRecord, revertWrite, roleAtLeast, roles, rolesWanted, runawayUntil, runnerSecondsOf, runsOnOurPulls, runsOut, safeTitle, sameGround, samePeople, sanitise, searchOf, searchOrder, sourceOf, startRevert, stateLabels, statusCommentMarker, stopWrite, supersededRuns, suspectsOf, take, takesIssue, takingOff, textOf, tidy, timestamp, trainBases, trainFingerprint, trainOf, trainRecordSchema, trainRef, trainWrite, transitionIssue, trialBranch, trialSchema, trialWrite, triggersOf, unboardRecord, untestedLanding, usedUpQuestion, verdictOf, verdictWrite, verdicts, waitsForApproval, withAfterMerge, withdrawRecord, withoutRuns, workRef

// EXTERNAL MODULE: ./node_modules/xstate/dist/xstate.cjs.js
var xstate_cjs = __webpack_require__(24253);
// EXTERNAL MODULE: ./packages/core/build/records/records.js
var records = __webpack_require__(62049);
;// CONCATENATED MODULE: ./packages/core/build/records/machine.js
// The life of an issue as one XState machine, used only through its pure functions: no actor ever runs.
// XState stays silently where an event is not allowed; here that is an error, because a caller that writes an
// illegal state into the ledger has a bug that no later tick can repair.


const issueEvents = (/* unused pure expression or super */ null && ([
    'claim', // an agent takes it
    'land', // verified work is on its branch
    'return', // the attempt ended without landing; it may be tried again
    'ask', // a person has to decide
    'board', // aboard a flight
    'unboard', // the flight ended without blaming it
    'evict', // taken off a flight (or left out of it) with a reason
    'merge', // its commit is an ancestor of the base
    'withdraw', // a person closed it or took its label away
    'request', // a person with the right asked (again)
    'revert', // a person wants its merged work taken back: the commit that does it is on its branch
    'undo', // that commit is on the base; it may be tried again
]));
/** The machine itself, for diagrams and for walking its paths in tests. */
const issueMachine = (0,xstate_cjs/* createMachine */.Op)({
    id: 'issue',
    initial: 'ready',
    types: {},
    states: {
        ready: { on: { claim: 'assigned', ask: 'needs-human', withdraw: 'withdrawn', request: 'ready' } },
        assigned: { on: { land: 'landed', return: 'ready', ask: 'needs-human', withdraw: 'withdrawn' } },
        landed: {
            on: { board: 'bundled', evict: 'ready', ask: 'needs-human', merge: 'merged', withdraw: 'withdrawn', request: 'ready', undo: 'ready' },
        },
        bundled: { on: { unboard: 'landed', evict: 'ready', ask: 'needs-human', merge: 'merged', undo: 'ready' } },
        merged: { on: { request: 'ready', revert: 'landed' } },
        'needs-human': { on: { request: 'ready', withdraw: 'withdrawn' } },
        withdrawn: { on: { request: 'ready' } },
    },
});
/** A caller's bug: this event cannot happen in this state. */
class IllegalTransition extends Error {
    name = 'IllegalTransition';
}
const stateOf = (value) => {
    const found = records/* issueStates */.Uu.find((state) => state === value);
    if (found === undefined)
        throw new IllegalTransition(`the machine has no issue state ${String(value)}`);
    return found;
};
/** The machine's answers as a table: asked once for each state and event, because a full fleet asks thousands of times. */
const answers = new Map();
const ask = (state, event) => {
    const before = issueMachine.resolveState({ value: state });
    if (!before.can({ type: event }))
        return null;
    const [after] = (0,xstate_cjs/* transition */.kY)(issueMachine, before, { type: event });
    return stateOf(after.value);
};
const answer = (state, event) => {
    const key = `${state} ${event}`;
    const known = answers.get(key);
    if (known !== undefined)
        return known;
    const found = ask(state, event);
    answers.set(key, found);
    return found;
};
const canTransition = (state, event) => answer(state, event) !== null;
/** The state after `event`; throws IllegalTransition naming both when the event is not allowed in `state`. */
const transitionIssue = (state, event) => {
    const next = answer(state, event);
    if (next === null)
        throw new IllegalTransition(`an issue that is ${state} cannot take the event ${event}`);
    return next;
};
/** Every edge of the machine, in the order of states and events. */
const issueMachineEdges = () => issueStates.flatMap((from) => issueEvents.filter((event) => canTransition(from, event)).map((event) => ({ from, event, to: transitionIssue(from, event) })));
/** The machine as a Mermaid state diagram, for the documentation. */
const issueMachineDiagram = () => {
    const id = (state) => state.replaceAll('-', '_');
    const names = issueStates.filter((state) => state.includes('-')).map((state) => `  state "${state}" as ${id(state)}`);
    const edges = issueMachineEdges().map(({ from, event, to }) => `  ${id(from)} --> ${id(to)}: ${event}`);
    return ['stateDiagram-v2', ...names, `  [*] --> ${id('ready')}`, ...edges, ''].join('\n');
};

;// CONCATENATED MODULE: ./packages/core/build/records/move-record.js
// The one step every transition of a record takes: through the machine, with `since` and nothing else by itself.

const move_record_cut = (text, max) => (text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`);
/** The record in its next state, `since` moved only when the state really changes; undefined fields are dropped. */
const move_record_moved = (record, event, now, change) => {
    const state = transitionIssue(record.state, event);
    const next = { ...record, ...change, state, since: state === record.state ? record.since : now };
    return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
};

;// CONCATENATED MODULE: ./packages/core/build/records/transitions.js



/** Attempts that count against the limit: those since a person last asked whose outcome is a counted one. */
const countedAttempts = (record) => attemptsSinceAsked(record).filter((attempt) => records/* countedOutcomes */.CU.includes(attempt.outcome)).length;
const attemptsSinceAsked = (record) => record.attempts.slice(record.attemptsBefore ?? 0);
const attemptsUsedUp = (record, config) => countedAttempts(record) >= config.attempts;
/** A claim by an agent; the text it freezes and the event it acts on become what the issue was asked for. */
const claimRecord = (record, p) => moved(record, 'claim', p.now, {
    claim: p.claim,
    base: p.claim.base,
    asked: { event: p.claim.event, actor: p.claim.actor, text: p.claim.text },
    consumedEvent: p.consumedEvent ?? record.consumedEvent,
    refusal: undefined,
    notBefore: undefined,
    question: undefined,
    flight: undefined,
});
/** Work of the claimed attempt is verified and on its branch: feedback is answered, the claim is over. */
const landRecord = (record, p) => move_record_moved(record, 'land', p.now, {
    attempts: [...record.attempts, p.attempt],
    landed: p.landed,
    claim: undefined,
    feedback: undefined,
    notBefore: undefined,
});
/** The claimed attempt ended without landing; the issue may be tried again, not before `notBefore`. */
const returnRecord = (record, p) => move_record_moved(record, 'return', p.now, {
    attempts: [...record.attempts, p.attempt],
    claim: undefined,
    landed: undefined,
    feedback: p.feedback ?? record.feedback,
    notBefore: p.notBefore,
});
/** A person has to decide. `attempt` is the claimed attempt that ended, where there is one. */
const askRecord = (record, p) => move_record_moved(record, 'ask', p.now, {
    attempts: p.attempt === undefined ? record.attempts : [...record.attempts, p.attempt],
    question: move_record_cut(p.question, 2000),
    feedback: p.feedback ?? record.feedback,
    claim: undefined,
    landed: undefined,
    flight: undefined,
    notBefore: undefined,
});
/** A person closed the issue or took its label away. */
const withdrawRecord = (record, p) => move_record_moved(record, 'withdraw', p.now, {
    attempts: p.attempt === undefined ? record.attempts : [...record.attempts, p.attempt],
    claim: undefined,
    landed: undefined,
    question: undefined,
    notBefore: undefined,
});
/** A person with the right asks (again): the attempts start from zero, nothing holds it back. */
const requestRecord = (record, p) => moved(record, 'request', p.now, {
    attemptsBefore: record.attempts.length,
    landed: undefined,
    flight: undefined,
    question: undefined,
    notBefore: undefined,
    refusal: undefined,
});
/** The landed work goes aboard a flight. */
const boardRecord = (record, p) => moved(record, 'board', p.now, { flight: { id: p.flight } });
/** The flight ended without a verdict on this passenger: it waits for the next one. */
const unboardRecord = (record, p) => moved(record, 'unboard', p.now, { flight: undefined });
/**
 * Taken off a flight (bundled) or left out of it (landed), with the reason. Back to an agent with the feedback, not
 * before `notBefore`; to a person when its attempts are used up. Landed work is no longer landed, its branch keeps it.
 */
const evictRecord = (record, p) => {
    if (isRevert(record))
        return abandonRevert(record, p);
    const evictions = [...record.evictions, { flight: p.flight, at: p.now, reason: cut(p.reason, 2000) }];
    const change = { evictions, feedback: p.feedback, landed: undefined, flight: undefined };
    if (!attemptsUsedUp(record, p.config))
        return moved(record, 'evict', p.now, { ...change, notBefore: p.notBefore });
    return moved(record, 'ask', p.now, {
        ...change,
        notBefore: undefined,
        question: usedUpQuestion(record, `Flight ${p.flight} left it behind: ${p.reason}`),
    });
};
/** Its landed commit is an ancestor of the base branch. `pr` is the bundle's pull request, where there is one. */
const mergeRecord = (record, p) => {
    if (isRevert(record))
        return concludeRevert(record, p);
    const flight = p.pr === undefined ? { id: p.flight } : { id: p.flight, pr: p.pr };
    return moved(record, 'merge', p.now, { flight, feedback: undefined, lastRevert: undefined });
};
/** The question asked when no attempt is left; `last` says in a sentence how the last one ended. */
const usedUpQuestion = (record, last) => {
    const counted = countedAttempts(record);
    return move_record_cut(`${counted === 1 ? 'The one attempt is' : `All ${counted} attempts are`} used up. ${last.trim().replace(/[.…]?$/, '.')} ` +
        'What should be done differently? Edit the issue and set clambake:ready again.', 2000);
};
/** How a claim that ended without a word is written down. */
const lostAttempt = (claim, p) => ({
    id: claim.id,
    agent: claim.agent,
    runId: claim.runId,
    startedAt: claim.at,
    endedAt: p.now,
    outcome: p.outcome ?? 'lost',
    costUsd: 0,
    turns: 0,
    commits: 0,
    detail: cut(p.detail, 2000),
});

;// CONCATENATED MODULE: ./packages/core/build/fleet/backoff.js
// When an issue may be tried again. Pure arithmetic on the record's own history: doubling, capped, never a promise
// that a wake-up comes at that minute.

const minuteMs = 60_000;
const capMinutes = 60;
/** `now` plus minutes, as an ISO timestamp in UTC. */
const minutesAfter = (now, minutes) => new Date(Date.parse(now) + minutes * minuteMs).toISOString();
/** How many of the newest attempts since a person last asked ended in one of `outcomes`, without a break. */
const inARow = (record, outcomes) => {
    const attempts = attemptsSinceAsked(record);
    const other = attempts.findLastIndex((attempt) => !outcomes.includes(attempt.outcome));
    return attempts.length - 1 - other;
};
/** `first`, doubled for every earlier failure, at most an hour. */
const doubledMinutes = (first, failures) => Math.min(capMinutes, first * 2 ** Math.max(0, failures - 1));
/** After so many attempts in a row that vanished, a person is asked: they cost runner time and use up nothing. */
const lostInARowLimit = 5;
/** Not before this time, for a record whose newest attempt vanished: the first one is tried again at once. */
const notBeforeAfterLost = (record, now) => {
    const lost = inARow(record, ['lost']);
    return lost <= 1 ? undefined : minutesAfter(now, doubledMinutes(2, lost - 1));
};
/**
 * Not before this time, for work that a flight leaves behind now: at once the first time, because there is something new
 * to tell; then later and later, because what comes back again and again spends the flights of everybody aboard.
 */
const notBeforeAfterEviction = (record, now) => {
    const since = record.attempts[(record.attemptsBefore ?? 0) - 1]?.endedAt ?? '';
    const earlier = record.evictions.filter((eviction) => eviction.at > since).length;
    return earlier === 0 ? undefined : minutesAfter(now, doubledMinutes(2, earlier));
};
/** `2026-11-23T14:32:05Z` → `14:32 UTC`. */
const clockTime = (timestamp) => `${new Date(timestamp).toISOString().slice(11, 16)} UTC`;
/** `2026-11-23T14:32:05Z` → `2026-11-23 14:32 UTC`. */
const dateTime = (timestamp) => `${new Date(timestamp).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js + 1 modules
var neutralise = __webpack_require__(16705);
;// CONCATENATED MODULE: ./packages/core/build/attempt/decide-landing.js
// What landing writes, decided from facts alone: the record, the branch and the freed agent are one push, or nothing.
// The claim's id is the fence: an attempt that no longer holds its issue writes nothing at all. The result comes from
// the agent's machine and is only believed where it cannot help itself; work counts only as verified.




const decideLanding = (facts, config) => {
    const record = facts.stored?.record;
    const claim = record?.claim;
    const over = supersededBy(facts);
    if (over !== undefined || record === undefined || claim === undefined)
        return { superseded: true, why: over?.why ?? 'no claim', malformed: over?.malformed ?? false };
    const context = { ...facts, record, claim, config };
    const ending = endingOf(context);
    const attempt = attemptOf(context, ending);
    const { record: moved, outcome } = nextRecord(context, { ending, attempt });
    const next = facts.statusComment === undefined ? moved : { ...moved, statusComment: facts.statusComment };
    return {
        superseded: false,
        record: next,
        writes: writesFor(context, { next, ending, attempt }),
        branch: branchFor(facts),
        outcome,
        landed: next.state === 'landed',
        wake: true,
    };
};
const supersededBy = ({ stored, assignment }) => {
    if (stored === undefined)
        return { why: `issue #${assignment.issue} has no record in the ledger`, malformed: true };
    const { record } = stored;
    const over = (why, malformed = false) => ({ why, malformed });
    if (record.issue !== assignment.issue)
        return over(`the record is of issue #${record.issue}, not #${assignment.issue}`, true);
    if (record.claim === undefined)
        return over(`attempt ${assignment.attempt} holds no claim any more: the issue is ${record.state}`);
    if (record.claim.id !== assignment.attempt)
        return over(`attempt ${record.claim.id} holds the issue now`);
    return record.claim.agent === assignment.agent
        ? undefined
        : over(`agent ${record.claim.agent} holds the issue, not ${assignment.agent}`, true);
};
/** How the attempt really ended: what it says of itself, corrected by what was found. */
const endingOf = ({ result, verification, assignment, config }) => {
    if ('problem' in config)
        return { outcome: 'lost', detail: `Nothing was landed: ${ended((0,neutralise/* neutraliseSentence */.y3)(config.problem, 1000))}` };
    if ('missing' in result)
        return { outcome: 'lost', detail: `The attempt left no result: ${ended((0,neutralise/* neutraliseSentence */.y3)(result.missing, 500))}` };
    if (result.attempt !== assignment.attempt || result.issue !== assignment.issue || result.agent !== assignment.agent) {
        return { outcome: 'rejected', detail: 'The result names another attempt.' };
    }
    const said = { outcome: result.outcome, detail: (0,neutralise/* neutraliseSentence */.y3)(result.detail, 1000) };
    if (verification?.ok === false)
        return { outcome: 'rejected', detail: `Its work was refused: ${(0,neutralise/* neutraliseSentence */.y3)(verification.why, 1500)}` };
    if (result.outcome !== 'done')
        return said;
    if (verification === undefined)
        return { outcome: 'rejected', detail: 'It said that it was done, but there is no work to land.' };
    return verification.files === 0 ? { outcome: 'no-changes', detail: 'Its commits change no file.' } : said;
};
const ended = (text) => (/[.?!…]$/.test(text) ? text : `${text}.`);
const attemptOf = ({ result, claim, now }, { outcome, detail }) => {
    const known = 'missing' in result ? undefined : result;
    return {
        id: claim.id,
        agent: claim.agent,
        runId: claim.runId,
        startedAt: known?.startedAt ?? claim.at,
        endedAt: now,
        outcome,
        costUsd: known?.costUsd ?? 0,
        turns: known?.turns ?? 0,
        commits: known?.commits ?? 0,
        detail,
    };
};
const nextRecord = (context, p) => {
    const { record, view, now } = context;
    const { ending, attempt } = p;
    if (view?.open !== true) {
        const why = view === undefined ? 'the issue is gone' : 'the issue was closed meanwhile';
        const kept = context.verification?.ok === true ? ` Nothing was landed, because ${why}; the work is on ${(0,names/* issueBranch */.sL)(record.issue)}.` : '';
        const told = { ...attempt, detail: `${attempt.detail}${kept}` };
        return { record: withdrawRecord(record, { attempt: told, now }), outcome: `Withdrawn: ${why}.` };
    }
    if (ending.outcome === 'done' && context.verification?.ok)
        return landedWork(context, { attempt, work: context.verification });
    if (ending.outcome === 'no-changes') {
        const question = `${ending.detail} Is there something to do here? Close the issue, or say more in its text and set clambake:ready again.`;
        return { record: askRecord(record, { question, attempt, now }), outcome: `Asked a person: ${ending.detail}` };
    }
    return failedAttempt(context, p);
};
const landedWork = ({ record, now }, p) => {
    const { oid, files, additions, deletions } = p.work;
    const landed = { oid, at: now, attempt: p.attempt.id, agent: p.attempt.agent, files, additions, deletions };
    const changed = `${files} ${files === 1 ? 'file' : 'files'} (+${additions} −${deletions})`;
    return { record: landRecord(record, { attempt: p.attempt, landed, now }), outcome: `Landed ${oid.slice(0, 10)}: ${changed}.` };
};
/** Back in line with the reason, or to a person when nothing is left to try. */
const failedAttempt = (context, { ending, attempt }) => {
    const { record, config, now } = context;
    const tried = { ...record, attempts: [...record.attempts, attempt] };
    const feedback = feedbackFor(context, ending);
    if (!('problem' in config) && attemptsUsedUp(tried, config)) {
        const question = usedUpQuestion(tried, `The last one: ${ending.detail}`);
        return {
            record: askRecord(record, { question, attempt, feedback, now }),
            outcome: `Asked a person, no attempt is left: ${ending.detail}`,
        };
    }
    if (inARow(tried, ['lost']) >= lostInARowLimit) {
        const question = `Is something wrong with the runners? ${lostInARowLimit} attempts in a row left no result. The last one: ${ending.detail} Set clambake:ready to try again.`;
        return { record: askRecord(record, { question, attempt, now }), outcome: `Asked a person: ${ending.detail}` };
    }
    const notBefore = notBeforeFor(tried, { outcome: ending.outcome, now });
    return { record: returnRecord(record, { attempt, feedback, notBefore, now }), outcome: `Back in line: ${ending.detail}` };
};
const failures = ['incomplete', 'denied', 'killed', 'rejected'];
/** 2, 4, 8 … minutes after failures of the attempt, 5, 10 … after trouble at the provider; the fleet's pause holds the rest. */
const notBeforeFor = (tried, p) => {
    if (failures.includes(p.outcome))
        return minutesAfter(p.now, doubledMinutes(2, inARow(tried, failures)));
    if (p.outcome === 'provider-trouble')
        return minutesAfter(p.now, doubledMinutes(5, inARow(tried, ['provider-trouble'])));
    return p.outcome === 'lost' ? notBeforeAfterLost(tried, p.now) : undefined;
};
/**
 * What the next attempt is told. Uncounted endings teach nothing, and what CI or a conflict said is worth more than
 * "the attempt ran out of time"; only a refusal at landing replaces it.
 */
const feedbackFor = ({ record, result, now }, { outcome, detail }) => {
    if (!failures.includes(outcome))
        return record.feedback;
    const open = record.feedback?.kind === 'ci' || record.feedback?.kind === 'conflict';
    if (open && outcome !== 'rejected')
        return record.feedback;
    const words = 'missing' in result ? '' : (0,neutralise/* quoteUntrusted */.X0)(result.closingWords, { maxLines: 40, maxChars: 5000 });
    const text = words === '' ? detail : `${detail}\nIts last words:\n${words}`;
    return { kind: 'attempt', outcome, text: text.slice(0, 20_000).toWellFormed(), at: now };
};
const writesFor = (context, p) => {
    const { stored, claim, agentRef: held } = context;
    const record = { ref: (0,names/* issueRef */.fB)(p.next.issue), expect: stored?.oid ?? null, record: p.next };
    const agent = held === undefined ? [] : [{ ref: (0,names/* agentRef */.zk)(claim.agent), expect: held, delete: true }];
    const pause = pauseFor(context, p);
    return [record, ...agent, ...(pause === undefined ? [] : [pause])];
};
/** Minutes of the fleet's (first) pause when nobody said until when, and the most it pauses on the word of an agent's machine. */
const pauseMinutes = { accountLimit: 30, auth: 15, most: 360 };
/** A limit of the account, or a refused key, stops every agent: one pause instead of every issue failing in turn. */
const pauseFor = (context, p) => {
    const { result, fleet, now, record } = context;
    const { outcome, detail } = p.ending;
    if ((outcome !== 'account-limit' && outcome !== 'auth') || fleet === 'broken')
        return undefined;
    const said = 'missing' in result ? undefined : result.limitedUntil;
    // Nobody may look at a wrong key for days: each try costs a runner.
    const refused = inARow({ ...record, attempts: [...record.attempts, p.attempt] }, ['auth']);
    const least = minutesAfter(now, outcome === 'auth' ? doubledMinutes(pauseMinutes.auth, refused) : pauseMinutes.accountLimit);
    const most = minutesAfter(now, pauseMinutes.most);
    const until = outcome === 'account-limit' && said !== undefined && Date.parse(said) > Date.parse(now) ? earlier(said, most) : least;
    const current = fleet?.record.pausedUntil;
    if (current !== undefined && Date.parse(current) >= Date.parse(until))
        return undefined;
    const pauseReason = outcome === 'auth' ? detail.slice(0, 500) : "the account's limit was reached";
    return { ref: names/* fleetRef */.MF, expect: fleet?.oid ?? null, record: { v: 1, ...fleet?.record, pausedUntil: until, pauseReason } };
};
const earlier = (a, b) => (Date.parse(a) <= Date.parse(b) ? a : b);
/** Verified work is kept on its branch whatever became of the attempt; a branch that is there already is left alone. */
const branchFor = ({ assignment, verification }) => {
    if (verification?.ok !== true || verification.branchExpect === verification.oid)
        return undefined;
    return { branch: (0,names/* issueBranch */.sL)(assignment.issue), expect: verification.branchExpect, to: verification.oid };
};

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var roles = __webpack_require__(60764);
;// CONCATENATED MODULE: ./packages/core/build/config.js
// `.github/clambake.yml`, read from the default branch. Strict: an unknown key is an error, because a key that
// nothing reads is a promise nobody keeps.



const branchName = schemas/* string */.YjP()
    .regex(/^(?!-)(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|[\s~^:?*[\\]))[^/.][^\u0000-\u001f]{0,199}$/, 'not a branch name');
const configSchema = schemas/* strictObject */.rej({
    /** File name of the workflow that tests a bundle, e.g. `ci.yml`; it needs a `workflow_dispatch` trigger. */
    ci: schemas/* string */.YjP().regex(/^[\w][\w.-]*\.ya?ml$/, 'the file name of a workflow, such as ci.yml'),
    /** Number of agent slots. */
    agents: schemas/* int */.Whr().min(1).max(500).default(3),
    /** The branch work is based on and merged into; the default branch when left out. */
    base: branchName.optional(),
    /** Model name passed to Claude Code; its own default when left out. */
    model: schemas/* string */.YjP().min(1).max(100).optional(),
    /** Attempts an issue gets before a person is asked. */
    attempts: schemas/* int */.Whr().min(1).max(20).default(3),
    /** Dollars one attempt may spend. */
    'attempt-usd': schemas/* number */.aig().positive().max(1000).default(5),
    /** Minutes one attempt may take. */
    'attempt-minutes': schemas/* number */.aig().positive().max(340).default(60),
    /** Lowest role whose `clambake:ready` starts an agent. */
    'min-role': schemas/* enum */.k5n(roles/* roles */.O).default('write'),
    /** `user`: the agent runs as another user of the runner; `none`: it shares the runner's user. */
    isolation: schemas/* enum */.k5n(['user', 'none']).default('user'),
    /** Minutes between two departures of the train. */
    'departure-minutes': schemas/* number */.aig().min(0).max(1440).default(10),
    /** Most passengers of one flight. */
    'bundle-cap': schemas/* int */.Whr().min(1).max(500).default(100),
    /** CI runs that a search for culprits may have out at once. */
    trials: schemas/* int */.Whr().min(1).max(16).default(4),
    /** Seconds between two looks at the ledger while a job holds. */
    'poll-seconds': schemas/* number */.aig().min(0.2).max(300).default(15),
    /** Minutes after which a check that started and never ended counts as failed. */
    'check-minutes': schemas/* number */.aig().positive().max(1440).default(60),
    /** `push`: the base is moved to the tested commit; `pull-request`: GitHub merges the pull request, where nobody may push. */
    merge: schemas/* enum */.k5n(['push', 'pull-request']).default('push'),
    /** Classic protection of the base asks that a pull request is up to date, which no token of a job can read. */
    'strict-base': schemas/* boolean */.zMY().default(false),
    /** Workflows that are dispatched on the base after each landing. */
    'after-merge': schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\w][\w.-]*\.ya?ml$/, 'the file name of a workflow, such as deploy.yml'))
        .max(10)
        .default([]),
    /** CI may run agents' code with the rights, secrets or credentials that the preflight found. */
    'ci-acknowledged': schemas/* boolean */.zMY().default(false),
    /** Globs of paths that an agent may not change. */
    'protected-paths': schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .default(['.github/**', '.claude/**', '.mcp.json', '.gitmodules', '.lfsconfig', '**/CODEOWNERS']),
});

;// CONCATENATED MODULE: ./packages/core/build/config-text.js

const known = Object.keys(configSchema.shape);
/** Edits (insert, delete, replace, swap neighbours count as one or two) between two short words. */
const distance = (a, b) => {
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
};
/** The known key nearest to what was written, if it is near enough to be meant. */
const nearestKey = (written) => {
    if (written === '')
        return undefined;
    const normal = written.toLowerCase().replaceAll('_', '-').slice(0, 60);
    const [best] = known.map((key) => ({ key, edits: distance(normal, key) })).sort((a, b) => a.edits - b.edits);
    return best !== undefined && best.edits <= Math.max(2, Math.floor(best.key.length / 3)) ? best.key : undefined;
};
const shown = (value) => {
    const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};
const describe = (issue, value) => {
    if (issue.code === 'invalid_type')
        return `must be ${issue.expected === 'int' ? 'a whole number' : article(issue.expected)}, not ${shown(value)}`;
    if (issue.code === 'invalid_value')
        return `must be one of ${issue.values.map(String).join(', ')}, not ${shown(value)}`;
    if (issue.code === 'too_small' && issue.origin === 'string')
        return 'must not be empty';
    if (issue.code === 'too_small')
        return `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}, not ${shown(value)}`;
    if (issue.code === 'too_big')
        return `must be at most ${issue.maximum}, not ${shown(value)}`;
    if (issue.code === 'invalid_format' && issue.message.startsWith('not '))
        return `is ${issue.message}: ${shown(value)}`;
    if (issue.code === 'invalid_format')
        return `must be ${issue.message}, not ${shown(value)}`;
    return `${issue.message} (it is ${shown(value)})`;
};
const article = (type) => {
    if (type === 'array')
        return 'a list';
    return type === 'number' ? 'a number' : `a ${type}`;
};
const valueAt = (document, path) => path.reduce((value, key) => value?.[key], document);
const problemsOf = (issue, document) => {
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => {
            const near = nearestKey(key);
            const hint = near === undefined ? `remove it; the keys are ${known.join(', ')}` : `did you mean "${near}"?`;
            return `"${key.slice(0, 60)}" is not a key of .github/clambake.yml: ${hint}`;
        });
    }
    const value = valueAt(document, issue.path);
    const key = issue.path.map(String).join('.');
    if (key === 'ci' && value === undefined) {
        return ['"ci" is missing in .github/clambake.yml: name the file in .github/workflows that tests a bundle, for example "ci: ci.yml"'];
    }
    return [`"${key}" in .github/clambake.yml ${describe(issue, value)}`];
};
/** One message a problem; `document` is what the YAML parser returned (null or undefined for an empty file). */
const parseConfig = (document) => {
    const given = document ?? {};
    if (typeof given !== 'object' || Array.isArray(given)) {
        return { ok: false, problems: [`.github/clambake.yml must hold keys and values such as "ci: ci.yml", not ${shown(document)}`] };
    }
    const parsed = configSchema.safeParse(given);
    if (parsed.success)
        return { ok: true, config: parsed.data };
    return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, given)) };
};

;// CONCATENATED MODULE: ./packages/core/build/records/labels.js

/** Labelled states in the order of an issue's life; of two on one issue the later one wins. */
const labelledStates = ['ready', 'assigned', 'working', 'landed', 'bundled', 'merged', 'needs-human'];
const stateOfLabel = new Map(labelledStates.map((state) => [names/* stateLabels */.dE[state], state]));
/** The state a label says, or undefined for any label that is not exactly one of ours. */
const parseStateLabel = (label) => stateOfLabel.get(label);
/** The state that an issue's labels say; undefined when no label is a state label. */
const observeState = (labels) => {
    let latest = -1;
    for (const label of labels) {
        const state = stateOfLabel.get(label);
        if (state !== undefined)
            latest = Math.max(latest, labelledStates.indexOf(state));
    }
    return labelledStates[latest];
};
/** Labels that clambake alone sets: state labels and `agent:NNN`. */
const isProjectedLabel = (label) => stateOfLabel.has(label) || (0,names/* parseAgentLabel */.xW)(label) !== undefined;
/** The labels that say what the record says; none once it is withdrawn. */
const labelsFor = (record, p) => {
    if (record.state === 'withdrawn')
        return [];
    if (record.state !== 'assigned')
        return [names/* stateLabels */.dE[record.state]];
    const state = p.jobRunning ? names/* stateLabels */.dE.working : names/* stateLabels */.dE.assigned;
    return record.claim === undefined ? [state] : [state, (0,names/* agentLabel */.kV)(record.claim.agent)];
};
const modifierOfLabel = new Map(Object.keys(names/* modifierLabels */.dl).map((modifier) => [names/* modifierLabels */.dl[modifier], modifier]));
const modifiersOf = (labels) => {
    const found = new Set();
    for (const label of labels) {
        const modifier = modifierOfLabel.get(label);
        if (modifier !== undefined)
            found.add(modifier);
    }
    return found;
};
const priorities = (/* unused pure expression or super */ null && (['very-high', 'high', 'medium', 'low']));
/** The highest priority among the labels; medium where none is set. */
const priorityOf = (modifiers) => priorities.find((priority) => modifiers.has(`priority-${priority}`)) ?? 'medium';
/** `clambake:base:release/2` → `release/2`; undefined for other labels and for an empty or impossible branch name. */
const parseBaseLabel = (label) => {
    if (!label.startsWith(baseLabelPrefix))
        return undefined;
    const branch = label.slice(baseLabelPrefix.length);
    const possible = /^[^\s~^:?*[\\\u0000-\u001f\u007f]{1,200}$/.test(branch) &&
        !/^[-/.]|\.\.|\/\/|\/\.|@\{|\.lock(?:\/|$)|[/.]$/.test(branch) &&
        branch !== '@';
    return possible ? branch : undefined;
};
/** Branches that the labels name as bases; more than one is a question, not an order. */
const baseLabelsOf = (labels) => {
    if (!labels.some((label) => label.startsWith(baseLabelPrefix)))
        return [];
    return [...new Set(labels.flatMap((label) => parseBaseLabel(label) ?? []))];
};
/** The branch that issues without a base label are based on and merged into. */
const baseOf = (config, defaultBranch) => config.base ?? defaultBranch;
/** Every base branch the issues and the configuration name: whose tips a snapshot needs. */
const basesOf = (issues, base) => {
    const bases = new Set([base]);
    for (const { labels } of issues)
        for (const named of baseLabelsOf(labels))
            bases.add(named);
    return [...bases];
};
const stateDefinitions = {
    ready: { color: '0e8a16', description: 'Set this to hand the issue to an agent; it waits for a free one.' },
    assigned: { color: 'fbca04', description: 'An agent has claimed it and is about to start.' },
    working: { color: 'f9a825', description: 'An agent is working on it right now.' },
    landed: { color: '1d76db', description: "Verified work is on the issue's branch and waits for the next train." },
    bundled: { color: '5319e7', description: 'Its work is aboard a flight: one pull request with everything else that landed.' },
    merged: { color: '6f42c1', description: 'Its work is on the base branch.' },
    'needs-human': { color: 'd93f0b', description: 'Clambake asks a question; the status comment says which.' },
};
const modifierDefinitions = {
    unblocker: { color: 'b60205', description: 'First in every line; its work may depart at once and alone.' },
    'priority-very-high': { color: 'e11d21', description: 'Before everything but unblockers.' },
    'priority-high': { color: 'eb6420', description: 'Before what has no priority.' },
    'priority-medium': { color: 'f7c6c7', description: 'As if it had no priority label.' },
    'priority-low': { color: 'fef2c0', description: 'After everything else; waiting raises it.' },
    'human-only': { color: 'c5def5', description: 'Never given to an agent.' },
    hold: { color: 'bfd4f2', description: 'Its work does not board a train while this is set.' },
    solo: { color: 'd4c5f9', description: 'Its work boards a train alone.' },
};
const agentDefinition = (agent) => ({
    name: agentLabel(agent),
    color: 'ededed',
    description: `Agent ${agent} of the fleet has this issue.`,
});
/** Every label clambake sets or reads (but for `clambake:base:<branch>`), for a fleet of `agents` slots. */
const labelDefinitions = (agents) => [
    ...labelledStates.map((state) => ({ name: stateLabels[state], ...stateDefinitions[state] })),
    ...Object.keys(modifierLabels).map((modifier) => ({ name: modifierLabels[modifier], ...modifierDefinitions[modifier] })),
    ...Array.from({ length: agents }, (_, slot) => agentDefinition(agentName(slot + 1))),
];
/**
 * What of the fleet's labels the repository lacks, and which of its labels stand in the way by differing in case only.
 * `busy`: agents at work, who may be more than a configuration that shrank has slots.
 */
const missingLabels = (present, p) => {
    const defined = labelDefinitions(p.agents);
    const slots = new Set(defined.map((label) => label.name));
    const beyond = [...new Set(p.busy)].map(agentDefinition).filter((label) => !slots.has(label.name));
    const lacking = [...defined, ...beyond].filter((label) => !present.has(label.name));
    if (lacking.length === 0)
        return { missing: [], clashes: [] };
    const folded = new Map([...present].map((name) => [name.toLowerCase(), name]));
    const clashes = lacking.flatMap((label) => folded.get(label.name) ?? []);
    return { missing: lacking.filter((label) => !folded.has(label.name)), clashes };
};

;// CONCATENATED MODULE: ./packages/core/build/records/revert-record.js
// The record of an issue whose merged work is to be taken back. The commit that takes it back is landed work like any
// other: it boards, is tested and lands; only what it comes to differs. Invariant: until it is on the base the issue
// stays closed and its record keeps the work that is there, so that giving up leaves everything as it was.

/** Whether what has landed takes earlier work back. */
const revert_record_isRevert = (record) => record.landed?.revert !== undefined;
/** `oid`: the commit that takes `merge` back, on the issue's branch. */
const startRevert = (record, p) => {
    const { landed } = record;
    if (landed === undefined)
        throw new Error(`#${record.issue} is ${record.state} and has no landed work to take back`);
    const { revert: _, pushedAfter: __, ...of } = landed;
    const kept = record.flight === undefined ? {} : { flight: record.flight };
    const revert = { merge: p.merge, by: p.by, at: p.now, words: p.words, of, ...kept };
    const change = { oid: p.oid, at: p.now, additions: of.deletions, deletions: of.additions };
    return moved(record, 'revert', p.now, { landed: { ...of, ...change, revert }, flight: undefined, feedback: undefined });
};
const lastRevert = ({ landed }, p) => ({
    oid: landed.oid,
    merge: landed.revert.merge,
    by: landed.revert.by,
    at: p.now,
    landed: p.landed,
});
/** It conflicts, breaks the tests, or somebody changed their mind: the work stays merged, and the reason is said. */
const revert_record_abandonRevert = (record, p) => {
    const { of, flight } = record.landed.revert;
    const reason = cut(`its merge was not taken back: ${p.reason}`, 2000);
    return moved(record, 'merge', p.now, {
        landed: of,
        flight,
        lastRevert: lastRevert(record, { now: p.now, landed: false }),
        evictions: [...record.evictions, { flight: p.flight, at: p.now, reason }],
    });
};
/**
 * The base no longer has the work. Who asked for that and said why has said what an agent needs to know; without a word
 * only a person can tell what should be done differently.
 */
const revert_record_concludeRevert = (record, p) => {
    const { by, words, merge } = record.landed.revert;
    const shared = { landed: undefined, flight: undefined, lastRevert: lastRevert(record, { now: p.now, landed: true }) };
    if (words !== '') {
        const feedback = { kind: 'person', by, did: 'reverted', words, merge, at: p.now };
        return moved(record, 'undo', p.now, { ...shared, feedback });
    }
    const question = `${by} had its merged work taken back (flight ${p.flight}). What should be done differently? Edit the issue and set clambake:ready again.`;
    return moved(record, 'ask', p.now, { ...shared, question });
};
/** Its work was taken back just now, and nobody has opened the issue again yet: ours to do, and no person's closing. */
const awaitsReopening = (record, view) => {
    const { lastRevert: last, since, state } = record;
    if (view.open || last?.landed !== true || since !== last.at || (state !== 'ready' && state !== 'needs-human'))
        return false;
    return !view.events.some((event) => event.kind === 'reopened' && event.bot && Date.parse(event.at) >= Date.parse(last.at));
};

;// CONCATENATED MODULE: ./packages/core/build/texts/status-comment.js
// The one status comment of an issue: a rendering of its record and of nothing else (no clock, no labels), so that it
// changes exactly when the record does and an edit is never made for its own sake. It claims only what is recorded.




const outcomeWords = {
    done: 'done',
    'no-changes': 'no changes',
    incomplete: 'incomplete',
    denied: 'tool denied',
    killed: 'killed',
    'account-limit': 'account limit',
    'provider-trouble': 'provider trouble',
    auth: 'key refused',
    rejected: 'rejected at landing',
    lost: 'lost',
};
const shownAttempts = 20;
const dollars = (usd) => `$${usd.toFixed(2)}`;
/** Markdown, marker first. `repositoryUrl` is for links to runs, e.g. `https://github.com/owner/name`. */
const renderStatusComment = (record, p) => {
    const parts = [headline(record, p), detail(record), refusal(record), feedback(record), attempts(record, p), evictions(record)];
    return `${[names/* statusCommentMarker */.CF, ...parts.filter((part) => part !== '')].join('\n\n')}\n`;
};
const runLink = (runId, { repositoryUrl }) => `[run ${runId}](${repositoryUrl}/actions/runs/${runId})`;
const headline = (record, p) => {
    const since = dateTime(record.since);
    const { claim, landed, flight } = record;
    switch (record.state) {
        case 'ready':
            return `**Ready** since ${since}: waits for an agent.`;
        case 'assigned':
            return claim === undefined
                ? ''
                : `**Assigned** to agent ${claim.agent} since ${since} (attempt ${record.attempts.length + 1}, ${runLink(claim.runId, p)}), asked for by ${(0,neutralise/* neutralise */.$0)(claim.actor, 60)}.`;
        case 'landed':
            return `**Landed** ${since}: \`${landed?.oid.slice(0, 10) ?? ''}\` on \`${(0,names/* issueBranch */.sL)(record.issue)}\`${changes(record)}. It waits for the next train to \`${inCode(record.base)}\`.`;
        // One text for both: the label and the closed issue say which it is, and a bundle of hundreds is not edited twice.
        case 'bundled':
        case 'merged':
            return `**Boarded flight ${inCode(flight?.id ?? '')}** for \`${inCode(record.base)}\`. When the flight lands, this issue is closed as merged.`;
        case 'needs-human':
            return `**Needs a human** since ${since}.`;
        case 'withdrawn':
            return `**Withdrawn** ${since}: no agent works on it. Set \`clambake:ready\` on the open issue to ask again.`;
    }
};
/** Branch names inside a code span. */
const inCode = (text) => (0,neutralise/* neutralise */.$0)(text, 200);
const changes = ({ landed }) => {
    if (landed === undefined || landed.files === 0)
        return '';
    return `, ${landed.files} ${landed.files === 1 ? 'file' : 'files'} (+${landed.additions} −${landed.deletions})`;
};
const detail = (record) => {
    if (record.state === 'needs-human')
        return record.question === undefined ? '' : `> ${(0,neutralise/* neutraliseSentence */.y3)(record.question, 2000)}`;
    const { landed } = record;
    if (landed?.pushedAfter !== undefined)
        return `A person pushed to the branch after \`${landed.pushedAfter.slice(0, 10)}\` had landed; its new commits passed landing's checks.`;
    if (record.state === 'ready' && record.notBefore !== undefined)
        return `Not before ${dateTime(record.notBefore)}.`;
    return '';
};
const refusal = ({ refusal: said }) => said === undefined ? '' : `Not started: ${(0,neutralise/* neutraliseSentence */.y3)(said.reason, 500)}.`;
const feedback = ({ feedback: why, state }) => {
    if (why === undefined || state === 'bundled' || state === 'merged' || state === 'withdrawn')
        return '';
    const next = `${state === 'assigned' ? 'This' : 'The next'} attempt is told:`;
    if (why.kind === 'ci')
        return `${next} check ${(0,neutralise/* neutralise */.$0)(why.check, 100)} failed on flight ${inCode(why.flight)}.`;
    if (why.kind === 'attempt')
        return `${next} the last attempt ended as "${outcomeWords[why.outcome]}".`;
    if (why.kind === 'person') {
        const what = why.did === 'evicted' ? 'took its work off a train' : 'had its merged work taken back';
        return `${next} ${(0,neutralise/* neutralise */.$0)(why.by, 60)} ${what}${why.words === '' ? '.' : `, and wrote: ${(0,neutralise/* neutralise */.$0)(why.words, 300)}`}`;
    }
    const rival = why.rival === null ? 'the base branch' : `#${why.rival}`;
    const files = why.files.slice(0, 10).map((file) => `\`${(0,neutralise/* neutralise */.$0)(file, 120)}\``);
    const more = why.files.length > files.length ? ` and ${why.files.length - files.length} more` : '';
    return `${next} it conflicts with ${rival}${files.length === 0 ? '' : ` in ${files.join(', ')}${more}`}.`;
};
const attempts = (record, p) => {
    const all = record.attempts;
    if (all.length === 0)
        return '';
    const shown = all.slice(-shownAttempts);
    const first = all.length - shown.length;
    const row = (attempt, index) => `| ${first + index + 1} | ${attempt.agent} | ${outcomeWords[attempt.outcome]} | ${dollars(attempt.costUsd)} | ${attempt.commits} | ${runLink(attempt.runId, p)} | ${(0,neutralise/* neutraliseSentence */.y3)(attempt.detail, 300)} |`;
    const total = all.reduce((sum, attempt) => sum + attempt.costUsd, 0);
    const asked = attemptsSinceAsked(record).length;
    const again = record.attemptsBefore === undefined || record.attemptsBefore === 0 ? '' : `, ${asked} of them since it was last asked for`;
    return [
        `${all.length} ${all.length === 1 ? 'attempt' : 'attempts'}${again}, ${dollars(total)} in all.`,
        '',
        '| attempt | agent | outcome | cost | commits | run | |',
        '|---|---|---|---|---|---|---|',
        ...(first > 0 ? [`| … | | | | | | ${first} earlier |`] : []),
        ...shown.map(row),
    ].join('\n');
};
const evictions = ({ evictions: taken }) => {
    if (taken.length === 0)
        return '';
    const lines = taken.slice(-shownAttempts).map(({ flight, at, reason }) => {
        const what = flight === '' ? 'Not aboard' : `Left behind by flight ${inCode(flight)}`;
        return `- ${what} (${dateTime(at)}): ${(0,neutralise/* neutraliseSentence */.y3)(reason, 500)}`;
    });
    return lines.join('\n');
};

;// CONCATENATED MODULE: ./packages/core/build/records/project.js





/** The edits that make the issue say what its record says; undefined when it does already. */
const projectIssue = (p) => {
    const { view, record } = p;
    const wanted = wantedLabels(p);
    if (wanted === undefined)
        return undefined;
    const addLabels = wanted.filter((label) => !view.labels.includes(label));
    const removeLabels = view.labels.filter((label) => isProjectedLabel(label) && !wanted.includes(label));
    const comment = commentEdit(p);
    const close = record?.state === 'merged' && view.open;
    const reopen = record !== undefined && awaitsReopening(record, view);
    if (addLabels.length === 0 && removeLabels.length === 0 && comment === undefined && !close && !reopen)
        return undefined;
    const edits = { addLabels, removeLabels, comment, close, ...(reopen ? { reopen } : {}) };
    return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, ...edits };
};
/** Says on an issue that its record cannot be read; its labels stay what the ledger is rebuilt from. */
const projectBroken = (view, p) => {
    const body = renderBrokenComment(p.broken);
    if (!view.open || (p.comment !== undefined && sameText(p.comment.body, body)))
        return undefined;
    const comment = { id: p.comment?.id ?? null, body };
    return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, addLabels: [], removeLabels: [], comment, close: false };
};
/** An issue without a record only loses what contradicts its ready label; any other one is none of ours. */
const wantedLabels = ({ view, record, jobRunning }) => {
    if (record !== undefined)
        return labelsFor(record, { jobRunning });
    return view.open && observeState(view.labels) === 'ready' ? [names/* stateLabels */.dE.ready] : undefined;
};
const commentEdit = ({ record, comment, run }) => {
    if (record === undefined)
        return undefined;
    // A comment whose id is known but that is not there was deleted by a person, or not read: no second one is made.
    if (comment === undefined && record.statusComment !== undefined)
        return undefined;
    const body = renderStatusComment(record, run);
    if (comment === undefined)
        return { id: null, body };
    return sameText(comment.body, body) ? undefined : { id: comment.id, body };
};
/** GitHub may hand a body back with other line ends or without the last one. */
const sameText = (a, b) => a === b || a.replace(/\r\n/g, '\n').trimEnd() === b.trimEnd();

;// CONCATENATED MODULE: ./packages/core/build/texts/broken-record.js
// What people read about a record of the ledger that cannot be read: in annotations and reasons, and on its issue.


/** One clause that names the ref, what is wrong with it and what to do. */
const describeBroken = ({ ref, problem }) => `the record ${ref} cannot be read (${problem}): repair it, or delete it with git push origin :${ref}`;
/** The status comment while its issue's record cannot be read: the rendering of what is known, which is the problem. */
const broken_record_renderBrokenComment = ({ ref, problem }) => `${statusCommentMarker}

**Left alone**: the record \`${ref}\` cannot be read (${neutraliseSentence(problem, 500)}). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.
`;

;// CONCATENATED MODULE: ./packages/core/build/index.js







































































/***/ }),

/***/ 62049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ countedOutcomes),
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   KL: () => (/* binding */ issueRecordSchema),
/* harmony export */   Uu: () => (/* binding */ issueStates),
/* harmony export */   XC: () => (/* binding */ trainRecordSchema),
/* harmony export */   jq: () => (/* binding */ oid)
/* harmony export */ });
/* unused harmony exports timestamp, claimSchema, attemptSchema, feedbackSchema, landedSchema, passengerSchema, leftOutSchema, prefixSchema, verdicts, trialSchema, flightSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18611);
// What the ledger holds. Each record is one JSON document in the message of a commit under refs/clambake/;
// its parent commit is the record before it. Everything here crosses a process boundary, so everything is validated.





const oid = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/, 'a full object id');
const timestamp = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$();
const nodeId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(200);
const login = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(100);
/** How an attempt ended, told from the result object, git and HTTP statuses; never from prose. */
const outcomes = [
    'done', // commits exist and the agent said it is finished
    'no-changes', // finished without a commit
    'incomplete', // turns, dollars or minutes used up
    'denied', // a tool it needed is not allowed
    'killed', // no result line, signal, silence
    'account-limit', // the account's limit; not counted
    'provider-trouble', // 429, 529, 5xx; not counted
    'auth', // the key was refused; not counted
    'rejected', // the work was refused at landing
    'lost', // the job vanished; not counted
];
/** Outcomes that use up one of the issue's attempts. */
const countedOutcomes = ['done', 'no-changes', 'incomplete', 'denied', 'killed', 'rejected'];
/** The hold an attempt has on its issue and agent. */
const claimSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptIdSchema */ .k,
    agent: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .agentSchema */ .J,
    at: timestamp,
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    /** Who set the ready label that this claim acts on, and the id of that label event. */
    actor: login,
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_config_js__WEBPACK_IMPORTED_MODULE_3__/* .roles */ .O),
    event: nodeId,
    /** sha256 (hex) of title and body as they were at the claim; a later edit stops the attempt. */
    text: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64), body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64) }),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Its jobs ended without a word and left an artifact: the run that lands it, and how many such runs there were. */
    salvage: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ tries: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1), runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), at: timestamp }).optional(),
});
const attemptSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptIdSchema */ .k,
    agent: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .agentSchema */ .J,
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    startedAt: timestamp,
    endedAt: timestamp,
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(outcomes),
    costUsd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0),
    turns: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    commits: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    /** One sentence for people. */
    detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000),
});
/** Why work came back, as the next attempt's prompt will show it. */
const feedbackSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('ci'), flight: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), check: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), excerpt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(20_000), at: timestamp }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('conflict'),
        flight: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        /** Conflicting paths and the passenger (issue number) or base they conflict with. */
        files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).max(200),
        rival: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
        /** What both sides wrote, of the first files whose conflict is one of lines. */
        sides: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), hunks: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000) }))
            .max(5)
            .optional(),
        at: timestamp,
    }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('attempt'), outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(outcomes), text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(20_000), at: timestamp }),
    /** A person took the work off a train or back from the base; `merge` is the merge commit that was taken back. */
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('person'),
        by: login,
        did: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['evicted', 'reverted']),
        words: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000),
        merge: oid.optional(),
        at: timestamp,
    }),
]);
const workSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    oid,
    at: timestamp,
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptIdSchema */ .k,
    agent: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .agentSchema */ .J,
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    additions: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    deletions: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
});
const flightOfIssue = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), pr: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().optional() });
const landedSchema = workSchema.extend({
    /** Where a person has pushed to the branch since and that passed landing's checks: the commit that landed before it. */
    pushedAfter: oid.optional(),
    /** Where what has landed takes merged work back: which merge, for whom, and the work as it is on the base. */
    revert: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        merge: oid,
        by: login,
        at: timestamp,
        words: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000),
        of: workSchema,
        flight: flightOfIssue.optional(),
    })
        .optional(),
});
const issueStates = ['ready', 'assigned', 'landed', 'bundled', 'merged', 'needs-human', 'withdrawn'];
const issueRecordSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    v: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    nodeId,
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(issueStates),
    /** When it entered this state. */
    since: timestamp,
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    claim: claimSchema.optional(),
    attempts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(attemptSchema).default([]),
    /** Attempts made before a person last asked; they no longer count against the limit. */
    attemptsBefore: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
    /** The ready event that work is done for, and the text (sha256) it was first claimed with: trust binds both. */
    asked: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ event: nodeId, actor: login, text: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64), body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64) }) })
        .optional(),
    feedback: feedbackSchema.optional(),
    landed: landedSchema.optional(),
    /** Flight it is aboard (bundled) or came in with (merged). */
    flight: flightOfIssue.optional(),
    /** The last time its merged work was to be taken back: the commit that does it, and whether that is on the base. */
    lastRevert: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ oid, merge: oid, by: login, at: timestamp, landed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() }).optional(),
    evictions: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ flight: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), at: timestamp, reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000) })).default([]),
    /** Not before this time: backoff after a failure. */
    notBefore: timestamp.optional(),
    /** Newest human label event already acted on. */
    consumedEvent: nodeId.optional(),
    /** The ready event that was refused, said once. */
    refusal: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ event: nodeId, actor: login, reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(500) }).optional(),
    /** The one clear question when the state is needs-human. */
    question: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000).optional(),
    /** Node id of the status comment, once known. */
    statusComment: nodeId.optional(),
})
    .refine((r) => (r.state === 'assigned') === (r.claim !== undefined), 'a claim exists exactly while the state is assigned')
    .refine((r) => !['landed', 'bundled', 'merged'].includes(r.state) || r.landed !== undefined, 'landed work is recorded from landing on')
    .refine((r) => r.state !== 'bundled' || r.flight !== undefined, 'a bundled issue names its flight')
    .refine((r) => r.state !== 'needs-human' || r.question !== undefined, 'needs-human asks a question');
/** One passenger in boarding order. `oid` is the landed commit, the only one that may board. */
const passengerSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    oid,
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(300),
    agent: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .agentSchema */ .J,
    attempts: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    costUsd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** Rank at departure, 0 the highest: who stays when branches conflict. */
    priority: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
});
const leftOutSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).max(200),
    /** The passenger it conflicts with; null when it conflicts with the base. */
    rival: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
});
/** A cumulative prefix of the bundle: the base with the first passengers merged, down to this one. */
const prefixSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), oid, tree: oid });
const verdicts = ['green', 'red'];
/** One CI run of a prefix. `size` is the number of passengers in it; 0 is the bare base. */
const trialSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    oid,
    tree: oid,
    ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    /** It is the pull request's own run, which an App started. */
    event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('pull_request').optional(),
    /** Which attempt of the run this is; the first when left out. */
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).optional(),
    at: timestamp,
    /**
     * `none`: the run ended without saying anything; `superseded`: given up, because nobody needs its answer any more;
     * `forgotten`: it did not pass, and a person wants that tested again.
     */
    verdict: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([...verdicts, 'none', 'superseded', 'forgotten']).optional(),
    /** Started by the flight before, whose green prefix landed; counted there. */
    carried: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    /** How long its jobs kept runners busy, once it was judged; unknown for one that was given up. */
    runnerSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
    excerpt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(20_000).optional(),
    check: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    /** Jobs that passed, of a green trial: the contexts whose conclusion may be mirrored on the commit that lands. */
    checks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(300)).max(300).optional(),
});
const flightSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[1-9]\d*$/),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    baseOid: oid,
    departedAt: timestamp,
    passengers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(passengerSchema).min(1),
    /** Id of the flight whose commits these are, where a prefix of that one landed and the others flew on; its id is in them. */
    origin: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[1-9]\d*$/)
        .optional(),
    /**
     * Search order, suspects last, with each passenger's chance to be a culprit; recorded before the first trial of a
     * prefix. Only prefixes follow it: who boards and who yields in a conflict is decided in boarding order.
     */
    order: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), chance: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1) })).optional(),
    /** Whom a search on ground that has moved since suspected, and how much. */
    suspects: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), chance: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1) })).optional(),
    /** Known once assembled: one prefix for each passenger that merged, in search order where there is one, else in boarding order. */
    prefixes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(prefixSchema).optional(),
    leftOut: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(leftOutSchema).optional(),
    pr: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().optional(),
    /** Where we left the bundle's branch, while that is none of the prefixes. */
    heads: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(oid).max(5).optional(),
    trials: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(trialSchema).default([]),
    /** The run that wrote this and goes on with it, and when. */
    pilot: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), at: timestamp }).optional(),
    /** Until when it was promised to depart: spacing after the first landing or the flight before, whichever is later. */
    promisedBy: timestamp.optional(),
    /** How often the base moved under it while CI was out. */
    rebuilds: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
    /** Everybody taken off with a reason, conflicts included. */
    evicted: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000) })).optional(),
});
const trainRecordSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    v: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Number of the newest flight. */
    lastFlight: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    lastDeparture: timestamp.optional(),
    flight: flightSchema.optional(),
    /** Verdicts of recent trees (tree oid → verdict), so that no restart tests a tree twice. */
    verdicts: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(verdicts)).default({}),
    /** Why the train stands still, when it needs a person (a setting, a red base). */
    stopped: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000),
        at: timestamp,
        baseOid: oid,
        /**
         * `setting`: the flight stays in the air and the refused step is tried at every tick; `preflight`: the repository
         * is looked at again at every tick; `alarm`: until a departure is forced; else until the base moves.
         */
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['setting', 'preflight', 'alarm', 'base-red', 'no-verdict']).optional(),
    })
        .optional(),
    /** Jobs that passed in the newest green trial. */
    checks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(300)).max(300).optional(),
    /** Trees that were red and then green. */
    flakes: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
    /** Runs that ended green, ever. */
    greens: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
    /** Paths that the newest red trials named. */
    failing: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(300)).max(100).optional(),
    /** Landed commits that fly alone, because the search over their bundle came to no end. */
    alone: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(oid).max(1000).optional(),
    /** Landed commits whose pull request a person closed: they board again when forced, or when their work changes. */
    setAside: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(oid).max(1000).optional(),
    /** Workflows that are to be dispatched on the base, because a flight landed. */
    afterMerge: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ flight: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), workflow: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200) }))
        .max(1000)
        .optional(),
    /** Branches of bundles that a person pushed to: they are that person's now. */
    kept: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200)).max(100).optional(),
    /** Ended flights, newest first, as the board and the summaries show them. */
    history: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        pr: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().optional(),
        landed: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()),
        evicted: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()),
        /** How many of the evicted CI was red for; the others conflicted. */
        culprits: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
        ciRuns: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
        /** Of its CI runs that were judged. */
        runnerSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
        mergedOid: oid.optional(),
        testedTree: oid.optional(),
        endedAt: timestamp,
        departedAt: timestamp.optional(),
        promisedBy: timestamp.optional(),
        /** Workflows that were dispatched after it landed, with the run; 0 where GitHub did not start one. */
        afterMerge: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ workflow: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200), runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0) }))
            .max(10)
            .optional(),
        /** How it ended, in a few words for people. */
        ending: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(500).optional(),
    }))
        .default([]),
});


/***/ }),

/***/ 16705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $0: () => (/* binding */ neutralise),
  y3: () => (/* binding */ neutraliseSentence),
  X0: () => (/* binding */ quoteUntrusted)
});

// UNUSED EXPORTS: codeBlock, safeTitle

;// CONCATENATED MODULE: ./packages/core/build/texts/sanitise.js
// Makes text from outside (issue titles and bodies, logs) show what it says: what a person cannot see is removed, so
// that nobody can talk to an agent behind a reviewer's back. Cleaning twice changes nothing.
/** Terminal control sequences: CSI, OSC and the two-character ones. */
const terminalSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;
/** Controls but for tab and newline; C1. */
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/**
 * Characters without a shape of their own: soft hyphen, combining grapheme joiner, Arabic letter mark, Hangul and Khmer
 * fillers, Mongolian selectors, zero width and bidi, invisible operators, variation selectors, BOM, interlinear marks, tags.
 */
const hiddenCharacters = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const cutNote = '\n[cut here: the text is longer than the budget]';
/** A prefix of at most `max` UTF-16 units that does not end inside a character. */
const prefixOf = (text, max) => {
    const end = Math.max(0, max);
    const last = text.charCodeAt(end - 1);
    return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
};
/**
 * Hidden HTML comments go; one that is never closed goes up to the end where Markdown would hide it (at the start of a
 * line) and is made visible elsewhere.
 */
const removeComments = (text) => {
    const parts = [];
    let from = 0;
    for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', from)) {
        parts.push(text.slice(from, open));
        const close = text.indexOf('-->', open + 2);
        const lineStart = /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, open - 4), open));
        if (close !== -1)
            from = close + 3;
        else if (lineStart)
            return parts.join('');
        else {
            parts.push('&lt;!--');
            from = open + 4;
        }
    }
    parts.push(text.slice(from));
    return parts.join('');
};
/** Taking one out may bring the ends of another together; who nests them this deep gets to see them instead. */
const commentPasses = 20;
const withoutComments = (text) => {
    let before = text;
    for (let pass = 0; pass < commentPasses; pass++) {
        const after = removeComments(before);
        if (after === before)
            return after;
        before = after;
    }
    return before.replaceAll('<!--', '&lt;!--');
};
const visible = (text) => {
    const plain = text.replace(terminalSequences, '').replace(hiddenCharacters, '').replace(lineBreaks, '\n').replace(controls, '');
    return withoutComments(plain).normalize('NFC');
};
/** `maxChars` counts UTF-16 units, the note about the cut included. */
const sanitise_sanitise = (text, p) => {
    // Far more than the budget is never looked at: a 10 MB body costs as much as a small one.
    const looked = prefixOf(text, p.maxChars * 4 + 1000).toWellFormed();
    const clean = visible(looked);
    const harmless = looked.replace(lineBreaks, '\n').normalize('NFC');
    const truncated = clean.length > p.maxChars || looked.length < text.length;
    const note = cutNote.length < p.maxChars ? cutNote : '';
    const kept = truncated ? prefixOf(clean, p.maxChars - note.length) + note : clean;
    return { text: kept, hidden: clean !== harmless, truncated };
};

;// CONCATENATED MODULE: ./packages/core/build/texts/neutralise.js
// Text of users and agents inside our comments, pull requests and commit messages: still readable, but it mentions
// nobody, closes nothing, links nowhere, commands no bot and cannot leave the place it is put in. Doing it twice
// changes nothing.

/** Links, structure and mentions: never wanted in a text of ours. */
const always = [
    // Images and links keep their words and lose their target.
    [/!?\[([^\][]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, '$1'],
    [/[\w+.-]{0,30}:\/\/[^\s)\]>'"`]*/g, '(link removed)'],
    [/\b(?:mailto|javascript|data|vbscript):[^\s]+/gi, '(link removed)'],
    [/www\.[^\s)\]>'"`]+/gi, '(link removed)'],
    // Structure: HTML, code, tables, emphasis that runs on, check boxes and [skip ci] in brackets.
    [/</g, '‹'],
    [/>/g, '›'],
    [/`/g, "'"],
    [/\|/g, '¦'],
    [/\*{3,}/g, '*'],
    [/\[/g, '('],
    [/\]/g, ')'],
    [/&(?=#?\w{1,30};)/g, '＆'],
    [/\\/g, '⧵'],
    // Mentions, commands of well-known bots, trailers.
    [/@(?=[\p{L}\p{N}_-])/gu, '@ '],
    [/\bgh-(?=\d)/gi, 'GH '],
    [/\bbors(?=\s+(?:r|d|try|merge|delegate|retry|ping|p)\b)/gi, '(bors)'],
    [/\b(skip-checks)\s*:/gi, '$1 -'],
    [/\b([a-z]+(?:-[a-z]+)*-(?:by|to)):/gi, '$1 -'],
    // What starts a line may be a command or a block.
    [/^(?:[\s/>*+=~:‹›⧵-]|#(?!\d))+/u, ''],
    [/::/g, ': '],
    [/\s+/gu, ' '],
];
/** In the words of others no number refers to anything here. */
const noReferences = [
    [/(?<=\w)#(?=\d)/g, ' no. '],
    [/#(?=\d)/g, 'no. '],
];
/** In our own sentences a number refers, but closes nothing and reaches into no other repository. */
const noClosing = [[/(?<=\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s{0,9}:?\s{0,9}|[\w/-])#(?=\d)/gi, ' no. ']];
const settle = (text, replacements) => {
    let before = text;
    for (let round = 0; round < 50; round++) {
        const after = replacements.reduce((result, [pattern, by]) => result.replace(pattern, by), before).trim();
        if (after === before)
            return after;
        before = after;
    }
    return before.replace(/[^\p{L}\p{N} .,]/gu, '');
};
const harmless = (text, p) => {
    let line = settle(sanitise_sanitise(text, { maxChars: p.maxChars * 8 }).text.replace(/\n/g, ' '), p.replacements);
    // What is cut may read differently at its new end, so it is settled again.
    for (let room = p.maxChars - 1; line.length > p.maxChars && room >= 0; room -= Math.max(1, line.length - p.maxChars)) {
        line = settle(`${prefixOf(line, room).trimEnd()}…`, p.replacements);
    }
    return line;
};
/** One harmless line of at most `maxChars` (default 120) UTF-16 units; '…' says that it was cut. */
const neutralise = (text, maxChars = 120) => harmless(text, { maxChars, replacements: [...noReferences, ...always] });
/** The same for a sentence made by us that may contain the words of others: `#12` stays a reference. */
const neutraliseSentence = (text, maxChars) => harmless(text, { maxChars, replacements: [...noClosing, ...always] });
/** The title of an issue, as it may stand anywhere; issues without a readable title get a name. */
const safeTitle = (title, maxChars = 120) => neutralise(title, maxChars) || '(untitled)';
/** A Markdown quote of harmless lines: for an agent's words in a comment or a pull request. Empty text gives ''. */
const quoteUntrusted = (text, p) => {
    const lines = sanitise_sanitise(text, { maxChars: p.maxChars })
        .text.split('\n')
        .map((line) => neutralise(line, 500))
        .filter((line) => line !== '');
    const kept = lines.slice(0, p.maxLines).map((line) => `> ${line}`);
    return lines.length > p.maxLines ? [...kept, `> … ${lines.length - p.maxLines} more lines`].join('\n') : kept.join('\n');
};
/**
 * A Markdown code block that its content cannot close, for logs. Nothing inside a code block mentions, links or closes.
 * `maxChars` keeps the end, where a log says what failed.
 */
const codeBlock = (text, p) => {
    const tail = text.slice(-p.maxChars * 4);
    const clean = sanitise(tail, { maxChars: tail.length * 4 + 100 }).text.trimEnd();
    const kept = clean.length <= p.maxChars ? clean : `…${clean.slice(clean.length - p.maxChars + 1).toWellFormed()}`;
    const longest = Math.max(2, ...[...kept.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${kept}\n${fence}`;
};


/***/ })

};
