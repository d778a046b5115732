export const id = 486;
export const ids = [486];
export const modules = {

/***/ 96486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   leaveWake: () => (/* binding */ leaveWake)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83070);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86334);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10250);
/* harmony import */ var _job_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77091);
// The one wake-up that a failed job leaves. It is marked, and a marked run that fails leaves none, so that trouble that lasts
// starts no chain of runs: the next event or cron goes on then.




/** Never throws: the trouble that failed the job may meet this request too. Of a right or a token that is missing, the error says all. */
const leaveWake = async (kit, { token, error }) => {
    const tell = (text) => kit.notice(`${text}.`, { title: kit.name });
    const tellNone = isRefused(error) ? () => { } : tell;
    const why = await reasonForNone(kit, error);
    if (why !== undefined)
        return tellNone(`No other run was started: ${why}`);
    const github = (0,_clambake_adapters__WEBPACK_IMPORTED_MODULE_1__/* .openGitHub */ .o6)({ token, environment: kit.environment });
    await (0,_clambake_adapters__WEBPACK_IMPORTED_MODULE_1__/* .readDefaultBranch */ .yt)(github.client)
        .then((ref) => (0,_job_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .wakeOn */ .cH)(kit, { github, ref, inputs: { issue: _clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .afterFailure */ .HP } }))
        .then(() => tell('Another run goes on, because this job failed'), (refusal) => tellNone(`No other run could be started, so the next event or cron goes on: ${messageOf(refusal)}`));
};
/** One 401 or 403 may pass, so that a run is started even then. */
const isRefused = (error) => {
    const answer = error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_4__/* .UserError */ .yo ? error.cause : error;
    return answer instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_4__/* .RemoteError */ .Hi && (answer.status === 401 || answer.status === 403) && answer.limitedUntil === undefined;
};
const messageOf = (refusal) => (refusal instanceof Error ? refusal.message : String(refusal)).replace(/[.…]$/, '');
const reasonForNone = async ({ environment }, error) => {
    const limited = error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_4__/* .RemoteError */ .Hi ? error.limitedUntil : undefined;
    if (limited !== undefined)
        return "GitHub's limit is reached, and the next event or cron goes on";
    if (environment.eventName === 'schedule')
        return 'cron started this one, and starts the next';
    if (await followsFailure(environment.eventFile))
        return 'this run follows a failed one already, and the next event or cron goes on';
    return undefined;
};
/** A payload that cannot be read has no mark. */
const followsFailure = async (file) => {
    if (file === undefined)
        return false;
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch(() => '');
    try {
        return JSON.parse(text).inputs?.issue === _clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .afterFailure */ .HP;
    }
    catch {
        return false;
    }
};


/***/ })

};
