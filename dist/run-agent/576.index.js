export const id = 576;
export const ids = [576,10];
export const modules = {

/***/ 66010:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkpointResult: () => (/* binding */ checkpointResult),
/* harmony export */   composeResult: () => (/* binding */ composeResult),
/* harmony export */   renderSummary: () => (/* binding */ renderSummary),
/* harmony export */   unstartedResult: () => (/* binding */ unstartedResult)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59172);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90963);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44843);

const noCommit = '0'.repeat(40);
/** A limit that ends sooner is a hiccup that the CLI's own retries outlast. */
const shortLimitMs = 10 * 60_000;
/** The end of a limit of the account, from the CLI's event or a 429 that names a time far away. */
const accountLimit = ({ run, proxy, nowMs }) => {
    if (run.limitedUntil !== undefined)
        return { until: run.limitedUntil };
    const far = proxy.limitedUntil !== undefined && Date.parse(proxy.limitedUntil) - nowMs > shortLimitMs;
    return far ? { until: proxy.limitedUntil ?? null } : null;
};
const composeResult = (facts) => {
    const { run, packed, assignment } = facts;
    const work = packed.status === 'packed' ? packed.work : undefined;
    const ending = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .classifyAttempt */ .eG)({
        result: run.result ?? null,
        exitCode: run.exitCode,
        signal: run.exitSignal,
        stoppedBy: run.stopped === 'cancelled' ? 'cancel' : (run.stopped ?? null),
        commits: work?.commits ?? 0,
        proxyStatuses: facts.proxy.statuses,
        accountLimit: accountLimit(facts),
    });
    const { outcome, detail } = packed.status === 'unusable' ? { outcome: 'rejected', detail: `Its work could not be packed: ${packed.why}.` } : ending;
    const denied = [...run.denials, ...(run.result?.permission_denials ?? []).map((denial) => denial.tool_name)];
    return {
        v: 1,
        ...assignment,
        outcome,
        detail,
        startOid: facts.startOid,
        baseOid: facts.baseOid,
        headOid: work?.headOid ?? null,
        commits: Math.min(work?.commits ?? 0, 10_000),
        costUsd: run.result?.total_cost_usd ?? 0,
        turns: Math.round(run.result?.num_turns ?? 0),
        durationMs: run.durationMs,
        sessionId: run.sessionId?.slice(0, 100) ?? null,
        model: run.model?.slice(0, 200) ?? null,
        denials: [...new Set(denied)].slice(0, 100).map((tool) => tool.slice(0, 200)),
        closingWords: (0,_clambake_core__WEBPACK_IMPORTED_MODULE_1__/* .sanitise */ .t)(run.result?.is_error === false ? (run.result.result ?? '') : '', { maxChars: 5000 }).text,
        startedAt: facts.startedAt,
        ...(ending.limitedUntil === undefined ? {} : { limitedUntil: ending.limitedUntil }),
    };
};
/** The result of an attempt that ended before its agent started. */
const unstartedResult = (assignment, p) => ({
    v: 1,
    ...assignment,
    outcome: p.outcome,
    detail: p.detail.slice(0, 2000),
    startOid: noCommit,
    baseOid: noCommit,
    headOid: null,
    commits: 0,
    costUsd: 0,
    turns: 0,
    durationMs: 0,
    sessionId: null,
    model: null,
    denials: [],
    closingWords: '',
    startedAt: p.startedAt,
});
/** The result that stands beside a checkpoint: what is said of the attempt when nothing more comes of it. */
const checkpointResult = (assignment, p) => ({
    ...unstartedResult(assignment, {
        outcome: 'lost',
        detail: `The attempt ended without a word; its work of the first ${p.minutes} minutes is kept.`,
        startedAt: p.startedAt,
    }),
    startOid: p.startOid,
    baseOid: p.baseOid,
    headOid: p.work.headOid,
    commits: Math.min(p.work.commits, 10_000),
});
const duration = (ms) => (ms < 90_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`);
/** Markdown for the job summary. */
const renderSummary = (result, title) => {
    const rows = [
        ['Outcome', `**${result.outcome}**`],
        ['Turns', String(result.turns)],
        ['Cost', `$${result.costUsd.toFixed(2)}`],
        ['Duration', duration(result.durationMs)],
        ['Commits', String(result.commits)],
        ...(result.model === null ? [] : [['Model', `\`${result.model.replace(/[^\w.@:-]/g, '')}\``]]),
        ...(result.denials.length === 0
            ? []
            : [['Denied tools', result.denials.map((tool) => `\`${tool.replace(/[^\w.-]/g, '')}\``).join(', ')]]),
    ];
    const words = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .quoteUntrusted */ .X0)(result.closingWords, { maxLines: 20, maxChars: 2000 });
    return [
        `### Agent ${result.agent} on #${result.issue}: ${(0,_clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .safeTitle */ .CL)(title)}`,
        '',
        (0,_clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseSentence */ .y3)(result.detail, 2000),
        '',
        '| | |',
        '|---|---|',
        ...rows.map(([name, value]) => `| ${name} | ${value} |`),
        ...(words === '' ? [] : ['', '<details><summary>The agent’s closing words</summary>', '', words, '', '</details>']),
        '',
    ].join('\n');
};


/***/ }),

/***/ 69576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workOnIssue: () => (/* binding */ workOnIssue)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/adapters/build/claude/isolation.js
var claude_isolation = __webpack_require__(32292);
// EXTERNAL MODULE: ./packages/adapters/build/claude/setup-memory.js
var setup_memory = __webpack_require__(3549);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/claude/agent-user.js
var agent_user = __webpack_require__(23041);
// EXTERNAL MODULE: ./packages/adapters/build/claude/agent-directories.js
var agent_directories = __webpack_require__(65487);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/adapters/build/git/git.js
var git_git = __webpack_require__(1926);
// EXTERNAL MODULE: ./packages/adapters/build/claude/relocate.js
var relocate = __webpack_require__(51901);
// EXTERNAL MODULE: ./packages/adapters/build/claude/run-command.js
var run_command = __webpack_require__(45853);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/setup-files.js
// What the user's setup made in the checkout (dependencies, generated files), brought into the agent's tree before git
// fills it: everything there that git does not track. Invariants: nothing is shared with the job's own files, no
// special file and no repository inside gets in, and nothing is written through a link of anybody (attack-54),
// because the tree is empty until then.





