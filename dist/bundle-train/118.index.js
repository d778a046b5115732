export const id = 118;
export const ids = [118];
export const modules = {

/***/ 9746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   XJ: () => (/* binding */ triggersOf),
/* harmony export */   aG: () => (/* binding */ jobsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   dz: () => (/* binding */ findingAt),
/* harmony export */   l$: () => (/* binding */ expressionsIn),
/* harmony export */   v: () => (/* binding */ calledPath)
/* harmony export */ });
// A workflow file as the preflight sees it: parsed by an adapter, looked at here without trusting its shape. GitHub
// accepts many spellings of the same thing; what is none of them is treated as the unsafe one by whoever asks.
/** The value as a map; empty when it is none. */
const fieldsOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const textOf = (value) => (typeof value === 'string' ? value : '');
/** What stands between ${{ and }}; braces inside a text of the expression end nothing. */
const expressionsIn = (text) => [...text.matchAll(/\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/g)].map((match) => match[1] ?? '');
const jobsOf = (file) => Object.entries(fieldsOf(fieldsOf(file.document)['jobs'])).map(([name, job]) => {
    const fields = fieldsOf(job);
    const at = `jobs/${name}`;
    const steps = Array.isArray(fields['steps']) ? fields['steps'] : [];
    return { file, name, at, fields, steps: steps.map((step, index) => ({ at: `${at}/steps/${index}`, fields: fieldsOf(step) })) };
});
/** Trigger → its settings; `on: push`, `on: [push]` and `on: { push: … }` are the same. */
const triggersOf = (file) => {
    const on = fieldsOf(file.document)['on'];
    if (typeof on === 'string')
        return new Map([[on, {}]]);
    if (Array.isArray(on))
        return new Map(on.map((name) => [String(name), {}]));
    return new Map(Object.entries(fieldsOf(on)).map(([name, settings]) => [name, fieldsOf(settings)]));
};
/** Path of a workflow of the same repository that a job calls; undefined for a job with steps and for another repository's. */
const calledPath = (uses) => /^\.\/(\.github\/workflows\/[\w.-]+\.ya?ml)$/.exec(textOf(uses))?.[1];
/** A finding at a place, whose line is that of the nearest place that has one. */
const findingAt = (file, p) => {
    const parts = p.at.split('/');
    let line;
    for (let length = parts.length; length > 0 && line === undefined; length -= 1)
        line = file.lines.get(parts.slice(0, length).join('/'));
    return { path: file.path, line, job: p.job, what: p.what, mend: p.mend };
};


/***/ }),

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F$: () => (/* binding */ inARow),
/* harmony export */   JY: () => (/* binding */ doubledMinutes),
/* harmony export */   KQ: () => (/* binding */ dateTime),
/* harmony export */   _m: () => (/* binding */ minutesAfter),
/* harmony export */   gr: () => (/* binding */ notBeforeAfterEviction),
/* harmony export */   nC: () => (/* binding */ notBeforeAfterLost),
/* harmony export */   qo: () => (/* binding */ clockTime),
/* harmony export */   uc: () => (/* binding */ lostInARowLimit)
/* harmony export */ });
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

/***/ 175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tp: () => (/* binding */ answerCommands),
  At: () => (/* binding */ brokenFleet),
  vL: () => (/* binding */ describeCommand),
  Dx: () => (/* binding */ objectionTo),
  Ph: () => (/* binding */ pauseReason),
  kk: () => (/* binding */ pendingCommands)
});

// UNUSED EXPORTS: placeOf, recordCommand

// EXTERNAL MODULE: ./packages/core/build/fleet/backoff.js
var backoff = __webpack_require__(2421);
// EXTERNAL MODULE: ./packages/core/build/records/fleet-record.js
var fleet_record = __webpack_require__(7657);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(250);
;// CONCATENATED MODULE: ./packages/core/build/fleet/slash-command.js
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
        const meant = commandWords.find((one) => isOneSlipAway(typed.toLowerCase(), one));
        return meant === undefined ? { kind: 'none' } : { kind: 'slip', typed: typed.slice(0, 40), meant };
    }
    return readArgument(word, { rest: rest.trim(), more: more.join('\n') });
};
/** `evict`, `Evict` → evict; undefined for anything else, look-alikes included. */
const commandWordOf = (text) => commandWords.find((word) => word === text.toLowerCase());
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
    const clean = sanitise(text, { maxChars: mostWords }).text.trim();
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

;// CONCATENATED MODULE: ./packages/core/build/fleet/fleet-commands.js
// How a person's command becomes a fact of the fleet's record, and how it leaves it. Pure: what comes out is one write
// with a lease, so that of two jobs that got the same event one wins and the other finds the command there.





/** The fleet's record where it cannot be read: whether the fleet is paused is not known then. */
const brokenFleet = ({ broken }) => broken.find(({ ref }) => ref === names/* fleetRef */.MF);
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
    if (!takesIssue(kind))
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
        return { kind: 'refused', why: describeBroken(broken) };
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
        ? `${paused === undefined ? 'the fleet is paused' : `the fleet has been paused by ${paused.by} since ${dateTime(paused.at)}`}: no agent starts and no flight departs until /resume; what is in the air finishes`
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
    if (pending.length >= mostPending)
        return { why: `${mostPending} commands wait for the train already: try again when they are answered` };
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
    answered: [{ ...answered, answer: answered.answer.slice(0, 500).toWellFormed() }, ...(fleet.answered ?? [])].slice(0, fleet_record/* mostAnswered */.ts),
});
const fleetWrite = ({ fleet }, record) => ({
    ref: names/* fleetRef */.MF,
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
const pauseReason = ({ paused }) => paused === undefined ? undefined : `paused by ${paused.by} since ${(0,backoff/* dateTime */.KQ)(paused.at)}; /resume goes on`;


/***/ }),

/***/ 4147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   YX: () => (/* binding */ askerOf),
/* harmony export */   h$: () => (/* binding */ isHumanCommand),
/* harmony export */   j1: () => (/* binding */ judgeActor),
/* harmony export */   tg: () => (/* binding */ judgeAsk),
/* harmony export */   y8: () => (/* binding */ reopening)
/* harmony export */ });
/* unused harmony export roleAtLeast */
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

/***/ 3451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qx: () => (/* binding */ stopWrite),
/* harmony export */   gi: () => (/* binding */ refusalWrite),
/* harmony export */   lE: () => (/* binding */ endWrite)
/* harmony export */ });
/* harmony import */ var _train_train_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(511);
/* harmony import */ var _texts_train_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9683);


/** Closes the pull request of a flight that landed nothing, if it has one. */
const closing = (input, flight, p) => {
    const number = input.flightView?.pullRequest?.number ?? flight.pr;
    return number === undefined ? undefined : { number, body: (0,_texts_train_js__WEBPACK_IMPORTED_MODULE_0__/* .renderClosing */ .Ej)(flight, p) };
};
/** Ends a flight that lands nothing; `fate` is what becomes of passengers, who are unboarded where it says nothing. */
const endWrite = (input, flight, p) => {
    const fate = { leave: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .everybody */ .eI)(flight), ...p.fate };
    const { ending, landed = [] } = p;
    const train = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .ended */ .v6)(input, (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input), { flight, landed, ending });
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainWrite */ .c9)(input, {
        why: `flight ${flight.id} ends: ${ending}`,
        train: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .tidy */ .DZ)({ ...train, ...p.train }),
        records: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .fatesOf */ .vD)(input, flight, fate),
        cancels: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .runsOut */ .H5)(flight),
        closes: closing(input, flight, { ending, landed }),
        wake: (fate.evicted?.size ?? 0) + (fate.merged?.size ?? 0) > 0,
        failure: p.failure,
    });
};
/** The flight ends without blame and the train stands still until the base moves or a departure is forced. */
const stopWrite = (input, flight, p) => {
    const next = `The train departs again when ${flight.base} moves, or when a departure is forced (input "force" of bundle-train, /depart), or is told to /retry.`;
    const reason = `${p.reason}. Nobody is blamed. ${next}`.slice(0, 2000).toWellFormed();
    const stopped = { reason, at: input.snapshot.now, baseOid: flight.baseOid, kind: p.kind };
    // A red base may be mended without a commit (a secret, a service): what was red is tested again then.
    const verdicts = Object.fromEntries(Object.entries((0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input).verdicts).filter(([, verdict]) => verdict === 'green'));
    return endWrite(input, flight, { ending: p.reason, train: { stopped, verdicts }, failure: reason });
};
/**
 * GitHub refused a step for good (a setting, a protection). The flight stays in the air and every later tick tries the
 * step again; `withdraw` is a branch that must not stay behind meanwhile. What already stands written is not written again.
 */
const refusalWrite = (input, flight, p) => {
    const reason = p.reason.slice(0, 2000).toWellFormed();
    const train = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input);
    const tip = p.withdraw === undefined ? undefined : input.snapshot.branches.get(p.withdraw);
    const stopped = { reason, at: input.snapshot.now, baseOid: flight.baseOid, kind: 'setting' };
    const write = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainWrite */ .c9)(input, {
        why: `flight ${flight.id} cannot go on: ${reason}`,
        train: { ...train, stopped },
        branches: p.withdraw === undefined || tip === undefined ? [] : [{ branch: p.withdraw, expect: tip, to: null }],
        failure: reason,
    });
    return train.stopped?.reason === reason ? { ...write, writes: [] } : write;
};


/***/ }),

/***/ 9777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ landedWrite),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   iW: () => (/* binding */ giveUpWrite),
/* harmony export */   zm: () => (/* binding */ culpritWrite)
/* harmony export */ });
/* harmony import */ var _train_after_merge_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8392);
/* harmony import */ var _train_boarding_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7467);
/* harmony import */ var _flight_end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3451);
/* harmony import */ var _flight_search_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2908);
/* harmony import */ var _train_train_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(511);
/* harmony import */ var _search_suspicion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9968);
// How a flight gets smaller: a proven culprit is taken off, a green prefix has landed, a search is given up. Invariant:
// whoever is not evicted with proof lands, flies on with the same commits, or waits again; nobody is lost.






/** The proven culprit (counted from 1) is evicted; the green prefix before it goes on, the others fly again at once. */
const culpritWrite = (input, flight, culprit) => {
    const prefixes = flight.prefixes ?? [];
    const guilty = prefixes[culprit - 1];
    if (guilty === undefined)
        throw new Error(`flight ${flight.id} has no passenger number ${culprit}`);
    const own = flight.trials.findLast((trial) => trial.verdict === 'red' && trial.tree === guilty.tree);
    const red = own ?? flight.trials.findLast((trial) => trial.verdict === 'red');
    // A tree known to be red from an earlier flight is not tested again: what was said about it then still stands.
    const before = input.snapshot.ledger.issues.get(guilty.issue)?.record.feedback;
    const said = own ?? (before?.kind === 'ci' ? before : red);
    const check = said?.check ?? 'CI';
    const feedback = { kind: 'ci', flight: flight.id, check, excerpt: said?.excerpt ?? '', at: input.snapshot.now };
    const without = culprit === 1 ? `${flight.base} alone` : culprit === 2 ? 'the one before it' : `the ${culprit - 1} before it`;
    const reason = `"${check}" fails with it and passes with ${without}`;
    const evicted = new Map([[guilty.issue, { feedback, reason }]]);
    const leave = new Set(prefixes.slice(culprit).map((prefix) => prefix.issue));
    // What the proving run named is explained; what it did not name may be another one's doing.
    const explained = new Set(red?.tree === guilty.tree ? (0,_search_suspicion_js__WEBPACK_IMPORTED_MODULE_0__/* .namedPaths */ .S)(red.excerpt ?? '') : []);
    const failing = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input).failing?.filter((path) => !explained.has(path));
    const told = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .takingOff */ .cG)((0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutRuns */ .dQ)(flight), evicted);
    const again = { lastDeparture: undefined, failing };
    if (culprit === 1) {
        const write = (0,_flight_end_js__WEBPACK_IMPORTED_MODULE_2__/* .endWrite */ .lE)(input, told, { ending: `#${guilty.issue} fails CI`, fate: { evicted, leave }, train: again });
        return { ...write, cancels: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .runsOut */ .H5)(flight) };
    }
    const next = firstOf(told, culprit - 1);
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainWrite */ .c9)(input, {
        why: `#${guilty.issue} fails CI: ${(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)(next.passengers.map((p) => p.issue))} of flight ${flight.id} ${next.passengers.length === 1 ? 'goes' : 'go'} on`,
        train: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .tidy */ .DZ)({ ...(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input), flight: next, ...again }),
        records: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .fatesOf */ .vD)(input, flight, { evicted, leave }),
        cancels: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .runsOut */ .H5)(flight),
        wake: true,
    });
};
/** The flight as if only those of its first `size` prefixes were aboard. */
const firstOf = (flight, size) => {
    const prefixes = (flight.prefixes ?? []).slice(0, size);
    const issues = new Set(prefixes.map((prefix) => prefix.issue));
    return { ...flight, prefixes, passengers: flight.passengers.filter((passenger) => issues.has(passenger.issue)) };
};
/**
 * The first `size` prefixes are on the base, whose tip is that commit or has its tree. Those behind fly on as the next
 * flight, on the same commits and with the trials that are out, unless an unblocker has to fly first.
 */
