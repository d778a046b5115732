export const id = 612;
export const ids = [612];
export const modules = {

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ }),

/***/ 612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgerView: () => (/* binding */ ledgerView),
  recordCommit: () => (/* binding */ recordCommit)
});

// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./packages/core/build/records/fleet-record.js
// What the whole fleet holds in one record: whether it is paused, and what people asked for by `/command` and no train
// has carried out yet. A command is a fact in the ledger before anything acts on it; whoever carries it out takes it off
// in the same push. What was answered stays for a while, so that an event delivered twice asks for nothing twice.

const timestamp = iso/* datetime */.w$();
const login = schemas/* string */.YjP().min(1).max(100);
const commandWords = ['evict', 'retry', 'depart', 'pause', 'resume', 'revert'];
/** Those that wait for a train; a pause and its end are facts at once. */
const trainWords = ['evict', 'retry', 'depart', 'revert'];
const commandFacts = {
    /** The comment or the run that brought it: the same one is never carried out twice. */
    id: schemas/* string */.YjP().regex(/^(?:comment|run)-[1-9]\d{0,15}$/, 'a comment or a run'),
    issue: schemas/* int */.Whr().min(1).optional(),
    by: login,
    at: timestamp,
};
const pendingCommandSchema = schemas/* strictObject */.rej({
    ...commandFacts,
    kind: schemas/* enum */.k5n(trainWords),
    /** Whose train it is about; the configured base where left out. */
    base: schemas/* string */.YjP().min(1).max(250).optional(),
    /** What its author wrote behind it: data. */
    words: schemas/* string */.YjP().max(2000).optional(),
});
const answeredCommandSchema = schemas/* strictObject */.rej({
    ...commandFacts,
    kind: schemas/* enum */.k5n(commandWords),
    /** What became of it, in a sentence for people. */
    answer: schemas/* string */.YjP().max(500),
});
/** So many may wait, and so many answers are remembered. */
const mostPending = 50;
const mostAnswered = 100;
const fleetRecordSchema = schemas/* strictObject */.rej({
    v: schemas/* literal */.euz(1),
    /** No new claim before this time: the account's limit was reached. */
    pausedUntil: timestamp.optional(),
    /** Why, for people. */
    pauseReason: schemas/* string */.YjP().max(500).optional(),
    /** A person's pause: no new claim and no departure until a person ends it. */
    paused: schemas/* strictObject */.rej({ by: login, at: timestamp }).optional(),
    /** In the order in which they were given. */
    commands: schemas/* array */.YOg(pendingCommandSchema).max(mostPending).optional(),
    /** Newest first. */
    answered: schemas/* array */.YOg(answeredCommandSchema).max(mostAnswered).optional(),
});

// EXTERNAL MODULE: ./packages/core/build/records/records.js
var records = __webpack_require__(62049);
// EXTERNAL MODULE: ./packages/adapters/build/git/git-object.js
var git_object = __webpack_require__(58772);
;// CONCATENATED MODULE: ./packages/adapters/build/ledger/ledger-record.js
// A ledger record as a git object and back: a commit on the empty tree whose message is JSON with sorted keys.
// Invariant: one writer's record with one parent is always the same commit (no clock), so a repeated write is
// recognised, and two writers never make the same commit: git skips the lease when old and new are equal.


const identity = (writer) => `clambake <clambake+${writer}@users.noreply.github.com>`;
/** JSON with sorted keys, one key a line so that `git log -p` and people can read it. */
const stableJson = (value) => JSON.stringify(sorted(value), null, 1);
const sorted = (value) => {
    if (Array.isArray(value))
        return value.map(sorted);
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]));
};
/**
 * The commit that holds `record` after `parent`. `at` (ISO 8601) dates it where the record has no date of its own;
 * `writer` (letters and digits) tells this writer's commits from every other's.
 */
const recordCommit = (ref, p) => {
    const checked = readRecord(ref, stableJson(p.record));
    if ('problem' in checked)
        throw new Error(`${ref} would get a record that nobody can read: ${checked.problem}`);
    const date = 'since' in p.record ? p.record.since : p.at;
    const seconds = date === undefined ? 0 : Math.floor(Date.parse(date) / 1000);
    const who = `${identity(p.writer)} ${seconds} +0000`;
    const parents = p.parent === null ? [] : [p.parent];
    return (0,git_object/* commitObject */.zS)({ tree: git_object/* emptyTree */["in"], parents, author: who, committer: who, message: `${stableJson(p.record)}\n` });
};
/** The record in a commit message, validated against what its ref is for; or what is wrong with it, in one line. */
const readRecord = (ref, message) => {
    const name = (0,names/* parseLedgerRef */.qz)(ref);
    if (name === undefined || name.kind === 'agent')
        return { problem: 'no record belongs at this ref' };
    let json;
    try {
        json = JSON.parse(message);
    }
    catch {
        return { problem: 'its message is not JSON' };
    }
    if (name.kind === 'fleet')
        return checked('fleet', fleetRecordSchema.safeParse(json));
    if (name.kind === 'train') {
        const read = checked('train', records/* trainRecordSchema */.XC.safeParse(json));
        return 'record' in read && read.record.base !== name.base ? { problem: `it names the base ${read.record.base}` } : read;
    }
    const read = checked('issue', records/* issueRecordSchema */.KL.safeParse(json));
    return 'record' in read && read.record.issue !== name.issue ? { problem: `it names issue #${read.record.issue}` } : read;
};
const checked = (kind, parsed) => parsed.success
    ? { kind, record: parsed.data }
    : {
        problem: parsed.error.issues
            .map((issue) => `${issue.path.map(String).join('.') || 'record'}: ${issue.message}`)
            .join('; ')
            .slice(0, 500),
    };
/** Sorts what a fetch brought into a view; what is not a valid record is listed with its problem, never dropped. */
const ledgerView = (refs) => {
    const issues = new Map();
    const agents = new Map();
    const trains = new Map();
    const broken = [];
    let fleet;
    for (const { ref, oid, type, message } of refs) {
        const name = (0,names/* parseLedgerRef */.qz)(ref);
        if (name?.kind === 'agent') {
            agents.set(name.agent, oid);
            continue;
        }
        const read = type === 'commit' ? readRecord(ref, message) : { problem: `it is a ${type}, not a commit` };
        if ('problem' in read)
            broken.push({ ref, oid, problem: read.problem });
        else if (read.kind === 'issue')
            issues.set(read.record.issue, { oid, record: read.record });
        else if (read.kind === 'train')
            trains.set(read.record.base, { oid, record: read.record });
        else
            fleet = { oid, record: read.record };
    }
    return { issues, agents, fleet, trains, broken };
};


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


/***/ })

};
