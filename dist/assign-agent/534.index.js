export const id = 534;
export const ids = [534];
export const modules = {

/***/ 57474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vn: () => (/* binding */ transitionIssue),
/* harmony export */   w: () => (/* binding */ canTransition)
/* harmony export */ });
/* unused harmony exports issueEvents, issueMachine, IllegalTransition, issueMachineEdges, issueMachineDiagram */
/* harmony import */ var xstate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24253);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36113);
// The life of an issue as an XState machine, used only through its pure functions. XState ignores an event that is not
// allowed; here such an event is an error, because no later tick can repair an illegal state in the ledger.


const issueEvents = (/* unused pure expression or super */ null && ([
    'claim', // an agent takes it
    'land', // checked work is on its branch
    'return', // the attempt ended without landing; it may be tried again
    'ask', // a person has to decide
    'board', // aboard a bundle
    'unboard', // its bundle ended, and it is not to blame
    'evict', // it is taken off a bundle, or out of the line, with a reason
    'merge', // its work is on the base
    'withdraw', // a person closed it or took its label away
    'request', // a person who may do so asks for it again
    'revert', // its branch has a commit that reverts its merged work
    'approve', // a person approves its work, which then is on its branch
    'undo', // that commit is on the base, and the issue may be tried again
]));
const edges = _states_js__WEBPACK_IMPORTED_MODULE_0__/* .states */ .xP;
const issueMachine = (0,xstate__WEBPACK_IMPORTED_MODULE_1__/* .createMachine */ .Op)({
    id: 'issue',
    initial: 'ready',
    types: {},
    states: Object.fromEntries(_states_js__WEBPACK_IMPORTED_MODULE_0__/* .issueStates */ .Uu.map((state) => [state, { on: edges[state].on }])),
});
/** The event cannot happen in this state, so the caller has a bug. */
class IllegalTransition extends Error {
    name = 'IllegalTransition';
}
/** The machine is asked once for each state and event, because a full fleet asks thousands of times. Null: not allowed. */
const answers = new Map();
const answer = (state, event) => {
    const key = `${state} ${event}`;
    const known = answers.get(key);
    if (known !== undefined)
        return known;
    const before = issueMachine.resolveState({ value: state });
    const after = before.can({ type: event }) ? (0,xstate__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .kY)(issueMachine, before, { type: event })[0] : undefined;
    const found = after?.value ?? null;
    answers.set(key, found);
    return found;
};
const canTransition = (state, event) => answer(state, event) !== null;
/** Throws IllegalTransition when the event is not allowed in this state. */
const transitionIssue = (state, event) => {
    const next = answer(state, event);
    if (next === null)
        throw new IllegalTransition(`an issue that is ${state} cannot take the event ${event}`);
    return next;
};
const issueMachineEdges = () => issueStates.flatMap((from) => issueEvents.filter((event) => canTransition(from, event)).map((event) => ({ from, event, to: transitionIssue(from, event) })));
/** The machine as a Mermaid state diagram, for the documentation. */
const issueMachineDiagram = () => {
    const id = (state) => state.replaceAll('-', '_');
    const names = issueStates.filter((state) => state.includes('-')).map((state) => `  state "${state}" as ${id(state)}`);
    const edges = issueMachineEdges().map(({ from, event, to }) => `  ${id(from)} --> ${id(to)}: ${event}`);
    return ['stateDiagram-v2', ...names, `  [*] --> ${id('ready')}`, ...edges, ''].join('\n');
};


/***/ }),

/***/ 21490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ backOffOf),
/* harmony export */   JV: () => (/* binding */ maximumFree),
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   c6: () => (/* binding */ outcomeFacts),
/* harmony export */   mK: () => (/* binding */ backOffName),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* unused harmony export onlyOfLanding */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64078);
// The ways in which an attempt can end, and their consequences. They are told from the result, git and HTTP statuses, never
// from prose.


