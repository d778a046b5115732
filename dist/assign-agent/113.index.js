export const id = 113;
export const ids = [113];
export const modules = {

/***/ 97443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ isTight),
/* harmony export */   Og: () => (/* binding */ dayOfFleet),
/* harmony export */   Ot: () => (/* binding */ budgetSlip),
/* harmony export */   VP: () => (/* binding */ dayWarning),
/* harmony export */   Y2: () => (/* binding */ dayEnd),
/* harmony export */   Z1: () => (/* binding */ isDaySpent),
/* harmony export */   aB: () => (/* binding */ attemptUsd),
/* harmony export */   ac: () => (/* binding */ budgetWarning),
/* harmony export */   eR: () => (/* binding */ isSpentObstacle),
/* harmony export */   g2: () => (/* binding */ spentOn),
/* harmony export */   hJ: () => (/* binding */ whyDayIsOver),
/* harmony export */   ho: () => (/* binding */ costOf),
/* harmony export */   lC: () => (/* binding */ leftOf),
/* harmony export */   nT: () => (/* binding */ budgetOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10250);
/* harmony import */ var _records_dollars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81024);
/* harmony import */ var _texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62520);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60764);




/** An attempt starts only with this share of `attempt-usd`: with less it would end before it has done anything. */
const leastShare = 0.2;
/** Share of a limit from which people are warned. */
const warningShare = 0.8;
/** Least day of a configuration that names none. */
const usualDayUsd = 100;
/** Attempts of every agent in such a day. */
const usualAttempts = 4;
const issueUsdOf = (config) => config['issue-usd'] ?? config.attempts * config['attempt-usd'];
const dayUsdOf = (config) => config['day-usd'] ?? Math.max(usualDayUsd, usualAttempts * config.agents * config['attempt-usd']);
/** Dollars that the attempt has cost, or may still turn out to have cost. */
const costOf = ({ costUsd, reservedUsd = 0 }) => Math.max(costUsd, reservedUsd);
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const dayOf = (time) => new Date(time).toISOString().slice(0, 10);
/** The end of the day (UTC), when the next one begins. */
const dayEnd = (now) => `${dayOf(new Date(Date.parse(now) + 86_400_000).toISOString())}T00:00:00.000Z`;
/** An attempt counts for the day on which it was claimed, also when it works past midnight: its dollars were reserved from that day. */
const dayOfFleet = (records, { config, now }) => {
    const today = dayOf(now);
    const all = [...records];
    const ended = all.flatMap(({ attempts }) => attempts.filter(({ claimedAt, startedAt }) => dayOf(claimedAt ?? startedAt) === today));
    const claims = all.flatMap(({ claim }) => (claim !== undefined && dayOf(claim.at) === today ? (claim.usd ?? config['attempt-usd']) : []));
    return { limitUsd: dayUsdOf(config), spentUsd: sum(ended.map(costOf)), reservedUsd: sum(claims) };
};
const leftOf = ({ limitUsd, spentUsd, reservedUsd }) => limitUsd - spentUsd - reservedUsd;
/** True when another run that starts agents at this moment could spend more than is left. */
const isTight = (day, config) => leftOf(day) < config.agents * config['attempt-usd'];
/** Dollars with which an attempt may start; undefined: too few are left. */
const attemptUsd = (left, config) => {
    const whole = config['attempt-usd'];
    return left < whole * leastShare ? undefined : Math.min(whole, Math.floor(left * 100 + 1e-6) / 100 || left);
};
/** `why` completes "no agent starts". */
const whyDayIsOver = ({ limitUsd, spentUsd, reservedUsd }, config) => {
    if (attemptUsd(limitUsd - spentUsd - reservedUsd, config) !== undefined)
        return undefined;
    const spent = `${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(spentUsd)} of the ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(limitUsd)} of a day (day-usd) are spent`;
    if (attemptUsd(limitUsd - spentUsd, config) !== undefined)
        return `${spent} and ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(reservedUsd)} are reserved for agents at work`;
    return `${spent}: the fleet pauses until 00:00 UTC. Raise "day-usd" in .github/clambake.yml to go on before`;
};
/** Reserved dollars, which may come back, count for nothing. */
const isDaySpent = ({ limitUsd, spentUsd }, config) => attemptUsd(limitUsd - spentUsd, config) === undefined;
const dayWarning = (day) => day.spentUsd < day.limitUsd * warningShare
    ? undefined
    : `${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(day.spentUsd)} of the ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(day.limitUsd)} that agents may spend today (day-usd, until 00:00 UTC) are spent.`;
