export const id = 989;
export const ids = [989,812];
export const modules = {

/***/ 96812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkpointResult: () => (/* binding */ checkpointResult),
  composeResult: () => (/* binding */ composeResult),
  renderSummary: () => (/* binding */ renderSummary),
  unstartedResult: () => (/* binding */ unstartedResult)
});

// EXTERNAL MODULE: ./packages/action-kit/build/summary.js
var summary = __webpack_require__(83426);
;// CONCATENATED MODULE: ./packages/core/build/texts/amounts.js
// Numbers as people read them.
/** `#1, #2`: issues, or whatever else has a number of that kind. */
const numbers = (issues) => issues.map((issue) => `#${issue}`).join(', ');
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const dollars = (usd) => `$${usd.toFixed(2)}`;

;// CONCATENATED MODULE: ./packages/core/build/attempt/classify.js
// Tells how an attempt ended, from the agent's report, its process, git and the HTTP statuses that the key proxy saw, never
// from prose. The sentence for people is written here, so that no agent explains its own ending.

const classifyAttempt = (facts) => {
    const { report } = facts;
    if (report === undefined)
        return withoutReport(facts);
    return report.succeeded ? succeeded({ ...facts, report }) : failed({ ...facts, report });
};
const succeeded = ({ commits, report }) => {
    const turns = plural(report.turns, 'turn');
    if (commits > 0)
        return { outcome: 'done', detail: `Finished with ${plural(commits, 'commit')} in ${turns}.` };
    if (report.denials.length > 0)
        return denied(report.denials);
    return { outcome: 'no-changes', detail: `Finished in ${turns} without a commit.` };
};
const failed = (facts) => {
    const { agent, report, stopped } = facts;
    if (facts.limitedUntil !== undefined || report.cause === 'account-limit')
        return limited(facts);
    const trouble = apiTrouble(facts);
    if (trouble !== undefined)
        return trouble;
    if (stopped === 'cancel')
        return cancelled;
    const limit = limitReached(facts);
    if (limit !== undefined)
        return { outcome: 'incomplete', detail: limit };
    if (report.denials.length > 0)
        return denied(report.denials);
    if (stopped === 'silence')
        return silent;
    if (report.cause === 'unused') {
        return { outcome: 'auth', detail: `${agent} stopped at once without using the model: the model key or its settings are wrong.` };
    }
    return { outcome: 'incomplete', detail: `${agent} ended with ${named(report.word)} after ${plural(report.turns, 'turn')}.` };
};
const withoutReport = (facts) => {
    const { agent, stopped, exitCode, exitSignal } = facts;
    if (stopped === 'cancel')
        return cancelled;
    if (facts.limitedUntil !== undefined)
        return limited(facts);
    const trouble = apiTrouble(facts);
    if (trouble !== undefined)
        return trouble;
    if (stopped === 'time')
        return { outcome: 'incomplete', detail: 'Its time was used up.' };
    if (stopped === 'silence')
        return silent;
    const how = exitSignal === null ? `exit code ${exitCode ?? 'unknown'}` : `signal ${named(exitSignal)}`;
    return { outcome: 'killed', detail: `${agent} ended without a result (${how}).` };
};
const silent = { outcome: 'killed', detail: 'It was silent for too long and was stopped.' };
const cancelled = { outcome: 'lost', detail: 'The run was cancelled.' };
/** Undefined when the last answer of the model's API explains nothing. */
const apiTrouble = ({ proxyStatuses, report }) => {
    const last = proxyStatuses.at(-1);
    if (last === 401 || last === 403) {
        return { outcome: 'auth', detail: `The model's API refused the key (HTTP ${last}): check the secret that holds it.` };
    }
    if (last === 429 || (last !== undefined && last >= 500)) {
        const detail = `The model's API answered HTTP ${last}, last of ${plural(proxyStatuses.length, 'request')}.`;
        return { outcome: 'provider-trouble', detail };
    }
    if (report?.cause === 'model-api') {
        return { outcome: 'provider-trouble', detail: `The model's API could not be used${last === undefined ? '' : ` (HTTP ${last})`}.` };
    }
    return undefined;
};
const limitReached = ({ report, stopped }) => {
    const turns = plural(report.turns, 'turn');
    if (report.cause === 'turns')
        return `All ${turns} were used up.`;
    if (report.cause === 'budget')
        return `Its budget was used up after ${turns}.`;
    return stopped === 'time' ? `Its time was used up after ${turns}.` : undefined;
};
const limited = ({ limitedUntil }) => limitedUntil === undefined
    ? { outcome: 'account-limit', detail: "The account's limit was reached." }
    : { outcome: 'account-limit', detail: `The account's limit was reached, until ${limitedUntil}.`, limitedUntil };
const denied = (denials) => {
    const tools = [...new Set(denials.map(named))].slice(0, 5);
    return { outcome: 'denied', detail: `It was not allowed to use ${tools.join(', ')}.` };
};
/** Makes a name from outside safe for our sentence: letters, digits and a few signs remain. */
const named = (name) => name.replace(/[^\w.-]/g, '').slice(0, 60) || 'an unnamed thing';

// EXTERNAL MODULE: ./packages/core/build/texts/sanitise.js
var sanitise = __webpack_require__(90963);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js
var neutralise = __webpack_require__(44843);
;// CONCATENATED MODULE: ./actions/run-agent/build/compose-result.js


