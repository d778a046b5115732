export const id = 314;
export const ids = [314];
export const modules = {

/***/ 79314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   listLiveRuns: () => (/* binding */ listLiveRuns)
/* harmony export */ });
/** A run whose jobs wait for runners or for each other may be any of these. */
const unended = ['queued', 'in_progress', 'waiting', 'pending', 'requested'];
/** `workflow`: the file; undefined where the runner names none: then all runs are listed. */
const listLiveRuns = async ({ octokit, where }, workflow) => {
    const { listWorkflowRuns, listWorkflowRunsForRepo } = octokit.rest.actions;
    const listed = await Promise.all(unended.map((status) => {
        const question = { ...where, status, per_page: 100 };
        return workflow === undefined ? listWorkflowRunsForRepo(question) : listWorkflowRuns({ ...question, workflow_id: workflow });
    }));
    const runs = listed.flatMap(({ data }) => data.workflow_runs.map(({ id, run_attempt: attempt = 1 }) => ({ id, attempt })));
    return [...new Map(runs.map((run) => [run.id, run])).values()];
};


/***/ })

};