const landedWrite = (input, flight, size) => {
    const prefix = flight.prefixes?.[size - 1];
    const landed = firstOf(flight, size).passengers.map((passenger) => passenger.issue);
    const known = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .tidy */ .DZ)({ ...flight, pr: flight.pr ?? input.flightView?.pullRequest?.number });
    const before = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .ended */ .v6)(input, (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input), {
        flight: known,
        landed,
        ending: 'landed',
        mergedOid: prefix?.oid,
        testedTree: prefix?.tree,
    });
    const calm = flight.trials.every((trial) => trial.verdict !== 'red') && (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .culpritsOf */ .Et)(flight) === 0;
    const train = (0,_train_after_merge_js__WEBPACK_IMPORTED_MODULE_3__/* .withAfterMerge */ .ZF)((0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .tidy */ .DZ)({ ...before, stopped: undefined, failing: calm ? undefined : before.failing }), {
        flight: flight.id,
        workflows: input.config['after-merge'],
    });
    const behind = (flight.prefixes ?? []).slice(size);
    const standsThere = prefix !== undefined && input.snapshot.branches.get(flight.base) === prefix.oid;
    const shared = { why: `flight ${flight.id} landed ${(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)(landed)}`, wake: true };
    if (behind.length === 0 || !standsThere || (0,_train_boarding_js__WEBPACK_IMPORTED_MODULE_4__/* .planBoarding */ .A)({ ...input, train }).unblockersOnly) {
        const records = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .fatesOf */ .vD)(input, known, { merged: new Set(landed), leave: new Set(behind.map((one) => one.issue)) });
        return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainWrite */ .c9)(input, { ...shared, train, records, cancels: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .runsOut */ .H5)(flight) });
    }
    const id = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .nextFlightId */ .zq)(input);
    const next = flyOn(flight, { id, size });
    const aboard = new Set(next.passengers.map((passenger) => passenger.issue));
    const moved = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .fatesOf */ .vD)(input, known, { merged: new Set(landed), onward: { issues: aboard, flight: id } });
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainWrite */ .c9)(input, {
        ...shared,
        train: { ...train, lastFlight: Number(id), flight: next },
        records: moved,
        cancels: outWithin(flight, size),
    });
};
/** Runs that are out about prefixes that landed: nobody needs their answer. */
const outWithin = (flight, size) => flight.trials.flatMap((trial) => (trial.verdict === undefined && trial.size <= size ? [trial.runId] : []));
/** What is left of a flight whose first `size` prefixes landed: the same commits, counted from there. */
const flyOn = (flight, p) => {
    const prefixes = (flight.prefixes ?? []).slice(p.size);
    const issues = new Set(prefixes.map((prefix) => prefix.issue));
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .tidy */ .DZ)({
        id: p.id,
        base: flight.base,
        baseOid: flight.prefixes?.[p.size - 1]?.oid ?? flight.baseOid,
        departedAt: flight.departedAt,
        promisedBy: flight.promisedBy,
        origin: flight.origin ?? flight.id,
        passengers: flight.passengers.filter((passenger) => issues.has(passenger.issue)),
        order: flight.order?.filter(({ issue }) => issues.has(issue)),
        prefixes,
        trials: flight.trials
            .filter((trial) => trial.size > p.size && (trial.verdict === undefined || trial.verdict === 'red'))
            // What it has cost so far is counted where it was started.
            .map((trial) => (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .tidy */ .DZ)({ ...trial, size: trial.size - p.size, carried: true, runnerSeconds: undefined })),
    });
};
/** The search came to no end: everybody waits again, and those who may be to blame fly alone. */
const giveUpWrite = (input, flight, why) => {
    const suspects = new Set((0,_flight_search_js__WEBPACK_IMPORTED_MODULE_5__/* .suspectsOf */ .k_)((0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input), flight).map(({ issue }) => issue));
    const blamed = flight.passengers.filter(({ issue }) => suspects.size === 0 || suspects.has(issue));
    const alone = [...new Set([...((0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input).alone ?? []), ...blamed.map((passenger) => passenger.oid)])].slice(-1000);
    const ending = `${why}: ${(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)(blamed.map(({ issue }) => issue))} ${blamed.length === 1 ? 'flies' : 'fly'} alone`;
    return (0,_flight_end_js__WEBPACK_IMPORTED_MODULE_2__/* .endWrite */ .lE)(input, flight, { ending, train: { alone, lastDeparture: undefined } });
};


/***/ }),

/***/ 5266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d7: () => (/* binding */ decideRuns),
/* harmony export */   ds: () => (/* binding */ stop),
/* harmony export */   rc: () => (/* binding */ decided),
/* harmony export */   x2: () => (/* binding */ holdForRuns)
/* harmony export */ });
/* harmony import */ var _flight_end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3451);
/* harmony import */ var _flight_writes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7688);
/* harmony import */ var _trial_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3536);
// The CI runs of a flight that are out: what they have said, and what to do while they say nothing. Invariant: verdicts are
// written before anything is decided from them, and a run in line behind another one of ours is not a silent one.



const decided = (step, text) => ({
    step,
    reasons: text === undefined ? [] : [{ issue: null, text }],
});
/** Runs that have said something, one at a time; undefined when all that are out are still at work. */
const decideRuns = (input, flight) => {
    const judged = runsAtWork(input, flight);
    const ended = judged.find(({ judgement }) => judgement.kind !== 'pending' && judgement.kind !== 'silent');
    if (ended !== undefined && ended.judgement.kind !== 'pending' && ended.judgement.kind !== 'silent') {
        return decided((0,_flight_writes_js__WEBPACK_IMPORTED_MODULE_0__/* .verdictWrite */ .P$)(input, flight, { trial: ended.trial, judgement: ended.judgement }));
    }
    // One that has not started waits its turn while another one of ours is at work.
    const silent = judged.flatMap(({ judgement }) => (judgement.kind === 'silent' ? [judgement] : []))[0];
    if (silent === undefined || judged.some(({ judgement }) => judgement.kind === 'pending'))
        return undefined;
    return stop(input, flight, { kind: 'no-verdict', reason: silent.why });
};
const runsAtWork = (input, flight) => flight.trials.flatMap((trial) => {
    if (trial.verdict !== undefined)
        return [];
    const facts = {
        trial,
        required: input.flightView?.requiredContexts ?? [],
        now: input.snapshot.now,
        checkMinutes: input.config['check-minutes'],
    };
    return [{ trial, judgement: (0,_trial_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeRun */ .Zy)(input.flightView?.runs.get(trial.runId), facts) }];
});
const isAsking = ({ flightView }, runId) => {
    const run = flightView?.runs.get(runId);
    return run !== undefined && (0,_trial_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .waitsForApproval */ .XM)(run);
};
const holdForRuns = (input, flight) => {
    const judged = runsAtWork(input, flight);
    const untils = judged.flatMap(({ judgement }) => (judgement.kind === 'pending' ? [judgement.until] : [])).sort();
    const until = untils[0] ?? input.snapshot.now;
    const runs = judged.map(({ trial }) => trial.runId);
    const text = judged.length === 1
        ? `waits: CI run ${runs[0]} tests ${judged[0]?.trial.size} of ${flight.passengers.length} aboard flight ${flight.id}`
        : `waits: CI runs ${runs.join(', ')} test the first ${judged.map(({ trial }) => trial.size).join(', ')} of ${flight.passengers.length} aboard flight ${flight.id}`;
    const asks = runs
        .filter((id) => isAsking(input, id))
        .map((id) => `; CI run ${id} waits for an approval, which a person gives on its page`);
    return { ...decided({ kind: 'hold', for: 'ci', until, runs }, `${text}${asks.join('')}`), wakeAt: until };
};
const stop = (input, flight, p) => {
    const write = (0,_flight_end_js__WEBPACK_IMPORTED_MODULE_2__/* .stopWrite */ .Qx)(input, flight, p);
    return decided(write, write.failure);
};


/***/ }),

/***/ 2908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ searchOf),
/* harmony export */   Pq: () => (/* binding */ supersededRuns),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   k_: () => (/* binding */ suspectsOf),
/* harmony export */   ku: () => (/* binding */ inSearchOrder)
/* harmony export */ });
/* harmony import */ var _search_culprit_rate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5619);
/* harmony import */ var _search_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1407);
/* harmony import */ var _search_search_posterior_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8687);



/** Everything CI has said about trees: this flight's trials, and certain verdicts of earlier flights. */
const evidenceOf = (train, flight) => {
    const evidence = new Map();
    for (const trial of flight.trials) {
        const before = evidence.get(trial.tree) ?? { greens: 0, reds: 0 };
        if (trial.verdict === 'green')
            evidence.set(trial.tree, { ...before, greens: before.greens + 1 });
        if (trial.verdict === 'red')
            evidence.set(trial.tree, { ...before, reds: before.reds + 1 });
    }
    for (const [tree, verdict] of Object.entries(train.verdicts)) {
        const before = evidence.get(tree) ?? { greens: 0, reds: 0 };
        if (verdict === 'green')
            evidence.set(tree, { ...before, greens: Math.max(1, before.greens) });
        // Remembered reds were seen twice.
        else
            evidence.set(tree, { ...before, reds: Math.max(2, before.reds) });
    }
    return evidence;
};
/** Passengers in the order their prefixes have; those without a place in it keep theirs, at the end. */
const inSearchOrder = (flight) => {
    const places = new Map((flight.order ?? []).map(({ issue }, place) => [issue, place]));
    const place = ({ issue }) => places.get(issue) ?? places.size;
    return [...flight.passengers].sort((a, b) => place(a) - place(b));
};
/** Each prefix's last passenger's chance to be a culprit, in prefix order. */
const chancesOf = (train, flight) => {
    const known = new Map((flight.order ?? []).map(({ issue, chance }) => [issue, chance]));
    const prefixes = flight.prefixes ?? [];
    const rate = (0,_search_culprit_rate_js__WEBPACK_IMPORTED_MODULE_0__/* .culpritRate */ .G3)(train, prefixes.length);
    return prefixes.map(({ issue }) => known.get(issue) ?? rate);
};
const treesOf = (flight, baseTree) => [baseTree, ...(flight.prefixes ?? []).map((prefix) => prefix.tree)];
/** What to do next about an assembled flight; undefined before it is assembled or while the base's tree is not known. */
const searchOf = (p) => {
    const { flight, train } = p;
    if (flight.prefixes === undefined || flight.prefixes.length === 0 || p.baseTree === undefined)
        return undefined;
    return (0,_search_search_js__WEBPACK_IMPORTED_MODULE_1__/* .nextTrial */ .io)({
        trees: treesOf(flight, p.baseTree),
        evidence: evidenceOf(train, flight),
        width: p.config.trials,
        out: flight.trials.flatMap((trial) => (trial.verdict === undefined ? [trial.size] : [])),
        chances: chancesOf(train, flight),
        flakes: (0,_search_culprit_rate_js__WEBPACK_IMPORTED_MODULE_0__/* .flakeRate */ .C2)(train),
        landEarly: p.landEarly ?? false,
    });
};
/** CI runs that are out although what is known says how they end. */
const supersededRuns = (p) => {
    if (p.flight.prefixes === undefined || p.baseTree === undefined)
        return [];
    const known = { trees: treesOf(p.flight, p.baseTree), evidence: evidenceOf(p.train, p.flight) };
    return p.flight.trials.flatMap((trial) => (trial.verdict === undefined && (0,_search_search_js__WEBPACK_IMPORTED_MODULE_1__/* .isImplied */ .VJ)(known, trial.size) ? [trial.runId] : []));
};
/**
 * What a search that is cut off knows about who the first culprit is. Its verdicts are void on other ground, because the
 * trees change; these chances put the suspects last there. Nothing while no prefix is red.
 */
