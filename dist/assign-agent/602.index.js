export const id = 602;
export const ids = [602];
export const modules = {

/***/ 9602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decideFleet: () => (/* reexport */ decideFleet),
  leftoversWanted: () => (/* reexport */ leftoversWanted),
  parseArtifactName: () => (/* reexport */ names/* parseArtifactName */.TZ),
  parseConfig: () => (/* reexport */ parseConfig),
  renderFleetSummary: () => (/* reexport */ renderFleetSummary),
  rolesWanted: () => (/* reexport */ rolesWanted)
});

// UNUSED EXPORTS: IllegalTransition, adaptedSize, admitVariables, afterProjection, afterPush, agentLabel, agentName, agentRef, agentSchema, artifactName, askRecord, askerOf, assemblyWrite, assignmentSchema, attemptId, attemptIdPattern, attemptIdSchema, attemptJobName, attemptResultSchema, attemptSchema, attemptsSinceAsked, attemptsUsedUp, baseForView, baseLabelPrefix, baseLabelsOf, baseOf, basesOf, boardRecord, brokenFleet, budgetLacks, buildPrompt, bundleBranch, bundleFile, busyAgents, calledPath, canTransition, changeOf, checkpointName, claimRecord, claimSchema, classifyAttempt, clockTime, codeBlock, configSchema, conflictHunks, countedAttempts, countedOutcomes, culpritRate, culpritsOf, cuts, dateTime, decideAssignments, decideLanding, decideSalvage, decideTrain, departWrite, departure, describeBroken, describeFinding, describeRefusedDispatch, dollars, doubledMinutes, endWrite, ended, everybody, evictRecord, evidenceOf, exactLimit, excerptOf, failing, fatesOf, feedbackSchema, fieldsOf, findingAt, firstCulprit, flakeRate, fleetRecordSchema, fleetRef, flightMarker, flightSchema, hasFailed, hasSpoken, inARow, inSearchOrder, isAboard, isAnyoneInLine, isAskedAgain, isAtRest, isBetterChoice, isCounted, isHumanCommand, isImplied, isLandJobOf, isProjectedLabel, isRefused, isRunJobOf, issueBranch, issueEvents, issueMachine, issueMachineDiagram, issueMachineEdges, issueRecordSchema, issueRef, issueStates, issuesWrite, jobsOf, judgeActor, judgeAsk, judgeCi, judgeRun, labelDefinitions, labelledStates, labelsFor, landRecord, landedSchema, ledgerPrefix, leftOutSchema, lostAttempt, lostInARowLimit, mass, mergeRecord, minutesAfter, missingLabels, modifierLabels, modifiersOf, mostHunkChars, mostSidesFiles, namedPaths, nearestKey, neutralise, neutraliseSentence, newestCommand, nextFlightId, nextTrial, notBeforeAfterEviction, notBeforeAfterLost, numbers, obeyPeople, observeState, oid, orderWrite, outcomes, parseAgentLabel, parseBaseLabel, parseIssueBranch, parseLedgerRef, parseStateLabel, passengerSchema, payingSize, planBoarding, planConflicts, planOrder, planWait, prefixOf, prefixSchema, priorities, priorityOf, projectBroken, projectIssue, projectionsOf, quoteUntrusted, reconcile, reconcilePlan, refusalWrite, regroupWrite, renderBrokenComment, renderClosing, renderMergeMessage, renderPullRequest, renderPullRequestTitle, renderStatusComment, renderTrainSummary, reopening, requestRecord, requestsFor, resultFile, resultLineSchema, returnRecord, roleAtLeast, roles, runawayUntil, runnerSecondsOf, runsOut, safeTitle, sanitise, searchOf, searchOrder, stateLabels, statusCommentMarker, stopWrite, supersededRuns, suspectsOf, take, textOf, tidy, timestamp, trainFingerprint, trainOf, trainRecordSchema, trainRef, trainWrite, transitionIssue, trialBranch, trialSchema, trialWrite, triggersOf, unboardRecord, usedUpQuestion, verdictOf, verdictWrite, verdicts, withdrawRecord, withoutRuns, workRef

// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(250);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./packages/core/build/roles.js
var roles = __webpack_require__(4435);
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

// EXTERNAL MODULE: ./node_modules/xstate/dist/xstate.cjs.js
var xstate_cjs = __webpack_require__(4253);
// EXTERNAL MODULE: ./packages/core/build/records.js + 1 modules
var records = __webpack_require__(7633);
;// CONCATENATED MODULE: ./packages/core/build/machine.js
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
            on: { board: 'bundled', evict: 'ready', ask: 'needs-human', merge: 'merged', withdraw: 'withdrawn', request: 'ready' },
        },
        bundled: { on: { unboard: 'landed', evict: 'ready', ask: 'needs-human', merge: 'merged' } },
        merged: { on: { request: 'ready' } },
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

;// CONCATENATED MODULE: ./packages/core/build/transitions.js


