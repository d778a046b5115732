export const id = 164;
export const ids = [164];
export const modules = {

/***/ 58164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   watchClaim: () => (/* binding */ watchClaim)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36660);
/* harmony import */ var _decide_start_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91637);


/** The first look comes after one interval. */
const watchClaim = ({ kit, assignment, ledger, everyMs }) => {
    const released = new AbortController();
    const run = { id: kit.environment.runId, attempt: kit.environment.runAttempt };
    let seen;
    let isLooking = false;
    const look = async () => {
        const tip = await ledger.tip((0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .issueRef */ .fB)(assignment.issue));
        if (tip === seen)
            return;
        const record = (await ledger.read()).issues.get(assignment.issue)?.record;
        seen = tip;
        const held = (0,_decide_start_js__WEBPACK_IMPORTED_MODULE_1__/* .holdsClaim */ .j)({ assignment, run, record });
        // A record that cannot be read says nothing.
        if (!('why' in held) || record === undefined)
            return;
        kit.log(`The agent is ended: ${held.why}`);
        released.abort();
    };
    const timer = setInterval(() => {
        if (isLooking || released.signal.aborted)
            return;
        isLooking = true;
        look()
            .catch(() => { })
            .finally(() => {
            isLooking = false;
        });
    }, everyMs);
    return { signal: released.signal, stop: () => clearInterval(timer) };
};


/***/ })

};