const suspectsOf = (train, flight) => {
    const evidence = evidenceOf(train, flight);
    const about = treesOf(flight, '').map((tree) => evidence.get(tree));
    const green = Math.max(0, about.findLastIndex((one) => (0,_search_search_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOf */ .Vj)(one) === 'green'));
    const reds = new Map(about.flatMap((one, size) => (size > green && (0,_search_search_js__WEBPACK_IMPORTED_MODULE_1__/* .verdictOf */ .Vj)(one) === 'red' ? [[size, one?.reds ?? 0]] : [])));
    if (reds.size === 0)
        return [];
    const posterior = (0,_search_search_posterior_js__WEBPACK_IMPORTED_MODULE_2__/* .firstCulprit */ .C6)({ chances: chancesOf(train, flight), green, reds, flakeRate: (0,_search_culprit_rate_js__WEBPACK_IMPORTED_MODULE_0__/* .flakeRate */ .C2)(train).rate });
    const [red = 0] = reds.keys();
    return (flight.prefixes ?? []).slice(green, red).map(({ issue }, index) => ({
        issue,
        chance: Math.round((posterior.at[green + 1 + index] ?? 0) * 1e6) / 1e6,
    }));
};


/***/ }),

/***/ 7688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ assemblyWrite),
/* harmony export */   P$: () => (/* binding */ verdictWrite),
/* harmony export */   SX: () => (/* binding */ trialWrite),
/* harmony export */   _1: () => (/* binding */ regroupWrite)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(250);
/* harmony import */ var _flight_end_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3451);
/* harmony import */ var _flight_landing_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9777);
/* harmony import */ var _flight_search_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2908);
/* harmony import */ var _train_train_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);
/* harmony import */ var _search_search_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1407);
/* harmony import */ var _search_suspicion_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9968);







const conflictReason = (left, base) => {
    const shown = left.files.slice(0, 10).join(', ');
    const more = left.files.length > 10 ? ` and ${left.files.length - 10} more` : '';
    const rival = left.rival === null ? base : `#${left.rival}`;
    return `it conflicts with ${rival}${shown === '' ? '' : ` in ${shown}${more}`}`;
};
/** The merged bundle: prefixes recorded and the branch pushed at once, who conflicts evicted, who is on the base merged. */
const assemblyWrite = (input, flight, p) => {
    const { assembly } = p;
    const { now } = input.snapshot;
    const evicted = new Map(assembly.leftOut.map((left) => {
        const sides = p.sides?.get(left.issue);
        const shown = sides === undefined || sides.length === 0 ? {} : { sides: [...sides] };
        const feedback = { kind: 'conflict', flight: flight.id, files: left.files, rival: left.rival, ...shown, at: now };
        return [left.issue, { feedback, reason: conflictReason(left, flight.base) }];
    }));
    const aboard = new Set(assembly.prefixes.map((prefix) => prefix.issue));
    const told = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .takingOff */ .cG)({ ...flight, leftOut: [...(flight.leftOut ?? []), ...assembly.leftOut] }, evicted);
    const passengers = flight.passengers.filter((passenger) => aboard.has(passenger.issue));
    const next = { ...told, passengers, prefixes: assembly.prefixes };
    const fate = { evicted, merged: new Set(assembly.contained), leave: new Set(assembly.missing) };
    const head = assembly.prefixes.at(-1);
    if (head === undefined)
        return (0,_flight_end_js__WEBPACK_IMPORTED_MODULE_1__/* .endWrite */ .lE)(input, told, { ending: 'nobody is left aboard', fate, landed: assembly.contained });
    const branch = (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .bundleBranch */ .lM)(flight.id);
    const tip = input.snapshot.branches.get(branch) ?? null;
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainWrite */ .c9)(input, {
        why: `flight ${flight.id} is assembled: ${(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(next.passengers.map((p) => p.issue))}`,
        train: { ...(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input), flight: next },
        records: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fatesOf */ .vD)(input, flight, fate),
        branches: tip === head.oid ? [] : [{ branch, expect: tip, to: head.oid }],
        wake: evicted.size + assembly.contained.length > 0,
    });
};
/**
 * The flight goes on with other passengers or from another commit: it is assembled anew in boarding order, what runs is
 * given up; whom its search suspected stays known.
 */
const regroupWrite = (input, p) => {
    const { leave = new Set(), evicted = new Map() } = p;
    const suspects = (0,_flight_search_js__WEBPACK_IMPORTED_MODULE_3__/* .suspectsOf */ .k_)((0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input), p.from);
    const flight = { ...(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutRuns */ .dQ)(p.flight), prefixes: undefined, order: undefined, origin: undefined };
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainWrite */ .c9)(input, {
        why: p.why,
        train: { ...(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input), flight: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)(suspects.length === 0 ? flight : { ...flight, suspects }) },
        records: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fatesOf */ .vD)(input, p.from, { leave, evicted }),
        cancels: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .runsOut */ .H5)(p.from),
        wake: evicted.size > 0,
    });
};
/** A CI run is out: recorded with its run id, and with the pull request on the first one. */
const trialWrite = (input, flight, trial) => {
    const pr = input.flightView?.pullRequest?.number ?? flight.pr;
    const next = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)({ ...flight, pr, trials: [...flight.trials, { ...trial, at: input.snapshot.now }] });
    const newlyKnown = pr !== undefined && flight.pr === undefined;
    const records = newlyKnown
        ? flight.passengers.flatMap(({ issue }) => {
            const record = input.snapshot.ledger.issues.get(issue)?.record;
            return record === undefined || !(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .isAboard */ .yg)(record, flight) ? [] : [{ ...record, flight: { id: flight.id, pr } }];
        })
        : [];
    const train = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)({ ...(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input), flight: next, stopped: undefined });
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainWrite */ .c9)(input, {
        why: `CI run ${trial.runId} tests ${trial.size} of ${flight.passengers.length} aboard flight ${flight.id}`,
        train,
        records,
    });
};
/** The verdict of one trial, and what follows from it at once: an eviction, or the train stops. */
const verdictWrite = (input, flight, p) => {
    const seconds = input.flightView?.runs.get(p.trial.runId)?.runnerSeconds;
    const judged = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)({ ...judgedTrial(p.trial, p.judgement), runnerSeconds: seconds });
    const next = { ...flight, trials: flight.trials.map((trial) => (trial === p.trial ? judged : trial)) };
    const before = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input);
    const evidence = (0,_flight_search_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceOf */ .X1)(before, next).get(p.trial.tree);
    const verdict = (0,_search_search_js__WEBPACK_IMPORTED_MODULE_4__/* .verdictOf */ .Vj)(evidence);
    const certain = verdict === 'green' || (verdict === 'red' && (evidence?.reds ?? 0) > 1);
    const known = {
        ...before,
        flight: next,
        verdicts: certain && verdict !== undefined ? { ...before.verdicts, [p.trial.tree]: verdict } : before.verdicts,
        ...(p.judgement.kind === 'green' && (evidence?.reds ?? 0) > 0 ? { flakes: (before.flakes ?? 0) + 1 } : {}),
        ...(judged.checks === undefined ? {} : { checks: judged.checks }),
        ...(p.judgement.kind === 'green' ? { greens: (before.greens ?? 0) + 1 } : {}),
        ...(p.judgement.kind === 'red' ? { failing: remembered([...(0,_search_suspicion_js__WEBPACK_IMPORTED_MODULE_5__/* .namedPaths */ .S)(p.judgement.excerpt), ...(before.failing ?? [])]) } : {}),
    };
    const hung = p.judgement.kind === 'red' && p.judgement.cancel ? [p.trial.runId] : [];
    const outcome = (0,_flight_search_js__WEBPACK_IMPORTED_MODULE_3__/* .searchOf */ .EP)({ ...input, train: known, flight: next });
    if (outcome?.kind === 'proven') {
        const write = (0,_flight_landing_js__WEBPACK_IMPORTED_MODULE_6__/* .culpritWrite */ .zm)(withTrain(input, known), next, outcome.culprit);
        return { ...write, cancels: [...write.cancels, ...hung] };
    }
    const superseded = (0,_flight_search_js__WEBPACK_IMPORTED_MODULE_3__/* .supersededRuns */ .Pq)({ ...input, train: known, flight: next });
    const train = { ...known, flight: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutRuns */ .dQ)(next, { verdict: 'superseded', runs: superseded }) };
    const cancels = [...hung, ...superseded];
    const what = p.judgement.kind === 'none' ? `no verdict: ${p.judgement.why}` : p.judgement.kind;
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainWrite */ .c9)(input, { why: `CI run ${p.trial.runId} of flight ${flight.id}: ${what}`, train, cancels });
};
const remembered = (paths) => [...new Set(paths)].slice(0, 100);
const judgedTrial = (trial, judgement) => {
    if (judgement.kind === 'green')
        return { ...trial, verdict: 'green', checks: judgement.checks.slice(0, 300).map((check) => check.slice(0, 300)) };
    if (judgement.kind === 'none')
        return { ...trial, verdict: 'none', excerpt: judgement.why };
    return { ...trial, verdict: 'red', check: judgement.check, excerpt: judgement.excerpt.slice(0, 20_000).toWellFormed() };
};
/** The same facts with the train's record as it will be; the lease stays the commit that was read. */
const withTrain = (input, record) => {
    const oid = input.snapshot.ledger.trains.get(input.base)?.oid ?? '';
    const trains = new Map(input.snapshot.ledger.trains).set(input.base, { oid, record });
    return { ...input, snapshot: { ...input.snapshot, ledger: { ...input.snapshot.ledger, trains } } };
};


/***/ }),

/***/ 7657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pU: () => (/* binding */ fleetRecordSchema),
/* harmony export */   ts: () => (/* binding */ mostAnswered)
/* harmony export */ });
/* unused harmony exports commandWords, mostPending */
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

/***/ 8675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ awaitsReopening),
/* harmony export */   Py: () => (/* binding */ isRevert),
/* harmony export */   WR: () => (/* binding */ concludeRevert),
/* harmony export */   Wu: () => (/* binding */ abandonRevert),
/* harmony export */   Xx: () => (/* binding */ startRevert)
/* harmony export */ });
/* harmony import */ var _move_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2274);
// The record of an issue whose merged work is to be taken back. The commit that takes it back is landed work like any
// other: it boards, is tested and lands; only what it comes to differs. Invariant: until it is on the base the issue
// stays closed and its record keeps the work that is there, so that giving up leaves everything as it was.

