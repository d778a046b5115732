export const id = 201;
export const ids = [201];
export const modules = {

/***/ 21175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hX: () => (/* binding */ applyChange),
  Ks: () => (/* binding */ cancelUnrecorded),
  XB: () => (/* binding */ pushBranches),
  G9: () => (/* binding */ settle),
  sB: () => (/* binding */ wakeAnother)
});

// EXTERNAL MODULE: ./packages/adapters/build/apply/apply.js
var apply = __webpack_require__(57538);
;// CONCATENATED MODULE: ./packages/core/build/effects/describe-effect.js
const describeEffect = (effect) => {
    switch (effect.kind) {
        case 'write-ledger': {
            const refs = effect.writes.length + effect.branches.length;
            return `ledger: ${effect.why} (${refs} ${refs === 1 ? 'ref' : 'refs'})${effect.transitions.map(describeTransition).join('')}`;
        }
        case 'create-labels':
            return `create labels: ${effect.labels.map((label) => label.name).join(', ')}`;
        case 'project-issue':
            return `show #${effect.issue}: ${editsOf(effect).join(', ')}`;
        case 'cancel-run':
            return `cancel CI run ${effect.run}`;
        case 'edit-pull-request':
            return `${effect.close ? 'close' : 'edit'} pull request ${effect.number}`;
        case 'wake':
            return `start another run: ${effect.why}`;
    }
};
const describeTransition = ({ issue, from, to, askedBy }) => `\n  #${issue}: ${from ?? 'no record'} → ${to ?? 'no record'}${askedBy === undefined ? '' : ` (asked for by ${askedBy})`}`;
const editsOf = ({ addLabels, removeLabels, comment, close, say, call, reopen, deleteComments = [] }) => [
    ...addLabels.map((label) => `+${label}`),
    ...removeLabels.map((label) => `-${label}`),
    ...(comment === undefined ? [] : [comment.id === null ? 'new status comment' : 'edited status comment']),
    ...(deleteComments.length === 0
        ? []
        : [`without ${deleteComments.length} further status ${deleteComments.length === 1 ? 'comment' : 'comments'}`]),
    ...(say === undefined ? [] : ["the agent's words"]),
    ...(call === undefined ? [] : ['a comment that calls who asked']),
    ...(close ? ['close'] : []),
    ...(reopen === true ? ['reopen'] : []),
];
/** Says what did not happen, as the start of a sentence. */
const describeFailure = (effect) => {
    switch (effect.kind) {
        case 'write-ledger':
            return 'the ledger could not be written';
        case 'create-labels':
            return 'labels could not be created';
        case 'project-issue':
            return `#${effect.issue} could not be shown`;
        case 'cancel-run':
            return `CI run ${effect.run} could not be cancelled`;
        case 'edit-pull-request':
            return `pull request ${effect.number} could not be ${effect.close ? 'closed' : 'given its new text'}`;
        case 'wake':
            return 'no other run could be started';
    }
};

// EXTERNAL MODULE: ./packages/core/build/effects/diff.js
var diff = __webpack_require__(64700);
// EXTERNAL MODULE: ./packages/core/build/train/train-view.js
var train_view = __webpack_require__(93891);
// EXTERNAL MODULE: ./packages/core/build/train/train-record.js
var train_record = __webpack_require__(70511);
// EXTERNAL MODULE: ./packages/core/build/policy/server-refusal.js
var server_refusal = __webpack_require__(77479);
// EXTERNAL MODULE: ./packages/core/build/effects/show.js + 5 modules
var show = __webpack_require__(88385);
// EXTERNAL MODULE: ./actions/bundle-train/build/facts.js + 16 modules
var build_facts = __webpack_require__(99431);
;// CONCATENATED MODULE: ./actions/bundle-train/build/apply-change.js
// Applies a decision of the train, and updates the facts with what the push confirmed. Labels, comments and the wake of the
// fleet are put off; `settle` makes up for them before the job waits or ends. Two tokens need two pushes: an App's branches
// are left to the next step, which finds that they are not where the record says.



const applyPorts = ({ ports, facts }, objects = ports.merge.gitDir) => {
    const { runId, runAttempt, nonce } = facts.snapshot.run;
    const { ledger, github, train, wake } = ports;
    return { ledger, github, train, wake, objects, correlation: `${runId}.${runAttempt}.${nonce}` };
};
/** Warns about effects that failed; the warning lasts when GitHub refused the effect for good. */
const tellFailures = ({ results }, log) => {
    for (const { effect, result } of results) {
        if (effect.kind !== 'write-ledger' && 'why' in result) {
            log.warn(`${describeFailure(effect)}: ${result.why}`, result.status === 'refused');
        }
    }
};
/** `objects`: the repository with the commits of the branches, where that is not the merge repository. */
const applyChange = async (change, context, objects) => {
    const { ports, log, facts } = context;
    const { snapshot, bundleView, base } = facts;
    const appBase = ports.app === undefined ? undefined : base;
    const { effects, issues, wake, failure } = (0,diff/* diff */.Ui)(snapshot.ledger, change, {
        actor: 'train',
        bundleView,
        appBase,
        repositoryUrl: snapshot.run.repositoryUrl,
    });
    const applied = await (0,apply/* applyEffects */.F5)(effects, applyPorts(context, objects), snapshot.ledger);
    if (applied.written.status === 'stale')
        return { kind: 'stale', why: applied.written.why };
    if (applied.written.status === 'refused')
        return refusedOutcome(context, `the push was refused: ${applied.written.why}`);
    const [push] = effects;
    let next = facts;
    if (push?.kind === 'write-ledger') {
        next = { ...facts, snapshot: (0,train_view/* afterPush */.nv)(snapshot, { ...push, oids: applied.oids }) };
        const { flight: bundle } = (0,train_record/* trainOf */.kh)(next);
        if (bundle !== undefined && bundle.id !== (0,train_record/* trainOf */.kh)(facts).flight?.id)
            next = (0,build_facts/* justDeparted */._Q)(next, bundle);
        log.did(change.why);
        if (change.warning !== undefined)
            log.warn(change.warning);
    }
    tellFailures(applied, log);
    next = { ...next, owed: { issues: new Set([...facts.owed.issues, ...issues]), wake: wake ?? facts.owed.wake } };
    return failure === undefined ? { kind: 'done', facts: next } : { kind: 'failed', facts: next, why: failure };
};
/** GitHub refuses commits with the workflow files of a branch that has just moved on: then the world is read again. */
const refusedOutcome = async ({ ports, facts }, why) => {
    const { base, snapshot } = facts;
    if (!(0,server_refusal/* refusesWorkflow */.z)(why))
        return { kind: 'failed', facts, why };
    const compared = [...new Set([base, snapshot.defaultBranch])].filter((branch) => snapshot.branches.has(branch));
    await ports.merge.fetch(compared);
    for (const branch of compared) {
        if ((await ports.merge.readTip(branch)) === snapshot.branches.get(branch))
            continue;
        return { kind: 'stale', why: `${branch} moved, and its workflow files may have changed` };
    }
    return { kind: 'failed', facts, why };
};
/** Shows changed records on their issues in as few requests as possible, and wakes the fleet when an issue is in line. */
const settle = async (facts, { ports, log }) => {
    const effects = (0,show/* owedEffects */.OY)(facts.snapshot, facts.owed);
    const applied = await (0,apply/* applyEffects */.F5)(effects, applyPorts({ ports, facts }), facts.snapshot.ledger);
    tellFailures(applied, log);
    const shown = applied.results.flatMap(({ effect, result }) => effect.kind === 'project-issue' && result.status === 'applied' ? [effect] : []);
    return { ...facts, snapshot: (0,show/* afterShown */._F)(facts.snapshot, shown), owed: show/* nothingOwed */.x_ };
};
/** Moves branches alone. `quietly` uses the job's own token even where an App would push, so that no workflow starts. */
const pushBranches = async (branches, { ports, facts }, { quietly } = { quietly: false }) => {
    const byApp = !quietly && branches.some((change) => (0,diff/* isOfApp */.dX)(change, facts.base));
    const pushed = await (0,apply/* applyBranches */.Vh)(branches, { ...ports, app: byApp ? ports.app : undefined, objects: ports.merge.gitDir });
    if (pushed.status === 'stale')
        return { kind: 'stale', why: `${pushed.refs.join(', ')} moved meanwhile` };
    if (pushed.status === 'refused')
        return refusedOutcome({ ports, facts }, pushed.why);
    return { kind: 'done', facts: { ...facts, snapshot: (0,train_view/* afterPush */.nv)(facts.snapshot, { writes: [], branches, oids: pushed.oids }) } };
};
/** Cancels a CI run that no record names, because the push of its record lost a race. */
const cancelUnrecorded = async (run, context) => tellFailures(await (0,apply/* applyCancel */.VS)(run, applyPorts(context)), context.log);
/** Starts another run of this workflow, or returns why it could not. `lasting` means that GitHub will refuse it again. */
const wakeAnother = async (why, train) => {
    const outcome = await (0,apply/* applyWake */.H4)(why, applyPorts(train));
    return outcome.status === 'applied' ? undefined : { why: outcome.why ?? 'no reason given', lasting: outcome.status === 'refused' };
};


/***/ }),

/***/ 47871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ askAgain),
/* harmony export */   n: () => (/* binding */ ifAnswered)
/* harmony export */ });
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86334);
// The context that every step of the train runs in, and the outcomes it can have.

/** Repeats a refused request while `mayPass`, three tries in all. Returns GitHub's last refusal. */
const askAgain = async (ask, { clock, seconds, mayPass }) => {
    for (let tries = 1;; tries += 1) {
        try {
            return await ask();
        }
        catch (error) {
            if (!(error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi))
                throw error;
            if (tries === 3 || !mayPass(error))
                return error;
            await clock.pause(tries * seconds);
        }
    }
};
/** Undefined when GitHub does not answer. Throws when a limit of GitHub refused the request. */
const ifAnswered = (asked) => asked.catch((error) => {
    if (error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi && error.limitedUntil === undefined)
        return undefined;
    throw error;
});


/***/ }),

/***/ 99431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tq: () => (/* binding */ completeFacts),
  xS: () => (/* binding */ factsOf),
  wg: () => (/* binding */ inputOf),
  _Q: () => (/* binding */ justDeparted),
  xx: () => (/* binding */ readRuns)
});

// EXTERNAL MODULE: ./packages/adapters/build/github/ci-files.js
var ci_files = __webpack_require__(30411);
// EXTERNAL MODULE: ./packages/core/build/train/train-record.js
var train_record = __webpack_require__(70511);
// EXTERNAL MODULE: ./packages/core/build/bundle/bundle-facts.js
var bundle_facts = __webpack_require__(83053);
// EXTERNAL MODULE: ./packages/core/build/effects/show.js + 5 modules
var show = __webpack_require__(88385);
// EXTERNAL MODULE: ./packages/core/build/trial/verdict.js
var verdict = __webpack_require__(13536);
// EXTERNAL MODULE: ./packages/core/build/names.js
var build_names = __webpack_require__(10250);
;// CONCATENATED MODULE: ./packages/core/build/ci/commit-patterns.js
// Patterns of rulesets: about names of branches, messages and addresses. A regular expression is one of RE2, without multiple
// lines unless it begins with (?m) (GitHub's documentation, "Using regular expressions for commit metadata").
const subjectNames = {
    branch_name_pattern: 'its name',
    commit_author_email_pattern: 'the address of each author',
    committer_email_pattern: 'the address of each committer',
    commit_message_pattern: 'each commit message',
};
/** Flags of RE2 at the start of an expression. `U` changes what is matched first, and not whether. */
const leadingFlags = /^\(\?([imsU]+)\)/;
const rewritten = [
    [/\\A/g, '(?<![^])'],
    [/\\z/g, '(?![^])'],
    [/\(\?P</g, '(?<'],
    [/\\([pP])([A-Z])(?![a-z{])/g, '\\$1{$2}'],
    [/\[:alpha:\]/g, 'a-zA-Z'],
    [/\[:digit:\]/g, '0-9'],
    [/\[:alnum:\]/g, 'a-zA-Z0-9'],
    [/\[:upper:\]/g, 'A-Z'],
    [/\[:lower:\]/g, 'a-z'],
    [/\[:word:\]/g, '\\w'],
    [/\[:space:\]/g, '\\s'],
    [/\[:xdigit:\]/g, '0-9a-fA-F'],
];
/** Undefined when the expression has something that only RE2 knows, or that nothing knows. */
const expressionOf = (pattern) => {
    const given = leadingFlags.exec(pattern);
    const flags = new Set((given?.[1] ?? '').replaceAll('U', ''));
    const rest = given === null ? pattern : pattern.slice(given[0].length);
    const source = rewritten.reduce((text, [from, to]) => text.replace(from, to), rest);
    try {
        return new RegExp(source, [...flags, ...(/\\[pP]\{/.test(source) ? ['u'] : [])].join(''));
    }
    catch {
        return undefined;
    }
};
/** Undefined when it cannot be told. */
const matches = (value, { operator, pattern }) => {
    if (typeof pattern !== 'string')
        return undefined;
    if (operator === 'starts_with')
        return value.startsWith(pattern);
    if (operator === 'ends_with')
        return value.endsWith(pattern);
    if (operator === 'contains')
        return value.includes(pattern);
    return operator === 'regex' ? expressionOf(pattern)?.test(value) : undefined;
};
/** True when the rule accepts the value; undefined when it cannot be told. */
const keepsPattern = (value, parameters) => {
    const found = matches(value, parameters);
    return found === undefined ? undefined : found !== (parameters['negate'] === true);
};
/** `not starts_with "x"` */
const describePattern = (parameters) => {
    const { negate, operator, pattern } = parameters;
    return `${negate === true ? 'not ' : ''}${String(operator)} ${JSON.stringify(pattern ?? null)}`.slice(0, 120);
};

;// CONCATENATED MODULE: ./packages/core/build/ci/base-rules.js


/** Returns the kind of history that the base gets. Without known rules nothing asks for squash. */
const historyOf = ({ history }, rules) => {
    if (history !== 'auto')
        return history;
    return rules !== undefined && (rules.linearHistory || !rules.mergeCommits) ? 'squash' : 'merge';
};
const agentAddress = 'clambake+agent-001@users.noreply.github.com';
const trainAddress = 'clambake+train@users.noreply.github.com';
/** Beginnings of messages that no title of an issue and no words of an agent change. */
const mergeMessages = [
    `Merge branch '${(0,build_names/* issueBranch */.sL)(1)}': Serve lemonade\n\n${(0,build_names/* trailer */.s9)('Issue', 1)}\n`,
    `Merge branch '${(0,build_names/* issueBranch */.sL)(1)}': serve lemonade\n\n${(0,build_names/* trailer */.s9)('Issue', 1)}\n`,
];
/** A title can hold what such a pattern looks for, and an agent can be told of it. */
const dependsOnTitle = ({ operator, pattern, negate }) => negate !== true && operator !== 'starts_with' && !(operator === 'regex' && /^(?:\(\?[a-zA-Z]+\))?(?:\^|\\A)/.test(String(pattern)));
/** Returns what the commits that the train brings break for certain; undefined when a rule is kept, or cannot be told. */
const brokenPattern = ({ type, parameters }, { history, signer }) => {
    const committer = signer === undefined ? [agentAddress, trainAddress] : [/<([^<>]*)>$/.exec(signer)?.[1] ?? signer];
    const values = {
        commit_author_email_pattern: [agentAddress],
        committer_email_pattern: committer,
        commit_message_pattern: history === 'squash' || dependsOnTitle(parameters) ? [] : mergeMessages,
    };
    const found = (Object.hasOwn(values, type) ? values[type] : undefined) ?? [];
    // An expression that cannot be read is left to the push.
    if (found.length === 0 || found.some((value) => keepsPattern(value, parameters) !== false))
        return undefined;
    return `wants ${subjectNames[type]} to be: ${describePattern(parameters)}`;
};
const refusalOfPattern = (why, type, { base, history }) => {
    const app = 'or let a GitHub App bypass it and pass app-client-id and app-private-key';
    if (type !== 'commit_message_pattern')
        return `${base} ${why}, and ${type === 'committer_email_pattern' ? 'clambake’s is not' : 'agents’ is not'}: take that rule off ${base}, ${app}`;
    const other = history === 'merge' ? ', say "history: squash" in .github/clambake.yml, whose commits have the titles of their issues,' : ',';
    return `${base} ${why}, and the train's merge commits are called "Merge branch '${(0,build_names/* issueBranch */.sL)(1)}': …": take that rule off ${base}${other} ${app}`;
};
/** One sentence for each rule that keeps the train from ever merging into `base`. */
const refusalsOfRules = (rules, { base, asApp, signs, config }) => {
    const history = historyOf(config, rules);
    const refusals = [
        rules.mergeQueue &&
            `${base} has a merge queue, which merges pull requests one way and lets nobody else move the branch: take the rule off ${base}, or let the train merge into another branch ("base" in .github/clambake.yml)`,
        history === 'merge' &&
            rules.linearHistory &&
            `${base} requires a linear history, and "history: merge" brings merge commits: take "history" out of .github/clambake.yml, or take that rule off ${base}`,
        history === 'merge' &&
            !rules.mergeCommits &&
            `this repository does not allow merge commits on ${base}, and "history: merge" brings them: take "history" out of .github/clambake.yml, or allow them under Settings → General → Pull Requests and in the rulesets of ${base}`,
        history === 'squash' &&
            !rules.singleParents &&
            `this repository allows nothing but merge commits on ${base}, and ${config.history === 'squash' ? '"history: squash"' : 'its linear history'} needs commits of one parent: allow squash merging under Settings → General → Pull Requests and in the rulesets of ${base}${config.history === 'squash' ? ', or take "history" out of .github/clambake.yml' : ''}`,
        history === 'squash' &&
            config.merge === 'pull-request' &&
            `"merge: pull-request" makes a merge commit, and ${config.history === 'squash' ? '"history: squash" needs' : `${base} asks for`} one commit for each passenger, which only a push can bring: take "merge" out of .github/clambake.yml${config.history === 'squash' ? ', or "history"' : ''}`,
        rules.signatures &&
            !signs &&
            `${base} requires signed commits, and clambake has no key to sign them with: pass the secret "signing-key" and name its owner as "signing" in .github/clambake.yml, or take that rule off ${base}`,
        rules.deployments.length > 0 &&
            `${base} requires a deployment to ${rules.deployments.join(', ')} before a commit may be merged, and the train makes none: take that rule off ${base}`,
        rules.restricted &&
            !asApp &&
            `a ruleset lets only some actors move ${base}, and never the job's own token: let a GitHub App bypass that ruleset and give its token to bundle-train as "app-token"`,
        rules.requiredWorkflows.length > 0 &&
            !asApp &&
            `${base} requires ${rules.requiredWorkflows.join(', ')} to pass on a pull request, and GitHub starts no workflow for a pull request that a job's own token opens: take that rule off ${base}, or pass app-client-id and app-private-key of a GitHub App`,
        ...(asApp ? [] : rules.patterns).map((one) => {
            const why = brokenPattern(one, { history, signer: signs ? config.signing : undefined });
            return why !== undefined && refusalOfPattern(why, one.type, { base, history });
        }),
        config.merge === 'pull-request' &&
            !rules.strict &&
            !config['strict-base'] &&
            `"merge: pull-request" is safe only where a pull request must be up to date with ${base} before it is merged, and no ruleset of ${base} says so: require it there, or, where classic branch protection does, say "strict-base: true" in .github/clambake.yml`,
    ];
    return refusals.filter((refusal) => refusal !== false);
};

// EXTERNAL MODULE: ./packages/core/build/ci/workflow-file.js
var workflow_file = __webpack_require__(97365);
;// CONCATENATED MODULE: ./packages/core/build/ci/ci-calls.js
// Checks the workflows that the CI workflow calls. If one of them cannot be called, GitHub starts nothing and says so only
// in a run without jobs, so this is reported before anything is pushed.

const brokenCalls = (files) => [files.main, ...files.called.values()].flatMap((file) => file.kind === 'parsed' ? (0,workflow_file/* jobsOf */.aG)(file).flatMap((job) => callOf(job, files)) : []);
const callOf = (job, files) => {
    const path = (0,workflow_file/* calledPath */.v)(job.fields['uses']);
    if (path === undefined)
        return [];
    const called = path === files.main.path ? files.main : files.called.get(path);
    const found = (what, mend) => [(0,workflow_file/* findingIn */.jl)(job, { at: 'uses', what, mend })];
    if (called?.kind !== 'parsed') {
        const state = called?.kind === 'broken' ? `cannot be read: ${called.problem}` : 'does not exist on the base';
        return found(`it calls ${path}, which ${state}`, 'correct that file or the name');
    }
    const asCalled = (0,workflow_file/* triggersOf */.XJ)(called).get('workflow_call');
    if (asCalled === undefined)
        return found(`it calls ${path}, which cannot be called`, 'add "workflow_call:" to its "on:"');
    const given = (0,workflow_file/* fieldsOf */.Pf)(job.fields['with']);
    const lacking = Object.entries((0,workflow_file/* fieldsOf */.Pf)(asCalled['inputs'])).find(([name, input]) => isNeeded((0,workflow_file/* fieldsOf */.Pf)(input)) && !(name in given));
    if (lacking !== undefined)
        return found(`it calls ${path} without its required input "${lacking[0]}"`, 'give it under "with:"');
    return exceeding(job, called).map(({ right, asks, at }) => {
        const what = `it asks for "${right}", which job "${job.name}" of ${job.file.path} that calls it does not have, so GitHub starts neither`;
        return (0,workflow_file/* findingAt */.dz)(called, { at, job: asks, what, mend: 'ask for no more than the caller has' });
    });
};
const isNeeded = (input) => input['required'] === true && input['default'] === undefined;
const levels = ['none', 'read', 'write'];
/** Returns undefined when the file does not say. */
const rightsOf = (permissions) => {
    if (permissions === 'read-all' || permissions === 'write-all')
        return { rights: () => (permissions === 'read-all' ? 1 : 2), named: {} };
    if (typeof permissions !== 'object' || permissions === null || Array.isArray(permissions))
        return undefined;
    const named = (0,workflow_file/* fieldsOf */.Pf)(permissions);
    return { rights: (scope) => Math.max(0, levels.indexOf(named[scope])), named };
};
/** Returns the first permission that the called workflow names and its caller does not have. */
const exceeding = (job, called) => {
    const held = rightsOf('permissions' in job.fields ? job.fields['permissions'] : (0,workflow_file/* fieldsOf */.Pf)(job.file.document)['permissions']);
    if (held === undefined)
        return [];
    const asked = [
        { permissions: (0,workflow_file/* fieldsOf */.Pf)(called.document)['permissions'], asks: undefined, at: 'permissions' },
        ...(0,workflow_file/* jobsOf */.aG)(called).map(({ name, at, fields }) => ({ permissions: fields['permissions'], asks: name, at: `${at}/permissions` })),
    ];
    const found = asked.flatMap(({ permissions, asks, at }) => Object.entries(rightsOf(permissions)?.named ?? {})
        .filter(([scope, level]) => levels.indexOf(level) > held.rights(scope))
        .map(([scope, level]) => ({ right: `${scope}: ${String(level)}`, asks, at: `${at}/${scope}` })));
    return found.slice(0, 1);
};

;// CONCATENATED MODULE: ./packages/core/build/ci/branch-pattern.js
// Patterns of branches in a workflow's triggers. Knows the common ones of GitHub: names, `*` within a level, `**`, and `!`
// before a pattern that takes names out again.
/** The last pattern that matches decides. Undefined when a pattern is of another kind. */
const matchesBranch = (patterns, branch) => {
    let matches = false;
    for (const pattern of patterns) {
        const isNegative = pattern.startsWith('!');
        const plain = isNegative ? pattern.slice(1) : pattern;
        const isDoubtful = asExpression(plain, '(?:.*/)?').test(branch) && !asExpression(plain).test(branch);
        if (!/^[\w./*-]+$/.test(plain) || isDoubtful)
            matches = undefined;
        else if (asExpression(plain).test(branch))
            matches = !isNegative;
    }
    return matches;
};
/** `levels`: what `**` and a slash stand for. GitHub documents for paths that it may be no level at all, and nothing for branches. */
const asExpression = (pattern, levels = '.*/') => {
    const source = pattern
        .split(/(\*\*\/|\*+)/)
        .map((part) => part === '**/' ? levels : part.startsWith('**') ? '.*' : part === '*' ? '[^/]*' : part.replaceAll(/[.+?^$()|{}[\]\\]/g, '\\$&'))
        .join('');
    return new RegExp(`^${source}$`);
};

;// CONCATENATED MODULE: ./packages/core/build/ci/condition.js
// Evaluates expressions of a workflow for a given event, as far as that is possible without GitHub: event, ref and what
// `lookUp` answers are known, and texts can be compared with them; everything else is unknown. Invariant: a part that is
// not understood is never true or false.
/** Values that are unknown, and true or false all the same. */
const [someTruth, someFalsehood] = [Symbol('true'), Symbol('false')];
const maximumWords = 200;
const token = /\s*(&&|\|\||==|!=|[!(),]|'(?:[^']|'')*'|[\w.*-]+(?:\[[^\][]*\])*)/y;
/** `condition` is the text of an `if`, with or without ${{ }}. Returns undefined when the result is unknown. */
const holds = (condition, occasion) => {
    if (typeof condition === 'boolean')
        return condition;
    if (typeof condition !== 'string')
        return undefined;
    return truthOf(resultOf(condition.trim().replace(/^\$\{\{((?:(?!\$\{\{)[\s\S])*)\}\}$/, '$1'), occasion));
};
/** Returns the value of the text between ${{ and }}. */
const evaluate = (expression, occasion) => {
    const result = resultOf(expression, occasion);
    return typeof result === 'symbol' ? undefined : result;
};
/** Returns the parts of a name such as `inputs['os']`; undefined for any other expression. */
const nameIn = (expression) => /^\s*[\w.-]+(?:\[\s*'[^']*'\s*\]|\.[\w-]+)*\s*$/.test(expression) ? partsOf(expression.trim().toLowerCase()) : undefined;
const partsOf = (name) => name.replace(/\[\s*'([^']*)'\s*\]/g, '.$1').split('.');
const resultOf = (expression, occasion) => {
    const words = splitWords(expression);
    if (words === undefined)
        return undefined;
    const reader = { words, at: 0, occasion };
    const value = parseOr(reader);
    return reader.at === words.length ? value : undefined;
};
const splitWords = (text) => {
    const words = [];
    let end = 0;
    for (token.lastIndex = 0; end < text.trimEnd().length; end = token.lastIndex) {
        const found = token.exec(text);
        if (found?.[1] === undefined || words.length === maximumWords)
            return undefined;
        words.push(found[1]);
    }
    return words.length === 0 ? undefined : words;
};
const truthOf = (value) => {
    if (typeof value === 'symbol')
        return value === someTruth;
    return typeof value === 'string' ? value !== '' : value;
};
const consume = (reader, ...words) => {
    const word = reader.words[reader.at];
    if (word === undefined || !words.includes(word))
        return undefined;
    reader.at += 1;
    return word;
};
const parseOr = (reader) => {
    let value = parseAnd(reader);
    while (consume(reader, '||') !== undefined) {
        const other = parseAnd(reader);
        const [a, b] = [truthOf(value), truthOf(other)];
        value = a === true ? value : a === false ? other : b === true ? someTruth : undefined;
    }
    return value;
};
const parseAnd = (reader) => {
    let value = parseComparison(reader);
    while (consume(reader, '&&') !== undefined) {
        const other = parseComparison(reader);
        const [a, b] = [truthOf(value), truthOf(other)];
        value = a === false ? value : a === true ? other : b === false ? someFalsehood : undefined;
    }
    return value;
};
const parseComparison = (reader) => {
    let value = parseOperand(reader);
    for (let sign = consume(reader, '==', '!='); sign !== undefined; sign = consume(reader, '==', '!=')) {
        const other = parseOperand(reader);
        const known = typeof value === typeof other && value !== undefined && typeof value !== 'symbol';
        value = known ? (foldCase(value) === foldCase(other)) === (sign === '==') : undefined;
    }
    return value;
};
/** GitHub ignores case when it compares texts. */
const foldCase = (value) => (typeof value === 'string' ? value.toLowerCase() : value);
const parseOperand = (reader) => {
    if (consume(reader, '!') !== undefined) {
        const value = truthOf(parseOperand(reader));
        return value === undefined ? undefined : !value;
    }
    if (consume(reader, '(') !== undefined) {
        const value = parseOr(reader);
        return consume(reader, ')') === undefined ? undefined : value;
    }
    const word = reader.words[reader.at] ?? '';
    reader.at += 1;
    if (consume(reader, '(') !== undefined)
        return callFunction(word, parseArguments(reader));
    if (word.startsWith("'"))
        return word.slice(1, -1).replaceAll("''", "'");
    return resolveName(word.toLowerCase(), reader.occasion);
};
const parseArguments = (reader) => {
    const found = [];
    while (reader.at < reader.words.length && consume(reader, ')') === undefined) {
        found.push(parseOr(reader));
        consume(reader, ',');
    }
    return found;
};
const callFunction = (name, [one, other]) => {
    if (name.toLowerCase() === 'always')
        return true;
    if (typeof one !== 'string' || typeof other !== 'string')
        return undefined;
    const [text, part] = [one.toLowerCase(), other.toLowerCase()];
    if (name.toLowerCase() === 'startswith')
        return text.startsWith(part);
    if (name.toLowerCase() === 'endswith')
        return text.endsWith(part);
    return name.toLowerCase() === 'contains' ? text.includes(part) : undefined;
};
const resolveName = (name, { event, ref, lookUp }) => {
    if (name === 'true' || name === 'false')
        return name === 'true';
    const path = partsOf(name);
    switch (path.join('.')) {
        case 'github.event_name':
            return event;
        case 'github.ref':
            return ref;
        case 'github.ref_name':
            return ref?.replace(/^refs\/(?:heads|tags|pull)\//, '');
        default:
            return asValue(lookUp?.(path));
    }
};
const asValue = (value) => {
    if (value === null)
        return '';
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
};

;// CONCATENATED MODULE: ./packages/core/build/ci/ci-fitness.js
// Checks that the train can work with this CI. The train starts CI on its own branches, several at a time, and waits for an
// answer from each. Settings that keep runs from starting, cancel them or leave them without a verdict are found here,
// before anything is pushed.





/** `trials`: maximum number of CI runs at the same time. */
const unfitPlaces = (files, { trials }) => {
    const { main } = files;
    const ofFile = { path: main.path, line: undefined, job: undefined };
    if (main.kind === 'missing') {
        const mend = 'add it to the base and to the default branch, or let "ci" in .github/clambake.yml name another file';
        return [{ ...ofFile, what: 'the file does not exist, so there are no tests to run', mend }];
    }
    if (main.kind === 'broken')
        return [{ ...ofFile, what: `it cannot be read: ${main.problem}`, mend: 'correct the file' }];
    return [...dispatchOf(main), ...(trials > 1 ? parsed(files).flatMap(groupsOf) : []), ...skippedOf(main), ...brokenCalls(files)];
};
/** Returns findings that people should know and that stop nothing. */
const notesOn = (files) => parsed(files).flatMap(workflow_file/* jobsOf */.aG).flatMap(onlyOnPulls);
const parsed = (files) => [files.main, ...files.called.values()].filter((file) => file.kind === 'parsed');
const dispatchOf = (file) => {
    const settings = (0,workflow_file/* triggersOf */.XJ)(file).get('workflow_dispatch');
    if (settings === undefined)
        return [(0,workflow_file/* findingAt */.dz)(file, { at: 'on', what: 'it cannot be started on a branch', mend: 'add "workflow_dispatch:" to its "on:"' })];
    return Object.entries((0,workflow_file/* fieldsOf */.Pf)(settings['inputs'])).flatMap(([name, input]) => {
        const { required, default: fallback } = (0,workflow_file/* fieldsOf */.Pf)(input);
        if (required !== true || fallback !== undefined)
            return [];
        const what = `its input "${name}" is required, and the train knows no value for it`;
        return [(0,workflow_file/* findingAt */.dz)(file, { at: `on/workflow_dispatch/inputs/${name}`, what, mend: 'give it a default' })];
    });
};
/** Finds concurrency groups that runs of two branches share: the second run waits, and a third one cancels it. */
const groupsOf = (file) => {
    const places = [
        { at: 'concurrency', job: undefined, concurrency: (0,workflow_file/* fieldsOf */.Pf)(file.document)['concurrency'] },
        ...(0,workflow_file/* jobsOf */.aG)(file).map((job) => ({ at: `${job.at}/concurrency`, job: job.name, concurrency: job.fields['concurrency'] })),
    ];
    return places.flatMap(({ at, job, concurrency }) => {
        const group = typeof concurrency === 'string' ? concurrency : (0,workflow_file/* fieldsOf */.Pf)(concurrency)['group'];
        if (concurrency === undefined || isPerRun((0,workflow_file/* textOf */.b6)(group)))
            return [];
        const { 'cancel-in-progress': cancels, queue } = (0,workflow_file/* fieldsOf */.Pf)(concurrency);
        if (queue === 'max' && cancels !== true)
            return [];
        const what = `its concurrency group ${JSON.stringify(group ?? null).slice(0, 120)} is the same for every branch, so trials of the train would cancel each other`;
        const mend = 'let the group contain "${{ github.ref }}", or set "trials: 1" in .github/clambake.yml';
        return [(0,workflow_file/* findingAt */.dz)(file, { at, job, what, mend })];
    });
};
/** True when the group's name differs between two runs that are dispatched on different branches. */
const isPerRun = (group) => (0,workflow_file/* expressionsIn */.l$)(group).some((expression) => perRun.test(expression.replace(comparison, '')));
const perRun = /\bgithub\.(?:ref|ref_name|sha|run_id|run_number)\b/i;
/** A comparison with a fixed text, which has the same result for all of our branches. */
const comparison = /\bgithub\.\w+\s*[!=]=\s*'[^']*'/gi;
/** Finds a workflow that says nothing about a bundle, because each of its jobs runs only on other events or branches. */
const skippedOf = (file) => {
    const jobs = (0,workflow_file/* jobsOf */.aG)(file);
    const [first] = jobs;
    if (first === undefined)
        return [(0,workflow_file/* findingAt */.dz)(file, { at: 'jobs', what: 'it has no job', mend: 'give it one that runs the tests' })];
    if (!jobs.every(isElsewhere))
        return [];
    const what = `every job has a condition that is false on the train's branches (${String(first.fields['if']).slice(0, 120)})`;
    const mend = 'let at least one job run on workflow_dispatch of any branch';
    return [(0,workflow_file/* findingIn */.jl)(first, { at: 'if', what, mend })];
};
const dispatched = { event: 'workflow_dispatch', ref: `refs/heads/${(0,build_names/* bundleBranch */.lM)('1')}` };
const ofPull = { event: 'pull_request', ref: 'refs/pull/1/merge' };
const isElsewhere = ({ fields }) => holds(fields['if'], dispatched) === false;
/** Finds jobs that are green without having run: a bundle would be tested less than a pull request, and nobody would see it. */
const onlyOnPulls = (job) => {
    if (!isElsewhere(job) || holds(job.fields['if'], ofPull) !== true)
        return [];
    const what = 'it is skipped where the train starts this workflow, and what is skipped counts as passed';
    return [(0,workflow_file/* findingIn */.jl)(job, { at: 'if', what, mend: 'let it run on workflow_dispatch too if it tests anything' })];
};
/** True when opening and updating a pull request to `base` runs this workflow, whatever the pull request changes. */
const runsOnPullRequests = (files, base) => {
    const settings = files.main.kind === 'parsed' ? (0,workflow_file/* triggersOf */.XJ)(files.main).get('pull_request') : undefined;
    if (settings === undefined)
        return false;
    const { types, branches } = settings;
    if (['paths', 'paths-ignore', 'branches-ignore'].some((filter) => filter in settings))
        return false;
    const all = [types].flat();
    if (types !== undefined && types !== null && !['opened', 'synchronize'].every((type) => all.includes(type)))
        return false;
    return branches === undefined || branches === null || matchesBranch([branches].flat().map(String), base) === true;
};

;// CONCATENATED MODULE: ./packages/core/build/ci/caches.js
// Finds caches that CI's runs on the base write and that jobs with rights restore. A run on a branch writes for that branch
// alone, and everybody restores what a run on the base wrote: a test that was merged can change what is kept there, and the
// job that publishes runs it.


/** Actions that keep a cache unless an input says otherwise. */
const byDefault = /^(?:actions\/setup-go|astral-sh\/setup-uv|gradle\/(?:actions\/setup-gradle|gradle-build-action)|golangci\/golangci-lint-action|jdx\/mise-action|mlugg\/setup-zig)(?:@|$)/i;
/** Inputs that switch a cache on or off. */
const switches = /^(?:cache|bundler-cache|package-manager-cache|(?:enable|use|save|install)-?cache|cache-(?:enabled|from|to|mode|save))$/i;
const off = /^(?:false|no|off|none|disabled|never|)$/i;
/** True when a step restores a cache of the repository's runs, and perhaps saves one. */
const usesCache = ({ uses, with: given, run }) => {
    const name = (0,workflow_file/* textOf */.b6)(uses);
    if (name === '')
        return /\btype=gha\b|\bsccache\b/i.test((0,workflow_file/* textOf */.b6)(run));
    if (name.startsWith('./') || name.startsWith('$/'))
        return false;
    const settings = Object.entries((0,workflow_file/* fieldsOf */.Pf)(given)).filter(([key]) => switches.test(key));
    if (settings.some(([, value]) => !off.test(String(value ?? ''))))
        return true;
    const isNamed = /^[^@]*cache[^@]*(?:@|$)/i.test(name) || byDefault.test(name);
    return isNamed && settings.length === 0;
};
const savesCache = (fields) => {
    const readOnly = (0,workflow_file/* fieldsOf */.Pf)(fields['with'])['cache-read-only'] ?? (0,workflow_file/* fieldsOf */.Pf)(fields['with'])['lookup-only'];
    return usesCache(fields) && !/\/restore(?:@|$)/i.test((0,workflow_file/* textOf */.b6)(fields['uses'])) && String(readOnly) !== 'true';
};
/** True when a push to the base starts this workflow. */
const runsOnBase = (file, base) => {
    const settings = (0,workflow_file/* triggersOf */.XJ)(file).get('push');
    if (settings === undefined)
        return false;
    const { branches, 'branches-ignore': ignored, tags, 'tags-ignore': tagsIgnored } = settings;
    if (branches !== undefined)
        return matchesBranch([branches].flat().map(String), base) !== false;
    if (ignored !== undefined)
        return matchesBranch([ignored].flat().map(String), base) !== true;
    return tags === undefined && tagsIgnored === undefined;
};
/** `others`: jobs of the other workflows, with what rights they have. */
const sharedCaches = (ci, { base, others }) => {
    const saving = ci.jobs.flatMap(({ job, steps }) => steps.filter(({ fields }) => savesCache(fields)).map((step) => ({ job, step })))[0];
    if (saving === undefined || !runsOnBase(ci.file, base))
        return { unsafe: [], notes: [] };
    const { job, step } = saving;
    const victim = others.find(({ rights, steps }) => rights !== undefined && steps.some(({ fields }) => usesCache(fields)));
    const found = (what, mend) => [(0,workflow_file/* findingAt */.dz)(step.file, { at: step.at, job: job.name, what, mend })];
    const shared = `a push to ${base} runs this with tests that agents wrote, and what it caches there is shared with every other run`;
    if (victim === undefined)
        return {
            unsafe: [],
            notes: found(shared, `restore no cache in a job with secrets or a token that writes, or take "push" off this workflow`),
        };
    const where = `job "${victim.job.name}" of ${victim.job.file.path} (${victim.rights})`;
    return {
        unsafe: found(`${shared}, such as ${where}`, `let that job restore no cache, take "push" off this workflow, or only restore caches here`),
        notes: [],
    };
};

;// CONCATENATED MODULE: ./packages/core/build/ci/job-rights.js
// Finds the rights that a job has and that code of agents could use: a token that writes, secrets, environments. Permissions
// that are not named count as writing, because the repository's default cannot be read.

/** `caller`: the job that calls the workflow of this one; what this one does not name comes from there. */
const job_rights_rightsOf = (job, caller) => {
    const ofItself = 'permissions' in job.fields || 'permissions' in (0,workflow_file/* fieldsOf */.Pf)(job.file.document);
    const holders = caller === undefined ? [job] : [job, caller];
    const found = [
        ...permissionsOf(caller === undefined || ofItself ? job : caller),
        ...holders.flatMap((one) => [
            ...environmentOf(one),
            ...inheritedSecrets(one),
            ...secretPlaces(one.file).filter((place) => place.job === undefined || place.job === one.name),
        ]),
    ];
    return found[0]?.what.replace(/,.*$/s, '');
};
const permissionsOf = ({ file, name, at, fields }) => {
    const own = 'permissions' in fields;
    const permissions = own ? fields['permissions'] : (0,workflow_file/* fieldsOf */.Pf)(file.document)['permissions'];
    const place = own ? `${at}/permissions` : 'permissions' in (0,workflow_file/* fieldsOf */.Pf)(file.document) ? 'permissions' : at;
    const found = (what, mend = 'give the workflow "permissions: { contents: read }"', scope = '') => [
        (0,workflow_file/* findingAt */.dz)(file, { at: `${place}/${scope}`, job: name, what, mend }),
    ];
    if (permissions === undefined)
        return found('no permissions are named, so its token has whatever the repository gives by default, which may be to write everything');
    if (permissions === 'read-all')
        return [];
    if (permissions === null)
        return found('its permissions are empty, which says neither "none" nor "all"');
    if (typeof permissions !== 'object' || Array.isArray(permissions))
        return found(`its permissions are ${JSON.stringify(permissions)}, which is more than to read`);
    const granted = Object.entries((0,workflow_file/* fieldsOf */.Pf)(permissions)).filter(([, level]) => level !== 'read' && level !== 'none');
    return granted.flatMap(([scope, level]) => scope === 'id-token'
        ? found(`its token can prove to others that it is this repository (id-token: ${String(level)})`, 'remove "id-token" there', scope)
        : found(`its token may change things (${scope}: ${String(level)})`, `make that "${scope}: read", or remove it`, scope));
};
const environmentOf = (job) => {
    if (job.fields['environment'] === undefined)
        return [];
    const what = 'it runs in an environment, whose secrets and rights it gets';
    return [(0,workflow_file/* findingIn */.jl)(job, { at: 'environment', what, mend: 'test without an environment, and deploy in another workflow' })];
};
const inheritedSecrets = (job) => {
    const handing = { at: 'secrets', what: 'it hands all secrets to the workflow it calls', mend: 'remove "secrets: inherit"' };
    return job.fields['secrets'] === 'inherit' ? [(0,workflow_file/* findingIn */.jl)(job, handing)] : [];
};
/** Finds expressions that use a secret other than the job's own token, which has the job's permissions. */
const secretPlaces = (file) => stringsOf(file.document).flatMap(({ at, text }) => {
    const expressions = /(?:^|\/)if$/.test(at) ? [text] : (0,workflow_file/* expressionsIn */.l$)(text);
    if (!expressions.some(usesSecrets))
        return [];
    const job = /^jobs\/([^/]+)/.exec(at)?.[1];
    const what = 'it uses a secret, which the code it tests can read or send away';
    return [(0,workflow_file/* findingAt */.dz)(file, { at, job, what, mend: 'test without secrets, and use them in another workflow' })];
});
const usesSecrets = (expression) => /\bsecrets\b/i.test(expression.replace(/\bsecrets\s*(?:\.\s*GITHUB_TOKEN\b|\[\s*'GITHUB_TOKEN'\s*\])/gi, ''));
/** Returns all texts of the document, keys too: GitHub lets a variable's name be an expression. */
const stringsOf = (value, at = '') => {
    if (typeof value === 'string')
        return [{ at, text: value }];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => [{ at, text: key }, ...stringsOf(inner, at === '' ? key : `${at}/${key}`)]);
};

;// CONCATENATED MODULE: ./packages/core/build/ci/job-token.js
// Expressions that hold the job's own token.

const job_token_token = /\bgithub\s*(?:\.\s*token\b|\[\s*'token'\s*\])|\bsecrets\s*(?:\.\s*GITHUB_TOKEN\b|\[\s*'GITHUB_TOKEN'\s*\])|\btoJSON\s*\(\s*(?:github|secrets)\s*\)/i;
const input = /\binputs\s*(?:\.\s*([\w-]+)|\[\s*'([^']*)'\s*\])/gi;
/** True for an expression that holds the token, alone or among others. `inputs`: those whose value holds it, in lower case. */
const isToken = (expression, inputs) => job_token_token.test(expression) || [...expression.matchAll(input)].some(([, name, other]) => inputs.includes((name ?? other ?? '').toLowerCase()));
/** Names of an action's inputs that hold the token, in lower case, as a step gives them or by their default. */
const tokenInputs = (declared, given, around) => {
    const defaults = Object.entries((0,workflow_file/* fieldsOf */.Pf)(declared)).map(([name, field]) => [name.toLowerCase(), (0,workflow_file/* fieldsOf */.Pf)(field)['default']]);
    const named = Object.entries((0,workflow_file/* fieldsOf */.Pf)(given)).map(([name, value]) => [name.toLowerCase(), value]);
    return [...new Map([...defaults, ...named])].flatMap(([name, value]) => (0,workflow_file/* expressionsIn */.l$)(String(value)).some((expression) => isToken(expression, around)) ? [name] : []);
};

;// CONCATENATED MODULE: ./packages/core/build/ci/known-values.js
// Values that expressions of a workflow have before it runs: inputs and the legs of a matrix. What depends on the run, such
// as an output or a variable of the repository, is unknown and stays so.


/** Stands for a value that is not known before the run. */
const unknownValue = Symbol('unknown');
const withContexts = (occasion, contexts) => ({
    ...occasion,
    lookUp: ([context = '', ...path]) => {
        if (!(context in contexts))
            return undefined;
        return path.reduce(propertyOf, contexts[context]) ?? null;
    },
});
/** Names of contexts and properties are compared without case. */
const propertyOf = (value, name) => {
    if (value === unknownValue)
        return value;
    return Object.entries((0,workflow_file/* fieldsOf */.Pf)(value)).find(([key]) => key.toLowerCase() === name)?.[1];
};
const whole = /^\s*\$\{\{((?:'(?:[^']|'')*'|[^'}]|\}(?!\}))*)\}\}\s*$/;
const fromJson = /^\s*fromJSON\s*\(([\s\S]*)\)\s*$/i;
/** Returns the value of a text that may have expressions; `unknownValue` where it depends on the run. */
const resolveValue = (value, occasion) => {
    if (typeof value !== 'string')
        return value;
    const expression = whole.exec(value)?.[1];
    if (expression !== undefined)
        return resolveExpression(expression, occasion);
    let isKnown = true;
    const text = (0,workflow_file/* expressionsIn */.l$)(value).reduce((rest, part) => {
        const found = evaluate(part, occasion);
        isKnown &&= found !== undefined;
        return rest.replace(`\${{${part}}}`, () => String(found));
    }, value);
    return isKnown && !text.includes('${{') ? text : unknownValue;
};
const resolveExpression = (expression, occasion) => {
    const name = nameIn(expression);
    // A name may stand for a list or a map.
    const value = name === undefined ? undefined : occasion.lookUp?.(name);
    if (typeof value === 'object' && value !== null)
        return value;
    const inner = fromJson.exec(expression)?.[1];
    const found = evaluate(inner ?? expression, occasion);
    if (found === undefined)
        return unknownValue;
    if (inner === undefined)
        return found;
    try {
        return JSON.parse(String(found));
    }
    catch {
        return unknownValue;
    }
};
/** Inputs of a called workflow or of an action: what is given, else the default. */
const inputsOf = (declared, given, occasion) => {
    const named = Object.entries((0,workflow_file/* fieldsOf */.Pf)(given)).map(([name, value]) => [name, resolveValue(value, occasion)]);
    const defaults = Object.entries((0,workflow_file/* fieldsOf */.Pf)(declared)).map(([name, input]) => [name, defaultOf((0,workflow_file/* fieldsOf */.Pf)(input), occasion)]);
    return Object.fromEntries([...defaults, ...named]);
};
const defaultOf = ({ default: fallback, type }, occasion) => fallback === undefined && type === 'boolean' ? false : resolveValue(fallback, occasion);
/** GitHub lets a matrix have this many legs. */
const maximumLegs = 256;
/** Returns the legs of a job's matrix, some more than GitHub makes of includes and excludes. */
const legsOf = (strategy, occasion) => {
    const matrix = resolveValue((0,workflow_file/* fieldsOf */.Pf)(strategy)['matrix'], occasion);
    if (matrix === unknownValue)
        return [unknownValue];
    const { include, exclude: _, ...axes } = (0,workflow_file/* fieldsOf */.Pf)(matrix);
    let legs = [{}];
    for (const [name, axis] of Object.entries(axes)) {
        const values = valuesOf(axis, occasion);
        legs = legs.flatMap((leg) => values.map((value) => ({ ...leg, [name]: value }))).slice(0, maximumLegs);
    }
    const included = include === undefined ? [] : valuesOf(include, occasion);
    if (included.includes(unknownValue))
        return [unknownValue];
    const all = included.flatMap((more) => legs.map((leg) => ({ ...leg, ...(0,workflow_file/* fieldsOf */.Pf)(more) })));
    return Object.keys(axes).length === 0 && all.length > 0 ? all : [...legs, ...all];
};
const valuesOf = (axis, occasion) => {
    const values = resolveValue(axis, occasion);
    return Array.isArray(values) ? values.map((value) => resolveDeep(value, occasion)) : [unknownValue];
};
const resolveDeep = (value, occasion) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return resolveValue(value, occasion);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolveDeep(inner, occasion)]));
};

