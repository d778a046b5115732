export const id = 977;
export const ids = [977];
export const modules = {

/***/ 24977:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lostClaims: () => (/* binding */ lostClaims),
/* harmony export */   readLostRuns: () => (/* binding */ readLostRuns)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35718);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3912);
// Reads the runs of attempts whose records are lost: our status comments name them. Loaded only when an issue that an agent
// has is not in the ledger.


/** Adds to the runs and jobs that were read. A run that GitHub does not answer about is left out. */
const readLostRuns = async (github, seen) => {
    const wanted = new Map(seen.issues.flatMap((view) => {
        const shown = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .shownClaimOf */ .pR)(view, seen);
        return shown === undefined || seen.runs.has(shown.runId) ? [] : [[shown.runId, shown.runAttempt]];
    }));
    const [named, unnamed] = await Promise.all([
        Promise.all([...wanted].map(async ([id, attempt]) => readOnce(github, { id, attempt }))),
        seen.issues.some((view) => (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .isWithoutTrace */ .W8)(view, seen)) ? readLiveRuns(github, new Set([...wanted.keys(), ...seen.runs.keys()])) : [],
    ]);
    const told = [...named, ...unnamed].filter((answer) => answer !== undefined);
    return {
        runs: new Map([...seen.runs, ...told.map(({ run }) => [run.id, run])]),
        jobs: [...seen.jobs, ...told.flatMap(({ jobs }) => jobs)],
    };
};
/** Throws when GitHub does not answer: a second agent would be started beside one that nobody saw. */
const readLiveRuns = async (github, known) => {
    const runs = (await github.listLiveRuns()).filter(({ id }) => !known.has(id));
    return Promise.all(runs.map(({ id, attempt }) => github.readRun(id, attempt)));
};
/** A run that is gone has ended: only ended runs can be deleted. */
const readOnce = (github, { id, attempt }) => github
    .readRun(id, attempt)
    .then((read) => read ?? { run: { id, attempt, status: 'completed', conclusion: null }, jobs: [] }, _github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .whenDown */ .HN);
/** The claims that the tick will make again. */
const lostClaims = (seen, config) => seen.issues.flatMap((view) => {
    const found = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .lostClaimOf */ .A9)(view, { facts: { ...seen, roles: new Map() }, base: '', config });
    return found !== undefined && 'claim' in found ? [found.claim] : [];
});


/***/ }),

/***/ 35718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ lostClaimOf),
/* harmony export */   I1: () => (/* binding */ ownWords),
/* harmony export */   W8: () => (/* binding */ isWithoutTrace),
/* harmony export */   pR: () => (/* binding */ shownClaimOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10250);
/* harmony import */ var _records_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32336);
/* harmony import */ var _texts_read_status_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69828);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94147);