const cut = (text, max) => (text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`);
/** Attempts that count against the limit: those since a person last asked whose outcome is a counted one. */
const countedAttempts = (record) => attemptsSinceAsked(record).filter((attempt) => records/* countedOutcomes */.CU.includes(attempt.outcome)).length;
const attemptsSinceAsked = (record) => record.attempts.slice(record.attemptsBefore ?? 0);
const attemptsUsedUp = (record, config) => countedAttempts(record) >= config.attempts;
/** The record in its next state, `since` moved only when the state really changes; undefined fields are dropped. */
const moved = (record, event, now, change) => {
    const state = transitionIssue(record.state, event);
    const next = { ...record, ...change, state, since: state === record.state ? record.since : now };
    return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
};
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
const landRecord = (record, p) => moved(record, 'land', p.now, {
    attempts: [...record.attempts, p.attempt],
    landed: p.landed,
    claim: undefined,
    feedback: undefined,
    notBefore: undefined,
});
/** The claimed attempt ended without landing; the issue may be tried again, not before `notBefore`. */
const returnRecord = (record, p) => moved(record, 'return', p.now, {
    attempts: [...record.attempts, p.attempt],
    claim: undefined,
    landed: undefined,
    feedback: p.feedback ?? record.feedback,
    notBefore: p.notBefore,
});
/** A person has to decide. `attempt` is the claimed attempt that ended, where there is one. */
const askRecord = (record, p) => moved(record, 'ask', p.now, {
    attempts: p.attempt === undefined ? record.attempts : [...record.attempts, p.attempt],
    question: cut(p.question, 2000),
    feedback: p.feedback ?? record.feedback,
    claim: undefined,
    landed: undefined,
    flight: undefined,
    notBefore: undefined,
});
/** A person closed the issue or took its label away. */
const withdrawRecord = (record, p) => moved(record, 'withdraw', p.now, {
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
const mergeRecord = (record, p) => moved(record, 'merge', p.now, { flight: p.pr === undefined ? { id: p.flight } : { id: p.flight, pr: p.pr }, feedback: undefined });
/** The question asked when no attempt is left; `last` says in a sentence how the last one ended. */
const usedUpQuestion = (record, last) => {
    const counted = countedAttempts(record);
    return cut(`${counted === 1 ? 'The one attempt is' : `All ${counted} attempts are`} used up. ${last.trim().replace(/[.…]?$/, '.')} ` +
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

;// CONCATENATED MODULE: ./packages/core/build/backoff.js
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

;// CONCATENATED MODULE: ./packages/core/build/fleet-plan.js

const emptyPlan = (ledger) => ({
    changed: new Map(),
    freed: new Map(),
    claimed: new Map(),
    held: new Set(),
    broken: new Map(ledger.broken.flatMap((broken) => {
        const name = (0,names/* parseLedgerRef */.qz)(broken.ref);
        return name?.kind === 'issue' ? [[name.issue, broken]] : [];
    })),
    salvages: [],
    reasons: [],
});
const recordIn = (plan, ledger, issue) => plan.changed.get(issue) ?? ledger.issues.get(issue)?.record;
/** A record for an issue that has none yet. */
const newRecord = (view, p) => ({
    v: 1,
    issue: view.number,
    nodeId: view.nodeId,
    state: 'ready',
    since: p.since,
    base: p.base,
    attempts: [],
    evictions: [],
});
/** The whole plan as writes of one atomic push, records first (an agent's ref points at its issue's record). */
const fleet_plan_planWrites = (plan, snapshot) => {
    const { ledger, comments } = snapshot;
    const records = [...plan.changed].map(([issue, record]) => {
        // Found by its marker: the record did not know it, or knew one that is gone.
        const found = comments.get(record.nodeId)?.id ?? record.statusComment;
        const complete = found === undefined ? record : { ...record, statusComment: found };
        return { ref: (0,names/* issueRef */.fB)(issue), expect: ledger.issues.get(issue)?.oid ?? null, record: complete };
    });
    const claims = [...plan.claimed].map(([agent, issue]) => {
        return { ref: (0,names/* agentRef */.zk)(agent), expect: plan.freed.get(agent) ?? null, sameAs: (0,names/* issueRef */.fB)(issue) };
    });
    const frees = [...plan.freed].flatMap(([agent, oid]) => plan.claimed.has(agent) ? [] : [{ ref: (0,names/* agentRef */.zk)(agent), expect: oid, delete: true }]);
    return [...records, ...claims, ...frees];
};

// EXTERNAL MODULE: ./packages/core/build/labels.js
var labels = __webpack_require__(5487);
;// CONCATENATED MODULE: ./packages/core/build/trust.js



/** A person's edit of a state label, or a reopening by a person: what may be a command. */
const isHumanCommand = (event) => !event.bot && (event.kind === 'reopened' || (0,labels/* parseStateLabel */.d8)(event.label) !== undefined);
const isReadyEdit = (event) => event.kind !== 'reopened' && event.label === names/* stateLabels */.dE.ready;
const isReadySet = (event) => event.kind === 'labeled' && event.label === names/* stateLabels */.dE.ready;
/**
 * The ready event that decides: the last one by a person, unless a person took it back before work ever began; what
 * the record remembers when the event is out of sight.
 */
const lastAsk = (view, record) => {
    const edit = view.events.findLast((event) => !event.bot && isReadyEdit(event));
    const set = view.events.findLast((event) => !event.bot && isReadySet(event));
    if (record?.asked === undefined)
        return edit === set ? set : undefined;
    return set ?? { actor: record.asked.actor, id: record.asked.event };
};
/** A reopening by a person, after the issue was done with, that nobody has answered yet. */
const reopening = (view, record) => {
    if (record === undefined || !['merged', 'withdrawn'].includes(record.state))
        return undefined;
    const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
    const event = view.events.findLast((candidate, index) => index > consumed && isHumanCommand(candidate));
    return event?.kind === 'reopened' ? event : undefined;
};
/** The login whose role a decision on this issue needs; null when nobody asked or the account is gone. */
const askerOf = (view, record) => (reopening(view, record) ?? lastAsk(view, record))?.actor ?? null;
const roleAtLeast = (role, least) => roles/* roles */.O.indexOf(role) >= roles/* roles */.O.indexOf(least);
/** Whether the person who asked for this issue may start an agent. */
const judgeAsk = (view, context) => {
    const ask = lastAsk(view, context.record);
    if (ask !== undefined)
        return refusedBefore(ask, context.record) ?? judgeActor(ask, context);
    // With a record, a bot's ready label may be our own return to ready: nobody to refuse, only somebody to wait for.
    if (context.record !== undefined)
        return { verdict: 'unknown', reason: 'waits: no person with the right has set clambake:ready' };
    const byBot = view.events.findLast((event) => event.bot && isReadySet(event));
    if (byBot === undefined)
        return { verdict: 'unknown', reason: 'waits: GitHub does not show which person set clambake:ready' };
    const actor = byBot.actor ?? 'a deleted account';
    return { verdict: 'refused', actor, event: byBot.id, reason: `${actor} is not a person; only a person's clambake:ready starts an agent` };
};
/** A refusal that is written down stands for its event: whoever gets the right later sets the label again. */
const refusedBefore = (ask, record) => {
    const refusal = record?.refusal;
    return refusal?.event === ask.id ? { verdict: 'refused', ...refusal } : undefined;
};
/** Whether the last asking for this issue was refused already: nobody can start it until a person asks again. */
const isRefused = (view, record) => {
    const ask = lastAsk(view, record);
    return ask !== undefined && refusedBefore(ask, record) !== undefined;
};
/** Whether the person behind one event (a ready label, a reopening) may start an agent. */
const judgeActor = (ask, { roles: rolesOf, config }) => {
    if (ask.actor === null) {
        return { verdict: 'refused', actor: 'a deleted account', event: ask.id, reason: 'the account that asked is gone' };
    }
    const role = rolesOf.get(ask.actor);
    if (role === undefined) {
        const reason = `waits: the role of ${ask.actor} could not be read`;
        return rolesOf.has(ask.actor) ? { verdict: 'unknown', reason } : { verdict: 'unknown', reason, unread: ask.actor };
    }
    const least = config['min-role'];
    if (role !== 'none' && roleAtLeast(role, least))
        return { verdict: 'trusted', actor: ask.actor, role, event: ask.id };
    const has = role === 'none' ? 'no role in this repository' : `the role ${role}`;
    return {
        verdict: 'refused',
        actor: ask.actor,
        event: ask.id,
        reason: `${ask.actor} has ${has}; an agent starts only for ${least} or higher`,
    };
};

;// CONCATENATED MODULE: ./packages/core/build/human-commands.js





/** The newest command by a person on this issue; its id is what a record consumes. */
const newestCommand = (view) => view.events.findLast(isHumanCommand)?.id;
/** Commands newer than the one the record consumed last; all of them when that one is out of sight. */
const freshCommands = (view, record) => {
    if (view.events.length === 0)
        return [];
    const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
    return view.events.slice(consumed + 1).filter(isHumanCommand);
};
/** Obeys what people did since: closing, taking the label away, asking again. Unchanged records come back as they are. */
const obeyPeople = (record, p) => {
    if (!p.view.open)
        return human_commands_closed(record, p);
    const fresh = freshCommands(p.view, record);
    const newest = fresh.at(-1);
    if (newest === undefined)
        return { record };
    const consumed = { ...record, consumedEvent: newest.id };
    if (asksAgain(record, { view: p.view, fresh }))
        return human_commands_ask(record, { ...p, consumed });
    const taken = fresh.some((event) => event.kind === 'unlabeled' && (0,labels/* parseStateLabel */.d8)(event.label) !== undefined);
    if (!taken || (0,labels/* observeState */.ie)(p.view.labels) !== undefined)
        return { record: consumed };
    return withdraw(consumed, { why: 'a person took its label away', now: p.now });
};
const asksAgain = (record, p) => {
    const labelled = p.fresh.some((event) => event.kind === 'labeled' && event.label === names/* stateLabels */.dE.ready);
    return (labelled && p.view.labels.includes(names/* stateLabels */.dE.ready)) || reopening(p.view, record) !== undefined;
};
/** Whether a person asks for this issue again: a decision then needs the role of `askerOf`. */
const isAskedAgain = (view, record) => view.open && canTransition(record.state, 'request') && asksAgain(record, { view, fresh: freshCommands(view, record) });
const human_commands_ask = (record, p) => {
    if (!canTransition(record.state, 'request')) {
        const where = record.state === 'bundled' ? `is aboard flight ${record.flight?.id ?? '?'}` : 'is already with an agent';
        return { record: p.consumed, reason: `clambake:ready changes nothing now: the issue ${where}` };
    }
    const context = { roles: p.roles, config: p.config, record };
    const again = reopening(p.view, record);
    const trust = again === undefined ? judgeAsk(p.view, context) : judgeActor(again, context);
    if (trust.verdict === 'trusted')
        return { record: requestRecord(p.consumed, { now: p.now }) };
    if (trust.verdict === 'unknown')
        return { record, reason: trust.reason, held: true };
    const { event, actor, reason } = trust;
    return { record: { ...p.consumed, refusal: { event, actor, reason } }, reason: `refused: ${reason}` };
};
const human_commands_closed = (record, p) => {
    if (!canTransition(record.state, 'withdraw'))
        return { record };
    const newest = newestCommand(p.view);
    const consumed = newest === undefined ? record : { ...record, consumedEvent: newest };
    return withdraw(consumed, { why: 'the issue was closed', now: p.now });
};
const withdraw = (record, p) => {
    if (!canTransition(record.state, 'withdraw')) {
        return record.state === 'bundled'
            ? { record, reason: `stays aboard flight ${record.flight?.id ?? '?'} although ${p.why}` }
            : { record };
    }
    const detail = `Stopped: ${p.why} while agent ${record.claim?.agent ?? ''} had it; what it did and cost is not known.`;
    const attempt = record.claim === undefined ? undefined : lostAttempt(record.claim, { detail, now: p.now });
    return { record: withdrawRecord(record, { attempt, now: p.now }), reason: `withdrawn: ${p.why}` };
};