const copyTimeoutMs = 15 * 60_000;
/** Names of one command; the system's limit is far above. */
const mostBytesPerCopy = 60_000;
/** Paths in the checkout that its own index does not track, directories as a whole; undefined: there is no checkout. */
const listUntracked = async ({ workspace, gitDir }) => {
    const index = (0,external_node_path_.join)(workspace, '.git', 'index');
    if ((await (0,promises_.lstat)(index).catch(() => undefined))?.isFile() !== true)
        return undefined;
    // With the checkout's list of files and nothing else of its repository: none of its configuration is read.
    const git = (0,git_git/* openGit */.zY)({ gitDir, cwd: workspace, env: { GIT_WORK_TREE: workspace, GIT_INDEX_FILE: index } });
    const listed = await git.run(['ls-files', '--others', '--directory', '-z'], { timeoutMs: 120_000 });
    if (listed.code !== 0)
        return { why: `the checkout’s list of files cannot be read: ${listed.stderr.trim().slice(0, 300)}` };
    return listed.stdout
        .toString('utf8')
        .split('\0')
        .map((entry) => entry.replace(/\/$/, ''))
        .filter((entry) => entry !== '' && entry !== '.git');
};
const batches = (entries) => {
    const all = [];
    let room = 0;
    for (const entry of entries) {
        room -= Buffer.byteLength(entry) + 1;
        if (room < 0 || all.length === 0) {
            all.push([]);
            room = mostBytesPerCopy;
        }
        all.at(-1)?.push(entry);
    }
    return all;
};
const copyEntries = async (entries, { workspace, tree, path }) => {
    const copy = ['cp', '--recursive', '--no-dereference', '--parents', '--preserve=mode,timestamps,links', '--reflink=auto'];
    let why;
    for (const batch of batches(entries)) {
        const argv = [...copy, `--target-directory=${tree}`, '--', ...batch.map((entry) => `./${entry}`)];
        const result = await (0,run_command/* runCommand */.d)(argv, { cwd: workspace, env: { PATH: path, LC_ALL: 'C' }, timeoutMs: copyTimeoutMs });
        const lines = result.stderr.trim().split('\n');
        if (result.code !== 0)
            why ??= `${lines[0]?.slice(0, 300) ?? ''}${lines.length > 1 ? ` and ${lines.length - 1} more` : ''}`;
    }
    return why;
};
/** Devices and pipes, and whatever git would take for a repository of its own. */
const removeUnwanted = async ({ tree, path }) => {
    const options = { env: { PATH: path, LC_ALL: 'C' }, timeoutMs: 300_000 };
    const plain = ['-type', 'f', '-o', '-type', 'd', '-o', '-type', 'l'];
    const unwanted = ['(', '-iname', '.git', '-o', '!', '(', ...plain, ')', ')'];
    const found = await (0,run_command/* runCommand */.d)(['find', tree, '-mindepth', '1', ...unwanted, '-prune', '-exec', 'rm', '-rf', '--', '{}', '+'], options);
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

;// CONCATENATED MODULE: ./packages/adapters/build/claude/agent-tree.js
// The agent's copy of the repository: full history, no remote, no credential, no configuration or hook of anybody.
// We fetch into a bare repository of our own, which the agent never sees, and the tree is filled from there before
// it is handed over; after that nothing of ours runs git in it with our rights (attack-49).






/** Branch the agent works on; its name in the git bundle too. */
const workBranch = 'work';
const maxConventionChars = 40_000;
/** Fetches, and fills the tree. Throws a UserError when the base does not exist. */
const prepareAgentTree = async (options) => {
    const gitDir = (0,external_node_path_.join)(options.scratch, 'source.git');
    const source = (0,git_git/* openGit */.zY)({ gitDir, credentials: options.credentials });
    await (0,git_git/* initBareRepository */.P_)(source);
    const baseRef = `refs/heads/${options.base}`;
    const issueRef = `refs/heads/${(0,names/* issueBranch */.sL)(options.issue)}`;
    const tips = readTips(await source.text(['ls-remote', '--', options.url, baseRef, issueRef]));
    const baseOid = tips.get(baseRef);
    if (baseOid === undefined)
        throw new errors/* UserError */.y(`the branch ${options.base} does not exist: correct 'base' in .github/clambake.yml or the issue's base label`);
    const branchOid = tips.get(issueRef);
    const wanted = [baseRef, ...(branchOid === undefined ? [] : [issueRef])].map((ref) => `+${ref}:${ref}`);
    await source.text(['fetch', '--quiet', '--no-tags', '--', options.url, ...wanted], { timeoutMs: 600_000 });
    // What was fetched counts, should a branch have moved since it was listed.
    const fetchedBase = await source.text(['rev-parse', '--verify', `${baseRef}^{commit}`]);
    const fetchedWork = branchOid === undefined ? fetchedBase : await source.text(['rev-parse', '--verify', `${issueRef}^{commit}`]);
    // A branch that the base has already swallowed has nothing to continue.
    const swallowed = (await source.run(['merge-base', '--is-ancestor', fetchedWork, fetchedBase])).code === 0;
    const startOid = swallowed ? fetchedBase : fetchedWork;
    const { prepared, tree } = options;
    const brought = prepared === undefined ? { status: 'none' } : await bringSetupFiles({ ...prepared, gitDir, tree });
    await fillTree({ ...options, gitDir, startOid, baseOid: fetchedBase });
    const conventions = [];
    for (const path of ['CLAUDE.md', 'AGENTS.md']) {
        const found = await source.run(['cat-file', 'blob', `${fetchedBase}:${path}`]);
        const text = found.stdout.toString('utf8').slice(0, maxConventionChars).trim();
        if (found.code === 0 && text !== '')
            conventions.push({ path, text });
    }
    return { startOid, baseOid: fetchedBase, continues: !swallowed, conventions, brought };
};
const readTips = (listing) => new Map(listing
    .split('\n')
    .map((line) => line.split('\t'))
    .flatMap(([oid, ref]) => (oid !== undefined && ref !== undefined ? [[ref, oid]] : [])));
const fillTree = async (p) => {
    // No reflog of ours: it would name our repository's path and us.
    const git = (0,git_git/* openGit */.zY)({ cwd: p.tree, allowFile: true, config: [['core.logAllRefUpdates', 'false']] });
    await git.text(['init', '--quiet', `--initial-branch=${workBranch}`]);
    const branches = [`+refs/heads/${p.base}:refs/heads/${p.base}`];
    // A base of this name cannot stand beside the work; the agent then has the base under its commit only.
    const heads = p.base === workBranch ? [] : branches;
    const all = '+refs/heads/*:refs/clambake-source/*';
    await git.text(['fetch', '--quiet', '--no-tags', '--', p.gitDir, all, ...heads], { timeoutMs: 600_000 });
    await git.text(['reset', '--quiet', '--hard', p.startOid], { timeoutMs: 600_000 });
    for (const ref of (await git.text(['for-each-ref', '--format=%(refname)', 'refs/clambake-source'])).split('\n')) {
        if (ref !== '')
            await git.text(['update-ref', '-d', ref]);
    }
    // It names the path of our own repository.
    await (0,promises_.rm)((0,external_node_path_.join)(p.tree, '.git', 'FETCH_HEAD'), { force: true });
    if (p.prepared !== undefined)
        await excludeUntracked(git, p.tree);
};
/** What the setup made and .gitignore does not name is nobody's work: it is not committed with what the agent leaves. */
const excludeUntracked = async (git, tree) => {
    const listed = await git.text(['ls-files', '--others', '--exclude-standard', '--directory', '-z'], { timeoutMs: 120_000 });
    const names = listed.split('\0').filter((name) => name !== '' && !name.includes('\n'));
    if (names.length === 0)
        return;
    await (0,promises_.mkdir)((0,external_node_path_.join)(tree, '.git', 'info'), { recursive: true });
    const patterns = names.map((name) => `/${name.replace(/[\\*?[]/g, '\\$&').replace(/ $/, '\\ ')}\n`);
    await (0,promises_.writeFile)((0,external_node_path_.join)(tree, '.git', 'info', 'exclude'), patterns.join(''));
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/pack.js
// What an attempt made, as one git bundle. Every git command here runs as the agent's own user, because the
// repository's configuration, attributes and hooks may have become hostile; only then is the file read by us, and
// only if it is a plain file: a link planted in its place would make us read something else (attack-54).








const leftoverMessage = 'Work left uncommitted by the agent';
const defaultMaxBytes = 256 * 1024 * 1024;
/** Switched off here whatever the agent's repository says; the rest of its configuration can only hurt its own user. */
const settings = [
    'core.hooksPath=/dev/null',
    'core.fsmonitor=false',
    'commit.gpgSign=false',
    'gc.auto=0',
    'maintenance.auto=false',
    'safe.directory=*',
];
const openAgentGit = ({ user, directories, env }) => (args) => {
    const argv = ['git', ...settings.flatMap((setting) => ['-c', setting]), ...args];
    const command = (0,agent_user/* asAgent */.QO)(user, argv, { env: { ...env, LC_ALL: 'C', GIT_EDITOR: 'true' }, cwd: directories.tree });
    return (0,run_command/* runCommand */.d)(command.argv, { ...command, timeoutMs: 300_000 });
};
/** Commits what the agent left behind, unless a merge is still in conflict: conflict markers are not work. */
const commitLeftovers = async (git) => {
    const status = await git(['status', '--porcelain', '--untracked-files=all']);
    if (status.code !== 0 || status.stdout.trim() === '')
        return;
    if ((await git(['ls-files', '--unmerged'])).stdout !== '')
        return;
    await git(['add', '--all']);
    await git(['commit', '--quiet', '--no-verify', `--message=${leftoverMessage}`]);
};
/** The agent's last commit: where it stands, if that includes the branch it was given, else that branch. */
const findHead = async (git) => {
    const [work, head] = [
        await git(['rev-parse', '--verify', '--quiet', `${names/* workRef */.$J}^{commit}`]),
        await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']),
    ];
    const oids = [work, head].map((found) => (found.code === 0 ? found.stdout.trim() : undefined));
    const [workOid, headOid] = oids;
    if (workOid === undefined || headOid === undefined)
        return workOid ?? headOid;
    return (await git(['merge-base', '--is-ancestor', workOid, headOid])).code === 0 ? headOid : workOid;
};
/** Packs the work. Call it only when no process of the agent is left; end its processes again afterwards. */
const packWork = async (options) => {
    const git = openAgentGit(options);
    await commitLeftovers(git);
    const headOid = await findHead(git);
    if (headOid === undefined)
        return { status: 'unusable', why: "the agent's repository has no readable commit any more" };
    const exclude = [...new Set([options.startOid, options.baseOid])].map((oid) => `^${oid}`);
    const count = await git(['rev-list', '--count', headOid, ...exclude]);
    if (count.code !== 0)
        return { status: 'unusable', why: "the agent's repository lost the history it started from" };
    const commits = Number(count.stdout.trim());
    if (commits === 0)
        return { status: 'empty' };
    await git(['update-ref', names/* workRef */.$J, headOid]);
    // git writes through a link that stands where its file goes; nobody could plant one under a name made just now.
    const made = (0,external_node_path_.join)(options.directories.out, `${(0,external_node_crypto_.randomUUID)()}.bundle`);
    const bundled = await git(['bundle', 'create', '--quiet', made, `refs/heads/${workBranch}`, ...exclude]);
    if (bundled.code !== 0)
        return { status: 'unusable', why: 'git could not bundle the work of the agent' };
    const copy = await copyPlainFile(made, (0,external_node_path_.join)(options.destination, names/* bundleFile */.px), options.maxBytes ?? defaultMaxBytes);
    if (!copy.ok)
        return { status: 'unusable', why: copy.why };
    return { status: 'packed', work: { headOid, commits, file: copy.file, bytes: copy.bytes } };
};
/** Copies a file that a stranger made: no link, no device, one name only, and not too large. */
const copyPlainFile = async (from, to, maxBytes) => {
    const handle = await (0,promises_.open)(from, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK).catch((error) => error);
    if (handle instanceof Error)
        return { ok: false, why: `the git bundle is not a plain file (${handle.code})` };
    try {
        const found = await handle.stat();
        if (!found.isFile() || found.nlink !== 1)
            return { ok: false, why: 'the git bundle is not a plain file' };
        if (found.size > maxBytes)
            return { ok: false, why: `the work is too large: a git bundle of ${found.size} bytes, at most ${maxBytes} are allowed` };
        const content = await handle.readFile();
        if (content.length !== found.size)
            return { ok: false, why: 'the git bundle changed while it was read' };
        await (0,promises_.writeFile)(to, content, { flag: 'wx', mode: 0o600 });
        return { ok: true, file: to, bytes: content.length };
    }
    finally {
        await handle.close();
    }
};

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/end-processes.js
// Ends whatever an attempt started. A process that outlived the agent could change the work while it is packed or
// wait for a later step (attack-48), so packing may begin only when none is left. With a user of its own that is
// every process of that user; without one, the process group and whatever carries the attempt's mark.




/** Variable in the agent's environment that marks its processes. */
const attemptVariable = 'CLAMBAKE_ATTEMPT';
/** Sends one signal to all of them, once. */
const signalProcesses = async (processes, signal) => {
    const { user } = processes;
    if (user.kind === 'user') {
        // As the agent's own user: -1 then means "all it may signal", in one step of the kernel, so no fork escapes.
        const { argv, ...options } = (0,agent_user/* asAgent */.QO)(user, ['sh', '-c', `kill -s ${signal} -- -1`], { env: { PATH: processes.path }, cwd: '/' });
        await (0,run_command/* runCommand */.d)(argv, { ...options, timeoutMs: 10_000 });
        return;
    }
    if (processes.pid !== undefined)
        kill(-processes.pid, signal);
    for (const pid of await listProcesses(processes))
        kill(pid, signal);
};
/** Kills until none is left. Throws when some survive, because nothing may be packed then. */
const endProcesses = async (processes) => {
    for (let round = 0; round < 50; round++) {
        await signalProcesses(processes, 'KILL');
        if ((await listProcesses(processes)).length === 0)
            return;
        await (0,external_node_timers_promises_.setTimeout)(Math.min(20 * (round + 1), 200));
    }
    const left = await listProcesses(processes);
    throw new Error(`processes of the agent survived their end: ${left.join(', ')}`);
};
const kill = (pid, signal) => {
    try {
        process.kill(pid, `SIG${signal}`);
    }
    catch {
        // Gone already.
    }
};
/** Process ids of the attempt that are not zombies. Empty where the platform has no /proc. */
const listProcesses = async (processes) => {
    const entries = await (0,promises_.readdir)('/proc').catch(() => []);
    const pids = entries.filter((entry) => /^\d+$/.test(entry)).map(Number);
    const belongs = await Promise.all(pids.map((pid) => (pid === process.pid ? false : isOurs(pid, processes))));
    return pids.filter((_, index) => belongs[index]);
};
const isOurs = async (pid, { user, attempt, directory }) => {
    const status = await (0,promises_.readFile)(`/proc/${pid}/status`, 'utf8').catch(() => '');
    if (status === '' || /^State:\s+[ZX]/m.test(status))
        return false;
    if (user.kind === 'user')
        return /^Uid:\s+(.+)$/m.exec(status)?.[1]?.split(/\s+/).includes(String(user.uid)) ?? false;
    const [environ, cwd] = await Promise.all([
        (0,promises_.readFile)(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
        (0,promises_.readlink)(`/proc/${pid}/cwd`).catch(() => ''),
    ]);
    return environ.split('\0').includes(`${attemptVariable}=${attempt}`) || cwd === directory || cwd.startsWith(`${directory}/`);
};

// EXTERNAL MODULE: ./packages/adapters/build/claude/install.js
var install = __webpack_require__(53892);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/key-proxy.js
// The only place that knows both the model key and an address on loopback. The agent talks to this proxy with a
// made-up key; the proxy puts the real one in on the way out. Invariants: the real key goes to the configured
// address and nowhere else, never into a log or an answer; only the routes that Claude Code needs exist, so a
// process of the agent cannot use the key for anything else of the account.



const loopback = '127.0.0.1';
const routes = [/^POST \/v1\/messages$/, /^POST \/v1\/messages\/count_tokens$/, /^GET \/v1\/models(?:\/[\w.:-]+)?$/];
/** Hop-by-hop headers (RFC 9110, 7.6.1), and those that carry or could carry a key. */
const notForwarded = new Set([
    'host',
    'connection',
    'keep-alive',
    'proxy-authenticate',
    'proxy-authorization',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'authorization',
    'x-api-key',
    'cookie',
    'expect',
]);
const notReturned = new Set(['connection', 'keep-alive', 'transfer-encoding', 'set-cookie']);
const withoutHeaders = (headers, dropped) => Object.fromEntries(Object.entries(headers).filter((entry) => entry[1] !== undefined && !dropped.has(entry[0])));
/** When the limit behind a 429 ends, from the headers that Anthropic documents; undefined when they say nothing. */
const readLimitEnd = (headers, now) => {
    const unified = Number(headers['anthropic-ratelimit-unified-reset']);
    if (unified > 0)
        return new Date(unified * 1000).toISOString();
    const resets = Object.entries(headers)
        .filter(([name, value]) => /^anthropic-ratelimit-[a-z-]+-reset$/.test(name) && typeof value === 'string')
        .map(([name, value]) => ({ at: Date.parse(String(value)), left: Number(headers[name.replace(/-reset$/, '-remaining')] ?? 0) }))
        .filter(({ at, left }) => Number.isFinite(at) && left === 0)
        .map(({ at }) => at);
    const retryAfter = Number(headers['retry-after']);
    if (retryAfter > 0)
        resets.push(now.getTime() + retryAfter * 1000);
    return resets.length === 0 ? undefined : new Date(Math.max(...resets)).toISOString();
};
const refuse = (response, status, message) => {
    const type = status === 502 ? 'api_error' : status === 401 ? 'authentication_error' : 'permission_error';
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify({ type: 'error', error: { type, message } }));
};
const later = (a, b) => [a, b]
    .filter((at) => at !== undefined)
    .sort()
    .at(-1);
const whyRefused = (request, p) => {
    const path = request.url?.split('?')[0] ?? '';
    if (request.headers.host !== p.host)
        return { status: 403, why: 'this proxy answers under its own address only' };
    const known = routes.some((route) => route.test(`${request.method} ${path}`));
    if (!known)
        return { status: 403, why: `this proxy does not forward ${request.method} ${path.slice(0, 100)}` };
    return request.headers['x-api-key'] === p.placeholder
        ? undefined
        : { status: 401, why: 'this proxy forwards requests of its own agent only' };
};
/** Hands requests on and answers back; `heard` gets each answer's status (0: there was none) and headers. */
const createForwarder = (options, heard) => {
    const base = new URL(options.baseUrl);
    const send = base.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    return (request, response) => {
        const target = new URL(`${base.origin}${base.pathname.replace(/\/$/, '')}${request.url ?? ''}`);
        const headers = { ...withoutHeaders(request.headers, notForwarded), 'x-api-key': options.apiKey };
        const upstream = send(target, { method: request.method, headers }, (answer) => {
            const status = answer.statusCode ?? 0;
            heard(status, answer.headers);
            // A refused key stays refused; the CLI would ask ten times over minutes otherwise.
            const final = status === 401 || status === 403 ? { 'x-should-retry': 'false' } : {};
            response.writeHead(status, { ...withoutHeaders(answer.headers, notReturned), ...final });
            response.flushHeaders();
            // An error means that one side hung up: the other side is closed, and the CLI repeats the request itself.
            (0,external_node_stream_.pipeline)(answer, response, () => { });
        });
        upstream.on('error', () => {
            if (response.headersSent || response.destroyed)
                return void response.destroy();
            heard(0, {});
            refuse(response, 502, 'the model provider could not be reached');
        });
        response.on('close', () => upstream.destroy());
        (0,external_node_stream_.pipeline)(request, upstream, () => { });
    };
};
/** Starts a proxy on a free port. */
const startKeyProxy = async (options) => {
    const statuses = [];
    let limitedUntil;
    let refused = 0;
    let host = '';
    const forward = createForwarder(options, (status, headers) => {
        statuses.push(status);
        if (status === 429)
            limitedUntil = later(limitedUntil, readLimitEnd(headers, new Date()));
    });
    const server = (0,external_node_http_.createServer)((request, response) => {
        const no = whyRefused(request, { host, placeholder: options.placeholder });
        if (no === undefined)
            return forward(request, response);
        refused += 1;
        request.resume();
        refuse(response, no.status, no.why);
    });
    server.on('connect', (_request, socket) => socket.destroy());
    server.on('upgrade', (_request, socket) => socket.destroy());
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, loopback, resolve));
    host = `${loopback}:${server.address().port}`;
    const stop = () => new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
    });
    return { url: `http://${host}`, facts: () => ({ statuses: [...statuses], limitedUntil, refused }), stop };
};

