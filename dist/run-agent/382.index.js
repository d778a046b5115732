export const id = 382;
export const ids = [382,804];
export const modules = {

/***/ 54406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sq: () => (/* binding */ fetchSource),
  mt: () => (/* binding */ makeSource),
  NS: () => (/* binding */ prepareAgentTree),
  zt: () => (/* binding */ refillTree),
  vz: () => (/* binding */ sourceOf)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/build/names.js + 1 modules
var names = __webpack_require__(36660);
;// CONCATENATED MODULE: ./packages/core/build/attempt/propose-verify.js
// Finds a command with which a repository probably tests itself. It is proposed to people as a line of the configuration, and is
// never run because it was found.
/** Files at the top of the repository that are read for a proposal. */
const proposalFiles = ['package.json', 'pyproject.toml', 'setup.cfg', 'tox.ini', 'Makefile', 'makefile', 'GNUmakefile'];
/** The script that npm writes into a new package.json: it tests nothing. */
const isPlaceholder = (script) => /no test specified/i.test(script);
const ofNode = ({ names, read }) => {
    if (!names.includes('package.json'))
        return undefined;
    const script = testScript(read('package.json'));
    if (script === undefined || script.trim() === '' || isPlaceholder(script))
        return undefined;
    if (names.includes('pnpm-lock.yaml'))
        return 'pnpm test';
    if (names.includes('yarn.lock'))
        return 'yarn test';
    return names.includes('bun.lock') || names.includes('bun.lockb') ? 'bun run test' : 'npm test';
};
const testScript = (text) => {
    try {
        const found = JSON.parse(text)?.scripts?.test;
        return typeof found === 'string' ? found : undefined;
    }
    catch {
        return undefined;
    }
};
const ofPython = ({ names, read }) => {
    const isNamed = names.includes('pytest.ini') ||
        names.includes('conftest.py') ||
        /^\[tool\.pytest\b/m.test(read('pyproject.toml')) ||
        /^\[(?:tool:)?pytest\]/m.test(`${read('setup.cfg')}\n${read('tox.ini')}`);
    return isNamed ? 'python -m pytest' : undefined;
};
const ofMake = ({ names, read }) => {
    // GNU make takes the first of them that is there.
    const file = ['GNUmakefile', 'makefile', 'Makefile'].find((name) => names.includes(name));
    const target = file === undefined ? undefined : /^(check|test)[ \t]*:(?!=)/m.exec(read(file))?.[1];
    return target === undefined ? undefined : `make ${target}`;
};
/** Undefined: nothing was found. */
const proposeVerify = (top) => ofNode(top) ??
    ofPython(top) ??
    (top.names.includes('Cargo.toml') ? 'cargo test' : undefined) ??
    (top.names.includes('go.mod') ? 'go test ./...' : undefined) ??
    ofMake(top);

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/run-program.js
var run_program = __webpack_require__(34653);
// EXTERNAL MODULE: ./packages/adapters/build/trusted-path.js
var trusted_path = __webpack_require__(83752);
;// CONCATENATED MODULE: ./packages/adapters/build/git/ancestry.js
/** True when `older` is reachable from `newer`. */
const isAncestor = async (git, older, newer) => {
    const args = ['merge-base', '--is-ancestor', older, newer];
    const result = await git.run(args);
    if (result.code > 1)
        throw git.failure(args, result);
    return result.code === 0;
};
/** Returns a best common ancestor; undefined where the commits share no history. */
const mergeBase = async (git, one, other) => {
    const args = ['merge-base', one, other];
    const result = await git.run(args);
    if (result.code > 1)
        throw git.failure(args, result);
    return result.code === 0 ? result.stdout.toString('utf8').trim() : undefined;
};

// EXTERNAL MODULE: ./packages/adapters/build/git/ref-name.js
var ref_name = __webpack_require__(59187);
;// CONCATENATED MODULE: ./packages/adapters/build/git/fetch-tip.js
// Fetches one branch of a server's repository under a name of ours.



const fetchTimeoutMs = 15 * 60_000;
const headOf = (branch) => {
    const name = `refs/heads/${branch}`;
    if (!(0,ref_name/* isRefName */.p)(name))
        throw new Error(`${JSON.stringify(branch)} is not the name of a branch`);
    return name;
};
/** Fetches the full history of a branch: a shallow or filtered one has no merge bases to trust. */
const fetchTip = async (git, { remote, branch, to, config = [] }) => {
    const args = [...config, 'fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', remote, `+${headOf(branch)}:${to}`];
    const result = await git.run(args, { timeoutMs: fetchTimeoutMs });
    if (result.code === 0)
        return { oid: await git.text(['rev-parse', '--verify', to]) };
    if (/couldn't find remote ref/.test(result.stderr))
        return { oid: undefined };
    const error = git.failure(args, result);
    if (error instanceof RemoteError || !/fsck error/.test(result.stderr))
        throw error;
    return { oid: undefined, why: `the objects on its branch are not sound: ${essentialLines(result.stderr)}` };
};
/**
 * Fetches the full history of a branch, and of one beside it if there is one, in one request for both. Returns the commits of those
 * that there are, by name; undefined: the first does not exist.
 */
const fetchBeside = async (git, { remote, branch, beside }) => {
    // git fails where a named branch is missing, and not where a pattern finds none. No other number begins with this one then.
    const others = Array.from({ length: 10 }, (_, digit) => `^${headOf(`${beside}${digit}`)}*`);
    const wanted = [...new Set([branch, `${beside}*`])].map((name) => `+refs/heads/${name}:refs/heads/${name}`);
    const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', remote, ...wanted, ...others];
    headOf(branch);
    const result = await git.run(args, { timeoutMs: fetchTimeoutMs });
    if (result.code !== 0) {
        if (/couldn't find remote ref/.test(result.stderr))
            return undefined;
        throw git.failure(args, result);
    }
    const listed = await git.text(['for-each-ref', '--format=%(objectname) %(refname:lstrip=2)', 'refs/heads']);
    return new Map(listed.split('\n').map((line) => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]));
};

// EXTERNAL MODULE: ./packages/adapters/build/git/git.js
var git_git = __webpack_require__(1926);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/commit-rule-files.js
// Finds the files of a commit with rules for commit messages. The agent is told them like other conventions, because a message
// that the repository's own check refuses keeps its work from merging.
const ruleFile = /^(?:\.commitlintrc(?:\.\w+)?|commitlint\.config\.\w+|\.czrc|\.?cz\.(?:json|toml)|\.gitlint|\.gitmessage(?:\.\w+)?|\.conform\.ya?ml|committed\.toml|\.gitemojirc)$/i;
const maximumFiles = 5;
const manifest = 'package.json';
/** Returns those of the paths at the top of a commit, and the part of package.json with such rules. */
const findCommitRules = async (names, read) => {
    const found = [];
    for (const path of names.filter((name) => ruleFile.test(name)).slice(0, maximumFiles))
        found.push({ path, text: await read(path) });
    const part = names.includes(manifest) ? rulesIn(await read(manifest)) : '';
    return [...found, { path: manifest, text: part }].filter(({ text }) => text !== '');
};
const rulesIn = (text) => {
    try {
        const { commitlint, config } = JSON.parse(text);
        const rules = { ...(commitlint === undefined ? {} : { commitlint }), ...(config?.commitizen === undefined ? {} : { config }) };
        return Object.keys(rules).length === 0 ? '' : JSON.stringify(rules, undefined, 2);
    }
    catch {
        return '';
    }
};

// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/hand-over-memory.js
var hand_over_memory = __webpack_require__(68509);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/relocate.js
var relocate = __webpack_require__(7864);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/setup-files.js
// Copies what the user's setup made in the checkout (dependencies, generated files) into the agent's tree: everything
// that git does not track there, and the files of initialised submodules. Invariants: nothing is shared with the job's own
// files, no special file and no nested repository gets in, and nothing is written through a planted link (attack-54),
// because git fills the tree afterwards.





/** Far above what a copy takes: the step's own limit ends it earlier. */
const copyTimeoutMs = 6 * 3_600_000;
/** Returns the paths that the checkout's index does not track, directories as a whole; undefined: there is no checkout. */
const listUntracked = async ({ workspace, gitDir }) => {
    const index = (0,external_node_path_.join)(workspace, '.git', 'index');
    if ((await (0,promises_.lstat)(index).catch(() => undefined))?.isFile() !== true)
        return undefined;
    // Uses the checkout's index and nothing else of its repository: none of its configuration is read.
    const git = (0,git_git/* openGit */.zY)({ gitDir, cwd: workspace, env: { GIT_WORK_TREE: workspace, GIT_INDEX_FILE: index } });
    const [listed, submodules] = await Promise.all([
        git.run(['ls-files', '--others', '--directory', '-z'], { timeoutMs: 120_000 }),
        filledSubmodules(git, workspace),
    ]);
    if (listed.code !== 0)
        return { why: `the checkout’s list of files cannot be read: ${listed.stderr.trim().slice(0, 300)}` };
    const untracked = (0,run_program/* fieldsOf */.Pf)(listed.stdout)
        .map((entry) => entry.replace(/\/$/, ''))
        .filter((entry) => entry !== '.git');
    return [...untracked, ...submodules];
};
/** Returns the submodules that the setup initialised; git lists none of their files. */
const filledSubmodules = async (git, workspace) => {
    const listed = await git.run(['ls-files', '-s', '-z'], { timeoutMs: 120_000, maximumBytes: 1024 * 1024 * 1024 });
    const submodules = (0,run_program/* fieldsOf */.Pf)(listed.stdout).flatMap((line) => /^160000 [0-9a-f]+ \d\t(.*)$/s.exec(line)?.[1] ?? []);
    const filled = await Promise.all(submodules.map(async (name) => (await (0,promises_.readdir)((0,external_node_path_.join)(workspace, name)).catch(() => [])).length > 0));
    return submodules.filter((_, index) => filled[index]);
};
const copyEntries = async (entries, { workspace, tree, path }) => {
    const copy = ['cp', '--recursive', '--no-dereference', '--parents', '--preserve=mode,timestamps,links', '--reflink=auto'];
    // xargs starts as many commands as their lengths need.
    const result = await (0,run_program/* runWithin */.T9)(['xargs', '-0', ...copy, `--target-directory=${tree}`, '--'], {
        cwd: workspace,
        env: { PATH: path, LC_ALL: 'C' },
        input: entries.map((entry) => `./${entry}\0`).join(''),
        timeoutMs: copyTimeoutMs,
    });
    if (result.code === 0)
        return undefined;
    const [first = '', ...more] = result.stderr.trim().split('\n');
    return `${first.slice(0, 300)}${more.length > 0 ? ` and ${more.length} more` : ''}`;
};
/** Removes devices, pipes, and whatever git would take for a nested repository. */
const removeUnwanted = async ({ tree, path }) => {
    const plain = ['-type', 'f', '-o', '-type', 'd', '-o', '-type', 'l'];
    const unwanted = ['(', '-iname', '.git', '-o', '!', '(', ...plain, ')', ')'];
    const argv = ['find', tree, '-mindepth', '1', ...unwanted, '-prune', '-exec', 'rm', '-rf', '--', '{}', '+'];
    const found = await (0,run_program/* runProgram */.mB)(argv, { env: { PATH: path, LC_ALL: 'C' } });
    if (found.code !== 0)
        throw new Error(`the setup's files could not be searched: ${found.stderr.trim().slice(0, 300)}`);
};
/** Copies into the empty tree. Throws an Error when what was copied cannot be made safe. */
const bringSetupFiles = async (options) => {
    const entries = await listUntracked(options);
    if (entries === undefined)
        return { status: 'none' };
    if ('why' in entries)
        return { status: 'incomplete', why: entries.why };
    if (entries.length === 0)
        return { status: 'brought', entries: 0, relocated: 0 };
    const why = await copyEntries(entries, options);
    await removeUnwanted(options);
    const { tree, path, workspace } = options;
    let relocated = 0;
    // Tools write down either name of a checkout that is reached through a link.
    for (const from of new Set([workspace, await (0,promises_.realpath)(workspace)])) {
        relocated += await (0,relocate/* relocateFiles */.j)(tree, { relocation: { from, to: tree }, path });
    }
    return why === undefined ? { status: 'brought', entries: entries.length, relocated } : { status: 'incomplete', why };
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/agent-tree.js
// The agent's copy of the repository: full history, no remote, no credential, no configuration or hook of anybody.
// We fetch into a bare repository of our own, which the agent never sees, and the tree is filled from there before
// it is handed over; after that nothing of ours runs git in it with our rights (attack-49).












/** Branch the agent works on, in the work file too. */
const workBranch = 'work';
const maximumConventionChars = 40_000;
/** Makes our own repository, empty. */
const makeSource = (options) => (0,git_git/* initBareRepository */.P_)((0,git_git/* openGit */.zY)({ gitDir: sourceOf(options) }));
/** Fetches the base and the issue's branch after `made`, from `makeSource`. Throws a UserError when the base does not exist. */
const fetchSource = async (options, made) => {
    const { url: remote, base, credentials } = options;
    const source = (0,git_git/* openGit */.zY)({ gitDir: sourceOf(options), credentials });
    const branch = (0,names/* issueBranch */.sL)(options.issue);
    await made;
    const tips = (0,ref_name/* isRefName */.p)(`refs/heads/${base}`) ? await fetchBeside(source, { remote, branch: base, beside: branch }) : undefined;
    const baseOid = tips?.get(base);
    if (baseOid === undefined)
        throw new errors/* UserError */.yo(`the branch ${base} does not exist: correct 'base' in .github/clambake.yml or the issue's base label`);
    return { baseOid, workOid: tips?.get(branch) };
};
/** Path of our own repository. */
const sourceOf = ({ scratch }) => (0,external_node_path_.join)(scratch, 'source.git');
const beginAlone = (options) => {
    const made = makeSource(options);
    return { made, source: fetchSource(options, made) };
};
/** Both have ended when it resolves or rejects, with the error of the first where it has one. */
const both = async (one, other) => {
    await Promise.allSettled([one, other]);
    return [await one, await other];
};
/** Fills the tree from what was begun, or from what it begins itself. Throws a UserError when the base does not exist. */
const prepareAgentTree = async (options, begun = beginAlone(options)) => {
    const { prepared, tree, scratch } = options;
    const gitDir = sourceOf(options);
    const [{ baseOid, workOid }, brought] = await both(begun.source, begun.made.then(() => openTree({ prepared, gitDir, tree })));
    const source = (0,git_git/* openGit */.zY)({ gitDir, credentials: options.credentials });
    // A branch that is merged into the base already has nothing to continue.
    const continues = workOid !== undefined && workOid !== options.squashed && !(await isAncestor(source, workOid, baseOid));
    const startOid = continues ? workOid : baseOid;
    const reading = readTop(source, { baseOid, files: options.conventionFiles });
    reading.catch(() => { });
    const memory = { gitDir, scratch, tree };
    const [tracked] = await both((0,hand_over_memory/* rememberStart */.Ag)({ ...memory, startOid }), fillTree({ ...options, gitDir, startOid, baseOid }));
    const earlier = options.kept === undefined ? undefined : await bringKept({ ...options, kept: options.kept, gitDir });
    const isPrepared = brought.status === 'incomplete' || (brought.status === 'brought' && brought.entries > 0);
    const handOver = await (0,hand_over_memory/* rememberHandOver */.d_)(memory, { tracked, prepared: isPrepared });
    return { startOid, baseOid, continues, ...(await reading), brought, handOver, earlier };
};
const readTop = async (source, { baseOid, files }) => {
    const read = async (path) => (await readThroughLinks(source, [`${baseOid}:${path}`]))[0] ?? '';
    const [texts, listed] = await Promise.all([
        readThroughLinks(source, files.map((path) => `${baseOid}:${path}`)),
        source.run(['ls-tree', '-z', '--name-only', baseOid]).then(({ stdout }) => (0,run_program/* fieldsOf */.Pf)(stdout)),
    ]);
    const [rules, proposal] = await Promise.all([findCommitRules(listed, read), findProposal(listed, read)]);
    return {
        conventions: [...files.map((path, index) => ({ path, text: texts[index] ?? '' })).filter(({ text }) => text !== ''), ...rules],
        proposal,
    };
};
const findProposal = async (names, read) => {
    const texts = new Map();
    for (const name of proposalFiles)
        if (names.includes(name))
            texts.set(name, await read(name));
    return proposeVerify({ names, read: (name) => texts.get(name) ?? '' });
};
/** Returns the text of each file of a commit; a link inside of the repository is followed, as in a checkout. Empty: there is none. */
const readThroughLinks = async (source, names) => {
    const input = names.map((name) => `${name.replaceAll('\n', ' ')}\n`).join('');
    const { code, stdout } = await source.run(['cat-file', '--batch', '--follow-symlinks'], { input, maximumBytes: 64 * 1024 * 1024 });
    if (code !== 0)
        return [];
    let at = 0;
    return names.map(() => {
        const start = stdout.indexOf('\n', at) + 1;
        const header = stdout.toString('latin1', at, Math.max(start - 1, at));
        // Of a link that leads nowhere git prints the name in the place of a content.
        const [, type, size] = /^(?:[0-9a-f]{40,64} )?(blob|tree|commit|tag|symlink|dangling|loop|notdir) (\d+)$/.exec(header) ?? [];
        const end = start + Number(size ?? 0);
        at = size === undefined ? start : end + 1;
        return type === 'blob' ? stdout.toString('utf8', start, end).slice(0, maximumConventionChars).trim() : '';
    });
};
/** Fills an empty tree once more, from what `prepareAgentTree` fetched: the start and the setup's files. */
const refillTree = async (options) => {
    const gitDir = sourceOf(options);
    const { prepared, tree } = options;
    const brought = await openTree({ prepared, gitDir, tree });
    await fillTree({ ...options, gitDir });
    return brought;
};
/** No reflog of ours: it would name our repository's path and us. */
const gitIn = (tree) => (0,git_git/* openGit */.zY)({ cwd: tree, config: [['core.logAllRefUpdates', 'false']] });
/** Brings the setup's files into the empty tree, and then makes its repository: none that a setup left may stand there. */
const openTree = async ({ prepared, gitDir, tree, }) => {
    const brought = prepared === undefined ? { status: 'none' } : await bringSetupFiles({ ...prepared, gitDir, tree });
    await gitIn(tree).text(['init', '--quiet', `--initial-branch=${workBranch}`]);
    return brought;
};
const fillTree = async ({ base, tree, gitDir, startOid, baseOid, }) => {
    const git = gitIn(tree);
    // Ours has the base, the issue's branch and nothing else. Copies: the agent may change its own.
    const objects = [`${gitDir}/objects/.`, (0,external_node_path_.join)(tree, '.git', 'objects')];
    const copied = await (0,run_program/* runProgram */.mB)(['cp', '-R', '--', ...objects], { env: { PATH: (0,trusted_path/* trustedFirst */.oe)(process.env['PATH'] ?? ''), LC_ALL: 'C' } });
    if (copied.code !== 0)
        throw new Error(`the history could not be copied to the agent: ${copied.stderr.trim().slice(0, 300)}`);
    // A base of this name cannot stand beside the work; the agent then has the base under its commit only.
    const naming = base === workBranch ? Promise.resolve('') : git.text(['update-ref', `refs/heads/${base}`, baseOid]);
    await both(naming, git.text(['reset', '--quiet', '--hard', startOid]));
};
/** Gives the agent the kept work of the attempt before as a branch; undefined when the ref is gone or the name is taken. */
const bringKept = async ({ kept: { ref, oid }, gitDir, url, credentials, tree, }) => {
    const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--'];
    const source = (0,git_git/* openGit */.zY)({ gitDir, credentials });
    const fetched = await source.run([...fetch, url, `+${ref}:refs/kept/work`]);
    if (fetched.code !== 0 || (await source.text(['rev-parse', 'refs/kept/work'])) !== oid)
        return undefined;
    const git = (0,git_git/* openGit */.zY)({ cwd: tree, allowFile: true, config: [['core.logAllRefUpdates', 'false']] });
    const brought = await git.run([...fetch, gitDir, `refs/kept/work:refs/heads/${names/* earlierWork */.gc}`]);
    return brought.code === 0 ? oid : undefined;
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

/***/ 68509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ rememberStart),
/* harmony export */   d_: () => (/* binding */ rememberHandOver),
/* harmony export */   zQ: () => (/* binding */ allAsBytes)
/* harmony export */ });
/* unused harmony export attributePattern */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1926);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34653);
// Remembers the tree as it is handed over: content and mode of every tracked file as its bytes are on the disk, and the
// names of all other files. What is the same at the end is never the agent's, whatever git's status says about it.
// Invariant: it is made by us before the hand-over and stays where the agent cannot write.




