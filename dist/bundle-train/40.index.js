export const id = 40;
export const ids = [40];
export const modules = {

/***/ 9746:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   XJ: () => (/* binding */ triggersOf),
/* harmony export */   aG: () => (/* binding */ jobsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   dz: () => (/* binding */ findingAt),
/* harmony export */   v: () => (/* binding */ calledPath)
/* harmony export */ });
// A workflow file as the preflight sees it: parsed by an adapter, looked at here without trusting its shape. GitHub
// accepts many spellings of the same thing; what is none of them is treated as the unsafe one by whoever asks.
/** The value as a map; empty when it is none. */
const fieldsOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const textOf = (value) => (typeof value === 'string' ? value : '');
const jobsOf = (file) => Object.entries(fieldsOf(fieldsOf(file.document)['jobs'])).map(([name, job]) => {
    const fields = fieldsOf(job);
    const at = `jobs/${name}`;
    const steps = Array.isArray(fields['steps']) ? fields['steps'] : [];
    return { file, name, at, fields, steps: steps.map((step, index) => ({ at: `${at}/steps/${index}`, fields: fieldsOf(step) })) };
});
/** Trigger → its settings; `on: push`, `on: [push]` and `on: { push: … }` are the same. */
const triggersOf = (file) => {
    const on = fieldsOf(file.document)['on'];
    if (typeof on === 'string')
        return new Map([[on, {}]]);
    if (Array.isArray(on))
        return new Map(on.map((name) => [String(name), {}]));
    return new Map(Object.entries(fieldsOf(on)).map(([name, settings]) => [name, fieldsOf(settings)]));
};
/** Path of a workflow of the same repository that a job calls; undefined for a job with steps and for another repository's. */
const calledPath = (uses) => /^\.\/(\.github\/workflows\/[\w.-]+\.ya?ml)$/.exec(textOf(uses))?.[1];
/** A finding at a place, whose line is that of the nearest place that has one. */
const findingAt = (file, p) => {
    const parts = p.at.split('/');
    let line;
    for (let length = parts.length; length > 0 && line === undefined; length -= 1)
        line = file.lines.get(parts.slice(0, length).join('/'));
    return { path: file.path, line, job: p.job, what: p.what, mend: p.mend };
};


/***/ }),

/***/ 7216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ describeBroken)
/* harmony export */ });
/* unused harmony export renderBrokenComment */
// What people read about a record of the ledger that cannot be read: in annotations and reasons, and on its issue.


/** One clause that names the ref, what is wrong with it and what to do. */
const describeBroken = ({ ref, problem }) => `the record ${ref} cannot be read (${problem}): repair it, or delete it with git push origin :${ref}`;
/** The status comment while its issue's record cannot be read: the rendering of what is known, which is the problem. */
const renderBrokenComment = ({ ref, problem }) => `${statusCommentMarker}

**Left alone**: the record \`${ref}\` cannot be read (${neutraliseSentence(problem, 500)}). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.
`;


/***/ }),

/***/ 6705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $0: () => (/* binding */ neutralise),
  y3: () => (/* binding */ neutraliseSentence),
  CL: () => (/* binding */ safeTitle)
});

// UNUSED EXPORTS: codeBlock, quoteUntrusted

;// CONCATENATED MODULE: ./packages/core/build/texts/sanitise.js
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
const sanitise_sanitise = (text, p) => {
    // Far more than the budget is never looked at: a 10 MB body costs as much as a small one.
    const looked = prefixOf(text, p.maxChars * 4 + 1000).toWellFormed();
    const clean = visible(looked);
    const harmless = looked.replace(lineBreaks, '\n').normalize('NFC');
    const truncated = clean.length > p.maxChars || looked.length < text.length;
    const note = cutNote.length < p.maxChars ? cutNote : '';
    const kept = truncated ? prefixOf(clean, p.maxChars - note.length) + note : clean;
    return { text: kept, hidden: clean !== harmless, truncated };
};

