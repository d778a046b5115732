export const id = 308;
export const ids = [308];
export const modules = {

/***/ 97365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ workspaceOf),
/* harmony export */   Cb: () => (/* binding */ actionDirectory),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   VI: () => (/* binding */ isCheckout),
/* harmony export */   VL: () => (/* binding */ stepsOfAction),
/* harmony export */   XJ: () => (/* binding */ triggersOf),
/* harmony export */   aG: () => (/* binding */ jobsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   dz: () => (/* binding */ findingAt),
/* harmony export */   jl: () => (/* binding */ findingIn),
/* harmony export */   l$: () => (/* binding */ expressionsIn),
/* harmony export */   v: () => (/* binding */ calledPath)
/* harmony export */ });
// Reads a workflow file for the preflight. An adapter has parsed it; its shape is not trusted here. GitHub accepts many
// spellings of the same thing, and callers treat a spelling that is not known here as the unsafe one.
/** Returns the value as a map; an empty one when it is not a map. */
const fieldsOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const textOf = (value) => (typeof value === 'string' ? value : '');
/** Returns the texts between ${{ and }}. Braces inside a string of the expression do not end it. */
const expressionsIn = (text) => [...text.matchAll(/\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/g)].map((match) => match[1] ?? '');
const stepsIn = (fields, at) => (Array.isArray(fields['steps']) ? fields['steps'] : []).map((step, index) => ({ at: `${at}/steps/${index}`, fields: fieldsOf(step) }));
const jobsOf = (file) => Object.entries(fieldsOf(fieldsOf(file.document)['jobs'])).map(([name, job]) => {
    const fields = fieldsOf(job);
    const at = `jobs/${name}`;
    return { file, name, at, fields, steps: stepsIn(fields, at) };
});
/** Steps of a composite action; none of an action of another kind. */
const stepsOfAction = (file) => stepsIn(fieldsOf(fieldsOf(file.document)['runs']), 'runs');
/** Maps each trigger to its settings; `on: push`, `on: [push]` and `on: { push: … }` are the same. */
const triggersOf = (file) => {
    const on = fieldsOf(file.document)['on'];
    if (typeof on === 'string')
        return new Map([[on, {}]]);
    if (Array.isArray(on))
        return new Map(on.map((name) => [String(name), {}]));
    return new Map(Object.entries(fieldsOf(on)).map(([name, settings]) => [name, fieldsOf(settings)]));
};
/** Returns the path of the workflow that a job calls; undefined for a job with steps and for a workflow of another repository. */
const calledPath = (uses) => /^[.$]\/(\.github\/workflows\/[\w.-]+\.ya?ml)$/.exec(textOf(uses))?.[1];
/**
 * Returns the directory of the action that a step uses, from the root of the workspace; undefined for an action of another
 * repository. Several checkouts may lie in the workspace: `foreign` are the directories of those of other repositories, and
 * `own` those of this repository.
 */
const actionDirectory = (uses, { own, foreign }) => {
    const written = /^[.$]\/(?!\.github\/workflows\/[\w.-]+\.ya?ml$)(.*)$/s.exec(textOf(uses))?.[1];
    if (written === undefined)
        return undefined;
    const path = plainPath(written);
    if (textOf(uses).startsWith('$'))
        return path;
    if (foreign.some((directory) => isBelow(path, directory)))
        return undefined;
    const root = own.find((directory) => isBelow(path, directory));
    return root === undefined ? path : path.slice(root.length).replace(/^\//, '');
};
const isBelow = (path, directory) => path === directory || path.startsWith(`${directory}/`);
/** `./a//b/../c/` → `a/c` */
const plainPath = (path) => {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
};
/** Directories that the checkouts among these steps make below the workspace. */
const workspaceOf = (steps) => {
    const checkouts = steps.filter(({ fields }) => isCheckout(fields['uses'])).map(({ fields }) => fieldsOf(fields['with']));
    const directories = (isOwn) => checkouts
        .filter(({ repository }) => isOwn === (repository === undefined || /^\s*\$\{\{\s*github\.repository\s*\}\}\s*$/i.test(textOf(repository))))
        .flatMap(({ path }) => (typeof path === 'string' && plainPath(path) !== '' ? [plainPath(path)] : []));
    return { own: directories(true), foreign: directories(false) };
};
/** True for actions/checkout and for actions whose name says that they do the same. */
const isCheckout = (uses) => /^[^@]*checkout[^@/]*(?:@|$)/i.test(textOf(uses));
/** Returns a finding at a place. Its line is that of the nearest enclosing place that has one. */
const findingAt = (file, { at, job, what, mend }) => {
    const parts = at.split('/');
    let line;
    for (let length = parts.length; length > 0 && line === undefined; length -= 1)
        line = file.lines.get(parts.slice(0, length).join('/'));
    return { path: file.path, line, job, what, mend };
};
/** Returns a finding at a place in a job. */
const findingIn = ({ file, name, at: job }, { at, ...found }) => findingAt(file, { at: `${job}/${at}`, job: name, ...found });


/***/ }),

