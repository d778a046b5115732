export const id = 448;
export const ids = [448];
export const modules = {

/***/ 83053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CH: () => (/* binding */ squashCommits),
/* harmony export */   Et: () => (/* binding */ culpritsOf),
/* harmony export */   H5: () => (/* binding */ runsOut),
/* harmony export */   Ku: () => (/* binding */ firstOf),
/* harmony export */   dQ: () => (/* binding */ withoutRuns),
/* harmony export */   eI: () => (/* binding */ everybody),
/* harmony export */   fx: () => (/* binding */ landedAs),
/* harmony export */   v1: () => (/* binding */ withPrefixes),
/* harmony export */   yg: () => (/* binding */ isAboard)
/* harmony export */ });
const isAboard = (record, bundle) => record.state === 'bundled' && record.flight?.id === bundle.id;
const everybody = (bundle) => new Set(bundle.passengers.map((passenger) => passenger.issue));
/** Ids of the CI runs that have no verdict yet. */
const runsOut = (bundle) => bundle.trials.filter((trial) => trial.verdict === undefined).map((trial) => trial.runId);
/** The bundle with CI runs given up: the superseded ones, or else all that are out. */
const withoutRuns = (bundle, superseded) => {
    const verdict = superseded === undefined ? 'none' : 'superseded';
    const given = superseded ?? runsOut(bundle);
    const isGiven = (trial) => trial.verdict === undefined && given.includes(trial.runId);
    return { ...bundle, trials: bundle.trials.map((trial) => (isGiven(trial) ? { ...trial, verdict } : trial)) };
};
/** Number of passengers evicted because CI was red for them; the others conflicted. */
const culpritsOf = (bundle) => {
    const conflicted = new Set((bundle.leftOut ?? []).map((left) => left.issue));
    return (bundle.evicted ?? []).filter(({ issue }) => !conflicted.has(issue)).length;
};
/** The bundle as if only the passengers of these prefixes were aboard. */
const withPrefixes = (bundle, prefixes) => {
    const issues = new Set(prefixes.map((prefix) => prefix.issue));
    return { ...bundle, prefixes, passengers: bundle.passengers.filter((passenger) => issues.has(passenger.issue)) };
};
/** The commit as which a prefix came onto the base: its squash commit or itself; undefined when it is not there. */
const landedAs = (onBase, { oid, squash }) => squash !== undefined && onBase.has(squash) ? squash : onBase.has(oid) ? oid : undefined;
/** Maps each passenger to the squash commit as which it came onto the base. */
const squashCommits = (onBase, { prefixes = [] }) => new Map(prefixes.flatMap(({ issue, squash }) => (squash !== undefined && onBase.has(squash) ? [[issue, squash]] : [])));
const firstOf = (bundle, size) => withPrefixes(bundle, (bundle.prefixes ?? []).slice(0, size));


/***/ }),

/***/ 97365:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B3: () => (/* binding */ workspaceOf),
/* harmony export */   Cb: () => (/* binding */ actionDirectory),
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   VI: () => (/* binding */ isCheckout),
/* harmony export */   VL: () => (/* binding */ stepsOfAction),
/* harmony export */   XJ: () => (/* binding */ triggersOf),
/* harmony export */   aG: () => (/* binding */ jobsOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   dz: () => (/* binding */ findingAt),
/* harmony export */   jl: () => (/* binding */ findingIn),
/* harmony export */   l$: () => (/* binding */ expressionsIn),
/* harmony export */   v: () => (/* binding */ calledPath)
/* harmony export */ });
// Reads a workflow file for the preflight. An adapter has parsed it; its shape is not trusted here. GitHub accepts many
// spellings of the same thing, and callers treat a spelling that is not known here as the unsafe one.
/** Returns the value as a map; an empty one when it is not a map. */
const fieldsOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const textOf = (value) => (typeof value === 'string' ? value : '');
/** Returns the texts between ${{ and }}. Braces inside a string of the expression do not end it. */
const expressionsIn = (text) => [...text.matchAll(/\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/g)].map((match) => match[1] ?? '');
const stepsIn = (fields, at) => (Array.isArray(fields['steps']) ? fields['steps'] : []).map((step, index) => ({ at: `${at}/steps/${index}`, fields: fieldsOf(step) }));
const jobsOf = (file) => Object.entries(fieldsOf(fieldsOf(file.document)['jobs'])).map(([name, job]) => {
    const fields = fieldsOf(job);
    const at = `jobs/${name}`;
    return { file, name, at, fields, steps: stepsIn(fields, at) };
});
/** Steps of a composite action; none of an action of another kind. */
const stepsOfAction = (file) => stepsIn(fieldsOf(fieldsOf(file.document)['runs']), 'runs');
/** Maps each trigger to its settings; `on: push`, `on: [push]` and `on: { push: … }` are the same. */
const triggersOf = (file) => {
    const on = fieldsOf(file.document)['on'];
    if (typeof on === 'string')
        return new Map([[on, {}]]);
    if (Array.isArray(on))
        return new Map(on.map((name) => [String(name), {}]));
    return new Map(Object.entries(fieldsOf(on)).map(([name, settings]) => [name, fieldsOf(settings)]));
};
/** Returns the path of the workflow that a job calls; undefined for a job with steps and for a workflow of another repository. */
const calledPath = (uses) => /^[.$]\/(\.github\/workflows\/[\w.-]+\.ya?ml)$/.exec(textOf(uses))?.[1];
/**
 * Returns the directory of the action that a step uses, from the root of the workspace; undefined for an action of another
 * repository. Several checkouts may lie in the workspace: `foreign` are the directories of those of other repositories, and
 * `own` those of this repository.
 */
const actionDirectory = (uses, { own, foreign }) => {
    const written = /^[.$]\/(?!\.github\/workflows\/[\w.-]+\.ya?ml$)(.*)$/s.exec(textOf(uses))?.[1];
    if (written === undefined)
        return undefined;
    const path = plainPath(written);
    if (textOf(uses).startsWith('$'))
        return path;
    if (foreign.some((directory) => isBelow(path, directory)))
        return undefined;
    const root = own.find((directory) => isBelow(path, directory));
    return root === undefined ? path : path.slice(root.length).replace(/^\//, '');
};
const isBelow = (path, directory) => path === directory || path.startsWith(`${directory}/`);
/** `./a//b/../c/` → `a/c` */
const plainPath = (path) => {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
};
/** Directories that the checkouts among these steps make below the workspace. */
const workspaceOf = (steps) => {
    const checkouts = steps.filter(({ fields }) => isCheckout(fields['uses'])).map(({ fields }) => fieldsOf(fields['with']));
    const directories = (isOwn) => checkouts
        .filter(({ repository }) => isOwn === (repository === undefined || /^\s*\$\{\{\s*github\.repository\s*\}\}\s*$/i.test(textOf(repository))))
        .flatMap(({ path }) => (typeof path === 'string' && plainPath(path) !== '' ? [plainPath(path)] : []));
    return { own: directories(true), foreign: directories(false) };
};
/** True for actions/checkout and for actions whose name says that they do the same. */
const isCheckout = (uses) => /^[^@]*checkout[^@/]*(?:@|$)/i.test(textOf(uses));
/** Returns a finding at a place. Its line is that of the nearest enclosing place that has one. */
const findingAt = (file, { at, job, what, mend }) => {
    const parts = at.split('/');
    let line;
    for (let length = parts.length; length > 0 && line === undefined; length -= 1)
        line = file.lines.get(parts.slice(0, length).join('/'));
    return { path: file.path, line, job, what, mend };
};
/** Returns a finding at a place in a job. */
const findingIn = ({ file, name, at: job }, { at, ...found }) => findingAt(file, { at: `${job}/${at}`, job: name, ...found });


/***/ }),

/***/ 64700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ freeableAgents),
/* harmony export */   Ui: () => (/* binding */ diff),
/* harmony export */   dX: () => (/* binding */ isOfApp)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83053);
/* harmony import */ var _texts_train_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5068);
// Computes every effect of a decision from the records before and after it: ledger writes, agents taken and freed, CI runs
// to cancel, edits of the pull request, wake-ups. Invariant: nothing else composes effects, so a race that is fixed here is
// fixed for every action.



