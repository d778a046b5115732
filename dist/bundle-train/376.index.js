export const id = 376;
export const ids = [376];
export const modules = {

/***/ 58376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askPulls: () => (/* binding */ askPulls)
/* harmony export */ });
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86334);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45123);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67396);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64700);
// Asks GitHub whether a job may open pull requests, for a tick that has something to claim and may not ask itself. The answer goes
// into the fleet's record; a yes wakes another tick, which claims.


/** Without an answer the next tick has it asked again. */
const askPulls = async (asking) => {
    // Another job has asked while this one waited for its runner.
    if (asking.known.fleet?.record.pullRequests?.allowed === true)
        return;
    try {
        const answer = await asking.ask();
        await record(asking, answer.allowed);
        // A person who labels an issue later reads it at the assign job, which fails with it.
        if (!answer.allowed && asking.known.fleet?.record.pullRequests === undefined)
            asking.log.warn(answer.why, true);
    }
    catch (error) {
        if (!(error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi))
            throw error;
        asking.log.warn(`it is not known yet whether a job may open pull requests, so no agent starts: ${error.message}`);
    }
};
const record = async ({ ports, log, run }, allowed) => {
    const { ledger, github, wake, clock } = ports;
    const applyPorts = { ledger, github, wake, correlation: `${run.runId}.${run.runAttempt}` };
    const at = (await clock.now()).toISOString();
    const settled = await (0,_clambake_adapters__WEBPACK_IMPORTED_MODULE_1__/* .applyUntilCurrent */ .y)(async () => {
        const current = await ledger.read();
        const fleet = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .recordMayOpen */ .l0)(current, { allowed, at });
        if (fleet === undefined)
            return { kind: 'over', value: undefined };
        const why = allowed ? 'trains may open pull requests' : 'no train may open pull requests';
        const { effects, wake: reason } = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .diff */ .Ui)(current, { why, fleet }, { actor: 'train' });
        const wakes = reason === undefined ? [] : [{ kind: 'wake', why: reason }];
        return { kind: 'apply', effects: [...effects, ...wakes], decidedOn: current, value: undefined };
    }, applyPorts);
    const outcome = settled.kind === 'settled' ? settled.outcome : undefined;
    const refused = outcome?.results.find(({ effect, result }) => effect.kind === 'wake' && result.status === 'refused');
    if (refused !== undefined && 'why' in refused.result)
        log.warn(`no other run could be started for the issues that wait: ${refused.result.why}`, true);
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
/* harmony export */   H4: () => (/* binding */ applyWake),
/* harmony export */   VS: () => (/* binding */ applyCancel),
/* harmony export */   Vh: () => (/* binding */ applyBranches)
/* harmony export */ });
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

/***/ 67396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ mayNotOpenPulls),
/* harmony export */   l0: () => (/* binding */ recordMayOpen)
/* harmony export */ });
/* unused harmony exports obstacleOfStop, obstacleOfPulls */
/* harmony import */ var _fleet_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48594);

const settingPath = 'Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests';
/** The remedy for people. The train's refusal of a pull request has the same words. */
const mayNotOpenPulls = `GitHub Actions is not permitted to create pull requests in this repository. A person with administration rights must tick ${settingPath}`;
/** A train that a setting has stopped tries again at every tick, and nothing new is paid until it goes on. */
const obstacleOfStop = (ledger, base) => {
    const stopped = ledger.trains.get(base)?.record.stopped;
    return stopped?.kind === 'setting' ? { level: 'error', text: `the train to ${base} stands still: ${stopped.reason}` } : undefined;
};
/** Undefined when the last answer was yes. */
const obstacleOfPulls = (ledger) => {
    const answer = ledger.fleet?.record.pullRequests;
    if (answer?.allowed === true)
        return undefined;
    if (answer === undefined)
        return {
            level: 'notice',
            text: 'GitHub is asked first whether a job may open pull requests, and agents start after the answer',
            asks: true,
        };
    return { level: 'error', text: `${mayNotOpenPulls}. Every tick with an issue in line asks again`, asks: true };
};
/** Returns the record with the answer; undefined when it says nothing new, or when the record cannot be read. */
const recordMayOpen = (ledger, { allowed, at }) => {
    const { record = { v: 1 } } = ledger.fleet ?? {};
    if ((0,_fleet_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .brokenFleet */ .At)(ledger) !== undefined || record.pullRequests?.allowed === allowed)
        return undefined;
    return { ...record, pullRequests: { allowed, at } };
};


/***/ })

};