/***/ 22421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ doubledMinutes),
/* harmony export */   Oy: () => (/* binding */ whyTooManyFree),
/* harmony export */   _m: () => (/* binding */ minutesAfter),
/* harmony export */   az: () => (/* binding */ notBeforeAfterAttempt),
/* harmony export */   gr: () => (/* binding */ notBeforeAfterEviction)
/* harmony export */ });
/* unused harmony export inARow */
/* harmony import */ var _records_transitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35867);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21490);
// Computes from a record's history when an issue may be tried again. Nothing promises that a tick runs at that minute.


const minuteMs = 60_000;
const maximumMinutes = 60;
/** No record can hold a later time: its year would have six digits. */
const endOfTime = Date.parse('9999-12-31T23:59:59.999Z');
/** An ISO timestamp in UTC. */
const minutesAfter = (now, minutes) => new Date(Math.min(endOfTime, Date.parse(now) + minutes * minuteMs)).toISOString();
/** Returns how many of the newest attempts since a person last asked ended like that in a row. */
const inARow = (record, isLikeThat) => {
    const attempts = (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record);
    return attempts.length - 1 - attempts.findLastIndex(({ outcome }) => !isLikeThat(outcome));
};
/** `first`, doubled for every earlier failure, at most an hour. */
const doubledMinutes = (first, failures) => Math.min(maximumMinutes, first * 2 ** Math.max(0, failures - 1));
/** The back-off of the newest attempt, and the number of attempts in a row that have the same one. */
const newestBackOff = (record) => {
    const rule = (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffOf */ .Io)((0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record).at(-1)?.outcome ?? 'done');
    return { ...rule, row: inARow(record, (outcome) => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffOf */ .Io)(outcome) === rule) };
};
/** Time of the next attempt, after one that ended without landing; undefined when it may start at once. */
const notBeforeAfterAttempt = (record, now) => {
    const { minutes, free, row } = newestBackOff(record);
    return row <= free ? undefined : minutesAfter(now, doubledMinutes(minutes, row - free));
};
/** Questions after too many attempts in a row with the same back-off. */
const rows = {
    vanished: (row) => `Is something wrong with the runners? ${row} attempts in a row left no result.`,
    overtaken: (row) => `${row} attempts in a row were overtaken: the branch or its base moved while they worked.`,
    provider: (row) => `${row} attempts in a row met trouble of the model’s provider.`,
};
/**
 * Returns why a person is asked after attempts that used up none; undefined when it may be tried again. Such an issue would be
 * tried for ever, and an agent might have made up why its attempt ended.
 */
const whyTooManyFree = (record) => {
    const { limit, row } = newestBackOff(record);
    const free = (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record).filter(({ outcome }) => !(0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeFacts */ .c6)(outcome).isCounted);
    const newest = free.at(-1);
    if (row >= limit && newest !== undefined)
        return rows[(0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffName */ .mK)(newest.outcome)]?.(row);
    if (free.length < _records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumFree */ .JV)
        return undefined;
    const counts = Map.groupBy(free, ({ outcome }) => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeFacts */ .c6)(outcome).text);
    const each = [...counts].map(([text, attempts]) => `${attempts.length} × ${text}`).join(', ');
    return `${free.length} attempts ended for reasons that use up none (${each}).`;
};
/**
 * Time of the next attempt, after an eviction; undefined when it may start at once. Each further eviction waits longer,
 * because work that fails again costs everybody aboard.
 */