;// CONCATENATED MODULE: ./packages/adapters/build/claude/agent-environment.js
// The environment of the agent's processes, made from nothing. Invariant: only what stands here gets in, and what the
// user's setup exported where core admitted it, so no token or key of the job can leak through a variable that
// somebody adds to the runner later. None of it is secret.

const agentEnvironment = (options) => {
    const name = `clambake agent ${options.agent}`;
    const email = `agent-${options.agent}@clambake.invalid`;
    return {
        ...options.admitted,
        PATH: options.path,
        HOME: options.home,
        TMPDIR: options.tmp,
        USER: options.userName,
        LOGNAME: options.userName,
        SHELL: '/bin/bash',
        LANG: 'C.UTF-8',
        CI: 'true',
        [attemptVariable]: options.attempt,
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
        GIT_TERMINAL_PROMPT: '0',
        GIT_LFS_SKIP_SMUDGE: '1',
        CLAUDE_CONFIG_DIR: `${options.home}/.claude`,
        ANTHROPIC_BASE_URL: options.proxyUrl,
        ANTHROPIC_API_KEY: options.placeholder,
        // https://code.claude.com/docs/en/env-vars
        CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
        DISABLE_AUTOUPDATER: '1',
        DISABLE_TELEMETRY: '1',
        DISABLE_ERROR_REPORTING: '1',
        // A headless attempt has no later turn in which a background task could be read.
        CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
        CLAUDE_CODE_MAX_CONCURRENT_SUBAGENTS: '2',
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/claude/agent-log.js
// The agent's steps in the job's log. What an agent does is hostile text to the runner, which obeys `::command::` and
// `##[command]` in any line a process prints (attack-41, attack-42). Invariant: between open and close the runner
// takes no commands at all, and no line could be one anyway. The word that ends the pause is made here, per group,
// and never reaches the agent.

const zeroWidthSpace = '\u200b';
const maxLineChars = 300;
/** One line that no runner obeys: control characters gone, `::` and `##[` broken apart, bounded. */
const harmlessLine = (text) => {
    const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ' ');
    const cut = plain.length > maxLineChars ? `${plain.slice(0, maxLineChars)}…` : plain;
    return cut.replace(/:(?=:)/g, `:${zeroWidthSpace}`).replace(/#(?=[#[])/g, `#${zeroWidthSpace}`);
};
/**
 * Opens a folded group in the log.
 * @param options.title ours, never the agent's text
 * @param options.maxBytes what is beyond is counted, not printed
 */
const openAgentLog = (options) => {
    const resume = (0,external_node_crypto_.randomUUID)();
    const maxBytes = options.maxBytes ?? 512 * 1024;
    let bytes = 0;
    let dropped = 0;
    let open = true;
    options.write(`::group::${harmlessLine(options.title)}\n::stop-commands::${resume}\n`);
    return {
        line: (text) => {
            if (!open)
                return;
            const line = `${harmlessLine(text)}\n`;
            bytes += Buffer.byteLength(line);
            if (bytes <= maxBytes)
                options.write(line);
            else
                dropped += 1;
        },
        close: () => {
            if (!open)
                return;
            open = false;
            if (dropped > 0)
                options.write(`… and ${dropped} more lines, left out to keep the log small\n`);
            options.write(`::${resume}::\n::endgroup::\n`);
        },
    };
};
const pathIn = (target, tree) => (target.startsWith(`${tree}/`) ? target.slice(tree.length + 1) : target);
/** What people see of an event: tool names, paths and counts, never a text or a file's content (attack-85). */
const renderEvent = (event, tree) => {
    switch (event.kind) {
        case 'init':
            return `Claude Code ${event.version} with ${event.model}`;
        case 'turn':
            if (event.tools.length === 0)
                return event.texts > 0 ? 'writes a message' : undefined;
            return event.tools.map(({ tool, target }) => (target === undefined ? tool : `${tool} ${pathIn(target, tree)}`)).join(', ');
        case 'tool-results':
            return event.failed > 0 ? `  ${event.failed} of ${event.ok + event.failed} failed` : undefined;
        case 'denied':
            return `  denied: ${event.tool}`;
        case 'retry':
            return `  the model's provider answered ${event.status ?? 'nothing'}; retry ${event.attempt}`;
        case 'limit':
            return event.status === 'allowed'
                ? undefined
                : `  account limit: ${event.status}${event.resetsAt === undefined ? '' : ` until ${event.resetsAt}`}`;
        case 'result':
            return `ended: ${event.line.subtype}, ${event.line.num_turns} ${event.line.num_turns === 1 ? 'turn' : 'turns'}, $${event.line.total_cost_usd.toFixed(2)}`;
        default:
            return undefined;
    }
};

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./packages/core/build/attempt/classify.js
var classify = __webpack_require__(59172);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/events.js
// Claude Code's stream-json, line by line, as data. Tolerant on purpose: a line that is not JSON or that a newer CLI
// shapes differently is counted and passed over, because one odd line must not cost an attempt. Texts and file
// contents stay out: an event carries only what people may see in a log (tool names, paths, counts).


const usage = schemas/* object */.Ikc({ type: schemas/* literal */.euz('tool_use'), name: schemas/* string */.YjP(), input: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).catch({}) });
const toolResult = schemas/* object */.Ikc({ type: schemas/* literal */.euz('tool_result'), is_error: schemas/* boolean */.zMY().nullish() });
const initLine = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('system'),
    subtype: schemas/* literal */.euz('init'),
    session_id: schemas/* string */.YjP(),
    model: schemas/* string */.YjP().catch(''),
    tools: schemas/* array */.YOg(schemas/* string */.YjP()).catch([]),
    claude_code_version: schemas/* string */.YjP().catch(''),
});
const retryLine = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('system'),
    subtype: schemas/* literal */.euz('api_retry'),
    attempt: schemas/* number */.aig().catch(0),
    error_status: schemas/* number */.aig().nullish().catch(null),
});
const deniedLine = schemas/* object */.Ikc({ type: schemas/* literal */.euz('system'), subtype: schemas/* literal */.euz('permission_denied'), tool_name: schemas/* string */.YjP().catch('a tool') });
const messageLine = schemas/* object */.Ikc({
    type: schemas/* enum */.k5n(['assistant', 'user']),
    message: schemas/* object */.Ikc({ content: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* unknown */.L5J())]) }),
});
const limitLine = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('rate_limit_event'),
    rate_limit_info: schemas/* object */.Ikc({ status: schemas/* string */.YjP().catch(''), resetsAt: schemas/* number */.aig().nullish().catch(null) }),
});
/** The one word or path of a tool's input that people need to follow the work. */
const targetOf = (input) => {
    const path = input['file_path'] ?? input['notebook_path'] ?? input['path'] ?? input['pattern'];
    if (typeof path === 'string')
        return path;
    const command = input['command'];
    if (typeof command !== 'string')
        return undefined;
    // A whole command may hold anything; its first plain word is the program.
    const program = /^\s*([\w./-]{1,60})(?=[\s;&|]|$)/.exec(command)?.[1];
    return program ?? 'a command';
};
const readMessage = (line) => {
    const blocks = typeof line.message.content === 'string' ? [] : line.message.content;
    if (line.type === 'assistant') {
        const tools = blocks.map((block) => usage.safeParse(block)).filter((parsed) => parsed.success);
        return {
            kind: 'turn',
            tools: tools.map(({ data }) => ({ tool: data.name, target: targetOf(data.input) })),
            texts: blocks.length - tools.length,
        };
    }
    const results = blocks.map((block) => toolResult.safeParse(block)).filter((parsed) => parsed.success);
    const failed = results.filter(({ data }) => data.is_error === true).length;
    return { kind: 'tool-results', ok: results.length - failed, failed };
};
/** Seconds or milliseconds since 1970, as different CLI versions write it. */
const isoOf = (epoch) => {
    if (epoch === null || epoch === undefined || !(epoch > 0) || epoch > 1e14)
        return undefined;
    return new Date(epoch > 1e11 ? epoch : epoch * 1000).toISOString();
};
/** Reads one line; never throws. */
const readEvent = (text) => {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return { kind: 'malformed' };
    }
    if (typeof value !== 'object' || value === null || !('type' in value))
        return { kind: 'malformed' };
    const result = classify/* resultLineSchema */.NY.safeParse(value);
    if (result.success)
        return { kind: 'result', line: result.data };
    const message = messageLine.safeParse(value);
    if (message.success)
        return readMessage(message.data);
    const init = initLine.safeParse(value);
    if (init.success) {
        const { session_id, model, tools, claude_code_version } = init.data;
        return { kind: 'init', sessionId: session_id, model, tools, version: claude_code_version };
    }
    const denied = deniedLine.safeParse(value);
    if (denied.success)
        return { kind: 'denied', tool: denied.data.tool_name };
    const retry = retryLine.safeParse(value);
    if (retry.success)
        return { kind: 'retry', attempt: retry.data.attempt, status: retry.data.error_status ?? null };
    const limit = limitLine.safeParse(value);
    if (limit.success)
        return { kind: 'limit', status: limit.data.rate_limit_info.status, resetsAt: isoOf(limit.data.rate_limit_info.resetsAt) };
    return { kind: 'other' };
};

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/line-splitter.js
// Chunks of a stream as lines, with a bound on the longest line: an agent that prints a gigabyte without a line
// break costs one lost line, not the runner's memory.