;// CONCATENATED MODULE: ./packages/core/build/texts/neutralise.js
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
    let line = settle(sanitise_sanitise(text, { maxChars: p.maxChars * 8 }).text.replace(/\n/g, ' '), p.replacements);
    // What is cut may read differently at its new end, so it is settled again.
    for (let room = p.maxChars - 1; line.length > p.maxChars && room >= 0; room -= Math.max(1, line.length - p.maxChars)) {
        line = settle(`${prefixOf(line, room).trimEnd()}…`, p.replacements);
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
    const lines = sanitise(text, { maxChars: p.maxChars })
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

/***/ 9683:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ renderPullRequestTitle),
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   Ej: () => (/* binding */ renderClosing),
/* harmony export */   QO: () => (/* binding */ renderMergeMessage),
/* harmony export */   je: () => (/* binding */ renderPullRequest),
/* harmony export */   zp: () => (/* binding */ flightMarker)
/* harmony export */ });
/* harmony import */ var _backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5082);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(250);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6705);
// What people read about a flight: its pull request and its merge commits. Invariant: titles of issues are neutralised
// before they stand anywhere, nothing here closes or mentions anything, and no sentence claims a test that has not passed.



/** GitHub refuses a body above 65,536 characters. */
const mostCharacters = 60_000;
const dollars = (usd) => `$${usd.toFixed(2)}`;
const listed = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
/** Hidden line that says which state of the flight a body shows; a body with it needs no update. */
const flightMarker = (flight) => {
    const gone = flight.evicted?.length ?? 0;
    return `<!-- clambake:flight ${flight.id}: ${flight.passengers.map((p) => p.issue).join(' ')}${gone === 0 ? '' : ` (${gone} off)`} -->`;
};
const renderPullRequestTitle = (flight) => {
    const issues = flight.passengers.map((passenger) => passenger.issue);
    const shown = issues.slice(0, 5).join(', ');
    const more = issues.length > 5 ? ` and ${issues.length - 5} more` : '';
    return `Clambake flight ${flight.id}: ${issues.length === 1 ? 'issue' : 'issues'} ${shown}${more}`;
};
/** Body of the flight's pull request: who is aboard, who was taken off and who stayed behind, each with its reason. */
const renderPullRequest = (flight, facts) => {
    const head = [
        flightMarker(flight),
        `Flight ${flight.id} to \`${flight.base}\`, departed ${(0,_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .dateTime */ .KQ)(flight.departedAt)}, with ${listed(flight.passengers.length, 'passenger')}. ` +
            'Clambake tests exactly this bundle and then moves the base branch to the tested commit; the issues are closed then.',
        '',
        '| | issue | title | agent | attempts | cost | change |',
        '|--:|--:|---|---|--:|--:|---|',
    ];
    const rows = flight.passengers.map((passenger, index) => passengerRow(passenger, { index, record: facts.records(passenger.issue) }));
    const off = (flight.evicted ?? []).map(({ issue, reason }) => `- #${issue}: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(reason, 400)}`);
    const behind = facts.behind.flatMap(({ issue, text }) => (issue === null ? [] : [`- #${issue}: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(text, 300)}`]));
    const tail = [...section('Taken off this flight', off), ...section('Not aboard', behind)];
    return fit(head, rows, tail);
};
const passengerRow = (passenger, p) => {
    const landed = p.record?.landed;
    const change = landed === undefined ? '' : `+${landed.additions} −${landed.deletions} in ${listed(landed.files, 'file')}`;
    return `| ${p.index + 1} | #${passenger.issue} | ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(passenger.title)} | ${passenger.agent} | ${passenger.attempts} | ${dollars(passenger.costUsd)} | ${change} |`;
};
const section = (title, lines) => (lines.length === 0 ? [] : ['', `**${title}**`, '', ...lines]);
/** Rows and reasons as long as there is room; what does not fit is counted. */
const fit = (head, rows, tail) => {
    const roomForRows = mostCharacters * 0.75;
    const kept = take(rows, roomForRows - head.join('\n').length);
    const lines = [...head, ...kept];
    if (kept.length < rows.length)
        lines.push('', `… and ${rows.length - kept.length} more passengers`);
    const after = take(tail, mostCharacters - lines.join('\n').length);
    if (after.length < tail.length)
        after.push(`… and ${tail.length - after.length} more lines`);
    return `${[...lines, ...after].join('\n')}\n`;
};
const take = (lines, room) => {
    const kept = [];
    let used = 0;
    for (const line of lines) {
        used += line.length + 1;
        if (used > room)
            break;
        kept.push(line);
    }
    return kept;
};
/** Body of a pull request that closes without having landed. */
const renderClosing = (flight, ending) => {
    const off = (flight.evicted ?? []).map(({ issue, reason }) => `- #${issue}: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(reason, 400)}`);
    const evicted = new Set((flight.evicted ?? []).map((one) => one.issue));
    const waiting = flight.passengers.map((passenger) => passenger.issue).filter((issue) => !evicted.has(issue));
    const lines = [
        flightMarker(flight),
        `Flight ${flight.id} to \`${flight.base}\` ended without landing: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(ending, 400)}.`,
        ...section('Taken off', off),
        ...(waiting.length === 0 ? [] : ['', `Waiting for the next flight: ${waiting.map((issue) => `#${issue}`).join(', ')}.`]),
    ];
    return fit(lines, [], []);
};
/** Message of the merge commit of one passenger, with trailers for whoever reads the history later. */
const renderMergeMessage = (passenger, flight) => [
    `Merge ${(0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .issueBranch */ .sL)(passenger.issue)}: ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(passenger.title)}`,
    '',
    `Clambake-Issue: ${passenger.issue}`,
    `Clambake-Agent: ${passenger.agent}`,
    `Clambake-Attempts: ${passenger.attempts}`,
    `Clambake-Cost: ${passenger.costUsd.toFixed(2)} USD`,
    `Clambake-Flight: ${flight.id}`,
    '',
].join('\n');


/***/ }),