const never = Number.POSITIVE_INFINITY;
/** Endings with the same back-off count as one row. */
const backOffs = {
    none: { minutes: 0, free: never, limit: never },
    failure: { minutes: 2, free: 0, limit: never },
    provider: { minutes: 5, free: 0, limit: 10 },
    vanished: { minutes: 2, free: 1, limit: 5 },
    overtaken: { minutes: 2, free: 1, limit: 5 },
};
const fruitless = { lesson: null, isLastWord: false, question: null, pause: null };
const failed = { isCounted: true, backOff: 'failure', isLastWord: false, question: null, pause: null };
/** Trouble that is no issue's: of the account, of the model's provider, of the user's setup. */
const trouble = { ...fruitless, isCounted: false, backOff: 'none' };
const mended = { after: 1, minutes: 15, doubles: true, isSaid: false, reason: null, needsPerson: true };
const outcomes = {
    // Commits exist and the agent said that it is finished.
    done: { ...fruitless, text: 'done', isCounted: true, backOff: 'none' },
    // Finished without a commit.
    'no-changes': {
        ...fruitless,
        text: 'no changes',
        isCounted: true,
        backOff: 'none',
        question: `Is there something to do here? Close the issue, or say more in its text and set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready} again.`,
    },
    // The agent asks people something before it can go on.
    asked: {
        ...fruitless,
        text: 'asked',
        isCounted: true,
        backOff: 'none',
        question: `Answer with a comment that begins with /answer, which also makes the issue ready; or comment, and set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready}.`,
    },
    // The agent says that nothing needs to be changed.
    'nothing-to-do': {
        ...fruitless,
        text: 'nothing to do',
        isCounted: true,
        backOff: 'none',
        question: `Close the issue, or say what is missing with a comment that begins with /answer, which also makes the issue ready.`,
    },
    // The agent proposes to split the issue.
    split: {
        ...fruitless,
        text: 'split proposed',
        isCounted: true,
        backOff: 'none',
        question: `Accept it with a comment that is /accept, or say what should be different with one that begins with /answer, which makes the issue ready for another attempt.`,
    },
    // Turns, dollars or minutes used up, or work that could not be packed.
    incomplete: {
        ...failed,
        text: 'incomplete',
        lesson: 'was not finished, or not all of its work could be taken; what it committed is on this branch',
    },
    // The work is whole, and the repository's own commands (`verify`) do not pass on it.
    failing: {
        ...failed,
        text: 'failing',
        lesson: "was finished, but its work does not pass the repository's own commands; it is on this branch, repair it",
        isLastWord: true,
    },
    // A tool that it needed is not allowed.
    denied: { ...failed, text: 'tool denied', lesson: 'needed a tool that is not allowed; do without it' },
    // No result line, a signal, silence.
    killed: {
        ...failed,
        text: 'killed',
        lesson: 'was stopped before it finished; what it committed is on this branch, if anything',
    },
    // The account's limit.
    'account-limit': {
        ...trouble,
        text: 'account limit',
        pause: { after: 1, minutes: 30, doubles: false, isSaid: true, reason: "the account's limit was reached", needsPerson: false },
    },
    // 429, 529, 5xx, seen by this attempt alone: the provider answers again.
    'provider-trouble': { ...fruitless, text: 'provider trouble', isCounted: false, backOff: 'provider' },
    // The provider answered run-agent's own request with trouble as well, or not at all.
    outage: { ...trouble, text: 'outage of the provider', pause: { ...mended, minutes: 5, needsPerson: false } },
    // The key was refused.
    auth: { ...trouble, text: 'key refused', pause: mended },
    // The account's credit is used up, or its spending limit is reached.
    'no-credit': { ...trouble, text: 'credit used up', pause: mended },
    // The provider does not have the model, or no longer.
    'model-gone': { ...trouble, text: 'model gone', pause: mended },
    // A step before the agent's failed, such as the user's setup. It may be this issue's branch once; the second one is not.
    'setup-failed': { ...trouble, text: 'setup failed', backOff: 'failure', pause: { ...mended, after: 2 } },
    // The work was refused at landing.
    rejected: {
        ...failed,
        text: 'rejected at landing',
        lesson: 'was refused when its work was checked; correct what the reason names',
        isLastWord: true,
    },
    // Somebody moved the branch or the base meanwhile, so that the work could not land.
    overtaken: {
        ...fruitless,
        text: 'overtaken',
        isCounted: false,
        backOff: 'overtaken',
        lesson: 'was overtaken: the branch or its base moved while it worked, and its commits are not on this branch',
        isLastWord: true,
    },
    // The server refuses the push and will refuse it again.
    'not-pushed': {
        ...fruitless,
        text: 'refused by the server',
        isCounted: false,
        backOff: 'none',
        question: `Then set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready} again.`,
    },
    // A person stopped it, or cancelled its run.
    stopped: {
        ...fruitless,
        text: 'stopped',
        isCounted: false,
        backOff: 'none',
        lesson: 'was stopped by a person before it was finished',
        isLastWord: true,
        question: `/again gives it another attempt, and so does ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready}.`,
    },
    // The job vanished.
    lost: { ...fruitless, text: 'lost', isCounted: false, backOff: 'vanished' },
};
const outcomeWords = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsIn */ .H)(outcomes);
const outcomeFacts = (outcome) => outcomes[outcome];
const backOffName = (outcome) => outcomes[outcome].backOff;
const backOffOf = (outcome) => backOffs[backOffName(outcome)];
/** Maximum number of attempts since a person last asked that use up none: their endings come from the agent's machine. */
const maximumFree = 20;
/** True for endings that only landing can know: a result that claims one comes from no agent's machine of ours. */
const onlyOfLanding = (outcome) => outcome === 'rejected' || outcome === 'overtaken' || outcome === 'not-pushed';


