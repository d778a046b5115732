export const id = 343;
export const ids = [343];
export const modules = {

/***/ 70343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notify: () => (/* binding */ notify)
});

// EXTERNAL MODULE: ./node_modules/@actions/http-client/lib/index.js + 1 modules
var lib = __webpack_require__(44942);
;// CONCATENATED MODULE: ./packages/adapters/build/webhook.js
// Sends a document to an address that is a secret: its host and path stand in no log and no error. One request, within a bounded time;
// a redirect is no answer, because it would send the document somewhere else.

/** Answers that are about the document itself. */
const refusals = [400, 413, 415, 422];
const postJson = async (address, body, timeoutMs) => {
    const client = new lib/* HttpClient */.Qq('clambake', [], { allowRedirects: false, allowRetries: false, socketTimeout: timeoutMs });
    const { promise: late, resolve } = Promise.withResolvers();
    const timer = setTimeout(() => resolve({ status: 'failed', why: `no answer within ${timeoutMs / 1000} s` }), timeoutMs);
    const sent = client.post(address, body, { 'content-type': 'application/json' }).then(({ message }) => {
        message.resume();
        const code = message.statusCode ?? 0;
        if (code >= 200 && code < 300)
            return { status: 'delivered' };
        return { status: refusals.includes(code) ? 'refused' : 'failed', why: `answer ${code}` };
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

// EXTERNAL MODULE: ./packages/core/build/bundle/request-budget.js
var request_budget = __webpack_require__(85650);
// EXTERNAL MODULE: ./packages/core/build/records/notification.js
var records_notification = __webpack_require__(71320);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
;// CONCATENATED MODULE: ./packages/adapters/build/github/dispatch-event.js
// Sends an event of `repository_dispatch`. It starts the workflows that listen, also when a job sends it.


/** A repeat would start the workflows twice. */
const dispatchEvent = async ({ octokit, where, requests }, notification) => {
    const lack = (0,request_budget/* writesLack */.OQ)(requests.budget());
    if (lack !== undefined)
        return { status: 'failed', why: lack.why };
    const event = { event_type: (0,records_notification/* eventTypeOf */.e3)(notification), client_payload: { ...notification } };
    try {
        await octokit.rest.repos.createDispatchEvent({ ...where, ...event, request: { retries: 0 } });
        return { status: 'delivered' };
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        return { status: 'failed', why: error.message };
    }
};

// EXTERNAL MODULE: ./packages/adapters/build/apply/apply-until-current.js
var apply_until_current = __webpack_require__(45123);
// EXTERNAL MODULE: ./packages/core/build/texts/times.js
var times = __webpack_require__(33763);
// EXTERNAL MODULE: ./packages/core/build/fleet/budgets.js
var budgets = __webpack_require__(97443);
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
/** The time is that of the last attempt that cost something. */
const notifications_budgets = ({ issues }, { config, now }) => {
    const records = [...issues.values()].map(({ record }) => record);
    const day = (0,budgets/* dayOfFleet */.Og)(records, { config, now });
    const lastOf = (all) => all
        .flatMap(({ attempts }) => attempts.map(({ endedAt }) => endedAt))
        .sort()
        .at(-1) ?? now;
    const spent = records.filter(({ state, obstacle = '' }) => state === 'ready' && (0,budgets/* isSpentObstacle */.eR)(obstacle));
    return [
        ...spent.map((record) => ({
            id: `budget ${record.issue} ${record.attempts.length}`,
            kind: 'budget',
            at: lastOf([record]),
            base: record.base,
            issue: record.issue,
            text: `#${record.issue} gets no other attempt: ${record.obstacle}`,
            path: `issues/${record.issue}`,
        })),
        ...((0,budgets/* isDaySpent */.Z1)(day, config)
            ? [
                {
                    id: `budget day ${(0,budgets/* dayEnd */.Y2)(now)}`,
                    kind: 'budget',
                    at: lastOf(records),
                    text: `The dollars that agents may spend in a day are used up: no agent starts before ${(0,times/* dateTime */.K)((0,budgets/* dayEnd */.Y2)(now))}`,
                    path: 'actions',
                },
            ]
            : []),
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
const undelivered = (ledger, { state, now, place, config, kinds = records_notification/* notificationKinds */.ti }) => {
    const from = Math.max(Date.parse(state.until) - lateMs, Date.parse(now) - oldestMs);
    const known = new Set(state.ids);
    return [
        ...[...ledger.issues.values()].flatMap(({ record }) => ofIssue(record)),
        ...notifications_budgets(ledger, { config, now }),
        ...standstills(ledger),
    ]
        .filter(({ at, id, kind }) => kinds.includes(kind) && Date.parse(at) > from && !known.has(id))
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
const firstState = (ledger, looking) => {
    const { now } = looking;
    const before = undelivered(ledger, { ...looking, state: { until: now, ids: [] } });
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
// Tells programs what happened, after the tick is carried out: the address in the secret "notify-url", and workflows that listen to
// events of `repository_dispatch`. Invariants: at least once, because a delivery is noted only after its answer; a bounded time, and no
// failure of the job, whatever the receiver does; the address stands in no text.


const timeoutMs = 5000;
/** Time of all deliveries of one channel in one tick. */
const maximumMs = 20_000;
const notify = async (job) => {
    const { address, client, config } = job;
    const webhook = {
        state: 'notified',
        things: 'notifications to notify-url',
        maximum: 50,
        send: (notification) => postJson(address, bodyFor(address, notification), timeoutMs),
    };
    const events = {
        state: 'dispatched',
        things: 'events of repository_dispatch',
        kinds: config.events,
        maximum: 20,
        send: (notification) => dispatchEvent(client, notification),
    };
    if (address !== '')
        await tell(job, webhook);
    if (config.events.length > 0)
        await tell(job, events);
};
const tell = async (job, channel) => {
    try {
        await tellAll(job, channel);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        job.kit.warning(`The delivered ${channel.things} could not be read or noted (${error.message}); the next run may tell them again`, {
            title: job.kit.name,
        });
    }
};
const tellAll = async (job, channel) => {
    const { kit, ports, now, config } = job;
    const { repository, repositoryUrl } = kit.environment;
    const place = { repository: `${repository.owner}/${repository.name}`, repositoryUrl };
    const looking = { now, place, config, kinds: channel.kinds };
    const ledger = await ports.ledger.read();
    const state = ledger.fleet?.record[channel.state];
    if (state === undefined)
        return keep(job, channel, firstState(ledger, looking));
    const waiting = undelivered(ledger, { ...looking, state });
    const delivered = await deliver(job, channel, waiting);
    if (delivered.length > 0)
        await keep(job, channel, afterDelivery(state, { delivered, left: waiting.slice(delivered.length), now }));
};
/** In order, up to the first that fails. One that the receiver will never take is given up, so that it keeps no other one back. */
const deliver = async ({ kit }, { send, things, maximum }, waiting) => {
    const delivered = [];
    const startedMs = performance.now();
    for (const notification of waiting.slice(0, maximum)) {
        if (performance.now() - startedMs > maximumMs)
            break;
        const sent = await send(notification);
        if (sent.status === 'refused')
            kit.warning(`One of the ${things} is given up (${sent.why}): ${notification.id}`, { title: kit.name });
        if (sent.status === 'failed') {
            const left = waiting.length - delivered.length;
            kit.warning(`${left} of the ${things} are not delivered (${sent.why}); the next run tries again, for a day`, { title: kit.name });
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
const keep = async ({ ports }, { state, things }, { until, ids }) => {
    const decide = async (_lost) => {
        const ledger = await ports.ledger.read();
        const fleet = { v: 1, ...ledger.fleet?.record, [state]: { until, ids: [...ids] } };
        const { effects } = (0,diff/* diff */.Ui)(ledger, { why: `note the delivered ${things}`, fleet }, { actor: 'landing' });
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

/***/ 71320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e3: () => (/* binding */ eventTypeOf),
/* harmony export */   ti: () => (/* binding */ notificationKinds)
/* harmony export */ });
/* unused harmony export notificationSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10250);
// The notification that programs outside get: one small JSON document, whose fields and meaning stay as they are within a version.
// docs/notifications.md describes it for people.


const notificationKinds = [
    'assigned',
    'asked',
    'landed',
    'bundled',
    'evicted',
    'merged',
    'needs-human',
    'budget',
    'standstill',
];
const notificationSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    v: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    /** Names what happened: a receiver that has seen it may pass over the same one again. */
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(400),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(notificationKinds),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    repository: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Page for people. */
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** One harmless line for people, which names nobody. */
    text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(500),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().optional(),
    /** Number of the bundle. */
    bundle: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
/** Type of the event of `repository_dispatch` that tells it. */
const eventTypeOf = ({ kind }) => `${_names_js__WEBPACK_IMPORTED_MODULE_2__/* .ourFolder */ .VQ}-${kind}`;


/***/ })

};
