export const id = 843;
export const ids = [843];
export const modules = {

/***/ 7843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLandingRepository: () => (/* reexport */ openLandingRepository),
  openMerge: () => (/* reexport */ openMerge)
});

// UNUSED EXPORTS: GitLimitError, RemoteError, UserError, agentEnvironment, applyBranches, applyCancel, applyEffects, applyUntilCurrent, applyWake, asAdministrator, asAgent, attemptVariable, claudeCode, closeDirectories, configPath, configVariables, copyPlainFile, createRunContext, decideIsolation, endProcesses, environmentVariables, findSecret, githubDate, handOver, harmlessLine, initBareRepository, isRefName, isTraversable, leftoverMessage, listProcesses, maximumRounds, nodesOf, openAgentLog, openAppPort, openArtifacts, openClock, openComments, openGit, openGitHub, openGitHubClient, openLedger, openRunsCache, openSignerFor, openTrainGitHub, openWake, ownTemp, packCheckpoint, packWork, parseBranches, parseCiFile, pathWithSetupLast, prepareAgentTree, prepareDirectories, reachableTemp, readBaseRules, readCiFiles, readConfig, readDefaultBranch, readEnvironment, readFile, readIsolationFacts, readRulesOf, readSnapshot, readTrainSnapshot, recallExports, recordsOf, relocateText, rememberEnvironment, removeDirectory, reserveAgentUser, runProgram, safePath, signalProcesses, startKeyProxy, watchAgent

// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(250);
// EXTERNAL MODULE: ./packages/core/build/policy/path-policy.js
var path_policy = __webpack_require__(2813);
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
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(6334);
// EXTERNAL MODULE: ./packages/adapters/build/git/git-failure.js
var git_failure = __webpack_require__(4469);
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

