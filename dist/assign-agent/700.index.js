export const id = 700;
export const ids = [700];
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

/***/ 64700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D$: () => (/* binding */ freeableAgents),
/* harmony export */   Ui: () => (/* binding */ diff)
/* harmony export */ });
/* unused harmony export isOfApp */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _records_put_off_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23374);
/* harmony import */ var _bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83053);
/* harmony import */ var _texts_train_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4398);
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
    const held = new Set([...changed.values(), ...unchanged].flatMap((record) => (0,_records_put_off_js__WEBPACK_IMPORTED_MODULE_1__/* .busyAgentOf */ .Mr)(record?.claim) ?? []));
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
/** Agents that a claim needs no longer with this change. */
const endedClaims = (before, change) => new Set([...nextRecords(change)].flatMap(([issue, record]) => {
    const was = before.issues.get(issue)?.record.claim;
    const agent = (0,_records_put_off_js__WEBPACK_IMPORTED_MODULE_1__/* .busyAgentOf */ .Mr)(was);
    const isOver = was?.id !== record?.claim?.id || (0,_records_put_off_js__WEBPACK_IMPORTED_MODULE_1__/* .busyAgentOf */ .Mr)(record?.claim) === undefined;
    return agent !== undefined && isOver ? [agent] : [];
}));
const transitionsOf = (before, change) => [...nextRecords(change)].flatMap(([issue, record]) => {
    const was = before.issues.get(issue)?.record;
    if (was?.state === record?.state)
        return [];
    return [{ issue, from: was?.state, to: record?.state, askedBy: (record ?? was)?.asked?.actor }];
});
/** CI runs of the open bundle that the record no longer waits for and that have not ended by themselves. */
const cancelsOf = (was, train, { bundleView }) => {
    const wanted = new Set(train.flight === undefined ? [] : (0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .runsOut */ .H5)(train.flight));
    const given = was?.flight === undefined ? [] : (0,_bundle_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .runsOut */ .H5)(was.flight).filter((run) => !wanted.has(run));
    return given.filter((run) => bundleView?.runs.get(run)?.status !== 'completed').map((run) => ({ kind: 'cancel-run', run }));
};
/** Edits the pull request when a bundle ends, and when an alarm needs a person at once. */
const pullRequestOf = (before, { ended, train, issues = [] }, { bundleView, repositoryUrl }) => {
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
        return edit((0,_texts_train_js__WEBPACK_IMPORTED_MODULE_3__/* .renderAlarm */ .YU)(train.stopped.reason, shown?.body ?? ''), lost);
    if (ended !== undefined && last?.mergedOid !== undefined && repositoryUrl !== undefined) {
        const { mergedOid, landed, endedAt } = last;
        const records = (issue) => issues.find((record) => record.issue === issue);
        return edit((0,_texts_train_js__WEBPACK_IMPORTED_MODULE_3__/* .renderLanded */ .hK)(ended, { records, repositoryUrl, landed, mergedOid, endedAt }), false);
    }
    if (!lost)
        return [];
    const ending = last?.ending ?? '';
    if (train.kept?.includes((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleBranch */ .lM)(ended.id)) === true)
        return edit((0,_texts_train_js__WEBPACK_IMPORTED_MODULE_3__/* .renderTakenOver */ .cY)(ended, ending), false);
    return edit((0,_texts_train_js__WEBPACK_IMPORTED_MODULE_3__/* .renderClosing */ .Ej)(ended, { ending, landed: last?.landed ?? [] }), true);
};
/** True when another tick has something to do: an agent is free, an issue is ready or merged, a person gave a command, or trains may open pull requests. */
const wakes = (before, change, { actor }) => {
    if (actor === 'fleet')
        return false;
    if (endedClaims(before, change).size > 0)
        return true;
    const { issues = [], fleet } = change;
    if (issues.some(({ issue, claim }) => claim === undefined && before.issues.get(issue)?.record.claim !== undefined))
        return true;
    if (issues.some(({ issue, state }) => (state === 'ready' || state === 'merged') && before.issues.get(issue)?.record.state !== state))
        return true;
    if (fleet?.pullRequests?.allowed === true && before.fleet?.record.pullRequests?.allowed !== true)
        return true;
    const known = new Set([...(before.fleet?.record.commands ?? []), ...(before.fleet?.record.answered ?? [])].map(({ id }) => id));
    return [...(fleet?.commands ?? []), ...(fleet?.answered ?? [])].some(({ id }) => !known.has(id));
};


/***/ }),