;// CONCATENATED MODULE: ./packages/core/build/liveness.js
// Whether an attempt still runs: GitHub's own word on its jobs, never a clock. A job that is not listed yet under an
// unfinished run is alive, and a run that the snapshot did not look at says nothing.

const ended = (jobs) => jobs.length > 0 && jobs.every((job) => job.status === 'completed');
/** The run, and the attempt at it, that carries an attempt now. */
const carrierOf = (claim) => claim.salvage ?? claim;
/** Jobs of a snapshot by run, so that many claims are judged in one pass. */
const jobsByRun = (jobs) => Map.groupBy(jobs, (job) => job.runId);
/**
 * `running` is true while the agent's job is in progress. A claim is dead when its run has completed, or when both its
 * jobs have: the land job starts after the agent's ended, so until GitHub lists it, it is still to come. Where another
 * run was started to land what a dead attempt left, the claim lives as long as that one's landing.
 */
const livenessOf = (claim, p) => {
    const { runId, runAttempt } = carrierOf(claim);
    const ofRun = p.jobs.get(runId) ?? [];
    const runJobs = ofRun.filter((job) => (0,names/* isRunJobOf */._s)(job.name, claim.id));
    const landJobs = ofRun.filter((job) => (0,names/* isLandJobOf */.q5)(job.name, claim.id));
    const running = runJobs.some((job) => job.status === 'in_progress');
    const run = p.runs.get(runId);
    const landing = landJobs.some((job) => job.status !== 'completed');
    if (run === undefined || run.attempt < runAttempt || landing)
        return { alive: true, running };
    if (run.status === 'completed')
        return { alive: false, why: `its run ${runId} has ended${conclusion(run.conclusion)}` };
    if (ended(landJobs) && !runJobs.some((job) => job.status !== 'completed')) {
        const last = landJobs.at(-1);
        return { alive: false, why: `its landing job has ended${conclusion(last?.conclusion ?? null)} without a word in the ledger` };
    }
    return { alive: true, running };
};
const conclusion = (text) => text === null || !/^[a-z_]{1,40}$/.test(text) ? '' : ` (${text.replaceAll('_', ' ')})`;

;// CONCATENATED MODULE: ./packages/core/build/rebuild.js
// When the ledger is gone, labels and branches still say where an issue was: attempt counts are lost, work is not.
// Only our own (a bot's) landed label counts as proof that work was verified: a person's may be a slip or a trick.




/** Stands for the agent and the nonce of an attempt that only the lost ledger knew. */
const unknownAgent = '000';
const unknownNonce = '00000000';
/** The record for an open issue without one; undefined where its labels say no more than "ready" (or nothing). */
const rebuildRecord = (view, p) => {
    const observed = (0,labels/* observeState */.ie)(view.labels);
    if (!view.open || observed === undefined || observed === 'ready')
        return undefined;
    const consumed = answered(view);
    const plain = { ...newRecord(view, { base: p.base, since: p.now }), ...(consumed === undefined ? {} : { consumedEvent: consumed }) };
    const because = `the ledger has no record of it, its label says ${observed}`;
    const tip = p.branches.get((0,names/* issueBranch */.sL)(view.number));
    const proven = (observed === 'landed' || observed === 'bundled') && setByBot(view, observed);
    if (proven && tip !== undefined) {
        const attempt = (0,names/* attemptId */.X8)(view.number, 1, unknownNonce);
        const landed = { oid: tip, at: p.now, attempt, agent: unknownAgent, files: 0, additions: 0, deletions: 0 };
        return { record: { ...plain, state: 'landed', landed }, reason: `${because}: taken as landed at ${tip.slice(0, 8)}` };
    }
    if (observed === 'merged' || observed === 'needs-human') {
        const question = `What should happen here? The label says ${observed}, but nothing is on record. Close the issue, or set clambake:ready to start anew.`;
        return { record: { ...plain, state: 'needs-human', question }, reason: `${because}: a person is asked` };
    }
    return { record: plain, reason: `${because}: it starts anew` };
};
/** The newest human command that one of our own label edits came after: clambake has seen it. */
const answered = (view) => {
    const ours = view.events.findLastIndex((event) => event.bot);
    return view.events.findLast((event, index) => index < ours && isHumanCommand(event))?.id;
};
const setByBot = (view, state) => view.events.findLast((event) => event.kind === 'labeled' && event.label === names/* stateLabels */.dE[state])?.bot === true;

;// CONCATENATED MODULE: ./packages/core/build/salvage.js
// What becomes of an attempt whose jobs ended without a word: when it left an artifact in its run, that is handed to a
// landing job of its own, a bounded number of times; else the attempt is lost. The claim stays until then, so that the
// work and the next attempt on the issue never meet.

/** Landings that may be started for one dead attempt. */
const mostTries = 2;
const triesOf = (claim) => claim.salvage?.tries ?? 0;
/** Dead claims about whose artifacts a decision will ask, and the runs that would hold them. */
const leftoversWanted = (snapshot) => {
    const jobs = jobsByRun(snapshot.jobs);
    return [...snapshot.ledger.issues.values()].flatMap(({ record: { claim } }) => {
        if (claim === undefined || triesOf(claim) >= mostTries || livenessOf(claim, { runs: snapshot.runs, jobs }).alive)
            return [];
        return [{ run: claim.runId, attempt: claim.id }];
    });
};
/** `why`: how the attempt, or the last landing started for it, ended. */
const decideSalvage = (record, p) => {
    const { claim } = record;
    const tries = triesOf(claim);
    if (tries >= mostTries)
        return { kind: 'lost', why: `${p.why}, and ${tries} landings that were started for its work did not land it` };
    if (p.leftover === 'unknown')
        return { kind: 'wait', why: `${p.why}; GitHub did not say whether it left any work` };
    if (p.leftover === 'none')
        return { kind: 'lost', why: p.why };
    const { runId, runAttempt } = p.run;
    return {
        kind: 'hand-over',
        claim: { ...claim, salvage: { tries: tries + 1, runId, runAttempt, at: p.now } },
        salvage: { issue: record.issue, agent: claim.agent, attempt: claim.id, run: claim.runId },
    };
};

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
    const lines = sanitise(text, { maxChars: p.maxChars })
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

;// CONCATENATED MODULE: ./packages/core/build/texts/broken-record.js
// What people read about a record of the ledger that cannot be read: in annotations and reasons, and on its issue.


/** One clause that names the ref, what is wrong with it and what to do. */
const describeBroken = ({ ref, problem }) => `the record ${ref} cannot be read (${problem}): repair it, or delete it with git push origin :${ref}`;
/** The status comment while its issue's record cannot be read: the rendering of what is known, which is the problem. */
const renderBrokenComment = ({ ref, problem }) => `${names/* statusCommentMarker */.CF}

**Left alone**: the record \`${ref}\` cannot be read (${neutraliseSentence(problem, 500)}). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.
`;

;// CONCATENATED MODULE: ./packages/core/build/reconcile.js
// Brings the ledger in line with what happened outside it: attempts that died, what people did, agents nobody holds,
// records that are gone. Reconcile comes first in every tick; new work is decided on what it leaves.










