export const id = 226;
export const ids = [226];
export const modules = {

/***/ 53226:
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
// EXTERNAL MODULE: ./packages/core/build/records/loose.js
var loose = __webpack_require__(79689);
;// CONCATENATED MODULE: ./packages/core/build/attempt/left-behind.js
// Names the part of an agent's work that did not come along, for the result and for people. Every name is the agent's.




const named = (0,loose/* looseObject */._H)({ what: schemas/* string */.YjP().max(300), why: schemas/* string */.YjP().max(300) });
/** New keys go in here: a reader ignores those that it does not know. */
const leftSchema = (0,loose/* looseObject */._H)({
    /** The commit of ours with what the agent did not commit itself. Landing may drop it, and lands `parent` then. */
    commit: (0,loose/* looseObject */._H)({ oid: records/* oid */.jq, parent: records/* oid */.jq, files: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(20), count: schemas/* int */.Whr().min(0) }).optional(),
    /** Work that could not be packed: the attempt is incomplete. */
    unpacked: schemas/* array */.YOg(named).max(50).optional(),
    /** Work in other places that was not taken, because the checked-out branch has work of its own. */
    elsewhere: schemas/* array */.YOg(named).max(50).optional(),
    /** Files that the rule for new files leaves out. */
    leftOut: schemas/* array */.YOg(named).max(50).optional(),
    /** Files for git-lfs without their object. */
    lfs: schemas/* array */.YOg(named).max(50).optional(),
    /** Place that the work was taken from, where that is not the branch that was checked out. */
    takenFrom: schemas/* string */.YjP().max(300).optional(),
    /** Artifact with the work that was not taken. */
    artifact: schemas/* string */.YjP().max(100).optional(),
});
const maximumNamed = 50;
const maximumShown = 5;
const cutNamed = (list) => list.slice(0, maximumNamed).map(({ what, why }) => ({ what: what.slice(0, 300).toWellFormed(), why: why.slice(0, 300).toWellFormed() }));
const listed = (list) => {
    const shown = list
        .slice(0, maximumShown)
        .map(({ what, why }) => `${neutralise(what, 100) || '(a name that cannot be shown)'} (${neutralise(why, 150)})`);
    const more = list.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more === maximumNamed - maximumShown ? 'at least ' : ''}${more} more` : ''}`;
};
/** Sentences for people, empty when everything came along. */
const leftText = (left) => {
    if (left === undefined)
        return '';
    const { unpacked = [], elsewhere = [], leftOut = [], lfs = [], takenFrom, artifact } = left;
    return [
        takenFrom === undefined ? '' : `Taken from ${neutralise(takenFrom, 150)}.`,
        unpacked.length === 0 ? '' : `Could not be packed: ${listed(unpacked)}.`,
        elsewhere.length === 0 ? '' : `Not taken: ${listed(elsewhere)}.`,
        lfs.length === 0 ? '' : `For git-lfs: ${listed(lfs)}.`,
        artifact === undefined ? '' : `What was not taken is kept in artifact ${artifact} of this run.`,
        leftOut.length === 0 ? '' : `Left out as no work: ${listed(leftOut)}.`,
    ]
        .filter((part) => part !== '')
        .join(' ');
};

;// CONCATENATED MODULE: ./packages/core/build/attempt/attempt.js
// The data that passes between the jobs of one attempt: the assignment, and the result, which landing reads as untrusted data.