/** Attributes under which git sees a file as its bytes are. A value of `working-tree-encoding` may only be taken back. */
const asBytes = '-text !eol !ident !filter !working-tree-encoding';
const allAsBytes = `* ${asBytes}\n`;
const largeOutput = { maximumBytes: 1024 * 1024 * 1024, timeoutMs: 600_000 };
/** git compares every pattern with every file: beyond these numbers a status takes seconds. */
const maximumPatterns = 2000;
/** More files of the setup than this are remembered by their names only. */
const maximumHashed = 20_000;
const indexIn = (scratch) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'hand-over.index');
const openMemory = ({ gitDir, scratch, tree }) => (0,_git_git_js__WEBPACK_IMPORTED_MODULE_2__/* .openGit */ .zY)({ gitDir, cwd: tree, env: { GIT_WORK_TREE: tree, GIT_INDEX_FILE: indexIn(scratch) } });
/** Remembers the commit's files. The tree may be filled meanwhile. */
const rememberStart = async (options) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(indexIn(options.scratch), { force: true });
    const memory = openMemory(options);
    await memory.text(['read-tree', options.startOid]);
    return memory.text(['ls-files', '-s', '-z'], largeOutput);
};
/**
 * Makes git's status of the tree clean, whatever attributes say, and remembers it. `tracked`: from `rememberStart`. `prepared`: the tree
 * holds files of the user's setup.
 */
