export const id = 279;
export const ids = [279];
export const modules = {

/***/ 98279:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLandingRepository: () => (/* reexport */ openLandingRepository)
});

// UNUSED EXPORTS: GitLimitError, RemoteError, UserError, agentEnvironment, allowedTools, applyAll, archiveFile, asAdministrator, asAgent, attemptVariable, cacheKey, claudeArguments, closeDirectories, configPath, copyPlainFile, createRunContext, decideIsolation, endProcesses, environmentVariables, findSecret, floorVersion, githubDate, handOver, harmlessLine, initBareRepository, installClaudeCode, installPinned, isAtLeast, isRefName, isTraversable, isolationCommands, leftoverMessage, listProcesses, nodesOf, openAgentLog, openAppDoor, openArtifacts, openClock, openComments, openGit, openGitHub, openGitHubClient, openLedger, openMerge, openRunsCache, openTrainGitHub, ownTemp, packCheckpoint, packWork, parseBranches, parseCiFile, pathWithSetupLast, pinnedPackageFor, pinnedVersion, prepareAgentTree, prepareDirectories, reachableTemp, readCiFiles, readConfig, readDefaultBranch, readEnvironment, readEvent, readIsolationFacts, readLimitEnd, readSnapshot, readTrainSnapshot, readVersion, recallExports, recordsOf, relocateText, rememberEnvironment, removeDirectory, removedTools, renderEvent, reserveAgentUser, runClaude, runCommand, safePath, signalProcesses, startKeyProxy, thisMachine, workBranch

// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/git/git.js + 1 modules
var git_git = __webpack_require__(51564);
// EXTERNAL MODULE: ./packages/adapters/build/git/git-failure.js
var git_failure = __webpack_require__(94469);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-bundle.js
// A git bundle from the agent's machine, taken as untrusted data: its header is read here, not by git, and its pack is
// indexed with every fsck check on before any object can be reached. Invariant: exactly one ref, of the expected name
// and commit, or nothing is taken.