/** Whether what has landed takes earlier work back. */
const isRevert = (record) => record.landed?.revert !== undefined;
/** `oid`: the commit that takes `merge` back, on the issue's branch. */
const startRevert = (record, p) => {
    const { landed } = record;
    if (landed === undefined)
        throw new Error(`#${record.issue} is ${record.state} and has no landed work to take back`);
    const { revert: _, pushedAfter: __, ...of } = landed;
    const kept = record.flight === undefined ? {} : { flight: record.flight };
    const revert = { merge: p.merge, by: p.by, at: p.now, words: p.words, of, ...kept };
    const change = { oid: p.oid, at: p.now, additions: of.deletions, deletions: of.additions };
    return (0,_move_record_js__WEBPACK_IMPORTED_MODULE_0__/* .moved */ .a)(record, 'revert', p.now, { landed: { ...of, ...change, revert }, flight: undefined, feedback: undefined });
};
const lastRevert = ({ landed }, p) => ({
    oid: landed.oid,
    merge: landed.revert.merge,
    by: landed.revert.by,
    at: p.now,
    landed: p.landed,
});
/** It conflicts, breaks the tests, or somebody changed their mind: the work stays merged, and the reason is said. */
const abandonRevert = (record, p) => {
    const { of, flight } = record.landed.revert;
    const reason = (0,_move_record_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(`its merge was not taken back: ${p.reason}`, 2000);
    return (0,_move_record_js__WEBPACK_IMPORTED_MODULE_0__/* .moved */ .a)(record, 'merge', p.now, {
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
const concludeRevert = (record, p) => {
    const { by, words, merge } = record.landed.revert;
    const shared = { landed: undefined, flight: undefined, lastRevert: lastRevert(record, { now: p.now, landed: true }) };
    if (words !== '') {
        const feedback = { kind: 'person', by, did: 'reverted', words, merge, at: p.now };
        return (0,_move_record_js__WEBPACK_IMPORTED_MODULE_0__/* .moved */ .a)(record, 'undo', p.now, { ...shared, feedback });
    }
    const question = `${by} had its merged work taken back (flight ${p.flight}). What should be done differently? Edit the issue and set clambake:ready again.`;
    return (0,_move_record_js__WEBPACK_IMPORTED_MODULE_0__/* .moved */ .a)(record, 'ask', p.now, { ...shared, question });
};
/** Its work was taken back just now, and nobody has opened the issue again yet: ours to do, and no person's closing. */
const awaitsReopening = (record, view) => {
    const { lastRevert: last, since, state } = record;
    if (view.open || last?.landed !== true || since !== last.at || (state !== 'ready' && state !== 'needs-human'))
        return false;
    return !view.events.some((event) => event.kind === 'reopened' && event.bot && Date.parse(event.at) >= Date.parse(last.at));
};


/***/ }),

/***/ 5867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ lostAttempt),
/* harmony export */   Cz: () => (/* binding */ claimRecord),
/* harmony export */   HM: () => (/* binding */ requestRecord),
/* harmony export */   MC: () => (/* binding */ boardRecord),
/* harmony export */   MY: () => (/* binding */ returnRecord),
/* harmony export */   T: () => (/* binding */ unboardRecord),
/* harmony export */   Ve: () => (/* binding */ usedUpQuestion),
/* harmony export */   XZ: () => (/* binding */ attemptsSinceAsked),
/* harmony export */   fG: () => (/* binding */ askRecord),
/* harmony export */   g_: () => (/* binding */ mergeRecord),
/* harmony export */   jG: () => (/* binding */ evictRecord),
/* harmony export */   s0: () => (/* binding */ withdrawRecord),
/* harmony export */   tj: () => (/* binding */ attemptsUsedUp)
/* harmony export */ });
/* unused harmony exports countedAttempts, landRecord */
/* harmony import */ var _move_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2274);
/* harmony import */ var _revert_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);
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
const boardRecord = (record, p) => (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .a)(record, 'board', p.now, { flight: { id: p.flight } });
/** The flight ended without a verdict on this passenger: it waits for the next one. */
const unboardRecord = (record, p) => (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .a)(record, 'unboard', p.now, { flight: undefined });
/**
 * Taken off a flight (bundled) or left out of it (landed), with the reason. Back to an agent with the feedback, not
 * before `notBefore`; to a person when its attempts are used up. Landed work is no longer landed, its branch keeps it.
 */
const evictRecord = (record, p) => {
    if ((0,_revert_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevert */ .Py)(record))
        return (0,_revert_record_js__WEBPACK_IMPORTED_MODULE_2__/* .abandonRevert */ .Wu)(record, p);
    const evictions = [...record.evictions, { flight: p.flight, at: p.now, reason: (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(p.reason, 2000) }];
    const change = { evictions, feedback: p.feedback, landed: undefined, flight: undefined };
    if (!attemptsUsedUp(record, p.config))
        return (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .a)(record, 'evict', p.now, { ...change, notBefore: p.notBefore });
    return (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .a)(record, 'ask', p.now, {
        ...change,
        notBefore: undefined,
        question: usedUpQuestion(record, `Flight ${p.flight} left it behind: ${p.reason}`),
    });
};
/** Its landed commit is an ancestor of the base branch. `pr` is the bundle's pull request, where there is one. */
const mergeRecord = (record, p) => {
    if ((0,_revert_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevert */ .Py)(record))
        return (0,_revert_record_js__WEBPACK_IMPORTED_MODULE_2__/* .concludeRevert */ .WR)(record, p);
    const flight = p.pr === undefined ? { id: p.flight } : { id: p.flight, pr: p.pr };
    return (0,_move_record_js__WEBPACK_IMPORTED_MODULE_1__/* .moved */ .a)(record, 'merge', p.now, { flight, feedback: undefined, lastRevert: undefined });
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

/***/ 5619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ flakeRate),
/* harmony export */   G3: () => (/* binding */ culpritRate),
/* harmony export */   ZF: () => (/* binding */ adaptedSize),
/* harmony export */   y4: () => (/* binding */ runawayUntil)
/* harmony export */ });
/* unused harmony export payingSize */
/* harmony import */ var _fleet_backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2421);
// What a train's record says about its future: how often a passenger is a culprit, how often CI is red for nothing, and
// how large a bundle pays. Counted from ended flights, so that a new repository assumes little and learns quickly.

/** A record that is short weighs no more than this: half a culprit in a hundred passengers. */
const assumed = { culprits: 0.5, passengers: 100 };
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
/** Passengers of remembered flights whose fate CI decided, and those of them that were culprits. */
const countedPassengers = ({ history }) => {
    const culprits = sum(history.map((flight) => flight.culprits ?? 0));
    return { culprits, passengers: culprits + sum(history.map((flight) => flight.landed.length)) };
};
/** Chance of one passenger among `aboard` to be a culprit. While none was ever seen, a bundle is expected to be good. */
const culpritRate = (train, aboard) => {
    const { culprits, passengers } = countedPassengers(train);
    const rate = (culprits + assumed.culprits) / (passengers + assumed.passengers);
    return culprits === 0 ? Math.min(rate, 0.5 / Math.max(1, aboard)) : Math.min(rate, 0.95);
};
/** Chance of a tree without a culprit to be red; one flake in fifty runs is assumed of a record that says nothing. */
const flakeRate = (train) => {
    const flakes = train.flakes ?? 0;
    return { rate: Math.min(0.3, (flakes + 1) / ((train.greens ?? 0) + flakes + 50)), known: flakes > 0 };
};
/** Simulated: passengers of a bundle that costs the fewest CI runs a passenger, by culprit rate. */
const paying = [
    [0.01, 64],
    [0.02, 24],
    [0.05, 12],
    [0.1, 4],
    [0.38, 1],
];
/** The bundle size that a culprit rate justifies; between the sizes that were simulated it falls evenly on both scales. */
const payingSize = (rate) => {
    const above = paying.findIndex(([limit]) => rate <= limit);
    if (above === -1)
        return 1;
    const [high, small] = paying[above] ?? [0.38, 1];
    const before = paying[above - 1];
    if (before === undefined)
        return Math.floor((small * high) / Math.max(rate, 1e-6));
    const [low, large] = before;
    const share = Math.log(rate / low) / Math.log(high / low);
    return Math.max(1, Math.round(large * (small / large) ** share));
};
/** So many CI runs in a row without a landing or a culprit, and the train pauses for a day. */
const fruitlessRuns = 100;
const pauseMinutes = 24 * 60;
/** Until when the train pauses because its CI runs lead nowhere; undefined while they lead somewhere. */
const runawayUntil = ({ history }) => {
    const fruitful = history.findIndex((flight) => flight.landed.length > 0 || (flight.culprits ?? 0) > 0);
    const fruitless = fruitful === -1 ? history : history.slice(0, fruitful);
    const runs = sum(fruitless.map((flight) => flight.ciRuns));
    const newest = fruitless[0];
    return newest === undefined || runs < fruitlessRuns ? undefined : { until: (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .minutesAfter */ ._m)(newest.endedAt, pauseMinutes), runs };
};
/** Most passengers of the next flight: what the rate justifies, but only while the newest flight that flew was red. */
const adaptedSize = (train) => {
    const newest = train.history.find((flight) => flight.landed.length > 0 || (flight.culprits ?? 0) > 0);
    if (newest === undefined || (newest.culprits ?? 0) === 0)
        return Number.POSITIVE_INFINITY;
    return payingSize(culpritRate(train, 1));
};


/***/ }),

/***/ 8687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ firstCulprit),
/* harmony export */   _I: () => (/* binding */ cuts),
/* harmony export */   rd: () => (/* binding */ mass)
/* harmony export */ });
// Where the first culprit of a bundle may stand, as probabilities, and which prefixes split them best. Everything is
// counted from the passengers' own chances and CI's answers alone, so that every machine plans the same trials.
/**
 * `chances[i]`: prior of passenger i + 1; `green`: size of the largest green prefix; `reds`: size → red runs, of prefixes
 * above it that were never green.
 */
const firstCulprit = (p) => {
    const at = Array.from({ length: p.green + 1 }, () => 0);
    let innocentSoFar = 1;
    for (let position = p.green + 1; position <= p.chances.length; position += 1) {
        // A red prefix that ends before the first culprit was a flake, each time.
        innocentSoFar *= p.flakeRate ** (p.reds.get(position - 1) ?? 0);
        const chance = p.chances[position - 1] ?? 0;
        at.push(innocentSoFar * chance);
        innocentSoFar *= 1 - chance;
    }
    const none = innocentSoFar * p.flakeRate ** (p.reds.get(p.chances.length) ?? 0);
    const total = none + at.reduce((sum, weight) => sum + weight, 0);
    return { at: at.map((weight) => weight / total), none: none / total };
};
/** Probability that the first culprit stands in (after, upTo]. */
const mass = (posterior, after, upTo) => {
    let sum = 0;
    for (let position = after + 1; position <= upTo; position += 1)
        sum += posterior.at[position] ?? 0;
    return sum;
};
/**
 * At most `width` sizes in (after, upTo] that split `whole` (the mass of (after, upTo] and of what lies beyond) most
 * evenly. One is the nearest to the half; of several, each takes its share of what is left, the first the larger.
 */
const cuts = (posterior, p) => {
    const sizes = p.upTo - p.after;
    if (sizes <= p.width)
        return Array.from({ length: sizes }, (_, index) => p.after + 1 + index);
    if (p.width === 1)
        return [nearestHalf(posterior, p)];
    const found = [];
    let last = p.after;
    let left = p.whole;
    for (let cut = 0; cut < p.width; cut += 1) {
        const share = (left / (p.width - cut + 1)) * (1 - 1e-9);
        // Room stays for the cuts after this one.
        const latest = p.upTo - (p.width - cut - 1);
        let size = last + 1;
        let taken = posterior.at[size] ?? 0;
        while (taken < share && size < latest) {
            size += 1;
            taken += posterior.at[size] ?? 0;
        }
        found.push(size);
        last = size;
        left -= taken;
    }
    return found;
};
/** Of two that are about as near, the larger: more of the bundle lands when it is green. */
const nearestHalf = (posterior, p) => {
    const half = p.whole / 2;
    let below = 0;
    for (let size = p.after + 1; size <= p.upTo; size += 1) {
        const upToHere = below + (posterior.at[size] ?? 0);
        if (upToHere >= half)
            return size > p.after + 1 && half - below < upToHere - half - 0.01 * p.whole ? size - 1 : size;
        below = upToHere;
    }
    return p.upTo;
};


/***/ }),

/***/ 1407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VJ: () => (/* binding */ isImplied),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   io: () => (/* binding */ nextTrial)
/* harmony export */ });
/* harmony import */ var _search_posterior_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8687);

