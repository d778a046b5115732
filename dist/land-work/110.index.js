export const id = 110;
export const ids = [110];
export const modules = {

/***/ 37110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   usableArtifacts: () => (/* binding */ usableArtifacts),
/* harmony export */   whyNone: () => (/* binding */ whyNone)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);

/** Newest first: the result, then checkpoints from the last to the first. Expired artifacts are left out. */
const usableArtifacts = (listed, attempt) => listed
    .flatMap((artifact) => {
    const name = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .parseArtifactName */ .TZ)(artifact.name);
    return name?.attempt === attempt && !artifact.expired ? [{ artifact, rank: name.checkpoint ?? Number.POSITIVE_INFINITY }] : [];
})
    .sort((a, b) => (a.rank === b.rank ? b.artifact.id - a.artifact.id : b.rank > a.rank ? 1 : -1))
    .map(({ artifact }) => artifact);
/** Says why there is no artifact, in a sentence without a full stop. */
const whyNone = (listed, { attempt, run, elsewhere }) => {
    if (listed === undefined)
        return `run ${run} is none of this repository, or was deleted`;
    const own = listed.filter((artifact) => (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .parseArtifactName */ .TZ)(artifact.name)?.attempt === attempt);
    if (own.length > 0)
        return `what it left in run ${run} has expired`;
    return elsewhere ? `run ${run} holds no artifact of attempt ${attempt}` : "the agent's job ended without uploading one";
};


/***/ })

};
