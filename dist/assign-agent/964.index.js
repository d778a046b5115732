export const id = 964;
export const ids = [964];
export const modules = {

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ inARow),
/* harmony export */   KQ: () => (/* binding */ dateTime),
/* harmony export */   nC: () => (/* binding */ notBeforeAfterLost),
/* harmony export */   qo: () => (/* binding */ clockTime),
/* harmony export */   uc: () => (/* binding */ lostInARowLimit)
/* harmony export */ });
/* unused harmony exports minutesAfter, doubledMinutes, notBeforeAfterEviction */
/* harmony import */ var _records_transitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5867);
// When an issue may be tried again. Pure arithmetic on the record's own history: doubling, capped, never a promise
// that a wake-up comes at that minute.

const minuteMs = 60_000;
const capMinutes = 60;
/** `now` plus minutes, as an ISO timestamp in UTC. */
const minutesAfter = (now, minutes) => new Date(Date.parse(now) + minutes * minuteMs).toISOString();
/** How many of the newest attempts since a person last asked ended in one of `outcomes`, without a break. */
const inARow = (record, outcomes) => {
    const attempts = (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record);
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
/* harmony import */ var _records_fleet_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7657);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(250);
/* harmony import */ var _slash_command_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9520);
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
    if (!(0,_slash_command_js__WEBPACK_IMPORTED_MODULE_1__/* .takesIssue */ .ax)(kind))
        return undefined;
    if (issue === undefined)
        return `/${kind} needs the number of an issue: write /${kind} #42`;
    const record = ledger.issues.get(issue)?.record;
    if (record === undefined)
        return `there is no record of #${issue}`;
    return kind === 'evict' ? objectionToEviction(record) : objectionToRevert(record);
};
const objectionToEviction = ({ issue, state, claim }) => {
    if (state === 'landed' || state === 'bundled')
        return undefined;
    if (state === 'merged')
        return `#${issue} is merged already: /revert #${issue} takes it back`;
    return `#${issue} is ${claim === undefined ? state : `with agent ${claim.agent}`}, neither landed nor aboard a flight`;
};
const objectionToRevert = ({ issue, state }) => state === 'merged' ? undefined : `#${issue} is ${state}: only what is merged can be reverted`;
const recordCommand = (ledger, asked) => {
    const broken = brokenFleet(ledger);
    if (broken !== undefined)
        return { kind: 'refused', why: (0,_texts_broken_record_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBroken */ .l)(broken) };
    const fleet = ledger.fleet?.record ?? { v: 1 };
    const before = answerOf(fleet, asked.id);
    if (before !== undefined)
        return { kind: 'known', text: before };
    const objection = objectionTo({ kind: asked.word, issue: asked.issue }, ledger);
    if (objection !== undefined)
        return { kind: 'refused', why: objection };
    const record = asked.word === 'pause' || asked.word === 'resume' ? steered(fleet, { ...asked, word: asked.word }) : queued(fleet, asked);
    return 'why' in record
        ? { kind: 'refused', ...record }
        : { kind: 'recorded', write: fleetWrite(ledger, record.fleet), text: record.text };
};
/** What became of this very command; undefined when nobody has brought it yet. */
const answerOf = (fleet, id) => {
    if (fleet.commands?.some((command) => command.id === id) === true)
        return 'it is on record and waits for the train';
    return fleet.answered?.find((command) => command.id === id)?.answer;
};
const steered = (fleet, asked) => {
    const { id, word: kind, by, at } = asked;
    const { paused, ...rest } = fleet;
    const pause = paused ?? { by, at };
    const text = kind === 'pause'
        ? `${paused === undefined ? 'the fleet is paused' : `the fleet has been paused by ${paused.by} since ${(0,_backoff_js__WEBPACK_IMPORTED_MODULE_3__/* .dateTime */ .KQ)(paused.at)}`}: no agent starts and no flight departs until /resume; what is in the air finishes`
        : paused === undefined
            ? 'the fleet was not paused'
            : `the pause by ${paused.by} is over`;
    const next = kind === 'pause' ? { ...rest, paused: pause } : rest;
    return { fleet: withAnswer(next, { id, kind, by, at, answer: text }), text };
};
const queued = (fleet, asked) => {
    const { word, issue, base, id, by, at, words } = asked;
    if (word === 'pause' || word === 'resume')
        throw new Error(`/${word} waits for no train`);
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
const fleetWrite = ({ fleet }, record) => ({
    ref: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .fleetRef */ .MF,
    expect: fleet?.oid ?? null,
    record,
});
/** Takes pending commands off the record, each with what became of it: part of the push that carries them out. */
const answerCommands = (ledger, p) => {
    const ids = new Set(p.commands.map(({ id }) => id));
    const { commands = [], ...rest } = ledger.fleet?.record ?? { v: 1 };
    const left = commands.filter(({ id }) => !ids.has(id));
    const record = p.commands.reduce((fleet, { id, kind, issue, by, at }) => withAnswer(fleet, { id, kind, by, at, answer: p.answer, ...(issue === undefined ? {} : { issue }) }), left.length === 0 ? rest : { ...rest, commands: left });
    return fleetWrite(ledger, record);
};
/** Why nothing starts while a person's pause lasts. */
const pauseReason = ({ paused }) => paused === undefined ? undefined : `paused by ${paused.by} since ${(0,_backoff_js__WEBPACK_IMPORTED_MODULE_3__/* .dateTime */ .KQ)(paused.at)}; /resume goes on`;


/***/ }),

