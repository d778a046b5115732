export const id = 115;
export const ids = [115];
export const modules = {

/***/ 26115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readObstacle: () => (/* binding */ readObstacle)
});

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-answers.js
var github_answers = __webpack_require__(66924);
// EXTERNAL MODULE: ./packages/adapters/build/github/queries.js
var queries = __webpack_require__(40833);
;// CONCATENATED MODULE: ./packages/adapters/build/github/read-file.js
// Reads one file of the repository without a checkout.



/** Undefined: there is no such file. `at` is a commit, or HEAD for the tip of the default branch. One point. */
const readFile = async (client, { at, path }) => {
    const { data } = await client.query(queries/* fileQuery */.jV, { owner: client.owner, name: client.repo, expression: `${at}:${path}` });
    const { repository } = data;
    if (!repository)
        throw (0,github_answers/* noRepository */.GD)(client);
    const { file } = repository;
    if (file === null || file.text === undefined)
        return undefined;
    if (typeof file.text === 'string' && file.isTruncated !== true)
        return file.text;
    throw new errors/* RemoteError */.Hi(`${path} cannot be read as a text of ordinary size`, { status: 200, retryable: false });
};
/** True when the first commit has workflow files, and they are not those of the second. One point. */
const haveOtherWorkflows = async (client, one, other) => {
    const at = (commit) => `${commit}:.github/workflows`;
    const { data } = await client.query(queries/* workflowsQuery */.VX, { owner: client.owner, name: client.repo, one: at(one), other: at(other) });
    const { repository } = data;
    if (!repository)
        throw (0,github_answers/* noRepository */.GD)(client);
    return repository.one !== null && repository.one.oid !== repository.other?.oid;
};

