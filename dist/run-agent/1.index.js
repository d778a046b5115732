export const id = 1;
export const ids = [1];
export const modules = {

/***/ 43001:
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
// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js
var neutralise = __webpack_require__(44843);
;// CONCATENATED MODULE: ./packages/core/build/attempt/classify.js
// Tells how an attempt ended, from the agent's report, its process, git and the HTTP statuses that the key proxy saw, never
// from prose. The sentence for people is written here, so that no agent explains its own ending. An agent can write its own
// report: what stops the whole fleet also needs the answer of the model's API that the proxy saw.


const classifyAttempt = (facts) => {
    const { report } = facts;
    if (report === undefined)
        return withoutReport(facts);
    return report.succeeded ? succeeded({ ...facts, report }) : failed({ ...facts, report });
};
const succeeded = ({ commits, report }) => {
    const turns = (0,amounts/* plural */.LS)(report.turns, 'turn');
    if (commits > 0) {
        const without = report.denials.length === 0 ? '' : ` ${deniedText(report.denials)}`;
        return { outcome: 'done', detail: `Finished with ${(0,amounts/* plural */.LS)(commits, 'commit')} in ${turns}.${without}` };
    }
    if (report.denials.length > 0)
        return denied(report.denials);
    return { outcome: 'no-changes', detail: `Finished in ${turns} without a commit.` };
};
const failed = (facts) => {
    const { agent, report, stopped } = facts;
    if (facts.limitedUntil !== undefined || (report.cause === 'account-limit' && facts.proxyStatuses.includes(429)))
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
    if (report.cause === 'unused' && !facts.proxyStatuses.some((status) => status >= 200 && status < 300)) {
        return { outcome: 'auth', detail: `${agent} stopped at once without using the model: the model key or its settings are wrong.` };
    }
    return { outcome: 'incomplete', detail: `${agent} ended with ${named(report.word)} after ${(0,amounts/* plural */.LS)(report.turns, 'turn')}.` };
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
        const detail = `The model's API answered HTTP ${last}, last of ${(0,amounts/* plural */.LS)(proxyStatuses.length, 'request')}.`;
        return { outcome: 'provider-trouble', detail };
    }
    if (report?.cause === 'model-api') {
        return { outcome: 'provider-trouble', detail: `The model's API could not be used${last === undefined ? '' : ` (HTTP ${last})`}.` };
    }
    return undefined;
};
const limitReached = ({ report, stopped }) => {
    const turns = (0,amounts/* plural */.LS)(report.turns, 'turn');
    if (report.cause === 'turns')
        return `All ${turns} were used up.`;
    if (report.cause === 'budget')
        return `Its budget was used up after ${turns}.`;
    return stopped === 'time' ? `Its time was used up after ${turns}.` : undefined;
};
const limited = ({ limitedUntil }) => limitedUntil === undefined
    ? { outcome: 'account-limit', detail: "The account's limit was reached." }
    : { outcome: 'account-limit', detail: `The account's limit was reached, until ${limitedUntil}.`, limitedUntil };
const denied = (denials) => ({ outcome: 'denied', detail: deniedText(denials) });
const deniedText = (denials) => {
    const uses = denials.map(({ tool, path }) => (path === undefined ? named(tool) : `${named(tool)} ${(0,neutralise/* neutralise */.$0)(`on ${path}`, 100)}`));
    return `It was not allowed to use ${[...new Set(uses)].slice(0, 5).join(', ')}.`;
};
/** Makes a name from outside safe for our sentence: letters, digits and a few signs remain. */
const named = (name) => name.replace(/[^\w.-]/g, '').slice(0, 60) || 'an unnamed thing';

// EXTERNAL MODULE: ./packages/core/build/texts/sanitise.js
var sanitise = __webpack_require__(90963);
// EXTERNAL MODULE: ./packages/core/build/attempt/left-behind.js
var left_behind = __webpack_require__(32624);
;// CONCATENATED MODULE: ./actions/run-agent/build/compose-result.js