/** A record that knows of no flake does not prove that there are none. */
const unknownFlakes = { rate: 0.02, known: false };
/** Somebody is evicted when the chance that it was a flake is below this. */
const mostDoubt = 0.005;
/** Above this chance of a flake a rerun is waited for; below it the search goes on beside it. */
const likelyFlake = 0.25;
/** A tree that was green once is green: a red beside it was a flake. */
const verdictOf = (evidence) => {
    if (evidence === undefined)
        return undefined;
    if (evidence.greens > 0)
        return 'green';
    return evidence.reds > 0 ? 'red' : undefined;
};
const standingOf = ({ trees, evidence }) => {
    const about = trees.map((tree) => evidence.get(tree));
    const green = Math.max(0, about.findLastIndex((one) => verdictOf(one) === 'green'));
    const reds = new Map(about.flatMap((one, size) => (size > green && verdictOf(one) === 'red' ? [[size, one?.reds ?? 0]] : [])));
    return { size: trees.length - 1, green, red: [...reds.keys()][0], reds, base: about[0] };
};
/** Does nobody need this prefix's verdict any more: above a red one, or at most as large as a green one? */
const isImplied = (input, size) => {
    const { green, red, base } = standingOf(input);
    if (size === 0)
        return green > 0 || verdictOf(base) === 'green';
    return size <= green || (red !== undefined && size > red);
};
/** Total over every input with at least one passenger; throws on a bundle without passengers, which is a caller's bug. */
const nextTrial = (input) => {
    const standing = standingOf(input);
    const { size, green, red, base } = standing;
    if (size < 1)
        throw new Error('a bundle without passengers has nothing to test');
    if (green === size)
        return { kind: 'green' };
    if (green === 0 && verdictOf(base) === 'red') {
        return (base?.reds ?? 0) > 1 ? { kind: 'base-red' } : started(input, [{ size: 0, reason: 'base' }]);
    }
    const flakes = input.flakes ?? unknownFlakes;
    const chances = input.chances ?? Array.from({ length: size }, () => 0.5 / size);
    const posterior = (0,_search_posterior_js__WEBPACK_IMPORTED_MODULE_0__/* .firstCulprit */ .C6)({ chances, green, reds: standing.reds, flakeRate: flakes.rate });
    if (red === green + 1) {
        const trials = proofOf(standing, { posterior, flakes, red });
        if (trials.length === 0)
            return { kind: 'proven', culprit: red };
        if (green === 0 || input.landEarly !== true)
            return started(input, trials.slice(0, Math.max(1, input.width)));
    }
    if (green > 0 && input.landEarly === true)
        return { kind: 'lands', size: green };
    return started(input, red === undefined ? openTrials(input, { standing, posterior }) : splitTrials(input, { standing, posterior, red, flakes }));
};
/** What of a plan is not out yet. A plan that does not contain what is out was overtaken by a verdict: that round ends first. */
const started = (input, plan) => {
    const out = input.out ?? [];
    const sizes = plan.map((trial) => trial.size);
    if (out.some((size) => !sizes.includes(size)))
        return { kind: 'trials', trials: [] };
    return { kind: 'trials', trials: plan.filter((trial) => !out.includes(trial.size)) };
};
const mostReds = (flakes) => (flakes.known ? 3 : 2);
/** What is still missing to call the passenger after the green prefix a culprit; nothing when it is proven. */
const proofOf = (standing, p) => {
    const trials = [];
    const doubt = 1 - (p.posterior.at[p.red] ?? 0);
    const seen = standing.reds.get(p.red) ?? 0;
    const whole = p.red === standing.size;
    if ((doubt > mostDoubt || ((p.flakes.known || whole) && seen < 2)) && seen < mostReds(p.flakes)) {
        trials.push({ size: p.red, reason: whole ? 'rerun' : 'confirm' });
    }
    if (standing.green === 0 && verdictOf(standing.base) === undefined)
        trials.push({ size: 0, reason: 'base' });
    return trials;
};
/** No red prefix is known: the whole bundle when it is likely good, else the prefixes that split the expectation evenly. */
const openTrials = (input, { standing, posterior }) => {
    const { size, green } = standing;
    if (posterior.none >= 0.5)
        return [{ size, reason: 'first' }];
    return (0,_search_posterior_js__WEBPACK_IMPORTED_MODULE_0__/* .cuts */ ._I)(posterior, { after: green, upTo: size, whole: 1, width: Math.max(1, input.width) }).map((cut) => ({
        size: cut,
        reason: cut === size ? 'first' : 'search',
    }));
};
/** Between a green and a red prefix: split them, after one more look at the red one where it may well be a flake. */
const splitTrials = (input, p) => {
    const { standing, posterior, red } = p;
    const width = Math.max(1, input.width);
    const within = (0,_search_posterior_js__WEBPACK_IMPORTED_MODULE_0__/* .mass */ .rd)(posterior, standing.green, red);
    const doubt = 1 - within;
    const seen = standing.reds.get(red) ?? 0;
    // The whole bundle is always run once more; a prefix, when a flake would cost the search more than a run.
    const wasted = doubt * (Math.log2(red - standing.green) + 2);
    const worthwhile = wasted >= 1 || (red === standing.size && seen === 1);
    const rerun = worthwhile && seen < mostReds(p.flakes) ? [{ size: red, reason: 'rerun' }] : [];
    const room = rerun.length > 0 && doubt >= likelyFlake ? 0 : width - rerun.length;
    if (room === 0)
        return rerun;
    const split = (0,_search_posterior_js__WEBPACK_IMPORTED_MODULE_0__/* .cuts */ ._I)(posterior, { after: standing.green, upTo: red - 1, whole: within, width: room });
    return [...rerun, ...split.map((size) => ({ size, reason: 'search' }))];
};


/***/ }),

/***/ 9968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ namedPaths),
/* harmony export */   j: () => (/* binding */ searchOrder)
/* harmony export */ });
// Who is suspected of a red bundle, before anything is searched: those whose paths the failing log names, larger changes,
// and work that CI threw off before. Suspicion only orders and weighs the search; it never evicts anybody.
const longestPath = 300;
const mostPaths = 100;
/** Words of a log that look like paths: with a folder, or with an extension. The log is hostile text: words first, then patterns. */
const pathLike = /^(?:[^/]*\/.*\w|[\w@+-]{2,}(?:\.[\w-]+){0,5}\.[a-z]{1,5})$/i;
/** Paths that a log names, in the order they stand there, without the steps to them (`./`, `../`). */
const namedPaths = (log) => {
    const words = log.split(/[^\w@.+/\\-]+/).filter((word) => word.length <= longestPath);
    const found = words.map((word) => word
        .replaceAll('\\', '/')
        .replace(/^(?:\.{1,2}\/)+/, '')
        .replace(/[^\w]+$/, ''));
    return [...new Set(found)].filter((word) => pathLike.test(word)).slice(0, mostPaths);
};
/** How well a touched path explains a failing one, and how often such a hint is right. */
const hints = { same: 0.7, sibling: 0.65, folder: 0.35 };
/** `src/train/flight.test.ts` → `flight`: what a test and the code it tests have in common. */
const stemOf = (one) => (one.split('/').at(-1) ?? '')
    .toLowerCase()
    .replace(/\..*$/, '')
    .replace(/^test_|[_-](?:test|spec)s?$/, '');
const folderOf = (one) => one.split('/').slice(0, -1).join('/');
const hintOf = (touched, failing) => {
    // A log may print a path from the runner's root on.
    if (touched === failing || failing.endsWith(`/${touched}`))
        return 'same';
    const stem = stemOf(touched);
    if (stem.length > 2 && stem === stemOf(failing))
        return 'sibling';
    const folder = folderOf(touched);
    return folder !== '' && (folder === folderOf(failing) || folderOf(failing).endsWith(`/${folder}`)) ? 'folder' : undefined;
};
/**
 * Everybody in search order, suspects last, those alike in boarding order. `rate`: chance of a passenger nobody knows
 * anything about; it stays the mean.
 */
const searchOrder = (passengers, p) => {
    const pointed = pointing(passengers, p.failing);
    const weights = passengers.map((facts, index) => weightOf(facts, { pointed: pointed[index] ?? 1, others: passengers.length - 1 }));
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
    const order = passengers.map(({ issue }, index) => ({ issue, chance: chanceOf((p.rate * (weights[index] ?? 1)) / mean) }));
    return order.sort((a, b) => a.chance - b.chance);
};
/** Six digits: what is recorded is what is compared. Nobody is beyond suspicion: a search cannot split what has no chance. */
const chanceOf = (chance) => Math.max(1e-6, Math.round(Math.min(0.9, chance) * 1e6) / 1e6);
const weightOf = (facts, p) => {
    const size = Math.sqrt(1 + Math.log2(1 + Math.max(0, facts.lines)));
    const before = facts.suspected === undefined ? 1 : odds(Math.min(facts.suspected, 0.95)) * Math.max(1, p.others);
    return size * (1 + facts.evictions) * p.pointed * Math.max(1, before);
};
const odds = (probability) => probability / (1 - probability);
/** Factor of each passenger's chance: a hint that points at few is worth more than one that points at many. */
const pointing = (passengers, failing) => {
    const factors = passengers.map(() => 1);
    for (const one of failing) {
        const found = passengers.map((facts) => bestHint(facts.paths, one));
        for (const kind of Object.keys(hints)) {
            const hit = found.flatMap((hint, index) => (hint === kind ? [index] : []));
            if (hit.length === 0 || hit.length === passengers.length)
                continue;
            const factor = (odds(hints[kind]) * (passengers.length - hit.length)) / hit.length;
            for (const index of hit)
                factors[index] = Math.max(factors[index] ?? 1, factor);
        }
    }
    return factors;
};
const bestHint = (paths, failing) => {
    const found = new Set(paths.map((touched) => hintOf(touched, failing)));
    return Object.keys(hints).find((hint) => found.has(hint));
};


/***/ }),

/***/ 7216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ describeBroken)
/* harmony export */ });
/* unused harmony export renderBrokenComment */
// What people read about a record of the ledger that cannot be read: in annotations and reasons, and on its issue.


/** One clause that names the ref, what is wrong with it and what to do. */
const describeBroken = ({ ref, problem }) => `the record ${ref} cannot be read (${problem}): repair it, or delete it with git push origin :${ref}`;
/** The status comment while its issue's record cannot be read: the rendering of what is known, which is the problem. */
const renderBrokenComment = ({ ref, problem }) => `${statusCommentMarker}

**Left alone**: the record \`${ref}\` cannot be read (${neutraliseSentence(problem, 500)}). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.
`;


/***/ }),

/***/ 6705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $0: () => (/* binding */ neutralise),
  y3: () => (/* binding */ neutraliseSentence),
  CL: () => (/* binding */ safeTitle)
});

// UNUSED EXPORTS: codeBlock, quoteUntrusted

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


/***/ }),

/***/ 9683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ renderPullRequestTitle),
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   Ej: () => (/* binding */ renderClosing),
/* harmony export */   QO: () => (/* binding */ renderMergeMessage),
/* harmony export */   je: () => (/* binding */ renderPullRequest),
/* harmony export */   n: () => (/* binding */ departure),
/* harmony export */   s: () => (/* binding */ take),
/* harmony export */   zp: () => (/* binding */ flightMarker)
/* harmony export */ });
/* harmony import */ var _fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2421);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(250);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6705);
/* harmony import */ var _trial_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7750);
// What people read about a flight: its pull request and its merge commits. Invariant: titles of issues are neutralised
// before they stand anywhere, nothing here closes or mentions anything, and no sentence claims a test that has not passed.




