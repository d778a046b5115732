export const id = 640;
export const ids = [640];
export const modules = {

/***/ 2640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   At: () => (/* binding */ brokenFleet),
/* harmony export */   Dx: () => (/* binding */ objectionTo),
/* harmony export */   Ph: () => (/* binding */ pauseReason),
/* harmony export */   Tp: () => (/* binding */ answerCommands),
/* harmony export */   kk: () => (/* binding */ pendingCommands),
/* harmony export */   t6: () => (/* binding */ recordCommand),
/* harmony export */   vL: () => (/* binding */ describeCommand)
/* harmony export */ });
/* harmony import */ var _texts_times_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3763);
/* harmony import */ var _records_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4381);
/* harmony import */ var _records_fleet_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7657);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(250);
/* harmony import */ var _texts_broken_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7216);
// Adds people's commands to the fleet's record and removes them with an answer. Each is one write with a lease: of two jobs that
// got the same event one wins, and the other one finds the command there.





/** The fleet's record when it cannot be read. Nobody knows then whether the fleet is paused. */
const brokenFleet = ({ broken }) => broken.find(({ ref }) => ref === _names_js__WEBPACK_IMPORTED_MODULE_0__/* .fleetRef */ .MF);
const pendingCommands = ({ fleet }) => fleet?.record.commands ?? [];
/** Finds the base for a comment on a bundle's pull request or on an issue with a record. Other comments are no commands. */
const placeOf = (ledger, number) => {
    for (const { record } of ledger.trains.values()) {
        if (record.flight?.pr === number || record.history.some(({ pr }) => pr === number))
            return { base: record.base, issue: undefined };
    }
    const base = ledger.issues.get(number)?.record.base;
    return base === undefined ? undefined : { base, issue: number };
};
const describeCommand = ({ kind, issue, by }) => `/${kind}${issue === undefined ? '' : ` #${issue}`} by ${by}`;
/** Returns the reason why a command about an issue makes no sense, or no longer does. */
const objectionTo = ({ kind, issue, words = '' }, ledger) => {
    const facts = (0,_records_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commandFacts */ .RK)(kind);
    if (facts.about !== 'issue')
        return undefined;
    if (issue === undefined)
        return `/${kind} needs the number of an issue: write /${kind} #42`;
    const record = ledger.issues.get(issue)?.record;
    if (record === undefined)
        return `there is no record of #${issue}`;
    return facts.objection(record, words);
};
const recordCommand = (ledger, asked) => {
    const broken = brokenFleet(ledger);
    if (broken !== undefined)
        return { kind: 'refused', why: (0,_texts_broken_record_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBroken */ .lk)(broken) };
    const fleet = ledger.fleet?.record ?? { v: 1 };
    const before = answerOf(fleet, asked.id);
    if (before !== undefined)
        return { kind: 'known', text: before };
    const objection = objectionTo({ kind: asked.word, issue: asked.issue, words: asked.words }, ledger);
    if (objection !== undefined)
        return { kind: 'refused', why: objection };
    const { word } = asked;
    const record = (0,_records_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .isTrainWord */ .tC)(word) ? queued(fleet, { ...asked, word }) : steered(fleet, { ...asked, word });
    return 'why' in record ? { kind: 'refused', ...record } : { kind: 'recorded', ...record };
};
/** The answer to this command; undefined when it is new. */
const answerOf = (fleet, id) => {
    if (fleet.commands?.some((command) => command.id === id) === true)
        return 'it is on record and waits for the train';
    return fleet.answered?.find((command) => command.id === id)?.answer;
};
/** Carries out a command that waits for no train. */
const steer = {
    pause: (fleet, { by, at }) => {
        const { paused } = fleet;
        const is = paused === undefined ? 'the fleet is paused' : `the fleet has been paused by ${paused.by} since ${(0,_texts_times_js__WEBPACK_IMPORTED_MODULE_3__/* .dateTime */ .K)(paused.at)}`;
        const text = `${is}: no agent starts and no bundle departs until /resume; the open bundle finishes`;
        return { fleet: { ...fleet, paused: paused ?? { by, at } }, text };
    },
    resume: ({ paused, ...rest }) => ({
        fleet: rest,
        text: paused === undefined ? 'the fleet was not paused' : `the pause by ${paused.by} is over`,
    }),
};
const steered = (fleet, { id, word: kind, by, at }) => {
    const next = steer[kind](fleet, { by, at });
    return { ...next, fleet: withAnswer(next.fleet, { id, kind, by, at, answer: next.text }) };
};
const queued = (fleet, asked) => {
    const { word, issue, base, id, by, at, words, role } = asked;
    const pending = fleet.commands ?? [];
    if (pending.length >= _records_fleet_record_js__WEBPACK_IMPORTED_MODULE_4__/* .maximumPending */ .mc)
        return { why: `${_records_fleet_record_js__WEBPACK_IMPORTED_MODULE_4__/* .maximumPending */ .mc} commands wait for the train already: try again when they are answered` };
    const command = {
        id,
        kind: word,
        by,
        at,
        issue,
        base,
        words: words || undefined,
        ...(role === undefined ? {} : { role }),
    };
    return { fleet: { ...fleet, commands: [...pending, command] }, text: 'the next look of the train carries it out' };
};
const withAnswer = (fleet, answered) => ({
    ...fleet,
    answered: [{ ...answered, answer: answered.answer.slice(0, 500).toWellFormed() }, ...(fleet.answered ?? [])].slice(0, _records_fleet_record_js__WEBPACK_IMPORTED_MODULE_4__/* .maximumAnswered */ .eZ),
});
/** The fleet's record with these commands answered instead of pending. */
const answerCommands = (ledger, given) => {
    const ids = new Set(given.commands.map(({ id }) => id));
    const { commands = [], ...rest } = ledger.fleet?.record ?? { v: 1 };
    const left = commands.filter(({ id }) => !ids.has(id));
    return given.commands.reduce((fleet, { id, kind, issue, by, at }) => withAnswer(fleet, { id, kind, issue, by, at, answer: given.answer }), left.length === 0 ? rest : { ...rest, commands: left });
};
/** Undefined when no person has paused the fleet. */
const pauseReason = ({ paused }) => paused === undefined ? undefined : `paused by ${paused.by} since ${(0,_texts_times_js__WEBPACK_IMPORTED_MODULE_3__/* .dateTime */ .K)(paused.at)}; /resume goes on`;


