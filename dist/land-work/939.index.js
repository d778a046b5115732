export const id = 939;
export const ids = [939];
export const modules = {

/***/ 41320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readResult: () => (/* binding */ readResult)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86334);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10250);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38657);
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
        const read = await readOne(artifacts, { artifact, assignment, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, String(artifact.id)) });
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
        if (!(error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi) || error.retryable)
            throw error;
        return { missing: error.message };
    }
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .resultFile */ .Cp);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => undefined);
    if (file?.isFile() !== true)
        return { missing: `the artifact holds no ${_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .resultFile */ .Cp}` };
    if (file.size > maximumResultBytes)
        return { missing: `${_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .resultFile */ .Cp} has ${file.size} bytes; the maximum is ${maximumResultBytes}` };
    const parsed = parseResult(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    if ('missing' in parsed)
        return parsed;
    const { issue, agent, attempt } = parsed.result;
    const same = issue === assignment.issue && agent === assignment.agent && attempt === assignment.attempt;
    if (!same)
        return { missing: `${_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .resultFile */ .Cp} is of attempt ${attempt} on #${issue}, not of ${assignment.attempt}` };
    return { result: parsed.result, workFile: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .workFile */ .A0) };
};
const parseResult = (text) => {
    let json;
    try {
        json = JSON.parse(text);
    }
    catch {
        return { missing: `${_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .resultFile */ .Cp} is not JSON` };
    }
    const parsed = _clambake_core__WEBPACK_IMPORTED_MODULE_4__/* .attemptResultSchema */ .k.safeParse(json);
    if (parsed.success)
        return { result: parsed.data };
    const [problem] = parsed.error.issues;
    return {
        missing: `${_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .resultFile */ .Cp} is malformed: ${problem?.path.map(String).join('.') || 'the document'}: ${problem?.message ?? 'invalid'}`,
    };
};


/***/ }),

/***/ 56864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aq: () => (/* binding */ answerJsonSchema),
/* harmony export */   R5: () => (/* binding */ agentAnswerSchema),
/* harmony export */   SM: () => (/* binding */ readAgentAnswer)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92857);
/* harmony import */ var _records_said_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63332);
/* harmony import */ var _records_loose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79689);
/* harmony import */ var _records_split_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68003);
// The structured answer with which an agent ends its attempt. The coding agent is asked for it by a JSON schema; what comes back
// is untrusted and is cut to what a result holds.




const answerKinds = ['done', ..._records_said_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .agentKinds */ .xs];
const maximumWords = 5000;
const maximumTitle = 500;
const maximumBody = 8000;
/** One part more than may be proposed, so that landing sees that there are too many. */
const maximumRead = _records_split_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumParts */ .Z + 1;
/** A number of 0 names no part. */
const rawPartSchema = (0,_records_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    title: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(maximumTitle),
    body: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(maximumBody),
    waitsFor: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().min(0)).max(maximumRead),
});
/** In a result, after `readAgentAnswer`. */
const agentAnswerSchema = (0,_records_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(answerKinds),
    words: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().max(maximumWords),
    parts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(rawPartSchema).max(maximumRead).optional(),
});
/** The JSON schema for the coding agent. */
const answerJsonSchema = {
    type: 'object',
    properties: {
        kind: {
            type: 'string',
            enum: answerKinds,
            description: 'done: the work is committed. question: you cannot go on without an answer of a person; ask one clear question. ' +
                'nothing-to-do: nothing needs to be changed, or it cannot be done. ' +
                'split: the issue is too large for one attempt and falls into parts that can be worked on and merged one by one; people decide about them.',
        },
        words: {
            type: 'string',
            description: 'One paragraph for people: what you did, your question, your reason, or why the issue should be split.',
        },
        parts: {
            type: 'array',
            description: `With split alone: at most ${_records_split_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumParts */ .Z} parts, each an issue of its own.`,
            items: {
                type: 'object',
                properties: {
                    title: { type: 'string' },
                    body: { type: 'string', description: 'Everything that somebody needs who sees only this part: at most 4,000 characters.' },
                    waitsFor: {
                        type: 'array',
                        items: { type: 'integer' },
                        description: 'Places in this list, counted from 1, of the parts that have to be merged before this one.',
                    },
                },
                required: ['title', 'body'],
            },
        },
    },
    required: ['kind', 'words'],
};
const textOf = (max) => zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .catch('')
    .transform((text) => text.slice(0, max).toWellFormed());
/** A list of something else, or a number that is none, waits for a part that does not exist. */
const numberOf = zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr()
    .min(1)
    .catch(0)
    .transform((number) => number);
const untrustedPartSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    title: textOf(maximumTitle),
    body: textOf(maximumBody),
    waitsFor: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(numberOf)
        .nullish()
        .catch([0])
        .transform((list) => [...new Set(list ?? [])].slice(0, maximumRead)),
})
    .catch({ title: '', body: '', waitsFor: [] });
const untrustedSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(answerKinds),
    words: textOf(maximumWords),
    parts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J())
        .catch([])
        .transform((list) => list.slice(0, maximumRead).map((part) => untrustedPartSchema.parse(part))),
});
/** Undefined where the agent gave none, or one of another shape. Only a split has parts. */
const readAgentAnswer = (value) => {
    const parsed = untrustedSchema.safeParse(value);
    if (!parsed.success)
        return undefined;
    const { kind, words, parts } = parsed.data;
    return kind === 'split' ? { kind, words, parts } : { kind, words };
};


/***/ }),

/***/ 38657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ attemptResultSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _records_loose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79689);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21490);
/* harmony import */ var _records_session_schema_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(56807);
/* harmony import */ var _records_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18611);
/* harmony import */ var _records_verify_schema_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42300);
/* harmony import */ var _agent_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(56864);
/* harmony import */ var _left_behind_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32624);
// The data that passes between the jobs of one attempt: the assignment, and the result, which landing reads as untrusted data.








/** Loose, because the agent's job may run a later release than the landing: an unknown key is ignored. */
const attemptResultSchema = (0,_records_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    v: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    issue: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    agent: _records_records_js__WEBPACK_IMPORTED_MODULE_2__/* .agentSchema */ .JW,
    attempt: _records_records_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptIdSchema */ .kl,
    outcome: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_records_outcomes_js__WEBPACK_IMPORTED_MODULE_3__/* .outcomeWords */ .wX),
    /** One sentence for people, written by clambake and never by the agent. */
    detail: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(2000),
    /** The commit from which the agent's tree started, and the base's tip at that moment. */
    startOid: _records_records_js__WEBPACK_IMPORTED_MODULE_2__/* .oid */ .jq,
    baseOid: _records_records_js__WEBPACK_IMPORTED_MODULE_2__/* .oid */ .jq,
    /** Tip of the agent's work in the work file; null when there is none. */
    headOid: _records_records_js__WEBPACK_IMPORTED_MODULE_2__/* .oid */ .jq.nullable(),
    commits: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(10_000),
    costUsd: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(100_000),
    /** True when it may have cost more: this was known when its machine was last heard of. */
    costIsLeast: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
    turns: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0),
    durationMs: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0),
    sessionId: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(100).nullable(),
    model: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(200).nullable(),
    /** Tools whose use was denied. */
    denials: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(200)).max(100),
    /** Untrusted words of the agent, for the reviewer. */
    closingWords: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(5000),
    /** The agent's structured answer, untrusted; left out when it gave none. */
    answer: _agent_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .agentAnswerSchema */ .R5.optional(),
    startedAt: zod__WEBPACK_IMPORTED_MODULE_5__/* .datetime */ .w$(),
    /** End of the account's limit, if the provider named it. */
    limitedUntil: zod__WEBPACK_IMPORTED_MODULE_5__/* .datetime */ .w$().optional(),
    /** Names what did not come along, and the commit that holds what the agent left uncommitted. */
    left: _left_behind_js__WEBPACK_IMPORTED_MODULE_6__/* .leftSchema */ .pB.optional(),
    /** The session that it left, for a later attempt. */
    session: _records_session_schema_js__WEBPACK_IMPORTED_MODULE_7__/* .sessionSchema */ ._.optional(),
    /** The earlier attempt whose session it went on with. */
    resumed: _records_records_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptIdSchema */ .kl.optional(),
    /** Id of the artifact with its transcript. */
    transcript: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).optional(),
    /** Judgement of the repository's own commands about its work; undefined: they were not asked. */
    verify: _records_verify_schema_js__WEBPACK_IMPORTED_MODULE_8__/* .verifySchema */ .fu.optional(),
});


/***/ }),

/***/ 32624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ leftText),
/* harmony export */   E9: () => (/* binding */ cutNamed),
/* harmony export */   pB: () => (/* binding */ leftSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _records_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18611);
/* harmony import */ var _records_loose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79689);
/* harmony import */ var _texts_neutralise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44843);
// Names the part of an agent's work that did not come along, for the result and for people. Every name is the agent's.




