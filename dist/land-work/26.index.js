export const id = 26;
export const ids = [26,190];
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
/* harmony export */   ap: () => (/* binding */ objectionToApproval),
/* harmony export */   jT: () => (/* binding */ howToApprove)
/* harmony export */ });
/* unused harmony export withApproval */
// The approval of protected content by a person: the words of the question, and the commit that a command names.

/** Fewer digits could be met by another commit on purpose. */
const minimumDigits = 12;
const howToApprove = (issue, commit) => `To land exactly that commit, somebody with write access (or "min-role", where that is higher) writes the comment "/approve #${issue} ${commit}".`;
/** Returns what people have approved for this issue, whatever commit brings it. */
const approvedFor = ({ approvals = [] }) => approvals.flatMap(({ paths }) => paths);
/** Adds an approval. The oldest ones go where a record would be too long. */
const withApproval = (approvals = [], approval) => {
    const kept = [...approvals, approval].slice(-maximumApprovals);
    while (kept.length > 1 && kept.reduce((sum, { paths }) => sum + paths.length, 0) > maximumApproved)
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


/***/ })

};
