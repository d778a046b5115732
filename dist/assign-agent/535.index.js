export const id = 535;
export const ids = [535];
export const modules = {

/***/ 9138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notify: () => (/* binding */ notify)
});

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
;// CONCATENATED MODULE: ./packages/adapters/build/webhook.js
// Sends a document to an address that is a secret: its host and path stand in no log and no error. One request, within a bounded time;
// a redirect is no answer, because it would send the document somewhere else.

const postJson = async (address, body, timeoutMs) => {
    const client = new lib/* HttpClient */.Qq('clambake', [], { allowRedirects: false, allowRetries: false, socketTimeout: timeoutMs });
    const { promise: late, resolve } = Promise.withResolvers();
    const timer = setTimeout(() => resolve({ status: 'failed', why: `no answer within ${timeoutMs / 1000} s` }), timeoutMs);
    const sent = client.post(address, body, { 'content-type': 'application/json' }).then(({ message }) => {
        message.resume();
        const code = message.statusCode ?? 0;
        return code >= 200 && code < 300 ? { status: 'delivered' } : { status: 'failed', why: `answer ${code}` };
    }, (error) => ({
        status: 'failed',
        why: `no connection${/^[A-Z_]{1,60}$/.test(error.code ?? '') ? ` (${error.code})` : ''}`,
    }));
    try {
        return await Promise.race([sent, late]);
    }
    finally {
        clearTimeout(timer);
        client.dispose();
    }
};

// EXTERNAL MODULE: ./packages/adapters/build/apply/apply-until-current.js
var apply_until_current = __webpack_require__(45123);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js
var neutralise = __webpack_require__(44843);
;// CONCATENATED MODULE: ./packages/core/build/fleet/notifications.js

/** A record may be pushed this much later than the time in it. */
const lateMs = 3_600_000;
/** A notification that could not be delivered within this time is given up. */
const oldestMs = 86_400_000;
const maximumIds = 500;
const ofIssue = (record) => {
    const { issue, base, claim, said, landed, flight, evictions, state, since, question } = record;
    const one = (kind, { name, at, text }) => ({
        id: `${kind} ${issue} ${name}`,
        kind,
        at,
        base,
        issue,
        text: `#${issue} ${text}`,
        path: `issues/${issue}`,
    });
    const bundled = flight !== undefined && (state === 'bundled' || state === 'merged') ? { bundle: flight.id } : {};
    return [
        ...(claim === undefined ? [] : [one('assigned', { name: claim.id, at: claim.at, text: `was given to agent ${claim.agent}` })]),
        ...(said === undefined || said.kind === 'parts-merged'
            ? []
            : [one('asked', { name: said.attempt, at: said.at, text: 'asks a person' })]),
        ...(landed === undefined
            ? []
            : [one('landed', { name: landed.attempt, at: landed.at, text: `has landed and waits for the train to ${base}` })]),
        ...evictions.map(({ flight: bundle, at, reason }) => ({
            ...one('evicted', { name: at, at, text: `was taken off bundle ${bundle}: ${reason}` }),
            bundle,
        })),
        ...(state === 'bundled'
            ? [{ ...one('bundled', { name: since, at: since, text: `is aboard bundle ${flight?.id ?? '?'}` }), ...bundled }]
            : []),
        ...(state === 'merged' ? [{ ...one('merged', { name: since, at: since, text: `was merged into ${base}` }), ...bundled }] : []),
        ...(state === 'needs-human' ? [one('needs-human', { name: since, at: since, text: `waits for a person: ${question ?? ''}` })] : []),
    ];
};
const standstills = ({ trains }) => [...trains.values()].flatMap(({ record: { base, stopped } }) => stopped === undefined
    ? []
    : [
        {
            id: `standstill ${base} ${stopped.at}`,
            kind: 'standstill',
            at: stopped.at,
            base,
            text: `The train to ${base} stands still: ${stopped.reason}`,
            path: 'actions',
        },
    ]);
