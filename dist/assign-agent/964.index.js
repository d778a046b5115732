export const id = 964;
export const ids = [964];
export const modules = {

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KQ: () => (/* binding */ dateTime),
/* harmony export */   az: () => (/* binding */ notBeforeAfterAttempt),
/* harmony export */   p0: () => (/* binding */ lostTooOften),
/* harmony export */   qo: () => (/* binding */ clockTime)
/* harmony export */ });
/* unused harmony exports minutesAfter, inARow, doubledMinutes, notBeforeAfterEviction */
/* harmony import */ var _records_transitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5867);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1490);
// When an issue may be tried again. Pure arithmetic on the record's own history: doubling, capped, never a promise
// that a wake-up comes at that minute.


const minuteMs = 60_000;
const capMinutes = 60;
/** `now` plus minutes, as an ISO timestamp in UTC. */
const minutesAfter = (now, minutes) => new Date(Date.parse(now) + minutes * minuteMs).toISOString();
/** Returns how many of the newest attempts since a person last asked ended like that, without a break. */
const inARow = (record, isLikeThat) => {
    const attempts = (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record);
    return attempts.length - 1 - attempts.findLastIndex(({ outcome }) => !isLikeThat(outcome));
};
/** `first`, doubled for every earlier failure, at most an hour. */
const doubledMinutes = (first, failures) => Math.min(capMinutes, first * 2 ** Math.max(0, failures - 1));
/** The rule by which the newest attempt backs off, and the number of attempts in a row that did. */
const newestBackOff = (record) => {
    const rule = (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffOf */ .Io)((0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record).at(-1)?.outcome ?? 'done');
    return { ...rule, row: inARow(record, (outcome) => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffOf */ .Io)(outcome) === rule) };
};
/** Not before this time, for a record whose newest attempt ended without landing; undefined: at once. */
const notBeforeAfterAttempt = (record, now) => {
    const { minutes, free, row } = newestBackOff(record);
    return row <= free ? undefined : minutesAfter(now, doubledMinutes(minutes, row - free));
};
/** Returns how many attempts in a row were lost, once a person has to be asked: they cost runner time and use up nothing. */
const lostTooOften = (record) => {
    const { limit, row } = newestBackOff(record);
    return row >= limit ? row : undefined;
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


/***/ }),

/***/ 2640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   At: () => (/* binding */ brokenFleet),
/* harmony export */   Ph: () => (/* binding */ pauseReason),
/* harmony export */   t6: () => (/* binding */ recordCommand),
/* harmony export */   vL: () => (/* binding */ describeCommand)
/* harmony export */ });
/* unused harmony exports pendingCommands, objectionTo, answerCommands */
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2421);
/* harmony import */ var _records_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6405);
/* harmony import */ var _records_fleet_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7657);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(250);
/* harmony import */ var _texts_broken_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7216);
// How a person's command becomes a fact of the fleet's record, and how it leaves it. Pure: what comes out is one write
// with a lease, so that of two jobs that got the same event one wins and the other finds the command there.