const bundleLimits = { bytes: 100 * 1024 * 1024, headerBytes: 1024 * 1024, prerequisites: 10_000 };
/** The header, or in one sentence why it is none that landing takes. Only SHA-1, whole (unfiltered) bundles. */
const parseBundleHeader = (bytes) => {
    const end = bytes.indexOf('\n\n');
    if (end < 0)
        return { problem: 'its header has no end' };
    const [signature, ...lines] = bytes.toString('latin1', 0, end).split('\n');
    if (signature !== '# v2 git bundle' && signature !== '# v3 git bundle')
        return { problem: 'it is no git bundle' };
    const header = { prerequisites: [], refs: [], packOffset: end + 2 };
    for (const line of lines) {
        const prerequisite = /^-([0-9a-f]{40})(?: .*)?$/.exec(line)?.[1];
        const [, oid, name] = /^([0-9a-f]{40}) (\S+)$/.exec(line) ?? [];
        if (prerequisite !== undefined)
            header.prerequisites.push(prerequisite);
        else if (oid !== undefined && name !== undefined)
            header.refs.push({ oid, name });
        else if (line !== '@object-format=sha1')
            return { problem: 'its header has a line that landing does not take' };
    }
    return header.prerequisites.length > bundleLimits.prerequisites ? { problem: 'it asks for too many commits' } : header;
};
/** Checks the header against what the result promised and adds the objects. Undefined: taken; else why not. */
const takeBundle = async (git, p) => {
    const file = await (0,promises_.open)(p.path, 'r').catch(() => undefined);
    if (file === undefined)
        return 'the git bundle is missing';
    try {
        const bytes = await readBounded(file);
        if (bytes === undefined)
            return `the git bundle is larger than ${bundleLimits.bytes / 1024 / 1024} MB`;
        const header = parseBundleHeader(bytes);
        if ('problem' in header)
            return `the git bundle cannot be used: ${header.problem}`;
        const [only, ...more] = header.refs;
        if (only === undefined || more.length > 0 || only.name !== p.ref)
            return `the git bundle must hold ${p.ref} and nothing else`;
        if (only.oid !== p.oid)
            return 'the git bundle holds another commit than the result names';
        return await unpack(git, { bytes, header, oid: p.oid, path: p.path });
    }
    finally {
        await file.close();
    }
};
const readBounded = async (file) => {
    const { size } = await file.stat();
    return size > bundleLimits.bytes ? undefined : file.readFile();
};
const unpack = async (git, p) => {
    // Not --quiet: that would keep back which commits are missing.
    const verified = await git.run(['bundle', 'verify', p.path]);
    if (verified.code !== 0)
        return `the git bundle does not fit this repository: ${(0,git_failure/* essentialLines */.EM)(verified.stderr)}`;
    // `git fetch` from a bundle skips fsck before git 2.46; index-pack never does.
    const indexed = await git.run(['index-pack', '--stdin', '--fix-thin', '--strict', `--max-input-size=${bundleLimits.bytes}`], {
        input: p.bytes.subarray(p.header.packOffset),
        timeoutMs: 300_000,
    });
    if (indexed.code !== 0)
        return `the objects in the git bundle are not sound: ${(0,git_failure/* essentialLines */.EM)(indexed.stderr)}`;
    const type = await git.run(['cat-file', '-t', p.oid]);
    return type.stdout.toString('utf8').trim() === 'commit' ? undefined : 'the git bundle does not hold the commit that it names';
};

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./packages/adapters/build/git/git-object.js
var git_object = __webpack_require__(58772);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-tree-size.js
/** One long-lived `cat-file --batch`; `close` ends it. */
const openTreeCounter = (git) => {
    const reader = openReader(git);
    const trees = new Map();
    const read = async (oid) => {
        if (oid === undefined)
            return [];
        const known = trees.get(oid) ?? parseTree(await reader.read(oid, 'tree'));
        trees.set(oid, known);
        return known;
    };
    const counted = new Map();
    return {
        countChanges: async (from, to) => {
            const rootOf = async (commit) => (await reader.read(commit, 'commit')).toString('latin1', 5, 45);
            return countPair({ read, counted }, { a: from === undefined ? undefined : await rootOf(from), b: await rootOf(to), level: 0 });
        },
        close: reader.close,
    };
};
/** Directories inside one another; git itself runs out of stack far beyond. */
const mostLevels = 200;
/** Sum over the entries that differ, a file that becomes a directory on both sides. Infinity: nested too deeply. */
const countPair = async (state, pair) => {
    const { a, b, level } = pair;
    if (a === b)
        return 0;
    if (level > mostLevels)
        return Number.POSITIVE_INFINITY;
    const key = `${a ?? ''} ${b ?? ''}`;
    const known = state.counted.get(key);
    if (known !== undefined)
        return known;
    const before = byName(await state.read(a));
    const after = byName(await state.read(b));
    let total = 0;
    for (const name of new Set([...before.keys(), ...after.keys()])) {
        const [old, now] = [before.get(name), after.get(name)];
        if (old?.oid === now?.oid && old?.mode === now?.mode)
            continue;
        if (isFile(old) || isFile(now))
            total += 1;
        total += await countPair(state, { a: treeOf(old), b: treeOf(now), level: level + 1 });
    }
    state.counted.set(key, total);
    return total;
};
const byName = (entries) => new Map(entries.map((entry) => [entry.name, entry]));
const treeMode = '40000';
const treeOf = (entry) => (entry?.mode === treeMode ? entry.oid : undefined);
const isFile = (entry) => entry !== undefined && entry.mode !== treeMode;
/** `<mode> SP <name> NUL <20 bytes>`, one after the other. */
const parseTree = (content) => {
    const entries = [];
    for (let at = 0; at < content.length;) {
        const space = content.indexOf(0x20, at);
        const end = content.indexOf(0, space);
        if (space < 0 || end < 0)
            throw new Error('a tree in the landing repository cannot be read');
        const [mode, name] = [content.toString('latin1', at, space), content.toString('latin1', space + 1, end)];
        entries.push({ name, mode, oid: content.toString('hex', end + 1, end + 21) });
        at = end + 21;
    }
    return entries;
};
/** Asks for one object at a time: cat-file answers each question before it reads the next. */
const openReader = (git) => {
    const child = git.start(['cat-file', '--batch']);
    let received = Buffer.alloc(0);
    let chunks = [];
    let needed = 0;
    let waiting;
    const fail = (why) => {
        waiting?.reject(new Error(`git cat-file: ${why}`));
        waiting = undefined;
    };
    child.stdout.on('data', (chunk) => {
        chunks.push(chunk);
        if (waiting === undefined || chunks.reduce((sum, part) => sum + part.length, received.length) < needed)
            return;
        received = Buffer.concat([received, ...chunks]);
        chunks = [];
        const answer = readAnswer(received, waiting.type);
        if ('needed' in answer)
            needed = answer.needed;
        else if ('problem' in answer)
            fail(answer.problem);
        else {
            waiting.resolve(answer.content);
            waiting = undefined;
        }
    });
    child.stderr.resume();
    child.stdin.on('error', (error) => fail(error.message));
    child.on('error', (error) => fail(error.message));
    child.on('close', (code) => fail(`ended with exit code ${code}`));
    return {
        read: (oid, type) => new Promise((resolve, reject) => {
            [received, chunks, needed] = [Buffer.alloc(0), [], 0];
            waiting = { type, resolve, reject };
            child.stdin.write(`${oid}\n`);
        }),
        close: () => {
            child.stdin.end();
        },
    };
};
/** `<oid> SP <type> SP <size> LF <content> LF`, or how many bytes it will have. */
const readAnswer = (bytes, type) => {
    const lineEnd = bytes.indexOf(10);
    if (lineEnd < 0)
        return { needed: bytes.length + 1 };
    const [oid, found, size] = bytes.toString('latin1', 0, lineEnd).split(' ');
    if (found !== type)
        return { problem: `${oid} is ${found ?? 'nothing'}, not a ${type}` };
    const needed = lineEnd + 1 + Number(size) + 1;
    return bytes.length < needed ? { needed } : { content: bytes.subarray(lineEnd + 1, needed - 1) };
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
/** What looks like a secret in `text`, or is one of `known` (exact values: the job's own token). Undefined: nothing. */
const findSecret = (text, known = []) => {
    if (known.some((secret) => secret.length >= 8 && text.includes(secret)))
        return 'a secret of this job';
    return patterns.find(([, pattern]) => pattern.test(text))?.[0];
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-checks.js
// What an agent may not hand in: protected paths, submodules, names that hide something, secrets, and more than a
// reviewer or this machine can take. Each check answers with one sentence or undefined; none writes anything.




const landingLimits = {
    commits: 10_000,
    files: 10_000,
    filesOfCommit: 200_000,
    fileBytes: 50 * 1024 * 1024,
    totalBytes: 500 * 1024 * 1024,
    patchBytes: 96 * 1024 * 1024,
};
const gitlink = '160000';
const noTricks = ['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color'];
/** Paths that differ between two commits, read with `-z` so that no name is quoted. */
const readChanges = async (git, from, to) => {
    const text = await git.text(['diff-tree', '-r', '-z', '--raw', ...noTricks, from, to]);
    return parseRaw(text);
};
/** `:<old mode> <new mode> <old> <new> <status> NUL <path> NUL`. */
const parseRaw = (text) => {
    const fields = text.split('\0');
    const changes = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        // The raw lines of a merge start with one colon for each parent, and have as many old modes.
        const modes = /^:+(.*)$/
            .exec(fields[at] ?? '')?.[1]
            ?.split(' ')
            .filter((part) => /^[0-7]{6}$/.test(part)) ?? [];
        changes.push({ oldMode: modes[0] ?? '', newMode: modes.at(-1) ?? '', path: fields[at + 1] ?? '' });
    }
    return changes;
};
// Controls, a byte that is no UTF-8, and characters that make a name read as another (attack-22, attack-81).
const treacherous = /[\u0000-\u001f\u007f-\u009f\ufffd\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
/** Names are shown escaped and short: they are the agent's. */
const shown = (path) => JSON.stringify(path.length > 120 ? `${path.slice(0, 119)}…` : path);
/** Names and kinds of files that are refused wherever they appear. */
const checkPaths = (changes) => {
    const submodule = changes.find((c) => c.newMode === gitlink || c.oldMode === gitlink);
    if (submodule !== undefined)
        return `it changes the submodule ${shown(submodule.path)}`;
    const hidden = changes.find((c) => treacherous.test(c.path));
    if (hidden !== undefined)
        return `the file name ${shown(hidden.path)} has control or invisible characters`;
    const secret = findSecret(changes.map((c) => c.path).join('\n'));
    return secret === undefined ? undefined : `a file name holds what looks like ${secret}`;
};
/** Dotfiles count and case does not: some checkouts cannot tell `.GitHub` from `.github`. */
const checkProtected = (changes, globs) => {
    const isProtected = picomatch([...globs], { dot: true, nocase: true });
    const found = changes.filter((c) => isProtected(c.path)).map((c) => shown(c.path));
    if (found.length === 0)
        return undefined;
    const more = found.length > 5 ? ` and ${found.length - 5} more` : '';
    return `it changes protected paths: ${found.slice(0, 5).join(', ')}${more}`;
};
/**
 * Counts, before git lists anything, what each commit changes against each parent and the work against the base it
 * started from. A merge of the base may bring many files; the agent's own change may not.
 */
const checkCounts = async (git, p) => {
    const counter = openTreeCounter(git);
    try {
        const changed = await counter.countChanges(p.from, p.head);
        if (changed > landingLimits.files)
            return `it changes more than ${landingLimits.files} files`;
        if (p.commits.length === 0)
            return undefined;
        const parents = await git.text(['rev-list', '--parents', '--no-walk=unsorted', '--stdin'], { input: `${p.commits.join('\n')}\n` });
        for (const line of parents.split('\n')) {
            const [commit = '', ...older] = line.split(' ');
            if (commit === '')
                continue;
            for (const parent of older.length === 0 ? [undefined] : older) {
                const files = await counter.countChanges(parent, commit);
                if (files > landingLimits.filesOfCommit)
                    return `one of its commits changes more than ${landingLimits.filesOfCommit} files`;
            }
        }
        return undefined;
    }
    finally {
        counter.close();
    }
};
/** Sizes of all objects that these commits bring: nothing is read into memory before this has passed. */
const checkSizes = async (git, range) => {
    const listed = await git.text(['rev-list', '--objects', '--no-object-names', ...range]);
    const answer = await git.text(['cat-file', '--batch-check=%(objecttype) %(objectsize)'], { input: `${listed}\n` });
    let total = 0;
    for (const line of answer.split('\n')) {
        const bytes = Number(line.split(' ')[1] ?? 0);
        total += bytes;
        if (bytes > landingLimits.fileBytes)
            return `one file is larger than ${landingLimits.fileBytes / 1024 / 1024} MB`;
    }
    return total > landingLimits.totalBytes ? `it adds more than ${landingLimits.totalBytes / 1024 / 1024} MB` : undefined;
};
/** Secrets in the added lines, binary files, names and messages of every new commit, not only of the last tree (attack-36). */
const checkCommits = async (git, p) => {
    if (p.commits.length === 0)
        return undefined;
    const input = `${p.commits.join('\n')}\n`;
    const messages = await git.run(['cat-file', '--batch'], { input, maxBytes: landingLimits.patchBytes });
    for (const { content } of (0,git_object/* parseBatch */.Gc)(messages.stdout).values()) {
        const secret = findSecret(content.toString('utf8'), p.known);
        if (secret !== undefined)
            return `a commit message holds what looks like ${secret}`;
    }
    const raw = await git.text(['diff-tree', '--stdin', '--no-commit-id', '-r', '-c', '--root', '-z', '--raw', ...noTricks], { input });
    const wrong = checkPaths(parseRaw(raw));
    if (wrong !== undefined)
        return wrong;
    const patch = await git.run(['diff-tree', '--stdin', '--no-commit-id', '-r', '-c', '--root', '-p', '-U0', '--full-index', ...noTricks], {
        input,
        maxBytes: landingLimits.patchBytes,
    });
    if (patch.code !== 0)
        throw git.failure(['diff-tree'], patch);
    return checkPatch(git, patch.stdout.toString('utf8'), p.known);
};
const checkPatch = async (git, patch, known) => {
    const binary = new Set();
    let file = '';
    let blob;
    for (const line of patch.split('\n')) {
        if (line.startsWith('index '))
            blob = /\.\.([0-9a-f]{40})/.exec(line)?.[1];
        else if (line.startsWith('Binary files ') && blob !== undefined && !/^0+$/.test(blob))
            binary.add(blob);
        // A merge has one column for each parent. `+++ x` may be a file's name or an added line `++ x`: it is read as both.
        else if (/^ *\+/.test(line)) {
            if (line.startsWith('+++ '))
                file = line.slice(4).replace(/^"?b\//, '');
            const secret = findSecret(line, known);
            if (secret !== undefined)
                return `the change to ${shown(file)} adds what looks like ${secret}`;
        }
    }
    if (binary.size === 0)
        return undefined;
    const contents = await git.run(['cat-file', '--batch'], {
        input: `${[...binary].join('\n')}\n`,
        maxBytes: landingLimits.totalBytes + 1024 * 1024,
    });
    for (const { content } of (0,git_object/* parseBatch */.Gc)(contents.stdout).values()) {
        // Without the zero bytes text in UTF-16 reads like any other.
        const secret = findSecret(content.toString('latin1').replaceAll('\0', ''), known);
        if (secret !== undefined)
            return `a binary file holds what looks like ${secret}`;
    }
    return undefined;
};

// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js + 1 modules
var neutralise = __webpack_require__(16705);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-reauthor.js
// Gives an agent's commits the author they really have. Trees and dates stay, parents are mapped, merges stay merges;
// names, mail addresses, signatures and extra headers of the agent's machine go. Deterministic: landing the same work
// twice makes the same commits.


/** Nobody's account: user names have no `+`, and what stands before it is no user's number. */
const agentIdentity = (agent) => `clambake agent ${agent} <clambake+agent-${agent}@users.noreply.github.com>`;
const messageLines = 60;
/** Rewrites `commits` (parents first) and answers old id → new id. */
const reauthor = async (git, p) => {
    const { stdout } = await git.run(['cat-file', '--batch'], {
        input: p.commits.map((oid) => `${oid}\n`).join(''),
        maxBytes: 512 * 1024 * 1024,
    });
    const found = (0,git_object/* parseBatch */.Gc)(stdout);
    const renamed = new Map();
    const objects = p.commits.map((oid) => {
        const content = found.get(oid)?.content;
        if (content === undefined)
            throw new Error(`commit ${oid} vanished from the landing repository`);
        const old = parseCommit(content.toString('utf8'));
        const object = (0,git_object/* commitObject */.zS)({
            tree: old.tree,
            parents: old.parents.map((parent) => renamed.get(parent) ?? parent),
            author: `${agentIdentity(p.agent)} ${old.author}`,
            committer: `${agentIdentity(p.agent)} ${old.committer}`,
            message: harmlessMessage(old.message, p.attempt),
        });
        renamed.set(oid, object.oid);
        return object;
    });
    await (0,git_object/* writeObjects */._o)(p.gitDir, objects);
    return renamed;
};
/** Tree, parents, dates (as `author` and `committer`) and message; all other headers are dropped. */
const parseCommit = (text) => {
    const end = text.indexOf('\n\n');
    const head = (end < 0 ? text : text.slice(0, end)).split('\n');
    const value = (key) => head.find((line) => line.startsWith(`${key} `))?.slice(key.length + 1) ?? '';
    const date = (key) => /> (\d{1,10} [+-]\d{4})$/.exec(value(key))?.[1] ?? '0 +0000';
    return {
        tree: value('tree'),
        parents: head.filter((line) => line.startsWith('parent ')).map((line) => line.slice(7)),
        author: date('author'),
        committer: date('committer'),
        message: end < 0 ? '' : text.slice(end + 2),
    };
};
/** Every line harmless by itself: no trailers, mentions, closing words or commands (attack-22). */
const harmlessMessage = (message, attempt) => {
    const [subject = '', ...body] = message
        .split('\n')
        .slice(0, messageLines)
        .map((line) => (0,neutralise/* neutralise */.$0)(line, 500));
    const first = (0,neutralise/* neutralise */.$0)(subject, 100) || `Work of attempt ${attempt}`;
    const rest = body
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
    return rest === '' ? `${first}\n` : `${first}\n\n${rest}\n`;
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-repository.js
// The landing job's own bare repository: it fetches the base and the branch, takes the agent's git bundle as
// data, checks everything the agent changed and re-authors its commits. What a person pushed to the branch afterwards is
// checked in the same way and left as it is. Invariants: git never runs in a repository that the agent could write; what
// is landed is exactly what was checked; a refusal writes nothing anywhere.







const fetchTimeoutMs = 15 * 60_000;
const baseRef = 'refs/landing/base';
const branchRef = 'refs/landing/branch';
const openLandingRepository = (options) => {
    const git = (0,git_git/* openGit */.zY)({
        gitDir: options.gitDir,
        // Larger files are neither shown in a diff nor read into memory by one.
        config: [['core.bigFileThreshold', '16m']],
        ...(options.credentials === undefined ? {} : { credentials: options.credentials }),
        ...(options.allowFile === undefined ? {} : { allowFile: options.allowFile }),
    });
    return {
        objects: options.gitDir,
        verify: async (work) => {
            await (0,git_git/* initBareRepository */.P_)(git);
            const tips = await fetchTips(git, options.remote, work);
            if (tips.base === undefined)
                return refused(`the base branch ${work.base} does not exist any more`);
            const why = await takeBundle(git, { path: work.bundle, ref: names/* workRef */.$J, oid: work.headOid });
            if (why !== undefined)
                return refused(why);
            const fetched = { work, gitDir: options.gitDir, base: tips.base, branch: tips.branch };
            return withinLimits(() => verifyCommits(git, fetched));
        },
        verifyBranch: async (held) => {
            await (0,git_git/* initBareRepository */.P_)(git);
            const fetched = await fetchHeld(git, options.remote, held);
            if ('why' in fetched)
                return refused(fetched.why);
            if (fetched.tip !== held.oid || fetched.base === undefined)
                return 'moved';
            const { base } = fetched;
            return withinLimits(() => verifyHeld(git, { held, base }));
        },
    };
};
const refused = (why) => ({ ok: false, why });
/** Whoever made the work decides how large it is, so what is too large is no fault of ours. */
const withinLimits = async (check) => {
    try {
        return await check();
    }
    catch (error) {
        if (error instanceof git_git/* GitLimitError */.O8)
            return refused(`its changes are too large to be checked (${error.message})`);
        throw error;
    }
};
/** Full history of both: a shallow or filtered one has no merge bases to trust. */
const fetchTips = async (git, remote, { base, branch }) => {
    const names = { base: headOf(base), branch: headOf(branch) };
    const listed = await git.text(['ls-remote', '--', remote, names.base, names.branch]);
    const has = (name) => listed.split('\n').some((line) => line.slice(41) === name);
    const refspecs = [
        ...(has(names.base) ? [`+${names.base}:${baseRef}`] : []),
        ...(has(names.branch) ? [`+${names.branch}:${branchRef}`] : []),
    ];
    if (refspecs.length > 0)
        await git.text(fetchArgs(remote, refspecs), { timeoutMs: fetchTimeoutMs });
    const oid = async (name, ref) => has(name) ? git.text(['rev-parse', '--verify', ref]) : undefined;
    return { base: await oid(names.base, baseRef), branch: (await oid(names.branch, branchRef)) ?? null };
};
const headOf = (branch) => {
    const name = `refs/heads/${branch}`;
    if (!(0,git_git/* isRefName */.pA)(name))
        throw new Error(`${JSON.stringify(branch)} is not the name of a branch`);
    return name;
};
const fetchArgs = (remote, refspecs) => [
    ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', remote],
    ...refspecs,
];
/** Both with all contents; of the branch what it brings beyond the base with every fsck check on, as of a git bundle. */
const fetchHeld = async (git, remote, { base, branch }) => {
    const tips = [];
    for (const { from, to, config } of [
        // The base's own history may be older than those checks.
        { from: base, to: baseRef, config: [] },
        { from: branch, to: branchRef, config: ['-c', 'fetch.fsckObjects=true'] },
    ]) {
        const args = [...config, ...fetchArgs(remote, [`+${headOf(from)}:${to}`])];
        const result = await git.run(args, { timeoutMs: fetchTimeoutMs });
        const gone = /couldn't find remote ref/.test(result.stderr);
        if (result.code !== 0 && !gone) {
            const error = git.failure(args, result);
            if (error instanceof errors/* RemoteError */.H || !/fsck error/.test(result.stderr))
                throw error;
            return { why: `the objects on its branch are not sound: ${(0,git_failure/* essentialLines */.EM)(result.stderr)}` };
        }
        tips.push(gone ? undefined : await git.text(['rev-parse', '--verify', to]));
    }
    return { base: tips[0], tip: tips[1] };
};
const verifyCommits = async (git, p) => {
    const { work, base, branch } = p;
    if (branch !== null && !(await isAncestor(git, branch, work.headOid))) {
        const landed = await isAncestor(git, work.headOid, branch);
        if (landed)
            return changesOf(git, { oid: branch, base, branch });
        return refused(`the work does not contain what is already on ${work.branch}: its history was rewritten, or the branch moved meanwhile`);
    }
    const checked = await checkPolicy(git, { ...work, head: work.headOid, base, known: branch === null ? [] : [branch] });
    if ('why' in checked)
        return refused(checked.why);
    const { commits } = checked;
    const renamed = await reauthor(git, { gitDir: p.gitDir, commits, agent: work.agent, attempt: work.attempt });
    const oid = renamed.get(work.headOid) ?? work.headOid;
    await git.text(['update-ref', 'refs/landing/work', oid]);
    return changesOf(git, { oid, base, branch });
};
const verifyHeld = async (git, { held, base }) => {
    const checked = await checkPolicy(git, { ...held, head: held.oid, base, known: [] });
    if ('why' in checked)
        return refused(checked.why);
    return checked.commits.length === 0 ? 'moved' : changesOf(git, { oid: held.oid, base, branch: held.oid });
};
/** The one policy for whatever would come onto the base: its new commits, or in one sentence why it may not. */
const checkPolicy = async (git, p) => {
    const { head, base } = p;
    const range = [head, `^${base}`, ...p.known.map((oid) => `^${oid}`)];
    const listed = await git.text(['rev-list', '--topo-order', '--reverse', `--max-count=${landingLimits.commits + 1}`, ...range]);
    const commits = listed === '' ? [] : listed.split('\n');
    if (commits.length > landingLimits.commits)
        return { why: `it has more than ${landingLimits.commits} commits` };
    const from = await mergeBase(git, base, head);
    if (from === undefined)
        return { why: 'it shares no history with the base branch' };
    const why = (await checkCounts(git, { from, head, commits })) ??
        (await checkSizes(git, range)) ??
        (await checkTree(git, { ...p, from })) ??
        (await checkCommits(git, { commits, known: p.knownSecrets }));
    return why === undefined ? { commits } : { why };
};
/** Everything between the base's newest commit in the work and its head: what came from the base is not the agent's. */
const checkTree = async (git, p) => {
    const changes = await readChanges(git, p.from, p.head);
    return checkPaths(changes) ?? checkProtected(changes, p.protectedPaths);
};
const isAncestor = async (git, older, newer) => {
    const args = ['merge-base', '--is-ancestor', older, newer];
    const result = await git.run(args);
    if (result.code > 1)
        throw git.failure(args, result);
    return result.code === 0;
};
const mergeBase = async (git, one, other) => {
    const args = ['merge-base', one, other];
    const result = await git.run(args);
    if (result.code > 1)
        throw git.failure(args, result);
    return result.code === 0 ? result.stdout.toString('utf8').trim() : undefined;
};
/** What a reviewer of the whole branch would see. */
const changesOf = async (git, p) => {
    const from = (await mergeBase(git, p.base, p.oid)) ?? p.base;
    const text = await git.text(['diff-tree', '-r', '-z', '--numstat', '--no-renames', '--no-ext-diff', '--no-textconv', from, p.oid]);
    const lines = text.split('\0').filter((line) => line !== '');
    const sum = (column) => lines.reduce((total, line) => total + (Number(line.split('\t')[column]) || 0), 0);
    return { ok: true, oid: p.oid, files: lines.length, additions: sum(0), deletions: sum(1), branchExpect: p.branch };
};

;// CONCATENATED MODULE: ./packages/adapters/build/index.js























/***/ }),

/***/ 16705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $0: () => (/* binding */ neutralise),
  y3: () => (/* binding */ neutraliseSentence),
  X0: () => (/* binding */ quoteUntrusted)
});

