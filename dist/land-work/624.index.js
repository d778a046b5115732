export const id = 624;
export const ids = [624];
export const modules = {

/***/ 92624:
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
// EXTERNAL MODULE: ./packages/core/build/records/loose.js
var loose = __webpack_require__(79689);
// EXTERNAL MODULE: ./packages/core/build/records/outcomes.js
var outcomes = __webpack_require__(21490);
// EXTERNAL MODULE: ./packages/core/build/records/session-schema.js
var session_schema = __webpack_require__(56807);
// EXTERNAL MODULE: ./packages/core/build/records/id-schemas.js
var id_schemas = __webpack_require__(18611);
// EXTERNAL MODULE: ./packages/core/build/records/verify-schema.js
var verify_schema = __webpack_require__(42300);
// EXTERNAL MODULE: ./packages/core/build/records/said-schema.js
var said_schema = __webpack_require__(63332);
;// CONCATENATED MODULE: ./packages/core/build/attempt/agent-answer.js
// The structured answer with which an agent ends its attempt. The coding agent is asked for it by a JSON schema; what comes back
// is untrusted and is cut to what the records hold.



const answerKinds = ['done', ...said_schema/* saidKinds */.Jt];
const maximumWords = 5000;
/** In a result, after `readAgentAnswer`. */
const agentAnswerSchema = (0,loose/* looseObject */._H)({ kind: schemas/* enum */.k5n(answerKinds), words: schemas/* string */.YjP().max(maximumWords) });
/** The JSON schema for the coding agent. */
const answerJsonSchema = {
    type: 'object',
    properties: {
        kind: {
            type: 'string',
            enum: answerKinds,
            description: 'done: the work is committed. question: you cannot go on without an answer of a person; ask one clear question. ' +
                'nothing-to-do: nothing needs to be changed, or it cannot be done.',
        },
        words: { type: 'string', description: 'One paragraph for people: what you did, your question, or your reason.' },
    },
    required: ['kind', 'words'],
};
const untrustedSchema = schemas/* object */.Ikc({ kind: schemas/* enum */.k5n(answerKinds), words: schemas/* string */.YjP().catch('') });
/** Undefined where the agent gave none, or one of another shape. */
const readAgentAnswer = (value) => {
    const parsed = untrustedSchema.safeParse(value);
    if (!parsed.success)
        return undefined;
    const { kind, words } = parsed.data;
    return { kind, words: words.slice(0, maximumWords).toWellFormed() };
};

;// CONCATENATED MODULE: ./packages/core/build/attempt/left-behind.js
// Names the part of an agent's work that did not come along, for the result and for people. Every name is the agent's.




const named = (0,loose/* looseObject */._H)({ what: schemas/* string */.YjP().max(300), why: schemas/* string */.YjP().max(300) });
/** New keys go in here: a reader ignores those that it does not know. */
const leftSchema = (0,loose/* looseObject */._H)({
    /** The commit of ours with what the agent did not commit itself. Landing may drop it, and lands `parent` then. */
    commit: (0,loose/* looseObject */._H)({ oid: id_schemas/* oid */.jq, parent: id_schemas/* oid */.jq, files: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(20), count: schemas/* int */.Whr().min(0) }).optional(),
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








/** Loose, because the agent's job may run a later release than the landing: an unknown key is ignored. */
const attemptResultSchema = (0,loose/* looseObject */._H)({
    v: schemas/* literal */.euz(1),
    issue: schemas/* int */.Whr().min(1),
    agent: id_schemas/* agentSchema */.JW,
    attempt: id_schemas/* attemptIdSchema */.kl,
    outcome: schemas/* enum */.k5n(outcomes/* outcomeWords */.wX),
    /** One sentence for people, written by clambake and never by the agent. */
    detail: schemas/* string */.YjP().max(2000),
    /** The commit from which the agent's tree started, and the base's tip at that moment. */
    startOid: id_schemas/* oid */.jq,
    baseOid: id_schemas/* oid */.jq,
    /** Tip of the agent's work in the work file; null when there is none. */
    headOid: id_schemas/* oid */.jq.nullable(),
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
    /** The agent's structured answer, untrusted; left out when it gave none. */
    answer: agentAnswerSchema.optional(),
    startedAt: iso/* datetime */.w$(),
    /** End of the account's limit, if the provider named it. */
    limitedUntil: iso/* datetime */.w$().optional(),
    /** Names what did not come along, and the commit that holds what the agent left uncommitted. */
    left: leftSchema.optional(),
    /** The session that it left, for a later attempt. */
    session: session_schema/* sessionSchema */._.optional(),
    /** The earlier attempt whose session it went on with. */
    resumed: id_schemas/* attemptIdSchema */.kl.optional(),
    /** Id of the artifact with its transcript. */
    transcript: schemas/* int */.Whr().min(1).optional(),
    /** Judgement of the repository's own commands about its work; undefined: they were not asked. */
    verify: verify_schema/* verifySchema */.fu.optional(),
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
        // A server or a disk in trouble is nobody's fault: this landing fails, and a later one takes the same artifact.
        if (!(error instanceof errors/* RemoteError */.H) || error.retryable)
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
/* harmony export */   Fi: () => (/* binding */ onlyOfLanding),
/* harmony export */   Io: () => (/* binding */ backOffOf),
/* harmony export */   JV: () => (/* binding */ maximumFree),
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   c6: () => (/* binding */ outcomeFacts),
/* harmony export */   mK: () => (/* binding */ backOffName),
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

/***/ 63332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ saidKinds),
/* harmony export */   Ut: () => (/* binding */ answerSchema),
/* harmony export */   jk: () => (/* binding */ saidSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18611);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79689);
// The schemas of an agent's words to people at the end of its attempt, and of a person's answer.




const saidKinds = ['question', 'nothing-to-do'];
const saidSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptIdSchema */ .kl,
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(saidKinds),
    /** Untrusted words of the agent. */
    words: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(5000),
    /** Login of the person who asked for the work. */
    to: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .login */ .iD,
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE,
    /** True when the comment with these words was seen on the issue. */
    isShown: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
});
/** A person's `/answer`: it asks for the next attempt as a ready label does. */
const answerSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    by: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .login */ .iD,
    role: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_fleet_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roles */ .O),
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE,
    /** Names the comment, as the fleet's record does. It is the event of the request. */
    event: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeId */ .s5,
    words: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(2000),
    /** The attempt whose question it answers, if an agent asked it. */
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptIdSchema */ .kl.optional(),
});


