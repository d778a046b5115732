export const id = 624;
export const ids = [624];
export const modules = {

/***/ 97443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ isTight),
/* harmony export */   Og: () => (/* binding */ dayOfFleet),
/* harmony export */   Ot: () => (/* binding */ budgetSlip),
/* harmony export */   VP: () => (/* binding */ dayWarning),
/* harmony export */   Y2: () => (/* binding */ dayEnd),
/* harmony export */   aB: () => (/* binding */ attemptUsd),
/* harmony export */   ac: () => (/* binding */ budgetWarning),
/* harmony export */   g2: () => (/* binding */ spentOn),
/* harmony export */   hJ: () => (/* binding */ whyDayIsOver),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   lC: () => (/* binding */ leftOf),
/* harmony export */   nT: () => (/* binding */ budgetOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10250);
/* harmony import */ var _records_dollars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81024);
/* harmony import */ var _texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62520);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60764);




/** An attempt starts only with this share of `attempt-usd`: with less it would end before it has done anything. */
const leastShare = 0.2;
/** Share of a limit from which people are warned. */
const warningShare = 0.8;
/** Least day of a configuration that names none. */
const usualDayUsd = 100;
/** Attempts of every agent in such a day. */
const usualAttempts = 4;
const issueUsdOf = (config) => config['issue-usd'] ?? config.attempts * config['attempt-usd'];
const dayUsdOf = (config) => config['day-usd'] ?? Math.max(usualDayUsd, usualAttempts * config.agents * config['attempt-usd']);
/** Dollars that the attempt has cost, or may still turn out to have cost. */
const costOf = ({ costUsd, reservedUsd = 0 }) => Math.max(costUsd, reservedUsd);
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const dayOf = (time) => new Date(time).toISOString().slice(0, 10);
/** The end of the day (UTC), when the next one begins. */
const dayEnd = (now) => `${dayOf(new Date(Date.parse(now) + 86_400_000).toISOString())}T00:00:00.000Z`;
/** An attempt counts for the day on which it was claimed, also when it works past midnight: its dollars were reserved from that day. */
const dayOfFleet = (records, { config, now }) => {
    const today = dayOf(now);
    const all = [...records];
    const ended = all.flatMap(({ attempts }) => attempts.filter(({ claimedAt, startedAt }) => dayOf(claimedAt ?? startedAt) === today));
    const claims = all.flatMap(({ claim }) => (claim !== undefined && dayOf(claim.at) === today ? (claim.usd ?? config['attempt-usd']) : []));
    return { limitUsd: dayUsdOf(config), spentUsd: sum(ended.map(costOf)), reservedUsd: sum(claims) };
};
const leftOf = ({ limitUsd, spentUsd, reservedUsd }) => limitUsd - spentUsd - reservedUsd;
/** True when another run that starts agents at this moment could spend more than is left. */
const isTight = (day, config) => leftOf(day) < config.agents * config['attempt-usd'];
/** Dollars with which an attempt may start; undefined: too few are left. */
const attemptUsd = (left, config) => {
    const whole = config['attempt-usd'];
    return left < whole * leastShare ? undefined : Math.min(whole, Math.floor(left * 100 + 1e-6) / 100 || left);
};
/** `why` completes "no agent starts". */
const whyDayIsOver = ({ limitUsd, spentUsd, reservedUsd }, config) => {
    if (attemptUsd(limitUsd - spentUsd - reservedUsd, config) !== undefined)
        return undefined;
    const spent = `${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(spentUsd)} of the ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(limitUsd)} of a day (day-usd) are spent`;
    if (attemptUsd(limitUsd - spentUsd, config) !== undefined)
        return `${spent} and ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(reservedUsd)} are reserved for agents at work`;
    return `${spent}: the fleet pauses until 00:00 UTC. Raise "day-usd" in .github/clambake.yml to go on before`;
};
const dayWarning = (day) => day.spentUsd < day.limitUsd * warningShare
    ? undefined
    : `${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(day.spentUsd)} of the ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(day.limitUsd)} that agents may spend today (day-usd, until 00:00 UTC) are spent.`;
