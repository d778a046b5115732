export const id = 915;
export const ids = [915];
export const modules = {

/***/ 49915:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   begin: () => (/* binding */ begin)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54406);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75785);
// Begins what takes longest before an agent starts and needs no decision, while the claim and the issue are read: the agent's program
// is compared with its digest, and the base and the issue's branch are fetched. It also awaits what an attempt leaves behind.



const begin = ({ kit, assignment, ports, credentials, scratch }) => {
    const left = [];
    // Each is awaited where it is used.
    const quiet = (work) => {
        left.push(work.catch(() => { }));
        return work;
    };
    const [path, place] = [Promise.withResolvers(), Promise.withResolvers()];
    const agent = quiet(ports.openAgent());
    const options = {
        toolCache: kit.environment.toolCache ?? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(kit.environment.temp, 'clambake-tools'),
        path: quiet(path.promise),
        place: quiet(place.promise.then(({ user, directories }) => ({ user, own: directories.root }))),
        scratch,
        log: kit.log,
    };
    const install = async () => {
        const given = kit.readInputs(_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .agentInputs */ .J9.pick({ 'claude-code-path': true }))['claude-code-path'];
        return (await agent).install({ ...options, givenPath: given === '' ? undefined : given });
    };
    const executable = quiet(install());
    let source;
    const fetch = (base) => quiet((0,_clambake_adapters__WEBPACK_IMPORTED_MODULE_2__/* .fetchSource */ .sq)({ url: kit.environment.repositoryUrl, credentials, base, issue: assignment.issue, scratch }));
    return {
        agent,
        executable,
        source: (base) => (source ??= fetch(base)),
        search: path.resolve,
        arrive: place.resolve,
        leave: (work) => void quiet(work),
        settled: async () => {
            const none = new Error('no agent is started here');
            path.reject(none);
            place.reject(none);
            for (let seen = -1; seen < left.length;) {
                seen = left.length;
                await Promise.all(left);
            }
        },
    };
};


/***/ })

};