/** The fleet's record where it cannot be read: whether the fleet is paused is not known then. */
const brokenFleet = ({ broken }) => broken.find(({ ref }) => ref === _names_js__WEBPACK_IMPORTED_MODULE_0__/* .fleetRef */ .MF);
const pendingCommands = ({ fleet }) => fleet?.record.commands ?? [];
/** Where a comment stands: on a flight's pull request, or on an issue that has a record. Elsewhere nothing is a command. */
const placeOf = (ledger, number) => {
    for (const { record } of ledger.trains.values()) {
        if (record.flight?.pr === number || record.history.some(({ pr }) => pr === number))
            return { base: record.base, issue: undefined };
    }
    const base = ledger.issues.get(number)?.record.base;
    return base === undefined ? undefined : { base, issue: number };
};
const describeCommand = ({ kind, issue, by }) => `/${kind}${issue === undefined ? '' : ` #${issue}`} by ${by}`;
/** Why a command about one issue makes no sense (any more); undefined when it does. */
const objectionTo = ({ kind, issue }, ledger) => {
    const facts = (0,_records_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commandFacts */ .RK)(kind);
    if (facts.about !== 'issue')
        return undefined;
    if (issue === undefined)
        return `/${kind} needs the number of an issue: write /${kind} #42`;
    const record = ledger.issues.get(issue)?.record;
    if (record === undefined)
        return `there is no record of #${issue}`;
    return facts.objection(record);
};
const recordCommand = (ledger, asked) => {
    const broken = brokenFleet(ledger);
    if (broken !== undefined)
        return { kind: 'refused', why: (0,_texts_broken_record_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBroken */ .lk)(broken) };
    const fleet = ledger.fleet?.record ?? { v: 1 };
    const before = answerOf(fleet, asked.id);
    if (before !== undefined)
        return { kind: 'known', text: before };
    const objection = objectionTo({ kind: asked.word, issue: asked.issue }, ledger);
    if (objection !== undefined)
        return { kind: 'refused', why: objection };
    const { word } = asked;
    const record = (0,_records_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrainWord */ .tC)(word) ? queued(fleet, { ...asked, word }) : steered(fleet, { ...asked, word });
    return 'why' in record ? { kind: 'refused', ...record } : { kind: 'recorded', ...record };
};
/** What became of this very command; undefined when nobody has brought it yet. */
const answerOf = (fleet, id) => {
    if (fleet.commands?.some((command) => command.id === id) === true)
        return 'it is on record and waits for the train';
    return fleet.answered?.find((command) => command.id === id)?.answer;
};
/** The fleet's record after a command that waits for no train. */
const steer = {
    pause: (fleet, { by, at }) => {
        const { paused } = fleet;
        const is = paused === undefined ? 'the fleet is paused' : `the fleet has been paused by ${paused.by} since ${(0,_backoff_js__WEBPACK_IMPORTED_MODULE_3__/* .dateTime */ .KQ)(paused.at)}`;
        const text = `${is}: no agent starts and no flight departs until /resume; what is in the air finishes`;
        return { fleet: { ...fleet, paused: paused ?? { by, at } }, text };
    },
    resume: ({ paused, ...rest }) => ({
        fleet: rest,
        text: paused === undefined ? 'the fleet was not paused' : `the pause by ${paused.by} is over`,
    }),
};
const steered = (fleet, asked) => {
    const { id, word: kind, by, at } = asked;
    const next = steer[kind](fleet, asked);
    return { ...next, fleet: withAnswer(next.fleet, { id, kind, by, at, answer: next.text }) };
};
const queued = (fleet, asked) => {
    const { word, issue, base, id, by, at, words } = asked;
    const pending = fleet.commands ?? [];
    if (pending.length >= _records_fleet_record_js__WEBPACK_IMPORTED_MODULE_4__/* .mostPending */ .bD)
        return { why: `${_records_fleet_record_js__WEBPACK_IMPORTED_MODULE_4__/* .mostPending */ .bD} commands wait for the train already: try again when they are answered` };
    const command = {
        id,
        kind: word,
        by,
        at,
        ...(issue === undefined ? {} : { issue }),
        ...(base === undefined ? {} : { base }),
        ...(words === '' ? {} : { words }),
    };
    return { fleet: { ...fleet, commands: [...pending, command] }, text: 'the next look of the train carries it out' };
};
const withAnswer = (fleet, answered) => ({
    ...fleet,
    answered: [{ ...answered, answer: answered.answer.slice(0, 500).toWellFormed() }, ...(fleet.answered ?? [])].slice(0, _records_fleet_record_js__WEBPACK_IMPORTED_MODULE_4__/* .mostAnswered */ .ts),
});
/** The fleet's record without these pending commands, each answered with what became of it. */
const answerCommands = (ledger, p) => {
    const ids = new Set(p.commands.map(({ id }) => id));
    const { commands = [], ...rest } = ledger.fleet?.record ?? { v: 1 };
    const left = commands.filter(({ id }) => !ids.has(id));
    return p.commands.reduce((fleet, { id, kind, issue, by, at }) => withAnswer(fleet, { id, kind, by, at, answer: p.answer, ...(issue === undefined ? {} : { issue }) }), left.length === 0 ? rest : { ...rest, commands: left });
};
/** Why nothing starts while a person's pause lasts. */
const pauseReason = ({ paused }) => paused === undefined ? undefined : `paused by ${paused.by} since ${(0,_backoff_js__WEBPACK_IMPORTED_MODULE_3__/* .dateTime */ .KQ)(paused.at)}; /resume goes on`;


/***/ }),

/***/ 4147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YX: () => (/* binding */ askerOf),
/* harmony export */   h$: () => (/* binding */ isHumanCommand),
/* harmony export */   j1: () => (/* binding */ judgeActor),
/* harmony export */   tc: () => (/* binding */ roleAtLeast),
/* harmony export */   tg: () => (/* binding */ judgeAsk),
/* harmony export */   y8: () => (/* binding */ reopening)
/* harmony export */ });
/* unused harmony export isRefused */
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(764);
/* harmony import */ var _records_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2336);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(250);
/* harmony import */ var _records_states_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6113);




