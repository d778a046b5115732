export const id = 265;
export const ids = [265];
export const modules = {

/***/ 9265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLandingRepository: () => (/* reexport */ openLandingRepository),
  openMerge: () => (/* reexport */ openMerge)
});

// UNUSED EXPORTS: GitLimitError, RemoteError, UserError, agentEnvironment, allowedTools, applyAll, archiveFile, asAdministrator, asAgent, attemptVariable, cacheKey, claudeArguments, closeDirectories, configPath, copyPlainFile, createRunContext, decideIsolation, endProcesses, environmentVariables, findSecret, floorVersion, githubDate, handOver, harmlessLine, initBareRepository, installClaudeCode, installPinned, isAtLeast, isRefName, isTraversable, isolationCommands, leftoverMessage, listProcesses, nodesOf, openAgentLog, openAppDoor, openArtifacts, openClock, openComments, openGit, openGitHub, openGitHubClient, openLedger, openRunsCache, openTrainGitHub, ownTemp, packCheckpoint, packWork, parseBranches, parseCiFile, pathWithSetupLast, pinnedPackageFor, pinnedVersion, prepareAgentTree, prepareDirectories, reachableTemp, readCiFiles, readConfig, readDefaultBranch, readEnvironment, readEvent, readIsolationFacts, readLimitEnd, readSnapshot, readTrainSnapshot, readVersion, recallExports, recordsOf, relocateText, rememberEnvironment, removeDirectory, removedTools, renderEvent, reserveAgentUser, runClaude, runCommand, safePath, signalProcesses, startKeyProxy, thisMachine, workBranch

// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(250);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(6334);
// EXTERNAL MODULE: ./packages/adapters/build/git/git.js + 1 modules
var git_git = __webpack_require__(1564);
// EXTERNAL MODULE: ./packages/adapters/build/git/git-failure.js
var git_failure = __webpack_require__(4469);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
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
var picomatch = __webpack_require__(4006);
// EXTERNAL MODULE: ./packages/adapters/build/git/git-object.js
var git_object = __webpack_require__(8772);
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
var neutralise = __webpack_require__(6705);
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
// The landing job's own bare repository: it fetches the base and the issue's branch, takes the agent's git bundle as
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

;// CONCATENATED MODULE: ./packages/core/build/train/conflict-plan.js
// Who stays aboard when branches conflict among themselves: priority first, then the fewest taken off, then the younger
// yields. Works on the measured conflict graph, one connected component at a time: exact up to `exactLimit` branches,
// greedy with local search beyond. Invariants: no two that are kept conflict, nobody is dropped without a kept rival,
// and the same graph gives the same answer everywhere.
/** Branches of one component that are still solved exactly: a second of work at the very worst, usually far less. */
const exactLimit = 32;
const planConflicts = (graph) => {
    const neighbours = neighboursOf(graph);
    const kept = new Set();
    for (const members of componentsOf(neighbours)) {
        const component = { members, neighbours, worth: worthOf(graph, members) };
        for (const position of members.length <= exactLimit ? solveExactly(component) : improve(component, greedy(component)))
            kept.add(position);
    }
    const issueAt = (position) => graph.nodes[position]?.issue ?? 0;
    const positions = [...graph.nodes.keys()];
    return {
        kept: positions.filter((position) => kept.has(position)).map(issueAt),
        dropped: positions
            .filter((position) => !kept.has(position))
            .map((position) => ({ issue: issueAt(position), rival: issueAt(Math.min(...intersection(neighbours.get(position), kept))) })),
    };
};
/** Is `a` the better choice for these passengers than `b`? Both are sets of kept issues; equal ones are not better. */
const isBetterChoice = (nodes, p) => {
    const worth = worthOf({ nodes, edges: [] }, [...nodes.keys()]);
    const sum = (kept) => nodes.reduce((total, node, position) => total + (kept.has(node.issue) ? (worth.get(position) ?? 0n) : 0n), 0n);
    return sum(p.a) > sum(p.b);
};
const intersection = (some, others) => [...(some ?? [])].filter((one) => others.has(one));
const neighboursOf = ({ nodes, edges }) => {
    const positionOf = new Map(nodes.map((node, position) => [node.issue, position]));
    const neighbours = new Map(nodes.map((_, position) => [position, new Set()]));
    for (const [one, other] of edges) {
        const [a, b] = [positionOf.get(one), positionOf.get(other)];
        if (a === undefined || b === undefined)
            throw new Error(`a conflict between #${one} and #${other} names nobody aboard`);
        if (a === b)
            throw new Error(`#${one} cannot conflict with itself`);
        neighbours.get(a)?.add(b);
        neighbours.get(b)?.add(a);
    }
    return neighbours;
};
/** Connected components, each in boarding order. */
const componentsOf = (neighbours) => {
    const seen = new Set();
    const found = [];
    for (const start of neighbours.keys()) {
        if (seen.has(start))
            continue;
        seen.add(start);
        const members = [start];
        for (const position of members) {
            for (const next of neighbours.get(position) ?? []) {
                if (!seen.has(next))
                    members.push(next);
                seen.add(next);
            }
        }
        found.push(members.sort((a, b) => a - b));
    }
    return found;
};
/**
 * One number a member, so that the greatest sum is the right choice: one of a higher priority outweighs all below it
 * together, one more of the same outweighs any age, and of equally many the set with the older ones is worth more.
 */
const worthOf = ({ nodes }, members) => {
    const ages = BigInt(members.length);
    const priorityOf = (position) => nodes[position]?.priority ?? 0;
    const classes = [...new Set(members.map(priorityOf))].sort((a, b) => b - a);
    const base = BigInt(members.length + 1);
    return new Map(members.map((position, index) => {
        const rank = BigInt(classes.indexOf(priorityOf(position)));
        return [position, ((base ** rank) << ages) + (1n << (ages - 1n - BigInt(index)))];
    }));
};
const total = (component, positions) => {
    let sum = 0n;
    for (const position of positions)
        sum += component.worth.get(position) ?? 0n;
    return sum;
};
/** Branch and bound: take or leave the member with the most open conflicts; a branch that cannot win any more is cut. */
const solveExactly = (component) => {
    let best = greedy(component);
    let bestWorth = total(component, best);
    const search = (chosen, chosenWorth, open) => {
        if (chosenWorth + bound(component, open) <= bestWorth)
            return;
        const pivot = mostContested(component, open);
        if (pivot === undefined) {
            best = new Set([...chosen, ...open]);
            bestWorth = chosenWorth + total(component, open);
            return;
        }
        const near = component.neighbours.get(pivot);
        const others = open.filter((position) => position !== pivot);
        search([...chosen, pivot], chosenWorth + (component.worth.get(pivot) ?? 0n), others.filter((position) => near?.has(position) !== true));
        search(chosen, chosenWorth, others);
    };
    search([], 0n, component.members);
    return best;
};
/** No choice among `open` is worth more: of every clique in a partition at most one can be kept. */
const bound = (component, open) => {
    const cliques = [];
    for (const position of open) {
        const near = component.neighbours.get(position);
        const worth = component.worth.get(position) ?? 0n;
        const clique = cliques.find(({ members }) => members.every((member) => near?.has(member)));
        if (clique === undefined)
            cliques.push({ members: [position], worth });
        else {
            clique.members.push(position);
            if (worth > clique.worth)
                clique.worth = worth;
        }
    }
    return cliques.reduce((sum, clique) => sum + clique.worth, 0n);
};
const mostContested = (component, open) => {
    const still = new Set(open);
    let most;
    for (const position of open) {
        const degree = intersection(component.neighbours.get(position), still).length;
        if (degree > (most?.degree ?? 0))
            most = { position, degree };
    }
    return most?.position;
};
/** Highest priority first, then the fewest open conflicts, then the oldest. */
const greedy = (component) => {
    const open = new Set(component.members);
    const kept = new Set();
    const ages = BigInt(component.members.length);
    while (open.size > 0) {
        let choice;
        for (const position of open) {
            const rank = (component.worth.get(position) ?? 0n) >> ages;
            const degree = intersection(component.neighbours.get(position), open).length;
            if (choice === undefined || rank > choice.rank || (rank === choice.rank && degree < choice.degree))
                choice = { position, rank, degree };
        }
        if (choice === undefined)
            break;
        kept.add(choice.position);
        open.delete(choice.position);
        for (const near of component.neighbours.get(choice.position) ?? [])
            open.delete(near);
    }
    return kept;
};
/** Lets one or two that were dropped in for those they conflict with, as long as that is worth more. */
const improve = (component, start) => {
    const kept = new Set(start);
    // Every exchange makes the sum greater, so this ends; the bound is against a slow crawl in a graph made for it.
    for (let rounds = 0; rounds < 4 * component.members.length; rounds += 1) {
        const exchange = findExchange(component, kept);
        if (exchange === undefined)
            break;
        for (const out of exchange.out)
            kept.delete(out);
        for (const position of exchange.in)
            kept.add(position);
    }
    return kept;
};
const findExchange = (component, kept) => {
    const outside = component.members.filter((position) => !kept.has(position));
    const rivals = new Map(outside.map((position) => [position, intersection(component.neighbours.get(position), kept)]));
    const gains = (positions) => {
        const out = [...new Set(positions.flatMap((position) => rivals.get(position) ?? []))];
        return total(component, positions) > total(component, out) ? { in: positions, out } : undefined;
    };
    for (const position of outside) {
        const found = gains([position]);
        if (found !== undefined)
            return found;
    }
    // Two pay off only where they share a rival.
    for (const [index, position] of outside.entries()) {
        for (const other of outside.slice(index + 1)) {
            if (component.neighbours.get(position)?.has(other) === true)
                continue;
            if (!rivals.get(position)?.some((rival) => rivals.get(other)?.includes(rival)))
                continue;
            const found = gains([position, other]);
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
};

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/adapters/build/merge/attributes.js
// `.gitattributes` may say how files are merged (`merge=union`, `-merge`), and git reads them from a working tree, which
// a merge in a bare repository has not. Here is one with nothing in it but those files, as the merged tree has them.
// Invariant: paths come from a tree that anybody may have made, so nothing is written outside the directory.


const maxBytes = 1024 * 1024;
const isAttributePath = (path) => path === '.gitattributes' || path.endsWith('/.gitattributes');
const isSafe = (path) => path.split('/').every((part) => !/^(?:|\.|\.\.|\.git)$/i.test(part));
/** Makes a working tree with the files; the caller removes it. `read`: content of a blob. */
const makeAttributeTree = async (files, p) => {
    await (0,promises_.mkdir)(p.parent, { recursive: true });
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)(p.parent, 'attributes-'));
    for (const { path, entry } of files) {
        // git does not follow a link here either.
        if (!entry.mode.startsWith('100') || !isSafe(path))
            continue;
        const content = await p.read(entry.oid);
        if (content.length > maxBytes)
            continue;
        const target = Buffer.from((0,external_node_path_.join)(root, path), 'latin1');
        await (0,promises_.mkdir)(Buffer.from((0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)), 'latin1'), { recursive: true });
        await (0,promises_.writeFile)(target, content);
    }
    return root;
};
const removeAttributeTree = (root) => (0,promises_.rm)(root, { recursive: true, force: true });