const notBeforeAfterEviction = (record, now) => {
    const since = record.attempts[(record.attemptsBefore ?? 0) - 1]?.endedAt ?? '';
    const earlier = record.evictions.filter((eviction) => eviction.at > since).length;
    return earlier === 0 ? undefined : minutesAfter(now, doubledMinutes(2, earlier));
};


/***/ }),

/***/ 94147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ isPersonsEdit),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   YX: () => (/* binding */ askerOf),
/* harmony export */   j1: () => (/* binding */ judgeActor),
/* harmony export */   tg: () => (/* binding */ judgeAsk),
/* harmony export */   y8: () => (/* binding */ reopening)
/* harmony export */ });
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60764);
/* harmony import */ var _records_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32336);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10250);
/* harmony import */ var _records_states_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36113);




/** True when the event may be a command: a person's edit of a state label, or a reopening. */
const isPersonsEdit = (event) => !event.bot && (event.kind === 'reopened' || (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStateLabel */ .d8)(event.label) !== undefined);
const isReadyEdit = (event) => event.kind !== 'reopened' && event.label === _names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready;
const isReadySet = (event) => event.kind === 'labeled' && event.label === _names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready;
/**
 * The last ready event by a person, or the one in the record when GitHub no longer shows it. Undefined when a person took the
 * label away before work began.
 */
const lastAsk = (view, record) => {
    const edit = view.events.findLast((event) => !event.bot && isReadyEdit(event));
    const set = view.events.findLast((event) => !event.bot && isReadySet(event));
    if (record?.asked === undefined)
        return edit === set ? set : undefined;
    return set ?? { actor: record.asked.actor, id: record.asked.event };
};
/** A person's reopening of an issue that was over, unless it has been answered. */
const reopening = (view, record) => {
    if (record === undefined || !(0,_records_states_js__WEBPACK_IMPORTED_MODULE_2__/* .stateFacts */ .T$)(record.state).isOver)
        return undefined;
    const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
    const event = view.events.findLast((candidate, index) => index > consumed && isPersonsEdit(candidate));
    return event?.kind === 'reopened' ? event : undefined;
};
/** Login of the person who asked; null when nobody did, or when the account is deleted. */
const askerOf = (view, record) => (reopening(view, record) ?? lastAsk(view, record))?.actor ?? null;
/** Judges the person who asked for this issue. */
const judgeAsk = (view, context) => {
    const ask = lastAsk(view, context.record);
    if (ask !== undefined)
        return refusedBefore(ask, context.record) ?? withForm(judgeActor(ask, context), view);
    // With a record, clambake itself may have set the label, so there is nobody to refuse.
    if (context.record !== undefined)
        return { verdict: 'unknown', reason: `waits: no person with the right has set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready}` };
    const byBot = view.events.findLast((event) => event.bot && isReadySet(event));
    if (byBot === undefined)
        return { verdict: 'unknown', reason: `waits: GitHub does not show which person set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready}` };
    const actor = byBot.actor ?? 'a deleted account';
    return {
        verdict: 'refused',
        actor,
        event: byBot.id,
        reason: `${actor} is not a person; only a person's ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready} starts an agent`,
    };
};
/** Time within which GitHub writes the labels of an issue form after it has opened the issue. */
const formMs = 10_000;
/** Names the form as the reason: an author without the right cannot set a label in any other way. */
const withForm = (trust, view) => {
    if (trust.verdict !== 'refused' || trust.actor !== view.author)
        return trust;
    const set = view.events.find(({ id }) => id === trust.event);
    if (set === undefined || Date.parse(set.at) - Date.parse(view.createdAt) > formMs)
        return trust;
    const reason = `${trust.reason}. An issue form or template set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready} when the issue was opened, and that is nobody's decision: take the label out of the form`;
    return { ...trust, reason };
};
/** A recorded refusal stays. A person who gets the role later has to set the label again. */
const refusedBefore = (ask, record) => {
    const refusal = record?.refusal;
    return refusal?.event === ask.id ? { verdict: 'refused', ...refusal } : undefined;
};
/** True when the last request was refused, so that nothing starts until a person asks again. */
const isRefused = (view, record) => {
    const ask = lastAsk(view, record);
    return ask !== undefined && refusedBefore(ask, record) !== undefined;
};
/** Judges the person behind one event: a ready label or a reopening. */
const judgeActor = (ask, { roles: rolesOf, config }) => {
    if (ask.actor === null) {
        return { verdict: 'refused', actor: 'a deleted account', event: ask.id, reason: 'the account that asked is gone' };
    }
    const role = rolesOf.get(ask.actor);
    if (role === undefined) {
        const unread = rolesOf.has(ask.actor) ? undefined : ask.actor;
        return { verdict: 'unknown', reason: `waits: the role of ${ask.actor} could not be read`, unread };
    }
    const least = config['min-role'];
    if (role !== 'none' && (0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roleAtLeast */ .t)(role, least))
        return { verdict: 'trusted', actor: ask.actor, role, event: ask.id };
    const has = role === 'none' ? 'no role in this repository' : `the role ${role}`;
    const reason = `${ask.actor} has ${has}; an agent starts only for ${least} or higher`;
    return { verdict: 'refused', actor: ask.actor, event: ask.id, reason };
};


