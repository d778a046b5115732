export const id = 605;
export const ids = [605];
export const modules = {

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


/***/ })

};