/** GitHub refuses a body above 65,536 characters. */
const mostCharacters = 60_000;
const dollars = (usd) => `$${usd.toFixed(2)}`;
const listed = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
/** Hidden line that says which state of the flight a body shows; a body with it needs no update. `runs`: of a bundle that is to land. */
const flightMarker = (flight, runs = 0) => {
    const gone = flight.evicted?.length ?? 0;
    const after = runs > 1 ? `, after ${runs} CI runs` : '';
    return `<!-- clambake:flight ${flight.id}: ${flight.passengers.map((p) => p.issue).join(' ')}${gone === 0 ? '' : ` (${gone} off)`}${after} -->`;
};
const renderPullRequestTitle = (flight) => {
    const issues = flight.passengers.map((passenger) => passenger.issue);
    const shown = issues.slice(0, 5).join(', ');
    const more = issues.length > 5 ? ` and ${issues.length - 5} more` : '';
    return `Clambake flight ${flight.id}: ${issues.length === 1 ? 'issue' : 'issues'} ${shown}${more}`;
};
/** Body of the flight's pull request: who is aboard, who was taken off and who stayed behind, each with its reason. */
const renderPullRequest = (flight, facts) => {
    const head = [
        flightMarker(flight, facts.runs),
        `Flight ${flight.id} to \`${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(flight.base, 200)}\`, with ${listed(flight.passengers.length, 'passenger')}. ${departure(flight)} ` +
            'Clambake tests exactly this bundle and then moves the base branch to the tested commit; the issues are closed then.',
        '',
        '| | issue | title | agent | attempts | cost | change |',
        '|--:|--:|---|---|--:|--:|---|',
    ];
    const rows = (titleChars) => flight.passengers.map((passenger, index) => passengerRow(passenger, { index, record: facts.records(passenger.issue), titleChars }));
    const off = (flight.evicted ?? []).map(({ issue, reason }) => `- #${issue}: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(reason, 400)}`);
    const behind = facts.behind.flatMap(({ issue, text }) => (issue === null ? [] : [`- #${issue}: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(text, 300)}`]));
    const tail = [...ciSection(flight), ...section('Taken off this flight', off), ...section('Not aboard', behind)];
    return fit(head, rows, tail);
};
/** A late departure is said, not hidden. */
const departure = (flight) => {
    const departed = `Departed ${(0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .dateTime */ .KQ)(flight.departedAt)}`;
    if (flight.promisedBy === undefined)
        return `${departed}.`;
    const lateMs = Date.parse(flight.departedAt) - Date.parse(flight.promisedBy);
    if (lateMs < 60_000)
        return `${departed}; promised by ${(0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTime */ .qo)(flight.promisedBy)}.`;
    return `${departed}, ${Math.floor(lateMs / 60_000)} min **late**: promised by ${(0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .clockTime */ .qo)(flight.promisedBy)}.`;
};
/** What CI has said so far; the body of a flight that has just departed has none of it. */
const ciSection = (flight) => {
    const judged = flight.trials.filter((trial) => trial.verdict !== undefined);
    if (judged.length === 0)
        return [];
    const aboard = Math.max(...flight.trials.map((trial) => trial.size));
    const tree = (0,_trial_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .trialTree */ .lZ)(flight.trials, aboard);
    return ['', `**CI so far:** ${(0,_trial_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .describeCi */ .u_)([flight])}.`, ...(tree.length === 0 ? [] : ['', ...tree])];
};
const changeOf = (record) => {
    const landed = record?.landed;
    return landed === undefined ? '' : `+${landed.additions} −${landed.deletions} in ${listed(landed.files, 'file')}`;
};
const passengerRow = (passenger, p) => `| ${p.index + 1} | #${passenger.issue} | ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .safeTitle */ .CL)(passenger.title, p.titleChars)} | ${passenger.agent} | ${passenger.attempts} | ${dollars(passenger.costUsd)} | ${changeOf(p.record)} |`;
const section = (title, lines) => (lines.length === 0 ? [] : ['', `**${title}**`, '', ...lines]);
/** Titles get shorter before passengers are left away; what still does not fit is counted. */
const fit = (head, rows, tail) => {
    const roomForRows = mostCharacters * 0.75 - head.join('\n').length;
    const choices = [120, 60, 25].map(rows);
    const all = choices.find((lines) => lines.reduce((sum, line) => sum + line.length + 1, 0) <= roomForRows) ?? choices.at(-1) ?? [];
    const kept = take(all, roomForRows);
    const lines = [...head, ...kept];
    if (kept.length < all.length)
        lines.push('', `… and ${all.length - kept.length} more passengers`);
    const after = take(tail, mostCharacters - lines.join('\n').length);
    // A picture that is cut is none.
    if (after.length < tail.length && after.lastIndexOf('```mermaid') > after.lastIndexOf('```'))
        after.splice(after.lastIndexOf('```mermaid'));
    if (after.length < tail.length)
        after.push(`… and ${tail.length - after.length} more lines`);
    return `${[...lines, ...after].join('\n')}\n`;
};
/** As many lines as there is room for. */
const take = (lines, room) => {
    const kept = [];
    let used = 0;
    for (const line of lines) {
        used += line.length + 1;
        if (used > room)
            break;
        kept.push(line);
    }
    return kept;
};
/** Body of a pull request that closes without having landed; `landed` came onto the base by other ways. */
const renderClosing = (flight, { ending, landed }) => {
    const off = (flight.evicted ?? []).map(({ issue, reason }) => `- #${issue}: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(reason, 400)}`);
    const evicted = new Set((flight.evicted ?? []).map((one) => one.issue));
    const waiting = flight.passengers.map((passenger) => passenger.issue).filter((issue) => !evicted.has(issue) && !landed.includes(issue));
    const list = (issues) => issues.map((issue) => `#${issue}`).join(', ');
    const head = [
        flightMarker(flight),
        `Flight ${flight.id} to \`${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(flight.base, 200)}\` ended without landing: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(ending, 400)}.`,
    ];
    const there = landed.length === 0 ? [] : ['', `On \`${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(flight.base, 200)}\` already: ${list(landed)}.`];
    const others = waiting.length === 0 ? [] : ['', `Waiting for the next flight: ${list(waiting)}.`];
    return fit(head, () => [], [...there, ...others, ...ciSection(flight), ...section('Taken off', off)]);
};
/** Message of the merge commit of one passenger, with trailers for whoever reads the history later. */
const renderMergeMessage = (passenger, flight) => [
    `Merge ${(0,_names_js__WEBPACK_IMPORTED_MODULE_3__/* .issueBranch */ .sL)(passenger.issue)}: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .neutralise */ .$0)(passenger.title)}`,
    '',
    `Clambake-Issue: ${passenger.issue}`,
    `Clambake-Agent: ${passenger.agent}`,
    `Clambake-Attempts: ${passenger.attempts}`,
    `Clambake-Cost: ${passenger.costUsd.toFixed(2)} USD`,
    `Clambake-Flight: ${flight.id}`,
    '',
].join('\n');


/***/ }),

/***/ 7750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lZ: () => (/* binding */ trialTree),
/* harmony export */   u_: () => (/* binding */ describeCi)
/* harmony export */ });
/* unused harmony export runnerMinutes */
/** More would be no picture any more; the table has all of them. */
const mostTrials = 40;
const verdictWords = {
    green: 'green',
    red: 'red',
    none: 'no verdict',
    superseded: 'given up',
    forgotten: 'tested again, a person asked',
    out: 'not ended',
};
/** Mermaid lines, fenced; empty while there is no search to show. `aboard`: how many the whole bundle had. */
const trialTree = (trials, aboard) => {
    if (trials.length < 2)
        return [];
    const shown = trials.slice(0, mostTrials);
    const nodes = shown.map((trial, index) => `  t${index}["${labelOf(trial, aboard)}"]:::${trial.verdict ?? 'out'}`);
    const edges = shown.flatMap((_, index) => {
        const parent = parentOf(shown, index);
        return parent === undefined ? [] : [`  t${parent} --> t${index}`];
    });
    const left = trials.length - shown.length;
    const more = left === 0 ? [] : [`  more["${left} more CI ${left === 1 ? 'run' : 'runs'}"]:::out`, `  t${shown.length - 1} --> more`];
    return ['```mermaid', 'flowchart TD', ...nodes, ...edges, ...more, ...colours, '```'];
};
/** Readable on a light and on a dark page. */
const colours = [
    '  classDef green stroke:#1a7f37,stroke-width:2px',
    '  classDef red stroke:#cf222e,stroke-width:2px',
    '  classDef none stroke-dasharray:4',
    '  classDef superseded stroke-dasharray:4',
    '  classDef forgotten stroke-dasharray:4',
    '  classDef out stroke-dasharray:2',
];
const labelOf = ({ size, verdict, runId }, aboard) => {
    const what = size === 0 ? 'the base alone' : size >= aboard ? `all ${size}` : `the first ${size} of ${aboard}`;
    return `${what}: ${verdictWords[verdict ?? 'out']} (run ${runId})`;
};
/** The answer that made this trial worth asking: the same prefix before, the smallest red one above it, else the greatest green below. */
const parentOf = (trials, index) => {
    const size = trials[index]?.size ?? 0;
    const before = trials.slice(0, index).map((trial, place) => ({ ...trial, place }));
    const same = before.findLast((trial) => trial.size === size);
    const red = before
        .filter((trial) => trial.size > size && trial.verdict === 'red')
        .sort((a, b) => a.size - b.size || b.place - a.place)[0];
    const green = before.filter((trial) => trial.size < size && trial.verdict === 'green').sort((a, b) => b.size - a.size)[0];
    return (same ?? red ?? green ?? before[0])?.place;
};
/** `12.5 runner minutes`, and how many runs are not in it: those that are out, or were given up before they said. */
const runnerMinutes = (flights) => {
    const trials = flights.flatMap((flight) => flight.trials);
    const seconds = trials.reduce((sum, trial) => sum + (trial.runnerSeconds ?? 0), 0);
    const unknown = trials.filter((trial) => trial.runnerSeconds === undefined && trial.carried !== true).length;
    if (seconds === 0 && unknown > 0)
        return 'runner time not known yet';
    const counted = `${(seconds / 60).toFixed(1)} runner minutes`;
    return unknown === 0 ? counted : `${counted}, without ${unknown} that ${unknown === 1 ? 'has' : 'have'} not been measured`;
};
/**
 * What CI has cost. An App's pull request starts CI whenever it is opened: where a flight goes on with commits that an
 * earlier one had asked about, that is one run more, which is the user's bill all the same.
 */
const describeCi = (flights) => {
    const runs = flights.flatMap((flight) => flight.trials).filter((trial) => trial.carried !== true).length;
    const unasked = flights.filter(({ trials }) => {
        const ofPulls = trials.filter((trial) => trial.event === 'pull_request');
        return ofPulls.length > 0 && ofPulls.every((trial) => trial.carried === true);
    }).length;
    const told = `${runs} ${runs === 1 ? 'run' : 'runs'}, ${runnerMinutes(flights)}`;
    if (unasked === 0)
        return told;
    const [them, were] = unasked === 1
        ? ['one that its pull request started itself', 'was']
        : [`${unasked} that their pull requests started themselves`, 'were'];
    return `${told}; not counted: ${them} and that ${were} not needed`;
};


/***/ }),

/***/ 8392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZF: () => (/* binding */ withAfterMerge),
/* harmony export */   i$: () => (/* binding */ afterMergeWrite),
/* harmony export */   lF: () => (/* binding */ decideAfterMerge)
/* harmony export */ });
/* harmony import */ var _train_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);

/** The record of a train whose flight has just landed, with what that asks for. */
const withAfterMerge = (train, p) => p.workflows.length === 0
    ? train
    : {
        ...train,
        afterMerge: [...(train.afterMerge ?? []), ...p.workflows.map((workflow) => ({ flight: p.flight, workflow }))].slice(-1000),
    };
const decideAfterMerge = (input) => {
    const [first] = (0,_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input).afterMerge ?? [];
    return first === undefined ? undefined : { step: { kind: 'after-merge', ...first }, reasons: [] };
};
/** `runId` undefined: GitHub does not start it, for the reason that was warned about. */
const afterMergeWrite = (input, p) => {
    const train = (0,_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input);
    const left = (train.afterMerge ?? []).filter((one) => one.flight !== p.flight || one.workflow !== p.workflow);
    const started = { workflow: p.workflow, runId: p.runId ?? 0 };
    const history = train.history.map((one) => one.id === p.flight ? { ...one, afterMerge: [...(one.afterMerge ?? []), started].slice(-10) } : one);
    const why = p.runId === undefined
        ? `${p.workflow} was not started after flight ${p.flight}`
        : `run ${p.runId} of ${p.workflow} follows flight ${p.flight}`;
    return (0,_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainWrite */ .c9)(input, { why, train: (0,_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .tidy */ .DZ)({ ...train, afterMerge: left.length === 0 ? undefined : left, history }) });
};


/***/ }),

/***/ 7467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ planBoarding)
/* harmony export */ });
/* harmony import */ var _search_culprit_rate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5619);
/* harmony import */ var _fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2421);
/* harmony import */ var _records_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2336);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(250);
/* harmony import */ var _records_revert_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);