/***/ }),

/***/ 28675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ awaitsReopening),
/* harmony export */   Py: () => (/* binding */ isRevert),
/* harmony export */   WJ: () => (/* binding */ endLostRevert),
/* harmony export */   WR: () => (/* binding */ concludeRevert),
/* harmony export */   Wu: () => (/* binding */ abandonRevert)
/* harmony export */ });
/* unused harmony export startRevert */
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33012);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10250);
// The record of an issue whose merged work is reverted. The commit that reverts it boards and is tested like other landed
// work. Invariant: until that commit is on the base the issue stays closed and its record keeps the merged work, so that
// nothing changes when the revert is given up.


const isRevert = (record) => record.landed?.revert !== undefined;
/** `oid`: the commit on the issue's branch that reverts `merge`; `approval` covers what it restores at protected paths. */
const startRevert = (record, { merge, by, now, words, oid, approval, }) => {
    const { landed } = record;
    if (landed === undefined)
        throw new Error(`#${record.issue} is ${record.state} and has no landed work to take back`);
    const { revert: _, pushedAfter: __, ...of } = landed;
    const { approval: ___, flags: ____, ...work } = of;
    const kept = record.flight === undefined ? {} : { flight: record.flight };
    const revert = { merge, by, at: now, words, of, ...kept };
    const change = { oid, at: now, additions: of.deletions, deletions: of.additions };
    return transition(record, 'revert', now, {
        landed: { ...work, ...change, revert, ...(approval === undefined ? {} : { approval }) },
        feedback: undefined,
    });
};
const lastRevert = ({ landed }, facts) => ({
    oid: landed.oid,
    merge: landed.revert.merge,
    by: landed.revert.by,
    at: facts.now,
    landed: facts.landed,
});
/** Gives the revert up: the work stays merged. */
const abandonRevert = (record, facts) => {
    const { of, flight: bundle } = record.landed.revert;
    const reason = (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(`its merge was not taken back: ${facts.reason}`, 2000);
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'merge', facts.now, {
        landed: of,
        flight: bundle,
        lastRevert: lastRevert(record, { now: facts.now, landed: false }),
        evictions: [...record.evictions, { flight: facts.bundle, at: facts.now, reason }],
    });
};
/** The base no longer has the work. An agent goes on with the words of the person who asked; without words a person is asked. */
const concludeRevert = (record, { now, bundle }) => {
    const { by, words, merge } = record.landed.revert;
    // A person has taken back what was approved.
    const shared = { lastRevert: lastRevert(record, { now, landed: true }), approvals: undefined };
    if (words !== '') {
        const feedback = { kind: 'person', by, did: 'reverted', words, merge, at: now };
        return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'undo', now, { ...shared, feedback });
    }
    const question = `${by} had its merged work taken back (bundle ${bundle}). What should be done differently? Edit the issue and set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready} again.`;
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'ask', now, { ...shared, question });
};
/** The base has lost the merge that was to be reverted, and the work with it: a person is asked. */
const endLostRevert = (record, { now }) => {
    const { by, merge } = record.landed.revert;
    const question = `${by} asked for the merged work to be taken back, and ${record.base} was moved back meanwhile: it has lost ${merge.slice(0, 12)}, ` +
        `so there is nothing to take back. Should the work be done anew? Then set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready}; else close the issue.`;
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'ask', now, { lastRevert: lastRevert(record, { now, landed: true }), question });
};
/** True when its work was reverted and the issue is still closed: clambake has to open it, and no person has closed it. */
const awaitsReopening = (record, view) => {
    const { lastRevert: last, since, state } = record;
    if (view.open || last?.landed !== true || since !== last.at || (state !== 'ready' && state !== 'needs-human'))
        return false;
    return !view.events.some((event) => event.kind === 'reopened' && event.bot && Date.parse(event.at) >= Date.parse(last.at));
};