/***/ }),

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
        ...fruitless,
        text: 'account limit',
        isCounted: false,
        backOff: 'none',
        pause: { minutes: 30, doubles: false, isSaid: true, reason: "the account's limit was reached" },
    },
    // 429, 529, 5xx.
    'provider-trouble': { ...fruitless, text: 'provider trouble', isCounted: false, backOff: 'provider' },
    // The key was refused.
    auth: {
        ...fruitless,
        text: 'key refused',
        isCounted: false,
        backOff: 'none',
        pause: { minutes: 15, doubles: true, isSaid: false, reason: null },
    },
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
/* harmony export */   Wu: () => (/* binding */ abandonRevert),
/* harmony export */   Xx: () => (/* binding */ startRevert)
/* harmony export */ });
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
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'revert', now, {
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
 * Returns the record in its next state. `since` moves only when the state really changes. Claim, question, waiting time and
 * bundle belong to one state and end with it; landed work ends with the last state that needs it. Undefined fields are dropped.
 */
const transition = (record, event, now, change) => {
    const state = (0,_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .transitionIssue */ .vn)(record.state, event);
    const landed = (0,_states_js__WEBPACK_IMPORTED_MODULE_1__/* .stateFacts */ .T$)(state).has.includes('landed') ? record.landed : undefined;
    const ended = { claim: undefined, question: undefined, notBefore: undefined, flight: undefined, held: undefined, behind: undefined };
    const next = { ...record, ...ended, landed, ...change, state, since: state === record.state ? record.since : now };
    return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
};


/***/ }),

