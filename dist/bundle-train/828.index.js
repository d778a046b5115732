export const id = 828;
export const ids = [828];
export const modules = {

/***/ 3828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ledgerView: () => (/* binding */ ledgerView),
/* harmony export */   recordCommit: () => (/* binding */ recordCommit)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(250);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3254);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7633);
/* harmony import */ var _git_object_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5341);
// A ledger record as a git object and back: a commit on the empty tree whose message is JSON with sorted keys.
// Invariant: one writer's record with one parent is always the same commit (no clock), so a repeated write is
// recognised, and two writers never make the same commit: git skips the lease when old and new are equal.


const identity = (writer) => `clambake <clambake+${writer}@users.noreply.github.com>`;
/** JSON with sorted keys, one key a line so that `git log -p` and people can read it. */
const stableJson = (value) => JSON.stringify(sorted(value), null, 1);
const sorted = (value) => {
    if (Array.isArray(value))
        return value.map(sorted);
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]));
};
/**
 * The commit that holds `record` after `parent`. `at` (ISO 8601) dates it where the record has no date of its own;
 * `writer` (letters and digits) tells this writer's commits from every other's.
 */
const recordCommit = (ref, p) => {
    const checked = readRecord(ref, stableJson(p.record));
    if ('problem' in checked)
        throw new Error(`${ref} would get a record that nobody can read: ${checked.problem}`);
    const date = 'since' in p.record ? p.record.since : p.at;
    const seconds = date === undefined ? 0 : Math.floor(Date.parse(date) / 1000);
    const who = `${identity(p.writer)} ${seconds} +0000`;
    const parents = p.parent === null ? [] : [p.parent];
    return (0,_git_object_js__WEBPACK_IMPORTED_MODULE_0__/* .commitObject */ .zS)({ tree: _git_object_js__WEBPACK_IMPORTED_MODULE_0__/* .emptyTree */ ["in"], parents, author: who, committer: who, message: `${stableJson(p.record)}\n` });
};
/** The record in a commit message, validated against what its ref is for; or what is wrong with it, in one line. */
const readRecord = (ref, message) => {
    const name = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_1__/* .parseLedgerRef */ .qz)(ref);
    if (name === undefined || name.kind === 'agent')
        return { problem: 'no record belongs at this ref' };
    let json;
    try {
        json = JSON.parse(message);
    }
    catch {
        return { problem: 'its message is not JSON' };
    }
    if (name.kind === 'fleet')
        return checked('fleet', _clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .fleetRecordSchema */ .pU.safeParse(json));
    if (name.kind === 'train') {
        const read = checked('train', _clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .trainRecordSchema */ .XC.safeParse(json));
        return 'record' in read && read.record.base !== name.base ? { problem: `it names the base ${read.record.base}` } : read;
    }
    const read = checked('issue', _clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .issueRecordSchema */ .KL.safeParse(json));
    return 'record' in read && read.record.issue !== name.issue ? { problem: `it names issue #${read.record.issue}` } : read;
};
const checked = (kind, parsed) => parsed.success
    ? { kind, record: parsed.data }
    : {
        problem: parsed.error.issues
            .map((issue) => `${issue.path.map(String).join('.') || 'record'}: ${issue.message}`)
            .join('; ')
            .slice(0, 500),
    };
/** Sorts what a fetch brought into a view; what is not a valid record is listed with its problem, never dropped. */
const ledgerView = (refs) => {
    const issues = new Map();
    const agents = new Map();
    const trains = new Map();
    const broken = [];
    let fleet;
    for (const { ref, oid, type, message } of refs) {
        const name = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_1__/* .parseLedgerRef */ .qz)(ref);
        if (name?.kind === 'agent') {
            agents.set(name.agent, oid);
            continue;
        }
        const read = type === 'commit' ? readRecord(ref, message) : { problem: `it is a ${type}, not a commit` };
        if ('problem' in read)
            broken.push({ ref, oid, problem: read.problem });
        else if (read.kind === 'issue')
            issues.set(read.record.issue, { oid, record: read.record });
        else if (read.kind === 'train')
            trains.set(read.record.base, { oid, record: read.record });
        else
            fleet = { oid, record: read.record };
    }
    return { issues, agents, fleet, trains, broken };
};


/***/ })

};
