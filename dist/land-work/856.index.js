export const id = 856;
export const ids = [856];
export const modules = {

/***/ 64856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   setupFailureOf: () => (/* binding */ setupFailureOf)
/* harmony export */ });
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86334);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25574);
// Looks, where an attempt left nothing, for a step of its job that failed before its agent could start.


/** Undefined: no step is known to have failed. That the attempt is over is more important than the reason. */
const setupFailureOf = async ({ ports, request }, claim) => {
    const { attempt } = request.assignment;
    const { runId, runAttempt } = claim;
    try {
        const job = await ports.readEndedJob({ runId, runAttempt, isWanted: (name) => (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .isRunJobOf */ ._s)(name, attempt) });
        return job && (0,_clambake_core__WEBPACK_IMPORTED_MODULE_1__/* .findSetupFailure */ .J)(job.steps, job.log);
    }
    catch (error) {
        if (error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi)
            return undefined;
        throw error;
    }
};


/***/ }),

/***/ 25574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ findSetupFailure),
/* harmony export */   f: () => (/* binding */ setupEnding)
/* harmony export */ });
/* harmony import */ var _texts_neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44843);
/* harmony import */ var _trial_excerpt_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97796);


/** Name of the step in `.github/workflows/agent.yml` that runs the agent. What fails before it is not the agent's. */
const agentStep = 'agent';
const maximumLines = 6;
/** Undefined: the agent's step began, or no step failed. */
const findSetupFailure = (steps, log) => {
    const agent = steps.findIndex(({ name }) => name === agentStep);
    const before = agent === -1 ? steps : steps.slice(0, agent);
    const failed = before.find(({ conclusion }) => conclusion === 'failure' || conclusion === 'timed_out');
    if (failed === undefined)
        return undefined;
    const all = (0,_trial_excerpt_js__WEBPACK_IMPORTED_MODULE_0__/* .plainLines */ .y)(log ?? '');
    const error = all.findIndex((line) => line.startsWith('##[error]'));
    const until = error === -1 ? all.length : error;
    const heading = all.slice(0, until).findLast((line) => /^##\[group\]Run \S/.test(line));
    const command = heading === undefined ? '' : `: ${short(heading.slice('##[group]Run '.length))}`;
    const lines = all
        .slice(0, until + 1)
        .filter((line) => line.trim() !== '' && !/^##\[(?:group|endgroup|command|debug)\]/.test(line))
        .slice(-maximumLines)
        .map((line) => line.slice(0, 200).toWellFormed());
    return { place: `${short(failed.name)}${command}`, lines: error === -1 && heading === undefined ? [] : lines };
};
const short = (text) => (0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(text, 90);
/** The ending of an attempt whose job failed before its agent started; undefined: it is not known to have. */
const setupEnding = ({ setupFailure }) => {
    if (setupFailure === undefined)
        return undefined;
    const { place, lines } = setupFailure;
    const end = lines.length === 0 ? '' : ` Its last lines: ${lines.map((line) => (0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(line, 200)).join(' / ')}`;
    return { outcome: 'setup-failed', detail: `No agent started: the step "${place}" failed.${end}`.slice(0, 1500).toWellFormed() };
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


/***/ }),

/***/ 97796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ plainLines),
/* harmony export */   z: () => (/* binding */ excerptOf)
/* harmony export */ });
// Cuts a job's log down to the part that an agent needs to repair a failure: the name of the failing test, the assertion
// and the lines around them. The log is untrusted text and is never interpreted.
/** GitHub stamps every line of a job's log: `2026-11-23T14:32:05.1234567Z `. */
const stamp = /^\uFEFF?\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z ?/;
const escapeCharacter = String.fromCharCode(27);
const ansi = new RegExp(`${escapeCharacter}(?:\\[[0-?]*[ -/]*[@-~]|\\][^${String.fromCharCode(7)}${escapeCharacter}]*(?:${String.fromCharCode(7)}|${escapeCharacter}\\\\)|[@-_])`, 'g');
/** Patterns of lines that name a failing test or assertion, for the common test runners. A higher weight counts more. */
const signs = [
    [4, /^\s*(?:not ok \d|✖ \S|✗ \S|× \S|✕ \S|FAIL(?:ED)?[:\s]|--- FAIL)/],
    [4, /\b(?:AssertionError|AssertionFailedError|ERR_ASSERTION|assertion .*failed|panicked at)\b/i],
    [3, /^\s*(?:E\s{2,}|error(?:\[\w+\])?:|Error:|\w*Error:|Exception|Traceback|thread '.*' panicked)/],
    // Messages of compilers: `src/cart.ts(9,12): error TS2304`, `cart.c:9:12: fatal error: …`, `cart/cart.go:9:12: undefined: …`.
    [3, /^\S+(?:\(\d+,\d+\)|:\d+(?::\d+)?): (?:fatal )?error\b|^\S+\.go:\d+:\d+: /],
    [2, /\b(?:expected|actual|received|failing tests?|failed)\b/i],
    [1, /##\[error\]|\berror\b/i],
];
const weightOf = (line) => signs.find(([, pattern]) => pattern.test(line))?.[0] ?? 0;
const plain = (line) => line
    .replace(stamp, '')
    .replace(ansi, '')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .trimEnd();
/** True for the runner's own lines about groups and commands, which no reader needs. */
const isNoise = (line) => /^##\[(?:group|endgroup|command|debug)\]/.test(line);
/** Lines of a log without time stamps, colours and control characters. */
const plainLines = (log) => log.split(/\r?\n/).map(plain);
/**
 * Returns at most `lines` lines of a log (and 16,000 characters) around the failure, and the last lines of the log. Where
 * no line looks like a failure, only the end of the log is returned. Gaps are marked.
 */
const excerptOf = (log, lines = 80) => {
    const all = plainLines(log).filter((line) => !isNoise(line));
    while (all.at(-1) === '')
        all.pop();
    const kept = all.length <= lines ? all.map((_, index) => index) : pick(all, lines);
    const text = [];
    kept.forEach((index, at) => {
        const before = kept[at - 1] ?? -1;
        if (index > before + 1)
            text.push(`… ${index - before - 1} lines left out`);
        const line = all[index] ?? '';
        text.push(line.length > 400 ? `${line.slice(0, 399).toWellFormed()}…` : line);
    });
    return cut(text.join('\n').replace(/\n{3,}/g, '\n\n'));
};
/** Returns the line numbers to keep: around the lines with the highest weight, the earliest of equals first, until there is no room. */
const pick = (all, room) => {
    const weights = all.map(weightOf);
    const kept = new Set();
    const keep = (from, to) => {
        for (let index = Math.max(0, from); index <= Math.min(all.length - 1, to) && kept.size < room; index += 1)
            kept.add(index);
    };
    // The summary of the test runner and the exit code are at the end.
    keep(all.length - Math.min(12, room), all.length - 1);
    const signposts = weights.map((weight, index) => ({ weight, index })).filter(({ weight }) => weight > 1);
    signposts.sort((a, b) => b.weight - a.weight || a.index - b.index);
    for (const { index } of signposts)
        keep(index - 3, index + 14);
    if (signposts.length === 0)
        keep(all.length - room, all.length - 1);
    return [...kept].sort((a, b) => a - b);
};
const cut = (text) => (text.length <= 16_000 ? text : `${text.slice(0, 15_999).toWellFormed()}…`);


/***/ })

};