const noCommit = '0'.repeat(40);
/** The agent's own retries outlast a limit that ends sooner. */
const shortLimitMs = 10 * 60_000;
/** Returns the end of a limit of the account, from the agent or from a 429 that names a time far away. */
const limitEnd = ({ run, proxy, nowMs }) => {
    const far = proxy.limitedUntil !== undefined && Date.parse(proxy.limitedUntil) - nowMs > shortLimitMs;
    return run.limitedUntil ?? (far ? proxy.limitedUntil : undefined);
};
const composeResult = (facts) => {
    const { run, packed, assignment } = facts;
    const work = packed.status === 'packed' ? packed.work : undefined;
    const ending = classifyAttempt({
        ...run,
        agent: facts.agentName,
        commits: work?.commits ?? 0,
        proxyStatuses: facts.proxy.statuses,
        limitedUntil: limitEnd(facts),
    });
    const { outcome, detail } = packed.status === 'unusable' ? { outcome: 'rejected', detail: `Its work could not be packed: ${packed.why}.` } : ending;
    const denied = [...run.denials, ...(run.report?.denials ?? [])];
    return {
        ...unstartedResult(assignment, { outcome, detail, startedAt: facts.startedAt }),
        startOid: facts.startOid,
        baseOid: facts.baseOid,
        headOid: work?.headOid ?? null,
        commits: Math.min(work?.commits ?? 0, 10_000),
        costUsd: run.report?.costUsd ?? 0,
        turns: Math.round(run.report?.turns ?? 0),
        durationMs: run.durationMs,
        sessionId: run.sessionId?.slice(0, 100) ?? null,
        model: run.model?.slice(0, 200) ?? null,
        denials: [...new Set(denied)].slice(0, 100).map((tool) => tool.slice(0, 200)),
        closingWords: (0,sanitise/* sanitise */.t)(run.report?.closingWords ?? '', { maxChars: 5000 }).text,
        limitedUntil: ending.limitedUntil,
    };
};
/** The result of an attempt that ended before its agent started. */
const unstartedResult = (assignment, { outcome, detail, startedAt }) => ({
    v: 1,
    ...assignment,
    outcome,
    detail: detail.slice(0, 2000),
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
    startedAt,
});
/** The result beside a checkpoint: landing reads it when nothing more comes of the attempt. */
const checkpointResult = (assignment, facts) => ({
    ...unstartedResult(assignment, {
        outcome: 'lost',
        detail: `The attempt ended without a word; its work of the first ${facts.minutes} minutes is kept.`,
        startedAt: facts.startedAt,
    }),
    startOid: facts.startOid,
    baseOid: facts.baseOid,
    headOid: facts.work.headOid,
    commits: Math.min(facts.work.commits, 10_000),
});
const duration = (ms) => (ms < 90_000 ? `${Math.round(ms / 1000)} s` : `${Math.round(ms / 60_000)} min`);
/** Markdown for the job summary. */
const renderSummary = (result, title) => {
    const facts = (0,summary/* renderFacts */.Id)({
        Outcome: `**${result.outcome}**`,
        Turns: String(result.turns),
        Cost: `$${result.costUsd.toFixed(2)}`,
        Duration: duration(result.durationMs),
        Commits: String(result.commits),
        Model: result.model === null ? undefined : `\`${result.model.replace(/[^\w.@:-]/g, '')}\``,
        'Denied tools': result.denials.map((tool) => `\`${tool.replace(/[^\w.-]/g, '')}\``).join(', '),
    });
    const words = (0,neutralise/* quoteUntrusted */.X0)(result.closingWords, { maxLines: 20, maxChars: 2000 });
    return [
        `### Agent ${result.agent} on #${result.issue}: ${(0,neutralise/* safeTitle */.CL)(title)}`,
        '',
        (0,neutralise/* neutraliseSentence */.y3)(result.detail, 2000),
        '',
        facts,
        ...(words === '' ? [] : ['', '<details><summary>The agent’s closing words</summary>', '', words, '', '</details>']),
        '',
    ].join('\n');
};


/***/ }),

/***/ 40989:
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
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/setup-memory.js
var setup_memory = __webpack_require__(912);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/isolation.js
var agent_machine_isolation = __webpack_require__(96983);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/agent-user.js
var agent_user = __webpack_require__(36804);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/agent-directories.js
var agent_directories = __webpack_require__(14084);
// EXTERNAL MODULE: ./packages/core/build/names.js + 1 modules
var names = __webpack_require__(36660);
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

// EXTERNAL MODULE: ./packages/adapters/build/git/git.js
var git_git = __webpack_require__(1926);
// EXTERNAL MODULE: ./packages/adapters/build/git/git-failure.js
var git_failure = __webpack_require__(94469);
;// CONCATENATED MODULE: ./packages/adapters/build/git/fetch-tip.js
// Fetches one branch of a server's repository under a name of ours.



const fetchTimeoutMs = 15 * 60_000;
const headOf = (branch) => {
    const name = `refs/heads/${branch}`;
    if (!(0,git_git/* isRefName */.pA)(name))
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
    if (error instanceof errors/* RemoteError */.H || !/fsck error/.test(result.stderr))
        throw error;
    return { oid: undefined, why: `the objects on its branch are not sound: ${(0,git_failure/* essentialLines */.EM)(result.stderr)}` };
};

// EXTERNAL MODULE: ./packages/adapters/build/run-program.js
var run_program = __webpack_require__(34653);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/relocate.js
// Files that the user's setup made may hold their own path: scripts of a virtual environment, an editable install, caches
// of build tools. The agent gets a copy of them elsewhere and cannot read the checkout, so the checkout's path is
// replaced by the tree's in texts and in absolute links of the copy.



