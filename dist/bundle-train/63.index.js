export const id = 63;
export const ids = [63];
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
/* harmony export */   H4: () => (/* binding */ applyWake),
/* harmony export */   VS: () => (/* binding */ applyCancel),
/* harmony export */   Vh: () => (/* binding */ applyBranches)
/* harmony export */ });
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

/***/ 30411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cY: () => (/* binding */ parseCiFile),
/* harmony export */   cx: () => (/* binding */ readActions),
/* harmony export */   eq: () => (/* binding */ readCiFiles)
/* harmony export */ });
/** GitHub lets workflows call each other ten levels deep; a file is read once. */
const maximumFiles = 30;
/** Maximum number of actions that are read. One that is not read counts as unsafe. */
const maximumActions = 30;
/** `read` returns the content of a path at the commit; undefined: there is no such file. */
const readCiFiles = async (source, read) => {
    const { calledPath, jobsOf } = await Promise.all(/* import() */[__webpack_require__.e(700), __webpack_require__.e(187), __webpack_require__.e(108), __webpack_require__.e(903)]).then(__webpack_require__.bind(__webpack_require__, 32108));
    const main = await readOne(`.github/workflows/${source.workflow}`, read);
    const called = new Map();
    for (const queue = [main]; queue.length > 0 && called.size < maximumFiles;) {
        const file = queue.shift();
        const paths = file?.kind === 'parsed' ? jobsOf(file).flatMap((job) => calledPath(job.fields['uses']) ?? []) : [];
        for (const path of new Set(paths)) {
            if (path === main.path || called.has(path))
                continue;
            const next = await readOne(path, read);
            called.set(path, next);
            queue.push(next);
        }
    }
    const files = [main, ...called.values()].filter((file) => file.kind === 'parsed');
    return { ...source, main, called, actions: await readActions(files, read) };
};
/** Reads the actions of the repository that these workflows use, and those that they use in turn, by directory. */
const readActions = async (files, read) => {
    const { actionDirectory, jobsOf, stepsOfAction, workspaceOf } = await Promise.all(/* import() */[__webpack_require__.e(700), __webpack_require__.e(187), __webpack_require__.e(108), __webpack_require__.e(903)]).then(__webpack_require__.bind(__webpack_require__, 32108));
    const found = new Map();
    const queue = files.flatMap((file) => jobsOf(file).map(({ steps }) => steps));
    for (let steps = queue.shift(); steps !== undefined; steps = queue.shift()) {
        const workspace = workspaceOf(steps);
        for (const { fields } of steps) {
            const directory = actionDirectory(fields['uses'], workspace);
            if (directory === undefined || found.has(directory) || found.size >= maximumActions)
                continue;
            const action = await readAction(directory, read);
            if (action === undefined)
                continue;
            found.set(directory, action);
            if (action.kind === 'parsed')
                queue.push(stepsOfAction(action));
        }
    }
    return found;
};
const readAction = async (directory, read) => {
    for (const name of ['action.yml', 'action.yaml']) {
        const path = directory === '' ? name : `${directory}/${name}`;
        const text = await read(path);
        if (text !== undefined)
            return parseCiFile(path, text);
    }
    return undefined;
};
const readOne = async (path, read) => {
    const text = await read(path);
    return text === undefined ? { path, kind: 'missing' } : parseCiFile(path, text);
};
const parseCiFile = async (path, text) => {
    const { isMap, isScalar, isSeq, LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lineCounter = new LineCounter();
    const parsed = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
    const lineOf = (offset) => lineCounter.linePos(offset).line;
    const [problem] = parsed.errors;
    if (problem !== undefined)
        return { path, kind: 'broken', problem: `line ${lineOf(problem.pos[0])}: ${problem.message}` };
    const lines = new Map();
    const walk = (node, at) => {
        const inside = (key) => (at === '' ? key : `${at}/${key}`);
        if (isSeq(node)) {
            for (const [index, item] of node.items.entries())
                place(item, inside(String(index)));
        }
        else if (isMap(node)) {
            for (const { key, value } of node.items) {
                const name = inside(isScalar(key) ? String(key.value) : '?');
                const start = key.range?.[0];
                if (start !== undefined)
                    lines.set(name, lineOf(start));
                walk(value, name);
            }
        }
    };
    const place = (node, at) => {
        if (node.range)
            lines.set(at, lineOf(node.range[0]));
        walk(node, at);
    };
    walk(parsed.contents, '');
    try {
        return { path, kind: 'parsed', document: parsed.toJS({ maxAliasCount: 50 }), lines };
    }
    catch (error) {
        return { path, kind: 'broken', problem: error instanceof Error ? error.message : String(error) };
    }
};


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
/* harmony export */   wD: () => (/* binding */ pathRulesOf)
/* harmony export */ });
/* unused harmony exports defaultPathRules, globsOf */
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

/***/ 63602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $9: () => (/* binding */ runnerSecondsOf),
/* harmony export */   Jr: () => (/* binding */ failing),
/* harmony export */   WN: () => (/* binding */ hasFailed)
/* harmony export */ });
/** Conclusions that say that the tree is bad. Any other conclusion that does not pass says nothing about the tree. */
const failing = new Set(['failure', 'timed_out']);
/** True when the job ran and failed. A job that never ran says nothing about the tree. */
const hasFailed = (job) => job.status === 'completed' && failing.has(job.conclusion ?? '') && job.neverRan !== true;
/** Returns the sum of the runner seconds of these jobs. A job that has not ended does not count yet. */
const runnerSecondsOf = (jobs) => jobs.reduce((sum, { startedAt, completedAt, conclusion }) => {
    if (startedAt === null || completedAt === null || conclusion === 'skipped')
        return sum;
    return sum + Math.max(0, Math.round((Date.parse(completedAt) - Date.parse(startedAt)) / 1000));
}, 0);


/***/ })

};