const diff = (before, change, views) => {
    const { issues = [], train } = change;
    const was = train === undefined ? undefined : before.trains.get(train.base)?.record;
    const branches = (change.branches ?? []).filter((branch) => views.appBase === undefined || !isOfApp(branch, views.appBase));
    const writes = writesOf(before, change, views);
    const transitions = transitionsOf(before, change);
    const push = writes.length + branches.length === 0 ? [] : [{ kind: 'write-ledger', writes, branches, why: change.why, transitions }];
    const ofBundle = train === undefined ? [] : [...cancelsOf(was, train, views), ...pullRequestOf(before, change, views)];
    const stopped = train?.stopped?.reason;
    return {
        effects: [...push, ...ofBundle],
        issues: issues.map(({ issue }) => issue),
        wake: wakes(before, change, views) ? change.why : undefined,
        failure: stopped === was?.stopped?.reason ? undefined : stopped,
    };
};
/** True when the base or a bundle's branch moves: an App does that, so that workflows follow. The job's token creates and deletes. */
const isOfApp = ({ branch, expect, to }, base) => expect !== null && to !== null && (branch === base || (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBundleBranch */ .gb)(branch) > 0);
/** Maps each agent that no claim holds to the commit of its ref. An agent that an unreadable record may hold stays taken. */
const freeableAgents = (ledger, changed) => {
    if (ledger.agents.size === 0)
        return new Map();
    const unchanged = [...ledger.issues].flatMap(([issue, { record }]) => (changed.has(issue) ? [] : [record]));
    const held = new Set([...changed.values(), ...unchanged].flatMap((record) => record?.claim?.agent ?? []));
    const unreadable = new Set(ledger.broken.flatMap(({ ref, oid }) => (mayHoldAgent(ref) ? [oid] : [])));
    return new Map([...ledger.agents].filter(([agent, oid]) => !held.has(agent) && !unreadable.has(oid)));
};
/** False for other refs, as for the copy of an issue's record that a person keeps below refs/clambake. */
const mayHoldAgent = (ref) => {
    const kind = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLedgerRef */ .qz)(ref)?.kind;
    return kind === 'issue' || kind === 'agent';
};
/** Maps each issue that changes to its next record; undefined when the record is removed. */
const nextRecords = ({ issues = [], removed = [] }) => new Map([
    ...issues.map((record) => [record.issue, record]),
    ...removed.map((issue) => [issue, undefined]),
]);
/** Records first, because an agent's ref points at its issue's record. */
const writesOf = (before, change, views) => {
    const { issues = [], removed = [], train, served = [], fleet } = change;
    const write = (ref, stored, record) => ({
        ref,
        expect: stored?.oid ?? null,
        record,
    });
    return [
        ...[...(train === undefined ? [] : [train]), ...served].map((one) => write((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .trainRef */ .cC)(one.base), before.trains.get(one.base), one)),
        ...issues.map((record) => write((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .issueRef */ .fB)(record.issue), before.issues.get(record.issue), record)),
        ...removed.flatMap((issue) => {
            const stored = before.issues.get(issue);
            return stored === undefined ? [] : [{ ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .issueRef */ .fB)(issue), expect: stored.oid, delete: true }];
        }),
        ...agentWrites(before, change, views),
        ...(fleet === undefined ? [] : [write(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fleetRef */ .MF, before.fleet, fleet)]),
    ];
};
/** Takes agents for new claims and frees those whose claim ended; the fleet's tick frees every agent that nobody holds. */
const agentWrites = (before, change, { actor }) => {
    const claims = (change.issues ?? []).flatMap(({ issue, claim }) => claim === undefined || before.issues.get(issue)?.record.claim?.id === claim.id ? [] : [{ issue, agent: claim.agent }]);
    const changed = new Map([...nextRecords(change), ...claims.map(({ issue }) => [issue, undefined])]);
    const ended = endedClaims(before, change);
    if (claims.length === 0 && ended.size === 0 && actor !== 'fleet')
        return [];
    const free = freeableAgents(before, changed);
    const taken = new Set(claims.map(({ agent }) => agent));
    return [
        ...claims.map(({ issue, agent }) => ({ ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .agentRef */ .zk)(agent), expect: free.get(agent) ?? null, sameAs: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .issueRef */ .fB)(issue) })),
        ...[...free].flatMap(([agent, oid]) => taken.has(agent) || (actor !== 'fleet' && !ended.has(agent)) ? [] : [{ ref: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .agentRef */ .zk)(agent), expect: oid, delete: true }]),
    ];
};
/** Agents whose claim is over with this change. */
const endedClaims = (before, change) => new Set([...nextRecords(change)].flatMap(([issue, record]) => {
    const was = before.issues.get(issue)?.record.claim;
    return was === undefined || was.id === record?.claim?.id ? [] : [was.agent];
}));
const transitionsOf = (before, change) => [...nextRecords(change)].flatMap(([issue, record]) => {
    const was = before.issues.get(issue)?.record;
    if (was?.state === record?.state)
        return [];
    return [{ issue, from: was?.state, to: record?.state, askedBy: (record ?? was)?.asked?.actor }];
});
/** CI runs of the open bundle that the record no longer waits for and that have not ended by themselves. */
const cancelsOf = (was, train, { bundleView }) => {
    const wanted = new Set(train.flight === undefined ? [] : (0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .runsOut */ .H5)(train.flight));
    const given = was?.flight === undefined ? [] : (0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .runsOut */ .H5)(was.flight).filter((run) => !wanted.has(run));
    return given.filter((run) => bundleView?.runs.get(run)?.status !== 'completed').map((run) => ({ kind: 'cancel-run', run }));
};
/** Edits the pull request when a bundle ends without a merge, and when an alarm needs a person at once. */
const pullRequestOf = (before, { ended, train }, { bundleView }) => {
    if (train === undefined)
        return [];
    const was = before.trains.get(train.base)?.record;
    const shown = bundleView?.pullRequest;
    const number = shown?.number ?? was?.flight?.pr;
    if (number === undefined)
        return [];
    const [last] = train.history;
    const lost = ended !== undefined && last?.mergedOid === undefined;
    const edit = (body, close) => [{ kind: 'edit-pull-request', number, body, close }];
    if (train.stopped?.kind === 'alarm' && was?.stopped?.reason !== train.stopped.reason)
        return edit((0,_texts_train_js__WEBPACK_IMPORTED_MODULE_2__/* .renderAlarm */ .YU)(train.stopped.reason, shown?.body ?? ''), lost);
    if (!lost)
        return [];
    const ending = last?.ending ?? '';
    if (train.kept?.includes((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleBranch */ .lM)(ended.id)) === true)
        return edit((0,_texts_train_js__WEBPACK_IMPORTED_MODULE_2__/* .renderTakenOver */ .cY)(ended, ending), false);
    return edit((0,_texts_train_js__WEBPACK_IMPORTED_MODULE_2__/* .renderClosing */ .Ej)(ended, { ending, landed: last?.landed ?? [] }), true);
};
/** True when another tick has something to do: an agent is free, an issue is ready or merged, or a person gave a command. */
const wakes = (before, change, { actor }) => {
    if (actor === 'fleet')
        return false;
    if (endedClaims(before, change).size > 0)
        return true;
    const { issues = [], fleet } = change;
    if (issues.some(({ issue, state }) => (state === 'ready' || state === 'merged') && before.issues.get(issue)?.record.state !== state))
        return true;
    const known = new Set([...(before.fleet?.record.commands ?? []), ...(before.fleet?.record.answered ?? [])].map(({ id }) => id));
    return [...(fleet?.commands ?? []), ...(fleet?.answered ?? [])].some(({ id }) => !known.has(id));
};


/***/ }),

/***/ 22421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ doubledMinutes),
/* harmony export */   Oy: () => (/* binding */ whyTooManyFree),
/* harmony export */   _m: () => (/* binding */ minutesAfter),
/* harmony export */   az: () => (/* binding */ notBeforeAfterAttempt),
/* harmony export */   gr: () => (/* binding */ notBeforeAfterEviction)
/* harmony export */ });
/* unused harmony export inARow */
/* harmony import */ var _records_transitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35867);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21490);
// Computes from a record's history when an issue may be tried again. Nothing promises that a tick runs at that minute.