/** Names a label that was meant as a budget and says no dollars: nobody can tell which limit its author wants. Undefined: there is none. */
const budgetSlip = (labels) => {
    const wrong = labels.find((label) => label.startsWith(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC) && (0,_records_dollars_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDollars */ .p)(label.slice(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC.length)) === undefined);
    return wrong === undefined
        ? undefined
        : `its label ${wrong} names no dollars: take it away, and set one like ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC}20, with more than 0 and at most 100000`;
};
const labelled = (view, { roles, config }) => {
    const isBudget = (label) => label.startsWith(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC);
    const present = new Set(view.labels.filter(isBudget));
    const least = (0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roleAtLeast */ .t)(config['min-role'], 'write') ? config['min-role'] : 'write';
    const events = view.events.filter(({ kind, label }) => kind === 'labeled' && present.has(label));
    const found = {};
    const ignore = (label, why) => {
        const usd = label.slice(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC.length).replace('$', '');
        found.ignored ??= `Its label ${label} counts for nothing, because ${why}. Somebody with the role ${least} or higher can comment /budget #${view.number} ${usd} instead.`;
    };
    for (const { label, actor, at, bot } of events.toReversed()) {
        // An earlier setting is of a label that was taken away since.
        if (!present.delete(label))
            continue;
        const usd = (0,_records_dollars_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDollars */ .p)(label.slice(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC.length));
        if (usd === undefined)
            continue;
        if (actor === null || bot) {
            ignore(label, `${actor ?? 'a deleted account'}, who set it, is no person who can have the right`);
            continue;
        }
        const role = roles.get(actor);
        if (role === undefined)
            return { unread: actor };
        if (role !== 'none' && (0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roleAtLeast */ .t)(role, least))
            return { ...found, word: { usd, at } };
        ignore(label, `${actor}, who set it, has ${role === 'none' ? 'no role in this repository' : `the role ${role}`}`);
    }
    for (const label of present)
        ignore(label, 'GitHub does not show any more who set it');
    return found;
};
/** The later of label and command counts before the configuration. */
const budgetOf = (view, { record, ...facts }) => {
    const { config } = facts;
    const { word: label, unread, ignored } = labelled(view, facts);
    if (unread !== undefined)
        return { kind: 'unread', login: unread };
    const said = record?.budget;
    const word = label === undefined || (said !== undefined && Date.parse(said.at) > Date.parse(label.at)) ? said : label;
    const limitUsd = word?.usd ?? issueUsdOf(config);
    const spent = spentOn(record);
    const leftUsd = limitUsd - spent;
    if (attemptUsd(leftUsd, config) !== undefined)
        return { kind: 'left', limitUsd, leftUsd, ignored };
    const more = Math.ceil(spent + config['attempt-usd']);
    return {
        kind: 'spent',
        why: `its attempts have cost ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(spent)} of the ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(limitUsd)} that it may cost${leftUsd > 0 ? ', and the rest is too little for an attempt' : ''}. ` +
            `A comment /budget #${view.number} ${more} or the label ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC}${more} lets it cost more` +
            (ignored === undefined ? '' : `. ${ignored.slice(0, -1)}`),
    };
};
const spentOn = (record) => sum((record?.attempts ?? []).map(costOf));
/** A sentence for the issue from 80 % of its dollars on. */
const budgetWarning = ({ issue, attempts, limitUsd }) => {
    const spent = spentOn({ attempts });
    if (limitUsd === undefined || spent < limitUsd * warningShare)
        return undefined;
    return `${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(spent)} of the ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(limitUsd)} that it may cost are spent; /budget #${issue} and a number of dollars sets another limit.`;
};


/***/ }),