/***/ }),

/***/ 13541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ endSplit),
/* harmony export */   IX: () => (/* binding */ acceptRecord),
/* harmony export */   Se: () => (/* binding */ tryParts),
/* harmony export */   dQ: () => (/* binding */ refuseParts),
/* harmony export */   jn: () => (/* binding */ noteParts),
/* harmony export */   mg: () => (/* binding */ leaveSplit),
/* harmony export */   z_: () => (/* binding */ askAboutParts)
/* harmony export */ });
/* harmony import */ var _split_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84515);
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33012);


/** A person accepts the proposal. Parts that were made after an earlier `/accept` of the same proposal stay. */
const acceptRecord = (record, { now, by, role, event }) => {
    const said = (0,_split_state_js__WEBPACK_IMPORTED_MODULE_0__/* .openProposal */ .Bb)(record);
    if (said?.parts === undefined)
        throw new Error(`#${record.issue} proposes no split`);
    const before = record.split?.attempt === said.attempt ? record.split : undefined;
    const { refused: _, ...kept } = before ?? { attempt: said.attempt, at: now, parts: said.parts };
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'request', now, {
        attemptsBefore: record.attempts.length,
        refusal: undefined,
        split: { ...kept, by, role, event },
        said: { ...said, isShown: true },
    });
};
/** A run is about to make the parts. */
const tryParts = (record, now) => ({ ...record, split: { ...record.split, tried: now } });
/** Notes the issues that parts became, by their place from 1. `isWhole`: all of them and their relations exist. */
const noteParts = (record, { made, isWhole, now }) => {
    const parts = record.split.parts.map((part, index) => {
        const found = made.get(index + 1);
        if (found === undefined)
            return part;
        const { body: _, ...rest } = part;
        return { ...rest, made: found };
    });
    const { tried: _, ...split } = record.split;
    // The proposal's own texts are on the issue and in the parts.
    const { parts: __, ...said } = record.said ?? {};
    const words = isWhole && record.said !== undefined ? { said: said } : {};
    return { ...record, ...words, split: { ...split, parts, ...(isWhole ? { made: now } : { tried: record.split.tried ?? now }) } };
};
/** GitHub takes no (further) part or relation, and a person has to say how to go on. */
const refuseParts = (record, { question, now }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'ask', now, { question: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(question, 2000), split: { ...record.split, refused: now } });
/** A part is gone without being merged: the issue is a person's again. */
const askAboutParts = (record, { question, now }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(leaveSplit(record, now), 'ask', now, { question: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(question, 2000) });
/** All parts are done: the issue is to be closed, with a comment. */
const endSplit = (record, now) => {
    const { attempt, by: to } = record.split;
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(leaveSplit(record, now), 'withdraw', now, { said: { attempt, kind: 'parts-merged', words: '', to, at: now } });
};
/** Somebody asks for something else, or nothing is left to wait for. */
const leaveSplit = (record, now) => {
    const { split, said, ...rest } = record;
    const isOver = split === undefined || split.over !== undefined;
    const words = said === undefined || said.kind === 'parts-merged' ? {} : { said };
    return { ...rest, ...words, ...(split === undefined ? {} : { split: isOver ? split : { ...split, over: now } }) };
};


/***/ }),