const minuteMs = 60_000;
const maximumMinutes = 60;
/** No record can hold a later time: its year would have six digits. */
const endOfTime = Date.parse('9999-12-31T23:59:59.999Z');
/** An ISO timestamp in UTC. */
const minutesAfter = (now, minutes) => new Date(Math.min(endOfTime, Date.parse(now) + minutes * minuteMs)).toISOString();
/** Returns how many of the newest attempts since a person last asked ended like that in a row. */
const inARow = (record, isLikeThat) => {
    const attempts = (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record);
    return attempts.length - 1 - attempts.findLastIndex(({ outcome }) => !isLikeThat(outcome));
};
/** `first`, doubled for every earlier failure, at most an hour. */
const doubledMinutes = (first, failures) => Math.min(maximumMinutes, first * 2 ** Math.max(0, failures - 1));
/** The back-off of the newest attempt, and the number of attempts in a row that have the same one. */
const newestBackOff = (record) => {
    const rule = (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffOf */ .Io)((0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record).at(-1)?.outcome ?? 'done');
    return { ...rule, row: inARow(record, (outcome) => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffOf */ .Io)(outcome) === rule) };
};
/** Time of the next attempt, after one that ended without landing; undefined when it may start at once. */
const notBeforeAfterAttempt = (record, now) => {
    const { minutes, free, row } = newestBackOff(record);
    return row <= free ? undefined : minutesAfter(now, doubledMinutes(minutes, row - free));
};
/** Questions after too many attempts in a row with the same back-off. */
const rows = {
    vanished: (row) => `Is something wrong with the runners? ${row} attempts in a row left no result.`,
    overtaken: (row) => `${row} attempts in a row were overtaken: the branch or its base moved while they worked.`,
    provider: (row) => `${row} attempts in a row met trouble of the model’s provider.`,
};
/**
 * Returns why a person is asked after attempts that used up none; undefined when it may be tried again. Such an issue would be
 * tried for ever, and an agent might have made up why its attempt ended.
 */
const whyTooManyFree = (record) => {
    const { limit, row } = newestBackOff(record);
    const free = (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record).filter(({ outcome }) => !(0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeFacts */ .c6)(outcome).isCounted);
    const newest = free.at(-1);
    if (row >= limit && newest !== undefined)
        return rows[(0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffName */ .mK)(newest.outcome)]?.(row);
    if (free.length < _records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumFree */ .JV)
        return undefined;
    const counts = Map.groupBy(free, ({ outcome }) => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeFacts */ .c6)(outcome).text);
    const each = [...counts].map(([text, attempts]) => `${attempts.length} × ${text}`).join(', ');
    return `${free.length} attempts ended for reasons that use up none (${each}).`;
};
/**
 * Time of the next attempt, after an eviction; undefined when it may start at once. Each further eviction waits longer,
 * because work that fails again costs everybody aboard.
 */
const notBeforeAfterEviction = (record, now) => {
    const since = record.attempts[(record.attemptsBefore ?? 0) - 1]?.endedAt ?? '';
    const earlier = record.evictions.filter((eviction) => eviction.at > since).length;
    return earlier === 0 ? undefined : minutesAfter(now, doubledMinutes(2, earlier));
};


/***/ }),

/***/ 62640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ brokenFleet),
/* harmony export */   Dx: () => (/* binding */ objectionTo),
/* harmony export */   Ph: () => (/* binding */ pauseReason),
/* harmony export */   Tp: () => (/* binding */ answerCommands),
/* harmony export */   kk: () => (/* binding */ pendingCommands),
/* harmony export */   vL: () => (/* binding */ describeCommand)
/* harmony export */ });
/* unused harmony exports placeOf, recordCommand */
/* harmony import */ var _texts_times_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33763);
/* harmony import */ var _records_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96405);
/* harmony import */ var _records_fleet_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47657);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
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
        return { kind: 'refused', why: describeBroken(broken) };
    const fleet = ledger.fleet?.record ?? { v: 1 };
    const before = answerOf(fleet, asked.id);
    if (before !== undefined)
        return { kind: 'known', text: before };
    const objection = objectionTo({ kind: asked.word, issue: asked.issue, words: asked.words }, ledger);
    if (objection !== undefined)
        return { kind: 'refused', why: objection };
    const { word } = asked;
    const record = isTrainWord(word) ? queued(fleet, { ...asked, word }) : steered(fleet, { ...asked, word });
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
        const is = paused === undefined ? 'the fleet is paused' : `the fleet has been paused by ${paused.by} since ${(0,_texts_times_js__WEBPACK_IMPORTED_MODULE_2__/* .dateTime */ .K)(paused.at)}`;
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
    if (pending.length >= maximumPending)
        return { why: `${maximumPending} commands wait for the train already: try again when they are answered` };
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
    answered: [{ ...answered, answer: answered.answer.slice(0, 500).toWellFormed() }, ...(fleet.answered ?? [])].slice(0, _records_fleet_record_js__WEBPACK_IMPORTED_MODULE_3__/* .maximumAnswered */ .eZ),
});
/** The fleet's record with these commands answered instead of pending. */
const answerCommands = (ledger, given) => {
    const ids = new Set(given.commands.map(({ id }) => id));
    const { commands = [], ...rest } = ledger.fleet?.record ?? { v: 1 };
    const left = commands.filter(({ id }) => !ids.has(id));
    return given.commands.reduce((fleet, { id, kind, issue, by, at }) => withAnswer(fleet, { id, kind, issue, by, at, answer: given.answer }), left.length === 0 ? rest : { ...rest, commands: left });
};
/** Undefined when no person has paused the fleet. */
const pauseReason = ({ paused }) => paused === undefined ? undefined : `paused by ${paused.by} since ${(0,_texts_times_js__WEBPACK_IMPORTED_MODULE_2__/* .dateTime */ .K)(paused.at)}; /resume goes on`;


/***/ }),

/***/ 94147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ isPersonsEdit),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   YX: () => (/* binding */ askerOf),
/* harmony export */   j1: () => (/* binding */ judgeActor),
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
 * The last ready event by a person, or the one in the record when GitHub no longer shows it. Undefined when a person took the
 * label away before work began.
 */
const lastAsk = (view, record) => {
    const edit = view.events.findLast((event) => !event.bot && isReadyEdit(event));
    const set = view.events.findLast((event) => !event.bot && isReadySet(event));
    if (record?.asked === undefined)
        return edit === set ? set : undefined;
    return set ?? { actor: record.asked.actor, id: record.asked.event };
};
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
    // With a record, clambake itself may have set the label, so there is nobody to refuse.
    if (context.record !== undefined)
        return { verdict: 'unknown', reason: `waits: no person with the right has set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready}` };
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

/***/ 28190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N_: () => (/* binding */ approvedFor),
/* harmony export */   QQ: () => (/* binding */ withApproval),
/* harmony export */   ap: () => (/* binding */ objectionToApproval),
/* harmony export */   jT: () => (/* binding */ howToApprove)
/* harmony export */ });
/* harmony import */ var _records_approval_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83362);
// The approval of protected content by a person: the words of the question, and the commit that a command names.

/** Fewer digits could be met by another commit on purpose. */
const minimumDigits = 12;
const howToApprove = (issue, commit) => `To land exactly that commit, somebody with write access (or "min-role", where that is higher) writes the comment "/approve #${issue} ${commit}".`;
/** Returns what people have approved for this issue, whatever commit brings it. */
const approvedFor = ({ approvals = [] }) => approvals.flatMap(({ paths }) => paths);
/** Adds an approval. The oldest ones go where a record would be too long. */
const withApproval = (approvals = [], approval) => {
    const kept = [...approvals, approval].slice(-_records_approval_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .maximumApprovals */ .fs);
    while (kept.length > 1 && kept.reduce((sum, { paths }) => sum + paths.length, 0) > _records_approval_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .maximumApproved */ .I4)
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


/***/ }),

