export const id = 804;
export const ids = [804];
export const modules = {

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


/***/ })

};