/***/ 33012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut),
/* harmony export */   k: () => (/* binding */ transition)
/* harmony export */ });
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57474);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36113);
// The one step that every transition of a record takes.


const cut = (text, max) => (text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`);
/**
 * Returns the record in its next state. `since` moves only when the state really changes. Claim, question, obstacle, waiting and
 * bundle belong to one state and end with it; landed work ends with the last state that needs it. Undefined fields are dropped.
 */
const transition = (record, event, now, change) => {
    const state = (0,_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .transitionIssue */ .vn)(record.state, event);
    const landed = (0,_states_js__WEBPACK_IMPORTED_MODULE_1__/* .stateFacts */ .T$)(state).has.includes('landed') ? record.landed : undefined;
    const ended = {
        ...{ claim: undefined, question: undefined, obstacle: undefined, waits: undefined, notBefore: undefined },
        ...{ flight: undefined, held: undefined, behind: undefined, goneSince: undefined },
    };
    const next = { ...record, ...ended, landed, ...change, state, since: state === record.state ? record.since : now };
    return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
};


/***/ }),

/***/ 35867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ lostAttempt),
/* harmony export */   Cj: () => (/* binding */ againRecord),
/* harmony export */   Cz: () => (/* binding */ claimRecord),
/* harmony export */   HM: () => (/* binding */ requestRecord),
/* harmony export */   MC: () => (/* binding */ boardRecord),
/* harmony export */   MY: () => (/* binding */ returnRecord),
/* harmony export */   Np: () => (/* binding */ stoppedAttempt),
/* harmony export */   T: () => (/* binding */ unboardRecord),
/* harmony export */   Ve: () => (/* binding */ usedUpQuestion),
/* harmony export */   XZ: () => (/* binding */ attemptsSinceAsked),
/* harmony export */   fG: () => (/* binding */ askRecord),
/* harmony export */   g_: () => (/* binding */ mergeRecord),
/* harmony export */   jG: () => (/* binding */ evictRecord),
/* harmony export */   oM: () => (/* binding */ answerRecord),
/* harmony export */   s0: () => (/* binding */ withdrawRecord),
/* harmony export */   tj: () => (/* binding */ attemptsUsedUp)
/* harmony export */ });
/* unused harmony exports countedAttempts, landRecord, approveRecord, heldOf */
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33012);
/* harmony import */ var _revert_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28675);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21490);
/* harmony import */ var _split_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13541);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10250);
// The only functions that move an issue's record from one state to another. They cut texts to the length that the record
// allows, so that it can always be written.






/** Number of attempts since a person last asked that count against the limit. */
const countedAttempts = (record) => attemptsSinceAsked(record).filter(({ outcome }) => _outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomes */ .KI[outcome].isCounted).length;
const attemptsSinceAsked = (record) => record.attempts.slice(record.attemptsBefore ?? 0);
const attemptsUsedUp = (record, config) => countedAttempts(record) >= config.attempts;
const claimRecord = (record, { now, claim, consumedEvent }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'claim', now, {
    claim,
    base: claim.base,
    asked: { event: claim.event, actor: claim.actor, text: { title: claim.text.title, body: claim.text.body } },
    consumedEvent: consumedEvent ?? record.consumedEvent,
    refusal: undefined,
});
const landRecord = (record, { now, attempt, landed }) => transition(record, 'land', now, {
    attempts: [...record.attempts, attempt],
    landed,
    feedback: undefined,
    said: undefined,
    answer: undefined,
});
/** The claimed attempt ended without landing, and the issue may be tried again. */
const returnRecord = (record, { now, attempt, feedback, notBefore }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'return', now, { attempts: [...record.attempts, attempt], feedback: feedback ?? record.feedback, notBefore });
/** A person has to decide. `attempt` is the claimed attempt that has ended, if any. */
const askRecord = (record, { now, attempt, question, feedback, held, said, }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'ask', now, {
    attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt],
    question: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(question, 2000),
    feedback: feedback ?? record.feedback,
    held,
    said: said ?? record.said,
});
/**
 * A person approves the work that is held: that commit may board, with exactly that content at protected paths. `onto`: the
 * commit in which `baseOid` is merged into it.
 */
const approveRecord = (record, { now, by, role, onto }) => {
    const { held } = record;
    if (held === undefined)
        throw new Error(`#${record.issue} holds no work that could be approved`);
    const { paths, ...work } = { ...held, ...onto };
    const approval = { by, ...(role === undefined ? {} : { role }), at: now, commit: work.oid, paths };
    const approvals = withApproval(record.approvals, approval);
    return transition(record, 'approve', now, { landed: { ...work, at: now, approval }, approvals, feedback: undefined });
};
/** A person closed the issue or took its label away. */
const withdrawRecord = (record, { now, attempt }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)((0,_split_record_js__WEBPACK_IMPORTED_MODULE_2__/* .leaveSplit */ .mg)(record, now), 'withdraw', now, {
    attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt],
});
/** A person who may do so asks again: the count of attempts starts from zero. */
const requestRecord = (record, { now }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)((0,_split_record_js__WEBPACK_IMPORTED_MODULE_2__/* .leaveSplit */ .mg)(record, now), 'request', now, { attemptsBefore: record.attempts.length, refusal: undefined });
/** A person's `/answer` asks for another attempt, as a ready label does. */
const answerRecord = (record, { now, answer }) => ({
    ...requestRecord(record, { now }),
    answer,
});
const boardRecord = (record, { now, bundle }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'board', now, { flight: { id: bundle } });
/** The bundle ended, and this passenger waits for the next one. */
const unboardRecord = (record, { now }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'unboard', now, {});
/** Takes work off a bundle, or out of the line: it goes back to an agent, or to a person when its attempts are used up. */
const evictRecord = (record, facts) => {
    if ((0,_revert_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRevert */ .Py)(record))
        return (0,_revert_record_js__WEBPACK_IMPORTED_MODULE_3__/* .abandonRevert */ .Wu)(record, facts);
    const evictions = [...record.evictions, { flight: facts.bundle, at: facts.now, reason: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(facts.reason, 2000) }];
    const change = { evictions, feedback: facts.feedback };
    if (facts.question !== undefined) {
        const held = record.landed === undefined || facts.asks === undefined ? undefined : heldOf(record.landed, facts.asks);
        return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'ask', facts.now, { ...change, question: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(facts.question, 2000), held });
    }
    if (!attemptsUsedUp(record, facts.config))
        return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'evict', facts.now, { ...change, notBefore: facts.notBefore });
    const question = usedUpQuestion(record, `Bundle ${facts.bundle} left it behind: ${facts.reason}`);
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'ask', facts.now, { ...change, question });
};
/** Landed work that waits for an approval of this content. */
const heldOf = (landed, paths) => {
    const { oid, at, attempt, agent, files, additions, deletions, flags, baseOid } = landed;
    const optional = { ...(flags === undefined ? {} : { flags }), ...(baseOid === undefined ? {} : { baseOid }) };
    return { oid, at, attempt, agent, files, additions, deletions, ...optional, paths };
};
/**
 * Its work is on the base, as the commit `squash` if that is set, and else by the commit `merge`, if that is known. `pr` is the
 * bundle's pull request, if any.
 */
