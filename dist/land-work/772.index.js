export const id = 772;
export const ids = [772,996,30,26];
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
/* harmony import */ var _refused_work_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19030);
/* harmony import */ var _check_work_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38026);


/** The push of the kept commit names it in the record too, with what the attempt has cost. */
const lateWork = async (job, { decision, read, lost }) => {
    const over = { kind: 'superseded', why: decision.why, malformed: decision.malformed };
    const { stored, view } = read.facts;
    const { diff, keptRef, keptText, projectIssue, withLateEnd } = await Promise.all(/* import() */[__webpack_require__.e(767), __webpack_require__.e(681), __webpack_require__.e(597)]).then(__webpack_require__.bind(__webpack_require__, 47597));
    const { assignment, run, dryRun } = job.request;
    const { attempt } = assignment;
    if (stored === undefined)
        return withoutRecord(job, { over, read, lost });
    if (decision.malformed)
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
/**
 * The ledger was lost while the agent worked. A tick makes a claim again that the issue still shows, and lands its work, unless a person
 * closes the issue before: so the work is kept. Of every other attempt a comment on the issue names it, because no record can.
 */
const withoutRecord = async (job, { over, read, lost }) => {
    const { view } = read.facts;
    const { baseForView, baseOf, diff, keptRef, keptText, shownClaimOf } = await Promise.all(/* import() */[__webpack_require__.e(767), __webpack_require__.e(681), __webpack_require__.e(597)]).then(__webpack_require__.bind(__webpack_require__, 47597));
    const { assignment, dryRun } = job.request;
    const { config, comment, defaultBranch } = read;
    const comments = new Map(view === undefined || comment === undefined ? [] : [[view.nodeId, comment]]);
    const isShown = view !== undefined && shownClaimOf(view, { ledger: read.ledger, comments }) !== undefined;
    if (dryRun || lost?.status === 'refused')
        return { kind: 'over', value: over };
    const base = view === undefined ? baseOf(config, defaultBranch) : baseForView(view, { config, snapshot: { defaultBranch } });
    const { oid, where } = await keptOf(job, { read, base, lost });
    if (oid === undefined)
        return { kind: 'over', value: { ...over, kept: where } };
    const kept = keptText(assignment.attempt, oid);
    // An earlier run of this job has kept it and said so.
    if ((await job.ports.kept.list()).get(keptRef(assignment.attempt)) === oid)
        return { kind: 'over', value: { ...over, kept } };
    const branches = [{ branch: keptRef(assignment.attempt), expect: null, to: oid }];
    const { effects } = diff(read.ledger, { why: kept, branches }, { actor: 'landing' });
    const say = `The record of attempt ${assignment.attempt} was lost while it worked. ${kept}`;
    const tell = { addLabels: [], removeLabels: [], comment: undefined, close: false, say };
    const told = view === undefined || isShown ? [] : [{ kind: 'project-issue', issue: view.number, nodeId: view.nodeId, ...tell }];
    return { kind: 'apply', effects: [...effects, ...told], decidedOn: read.ledger, value: { ...over, kept } };
};
/** The commit that is to be kept, or else a sentence about where the work is, if there is any. */
const keptOf = async (job, { read, base, lost }) => {
    const { keptRef, whereText } = await Promise.all(/* import() */[__webpack_require__.e(767), __webpack_require__.e(681), __webpack_require__.e(597)]).then(__webpack_require__.bind(__webpack_require__, 47597));
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

/***/ 19030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   afterRefusal: () => (/* binding */ afterRefusal),
/* harmony export */   afterTakenRef: () => (/* binding */ afterTakenRef),
/* harmony export */   artifactOf: () => (/* binding */ artifactOf)
/* harmony export */ });
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86334);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77479);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10250);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54807);
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
        throw new _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The ledger could not be written: ${why}`);
    }
    tried.add(check.oid);
    if (!(0,_clambake_core__WEBPACK_IMPORTED_MODULE_1__/* .refusesWorkflow */ .z)(why))
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
    const own = listed.filter(({ name }) => (0,_clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .parseArtifactName */ .TZ)(name)?.attempt === attempt || name === (0,_clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .leftBehindName */ .Nf)(attempt));
    const found = own.find(({ id }) => id === artifact?.id) ?? own[0];
    const place = { name: found?.name ?? (0,_clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .artifactName */ .Cs)(attempt), runId: source, until: found?.expiresAt };
    if (!holdsSecret(check) || dryRun)
        return place;
    const gone = await Promise.all(own.map(({ id }) => ifAnswered(job.ports.github.deleteArtifact(id).then(() => true))));
    return { ...place, isDeleted: own.length > 0 && gone.every((one) => one === true) };
};
const holdsSecret = (check) => check?.ok === false && (check.cause === 'secret' || (check.cause === 'server' && (0,_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .readPushRefusal */ .Z)(check.why)?.isSecret === true));
const ifAnswered = (asked) => asked.catch((error) => {
    if (error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi)
        return undefined;
    throw error;
});


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

/***/ 54807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ pushRefusals),
/* harmony export */   Z: () => (/* binding */ readPushRefusal)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
// The reasons for which a server refuses a push, in one table: those that pass by themselves, and those that stay until a person
// acts, with the remedy. The words are those of git and of GitHub; the first row that fits is the answer.

const passing = (words) => ({ words, passes: true, remedy: '' });
const lasting = (words, remedy) => ({ words, passes: false, remedy });
const pushRefusals = [
    lasting(/'[^'\n]+' exists; cannot create|there is a non-empty directory|refname conflict|directory\/file conflict/i, 'a branch or ref has a name that git cannot keep beside ours: rename or delete it'),
    lasting(/refusing to allow .{1,60} to create or update workflow/i, "no token of a job may push this workflow file: make the change to it yourself, or have the work done without it. A base whose workflow files are not those of the default branch needs the default branch's files"),
    {
        words: /GH009|secrets? detected|cannot contain secrets|push protection/i,
        passes: false,
        isSecret: true,
        remedy: 'the server sees a secret in it: revoke the secret, and have the work done without it',
    },
    lasting(/GH006|protected branch hook declined/i, `let the branch protection leave out ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .branchPrefix */ .$j}**`),
    lasting(/GH013|rule violations/i, `exclude ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .branchPrefix */ .$j}** from the ruleset that the server names`),
    lasting(/GH001|GH003|large files detected|exceeds GitHub's file size limit/i, 'the file is too large for GitHub: use git-lfs, or leave it out'),
    lasting(/GH007|private email/i, 'allow the address of the commits, or turn off the setting that blocks private addresses'),
    lasting(/GH008|missing git-?lfs|unknown git lfs object/i, 'upload the git-lfs objects first'),
    lasting(/exceeds? (?:the )?maximum allowed size|pack exceeds|over (?:its|your) (?:data )?quota/i, 'make the change smaller, or raise the limit'),
    lasting(/archived|read-only|is disabled|suspended/i, 'make the repository writable again'),
    lasting(/fsck error|object corrupt|bad object/i, 'the server does not take these objects: have the work done again'),
    lasting(/non-fast-forward|denying|deletion (?:of .{0,200} )?prohibited|deny updating a hidden ref|funny refname|invalid ref(?:name)?\b|shallow update not allowed/i, "change the server's settings for this ref"),
    passing(/timed? ?out|maintenance|being migrated|temporar|try again|too many requests|unavailable|bad gateway|internal (?:server )?error/i),
    lasting(/hook declined/i, "ask the repository's owner about the hook that declined it"),
    lasting(/permission to .{1,300} denied|write access to repository not granted|resource not accessible|requested URL returned error: 40[134]\b/i, 'the job\'s "permissions" must include "contents: write", and the organisation\'s settings must allow it'),
    passing(/cannot lock ref|commit_refs|failed to update ref|unpacker error|unpack failed|unable to (?:write|create|migrate|append)|no space left/i),
    passing(/failed to write|missing necessary objects|reference (?:broken|already exists)|failed to report status|\(failure\)|index-pack (?:failed|abnormal)/i),
];
/** `said`: what the server answered. Undefined for words that are in no row: the refusal then stays as far as anybody knows. */
const readPushRefusal = (said) => {
    const found = pushRefusals.find(({ words }) => words.test(said));
    return found && { passes: found.passes, isSecret: found.isSecret === true, remedy: found.remedy };
};


/***/ }),

/***/ 77479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J1: () => (/* binding */ refusedPathIn),
/* harmony export */   yo: () => (/* binding */ refusingToo),
/* harmony export */   z: () => (/* binding */ refusesWorkflow)
/* harmony export */ });
/* harmony import */ var _path_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2813);
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
        const named = found.slice(0, 5).map(({ path }) => (0,_path_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPath */ .pS)(path));
        return {
            level: 'block',
            why: `the server refuses a push that changes ${named.join(', ')}`,
            rule: "the server's own, for the token that pushes the bundle",
            changes: found,
        };
    },
});


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