const planBoarding = (input) => {
    const judged = [...input.snapshot.ledger.issues.values()]
        .map((stored) => stored.record)
        .filter((record) => record.state === 'landed' && record.base === input.base)
        .map((record) => judgeLanded(record, input));
    const boarders = judged.flatMap((one) => (one.kind === 'boards' ? [one.boarder] : [])).sort(compareBoarders);
    const merged = judged.flatMap((one) => (one.kind === 'merged' ? [one.record] : []));
    const pushed = judged.flatMap((one) => (one.kind === 'waits' && one.pushed !== undefined ? [one.pushed] : []));
    const { flight, left } = select(boarders, Math.min(input.config['bundle-cap'], (0,_search_culprit_rate_js__WEBPACK_IMPORTED_MODULE_0__/* .adaptedSize */ .ZF)(input.train)));
    const reasons = [...judged.flatMap((one) => (one.kind === 'waits' ? [one.reason] : [])), ...left];
    const unblockersOnly = flight.some((boarder) => boarder.unblocker);
    if (flight.length === 0)
        return { flight, merged, pushed, reasons, unblockersOnly, departsAt: undefined, promisedBy: undefined };
    const spacing = input.config['departure-minutes'];
    const atOnce = unblockersOnly || input.force || input.train.lastDeparture === undefined;
    const departsAt = atOnce ? input.snapshot.now : (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .minutesAfter */ ._m)(input.train.lastDeparture ?? input.snapshot.now, spacing);
    return { flight, merged, pushed, reasons, unblockersOnly, departsAt, promisedBy: promiseOf(flight, input) };
};
const waits = (record, text) => ({ kind: 'waits', reason: { issue: record.issue, text } });
const judgeLanded = (record, input) => {
    const { snapshot, train } = input;
    const { landed } = record;
    if (landed === undefined)
        return waits(record, 'left out: its record names no landed commit');
    if (input.onBase.has(landed.oid))
        return { kind: 'merged', record };
    const view = snapshot.issues.find((issue) => issue.number === record.issue);
    if (view === undefined)
        return waits(record, 'left out: the issue is gone');
    if (!view.open && !(0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevert */ .Py)(record))
        return waits(record, 'left out: the issue is closed');
    const modifiers = (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .modifiersOf */ .m8)(view.labels);
    const blocked = blockedBy({ ...record, landed }, { view, modifiers });
    if (blocked !== undefined)
        return waits(record, blocked);
    const elsewhere = standsElsewhere({ ...record, landed }, input);
    if (elsewhere !== undefined)
        return elsewhere;
    if (train.setAside?.includes(landed.oid) === true && !input.force) {
        return waits(record, 'left out: a person closed the pull request it was in; force a departure to fly it again');
    }
    const boarder = {
        record: { ...record, landed },
        title: view.title,
        unblocker: modifiers.has('unblocker'),
        solo: modifiers.has('solo') || train.alone?.includes(landed.oid) === true,
        priority: _records_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .priorities */ .vx.indexOf((0,_records_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .priorityOf */ .a2)(modifiers)),
    };
    return { kind: 'boards', boarder };
};
const blockedBy = (record, p) => {
    if (p.modifiers.has('hold'))
        return 'left out: clambake:hold';
    const bases = (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .baseLabelsOf */ .Uu)(p.view.labels);
    if (bases.some((base) => base !== record.base)) {
        return `left out: it landed for ${record.base}, and its labels now name ${bases.join(', ')}`;
    }
    return undefined;
};
/** A branch with nothing beyond the base has nothing to check; a commit that takes merged work back is ours alone to make. */
const standsElsewhere = (record, { snapshot, onBase }) => {
    const branch = (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .issueBranch */ .sL)(record.issue);
    const tip = snapshot.branches.get(branch);
    if (tip === undefined)
        return waits(record, `left out: its branch ${branch} is gone`);
    if (tip === record.landed.oid)
        return undefined;
    const where = `${branch} stands at ${tip.slice(0, 12)}, which is not the landed ${record.landed.oid.slice(0, 12)}`;
    if (onBase.has(tip) || (0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevert */ .Py)(record))
        return waits(record, `left out: ${where}`);
    const reason = { issue: record.issue, text: `waits for landing's checks: ${where}` };
    return { kind: 'waits', reason, pushed: { issue: record.issue, branch, tip } };
};
/** Unblockers, then priority, then the one that landed first, then the lower number. */
const compareBoarders = (a, b) => Number(b.unblocker) - Number(a.unblocker) ||
    a.priority - b.priority ||
    Date.parse(a.record.landed.at) - Date.parse(b.record.landed.at) ||
    a.record.issue - b.record.issue;
/** Unblockers fly without the others, a solo one flies alone, and nobody flies above the cap. */
const select = (boarders, cap) => {
    const first = boarders.filter((boarder) => boarder.unblocker);
    const line = first.length > 0 ? first : boarders;
    const flight = line[0]?.solo === true ? line.slice(0, 1) : line.filter((boarder) => !boarder.solo).slice(0, cap);
    const aboard = new Set(flight);
    const whyNot = (boarder) => {
        if (boarder.solo)
            return 'waits: it flies alone, after this flight';
        if (flight[0]?.solo === true)
            return `waits: #${flight[0].record.issue} flies alone first`;
        if (flight[0]?.unblocker === true && !boarder.unblocker)
            return 'waits: an unblocker flies first, alone';
        return `waits: the flight is full (${cap} aboard)`;
    };
    const left = boarders
        .filter((boarder) => !aboard.has(boarder))
        .map((boarder) => ({ issue: boarder.record.issue, text: whyNot(boarder) }));
    return { flight, left };
};
/** One spacing after the first of them landed or the last flight ended, whichever is later. */
const promiseOf = (flight, { train, config }) => {
    const landings = flight.map((boarder) => Date.parse(boarder.record.landed.at));
    const ended = Date.parse(train.history[0]?.endedAt ?? '1970-01-01T00:00:00Z');
    const from = Math.max(ended, Math.min(...landings));
    return (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .minutesAfter */ ._m)(new Date(from).toISOString(), config['departure-minutes']);
};


/***/ }),

/***/ 6912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ takenOver),
/* harmony export */   N$: () => (/* binding */ takenOverBy),
/* harmony export */   j9: () => (/* binding */ mindingHead)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(250);
/* harmony import */ var _flight_flight_end_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3451);
/* harmony import */ var _flight_flight_runs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5266);
/* harmony import */ var _train_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(511);
/* harmony import */ var _texts_train_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9683);
// Whose the bundle's branch is. Ours while it stands where we left it and its pull request points at the flight's base; a
// person who changes either has taken it over: nothing of ours is pushed over that or merged through it, the flight ends,
// and branch and pull request stay that person's.





const isOurs = (flight, tip) => flight.heads?.includes(tip) === true || (flight.prefixes ?? []).some((prefix) => prefix.oid === tip);
/** The flight as it will be written: where its branch stands is kept in mind when the prefixes do not say it any more. */
const mindingHead = (input, train) => {
    const { flight } = train;
    const before = (0,_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input).flight;
    if (flight === undefined || before?.id !== flight.id)
        return train;
    const tip = input.snapshot.branches.get((0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleBranch */ .lM)(flight.id));
    const known = flight.prefixes?.some((prefix) => prefix.oid === tip) === true;
    const { heads: _, ...rest } = flight;
    return { ...train, flight: tip === undefined || known || !isOurs(before, tip) ? rest : { ...rest, heads: [tip] } };
};
const pushedByPerson = (input, flight) => {
    const tip = input.snapshot.branches.get((0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleBranch */ .lM)(flight.id));
    return tip !== undefined && !isOurs(flight, tip);
};
/** What a person did to the bundle; undefined while it is ours. */
const takenOverBy = (input, flight) => {
    const { pullRequest } = input.flightView ?? {};
    if (pullRequest?.movedTo !== undefined)
        return `a person pointed pull request ${pullRequest.number} at ${pullRequest.movedTo}`;
    return pushedByPerson(input, flight) ? `a person pushed to ${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleBranch */ .lM)(flight.id)}` : undefined;
};
const takenOver = (input, flight, p) => {
    const branch = (0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .bundleBranch */ .lM)(flight.id);
    const { ending, setAside } = p;
    const kept = [...((0,_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input).kept ?? []), branch].slice(-100);
    const write = (0,_flight_flight_end_js__WEBPACK_IMPORTED_MODULE_2__/* .endWrite */ .lE)(input, flight, { ending, train: { setAside, kept } });
    const number = input.flightView?.pullRequest?.number ?? flight.pr;
    const body = `${(0,_texts_train_js__WEBPACK_IMPORTED_MODULE_3__/* .flightMarker */ .zp)(flight)}\n${ending.replace(/^a/, 'A')}, so it is theirs now: the train has ended flight ${flight.id} and leaves branch and pull request alone. If it is merged, the issues that were aboard count as merged.\n`;
    return (0,_flight_flight_runs_js__WEBPACK_IMPORTED_MODULE_4__/* .decided */ .rc)({ ...write, closes: undefined, ...(number === undefined ? {} : { says: { number, body } }) }, `${ending}: its passengers stay where they are until a departure is forced`);
};


/***/ }),

/***/ 511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ tidy),
/* harmony export */   Et: () => (/* binding */ culpritsOf),
/* harmony export */   H5: () => (/* binding */ runsOut),
/* harmony export */   a: () => (/* binding */ issuesWrite),
/* harmony export */   c9: () => (/* binding */ trainWrite),
/* harmony export */   cG: () => (/* binding */ takingOff),
/* harmony export */   cO: () => (/* binding */ departWrite),
/* harmony export */   dQ: () => (/* binding */ withoutRuns),
/* harmony export */   eI: () => (/* binding */ everybody),
/* harmony export */   kh: () => (/* binding */ trainOf),
/* harmony export */   nL: () => (/* binding */ numbers),
/* harmony export */   v6: () => (/* binding */ ended),
/* harmony export */   vD: () => (/* binding */ fatesOf),
/* harmony export */   yg: () => (/* binding */ isAboard),
/* harmony export */   zq: () => (/* binding */ nextFlightId)
/* harmony export */ });
/* harmony import */ var _fleet_backoff_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2421);
/* harmony import */ var _bundle_branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6912);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(250);
/* harmony import */ var _records_move_record_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2274);
/* harmony import */ var _records_transitions_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5867);
/* harmony import */ var _records_revert_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8675);
/* harmony import */ var _texts_neutralise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6705);
// How the train's record and its passengers' records change together. Every function here returns the writes of one
// atomic push, so a passenger is never aboard a flight that does not know it, nor off one that still lists it.







/** Ended flights and verdicts that the record remembers. */
const rememberedFlights = 50;
const rememberedVerdicts = 300;
const trainOf = (input) => input.snapshot.ledger.trains.get(input.base)?.record ?? { v: 1, base: input.base, lastFlight: 0, verdicts: {}, history: [] };
const noEffects = { branches: [], wake: false, cancels: [], closes: undefined, failure: undefined };
/** A write of the train's record, and of issues' records with it. */
const trainWrite = (input, p) => {
    const { why, train, records = [], ...effects } = p;
    const { ledger } = input.snapshot;
    const write = {
        ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .trainRef */ .cC)(input.base),
        expect: ledger.trains.get(input.base)?.oid ?? null,
        record: withPilot(input, (0,_bundle_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .mindingHead */ .j9)(input, train)),
    };
    return {
        kind: 'write',
        why,
        writes: [write, ...issueWrites(input, records)],
        issues: records.map((record) => record.issue),
        ...noEffects,
        ...effects,
    };
};
/** Whoever writes a flight's record goes on with it: see `flight/pilot.ts`. */
const withPilot = ({ snapshot: { run, now } }, train) => train.flight === undefined
    ? train
    : { ...train, flight: { ...train.flight, pilot: { runId: run.runId, runAttempt: run.runAttempt, at: now } } };
