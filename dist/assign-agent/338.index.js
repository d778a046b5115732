export const id = 338;
export const ids = [338];
export const modules = {

/***/ 76338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readQuickLook: () => (/* binding */ readQuickLook)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10250);
/* harmony import */ var _bundle_views_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58898);
/* harmony import */ var _github_answers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(66924);
/* harmony import */ var _github_views_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92013);
/* harmony import */ var _queries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40833);
// Reads a quick look: of each issue only what a person may have changed. Issues that are gone are left out of the answer; any
// other problem is a RemoteError.





const seenIssue = ({ id: nodeId, title, state, labels }) => ({
    nodeId,
    title,
    open: state === 'OPEN',
    labels: (labels?.nodes ?? []).flatMap((label) => label?.name ?? []),
});
const readQuickLook = async (client, nodeIds, question) => {
    const left = [...new Set(nodeIds)];
    const { head, issues, now } = await ask(client, left, { question, withHead: true });
    if (!head)
        throw (0,_github_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .noRepository */ .GD)(client);
    while (left.length > 0)
        issues.push(...(await ask(client, left, { question, withHead: false })).issues);
    const { defaultBranchRef, inLine } = head;
    const line = (0,_github_views_js__WEBPACK_IMPORTED_MODULE_1__/* .present */ .Eb)(inLine.nodes).map((node) => ({ ...seenIssue(node), lastEvent: node.timelineItems.nodes[0]?.id }));
    return {
        look: { now, defaultBranch: defaultBranchRef?.name ?? '', issues, inLine: { count: inLine.totalCount, first: line } },
        bundle: (0,_bundle_views_js__WEBPACK_IMPORTED_MODULE_2__/* .bundleFacts */ ._8)(head, question),
    };
};
const tolerated = [(0,_github_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .goneAt */ .z8)('repository'), (0,_github_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .goneAt */ .z8)('repository', 'pullRequest'), (0,_github_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .goneAt */ .z8)('nodes', '#')];
/** Takes one page of `left`. Without the head there is room for twice as many issues. */
const ask = (client, left, { question, withHead }) => client.pages.ask(async (size) => {
    const ids = left.slice(0, withHead ? size : 2 * size);
    const answer = await client.queryOnce(_queries_js__WEBPACK_IMPORTED_MODULE_3__/* .quickLookQuery */ .B6, { owner: client.owner, name: client.repo, first: size, ready: [_clambake_core__WEBPACK_IMPORTED_MODULE_4__/* .stateLabels */ .dE.ready], ids, withHead, ...(0,_bundle_views_js__WEBPACK_IMPORTED_MODULE_2__/* .bundleVariables */ .Gb)(question) }, (problem) => tolerated.some((accepts) => accepts(problem)));
    // GitHub answers an empty object for a node that is not an issue.
    const issues = (0,_github_answers_js__WEBPACK_IMPORTED_MODULE_0__/* .nodesOf */ .Nh)(answer, ids).filter((node) => node.id !== undefined);
    left.splice(0, ids.length);
    return { head: answer.data['repository'], issues: issues.map(seenIssue), now: answer.date };
});


/***/ })

};
