export const id = 320;
export const ids = [320];
export const modules = {

/***/ 49815:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ applyUntilCurrent),
  I: () => (/* binding */ maximumRounds)
});

// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
;// CONCATENATED MODULE: ./packages/adapters/build/apply/apply.js
// Carries effects out; nothing else pushes the ledger. The order is fixed: push, check that the records are still ours,
// show them on the issues, cancel CI runs, edit pull requests, wake another tick. Invariants: when the push loses, nothing
// after it happens; a record that another tick has changed since is shown by that tick; a failure to show something stops
// nothing, because any later tick repairs it. The results with the tick's correlation id are the audit trail.


/**
 * `decidedOn` is the ledger that the effects were computed from; undefined: no effect shows an issue. Throws a RemoteError
 * when the ledger cannot be reached, and errors of our own; all other answers of servers are in the results.
 */
const applyEffects = async (effects, ports, decidedOn) => {
    const results = [];
    const oids = new Map();
    for (const [kind, carryOut] of Object.entries(carriers(ports, { decidedOn, oids }))) {
        const mine = effects.filter((effect) => effect.kind === kind);
        for (const [effect, result] of mine.length === 0 ? [] : await carryOut(mine)) {
            results.push({ effect, result, correlation: ports.correlation });
            const isLost = kind === 'write-ledger' && (result.status === 'stale' || result.status === 'refused');
            if (isLost)
                return { results, written: result, oids, status: result.status, why: result.why };
        }
    }
    return { results, written: { status: 'applied' }, oids, ...worst(results) };
};
/** The order of the keys is the order of the steps. */
const carriers = (ports, { decidedOn, oids }) => ({
    'write-ledger': (effects) => pushAll(effects, ports, oids),
    'create-labels': (effects) => oneByOne(effects, ({ labels }) => ports.github.createLabels(labels)),
    'project-issue': (effects) => showAll(effects, ports, { decidedOn, oids }),
    'cancel-run': (effects) => oneByOne(effects, ({ run }) => trainOf(ports).cancelRun(run)),
    'edit-pull-request': (effects) => oneByOne(effects, ({ number, body, close }) => trainOf(ports).updatePullRequest(number, close ? { state: 'closed', body } : { body })),
    // Several reasons to wake start one run.
    wake: async ([first, ...others]) => [
        ...(first === undefined ? [] : await oneByOne([first], () => ports.wake())),
        ...others.map((effect) => [effect, { status: 'already-done' }]),
    ],
});
/** Wakes another tick, where no record changes. */
const applyWake = (why, ports) => applyEffects([{ kind: 'wake', why }], ports);
/** Cancels a CI run that no record names. */
const applyCancel = (run, ports) => applyEffects([{ kind: 'cancel-run', run }], ports);
/** Moves branches without a record, with the App's token where there is one. */
const applyBranches = (branches, { ledger, app, objects }) => (app === undefined ? ledger.push([], { branches, objects }) : app.push(branches, objects));
const oneByOne = async (effects, carryOut) => {
    const results = [];
    for (const effect of effects)
        results.push([effect, await attempt(carryOut(effect))]);
    return results;
};
/** Up to the first push that loses. */
const pushAll = async (effects, ports, oids) => {
    const results = [];
    for (const effect of effects) {
        const pushed = await push(effect, ports);
        if (pushed.status === 'applied') {
            for (const [ref, oid] of pushed.oids)
                oids.set(ref, oid);
            results.push([effect, { status: 'applied' }]);
            continue;
        }
        results.push([effect, pushed.status === 'stale' ? { ...pushed, why: `${pushed.refs.join(', ')} moved meanwhile` } : pushed]);
        break;
    }
    return results;
};
const push = async ({ writes, branches }, ports) => {
    if (branches.length === 0)
        return ports.ledger.push(writes);
    if (ports.objects === undefined)
        throw new Error('branches move, and no repository has their commits');
    return ports.ledger.push(writes, { branches, objects: ports.objects });
};
/** Shows all issues in one batch, except those whose record has changed since. */
const showAll = async (wanted, ports, known) => {
    const current = await stillOurs(wanted, ports, known);
    const project = () => ports.github.project(current).catch((error) => current.map(() => asResult(error)));
    const results = current.length === 0 ? [] : await project();
    return wanted.map((effect) => {
        const index = current.indexOf(effect);
        return [effect, index === -1 ? { status: 'already-done' } : (results[index] ?? unanswered)];
    });
};
/**
 * A tick that is a second late would restore the label of an earlier state, and it would stay until something wakes the
 * next tick. When git does not answer, issues are shown as decided.
 */
const stillOurs = async (wanted, { ledger }, { decidedOn, oids }) => {
    try {
        const { issues } = await ledger.read();
        return wanted.filter(({ issue }) => issues.get(issue)?.oid === (oids.get((0,names/* issueRef */.fB)(issue)) ?? decidedOn?.issues.get(issue)?.oid));
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return wanted;
        throw error;
    }
};
const trainOf = ({ train }) => {
    if (train === undefined)
        throw new Error('nobody here can carry out effects of a train');
    return train;
};
const unanswered = { status: 'failed', why: 'GitHub answered nothing for this issue' };
const attempt = (step) => step.then(() => ({ status: 'applied' }), asResult);
const asResult = (error) => {
    if (!(error instanceof errors/* RemoteError */.Hi))
        throw error;
    return { status: error.retryable ? 'failed' : 'refused', why: error.message };
};
const worst = (results) => {
    for (const status of ['failed', 'refused', 'stale']) {
        const whys = results.flatMap(({ result }) => (result.status === status ? [result.why] : []));
        // The next tick shows an issue that has changed meanwhile; the decision itself stands.
        if (whys.length > 0)
            return { status: status === 'stale' ? 'failed' : status, why: [...new Set(whys)].join('; ') };
    }
    return { status: 'applied' };
};

;// CONCATENATED MODULE: ./packages/adapters/build/apply/apply-until-current.js

/** Maximum number of lost races in a row, after which another run goes on. */
const maximumRounds = 5;
/** `decide` reads and decides, and may throw. From the second round on it gets the result of the push that lost. */
const applyUntilCurrent = async (decide, ports) => {
    let lost;
    for (let rounds = 1;; rounds += 1) {
        const round = await decide(lost);
        if (round.kind === 'over')
            return { kind: 'settled', value: round.value, outcome: undefined };
        const outcome = await applyEffects(round.effects, ports, round.decidedOn);
        const { written } = outcome;
        if (written.status !== 'stale' && written.status !== 'refused')
            return { kind: 'settled', value: round.value, outcome };
        // A refusal is decided once more, so that its reason is told.
        if (rounds >= maximumRounds + (written.status === 'refused' ? 1 : 0))
            return { kind: 'lost', value: round.value };
        lost = written;
    }
};


/***/ }),

/***/ 94320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyUntilCurrent: () => (/* reexport */ apply_until_current/* applyUntilCurrent */.y),
  deleteKept: () => (/* reexport */ deleteKept),
  listKept: () => (/* reexport */ listKept),
  maximumRounds: () => (/* reexport */ apply_until_current/* maximumRounds */.I),
  openLandingRepository: () => (/* reexport */ openLandingRepository),
  readEarlierConfigs: () => (/* reexport */ readEarlierConfigs),
  readEndedJob: () => (/* reexport */ readEndedJob)
});

// UNUSED EXPORTS: GitLimitError, NotAuthorised, RemoteError, UserError, actionsBot, agentEnvironment, applyBranches, applyCancel, applyEffects, applyWake, asAdministrator, asAgent, askProvider, attemptVariable, certificateDirectories, certificateVariables, claudeCode, closeDirectories, configPath, configVariables, containerOptions, copyPlainFile, createRunContext, decideIsolation, dispatchEvent, doNotRetry, endProcesses, environmentVariables, failedDownload, fetchImage, fetchSource, findSecret, findWritablePlaces, githubDate, handOver, harmlessLine, hashDiscussion, haveOtherWorkflows, initBareRepository, isTemporary, isTraversable, isUpload, listProcesses, loadArtifacts, loadConfigParser, loadRecords, makeSource, mayOpenPulls, nodesOf, openAccount, openAgentLog, openAppPort, openArtifacts, openBoard, openClock, openComments, openGit, openGitHub, openGitHubClient, openHostProxy, openIdentity, openInnerListeners, openLauncher, openLedger, openMerge, openNamespace, openParts, openRedactor, openReviews, openRunsCache, openSignerFor, openTrainGitHub, openWake, ownTemp, packCheckpoint, packWork, parseBranches, parseCiFile, pathWithSetupLast, placeSkills, postJson, prepareAgentTree, prepareDirectories, prepareNetwork, processVariables, proxyVariables, reachableTemp, readActions, readAgentFile, readBaseRules, readCiFiles, readConfig, readDefaultBranch, readEnvironment, readErrorAnswer, readFile, readIsolationFacts, readNoReply, readPeople, readRetries, readRulesOf, readSnapshot, readTodos, readTrainSnapshot, recallExports, refillTree, refuseWritable, relocateText, rememberEnvironment, removeDirectory, reserveAgentUser, runAsAgent, runCommand, runProgram, safePath, settingsOf, signalProcesses, snapshotQuery, sourceOf, startKeyProxy, takeSnapshot, trustedFirst, trustedOnly, unpriced, uploadLfsObjects, watchAgent, withEnvironment

// EXTERNAL MODULE: ./packages/adapters/build/apply/apply-until-current.js + 1 modules
var apply_until_current = __webpack_require__(49815);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/adapters/build/git/git.js + 1 modules
var git_git = __webpack_require__(20640);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/git/ref-name.js
var ref_name = __webpack_require__(59187);
// EXTERNAL MODULE: ./packages/adapters/build/git/git-failure.js
var git_failure = __webpack_require__(94469);
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
    if (error instanceof errors/* RemoteError */.Hi || !/fsck error/.test(result.stderr))
        throw error;
    return { oid: undefined, why: `the objects on its branch are not sound: ${(0,git_failure/* essentialLines */.EM)(result.stderr)}` };
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/pack-sizes.js
// Reads how large the objects of a pack are before git unpacks them (gitformat-pack, version 2). Three megabytes of pack may
// hold three gigabytes: git limits the size of the pack and not that of its objects. Every entry names its size, and a
// delta the size of what it makes, so that nothing larger than a limit is ever made here.

