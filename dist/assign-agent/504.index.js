export const id = 504;
export const ids = [504];
export const modules = {

/***/ 62504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   createLabels: () => (/* binding */ createLabels),
/* harmony export */   project: () => (/* binding */ project)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85650);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86334);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3912);
/* harmony import */ var _mutations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79109);
// Writes labels, comments and states of issues. Every mutation may be lost without harm: the ledger was written first, so
// the next tick repairs the rest. The result of an effect is the worst of its mutations' answers.




const existsAlready = (problem) => /already[ _](?:been taken|exists)/i.test(problem.message);
const isForbidden = (problem) => problem.type === 'FORBIDDEN' || problem.type === 'INSUFFICIENT_SCOPES' || /not accessible by integration/i.test(problem.message);
/** Creates labels, 20 a request; a label that exists is fine. Throws a RemoteError on any other problem. */
const createLabels = async (client, index, labels) => {
    if (labels.length === 0)
        return;
    if (index.repositoryId === undefined)
        await index.load(client);
    const repositoryId = index.repositoryId ?? '';
    for (const document of (0,_mutations_js__WEBPACK_IMPORTED_MODULE_0__/* .inDocuments */ .MN)(labels.map((label) => (0,_mutations_js__WEBPACK_IMPORTED_MODULE_0__/* .labelMutation */ .yz)(repositoryId, label)))) {
        const answer = await client.mutate(document);
        const refused = [...answer.problems.values()].filter((problem) => !existsAlready(problem));
        if (refused.some(isForbidden))
            throw missingPermission('create labels');
        if (refused.length > 0)
            throw (0,_github_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .graphqlError */ .YJ)(refused, undefined);
        for (const value of Object.values(answer.data)) {
            const label = value?.label;
            if (label)
                index.add(label.name, label.id);
        }
    }
};
const missingPermission = (what) => new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi(`The job's token may not ${what}: give the job "permissions: issues: write"`, { status: 403, retryable: false });
/** Returns one result for each effect, in the same order. Problems of single effects are results, not errors. */
const project = async (client, index, effects) => {
    const isUnknown = (name) => !index.ids.has(name.toLowerCase());
    const unknownToAdd = effects.some((effect) => effect.addLabels.some(isUnknown));
    const unknownToRemove = !index.complete && effects.some((effect) => effect.removeLabels.some(isUnknown));
    if (unknownToAdd || unknownToRemove)
        await index.load(client);
    const results = new Map();
    const edits = [];
    for (const effect of effects) {
        const { mutations, missing } = (0,_mutations_js__WEBPACK_IMPORTED_MODULE_0__/* .projectionMutations */ .Gw)(effect, index.ids);
        if (missing.length > 0)
            results.set(effect, { status: 'failed', why: `the label ${missing.join(', ')} does not exist in this repository` });
        else if (mutations.length === 0)
            results.set(effect, { status: 'already-done' });
        else
            edits.push(...mutations.map((mutation) => ({ of: effect, mutation })));
    }
    await sendEdits(client, edits, results);
    return effects.map((effect) => results.get(effect) ?? { status: 'failed', why: 'no answer' });
};
/**
 * Documents are always full, so the mutations of an issue may be split over two of them. When the first part fails, the
 * second is not sent: it would remove the old state's label although the new one was not added.
 */
const sendEdits = async (client, edits, results) => {
    let stopped;
    for (const document of (0,_mutations_js__WEBPACK_IMPORTED_MODULE_0__/* .inDocuments */ .MN)(edits)) {
        const open = document.filter(({ of }) => (results.get(of)?.status ?? 'applied') === 'applied');
        if (open.length === 0)
            continue;
        stopped ??= (0,_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .writesLack */ .OQ)(client.requests.budget())?.why;
        const outcome = stopped === undefined ? await sendDocument(client, open) : { failure: stopped, final: true };
        if ('failure' in outcome) {
            for (const { of } of open)
                results.set(of, { status: 'failed', why: outcome.failure });
            if (outcome.final)
                stopped = outcome.failure;
        }
        else {
            for (const { of } of open)
                results.set(of, resultOf(of, outcome.problems.get(of) ?? []));
        }
    }
};
/** `final`: every further document would fail in the same way (no permission, or the limit is used up). */
const sendDocument = async (client, document) => {
    try {
        const { problems } = await client.mutate(document.map(({ mutation }) => mutation));
        // Another run has deleted the comment, or there is no reaction, which says no more than the comment does.
        const isDone = ([position, { type }]) => {
            const field = document[position]?.mutation.field;
            return field === 'addReaction' || (type === 'NOT_FOUND' && field === 'deleteIssueComment');
        };
        const open = [...problems].filter((problem) => !isDone(problem));
        const byIssue = Map.groupBy(open, ([position]) => document[position]?.of);
        return { problems: new Map([...byIssue].map(([of, found]) => [of, found.map(([, problem]) => problem)])) };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi))
            throw error;
        return { failure: error.message, final: error.status === 401 || error.status === 403 || error.message.startsWith('rate limited') };
    }
};
const resultOf = (effect, problems) => {
    if (problems.length === 0)
        return { status: 'applied' };
    const why = [...new Set(problems.map((problem) => problem.message))].join('; ');
    if (problems.some(isForbidden))
        return {
            status: 'refused',
            why: `${missingPermission(`edit issue #${effect.issue}`).message}, unless GitHub has another reason: ${why}`,
        };
    const gone = problems.filter((problem) => problem.type === 'NOT_FOUND');
    if (gone.some((problem) => problem.message.includes(effect.nodeId)))
        return { status: 'refused', why: `issue #${effect.issue} is gone: ${why}` };
    // A status comment or a label was deleted meanwhile; the next snapshot shows that.
    if (gone.length === problems.length)
        return { status: 'stale', why };
    return { status: 'failed', why };
};


/***/ })

};
