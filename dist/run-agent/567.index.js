export const id = 567;
export const ids = [567,804];
export const modules = {

/***/ 21567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   prepareJob: () => (/* binding */ prepareJob)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(912);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83752);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96983);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75785);
// `mode: prepare`: what has to be known or done before the user's setup runs. The coding agent is fetched here, so that
// the cache is written before any agent starts (attack-63). Nothing here may end the job: the attempt itself tells what
// is missing, because it can say it on its issue.




const prepareJob = async (kit, openAgent) => {
    await (0,_clambake_adapters__WEBPACK_IMPORTED_MODULE_3__/* .rememberEnvironment */ .R7)(kit.environment);
    kit.log('The job’s environment is remembered: what the setup exports from here on is handed to the agent, secrets aside.');
    if (kit.readInputs(_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .agentInputs */ .J9.pick({ 'claude-code-path': true }))['claude-code-path'] !== '')
        return;
    const agent = await openAgent();
    // The cache's library looks its programs up there.
    process.env['PATH'] = (0,_clambake_adapters__WEBPACK_IMPORTED_MODULE_4__/* .trustedFirst */ .oe)((0,_clambake_adapters__WEBPACK_IMPORTED_MODULE_5__/* .safePath */ .nG)(kit.environment.path));
    try {
        await fetchAgent(kit, agent);
    }
    catch (error) {
        kit.warning(`${agent.name} is not there yet, and the attempt tries again: ${error instanceof Error ? error.message : String(error)}`);
    }
};
const fetchAgent = async ({ environment, log }, agent) => {
    const { openRunsCache } = await Promise.all(/* import() */[__webpack_require__.e(272), __webpack_require__.e(387)]).then(__webpack_require__.bind(__webpack_require__, 64272));
    const scratch = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment.temp, 'clambake-prepare-'));
    try {
        const toolCache = environment.toolCache ?? (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment.temp, 'clambake-tools');
        const cache = openRunsCache(environment.workspace);
        const version = await agent.fetch({ toolCache, path: (0,_clambake_adapters__WEBPACK_IMPORTED_MODULE_5__/* .safePath */ .nG)(environment.path), scratch, cache, log });
        log(`${agent.name} ${version} is in the runner’s tool cache`);
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(scratch, { recursive: true, force: true });
    }
};


/***/ }),

/***/ 36804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ reserveAgentUser),
/* harmony export */   Ec: () => (/* binding */ withEnvironment),
/* harmony export */   Iw: () => (/* binding */ asAdministrator),
/* harmony export */   QO: () => (/* binding */ asAgent),
/* harmony export */   Sb: () => (/* binding */ containerOptions)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34653);
// The user that the agent runs as. Invariant: no two attempts on one machine share a user at the same time, because the
// end of an attempt ends every process of its user. The reservation is an abstract socket: the kernel frees it when this
// process ends in any way, and no file is left behind.



const baseName = 'clambake-agent';
const maximumUsers = 64;
const reserve = (name) => new Promise((resolve) => {
    const server = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)((socket) => socket.destroy());
    server.once('error', () => resolve(undefined));
    server.listen({ path: `\0${name}` }, () => resolve(server.unref()));
});
/** Returns how to run `argv` with root's rights. sudo looks programs up in a path of its own, so it gets an absolute one. */
const asAdministrator = (user, [program, ...args], path) => user.kind === 'user' && user.via === 'sudo'
    ? [(0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .absoluteProgram */ .KE)('sudo', path), '-n', '--', (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .absoluteProgram */ .KE)(program, path), ...args]
    : [program, ...args];
/** The directory is entered as the agent: behind sudo our own user may not be able to. */
const enterAndRun = 'cd -- "$1" && shift && exec "$@"';
/** Returns how to run `argv` with exactly this environment. */
const withEnvironment = (user, argv, env) => [
    (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .absoluteProgram */ .KE)('env', user.path),
    '-i',
    ...Object.entries(env).map(([name, value]) => `${name}=${value}`),
    ...argv,
];
/** Options of nsenter for the container of the user; none: it has none. */
const containerOptions = ({ namespace, container }) => container === true ? ['pid', 'ipc', 'uts'].map((kind) => `--${kind}=/proc/${namespace}/ns/${kind}`) : [];
/**
 * Returns how to run `argv` as the agent's user and in its namespace, with exactly this environment and no way back to
 * more rights.
 */