/***/ }),

/***/ 56807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sessionSchema),
/* harmony export */   g: () => (/* binding */ keptSessionSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79689);
// The schema of a session: the conversation of the coding agent in an attempt, from which a later attempt can go on. The record
// names the artifact that holds it; nothing is looked for by its name alone.


/** The id of the conversation, as the coding agent made it. */
const sessionId = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'the id of a session');
/** Names a session by its artifact. `usd` and `minutes` are the limits of the attempt that it belongs to. */
const sessionSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({
    artifact: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1),
    /** sha256 (hex) of the artifact, as the upload reported it. */
    digest: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/, 'a sha256'),
    id: sessionId,
    /** Version of the coding agent that wrote it. */
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'a version'),
    usd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0),
    minutes: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0),
});
/** `text` and `base`: those of the claim, for another text or base needs another conversation. */
const keptSessionSchema = sessionSchema.extend({
    text: (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({ title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64), body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().length(64) }),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
});


/***/ }),

/***/ 42300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fu: () => (/* binding */ verifySchema),
/* harmony export */   pe: () => (/* binding */ verifyWords),
/* harmony export */   yC: () => (/* binding */ attemptVerifySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79689);
// The judgement of the repository's own commands (`verify`) about an attempt's work. The agent's machine says it: it steers the next attempt and
// informs people, and nothing is trusted because of it.


/** `unverified`: the commands said nothing about the work. */
const verifyWords = ['verified', 'failing', 'unverified'];
const attemptVerifySchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    result: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(verifyWords),
    /** The first command that did not pass. */
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300).optional(),
    /** Its exit code; none where it did not end by itself. */
    exit: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(255).optional(),
    /** Of all commands together. */
    seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0),
});
const verifySchema = attemptVerifySchema.extend({
    /** A clause for people: why the result is not `verified`. */
    why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(600).optional(),
    /** The end of the command's output: untrusted. */
    excerpt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(6000).optional(),
    /** Files that the commands changed; the changes were not taken. */
    changed: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300)).max(10).optional(),
});


/***/ })

};