const maximumTextBytes = 2 * 1024 * 1024;
const maximumFiles = 50_000;
const escapeForRegExp = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Replaces `from` where it stands as a whole path or as the beginning of one, never inside a longer name. */
const relocateText = (text, { from, to }) => text.replace(new RegExp(`(?<![\\w.-])${escapeForRegExp(from)}(?![\\w.-])`, 'g'), () => to);
const rewriteText = async (file, relocation) => {
    const found = await (0,promises_.lstat)(file);
    if (!found.isFile() || found.size > maximumTextBytes)
        return false;
    // Bytes stay what they are: one character each.
    const bytes = (text) => Buffer.from(text, 'utf8').toString('latin1');
    const before = await (0,promises_.readFile)(file, 'latin1');
    const after = relocateText(before, { from: bytes(relocation.from), to: bytes(relocation.to) });
    if (after === before)
        return false;
    const fresh = (0,external_node_path_.join)((0,external_node_path_.dirname)(file), `.${(0,external_node_path_.basename)(file)}.clambake`);
    await (0,promises_.writeFile)(fresh, after, { encoding: 'latin1', mode: found.mode & 0o777, flag: 'wx' });
    await (0,promises_.rename)(fresh, file);
    return true;
};
const rewriteLink = async (link, relocation) => {
    const target = await (0,promises_.readlink)(link);
    const moved = relocateText(target, relocation);
    if (moved === target)
        return false;
    await (0,promises_.unlink)(link);
    await (0,promises_.symlink)(moved, link);
    return true;
};
/** Returns the number of changed files and links below `directory`. Throws an Error when it cannot be searched. */
const relocateFiles = async (directory, { relocation, path }) => {
    const options = { env: { PATH: path, LC_ALL: 'C' }, timeoutMs: 300_000 };
    // Neither follows links. grep: 1 is "found nothing", 2 "some could not be read".
    const texts = await (0,run_program/* runWithin */.T9)(['grep', '-rlIZF', '-e', relocation.from, '--', directory], options);
    const links = await (0,run_program/* runWithin */.T9)(['find', directory, '-type', 'l', '-lname', '/*', '-print0'], options);
    if (texts.code > 2 || links.code > 1)
        throw new Error(`the setup's files could not be searched (exit codes ${texts.code}, ${links.code})`);
    let changed = 0;
    for (const file of (0,run_program/* fieldsOf */.Pf)(texts.stdout).slice(0, maximumFiles))
        changed += Number(await rewriteText(file, relocation));
    for (const link of (0,run_program/* fieldsOf */.Pf)(links.stdout).slice(0, maximumFiles))
        changed += Number(await rewriteLink(link, relocation));
    return changed;
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/setup-files.js
// Copies what the user's setup made in the checkout (dependencies, generated files) into the agent's tree: everything
// that git does not track there. Invariants: nothing is shared with the job's own files, no special file and no nested
// repository gets in, and nothing is written through a planted link (attack-54), because git fills the tree afterwards.





/** Far above what a copy takes: the step's own limit ends it earlier. */
const copyTimeoutMs = 6 * 3_600_000;
/** Returns the paths that the checkout's index does not track, directories as a whole; undefined: there is no checkout. */
const listUntracked = async ({ workspace, gitDir }) => {
    const index = (0,external_node_path_.join)(workspace, '.git', 'index');
    if ((await (0,promises_.lstat)(index).catch(() => undefined))?.isFile() !== true)
        return undefined;
    // Uses the checkout's index and nothing else of its repository: none of its configuration is read.
    const git = (0,git_git/* openGit */.zY)({ gitDir, cwd: workspace, env: { GIT_WORK_TREE: workspace, GIT_INDEX_FILE: index } });
    const listed = await git.run(['ls-files', '--others', '--directory', '-z'], { timeoutMs: 120_000 });
    if (listed.code !== 0)
        return { why: `the checkout’s list of files cannot be read: ${listed.stderr.trim().slice(0, 300)}` };
    return (0,run_program/* fieldsOf */.Pf)(listed.stdout)
        .map((entry) => entry.replace(/\/$/, ''))
        .filter((entry) => entry !== '.git');
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
        relocated += await relocateFiles(tree, { relocation: { from, to: tree }, path });
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
/** Fetches, and fills the tree. Throws a UserError when the base does not exist. */
const prepareAgentTree = async (options) => {
    const gitDir = (0,external_node_path_.join)(options.scratch, 'source.git');
    const source = (0,git_git/* openGit */.zY)({ gitDir, credentials: options.credentials });
    await (0,git_git/* initBareRepository */.P_)(source);
    const { url: remote, base, prepared, tree } = options;
    const to = `refs/heads/${base}`;
    const { oid: baseOid } = (0,git_git/* isRefName */.pA)(to) ? await fetchTip(source, { remote, branch: base, to }) : {};
    if (baseOid === undefined)
        throw new errors/* UserError */.y(`the branch ${base} does not exist: correct 'base' in .github/clambake.yml or the issue's base label`);
    const branch = (0,names/* issueBranch */.sL)(options.issue);
    const { oid: workOid } = await fetchTip(source, { remote, branch, to: `refs/heads/${branch}` });
    // A branch that is merged into the base already has nothing to continue.
    const continues = workOid !== undefined && !(await isAncestor(source, workOid, baseOid));
    const startOid = continues ? workOid : baseOid;
    const brought = prepared === undefined ? { status: 'none' } : await bringSetupFiles({ ...prepared, gitDir, tree });
    await fillTree({ ...options, gitDir, startOid });
    const conventions = [];
    for (const path of options.conventionFiles) {
        const found = await source.run(['cat-file', 'blob', `${baseOid}:${path}`], { maximumBytes: 64 * 1024 * 1024 });
        const text = found.stdout.toString('utf8').slice(0, maximumConventionChars).trim();
        if (found.code === 0 && text !== '')
            conventions.push({ path, text });
    }
    return { startOid, baseOid, continues, conventions, brought };
};
const fillTree = async (options) => {
    const { base, tree, gitDir, startOid, prepared } = options;
    // No reflog of ours: it would name our repository's path and us.
    const git = (0,git_git/* openGit */.zY)({ cwd: tree, allowFile: true, config: [['core.logAllRefUpdates', 'false']] });
    await git.text(['init', '--quiet', `--initial-branch=${workBranch}`]);
    // A base of this name cannot stand beside the work; the agent then has the base under its commit only.
    const heads = base === workBranch ? [] : [`+refs/heads/${base}:refs/heads/${base}`];
    const all = `+refs/heads/*:${names/* sourceRefs */.ks}/*`;
    await git.text(['fetch', '--quiet', '--no-tags', '--', gitDir, all, ...heads], { timeoutMs: 600_000 });
    await git.text(['reset', '--quiet', '--hard', startOid]);
    for (const ref of (await git.text(['for-each-ref', '--format=%(refname)', names/* sourceRefs */.ks])).split('\n')) {
        if (ref !== '')
            await git.text(['update-ref', '-d', ref]);
    }
    // It names the path of our own repository.
    await (0,promises_.rm)((0,external_node_path_.join)(tree, '.git', 'FETCH_HEAD'), { force: true });
    if (prepared !== undefined)
        await excludeUntracked(git, tree);
};
/** Excludes the files that the setup made and .gitignore does not name: they are not committed with what the agent leaves. */
const excludeUntracked = async (git, tree) => {
    const listed = await git.text(['ls-files', '--others', '--exclude-standard', '--directory', '-z'], { timeoutMs: 120_000 });
    const names = (0,run_program/* fieldsOf */.Pf)(listed).filter((name) => !name.includes('\n'));
    if (names.length === 0)
        return;
    await (0,promises_.mkdir)((0,external_node_path_.join)(tree, '.git', 'info'), { recursive: true });
    const patterns = names.map((name) => `/${name.replace(/[\\*?[]/g, '\\$&').replace(/ $/, '\\ ')}\n`);
    await (0,promises_.writeFile)((0,external_node_path_.join)(tree, '.git', 'info', 'exclude'), patterns.join(''));
};

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/pack.js
// Packs the work of an attempt as one work file. Every git command here runs as the agent's own user, because the
// repository's configuration, attributes and hooks may have become hostile. Only then do we read the file, and only if it
// is a plain file: a link planted in its place would make us read something else (attack-54).








const leftoverMessage = 'Work left uncommitted by the agent';
const maximumWorkBytes = 256 * 1024 * 1024;
/** Applied over the configuration of the agent's repository, the rest of which can only hurt its own user. */
const settings = (0,git_git/* configVariables */.sz)([
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['commit.gpgSign', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['safe.directory', '*'],
]);
/** Runs a program as the agent's user in its tree, in which git obeys no setting that could hurt. */
const runAsAgent = async ({ user, directories, env }, argv) => {
    const command = (0,agent_user/* asAgent */.QO)(user, argv, { env: { ...env, ...settings, LC_ALL: 'C', GIT_EDITOR: 'true' }, cwd: directories.tree });
    const { code, stdout } = await (0,run_program/* runWithin */.T9)(command.argv, { ...command, timeoutMs: 300_000 });
    return { code, stdout: stdout.toString('utf8') };
};
/** Commits the files that the agent left uncommitted, unless a merge is still in conflict: conflict markers are not work. */
const commitLeftovers = async (git) => {
    const status = await git(['status', '--porcelain', '--untracked-files=all']);
    if (status.code !== 0 || status.stdout.trim() === '')
        return;
    if ((await git(['ls-files', '--unmerged'])).stdout !== '')
        return;
    await git(['add', '--all']);
    await git(['commit', '--quiet', '--no-verify', `--message=${leftoverMessage}`]);
};
/** Returns the agent's last commit: its HEAD where that contains the branch it was given, else that branch. */
const findHead = async (git) => {
    const commitAt = async (name) => {
        const found = await git(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
        return found.code === 0 ? found.stdout.trim() : undefined;
    };
    const [workOid, headOid] = [await commitAt(names/* workRef */.$J), await commitAt('HEAD')];
    if (workOid === undefined || headOid === undefined)
        return workOid ?? headOid;
    return (await git(['merge-base', '--is-ancestor', workOid, headOid])).code === 0 ? headOid : workOid;
};
/** Packs the work. Call it only when no process of the agent is left; end its processes again afterwards. */
const packWork = async (options) => {
    const git = (args) => runAsAgent(options, ['git', ...args]);
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
    const bundled = await git(['bundle', 'create', '--quiet', made, names/* workRef */.$J, ...exclude]);
    if (bundled.code !== 0)
        return { status: 'unusable', why: 'git could not bundle the work of the agent' };
    const copy = await copyPlainFile(made, (0,external_node_path_.join)(options.destination, names/* workFile */.A0));
    if (!copy.ok)
        return { status: 'unusable', why: copy.why };
    return { status: 'packed', work: { headOid, commits, file: copy.file, bytes: copy.bytes } };
};
/** Copies a file that a stranger made. It must be no link and no device, have one name only, and not be too large. */
const copyPlainFile = async (from, to, maximumBytes = maximumWorkBytes) => {
    const handle = await (0,promises_.open)(from, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK).catch((error) => error);
    if (handle instanceof Error)
        return { ok: false, why: `the work file is not a plain file (${handle.code})` };
    try {
        const found = await handle.stat();
        if (!found.isFile() || found.nlink !== 1)
            return { ok: false, why: 'the work file is not a plain file' };
        if (found.size > maximumBytes)
            return { ok: false, why: `the work is too large: a work file of ${found.size} bytes, at most ${maximumBytes} are allowed` };
        const content = await handle.readFile();
        if (content.length !== found.size)
            return { ok: false, why: 'the work file changed while it was read' };
        await (0,promises_.writeFile)(to, content, { flag: 'wx', mode: 0o600 });
        return { ok: true, file: to, bytes: content.length };
    }
    finally {
        await handle.close();
    }
};

// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/end-processes.js
var end_processes = __webpack_require__(94618);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/key-proxy.js
// The only place that knows both the model key and an address on loopback. The agent talks to this proxy with a
// made-up key; the proxy puts the real one in on the way out. Invariants: the real key goes to the configured
// address and nowhere else, never into a log or an answer; only the routes that the agent needs exist, so a process of
// the agent cannot use the key for anything else of the account.



const loopback = '127.0.0.1';
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
const refuse = (response, status, message) => {
    const type = status === 502 ? 'api_error' : status === 401 ? 'authentication_error' : 'permission_error';
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
    response.end(JSON.stringify({ type: 'error', error: { type, message } }));
};
const whyRefused = (request, { host, api, placeholder }) => {
    const path = request.url?.split('?')[0] ?? '';
    if (request.headers.host !== host)
        return { status: 403, why: 'this proxy answers under its own address only' };
    const known = api.routes.some((route) => route.test(`${request.method} ${path}`));
    if (!known)
        return { status: 403, why: `this proxy does not forward ${request.method} ${path.slice(0, 100)}` };
    return request.headers[api.keyHeader] === placeholder
        ? undefined
        : { status: 401, why: 'this proxy forwards requests of its own agent only' };
};
/** Passes requests on and answers back; `heard` gets the status (0: no answer) and the headers of each answer. */
const createForwarder = (options, heard) => {
    const base = new URL(options.baseUrl);
    const send = base.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    return (request, response) => {
        const target = new URL(`${base.origin}${base.pathname.replace(/\/$/, '')}${request.url ?? ''}`);
        const headers = { ...withoutHeaders(request.headers, notForwarded), [options.api.keyHeader]: options.apiKey };
        const upstream = send(target, { method: request.method, headers }, (answer) => {
            const status = answer.statusCode ?? 0;
            heard(status, answer.headers);
            // A refused key stays refused; the agent would ask ten times over minutes otherwise.
            const final = status === 401 || status === 403 ? { 'x-should-retry': 'false' } : {};
            response.writeHead(status, { ...withoutHeaders(answer.headers, notReturned), ...final });
            response.flushHeaders();
            // An error means that one side hung up: the other side is closed, and the agent repeats the request itself.
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
    let host = '';
    const forward = createForwarder(options, (status, headers) => {
        statuses.push(status);
        const until = status === 429 ? options.api.readLimitEnd(headers, new Date()) : undefined;
        if (until !== undefined && until > (limitedUntil ?? ''))
            limitedUntil = until;
    });
    const server = (0,external_node_http_.createServer)((request, response) => {
        const no = whyRefused(request, { ...options, host });
        if (no === undefined)
            return forward(request, response);
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
    return { url: `http://${host}`, facts: () => ({ statuses: [...statuses], limitedUntil }), stop };
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/agent-environment.js
// The environment of the agent's processes, made from nothing. Invariant: it holds what stands here and the variables of
// the user's setup that core admitted, so no token or key of the job can leak through a variable that somebody adds to
// the runner later. The coding agent adds its own. None of it is secret.

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
        [end_processes/* attemptVariable */.qf]: options.attempt,
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
        GIT_TERMINAL_PROMPT: '0',
        GIT_LFS_SKIP_SMUDGE: '1',
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/agent-log.js
// The agent's steps in the job's log. They are hostile text to the runner, which obeys `::command::` and `##[command]` in
// any line that a process prints (attack-41, attack-42). Invariant: between open and close the runner takes no commands
// at all, and no line could be one anyway. The word that ends this is random for each group and never reaches the agent.

const zeroWidthSpace = '\u200b';
const maximumLineChars = 300;
/** Returns one bounded line that no runner obeys: without control characters, with `::` and `##[` broken apart. */
const harmlessLine = (text) => {
    const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ' ');
    const cut = plain.length > maximumLineChars ? `${plain.slice(0, maximumLineChars)}…` : plain;
    return cut.replace(/:(?=:)/g, `:${zeroWidthSpace}`).replace(/#(?=[#[])/g, `#${zeroWidthSpace}`);
};
/**
 * Opens a folded group in the log.
 * @param options.title ours, never the agent's text
 * @param options.maximumBytes lines beyond it are counted, not printed
 */
const openAgentLog = (options) => {
    const resume = (0,external_node_crypto_.randomUUID)();
    const maximumBytes = options.maximumBytes ?? 512 * 1024;
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
            if (bytes <= maximumBytes)
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

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/watch-agent.js
/** Throws what the agent's `run` throws. */
const watchAgent = async (agent, { totalMs, signal, onEvent, ...options }) => {
    const startedMs = performance.now();
    const stopper = new AbortController();
    const stop = (cause) => stopper.abort(cause);
    const cancel = () => stop('cancel');
    const total = setTimeout(stop, totalMs, 'time');
    const silence = setTimeout(stop, agent.silenceMs, 'silence');
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted)
        cancel();
    const heard = (event) => {
        silence.refresh();
        onEvent(event);
    };
    try {
        const ending = await agent.run({ ...options, stop: stopper.signal, onEvent: heard });
        return { ...ending, durationMs: Math.round(performance.now() - startedMs) };
    }
    finally {
        clearTimeout(total);
        clearTimeout(silence);
        signal.removeEventListener('abort', cancel);
    }
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/secrets.js
// Finds secrets in what an agent hands in, before any of it is pushed. Patterns of tokens whose issuers gave them a
// recognisable form: few false alarms, and no claim to find what has no form. Invariant: a finding never shows the secret.
const patterns = [
    ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,251}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b/],
    ['a GitHub app token', /\bghs_[A-Za-z0-9._-]{36,}/],
    ['an Anthropic key', /\bsk-ant-[A-Za-z0-9]{2,10}-[A-Za-z0-9_-]{20,}/],
    ['an OpenAI key', /\bsk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,}|\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}\b/],
    ['an AWS access key', /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/],
    ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}\b/],
    ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Z0-9]+-\d+-[a-f0-9]{30,}/],
    ['a Slack webhook', /hooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{20,}/],
    ['a Stripe key', /\b(?:sk|rk)_live_[A-Za-z0-9]{20,}/],
    ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/],
    ['a PyPI token', /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}/],
    ['a GitLab token', /\bglpat-[A-Za-z0-9_-]{20,}/],
    ['a Hugging Face token', /\bhf_[A-Za-z]{34}\b/],
    ['a SendGrid key', /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/],
    ['a private key', /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/],
    ['an address with a password', /\b[a-z][a-z0-9+.-]{1,20}:\/\/x-access-token:[^\s/@]{20,}@/i],
];
/** Names what looks like a secret in `text` or is one of `known` (exact values: the job's own token); undefined: nothing. */
const findSecret = (text, known = []) => {
    if (known.some((secret) => secret.length >= 8 && text.includes(secret)))
        return 'a secret of this job';
    return patterns.find(([, pattern]) => pattern.test(text))?.[0];
};

;// CONCATENATED MODULE: ./actions/run-agent/build/admit-setup.js
// Hands the agent what the user's setup exported between `mode: prepare` and the attempt: variables that core admits and
// PATH entries that the agent's user can enter, both pointing into the agent's tree where they pointed into the
// checkout. The log names everything that is handed over or kept back.



const admitSetup = async (kit, { exported, moved, shared, agent, ...facts }) => {
    const { admitVariables } = await __webpack_require__.e(/* import() */ 941).then(__webpack_require__.bind(__webpack_require__, 36941));
    const inTree = (text) => (moved === undefined ? text : relocateText(text, moved));
    const secrets = [...facts.secrets, ...secretsOfJob(kit.environment)];
    const { admitted, refused } = admitVariables(exported.variables, { secrets, findSecret: findSecret, agent });
    const variables = Object.fromEntries(Object.entries(admitted).map(([name, value]) => [name, inTree(value)]));
    const closed = shared ? new Map() : await closedEntries(exported.path, inTree);
    const entries = (0,agent_machine_isolation/* safePath */.nG)(kit.environment.path)
        .split(external_node_path_.delimiter)
        .filter((entry) => !closed.has(entry));
    const path = [...new Set(entries.map(inTree))].join(external_node_path_.delimiter);
    const added = exported.path.filter((entry) => !closed.has(entry)).map(inTree);
    const names = Object.keys(variables);
    if (names.length > 0)
        kit.log(`From the setup to the agent, variables: ${names.join(', ')}`);
    if (added.length > 0)
        kit.log(`From the setup to the agent, PATH: ${added.join(external_node_path_.delimiter)}`);
    for (const { name, why } of refused)
        kit.log(`Kept back from the agent: ${JSON.stringify(name)}, because ${why}`);
    for (const [entry, why] of closed)
        kit.warning(`The agent does not get ${entry}, which the setup added to PATH: ${why}`);
    return { path, variables };
};
/** Returns the secrets in the job's own variables, which no other variable may repeat. */
const secretsOfJob = ({ variables }) => Object.entries(variables).flatMap(([name, value]) => (/^ACTIONS_.*TOKEN$|^INPUT_.*(?:TOKEN|KEY)$/.test(name) ? [value] : []));
/** Returns the added entries that the agent's user cannot use, and why. Those in the checkout will be in the tree. */
const closedEntries = async (added, inTree) => {
    const closed = new Map();
    for (const entry of added) {
        if (inTree(entry) !== entry || (await (0,agent_directories/* isTraversable */.Ci)(entry)))
            continue;
        const exists = await (0,promises_.lstat)(entry).then(() => true, () => false);
        const advice = 'its user may not enter that directory or one above it. Install into the checkout or below RUNNER_TOOL_CACHE';
        closed.set(entry, exists ? advice : 'there is no such directory');
    }
    return closed;
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/checkpoint.js
// Packs the work in progress of a running agent as one work file. Invariants: every git command runs as the agent's own
// user (attack-49); the agent's repository, index and working files are only read, because index, objects and ref of a
// checkpoint are in a repository of their own beside it; our copy of the work file is taken from a plain file only.




const message = 'Work in progress of the agent';
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
/** `before`: the files' tree of the checkpoint before. `destination`: a file that does not exist. Nothing that the agent did makes it throw. */
const packCheckpoint = async (options) => {
    const { directories, startOid, baseOid, before } = options;
    const made = (0,external_node_path_.join)(directories.out, `${(0,external_node_crypto_.randomUUID)()}.bundle`);
    const argv = ['nice', '-n', '10', 'sh', '-c', script, 'checkpoint', startOid, baseOid, made, before ?? 'none'];
    const result = await runAsAgent(options, argv);
    const said = result.stdout.trim();
    if (result.code === 0 && said === 'unchanged')
        return { status: 'unchanged' };
    const [, headOid, count, tree] = /^packed ([0-9a-f]{40}) (\d{1,5}) ([0-9a-f]{40})$/.exec(said) ?? [];
    if (result.code !== 0 || headOid === undefined || tree === undefined) {
        return { status: 'failed', why: `git could not pack the work in progress (exit code ${result.code})` };
    }
    const copy = await copyPlainFile(made, options.destination);
    if (!copy.ok)
        return { status: 'failed', why: copy.why };
    return { status: 'packed', work: { headOid, commits: Number(count), file: copy.file, bytes: copy.bytes }, tree };
};

// EXTERNAL MODULE: ./actions/run-agent/build/compose-result.js + 2 modules
var compose_result = __webpack_require__(96812);
;// CONCATENATED MODULE: ./actions/run-agent/build/checkpoints.js
// Checkpoints of a running attempt: its work in progress is packed and uploaded now and then, in case the runner
// vanishes. Invariants: one checkpoint at a time and a bounded number of them; one that fails is a line of the log and
// never ends the attempt.





/** One every ten minutes for six hours, the longest that a hosted job may take. */
const maximumCheckpoints = 36;
/** Starts at once. `stop` resolves when no checkpoint is under way any more. */
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
        if (underWay !== undefined || made >= maximumCheckpoints)
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
/** Returns the git tree of the kept files; undefined when there was nothing new to keep. */
const makeCheckpoint = async ({ kit, assignment, tree, place: where, scratch, startedAt, upload }, { place, minutes, before }) => {
    const directory = (0,external_node_path_.join)(scratch, `checkpoint-${place}`);
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    await (0,promises_.mkdir)(directory);
    try {
        const { startOid, baseOid } = tree;
        const destination = (0,external_node_path_.join)(directory, names/* workFile */.A0);
        const packed = await packCheckpoint({ ...where, startOid, baseOid, destination, before });
        if (packed.status === 'unchanged')
            return undefined;
        if (packed.status === 'failed')
            throw new Error(packed.why);
        const result = (0,compose_result.checkpointResult)(assignment, { startedAt, startOid, baseOid, work: packed.work, minutes });
        const file = (0,external_node_path_.join)(directory, names/* resultFile */.Cp);
        await (0,promises_.writeFile)(file, `${JSON.stringify(result, undefined, 2)}\n`);
        const { id } = await upload((0,names/* checkpointName */.s7)(assignment.attempt, place), [file, packed.work.file], directory);
        kit.log(`Checkpoint ${place}: the work so far is kept as artifact ${id}`);
        return packed.tree;
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};

;// CONCATENATED MODULE: ./actions/run-agent/build/work-on-issue.js
// From a verified claim to packed work. The order makes it safe: the tree is filled before it is handed over, the key
// exists only in the proxy, and both the agent's processes and the proxy have ended before anything is packed. The
// reserved user is released however the attempt ends.







/** Throws a UserError when the agent may not or cannot be started here. */
const workOnIssue = async (options) => {
    const { kit, config, assignment } = options;
    const exported = await (0,setup_memory/* recallExports */.Xs)(kit.environment);
    const path = (0,agent_machine_isolation/* safePath */.nG)((0,setup_memory/* pathWithSetupLast */.rI)(kit.environment.path, exported?.path ?? []));
    const isolation = (0,agent_machine_isolation/* decideIsolation */.Pi)(await (0,agent_machine_isolation/* readIsolationFacts */.A8)(config.isolation, path));
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
            // The work is packed by now, and the next attempt removes a directory that is left. A cancelled job has only
            // seconds to upload the work.
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
    const { kit, agent, assignment, base, credentials, scratch, destination, exported } = options;
    const { repositoryUrl: url, workspace } = kit.environment;
    const prepared = exported === undefined || workspace === undefined ? undefined : { workspace, path };
    const { conventionFiles } = agent;
    const { issue } = assignment;
    const tree = await prepareAgentTree({ url, credentials, base, issue, scratch, tree: directories.tree, conventionFiles, prepared });
    tellBrought(kit, tree);
    const moved = workspace === undefined ? undefined : { from: workspace, to: directories.tree };
    const shared = user.kind === 'none';
    const secrets = [credentials.token, options.access.apiKey];
    const setup = exported === undefined ? { path, variables: {} } : await admitSetup(kit, { exported, moved, shared, secrets, agent });
    kit.log(tree.continues ? `It continues the issue’s branch at ${tree.startOid}` : `It starts from ${base} at ${tree.startOid}`);
    const instructions = await writeInstructions(directories, tree);
    await (0,agent_directories/* handOver */.Cl)(user, directories, path);
    const executable = await findExecutable(place, options);
    const { run, proxy, env } = await runBehindProxy(place, { ...options, executable, instructions, setup, tree });
    const packed = await packWork({ user, directories, env, startOid: tree.startOid, baseOid: tree.baseOid, destination });
    // git may have started a process that the agent's configuration names.
    await (0,end_processes/* endProcesses */.Hk)({ user, pid: undefined, attempt: assignment.attempt, directory: directories.root, path });
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
const findExecutable = async ({ user, path, own, directories }, { kit, agent, access, scratch }) => {
    const { log } = kit;
    const toolCache = kit.environment.toolCache ?? (0,external_node_path_.join)(kit.environment.temp, 'clambake-tools');
    const { executable, version } = await agent.install({ givenPath: access.executable, toolCache, user, path, own, scratch, log });
    log(`${agent.name} ${version} runs as ${user.kind === 'none' ? 'this job’s user' : `the user ${user.name}`} in ${directories.tree}`);
    return executable;
};
/** The key is used in here only: when this returns, the proxy answers nobody any more. */
const runBehindProxy = async ({ user, path, directories }, options) => {
    const { kit, agent, access, config, assignment, executable, prompt, instructions, setup, signal } = options;
    const { attempt } = assignment;
    const { home, tmp, tree: cwd, root } = directories;
    const placeholder = `placeholder-${(0,external_node_crypto_.randomUUID)()}`;
    const proxy = await startKeyProxy({ api: agent.modelApi, baseUrl: access.apiUrl, apiKey: access.apiKey, placeholder });
    const userName = user.kind === 'none' ? 'agent' : user.name;
    const env = agentEnvironment({ path: setup.path, admitted: setup.variables, home, tmp, userName, agent: assignment.agent, attempt });
    const title = `Agent ${assignment.agent} works on #${assignment.issue}`;
    const log = openAgentLog({ write: (text) => process.stdout.write(text), title });
    const checkpoints = keepCheckpoints({
        ...options.checkpoints,
        kit,
        assignment,
        tree: options.tree,
        place: { user, directories, env },
        scratch: options.scratch,
    });
    const run = await watchAgent(agent, {
        executable,
        prompt,
        cwd,
        env,
        processes: { user, attempt, directory: root, path },
        api: { url: proxy.url, key: placeholder },
        model: config.model,
        maximumUsd: config['attempt-usd'],
        totalMs: config['attempt-minutes'] * 60_000,
        instructions,
        onEvent: ({ line }) => {
            if (line !== undefined)
                log.line(line);
        },
        signal,
    }).finally(async () => {
        // A cancelled job has no time for an upload of less than the work that is packed next.
        const settled = checkpoints.stop();
        if (!signal.aborted)
            await settled;
        log.close();
        await proxy.stop();
    });
    return { run, proxy: proxy.facts(), env };
};
/** Writes the repository's own conventions, from the base only: the agent reads none from the tree itself. */
const writeInstructions = async (directories, tree) => {
    if (tree.conventions.length === 0)
        return undefined;
    const file = (0,external_node_path_.join)(directories.home, 'conventions.md');
    const parts = tree.conventions.map(({ path, text }) => `Conventions of this repository, from ${path} of its base branch:\n\n${text}`);
    await (0,promises_.writeFile)(file, `${parts.join('\n\n')}\n`);
    return file;
};


/***/ }),

/***/ 14084:
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
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34653);
/* harmony import */ var _agent_user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36804);
// The directories of one attempt. Ours is the frame, which the agent may only pass through; inside it are the tree,
// home, tmp and out, which belong to the agent's user. The tree's path is the same for every attempt on an issue,
// because a conversation of Claude Code can be resumed only where it began. Nothing else is made readable.




