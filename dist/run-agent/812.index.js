export const id = 812;
export const ids = [812];
export const modules = {

/***/ 96812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkpointResult: () => (/* binding */ checkpointResult),
  composeResult: () => (/* binding */ composeResult),
  renderSummary: () => (/* binding */ renderSummary),
  unstartedResult: () => (/* binding */ unstartedResult)
});

// EXTERNAL MODULE: ./packages/action-kit/build/summary.js
var summary = __webpack_require__(83426);
;// CONCATENATED MODULE: ./packages/core/build/texts/amounts.js
// Numbers as people read them.
/** `#1, #2`: issues, or whatever else has a number of that kind. */
const numbers = (issues) => issues.map((issue) => `#${issue}`).join(', ');
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const dollars = (usd) => `$${usd.toFixed(2)}`;

;// CONCATENATED MODULE: ./packages/core/build/attempt/classify.js
// Tells how an attempt ended, from the agent's report, its process, git and the HTTP statuses that the key proxy saw, never
// from prose. The sentence for people is written here, so that no agent explains its own ending.

const classifyAttempt = (facts) => {
    const { report } = facts;
    if (report === undefined)
        return withoutReport(facts);
    return report.succeeded ? succeeded({ ...facts, report }) : failed({ ...facts, report });
};
const succeeded = ({ commits, report }) => {
    const turns = plural(report.turns, 'turn');
    if (commits > 0)
        return { outcome: 'done', detail: `Finished with ${plural(commits, 'commit')} in ${turns}.` };
    if (report.denials.length > 0)
        return denied(report.denials);
    return { outcome: 'no-changes', detail: `Finished in ${turns} without a commit.` };
};
const failed = (facts) => {
    const { agent, report, stopped } = facts;
    if (facts.limitedUntil !== undefined || report.cause === 'account-limit')
        return limited(facts);
    const trouble = apiTrouble(facts);
    if (trouble !== undefined)
        return trouble;
    if (stopped === 'cancel')
        return cancelled;
    const limit = limitReached(facts);
    if (limit !== undefined)
        return { outcome: 'incomplete', detail: limit };
    if (report.denials.length > 0)
        return denied(report.denials);
    if (stopped === 'silence')
        return silent;
    if (report.cause === 'unused') {
        return { outcome: 'auth', detail: `${agent} stopped at once without using the model: the model key or its settings are wrong.` };
    }
    return { outcome: 'incomplete', detail: `${agent} ended with ${named(report.word)} after ${plural(report.turns, 'turn')}.` };
};
const withoutReport = (facts) => {
    const { agent, stopped, exitCode, exitSignal } = facts;
    if (stopped === 'cancel')
        return cancelled;
    if (facts.limitedUntil !== undefined)
        return limited(facts);
    const trouble = apiTrouble(facts);
    if (trouble !== undefined)
        return trouble;
    if (stopped === 'time')
        return { outcome: 'incomplete', detail: 'Its time was used up.' };
    if (stopped === 'silence')
        return silent;
    const how = exitSignal === null ? `exit code ${exitCode ?? 'unknown'}` : `signal ${named(exitSignal)}`;
    return { outcome: 'killed', detail: `${agent} ended without a result (${how}).` };
};
const silent = { outcome: 'killed', detail: 'It was silent for too long and was stopped.' };
const cancelled = { outcome: 'lost', detail: 'The run was cancelled.' };
/** Undefined when the last answer of the model's API explains nothing. */
const apiTrouble = ({ proxyStatuses, report }) => {
    const last = proxyStatuses.at(-1);
    if (last === 401 || last === 403) {
        return { outcome: 'auth', detail: `The model's API refused the key (HTTP ${last}): check the secret that holds it.` };
    }
    if (last === 429 || (last !== undefined && last >= 500)) {
        const detail = `The model's API answered HTTP ${last}, last of ${plural(proxyStatuses.length, 'request')}.`;
        return { outcome: 'provider-trouble', detail };
    }
    if (report?.cause === 'model-api') {
        return { outcome: 'provider-trouble', detail: `The model's API could not be used${last === undefined ? '' : ` (HTTP ${last})`}.` };
    }
    return undefined;
};
const limitReached = ({ report, stopped }) => {
    const turns = plural(report.turns, 'turn');
    if (report.cause === 'turns')
        return `All ${turns} were used up.`;
    if (report.cause === 'budget')
        return `Its budget was used up after ${turns}.`;
    return stopped === 'time' ? `Its time was used up after ${turns}.` : undefined;
};
const limited = ({ limitedUntil }) => limitedUntil === undefined
    ? { outcome: 'account-limit', detail: "The account's limit was reached." }
    : { outcome: 'account-limit', detail: `The account's limit was reached, until ${limitedUntil}.`, limitedUntil };
const denied = (denials) => {
    const tools = [...new Set(denials.map(named))].slice(0, 5);
    return { outcome: 'denied', detail: `It was not allowed to use ${tools.join(', ')}.` };
};
/** Makes a name from outside safe for our sentence: letters, digits and a few signs remain. */
const named = (name) => name.replace(/[^\w.-]/g, '').slice(0, 60) || 'an unnamed thing';

// EXTERNAL MODULE: ./packages/core/build/texts/sanitise.js
var sanitise = __webpack_require__(90963);
// EXTERNAL MODULE: ./packages/core/build/attempt/left-behind.js
var left_behind = __webpack_require__(32624);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js
var neutralise = __webpack_require__(44843);
;// CONCATENATED MODULE: ./actions/run-agent/build/compose-result.js