/** Oldest first, those that `state` does not have. The first look at a ledger delivers nothing of what was before it. */
const undelivered = (ledger, { state, now, place }) => {
    const from = Math.max(Date.parse(state.until) - lateMs, Date.parse(now) - oldestMs);
    const known = new Set(state.ids);
    return [...[...ledger.issues.values()].flatMap(({ record }) => ofIssue(record)), ...standstills(ledger)]
        .filter(({ at, id }) => Date.parse(at) > from && !known.has(id))
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.id < b.id ? -1 : 1))
        .map(({ text, path, ...rest }) => ({
        v: 1,
        ...rest,
        repository: place.repository,
        url: `${place.repositoryUrl}/${path}`,
        text: (0,neutralise/* neutraliseSentence */.y3)(text, 400) || (0,neutralise/* neutralise */.$0)(rest.kind),
    }));
};
/** The state of a channel that is looked at for the first time. */
const firstState = (ledger, { now, place }) => {
    const before = undelivered(ledger, { state: { until: now, ids: [] }, now, place });
    return { until: now, ids: before.map(({ id }) => id).slice(-maximumIds) };
};
/** The state after these were delivered. The mark moves when nothing is left. */
const afterDelivery = (state, { delivered, left, now }) => {
    const ids = [...state.ids, ...delivered.map(({ id }) => id)].slice(-maximumIds);
    return { until: left.length === 0 ? now : state.until, ids };
};

// EXTERNAL MODULE: ./packages/core/build/effects/diff.js
var diff = __webpack_require__(64700);
;// CONCATENATED MODULE: ./actions/assign-agent/build/notify.js
// Tells the address in the secret "notify-url" what happened, after the tick is carried out. Invariants: at least once, because a
// delivery is noted only after its answer; a bounded time, and no failure of the job, whatever the receiver does; the address
// stands in no text.


const timeoutMs = 5000;
/** Deliveries of one tick; the others follow with the next ones. */
const maximumDeliveries = 50;
/** Time of all deliveries of one tick. */
const maximumMs = 20_000;
const notify = async (job) => {
    try {
        await tellAll(job);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        job.kit.warning(`What was delivered to notify-url could not be read or noted (${error.message}); the next run may tell it again`, {
            title: job.kit.name,
        });
    }
};
const tellAll = async (job) => {
    const { kit, ports, now } = job;
    const { repository, repositoryUrl } = kit.environment;
    const place = { repository: `${repository.owner}/${repository.name}`, repositoryUrl };
    const ledger = await ports.ledger.read();
    const state = ledger.fleet?.record.notified;
    if (state === undefined)
        return keep(job, firstState(ledger, { now, place }));
    const waiting = undelivered(ledger, { state, now, place });
    const delivered = await deliver(job, waiting);
    if (delivered.length > 0)
        await keep(job, afterDelivery(state, { delivered, left: waiting.slice(delivered.length), now }));
};
/** In order, up to the first that fails. */
const deliver = async ({ kit, address }, waiting) => {
    const delivered = [];
    const startedMs = performance.now();
    for (const notification of waiting.slice(0, maximumDeliveries)) {
        if (performance.now() - startedMs > maximumMs)
            break;
        const sent = await postJson(address, bodyFor(address, notification), timeoutMs);
        if (sent.status === 'failed') {
            const left = waiting.length - delivered.length;
            kit.warning(`${left} of the notifications to notify-url are not delivered (${sent.why}); the next run tries again, for a day`, {
                title: kit.name,
            });
            break;
        }
        delivered.push(notification);
    }
    return delivered;
};
/** Slack takes its own form alone. */
const bodyFor = (address, notification) => URL.parse(address)?.hostname === 'hooks.slack.com'
    ? JSON.stringify({ text: `${notification.text} <${notification.url}|${notification.repository}>` })
    : JSON.stringify(notification);