;// CONCATENATED MODULE: ./packages/core/build/ci/repository-actions.js



/** Steps of a job with those of the actions of the repository that they use. */
const readSteps = (job, { actions, occasion, contexts }) => {
    const here = withContexts(occasion, contexts);
    return inline(job.steps.map((step) => ({ ...step, file: job.file, occasion: here, tokens: [] })), { actions, path: [] }, occasion);
};
const inline = (steps, walk, occasion) => {
    const workspace = (0,workflow_file/* workspaceOf */.B3)(steps);
    const found = { steps: [], unread: [] };
    for (const step of steps) {
        found.steps.push(step);
        const directory = (0,workflow_file/* actionDirectory */.Cb)(step.fields['uses'], workspace);
        if (directory === undefined || walk.path.includes(directory))
            continue;
        const action = walk.actions.get(directory);
        if (action?.kind !== 'parsed') {
            const where = directory === '' ? 'the action at the root' : directory;
            found.unread.push({
                step,
                problem: action?.kind === 'broken' ? `${where} cannot be read: ${action.problem}` : `${where} is not on the base`,
            });
            continue;
        }
        const declared = (0,workflow_file/* fieldsOf */.Pf)(action.document)['inputs'];
        const inputs = inputsOf(declared, step.fields['with'], step.occasion);
        const tokens = tokenInputs(declared, step.fields['with'], step.tokens);
        const inside = (0,workflow_file/* stepsOfAction */.VL)(action).map((inner) => ({ ...inner, file: action, occasion: withContexts(occasion, { inputs }), tokens }));
        const deeper = inline(inside, { ...walk, path: [...walk.path, directory] }, occasion);
        found.steps.push(...deeper.steps);
        found.unread.push(...deeper.unread);
    }
    return found;
};

;// CONCATENATED MODULE: ./packages/core/build/ci/followers.js
// Finds workflows that follow CI by workflow_run and take what its runs made. They run on the default branch, with its
// token and secrets, whatever CI ran: an artifact or a checkout of code of agents gets the rights that CI was not given.






