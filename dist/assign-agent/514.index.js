export const id = 514;
export const ids = [514];
export const modules = {

/***/ 36514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  makeAllParts: () => (/* binding */ makeAllParts)
});

// UNUSED EXPORTS: makeParts

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-answers.js
var github_answers = __webpack_require__(66924);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-views.js
var github_views = __webpack_require__(92013);
;// CONCATENATED MODULE: ./packages/adapters/build/github/part-queries.js
// The queries of an issue's parts. They have a file of their own, because they are loaded late.
/** The newest issues, for those that a run made and no record names. */
const newestIssuesQuery = `
query ClambakeNewestIssues($owner: String!, $name: String!, $first: Int!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(first: $first, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { id fullDatabaseId number createdAt body viewerDidAuthor }
    }
  }
}
`;
/** Parents and blockers of issues. */
const relationsQuery = `
query ClambakeRelations($ids: [ID!]!) {
  nodes(ids: $ids) {
    ... on Issue { id parent { id } blockedBy(first: 50) { nodes { id } } }
  }
}
`;

;// CONCATENATED MODULE: ./packages/adapters/build/github/parts.js




const pageSize = 50;
const maximumPages = 20;
/** GitHub's clocks differ by less. */
const slackMs = 60_000;
const find = async (client, markers, since) => {
    const found = new Map();
    const first = Date.parse(since) - slackMs;
    let after = null;
    for (let pages = 0; pages < maximumPages; pages += 1) {
        const { data } = await client.query(newestIssuesQuery, { owner: client.owner, name: client.repo, first: pageSize, after });
        const { repository } = data;
        if (!repository)
            throw (0,github_answers/* noRepository */.GD)(client);
        const issues = (0,github_views/* present */.Eb)(repository.issues.nodes);
        for (const { id: nodeId, fullDatabaseId, number: issue, body, viewerDidAuthor } of issues) {
            const marker = viewerDidAuthor ? markers.find((one) => body.startsWith(one)) : undefined;
            // Newest first: of two with one marker the older one stays.
            if (marker !== undefined)
                found.set(marker, { issue, nodeId, id: Number(fullDatabaseId) });
        }
        after = repository.issues.pageInfo.endCursor;
        const isPast = issues.some(({ createdAt }) => Date.parse(createdAt) < first);
        if (isPast || !repository.issues.pageInfo.hasNextPage)
            return found;
    }
    const many = pageSize * maximumPages;
    throw new errors/* RemoteError */.Hi(`more than ${many} issues were opened since, so nobody can tell which parts exist already`, {
        status: 200,
        retryable: false,
    });
};
const relations = async (client, ids) => {
    const nodes = (0,github_answers/* nodesOf */.Nh)(await client.query(relationsQuery, { ids }, github_answers/* goneNode */.cA), ids);
    return new Map(nodes.flatMap(({ id, parent, blockedBy }) => id === undefined ? [] : [[id, { parent: parent?.id, blockers: new Set((0,github_views/* present */.Eb)(blockedBy?.nodes).map((one) => one.id)) }]]));
};
const openParts = (client) => {
    const { octokit, where } = client;
    return {
        find: (markers, since) => find(client, markers, since),
        create: async (issue) => {
            const { data } = await octokit.rest.issues.create({ ...where, ...issue });
            return { issue: data.number, nodeId: data.node_id, id: data.id };
        },
        relations: (ids) => relations(client, ids),
        addSubIssue: async (parent, id) => {
            await octokit.rest.issues.addSubIssue({ ...where, issue_number: parent, sub_issue_id: id });
        },
        addBlocker: async (issue, id) => {
            await octokit.rest.issues.addBlockedByDependency({ ...where, issue_number: issue, issue_id: id });
        },
    };
};

// EXTERNAL MODULE: ./packages/adapters/build/apply/apply-until-current.js
var apply_until_current = __webpack_require__(45123);
// EXTERNAL MODULE: ./packages/core/build/texts/part-issue.js
var part_issue = __webpack_require__(42726);
// EXTERNAL MODULE: ./packages/core/build/records/split-record.js
var split_record = __webpack_require__(13541);
// EXTERNAL MODULE: ./packages/core/build/records/split-state.js
var split_state = __webpack_require__(84515);
// EXTERNAL MODULE: ./packages/core/build/effects/diff.js
var diff = __webpack_require__(64700);
// EXTERNAL MODULE: ./packages/core/build/effects/show.js
var show = __webpack_require__(57298);
// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js
var neutralise = __webpack_require__(44843);
;// CONCATENATED MODULE: ./actions/assign-agent/build/make-parts.js