/** The part of a fleet decision that repairs: what changes in the ledger, and why. */
const reconcile = (snapshot, config) => {
    const plan = reconcilePlan(snapshot, config);
    return { writes: planWrites(plan, snapshot), records: plan.changed, reasons: plan.reasons };
};
/** Reconciling as a plan that assignments are added to. */
const reconcilePlan = (snapshot, config) => {
    const plan = emptyPlan(snapshot.ledger);
    reportBroken(plan, snapshot);
    reconcileViews(plan, { snapshot, config });
    buryDead(plan, snapshot);
    freeAgents(plan, snapshot);
    return plan;
};
const reportBroken = (plan, { ledger }) => {
    for (const { ref, problem } of ledger.broken) {
        const name = (0,names/* parseLedgerRef */.qz)(ref);
        const issue = name?.kind === 'issue' ? name.issue : null;
        plan.reasons.push({ issue, text: `left alone: ${describeBroken({ ref, problem })}` });
    }
};
const reconcileViews = (plan, { snapshot, config }) => {
    const { now, roles, ledger, branches } = snapshot;
    for (const view of snapshot.issues) {
        if (plan.broken.has(view.number))
            continue;
        const stored = ledger.issues.get(view.number)?.record;
        const rebuilt = stored === undefined ? rebuildRecord(view, { base: baseForView(view, { config, snapshot }), now, branches }) : undefined;
        if (rebuilt !== undefined)
            plan.reasons.push({ issue: view.number, text: rebuilt.reason });
        const record = stored ?? rebuilt?.record;
        if (record === undefined)
            continue;
        const obeyed = obeyPeople(record, { view, roles, config, now });
        if (obeyed.reason !== undefined)
            plan.reasons.push({ issue: view.number, text: obeyed.reason });
        if (obeyed.held)
            plan.held.add(view.number);
        if (obeyed.record !== stored)
            plan.changed.set(view.number, obeyed.record);
    }
};
/** The one base branch that an issue's labels name, or the configured one. */
const baseForView = (view, p) => {
    const named = (0,labels/* baseLabelsOf */.Uu)(view.labels);
    return named.length === 1 && named[0] !== undefined ? named[0] : (0,labels/* baseOf */.bx)(p.config, p.snapshot.defaultBranch);
};
const buryDead = (plan, snapshot) => {
    const jobs = jobsByRun(snapshot.jobs);
    for (const [issue] of snapshot.ledger.issues) {
        const record = recordIn(plan, snapshot.ledger, issue);
        if (record?.claim === undefined)
            continue;
        const life = livenessOf(record.claim, { runs: snapshot.runs, jobs });
        if (life.alive)
            continue;
        const why = handedOver(plan, { snapshot, record: { ...record, claim: record.claim }, why: life.why });
        if (why === undefined)
            continue;
        const buried = buryAttempt(record, { why, now: snapshot.now });
        plan.changed.set(issue, buried);
        const next = buried.notBefore === undefined ? '' : `; not before ${clockTime(buried.notBefore)}`;
        plan.reasons.push({ issue, text: `attempt ${record.claim.id} was lost: ${why}${next}` });
    }
};
/** One matrix: GitHub's limit on its jobs. What does not fit waits for the next tick. */
const salvagesPerRun = 256;
/** Hands on what a dead attempt left; undefined when the claim stays, else why the attempt is lost. */
const handedOver = (plan, { snapshot, record, why }) => {
    const { now, run, leftovers } = snapshot;
    const full = plan.salvages.length >= salvagesPerRun;
    const leftover = leftovers.get(record.claim.id) ?? 'none';
    const decision = full ? { kind: 'wait', why } : decideSalvage(record, { why, leftover, now, run });
    if (decision.kind === 'lost')
        return decision.why;
    const attempt = `attempt ${record.claim.id} ended without landing: ${decision.kind === 'wait' ? decision.why : why}`;
    if (decision.kind === 'wait')
        plan.reasons.push({ issue: record.issue, text: `waits: ${attempt}` });
    else {
        plan.changed.set(record.issue, { ...record, claim: decision.claim });
        plan.salvages.push(decision.salvage);
        plan.reasons.push({ issue: record.issue, text: `${attempt}; what it left in run ${decision.salvage.run} is landed by this run` });
    }
    return undefined;
};
/** The attempt is recorded as lost (it uses up nothing); after too many in a row a person is asked. */
const buryAttempt = (record, p) => {
    if (record.claim === undefined)
        return record;
    const attempt = lostAttempt(record.claim, { detail: `The attempt vanished: ${p.why}.`, now: p.now });
    const tried = { ...record, attempts: [...record.attempts, attempt] };
    if (inARow(tried, ['lost']) >= lostInARowLimit) {
        const question = `Is something wrong with the runners? ${lostInARowLimit} attempts in a row vanished; the last one because ${p.why}. Set clambake:ready to try again.`;
        return askRecord(record, { question, attempt, now: p.now });
    }
    return returnRecord(record, { attempt, notBefore: notBeforeAfterLost(tried, p.now), now: p.now });
};
/** An agent whose ref no record's claim holds is free again. What a broken record may hold stays held. */
const freeAgents = (plan, { ledger }) => {
    if (ledger.agents.size === 0)
        return;
    const held = new Set();
    for (const [issue] of ledger.issues) {
        const claim = recordIn(plan, ledger, issue)?.claim;
        if (claim !== undefined)
            held.add(claim.agent);
    }
    const brokenOids = new Set(ledger.broken.map((broken) => broken.oid));
    for (const [agent, oid] of ledger.agents) {
        if (held.has(agent) || brokenOids.has(oid))
            continue;
        plan.freed.set(agent, oid);
    }
};

;// CONCATENATED MODULE: ./packages/core/build/eligibility.js
// Whether an issue may be given to an agent now, and if not, the one reason a person reads. Cheap checks come first;
// trust comes last of what can refuse, so that a refusal is only said about an issue that would otherwise start.







const dayMs = 86_400_000;
/** Judges one issue; undefined for those that are not in line at all (another state, closed, broken, held). */
const eligibility = (plan, { snapshot, config }) => {
    const nowMs = Date.parse(snapshot.now);
    return (view) => {
        if (!view.open || plan.broken.has(view.number) || plan.held.has(view.number))
            return undefined;
        const record = recordIn(plan, snapshot.ledger, view.number);
        if (record === undefined ? (0,labels/* observeState */.ie)(view.labels) !== 'ready' : record.state !== 'ready')
            return undefined;
        const modifiers = (0,labels/* modifiersOf */.m8)(view.labels);
        const blocked = blockedBy(view, modifiers) ?? baseProblem(view);
        if (blocked !== undefined)
            return { kind: 'waits', text: blocked };
        const base = baseForView(view, { config, snapshot });
        const baseOid = snapshot.branches.get(base);
        if (baseOid === undefined)
            return { kind: 'waits', text: `waits: its base branch ${base} does not exist` };
        const context = { view, record, snapshot, config };
        const held = record === undefined ? undefined : heldByHistory(record, { ...context, plan });
        if (held !== undefined)
            return held;
        const trust = judgeAsk(view, { roles: snapshot.roles, config, record });
        const candidate = {
            view,
            base,
            baseOid,
            rank: rankOf({ view, record, modifiers, nowMs }),
            createdMs: Date.parse(view.createdAt),
        };
        if (trust.verdict === 'unknown') {
            const { reason, unread } = trust;
            if (unread === undefined)
                return { kind: 'waits', text: reason };
            return { kind: 'candidate', candidate: { ...candidate, trust: { verdict: 'unknown', reason, unread } } };
        }
        if (trust.verdict === 'refused')
            return refused(trust, context);
        if (textChanged(record, { view, event: trust.event }))
            return changedText(record, { snapshot, actor: trust.actor });
        return { kind: 'candidate', candidate: { ...candidate, trust } };
    };
};
const listed = (numbers) => numbers.map((number) => `#${number}`).join(', ');
const blockedBy = (view, modifiers) => {
    if (view.openBlockers.length > 0)
        return `waits: blocked by ${listed(view.openBlockers)}`;
    if (view.openSubIssues > 0)
        return `waits: ${view.openSubIssues} of its sub-issues ${view.openSubIssues === 1 ? 'is' : 'are'} open`;
    return modifiers.has('human-only') ? 'not for agents: clambake:human-only' : undefined;
};
const baseProblem = (view) => {
    const named = (0,labels/* baseLabelsOf */.Uu)(view.labels);
    return named.length > 1 ? `waits: its labels name ${named.length} bases (${named.join(', ')}); keep one` : undefined;
};
const heldByHistory = (record, p) => {
    const { now, ledger } = p.snapshot;
    if (attemptsUsedUp(record, p.config)) {
        const last = record.attempts.at(-1)?.detail ?? '';
        return {
            kind: 'waits',
            text: 'asks a person: its attempts are used up',
            record: askRecord(record, { question: usedUpQuestion(record, last), now }),
        };
    }
    if (record.notBefore !== undefined && Date.parse(record.notBefore) > Date.parse(now)) {
        const tried = record.attempts.length === 0 ? '' : ` after attempt ${record.attempts.length}`;
        return { kind: 'waits', text: `backs off until ${clockTime(record.notBefore)}${tried}`, until: record.notBefore };
    }
    if (record.feedback?.kind !== 'conflict' || record.feedback.rival === null)
        return undefined;
    const rival = recordIn(p.plan, ledger, record.feedback.rival);
    if (rival?.state === 'bundled')
        return { kind: 'waits', text: `waits: #${rival.issue}, which it conflicts with, is aboard flight ${rival.flight?.id ?? '?'}` };
    if (rival?.state === 'landed')
        return { kind: 'waits', text: `waits: #${rival.issue}, which it conflicts with, has landed and waits for a train` };
    return undefined;
};
/** Said once on the issue: the same event is not written down twice. */
const refused = (trust, p) => {
    const text = `refused: ${trust.reason}`;
    if (p.record?.refusal?.event === trust.event)
        return { kind: 'waits', text };
    const { now } = p.snapshot;
    const record = p.record ?? newRecord(p.view, { base: baseForView(p.view, p), since: now });
    const consumedEvent = newestCommand(p.view);
    const refusal = { event: trust.event, actor: trust.actor, reason: trust.reason };
    return { kind: 'waits', text, record: { ...record, refusal, ...(consumedEvent === undefined ? {} : { consumedEvent }) } };
};
/** Trust was given to a text: another text under the same ready event needs to be asked for again. */
const textChanged = (record, p) => {
    const asked = record?.asked;
    return asked?.event === p.event && (asked.text.title !== p.view.titleHash || asked.text.body !== p.view.bodyHash);
};
const changedText = (record, p) => {
    const question = `Should an agent work on the text as it is now? Title or body changed after ${p.actor} set clambake:ready; set it again to say yes.`;
    return {
        kind: 'waits',
        text: 'asks a person: its text changed after clambake:ready',
        record: askRecord(record, { question, now: p.snapshot.now }),
    };
};
const rankOf = (p) => {
    if (p.modifiers.has('unblocker'))
        return 0;
    const readySince = p.record?.since ?? p.view.events.findLast((event) => event.kind === 'labeled' && !event.bot)?.at ?? p.view.createdAt;
    const days = Math.floor((p.nowMs - Date.parse(readySince)) / dayMs);
    return 1 + Math.max(0, labels/* priorities */.vx.indexOf((0,labels/* priorityOf */.a2)(p.modifiers)) - Math.max(0, days));
};