/***/ 9520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   My: () => (/* binding */ parseSlashCommand),
/* harmony export */   ax: () => (/* binding */ takesIssue),
/* harmony export */   bw: () => (/* binding */ commandWordOf)
/* harmony export */ });
/* harmony import */ var _records_fleet_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7657);
/* harmony import */ var _texts_sanitise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(963);
// Reads a `/command` out of a comment: its first line alone, with the number and the words behind it as data. What is no
// command of ours is left to whoever it is meant for, and only what is one letter away from ours is taken for a slip.


const mostWords = 2000;
const largestIssue = 2_147_483_647;
const parseSlashCommand = (body) => {
    const [first = '', ...more] = body.split(/\r\n?|\n/);
    const [, typed, rest = ''] = /^\/(\S{1,40})(?:\s+(.*))?$/.exec(first) ?? [];
    if (typed === undefined)
        return { kind: 'none' };
    const word = commandWordOf(typed);
    if (word === undefined) {
        const meant = _records_fleet_record_js__WEBPACK_IMPORTED_MODULE_0__/* .commandWords */ .Bl.find((one) => isOneSlipAway(typed.toLowerCase(), one));
        return meant === undefined ? { kind: 'none' } : { kind: 'slip', typed: typed.slice(0, 40), meant };
    }
    return readArgument(word, { rest: rest.trim(), more: more.join('\n') });
};
/** `evict`, `Evict` → evict; undefined for anything else, look-alikes included. */
const commandWordOf = (text) => _records_fleet_record_js__WEBPACK_IMPORTED_MODULE_0__/* .commandWords */ .Bl.find((word) => word === text.toLowerCase());
const readArgument = (word, p) => {
    const [first = '', ...others] = p.rest.split(/\s+/);
    const isNumber = /^#?[1-9]\d{0,9}$/.test(first);
    const issue = isNumber ? Number(first.replace('#', '')) : undefined;
    if (!takesIssue(word)) {
        return /^#?\d/.test(first)
            ? { kind: 'malformed', word, why: `/${word} takes no number` }
            : { kind: 'command', word, issue: undefined, words: '' };
    }
    if ((/^#/.test(first) || /^[\d+-]/.test(first)) && (issue === undefined || issue > largestIssue)) {
        return { kind: 'malformed', word, why: `${JSON.stringify(first.slice(0, 40))} is not the number of an issue: write /${word} #42` };
    }
    const text = [(isNumber ? others : [first, ...others]).join(' '), p.more].join('\n');
    return { kind: 'command', word, issue, words: wordsOf(text) };
};
/** Those about one passenger. */
const takesIssue = (word) => word === 'evict' || word === 'revert';
const wordsOf = (text) => {
    const clean = (0,_texts_sanitise_js__WEBPACK_IMPORTED_MODULE_1__/* .sanitise */ .t)(text, { maxChars: mostWords }).text.trim();
    return clean.length <= mostWords ? clean : clean.slice(0, mostWords).toWellFormed();
};
/** One letter too many, too few, other than meant, or two neighbours changed places. */
const isOneSlipAway = (typed, meant) => {
    const [a, b] = [Array.from(typed), Array.from(meant)];
    let start = 0;
    while (start < Math.min(a.length, b.length) && a[start] === b[start])
        start += 1;
    let end = 0;
    while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end += 1;
    const [here, there] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    if (here.length <= 1 && there.length <= 1)
        return true;
    return here.length === 2 && there.length === 2 && here[0] === there[1] && here[1] === there[0];
};


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
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(764);
/* harmony import */ var _records_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2336);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(250);



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
    if (record === undefined || !['merged', 'withdrawn'].includes(record.state))
        return undefined;
    const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
    const event = view.events.findLast((candidate, index) => index > consumed && isHumanCommand(candidate));
    return event?.kind === 'reopened' ? event : undefined;
};
/** The login whose role a decision on this issue needs; null when nobody asked or the account is gone. */
const askerOf = (view, record) => (reopening(view, record) ?? lastAsk(view, record))?.actor ?? null;
const roleAtLeast = (role, least) => _roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roles */ .O.indexOf(role) >= _roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roles */ .O.indexOf(least);
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