/** True when everybody may pass through a directory and all above it. */
const isTraversable = async (directory) => {
    for (let at = directory;; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at).catch(() => undefined);
        if (found === undefined || (found.mode & 0o001) === 0)
            return false;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return true;
    }
};
/** Returns the first of our temporary directories that another user can reach. */
const reachableTemp = async (user, tmpdir) => {
    if (user.kind === 'none')
        return tmpdir;
    for (const directory of [tmpdir, '/tmp', '/var/tmp'])
        if (await isTraversable(directory))
            return directory;
    throw new Error(`no temporary directory can be reached by the agent's user: neither ${tmpdir}, /tmp nor /var/tmp`);
};
/**
 * Returns a directory of ours directly under a shared temporary directory: `clambake`, or with our user's number when
 * that name is somebody else's. A directory of another user is never used: its owner could replace its content.
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
    const result = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .mB)((0,_agent_user_js__WEBPACK_IMPORTED_MODULE_3__/* .asAdministrator */ .Iw)(user, argv), { env: { PATH: path, LC_ALL: 'C' } });
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
    // Not recursive: the frame is ours because nobody else made it first.
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
/** Gives the directories to the agent's user. Nothing of ours writes into them afterwards. */
const handOver = async (user, directories, path) => {
    // We read the work file in there afterwards.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(directories.out, 0o755);
    if (user.kind === 'none')
        return;
    const { tree, home, tmp, out } = directories;
    await administer(user, ['chown', '-R', '--no-dereference', `${user.uid}:${user.gid}`, '--', tree, home, tmp, out], path);
};
/** Removes a directory of an attempt, regardless of the owner and the rights of its files. */
const removeDirectory = async (user, directory, path) => {
    // Without higher rights, a directory that nobody may enter has to be opened first. Nothing there: nothing to open.
    if (user.kind === 'none')
        await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .mB)(['chmod', '-R', '--quiet', 'u+rwX', '--', directory], { env: { PATH: path, LC_ALL: 'C' } });
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