const noCommit = '0'.repeat(40);
/** The agent's own retries outlast a limit that ends sooner. */
const shortLimitMs = 10 * 60_000;
/** Returns the end of a limit of the account, from the agent or from a 429 that names a time far away. */
const limitEnd = ({ run, proxy, nowMs }) => {
    const far = proxy.limitedUntil !== undefined && Date.parse(proxy.limitedUntil) - nowMs > shortLimitMs;
    return run.limitedUntil ?? (far ? proxy.limitedUntil : undefined);
};
const composeResult = (facts) => {
    const { run, packed, assignment } = facts;
    const work = packed.status === 'packed' ? packed.work : undefined;
    const ending = classifyAttempt({
        ...run,
        agent: facts.agentName,
        commits: work?.commits ?? 0,
        proxyStatuses: facts.proxy.statuses,
        limitedUntil: limitEnd(facts),
    });
    const { outcome, detail } = withLeft(packed.status === 'unusable' ? { outcome: 'rejected', detail: `Its work could not be packed: ${packed.why}.` } : ending, packed.left);
    const denied = [...run.denials, ...(run.report?.denials ?? [])];
    return {
        ...unstartedResult(assignment, { outcome, detail, startedAt: facts.startedAt }),
        startOid: facts.startOid,
        baseOid: facts.baseOid,
        headOid: work?.headOid ?? null,
        commits: Math.min(work?.commits ?? 0, 10_000),
        costUsd: run.report?.costUsd ?? 0,
        turns: Math.round(run.report?.turns ?? 0),
        durationMs: run.durationMs,
        sessionId: run.sessionId?.slice(0, 100) ?? null,
        model: run.model?.slice(0, 200) ?? null,
        denials: [...new Set(denied)].slice(0, 100).map((tool) => tool.slice(0, 200)),
        closingWords: (0,sanitise/* sanitise */.t)(run.report?.closingWords ?? '', { maxChars: 5000 }).text,
        limitedUntil: ending.limitedUntil,
        ...(packed.left === undefined ? {} : { left: packed.left }),
    };
};
/** An attempt whose work did not come along as a whole is not finished, whatever the agent says. */
const withLeft = ({ outcome, detail }, left) => {
    const { unpacked = [], elsewhere = [] } = left ?? {};
    const isMissing = unpacked.length > 0 || (outcome === 'no-changes' && elsewhere.length > 0);
    const isFinished = outcome === 'done' || outcome === 'no-changes' || outcome === 'denied';
    return {
        outcome: isMissing && isFinished ? 'incomplete' : outcome,
        detail: [detail, (0,left_behind/* leftText */.$)(left)]
            .filter((part) => part !== '')
            .join(' ')
            .slice(0, 2000)
            .toWellFormed(),
    };
};
/** The result of an attempt that ended before its agent started. */
const unstartedResult = (assignment, { outcome, detail, startedAt }) => ({
    v: 1,
    ...assignment,
    outcome,
    detail: detail.slice(0, 2000),
    startOid: noCommit,
    baseOid: noCommit,
    headOid: null,
    commits: 0,
    costUsd: 0,
    turns: 0,
    durationMs: 0,
    sessionId: null,
    model: null,
    denials: [],
    closingWords: '',
    startedAt,
});
/** The result beside a checkpoint: landing reads it when nothing more comes of the attempt. */
const checkpointResult = (assignment, facts) => ({
    ...unstartedResult(assignment, {
        outcome: 'lost',
        detail: `The attempt ended without a word; its work of the first ${facts.minutes} minutes is kept.`,
        startedAt: facts.startedAt,
    }),
    startOid: facts.startOid,
    baseOid: facts.baseOid,
    headOid: facts.work.headOid,
    commits: Math.min(facts.work.commits, 10_000),
});
const duration = (ms) => (ms < 90_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`);
/** Markdown for the job summary. */
const renderSummary = (result, title) => {
    const facts = (0,summary/* renderFacts */.Id)({
        Outcome: `**${result.outcome}**`,
        Turns: String(result.turns),
        Cost: `$${result.costUsd.toFixed(2)}`,
        Duration: duration(result.durationMs),
        Commits: String(result.commits),
        Model: result.model === null ? undefined : `\`${result.model.replace(/[^\w.@:-]/g, '')}\``,
        'Denied tools': result.denials.map((tool) => `\`${tool.replace(/[^\w.-]/g, '')}\``).join(', '),
    });
    const words = (0,neutralise/* quoteUntrusted */.X0)(result.closingWords, { maxLines: 20, maxChars: 2000 });
    return [
        `### Agent ${result.agent} on #${result.issue}: ${(0,neutralise/* safeTitle */.CL)(title)}`,
        '',
        (0,neutralise/* neutraliseSentence */.y3)(result.detail, 2000),
        '',
        facts,
        ...(words === '' ? [] : ['', '<details><summary>The agent’s closing words</summary>', '', words, '', '</details>']),
        '',
    ].join('\n');
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

/***/ 32624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ leftText),
/* harmony export */   E9: () => (/* binding */ cutNamed)
/* harmony export */ });
/* unused harmony export leftSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _records_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62049);
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
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* unused harmony exports outcomeFacts, backOffOf */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36660);
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


/***/ }),

/***/ 44843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   CL: () => (/* binding */ safeTitle),
/* harmony export */   X0: () => (/* binding */ quoteUntrusted),
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
    const lines = (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .t)(text, { maxChars })
        .text.split('\n')
        .map((line) => neutralise(line, 500))
        .filter((line) => line !== '');
    const kept = lines.slice(0, maxLines).map((line) => `> ${line}`);
    return lines.length > maxLines ? [...kept, `> … ${lines.length - maxLines} more lines`].join('\n') : kept.join('\n');
};


/***/ }),

/***/ 90963:
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
