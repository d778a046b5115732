export const id = 46;
export const ids = [46];
export const modules = {

/***/ 84046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readResult: () => (/* binding */ readResult)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./packages/core/build/records/outcomes.js
var outcomes = __webpack_require__(21490);
// EXTERNAL MODULE: ./packages/core/build/records/id-schemas.js
var id_schemas = __webpack_require__(18611);
// EXTERNAL MODULE: ./packages/core/build/records/records.js
var records = __webpack_require__(62049);
;// CONCATENATED MODULE: ./packages/core/build/attempt/attempt.js
// What flows between the jobs of one attempt: the assignment (ids only), and the result that the agent's job packs
// beside the git bundle and that landing reads as untrusted data.



const assignmentSchema = schemas/* strictObject */.rej({ issue: schemas/* int */.Whr().min(1), agent: id_schemas/* agentSchema */.J, attempt: id_schemas/* attemptIdSchema */.k });
const attemptResultSchema = schemas/* strictObject */.rej({
    v: schemas/* literal */.euz(1),
    issue: schemas/* int */.Whr().min(1),
    agent: id_schemas/* agentSchema */.J,
    attempt: id_schemas/* attemptIdSchema */.k,
    outcome: schemas/* enum */.k5n(outcomes/* outcomeWords */.wX),
    /** One sentence for people, made by us; never the agent's prose. */
    detail: schemas/* string */.YjP().max(2000),
    /** Commit the agent's tree started from, and the base's tip at that moment. */
    startOid: records/* oid */.jq,
    baseOid: records/* oid */.jq,
    /** Tip of the agent's work; null when there is none. Its commits are in work.bundle as refs/heads/work. */
    headOid: records/* oid */.jq.nullable(),
    commits: schemas/* int */.Whr().min(0).max(10_000),
    costUsd: schemas/* number */.aig().min(0).max(100_000),
    turns: schemas/* int */.Whr().min(0),
    durationMs: schemas/* int */.Whr().min(0),
    sessionId: schemas/* string */.YjP().max(100).nullable(),
    model: schemas/* string */.YjP().max(200).nullable(),
    /** Tools whose use was denied. */
    denials: schemas/* array */.YOg(schemas/* string */.YjP().max(200)).max(100),
    /** The agent's closing words, for the reviewer: untrusted text, cut. */
    closingWords: schemas/* string */.YjP().max(5000),
    startedAt: iso/* datetime */.w$(),
    /** Until when the account is limited, where the provider said so. */
    limitedUntil: iso/* datetime */.w$().optional(),
});

;// CONCATENATED MODULE: ./actions/land-work/build/read-result.js
// Reads the attempt's artifact as untrusted data: it opens only two files, by their names and with a limit on size. Every
// problem becomes one sentence, because an attempt without a readable result still frees its agent.




const maximumResultBytes = 1024 * 1024;
/** Maximum number of artifacts that are tried: a result and two checkpoints. */
const maximumCandidates = 3;
/**
 * Returns the first candidate, newest first, with a readable result, or else the problem of the first candidate. `bundle`
 * is the path of the work file, which may not exist.
 */
const readResult = async (artifacts, { candidates, directory, assignment }) => {
    let first;
    for (const artifact of candidates.slice(0, maximumCandidates)) {
        const read = await readOne(artifacts, { artifact, assignment, directory: (0,external_node_path_.join)(directory, String(artifact.id)) });
        if (!('missing' in read))
            return read;
        first ??= read;
    }
    return first ?? { missing: "the agent's job ended without uploading one" };
};
const readOne = async (artifacts, { artifact, directory, assignment }) => {
    try {
        await artifacts.download(artifact, directory);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.H))
            throw error;
        return { missing: error.message };
    }
    const path = (0,external_node_path_.join)(directory, names/* resultFile */.Cp);
    const file = await (0,promises_.lstat)(path).catch(() => undefined);
    if (file?.isFile() !== true)
        return { missing: `the artifact holds no ${names/* resultFile */.Cp}` };
    if (file.size > maximumResultBytes)
        return { missing: `${names/* resultFile */.Cp} has ${file.size} bytes; the maximum is ${maximumResultBytes}` };
    const parsed = parseResult(await (0,promises_.readFile)(path, 'utf8'));
    if ('missing' in parsed)
        return parsed;
    const { issue, agent, attempt } = parsed.result;
    const same = issue === assignment.issue && agent === assignment.agent && attempt === assignment.attempt;
    if (!same)
        return { missing: `${names/* resultFile */.Cp} is of attempt ${attempt} on #${issue}, not of ${assignment.attempt}` };
    return { result: parsed.result, bundle: (0,external_node_path_.join)(directory, names/* bundleFile */.px) };
};
const parseResult = (text) => {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return { missing: `${names/* resultFile */.Cp} is not JSON` };
    }
    const parsed = attemptResultSchema.safeParse(json);
    if (parsed.success)
        return { result: parsed.data };
    const [problem] = parsed.error.issues;
    return {
        missing: `${names/* resultFile */.Cp} is malformed: ${problem?.path.map(String).join('.') || 'the document'}: ${problem?.message ?? 'invalid'}`,
    };
};