/***/ 81024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseDollars)
/* harmony export */ });
// Dollars as people write them in commands and labels.
/** An issue may cost no more. */
const maximumUsd = 100_000;
/** Returns dollars as people write them (`20`, `$7.50`); undefined for anything else, for nothing and for too much. */
const parseDollars = (text) => {
    const usd = /^\$?\d{1,6}(?:\.\d{1,2})?$/.test(text) ? Number(text.replace('$', '')) : 0;
    return usd > 0 && usd <= maximumUsd ? usd : undefined;
};


/***/ }),

/***/ 79689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   _D: () => (/* binding */ replaceAt),
/* harmony export */   _H: () => (/* binding */ looseObject),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   s9: () => (/* binding */ entriesIn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29396);
// The parts of a record's schema. A later release may have written the record, so objects keep the keys that this release
// does not know, and a list says whether an entry that cannot be read waits alone, without the rest of the record.

const isJson = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** An object that keeps its unknown keys. Code that changes it copies it with a spread, so that they are written again. */
const looseObject = (shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(shape).loose();
const orders = zod__WEBPACK_IMPORTED_MODULE_1__/* .registry */ .u5();
/** A list in which an entry that this release cannot read waits alone: see read-record.ts. */
const entries = (entry, order = 'oldest first') => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entry).register(orders, { order });
/** Finds these places in a schema. Lists inside of an entry do not count, because an entry is read as a whole. */
const entriesIn = (schema, path = []) => {
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodOptional */ .IiU || schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodDefault */ .XiL)
        return entriesIn(schema.def.innerType, path);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodObject */ .bvH)
        return Object.entries(schema.shape).flatMap(([key, inner]) => entriesIn(inner, [...path, key]));
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodRecord */ .b8S)
        return [{ path, entry: schema.valueType, order: undefined }];
    const order = schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodArray */ .naA ? orders.get(schema)?.order : undefined;
    return schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodArray */ .naA && order !== undefined ? [{ path, entry: schema.element, order }] : [];
};
/** Returns the value at a path; the keys of a list are its indices. */
const valueAt = (json, path) => path.reduce((value, key) => (typeof value === 'object' && value !== null ? value[key] : undefined), json);
const replaceAt = (json, [key = '', ...rest], value) => ({
    ...json,
    [key]: rest.length === 0 ? value : replaceAt(json[key], rest, value),
});


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
        ...{ flight: undefined, held: undefined, behind: undefined },
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

/***/ 62520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   nL: () => (/* binding */ numbers),
/* harmony export */   rs: () => (/* binding */ costText)
/* harmony export */ });
// Numbers as people read them.
/** `#1, #2`: issues, or whatever else has a number of that kind. */
const numbers = (issues) => issues.map((issue) => `#${issue}`).join(', ');
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const dollars = (usd) => `$${usd.toFixed(2)}`;
/** Cost of an attempt, which may be more than is known. */
const costText = ({ costUsd, costIsLeast }) => `${costIsLeast === true ? 'at least ' : ''}${dollars(costUsd)}`;


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


/***/ }),

/***/ 12569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ withPlainLines),
  O: () => (/* binding */ withoutInvisible)
});

;// CONCATENATED MODULE: ./packages/core/build/policy/characters.js
// The one list of characters that have no shape of their own. What people do not see is removed from texts, refused in the
// names of files, and ignored when two names are compared.
/**
 * Unicode lists most of them as ignorable by default: soft hyphen, fillers, zero width and bidi, invisible operators, variation
 * selectors, BOM, tags. The others are Mongolian and interlinear marks and the blank of Braille.
 */