const rememberHandOver = async (options, { tracked, prepared }) => {
    const { gitDir, scratch, tree } = options;
    const memory = openMemory(options);
    const agents = (0,_git_git_js__WEBPACK_IMPORTED_MODULE_2__/* .openGit */ .zY)({ cwd: tree });
    // Without attributes a fresh checkout is the commit, byte for byte: nothing has to be read again.
    const isPlain = !/\t(?:[^\0]*\/)?\.gitattributes\0/.test(tracked);
    const { attributes, unclean } = isPlain ? clean : await cleanStatus(memory, { agents, tree });
    const submodules = (0,_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(tracked).flatMap((line) => /^160000 [0-9a-f]+ 0\t(.*)$/s.exec(line)?.[1] ?? []);
    const [made, exclude] = prepared
        ? await Promise.all([agents.text(['ls-files', '--others', '-z'], largeOutput).then(_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf), excludeMade(agents, tree)])
        : [[], ''];
    const inside = prepared && submodules.length > 0 ? await filesBelow(memory, { tree, scratch, directories: submodules }) : [];
    const unignored = exclude === '' ? [] : (0,_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(await agents.text(['ls-files', '--others', '--exclude-per-directory=.gitignore', '-z'], largeOutput));
    const hashed = [...inside, ...unignored].slice(0, maximumHashed);
    if (isPlain && hashed.length === 0)
        return { gitDir, entries: tracked, made: new Set([...made, ...inside]), attributes, unclean, exclude };
    await writeBytesAttributes(gitDir);
    // A directory cannot be a submodule and hold files in the same list.
    if (inside.length > 0)
        await memory.text(['update-index', '-z', '--force-remove', '--stdin'], { input: (0,_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .ended */ .v6)(submodules) });
    await memory.run(['update-index', '-q', '--really-refresh'], largeOutput);
    const differing = (0,_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(await memory.text(['diff-files', '--name-only', '--ignore-submodules=all', '-z'], largeOutput));
    await memory.text(['update-index', '-z', '--add', '--stdin'], { input: (0,_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .ended */ .v6)([...differing, ...hashed]), ...largeOutput });
    const entries = await memory.text(['ls-files', '-s', '-z'], largeOutput);
    return { gitDir, entries, made: new Set([...made, ...inside]), attributes, unclean, exclude };
};
const clean = { attributes: '', unclean: new Set() };
const writeBytesAttributes = async (gitDir) => {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, 'info'), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitDir, 'info', 'attributes'), allAsBytes);
};
/**
 * Finds the files that git would change by adding them untouched (CRLF in a `text` file, an expanded `$Id$`), and has the
 * agent's repository take these as bytes. Returns them, and the lines for that.
 */