// UNUSED EXPORTS: codeBlock, safeTitle

;// CONCATENATED MODULE: ./packages/core/build/texts/sanitise.js
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
const sanitise_sanitise = (text, p) => {
    // Far more than the budget is never looked at: a 10 MB body costs as much as a small one.
    const looked = prefixOf(text, p.maxChars * 4 + 1000).toWellFormed();
    const clean = visible(looked);
    const harmless = looked.replace(lineBreaks, '\n').normalize('NFC');
    const truncated = clean.length > p.maxChars || looked.length < text.length;
    const note = cutNote.length < p.maxChars ? cutNote : '';
    const kept = truncated ? prefixOf(clean, p.maxChars - note.length) + note : clean;
    return { text: kept, hidden: clean !== harmless, truncated };
};

;// CONCATENATED MODULE: ./packages/core/build/texts/neutralise.js
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
    let line = settle(sanitise_sanitise(text, { maxChars: p.maxChars * 8 }).text.replace(/\n/g, ' '), p.replacements);
    // What is cut may read differently at its new end, so it is settled again.
    for (let room = p.maxChars - 1; line.length > p.maxChars && room >= 0; room -= Math.max(1, line.length - p.maxChars)) {
        line = settle(`${prefixOf(line, room).trimEnd()}…`, p.replacements);
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
    const lines = sanitise_sanitise(text, { maxChars: p.maxChars })
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


/***/ })

};