;// CONCATENATED MODULE: ./packages/adapters/build/github/ci-files.js
/** GitHub lets workflows call each other ten levels deep; a file is read once. */
const maximumFiles = 30;
/** Maximum number of actions that are read. One that is not read counts as unsafe. */
const maximumActions = 30;
/** `read` returns the content of a path at the commit; undefined: there is no such file. */
const readCiFiles = async (source, read) => {
    const { calledPath, jobsOf } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
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
    const { actionDirectory, jobsOf, stepsOfAction, workspaceOf } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
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

;// CONCATENATED MODULE: ./packages/adapters/build/claude/models.js
// The models that Claude Code calls, and what its short names mean. The key proxy serves these and no others, so the names are
// written out before Claude Code gets them: then another version of it asks for the same models.
/** Claude Code's own choice when the configuration names no model. */
const defaultModel = 'claude-opus-5-5';
/** Small model that Claude Code calls by itself, whatever model the work is done with. */
const ownModels = ['claude-haiku-5-5'];
/** The same, pinned: another version of it might choose another one. */
const defaultEffort = 'medium';
/** As Claude Code 2.1.330 reads them. The first model is the one that works on an issue: `opusplan` plans with the other. */
const shortNames = {
    best: ['claude-opus-5-5'],
    default: [defaultModel],
    fable: ['claude-fable-5-2'],
    haiku: ['claude-haiku-5-5'],
    opus: ['claude-opus-5-5'],
    opusplan: ['claude-sonnet-5-5', 'claude-opus-5-5'],
    sonnet: ['claude-sonnet-5-5'],
};
/** A name may end with it to ask for the long context. */
const longContext = '[1m]';
const namesOf = (model) => {
    const name = model.endsWith(longContext) ? model.slice(0, -longContext.length) : model;
    return Object.hasOwn(shortNames, name) ? (shortNames[name] ?? [name]) : [name];
};
/** Model that Claude Code is started with. */
const startModel = (model = defaultModel) => `${namesOf(model)[0]}${model.endsWith(longContext) ? longContext : ''}`;
/** Models that may be asked for with the key. */
const servedModels = ({ model = defaultModel, fallbackModel, }) => [
    ...new Set([...namesOf(model), ...(fallbackModel === undefined ? [] : namesOf(fallbackModel)), ...ownModels]),
];
const hasLongContext = (model = defaultModel) => model.endsWith(longContext);

;// CONCATENATED MODULE: ./packages/adapters/build/claude/prices.js
/** Writing to the cache for five minutes costs 1.25 times the input, for an hour twice the input, with every model. */
const priceOf = (input, output, cacheRead) => ({
    input,
    output,
    cacheRead,
    cacheWrite: input * 1.25,
    cacheWriteHour: input * 2,
});
const opus4 = priceOf(15, 75, 1.5);
const opus5 = priceOf(5, 25, 0.5);
const sonnet4 = priceOf(3, 15, 0.3);
const newest = priceOf(8, 40, 0.2);
/** By the name without a date. A model that is not here needs a price in the configuration. */
const prices = {
    'claude-opus-4': opus4,
    'claude-opus-4-0': opus4,
    'claude-opus-4-1': opus4,
    'claude-opus-4-5': opus5,
    'claude-opus-4-6': opus5,
    'claude-opus-4-7': opus5,
    'claude-opus-4-8': opus5,
    'claude-opus-5': opus5,
    // Reads of the cache cost 0.05 times the input here, and 0.1 times with the models before.
    'claude-opus-5-5': priceOf(4, 20, 0.2),
    'claude-sonnet-4': sonnet4,
    'claude-sonnet-4-0': sonnet4,
    'claude-sonnet-4-5': sonnet4,
    'claude-sonnet-4-6': sonnet4,
    'claude-sonnet-5': priceOf(2, 10, 0.2),
    'claude-sonnet-5-5': priceOf(2, 10, 0.1),
    'claude-haiku-4-5': priceOf(1, 5, 0.1),
    // The whole request costs more when its prompt is longer, what is read from and written to the cache included.
    'claude-haiku-5-5': { ...priceOf(0.1, 0.5, 0.01), long: { abovePromptTokens: 100_000, ...priceOf(0.5, 2.5, 0.05) } },
    'claude-fable-5': priceOf(10, 50, 1),
    // 0.025 times the input.
    'claude-fable-5-1': priceOf(10, 50, 0.25),
    'claude-fable-5-2': newest,
    'claude-mythos-5': priceOf(10, 50, 1),
    'claude-mythos-5-1': priceOf(10, 50, 0.25),
    'claude-mythos-5-2': newest,
};
/** Dollars of one search of the provider's `web_search`. */
const searchUsd = 0.01;
/** Factor of requests that are answered in the United States only (`inference_geo`), on all tokens. */
const usOnlyFactor = 1.1;
/** `us.anthropic.claude-opus-5-5-v1:0`, `claude-opus-5-5@20260801` and `claude-opus-5-5[1m]` are one model with one price. */
const plainName = (model) => model
    .replace(/^(?:[a-z]+\.)?anthropic\./, '')
    .replace(/\[1m\]$/, '')
    .replace(/-v\d+(?::\d+)?$/, '')
    .replace(/[@-]\d{8}$/, '');
/** The configuration's price counts before ours. Undefined: nobody knows what the model costs. */
const findPrice = (model, { prices: configured = {} }) => {
    if (Object.hasOwn(configured, model))
        return configured[model];
    const name = plainName(model);
    if (Object.hasOwn(configured, name))
        return configured[name];
    return Object.hasOwn(prices, name) ? prices[name] : undefined;
};

;// CONCATENATED MODULE: ./packages/adapters/build/claude/unpriced.js


const whyNoPrice = (model) => `the price of the model ${JSON.stringify(model.slice(0, 80))} is not known: name it under "prices" in .github/clambake.yml`;
/** Names a model that the configuration lets agents use and whose price nobody knows, in a clause; undefined: there is none. */
const unpriced = (settings) => {
    const model = servedModels(settings).find((name) => findPrice(name, settings) === undefined);
    return model === undefined ? undefined : whyNoPrice(model);
};

;// CONCATENATED MODULE: ./packages/adapters/build/model-settings.js
const settingsOf = (config) => ({
    model: config.model,
    fallbackModel: config['fallback-model'],
    effort: config.effort,
    tools: config.tools,
    serverTools: config['server-tools'],
    mcpServers: config['mcp-servers'],
    hasSkills: config.skills.length > 0,
    args: config['claude-args'],
    prices: Object.fromEntries(Object.entries(config.prices).map(([model, { input, output, 'cache-read': cacheRead, 'cache-write': cacheWrite }]) => [
        model,
        // As with Anthropic's own models.
        {
            input,
            output,
            cacheRead: cacheRead ?? input * 0.1,
            cacheWrite: cacheWrite ?? input * 1.25,
            cacheWriteHour: cacheWrite ?? input * 2,
        },
    ])),
});

;// CONCATENATED MODULE: ./packages/adapters/build/github/own-branch-rules.js

const readRulesOf = async ({ octokit, where }, branch) => {
    try {
        // When GitHub does not answer, the next tick asks again.
        const question = { ...where, branch, per_page: 100, request: { retries: 1 } };
        const listed = (await octokit.paginate(octokit.rest.repos.getBranchRules, question));
        return listed.map((rule) => ({
            branch,
            type: rule.type,
            rulesetId: rule.ruleset_id,
            source: { kind: rule.ruleset_source_type ?? 'Repository', name: rule.ruleset_source ?? '' },
            parameters: rule.parameters ?? {},
        }));
    }
    catch (error) {
        // The plan of this repository has no rulesets.
        if (error instanceof errors/* RemoteError */.Hi && !error.retryable && (error.status === 403 || error.status === 404))
            return [];
        throw error;
    }
};

;// CONCATENATED MODULE: ./packages/adapters/build/github/repository-workflows.js


const parseWorkflows = async (client, tree) => {
    const { triggersOf } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    const files = [];
    for (const { name, object } of tree?.entries ?? []) {
        if (!/\.ya?ml$/.test(name) || typeof object?.text !== 'string' || object.isTruncated === true)
            continue;
        const file = await parseCiFile(`.github/workflows/${name}`, object.text);
        if (file.kind === 'parsed')
            files.push(file);
    }
    const followers = files.filter((file) => triggersOf(file).has('workflow_run'));
    return { files, actions: await readActions(followers, (path) => readFile(client, { at: 'HEAD', path })) };
};

;// CONCATENATED MODULE: ./packages/adapters/build/github/base-rules.js



/** With the workflows of the default branch, which the same document reads. */
const readBaseRules = async (client, base) => {
    const variables = { owner: client.owner, name: client.repo, base: `refs/heads/${base}` };
    const { data } = await client.query(queries/* rulesQuery */.MH, variables);
    const rules = await readRules(client, base);
    const { repository } = data;
    const classic = repository?.ref?.refUpdateRule;
    const has = (type) => rules.some((rule) => rule.type === type);
    const parameters = rules.map((rule) => rule.parameters ?? {});
    const allows = (method) => parameters.every((one) => one.allowed_merge_methods?.includes(method) !== false);
    const contexts = [
        ...(classic?.requiredStatusCheckContexts ?? []),
        ...parameters.flatMap((one) => (one.required_status_checks ?? []).map(({ context }) => context)),
    ];
    return {
        workflows: await parseWorkflows(client, repository?.workflows),
        requiredContexts: [...new Set(contexts.filter((context) => context !== null))],
        strict: parameters.some((one) => one.strict_required_status_checks_policy === true),
        approvals: Math.max(classic?.requiredApprovingReviewCount ?? 0, ...parameters.map((one) => one.required_approving_review_count ?? 0)),
        linearHistory: classic?.requiresLinearHistory === true || has('required_linear_history'),
        signatures: classic?.requiresSignatures === true || has('required_signatures'),
        mergeQueue: has('merge_queue'),
        restricted: has('update'),
        deployments: parameters.flatMap((one) => one.required_deployment_environments ?? []),
        requiredWorkflows: rules
            .filter(({ type }) => type === 'workflows')
            .flatMap(({ parameters: one }) => (one?.workflows ?? []).map(({ path }) => path ?? 'a workflow')),
        patterns: rules
            .filter(({ type }) => type.endsWith('_pattern'))
            .map((rule) => ({ type: rule.type, parameters: { ...rule.parameters } })),
        mergeCommits: repository?.mergeCommitAllowed !== false && allows('merge'),
        singleParents: (repository?.squashMergeAllowed !== false && allows('squash')) || (repository?.rebaseMergeAllowed !== false && allows('rebase')),
    };
};
const readRules = async ({ octokit, where }, branch) => {
    try {
        return (await octokit.paginate(octokit.rest.repos.getBranchRules, { ...where, branch, per_page: 100 }));
    }
    catch (error) {
        // The plan of this repository has no rulesets.
        if (error instanceof errors/* RemoteError */.Hi && !error.retryable && (error.status === 403 || error.status === 404))
            return [];
        throw error;
    }
};

;// CONCATENATED MODULE: ./actions/assign-agent/build/read-obstacle.js
// One base's obstacle: the questions to GitHub behind it, the cheapest first.

/** Undefined: nothing keeps work from landing on this base. */
const readObstacle = async (asking, place) => {
    try {
        return ((await ofSecrets(asking)) ??
            (await ofSigning(asking, place)) ??
            ofPrice(place) ??
            (await ofNames(place)) ??
            (await ofWorkflows(asking, place)) ??
            (await ofOwnBranches(asking, place)) ??
            (await ofTrain(asking, place)) ??
            (await ofPulls(asking, place)));
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi) || !error.retryable || error.limitedUntil !== undefined)
            throw error;
        const text = `GitHub does not say whether work could land on ${place.base}, and the next run asks again: ${error.message}`;
        return { level: 'notice', text };
    }
};
const ofSecrets = async ({ client, environment, secrets }) => {
    const { missingOf, obstacleOfSecrets } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    if (missingOf(secrets) === undefined)
        return undefined;
    const { workflowFile } = environment;
    const path = `.github/workflows/${workflowFile}`;
    const text = workflowFile === undefined || secrets.isWithheld ? undefined : await readFile(client, { at: 'HEAD', path });
    return obstacleOfSecrets(secrets, text === undefined ? undefined : await parseCiFile(path, text));
};
const ofSigning = async ({ secrets }, { config }) => {
    const { obstacleOfSigning } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    return obstacleOfSigning(secrets, config.signing);
};
/** An attempt with it would end at its first request. */
const ofPrice = ({ config }) => {
    const all = [config, ...Object.values(config.labels).map((replaced) => ({ ...config, ...replaced }))];
    const why = all.map((one) => unpriced(settingsOf(one))).find((found) => found !== undefined);
    return why === undefined ? undefined : { level: 'error', text: `no agent could be kept within its dollars: ${why}` };
};
const ofNames = async ({ snapshot, base }) => {
    const { nameConflict } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    const text = nameConflict(snapshot.branches.keys(), base);
    return text === undefined ? undefined : { level: 'error', text };
};
/** A merge of its own base cannot give work on another base the default branch's workflow files. */
const ofWorkflows = async ({ client }, { snapshot, base }) => {
    const { branches, defaultBranch } = snapshot;
    const [oid, other] = [branches.get(base), branches.get(defaultBranch)];
    if (base === defaultBranch || oid === undefined || other === undefined)
        return undefined;
    const { otherWorkflows } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    return (await haveOtherWorkflows(client, oid, other)) ? { level: 'error', text: otherWorkflows(base, defaultBranch) } : undefined;
};
/** Without a word about an App one is assumed: it may pass some rules. */
const isApp = ({ secrets: { appKey, appClientId } }) => appKey !== false && appClientId !== false;
const ofOwnBranches = async (asking, { config }) => {
    const { refusalOfOwnBranches, sampleBranches } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    const rules = await Promise.all(sampleBranches.map((branch) => readRulesOf(asking.client, branch)));
    const { repositoryUrl } = asking.environment;
    const signer = asking.secrets.signingKey === true ? config.signing : undefined;
    const text = refusalOfOwnBranches(rules.flat(), { repositoryUrl, asApp: isApp(asking), signer });
    return text === undefined ? undefined : { level: 'error', text };
};
const ofTrain = async (asking, { snapshot, config, base }) => {
    const oid = snapshot.branches.get(base);
    if (oid === undefined)
        return undefined;
    const { judgePreflight } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    const [rules, files] = await Promise.all([
        readBaseRules(asking.client, base),
        readCiFiles({ oid, workflow: config.ci }, (path) => readFile(asking.client, { at: oid, path })),
    ]);
    const signs = asking.secrets.signingKey === true;
    const { cause } = judgePreflight({ base, config, rules, files, workflows: rules.workflows, asApp: isApp(asking), signs });
    return cause === undefined ? undefined : { level: 'error', text: `the train to ${base} could not depart. ${cause}` };
};
/** An App's token needs no setting, and only the workflow says that there is none. */
const ofPulls = async (asking, { snapshot, base }) => {
    const { obstacleOfPulls, obstacleOfStop } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    return obstacleOfStop(snapshot.ledger, base) ?? (isApp(asking) ? undefined : obstacleOfPulls(snapshot.ledger));
};


/***/ })

};