/***/ 36804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ reserveAgentUser),
/* harmony export */   Iw: () => (/* binding */ asAdministrator),
/* harmony export */   QO: () => (/* binding */ asAgent)
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
const asAdministrator = (user, argv) => user.kind === 'user' && user.via === 'sudo' ? ['sudo', '-n', '--', ...argv] : argv;
/** Returns how to run `argv` as the agent's user, with exactly this environment and no way back to more rights. */
const asAgent = (user, argv, { env, cwd }) => {
    if (user.kind === 'none')
        return { argv, env: { ...env }, cwd };
    const drop = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--no-new-privs', '--inh-caps=-all', '--bounding-set=-all'];
    // The directory is entered as the agent: behind sudo our own user may not be able to.
    const clean = ['env', '-i', '-C', cwd, ...Object.entries(env).map(([name, value]) => `${name}=${value}`), ...argv];
    return { argv: asAdministrator(user, ['setpriv', ...drop, '--', ...clean]), env: { PATH: user.path }, cwd: '/' };
};
const lookUp = async (name, options) => {
    const [uid, gid] = await Promise.all([(0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .mB)(['id', '-u', name], options), (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .mB)(['id', '-g', name], options)]);
    return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.stdout.toString()), gid: Number(gid.stdout.toString()) } : undefined;
};
const createUser = async (isolation, name, options) => {
    const useradd = ['useradd', '--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
    const argv = [...useradd, '--shell', '/usr/sbin/nologin', name];
    // Another attempt may hold the user database, and useradd does not wait for it long enough.
    for (let tries = 1;; tries++) {
        const made = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .mB)(asAdministrator(isolation, argv), options);
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

/***/ 94618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ endProcesses),
/* harmony export */   IK: () => (/* binding */ signalProcesses),
/* harmony export */   qf: () => (/* binding */ attemptVariable)
/* harmony export */ });
/* unused harmony export listProcesses */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34653);
/* harmony import */ var _agent_user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36804);
// Ends every process that an attempt started. A process that outlived the agent could change the work while it is packed
// or wait for a later step (attack-48), so packing may begin only when none is left. With a user of its own that is every
// process of that user; without one, the process group and every process that carries the attempt's mark.