/** A person's edit of a state label, or a reopening by a person: what may be a command. */
const isHumanCommand = (event) => !event.bot && (event.kind === 'reopened' || (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStateLabel */ .d8)(event.label) !== undefined);
const isReadyEdit = (event) => event.kind !== 'reopened' && event.label === _names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready;
const isReadySet = (event) => event.kind === 'labeled' && event.label === _names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready;
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
    if (record === undefined || !(0,_records_states_js__WEBPACK_IMPORTED_MODULE_2__/* .stateFacts */ .T$)(record.state).isOver)
        return undefined;
    const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
    const event = view.events.findLast((candidate, index) => index > consumed && isHumanCommand(candidate));
    return event?.kind === 'reopened' ? event : undefined;
};
/** The login whose role a decision on this issue needs; null when nobody asked or the account is gone. */
const askerOf = (view, record) => (reopening(view, record) ?? lastAsk(view, record))?.actor ?? null;
const roleAtLeast = (role, least) => _roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roles */ .O.indexOf(role) >= _roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roles */ .O.indexOf(least);
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


/***/ }),

/***/ 6405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ commandWords),
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   RK: () => (/* binding */ commandFacts),
/* harmony export */   tC: () => (/* binding */ isTrainWord)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4078);

const commands = {
    evict: {
        about: 'issue',
        role: 'write',
        description: 'takes #42 off the bundle that is being tested, or out of the line; the others fly on. It goes back to an agent with your words, after a while in which you can say more on the issue',
        objection: ({ issue, state, claim }) => {
            if (state === 'landed' || state === 'bundled')
                return undefined;
            if (state === 'merged')
                return `#${issue} is merged already: /revert #${issue} takes it back`;
            return `#${issue} is ${claim === undefined ? state : `with agent ${claim.agent}`}, neither landed nor aboard a flight`;
        },
    },
    retry: { about: 'train', role: 'write', description: 'tests again what did not pass, or lets a train that stands still go on' },
    depart: {
        about: 'train',
        role: 'write',
        description: 'departs now instead of after the spacing; while a bundle is being tested, right after it',
    },
    pause: {
        about: 'fleet',
        role: 'write',
        description: 'no agent starts and no train departs, fleet-wide; what is under way finishes. A forced departure takes place all the same',
    },
    resume: { about: 'fleet', role: 'write', description: 'ends the pause' },
    revert: {
        about: 'issue',
        role: 'write',
        description: 'takes the merged work of #42 back: the revert is a passenger of the next bundle, tested like any other. Then the issue is open again, for an agent if you wrote why, else with a question. A revert that conflicts leaves everything as it is and names the files',
        objection: ({ issue, state }) => (state === 'merged' ? undefined : `#${issue} is ${state}: only what is merged can be reverted`),
    },
};
const commandWords = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .H)(commands);
const isTrainWord = (word) => commands[word].about !== 'fleet';
const commandFacts = (word) => commands[word];


/***/ }),

/***/ 7657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ mostPending),
/* harmony export */   pU: () => (/* binding */ fleetRecordSchema),
/* harmony export */   ts: () => (/* binding */ mostAnswered)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6405);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9689);
// What the whole fleet holds in one record: whether it is paused, and what people asked for by `/command` and no train
// has carried out yet. A command is a fact in the ledger before anything acts on it; whoever carries it out takes it off
// in the same push. What was answered stays for a while, so that an event delivered twice asks for nothing twice.



const timestamp = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$();
const login = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100);
const shared = {
    /** The comment or the run that brought it: the same one is never carried out twice. */
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?:comment|run)-[1-9]\d{0,15}$/, 'a comment or a run'),
    issue: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).optional(),
    by: login,
    at: timestamp,
};
const pendingCommandSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    ...shared,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .commandWords */ .Bl.filter(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrainWord */ .tC)),
    /** Whose train it is about; the configured base where left out. */
    base: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(250).optional(),
    /** What its author wrote behind it: data. */
    words: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(2000).optional(),
});
const answeredCommandSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    ...shared,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .commandWords */ .Bl),
    /** What became of it, in a sentence for people. */
    answer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(500),
});
/** So many may wait, and so many answers are remembered. */
const mostPending = 50;
const mostAnswered = 100;
const fleetRecordSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    v: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    /** No new claim before this time: the account's limit was reached. */
    pausedUntil: timestamp.optional(),
    /** Why, for people. */
    pauseReason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(500).optional(),
    /** A person's pause: no new claim and no departure until a person ends it. */
    paused: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ by: login, at: timestamp }).optional(),
    /** In the order in which they were given. */
    commands: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(pendingCommandSchema).optional(),
    /** Newest first. */
    answered: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(answeredCommandSchema, 'newest first').optional(),
});