;// CONCATENATED MODULE: ./packages/core/build/decide-assignments.js
// Which free agent takes which issue. Order: unblockers, priority (raised one class for every day of waiting), age,
// number. Every issue that is not taken gets one reason. A claim is a record from its known commit and an agent's ref
// from absent, in one push: two assigners can never both win, and capacity can never overshoot.







/** GitHub's limit on the jobs of one matrix. */
const assignmentsPerRun = 256;
/** Adds claims (and refusals, and questions) to the plan. */
const decideAssignments = (plan, p) => {
    const candidates = [];
    const wakes = [];
    const judge = eligibility(plan, p);
    for (const view of p.snapshot.issues) {
        const verdict = judge(view);
        if (verdict === undefined)
            continue;
        if (verdict.kind === 'candidate')
            candidates.push(verdict.candidate);
        else {
            plan.reasons.push({ issue: view.number, text: verdict.text });
            if (verdict.until !== undefined)
                wakes.push(verdict.until);
            if (verdict.record !== undefined)
                plan.changed.set(view.number, verdict.record);
        }
    }
    const pausedUntil = pauseEnd(p.snapshot);
    if (pausedUntil !== undefined && candidates.length > 0)
        wakes.push(pausedUntil);
    const free = pausedUntil === undefined && brokenFleet(p.snapshot.ledger) === undefined ? decide_assignments_freeAgents(plan, p) : [];
    const turns = candidates.sort(byTurn).slice(0, Math.min(free.length, assignmentsPerRun));
    const assignments = [];
    const unread = new Set();
    for (const { trust, ...candidate } of turns) {
        const agent = free[assignments.length];
        if (trust.verdict === 'unknown') {
            unread.add(trust.unread);
            plan.reasons.push({ issue: candidate.view.number, text: trust.reason });
        }
        else if (agent !== undefined)
            assignments.push(claim(plan, { ...p, candidate: { ...candidate, trust }, agent }));
    }
    const waits = waitReason(plan, { ...p, pausedUntil });
    for (const { view } of candidates.slice(turns.length))
        plan.reasons.push({ issue: view.number, text: waits });
    return { assignments, wakeAt: wakes.sort()[0], unread: [...unread] };
};
const byTurn = (a, b) => a.rank - b.rank || a.createdMs - b.createdMs || a.view.number - b.view.number;
const pauseEnd = ({ ledger, now }) => {
    const until = ledger.fleet?.record.pausedUntil;
    return until !== undefined && Date.parse(until) > Date.parse(now) ? until : undefined;
};
/** The fleet's record where it cannot be read: whether the fleet pauses is not known then, so no agent starts. */
const brokenFleet = ({ broken }) => broken.find(({ ref }) => ref === names/* fleetRef */.MF);
/** Busy: a ref that is not being freed, or a claim in a record (its ref may have been deleted by hand). */
const busyAgents = (plan, { ledger }) => {
    const busy = new Set([...ledger.agents.keys()].filter((agent) => !plan.freed.has(agent)));
    for (const [issue] of ledger.issues) {
        const claim = recordIn(plan, ledger, issue)?.claim;
        if (claim !== undefined)
            busy.add(claim.agent);
    }
    for (const agent of plan.claimed.keys())
        busy.add(agent);
    return busy;
};
const decide_assignments_freeAgents = (plan, p) => {
    const busy = busyAgents(plan, p.snapshot);
    const room = p.config.agents - busy.size;
    const slots = Array.from({ length: p.config.agents }, (_, slot) => (0,names/* agentName */.Lp)(slot + 1));
    return slots.filter((agent) => !busy.has(agent)).slice(0, Math.max(0, room));
};
const claim = (plan, p) => {
    const { snapshot, agent } = p;
    const { view, trust, base, baseOid } = p.candidate;
    const before = recordIn(plan, snapshot.ledger, view.number) ?? newRecord(view, { base, since: snapshot.now });
    const attempt = (0,names/* attemptId */.X8)(view.number, before.attempts.length + 1, snapshot.run.nonce);
    const held = {
        id: attempt,
        agent,
        at: snapshot.now,
        runId: snapshot.run.runId,
        runAttempt: snapshot.run.runAttempt,
        actor: trust.actor,
        role: trust.role,
        event: trust.event,
        text: { title: view.titleHash, body: view.bodyHash },
        base,
    };
    plan.changed.set(view.number, claimRecord(before, { claim: held, now: snapshot.now, consumedEvent: newestCommand(view) }));
    plan.claimed.set(agent, view.number);
    return { issue: view.number, agent, attempt, base: baseOid };
};
const waitReason = (plan, p) => {
    if (p.pausedUntil !== undefined) {
        const why = p.snapshot.ledger.fleet?.record.pauseReason ?? "the account's limit was reached";
        return `waits: the fleet pauses until ${clockTime(p.pausedUntil)}, ${why}`;
    }
    const broken = brokenFleet(p.snapshot.ledger);
    if (broken !== undefined)
        return `waits: no agent starts, ${describeBroken(broken)}`;
    const busy = busyAgents(plan, p.snapshot).size;
    if (busy < p.config.agents)
        return `waits: one run starts at most ${assignmentsPerRun} attempts`;
    return `waits: ${busy} of ${p.config.agents} agents busy`;
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
                : `**Assigned** to agent ${claim.agent} since ${since} (attempt ${record.attempts.length + 1}, ${runLink(claim.runId, p)}), asked for by ${neutralise(claim.actor, 60)}.`;
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
const inCode = (text) => neutralise(text, 200);
const changes = ({ landed }) => {
    if (landed === undefined || landed.files === 0)
        return '';
    return `, ${landed.files} ${landed.files === 1 ? 'file' : 'files'} (+${landed.additions} −${landed.deletions})`;
};
const detail = (record) => {
    if (record.state === 'needs-human')
        return record.question === undefined ? '' : `> ${neutraliseSentence(record.question, 2000)}`;
    if (record.state === 'ready' && record.notBefore !== undefined)
        return `Not before ${dateTime(record.notBefore)}.`;
    return '';
};
const refusal = ({ refusal: said }) => said === undefined ? '' : `Not started: ${neutraliseSentence(said.reason, 500)}.`;
const feedback = ({ feedback: why, state }) => {
    if (why === undefined || state === 'bundled' || state === 'merged' || state === 'withdrawn')
        return '';
    const next = `${state === 'assigned' ? 'This' : 'The next'} attempt is told:`;
    if (why.kind === 'ci')
        return `${next} check ${neutralise(why.check, 100)} failed on flight ${inCode(why.flight)}.`;
    if (why.kind === 'attempt')
        return `${next} the last attempt ended as "${outcomeWords[why.outcome]}".`;
    const rival = why.rival === null ? 'the base branch' : `#${why.rival}`;
    const files = why.files.slice(0, 10).map((file) => `\`${neutralise(file, 120)}\``);
    const more = why.files.length > files.length ? ` and ${why.files.length - files.length} more` : '';
    return `${next} it conflicts with ${rival}${files.length === 0 ? '' : ` in ${files.join(', ')}${more}`}.`;
};
const attempts = (record, p) => {
    const all = record.attempts;
    if (all.length === 0)
        return '';
    const shown = all.slice(-shownAttempts);
    const first = all.length - shown.length;
    const row = (attempt, index) => `| ${first + index + 1} | ${attempt.agent} | ${outcomeWords[attempt.outcome]} | ${dollars(attempt.costUsd)} | ${attempt.commits} | ${runLink(attempt.runId, p)} | ${neutraliseSentence(attempt.detail, 300)} |`;
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
    const lines = taken
        .slice(-shownAttempts)
        .map(({ flight, at, reason }) => `- Left behind by flight ${inCode(flight)} (${dateTime(at)}): ${neutraliseSentence(reason, 500)}`);
    return lines.join('\n');
};

;// CONCATENATED MODULE: ./packages/core/build/project.js




/** The edits that make the issue say what its record says; undefined when it does already. */
const projectIssue = (p) => {
    const { view, record } = p;
    const wanted = wantedLabels(p);
    if (wanted === undefined)
        return undefined;
    const addLabels = wanted.filter((label) => !view.labels.includes(label));
    const removeLabels = view.labels.filter((label) => (0,labels/* isProjectedLabel */.dd)(label) && !wanted.includes(label));
    const comment = commentEdit(p);
    const close = record?.state === 'merged' && view.open;
    if (addLabels.length === 0 && removeLabels.length === 0 && comment === undefined && !close)
        return undefined;
    return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, addLabels, removeLabels, comment, close };
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
        return (0,labels/* labelsFor */.dS)(record, { jobRunning });
    return view.open && (0,labels/* observeState */.ie)(view.labels) === 'ready' ? [names/* stateLabels */.dE.ready] : undefined;
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

;// CONCATENATED MODULE: ./packages/core/build/decide-fleet.js







const decideFleet = (snapshot, config) => {
    const plan = reconcilePlan(snapshot, config);
    const { assignments, wakeAt } = decideAssignments(plan, { snapshot, config });
    const { missing, clashes } = (0,labels/* missingLabels */.CG)(snapshot.repositoryLabels, { agents: config.agents, busy: busyAgents(plan, snapshot) });
    const writes = fleet_plan_planWrites(plan, snapshot);
    const commands = [];
    if (missing.length > 0)
        commands.push({ kind: 'create-labels', labels: missing });
    if (writes.length > 0)
        commands.push({ kind: 'write-ledger', writes, why: describePlan(plan, snapshot) });
    commands.push(...projections(plan, snapshot));
    const reasons = [...plan.reasons, ...clashes.map(clash)];
    const decision = { commands, reasons, assignments, salvage: plan.salvages, ...troubles(snapshot) };
    return wakeAt === undefined ? decision : { ...decision, wakeAt };
};
/** Annotations are for what nobody looks for: records that cannot be read. */
const troubles = ({ ledger }) => {
    const fleet = brokenFleet(ledger);
    return {
        warnings: ledger.broken.filter((one) => one !== fleet).map(describeBroken),
        error: fleet === undefined ? undefined : `No agent starts: ${describeBroken(fleet)}`,
    };
};
const clash = (name) => ({
    issue: null,
    text: `the label ${name.slice(0, 60)} differs from clambake's only in upper and lower case: rename it`,
});
const projections = (plan, snapshot) => {
    const jobs = jobsByRun(snapshot.jobs);
    const isRunning = (record) => {
        if (record?.claim === undefined)
            return false;
        const life = livenessOf(record.claim, { runs: snapshot.runs, jobs });
        return life.alive && life.running;
    };
    return snapshot.issues.flatMap((view) => {
        const broken = plan.broken.get(view.number);
        if (broken !== undefined)
            return projectBroken(view, { broken, comment: snapshot.comments.get(view.nodeId) }) ?? [];
        if (plan.held.has(view.number))
            return [];
        const record = recordIn(plan, snapshot.ledger, view.number);
        const comment = record === undefined ? undefined : (snapshot.comments.get(record.statusComment ?? '') ?? snapshot.comments.get(view.nodeId));
        return projectIssue({ view, record, jobRunning: isRunning(record), comment, run: snapshot.run }) ?? [];
    });
};
/** One line for the audit trail: `claim #3, #5; free 002; …`. */
const describePlan = (plan, { ledger }) => {
    const claimed = new Set(plan.claimed.values());
    const parts = [list('claim', [...claimed])];
    const others = Map.groupBy([...plan.changed].filter(([issue]) => !claimed.has(issue)), ([issue, record]) => (ledger.issues.get(issue)?.record.state === record.state ? 'note' : record.state));
    for (const [what, entries] of others)
        parts.push(list(what === 'note' ? 'note on' : `to ${what}`, entries.map(([issue]) => issue)));
    const freed = [...plan.freed.keys()].filter((agent) => !plan.claimed.has(agent));
    if (freed.length > 0)
        parts.push(`free agent ${freed.join(', ')}`);
    return parts.filter((part) => part !== '').join('; ');
};
const list = (verb, issues) => {
    if (issues.length === 0)
        return '';
    const shown = issues.slice(0, 20).map((issue) => `#${issue}`);
    return `${verb} ${shown.join(', ')}${issues.length > shown.length ? ` and ${issues.length - shown.length} more` : ''}`;
};

;// CONCATENATED MODULE: ./packages/core/build/roles-wanted.js




/**
 * Logins that are not in `snapshot.roles` and that decide: who asks again for an issue that has a record, and who asked
 * for an issue whose turn it is while an agent is free. Reading them may bring up others: ask until there are none.
 */
const rolesWanted = (snapshot, config) => {
    const { unread } = decideAssignments(reconcilePlan(snapshot, config), { snapshot, config });
    const again = snapshot.issues.flatMap((view) => {
        const record = snapshot.ledger.issues.get(view.number)?.record;
        return record !== undefined && isAskedAgain(view, record) ? (askerOf(view, record) ?? []) : [];
    });
    return [...new Set([...again, ...unread])].filter((login) => !snapshot.roles.has(login));
};

;// CONCATENATED MODULE: ./packages/core/build/texts/fleet-summary.js
// The job summary of assign-agent: who works on what, what waits and why, what this tick did. Markdown of at most
// about 200 kB whatever the size of the fleet (GitHub refuses a summary over 1 MiB); titles are data.



const rows = 200;
const renderFleetSummary = (facts) => {
    const records = recordsAfter(facts);
    const titles = new Map(facts.snapshot.issues.map((view) => [view.number, view.title]));
    const context = { ...facts, records, titles };
    const parts = [fleet_summary_headline(context), working(context), line(context), waiting(context), done(context)];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
/** Records as they are when the decision is carried out; as they were when this is a dry run. */
const recordsAfter = ({ snapshot, decision, dryRun }) => {
    const records = new Map([...snapshot.ledger.issues].map(([issue, stored]) => [issue, stored.record]));
    if (dryRun)
        return records;
    for (const command of decision.commands) {
        if (command.kind !== 'write-ledger')
            continue;
        for (const write of command.writes) {
            if ('record' in write && 'issue' in write.record)
                records.set(write.record.issue, write.record);
        }
    }
    return records;
};
const inState = ({ records }, ...states) => [...records.values()].filter((record) => states.includes(record.state)).sort((a, b) => a.issue - b.issue);
const named = (issue, { titles }) => {
    const title = titles.get(issue);
    return title === undefined ? `#${issue}` : `#${issue} ${safeTitle(title, 80)}`;
};
const fleet_summary_headline = (context) => {
    const { config, decision, dryRun, snapshot } = context;
    const busy = inState(context, 'assigned').length;
    const started = decision.assignments.length;
    const verb = dryRun ? 'would start' : 'started';
    const news = started === 0 ? '' : `, ${verb} ${started} now`;
    const note = dryRun ? '\n\n**Dry run: nothing was changed.**' : '';
    return `## Clambake at ${clockTime(snapshot.now)}\n\n${busy} of ${config.agents} agents busy${news}.${note}`;
};
const working = (context) => {
    const assigned = inState(context, 'assigned');
    if (assigned.length === 0)
        return '';
    const jobs = jobsByRun(context.snapshot.jobs);
    const lines = assigned.slice(0, rows).map((record) => {
        const { claim } = record;
        if (claim === undefined)
            return '';
        const life = livenessOf(claim, { runs: context.snapshot.runs, jobs });
        const run = `[run](${context.snapshot.run.repositoryUrl}/actions/runs/${claim.runId})`;
        const state = life.alive && life.running ? 'working' : 'assigned';
        return `| ${claim.agent} | ${named(record.issue, context)} | ${state} since ${clockTime(claim.at)} | ${record.attempts.length + 1} | ${run} |`;
    });
    return ['### Who works on what', '| agent | issue | | attempt | |', '|---|---|---|---|---|', ...lines, ...more(assigned.length)].join('\n');
};
/** What has landed or flies, and what asks a question. */
const line = (context) => {
    const landed = inState(context, 'landed').map((record) => `- ${named(record.issue, context)}: landed, waits for the train`);
    const aboard = inState(context, 'bundled').map((record) => `- ${named(record.issue, context)}: aboard flight ${neutralise(record.flight?.id ?? '', 20)}`);
    const asking = inState(context, 'needs-human').map((record) => `- ${named(record.issue, context)}: needs a human. ${neutraliseSentence(record.question ?? '', 300)}`);
    const all = [...asking, ...aboard, ...landed];
    return all.length === 0 ? '' : ['### Beyond the agents', ...all.slice(0, rows), ...more(all.length)].join('\n');
};
const waiting = (context) => {
    const { reasons } = context.decision;
    if (reasons.length === 0)
        return '';
    const lines = reasons
        .slice(0, rows)
        .map(({ issue, text }) => `- ${issue === null ? '' : `${named(issue, context)}: `}${neutraliseSentence(text, 500)}`);
    const wake = context.decision.wakeAt === undefined ? '' : `\n\nThe next of these may start at ${clockTime(context.decision.wakeAt)}.`;
    return ['### What waits, and why', ...lines, ...more(reasons.length)].join('\n') + wake;
};
const done = (context) => {
    const { commands } = context.decision;
    const title = context.dryRun ? '### What would be done' : '### What was done';
    if (commands.length === 0)
        return `${title}\nNothing: everything is as it should be.`;
    const { ledger, projected, labels, woken } = countCommands(commands);
    const lines = [
        ...ledger.map((why) => `- Ledger: ${neutraliseSentence(why, 1000)}`),
        ...(labels === 0 ? [] : [`- Labels created: ${labels}`]),
        ...(projected === 0 ? [] : [`- Issues brought up to date: ${projected}`]),
        ...woken.map((why) => `- Another run started: ${neutraliseSentence(why, 200)}`),
    ];
    return [title, ...lines].join('\n');
};
const countCommands = (commands) => ({
    ledger: commands.flatMap((command) => (command.kind === 'write-ledger' ? [command.why] : [])),
    projected: commands.filter((command) => command.kind === 'project-issue').length,
    labels: commands.reduce((sum, command) => sum + (command.kind === 'create-labels' ? command.labels.length : 0), 0),
    woken: commands.flatMap((command) => (command.kind === 'wake' ? [command.why] : [])),
});
const more = (count) => (count > rows ? ['', `… and ${count - rows} more`] : []);

;// CONCATENATED MODULE: ./packages/core/build/index.js























































/***/ }),