const noWorkflows = { files: [], actions: new Map() };
/** The workflows of ours that a user's file calls; they take artifacts of their own runs alone. */
const ownWorkflow = /\/\.github\/workflows\/(?:clambake(?:-oidc)?|train)\.ya?ml(?:@|$)/;
const unsafeFollowers = (main, { files, actions }) => {
    const parsed = files.filter((file) => file.kind === 'parsed');
    return followersOf(main, parsed).flatMap((file) => jobsOfWorkflow(file, parsed).flatMap(({ job, caller }) => {
        const rights = job_rights_rightsOf(job, caller);
        if (rights === undefined || isNeverRun(caller ?? job) || isNeverRun(job))
            return [];
        return [...foreignCall(job, rights), ...takenIn(job, { actions, rights })];
    }));
};
/** GitHub starts at most three workflows after each other; a follower of a follower has the artifacts of the first too. */
const followersOf = (main, files) => {
    const found = new Set();
    for (let names = namesOf(main); names.length > 0;) {
        const next = files.filter((file) => !found.has(file) && file.path !== main.path && follows(file, names));
        for (const file of next)
            found.add(file);
        names = next.flatMap(namesOf);
    }
    return [...found];
};
const namesOf = (file) => {
    const { name } = (0,workflow_file/* fieldsOf */.Pf)(file.document);
    return [...(name === undefined || name === null ? [] : [String(name).trim()]), file.path, file.path.replace('.github/workflows/', '')];
};
const follows = (file, names) => {
    const settings = (0,workflow_file/* triggersOf */.XJ)(file).get('workflow_run');
    if (settings === undefined)
        return false;
    const { workflows, branches, 'branches-ignore': ignored } = settings;
    const listed = [workflows].flat().map((name) => String(name ?? '').trim());
    if (!listed.some((name) => names.includes(name) || matchesAny(name, names)))
        return false;
    const branch = (0,build_names/* bundleBranch */.lM)('1');
    if (branches !== undefined)
        return matchesBranch([branches].flat().map(String), branch) !== false;
    return ignored === undefined || matchesBranch([ignored].flat().map(String), branch) !== true;
};
const matchesAny = (pattern, names) => pattern.includes('*') && names.some((name) => matchesBranch([pattern.replaceAll('*', '**')], name) !== false);
/** Jobs of a workflow, with those of the workflows of the same repository that it calls. `caller` has what they do not name. */
const jobsOfWorkflow = (file, files, around = []) => (0,workflow_file/* jobsOf */.aG)(file).flatMap((job) => {
    const path = (0,workflow_file/* calledPath */.v)(job.fields['uses']);
    const called = path === undefined ? undefined : files.find((other) => other.path === path);
    if (called === undefined || around.includes(called.path))
        return [{ job, caller: undefined }];
    const inside = jobsOfWorkflow(called, files, [...around, file.path]);
    return [{ job, caller: undefined }, ...inside.map((inner) => ({ ...inner, caller: inner.caller ?? job }))];
});
/** Runs that follow CI of a bundle. With an App CI starts by the event pull_request. The name of the default branch is unknown. */
const occasions = ['workflow_dispatch', 'pull_request'].map((event) => ({
    event: 'workflow_run',
    ref: undefined,
    lookUp: (path) => known(event)[path.join('.')],
}));
const known = (event) => ({
    'github.event.workflow_run.event': event,
    'github.event.workflow_run.head_branch': (0,build_names/* bundleBranch */.lM)('1'),
});
const isNeverRun = ({ fields }) => occasions.every((occasion) => holds(fields['if'], occasion) === false);
const foreignCall = (job, rights) => {
    const uses = (0,workflow_file/* textOf */.b6)(job.fields['uses']);
    if (uses === '' || (0,workflow_file/* calledPath */.v)(uses) !== undefined || ownWorkflow.test(uses))
        return [];
    const what = `it calls ${JSON.stringify(uses).slice(0, 200)} after runs of CI that code of agents had a part in, with rights (${rights}), and that workflow was not looked at`;
    return [(0,workflow_file/* findingIn */.jl)(job, { at: 'uses', what, mend: exclusion })];
};
const exclusion = `let its "workflow_run:" have "branches-ignore: ['${build_names/* branchPrefix */.$j}**']"`;
const takenIn = (job, { actions, rights }) => {
    const [occasion] = occasions;
    if (occasion === undefined)
        return [];
    const usesHead = headOfRun.test(JSON.stringify([job.fields, job.file.document]));
    return readSteps(job, { actions, occasion, contexts: {} }).steps.flatMap((step) => {
        const does = isNeverRun(step) ? undefined : takes(step, usesHead);
        if (does === undefined)
            return [];
        const what = `after runs of CI that code of agents had a part in it ${does}, with rights (${rights})`;
        const mend = `give that job "permissions: { contents: read }" and no secrets, or ${exclusion}`;
        return [(0,workflow_file/* findingAt */.dz)(step.file, { at: step.at, job: job.name, what, mend })];
    });
};
const takes = ({ fields }, usesHead) => {
    const { uses, with: given } = fields;
    const [name, texts] = [(0,workflow_file/* textOf */.b6)(uses), JSON.stringify([fields['run'], given, fields['env']])];
    const isOfOtherRun = !/^actions\/download-artifact(?:@|$)/i.test(name) || (0,workflow_file/* fieldsOf */.Pf)(given)['run-id'] !== undefined;
    if (/^[^@]*(?:download[^@]*artifact|artifact[^@]*download)[^@]*(?:@|$)/i.test(name) && isOfOtherRun)
        return 'takes their artifacts';
    if (artifactRequest.test(texts))
        return 'takes their artifacts';
    if ((0,workflow_file/* isCheckout */.VI)(name) && /\$\{\{/.test(JSON.stringify(given)) && usesHead)
        return 'checks out what they ran';
    const script = (0,workflow_file/* textOf */.b6)(fields['run']);
    if (/\bgh\s+pr\s+checkout\b/i.test(script))
        return 'checks out what they ran';
    return usesHead && /\bgit\b[^\n;&|]*\b(?:fetch|checkout|switch|pull|clone|worktree|reset|merge)\b/i.test(script)
        ? 'checks out what they ran'
        : undefined;
};
const artifactRequest = /\bgh\s+run\s+download\b|\bdownloadArtifact\b|\b(?:list|get)\w*Artifacts?\b|\bactions\/(?:runs\/[^\s"']*\/)?artifacts\b|\bartifacts_url\b|\barchive_download_url\b/i;
/** Names in the event that lead to what CI ran. */
const headOfRun = /workflow_run\s*(?:\.|\[\s*')\s*(?:head_|pull_requests|id\b)/i;

;// CONCATENATED MODULE: ./packages/core/build/ci/kept-tokens.js



const keptTokens = (fields, around) => [
    ...ofCheckout(fields, around.occasion),
    ...ofHelper(fields),
    ...ofCommands(fields, around),
];
const ofCheckout = ({ uses, with: given }, occasion) => {
    const name = (0,workflow_file/* textOf */.b6)(uses);
    if (!(0,workflow_file/* isCheckout */.VI)(name) || name.startsWith('./') || name.startsWith('$/'))
        return [];
    const kept = resolveValue((0,workflow_file/* fieldsOf */.Pf)(given)['persist-credentials'], occasion);
    if (kept === false || (0,workflow_file/* textOf */.b6)(kept).trim().toLowerCase() === 'false')
        return [];
    const mend = 'give that step "with: { persist-credentials: false }"';
    if (/^actions\/checkout(?:@|$)/i.test(name)) {
        return [{ at: '', what: 'the checkout leaves its token behind for everything that runs after it', mend }];
    }
    const what = `${JSON.stringify(name).slice(0, 120)} is a checkout by its name, and may leave its token behind for everything that runs after it`;
    return [{ at: 'uses', what, mend: `${mend}, or use actions/checkout` }];
};
/** Actions whose purpose is to give later steps a token for git. */
const ofHelper = ({ uses }) => {
    if (!/^(?![.$]\/)[^@]*git-(?:credentials?|auth|config-credentials)[^@]*(?:@|$)/i.test((0,workflow_file/* textOf */.b6)(uses)))
        return [];
    const what = `${JSON.stringify(uses).slice(0, 120)} gives git a token that everything that runs after it can read`;
    return [{ at: 'uses', what, mend: 'remove that step' }];
};
const ofCommands = ({ run, env }, around) => {
    const text = (0,workflow_file/* textOf */.b6)(run).replace(/\\\r?\n/g, ' ');
    // Expressions have spaces; a variable stands for each.
    const script = (0,workflow_file/* expressionsIn */.l$)(text).reduce((rest, expression) => rest.replace(`\${{${expression}}}`, () => (isToken(expression, around.tokens) ? '$JOB_TOKEN' : '$VALUE')), text);
    const variables = [...around.env, env].flatMap((one) => Object.entries((0,workflow_file/* fieldsOf */.Pf)(one)).flatMap(([name, value]) => (0,workflow_file/* expressionsIn */.l$)(String(value)).some((expression) => isToken(expression, around.tokens)) ? [name] : []));
    const names = ['JOB_TOKEN', ...variables].map((name) => name.replace(/\W/g, '\\$&')).join('|');
    const token = new RegExp(`\\$\\{?(?:env:)?(?:${names})\\b|\\b(?:environ|env)\\b.*\\b(?:${names})\\b`, 'i');
    const isHandedOn = script.split('\n').some((line) => token.test(line) && /\bGITHUB_(?:ENV|OUTPUT|STATE)\b/.test(line));
    const forGh = variables.some((name) => /^(?:GH|GITHUB)_TOKEN$/i.test(name)) ? keptByGh.exec(script) : null;
    const found = token.test(script) ? keeping.find(({ pattern }) => pattern.test(script))?.does : undefined;
    const does = found ?? (forGh === null ? undefined : 'lets gh give git a token') ?? (isHandedOn ? 'hands a token on to later steps' : undefined);
    if (does === undefined)
        return [];
    const what = `it ${does}, which everything that runs after it can read`;
    return [{ at: 'run', what, mend: 'fetch with actions/checkout and "persist-credentials: false" instead' }];
};
const keptByGh = /\bgh\s+auth\s+(?:login|setup-git)\b/i;
/** Each command that writes a token to the disk. */
const keeping = [
    {
        pattern: /\bgit\b[^\n;&|]*\b(?:clone|fetch|pull|remote|submodule|config)\b[^\n;&|]*:\/\/[^\s/'"]*\$[^\s/'"]*@/i,
        does: 'writes a token into an address of git',
    },
    { pattern: /\bextraheader\b/i, does: "writes a token into git's configuration" },
    { pattern: /\binsteadof\b/i, does: "writes a token into git's configuration" },
    {
        pattern: /\bgit\b[^\n;&|]*\bcredential\b|\bcredential\.[\w.]*helper\b|\.git-credentials\b/i,
        does: "gives a token to git's store of credentials",
    },
    { pattern: keptByGh, does: 'lets gh give git a token' },
    { pattern: /\.netrc\b/i, does: 'writes a token into .netrc' },
    { pattern: /_authToken\b|\.npmrc\b/i, does: 'writes a token into .npmrc' },
    { pattern: /\b(?:docker|podman|buildah|skopeo|helm\s+registry|oras)\s+login\b/i, does: 'logs in to a registry with a token' },
];

;// CONCATENATED MODULE: ./packages/core/build/ci/machines.js


/** https://docs.github.com/actions/reference/runners/github-hosted-runners and the labels in actions/runner-images. */
const hosted = /^(?:ubuntu-(?:latest|slim|\d\d\.\d\d)(?:-arm)?|windows-(?:latest|\d{2,4})(?:-vs\d{4})?(?:-arm)?|macos-(?:latest|\d\d)(?:-(?:large|xlarge|intel))?)$/i;
const ownMachines = (job, { occasion, contexts }) => {
    const runsOn = job.fields['runs-on'];
    if (runsOn === undefined)
        return [];
    const legs = legsOf(job.fields['strategy'], withContexts(occasion, contexts));
    const odd = legs.flatMap((matrix) => oddIn(runsOn, withContexts(occasion, { ...contexts, matrix })))[0];
    if (odd === undefined)
        return [];
    const what = `it runs code of agents ${odd}, which may be a machine of your own that the next job finds changed`;
    const mend = "use one of GitHub's labels, such as ubuntu-24.04, or machines that are thrown away after each job, and acknowledge them";
    return [(0,workflow_file/* findingIn */.jl)(job, { at: 'runs-on', what, mend })];
};
/** Says what a `runs-on` names beyond GitHub's own machines. */
const oddIn = (runsOn, occasion) => {
    const value = resolveValue(runsOn, occasion);
    if (value === unknownValue)
        return [`where ${JSON.stringify(runsOn).slice(0, 120)} says`];
    if (Array.isArray(value))
        return value.flatMap((label) => oddIn(label, occasion));
    if (typeof value === 'object' && value !== null) {
        const { group, labels } = (0,workflow_file/* fieldsOf */.Pf)(value);
        if (group !== undefined)
            return [`in the runner group ${JSON.stringify(group).slice(0, 120)}`];
        return labels === undefined ? ['where no label says'] : oddIn(labels, occasion);
    }
    const label = String(value).trim();
    return hosted.test(label) ? [] : [`on ${JSON.stringify(label).slice(0, 120)}`];
};

;// CONCATENATED MODULE: ./packages/core/build/ci/ci-safety.js
// Checks that an agent's code may run in this CI: a test that an agent wrote can do whatever the job's token, secrets and
// credentials on disk can do, and it changes the machine and the caches that it runs with. A job is safe only when the file
// says so: a token that reads, no secret, no environment, no checkout that leaves credentials behind, a machine that is
// thrown away. A file that cannot be read counts as unsafe.









/** The train dispatches CI on its branches, and with an App a pull request starts it. */
const ci_safety_occasions = [
    { event: 'workflow_dispatch', ref: `refs/heads/${(0,build_names/* bundleBranch */.lM)('1')}` },
    { event: 'pull_request', ref: 'refs/pull/1/merge' },
];
const judgeSafety = (files, { base, workflows }) => {
    const { main } = files;
    if (main.kind !== 'parsed')
        return { unsafe: [], notes: [] };
    const inCi = ci_safety_occasions.flatMap((occasion) => {
        const inputs = inputsOf((0,workflow_file/* triggersOf */.XJ)(main).get('workflow_dispatch')?.['inputs'], {}, occasion);
        const contexts = { inputs: occasion.event === 'workflow_dispatch' ? inputs : {} };
        return inFile({ files, file: main, calledSafely: false, seen: new Set(), occasion, contexts });
    });
    const caches = cachesOf(files, main, { base, workflows });
    return { unsafe: withoutRepeats([...inCi, ...unsafeFollowers(main, workflows), ...caches.unsafe]), notes: caches.notes };
};
const withoutRepeats = (findings) => [
    ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
];
const inFile = (looking) => {
    const { file, seen, contexts } = looking;
    // A workflow that is called twice may get other inputs the second time.
    const key = JSON.stringify([file.path, contexts], (_, value) => (typeof value === 'symbol' ? String(value) : value));
    if (seen.has(key))
        return [];
    seen.add(key);
    return [...triggers(file), ...secretPlaces(file), ...(0,workflow_file/* jobsOf */.aG)(file).flatMap((job) => inJob(job, looking))];
};
const triggers = (file) => {
    if (!(0,workflow_file/* triggersOf */.XJ)(file).has('pull_request_target'))
        return [];
    const what = 'it runs on pull_request_target, with the rights and secrets of the base for whatever a pull request brings';
    return [(0,workflow_file/* findingAt */.dz)(file, { at: 'on/pull_request_target', what, mend: 'remove that trigger, or put it into a workflow of its own' })];
};
const inJob = (job, looking) => [
    ...(looking.calledSafely ? [] : permissionsOf(job)),
    ...environmentOf(job),
    ...ownMachines(job, looking),
    ...inSteps(job, looking),
    ...ci_safety_callOf(job, looking),
];
const inSteps = (job, { files: { actions }, occasion, contexts }) => {
    const env = [(0,workflow_file/* fieldsOf */.Pf)(job.file.document)['env'], job.fields['env']];
    const { steps, unread } = readSteps(job, { actions, occasion, contexts });
    const kept = steps.flatMap((step) => keptTokens(step.fields, { ...step, env }).map(({ at, what, mend }) => (0,workflow_file/* findingAt */.dz)(step.file, { at: at === '' ? step.at : `${step.at}/${at}`, job: job.name, what, mend })));
    const notRead = unread.map(({ step, problem }) => {
        const what = `it uses an action of this repository that was not looked at: ${problem}`;
        return (0,workflow_file/* findingAt */.dz)(step.file, { at: `${step.at}/uses`, job: job.name, what, mend: 'correct the path or the file' });
    });
    return [...kept, ...notRead];
};
const ci_safety_callOf = (job, looking) => {
    const { files, occasion, contexts } = looking;
    const uses = job.fields['uses'];
    if (uses === undefined)
        return [];
    const inherits = inheritedSecrets(job);
    const path = (0,workflow_file/* calledPath */.v)(uses);
    const called = path === undefined ? undefined : path === files.main.path ? files.main : files.called.get(path);
    if (called?.kind === 'parsed') {
        const declared = (0,workflow_file/* triggersOf */.XJ)(called).get('workflow_call')?.['inputs'];
        // Legs of a matrix are not told apart here: a value from one is unknown.
        const inputs = inputsOf(declared, job.fields['with'], withContexts(occasion, contexts));
        return [...inherits, ...inFile({ ...looking, file: called, calledSafely: true, contexts: { inputs } })];
    }
    // A missing or unreadable file of this repository does not run at all; ci-fitness.ts reports it.
    if (path !== undefined)
        return inherits;
    const what = `it calls ${JSON.stringify(uses).slice(0, 200)}, which is not in this repository and was not looked at`;
    return [...inherits, (0,workflow_file/* findingIn */.jl)(job, { at: 'uses', what, mend: 'call a workflow of this repository' })];
};
const cachesOf = ({ main, called, actions }, file, { base, workflows }) => {
    const inFiles = [file, ...called.values()].filter((one) => one.kind === 'parsed');
    const [occasion] = ci_safety_occasions;
    if (occasion === undefined)
        return { unsafe: [], notes: [] };
    const withSteps = (job, of) => ({
        job,
        steps: readSteps(job, { actions: of, occasion, contexts: {} }).steps,
    });
    const jobs = inFiles.flatMap(workflow_file/* jobsOf */.aG).map((job) => withSteps(job, actions));
    const elsewhere = workflows.files.filter((one) => one.kind === 'parsed').filter(({ path }) => path !== main.path);
    const others = elsewhere.flatMap((one) => jobsOfWorkflow(one, elsewhere).map(({ job, caller }) => ({ ...withSteps(job, workflows.actions), rights: job_rights_rightsOf(job, caller) })));
    return sharedCaches({ file, jobs }, { base, others });
};

;// CONCATENATED MODULE: ./packages/core/build/ci/preflight.js
// Judges the base's rules and CI workflow before anything is pushed. The result is a go, or one notice that says what is
// wrong where, and how to mend it. The configuration can acknowledge what is unsafe, but not what cannot work.



/** `rules` is undefined when they are not known; they forbid nothing then. `workflows` are those of the default branch. */
const judgePreflight = (facts) => {
    const { files, rules, base } = facts;
    const { unsafe, notes } = judgeSafety(files, facts);
    const acknowledged = facts.config['ci-acknowledged'];
    const sentences = [
        ...(rules === undefined ? [] : refusalsOfRules(rules, facts).map((refusal) => `The train cannot land: ${refusal}.`)),
        ...sentencesOf({ base, unfit: unfitPlaces(files, facts.config), unsafe: acknowledged ? [] : unsafe }),
    ];
    const cause = sentences.length === 0 ? undefined : sentences.join(' ');
    return {
        refusal: cause === undefined ? undefined : `Nothing was pushed. ${cause}`,
        cause,
        notes: [...notesOn(files), ...notes, ...(acknowledged ? unsafe : [])].map(describeFinding),
        onPullRequests: runsOnPullRequests(files, base),
    };
};
/** Maximum number of places that are named. A person who mends these sees the others in the next notice. */
const maximumNamed = 8;
const sentencesOf = ({ base, unfit, unsafe }) => [
    ...(unfit.length === 0 ? [] : [`The train cannot work with this CI. ${listed(unfit)}`]),
    ...(unsafe.length === 0
        ? []
        : [
            `CI runs code that agents wrote, and this one would let that code do harm. ${listed(unsafe)} Mend it on ${base}, or, if agents may do that, set "ci-acknowledged: true" in .github/clambake.yml.`,
        ]),
];
const listed = (findings) => {
    const shown = findings.slice(0, maximumNamed).map((finding) => `${describeFinding(finding)}.`);
    return [...shown, ...(findings.length > maximumNamed ? [`And ${findings.length - maximumNamed} more.`] : [])].join(' ');
};
/** `.github/workflows/ci.yml, line 7, job "test": the checkout …: give that step …` */
const describeFinding = ({ path, line, job, what, mend }) => `${path}${line === undefined ? '' : `, line ${line}`}${job === undefined ? '' : `, job "${job}"`}: ${what}: ${mend}`;

;// CONCATENATED MODULE: ./actions/bundle-train/build/facts.js
// Reads everything that a decision of the train looks at, from GitHub and git. The snapshot is taken once and then updated
// with what our own pushes confirmed; git and GitHub are asked again only about what is not known yet.


/** Makes facts of a new snapshot. `known` are CI runs as they were just read; `before` are this job's earlier facts. */
const factsOf = async ({ train }, { pullRequest, ...read }, { known, before, budget }) => {
    const { flight: bundle } = (0,train_record/* trainOf */.kh)(read);
    const { requiredContexts } = read;
    const isSeen = bundle !== undefined && requiredContexts !== undefined;
    return {
        ...read,
        bundleView: isSeen
            ? { pullRequest, requiredContexts, runs: await readRuns(train, (0,bundle_facts/* runsOut */.H5)(bundle), { known, required: requiredContexts }) }
            : undefined,
        viewed: isSeen ? bundle.id : undefined,
        git: before?.git,
        rules: before?.rules,
        landed: before?.landed,
        owed: before?.owed ?? show/* nothingOwed */.x_,
        reviewsSeen: before?.reviewsSeen,
        statuses: undefined,
        ownerEnded: undefined,
        budget,
    };
};
/** Reads CI runs, except those that are known. A run that GitHub does not list is left out. */
const readRuns = async (train, ids, { known, ...options }) => {
    const runs = await Promise.all(ids.map(async (id) => known?.get(id) ?? (await train.readTrialRun(id, options))));
    return new Map(runs.flatMap((run) => (run === undefined ? [] : [[run.id, run]])));
};
/** Facts of a bundle that this job has just sent off: nothing of it is on GitHub yet, so there is nothing to read. */
const justDeparted = (facts, bundle) => facts.requiredContexts === undefined
    ? facts
    : {
        ...facts,
        viewed: bundle.id,
        bundleView: { pullRequest: undefined, runs: new Map(), requiredContexts: facts.requiredContexts },
        statuses: undefined,
    };
/** Rulesets may require more contexts than the classic protection that the bundle's query reads. */
const withRules = (view, rules) => view === undefined || rules === undefined
    ? view
    : { ...view, requiredContexts: [...new Set([...view.requiredContexts, ...rules.requiredContexts])] };
/** Reads what the next decision needs and the facts lack. */
const completeFacts = async (ports, facts) => {
    const { flight: bundle } = (0,train_record/* trainOf */.kh)(facts);
    const same = facts.viewed === bundle?.id;
    const seen = bundle === undefined ? undefined : same ? facts.bundleView : await ports.train.readBundle(facts.base, bundle);
    const bundleView = bundle === undefined || seen === undefined ? seen : await withJobsOfOverdue(ports.train, facts, { bundle, seen });
    const git = await readGit(ports.merge, facts);
    // Read once per job, when something could depart or be merged.
    const rules = facts.rules ?? (git === undefined ? undefined : await ports.train.readBaseRules(facts.base));
    const statuses = same ? facts.statuses : undefined;
    return { ...facts, bundleView: withRules(bundleView, rules), viewed: bundle?.id, git, rules, statuses };
};
/** Reads the jobs of overdue runs: a run that waited for a runner has not hung. */
const withJobsOfOverdue = async (train, { snapshot: { now }, config }, { bundle, seen }) => {
    const overdue = bundle.trials.filter((trial) => {
        const run = trial.verdict === undefined ? seen.runs.get(trial.runId) : undefined;
        return run?.status === 'in_progress' && run.jobs.length === 0 && (0,verdict/* isOverdue */.Jv)(trial, { now, checkMinutes: config['check-minutes'] });
    });
    if (overdue.length === 0)
        return seen;
    const ids = overdue.map(({ runId }) => runId);
    const read = await readRuns(train, ids, { required: seen.requiredContexts, withJobs: true });
    return { ...seen, runs: new Map([...seen.runs, ...read]) };
};
const nothingOnBase = { onBase: new Set(), squashedAs: new Map(), baseTree: undefined, landings: new Map() };
const inputOf = (facts, { signs, ...options }) => ({
    ...facts,
    ...options,
    ...(facts.git ?? nothingOnBase),
    preflight: facts.git?.ci === undefined
        ? undefined
        : judgePreflight({ ...facts, ...options, signs, files: facts.git.ci, workflows: facts.rules?.workflows ?? noWorkflows }),
    approvals: facts.rules?.approvals ?? 0,
    history: historyOf(facts.config, facts.rules),
    strict: facts.rules?.strict === true || facts.config['strict-base'],
});
/** Fetches nothing while nothing has landed and no bundle is open. */
const readGit = async (merge, facts) => {
    const tip = facts.snapshot.branches.get(facts.base);
    const { flight: bundle } = (0,train_record/* trainOf */.kh)(facts);
    const landed = [...facts.snapshot.ledger.issues.values()]
        .map(({ record }) => record)
        .filter((record) => record.state === 'landed' && record.base === facts.base);
    if (tip === undefined || (bundle === undefined && landed.length === 0))
        return undefined;
    const aboard = (bundle?.passengers ?? []).map(({ issue }) => issue);
    const tips = [...landed.map(({ issue }) => issue), ...aboard].flatMap((issue) => facts.snapshot.branches.get((0,build_names/* issueBranch */.sL)(issue)) ?? []);
    // After a person's push the tip of a landed branch is not the landed commit.
    const works = new Set([...landed.flatMap((record) => record.landed?.oid ?? []), ...tips]);
    const heads = [...works, ...(bundle?.passengers ?? []).map((passenger) => passenger.oid)];
    const records = [...landed, ...aboard.flatMap((issue) => facts.snapshot.ledger.issues.get(issue)?.record ?? [])];
    const stoodOn = records.flatMap(({ landed: work }) => work?.revert?.merge ?? work?.baseOid ?? []);
    const oids = [
        ...heads,
        ...(bundle?.prefixes ?? []).flatMap(({ oid, squash }) => (squash === undefined ? [oid] : [oid, squash])),
        ...stoodOn,
    ];
    const question = [facts.config.ci, tip, ...oids].join(' ');
    if (facts.git?.question === question)
        return facts.git;
    const here = await Promise.all([tip, ...heads].map((oid) => merge.has(oid)));
    if (here.includes(false))
        await merge.fetch(wantedBranches(facts, { bundle, landed: landed.map((record) => record.issue) }));
    // The next snapshot has the new tip of a base that was forced away.
    if (!(await merge.has(tip)))
        return { question, ...nothingOnBase, ci: undefined };
    const workflow = facts.config.ci;
    const known = facts.git?.ci?.oid === tip && facts.git.ci.workflow === workflow ? facts.git.ci : undefined;
    const ci = known ?? (await (0,ci_files/* readCiFiles */.eq)({ oid: tip, workflow }, (path) => merge.readFile(tip, path)));
    const onBase = await merge.reachable(tip, oids);
    const squashedAs = await merge.squashed(tip, heads.filter((oid) => !onBase.has(oid)));
    const there = (bundle?.prefixes ?? []).findLast((prefix) => (0,bundle_facts/* landedAs */.fx)(onBase, prefix) !== undefined);
    const landings = new Map(there === undefined ? [] : [[there.oid, await merge.landing(tip, (0,bundle_facts/* landedAs */.fx)(onBase, there) ?? there.oid)]]);
    return { question, onBase, squashedAs, baseTree: await merge.readTree(tip), ci, landings };
};
/** Those that exist among the base, the issues' branches and the bundle's branch. */
const wantedBranches = (facts, { bundle, landed }) => {
    const issues = [...landed, ...(bundle?.passengers ?? []).map((passenger) => passenger.issue)];
    const named = [facts.base, ...issues.map(build_names/* issueBranch */.sL), ...(bundle === undefined ? [] : [(0,build_names/* bundleBranch */.lM)(bundle.id)])];
    return named.filter((branch) => facts.snapshot.branches.has(branch));
};


/***/ }),

/***/ 46201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTrain: () => (/* binding */ runTrain)
});

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/apply/apply-until-current.js
var apply_until_current = __webpack_require__(45123);
// EXTERNAL MODULE: ./packages/core/build/train/train-view.js
var train_view = __webpack_require__(93891);
// EXTERNAL MODULE: ./packages/core/build/train/train-record.js
var train_record = __webpack_require__(70511);
// EXTERNAL MODULE: ./packages/core/build/texts/times.js
var times = __webpack_require__(33763);
// EXTERNAL MODULE: ./packages/core/build/train/boarding.js
var train_boarding = __webpack_require__(67467);
// EXTERNAL MODULE: ./packages/core/build/search/culprit-rate.js
var culprit_rate = __webpack_require__(35619);
// EXTERNAL MODULE: ./packages/core/build/fleet/fleet-commands.js + 1 modules
var fleet_commands = __webpack_require__(48594);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
// EXTERNAL MODULE: ./packages/core/build/train/lost-base.js
var lost_base = __webpack_require__(42071);
// EXTERNAL MODULE: ./packages/core/build/train/train-input.js
var train_input = __webpack_require__(88876);
// EXTERNAL MODULE: ./packages/core/build/bundle/bundle-changes.js
var bundle_changes = __webpack_require__(28715);
// EXTERNAL MODULE: ./packages/core/build/bundle/end-bundle.js
var end_bundle = __webpack_require__(16835);
;// CONCATENATED MODULE: ./packages/core/build/bundle/leave-lost-base.js
// Takes passengers off the open bundle whose work stands on commits that the base has lost: they would bring them back.






/** `tip`: the base's new tip. Undefined when there are no such passengers. */
const leaveLostBase = (input, bundle, tip) => {
    const leave = new Set(bundle.passengers.flatMap(({ issue }) => {
        const record = input.snapshot.ledger.issues.get(issue)?.record;
        return record !== undefined && (0,lost_base/* lostBaseOf */.x)(record, input) !== undefined ? [issue] : [];
    }));
    if (leave.size === 0)
        return undefined;
    const why = `${bundle.base} was moved back: ${(0,amounts/* numbers */.nL)([...leave])} left bundle ${bundle.id}, because ${[...leave].map(names/* issueBranch */.sL).join(', ')} would bring back what was dropped`;
    const passengers = bundle.passengers.filter(({ issue }) => !leave.has(issue));
    if (passengers.length === 0)
        return (0,train_input/* decided */.r)((0,end_bundle/* endWrite */.lE)(input, bundle, { ending: `${bundle.base} was moved back`, train: { lastDeparture: undefined } }), why);
    return (0,train_input/* decided */.r)((0,bundle_changes/* regroupWrite */._1)(input, { bundle: { ...bundle, baseOid: tip, passengers }, from: bundle, leave, why }), why);
};

// EXTERNAL MODULE: ./packages/core/build/bundle/shrink-bundle.js
var shrink_bundle = __webpack_require__(34095);
;// CONCATENATED MODULE: ./packages/core/build/bundle/alarm.js
// The alarm: the base has a tree that was not tested, which no guard should allow. Nothing can repair that, so the train stops
// until a person has looked at it and forces a departure.



/** Describes how the base differs from the tested tree of the first `size` prefixes; undefined when it does not. */
const untestedLanding = (input, bundle, size) => {
    const prefix = bundle.prefixes?.[size - 1];
    const landing = prefix === undefined ? undefined : input.landings.get(prefix.oid);
    if ((input.config.merge !== 'pull-request' && !input.strict) ||
        prefix === undefined ||
        landing === undefined ||
        landing.tree === prefix.tree)
        return undefined;
    return `${bundle.base} has tree ${landing.tree} since ${landing.oid.slice(0, 12)}, which nobody tested; tested was tree ${prefix.tree}`;
};
/** Ends the bundle. The work of its first `size` passengers is on the base. */
const alarmWrite = (input, bundle, { size, what }) => {
    const reason = (0,end_bundle/* stopReason */.PJ)(`ALARM after bundle ${bundle.id}: ${what}. Look at ${bundle.base} before anything else is merged; force a departure to let the train go on`);
    const { now: at, branches } = input.snapshot;
    const stopped = { reason, at, baseOid: branches.get(bundle.base) ?? bundle.baseOid, kind: 'alarm' };
    const quiet = { ...input, config: { ...input.config, 'after-merge': [] } };
    const write = size > 0 ? (0,shrink_bundle/* landedWrite */.At)(quiet, bundle, size) : (0,end_bundle/* endWrite */.lE)(quiet, bundle, { ending: what });
    return { ...write, why: reason, train: { ...(write.train ?? (0,train_record/* trainOf */.kh)(input)), stopped } };
};

// EXTERNAL MODULE: ./packages/core/build/records/records.js + 4 modules
var records = __webpack_require__(3671);
;// CONCATENATED MODULE: ./packages/core/build/bundle/bundle-branch.js
// Decides who owns the bundle's branch. A person who pushes to it, or points its pull request at another base, has taken it
// over: the bundle ends, and branch and pull request stay as that person left them.





/** Says how a person took the bundle over; undefined while it is ours. */
const takenOverBy = (input, bundle) => {
    const { pullRequest } = input.bundleView ?? {};
    if (pullRequest?.movedTo !== undefined)
        return `a person pointed pull request ${pullRequest.number} at ${pullRequest.movedTo}`;
    const branch = (0,names/* bundleBranch */.lM)(bundle.id);
    const tip = input.snapshot.branches.get(branch);
    return tip === undefined || (0,train_record/* isOurs */.MU)(bundle, tip) ? undefined : `a person pushed to ${branch}`;
};
const takenOver = (input, bundle, { ending, setAside }) => {
    const branch = (0,names/* bundleBranch */.lM)(bundle.id);
    const { kept = [], keptUpTo = 0 } = (0,train_record/* trainOf */.kh)(input);
    const all = [...kept.filter((one) => kept.length < records/* maximumKept */.J6 || input.snapshot.branches.has(one)), branch];
    const beyond = all.slice(0, -records/* maximumKept */.J6).map(names/* parseBundleBranch */.gb);
    const upTo = Math.max(keptUpTo, ...beyond);
    const text = `${ending}: its passengers wait until a departure is forced`;
    return (0,train_input/* decided */.r)((0,end_bundle/* endWrite */.lE)(input, bundle, { ending, train: { setAside, kept: all.slice(-records/* maximumKept */.J6), ...(upTo === 0 ? {} : { keptUpTo: upTo }) } }), text);
};

;// CONCATENATED MODULE: ./packages/core/build/train/refused-departure.js
// Stops departures while the preflight refuses: before anything is pushed, with one notice. Every tick checks the
// repository again, so the train departs as soon as somebody fixes or acknowledges the problem.



/** Undefined when the preflight allows a departure. */
const refuseDeparture = (input) => {
    const stopped = stoppedBy(input);
    if (stopped === undefined)
        return undefined;
    const train = (0,train_record/* trainOf */.kh)(input);
    const text = `the train stands still: ${stopped.reason}`;
    // The job fails once, when the reason is recorded; every later summary shows it.
    if (train.stopped?.kind === 'preflight' && train.stopped.reason === stopped.reason)
        return (0,train_input/* decided */.r)({ kind: 'idle' }, text);
    const why = 'the preflight refuses a departure';
    return (0,train_input/* decided */.r)((0,train_record/* trainChange */.T1)(input, { why, train: { ...train, stopped } }), text);
};
/** Ends the open bundle, so that no CI runs, when the base has moved to a commit that the preflight refuses. */
const endRefusedBundle = (input, bundle) => {
    const stopped = stoppedBy(input);
    if (stopped === undefined)
        return undefined;
    const ending = `the preflight refuses the new tip of ${bundle.base}`;
    const write = (0,end_bundle/* endWrite */.lE)(input, bundle, { ending, train: { stopped, lastDeparture: undefined } });
    return (0,train_input/* decided */.r)(write, `${ending}: ${stopped.reason}`);
};
const stoppedBy = ({ preflight, snapshot, base }) => {
    if (preflight?.refusal === undefined)
        return undefined;
    return { reason: (0,end_bundle/* stopReason */.PJ)(preflight.refusal), at: snapshot.now, baseOid: snapshot.branches.get(base) ?? '', kind: 'preflight' };
};

// EXTERNAL MODULE: ./packages/core/build/bundle/search-bundle.js
var search_bundle = __webpack_require__(43628);
;// CONCATENATED MODULE: ./packages/core/build/train/await-review.js
// Waits for people to approve a green bundle's pull request. Meanwhile the branch moves only when the base does, so that
// the approval covers exactly what is merged. An approval wakes no job; the next tick sees it.


/** Hidden line of a pull request that says that it awaits review. */
const marker = (0,names/* hiddenMarker */.z0)('awaiting-review');
const paragraph = `${marker}
**Awaiting review.** Every test of this bundle has passed. Its passengers stay as they are until it is approved; the train merges it at the next tick after that.
`;
/** Undefined when no approval is needed or the pull request has it. */
const awaitReview = ({ approvals, bundleView }) => {
    const pullRequest = bundleView?.pullRequest;
    if (approvals === 0 || pullRequest === undefined || pullRequest.reviewDecision === 'APPROVED')
        return undefined;
    const { number, body } = pullRequest;
    if (!body.includes(marker)) {
        const told = `${body.slice(0, 60_000)}\n${paragraph}`;
        return (0,train_input/* decided */.r)({ kind: 'update-pull-request', number, body: told }, `pull request ${number} says that it awaits review`);
    }
    const asked = pullRequest.reviewDecision === 'CHANGES_REQUESTED'
        ? 'a reviewer asked for changes; take off what should not be merged (/evict), or approve it'
        : `${approvals === 1 ? 'one approving review is' : `${approvals} approving reviews are`} required`;
    return (0,train_input/* decided */.r)({ kind: 'idle' }, `awaiting review: pull request ${number} is tested and green, and ${asked}`);
};

// EXTERNAL MODULE: ./packages/core/build/fleet/backoff.js
var backoff = __webpack_require__(22421);
// EXTERNAL MODULE: ./packages/core/build/trial/verdict.js
var verdict = __webpack_require__(13536);
;// CONCATENATED MODULE: ./packages/core/build/bundle/ci-runs.js
// Judges the bundle's CI runs that are out, and decides what to do until they end. Invariants: a verdict is written before
// anything is decided from it; a run that is queued behind another one of ours does not count as silent.




/** Writes the verdicts of ended runs, one at a time; undefined while all runs are at work. */
const decideRuns = (input, bundle) => {
    const judged = runsAtWork(input, bundle);
    for (const { trial, judgement } of judged) {
        if (judgement.kind !== 'pending' && judgement.kind !== 'silent')
            return (0,train_input/* decided */.r)((0,bundle_changes/* verdictWrite */.P$)(input, bundle, { trial, judgement }));
    }
    // A run that has not started waits its turn while another one of ours is at work.
    const [silent] = judged.flatMap(({ judgement }) => (judgement.kind === 'silent' ? [judgement] : []));
    if (silent === undefined || judged.some(({ judgement }) => judgement.kind === 'pending'))
        return undefined;
    return stop(input, bundle, { kind: 'no-verdict', reason: silent.why });
};
const runsAtWork = (input, bundle) => bundle.trials.flatMap((trial) => {
    if (trial.verdict !== undefined)
        return [];
    const { runs, requiredContexts: required = [] } = input.bundleView ?? {};
    const facts = { trial, required, now: input.snapshot.now, checkMinutes: input.config['check-minutes'] };
    return [{ trial, judgement: (0,verdict/* judgeRun */.Zy)(runs?.get(trial.runId), facts) }];
});
const holdForRuns = (input, bundle) => {
    const judged = runsAtWork(input, bundle);
    const untils = judged.flatMap(({ judgement }) => (judgement.kind === 'pending' ? [judgement.until] : [])).sort();
    const until = untils[0] ?? input.snapshot.now;
    const runs = judged.map(({ trial }) => trial.runId);
    const text = judged.length === 1
        ? `waits: CI run ${runs[0]} tests ${judged[0]?.trial.size} of ${bundle.passengers.length} aboard bundle ${bundle.id}`
        : `waits: CI runs ${runs.join(', ')} test the first ${judged.map(({ trial }) => trial.size).join(', ')} of ${bundle.passengers.length} aboard bundle ${bundle.id}`;
    const asks = runs.flatMap((id) => {
        const run = input.bundleView?.runs.get(id);
        return run && (0,verdict/* waitsForApproval */.XM)(run) ? [`; CI run ${id} waits for an approval, which a person gives on its page`] : [];
    });
    return { ...(0,train_input/* decided */.r)({ kind: 'hold', for: 'ci', until, runs }, `${text}${asks.join('')}`), wakeAt: until };
};
const stop = (input, bundle, cause) => {
    const write = (0,end_bundle/* stopWrite */.Qx)(input, bundle, cause);
    return (0,train_input/* decided */.r)(write, write.train?.stopped?.reason);
};

;// CONCATENATED MODULE: ./packages/core/build/trial/trial-source.js
// Decides how the CI run of a trial is started. A pull request that an App opened or pushed to runs CI by itself when the
// workflow has a fitting trigger. Nothing is dispatched for the whole bundle then, and a second run is a rerun of the
// first one, because the base's protection looks at the check runs of that run.

/** True when our own pull requests run CI. */
const runsOnOurPulls = ({ asApp, preflight }) => asApp && preflight?.onPullRequests === true;
/** `whole`: the trial tests everything in the pull request. `quietly`: the pull request moved there without starting CI. */
const sourceOf = (input, bundle, { oid, whole, quietly }) => {
    if (!whole || quietly || !runsOnOurPulls(input))
        return { kind: 'dispatch' };
    const before = bundle.trials.filter((trial) => trial.oid === oid);
    // A run of this commit on a trial's branch, or in an earlier bundle, is not a run of this pull request.
    const here = before.filter((trial) => trial.ref === (0,names/* bundleBranch */.lM)(bundle.id));
    const own = here.findLast((trial) => trial.event === 'pull_request');
    if (own !== undefined)
        return { kind: 'rerun', runId: own.runId, attempt: (own.attempt ?? 1) + 1 };
    return here.length > 0 ? { kind: 'dispatch' } : { kind: 'pull-request', known: before.map((trial) => trial.runId) };
};

;// CONCATENATED MODULE: ./packages/core/build/bundle/required-checks.js
// Satisfies the base's required checks before a green bundle is merged. GitHub does not count the check runs of a dispatched
// run, so the contexts that our CI reported are copied to the commit as statuses. Other contexts must report by themselves.
// When an App's pull request runs CI, its check runs count, and the train waits for them instead.







const requiredOf = (input) => input.bundleView?.requiredContexts ?? [];
/** True when a prefix may be merged alone: the base requires neither a review nor a check that only the pull request has. */
const landsEarly = (input, bundle) => input.approvals === 0 && (runsOnOurPulls(input) ? requiredOf(input).length === 0 : foreignContexts(input, bundle).length === 0);
const greenTrial = (bundle) => {
    const head = bundle.prefixes?.at(-1);
    return bundle.trials.findLast((trial) => trial.tree === head?.tree && trial.verdict === 'green');
};
/** Required contexts that no job of our CI reports. */
const foreignContexts = (input, bundle) => {
    const ours = new Set(greenTrial(bundle)?.checks ?? (0,train_record/* trainOf */.kh)(input).checks ?? []);
    return requiredOf(input).filter((context) => !ours.has(context));
};
/**
 * True when no check has to run again after the branch moves, so that the job's token pushes, which starts no workflow: the
 * new commit is green, or has the same tree as before, and the base requires only our own CI.
 */
const movesQuietly = (input, bundle) => {
    const head = bundle.prefixes?.at(-1);
    const branch = (0,names/* bundleBranch */.lM)(bundle.id);
    const wasAsked = bundle.trials.some(({ oid, tree, ref, verdict }) => oid === head?.oid ? verdict === 'green' : tree === head?.tree && ref === branch);
    return runsOnOurPulls(input) && wasAsked && foreignContexts(input, bundle).length === 0;
};
/** Says whether the pull request's own run of this commit must still start or end; undefined when none is needed. */
const lacksOwnRun = (input, bundle) => {
    const head = bundle.prefixes?.at(-1);
    if (!runsOnOurPulls(input) || foreignContexts(input, bundle).length === 0)
        return undefined;
    const own = bundle.trials.filter((trial) => trial.oid === head?.oid && trial.ref === (0,names/* bundleBranch */.lM)(bundle.id));
    if (own.some((trial) => trial.verdict === undefined))
        return 'out';
    // A run that is red twice on a tree that was green before needs a person, not another run.
    return own.length > 1 || own.some((trial) => trial.verdict === 'green') ? undefined : 'missing';
};
/** Undefined until the statuses on the commit are read. */
const wantedContexts = (input, bundle, head) => {
    const required = requiredOf(input);
    const foreign = foreignContexts(input, bundle);
    const passed = (context) => input.statuses?.get(context) === 'success';
    const ours = required.filter((context) => !foreign.includes(context));
    if (!runsOnOurPulls(input)) {
        if (foreign.length > 0 && input.statuses === undefined)
            return undefined;
        return { mirrored: ours, missing: foreign.filter((context) => !passed(context)) };
    }
    // The check runs of the pull request's own run count once it has passed on this very commit.
    const passedThere = bundle.trials.some(({ event, oid, verdict }) => event === 'pull_request' && oid === head.oid && verdict === 'green');
    const there = passedThere ? ours : [];
    const left = required.filter((context) => !there.includes(context));
    if (left.length === 0)
        return { mirrored: [], missing: [] };
    if (input.statuses === undefined)
        return undefined;
    // A check that passed may be of a dispatched run, which GitHub does not count, so a status is set beside it.
    const isOpen = (context) => !input.statuses?.has(context) || passed(context);
    const mirrored = left.filter((context) => ours.includes(context) && isOpen(context));
    return { mirrored, missing: left.filter((context) => !mirrored.includes(context) && !passed(context)) };
};
/** Waits for contexts that our CI does not report, and then moves the base. */
const decideLanding = (input, bundle) => {
    const head = bundle.prefixes?.at(-1);
    if (head === undefined)
        throw new Error(`bundle ${bundle.id} has no prefix to merge`);
    const wanted = wantedContexts(input, bundle, head);
    if (wanted === undefined)
        return (0,train_input/* decided */.r)({ kind: 'read-statuses', oid: head.oid, ofRuns: runsOnOurPulls(input) });
    const { missing, mirrored } = wanted;
    if (missing.length > 0)
        return decideMissing(input, bundle, { missing, since: greenTrial(bundle)?.at ?? bundle.departedAt, head });
    const review = awaitReview(input);
    if (review !== undefined)
        return review;
    return (0,train_input/* decided */.r)({
        kind: 'land',
        by: input.config.merge,
        base: bundle.base,
        expect: bundle.baseOid,
        oid: head.oid,
        tree: head.tree,
        heads: bundle.passengers.map((passenger) => passenger.oid),
        // Nothing has reported on a squash commit; its tree is the one that passed.
        contexts: input.history === 'squash' ? [...requiredOf(input)] : mirrored,
        history: input.history,
        strict: input.strict,
        bundle: bundle.id,
    });
};
const decideMissing = (input, bundle, { missing, since, head }) => {
    const names = missing.map((context) => `"${context}"`).join(', ');
    const until = (0,backoff/* minutesAfter */._m)(since, input.config['check-minutes']);
    if (Date.parse(input.snapshot.now) < Date.parse(until)) {
        const text = `waits: ${bundle.base} requires ${names}, which ${runsOnOurPulls(input) ? 'has not passed yet' : `no job of ${input.config.ci} reports`}`;
        return { ...(0,train_input/* decided */.r)({ kind: 'hold', for: 'checks', until, runs: [] }, text), wakeAt: until };
    }
    return stop(input, bundle, { kind: 'no-verdict', reason: describeMissing(input, { missing, head, base: bundle.base }) });
};
/** Names the worst problem only: contexts that failed, else those that have not ended, else those that nothing reports. */
const describeMissing = (input, { missing, head, base }) => {
    const { ci, 'check-minutes': minutes } = input.config;
    const at = head.oid.slice(0, 12);
    const saying = (state) => missing.flatMap((context) => (input.statuses?.get(context) === state ? [`"${context}"`] : [])).join(', ');
    const [failed, pending, silent] = [saying('failure'), saying('pending'), saying(undefined)];
    if (failed !== '')
        return `${base} requires ${failed}, which failed on ${at}: look at that check, CI itself is green`;
    if (pending !== '')
        return `${base} requires ${pending}, which has not ended on ${at} in ${minutes} minutes`;
    return `${base} requires ${silent}, which nothing reported on ${at}: give a job of ${ci} that name, or take it off the branch's protection`;
};

// EXTERNAL MODULE: ./packages/core/build/train/train-commands.js + 1 modules
var train_commands = __webpack_require__(58664);
// EXTERNAL MODULE: ./packages/core/build/train/read-reviews.js
var read_reviews = __webpack_require__(14723);
// EXTERNAL MODULE: ./packages/core/build/bundle/bundle-facts.js
var bundle_facts = __webpack_require__(83053);
;// CONCATENATED MODULE: ./packages/core/build/bundle/owner.js
// Decides which of several jobs starts a CI run. A lease would decide that only after each had started one, so the record names
// an owner: the run that wrote it last. The other runs wait for the owner's next write. When the owner has ended, or writes
// nothing for some minutes, another run takes over with a push.





/**
 * Between two writes of the owner lie at most a merge, a pull request and the minute and a half in which its CI run may
 * appear. An owner that is slower finds that the record has moved.
 */
const maximumOwnerMinutes = 3;
/** Undefined when this job may start the run. */
const awaitOwner = (input, bundle) => {
    const { pilot: owner } = bundle;
    const { run, now } = input.snapshot;
    if (owner === undefined || (owner.runId === run.runId && owner.runAttempt === run.runAttempt))
        return undefined;
    const { runId, runAttempt, at } = owner;
    const until = (0,backoff/* minutesAfter */._m)(at, maximumOwnerMinutes);
    if (Date.parse(now) < Date.parse(until) && input.ownerEnded !== true) {
        if (input.ownerEnded === undefined)
            return (0,train_input/* decided */.r)({ kind: 'read-owner', runId, runAttempt });
        const text = `waits: run ${runId} is to start the next CI run of bundle ${bundle.id}; if it has not by ${(0,times/* clockTime */.q)(until)}, another run does`;
        return { ...(0,train_input/* decided */.r)({ kind: 'hold', for: 'owner', until, runs: (0,bundle_facts/* runsOut */.H5)(bundle) }, text), wakeAt: until };
    }
    const why = `run ${runId} has started no CI run of bundle ${bundle.id} since ${(0,times/* clockTime */.q)(at)}: this run takes over`;
    return (0,train_input/* decided */.r)((0,train_record/* trainChange */.T1)(input, { why, train: (0,train_record/* trainOf */.kh)(input) }), why);
};

// EXTERNAL MODULE: ./packages/core/build/records/revert-record.js
var revert_record = __webpack_require__(28675);
// EXTERNAL MODULE: ./packages/core/build/texts/train.js + 2 modules
var train = __webpack_require__(26332);
;// CONCATENATED MODULE: ./packages/core/build/bundle/bundle.js
// Decides the next step of the open bundle. The order of the checks matters, because each one rules something out for those
// after it: work on the base is never judged, a person's decision is never overridden, a bundle whose base moved is rebuilt
// before it is tested, and only the tested commit is merged.





















/** Maximum number of times the base may move under a bundle before half of its passengers have to leave. */
const maximumRebuilds = 5;
/** Maximum number of runs of one commit that may end without a verdict before the train stops. */
const maximumSilentRuns = 3;
const decideBundle = (input, bundle) => decideLanded(input, bundle) ??
    (0,train_commands/* decideCommands */.vq)(input, bundle) ??
    decidePeople(input, bundle) ??
    (0,read_reviews/* readReviews */.UM)(input) ??
    decideMovedBase(input, bundle) ??
    endRefusedBundle(input, bundle) ??
    decideAssembled(input, bundle);
/** Ends the bundle, or its first part, when it is on the base already, by our push or a person's. */
const decideLanded = (input, bundle) => {
    const prefixes = bundle.prefixes ?? [];
    const size = prefixes.findLastIndex((prefix) => (0,bundle_facts/* landedAs */.fx)(input.onBase, prefix) !== undefined) + 1;
    if (size > 0) {
        const what = untestedLanding(input, bundle, size);
        return (0,train_input/* decided */.r)(what === undefined ? (0,shrink_bundle/* landedWrite */.At)(input, bundle, size) : alarmWrite(input, bundle, { size, what }));
    }
    const { pullRequest } = input.bundleView ?? {};
    if (pullRequest?.merged !== true || pullRequest.movedTo !== undefined)
        return undefined;
    const same = prefixes.findLastIndex((prefix) => prefix.tree === input.baseTree) + 1;
    if (same > 0)
        return (0,train_input/* decided */.r)((0,shrink_bundle/* landedWrite */.At)(input, bundle, same));
    // Squashed onto a moved base, the merge leaves no trace of the tested tree, so only a person can tell what is merged.
    const ending = `a person merged pull request ${pullRequest.number} so that ${bundle.base} has neither its commits nor its tree`;
    return (0,train_input/* decided */.r)((0,end_bundle/* endWrite */.lE)(input, bundle, { ending, train: { setAside: setAside(input, bundle) } }), ending);
};
/** Follows people: a closed pull request ends the bundle, and closed or deleted issues (which the snapshot lacks) leave it. */
const decidePeople = (input, bundle) => {
    const { pullRequest } = input.bundleView ?? {};
    const ending = takenOverBy(input, bundle);
    // A closed pull request ends the bundle even when it points elsewhere.
    if (pullRequest !== undefined && !pullRequest.open && (pullRequest.movedTo === undefined || !pullRequest.merged)) {
        const ending = `a person closed pull request ${pullRequest.number}`;
        const write = (0,end_bundle/* endWrite */.lE)(input, bundle, { ending, train: { setAside: setAside(input, bundle) } });
        return (0,train_input/* decided */.r)(write, `${ending}: its passengers wait until a departure is forced`);
    }
    if (ending !== undefined)
        return takenOver(input, bundle, { ending, setAside: setAside(input, bundle) });
    const gone = bundle.passengers.filter(({ issue }) => {
        const record = input.snapshot.ledger.issues.get(issue)?.record;
        const view = input.snapshot.issues.find((one) => one.number === issue);
        if (record === undefined || !(0,bundle_facts/* isAboard */.yg)(record, bundle) || view === undefined)
            return true;
        // The issue of a revert is closed until the revert is merged.
        return !view.open && !(0,revert_record/* isRevert */.Py)(record);
    });
    if (gone.length === 0)
        return undefined;
    const leave = new Set(gone.map((passenger) => passenger.issue));
    const left = bundle.passengers.filter((passenger) => !leave.has(passenger.issue));
    const causes = gone.map(({ issue }) => ({ issue, reason: causeOf(input, issue) }));
    const why = `${causes.map(({ issue, reason }) => `#${issue} (${reason})`).join(', ')} left bundle ${bundle.id}`;
    const told = { ...bundle, left: [...(bundle.left ?? []), ...causes] };
    if (left.length === 0)
        return (0,train_input/* decided */.r)({ ...(0,end_bundle/* endWrite */.lE)(input, told, { ending: 'nobody is left aboard' }), warning: why }, why);
    const regrouped = (0,bundle_changes/* regroupWrite */._1)(input, { bundle: { ...told, passengers: left }, from: bundle, leave, why });
    return (0,train_input/* decided */.r)({ ...regrouped, warning: why }, why);
};
const causeOf = ({ snapshot }, issue) => {
    if (snapshot.ledger.broken.some(({ ref }) => ref === (0,names/* issueRef */.fB)(issue)))
        return 'its record cannot be read';
    const view = snapshot.issues.find((one) => one.number === issue);
    if (view === undefined)
        return 'deleted or moved away';
    return view.open ? 'taken back' : 'closed';
};
const setAside = (input, bundle) => [...new Set([...((0,train_record/* trainOf */.kh)(input).setAside ?? []), ...bundle.passengers.map((passenger) => passenger.oid)])].slice(-1000);
/** Rebuilds the bundle on the base's new tip; undefined while the base has not moved since the departure. */
const decideMovedBase = (input, bundle) => {
    const tip = input.snapshot.branches.get(bundle.base);
    if (tip === undefined || tip === bundle.baseOid)
        return undefined;
    const left = leaveLostBase(input, bundle, tip);
    if (left !== undefined)
        return left;
    // While people review it the base may move for days, and fewer passengers would not be faster.
    const raced = bundle.trials.length > 0 && input.approvals === 0;
    const rebuilds = (bundle.rebuilds ?? 0) + (raced ? 1 : 0);
    const moved = `${bundle.base} moved to ${tip.slice(0, 12)}: bundle ${bundle.id} is rebuilt`;
    if (rebuilds <= maximumRebuilds) {
        const next = { ...bundle, baseOid: tip, rebuilds: rebuilds || undefined };
        return (0,train_input/* decided */.r)((0,bundle_changes/* regroupWrite */._1)(input, { bundle: next, from: bundle, why: moved }), moved);
    }
    if (bundle.passengers.length === 1) {
        const ending = `${bundle.base} moved ${rebuilds} times while CI was out`;
        // The next departure waits for the spacing, so that the race ends.
        return (0,train_input/* decided */.r)((0,end_bundle/* endWrite */.lE)(input, bundle, { ending, train: { lastDeparture: input.snapshot.now } }), ending);
    }
    const passengers = bundle.passengers.slice(0, Math.ceil(bundle.passengers.length / 2));
    const leave = new Set(bundle.passengers.slice(passengers.length).map((passenger) => passenger.issue));
    const why = `${moved} with ${passengers.length} of ${bundle.passengers.length} passengers, because the base moved ${rebuilds} times`;
    const next = { ...bundle, baseOid: tip, passengers, rebuilds: undefined };
    return (0,train_input/* decided */.r)((0,bundle_changes/* regroupWrite */._1)(input, { bundle: next, from: bundle, leave, why }), why);
};
const decideAssembled = (input, bundle) => {
    if (bundle.prefixes === undefined || bundle.prefixes.length === 0)
        return (0,train_input/* decided */.r)({ kind: 'assemble', bundle });
    // The pull request shows everybody, or the green prefix that is about to be merged.
    const outcome = searchNow(input, bundle);
    const shown = outcome?.kind === 'lands' ? (0,bundle_facts/* firstOf */.Ku)(bundle, outcome.size) : bundle;
    const runs = bundle.trials.filter(({ verdict }) => verdict !== undefined).length;
    return decidePublishing(input, bundle, { shown, runs }) ?? decideRuns(input, bundle) ?? decideSearch(input, bundle, outcome);
};
const searchNow = (input, bundle) => (0,search_bundle/* searchOf */.EP)({ ...input, train: (0,train_record/* trainOf */.kh)(input), bundle, landEarly: landsEarly(input, bundle) });
/** Brings branch and pull request to the commit and the passengers of `shown`; undefined when they are there. */
const decidePublishing = (input, bundle, { shown, runs }) => {
    const branch = (0,names/* bundleBranch */.lM)(bundle.id);
    const head = shown.prefixes?.at(-1)?.oid ?? '';
    const tip = input.snapshot.branches.get(branch) ?? null;
    if (tip !== head)
        return (0,train_input/* decided */.r)({ kind: 'push-bundle', branch: { branch, expect: tip, to: head }, quietly: movesQuietly(input, shown) });
    const texts = () => ({ title: (0,train/* renderPullRequestTitle */.$Y)(shown), body: renderBody(input, bundle, { shown, runs }) });
    const { pullRequest } = input.bundleView ?? {};
    if (pullRequest === undefined) {
        if (bundle.pr !== undefined)
            return (0,train_input/* decided */.r)({ kind: 'idle' }, `waits: GitHub does not show pull request ${bundle.pr} yet`);
        return (0,train_input/* decided */.r)({ kind: 'publish', head: branch, base: bundle.base, ...texts() });
    }
    return pullRequest.body.includes((0,train/* bundleMarker */.dZ)(shown, runs))
        ? undefined
        : (0,train_input/* decided */.r)({ kind: 'update-pull-request', number: pullRequest.number, ...texts() });
};
const renderBody = (input, bundle, { shown, runs }) => {
    const landing = new Set(shown.passengers.map((passenger) => passenger.issue));
    const later = bundle.passengers.filter((passenger) => !landing.has(passenger.issue));
    return (0,train/* renderPullRequest */.je)(shown, {
        behind: [
            ...later.map(({ issue }) => ({ issue, text: 'goes on in the next bundle: this one is green without it' })),
            ...(0,train_boarding/* planBoarding */.A)({ ...input, train: (0,train_record/* trainOf */.kh)(input) }).reasons,
        ],
        records: (issue) => input.snapshot.ledger.issues.get(issue)?.record,
        runs,
        repositoryUrl: input.snapshot.run.repositoryUrl,
    });
};
const decideSearch = (input, bundle, outcome) => {
    if (outcome === undefined)
        return (0,train_input/* decided */.r)({ kind: 'idle' }, `waits: ${bundle.base} could not be read`);
    switch (outcome.kind) {
        case 'green':
            return decideOwnRun(input, bundle) ?? decideLanding(input, bundle);
        case 'lands':
            return decideLanding(input, (0,bundle_facts/* firstOf */.Ku)(bundle, outcome.size));
        case 'proven':
            return (0,train_input/* decided */.r)((0,shrink_bundle/* culpritWrite */.zm)(input, bundle, outcome.culprit));
        case 'base-red': {
            const red = bundle.trials.findLast((trial) => trial.size === 0 && trial.verdict === 'red');
            return stop(input, bundle, {
                kind: 'base-red',
                reason: `${bundle.base} itself fails "${red?.check ?? 'CI'}" (CI run ${red?.runId ?? 'unknown'}), without any passenger: fix it there`,
            });
        }
        case 'trials': {
            const [trial] = outcome.trials;
            return trial === undefined ? holdForRuns(input, bundle) : decideNextTrial(input, bundle, trial);
        }
    }
};
const decideOwnRun = (input, bundle) => {
    const head = bundle.prefixes?.at(-1);
    const lacks = lacksOwnRun(input, bundle);
    if (lacks === 'out')
        return holdForRuns(input, bundle);
    if (head === undefined || lacks === undefined)
        return undefined;
    const { oid, tree } = head;
    const source = sourceOf(input, bundle, { oid, whole: true, quietly: false });
    const trial = { size: bundle.passengers.length, oid, tree, ref: (0,names/* bundleBranch */.lM)(bundle.id), push: undefined, workflow: input.config.ci };
    return (0,train_input/* decided */.r)({ kind: 'start-trial', ...trial, reason: 'confirm', source });
};
/** Maximum number of CI runs of a search without a merge: twice the number needed when every run gives a verdict. */
const maximumTrials = (size, width) => 4 + 2 * width * Math.ceil(Math.log(size + 1) / Math.log(width + 1));
const decideNextTrial = (input, bundle, { size, reason }) => {
    const waits = awaitOwner(input, bundle);
    if (waits !== undefined)
        return waits;
    const prefixes = bundle.prefixes ?? [];
    const prefix = prefixes[size - 1];
    const part = size > 0 && size < prefixes.length;
    if (bundle.order === undefined && prefixes.length > 1 && (part || bundle.suspects !== undefined))
        return (0,train_input/* decided */.r)({ kind: 'order', bundle });
    const oid = size === 0 ? bundle.baseOid : (prefix?.oid ?? '');
    const tree = size === 0 ? (input.baseTree ?? '') : (prefix?.tree ?? '');
    const silent = bundle.trials.filter((trial) => trial.tree === tree && trial.verdict === 'none' && trial.oid === oid);
    if (silent.length >= maximumSilentRuns) {
        const last = silent.at(-1)?.excerpt ?? 'CI ended without a verdict';
        return stop(input, bundle, { kind: 'no-verdict', reason: `${input.config.ci} gave no verdict ${silent.length} times: ${last}` });
    }
    const runs = bundle.trials.filter((trial) => trial.carried !== true && trial.verdict !== 'forgotten').length;
    if (prefixes.length > 1 && runs >= maximumTrials(prefixes.length, input.config.trials)) {
        const write = (0,shrink_bundle/* giveUpWrite */.iW)(input, bundle, `${runs} CI runs did not tell who is to blame`);
        return (0,train_input/* decided */.r)(write, write.why);
    }
    const whole = size === prefixes.length;
    const ref = whole ? (0,names/* bundleBranch */.lM)(bundle.id) : (0,names/* trialBranch */.bG)(oid);
    const source = sourceOf(input, bundle, { oid, whole, quietly: movesQuietly(input, bundle) });
    const tip = input.snapshot.branches.get(ref) ?? null;
    const push = tip === oid ? undefined : { branch: ref, expect: tip, to: oid };
    return (0,train_input/* decided */.r)({ kind: 'start-trial', size, oid, tree, ref, push, workflow: input.config.ci, reason, source });
};

// EXTERNAL MODULE: ./packages/core/build/bundle/request-budget.js
var request_budget = __webpack_require__(85650);
// EXTERNAL MODULE: ./packages/core/build/train/leftover-branches.js
var leftover_branches = __webpack_require__(60249);
;// CONCATENATED MODULE: ./packages/core/build/train/wait.js
// Decides how a job waits: it holds, hands over to another run, or leaves the wait to the next event. Invariants: a wait for CI
// is never left, because CI that GITHUB_TOKEN started wakes nobody when it ends. A chain of runs ends, because CI without any
// progress is judged, and a new run holds until the departure that it was started for.


const planWait = (step, { now, startedAt, holdMinutes }) => {
    if (holdMinutes <= 0)
        return { kind: 'leave' };
    const limit = (0,backoff/* minutesAfter */._m)(startedAt, holdMinutes);
    if (step.for === 'departure') {
        if (Date.parse(step.until) <= Date.parse(limit))
            return { kind: 'hold', until: step.until };
        if (Date.parse(step.until) > Date.parse((0,backoff/* minutesAfter */._m)(now, holdMinutes)))
            return { kind: 'leave' };
        return { kind: 'hand-over', why: `the next departure at ${(0,times/* clockTime */.q)(step.until)}` };
    }
    if (Date.parse(now) >= Date.parse(limit))
        return { kind: 'hand-over', why: waitingFor(step) };
    return { kind: 'hold', until: Date.parse(step.until) < Date.parse(limit) ? step.until : limit };
};
const waitingFor = (step) => {
    if (step.for === 'checks')
        return 'required checks of others';
    if (step.for === 'owner')
        return 'a CI run that another run was about to start';
    return `CI run${step.runs.length === 1 ? '' : 's'} ${step.runs.join(', ')}`;
};

// EXTERNAL MODULE: ./packages/core/build/texts/broken-record.js
var broken_record = __webpack_require__(97216);
// EXTERNAL MODULE: ./packages/core/build/records/transitions.js
var transitions = __webpack_require__(35867);
;// CONCATENATED MODULE: ./packages/core/build/train/train.js
// Decides the train's next step. It looks at the present state and never at past events, so that after a tick died anywhere the
// next one goes on from there.

















const decideTrain = (input) => {
    const broken = input.snapshot.ledger.broken.find(({ ref }) => {
        const name = (0,names/* parseLedgerRef */.qz)(ref);
        return name?.kind === 'train' && name.base === input.base;
    });
    if (broken !== undefined) {
        const failure = `The train to ${input.base} stands still: ${(0,broken_record/* describeBroken */.lk)(broken)}`;
        return (0,train_input/* decided */.r)({ kind: 'idle', failure }, failure);
    }
    if (!input.snapshot.branches.has(input.base))
        return (0,train_input/* decided */.r)({ kind: 'idle' }, `no branch ${input.base} is known: it does not exist, or no open issue names it as its base`);
    const { flight: bundle, afterMerge: [follow] = [] } = (0,train_record/* trainOf */.kh)(input);
    if (follow !== undefined)
        return (0,train_input/* decided */.r)({ kind: 'after-merge', bundle: follow.flight, workflow: follow.workflow });
    const stray = strays(input, bundle);
    if (stray.length > 0) {
        const issues = stray.map((record) => (0,transitions/* unboardRecord */.T)(record, { now: input.snapshot.now }));
        const why = `${(0,amounts/* numbers */.nL)(stray.map((record) => record.issue))} wait again: the bundle they were aboard is over`;
        return (0,train_input/* decided */.r)({ kind: 'write', why, issues });
    }
    return bundle === undefined ? decideDeparture(input) : withWaiting(input, decideBundle(input, bundle));
};
/** Tells people that the departure they asked for waits for the open bundle. */
const withWaiting = (input, decision) => {
    const texts = (0,train_commands/* departCommands */.Hp)(input).map((command) => `${(0,fleet_commands/* describeCommand */.vL)(command)} waits for the open bundle to end`);
    return { ...decision, reasons: [...decision.reasons, ...texts.map((text) => ({ issue: null, text }))] };
};
/** Issues recorded as aboard a bundle of this base that is not the open one. */
const strays = (input, bundle) => [...input.snapshot.ledger.issues.values()]
    .map((stored) => stored.record)
    .filter((record) => record.state === 'bundled' && record.base === input.base && !(bundle !== undefined && (0,bundle_facts/* isAboard */.yg)(record, bundle)));
const decideDeparture = (given) => {
    const told = (0,train_commands/* decideCommands */.vq)(given, undefined);
    if (told !== undefined)
        return told;
    const commands = (0,train_commands/* departCommands */.Hp)(given);
    const input = { ...given, force: given.force || commands.length > 0 };
    const train = (0,train_record/* trainOf */.kh)(input);
    const { now, branches } = input.snapshot;
    const boarding = (0,train_boarding/* planBoarding */.A)({ ...input, train });
    const { reasons } = boarding;
    const first = beforeBoarding(input, boarding);
    if (first !== undefined)
        return { step: first, reasons };
    const leftovers = (0,leftover_branches/* leftoverBranches */.W)(input.snapshot);
    if (leftovers.length > 0)
        return { step: { kind: 'clean', branches: leftovers }, reasons };
    if (boarding.passengers.length === 0 || boarding.departsAt === undefined) {
        const nobody = 'nothing has landed that may depart';
        return { step: commands.length > 0 ? (0,train_commands/* answerWrite */.E0)(input, commands, nobody) : { kind: 'idle' }, reasons };
    }
    const paused = (0,train_commands/* departurePause */.fm)(input);
    if (paused !== undefined && !input.force) {
        const text = `waits: ${paused}, and a forced departure goes all the same`;
        return { step: { kind: 'idle' }, reasons: allWait(boarding, text) };
    }
    const tip = branches.get(input.base) ?? '';
    const refusal = refuseDeparture(input);
    if (refusal !== undefined)
        return { ...refusal, reasons: [...refusal.reasons, ...reasons] };
    const stands = input.force ? undefined : standsStill(input, tip);
    if (stands !== undefined)
        return { ...stands, reasons: [...stands.reasons, ...reasons] };
    const runaway = (0,culprit_rate/* runawayUntil */.y4)(train);
    if (runaway !== undefined && Date.parse(now) < Date.parse(runaway.until) && !input.force) {
        const text = `the train pauses until ${(0,times/* dateTime */.K)(runaway.until)}: ${runaway.runs} CI runs in a row merged nothing and found no culprit; force a departure to go on`;
        return { step: { kind: 'idle' }, reasons: [{ issue: null, text }, ...reasons], wakeAt: runaway.until };
    }
    const { departsAt } = boarding;
    if (Date.parse(departsAt) > Date.parse(now)) {
        const spacing = input.config['departure-minutes'];
        const step = { kind: 'hold', for: 'departure', until: departsAt, runs: [] };
        const isHeldFor = planWait(step, { now, startedAt: now, holdMinutes: input.holdMinutes ?? spacing }).kind === 'hold';
        const when = isHeldFor ? `departs at ${(0,times/* dateTime */.K)(departsAt)}` : `departs with the first event or cron after ${(0,times/* dateTime */.K)(departsAt)}`;
        const text = `waits: ${when}, ${spacing} minutes after the last departure`;
        return { step, reasons: allWait(boarding, text), wakeAt: departsAt };
    }
    const { budget, preflight } = input;
    const lacks = budget && (0,request_budget/* budgetLacks */["in"])(budget, boarding.passengers.length);
    if (lacks !== undefined)
        return { step: { kind: 'idle' }, reasons: allWait(boarding, lacks), wakeAt: budget?.resetsAt };
    const warning = preflight?.notes.length ? `About CI: ${preflight.notes.join('. ')}` : undefined;
    const write = { ...(0,train_record/* departWrite */.cO)(input, boarding, tip), warning };
    return { step: (0,train_commands/* carriedOut */.vk)(input, { write, commands, answer: `bundle ${(0,train_record/* nextBundleId */.HH)(input)} departed` }), reasons };
};
/** Undefined when no stop keeps the train from departing. */
const standsStill = (input, tip) => {
    const { stopped } = (0,train_record/* trainOf */.kh)(input);
    if (stopped === undefined || stopped.kind === 'setting' || stopped.kind === 'preflight')
        return undefined;
    const sameBase = (stopped.baseOid === tip && !defaultMoved(input)) || stopped.kind === 'alarm';
    const { until } = stopped;
    const isOver = until !== undefined && Date.parse(until) <= Date.parse(input.snapshot.now);
    if (!sameBase || isOver)
        return undefined;
    const text = `the train stands still: ${stopped.reason}`;
    return { ...(0,train_input/* decided */.r)({ kind: 'idle' }, text), wakeAt: until };
};
/** True when the train waited for the default branch, and that has moved. */
const defaultMoved = (input) => {
    const { branches, defaultBranch } = input.snapshot;
    const { defaultOid } = (0,train_record/* trainOf */.kh)(input).stopped ?? {};
    return defaultOid !== undefined && (branches.get(defaultBranch) ?? defaultOid) !== defaultOid;
};
/** Returns what has to be written, checked or made anew before anybody boards, if there is anything. */
const beforeBoarding = (input, { merged, over, emptied, gone, pushed, lost }) => {
    if (merged.length > 0) {
        const issues = merged.map((record) => mergedAlready(input, record));
        const why = `${(0,amounts/* numbers */.nL)(merged.map((record) => record.issue))}: already on ${input.base}`;
        return { kind: 'write', why, issues };
    }
    if (over.length > 0) {
        const why = `${(0,amounts/* numbers */.nL)(over.map(({ issue }) => issue))}: ${input.base} was moved back and has lost the merge that was to be taken back`;
        return { kind: 'write', why, issues: over };
    }
    if (emptied.length > 0) {
        const why = `${(0,amounts/* numbers */.nL)(emptied.map(({ issue }) => issue))}: somebody has taken the work off the branch`;
        return { kind: 'write', why, issues: emptied };
    }
    if (gone.length > 0)
        return { kind: 'restore', branches: gone };
    if (pushed.length > 0)
        return { kind: 'check-pushed', branches: pushed };
    return lost.length > 0 ? { kind: 'make-anew', branches: lost } : undefined;
};
const mergedAlready = (input, record) => (0,transitions/* mergeRecord */.g_)(record, {
    bundle: record.flight?.id ?? 'none',
    pr: record.flight?.pr,
    behind: (0,train_record/* leftBehind */.aU)(input, record),
    squash: input.squashedAs.get(record.landed?.oid ?? ''),
    now: input.snapshot.now,
});
/** The same reason for each passenger that would board, before the reasons of the others. */
const allWait = ({ passengers, reasons }, text) => [
    ...passengers.map(({ record }) => ({ issue: record.issue, text })),
    ...reasons,
];

// EXTERNAL MODULE: ./actions/bundle-train/build/apply-change.js + 1 modules
var apply_change = __webpack_require__(21175);
// EXTERNAL MODULE: ./packages/core/build/policy/server-refusal.js
var server_refusal = __webpack_require__(77479);
// EXTERNAL MODULE: ./packages/core/build/bundle/left-out.js
var left_out = __webpack_require__(63531);
// EXTERNAL MODULE: ./packages/core/build/policy/path-policy.js
var path_policy = __webpack_require__(2813);
;// CONCATENATED MODULE: ./packages/core/build/bundle/refused-push.js
// The writes after the server has refused to take a bundle because of a path: whoever changes that path is evicted, and the
// others go on. A workflow file that nobody aboard changes stops the train, and a person is told what to do. Without these
// writes every tick would push the same commits again.







/** `assembly`: the bundle merged without whoever changes the path. Undefined when nobody aboard does. */
const refusedPushWrite = (input, bundle, assembly) => {
    const refused = assembly.leftOut.filter((left) => left.refused !== undefined);
    if (refused.length === 0)
        return undefined;
    const evicted = (0,left_out/* evictionsOf */.m)(refused, { bundle, sides: undefined, now: input.snapshot.now, commits: (0,left_out/* commitsOf */.g)(bundle) });
    const passengers = bundle.passengers.filter(({ issue }) => !evicted.has(issue));
    const told = (0,train_record/* takingOff */.cG)({ ...bundle, leftOut: [...(bundle.leftOut ?? []), ...refused] }, evicted);
    const why = `the server refuses what ${(0,amounts/* numbers */.nL)([...evicted.keys()])} would bring onto ${bundle.base}`;
    if (passengers.length === 0)
        return (0,end_bundle/* endWrite */.lE)(input, told, { ending: why, fate: { evicted } });
    return (0,bundle_changes/* regroupWrite */._1)(input, { bundle: { ...told, passengers }, from: bundle, evicted, why });
};
/**
 * The write after the server has refused a push for a workflow file that nobody aboard changes: `why` has its words. The open
 * bundle ends; without one the departure itself was refused. Nobody is blamed, and the train stands still until the base or the
 * default branch moves.
 */
const refusedWorkflowWrite = (input, bundle, why) => {
    const { now, branches, defaultBranch } = input.snapshot;
    const { base } = input;
    const path = (0,path_policy/* shownPath */.pS)((0,server_refusal/* refusedPathIn */.J1)(why) ?? '.github/workflows');
    const ending = `GitHub refuses a job's push because of ${path}, which nobody aboard changes`;
    const what = bundle === undefined ? 'no bundle departed' : `bundle ${bundle.id} was given up`;
    const isDefault = base === defaultBranch;
    const remedy = isDefault
        ? `Push any commit to ${base}, or merge the branches of its issues yourself`
        : `Bring .github/workflows of ${base} to what ${defaultBranch} has, because GitHub compares with ${defaultBranch}, or merge the branches of its issues yourself`;
    const moves = isDefault ? `${base} moves` : `${base} or ${defaultBranch} moves`;
    const reason = (0,end_bundle/* stopReason */.PJ)(`${what}: ${ending}. Nobody is blamed. ${remedy}. The train departs again when ${moves}, ` +
        `when a departure is forced, or on /retry. GitHub said: ${why.slice(0, 500)}`);
    const defaultOid = isDefault ? undefined : branches.get(defaultBranch);
    const stopped = { reason, at: now, baseOid: bundle?.baseOid ?? branches.get(base) ?? '', kind: 'no-verdict', defaultOid };
    if (bundle !== undefined)
        return (0,end_bundle/* endWrite */.lE)(input, bundle, { ending, train: { stopped } });
    return (0,train_record/* trainChange */.T1)(input, { why: `${what}: ${ending}`, train: { ...(0,train_record/* trainOf */.kh)(input), stopped } });
};

// EXTERNAL MODULE: ./packages/core/build/train/after-merge.js
var after_merge = __webpack_require__(48392);
// EXTERNAL MODULE: ./actions/bundle-train/build/context.js
var build_context = __webpack_require__(47871);
;// CONCATENATED MODULE: ./actions/bundle-train/build/after-merge.js
// Dispatches a workflow that the configuration names for after a merge. Invariant: its failure is a warning only, because the
// merge stands.




const dispatchAfterMerge = async (step, context) => {
    const { ports, log, facts, input } = context;
    const dispatch = () => ports.github.dispatch(step.workflow, facts.base, {});
    const answer = await (0,build_context/* askAgain */.e)(dispatch, { clock: ports.clock, seconds: 2, mayPass: ({ retryable }) => retryable });
    if (!(answer instanceof errors/* RemoteError */.Hi))
        return (0,apply_change/* applyChange */.hX)((0,after_merge/* afterMergeWrite */.i)(input, { ...step, runId: answer.runId }), context);
    log.warn(`${step.workflow} could not be started on ${facts.base} after bundle ${step.bundle}: ${answer.message}. Start it by hand if it is missing`);
    return (0,apply_change/* applyChange */.hX)((0,after_merge/* afterMergeWrite */.i)(input, { ...step, runId: undefined }), context);
};

// EXTERNAL MODULE: ./packages/core/build/train/pushed-to.js
var pushed_to = __webpack_require__(14558);
// EXTERNAL MODULE: ./packages/core/build/policy/approval.js
var policy_approval = __webpack_require__(28190);
;// CONCATENATED MODULE: ./actions/bundle-train/build/check-pushed.js
// Runs landing's checks again on landed branches that people have pushed to, and writes all results in one push.


const checkPushed = async ({ branches }, context) => {
    const { ports, input } = context;
    const checked = [];
    for (const pushed of branches) {
        const { branch, tip: oid } = pushed;
        const found = await ports.landing.checkBranch({ branch, oid, ...policyFor(pushed.issue, context) });
        if (found === 'moved')
            return { kind: 'stale', why: `${branch} moved` };
        checked.push({ ...pushed, found });
    }
    return (0,apply_change/* applyChange */.hX)((0,pushed_to/* pushedWrite */.d)(input, checked), context);
};
const policyFor = (issue, { facts, input }) => {
    const record = input.snapshot.ledger.issues.get(issue)?.record;
    const approved = record === undefined ? [] : (0,policy_approval/* approvedFor */.N_)(record);
    return { base: facts.base, protectedPaths: facts.config['protected-paths'], approved };
};
/** The new commits are in landing's repository. */
const makeAnew = async ({ branches }, context) => {
    const { ports } = context;
    const made = [];
    for (const one of branches) {
        const { branch, tip: oid, from } = one;
        const found = await ports.landing.replayBranch({ branch, oid, from, ...policyFor(one.issue, context) });
        if (found === 'moved')
            return { kind: 'stale', why: `${branch} moved` };
        made.push({ ...one, found });
    }
    return pushMade(made, context);
};
/** A branch that the server refuses for a workflow file is asked about alone, so that the others board. */
const pushMade = async (made, context) => {
    const push = (some) => (0,apply_change/* applyChange */.hX)((0,lost_base/* madeAnewWrite */.Q)(context.input, some), context, context.ports.landing.objects);
    const outcome = await push(made);
    if (outcome.kind !== 'failed' || !(0,server_refusal/* refusesWorkflow */.z)(outcome.why))
        return outcome;
    const [first, ...others] = made.filter(({ found }) => found.ok);
    if (first === undefined)
        return outcome;
    return others.length > 0 ? pushMade([first], context) : push([{ ...first, found: { ok: false, why: outcome.why } }]);
};

// EXTERNAL MODULE: ./packages/core/build/policy/path-rules.js
var path_rules = __webpack_require__(64532);
// EXTERNAL MODULE: ./packages/core/build/search/suspicion.js
var suspicion = __webpack_require__(19968);
;// CONCATENATED MODULE: ./packages/core/build/bundle/search-order.js
// Orders a bundle's passengers for the search: suspects last. The order and its merged prefixes are recorded before the
// first trial of a prefix, so that every machine searches the same bundle. It does not affect who boards.




/** `touched` maps a landed commit to the paths it changes. */
const planOrder = (input, bundle, touched) => {
    const train = (0,train_record/* trainOf */.kh)(input);
    const suspected = new Map((bundle.suspects ?? []).map(({ issue, chance }) => [issue, chance]));
    const facts = bundle.passengers.map(({ issue, oid }) => {
        const record = input.snapshot.ledger.issues.get(issue)?.record;
        return {
            issue,
            paths: touched.get(oid) ?? [],
            lines: (record?.landed?.additions ?? 0) + (record?.landed?.deletions ?? 0),
            evictions: record?.evictions.length ?? 0,
            suspected: suspected.get(issue),
        };
    });
    const named = bundle.trials.flatMap((trial) => (trial.verdict === 'red' ? (0,suspicion/* namedPaths */.S)(trial.excerpt ?? '') : []));
    return (0,suspicion/* searchOrder */.j)(facts, { failing: [...new Set([...named, ...(train.failing ?? [])])], rate: (0,culprit_rate/* culpritRate */.G3)(train, facts.length) });
};
/** Records the order and its prefixes. If it merges to another tree, or not at all, boarding order stays and only the chances count. */
const orderWrite = (input, bundle, planned) => {
    const before = bundle.prefixes ?? [];
    const { prefixes } = planned.assembly;
    const same = prefixes.length === before.length && prefixes.at(-1)?.tree === before.at(-1)?.tree;
    const chances = new Map(planned.order.map(({ issue, chance }) => [issue, chance]));
    const order = same ? [...planned.order] : before.map(({ issue }) => ({ issue, chance: chances.get(issue) ?? 0 }));
    const next = { ...bundle, order, prefixes: same ? prefixes : before, suspects: undefined };
    const branch = (0,names/* bundleBranch */.lM)(bundle.id);
    const tip = input.snapshot.branches.get(branch) ?? null;
    const head = next.prefixes?.at(-1)?.oid ?? null;
    const moved = same && prefixes.some((prefix, place) => prefix.issue !== before[place]?.issue);
    return (0,train_record/* trainChange */.T1)(input, {
        why: moved ? `bundle ${bundle.id} is searched with its suspects last` : `bundle ${bundle.id} is searched in boarding order`,
        train: { ...(0,train_record/* trainOf */.kh)(input), flight: next },
        branches: tip === head ? [] : [{ branch, expect: tip, to: head }],
    });
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/conflict-sides.js
// Reads both sides' lines of a conflict for the feedback of evicted passengers. Best effort: the conflict is proven without
// them, so the eviction stands when they cannot be read.

/** Maximum number of evicted passengers whose conflict is read; each costs a few reads of git. */
const maximumIssues = 20;
const sidesOf = async (assembly, { bundle, ports, log }) => {
    const commits = new Map(bundle.passengers.map(({ issue, oid }) => [issue, oid]));
    const sides = new Map();
    const conflicting = assembly.leftOut.filter(({ refused }) => refused === undefined);
    for (const { issue, files, rival } of conflicting.slice(0, maximumIssues)) {
        const theirs = commits.get(issue);
        const ours = rival === null ? bundle.baseOid : commits.get(rival);
        if (theirs === undefined || ours === undefined || files.length === 0)
            continue;
        const other = rival === null ? bundle.base : `issue ${rival}`;
        try {
            sides.set(issue, await ports.merge.readConflict({ ours, theirs, files, other }));
        }
        catch (error) {
            if (!(error instanceof errors/* RemoteError */.Hi))
                throw error;
            log.warn(`the conflict of #${issue} could not be read: ${error.message}`);
        }
    }
    return sides;
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/assembly.js



const bundleOf = ({ facts }) => {
    const { flight: bundle } = (0,train_record/* trainOf */.kh)(facts);
    if (bundle === undefined)
        throw new Error('this step needs an open bundle');
    return bundle;
};
/** A path that the server refuses is merged by nobody then: the bundle is assembled again without whoever changes it. */
const assembled = async (bundle, context, refused = []) => {
    const assembly = await assemble(context, bundle, refused);
    const sides = await sidesOf(assembly, { ...context, bundle });
    const outcome = await (0,apply_change/* applyChange */.hX)((0,bundle_changes/* assemblyWrite */.AV)(context.input, bundle, { assembly, sides }), context);
    const path = outcome.kind === 'failed' ? (0,server_refusal/* refusedPathIn */.J1)(outcome.why) : undefined;
    if (path === undefined)
        return outcome;
    if (refused.includes(path))
        return (await departAnew(bundle, context)) ?? outcome;
    context.log.did(`the server refuses ${JSON.stringify(path)}: bundle ${bundle.id} is assembled without it`);
    return assembled(bundle, context, [...refused, path]);
};
/** A passenger that is on the base as a squash commit counts as contained, as one whose commit is there. */
const assemble = async ({ ports, input }, bundle, refused = []) => {
    const isSquashed = ({ oid }) => input.squashedAs.has(oid);
    const assembly = await ports.merge.assemble({
        baseOid: bundle.baseOid,
        at: bundle.departedAt,
        policy: (0,server_refusal/* refusingToo */.yo)((0,path_policy/* openPathPolicy */.Gs)((0,path_rules/* pathRulesOf */.wD)(input.config['protected-paths'])), refused),
        passengers: (0,search_bundle/* inSearchOrder */.ku)(bundle)
            .filter((passenger) => !isSquashed(passenger))
            .map((passenger) => ({
            issue: passenger.issue,
            oid: passenger.oid,
            message: (0,train/* renderMergeMessage */.QO)(passenger, { id: bundle.origin ?? bundle.id }),
            priority: passenger.priority,
            approved: approvedOf(passenger, input.snapshot.ledger),
        })),
    });
    return { ...assembly, contained: [...bundle.passengers.filter(isSquashed).map(({ issue }) => issue), ...assembly.contained] };
};
/** That of a revert holds for the one commit that it names, every other one for the same content of this issue. */
const approvedOf = ({ issue, oid }, ledger) => {
    const record = ledger.issues.get(issue)?.record;
    const approval = record?.landed?.approval;
    // A revert restores other content than what was approved before.
    if (record === undefined || (0,revert_record/* isRevert */.Py)(record))
        return approval?.commit === oid ? approval.paths : [];
    return [...(approval?.commit === oid ? approval.paths : []), ...(0,policy_approval/* approvedFor */.N_)(record)];
};
/** Pushes the bundle's branch; a passenger that changes a path which the server refuses is evicted. */
const pushBundle = async ({ branch, quietly }, context) => {
    const pushed = (await ensureCommits(context, branch.to)) ?? (await (0,apply_change/* pushBranches */.XB)([branch], context, { quietly }));
    const path = pushed.kind === 'failed' ? (0,server_refusal/* refusedPathIn */.J1)(pushed.why) : undefined;
    if (path === undefined)
        return pushed;
    const bundle = bundleOf(context);
    const write = refusedPushWrite(context.input, bundle, await assemble(context, bundle, [path]));
    if (write === undefined)
        return (await departAnew(bundle, context)) ?? pushed;
    return (0,apply_change/* applyChange */.hX)(write, context);
};
/**
 * Nobody aboard changes the workflow file for which the server refuses to move the bundle's branch: GitHub compares with where the
 * branch was. The passengers depart again at once, on a new branch. Undefined for a branch that has never moved.
 */
const departAnew = async (bundle, context) => {
    const tip = context.facts.snapshot.branches.get((0,names/* bundleBranch */.lM)(bundle.id));
    if (tip === undefined || tip === bundle.baseOid)
        return undefined;
    const ending = `the server does not take the changed workflow files of ${bundle.base} on its branch`;
    return (0,apply_change/* applyChange */.hX)((0,end_bundle/* endWrite */.lE)(context.input, bundle, { ending, train: { lastDeparture: undefined } }), context);
};
/** Ranks the suspects, and merges the bundle again with the suspects last. */
const order = async (bundle, context) => {
    const { ports, input } = context;
    const touched = await ports.merge.touched(bundle.baseOid, bundle.passengers.map((passenger) => passenger.oid));
    const planned = planOrder(input, bundle, touched);
    const assembly = await assemble(context, { ...bundle, order: planned });
    return (0,apply_change/* applyChange */.hX)(orderWrite(input, bundle, { order: planned, assembly }), context);
};
/**
 * Makes the bundle's commits on this machine if they are missing. Undefined when `oid` is here afterwards; otherwise another
 * version of git merges to other commits than the record says, and the bundle is assembled again.
 */
const ensureCommits = async (context, oid) => {
    const { merge } = context.ports;
    if (oid === null || (await merge.has(oid)))
        return undefined;
    const bundle = bundleOf(context);
    // Signed commits cannot be made again, and the bundle's branch has them.
    if (merge.signs)
        await merge.fetch([(0,names/* bundleBranch */.lM)(bundle.id)]);
    if (merge.signs && (await merge.has(oid)))
        return undefined;
    await assemble(context, bundle);
    if (await merge.has(oid))
        return undefined;
    const why = `bundle ${bundle.id} merges to other commits on this machine than its record says`;
    return (0,apply_change/* applyChange */.hX)((0,bundle_changes/* regroupWrite */._1)(context.input, { bundle, from: bundle, leave: new Set(), why }), context);
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/squash.js



/** Returns the last squash commit; the outcome of the record's push when the record did not name it yet. */
const recordedSquash = async (step, context) => {
    const { merge } = context.ports;
    const bundle = bundleOf(context);
    const prefixes = bundle.prefixes ?? [];
    const part = prefixes.slice(0, prefixes.findIndex((prefix) => prefix.oid === step.oid) + 1);
    const recorded = part.at(-1)?.squash;
    if (recorded !== undefined && (await merge.has(recorded)))
        return recorded;
    const { baseOid, departedAt: at } = bundle;
    const made = await merge.squash({ baseOid, at, passengers: part.flatMap((prefix) => plannedOf(bundle, prefix)) });
    const last = made.at(-1);
    if (last === undefined)
        throw new Error(`bundle ${bundle.id} has nothing to squash`);
    const isRecorded = made.every((oid, place) => oid === part[place]?.squash);
    return isRecorded ? last : (0,apply_change/* applyChange */.hX)((0,bundle_changes/* squashWrite */.f2)(context.input, bundle, made), context);
};
const plannedOf = (bundle, { issue, tree }) => bundle.passengers
    .filter((passenger) => passenger.issue === issue)
    .map((passenger) => ({
    oid: passenger.oid,
    tree,
    message: (facts) => (0,train/* renderSquashMessage */.fk)(passenger, { id: bundle.origin ?? bundle.id }, facts),
}));
/** Moves the bundle's branch to the squash commit `oid`, with the job's token, so that no workflow starts. */
const showSquash = async (oid, context) => {
    const { facts } = context;
    const branch = (0,names/* bundleBranch */.lM)(bundleOf(context).id);
    const tip = facts.snapshot.branches.get(branch) ?? null;
    return tip === oid ? { kind: 'done', facts } : (0,apply_change/* pushBranches */.XB)([{ branch, expect: tip, to: oid }], context, { quietly: true });
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/landing.js
// Merges a bundle: moves the base to exactly the tested commit, proves that it is there, and deletes branches nobody needs.





const land = async (step, context) => {
    const rebuilt = await ensureCommits(context, step.oid);
    if (rebuilt !== undefined)
        return rebuilt;
    if (step.history === 'squash')
        return landSquashed(step, context);
    const untested = await refuseUntested(step.oid, { step, context });
    if (untested !== undefined)
        return untested;
    await passContexts(step.oid, { step, context });
    return step.by === 'push' ? landByPush(step, { context, oid: step.oid, heads: step.heads }) : landByMerge(step, context);
};
const landSquashed = async (step, context) => {
    const oid = await recordedSquash(step, context);
    if (typeof oid !== 'string')
        return oid;
    const untested = await refuseUntested(oid, { step, context });
    if (untested !== undefined)
        return untested;
    const shown = await showSquash(oid, context);
    if (shown.kind === 'failed')
        return refuseLanding(step, { why: shown.why, context });
    if (shown.kind === 'stale')
        return shown;
    const shownContext = { ...context, facts: shown.facts };
    await passContexts(oid, { step, context: shownContext });
    return landByPush(step, { context: shownContext, oid, heads: [] });
};
/** Undefined when the commit has the tested tree. */
const refuseUntested = async (oid, { step, context }) => {
    const tree = await context.ports.merge.readTree(oid);
    if (tree === step.tree)
        return undefined;
    const what = `${oid.slice(0, 12)} has tree ${tree}, which nobody tested; tested was tree ${step.tree}. It was not pushed`;
    return (0,apply_change/* applyChange */.hX)(alarmWrite(context.input, bundleOf(context), { size: 0, what }), context);
};
const passContexts = async (oid, { step, context }) => {
    const where = step.history === 'squash' ? `on ${step.oid.slice(0, 12)}, which has the same tree` : `in the CI run of bundle ${step.bundle}`;
    const targetUrl = context.facts.snapshot.run.runUrl;
    for (const name of step.contexts) {
        await context.ports.train.setStatus(oid, { context: name, state: 'success', description: `passed ${where}`, targetUrl });
    }
};
/** Refusals by protection and rulesets of the base, in the words of GitHub's server. */
const ofRules = /GH006|GH013|protected branch|rule violations/i;
/** `heads` are commits that the history of `oid` holds. */
const landByPush = async (step, { context, oid, heads }) => {
    const { ports, log } = context;
    const pushed = await (0,apply_change/* pushBranches */.XB)([{ branch: step.base, expect: step.expect, to: oid }], context);
    if (pushed.kind === 'failed') {
        // A merge by GitHub has the tested tree only where the pull request has to contain the base's tip.
        if (step.history === 'squash' || !step.strict || !ofRules.test(pushed.why))
            return refuseLanding(step, { why: pushed.why, context });
        log.did(`the rules of ${step.base} refuse a push: GitHub is asked to merge the pull request`);
        return landByMerge(step, context, pushed.why);
    }
    if (pushed.kind === 'stale')
        return pushed;
    log.did(`${step.base} is at ${oid.slice(0, 12)}, ${step.history === 'squash' ? 'with the tested tree' : 'the tested commit'} of bundle ${step.bundle}`);
    const bundle = bundleOf(context);
    await ports.merge.fetch([step.base]);
    const missing = await missingOnBase([oid, ...heads], { ...context, base: step.base });
    if (missing.length > 0)
        return (0,apply_change/* applyChange */.hX)(alarmWrite(context.input, bundle, { size: 0, what: `${step.base} lacks ${missing.join(', ')} although it was moved there` }), context);
    return { kind: 'done', facts: { ...pushed.facts, landed: known(context) } };
};
/** GitHub may not count a new status at once, so a merge is tried more than once. */
const maximumTries = 4;
const isPassing = ({ status }) => status === 'unready' || status === 'moved';
/** Asks git whether the base or the bundle's branch is elsewhere than at the merge's commits. */
const hasMoved = async (step, { ports }) => {
    const branch = (0,names/* bundleBranch */.lM)(step.bundle);
    await ports.merge.fetch([step.base, branch]);
    return (await ports.merge.readTip(step.base)) !== step.expect || (await ports.merge.readTip(branch)) !== step.oid;
};
/** GitHub makes the merge commit; a later step compares its tree with the tested one. */
const landByMerge = async (step, context, refusedPush) => {
    const { ports, log, facts } = context;
    const number = facts.bundleView?.pullRequest?.number;
    if (number === undefined)
        return { kind: 'stale', why: 'the pull request is not shown yet' };
    const title = `Merge bundle ${step.bundle} (pull request ${number})`;
    const merge = () => ports.train.mergePullRequest(number, { sha: step.oid, title, message: `Tested as ${step.oid}.` });
    let merged = await merge();
    for (let tries = 1; isPassing(merged) && tries < maximumTries; tries += 1) {
        // Without this look a merge of what has not moved would be tried again without end.
        if (merged.status === 'moved' && (await hasMoved(step, context)))
            return { kind: 'stale', why: merged.why };
        await ports.clock.pause(tries * 2);
        merged = await merge();
    }
    // Only a person can meet what GitHub still requires.
    if (merged.status !== 'merged') {
        const why = refusedPush === undefined ? merged.why : `${refusedPush}; and GitHub does not merge pull request ${number}: ${merged.why}`;
        return refuseLanding(step, { why, context });
    }
    log.did(`pull request ${number} is merged: bundle ${step.bundle}`);
    await ports.merge.fetch([step.base]);
    const branches = new Map(facts.snapshot.branches).set(step.base, await ports.merge.readTip(step.base));
    return { kind: 'done', facts: { ...facts, snapshot: { ...facts.snapshot, branches }, landed: known(context) } };
};
const known = (context) => {
    const bundle = bundleOf(context);
    return { ...bundle, pr: bundle.pr ?? context.facts.bundleView?.pullRequest?.number };
};
/** A refusal for a workflow file ends the bundle; any other one is tried again at every tick. */
const refuseLanding = async (step, { why, context }) => (0,server_refusal/* refusesWorkflow */.z)(why)
    ? { kind: 'failed', facts: context.facts, why }
    : refuse({ reason: `${step.base} could not be moved to the tested commit: ${why}. The train tries again at every tick` }, context);
/** Records GitHub's refusal once; the job fails with it every time. */
const refuse = async (refusal, context) => {
    const change = (0,end_bundle/* refusalWrite */.gi)(context.input, bundleOf(context), refusal);
    const outcome = change === undefined ? { kind: 'done', facts: context.facts } : await (0,apply_change/* applyChange */.hX)(change, context);
    return outcome.kind === 'done' ? { ...outcome, kind: 'failed', why: (0,end_bundle/* stopReason */.PJ)(refusal.reason) } : outcome;
};
/** Returns those of the commits that are not in the base's history. */
const missingOnBase = async (wanted, { ports, base }) => {
    const there = await ports.merge.reachable(await ports.merge.readTip(base), wanted);
    return wanted.filter((oid) => !there.has(oid));
};
/** GitHub closes the pull request of a deleted branch; one that it has not marked as merged would look refused for ever. */
const marksWithinMs = 3_600_000;
/**
 * Returns the branches of merged bundles whose pull request GitHub still shows as open. A job that has just merged one waits
 * for GitHub; any other job looks once.
 */
const notMarkedYet = async ({ ports, facts }, branches) => {
    const { landed, snapshot, base } = facts;
    const waiting = [];
    for (const { id, pr, mergedOid, endedAt } of (0,train_record/* trainOf */.kh)(facts).history) {
        const branch = (0,names/* bundleBranch */.lM)(id);
        const isOld = Date.parse(snapshot.now) - Date.parse(endedAt) > marksWithinMs;
        if (mergedOid === undefined || isOld || !branches.includes(branch))
            continue;
        const bundle = { id, base, pr, baseOid: mergedOid, departedAt: endedAt, passengers: [], trials: [] };
        const maximumLooks = landed?.id === id ? 5 : 1;
        for (let looks = 1;; looks += 1) {
            const { pullRequest } = await ports.train.readBundle(base, bundle);
            if (pullRequest === undefined || pullRequest.merged || !pullRequest.open)
                break;
            if (looks === maximumLooks) {
                waiting.push(branch);
                break;
            }
            await ports.clock.pause(looks);
        }
    }
    return waiting;
};
/**
 * Deletes branches that nobody needs. The list of branches is newer than the records that it was compared with, and another
 * train's bundle may have departed in between, so the records are read again first. A branch that may not be deleted stays,
 * is named once, and stops nothing.
 */
const clean = async (step, context) => {
    const { snapshot } = context.facts;
    const left = new Set((0,leftover_branches/* leftoverBranches */.W)({ ledger: await context.ports.ledger.read(), branches: snapshot.branches }).map(({ branch }) => branch));
    const needed = step.branches.filter(({ branch }) => !left.has(branch));
    if (needed.length > 0)
        return { kind: 'stale', why: `${needed.map(({ branch }) => branch).join(', ')} is in use` };
    const waiting = await notMarkedYet(context, step.branches.map(({ branch }) => branch));
    const branches = step.branches.filter(({ branch }) => !waiting.includes(branch));
    if (waiting.length > 0)
        context.log.did(`${waiting.join(', ')} stays until GitHub shows its pull request as merged`);
    const facts = withoutBranches({ ...context.facts, landed: undefined }, waiting);
    if (branches.length === 0)
        return { kind: 'done', facts };
    await deleteParked(branches, context);
    const pushed = await (0,apply_change/* pushBranches */.XB)(branches, { ...context, facts });
    if (pushed.kind !== 'failed')
        return pushed;
    const names = branches.map(({ branch }) => branch);
    context.log.warn(`${names.join(', ')} could not be deleted: ${pushed.why}`);
    return { kind: 'done', facts: withoutBranches(facts, names) };
};
/** A pull request that an App opens parks nothing. What GitHub does not delete stays, and stops nothing. */
const deleteParked = async (branches, { ports, log }) => {
    if (ports.app !== undefined)
        return;
    for (const { branch } of branches) {
        if ((0,names/* parseBundleBranch */.gb)(branch) === 0)
            continue;
        const deleted = await (0,build_context/* ifAnswered */.n)(ports.train.deleteParkedRuns(branch));
        if (deleted !== undefined && deleted > 0)
            log.did(`${deleted} runs of ${branch} deleted that waited for an approval`);
    }
};
/** This job looks at them no more. */
const withoutBranches = (facts, names) => {
    const branches = new Map([...facts.snapshot.branches].filter(([branch]) => !names.includes(branch)));
    return { ...facts, snapshot: { ...facts.snapshot, branches } };
};

;// CONCATENATED MODULE: ./packages/core/build/train/approve-held.js



const refusals = {
    gone: 'its commit is not in the repository any more',
    moved: 'somebody has pushed to its branch since the question was asked: set the ready label to go on from there',
};
/** `lands`: the held commit with the base merged in, where its workflow files were those of an older base. */
const approvalWrite = (input, { command, place, lands }) => {
    const { ledger, branches, now } = input.snapshot;
    const record = ledger.issues.get(command.issue ?? 0)?.record;
    if (record?.held === undefined)
        return (0,train_commands/* answerWrite */.E0)(input, [command], 'no work waits for an approval any more');
    if (place === 'gone' || place === 'moved')
        return (0,train_commands/* answerWrite */.E0)(input, [command], refusals[place]);
    const { oid, attempt } = record.held;
    const branch = (0,names/* issueBranch */.sL)(record.issue);
    const moves = [
        { branch, expect: branches.get(branch) ?? null, to: lands ?? oid },
        ...(place === 'kept' ? [{ branch: (0,names/* keptRef */.AG)(attempt), expect: oid, to: null }] : []),
    ];
    const answer = `commit ${oid.slice(0, 12)} is approved and waits for the next bundle`;
    const baseOid = branches.get(input.base);
    const onto = lands === undefined || lands === oid || baseOid === undefined ? undefined : { oid: lands, baseOid };
    const issues = [(0,transitions/* approveRecord */.f8)(record, { by: command.by, role: command.role, now, onto })];
    const write = { kind: 'write', why: `#${record.issue}: ${answer}`, issues, branches: moves };
    return (0,train_commands/* carriedOut */.vk)(input, { write, commands: [command], answer });
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/plan-approval.js

const planApproval = async (command, { ports, input }) => {
    const { merge } = ports;
    const { ledger, branches } = input.snapshot;
    const place = await findHeld(command, { merge, input });
    const held = ledger.issues.get(command.issue ?? 0)?.record.held;
    const baseOid = branches.get(input.base);
    if (held === undefined || baseOid === undefined || place === 'gone' || place === 'moved')
        return approvalWrite(input, { command, place });
    if (!(await merge.has(baseOid)))
        await merge.fetch([input.base]);
    return approvalWrite(input, { command, place, lands: await merge.withBase({ baseOid, oid: held.oid, base: input.base }) });
};
const findHeld = async (command, { merge, input }) => {
    const { ledger, branches } = input.snapshot;
    const held = ledger.issues.get(command.issue ?? 0)?.record.held;
    if (held === undefined)
        return 'gone';
    const branch = (0,names/* issueBranch */.sL)(command.issue ?? 0);
    const tip = branches.get(branch);
    if (tip === held.oid) {
        // The push of the record names the branch, so its commit has to be here.
        if (!(await merge.has(tip)))
            await merge.fetch([branch]);
        return 'on-branch';
    }
    if ((await merge.fetchKept((0,names/* keptRef */.AG)(held.attempt))) !== held.oid)
        return 'gone';
    if (tip === undefined)
        return 'kept';
    if (!(await merge.has(tip)))
        await merge.fetch([branch]);
    return (await merge.reachable(held.oid, [tip])).has(tip) ? 'kept' : 'moved';
};

// EXTERNAL MODULE: ./packages/core/build/records/approval-schema.js
var approval_schema = __webpack_require__(83362);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js + 2 modules
var neutralise = __webpack_require__(92777);
;// CONCATENATED MODULE: ./packages/core/build/bundle/revert.js







/** `made`: the merge of the work and the commit that reverts it; undefined when there is no merge. */
const revertWrite = (input, { command, made }) => {
    const { ledger, branches, now } = input.snapshot;
    const record = ledger.issues.get(command.issue ?? 0)?.record;
    if (record === undefined || made === undefined) {
        return (0,train_commands/* answerWrite */.E0)(input, [command], `${input.base} has no merge commit of its work: revert it by hand`);
    }
    const branch = (0,names/* issueBranch */.sL)(record.issue);
    const { merge, oid, restored = [] } = made;
    const approval = approvalOf(input, { command, oid, restored });
    const next = (0,revert_record/* startRevert */.Xx)(record, { merge, oid, by: command.by, words: command.words ?? '', now, approval });
    const answer = `commit ${made.oid.slice(0, 12)} reverts merge ${made.merge.slice(0, 12)} and waits for the next bundle`;
    const write = {
        kind: 'write',
        why: `#${record.issue}: ${answer}`,
        issues: [next],
        branches: [{ branch, expect: branches.get(branch) ?? null, to: made.oid }],
    };
    return (0,train_commands/* carriedOut */.vk)(input, { write, commands: [command], answer });
};
/** The person who asks for the revert approves what it restores at protected paths, and nothing else. */
const approvalOf = ({ config }, { command, oid, restored }) => {
    const changes = (0,path_policy/* openPathPolicy */.Gs)((0,path_rules/* pathRulesOf */.wD)(config['protected-paths'])).protectedAmong(restored);
    if (changes.length === 0)
        return undefined;
    const { by, at, role } = command;
    return { by, ...(role === undefined ? {} : { role }), at, commit: oid, paths: (0,path_policy/* approvedPaths */.Wp)(changes).slice(0, approval_schema/* maximumApproved */.I4) };
};
/** Message of the commit that reverts `merge`. */
const renderRevertMessage = (command, { title, merge }) => [
    `Revert ${(0,names/* issueBranch */.sL)(command.issue ?? 0)}: ${(0,neutralise/* neutralise */.$0)(title)}`,
    '',
    `Reverts merge commit ${merge}, as ${(0,neutralise/* neutralise */.$0)(command.by, 60)} asked.`,
    '',
    (0,names/* trailer */.s9)('Reverts', merge),
    '',
].join('\n');

;// CONCATENATED MODULE: ./actions/bundle-train/build/plan-revert.js

const planRevert = async (command, { ports, input }) => {
    const { snapshot, base, config } = input;
    const { landed, squashed } = snapshot.ledger.issues.get(command.issue ?? 0)?.record ?? {};
    const baseOid = snapshot.branches.get(base);
    if (landed === undefined || baseOid === undefined)
        return revertWrite(input, { command, made: undefined });
    if (!(await ports.merge.has(baseOid)))
        await ports.merge.fetch([base]);
    const title = snapshot.issues.find((view) => view.number === command.issue)?.title ?? '';
    const message = (merge) => renderRevertMessage(command, { title, merge });
    const squash = squashed?.work === landed.oid ? squashed.as : undefined;
    const made = await ports.merge.makeRevert({ baseOid, oid: landed.oid, squash, at: command.at, message, signOff: config['sign-off'] });
    return revertWrite(input, { command, made: made && { ...made, oid: await ports.merge.withBase({ baseOid, oid: made.oid, base }) } });
};

// EXTERNAL MODULE: ./packages/core/build/train/lost-branch.js
var lost_branch = __webpack_require__(86086);
;// CONCATENATED MODULE: ./actions/bundle-train/build/restore-branches.js
// Makes branches of landed work again that somebody has deleted. GitHub has their commits under a kept ref, so nothing is fetched.


const restoreBranches = async ({ branches }, context) => {
    const { ports, log, input } = context;
    const lost = [];
    for (const one of branches) {
        const made = await ports.train.createBranch(one.branch, one.oid);
        if (made === 'no-commit')
            lost.push(one);
        else
            log.did(`${one.branch} was deleted: it is at ${one.oid.slice(0, 12)} again`);
    }
    if (lost.length > 0)
        return (0,apply_change/* applyChange */.hX)((0,lost_branch/* lostBranchWrite */._)(input, lost), context);
    return { kind: 'stale', why: `${branches.length === 1 ? 'a branch was' : `${branches.length} branches were`} made again` };
};

;// CONCATENATED MODULE: ./packages/core/build/texts/ci-dispatch.js
// Explains to people why the CI workflow could not be started: which file, what is wrong with it and what to do. It reads
// the status and the words of GitHub's refusal; words that it does not know are shown as they are.
const describeRefusedDispatch = ({ workflow, ref, base, status, message }) => {
    const path = `.github/workflows/${workflow}`;
    if (status === 404) {
        return `There are no tests to run: ${path}, which "ci" in .github/clambake.yml names, does not exist. Add it to the default branch and to ${base}, or name another file`;
    }
    if (/does not have 'workflow_dispatch' trigger/i.test(message)) {
        return `${path} cannot be started: add "workflow_dispatch:" to its "on:" on ${base}`;
    }
    if (/disabled workflow/i.test(message))
        return `${path} is switched off: enable it on the repository's Actions page`;
    return `${path} could not be started on ${ref}: ${message}`;
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/start-trial.js
// Starts a CI run of one prefix: dispatches it on a branch of its own or, where an App's pull request runs CI by itself,
// finds or repeats the pull request's run. The run's id is in the bundle's record before anybody waits for it.





const startTrial = async (step, context) => {
    const { input } = context;
    let { facts } = context;
    if (step.push !== undefined) {
        const rebuilt = await ensureCommits(context, step.oid);
        if (rebuilt !== undefined)
            return rebuilt;
        const pushed = await (0,apply_change/* pushBranches */.XB)([step.push], context);
        if (pushed.kind !== 'done')
            return pushed;
        facts = pushed.facts;
    }
    const started = await startedRun(step, context);
    const bundle = bundleOf(context);
    if ('why' in started) {
        return (0,apply_change/* applyChange */.hX)((0,end_bundle/* stopWrite */.Qx)(input, bundle, { kind: 'no-verdict', reason: started.why }), { ...context, facts });
    }
    const trial = { size: step.size, oid: step.oid, tree: step.tree, ref: step.ref, ...started };
    const written = await (0,apply_change/* applyChange */.hX)((0,bundle_changes/* trialWrite */.SX)({ ...input, snapshot: facts.snapshot }, bundle, trial), { ...context, facts });
    // Another train was faster, or the bundle has changed, so nobody will read this run's result. A pull request's own run
    // stays for the next train to find.
    if (written.kind === 'stale' && started.event === undefined)
        await (0,apply_change/* cancelUnrecorded */.Ks)(started.runId, context);
    return written;
};
const startedRun = async (step, context) => {
    const { source } = step;
    if (source.kind === 'rerun') {
        const { runId, attempt } = source;
        if (await context.ports.train.repeatRun(runId))
            return { runId, event: 'pull_request', attempt };
    }
    if (source.kind === 'pull-request') {
        const runId = await findRun(step, { ...context, known: source.known });
        if (runId !== undefined)
            return { runId, event: 'pull_request' };
        context.log.did(`no run of ${step.workflow} appeared for the pull request: one is dispatched`);
    }
    return dispatch(step, context);
};
/** GitHub starts a pull request's run some seconds after the push; after these pauses the train dispatches one instead. */
const pausesSeconds = [1, 2, 4, 8, 15, 15, 15, 15, 15];
const findRun = async (step, { ports, known }) => {
    for (const seconds of [0, ...pausesSeconds]) {
        if (seconds > 0)
            await ports.clock.pause(seconds);
        const runId = await ports.train.findPullRequestRun({ workflow: step.workflow, headSha: step.oid });
        if (runId !== undefined && !known.includes(runId))
            return runId;
    }
    return undefined;
};
/** The API may not see a branch that was pushed a moment ago. */
const isUnseen = ({ status }) => status === 404 || status === 422;
const dispatch = async (step, { ports, facts: { base } }) => {
    const { workflow, ref } = step;
    const answer = await (0,build_context/* askAgain */.e)(() => ports.github.dispatch(workflow, ref, {}), { clock: ports.clock, seconds: 1, mayPass: isUnseen });
    if (!(answer instanceof errors/* RemoteError */.Hi))
        return answer;
    if (!isUnseen(answer))
        throw answer;
    return { why: describeRefusedDispatch({ workflow, ref, base, status: answer.status, message: answer.message }) };
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/carry-out.js
// Carries out one step of the train. Invariants: the ledger's lease decides every race; only the commit that the bundle's
// record names is pushed.











/** The loop itself handles `idle` and `hold`. */
const carryOut = async (step, context) => {
    switch (step.kind) {
        case 'write':
            return (0,apply_change/* applyChange */.hX)(step, context);
        case 'assemble':
            return assembled(step.bundle, context);
        case 'order':
            return order(step.bundle, context);
        case 'push-bundle':
            return pushBundle(step, context);
        case 'publish':
            return publish(step, context);
        case 'update-pull-request':
            return updatePullRequest(step, context);
        case 'start-trial':
            return startTrial(step, context);
        case 'read-statuses':
            return { kind: 'done', facts: { ...context.facts, statuses: await context.ports.train.readStatuses(step.oid, step.ofRuns) } };
        case 'read-owner':
            return readOwner(step, context);
        case 'land':
            return land(step, context);
        case 'after-merge':
            return dispatchAfterMerge(step, context);
        case 'revert':
            return orAnswered(step.command, await (0,apply_change/* applyChange */.hX)(await planRevert(step.command, context), context), context);
        case 'approve':
            return orAnswered(step.command, await (0,apply_change/* applyChange */.hX)(await planApproval(step.command, context), context), context);
        case 'read-reviews':
            return (await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 33788))).readReviews(step, context);
        case 'restore':
            return restoreBranches(step, context);
        case 'check-pushed':
            return checkPushed(step, context);
        case 'make-anew':
            return makeAnew(step, context);
        case 'clean':
            return clean(step, context);
    }
};
/**
 * Stops the train when the server refuses a workflow file that nobody aboard changes, so that no later tick pushes it again. Any
 * other failure stays as it is.
 */
const stopRefused = async (failed, context) => {
    const { facts, why } = failed;
    const { stopped, flight: bundle } = (0,train_record/* trainOf */.kh)(facts);
    if (!(0,server_refusal/* refusesWorkflow */.z)(why) || stopped?.reason === why)
        return failed;
    return (0,apply_change/* applyChange */.hX)(refusedWorkflowWrite({ ...context.input, snapshot: facts.snapshot }, bundle, why), { ...context, facts });
};
/** A command whose push the server refuses is answered with its words: else every tick would try it again. */
const orAnswered = async (command, outcome, context) => {
    if (outcome.kind !== 'failed' || outcome.facts !== context.facts)
        return outcome;
    return (0,apply_change/* applyChange */.hX)((0,train_commands/* answerWrite */.E0)(context.input, [command], `nothing was done, because ${outcome.why}`.slice(0, 500).toWellFormed()), context);
};
/** Nobody is taken for dead when GitHub does not answer. */
const readOwner = async ({ runId, runAttempt }, { ports, facts }) => {
    const ended = await (0,build_context/* ifAnswered */.n)(ports.github.readRun(runId, runAttempt).then((seen) => (seen?.run.status ?? 'completed') === 'completed'));
    return { kind: 'done', facts: { ...facts, ownerEnded: ended ?? false } };
};
const updatePullRequest = async ({ number, title, body }, { ports, facts }) => {
    await ports.train.updatePullRequest(number, { title, body });
    const { bundleView: view } = facts;
    if (view?.pullRequest === undefined)
        return { kind: 'done', facts };
    return { kind: 'done', facts: { ...facts, bundleView: { ...view, pullRequest: { ...view.pullRequest, body } } } };
};
const publish = async (step, context) => {
    const { ports, log, facts } = context;
    const opened = await ports.train.openPullRequest(step);
    if (opened.status === 'refused')
        return refuse({ reason: opened.why, withdraw: step.head }, context);
    log.did(`pull request ${opened.number} ${opened.status}`);
    // An adopted pull request may show another state of the bundle, so the empty body makes the train write it again.
    const body = opened.status === 'opened' ? step.body : '';
    const headOid = facts.snapshot.branches.get(step.head) ?? '';
    const pullRequest = { number: opened.number, nodeId: '', open: true, merged: false, headOid, body, reviewDecision: null };
    const view = facts.bundleView ?? { runs: new Map(), requiredContexts: [] };
    return { kind: 'done', facts: { ...facts, bundleView: { ...view, pullRequest } } };
};

// EXTERNAL MODULE: ./actions/bundle-train/build/facts.js + 16 modules
var build_facts = __webpack_require__(99431);
// EXTERNAL MODULE: ./packages/core/build/effects/diff.js
var diff = __webpack_require__(64700);
;// CONCATENATED MODULE: ./actions/bundle-train/build/release.js
// Removes the note that this run serves the train, at the end of its job or before it hands over. Work that came between the
// job's last look and this push met the note, and nobody else was started for it, so it is looked for once more.


const runOf = ({ base, snapshot: { run } }) => ({ base, run });
/** `known` is the ledger that the job decided on last. Returns true when another run has to look at what has come since. */
const release = async ({ ports, log, base, run }, known) => {
    if (!serves(known.trains.get(base)?.record, run))
        return false;
    const { ledger, github, wake } = ports;
    const applyPorts = { ledger, github, wake, correlation: `${run.runId}.${run.runAttempt}` };
    try {
        const settled = await (0,apply_until_current/* applyUntilCurrent */.y)(async () => {
            const current = await ledger.read();
            const record = current.trains.get(base)?.record;
            if (record === undefined || !serves(record, run))
                return { kind: 'over', value: undefined };
            const { served: _, ...rest } = record;
            const { effects } = (0,diff/* diff */.Ui)(current, { why: 'the job ends', train: rest }, { actor: 'train' });
            return { kind: 'apply', effects, decidedOn: current, value: undefined };
        }, applyPorts);
        if (settled.kind === 'lost')
            log.warn(`the note that run ${run.runId} serves the train to ${base} stays until a tick finds its job ended`);
        return watched(await ledger.read(), base) !== watched(known, base);
    }
    catch (error) {
        // The next tick learns from GitHub's list of jobs that this one has ended.
        if (error instanceof errors/* RemoteError */.Hi)
            return false;
        throw error;
    }
};
const serves = (record, { runId, runAttempt }) => record?.served?.runId === runId && record.served.runAttempt === runAttempt;
/** The train's own record is left out: only this job wrote it. */
const watched = ({ trains, ...ledger }, base) => {
    const stored = trains.get(base);
    const same = stored === undefined ? [] : [[base, { ...stored, oid: '' }]];
    return (0,train_view/* trainFingerprint */.Nf)({ ...ledger, trains: new Map(same) }, base);
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/hand-over.js
// Ends a run although there is more to do: another run of the same workflow takes over. It reads the world again, so nothing
// is passed on. A warning says when it cannot be started, because then only an event or cron goes on.


/** The job may hold no longer, and the end of what it waits for will wake nobody. */
const handOver = async (ending, waitsFor) => {
    const { log, report } = ending;
    const why = `this job has held as long as it may; another run waits for ${waitsFor}`;
    const refusal = await wakeNext(why, ending);
    if (refusal !== undefined) {
        log.warn(`no other run could be started to wait for ${waitsFor}: ${refusal.why}`, refusal.lasting);
        return report;
    }
    log.did(why);
    return { ...report, handedOver: waitsFor };
};
/** The next run's tick starts a job for a train that no other job serves. */
const wakeNext = async (why, ending) => {
    await release({ ...ending, ...runOf(ending.facts) }, ending.facts.snapshot.ledger);
    return (0,apply_change/* wakeAnother */.sB)(why, ending);
};
/** A world that keeps moving would otherwise start one run right after the other. */
const pauseSeconds = 60;
/** The wake that starts the other run serves the fleet too. */
const leaveToNext = async (ending, text) => {
    const { ports, report, facts } = ending;
    await (0,apply_change/* settle */.G9)({ ...facts, owed: { ...facts.owed, wake: undefined } }, ending);
    await ports.clock.pause(pauseSeconds);
    const refusal = await wakeNext(text, ending);
    const followed = refusal === undefined ? 'another run was started' : `no other run could be started: ${refusal.why}`;
    return { ...report, reasons: [{ issue: null, text: `${text}: ${followed}` }, ...report.reasons] };
};

// EXTERNAL MODULE: ./packages/core/build/records/labels.js
var labels = __webpack_require__(32336);
;// CONCATENATED MODULE: ./actions/bundle-train/build/hold.js
// Waits inside the job: it pauses, asks GitHub for the time and the CI runs, and reads the ledger, so that landed work and
// commands take effect at once. It never trusts the runner's clock. Time and ledger cost no API request and are read every
// time; a CI run is asked about less often the longer it takes. Labels are not in the ledger, so while the job waits for a
// departure, one request a minute asks for unblockers.


/** Seconds between two requests for unblockers. */
const labelSpacing = 60;
/** Maximum number of seconds between two requests about CI or checks. */
const maximumSpacing = 60;
/** A run of ten minutes is asked about a dozen times, not forty, and its end is seen a minute late at most. */
const spacing = (elapsedSeconds, pollSeconds) => Math.max(pollSeconds, Math.min(maximumSpacing, elapsedSeconds / 2));
/**
 * Ends when the time has come, when a CI run has ended, or when a record that matters to this train changed. Returns CI runs
 * as they were just read.
 */
const hold = async (step, { ports, facts }) => {
    const poll = facts.config['poll-seconds'];
    const before = (0,train_view/* trainFingerprint */.Nf)(facts.snapshot.ledger, facts.base);
    const until = Date.parse(step.until);
    const required = facts.bundleView?.requiredContexts ?? [];
    let known = new Map();
    const seenMs = Date.parse(facts.snapshot.now);
    const elapsed = step.for === 'checks' ? sinceGreen(facts) : sinceStart(facts, step.runs);
    let askMs = seenMs + spacing(elapsed, poll) * 1000;
    let labelsMs = seenMs + labelSpacing * 1000;
    for (;;) {
        await ports.clock.pause(poll);
        const nowMs = (await ports.clock.now()).getTime();
        if (step.for === 'checks' && nowMs >= askMs)
            return known;
        if (step.runs.length > 0 && nowMs >= askMs) {
            known = await (0,build_facts/* readRuns */.xx)(ports.train, step.runs, { required });
            askMs = nowMs + spacing(elapsed + (nowMs - seenMs) / 1000, poll) * 1000;
            if ([...known.values()].some((run) => (0,verdict/* hasSpoken */.lC)(run, required)))
                return known;
        }
        if ((0,train_view/* trainFingerprint */.Nf)(await ports.ledger.read(), facts.base) !== before)
            return known;
        if (nowMs >= until)
            return known;
        if (step.for !== 'departure' || nowMs < labelsMs)
            continue;
        labelsMs = nowMs + labelSpacing * 1000;
        if (isNewUnblocker(facts, await ports.train.readUnblockers()))
            return known;
    }
};
/** True when an issue that waits for this departure has become an unblocker since the snapshot. */
const isNewUnblocker = ({ snapshot, base }, unblockers) => unblockers.some((issue) => {
    const record = snapshot.ledger.issues.get(issue)?.record;
    const view = snapshot.issues.find((one) => one.number === issue);
    return record?.state === 'landed' && record.base === base && view !== undefined && !(0,labels/* modifiersOf */.m8)(view.labels).has('unblocker');
});
const secondsBetween = (from, to) => from === null || from === undefined || to === undefined ? 0 : Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
/** Seconds that the runs have been at work, by GitHub's time of the last read. */
const sinceStart = ({ bundleView }, runs) => {
    const views = runs.flatMap((id) => bundleView?.runs.get(id) ?? []);
    return Math.max(0, ...views.map((run) => secondsBetween(run.startedAt, run.seenAt)));
};
const sinceGreen = (facts) => secondsBetween((0,train_record/* trainOf */.kh)(facts).flight?.trials.at(-1)?.at, facts.snapshot.now);

// EXTERNAL MODULE: ./packages/core/build/train/quick-look.js
var quick_look = __webpack_require__(11018);
;// CONCATENATED MODULE: ./actions/bundle-train/build/quick-look.js



/** `known` are CI runs as they were just read. */
const quickLook = async (ports, known, before) => {
    const { snapshot, config, base } = before;
    const { flight: bundle } = (0,train_record/* trainOf */.kh)(before);
    if (bundle === undefined || !(0,quick_look/* sameLedgerRefs */.y0)(snapshot, await ports.readLedgerRefs((0,quick_look/* trainBases */.vN)(before))))
        return undefined;
    const nodeIds = (0,quick_look/* recordsOfTrains */.j4)(snapshot.ledger).map(({ nodeId }) => nodeId);
    // Five hundred issues in one query may time out at GitHub; a snapshot asks for fewer at once.
    const seen = await (0,build_context/* ifAnswered */.n)(ports.github.readQuickLook(nodeIds, { base, bundle }));
    if (seen === undefined || !(0,quick_look/* samePeople */.qy)(snapshot, seen.look))
        return undefined;
    const read = {
        snapshot: { ...snapshot, now: seen.look.now },
        config,
        base,
        requiredContexts: seen.bundle.required.get(base),
        pullRequest: seen.bundle.pullRequest,
    };
    return (0,build_facts/* completeFacts */.tq)(ports, await (0,build_facts/* factsOf */.xS)(ports, read, { known, before, budget: undefined }));
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/report.js
// Records what one run of the train did, for outputs and the summary.

const nothingDone = () => ({
    bundles: new Map(),
    landed: new Set(),
    evicted: new Set(),
    reasons: [],
});
const note = (report, facts, decision) => {
    const { flight: bundle } = (0,train_record/* trainOf */.kh)(facts);
    report.facts = facts;
    report.reasons = decision.reasons;
    report.wakeAt = decision.wakeAt;
    if (bundle !== undefined)
        report.bundles.set(bundle.id, bundle);
};
/** Adds the issues that our own writes evicted or merged. */
const account = (report, { before, after }) => {
    report.facts = after;
    for (const [issue, { record }] of after.snapshot.ledger.issues) {
        const was = before.snapshot.ledger.issues.get(issue)?.record;
        if (was === undefined || was === record)
            continue;
        const evicted = record.evictions.length > was.evictions.length;
        const landed = (0,revert_record/* isRevert */.Py)(was) ? !(0,revert_record/* isRevert */.Py)(record) : record.state === 'merged' && was.state !== 'merged';
        if (evicted)
            report.evicted.add(issue);
        else if (landed)
            report.landed.add(issue);
    }
    // A bundle that has just ended is kept as it was before its end.
    const bundle = (0,train_record/* trainOf */.kh)(before).flight;
    if (bundle !== undefined) {
        const now = (0,train_record/* trainOf */.kh)(after).flight;
        report.bundles.set(bundle.id, now?.id === bundle.id ? now : bundle);
    }
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/loop.js
// bundle-train's loop: read, decide one step, carry it out, decide again, until there is nothing to do now. It records what
// happened for outputs and summary; it decides nothing itself.










/** A bundle of 500 with many culprits takes fewer; more means that steps undo each other. */
const maximumSteps = 2000;
const runTrain = async (ports, options) => {
    if (options.ledgerRefs !== undefined && (0,train_view/* isAtRest */.UU)(options.ledgerRefs))
        return nothingDone();
    const train = { ports, log: options.log, options, report: nothingDone() };
    try {
        return await finish(train, await runSteps(train));
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        if (error.limitedUntil !== undefined)
            return finish(train, untilLimitEnds(train.report, error));
        // Records that were written before the failure are still shown, and the fleet is woken.
        if (train.report.facts !== undefined)
            await (0,apply_change/* settle */.G9)(train.report.facts, train);
        await finish(train, train.report);
        throw error;
    }
};
/** Lets the next tick start a job for this train, or starts another run when something came while this job ended. */
const finish = async (train, report) => {
    const { facts } = report;
    if (train.options.dryRun || facts === undefined || !(await release({ ...train, ...runOf(facts) }, facts.snapshot.ledger)))
        return report;
    const refusal = await (0,apply_change/* wakeAnother */.sB)('something came while this job ended', { ...train, facts });
    if (refusal !== undefined)
        train.log.warn(`no other run could be started for what came while this job ended: ${refusal.why}`, refusal.lasting);
    return report;
};
/** GitHub's limit is reached, so nothing more is asked; the next tick goes on. */
const untilLimitEnds = (report, error) => ({
    ...report,
    reasons: [{ issue: null, text: `stops here: ${error.message}. The next tick goes on from here` }, ...report.reasons],
    wakeAt: error.limitedUntil === 'soon' ? report.wakeAt : error.limitedUntil,
});
const look = async ({ ports, options }, known, before) => {
    // Only a departure needs the budget, and none can follow while a bundle is open.
    const departs = before === undefined || (0,train_record/* trainOf */.kh)(before).flight === undefined;
    const budget = departs ? await readBudget(ports) : undefined;
    const read = await ports.readSnapshot(options.base, before === undefined ? options.ledgerRefs?.ledger : undefined);
    return (0,build_facts/* completeFacts */.tq)(ports, await (0,build_facts/* factsOf */.xS)(ports, read, { known: known ?? new Map(), before, budget }));
};
/** Reading the budget costs no budget; without an answer nobody waits for it. */
const readBudget = async ({ train }) => {
    try {
        return await train.readBudget();
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.Hi)
            return undefined;
        throw error;
    }
};
const runSteps = async (train) => {
    const { ports, log, options, report } = train;
    let facts = await look(train);
    const startedAt = facts.snapshot.now;
    let { force } = options;
    let lost = 0;
    for (let steps = 0; steps < maximumSteps; steps += 1) {
        const input = (0,build_facts/* inputOf */.wg)(facts, { force, asApp: ports.app !== undefined, signs: ports.merge.signs, holdMinutes: options.holdMinutes });
        const decision = decideTrain(input);
        note(report, facts, decision);
        const { step } = decision;
        if (options.dryRun)
            return { ...report, next: step };
        if (step.kind === 'idle' || step.kind === 'hold' || step.kind === 'clean') {
            facts = await (0,apply_change/* settle */.G9)(facts, train);
            report.facts = facts;
        }
        if (step.kind === 'idle')
            return { ...report, failure: step.failure };
        if (step.kind === 'hold') {
            const plan = planWait(step, { now: facts.snapshot.now, startedAt, holdMinutes: options.holdMinutes });
            if (plan.kind === 'leave')
                return report;
            if (plan.kind === 'hand-over')
                return handOver({ ...train, facts }, plan.why);
            const known = await hold({ ...step, until: plan.until }, { ports, facts });
            facts = (await quickLook(ports, known, facts)) ?? (await look(train, known, facts));
            continue;
        }
        const carried = await carryOut(step, { ports, log, facts, input });
        const outcome = carried.kind === 'failed' ? await stopRefused(carried, { ports, log, facts, input }) : carried;
        if (outcome.kind === 'stale') {
            lost += 1;
            log.did(`read everything again: ${outcome.why}`);
            if (lost >= apply_until_current/* maximumRounds */.I)
                return leaveToNext({ ...train, facts }, `the world moved ${apply_until_current/* maximumRounds */.I} times in a row (${outcome.why})`);
            facts = await look(train, undefined, facts);
            continue;
        }
        lost = 0;
        account(report, { before: facts, after: outcome.facts });
        if (outcome.kind === 'failed')
            return { ...report, facts: await (0,apply_change/* settle */.G9)(outcome.facts, train), failure: outcome.why };
        if ((0,train_record/* trainOf */.kh)(outcome.facts).lastFlight !== (0,train_record/* trainOf */.kh)(facts).lastFlight)
            force = false;
        facts = await (0,build_facts/* completeFacts */.tq)(ports, outcome.facts);
    }
    throw new Error(`${maximumSteps} steps did not bring the train to rest`);
};


/***/ }),

/***/ 28715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AV: () => (/* binding */ assemblyWrite),
/* harmony export */   P$: () => (/* binding */ verdictWrite),
/* harmony export */   SX: () => (/* binding */ trialWrite),
/* harmony export */   _1: () => (/* binding */ regroupWrite),
/* harmony export */   f2: () => (/* binding */ squashWrite)
/* harmony export */ });
/* harmony import */ var _left_out_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63531);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10250);
/* harmony import */ var _end_bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16835);
/* harmony import */ var _shrink_bundle_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(34095);
/* harmony import */ var _search_bundle_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(43628);
/* harmony import */ var _bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83053);
/* harmony import */ var _train_train_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70511);
/* harmony import */ var _texts_amounts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62520);
/* harmony import */ var _search_search_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(71407);
/* harmony import */ var _search_suspicion_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19968);