/** A longer line than `maxChars` is handed over cut, so that it counts as malformed. */
const createLineSplitter = (onLine, maxChars = 16 * 1024 * 1024) => {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let parts = [];
    let chars = 0;
    const add = (text) => {
        if (chars < maxChars && text !== '')
            parts.push(text.slice(0, maxChars - chars));
        chars += text.length;
    };
    const flush = () => {
        const line = parts.join('');
        parts = [];
        chars = 0;
        if (line !== '')
            onLine(line);
    };
    return {
        push: (chunk) => {
            const pieces = decoder.write(chunk).split('\n');
            pieces.forEach((piece, index) => {
                add(piece);
                if (index < pieces.length - 1)
                    flush();
            });
        },
        end: () => {
            add(decoder.end());
            flush();
        },
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/claude/process.js
// One headless run of Claude Code: its command line, its limits and its end. Settings come from a fresh home only
// (nothing of the checked-out tree is read as configuration), tools are a closed list, and nothing that was started
// is left when this returns.





/** Every tool there is for an agent. Web tools are left out: the agent's network is not theirs to choose. */
const allowedTools = [
    'Agent',
    'Bash',
    'BashOutput',
    'Edit',
    'Glob',
    'Grep',
    'KillShell',
    'NotebookEdit',
    'Read',
    'Task',
    'TaskCreate',
    'TaskGet',
    'TaskList',
    'TaskOutput',
    'TaskStop',
    'TaskUpdate',
    'TodoWrite',
    'ToolSearch',
    'Write',
];
/** Removed by name as well, should a newer CLI offer them regardless: they promise a later turn or leave the tree. */
const removedTools = [
    'AskUserQuestion',
    'CronCreate',
    'CronDelete',
    'CronList',
    'EnterWorktree',
    'ExitWorktree',
    'Monitor',
    'ScheduleWakeup',
    'SendMessage',
    'Skill',
    'WebFetch',
    'WebSearch',
    'Workflow',
];
const graceMs = 3_000;
/** A cancelled job has ten seconds in all, and its work is still to be packed and uploaded (fault-56). */
const cancelGraceMs = 1_000;
const maxStderrChars = 4_000;
/** The CLI's arguments; the prompt goes in on stdin. */
const claudeArguments = (options) => [
    '-p',
    '--output-format=stream-json',
    '--verbose',
    `--session-id=${options.sessionId}`,
    `--max-budget-usd=${options.maxUsd}`,
    '--permission-mode=dontAsk',
    `--tools=${allowedTools.join(',')}`,
    `--allowedTools=${allowedTools.join(',')}`,
    `--disallowedTools=${removedTools.join(',')}`,
    '--setting-sources=user',
    '--strict-mcp-config',
    ...(options.instructions === undefined ? [] : [`--append-system-prompt-file=${options.instructions}`]),
    ...(options.model === undefined ? [] : [`--model=${options.model}`]),
];
/** Runs Claude Code to its end, or ends it at a limit. Throws when it cannot be started or its processes survive. */
const runClaude = async (options) => {
    const startedMs = performance.now();
    const { argv, env, cwd } = (0,agent_user/* asAgent */.QO)(options.processes.user, [options.executable, ...claudeArguments(options)], options);
    const [command, ...args] = argv;
    const child = (0,external_node_child_process_.spawn)(command, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'], detached: true });
    const processes = { ...options.processes, pid: child.pid };
    const run = emptyRun();
    const exited = new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('exit', (code, signal) => {
            run.exitCode = code;
            run.exitSignal = signal;
            resolve();
        });
    });
    const closed = new Promise((resolve) => child.on('close', () => resolve()));
    const stopper = createStopper(processes);
    const limits = watchLimits(options, (cause) => {
        run.stopped ??= cause;
        stopper.stop(cause === 'cancelled' ? cancelGraceMs : graceMs);
    });
    readOutput(child, (line) => {
        limits.heard();
        const event = readEvent(line);
        note(run, event);
        options.onEvent(event);
    });
    readErrors(child, run);
    // The CLI may end before it has read everything; its exit code says what that means.
    child.stdin.on('error', () => { });
    child.stdin.end(options.prompt);
    try {
        await exited;
    }
    finally {
        limits.end();
        await stopper.settled();
        if (child.pid !== undefined)
            await endProcesses(processes);
    }
    // A survivor could hold the pipe open; now there is none.
    await closed;
    run.durationMs = Math.round(performance.now() - startedMs);
    return run;
};
const emptyRun = () => ({
    exitCode: null,
    exitSignal: null,
    stopped: undefined,
    result: undefined,
    sessionId: undefined,
    model: undefined,
    denials: [],
    retries: 0,
    limitedUntil: undefined,
    malformedLines: 0,
    durationMs: 0,
    stderr: '',
});
/** Asks the processes to end, and kills them when they take too long. None of it may hit the user's next attempt. */
const createStopper = (processes) => {
    let asked = Promise.resolve();
    let killer;
    const send = (signal) => {
        // An error means that they are gone, or endProcesses will say that they are not.
        asked = asked.then(() => signalProcesses(processes, signal)).catch(() => { });
    };
    return {
        stop: (waitMs) => {
            if (killer !== undefined)
                return;
            send('TERM');
            killer = setTimeout(() => send('KILL'), waitMs);
        },
        settled: () => {
            clearTimeout(killer);
            return asked;
        },
    };
};
const note = (run, event) => {
    if (event.kind === 'init') {
        run.sessionId = event.sessionId;
        run.model = event.model === '' ? undefined : event.model;
    }
    else if (event.kind === 'result') {
        run.result = event.line;
        run.sessionId ??= event.line.session_id ?? undefined;
    }
    else if (event.kind === 'denied')
        run.denials.push(event.tool);
    else if (event.kind === 'retry')
        run.retries += 1;
    else if (event.kind === 'limit' && event.status === 'rejected')
        run.limitedUntil = event.resetsAt ?? run.limitedUntil;
    else if (event.kind === 'malformed')
        run.malformedLines += 1;
};
const readOutput = (child, onLine) => {
    const lines = createLineSplitter(onLine);
    child.stdout.on('data', (chunk) => lines.push(chunk));
    child.stdout.on('end', () => lines.end());
};
const readErrors = (child, run) => {
    child.stderr.on('data', (chunk) => {
        run.stderr = (run.stderr + chunk.toString('utf8')).slice(-maxStderrChars);
    });
};
const watchLimits = (options, stop) => {
    const total = setTimeout(() => stop('time'), options.limits.totalMs);
    const silence = setTimeout(() => stop('silence'), options.limits.silenceMs);
    const cancel = () => stop('cancelled');
    if (options.signal?.aborted === true)
        cancel();
    options.signal?.addEventListener('abort', cancel, { once: true });
    return {
        heard: () => void silence.refresh(),
        end: () => {
            clearTimeout(total);
            clearTimeout(silence);
            options.signal?.removeEventListener('abort', cancel);
        },
    };
};

// EXTERNAL MODULE: ./actions/run-agent/build/admit-setup.js + 1 modules
var admit_setup = __webpack_require__(64087);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/checkpoint.js
// The work in progress of a running agent as one git bundle. Invariants: every git command runs as the agent's own user
// (attack-49); the agent's repository, index and working files are only read, because index, objects and ref of a
// checkpoint lie in a repository of their own beside it; our copy of the bundle is taken from a plain file only.






const message = 'Work in progress of the agent';
const checkpoint_defaultMaxBytes = 256 * 1024 * 1024;
/**
 * Run by the agent's user in its tree, at low priority. The file list of the agent's index saves hashing files that did
 * not change; where that list cannot be used (a merge in conflict, a format of its own) the last commit is taken.
 */
const script = `
set -eu
start=$1; base=$2; bundle=$3; before=$4
tree=$PWD
store=$HOME/.clambake-checkpoint.git
rm -rf -- "$store" "\${bundle%/*}"/*.bundle
git init --quiet --bare -- "$store"
mkdir -p -- "$store/info" "$store/objects/info"
git rev-parse --path-format=absolute --git-path objects > "$store/objects/info/alternates"
[ ! -f .git/info/exclude ] || cat .git/info/exclude > "$store/info/exclude"
head=$(git rev-parse --verify --quiet 'HEAD^{commit}')
[ ! -f .git/index ] || cp -p -- .git/index "$store/index"
export GIT_DIR=$store GIT_WORK_TREE=$tree GIT_INDEX_FILE=$store/index
files=$(git rev-parse "$head^{tree}")
if [ -z "$(git ls-files --unmerged)" ]; then
  git add --all -- "$tree"
  files=$(git write-tree)
fi
[ "$files" != "$before" ] || { echo unchanged; exit 0; }
oid=$head
[ "$files" = "$(git rev-parse "$head^{tree}")" ] || oid=$(git commit-tree "$files" -p "$head" -m '${message}')
count=$(git rev-list --count "$oid" "^$start" "^$base")
[ "$count" != 0 ] || { echo unchanged; exit 0; }
git update-ref ${names/* workRef */.$J} "$oid"
git bundle create --quiet "$bundle" ${names/* workRef */.$J} "^$start" "^$base"
echo "packed $oid $count $files"
`;
const checkpoint_settings = ['core.hooksPath=/dev/null', 'core.fsmonitor=false', 'gc.auto=0', 'maintenance.auto=false', 'safe.directory=*'];
/** `before`: the files' tree of the checkpoint before. `destination` must not exist. Never throws for what the agent did. */
const packCheckpoint = async (options) => {
    const { user, directories, env, startOid, baseOid, before } = options;
    const made = (0,external_node_path_.join)(directories.out, `${(0,external_node_crypto_.randomUUID)()}.bundle`);
    const config = Object.fromEntries(checkpoint_settings.flatMap((setting, place) => {
        const [key = '', value = ''] = setting.split('=');
        return [
            [`GIT_CONFIG_KEY_${place}`, key],
            [`GIT_CONFIG_VALUE_${place}`, value],
        ];
    }));
    const command = (0,agent_user/* asAgent */.QO)(user, ['nice', '-n', '10', 'sh', '-c', script, 'checkpoint', startOid, baseOid, made, before ?? 'none'], {
        env: { ...env, ...config, GIT_CONFIG_COUNT: String(checkpoint_settings.length), LC_ALL: 'C' },
        cwd: directories.tree,
    });
    const result = await (0,run_command/* runCommand */.d)(command.argv, { ...command, timeoutMs: 300_000 });
    const said = result.stdout.trim();
    if (result.code === 0 && said === 'unchanged')
        return { status: 'unchanged' };
    const [, headOid, count, tree] = /^packed ([0-9a-f]{40}) (\d{1,5}) ([0-9a-f]{40})$/.exec(said) ?? [];
    if (result.code !== 0 || headOid === undefined || tree === undefined) {
        return { status: 'failed', why: `git could not pack the work in progress (exit code ${result.code})` };
    }
    const copy = await copyPlainFile(made, options.destination, options.maxBytes ?? checkpoint_defaultMaxBytes);
    if (!copy.ok)
        return { status: 'failed', why: copy.why };
    return { status: 'packed', work: { headOid, commits: Number(count), file: copy.file, bytes: copy.bytes }, tree };
};

// EXTERNAL MODULE: ./actions/run-agent/build/compose-result.js
var compose_result = __webpack_require__(66010);
;// CONCATENATED MODULE: ./actions/run-agent/build/checkpoints.js
// Checkpoints of a running attempt: what a runner that vanishes would take with it is packed and uploaded now and then.
// Invariants: at most one at a time and a bounded number of them; a checkpoint that fails is a line of the log and
// never the end of the attempt.





/** Every ten minutes for six hours, the longest that a hosted job may take. */
const mostCheckpoints = 36;
/** Starts at once. `stop` ends it and resolves when nothing of it is under way any more. */
const keepCheckpoints = (options) => {
    let files;
    let made = 0;
    let underWay;
    const startedMs = performance.now();
    const once = async () => {
        const place = made + 1;
        const minutes = Math.floor((performance.now() - startedMs) / 60_000);
        const packed = await makeCheckpoint(options, { place, minutes, before: files });
        if (packed === undefined)
            return;
        made = place;
        files = packed;
    };
    const timer = setInterval(() => {
        if (underWay !== undefined || made >= mostCheckpoints)
            return;
        underWay = once()
            .catch((error) => options.kit.log(`No checkpoint this time: ${error instanceof Error ? error.message : String(error)}`))
            .finally(() => (underWay = undefined));
    }, options.everyMs);
    return {
        stop: async () => {
            clearInterval(timer);
            await underWay;
        },
    };
};
/** The tree of its files; undefined when there was nothing new to keep. */
const makeCheckpoint = async ({ kit, assignment, tree, place: where, scratch, startedAt, upload }, p) => {
    const directory = (0,external_node_path_.join)(scratch, `checkpoint-${p.place}`);
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    await (0,promises_.mkdir)(directory);
    try {
        const { startOid, baseOid } = tree;
        const destination = (0,external_node_path_.join)(directory, names/* bundleFile */.px);
        const packed = await packCheckpoint({ ...where, startOid, baseOid, destination, before: p.before });
        if (packed.status === 'unchanged')
            return undefined;
        if (packed.status === 'failed')
            throw new Error(packed.why);
        const result = (0,compose_result.checkpointResult)(assignment, { startedAt, startOid, baseOid, work: packed.work, minutes: p.minutes });
        const file = (0,external_node_path_.join)(directory, names/* resultFile */.Cp);
        await (0,promises_.writeFile)(file, `${JSON.stringify(result, undefined, 2)}\n`);
        const { id } = await upload((0,names/* checkpointName */.s7)(assignment.attempt, p.place), [file, packed.work.file], directory);
        kit.log(`Checkpoint ${p.place}: the work so far is kept as artifact ${id}`);
        return packed.tree;
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};

;// CONCATENATED MODULE: ./actions/run-agent/build/work-on-issue.js
// From a verified claim to packed work. Order is the safety here: the tree is filled before it is handed over, the key
// exists only in the proxy, every process of the agent has ended before anything is packed, and nobody is answered by
// the proxy after that. What was reserved is given back however it ends.







/** An agent that prints nothing for this long is stuck: the longest a Bash command of Claude Code may take is 10 minutes. */
const silenceMs = 15 * 60_000;
/** Throws a UserError when the agent may not or cannot be started here. */
const workOnIssue = async (options) => {
    const { kit, config, assignment } = options;
    const exported = await (0,admit_setup/* recallSetup */.b)(kit);
    const path = (0,claude_isolation/* safePath */.nG)((0,setup_memory/* pathWithSetupLast */.rI)(kit.environment.path, exported?.path ?? []));
    const isolation = (0,claude_isolation/* decideIsolation */.Pi)(await (0,claude_isolation/* readIsolationFacts */.A8)(config.isolation, path));
    if (isolation.kind === 'refused')
        throw new errors/* UserError */.y(isolation.why);
    if (isolation.kind === 'none')
        kit.warning('isolation: none — the agent shares this job’s user and can read what the job can read');
    const reserved = await (0,agent_user/* reserveAgentUser */.$6)(isolation, path);
    const { user } = reserved;
    const reopen = await (0,agent_directories/* closeDirectories */.aP)(user.kind === 'none' ? [] : [kit.environment.temp, kit.environment.workspace]);
    try {
        const own = await (0,agent_directories/* ownTemp */.Pl)(await (0,agent_directories/* reachableTemp */.aJ)(user, (0,external_node_os_.tmpdir)()));
        const directories = await (0,agent_directories/* prepareDirectories */.nO)({ user, own, repository: kit.environment.repository, issue: assignment.issue, path });
        return await workIn({ user, path, own, directories }, { ...options, exported }).finally(async () => {
            // The work is packed by then; a directory that stays behind is removed by the next attempt. A cancelled job has
            // seconds, and the work is still to be uploaded in them.
            if (options.signal.aborted)
                return;
            await (0,agent_directories/* removeDirectory */.q)(user, directories.root, path).catch((error) => kit.warning(`${directories.root} was not removed: ${String(error)}`));
        });
    }
    finally {
        await reopen();
        reserved.release();
    }
};
const workIn = async (place, options) => {
    const { user, path, directories } = place;
    const { kit, assignment, base, credentials, scratch, destination, exported } = options;
    const { repositoryUrl: url, workspace } = kit.environment;
    const prepared = exported === undefined || workspace === undefined ? undefined : { workspace, path };
    const tree = await prepareAgentTree({ url, credentials, base, issue: assignment.issue, scratch, tree: directories.tree, prepared });
    tellBrought(kit, tree);
    const moved = workspace === undefined ? undefined : { from: workspace, to: directories.tree };
    const setup = exported === undefined
        ? { path, variables: {} }
        : await (0,admit_setup/* admitSetup */.t)(kit, {
            exported,
            moved,
            shared: user.kind === 'none',
            secrets: [credentials.token, options.inputs['anthropic-api-key']],
        });
    kit.log(tree.continues ? `It continues the issue’s branch at ${tree.startOid}` : `It starts from ${base} at ${tree.startOid}`);
    const instructions = await writeInstructions(directories, tree);
    await (0,agent_directories/* handOver */.Cl)(user, directories, path);
    const executable = await findExecutable(place, options);
    const { run, proxy, env } = await runBehindProxy(place, { ...options, executable, instructions, setup, tree });
    const packed = await packWork({ user, directories, env, startOid: tree.startOid, baseOid: tree.baseOid, destination });
    // git itself may have started something on the word of the agent's configuration.
    await endProcesses({ user, pid: undefined, attempt: assignment.attempt, directory: directories.root, path });
    return { tree, run, packed, proxy };
};
const tellBrought = (kit, { brought }) => {
    if (brought.status === 'incomplete')
        kit.warning(`Not everything the setup made in the checkout reached the agent: ${brought.why}`);
    if (brought.status !== 'brought')
        return;
    const moved = brought.relocated === 0 ? '' : `; ${brought.relocated} of their files name the agent’s tree instead of the checkout now`;
    kit.log(`From the prepared checkout to the agent: ${brought.entries} files and directories that git does not track${moved}`);
};
const findExecutable = async ({ user, path, own, directories }, { kit, inputs, scratch }) => {
    const given = inputs['claude-code-path'];
    const toolCache = kit.environment.toolCache ?? (0,external_node_path_.join)(kit.environment.temp, 'clambake-tools');
    const { executable, version } = await (0,install/* installClaudeCode */.lV)({
        givenPath: given === '' ? undefined : given,
        toolCache,
        user,
        path,
        own,
        npmHome: scratch,
        log: kit.log,
    });
    kit.log(`Claude Code ${version} runs as ${user.kind === 'none' ? 'this job’s user' : `the user ${user.name}`} in ${directories.tree}`);
    return executable;
};
/** The key lives in here only: when this returns, nobody is answered with it any more. */
const runBehindProxy = async ({ user, path, directories }, options) => {
    const { kit, inputs, config, assignment, executable, prompt, instructions, setup, signal } = options;
    const { agent, attempt } = assignment;
    const { home, tmp, tree: cwd, root } = directories;
    const placeholder = `placeholder-${(0,external_node_crypto_.randomUUID)()}`;
    const proxy = await startKeyProxy({ baseUrl: inputs['anthropic-base-url'], apiKey: inputs['anthropic-api-key'], placeholder });
    const userName = user.kind === 'none' ? 'agent' : user.name;
    const env = agentEnvironment({
        path: setup.path,
        admitted: setup.variables,
        home,
        tmp,
        userName,
        agent,
        attempt,
        proxyUrl: proxy.url,
        placeholder,
    });
    const log = openAgentLog({ write: (text) => process.stdout.write(text), title: `Agent ${agent} works on #${assignment.issue}` });
    const checkpoints = keepCheckpoints({
        ...options.checkpoints,
        kit,
        assignment,
        tree: options.tree,
        place: { user, directories, env },
        scratch: options.scratch,
    });
    const run = await runClaude({
        executable,
        prompt,
        cwd,
        env,
        processes: { user, attempt, directory: root, path },
        sessionId: (0,external_node_crypto_.randomUUID)(),
        model: config.model,
        maxUsd: config['attempt-usd'],
        limits: { totalMs: config['attempt-minutes'] * 60_000, silenceMs },
        instructions,
        onEvent: (event) => {
            const line = renderEvent(event, cwd);
            if (line !== undefined)
                log.line(line);
        },
        signal,
    }).finally(async () => {
        // A cancelled job has no time for an upload of less than what is packed now.
        const settled = checkpoints.stop();
        if (!signal.aborted)
            await settled;
        log.close();
        await proxy.stop();
    });
    return { run, proxy: proxy.facts(), env };
};
/** The repository's own conventions, from the base only; Claude Code is told to read none from the tree itself. */
const writeInstructions = async (directories, tree) => {
    if (tree.conventions.length === 0)
        return undefined;
    const file = (0,external_node_path_.join)(directories.home, 'conventions.md');
    const parts = tree.conventions.map(({ path, text }) => `Conventions of this repository, from ${path} of its base branch:\n\n${text}`);
    await (0,promises_.writeFile)(file, `${parts.join('\n\n')}\n`);
    return file;
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

/***/ 59172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NY: () => (/* binding */ resultLineSchema),
/* harmony export */   eG: () => (/* binding */ classifyAttempt)
/* harmony export */ });
/* unused harmony export isCounted */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
// How an attempt ended: told from Claude Code's result object, the process, git and the HTTP statuses that the key
// proxy saw; never from prose. The sentence for people is made here, so that no agent's text is ever an explanation.


/** Claude Code's last line (`type: "result"`). Unknown keys are allowed: the CLI grows. */
const resultLineSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('result'),
    subtype: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100).default('unknown'),
    is_error: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(false),
    num_turns: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).default(0),
    total_cost_usd: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).default(0),
    duration_ms: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).optional(),
    session_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100).optional(),
    terminal_reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(100).nullish(),
    /** The agent's closing words. */
    result: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    permission_denials: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({ tool_name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(200).default('unknown') })).default([]),
    errors: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).optional(),
});
const isCounted = (outcome) => countedOutcomes.includes(outcome);
const classifyAttempt = (facts) => {
    const { result } = facts;
    if (result === null)
        return withoutResult(facts);
    if (result.subtype === 'success' && !result.is_error)
        return succeeded({ ...facts, result });
    return failed({ ...facts, result });
};
const succeeded = (facts) => {
    const { commits, result } = facts;
    if (commits > 0)
        return { outcome: 'done', detail: `Finished with ${plural(commits, 'commit')} in ${plural(result.num_turns, 'turn')}.` };
    if (result.permission_denials.length > 0)
        return denied(result.permission_denials);
    return { outcome: 'no-changes', detail: `Finished in ${plural(result.num_turns, 'turn')} without a commit.` };
};
const failed = (facts) => {
    const { result } = facts;
    if (facts.accountLimit !== null || result.terminal_reason === 'blocking_limit')
        return limited(facts);
    const trouble = apiTrouble(facts);
    if (trouble !== undefined)
        return trouble;
    if (facts.stoppedBy === 'cancel')
        return cancelled;
    const limit = limitReached(facts);
    if (limit !== undefined)
        return { outcome: 'incomplete', detail: limit };
    if (result.permission_denials.length > 0)
        return denied(result.permission_denials);
    if (facts.stoppedBy === 'silence')
        return silent;
    if (result.total_cost_usd === 0 && result.num_turns <= 1 && (result.duration_ms ?? Number.POSITIVE_INFINITY) < 1000) {
        return { outcome: 'auth', detail: 'Claude Code stopped at once without using the model: the model key or its settings are wrong.' };
    }
    return { outcome: 'incomplete', detail: `Claude Code ended with ${named(result.subtype)} after ${plural(result.num_turns, 'turn')}.` };
};
const withoutResult = (facts) => {
    if (facts.stoppedBy === 'cancel')
        return cancelled;
    if (facts.accountLimit !== null)
        return limited(facts);
    const trouble = apiTrouble(facts);
    if (trouble !== undefined)
        return trouble;
    if (facts.stoppedBy === 'time')
        return { outcome: 'incomplete', detail: 'Its time was used up.' };
    if (facts.stoppedBy === 'silence')
        return silent;
    const how = facts.signal === null ? `exit code ${facts.exitCode ?? 'unknown'}` : `signal ${named(facts.signal)}`;
    return { outcome: 'killed', detail: `Claude Code ended without a result (${how}).` };
};
const silent = { outcome: 'killed', detail: 'It was silent for too long and was stopped.' };
const cancelled = { outcome: 'lost', detail: 'The run was cancelled.' };
/** What the last answers of the model's API say, unless the model worked to the end of a limit of ours. */
const apiTrouble = ({ proxyStatuses, result }) => {
    const last = proxyStatuses.at(-1);
    if (last === 401 || last === 403) {
        return { outcome: 'auth', detail: `The model's API refused the key (HTTP ${last}): check the secret that holds it.` };
    }
    if (last === 429 || (last !== undefined && last >= 500)) {
        return {
            outcome: 'provider-trouble',
            detail: `The model's API answered HTTP ${last}, last of ${plural(proxyStatuses.length, 'request')}.`,
        };
    }
    const early = result !== null && result.num_turns <= 1 && result.total_cost_usd === 0;
    if (early && result.terminal_reason === 'api_error') {
        return { outcome: 'provider-trouble', detail: `The model's API could not be used${last === undefined ? '' : ` (HTTP ${last})`}.` };
    }
    return undefined;
};
const limitReached = ({ result, stoppedBy }) => {
    const turns = plural(result.num_turns, 'turn');
    if (result.subtype === 'error_max_turns' || result.terminal_reason === 'max_turns')
        return `All ${turns} were used up.`;
    if (/budget/.test(result.subtype) || /budget/.test(result.terminal_reason ?? ''))
        return `Its budget was used up after ${turns}.`;
    return stoppedBy === 'time' ? `Its time was used up after ${turns}.` : undefined;
};
const limited = ({ accountLimit }) => {
    const until = accountLimit?.until ?? undefined;
    return until === undefined
        ? { outcome: 'account-limit', detail: "The account's limit was reached." }
        : { outcome: 'account-limit', detail: `The account's limit was reached, until ${until}.`, limitedUntil: until };
};
const denied = (denials) => {
    const tools = [...new Set(denials.map((denial) => named(denial.tool_name)))].slice(0, 5);
    return { outcome: 'denied', detail: `It was not allowed to use ${tools.join(', ')}.` };
};
/** Names from outside, in a sentence of ours: letters, digits and a few signs, nothing else. */
const named = (name) => name.replace(/[^\w.-]/g, '').slice(0, 60) || 'an unnamed thing';
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;