;// CONCATENATED MODULE: ./packages/adapters/build/git/missing-objects.js
/** Returns those of `oids` that are not here, or not of this type. */
const missingObjects = async (git, type, oids) => {
    if (oids.length === 0)
        return new Set();
    const answer = await git.text(['cat-file', '--batch-check=%(objecttype)'], { input: oids.map((oid) => `${oid}\n`).join('') });
    const lines = answer.split('\n');
    return new Set(oids.filter((_, index) => lines[index] !== type));
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/merge-config.js
// The settings on which the outcome of a merge depends. Landing and the train merge alike.
const mergeConfig = [
    ['merge.renames', 'true'],
    // The depth of a search for renames must not depend on how many files a bundle happens to touch.
    ['merge.renameLimit', '10000'],
    ['diff.renameLimit', '10000'],
];

// EXTERNAL MODULE: ./packages/adapters/build/run-program.js + 1 modules
var run_program = __webpack_require__(5029);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-work-file.js
// Takes the work file (a git bundle from the agent's machine) as untrusted data: its header is read here, not by git, and
// its pack is indexed with every fsck check on before any object can be reached. Invariant: exactly one ref, of the
// expected name and commit, or nothing is taken.


const workFileLimits = { bytes: 100 * 1024 * 1024, headerBytes: 1024 * 1024, prerequisites: 10_000 };
/** Returns the header, or in one sentence why landing does not take it. Only SHA-1, whole (unfiltered) bundles. */
const parseWorkFileHeader = (bytes) => {
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
    return header.prerequisites.length > workFileLimits.prerequisites ? { problem: 'it asks for too many commits' } : header;
};
/** Checks the header against the promise of the result and adds the objects. Returns undefined, or why nothing is taken. */
const takeWorkFile = async (git, { path, ref, oid }) => {
    const file = await (0,promises_.open)(path, 'r').catch(() => undefined);
    if (file === undefined)
        return 'the work file is missing';
    try {
        if ((await file.stat()).size > workFileLimits.bytes)
            return `the work file is larger than ${workFileLimits.bytes / 1024 / 1024} MB`;
        const bytes = await file.readFile();
        const header = parseWorkFileHeader(bytes);
        if ('problem' in header)
            return `the work file cannot be used: ${header.problem}`;
        const [only, ...more] = header.refs;
        if (only === undefined || more.length > 0 || only.name !== ref)
            return `the work file must hold ${ref} and nothing else`;
        if (only.oid !== oid)
            return 'the work file holds another commit than the result names';
        return await unpack(git, { bytes, header, oid, path });
    }
    finally {
        await file.close();
    }
};
const unpack = async (git, { bytes, header, oid, path }) => {
    // --quiet would not say which commits are missing.
    const verified = await git.run(['bundle', 'verify', path]);
    if (verified.code !== 0)
        return `the work file does not fit this repository: ${(0,git_failure/* essentialLines */.EM)(verified.stderr)}`;
    // `git fetch` from a bundle skips fsck before git 2.46; index-pack never does.
    const indexed = await git.run(['index-pack', '--stdin', '--fix-thin', '--strict', `--max-input-size=${workFileLimits.bytes}`], {
        input: bytes.subarray(header.packOffset),
        timeoutMs: 300_000,
    });
    if (indexed.code !== 0)
        return `the objects in the work file are not sound: ${(0,git_failure/* essentialLines */.EM)(indexed.stderr)}`;
    const type = await git.run(['cat-file', '-t', oid]);
    return type.stdout.toString('utf8').trim() === 'commit' ? undefined : 'the work file does not hold the commit that it names';
};

// EXTERNAL MODULE: ./packages/core/build/policy/characters.js
var characters = __webpack_require__(3833);
// EXTERNAL MODULE: ./packages/core/build/policy/path-names.js
var path_names = __webpack_require__(3359);
;// CONCATENATED MODULE: ./packages/core/build/policy/risk-flags.js
// Names what is allowed in a change and easily overlooked by whoever reviews it: one line for each kind, for the pull request.
// A flag stops nothing.



const maximumShown = 5;
const manifests = /^(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|pnpm-workspace\.yaml|bun\.lockb?|deno\.(?:jsonc?|lock)|requirements.*\.txt|constraints.*\.txt|pyproject\.toml|setup\.(?:py|cfg)|pipfile(?:\.lock)?|poetry\.lock|uv\.lock|pdm\.lock|environment\.ya?ml|cargo\.(?:toml|lock)|go\.(?:mod|sum|work)|gemfile(?:\.lock)?|.*\.gemspec|composer\.(?:json|lock)|pom\.xml|build\.gradle(?:\.kts)?|gradle\.lockfile|libs\.versions\.toml|packages\.lock\.json|packages\.config|.*\.(?:cs|fs|vb)proj|mix\.(?:exs|lock)|pubspec\.(?:yaml|lock)|package\.(?:swift|resolved)|podfile(?:\.lock)?|flake\.(?:nix|lock)|conanfile\.(?:txt|py)|vcpkg\.json)$/;
const scripts = /(?:^|\/)(?:\.github|\.circleci|\.buildkite|\.ci|ci|scripts?)\/|\.(?:sh|bash|zsh|fish|ps1|bat|cmd|mk)$|(?:^|\/)(?:makefile|justfile|jenkinsfile|rakefile|taskfile\.ya?ml|package\.json|dockerfile[^/]*|[^/]*\.dockerfile|\.gitlab-ci\.yml|azure-pipelines\.yml|\.travis\.yml)$/;
const hidesDiffs = /(?:^|\s)(?:-diff|-text|binary|linguist-(?:generated|vendored))(?:\s|=|$)/;
const addresses = /(?:\b[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/@'"`]*@)?)([a-z0-9][a-z0-9.-]*\.[a-z0-9-]+)|\b((?:\d{1,3}\.){3}\d{1,3})\b/gi;
const nameOf = (path) => (0,path_names/* foldPath */.tu)(path).split('/').at(-1) ?? '';
/** Returns at most one line for each kind. */
const riskFlags = ({ changes, binary, lines }) => {
    const added = changes.filter(({ to }) => to !== undefined);
    const hosts = newAddresses(lines);
    const found = [
        ['bidirectional or invisible characters', lines.filter((one) => one.added.some(characters/* showsLess */.AH)).map(pathOf)],
        ['changes hidden in diffs', lines.filter((one) => nameOf(one.path) === '.gitattributes' && one.added.some(hides)).map(pathOf)],
        ['new executable files', added.filter(({ from, to }) => to?.mode === '100755' && from?.mode !== '100755').map(pathOf)],
        ['new links', added.filter(({ from, to }) => to?.mode === '120000' && from?.mode !== '120000').map(pathOf)],
        ['binary files', binary],
        ['what is installed', changes.filter(({ path }) => manifests.test(nameOf(path))).map(pathOf)],
        ['new network addresses in scripts', hosts],
    ];
    return found.flatMap(([what, where]) => (where.length === 0 ? [] : [`${what}: ${listed(where)}`.slice(0, 1000).toWellFormed()]));
};
const pathOf = ({ path }) => path;
const hides = (line) => !/^\s*#/.test(line) && hidesDiffs.test(line);
const listed = (names) => {
    const shown = [...new Set(names)].slice(0, maximumShown).map(path_policy/* shownPath */.pS).join(', ');
    const more = new Set(names).size - maximumShown;
    return more > 0 ? `${shown} and ${more} more` : shown;
};
/** Addresses that a script names now and that no removed line named. */
const newAddresses = (lines) => {
    const found = (texts) => texts.flatMap((text) => [...text.matchAll(addresses)].map(([, host, ip]) => (host ?? ip ?? '').toLowerCase()));
    const before = new Set(lines.flatMap(({ removed }) => found(removed)));
    return lines.filter(({ path }) => scripts.test((0,path_names/* foldPath */.tu)(path))).flatMap(({ added }) => found(added).filter((host) => !before.has(host)));
};

// EXTERNAL MODULE: ./packages/adapters/build/git/object-reader.js
var object_reader = __webpack_require__(4907);
;// CONCATENATED MODULE: ./packages/adapters/build/git/raw-diff.js
/** Reads `:<old mode> <new mode> <old> <new> <status> NUL <path> NUL`. */
const readRawDiff = (text) => {
    const fields = text.split('\0');
    const changes = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        // The raw lines of a merge start with one colon for each parent, and have as many old modes and contents.
        const parts = /^:+(.*)$/.exec(fields[at] ?? '')?.[1]?.split(' ') ?? [];
        const modes = parts.filter((part) => /^[0-7]{6}$/.test(part));
        const oids = parts.filter((part) => /^[0-9a-f]{40}$/.test(part));
        const [from, to] = [entryOf(modes[0], oids[0]), entryOf(modes.at(-1), oids.at(-1))];
        changes.push({ path: fields[at + 1] ?? '', from, to });
    }
    return changes;
};
const entryOf = (mode = '000000', oid = '') => (mode === '000000' ? undefined : { mode, oid });

;// CONCATENATED MODULE: ./packages/adapters/build/git/tree-bytes.js
// Reads and changes a tree object as git keeps it, without taking it apart: most trees are looked at once, to find the one
// entry that differs. Invariants: names are bytes (one character each, so that no name is ever altered), and new trees are
// in git's order with canonical modes.
const isTree = (entry) => entry?.mode === '40000';
const sameEntry = (a, b) => a?.oid === b?.oid && a?.mode === b?.mode;
const modes = new Set([0o40000, 0o100644, 0o100755, 0o120000, 0o160000]);
const space = 32;
const oidBytes = 20;
/** Returns the position of the first byte from `at` on that is `stop`. */
const positionOf = (bytes, stop, at) => {
    let end = at;
    while (bytes[end] !== stop) {
        if (end >= bytes.length)
            throw new Error('a tree object ends in the middle of an entry');
        end += 1;
    }
    return end;
};
const placeAt = (bytes, at) => {
    const name = positionOf(bytes, space, at) + 1;
    const nul = positionOf(bytes, 0, name);
    return { at, name, nul, end: nul + 1 + oidBytes };
};
const entryAtPlace = (bytes, { at, name, nul, end }) => ({
    // Very old tools wrote a directory as 040000.
    mode: bytes.toString('latin1', bytes[at] === 0x30 ? at + 1 : at, name - 1),
    oid: bytes.toString('hex', nul + 1, end),
});
/** True for a tree with modes that git itself writes in another way (very old tools did). */
const isOdd = (bytes) => {
    for (let at = 0; at < bytes.length;) {
        const { name, end } = placeAt(bytes, at);
        let mode = 0;
        for (let digit = at; digit < name - 1; digit += 1)
            mode = mode * 8 + (bytes[digit] ?? 0) - 0x30;
        if (bytes[at] === 0x30 || !modes.has(mode))
            return true;
        at = end;
    }
    return false;
};
/** Returns the object ids in the tree whose first four bytes are one of these numbers. */
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
const isBefore = (a, one, { b, other }) => {
    const lengthA = one.nul - one.name;
    const lengthB = other.nul - other.name;
    for (let index = 0;; index += 1) {
        const x = index < lengthA ? a[one.name + index] : index === lengthA && a[one.at] === 0x34 ? 0x2f : -1;
        const y = index < lengthB ? b[other.name + index] : index === lengthB && b[other.at] === 0x34 ? 0x2f : -1;
        if (x !== y)
            return (x ?? -1) < (y ?? -1);
        if (x === -1)
            return false;
    }
};
const isSame = (a, one, { b, other }) => {
    const length = one.end - one.at;
    if (length !== other.end - other.at)
        return false;
    for (let index = 0; index < length; index += 1)
        if (a[one.at + index] !== b[other.at + index])
            return false;
    return true;
};
/** Returns the entries that differ, one level deep. */
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
/** Returns the tree with other entries; undefined removes one. */
const withEntries = (bytes, changes) => {
    const patched = Buffer.from(bytes);
    for (const [name, entry] of changes) {
        const place = findPlace(bytes, name);
        // A new name, or another place in the order.
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

;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-tree-size.js


const openTreeCounter = (git) => {
    const reader = (0,object_reader/* openObjectReader */.T)(git);
    const read = async (name) => {
        const [object] = await reader.read([name]);
        if (object?.type !== 'tree')
            throw new Error(`${name} is ${object?.type ?? 'nothing'} in the landing repository, not a tree`);
        return object;
    };
    const trees = new Map();
    const contentOf = async (oid) => {
        if (oid === undefined)
            return Buffer.alloc(0);
        const content = trees.get(oid) ?? (await read(oid)).content;
        trees.set(oid, content);
        return content;
    };
    const counted = new Map();
    const rootOf = async (commit) => (await read(`${commit}^{tree}`)).oid;
    return {
        countChanges: async (from, to) => countPair({ contentOf, counted }, { a: from === undefined ? undefined : await rootOf(from), b: await rootOf(to), level: 0 }),
        close: reader.close,
    };
};
/** Maximum depth of directories inside one another; git itself runs out of stack far beyond. */
const maximumLevels = 200;
/** Returns the sum over the entries that differ; a file that becomes a directory counts on both sides. Infinity: nested too deeply. */
const countPair = async (state, pair) => {
    const { a, b, level } = pair;
    if (a === b)
        return 0;
    if (level > maximumLevels)
        return Number.POSITIVE_INFINITY;
    const key = `${a ?? ''} ${b ?? ''}`;
    const known = state.counted.get(key);
    if (known !== undefined)
        return known;
    let total = 0;
    for (const { from, to } of differencesOf(await state.contentOf(a), await state.contentOf(b))) {
        // Trees that old tools wrote may be out of order, and then name an equal entry.
        if (sameEntry(from, to))
            continue;
        if (isFile(from) || isFile(to))
            total += 1;
        total += await countPair(state, { a: treeOf(from), b: treeOf(to), level: level + 1 });
    }
    state.counted.set(key, total);
    return total;
};
const treeOf = (entry) => (isTree(entry) ? entry.oid : undefined);
const isFile = (entry) => entry !== undefined && !isTree(entry);

;// CONCATENATED MODULE: ./packages/adapters/build/landing/secret-scanner.js
// Scans text with the rules of secretlint, beside the patterns in secrets.ts. Invariant: a finding never shows the secret, and the
// scanner never gets a path of the agent's, because one of its rules opens the file that a path names.
const blockChars = 1_000_000;
const openSecretScan = () => {
    let parts = [];
    let texts = [];
    let length = 0;
    const flush = async () => {
        const [block, names] = [texts.join('\n'), parts];
        [parts, texts, length] = [[], [], 0];
        const found = block === '' ? undefined : await scan(block);
        return found && { kind: found.kind, name: names.findLast(({ at }) => at <= found.at)?.name ?? '' };
    };
    return {
        add: async (name, text) => {
            if (parts.at(-1)?.name !== name)
                parts.push({ at: length, name });
            texts.push(text);
            length += text.length + 1;
            return length < blockChars ? undefined : flush();
        },
        end: flush,
    };
};
const prefix = '@secretlint/secretlint-rule-';
const scan = async (text) => {
    const [{ lintSource }, { creator }] = await Promise.all([
        __webpack_require__.e(/* import() */ 198).then(__webpack_require__.bind(__webpack_require__, 198)),
        __webpack_require__.e(/* import() */ 577).then(__webpack_require__.bind(__webpack_require__, 1577)),
    ]);
    // A comment in the text could switch a rule off.
    const content = text.replaceAll(/secretlint-(?=disable|enable)/gi, 'secretlint_');
    const { messages } = await lintSource({
        source: { filePath: 'text', content, contentType: 'text', ext: '' },
        options: { config: { rules: [{ id: `${prefix}preset-recommend`, rule: creator }] }, maskSecrets: true, noPhysicFilePath: true },
    });
    const found = messages.find(({ ruleId, range }) => !isOfThisMachine(ruleId, content.slice(...range)));
    return found && { at: found.range[0], kind: `a secret (secretlint's rule ${found.ruleId.replace(prefix, '')})` };
};
/** True for a password of a database or a page that only this machine, a test's network or a document has. */
const isOfThisMachine = (ruleId, secret) => {
    if (ruleId !== `${prefix}database-connection-string` && ruleId !== `${prefix}basicauth`)
        return false;
    const host = /@\[?([^/:?#\]]*)/.exec(secret)?.[1] ?? '';
    return !host.includes('.') || /^(?:127|10|0)\.[\d.]+$|(?:^|\.)example\.|\.(?:local|test|example|invalid|internal)$/i.test(host);
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/secrets.js
// Finds secrets in what an agent hands in, before any of it is pushed. Patterns of tokens whose issuers gave them a
// recognisable form: few false alarms, and no claim to find what has no form. secret-scanner.ts adds the rules of secretlint,
// which knows some of these forms only in part. Invariant: a finding never shows the secret.
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
    ['a token of a package registry', /:_(?:authToken|password)\s*=\s*"?[A-Za-z0-9+/_=-]{20,}/],
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

;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-checks.js
// Refuses what an agent may not hand in: submodules, names that hide something, secrets, and more than a reviewer or this
// machine can take. Each check returns one sentence or undefined; none writes anything.






const landingLimits = {
    commits: 10_000,
    files: 10_000,
    filesOfCommit: 200_000,
    fileBytes: 50 * 1024 * 1024,
    totalBytes: 500 * 1024 * 1024,
    patchBytes: 96 * 1024 * 1024,
};
const eachCommit = ['diff-tree', '--stdin', '--no-commit-id', '-r', '-c', '--root'];
const noTricks = ['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color'];
/** Returns the paths that differ between two commits or trees, read with `-z` so that no name is quoted. */
const readChanges = async (git, from, to) => readRawDiff(await git.text(['diff-tree', '-r', '-z', '--raw', ...noTricks, from, to]));
/** Refuses kinds of files and names wherever they appear. */
const noRules = (0,path_policy/* openPathPolicy */.Gs)({});
const checkNames = (changes) => {
    const secret = findSecret(changes.map((c) => c.path).join('\n'));
    return noRules.judge(changes)?.why ?? (secret === undefined ? undefined : `a file name holds what looks like ${secret}`);
};
/**
 * Counts, before git lists anything, what each commit changes against each parent and the work against the base it
 * started from. A merge of the base may bring many files; the agent's own change may not.
 */
const checkCounts = async (git, { from, head, commits }) => {
    const counter = openTreeCounter(git);
    try {
        const changed = await counter.countChanges(from, head);
        if (changed > landingLimits.files)
            return `it changes more than ${landingLimits.files} files`;
        if (commits.length === 0)
            return undefined;
        const parents = await git.text(['rev-list', '--parents', '--no-walk=unsorted', '--stdin'], { input: `${commits.join('\n')}\n` });
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
/** Checks the sizes of all objects that these commits bring. Nothing is read into memory before this has passed. */
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
/** Looks for secrets in the added lines, binary files, names and messages of every new commit, not only of the last tree (attack-36). */
const checkCommits = async (git, { commits, known }) => {
    if (commits.length === 0)
        return undefined;
    const input = `${commits.join('\n')}\n`;
    const looking = { scan: openSecretScan(), known };
    for (const { content } of (await (0,object_reader/* readObjects */.$)(git, commits, landingLimits.patchBytes)).values()) {
        const wrong = await look(looking, { name: 'a commit message holds', text: content.toString('utf8') });
        if (wrong !== undefined)
            return wrong;
    }
    const changes = readRawDiff(await git.text([...eachCommit, '-z', '--raw', ...noTricks], { input }));
    const names = changes.map(({ path }) => path).join('\n');
    const wrong = checkNames(changes) ?? (await look(looking, { name: 'a file name holds', text: names }));
    if (wrong !== undefined)
        return wrong;
    const patch = await git.text([...eachCommit, '-p', '-U0', '--full-index', ...noTricks], {
        input,
        maximumBytes: landingLimits.patchBytes,
    });
    return (await checkPatch(git, patch, looking)) ?? sentence(await looking.scan.end());
};
/** `name` is the beginning of a sentence. The scanner may answer for an earlier text. */
const look = async ({ scan, known }, { name, text }) => {
    const kind = findSecret(text, known);
    return kind === undefined ? sentence(await scan.add(name, text)) : sentence({ name, kind });
};
const sentence = (found) => found && `${found.name} what looks like ${found.kind}`;
const checkPatch = async (git, patch, looking) => {
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
            const wrong = await look(looking, { name: `the change to ${(0,path_policy/* shownPath */.pS)(file)} adds`, text: line.replace(/^ *\+/, '') });
            if (wrong !== undefined)
                return wrong;
        }
    }
    if (binary.size === 0)
        return undefined;
    for (const { content } of (await (0,object_reader/* readObjects */.$)(git, [...binary], landingLimits.totalBytes + 1024 * 1024)).values()) {
        // Without its zero bytes text in UTF-16 reads like any other text.
        const text = content.toString('latin1').replaceAll('\0', '');
        const wrong = await look(looking, { name: 'a binary file holds', text });
        if (wrong !== undefined)
            return wrong;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-flags.js
// Reads what a reviewer easily overlooks in a branch: the lines that it adds and removes, files that git does not show, modes.


/** `numstat`: its lines for the same commits, read with `-z`. */
const readFlags = async (git, { from, oid, numstat }) => {
    const changes = await readChanges(git, from, oid);
    const binary = numstat.flatMap((line) => /^-\t-\t(.*)$/s.exec(line)?.[1] ?? []);
    const args = ['-c', 'core.quotePath=false', 'diff-tree', '-r', '-p', '-U0', '--src-prefix=', '--dst-prefix='];
    const tricks = ['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color'];
    const patch = await git.text([...args, ...tricks, from, oid], { maximumBytes: landingLimits.patchBytes });
    return riskFlags({ changes, binary, lines: readLines(patch) });
};
/** A line of content begins with a sign, so only git's own lines begin with `diff` or `@@`. */
const readLines = (patch) => {
    const found = [];
    let isHeader = true;
    for (const line of patch.split('\n')) {
        const file = found.at(-1);
        if (line.startsWith('diff --git ')) {
            isHeader = true;
            found.push({ path: '', added: [], removed: [] });
        }
        else if (file === undefined)
            continue;
        else if (line.startsWith('@@'))
            isHeader = false;
        else if (isHeader) {
            const name = /^(?:---|\+\+\+) "?([^\t]*?)"?\t?$/.exec(line)?.[1];
            if (name !== undefined && name !== '/dev/null')
                file.path = name;
        }
        else if (line.startsWith('+'))
            file.added.push(line.slice(1));
        else if (line.startsWith('-'))
            file.removed.push(line.slice(1));
    }
    return found.filter(({ path }) => path !== '');
};

// EXTERNAL MODULE: ./packages/core/build/records/approval-schema.js
var approval_schema = __webpack_require__(3362);
// EXTERNAL MODULE: ./packages/core/build/policy/path-rules.js
var path_rules = __webpack_require__(4532);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-policy.js
// The one policy for everything that landing lets through: size, files, secrets, and what merging it would change.




/**
 * Applies the one policy for everything that would come onto the base. Returns its new commits and what a person has to approve,
 * or one sentence why it may not.
 */
const checkPolicy = async (git, policy) => {
    const { head, base, knownSecrets } = policy;
    const range = [head, `^${base}`, ...policy.known.map((oid) => `^${oid}`)];
    const listed = await git.text(['rev-list', '--topo-order', '--reverse', `--max-count=${landingLimits.commits + 1}`, ...range]);
    const commits = listed === '' ? [] : listed.split('\n');
    if (commits.length > landingLimits.commits)
        return { why: `it has more than ${landingLimits.commits} commits` };
    const from = await mergeBase(git, base, head);
    if (from === undefined)
        return { why: 'it shares no history with the base branch' };
    const tooMuch = (await checkCounts(git, { from, head, commits })) ?? (await checkSizes(git, range));
    if (tooMuch !== undefined)
        return { why: tooMuch };
    const refusal = await checkTree(git, { ...policy, from });
    const asks = refusal?.level === 'needs-human' && refusal.changes.length <= approval_schema/* maximumApproved */.I4 ? refusal : undefined;
    const why = (asks === undefined ? refusal?.why : undefined) ?? (await checkCommits(git, { commits, known: knownSecrets }));
    return why === undefined ? { commits, asks } : { why };
};
/**
 * Checks everything between the base's newest commit in the work and its head (older changes came from the base), and then
 * what merging it would change: git follows renames, and the work may have several merge bases.
 */
const checkTree = async (git, { from, head, base, protectedPaths }) => {
    const policy = (0,path_policy/* openPathPolicy */.Gs)((0,path_rules/* pathRulesOf */.wD)(protectedPaths));
    const own = policy.judge(await readChanges(git, from, head));
    if (own?.level === 'block')
        return own;
    const merged = await checkMerged(git, { base, head, policy });
    return merged?.level === 'block' ? merged : (own ?? merged);
};
/** The train asks the same about the bundle's tree; here the agent learns it sooner. A merge that conflicts is left to the train. */
const checkMerged = async (git, { base, head, policy }) => {
    const merged = await git.run(['merge-tree', '--write-tree', '--no-messages', base, head]).catch((error) => {
        if (error instanceof git_git/* GitLimitError */.O8)
            return undefined;
        throw error;
    });
    const tree = /^[0-9a-f]{40}$/m.exec(merged?.stdout.toString('utf8') ?? '')?.[0];
    if (merged?.code !== 0 || tree === undefined)
        return undefined;
    const refusal = policy.judge(await readChanges(git, base, tree));
    return refusal === undefined
        ? undefined
        : { ...refusal, why: `merging it into the base changes what its own files do not show: ${refusal.why}` };
};

// EXTERNAL MODULE: ./packages/adapters/build/git/git-object.js
var git_object = __webpack_require__(8772);
// EXTERNAL MODULE: ./packages/adapters/build/git/signing.js + 1 modules
var signing = __webpack_require__(7168);
// EXTERNAL MODULE: ./packages/adapters/build/git/object-writer.js
var object_writer = __webpack_require__(9227);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/merge-with-pushed.js




/** `oid`: the agent's work; `name`: the branch. Returns the merge commit, or a sentence that names the files in conflict. */
const mergeWithPushed = async (git, { gitDir, branch, oid, name, signer }) => {
    const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', branch, oid];
    const merged = await git.run(args);
    // 1 is a conflict.
    if (merged.code > 1)
        throw git.failure(args, merged);
    const [tree = '', ...files] = (0,run_program/* fieldsOf */.Pf)(merged.stdout.toString('utf8'));
    if (merged.code === 1) {
        const shown = files.slice(0, 5).map((file) => JSON.stringify(file.slice(0, 120)));
        return { why: `somebody pushed to ${name} while the agent worked, and both changed ${shown.join(', ')}` };
    }
    // The date of the work, so that landing it twice makes the same commit.
    const author = await git.text(['log', '-1', '--format=%an <%ae> %ct +0000', oid]);
    const message = `Merge what was pushed to ${name} meanwhile\n`;
    const facts = { tree, parents: [branch, oid], author, committer: author, message };
    const commit = signer === undefined ? (0,git_object/* commitObject */.zS)(facts) : await (0,signing/* signedCommit */.q)(facts, signer);
    (0,object_writer/* writeObjects */._)(gitDir, [commit]);
    return { oid: commit.oid };
};

// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js + 2 modules
var neutralise = __webpack_require__(2777);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-reauthor.js
// Gives an agent's commits the author they really have. Trees and dates stay, parents are mapped, merges stay merges;
// names, mail addresses, signatures and extra headers of the agent's machine go. Without a signer it is deterministic: landing
// the same work twice makes the same commits.





/** It is nobody's account: user names have no `+`, and the part before it is no user's number. */
const agentIdentity = (agent) => `clambake agent ${agent} <clambake+agent-${agent}@users.noreply.github.com>`;
const maximumMessageLines = 60;
/** Rewrites `commits` (parents first) and returns old id → new id. */
const reauthor = async (git, { gitDir, commits, agent, attempt, signer, }) => {
    const found = await (0,object_reader/* readObjects */.$)(git, commits, 512 * 1024 * 1024);
    const renamed = new Map();
    const objects = [];
    for (const oid of commits) {
        const content = found.get(oid)?.content;
        if (content === undefined)
            throw new Error(`commit ${oid} vanished from the landing repository`);
        const old = parseCommit(content.toString('utf8'));
        const facts = {
            tree: old.tree,
            parents: old.parents.map((parent) => renamed.get(parent) ?? parent),
            author: `${agentIdentity(agent)} ${old.author}`,
            committer: `${agentIdentity(agent)} ${old.committer}`,
            message: harmlessMessage(old.message, attempt),
        };
        const object = signer === undefined ? (0,git_object/* commitObject */.zS)(facts) : await (0,signing/* signedCommit */.q)(facts, signer);
        renamed.set(oid, object.oid);
        objects.push(object);
    }
    (0,object_writer/* writeObjects */._)(gitDir, objects);
    return renamed;
};
/** Returns tree, parents, dates (as `author` and `committer`) and message; all other headers are dropped. */
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
/** Makes every line harmless by itself: no trailers, mentions, closing words or commands (attack-22). */
const harmlessMessage = (message, attempt) => {
    const [subject = '', ...body] = message
        .split('\n')
        .slice(0, maximumMessageLines)
        .map((line) => (0,neutralise/* neutralise */.$0)(line, 500));
    const first = (0,neutralise/* neutralise */.$0)(subject, 100) || `Work of attempt ${attempt}`;
    const rest = body
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
    return rest === '' ? `${first}\n` : `${first}\n\n${rest}\n`;
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-repository.js
// The landing job's own bare repository: it fetches the base and the issue's branch, takes the agent's work file as data,
// checks everything the agent changed and re-authors its commits. Commits that a person pushed to the branch afterwards
// are checked in the same way and left as they are. Invariants: git never runs in a repository that the agent could write
// to; exactly what was checked is landed; a refusal writes nothing anywhere.












/** The agent decides how much a check has to read. */
const checkTimeoutMs = 120_000;
const baseRef = 'refs/landing/base';
const branchRef = 'refs/landing/branch';
const openLandingRepository = ({ gitDir, remote, credentials, allowFile }) => {
    // Larger files are neither shown in a diff nor read into memory by one.
    const config = [['core.bigFileThreshold', '16m'], ...mergeConfig];
    const git = (0,git_git/* openGit */.zY)({ gitDir, credentials, allowFile, config, timeoutMs: checkTimeoutMs });
    return {
        objects: gitDir,
        verify: async (work) => {
            await (0,git_git/* initBareRepository */.P_)(git);
            const base = await fetchTip(git, { remote, branch: work.base, to: baseRef });
            const branch = await fetchTip(git, { remote, branch: work.branch, to: branchRef });
            if (base.oid === undefined)
                return refused(`the base branch ${work.base} does not exist any more`);
            const why = await takeWorkFile(git, { path: work.workFile, ref: names/* workRef */.$J, oid: work.headOid });
            if (why !== undefined)
                return refused(why);
            const headOid = work.withoutLast ?? work.headOid;
            const parent = await git.run(['rev-parse', '--verify', '--quiet', `${work.headOid}^1`]);
            if (headOid !== work.headOid && parent.stdout.toString('utf8').trim() !== headOid)
                return refused('its last commit is not the one that the result names');
            const fetched = { work: { ...work, headOid }, gitDir, base: base.oid, branch: branch.oid ?? null };
            return withinLimits(() => verifyCommits(git, fetched));
        },
        verifyBranch: async (held) => {
            await (0,git_git/* initBareRepository */.P_)(git);
            const { oid: base } = await fetchTip(git, { remote, branch: held.base, to: baseRef });
            // The new objects pass every fsck check, like those of a work file. The base's own history may be older than the checks.
            const tip = await fetchTip(git, { remote, branch: held.branch, to: branchRef, config: ['-c', 'fetch.fsckObjects=true'] });
            if (tip.why !== undefined)
                return refused(tip.why);
            if (tip.oid !== held.oid || base === undefined)
                return 'moved';
            return withinLimits(() => verifyHeld(git, { held, base }));
        },
    };
};
const refused = (why) => ({ ok: false, why });
/** The author of the work decides how large it is, so work that is too large is refused and no fault of ours. */
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
const verifyCommits = async (git, { work, gitDir, base, branch: tip }) => {
    const { headOid, startOid } = work;
    const branch = tip === work.squashed ? null : tip;
    const isBehind = branch !== null && !(await isAncestor(git, branch, headOid));
    // The whole work is on the branch already: a landing before this one lost the server's answer, or somebody built on it.
    if (isBehind && (await isAncestor(git, headOid, branch)))
        return verifyTip(git, { ...work, head: branch, base, branch });
    const wasPushedTo = isBehind && (await isPushedTo(git, { start: startOid, head: headOid, branch }));
    if (isBehind && !wasPushedTo)
        return refused(`the work does not contain what is already on ${work.branch}: its history was rewritten, or the branch moved meanwhile`);
    const checked = await checkPolicy(git, { ...work, head: headOid, base, known: branch === null ? [] : [branch] });
    if ('why' in checked)
        return refused(checked.why);
    const { commits, asks } = checked;
    const renamed = await reauthor(git, { gitDir, commits, agent: work.agent, attempt: work.attempt, signer: work.signer });
    const oid = renamed.get(headOid) ?? headOid;
    await git.text(['update-ref', 'refs/landing/work', oid]);
    if (!wasPushedTo)
        return orHeld(await changesOf(git, { oid, base, branch: tip }), asks);
    const merged = await mergeWithPushed(git, { gitDir, branch, oid, name: work.branch, signer: work.signer });
    if ('why' in merged)
        return refused(merged.why);
    await git.text(['update-ref', 'refs/landing/work', merged.oid]);
    return verifyTip(git, { ...work, head: merged.oid, base, branch });
};
/** True when somebody pushed to the branch after the agent had started from it, and the agent left its start as it was. */
const isPushedTo = async (git, { start, head, branch }) => {
    // The result comes from the agent's machine and may name anything.
    if (start === undefined || start === branch || (await missingObjects(git, 'commit', [start])).size > 0)
        return false;
    return (await isAncestor(git, start, branch)) && (await isAncestor(git, start, head));
};
/** Checks everything that a commit holds beyond the base, and leaves its commits as they are. */
const verifyTip = async (git, { head, base, branch, ...policy }) => {
    const checked = await checkPolicy(git, { ...policy, head, base, known: [] });
    return 'why' in checked ? refused(checked.why) : orHeld(await changesOf(git, { oid: head, base, branch }), checked.asks);
};
/** Work that passed every check and changes what a person has to approve is held. */
const orHeld = (verification, asks) => {
    if (asks === undefined || !verification.ok)
        return verification;
    const { oid, files, additions, deletions, flags } = verification;
    const { why, rule, changes } = asks;
    return {
        ok: false,
        why,
        held: { oid, files, additions, deletions, paths: (0,path_policy/* approvedPaths */.Wp)(changes), rule, ...(flags === undefined ? {} : { flags }) },
    };
};
const verifyHeld = async (git, { held, base }) => {
    const checked = await checkPolicy(git, { ...held, head: held.oid, base, known: [] });
    if ('why' in checked)
        return refused(checked.why);
    if (checked.commits.length === 0)
        return 'moved';
    return orHeld(await changesOf(git, { oid: held.oid, base, branch: held.oid }), checked.asks);
};
/** Returns what a reviewer of the whole branch would see. */
const changesOf = async (git, { oid, base, branch }) => {
    const from = (await mergeBase(git, base, oid)) ?? base;
    const text = await git.text(['diff-tree', '-r', '-z', '--numstat', '--no-renames', '--no-ext-diff', '--no-textconv', from, oid]);
    const lines = (0,run_program/* fieldsOf */.Pf)(text);
    const sum = (column) => lines.reduce((total, line) => total + (Number(line.split('\t')[column]) || 0), 0);
    const flags = await readFlags(git, { from, oid, numstat: lines });
    const found = flags.length === 0 ? {} : { flags };
    return { ok: true, oid, files: lines.length, additions: sum(0), deletions: sum(1), branchExpect: branch, ...found };
};

;// CONCATENATED MODULE: ./packages/core/build/bundle/conflict-plan.js
// Decides which branches stay aboard when some conflict with each other: higher priority wins, then as few as possible are
// dropped, then older branches win. It solves each connected component of the measured conflict graph: exactly up to
// `maximumExactBranches` branches, greedily with local search beyond. Invariants: kept branches do not conflict, every dropped branch
// has a kept rival, and the same graph gives the same answer on every machine.
/** Maximum number of branches in a component that is solved exactly: a second of work at worst, usually far less. */
const maximumExactBranches = 32;
const planConflicts = (graph) => {
    const neighbours = neighboursOf(graph);
    const kept = new Set();
    for (const members of componentsOf(neighbours)) {
        const component = { members, neighbours, worth: worthOf(graph, members) };
        for (const position of members.length <= maximumExactBranches ? solveExactly(component) : improve(component, greedy(component)))
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
/** True when keeping the issues `a` is strictly better than keeping the issues `b`. */
const isBetterChoice = (nodes, { a, b }) => {
    const worth = worthOf({ nodes, edges: [] }, [...nodes.keys()]);
    const sum = (kept) => nodes.reduce((total, node, position) => total + (kept.has(node.issue) ? (worth.get(position) ?? 0n) : 0n), 0n);
    return sum(a) > sum(b);
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
 * Gives each member a number such that the best choice has the greatest sum: a branch of a higher priority outweighs all
 * lower ones together, one more of the same priority outweighs any age, and among equally many the older ones win.
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
/** Branch and bound: takes or leaves the member with the most open conflicts, and cuts what can no longer win. */
const solveExactly = (component) => {
    let best = greedy(component);
    let bestWorth = total(component, best);
    const search = (chosen, chosenWorth, open) => {
        if (chosenWorth + bound(component, open) <= bestWorth)
            return;
        const pivot = maximumContested(component, open);
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
/** Upper bound for any choice among `open`: at most one member of each clique of a partition can be kept. */
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
const maximumContested = (component, open) => {
    const still = new Set(open);
    let most;
    for (const position of open) {
        const degree = intersection(component.neighbours.get(position), still).length;
        if (degree > (most?.degree ?? 0))
            most = { position, degree };
    }
    return most?.position;
};
/** Takes the highest priority first, then the fewest open conflicts, then the oldest. */
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
/** Swaps one or two dropped branches for the kept ones that they conflict with, as long as that is worth more. */
const improve = (component, start) => {
    const kept = new Set(start);
    // Every exchange raises the sum, so this ends; the limit stops a slow crawl in an adversarial graph.
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
    // A pair can gain more than its members do alone only when they share a rival.
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
// `.gitattributes` may say how files are merged (`merge=union`, `-merge`). git reads them from a working tree, and a merge
// in a bare repository has none. This makes a working tree with nothing but those files, as the merged tree has them.
// Invariant: paths come from a tree that anybody may have made, so nothing is written outside the directory.


const maximumBytes = 1024 * 1024;
const isAttributePath = (path) => path === '.gitattributes' || path.endsWith('/.gitattributes');
const isSafe = (path) => path.split('/').every((part) => !/^(?:|\.|\.\.|\.git)$/i.test(part));
/** Makes a working tree with the files; the caller removes it. `read` returns the content of a blob. */
const makeAttributeTree = async (files, { parent, read }) => {
    await (0,promises_.mkdir)(parent, { recursive: true });
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)(parent, 'attributes-'));
    for (const { path, entry } of files) {
        // git does not follow a link here either.
        if (!entry.mode.startsWith('100') || !isSafe(path))
            continue;
        const content = await read(entry.oid);
        if (content.length > maximumBytes)
            continue;
        const target = Buffer.from((0,external_node_path_.join)(root, path), 'latin1');
        await (0,promises_.mkdir)(Buffer.from((0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)), 'latin1'), { recursive: true });
        await (0,promises_.writeFile)(target, content);
    }
    return root;
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/branch.js
/** Author and committer of the merge commits. It is nobody's account: the trailers say whose work it is. */
const trainIdentity = 'clambake train <clambake+train@users.noreply.github.com>';
/** The identity with a date (ISO 8601), as a commit object has it. */
const signature = (at, identity = trainIdentity) => `${identity} ${Math.floor(Date.parse(at) / 1000)} +0000`;
/** For commits that are only an input of a merge: the same input is then the same commit at any time. */
const undated = `${trainIdentity} 0 +0000`;

;// CONCATENATED MODULE: ./packages/adapters/build/merge/touched.js
// Finds the files that the branches touch, and where they meet: the cheap question before git is asked anything.
// Invariant: two branches that do not meet cannot conflict (both merge with the base alone); two that meet may conflict.

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
/** True when the base does not have the file any more: removed, or renamed. */
const isGone = ({ change, onBase }) => change.from !== undefined && onBase === undefined;
/** A file that the base added since the branch left it may be one that the branch edits under an old name. */
const perhapsRenamed = async (session, branch) => {
    if (branch.fromTree === undefined)
        return [];
    const added = (await session.math.changes(branch.fromTree, session.base.tree)).filter((change) => change.from === undefined);
    return added.map(({ path, to }) => ({ branch, change: { path, from: to, to }, onBase: to }));
};
const placesOf = (touched) => {
    const places = { files: new Map(), emptied: new Map() };
    const remember = (map, key, branch) => {
        map.set(key, (map.get(key) ?? new Set()).add(branch));
    };
    for (const { branch, change } of touched) {
        remember(places.files, change.path, branch);
        if (change.to === undefined)
            for (const folder of foldersOf(change.path))
                remember(places.emptied, folder, branch);
    }
    return places;
};
/** Returns the branches that touched the same file, a file where this one has a folder, or left a folder that it adds to. */
const othersAt = ({ files, emptied }, { path, from }) => [
    files.get(path),
    ...foldersOf(path).flatMap((folder) => [files.get(folder), ...(from === undefined ? [emptied.get(folder)] : [])]),
].filter((branches) => branches !== undefined);
/** True for a change that meets one of the base or of another branch. */
const meeting = (touched) => {
    const places = placesOf(touched);
    return ({ branch, change, onBase }) => branch.fromTree === undefined ||
        !sameEntry(onBase, change.from) ||
        othersAt(places, change).some((branches) => branches.size > 1 || !branches.has(branch));
};
/** True for two branches that may meet; one whose history is not plain may meet every branch. */
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
// Measures which branches conflict pair by pair: one is merged onto the base, and the other onto that. Invariant: a pair
// that touches no path in common cannot conflict and is never asked; a pair that was not measured because there are too
// many counts as a conflict, so that a plan made from it still merges.


/** They take about three seconds. */
const maximumQuestions = 10_000;
const conflictKey = (a, b) => `${Math.min(a, b)}:${Math.max(a, b)}`;
/** Returns the conflicts among these pairs by `conflictKey`. A branch that does not merge with the bare base has none. */
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
        if (questions.length < maximumQuestions)
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
/** Returns every pair once, each in boarding order. */
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
/** Merges each branch onto the bare base; those that conflict there are left out. */
const mergeAlone = async (session, branches) => {
    const heads = new Map();
    for (const branch of branches) {
        const merged = await session.mergeOnto(session.base, branch);
        if (merged.kind === 'conflict')
            continue;
        // A real merge commit, for branches that share history with this one.
        const parents = [session.base.oid, branch.oid];
        const oid = session.store.addCommit({ tree: merged.tree, parents, author: undated, committer: undated, message: '' });
        heads.set(branch.issue, { oid, tree: merged.tree, attributesChanged: false });
    }
    return heads;
};
const mayConflict = async (session, onto, branch) => branch.fromTree === undefined ||
    (await session.math.compare({ from: branch.fromTree, ours: onto.tree, theirs: branch.tree })) !== 'merged';

;// CONCATENATED MODULE: ./packages/adapters/build/merge/refuse-merge.js
/** Undefined when the merge of `branch` that turned the tree `before` into `after` may land. */
const refuseMerge = async ({ math, policy }, { branch, before, after }) => {
    if (policy === undefined)
        return undefined;
    const changes = (await math.changes(before, after)).flatMap(changeOf);
    const refusal = policy.judge(changes, branch.approved);
    return refusal === undefined ? undefined : { ...refusal, why: `${refusal.why}${detour(branch, refusal)}` };
};
const refuse_merge_pathOf = (bytes) => Buffer.from(bytes, 'latin1').toString('utf8');
/** Very old tools wrote other modes, which git writes anew in any merge: that changes nothing. */
const canonical = (entry) => entry === undefined || !/^100[0-7]{3}$/.test(entry.mode)
    ? entry
    : { ...entry, mode: /^100[1357]/.test(entry.mode) ? '100755' : '100644' };
const changeOf = ({ path, from, to }) => {
    const [before, after] = [canonical(from), canonical(to)];
    return before?.oid === after?.oid && before?.mode === after?.mode ? [] : [{ path: refuse_merge_pathOf(path), from: before, to: after }];
};
/** Says how a branch comes to change a file that its own commits do not name. */
const detour = ({ fromTree, changes }, refusal) => {
    const own = new Set(changes.map(({ path }) => refuse_merge_pathOf(path)));
    if (fromTree === undefined)
        return ' (its history merges with the base in several ways, so that an older content may come back)';
    return refusal.changes.every(({ path }) => own.has(path)) ? '' : ' (its commits use another name: the merge follows a rename)';
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/assemble.js
// Puts the passengers together: merges them in order, and where some conflict with one another, decides from measured
// conflicts who stays (core makes that decision). Invariants: the same plan gives the same commits on every machine; only
// a conflict or the policy leaves a passenger out; a conflict is always named with its files and its rival; every prefix
// differs from the one before it in nothing that the policy refuses, and so does the last one from the base.







/** Merges in order, without those whose commit is missing. */
const assembleBranches = async (session, making) => {
    const aboard = session.branches.filter((branch) => branch.history.kind !== 'contained');
    const inOrder = await chain(session, { branches: aboard, making });
    const candidates = aboard.filter((branch) => !inOrder.refused.has(branch.issue));
    const place = (branch) => candidates.indexOf(branch);
    const onBase = await conflictsWithBase(session, inOrder);
    const amongThem = inOrder.dropped.filter(({ branch }) => !onBase.has(branch.issue));
    const planned = candidates.every((branch) => branch.priority !== undefined);
    const fit = candidates.filter((branch) => !onBase.has(branch.issue));
    // Without priorities only a branch that boarded before it and touched the same file can be a rival.
    const rivals = ({ branch, files }) => planned ? fit : inOrder.kept.slice(0, inOrder.kept.findLastIndex((one) => place(one) < place(branch)) + 1).filter(touching(files));
    const conflicts = await measureConflicts(session, amongThem.flatMap((dropped) => rivals(dropped).map((rival) => [dropped.branch, rival])));
    const chosen = (planned && amongThem.length > 0 ? await replan(session, { inOrder, fit, conflicts, making }) : undefined) ?? inOrder;
    const last = chosen.prefixes.at(-1);
    if (last !== undefined)
        session.store.write([last.oid]);
    const kept = new Set(chosen.kept.map((branch) => branch.issue));
    const files = new Map([...inOrder.dropped, ...chosen.dropped].map((dropped) => [dropped.branch.issue, dropped.files]));
    const leftOut = aboard.flatMap((branch) => {
        if (kept.has(branch.issue))
            return [];
        const refusal = inOrder.refused.get(branch.issue) ?? chosen.refused.get(branch.issue);
        if (refusal !== undefined)
            return [refusedOf(branch, refusal)];
        const alone = onBase.get(branch.issue);
        if (alone !== undefined)
            return [{ issue: branch.issue, files: alone, rival: null }];
        return [{ issue: branch.issue, ...rivalOf(branch, { kept: chosen.kept, conflicts, files: files.get(branch.issue) ?? [] }) }];
    });
    const contained = session.branches.filter((branch) => branch.history.kind === 'contained').map((branch) => branch.issue);
    return { prefixes: chosen.prefixes, leftOut, contained };
};
const maximumFiles = 200;
const refusedOf = ({ issue }, { level, why, rule, changes }) => ({
    issue,
    files: changes.slice(0, maximumFiles).map(({ path }) => path),
    rival: null,
    refused: `${why}. Rule: ${rule}`.slice(0, 2000).toWellFormed(),
    ...(level === 'needs-human' && changes.length <= approval_schema/* maximumApproved */.I4 ? { asks: (0,path_policy/* approvedPaths */.Wp)(changes) } : {}),
});
/** True for a branch with a change in one of these files, or in a folder of that name. */
const touching = (files) => {
    const wanted = new Set(files);
    const folders = files.map((file) => `${file}/`);
    return (branch) => branch.fromTree === undefined ||
        branch.changes.some(({ path }) => {
            const text = Buffer.from(path, 'latin1').toString('utf8');
            return wanted.has(text) || folders.some((folder) => text.startsWith(folder));
        });
};
/** Merges each branch onto the one before and drops those that conflict or are refused. */
const chain = async (session, { branches, making: { at, signer } }) => {
    const made = { prefixes: [], kept: [], dropped: [], refused: new Map() };
    const person = signature(at);
    let head = session.base;
    for (const branch of branches) {
        const merged = await session.mergeOnto(head, branch);
        if (merged.kind === 'conflict') {
            made.dropped.push({ branch, files: merged.files });
            continue;
        }
        const refusal = await refuseMerge(session, { branch, before: head.tree, after: merged.tree });
        if (refusal !== undefined) {
            made.refused.set(branch.issue, refusal);
            continue;
        }
        const message = branch.message.endsWith('\n') ? branch.message : `${branch.message}\n`;
        const facts = { tree: merged.tree, parents: [head.oid, branch.oid], author: person, committer: person, message };
        const attributesChanged = head.attributesChanged || branch.changes.some((change) => isAttributePath(change.path));
        const object = signer === undefined ? (0,git_object/* commitObject */.zS)(facts) : await (0,signing/* signedCommit */.q)(facts, signer);
        head = { oid: session.store.addCommit(facts, object), tree: merged.tree, attributesChanged };
        made.prefixes.push({ issue: branch.issue, oid: head.oid, tree: head.tree });
        made.kept.push(branch);
    }
    return made;
};
/** Returns the dropped branches that conflict with the bare base too, with the files. */
const conflictsWithBase = async (session, made) => {
    const found = new Map();
    const asked = [];
    for (const { branch, files } of made.dropped) {
        if (branch.history.kind === 'unrelated' || made.kept.length === 0)
            found.set(branch.issue, files);
        else if (await mayConflict(session, session.base, branch))
            asked.push(branch);
    }
    const answers = await session.askAll(asked.map((branch) => ({ onto: session.base, branch })));
    asked.forEach((branch, index) => {
        const answer = answers[index];
        if (answer?.kind === 'conflict')
            found.set(branch.issue, answer.files);
    });
    return found;
};
/** Returns the chain that core's plan gives when it keeps the better ones; undefined when merging in order is as good. */
const replan = async (session, { inOrder, fit, conflicts, making }) => {
    const nodes = fit.map((branch) => ({ issue: branch.issue, priority: branch.priority ?? 0 }));
    const edges = [...conflicts.values()].map(({ pair }) => pair);
    const plan = planConflicts({ nodes, edges });
    const before = new Set(inOrder.kept.map((branch) => branch.issue));
    if (!isBetterChoice(nodes, { a: new Set(plan.kept), b: before }))
        return undefined;
    const keep = new Set(plan.kept);
    const next = await chain(session, { branches: fit.filter((branch) => keep.has(branch.issue)), making });
    // Three branches may conflict where no two do; the plan then keeps fewer than it promised.
    return isBetterChoice(nodes, { a: new Set(next.kept.map((branch) => branch.issue)), b: before }) ? next : undefined;
};
/**
 * Returns the first kept branch that it conflicts with. Where no single one conflicts with it (two of them together do),
 * it is the last one that touched a conflicting file.
 */
const rivalOf = (branch, { kept, conflicts, files }) => {
    for (const other of kept) {
        const conflict = conflicts.get(conflictKey(branch.issue, other.issue));
        if (conflict !== undefined)
            return { files: files.length > 0 ? [...files] : conflict.files, rival: other.issue };
    }
    return { files: [...files], rival: (kept.findLast(touching(files)) ?? kept.at(-1))?.issue ?? null };
};

;// CONCATENATED MODULE: ./packages/core/build/trial/conflict-hunks.js
// Cuts both sides of a conflict out of a file with git's conflict markers, for the agent that has to reconcile them. The
// text is untrusted data; only the markers at the start of a line are interpreted.
/** Maximum length of one file's hunks, and maximum number of files of one eviction. */
const maximumHunkChars = 4000;
const maximumSidesFiles = 5;
const contextLines = 3;
const maximumLineLength = 200;
/** Returns undefined when there are no markers: one side deleted the file, or it is not text. */
const conflictHunks = (text, { other }) => {
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
        kept.push(...lines.slice(from, end + 1).map((line) => relabelled(line, other)));
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
    let room = maximumHunkChars - 40;
    for (const whole of lines) {
        const line = whole.length > maximumLineLength ? `${whole.slice(0, maximumLineLength - 1).toWellFormed()}…` : whole;
        room -= line.length + 1;
        if (room < 0)
            return [...kept, `… ${lines.length - kept.length} more lines`].join('\n');
        kept.push(line);
    }
    return kept.join('\n');
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/conflict-sides.js
// Reads the lines of both sides of a conflict from the merge that git itself makes. Nothing is checked out, and the lines
// decide nothing: they are shown to the agent that has to reconcile them.

/** An agent does not read the conflict of a larger file in a prompt. */
const conflict_sides_maximumBytes = 1024 * 1024;
/** Returns those of the files whose conflict is one of lines; `ours` is shown as `other`. */
const readConflictSides = async (git, { ours, theirs, files, other }) => {
    const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', '--allow-unrelated-histories', ours, theirs];
    const merged = await git.run(args);
    // 1 is a conflict, as expected; 0 means that these two commits alone do not conflict.
    if (merged.code > 1)
        throw git.failure(args, merged);
    const [tree = ''] = merged.stdout.toString('utf8').split('\0');
    const sides = [];
    for (const path of files) {
        if (sides.length === maximumSidesFiles)
            break;
        const hunks = await hunksOf(git, `${tree}:${path}`, other);
        if (hunks !== undefined)
            sides.push({ path, hunks });
    }
    return sides;
};
const hunksOf = async (git, object, other) => {
    const size = await git.run(['cat-file', '-s', object]);
    if (size.code !== 0 || Number(size.stdout.toString('utf8')) > conflict_sides_maximumBytes)
        return undefined;
    const content = await git.run(['cat-file', 'blob', object], { maximumBytes: conflict_sides_maximumBytes });
    return content.code === 0 ? conflictHunks(content.stdout.toString('utf8'), { other }) : undefined;
};

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./packages/adapters/build/chunks.js
var chunks = __webpack_require__(9419);
;// CONCATENATED MODULE: ./packages/adapters/build/merge/fetch.js
// Brings branches with their whole history into the merge repository, without the files' contents (`blob:none`), and
// later the few contents that the merges will look at, all in one request. Invariant: a server that does not answer is
// asked again and then is an error of the network; a branch that is gone is left out.



const fetch_fetchTimeoutMs = 600_000;
const pausesMs = [500, 2000];
/** Maximum number of object names in one request; more are asked for in turn. */
const objectsPerFetch = 20_000;
const goneRef = /couldn't find remote ref (?:refs\/heads\/)?(\S+)/;
/** Arguments of both fetches; git reads what to fetch from stdin. */
const fetchArgs = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--stdin'];
/** git fails a whole fetch over one missing branch, and names one at a time. */
const fetchBranches = async (git, { remote, branches }) => {
    let wanted = [...new Set(branches)];
    while (wanted.length > 0) {
        const refspecs = wanted.map((branch) => `+refs/heads/${branch}:refs/heads/${branch}`);
        const gone = await patiently(async () => {
            const args = [...fetchArgs, remote];
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
/** Fetches one ref under its own name. False when there is none. */
const fetchRef = (git, { remote, ref }) => patiently(async () => {
    const args = [...fetchArgs, remote];
    const result = await git.run(args, { input: `+${ref}:${ref}\n`, timeoutMs: fetch_fetchTimeoutMs });
    if (result.code === 0)
        return true;
    if (/couldn't find remote ref/.test(result.stderr))
        return false;
    throw git.failure(args, result);
});
/** Fetches objects by name. `git` knows the remote as a promisor, so the server gives any object of the repository. */
const fetchObjects = async (git, { remote, oids }) => {
    for (const part of (0,chunks/* chunks */.V)(oids, objectsPerFetch)) {
        const input = part.map((oid) => `${oid}\n`).join('');
        // Without noop git would offer its whole history to the server first.
        const args = ['-c', 'fetch.negotiationAlgorithm=noop', ...fetchArgs, remote];
        await patiently(() => git.text(args, { input, timeoutMs: fetch_fetchTimeoutMs }));
    }
};
/** Tries again after trouble that may pass. */
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
// Finds the commit of a branch's own history that brought a given commit there: the commit itself where the branch was
// moved to it, and the merge commit where GitHub or a person merged it.

/** `oid` is reachable from `tip`. */
const landingCommit = async (git, { tip, oid }) => {
    const listed = await git.text(['rev-list', '--first-parent', '--reverse', '--parents', tip, `^${oid}`]);
    const commits = listed.split('\n').filter((line) => line !== '');
    const [, firstParent] = commits[0]?.split(' ') ?? [];
    const found = commits.length === 0 || firstParent === oid ? oid : await firstWith(git, { commits, oid });
    return { oid: found, tree: await git.text(['rev-parse', '--verify', '--quiet', `${found}^{tree}`]) };
};
const firstWith = async (git, { commits, oid }) => {
    for (const line of commits) {
        const commit = line.split(' ')[0] ?? '';
        if (await isAncestor(git, oid, commit))
            return commit;
    }
    throw new Error(`${oid} is not in the history it was found in`);
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/prefetch.js


/**
 * Returns all files, before and after and as the base has them, of every branch that meets another one or the base's own
 * changes in a file or a folder. Where one side removed what the other changed, git looks for a rename, so everything
 * that any branch added is needed too.
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
    return [...found];
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/merge-process.js



const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', '--allow-unrelated-histories', '--stdin'];
const tries = 3;
const pauseMs = 300;
/** A process that takes longer for a question hangs. */
const answerTimeoutMs = 120_000;
/** The first answer of a process that may keep its answers to itself (git before 2.49 on a pipe, without stdbuf's help). */
const firstAnswerMs = 5000;
const merge_process_maximumFiles = 200;
/** More go to a process of their own, which hands its answers over in large pieces. */
const fewQuestions = 200;
const openMergeProcess = (git) => {
    let talk;
    let mode = 'unknown';
    /** Adds to `answers` until every question has one, in order. */
    const askOnce = async (questions, answers) => {
        if (mode === 'silent' || questions.length > fewQuestions)
            return batch(git, questions, answers);
        talk ??= openTalk(git);
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
            await batch(git, questions, answers);
        }
    };
    const askAll = async (questions) => {
        const answers = [];
        for (let failed = 0; answers.length < questions.length;) {
            const before = answers.length;
            try {
                await askOnce(questions, answers);
            }
            catch (error) {
                // The answers of a process that died stay. Trouble is counted from zero as long as there is progress.
                failed = answers.length > before ? 1 : failed + 1;
                if (failed === tries || (error instanceof errors/* RemoteError */.H && !error.retryable))
                    throw error;
                await (0,external_node_timers_promises_.setTimeout)(pauseMs * failed);
            }
        }
        return answers;
    };
    return {
        warm: () => {
            if (mode !== 'silent')
                talk ??= openTalk(git);
        },
        ask: async (question) => {
            const [answer] = await askAll([question]);
            if (answer === undefined)
                throw new Error('git merge-tree ended without an answer');
            return answer;
        },
        askAll,
        close: () => {
            talk?.end();
            talk = undefined;
        },
    };
};
/** The process lives and says nothing, which is no trouble of the repository. */
class NoAnswerError extends Error {
    name = 'NoAnswerError';
}
/** Opens a process that answers one question after the other. stdbuf makes git before 2.49 hand over each answer at once. */
const openTalk = (git) => {
    let waiting;
    let reason;
    const child = startMergeTree(git, {
        via: ['stdbuf', '-o0'],
        answer: (merged) => waiting?.answer(merged),
        gone: (error) => {
            reason ??= error;
            waiting?.fail(reason);
        },
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
            if (reason !== undefined)
                waiting.fail(reason);
            else
                child.stdin.write(questions.map(lineOf).join(''));
        }),
        end: () => child.stdin.end(),
        kill: () => (0,run_program/* killGroup */.i0)(child),
    };
};
const lineOf = ({ ours, theirs }) => `${ours} ${theirs}\n`;
/** Asks from `answers.length` on, in one process that ends with the last question. */
const batch = (git, questions, answers) => new Promise((resolve, reject) => {
    const child = startMergeTree(git, {
        answer: (merged) => {
            answers.push(merged);
            timer.refresh();
        },
        gone: (error) => {
            clearTimeout(timer);
            if (answers.length < questions.length)
                reject(error);
            else
                resolve();
        },
    });
    const timer = setTimeout(() => (0,run_program/* killGroup */.i0)(child), answerTimeoutMs);
    child.stdin.end(questions.slice(answers.length).map(lineOf).join(''));
});
/** `gone` is also called when the process ended well: only the caller knows if it owes answers. */
const startMergeTree = (git, { answer, gone, ...options }) => {
    const parse = answerParser(answer);
    const child = git.start(args, {
        ...options,
        heard: (chunk) => {
            try {
                parse(chunk);
            }
            catch (error) {
                (0,run_program/* killGroup */.i0)(child);
                gone(error);
            }
        },
        // No stdbuf on this machine: that process will never answer.
        gone: (error) => gone(error.code === 'ENOENT' ? new NoAnswerError(error.message) : error),
    });
    return child;
};
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
    return status === '1' ? { kind: 'clean', tree } : { kind: 'conflict', files: [...new Set(files)].slice(0, merge_process_maximumFiles) };
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/processes.js
// The merge-tree processes of an assembly: nearly always one. `.gitattributes` may say how files are merged, so a head
// with other attribute files is merged by another process. Invariant: a process sees the attributes that a checkout of
// that head would have, and nothing of the machine.




/** Opens one process per set of attribute files. There is nearly always one set, and it is mostly empty. */
const openProcesses = ({ openGit, git, plain, gitDir, store, reader, baseAttributes }) => {
    const open = new Map([['', { process: plain, root: undefined }]]);
    const start = async (files) => {
        const root = await makeAttributeTree(files, { parent: (0,external_node_path_.join)(gitDir, 'clambake'), read: readBlob });
        return { process: openMergeProcess(openGit({ cwd: root, env: { GIT_WORK_TREE: root } })), root };
    };
    const readBlob = async (oid) => {
        const [here] = await reader.read([oid]);
        return here?.content ?? git.bytes(['cat-file', 'blob', oid]);
    };
    const attributesOf = (tree) => {
        store.write([tree]);
        return listAttributes(git, tree);
    };
    return {
        of: async (head) => {
            const files = head.attributesChanged ? await attributesOf(head.tree) : await baseAttributes;
            const key = files.map(({ path, entry }) => `${entry.oid} ${path}`).join('\n');
            const one = open.get(key) ?? (await start(files));
            open.set(key, one);
            return one.process;
        },
        close: async () => {
            for (const { process, root } of open.values()) {
                process.close();
                if (root !== undefined)
                    await (0,promises_.rm)(root, { recursive: true, force: true });
            }
        },
    };
};
/** Returns the attribute files of a tree; reads every directory of it. */
const listAttributes = async (git, tree) => {
    const listed = await git.bytes(['ls-tree', '-r', '-t', '-z', tree], { maximumBytes: 512 * 1024 * 1024 });
    return listed
        .toString('latin1')
        .split('\0')
        .flatMap((line) => {
        const [facts = '', path = ''] = line.split('\t', 2);
        const [mode = '', , oid = ''] = facts.split(' ');
        return isAttributePath(path) ? [{ path, entry: { mode, oid } }] : [];
    });
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/read-file.js

const read_file_maximumBytes = 1024 * 1024;
/** `git` may ask `remote` (undefined: everything is here), `local` never does. Undefined: the commit has no such file. */
const readFileAt = async ({ git, local, remote }, { oid, path }) => {
    const listed = await local.text(['--literal-pathspecs', 'ls-tree', '-z', oid, '--', path]);
    const blob = /^100(?:644|755) blob ([0-9a-f]{40})\t/.exec(listed)?.[1];
    if (blob === undefined)
        return undefined;
    if (remote !== undefined && (await local.run(['cat-file', '-e', blob])).code !== 0)
        await fetchObjects(git, { remote, oids: [blob] });
    return local.text(['cat-file', 'blob', blob], { maximumBytes: read_file_maximumBytes });
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/squash.js
// Squash commits: one commit of one parent for each passenger, with the tree of its tested prefix, and the search for those that
// are on a base already. Invariant: the trees are the tested ones in their order, so each commit changes exactly what the policy
// allowed its passenger to change.





/** Returns one commit for each passenger. Without a signer the same plan gives the same commits on every machine. */
const writeSquash = async (git, { gitDir, plan, signer }) => {
    const { baseOid, at, passengers } = plan;
    const objects = [];
    for (const { oid, tree, message } of passengers) {
        const [author = trainIdentity, ...others] = await authorsOf(git, { oid, baseOid });
        const facts = {
            tree,
            parents: [objects.at(-1)?.oid ?? baseOid],
            author: signature(at, author),
            committer: signature(at),
            message: message(others),
        };
        objects.push(signer === undefined ? (0,git_object/* commitObject */.zS)(facts) : await (0,signing/* signedCommit */.q)(facts, signer));
    }
    (0,object_writer/* writeObjects */._)(gitDir, objects);
    return objects.map((object) => object.oid);
};
/** Maximum number of authors that a message names. */
const maximumAuthors = 20;
/** Returns name and address of everybody who wrote a commit that the base lacks, the first author first. */
const authorsOf = async (git, { oid, baseOid }) => {
    const listed = await git.text(['log', '--no-merges', '--reverse', '--topo-order', '--format=%an <%ae>', oid, `^${baseOid}`]);
    const authors = new Set(listed.split('\n').filter((line) => /^[^<>]{1,200} <[^<>\s]{1,200}>$/.test(line)));
    return [...authors].slice(0, maximumAuthors);
};
/**
 * Maps those of the landed commits that a commit of the base's own history names in its trailer to that commit. The commits that
 * others brought by a merge are not asked: an agent writes their messages.
 */
const findSquashed = async (git, { tip, oids }) => {
    const wanted = new Set(oids);
    if (wanted.size === 0)
        return new Map();
    const shared = await git.run(['merge-base', '--octopus', tip, ...wanted]);
    const start = shared.code === 0 ? [`^${shared.stdout.toString('utf8').trim()}`] : [];
    const format = `--format=%H %(trailers:key=${names/* workKey */.z2},valueonly,separator=%x20)`;
    const listed = await git.text(['log', '--first-parent', '--no-merges', format, `--grep=^${names/* workKey */.z2}: `, tip, ...start]);
    const found = new Map();
    for (const line of listed.split('\n')) {
        const [commit = '', ...works] = line.split(' ');
        for (const work of works)
            if (wanted.has(work) && !found.has(work))
                found.set(work, commit);
    }
    return found;
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/revert-commit.js







/** Returns the commit that brought `oid` into the base: its merge, or its squash commit. `squash` is on record. */
const findLanding = async (git, { baseOid, oid, squash }) => {
    const merge = await findMerge(git, { baseOid, oid });
    if (merge !== undefined)
        return merge;
    if (squash !== undefined && (await missingObjects(git, 'commit', [squash])).size === 0 && (await isAncestor(git, squash, baseOid)))
        return squash;
    return (await findSquashed(git, { tip: baseOid, oids: [oid] })).get(oid);
};
/** Returns the merge commit that brought `oid` into the base; undefined where there is none. Both commits are here. */
const findMerge = async (git, { baseOid, oid }) => {
    // The base's own merges come first: another branch may have merged the same work for itself.
    for (const scope of [['--first-parent'], []]) {
        const listed = await git.text(['rev-list', '--merges', '--parents', ...scope, baseOid, `^${oid}`]);
        const merges = listed.split('\n').map((line) => line.split(' '));
        const found = merges.findLast(([, , ...others]) => others.includes(oid))?.[0];
        if (found !== undefined)
            return found;
    }
    return undefined;
};
/** `signature`: author and date as a commit has them. */
const writeRevert = async (git, { gitDir, merge, signature, message, signer, }) => {
    const tree = await git.text(['rev-parse', '--verify', '--quiet', `${merge}^1^{tree}`]);
    const facts = { tree, parents: [merge], author: signature, committer: signature, message };
    const commit = signer === undefined ? (0,git_object/* commitObject */.zS)(facts) : await (0,signing/* signedCommit */.q)(facts, signer);
    (0,object_writer/* writeObjects */._)(gitDir, [commit]);
    return commit.oid;
};
/** Returns what the tree before the merge has otherwise than the merge's. */
const restoredChanges = async (git, merge) => readRawDiff(await git.text(['diff-tree', '-r', '-z', '--raw', '--no-renames', merge, `${merge}^1`], { maximumBytes: 64 * 1024 * 1024 }));
/** Returns the contents among them: a push of the revert needs them here. */
const restoredBlobs = (changes) => changes.flatMap(({ to }) => (to !== undefined && /^1[02]/.test(to.mode) ? [to.oid] : []));

;// CONCATENATED MODULE: ./packages/adapters/build/merge/disjoint.js
// The fast path: a branch that changed only paths that nobody else changed is merged tree by tree in memory. Invariant: it
// answers only where git's own merge could give nothing else. What both sides changed is left to git: a file that exists
// on both sides and before (`met`), and anything else (`tangled`): a file that one side removed, two files that were
// added, a directory that one side removed or turned into a file. Renames therefore cannot matter on the fast path: they
// matter to a merge only where the other side touched the source, the target or the directory that was left.

const none = Buffer.alloc(0);
const openTreeMath = (store) => {
    const differences = new Map();
    const listed = new Map();
    const untilRead = async (build, step) => {
        for (;;) {
            const walk = { store, differences, needs: [], verdict: 'merged', build };
            const result = step(walk);
            if (walk.needs.length === 0)
                return { walk, result };
            await store.load(walk.needs);
        }
    };
    return {
        merge: async (trees) => {
            if (trees.from === trees.theirs)
                return trees.ours;
            if (trees.from === trees.ours)
                return trees.theirs;
            const { walk, result } = await untilRead(true, (one) => mergeTree(one, trees));
            return walk.verdict === 'merged' ? (result ?? store.add(none)) : undefined;
        },
        compare: async (trees) => {
            if (trees.from === trees.theirs || trees.from === trees.ours)
                return 'merged';
            return (await untilRead(false, (one) => mergeTree(one, trees))).walk.verdict;
        },
        changes: async (from, to) => {
            const key = `${from ?? ''}:${to ?? ''}`;
            const known = listed.get(key);
            if (known !== undefined)
                return known;
            const { result } = await untilRead(false, (one) => {
                const found = [];
                collect(one, { from, to, path: '', found });
                return found;
            });
            listed.set(key, result);
            return result;
        },
        entryAt: async (tree, path) => (await untilRead(false, (one) => find(one, tree, path))).result,
        replace: async (tree, entries) => {
            let root = tree;
            for (const [path, entry] of entries)
                root = (await untilRead(true, (one) => replaceAt(one, { tree: root, path: path.split('/'), entry }))).result;
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
/** Returns what differs between two directories, one level deep; undefined while one of them is not in memory. */
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
        walk.verdict = 'tangled';
    else
        walk.differences.set(key, found);
    return found;
};
const disjoint_isFile = (entry) => entry?.mode === '100644' || entry?.mode === '100755';
/** Returns the merged directory; undefined when nothing is left in it. Meaningless where the verdict is not `merged`. */
const mergeTree = (walk, trees) => {
    const changed = difference(walk, trees.from, trees.theirs);
    const ours = disjoint_treeOf(walk, trees.ours);
    if (changed === undefined || ours === undefined)
        return undefined;
    if (ours.odd)
        walk.verdict = 'tangled';
    const changes = new Map();
    for (const { name, from, to } of changed) {
        if (walk.verdict === 'tangled')
            return undefined;
        const here = findEntry(ours.bytes, name);
        let result = to;
        if (!sameEntry(here, from)) {
            if (isTree(here) && isTree(to) && (from === undefined || isTree(from))) {
                const oid = mergeTree(walk, { from: from?.oid, ours: here.oid, theirs: to.oid });
                result = oid === undefined ? undefined : { mode: here.mode, oid };
            }
            else
                walk.verdict = disjoint_isFile(here) && disjoint_isFile(from) && disjoint_isFile(to) ? 'met' : 'tangled';
        }
        changes.set(name, result);
    }
    if (!walk.build || walk.verdict !== 'merged' || walk.needs.length > 0)
        return undefined;
    const merged = withEntries(ours.bytes, changes);
    return merged.length === 0 ? undefined : walk.store.add(merged);
};
const collect = (walk, pair) => {
    const { found } = pair;
    for (const { name, from, to } of difference(walk, pair.from, pair.to) ?? []) {
        const path = `${pair.path}${name}`;
        if (isTree(from) || isTree(to)) {
            collect(walk, { from: isTree(from) ? from.oid : undefined, to: isTree(to) ? to.oid : undefined, path: `${path}/`, found });
        }
        const [before, after] = [isTree(from) ? undefined : from, isTree(to) ? undefined : to];
        if (before !== undefined || after !== undefined)
            found.push({ path, from: before, to: after });
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
const replaceAt = (walk, place) => {
    const [name = '', ...path] = place.path;
    const tree = disjoint_treeOf(walk, place.tree);
    if (tree === undefined)
        return place.tree;
    const there = findEntry(tree.bytes, name);
    if (path.length === 0)
        return walk.store.add(withEntries(tree.bytes, new Map([[name, place.entry]])));
    if (!isTree(there))
        throw new Error('the path of a replaced entry leads through a file');
    const oid = replaceAt(walk, { tree: there.oid, path, entry: place.entry });
    return walk.needs.length > 0 ? place.tree : walk.store.add(withEntries(tree.bytes, new Map([[name, { mode: there.mode, oid }]])));
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/history.js
/**
 * `tips` must be here. `mergeBases` of `tangled` and `shared` are commits to look at, not all of them true merge bases.
 * `partial`: contents of files may be missing, trees and commits may not.
 */
const readHistories = async (git, { base, tips, partial }) => {
    if (tips.length === 0)
        return new Map();
    const input = `${[...new Set(tips)].join('\n')}\n^${base}\n`;
    const filter = partial ? ['--filter=blob:none'] : [];
    const listed = await git.text(['rev-list', '--objects', '--parents', ...filter, '--stdin'], { input, maximumBytes: 512 * 1024 * 1024 });
    const parentsOf = new Map();
    for (const line of listed.split('\n')) {
        // Commits come first. The first object after them is a root tree, which has no name.
        if (line.endsWith(' '))
            break;
        const [oid, ...parents] = line.split(' ');
        if (oid !== undefined && oid !== '')
            parentsOf.set(oid, parents);
    }
    const ways = new Map([...new Set(tips)].map((tip) => [tip, wayToBase(parentsOf, tip)]));
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
const classify = (tip, { way, owners, parentsOf }) => {
    const { outside, edge } = way;
    if (!outside.has(tip))
        return { kind: 'contained' };
    if (edge.size === 0)
        return { kind: 'unrelated' };
    const isShared = (oid) => (owners.get(oid) ?? 0) > 1;
    const shared = [...outside].filter(isShared);
    if (shared.length > 0) {
        const met = [...outside].filter((oid) => !isShared(oid)).flatMap((oid) => (parentsOf.get(oid) ?? []).filter(isShared));
        return { kind: 'shared', mergeBases: [...new Set([...met, ...edge, ...(isShared(tip) ? [tip] : [])])] };
    }
    const [only, ...more] = edge;
    return only !== undefined && more.length === 0 ? { kind: 'plain', mergeBase: only } : { kind: 'tangled', mergeBases: [...edge] };
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/merge-onto.js
// Merges one branch onto one head: tree by tree in memory where nobody else changed what the branch changed, and by git
// where changes meet. Invariant: the tree and the verdict are those of `git merge` in a checkout of the head.


const mergeOnto = async (tools, { head, branch }) => {
    if (branch.history.kind === 'unrelated')
        return { kind: 'conflict', files: [] };
    const { math } = tools;
    if (branch.fromTree !== undefined) {
        const tree = await math.merge({ from: branch.fromTree, ours: head.tree, theirs: branch.tree });
        if (tree !== undefined)
            return { kind: 'clean', tree };
    }
    const part = await reduced(tools, { head, branch });
    const answer = await ask(tools, { head, branch, tree: part ?? head.tree });
    if (answer.kind === 'conflict')
        return answer;
    tools.written = answer.tree;
    if (part === undefined || part === head.tree)
        return answer;
    const whole = await math.merge({ from: part, ours: head.tree, theirs: answer.tree });
    return whole === undefined ? ask(tools, { head, branch, tree: head.tree }) : { kind: 'clean', tree: whole };
};
const ask = async (tools, merge) => {
    const ours = standIn(tools, merge);
    tools.store.write([ours]);
    return (await tools.processes.of(merge.head)).ask({ ours, theirs: merge.branch.oid });
};
/**
 * Returns a commit that git merges the branch with, instead of the head. For a branch that shares nothing with those
 * merged before, it stands directly on the base: it has the same merge bases, and git need not walk over hundreds of
 * merges to find them.
 */
const standIn = ({ base, store }, { head, branch, tree }) => {
    if (branch.history.kind === 'shared')
        return head.oid;
    if (tree === base.tree)
        return base.oid;
    return store.addCommit({ tree, parents: [base.oid], author: undated, committer: undated, message: '' });
};
/**
 * When nothing but files that both sides edited in place is in the way, the rest of the head's tree does not matter to
 * the merge. This returns the base's tree with the head's version of the files that the branch changed: a few objects to
 * write instead of everything that was merged before. Undefined when the whole head is needed.
 */
const reduced = async ({ base, math, written }, { head, branch }) => {
    const { fromTree, changes, tree, history } = branch;
    if (fromTree === undefined || history.kind !== 'plain')
        return undefined;
    const meets = async (ours) => (await math.compare({ from: fromTree, ours, theirs: tree })) === 'met';
    if (!(await meets(head.tree)))
        return undefined;
    const entries = new Map();
    let asWritten = written !== undefined;
    for (const { path } of changes) {
        const [here, onBase] = [await math.entryAt(head.tree, path), await math.entryAt(base.tree, path)];
        if (written !== undefined)
            asWritten &&= sameEntry(here, await math.entryAt(written, path));
        if (here === undefined && onBase === undefined)
            continue;
        // A branch that is merged already added or removed it, so the rest of the tree matters.
        if (here === undefined || onBase === undefined || isTree(here) || isTree(onBase))
            return undefined;
        if (!sameEntry(here, onBase))
            entries.set(path, here);
    }
    // The tree of an earlier merge has all that git needs, and it is in the repository already.
    if (entries.size > 0 && asWritten && written !== undefined && (await meets(written)))
        return written;
    return math.replace(base.tree, entries);
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/tree-store.js
// Trees in memory, and the new objects of an assembly. Invariant: nothing is in the repository before it is asked for.



/** An object that should be here is not. That is trouble of the repository and no branch's fault. */
class MissingObjectError extends Error {
    name = 'MissingObjectError';
    oids;
    constructor(oids) {
        super(`the merge repository lacks ${oids.slice(0, 3).join(', ')}${oids.length > 3 ? ` and ${oids.length - 3} more objects` : ''}`);
        this.oids = oids;
    }
}
/** First four bytes of an object id, as a number. They tell most ids apart. */
const startOf = (oid) => Number.parseInt(oid.slice(0, 8), 16);
const openTreeStore = (gitDir, reader) => {
    const trees = new Map();
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
    return {
        get: (oid) => trees.get(oid),
        load: async (oids) => {
            const wanted = [...new Set(oids)].filter((oid) => !trees.has(oid));
            const found = await reader.read(wanted);
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
            // A tree that was read is in the repository already.
            if (trees.has(object.oid))
                return object.oid;
            trees.set(object.oid, { bytes, odd: false });
            return keep(object, () => oidsIn(bytes, starts));
        },
        addCommit: (facts, object = (0,git_object/* commitObject */.zS)(facts)) => keep(object, () => [facts.tree, ...facts.parents]),
        write: (oids) => {
            const objects = [];
            const open = [...oids];
            for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
                const one = pending.get(oid);
                if (one === undefined)
                    continue;
                pending.delete(oid);
                objects.push(one.object);
                open.push(...one.names());
            }
            // An object comes after the objects that it names.
            (0,object_writer/* writeObjects */._)(gitDir, objects.reverse());
        },
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/session.js









const openSession = async (options, plan) => {
    const { git, local, gitDir, partial } = options;
    const reader = (0,object_reader/* openObjectReader */.T)(local);
    const store = openTreeStore(gitDir, reader);
    const math = openTreeMath(store);
    // The process without attribute files, which nearly every merge asks.
    const plain = openMergeProcess(git);
    if (plan.passengers.length > 1)
        plain.warm();
    try {
        const absent = await absentCommits(reader, [plan.baseOid, ...plan.passengers.map(({ oid }) => oid)]);
        if (absent.has(plan.baseOid)) {
            throw new errors/* RemoteError */.H(`the base's commit ${plan.baseOid} was not fetched: it moved meanwhile`, { status: 0, retryable: true });
        }
        const passengers = plan.passengers.filter(({ oid }) => !absent.has(oid));
        const missing = plan.passengers.flatMap(({ issue, oid }) => (absent.has(oid) ? [issue] : []));
        const { baseTree, branches } = await readBranches({ git, reader, math, partial }, { ...plan, passengers });
        const base = { oid: plan.baseOid, tree: baseTree, attributesChanged: false };
        const processes = openProcesses({ ...options, plain, store, reader });
        const tools = { base, math, store, processes, written: undefined };
        const treesOf = async (commits) => [...(await readRoots(reader, commits)).values()];
        let touched;
        return {
            base,
            branches,
            missing,
            policy: plan.policy,
            math,
            store,
            mergeOnto: (head, branch) => mergeOnto(tools, { head, branch }),
            askAll: async (questions) => {
                const pairs = [];
                for (const { onto: head, branch } of questions) {
                    const tree = (await reduced(tools, { head, branch })) ?? head.tree;
                    pairs.push({ ours: standIn(tools, { head, branch, tree }), theirs: branch.oid });
                }
                store.write(pairs.map(({ ours }) => ours));
                return (await processes.of(base)).askAll(pairs);
            },
            treesOf,
            touched: () => {
                touched ??= touchedFiles({ base, branches, math, treesOf });
                return touched;
            },
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
/** Returns those that are not here or are no commits. */
const absentCommits = async (reader, oids) => {
    const facts = await reader.look(oids);
    return new Set(oids.filter((_, index) => facts[index]?.type !== 'commit'));
};
const readBranches = async ({ git, reader, math, partial }, { baseOid, passengers }) => {
    const histories = await readHistories(git, { base: baseOid, tips: passengers.map(({ oid }) => oid), partial });
    const historyOf = (oid) => histories.get(oid) ?? { kind: 'unrelated' };
    const starts = [...histories.values()].flatMap((history) => (history.kind === 'plain' ? [history.mergeBase] : []));
    const trees = await readRoots(reader, [...new Set([baseOid, ...passengers.map(({ oid }) => oid), ...starts])]);
    const treeOf = (oid) => trees.get(oid) ?? '';
    const baseTree = treeOf(baseOid);
    // All at once: each branch needs a few trees, and the answers to all of them come in one go.
    const branches = await Promise.all(passengers.map(async ({ issue, oid, message, priority, approved = [] }) => {
        const history = historyOf(oid);
        const [tree, fromTree] = [treeOf(oid), history.kind === 'plain' ? treeOf(history.mergeBase) : undefined];
        const changes = history.kind === 'contained' ? [] : await math.changes(fromTree ?? baseTree, tree);
        if (fromTree !== undefined)
            await math.compare({ from: fromTree, ours: baseTree, theirs: tree });
        return { issue, oid, message, priority, approved, tree, history, fromTree, changes };
    }));
    return { baseTree, branches };
};
const readRoots = async (reader, commits) => {
    const found = await reader.read(commits.map((oid) => `${oid}^{tree}`));
    const missing = commits.filter((_, index) => found[index]?.type !== 'tree');
    if (missing.length > 0)
        throw new MissingObjectError(missing);
    return new Map(commits.map((oid, index) => [oid, found[index]?.oid ?? '']));
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge.js

















/** Everything that is lost with the machine is fetched and merged again. */
const config = [...mergeConfig, ['core.fsync', 'none']];
/** Maximum size of a list of paths. */
const merge_maximumBytes = 64 * 1024 * 1024;
/** A fetch on demand waits for the server in any command. */
const timeoutMs = 120_000;
const openRepository = ({ gitDir, remote, credentials, allowFile }) => {
    // A path of this machine is fetched from with all contents.
    const partial = allowFile !== true;
    const promisor = [
        ['remote.origin.url', remote],
        ['remote.origin.promisor', 'true'],
        ['remote.origin.partialclonefilter', 'blob:none'],
    ];
    const openHere = (more = undefined) => (0,git_git/* openGit */.zY)({
        gitDir,
        credentials,
        allowFile,
        config: [...config, ...(partial ? promisor : [])],
        ...(partial ? { timeoutMs } : {}),
        ...more,
    });
    const git = openHere();
    const local = partial ? (0,git_git/* openGit */.zY)({ gitDir, config }) : git;
    return { git, openGit: openHere, local, remote: partial ? 'origin' : remote, partial, gitDir };
};
const openMerge = (options) => {
    const { signer } = options;
    const repository = openRepository(options);
    const { git, local, remote, partial, gitDir } = repository;
    let ready;
    const prepared = () => {
        ready ??= (0,git_git/* initBareRepository */.P_)(local);
        return ready;
    };
    return {
        gitDir,
        fetch: (branches) => prepared().then(() => fetchBranches(git, { remote, branches })),
        fetchKept: async (ref) => {
            await prepared();
            return (await fetchRef(git, { remote, ref })) ? local.text(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]) : undefined;
        },
        has: askTogether((oids) => prepared().then(() => missingObjects(local, 'commit', oids))),
        readTip: (branch) => local.text(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`]),
        readTree: (oid) => local.text(['rev-parse', '--verify', '--quiet', `${oid}^{tree}`]),
        readFile: (oid, path) => readFileAt({ git, local, remote: partial ? remote : undefined }, { oid, path }),
        reachable: (tip, oids) => prepared().then(() => reachable(local, { tip, oids })),
        landing: (tip, oid) => landingCommit(local, { tip, oid }),
        assemble: (plan) => prepared().then(async () => assemble(repository, plan, await signer?.())),
        signs: signer !== undefined,
        squash: (plan) => prepared().then(async () => writeSquash(local, { gitDir, plan, signer: await signer?.() })),
        squashed: async (tip, oids) => {
            await prepared();
            const unknown = await missingObjects(local, 'commit', oids);
            return findSquashed(local, { tip, oids: oids.filter((oid) => !unknown.has(oid)) });
        },
        makeRevert: async ({ baseOid, oid, squash, at, message }) => {
            await prepared();
            if ((await missingObjects(local, 'commit', [baseOid, oid])).size > 0)
                return undefined;
            const merge = await findLanding(local, { baseOid, oid, squash });
            if (merge === undefined)
                return undefined;
            const restored = await restoredChanges(local, merge);
            await fetchMissing(repository, async () => restoredBlobs(restored));
            const made = { gitDir, merge, signature: signature(at), message: message(merge), signer: await signer?.() };
            return { merge, restored, oid: await writeRevert(local, made) };
        },
        readConflict: (conflict) => readConflictSides(git, conflict),
        touched: async (baseOid, oids) => {
            await prepared();
            const touched = new Map();
            for (const oid of new Set(oids))
                touched.set(oid, await changedPaths(local, { baseOid, oid }));
            return touched;
        },
    };
};
/** Puts what is asked at the same moment, of hundreds of branches, to git as one question. */
const askTogether = (missing) => {
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
/** Fetches the contents that a clone without them lacks. */
const fetchMissing = async ({ git, local, remote, partial }, wanted) => {
    if (partial)
        await fetchObjects(git, { remote, oids: [...(await missingObjects(local, 'blob', await wanted()))] });
};
/** Returns the paths that a branch changed since it left the base; a rename has both names. Needs commits and trees only. */
const changedPaths = async (git, { baseOid, oid }) => {
    const from = (await mergeBase(git, baseOid, oid)) ?? baseOid;
    return (0,run_program/* fieldsOf */.Pf)(await git.text(['diff-tree', '-r', '-z', '--name-only', '--no-renames', from, oid], { maximumBytes: merge_maximumBytes }));
};
const reachable = async (git, { tip, oids }) => {
    const unknown = await missingObjects(git, 'commit', oids);
    const known = [...new Set(oids)].filter((oid) => !unknown.has(oid));
    if (known.length === 0)
        return new Set();
    const beyond = new Set((await git.text(['rev-list', '--stdin'], { input: `${known.join('\n')}\n^${tip}\n` })).split('\n'));
    return new Set(known.filter((oid) => !beyond.has(oid)));
};
/**
 * Before anything is merged, git reads every tree of the base and everything that the passengers bring (without the
 * contents that come on demand): git before 2.44 takes a missing tree for an empty one and calls the merge clean (seen
 * with 2.39.5), which would delete the repository's files.
 */
const assemble = async (repository, { baseOid, at, policy, passengers }, signer) => {
    // The session opens meanwhile; nothing is merged before the base is known to be complete.
    const complete = listAttributes(repository.local, baseOid);
    const opening = openSession({ ...repository, baseAttributes: complete }, { baseOid, passengers, policy });
    const [checked, opened] = await Promise.allSettled([complete, opening]);
    if (checked.status === 'rejected' || opened.status === 'rejected') {
        if (opened.status === 'fulfilled')
            await opened.value.close();
        const reasons = [opened, checked].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
        // A base that was not fetched has no trees either, and "not fetched" is the better message.
        throw reasons.find((reason) => reason instanceof errors/* RemoteError */.H) ?? reasons.at(-1);
    }
    const [session, baseAttributes] = [opened.value, checked.value];
    try {
        await fetchMissing(repository, () => blobsToMerge(session, baseAttributes));
        return { ...(await assembleBranches(session, { at, signer })), missing: [...session.missing] };
    }
    finally {
        await session.close();
    }
};

;// CONCATENATED MODULE: ./packages/adapters/build/index.js































/***/ }),

/***/ 3362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ maximumApproved),
/* harmony export */   Wp: () => (/* binding */ approvedPaths),
/* harmony export */   xI: () => (/* binding */ approvalSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(992);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9689);
// The approval of protected content by a person, as a record keeps it.




/** Maximum number of protected paths that one approval covers. */
const maximumApproved = 200;
/** Content at a protected path; `oid` and `mode` are null where the file is to be removed. */
const approvedPaths = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4096), mode: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(6).nullable(), oid: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .oid */ .jq.nullable() }))
    .max(maximumApproved);
/** A person's word that exactly this content may come onto the base although its paths are protected. */
const approvalSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({
    by: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .login */ .iD,
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_fleet_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roles */ .O).optional(),
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE,
    /** The landed commit that it is about. */
    commit: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .oid */ .jq,
    paths: approvedPaths,
});


/***/ })

};