const cleanStatus = async (memory, { agents, tree }) => {
    await memory.run(['update-index', '-q', '--really-refresh'], largeOutput);
    const unclean = (0,_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(await memory.text(['diff-files', '--name-only', '--ignore-submodules=all', '-z'], largeOutput));
    if (unclean.length === 0)
        return clean;
    const lines = unclean.map((name) => `${attributePattern(name)} ${asBytes}\n`);
    // git passes over lines of more than 2048 bytes.
    const isLong = lines.length > maximumPatterns || lines.some((line) => Buffer.byteLength(line) > 2000);
    const attributes = isLong ? allAsBytes : lines.join('');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree, '.git', 'info'), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree, '.git', 'info', 'attributes'), attributes);
    // git writes no file that it believes to be up to date. Those that differ under other attributes are among these.
    for (const name of isLong ? (0,_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(await agents.text(['ls-files', '-z'], largeOutput)) : unclean) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree, name)).catch(ignoreDirectories);
    }
    await agents.text(['checkout-index', '--all', '--quiet', '-u'], largeOutput);
    return { attributes, unclean: new Set(unclean) };
};
const ignoreDirectories = (error) => {
    if (error.code !== 'EISDIR' && error.code !== 'EPERM')
        throw error;
};
/** A pattern that matches this name only, quoted as attribute files want it. */
const attributePattern = (name) => {
    const literal = `/${name}`.replace(/[\\*?[\]]/g, '\\$&');
    return `"${literal.replace(/["\\]/g, '\\$&').replace(/\n/g, '\\n').replace(/\t/g, '\\t').replace(/\r/g, '\\r')}"`;
};
/** Excludes the files of the setup that .gitignore does not name, one by one: a directory that is excluded as a whole hides what the agent adds. */
const excludeMade = async (agents, tree) => {
    const list = async (...how) => {
        const names = (0,_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(await agents.text(['ls-files', '--others', '--exclude-standard', ...how, '-z'], largeOutput));
        return names.filter((name) => !name.includes('\n'));
    };
    const each = await list();
    // The packing finds what the agent adds to a directory that had to be excluded as a whole.
    const names = each.length > maximumPatterns ? await list('--directory') : each;
    if (names.length === 0)
        return '';
    const exclude = names.map((name) => `/${name.replace(/[\\*?[]/g, '\\$&').replace(/ $/, '\\ ')}\n`).join('');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree, '.git', 'info'), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(tree, '.git', 'info', 'exclude'), exclude);
    return exclude;
};
/** Returns the files in the directories of submodules, which git does not list while they are submodules. */
const filesBelow = async (memory, at) => {
    const env = { GIT_INDEX_FILE: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(at.scratch, 'submodules.index') };
    const listed = await memory.text(['--literal-pathspecs', 'ls-files', '--others', '-z', '--', ...at.directories], { ...largeOutput, env });
    return (0,_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .fieldsOf */ .Pf)(listed).filter((name) => !name.endsWith('/'));
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


/***/ }),