const named = (0,_records_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({ what: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300), why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300) });
/** New keys go in here: a reader ignores those that it does not know. */
const leftSchema = (0,_records_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    /** The commit of ours with what the agent did not commit itself. Landing may drop it, and lands `parent` then. */
    commit: (0,_records_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({ oid: _records_records_js__WEBPACK_IMPORTED_MODULE_2__/* .oid */ .jq, parent: _records_records_js__WEBPACK_IMPORTED_MODULE_2__/* .oid */ .jq, files: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300)).max(20), count: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0) }).optional(),
    /** Work that could not be packed: the attempt is incomplete. */
    unpacked: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(named).max(50).optional(),
    /** Work in other places that was not taken, because the checked-out branch has work of its own. */
    elsewhere: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(named).max(50).optional(),
    /** Files that the rule for new files leaves out. */
    leftOut: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(named).max(50).optional(),
    /** Files for git-lfs without their object. */
    lfs: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(named).max(50).optional(),
    /** Place that the work was taken from, where that is not the branch that was checked out. */
    takenFrom: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300).optional(),
    /** Artifact with the work that was not taken. */
    artifact: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(100).optional(),
});
const maximumNamed = 50;
const maximumShown = 5;
const cutNamed = (list) => list.slice(0, maximumNamed).map(({ what, why }) => ({ what: what.slice(0, 300).toWellFormed(), why: why.slice(0, 300).toWellFormed() }));
const listed = (list) => {
    const shown = list
        .slice(0, maximumShown)
        .map(({ what, why }) => `${(0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .neutralise */ .$0)(what, 100) || '(a name that cannot be shown)'} (${(0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .neutralise */ .$0)(why, 150)})`);
    const more = list.length - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` and ${more === maximumNamed - maximumShown ? 'at least ' : ''}${more} more` : ''}`;
};
/** Sentences for people, empty when everything came along. */
const leftText = (left) => {
    if (left === undefined)
        return '';
    const { unpacked = [], elsewhere = [], leftOut = [], lfs = [], takenFrom, artifact } = left;
    return [
        takenFrom === undefined ? '' : `Taken from ${(0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .neutralise */ .$0)(takenFrom, 150)}.`,
        unpacked.length === 0 ? '' : `Could not be packed: ${listed(unpacked)}.`,
        elsewhere.length === 0 ? '' : `Not taken: ${listed(elsewhere)}.`,
        lfs.length === 0 ? '' : `For git-lfs: ${listed(lfs)}.`,
        artifact === undefined ? '' : `What was not taken is kept in artifact ${artifact} of this run.`,
        leftOut.length === 0 ? '' : `Left out as no work: ${listed(leftOut)}.`,
    ]
        .filter((part) => part !== '')
        .join(' ');
};


/***/ }),

/***/ 93833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ showsLess),
/* harmony export */   OT: () => (/* binding */ hidesSomething),
/* harmony export */   Pb: () => (/* binding */ withVisible),
/* harmony export */   Qi: () => (/* binding */ controlCharacters),
/* harmony export */   z5: () => (/* binding */ withoutShapeless)
/* harmony export */ });
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

/***/ 63332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ saidKey),
/* harmony export */   Ut: () => (/* binding */ answerSchema),
/* harmony export */   jk: () => (/* binding */ saidSchema),
/* harmony export */   xs: () => (/* binding */ agentKinds)
/* harmony export */ });
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

/***/ 68003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QS: () => (/* binding */ plannedPartsSchema),
/* harmony export */   Ql: () => (/* binding */ maximumPartBody),
/* harmony export */   Wk: () => (/* binding */ splitSchema),
/* harmony export */   Z: () => (/* binding */ maximumParts),
/* harmony export */   _r: () => (/* binding */ maximumPartTitle)
/* harmony export */ });
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
    /** The end of the output of a command that failed: untrusted. */
    excerpt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(6000).optional(),
});
const verifySchema = attemptVerifySchema.extend({
    /** A clause for people: why the result is not `verified`. */
    why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(600).optional(),
    /** Files that the commands changed; the changes were not taken. */
    changed: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300)).max(10).optional(),
});


/***/ }),

/***/ 74006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ withoutInvisible),
/* harmony export */   s: () => (/* binding */ withPlainLines)
/* harmony export */ });
/* harmony import */ var _policy_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93833);
// Removes from texts what people do not see. The list of such characters is in policy/characters.ts, for texts and names alike.

/** Terminal control sequences: CSI, OSC and the two-character ones. */
const terminalSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/** Returns the text with newlines alone as line breaks, without anything that has no shape. */
const withoutInvisible = (text) => (0,_policy_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutShapeless */ .z5)(text.replace(terminalSequences, '')).replace(lineBreaks, '\n').replace(_policy_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .controlCharacters */ .Qi, '').normalize('NFC');
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
/** Mentions a person at the start of a text, with a space after it. A bot's login cannot be mentioned; a managed user's ends with `_code`. */
const mention = (login) => (/^(?=.{1,39}$)[A-Za-z0-9-]+(?:_[A-Za-z0-9]+)?$/.test(login) ? `@${login} ` : '');


/***/ }),

/***/ 90963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   nA: () => (/* binding */ cutNote),
/* harmony export */   tB: () => (/* binding */ sanitise)
/* harmony export */ });
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74006);
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
