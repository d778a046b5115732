export const id = 329;
export const ids = [329];
export const modules = {

/***/ 21329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  begin: () => (/* binding */ begin)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/agent-tree.js + 5 modules
var agent_tree = __webpack_require__(54406);
// EXTERNAL MODULE: ./actions/run-agent/build/inputs.js
var inputs = __webpack_require__(75785);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/setup-memory.js
var setup_memory = __webpack_require__(912);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/isolation.js
var agent_machine_isolation = __webpack_require__(96983);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/trusted-path.js
var trusted_path = __webpack_require__(83752);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/agent-user.js
var agent_user = __webpack_require__(36804);
;// CONCATENATED MODULE: ./actions/run-agent/build/isolate.js

const lookAtMachine = async ({ environment }) => {
    const exported = await (0,setup_memory/* recallExports */.Xs)(environment);
    const jobPath = (0,agent_machine_isolation/* safePath */.nG)((0,setup_memory/* pathWithSetupLast */.rI)(environment.path, exported?.path ?? []));
    const isolation = (0,agent_machine_isolation/* readIsolationFacts */.A8)('user', jobPath);
    isolation.catch(() => { });
    return { exported, jobPath, isolation };
};
/** Throws a UserError when the agent may not or cannot be started here. */
const isolate = async ({ exported, jobPath, ...facts }, wanted) => {
    const isolation = wanted === 'none' ? { kind: 'none' } : (0,agent_machine_isolation/* decideIsolation */.Pi)(await facts.isolation);
    if (isolation.kind === 'refused')
        throw new errors/* UserError */.yo(isolation.why);
    const path = isolation.kind === 'none' ? (0,trusted_path/* trustedFirst */.oe)(jobPath) : (0,trusted_path/* trustedOnly */.cy)(jobPath);
    return { exported, jobPath, path, reserved: await (0,agent_user/* reserveAgentUser */.$6)(isolation, path) };
};

;// CONCATENATED MODULE: ./actions/run-agent/build/begin.js
// Begins what takes longest before an agent starts and needs no decision, while the claim and the issue are read: the agent's program
// is compared with its digest, the base and the issue's branch are fetched, and its user is reserved. It also awaits what an attempt
// leaves behind.




/** `launching`: settles when Node need not start every program itself. */
const begin = ({ kit, assignment, ports, credentials, scratch }, launching) => {
    const left = [];
    // Each is awaited where it is used.
    const quiet = (work) => {
        left.push(work.catch(() => { }));
        return work;
    };
    const place = Promise.withResolvers();
    const agent = quiet(ports.openAgent());
    const options = {
        toolCache: kit.environment.toolCache ?? (0,external_node_path_.join)(kit.environment.temp, 'clambake-tools'),
        // npm has to be found only where a download is needed, and that waits until the attempt may start.
        path: quiet(place.promise.then(({ path }) => path)),
        place: quiet(place.promise.then(({ user, directories }) => ({ user, own: directories.root }))),
        scratch,
        log: kit.log,
    };
    const install = async () => {
        const given = kit.readInputs(inputs/* agentInputs */.J9.pick({ 'claude-code-path': true }))['claude-code-path'];
        return (await agent).install({ ...options, givenPath: given === '' ? undefined : given });
    };
    const executable = quiet(install());
    const made = quiet(launching.then(() => (0,agent_tree/* makeSource */.mt)({ scratch })));
    const machine = quiet(launching.then(() => lookAtMachine(kit)));
    let source;
    let isolating;
    const fetch = (base) => quiet((0,agent_tree/* fetchSource */.sq)({ url: kit.environment.repositoryUrl, credentials, base, issue: assignment.issue, scratch }, made));
    return {
        agent,
        executable,
        made,
        source: (base) => (source ??= fetch(base)),
        isolated: (wanted) => (isolating ??= quiet(machine.then((seen) => isolate(seen, wanted)))),
        arrive: place.resolve,
        leave: (work) => void quiet(work),
        settled: async () => {
            place.reject(new Error('no agent is started here'));
            for (let seen = -1; seen < left.length;) {
                seen = left.length;
                await Promise.all(left);
            }
            await isolating?.then(({ reserved }) => reserved.release()).catch(() => { });
        },
    };
};


/***/ })

};