/***/ }),

/***/ 4381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RK: () => (/* binding */ commandFacts),
  Bl: () => (/* binding */ commandWords),
  Pi: () => (/* binding */ commands),
  tC: () => (/* binding */ isTrainWord)
});

;// CONCATENATED MODULE: ./packages/core/build/policy/approval.js
// The approval of protected content by a person: the words of the question, and the commit that a command names.

/** Fewer digits could be met by another commit on purpose. */
const minimumDigits = 12;
const howToApprove = (issue, commit) => `To land exactly that commit, somebody with write access (or "min-role", where that is higher) writes the comment "/approve #${issue} ${commit}".`;
/** Returns what people have approved for this issue, whatever commit brings it. */
const approvedFor = ({ approvals = [] }) => approvals.flatMap(({ paths }) => paths);
/** Adds an approval. The oldest ones go where a record would be too long. */
const withApproval = (approvals = [], approval) => {
    const kept = [...approvals, approval].slice(-maximumApprovals);
    while (kept.length > 1 && kept.reduce((sum, { paths }) => sum + paths.length, 0) > maximumApproved)
        kept.shift();
    return kept;
};
/** The commit in the words after `/approve`; undefined when they begin with none. */
const approvedCommit = (words) => {
    const [first = ''] = words.trim().toLowerCase().split(/\s+/);
    return /^[0-9a-f]{1,40}$/.test(first) ? first : undefined;
};
/** Says why this person's approval lands nothing; undefined when it names the work that is held. */
const objectionToApproval = ({ issue, held, state }, words) => {
    if (state !== 'needs-human' || held === undefined)
        return `#${issue} is ${state} and holds no work that waits for an approval`;
    const commit = approvedCommit(words);
    const example = `write /approve #${issue} ${held.oid}`;
    if (commit === undefined)
        return `the commit is missing: ${example}`;
    if (commit.length < minimumDigits)
        return `${commit} is too short to name one commit: ${example}`;
    if (held.oid.startsWith(commit))
        return undefined;
    return `the work that waits is commit ${held.oid.slice(0, minimumDigits)}, not ${commit.slice(0, minimumDigits)}: look at it first`;
};

// EXTERNAL MODULE: ./packages/core/build/records/words.js
var words = __webpack_require__(4078);
;// CONCATENATED MODULE: ./packages/core/build/records/commands.js