/***/ 7633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CU: () => (/* binding */ countedOutcomes),
  pU: () => (/* binding */ fleetRecordSchema),
  KL: () => (/* binding */ issueRecordSchema),
  Uu: () => (/* binding */ issueStates),
  XC: () => (/* binding */ trainRecordSchema)
});

// UNUSED EXPORTS: agentSchema, attemptIdSchema, attemptSchema, claimSchema, feedbackSchema, flightSchema, landedSchema, leftOutSchema, oid, outcomes, passengerSchema, prefixSchema, timestamp, trialSchema, verdicts

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./packages/core/build/roles.js
var roles = __webpack_require__(4435);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(250);
;// CONCATENATED MODULE: ./packages/core/build/id-schemas.js
// How an attempt and an agent are named in records and inputs. On their own, because every action reads its inputs
// before anything else and most of its start would otherwise be spent on schemas of records it has not fetched yet.


const attemptIdSchema = schemas/* string */.YjP().regex(names/* attemptIdPattern */.bi, 'an attempt id such as 42-1-9f3a77c2');
const agentSchema = schemas/* string */.YjP().regex(/^\d{3,}$/, 'an agent such as 001');

;// CONCATENATED MODULE: ./packages/core/build/records.js
// What the ledger holds. Each record is one JSON document in the message of a commit under refs/clambake/;
// its parent commit is the record before it. Everything here crosses a process boundary, so everything is validated.