/** Undefined when the issue has a record, when its labels show no attempt, or when somebody else edited the comment. */
const shownClaimOf = (view, { ledger, comments }) => {
    if (!isLostWithAgent(view, ledger))
        return undefined;
    const comment = ownWords(comments.get(view.nodeId));
    return comment === undefined ? undefined : (0,_texts_read_status_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .readShownClaim */ .kU)(comment);
};
const isLostWithAgent = (view, ledger) => {
    const state = (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .observeState */ .ie)(view.labels);
    return view.open && !ledger.issues.has(view.number) && (state === 'assigned' || state === 'working');
};
/** True when the labels show an attempt, and neither record nor comment names its run: the runs that live have to be looked through. */
const isWithoutTrace = (view, seen) => isLostWithAgent(view, seen.ledger) && shownClaimOf(view, seen) === undefined;
/** The attempt that a job of a living run names. */
const namedByJob = (view, { ledger, runs, jobs }) => {
    if (!isLostWithAgent(view, ledger))
        return undefined;
    for (const run of runs.values()) {
        const attempt = run.status === 'completed' ? undefined : attemptIn(jobs, { run: run.id, issue: view.number });
        if (attempt === undefined)
            continue;
        const name = jobs.find((job) => job.runId === run.id && (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunJobOf */ ._s)(job.name, attempt))?.name ?? '';
        const [agent = _texts_read_status_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownAgent */ .Ig] = [/\bagent (\d{3,})\b/.exec(name)?.[1], ...view.labels.map(_names_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAgentLabel */ .xW)].filter((one) => one !== undefined);
        return { runId: run.id, runAttempt: run.attempt, agent, attempt };
    }
    return undefined;
};
/** The text of our comment, unless somebody else edited it last. */
const ownWords = (comment) => comment === undefined || comment.editedByOther === true ? undefined : comment.body;
const lostClaimOf = (view, { facts, base, config }) => {
    const shown = shownClaimOf(view, facts) ?? namedByJob(view, facts);
    if (shown === undefined)
        return undefined;
    const run = facts.runs.get(shown.runId);
    const attempt = shown.attempt ?? attemptIn(facts.jobs, { run: shown.runId, issue: view.number });
    if (attempt === undefined) {
        // A run that has ended lists all its jobs.
        if (run?.status === 'completed')
            return undefined;
        return { waits: `run ${shown.runId} has it, as the status comment says, and GitHub did not say with which attempt` };
    }
    const { now, roles } = facts;
    const ask = (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .lastAsk */ .qN)(view, undefined);
    const actor = ask?.actor ?? shown.actor ?? 'ghost';
    const role = roles.get(actor);
    const claim = {
        id: attempt,
        agent: shown.agent,
        at: now,
        runId: shown.runId,
        runAttempt: shown.runAttempt,
        actor,
        // It had at least this role when the claim was made, and run-agent reads it again.
        role: role === undefined || role === 'none' ? config['min-role'] : role,
        event: ask?.id ?? view.nodeId,
        text: textOf(view, ask?.id),
        base,
        ...(shown.delay === undefined ? {} : { delay: { at: now, why: shown.delay, tries: 0 } }),
    };
    return { claim };
};
const attemptIn = (jobs, { run, issue }) => jobs
    .filter(({ runId }) => runId === run)
    .flatMap(({ name }) => {
    const id = /\((\d+-\d+-[0-9a-f]{8})\)$/.exec(name)?.[1] ?? '';
    const isOurs = _names_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptIdPattern */ .bi.exec(id)?.[1] === String(issue) && ((0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunJobOf */ ._s)(name, id) || (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isLandJobOf */ .q5)(name, id));
    return isOurs ? [id] : [];
})
    .at(-1);
const noText = '0'.repeat(64);
/** An attempt that has not started yet must not start with a text that was changed after somebody asked for it. */
const textOf = (view, ask) => {
    const asked = view.events.find(({ id }) => id === ask)?.at;
    const isEdited = view.edits.some(({ at }) => asked === undefined || Date.parse(at) > Date.parse(asked));
    return isEdited ? { title: noText, body: noText } : { title: view.titleHash, body: view.bodyHash };
};


/***/ }),

/***/ 94147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ isPersonsEdit),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   YX: () => (/* binding */ askerOf),
/* harmony export */   j1: () => (/* binding */ judgeActor),
/* harmony export */   qN: () => (/* binding */ lastAsk),
/* harmony export */   tg: () => (/* binding */ judgeAsk),
/* harmony export */   y8: () => (/* binding */ reopening)
/* harmony export */ });
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60764);
/* harmony import */ var _records_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32336);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10250);
/* harmony import */ var _records_states_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36113);




/** True when the event may be a command: a person's edit of a state label, or a reopening. */
const isPersonsEdit = (event) => !event.bot && (event.kind === 'reopened' || (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStateLabel */ .d8)(event.label) !== undefined);
const isReadyEdit = (event) => event.kind !== 'reopened' && event.label === _names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready;
const isReadySet = (event) => event.kind === 'labeled' && event.label === _names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready;
/**
 * The last ready event, answer or `/again` by a person, or the one in the record when GitHub no longer shows it. Undefined when a person took the
 * label away before work began.
 */
