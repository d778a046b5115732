export const id = 117;
export const ids = [117];
export const modules = {

/***/ 93117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   answerLabel: () => (/* binding */ answerLabel)
/* harmony export */ });
/* harmony import */ var _clambake_action_kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14456);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24609);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86334);
// Answers a label that a person has set and that is nearly ours, or ours on a pull request: once, where it was set. The event is
// what it answers, so that no later tick says it again.


const answerLabel = async (kit, inputs) => {
    const { label, issue, mode } = inputs;
    const { labelAnswer } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    const text = labelAnswer(label, { onPull: mode === 'command' });
    // A job that is started again has said it.
    if (text === undefined || issue === undefined || kit.environment.runAttempt > 1)
        return;
    kit.notice(text, { title: kit.name });
    if (inputs['dry-run'])
        return;
    try {
        await (0,_clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .openComments */ .B)((0,_clambake_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .openJobPorts */ .G0)(kit, inputs['github-token']).github.client).reply(issue, text);
    }
    catch (error) {
        if (!(error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi))
            throw error;
        kit.warning(`The label could not be answered: ${error.message}`, { title: kit.name });
    }
};


/***/ }),

/***/ 24609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openComments)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60167);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3912);
// Reads the comment of a `/command` and answers it with a reaction, or in words. Author and text come from the API at this moment, never
// from the event's payload.


const openComments = ({ octokit, where }) => ({
    read: async (id) => {
        const answer = await octokit.rest.issues.getComment({ ...where, comment_id: id }).catch((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .onStatus */ .Wb)([404, 410], undefined));
        if (answer === undefined)
            return undefined;
        const { data, headers } = answer;
        return {
            now: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .githubDate */ .e1)(headers),
            createdAt: data.created_at,
            author: data.user?.login ?? null,
            isPerson: data.user?.type === 'User',
            body: data.body ?? '',
            // Reactions do not change `updated_at`; an edit does.
            edited: data.updated_at !== data.created_at,
            number: Number(/\/(\d+)$/.exec(data.issue_url)?.[1] ?? Number.NaN),
        };
    },
    react: async (id, content) => {
        // A repeat is harmless: GitHub answers with the existing reaction.
        const { status } = await octokit.rest.reactions.createForIssueComment({ ...where, comment_id: id, content, request: { retries: 1 } });
        return status === 201;
    },
    // A repeat would say it twice.
    reply: async (number, body) => {
        await octokit.rest.issues.createComment({ ...where, issue_number: number, body, request: { retries: 0 } });
    },
});


/***/ })

};
