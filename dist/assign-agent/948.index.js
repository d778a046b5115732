export const id = 948;
export const ids = [948,980];
export const modules = {

/***/ 45123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ maximumRounds),
/* harmony export */   y: () => (/* binding */ applyUntilCurrent)
/* harmony export */ });
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57538);

/** Maximum number of lost races in a row, after which another run goes on. */
const maximumRounds = 5;
/** `decide` reads and decides, and may throw. From the second round on it gets the result of the push that lost. */
const applyUntilCurrent = async (decide, ports) => {
    let lost;
    for (let rounds = 1;; rounds += 1) {
        const round = await decide(lost);
        if (round.kind === 'over')
            return { kind: 'settled', value: round.value, outcome: undefined };
        const outcome = await (0,_apply_js__WEBPACK_IMPORTED_MODULE_0__/* .applyEffects */ .F5)(round.effects, ports, round.decidedOn);
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

/***/ 57538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ applyEffects),
/* harmony export */   H4: () => (/* binding */ applyWake)
/* harmony export */ });
/* unused harmony exports applyCancel, applyBranches */
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86334);
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
        return wanted.filter(({ issue }) => issues.get(issue)?.oid === (oids.get((0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .issueRef */ .fB)(issue)) ?? decidedOn?.issues.get(issue)?.oid));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi)
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
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi))
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


/***/ }),

/***/ 10980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   archiveLimits: () => (/* binding */ archiveLimits),
/* harmony export */   unpackArchive: () => (/* binding */ unpackArchive)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
// Unpacks an artifact that a stranger's machine uploaded. Its list of files is read first: nothing is written when one name or
// size is more than an attempt hands over, and no file gets more bytes than the list says.






const mb = 1024 * 1024;
/** A result, a work file, and 200 objects for git-lfs with 500 MB, as the agent's job hands them over. */
const archiveLimits = { entries: 300, fileBytes: 500 * mb, totalBytes: 800 * mb };
/** Thrown for bytes that the format does not allow. */
class Damaged extends Error {
}
/** Thrown for a file that does not have the size that the archive's list says. */
class Dishonest extends Error {
}
/** A file, or a file in one directory. Neither begins with a dot. */
const plainName = /^(?:[\w-][\w.-]{0,100}\/)?[\w-][\w.-]{0,200}$/;
/** Returns why nothing may be used of it; then what was written has to go. Throws when the disk cannot be read or written. */
const unpackArchive = async (file, directory, limits = archiveLimits) => {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'r');
    try {
        const entries = await listEntries(handle, limits);
        if (typeof entries === 'string')
            return entries;
        for (const entry of entries)
            await writeEntry({ handle, file, entry, to: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, entry.name) });
        return undefined;
    }
    catch (error) {
        if (error instanceof Damaged || isOfZlib(error))
            return 'it is no sound zip archive';
        if (error instanceof Dishonest)
            return 'a file in it is not as large as its list says';
        throw error;
    }
    finally {
        await handle.close();
    }
};
const isOfZlib = (error) => /^Z_/.test(String(error?.code));
const read = async (handle, at, bytes) => {
    const buffer = Buffer.alloc(bytes);
    const { bytesRead } = await handle.read(buffer, 0, bytes, at);
    if (bytesRead !== bytes)
        throw new Damaged();
    return buffer;
};
const endBytes = 22;
const maximumComment = 0xffff;
const headerBytes = 46;
/** More for each file than its header with the longest name and the fields of any packer. */
const maximumEntryBytes = 2048;
const listEntries = async (handle, limits) => {
    const { size } = await handle.stat();
    const tailBytes = Math.min(size, endBytes + maximumComment);
    const tail = await read(handle, size - tailBytes, tailBytes);
    const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    if (end < 0 || end + endBytes > tail.length)
        throw new Damaged();
    const [count, bytes, from] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (count > limits.entries || bytes > (limits.entries + 1) * maximumEntryBytes)
        return `it holds more than ${limits.entries === 1 ? 'one file' : `${limits.entries} files`}`;
    const list = await read(handle, from, bytes);
    const entries = [];
    let at = 0;
    for (let index = 0; index < count; index++) {
        const found = entryAt(list, at);
        at = found.next;
        // A packer may list directories.
        if (!found.entry.name.endsWith('/'))
            entries.push(found.entry);
    }
    return problemOf(entries, limits) ?? entries;
};
const entryAt = (list, at) => {
    if (at + headerBytes > list.length || list.toString('latin1', at, at + 4) !== 'PK\x01\x02')
        throw new Damaged();
    const [nameBytes, extra, comment] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)];
    const next = at + headerBytes + nameBytes + extra + comment;
    if (next > list.length)
        throw new Damaged();
    const name = list.toString('utf8', at + headerBytes, at + headerBytes + nameBytes);
    const [packedBytes, bytes] = [list.readUInt32LE(at + 20), list.readUInt32LE(at + 24)];
    return { entry: { name, method: list.readUInt16LE(at + 10), packedBytes, bytes, at: list.readUInt32LE(at + 42) }, next };
};
const problemOf = (entries, { fileBytes, totalBytes }) => {
    const odd = entries.find(({ name }) => !plainName.test(name));
    if (odd !== undefined)
        return `it holds a file that no attempt hands over: ${JSON.stringify(odd.name.slice(0, 100))}`;
    const names = new Set(entries.map(({ name }) => name));
    if (names.size < entries.length || entries.some(({ name }) => name.includes('/') && names.has((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(name))))
        return 'it holds two files of the same name';
    if (entries.some(({ method }) => method !== 0 && method !== 8))
        return 'it is packed in a way that no attempt uses';
    // 4 GB stands for a size that is written elsewhere.
    const large = entries.find(({ bytes }) => bytes > fileBytes);
    if (large !== undefined)
        return `${large.name} in it is larger than ${fileBytes / mb} MB`;
    const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
    return total > totalBytes ? `it unpacks to more than ${totalBytes / mb} MB` : undefined;
};
const writeEntry = async ({ handle, file, entry, to }) => {
    const header = await read(handle, entry.at, 30);
    if (header.toString('latin1', 0, 4) !== 'PK\x03\x04')
        throw new Damaged();
    const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to), { recursive: true });
    let seen = 0;
    const count = new node_stream__WEBPACK_IMPORTED_MODULE_3__.Transform({
        transform(chunk, _, done) {
            seen += chunk.length;
            if (seen > entry.bytes)
                done(new Dishonest());
            else
                done(null, chunk);
        },
    });
    // A range ends with its last byte, so nothing is read for an empty file.
    const packed = entry.packedBytes === 0 ? [] : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { start, end: start + entry.packedBytes - 1 });
    const written = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(to, { flags: 'wx', mode: 0o600 });
    if (entry.method === 0 || entry.packedBytes === 0)
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(packed, count, written);
    else
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(packed, (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createInflateRaw)(), count, written);
    if (seen !== entry.bytes)
        throw new Dishonest();
};