/***/ 96405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ commandWords),
/* harmony export */   RK: () => (/* binding */ commandFacts),
/* harmony export */   tC: () => (/* binding */ isTrainWord)
/* harmony export */ });
/* unused harmony export commands */
/* harmony import */ var _policy_approval_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28190);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64078);


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
        objection: _policy_approval_js__WEBPACK_IMPORTED_MODULE_0__/* .objectionToApproval */ .ap,
    },
};
const commandWords = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsIn */ .H)(commands);
const isTrainWord = (word) => commands[word].about !== 'fleet';
const commandFacts = (word) => commands[word];


/***/ }),

/***/ 47657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eZ: () => (/* binding */ maximumAnswered),
/* harmony export */   pU: () => (/* binding */ fleetRecordSchema)
/* harmony export */ });
/* unused harmony export maximumPending */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96405);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60764);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79689);
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

/***/ 57474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vn: () => (/* binding */ transitionIssue),
/* harmony export */   w: () => (/* binding */ canTransition)
/* harmony export */ });
/* unused harmony exports issueEvents, issueMachine, IllegalTransition, issueMachineEdges, issueMachineDiagram */
/* harmony import */ var xstate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24253);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36113);
// The life of an issue as an XState machine, used only through its pure functions. XState ignores an event that is not
// allowed; here such an event is an error, because no later tick can repair an illegal state in the ledger.


const issueEvents = (/* unused pure expression or super */ null && ([
    'claim', // an agent takes it
    'land', // checked work is on its branch
    'return', // the attempt ended without landing; it may be tried again
    'ask', // a person has to decide
    'board', // aboard a bundle
    'unboard', // its bundle ended, and it is not to blame
    'evict', // it is taken off a bundle, or out of the line, with a reason
    'merge', // its work is on the base
    'withdraw', // a person closed it or took its label away
    'request', // a person who may do so asks for it again
    'revert', // its branch has a commit that reverts its merged work
    'approve', // a person approves its work, which then is on its branch
    'undo', // that commit is on the base, and the issue may be tried again
]));
const edges = _states_js__WEBPACK_IMPORTED_MODULE_0__/* .states */ .xP;
const issueMachine = (0,xstate__WEBPACK_IMPORTED_MODULE_1__/* .createMachine */ .Op)({
    id: 'issue',
    initial: 'ready',
    types: {},
    states: Object.fromEntries(_states_js__WEBPACK_IMPORTED_MODULE_0__/* .issueStates */ .Uu.map((state) => [state, { on: edges[state].on }])),
});
/** The event cannot happen in this state, so the caller has a bug. */
class IllegalTransition extends Error {
    name = 'IllegalTransition';
}
/** The machine is asked once for each state and event, because a full fleet asks thousands of times. Null: not allowed. */
const answers = new Map();
const answer = (state, event) => {
    const key = `${state} ${event}`;
    const known = answers.get(key);
    if (known !== undefined)
        return known;
    const before = issueMachine.resolveState({ value: state });
    const after = before.can({ type: event }) ? (0,xstate__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .kY)(issueMachine, before, { type: event })[0] : undefined;
    const found = after?.value ?? null;
    answers.set(key, found);
    return found;
};
const canTransition = (state, event) => answer(state, event) !== null;
/** Throws IllegalTransition when the event is not allowed in this state. */
const transitionIssue = (state, event) => {
    const next = answer(state, event);
    if (next === null)
        throw new IllegalTransition(`an issue that is ${state} cannot take the event ${event}`);
    return next;
};
const issueMachineEdges = () => issueStates.flatMap((from) => issueEvents.filter((event) => canTransition(from, event)).map((event) => ({ from, event, to: transitionIssue(from, event) })));
/** The machine as a Mermaid state diagram, for the documentation. */
const issueMachineDiagram = () => {
    const id = (state) => state.replaceAll('-', '_');
    const names = issueStates.filter((state) => state.includes('-')).map((state) => `  state "${state}" as ${id(state)}`);
    const edges = issueMachineEdges().map(({ from, event, to }) => `  ${id(from)} --> ${id(to)}: ${event}`);
    return ['stateDiagram-v2', ...names, `  [*] --> ${id('ready')}`, ...edges, ''].join('\n');
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
    // Turns, dollars or minutes used up, or work that could not be packed.
    incomplete: {
        ...failed,
        text: 'incomplete',
        lesson: 'was not finished, or not all of its work could be taken; what it committed is on this branch',
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
        ...fruitless,
        text: 'account limit',
        isCounted: false,
        backOff: 'none',
        pause: { minutes: 30, doubles: false, isSaid: true, reason: "the account's limit was reached" },
    },
    // 429, 529, 5xx.
    'provider-trouble': { ...fruitless, text: 'provider trouble', isCounted: false, backOff: 'provider' },
    // The key was refused.
    auth: {
        ...fruitless,
        text: 'key refused',
        isCounted: false,
        backOff: 'none',
        pause: { minutes: 15, doubles: true, isSaid: false, reason: null },
    },
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

/***/ 28675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ awaitsReopening),
/* harmony export */   Py: () => (/* binding */ isRevert),
/* harmony export */   WJ: () => (/* binding */ endLostRevert),
/* harmony export */   WR: () => (/* binding */ concludeRevert),
/* harmony export */   Wu: () => (/* binding */ abandonRevert),
/* harmony export */   Xx: () => (/* binding */ startRevert)
/* harmony export */ });
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33012);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10250);
// The record of an issue whose merged work is reverted. The commit that reverts it boards and is tested like other landed
// work. Invariant: until that commit is on the base the issue stays closed and its record keeps the merged work, so that
// nothing changes when the revert is given up.


const isRevert = (record) => record.landed?.revert !== undefined;
/** `oid`: the commit on the issue's branch that reverts `merge`; `approval` covers what it restores at protected paths. */
const startRevert = (record, { merge, by, now, words, oid, approval, }) => {
    const { landed } = record;
    if (landed === undefined)
        throw new Error(`#${record.issue} is ${record.state} and has no landed work to take back`);
    const { revert: _, pushedAfter: __, ...of } = landed;
    const { approval: ___, flags: ____, ...work } = of;
    const kept = record.flight === undefined ? {} : { flight: record.flight };
    const revert = { merge, by, at: now, words, of, ...kept };
    const change = { oid, at: now, additions: of.deletions, deletions: of.additions };
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'revert', now, {
        landed: { ...work, ...change, revert, ...(approval === undefined ? {} : { approval }) },
        feedback: undefined,
    });
};
const lastRevert = ({ landed }, facts) => ({
    oid: landed.oid,
    merge: landed.revert.merge,
    by: landed.revert.by,
    at: facts.now,
    landed: facts.landed,
});
/** Gives the revert up: the work stays merged. */
const abandonRevert = (record, facts) => {
    const { of, flight: bundle } = record.landed.revert;
    const reason = (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(`its merge was not taken back: ${facts.reason}`, 2000);
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'merge', facts.now, {
        landed: of,
        flight: bundle,
        lastRevert: lastRevert(record, { now: facts.now, landed: false }),
        evictions: [...record.evictions, { flight: facts.bundle, at: facts.now, reason }],
    });
};
/** The base no longer has the work. An agent goes on with the words of the person who asked; without words a person is asked. */
const concludeRevert = (record, { now, bundle }) => {
    const { by, words, merge } = record.landed.revert;
    // A person has taken back what was approved.
    const shared = { lastRevert: lastRevert(record, { now, landed: true }), approvals: undefined };
    if (words !== '') {
        const feedback = { kind: 'person', by, did: 'reverted', words, merge, at: now };
        return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'undo', now, { ...shared, feedback });
    }
    const question = `${by} had its merged work taken back (bundle ${bundle}). What should be done differently? Edit the issue and set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready} again.`;
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'ask', now, { ...shared, question });
};
/** The base has lost the merge that was to be reverted, and the work with it: a person is asked. */
const endLostRevert = (record, { now }) => {
    const { by, merge } = record.landed.revert;
    const question = `${by} asked for the merged work to be taken back, and ${record.base} was moved back meanwhile: it has lost ${merge.slice(0, 12)}, ` +
        `so there is nothing to take back. Should the work be done anew? Then set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready}; else close the issue.`;
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'ask', now, { lastRevert: lastRevert(record, { now, landed: true }), question });
};
/** True when its work was reverted and the issue is still closed: clambake has to open it, and no person has closed it. */
const awaitsReopening = (record, view) => {
    const { lastRevert: last, since, state } = record;
    if (view.open || last?.landed !== true || since !== last.at || (state !== 'ready' && state !== 'needs-human'))
        return false;
    return !view.events.some((event) => event.kind === 'reopened' && event.bot && Date.parse(event.at) >= Date.parse(last.at));
};