const lastAsk = (view, record) => {
    const edit = view.events.findLast((event) => !event.bot && isReadyEdit(event));
    const set = view.events.findLast((event) => !event.bot && isReadySet(event));
    const said = newest(record?.answer, record?.again);
    if (said !== undefined && (set === undefined || Date.parse(set.at) < Date.parse(said.at)))
        return { actor: said.by, id: said.event };
    if (record?.asked === undefined)
        return edit === set ? set : undefined;
    return set ?? { actor: record.asked.actor, id: record.asked.event };
};
const newest = (...facts) => facts.reduce((one, other) => (one === undefined || (other !== undefined && Date.parse(other.at) > Date.parse(one.at)) ? other : one));
/** A person's reopening of an issue that was over, unless it has been answered. */
const reopening = (view, record) => {
    if (record === undefined || !(0,_records_states_js__WEBPACK_IMPORTED_MODULE_2__/* .stateFacts */ .T$)(record.state).isOver)
        return undefined;
    const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
    const event = view.events.findLast((candidate, index) => index > consumed && isPersonsEdit(candidate));
    return event?.kind === 'reopened' ? event : undefined;
};
/** Login of the person who asked; null when nobody did, or when the account is deleted. */
const askerOf = (view, record) => (reopening(view, record) ?? lastAsk(view, record))?.actor ?? null;
/** Judges the person who asked for this issue. */
const judgeAsk = (view, context) => {
    const ask = lastAsk(view, context.record);
    if (ask !== undefined)
        return refusedBefore(ask, context.record) ?? withForm(judgeActor(ask, context), view);
    // With a record, clambake itself may have set the label, so there is nobody to refuse but who was refused before.
    if (context.record?.refusal !== undefined)
        return { verdict: 'refused', ...context.record.refusal };
    if (context.record !== undefined)
        return { verdict: 'nobody' };
    const byBot = view.events.findLast((event) => event.bot && isReadySet(event));
    if (byBot === undefined)
        return { verdict: 'unknown', reason: `waits: GitHub does not show which person set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready}` };
    const actor = byBot.actor ?? 'a deleted account';
    return {
        verdict: 'refused',
        actor,
        event: byBot.id,
        reason: `${actor} is not a person; only a person's ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready} starts an agent`,
    };
};
/** Time within which GitHub writes the labels of an issue form after it has opened the issue. */
const formMs = 10_000;
/** Names the form as the reason: an author without the right cannot set a label in any other way. */
const withForm = (trust, view) => {
    if (trust.verdict !== 'refused' || trust.actor !== view.author)
        return trust;
    const set = view.events.find(({ id }) => id === trust.event);
    if (set === undefined || Date.parse(set.at) - Date.parse(view.createdAt) > formMs)
        return trust;
    const reason = `${trust.reason}. An issue form or template set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready} when the issue was opened, and that is nobody's decision: take the label out of the form`;
    return { ...trust, reason };
};
/** A recorded refusal stays. A person who gets the role later has to set the label again. */
const refusedBefore = (ask, record) => {
    const refusal = record?.refusal;
    return refusal?.event === ask.id ? { verdict: 'refused', ...refusal } : undefined;
};
/** True when the last request was refused, so that nothing starts until a person asks again. */
const isRefused = (view, record) => {
    const ask = lastAsk(view, record);
    return ask !== undefined && refusedBefore(ask, record) !== undefined;
};
/** Judges the person behind one event: a ready label or a reopening. */
const judgeActor = (ask, { roles: rolesOf, config }) => {
    if (ask.actor === null) {
        return { verdict: 'refused', actor: 'a deleted account', event: ask.id, reason: 'the account that asked is gone' };
    }
    const role = rolesOf.get(ask.actor);
    if (role === undefined) {
        const unread = rolesOf.has(ask.actor) ? undefined : ask.actor;
        return { verdict: 'unknown', reason: `waits: the role of ${ask.actor} could not be read`, unread };
    }
    const least = config['min-role'];
    if (role !== 'none' && (0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roleAtLeast */ .t)(role, least))
        return { verdict: 'trusted', actor: ask.actor, role, event: ask.id };
    const has = role === 'none' ? 'no role in this repository' : `the role ${role}`;
    const reason = `${ask.actor} has ${has}; an agent starts only for ${least} or higher`;
    return { verdict: 'refused', actor: ask.actor, event: ask.id, reason };
};


