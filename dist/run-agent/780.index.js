export const id = 780;
export const ids = [780];
export const modules = {

/***/ 2780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepRest: () => (/* binding */ keepRest)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36660);

/** Uploads what was not taken, for people. Landing does not read it. */
const keepRest = async ({ kit, assignment, ports, destination }, { kept, ...packed }) => {
    if (kept === undefined || packed.left === undefined)
        return packed;
    const artifact = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .leftBehindName */ .Nf)(assignment.attempt);
    try {
        await ports.artifacts.upload(artifact, kept, destination);
        return { ...packed, left: { ...packed.left, artifact } };
    }
    catch (error) {
        kit.warning(`What the agent left behind could not be kept: ${error instanceof Error ? error.message : String(error)}`);
        return packed;
    }
};


/***/ })

};