/***/ }),

/***/ 25948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyUntilCurrent: () => (/* reexport */ apply_until_current/* applyUntilCurrent */.y),
  applyWake: () => (/* reexport */ apply/* applyWake */.H4),
  maximumRounds: () => (/* reexport */ apply_until_current/* maximumRounds */.I),
  readTodos: () => (/* reexport */ readTodos)
});

// UNUSED EXPORTS: GitLimitError, NotAuthorised, RemoteError, UserError, actionsBot, agentEnvironment, applyBranches, applyCancel, applyEffects, asAdministrator, asAgent, askProvider, attemptVariable, certificateDirectories, certificateVariables, claudeCode, closeDirectories, configPath, configVariables, containerOptions, copyPlainFile, createRunContext, decideIsolation, deleteKept, dispatchEvent, doNotRetry, endProcesses, environmentVariables, failedDownload, fetchImage, fetchSource, findSecret, findWritablePlaces, githubDate, handOver, harmlessLine, hashDiscussion, haveOtherWorkflows, initBareRepository, isTemporary, isTraversable, isUpload, listKept, listProcesses, loadArtifacts, loadConfigParser, loadRecords, makeSource, mayOpenPulls, nodesOf, openAccount, openAgentLog, openAppPort, openArtifacts, openBoard, openClock, openComments, openGit, openGitHub, openGitHubClient, openHostProxy, openIdentity, openInnerListeners, openLandingRepository, openLauncher, openLedger, openMerge, openNamespace, openParts, openRedactor, openReviews, openRunsCache, openSignerFor, openTrainGitHub, openWake, ownTemp, packCheckpoint, packWork, parseBranches, parseCiFile, pathWithSetupLast, placeSkills, postJson, prepareAgentTree, prepareDirectories, prepareNetwork, processVariables, proxyVariables, reachableTemp, readActions, readAgentFile, readBaseRules, readCiFiles, readConfig, readDefaultBranch, readEarlierConfigs, readEndedJob, readEnvironment, readErrorAnswer, readFile, readIsolationFacts, readNoReply, readPeople, readRetries, readRulesOf, readSnapshot, readTrainSnapshot, recallExports, refillTree, refuseWritable, relocateText, rememberEnvironment, removeDirectory, reserveAgentUser, runAsAgent, runCommand, runProgram, safePath, settingsOf, signalProcesses, snapshotQuery, sourceOf, startKeyProxy, takeSnapshot, trustedFirst, trustedOnly, unpriced, uploadLfsObjects, watchAgent, withEnvironment

// EXTERNAL MODULE: ./packages/adapters/build/apply/apply.js
var apply = __webpack_require__(57538);
// EXTERNAL MODULE: ./packages/adapters/build/apply/apply-until-current.js
var apply_until_current = __webpack_require__(45123);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./packages/core/build/records/id-schemas.js
var id_schemas = __webpack_require__(18611);
;// CONCATENATED MODULE: ./packages/core/build/attempt/todo-list.js
// The agent's own todo list, on its way from the agent's job to the issue. Every word in it is the agent's, and the file may come from
// other code: what does not fit the schema is no list.