/***/ 42300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pe: () => (/* binding */ verifyWords),
/* harmony export */   yC: () => (/* binding */ attemptVerifySchema)
/* harmony export */ });
/* unused harmony export verifySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79689);
// The judgement of the repository's own commands (`verify`) about an attempt's work. The agent's machine says it: it steers the next attempt and
// informs people, and nothing is trusted because of it.


/** `unverified`: the commands said nothing about the work. */
const verifyWords = ['verified', 'failing', 'unverified'];
const attemptVerifySchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    result: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(verifyWords),
    /** The first command that did not pass. */
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300).optional(),
    /** Its exit code; none where it did not end by itself. */
    exit: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(255).optional(),
    /** Of all commands together. */
    seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0),
    /** The end of the output of a command that failed: untrusted. */
    excerpt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(6000).optional(),
});
const verifySchema = attemptVerifySchema.extend({
    /** A clause for people: why the result is not `verified`. */
    why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(600).optional(),
    /** Files that the commands changed; the changes were not taken. */
    changed: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300)).max(10).optional(),
});


/***/ }),

/***/ 4398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dZ: () => (/* binding */ bundleMarker),
  YU: () => (/* binding */ renderAlarm),
  Ej: () => (/* binding */ renderClosing),
  hK: () => (/* binding */ renderLanded),
  je: () => (/* binding */ renderPullRequest),
  $Y: () => (/* binding */ renderPullRequestTitle),
  cY: () => (/* binding */ renderTakenOver),
  s: () => (/* binding */ take)
});

// UNUSED EXPORTS: departure, knownTo, passengerCells, renderMergeMessage, renderSquashMessage

// EXTERNAL MODULE: ./packages/core/build/texts/times.js
var times = __webpack_require__(33763);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/core/build/records/verify-schema.js
var verify_schema = __webpack_require__(42300);
// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
;// CONCATENATED MODULE: ./packages/core/build/texts/ci-cost.js
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

// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js
var texts_neutralise = __webpack_require__(44843);
// EXTERNAL MODULE: ./packages/core/build/texts/work-words.js
var work_words = __webpack_require__(4884);
;// CONCATENATED MODULE: ./packages/core/build/texts/bundle-sections.js



/** Passengers in the order in which CI tests them, those that have not been merged yet at the end. */
const inTestOrder = ({ passengers, prefixes = [] }) => {
    const place = new Map(prefixes.map(({ issue }, index) => [issue, index]));
    const placeOf = ({ issue }) => place.get(issue) ?? prefixes.length;
    return passengers.toSorted((a, b) => placeOf(a) - placeOf(b));
};
/** One text for each issue: what was done, why, the files, the tests, the judgement, the cost, and how to take it off or back. */
const issueSections = (bundle, { records, isLanded }) => inTestOrder(bundle).map((passenger) => issueSection(passenger, { record: records(passenger.issue), isLanded }));
const issueSection = (passenger, { record, isLanded }) => {
    const { issue, title, attempts, costUsd } = passenger;
    const landed = record?.landed;
    const words = (0,texts_neutralise/* quoteUntrusted */.X0)(landed?.closing ?? '', { maxLines: 8, maxChars: 800 });
    const why = record?.asked === undefined ? '' : ` ${(0,texts_neutralise/* neutralise */.$0)(record.asked.actor, 60)} asked for it.`;
    const facts = [
        landed === undefined ? '' : (0,work_words/* changed */.tD)(landed),
        landed?.tests === undefined ? '' : testsWords(landed),
        (0,work_words/* judged */.g$)(record?.attempts.find(({ id }) => id === landed?.attempt)),
        `It cost ${(0,amounts/* dollars */.E9)(costUsd)} in ${(0,amounts/* plural */.LS)(attempts, 'attempt')}.`,
    ].filter((text) => text !== '');
    const steer = isLanded
        ? `A comment \`/revert #${issue}\` takes it back.`
        : `A comment \`/evict #${issue}\`, with your words, takes it off and gives it back to an agent.`;
    return [
        `<details><summary>#${issue} ${(0,texts_neutralise/* safeTitle */.CL)(title, 100)}</summary>`,
        '',
        ...(words === '' ? [] : [words, '']),
        `- Why: issue #${issue}.${why}`,
        `- ${facts.join(' ')}`,
        `- ${steer}`,
        '',
        '</details>',
    ].join('\n');
};
const testsWords = ({ files, tests = 0 }) => tests === 0
    ? 'By their names, none of its files is a test.'
    : `By their names, ${tests} of its ${(0,amounts/* plural */.LS)(files, 'file')} ${tests === 1 ? 'is a test' : 'are tests'}.`;
