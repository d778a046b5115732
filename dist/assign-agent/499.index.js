export const id = 499;
export const ids = [499];
export const modules = {

/***/ 9818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tm: () => (/* binding */ reply),
/* harmony export */   n2: () => (/* binding */ failRefused),
/* harmony export */   qz: () => (/* binding */ tell),
/* harmony export */   wv: () => (/* binding */ react)
/* harmony export */ });
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86334);

/** A failure is a warning, because the job says it too. */
const reply = async ({ kit, comments }, { text, on }) => {
    try {
        await comments.reply(on, text);
    }
    catch (error) {
        if (!(error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi))
            throw error;
        kit.warning(`The comment could not be answered: ${error.message}`, { title: kit.name });
    }
};
/** Says why in the summary and fails the job. */
const failRefused = async (kit, { why, later }) => {
    await tell(kit, `Refused: ${why}. Nothing was recorded.`);
    if (later === true)
        throw new _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi(`the command is refused for now: ${why}`, { status: 0, retryable: true });
    throw new _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The command is refused: ${why}`);
};
/** True when it is new. A failed one is a warning and stops nothing. */
const react = async ({ kit, comments, inputs }, reaction) => {
    const id = inputs['comment-id'];
    if (id === undefined)
        return false;
    try {
        return await comments.react(id, reaction);
    }
    catch (error) {
        if (!(error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi))
            throw error;
        kit.warning(`The comment could not be given a reaction: ${error.message}`, { title: kit.name });
        return false;
    }
};
const tell = async (kit, text) => {
    const { neutraliseSentence } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    kit.log(text);
    await kit.summary(`## Clambake command\n\n${neutraliseSentence(text, 2000)}\n`);
};


/***/ }),

/***/ 79499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ readMinRole),
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./packages/action-kit/build/job-ports.js + 8 modules
var job_ports = __webpack_require__(14456);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-comments.js
var github_comments = __webpack_require__(24609);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-client.js + 6 modules
var github_client = __webpack_require__(60167);
;// CONCATENATED MODULE: ./packages/adapters/build/clock.js
// Reads GitHub's time. Decisions compare its Date header with its own timestamps, so a runner's wrong clock changes nothing.
// To wait, the caller pauses and asks again.


const openClock = (client) => ({
    now: async () => {
        // GitHub does not count this request.
        const response = await client.octokit.request('GET /rate_limit');
        return new Date((0,github_client/* githubDate */.e1)(response.headers));
    },
    pause: (seconds) => (0,promises_.setTimeout)(seconds * 1000),
});

// EXTERNAL MODULE: ./packages/adapters/build/github/config-file.js
var config_file = __webpack_require__(88534);
// EXTERNAL MODULE: ./packages/adapters/build/apply/apply-until-current.js
var apply_until_current = __webpack_require__(45123);
// EXTERNAL MODULE: ./packages/adapters/build/github/github.js + 3 modules
var github_github = __webpack_require__(54082);
// EXTERNAL MODULE: ./packages/adapters/build/apply/apply.js
var apply = __webpack_require__(57538);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./actions/assign-agent/build/answer-comment.js
var answer_comment = __webpack_require__(9818);
;// CONCATENATED MODULE: ./actions/assign-agent/build/run-command.js
// Runs `mode: command`, which takes seconds and never waits for a tick. It records one person's command in the fleet's
// record, reacts to the comment and starts a tick. A job that holds sees the record change and acts at once. An inquiry is answered
// and written nowhere else.