const mergeRecord = (given, facts) => {
    const record = { ...given, squashed: facts.squash && given.landed ? { work: given.landed.oid, as: facts.squash } : undefined };
    if ((0,_revert_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRevert */ .Py)(record))
        return (0,_revert_record_js__WEBPACK_IMPORTED_MODULE_3__/* .concludeRevert */ .WR)(record, facts);
    const flight = { ...record.flight, id: facts.bundle, pr: facts.pr, merge: facts.squash ?? facts.merge };
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'merge', facts.now, {
        flight,
        feedback: undefined,
        lastRevert: undefined,
        approvals: undefined,
        behind: facts.behind,
    });
};
/** The question when no attempt is left. `last` is a sentence about the last attempt. */
const usedUpQuestion = (record, last) => {
    const counted = countedAttempts(record);
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(`${counted === 1 ? 'The one attempt is' : `All ${counted} attempts are`} used up. ${last.trim().replace(/[.…]?$/, '.')} ` +
        `What should be done differently? Edit the issue and set ${_names_js__WEBPACK_IMPORTED_MODULE_4__/* .stateLabels */ .dE.ready} again.`, 2000);
};
/** A person's `/again` asks for another attempt, as a ready label does. */
const againRecord = (record, { now, again }) => ({
    ...requestRecord(record, { now }),
    again,
});
/** The attempt of a claim that people ended; its job books later what it did and cost. `why` completes "Stopped …". */
const stoppedAttempt = (claim, { why, now }) => ({
    ...lostAttempt(claim, { outcome: 'stopped', detail: `Stopped ${why} while agent ${claim.agent} had it.`, now }),
    ...(claim.usd === undefined ? {} : { reservedUsd: claim.usd, runAttempt: claim.runAttempt }),
});
/** The attempt of a claim whose jobs ended without a result. */
const lostAttempt = (claim, { now, outcome, detail }) => ({
    id: claim.id,
    agent: claim.agent,
    runId: claim.runId,
    startedAt: claim.at,
    endedAt: now,
    outcome: outcome ?? 'lost',
    costUsd: 0,
    turns: 0,
    commits: 0,
    detail: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(detail, 2000),
});