/***/ 35867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ lostAttempt),
/* harmony export */   Cz: () => (/* binding */ claimRecord),
/* harmony export */   HM: () => (/* binding */ requestRecord),
/* harmony export */   Le: () => (/* binding */ heldOf),
/* harmony export */   MC: () => (/* binding */ boardRecord),
/* harmony export */   MY: () => (/* binding */ returnRecord),
/* harmony export */   T: () => (/* binding */ unboardRecord),
/* harmony export */   Ve: () => (/* binding */ usedUpQuestion),
/* harmony export */   XZ: () => (/* binding */ attemptsSinceAsked),
/* harmony export */   f8: () => (/* binding */ approveRecord),
/* harmony export */   fG: () => (/* binding */ askRecord),
/* harmony export */   g_: () => (/* binding */ mergeRecord),
/* harmony export */   jG: () => (/* binding */ evictRecord),
/* harmony export */   s0: () => (/* binding */ withdrawRecord),
/* harmony export */   tj: () => (/* binding */ attemptsUsedUp)
/* harmony export */ });
/* unused harmony exports countedAttempts, landRecord */
/* harmony import */ var _policy_approval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28190);
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33012);
/* harmony import */ var _revert_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28675);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21490);
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
const landRecord = (record, { now, attempt, landed }) => transition(record, 'land', now, { attempts: [...record.attempts, attempt], landed, feedback: undefined });
/** The claimed attempt ended without landing, and the issue may be tried again. */
const returnRecord = (record, { now, attempt, feedback, notBefore }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'return', now, { attempts: [...record.attempts, attempt], feedback: feedback ?? record.feedback, notBefore });
/** A person has to decide. `attempt` is the claimed attempt that has ended, if any. */
const askRecord = (record, { now, attempt, question, feedback, held, }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'ask', now, {
    attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt],
    question: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(question, 2000),
    feedback: feedback ?? record.feedback,
    held,
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
    const approvals = (0,_policy_approval_js__WEBPACK_IMPORTED_MODULE_2__/* .withApproval */ .QQ)(record.approvals, approval);
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'approve', now, { landed: { ...work, at: now, approval }, approvals, feedback: undefined });
};
/** A person closed the issue or took its label away. */
const withdrawRecord = (record, { now, attempt }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'withdraw', now, { attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt] });
/** A person who may do so asks again: the count of attempts starts from zero. */
const requestRecord = (record, { now }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'request', now, { attemptsBefore: record.attempts.length, refusal: undefined });
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
/** Its work is on the base, as the commit `squash` if that is set. `pr` is the bundle's pull request, if any. */
const mergeRecord = (given, facts) => {
    const record = { ...given, squashed: facts.squash && given.landed ? { work: given.landed.oid, as: facts.squash } : undefined };
    if ((0,_revert_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRevert */ .Py)(record))
        return (0,_revert_record_js__WEBPACK_IMPORTED_MODULE_3__/* .concludeRevert */ .WR)(record, facts);
    const flight = { ...record.flight, id: facts.bundle, pr: facts.pr };
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
/* harmony export */   lk: () => (/* binding */ describeBroken)
/* harmony export */ });
/* unused harmony exports renderBrokenComment, describeUnread */
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
const renderBrokenComment = (broken) => `${statusCommentMarker}\n\n**Left alone**: ${sentencesAbout(broken)}\n`;
const sentencesAbout = ({ ref, problem, newer, inTheWay }) => {
    const why = neutraliseSentence(problem, 500);
    if (inTheWay !== undefined)
        return `the record \`${ref}\` cannot be written (${why}). No agent and no train takes this issue until a person deletes that ref; after that the issue goes on from what its labels say.`;
    return newer === true
        ? `a newer release of clambake wrote the record \`${ref}\` (${why}). No agent and no train takes this issue until the workflows are pinned to that release, or to a later one; then it goes on where it stands.`
        : `the record \`${ref}\` cannot be read (${why}). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.`;
};
/** One sentence for each record with entries that wait. */
const describeUnread = ({ issues, trains, fleet }) => {
    const stored = [
        ...[...issues].map(([issue, one]) => ({ ...one, ref: issueRef(issue) })),
        ...[...trains].map(([base, one]) => ({ ...one, ref: trainRef(base) })),
        { ...fleet, ref: fleetRef },
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


/***/ }),

/***/ 70511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ reserved),
/* harmony export */   HH: () => (/* binding */ nextBundleId),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   T1: () => (/* binding */ trainChange),
/* harmony export */   aU: () => (/* binding */ leftBehind),
/* harmony export */   cG: () => (/* binding */ takingOff),
/* harmony export */   cO: () => (/* binding */ departWrite),
/* harmony export */   kh: () => (/* binding */ trainOf),
/* harmony export */   v6: () => (/* binding */ ended),
/* harmony export */   vD: () => (/* binding */ fatesOf)
/* harmony export */ });
/* harmony import */ var _fleet_backoff_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22421);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83053);
/* harmony import */ var _records_transition_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33012);
/* harmony import */ var _records_transitions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35867);
/* harmony import */ var _records_revert_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28675);
/* harmony import */ var _texts_amounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62520);
/* harmony import */ var _texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92777);
// Changes the train's record and its passengers' records together. Each write is one atomic push, so that a passenger is never
// aboard a bundle that does not list it.








