export const id = 960;
export const ids = [960];
export const modules = {

/***/ 25960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  keepTranscript: () => (/* binding */ keepTranscript)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/build/names.js + 1 modules
var names = __webpack_require__(36660);
// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
// EXTERNAL MODULE: ./packages/core/build/texts/invisible.js + 1 modules
var invisible = __webpack_require__(12569);
// EXTERNAL MODULE: ./packages/core/build/texts/sanitise.js
var sanitise = __webpack_require__(90963);
;// CONCATENATED MODULE: ./packages/core/build/texts/inert.js
// Shows other people's text as it is, line by line, in a page of ours: it stays readable with its indentation, and it is no markup,
// mention, link or workflow command wherever it is pasted.


const replacements = [
    [/</g, '‹'],
    [/>/g, '›'],
    [/`/g, "'"],
    [/~{3,}/g, '~~'],
    [/&(?=#?\w{1,30};)/g, '＆'],
    [/@(?=[\p{L}\p{N}_-])/gu, '@ '],
    [/(?<=\w)#(?=\d)/g, ' no. '],
    [/#(?=\d)/g, 'no. '],
    [/\bgh-(?=\d)/gi, 'GH '],
    [/:\/\//g, ': //'],
    [/\b(mailto|javascript|data|vbscript):(?=\S)/gi, '$1 :'],
    [/\bwww\./gi, 'www .'],
    [/::/g, ': :'],
    [/##\[/g, '## ['],
    [/^( {0,3})\//gm, '$1∕'],
];
/** `maxChars` counts UTF-16 units of the text; a cut is said in a line of its own. */
const inertLines = (text, maxChars) => {
    const looked = (0,invisible/* withoutInvisible */.O)((0,sanitise/* prefixOf */.MT)(text, maxChars * 2).toWellFormed());
    const kept = (0,sanitise/* prefixOf */.MT)(looked, maxChars);
    const inert = replacements.reduce((result, [pattern, by]) => result.replace(pattern, by), kept).trimEnd();
    const rest = text.length - kept.length;
    return kept.length < looked.length || text.length > maxChars * 2 ? `${inert}\n(cut here: about ${rest} more characters)` : inert;
};
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
const style = 'body{font:15px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}' +
    'pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f4f4;padding:.6rem}' +
    'th{text-align:left;vertical-align:top;padding-right:1rem}';
/** A page that loads nothing and runs nothing, also where the browser would. */
const htmlPage = ({ title, body }) => [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
].join('\n');

// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js
var neutralise = __webpack_require__(44843);
;// CONCATENATED MODULE: ./packages/core/build/texts/transcript.js



const maximumPrompt = 100_000;
const maximumInput = 3000;
const maximumOutput = 4000;
const facts = ({ result, model, startedAt }) => [
    ['Outcome', result.outcome],
    ['What happened', (0,neutralise/* neutraliseSentence */.y3)(result.detail, 2000)],
    ['Agent', result.agent],
    ['Model', (0,neutralise/* neutralise */.$0)(model ?? 'not known', 100)],
    ['Started', startedAt],
    ['Duration', `${Math.round(result.durationMs / 1000)} s`],
    ['Turns', String(result.turns)],
    ['Cost', (0,amounts/* dollars */.E9)(result.costUsd)],
    ...(result.resumed === undefined ? [] : [['Goes on with', `the session of attempt ${result.resumed}`]]),
];
const head = ({ result, title }) => `Attempt ${result.attempt} on issue ${result.issue}: ${(0,neutralise/* safeTitle */.CL)(title)}`;
const partsOf = (given) => {
    const { steps, unrecorded, verify = [], prompt, result } = given;
    const more = unrecorded === 0 ? [] : [{ heading: `${(0,amounts/* plural */.LS)(unrecorded, 'further step')} not shown`, level: 3 }];
    return [
        { heading: 'Prompt', level: 2, text: inertLines(prompt, maximumPrompt) },
        { heading: steps.length === 0 ? 'Steps: none' : 'Steps', level: 2 },
        ...steps.map(stepPart),
        ...more,
        ...(verify.length === 0 ? [] : [{ heading: 'Verify', level: 2 }]),
        ...verify.map(verifyPart),
        {
            heading: 'Closing words',
            level: 2,
            text: result.closingWords.trim() === '' ? '(none)' : inertLines(result.closingWords, maximumOutput),
        },
    ];
};
const stepPart = (step, index) => {
    const by = step.isSub ? ' of a sub-agent' : '';
    if (step.kind === 'says')
        return { heading: `${index + 1}. Words${by}`, level: 3, text: inertLines(step.text, maximumOutput) };
    const { tool, seconds, usd, isError, output } = step;
    const name = (0,neutralise/* neutralise */.$0)(tool, 60) || 'a tool';
    const took = seconds === undefined ? 'did not end' : `${seconds.toFixed(1)} s`;
    const cost = usd === undefined ? '' : `, about $${usd.toFixed(4)}`;
    const label = output === undefined ? 'No result' : isError ? 'It failed' : 'Result';
    return {
        heading: `${index + 1}. ${name}${by}: ${took}${cost}`,
        level: 3,
        text: inertLines(step.input, maximumInput),
        output: { label, text: inertLines(output ?? '', maximumOutput) },
    };
};
const verifyPart = ({ title, passed, seconds, output }) => ({
    heading: `${(0,neutralise/* neutralise */.$0)(title, 200)}: ${passed ? 'passed' : 'failed'}, ${seconds.toFixed(1)} s`,
    level: 3,
    text: inertLines(output, maximumOutput),
});
const costNote = 'The cost of a step is its share of the attempt’s cost by the tokens of its turn; the coding agent names the cost of the whole attempt only.';
/** The lines hold no backtick, so that none of them ends the block. */
const block = (text) => (text === '' ? [] : ['```text', text, '```', '']);
const renderTranscriptMarkdown = (given) => {
    const parts = partsOf(given).flatMap(({ heading, level, text, output }) => [
        `${'#'.repeat(level)} ${heading}`,
        '',
        ...block(text ?? ''),
        ...(output === undefined ? [] : [`${output.label}${output.text === '' ? '.' : ':'}`, '', ...block(output.text)]),
    ]);
    const table = ['| | |', '|---|---|', ...facts(given).map(([name, value]) => `| ${name} | ${value} |`)];
    return `${[`# ${head(given)}`, '', ...table, '', costNote, '', ...parts].join('\n').trimEnd()}\n`;
};
const renderTranscriptHtml = (given) => {
    const pre = (text) => (text === undefined || text === '' ? '' : `<pre>${escapeHtml(text)}</pre>`);
    const parts = partsOf(given).map(({ heading, level, text, output }) => `<h${level}>${escapeHtml(heading)}</h${level}>${pre(text)}${output === undefined ? '' : `<p>${output.label}</p>${pre(output.text)}`}`);
    const rows = facts(given).map(([name, value]) => `<tr><th>${name}</th><td>${escapeHtml(value)}</td></tr>`);
    const body = [`<h1>${escapeHtml(head(given))}</h1>`, `<table>${rows.join('')}</table>`, `<p>${costNote}</p>`, ...parts];
    return htmlPage({ title: head(given), body: body.join('\n') });
};

;// CONCATENATED MODULE: ./actions/run-agent/build/keep-transcript.js
// Uploads the transcript of an attempt as two pages, without the secrets that are known or have a known form. Trouble with it is a
// line of the log and costs no attempt.



/** The page is linked from the merge commit; GitHub shortens this to what the repository allows. */
const keptDays = 90;
/** Returns the artifact's id; undefined: there is none. */
const keepTranscript = async ({ kit, assignment, ports, scratch }, { facts, redactor }) => {
    try {
        const clean = await redactedFacts(facts, redactor);
        const pages = { [names/* transcriptFiles */.wq.markdown]: renderTranscriptMarkdown(clean), [names/* transcriptFiles */.wq.html]: renderTranscriptHtml(clean) };
        const found = await redactor.find(Object.values(pages).join('\n'));
        if (found !== undefined) {
            kit.warning(`No transcript is kept: it still held ${found} after what was found was taken out`);
            return undefined;
        }
        const directory = (0,external_node_path_.join)(scratch, 'transcript');
        await (0,promises_.mkdir)(directory);
        const files = await Promise.all(Object.entries(pages).map(async ([name, page]) => {
            await (0,promises_.writeFile)((0,external_node_path_.join)(directory, name), page, { mode: 0o600 });
            return (0,external_node_path_.join)(directory, name);
        }));
        const { id } = await ports.artifacts.upload((0,names/* transcriptName */.eQ)(assignment.attempt), files, directory, keptDays);
        kit.log(`Transcript: artifact ${id}`);
        return id;
    }
    catch (error) {
        kit.warning(`The transcript could not be kept: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
    }
};
const redactedFacts = async (facts, redactor) => {
    const texts = [];
    withTexts(facts, (text) => {
        texts.push(text);
        return text;
    });
    const clean = (await redactor.texts(texts)).values();
    return withTexts(facts, (text) => clean.next().value ?? text);
};
/** Puts another text in the place of each one that is the agent's, or was told to it. */
const withTexts = (facts, text) => {
    const { result, title, prompt, steps, verify } = facts;
    return {
        ...facts,
        title: text(title),
        prompt: text(prompt),
        result: { ...result, detail: text(result.detail), closingWords: text(result.closingWords) },
        steps: steps.map((step) => step.kind === 'says'
            ? { ...step, text: text(step.text) }
            : { ...step, tool: text(step.tool), input: text(step.input), output: step.output === undefined ? undefined : text(step.output) }),
        ...(verify === undefined ? {} : { verify: verify.map((run) => ({ ...run, title: text(run.title), output: text(run.output) })) }),
    };
};


/***/ }),

/***/ 62520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   LS: () => (/* binding */ plural)
/* harmony export */ });
/* unused harmony exports numbers, costText */
// Numbers as people read them.
/** `#1, #2`: issues, or whatever else has a number of that kind. */
const numbers = (issues) => issues.map((issue) => `#${issue}`).join(', ');
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const dollars = (usd) => `$${usd.toFixed(2)}`;
/** Cost of an attempt, which may be more than is known. */
const costText = ({ costUsd, costIsLeast }) => `${costIsLeast === true ? 'at least ' : ''}${dollars(costUsd)}`;


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
/* unused harmony exports neutraliseAbout, mention */
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