const runCommand = async (kit, inputs) => {
    if (inputs['comment-id'] === undefined && inputs.command === '') {
        throw new errors/* UserError */.yo('Input "command" is missing: mode command needs a command, or the id of a comment in "comment-id"');
    }
    const ports = (0,job_ports/* openJobPorts */.G0)(kit, inputs['github-token']);
    const job = { kit, inputs, ...ports, comments: (0,github_comments/* openComments */.B)(ports.github.client) };
    const view = await job.ledger.read();
    const reading = await read(job, view);
    if (reading.kind === 'quiet')
        return (0,answer_comment/* tell */.qz)(kit, `Nothing to do: ${reading.why}.`);
    if (reading.kind === 'refused')
        return refuse(job, reading);
    if (reading.kind === 'told')
        return tellBack(job, reading);
    if (reading.kind === 'inquiry')
        return (await __webpack_require__.e(/* import() */ 726).then(__webpack_require__.bind(__webpack_require__, 74726))).answerInquiry(job, reading);
    const command = await withIssue(job, { view, command: reading.command });
    if (inputs['dry-run'])
        return (0,answer_comment/* tell */.qz)(kit, `Would be recorded: ${await describe(command)}.`);
    const recorded = await record(job, { view, command });
    if ('refused' in recorded)
        return refuse(job, { why: recorded.refused, reaction: 'confused', on: reading.on });
    await (0,answer_comment/* react */.wv)(job, '+1');
    const woken = await wake(job, command);
    const before = recorded.isNew ? '' : 'This very command was taken before: ';
    await (0,answer_comment/* tell */.qz)(kit, `${await describe(command)}: ${before}${recorded.text}.${woken}`);
};
const read = async (job, ledger) => {
    const { readComment, readDispatch } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(476)]).then(__webpack_require__.bind(__webpack_require__, 82476));
    const { environment } = job.kit;
    const { command, issue, 'comment-id': id } = job.inputs;
    const now = async () => (await openClock(job.github.client).now()).toISOString();
    const withClock = { ...job, now, minRole: () => readMinRole(job) };
    if (id !== undefined)
        return readComment(withClock, { id, ledger });
    const { runId, runAttempt, actors } = environment;
    return readDispatch(withClock, { request: { command, issue }, ledger, runId, runAttempt, actors });
};
/** Undefined when the configuration cannot be used. */
const readMinRole = async ({ github }) => {
    const { configText } = await github.readRepository([]);
    const config = await (0,config_file/* readConfig */.Xg)(configText).catch((error) => {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    });
    return config?.['min-role'];
};
/** Reads the issue of a command that asks for work; only a split is compared with what stands there. */
const withIssue = async (job, { view, command }) => {
    const { commandFacts } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    const record = view.issues.get(command.issue ?? 0)?.record;
    if (record === undefined || commandFacts(command.word).needsOpen !== true)
        return command;
    const { readIsOpen, readProposal } = await __webpack_require__.e(/* import() */ 847).then(__webpack_require__.bind(__webpack_require__, 6847));
    if (command.word !== 'accept')
        return { ...command, isOpen: await readIsOpen(job, record.issue) };
    const seen = await readProposal(job, record);
    return { ...command, seen, ...(seen === undefined ? {} : { isOpen: seen.isOpen }) };
};
/** Makes one leased push; after a lost race it reads the ledger again. */
const record = async (job, { view, command }) => {
    const { diff, recordCommand } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    const decide = async (lost) => {
        if (lost?.status === 'refused')
            throw new errors/* UserError */.yo(`The ledger (${names/* fleetRef */.MF}) could not be written: ${lost.why}`);
        const ledger = lost === undefined ? view : await job.ledger.read();
        const answer = recordCommand(ledger, command);
        if (answer.kind === 'refused')
            return { kind: 'over', value: { refused: answer.why } };
        if (answer.kind === 'known')
            return { kind: 'over', value: { text: answer.text, isNew: false } };
        const { fleet, issues = [], text } = answer;
        const { effects } = diff(ledger, { why: `/${command.word} by ${command.by}`, fleet, issues }, { actor: 'command' });
        return { kind: 'apply', effects, decidedOn: ledger, value: { text, isNew: true } };
    };
    const settled = await (0,apply_until_current/* applyUntilCurrent */.y)(decide, applyPorts(job));
    if (settled.kind === 'settled')
        return settled.value;
    throw new errors/* RemoteError */.Hi(`the fleet's record moved in each of ${apply_until_current/* maximumRounds */.I} rounds, so the command is not recorded`, {
        status: 0,
        retryable: true,
    });
};
const applyPorts = ({ kit, ledger, github }) => ({
    ledger,
    github,
    wake: async () => (0,job_ports/* wakeOn */.cH)(kit, { github, ref: await (0,github_github/* readDefaultBranch */.yt)(github.client) }),
    correlation: `${kit.environment.runId}.${kit.environment.runAttempt}`,
});
const refuse = async (job, { why, reaction, later, on }) => {
    const isNew = await (0,answer_comment/* react */.wv)(job, reaction);
    // Once, also when the event comes twice.
    if (isNew && on !== undefined)
        await explain(job, { why, on });
    await (0,answer_comment/* failRefused */.n2)(job.kit, { why, later });
};
/** Says it where the comment stands, and in the summary. Nobody did anything wrong, so that the job does not fail. */
const tellBack = async (job, { why, on }) => {
    const isNew = !job.inputs['dry-run'] && (await (0,answer_comment/* react */.wv)(job, 'confused'));
    if (isNew && on !== undefined)
        await explain(job, { why, on });
    await (0,answer_comment/* tell */.qz)(job.kit, `Nothing was done: ${why}.`);
};
/** Says why where the comment stands. */
const explain = async (job, { why, on }) => {
    const { neutraliseSentence } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    await (0,answer_comment/* reply */.Tm)(job, { on, text: `Nothing was done: ${neutraliseSentence(why, 500)}.` });
};
/** Returns the sentence that says whether a run was started. */
const wake = async (job, { word, by }) => {
    const outcome = await (0,apply/* applyWake */.H4)(`/${word} by ${by}`, applyPorts(job));
    if (outcome.status === 'applied')
        return ' A run was started that looks at it.';
    return ` No run could be started (${outcome.why ?? 'no reason given'}): the next one of any kind looks at it.`;
};
const describe = async ({ word: kind, issue, by }) => {
    const { describeCommand } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    return describeCommand({ kind, by, issue });
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

/***/ 24609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openComments)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60167);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3912);
// Reads the comment of a `/command` and answers it with a reaction, or in words. Author and text come from the API at this moment, never
// from the event's payload.


const openComments = ({ octokit, where }) => ({
    read: async (id) => {
        const answer = await octokit.rest.issues.getComment({ ...where, comment_id: id }).catch((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .onStatus */ .Wb)([404, 410], undefined));
        if (answer === undefined)
            return undefined;
        const { data, headers } = answer;
        return {
            now: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .githubDate */ .e1)(headers),
            createdAt: data.created_at,
            author: data.user?.login ?? null,
            isPerson: data.user?.type === 'User',
            body: data.body ?? '',
            // Reactions do not change `updated_at`; an edit does.
            edited: data.updated_at !== data.created_at,
            number: Number(/\/(\d+)$/.exec(data.issue_url)?.[1] ?? Number.NaN),
        };
    },
    react: async (id, content) => {
        // A repeat is harmless: GitHub answers with the existing reaction.
        const { status } = await octokit.rest.reactions.createForIssueComment({ ...where, comment_id: id, content, request: { retries: 1 } });
        return status === 201;
    },
    // A repeat would say it twice.
    reply: async (number, body) => {
        await octokit.rest.issues.createComment({ ...where, issue_number: number, body, request: { retries: 0 } });
    },
});


/***/ })

};