const invisible = '\\p{Default_Ignorable_Code_Point}\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}';
/** Control characters except tab and newline, and C1. */
const controls = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f';
const shapeless = new RegExp(`[${invisible}]`, 'gu');
const withoutShapeless = (text) => text.replace(shapeless, '');
const controlCharacters = new RegExp(`[${controls}]`, 'g');
const unsafeInName = new RegExp(`[${controls}\\t\\n\\u000b\\f\\r\\u2028\\u2029\\ufffd${invisible}]`, 'u');
/** A pictograph is shown in colour with this selector, so the selector is not hidden there. */
const colouredPictograph = /\p{Extended_Pictographic}\ufe0f/gu;
const anyInvisible = new RegExp(`[${invisible}]`, 'u');
/** A family of pictographs is joined without a shape between its members. More than ten members are no family, and without a limit millions of them overflow the stack. */
const joinedPictographs = /\p{Extended_Pictographic}\ufe0f?(?:\u200d\p{Extended_Pictographic}\ufe0f?){0,9}/gu;
/** True for a line of code that reads otherwise than it runs. A byte order mark may begin a file. */
const showsLess = (line) => anyInvisible.test(line.replace(/^\ufeff/, '').replace(joinedPictographs, ''));
/** True for a file name with controls, line breaks, a byte that is no UTF-8, or characters that make it read as another name. */
const hidesSomething = (name) => unsafeInName.test(name.replace(colouredPictograph, ''));
/** Writes characters without a shape as \u{…}, so that a person sees them. */
const withVisible = (text) => text.replace(new RegExp(`[\\u007f-\\u009f${invisible}]`, 'gu'), (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`);

;// CONCATENATED MODULE: ./packages/core/build/texts/invisible.js
// Removes from texts what people do not see. The list of such characters is in policy/characters.ts, for texts and names alike.

/** Terminal control sequences: CSI, OSC and the two-character ones. */
const terminalSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/** Returns the text with newlines alone as line breaks, without anything that has no shape. */
const withoutInvisible = (text) => withoutShapeless(text.replace(terminalSequences, '')).replace(lineBreaks, '\n').replace(controlCharacters, '').normalize('NFC');
/** The same text as far as its looks go; it differs from `withoutInvisible` when something invisible is in it. */
const withPlainLines = (text) => text.replace(lineBreaks, '\n').normalize('NFC');


/***/ }),

/***/ 44843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   CL: () => (/* binding */ safeTitle),
/* harmony export */   OQ: () => (/* binding */ neutraliseAbout),
/* harmony export */   X0: () => (/* binding */ quoteUntrusted),
/* harmony export */   lE: () => (/* binding */ mention),
/* harmony export */   y3: () => (/* binding */ neutraliseSentence)
/* harmony export */ });
/* harmony import */ var _sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90963);
// Makes text of users and agents safe for our comments, pull requests and commit messages: it stays readable, but mentions
// nobody, closes nothing, links nowhere, commands no bot and cannot break out of its place. Doing it twice changes nothing.

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
    // The start of a line may be a command or a block.
    [/^(?:[\s/>*+=~:‹›⧵-]|#(?!\d))+/u, ''],
    [/::/g, ': '],
    [/\s+/gu, ' '],
];
/** A number in other people's words refers to nothing here. */
const noReferences = [
    [/(?<=\w)#(?=\d)/g, ' no. '],
    [/#(?=\d)/g, 'no. '],
];
/** A number in our own sentences refers to an issue, but closes nothing and reaches no other repository. */
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
const harmless = (text, { maxChars, replacements }) => {
    let line = settle((0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .tB)(text, { maxChars: maxChars * 8 }).text.replace(/\n/g, ' '), replacements);
    // The new end of a cut text may read differently, so it is settled again.
    for (let room = maxChars - 1; line.length > maxChars && room >= 0; room -= Math.max(1, line.length - maxChars)) {
        line = settle(`${atWordEnd(line, room)}…`, replacements);
    }
    return line;
};
/** Longest word that is left out rather than cut. */
const longestWord = 40;
/** The text up to `room`, and not beyond the end of a word where one is near. */
const atWordEnd = (text, room) => {
    const cut = (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .MT)(text, room);
    const end = text.charAt(cut.length) === ' ' ? cut.length : cut.lastIndexOf(' ');
    return (end > 0 && cut.length - end <= longestWord ? cut.slice(0, end) : cut).trimEnd();
};
/** Returns one harmless line of at most `maxChars` UTF-16 units; '…' marks a cut. */
const neutralise = (text, maxChars = 120) => harmless(text, { maxChars, replacements: [...noReferences, ...always] });
/** The same for our own sentence that may contain other people's words: `#12` stays a reference. */
const neutraliseSentence = (text, maxChars) => harmless(text, { maxChars, replacements: [...noClosing, ...always] });
const ownNumber = /(?<!\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s{0,9}:?\s{0,9}|[\w/-])\bno\. (\d{1,9})\b/gi;
/** The same for a sentence with other people's words: only the numbers of `known` issues stay references, and close nothing. */
const neutraliseAbout = (text, maxChars, known) => neutralise(text, maxChars).replace(ownNumber, (words, number) => (known.has(Number(number)) ? `#${number}` : words));
/** The title of an issue, safe in any place; an unreadable one becomes `(untitled)`. */
const safeTitle = (title, maxChars = 120) => neutralise(title, maxChars) || '(untitled)';
/** Quotes an agent's words as harmless Markdown lines; empty text gives ''. */
const quoteUntrusted = (text, { maxLines, maxChars }) => {
    const lines = (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .tB)(text, { maxChars })
        .text.split('\n')
        .map((line) => neutralise(line, 500))
        .filter((line) => line !== '');
    const kept = lines.slice(0, maxLines).map((line) => `> ${line}`);
    return lines.length > maxLines ? [...kept, `> … ${lines.length - maxLines} more lines`].join('\n') : kept.join('\n');
};
/** Mentions a person at the start of a text, with a space after it. A bot's login cannot be mentioned. */
const mention = (login) => (/^[A-Za-z0-9-]{1,39}$/.test(login) ? `@${login} ` : '');


/***/ }),