const maximumHistory = 50;
const maximumVerdicts = 300;
const trainOf = (input) => input.snapshot.ledger.trains.get(input.base)?.record ?? { v: 1, base: input.base, lastFlight: 0, verdicts: {}, history: [] };
/** The run that writes an open bundle becomes its owner: see bundle/owner.ts. */
const trainChange = (input, change) => {
    const { run, now } = input.snapshot;
    const train = mindingHead(input, change.train);
    const pilot = { runId: run.runId, runAttempt: run.runAttempt, at: now };
    return { kind: 'write', ...change, train: train.flight === undefined ? train : { ...train, flight: { ...train.flight, pilot } } };
};
/** Keeps the tip of the bundle's branch in `heads` when it is none of the new prefixes. */
const mindingHead = (input, train) => {
    const { flight: bundle } = train;
    const before = trainOf(input).flight;
    if (bundle === undefined || before?.id !== bundle.id)
        return train;
    const tip = input.snapshot.branches.get((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleBranch */ .lM)(bundle.id));
    const known = isPrefix(bundle, tip);
    const { heads: _, ...rest } = bundle;
    return { ...train, flight: tip === undefined || known || !isOurs(before, tip) ? rest : { ...rest, heads: [tip] } };
};
const isPrefix = ({ prefixes = [] }, tip) => prefixes.some(({ oid, squash }) => oid === tip || (squash !== undefined && squash === tip));
/** True when `tip` is where we left the bundle's branch. */
const isOurs = (bundle, tip) => bundle.heads?.includes(tip) === true || isPrefix(bundle, tip);
/** Facts for people about the attempt that landed the work. No agent made a revert, and what a person pushed was in no attempt. */
const ofAttempt = ({ attempts, landed }, repositoryUrl) => {
    const attempt = landed.revert === undefined ? attempts.find(({ id }) => id === landed.attempt) : undefined;
    const { transcript, verify, runId } = attempt ?? {};
    return {
        ...(transcript === undefined ? {} : { transcript: `${repositoryUrl}/actions/runs/${runId}/artifacts/${transcript}` }),
        ...(verify === undefined || landed.pushedAfter !== undefined ? {} : { verify: verify.result }),
    };
};
const passengerOf = ({ record, title, priority }, repositoryUrl) => ({
    issue: record.issue,
    oid: record.landed.oid,
    title: (0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevert */ .Py)(record) ? `Revert: ${(0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .safeTitle */ .CL)(title, 190)}` : (0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .safeTitle */ .CL)(title, 200),
    agent: record.landed.agent,
    attempts: Math.max(1, record.attempts.length),
    // JSON has no Infinity.
    costUsd: Math.min(Number.MAX_VALUE, record.attempts.reduce((sum, attempt) => sum + attempt.costUsd, 0)),
    priority,
    ...ofAttempt(record, repositoryUrl),
});
/** A number from here on is a person's edit. It is left out, because the branch after it is none that parseBundleBranch reads. */
const maximumNumber = 999_999_999;
/** The bundles of all bases share the names of branches, so a number is unique over all trains and all existing branches. */
const nextBundleId = ({ snapshot: { ledger, branches } }) => {
    const taken = [...[...ledger.trains.values()].map((stored) => stored.record.lastFlight), ...[...branches.keys()].map(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBundleBranch */ .gb)];
    return String(Math.max(0, ...taken.filter((number) => number < maximumNumber)) + 1);
};
/**
 * The push that writes the bundle's record reserves its number by creating its branch. Of two trains that depart at the same
 * moment one loses that push, decides again and takes the next number.
 */