/** Entries that an issue shows. */
const maximumTodos = 30;
/** An issue shows less of an entry. */
const maximumRaw = 500;
/** Bytes of the file: JSON writes a character in six at most. */
const maximumTodoBytes = 128 * 1024;
const count = schemas/* int */.Whr().min(0).max(100_000);
const listSchema = schemas/* object */.Ikc({
    v: schemas/* literal */.euz(1),
    attempt: id_schemas/* attemptIdSchema */.kl,
    /** The first entries of `total`, of which `done` are completed. */
    entries: schemas/* array */.YOg(schemas/* object */.Ikc({ text: schemas/* string */.YjP().max(maximumRaw), status: schemas/* enum */.k5n(['pending', 'in-progress', 'completed']) }))
        .min(1)
        .max(maximumTodos),
    total: count,
    done: count,
})
    .refine(({ entries, total, done }) => total >= entries.length && total >= done);
/** Undefined for a list without entries. */
const composeTodoList = (attempt, entries) => {
    if (entries.length === 0)
        return undefined;
    const shown = entries.slice(0, maximumTodos).map(({ text, status }) => ({ text: text.slice(0, maximumRaw).toWellFormed(), status }));
    return { v: 1, attempt, entries: shown, total: entries.length, done: entries.filter(({ status }) => status === 'completed').length };
};
/** Undefined for what is no list of this attempt. */
const parseTodoList = (value, attempt) => {
    const { data } = listSchema.safeParse(value);
    return data?.attempt === attempt ? data : undefined;
};

// EXTERNAL MODULE: ./packages/adapters/build/artifact-archive.js
var artifact_archive = __webpack_require__(10980);
// EXTERNAL MODULE: ./packages/adapters/build/parse-json.js
var parse_json = __webpack_require__(45973);
;// CONCATENATED MODULE: ./packages/adapters/build/github/read-todos.js
// Reads the newest todo lists of attempts at work: one request for each run, and one for each list that is newer than the shown one.
// Loaded only when there is an attempt to ask about. Invariant: nothing that is missing, malformed or slow makes it throw.







/** A tick waits no longer than this. */
const maximumMs = 15_000;
/** Maps attempts to their lists; one that has no newer list is left out. */
const readTodos = async (reading, wanted) => {
    const found = new Map();
    const byRun = [...Map.groupBy(wanted, ({ run }) => run)];
    const all = byRun.map(([run, ofRun]) => readRun(reading, { run, ofRun, found }).catch((error) => reading.log(`The todo lists of run ${run} could not be read: ${error instanceof Error ? error.message : String(error)}`)));
    await Promise.race([Promise.all(all), (0,external_node_timers_promises_.setTimeout)(maximumMs, undefined, { ref: false })]);
    // The next tick reads those that arrive later.
    return new Map(found);
};
/** A later tick asks again, so nothing is repeated. */
const once = { request: { retries: 0 } };
const readRun = async (reading, { run, ofRun, found }) => {
    const { octokit, where } = reading.client;
    // GitHub lists the newest first.
    const { data } = await octokit.rest.actions.listWorkflowRunArtifacts({ ...where, ...once, run_id: run, per_page: 100 });
    const tasks = ofRun.map(async ({ attempt, after }) => {
        const newest = data.artifacts
            .flatMap((artifact) => ({ artifact, place: (0,names/* todoPlace */.O2)(artifact.name, attempt) ?? 0 }))
            .filter(({ artifact, place }) => place > after && !artifact.expired && artifact.size_in_bytes <= maximumTodoBytes)
            .sort((a, b) => b.place - a.place)
            .at(0);
        if (newest === undefined)
            return;
        const { artifact, place } = newest;
        const list = parseTodoList(await readFileOf(reading, artifact), attempt);
        const at = new Date(artifact.created_at ?? '').getTime();
        if (list !== undefined && !Number.isNaN(at))
            found.set(attempt, { list, place, at: new Date(at).toISOString() });
    });
    const [failed] = (await Promise.allSettled(tasks)).filter((task) => task.status === 'rejected');
    if (failed !== undefined)
        throw failed.reason;
};
const readFileOf = async ({ client, temp }, artifact) => {
    const { octokit, where } = client;
    const { data } = await octokit.rest.actions.downloadArtifact({ ...where, ...once, artifact_id: artifact.id, archive_format: 'zip' });
    const bytes = Buffer.from(data);
    if (artifact.digest !== `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`)
        return undefined;
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(temp, 'clambake-todo-'));
    try {
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, 'packed'), bytes);
        const to = (0,external_node_path_.join)(directory, 'list');
        const limits = { entries: 1, fileBytes: maximumTodoBytes, totalBytes: maximumTodoBytes };
        const why = await (0,artifact_archive.unpackArchive)((0,external_node_path_.join)(directory, 'packed'), to, limits);
        return why === undefined ? (0,parse_json/* parseJson */.q)(await (0,promises_.readFile)((0,external_node_path_.join)(to, names/* todoFile */.tT), 'utf8')) : undefined;
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};

;// CONCATENATED MODULE: ./packages/adapters/build/index.js





















































/***/ }),

/***/ 45973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** Returns undefined for what is not JSON. */
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};


/***/ })

};