/***/ 6604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DZ: () => (/* binding */ tidy),
/* harmony export */   Et: () => (/* binding */ culpritsOf),
/* harmony export */   H5: () => (/* binding */ runsOut),
/* harmony export */   a: () => (/* binding */ issuesWrite),
/* harmony export */   c9: () => (/* binding */ trainWrite),
/* harmony export */   cO: () => (/* binding */ departWrite),
/* harmony export */   dQ: () => (/* binding */ withoutRuns),
/* harmony export */   eI: () => (/* binding */ everybody),
/* harmony export */   kh: () => (/* binding */ trainOf),
/* harmony export */   nL: () => (/* binding */ numbers),
/* harmony export */   v6: () => (/* binding */ ended),
/* harmony export */   vD: () => (/* binding */ fatesOf),
/* harmony export */   yg: () => (/* binding */ isAboard),
/* harmony export */   zq: () => (/* binding */ nextFlightId)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(250);
/* harmony import */ var _transitions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2686);
/* harmony import */ var _revert_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1358);
/* harmony import */ var _texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6705);




/** Ended flights and verdicts that the record remembers. */
const rememberedFlights = 50;
const rememberedVerdicts = 300;
const trainOf = (input) => input.snapshot.ledger.trains.get(input.base)?.record ?? { v: 1, base: input.base, lastFlight: 0, verdicts: {}, history: [] };
const noEffects = { branches: [], wake: false, cancels: [], closes: undefined, failure: undefined };
/** A write of the train's record, and of issues' records with it. */
const trainWrite = (input, p) => {
    const { why, train, records = [], ...effects } = p;
    const { ledger } = input.snapshot;
    const write = { ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .trainRef */ .cC)(input.base), expect: ledger.trains.get(input.base)?.oid ?? null, record: train };
    return {
        kind: 'write',
        why,
        writes: [write, ...issueWrites(input, records)],
        issues: records.map((record) => record.issue),
        ...noEffects,
        ...effects,
    };
};
/** A write of issues' records alone. */
const issuesWrite = (input, p) => ({
    kind: 'write',
    why: p.why,
    writes: issueWrites(input, p.records),
    issues: p.records.map((record) => record.issue),
    ...noEffects,
    wake: p.wake,
});
const issueWrites = (input, records) => records.map((record) => ({ ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .issueRef */ .fB)(record.issue), expect: input.snapshot.ledger.issues.get(record.issue)?.oid ?? null, record }));
/** Drops keys that are undefined, so that a record is written as it will be read. */
const tidy = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
const passengerOf = ({ record, title, priority }) => ({
    issue: record.issue,
    oid: record.landed.oid,
    title: (0,_revert_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevert */ .Py)(record) ? `Revert: ${(0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .safeTitle */ .CL)(title, 190)}` : (0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .safeTitle */ .CL)(title, 200),
    agent: record.landed.agent,
    attempts: Math.max(1, record.attempts.length),
    costUsd: record.attempts.reduce((sum, attempt) => sum + attempt.costUsd, 0),
    priority,
});
/** Branches of two bases' flights share one namespace, so ids are unique over all trains. */
const nextFlightId = (input) => {
    const others = [...input.snapshot.ledger.trains.values()].map((stored) => stored.record.lastFlight);
    return String(Math.max(trainOf(input).lastFlight, ...others) + 1);
};
/** The flight and its passengers, before anything of it exists outside the ledger. `baseOid`: the base's tip. */
const departWrite = (input, boarding, baseOid) => {
    const { now } = input.snapshot;
    const train = trainOf(input);
    const id = nextFlightId(input);
    const flight = tidy({
        id,
        base: input.base,
        baseOid,
        departedAt: now,
        passengers: boarding.flight.map(passengerOf),
        trials: [],
        promisedBy: boarding.promisedBy,
    });
    const aboard = new Set(flight.passengers.map((passenger) => passenger.oid));
    const still = (oids) => {
        const left = oids?.filter((oid) => !aboard.has(oid));
        return left === undefined || left.length === 0 ? undefined : left;
    };
    const next = tidy({
        ...train,
        lastFlight: Number(id),
        lastDeparture: boarding.unblockersOnly ? train.lastDeparture : now,
        flight,
        stopped: undefined,
        setAside: still(train.setAside),
        alone: still(train.alone),
    });
    const records = boarding.flight.map(({ record }) => (0,_transitions_js__WEBPACK_IMPORTED_MODULE_3__/* .boardRecord */ .MC)(record, { flight: flight.id, now }));
    return trainWrite(input, {
        why: `flight ${flight.id} departs with ${numbers(flight.passengers.map((p) => p.issue))}`,
        train: next,
        records,
    });
};
const numbers = (issues) => issues.map((issue) => `#${issue}`).join(', ');
/** The passengers' records after their fate; who is no longer recorded as aboard this flight is left alone. */
const fatesOf = (input, flight, fate) => {
    const { now, ledger } = input.snapshot;
    return flight.passengers.flatMap(({ issue }) => {
        const record = ledger.issues.get(issue)?.record;
        if (record === undefined || !isAboard(record, flight))
            return [];
        if (fate.merged?.has(issue) === true)
            return [(0,_transitions_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeRecord */ .g_)(record, { flight: flight.id, pr: flight.pr, now })];
        const eviction = fate.evicted?.get(issue);
        if (eviction !== undefined)
            return [(0,_transitions_js__WEBPACK_IMPORTED_MODULE_3__/* .evictRecord */ .jG)(record, { flight: flight.id, now, config: input.config, ...eviction })];
        if (fate.onward?.issues.has(issue) === true)
            return [{ ...record, flight: { id: fate.onward.flight } }];
        return fate.leave?.has(issue) === true ? [(0,_transitions_js__WEBPACK_IMPORTED_MODULE_3__/* .unboardRecord */ .T)(record, { now })] : [];
    });
};
const isAboard = (record, flight) => record.state === 'bundled' && record.flight?.id === flight.id;
/** The train after a flight: into its history, and nothing in the air. */
const ended = (input, train, p) => {
    const { flight } = p;
    const entry = tidy({
        id: flight.id,
        pr: flight.pr,
        landed: [...p.landed],
        evicted: (flight.evicted ?? []).map((one) => one.issue),
        culprits: culpritsOf(flight),
        ciRuns: flight.trials.filter((trial) => trial.carried !== true).length,
        mergedOid: p.mergedOid,
        testedTree: p.testedTree,
        endedAt: input.snapshot.now,
        departedAt: flight.departedAt,
        promisedBy: flight.promisedBy,
        ending: p.ending.slice(0, 500).toWellFormed(),
    });
    const verdicts = Object.fromEntries(Object.entries(train.verdicts).slice(-rememberedVerdicts));
    return tidy({ ...train, flight: undefined, verdicts, history: [entry, ...train.history].slice(0, rememberedFlights) });
};
/** Everybody who is aboard. */
const everybody = (flight) => new Set(flight.passengers.map((passenger) => passenger.issue));
/** CI runs of the flight that have no verdict yet. */
const runsOut = (flight) => flight.trials.filter((trial) => trial.verdict === undefined).map((trial) => trial.runId);
/** The flight with runs that are out given up: all of them, or those named. */
const withoutRuns = (flight, p = { verdict: 'none' }) => ({
    ...flight,
    trials: flight.trials.map((trial) => trial.verdict === undefined && (p.runs === undefined || p.runs.includes(trial.runId)) ? { ...trial, verdict: p.verdict } : trial),
});
/** How many were taken off because CI was red for them; the others conflicted. */
const culpritsOf = (flight) => {
    const conflicted = new Set((flight.leftOut ?? []).map((left) => left.issue));
    return (flight.evicted ?? []).filter(({ issue }) => !conflicted.has(issue)).length;
};