;// CONCATENATED MODULE: ./packages/adapters/build/merge/tree-bytes.js
// A tree object as git keeps it, read and changed without taking it apart: most trees of a bundle are looked at once, to
// find the one entry that differs. Invariants: names are bytes (one character each, so that no name is ever altered),
// and what is written is in git's order with canonical modes.
const isTree = (entry) => entry?.mode === '40000';
const sameEntry = (a, b) => a?.oid === b?.oid && a?.mode === b?.mode;
const modes = new Set(['40000', '100644', '100755', '120000', '160000']);
const space = 32;
const oidBytes = 20;
/** Position of the NUL after the name of the entry that starts at `at`. */
const endOfName = (bytes, at) => {
    let end = at;
    while (bytes[end] !== 0) {
        if (end >= bytes.length)
            throw new Error('a tree object ends in the middle of an entry');
        end += 1;
    }
    return end;
};
const endOfMode = (bytes, at) => {
    let end = at;
    while (bytes[end] !== space) {
        if (end >= bytes.length)
            throw new Error('a tree object ends in the middle of an entry');
        end += 1;
    }
    return end;
};
const placeAt = (bytes, at) => {
    const name = endOfMode(bytes, at) + 1;
    const nul = endOfName(bytes, name);
    return { at, name, nul, end: nul + 1 + oidBytes };
};
const entryAtPlace = (bytes, { at, name, nul, end }) => ({
    mode: bytes.toString('latin1', at, name - 1),
    oid: bytes.toString('hex', nul + 1, end),
});
/** Has it modes that git itself writes otherwise (very old tools did)? Then git decides what becomes of it. */
const isOdd = (bytes) => {
    for (let at = 0; at < bytes.length;) {
        const place = placeAt(bytes, at);
        if (!modes.has(bytes.toString('latin1', at, place.name - 1)))
            return true;
        at = place.end;
    }
    return false;
};
/** Object ids in it that start with one of these numbers (their first four bytes). */
const oidsIn = (bytes, starts) => {
    const found = [];
    for (let at = 0; at < bytes.length;) {
        const { nul, end } = placeAt(bytes, at);
        if (starts.has(bytes.readUInt32BE(nul + 1)))
            found.push(bytes.toString('hex', nul + 1, end));
        at = end;
    }
    return found;
};
const isNamed = (bytes, place, name) => {
    if (place.nul - place.name !== name.length)
        return false;
    for (let index = 0; index < name.length; index += 1)
        if (bytes[place.name + index] !== name.charCodeAt(index))
            return false;
    return true;
};
const findPlace = (bytes, name) => {
    for (let at = 0; at < bytes.length;) {
        const place = placeAt(bytes, at);
        if (isNamed(bytes, place, name))
            return place;
        at = place.end;
    }
    return undefined;
};
const findEntry = (bytes, name) => {
    const place = findPlace(bytes, name);
    return place === undefined ? undefined : entryAtPlace(bytes, place);
};
/** git sorts a directory as if its name ended in a slash. */
const isBefore = (a, one, p) => {
    const lengthA = one.nul - one.name;
    const lengthB = p.other.nul - p.other.name;
    for (let index = 0;; index += 1) {
        const x = index < lengthA ? a[one.name + index] : index === lengthA && a[one.at] === 0x34 ? 0x2f : -1;
        const y = index < lengthB ? p.b[p.other.name + index] : index === lengthB && p.b[p.other.at] === 0x34 ? 0x2f : -1;
        if (x !== y)
            return (x ?? -1) < (y ?? -1);
        if (x === -1)
            return false;
    }
};
const isSame = (a, one, p) => {
    const length = one.end - one.at;
    if (length !== p.other.end - p.other.at)
        return false;
    for (let index = 0; index < length; index += 1)
        if (a[one.at + index] !== p.b[p.other.at + index])
            return false;
    return true;
};
/** What differs, one level deep. */
const differencesOf = (before, after) => {
    const found = new Map();
    const note = (bytes, place, side) => {
        const name = bytes.toString('latin1', place.name, place.nul);
        const known = found.get(name) ?? { name, from: undefined, to: undefined };
        known[side] = entryAtPlace(bytes, place);
        found.set(name, known);
    };
    let [here, there] = [0, 0];
    while (here < before.length || there < after.length) {
        const one = here < before.length ? placeAt(before, here) : undefined;
        const other = there < after.length ? placeAt(after, there) : undefined;
        if (one !== undefined && other !== undefined && isSame(before, one, { b: after, other })) {
            here = one.end;
            there = other.end;
            continue;
        }
        const first = other === undefined || (one !== undefined && !isBefore(after, other, { b: before, other: one }));
        const second = one === undefined || (other !== undefined && !isBefore(before, one, { b: after, other }));
        if (first && one !== undefined) {
            note(before, one, 'from');
            here = one.end;
        }
        if (second && other !== undefined) {
            note(after, other, 'to');
            there = other.end;
        }
    }
    return [...found.values()];
};
/** The tree with other entries; undefined takes one out. */
const withEntries = (bytes, changes) => {
    const patched = Buffer.from(bytes);
    for (const [name, entry] of changes) {
        const place = findPlace(bytes, name);
        // Another name, or another place in the order.
        if (entry === undefined || place === undefined || (bytes[place.at] === 0x34) !== isTree(entry))
            return rebuilt(bytes, changes);
        if (place.name - 1 - place.at !== entry.mode.length)
            return rebuilt(bytes, changes);
        patched.write(entry.mode, place.at, 'latin1');
        patched.write(entry.oid, place.nul + 1, 'hex');
    }
    return patched;
};
const rebuilt = (bytes, changes) => {
    const entries = new Map();
    for (let at = 0; at < bytes.length;) {
        const place = placeAt(bytes, at);
        entries.set(bytes.toString('latin1', place.name, place.nul), entryAtPlace(bytes, place));
        at = place.end;
    }
    for (const [name, entry] of changes) {
        if (entry === undefined)
            entries.delete(name);
        else
            entries.set(name, entry);
    }
    const keyOf = ([name, entry]) => (isTree(entry) ? `${name}/` : name);
    const sorted = [...entries].map((entry) => ({ entry, key: keyOf(entry) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    return Buffer.concat(sorted.map(({ entry: [name, { mode, oid }] }) => {
        const one = Buffer.allocUnsafe(mode.length + name.length + 2 + oidBytes);
        one.write(`${mode} ${name}\0`, 0, 'latin1');
        one.write(oid, mode.length + name.length + 2, 'hex');
        return one;
    }));
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/touched.js

const touchedFiles = async (session) => {
    const touched = [];
    for (const branch of session.branches) {
        if (branch.history.kind === 'contained' || branch.history.kind === 'unrelated')
            continue;
        const changes = new Set(branch.changes);
        if (branch.history.kind !== 'plain') {
            for (const tree of await session.treesOf(branch.history.mergeBases)) {
                for (const change of await session.math.changes(tree, branch.tree))
                    changes.add(change);
            }
        }
        const own = [];
        for (const change of changes)
            own.push({ branch, change, onBase: await session.math.entryAt(session.base.tree, change.path) });
        touched.push(...own, ...(own.some(isGone) ? await perhapsRenamed(session, branch) : []));
    }
    return touched;
};
/** The base has it no more: removed, or renamed. */
const isGone = ({ change, onBase }) => change.from !== undefined && onBase === undefined;
/** What the base added since the branch left it may be what the branch edits under an old name. */
const perhapsRenamed = async (session, branch) => {
    if (branch.fromTree === undefined)
        return [];
    const added = (await session.math.changes(branch.fromTree, session.base.tree)).filter((change) => change.from === undefined);
    return added.map(({ path, to }) => ({ branch, change: { path, from: to, to }, onBase: to }));
};
const placesOf = (touched) => {
    const places = { files: new Map(), emptied: new Map() };
    const remember = (map, key, branch) => {
        const known = map.get(key);
        if (known === undefined)
            map.set(key, new Set([branch]));
        else
            known.add(branch);
    };
    for (const { branch, change } of touched) {
        remember(places.files, change.path, branch);
        if (change.to === undefined)
            for (const folder of foldersOf(change.path))
                remember(places.emptied, folder, branch);
    }
    return places;
};
/** Everybody who touched the same file, a file where this one has a folder, or left a folder that this one adds to. */
const othersAt = ({ files, emptied }, { path, from }) => [
    files.get(path),
    ...foldersOf(path).flatMap((folder) => [files.get(folder), ...(from === undefined ? [emptied.get(folder)] : [])]),
].filter((branches) => branches !== undefined);
/** Does a change meet the base's or another branch's? */
const meeting = (touched) => {
    const places = placesOf(touched);
    return ({ branch, change, onBase }) => branch.fromTree === undefined ||
        !sameEntry(onBase, change.from) ||
        othersAt(places, change).some((branches) => branches.size > 1 || !branches.has(branch));
};
/** Do two branches meet? Of one whose history is not plain nobody knows. */
const meetings = (touched) => {
    const places = placesOf(touched);
    const met = new Map();
    const add = (a, b) => {
        met.set(a, (met.get(a) ?? new Set()).add(b));
    };
    for (const { branch, change } of touched) {
        for (const branches of othersAt(places, change)) {
            for (const other of branches) {
                add(branch, other);
                add(other, branch);
            }
        }
    }
    return (a, b) => a.fromTree === undefined || b.fromTree === undefined || met.get(a)?.has(b) === true;
};
const foldersOf = (path) => {
    const folders = [];
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
        folders.push(path.slice(0, at));
    return folders;
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/conflicts.js

/** About three seconds of merging. */
const maxQuestions = 10_000;
const conflictKey = (a, b) => `${Math.min(a, b)}:${Math.max(a, b)}`;
/** Conflicts among these pairs, by `conflictKey`. A branch that does not merge with the bare base has none. */
const measureConflicts = async (session, wanted) => {
    const meet = wanted.length === 0 ? () => false : meetings(await session.touched());
    const pairs = inBoardingOrder(session, wanted).filter(({ first, second }) => meet(first, second));
    const involved = [...new Set(pairs.map(({ first }) => first))];
    const heads = await mergeAlone(session, involved);
    const questions = [];
    const found = new Map();
    for (const { first, second } of pairs) {
        const onto = heads.get(first.issue);
        if (onto === undefined || !(await mayConflict(session, onto, second)))
            continue;
        const pair = [first.issue, second.issue];
        if (questions.length < maxQuestions)
            questions.push({ onto, branch: second, pair });
        else
            found.set(conflictKey(...pair), { pair, files: [] });
    }
    const answers = await session.askAll(questions);
    questions.forEach(({ pair }, index) => {
        const answer = answers[index];
        if (answer?.kind === 'conflict')
            found.set(conflictKey(...pair), { pair, files: answer.files });
    });
    return found;
};
/** Every pair once, the one that boards first first. */
const inBoardingOrder = (session, wanted) => {
    const place = new Map(session.branches.map((branch, index) => [branch.issue, index]));
    const pairs = new Map();
    for (const [one, other] of wanted) {
        if (one === other)
            continue;
        const inOrder = (place.get(one.issue) ?? 0) < (place.get(other.issue) ?? 0);
        pairs.set(conflictKey(one.issue, other.issue), inOrder ? { first: one, second: other } : { first: other, second: one });
    }
    return [...pairs.values()];
};
/** Each on the bare base; who does not merge there is left out. */
const mergeAlone = async (session, branches) => {
    const heads = new Map();
    for (const branch of branches) {
        const merged = await session.mergeOnto(session.base, branch);
        if (merged.kind === 'conflict')
            continue;
        const nobody = 'nobody <nobody@users.noreply.github.com> 0 +0000';
        // A true merge, for branches that share history with this one.
        const parents = [session.base.oid, branch.oid];
        const oid = session.store.addCommit({ tree: merged.tree, parents, author: nobody, committer: nobody, message: '' });
        heads.set(branch.issue, { oid, tree: merged.tree, attributesChanged: false });
    }
    return heads;
};
const mayConflict = async (session, onto, branch) => branch.fromTree === undefined ||
    (await session.math.compare({ from: branch.fromTree, ours: onto.tree, theirs: branch.tree })) !== 'merged';

;// CONCATENATED MODULE: ./packages/adapters/build/merge/disjoint.js
// The fast path: a branch that changed only paths nobody else changed is merged tree by tree in memory. Invariant: it
// answers only where git's own merge could give nothing else. What both sides changed is left to git: a file that is
// there on both sides and before (`met`), anything else (`tangled`): a file that one side removed, two that were added,
// a directory that one side removed or made a file. With that, renames cannot matter on the fast path: to a merge they
// matter only where the other side touched the source, the target or the directory that was left.

const metKey = ({ from, ours, theirs }) => [from, ours, theirs].map(({ mode, oid }) => `${mode} ${oid}`).join(' ');
const none = Buffer.alloc(0);
const nothing = new Map();
const openTreeMath = (store) => {
    const differences = new Map();
    const listed = new Map();
    const untilRead = async (build, step, resolved = nothing) => {
        for (;;) {
            const walk = { store, differences, needs: [], met: [], resolved, tangled: false, build };
            const result = step(walk);
            if (walk.needs.length === 0)
                return { walk, result };
            await store.load(walk.needs);
        }
    };
    const verdictOf = (walk) => (walk.tangled ? 'tangled' : walk.met.length > 0 ? 'met' : 'merged');
    return {
        merge: async (triple, resolved) => {
            if (triple.from === triple.theirs)
                return { kind: 'merged', tree: triple.ours };
            if (triple.from === triple.ours)
                return { kind: 'merged', tree: triple.theirs };
            const { walk, result } = await untilRead(true, (w) => mergeTree(w, triple), resolved);
            const kind = verdictOf(walk);
            if (kind === 'merged')
                return { kind, tree: result ?? store.add(none) };
            return kind === 'met' ? { kind, files: walk.met } : { kind };
        },
        compare: async (triple) => {
            if (triple.from === triple.theirs || triple.from === triple.ours)
                return 'merged';
            return verdictOf((await untilRead(false, (w) => mergeTree(w, triple))).walk);
        },
        changes: async (from, to) => {
            const key = `${from ?? ''}:${to ?? ''}`;
            const known = listed.get(key);
            if (known !== undefined)
                return known;
            const { result } = await untilRead(false, (w) => {
                const found = [];
                collect(w, { from, to, path: '', found });
                return found;
            });
            listed.set(key, result);
            return result;
        },
        entryAt: async (tree, path) => (await untilRead(false, (w) => find(w, tree, path))).result,
        replace: async (tree, entries) => {
            let root = tree;
            for (const [path, entry] of entries)
                root = (await untilRead(true, (w) => replaceAt(w, { tree: root, path: path.split('/'), entry }))).result;
            return root;
        },
    };
};
const disjoint_treeOf = (walk, oid) => {
    if (oid === undefined)
        return { bytes: none, odd: false };
    const tree = walk.store.get(oid);
    if (tree === undefined)
        walk.needs.push(oid);
    return tree;
};
/** What differs between two directories, one level deep; undefined while one of them is not in memory. */
const difference = (walk, from, to) => {
    const key = `${from ?? ''}:${to ?? ''}`;
    const known = walk.differences.get(key);
    if (known !== undefined)
        return known;
    const [before, after] = [disjoint_treeOf(walk, from), disjoint_treeOf(walk, to)];
    if (before === undefined || after === undefined)
        return undefined;
    const found = differencesOf(before.bytes, after.bytes);
    if (before.odd || after.odd)
        walk.tangled = true;
    else
        walk.differences.set(key, found);
    return found;
};
const disjoint_isFile = (entry) => entry?.mode === '100644' || entry?.mode === '100755';
/** The merged directory; undefined when nothing is left in it, and meaningless where the walk is not a clean merge. */
const mergeTree = (walk, p) => {
    const changed = difference(walk, p.from, p.theirs);
    const ours = disjoint_treeOf(walk, p.ours);
    if (changed === undefined || ours === undefined)
        return undefined;
    walk.tangled ||= ours.odd;
    const changes = new Map();
    for (const { name, from, to } of changed) {
        if (walk.tangled)
            return undefined;
        const here = findEntry(ours.bytes, name);
        let result = to;
        if (!sameEntry(here, from)) {
            if (isTree(here) && isTree(to) && (from === undefined || isTree(from))) {
                const oid = mergeTree(walk, { from: from?.oid, ours: here.oid, theirs: to.oid });
                result = oid === undefined ? undefined : { mode: here.mode, oid };
            }
            else if (disjoint_isFile(here) && disjoint_isFile(from) && disjoint_isFile(to)) {
                const file = { from, ours: here, theirs: to };
                result = walk.resolved.get(metKey(file));
                if (result === undefined)
                    walk.met.push(file);
            }
            else
                walk.tangled = true;
        }
        changes.set(name, result);
    }
    if (!walk.build || walk.met.length > 0 || walk.tangled || walk.needs.length > 0)
        return undefined;
    const merged = withEntries(ours.bytes, changes);
    return merged.length === 0 ? undefined : walk.store.add(merged);
};
const collect = (walk, p) => {
    for (const { name, from, to } of difference(walk, p.from, p.to) ?? []) {
        const path = `${p.path}${name}`;
        if (isTree(from) || isTree(to)) {
            collect(walk, { from: isTree(from) ? from.oid : undefined, to: isTree(to) ? to.oid : undefined, path: `${path}/`, found: p.found });
        }
        const [before, after] = [isTree(from) ? undefined : from, isTree(to) ? undefined : to];
        if (before !== undefined || after !== undefined)
            p.found.push({ path, from: before, to: after });
    }
};
const find = (walk, root, path) => {
    let entry = { mode: '40000', oid: root };
    for (const name of path.split('/')) {
        if (!isTree(entry))
            return undefined;
        const tree = disjoint_treeOf(walk, entry.oid);
        entry = tree === undefined ? undefined : findEntry(tree.bytes, name);
    }
    return entry;
};
const replaceAt = (walk, p) => {
    const [name = '', ...rest] = p.path;
    const tree = disjoint_treeOf(walk, p.tree);
    if (tree === undefined)
        return p.tree;
    const there = findEntry(tree.bytes, name);
    if (rest.length === 0)
        return walk.store.add(withEntries(tree.bytes, new Map([[name, p.entry]])));
    if (!isTree(there))
        throw new Error('the path of a replaced entry leads through a file');
    const oid = replaceAt(walk, { tree: there.oid, path: rest, entry: p.entry });
    return walk.needs.length > 0 ? p.tree : walk.store.add(withEntries(tree.bytes, new Map([[name, { mode: there.mode, oid }]])));
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/merge-onto.js


const mergeOnto = async (tools, { head, branch }) => {
    if (branch.history.kind === 'unrelated')
        return { kind: 'conflict', files: [] };
    const { math } = tools;
    if (branch.fromTree !== undefined) {
        const merged = await math.merge({ from: branch.fromTree, ours: head.tree, theirs: branch.tree });
        if (merged.kind === 'merged')
            return { kind: 'clean', tree: merged.tree };
    }
    const part = branch.fromTree === undefined ? undefined : await reduced(tools, { head, branch });
    const answer = await ask(tools, { head, branch, tree: part ?? head.tree });
    if (answer.kind === 'conflict')
        return answer;
    tools.written = answer.tree;
    if (part === undefined || part === head.tree)
        return answer;
    const whole = await math.merge({ from: part, ours: head.tree, theirs: answer.tree });
    if (whole.kind === 'merged')
        return { kind: 'clean', tree: whole.tree };
    return ask(tools, { head, branch, tree: head.tree });
};
const ask = async ({ base, store, processes }, p) => {
    const ours = standIn({ base, store }, p);
    store.write([ours]);
    return (await processes.of(p.head)).ask({ ours, theirs: p.branch.oid });
};
/**
 * A commit for git to merge the branch with, in the head's place. For a branch that shares nothing with those merged
 * before, it stands directly on the base: it has the same merge bases, and git need not walk over hundreds of merges to
 * find them.
 */
const standIn = ({ base, store }, p) => {
    if (p.branch.history.kind === 'shared')
        return p.head.oid;
    if (p.tree === base.tree)
        return base.oid;
    const nobody = `${identity} 0 +0000`;
    return store.addCommit({ tree: p.tree, parents: [base.oid], author: nobody, committer: nobody, message: '' });
};
/**
 * Where only files that both sides edited in place are in the way, the rest of the head's tree does not matter to the
 * merge: then this is the base's tree with the head's version of the files that the branch changed, a few objects to
 * write instead of everything that was merged before. Undefined where the whole head is needed.
 */
const reduced = async ({ base, math, written }, p) => {
    const { fromTree, changes, tree, history } = p.branch;
    if (fromTree === undefined || history.kind !== 'plain')
        return undefined;
    const meets = async (ours) => (await math.compare({ from: fromTree, ours, theirs: tree })) === 'met';
    if (!(await meets(p.head.tree)))
        return undefined;
    const entries = new Map();
    let asWritten = written !== undefined;
    for (const { path } of changes) {
        const [here, onBase] = [await math.entryAt(p.head.tree, path), await math.entryAt(base.tree, path)];
        if (written !== undefined)
            asWritten &&= sameEntry(here, await math.entryAt(written, path));
        if (here === undefined && onBase === undefined)
            continue;
        // Somebody aboard added or removed it: then the rest of the tree matters.
        if (here === undefined || onBase === undefined || isTree(here) || isTree(onBase))
            return undefined;
        if (!sameEntry(here, onBase))
            entries.set(path, here);
    }
    // The tree of an earlier merge has all that is asked for: nothing is to be written.
    if (entries.size > 0 && asWritten && written !== undefined && (await meets(written)))
        return written;
    return math.replace(base.tree, entries);
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/text-guess.js
// A guess at what git makes of a file that both sides edited: the edits of either side are put together where they stand
// apart. It is fast and never the last word: whoever uses it has git confirm all guesses of a bundle at once, so that a
// file which twenty branches edit does not cost twenty conversations with git, one after the other.
/** What may be binary is git's to merge from the start. */
const isText = (content) => !content.includes(0);
/** One for an assembly: it knows how the file came to be that it made itself a merge before. */
const openTextGuess = () => {
    const lines = new WeakMap();
    const linesOf = (content) => {
        const known = lines.get(content) ?? content.toString('latin1').split('\n');
        lines.set(content, known);
        return known;
    };
    const made = new WeakMap();
    const hunksTo = (from, to) => {
        const known = made.get(to);
        return known?.from === from ? known.hunks : hunksOf(linesOf(from), linesOf(to));
    };
    return ({ from, ours, theirs }) => {
        if (!isText(from) || !isText(ours) || !isText(theirs))
            return undefined;
        const hunks = together(hunksTo(from, ours), hunksTo(from, theirs));
        if (hunks === undefined)
            return 'conflict';
        const merged = applied(linesOf(from), hunks);
        const content = Buffer.from(merged.join('\n'), 'latin1');
        lines.set(content, merged);
        made.set(content, { from, hunks });
        return content;
    };
};
/** Both sides' edits in order; undefined where two of them touch. The same edit on both sides is one. */
const together = (ours, theirs) => {
    const hunks = [];
    for (const hunk of [...ours, ...theirs].sort((a, b) => a.from - b.from || a.to - b.to)) {
        const before = hunks.at(-1);
        if (before === undefined || hunk.from > before.to)
            hunks.push(hunk);
        else if (!isSameHunk(before, hunk))
            return undefined;
    }
    return hunks;
};
const isSameHunk = (a, b) => a.from === b.from && a.to === b.to && a.lines.length === b.lines.length && a.lines.every((line, index) => line === b.lines[index]);
const applied = (from, hunks) => {
    const merged = [];
    let at = 0;
    for (const hunk of hunks) {
        for (; at < hunk.from; at += 1)
            merged.push(from[at] ?? '');
        for (const line of hunk.lines)
            merged.push(line);
        at = hunk.to;
    }
    for (; at < from.length; at += 1)
        merged.push(from[at] ?? '');
    return merged;
};
const hunksOf = (a, b) => {
    const found = [];
    compare({ a, b, fromA: 0, toA: a.length, fromB: 0, toB: b.length }, found);
    return found;
};
/** Lines that stand once on either side hold the two together; between them the same again. */
const compare = (range, found) => {
    const { a, b, toA, toB } = trimmed(range);
    let { fromA, fromB } = trimmed(range);
    if (fromA === toA && fromB === toB)
        return;
    const anchors = fromA === toA || fromB === toB ? [] : anchorsOf({ a, b, fromA, toA, fromB, toB });
    if (anchors.length === 0) {
        found.push({ from: fromA, to: toA, lines: b.slice(fromB, toB) });
        return;
    }
    for (const [inA, inB] of anchors) {
        // A run of anchors is passed over by the trimming.
        if (inA < fromA || inB < fromB)
            continue;
        const between = trimmed({ a, b, fromA, toA: inA, fromB, toB: inB });
        if (between.fromA !== between.toA || between.fromB !== between.toB)
            compare(between, found);
        fromA = inA + 1;
        fromB = inB + 1;
    }
    compare({ a, b, fromA, toA, fromB, toB }, found);
};
const trimmed = (range) => {
    const { a, b } = range;
    let { fromA, toA, fromB, toB } = range;
    while (fromA < toA && fromB < toB && a[fromA] === b[fromB]) {
        fromA += 1;
        fromB += 1;
    }
    while (fromA < toA && fromB < toB && a[toA - 1] === b[toB - 1]) {
        toA -= 1;
        toB -= 1;
    }
    return { a, b, fromA, toA, fromB, toB };
};
/** Pairs of positions, rising on both sides (the longest such row). */
const anchorsOf = ({ a, b, fromA, toA, fromB, toB }) => {
    const onlyIn = (lines, p) => {
        const places = new Map();
        for (let at = p.from; at < p.to; at += 1)
            places.set(lines[at] ?? '', places.has(lines[at] ?? '') ? -1 : at);
        return places;
    };
    const inB = onlyIn(b, { from: fromB, to: toB });
    const pairs = [...onlyIn(a, { from: fromA, to: toA })].flatMap(([line, at]) => {
        const other = inB.get(line) ?? -1;
        return at < 0 || other < 0 ? [] : [[at, other]];
    });
    return longestRising(pairs.sort(([one], [other]) => one - other));
};
/** Patience sorting by the second number; the first ones rise already. */
const longestRising = (pairs) => {
    const piles = [];
    const previous = [];
    for (const [index, [, value]] of pairs.entries()) {
        let [low, high] = [0, piles.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < value)
                low = middle + 1;
            else
                high = middle;
        }
        previous[index] = low === 0 ? -1 : (piles[low - 1] ?? -1);
        piles[low] = index;
    }
    const row = [];
    for (let at = piles.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
        const [inA, inB] = pairs[at] ?? [0, 0];
        row.push([inA, inB]);
    }
    return row.reverse();
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/guesses.js
// Merges of files that both sides edited, guessed in memory and confirmed by git all at once. Invariant: nothing that was
// guessed is used before git has given the very same answer; a single difference voids all guesses since the last call.




const openGuesses = (tools, p) => {
    let open = [];
    let contents;
    const guessText = openTextGuess();
    const { base, math, store, processes } = tools;
    const guess = async (head, branch) => {
        // With attributes of its own a head needs a process of its own.
        if (branch.fromTree === undefined || branch.history.kind !== 'plain' || head.attributesChanged)
            return undefined;
        const triple = { from: branch.fromTree, ours: head.tree, theirs: branch.tree };
        const first = await math.merge(triple);
        if (first.kind !== 'met')
            return first.kind === 'merged' ? { kind: 'clean', tree: first.tree } : undefined;
        contents ??= p.touched().then((touched) => readMet(p.reader, touched));
        const resolved = resolve(store, { contents: await contents, files: first.files, guessText });
        const part = resolved === undefined ? undefined : await reduced(tools, { head, branch });
        if (resolved === undefined || part === undefined)
            return undefined;
        const question = { ours: standIn(tools, { head, branch, tree: part }), theirs: branch.oid };
        if (resolved === 'conflict') {
            const conflict = { kind: 'conflict', files: [] };
            open.push({ question, guess: conflict, expect: undefined });
            return conflict;
        }
        const [merged, asked] = [await math.merge(triple, resolved), await math.merge({ ...triple, ours: part }, resolved)];
        if (merged.kind !== 'merged' || asked.kind !== 'merged')
            return undefined;
        const clean = { kind: 'clean', tree: merged.tree };
        open.push({ question, guess: clean, expect: asked.tree });
        return clean;
    };
    return {
        guess,
        confirmed: async () => {
            const asked = open;
            open = [];
            if (asked.length === 0)
                return true;
            store.write(asked.map(({ question }) => question.ours));
            const answers = await (await processes.of(base)).askAll(asked.map(({ question }) => question));
            return asked.every((one, index) => isConfirmed(one, answers[index]));
        },
    };
};
const isConfirmed = ({ guess, expect }, answer) => {
    if (answer?.kind === 'clean')
        return answer.tree === expect;
    if (answer === undefined || guess.kind !== 'conflict')
        return false;
    guess.files.push(...answer.files);
    return true;
};
/** Larger files, and more than so much in all, are not worth the memory: git merges them from the start. */
const guesses_maxBytes = 1024 * 1024;
const maxBytesInAll = 64 * 1024 * 1024;
/** Every version of the files that somebody edited and somebody else touched, read at once. */
const readMet = async (reader, touched) => {
    const wanted = new Set();
    const meets = meeting(touched);
    for (const one of touched) {
        const { from, to } = one.change;
        if (!disjoint_isFile(from) || !disjoint_isFile(to) || !disjoint_isFile(one.onBase) || !meets(one))
            continue;
        for (const { oid } of [from, to, one.onBase])
            wanted.add(oid);
    }
    const oids = [...wanted];
    let left = maxBytesInAll;
    const facts = await reader.look(oids);
    const fit = oids.filter((_, index) => {
        const size = facts[index]?.size ?? Number.POSITIVE_INFINITY;
        if (size > guesses_maxBytes || size > left)
            return false;
        left -= size;
        return true;
    });
    const found = await reader.read(fit);
    return new Map(found.flatMap((object) => (object === undefined ? [] : [[object.oid, object.content]])));
};
/** What becomes of each file; `conflict` where one of them cannot be both; undefined where one cannot be guessed. */
const resolve = (store, p) => {
    const resolved = new Map();
    const contentOf = ({ oid }) => store.blob(oid) ?? p.contents.get(oid);
    for (const file of p.files) {
        const { from, ours, theirs } = file;
        const mode = ours.mode === from.mode ? theirs.mode : ours.mode;
        if (theirs.oid === from.oid || theirs.oid === ours.oid)
            resolved.set(metKey(file), { mode, oid: ours.oid });
        else if (ours.oid === from.oid)
            resolved.set(metKey(file), { mode, oid: theirs.oid });
        else {
            const [before, here, there] = [from, ours, theirs].map(contentOf);
            if (before === undefined || here === undefined || there === undefined)
                return undefined;
            const text = p.guessText({ from: before, ours: here, theirs: there });
            if (text === undefined || text === 'conflict')
                return text;
            resolved.set(metKey(file), { mode, oid: store.addBlob(text) });
        }
    }
    return resolved;
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/history.js
/**
 * `tips` must be here. `mergeBases` of `tangled` and `shared` are commits to look at, not all of them true merge bases.
 * `partial`: contents of files may be missing, trees and commits may not.
 */
const readHistories = async (git, p) => {
    if (p.tips.length === 0)
        return new Map();
    const input = `${[...new Set(p.tips)].join('\n')}\n^${p.base}\n`;
    const filter = p.partial ? ['--filter=blob:none'] : [];
    const listed = await git.text(['rev-list', '--objects', '--parents', ...filter, '--stdin'], { input, maxBytes: 512 * 1024 * 1024 });
    const parentsOf = new Map();
    for (const line of listed.split('\n')) {
        // Commits come first; then the objects, of which the first is a root tree, which has no name.
        if (line.endsWith(' '))
            break;
        const [oid, ...parents] = line.split(' ');
        if (oid !== undefined && oid !== '')
            parentsOf.set(oid, parents);
    }
    const ways = new Map([...new Set(p.tips)].map((tip) => [tip, wayToBase(parentsOf, tip)]));
    const owners = new Map();
    for (const way of ways.values())
        for (const oid of way.outside)
            owners.set(oid, (owners.get(oid) ?? 0) + 1);
    return new Map([...ways].map(([tip, way]) => [tip, classify(tip, { way, owners, parentsOf })]));
};
const wayToBase = (parentsOf, tip) => {
    const way = { outside: new Set(), edge: new Set() };
    const open = [tip];
    for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
        const parents = parentsOf.get(oid);
        if (parents === undefined)
            way.edge.add(oid);
        else if (!way.outside.has(oid)) {
            way.outside.add(oid);
            open.push(...parents);
        }
    }
    return way;
};
const classify = (tip, p) => {
    const { outside, edge } = p.way;
    if (!outside.has(tip))
        return { kind: 'contained' };
    if (edge.size === 0)
        return { kind: 'unrelated' };
    const isShared = (oid) => (p.owners.get(oid) ?? 0) > 1;
    const shared = [...outside].filter(isShared);
    if (shared.length > 0) {
        const met = [...outside].filter((oid) => !isShared(oid)).flatMap((oid) => (p.parentsOf.get(oid) ?? []).filter(isShared));
        return { kind: 'shared', mergeBases: [...new Set([...met, ...edge, ...(isShared(tip) ? [tip] : [])])] };
    }
    const [only, ...more] = edge;
    return only !== undefined && more.length === 0 ? { kind: 'plain', mergeBase: only } : { kind: 'tangled', mergeBases: [...edge] };
};

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/adapters/build/merge/merge-process.js


const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', '--allow-unrelated-histories', '--stdin'];
const tries = 3;
const pauseMs = 300;
/** A question that takes longer is a process that hangs. */
const answerTimeoutMs = 120_000;
/** The first answer of a process that may keep its answers to itself (git before 2.49 on a pipe, without stdbuf's help). */
const firstAnswerMs = 5000;
const maxFiles = 200;
/** More are put to a process of their own, which hands its answers over in large pieces. */
const fewQuestions = 200;
const openMergeProcess = (p) => {
    let talk;
    let mode = 'unknown';
    /** Adds to `answers` until every question has one, in order. */
    const askOnce = async (questions, answers) => {
        if (mode === 'silent' || questions.length > fewQuestions)
            return batch(p, questions, answers);
        talk ??= openTalk(p);
        try {
            await talk.ask(questions.slice(answers.length), {
                answer: (merged) => {
                    mode = 'talks';
                    answers.push(merged);
                },
                timeoutMs: mode === 'unknown' ? firstAnswerMs : answerTimeoutMs,
            });
        }
        catch (error) {
            talk.kill();
            talk = undefined;
            if (mode !== 'unknown' || !(error instanceof NoAnswerError))
                throw error;
            mode = 'silent';
            await batch(p, questions, answers);
        }
    };
    const askAll = async (questions) => {
        const answers = [];
        // What was answered before a process died stays answered.
        if (questions.length > 0)
            await persist(() => askOnce(questions, answers), () => answers.length);
        return answers;
    };
    return {
        warm: () => {
            if (mode !== 'silent')
                talk ??= openTalk(p);
        },
        ask: async (question) => only(await askAll([question])),
        askAll,
        close: () => {
            talk?.end();
            talk = undefined;
        },
    };
};
const only = ([answer]) => {
    if (answer === undefined)
        throw new Error('git merge-tree ended without an answer');
    return answer;
};
/** Tries again after trouble; as long as there is progress, trouble is counted from zero. */
const persist = async (action, progress = () => 0) => {
    for (let failed = 1, before = progress();; failed += 1) {
        try {
            return await action();
        }
        catch (error) {
            if (progress() > before)
                failed = 1;
            before = progress();
            if (failed >= tries || (error instanceof errors/* RemoteError */.H && !error.retryable))
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(pauseMs * failed);
        }
    }
};
/** It lives and says nothing: no trouble of the repository. */
class NoAnswerError extends Error {
    name = 'NoAnswerError';
}
/** A process that answers one question after the other. stdbuf makes git before 2.49 hand over each answer at once. */
const openTalk = (p) => {
    let waiting;
    const child = p.start(args, ['stdbuf', '-o0']);
    let gone;
    listen(child, p.failure, (merged) => waiting?.answer(merged)).catch((error) => {
        gone = error;
        waiting?.fail(error);
    });
    return {
        ask: (questions, { answer, timeoutMs }) => new Promise((resolve, reject) => {
            let owed = questions.length;
            const done = (settle) => {
                clearTimeout(timer);
                waiting = undefined;
                settle();
            };
            const timer = setTimeout(() => done(() => reject(new NoAnswerError(`git merge-tree did not answer for ${timeoutMs / 1000} seconds`))), timeoutMs);
            waiting = {
                answer: (merged) => {
                    answer(merged);
                    owed -= 1;
                    if (owed === 0)
                        done(resolve);
                    else
                        timer.refresh();
                },
                fail: (error) => done(() => reject(error)),
            };
            if (gone !== undefined)
                waiting.fail(gone);
            else
                child.stdin.write(questions.map(lineOf).join(''));
        }),
        end: () => child.stdin.end(),
        kill: () => killTree(child),
    };
};
const lineOf = ({ ours, theirs }) => `${ours} ${theirs}\n`;
/** Asks from `answers.length` on, in one process that ends with the last question. */
const batch = async (p, questions, answers) => {
    const child = p.start(args);
    let timer;
    const watch = () => {
        clearTimeout(timer);
        timer = setTimeout(() => killTree(child), answerTimeoutMs);
    };
    watch();
    const ended = listen(child, p.failure, (merged) => {
        answers.push(merged);
        watch();
    });
    child.stdin.end(questions.slice(answers.length).map(lineOf).join(''));
    try {
        await ended;
    }
    catch (error) {
        if (answers.length < questions.length)
            throw error;
    }
    finally {
        clearTimeout(timer);
    }
};
/** Rejects when the process is gone, also when it ended well and owes answers: the caller knows whether it does. */
const listen = (child, failure, answer) => new Promise((_, reject) => {
    let stderr = '';
    const parse = answerParser(answer);
    child.stdin.on('error', () => { });
    child.stderr.on('data', (chunk) => {
        if (stderr.length < 65_536)
            stderr += chunk.toString('utf8');
    });
    child.stdout.on('data', (chunk) => {
        try {
            parse(chunk);
        }
        catch (error) {
            killTree(child);
            reject(error instanceof Error ? error : new Error(String(error)));
        }
    });
    // No stdbuf on this machine: that process will never answer.
    child.on('error', (error) => reject(error.code === 'ENOENT' ? new NoAnswerError(error.message) : error));
    child.on('close', (code) => reject(failure(args, { code: code ?? 128, stdout: Buffer.alloc(0), stderr })));
});
/** Records of NUL-terminated fields: status, tree, conflicted files, and an empty field that ends the record. */
const answerParser = (answer) => {
    let rest = Buffer.alloc(0);
    let record = [];
    return (chunk) => {
        rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        let at = 0;
        for (let end = rest.indexOf(0, at); end >= 0; end = rest.indexOf(0, at)) {
            const field = rest.toString('utf8', at, end);
            at = end + 1;
            if (field !== '')
                record.push(field);
            else {
                const finished = record;
                record = [];
                answer(readRecord(finished));
            }
        }
        rest = rest.subarray(at);
    };
};
const readRecord = ([status, tree = '', ...files]) => {
    if (!/^[0-9a-f]{40}$/.test(tree) || (status !== '0' && status !== '1')) {
        throw new Error(`git merge-tree answered ${JSON.stringify(`${status} ${tree}`.slice(0, 80))}, which is no result of a merge`);
    }
    return status === '1' ? { kind: 'clean', tree } : { kind: 'conflict', files: [...new Set(files)].slice(0, maxFiles) };
};
const killTree = (child) => {
    if (child.pid === undefined)
        return;
    try {
        process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        child.kill('SIGKILL');
    }
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/object-reader.js
const object_reader_args = ['cat-file', '--batch-command', '--buffer'];
const openObjectReader = (git) => {
    let child;
    /** Put, and not sent yet. */
    let put = [];
    const send = () => {
        child ??= startReader(git, () => {
            child = undefined;
        });
        waiting.get(child)?.push(...put);
        child.stdin.write(`${put.map(({ command, name }) => `${command} ${name}\n`).join('')}flush\n`);
        put = [];
    };
    const ask = (command, names) => {
        if (names.length === 0)
            return Promise.resolve([]);
        // After all that is ready to run now has put its questions too.
        if (put.length === 0)
            process.nextTick(send);
        return Promise.all(names.map((name) => new Promise((answer, fail) => put.push({ command, name, answer, fail }))));
    };
    return {
        read: (names) => ask('contents', names),
        look: (names) => ask('info', names),
        close: () => {
            child?.stdin.end();
            child = undefined;
        },
    };
};
/** Questions of each process, in the order they were put. */
const waiting = new WeakMap();
const startReader = (git, ended) => {
    const child = git.start(object_reader_args);
    const questions = [];
    waiting.set(child, questions);
    let answered = 0;
    const parse = object_reader_answerParser(() => questions[answered]?.command ?? 'contents', (object) => {
        questions[answered]?.answer(object);
        answered += 1;
        if (answered < questions.length)
            return;
        questions.length = 0;
        answered = 0;
    });
    let stderr = '';
    child.stdin.on('error', () => { });
    child.stderr.on('data', (chunk) => {
        if (stderr.length < 65_536)
            stderr += chunk.toString('utf8');
    });
    child.stdout.on('data', parse);
    child.on('error', (error) => fail(error));
    child.on('close', (code) => fail(git.failure(object_reader_args, { code: code ?? 128, stdout: Buffer.alloc(0), stderr })));
    const fail = (error) => {
        ended();
        for (const question of questions.splice(answered))
            question.fail(error);
        questions.length = 0;
        answered = 0;
    };
    return child;
};
/** Reads `<oid> SP <type> SP <size> LF`, with `<content> LF` behind it where that was asked, and `<name> SP missing LF`. */
const object_reader_answerParser = (asked, answer) => {
    let rest = Buffer.alloc(0);
    let needed = 0;
    const arrived = [];
    let length = 0;
    return (chunk) => {
        arrived.push(chunk);
        length += chunk.length;
        // A big object comes in many pieces: they are put together once, not at every piece.
        if (length < needed)
            return;
        rest = Buffer.concat(arrived.splice(0));
        let at = 0;
        needed = 0;
        for (;;) {
            const lineEnd = rest.indexOf(10, at);
            if (lineEnd < 0)
                break;
            const [oid = '', type = '', size] = rest.toString('latin1', at, lineEnd).split(' ');
            const start = lineEnd + 1;
            if (size === undefined) {
                at = start;
                answer(undefined);
                continue;
            }
            if (asked() === 'info') {
                at = start;
                answer({ oid, type, content: Buffer.alloc(0), size: Number(size) });
                continue;
            }
            const end = start + Number(size);
            if (rest.length < end + 1) {
                needed = end + 1 - at;
                break;
            }
            at = end + 1;
            answer({ oid, type, content: rest.subarray(start, end), size: end - start });
        }
        arrived.push(rest.subarray(at));
        length = rest.length - at;
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/processes.js
// The merge-tree processes of an assembly: nearly always one. `.gitattributes` may say how files are merged, so a head with
// other attribute files is merged by another process. Invariant: a process sees the attributes that a checkout of that
// head would have, and nothing of the machine.



/** A process a set of attribute files; nearly always there is one set, and mostly it is empty. */
const openProcesses = (p) => {
    const open = new Map([['', { process: p.plain, root: undefined }]]);
    const start = async (files) => {
        const root = await makeAttributeTree(files, { parent: (0,external_node_path_.join)(p.gitDir, 'clambake'), read: readBlob });
        const git = p.openGit({ cwd: root, env: { GIT_WORK_TREE: root } });
        return { process: openMergeProcess({ start: (args, via) => git.start(args, {}, via), failure: git.failure }), root };
    };
    const readBlob = async (oid) => {
        const [here] = await p.reader.read([oid]);
        if (here !== undefined)
            return here.content;
        const args = ['cat-file', 'blob', oid];
        const result = await p.git.run(args);
        if (result.code !== 0)
            throw p.git.failure(args, result);
        return result.stdout;
    };
    const attributesOf = (tree) => {
        p.store.write([tree]);
        return listAttributes(p.git, tree);
    };
    return {
        of: async (head) => {
            const files = head.attributesChanged ? await attributesOf(head.tree) : await p.baseAttributes;
            const key = files.map(({ path, entry }) => `${entry.oid} ${path}`).join('\n');
            let one = open.get(key);
            if (one === undefined) {
                one = await start(files);
                open.set(key, one);
            }
            return one.process;
        },
        close: async () => {
            for (const { process, root } of open.values()) {
                process.close();
                if (root !== undefined)
                    await removeAttributeTree(root);
            }
        },
    };
};
/** The attribute files of a tree; reads every directory of it. */
const listAttributes = async (git, tree) => {
    const args = ['ls-tree', '-r', '-t', '-z', tree];
    const result = await git.run(args, { maxBytes: 512 * 1024 * 1024 });
    if (result.code !== 0)
        throw git.failure(args, result);
    return result.stdout
        .toString('latin1')
        .split('\0')
        .flatMap((line) => {
        const [facts = '', path = ''] = line.split('\t', 2);
        const [mode = '', , oid = ''] = facts.split(' ');
        return isAttributePath(path) ? [{ path, entry: { mode, oid } }] : [];
    });
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/adapters/build/merge/object-writer.js
// Writes objects that were made in memory. Nothing is compressed: the objects are small, most of their bytes are object
// names, and what is pushed git packs anew. Invariant: a reader never sees half an object or a pack without its index.




const maxBlock = 65_535;
const adler32 = (bytes) => {
    let [a, b] = [1, 0];
    for (let at = 0; at < bytes.length;) {
        // As many as fit before the sums outgrow 32 bits.
        const end = Math.min(at + 3800, bytes.length);
        for (; at < end; at += 1) {
            a += bytes[at] ?? 0;
            b += a;
        }
        a %= 65_521;
        b %= 65_521;
    }
    return ((b << 16) | a) >>> 0;
};
/** A zlib stream of stored blocks (RFC 1950, 1951). */
const stored = (bytes) => {
    const parts = [Buffer.from([0x78, 0x01])];
    for (let at = 0; at === 0 || at < bytes.length; at += maxBlock) {
        const block = bytes.subarray(at, at + maxBlock);
        const header = Buffer.alloc(5);
        header[0] = at + maxBlock >= bytes.length ? 1 : 0;
        header.writeUInt16LE(block.length, 1);
        header.writeUInt16LE(0xffff - block.length, 3);
        parts.push(header, block);
    }
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(adler32(bytes));
    return Buffer.concat([...parts, sum]);
};
/**
 * Synchronous on purpose: they are few and on the way of the next question to git, and the thread pool costs more than
 * the write. Written beside and renamed.
 */
const writeLooseObjects = (gitDir, objects) => {
    for (const object of objects) {
        const directory = (0,external_node_path_.join)(gitDir, 'objects', object.oid.slice(0, 2));
        const path = (0,external_node_path_.join)(directory, object.oid.slice(2));
        if ((0,external_node_fs_.existsSync)(path))
            continue;
        const temporary = `${path}.${process.pid}.tmp`;
        const file = openNew(temporary, directory);
        try {
            (0,external_node_fs_.writeSync)(file, stored(object.bytes));
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
        (0,external_node_fs_.renameSync)(temporary, path);
    }
};
const openNew = (path, directory) => {
    try {
        return (0,external_node_fs_.openSync)(path, 'w', 0o444);
    }
    catch {
        (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
        return (0,external_node_fs_.openSync)(path, 'w', 0o444);
    }
};
const types = { commit: 1, tree: 2, blob: 3 };
/** Fewer are written one by one. */
const fewObjects = 2;
const sha1 = (bytes) => (0,external_node_crypto_.createHash)('sha1').update(bytes).digest();
const numbers = (values) => {
    const bytes = Buffer.alloc(4 * values.length);
    for (const [index, value] of values.entries())
        bytes.writeUInt32BE(value, 4 * index);
    return bytes;
};
/** All of them in one pack with its index (gitformat-pack, version 2 of both). The index comes last: by it git sees the pack. */
const writePack = (gitDir, objects) => {
    if (objects.length <= fewObjects) {
        writeLooseObjects(gitDir, objects);
        return;
    }
    const head = Buffer.concat([Buffer.from('PACK'), numbers([2, objects.length])]);
    let offset = head.length;
    const entries = objects.map((object) => {
        const bytes = packEntry(object);
        const entry = { oid: object.oid, bytes, offset, crc: (0,external_node_zlib_.crc32)(bytes) };
        offset += bytes.length;
        return entry;
    });
    if (offset >= 2 ** 31)
        throw new Error('more than two gigabytes of new trees and commits do not fit one pack');
    const body = Buffer.concat([head, ...entries.map((entry) => entry.bytes)]);
    const trailer = sha1(body);
    const sorted = entries.toSorted((a, b) => (a.oid < b.oid ? -1 : 1));
    const fanout = Array.from({ length: 256 }, () => 0);
    for (const { oid } of sorted)
        for (let first = Number.parseInt(oid.slice(0, 2), 16); first < 256; first += 1)
            fanout[first] = (fanout[first] ?? 0) + 1;
    const index = Buffer.concat([
        Buffer.from([0xff, 0x74, 0x4f, 0x63]),
        numbers([2, ...fanout]),
        Buffer.from(sorted.map(({ oid }) => oid).join(''), 'hex'),
        numbers(sorted.map((entry) => entry.crc)),
        numbers(sorted.map((entry) => entry.offset)),
        trailer,
    ]);
    const folder = (0,external_node_path_.join)(gitDir, 'objects/pack');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const name = (0,external_node_path_.join)(folder, `pack-${trailer.toString('hex')}`);
    (0,external_node_fs_.writeFileSync)(`${name}.pack`, Buffer.concat([body, trailer]), { mode: 0o444 });
    (0,external_node_fs_.writeFileSync)(`${name}.tmp`, Buffer.concat([index, sha1(index)]), { mode: 0o444 });
    (0,external_node_fs_.renameSync)(`${name}.tmp`, `${name}.idx`);
};
/** Type and size in git's own number format, then the content. */
const packEntry = ({ bytes }) => {
    const end = bytes.indexOf(0);
    const [type = ''] = bytes.toString('latin1', 0, end).split(' ');
    const content = bytes.subarray(end + 1);
    const code = types[type];
    if (code === undefined)
        throw new Error(`a ${type || 'nameless'} object cannot be packed here`);
    const header = [];
    let rest = Math.floor(content.length / 16);
    let byte = (code << 4) | (content.length & 15);
    while (rest > 0) {
        header.push(byte | 0x80);
        byte = rest & 0x7f;
        rest = Math.floor(rest / 128);
    }
    header.push(byte);
    return Buffer.concat([Buffer.from(header), stored(content)]);
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/tree-store.js
// Trees in memory and the new objects of an assembly. Invariant: nothing is in the repository before it is asked for: a
// few objects as files of their own, many as one pack.



/** An object that should be here is not: trouble of the repository, no branch's fault. */
class MissingObjectError extends Error {
    name = 'MissingObjectError';
    oids;
    constructor(oids) {
        super(`the merge repository lacks ${oids.slice(0, 3).join(', ')}${oids.length > 3 ? ` and ${oids.length - 3} more objects` : ''}`);
        this.oids = oids;
    }
}
/** First four bytes of an object id: tells most ids apart for the price of a number. */
const startOf = (oid) => Number.parseInt(oid.slice(0, 8), 16);
const openTreeStore = (p) => {
    const trees = new Map();
    const blobs = new Map();
    const pending = new Map();
    const made = new Set();
    const starts = new Set();
    const keep = (object, names) => {
        if (made.has(object.oid))
            return object.oid;
        pending.set(object.oid, { object, names });
        made.add(object.oid);
        starts.add(startOf(object.oid));
        return object.oid;
    };
    const take = (oids) => {
        const taken = [];
        const open = [...oids];
        for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
            const one = pending.get(oid);
            if (one === undefined)
                continue;
            pending.delete(oid);
            taken.push(one.object);
            open.push(...one.names());
        }
        // What is named comes before what names it.
        return taken.reverse();
    };
    return {
        get: (oid) => trees.get(oid),
        blob: (oid) => blobs.get(oid),
        load: async (oids) => {
            const wanted = [...new Set(oids)].filter((oid) => !trees.has(oid));
            const found = await p.reader.read(wanted);
            const missing = wanted.filter((_, index) => found[index]?.type !== 'tree');
            if (missing.length > 0)
                throw new MissingObjectError(missing);
            for (const object of found) {
                if (object !== undefined)
                    trees.set(object.oid, { bytes: object.content, odd: isOdd(object.content) });
            }
        },
        add: (bytes) => {
            const object = (0,git_object/* gitObject */.E7)('tree', bytes);
            // One that was read is in the repository already.
            if (trees.has(object.oid))
                return object.oid;
            trees.set(object.oid, { bytes, odd: false });
            return keep(object, () => oidsIn(bytes, starts));
        },
        addBlob: (content) => {
            const object = (0,git_object/* gitObject */.E7)('blob', content);
            blobs.set(object.oid, content);
            return keep(object, () => []);
        },
        addCommit: (facts) => keep((0,git_object/* commitObject */.zS)(facts), () => [facts.tree, ...facts.parents]),
        write: (oids) => writePack(p.gitDir, take(oids)),
        take,
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/session.js
// Everything one assembly has open: the base, the branches with their trees and histories, and the two ways to merge.
// Invariant: `mergeOnto` gives the tree and the verdict that `git merge` gives in a checkout of the same head; the fast
// path only saves the question.










/** Who the commits are made by: nobody's account; the trailers say whose work it is. */
const identity = 'clambake train <clambake+train@users.noreply.github.com>';
const signature = (at) => `${identity} ${Math.floor(Date.parse(at) / 1000)} +0000`;
/** `local` asks no server for what is missing here. */
const openSession = async (p, input) => {
    const { git } = p;
    const reader = openObjectReader(p.local);
    const store = openTreeStore({ gitDir: p.gitDir, reader });
    const math = openTreeMath(store);
    // The one without attribute files, which is nearly always the one that is asked.
    const plain = openMergeProcess({ start: (args, via) => git.start(args, {}, via), failure: git.failure });
    if (input.passengers.length > 1)
        plain.warm();
    try {
        const absent = await absentCommits(reader, [input.baseOid, ...input.passengers.map(({ oid }) => oid)]);
        if (absent.has(input.baseOid)) {
            throw new errors/* RemoteError */.H(`the base's commit ${input.baseOid} was not fetched: it moved meanwhile`, { status: 0, retryable: true });
        }
        const passengers = input.passengers.filter(({ oid }) => !absent.has(oid));
        const missing = input.passengers.flatMap(({ issue, oid }) => (absent.has(oid) ? [issue] : []));
        const { baseTree, branches } = await readBranches({ git, reader, math, partial: p.partial }, { ...input, passengers });
        const base = { oid: input.baseOid, tree: baseTree, attributesChanged: false };
        const processes = openProcesses({ ...p, plain, store, reader });
        const tools = { base, math, store, processes, written: undefined };
        const treesOf = async (commits) => [...(await readRoots(reader, commits)).values()];
        let touchedOnce;
        const touched = () => {
            touchedOnce ??= touchedFiles({ base, branches, math, treesOf });
            return touchedOnce;
        };
        const guesses = openGuesses(tools, { reader, touched });
        return {
            base,
            branches,
            missing,
            math,
            store,
            mergeOnto: (head, branch) => mergeOnto(tools, { head, branch }),
            guessOnto: async (head, branch) => (await guesses.guess(head, branch)) ?? mergeOnto(tools, { head, branch }),
            confirmed: guesses.confirmed,
            askAll: async (questions) => {
                const pairs = [];
                for (const { onto, branch } of questions) {
                    const tree = (await reduced(tools, { head: onto, branch })) ?? onto.tree;
                    pairs.push({ ours: standIn(tools, { head: onto, branch, tree }), theirs: branch.oid });
                }
                store.write(pairs.map(({ ours }) => ours));
                return (await processes.of(base)).askAll(pairs);
            },
            save: async (oid) => store.write([oid]),
            treesOf,
            touched,
            close: async () => {
                reader.close();
                await processes.close();
            },
        };
    }
    catch (error) {
        reader.close();
        plain.close();
        throw error;
    }
};
/** Those that are not here, or are no commits. */
const absentCommits = async (reader, oids) => {
    const facts = await reader.look(oids);
    return new Set(oids.filter((_, index) => facts[index]?.type !== 'commit'));
};
const readBranches = async (p, input) => {
    const histories = await readHistories(p.git, { base: input.baseOid, tips: input.passengers.map(({ oid }) => oid), partial: p.partial });
    const historyOf = (oid) => histories.get(oid) ?? { kind: 'unrelated' };
    const starts = [...histories.values()].flatMap((history) => (history.kind === 'plain' ? [history.mergeBase] : []));
    const commits = [...new Set([input.baseOid, ...input.passengers.map((passenger) => passenger.oid), ...starts])];
    const trees = await readRoots(p.reader, commits);
    const treeOf = (oid) => trees.get(oid) ?? '';
    const baseTree = treeOf(input.baseOid);
    // All at once: each of them asks for a few trees, and the answers to all of them come in one go.
    const branches = await Promise.all(input.passengers.map(async ({ issue, oid, message, priority }) => {
        const history = historyOf(oid);
        const [tree, fromTree] = [treeOf(oid), history.kind === 'plain' ? treeOf(history.mergeBase) : undefined];
        const changes = history.kind === 'contained' ? [] : await p.math.changes(fromTree ?? baseTree, tree);
        if (fromTree !== undefined)
            await p.math.compare({ from: fromTree, ours: baseTree, theirs: tree });
        return { issue, oid, message, priority, tree, history, fromTree, changes };
    }));
    return { baseTree, branches };
};
/** Root tree of each commit. */
const readRoots = async (reader, commits) => {
    const found = await reader.read(commits.map((oid) => `${oid}^{tree}`));
    const missing = commits.filter((_, index) => found[index]?.type !== 'tree');
    if (missing.length > 0)
        throw new MissingObjectError(missing);
    return new Map(commits.map((oid, index) => [oid, found[index]?.oid ?? '']));
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/assemble.js
// Puts the passengers together: merges them in order, and where some conflict among themselves, decides from measured
// conflicts who stays (the decision itself is core's). Invariants: the same plan gives the same commits on every
// machine; only a conflict takes a passenger off; a conflict is always named with its files and its rival.




/** What merging in order comes to, without those whose commit is missing. `at` (ISO 8601) dates the commits. */
const assembleBranches = async (session, at) => {
    const candidates = session.branches.filter((branch) => branch.history.kind !== 'contained');
    const place = (branch) => candidates.indexOf(branch);
    const inOrder = await chain(session, { branches: candidates, at });
    const onBase = await conflictsWithBase(session, inOrder);
    const amongThem = inOrder.dropped.filter(({ branch }) => !onBase.has(branch.issue));
    const planned = candidates.every((branch) => branch.priority !== undefined);
    const fit = candidates.filter((branch) => !onBase.has(branch.issue));
    // Where the order alone decides, only one that boarded before it and touched the same file can be a rival.
    const rivals = ({ branch, files }) => planned ? fit : inOrder.kept.slice(0, inOrder.kept.findLastIndex((one) => place(one) < place(branch)) + 1).filter(touching(files));
    const conflicts = await measureConflicts(session, amongThem.flatMap((dropped) => rivals(dropped).map((rival) => [dropped.branch, rival])));
    const chosen = (planned && amongThem.length > 0 ? await replan(session, { inOrder, fit, conflicts, at }) : undefined) ?? inOrder;
    const last = chosen.prefixes.at(-1);
    if (last !== undefined)
        await session.save(last.oid);
    const kept = new Set(chosen.kept.map((branch) => branch.issue));
    const files = new Map([...inOrder.dropped, ...chosen.dropped].map((dropped) => [dropped.branch.issue, dropped.files]));
    const leftOut = candidates.flatMap((branch) => {
        if (kept.has(branch.issue))
            return [];
        const alone = onBase.get(branch.issue);
        if (alone !== undefined)
            return [{ issue: branch.issue, files: alone, rival: null }];
        return [{ issue: branch.issue, ...rivalOf(branch, { kept: chosen.kept, conflicts, files: files.get(branch.issue) ?? [] }) }];
    });
    const contained = session.branches.filter((branch) => branch.history.kind === 'contained').map((branch) => branch.issue);
    return { prefixes: chosen.prefixes, leftOut, contained };
};
/** Has the branch a change in one of these files? Where the files are only names that collided, everybody may have. */
const touching = (files) => {
    const wanted = new Set(files);
    const folders = files.map((file) => `${file}/`);
    return (branch) => branch.fromTree === undefined ||
        branch.changes.some(({ path }) => {
            const text = Buffer.from(path, 'latin1').toString('utf8');
            return wanted.has(text) || folders.some((folder) => text.startsWith(folder));
        });
};
/** Each onto the one before; who does not fit is dropped. Guessed first; without guesses where git does not confirm them. */
const chain = async (session, p) => {
    const quick = await assemble_link(session, { ...p, mergeOnto: session.guessOnto });
    return (await session.confirmed()) ? quick : assemble_link(session, { ...p, mergeOnto: session.mergeOnto });
};
const assemble_link = async (session, p) => {
    const made = { prefixes: [], kept: [], dropped: [] };
    const person = signature(p.at);
    let head = session.base;
    for (const branch of p.branches) {
        const merged = await p.mergeOnto(head, branch);
        if (merged.kind === 'conflict') {
            made.dropped.push({ branch, files: merged.files });
            continue;
        }
        const message = branch.message.endsWith('\n') ? branch.message : `${branch.message}\n`;
        const facts = { tree: merged.tree, parents: [head.oid, branch.oid], author: person, committer: person, message };
        const attributesChanged = head.attributesChanged || branch.changes.some((change) => isAttributePath(change.path));
        head = { oid: session.store.addCommit(facts), tree: merged.tree, attributesChanged };
        made.prefixes.push({ issue: branch.issue, oid: head.oid, tree: head.tree });
        made.kept.push(branch);
    }
    return made;
};
/** Of those that were dropped: who conflicts with the bare base too, and where. */
const conflictsWithBase = async (session, made) => {
    const found = new Map();
    const asked = [];
    for (const { branch, files } of made.dropped) {
        const plain = branch.fromTree !== undefined;
        if (branch.history.kind === 'unrelated' || made.kept.length === 0)
            found.set(branch.issue, files);
        else if (!plain ||
            (await session.math.compare({ from: branch.fromTree ?? '', ours: session.base.tree, theirs: branch.tree })) !== 'merged') {
            asked.push(branch);
        }
    }
    const answers = await session.askAll(asked.map((branch) => ({ onto: session.base, branch })));
    asked.forEach((branch, index) => {
        const answer = answers[index];
        if (answer?.kind === 'conflict')
            found.set(branch.issue, answer.files);
    });
    return found;
};
/** The chain that core's plan gives, when it keeps the better ones; undefined when merging in order is as good. */
const replan = async (session, p) => {
    const nodes = p.fit.map((branch) => ({ issue: branch.issue, priority: branch.priority ?? 0 }));
    const edges = [...p.conflicts.values()].map(({ pair }) => pair);
    const plan = planConflicts({ nodes, edges });
    const before = new Set(p.inOrder.kept.map((branch) => branch.issue));
    if (!isBetterChoice(nodes, { a: new Set(plan.kept), b: before }))
        return undefined;
    const keep = new Set(plan.kept);
    const next = await chain(session, { branches: p.fit.filter((branch) => keep.has(branch.issue)), at: p.at });
    // Three may conflict where no two do: then the plan can come out worse than it looked.
    return isBetterChoice(nodes, { a: new Set(next.kept.map((branch) => branch.issue)), b: before }) ? next : undefined;
};
/**
 * The first of those aboard that it conflicts with. Where no single one is to blame (two of them together are), the
 * last one that touched a conflicting file.
 */
const rivalOf = (branch, p) => {
    for (const other of p.kept) {
        const conflict = p.conflicts.get(conflictKey(branch.issue, other.issue));
        if (conflict !== undefined)
            return { files: p.files.length > 0 ? [...p.files] : conflict.files, rival: other.issue };
    }
    return { files: [...p.files], rival: (p.kept.findLast(touching(p.files)) ?? p.kept.at(-1))?.issue ?? null };
};

;// CONCATENATED MODULE: ./packages/core/build/trial/conflict-hunks.js
// Both sides of a conflict, cut out of a file with git's conflict markers: what an agent has to reconcile. The text is
// untrusted data; nothing here interprets it but for the markers at the start of a line.
/** Bounds of one file's hunks and of one eviction's files. */
const mostHunkChars = 4000;
const mostSidesFiles = 5;
const contextLines = 3;
const longestLine = 200;
/** Undefined where there are no markers: a file that one side deleted, or that is no text. */
const conflictHunks = (text, p) => {
    if (text.includes('\0'))
        return undefined;
    const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
    const kept = [];
    let shownUpTo = 0;
    for (let at = 0; at < lines.length; at += 1) {
        if (lines[at]?.startsWith('<<<<<<< ') !== true)
            continue;
        const end = lines.findIndex((line, index) => index > at && line.startsWith('>>>>>>> '));
        if (end < 0)
            break;
        const from = Math.max(shownUpTo, at - contextLines);
        if (from > shownUpTo)
            kept.push(`… line ${from + 1}`);
        kept.push(...lines.slice(from, end + 1).map((line) => relabelled(line, p.other)));
        const after = Math.min(lines.length, end + 1 + contextLines);
        const next = lines.findIndex((line, index) => index > end && line.startsWith('<<<<<<< '));
        const until = next < 0 ? after : Math.min(after, next);
        kept.push(...lines.slice(end + 1, until));
        shownUpTo = until;
        at = until - 1;
    }
    return kept.length === 0 ? undefined : bounded(kept);
};
const relabelled = (line, other) => {
    if (line.startsWith('<<<<<<< '))
        return `<<<<<<< ${other}`;
    return line.startsWith('>>>>>>> ') ? '>>>>>>> this branch' : line;
};
const bounded = (lines) => {
    const kept = [];
    let room = mostHunkChars - 40;
    for (const whole of lines) {
        const line = whole.length > longestLine ? `${whole.slice(0, longestLine - 1).toWellFormed()}…` : whole;
        room -= line.length + 1;
        if (room < 0)
            return [...kept, `… ${lines.length - kept.length} more lines`].join('\n');
        kept.push(line);
    }
    return kept.join('\n');
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/conflict-sides.js
// What both sides of a conflict wrote, read from the merge that git itself makes of them. Nothing is checked out, and no
// line of it decides anything: it is shown to the agent that has to reconcile them.

/** A file above this is no file whose conflict an agent reads in a prompt. */
const mostBytes = 1024 * 1024;
/** Of these files, those whose conflict is one of lines; `ours` is shown as `other`. */
const readConflictSides = async (git, p) => {
    const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', '--allow-unrelated-histories', p.ours, p.theirs];
    const merged = await git.run(args);
    // 1: it conflicts, as it should; 0: these two alone do not.
    if (merged.code > 1)
        throw git.failure(args, merged);
    const [tree = ''] = merged.stdout.toString('utf8').split('\0');
    const sides = [];
    for (const path of p.files) {
        if (sides.length === mostSidesFiles)
            break;
        const hunks = await conflict_sides_hunksOf(git, `${tree}:${path}`, p.other);
        if (hunks !== undefined)
            sides.push({ path, hunks });
    }
    return sides;
};
const conflict_sides_hunksOf = async (git, object, other) => {
    const size = await git.run(['cat-file', '-s', object]);
    if (size.code !== 0 || Number(size.stdout.toString('utf8')) > mostBytes)
        return undefined;
    const content = await git.run(['cat-file', 'blob', object], { maxBytes: mostBytes });
    return content.code === 0 ? conflictHunks(content.stdout.toString('utf8'), { other }) : undefined;
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/fetch.js
// Brings branches with their whole history into the merge repository, without the files' contents (`blob:none`), and
// later the few contents that the merges will look at, all in one request. Invariant: a server that does not answer is
// asked again and then is an error of the network; a branch that is gone is left out.


const fetch_fetchTimeoutMs = 600_000;
const pausesMs = [500, 2000];
/** So many object names fit one request without trouble; more are asked for in turn. */
const objectsPerFetch = 20_000;
const goneRef = /couldn't find remote ref (?:refs\/heads\/)?(\S+)/;
/** What both fetches have in common; what is fetched is read from stdin. */
const fetch_fetchArgs = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--stdin'];
/** git fails a whole fetch over one missing branch, and names one at a time. */
const fetchBranches = async (git, p) => {
    let wanted = [...new Set(p.branches)];
    while (wanted.length > 0) {
        const refspecs = wanted.map((branch) => `+refs/heads/${branch}:refs/heads/${branch}`);
        const gone = await patiently(async () => {
            const args = [...fetch_fetchArgs, p.remote];
            const result = await git.run(args, { input: refspecs.map((refspec) => `${refspec}\n`).join(''), timeoutMs: fetch_fetchTimeoutMs });
            if (result.code === 0)
                return undefined;
            const name = goneRef.exec(result.stderr)?.[1];
            if (name === undefined || !wanted.includes(name))
                throw git.failure(args, result);
            return name;
        });
        if (gone === undefined)
            return;
        wanted = wanted.filter((branch) => branch !== gone);
    }
};
/** Fetches objects by name. `git` knows the remote as a promisor: the server gives any object of the repository. */
const fetchObjects = async (git, p) => {
    for (let at = 0; at < p.oids.length; at += objectsPerFetch) {
        const input = p.oids
            .slice(at, at + objectsPerFetch)
            .map((oid) => `${oid}\n`)
            .join('');
        // git would offer all of its history for comparison, to be told that none of it matters.
        const args = ['-c', 'fetch.negotiationAlgorithm=noop', ...fetch_fetchArgs, p.remote];
        await patiently(() => git.text(args, { input, timeoutMs: fetch_fetchTimeoutMs }));
    }
};
/** Again after trouble that may pass. */
const patiently = async (action) => {
    for (const waitMs of pausesMs) {
        try {
            return await action();
        }
        catch (error) {
            if (!(error instanceof errors/* RemoteError */.H) || !error.retryable)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(waitMs);
        }
    }
    return action();
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/landing-commit.js
/** `oid` is reachable from `tip`. */
const landingCommit = async (git, p) => {
    const listed = await git.text(['rev-list', '--first-parent', '--reverse', '--parents', p.tip, `^${p.oid}`]);
    const commits = listed.split('\n').filter((line) => line !== '');
    const [, firstParent] = commits[0]?.split(' ') ?? [];
    const found = commits.length === 0 || firstParent === p.oid ? p.oid : await firstWith(git, { commits, oid: p.oid });
    return { oid: found, tree: await git.text(['rev-parse', '--verify', '--quiet', `${found}^{tree}`]) };
};
const firstWith = async (git, p) => {
    for (const line of p.commits) {
        const commit = line.split(' ')[0] ?? '';
        const args = ['merge-base', '--is-ancestor', p.oid, commit];
        const result = await git.run(args);
        if (result.code === 0)
            return commit;
        if (result.code !== 1)
            throw git.failure(args, result);
    }
    throw new Error(`${p.oid} is not in the history it was found in`);
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/prefetch.js


/** Contents of `blobsToMerge` that this repository lacks. `git` must not fetch by itself. */
const missingBlobs = async (git, session, attributes) => {
    const wanted = await blobsToMerge(session, attributes);
    if (wanted.size === 0)
        return [];
    const answer = await git.text(['cat-file', '--batch-check=%(objecttype)'], { input: [...wanted].map((oid) => `${oid}\n`).join('') });
    const lines = answer.split('\n');
    return [...wanted].filter((_, index) => lines[index] !== 'blob');
};
/**
 * Of every branch that meets another one or the base's own changes in a file or a folder: all its files, before and
 * after and as the base has them. Where one side removed what the other changed, git looks for a rename: then also
 * everything that was added anywhere.
 */
const blobsToMerge = async (session, attributes) => {
    const found = new Set();
    const add = (...entries) => {
        for (const entry of entries)
            if (entry !== undefined && /^1[02]0/.test(entry.mode))
                found.add(entry.oid);
    };
    const touched = await session.touched();
    const meets = meeting(touched);
    const busy = new Set(touched.filter(meets).map(({ branch }) => branch));
    let renames = false;
    for (const { branch, change, onBase } of touched) {
        if (isAttributePath(change.path))
            add(change.to);
        if (!busy.has(branch))
            continue;
        add(change.from, change.to, onBase);
        renames ||= isGone({ branch, change, onBase }) || change.to === undefined;
    }
    if (renames)
        for (const { change } of touched)
            if (change.from === undefined)
                add(change.to);
    if (found.size > 0 || busy.size > 0)
        add(...attributes.map((file) => file.entry));
    return found;
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/read-file.js

const read_file_mostBytes = 1024 * 1024;
/** `git` may ask `remote` (undefined: everything is here), `local` never does. Undefined: no such file in the commit. */
const readFileAt = async (doors, p) => {
    const listed = await doors.local.text(['--literal-pathspecs', 'ls-tree', '-z', p.oid, '--', p.path]);
    const blob = /^100(?:644|755) blob ([0-9a-f]{40})\t/.exec(listed)?.[1];
    if (blob === undefined)
        return undefined;
    if (doors.remote !== undefined && (await doors.local.run(['cat-file', '-e', blob])).code !== 0)
        await fetchObjects(doors.git, { remote: doors.remote, oids: [blob] });
    return doors.local.text(['cat-file', 'blob', blob], { maxBytes: read_file_mostBytes });
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/take-back.js

/** Undefined where no merge commit brought `oid` in. Both commits are here. */
const findMerge = async (git, { baseOid, oid }) => {
    const merged = (listed) => listed
        .split('\n')
        .map((line) => line.split(' '))
        .findLast(([, , ...others]) => others.includes(oid))?.[0];
    // Among the base's own merges first: another branch may have merged the same work for itself.
    for (const scope of [['--first-parent'], []]) {
        const listed = await git.text(['rev-list', '--merges', '--parents', ...scope, baseOid, `^${oid}`]);
        const found = merged(listed);
        if (found !== undefined)
            return found;
    }
    return undefined;
};
const writeTakeBack = async (git, p) => {
    const { merge, signature } = p;
    const tree = await git.text(['rev-parse', '--verify', '--quiet', `${merge}^1^{tree}`]);
    const commit = (0,git_object/* commitObject */.zS)({ tree, parents: [merge], author: signature, committer: signature, message: p.message(merge) });
    await (0,git_object/* writeObjects */._o)(p.gitDir, [commit]);
    return commit.oid;
};
/** Contents that the tree before the merge has and the merge's has not: a push of it needs them here. */
const restoredBlobs = async (git, merge) => {
    const listed = await git.text(['diff-tree', '-r', '-z', '--no-renames', merge, `${merge}^1`]);
    return listed.split('\0').flatMap((field) => {
        const [, mode = '', , oid = ''] = /^:\d+ (\d+) ([0-9a-f]+) ([0-9a-f]{40}) /.exec(field) ?? [];
        return /^1[02]/.test(mode) ? [oid] : [];
    });
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge.js











const mergeConfig = [
    ['merge.renames', 'true'],
    // The depth of a search for renames must not depend on how many files a bundle happens to touch.
    ['merge.renameLimit', '10000'],
    ['diff.renameLimit', '10000'],
    // What is lost with the machine is fetched and merged again.
    ['core.fsync', 'none'],
];
const openDoors = (options) => {
    const { gitDir, remote, credentials, allowFile } = options;
    const partial = allowFile !== true;
    const promisor = [
        ['remote.origin.url', remote],
        ['remote.origin.promisor', 'true'],
        ['remote.origin.partialclonefilter', 'blob:none'],
    ];
    const open = (more = undefined) => (0,git_git/* openGit */.zY)({
        gitDir,
        config: [...mergeConfig, ...(partial ? promisor : [])],
        ...(credentials === undefined ? {} : { credentials }),
        ...(allowFile === undefined ? {} : { allowFile }),
        ...more,
    });
    const git = open();
    return {
        git,
        open,
        local: partial ? (0,git_git/* openGit */.zY)({ gitDir, config: mergeConfig }) : git,
        remote: partial ? 'origin' : remote,
        partial,
        gitDir,
    };
};
const openMerge = (options) => {
    const doors = openDoors(options);
    const { local } = doors;
    let ready;
    const prepared = () => {
        ready ??= (0,git_git/* initBareRepository */.P_)(local);
        return ready;
    };
    const has = togetherAsked(async (oids) => {
        await prepared();
        return missingCommits(local, oids);
    });
    return {
        gitDir: options.gitDir,
        fetch: async (branches) => {
            await prepared();
            await fetchBranches(doors.git, { remote: doors.remote, branches });
        },
        has,
        readTip: (branch) => local.text(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`]),
        readTree: (oid) => local.text(['rev-parse', '--verify', '--quiet', `${oid}^{tree}`]),
        readFile: (oid, path) => readFileAt({ git: doors.git, local, remote: doors.partial ? doors.remote : undefined }, { oid, path }),
        reachable: async (tip, oids) => {
            await prepared();
            return reachable(local, { tip, oids });
        },
        landing: (tip, oid) => landingCommit(local, { tip, oid }),
        assemble: async (plan) => {
            await prepared();
            return assemble(doors, plan);
        },
        takeBack: async (plan) => {
            await prepared();
            if ((await missingCommits(local, [plan.baseOid, plan.oid])).size > 0)
                return undefined;
            const merge = await findMerge(local, plan);
            if (merge === undefined)
                return undefined;
            if (doors.partial)
                await fetchMissing(doors, await restoredBlobs(local, merge));
            return { merge, oid: await writeTakeBack(local, { ...plan, signature: signature(plan.at), gitDir: options.gitDir, merge }) };
        },
        readConflict: (p) => readConflictSides(doors.git, p),
        touched: async (baseOid, oids) => {
            await prepared();
            const touched = new Map();
            for (const oid of new Set(oids))
                touched.set(oid, await merge_touchedFiles(local, { baseOid, oid }));
            return touched;
        },
    };
};
/** Whether a commit is here: what is asked at the same moment, of hundreds of branches, is one question to git. */
const togetherAsked = (missing) => {
    let open;
    return async (oid) => {
        if (open === undefined) {
            const oids = [];
            const answer = new Promise((ready) => process.nextTick(ready)).then(() => {
                open = undefined;
                return missing(oids);
            });
            open = { oids, answer };
        }
        open.oids.push(oid);
        const { answer } = open;
        return !(await answer).has(oid);
    };
};
/** Paths a branch changed since it left the base; renames count as both names. Needs commits and trees only. */
const merge_touchedFiles = async (git, p) => {
    const found = await git.run(['merge-base', p.baseOid, p.oid]);
    if (found.code > 1)
        throw git.failure(['merge-base'], found);
    const from = found.code === 0 ? found.stdout.toString('utf8').trim() : p.baseOid;
    const listed = await git.text(['diff-tree', '-r', '-z', '--name-only', '--no-renames', from, p.oid]);
    return listed.split('\0').filter((file) => file !== '');
};
const fetchMissing = async (doors, oids) => {
    const absent = await missingObjects(doors.local, { oids, type: 'blob' });
    if (absent.size > 0)
        await fetchObjects(doors.git, { remote: doors.remote, oids: [...absent] });
};
const missingCommits = (git, oids) => missingObjects(git, { oids, type: 'commit' });
const missingObjects = async (git, { oids, type }) => {
    if (oids.length === 0)
        return new Set();
    const answer = await git.text(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
        input: oids.map((oid) => `${oid}\n`).join(''),
    });
    const lines = answer.split('\n');
    return new Set(oids.filter((_, index) => lines[index]?.endsWith(` ${type}`) !== true));
};
const reachable = async (git, p) => {
    const unknown = await missingCommits(git, p.oids);
    const known = [...new Set(p.oids)].filter((oid) => !unknown.has(oid));
    if (known.length === 0)
        return new Set();
    // What the tip does not reach.
    const outside = new Set((await git.text(['rev-list', '--stdin'], { input: `${known.join('\n')}\n^${p.tip}\n` })).split('\n'));
    return new Set(known.filter((oid) => !outside.has(oid)));
};
/**
 * Before anything is merged, git reads every tree of the base and everything that the passengers bring (without the
 * contents that come on demand): git before 2.44 takes a missing tree for an empty one and calls the merge clean (seen
 * with 2.39.5), which would delete the repository's files.
 */
const assemble = async (doors, { baseOid, at, passengers }) => {
    // Read while it is checked that everything is there; nothing is merged before that is known.
    const complete = listAttributes(doors.local, baseOid);
    const opening = openSession({ git: doors.git, local: doors.local, openGit: doors.open, gitDir: doors.gitDir, partial: doors.partial, baseAttributes: complete }, { baseOid, passengers });
    const [checked, opened] = await Promise.allSettled([complete, opening]);
    if (checked.status === 'rejected' || opened.status === 'rejected') {
        if (opened.status === 'fulfilled')
            await opened.value.close();
        const reasons = [opened, checked].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
        // A base that was not fetched has no trees either: that it was not fetched says more.
        throw reasons.find((reason) => reason instanceof errors/* RemoteError */.H) ?? reasons.at(-1);
    }
    const [session, baseAttributes] = [opened.value, checked.value];
    try {
        if (doors.partial) {
            const oids = await missingBlobs(doors.local, session, baseAttributes);
            if (oids.length > 0)
                await fetchObjects(doors.git, { remote: doors.remote, oids });
        }
        return { ...(await assembleBranches(session, at)), missing: [...session.missing] };
    }
    finally {
        await session.close();
    }
};

;// CONCATENATED MODULE: ./packages/adapters/build/index.js























/***/ }),

/***/ 6705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $0: () => (/* binding */ neutralise),
  y3: () => (/* binding */ neutraliseSentence),
  CL: () => (/* binding */ safeTitle)
});

// UNUSED EXPORTS: codeBlock, quoteUntrusted

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
    const lines = sanitise(text, { maxChars: p.maxChars })
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