/***/ 7657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ commandWords),
/* harmony export */   bD: () => (/* binding */ mostPending),
/* harmony export */   pU: () => (/* binding */ fleetRecordSchema),
/* harmony export */   ts: () => (/* binding */ mostAnswered)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
// What the whole fleet holds in one record: whether it is paused, and what people asked for by `/command` and no train
// has carried out yet. A command is a fact in the ledger before anything acts on it; whoever carries it out takes it off
// in the same push. What was answered stays for a while, so that an event delivered twice asks for nothing twice.

const timestamp = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$();
const login = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100);
const commandWords = ['evict', 'retry', 'depart', 'pause', 'resume', 'revert'];
/** Those that wait for a train; a pause and its end are facts at once. */
const trainWords = ['evict', 'retry', 'depart', 'revert'];
const commandFacts = {
    /** The comment or the run that brought it: the same one is never carried out twice. */
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?:comment|run)-[1-9]\d{0,15}$/, 'a comment or a run'),
    issue: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).optional(),
    by: login,
    at: timestamp,
};
const pendingCommandSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    ...commandFacts,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(trainWords),
    /** Whose train it is about; the configured base where left out. */
    base: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(250).optional(),
    /** What its author wrote behind it: data. */
    words: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(2000).optional(),
});
const answeredCommandSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    ...commandFacts,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(commandWords),
    /** What became of it, in a sentence for people. */
    answer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(500),
});
/** So many may wait, and so many answers are remembered. */
const mostPending = 50;
const mostAnswered = 100;
const fleetRecordSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    v: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    /** No new claim before this time: the account's limit was reached. */
    pausedUntil: timestamp.optional(),
    /** Why, for people. */
    pauseReason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(500).optional(),
    /** A person's pause: no new claim and no departure until a person ends it. */
    paused: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ by: login, at: timestamp }).optional(),
    /** In the order in which they were given. */
    commands: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pendingCommandSchema).max(mostPending).optional(),
    /** Newest first. */
    answered: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(answeredCommandSchema).max(mostAnswered).optional(),
});


/***/ }),

