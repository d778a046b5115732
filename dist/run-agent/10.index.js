export const id = 10;
export const ids = [10];
export const modules = {

/***/ 66010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkpointResult: () => (/* binding */ checkpointResult),
/* harmony export */   composeResult: () => (/* binding */ composeResult),
/* harmony export */   renderSummary: () => (/* binding */ renderSummary),
/* harmony export */   unstartedResult: () => (/* binding */ unstartedResult)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59172);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90963);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44843);

const noCommit = '0'.repeat(40);
/** A limit that ends sooner is a hiccup that the CLI's own retries outlast. */
const shortLimitMs = 10 * 60_000;
/** The end of a limit of the account, from the CLI's event or a 429 that names a time far away. */
const accountLimit = ({ run, proxy, nowMs }) => {
    if (run.limitedUntil !== undefined)
        return { until: run.limitedUntil };
    const far = proxy.limitedUntil !== undefined && Date.parse(proxy.limitedUntil) - nowMs > shortLimitMs;
    return far ? { until: proxy.limitedUntil ?? null } : null;
};
const composeResult = (facts) => {
    const { run, packed, assignment } = facts;
    const work = packed.status === 'packed' ? packed.work : undefined;
    const ending = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .classifyAttempt */ .eG)({
        result: run.result ?? null,
        exitCode: run.exitCode,
        signal: run.exitSignal,
        stoppedBy: run.stopped === 'cancelled' ? 'cancel' : (run.stopped ?? null),
        commits: work?.commits ?? 0,
        proxyStatuses: facts.proxy.statuses,
        accountLimit: accountLimit(facts),
    });
    const { outcome, detail } = packed.status === 'unusable' ? { outcome: 'rejected', detail: `Its work could not be packed: ${packed.why}.` } : ending;
    const denied = [...run.denials, ...(run.result?.permission_denials ?? []).map((denial) => denial.tool_name)];
    return {
        v: 1,
        ...assignment,
        outcome,
        detail,
        startOid: facts.startOid,
        baseOid: facts.baseOid,
        headOid: work?.headOid ?? null,
        commits: Math.min(work?.commits ?? 0, 10_000),
        costUsd: run.result?.total_cost_usd ?? 0,
        turns: Math.round(run.result?.num_turns ?? 0),
        durationMs: run.durationMs,
        sessionId: run.sessionId?.slice(0, 100) ?? null,
        model: run.model?.slice(0, 200) ?? null,
        denials: [...new Set(denied)].slice(0, 100).map((tool) => tool.slice(0, 200)),
        closingWords: (0,_clambake_core__WEBPACK_IMPORTED_MODULE_1__/* .sanitise */ .t)(run.result?.is_error === false ? (run.result.result ?? '') : '', { maxChars: 5000 }).text,
        startedAt: facts.startedAt,
        ...(ending.limitedUntil === undefined ? {} : { limitedUntil: ending.limitedUntil }),
    };
};
/** The result of an attempt that ended before its agent started. */
const unstartedResult = (assignment, p) => ({
    v: 1,
    ...assignment,
    outcome: p.outcome,
    detail: p.detail.slice(0, 2000),
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
    startedAt: p.startedAt,
});
/** The result that stands beside a checkpoint: what is said of the attempt when nothing more comes of it. */
const checkpointResult = (assignment, p) => ({
    ...unstartedResult(assignment, {
        outcome: 'lost',
        detail: `The attempt ended without a word; its work of the first ${p.minutes} minutes is kept.`,
        startedAt: p.startedAt,
    }),
    startOid: p.startOid,
    baseOid: p.baseOid,
    headOid: p.work.headOid,
    commits: Math.min(p.work.commits, 10_000),
});
const duration = (ms) => (ms < 90_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`);
/** Markdown for the job summary. */
const renderSummary = (result, title) => {
    const rows = [
        ['Outcome', `**${result.outcome}**`],
        ['Turns', String(result.turns)],
        ['Cost', `$${result.costUsd.toFixed(2)}`],
        ['Duration', duration(result.durationMs)],
        ['Commits', String(result.commits)],
        ...(result.model === null ? [] : [['Model', `\`${result.model.replace(/[^\w.@:-]/g, '')}\``]]),
        ...(result.denials.length === 0
            ? []
            : [['Denied tools', result.denials.map((tool) => `\`${tool.replace(/[^\w.-]/g, '')}\``).join(', ')]]),
    ];
    const words = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .quoteUntrusted */ .X0)(result.closingWords, { maxLines: 20, maxChars: 2000 });
    return [
        `### Agent ${result.agent} on #${result.issue}: ${(0,_clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .safeTitle */ .CL)(title)}`,
        '',
        (0,_clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseSentence */ .y3)(result.detail, 2000),
        '',
        '| | |',
        '|---|---|',
        ...rows.map(([name, value]) => `| ${name} | ${value} |`),
        ...(words === '' ? [] : ['', '<details><summary>The agent’s closing words</summary>', '', words, '', '</details>']),
        '',
    ].join('\n');
};


/***/ }),

/***/ 59172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NY: () => (/* binding */ resultLineSchema),
/* harmony export */   eG: () => (/* binding */ classifyAttempt)
/* harmony export */ });
/* unused harmony export isCounted */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
// How an attempt ended: told from Claude Code's result object, the process, git and the HTTP statuses that the key
// proxy saw; never from prose. The sentence for people is made here, so that no agent's text is ever an explanation.