const [commitType, tagType, offsetDelta, referenceDelta] = [1, 4, 6, 7];
const headerBytes = 12;
const checksumBytes = 20;
const oidBytes = 20;
/** Returns the first limit that the pack exceeds; undefined: it is within them. */
const findPackProblem = (pack, limits) => {
    if (pack.length < headerBytes + checksumBytes || pack.toString('latin1', 0, 4) !== 'PACK')
        return 'damaged';
    const count = pack.readUInt32BE(8);
    if (count > limits.objects)
        return 'objects';
    const bases = new Set();
    let [total, outside] = [0, 0];
    let at = headerBytes;
    for (let index = 0; index < count; index += 1) {
        const entry = readEntry(pack, at, limits);
        if (typeof entry === 'string')
            return entry;
        total += entry.bytes;
        if (entry.base !== undefined && !bases.has(entry.base)) {
            bases.add(entry.base);
            outside += entry.baseBytes;
        }
        if (total > limits.totalBytes || outside > limits.baseBytes)
            return 'total';
        at = entry.end;
    }
    return at === pack.length - checksumBytes ? undefined : 'damaged';
};
const readEntry = (pack, at, limits) => {
    const first = pack[at] ?? 0;
    const type = (first >> 4) & 7;
    const size = readSize(pack, at);
    if (size === undefined || type === 0 || type === 5)
        return 'damaged';
    if (size.value > limits.objectBytes)
        return 'object';
    if ((type === commitType || type === tagType) && size.value > limits.commitBytes)
        return 'commit';
    const start = type === referenceDelta ? size.end + oidBytes : type === offsetDelta ? endOfOffset(pack, size.end) : size.end;
    const unpacked = inflate(pack.subarray(start, pack.length - checksumBytes), size.value);
    if (unpacked === undefined)
        return 'damaged';
    const end = start + unpacked.used;
    if (type !== referenceDelta && type !== offsetDelta)
        return { end, bytes: size.value, baseBytes: 0 };
    const from = readVariable(unpacked.content, 0);
    const made = from === undefined ? undefined : readVariable(unpacked.content, from.end);
    if (from === undefined || made === undefined)
        return 'damaged';
    if (made.value > limits.objectBytes)
        return 'object';
    const base = type === referenceDelta ? { base: pack.toString('hex', size.end, start) } : {};
    return { end, bytes: size.value + made.value, baseBytes: type === referenceDelta ? from.value : 0, ...base };
};
/** Returns undefined when the stream is broken or does not hold exactly as many bytes as it should. */
const inflate = (stream, bytes) => {
    try {
        const options = { info: true, maxOutputLength: Math.max(bytes, 1), chunkSize: Math.min(Math.max(bytes, 64), 65_536) };
        const { buffer, engine } = (0,external_node_zlib_.inflateSync)(stream, options);
        return buffer.length === bytes ? { content: buffer, used: engine.bytesWritten } : undefined;
    }
    catch {
        return undefined;
    }
};
/** Four bits in the first byte, beside the type, and seven in each further one. */
const readSize = (pack, at) => {
    const first = pack[at] ?? 0;
    const rest = first < 0x80 ? { value: 0, end: at + 1 } : readVariable(pack, at + 1);
    return rest && { value: rest.value * 16 + (first & 15), end: rest.end };
};
/** Returns undefined for a number that is cut off or beyond what a number can hold exactly. */
const readVariable = (bytes, at) => {
    let value = 0;
    for (let place = 0; place < 7; place += 1) {
        const byte = bytes[at + place];
        if (byte === undefined)
            return undefined;
        value += (byte & 0x7f) * 2 ** (7 * place);
        if (byte < 0x80)
            return { value, end: at + place + 1 };
    }
    return undefined;
};
const endOfOffset = (pack, at) => {
    let end = at;
    while ((pack[end] ?? 0) >= 0x80)
        end += 1;
    return end + 1;
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-work-file.js
// Takes the work file (a git bundle from the agent's machine) as untrusted data: its header and the sizes of its objects are
// read here, not by git, and its pack is indexed with every fsck check on before any object can be reached. Invariants:
// exactly one ref, of the expected name and commit, or nothing is taken; nothing is unpacked that does not fit.





const mb = 1024 * 1024;
const workFileLimits = { bytes: 100 * mb, headerBytes: mb, prerequisites: 10_000 };
/** Maximum number of objects: each file of a change, with the trees above it and the commits. */
const packLimits = { objects: 300_000, objectBytes: 50 * mb, commitBytes: mb, totalBytes: 500 * mb, baseBytes: 1000 * mb };
/** Sentences for the issue and for the next attempt: each says what to do. */
const packProblems = {
    damaged: 'the objects in the work file are not sound: their pack is damaged',
    objects: `the work has more than ${packLimits.objects} objects: commit fewer files, and none that a command can make again`,
    object: `one file of the work is larger than ${packLimits.objectBytes / mb} MB: leave it out, or make it smaller`,
    commit: 'a commit of the work is larger than 1 MB: its message is too long',
    total: `the work unpacks to more than ${packLimits.totalBytes / mb} MB: commit less, and nothing that a command can make again`,
};
/** Returns the header, or in one sentence why landing does not take it. Only SHA-1, whole (unfiltered) bundles. */
const parseWorkFileHeader = (bytes) => {
    const end = bytes.indexOf('\n\n');
    if (end < 0 || end > workFileLimits.headerBytes)
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
        const stat = await file.stat();
        if (!stat.isFile())
            return 'the work file is missing';
        if (stat.size > workFileLimits.bytes)
            return `the work file is larger than ${workFileLimits.bytes / mb} MB: commit smaller files, and none that a command can make again`;
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
    const problem = findPackProblem(bytes.subarray(header.packOffset), packLimits);
    if (problem !== undefined)
        return packProblems[problem];
    await checkDisk(path);
    // --quiet would not say which commits are missing.
    const verified = await runWithRoom(git, ['bundle', 'verify', path]);
    if (verified.code !== 0)
        return `the work file does not fit this repository: ${(0,git_failure/* essentialLines */.EM)(verified.stderr)}`;
    // `git fetch` from a bundle skips fsck before git 2.46; index-pack never does.
    const indexed = await runWithRoom(git, ['index-pack', '--stdin', '--fix-thin', '--strict', `--max-input-size=${workFileLimits.bytes}`], {
        input: bytes.subarray(header.packOffset),
        timeoutMs: 300_000,
    });
    if (indexed.code !== 0)
        return `the objects in the work file are not sound: ${(0,git_failure/* essentialLines */.EM)(indexed.stderr)}`;
    const type = await git.run(['cat-file', '-t', oid]);
    return type.stdout.toString('utf8').trim() === 'commit' ? undefined : 'the work file does not hold the commit that it names';
};
/** Throws a RemoteError when the disk is full, which says nothing about the work. */
const runWithRoom = async (git, ...[args, options]) => {
    const result = await git.run(args, options);
    if (result.code !== 0 && (0,git_failure/* isDiskFull */.b$)(result.stderr))
        throw git.failure(args, result);
    return result;
};
/** Git writes the pack and its index, and later checks may write as much again. */
const neededBytes = 2 * packLimits.totalBytes + packLimits.baseBytes;
/** A full disk is the runner's trouble: the landing fails, and a later run lands the same work. */
const checkDisk = async (path) => {
    const { bavail, bsize } = await (0,promises_.statfs)((0,external_node_path_.dirname)(path));
    if (bavail * bsize >= neededBytes)
        return;
    const free = Math.floor((bavail * bsize) / mb);
    throw new errors/* RemoteError */.Hi(`the runner has ${free} MB of disk left, and landing needs ${neededBytes / mb} MB`, { status: 0, retryable: true });
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-time.js
// The time that all checks of one work may take together. A single command has a limit of its own, but an author decides how
// many there are, and the job is ended after ten minutes.

/** `commandMs`: limit of a command; `totalMs`: of everything from now on. */
const limitTime = (git, { commandMs, totalMs }) => {
    const until = Date.now() + totalMs;
    const left = () => {
        const ms = until - Date.now();
        if (ms <= 0)
            throw new git_git/* GitLimitError */.O8(`its checks did not end within ${Math.round(totalMs / 1000)} seconds`);
        return ms;
    };
    const within = (options) => ({ ...options, timeoutMs: Math.min(options?.timeoutMs ?? commandMs, left()) });
    return {
        ...git,
        run: async (args, options) => git.run(args, within(options)),
        bytes: async (args, options) => git.bytes(args, within(options)),
        text: async (args, options) => git.text(args, within(options)),
        checkTime: () => void left(),
    };
};

// EXTERNAL MODULE: ./packages/core/build/records/approval-schema.js
var approval_schema = __webpack_require__(83362);
// EXTERNAL MODULE: ./packages/core/build/policy/path-policy.js
var path_policy = __webpack_require__(2813);
// EXTERNAL MODULE: ./packages/core/build/policy/path-rules.js
var path_rules = __webpack_require__(64532);
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

// EXTERNAL MODULE: ./packages/core/build/texts/commit-message.js
var commit_message = __webpack_require__(77258);
// EXTERNAL MODULE: ./packages/adapters/build/git/object-reader.js
var object_reader = __webpack_require__(94907);
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
const tree_bytes_oidBytes = 20;
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
    return { at, name, nul, end: nul + 1 + tree_bytes_oidBytes };
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
        const one = Buffer.allocUnsafe(mode.length + name.length + 2 + tree_bytes_oidBytes);
        one.write(`${mode} ${name}\0`, 0, 'latin1');
        one.write(oid, mode.length + name.length + 2, 'hex');
        return one;
    }));
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-tree-size.js
// Counts the files that differ between two trees, without listing them. git's diff first collects every pair of paths in
// memory, and ten small trees that contain one another ten times each unfold into 10^10 paths: a few kilobytes of pack
// would fill any machine. Here every pair of trees is counted once, no matter how often it is reached.



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
        if (content.length > maximumTreeBytes)
            throw new git_git/* GitLimitError */.O8('one of its directories has too many entries');
        trees.set(oid, content);
        return content;
    };
    const counted = new Map();
    const rootOf = async (commit) => (await read(`${commit}^{tree}`)).oid;
    return {
        countChanges: async (from, to) => countPair({ contentOf, counted, checkTime: git.checkTime }, { a: from === undefined ? undefined : await rootOf(from), b: await rootOf(to), level: 0 }),
        close: reader.close,
    };
};
/** Maximum depth of directories inside one another; git itself runs out of stack far beyond. */
const maximumLevels = 200;
/** About 400,000 entries in one directory. */
const maximumTreeBytes = 16 * 1024 * 1024;
/** Maximum number of pairs of trees: each tree may meet many others. */
const maximumPairs = 1_000_000;
/** Returns the sum over the entries that differ; a file that becomes a directory counts on both sides. Infinity: nested too deeply. */
const countPair = async (state, pair) => {
    const { a, b, level } = pair;
    if (a === b)
        return 0;
    if (level > maximumLevels || state.counted.size > maximumPairs)
        return Number.POSITIVE_INFINITY;
    if (state.counted.size % 1000 === 0)
        state.checkTime();
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

;// CONCATENATED MODULE: ./packages/adapters/build/landing/secrets.js
// Finds secrets in what an agent hands in, before any of it is pushed. Patterns of tokens whose issuers gave them a
// recognisable form: few false alarms, and no claim to find what has no form. A form that no word has is found inside other
// letters too. secret-scanner.ts adds the rules of secretlint, which knows some of these forms only in part. Invariant: a
// finding never shows the secret.
const patterns = [
    ['a GitHub token', /gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/],
    ['a GitHub app token', /ghs_[A-Za-z0-9._-]{36,}/],
    ['an Anthropic key', /\bsk-ant-[A-Za-z0-9]{2,10}-[A-Za-z0-9_-]{20,}|sk-ant-[a-z]{3,6}\d\d-[A-Za-z0-9_-]{20,}/],
    ['an OpenAI key', /\bsk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,}|\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}\b/],
    ['an AWS access key', /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/],
    ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}\b/],
    ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Z0-9]+-\d+-[a-f0-9]{30,}/],
    ['a Slack webhook', /hooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{20,}/],
    ['a Stripe key', /\b(?:sk|rk)_live_[A-Za-z0-9]{20,}/],
    ['an npm token', /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/],
    ['a token of a package registry', /:_(?:authToken|password)\s*=\s*"?[A-Za-z0-9+/_=-]{20,}/],
    ['a PyPI token', /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}/],
    ['a GitLab token', /glpat-[A-Za-z0-9_-]{20,}/],
    ['a Hugging Face token', /\bhf_[A-Za-z]{34}\b/],
    ['a SendGrid key', /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/],
    ['a private key', /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/],
    ['an address with a password', /\b[a-z][a-z0-9+.-]{1,20}:\/\/x-access-token:[^\s/@]{20,}@/i],
];
/** Names what looks like a secret in `text` or is one of `known` (exact values: the job's own token); undefined: nothing. */
const findSecret = (text, known = []) => {
    if (known.some((secret) => secret.length >= 8 && text.includes(secret)))
        return 'a secret of this job';
    return windowsOf(text)
        .map((window) => patterns.find(([, pattern]) => pattern.test(window))?.[0])
        .find((kind) => kind !== undefined);
};
/** Puts a mark in the place of each secret that stands in the text as it is. */
const maskSecrets = (text, { known, mark }) => {
    const masked = known.reduce((rest, secret) => rest.replaceAll(secret, mark('a secret of this job')), text);
    if (findSecret(masked) === undefined)
        return masked;
    return patterns.reduce((rest, [kind, pattern]) => rest.replaceAll(new RegExp(pattern, `g${pattern.flags}`), mark(kind)), masked);
};
const windowChars = 1_000_000;
/** More than the longest secret, so that none is cut everywhere. */
const overlapChars = 10_000;
/** Cuts a text into parts that overlap. The engine of regular expressions runs out of stack on ten million characters of one kind. */
const windowsOf = (text) => {
    const count = Math.max(1, Math.ceil((text.length - overlapChars) / (windowChars - overlapChars)));
    return Array.from({ length: count }, (_, at) => text.slice(at * (windowChars - overlapChars), at * (windowChars - overlapChars) + windowChars));
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/encoded-secrets.js
// Reads a text as somebody would who looks for a secret in disguise: decoded, backwards, and put together again (attack-35).
// A secret that is encrypted, compressed twice or spelled in words is not found; the agent's machine holds none that works for long.


/** Levels of encodings inside one another. */
const encoded_secrets_maximumLevels = 2;
const maximumUnpackedBytes = 4 * 1024 * 1024;
/** Returns what the text says when it is decoded or its pieces are joined. Texts without a disguise have few and short readings. */
const readingsOf = (text) => windowsOf(text).flatMap((window) => decodedIn(window, 1));
/** Names a secret that stands backwards in `text`, or a secret of this job without its ends or with something between its letters. */
const findDisguised = (text, known = []) => windowsOf(text)
    .map((window) => findSecret(reverse(window), known) ?? findScattered(window, known))
    .find((kind) => kind !== undefined);
const decodedIn = (text, level) => {
    const found = [...fromBase64(text), ...fromHex(text), ...fromEscapes(text), ...fromPieces(text)];
    return level >= encoded_secrets_maximumLevels ? found : [...found, ...found.flatMap((one) => decodedIn(one, level + 1))];
};
/**
 * Characters of a text in a row. Random bytes have few such rows, and other letters in front of an encoded part make random bytes.
 * Zero bytes are those of UTF-16, which reads like any text without them.
 */
const textIn = /[\t\n\r\x20-\x7e]{8,}/g;
const asTexts = (bytes) => {
    const isPacked = bytes.length > 18 && bytes[0] === 0x1f && bytes[1] === 0x8b;
    const plain = isPacked ? unpacked(bytes) : bytes;
    const rows = plain.toString('latin1').replaceAll('\0', '').match(textIn);
    return rows === null ? [] : [rows.join('\n')];
};
const unpacked = (bytes) => {
    try {
        return (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: maximumUnpackedBytes });
    }
    catch {
        return bytes;
    }
};
/** The first characters of a run may belong to what stands before the encoded part, so each alignment is tried. */
const fromBase64 = (text) => {
    const joined = text.replace(/([A-Za-z0-9+/_-]{56,76})\r?\n(?=[A-Za-z0-9+/_-])/g, '$1');
    const runs = (joined === text ? [text] : [text, joined]).flatMap((one) => one.match(/[A-Za-z0-9+/_-]{20,}/g) ?? []);
    return runs.flatMap((run) => [0, 1, 2, 3].flatMap((from) => asTexts(Buffer.from(run.slice(from), 'base64url'))));
};
const fromHex = (text) => {
    const plain = text
        .replace(/(?:\\x|0x|%)([0-9a-f]{2})[\s,:]{0,2}/gi, '$1')
        .replace(/\b((?:[0-9a-f]{2}){1,4})[\s:-]{1,4}(?=(?:[0-9a-f]{2}){1,4}\b)/gi, '$1');
    return (plain.match(/[0-9a-f]{32,}/gi) ?? []).flatMap((run) => [0, 1].flatMap((from) => asTexts(Buffer.from(run.slice(from), 'hex'))));
};
/** URL, JSON and HTML. */
const fromEscapes = (text) => {
    if (!/%[0-9a-f]{2}|\\[ux]\{?[0-9a-f]|&#|=[0-9A-F]{2}/i.test(text))
        return [];
    const hex = (_, code) => String.fromCharCode(Number.parseInt(code, 16) & 0xffff);
    const decoded = text
        .replace(/=\r?\n/g, '')
        .replace(/%([0-9a-f]{2})/gi, hex)
        .replace(/\\u\{?0{0,4}([0-9a-f]{2})\}?/gi, hex)
        .replace(/\\x([0-9a-f]{2})/gi, hex)
        .replace(/&#x0{0,6}([0-9a-f]{2});/gi, hex)
        .replace(/&#0{0,6}(\d{2,3});/g, (_, code) => String.fromCharCode(Number(code)));
    return decoded === text ? [] : [decoded];
};
/** Strings that code puts together, and characters or short groups with the same separator between them. */
const fromPieces = (text) => {
    const strings = text.replace(/(["'`])\s*(?:\+|\.|&|,|\\)?\s*(["'`])/g, (all, a, b) => (a === b ? '' : all));
    const rows = text.match(/(?<!\w)\w([^\w\r]{1,4})(?:\w\1){14,}\w(?!\w)/g) ?? [];
    return [
        ...(strings === text ? [] : [strings]),
        ...rows.map((row) => row.replace(/\W/g, '')),
        ...rows.filter((row) => row.includes('-')).map((row) => row.replace(/[^\w-]/g, '')),
    ];
};
const reverse = (text) => [...text].reverse().join('');
/** Long enough that a part of it, or its letters without separators, stands nowhere by chance. */
const enough = 16;
const lettersOf = (text) => text.replace(/[^A-Za-z0-9]/g, '');
/** A secret of this job is looked for without its beginning or end, and with anything between its letters. */
const findScattered = (text, known) => {
    const letters = known.length === 0 ? '' : lettersOf(text);
    const isThere = known.some((secret) => {
        const parts = [secret.slice(7), secret.slice(0, -7)].filter((part) => part.length >= enough);
        const spelled = lettersOf(secret);
        return parts.some((part) => text.includes(part)) || (spelled.length >= enough && letters.includes(spelled));
    });
    return isThere ? 'a secret of this job' : undefined;
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/packed-files.js
// Unpacks what a file packs with deflate (gzip, zip, jar, docx, git's loose objects), to look for secrets in it. Everything is
// limited: these are a stranger's bytes. Other ways of packing are not read.

const packed_files_mb = 1024 * 1024;
const limits = { files: 1000, fileBytes: 16 * packed_files_mb, totalBytes: 64 * packed_files_mb };
const gzip = Buffer.from([0x1f, 0x8b, 0x08]);
const zipEntry = Buffer.from('PK\x03\x04', 'latin1');
/** The packed files that can be read. */
const filesIn = (content) => {
    const found = [];
    let left = limits.totalBytes;
    const add = (unpack) => {
        if (found.length >= limits.files || left <= 0)
            return;
        const bytes = packed_files_unpacked(unpack, Math.min(limits.fileBytes, left));
        if (bytes === undefined || bytes.length === 0)
            return;
        left -= bytes.length;
        found.push(bytes);
    };
    for (const at of placesOf(content, gzip))
        add((maxOutputLength) => (0,external_node_zlib_.unzipSync)(content.subarray(at), { maxOutputLength, ...forgiving }));
    for (const at of placesOf(content, zipEntry)) {
        if (at + 30 > content.length || content.readUInt16LE(at + 8) !== 8)
            continue;
        const start = at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
        add((maxOutputLength) => (0,external_node_zlib_.inflateRawSync)(content.subarray(start), { maxOutputLength, ...forgiving }));
    }
    // The two bytes with which zlib begins.
    if (content[0] === 0x78 && content.length > 2 && content.readUInt16BE(0) % 31 === 0)
        add((maxOutputLength) => (0,external_node_zlib_.unzipSync)(content, { maxOutputLength, ...forgiving }));
    return found;
};
/** A stream that is cut off is read as far as it goes. */
const forgiving = { finishFlush: 2 };
const packed_files_unpacked = (unpack, maximum) => {
    try {
        return unpack(maximum);
    }
    catch {
        return undefined;
    }
};
function* placesOf(content, mark) {
    for (let at = content.indexOf(mark); at >= 0; at = content.indexOf(mark, at + 1))
        yield at;
}

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
        Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(198)]).then(__webpack_require__.bind(__webpack_require__, 198)),
        __webpack_require__.e(/* import() */ 577).then(__webpack_require__.bind(__webpack_require__, 31577)),
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

;// CONCATENATED MODULE: ./packages/adapters/build/landing/secret-search.js
// The one search for secrets: in a text as it stands, in what it says when it is decoded or put together (attack-35), and in the
// files that an archive packs.




/** A line may have any length. Pieces overlap by more than any secret has. */
const pieceChars = 100_000;
const secret_search_overlapChars = 5_000;
const piecesOf = (text) => text.length <= pieceChars
    ? [text]
    : Array.from({ length: Math.ceil(text.length / pieceChars) }, (_, piece) => text.slice(piece * pieceChars, (piece + 1) * pieceChars + secret_search_overlapChars));
/** `known`: exact values, such as a token of this job. `checkTime` throws when the search takes too long. */
const openSecretSearch = ({ known = [], checkTime }) => {
    const scan = openSecretScan();
    const lookOnce = async (name, text) => {
        for (const piece of piecesOf(text)) {
            checkTime();
            const kind = findSecret(piece, known);
            const found = kind === undefined ? await scan.add(name, piece) : { name, kind };
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
    const lookDeeper = async (name, text) => {
        const disguised = `${name} in another form`;
        for (const window of windowsOf(text)) {
            checkTime();
            for (const reading of readingsOf(window)) {
                const found = await lookOnce(disguised, reading);
                if (found !== undefined)
                    return found;
            }
            const kind = findDisguised(window, known);
            if (kind !== undefined)
                return { name: disguised, kind };
        }
        return undefined;
    };
    const look = async (name, text) => (await lookOnce(name, text)) ?? (await lookDeeper(name, text));
    const lookIntoPacked = async (name, content) => {
        for (const file of filesIn(content)) {
            const inside = await look(`${name}, in what it packs,`, textOf(file));
            if (inside !== undefined)
                return inside;
        }
        return undefined;
    };
    return {
        look,
        lookInto: async (name, content) => (await look(name, textOf(content))) ?? (await lookIntoPacked(name, content)),
        lookIntoPacked,
        end: scan.end,
    };
};
/** Without its zero bytes text in UTF-16 reads like any other text. Several of them stand between two things. */
const textOf = (content) => content
    .toString('latin1')
    .replace(/\0{2,}/g, '\n')
    .replaceAll('\0', '');
/** The job of an agent has its work to upload. */
const maximumSearchMs = 120_000;
class SearchTooLongError extends (/* unused pure expression or super */ null && (Error)) {
    name = 'SearchTooLongError';
}
/** The search with the time that the job of an agent has. It throws a SearchTooLongError afterwards. */
const openTimedSearch = (known = []) => {
    const end = performance.now() + maximumSearchMs;
    const checkTime = () => {
        if (performance.now() > end)
            throw new SearchTooLongError('the search for secrets takes too long');
    };
    return openSecretSearch({ known, checkTime });
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
    /** With its message. */
    commitBytes: 1024 * 1024,
    /** As Linux limits a path, and each name in it. */
    pathBytes: 4095,
    nameBytes: 255,
};
const eachCommit = ['diff-tree', '--stdin', '--no-commit-id', '-r', '-c', '--root'];
const noTricks = ['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color'];
/** Returns the paths that differ between two commits or trees, read with `-z` so that no name is quoted. */
const readChanges = async (git, from, to) => readRawDiff(await git.text(['diff-tree', '-r', '-z', '--raw', ...noTricks, from, to]));
/** Refuses kinds of files and names wherever they appear. */
const noRules = (0,path_policy/* openPathPolicy */.Gs)({});
const checkNames = (changes) => {
    const long = changes.find(({ path }) => isTooLong(path));
    if (long !== undefined)
        return { why: `the path ${(0,path_policy/* shownPath */.pS)(long.path)} is longer than a checkout can write: use shorter names`, isSecret: false };
    const secret = findSecret(changes.map((c) => c.path).join('\n'));
    if (secret !== undefined)
        return { why: `a file name holds what looks like ${secret}`, isSecret: true };
    const why = noRules.judge(changes)?.why;
    return why === undefined ? undefined : { why, isSecret: false };
};
const isTooLong = (path) => Buffer.byteLength(path) > landingLimits.pathBytes || path.split('/').some((name) => Buffer.byteLength(name) > landingLimits.nameBytes);
/**
 * Counts, before git lists anything, what each commit changes against each parent and the work against the base it
 * started from. A merge of the base may bring many files; the agent's own change may not.
 */
const checkCounts = async (git, { from, head, commits }) => {
    const counter = openTreeCounter(git);
    try {
        const changed = await counter.countChanges(from, head);
        if (changed > landingLimits.files)
            return `it changes more than ${landingLimits.files} files: commit fewer, and none that a command can make again`;
        if (commits.length === 0)
            return undefined;
        const parents = await git.text(['rev-list', '--parents', '--no-walk=unsorted', '--stdin'], { input: `${commits.join('\n')}\n` });
        for (const line of parents.split('\n')) {
            const [commit = '', ...older] = line.split(' ');
            if (commit === '')
                continue;
            for (const parent of older.length === 0 ? [undefined] : older) {
                git.checkTime();
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
        const [type, size = 0] = line.split(' ');
        const bytes = Number(size);
        total += bytes;
        if (type === 'commit' && bytes > landingLimits.commitBytes)
            return 'one of its commits is larger than 1 MB: its message is too long';
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
    const secrets = openSecretSearch({ known, checkTime: git.checkTime });
    for (const { content } of (await (0,object_reader/* readObjects */.$)(git, commits, landingLimits.patchBytes)).values()) {
        const text = content.toString('utf8');
        // Landing takes characters out of messages, which may join the parts of a secret.
        const landed = (0,commit_message/* landedMessage */.C)(text.slice(text.indexOf('\n\n') + 2), { issue: undefined, agent: '', attempt: '' });
        for (const words of [text, landed]) {
            const wrong = sentence(await secrets.look('a commit message holds', words));
            if (wrong !== undefined)
                return wrong;
        }
    }
    const changes = readRawDiff(await git.text([...eachCommit, '-z', '--raw', ...noTricks], { input }));
    const names = changes.map(({ path }) => path).join('\n');
    const wrong = checkNames(changes) ?? sentence(await secrets.look('a file name holds', names));
    if (wrong !== undefined)
        return wrong;
    const patch = await git.text([...eachCommit, '-p', '-U0', '--full-index', ...noTricks], {
        input,
        maximumBytes: landingLimits.patchBytes,
    });
    return sentence((await checkPatch(git, patch, secrets)) ?? (await secrets.end()));
};
const sentence = (found) => found && { why: `${found.name} what looks like ${found.kind}`, isSecret: true };
const readPatch = (patch) => {
    const found = { added: [], blobs: new Set() };
    let blob;
    for (const line of patch.split('\n')) {
        const change = found.added.at(-1);
        if (line.startsWith('diff '))
            found.added.push({ file: '', lines: [] });
        else if (line.startsWith('index '))
            blob = /\.\.([0-9a-f]{40})/.exec(line)?.[1];
        else if (line.startsWith('Binary files ') && blob !== undefined && !/^0+$/.test(blob))
            found.blobs.add(blob);
        // A merge has one column for each parent. `+++ x` may be a file's name or an added line `++ x`: it is read as both.
        else if (change !== undefined && /^ *\+/.test(line)) {
            if (line.startsWith('+++ '))
                change.file = line.slice(4).replace(/^"?b\//, '');
            change.lines.push(line.replace(/^ *\+/, ''));
        }
    }
    return found;
};
const checkPatch = async (git, patch, secrets) => {
    const { added, blobs } = readPatch(patch);
    for (const { file, lines } of added) {
        const wrong = await secrets.look(`the change to ${(0,path_policy/* shownPath */.pS)(file)} adds`, lines.join('\n'));
        if (wrong !== undefined)
            return wrong;
    }
    if (blobs.size === 0)
        return undefined;
    for (const { content } of (await (0,object_reader/* readObjects */.$)(git, [...blobs], landingLimits.totalBytes + 1024 * 1024)).values()) {
        const wrong = await secrets.lookInto('a binary file holds', content);
        if (wrong !== undefined)
            return wrong;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-policy.js
// The one policy for everything that landing lets through: size, files, secrets, and what merging it would change.



/** Applies the one policy for everything that would come onto the base. Returns its new commits and what a person has to approve. */
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
    const finding = await checkCommits(git, { commits, known: knownSecrets });
    if (finding?.isSecret === true)
        return finding;
    if (refusal !== undefined && asks === undefined)
        return { why: refusal.why, rule: refusal.rule, ...(finding === undefined ? { commits } : {}) };
    return finding ?? { commits, asks };
};
/**
 * Checks everything between the base's newest commit in the work and its head (older changes came from the base), and then
 * what merging it would change: git follows renames, and the work may have several merge bases.
 */
const checkTree = async (git, { from, head, base, protectedPaths, approved = [] }) => {
    const policy = (0,path_policy/* openPathPolicy */.Gs)((0,path_rules/* pathRulesOf */.wD)(protectedPaths));
    // Work on an older commit of the base may hold what the base has since: that is no change.
    const differing = new Set((await readChanges(git, base, head)).map(({ path }) => path));
    const own = policy.judge((await readChanges(git, from, head)).filter(({ path }) => differing.has(path)), approved);
    if (own?.level === 'block')
        return own;
    const merged = await checkMerged(git, { base, head, policy, approved });
    return merged?.level === 'block' ? merged : (own ?? merged);
};
/** The train asks the same about the bundle's tree; here the agent learns it sooner. A merge that conflicts is left to the train. */
const checkMerged = async (git, { base, head, policy, approved }) => {
    // A merge that does not end within its time would not end aboard the train either.
    const merged = await git.run(['merge-tree', '--write-tree', '--no-messages', base, head]);
    const tree = /^[0-9a-f]{40}$/m.exec(merged.stdout.toString('utf8'))?.[0];
    if (merged.code !== 0 || tree === undefined)
        return undefined;
    const refusal = policy.judge(await readChanges(git, base, tree), approved);
    return refusal === undefined
        ? undefined
        : { ...refusal, why: `merging it into the base changes what its own files do not show: ${refusal.why}` };
};

// EXTERNAL MODULE: ./packages/adapters/build/git/git-object.js
var git_object = __webpack_require__(58772);
// EXTERNAL MODULE: ./packages/adapters/build/git/signing.js
var signing = __webpack_require__(22849);
// EXTERNAL MODULE: ./packages/adapters/build/git/object-writer.js
var object_writer = __webpack_require__(69227);
// EXTERNAL MODULE: ./packages/adapters/build/run-program.js + 1 modules
var run_program = __webpack_require__(5029);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/replay.js
// Brings work onto a base that was moved back: commit by commit, each with what it changed and nothing else, so that commits
// which were dropped from the base do not come back with it. Work with merges becomes one commit.







/**
 * Returns the newest of the commits that the work stands on and the base no longer has; undefined where there is none. The
 * names may come from the agent's machine: a wrong one makes the work smaller and never larger.
 */
const droppedStart = async (git, { base, head, stoodOn }) => {
    let found;
    const unknown = await missingObjects(git, 'commit', stoodOn);
    for (const oid of new Set(stoodOn)) {
        if (unknown.has(oid) || oid === head || !(await isAncestor(git, oid, head)) || (await isAncestor(git, oid, base)))
            continue;
        if (found === undefined || (await isAncestor(git, found, oid)))
            found = oid;
    }
    return found;
};
const replay = async (git, { gitDir, from, onto, head, signer }) => {
    const listed = await git.text(['rev-list', '--reverse', '--topo-order', '--parents', head, `^${from}`, `^${onto}`]);
    const commits = listed.split('\n').flatMap((line) => {
        const [oid = '', ...parents] = line.split(' ');
        return oid === '' ? [] : [[oid, ...parents]];
    });
    const found = await (0,object_reader/* readObjects */.$)(git, [head, ...commits.map(([oid]) => oid)], 512 * 1024 * 1024);
    const factsOf = (oid) => readFacts(found.get(oid)?.content.toString('utf8') ?? '');
    const isLinear = commits.every(([, ...parents]) => parents.length === 1);
    const steps = isLinear
        ? commits.map(([oid, parent = from]) => ({ oid, parent, facts: factsOf(oid) }))
        : [{ oid: head, parent: from, facts: together(commits.map(([oid]) => factsOf(oid))) }];
    let tip = onto;
    for (const { oid, parent, facts } of steps) {
        const applied = await applyChange(git, { gitDir, parent, oid, tip, committer: facts.committer });
        if ('files' in applied)
            return applied;
        const made = { ...facts, tree: applied.tree, parents: [tip] };
        const commit = signer === undefined ? (0,git_object/* commitObject */.zS)(made) : await (0,signing/* signedCommit */.q)(made, signer);
        (0,object_writer/* writeObjects */._)(gitDir, [commit]);
        tip = commit.oid;
    }
    return { oid: tip };
};
/** Applies to `tip` what `oid` changed since `parent`, as git merges three trees. */
const applyChange = async (git, { gitDir, parent, oid, tip, committer }) => {
    const [before = '', after = '', onto = ''] = (await git.text(['rev-parse', `${parent}^{tree}`, `${oid}^{tree}`, `${tip}^{tree}`])).split('\n');
    if (before === onto)
        return { tree: after };
    const made = (tree, parents) => (0,git_object/* commitObject */.zS)({ tree, parents, author: committer, committer, message: '' });
    // git merges commits: these two have the tree before the change as their common ancestor.
    const ancestor = made(before, []);
    const [ours, theirs] = [made(onto, [ancestor.oid]), made(after, [ancestor.oid])];
    (0,object_writer/* writeObjects */._)(gitDir, [ancestor, ours, theirs]);
    const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', ours.oid, theirs.oid];
    const merged = await git.run(args);
    if (merged.code > 1)
        throw git.failure(args, merged);
    const [tree = '', ...files] = (0,run_program/* fieldsOf */.Pf)(merged.stdout.toString('utf8'));
    return merged.code === 1 ? { files } : { tree };
};
const readFacts = (text) => {
    const end = text.indexOf('\n\n');
    const value = (key) => new RegExp(`^${key} (.*)$`, 'm').exec(text.slice(0, end))?.[1] ?? '';
    return { author: value('author'), committer: value('committer'), message: text.slice(end + 2) };
};
/** The facts of one commit for several: those of the last one, with all subjects in its message. */
const together = (all) => {
    const subjects = all.map(({ message }) => message.split('\n')[0] ?? '').filter((subject) => !subject.startsWith('Merge '));
    const last = all.at(-1) ?? { author: '', committer: '', message: '' };
    const [first = 'Work', ...more] = subjects;
    return { ...last, message: `${first}\n${more.length === 0 ? '' : `\n${more.map((subject) => `- ${subject}`).join('\n')}\n`}` };
};

// EXTERNAL MODULE: ./packages/core/build/policy/risk-flags.js
var risk_flags = __webpack_require__(15328);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-flags.js
// Reads what a reviewer easily overlooks in a branch: the lines that it adds and removes, files that git does not show, modes.


/** `numstat`: its lines for the same commits, read with `-z`. */
const readFlags = async (git, { from, oid, numstat }) => {
    const changes = await readChanges(git, from, oid);
    const binary = numstat.flatMap((line) => /^-\t-\t(.*)$/s.exec(line)?.[1] ?? []);
    const args = ['-c', 'core.quotePath=false', 'diff-tree', '-r', '-p', '-U0', '--src-prefix=', '--dst-prefix='];
    const tricks = ['--no-renames', '--no-ext-diff', '--no-textconv', '--no-color'];
    const patch = await git.text([...args, ...tricks, from, oid], { maximumBytes: landingLimits.patchBytes });
    return (0,risk_flags/* riskFlags */.L)({ changes, binary, lines: readLines(patch) });
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

;// CONCATENATED MODULE: ./packages/adapters/build/git/lfs-pointer.js
// The small file that stands in a commit for a file kept by git-lfs
// (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md).
/** A pointer is smaller than this. */
const maximumPointerBytes = 1024;
const version = /^version (?:https:\/\/git-lfs\.github\.com\/spec\/v1|https:\/\/hawser\.github\.com\/spec\/v1|http:\/\/git-media\.io\/v\/2)\n/;
/** Undefined for every other content. */
const readLfsPointer = (content) => {
    if (content.length >= maximumPointerBytes || !version.test(content))
        return undefined;
    const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(content)?.[1];
    const size = /^size (\d{1,15})$/m.exec(content)?.[1];
    return oid === undefined || size === undefined ? undefined : { oid, size: Number(size) };
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/lfs-objects.js
// The objects of git-lfs that an agent handed over, as files beside its work file, each under the sha256 of its content. They are
// data of a stranger: nothing is sent that is not what its name says, or that holds a secret.







/** Directory beside the work file. */
const handedDirectory = 'lfs';
/** True when there is such a file. What else may stand there is refused when it is read. */
const openHanded = async (directory, { oid }) => (0,promises_.open)((0,external_node_path_.join)(directory, oid), external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK).catch(() => undefined);
const pieceBytes = 1024 * 1024;
/** Longer than any secret. */
const overlapBytes = 5000;
/** Larger objects are searched for secrets as they stand only: they may have 500 MB, and the whole search takes a second for 2 MB. */
const maximumSearchedBytes = 16 * 1024 * 1024;
/** Returns why one of the files may not be sent. A file that is missing is no problem here. */
const checkHandedObjects = async (directory, { pointers, knownSecrets, checkTime, }) => {
    const search = openSecretSearch({ known: knownSecrets, checkTime });
    for (const pointer of pointers) {
        const file = await openHanded(directory, pointer);
        if (file === undefined)
            continue;
        try {
            const stat = await file.stat();
            const isPlain = stat.isFile() && stat.size === pointer.size;
            const hash = (0,external_node_crypto_.createHash)('sha256');
            const small = [];
            let before = Buffer.alloc(0);
            for (let at = 0; isPlain && at < stat.size; at += pieceBytes) {
                checkTime();
                const piece = Buffer.alloc(Math.min(pieceBytes, stat.size - at));
                await file.read(piece, 0, piece.length, at);
                hash.update(piece);
                if (stat.size <= maximumSearchedBytes)
                    small.push(piece);
                const kind = findSecret(Buffer.concat([before, piece]).toString('latin1').replaceAll('\0', ''), knownSecrets);
                if (kind !== undefined)
                    return secretIn({ name: `the content of ${(0,path_policy/* shownPath */.pS)(pointer.path)} for git-lfs holds`, kind });
                before = piece.subarray(Math.max(0, piece.length - overlapBytes));
            }
            if (!isPlain || hash.digest('hex') !== pointer.oid)
                return {
                    why: `the content of ${(0,path_policy/* shownPath */.pS)(pointer.path)} for git-lfs is not what its pointer names: commit the file again`,
                    isSecret: false,
                };
            const found = await search.lookInto(`the content of ${(0,path_policy/* shownPath */.pS)(pointer.path)} for git-lfs holds`, Buffer.concat(small));
            if (found !== undefined)
                return secretIn(found);
        }
        finally {
            await file.close();
        }
    }
    const last = await search.end();
    return last && secretIn(last);
};
const secretIn = ({ name, kind }) => ({ why: `${name} what looks like ${kind}`, isSecret: true });

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./packages/adapters/build/network.js
var network = __webpack_require__(14391);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/lfs-server.js
// The client of a git-lfs server: the batch API and the basic transfer, as far as an upload needs them
// (https://github.com/git-lfs/git-lfs/tree/main/docs/api). Invariant: the token is sent to the repository's own server only; a
// storage server gets the headers that this one names.






const media = 'application/vnd.git-lfs+json';
/** As git-lfs itself asks. */
const objectsOfBatch = 100;
const timeoutMs = 120_000;
const action = schemas/* object */.Ikc({ href: schemas/* url */.OZ5(), header: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional() });
const answerSchema = schemas/* object */.Ikc({
    transfer: schemas/* string */.YjP().optional(),
    objects: schemas/* array */.YOg(schemas/* object */.Ikc({
        oid: schemas/* string */.YjP(),
        error: schemas/* object */.Ikc({ code: schemas/* number */.aig(), message: schemas/* string */.YjP() }).optional(),
        actions: schemas/* object */.Ikc({ upload: action.optional(), verify: action.optional() }).optional(),
    })),
});
/** Returns the first object that is neither on the server nor can be sent there. */
const uploadLfsObjects = async (server, { pointers, directory }) => {
    for (let at = 0; at < pointers.length; at += objectsOfBatch) {
        const batch = pointers.slice(at, at + objectsOfBatch);
        const asked = await askBatch(server, batch);
        if (typeof asked === 'string')
            return { path: batch[0]?.path ?? '', why: asked };
        for (const pointer of batch) {
            const answered = asked.find(({ oid }) => oid === pointer.oid);
            const why = answered === undefined ? 'the server did not answer for it' : await settle(server, { pointer, answered, directory });
            if (why !== undefined)
                return { path: pointer.path, why };
        }
    }
    return undefined;
};
/** Returns the server's answer about each object, or why it takes none. */
const askBatch = async ({ remote, credentials, branch }, batch) => {
    const url = `${remote.replace(/(?:\.git)?\/*$/, '')}.git/info/lfs/objects/batch`;
    if (!url.startsWith('http'))
        return 'this remote has no server for git-lfs';
    const login = credentials === undefined ? {} : { authorization: `Basic ${Buffer.from(`x-access-token:${credentials.token}`).toString('base64')}` };
    const objects = batch.map(({ oid, size }) => ({ oid, size }));
    const body = { operation: 'upload', transfers: ['basic'], ref: { name: `refs/heads/${branch}` }, hash_algo: 'sha256', objects };
    const answer = await send({
        method: 'POST',
        url,
        headers: { accept: media, 'content-type': media, ...login },
        body: Buffer.from(JSON.stringify(body)),
    });
    if (answer.status !== 200)
        return `the server takes no objects of git-lfs (HTTP ${answer.status}${said(answer.text)})`;
    const parsed = answerSchema.safeParse(parseJson(answer.text));
    if (!parsed.success)
        return 'the server’s answer about git-lfs cannot be read';
    if ((parsed.data.transfer ?? 'basic') !== 'basic')
        return 'the server takes objects of git-lfs in a way that landing does not know';
    return parsed.data.objects;
};
const settle = async ({ uploads }, { pointer, answered, directory }) => {
    const { error, actions } = answered;
    if (error !== undefined)
        return `the server refuses its object (${error.code}${said(JSON.stringify({ message: error.message }))})`;
    // No action: the server has it.
    if (actions?.upload === undefined)
        return undefined;
    const file = await openHanded(directory, pointer);
    if (file === undefined)
        return 'its object is neither on the server nor with the work: commit the file again, where git-lfs is installed';
    try {
        if (!uploads)
            return undefined;
        const sent = await send({
            method: 'PUT',
            url: actions.upload.href,
            headers: { 'content-type': 'application/octet-stream', ...actions.upload.header, 'content-length': String(pointer.size) },
            body: file.createReadStream({ autoClose: false }),
        });
        if (sent.status >= 300)
            return `its object could not be uploaded (HTTP ${sent.status}${said(sent.text)})`;
    }
    finally {
        await file.close();
    }
    if (actions.verify === undefined)
        return undefined;
    const headers = { accept: media, 'content-type': media, ...actions.verify.header };
    const body = Buffer.from(JSON.stringify({ oid: pointer.oid, size: pointer.size }));
    const verified = await send({ method: 'POST', url: actions.verify.href, headers, body });
    return verified.status >= 300 ? `the server did not keep its object (HTTP ${verified.status}${said(verified.text)})` : undefined;
};
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** Returns the server's own words. */
const said = (text) => {
    const message = parseJson(text)?.message;
    return typeof message === 'string' && message !== '' ? `: ${message.slice(0, 300)}` : '';
};
const maximumAnswerBytes = 1024 * 1024;
/** Throws a RemoteError when the server cannot be reached or is in trouble: then a later run tries again. */
const send = ({ method, url, headers, body }) => new Promise((resolve, reject) => {
    const trouble = (why, status = 0) => reject(new errors/* RemoteError */.Hi(`the server of git-lfs ${why}`, { status, retryable: true }));
    const start = url.startsWith('https:') ? external_node_https_.request : external_node_http_.request;
    const request = start(url, { method, headers, timeout: timeoutMs, agent: (0,network/* agentFor */.Pf)(url) }, (answer) => {
        const chunks = [];
        let length = 0;
        answer.on('data', (chunk) => {
            length += chunk.length;
            if (length <= maximumAnswerBytes)
                chunks.push(chunk);
        });
        answer.on('error', () => trouble('broke off its answer'));
        answer.on('end', () => {
            const status = answer.statusCode ?? 0;
            // 507 and 509: the account has used up its storage or its traffic.
            if (status === 429 || (status >= 500 && status !== 507 && status !== 509))
                trouble(`answered HTTP ${status}`, status);
            else
                resolve({ status, text: Buffer.concat(chunks).toString('utf8') });
        });
    });
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', (error) => trouble(`could not be reached (${error.message})`));
    if (Buffer.isBuffer(body))
        request.end(body);
    else {
        body.on('error', (error) => request.destroy(error));
        body.pipe(request);
    }
});

;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-lfs.js
// Makes sure that the content of every file for git-lfs is on the server before its pointer is pushed. A pointer whose object
// is nowhere breaks every later checkout, and content in the place of a pointer is in the history for good.









const landing_lfs_eachCommit = ['diff-tree', '--stdin', '--no-commit-id', '-r', '-c', '--root', '-z', '--raw', '--no-renames'];
const maximumReadBytes = 256 * 1024 * 1024;
/** Uploads what the server lacks. Returns why the work may not be pushed. */
const checkLfs = async (git, check) => {
    const raw = await findRawContent(git, check);
    if (raw !== undefined)
        return plain(`${(0,path_policy/* shownPath */.pS)(raw)} is for git-lfs (.gitattributes), and its content was committed in the place of a pointer: ${advice}`);
    const pointers = await findPointers(git, check);
    const [first] = pointers;
    if (first === undefined)
        return undefined;
    const elsewhere = await foreignServer(git, check);
    if (elsewhere !== undefined)
        return plain(`${(0,path_policy/* shownPath */.pS)(first.path)} is for git-lfs, and .lfsconfig names a server that landing has no access to (${elsewhere})`);
    const directory = (0,external_node_path_.join)((0,external_node_path_.dirname)(check.workFile), handedDirectory);
    const wrong = await checkHandedObjects(directory, { pointers, knownSecrets: check.knownSecrets, checkTime: git.checkTime });
    if (wrong !== undefined)
        return wrong;
    const failed = await uploadLfsObjects(check, { pointers, directory });
    return failed === undefined ? undefined : plain(`${(0,path_policy/* shownPath */.pS)(failed.path)} is for git-lfs, and ${failed.why}`);
};
const plain = (why) => ({ why, isSecret: false });
const advice = 'commit it where git-lfs is installed, which the setup of the agents can do';
const landing_lfs_isFile = ({ to }) => to?.mode.startsWith('100') === true;
/** Returns a changed path that the attributes of the work or of the base give to git-lfs, and that holds something else than a pointer. */
const findRawContent = async (git, { from, head, base }) => {
    const changes = (await readChanges(git, from, head)).filter(landing_lfs_isFile);
    if (changes.length === 0)
        return undefined;
    const paths = new Set();
    for (const tree of [head, base])
        for (const path of await pathsForLfs(git, { tree, paths: changes.map((change) => change.path) }))
            paths.add(path);
    const inLfs = changes.filter(({ path }) => paths.has(path));
    const pointers = await pointersIn(git, inLfs.map(({ to }) => to?.oid ?? ''));
    // git-lfs keeps an empty file as it is.
    return inLfs.find(({ to }) => to?.oid !== emptyBlob && !pointers.has(to?.oid ?? ''))?.path;
};
const emptyBlob = 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391';
const pathsForLfs = async (git, { tree, paths }) => {
    const named = await git.run(['grep', '--quiet', '--fixed-strings', '-e', 'filter', tree, '--', ':(top,glob)**/.gitattributes']);
    if (named.code !== 0)
        return [];
    // Attributes are read from an index: a bare repository has no files.
    const env = { GIT_INDEX_FILE: (0,external_node_path_.join)(git.gitDir ?? '', 'lfs-index') };
    await git.text(['read-tree', tree], { env });
    const fields = (await git.text(['check-attr', '--cached', '-z', '--stdin', 'filter'], { env, input: (0,run_program/* ended */.v6)(paths) })).split('\0');
    const found = [];
    for (let at = 0; at + 2 < fields.length; at += 3)
        if (fields[at + 2] === 'lfs')
            found.push(fields[at] ?? '');
    return found;
};
/** Returns the pointers among these blobs. */
const pointersIn = async (git, oids) => {
    if (oids.length === 0)
        return new Map();
    const sizes = await git.text(['cat-file', '--batch-check=%(objectname) %(objecttype) %(objectsize)'], { input: `${oids.join('\n')}\n` });
    const small = sizes.split('\n').flatMap((line) => {
        const [oid = '', type, size] = line.split(' ');
        return type === 'blob' && Number(size) < maximumPointerBytes ? [oid] : [];
    });
    const found = new Map();
    for (const { oid, content } of (await (0,object_reader/* readObjects */.$)(git, small, maximumReadBytes)).values()) {
        const pointer = readLfsPointer(content.toString('utf8'));
        if (pointer !== undefined)
            found.set(oid, pointer);
    }
    return found;
};
/** Returns the pointers that the new commits bring and the base does not have. GitHub asks for the objects of all of them. */
const findPointers = async (git, { base, commits }) => {
    if (commits.length === 0)
        return [];
    const changes = readRawDiff(await git.text([...landing_lfs_eachCommit], { input: `${commits.join('\n')}\n` })).filter(landing_lfs_isFile);
    const paths = new Map(changes.map(({ path, to }) => [to?.oid ?? '', path]));
    const pointers = await pointersIn(git, [...paths.keys()]);
    if (pointers.size === 0)
        return [];
    const listed = (0,run_program/* fieldsOf */.Pf)(await git.text(['ls-tree', '-r', '-z', base]));
    const known = new Set(listed.map((line) => line.split('\t')[0]?.split(' ')[2]));
    const fresh = [...pointers].filter(([oid]) => !known.has(oid));
    return [...new Map(fresh.map(([oid, pointer]) => [pointer.oid, { ...pointer, path: paths.get(oid) ?? '' }])).values()];
};
/** Returns the address of another server, if the base's .lfsconfig names one. */
const foreignServer = async (git, { base, remote }) => {
    const keys = '^(lfs\\.(push)?url|remote\\..*\\.lfs(push)?url)$';
    const named = await git.run(['config', '--blob', `${base}:.lfsconfig`, '--null', '--get-regexp', keys]);
    if (named.code !== 0)
        return undefined;
    const own = remote.replace(/(?:\.git)?\/*$/, '');
    const urls = (0,run_program/* fieldsOf */.Pf)(named.stdout).map((entry) => entry.slice(entry.indexOf('\n') + 1));
    return urls.find((url) => url.replace(/(?:\.git)?(?:\/info\/lfs)?\/*$/, '') !== own);
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-reauthor.js
// Gives an agent's commits the author they really have. Trees and dates stay, parents are mapped, merges stay merges;
// names, mail addresses, signatures and extra headers of the agent's machine go. Without a signer it is deterministic: landing
// the same work twice makes the same commits.





/** It is nobody's account: user names have no `+`, and the part before it is no user's number. */
const agentIdentity = (agent) => `clambake agent ${agent} <clambake+agent-${agent}@users.noreply.github.com>`;
/** True for the identity of any agent, as git shows it. */
const isAgentIdentity = (identity) => {
    const agent = /^clambake agent (\d{3,}) </.exec(identity)?.[1];
    return agent !== undefined && identity === agentIdentity(agent);
};
/** Rewrites `commits` (parents first) and returns old id → new id. */
const reauthor = async (git, { gitDir, commits, origin, signer }) => {
    const found = await (0,object_reader/* readObjects */.$)(git, commits, 512 * 1024 * 1024);
    const renamed = new Map();
    const identity = agentIdentity(origin.agent);
    const objects = [];
    for (const oid of commits) {
        const content = found.get(oid)?.content;
        if (content === undefined)
            throw new Error(`commit ${oid} vanished from the landing repository`);
        const old = parseCommit(readCommit(content));
        const facts = {
            tree: old.tree,
            parents: old.parents.map((parent) => renamed.get(parent) ?? parent),
            author: `${identity} ${old.author}`,
            committer: `${identity} ${old.committer}`,
            message: (0,commit_message/* landedMessage */.C)(old.message, origin),
        };
        const object = signer === undefined ? (0,git_object/* commitObject */.zS)(facts) : await (0,signing/* signedCommit */.q)(facts, signer);
        renamed.set(oid, object.oid);
        objects.push(object);
    }
    (0,object_writer/* writeObjects */._)(gitDir, objects);
    return renamed;
};
/** In these every ASCII character is its own byte, so that the search for secrets has seen what the message says. */
const messageEncodings = /^(?:iso-?8859-\d{1,2}|latin-?1|windows-125\d|koi8-[ru]|euc-(?:jp|kr)|shift_jis|gbk|gb18030|big5)$/i;
/** Reads the message in the encoding that the commit names, and everything else as UTF-8. */
const readCommit = (content) => {
    const end = content.indexOf('\n\n');
    const head = content.toString('utf8', 0, Math.max(end, 0));
    const encoding = /^encoding (.+)$/m.exec(head)?.[1] ?? '';
    if (end < 0 || !messageEncodings.test(encoding))
        return content.toString('utf8');
    try {
        return `${head}${new TextDecoder(encoding).decode(content.subarray(end))}`;
    }
    catch {
        return content.toString('utf8');
    }
};
/**
 * Returns tree, parents, dates (as `author` and `committer`) and message; all other headers are dropped. As in git, parents stand
 * right after the tree: a line like theirs further down is a header that git ignores, and its commit was never checked.
 */
const parseCommit = (text) => {
    const end = text.indexOf('\n\n');
    const head = (end < 0 ? text : text.slice(0, end)).split('\n');
    const value = (key) => head.find((line) => line.startsWith(`${key} `))?.slice(key.length + 1) ?? '';
    const date = (key) => /> (\d{1,10} [+-]\d{4})$/.exec(value(key))?.[1] ?? '0 +0000';
    return {
        tree: value('tree'),
        parents: head
            .slice(1, head.findIndex((line, at) => at > 0 && !line.startsWith('parent ')))
            .map((line) => line.slice(7)),
        author: date('author'),
        committer: date('committer'),
        message: end < 0 ? '' : text.slice(end + 2),
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/merge-in.js
// Makes the merges that landing makes itself: of an agent's work and what somebody pushed to its branch while the agent worked,
// and of the work and the base, where the server takes no commit with the workflow files of an older base.





/** `parents`: in their order in the merge commit; it is dated like `of`. Returns the files that conflict, if any. */
const mergeIn = async (git, { gitDir, author, signer, parents, of, message }) => {
    const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', ...parents];
    const merged = await git.run(args);
    // 1 is a conflict.
    if (merged.code > 1)
        throw git.failure(args, merged);
    const [tree = '', ...files] = (0,run_program/* fieldsOf */.Pf)(merged.stdout.toString('utf8'));
    if (merged.code === 1)
        return { files };
    // The date of the work, so that landing it twice makes the same commit.
    const made = `${author} ${await git.text(['log', '-1', '--format=%ct', of])} +0000`;
    const facts = { tree, parents, author: made, committer: made, message: `${message}\n` };
    const commit = signer === undefined ? (0,git_object/* commitObject */.zS)(facts) : await (0,signing/* signedCommit */.q)(facts, signer);
    (0,object_writer/* writeObjects */._)(gitDir, [commit]);
    return { oid: commit.oid };
};
const shownFiles = (files) => files
    .slice(0, 5)
    .map((file) => JSON.stringify(file.slice(0, 120)))
    .join(', ');
/** `oid`: the agent's work; `name`: the branch. */
const mergeWithPushed = (git, { branch, oid, name, ...making }) => mergeIn(git, { ...making, parents: [branch, oid], of: oid, message: `Merge what was pushed to ${name} meanwhile` });
const workflowsOf = async (git, commit) => {
    const found = await git.run(['rev-parse', '--verify', '--quiet', `${commit}:.github/workflows`]);
    return found.stdout.toString('utf8').trim();
};
/**
 * Merges the base into work whose workflow files are not the base's. Undefined where nothing differs, and where the work changes
 * workflow files itself, which no merge mends. A commit without any workflow file may be pushed as it is.
 */
const mergeDriftedBase = async (git, { base, oid, name, ...making }) => {
    const [here, there] = [await workflowsOf(git, oid), await workflowsOf(git, base)];
    const from = await mergeBase(git, base, oid);
    if (here === '' || here === there || from === undefined || (await workflowsOf(git, from)) !== here)
        return undefined;
    const message = `Merge ${name}, whose workflow files have changed`;
    return mergeIn(git, { ...making, parents: [oid, base], of: oid, message });
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/message-rules.js
const dcoFile = /^(?:\.github\/)?dco(?:\.(?:ya?ml|md|txt))?$/i;
const commitlintFile = /^(?:\.commitlintrc(?:\.\w+)?|commitlint\.config\.\w+|\.czrc|\.cz\.(?:json|toml)|cz\.(?:json|toml))$/i;
/** Number of newest commits of people that decide. */
const looksBack = 20;
const message_rules_enough = 5;
const readMessageRules = async (git, { base, signOff }) => {
    const names = await namesIn(git, base);
    return {
        signOff: signOff === 'always' || (signOff === 'auto' && (names.some((name) => dcoFile.test(name)) || (await isAskedFor(git, base)))),
        conventional: names.some((name) => commitlintFile.test(name)) || (await hasCommitlint(git, base)),
    };
};
const namesIn = async (git, base) => {
    const listed = await git.run(['ls-tree', '-z', '--name-only', base, './', '.github/']);
    return listed.code === 0 ? listed.stdout.toString('utf8').split('\0') : [];
};
const hasCommitlint = async (git, base) => {
    const args = ['grep', '--quiet', '--extended-regexp', '-e', '"(commitlint|commitizen)"[[:space:]]*:', base, '--', 'package.json'];
    return (await git.run(args)).code === 0;
};
/** True when the contribution guide or a workflow names the sign-off, or all of the newest commits carry one. */
const isAskedFor = async (git, base) => {
    const places = [':(icase,glob)CONTRIBUTING*', ':(icase,glob).github/CONTRIBUTING*', ':(icase,glob)docs/CONTRIBUTING*'];
    const grep = ['grep', '--quiet', '--ignore-case', '--extended-regexp', '-I'];
    const inGuide = await git.run([...grep, '-e', 'signed-off-by|git commit (-s|--signoff)', base, '--', ...places]);
    if (inGuide.code === 0)
        return true;
    const action = '/dco(-[a-z]+)*@|signed-off-by|dco[ -]check';
    const inWorkflow = await git.run([...grep, '-e', action, base, '--', ':(glob).github/workflows/*']);
    return inWorkflow.code === 0 || (await isUsual(git, base));
};
const isUsual = async (git, base) => {
    const format = '--format=|%(trailers:key=Signed-off-by,valueonly,unfold,separator=%x2C)';
    const lines = (await git.text(['log', '--no-merges', `--max-count=${looksBack}`, format, base])).split('\n');
    return lines.length >= message_rules_enough && lines.every((line) => line.length > 1);
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/own-work.js

/**
 * True when agents are author of every commit that the branch has beyond the base, and there is one. Its committer is the agent
 * too, or `owner`, the owner of the key that landed commits are signed with.
 */
const isOwnWork = async (git, { base, branch, owner }) => {
    const text = await git.text(['log', '--format=%an <%ae>%x00%cn <%ce>', branch, `^${base}`]);
    return (text !== '' &&
        text.split('\n').every((line) => {
            const [author = '', committer = ''] = line.split('\0');
            return isAgentIdentity(author) && (isAgentIdentity(committer) || committer === owner);
        }));
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/check-work.js
// Judges an attempt's work in the landing repository: on the base as it is now, with what others pushed to its branch meanwhile.












const refused = (why, cause) => ({
    ok: false,
    why,
    ...(cause === undefined ? {} : { cause }),
});
/** Work on commits that the base has lost is made anew on the base first: they would come back with it. */
const checkOnBase = async (git, fetched) => {
    const { work, gitDir, base, branch } = fetched;
    const from = await droppedStart(git, { base, head: work.headOid, stoodOn: work.stoodOn ?? [] });
    if (from === undefined)
        return checkWorkCommits(git, fetched);
    // A branch that somebody has moved meanwhile is not replaced.
    const standingTip = standing(work, branch);
    if (standingTip !== null && !(await isAncestor(git, standingTip, work.headOid))) {
        return refused(`${work.base} was moved back, and somebody pushed to ${work.branch} while the agent worked`, 'overtaken');
    }
    const made = await replayChecked(git, { ...work, gitDir, from, onto: base, head: work.headOid });
    if (typeof made !== 'string')
        return made;
    const replayed = await checkWorkCommits(git, { ...fetched, work: { ...work, headOid: made }, branch: null });
    return replayed.ok ? { ...replayed, branchExpect: branch, did: movedBack(work.base) } : replayed;
};
/** A branch that still holds landed work which is on the base as a squash commit is replaced. */
const standing = (work, branch) => (branch === work.squashed ? null : branch);
const movedBack = (base) => `${base} was moved back meanwhile: the work stands on its new tip, without the commits that were dropped`;
/** The agent decides what has to be read, so the limits come first. Returns the new commit, or why there is none. */
const replayChecked = async (git, { base: name, gitDir, from, onto, head, signer, ...policy }) => {
    const checked = await checkPolicy(git, { ...policy, head, base: from, known: [] });
    if ('why' in checked && checked.commits === undefined)
        return refused(checked.why, causeOf(checked));
    const made = await replay(git, { gitDir, from, onto, head, signer });
    if ('oid' in made)
        return made.oid;
    return refused(`${name} was moved back, and without the commits that were dropped the work conflicts with it in ${shownFiles(made.files)}`, 'overtaken');
};
const causeOf = ({ isSecret }) => (isSecret === true ? 'secret' : undefined);
const checkWorkCommits = async (git, { work, server, gitDir, base, branch: tip }) => {
    const { headOid, startOid } = work;
    const branch = standing(work, tip);
    const isBehind = branch !== null && !(await isAncestor(git, branch, headOid));
    // The whole work is on the branch already: a landing before this one lost the server's answer, or somebody built on it.
    if (isBehind && (await isAncestor(git, headOid, branch)))
        return asPushed(work.branch, await checkTip(git, { ...work, head: branch, base, branch }));
    const wasPushedTo = isBehind && (await isPushedTo(git, { start: startOid, head: headOid, branch }));
    const owner = work.signer?.committer;
    const replaced = isBehind && !wasPushedTo && startOid === branch && (await isOwnWork(git, { base, branch, owner })) ? branch : undefined;
    const hasOther = isBehind && !wasPushedTo && replaced === undefined;
    const checked = await checkPolicy(git, { ...work, head: headOid, base, known: branch === null || hasOther ? [] : [branch] });
    if ('why' in checked && checked.commits === undefined)
        return refused(checked.why, causeOf(checked));
    const { commits = [] } = checked;
    if (!('why' in checked) && !hasOther) {
        const from = (await mergeBase(git, base, headOid)) ?? base;
        const lfs = await checkLfs(git, { ...server, ...work, uploads: work.isDryRun !== true, from, head: headOid, base, commits });
        if (lfs !== undefined)
            return refused(lfs.why, causeOf(lfs));
    }
    const renamed = await reauthor(git, { gitDir, commits, origin: await originOf(git, { work, base }), signer: work.signer });
    const oid = renamed.get(headOid) ?? headOid;
    await git.text(['update-ref', 'refs/landing/work', oid]);
    const keeping = (refusal) => ({ ...refusal, kept: oid });
    if ('why' in checked) {
        const { why, rule } = checked;
        return keeping({ ok: false, why, ...(rule === undefined ? {} : { rule }) });
    }
    // Its commits are there already, with the author that landing gives them.
    if (isBehind && (await isAncestor(git, oid, branch)))
        return asPushed(work.branch, await checkTip(git, { ...work, head: branch, base, branch }));
    if (hasOther) {
        const why = `the work does not contain what is already on ${work.branch}: its history was rewritten, or the branch moved meanwhile`;
        return keeping(refused(why, (await isRewritten(git, { start: startOid, branch })) ? undefined : 'overtaken'));
    }
    if (!wasPushedTo)
        return orHeld(withReplaced(await changesOf(git, { oid, base, branch: tip }), replaced), checked.asks);
    const merged = await mergeWithPushed(git, { ...makingOf(work), gitDir, branch, oid, name: work.branch });
    if ('files' in merged) {
        const why = `somebody pushed to ${work.branch} while the agent worked, and both changed ${shownFiles(merged.files)}`;
        return keeping(refused(why, 'overtaken'));
    }
    await git.text(['update-ref', 'refs/landing/work', merged.oid]);
    const both = asPushed(work.branch, await checkTip(git, { ...work, head: merged.oid, base, branch }));
    return both.ok || both.held !== undefined ? both : keeping(both);
};
const makingOf = ({ agent, signer }) => ({
    author: agentIdentity(agent),
    signer,
});
const originOf = async (git, { work, base }) => {
    const { branch, agent, attempt, model, costUsd, verify, coAuthor } = work;
    const rules = await readMessageRules(git, { base, signOff: work.signOff ?? 'auto' });
    const { conventional } = rules;
    const signOff = rules.signOff ? agentIdentity(agent) : undefined;
    return { issue: (0,names/* parseIssueBranch */.V9)(branch), agent, attempt, model, costUsd, verify, coAuthor, signOff, conventional };
};
const withReplaced = (check, replaced) => check.ok && replaced !== undefined ? { ...check, replaced } : check;
/** The agent's part has passed, so that the fault is in the commits of others. */
const asPushed = (branch, found) => found.ok || found.held !== undefined
    ? found
    : { ok: false, why: `somebody pushed to ${branch} while the agent worked, and with that it is refused: ${found.why}`, cause: 'pushed' };
/** Merges the base into work that the server would refuse, because the base's workflow files have changed since it began. */
const withBase = async (git, { work, gitDir, base, check }) => {
    if (!check.ok || work.asItIs === true || check.oid === check.branchExpect || check.files === 0)
        return check;
    const { oid, branchExpect, did } = check;
    const merged = await mergeDriftedBase(git, { ...makingOf(work), gitDir, base, oid, name: work.base });
    if (merged === undefined)
        return check;
    if ('files' in merged) {
        const why = `the workflow files of ${work.base} have changed since the work began, and merging ${work.base} into it conflicts in ${shownFiles(merged.files)}`;
        return { ok: false, why, cause: 'overtaken', kept: oid };
    }
    await git.text(['update-ref', 'refs/landing/work', merged.oid]);
    const told = `${work.base} was merged into it, because its workflow files have changed since the work began`;
    return {
        ...(await changesOf(git, { oid: merged.oid, base, branch: branchExpect })),
        did: did === undefined ? told : `${did}; ${told}`,
    };
};
/** True when somebody pushed to the branch after the agent had started from it, and the agent left its start as it was. */
const isPushedTo = async (git, { start, head, branch }) => {
    // The result comes from the agent's machine and may name anything.
    if (start === undefined || start === branch || (await missingObjects(git, 'commit', [start])).size > 0)
        return false;
    return (await isAncestor(git, start, branch)) && (await isAncestor(git, start, head));
};
/** True when nobody but the agent can have rewritten the history: the branch is where it started, or its start is a made-up commit. */
const isRewritten = async (git, { start, branch }) => start !== undefined && (start === branch || (await missingObjects(git, 'commit', [start])).size > 0);
/** Checks everything that a commit holds beyond the base, and leaves its commits as they are. */
const checkTip = async (git, { head, base, branch, ...policy }) => {
    const checked = await checkPolicy(git, { ...policy, head, base, known: [] });
    if ('why' in checked)
        return refused(checked.why, causeOf(checked));
    return orHeld(await changesOf(git, { oid: head, base, branch }), checked.asks);
};
/** Work that passed every check and changes what a person has to approve is held. */
const orHeld = (check, asks) => {
    if (asks === undefined || !check.ok)
        return check;
    const { oid, files, additions, deletions, flags } = check;
    const { why, rule, changes } = asks;
    return {
        ok: false,
        why,
        held: { oid, files, additions, deletions, paths: (0,path_policy/* approvedPaths */.Wp)(changes), rule, ...(flags === undefined ? {} : { flags }) },
    };
};
/** Folders and files that test runners of common languages look at: `test/a.js`, `cart.spec.ts`, `test_cart.py`, `CartTest.java`. */
const testName = /(?:^|\/)(?:tests?|specs?|__tests__)\/|(?:[._-](?:test|spec)s?|Tests?|(?:^|\/)test_[^/]*)\.[^./]+$/;
/** Returns what a reviewer of the whole branch would see. */
const changesOf = async (git, { oid, base, branch }) => {
    const from = (await mergeBase(git, base, oid)) ?? base;
    const text = await git.text(['diff-tree', '-r', '-z', '--numstat', '--no-renames', '--no-ext-diff', '--no-textconv', from, oid]);
    const lines = (0,run_program/* fieldsOf */.Pf)(text);
    const sum = (column) => lines.reduce((total, line) => total + (Number(line.split('\t')[column]) || 0), 0);
    const flags = await readFlags(git, { from, oid, numstat: lines });
    const found = flags.length === 0 ? {} : { flags };
    const paths = lines.map((line) => line.split('\t').slice(2).join('\t'));
    const firstPaths = paths.slice(0, 10).map((path) => path.slice(0, 300).toWellFormed());
    const tests = paths.filter((path) => testName.test(path)).length;
    const counts = { files: lines.length, tests, additions: sum(0), deletions: sum(1) };
    return { ok: true, oid, ...counts, firstPaths, branchExpect: branch, baseOid: from, ...found };
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/landing-repository.js
// The landing job's own bare repository: it fetches the base and the issue's branch, takes the agent's work file as data,
// checks everything the agent changed and re-authors its commits. Commits that a person pushed to the branch afterwards
// are checked in the same way and left as they are. Invariants: git never runs in a repository that the agent could write
// to; exactly what was checked is landed; a refusal writes nothing anywhere.










/** The agent decides how much a check has to read. */
const commandMs = 120_000;
/** Of all checks of one work; the rest of the job's ten minutes is for fetching and pushing. */
const defaultCheckMs = 5 * 60_000;
const baseRef = 'refs/landing/base';
const branchRef = 'refs/landing/branch';
const openLandingRepository = ({ gitDir, remote, credentials, allowFile, checkMs: totalMs = defaultCheckMs, }) => {
    // Larger files are neither shown in a diff nor read into memory by one.
    const config = [['core.bigFileThreshold', '16m'], ...mergeConfig];
    const git = (0,git_git/* openGit */.zY)({ gitDir, credentials, allowFile, config, timeoutMs: commandMs });
    return {
        objects: gitDir,
        checkWork: async (work) => {
            await (0,git_git/* initBareRepository */.P_)(git);
            const base = await fetchTip(git, { remote, branch: work.base, to: baseRef });
            const branch = await fetchTip(git, { remote, branch: work.branch, to: branchRef });
            if (base.oid === undefined)
                return refused(`the base branch ${work.base} does not exist any more`);
            const timed = limitTime(git, { commandMs, totalMs });
            await fetchDropped(git, { remote, oids: [work.startOid ?? [], work.stoodOn ?? []].flat() });
            const why = await withinLimits(() => takeWorkFile(timed, { path: work.workFile, ref: names/* workRef */.$J, oid: work.headOid }));
            if (typeof why === 'object')
                return why;
            if (why !== undefined)
                return refused(why);
            const headOid = work.withoutLast ?? work.headOid;
            const parent = await git.run(['rev-parse', '--verify', '--quiet', `${work.headOid}^1`]);
            if (headOid !== work.headOid && parent.stdout.toString('utf8').trim() !== headOid)
                return refused('its last commit is not the one that the result names');
            const fetched = { work: { ...work, headOid }, server: { remote, credentials }, gitDir, base: base.oid, branch: branch.oid ?? null };
            return withinLimits(async () => withBase(timed, { ...fetched, check: await checkOnBase(timed, fetched) }));
        },
        checkBranch: async (held) => {
            await (0,git_git/* initBareRepository */.P_)(git);
            const { oid: base } = await fetchTip(git, { remote, branch: held.base, to: baseRef });
            // The new objects pass every fsck check, like those of a work file. The base's own history may be older than the checks.
            const tip = await fetchTip(git, { remote, branch: held.branch, to: branchRef, config: ['-c', 'fetch.fsckObjects=true'] });
            if (tip.why !== undefined)
                return refused(tip.why);
            if (tip.oid !== held.oid || base === undefined)
                return 'moved';
            return withinLimits(() => checkHeld(limitTime(git, { commandMs, totalMs }), { held, base }));
        },
        replayBranch: async (held) => {
            await (0,git_git/* initBareRepository */.P_)(git);
            const { oid: base } = await fetchTip(git, { remote, branch: held.base, to: baseRef });
            const tip = await fetchTip(git, { remote, branch: held.branch, to: branchRef });
            if (tip.oid !== held.oid || base === undefined)
                return 'moved';
            return withinLimits(() => replayHeld(limitTime(git, { commandMs, totalMs }), { held, gitDir, base }));
        },
    };
};
/** A force push may have left commits that the work stands on outside every branch: GitHub still gives them out by name. */
const fetchDropped = async (git, { remote, oids }) => {
    const missing = await missingObjects(git, 'commit', oids);
    // Without them the work file is refused, which says what is missing.
    if (missing.size > 0)
        await git.run(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', remote, ...missing]);
};
/** The author of the work decides how large it is, so work that is too large is refused and no fault of ours. */
const withinLimits = async (check) => {
    try {
        return await check();
    }
    catch (error) {
        if (error instanceof git_git/* GitLimitError */.O8)
            return refused(`its changes are too large to be checked (${error.message}): commit less, or in smaller parts`);
        throw error;
    }
};
const checkHeld = async (git, { held, base }) => {
    const checked = await checkPolicy(git, { ...held, head: held.oid, base, known: [] });
    if ('why' in checked)
        return refused(checked.why);
    if (checked.commits.length === 0)
        return 'moved';
    return orHeld(await changesOf(git, { oid: held.oid, base, branch: held.oid }), checked.asks);
};
/** A branch that no longer holds the lost commits, because a person has mended it, is checked as it stands. */
const replayHeld = async (git, { held, gitDir, base }) => {
    const from = await droppedStart(git, { base, head: held.oid, stoodOn: [held.from] });
    if (from === undefined)
        return checkHeld(git, { held, base });
    const made = await replayChecked(git, { ...held, gitDir, from, onto: base, head: held.oid });
    if (typeof made !== 'string')
        return made;
    await git.text(['update-ref', 'refs/landing/work', made]);
    const found = await checkHeld(git, { held: { ...held, oid: made }, base });
    return found === 'moved' || !found.ok ? found : { ...found, branchExpect: held.oid };
};

// EXTERNAL MODULE: ./packages/adapters/build/github/config-file.js
var config_file = __webpack_require__(88534);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-answers.js
var github_answers = __webpack_require__(66924);
// EXTERNAL MODULE: ./packages/adapters/build/github/queries.js
var queries = __webpack_require__(40833);
;// CONCATENATED MODULE: ./packages/adapters/build/github/read-file.js
// Reads one file of the repository without a checkout.



/** Undefined: there is no such file. `at` is a commit, or HEAD for the tip of the default branch. One point. */
const readFile = async (client, { at, path }) => {
    const { data } = await client.query(queries/* fileQuery */.jV, { owner: client.owner, name: client.repo, expression: `${at}:${path}` });
    const { repository } = data;
    if (!repository)
        throw (0,github_answers/* noRepository */.GD)(client);
    const { file } = repository;
    if (file === null || file.text === undefined)
        return undefined;
    if (typeof file.text === 'string' && file.isTruncated !== true)
        return file.text;
    throw new errors/* RemoteError */.Hi(`${path} cannot be read as a text of ordinary size`, { status: 200, retryable: false });
};
/** True when the first commit has workflow files, and they are not those of the second. One point. */
const haveOtherWorkflows = async (client, one, other) => {
    const at = (commit) => `${commit}:.github/workflows`;
    const { data } = await client.query(workflowsQuery, { owner: client.owner, name: client.repo, one: at(one), other: at(other) });
    const { repository } = data;
    if (!repository)
        throw noRepository(client);
    return repository.one !== null && repository.one.oid !== repository.other?.oid;
};

;// CONCATENATED MODULE: ./packages/adapters/build/github/config-history.js
// Reads earlier versions of the configuration, for what must go on although the newest one cannot be used.


/** A person who mends a slip commits a few times. */
const maximumVersions = 10;
/** Texts of the file on the default branch before the newest change of it, newest first. At most eleven requests. */
const readEarlierConfigs = async (client) => {
    const question = { ...client.where, path: config_file/* configPath */.eQ, per_page: maximumVersions };
    const { data } = await client.octokit.rest.repos.listCommits(question);
    const texts = [];
    for (const { sha } of data.slice(1)) {
        const text = await readFile(client, { at: sha, path: config_file/* configPath */.eQ });
        if (text !== undefined)
            texts.push(text);
    }
    return texts;
};

// EXTERNAL MODULE: ./packages/adapters/build/github/github-errors.js
var github_errors = __webpack_require__(3912);
;// CONCATENATED MODULE: ./packages/adapters/build/github/ended-job.js

/** Undefined: the run has no such job. */
const readEndedJob = async ({ octokit, where }, { runId, runAttempt, isWanted }) => {
    const question = { ...where, run_id: runId, attempt_number: runAttempt, per_page: 100 };
    const jobs = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, question);
    const job = jobs.find(({ name }) => isWanted(name));
    if (job === undefined)
        return undefined;
    const steps = (job.steps ?? []).map(({ name, conclusion }) => ({ name, conclusion }));
    if (!steps.some(({ conclusion }) => conclusion === 'failure' || conclusion === 'timed_out'))
        return { steps, log: undefined };
    const answer = await octokit.rest.actions
        .downloadJobLogsForWorkflowRun({ ...where, job_id: job.id })
        .catch((0,github_errors/* onStatus */.Wb)([403, 404, 410], undefined));
    if (answer === undefined)
        return { steps, log: undefined };
    return { steps, log: typeof answer.data === 'string' ? answer.data : Buffer.from(answer.data).toString('utf8') };
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/sweep-kept.js
// Lists and deletes kept refs on the server. Only a landing that keeps work does it.




const listKept = async ({ gitDir, remote, credentials, allowFile }) => {
    const git = (0,git_git/* openGit */.zY)({ gitDir, credentials, allowFile });
    await (0,git_git/* initBareRepository */.P_)(git);
    const listed = await git.text(['ls-remote', '--refs', '--', remote, `${names/* keptPrefix */.rH}*`]);
    return new Map(listed.split('\n').flatMap((line) => {
        const [oid = '', ref] = line.split('\t');
        return ref === undefined ? [] : [[ref, oid]];
    }));
};
/** A ref that has moved meanwhile stays. */
const deleteKept = async ({ gitDir, remote, credentials, allowFile }, refs) => {
    if (refs.size === 0)
        return;
    const git = (0,git_git/* openGit */.zY)({ gitDir, credentials, allowFile });
    const leases = [...refs].map(([ref, oid]) => `--force-with-lease=${ref}:${oid}`);
    const args = ['push', '--quiet', ...leases, '--', remote, ...[...refs.keys()].map((ref) => `:${ref}`)];
    const { code, stderr } = await git.run(args);
    if (code !== 0)
        throw new errors/* RemoteError */.Hi((0,git_failure/* essentialLines */.EM)(stderr), { status: 0, retryable: true });
};

;// CONCATENATED MODULE: ./packages/adapters/build/index.js





















































/***/ }),

/***/ 93833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ showsLess),
/* harmony export */   OT: () => (/* binding */ hidesSomething),
/* harmony export */   Pb: () => (/* binding */ withVisible),
/* harmony export */   Qi: () => (/* binding */ controlCharacters),
/* harmony export */   z5: () => (/* binding */ withoutShapeless)
/* harmony export */ });
// The one list of characters that have no shape of their own. What people do not see is removed from texts, refused in the
// names of files, and ignored when two names are compared.
/**
 * Unicode lists most of them as ignorable by default: soft hyphen, fillers, zero width and bidi, invisible operators, variation
 * selectors, BOM, tags. The others are Mongolian and interlinear marks and the blank of Braille.
 */
const invisible = '\\p{Default_Ignorable_Code_Point}\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}';
/** Control characters except tab and newline, and C1. */
const controls = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f';
const shapeless = new RegExp(`[${invisible}]`, 'gu');
const withoutShapeless = (text) => text.replace(shapeless, '');
const controlCharacters = new RegExp(`[${controls}]`, 'g');
const unsafeInName = new RegExp(`[${controls}\\t\\n\\u000b\\f\\r\\u2028\\u2029\\ufffd${invisible}]`, 'u');
/** A pictograph is shown in colour with this selector, so the selector is not hidden there. */
const colouredPictograph = /\p{Extended_Pictographic}\ufe0f/gu;
const anyInvisible = new RegExp(`[${invisible}]`, 'u');
/** A family of pictographs is joined without a shape between its members. More than ten members are no family, and without a limit millions of them overflow the stack. */
const joinedPictographs = /\p{Extended_Pictographic}\ufe0f?(?:\u200d\p{Extended_Pictographic}\ufe0f?){0,9}/gu;
/** True for a line of code that reads otherwise than it runs. A byte order mark may begin a file. */
const showsLess = (line) => anyInvisible.test(line.replace(/^\ufeff/, '').replace(joinedPictographs, ''));
/** True for a file name with controls, line breaks, a byte that is no UTF-8, or characters that make it read as another name. */
const hidesSomething = (name) => unsafeInName.test(name.replace(colouredPictograph, ''));
/** Writes characters without a shape as \u{…}, so that a person sees them. */
const withVisible = (text) => text.replace(new RegExp(`[\\u007f-\\u009f${invisible}]`, 'gu'), (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`);


/***/ }),

/***/ 13359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XP: () => (/* binding */ formsOf),
/* harmony export */   mc: () => (/* binding */ foldGlob),
/* harmony export */   tu: () => (/* binding */ foldPath)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93833);
// Brings the names of files to the one form in which they are compared. Two names that some file system takes for the same
// file have the same form: case, compatibility characters, invisible characters, trailing dots and spaces, streams, and the
// short names of Windows.

const plain = /^[!-9;-[\]-}]*$/;
const oddEnd = /[. ](?:\/|$)/;
/** Upper case folds more (ß, ligatures, the long s and the dotless i), and not the capital ẞ, so lower case comes before it. */
const fold = (text) => (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutShapeless */ .z5)(text.normalize('NFKC')).toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
const foldComponent = (name) => {
    const stream = name.indexOf(':');
    const trimmed = (stream > 0 ? name.slice(0, stream) : name).trim().replace(/[. ]+$/, '');
    return trimmed === '' ? name : trimmed;
};
const foldGlob = (glob) => fold(glob);
/** The form of a path without short names. A backslash separates folders on Windows. */
const foldPath = (path) => {
    if (plain.test(path) && !oddEnd.test(path))
        return path.toLowerCase();
    const components = fold(path).split(/[/\\]/).map(foldComponent);
    return components.filter((name) => name !== '').join('/');
};
const shortName = /^([^~]{1,6})~\d{1,6}(?:\.[^.]{0,3})?$/;
/** True when Windows may give the file `name` the short name `short`, for example `github~1` for `.github`. */
const isShortOf = (short, name) => {
    const stem = shortName.exec(short)?.[1];
    if (stem === undefined)
        return false;
    const bare = name.replace(/^\.+/, '').replace(/ /g, '');
    const end = bare.lastIndexOf('.');
    const letters = (end > 0 ? bare.slice(0, end) : bare).replace(/\./g, '');
    // After four equal stems Windows takes two letters and a hash.
    const hashed = stem.length === 6 && letters.startsWith(stem.slice(0, 2)) && /^[0-9a-f]{4}$/.test(stem.slice(2));
    return hashed || (stem.length === Math.min(6, letters.length) && letters.startsWith(stem));
};
const maximumForms = 64;
/** All forms of a path; undefined when there are too many. `literals` are the folded names that short names may stand for. */
const formsOf = (path, literals) => {
    const folded = foldPath(path);
    if (!folded.includes('~'))
        return [folded];
    let forms = [''];
    for (const component of folded.split('/')) {
        const names = [component, ...literals.filter((name) => isShortOf(component, name))];
        forms = forms.flatMap((form) => names.map((name) => `${form}/${name}`));
        if (forms.length > maximumForms)
            return undefined;
    }
    return forms.map((form) => form.slice(1));
};


/***/ }),

/***/ 2813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gs: () => (/* binding */ openPathPolicy),
/* harmony export */   N0: () => (/* binding */ pathLevels),
/* harmony export */   Wp: () => (/* binding */ approvedPaths),
/* harmony export */   pS: () => (/* binding */ shownPath)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93833);
/* harmony import */ var _path_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13359);
// The policy about files: which changes may come onto the base. Landing asks it about an agent's work, and the train about
// the tree that each passenger's merge makes. Invariant: the verdict depends on the paths, entries and approvals alone, so
// that every machine decides alike.



/** From the mildest to the strictest. */
const pathLevels = ['allow', 'needs-human', 'block'];
const options = { dot: true, nocase: true, windows: false };
const wildcards = /[*?[\]{}()!+@|\\]/;
const link = '120000';
const submodule = '160000';
const openPathPolicy = (rules) => {
    const compiled = Object.entries(rules).map(([glob, level]) => compile(glob, level));
    const literals = [...new Set(Object.keys(rules).flatMap((glob) => (0,_path_names_js__WEBPACK_IMPORTED_MODULE_0__/* .foldGlob */ .mc)(glob).split('/')))].filter((name) => !wildcards.test(name));
    const known = new Map();
    const ruleFor = (path, isLink) => {
        const key = isLink ? `${path}\0` : path;
        if (!known.has(key)) {
            const forms = (0,_path_names_js__WEBPACK_IMPORTED_MODULE_0__/* .formsOf */ .XP)(path, literals);
            // Nobody can tell what a path stands for that has more forms than are compared, so every rule is about it.
            const matching = compiled.filter((rule) => forms === undefined || forms.some((form) => rule.matches(form) || (isLink && rule.leadsThrough(form))));
            known.set(key, strictest(matching));
        }
        return known.get(key);
    };
    const protects = ({ path, from, to }) => ruleFor(path, isLink(from) || isLink(to));
    return {
        judge: (all, approved = []) => {
            const changes = approved.length === 0 ? all : all.filter((change) => !approved.some((one) => isApproved(change, one)));
            const wrong = refuseKinds(changes);
            if (wrong !== undefined)
                return wrong;
            const found = changes.flatMap((change) => {
                const rule = protects(change);
                return rule === undefined || rule.level === 'allow' ? [] : [{ change, rule }];
            });
            return found.length === 0 ? undefined : refuseProtected(found);
        },
        protectedAmong: (changes) => changes.filter((change) => refuseKinds([change]) !== undefined || (protects(change)?.level ?? 'allow') !== 'allow'),
    };
};
const isLink = (entry) => entry?.mode === link || entry?.mode === submodule;
const isApproved = ({ path, from, to }, approved) => approved.path === path &&
    (approved.from === undefined || approved.from === (from?.oid ?? null)) &&
    approved.oid === (to?.oid ?? null) &&
    approved.mode === (to?.mode ?? null);
const strictest = (rules) => rules.reduce((most, rule) => (most === undefined || pathLevels.indexOf(rule.level) > pathLevels.indexOf(most.level) ? rule : most), undefined);
/** A glob that names a folder is about everything in it. */
const compile = (glob, level) => {
    const folded = (0,_path_names_js__WEBPACK_IMPORTED_MODULE_0__/* .foldGlob */ .mc)(glob)
        .replace(/^(?:\.?\/)+/, '')
        .replace(/\/+$/, '/**');
    const components = folded.split('/');
    const inside = wildcards.test(components.at(-1) ?? '') ? [] : [`${folded}/**`];
    const folders = components.slice(0, -1).map((_, index) => components.slice(0, index + 1));
    const named = folders.filter((folder) => folder.some((name) => name !== '**')).map((folder) => folder.join('/'));
    const matches = picomatch__WEBPACK_IMPORTED_MODULE_1__([folded, ...inside], options);
    const leads = named.length === 0 ? () => false : picomatch__WEBPACK_IMPORTED_MODULE_1__(named, options);
    return { glob, level, matches: (form) => matches(form), leadsThrough: (form) => leads(form) };
};
/** Refuses kinds of changes wherever they appear. */
const refuseKinds = (changes) => {
    const block = { level: 'block', rule: 'always refused' };
    const module = changes.find(({ from, to }) => from?.mode === submodule || to?.mode === submodule);
    if (module !== undefined)
        return { ...block, why: `it changes the submodule ${shownPath(module.path)}`, changes: [module] };
    const hidden = changes.find(({ path }) => (0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .hidesSomething */ .OT)(path));
    if (hidden === undefined)
        return undefined;
    return { ...block, why: `the file name ${shownPath(hidden.path)} has control or invisible characters`, changes: [hidden] };
};
/** The approval of these changes. */
const approvedPaths = (changes) => changes.map(({ path, from, to }) => ({ path, from: from?.oid ?? null, mode: to?.mode ?? null, oid: to?.oid ?? null }));
const maximumShown = 5;
const refuseProtected = (found) => {
    const level = found.some(({ rule }) => rule.level === 'block') ? 'block' : 'needs-human';
    // Files that nobody can approve are named first.
    const sorted = [...found.filter(({ rule }) => rule.level === level), ...found.filter(({ rule }) => rule.level !== level)];
    const named = sorted.slice(0, maximumShown).map(({ change }) => shownPath(change.path));
    const more = found.length > maximumShown ? ` and ${found.length - maximumShown} more` : '';
    const rules = new Set(sorted.map(({ rule }) => `${shownPath(rule.glob)}: ${rule.level}`));
    return {
        level,
        why: `it changes protected paths: ${named.join(', ')}${more}`,
        rule: [...rules].slice(0, maximumShown).join(', '),
        changes: sorted.map(({ change }) => change),
    };
};
/** Names are shown escaped and short: they are the agent's. */
const shownPath = (path) => (0,_characters_js__WEBPACK_IMPORTED_MODULE_2__/* .withVisible */ .Pb)(JSON.stringify(path.length > 120 ? `${path.slice(0, 119).toWellFormed()}…` : path));


/***/ }),

/***/ 64532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OO: () => (/* binding */ protectedPathsSchema),
/* harmony export */   oR: () => (/* binding */ defaultPathRules),
/* harmony export */   p_: () => (/* binding */ globsOf),
/* harmony export */   wD: () => (/* binding */ pathRulesOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _path_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2813);
// The rules about paths that the configuration asks for, and those that hold by default.


/** They run with rights or decide who may do what: workflows and actions, hooks, tools of agents, registries, owners. */
const blocked = [
    '.github/**',
    '**/action.yml',
    '**/action.yaml',
    '**/CODEOWNERS',
    '**/.gitmodules',
    '**/.lfsconfig',
    '**/.claude/**',
    '**/.mcp.json',
    '**/.husky/**',
    '**/.githooks/**',
    '**/.devcontainer/**',
    '**/.devcontainer.json',
    '**/.npmrc',
    '**/.yarnrc',
    '**/.yarnrc.yml',
    '**/.pnpmfile.cjs',
    '**/.yarn/releases/**',
    '**/.yarn/plugins/**',
];
/** They instruct later agents, hide changes from reviewers, or run on the machine of whoever opens the project. */
const forPeople = [
    '**/CLAUDE.md',
    '**/CLAUDE.local.md',
    '**/AGENTS.md',
    '**/AGENT.md',
    '**/GEMINI.md',
    '**/.cursorrules',
    '**/.cursor/**',
    '**/.windsurfrules',
    '**/.clinerules',
    '**/.codex/**',
    '**/.windsurf/**',
    '**/.roo/**',
    '**/.kiro/**',
    '**/.junie/**',
    '**/.agents/**',
    '**/.opencode/**',
    '**/opencode.json',
    '**/QWEN.md',
    '**/.aider.conf.yml',
    '**/.gemini/**',
    '**/.gitattributes',
    '**/.vscode/tasks.json',
    '**/.envrc',
    '**/.gitpod.yml',
    '**/.pre-commit-config.yaml',
    '**/.pre-commit-config.yml',
    '**/lefthook.yml',
    '**/lefthook.yaml',
    '**/.lefthook.yml',
    '**/.lefthook.yaml',
    '**/mise.toml',
    '**/.mise.toml',
    '**/.cargo/config',
    '**/.cargo/config.toml',
    '**/.mvn/**',
    '**/nuget.config',
    '**/pip.conf',
    '**/bunfig.toml',
];
const defaultPathRules = Object.fromEntries([
    ...blocked.map((glob) => [glob, 'block']),
    ...forPeople.map((glob) => [glob, 'needs-human']),
]);
const glob = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .min(1)
    .max(300)
    .regex(/^(?!!)/, 'a glob without "!" in front (a map such as {"**/CLAUDE.md": allow} frees a path)');
/** A list names what is blocked, and nothing else is protected; a map changes and adds to the default rules. */
const protectedPathsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(glob), zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(glob, zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_path_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .pathLevels */ .N0))]);
/** In a map, `allow` frees what the same glob protects by default. Of all globs that match a path the strictest one decides. */
const pathRulesOf = (paths) => isList(paths) ? Object.fromEntries(paths.map((one) => [one, 'block'])) : { ...defaultPathRules, ...paths };
const isList = (paths) => Array.isArray(paths);
/** Globs of this level. */
const globsOf = (paths, level) => Object.entries(pathRulesOf(paths)).flatMap(([one, its]) => (its === level ? [one] : []));


/***/ }),

/***/ 15328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ riskFlags)
/* harmony export */ });
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93833);
/* harmony import */ var _path_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13359);
/* harmony import */ var _path_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2813);
// Names what is allowed in a change and easily overlooked by whoever reviews it: one line for each kind, for the pull request.
// A flag stops nothing.



const maximumShown = 5;
const manifests = /^(?:package\.json|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|pnpm-workspace\.yaml|bun\.lockb?|deno\.(?:jsonc?|lock)|requirements.*\.txt|constraints.*\.txt|pyproject\.toml|setup\.(?:py|cfg)|pipfile(?:\.lock)?|poetry\.lock|uv\.lock|pdm\.lock|environment\.ya?ml|cargo\.(?:toml|lock)|go\.(?:mod|sum|work)|gemfile(?:\.lock)?|.*\.gemspec|composer\.(?:json|lock)|pom\.xml|build\.gradle(?:\.kts)?|gradle\.lockfile|libs\.versions\.toml|packages\.lock\.json|packages\.config|.*\.(?:cs|fs|vb)proj|mix\.(?:exs|lock)|pubspec\.(?:yaml|lock)|package\.(?:swift|resolved)|podfile(?:\.lock)?|flake\.(?:nix|lock)|conanfile\.(?:txt|py)|vcpkg\.json)$/;
const scripts = /(?:^|\/)(?:\.github|\.circleci|\.buildkite|\.ci|ci|scripts?)\/|\.(?:sh|bash|zsh|fish|ps1|bat|cmd|mk)$|(?:^|\/)(?:makefile|justfile|jenkinsfile|rakefile|taskfile\.ya?ml|package\.json|dockerfile[^/]*|[^/]*\.dockerfile|\.gitlab-ci\.yml|azure-pipelines\.yml|\.travis\.yml)$/;
const hidesDiffs = /(?:^|\s)(?:-diff|-text|binary|linguist-(?:generated|vendored))(?:\s|=|$)/;
const addresses = /(?:\b[a-z][a-z0-9+.-]{1,20}:\/\/(?:[^\s/@'"`]*@)?)([a-z0-9][a-z0-9.-]*\.[a-z0-9-]+)|\b((?:\d{1,3}\.){3}\d{1,3})\b/gi;
const nameOf = (path) => (0,_path_names_js__WEBPACK_IMPORTED_MODULE_0__/* .foldPath */ .tu)(path).split('/').at(-1) ?? '';
/** Returns at most one line for each kind. */
const riskFlags = ({ changes, binary, lines }) => {
    const added = changes.filter(({ to }) => to !== undefined);
    const hosts = newAddresses(lines);
    const found = [
        ['bidirectional or invisible characters', lines.filter((one) => one.added.some(_characters_js__WEBPACK_IMPORTED_MODULE_1__/* .showsLess */ .AH)).map(pathOf)],
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
    const shown = [...new Set(names)].slice(0, maximumShown).map(_path_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .shownPath */ .pS).join(', ');
    const more = new Set(names).size - maximumShown;
    return more > 0 ? `${shown} and ${more} more` : shown;
};
/** Addresses that a script names now and that no removed line named. */
const newAddresses = (lines) => {
    const found = (texts) => texts.flatMap((text) => [...text.matchAll(addresses)].map(([, host, ip]) => (host ?? ip ?? '').toLowerCase()));
    const before = new Set(lines.flatMap(({ removed }) => found(removed)));
    return lines.filter(({ path }) => scripts.test((0,_path_names_js__WEBPACK_IMPORTED_MODULE_0__/* .foldPath */ .tu)(path))).flatMap(({ added }) => found(added).filter((host) => !before.has(host)));
};


/***/ }),

/***/ 83362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I4: () => (/* binding */ maximumApproved),
/* harmony export */   Wp: () => (/* binding */ approvedPaths),
/* harmony export */   fs: () => (/* binding */ maximumApprovals),
/* harmony export */   xI: () => (/* binding */ approvalSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18611);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79689);
// The approval of protected content by a person, as a record keeps it.




/** Maximum number of protected paths that one approval covers. */
const maximumApproved = 200;
/** Maximum number of approvals that an issue's record keeps. */
const maximumApprovals = 20;
/** Content at a protected path; `oid` and `mode` are null where the file is to be removed. */
const approvedPaths = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({ path: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(4096), from: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .oid */ .jq.nullable().optional(), mode: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(6).nullable(), oid: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .oid */ .jq.nullable() }))
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


/***/ }),

/***/ 79689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   _D: () => (/* binding */ replaceAt),
/* harmony export */   _H: () => (/* binding */ looseObject),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   s9: () => (/* binding */ entriesIn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29396);
// The parts of a record's schema. A later release may have written the record, so objects keep the keys that this release
// does not know, and a list says whether an entry that cannot be read waits alone, without the rest of the record.

const isJson = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** An object that keeps its unknown keys. Code that changes it copies it with a spread, so that they are written again. */
const looseObject = (shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(shape).loose();
const orders = zod__WEBPACK_IMPORTED_MODULE_1__/* .registry */ .u5();
/** A list in which an entry that this release cannot read waits alone: see read-record.ts. */
const entries = (entry, order = 'oldest first') => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entry).register(orders, { order });
/** Finds these places in a schema. Lists inside of an entry do not count, because an entry is read as a whole. */
const entriesIn = (schema, path = []) => {
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodOptional */ .IiU || schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodDefault */ .XiL)
        return entriesIn(schema.def.innerType, path);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodObject */ .bvH)
        return Object.entries(schema.shape).flatMap(([key, inner]) => entriesIn(inner, [...path, key]));
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodRecord */ .b8S)
        return [{ path, entry: schema.valueType, order: undefined }];
    const order = schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodArray */ .naA ? orders.get(schema)?.order : undefined;
    return schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodArray */ .naA && order !== undefined ? [{ path, entry: schema.element, order }] : [];
};
/** Returns the value at a path; the keys of a list are its indices. */
const valueAt = (json, path) => path.reduce((value, key) => (typeof value === 'object' && value !== null ? value[key] : undefined), json);
const replaceAt = (json, [key = '', ...rest], value) => ({
    ...json,
    [key]: rest.length === 0 ? value : replaceAt(json[key], rest, value),
});


/***/ }),

/***/ 77258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ landedMessage),
/* harmony export */   N: () => (/* binding */ leftoverMessage)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44843);
// The message of a landed commit: the agent's words, harmless, and trailers of ours. Invariant: a trailer that says who did
// something, or where the commit comes from, is never the agent's.