/** A write of issues' records alone. */
const issuesWrite = (input, p) => ({
    kind: 'write',
    why: p.why,
    writes: issueWrites(input, p.records),
    issues: p.records.map((record) => record.issue),
    ...noEffects,
    wake: p.wake,
});
const issueWrites = (input, records) => records.map((record) => ({ ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .issueRef */ .fB)(record.issue), expect: input.snapshot.ledger.issues.get(record.issue)?.oid ?? null, record }));
/** Drops keys that are undefined, so that a record is written as it will be read. */
const tidy = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
const passengerOf = ({ record, title, priority }) => ({
    issue: record.issue,
    oid: record.landed.oid,
    title: (0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevert */ .Py)(record) ? `Revert: ${(0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .safeTitle */ .CL)(title, 190)}` : (0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .safeTitle */ .CL)(title, 200),
    agent: record.landed.agent,
    attempts: Math.max(1, record.attempts.length),
    costUsd: record.attempts.reduce((sum, attempt) => sum + attempt.costUsd, 0),
    priority,
});
/** Branches of two bases' flights share one namespace, so ids are unique over all trains. */
const nextFlightId = (input) => {
    const others = [...input.snapshot.ledger.trains.values()].map((stored) => stored.record.lastFlight);
    return String(Math.max(trainOf(input).lastFlight, ...others) + 1);
};
/** The flight and its passengers, before anything of it exists outside the ledger. `baseOid`: the base's tip. */
const departWrite = (input, boarding, baseOid) => {
    const { now } = input.snapshot;
    const train = trainOf(input);
    const id = nextFlightId(input);
    const flight = tidy({
        id,
        base: input.base,
        baseOid,
        departedAt: now,
        passengers: boarding.flight.map(passengerOf),
        trials: [],
        promisedBy: boarding.promisedBy,
    });
    const aboard = new Set(flight.passengers.map((passenger) => passenger.oid));
    const still = (oids) => {
        const left = oids?.filter((oid) => !aboard.has(oid));
        return left === undefined || left.length === 0 ? undefined : left;
    };
    const next = tidy({
        ...train,
        lastFlight: Number(id),
        lastDeparture: boarding.unblockersOnly ? train.lastDeparture : now,
        flight,
        stopped: undefined,
        setAside: still(train.setAside),
        alone: still(train.alone),
    });
    const records = boarding.flight.map(({ record }) => (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_4__/* .boardRecord */ .MC)(record, { flight: flight.id, now }));
    return trainWrite(input, {
        why: `flight ${flight.id} departs with ${numbers(flight.passengers.map((p) => p.issue))}`,
        train: next,
        records,
    });
};
const numbers = (issues) => issues.map((issue) => `#${issue}`).join(', ');
/** The flight with these on its list of who was taken off; reasons name files and checks, which may be long. */
const takingOff = (flight, evicted) => ({
    ...flight,
    evicted: [...(flight.evicted ?? []), ...[...evicted].map(([issue, { reason }]) => ({ issue, reason: (0,_records_move_record_js__WEBPACK_IMPORTED_MODULE_5__/* .cut */ .J)(reason, 2000) }))],
});
/** The passengers' records after their fate; who is no longer recorded as aboard this flight is left alone. */
const fatesOf = (input, flight, fate) => {
    const { now, ledger } = input.snapshot;
    return flight.passengers.flatMap(({ issue }) => {
        const record = ledger.issues.get(issue)?.record;
        if (record === undefined || !isAboard(record, flight))
            return [];
        if (fate.merged?.has(issue) === true)
            return [(0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_4__/* .mergeRecord */ .g_)(record, { flight: flight.id, pr: flight.pr, now })];
        const eviction = fate.evicted?.get(issue);
        const notBefore = (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_6__/* .notBeforeAfterEviction */ .gr)(record, now);
        if (eviction !== undefined)
            return [(0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_4__/* .evictRecord */ .jG)(record, { flight: flight.id, now, config: input.config, notBefore, ...eviction })];
        if (fate.onward?.issues.has(issue) === true)
            return [{ ...record, flight: { id: fate.onward.flight } }];
        return fate.leave?.has(issue) === true ? [(0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_4__/* .unboardRecord */ .T)(record, { now })] : [];
    });
};
const isAboard = (record, flight) => record.state === 'bundled' && record.flight?.id === flight.id;
/** The train after a flight: into its history, and nothing in the air. */
const ended = (input, train, p) => {
    const { flight } = p;
    const entry = tidy({
        id: flight.id,
        pr: flight.pr,
        landed: [...p.landed],
        evicted: (flight.evicted ?? []).map((one) => one.issue),
        culprits: culpritsOf(flight),
        ciRuns: flight.trials.filter((trial) => trial.carried !== true).length,
        runnerSeconds: flight.trials.reduce((sum, trial) => sum + (trial.runnerSeconds ?? 0), 0),
        mergedOid: p.mergedOid,
        testedTree: p.testedTree,
        endedAt: input.snapshot.now,
        departedAt: flight.departedAt,
        promisedBy: flight.promisedBy,
        ending: p.ending.slice(0, 500).toWellFormed(),
    });
    const verdicts = Object.fromEntries(Object.entries(train.verdicts).slice(-rememberedVerdicts));
    return tidy({ ...train, flight: undefined, verdicts, history: [entry, ...train.history].slice(0, rememberedFlights) });
};
/** Everybody who is aboard. */
const everybody = (flight) => new Set(flight.passengers.map((passenger) => passenger.issue));
/** CI runs of the flight that have no verdict yet. */
const runsOut = (flight) => flight.trials.filter((trial) => trial.verdict === undefined).map((trial) => trial.runId);
/** The flight with runs that are out given up: all of them, or those named. */
const withoutRuns = (flight, p = { verdict: 'none' }) => ({
    ...flight,
    trials: flight.trials.map((trial) => trial.verdict === undefined && (p.runs === undefined || p.runs.includes(trial.runId)) ? { ...trial, verdict: p.verdict } : trial),
});
/** How many were taken off because CI was red for them; the others conflicted. */
const culpritsOf = (flight) => {
    const conflicted = new Set((flight.leftOut ?? []).map((left) => left.issue));
    return (flight.evicted ?? []).filter(({ issue }) => !conflicted.has(issue)).length;
};


/***/ }),

/***/ 3536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ isOverdue),
/* harmony export */   XM: () => (/* binding */ waitsForApproval),
/* harmony export */   Zy: () => (/* binding */ judgeRun),
/* harmony export */   lC: () => (/* binding */ hasSpoken)
/* harmony export */ });
/* harmony import */ var _fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2421);
/* harmony import */ var _trial_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3602);
// What one CI run says about the tree it tested. Invariants: only a run that ended, on the very commit the trial is
// about, with at least one job that really ran, is green; whatever GitHub or a person stopped is no verdict; silence
// blames nobody.


const passing = new Set(['success', 'skipped', 'neutral']);
/** Whether a run has a verdict although it may still be at work: whoever waits for it may stop waiting. */
const hasSpoken = (run, required) => run.status === 'completed' || run.jobs.some((job) => required.includes(job.name) && (0,_trial_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN)(job));
/** Its jobs have to be known before it is judged: what has waited for a runner has not hung. */
const isOverdue = (trial, p) => Date.parse(p.now) >= Date.parse((0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .minutesAfter */ ._m)(trial.at, p.checkMinutes));
/**
 * From when on its time counts: a job has it from its own start on; while all jobs wait for a runner it is the time in
 * which nothing may happen at all.
 */
const sinceOf = (run, { at }) => {
    const { jobs = [], startedAt = null } = run ?? {};
    const working = jobs.flatMap((job) => (job.status === 'in_progress' ? (job.startedAt ?? []) : []));
    const ended = jobs.flatMap((job) => job.completedAt ?? []);
    const since = working.length > 0 ? working.sort()[0] : (ended.sort().at(-1) ?? (run?.status === 'in_progress' ? startedAt : undefined));
    return since !== undefined && since !== null && Date.parse(since) > Date.parse(at) ? since : at;
};
/** `run` is undefined while GitHub does not know the run (yet). */
const judgeRun = (run, p) => {
    const until = (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .minutesAfter */ ._m)(sinceOf(run, p.trial), p.checkMinutes);
    if (run !== undefined && run.headSha !== p.trial.oid) {
        return { kind: 'none', why: `CI run ${run.id} tested ${run.headSha.slice(0, 12)}, not ${p.trial.oid.slice(0, 12)}` };
    }
    if (run !== undefined && run.attempt < (p.trial.attempt ?? 1)) {
        // The attempt before is still shown.
        return Date.parse(p.now) < Date.parse(until) ? { kind: 'pending', until } : judgeLate(undefined, p);
    }
    if (run?.status === 'completed')
        return judgeEnded(run, p.required);
    // The others cannot make it green any more: a required check that failed is the end of it.
    const early = run?.jobs.find((job) => p.required.includes(job.name) && (0,_trial_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN)(job));
    if (early !== undefined)
        return { kind: 'red', check: early.name, excerpt: run?.excerpt ?? `"${early.name}" failed; GitHub gave no log.`, cancel: true };
    if (Date.parse(p.now) < Date.parse(until))
        return { kind: 'pending', until };
    return judgeLate(run, p);
};
const judgeEnded = (run, required) => {
    const failed = run.jobs.filter((job) => _trial_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .failing */ .Jr.has(job.conclusion ?? ''));
    const blamed = failed.find(_trial_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN) ?? failed[0] ?? run.jobs.find((job) => required.includes(job.name) && !passing.has(job.conclusion ?? ''));
    const late = run.jobs.find((job) => job.conclusion === 'timed_out');
    // Whoever hangs would else stop the train for everybody: its run ends as cancelled.
    if (run.conclusion === 'cancelled' && late !== undefined) {
        const excerpt = `"${late.name}" ran into its time limit and was ended.${run.excerpt === undefined ? '' : `\n\n${run.excerpt}`}`;
        return { kind: 'red', check: late.name, excerpt, cancel: false };
    }
    if (run.conclusion === 'failure' && failed.length > 0 && failed.every((job) => job.neverRan === true)) {
        const names = failed.map((job) => `"${job.name}"`).join(', ');
        return {
            kind: 'none',
            why: `${names} of CI run ${run.id} failed before the first step: an approval was refused, or no runner took it`,
        };
    }
    if (run.conclusion === 'failure' || run.conclusion === 'timed_out') {
        const check = blamed?.name ?? 'the CI run';
        return { kind: 'red', check, excerpt: run.excerpt ?? `"${check}" ended with ${run.conclusion}; GitHub gave no log.`, cancel: false };
    }
    if (run.conclusion === 'startup_failure')
        return { kind: 'none', why: `GitHub could not start CI run ${run.id}: its workflow file is not valid, or has no job` };
    if (!passing.has(run.conclusion ?? ''))
        return { kind: 'none', why: `CI run ${run.id} ended as ${run.conclusion ?? 'nothing'}` };
    // A required job may fail and the run still succeed (continue-on-error).
    if (blamed !== undefined && required.includes(blamed.name)) {
        return _trial_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .failing */ .Jr.has(blamed.conclusion ?? '')
            ? { kind: 'red', check: blamed.name, excerpt: run.excerpt ?? `"${blamed.name}" failed; GitHub gave no log.`, cancel: false }
            : { kind: 'none', why: `the required check "${blamed.name}" ended as ${blamed.conclusion ?? 'nothing'}` };
    }
    if (!run.jobs.some((job) => job.conclusion === 'success'))
        return { kind: 'none', why: `no job of CI run ${run.id} ran: all were skipped` };
    return { kind: 'green', checks: run.jobs.filter((job) => passing.has(job.conclusion ?? '')).map((job) => job.name) };
};
/** A person has to let it go (an environment's rule), and nothing else of it is at work meanwhile. */
const waitsForApproval = (run) => {
    const out = run.jobs.filter((job) => job.status !== 'completed');
    return out.length === 0 ? run.status === 'waiting' : out.every((job) => job.status === 'waiting');
};
const judgeLate = (run, p) => {
    const within = `within ${p.checkMinutes} minutes`;
    if (run === undefined)
        return { kind: 'silent', why: `CI run ${p.trial.runId} did not appear ${within} of its dispatch` };
    if (waitsForApproval(run)) {
        const why = `CI run ${run.id} waits for an approval that nobody gave ${within}: approve the next one in time on its page, or test without an environment`;
        return { kind: 'silent', why };
    }
    const hanging = run.jobs.find((job) => job.status === 'in_progress')?.name ?? 'the CI run';
    const waiting = run.jobs.find((job) => job.status !== 'completed');
    if (run.status !== 'in_progress' || (waiting !== undefined && hanging === 'the CI run')) {
        const [what, status] = waiting === undefined ? ['', run.status] : [`, job "${waiting.name}",`, waiting.status];
        return {
            kind: 'silent',
            why: `CI run ${run.id}${what} did not start ${within} (it is ${status}); check that a runner is free`,
        };
    }
    return { kind: 'red', check: hanging, excerpt: `"${hanging}" started and did not end ${within}.`, cancel: true };
};


/***/ })

};