/** Claude Code's last line (`type: "result"`). Unknown keys are allowed: the CLI grows. */
const resultLineSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('result'),
    subtype: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100).default('unknown'),
    is_error: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false),
    num_turns: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).default(0),
    total_cost_usd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).default(0),
    duration_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).optional(),
    session_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100).optional(),
    terminal_reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100).nullish(),
    /** The agent's closing words. */
    result: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    permission_denials: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ tool_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200).default('unknown') })).default([]),
    errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional(),
});
const isCounted = (outcome) => countedOutcomes.includes(outcome);
const classifyAttempt = (facts) => {
    const { result } = facts;
    if (result === null)
        return withoutResult(facts);
    if (result.subtype === 'success' && !result.is_error)
        return succeeded({ ...facts, result });
    return failed({ ...facts, result });
};
const succeeded = (facts) => {
    const { commits, result } = facts;
    if (commits > 0)
        return { outcome: 'done', detail: `Finished with ${plural(commits, 'commit')} in ${plural(result.num_turns, 'turn')}.` };
    if (result.permission_denials.length > 0)
        return denied(result.permission_denials);
    return { outcome: 'no-changes', detail: `Finished in ${plural(result.num_turns, 'turn')} without a commit.` };
};
const failed = (facts) => {
    const { result } = facts;
    if (facts.accountLimit !== null || result.terminal_reason === 'blocking_limit')
        return limited(facts);
    const trouble = apiTrouble(facts);
    if (trouble !== undefined)
        return trouble;
    if (facts.stoppedBy === 'cancel')
        return cancelled;
    const limit = limitReached(facts);
    if (limit !== undefined)
        return { outcome: 'incomplete', detail: limit };
    if (result.permission_denials.length > 0)
        return denied(result.permission_denials);
    if (facts.stoppedBy === 'silence')
        return silent;
    if (result.total_cost_usd === 0 && result.num_turns <= 1 && (result.duration_ms ?? Number.POSITIVE_INFINITY) < 1000) {
        return { outcome: 'auth', detail: 'Claude Code stopped at once without using the model: the model key or its settings are wrong.' };
    }
    return { outcome: 'incomplete', detail: `Claude Code ended with ${named(result.subtype)} after ${plural(result.num_turns, 'turn')}.` };
};
const withoutResult = (facts) => {
    if (facts.stoppedBy === 'cancel')
        return cancelled;
    if (facts.accountLimit !== null)
        return limited(facts);
    const trouble = apiTrouble(facts);
    if (trouble !== undefined)
        return trouble;
    if (facts.stoppedBy === 'time')
        return { outcome: 'incomplete', detail: 'Its time was used up.' };
    if (facts.stoppedBy === 'silence')
        return silent;
    const how = facts.signal === null ? `exit code ${facts.exitCode ?? 'unknown'}` : `signal ${named(facts.signal)}`;
    return { outcome: 'killed', detail: `Claude Code ended without a result (${how}).` };
};
const silent = { outcome: 'killed', detail: 'It was silent for too long and was stopped.' };
const cancelled = { outcome: 'lost', detail: 'The run was cancelled.' };
/** What the last answers of the model's API say, unless the model worked to the end of a limit of ours. */
const apiTrouble = ({ proxyStatuses, result }) => {
    const last = proxyStatuses.at(-1);
    if (last === 401 || last === 403) {
        return { outcome: 'auth', detail: `The model's API refused the key (HTTP ${last}): check the secret that holds it.` };
    }
    if (last === 429 || (last !== undefined && last >= 500)) {
        return {
            outcome: 'provider-trouble',
            detail: `The model's API answered HTTP ${last}, last of ${plural(proxyStatuses.length, 'request')}.`,
        };
    }
    const early = result !== null && result.num_turns <= 1 && result.total_cost_usd === 0;
    if (early && result.terminal_reason === 'api_error') {
        return { outcome: 'provider-trouble', detail: `The model's API could not be used${last === undefined ? '' : ` (HTTP ${last})`}.` };
    }
    return undefined;
};
const limitReached = ({ result, stoppedBy }) => {
    const turns = plural(result.num_turns, 'turn');
    if (result.subtype === 'error_max_turns' || result.terminal_reason === 'max_turns')
        return `All ${turns} were used up.`;
    if (/budget/.test(result.subtype) || /budget/.test(result.terminal_reason ?? ''))
        return `Its budget was used up after ${turns}.`;
    return stoppedBy === 'time' ? `Its time was used up after ${turns}.` : undefined;
};
const limited = ({ accountLimit }) => {
    const until = accountLimit?.until ?? undefined;
    return until === undefined
        ? { outcome: 'account-limit', detail: "The account's limit was reached." }
        : { outcome: 'account-limit', detail: `The account's limit was reached, until ${until}.`, limitedUntil: until };
};
const denied = (denials) => {
    const tools = [...new Set(denials.map((denial) => named(denial.tool_name)))].slice(0, 5);
    return { outcome: 'denied', detail: `It was not allowed to use ${tools.join(', ')}.` };
};
/** Names from outside, in a sentence of ours: letters, digits and a few signs, nothing else. */
const named = (name) => name.replace(/[^\w.-]/g, '').slice(0, 60) || 'an unnamed thing';
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;


/***/ }),

/***/ 44843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   CL: () => (/* binding */ safeTitle),
/* harmony export */   X0: () => (/* binding */ quoteUntrusted),
/* harmony export */   y3: () => (/* binding */ neutraliseSentence)
/* harmony export */ });
/* unused harmony export codeBlock */
/* harmony import */ var _sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90963);
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
    const lines = (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .t)(text, { maxChars: p.maxChars })
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

/***/ 90963:
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