const keep = async ({ ports }, notified) => {
    const decide = async (_lost) => {
        const ledger = await ports.ledger.read();
        const fleet = { v: 1, ...ledger.fleet?.record, notified: { until: notified.until, ids: [...notified.ids] } };
        const { effects } = (0,diff/* diff */.Ui)(ledger, { why: 'note what was delivered to notify-url', fleet }, { actor: 'landing' });
        return { kind: 'apply', effects, decidedOn: ledger, value: undefined };
    };
    await (0,apply_until_current/* applyUntilCurrent */.y)(decide, ports);
};


/***/ }),

/***/ 45123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ maximumRounds),
/* harmony export */   y: () => (/* binding */ applyUntilCurrent)
/* harmony export */ });
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57538);

/** Maximum number of lost races in a row, after which another run goes on. */
const maximumRounds = 5;
/** `decide` reads and decides, and may throw. From the second round on it gets the result of the push that lost. */
const applyUntilCurrent = async (decide, ports) => {
    let lost;
    for (let rounds = 1;; rounds += 1) {
        const round = await decide(lost);
        if (round.kind === 'over')
            return { kind: 'settled', value: round.value, outcome: undefined };
        const outcome = await (0,_apply_js__WEBPACK_IMPORTED_MODULE_0__/* .applyEffects */ .F5)(round.effects, ports, round.decidedOn);
        const { written } = outcome;
        if (written.status !== 'stale' && written.status !== 'refused')
            return { kind: 'settled', value: round.value, outcome };
        // A refusal is decided once more, so that its reason is told.
        if (rounds >= maximumRounds + (written.status === 'refused' ? 1 : 0))
            return { kind: 'lost', value: round.value };
        lost = written;
    }
};


/***/ }),

/***/ 57538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ applyEffects),
/* harmony export */   H4: () => (/* binding */ applyWake)
/* harmony export */ });
/* unused harmony exports applyCancel, applyBranches */
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86334);
// Carries effects out; nothing else pushes the ledger. The order is fixed: push, check that the records are still ours,
// show them on the issues, cancel CI runs, edit pull requests, wake another tick. Invariants: when the push loses, nothing
// after it happens; a record that another tick has changed since is shown by that tick; a failure to show something stops
// nothing, because any later tick repairs it. The results with the tick's correlation id are the audit trail.


/**
 * `decidedOn` is the ledger that the effects were computed from; undefined: no effect shows an issue. Throws a RemoteError
 * when the ledger cannot be reached, and errors of our own; all other answers of servers are in the results.
 */