/***/ }),

/***/ 9689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   _D: () => (/* binding */ replaceAt),
/* harmony export */   _H: () => (/* binding */ looseObject),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   s9: () => (/* binding */ entriesIn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9396);
// The parts of a record's schema. A later release may have written the record, so objects keep the keys that this release
// does not know, outside of their types, and a list says whether each of its entries can wait by itself.

const isJson = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** An object that keeps its unknown keys. Code that changes it copies it with a spread, so that they are written again. */
const looseObject = (shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(shape).loose();
const orders = zod__WEBPACK_IMPORTED_MODULE_1__/* .registry */ .u5();
/** A list in which an entry that this release cannot read waits by itself: see read-record.ts. */
const entries = (entry, order = 'oldest first') => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entry).register(orders, { order });
/** Finds all of them in a schema, but for those inside of entries: an entry is read as a whole. */
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

/***/ 7474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vn: () => (/* binding */ transitionIssue),
/* harmony export */   w: () => (/* binding */ canTransition)
/* harmony export */ });
/* unused harmony exports issueEvents, issueMachine, IllegalTransition, issueMachineEdges, issueMachineDiagram */
/* harmony import */ var xstate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4253);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6113);
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
/** The edges of the table; the type says that every event leads to a state. */
const edges = _states_js__WEBPACK_IMPORTED_MODULE_0__/* .states */ .xP;
/** The machine itself, for diagrams and for walking its paths in tests. */
const issueMachine = (0,xstate__WEBPACK_IMPORTED_MODULE_1__/* .createMachine */ .Op)({
    id: 'issue',
    initial: 'ready',
    types: {},
    states: Object.fromEntries(_states_js__WEBPACK_IMPORTED_MODULE_0__/* .issueStates */ .Uu.map((state) => [state, { on: edges[state].on }])),
});
/** A caller's bug: this event cannot happen in this state. */
class IllegalTransition extends Error {
    name = 'IllegalTransition';
}
const stateOf = (value) => {
    const found = _states_js__WEBPACK_IMPORTED_MODULE_0__/* .issueStates */ .Uu.find((state) => state === value);
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
    const [after] = (0,xstate__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .kY)(issueMachine, before, { type: event });
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


/***/ }),

/***/ 2274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut),
/* harmony export */   a: () => (/* binding */ moved)
/* harmony export */ });
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7474);
// The one step every transition of a record takes: through the machine, with `since` and nothing else by itself.