/** CI runs that have ended, with links; a run's page says more than any line here. */
const runLines = ({ trials }, repositoryUrl) => trials
    .filter(({ verdict }) => verdict !== undefined)
    .map(({ runId, attempt = 1, size, verdict, check }) => {
    const what = size === 0 ? 'the base alone' : size === 1 ? 'the first row' : `the first ${size} rows`;
    const said = verdict === 'red' ? `red, ${(0,texts_neutralise/* neutralise */.$0)(check ?? 'CI', 100)}` : verdict === 'none' ? 'ended without a verdict' : verdict;
    const page = `${repositoryUrl}/actions/runs/${runId}${attempt === 1 ? '' : `/attempts/${attempt}`}`;
    return `- [run ${runId}${attempt === 1 ? '' : `, attempt ${attempt}`}](${page}) of ${what}: ${said}`;
});

;// CONCATENATED MODULE: ./packages/core/build/texts/train.js
// Renders a bundle's pull request and merge commits. Invariant: titles of issues are always neutralised, nothing here closes
// or mentions anything, and no sentence claims a test that has not passed.








/** GitHub refuses a body above 65,536 characters. */
const maximumCharacters = 60_000;
/** Hidden line that names the state of the bundle; a body with it needs no update. `runs` counts the CI runs that have ended. */
const bundleMarker = (bundle, runs = 0) => {
    const gone = bundle.evicted?.length ?? 0;
    const after = runs > 1 ? `, after ${runs} CI runs` : '';
    return (0,names/* hiddenMarker */.z0)(`bundle ${bundle.id}: ${inTestOrder(bundle)
        .map(({ issue }) => issue)
        .join(' ')}${gone === 0 ? '' : ` (${gone} off)`}${after}`);
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
        `${opening(bundle, facts)} Rows stand in the order in which CI tests them: a run of the first 10 tests rows 1 to 10 together.`,
        '',
        '| | issue | title | agent | attempts | cost | change |',
        '|--:|--:|---|---|--:|--:|---|',
    ];
    const rows = (titleChars) => inTestOrder(bundle).map((one, index) => `| ${index + 1} | #${one.issue} | ${passengerCells(one, { record: facts.records(one.issue), titleChars })} |`);
    const behind = facts.behind.flatMap(({ issue, text }) => issue === null ? [] : [`- #${issue}: ${(0,texts_neutralise/* neutraliseAbout */.OQ)(text, 300, knownTo(bundle))}`]);
    const tail = [
        ...verifySection(bundle),
        ...ciSection(bundle, facts.landed === undefined ? 'CI so far' : 'CI'),
        ...section('CI runs', runLines(bundle, facts.repositoryUrl)),
        ...section('Look twice', looks(bundle, facts)),
        ...section('Taken off this bundle', takenOff(bundle)),
        ...section('Not aboard', behind),
        ...section('Issue by issue', issueSections(bundle, { records: facts.records, isLanded: facts.landed !== undefined })),
    ];
    return fit(head, rows, tail);
};
/** Says what the bundle is and what happens with it, or what has happened. */
const opening = (bundle, { landed, repositoryUrl }) => {
    const base = `\`${(0,texts_neutralise/* neutralise */.$0)(bundle.base, 200)}\``;
    const aboard = (0,amounts/* plural */.LS)(bundle.passengers.length, 'passenger');
    if (landed !== undefined)
        return `Bundle ${bundle.id} **landed** on ${base} as [\`${landed.oid.slice(0, 10)}\`](${repositoryUrl}/commit/${landed.oid}) ${(0,times/* dateTime */.K)(landed.at)}, with ${aboard}. ${departure(bundle)}`;
    return (`Bundle ${bundle.id} to ${base}, with ${aboard}. ${departure(bundle)} ` +
        'Clambake tests exactly this bundle, moves the base branch to the tested commit and closes the issues.');
};
/** Body after the landing; `landed` are the issues whose work it brought. */
const renderLanded = (bundle, { landed, mergedOid, endedAt, ...facts }) => {
    const there = new Set(landed);
    const prefixes = bundle.prefixes?.filter(({ issue }) => there.has(issue));
    const shown = {
        ...bundle,
        ...(prefixes === undefined ? {} : { prefixes }),
        passengers: bundle.passengers.filter(({ issue }) => there.has(issue)),
    };
    const off = new Set((bundle.evicted ?? []).map(({ issue }) => issue));
    const behind = bundle.passengers
        .filter(({ issue }) => !there.has(issue) && !off.has(issue))
        .map(({ issue }) => ({ issue, text: 'was not in what landed: its issue says where it is' }));
    return renderPullRequest(shown, { ...facts, behind, landed: { oid: mergedOid, at: endedAt } });
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
const ciSection = (bundle, title = 'CI so far') => bundle.trials.some((trial) => trial.verdict !== undefined) ? ['', `**${title}:** ${describeCi([bundle])}.`] : [];
/** Names the judgement of the repository's own commands for each issue; empty where they judged none. CI is the proof. */
const verifySection = ({ passengers }) => {
    if (passengers.every(({ verify }) => verify === undefined))
        return [];
    const counts = verify_schema/* verifyWords */.pe.flatMap((word) => {
        const issues = passengers.filter(({ verify = 'unverified' }) => verify === word).map(({ issue }) => issue);
        return issues.length === 0 ? [] : [`${word} ${(0,amounts/* numbers */.nL)(issues)}`];
    });
    return ['', `**Before CI:** ${counts.join('; ')}.`];
};
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
    return [...approved, ...flags].map((text) => `- #${issue}: ${(0,texts_neutralise/* neutralise */.$0)(text, 400)}`);
});
const approvedLine = ({ by, paths }) => {
    const shown = paths.slice(0, 5).map(({ path }) => JSON.stringify(path.slice(0, 120)));
    return `approved by ${by}: ${shown.join(', ')}${paths.length > 5 ? ` and ${paths.length - 5} more` : ''}`;
};
/** Title, agent, attempts, cost and change, as cells of a table. */
const passengerCells = ({ title, agent, attempts, costUsd }, { record, titleChars }) => `${(0,texts_neutralise/* safeTitle */.CL)(title, titleChars)} | ${agent} | ${attempts} | ${(0,amounts/* dollars */.E9)(costUsd)} | ${changeOf(record)}`;
const takenOff = (bundle) => [...(bundle.evicted ?? []), ...(bundle.left ?? [])].map(({ issue, reason }) => `- #${issue}: ${(0,texts_neutralise/* neutraliseAbout */.OQ)(reason, 400, knownTo(bundle))}`);
/** Issues that a sentence about the bundle may name. */
const knownTo = ({ passengers, evicted = [] }) => new Set([...passengers, ...evicted].map(({ issue }) => issue));
const section = (title, lines) => (lines.length === 0 ? [] : ['', `**${title}**`, '', ...lines]);
/** Shortens titles first, then leaves passengers out and counts them. */
const fit = (head, rows, tail) => {
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
    const off = new Set([...(bundle.evicted ?? []), ...(bundle.left ?? [])].map((one) => one.issue));
    const waiting = bundle.passengers.map((passenger) => passenger.issue).filter((issue) => !off.has(issue) && !landed.includes(issue));
    const head = [
        bundleMarker(bundle),
        `Bundle ${bundle.id} to \`${(0,texts_neutralise/* neutralise */.$0)(bundle.base, 200)}\` ended without a merge: ${(0,texts_neutralise/* neutralise */.$0)(ending, 400)}.`,
    ];
    const there = landed.length === 0 ? [] : ['', `On \`${(0,texts_neutralise/* neutralise */.$0)(bundle.base, 200)}\` already: ${(0,amounts/* numbers */.nL)(landed)}.`];
    const others = waiting.length === 0 ? [] : ['', `Waiting for the next bundle: ${(0,amounts/* numbers */.nL)(waiting)}.`];
    return fit(head, () => [], [...there, ...others, ...ciSection(bundle), ...section('Taken off', takenOff(bundle))]);
};
/** Body of a pull request that a person has taken over. */
const renderTakenOver = (bundle, ending) => `${bundleMarker(bundle)}\n${(0,texts_neutralise/* neutralise */.$0)(ending.replace(/^a/, 'A'), 400)}, so it is theirs now: the train has ended bundle ${bundle.id} and leaves branch and pull request alone. If it is merged, the issues that were aboard count as merged.\n`;
/** Puts an alarm above a pull request's body. */
const renderAlarm = (reason, body) => `> [!CAUTION]\n> ${reason}\n\n${body.slice(0, maximumCharacters)}`;
/** They tell later readers where the work came from. */
const trailersOf = (passenger, bundle) => [
    trailer('Issue', passenger.issue),
    trailer('Agent', passenger.agent),
    trailer('Attempts', passenger.attempts),
    trailer('Cost', `${passenger.costUsd.toFixed(2)} USD`),
    trailer('Bundle', bundle.id),
    ...(passenger.transcript === undefined ? [] : [trailer('Transcript', passenger.transcript)]),
    ...(passenger.verify === undefined ? [] : [trailer('Verify', passenger.verify)]),
];
/** Message of one passenger's merge commit. Linters of messages pass over what begins as git's own merges do. */
const renderMergeMessage = (passenger, bundle) => [`Merge branch '${issueBranch(passenger.issue)}': ${neutralise(passenger.title)}`, '', ...trailersOf(passenger, bundle), ''].join('\n');
/** Message of one passenger's squash commit. `credits`: trailers that name people. */
const renderSquashMessage = (passenger, bundle, { credits, subjects, conventional }) => {
    const title = neutralise(passenger.title) || `Work of issue ${passenger.issue}`;
    return [
        conventional ? conventionalSubject(title, subjects) : title,
        '',
        ...trailersOf(passenger, bundle),
        trailer('Work', passenger.oid),
        ...credits,
        '',
    ].join('\n');
};


