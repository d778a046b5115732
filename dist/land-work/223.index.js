export const id = 223;
export const ids = [223];
export const modules = {

/***/ 17223:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   describeTrouble: () => (/* binding */ describeTrouble)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
// Writes the one message with which land-work fails: how the attempt ended and what a person has to do. An attempt with an
// ordinary end (landed, out of turns, without changes) fails nothing; its issue has the result.

/** Undefined: the job succeeds. */
const describeTrouble = (report) => {
    const parts = [troubleOfAttempt(report), troubleOfShowing(report)].filter((part) => part !== undefined);
    return parts.join('. ') || undefined;
};
const troubleOfAttempt = (report) => {
    const { facts, decision } = report;
    const { issue, agent, attempt } = facts.assignment;
    const next = `The agent is free again; the issue is ${decision.record.state}`;
    if (facts.view === undefined)
        return `#${issue} was deleted or moved to another repository: nothing was landed${kept(report)}. Agent ${agent} is free again`;
    if (!facts.view.open)
        return `#${issue} was closed meanwhile: nothing was landed${kept(report, `; ${_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready} on the reopened issue goes on from there`)}. Agent ${agent} is free again`;
    if ('missing' in facts.result) {
        return `Attempt ${attempt} on #${issue} left no result: ${facts.result.missing}. ${next}; see the log of its run job`;
    }
    if (decision.record.held !== undefined)
        return undefined;
    if (facts.check?.ok === false)
        return `The work on #${issue} was refused: ${facts.check.why}. ${next}`;
    const last = decision.record.attempts.at(-1);
    return last?.outcome === 'rejected' ? `The work on #${issue} was refused: ${inSentence(last.detail)}. ${next}` : undefined;
};
/** Makes a sentence the end of another one. */
const inSentence = (text) => `${text.charAt(0).toLowerCase()}${text.slice(1)}`.replace(/\.$/, '');
const kept = ({ decision }, next = '') => {
    const branch = decision.change.branches?.[0]?.branch;
    return branch === undefined ? '' : `, its work is kept on ${branch}${next}`;
};
/** Only a person can mend a refusal that GitHub will repeat; the next tick repairs everything else. */
const troubleOfShowing = ({ shown, facts }) => {
    const refused = shown.results.flatMap(({ result }) => (result.status === 'refused' ? [result.why] : []));
    if (refused.length === 0)
        return undefined;
    return `What was written for #${facts.assignment.issue} could not be shown or passed on: ${[...new Set(refused)].join('; ')}`;
};


/***/ })

};