const spentOpening = 'its attempts have cost';
/** True when the obstacle of an issue is that its dollars are used up. */
const isSpentObstacle = (obstacle) => obstacle.startsWith(spentOpening);
/** Names a label that was meant as a budget and says no dollars: nobody can tell which limit its author wants. Undefined: there is none. */
const budgetSlip = (labels) => {
    const wrong = labels.find((label) => label.startsWith(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC) && (0,_records_dollars_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDollars */ .p)(label.slice(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC.length)) === undefined);
    return wrong === undefined
        ? undefined
        : `its label ${wrong} names no dollars: take it away, and set one like ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC}20, with more than 0 and at most 100000`;
};
const labelled = (view, { roles, config }) => {
    const isBudget = (label) => label.startsWith(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC);
    const present = new Set(view.labels.filter(isBudget));
    const least = (0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roleAtLeast */ .t)(config['min-role'], 'write') ? config['min-role'] : 'write';
    const events = view.events.filter(({ kind, label }) => kind === 'labeled' && present.has(label));
    const found = {};
    const ignore = (label, why) => {
        const usd = label.slice(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC.length).replace('$', '');
        found.ignored ??= `Its label ${label} counts for nothing, because ${why}. Somebody with the role ${least} or higher can comment /budget #${view.number} ${usd} instead.`;
    };
    for (const { label, actor, at, bot } of events.toReversed()) {
        // An earlier setting is of a label that was taken away since.
        if (!present.delete(label))
            continue;
        const usd = (0,_records_dollars_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDollars */ .p)(label.slice(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC.length));
        if (usd === undefined)
            continue;
        if (actor === null || bot) {
            ignore(label, `${actor ?? 'a deleted account'}, who set it, is no person who can have the right`);
            continue;
        }
        const role = roles.get(actor);
        if (role === undefined)
            return { unread: actor };
        if (role !== 'none' && (0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roleAtLeast */ .t)(role, least))
            return { ...found, word: { usd, at } };
        ignore(label, `${actor}, who set it, has ${role === 'none' ? 'no role in this repository' : `the role ${role}`}`);
    }
    for (const label of present)
        ignore(label, 'GitHub does not show any more who set it');
    return found;
};
/** The later of label and command counts before the configuration. */
const budgetOf = (view, { record, ...facts }) => {
    const { config } = facts;
    const { word: label, unread, ignored } = labelled(view, facts);
    if (unread !== undefined)
        return { kind: 'unread', login: unread };
    const said = record?.budget;
    const word = label === undefined || (said !== undefined && Date.parse(said.at) > Date.parse(label.at)) ? said : label;
    const limitUsd = word?.usd ?? issueUsdOf(config);
    const spent = spentOn(record);
    const leftUsd = limitUsd - spent;
    if (attemptUsd(leftUsd, config) !== undefined)
        return { kind: 'left', limitUsd, leftUsd, ignored };
    const more = Math.ceil(spent + config['attempt-usd']);
    return {
        kind: 'spent',
        why: `${spentOpening} ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(spent)} of the ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(limitUsd)} that it may cost${leftUsd > 0 ? ', and the rest is too little for an attempt' : ''}. ` +
            `A comment /budget #${view.number} ${more} or the label ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC}${more} lets it cost more` +
            (ignored === undefined ? '' : `. ${ignored.slice(0, -1)}`),
    };
};
const spentOn = (record) => sum((record?.attempts ?? []).map(costOf));
/** A sentence for the issue from 80 % of its dollars on. */
const budgetWarning = ({ issue, attempts, limitUsd }) => {
    const spent = spentOn({ attempts });
    if (limitUsd === undefined || spent < limitUsd * warningShare)
        return undefined;
    return `${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(spent)} of the ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(limitUsd)} that it may cost are spent; /budget #${issue} and a number of dollars sets another limit.`;
};


/***/ }),

/***/ 81024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseDollars)
/* harmony export */ });
// Dollars as people write them in commands and labels.
/** An issue may cost no more. */
const maximumUsd = 100_000;
/** Returns dollars as people write them (`20`, `$7.50`); undefined for anything else, for nothing and for too much. */
const parseDollars = (text) => {
    const usd = /^\$?\d{1,6}(?:\.\d{1,2})?$/.test(text) ? Number(text.replace('$', '')) : 0;
    return usd > 0 && usd <= maximumUsd ? usd : undefined;
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
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   nL: () => (/* binding */ numbers),
/* harmony export */   rs: () => (/* binding */ costText)
/* harmony export */ });
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
/* harmony export */   tB: () => (/* binding */ sanitise)
/* harmony export */ });
/* unused harmony export cutNote */
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
