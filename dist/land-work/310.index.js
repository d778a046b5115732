export const id = 310;
export const ids = [310];
export const modules = {

/***/ 58369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgerView: () => (/* binding */ ledgerView),
  recordCommit: () => (/* binding */ recordCommit)
});

// EXTERNAL MODULE: ./packages/core/build/records/read-record.js
var read_record = __webpack_require__(2681);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/adapters/build/git/git-object.js
var git_object = __webpack_require__(58772);
;// CONCATENATED MODULE: ./packages/adapters/build/parse-json.js
/** Returns undefined for what is not JSON. */
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./packages/adapters/build/ledger/ledger-record.js
// A ledger record as a git object and back: a commit on the empty tree whose message is JSON with sorted keys.
// Invariant: one writer's record with one parent is always the same commit (no clock), so a repeated write is
// recognised, and two writers never make the same commit: git skips the lease when old and new are equal.



const identity = (writer) => `clambake <clambake+${writer}@users.noreply.github.com>`;
/** JSON with sorted keys, one key a line so that `git log -p` and people can read it. */
const stableJson = (value) => JSON.stringify(value, (_key, inner) => sorted(inner), 1);
const sorted = (value) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};
/**
 * The commit that holds `record` after `parent`, whose message is `before`. `at` (ISO 8601) dates it where the record has
 * no date of its own; `writer` (letters and digits) tells this writer's commits from every other's.
 */
const recordCommit = (ref, change) => {
    const { record, parent } = change;
    const name = recordName(ref);
    const checked = readMessage(ref, stableJson(record));
    const problem = 'problem' in checked ? checked.problem : checked.unread[0]?.problem;
    if (name === undefined || problem !== undefined)
        throw new Error(`${ref} would get a record that nobody can read: ${problem}`);
    const kept = change.before === undefined ? record : (0,read_record/* keepUnread */.rc)(name, parseJson(change.before), record);
    const date = 'since' in record ? record.since : change.at;
    // Git has no dates before 1970: a server that checks objects would refuse the whole push.
    const seconds = date === undefined ? 0 : Math.max(0, Math.floor(Date.parse(date) / 1000));
    const who = `${identity(change.writer)} ${seconds} +0000`;
    const parents = parent === null ? [] : [parent];
    return (0,git_object/* commitObject */.zS)({ tree: git_object/* emptyTree */["in"], parents, author: who, committer: who, message: `${stableJson(kept)}\n` });
};
const recordName = (ref) => {
    const name = (0,names/* parseLedgerRef */.qz)(ref);
    return name?.kind === 'agent' ? undefined : name;
};
/** The record in a commit message, validated against what its ref is for; or what is wrong with it, in one line. */
const readMessage = (ref, message) => {
    const name = recordName(ref);
    if (name === undefined)
        return { problem: 'no record belongs at this ref', newer: false };
    const json = parseJson(message);
    return json === undefined ? { problem: 'its message is not JSON', newer: false } : (0,read_record/* readRecord */.aE)(name, json);
};
/** Sorts what a fetch brought into a view; what is not a valid record is listed with its problem, never dropped. */
const ledgerView = (refs) => {
    const issues = new Map();
    const agents = new Map();
    const trains = new Map();
    const broken = [];
    let fleet;
    for (const { ref, oid, ...found } of refs) {
        const name = (0,names/* parseLedgerRef */.qz)(ref);
        if (name?.kind === 'agent') {
            agents.set(name.agent, oid);
            continue;
        }
        const read = 'problem' in found ? found : readMessage(ref, found.message);
        if ('problem' in read) {
            const blocked = name === undefined ? (0,names/* blockedRef */.yk)(ref) : undefined;
            broken.push(blocked === undefined ? { ref, oid, ...read } : { ref: blocked, oid, problem: `${ref} is in its way`, inTheWay: ref });
            const agent = blocked === undefined ? undefined : (0,names/* parseLedgerRef */.qz)(blocked);
            // An agent whose ref cannot be created is taken, and stays so: see freeableAgents.
            if (agent?.kind === 'agent')
                agents.set(agent.agent, oid);
            continue;
        }
        const unread = read.unread.length === 0 ? {} : { unread: read.unread };
        if (read.kind === 'issue')
            issues.set(read.record.issue, { oid, record: read.record, ...unread });
        else if (read.kind === 'train')
            trains.set(read.record.base, { oid, record: read.record, ...unread });
        else
            fleet = { oid, record: read.record, ...unread };
    }
    return { issues, agents, fleet, trains, broken };
};


/***/ }),

/***/ 28190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N_: () => (/* binding */ approvedFor),
/* harmony export */   QQ: () => (/* binding */ withApproval),
/* harmony export */   ap: () => (/* binding */ objectionToApproval),
/* harmony export */   jT: () => (/* binding */ howToApprove)
/* harmony export */ });
/* harmony import */ var _records_approval_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83362);
// The approval of protected content by a person: the words of the question, and the commit that a command names.

/** Fewer digits could be met by another commit on purpose. */
const minimumDigits = 12;
const howToApprove = (issue, commit) => `To land exactly that commit, somebody with write access (or "min-role", where that is higher) writes the comment "/approve #${issue} ${commit}".`;
/** Returns what people have approved for this issue, whatever commit brings it. */
const approvedFor = ({ approvals = [] }) => approvals.flatMap(({ paths }) => paths);
/** Adds an approval. The oldest ones go where a record would be too long. */
const withApproval = (approvals = [], approval) => {
    const kept = [...approvals, approval].slice(-_records_approval_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .maximumApprovals */ .fs);
    while (kept.length > 1 && kept.reduce((sum, { paths }) => sum + paths.length, 0) > _records_approval_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .maximumApproved */ .I4)
        kept.shift();
    return kept;
};
/** The commit in the words after `/approve`; undefined when they begin with none. */
const approvedCommit = (words) => {
    const [first = ''] = words.trim().toLowerCase().split(/\s+/);
    return /^[0-9a-f]{1,40}$/.test(first) ? first : undefined;
};
/** Says why this person's approval lands nothing; undefined when it names the work that is held. */
const objectionToApproval = ({ issue, held, state }, words) => {
    if (state !== 'needs-human' || held === undefined)
        return `#${issue} is ${state} and holds no work that waits for an approval`;
    const commit = approvedCommit(words);
    const example = `write /approve #${issue} ${held.oid}`;
    if (commit === undefined)
        return `the commit is missing: ${example}`;
    if (commit.length < minimumDigits)
        return `${commit} is too short to name one commit: ${example}`;
    if (held.oid.startsWith(commit))
        return undefined;
    return `the work that waits is commit ${held.oid.slice(0, minimumDigits)}, not ${commit.slice(0, minimumDigits)}: look at it first`;
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


/***/ })

};