/***/ }),

/***/ 33012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut),
/* harmony export */   k: () => (/* binding */ transition)
/* harmony export */ });
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57474);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36113);
// The one step that every transition of a record takes.


const cut = (text, max) => (text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`);
/**
 * Returns the record in its next state. `since` moves only when the state really changes. Claim, question, waiting time and
 * bundle belong to one state and end with it; landed work ends with the last state that needs it. Undefined fields are dropped.
 */
const transition = (record, event, now, change) => {
    const state = (0,_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .transitionIssue */ .vn)(record.state, event);
    const landed = (0,_states_js__WEBPACK_IMPORTED_MODULE_1__/* .stateFacts */ .T$)(state).has.includes('landed') ? record.landed : undefined;
    const ended = { claim: undefined, question: undefined, notBefore: undefined, flight: undefined, held: undefined, behind: undefined };
    const next = { ...record, ...ended, landed, ...change, state, since: state === record.state ? record.since : now };
    return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
};


/***/ }),

/***/ 35867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ lostAttempt),
/* harmony export */   Cz: () => (/* binding */ claimRecord),
/* harmony export */   HM: () => (/* binding */ requestRecord),
/* harmony export */   Le: () => (/* binding */ heldOf),
/* harmony export */   MC: () => (/* binding */ boardRecord),
/* harmony export */   MY: () => (/* binding */ returnRecord),
/* harmony export */   T: () => (/* binding */ unboardRecord),
/* harmony export */   Ve: () => (/* binding */ usedUpQuestion),
/* harmony export */   XZ: () => (/* binding */ attemptsSinceAsked),
/* harmony export */   f8: () => (/* binding */ approveRecord),
/* harmony export */   fG: () => (/* binding */ askRecord),
/* harmony export */   g_: () => (/* binding */ mergeRecord),
/* harmony export */   jG: () => (/* binding */ evictRecord),
/* harmony export */   s0: () => (/* binding */ withdrawRecord),
/* harmony export */   tj: () => (/* binding */ attemptsUsedUp)
/* harmony export */ });
/* unused harmony exports countedAttempts, landRecord */
/* harmony import */ var _policy_approval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28190);
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33012);
/* harmony import */ var _revert_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28675);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21490);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10250);
// The only functions that move an issue's record from one state to another. They cut texts to the length that the record
// allows, so that it can always be written.





/** Number of attempts since a person last asked that count against the limit. */
const countedAttempts = (record) => attemptsSinceAsked(record).filter(({ outcome }) => _outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomes */ .KI[outcome].isCounted).length;
const attemptsSinceAsked = (record) => record.attempts.slice(record.attemptsBefore ?? 0);
const attemptsUsedUp = (record, config) => countedAttempts(record) >= config.attempts;
const claimRecord = (record, { now, claim, consumedEvent }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'claim', now, {
    claim,
    base: claim.base,
    asked: { event: claim.event, actor: claim.actor, text: { title: claim.text.title, body: claim.text.body } },
    consumedEvent: consumedEvent ?? record.consumedEvent,
    refusal: undefined,
});
const landRecord = (record, { now, attempt, landed }) => transition(record, 'land', now, { attempts: [...record.attempts, attempt], landed, feedback: undefined });
/** The claimed attempt ended without landing, and the issue may be tried again. */
const returnRecord = (record, { now, attempt, feedback, notBefore }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'return', now, { attempts: [...record.attempts, attempt], feedback: feedback ?? record.feedback, notBefore });
/** A person has to decide. `attempt` is the claimed attempt that has ended, if any. */
const askRecord = (record, { now, attempt, question, feedback, held, }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'ask', now, {
    attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt],
    question: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(question, 2000),
    feedback: feedback ?? record.feedback,
    held,
});
/**
 * A person approves the work that is held: that commit may board, with exactly that content at protected paths. `onto`: the
 * commit in which `baseOid` is merged into it.
 */
const approveRecord = (record, { now, by, role, onto }) => {
    const { held } = record;
    if (held === undefined)
        throw new Error(`#${record.issue} holds no work that could be approved`);
    const { paths, ...work } = { ...held, ...onto };
    const approval = { by, ...(role === undefined ? {} : { role }), at: now, commit: work.oid, paths };
    const approvals = (0,_policy_approval_js__WEBPACK_IMPORTED_MODULE_2__/* .withApproval */ .QQ)(record.approvals, approval);
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'approve', now, { landed: { ...work, at: now, approval }, approvals, feedback: undefined });
};
/** A person closed the issue or took its label away. */
const withdrawRecord = (record, { now, attempt }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'withdraw', now, { attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt] });
/** A person who may do so asks again: the count of attempts starts from zero. */
const requestRecord = (record, { now }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'request', now, { attemptsBefore: record.attempts.length, refusal: undefined });
const boardRecord = (record, { now, bundle }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'board', now, { flight: { id: bundle } });
/** The bundle ended, and this passenger waits for the next one. */
const unboardRecord = (record, { now }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'unboard', now, {});
/** Takes work off a bundle, or out of the line: it goes back to an agent, or to a person when its attempts are used up. */
const evictRecord = (record, facts) => {
    if ((0,_revert_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRevert */ .Py)(record))
        return (0,_revert_record_js__WEBPACK_IMPORTED_MODULE_3__/* .abandonRevert */ .Wu)(record, facts);
    const evictions = [...record.evictions, { flight: facts.bundle, at: facts.now, reason: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(facts.reason, 2000) }];
    const change = { evictions, feedback: facts.feedback };
    if (facts.question !== undefined) {
        const held = record.landed === undefined || facts.asks === undefined ? undefined : heldOf(record.landed, facts.asks);
        return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'ask', facts.now, { ...change, question: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(facts.question, 2000), held });
    }
    if (!attemptsUsedUp(record, facts.config))
        return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'evict', facts.now, { ...change, notBefore: facts.notBefore });
    const question = usedUpQuestion(record, `Bundle ${facts.bundle} left it behind: ${facts.reason}`);
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'ask', facts.now, { ...change, question });
};
/** Landed work that waits for an approval of this content. */
const heldOf = (landed, paths) => {
    const { oid, at, attempt, agent, files, additions, deletions, flags, baseOid } = landed;
    const optional = { ...(flags === undefined ? {} : { flags }), ...(baseOid === undefined ? {} : { baseOid }) };
    return { oid, at, attempt, agent, files, additions, deletions, ...optional, paths };
};
/** Its work is on the base, as the commit `squash` if that is set. `pr` is the bundle's pull request, if any. */
const mergeRecord = (given, facts) => {
    const record = { ...given, squashed: facts.squash && given.landed ? { work: given.landed.oid, as: facts.squash } : undefined };
    if ((0,_revert_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRevert */ .Py)(record))
        return (0,_revert_record_js__WEBPACK_IMPORTED_MODULE_3__/* .concludeRevert */ .WR)(record, facts);
    const flight = { ...record.flight, id: facts.bundle, pr: facts.pr };
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'merge', facts.now, {
        flight,
        feedback: undefined,
        lastRevert: undefined,
        approvals: undefined,
        behind: facts.behind,
    });
};
/** The question when no attempt is left. `last` is a sentence about the last attempt. */
const usedUpQuestion = (record, last) => {
    const counted = countedAttempts(record);
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(`${counted === 1 ? 'The one attempt is' : `All ${counted} attempts are`} used up. ${last.trim().replace(/[.…]?$/, '.')} ` +
        `What should be done differently? Edit the issue and set ${_names_js__WEBPACK_IMPORTED_MODULE_4__/* .stateLabels */ .dE.ready} again.`, 2000);
};
/** The attempt of a claim whose jobs ended without a result. */
const lostAttempt = (claim, { now, outcome, detail }) => ({
    id: claim.id,
    agent: claim.agent,
    runId: claim.runId,
    startedAt: claim.at,
    endedAt: now,
    outcome: outcome ?? 'lost',
    costUsd: 0,
    turns: 0,
    commits: 0,
    detail: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(detail, 2000),
});