/***/ 90963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   tB: () => (/* binding */ sanitise)
/* harmony export */ });
/* unused harmony export cutNote */
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12569);
// Removes what people cannot see from text that comes from outside (issue titles and bodies, logs), so that nobody can talk
// to an agent behind a reviewer's back. Cleaning twice changes nothing. Markdown has more to hide: see markdown/visible-markdown.ts.

const cutNote = '\n[cut here: the text is longer than the budget]';
/** Returns a prefix of at most `max` UTF-16 units that does not split a character. */
const prefixOf = (text, max) => {
    const end = Math.max(0, max);
    const last = text.charCodeAt(end - 1);
    return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
};
/**
 * Removes HTML comments. One that is never closed is removed to the end where Markdown would hide it (at the start of a
 * line), and made visible elsewhere.
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
/** Removing a comment may join the ends of another one. Comments nested deeper than this become visible instead. */
const maximumPasses = 20;
const withoutComments = (text) => {
    let before = text;
    for (let pass = 0; pass < maximumPasses; pass++) {
        const after = removeComments(before);
        if (after === before)
            return after;
        before = after;
    }
    return before.replaceAll('<!--', '&lt;!--');
};
const visible = (text) => withoutComments((0,_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutInvisible */ .O)(text)).normalize('NFC');
/** `maxChars` counts UTF-16 units, including the note about the cut. */
const sanitise = (text, { maxChars }) => {
    // Text far beyond the budget is not read, so that a 10 MB body costs as much as a small one.
    const looked = prefixOf(text, maxChars * 4 + 1000).toWellFormed();
    const clean = visible(looked);
    const harmless = (0,_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .withPlainLines */ .s)(looked);
    const truncated = clean.length > maxChars || looked.length < text.length;
    const note = cutNote.length < maxChars ? cutNote : '';
    const kept = truncated ? prefixOf(clean, maxChars - note.length) + note : clean;
    return { text: kept, hidden: clean !== harmless, truncated };
};


/***/ })

};