const commands = {
    evict: {
        about: 'issue',
        role: 'write',
        description: 'takes #42 off the bundle that is being tested, or out of the line; the others go on. It goes back to an agent with your words, after a while in which you can say more on the issue',
        objection: ({ issue, state, claim }) => {
            if (state === 'landed' || state === 'bundled')
                return undefined;
            if (state === 'merged')
                return `#${issue} is merged already: /revert #${issue} takes it back`;
            return `#${issue} is ${claim === undefined ? state : `with agent ${claim.agent}`}, neither landed nor aboard a bundle`;
        },
    },
    retry: { about: 'train', role: 'write', description: 'tests again what did not pass, or lets a train that stands still go on' },
    depart: {
        about: 'train',
        role: 'write',
        description: 'departs now instead of after the spacing; while a bundle is being tested, right after it',
    },
    pause: {
        about: 'fleet',
        role: 'write',
        description: 'no agent starts and no train departs, fleet-wide; what is under way finishes. A forced departure takes place all the same',
    },
    resume: { about: 'fleet', role: 'write', description: 'ends the pause' },
    revert: {
        about: 'issue',
        role: 'write',
        description: 'takes the merged work of #42 back: the revert is a passenger of the next bundle, tested like any other. Then the issue is open again, for an agent if you wrote why, else with a question. A revert that conflicts leaves everything as it is and names the files',
        objection: ({ issue, state }) => (state === 'merged' ? undefined : `#${issue} is ${state}: only what is merged can be reverted`),
    },
    approve: {
        about: 'issue',
        role: 'write',
        needsMinRole: true,
        words: '<commit>',
        description: 'lands the work of #42 that waits for an approval: exactly the commit that you write after the number, with exactly the content that it has at protected paths',
        objection: objectionToApproval,
    },
};
const commandWords = (0,words/* wordsIn */.H)(commands);
const isTrainWord = (word) => commands[word].about !== 'fleet';
const commandFacts = (word) => commands[word];


/***/ }),

/***/ 7657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eZ: () => (/* binding */ maximumAnswered),
/* harmony export */   mc: () => (/* binding */ maximumPending),
/* harmony export */   pU: () => (/* binding */ fleetRecordSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4381);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(764);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9689);
// The record of the whole fleet: its pause, and people's commands that no train has carried out yet. A command is written
// into the ledger before anything acts on it. The push that carries it out also removes it and keeps the answer, so that an
// event that GitHub delivers twice asks for nothing twice.




const timestamp = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$();
const login = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100);
const shared = {
    /** Names the comment or the run that brought the command. */
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?:comment|run)-[1-9]\d{0,15}$/, 'a comment or a run'),
    issue: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).optional(),
    by: login,
    at: timestamp,
};
const pendingCommandSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    ...shared,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .commandWords */ .Bl.filter(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrainWord */ .tC)),
    /** Base whose train it is about; the configured one when left out. */
    base: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(250).optional(),
    /** Untrusted words that its author wrote after the command. */
    words: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(2000).optional(),
    /** Role of its author when the command was given. */
    role: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .roles */ .O).optional(),
});
const answeredCommandSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    ...shared,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .commandWords */ .Bl),
    /** One sentence for people about the result. */
    answer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(500),
});
const maximumPending = 50;
const maximumAnswered = 100;
const fleetRecordSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    v: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    /** No agent starts before this time, because of the account's limit or a refused key. */
    pausedUntil: timestamp.optional(),
    /** For people. */
    pauseReason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(500).optional(),
    /** Set while a person's pause lasts: no agent starts and no bundle departs until a person ends it. */
    paused: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ by: login, at: timestamp }).optional(),
    /** In the order in which they were given. */
    commands: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(pendingCommandSchema).optional(),
    /** Newest first. */
    answered: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(answeredCommandSchema, 'newest first').optional(),
});


/***/ }),

/***/ 9689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   _D: () => (/* binding */ replaceAt),
/* harmony export */   _H: () => (/* binding */ looseObject),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   s9: () => (/* binding */ entriesIn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9396);
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

/***/ 7216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ describeUnread),
/* harmony export */   hW: () => (/* binding */ renderBrokenComment),
/* harmony export */   lk: () => (/* binding */ describeBroken)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(250);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4843);
// Tells people about a ledger record that cannot be read, and about entries that wait in one that can: in annotations, in
// reasons and on the issue. A record that a later release wrote is no fault, and nobody should repair it.


