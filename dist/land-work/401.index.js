export const id = 401;
export const ids = [401];
export const modules = {

/***/ 42401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderLandingSummary: () => (/* binding */ renderLandingSummary)
/* harmony export */ });
/* harmony import */ var _clambake_action_kit__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83426);
// Renders the job summary of land-work: the end of one attempt in a few lines. The decision made or neutralised everything
// that is shown; nothing here is the agent's own text.

const renderLandingSummary = (report, { issue, repositoryUrl }) => {
    if (report.kind === 'superseded')
        return `## Clambake: nothing landed for #${issue}\n\nThis attempt is over: ${report.why}.${report.kept ? ` ${report.kept}` : ''}\n`;
    if (report.kind === 'put-off') {
        const { delay } = report.record.claim ?? {};
        return `## Clambake has not landed #${issue} yet\n\n${delay?.why ?? ''}\n\nIts work stays an artifact, and a later run lands it.\n`;
    }
    const { record, change, landed } = report.decision;
    const attempt = record.attempts.at(-1);
    const commit = landed ? record.landed?.oid : undefined;
    const heading = landed ? `## Clambake landed #${issue}` : `## Clambake did not land #${issue}`;
    const facts = (0,_clambake_action_kit__WEBPACK_IMPORTED_MODULE_0__/* .renderFacts */ .Id)({
        state: record.state,
        agent: attempt && `${attempt.agent}, free again`,
        attempt: attempt && `\`${attempt.id}\` (${record.attempts.length}), ${attempt.turns} turns, $${attempt.costUsd.toFixed(2)}`,
        commit: commit && `[\`${commit.slice(0, 10)}\`](${repositoryUrl}/commit/${commit})`,
        'waits until': record.notBefore,
    });
    const note = report.kind === 'dry-run' ? '\n\n**Dry run: nothing was changed.**' : '';
    return `${heading}\n\n${change.why}${note}\n\n${facts}\n`;
};


/***/ })

};