/** Variable in the agent's environment that marks its processes. */
const attemptVariable = 'CLAMBAKE_ATTEMPT';
/** Sends one signal to all of them, once. */
const signalProcesses = async (processes, signal) => {
    const { user } = processes;
    if (user.kind === 'user') {
        // As the agent's own user: -1 then means "all it may signal", in one step of the kernel, so no fork escapes.
        const { argv, ...options } = (0,_agent_user_js__WEBPACK_IMPORTED_MODULE_2__/* .asAgent */ .QO)(user, ['sh', '-c', `kill -s ${signal} -- -1`], { env: { PATH: processes.path }, cwd: '/' });
        await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .runWithin */ .T9)(argv, { ...options, timeoutMs: 10_000 });
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
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(Math.min(20 * (round + 1), 200));
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
/** Returns the process ids of the attempt without zombies; none where the platform has no /proc. */
const listProcesses = async (processes) => {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc').catch(() => []);
    const pids = entries.filter((entry) => /^\d+$/.test(entry)).map(Number);
    const belongs = await Promise.all(pids.map((pid) => (pid === process.pid ? false : isOurs(pid, processes))));
    return pids.filter((_, index) => belongs[index]);
};
const isOurs = async (pid, { user, attempt, directory }) => {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/status`, 'utf8').catch(() => '');
    if (status === '' || /^State:\s+[ZX]/m.test(status))
        return false;
    if (user.kind === 'user')
        return /^Uid:\s+(.+)$/m.exec(status)?.[1]?.split(/\s+/).includes(String(user.uid)) ?? false;
    const [environ, cwd] = await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(`/proc/${pid}/cwd`).catch(() => ''),
    ]);
    return environ.split('\0').includes(`${attemptVariable}=${attempt}`) || cwd === directory || cwd.startsWith(`${directory}/`);
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
// Decides from facts whether the agent can run as another user. Without a second user its processes could read the
// runner's environment, tokens included, so anything but a clear yes is a refusal: only the configuration may say that
// the agent shares the runner's user.


const isolationCommands = ['setpriv', 'useradd', 'chown'];
const wayOut = "or set 'isolation: none' in .github/clambake.yml, which lets the agent read what this job can read";
const decideIsolation = (facts) => {
    const refused = (why) => ({ kind: 'refused', why: `the agent cannot run as another user${why}, ${wayOut}` });
    if (facts.wanted === 'none')
        return { kind: 'none' };
    if (facts.platform !== 'linux')
        return refused(` on ${facts.platform}: use a Linux runner`);
    if (facts.missing.length > 0)
        return refused(` without ${facts.missing.join(', ')}: install it on the runner`);
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
const readIsolationFacts = async (wanted, path) => {
    const search = safePath(path);
    const uid = process.geteuid?.();
    const missing = isolationCommands.filter((command) => (0,_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)(command, search) === undefined);
    const asks = wanted === 'user' && uid !== 0 && (0,_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .findProgram */ .Kp)('sudo', search) !== undefined;
    const passwordlessSudo = asks && (await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_1__/* .runProgram */ .mB)(['sudo', '-n', '--', 'true'], { env: { PATH: search } })).code === 0;
    return { wanted, platform: process.platform, uid, passwordlessSudo, missing };
};


/***/ }),

/***/ 44843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   CL: () => (/* binding */ safeTitle),
/* harmony export */   X0: () => (/* binding */ quoteUntrusted),
/* harmony export */   y3: () => (/* binding */ neutraliseSentence)
/* harmony export */ });
/* harmony import */ var _sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90963);
// Makes text of users and agents safe for our comments, pull requests and commit messages: it stays readable, but mentions
// nobody, closes nothing, links nowhere, commands no bot and cannot break out of its place. Doing it twice changes nothing.

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
    // The start of a line may be a command or a block.
    [/^(?:[\s/>*+=~:‹›⧵-]|#(?!\d))+/u, ''],
    [/::/g, ': '],
    [/\s+/gu, ' '],
];
/** A number in other people's words refers to nothing here. */
const noReferences = [
    [/(?<=\w)#(?=\d)/g, ' no. '],
    [/#(?=\d)/g, 'no. '],
];
/** A number in our own sentences refers to an issue, but closes nothing and reaches no other repository. */
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
const harmless = (text, { maxChars, replacements }) => {
    let line = settle((0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .t)(text, { maxChars: maxChars * 8 }).text.replace(/\n/g, ' '), replacements);
    // The new end of a cut text may read differently, so it is settled again.
    for (let room = maxChars - 1; line.length > maxChars && room >= 0; room -= Math.max(1, line.length - maxChars)) {
        line = settle(`${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .M)(line, room).trimEnd()}…`, replacements);
    }
    return line;
};
/** Returns one harmless line of at most `maxChars` UTF-16 units; '…' marks a cut. */
const neutralise = (text, maxChars = 120) => harmless(text, { maxChars, replacements: [...noReferences, ...always] });
/** The same for our own sentence that may contain other people's words: `#12` stays a reference. */
const neutraliseSentence = (text, maxChars) => harmless(text, { maxChars, replacements: [...noClosing, ...always] });
/** The title of an issue, safe in any place; an unreadable one becomes `(untitled)`. */
const safeTitle = (title, maxChars = 120) => neutralise(title, maxChars) || '(untitled)';
/** Quotes an agent's words as harmless Markdown lines; empty text gives ''. */
const quoteUntrusted = (text, { maxLines, maxChars }) => {
    const lines = (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .t)(text, { maxChars })
        .text.split('\n')
        .map((line) => neutralise(line, 500))
        .filter((line) => line !== '');
    const kept = lines.slice(0, maxLines).map((line) => `> ${line}`);
    return lines.length > maxLines ? [...kept, `> … ${lines.length - maxLines} more lines`].join('\n') : kept.join('\n');
};


/***/ }),