/** Records the merged prefixes, pushes the branch, and evicts passengers that conflict or are refused. */
const assemblyWrite = (input, bundle, change) => {
    const { assembly } = change;
    const { now } = input.snapshot;
    const evicted = (0,_left_out_js__WEBPACK_IMPORTED_MODULE_0__/* .evictionsOf */ .m)(assembly.leftOut, { bundle, sides: change.sides, now, commits: (0,_left_out_js__WEBPACK_IMPORTED_MODULE_0__/* .commitsOf */ .g)(bundle) });
    const told = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .takingOff */ .cG)({ ...bundle, leftOut: [...(bundle.leftOut ?? []), ...assembly.leftOut] }, evicted);
    const next = (0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .withPrefixes */ .v1)(told, assembly.prefixes);
    const fate = { evicted, merged: new Set(assembly.contained), leave: new Set(assembly.missing) };
    const head = assembly.prefixes.at(-1);
    if (head === undefined)
        return (0,_end_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .endWrite */ .lE)(input, told, { ending: 'nobody is left aboard', fate, landed: assembly.contained });
    const branch = (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .bundleBranch */ .lM)(bundle.id);
    const tip = input.snapshot.branches.get(branch) ?? null;
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainChange */ .T1)(input, {
        why: `bundle ${bundle.id} is assembled: ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_5__/* .numbers */ .nL)([...(0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .everybody */ .eI)(next)])}`,
        train: { ...(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input), flight: next },
        issues: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .fatesOf */ .vD)(input, bundle, fate),
        branches: tip === head.oid ? [] : [{ branch, expect: tip, to: head.oid }],
    });
};
/** Lets the bundle be assembled again, with other passengers or from another commit. Its CI runs are given up, its suspects stay known. */
const regroupWrite = (input, change) => {
    const { bundle, from, why, ...fate } = change;
    const found = (0,_search_bundle_js__WEBPACK_IMPORTED_MODULE_6__/* .suspectsOf */ .k_)((0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input), from);
    const suspects = found.length === 0 ? bundle.suspects : found;
    const flight = { ...(0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRuns */ .dQ)(bundle), suspects, prefixes: undefined, order: undefined, origin: undefined };
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainChange */ .T1)(input, { why, train: { ...(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input), flight }, issues: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .fatesOf */ .vD)(input, from, fate) });
};
/** Records the squash commits of the first prefixes before one of them is pushed: a second machine may sign others. */
const squashWrite = (input, bundle, squashes) => {
    const prefixes = (bundle.prefixes ?? []).map((prefix, place) => ({ ...prefix, squash: squashes[place] ?? prefix.squash }));
    const why = `bundle ${bundle.id} is squashed to ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_5__/* .numbers */ .nL)(prefixes.slice(0, squashes.length).map(({ issue }) => issue))}`;
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainChange */ .T1)(input, { why, train: { ...(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input), flight: { ...bundle, prefixes } } });
};
/** Records a CI run that was started, and the pull request with the first one. */
const trialWrite = (input, bundle, trial) => {
    const pr = input.bundleView?.pullRequest?.number ?? bundle.pr;
    const next = { ...bundle, pr, trials: [...bundle.trials, { ...trial, at: input.snapshot.now }] };
    const told = pr === undefined || bundle.pr !== undefined ? [] : bundle.passengers;
    const issues = told.flatMap(({ issue }) => {
        const record = input.snapshot.ledger.issues.get(issue)?.record;
        if (record === undefined || !(0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .isAboard */ .yg)(record, bundle))
            return [];
        return [{ ...record, flight: { ...record.flight, id: bundle.id, pr, run: trial.runId } }];
    });
    const why = `CI run ${trial.runId} tests ${trial.size} of ${bundle.passengers.length} aboard bundle ${bundle.id}`;
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainChange */ .T1)(input, { why, train: { ...(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input), flight: next, stopped: undefined }, issues });
};
/** Records the verdict of one trial, and evicts the passenger that it proves to be the culprit. */
const verdictWrite = (input, bundle, { trial, judgement }) => {
    const seconds = input.bundleView?.runs.get(trial.runId)?.runnerSeconds;
    const judged = { ...judgedTrial(trial, judgement), runnerSeconds: seconds };
    const next = { ...bundle, trials: bundle.trials.map((one) => (one === trial ? judged : one)) };
    const before = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input);
    const { verdicts, checks, failing, flakes = 0, greens = 0 } = before;
    const evidence = (0,_search_bundle_js__WEBPACK_IMPORTED_MODULE_6__/* .evidenceOf */ .X1)(before, next).get(trial.tree);
    const reds = evidence?.reds ?? 0;
    const verdict = (0,_search_search_js__WEBPACK_IMPORTED_MODULE_7__/* .verdictOf */ .Vj)(evidence);
    const certain = verdict === 'green' || (verdict === 'red' && reds > 1);
    const isGreen = judgement.kind === 'green';
    const known = {
        ...before,
        flight: next,
        verdicts: certain ? { ...verdicts, [trial.tree]: verdict } : verdicts,
        flakes: (isGreen && reds > 0 ? flakes + 1 : flakes) || undefined,
        greens: (isGreen ? greens + 1 : greens) || undefined,
        stops: isGreen ? undefined : before.stops,
        checks: judged.checks ?? checks,
        failing: judgement.kind === 'red' ? remembered([...(0,_search_suspicion_js__WEBPACK_IMPORTED_MODULE_8__/* .namedPaths */ .S)(judgement.excerpt), ...(failing ?? [])]) : failing,
    };
    const outcome = (0,_search_bundle_js__WEBPACK_IMPORTED_MODULE_6__/* .searchOf */ .EP)({ ...input, train: known, bundle: next });
    if (outcome?.kind === 'proven')
        return (0,_shrink_bundle_js__WEBPACK_IMPORTED_MODULE_9__/* .culpritWrite */ .zm)(withTrain(input, known), next, outcome.culprit);
    const superseded = (0,_search_bundle_js__WEBPACK_IMPORTED_MODULE_6__/* .supersededRuns */ .Pq)({ ...input, train: known, bundle: next });
    const train = { ...known, flight: (0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRuns */ .dQ)(next, superseded) };
    const what = judgement.kind === 'none' ? `no verdict: ${judgement.why}` : judgement.kind;
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainChange */ .T1)(input, { why: `CI run ${trial.runId} of bundle ${bundle.id}: ${what}`, train });
};
const remembered = (paths) => [...new Set(paths)].slice(0, 100);
const judgedTrial = (trial, judgement) => {
    if (judgement.kind === 'green')
        return { ...trial, verdict: 'green', checks: judgement.checks.slice(0, 300).map((check) => check.slice(0, 300)) };
    if (judgement.kind === 'none')
        return { ...trial, verdict: 'none', excerpt: judgement.why };
    return { ...trial, verdict: 'red', check: judgement.check, excerpt: judgement.excerpt.slice(0, 20_000).toWellFormed() };
};
/** The same facts with another record of the train. The lease stays on the commit that was read. */
const withTrain = (input, record) => {
    const oid = input.snapshot.ledger.trains.get(input.base)?.oid ?? '';
    const trains = new Map(input.snapshot.ledger.trains).set(input.base, { oid, record });
    return { ...input, snapshot: { ...input.snapshot, ledger: { ...input.snapshot.ledger, trains } } };
};


