export const id = 442;
export const ids = [442];
export const modules = {

/***/ 65487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ isTraversable),
/* harmony export */   Cl: () => (/* binding */ handOver),
/* harmony export */   Pl: () => (/* binding */ ownTemp),
/* harmony export */   aJ: () => (/* binding */ reachableTemp),
/* harmony export */   aP: () => (/* binding */ closeDirectories),
/* harmony export */   nO: () => (/* binding */ prepareDirectories),
/* harmony export */   q: () => (/* binding */ removeDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _agent_user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23041);
/* harmony import */ var _run_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45853);
// The directories of one attempt. Ours is the frame, which the agent may only pass through; inside it are the tree,
// home, tmp and out, which belong to the agent's user. The tree's path is the same for every attempt on an issue,
// because a conversation of Claude Code can be resumed only where it began. Nothing else is made readable.




/** Whether everybody may pass through a directory and all above it. */
const isTraversable = async (directory) => {
    for (let at = directory;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const mode = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at).then((found) => found.mode, () => undefined);
        if (mode === undefined || (mode & 0o001) === 0)
            return false;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return true;
    }
};
/** The first of our temporary directories that another user can reach. */
const reachableTemp = async (user, tmpdir) => {
    if (user.kind === 'none')
        return tmpdir;
    for (const directory of [tmpdir, '/tmp', '/var/tmp'])
        if (await isTraversable(directory))
            return directory;
    throw new Error(`no temporary directory can be reached by the agent's user: neither ${tmpdir}, /tmp nor /var/tmp`);
};
/**
 * A directory of ours directly under a shared temporary directory: `clambake`, or with our user's number when that
 * name is somebody else's. One that another user owns is never used: its owner could replace what is in it.
 */