/***/ }),

/***/ 62520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   nL: () => (/* binding */ numbers)
/* harmony export */ });
// Numbers as people read them.
/** `#1, #2`: issues, or whatever else has a number of that kind. */
const numbers = (issues) => issues.map((issue) => `#${issue}`).join(', ');
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const dollars = (usd) => `$${usd.toFixed(2)}`;


/***/ }),

/***/ 97216:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lk: () => (/* binding */ describeBroken)
/* harmony export */ });
/* unused harmony exports renderBrokenComment, describeUnread */
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
const renderBrokenComment = (broken) => `${statusCommentMarker}\n\n**Left alone**: ${sentencesAbout(broken)}\n`;
const sentencesAbout = ({ ref, problem, newer, inTheWay }) => {
    const why = neutraliseSentence(problem, 500);
    if (inTheWay !== undefined)
        return `the record \`${ref}\` cannot be written (${why}). No agent and no train takes this issue until a person deletes that ref; after that the issue goes on from what its labels say.`;
    return newer === true
        ? `a newer release of clambake wrote the record \`${ref}\` (${why}). No agent and no train takes this issue until the workflows are pinned to that release, or to a later one; then it goes on where it stands.`
        : `the record \`${ref}\` cannot be read (${why}). No agent and no train takes this issue until a person repairs this ref, or deletes it; after that the issue goes on from what its labels say.`;
};
/** One sentence for each record with entries that wait. */
const describeUnread = ({ issues, trains, fleet }) => {
    const stored = [
        ...[...issues].map(([issue, one]) => ({ ...one, ref: issueRef(issue) })),
        ...[...trains].map(([base, one]) => ({ ...one, ref: trainRef(base) })),
        { ...fleet, ref: fleetRef },
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

/***/ 94071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ describeCi)
/* harmony export */ });
/** `12.5 runner minutes`, and the number of runs whose time is not known: they have not ended, or were cancelled. */
const runnerMinutes = (bundles) => {
    const trials = bundles.flatMap((bundle) => bundle.trials);
    const seconds = trials.reduce((sum, trial) => sum + (trial.runnerSeconds ?? 0), 0);
    const unknown = trials.filter((trial) => trial.runnerSeconds === undefined && trial.carried !== true).length;
    if (seconds === 0 && unknown > 0)
        return 'runner time not known yet';
    const counted = `${(seconds / 60).toFixed(1)} runner minutes`;
    return unknown === 0 ? counted : `${counted}, without ${unknown} that ${unknown === 1 ? 'has' : 'have'} not been measured`;
};
/**
 * Number of CI runs and their runner minutes. An App's pull request starts CI as soon as it is opened. Where a bundle
 * continues with commits that an earlier bundle has tested already, nobody needs that run, but the user pays for it, so
 * it is mentioned.
 */
const describeCi = (bundles) => {
    const runs = bundles.flatMap((bundle) => bundle.trials).filter((trial) => trial.carried !== true).length;
    const unasked = bundles.filter(({ trials }) => {
        const ofPulls = trials.filter((trial) => trial.event === 'pull_request');
        return ofPulls.length > 0 && ofPulls.every((trial) => trial.carried === true);
    }).length;
    const told = `${runs} ${runs === 1 ? 'run' : 'runs'}, ${runnerMinutes(bundles)}`;
    if (unasked === 0)
        return told;
    const [them, were] = unasked === 1
        ? ['one that its pull request started itself', 'was']
        : [`${unasked} that their pull requests started themselves`, 'were'];
    return `${told}; not counted: ${them} and that ${were} not needed`;
};


/***/ }),

/***/ 5068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dZ: () => (/* binding */ bundleMarker),
  n: () => (/* binding */ departure),
  Un: () => (/* binding */ passengerCells),
  YU: () => (/* binding */ renderAlarm),
  Ej: () => (/* binding */ renderClosing),
  QO: () => (/* binding */ renderMergeMessage),
  je: () => (/* binding */ renderPullRequest),
  $Y: () => (/* binding */ renderPullRequestTitle),
  fk: () => (/* binding */ renderSquashMessage),
  cY: () => (/* binding */ renderTakenOver),
  s: () => (/* binding */ take)
});

// EXTERNAL MODULE: ./packages/core/build/texts/times.js
var times = __webpack_require__(33763);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
// EXTERNAL MODULE: ./packages/core/build/texts/ci-cost.js
var ci_cost = __webpack_require__(94071);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js + 2 modules
var neutralise = __webpack_require__(92777);
;// CONCATENATED MODULE: ./packages/core/build/texts/conventional-subject.js
// Subjects of the form `type(scope): subject`, for a base that asks for them. The agent knows the rules of the repository, so its
// own subject is the best guess at a type that they allow.

