export const id = 772;
export const ids = [772,190,605,26];
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

/***/ 36391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lateWork: () => (/* binding */ lateWork)
/* harmony export */ });
/* harmony import */ var _refused_work_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(82605);
/* harmony import */ var _check_work_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38026);


/** The push of the kept commit names it in the record too, with what the attempt has cost. */
const lateWork = async (job, { decision, read, lost }) => {
    const over = { kind: 'superseded', why: decision.why, malformed: decision.malformed };
    const { stored, view } = read.facts;
    const { diff, keptRef, keptText, projectIssue, withLateEnd } = await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(253), __webpack_require__.e(558), __webpack_require__.e(664)]).then(__webpack_require__.bind(__webpack_require__, 98664));
    const { assignment, run, dryRun } = job.request;
    const { attempt } = assignment;
    if (decision.malformed || stored === undefined)
        return { kind: 'over', value: over };
    const late = await keptOf(job, { read, base: stored.record.base, lost });
    const result = 'missing' in read.got ? undefined : read.got.result;
    const record = withLateEnd(stored.record, { attempt, oid: late.oid, result });
    const kept = late.oid === undefined ? late.where : keptText(attempt, late.oid);
    if (dryRun || lost?.status === 'refused' || (late.oid === undefined && record === undefined))
        return { kind: 'over', value: { ...over, kept } };
    const change = {
        why: kept ?? `the cost of attempt ${attempt}`,
        issues: record === undefined ? [] : [record],
        branches: late.oid === undefined ? [] : [{ branch: keptRef(attempt), expect: null, to: late.oid }],
    };
    const { effects } = diff(read.ledger, change, { actor: 'landing' });
    const shown = record === undefined || view === undefined ? undefined : projectIssue({ view, record, jobRunning: false, comment: read.comment, run });
    return {
        kind: 'apply',
        effects: shown === undefined ? effects : [...effects, shown],
        decidedOn: read.ledger,
        value: { ...over, kept },
    };
};
/** The commit that is to be kept, or else a sentence about where the work is, if there is any. */
const keptOf = async (job, { read, base, lost }) => {
    const { keptRef, whereText } = await Promise.all(/* import() */[__webpack_require__.e(6), __webpack_require__.e(253), __webpack_require__.e(558), __webpack_require__.e(664)]).then(__webpack_require__.bind(__webpack_require__, 98664));
    const { assignment, dryRun } = job.request;
    // An earlier run of this job has kept it.
    if (lost?.status === 'stale' && lost.refs?.includes(keptRef(assignment.attempt)) === true)
        return {};
    const check = await (0,_check_work_js__WEBPACK_IMPORTED_MODULE_0__.checkOn)(job, { ...read, base });
    if (check === undefined)
        return {};
    const oid = check.ok ? check.oid : check.kept;
    // It is on the branch or on the base already.
    if (check.ok && (check.files === 0 || oid === check.branchExpect))
        return {};
    if (oid !== undefined && !dryRun && lost?.status !== 'refused')
        return { oid };
    const artifact = await (0,_refused_work_js__WEBPACK_IMPORTED_MODULE_1__.artifactOf)(job, oid === undefined ? check : undefined);
    return { where: whereText({ check: undefined, assignment, artifact }) };
};


/***/ }),

/***/ 82605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  afterRefusal: () => (/* binding */ afterRefusal),
  afterTakenRef: () => (/* binding */ afterTakenRef),
  artifactOf: () => (/* binding */ artifactOf)
});

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
;// CONCATENATED MODULE: ./packages/core/build/policy/server-refusal.js
// Reads from a server's refusal of a push which path it is about. GitHub names the workflow file that a token without the
// permission "workflows" may not change, and a file that is too large.