/***/ 7474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vn: () => (/* binding */ transitionIssue),
/* harmony export */   w: () => (/* binding */ canTransition)
/* harmony export */ });
/* unused harmony exports issueEvents, issueMachine, IllegalTransition, issueMachineEdges, issueMachineDiagram */
/* harmony import */ var xstate__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4253);
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6965);
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
const issueMachine = (0,xstate__WEBPACK_IMPORTED_MODULE_0__/* .createMachine */ .Op)({
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
    const found = _records_js__WEBPACK_IMPORTED_MODULE_1__/* .issueStates */ .Uu.find((state) => state === value);
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
    const [after] = (0,xstate__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .kY)(issueMachine, before, { type: event });
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

/***/ 6965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  CU: () => (/* binding */ countedOutcomes),
  KL: () => (/* binding */ issueRecordSchema),
  Uu: () => (/* binding */ issueStates),
  XC: () => (/* binding */ trainRecordSchema)
});

// UNUSED EXPORTS: agentSchema, attemptIdSchema, attemptSchema, claimSchema, feedbackSchema, fleetRecordSchema, flightSchema, landedSchema, leftOutSchema, oid, outcomes, passengerSchema, prefixSchema, timestamp, trialSchema, verdicts

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var roles = __webpack_require__(764);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(250);
;// CONCATENATED MODULE: ./packages/core/build/records/id-schemas.js
// How an attempt and an agent are named in records and inputs. On their own, because every action reads its inputs
// before anything else and most of its start would otherwise be spent on schemas of records it has not fetched yet.


const attemptIdSchema = schemas/* string */.YjP().regex(names/* attemptIdPattern */.bi, 'an attempt id such as 42-1-9f3a77c2');
const agentSchema = schemas/* string */.YjP().regex(/^\d{3,}$/, 'an agent such as 001');

;// CONCATENATED MODULE: ./packages/core/build/records/records.js
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
    /** A person took the work off a train or back from the base; `merge` is the merge commit that was taken back. */
    schemas/* strictObject */.rej({
        kind: schemas/* literal */.euz('person'),
        by: login,
        did: schemas/* enum */.k5n(['evicted', 'reverted']),
        words: schemas/* string */.YjP().max(2000),
        merge: oid.optional(),
        at: timestamp,
    }),
]);
const workSchema = schemas/* strictObject */.rej({
    oid,
    at: timestamp,
    attempt: attemptIdSchema,
    agent: agentSchema,
    files: schemas/* int */.Whr().min(0),
    additions: schemas/* int */.Whr().min(0),
    deletions: schemas/* int */.Whr().min(0),
});
const flightOfIssue = schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), pr: schemas/* int */.Whr().optional() });
const landedSchema = workSchema.extend({
    /** Where a person has pushed to the branch since and that passed landing's checks: the commit that landed before it. */
    pushedAfter: oid.optional(),
    /** Where what has landed takes merged work back: which merge, for whom, and the work as it is on the base. */
    revert: schemas/* strictObject */.rej({
        merge: oid,
        by: login,
        at: timestamp,
        words: schemas/* string */.YjP().max(2000),
        of: workSchema,
        flight: flightOfIssue.optional(),
    })
        .optional(),
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
    flight: flightOfIssue.optional(),
    /** The last time its merged work was to be taken back: the commit that does it, and whether that is on the base. */
    lastRevert: schemas/* strictObject */.rej({ oid, merge: oid, by: login, at: timestamp, landed: schemas/* boolean */.zMY() }).optional(),
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
    /** It is the pull request's own run, which an App started. */
    event: schemas/* literal */.euz('pull_request').optional(),
    /** Which attempt of the run this is; the first when left out. */
    attempt: schemas/* int */.Whr().min(1).optional(),
    at: timestamp,
    /**
     * `none`: the run ended without saying anything; `superseded`: given up, because nobody needs its answer any more;
     * `forgotten`: it did not pass, and a person wants that tested again.
     */
    verdict: schemas/* enum */.k5n([...verdicts, 'none', 'superseded', 'forgotten']).optional(),
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
    /** Where we left the bundle's branch, while that is none of the prefixes. */
    heads: schemas/* array */.YOg(oid).max(5).optional(),
    trials: schemas/* array */.YOg(trialSchema).default([]),
    /** The run that wrote this and goes on with it, and when. */
    pilot: schemas/* strictObject */.rej({ runId: schemas/* int */.Whr(), runAttempt: schemas/* int */.Whr(), at: timestamp }).optional(),
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
         * is looked at again at every tick; `alarm`: until a departure is forced; else until the base moves.
         */
        kind: schemas/* enum */.k5n(['setting', 'preflight', 'alarm', 'base-red', 'no-verdict']).optional(),
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
    /** Workflows that are to be dispatched on the base, because a flight landed. */
    afterMerge: schemas/* array */.YOg(schemas/* strictObject */.rej({ flight: schemas/* string */.YjP(), workflow: schemas/* string */.YjP().max(200) }))
        .max(1000)
        .optional(),
    /** Branches of bundles that a person pushed to: they are that person's now. */
    kept: schemas/* array */.YOg(schemas/* string */.YjP().max(200)).max(100).optional(),
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
        /** Workflows that were dispatched after it landed, with the run; 0 where GitHub did not start one. */
        afterMerge: schemas/* array */.YOg(schemas/* strictObject */.rej({ workflow: schemas/* string */.YjP().max(200), runId: schemas/* int */.Whr().min(0) }))
            .max(10)
            .optional(),
        /** How it ended, in a few words for people. */
        ending: schemas/* string */.YjP().max(500).optional(),
    }))
        .default([]),
});


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
/* harmony import */ var _records_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6965);