const conventional_subject_form = /^([a-z][\w-]{0,30}(?:\([^()]{1,60}\))?!?: )(\S.*)$/;
/** Of commitlint's usual rules. */
const maximumChars = 100;
/** Makes the subject of a squash commit: the only commit's own, or else the title with the type of the first commit that has one. */
const conventionalSubject = (title, subjects) => {
    const own = subjects.map((subject) => (0,neutralise/* neutralise */.$0)(subject, maximumChars)).filter((subject) => conventional_subject_form.test(subject));
    const [first] = own;
    if (first !== undefined && subjects.length === 1)
        return fit(first);
    if (conventional_subject_form.test(title))
        return fit(title);
    const type = first === undefined ? 'chore: ' : (conventional_subject_form.exec(first)?.[1] ?? 'chore: ');
    return fit(`${type}${withSmallLetter(title)}`);
};
/** A name in capitals stays. */
const withSmallLetter = (text) => (/^\p{Lu}\p{Lu}/u.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`);
const fit = (subject) => {
    const short = subject.length <= maximumChars ? subject : subject.slice(0, maximumChars).replace(/\s+\S*$/, '');
    return short.toWellFormed().replace(/[\s.…]+$/, '');
};

;// CONCATENATED MODULE: ./packages/core/build/texts/train.js
// Renders a bundle's pull request and merge commits. Invariant: titles of issues are always neutralised, nothing here closes
// or mentions anything, and no sentence claims a test that has not passed.






/** GitHub refuses a body above 65,536 characters. */
const maximumCharacters = 60_000;
/** Hidden line that names the state of the bundle; a body with it needs no update. `runs` counts the CI runs before a merge. */
const bundleMarker = (bundle, runs = 0) => {
    const gone = bundle.evicted?.length ?? 0;
    const after = runs > 1 ? `, after ${runs} CI runs` : '';
    return (0,names/* hiddenMarker */.z0)(`bundle ${bundle.id}: ${bundle.passengers.map(({ issue }) => issue).join(' ')}${gone === 0 ? '' : ` (${gone} off)`}${after}`);
};
const renderPullRequestTitle = (bundle) => {
    const issues = bundle.passengers.map((passenger) => passenger.issue);
    const shown = issues.slice(0, 5).join(', ');
    const more = issues.length > 5 ? ` and ${issues.length - 5} more` : '';
    return `Clambake bundle ${bundle.id}: ${issues.length === 1 ? 'issue' : 'issues'} ${shown}${more}`;
};
const renderPullRequest = (bundle, facts) => {
    const head = [
        bundleMarker(bundle, facts.runs),
        `Bundle ${bundle.id} to \`${(0,neutralise/* neutralise */.$0)(bundle.base, 200)}\`, with ${(0,amounts/* plural */.LS)(bundle.passengers.length, 'passenger')}. ${departure(bundle)} ` +
            'Clambake tests exactly this bundle, moves the base branch to the tested commit and closes the issues.',
        '',
        '| | issue | title | agent | attempts | cost | change |',
        '|--:|--:|---|---|--:|--:|---|',
    ];
    const rows = (titleChars) => bundle.passengers.map((one, index) => `| ${index + 1} | #${one.issue} | ${passengerCells(one, { record: facts.records(one.issue), titleChars })} |`);
    const behind = facts.behind.flatMap(({ issue, text }) => (issue === null ? [] : [`- #${issue}: ${(0,neutralise/* neutralise */.$0)(text, 300)}`]));
    const tail = [
        ...ciSection(bundle),
        ...section('Look twice', looks(bundle, facts)),
        ...section('Taken off this bundle', takenOff(bundle)),
        ...section('Not aboard', behind),
    ];
    return train_fit(head, rows, tail);
};
/** States the departure, and how late it was. */
const departure = (bundle) => {
    const departed = `Departed ${(0,times/* dateTime */.K)(bundle.departedAt)}`;
    if (bundle.promisedBy === undefined)
        return `${departed}.`;
    const lateMs = Date.parse(bundle.departedAt) - Date.parse(bundle.promisedBy);
    if (lateMs < 60_000)
        return `${departed}; promised by ${(0,times/* clockTime */.q)(bundle.promisedBy)}.`;
    return `${departed}, ${Math.floor(lateMs / 60_000)} min **late**: promised by ${(0,times/* clockTime */.q)(bundle.promisedBy)}.`;
};
/** The cost of CI so far; empty until a CI run has ended. */
const ciSection = (bundle) => bundle.trials.some((trial) => trial.verdict !== undefined) ? ['', `**CI so far:** ${(0,ci_cost/* describeCi */.u)([bundle])}.`] : [];
const changeOf = (record) => {
    const landed = record?.landed;
    return landed === undefined ? '' : `+${landed.additions} −${landed.deletions} in ${(0,amounts/* plural */.LS)(landed.files, 'file')}`;
};
/** Lines about what is allowed and easily overlooked, and about what a person approved. */
const looks = (bundle, { records }) => bundle.passengers.flatMap(({ issue, oid }) => {
    const record = records(issue);
    const { flags = [], approval } = record?.landed ?? {};
    const earlier = (record?.approvals ?? [])
        .filter(({ commit }) => commit !== approval?.commit)
        .map((one) => `${approvedLine(one)}, earlier`);
    const approved = [...(approval === undefined || approval.commit !== oid ? [] : [approvedLine(approval)]), ...earlier];
    return [...approved, ...flags].map((text) => `- #${issue}: ${(0,neutralise/* neutralise */.$0)(text, 400)}`);
});
const approvedLine = ({ by, paths }) => {
    const shown = paths.slice(0, 5).map(({ path }) => JSON.stringify(path.slice(0, 120)));
    return `approved by ${by}: ${shown.join(', ')}${paths.length > 5 ? ` and ${paths.length - 5} more` : ''}`;
};
/** Title, agent, attempts, cost and change, as cells of a table. */
const passengerCells = ({ title, agent, attempts, costUsd }, { record, titleChars }) => `${(0,neutralise/* safeTitle */.CL)(title, titleChars)} | ${agent} | ${attempts} | ${(0,amounts/* dollars */.E9)(costUsd)} | ${changeOf(record)}`;
const takenOff = ({ evicted = [] }) => evicted.map(({ issue, reason }) => `- #${issue}: ${(0,neutralise/* neutralise */.$0)(reason, 400)}`);
const section = (title, lines) => (lines.length === 0 ? [] : ['', `**${title}**`, '', ...lines]);
/** Shortens titles first, then leaves passengers out and counts them. */
const train_fit = (head, rows, tail) => {
    const roomForRows = maximumCharacters * 0.75 - head.join('\n').length;
    const choices = [120, 60, 25].map(rows);
    const all = choices.find((lines) => lines.reduce((sum, line) => sum + line.length + 1, 0) <= roomForRows) ?? choices.at(-1) ?? [];
    const kept = take(all, roomForRows);
    const lines = [...head, ...kept];
    if (kept.length < all.length)
        lines.push('', `… and ${all.length - kept.length} more passengers`);
    const after = take(tail, maximumCharacters - lines.join('\n').length);
    if (after.length < tail.length)
        after.push(`… and ${tail.length - after.length} more lines`);
    return `${[...lines, ...after].join('\n')}\n`;
};
/** Returns as many of the first lines as there is room for. */
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
/** Body of a pull request that closes without a merge; the work of `landed` came onto the base in other ways. */
const renderClosing = (bundle, { ending, landed }) => {
    const evicted = new Set((bundle.evicted ?? []).map((one) => one.issue));
    const waiting = bundle.passengers.map((passenger) => passenger.issue).filter((issue) => !evicted.has(issue) && !landed.includes(issue));
    const head = [
        bundleMarker(bundle),
        `Bundle ${bundle.id} to \`${(0,neutralise/* neutralise */.$0)(bundle.base, 200)}\` ended without a merge: ${(0,neutralise/* neutralise */.$0)(ending, 400)}.`,
    ];
    const there = landed.length === 0 ? [] : ['', `On \`${(0,neutralise/* neutralise */.$0)(bundle.base, 200)}\` already: ${(0,amounts/* numbers */.nL)(landed)}.`];
    const others = waiting.length === 0 ? [] : ['', `Waiting for the next bundle: ${(0,amounts/* numbers */.nL)(waiting)}.`];
    return train_fit(head, () => [], [...there, ...others, ...ciSection(bundle), ...section('Taken off', takenOff(bundle))]);
};
/** Body of a pull request that a person has taken over. */
const renderTakenOver = (bundle, ending) => `${bundleMarker(bundle)}\n${(0,neutralise/* neutralise */.$0)(ending.replace(/^a/, 'A'), 400)}, so it is theirs now: the train has ended bundle ${bundle.id} and leaves branch and pull request alone. If it is merged, the issues that were aboard count as merged.\n`;
/** Puts an alarm above a pull request's body. */
const renderAlarm = (reason, body) => `> [!CAUTION]\n> ${reason}\n\n${body.slice(0, maximumCharacters)}`;
/** They tell later readers where the work came from. */
const trailersOf = (passenger, bundle) => [
    (0,names/* trailer */.s9)('Issue', passenger.issue),
    (0,names/* trailer */.s9)('Agent', passenger.agent),
    (0,names/* trailer */.s9)('Attempts', passenger.attempts),
    (0,names/* trailer */.s9)('Cost', `${passenger.costUsd.toFixed(2)} USD`),
    (0,names/* trailer */.s9)('Bundle', bundle.id),
    ...(passenger.transcript === undefined ? [] : [(0,names/* trailer */.s9)('Transcript', passenger.transcript)]),
];
/** Message of one passenger's merge commit. Linters of messages pass over what begins as git's own merges do. */
const renderMergeMessage = (passenger, bundle) => [`Merge branch '${(0,names/* issueBranch */.sL)(passenger.issue)}': ${(0,neutralise/* neutralise */.$0)(passenger.title)}`, '', ...trailersOf(passenger, bundle), ''].join('\n');
/** Message of one passenger's squash commit. `credits`: trailers that name people. */
const renderSquashMessage = (passenger, bundle, { credits, subjects, conventional }) => {
    const title = (0,neutralise/* neutralise */.$0)(passenger.title) || `Work of issue ${passenger.issue}`;
    return [
        conventional ? conventionalSubject(title, subjects) : title,
        '',
        ...trailersOf(passenger, bundle),
        (0,names/* trailer */.s9)('Work', passenger.oid),
        ...credits,
        '',
    ].join('\n');
};


/***/ }),

/***/ 70511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ reserved),
/* harmony export */   HH: () => (/* binding */ nextBundleId),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   T1: () => (/* binding */ trainChange),
/* harmony export */   aU: () => (/* binding */ leftBehind),
/* harmony export */   cG: () => (/* binding */ takingOff),
/* harmony export */   cO: () => (/* binding */ departWrite),
/* harmony export */   kh: () => (/* binding */ trainOf),
/* harmony export */   v6: () => (/* binding */ ended),
/* harmony export */   vD: () => (/* binding */ fatesOf)
/* harmony export */ });
/* harmony import */ var _fleet_backoff_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(22421);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(83053);
/* harmony import */ var _records_transition_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33012);
/* harmony import */ var _records_transitions_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35867);
/* harmony import */ var _records_revert_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28675);
/* harmony import */ var _texts_amounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62520);
/* harmony import */ var _texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92777);
// Changes the train's record and its passengers' records together. Each write is one atomic push, so that a passenger is never
// aboard a bundle that does not list it.