/***/ }),

/***/ 97216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ describeUnread),
/* harmony export */   hW: () => (/* binding */ renderBrokenComment),
/* harmony export */   lk: () => (/* binding */ describeBroken)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44843);
// Tells people about a ledger record that cannot be read, and about entries that wait in one that can: in annotations, in
// reasons and on the issue. A record that a later release wrote is no fault, and nobody should repair it.


/**
 * The command that deletes a ref, for people to paste into a shell. The name of a ref may hold nearly anything, and a summary
 * replaces characters of it, so that quotes do not help: an odd name gets no command.
 */
const deletion = (ref) => (/^[\w/.%-]+$/.test(ref) ? ` with git push origin :${ref}` : '');
/** One clause that names the ref, what is wrong with it and what to do. */
const describeBroken = ({ ref, problem, newer, inTheWay }) => {
    if (inTheWay !== undefined)
        return `the record ${ref} cannot be written (${problem}): delete that ref${deletion(inTheWay)}`;
    return newer === true
        ? `the record ${ref} was written by a newer release of clambake (${problem}) and waits: pin that release, or a later one`
        : `the record ${ref} cannot be read (${problem}): repair it, or delete it${deletion(ref)}`;
};
/** The status comment of an issue whose record cannot be read. */
const renderBrokenComment = (broken) => `${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .statusCommentMarker */ .CF}\n\n**Left alone**: ${sentencesAbout(broken)}\n`;
const sentencesAbout = ({ ref, problem, newer, inTheWay }) => {
    const why = (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseSentence */ .y3)(problem, 500);
    if (inTheWay !== undefined)
        return `the record \`${ref}\` cannot be written (${why}). No agent and no train takes this issue until a person deletes that ref; after that the issue goes on from what its labels say.`;
    return newer === true
        ? `a newer release of clambake wrote the record \`${ref}\` (${why}). No agent and no train takes this issue until the workflows are pinned to that release, or to a later one; then it goes on where it stands.`
        : `the record \`${ref}\` cannot be read (${why}). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.`;
};
/** One sentence for each record with entries that wait. */
const describeUnread = ({ issues, trains, fleet }) => {
    const stored = [
        ...[...issues].map(([issue, one]) => ({ ...one, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .issueRef */ .fB)(issue) })),
        ...[...trains].map(([base, one]) => ({ ...one, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .trainRef */ .cC)(base) })),
        { ...fleet, ref: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .fleetRef */ .MF },
    ];
    return stored.flatMap(({ ref, unread = [] }) => {
        const fault = unread.find(({ newer }) => !newer) ?? unread[0];
        if (fault === undefined)
            return [];
        const lists = [...new Set(unread.map(({ list }) => list))].join(', ');
        const advice = fault.newer ? 'a newer release of clambake wrote them, so pin that release, or a later one' : 'repair the record';
        return [`the record ${ref} has entries that wait and are kept, in ${lists} (${fault.problem}): ${advice}`];
    });
};


/***/ })

};
