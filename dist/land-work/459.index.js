export const id = 459;
export const ids = [459];
export const modules = {

/***/ 67459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sweepKept: () => (/* binding */ sweepKept)
/* harmony export */ });
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86334);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30089);
// After a landing that kept work: deletes the kept refs whose time is over. So their number stays bounded, and no other job asks
// for them.


/** Returns why it failed; the next landing that keeps work does it then. */
const sweepKept = async ({ ports }, { read, written }) => {
    const keeps = written.decision.change.branches?.some(({ branch, to }) => to !== null && branch.startsWith(_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .keptPrefix */ .rH)) === true;
    if (!keeps)
        return undefined;
    try {
        await ports.kept.delete((0,_clambake_core__WEBPACK_IMPORTED_MODULE_1__/* .expiredKept */ .e)(await ports.kept.list(), { ledger: read.ledger, now: written.facts.now }));
        return undefined;
    }
    catch (error) {
        if (error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi || error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo)
            return error.message;
        throw error;
    }
};


/***/ }),

/***/ 30089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ keptDays),
/* harmony export */   e: () => (/* binding */ expiredKept)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);

/** Work that did not land is kept for this time at least. */
const keptDays = 30;
/** Landed commits, and those that they replaced, are kept for this time after the merge. */
const daysAfterMerge = 7;
const dayMs = 24 * 3_600_000;
/** `refs`: kept refs and their commits. Refs of attempts that no record names are left alone. */
const expiredKept = (refs, { ledger, now }) => {
    const isPast = (at, days) => Date.parse(now) - Date.parse(at) > days * dayMs;
    const ended = new Set();
    for (const { record } of ledger.issues.values()) {
        for (const { id, outcome, endedAt } of record.attempts) {
            if (record.held?.attempt === id)
                continue;
            // Another landing has taken the place of this one, or the work was thrown away.
            const isReplaced = record.landed?.attempt !== id && isPast(endedAt, keptDays);
            if (isReplaced || (record.state === 'merged' && isPast(record.since, daysAfterMerge)))
                ended.add((0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .landedRef */ .q1)(id));
            const isOver = outcome === 'done' ? record.state === 'merged' && isPast(record.since, daysAfterMerge) : isPast(endedAt, keptDays);
            if (isOver)
                ended.add(`${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .keptPrefix */ .rH}${id}`);
        }
    }
    return new Map([...refs].filter(([ref]) => ended.has(ref)));
};


/***/ })

};