/***/ }),

/***/ 4884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ failedCheck),
/* harmony export */   Y3: () => (/* binding */ jobInComment),
/* harmony export */   ae: () => (/* binding */ placeOfWork),
/* harmony export */   d8: () => (/* binding */ workWords),
/* harmony export */   g$: () => (/* binding */ judged),
/* harmony export */   sV: () => (/* binding */ quoteEnd),
/* harmony export */   tD: () => (/* binding */ changed)
/* harmony export */ });
/* harmony import */ var _records_states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36113);
/* harmony import */ var _amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62520);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44843);



/** Empty for an issue without landed work. */
const workWords = (record) => {
    const { landed, state } = record;
    if (landed === undefined || !(0,_records_states_js__WEBPACK_IMPORTED_MODULE_0__/* .stateFacts */ .T$)(state).has.includes('landed'))
        return [];
    const by = record.attempts.find(({ id }) => id === landed.attempt);
    const facts = [changed(landed), judged(by), state === 'merged' ? cost(record) : ''].filter((text) => text !== '').join(' ');
    const words = (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteUntrusted */ .X0)(landed.closing ?? '', { maxLines: 12, maxChars: 1500 });
    return [facts, words === '' ? '' : `Agent ${landed.agent} said at the end:\n\n${words}`];
};
const changed = ({ firstPaths: paths = [], files }) => {
    if (paths.length === 0)
        return '';
    const names = paths.map((path) => `\`${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(path, 120)}\``).join(', ');
    return `Changes ${names}${files > paths.length ? ` and ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(files - paths.length, 'other file')}` : ''}.`;
};
const judged = (attempt) => {
    if (attempt === undefined)
        return '';
    const { verify } = attempt;
    if (verify === undefined)
        return 'No command of the repository ("verify") has judged it before CI.';
    if (verify.result === 'verified')
        return 'Verified: the commands of "verify" have passed on it.';
    const command = verify.command === undefined ? '' : `, \`${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(verify.command, 100)}\``;
    return verify.result === 'failing'
        ? `Failing: a command of "verify"${command} did not pass.`
        : `Unverified: the commands of "verify" have not judged it${command}.`;
};
const cost = ({ attempts }) => {
    const costUsd = attempts.reduce((sum, attempt) => sum + attempt.costUsd, 0);
    return attempts.length === 0
        ? ''
        : `It cost ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .costText */ .rs)({ costUsd, costIsLeast: attempts.some(({ costIsLeast }) => costIsLeast === true) })} in ${(0,_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(attempts.length, 'attempt')}.`;
};
const failedCheck = ({ check, flight, run, excerpt }, { repositoryUrl }) => {
    const where = run === undefined ? '' : `, CI run [${run}](${repositoryUrl}/actions/runs/${run})`;
    const said = `the check "${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(check, 100)}" failed on bundle ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(flight, 200)}${where}.`;
    const lines = quoteEnd(excerpt);
    return lines === '' ? said : `${said} The end of what its log says about it:\n\n${lines}`;
};
const outputLines = 12;
/** The end of an output, harmless. */
const quoteEnd = (output) => {
    const lines = output
        .trimEnd()
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(-outputLines);
    return (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteUntrusted */ .X0)(lines.join('\n'), { maxLines: outputLines, maxChars: 2000 });
};
/** A line of its own: a lost ledger is made again from the one before. */
const placeOfWork = ({ state, claim }, { job, repositoryUrl }) => job === undefined || claim === undefined || claim.delay !== undefined || state !== 'assigned'
    ? ''
    : `It works in [this job](${repositoryUrl}/actions/runs/${claim.runId}/job/${job}), whose page shows each of its steps.`;
/** The job that such a comment names already: GitHub may not tell about it every time. */
const jobInComment = (body, runId) => {
    const [, job] = new RegExp(String.raw `^It works in \[this job\]\([^)\s]*/actions/runs/${runId}/job/(\d{1,15})\), whose page`, 'm').exec(body) ?? [];
    return job === undefined ? undefined : Number(job);
};


/***/ })

};