const reserved = (bundle) => ({
    bundle: { ...bundle, heads: [bundle.baseOid] },
    branches: [{ branch: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleBranch */ .lM)(bundle.id), expect: null, to: bundle.baseOid }],
});
/** `baseOid`: the base's tip. */
const departWrite = (input, boarding, baseOid) => {
    const { now } = input.snapshot;
    const train = trainOf(input);
    const id = nextBundleId(input);
    const passengers = boarding.passengers.map((boarder) => passengerOf(boarder, input.snapshot.run.repositoryUrl));
    const { promisedBy } = boarding;
    const { bundle, branches } = reserved({ id, base: input.base, baseOid, departedAt: now, passengers, trials: [], promisedBy });
    const aboard = new Set(bundle.passengers.map((passenger) => passenger.oid));
    const still = (oids) => {
        const left = oids?.filter((oid) => !aboard.has(oid));
        return left === undefined || left.length === 0 ? undefined : left;
    };
    const next = {
        ...train,
        lastFlight: Number(id),
        lastDeparture: boarding.unblockersOnly ? train.lastDeparture : now,
        flight: bundle,
        stopped: undefined,
        setAside: still(train.setAside),
        alone: still(train.alone),
    };
    const issues = boarding.passengers.map(({ record }) => (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_3__/* .boardRecord */ .MC)(record, { bundle: bundle.id, now }));
    return trainChange(input, { why: `bundle ${bundle.id} departs with ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .numbers */ .nL)([...(0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .everybody */ .eI)(bundle)])}`, train: next, issues, branches });
};
/** The bundle with these passengers on its list of the evicted. */
const takingOff = (bundle, evicted) => ({
    ...bundle,
    evicted: [...(bundle.evicted ?? []), ...[...evicted].map(([issue, { reason }]) => ({ issue, reason: (0,_records_transition_js__WEBPACK_IMPORTED_MODULE_6__/* .cut */ .J)(reason, 2000) }))],
});
/** The tip of an issue's branch that is not on the base although the issue's landed commit is; undefined when there is none. */
const leftBehind = ({ snapshot, onBase }, { issue, landed }) => {
    const tip = snapshot.branches.get((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .issueBranch */ .sL)(issue));
    return tip === undefined || tip === landed?.oid || onBase.has(tip) ? undefined : tip;
};
/** The next records of the passengers. An issue whose record is not aboard this bundle is left alone. */
const fatesOf = (input, bundle, fate) => {
    const { now, ledger } = input.snapshot;
    const squashes = (0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .squashCommits */ .CH)(input.onBase, bundle);
    return bundle.passengers.flatMap(({ issue, oid }) => {
        const record = ledger.issues.get(issue)?.record;
        if (record === undefined || !(0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .isAboard */ .yg)(record, bundle))
            return [];
        if (fate.merged?.has(issue) === true)
            return [
                (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeRecord */ .g_)(record, {
                    bundle: bundle.id,
                    pr: bundle.pr,
                    behind: leftBehind(input, record),
                    squash: squashes.get(issue) ?? input.squashedAs.get(oid),
                    now,
                }),
            ];
        const eviction = fate.evicted?.get(issue);
        const notBefore = (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_7__/* .notBeforeAfterEviction */ .gr)(record, now);
        if (eviction !== undefined)
            return [(0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_3__/* .evictRecord */ .jG)(record, { bundle: bundle.id, now, config: input.config, notBefore, ...eviction })];
        if (fate.onward?.issues.has(issue) === true)
            return [{ ...record, flight: { ...record.flight, id: fate.onward.bundle, pr: undefined } }];
        return fate.leave?.has(issue) === true ? [(0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_3__/* .unboardRecord */ .T)(record, { now })] : [];
    });
};
/** Moves the bundle into the train's history. Everything up to `prefix` is merged. */
const ended = (input, end) => {
    const { bundle, prefix } = end;
    const train = trainOf(input);
    const entry = {
        id: bundle.id,
        pr: bundle.pr,
        landed: [...end.landed],
        evicted: (bundle.evicted ?? []).map((one) => one.issue),
        culprits: (0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .culpritsOf */ .Et)(bundle),
        ciRuns: bundle.trials.filter((trial) => trial.carried !== true).length,
        runnerSeconds: bundle.trials.reduce((sum, trial) => sum + (trial.runnerSeconds ?? 0), 0),
        mergedOid: prefix && ((0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .landedAs */ .fx)(input.onBase, prefix) ?? prefix.oid),
        testedTree: prefix?.tree,
        endedAt: input.snapshot.now,
        departedAt: bundle.departedAt,
        promisedBy: bundle.promisedBy,
        ending: end.ending.slice(0, 500).toWellFormed(),
    };
    const verdicts = Object.fromEntries(Object.entries(train.verdicts).slice(-maximumVerdicts));
    return { ...train, flight: undefined, verdicts, history: [entry, ...train.history].slice(0, maximumHistory) };
};


/***/ })

};
