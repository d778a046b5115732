export const id = 26;
export const ids = [26];
export const modules = {

/***/ 38026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkOn: () => (/* binding */ checkOn),
/* harmony export */   checkWork: () => (/* binding */ checkWork)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28190);
// Has the work of the attempt checked by the landing repository.

/** Undefined: there is no work to check, or the attempt no longer holds its claim. */
const checkWork = async (job, read) => {
    const claim = read.facts.stored?.record.claim;
    return claim?.id === job.request.assignment.attempt ? checkOn(job, { ...read, base: claim.base }) : undefined;
};
/** Undefined: there is no work to check. */
const checkOn = async ({ ports, request }, { facts, got, config, signer, base, hasRaced = false, asItIs = false }) => {
    const { assignment } = request;
    if ('missing' in got || got.result.headOid === null)
        return undefined;
    const { headOid, left, startOid, baseOid, model, costUsd, verify } = got.result;
    const record = facts.stored?.record;
    const earlier = [...(record?.attempts ?? []), record?.landed].flatMap((work) => work?.baseOid ?? []);
    const work = {
        workFile: got.workFile,
        headOid,
        // A branch that moves between the check and the push is not merged with: somebody is at work there this very moment.
        startOid: hasRaced ? undefined : startOid,
        stoodOn: [baseOid, ...earlier],
        asItIs,
        base,
        branch: (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .issueBranch */ .sL)(assignment.issue),
        agent: assignment.agent,
        attempt: assignment.attempt,
        model,
        costUsd,
        verify: verify?.result,
        coAuthor: config['co-author'] && record?.claim !== undefined ? await ports.readNoReply(record.claim.actor) : undefined,
        signOff: config['sign-off'],
        isDryRun: request.dryRun,
        squashed: record?.squashed?.work,
        signer,
        protectedPaths: config['protected-paths'],
        approved: record === undefined ? [] : (0,_clambake_core__WEBPACK_IMPORTED_MODULE_1__/* .approvedFor */ .N_)(record),
        knownSecrets: request.knownSecrets,
    };
    const whole = await ports.repository.checkWork(work);
    if (whole.ok || left?.commit?.oid !== headOid)
        return whole;
    // Our commit is judged alone: a file that the agent never meant to hand in does not cost its commits.
    const own = await ports.repository.checkWork({ ...work, verify: undefined, withoutLast: left.commit.parent });
    return own.ok && own.files > 0 ? { ...own, dropped: whole.why } : whole;
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
