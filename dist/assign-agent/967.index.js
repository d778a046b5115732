export const id = 967;
export const ids = [967];
export const modules = {

/***/ 87967:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  failConfig: () => (/* binding */ failConfig)
});

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/github/snapshot.js + 2 modules
var github_snapshot = __webpack_require__(41983);
// EXTERNAL MODULE: ./packages/adapters/build/environment.js
var environment = __webpack_require__(37732);
// EXTERNAL MODULE: ./packages/adapters/build/apply/apply.js
var apply = __webpack_require__(57538);
// EXTERNAL MODULE: ./packages/core/build/config.js + 4 modules
var config = __webpack_require__(1752);
// EXTERNAL MODULE: ./packages/core/build/effects/diff.js
var diff = __webpack_require__(64700);
// EXTERNAL MODULE: ./packages/core/build/effects/show.js
var show = __webpack_require__(57298);
// EXTERNAL MODULE: ./packages/core/build/records/labels.js
var labels = __webpack_require__(32336);
// EXTERNAL MODULE: ./packages/core/build/records/project.js + 2 modules
var project = __webpack_require__(15620);
// EXTERNAL MODULE: ./packages/core/build/records/split-state.js
var split_state = __webpack_require__(84515);
// EXTERNAL MODULE: ./packages/core/build/fleet/fleet-plan.js
var fleet_plan = __webpack_require__(77669);
// EXTERNAL MODULE: ./packages/core/build/fleet/tell-waits.js
var tell_waits = __webpack_require__(15213);
// EXTERNAL MODULE: ./packages/core/build/fleet/trust.js
var fleet_trust = __webpack_require__(94147);
;// CONCATENATED MODULE: ./packages/core/build/fleet/tell-config.js
// Says on the issues that wait that the configuration cannot be used. Nothing else is decided without one.









/** `unread`: logins whose role has to be read first; with these others may count. `why`: names the file and what is wrong. */
const tellConfig = (snapshot, why) => {
    const plan = {
        ...{ changed: new Map(), claimed: new Map(), held: new Set(), broken: new Map() },
        ...{ salvages: [], splits: [], reasons: [], wakes: [] },
    };
    const text = `no agent starts and no train departs, because the configuration cannot be used: ${why.replace(/[.…]?$/, '.')} It goes on by itself when that is mended on ${snapshot.defaultBranch}`;
    const waiting = snapshot.issues.flatMap((view) => waitingFor(plan, snapshot, view).map((candidate) => ({ candidate, text, byPerson: true })));
    const { unread } = (0,tell_waits/* tellReady */.NU)(plan, snapshot, { waiting, others: [], same: { text } });
    const logins = [...unread].filter((login) => !snapshot.roles.has(login));
    if (plan.changed.size === 0)
        return { effects: [], unread: logins };
    const written = (0,diff/* diff */.Ui)(snapshot.ledger, (0,fleet_plan/* planChange */.AS)(plan, snapshot, 'the configuration cannot be used'), { actor: 'fleet' });
    const shown = snapshot.issues.flatMap((view) => {
        const record = plan.changed.get(view.number);
        if (record === undefined)
            return [];
        const { run, ledger } = snapshot;
        return (0,project/* projectIssue */.l)({ view, record, jobRunning: false, comment: (0,show/* commentOf */.vm)(snapshot, record), run, ledger }) ?? [];
    });
    return { effects: [...written.effects, ...shown], unread: logins };
};
/** The usual settings: nobody knows what this configuration says about trust. */
const usual = config/* configSchema */.Q.parse({ ci: 'ci.yml' });
const waitingFor = (plan, snapshot, view) => {
    const record = (0,fleet_plan/* recordIn */.Rn)(plan, snapshot.ledger, view.number);
    const state = record?.state ?? (0,labels/* observeState */.ie)(view.labels);
    if (!view.open || view.isPartial === true || (state !== 'ready' && state !== 'landed'))
        return [];
    if (record === undefined ? state !== 'ready' : (0,split_state/* waitsForParts */.Iu)(record))
        return [];
    const trust = (0,fleet_trust/* judgeAsk */.tg)(view, { roles: snapshot.roles, config: usual, record });
    const base = record?.base ?? snapshot.defaultBranch;
    if (trust.verdict === 'trusted')
        return [{ view, base, trust }];
    if (trust.verdict === 'unknown' && trust.unread !== undefined)
        return [{ view, base, trust: { ...trust, unread: trust.unread } }];
    return record === undefined ? [] : [{ view, base, trust: { verdict: 'unknown', reason: '', unread: '' } }];
};

;// CONCATENATED MODULE: ./actions/assign-agent/build/say-config.js


/** Stands for the file, so that the rest of the snapshot can be read. Nothing that depends on it is decided. */
const anyConfig = 'ci: ci.yml\n';
/** Says it where the configuration is the trouble, and throws the error in any case. */
const failConfig = async (error, kit, { ports, isDry }) => {
    if (error instanceof errors/* UserError */.yo && error.file !== undefined && !isDry) {
        await sayConfig(kit, ports, error.message).catch((trouble) => kit.log(`It could not be said on the issues: ${trouble instanceof Error ? trouble.message : String(trouble)}`));
    }
    throw error;
};
const sayConfig = async (kit, ports, why) => {
    const readRepository = async (...question) => ({
        ...(await ports.github.readRepository(...question)),
        configText: anyConfig,
    });
    const { snapshot } = await (0,github_snapshot/* readSnapshot */.R)({ ...ports, github: { ...ports.github, readRepository } }, (0,environment/* createRunContext */.ft)(kit.environment));
    let { effects, unread } = tellConfig(snapshot, why);
    if (unread.length > 0) {
        const read = await Promise.all(unread.map(async (login) => [login, await ports.github.readRole(login)]));
        ({ effects, unread } = tellConfig({ ...snapshot, roles: new Map([...snapshot.roles, ...read]) }, why));
    }
    if (effects.length === 0)
        return;
    const { nonce, runId, runAttempt } = snapshot.run;
    const outcome = await (0,apply/* applyEffects */.F5)(effects, { ...ports, wake: () => Promise.resolve(), correlation: `${runId}.${runAttempt}.${nonce}` }, snapshot.ledger);
    if (outcome.status !== 'applied')
        kit.log(`Not everything could be said on the issues: ${outcome.why ?? 'no reason given'}`);
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


/***/ })

};