const oid = schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/, 'a full object id');
const timestamp = iso/* datetime */.w$();
const nodeId = schemas/* string */.YjP().min(1).max(200);
const login = schemas/* string */.YjP().min(1).max(100);
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
const claimSchema = schemas/* strictObject */.rej({
    id: attemptIdSchema,
    agent: agentSchema,
    at: timestamp,
    runId: schemas/* int */.Whr(),
    runAttempt: schemas/* int */.Whr(),
    /** Who set the ready label that this claim acts on, and the id of that label event. */
    actor: login,
    role: schemas/* enum */.k5n(roles/* roles */.O),
    event: nodeId,
    /** sha256 (hex) of title and body as they were at the claim; a later edit stops the attempt. */
    text: schemas/* strictObject */.rej({ title: schemas/* string */.YjP().length(64), body: schemas/* string */.YjP().length(64) }),
    base: schemas/* string */.YjP(),
    /** Its jobs ended without a word and left an artifact: the run that lands it, and how many such runs there were. */
    salvage: schemas/* strictObject */.rej({ tries: schemas/* int */.Whr().min(1), runId: schemas/* int */.Whr(), runAttempt: schemas/* int */.Whr(), at: timestamp }).optional(),
});
const attemptSchema = schemas/* strictObject */.rej({
    id: attemptIdSchema,
    agent: agentSchema,
    runId: schemas/* int */.Whr(),
    startedAt: timestamp,
    endedAt: timestamp,
    outcome: schemas/* enum */.k5n(outcomes),
    costUsd: schemas/* number */.aig().min(0),
    turns: schemas/* int */.Whr().min(0),
    commits: schemas/* int */.Whr().min(0),
    /** One sentence for people. */
    detail: schemas/* string */.YjP().max(2000),
});
/** Why work came back, as the next attempt's prompt will show it. */
const feedbackSchema = schemas/* discriminatedUnion */.gMt('kind', [
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('ci'), flight: schemas/* string */.YjP(), check: schemas/* string */.YjP(), excerpt: schemas/* string */.YjP().max(20_000), at: timestamp }),
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('conflict'),
        flight: schemas/* string */.YjP(),
        /** Conflicting paths and the passenger (issue number) or base they conflict with. */
        files: schemas/* array */.YOg(schemas/* string */.YjP()).max(200),
        rival: schemas/* int */.Whr().nullable(),
        /** What both sides wrote, of the first files whose conflict is one of lines. */
        sides: schemas/* array */.YOg(schemas/* strictObject */.rej({ path: schemas/* string */.YjP(), hunks: schemas/* string */.YjP().max(4000) }))
            .max(5)
            .optional(),
        at: timestamp,
    }),
    schemas/* strictObject */.rej({ kind: schemas/* literal */.euz('attempt'), outcome: schemas/* enum */.k5n(outcomes), text: schemas/* string */.YjP().max(20_000), at: timestamp }),
]);
const landedSchema = schemas/* strictObject */.rej({
    oid,
    at: timestamp,
    attempt: attemptIdSchema,
    agent: agentSchema,
    files: schemas/* int */.Whr().min(0),
    additions: schemas/* int */.Whr().min(0),
    deletions: schemas/* int */.Whr().min(0),
});
const issueStates = ['ready', 'assigned', 'landed', 'bundled', 'merged', 'needs-human', 'withdrawn'];
const issueRecordSchema = schemas/* strictObject */.rej({
    v: schemas/* literal */.euz(1),
    issue: schemas/* int */.Whr().min(1),
    nodeId,
    state: schemas/* enum */.k5n(issueStates),
    /** When it entered this state. */
    since: timestamp,
    base: schemas/* string */.YjP(),
    claim: claimSchema.optional(),
    attempts: schemas/* array */.YOg(attemptSchema).default([]),
    /** Attempts made before a person last asked; they no longer count against the limit. */
    attemptsBefore: schemas/* int */.Whr().min(0).optional(),
    /** The ready event that work is done for, and the text (sha256) it was first claimed with: trust binds both. */
    asked: schemas/* strictObject */.rej({ event: nodeId, actor: login, text: schemas/* strictObject */.rej({ title: schemas/* string */.YjP().length(64), body: schemas/* string */.YjP().length(64) }) })
        .optional(),
    feedback: feedbackSchema.optional(),
    landed: landedSchema.optional(),
    /** Flight it is aboard (bundled) or came in with (merged). */
    flight: schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), pr: schemas/* int */.Whr().optional() }).optional(),
    evictions: schemas/* array */.YOg(schemas/* strictObject */.rej({ flight: schemas/* string */.YjP(), at: timestamp, reason: schemas/* string */.YjP().max(2000) })).default([]),
    /** Not before this time: backoff after a failure. */
    notBefore: timestamp.optional(),
    /** Newest human label event already acted on. */
    consumedEvent: nodeId.optional(),
    /** The ready event that was refused, said once. */
    refusal: schemas/* strictObject */.rej({ event: nodeId, actor: login, reason: schemas/* string */.YjP().max(500) }).optional(),
    /** The one clear question when the state is needs-human. */
    question: schemas/* string */.YjP().max(2000).optional(),
    /** Node id of the status comment, once known. */
    statusComment: nodeId.optional(),
})
    .refine((r) => (r.state === 'assigned') === (r.claim !== undefined), 'a claim exists exactly while the state is assigned')
    .refine((r) => !['landed', 'bundled', 'merged'].includes(r.state) || r.landed !== undefined, 'landed work is recorded from landing on')
    .refine((r) => r.state !== 'bundled' || r.flight !== undefined, 'a bundled issue names its flight')
    .refine((r) => r.state !== 'needs-human' || r.question !== undefined, 'needs-human asks a question');