/***/ 7864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ relocateText),
/* harmony export */   j: () => (/* binding */ relocateFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34653);
// Files that the user's setup made may hold their own path: scripts of a virtual environment, an editable install, caches
// of build tools. The agent gets a copy of them elsewhere and cannot read the checkout, so the checkout's path is
// replaced by the tree's in texts and in absolute links of the copy.



const maximumTextBytes = 2 * 1024 * 1024;
const maximumFiles = 50_000;
const escapeForRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Replaces `from` where it stands as a whole path or as the beginning of one, never inside a longer name. */
const relocateText = (text, { from, to }) => text.replace(new RegExp(`(?<![\\w.-])${escapeForRegExp(from)}(?![\\w.-])`, 'g'), () => to);
const rewriteText = async (file, relocation) => {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(file);
    if (!found.isFile() || found.size > maximumTextBytes)
        return false;
    // Bytes stay what they are: one character each.
    const bytes = (text) => Buffer.from(text, 'utf8').toString('latin1');
    const before = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'latin1');
    const after = relocateText(before, { from: bytes(relocation.from), to: bytes(relocation.to) });
    if (after === before)
        return false;
    const fresh = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(file), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(file)}.clambake`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(fresh, after, { encoding: 'latin1', mode: found.mode & 0o777, flag: 'wx' });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(fresh, file);
    return true;
};
const rewriteLink = async (link, relocation) => {
    const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(link);
    const moved = relocateText(target, relocation);
    if (moved === target)
        return false;
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.unlink)(link);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.symlink)(moved, link);
    return true;
};
/** Returns the number of changed files and links below `directory`. Throws an Error when it cannot be searched. */
const relocateFiles = async (directory, { relocation, path }) => {
    const options = { env: { PATH: path, LC_ALL: 'C' }, timeoutMs: 300_000 };
    // Neither follows links. grep: 1 is "found nothing", 2 "some could not be read".
    const texts = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runWithin */ .T9)(['grep', '-rlIZF', '-e', relocation.from, '--', directory], options);
    const links = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runWithin */ .T9)(['find', directory, '-type', 'l', '-lname', '/*', '-print0'], options);
    if (texts.code > 2 || links.code > 1)
        throw new Error(`the setup's files could not be searched (exit codes ${texts.code}, ${links.code})`);
    let changed = 0;
    for (const file of (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(texts.stdout).slice(0, maximumFiles))
        changed += Number(await rewriteText(file, relocation));
    for (const link of (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldsOf */ .Pf)(links.stdout).slice(0, maximumFiles))
        changed += Number(await rewriteLink(link, relocation));
    return changed;
};


/***/ })

};