/***/ }),

/***/ 16835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PJ: () => (/* binding */ stopReason),
/* harmony export */   Qx: () => (/* binding */ stopWrite),
/* harmony export */   gi: () => (/* binding */ refusalWrite),
/* harmony export */   lE: () => (/* binding */ endWrite)
/* harmony export */ });
/* harmony import */ var _fleet_backoff_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22421);
/* harmony import */ var _bundle_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83053);
/* harmony import */ var _train_train_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70511);
/* harmony import */ var _texts_times_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33763);
// Ends a bundle that is not merged, or stops the train. Invariant: passengers wait for the next bundle unless `fate` says
// otherwise.




const endWrite = (input, bundle, end) => {
    const { ending, landed = [] } = end;
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainChange */ .T1)(input, {
        why: `bundle ${bundle.id} ends: ${ending}`,
        train: { ...(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .ended */ .v6)(input, { bundle, landed, ending }), ...end.train },
        ended: bundle,
        issues: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .fatesOf */ .vD)(input, bundle, { leave: (0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .everybody */ .eI)(bundle), ...end.fate }),
    });
};
/** Minutes of the first stop; each further one in a row lasts twice as long, at most an hour. A red base seldom mends itself. */
const firstMinutes = { 'no-verdict': 5, 'base-red': 30 };
/** Ends the bundle without blame, and stops the train for a while: most of these troubles pass, and the others are seen again. */
const stopWrite = (input, bundle, stop) => {
    const stops = ((0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input).stops ?? 0) + 1;
    const until = (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_2__/* .minutesAfter */ ._m)(input.snapshot.now, (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_2__/* .doubledMinutes */ .JY)(firstMinutes[stop.kind], stops));
    const next = `The train departs again by itself after ${(0,_texts_times_js__WEBPACK_IMPORTED_MODULE_3__/* .dateTime */ .K)(until)}, and before that when ${bundle.base} moves, when a departure is forced (input "force" of bundle-train, /depart), or on /retry.`;
    const reason = stopReason(`${stop.reason}. Nobody is blamed. ${next}`);
    const stopped = { reason, at: input.snapshot.now, baseOid: bundle.baseOid, kind: stop.kind, until };
    // A red base may be fixed without a commit (a secret, a service), so red verdicts are not kept.
    const verdicts = Object.fromEntries(Object.entries((0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input).verdicts).filter(([, verdict]) => verdict === 'green'));
    return endWrite(input, bundle, { ending: stop.reason, train: { stopped, stops, verdicts } });
};
/**
 * Records that GitHub refused a step because of a setting. The bundle stays open, and every later tick tries the step again.
 * `withdraw` is a branch to delete meanwhile. Undefined when there is nothing to write.
 */