const namesPath = [
    /create or update workflow `([^`]{1,1000})`/,
    /File (\S[^;]{0,1000}?) is \d[\d.]* [KMG]?B; this exceeds/,
];
/** Undefined when the refusal names no path. */
const refusedPathIn = (why) => {
    for (const pattern of namesPath) {
        const path = pattern.exec(why)?.[1]?.trim();
        if (path !== undefined && path !== '')
            return path;
    }
    return undefined;
};
/** True when it is about a workflow file, for which GitHub also looks at files that the push did not touch. */
const refusesWorkflow = (why) => refusedPathIn(why)?.startsWith('.github/workflows/') === true;
/** The policy that refuses changes of these paths too. */
const refusingToo = (policy, paths) => ({
    ...policy,
    judge: (changes, approved) => {
        const found = changes.filter(({ path }) => paths.includes(path));
        if (found.length === 0)
            return policy.judge(changes, approved);
        const named = found.slice(0, 5).map(({ path }) => shownPath(path));
        return {
            level: 'block',
            why: `the server refuses a push that changes ${named.join(', ')}`,
            rule: "the server's own, for the token that pushes the bundle",
            changes: found,
        };
    },
});

// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/core/build/policy/push-refusals.js
var push_refusals = __webpack_require__(54807);
;// CONCATENATED MODULE: ./actions/land-work/build/refused-work.js
// Decides what becomes of work that the server or the checks refuse: a push is tried in another form where that may help, work
// with a secret is deleted, and all other work is kept where people find it.


/**
 * Returns the next check after the server has refused a push. A refusal for a workflow file may come from the base, which
 * has moved since, or from the other rule that GitHub may follow; `again` checks the work once more. `tried`: commits that were
 * refused.
 */
const afterRefusal = async (check, { why, tried, again }) => {
    const server = { ok: false, why, cause: 'server' };
    if (check?.ok === false && check.held !== undefined)
        return server;
    if (check?.ok === false && check.kept !== undefined) {
        const { kept: _, ...rest } = check;
        return rest;
    }
    if (check?.ok !== true || check.branchExpect === check.oid) {
        throw new errors/* UserError */.y(`The ledger could not be written: ${why}`);
    }
    tried.add(check.oid);
    if (!refusesWorkflow(why))
        return server;
    for (const asItIs of [false, true]) {
        const next = await again({ asItIs });
        if (next?.ok === false && next.cause === 'overtaken')
            return next;
        if (next?.ok === true && !tried.has(next.oid))
            return next;
    }
    return server;
};
/** Returns the next check when there is something else under the ref `name` that was to keep work of the attempt. */
const afterTakenRef = (check, name) => {
    if (check?.ok === false && check.kept !== undefined) {
        const { kept: _, ...rest } = check;
        return rest;
    }
    const isWritten = check?.ok === true ? check.replaced !== undefined : check?.held !== undefined;
    return isWritten ? { ok: false, why: `${name} exists already. What to do: delete that ref`, cause: 'server' } : check;
};
/** Returns what people have to know of the artifact of work that did not land; with a secret in the work it is deleted. */
const artifactOf = async (job, check) => {
    if (check?.ok === true || check?.kept !== undefined || check?.held !== undefined)
        return undefined;
    const { source, assignment, artifact, dryRun } = job.request;
    const { attempt } = assignment;
    const listed = (await ifAnswered(job.ports.github.listArtifacts(source))) ?? [];
    const own = listed.filter(({ name }) => (0,names/* parseArtifactName */.TZ)(name)?.attempt === attempt || name === (0,names/* leftBehindName */.Nf)(attempt));
    const found = own.find(({ id }) => id === artifact?.id) ?? own[0];
    const place = { name: found?.name ?? (0,names/* artifactName */.Cs)(attempt), runId: source, until: found?.expiresAt };
    if (!holdsSecret(check) || dryRun)
        return place;
    const gone = await Promise.all(own.map(({ id }) => ifAnswered(job.ports.github.deleteArtifact(id).then(() => true))));
    return { ...place, isDeleted: own.length > 0 && gone.every((one) => one === true) };
};
const holdsSecret = (check) => check?.ok === false && (check.cause === 'secret' || (check.cause === 'server' && (0,push_refusals/* readPushRefusal */.Z)(check.why)?.isSecret === true));
const ifAnswered = (asked) => asked.catch((error) => {
    if (error instanceof errors/* RemoteError */.H)
        return undefined;
    throw error;
});


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