const ownTemp = async (temp) => {
    const uid = process.geteuid?.() ?? 0;
    for (const name of ['clambake', `clambake-${uid}`]) {
        const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { mode: 0o711 }).catch((error) => {
            if (error.code !== 'EEXIST')
                throw error;
        });
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory);
        if (!found.isDirectory() || found.uid !== uid)
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(directory, 0o711);
        return directory;
    }
    throw new Error(`${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'clambake')} and ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, `clambake-${uid}`)} belong to somebody else`);
};
const administer = async (user, argv, path) => {
    const result = await (0,_run_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)((0,_agent_user_js__WEBPACK_IMPORTED_MODULE_3__/* .asAdministrator */ .Iw)(user, argv), { env: { PATH: path, LC_ALL: 'C' }, timeoutMs: 300_000 });
    if (result.code !== 0)
        throw new Error(`${argv[0]} failed (exit code ${result.code}): ${result.stderr.trim().slice(0, 500)}`);
};
/** Makes empty directories; those of an earlier attempt are removed first. They are ours until handed over. */
const prepareDirectories = async ({ user, own, repository, issue, path }) => {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, `${repository.owner}-${repository.name}`);
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `issue-${issue}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(parent, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(parent, 0o711);
    await removeDirectory(user, root, path);
    // Not recursive: that nobody was faster here is what makes the frame ours.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(root, { mode: 0o711 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(root, 0o711);
    const made = {
        root,
        tree: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'tree'),
        home: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'home'),
        tmp: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'tmp'),
        out: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'out'),
    };
    for (const directory of [made.tree, made.home, made.tmp, made.out])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { mode: 0o700 });
    return made;
};
/** Gives the directories to the agent's user. From here on nothing of ours writes into them. */
const handOver = async (user, directories, path) => {
    // We read the git bundle in there afterwards.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(directories.out, 0o755);
    if (user.kind === 'none')
        return;
    const { tree, home, tmp, out } = directories;
    await administer(user, ['chown', '-R', '--no-dereference', `${user.uid}:${user.gid}`, '--', tree, home, tmp, out], path);
};
/** Removes a directory of an attempt, whoever its files belong to and whatever rights it has left on them. */
const removeDirectory = async (user, directory, path) => {
    const options = { env: { PATH: path, LC_ALL: 'C' }, timeoutMs: 300_000 };
    // Without higher rights, a directory that nobody may enter has to be opened first. Nothing there: nothing to open.
    if (user.kind === 'none')
        await (0,_run_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)(['chmod', '-R', '--quiet', 'u+rwX', '--', directory], options);
    await administer(user, ['rm', '-rf', '--one-file-system', '--', directory], path);
};
/**
 * Takes everybody else's rights off directories of this job (the runner's temporary files, the workspace), and returns
 * what gives them back. Directories that are not ours or do not exist are left alone.
 */
const closeDirectories = async (directories) => {
    const uid = process.geteuid?.();
    const closed = [];
    for (const directory of directories) {
        const found = directory === undefined ? undefined : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory).catch(() => undefined);
        if (directory === undefined || found === undefined || !found.isDirectory() || found.uid !== uid || (found.mode & 0o007) === 0)
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(directory, found.mode & 0o770);
        closed.push({ directory, mode: found.mode & 0o7777 });
    }
    return async () => {
        for (const { directory, mode } of closed)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(directory, mode).catch(() => { });
    };
};


/***/ }),

/***/ 23041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ reserveAgentUser),
/* harmony export */   Iw: () => (/* binding */ asAdministrator),
/* harmony export */   QO: () => (/* binding */ asAgent)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _run_command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45853);
// The user the agent runs as. Invariant: no two attempts on one machine share a user at the same time, because the
// end of an attempt ends every process of its user. The reservation is an abstract socket: the kernel frees it
// when this process ends, however it ends, and no file is left behind.



const baseName = 'clambake-agent';
const mostUsers = 64;
const reserve = (name) => new Promise((resolve) => {
    const server = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.createServer)((socket) => socket.destroy());
    server.once('error', () => resolve(undefined));
    server.listen({ path: `\0${name}` }, () => resolve(server.unref()));
});
/** The command line that runs `argv` with the runner's highest rights. */
const asAdministrator = (user, argv) => user.kind === 'user' && user.via === 'sudo' ? ['sudo', '-n', '--', ...argv] : [...argv];
/** How to run `argv` as the agent's user, with exactly this environment and no way back to more rights. */
const asAgent = (user, argv, { env, cwd }) => {
    if (user.kind === 'none')
        return { argv: [...argv], env: { ...env }, cwd };
    const drop = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--no-new-privs', '--inh-caps=-all', '--bounding-set=-all'];
    // The directory is entered as the agent: behind sudo our own user may not be able to.
    const clean = ['env', '-i', '-C', cwd, ...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...argv];
    return { argv: asAdministrator(user, ['setpriv', ...drop, '--', ...clean]), env: { PATH: user.path }, cwd: '/' };
};
const lookUp = async (name, options) => {
    const [uid, gid] = await Promise.all([(0,_run_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)(['id', '-u', name], options), (0,_run_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)(['id', '-g', name], options)]);
    return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
};
const createUser = async (via, name, options) => {
    const argv = [
        'useradd',
        '--system',
        '--user-group',
        '--no-create-home',
        '--home-dir',
        '/nonexistent',
        '--shell',
        '/usr/sbin/nologin',
        name,
    ];
    // Another attempt may be at the user database, which useradd then does not wait for long enough.
    for (let tries = 1;; tries++) {
        const made = await (0,_run_command_js__WEBPACK_IMPORTED_MODULE_2__/* .runCommand */ .d)(via === 'sudo' ? ['sudo', '-n', '--', ...argv] : [...argv], options);
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
    for (let place = 1; place <= mostUsers; place++) {
        const name = place === 1 ? baseName : `${baseName}-${place}`;
        const held = await reserve(name);
        if (held === undefined)
            continue;
        const ids = (await lookUp(name, options)) ?? (await createUser(isolation.via, name, options));
        if (ids.uid === 0 || ids.uid === process.geteuid?.())
            throw new Error(`the user ${name} has our own rights`);
        return { user: { kind: 'user', via: isolation.via, name, path, ...ids }, release: () => held.close() };
    }
    throw new Error(`all ${mostUsers} users for agents are in use on this machine`);
};


/***/ }),

/***/ 53892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QA: () => (/* binding */ installPinned),
/* harmony export */   lV: () => (/* binding */ installClaudeCode)
/* harmony export */ });
/* unused harmony exports floorVersion, isAtLeast, readVersion */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86334);
/* harmony import */ var _agent_directories_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(65487);
/* harmony import */ var _agent_user_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(23041);
/* harmony import */ var _package_archive_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38663);
/* harmony import */ var _pinned_package_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90665);
/* harmony import */ var _run_command_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(45853);
// The Claude Code executable: the one the user names, or the pinned version kept in the runner's tool cache.
// Invariants: nothing older than the floor is started (before 2.1.128 its Read tool could read the key from
// /proc/self/environ), and the agent's user can execute it without being able to change it.








/** Oldest version that is started. */
const floorVersion = '2.1.128';
/** Whether version `a` is `b` or newer; both like 2.1.330. */
const isAtLeast = (a, b) => {
    const [left, right] = [a, b].map((version) => version.split('.').map(Number));
    for (let place = 0; place < 3; place++) {
        const difference = (left?.[place] ?? 0) - (right?.[place] ?? 0);
        if (difference !== 0)
            return difference > 0;
    }
    return true;
};
/** `2.1.330 (Claude Code)` → `2.1.330`. */
const readVersion = (text) => /^(\d+\.\d+\.\d+)\b/.exec(text.trim())?.[1];
const isExecutableFile = (file) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).then((found) => found.isFile() && (found.mode & 0o111) !== 0, () => false);
/** The platform's binary as npm would lay it out. */
const findBinary = async (prefix) => {
    const scope = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(prefix, 'node_modules', '@anthropic-ai');
    for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(scope).catch(() => [])) {
        const binary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scope, entry, process.platform === 'win32' ? 'claude.exe' : 'claude');
        if (/^claude-code-[\w-]+$/.test(entry) && (await isExecutableFile(binary)))
            return binary;
    }
    return undefined;
};
/** The pinned version's executable in the tool cache, put there where it is missing. Throws a UserError that says what to do. */
const installPinned = async ({ toolCache, path, npmHome, cache, log }) => {
    const prefix = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(toolCache, 'clambake-claude-code', _pinned_package_js__WEBPACK_IMPORTED_MODULE_2__/* .pinnedVersion */ .V2);
    const there = await findBinary(prefix);
    if (there !== undefined)
        return there;
    const pinned = (0,_pinned_package_js__WEBPACK_IMPORTED_MODULE_2__/* .pinnedPackageFor */ .wp)((0,_pinned_package_js__WEBPACK_IMPORTED_MODULE_2__/* .thisMachine */ .g8)());
    if (pinned === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`there is no ${_pinned_package_js__WEBPACK_IMPORTED_MODULE_2__/* .packageName */ .oZ} for ${process.platform} on ${process.arch}: use another runner, or set claude-code-path`);
    }
    const directory = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(npmHome, 'claude-code-'));
    try {
        await (0,_package_archive_js__WEBPACK_IMPORTED_MODULE_4__/* .unpackPinned */ .ZE)(prefix, { pinned, directory, path, npmHome, cache, log });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(directory, { recursive: true, force: true });
    }
    const binary = await findBinary(prefix);
    if (binary === undefined)
        throw new Error(`${pinned.name} holds no executable`);
    return binary;
};
/** Makes an executable reachable for the agent's user: as it is, or as a link or copy under a directory of ours. */
const makeReachable = async (file, { user, own }) => {
    if (user.kind === 'none' || (await (0,_agent_directories_js__WEBPACK_IMPORTED_MODULE_5__/* .isTraversable */ .Ci)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file))))
        return file;
    const { size, mtimeMs, mode } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file);
    const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, 'bin', `claude-${size}-${Math.round(mtimeMs)}`);
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(directory, 'claude');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { recursive: true });
    for (const made of [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(directory), directory])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(made, 0o711);
    if (await isSameSize(target, size))
        return target;
    const fresh = `${target}.${process.pid}`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(fresh, { force: true });
    // A link costs nothing; where the file's rights or the file system forbid it, a copy of 364 MB.
    const linked = (mode & 0o005) === 0o005 &&
        (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.link)(file, fresh).then(() => true, () => false));
    if (!linked)
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)(file, fresh).then(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(fresh, 0o755));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(fresh, target);
    return target;
};
const isSameSize = (file, size) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(file).then((found) => found.size === size, () => false);
/** Absolute path and version of an executable that the agent's user can run. Throws a UserError that says what to do. */
const installClaudeCode = async (options) => {
    const { givenPath, user, path } = options;
    if (givenPath !== undefined && !(await isExecutableFile(givenPath)))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`claude-code-path: ${givenPath} is not an executable file`);
    const found = givenPath ?? (await installPinned(options));
    const executable = await makeReachable(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(found), options);
    const command = (0,_agent_user_js__WEBPACK_IMPORTED_MODULE_6__/* .asAgent */ .QO)(user, [executable, '--version'], {
        env: { PATH: path, HOME: '/nonexistent', DISABLE_AUTOUPDATER: '1' },
        cwd: '/',
    });
    const answer = await (0,_run_command_js__WEBPACK_IMPORTED_MODULE_7__/* .runCommand */ .d)(command.argv, { ...command, timeoutMs: 60_000 });
    const version = readVersion(answer.stdout);
    if (answer.code !== 0 || version === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`${found} is no working Claude Code: '--version' ended with exit code ${answer.code}. Correct claude-code-path`);
    }
    if (!isAtLeast(version, floorVersion)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .y(`Claude Code ${version} is too old to be started safely: clambake needs ${floorVersion} or newer. Update ${found} or leave claude-code-path empty`);
    }
    return { executable, version };
};


/***/ }),

/***/ 32292:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A8: () => (/* binding */ readIsolationFacts),
/* harmony export */   Pi: () => (/* binding */ decideIsolation),
/* harmony export */   nG: () => (/* binding */ safePath)
/* harmony export */ });
/* unused harmony export isolationCommands */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _run_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45853);
// Whether the agent can run as another user, decided from facts. Without a second user its processes could read
// the runner's environment, tokens included, so anything but a clear yes is a refusal: only the configuration may
// say that the agent shares the runner's user.




const isolationCommands = ['setpriv', 'useradd', 'chown'];
const wayOut = "or set 'isolation: none' in .github/clambake.yml, which lets the agent read what this job can read";
const decideIsolation = (facts) => {
    if (facts.wanted === 'none')
        return { kind: 'none' };
    if (facts.platform !== 'linux') {
        return { kind: 'refused', why: `the agent cannot run as another user on ${facts.platform}: use a Linux runner, ${wayOut}` };
    }
    if (facts.missing.length > 0) {
        return {
            kind: 'refused',
            why: `the agent cannot run as another user without ${facts.missing.join(', ')}: install it on the runner, ${wayOut}`,
        };
    }
    if (facts.uid === 0)
        return { kind: 'user', via: 'root' };
    if (facts.passwordlessSudo)
        return { kind: 'user', via: 'sudo' };
    return {
        kind: 'refused',
        why: `the agent cannot run as another user: this runner is neither root nor allowed to use sudo without a password. Allow it, ${wayOut}`,
    };
};
/** PATH as the agent and the system tools get it: absolute directories only, with the places of system tools. */
const safePath = (path) => {
    const system = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'];
    const given = (path ?? '').split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).filter((directory) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(directory));
    return [...new Set([...given, ...system])].join(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter);
};
const isOnPath = async (command, path) => {
    const found = path.split(node_path__WEBPACK_IMPORTED_MODULE_2__.delimiter).map((directory) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.access)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, command), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK).then(() => true, () => false));
    return (await Promise.all(found)).includes(true);
};
/** Asks this machine. */
const readIsolationFacts = async (wanted, path) => {
    const search = safePath(path);
    const uid = process.geteuid?.();
    const missing = [];
    for (const command of isolationCommands)
        if (!(await isOnPath(command, search)))
            missing.push(command);
    const asks = wanted === 'user' && uid !== 0 && (await isOnPath('sudo', search));
    const passwordlessSudo = asks && (await (0,_run_command_js__WEBPACK_IMPORTED_MODULE_3__/* .runCommand */ .d)(['sudo', '-n', '--', 'true'], { env: { PATH: search }, timeoutMs: 10_000 })).code === 0;
    return { wanted, platform: process.platform, uid, passwordlessSudo, missing };
};


/***/ }),

/***/ 38663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ archiveFile),
/* harmony export */   ZE: () => (/* binding */ unpackPinned)
/* harmony export */ });
/* unused harmony export cacheKey */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(86334);
/* harmony import */ var _pinned_package_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(90665);
/* harmony import */ var _run_command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45853);
// Gets the pinned package as npm publishes it: from the cache of the repository's runs, else from the registry. Its
// digest is compared before anything of it is unpacked, whichever way it came.







/** Name of the archive in the cache's directory. */
const archiveFile = 'claude-code.tgz';
const cacheKey = ({ target }) => `clambake-claude-code-${_pinned_package_js__WEBPACK_IMPORTED_MODULE_4__/* .pinnedVersion */ .V2}-${target}`;
const integrityOf = async (file) => {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha512');
    try {
        for await (const chunk of (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.createReadStream)(file))
            hash.update(chunk);
    }
    catch {
        return undefined;
    }
    return `sha512-${hash.digest('base64')}`;
};
const packFromNpm = async ({ pinned, directory, path, npmHome }) => {
    const argv = ['npm', 'pack', '--pack-destination', directory, '--ignore-scripts', '--silent', `${pinned.name}@${_pinned_package_js__WEBPACK_IMPORTED_MODULE_4__/* .pinnedVersion */ .V2}`];
    const result = await (0,_run_command_js__WEBPACK_IMPORTED_MODULE_5__/* .runCommand */ .d)([...argv], { env: { PATH: path, HOME: npmHome }, timeoutMs: 300_000 }).catch((error) => {
        if (error.code === 'ENOENT')
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y('npm was not found on the runner: install Node.js there, or name an installed Claude Code with claude-code-path');
        throw error;
    });
    const packed = (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readdir)(directory)).find((name) => name.endsWith('.tgz'));
    if (result.code !== 0 || packed === undefined) {
        const why = result.stderr.trim().split('\n').slice(-3).join(' · ').slice(0, 500);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`npm could not install ${_pinned_package_js__WEBPACK_IMPORTED_MODULE_4__/* .packageName */ .oZ}@${_pinned_package_js__WEBPACK_IMPORTED_MODULE_4__/* .pinnedVersion */ .V2} (${why || 'no package for this platform'}): check the runner's access to the npm registry, or set claude-code-path`);
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, packed), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, archiveFile));
};
/** Trouble with the cache costs a download and nothing else. */
const restored = async ({ cache, pinned, directory, log }) => {
    if (cache === undefined)
        return false;
    const key = cacheKey(pinned);
    try {
        if (!(await cache.restore(key, directory)))
            return false;
    }
    catch (error) {
        log(`The cache could not be read: ${error instanceof Error ? error.message : String(error)}`);
        return false;
    }
    if ((await integrityOf((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, archiveFile))) === pinned.integrity) {
        log(`Claude Code ${_pinned_package_js__WEBPACK_IMPORTED_MODULE_4__/* .pinnedVersion */ .V2} comes from the cache ${key}`);
        return true;
    }
    log(`What the cache ${key} holds is not what npm published, so it is not used`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(directory, archiveFile), { recursive: true, force: true });
    return false;
};
const save = async ({ cache, pinned, directory, log }) => {
    if (cache === undefined)
        return;
    await cache.save(cacheKey(pinned), directory).catch((error) => {
        log(`The cache could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
};
/** Path of an archive with the right digest. Throws a UserError that says what to do. */
const fetchArchive = async (options) => {
    const file = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(options.directory, archiveFile);
    if (await restored(options))
        return file;
    await packFromNpm(options);
    if ((await integrityOf(file)) !== options.pinned.integrity) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_6__/* .UserError */ .y(`the npm registry gave another ${options.pinned.name}@${_pinned_package_js__WEBPACK_IMPORTED_MODULE_4__/* .pinnedVersion */ .V2} than npm published: check the registry that the runner uses, or set claude-code-path`);
    }
    options.log(`Claude Code ${_pinned_package_js__WEBPACK_IMPORTED_MODULE_4__/* .pinnedVersion */ .V2} comes from the npm registry`);
    await save(options);
    return file;
};
/** Unpacks the package below `prefix`, as npm would lay it out there. Two jobs on one machine do not meet. */
const unpackPinned = async (prefix, options) => {
    const archive = await fetchArchive(options);
    const scope = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(prefix, 'node_modules', '@anthropic-ai');
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(scope, options.pinned.name.split('/').at(-1) ?? '');
    const fresh = `${target}.${process.pid}`;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(fresh, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(fresh, { recursive: true });
    const argv = ['tar', '-xzf', archive, '-C', fresh, '--strip-components=1', '--no-same-owner'];
    const result = await (0,_run_command_js__WEBPACK_IMPORTED_MODULE_5__/* .runCommand */ .d)([...argv], { env: { PATH: options.path, LC_ALL: 'C' }, timeoutMs: 300_000 });
    if (result.code !== 0)
        throw new Error(`the archive of Claude Code could not be unpacked: ${result.stderr.trim().slice(0, 300)}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(target, { recursive: true, force: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(fresh, target);
};


/***/ }),

/***/ 90665:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V2: () => (/* binding */ pinnedVersion),
/* harmony export */   g8: () => (/* binding */ thisMachine),
/* harmony export */   oZ: () => (/* binding */ packageName),
/* harmony export */   wp: () => (/* binding */ pinnedPackageFor)
/* harmony export */ });
/* unused harmony export integrities */
// The pinned Claude Code: one package a platform, each with the digest that npm published. Invariant: what is started
// from the tool cache was unpacked from exactly these bytes, wherever they came from, so neither a registry nor a
// cache entry that somebody else wrote can put another program there (attack-63).
/** Installed when the user names no executable. */
const pinnedVersion = '2.1.330';
const packageName = '@anthropic-ai/claude-code';
/** sha512 of each platform's package at that version, as package-lock.json has it. */
const integrities = {
    'darwin-arm64': 'sha512-rgzAjrRJJsIdZXGF9CCFFbURxKuJNobRr+krV3dNmqNJWIws74rLD0CABe4+nXlx/9WwRECTrveprWB96mubqw==',
    'darwin-x64': 'sha512-XenTNj2zXaFrnLmf47n25vChfFhlfeyaAR/vW5SFsEnLGwd2U1vDUY97+5etHBZu3xWBnlK8HhBVxzRi9YTUDw==',
    'linux-arm64': 'sha512-V4yanAY5EA5UpwwRPtjSfqDbNqAlUJeVn3NYZw2AgmRHjdpSsLtHAzbxRXfkAnbjwTXzE0uedjQxUY02ARPcsA==',
    'linux-arm64-musl': 'sha512-NemfeTqZ30tQDhAeumZgDYoX4ewhAHkN3dbcsyvlgb+yvpKUlcYu5Bor8K+Du5azGe3uy9sftlJxbGhTsCR7zA==',
    'linux-x64': 'sha512-9Gn+V7DtJ8M1nztP9CeDVl9g3RtrepI7rOFTyPRRnZe8D6zebIHKmC7OvBauucuAP0X0k85SDN/LPVZyjsGezQ==',
    'linux-x64-musl': 'sha512-OnduSSPY1b59FA8jTbq20Y1XkDUV0S1OVyvYBNslEbpX79P81JF7Ih4lgYvDKiFnnSv75z4Kv6qLE5DQqogYXA==',
    'win32-arm64': 'sha512-UBG8oi9gyi2hBGrKYkNfXSAqEyC3wJ2CsmSfQw8XLNWM/GOlUWAqELJOW9eBaAlWsusvwhHKtiQeS0UEQ+skxQ==',
    'win32-x64': 'sha512-P3aamhGb7lZUsgj6kQzdZAKh3fNFoXvawxZFuUz+pC5HVLwEtX5eWgO6kpxzT9+qfHaPhoepZ9KU8K1sz3b2yw==',
};
/** Undefined: there is no such package. */
const pinnedPackageFor = ({ platform, arch, musl }) => {
    const target = `${platform}-${arch}${platform === 'linux' && musl ? '-musl' : ''}`;
    const integrity = integrities[target];
    return integrity === undefined ? undefined : { target, name: `${packageName}-${target}`, integrity };
};
/** This machine. Node's report names the version of glibc where it runs on that. */
const thisMachine = () => {
    // It would look up names for every open connection.
    Object.assign(process.report, { excludeNetwork: true });
    const { header } = process.report.getReport();
    return { platform: process.platform, arch: process.arch, musl: process.platform === 'linux' && header.glibcVersionRuntime === undefined };
};


/***/ }),