/***/ }),

/***/ 21490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ backOffOf),
/* harmony export */   JV: () => (/* binding */ maximumFree),
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   c6: () => (/* binding */ outcomeFacts),
/* harmony export */   mK: () => (/* binding */ backOffName),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* unused harmony export onlyOfLanding */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64078);
// The ways in which an attempt can end, and their consequences. They are told from the result, git and HTTP statuses, never
// from prose.


const never = Number.POSITIVE_INFINITY;
/** Endings with the same back-off count as one row. */
const backOffs = {
    none: { minutes: 0, free: never, limit: never },
    failure: { minutes: 2, free: 0, limit: never },
    provider: { minutes: 5, free: 0, limit: 10 },
    vanished: { minutes: 2, free: 1, limit: 5 },
    overtaken: { minutes: 2, free: 1, limit: 5 },
};
const fruitless = { lesson: null, isLastWord: false, question: null, pause: null };
const failed = { isCounted: true, backOff: 'failure', isLastWord: false, question: null, pause: null };
/** Trouble that is no issue's: of the account, of the model's provider, of the user's setup. */
const trouble = { ...fruitless, isCounted: false, backOff: 'none' };
const mended = { after: 1, minutes: 15, doubles: true, isSaid: false, reason: null, needsPerson: true };
const outcomes = {
    // Commits exist and the agent said that it is finished.
    done: { ...fruitless, text: 'done', isCounted: true, backOff: 'none' },
    // Finished without a commit.
    'no-changes': {
        ...fruitless,
        text: 'no changes',
        isCounted: true,
        backOff: 'none',
        question: `Is there something to do here? Close the issue, or say more in its text and set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready} again.`,
    },
    // The agent asks people something before it can go on.
    asked: {
        ...fruitless,
        text: 'asked',
        isCounted: true,
        backOff: 'none',
        question: `Answer with a comment that begins with /answer, which also makes the issue ready; or comment, and set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready}.`,
    },
    // The agent says that nothing needs to be changed.
    'nothing-to-do': {
        ...fruitless,
        text: 'nothing to do',
        isCounted: true,
        backOff: 'none',
        question: `Close the issue, or say what is missing with a comment that begins with /answer, which also makes the issue ready.`,
    },
    // The agent proposes to split the issue.
    split: {
        ...fruitless,
        text: 'split proposed',
        isCounted: true,
        backOff: 'none',
        question: `Accept it with a comment that is /accept, or say what should be different with one that begins with /answer, which makes the issue ready for another attempt.`,
    },
    // Turns, dollars or minutes used up, or work that could not be packed.
    incomplete: {
        ...failed,
        text: 'incomplete',
        lesson: 'was not finished, or not all of its work could be taken; what it committed is on this branch',
    },
    // The work is whole, and the repository's own commands (`verify`) do not pass on it.
    failing: {
        ...failed,
        text: 'failing',
        lesson: "was finished, but its work does not pass the repository's own commands; it is on this branch, repair it",
        isLastWord: true,
    },
    // A tool that it needed is not allowed.
    denied: { ...failed, text: 'tool denied', lesson: 'needed a tool that is not allowed; do without it' },
    // No result line, a signal, silence.
    killed: {
        ...failed,
        text: 'killed',
        lesson: 'was stopped before it finished; what it committed is on this branch, if anything',
    },
    // The account's limit.
    'account-limit': {
        ...trouble,
        text: 'account limit',
        pause: { after: 1, minutes: 30, doubles: false, isSaid: true, reason: "the account's limit was reached", needsPerson: false },
    },
    // 429, 529, 5xx, seen by this attempt alone: the provider answers again.
    'provider-trouble': { ...fruitless, text: 'provider trouble', isCounted: false, backOff: 'provider' },
    // The provider answered run-agent's own request with trouble as well, or not at all.
    outage: { ...trouble, text: 'outage of the provider', pause: { ...mended, minutes: 5, needsPerson: false } },
    // The key was refused.
    auth: { ...trouble, text: 'key refused', pause: mended },
    // The account's credit is used up, or its spending limit is reached.
    'no-credit': { ...trouble, text: 'credit used up', pause: mended },
    // The provider does not have the model, or no longer.
    'model-gone': { ...trouble, text: 'model gone', pause: mended },
    // A step before the agent's failed, such as the user's setup. It may be this issue's branch once; the second one is not.
    'setup-failed': { ...trouble, text: 'setup failed', backOff: 'failure', pause: { ...mended, after: 2 } },
    // The work was refused at landing.
    rejected: {
        ...failed,
        text: 'rejected at landing',
        lesson: 'was refused when its work was checked; correct what the reason names',
        isLastWord: true,
    },
    // Somebody moved the branch or the base meanwhile, so that the work could not land.
    overtaken: {
        ...fruitless,
        text: 'overtaken',
        isCounted: false,
        backOff: 'overtaken',
        lesson: 'was overtaken: the branch or its base moved while it worked, and its commits are not on this branch',
        isLastWord: true,
    },
    // The server refuses the push and will refuse it again.
    'not-pushed': {
        ...fruitless,
        text: 'refused by the server',
        isCounted: false,
        backOff: 'none',
        question: `Then set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready} again.`,
    },
    // A person stopped it, or cancelled its run.
    stopped: {
        ...fruitless,
        text: 'stopped',
        isCounted: false,
        backOff: 'none',
        lesson: 'was stopped by a person before it was finished',
        isLastWord: true,
        question: `/again gives it another attempt, and so does ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready}.`,
    },
    // The job vanished.
    lost: { ...fruitless, text: 'lost', isCounted: false, backOff: 'vanished' },
};
const outcomeWords = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsIn */ .H)(outcomes);
const outcomeFacts = (outcome) => outcomes[outcome];
const backOffName = (outcome) => outcomes[outcome].backOff;
const backOffOf = (outcome) => backOffs[backOffName(outcome)];
/** Maximum number of attempts since a person last asked that use up none: their endings come from the agent's machine. */
const maximumFree = 20;
/** True for endings that only landing can know: a result that claims one comes from no agent's machine of ours. */
const onlyOfLanding = (outcome) => outcome === 'rejected' || outcome === 'overtaken' || outcome === 'not-pushed';