const cut = (text, max) => (text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`);
/** The record in its next state, `since` moved only when the state really changes; undefined fields are dropped. */
const moved = (record, event, now, change) => {
    const state = (0,_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .transitionIssue */ .vn)(record.state, event);
    const next = { ...record, ...change, state, since: state === record.state ? record.since : now };
    return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
};


/***/ }),

/***/ 1490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ backOffOf),
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* unused harmony export outcomeFacts */
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4078);
// The endings of an attempt, told from the result object, git and HTTP statuses and never from prose, and their consequences.

const never = Number.POSITIVE_INFINITY;
/** Endings with the same back-off are counted as one row. */
const backOffs = {
    none: { minutes: 0, free: never, limit: never },
    failure: { minutes: 2, free: 0, limit: never },
    provider: { minutes: 5, free: 0, limit: never },
    vanished: { minutes: 2, free: 1, limit: 5 },
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
        question: 'Is there something to do here? Close the issue, or say more in its text and set clambake:ready again.',
    },
    // Turns, dollars or minutes used up.
    incomplete: {
        ...failed,
        text: 'incomplete',
        lesson: 'ran out of turns, money or time before it was finished; what it committed is on this branch',
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
    // The job vanished.
    lost: { ...fruitless, text: 'lost', isCounted: false, backOff: 'vanished' },
};
const outcomeWords = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .H)(outcomes);
const outcomeFacts = (outcome) => outcomes[outcome];
const backOffOf = (outcome) => backOffs[outcomes[outcome].backOff];


/***/ }),

/***/ 5867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ lostAttempt),
/* harmony export */   Cz: () => (/* binding */ claimRecord),
/* harmony export */   HM: () => (/* binding */ requestRecord),
/* harmony export */   MY: () => (/* binding */ returnRecord),
/* harmony export */   Ve: () => (/* binding */ usedUpQuestion),
/* harmony export */   XZ: () => (/* binding */ attemptsSinceAsked),
/* harmony export */   fG: () => (/* binding */ askRecord),
/* harmony export */   s0: () => (/* binding */ withdrawRecord),
/* harmony export */   tj: () => (/* binding */ attemptsUsedUp)
/* harmony export */ });
/* unused harmony exports countedAttempts, landRecord, boardRecord, unboardRecord, evictRecord, mergeRecord */
/* harmony import */ var _move_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2274);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1490);



/** Attempts that count against the limit: those since a person last asked whose outcome is a counted one. */
const countedAttempts = (record) => attemptsSinceAsked(record).filter(({ outcome }) => _outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomes */ .KI[outcome].isCounted).length;
const attemptsSinceAsked = (record) => record.attempts.slice(record.attemptsBefore ?? 0);
const attemptsUsedUp = (record, config) => countedAttempts(record) >= config.attempts;
/** A claim by an agent; the text it freezes and the event it acts on become what the issue was asked for. */
const claimRecord = (record, p) => (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .a)(record, 'claim', p.now, {
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
const returnRecord = (record, p) => (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .a)(record, 'return', p.now, {
    attempts: [...record.attempts, p.attempt],
    claim: undefined,
    landed: undefined,
    feedback: p.feedback ?? record.feedback,
    notBefore: p.notBefore,
});
/** A person has to decide. `attempt` is the claimed attempt that ended, where there is one. */
const askRecord = (record, p) => (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .a)(record, 'ask', p.now, {
    attempts: p.attempt === undefined ? record.attempts : [...record.attempts, p.attempt],
    question: (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(p.question, 2000),
    feedback: p.feedback ?? record.feedback,
    claim: undefined,
    landed: undefined,
    flight: undefined,
    notBefore: undefined,
});
/** A person closed the issue or took its label away. */
const withdrawRecord = (record, p) => (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .a)(record, 'withdraw', p.now, {
    attempts: p.attempt === undefined ? record.attempts : [...record.attempts, p.attempt],
    claim: undefined,
    landed: undefined,
    question: undefined,
    notBefore: undefined,
});
/** A person with the right asks (again): the attempts start from zero, nothing holds it back. */
const requestRecord = (record, p) => (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .a)(record, 'request', p.now, {
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
    const { pr: _, ...known } = record.flight ?? {};
    const flight = { ...known, id: p.flight, ...(p.pr === undefined ? {} : { pr: p.pr }) };
    return moved(record, 'merge', p.now, { flight, feedback: undefined, lastRevert: undefined });
};
/** The question asked when no attempt is left; `last` says in a sentence how the last one ended. */
const usedUpQuestion = (record, last) => {
    const counted = countedAttempts(record);
    return (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(`${counted === 1 ? 'The one attempt is' : `All ${counted} attempts are`} used up. ${last.trim().replace(/[.…]?$/, '.')} ` +
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
    detail: (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(p.detail, 2000),
});


/***/ }),

/***/ 7216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ describeUnread),
/* harmony export */   hW: () => (/* binding */ renderBrokenComment),
/* harmony export */   lk: () => (/* binding */ describeBroken)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(250);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4843);
// Tells people about a ledger record that cannot be read, and about entries that wait in one that can: in annotations, in
// reasons and on the issue. A record that a later release wrote is no fault, and nobody should repair it.


/** One clause that names the ref, what is wrong with it and what to do. */
const describeBroken = ({ ref, problem, newer }) => newer === true
    ? `the record ${ref} was written by a newer release of clambake (${problem}) and waits: pin that release, or a later one`
    : `the record ${ref} cannot be read (${problem}): repair it, or delete it with git push origin :${ref}`;
/** The status comment while its issue's record cannot be read: the rendering of what is known, which is the problem. */
const renderBrokenComment = ({ ref, problem, newer }) => {
    const why = (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseSentence */ .y3)(problem, 500);
    const text = newer === true
        ? `a newer release of clambake wrote the record \`${ref}\` (${why}). No agent and no train takes this issue until the workflows are pinned to that release, or to a later one; then it goes on where it stands.`
        : `the record \`${ref}\` cannot be read (${why}). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.`;
    return `${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .statusCommentMarker */ .CF}\n\n**Left alone**: ${text}\n`;
};
/** One sentence for each record in which entries wait; where some of them are no release's, it asks for their repair. */
const describeUnread = ({ issues, trains, fleet }) => {
    const stored = [
        ...[...issues].map(([issue, one]) => ({ ...one, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .issueRef */ .fB)(issue) })),
        ...[...trains].map(([base, one]) => ({ ...one, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .trainRef */ .cC)(base) })),
        { ...fleet, ref: _names_js__WEBPACK_IMPORTED_MODULE_1__/* .fleetRef */ .MF },
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