/** Held by the whole fleet. */
const fleetRecordSchema = schemas/* strictObject */.rej({
    v: schemas/* literal */.euz(1),
    /** No new claim before this time: the account's limit was reached. */
    pausedUntil: timestamp.optional(),
    /** Why, for people. */
    pauseReason: schemas/* string */.YjP().max(500).optional(),
});
/** One passenger in boarding order. `oid` is the landed commit, the only one that may board. */
const passengerSchema = schemas/* strictObject */.rej({
    issue: schemas/* int */.Whr(),
    oid,
    title: schemas/* string */.YjP().max(300),
    agent: agentSchema,
    attempts: schemas/* int */.Whr(),
    costUsd: schemas/* number */.aig(),
    /** Rank at departure, 0 the highest: who stays when branches conflict. */
    priority: schemas/* int */.Whr().min(0).optional(),
});
const leftOutSchema = schemas/* strictObject */.rej({
    issue: schemas/* int */.Whr(),
    files: schemas/* array */.YOg(schemas/* string */.YjP()).max(200),
    /** The passenger it conflicts with; null when it conflicts with the base. */
    rival: schemas/* int */.Whr().nullable(),
});
/** A cumulative prefix of the bundle: the base with the first passengers merged, down to this one. */
const prefixSchema = schemas/* strictObject */.rej({ issue: schemas/* int */.Whr(), oid, tree: oid });
const verdicts = ['green', 'red'];
/** One CI run of a prefix. `size` is the number of passengers in it; 0 is the bare base. */
const trialSchema = schemas/* strictObject */.rej({
    size: schemas/* int */.Whr().min(0),
    oid,
    tree: oid,
    ref: schemas/* string */.YjP(),
    runId: schemas/* int */.Whr(),
    at: timestamp,
    /** `none`: the run ended without saying anything; `superseded`: given up, because nobody needs its answer any more. */
    verdict: schemas/* enum */.k5n([...verdicts, 'none', 'superseded']).optional(),
    /** Started by the flight before, whose green prefix landed; counted there. */
    carried: schemas/* boolean */.zMY().optional(),
    /** How long its jobs kept runners busy, once it was judged; unknown for one that was given up. */
    runnerSeconds: schemas/* int */.Whr().min(0).optional(),
    excerpt: schemas/* string */.YjP().max(20_000).optional(),
    check: schemas/* string */.YjP().optional(),
    /** Jobs that passed, of a green trial: the contexts whose conclusion may be mirrored on the commit that lands. */
    checks: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(300).optional(),
});
const flightSchema = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP().regex(/^[1-9]\d*$/),
    base: schemas/* string */.YjP(),
    baseOid: oid,
    departedAt: timestamp,
    passengers: schemas/* array */.YOg(passengerSchema).min(1),
    /** Id of the flight whose commits these are, where a prefix of that one landed and the others flew on; its id is in them. */
    origin: schemas/* string */.YjP()
        .regex(/^[1-9]\d*$/)
        .optional(),
    /**
     * Search order, suspects last, with each passenger's chance to be a culprit; recorded before the first trial of a
     * prefix. Only prefixes follow it: who boards and who yields in a conflict is decided in boarding order.
     */
    order: schemas/* array */.YOg(schemas/* strictObject */.rej({ issue: schemas/* int */.Whr(), chance: schemas/* number */.aig().min(0).max(1) })).optional(),
    /** Whom a search on ground that has moved since suspected, and how much. */
    suspects: schemas/* array */.YOg(schemas/* strictObject */.rej({ issue: schemas/* int */.Whr(), chance: schemas/* number */.aig().min(0).max(1) })).optional(),
    /** Known once assembled: one prefix for each passenger that merged, in search order where there is one, else in boarding order. */
    prefixes: schemas/* array */.YOg(prefixSchema).optional(),
    leftOut: schemas/* array */.YOg(leftOutSchema).optional(),
    pr: schemas/* int */.Whr().optional(),
    trials: schemas/* array */.YOg(trialSchema).default([]),
    /** Until when it was promised to depart: spacing after the first landing or the flight before, whichever is later. */
    promisedBy: timestamp.optional(),
    /** How often the base moved under it while CI was out. */
    rebuilds: schemas/* int */.Whr().min(0).optional(),
    /** Everybody taken off with a reason, conflicts included. */
    evicted: schemas/* array */.YOg(schemas/* strictObject */.rej({ issue: schemas/* int */.Whr(), reason: schemas/* string */.YjP().max(2000) })).optional(),
});
const trainRecordSchema = schemas/* strictObject */.rej({
    v: schemas/* literal */.euz(1),
    base: schemas/* string */.YjP(),
    /** Number of the newest flight. */
    lastFlight: schemas/* int */.Whr().min(0),
    lastDeparture: timestamp.optional(),
    flight: flightSchema.optional(),
    /** Verdicts of recent trees (tree oid → verdict), so that no restart tests a tree twice. */
    verdicts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* enum */.k5n(verdicts)).default({}),
    /** Why the train stands still, when it needs a person (a setting, a red base). */
    stopped: schemas/* strictObject */.rej({
        reason: schemas/* string */.YjP().max(2000),
        at: timestamp,
        baseOid: oid,
        /**
         * `setting`: the flight stays in the air and the refused step is tried at every tick; `preflight`: the repository
         * is looked at again at every tick; else until the base moves.
         */
        kind: schemas/* enum */.k5n(['setting', 'preflight', 'base-red', 'no-verdict']).optional(),
    })
        .optional(),
    /** Jobs that passed in the newest green trial. */
    checks: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(300).optional(),
    /** Trees that were red and then green. */
    flakes: schemas/* int */.Whr().min(0).optional(),
    /** Runs that ended green, ever. */
    greens: schemas/* int */.Whr().min(0).optional(),
    /** Paths that the newest red trials named. */
    failing: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(100).optional(),
    /** Landed commits that fly alone, because the search over their bundle came to no end. */
    alone: schemas/* array */.YOg(oid).max(1000).optional(),
    /** Landed commits whose pull request a person closed: they board again when forced, or when their work changes. */
    setAside: schemas/* array */.YOg(oid).max(1000).optional(),
    /** Ended flights, newest first, as the board and the summaries show them. */
    history: schemas/* array */.YOg(schemas/* strictObject */.rej({
        id: schemas/* string */.YjP(),
        pr: schemas/* int */.Whr().optional(),
        landed: schemas/* array */.YOg(schemas/* int */.Whr()),
        evicted: schemas/* array */.YOg(schemas/* int */.Whr()),
        /** How many of the evicted CI was red for; the others conflicted. */
        culprits: schemas/* int */.Whr().min(0).optional(),
        ciRuns: schemas/* int */.Whr(),
        /** Of its CI runs that were judged. */
        runnerSeconds: schemas/* int */.Whr().min(0).optional(),
        mergedOid: oid.optional(),
        testedTree: oid.optional(),
        endedAt: timestamp,
        departedAt: timestamp.optional(),
        promisedBy: timestamp.optional(),
        /** How it ended, in a few words for people. */
        ending: schemas/* string */.YjP().max(500).optional(),
    }))
        .default([]),
});


/***/ })

};
