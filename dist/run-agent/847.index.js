export const id = 847;
export const ids = [847];
export const modules = {

/***/ 81847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellDryRun: () => (/* binding */ tellDryRun)
/* harmony export */ });
/** Says what the attempt would do. Throws what stands against it. */
const tellDryRun = ({ kit, assignment }, plan) => {
    if (!plan.ready)
        throw plan.error;
    const { config, claim, prompt } = plan;
    kit.log(`Dry run: agent ${assignment.agent} would work on #${assignment.issue}, based on ${claim.base}.`);
    kit.log(`Prompt: ${prompt.length} characters. Limits: $${config['attempt-usd']}, ${config['attempt-minutes']} minutes. Isolation: ${config.isolation}.`);
    kit.log('Nothing was started or uploaded.');
};


/***/ })

};