/***/ 4843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   CL: () => (/* binding */ safeTitle),
/* harmony export */   y3: () => (/* binding */ neutraliseSentence)
/* harmony export */ });
/* unused harmony exports quoteUntrusted, codeBlock */
/* harmony import */ var _sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(963);
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
    let line = settle((0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .t)(text, { maxChars: maxChars * 8 }).text.replace(/\n/g, ' '), replacements);
    // The new end of a cut text may read differently, so it is settled again.
    for (let room = maxChars - 1; line.length > maxChars && room >= 0; room -= Math.max(1, line.length - maxChars)) {
        line = settle(`${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .M)(line, room).trimEnd()}…`, replacements);
    }
    return line;
};
/** Returns one harmless line of at most `maxChars` UTF-16 units; '…' marks a cut. */
const neutralise = (text, maxChars = 120) => harmless(text, { maxChars, replacements: [...noReferences, ...always] });
/** The same for our own sentence that may contain other people's words: `#12` stays a reference. */
const neutraliseSentence = (text, maxChars) => harmless(text, { maxChars, replacements: [...noClosing, ...always] });
/** The title of an issue, safe in any place; an unreadable one becomes `(untitled)`. */
const safeTitle = (title, maxChars = 120) => neutralise(title, maxChars) || '(untitled)';
/** Quotes an agent's words as harmless Markdown lines; empty text gives ''. */
const quoteUntrusted = (text, { maxLines, maxChars }) => {
    const lines = sanitise(text, { maxChars })
        .text.split('\n')
        .map((line) => neutralise(line, 500))
        .filter((line) => line !== '');
    const kept = lines.slice(0, maxLines).map((line) => `> ${line}`);
    return lines.length > maxLines ? [...kept, `> … ${lines.length - maxLines} more lines`].join('\n') : kept.join('\n');
};
/**
 * Puts a log into a Markdown code block that its content cannot close. Text in a code block mentions, links and closes
 * nothing. A log says at its end what failed, so a cut keeps the end.
 */
const codeBlock = (text, { maxChars }) => {
    const tail = text.slice(-maxChars * 4);
    const clean = sanitise(tail, { maxChars: tail.length * 4 + 100 }).text.trimEnd();
    const kept = clean.length <= maxChars ? clean : `…${clean.slice(clean.length - maxChars + 1).toWellFormed()}`;
    const longest = Math.max(2, ...[...kept.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${kept}\n${fence}`;
};


/***/ }),

/***/ 963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ prefixOf),
/* harmony export */   t: () => (/* binding */ sanitise)
/* harmony export */ });
// Removes what people cannot see from text that comes from outside (issue titles and bodies, logs), so that nobody can talk
// to an agent behind a reviewer's back. Cleaning twice changes nothing.
/** Terminal control sequences: CSI, OSC and the two-character ones. */
const terminalSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;
/** Control characters except tab and newline, and C1. */
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/**
 * Characters without a shape of their own: soft hyphen, combining grapheme joiner, Arabic letter mark, Hangul and Khmer
 * fillers, Mongolian selectors, zero width and bidi, invisible operators, variation selectors, BOM, interlinear marks, tags.
 */
const hiddenCharacters = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
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
/** `maxChars` counts UTF-16 units, including the note about the cut. */
const sanitise = (text, { maxChars }) => {
    // Text far beyond the budget is not read, so that a 10 MB body costs as much as a small one.
    const looked = prefixOf(text, maxChars * 4 + 1000).toWellFormed();
    const clean = visible(looked);
    const harmless = looked.replace(lineBreaks, '\n').normalize('NFC');
    const truncated = clean.length > maxChars || looked.length < text.length;
    const note = cutNote.length < maxChars ? cutNote : '';
    const kept = truncated ? prefixOf(clean, maxChars - note.length) + note : clean;
    return { text: kept, hidden: clean !== harmless, truncated };
};


/***/ })

};