/** Subject of the commit with what an agent left uncommitted. */
const leftoverMessage = 'Work left uncommitted by the agent';
const maximumLines = 60;
/** Before a line is looked at; about five hundred characters of it are kept. */
const maximumLineChars = 4000;
/** Trailers of people and of ours, however they are spelled. */
const claim = new RegExp(`^[\\s\\p{P}\\p{S}]*(?:[\\p{L}\\p{Pd}]+\\p{Pd}(?:by|to)|${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .trailerPrefix */ .yc}[\\w-]*)\\s*[:：]`, 'iu');
/** Makes every line harmless by itself: no trailers, mentions, closing words or commands (attack-22). */
const landedMessage = (message, origin) => {
    const [subject = '', ...body] = message
        .split('\n')
        .slice(0, maximumLines)
        .map((line) => line.slice(0, maximumLineChars))
        .filter((line) => !claim.test(line))
        .map((line) => (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(line, 500))
        // Without the characters that are taken out, a line may be another one.
        .filter((line) => !claim.test(line));
    const text = body
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
    return `${[subjectOf(subject, origin), text, trailersOf(origin)].filter((part) => part !== '').join('\n\n')}\n`;
};
const subjectOf = (subject, { attempt, conventional = false }) => {
    const words = (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(subject, 100);
    const ours = words === '' ? `Work of attempt ${attempt}` : words === leftoverMessage ? words : undefined;
    if (ours === undefined)
        return words;
    return conventional ? `chore: ${ours.charAt(0).toLowerCase()}${ours.slice(1)}` : ours;
};
const trailersOf = ({ issue, agent, attempt, model, costUsd = 0, verify, coAuthor, signOff }) => {
    const name = (model ?? '').replace(/[^\w.:/-]/g, '').slice(0, 100);
    return [
        ...(issue === undefined ? [] : [(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Issue', issue)]),
        (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Agent', agent),
        (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Attempt', attempt),
        ...(name === '' ? [] : [(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Model', name)]),
        ...(costUsd > 0 ? [(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Cost', `${costUsd.toFixed(2)} USD`)] : []),
        ...(verify === undefined ? [] : [(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .trailer */ .s9)('Verify', verify)]),
        ...(coAuthor === undefined ? [] : [`Co-authored-by: ${coAuthor}`]),
        ...(signOff === undefined ? [] : [`Signed-off-by: ${signOff}`]),
    ].join('\n');
};


/***/ }),

/***/ 74006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ withoutInvisible),
/* harmony export */   s: () => (/* binding */ withPlainLines)
/* harmony export */ });
/* harmony import */ var _policy_characters_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93833);
// Removes from texts what people do not see. The list of such characters is in policy/characters.ts, for texts and names alike.

/** Terminal control sequences: CSI, OSC and the two-character ones. */
const terminalSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/** Returns the text with newlines alone as line breaks, without anything that has no shape. */
const withoutInvisible = (text) => (0,_policy_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutShapeless */ .z5)(text.replace(terminalSequences, '')).replace(lineBreaks, '\n').replace(_policy_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .controlCharacters */ .Qi, '').normalize('NFC');
/** The same text as far as its looks go; it differs from `withoutInvisible` when something invisible is in it. */
const withPlainLines = (text) => text.replace(lineBreaks, '\n').normalize('NFC');


/***/ }),

/***/ 44843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   CL: () => (/* binding */ safeTitle),
/* harmony export */   OQ: () => (/* binding */ neutraliseAbout),
/* harmony export */   X0: () => (/* binding */ quoteUntrusted),
/* harmony export */   lE: () => (/* binding */ mention),
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
    let line = settle((0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .tB)(text, { maxChars: maxChars * 8 }).text.replace(/\n/g, ' '), replacements);
    // The new end of a cut text may read differently, so it is settled again.
    for (let room = maxChars - 1; line.length > maxChars && room >= 0; room -= Math.max(1, line.length - maxChars)) {
        line = settle(`${atWordEnd(line, room)}…`, replacements);
    }
    return line;
};
/** Longest word that is left out rather than cut. */
const longestWord = 40;
/** The text up to `room`, and not beyond the end of a word where one is near. */
const atWordEnd = (text, room) => {
    const cut = (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .MT)(text, room);
    const end = text.charAt(cut.length) === ' ' ? cut.length : cut.lastIndexOf(' ');
    return (end > 0 && cut.length - end <= longestWord ? cut.slice(0, end) : cut).trimEnd();
};
/** Returns one harmless line of at most `maxChars` UTF-16 units; '…' marks a cut. */
const neutralise = (text, maxChars = 120) => harmless(text, { maxChars, replacements: [...noReferences, ...always] });
/** The same for our own sentence that may contain other people's words: `#12` stays a reference. */
const neutraliseSentence = (text, maxChars) => harmless(text, { maxChars, replacements: [...noClosing, ...always] });
const ownNumber = /(?<!\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s{0,9}:?\s{0,9}|[\w/-])\bno\. (\d{1,9})\b/gi;
/** The same for a sentence with other people's words: only the numbers of `known` issues stay references, and close nothing. */
const neutraliseAbout = (text, maxChars, known) => neutralise(text, maxChars).replace(ownNumber, (words, number) => (known.has(Number(number)) ? `#${number}` : words));
/** The title of an issue, safe in any place; an unreadable one becomes `(untitled)`. */
const safeTitle = (title, maxChars = 120) => neutralise(title, maxChars) || '(untitled)';
/** Quotes an agent's words as harmless Markdown lines; empty text gives ''. */
const quoteUntrusted = (text, { maxLines, maxChars }) => {
    const lines = (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .tB)(text, { maxChars })
        .text.split('\n')
        .map((line) => neutralise(line, 500))
        .filter((line) => line !== '');
    const kept = lines.slice(0, maxLines).map((line) => `> ${line}`);
    return lines.length > maxLines ? [...kept, `> … ${lines.length - maxLines} more lines`].join('\n') : kept.join('\n');
};
/** Mentions a person at the start of a text, with a space after it. A bot's login cannot be mentioned; a managed user's ends with `_code`. */
const mention = (login) => (/^(?=.{1,39}$)[A-Za-z0-9-]+(?:_[A-Za-z0-9]+)?$/.test(login) ? `@${login} ` : '');


/***/ }),

/***/ 90963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   nA: () => (/* binding */ cutNote),
/* harmony export */   tB: () => (/* binding */ sanitise)
/* harmony export */ });
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74006);
// Removes what people cannot see from text that comes from outside (issue titles and bodies, logs), so that nobody can talk
// to an agent behind a reviewer's back. Cleaning twice changes nothing. Markdown has more to hide: see markdown/visible-markdown.ts.

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
const visible = (text) => withoutComments((0,_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutInvisible */ .O)(text)).normalize('NFC');
/** `maxChars` counts UTF-16 units, including the note about the cut. */
const sanitise = (text, { maxChars }) => {
    // Text far beyond the budget is not read, so that a 10 MB body costs as much as a small one.
    const looked = prefixOf(text, maxChars * 4 + 1000).toWellFormed();
    const clean = visible(looked);
    const harmless = (0,_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .withPlainLines */ .s)(looked);
    const truncated = clean.length > maxChars || looked.length < text.length;
    const note = cutNote.length < maxChars ? cutNote : '';
    const kept = truncated ? prefixOf(clean, maxChars - note.length) + note : clean;
    return { text: kept, hidden: clean !== harmless, truncated };
};


/***/ })

};