/***/ }),

/***/ 69828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ readShownBudget),
/* harmony export */   ID: () => (/* binding */ readShownAttempts),
/* harmony export */   Ig: () => (/* binding */ unknownAgent),
/* harmony export */   QZ: () => (/* binding */ unknownNonce),
/* harmony export */   kU: () => (/* binding */ readShownClaim)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10250);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21490);
/* harmony import */ var _records_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64078);
// Reads back the facts that a status comment of ours shows, for the case that the ledger is lost. It reads lines that
// `renderStatusComment` writes, which no other text can contain: other people's words have no brackets and no bars there.



/** Nonce of an attempt that only the lost ledger knew. */
const unknownNonce = '00000000';
/** Agent of such an attempt. */
const unknownAgent = '000';
const runAt = String.raw `\[run (\d{1,15})\]\([^)\s]*?(?:/attempts/(\d{1,6}))?\)`;
const assigned = new RegExp(String.raw `^\*\*Assigned\*\* to agent (\d{3,}) since .{20} \(attempt \d+, ${runAt}\), asked for by (.*)\.$`, 'm');
const delayed = new RegExp(String.raw `^\*\*Its work has not landed yet\*\* \(.{20}\): (.*) The work is the artifact .clambake-(\d+-\d+-[0-9a-f]{8}). of ${runAt}, and agent (\d{3,}) is free again\.`, 'm');
/** Undefined when the comment shows none. */
const readShownClaim = (body) => {
    const plain = assigned.exec(body);
    if (plain !== null) {
        const [, agent = '', run, runAttempt = '1', actor = ''] = plain;
        return { agent, runId: Number(run), runAttempt: Number(runAttempt), actor };
    }
    const late = delayed.exec(body);
    if (late === null)
        return undefined;
    const [, delay = '', attempt = '', run, runAttempt = '1', agent = ''] = late;
    return { agent, runId: Number(run), runAttempt: Number(runAttempt), attempt, delay };
};
const wordOf = new Map((0,_records_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .H)(_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomes */ .KI).map((word) => [_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomes */ .KI[word].text, word]));
const row = /^\| (\d{1,6}) \| (\d{3,}) \| ([a-z' -]{1,40}) \| (at least )?\$(\d{1,9}\.\d\d) \| (\d{1,9}) \| \[run (\d{1,15})\][^|]*\| ([^|]*) \|$/gm;
const total = /^\d+ attempts?(?:, (\d+) of them since it was last asked for)?, (?:at least )?\$(\d{1,12}\.\d\d) in all\.$/m;
/** `at`: the time to give to attempts, whose own times nobody shows. Cents of rows that are no longer shown stand on the first. */
const readShownAttempts = (body, { issue, at }) => {
    const sum = total.exec(body);
    if (sum === null)
        return { attempts: [], attemptsBefore: 0 };
    const shown = [...body.matchAll(row)].map(([, ordinal, agent = '', text = '', least, usd, commits, run, detail = '']) => ({
        ordinal: Number(ordinal),
        ...attemptAt({ issue, ordinal: Number(ordinal), at }),
        agent,
        runId: Number(run),
        outcome: wordOf.get(text) ?? 'lost',
        costUsd: Number(usd),
        ...(least === undefined ? {} : { costIsLeast: true }),
        commits: Number(commits),
        detail,
    }));
    const first = (shown[0]?.ordinal ?? 1) - 1;
    const missing = Math.max(0, Number(sum[2]) - shown.reduce((all, { costUsd }) => all + costUsd, 0));
    const earlier = Array.from({ length: Math.min(first, 1000) }, (_, place) => ({
        ...attemptAt({ issue, ordinal: place + 1, at }),
        costUsd: place === 0 ? Math.round(missing * 100) / 100 : 0,
    }));
    const attempts = [...earlier, ...shown.map(({ ordinal: _, ...attempt }) => attempt)];
    const since = sum[1] === undefined ? attempts.length : Number(sum[1]);
    return { attempts, attemptsBefore: Math.max(0, attempts.length - since) };
};
const budget = /^All attempts together may cost \$(\d{1,6}\.\d\d), by \/budget of (\S{1,60}) \((\d{4}-\d\d-\d\d) (\d\d:\d\d) UTC\)\.$/m;
/** The dollars that a person gave the issue by a command. */
const readShownBudget = (body) => {
    const [, usd, by = '', day = '', time = ''] = budget.exec(body) ?? [];
    return usd === undefined || Number(usd) === 0 ? undefined : { usd: Number(usd), by, at: `${day}T${time}:00.000Z` };
};
const attemptAt = ({ issue, ordinal, at }) => ({
    id: (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptId */ .X8)(issue, ordinal, unknownNonce),
    agent: unknownAgent,
    runId: 0,
    startedAt: at,
    endedAt: at,
    outcome: 'lost',
    costUsd: 0,
    turns: 0,
    commits: 0,
    detail: 'The ledger was lost, and the status comment no longer showed this attempt.',
});


/***/ })

};