const maximumHistory = 50;
const maximumVerdicts = 300;
const trainOf = (input) => input.snapshot.ledger.trains.get(input.base)?.record ?? { v: 1, base: input.base, lastFlight: 0, verdicts: {}, history: [] };
/** The run that writes an open bundle becomes its owner: see bundle/owner.ts. */
const trainChange = (input, change) => {
    const { run, now } = input.snapshot;
    const train = mindingHead(input, change.train);
    const pilot = { runId: run.runId, runAttempt: run.runAttempt, at: now };
    return { kind: 'write', ...change, train: train.flight === undefined ? train : { ...train, flight: { ...train.flight, pilot } } };
};
/** Keeps the tip of the bundle's branch in `heads` when it is none of the new prefixes. */
const mindingHead = (input, train) => {
    const { flight: bundle } = train;
    const before = trainOf(input).flight;
    if (bundle === undefined || before?.id !== bundle.id)
        return train;
    const tip = input.snapshot.branches.get((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleBranch */ .lM)(bundle.id));
    const known = isPrefix(bundle, tip);
    const { heads: _, ...rest } = bundle;
    return { ...train, flight: tip === undefined || known || !isOurs(before, tip) ? rest : { ...rest, heads: [tip] } };
};
const isPrefix = ({ prefixes = [] }, tip) => prefixes.some(({ oid, squash }) => oid === tip || (squash !== undefined && squash === tip));
/** True when `tip` is where we left the bundle's branch. */
const isOurs = (bundle, tip) => bundle.heads?.includes(tip) === true || isPrefix(bundle, tip);
/** Undefined when the attempt left none, and for a revert, which no agent made. */
const transcriptOf = ({ attempts, landed }, repositoryUrl) => {
    const attempt = landed.revert === undefined ? attempts.find(({ id }) => id === landed.attempt) : undefined;
    return attempt?.transcript === undefined ? undefined : `${repositoryUrl}/actions/runs/${attempt.runId}/artifacts/${attempt.transcript}`;
};
const passengerOf = ({ record, title, priority }, repositoryUrl) => ({
    issue: record.issue,
    oid: record.landed.oid,
    title: (0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isRevert */ .Py)(record) ? `Revert: ${(0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .safeTitle */ .CL)(title, 190)}` : (0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .safeTitle */ .CL)(title, 200),
    agent: record.landed.agent,
    attempts: Math.max(1, record.attempts.length),
    // JSON has no Infinity.
    costUsd: Math.min(Number.MAX_VALUE, record.attempts.reduce((sum, attempt) => sum + attempt.costUsd, 0)),
    priority,
    ...optionalTranscript(transcriptOf(record, repositoryUrl)),
});
const optionalTranscript = (transcript) => transcript === undefined ? {} : { transcript };
/** A number from here on is a person's edit. It is left out, because the branch after it is none that parseBundleBranch reads. */
const maximumNumber = 999_999_999;
/** The bundles of all bases share the names of branches, so a number is unique over all trains and all existing branches. */
const nextBundleId = ({ snapshot: { ledger, branches } }) => {
    const taken = [...[...ledger.trains.values()].map((stored) => stored.record.lastFlight), ...[...branches.keys()].map(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBundleBranch */ .gb)];
    return String(Math.max(0, ...taken.filter((number) => number < maximumNumber)) + 1);
};
/**
 * The push that writes the bundle's record reserves its number by creating its branch. Of two trains that depart at the same
 * moment one loses that push, decides again and takes the next number.
 */
const reserved = (bundle) => ({
    bundle: { ...bundle, heads: [bundle.baseOid] },
    branches: [{ branch: (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleBranch */ .lM)(bundle.id), expect: null, to: bundle.baseOid }],
});
/** `baseOid`: the base's tip. */
const departWrite = (input, boarding, baseOid) => {
    const { now } = input.snapshot;
    const train = trainOf(input);
    const id = nextBundleId(input);
    const passengers = boarding.passengers.map((boarder) => passengerOf(boarder, input.snapshot.run.repositoryUrl));
    const { promisedBy } = boarding;
    const { bundle, branches } = reserved({ id, base: input.base, baseOid, departedAt: now, passengers, trials: [], promisedBy });
    const aboard = new Set(bundle.passengers.map((passenger) => passenger.oid));
    const still = (oids) => {
        const left = oids?.filter((oid) => !aboard.has(oid));
        return left === undefined || left.length === 0 ? undefined : left;
    };
    const next = {
        ...train,
        lastFlight: Number(id),
        lastDeparture: boarding.unblockersOnly ? train.lastDeparture : now,
        flight: bundle,
        stopped: undefined,
        setAside: still(train.setAside),
        alone: still(train.alone),
    };
    const issues = boarding.passengers.map(({ record }) => (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_3__/* .boardRecord */ .MC)(record, { bundle: bundle.id, now }));
    return trainChange(input, { why: `bundle ${bundle.id} departs with ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .numbers */ .nL)([...(0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .everybody */ .eI)(bundle)])}`, train: next, issues, branches });
};
/** The bundle with these passengers on its list of the evicted. */
const takingOff = (bundle, evicted) => ({
    ...bundle,
    evicted: [...(bundle.evicted ?? []), ...[...evicted].map(([issue, { reason }]) => ({ issue, reason: (0,_records_transition_js__WEBPACK_IMPORTED_MODULE_6__/* .cut */ .J)(reason, 2000) }))],
});
/** The tip of an issue's branch that is not on the base although the issue's landed commit is; undefined when there is none. */
const leftBehind = ({ snapshot, onBase }, { issue, landed }) => {
    const tip = snapshot.branches.get((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .issueBranch */ .sL)(issue));
    return tip === undefined || tip === landed?.oid || onBase.has(tip) ? undefined : tip;
};
/** The next records of the passengers. An issue whose record is not aboard this bundle is left alone. */
const fatesOf = (input, bundle, fate) => {
    const { now, ledger } = input.snapshot;
    const squashes = (0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .squashCommits */ .CH)(input.onBase, bundle);
    return bundle.passengers.flatMap(({ issue, oid }) => {
        const record = ledger.issues.get(issue)?.record;
        if (record === undefined || !(0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .isAboard */ .yg)(record, bundle))
            return [];
        if (fate.merged?.has(issue) === true)
            return [
                (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_3__/* .mergeRecord */ .g_)(record, {
                    bundle: bundle.id,
                    pr: bundle.pr,
                    behind: leftBehind(input, record),
                    squash: squashes.get(issue) ?? input.squashedAs.get(oid),
                    now,
                }),
            ];
        const eviction = fate.evicted?.get(issue);
        const notBefore = (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_7__/* .notBeforeAfterEviction */ .gr)(record, now);
        if (eviction !== undefined)
            return [(0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_3__/* .evictRecord */ .jG)(record, { bundle: bundle.id, now, config: input.config, notBefore, ...eviction })];
        if (fate.onward?.issues.has(issue) === true)
            return [{ ...record, flight: { ...record.flight, id: fate.onward.bundle, pr: undefined } }];
        return fate.leave?.has(issue) === true ? [(0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_3__/* .unboardRecord */ .T)(record, { now })] : [];
    });
};
/** Moves the bundle into the train's history. Everything up to `prefix` is merged. */
const ended = (input, end) => {
    const { bundle, prefix } = end;
    const train = trainOf(input);
    const entry = {
        id: bundle.id,
        pr: bundle.pr,
        landed: [...end.landed],
        evicted: (bundle.evicted ?? []).map((one) => one.issue),
        culprits: (0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .culpritsOf */ .Et)(bundle),
        ciRuns: bundle.trials.filter((trial) => trial.carried !== true).length,
        runnerSeconds: bundle.trials.reduce((sum, trial) => sum + (trial.runnerSeconds ?? 0), 0),
        mergedOid: prefix && ((0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .landedAs */ .fx)(input.onBase, prefix) ?? prefix.oid),
        testedTree: prefix?.tree,
        endedAt: input.snapshot.now,
        departedAt: bundle.departedAt,
        promisedBy: bundle.promisedBy,
        ending: end.ending.slice(0, 500).toWellFormed(),
    };
    const verdicts = Object.fromEntries(Object.entries(train.verdicts).slice(-maximumVerdicts));
    return { ...train, flight: undefined, verdicts, history: [entry, ...train.history].slice(0, maximumHistory) };
};


/***/ })

};