/**
 * The command that deletes a ref, for people to paste into a shell. The name of a ref may hold nearly anything, and a summary
 * replaces characters of it, so that quotes do not help: an odd name gets no command.
 */
const deletion = (ref) => (/^[\w/.%-]+$/.test(ref) ? ` with git push origin :${ref}` : '');
/** One clause that names the ref, what is wrong with it and what to do. */
const describeBroken = ({ ref, problem, newer, inTheWay }) => {
    if (inTheWay !== undefined)
        return `the record ${ref} cannot be written (${problem}): delete that ref${deletion(inTheWay)}`;
    return newer === true
        ? `the record ${ref} was written by a newer release of clambake (${problem}) and waits: pin that release, or a later one`
        : `the record ${ref} cannot be read (${problem}): repair it, or delete it${deletion(ref)}`;
};
/** The status comment of an issue whose record cannot be read. */
const renderBrokenComment = (broken) => `${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .statusCommentMarker */ .CF}\n\n**Left alone**: ${sentencesAbout(broken)}\n`;
const sentencesAbout = ({ ref, problem, newer, inTheWay }) => {
    const why = (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutraliseSentence */ .y3)(problem, 500);
    if (inTheWay !== undefined)
        return `the record \`${ref}\` cannot be written (${why}). No agent and no train takes this issue until a person deletes that ref; after that the issue goes on from what its labels say.`;
    return newer === true
        ? `a newer release of clambake wrote the record \`${ref}\` (${why}). No agent and no train takes this issue until the workflows are pinned to that release, or to a later one; then it goes on where it stands.`
        : `the record \`${ref}\` cannot be read (${why}). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.`;
};
/** One sentence for each record with entries that wait. */
const describeUnread = ({ issues, trains, fleet }) => {
    const stored = [
        ...[...issues].map(([issue, one]) => ({ ...one, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .issueRef */ .fB)(issue) })),
        ...[...trains].map(([base, one]) => ({ ...one, ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .trainRef */ .cC)(base) })),
        { ...fleet, ref: _names_js__WEBPACK_IMPORTED_MODULE_0__/* .fleetRef */ .MF },
    ];
    return stored.flatMap(({ ref, unread = [] }) => {
        const fault = unread.find(({ newer }) => !newer) ?? unread[0];
        if (fault === undefined)
            return [];
        const lists = [...new Set(unread.map(({ list }) => list))].join(', ');
        const advice = fault.newer ? 'a newer release of clambake wrote them, so pin that release, or a later one' : 'repair the record';
        return [`the record ${ref} has entries that wait and are kept, in ${lists} (${fault.problem}): ${advice}`];
    });
};


/***/ }),

/***/ 4843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   CL: () => (/* binding */ safeTitle),
/* harmony export */   y3: () => (/* binding */ neutraliseSentence)
/* harmony export */ });
/* unused harmony export quoteUntrusted */
/* harmony import */ var _sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7535);
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
    const lines = sanitise(text, { maxChars })
        .text.split('\n')
        .map((line) => neutralise(line, 500))
        .filter((line) => line !== '');
    const kept = lines.slice(0, maxLines).map((line) => `> ${line}`);
    return lines.length > maxLines ? [...kept, `> … ${lines.length - maxLines} more lines`].join('\n') : kept.join('\n');
};


/***/ }),

/***/ 7535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MT: () => (/* binding */ prefixOf),
  tB: () => (/* binding */ sanitise)
});

// UNUSED EXPORTS: cutNote

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

;// CONCATENATED MODULE: ./packages/core/build/texts/sanitise.js
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
const visible = (text) => withoutComments(withoutInvisible(text)).normalize('NFC');
/** `maxChars` counts UTF-16 units, including the note about the cut. */
const sanitise = (text, { maxChars }) => {
    // Text far beyond the budget is not read, so that a 10 MB body costs as much as a small one.
    const looked = prefixOf(text, maxChars * 4 + 1000).toWellFormed();
    const clean = visible(looked);
    const harmless = withPlainLines(looked);
    const truncated = clean.length > maxChars || looked.length < text.length;
    const note = cutNote.length < maxChars ? cutNote : '';
    const kept = truncated ? prefixOf(clean, maxChars - note.length) + note : clean;
    return { text: kept, hidden: clean !== harmless, truncated };
};


/***/ })

};