const applyEffects = async (effects, ports, decidedOn) => {
    const results = [];
    const oids = new Map();
    for (const [kind, carryOut] of Object.entries(carriers(ports, { decidedOn, oids }))) {
        const mine = effects.filter((effect) => effect.kind === kind);
        for (const [effect, result] of mine.length === 0 ? [] : await carryOut(mine)) {
            results.push({ effect, result, correlation: ports.correlation });
            const isLost = kind === 'write-ledger' && (result.status === 'stale' || result.status === 'refused');
            if (isLost)
                return { results, written: result, oids, status: result.status, why: result.why };
        }
    }
    return { results, written: { status: 'applied' }, oids, ...worst(results) };
};
/** The order of the keys is the order of the steps. */
const carriers = (ports, { decidedOn, oids }) => ({
    'write-ledger': (effects) => pushAll(effects, ports, oids),
    'create-labels': (effects) => oneByOne(effects, ({ labels }) => ports.github.createLabels(labels)),
    'project-issue': (effects) => showAll(effects, ports, { decidedOn, oids }),
    'cancel-run': (effects) => oneByOne(effects, ({ run }) => trainOf(ports).cancelRun(run)),
    'edit-pull-request': (effects) => oneByOne(effects, ({ number, body, close }) => trainOf(ports).updatePullRequest(number, close ? { state: 'closed', body } : { body })),
    // Several reasons to wake start one run.
    wake: async ([first, ...others]) => [
        ...(first === undefined ? [] : await oneByOne([first], () => ports.wake())),
        ...others.map((effect) => [effect, { status: 'already-done' }]),
    ],
});
/** Wakes another tick, where no record changes. */
const applyWake = (why, ports) => applyEffects([{ kind: 'wake', why }], ports);
/** Cancels a CI run that no record names. */
const applyCancel = (run, ports) => applyEffects([{ kind: 'cancel-run', run }], ports);
/** Moves branches without a record, with the App's token where there is one. */
const applyBranches = (branches, { ledger, app, objects }) => (app === undefined ? ledger.push([], { branches, objects }) : app.push(branches, objects));
const oneByOne = async (effects, carryOut) => {
    const results = [];
    for (const effect of effects)
        results.push([effect, await attempt(carryOut(effect))]);
    return results;
};
/** Up to the first push that loses. */
const pushAll = async (effects, ports, oids) => {
    const results = [];
    for (const effect of effects) {
        const pushed = await push(effect, ports);
        if (pushed.status === 'applied') {
            for (const [ref, oid] of pushed.oids)
                oids.set(ref, oid);
            results.push([effect, { status: 'applied' }]);
            continue;
        }
        results.push([effect, pushed.status === 'stale' ? { ...pushed, why: `${pushed.refs.join(', ')} moved meanwhile` } : pushed]);
        break;
    }
    return results;
};
const push = async ({ writes, branches }, ports) => {
    if (branches.length === 0)
        return ports.ledger.push(writes);
    if (ports.objects === undefined)
        throw new Error('branches move, and no repository has their commits');
    return ports.ledger.push(writes, { branches, objects: ports.objects });
};
/** Shows all issues in one batch, except those whose record has changed since. */
const showAll = async (wanted, ports, known) => {
    const current = await stillOurs(wanted, ports, known);
    const project = () => ports.github.project(current).catch((error) => current.map(() => asResult(error)));
    const results = current.length === 0 ? [] : await project();
    return wanted.map((effect) => {
        const index = current.indexOf(effect);
        return [effect, index === -1 ? { status: 'already-done' } : (results[index] ?? unanswered)];
    });
};
/**
 * A tick that is a second late would restore the label of an earlier state, and it would stay until something wakes the
 * next tick. When git does not answer, issues are shown as decided.
 */
const stillOurs = async (wanted, { ledger }, { decidedOn, oids }) => {
    try {
        const { issues } = await ledger.read();
        return wanted.filter(({ issue }) => issues.get(issue)?.oid === (oids.get((0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .issueRef */ .fB)(issue)) ?? decidedOn?.issues.get(issue)?.oid));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi)
            return wanted;
        throw error;
    }
};
const trainOf = ({ train }) => {
    if (train === undefined)
        throw new Error('nobody here can carry out effects of a train');
    return train;
};
const unanswered = { status: 'failed', why: 'GitHub answered nothing for this issue' };
const attempt = (step) => step.then(() => ({ status: 'applied' }), asResult);
const asResult = (error) => {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi))
        throw error;
    return { status: error.retryable ? 'failed' : 'refused', why: error.message };
};
const worst = (results) => {
    for (const status of ['failed', 'refused', 'stale']) {
        const whys = results.flatMap(({ result }) => (result.status === status ? [result.why] : []));
        // The next tick shows an issue that has changed meanwhile; the decision itself stands.
        if (whys.length > 0)
            return { status: status === 'stale' ? 'failed' : status, why: [...new Set(whys)].join('; ') };
    }
    return { status: 'applied' };
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
/** Mentions a person at the start of a text, with a space after it. A bot's login cannot be mentioned. */
const mention = (login) => (/^[A-Za-z0-9-]{1,39}$/.test(login) ? `@${login} ` : '');


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
