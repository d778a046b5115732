export const id = 11;
export const ids = [11];
export const modules = {

/***/ 25011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fetchSession: () => (/* binding */ fetchSession)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86334);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36660);
// Fetches the session of an earlier attempt: the artifact that the record names by run, id and digest, checked for size and shape.
// An artifact that only has the right name is never taken. Every trouble is a clause, and the attempt starts anew.




/** Of the packed artifact: text is packed to a tenth, so this is much more than a session has. */
const maximumArtifactBytes = 12 * 1024 * 1024;
/** `directory`: one that does not exist yet, in a place that only we can read. */
const fetchSession = async ({ github, artifacts }, { from, sessions, directory }) => {
    try {
        const { artifact: id, digest } = from.session;
        const found = pick(await github.listArtifacts(from.runId), from);
        if ('why' in found)
            return found;
        await artifacts.download({ id, digest, elsewhere: true, bytes: found.bytes, single: sessions }, directory);
    }
    catch (error) {
        if (!(error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__/* .RemoteError */ .Hi))
            throw error;
        return { why: error.message };
    }
    return readSession(directory, { from, sessions });
};
/** The artifact that the record names, or why it is not taken. */
const pick = (listed, { id: attempt, runId, session }) => {
    if (listed === undefined)
        return { why: `run ${runId}, which holds it, was deleted` };
    const found = listed.find(({ id, name }) => id === session.artifact && name === (0,_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .sessionName */ .Cy)(attempt));
    if (found === undefined)
        return { why: `artifact ${session.artifact} is gone from run ${runId}` };
    if (found.expired)
        return { why: `its artifact has expired: GitHub keeps it for seven days` };
    if (found.digest !== undefined && found.digest !== `sha256:${session.digest}`)
        return {
            why: `artifact ${session.artifact} has another digest than the record, so somebody changed one of them: look at run ${runId}`,
        };
    if ((found.bytes ?? 0) > maximumArtifactBytes)
        return { why: `artifact ${session.artifact} is larger than ${maximumArtifactBytes} bytes` };
    return found;
};
const readSession = async (directory, { from: { session }, sessions }) => {
    const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(directory).catch(() => []);
    if (names.join() !== _clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .sessionFile */ .NE)
        return { why: `its artifact holds something else than one ${_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .sessionFile */ .NE}` };
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, _clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .sessionFile */ .NE);
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
    if (!file.isFile() || file.nlink !== 1)
        return { why: `the ${_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .sessionFile */ .NE} in its artifact is a link and not a plain file` };
    if (file.size > sessions.maximumBytes)
        return { why: `its ${_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .sessionFile */ .NE} has ${file.size} bytes; the maximum is ${sessions.maximumBytes}` };
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
    const why = sessions.check(text, { sessionId: session.id, version: session.version });
    return why === undefined ? { text } : { why: `its ${_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .sessionFile */ .NE} cannot be used: ${why}` };
};


/***/ })

};