const attemptResultSchema = schemas/* strictObject */.rej({
    v: schemas/* literal */.euz(1),
    issue: schemas/* int */.Whr().min(1),
    agent: id_schemas/* agentSchema */.J,
    attempt: id_schemas/* attemptIdSchema */.k,
    outcome: schemas/* enum */.k5n(outcomes/* outcomeWords */.wX),
    /** One sentence for people, written by clambake and never by the agent. */
    detail: schemas/* string */.YjP().max(2000),
    /** The commit from which the agent's tree started, and the base's tip at that moment. */
    startOid: records/* oid */.jq,
    baseOid: records/* oid */.jq,
    /** Tip of the agent's work in the work file; null when there is none. */
    headOid: records/* oid */.jq.nullable(),
    commits: schemas/* int */.Whr().min(0).max(10_000),
    costUsd: schemas/* number */.aig().min(0).max(100_000),
    turns: schemas/* int */.Whr().min(0),
    durationMs: schemas/* int */.Whr().min(0),
    sessionId: schemas/* string */.YjP().max(100).nullable(),
    model: schemas/* string */.YjP().max(200).nullable(),
    /** Tools whose use was denied. */
    denials: schemas/* array */.YOg(schemas/* string */.YjP().max(200)).max(100),
    /** Untrusted words of the agent, for the reviewer. */
    closingWords: schemas/* string */.YjP().max(5000),
    startedAt: iso/* datetime */.w$(),
    /** End of the account's limit, if the provider named it. */
    limitedUntil: iso/* datetime */.w$().optional(),
    /** Names what did not come along, and the commit that holds what the agent left uncommitted. */
    left: leftSchema.optional(),
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
    return { result: parsed.result, workFile: (0,external_node_path_.join)(directory, names/* workFile */.A0) };
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

/***/ 21490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ backOffOf),
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   c6: () => (/* binding */ outcomeFacts),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64078);
// The ways in which an attempt can end, and their consequences. They are told from the result, git and HTTP statuses, never
// from prose.


