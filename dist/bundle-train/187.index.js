export const id = 187;
export const ids = [187];
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
/** True for an attempt that showed at no cost that the fleet's trouble lasts: the fleet's pause bounds these, for all issues together. */
const isProbe = ({ outcome, costUsd }) => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeFacts */ .c6)(outcome).pause !== null && costUsd === 0;
/**
 * Returns why a person is asked after attempts that used up none; undefined when it may be tried again. Such an issue would be
 * tried for ever, and an agent might have made up why its attempt ended.
 */
const whyTooManyFree = (record) => {
    const { limit, row } = newestBackOff(record);
    const free = (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record).filter(({ outcome, costUsd }) => !(0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeFacts */ .c6)(outcome).isCounted && !isProbe({ outcome, costUsd }));
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

/***/ 81052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ partView)
/* harmony export */ });
/** Reason of an issue that GitHub showed in part: what is missing could forbid what the rest allows. */
const partView = 'waits: GitHub answered without a part of its labels, events or blockers; the next tick asks again';


/***/ }),

/***/ 94147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ isPersonsEdit),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   YX: () => (/* binding */ askerOf),
/* harmony export */   j1: () => (/* binding */ judgeActor),
/* harmony export */   qN: () => (/* binding */ lastAsk),
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
 * The last ready event, answer or `/again` by a person, or the one in the record when GitHub no longer shows it. Undefined when a person took the
 * label away before work began.
 */
const lastAsk = (view, record) => {
    const edit = view.events.findLast((event) => !event.bot && isReadyEdit(event));
    const set = view.events.findLast((event) => !event.bot && isReadySet(event));
    const said = newest(record?.answer, record?.again);
    if (said !== undefined && (set === undefined || Date.parse(set.at) < Date.parse(said.at)))
        return { actor: said.by, id: said.event };
    if (record?.asked === undefined)
        return edit === set ? set : undefined;
    return set ?? { actor: record.asked.actor, id: record.asked.event };
};
const newest = (...facts) => facts.reduce((one, other) => (one === undefined || (other !== undefined && Date.parse(other.at) > Date.parse(one.at)) ? other : one));
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
    // With a record, clambake itself may have set the label, so there is nobody to refuse but who was refused before.
    if (context.record?.refusal !== undefined)
        return { verdict: 'refused', ...context.record.refusal };
    if (context.record !== undefined)
        return { verdict: 'nobody' };
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

/***/ 63332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ saidKey),
/* harmony export */   Ut: () => (/* binding */ answerSchema),
/* harmony export */   jk: () => (/* binding */ saidSchema)
/* harmony export */ });
/* unused harmony export agentKinds */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18611);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79689);
/* harmony import */ var _split_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68003);
// The schemas of words to people that stand in a comment of their own, and of a person's answer.





/** The endings that an agent may give its attempt, besides that it is done. */
const agentKinds = ['question', 'nothing-to-do', 'split'];
const saidSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptIdSchema */ .kl,
    /** `parts-merged`: our own word, when everything that the issue was split into is done. */
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([...agentKinds, 'parts-merged']),
    /** Untrusted words of the agent. */
    words: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(5000),
    /** Parts that the agent proposes, and that a person may accept. */
    parts: _split_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .plannedPartsSchema */ .QS.optional(),
    /** The reason why nobody can accept its proposal: the rest of a sentence. */
    trouble: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(500).optional(),
    /** Login of the person who asked for the work, or who accepted the split. */
    to: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .login */ .iD,
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE,
    /** True when the comment with these words was seen on the issue. */
    isShown: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
});
/** Names the comment with these words. */
const saidKey = ({ attempt, kind }) => kind === 'parts-merged' ? `${attempt} ${kind}` : attempt;
/** A person's `/answer`: it asks for the next attempt as a ready label does. */
const answerSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    by: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .login */ .iD,
    role: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .roles */ .O),
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE,
    /** Names the comment, as the fleet's record does. It is the event of the request. */
    event: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeId */ .s5,
    words: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(2000),
    /** The attempt whose question it answers, if an agent asked it. */
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptIdSchema */ .kl.optional(),
});


/***/ }),

/***/ 68003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QS: () => (/* binding */ plannedPartsSchema),
/* harmony export */   Wk: () => (/* binding */ splitSchema)
/* harmony export */ });
/* unused harmony exports maximumParts, maximumPartTitle, maximumPartBody */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18611);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79689);
// The schemas of a split: the parts that an agent proposes for its issue, and what became of them after a person's `/accept`.




const maximumParts = 10;
const maximumPartTitle = 200;
const maximumPartBody = 4000;
const plannedPart = {
    /** Harmless words of the agent, as they stand on the issue and as the part gets them. */
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(maximumPartTitle),
    /** Lines; left out once the part is made. */
    body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(maximumPartBody).optional(),
    /** Parts that have to be merged before this one starts, by their place in the list, from 1. */
    waitsFor: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(maximumParts)).max(maximumParts),
};
const plannedPartsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)(plannedPart)).min(1).max(maximumParts);
/** The issue that a part became. `id` is the number by which REST names it in relations. */
const madeSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1), nodeId: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeId */ .s5, id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1) });
const splitSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({
    /** The attempt whose proposal was accepted. */
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptIdSchema */ .kl,
    by: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .login */ .iD,
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_fleet_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roles */ .O),
    event: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeId */ .s5,
    /** Time of the first `/accept`: no part is older. */
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE,
    parts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({ ...plannedPart, made: madeSchema.optional() }))
        .min(1)
        .max(maximumParts),
    /** The last time at which a run set out to make the parts. Until it says what it made, some may exist that no record names. */
    tried: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
    /** Set when all parts and their relations exist. */
    made: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
    /** GitHub refused a part or a relation, and a person was asked. */
    refused: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
    /** The issue waits for its parts no more: they are merged, or a person was asked, or asked for something else. */
    over: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
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
                    merge: bundle.prefixes?.find((prefix) => prefix.issue === issue)?.oid,
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
            return [{ ...record, flight: { ...record.flight, id: fate.onward.bundle, pr: undefined, run: undefined } }];
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