const refusalWrite = (input, bundle, { withdraw, ...refusal }) => {
    const reason = stopReason(refusal.reason);
    const train = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input);
    const tip = withdraw === undefined ? undefined : input.snapshot.branches.get(withdraw);
    const branches = withdraw === undefined || tip === undefined ? [] : [{ branch: withdraw, expect: tip, to: null }];
    const why = `bundle ${bundle.id} cannot go on: ${reason}`;
    if (train.stopped?.reason === reason)
        return branches.length === 0 ? undefined : { kind: 'write', why, branches };
    const stopped = { reason, at: input.snapshot.now, baseOid: bundle.baseOid, kind: 'setting' };
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainChange */ .T1)(input, { why, train: { ...train, stopped }, branches });
};
/** The text, cut to the length that the record allows. */
const stopReason = (text) => text.slice(0, 2000).toWellFormed();


/***/ }),

/***/ 63531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ commitsOf),
/* harmony export */   m: () => (/* binding */ evictionsOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10250);
/* harmony import */ var _policy_approval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28190);
/* harmony import */ var _texts_neutralise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92777);



const commitsOf = ({ passengers }) => new Map(passengers.map(({ issue, oid }) => [issue, oid]));
const evictionsOf = (leftOut, facts) => new Map(leftOut.map((left) => [
    left.issue,
    left.refused === undefined ? conflict(left, facts) : refusal({ ...left, refused: left.refused }, facts),
]));
const conflict = (left, { bundle, sides, now }) => {
    const { issue, files, rival } = left;
    const found = sides?.get(issue) ?? [];
    const shown = found.length === 0 ? undefined : [...found];
    const feedback = { kind: 'conflict', flight: bundle.id, files, rival, sides: shown, at: now };
    return { feedback, reason: conflictReason(left, bundle.base) };
};
const conflictReason = (left, base) => {
    const shown = left.files.slice(0, 10).join(', ');
    const more = left.files.length > 10 ? ` and ${left.files.length - 10} more` : '';
    const rival = left.rival === null ? base : `#${left.rival}`;
    return `it conflicts with ${rival}${shown === '' ? '' : ` in ${shown}${more}`}`;
};
const refusal = ({ issue, refused, asks }, { bundle, now, commits }) => {
    const reason = `merging it is refused: ${refused}`;
    const question = `Bundle ${bundle.id} left it behind, and merging it is refused: ${(0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_0__/* .neutraliseSentence */ .y3)(refused, 1200)}. ` +
        `Its commits are on ${(0,_names_js__WEBPACK_IMPORTED_MODULE_1__/* .issueBranch */ .sL)(issue)}. ${asks === undefined ? '' : `${(0,_policy_approval_js__WEBPACK_IMPORTED_MODULE_2__/* .howToApprove */ .jT)(issue, commits.get(issue) ?? '')} `}Make this change to ${bundle.base} yourself, or say in the issue's text how it can do without, ` +
        `and set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready}: an agent goes on from there and is told the reason.`;
    const text = `Merging its work into ${bundle.base} was refused: ${refused}. Bring ${bundle.base} into the branch, and undo what the reason names.`;
    return { feedback: { kind: 'attempt', outcome: 'rejected', text, at: now }, reason, question, asks };
};


/***/ }),

/***/ 43628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EP: () => (/* binding */ searchOf),
/* harmony export */   Pq: () => (/* binding */ supersededRuns),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   k_: () => (/* binding */ suspectsOf),
/* harmony export */   ku: () => (/* binding */ inSearchOrder)
/* harmony export */ });
/* harmony import */ var _search_culprit_rate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35619);
/* harmony import */ var _search_search_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71407);
/* harmony import */ var _search_search_posterior_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68687);



/** Verdicts for each tree, from this bundle's trials and from certain verdicts of earlier bundles. */
const evidenceOf = (train, bundle) => {
    const evidence = new Map();
    const about = (tree) => evidence.get(tree) ?? { greens: 0, reds: 0 };
    for (const { tree, verdict } of bundle.trials) {
        const { greens, reds } = about(tree);
        if (verdict === 'green')
            evidence.set(tree, { greens: greens + 1, reds });
        if (verdict === 'red')
            evidence.set(tree, { greens, reds: reds + 1 });
    }
    for (const [tree, verdict] of Object.entries(train.verdicts)) {
        const { greens, reds } = about(tree);
        // A red verdict is remembered only after two red runs.
        evidence.set(tree, verdict === 'green' ? { greens: Math.max(1, greens), reds } : { greens, reds: Math.max(2, reds) });
    }
    return evidence;
};
/** Passengers in the order of their prefixes; those without a prefix follow in boarding order. */
const inSearchOrder = (bundle) => {
    const places = new Map((bundle.order ?? []).map(({ issue }, place) => [issue, place]));
    const place = ({ issue }) => places.get(issue) ?? places.size;
    return [...bundle.passengers].sort((a, b) => place(a) - place(b));
};
/** The chance of each prefix's last passenger to be a culprit. */
const chancesOf = (train, bundle) => {
    const known = new Map((bundle.order ?? []).map(({ issue, chance }) => [issue, chance]));
    const prefixes = bundle.prefixes ?? [];
    const rate = (0,_search_culprit_rate_js__WEBPACK_IMPORTED_MODULE_0__/* .culpritRate */ .G3)(train, prefixes.length);
    return prefixes.map(({ issue }) => known.get(issue) ?? rate);
};
const treesOf = (bundle, baseTree) => [baseTree, ...(bundle.prefixes ?? []).map((prefix) => prefix.tree)];
/** The next step of the search; undefined before the bundle is assembled or while the base's tree is not known. */
const searchOf = (facts) => {
    const { train, bundle, baseTree, config, landEarly = false } = facts;
    if (bundle.prefixes === undefined || bundle.prefixes.length === 0 || baseTree === undefined)
        return undefined;
    return (0,_search_search_js__WEBPACK_IMPORTED_MODULE_1__/* .nextTrial */ .io)({
        trees: treesOf(bundle, baseTree),
        evidence: evidenceOf(train, bundle),
        width: config.trials,
        out: bundle.trials.flatMap((trial) => (trial.verdict === undefined ? [trial.size] : [])),
        chances: chancesOf(train, bundle),
        flakes: (0,_search_culprit_rate_js__WEBPACK_IMPORTED_MODULE_0__/* .flakeRate */ .C2)(train),
        landEarly,
    });
};
/** Ids of the CI runs that have not ended although their verdict follows from others. */
const supersededRuns = ({ train, bundle, baseTree }) => {
    if (bundle.prefixes === undefined || baseTree === undefined)
        return [];
    const known = { trees: treesOf(bundle, baseTree), evidence: evidenceOf(train, bundle) };
    return bundle.trials.flatMap((trial) => (trial.verdict === undefined && (0,_search_search_js__WEBPACK_IMPORTED_MODULE_1__/* .isImplied */ .VJ)(known, trial.size) ? [trial.runId] : []));
};
/**
 * Chances of the suspects in a search that is cut off. On another base its verdicts mean nothing, because the trees change, but
 * these chances put the suspects last again. Empty while no prefix is red.
 */
const suspectsOf = (train, bundle) => {
    const { green, red, reds } = (0,_search_search_js__WEBPACK_IMPORTED_MODULE_1__/* .standingOf */ .YP)({ trees: treesOf(bundle, ''), evidence: evidenceOf(train, bundle) });
    if (red === undefined)
        return [];
    const posterior = (0,_search_search_posterior_js__WEBPACK_IMPORTED_MODULE_2__/* .firstCulprit */ .C6)({ chances: chancesOf(train, bundle), green, reds, flakeRate: (0,_search_culprit_rate_js__WEBPACK_IMPORTED_MODULE_0__/* .flakeRate */ .C2)(train).rate });
    return (bundle.prefixes ?? []).slice(green, red).map(({ issue }, index) => ({
        issue,
        chance: Math.round((posterior.at[green + 1 + index] ?? 0) * 1e6) / 1e6,
    }));
};


/***/ }),

/***/ 34095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   At: () => (/* binding */ landedWrite),
/* harmony export */   iW: () => (/* binding */ giveUpWrite),
/* harmony export */   zm: () => (/* binding */ culpritWrite)
/* harmony export */ });
/* harmony import */ var _train_after_merge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48392);
/* harmony import */ var _train_boarding_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(67467);
/* harmony import */ var _end_bundle_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(16835);
/* harmony import */ var _search_bundle_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(43628);
/* harmony import */ var _bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83053);
/* harmony import */ var _train_train_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70511);
/* harmony import */ var _texts_amounts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62520);
/* harmony import */ var _search_suspicion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19968);
// Makes a bundle smaller: a proven culprit is evicted, a green prefix has landed, or a search is given up. Invariant: each
// passenger that is not evicted lands, goes on with the same commit, or waits for the next bundle.








/** Evicts passenger number `culprit`, counted from 1. The green prefix before it goes on; the others board again at once. */
const culpritWrite = (input, bundle, culprit) => {
    const prefixes = bundle.prefixes ?? [];
    const guilty = prefixes[culprit - 1];
    if (guilty === undefined)
        throw new Error(`bundle ${bundle.id} has no passenger number ${culprit}`);
    const own = bundle.trials.findLast((trial) => trial.verdict === 'red' && trial.tree === guilty.tree);
    const red = own ?? bundle.trials.findLast((trial) => trial.verdict === 'red');
    // A tree that was red in an earlier bundle is not tested again, so the feedback of that time still holds.
    const before = input.snapshot.ledger.issues.get(guilty.issue)?.record.feedback;
    const said = own ?? (before?.kind === 'ci' ? before : red);
    const check = said?.check ?? 'CI';
    const run = said === undefined ? undefined : 'runId' in said ? said.runId : said.run;
    const ci = { kind: 'ci', flight: bundle.id, check, excerpt: said?.excerpt ?? '', at: input.snapshot.now };
    const feedback = run === undefined ? ci : { ...ci, run };
    const without = culprit === 1 ? `${bundle.base} alone` : culprit === 2 ? 'the one before it' : `the ${culprit - 1} before it`;
    const reason = `"${check}" fails with it and passes with ${without}`;
    const evicted = new Map([[guilty.issue, { feedback, reason }]]);
    const leave = new Set(prefixes.slice(culprit).map((prefix) => prefix.issue));
    // Paths that this run named are explained. Another passenger may have broken the others.
    const explained = new Set(red?.tree === guilty.tree ? (0,_search_suspicion_js__WEBPACK_IMPORTED_MODULE_0__/* .namedPaths */ .S)(red.excerpt ?? '') : []);
    const failing = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input).failing?.filter((path) => !explained.has(path));
    const told = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .takingOff */ .cG)((0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .withoutRuns */ .dQ)(bundle), evicted);
    const again = { lastDeparture: undefined, failing };
    if (culprit === 1)
        return (0,_end_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .endWrite */ .lE)(input, told, { ending: `#${guilty.issue} fails CI`, fate: { evicted, leave }, train: again });
    const next = (0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .Ku)(told, culprit - 1);
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainChange */ .T1)(input, {
        why: `#${guilty.issue} fails CI: ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .numbers */ .nL)([...(0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .everybody */ .eI)(next)])} of bundle ${bundle.id} ${next.passengers.length === 1 ? 'goes' : 'go'} on`,
        train: { ...(0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input), flight: next, ...again },
        issues: (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .fatesOf */ .vD)(input, bundle, { evicted, leave }),
    });
};
/**
 * The first `size` prefixes are on the base. The passengers behind them go on as the next bundle, with the same commits and
 * trials, unless an unblocker has to board first.
 */
const landedWrite = (input, bundle, size) => {
    const prefix = bundle.prefixes?.[size - 1];
    const landed = [...(0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .everybody */ .eI)((0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .firstOf */ .Ku)(bundle, size))];
    const known = { ...bundle, pr: bundle.pr ?? input.bundleView?.pullRequest?.number };
    const before = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .ended */ .v6)(input, { bundle: known, landed, ending: 'landed', prefix });
    const calm = bundle.trials.every((trial) => trial.verdict !== 'red') && (0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .culpritsOf */ .Et)(bundle) === 0;
    const afterMerge = (0,_train_after_merge_js__WEBPACK_IMPORTED_MODULE_5__/* .afterMergeOf */ .Y)(input, bundle.id);
    const train = { ...before, stopped: undefined, failing: calm ? undefined : before.failing, afterMerge };
    const behind = (bundle.prefixes ?? []).slice(size);
    const landedOid = prefix === undefined ? undefined : (0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .landedAs */ .fx)(input.onBase, prefix);
    const standsThere = landedOid !== undefined && input.snapshot.branches.get(bundle.base) === landedOid;
    const shared = { why: `bundle ${bundle.id} landed ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .numbers */ .nL)(landed)}`, ended: known };
    if (behind.length === 0 || !standsThere || (0,_train_boarding_js__WEBPACK_IMPORTED_MODULE_6__/* .planBoarding */ .A)({ ...input, train }).unblockersOnly) {
        const issues = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .fatesOf */ .vD)(input, known, { merged: new Set(landed), leave: new Set(behind.map((one) => one.issue)) });
        return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainChange */ .T1)(input, { ...shared, train, issues });
    }
    const id = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .nextBundleId */ .HH)(input);
    const { bundle: next, branches } = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .reserved */ .$t)(restOf(bundle, { id, size, baseOid: landedOid }));
    const issues = (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .fatesOf */ .vD)(input, known, { merged: new Set(landed), onward: { issues: (0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .everybody */ .eI)(next), bundle: id } });
    return (0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainChange */ .T1)(input, { ...shared, train: { ...train, lastFlight: Number(id), flight: next }, issues, branches });
};
/**
 * The bundle without its first `size` prefixes, which have landed and left the base at `baseOid`. On squash commits the others
 * are merged again, to the same trees, so their CI runs still count.
 */
const restOf = (bundle, { size, id, baseOid }) => {
    const left = (0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .withPrefixes */ .v1)(bundle, (bundle.prefixes ?? []).slice(size));
    const issues = (0,_bundle_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .everybody */ .eI)(left);
    return {
        ...left,
        // These belong to the part that landed.
        ...{
            pr: undefined,
            heads: undefined,
            leftOut: undefined,
            evicted: undefined,
            left: undefined,
            suspects: undefined,
            rebuilds: undefined,
        },
        id,
        baseOid,
        ...(baseOid === bundle.prefixes?.[size - 1]?.oid ? {} : { prefixes: undefined }),
        origin: bundle.origin ?? bundle.id,
        order: bundle.order?.filter(({ issue }) => issues.has(issue)),
        trials: bundle.trials
            .filter((trial) => trial.size > size && (trial.verdict === undefined || trial.verdict === 'red'))
            // The bundle that started it counts its runner time.
            .map((trial) => ({ ...trial, size: trial.size - size, carried: true, runnerSeconds: undefined })),
    };
};
/** Gives the search up: all passengers wait again, and the suspects board alone. */
const giveUpWrite = (input, bundle, why) => {
    const suspects = new Set((0,_search_bundle_js__WEBPACK_IMPORTED_MODULE_7__/* .suspectsOf */ .k_)((0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input), bundle).map(({ issue }) => issue));
    const blamed = bundle.passengers.filter(({ issue }) => suspects.size === 0 || suspects.has(issue));
    const alone = [...new Set([...((0,_train_train_record_js__WEBPACK_IMPORTED_MODULE_1__/* .trainOf */ .kh)(input).alone ?? []), ...blamed.map((passenger) => passenger.oid)])].slice(-1000);
    const ending = `${why}: ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_4__/* .numbers */ .nL)(blamed.map(({ issue }) => issue))} ${blamed.length === 1 ? 'boards' : 'board'} alone`;
    return (0,_end_bundle_js__WEBPACK_IMPORTED_MODULE_3__/* .endWrite */ .lE)(input, bundle, { ending, train: { alone, lastDeparture: undefined } });
};


/***/ }),

/***/ 88385:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _F: () => (/* binding */ afterShown),
  x_: () => (/* binding */ nothingOwed),
  OY: () => (/* binding */ owedEffects)
});

// UNUSED EXPORTS: commentOf

// EXTERNAL MODULE: ./packages/core/build/fleet/trust.js
var trust = __webpack_require__(94147);
// EXTERNAL MODULE: ./packages/core/build/records/labels.js
var labels = __webpack_require__(32336);
// EXTERNAL MODULE: ./packages/core/build/records/modifiers.js
var modifiers = __webpack_require__(33525);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/core/build/records/said-schema.js
var said_schema = __webpack_require__(63332);
// EXTERNAL MODULE: ./packages/core/build/records/split-state.js
var split_state = __webpack_require__(84515);
// EXTERNAL MODULE: ./packages/core/build/records/revert-record.js
var revert_record = __webpack_require__(28675);
// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js + 2 modules
var texts_neutralise = __webpack_require__(92777);
;// CONCATENATED MODULE: ./packages/core/build/texts/part-issue.js
// Title and body of the issue that a part becomes. The words are an agent's, made harmless when they were proposed, and a person has
// accepted them.


/** ` (waits for part 1, part 3)` */
const waitsText = ({ waitsFor }) => waitsFor.length === 0 ? '' : ` (waits for ${waitsFor.map((place) => `part ${place}`).join(', ')})`;
const quotedPart = ({ body = '' }) => body === '' ? '> (no text)' : body.replace(/^/gm, '> ').replace(/ $/gm, '');
/** Begins the body of the issue, which is found by it when no record names the issue. */
const partMarker = ({ attempt }, place) => hiddenMarker(`part ${attempt} ${place}`);
/** `place` counts from 1; `issue` is the one that was split. */
const renderPart = (split, { issue, place }) => {
    const part = split.parts[place - 1];
    if (part === undefined)
        throw new Error(`#${issue} has no part ${place}`);
    const about = `Part ${place} of ${split.parts.length} of #${issue}${waitsText(part)}, proposed by an agent and accepted by ${mention(split.by).trim() || neutralise(split.by, 60)}. ` +
        `No agent works on it before a person sets \`${stateLabels.ready}\`.`;
    return { title: part.title, body: `${[partMarker(split, place), about, quotedPart(part)].join('\n\n')}\n` };
};

;// CONCATENATED MODULE: ./packages/core/build/texts/said-comment.js
// Renders the comment with words to people: an agent's question, its reason why there is nothing to do, the parts that it proposes,
// or that all parts are merged. It is a new comment, because people are notified of new ones alone, and it mentions the person who
// asked for the work.





const openings = {
    question: 'asks a question before it can go on:',
    'nothing-to-do': 'found nothing to do, and says why:',
    split: 'proposes to split this issue, and says why:',
};
const remedies = {
    question: `Answer with a comment that begins with \`/answer\`; that also makes the issue ready. Or comment as you like, and set \`${names/* stateLabels */.dE.ready}\`.`,
    'nothing-to-do': `Close the issue if you agree. Otherwise say what is missing with a comment that begins with \`/answer\`; that also makes the issue ready.`,
    split: `Nothing is made yet. \`/accept\` in a new comment makes the parts, as sub-issues of this one and without \`${names/* stateLabels */.dE.ready}\`: you set it on each when an agent should work on it. ` +
        'This issue waits for them and is closed when all are merged. To have it done differently, say how with a comment that begins with `/answer`; that makes this issue ready for another attempt.',
};
const renderSaid = (said, facts) => `${[(0,names/* saidMarker */.Qe)((0,said_schema/* saidKey */.BP)(said)), ...(said.kind === 'parts-merged' ? mergedText(said, facts) : agentText(said, said.kind, facts))].join('\n\n')}\n`;
const agentText = (said, kind, { attempts }) => {
    const agent = attempts.find(({ id }) => id === said.attempt)?.agent;
    const who = agent === undefined ? 'The agent' : `Agent ${agent}`;
    const words = (0,texts_neutralise/* quoteUntrusted */.X0)(said.words, { maxLines: 40, maxChars: 5000 }) || '> (it gave no words)';
    return [`${(0,texts_neutralise/* mention */.lE)(said.to)}${who} ${openings[kind]}`, words, ...(said.parts ?? []).map(proposed), remedyOf(said, kind)];
};
const remedyOf = ({ trouble }, kind) => trouble === undefined
    ? remedies[kind]
    : `The proposal cannot be accepted: ${(0,texts_neutralise/* neutraliseSentence */.y3)(trouble, 500)}. Nothing was made. ${remedies.question}`;
const proposed = (part, index) => `**Part ${index + 1}: ${part.title}**${waitsText(part)}\n\n${quotedPart(part)}`;
const mergedText = ({ to }, { split }) => {
    const made = (split?.parts ?? []).flatMap((part) => part.made?.issue ?? []);
    return [`${(0,texts_neutralise/* mention */.lE)(to)}All parts of this issue are done: ${(0,amounts/* numbers */.nL)(made)}. With them this issue is done as well, and is closed.`];
};

// EXTERNAL MODULE: ./packages/core/build/texts/work-words.js
var work_words = __webpack_require__(4884);
// EXTERNAL MODULE: ./packages/core/build/texts/times.js
var times = __webpack_require__(33763);
// EXTERNAL MODULE: ./packages/core/build/records/outcomes.js
var outcomes = __webpack_require__(21490);
// EXTERNAL MODULE: ./packages/core/build/records/states.js
var states = __webpack_require__(36113);
// EXTERNAL MODULE: ./packages/core/build/records/transitions.js
var transitions = __webpack_require__(35867);
// EXTERNAL MODULE: ./packages/core/build/fleet/budgets.js
var budgets = __webpack_require__(97443);
;// CONCATENATED MODULE: ./packages/core/build/texts/todo-words.js



/** Edits of the comment for the lists of one attempt. With the claim's, the job's and the ending's these are six. */
const maximumTodoEdits = 3;
const letters = { pending: 'p', 'in-progress': 'i', completed: 'c' };
const statuses = { p: 'pending', i: 'in-progress', c: 'completed' };
const underWay = ' (under way)';
const entryChars = 120;
/** Empty where there is no list, and once its attempt is over or has ended its work. */
const todoWords = ({ state, claim }, shown) => {
    if (shown === undefined || state !== 'assigned' || claim?.id !== shown.list.attempt || claim.delay !== undefined)
        return '';
    const { list, place, at, edits } = shown;
    const { attempt, entries, total, done } = list;
    const states = entries.map(({ status }) => letters[status]).join('');
    const more = total > entries.length ? [`- … and ${total - entries.length} more`] : [];
    return [
        (0,names/* hiddenMarker */.z0)(`todo ${attempt} ${place} ${edits} ${at} ${done}/${total} ${states}`),
        `Its own todo list at ${(0,times/* dateTime */.K)(at)}, ${done} of ${total} done:`,
        [...lines(list), ...more].join('\n'),
    ].join('\n\n');
};
const lines = ({ entries }) => entries.map(({ text, status }) => {
    const words = (0,texts_neutralise/* neutralise */.$0)(text, entryChars) || '(no words)';
    return `- [${status === 'completed' ? 'x' : ' '}] ${words}${status === 'in-progress' ? underWay : ''}`;
});
const markPattern = (0,names/* hiddenMarker */.z0)(String.raw `todo (\S{1,60}) ([1-9]\d{0,3}) (\d{1,2}) (\d{4}-\d\d-\d\dT[\d:.]{8,12}Z) (\d{1,6})\/(\d{1,6}) ([pic]{1,30})`);
const pattern = new RegExp(String.raw `^${markPattern}\n\n[^\n]*\n\n((?:- \[[ x]\] [^\n]*(?:\n|$))+)`, 'm');
/** The list of this attempt that a comment shows; undefined: none. */
const readShownTodo = (body, attempt) => {
    const [, of, place, edits, at = '', done, total, states = '', text = ''] = pattern.exec(body.replace(/\r\n/g, '\n')) ?? [];
    if (of !== attempt || Number.isNaN(Date.parse(at)))
        return undefined;
    const rows = text.trimEnd().split('\n');
    if (rows.length !== states.length)
        return undefined;
    const entries = rows.map((row, index) => {
        const status = statuses[states.charAt(index)] ?? 'pending';
        const words = row.slice('- [x] '.length);
        return { text: status === 'in-progress' && words.endsWith(underWay) ? words.slice(0, -underWay.length) : words, status };
    });
    const list = { v: 1, attempt, entries, total: Number(total), done: Number(done) };
    return { list, place: Number(place), at, edits: Number(edits) };
};
/** Returns the list that the comment shows next: the same one while nothing that people see has changed, or when its edits are used up. */
const nextTodo = (shown, found) => {
    if (found === undefined)
        return shown;
    if (shown === undefined)
        return { ...found, edits: 1 };
    if (shown.edits >= maximumTodoEdits || found.place <= shown.place || isSame(shown.list, found.list))
        return shown;
    return { ...found, edits: shown.edits + 1 };
};
const isSame = (a, b) => a.total === b.total && a.done === b.done && lines(a).join('\n') === lines(b).join('\n');

;// CONCATENATED MODULE: ./packages/core/build/texts/status-comment.js
// Renders the status comment of an issue from its record and its train's stop, and nothing else (no clock, no labels), so that it
// changes only when one of them does.











const maximumRows = 20;
/** Length of an attempt's sentence in the table. */
const detailChars = 300;
const renderStatusComment = (record, links) => {
    const told = [
        (0,work_words/* placeOfWork */.ae)(record, links),
        todoWords(record, links.todo),
        detail(record),
        obstacle(record),
        standstill(record, links),
        refusal(record),
        feedback(record, links),
    ];
    const ignored = (0,texts_neutralise/* neutraliseSentence */.y3)(record.ignoredBudget ?? '', 500);
    const parts = [
        headline(record, links),
        ...told,
        budget(record),
        ignored,
        ...(0,work_words/* workWords */.d8)(record),
        attempts(record, links),
        evictions(record),
    ];
    return `${[names/* statusCommentMarker */.CF, ...parts.filter((part) => part !== '')].join('\n\n')}\n`;
};
const runLink = (runId, { repositoryUrl, runAttempt = 1 }) => `[run ${runId}](${repositoryUrl}/actions/runs/${runId}${runAttempt === 1 ? '' : `/attempts/${runAttempt}`})`;
const transcriptLink = ({ runId, transcript }, { repositoryUrl }) => transcript === undefined ? '' : `, [transcript](${repositoryUrl}/actions/runs/${runId}/artifacts/${transcript})`;
const headline = (record, links) => {
    const since = (0,times/* dateTime */.K)(record.since);
    const { claim, landed, flight: bundle } = record;
    switch (record.state) {
        case 'ready':
            if ((0,split_state/* waitsForParts */.Iu)(record))
                return splitLine(record);
            return `**Ready** since ${since}${record.waits === undefined ? ': waits for an agent.' : `. ${waiting(record)}`}`;
        case 'assigned':
            if (claim?.delay !== undefined)
                return delayed(claim, { since: claim.delay, links });
            return claim === undefined
                ? ''
                : `**Assigned** to agent ${claim.agent} since ${since} (attempt ${record.attempts.length + 1}, ${runLink(claim.runId, { ...links, runAttempt: claim.runAttempt })}), asked for by ${(0,texts_neutralise/* neutralise */.$0)(claim.actor, 60)}.`;
        case 'landed':
            return `**Landed** ${since}: \`${landed?.oid.slice(0, 10) ?? ''}\` on \`${(0,names/* issueBranch */.sL)(record.issue)}\`${changes(record)}. ${waiting(record) ?? `It waits for the next train to \`${inCode(record.base)}\`.`}`;
        case 'bundled':
            return aboard(record, links);
        case 'merged':
            return `**Merged** ${since} into \`${inCode(record.base)}\`${bundle?.pr === undefined ? '' : ` in #${bundle.pr}`}${mergeCommit(record, links)}${changes(record)}.`;
        case 'needs-human':
            return `**Needs a human** since ${since}.`;
        case 'withdrawn':
            if (record.said?.kind === 'parts-merged')
                return `**Done** ${since}: all parts that it was split into are done, ${partNumbers(record)}.`;
            return `**Withdrawn** ${since}: no agent works on it. Set \`${names/* stateLabels */.dE.ready}\` on the open issue to ask again.`;
    }
};
/** Undefined when nothing is known that keeps it. */
const waiting = ({ waits }) => waits === undefined ? undefined : `It waits: ${(0,texts_neutralise/* neutraliseSentence */.y3)(waits.why, 2000).replace(/[.…]?$/, '.')}`;
const aboard = ({ base, since, flight: bundle }, links) => {
    const pull = bundle?.pr === undefined ? '' : `, pull request #${bundle.pr},`;
    const ci = bundle?.run === undefined ? '' : ` The first CI run is [${bundle.run}](${links.repositoryUrl}/actions/runs/${bundle.run}).`;
    return (`**Aboard bundle ${inCode(bundle?.id ?? '')}**${pull} for \`${inCode(base)}\` since ${(0,times/* dateTime */.K)(since)}: its work is tested together with ` +
        `everything else aboard. Once that passes, it is merged and this issue is closed.${ci}`);
};
const mergeCommit = ({ flight: bundle }, { repositoryUrl }) => bundle?.merge === undefined ? '' : ` as [\`${bundle.merge.slice(0, 10)}\`](${repositoryUrl}/commit/${bundle.merge})`;
const partNumbers = ({ split }) => (0,amounts/* numbers */.nL)((split?.parts ?? []).flatMap(({ made }) => made?.issue ?? []));
const splitLine = (record) => record.split?.made === undefined
    ? `**Split** ${(0,times/* dateTime */.K)(record.since)}: its parts are being made.`
    : `**Split** ${(0,times/* dateTime */.K)(record.since)} into ${partNumbers(record)}. This issue waits until all of them are merged, and is closed then. Set \`${names/* stateLabels */.dE.ready}\` on each part that an agent should work on.`;