const never = Number.POSITIVE_INFINITY;
/** Endings with the same back-off count as one row. */
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
        question: `Is there something to do here? Close the issue, or say more in its text and set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready} again.`,
    },
    // Turns, dollars or minutes used up, or work that could not be packed.
    incomplete: {
        ...failed,
        text: 'incomplete',
        lesson: 'was not finished, or not all of its work could be taken; what it committed is on this branch',
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
const outcomeWords = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsIn */ .H)(outcomes);
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
/* unused harmony exports timestamp, claimSchema, attemptSchema, feedbackSchema, landedSchema, passengerSchema, leftOutSchema, prefixSchema, verdicts, trialSchema, bundleSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _config_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18611);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79689);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21490);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36113);
// The schemas of the ledger's records. A record is one JSON document in the message of a commit under refs/clambake/, and the
// parent of that commit is the record before it.








const oid = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{40}$/, 'a full object id');
const timestamp = zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$();
const nodeId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(200);
const login = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(100);
/** GitHub refuses a whole query that asks for a number beyond 32 bits. */
const pullRequest = zod__WEBPACK_IMPORTED_MODULE_0__/* .int32 */ .HA5().min(1);
/** While it exists, the issue and the agent belong to this attempt. */
const claimSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    id: _id_schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .attemptIdSchema */ .k,
    agent: _id_schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .agentSchema */ .J,
    at: timestamp,
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    /** The person who set the ready label, that person's role, and the id of the label event. */
    actor: login,
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_config_js__WEBPACK_IMPORTED_MODULE_4__/* .roles */ .O),
    event: nodeId,
    /** sha256 (hex) of title and body at the time of the claim. A later edit stops the attempt. */
    text: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64), body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64) }),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The run that lands the artifact of an attempt whose jobs died; `tries` counts such runs. */
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
/** The reason why work came back, for the prompt of the next attempt. */
const feedbackSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('kind', [
    (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('ci'), flight: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), check: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), excerpt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(20_000), at: timestamp }),
    (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('conflict'),
        flight: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).max(200),
        /** Issue number of the passenger it conflicts with; null for the base. */
        rival: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
        /** Both sides of the conflict, for the first files that conflict in lines. */
        sides: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), hunks: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4000) }))
            .max(5)
            .optional(),
        at: timestamp,
    }),
    (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ kind: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('attempt'), outcome: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_outcomes_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomeWords */ .wX), text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(20_000), at: timestamp }),
    /** A person took the work off a bundle, or had its merge commit `merge` reverted. */
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
const bundleOfIssue = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), pr: pullRequest.optional() });
const landedSchema = workSchema.extend({
    /** The commit that landed first, when a person has pushed to the branch since and landing's checks have passed. */
    pushedAfter: oid.optional(),
    /** Set when the landed commit reverts merged work: the merge, the person who asked, and the work that is on the base. */
    revert: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
        merge: oid,
        by: login,
        at: timestamp,
        words: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000),
        of: workSchema,
        flight: bundleOfIssue.optional(),
    }).optional(),
});
const issueRecordSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    v: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    nodeId,
    state: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_states_js__WEBPACK_IMPORTED_MODULE_6__/* .issueStates */ .Uu),
    /** Time at which it entered this state. */
    since: timestamp,
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    claim: claimSchema.optional(),
    attempts: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(attemptSchema).default([]),
    /** Number of attempts made before a person last asked. They no longer count against the limit. */
    attemptsBefore: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
    /** The ready event that agents work for, and the sha256 of title and body at the first claim. Trust holds for both together. */
    asked: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
        event: nodeId,
        actor: login,
        text: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64), body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64) }),
    }).optional(),
    feedback: feedbackSchema.optional(),
    landed: landedSchema.optional(),
    /** The bundle that it is aboard, or that it was merged with. */
    flight: bundleOfIssue.optional(),
    /** The last revert of its merged work. `landed` is true when the commit `oid` that reverts it is on the base. */
    lastRevert: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ oid, merge: oid, by: login, at: timestamp, landed: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY() }).optional(),
    evictions: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)((0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ flight: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), at: timestamp, reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000) })).default([]),
    /** No attempt starts before this time. */
    notBefore: timestamp.optional(),
    /** Id of the newest label event of a person that was acted on. */
    consumedEvent: nodeId.optional(),
    /** The ready event that was refused. The refusal is shown once. */
    refusal: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ event: nodeId, actor: login, reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(500) }).optional(),
    /** For people, while the state is needs-human. */
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
/** `oid` is the landed commit, the only one that may board. */
const passengerSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    oid,
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(300),
    agent: _id_schemas_js__WEBPACK_IMPORTED_MODULE_3__/* .agentSchema */ .J,
    attempts: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    costUsd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** Rank at departure, 0 the highest. It decides which of two conflicting branches stays. */
    priority: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
});
const leftOutSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).max(200),
    /** The passenger it conflicts with; null when it conflicts with the base. */
    rival: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().nullable(),
});
/** The base with all passengers up to `issue` merged. */
const prefixSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), oid, tree: oid });
const verdicts = ['green', 'red'];
/** One CI run of a prefix. `size` is the number of its passengers; 0 is the base alone. */
const trialSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    size: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    oid,
    tree: oid,
    ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
    /** Set for the pull request's own run, which an App started. */
    event: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('pull_request').optional(),
    /** Number of the run's attempt; 1 when left out. */
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).optional(),
    at: timestamp,
    /**
     * `none`: the run ended without a verdict; `superseded`: its verdict follows from other runs; `forgotten`: it did not pass,
     * and a person wants another run.
     */
    verdict: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n([...verdicts, 'none', 'superseded', 'forgotten']).optional(),
    /** True when the bundle before started it, whose green prefix landed. It is counted there. */
    carried: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().optional(),
    /** Sum of the runner time of its jobs; unknown until it is judged. */
    runnerSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
    excerpt: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(20_000).optional(),
    check: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    /** Names of the jobs that passed in a green trial. They may be set as statuses on the commit that is merged. */
    checks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(300)).max(300).optional(),
});
const chanceSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), chance: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1) });
const bundleSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[1-9]\d*$/),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    baseOid: oid,
    departedAt: timestamp,
    /** In boarding order. Positions matter here and in `prefixes`, so the whole record waits when an entry cannot be read. */
    passengers: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(passengerSchema)
        .min(1)
        .refine((list) => new Set(list.map(({ issue }) => issue)).size === list.length, 'an issue is aboard twice'),
    /** Id of the earlier bundle that made these commits, when its green prefix landed and the others went on. */
    origin: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .regex(/^[1-9]\d*$/)
        .optional(),
    /** Search order, suspects last, with the chance of each passenger to be a culprit. Only `prefixes` follow this order. */
    order: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(chanceSchema).optional(),
    /** Passengers that a search suspected before the base moved. */
    suspects: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(chanceSchema).optional(),
    /** One for each passenger, in search order or else in boarding order; undefined until the bundle is assembled. */
    prefixes: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(prefixSchema).optional(),
    leftOut: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(leftOutSchema).optional(),
    pr: pullRequest.optional(),
    /** Commit at which we left the bundle's branch, unless it is one of the prefixes. */
    heads: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(oid).max(5).optional(),
    trials: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(trialSchema).default([]),
    /** The run that wrote this and goes on with it: see bundle/owner.ts. */
    pilot: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), runAttempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), at: timestamp }).optional(),
    /** Promised time of departure: see promiseOf in train/boarding.ts. */
    promisedBy: timestamp.optional(),
    /** Number of times that the base moved while its CI ran. */
    rebuilds: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
    /** All passengers that were taken off, conflicts included. */
    evicted: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)((0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000) })).optional(),
});
const trainRecordSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    v: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Number of the newest bundle. */
    lastFlight: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0),
    lastDeparture: timestamp.optional(),
    flight: bundleSchema.optional(),
    /** Tree oid → verdict, for recent trees, so that none is tested twice. */
    verdicts: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(verdicts)).default({}),
    /** Set while the train stands still until a person acts. */
    stopped: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
        reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(2000),
        at: timestamp,
        baseOid: oid,
        /**
         * `setting`: the bundle stays open, and every tick tries the refused step again; `preflight`: every tick checks the
         * repository again; `alarm`: until a departure is forced; otherwise until the base moves.
         */
        kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['setting', 'preflight', 'alarm', 'base-red', 'no-verdict']).optional(),
    }).optional(),
    /** Names of the jobs that passed in the newest green trial. */
    checks: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(300)).max(300).optional(),
    /** Number of trees that were red and then green. */
    flakes: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
    /** Number of all runs that ended green. */
    greens: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
    /** Paths that the newest red trials named. */
    failing: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(300)).max(100).optional(),
    /** Landed commits that board alone, because the search in their bundle found no culprit. */
    alone: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(oid).max(1000).optional(),
    /** Landed commits whose pull request a person closed. They board when a departure is forced. */
    setAside: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(oid).max(1000).optional(),
    /** Workflows to start on the base after a merge. */
    afterMerge: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)((0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ flight: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), workflow: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200) })).optional(),
    /** Branches of bundles that a person has taken over. */
    kept: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200)).max(100).optional(),
    /** Ended bundles, newest first. */
    history: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)((0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
        id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
        pr: pullRequest.optional(),
        landed: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()),
        evicted: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr()),
        /** Number of evicted passengers that made CI red; the others conflicted. */
        culprits: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
        ciRuns: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(),
        /** Sum over the CI runs that were judged. */
        runnerSeconds: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0).optional(),
        mergedOid: oid.optional(),
        testedTree: oid.optional(),
        endedAt: timestamp,
        departedAt: timestamp.optional(),
        promisedBy: timestamp.optional(),
        /** Workflows started after the merge. `runId` is 0 when GitHub refused to start it. */
        afterMerge: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ workflow: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200), runId: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0) }))
            .max(10)
            .optional(),
        /** A few words for people. */
        ending: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(500).optional(),
    }), 'newest first').default([]),
}).refine(({ base, flight }) => flight === undefined || flight.base === base, 'its bundle is for another base');


/***/ })

};