const asAgent = (user, argv, { env, cwd }) => {
    if (user.kind === 'none')
        return { argv, env: { ...env }, cwd };
    const program = (name) => (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .absoluteProgram */ .KE)(name, user.path);
    const namespaces = `/proc/${user.namespace}/ns`;
    const network = user.ownNetwork === true ? [`--net=${namespaces}/net`] : [];
    const enter = user.namespace === undefined ? [] : [program('nsenter'), `--mount=${namespaces}/mnt`, ...network, ...containerOptions(user), '--'];
    const rights = [
        `--reuid=${user.uid}`,
        `--regid=${user.gid}`,
        '--clear-groups',
        '--no-new-privs',
        '--inh-caps=-all',
        '--bounding-set=-all',
    ];
    const drop = [program('setpriv'), ...rights, '--', program('sh'), '-c', enterAndRun, 'agent', cwd];
    const [first = '', ...rest] = [...enter, ...drop, ...withEnvironment(user, argv, env)];
    return { argv: asAdministrator(user, [first, ...rest], user.path), env: { PATH: user.path }, cwd: '/' };
};
const lookUp = async (name, options) => {
    const { code, stdout } = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .mB)(['id', name], options);
    const [, uid, gid] = /^uid=(\d+)(?:\([^)]*\))? gid=(\d+)/.exec(stdout.toString('utf8')) ?? [];
    return code === 0 && uid !== undefined && gid !== undefined ? { uid: Number(uid), gid: Number(gid) } : undefined;
};
const createUser = async (isolation, name, options) => {
    const useradd = ['useradd', '--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
    const argv = [...useradd, '--shell', '/usr/sbin/nologin', name];
    // Another attempt may hold the user database, and useradd does not wait for it long enough.
    for (let tries = 1;; tries++) {
        const made = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .mB)(asAdministrator(isolation, argv, options.env['PATH'] ?? ''), options);
        const ids = await lookUp(name, options);
        if (ids !== undefined)
            return ids;
        if (tries === 5)
            throw new Error(`useradd could not make the user ${name}: ${made.stderr.trim()}`);
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(200 * tries);
    }
};
/**
 * Reserves a user for one attempt and makes it where the machine has none.
 * Throws an Error when useradd fails or all users are taken.
 */
const reserveAgentUser = async (isolation, path) => {
    if (isolation.kind === 'none')
        return { user: { kind: 'none' }, release: () => { } };
    const options = { env: { PATH: path, LC_ALL: 'C' } };
    for (let place = 1; place <= maximumUsers; place++) {
        const name = place === 1 ? baseName : `${baseName}-${place}`;
        const held = await reserve(name);
        if (held === undefined)
            continue;
        const ids = (await lookUp(name, options)) ?? (await createUser(isolation, name, options));
        if (ids.uid === 0 || ids.uid === process.geteuid?.())
            throw new Error(`the user ${name} has our own rights`);
        return { user: { kind: 'user', via: isolation.via, name, path, ...ids }, release: () => held.close() };
    }
    throw new Error(`all ${maximumUsers} users for agents are in use on this machine`);
};


/***/ }),

/***/ 96983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ readIsolationFacts),
/* harmony export */   Pi: () => (/* binding */ decideIsolation),
/* harmony export */   nG: () => (/* binding */ safePath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(34653);
/* harmony import */ var _trusted_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83752);
/* harmony import */ var _agent_user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36804);
// Decides from facts whether the agent can run as another user. Without a second user its processes could read the
// runner's environment, tokens included, so anything but a clear yes is a refusal: only the configuration may say that
// the agent shares the runner's user.




const isolationCommands = ['setpriv', 'useradd', 'chown', 'env', 'sh', 'git'];
const wayOut = "or set 'isolation: none' in .github/clambake.yml, which lets the agent read what this job can read";
const decideIsolation = (facts) => {
    const refused = (why) => ({ kind: 'refused', why: `the agent cannot run as another user${why}, ${wayOut}` });
    if (facts.wanted === 'none')
        return { kind: 'none' };
    if (facts.platform !== 'linux')
        return refused(` on ${facts.platform}: use a Linux runner`);
    if (facts.missing.length > 0)
        return refused(` without ${facts.missing.join(', ')}: install it on the runner`);
    const [open] = facts.replaceable ?? [];
    if (open !== undefined)
        return refused(`: others than root can replace ${open}. Install it where only root can write, such as /usr/bin`);
    if (facts.uid === 0)
        return { kind: 'user', via: 'root' };
    if (facts.passwordlessSudo)
        return { kind: 'user', via: 'sudo' };
    return refused(': this runner is neither root nor allowed to use sudo without a password. Allow it');
};
/** Returns the PATH for the agent and the system tools: absolute directories only, those of system tools among them. */
const safePath = (path) => {
    const system = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
    const given = (path ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter).filter((directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(directory));
    return [...new Set([...given, ...system])].join(node_path__WEBPACK_IMPORTED_MODULE_0__.delimiter);
};
/** BusyBox (Alpine) has a setpriv that changes no user. */
const dropsRights = async (search) => {
    const { stdout, stderr } = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .mB)(['setpriv', '--help'], { env: { PATH: search, LC_ALL: 'C' } });
    return ['--reuid', '--clear-groups', '--bounding-set'].every((option) => `${stdout.toString('utf8')}${stderr}`.includes(option));
};
const readIsolationFacts = async (wanted, path) => {
    const all = safePath(path);
    const search = (0,_trusted_path_js__WEBPACK_IMPORTED_MODULE_2__/* .trustedOnly */ .cy)(all);
    const uid = process.geteuid?.();
    const absent = isolationCommands.filter((command) => (0,_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)(command, search) === undefined);
    const replaceable = absent.flatMap((command) => (0,_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)(command, all) ?? []);
    const missing = absent.filter((command) => (0,_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)(command, all) === undefined);
    if (wanted !== 'none' && !absent.includes('setpriv') && !(await dropsRights(search)))
        missing.push('setpriv of util-linux');
    const asks = wanted !== 'none' && uid !== 0 && (0,_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)('sudo', search) !== undefined;
    const sudo = asks ? (0,_agent_user_js__WEBPACK_IMPORTED_MODULE_3__/* .asAdministrator */ .Iw)({ kind: 'user', via: 'sudo' }, ['true'], search) : undefined;
    const passwordlessSudo = sudo !== undefined && (await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .mB)(sudo, { env: { PATH: search } })).code === 0;
    return { wanted, platform: process.platform, uid, passwordlessSudo, missing, replaceable };
};


/***/ })

};