const noCommit = '0'.repeat(40);
/** The agent's own retries outlast a limit that ends sooner. */
const shortLimitMs = 10 * 60_000;
/**
 * Returns the end of a limit of the account, from a 429 that names a time far away. The agent's own word counts only beside a 429
 * without a time: it would stop the whole fleet.
 */
const limitEnd = ({ run, proxy, nowMs }) => {
    const { limitedUntil: seen, statuses } = proxy;
    if (seen === undefined)
        return statuses.includes(429) ? run.limitedUntil : undefined;
    return Date.parse(seen) - nowMs > shortLimitMs ? seen : undefined;
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
    const { outcome, detail } = withLeft(packed.status === 'unusable'
        ? {
            outcome: packed.isDiskFull === true ? 'lost' : 'rejected',
            detail: `Its work could not be packed: ${packed.why}.`,
        }
        : withRefused(ending, facts), packed.left);
    const denied = [...run.denials, ...(run.report?.denials ?? []).map(({ tool }) => tool)];
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
        closingWords: (0,sanitise/* sanitise */.tB)(run.report?.closingWords ?? '', { maxChars: 5000 }).text,
        limitedUntil: ending.limitedUntil,
        ...(packed.left === undefined ? {} : { left: packed.left }),
    };
};
/** An attempt that failed may have failed because of it: another version of the agent may ask for what the proxy does not know. */
const withRefused = (ending, { proxy }) => {
    const [why] = proxy.refused;
    if (why === undefined || ending.outcome === 'done')
        return ending;
    return { ...ending, detail: `${ending.detail} The key proxy refused a request of it: ${(0,neutralise/* neutraliseSentence */.y3)(why, 300)}.` };
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

/***/ 32624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ leftText),
/* harmony export */   E9: () => (/* binding */ cutNamed)
/* harmony export */ });
/* unused harmony export leftSchema */
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

/***/ 62520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   LS: () => (/* binding */ plural)
/* harmony export */ });
/* unused harmony export numbers */
// Numbers as people read them.
/** `#1, #2`: issues, or whatever else has a number of that kind. */
const numbers = (issues) => issues.map((issue) => `#${issue}`).join(', ');
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const dollars = (usd) => `$${usd.toFixed(2)}`;


/***/ }),

/***/ 12569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ withPlainLines),
  O: () => (/* binding */ withoutInvisible)
});

;// CONCATENATED MODULE: ./packages/core/build/policy/characters.js
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

;// CONCATENATED MODULE: ./packages/core/build/texts/invisible.js
// Removes from texts what people do not see. The list of such characters is in policy/characters.ts, for texts and names alike.

/** Terminal control sequences: CSI, OSC and the two-character ones. */
const terminalSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/** Returns the text with newlines alone as line breaks, without anything that has no shape. */
const withoutInvisible = (text) => withoutShapeless(text.replace(terminalSequences, '')).replace(lineBreaks, '\n').replace(controlCharacters, '').normalize('NFC');
/** The same text as far as its looks go; it differs from `withoutInvisible` when something invisible is in it. */
const withPlainLines = (text) => text.replace(lineBreaks, '\n').normalize('NFC');


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
    let line = settle((0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .tB)(text, { maxChars: maxChars * 8 }).text.replace(/\n/g, ' '), replacements);
    // The new end of a cut text may read differently, so it is settled again.
    for (let room = maxChars - 1; line.length > maxChars && room >= 0; room -= Math.max(1, line.length - maxChars)) {
        line = settle(`${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .MT)(line, room).trimEnd()}…`, replacements);
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
    const lines = (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .tB)(text, { maxChars })
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
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   nA: () => (/* binding */ cutNote),
/* harmony export */   tB: () => (/* binding */ sanitise)
/* harmony export */ });
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12569);
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