/***/ }),

/***/ 44843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   CL: () => (/* binding */ safeTitle),
/* harmony export */   X0: () => (/* binding */ quoteUntrusted),
/* harmony export */   y3: () => (/* binding */ neutraliseSentence)
/* harmony export */ });
/* unused harmony export codeBlock */
/* harmony import */ var _sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90963);
// Text of users and agents inside our comments, pull requests and commit messages: still readable, but it mentions
// nobody, closes nothing, links nowhere, commands no bot and cannot leave the place it is put in. Doing it twice
// changes nothing.

/** Links, structure and mentions: never wanted in a text of ours. */
const always = [
    // Images and links keep their words and lose their target.
    [/!?\[([^\][]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, '$1'],
    [/[\w+.-]{0,30}:\/\/[^\s)\]>'"`]*/g, '(link removed)'],
    [/\b(?:mailto|javascript|data|vbscript):[^\s]+/gi, '(link removed)'],
    [/www\.[^\s)\]>'"`]+/gi, '(link removed)'],
    // Structure: HTML, code, tables, emphasis that runs on, check boxes and [skip ci] in brackets.
    [/</g, '‹'],
    [/>/g, '›'],
    [/`/g, "'"],
    [/\|/g, '¦'],
    [/\*{3,}/g, '*'],
    [/\[/g, '('],
    [/\]/g, ')'],
    [/&(?=#?\w{1,30};)/g, '＆'],
    [/\\/g, '⧵'],
    // Mentions, commands of well-known bots, trailers.
    [/@(?=[\p{L}\p{N}_-])/gu, '@ '],
    [/\bgh-(?=\d)/gi, 'GH '],
    [/\bbors(?=\s+(?:r|d|try|merge|delegate|retry|ping|p)\b)/gi, '(bors)'],
    [/\b(skip-checks)\s*:/gi, '$1 -'],
    [/\b([a-z]+(?:-[a-z]+)*-(?:by|to)):/gi, '$1 -'],
    // What starts a line may be a command or a block.
    [/^(?:[\s/>*+=~:‹›⧵-]|#(?!\d))+/u, ''],
    [/::/g, ': '],
    [/\s+/gu, ' '],
];
/** In the words of others no number refers to anything here. */
const noReferences = [
    [/(?<=\w)#(?=\d)/g, ' no. '],
    [/#(?=\d)/g, 'no. '],
];
/** In our own sentences a number refers, but closes nothing and reaches into no other repository. */
const noClosing = [[/(?<=\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s{0,9}:?\s{0,9}|[\w/-])#(?=\d)/gi, ' no. ']];
const settle = (text, replacements) => {
    let before = text;
    for (let round = 0; round < 50; round++) {
        const after = replacements.reduce((result, [pattern, by]) => result.replace(pattern, by), before).trim();
        if (after === before)
            return after;
        before = after;
    }
    return before.replace(/[^\p{L}\p{N} .,]/gu, '');
};
const harmless = (text, p) => {
    let line = settle((0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .t)(text, { maxChars: p.maxChars * 8 }).text.replace(/\n/g, ' '), p.replacements);
    // What is cut may read differently at its new end, so it is settled again.
    for (let room = p.maxChars - 1; line.length > p.maxChars && room >= 0; room -= Math.max(1, line.length - p.maxChars)) {
        line = settle(`${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .M)(line, room).trimEnd()}…`, p.replacements);
    }
    return line;
};
/** One harmless line of at most `maxChars` (default 120) UTF-16 units; '…' says that it was cut. */
const neutralise = (text, maxChars = 120) => harmless(text, { maxChars, replacements: [...noReferences, ...always] });
/** The same for a sentence made by us that may contain the words of others: `#12` stays a reference. */
const neutraliseSentence = (text, maxChars) => harmless(text, { maxChars, replacements: [...noClosing, ...always] });
/** The title of an issue, as it may stand anywhere; issues without a readable title get a name. */
const safeTitle = (title, maxChars = 120) => neutralise(title, maxChars) || '(untitled)';
/** A Markdown quote of harmless lines: for an agent's words in a comment or a pull request. Empty text gives ''. */
const quoteUntrusted = (text, p) => {
    const lines = (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .t)(text, { maxChars: p.maxChars })
        .text.split('\n')
        .map((line) => neutralise(line, 500))
        .filter((line) => line !== '');
    const kept = lines.slice(0, p.maxLines).map((line) => `> ${line}`);
    return lines.length > p.maxLines ? [...kept, `> … ${lines.length - p.maxLines} more lines`].join('\n') : kept.join('\n');
};
/**
 * A Markdown code block that its content cannot close, for logs. Nothing inside a code block mentions, links or closes.
 * `maxChars` keeps the end, where a log says what failed.
 */
const codeBlock = (text, p) => {
    const tail = text.slice(-p.maxChars * 4);
    const clean = sanitise(tail, { maxChars: tail.length * 4 + 100 }).text.trimEnd();
    const kept = clean.length <= p.maxChars ? clean : `…${clean.slice(clean.length - p.maxChars + 1).toWellFormed()}`;
    const longest = Math.max(2, ...[...kept.matchAll(/`+/g)].map((run) => run[0].length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}text\n${kept}\n${fence}`;
};


/***/ }),

/***/ 90963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ prefixOf),
/* harmony export */   t: () => (/* binding */ sanitise)
/* harmony export */ });
// Makes text from outside (issue titles and bodies, logs) show what it says: what a person cannot see is removed, so
// that nobody can talk to an agent behind a reviewer's back. Cleaning twice changes nothing.
/** Terminal control sequences: CSI, OSC and the two-character ones. */
const terminalSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;
/** Controls but for tab and newline; C1. */
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/**
 * Characters without a shape of their own: soft hyphen, combining grapheme joiner, Arabic letter mark, Hangul and Khmer
 * fillers, Mongolian selectors, zero width and bidi, invisible operators, variation selectors, BOM, interlinear marks, tags.
 */
const hiddenCharacters = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const cutNote = '\n[cut here: the text is longer than the budget]';
/** A prefix of at most `max` UTF-16 units that does not end inside a character. */
const prefixOf = (text, max) => {
    const end = Math.max(0, max);
    const last = text.charCodeAt(end - 1);
    return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
};
/**
 * Hidden HTML comments go; one that is never closed goes up to the end where Markdown would hide it (at the start of a
 * line) and is made visible elsewhere.
 */
const removeComments = (text) => {
    const parts = [];
    let from = 0;
    for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', from)) {
        parts.push(text.slice(from, open));
        const close = text.indexOf('-->', open + 2);
        const lineStart = /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, open - 4), open));
        if (close !== -1)
            from = close + 3;
        else if (lineStart)
            return parts.join('');
        else {
            parts.push('&lt;!--');
            from = open + 4;
        }
    }
    parts.push(text.slice(from));
    return parts.join('');
};
/** Taking one out may bring the ends of another together; who nests them this deep gets to see them instead. */
const commentPasses = 20;
const withoutComments = (text) => {
    let before = text;
    for (let pass = 0; pass < commentPasses; pass++) {
        const after = removeComments(before);
        if (after === before)
            return after;
        before = after;
    }
    return before.replaceAll('<!--', '&lt;!--');
};
const visible = (text) => {
    const plain = text.replace(terminalSequences, '').replace(hiddenCharacters, '').replace(lineBreaks, '\n').replace(controls, '');
    return withoutComments(plain).normalize('NFC');
};
/** `maxChars` counts UTF-16 units, the note about the cut included. */
const sanitise = (text, p) => {
    // Far more than the budget is never looked at: a 10 MB body costs as much as a small one.
    const looked = prefixOf(text, p.maxChars * 4 + 1000).toWellFormed();
    const clean = visible(looked);
    const harmless = looked.replace(lineBreaks, '\n').normalize('NFC');
    const truncated = clean.length > p.maxChars || looked.length < text.length;
    const note = cutNote.length < p.maxChars ? cutNote : '';
    const kept = truncated ? prefixOf(clean, p.maxChars - note.length) + note : clean;
    return { text: kept, hidden: clean !== harmless, truncated };
};


/***/ })

};