/** Branch names inside a code span. */
const inCode = (text) => (0,texts_neutralise/* neutralise */.$0)(text, 200);
/** It stays the same while one landing after the other is tried. */
const delayed = ({ id, agent, runId, runAttempt, ended }, { since, links }) => `**Its work has not landed yet** (${(0,times/* dateTime */.K)(since.at)}): ${(0,texts_neutralise/* neutraliseSentence */.y3)(since.why, 1000).replace(/[.…]?$/, '.')} ` +
    `The work is the artifact \`${(0,names/* artifactName */.Cs)(id)}\` of ${runLink(runId, { ...links, runAttempt })}, and agent ${agent} is free again. Landing is tried again` +
    `${since.notBefore === undefined ? ' by the next run' : ` after ${(0,times/* dateTime */.K)(since.notBefore)}`}, for as long as the artifact is there. ${ended === undefined ? 'Nobody has to do anything.' : `Then the issue is withdrawn, because ${ended}; the work stays on its branch.`}`;
const changes = ({ landed }) => {
    if (landed === undefined || landed.files === 0)
        return '';
    return `, ${(0,amounts/* plural */.LS)(landed.files, 'file')} (+${landed.additions} −${landed.deletions})`;
};
const detail = (record) => {
    if (record.state === 'needs-human')
        return record.question === undefined ? '' : `> ${(0,texts_neutralise/* neutraliseSentence */.y3)(record.question, 2000)}`;
    const { landed, behind } = record;
    if (record.state === 'merged' && behind !== undefined)
        return `Somebody pushed \`${behind.slice(0, 10)}\` to \`${(0,names/* issueBranch */.sL)(record.issue)}\` while its work was aboard. That commit is **not** on \`${inCode(record.base)}\`, and the branch stays: open a pull request from it, or reopen the issue and set \`${names/* stateLabels */.dE.ready}\`.`;
    if (landed?.pushedAfter !== undefined)
        return `A person pushed to the branch after \`${landed.pushedAfter.slice(0, 10)}\` had landed; its new commits passed landing's checks.`;
    if (record.state === 'ready' && record.notBefore !== undefined)
        return `The next attempt starts by itself, not before ${(0,times/* dateTime */.K)(record.notBefore)}.`;
    return '';
};
const obstacle = ({ state, obstacle: text }) => text === undefined || state !== 'ready'
    ? ''
    : `No agent starts yet: ${(0,texts_neutralise/* neutraliseSentence */.y3)(text, 2000).replace(/[.…]?$/, '.')} Once that is mended, an agent starts by itself.`;
/** Work that has landed or is aboard waits for it. */
const standstill = ({ state, base }, { standstill: why }) => why === undefined || !(0,states/* stateFacts */.T$)(state).isWithTrain
    ? ''
    : `The train to \`${inCode(base)}\` stands still: ${(0,texts_neutralise/* neutraliseSentence */.y3)(why, 2000)}`;
const refusal = ({ refusal: said }) => said === undefined ? '' : `Not started: ${(0,texts_neutralise/* neutraliseSentence */.y3)(said.reason, 500)}.`;
const feedback = (record, links) => {
    const { feedback: why, state } = record;
    if (why === undefined || (0,states/* stateFacts */.T$)(state).isOver || (0,states/* stateFacts */.T$)(state).isWithTrain)
        return '';
    const next = `${state === 'assigned' ? 'This' : 'The next'} attempt is told:`;
    if (why.kind === 'attempt' && why.before !== undefined)
        return `${feedback({ ...record, feedback: why.before }, links)} And the last attempt ended as "${outcomes/* outcomes */.KI[why.outcome].text}".`;
    if (why.kind === 'ci')
        return `${next} ${(0,work_words/* failedCheck */.WU)(why, links)}`;
    if (why.kind === 'attempt')
        return `${next} the last attempt ended as "${outcomes/* outcomes */.KI[why.outcome].text}".`;
    if (why.kind === 'person') {
        const taken = why.asked === true ? 'asked for changes of its work' : 'took its work off a train';
        const count = why.comments?.length ?? 0;
        const lines = count === 0 ? '' : `, with ${(0,amounts/* plural */.LS)(count, 'comment')} on its lines`;
        const what = why.did === 'evicted' ? `${taken}${lines}` : 'had its merged work taken back';
        return `${next} ${(0,texts_neutralise/* neutralise */.$0)(why.by, 60)} ${what}${why.words === '' ? '.' : `, and wrote: ${(0,texts_neutralise/* neutralise */.$0)(why.words, 300)}`}`;
    }
    const rival = why.rival === null ? 'the base branch' : `#${why.rival}`;
    const files = why.files.slice(0, 10).map((file) => `\`${(0,texts_neutralise/* neutralise */.$0)(file, 120)}\``);
    const more = why.files.length > files.length ? ` and ${why.files.length - files.length} more` : '';
    return `${next} it conflicts with ${rival}${files.length === 0 ? '' : ` in ${files.join(', ')}${more}`}.`;
};
/** A lost ledger is made again from it. */
const budget = ({ budget: said }) => said === undefined
    ? ''
    : `All attempts together may cost ${(0,amounts/* dollars */.E9)(said.usd)}, by /budget of ${(0,texts_neutralise/* neutralise */.$0)(said.by, 60)} (${(0,times/* dateTime */.K)(said.at)}).`;
const attempts = (record, links) => {
    const all = record.attempts;
    if (all.length === 0)
        return '';
    const shown = all.slice(-maximumRows);
    const first = all.length - shown.length;
    const row = (attempt, index) => `| ${first + index + 1} | ${attempt.agent} | ${outcomes/* outcomes */.KI[attempt.outcome].text} | ${(0,amounts/* costText */.rs)(attempt)} | ${attempt.commits} | ${runLink(attempt.runId, links)}${transcriptLink(attempt, links)} | ${(0,texts_neutralise/* neutraliseSentence */.y3)(attempt.detail, detailChars)} |`;
    const total = all.reduce((sum, attempt) => sum + attempt.costUsd, 0);
    const asked = (0,transitions/* attemptsSinceAsked */.XZ)(record).length;
    const again = record.attemptsBefore === undefined || record.attemptsBefore === 0 ? '' : `, ${asked} of them since it was last asked for`;
    return [
        `${(0,amounts/* plural */.LS)(all.length, 'attempt')}${again}, ${(0,amounts/* costText */.rs)({ costUsd: total, costIsLeast: all.some(({ costIsLeast }) => costIsLeast === true) })} in all.`,
        '',
        '| attempt | agent | outcome | cost | commits | run | |',
        '|---|---|---|---|---|---|---|',
        ...(first > 0 ? [`| … | | | | | | ${first} earlier |`] : []),
        ...shown.map(row),
        ...wholeDetail(all),
        ...verifyOutput(all),
        ...spent(record),
    ].join('\n');
};
/** Returns the last attempt's sentence under the table when it is too long for it: it names the work that did not come along. */
const wholeDetail = (all) => {
    const last = all.at(-1);
    if (last === undefined || last.detail.length <= detailChars)
        return [];
    return ['', `Attempt ${all.length}: ${(0,texts_neutralise/* neutraliseSentence */.y3)(last.detail, 2000)}`];
};
/** From 80 % of its dollars on. */
const spent = (record) => {
    const text = (0,states/* stateFacts */.T$)(record.state).isOver ? undefined : (0,budgets/* budgetWarning */.ac)(record);
    return text === undefined ? [] : ['', text];
};
/** Returns the end of what the failing command of the last attempt wrote. */
const verifyOutput = (all) => {
    const { command = 'verify', excerpt = '', result } = all.at(-1)?.verify ?? {};
    if (result !== 'failing' || excerpt.trim() === '')
        return [];
    const quoted = (0,work_words/* quoteEnd */.sV)(excerpt);
    return quoted === '' ? [] : ['', `The end of what \`${(0,texts_neutralise/* neutralise */.$0)(command, 100)}\` wrote in attempt ${all.length}:`, '', quoted];
};
const evictions = ({ evictions: taken }) => {
    if (taken.length === 0)
        return '';
    const lines = taken.slice(-maximumRows).map(({ flight: bundle, at, reason }) => {
        const what = bundle === '' ? 'Not aboard' : `Left behind by bundle ${inCode(bundle)}`;
        return `- ${what} (${(0,times/* dateTime */.K)(at)}): ${(0,texts_neutralise/* neutraliseSentence */.y3)(reason, 500)}`;
    });
    return lines.join('\n');
};

;// CONCATENATED MODULE: ./packages/core/build/records/project.js










/** Undefined when the issue shows its record already. */
const projectIssue = (projection) => {
    const { view, record } = projection;
    const wanted = wantedLabels(projection);
    if (wanted === undefined)
        return undefined;
    const addLabels = wanted.filter((label) => !view.labels.includes(label));
    const removeLabels = view.labels.filter((label) => (0,labels/* isProjectedLabel */.dd)(label) && !wanted.includes(label));
    const comment = commentEdit(projection);
    const close = view.open && (record?.state === 'merged' || (record !== undefined && (0,split_state/* isEnding */.yp)(record)));
    const reopen = record !== undefined && (0,revert_record/* awaitsReopening */.Jw)(record, view);
    const say = wordsToSay(projection);
    const copies = record === undefined ? [] : (projection.comment?.copies ?? []);
    const isShown = addLabels.length + removeLabels.length + copies.length === 0 && comment === undefined && say === undefined;
    if (isShown && !close && !reopen)
        return undefined;
    const edits = {
        ...{ addLabels, removeLabels, comment, close },
        ...(copies.length === 0 ? {} : { deleteComments: copies }),
        ...(say === undefined ? {} : { say }),
        ...(reopen ? { reopen } : {}),
    };
    return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, ...edits };
};
/** Says on an issue that its record cannot be read. Its labels stay, because the record may be rebuilt from them. */
const projectBroken = (view, projection) => {
    const body = renderBrokenComment(projection.broken);
    const isMute = view.isLocked === true && projection.comment === undefined;
    if (!view.open || isMute || (projection.comment !== undefined && sameText(projection.comment.body, body)))
        return undefined;
    const comment = { id: projection.comment?.id ?? null, body };
    return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, addLabels: [], removeLabels: [], comment, close: false };
};
/** An issue with a ready label and no record loses labels that contradict it. Other issues without a record are not ours. */
const wantedLabels = ({ view, record, jobRunning }) => {
    if (record !== undefined)
        return (0,labels/* labelsFor */.dS)(record, { jobRunning });
    return view.open && (0,labels/* observeState */.ie)(view.labels) === 'ready' ? [names/* stateLabels */.dE.ready] : undefined;
};
/** Said once: the record or the issue itself shows whether it was. */
const wordsToSay = ({ view, record, shownWords }) => {
    const said = record?.said;
    if (record === undefined || view.isLocked === true || said === undefined || said.isShown === true || shownWords === undefined)
        return undefined;
    return shownWords.has((0,said_schema/* saidKey */.BP)(said)) ? undefined : renderSaid(said, record);
};
const commentEdit = ({ view, record, comment, run, ledger, job, todo }) => {
    if (record === undefined)
        return undefined;
    // The record knows a comment that was not found: a person deleted it, or it was not read. No second one is made.
    if (comment === undefined && record.statusComment !== undefined)
        return undefined;
    const standstill = ledger?.trains.get(record.base)?.record.stopped?.reason;
    const body = renderStatusComment(record, {
        repositoryUrl: run.repositoryUrl,
        standstill,
        job: job ?? shownJob(record, comment),
        todo: nextTodo(shownTodo(record, comment), todo),
    });
    if (comment === undefined)
        return view.isLocked === true ? undefined : { id: null, body };
    return sameText(comment.body, body) ? undefined : { id: comment.id, body };
};
const shownJob = ({ claim }, comment) => claim === undefined || comment === undefined ? undefined : (0,work_words/* jobInComment */.Y3)(comment.body, claim.runId);
const shownTodo = ({ claim }, comment) => claim === undefined || comment === undefined ? undefined : readShownTodo(comment.body, claim.id);
/** GitHub may return a body with other line ends, or without the last one. */
const sameText = (a, b) => a === b || a.replace(/\r\n/g, '\n').trimEnd() === b.trimEnd();

;// CONCATENATED MODULE: ./packages/core/build/effects/show.js




const commentOf = ({ comments }, record) => comments.get(record.statusComment ?? '') ?? comments.get(record.nodeId);
const nothingOwed = { issues: new Set(), wake: undefined };
/**
 * Brings these issues to what their records say, and wakes the fleet when an issue is in line. Comments are edited only;
 * the fleet's tick creates them.
 */
const owedEffects = (snapshot, { issues, wake }) => {
    const shown = [...issues].flatMap((issue) => showIssue(snapshot, issue) ?? []);
    const lined = wake !== undefined && isAnyoneInLine(afterShown(snapshot, shown));
    return [...shown, ...(lined ? [{ kind: 'wake', why: wake }] : [])];
};
/** Undefined when the issue is up to date, or not in the snapshot. */
const showIssue = (snapshot, issue) => {
    const record = snapshot.ledger.issues.get(issue)?.record;
    const view = snapshot.issues.find((one) => one.number === issue);
    if (record === undefined || view === undefined)
        return undefined;
    const { run, ledger } = snapshot;
    const effect = projectIssue({ view, record, jobRunning: false, comment: commentOf(snapshot, record), run, ledger });
    if (effect === undefined || effect.comment?.id !== null)
        return effect;
    const nothing = effect.addLabels.length + effect.removeLabels.length === 0 && !effect.close && effect.reopen !== true;
    return nothing ? undefined : { ...effect, comment: undefined };
};
/** True when the fleet could give an issue to an agent. It might start one that the snapshot does not list. */
const isAnyoneInLine = ({ issues, ledger, unlisted = 0 }) => unlisted > 0 ||
    issues.some((view) => {
        const record = ledger.issues.get(view.number)?.record;
        const ready = record === undefined ? (0,labels/* observeState */.ie)(view.labels) === 'ready' : record.state === 'ready';
        return view.open && ready && (0,modifiers/* keptBy */.mA)((0,labels/* modifiersOf */.m8)(view.labels), 'agents') === undefined && !(0,trust/* isRefused */.H0)(view, record);
    });
/** The snapshot after these effects were applied. */
const afterShown = (snapshot, shown) => {
    const byIssue = new Map(shown.map((effect) => [effect.issue, effect]));
    const issues = snapshot.issues.map((view) => {
        const effect = byIssue.get(view.number);
        if (effect === undefined)
            return view;
        const labels = [...view.labels.filter((label) => !effect.removeLabels.includes(label)), ...effect.addLabels];
        return { ...view, labels, open: (view.open || effect.reopen === true) && !effect.close };
    });
    const edits = shown.flatMap(({ comment }) => comment === undefined || comment.id === null ? [] : [[comment.id, { id: comment.id, body: comment.body }]]);
    return { ...snapshot, issues, comments: new Map([...snapshot.comments, ...edits]) };
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

/***/ 35619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ flakeRate),
/* harmony export */   G3: () => (/* binding */ culpritRate),
/* harmony export */   ZF: () => (/* binding */ adaptedSize),
/* harmony export */   y4: () => (/* binding */ runawayUntil)
/* harmony export */ });
/* unused harmony export payingSize */
/* harmony import */ var _fleet_backoff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22421);
// Estimates from a train's record: the chance that a passenger is a culprit, the chance that CI is red for no reason, and
// the bundle size that pays. Only bundles that ended are counted, so a new repository assumes little and learns quickly.

/** Added to every count, so that a short record does not decide alone: half a culprit in a hundred passengers. */
const assumed = { culprits: 0.5, passengers: 100 };
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
/** Number of remembered passengers that CI decided about, and how many of them were culprits. */
const countedPassengers = ({ history }) => {
    const culprits = sum(history.map((bundle) => bundle.culprits ?? 0));
    return { culprits, passengers: culprits + sum(history.map((bundle) => bundle.landed.length)) };
};
/** Chance that one passenger among `aboard` is a culprit. Until the first culprit is seen, a bundle is expected to be good. */
const culpritRate = (train, aboard) => {
    const { culprits, passengers } = countedPassengers(train);
    const rate = (culprits + assumed.culprits) / (passengers + assumed.passengers);
    return culprits === 0 ? Math.min(rate, 0.5 / Math.max(1, aboard)) : Math.min(rate, 0.95);
};
/** Chance that a tree without a culprit is red. An empty record counts as one flake in fifty runs. */
const flakeRate = (train) => {
    const flakes = train.flakes ?? 0;
    return { rate: Math.min(0.3, (flakes + 1) / ((train.greens ?? 0) + flakes + 50)), known: flakes > 0 };
};
/** Bundle size with the fewest CI runs per passenger, by culprit rate, as simulated. */
const paying = [
    [0.01, 64],
    [0.02, 24],
    [0.05, 12],
    [0.1, 4],
    [0.38, 1],
];
/** Returns the bundle size that pays at this culprit rate, interpolated between the simulated sizes on logarithmic scales. */
const payingSize = (rate) => {
    const above = paying.findIndex(([limit]) => rate <= limit);
    if (above === -1)
        return 1;
    const [high, small] = paying[above] ?? [0.38, 1];
    const before = paying[above - 1];
    if (before === undefined)
        return Math.floor((small * high) / Math.max(rate, 1e-6));
    const [low, large] = before;
    const share = Math.log(rate / low) / Math.log(high / low);
    return Math.max(1, Math.round(large * (small / large) ** share));
};
/** Maximum number of CI runs in a row without a landing or a culprit, before the train pauses for a day. */
const maximumFruitlessRuns = 100;
const pauseMinutes = 24 * 60;
/** Returns the end of the pause when too many CI runs in a row led nowhere; undefined when there is no pause. */
const runawayUntil = ({ history }) => {
    const fruitful = history.findIndex((bundle) => bundle.landed.length > 0 || (bundle.culprits ?? 0) > 0);
    const fruitless = fruitful === -1 ? history : history.slice(0, fruitful);
    const runs = sum(fruitless.map((bundle) => bundle.ciRuns));
    const newest = fruitless[0];
    return newest === undefined || runs < maximumFruitlessRuns ? undefined : { until: (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_0__/* .minutesAfter */ ._m)(newest.endedAt, pauseMinutes), runs };
};
/** Maximum number of passengers of the next bundle. There is a limit only while the newest decided bundle had a culprit. */
const adaptedSize = (train) => {
    const newest = train.history.find((bundle) => bundle.landed.length > 0 || (bundle.culprits ?? 0) > 0);
    if (newest === undefined || (newest.culprits ?? 0) === 0)
        return Number.POSITIVE_INFINITY;
    return payingSize(culpritRate(train, 1));
};


/***/ }),

/***/ 68687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C6: () => (/* binding */ firstCulprit),
/* harmony export */   _I: () => (/* binding */ cuts),
/* harmony export */   rd: () => (/* binding */ mass)
/* harmony export */ });
// Computes the probability of each place of the first culprit in a bundle, and the prefixes that split these
// probabilities best. Only the passengers' own chances and CI's answers are used, so every machine plans the same trials.
const firstCulprit = ({ chances, green, reds, flakeRate }) => {
    const at = Array.from({ length: green + 1 }, () => 0);
    let innocentSoFar = 1;
    for (let position = green + 1; position <= chances.length; position += 1) {
        // Every red run of a prefix that ends before the first culprit was a flake.
        innocentSoFar *= flakeRate ** (reds.get(position - 1) ?? 0);
        const chance = chances[position - 1] ?? 0;
        at.push(innocentSoFar * chance);
        innocentSoFar *= 1 - chance;
    }
    const none = innocentSoFar * flakeRate ** (reds.get(chances.length) ?? 0);
    const total = none + at.reduce((sum, weight) => sum + weight, 0);
    return { at: at.map((weight) => weight / total), none: none / total };
};
/** Returns the probability that the first culprit stands in (after, upTo]. */
const mass = (posterior, after, upTo) => {
    let sum = 0;
    for (let position = after + 1; position <= upTo; position += 1)
        sum += posterior.at[position] ?? 0;
    return sum;
};
/**
 * Returns at most `width` sizes in (after, upTo] that split `whole` (the mass of (after, upTo] and of everything beyond)
 * as evenly as possible. A single size is the one nearest to the half. Of several, each takes an equal share of the rest.
 */
const cuts = (posterior, { after, upTo, whole, width }) => {
    const sizes = upTo - after;
    if (sizes <= width)
        return Array.from({ length: sizes }, (_, index) => after + 1 + index);
    if (width === 1)
        return [nearestHalf(posterior, { after, upTo, whole })];
    const found = [];
    let last = after;
    let left = whole;
    for (let cut = 0; cut < width; cut += 1) {
        const share = (left / (width - cut + 1)) * (1 - 1e-9);
        // Leave room for the cuts after this one.
        const latest = upTo - (width - cut - 1);
        let size = last + 1;
        let taken = posterior.at[size] ?? 0;
        while (taken < share && size < latest) {
            size += 1;
            taken += posterior.at[size] ?? 0;
        }
        found.push(size);
        last = size;
        left -= taken;
    }
    return found;
};
/** Prefers the larger of two sizes that are about equally near: more of the bundle lands when it is green. */
const nearestHalf = (posterior, { after, upTo, whole }) => {
    const half = whole / 2;
    let below = 0;
    for (let size = after + 1; size <= upTo; size += 1) {
        const upToHere = below + (posterior.at[size] ?? 0);
        if (upToHere >= half)
            return size > after + 1 && half - below < upToHere - half - 0.01 * whole ? size - 1 : size;
        below = upToHere;
    }
    return upTo;
};


/***/ }),

/***/ 71407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VJ: () => (/* binding */ isImplied),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   io: () => (/* binding */ nextTrial)
/* harmony export */ });
/* harmony import */ var _search_posterior_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68687);

/** Assumed when nothing is known about flakes: a record without flakes does not prove that there are none. */
const unknownFlakes = { rate: 0.02, known: false };
/** A passenger is evicted only when the chance of a flake is below this. */
const maximumDoubt = 0.005;
/** Above this chance of a flake, the search waits for the rerun; below it, both run at the same time. */
const likelyFlake = 0.25;
/** A tree that was green once is green; its red runs were flakes. */
const verdictOf = (evidence) => {
    if (evidence === undefined)
        return undefined;
    if (evidence.greens > 0)
        return 'green';
    return evidence.reds > 0 ? 'red' : undefined;
};
const standingOf = ({ trees, evidence }) => {
    const about = trees.map((tree) => evidence.get(tree));
    const green = Math.max(0, about.findLastIndex((one) => verdictOf(one) === 'green'));
    const reds = new Map(about.flatMap((one, size) => (size > green && verdictOf(one) === 'red' ? [[size, one?.reds ?? 0]] : [])));
    return { size: trees.length - 1, green, red: [...reds.keys()][0], reds, base: about[0] };
};
/** True when the verdict of this prefix follows from another one: it is larger than a red prefix, or no larger than a green one. */
const isImplied = (input, size) => {
    const { green, red, base } = standingOf(input);
    if (size === 0)
        return green > 0 || verdictOf(base) === 'green';
    return size <= green || (red !== undefined && size > red);
};
/** Answers for every bundle with a passenger; throws on a bundle without one, which is a bug of the caller. */
const nextTrial = (input) => {
    const standing = standingOf(input);
    const { size, green, red, base } = standing;
    if (size < 1)
        throw new Error('a bundle without passengers has nothing to test');
    if (green === size)
        return { kind: 'green' };
    if (green === 0 && verdictOf(base) === 'red') {
        return (base?.reds ?? 0) > 1 ? { kind: 'base-red' } : started(input, [{ size: 0, reason: 'base' }]);
    }
    const flakes = input.flakes ?? unknownFlakes;
    const chances = input.chances ?? Array.from({ length: size }, () => 0.5 / size);
    const posterior = (0,_search_posterior_js__WEBPACK_IMPORTED_MODULE_0__/* .firstCulprit */ .C6)({ chances, green, reds: standing.reds, flakeRate: flakes.rate });
    if (red === green + 1) {
        const trials = proofOf(standing, { posterior, flakes, red });
        if (trials.length === 0)
            return { kind: 'proven', culprit: red };
        if (green === 0 || input.landEarly !== true)
            return started(input, trials.slice(0, Math.max(1, input.width)));
    }
    if (green > 0 && input.landEarly === true)
        return { kind: 'lands', size: green };
    return started(input, red === undefined ? openTrials(input, { standing, posterior }) : splitTrials(input, { standing, posterior, red, flakes }));
};
/**
 * Returns the part of the plan that is not running yet. When something else is running, a verdict has changed the plan,
 * and that round ends first.
 */
const started = (input, plan) => {
    const out = input.out ?? [];
    const sizes = plan.map((trial) => trial.size);
    if (out.some((size) => !sizes.includes(size)))
        return { kind: 'trials', trials: [] };
    return { kind: 'trials', trials: plan.filter((trial) => !out.includes(trial.size)) };
};
const maximumReds = (flakes) => (flakes.known ? 3 : 2);
/** Returns the trials that are missing before the passenger after the green prefix is called a culprit; none when it is proven. */
const proofOf = (standing, { posterior, flakes, red }) => {
    const trials = [];
    const doubt = 1 - (posterior.at[red] ?? 0);
    const seen = standing.reds.get(red) ?? 0;
    const whole = red === standing.size;
    if ((doubt > maximumDoubt || ((flakes.known || whole) && seen < 2)) && seen < maximumReds(flakes)) {
        trials.push({ size: red, reason: whole ? 'rerun' : 'confirm' });
    }
    if (standing.green === 0 && verdictOf(standing.base) === undefined)
        trials.push({ size: 0, reason: 'base' });
    return trials;
};
/** While no prefix is red: tests the whole bundle when it is probably good, else the prefixes that split the probability evenly. */
const openTrials = (input, { standing, posterior }) => {
    const { size, green } = standing;
    if (posterior.none >= 0.5)
        return [{ size, reason: 'first' }];
    return (0,_search_posterior_js__WEBPACK_IMPORTED_MODULE_0__/* .cuts */ ._I)(posterior, { after: green, upTo: size, whole: 1, width: Math.max(1, input.width) }).map((cut) => ({
        size: cut,
        reason: cut === size ? 'first' : 'search',
    }));
};
/** Between a green and a red prefix: tests prefixes that split the range, and repeats the red one when it may be a flake. */
const splitTrials = (input, { standing, posterior, red, flakes }) => {
    const width = Math.max(1, input.width);
    const within = (0,_search_posterior_js__WEBPACK_IMPORTED_MODULE_0__/* .mass */ .rd)(posterior, standing.green, red);
    const doubt = 1 - within;
    const seen = standing.reds.get(red) ?? 0;
    // The whole bundle always runs a second time. A prefix does when a flake would cost the search more than one run.
    const wasted = doubt * (Math.log2(red - standing.green) + 2);
    const worthwhile = wasted >= 1 || (red === standing.size && seen === 1);
    const rerun = worthwhile && seen < maximumReds(flakes) ? [{ size: red, reason: 'rerun' }] : [];
    const room = rerun.length > 0 && doubt >= likelyFlake ? 0 : width - rerun.length;
    if (room === 0)
        return rerun;
    const split = (0,_search_posterior_js__WEBPACK_IMPORTED_MODULE_0__/* .cuts */ ._I)(posterior, { after: standing.green, upTo: red - 1, whole: within, width: room });
    return [...rerun, ...split.map((size) => ({ size, reason: 'search' }))];
};


/***/ }),

/***/ 19968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ namedPaths),
/* harmony export */   j: () => (/* binding */ searchOrder)
/* harmony export */ });
// Estimates each passenger's chance of having made a bundle red, before the search: passengers whose paths the failing log
// names, larger changes, and work that CI has rejected before. Suspicion orders and weighs the search and never evicts.
const maximumPathLength = 300;
const maximumPaths = 100;
/**
 * A word that looks like a path: it has a folder or an extension. The log is hostile text, so it is split into words
 * before any pattern is tried.
 */
const pathLike = /^(?:[^/]*\/.*\w|[\w@+-]{2,}(?:\.[\w-]+){0,5}\.[a-z]{1,5})$/i;
/** Returns the paths that a log names, in the log's order, without leading `./` and `../`. */
const namedPaths = (log) => {
    const words = log.split(/[^\w@.+/\\-]+/).filter((word) => word.length <= maximumPathLength);
    const found = words.map((word) => word
        .replaceAll('\\', '/')
        .replace(/^(?:\.{1,2}\/)+/, '')
        .replace(/[^\w]+$/, ''));
    return [...new Set(found)].filter((word) => pathLike.test(word)).slice(0, maximumPaths);
};
/** Each way in which a changed path explains a failing one, with the probability that such a hint is right. */
const hints = { same: 0.7, sibling: 0.65, folder: 0.35 };
/** `src/train/boarding.test.ts` → `boarding`: the name that a test shares with the code it tests. */
const stemOf = (one) => (one.split('/').at(-1) ?? '')
    .toLowerCase()
    .replace(/\..*$/, '')
    .replace(/^test_|[_-](?:test|spec)s?$/, '');
const folderOf = (one) => one.split('/').slice(0, -1).join('/');
const hintOf = (touched, failing) => {
    // A log may print a path from the root of the runner's machine.
    if (touched === failing || failing.endsWith(`/${touched}`))
        return 'same';
    const stem = stemOf(touched);
    if (stem.length > 2 && stem === stemOf(failing))
        return 'sibling';
    const folder = folderOf(touched);
    return folder !== '' && (folder === folderOf(failing) || folderOf(failing).endsWith(`/${folder}`)) ? 'folder' : undefined;
};
/**
 * Returns all passengers in search order: suspects last, equal ones in boarding order. `rate` is the chance of a passenger
 * about whom nothing is known; it remains the mean.
 */
const searchOrder = (passengers, { failing, rate }) => {
    const pointed = pointing(passengers, failing);
    const weights = passengers.map((facts, index) => weightOf(facts, { pointed: pointed[index] ?? 1, others: passengers.length - 1 }));
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
    const order = passengers.map(({ issue }, index) => ({ issue, chance: chanceOf((rate * (weights[index] ?? 1)) / mean) }));
    return order.sort((a, b) => a.chance - b.chance);
};
/**
 * Rounds to six digits, so that recorded and computed chances compare equal. No chance is 0: a search cannot split
 * passengers without a chance.
 */
const chanceOf = (chance) => Math.max(1e-6, Math.round(Math.min(0.9, chance) * 1e6) / 1e6);
const weightOf = (facts, { pointed, others }) => {
    const size = Math.sqrt(1 + Math.log2(1 + Math.max(0, facts.lines)));
    const before = facts.suspected === undefined ? 1 : odds(Math.min(facts.suspected, 0.95)) * Math.max(1, others);
    return size * (1 + facts.evictions) * pointed * Math.max(1, before);
};
const odds = (probability) => probability / (1 - probability);
/** Returns a factor for each passenger's chance. A hint at few passengers is worth more than a hint at many. */
const pointing = (passengers, failing) => {
    const factors = passengers.map(() => 1);
    for (const one of failing) {
        const found = passengers.map((facts) => bestHint(facts.paths, one));
        for (const kind of Object.keys(hints)) {
            const hit = found.flatMap((hint, index) => (hint === kind ? [index] : []));
            if (hit.length === 0 || hit.length === passengers.length)
                continue;
            const factor = (odds(hints[kind]) * (passengers.length - hit.length)) / hit.length;
            for (const index of hit)
                factors[index] = Math.max(factors[index] ?? 1, factor);
        }
    }
    return factors;
};
const bestHint = (paths, failing) => {
    const found = new Set(paths.map((touched) => hintOf(touched, failing)));
    return Object.keys(hints).find((hint) => found.has(hint));
};


/***/ }),

/***/ 48392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ afterMergeOf),
/* harmony export */   i: () => (/* binding */ afterMergeWrite)
/* harmony export */ });
/* harmony import */ var _train_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70511);

/** The workflows to start once this bundle is merged, after those that wait already; undefined when there are none. */
const afterMergeOf = (input, bundle) => {
    const added = input.config['after-merge'].map((workflow) => ({ flight: bundle, workflow }));
    const all = [...((0,_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input).afterMerge ?? []), ...added].slice(-1000);
    return all.length === 0 ? undefined : all;
};
/** `runId` is undefined when GitHub refused to start the workflow. */
const afterMergeWrite = (input, { bundle, workflow, runId }) => {
    const train = (0,_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainOf */ .kh)(input);
    const left = (train.afterMerge ?? []).filter((one) => one.flight !== bundle || one.workflow !== workflow);
    const started = { workflow, runId: runId ?? 0 };
    const history = train.history.map((one) => one.id === bundle ? { ...one, afterMerge: [...(one.afterMerge ?? []), started].slice(-10) } : one);
    const why = runId === undefined ? `${workflow} was not started after bundle ${bundle}` : `run ${runId} of ${workflow} follows bundle ${bundle}`;
    return (0,_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .trainChange */ .T1)(input, { why, train: { ...train, afterMerge: left.length === 0 ? undefined : left, history } });
};


/***/ }),

/***/ 67467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ planBoarding)
/* harmony export */ });
/* harmony import */ var _search_culprit_rate_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35619);
/* harmony import */ var _fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22421);
/* harmony import */ var _fleet_part_view_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81052);
/* harmony import */ var _records_labels_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32336);
/* harmony import */ var _records_modifiers_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33525);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(10250);
/* harmony import */ var _records_revert_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28675);
/* harmony import */ var _lost_base_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(42071);
/* harmony import */ var _lost_branch_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(86086);









const planBoarding = (input) => {
    const judged = [...input.snapshot.ledger.issues.values()]
        .filter(({ record: { state, base } }) => state === 'landed' && base === input.base)
        .flatMap(({ record }) => (record.landed === undefined ? [] : [judgeLanded({ ...record, landed: record.landed }, input)]));
    const boarders = judged.flatMap((one) => (one.kind === 'boards' ? [one.boarder] : [])).sort(compareBoarders);
    const recordsOf = (kind) => judged.flatMap((one) => (one.kind === kind ? [one.record] : []));
    const [merged, over, emptied] = [recordsOf('merged'), recordsOf('over'), recordsOf('emptied')];
    const gone = judged.flatMap((one) => (one.kind === 'waits' && one.gone !== undefined ? [one.gone] : []));
    const pushed = judged.flatMap((one) => (one.kind === 'waits' && one.pushed !== undefined ? [one.pushed] : []));
    const lost = judged.flatMap((one) => (one.kind === 'waits' && one.lost !== undefined ? [one.lost] : []));
    const { passengers, left } = select(boarders, Math.min(input.config['bundle-cap'], (0,_search_culprit_rate_js__WEBPACK_IMPORTED_MODULE_0__/* .adaptedSize */ .ZF)(input.train)));
    const reasons = [...judged.flatMap((one) => (one.kind === 'waits' ? [one.reason] : [])), ...left];
    const unblockersOnly = passengers.some((boarder) => boarder.unblocker);
    const found = { passengers, merged, over, emptied, gone, pushed, lost, reasons, unblockersOnly };
    if (passengers.length === 0)
        return { ...found, departsAt: undefined, promisedBy: undefined };
    const spacing = input.config['departure-minutes'];
    const atOnce = unblockersOnly || input.force || input.train.lastDeparture === undefined;
    const departsAt = atOnce ? input.snapshot.now : (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .minutesAfter */ ._m)(input.train.lastDeparture ?? input.snapshot.now, spacing);
    return { ...found, departsAt, promisedBy: promiseOf(passengers, input) };
};
const waits = (record, text) => ({ kind: 'waits', reason: { issue: record.issue, text } });
const judgeLanded = (record, input) => {
    const { snapshot, train } = input;
    const { landed } = record;
    if (input.onBase.has(landed.oid) || input.squashedAs.has(landed.oid))
        return { kind: 'merged', record };
    const view = snapshot.issues.find((issue) => issue.number === record.issue);
    if (view === undefined)
        return waits(record, 'left out: the issue is gone');
    if (!view.open && !(0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevert */ .Py)(record))
        return waits(record, 'left out: the issue is closed; reopen it to let its work board');
    if (view.isPartial === true)
        return waits(record, _fleet_part_view_js__WEBPACK_IMPORTED_MODULE_3__/* .partView */ .r);
    const modifiers = (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .modifiersOf */ .m8)(view.labels);
    const kept = (0,_records_modifiers_js__WEBPACK_IMPORTED_MODULE_5__/* .keptBy */ .mA)(modifiers, 'trains');
    if (kept !== undefined)
        return waits(record, `left out: ${_names_js__WEBPACK_IMPORTED_MODULE_6__/* .modifierLabels */ .dl[kept]}; take that label away to let its work board`);
    const bases = (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_4__/* .baseLabelsOf */ .Uu)(view.labels);
    if (bases.some((base) => base !== record.base))
        return waits(record, `left out: it landed for ${record.base}, and its labels now name ${bases.join(', ')}; take that label away to let it board, or comment /evict #${record.issue} to have it done anew`);
    const moved = judgeMovedBranch(record, input) ?? judgeLostBase(record, input);
    if (moved !== undefined)
        return moved;
    if (train.setAside?.includes(landed.oid) === true && !input.force) {
        return waits(record, `left out: a person closed or took over the pull request it was in; comment /depart to let it board again, or /evict #${record.issue} to give it back to an agent`);
    }
    const boarder = {
        record,
        title: view.title,
        unblocker: modifiers.has('unblocker'),
        solo: modifiers.has('solo') || train.alone?.includes(landed.oid) === true,
        priority: (0,_records_modifiers_js__WEBPACK_IMPORTED_MODULE_5__/* .rankOf */ .IQ)(modifiers),
    };
    return { kind: 'boards', boarder };
};
/** A branch without commits beyond the base has nothing to check, and people do not change the commit of a revert. */
const judgeMovedBranch = (record, { snapshot, onBase }) => {
    const branch = (0,_names_js__WEBPACK_IMPORTED_MODULE_6__/* .issueBranch */ .sL)(record.issue);
    const tip = snapshot.branches.get(branch);
    if (tip === undefined) {
        const text = `its branch ${branch} was deleted: it is made again at ${record.landed.oid.slice(0, 12)}`;
        return { kind: 'waits', reason: { issue: record.issue, text }, gone: { issue: record.issue, branch, oid: record.landed.oid } };
    }
    if (tip === record.landed.oid && record.landed.unchecked !== true)
        return undefined;
    if (tip === record.landed.oid) {
        const reason = { issue: record.issue, text: "waits for landing's checks: its record was lost" };
        return { kind: 'waits', reason, pushed: { issue: record.issue, branch, tip } };
    }
    const where = `${branch} is at ${tip.slice(0, 12)} and not at the landed ${record.landed.oid.slice(0, 12)}`;
    if ((0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevert */ .Py)(record))
        return waits(record, `left out: ${where}; set the branch back to that commit to let it board`);
    if (onBase.has(tip))
        return { kind: 'emptied', record: (0,_lost_branch_js__WEBPACK_IMPORTED_MODULE_7__/* .emptiedRecord */ .A)(record, { branch, tip, now: snapshot.now }) };
    const reason = { issue: record.issue, text: `waits for landing's checks: ${where}` };
    return { kind: 'waits', reason, pushed: { issue: record.issue, branch, tip } };
};
/** Merging a branch brings everything it stands on, so a commit that was dropped from the base would come back with it. */
const judgeLostBase = (record, input) => {
    const from = (0,_lost_base_js__WEBPACK_IMPORTED_MODULE_8__/* .lostBaseOf */ .x)(record, input);
    if (from === undefined)
        return undefined;
    if ((0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isRevert */ .Py)(record))
        return { kind: 'over', record: (0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_2__/* .endLostRevert */ .WJ)(record, { now: input.snapshot.now }) };
    const text = `${record.base} was moved back and lost ${from.slice(0, 12)}, which the work stands on`;
    const lost = { issue: record.issue, branch: (0,_names_js__WEBPACK_IMPORTED_MODULE_6__/* .issueBranch */ .sL)(record.issue), tip: record.landed.oid, from };
    return { kind: 'waits', reason: { issue: record.issue, text: `is made anew: ${text}` }, lost };
};
/** Order: unblockers, priority, earlier landing, lower number. */
const compareBoarders = (a, b) => Number(b.unblocker) - Number(a.unblocker) ||
    a.priority - b.priority ||
    Date.parse(a.record.landed.at) - Date.parse(b.record.landed.at) ||
    a.record.issue - b.record.issue;
