export const id = 103;
export const ids = [103];
export const modules = {

/***/ 41103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   putOffLanding: () => (/* binding */ putOffLanding)
/* harmony export */ });
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49815);
// The third answer of a landing, "not now": trouble that is not its work's ends no claim. The issue stays with the attempt, its
// agent is free, and later runs land the artifact, each after a longer while.

/** Throws `error` again where the attempt holds no claim, and where nothing can be written: the next tick then sees the job's end. */
const putOffLanding = async ({ ports, request }, { error, applyPorts }) => {
    const { assignment, run, dryRun } = request;
    if (dryRun)
        throw error;
    const { diff, neutraliseSentence, projectIssue, putOff } = await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(253), __webpack_require__.e(558), __webpack_require__.e(664)]).then(__webpack_require__.bind(__webpack_require__, 98664));
    const known = await ports.github.readIssue(assignment.issue).catch(() => undefined);
    if (known === undefined)
        throw error;
    const why = neutraliseSentence(error instanceof Error ? error.message : String(error), 1500).replace(/[.…]$/, '');
    const decide = async () => {
        const ledger = await ports.ledger.read();
        const before = ledger.issues.get(assignment.issue)?.record;
        if (before?.claim === undefined || before.claim.id !== assignment.attempt)
            throw error;
        const record = { ...before, claim: putOff(before.claim, { why, now: known.now }) };
        const change = { why: `Put the landing of #${assignment.issue} off: ${why}`, issues: [record] };
        const { effects, wake } = diff(ledger, change, { actor: 'landing' });
        const shown = projectIssue({ view: known.issue, record, jobRunning: false, comment: known.statusComment, run });
        if (shown !== undefined)
            effects.push(shown);
        if (wake !== undefined)
            effects.push({ kind: 'wake', why: wake });
        return { kind: 'apply', effects, decidedOn: ledger, value: { kind: 'put-off', error, record } };
    };
    const settled = await (0,_clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .applyUntilCurrent */ .y)(decide, applyPorts(known.defaultBranch)).catch(() => undefined);
    if (settled?.kind !== 'settled')
        throw error;
    return settled.value;
};


/***/ })

};