/***/ 45853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
// One short command to its end, with an environment made by the caller and bounds on time and output. For the few
// system tools around the agent (useradd, chown, setpriv, git inside the agent's own tree); no shell is involved.

/** Exit codes are values; throws only when the command cannot be started. */
const runCommand = (argv, options) => new Promise((resolve, reject) => {
    const [command, ...args] = argv;
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(command, args, {
        cwd: options.cwd ?? '/',
        env: { ...options.env },
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
    });
    const timer = setTimeout(() => child.pid !== undefined && killGroup(child.pid), options.timeoutMs ?? 60_000);
    const kept = { stdout: [], stderr: [] };
    for (const name of ['stdout', 'stderr']) {
        let bytes = 0;
        child[name].on('data', (chunk) => {
            bytes += chunk.length;
            if (bytes <= (options.maxBytes ?? 16 * 1024 * 1024))
                kept[name].push(chunk);
        });
    }
    child.on('error', (error) => {
        clearTimeout(timer);
        reject(error);
    });
    child.on('close', (code, signal) => {
        clearTimeout(timer);
        const text = (chunks) => Buffer.concat(chunks).toString('utf8');
        resolve({ code: code ?? (signal === 'SIGTERM' ? 143 : 137), stdout: text(kept.stdout), stderr: text(kept.stderr) });
    });
});
const killGroup = (pid) => {
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It ended meanwhile.
    }
};


/***/ })

};