/** Unblockers board without the others, a solo issue boards alone, and the cap limits everybody else. */
const select = (boarders, cap) => {
    const first = boarders.filter((boarder) => boarder.unblocker);
    const line = first.length > 0 ? first : boarders;
    const passengers = line[0]?.solo === true ? line.slice(0, 1) : line.filter((boarder) => !boarder.solo).slice(0, cap);
    const aboard = new Set(passengers);
    const whyNot = (boarder) => {
        if (boarder.solo)
            return 'waits: it boards alone, after this bundle';
        if (passengers[0]?.solo === true)
            return `waits: #${passengers[0].record.issue} boards alone first`;
        if (passengers[0]?.unblocker === true && !boarder.unblocker)
            return 'waits: unblockers board first, alone';
        return `waits: the bundle is full (${cap} aboard)`;
    };
    const left = boarders
        .filter((boarder) => !aboard.has(boarder))
        .map((boarder) => ({ issue: boarder.record.issue, text: whyNot(boarder) }));
    return { passengers, left };
};
/** One spacing after the first of them landed or the last bundle ended, whichever is later. */
const promiseOf = (passengers, { train, config }) => {
    const landings = passengers.map((boarder) => Date.parse(boarder.record.landed.at));
    const ended = Date.parse(train.history[0]?.endedAt ?? '1970-01-01T00:00:00Z');
    const from = Math.max(ended, Math.min(...landings));
    return (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .minutesAfter */ ._m)(new Date(from).toISOString(), config['departure-minutes']);
};


/***/ }),

/***/ 60249:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ leftoverBranches)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _records_states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36113);
// Finds branches of clambake that are no longer needed. It uses the ledger alone, so it also finds those of a job that died.


/** Branches of ended bundles, of their trials, and of merged issues. */
const leftoverBranches = ({ branches, ledger }) => {
    const needed = neededBranches(ledger);
    // A train whose record cannot be read may need any of them.
    const isKnown = !ledger.broken.some(({ ref }) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLedgerRef */ .qz)(ref)?.kind === 'train');
    const kept = new Set([...ledger.trains.values()].flatMap(({ record }) => record.kept ?? []));
    const keptUpTo = Math.max(0, ...[...ledger.trains.values()].map(({ record }) => record.keptUpTo ?? 0));
    return [...branches].flatMap(([branch, tip]) => {
        const number = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseBundleBranch */ .gb)(branch);
        if (kept.has(branch) || (number > 0 && number <= keptUpTo))
            return [];
        const ours = isKnown && (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .isTrainBranch */ .R0)(branch);
        return (ours && !needed.has(branch)) || isMergedIssueBranch(branch, { tip, ledger }) ? [{ branch, expect: tip, to: null }] : [];
    });
};
const isMergedIssueBranch = (branch, { tip, ledger }) => [...ledger.issues.values()].some(({ record }) => {
    if (branch !== (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .issueBranch */ .sL)(record.issue))
        return false;
    // The branch holds the commit of a revert that is over: the next attempt starts from the base.
    if (record.lastRevert?.oid === tip)
        return record.claim === undefined && !(0,_records_states_js__WEBPACK_IMPORTED_MODULE_1__/* .stateFacts */ .T$)(record.state).isWithTrain;
    // Squashed work is not in the base's history, and the next attempt starts from the base.
    if (record.squashed?.work === tip)
        return record.claim === undefined && !(0,_records_states_js__WEBPACK_IMPORTED_MODULE_1__/* .stateFacts */ .T$)(record.state).isWithTrain;
    return record.state === 'merged' && record.landed?.oid === tip;
});
const neededBranches = (ledger) => {
    const bundles = [...ledger.trains.values()].flatMap(({ record }) => (record.flight === undefined ? [] : [record.flight]));
    const commits = bundles.flatMap((bundle) => [
        bundle.baseOid,
        ...(bundle.prefixes ?? []).map((prefix) => prefix.oid),
        ...bundle.trials.map((trial) => trial.oid),
    ]);
    return new Set([...bundles.map((bundle) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .bundleBranch */ .lM)(bundle.id)), ...commits.map(_names_js__WEBPACK_IMPORTED_MODULE_0__/* .trialBranch */ .bG)]);
};


/***/ }),

/***/ 42071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ madeAnewWrite),
/* harmony export */   x: () => (/* binding */ lostBaseOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10250);
/* harmony import */ var _records_transitions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35867);
/* harmony import */ var _texts_neutralise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(92777);
/* harmony import */ var _texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62520);
/* harmony import */ var _pushed_to_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14558);





/** Undefined while the base has the commit that the work stands on, and for work of releases that did not record it. */
const lostBaseOf = ({ landed }, { onBase, baseTree }) => {
    const stands = landed?.revert?.merge ?? landed?.baseOid;
    return stands === undefined || baseTree === undefined || onBase.has(stands) ? undefined : stands;
};
const madeAnewWrite = (input, branches) => {
    const known = branches.flatMap((one) => {
        const record = input.snapshot.ledger.issues.get(one.issue)?.record;
        return record?.state === 'landed' && record.landed !== undefined ? [{ ...one, record, landed: record.landed }] : [];
    });
    const issues = known.map((one) => afterMaking(one, input));
    const moves = known.map(({ branch, tip, found }) => ({ branch, expect: tip, to: found.ok && found.files > 0 ? found.oid : tip }));
    const why = `${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(known.map(({ issue }) => issue))}: ${input.base} was moved back, and the work is made anew without the commits that were dropped`;
    return { kind: 'write', why, issues, branches: moves };
};
const afterMaking = ({ record, landed, branch, found }, { base, snapshot: { now } }) => {
    const ask = (why) => (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_1__/* .askRecord */ .fG)(record, { question: question({ base, branch, why }), now });
    if (!found.ok && found.held !== undefined)
        return (0,_pushed_to_js__WEBPACK_IMPORTED_MODULE_2__/* .askForApproval */ .c)(record, { branch, why: found.why, held: { ...landed, ...found.held }, now });
    if (!found.ok)
        return ask(found.why);
    if (found.files === 0)
        return ask('without the commits that were dropped it changes no file');
    const { oid, files, additions, deletions, flags, baseOid } = found;
    const { approval: _, ...rest } = landed;
    const approval = landed.approval === undefined ? {} : { approval: { ...landed.approval, commit: oid } };
    return { ...record, landed: { ...rest, ...approval, oid, flags, files, additions, deletions, baseOid } };
};
const question = ({ base, branch, why }) => `Somebody moved ${base} back after this work had landed, and the work cannot go on without the commits that were dropped: ${(0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_3__/* .neutraliseSentence */ .y3)(why, 1000)}. ` +
    `${branch} is as it was, and it does not board. Bring it onto ${base} yourself, then set ${_names_js__WEBPACK_IMPORTED_MODULE_4__/* .stateLabels */ .dE.ready}: an agent goes on from there.`;


/***/ }),

/***/ 86086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ emptiedRecord),
/* harmony export */   _: () => (/* binding */ lostBranchWrite)
/* harmony export */ });
/* harmony import */ var _records_transitions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35867);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _texts_amounts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62520);



/** The write about branches that cannot be made again. */
const lostBranchWrite = (input, lost) => {
    const { ledger, now } = input.snapshot;
    const issues = lost.flatMap(({ issue, branch, oid }) => {
        const record = ledger.issues.get(issue)?.record;
        if (record?.state !== 'landed' || record.landed?.oid !== oid)
            return [];
        const question = `Its branch ${branch} was deleted, and GitHub no longer has the landed commit ${oid}. ` +
            `Push that commit to ${branch} if you have it, or set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready} for another attempt.`;
        return [(0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_1__/* .askRecord */ .fG)(record, { question, now })];
    });
    return { kind: 'write', why: `${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_2__/* .numbers */ .nL)(lost.map(({ issue }) => issue))}: the branch and its commit are gone`, issues };
};
/** Somebody has moved the branch to `tip`, which the base has: nothing on it could board, and only a person knows what is meant. */
const emptiedRecord = (record, { branch, tip, now }) => {
    const { oid = '', attempt = '' } = record.landed ?? {};
    const question = `Somebody moved ${branch} to ${tip.slice(0, 12)}, which ${record.base} has, so nothing of its work is left there. ` +
        `The landed commit is ${oid}, kept under ${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .landedRef */ .q1)(attempt)}: "git push origin ${oid}:refs/heads/${branch}" brings it back after ` +
        `"git fetch origin ${oid}". Then, or for another attempt, set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready}; or close the issue.`;
    return (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_1__/* .askRecord */ .fG)(record, { question, now });
};


/***/ }),

/***/ 14558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ askForApproval),
/* harmony export */   d: () => (/* binding */ pushedWrite)
/* harmony export */ });
/* harmony import */ var _policy_approval_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28190);
/* harmony import */ var _texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62520);
/* harmony import */ var _records_transitions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35867);
/* harmony import */ var _texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92777);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10250);





const pushedWrite = (input, checked) => {
    const known = checked.flatMap((one) => {
        const record = input.snapshot.ledger.issues.get(one.issue)?.record;
        return record?.state === 'landed' && record.landed !== undefined ? [{ ...one, record, landed: record.landed }] : [];
    });
    const issues = known.map((one) => afterCheck(one, input.snapshot.now));
    const [boards, asks] = ['landed', 'needs-human'].map((state) => issues.filter((record) => record.state === state));
    const wasLost = new Set(known.flatMap(({ issue, landed, tip }) => (isSame(landed, tip) ? [issue] : [])));
    const whys = [
        ...told(boards, { lost: wasLost, outcome: "and landing's checks passed" }),
        ...told(asks, { lost: wasLost, outcome: "and refused by landing's checks" }),
    ];
    const branches = known.map(({ branch, tip }) => ({ branch, expect: tip, to: tip }));
    return { kind: 'write', why: whys.join('; '), issues, branches };
};
const told = (records, { lost, outcome }) => {
    const [pushed, again] = [false, true].map((is) => (records ?? []).map(({ issue }) => issue).filter((issue) => lost.has(issue) === is));
    const line = (issues = [], what) => issues.length === 0 ? [] : [`${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .numbers */ .nL)(issues)}: ${what}, ${outcome}`];
    return [...line(pushed, 'pushed to by a person'), ...line(again, 'its record was lost')];
};
/** The landed commit itself: nobody has pushed since, and its record was lost. */
const isSame = (landed, tip) => landed.oid === tip;
const afterCheck = ({ record, landed: before, branch, tip, found }, now) => {
    const { unchecked: _, ...landed } = before;
    const lost = isSame(landed, tip);
    const ask = (why) => (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_1__/* .askRecord */ .fG)(record, { question: (lost ? lostQuestion : question)(branch, why), now });
    if (!found.ok && found.held !== undefined)
        return askForApproval(record, { branch, why: found.why, held: { ...landed, ...found.held }, now, lost });
    if (!found.ok)
        return ask(found.why);
    if (found.files === 0)
        return ask('its commits change no file');
    const { files, additions, deletions, flags, baseOid = landed.baseOid } = found;
    const checked = { ...landed, oid: tip, flags, files, additions, deletions, baseOid };
    return { ...record, landed: lost ? checked : { ...checked, pushedAfter: landed.pushedAfter ?? landed.oid } };
};
const askForApproval = (record, { branch, why, held, now, lost = false, }) => {
    const what = lost
        ? `The record of its landed work was lost, so ${branch} was checked again`
        : `${branch} has changed after its work had landed`;
    const text = `${what}, and a person has to approve one thing: ${(0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseSentence */ .y3)(why, 1000)}. ` +
        `Rule: ${(0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseSentence */ .y3)(held.rule, 300)}. The branch is as it was left, and it does not board. ${(0,_policy_approval_js__WEBPACK_IMPORTED_MODULE_3__/* .howToApprove */ .jT)(record.issue, held.oid)}`;
    return (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_1__/* .askRecord */ .fG)(record, { question: text, held: (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_1__/* .heldOf */ .Le)(held, held.paths), now });
};
const question = (branch, why) => `A person pushed to ${branch} after its work had landed, and what it holds now was refused: ${(0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseSentence */ .y3)(why, 1200)}. ` +
    `The branch is as that person left it, and it does not board. Mend it, then set ${_names_js__WEBPACK_IMPORTED_MODULE_4__/* .stateLabels */ .dE.ready}: an agent goes on from there.`;
const lostQuestion = (branch, why) => `The record of its landed work was lost, so ${branch} was checked again, and what it holds was refused: ${(0,_texts_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .neutraliseSentence */ .y3)(why, 1200)}. ` +
    `The branch is as it was, and it does not board. Mend it, then set ${_names_js__WEBPACK_IMPORTED_MODULE_4__/* .stateLabels */ .dE.ready}: an agent goes on from there.`;


/***/ }),

/***/ 14723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ reviewsKey),
/* harmony export */   Rb: () => (/* binding */ hasLineComments),
/* harmony export */   UM: () => (/* binding */ readReviews)
/* harmony export */ });
/* harmony import */ var _train_input_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88876);
// Decides when the reviews of the open bundle's pull request are read: when there are requests for changes that this job has not
// read. A look at the bundle has their number and the newest of them.

/** Names the requests for changes; undefined when there are none. */
const reviewsKey = (pull) => {
    const { requests = 0, newest = '' } = pull?.reviews ?? {};
    return pull === undefined || requests === 0 ? undefined : `${pull.number} ${requests} ${newest}`;
};
const readReviews = ({ bundleView, reviewsSeen }) => {
    const key = reviewsKey(bundleView?.pullRequest);
    if (key === undefined || key === reviewsSeen || bundleView?.pullRequest?.open !== true)
        return undefined;
    return (0,_train_input_js__WEBPACK_IMPORTED_MODULE_0__/* .decided */ .r)({ kind: 'read-reviews' });
};
/** True when people have commented on lines of the bundle's pull request. */
const hasLineComments = ({ bundleView }) => (bundleView?.pullRequest?.reviews?.threads ?? 0) > 0;


/***/ }),

/***/ 32328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ takeOffWrite),
/* harmony export */   a: () => (/* binding */ backsOffUntil)
/* harmony export */ });
/* harmony import */ var _bundle_end_bundle_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16835);
/* harmony import */ var _bundle_bundle_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(28715);
/* harmony import */ var _fleet_backoff_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22421);
/* harmony import */ var _texts_amounts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62520);
/* harmony import */ var _train_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70511);
// Takes passengers off the open bundle because a person wants it. The others are assembled again without them; the bundle ends when
// there are none.





const takeOffWrite = (input, { bundle, evicted }) => {
    const passengers = bundle.passengers.filter(({ issue }) => !evicted.has(issue));
    const told = (0,_train_record_js__WEBPACK_IMPORTED_MODULE_0__/* .takingOff */ .cG)(bundle, evicted);
    const who = `${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_1__/* .numbers */ .nL)([...evicted.keys()])} ${evicted.size === 1 ? 'was' : 'were'} taken off`;
    if (passengers.length === 0)
        return (0,_bundle_end_bundle_js__WEBPACK_IMPORTED_MODULE_2__/* .endWrite */ .lE)(input, told, { ending: who, fate: { evicted } });
    return (0,_bundle_bundle_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .regroupWrite */ ._1)(input, { bundle: { ...told, passengers }, from: bundle, evicted, why: `${who} bundle ${bundle.id}` });
};
/** Gives a person time to comment on the issue, and more of it after each eviction. */
const backsOffUntil = ({ evictions }, now) => (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_4__/* .minutesAfter */ ._m)(now, (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_4__/* .doubledMinutes */ .JY)(5, evictions.length + 1));


/***/ }),

/***/ 58664:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E0: () => (/* binding */ answerWrite),
  vk: () => (/* binding */ carriedOut),
  vq: () => (/* binding */ decideCommands),
  Hp: () => (/* binding */ departCommands),
  fm: () => (/* binding */ departurePause),
  bM: () => (/* binding */ evictionWrite)
});

// EXTERNAL MODULE: ./packages/core/build/fleet/backoff.js
var backoff = __webpack_require__(22421);
// EXTERNAL MODULE: ./packages/core/build/fleet/fleet-commands.js + 1 modules
var fleet_commands = __webpack_require__(48594);
// EXTERNAL MODULE: ./packages/core/build/train/train-record.js
var train_record = __webpack_require__(70511);
;// CONCATENATED MODULE: ./packages/core/build/bundle/retry.js

/** Undefined when nothing is red and the train is not stopped. */
const retryWrite = (input, bundle) => {
    const train = (0,train_record/* trainOf */.kh)(input);
    if (bundle === undefined) {
        if (train.stopped === undefined)
            return undefined;
        // The train has waited already, so the next departure ignores the spacing.
        return (0,train_record/* trainChange */.T1)(input, { why: 'the train goes on', train: { ...train, stopped: undefined, lastDeparture: undefined } });
    }
    const trees = new Set([input.baseTree, ...(bundle.prefixes ?? []).map((prefix) => prefix.tree)]);
    const verdicts = Object.fromEntries(Object.entries(train.verdicts).filter(([tree, verdict]) => verdict === 'green' || !trees.has(tree)));
    const trials = bundle.trials.map((trial) => {
        return trial.verdict === 'red' || trial.verdict === 'none' ? { ...trial, verdict: 'forgotten' } : trial;
    });
    const forgotten = trials.filter((trial, place) => trial !== bundle.trials[place]).length;
    if (forgotten === 0 && Object.keys(verdicts).length === Object.keys(train.verdicts).length && train.stopped === undefined)
        return undefined;
    const next = { ...train, stopped: undefined, verdicts, flight: { ...bundle, trials } };
    return (0,train_record/* trainChange */.T1)(input, { why: `what did not pass in bundle ${bundle.id} is tested again`, train: next });
};

// EXTERNAL MODULE: ./packages/core/build/records/labels.js
var labels = __webpack_require__(32336);
// EXTERNAL MODULE: ./packages/core/build/train/read-reviews.js
var read_reviews = __webpack_require__(14723);
// EXTERNAL MODULE: ./packages/core/build/train/take-off.js
var take_off = __webpack_require__(32328);
// EXTERNAL MODULE: ./packages/core/build/train/train-input.js
var train_input = __webpack_require__(88876);
// EXTERNAL MODULE: ./packages/core/build/bundle/bundle-facts.js
var bundle_facts = __webpack_require__(83053);
// EXTERNAL MODULE: ./packages/core/build/texts/broken-record.js
var broken_record = __webpack_require__(97216);
// EXTERNAL MODULE: ./packages/core/build/records/transitions.js
var transitions = __webpack_require__(35867);
;// CONCATENATED MODULE: ./packages/core/build/train/train-commands.js
// Carries out people's commands to the train: evict, retry, revert, depart. Invariants: the push that carries a command out
// also removes it from the fleet's record, so it happens once; a command that no longer makes sense is removed with the
// reason; work that is on the base cannot be evicted.










/** Hours after which a command that nobody could carry out expires. */
const maximumHours = 6;
/** Commands for this train, in the order in which they were given. */
const commandsOf = (input) => {
    const configured = (0,labels/* baseOf */.bx)(input.config, input.snapshot.defaultBranch);
    const { ledger } = input.snapshot;
    const home = ({ issue, base }) => (issue === undefined ? base : ledger.issues.get(issue)?.record.base) ?? configured;
    return (0,fleet_commands/* pendingCommands */.kk)(ledger).filter((command) => home(command) === input.base);
};
const isOver = ({ at }, now) => Date.parse(now) > Date.parse((0,backoff/* minutesAfter */._m)(at, maximumHours * 60));
/** Decides about the first command that asks for something now; undefined when none does. `bundle` is the open bundle. */
const decideCommands = (input, bundle) => {
    const { now } = input.snapshot;
    // No train may serve the base of an expired command any more, so any train answers it.
    const over = (0,fleet_commands/* pendingCommands */.kk)(input.snapshot.ledger).find((command) => isOver(command, now));
    if (over !== undefined)
        return answered(input, over, `nobody could carry it out for ${maximumHours} hours`);
    for (const command of commandsOf(input)) {
        const objection = (0,fleet_commands/* objectionTo */.Dx)(command, input.snapshot.ledger);
        if (objection !== undefined)
            return answered(input, command, objection);
        const decision = decide[command.kind](input, { command, bundle });
        if (decision !== undefined)
            return decision;
    }
    return undefined;
};
/** The decision for each command; undefined when it asks for nothing yet. */
const decide = {
    evict: (input, asked) => decideEviction(input, asked),
    retry: (input, { command, bundle }) => {
        const write = retryWrite(input, bundle);
        return write === undefined
            ? answered(input, command, 'nothing is red and the train does not stand still')
            : (0,train_input/* decided */.r)(carriedOut(input, { write, commands: [command], answer: write.why }));
    },
    approve: (_, { command }) => (0,train_input/* decided */.r)({ kind: 'approve', command }),
    revert: (_, { command }) => (0,train_input/* decided */.r)({ kind: 'revert', command }),
    // The departure that follows the open bundle answers it.
    depart: () => undefined,
};
const answered = (input, command, answer) => (0,train_input/* decided */.r)(answerWrite(input, [command], answer));
/** Removes commands from the record with an answer; nothing else happens. */
const answerWrite = (input, commands, answer) => ({
    kind: 'write',
    why: `${commands.map(fleet_commands/* describeCommand */.vL).join(', ')}: ${answer}`,
    fleet: (0,fleet_commands/* answerCommands */.Tp)(input.snapshot.ledger, { commands, answer }),
});
/** Adds to a write the removal of the commands that it carries out. */
const carriedOut = (input, { write, commands, answer }) => {
    if (commands.length === 0)
        return write;
    const why = `${write.why} (${commands.map(fleet_commands/* describeCommand */.vL).join(', ')})`;
    return { ...write, why, fleet: (0,fleet_commands/* answerCommands */.Tp)(input.snapshot.ledger, { commands, answer }) };
};
const decideEviction = (input, { command, bundle }) => {
    const { now, ledger } = input.snapshot;
    const record = ledger.issues.get(command.issue ?? 0)?.record;
    if (record === undefined)
        return undefined;
    if (bundle !== undefined && (0,bundle_facts/* isAboard */.yg)(record, bundle)) {
        if ((0,read_reviews/* hasLineComments */.Rb)(input))
            return (0,train_input/* decided */.r)({ kind: 'read-reviews', command });
        return (0,train_input/* decided */.r)(evictionWrite(input, { command, bundle, record }));
    }
    const eviction = evictionOf({ command, record, now });
    // The record may name a bundle that is over: then the issue goes back in line first.
    if (record.state !== 'landed')
        return undefined;
    const out = (0,transitions/* evictRecord */.jG)(record, { ...eviction, bundle: '', now, config: input.config });
    const write = { kind: 'write', why: `#${record.issue} is taken out of the line`, issues: [out] };
    return (0,train_input/* decided */.r)(carriedOut(input, { write, commands: [command], answer: 'taken out of the line' }));
};
/** Carries an `/evict` of a passenger out. `handed`: comments on its lines, for the next attempt. */
const evictionWrite = (input, { command, bundle, record, handed }) => {
    const eviction = evictionOf({ command, record, now: input.snapshot.now, handed });
    const write = (0,take_off/* takeOffWrite */.G)(input, { bundle, evicted: new Map([[record.issue, eviction]]) });
    return carriedOut(input, { write, commands: [command], answer: `taken off bundle ${bundle.id}` });
};
const evictionOf = ({ command: { by, words = '' }, record, now, handed, }) => ({
    feedback: { kind: 'person', by, did: 'evicted', words, ...handed, at: now },
    reason: `${by} took it off${words === '' ? '' : `: ${words}`}`,
    notBefore: (0,take_off/* backsOffUntil */.a)(record, now),
});
/** `/depart` commands: the departure counts as forced. */
const departCommands = (input) => commandsOf(input).filter(({ kind }) => kind === 'depart');
/** Says why nothing departs: a person paused it, or the fleet's record cannot be read. */
const departurePause = ({ snapshot: { ledger } }) => {
    const broken = (0,fleet_commands/* brokenFleet */.At)(ledger);
    return broken === undefined ? (0,fleet_commands/* pauseReason */.Ph)(ledger.fleet?.record ?? {}) : (0,broken_record/* describeBroken */.lk)(broken);
};


/***/ }),

/***/ 88876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ decided)
/* harmony export */ });
const decided = (step, text) => ({
    step,
    reasons: text === undefined ? [] : [{ issue: null, text }],
});


/***/ }),

/***/ 93891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nf: () => (/* binding */ trainFingerprint),
/* harmony export */   UU: () => (/* binding */ isAtRest),
/* harmony export */   nv: () => (/* binding */ afterPush)
/* harmony export */ });
/* harmony import */ var _fleet_fleet_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48594);
/* harmony import */ var _records_states_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36113);
/* harmony import */ var _leftover_branches_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60249);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);




/** `oids` maps a ref to the commit that the push made; a missing one is a bug and throws. */
const afterPush = (snapshot, pushed) => {
    const branches = new Map(snapshot.branches);
    for (const { branch, to } of pushed.branches) {
        if (to === null)
            branches.delete(branch);
        else
            branches.set(branch, to);
    }
    return { ...snapshot, branches, ledger: pushed.writes.reduce((ledger, write) => applied(ledger, write, pushed.oids), snapshot.ledger) };
};
const applied = (ledger, write, oids) => {
    if (!('record' in write))
        throw new Error(`${write.ref}: the train writes records and nothing else`);
    const oid = oids.get(write.ref);
    if (oid === undefined)
        throw new Error(`the push does not say which commit ${write.ref} became`);
    const name = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLedgerRef */ .qz)(write.ref);
    if (name?.kind === 'issue')
        return { ...ledger, issues: new Map(ledger.issues).set(name.issue, { oid, record: write.record }) };
    if (name?.kind === 'train')
        return { ...ledger, trains: new Map(ledger.trains).set(name.base, { oid, record: write.record }) };
    return { ...ledger, fleet: { oid, record: write.record } };
};
/**
 * Fingerprint of the part of the ledger that a waiting train watches: its own record, its passengers, people's commands, and
 * before a departure the landed issues. Other changes do not concern the train, so they cost no snapshot.
 */
const trainFingerprint = (ledger, base) => {
    const isOpen = ledger.trains.get(base)?.record.flight !== undefined;
    const matters = ({ state }) => state === 'bundled' || (state === 'landed' && !isOpen);
    const issues = [...ledger.issues].filter(([, { record }]) => record.base === base && matters(record));
    const lines = issues.map(([issue, { oid }]) => `${issue} ${oid}`).sort();
    return [ledger.trains.get(base)?.oid ?? 'none', steering(ledger), ...lines].join('\n');
};
/** The pause and the commands in the fleet's record. Its limits concern agents alone, and what programs were told concerns nobody. */
const steering = ({ fleet }) => {
    if (fleet === undefined)
        return 'none';
    const { v: _, pausedUntil: __, pauseReason: ___, trouble: ____, notified: _____, dispatched: ______, ...said } = fleet.record;
    return JSON.stringify(said);
};
/** True when git alone shows that there is nothing to do: nothing has landed, no bundle is open, no branch is left over. */
const isAtRest = ({ ledger, branches }) => ledger.broken.length === 0 &&
    (0,_fleet_fleet_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .pendingCommands */ .kk)(ledger).length === 0 &&
    [...ledger.trains.values()].every(({ record }) => record.flight === undefined && record.afterMerge === undefined && record.served === undefined) &&
    [...ledger.issues.values()].every(({ record }) => !(0,_records_states_js__WEBPACK_IMPORTED_MODULE_2__/* .stateFacts */ .T$)(record.state).isWithTrain) &&
    (0,_leftover_branches_js__WEBPACK_IMPORTED_MODULE_3__/* .leftoverBranches */ .W)({ ledger, branches }).length === 0;


/***/ }),

/***/ 13536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jv: () => (/* binding */ isOverdue),
/* harmony export */   XM: () => (/* binding */ waitsForApproval),
/* harmony export */   Zy: () => (/* binding */ judgeRun),
/* harmony export */   lC: () => (/* binding */ hasSpoken)
/* harmony export */ });
/* harmony import */ var _fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22421);
/* harmony import */ var _trial_jobs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63602);
// Judges one CI run: what it says about the tree that it tested. Invariants: a run is green only when it has ended, tested
// exactly the commit of the trial, and had at least one job that really ran; a run that GitHub or a person stopped is no
// verdict; a run that says nothing blames nobody.


const passing = new Set(['success', 'skipped', 'neutral']);
/** True when the run has a verdict, even if some of its jobs still run, so that nobody needs to wait for it. */
const hasSpoken = (run, required) => run.status === 'completed' || run.jobs.some((job) => required.includes(job.name) && (0,_trial_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN)(job));
/** True when the run must be judged now. Its jobs must be known by then, because a job that waited for a runner has not hung. */
const isOverdue = (trial, { now, checkMinutes }) => Date.parse(now) >= Date.parse((0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .minutesAfter */ ._m)(trial.at, checkMinutes));
/**
 * Returns the moment from which the run's time counts: the start of a running job, or, while all jobs wait for a runner,
 * the last moment at which something happened.
 */
const sinceOf = (run, { at }) => {
    const { jobs = [], startedAt = null } = run ?? {};
    const working = jobs.flatMap((job) => (job.status === 'in_progress' ? (job.startedAt ?? []) : []));
    const ended = jobs.flatMap((job) => job.completedAt ?? []);
    const since = working.length > 0 ? working.sort()[0] : (ended.sort().at(-1) ?? (run?.status === 'in_progress' ? startedAt : undefined));
    return since !== undefined && since !== null && Date.parse(since) > Date.parse(at) ? since : at;
};
/** `run` is undefined when GitHub does not know the run, or not yet. */
const judgeRun = (run, context) => {
    const until = (0,_fleet_backoff_js__WEBPACK_IMPORTED_MODULE_1__/* .minutesAfter */ ._m)(sinceOf(run, context.trial), context.checkMinutes);
    if (run !== undefined && run.headSha !== context.trial.oid) {
        return { kind: 'none', why: `CI run ${run.id} tested ${run.headSha.slice(0, 12)}, not ${context.trial.oid.slice(0, 12)}` };
    }
    if (run !== undefined && run.attempt < (context.trial.attempt ?? 1)) {
        // GitHub still shows the attempt before.
        return Date.parse(context.now) < Date.parse(until) ? { kind: 'pending', until } : judgeLate(undefined, context);
    }
    if (run?.status === 'completed')
        return judgeEnded(run, context.required);
    // A required check that failed decides: no other job can make the run green.
    const early = run?.jobs.find((job) => context.required.includes(job.name) && (0,_trial_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN)(job));
    if (early !== undefined)
        return { kind: 'red', check: early.name, excerpt: run?.excerpt ?? `"${early.name}" failed; GitHub gave no log.`, cancel: true };
    if (Date.parse(context.now) < Date.parse(until))
        return { kind: 'pending', until };
    return judgeLate(run, context);
};
const judgeEnded = (run, required) => {
    const failed = run.jobs.filter((job) => _trial_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .failing */ .Jr.has(job.conclusion ?? ''));
    const blamed = failed.find(_trial_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .hasFailed */ .WN) ?? failed[0] ?? run.jobs.find((job) => required.includes(job.name) && !passing.has(job.conclusion ?? ''));
    const late = run.jobs.find((job) => job.conclusion === 'timed_out');
    // A run with a job that hung ends as cancelled. Without this case it would stop the train for everybody.
    if (run.conclusion === 'cancelled' && late !== undefined) {
        const excerpt = `"${late.name}" ran into its time limit and was ended.${run.excerpt === undefined ? '' : `\n\n${run.excerpt}`}`;
        return { kind: 'red', check: late.name, excerpt, cancel: false };
    }
    if (run.conclusion === 'failure' && failed.length > 0 && failed.every((job) => job.neverRan === true)) {
        const names = failed.map((job) => `"${job.name}"`).join(', ');
        const why = `${names} of CI run ${run.id} failed before the first step: an approval was refused, or no runner took it`;
        return { kind: 'none', why };
    }
    if (run.conclusion === 'failure' || run.conclusion === 'timed_out') {
        const check = blamed?.name ?? 'the CI run';
        return { kind: 'red', check, excerpt: run.excerpt ?? `"${check}" ended with ${run.conclusion}; GitHub gave no log.`, cancel: false };
    }
    if (run.conclusion === 'startup_failure')
        return { kind: 'none', why: `GitHub could not start CI run ${run.id}: its workflow file is not valid, or has no job` };
    if (!passing.has(run.conclusion ?? ''))
        return { kind: 'none', why: `CI run ${run.id} ended as ${run.conclusion ?? 'nothing'}` };
    // A required job may fail and the run still succeed (continue-on-error).
    if (blamed !== undefined && required.includes(blamed.name)) {
        return _trial_jobs_js__WEBPACK_IMPORTED_MODULE_0__/* .failing */ .Jr.has(blamed.conclusion ?? '')
            ? { kind: 'red', check: blamed.name, excerpt: run.excerpt ?? `"${blamed.name}" failed; GitHub gave no log.`, cancel: false }
            : { kind: 'none', why: `the required check "${blamed.name}" ended as ${blamed.conclusion ?? 'nothing'}` };
    }
    if (!run.jobs.some((job) => job.conclusion === 'success' && job.neverRan !== true))
        return { kind: 'none', why: `no job of CI run ${run.id} ran: it has none, or all jobs or their steps were skipped` };
    return { kind: 'green', checks: run.jobs.filter((job) => passing.has(job.conclusion ?? '')).map((job) => job.name) };
};
/** True when every unfinished job waits for a person's approval, as an environment may require. */
const waitsForApproval = (run) => {
    const out = run.jobs.filter((job) => job.status !== 'completed');
    return out.length === 0 ? run.status === 'waiting' : out.every((job) => job.status === 'waiting');
};
const judgeLate = (run, { trial, checkMinutes }) => {
    const within = `within ${checkMinutes} minutes`;
    if (run === undefined)
        return { kind: 'silent', why: `CI run ${trial.runId} did not appear ${within} of its dispatch` };
    if (waitsForApproval(run)) {
        const why = `CI run ${run.id} waits for an approval that nobody gave ${within}: approve the next one in time on its page, or test without an environment`;
        return { kind: 'silent', why };
    }
    const hanging = run.jobs.find((job) => job.status === 'in_progress')?.name ?? 'the CI run';
    const waiting = run.jobs.find((job) => job.status !== 'completed');
    if (run.status !== 'in_progress' || (waiting !== undefined && hanging === 'the CI run')) {
        const [what, status] = waiting === undefined ? ['', run.status] : [`, job "${waiting.name}",`, waiting.status];
        return {
            kind: 'silent',
            why: `CI run ${run.id}${what} did not start ${within} (it is ${status}); check that a runner is free`,
        };
    }
    return { kind: 'red', check: hanging, excerpt: `"${hanging}" started and did not end ${within}.`, cancel: true };
};


/***/ })

};