/***/ }),

/***/ 7684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   YX: () => (/* binding */ askerOf),
/* harmony export */   h$: () => (/* binding */ isHumanCommand),
/* harmony export */   j1: () => (/* binding */ judgeActor),
/* harmony export */   tg: () => (/* binding */ judgeAsk),
/* harmony export */   y8: () => (/* binding */ reopening)
/* harmony export */ });
/* unused harmony export roleAtLeast */
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4435);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5487);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(250);



/** A person's edit of a state label, or a reopening by a person: what may be a command. */
const isHumanCommand = (event) => !event.bot && (event.kind === 'reopened' || (0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStateLabel */ .d8)(event.label) !== undefined);
const isReadyEdit = (event) => event.kind !== 'reopened' && event.label === _names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready;
const isReadySet = (event) => event.kind === 'labeled' && event.label === _names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready;
/**
 * The ready event that decides: the last one by a person, unless a person took it back before work ever began; what
 * the record remembers when the event is out of sight.
 */
const lastAsk = (view, record) => {
    const edit = view.events.findLast((event) => !event.bot && isReadyEdit(event));
    const set = view.events.findLast((event) => !event.bot && isReadySet(event));
    if (record?.asked === undefined)
        return edit === set ? set : undefined;
    return set ?? { actor: record.asked.actor, id: record.asked.event };
};
/** A reopening by a person, after the issue was done with, that nobody has answered yet. */
const reopening = (view, record) => {
    if (record === undefined || !['merged', 'withdrawn'].includes(record.state))
        return undefined;
    const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
    const event = view.events.findLast((candidate, index) => index > consumed && isHumanCommand(candidate));
    return event?.kind === 'reopened' ? event : undefined;
};
/** The login whose role a decision on this issue needs; null when nobody asked or the account is gone. */
const askerOf = (view, record) => (reopening(view, record) ?? lastAsk(view, record))?.actor ?? null;
const roleAtLeast = (role, least) => _roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roles */ .O.indexOf(role) >= _roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roles */ .O.indexOf(least);
/** Whether the person who asked for this issue may start an agent. */
const judgeAsk = (view, context) => {
    const ask = lastAsk(view, context.record);
    if (ask !== undefined)
        return refusedBefore(ask, context.record) ?? judgeActor(ask, context);
    // With a record, a bot's ready label may be our own return to ready: nobody to refuse, only somebody to wait for.
    if (context.record !== undefined)
        return { verdict: 'unknown', reason: 'waits: no person with the right has set clambake:ready' };
    const byBot = view.events.findLast((event) => event.bot && isReadySet(event));
    if (byBot === undefined)
        return { verdict: 'unknown', reason: 'waits: GitHub does not show which person set clambake:ready' };
    const actor = byBot.actor ?? 'a deleted account';
    return { verdict: 'refused', actor, event: byBot.id, reason: `${actor} is not a person; only a person's clambake:ready starts an agent` };
};
/** A refusal that is written down stands for its event: whoever gets the right later sets the label again. */
const refusedBefore = (ask, record) => {
    const refusal = record?.refusal;
    return refusal?.event === ask.id ? { verdict: 'refused', ...refusal } : undefined;
};
/** Whether the last asking for this issue was refused already: nobody can start it until a person asks again. */
const isRefused = (view, record) => {
    const ask = lastAsk(view, record);
    return ask !== undefined && refusedBefore(ask, record) !== undefined;
};
/** Whether the person behind one event (a ready label, a reopening) may start an agent. */
const judgeActor = (ask, { roles: rolesOf, config }) => {
    if (ask.actor === null) {
        return { verdict: 'refused', actor: 'a deleted account', event: ask.id, reason: 'the account that asked is gone' };
    }
    const role = rolesOf.get(ask.actor);
    if (role === undefined) {
        const reason = `waits: the role of ${ask.actor} could not be read`;
        return rolesOf.has(ask.actor) ? { verdict: 'unknown', reason } : { verdict: 'unknown', reason, unread: ask.actor };
    }
    const least = config['min-role'];
    if (role !== 'none' && roleAtLeast(role, least))
        return { verdict: 'trusted', actor: ask.actor, role, event: ask.id };
    const has = role === 'none' ? 'no role in this repository' : `the role ${role}`;
    return {
        verdict: 'refused',
        actor: ask.actor,
        event: ask.id,
        reason: `${ask.actor} has ${has}; an agent starts only for ${least} or higher`,
    };
};


/***/ })

};