const makeAllParts = async (job, splits) => {
    const parts = openParts(job.client);
    for (const split of splits) {
        const made = new Map();
        const ending = await makeParts(parts, split, made);
        await note(job, { ...split, made, ending });
        if (ending.kind !== 'whole')
            job.kit.warning(`The parts of #${split.record.issue}: ${ending.why}`, { title: job.kit.name });
    }
};
/** Fills `made` as it goes on, so that what exists is known whatever comes after. */
const makeParts = async (port, { record, isAgain }, made) => {
    const { parts } = record.split;
    for (const [index, { made: known }] of parts.entries())
        if (known !== undefined)
            made.set(index + 1, known);
    try {
        const onRecord = [...made.keys()];
        if (isAgain && made.size < parts.length)
            await findParts(port, record, made);
        const places = gonePlaces(made, onRecord);
        if (places.length > 0)
            return { kind: 'gone', why: `${numbersOf(places)} made before and not there any more`, places };
        for (const place of parts.map((_, index) => index + 1)) {
            if (!made.has(place))
                made.set(place, await port.create((0,part_issue/* renderPart */.eG)(record.split, { issue: record.issue, place })));
        }
        await relate(port, { record, made, isAgain });
        return { kind: 'whole' };
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        const isLater = error.retryable || error.limitedUntil !== undefined;
        return isLater
            ? { kind: 'later', why: `not all of them could be made now, and a later run goes on: ${error.message}` }
            : { kind: 'refused', why: error.message };
    }
};
/** Parts are made in order: one that is missing before a part that an earlier run has made was made as well. Somebody took it away. */
const gonePlaces = (made, onRecord) => {
    const last = Math.max(0, ...[...made.keys()].filter((place) => !onRecord.includes(place)));
    return Array.from({ length: last }, (_, index) => index + 1).filter((place) => !made.has(place));
};
const numbersOf = (places) => places.length === 1 ? `part ${places[0]} was` : `parts ${places.join(', ')} were`;
const findParts = async (port, { split }, made) => {
    const markers = split.parts.map((_, index) => (0,part_issue/* partMarker */.Ai)(split, index + 1));
    for (const [marker, part] of await port.find(markers, split.at)) {
        const place = markers.indexOf(marker) + 1;
        if (!made.has(place))
            made.set(place, part);
    }
};
/** The issue is blocked by all parts, and each part by those that it waits for. */
const relate = async (port, { record, made, isAgain }) => {
    const whole = { issue: record.issue, nodeId: record.nodeId };
    const all = [...made].sort(([a], [b]) => a - b);
    const known = isAgain
        ? await port.relations([record.nodeId, ...all.map(([, { nodeId }]) => nodeId)])
        : new Map();
    const block = async (issue, by) => {
        if (known.get(issue.nodeId)?.blockers.has(by.nodeId) !== true)
            await port.addBlocker(issue.issue, by.id);
    };
    for (const [place, part] of all) {
        if (known.get(part.nodeId)?.parent !== record.nodeId)
            await port.addSubIssue(record.issue, part.id);
        await block(whole, part);
        for (const other of record.split.parts[place - 1]?.waitsFor ?? []) {
            const first = made.get(other);
            if (first !== undefined)
                await block(part, first);
        }
    }
};
/** Names the parts in the record, also when people have withdrawn the issue meanwhile: a part is never split again. */
const note = async ({ ports, snapshot }, { record, made, ending }) => {
    const { now } = snapshot;
    await (0,apply_until_current/* applyUntilCurrent */.y)(async () => {
        const ledger = await ports.ledger.read();
        const stored = ledger.issues.get(record.issue)?.record;
        if (stored?.split?.attempt !== record.split.attempt)
            return { kind: 'over', value: undefined };
        const noted = (0,split_record/* noteParts */.jn)({ ...stored, split: stored.split }, { made, isWhole: ending.kind === 'whole', now });
        const question = (0,split_state/* waitsForParts */.Iu)(noted) ? questionOf(noted, made, ending) : undefined;
        const next = (0,split_state/* waitsForParts */.Iu)(noted) && question !== undefined ? (0,split_record/* refuseParts */.dQ)(noted, { question, now }) : noted;
        const { effects } = (0,diff/* diff */.Ui)(ledger, { why: `parts of #${record.issue}`, issues: [next] }, { actor: 'fleet' });
        const after = { ...ledger, issues: new Map(ledger.issues).set(next.issue, { oid: '', record: next }) };
        const shown = (0,show/* owedEffects */.OY)({ ...snapshot, ledger: after }, { issues: new Set([next.issue]), wake: undefined });
        return { kind: 'apply', effects: [...effects, ...shown], decidedOn: ledger, value: undefined };
    }, ports);
};
const questionOf = ({ issue }, made, ending) => {
    if (ending.kind === 'gone')
        return (`Of its parts, ${numbersOf(ending.places)} made, and then deleted or given another text before the others were. Nothing more was made. ` +
            `/accept on #${issue} makes what is missing anew and goes on. Or say how to go on instead with /answer.`);
    if (ending.kind !== 'refused')
        return undefined;
    const issues = [...made.values()].map((part) => part.issue);
    const exist = issues.length === 0 ? 'None of its parts was made' : `Of its parts ${(0,amounts/* numbers */.nL)(issues)} ${issues.length === 1 ? 'was' : 'were'} made`;
    return (`${exist}, and then GitHub refused: ${(0,neutralise/* neutraliseSentence */.y3)(ending.why, 1000).replace(/[.…]?$/, '.')} ` +
        `When that is mended, /accept on #${issue} goes on where it ended. Or say how to go on instead with /answer.`);
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


/***/ })

};