/***/ }),

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

/***/ 21490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ backOffOf),
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   c6: () => (/* binding */ outcomeFacts),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64078);
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

/***/ 62049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KL: () => (/* binding */ issueRecordSchema),
/* harmony export */   XC: () => (/* binding */ trainRecordSchema),
/* harmony export */   jq: () => (/* binding */ oid)
/* harmony export */ });
/* unused harmony exports timestamp, claimSchema, attemptSchema, feedbackSchema, landedSchema, passengerSchema, leftOutSchema, prefixSchema, verdicts, trialSchema, flightSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18611);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79689);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21490);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36113);
// What the ledger holds. Each record is one JSON document in the message of a commit under refs/clambake/;
// its parent commit is the record before it. Everything here crosses a process boundary, so everything is validated.








const oid = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/, 'a full object id');
const timestamp = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$();
const nodeId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(200);
const login = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(100);
/** The hold an attempt has on its issue and agent. */
const claimSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    id: _id_schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .attemptIdSchema */ .k,
    agent: _id_schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .agentSchema */ .J,
    at: timestamp,
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    /** Who set the ready label that this claim acts on, and the id of that label event. */
    actor: login,
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_config_js__WEBPACK_IMPORTED_MODULE_4__/* .roles */ .O),
    event: nodeId,
    /** sha256 (hex) of title and body as they were at the claim; a later edit stops the attempt. */
    text: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64), body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64) }),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Its jobs ended without a word and left an artifact: the run that lands it, and how many such runs there were. */
    salvage: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ tries: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1), runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), at: timestamp }).optional(),
});
const attemptSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    id: _id_schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .attemptIdSchema */ .k,
    agent: _id_schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .agentSchema */ .J,
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    startedAt: timestamp,
    endedAt: timestamp,
    outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_outcomes_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomeWords */ .wX),
    costUsd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0),
    turns: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    commits: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    /** One sentence for people. */
    detail: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000),
});
/** Why work came back, as the next attempt's prompt will show it. */
const feedbackSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('ci'), flight: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), check: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), excerpt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(20_000), at: timestamp }),
    (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('conflict'),
        flight: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        /** Conflicting paths and the passenger (issue number) or base they conflict with. */
        files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).max(200),
        rival: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
        /** What both sides wrote, of the first files whose conflict is one of lines. */
        sides: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), hunks: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000) }))
            .max(5)
            .optional(),
        at: timestamp,
    }),
    (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('attempt'), outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_outcomes_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomeWords */ .wX), text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(20_000), at: timestamp }),
    /** A person took the work off a train or back from the base; `merge` is the merge commit that was taken back. */
    (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('person'),
        by: login,
        did: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['evicted', 'reverted']),
        words: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000),
        merge: oid.optional(),
        at: timestamp,
    }),
]);
const workSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    oid,
    at: timestamp,
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .attemptIdSchema */ .k,
    agent: _id_schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .agentSchema */ .J,
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    additions: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    deletions: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
});
const flightOfIssue = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), pr: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().optional() });
const landedSchema = workSchema.extend({
    /** Where a person has pushed to the branch since and that passed landing's checks: the commit that landed before it. */
    pushedAfter: oid.optional(),
    /** Where what has landed takes merged work back: which merge, for whom, and the work as it is on the base. */
    revert: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
        merge: oid,
        by: login,
        at: timestamp,
        words: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000),
        of: workSchema,
        flight: flightOfIssue.optional(),
    }).optional(),
});
const issueRecordSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    v: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    nodeId,
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_states_js__WEBPACK_IMPORTED_MODULE_6__/* .issueStates */ .Uu),
    /** When it entered this state. */
    since: timestamp,
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    claim: claimSchema.optional(),
    attempts: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(attemptSchema).default([]),
    /** Attempts made before a person last asked; they no longer count against the limit. */
    attemptsBefore: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
    /** The ready event that work is done for, and the text (sha256) it was first claimed with: trust binds both. */
    asked: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
        event: nodeId,
        actor: login,
        text: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64), body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64) }),
    }).optional(),
    feedback: feedbackSchema.optional(),
    landed: landedSchema.optional(),
    /** Flight it is aboard (bundled) or came in with (merged). */
    flight: flightOfIssue.optional(),
    /** The last time its merged work was to be taken back: the commit that does it, and whether that is on the base. */
    lastRevert: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ oid, merge: oid, by: login, at: timestamp, landed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() }).optional(),
    evictions: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)((0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ flight: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), at: timestamp, reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000) })).default([]),
    /** Not before this time: backoff after a failure. */
    notBefore: timestamp.optional(),
    /** Newest human label event already acted on. */
    consumedEvent: nodeId.optional(),
    /** The ready event that was refused, said once. */
    refusal: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ event: nodeId, actor: login, reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(500) }).optional(),
    /** The one clear question when the state is needs-human. */
    question: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000).optional(),
    /** Node id of the status comment, once known. */
    statusComment: nodeId.optional(),
})
    .refine((record) => (record.claim === undefined) !== (0,_states_js__WEBPACK_IMPORTED_MODULE_6__/* .stateFacts */ .T$)(record.state).has.includes('claim'), 'a claim exists exactly while the state is assigned')
    .refine((record) => (0,_states_js__WEBPACK_IMPORTED_MODULE_6__/* .stateFacts */ .T$)(record.state).has.every((part) => record[part] !== undefined), {
    error: ({ input }) => {
        const { state } = input;
        return `an issue that is ${state} has ${(0,_states_js__WEBPACK_IMPORTED_MODULE_6__/* .stateFacts */ .T$)(state).has.join(' and ')} in its record`;
    },
});
/** One passenger in boarding order. `oid` is the landed commit, the only one that may board. */
const passengerSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    oid,
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(300),
    agent: _id_schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .agentSchema */ .J,
    attempts: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    costUsd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** Rank at departure, 0 the highest: who stays when branches conflict. */
    priority: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
});
const leftOutSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).max(200),
    /** The passenger it conflicts with; null when it conflicts with the base. */
    rival: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
});
/** A cumulative prefix of the bundle: the base with the first passengers merged, down to this one. */
const prefixSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), oid, tree: oid });
const verdicts = ['green', 'red'];
/** One CI run of a prefix. `size` is the number of passengers in it; 0 is the bare base. */
const trialSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
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
const chanceSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), chance: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1) });
const flightSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[1-9]\d*$/),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    baseOid: oid,
    departedAt: timestamp,
    /** Places count in this list and in `prefixes`, so the whole record waits where an entry of them cannot be read. */
    passengers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(passengerSchema).min(1),
    /** Id of the flight whose commits these are, where a prefix of that one landed and the others flew on; its id is in them. */
    origin: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[1-9]\d*$/)
        .optional(),
    /**
     * Search order, suspects last, with each passenger's chance to be a culprit; recorded before the first trial of a
     * prefix. Only prefixes follow it: who boards and who yields in a conflict is decided in boarding order.
     */
    order: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(chanceSchema).optional(),
    /** Whom a search on ground that has moved since suspected, and how much. */
    suspects: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(chanceSchema).optional(),
    /** Known once assembled: one prefix for each passenger that merged, in search order where there is one, else in boarding order. */
    prefixes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(prefixSchema).optional(),
    leftOut: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(leftOutSchema).optional(),
    pr: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().optional(),
    /** Where we left the bundle's branch, while that is none of the prefixes. */
    heads: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(oid).max(5).optional(),
    trials: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(trialSchema).default([]),
    /** The run that wrote this and goes on with it, and when. */
    pilot: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), at: timestamp }).optional(),
    /** Until when it was promised to depart: spacing after the first landing or the flight before, whichever is later. */
    promisedBy: timestamp.optional(),
    /** How often the base moved under it while CI was out. */
    rebuilds: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
    /** Everybody taken off with a reason, conflicts included. */
    evicted: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)((0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000) })).optional(),
});
const trainRecordSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    v: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Number of the newest flight. */
    lastFlight: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    lastDeparture: timestamp.optional(),
    flight: flightSchema.optional(),
    /** Verdicts of recent trees (tree oid → verdict), so that no restart tests a tree twice. */
    verdicts: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(verdicts)).default({}),
    /** Why the train stands still, when it needs a person (a setting, a red base). */
    stopped: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000),
        at: timestamp,
        baseOid: oid,
        /**
         * `setting`: the flight stays in the air and the refused step is tried at every tick; `preflight`: the repository
         * is looked at again at every tick; `alarm`: until a departure is forced; else until the base moves.
         */
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['setting', 'preflight', 'alarm', 'base-red', 'no-verdict']).optional(),
    }).optional(),
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
    afterMerge: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)((0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ flight: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), workflow: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200) })).optional(),
    /** Branches of bundles that a person pushed to: they are that person's now. */
    kept: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200)).max(100).optional(),
    /** Ended flights, newest first, as the board and the summaries show them. */
    history: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)((0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
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
        afterMerge: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ workflow: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200), runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0) }))
            .max(10)
            .optional(),
        /** How it ended, in a few words for people. */
        ending: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(500).optional(),
    }), 'newest first').default([]),
});


/***/ })

};
