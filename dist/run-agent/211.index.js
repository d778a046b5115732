export const id = 211;
export const ids = [211];
export const modules = {

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

/***/ 94211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  installPinned: () => (/* reexport */ install/* installPinned */.QA),
  openRunsCache: () => (/* reexport */ openRunsCache),
  pinnedVersion: () => (/* reexport */ pinned_package/* pinnedVersion */.V2),
  safePath: () => (/* reexport */ isolation/* safePath */.nG)
});

// UNUSED EXPORTS: GitLimitError, RemoteError, UserError, agentEnvironment, allowedTools, applyAll, archiveFile, asAdministrator, asAgent, attemptVariable, cacheKey, claudeArguments, closeDirectories, configPath, copyPlainFile, createRunContext, decideIsolation, endProcesses, environmentVariables, findSecret, floorVersion, githubDate, handOver, harmlessLine, initBareRepository, installClaudeCode, isAtLeast, isRefName, isTraversable, isolationCommands, leftoverMessage, listProcesses, nodesOf, openAgentLog, openAppDoor, openArtifacts, openClock, openComments, openGit, openGitHub, openGitHubClient, openLandingRepository, openLedger, openMerge, openTrainGitHub, ownTemp, packCheckpoint, packWork, parseBranches, parseCiFile, pathWithSetupLast, pinnedPackageFor, prepareAgentTree, prepareDirectories, reachableTemp, readCiFiles, readConfig, readDefaultBranch, readEnvironment, readEvent, readIsolationFacts, readLimitEnd, readSnapshot, readTrainSnapshot, readVersion, recallExports, recordsOf, relocateText, rememberEnvironment, removeDirectory, removedTools, renderEvent, reserveAgentUser, runClaude, runCommand, signalProcesses, startKeyProxy, thisMachine, workBranch

// EXTERNAL MODULE: ./packages/adapters/build/claude/install.js
var install = __webpack_require__(53892);
// EXTERNAL MODULE: ./packages/adapters/build/claude/isolation.js
var isolation = __webpack_require__(32292);
// EXTERNAL MODULE: ./packages/adapters/build/claude/pinned-package.js
var pinned_package = __webpack_require__(90665);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/index.js



















// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/adapters/build/claude/package-archive.js
var package_archive = __webpack_require__(38663);
;// CONCATENATED MODULE: ./packages/adapters/build/runs-cache.js
// The cache that GitHub keeps for a repository's runs, through its own client. The client is large and is loaded by who
// uses it. It stores paths as they are named, so the file lies in the workspace under one name on every runner, only
// while it is stored or fetched.



const place = '.clambake-cache';
/** Undefined where this step has no workspace. */
const openRunsCache = (workspace) => {
    if (workspace === undefined)
        return undefined;
    const directory = (0,external_node_path_.join)(workspace, place);
    const path = [`${place}/${package_archive/* archiveFile */.Bf}`];
    const inPlace = async (task) => {
        await (0,promises_.mkdir)(directory, { recursive: true });
        return task().finally(() => (0,promises_.rm)(directory, { recursive: true, force: true }));
    };
    return {
        restore: (key, into) => inPlace(async () => {
            const { isFeatureAvailable, restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(30), __webpack_require__.e(692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
            if (!isFeatureAvailable() || (await restoreCache([...path], key)) === undefined)
                return false;
            // Not renamed: the workspace may be another file system.
            await (0,promises_.copyFile)((0,external_node_path_.join)(directory, package_archive/* archiveFile */.Bf), (0,external_node_path_.join)(into, package_archive/* archiveFile */.Bf));
            return true;
        }),
        save: (key, from) => inPlace(async () => {
            const { isFeatureAvailable, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(30), __webpack_require__.e(692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
            if (!isFeatureAvailable())
                return;
            await (0,promises_.copyFile)((0,external_node_path_.join)(from, package_archive/* archiveFile */.Bf), (0,external_node_path_.join)(directory, package_archive/* archiveFile */.Bf));
            await saveCache([...path], key);
        }),
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/index.js























/***/ })

};