/***/ 90963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ prefixOf),
/* harmony export */   t: () => (/* binding */ sanitise)
/* harmony export */ });
// Removes what people cannot see from text that comes from outside (issue titles and bodies, logs), so that nobody can talk
// to an agent behind a reviewer's back. Cleaning twice changes nothing.
/** Terminal control sequences: CSI, OSC and the two-character ones. */
const terminalSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;
/** Control characters except tab and newline, and C1. */
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/**
 * Characters without a shape of their own: soft hyphen, combining grapheme joiner, Arabic letter mark, Hangul and Khmer
 * fillers, Mongolian selectors, zero width and bidi, invisible operators, variation selectors, BOM, interlinear marks, tags.
 */
const hiddenCharacters = /[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/gu;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const cutNote = '\n[cut here: the text is longer than the budget]';
/** Returns a prefix of at most `max` UTF-16 units that does not split a character. */
const prefixOf = (text, max) => {
    const end = Math.max(0, max);
    const last = text.charCodeAt(end - 1);
    return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
};
/**
 * Removes HTML comments. One that is never closed is removed to the end where Markdown would hide it (at the start of a
 * line), and made visible elsewhere.
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
/** Removing a comment may join the ends of another one. Comments nested deeper than this become visible instead. */
const maximumPasses = 20;
const withoutComments = (text) => {
    let before = text;
    for (let pass = 0; pass < maximumPasses; pass++) {
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
/** `maxChars` counts UTF-16 units, including the note about the cut. */
const sanitise = (text, { maxChars }) => {
    // Text far beyond the budget is not read, so that a 10 MB body costs as much as a small one.
    const looked = prefixOf(text, maxChars * 4 + 1000).toWellFormed();
    const clean = visible(looked);
    const harmless = looked.replace(lineBreaks, '\n').normalize('NFC');
    const truncated = clean.length > maxChars || looked.length < text.length;
    const note = cutNote.length < maxChars ? cutNote : '';
    const kept = truncated ? prefixOf(clean, maxChars - note.length) + note : clean;
    return { text: kept, hidden: clean !== harmless, truncated };
};


/***/ })

};