/** Attempts that count against the limit: those since a person last asked whose outcome is a counted one. */
const countedAttempts = (record) => attemptsSinceAsked(record).filter((attempt) => _records_js__WEBPACK_IMPORTED_MODULE_0__/* .countedOutcomes */ .CU.includes(attempt.outcome)).length;
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
    const flight = p.pr === undefined ? { id: p.flight } : { id: p.flight, pr: p.pr };
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
/* harmony export */   h: () => (/* binding */ renderBrokenComment),
/* harmony export */   l: () => (/* binding */ describeBroken)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(250);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4843);
// What people read about a record of the ledger that cannot be read: in annotations and reasons, and on its issue.


/** One clause that names the ref, what is wrong with it and what to do. */
const describeBroken = ({ ref, problem }) => `the record ${ref} cannot be read (${problem}): repair it, or delete it with git push origin :${ref}`;
/** The status comment while its issue's record cannot be read: the rendering of what is known, which is the problem. */
const renderBrokenComment = ({ ref, problem }) => `${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .statusCommentMarker */ .CF}

**Left alone**: the record \`${ref}\` cannot be read (${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseSentence */ .y3)(problem, 500)}). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.
`;


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
    let line = settle((0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .t)(text, { maxChars: p.maxChars * 8 }).text.replace(/\n/g, ' '), p.replacements);
    // What is cut may read differently at its new end, so it is settled again.
    for (let room = p.maxChars - 1; line.length > p.maxChars && room >= 0; room -= Math.max(1, line.length - p.maxChars)) {
        line = settle(`${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .M)(line, room).trimEnd()}…`, p.replacements);
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


/***/ }),

/***/ 963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ prefixOf),
/* harmony export */   t: () => (/* binding */ sanitise)
/* harmony export */ });
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
const sanitise = (text, p) => {
    // Far more than the budget is never looked at: a 10 MB body costs as much as a small one.
    const looked = prefixOf(text, p.maxChars * 4 + 1000).toWellFormed();
    const clean = visible(looked);
    const harmless = looked.replace(lineBreaks, '\n').normalize('NFC');
    const truncated = clean.length > p.maxChars || looked.length < text.length;
    const note = cutNote.length < p.maxChars ? cutNote : '';
    const kept = truncated ? prefixOf(clean, p.maxChars - note.length) + note : clean;
    return { text: kept, hidden: clean !== harmless, truncated };
};


/***/ })

};
