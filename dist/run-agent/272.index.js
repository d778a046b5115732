export const id = 272;
export const ids = [272,245];
export const modules = {

/***/ 70732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CM: () => (/* binding */ bearer),
/* harmony export */   N6: () => (/* binding */ anthropicAddress),
/* harmony export */   Pr: () => (/* binding */ vertexAddress),
/* harmony export */   Yj: () => (/* binding */ withOauth),
/* harmony export */   _d: () => (/* binding */ foundryAddress),
/* harmony export */   _p: () => (/* binding */ bedrockRequest),
/* harmony export */   hC: () => (/* binding */ bedrockRegion),
/* harmony export */   mW: () => (/* binding */ withoutSlash),
/* harmony export */   vA: () => (/* binding */ bedrockAddress),
/* harmony export */   yN: () => (/* binding */ vertexPlace)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86334);

const anthropicAddress = 'https://api.anthropic.com';
/** Returns an input that becomes a part of an address. Throws a UserError that names it. */
const need = (value, { input, why }) => {
    if (value === '')
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Input "${input}" is missing: ${why}`);
    if (!/^[a-z\d](?:[a-z\d-]{0,98}[a-z\d])?$/i.test(value))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`Input "${input}" must be a name of letters, digits and hyphens`);
    return value;
};
const withoutSlash = (url) => url.replace(/\/+$/, '');
const bedrockRegion = (region) => need(region, { input: 'cloud-region', why: 'name the region of Bedrock, such as us-east-1' });
/** https://docs.aws.amazon.com/bedrock/latest/userguide/inference-messages-api.html */
const bedrockAddress = (region) => `https://bedrock-mantle.${region}.api.aws/anthropic`;
/** With Amazon's names of the models. */
const bedrockRequest = (asked) => {
    const { model } = asked.body;
    const name = typeof model === 'string' && !model.includes('.') ? `anthropic.${model}` : model;
    return { ...asked, body: { ...asked.body, model: name } };
};
const foundryAddress = (project) => `https://${need(project, { input: 'cloud-project', why: 'name the resource of Foundry' })}.services.ai.azure.com/anthropic`;
const vertexPlace = ({ region, project }) => ({
    region: need(region, { input: 'cloud-region', why: 'name the region of Vertex, such as global or us-east5' }),
    project: need(project, { input: 'cloud-project', why: 'name the project of Google Cloud' }),
});
const vertexAddress = (region) => {
    if (region === 'global')
        return 'https://aiplatform.googleapis.com';
    return region === 'us' || region === 'eu'
        ? `https://aiplatform.${region}.rep.googleapis.com`
        : `https://${region}-aiplatform.googleapis.com`;
};
const bearer = (token) => (asked) => ({ ...asked, headers: { ...asked.headers, authorization: `Bearer ${token}` } });
/** The API asks for this feature beside a token of OAuth. */
const oauthFeature = 'oauth-2025-04-20';
const withOauth = (token) => (asked) => {
    const beta = [asked.headers['anthropic-beta'], oauthFeature].filter((part) => part !== undefined && part !== '').join(',');
    return bearer(token)({ ...asked, headers: { ...asked.headers, 'anthropic-beta': beta } });
};


/***/ }),

/***/ 64272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askProvider: () => (/* reexport */ askProvider),
  claudeCode: () => (/* reexport */ claudeCode),
  loadArtifacts: () => (/* reexport */ artifacts/* loadArtifacts */.kZ),
  openAccount: () => (/* reexport */ openAccount),
  openIdentity: () => (/* reexport */ openIdentity),
  openLauncher: () => (/* reexport */ launcher/* openLauncher */.r),
  openRedactor: () => (/* reexport */ redact/* openRedactor */.p),
  openRunsCache: () => (/* reexport */ openRunsCache),
  readErrorAnswer: () => (/* reexport */ readErrorAnswer)
});

// UNUSED EXPORTS: GitLimitError, NotAuthorised, RemoteError, UserError, actionsBot, agentEnvironment, applyBranches, applyCancel, applyEffects, applyUntilCurrent, applyWake, asAdministrator, asAgent, attemptVariable, certificateDirectories, certificateVariables, closeDirectories, configPath, configVariables, containerOptions, copyPlainFile, createRunContext, decideIsolation, deleteKept, dispatchEvent, doNotRetry, endProcesses, environmentVariables, failedDownload, fetchImage, fetchSource, findSecret, findWritablePlaces, githubDate, handOver, harmlessLine, hashDiscussion, haveOtherWorkflows, initBareRepository, isTemporary, isTraversable, isUpload, listKept, listProcesses, loadConfigParser, loadRecords, makeSource, maximumRounds, mayOpenPulls, nodesOf, openAgentLog, openAppPort, openArtifacts, openBoard, openClock, openComments, openGit, openGitHub, openGitHubClient, openHostProxy, openInnerListeners, openLandingRepository, openLedger, openMerge, openNamespace, openParts, openReviews, openSignerFor, openTrainGitHub, openWake, ownTemp, packCheckpoint, packWork, parseBranches, parseCiFile, pathWithSetupLast, placeSkills, postJson, prepareAgentTree, prepareDirectories, prepareNetwork, processVariables, proxyVariables, reachableTemp, readActions, readAgentFile, readBaseRules, readCiFiles, readConfig, readDefaultBranch, readEarlierConfigs, readEndedJob, readEnvironment, readFile, readIsolationFacts, readNoReply, readPeople, readRetries, readRulesOf, readSnapshot, readTodos, readTrainSnapshot, recallExports, refillTree, refuseWritable, relocateText, rememberEnvironment, removeDirectory, reserveAgentUser, runAsAgent, runCommand, runProgram, safePath, settingsOf, signalProcesses, snapshotQuery, sourceOf, startKeyProxy, takeSnapshot, trustedFirst, trustedOnly, unpriced, uploadLfsObjects, watchAgent, withEnvironment

// EXTERNAL MODULE: ./packages/adapters/build/artifacts.js
var artifacts = __webpack_require__(64818);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./packages/core/build/records/loose.js
var loose = __webpack_require__(79689);
// EXTERNAL MODULE: ./packages/adapters/build/network.js
var network = __webpack_require__(14391);
// EXTERNAL MODULE: ./packages/adapters/build/parse-json.js
var parse_json = __webpack_require__(45973);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/outgoing.js
var outgoing = __webpack_require__(76281);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/ask-provider.js
// Reads what the model's API says about an error, and asks it once for ourselves. Loaded late: only an attempt in trouble needs it.







const maximumChars = 2000;
const maximumBytes = 1024 * 1024;
/** A provider that does not answer this small request in time does not work. */
const timeoutMs = 30_000;
const decoders = {
    gzip: external_node_zlib_.gunzipSync,
    deflate: external_node_zlib_.inflateSync,
    br: (bytes, { maxOutputLength }) => (0,external_node_zlib_.brotliDecompressSync)(bytes, { maxOutputLength }),
};
const decoded = ({ encoding, bytes }) => {
    const name = encoding.trim().toLowerCase();
    if (name === '' || name === 'identity')
        return Buffer.from(bytes).toString('utf8');
    try {
        return decoders[name]?.(bytes, { maxOutputLength: maximumBytes }).toString('utf8') ?? '';
    }
    catch {
        return '';
    }
};
/** Finds the provider's sentence in the shapes of Anthropic's API, of other clouds and of gateways: a body may be a body in a string. */
const sentenceIn = (value, depth = 0) => {
    if (typeof value === 'string') {
        const inner = value.trim().startsWith('{') && depth < 4 ? (0,parse_json/* parseJson */.q)(value) : undefined;
        return (inner === undefined ? undefined : sentenceIn(inner, depth + 1)) ?? { message: value };
    }
    if (!(0,loose/* isJson */.Fh)(value) || depth > 4)
        return undefined;
    const object = value;
    if (typeof object['message'] === 'string' || typeof object['Message'] === 'string') {
        const message = String(object['message'] ?? object['Message']);
        const inner = sentenceIn(message, depth + 1);
        const type = inner?.type ?? (typeof object['type'] === 'string' ? object['type'] : undefined);
        return { message: inner?.message ?? message, ...(type === undefined ? {} : { type }) };
    }
    for (const name of ['error', 'detail', 'error_description']) {
        const found = object[name] === undefined ? undefined : sentenceIn(object[name], depth + 1);
        if (found !== undefined)
            return found;
    }
    return undefined;
};
/** Returns the provider's own sentence. A body of another shape is the sentence itself, and a page of HTML is none. */
const readErrorAnswer = (answer) => {
    const text = decoded(answer).trim();
    const json = (0,parse_json/* parseJson */.q)(text);
    const found = json === undefined ? { message: /^\s*</.test(text) ? '' : text } : sentenceIn(json);
    const { message = '', type } = found ?? {};
    return {
        status: answer.status,
        message: message.slice(0, maximumChars).toWellFormed(),
        ...(type === undefined ? {} : { type: type.slice(0, 100) }),
    };
};
const bytesOf = (body) => Buffer.from(JSON.stringify(body));
/** Makes one free request with the real key. Undefined: this API has none. Never rejects. */
const askProvider = async (options) => {
    const free = options.api.freeRequest?.(options.settings);
    if (free === undefined)
        return undefined;
    const { path, headers, body } = free;
    const out = await (0,outgoing/* outgoing */.b)({ ...options, api: { ...options.api, headersFor: () => headers } }, { path, headers, read: { body, bytes: bytesOf(body) } });
    if ('why' in out)
        return { status: out.status, message: out.why };
    const send = out.target.protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    return new Promise((resolve) => {
        const away = () => resolve({ status: 0, message: '' });
        const asking = send(out.target, { method: 'POST', headers: out.headers, agent: (0,network/* agentFor */.Pf)(options.baseUrl), timeout: timeoutMs }, (answer) => {
            const pieces = [];
            let size = 0;
            answer.on('data', (piece) => {
                size += piece.length;
                if (size > maximumBytes)
                    answer.destroy();
                else
                    pieces.push(piece);
            });
            answer.on('close', () => {
                const encoding = String(answer.headers['content-encoding'] ?? '');
                resolve(readErrorAnswer({ status: answer.statusCode ?? 0, encoding, bytes: Buffer.concat(pieces) }));
            });
            answer.on('error', () => { });
        });
        asking.on('timeout', () => asking.destroy());
        asking.on('error', away);
        asking.end(out.bytes);
    });
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/index.js
























// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/claude/cloud-addresses.js
var cloud_addresses = __webpack_require__(70732);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/accounts.js
// The accounts with which Anthropic's Messages API can be used. The agent always speaks that API to the key proxy, with a made-up
// key; an account says where a request really goes, and how it is authorised there.




const accountKinds = {
    'anthropic-api-key': { name: "a key of Anthropic's API" },
    'claude-code-oauth-token': { name: 'a token of a Claude subscription' },
    'anthropic-auth-token': { name: 'a token of a gateway' },
    'bedrock-api-key': { name: 'a key of Amazon Bedrock' },
    'foundry-api-key': { name: 'a key of Microsoft Foundry' },
    'vertex-credentials': { name: 'a key of a Google service account' },
};
/** Tells from its form what a secret is; undefined: nothing typical. */
const formOf = (secret) => {
    if (/^sk-ant-oat\d/.test(secret))
        return 'claude-code-oauth-token';
    if (/^sk-ant-admin\d/.test(secret))
        return 'admin';
    if (/^sk-ant-api\d/.test(secret))
        return 'anthropic-api-key';
    if (/^(?:ABSK|bedrock-api-key-)/.test(secret))
        return 'bedrock-api-key';
    const json = secret.trimStart().startsWith('{') ? (0,parse_json/* parseJson */.q)(secret) : undefined;
    return (0,loose/* isJson */.Fh)(json) && json['type'] === 'service_account' ? 'vertex-credentials' : undefined;
};
/** Kinds whose secret may have any form: gateways make their own. */
const anyForm = new Set(['anthropic-api-key', 'anthropic-auth-token']);
const checkForm = (kind, { secret, hasGateway }) => {
    const form = formOf(secret);
    if (form === 'admin')
        throw new errors/* UserError */.yo(`Input "${kind}" is a key for the administration of the account, which no model answers: make an API key`);
    if (form === kind || (form === undefined && kind !== 'vertex-credentials'))
        return;
    if (form === undefined)
        throw new errors/* UserError */.yo(`Input "${kind}" must be the JSON file of a service account's key: it begins with { and has "type": "service_account"`);
    // A gateway may take the provider's own keys.
    if (hasGateway && anyForm.has(kind) && anyForm.has(form))
        return;
    throw new errors/* UserError */.yo(`Input "${kind}" is ${accountKinds[form].name}: pass it as ${form}, and leave ${kind} out`);
};
const keyed = (key) => (asked) => ({ ...asked, headers: { ...asked.headers, 'x-api-key': key } });
/** Address of each account, and its way of authorising. Clouds are asked through their own form of the Messages API. */
const openers = {
    'anthropic-api-key': (_, { baseUrl }) => ({ baseUrl: baseUrl || cloud_addresses/* anthropicAddress */.N6 }),
    'claude-code-oauth-token': (secret, { baseUrl }) => ({ baseUrl: baseUrl || cloud_addresses/* anthropicAddress */.N6, authorise: (0,cloud_addresses/* withOauth */.Yj)(secret) }),
    'anthropic-auth-token': (secret, { baseUrl }) => {
        if (baseUrl === '')
            throw new errors/* UserError */.yo('Input "anthropic-base-url" is missing: anthropic-auth-token is for a gateway, which has an address of its own');
        return { baseUrl, authorise: (0,cloud_addresses/* bearer */.CM)(secret) };
    },
    'bedrock-api-key': (secret, { baseUrl, region }) => ({
        baseUrl: baseUrl || (0,cloud_addresses/* bedrockAddress */.vA)((0,cloud_addresses/* bedrockRegion */.hC)(region)),
        authorise: (asked) => keyed(secret)((0,cloud_addresses/* bedrockRequest */._p)(asked)),
    }),
    'foundry-api-key': (_, { baseUrl, project }) => ({ baseUrl: baseUrl || (0,cloud_addresses/* foundryAddress */._d)(project) }),
    'vertex-credentials': (secret, inputs) => {
        const place = (0,cloud_addresses/* vertexPlace */.yN)(inputs);
        return {
            baseUrl: inputs.baseUrl || (0,cloud_addresses/* vertexAddress */.Pr)(place.region),
            authorise: async (asked) => (await openVertex(secret, { ...place, onToken: inputs.onToken }))(asked),
        };
    },
};
const vertex = new Map();
/** Loaded late; one for each account, because it keeps the token. */
const openVertex = (secret, place) => {
    const known = vertex.get(secret) ??
        __webpack_require__.e(/* import() */ 628).then(__webpack_require__.bind(__webpack_require__, 64628)).then(({ authoriseVertex, serviceAccountToken }) => authoriseVertex(serviceAccountToken(secret, place.onToken), place));
    vertex.set(secret, known);
    return known;
};
/** Returns the account of an identity (OpenID Connect). Throws a UserError that says what is missing or wrong. */
const openIdentity = async (inputs) => {
    const [secret] = Object.keys(accountKinds).filter((kind) => inputs.secrets[kind] !== '');
    if (secret !== undefined)
        throw new errors/* UserError */.yo(`Inputs "identity" and "${secret}" are two accounts: pass one of them, and leave the other out`);
    const { identityAccount } = await __webpack_require__.e(/* import() */ 568).then(__webpack_require__.bind(__webpack_require__, 6568));
    return identityAccount({ ...inputs, baseUrl: (0,cloud_addresses/* withoutSlash */.mW)(inputs.baseUrl) });
};
/** Returns the one account whose secret is set. Throws a UserError that names the input when there is none, or what is wrong. */
const openAccount = (inputs) => {
    const set = Object.keys(accountKinds).filter((kind) => inputs.secrets[kind] !== '');
    const [kind, other] = set;
    if (kind === undefined)
        throw new errors/* UserError */.yo('Input "anthropic-api-key" is missing: pass the secret that holds the key of Anthropic’s API, for example anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}');
    if (other !== undefined)
        throw new errors/* UserError */.yo(`Inputs ${set.map((one) => `"${one}"`).join(' and ')} are two accounts: pass one of them, and leave the other out`);
    const secret = inputs.secrets[kind];
    checkForm(kind, { secret, hasGateway: inputs.baseUrl !== '' });
    const opened = openers[kind](secret, { ...inputs, baseUrl: (0,cloud_addresses/* withoutSlash */.mW)(inputs.baseUrl) });
    return { name: accountKinds[kind].name, secrets: [secret], ...opened };
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./packages/adapters/build/run-program.js
var run_program = __webpack_require__(34653);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/agent-user.js
var agent_user = __webpack_require__(36804);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/end-processes.js
var end_processes = __webpack_require__(94618);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/line-splitter.js
// Splits a stream into lines and bounds their length: an agent that prints a gigabyte without a line break costs one
// lost line, not the runner's memory.

/** A line longer than `maximumChars` is cut, so that it cannot be read as JSON. */
const createLineSplitter = (onLine, maximumChars = 16 * 1024 * 1024) => {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let parts = [];
    let chars = 0;
    const add = (text) => {
        if (chars < maximumChars && text !== '')
            parts.push(text.slice(0, maximumChars - chars));
        chars += text.length;
    };
    const flush = () => {
        const line = parts.join('');
        parts = [];
        chars = 0;
        if (line !== '')
            onLine(line);
    };
    return {
        push: (chunk) => {
            const pieces = decoder.write(chunk).split('\n');
            pieces.forEach((piece, index) => {
                add(piece);
                if (index < pieces.length - 1)
                    flush();
            });
        },
        end: () => {
            add(decoder.end());
            flush();
        },
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/agent-process.js
// The process of a coding agent: started as the agent's user, read line by line, ended when it is asked for. Invariant:
// nothing that the agent started is left when this returns.





/** Enough for an interrupted agent to report what it has cost. */
const graceMs = 4_000;
/** A cancelled job has ten seconds in all, and its work is still to be packed and uploaded (fault-56). */
const cancelGraceMs = 1_500;
/** Throws when the process cannot be started or some of its children survive. */
const runAgentProcess = async ({ argv, input, interrupt, stop, onLine, ...options }) => {
    const started = (0,agent_user/* asAgent */.QO)(options.processes.user, argv, options);
    const [program, ...args] = started.argv;
    const child = (0,external_node_child_process_.spawn)((0,run_program/* absoluteProgram */.KE)(program, started.env['PATH'] ?? ''), args, {
        cwd: started.cwd,
        env: started.env,
        stdio: ['pipe', 'pipe', 'ignore'],
        detached: true,
    });
    const processes = { ...options.processes, pid: child.pid };
    const exited = new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('exit', (exitCode, exitSignal) => resolve({ exitCode, exitSignal, stopped: stop.reason }));
    });
    const closed = new Promise((resolve) => child.on('close', () => resolve()));
    const lines = createLineSplitter((line) => {
        if (onLine(line))
            child.stdin.end();
    });
    child.stdout.on('data', (chunk) => lines.push(chunk));
    child.stdout.on('end', () => lines.end());
    // The agent may end before it has read everything; its exit code says what that means.
    child.stdin.on('error', () => { });
    child.stdin.write(input);
    if (interrupt === undefined)
        child.stdin.end();
    const settle = endWhenStopped(processes, { stop, ask: interrupt === undefined ? undefined : () => child.stdin.end(interrupt) });
    try {
        return await exited;
    }
    finally {
        await settle();
        if (child.pid !== undefined) {
            await (0,end_processes/* endProcesses */.Hk)(processes);
            // A survivor could hold the pipe open; now there is none.
            await closed;
        }
    }
};
/** Asks the processes to end when `stop` is aborted, and kills them when they take too long. Returns what ends the watch. */
const endWhenStopped = (processes, { stop, ask }) => {
    let asked = Promise.resolve();
    let killer;
    const send = (signal) => {
        // An error means that they are gone, or endProcesses will say that they are not.
        asked = asked.then(() => (0,end_processes/* signalProcesses */.IK)(processes, signal)).catch(() => { });
    };
    const end = () => {
        if (ask === undefined)
            send('TERM');
        else
            ask();
        killer = setTimeout(() => send('KILL'), stop.reason === 'cancel' ? cancelGraceMs : graceMs);
    };
    if (stop.aborted)
        end();
    else
        stop.addEventListener('abort', end, { once: true });
    return () => {
        // None of it may hit the user's next attempt.
        stop.removeEventListener('abort', end);
        clearTimeout(killer);
        return asked;
    };
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
const models_servedModels = ({ model = defaultModel, fallbackModel, }) => [
    ...new Set([...namesOf(model), ...(fallbackModel === undefined ? [] : namesOf(fallbackModel)), ...ownModels]),
];
const hasLongContext = (model = defaultModel) => model.endsWith(longContext);

;// CONCATENATED MODULE: ./packages/adapters/build/claude/admit-request.js
// Decides which requests to Anthropic's Messages API may use the key: those for the configured models and server-side tools,
// made of fields and blocks that Claude Code sends. Everything else is refused, because a field that this file does not know
// may start something on the account that nobody configured: a fallback model, a connector, a container, a faster tier.


const fields = new Set([
    'cache_control',
    'context_management',
    'max_tokens',
    'messages',
    'metadata',
    'model',
    'output_config',
    'output_format',
    'stop_sequences',
    'stream',
    'system',
    'temperature',
    'thinking',
    'tool_choice',
    'tools',
    'top_k',
    'top_p',
]);
const messageFields = new Set(['cache_control', 'content', 'id', 'output_config', 'role', 'thinking', 'timing']);
const blocks = new Set([
    'document',
    'image',
    'redacted_thinking',
    'search_result',
    'text',
    'thinking',
    'tool_addition',
    'tool_reference',
    'tool_removal',
    'tool_result',
    'tool_use',
]);
/** Others name a file of the account, or an address that the provider fetches. */
const sources = new Set(['base64', 'content', 'text']);
/** Edits of the conversation that the provider makes without a model. */
const contextEdit = /^clear_[a-z]+(?:_[a-z]+)*_\d{8}$/;
const maximumDepth = 50;
/** Returns why the request is refused, in a clause. */
const whyRefused = (body, settings) => refusedModel(body['model'], settings) ??
    refusedField(body, fields, 'the field') ??
    each(body['tools'], (tool) => refusedTool(tool, settings)) ??
    each(body['messages'], (message) => refusedMessage(message, settings)) ??
    refusedBlocks(body['system'], { settings, depth: 0 }) ??
    refusedEdits(body['context_management']);
const shown = (name) => JSON.stringify(typeof name === 'string' ? name.slice(0, 80) : typeof name);
const refusedModel = (model, settings) => {
    const served = models_servedModels(settings);
    if (typeof model === 'string' && served.includes(model))
        return undefined;
    return `the model ${shown(model)} is not configured; served are ${served.join(', ')}`;
};
const refusedField = (object, known, what) => {
    const field = Object.keys(object).find((name) => !known.has(name));
    return field === undefined ? undefined : `${what} ${shown(field)} is not served`;
};
/** A list that is none is left to the provider to complain about only when it is missing. */
const each = (list, check) => {
    if (list === undefined || list === null)
        return undefined;
    if (!Array.isArray(list))
        return 'a list is expected where another value stands';
    for (const entry of list) {
        const why = (0,loose/* isJson */.Fh)(entry) ? check(entry) : 'a list holds a value that is no object';
        if (why !== undefined)
            return why;
    }
    return undefined;
};
/** A tool with a type of its own is one that the provider runs or defines. */
const refusedTool = (tool, { serverTools }) => {
    const { type } = tool;
    if ('model' in tool)
        return 'a tool that calls a model of its own is not served';
    if (type === undefined || type === null || type === 'custom')
        return undefined;
    const name = typeof type === 'string' ? type.replace(/_\d{8}$/, '') : '';
    return serverTools.includes(name) ? undefined : `the tool ${shown(type)} is not configured`;
};
const refusedMessage = (message, settings) => refusedField(message, messageFields, 'the field of a message') ?? refusedBlocks(message['content'], { settings, depth: 0 });
const refusedBlocks = (content, { settings, depth }) => {
    if (typeof content === 'string')
        return undefined;
    if (depth > maximumDepth)
        return 'the content of a message is nested too deeply';
    return each(content, (block) => refusedBlock(block, { settings, depth: depth + 1 }));
};
const refusedBlock = (block, place) => {
    const { type } = block;
    if (typeof type !== 'string' || !(blocks.has(type) || isOfServerTool(type, place.settings)))
        return `the content ${shown(type)} is not served`;
    if (type === 'tool_addition')
        return refusedAddition(block['tool'], place);
    if (!blocks.has(type))
        return undefined;
    return (refusedSource(block['source'], place) ??
        (type === 'search_result' || 'content' in block ? refusedBlocks(block['content'], place) : undefined));
};
/** The calls of a configured tool and their results are a part of the conversation. */
const isOfServerTool = (type, { serverTools }) => serverTools.length > 0 && (type === 'server_tool_use' || serverTools.some((tool) => type === `${tool}_tool_result`));
const refusedAddition = (tool, { settings }) => {
    if (!(0,loose/* isJson */.Fh)(tool))
        return 'a tool is added that is no object';
    if (tool['type'] === 'tool_reference')
        return undefined;
    const { definition } = tool;
    if (tool['type'] !== 'tool_definition' || !(0,loose/* isJson */.Fh)(definition))
        return `a tool is added as ${shown(tool['type'])}, which is not served`;
    return refusedTool(definition, settings);
};
/** `search_result` has a text as its source. */
const refusedSource = (source, place) => {
    if (source === undefined || typeof source === 'string')
        return undefined;
    const type = (0,loose/* isJson */.Fh)(source) ? source['type'] : source;
    if (!(0,loose/* isJson */.Fh)(source) || typeof type !== 'string' || !sources.has(type))
        return `content from a source of type ${shown(type)} is not served`;
    return 'content' in source ? refusedBlocks(source['content'], place) : undefined;
};
const refusedEdits = (management) => {
    if (management === undefined || management === null)
        return undefined;
    if (!(0,loose/* isJson */.Fh)(management))
        return 'the field "context_management" is no object';
    return (refusedField(management, new Set(['edits']), 'the field of "context_management"') ??
        each(management['edits'], ({ type }) => typeof type === 'string' && contextEdit.test(type) ? undefined : `the context edit ${shown(type)} is not served`));
};

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
const prices_findPrice = (model, { prices: configured = {} }) => {
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

;// CONCATENATED MODULE: ./packages/adapters/build/claude/usage.js
// Reads what one answer of the Messages API has used from its bytes as they pass. A provider may cut it, say a figure twice, leave
// figures out or name impossible ones: then the cost is estimated from the text, and never lower than what was said.



const noUsage = {
    input: undefined,
    output: undefined,
    cacheRead: 0,
    cacheWrite: 0,
    cacheWriteHour: 0,
    searches: 0,
    usOnly: false,
};
/** No answer has more tokens. */
const maximumTokens = 100_000_000;
const countIn = (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= maximumTokens ? value : undefined;
const higher = (one, other) => one === undefined || other === undefined ? (one ?? other) : Math.max(one, other);
/** Figures of a stream are sums so far: the higher one counts, and one that comes twice counts once. */
const withUsage = (before, said) => {
    if (!(0,loose/* isJson */.Fh)(said))
        return before;
    const inside = (key) => ((0,loose/* isJson */.Fh)(said[key]) ? said[key] : {});
    const most = (known, value) => Math.max(known, countIn(value) ?? 0);
    return {
        input: higher(before.input, countIn(said['input_tokens'])),
        output: higher(before.output, countIn(said['output_tokens'])),
        cacheRead: most(before.cacheRead, said['cache_read_input_tokens']),
        cacheWrite: most(before.cacheWrite, said['cache_creation_input_tokens']),
        cacheWriteHour: most(before.cacheWriteHour, inside('cache_creation')['ephemeral_1h_input_tokens']),
        searches: most(before.searches, inside('server_tool_use')['web_search_requests']),
        usOnly: before.usOnly || said['inference_geo'] === 'us',
    };
};
const usdOf = (usage, price) => {
    const { input = 0, output = 0, cacheRead, cacheWrite, cacheWriteHour, searches } = usage;
    const { long } = price;
    const { input: ofInput, output: ofOutput, ...cache } = long !== undefined && input + cacheRead + cacheWrite > long.abovePromptTokens ? long : price;
    const hour = Math.min(cacheWrite, cacheWriteHour);
    const written = (cacheWrite - hour) * cache.cacheWrite + hour * cache.cacheWriteHour;
    const tokens = (input * ofInput + output * ofOutput + cacheRead * cache.cacheRead + written) / 1e6;
    return tokens * (usage.usOnly ? usOnlyFactor : 1) + searches * searchUsd;
};
/** Maximum number of characters of one event, or of an answer that is no stream. */
const usage_maximumChars = 40_000_000;
const deltaChars = (event) => {
    const { delta } = event;
    if (!(0,loose/* isJson */.Fh)(delta))
        return 0;
    return ['text', 'thinking', 'partial_json'].reduce((sum, key) => sum + (typeof delta[key] === 'string' ? delta[key].length : 0), 0);
};
/** `isStream`: it comes as server-sent events; otherwise it is one JSON message. */
const openAnswer = (isStream) => {
    const decoder = new TextDecoder();
    let rest = '';
    const facts = {
        id: undefined,
        models: [],
        usage: noUsage,
        isWhole: false,
        chars: 0,
        isMessage: false,
    };
    const message = (said) => {
        if (!(0,loose/* isJson */.Fh)(said))
            return;
        facts.isMessage = true;
        if (typeof said['id'] === 'string')
            facts.id = said['id'].slice(0, 200);
        if (typeof said['model'] === 'string' && !facts.models.includes(said['model']))
            facts.models.push(said['model'].slice(0, 200));
        facts.usage = withUsage(facts.usage, said['usage']);
    };
    const event = (line) => {
        const said = line.startsWith('data:') ? (0,parse_json/* parseJson */.q)(line.slice(5)) : undefined;
        if (!(0,loose/* isJson */.Fh)(said))
            return;
        if (said['type'] === 'message_start')
            message(said['message']);
        if (said['type'] === 'content_block_delta')
            facts.chars += deltaChars(said);
        if (said['type'] !== 'message_delta')
            return;
        message(said);
        facts.isWhole ||= (0,loose/* isJson */.Fh)(said['usage']) && countIn(said['usage']['output_tokens']) !== undefined;
    };
    const read = (piece) => {
        rest += decoder.decode(piece, { stream: true });
        if (isStream) {
            const lines = rest.split(/\r\n|\n|\r/);
            rest = lines.pop() ?? '';
            for (const line of lines)
                event(line);
        }
        if (rest.length > usage_maximumChars)
            rest = '';
    };
    const end = () => {
        if (isStream) {
            event(rest);
            return;
        }
        const said = (0,parse_json/* parseJson */.q)(rest);
        message(said);
        facts.isWhole = (0,loose/* isJson */.Fh)(said);
        if ((0,loose/* isJson */.Fh)(said))
            facts.chars = JSON.stringify(said['content'] ?? '').length;
    };
    return {
        read,
        facts: (isOver) => {
            if (isOver) {
                end();
                rest = '';
            }
            return { ...facts, models: [...facts.models] };
        },
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/claude/count-costs.js



/** A token of text has rarely less. An estimate has to be on the high side. */
const bytesPerToken = 3;
/** Claude Code's own rule for an answer that is cut off (tried with 2.1.330). */
const charsPerToken = 4;
/** The most that a model of Anthropic writes in one answer. */
const maximumOutput = 128_000;
const isFree = ({ url }) => /^\/v1\/messages\/count_tokens(?:\?|$)/.test(url);
const priceFor = (body, settings) => prices_findPrice(String(body['model']), settings);
/** The most that the request can cost, by its length and `max_tokens`. */
const judge = (body, { settings, ...request }) => {
    if (isFree(request))
        return { maximumUsd: 0 };
    const price = priceFor(body, settings);
    if (price === undefined)
        return { why: whyNoPrice(String(body['model'])) };
    const asked = body['max_tokens'];
    const output = typeof asked === 'number' && asked >= 0 && asked < maximumOutput ? asked : maximumOutput;
    const cacheWrite = Math.ceil(request.bytes / bytesPerToken);
    return { maximumUsd: usdOf({ ...noUsage, output, cacheWrite, cacheWriteHour: cacheWrite }, price) };
};
/** The answer names what it used, or it is estimated from its length and that of the request. */
const usageOf = ({ usage, isWhole, chars }, bytes) => {
    const isEstimated = usage.input === undefined || usage.output === undefined;
    const said = usage.output ?? 0;
    const output = isWhole && usage.output !== undefined ? said : Math.max(said, Math.ceil(chars / charsPerToken));
    return { isEstimated, usage: { ...usage, input: usage.input ?? Math.ceil(bytes / bytesPerToken), output } };
};
/** An answer of another model than was asked for costs what the dearer one costs. */
const dearest = (body, { models, usage }, settings) => Math.max(...[String(body['model']), ...models].flatMap((model) => {
    const price = prices_findPrice(model, settings);
    return price === undefined ? [] : [usdOf(usage, price)];
}), 0);
const isOther = (asked, answered) => {
    const plain = (name) => name.replace(/\[1m\]$/, '').replace(/[@-]\d{8}$/, '');
    return plain(asked) !== plain(answered);
};
const count_costs_open = (body, { settings, ...request }) => {
    let answer;
    let isRefused = false;
    const begin = (status, headers) => {
        isRefused = status < 200 || status > 299;
        if (isRefused || isFree(request))
            return;
        answer = openAnswer(String(headers['content-type'] ?? '').startsWith('text/event-stream'));
    };
    const cost = (ending) => {
        const facts = answer?.facts(ending === 'over');
        const price = priceFor(body, settings);
        // The provider has read the prompt by then.
        if (ending === 'given-up' && facts?.isMessage !== true && !isRefused && !isFree(request) && price !== undefined)
            return {
                usd: usdOf({ ...noUsage, input: Math.ceil(request.bytes / bytesPerToken) }, price),
                key: undefined,
                isEstimated: true,
                otherModel: undefined,
            };
        if (facts === undefined || !facts.isMessage)
            return { usd: 0, key: undefined, isEstimated: false, otherModel: undefined };
        const { usage, isEstimated } = usageOf(facts, request.bytes);
        // A gateway may call its models by other names, and then the configuration says the price.
        const models = Object.hasOwn(settings.prices ?? {}, String(body['model'])) ? [] : facts.models;
        const otherModel = models.find((model) => isOther(String(body['model']), model));
        const usd = dearest(body, { models, usage }, settings);
        const key = facts.id === undefined ? undefined : JSON.stringify([facts.id, usage]);
        return { usd, key, isEstimated, otherModel };
    };
    return { begin, read: (piece) => answer?.read(piece), cost };
};
const anthropicCosts = { judge, open: count_costs_open };

;// CONCATENATED MODULE: ./packages/adapters/build/claude/anthropic-api.js



/** The end of the limit is in headers that Anthropic documents. */
const readLimitEnd = (headers, now) => {
    const unified = Number(headers['anthropic-ratelimit-unified-reset']);
    if (unified > 0)
        return new Date(unified * 1000).toISOString();
    const resets = Object.entries(headers)
        .filter(([name, value]) => /^anthropic-ratelimit-[a-z-]+-reset$/.test(name) && typeof value === 'string')
        .map(([name, value]) => ({ at: Date.parse(String(value)), left: Number(headers[name.replace(/-reset$/, '-remaining')] ?? 0) }))
        .filter(({ at, left }) => Number.isFinite(at) && left === 0)
        .map(({ at }) => at);
    const retryAfter = Number(headers['retry-after']);
    if (retryAfter > 0)
        resets.push(now.getTime() + retryAfter * 1000);
    return resets.length === 0 ? undefined : new Date(Math.max(...resets)).toISOString();
};
/** Of Claude Code, of its HTTP client, and of HTTP itself. Others may steer a gateway on the way. */
const header = /^(?:accept|accept-encoding|accept-language|user-agent|anthropic-version|anthropic-dangerous-direct-browser-access|x-app|x-stainless-[a-z-]+|x-claude-code-[a-z-]+|x-client-request-id|traceparent|tracestate)$/;
/** Features of the API that Claude Code switches on, without their dates. None brings another model or a tool of the provider. */
const features = new Set([
    'claude-code',
    'context-management',
    'effort',
    'fine-grained-tool-streaming',
    'interleaved-thinking',
    'mid-conversation-system',
    'mid-conversation-tool-changes',
    'per-turn-control',
    'structured-outputs',
    'thinking-display-updates',
    'thinking-token-count',
]);
const featuresIn = (given, settings) => given
    .split(',')
    .map((name) => name.trim())
    .filter((name) => {
    const feature = name.replace(/-\d{4}-?\d{2}-?\d{2}$/, '');
    return features.has(feature) || (feature === 'context-1m' && hasLongContext(settings.model));
})
    .join(',');
const headersFor = (headers, settings) => {
    const kept = Object.entries(headers).flatMap(([name, value]) => value !== undefined && header.test(name) ? [[name, String(value)]] : []);
    const given = featuresIn(String(headers['anthropic-beta'] ?? ''), settings);
    return { ...Object.fromEntries(kept), ...(given === '' ? {} : { 'anthropic-beta': given }) };
};
/** Counting tokens is free, has limits of its own, and needs the key and the model as messages do. */
const freeRequest = (settings) => ({
    path: '/v1/messages/count_tokens',
    headers: { 'anthropic-version': '2023-06-01' },
    body: { model: models_servedModels(settings)[0] ?? '', messages: [{ role: 'user', content: 'x' }] },
});
const anthropicApi = {
    routes: [/^POST \/v1\/messages(?:\/count_tokens)?(?:\?beta=true)?$/],
    keyHeader: 'x-api-key',
    headersFor,
    whyRefused: whyRefused,
    readLimitEnd,
    costs: anthropicCosts,
    freeRequest,
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/agent-directories.js
var agent_directories = __webpack_require__(14084);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./packages/adapters/build/trusted-path.js
var trusted_path = __webpack_require__(83752);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/pinned-package.js
// The pinned Claude Code: one package a platform, each with the digest that npm published and that of its
// executable. Invariant: the program that is started has exactly these bytes, whoever wrote the registry's answer, the
// cache entry or the tool cache (attack-63).
/** Installed when the user names no executable. */
const pinnedVersion = '2.1.330';
const packageName = '@anthropic-ai/claude-code';
/** sha512 of each platform's package at that version, as package-lock.json has it. */
const integrities = {
    'darwin-arm64': 'sha512-rgzAjrRJJsIdZXGF9CCFFbURxKuJNobRr+krV3dNmqNJWIws74rLD0CABe4+nXlx/9WwRECTrveprWB96mubqw==',
    'darwin-x64': 'sha512-XenTNj2zXaFrnLmf47n25vChfFhlfeyaAR/vW5SFsEnLGwd2U1vDUY97+5etHBZu3xWBnlK8HhBVxzRi9YTUDw==',
    'linux-arm64': 'sha512-V4yanAY5EA5UpwwRPtjSfqDbNqAlUJeVn3NYZw2AgmRHjdpSsLtHAzbxRXfkAnbjwTXzE0uedjQxUY02ARPcsA==',
    'linux-arm64-musl': 'sha512-NemfeTqZ30tQDhAeumZgDYoX4ewhAHkN3dbcsyvlgb+yvpKUlcYu5Bor8K+Du5azGe3uy9sftlJxbGhTsCR7zA==',
    'linux-x64': 'sha512-9Gn+V7DtJ8M1nztP9CeDVl9g3RtrepI7rOFTyPRRnZe8D6zebIHKmC7OvBauucuAP0X0k85SDN/LPVZyjsGezQ==',
    'linux-x64-musl': 'sha512-OnduSSPY1b59FA8jTbq20Y1XkDUV0S1OVyvYBNslEbpX79P81JF7Ih4lgYvDKiFnnSv75z4Kv6qLE5DQqogYXA==',
    'win32-arm64': 'sha512-UBG8oi9gyi2hBGrKYkNfXSAqEyC3wJ2CsmSfQw8XLNWM/GOlUWAqELJOW9eBaAlWsusvwhHKtiQeS0UEQ+skxQ==',
    'win32-x64': 'sha512-P3aamhGb7lZUsgj6kQzdZAKh3fNFoXvawxZFuUz+pC5HVLwEtX5eWgO6kpxzT9+qfHaPhoepZ9KU8K1sz3b2yw==',
};
/** sha256 of the executable in each of these packages (scripts/pin-claude-code.ts). */
const executables = {
    'darwin-arm64': 'sha256-98UJO53WVg0Iryi8J7Ej+1UJHerjGArDnfGZUi2oaBU=',
    'darwin-x64': 'sha256-u+2Zu4o5uz+UOJxcmdPQLLdfP5g7XRvECxsNHvyoRxM=',
    'linux-arm64': 'sha256-YBb5DKx4PjZ/saqXx2ii77lKASiltGtw+z2Py72d1EQ=',
    'linux-arm64-musl': 'sha256-mGuDVXy9QoJzw381/AikT8eGB33us5FmCISDO8WBNIo=',
    'linux-x64': 'sha256-85DqoIFOahv/dMu0est0y5yJ0wztgJ/gr1rwDHv+jrs=',
    'linux-x64-musl': 'sha256-UQ1Xu/B3tJKIufO1OxEyQEj0wtpdy5gFY76CU0mA1iE=',
    'win32-arm64': 'sha256-eCUZxiQaK+39TA0iXVnVCVuJUDeufNKhShL1vF3LocM=',
    'win32-x64': 'sha256-+nl8G8fUo1EdpCYiuuU6K38Sdq4yjGaPK/70RjUwHKo=',
};
const pinnedPackageFor = ({ platform, arch, musl }) => {
    const target = `${platform}-${arch}${platform === 'linux' && musl ? '-musl' : ''}`;
    const integrity = integrities[target];
    const executable = executables[target];
    return integrity === undefined || executable === undefined
        ? undefined
        : { target, name: `${packageName}-${target}`, integrity, executable };
};
/** Returns this machine. Node's report names the version of glibc if Node runs on it. */
const thisMachine = () => {
    // It would look up names for every open connection.
    Object.assign(process.report, { excludeNetwork: true });
    const { header } = process.report.getReport();
    return { platform: process.platform, arch: process.arch, musl: process.platform === 'linux' && header.glibcVersionRuntime === undefined };
};

;// CONCATENATED MODULE: ./packages/adapters/build/claude/package-archive.js
// Gets the pinned package as npm publishes it: from the cache of the repository's runs, else from the registry. Its
// digest is compared before anything of it is unpacked, wherever it came from.










/** The cache finds its entries by the key and by this name. */
const archiveFile = 'claude-code.tgz';
const cacheKey = ({ target }) => `clambake-claude-code-${pinnedVersion}-${target}`;
/** Undefined: the file cannot be read. */
const digestOf = async (file, algorithm) => {
    const worker = new external_node_worker_threads_.Worker(digestInThread, { eval: true, workerData: { file, algorithm }, env: {} });
    try {
        const [digest] = (await (0,external_node_events_.once)(worker, 'message'));
        return `${algorithm}-${digest}`;
    }
    catch {
        return undefined;
    }
    finally {
        await worker.terminate();
    }
};
/** 364 MB on the thread that starts everything else would hold all of it up. A larger buffer leaves the processor's cache: 530 ms, not 370. */
const digestInThread = `
const { createHash } = require('node:crypto');
const { openSync, readSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const hash = createHash(workerData.algorithm);
const file = openSync(workerData.file);
const buffer = Buffer.alloc(256 * 1024);
for (let bytes = readSync(file, buffer); bytes > 0; bytes = readSync(file, buffer)) hash.update(buffer.subarray(0, bytes));
parentPort.postMessage(hash.digest('base64'));
`;
/**
 * Returns how to start npm: the one beside the program that runs us, or else one that only root and we can replace. On
 * GitHub's images everybody may write the npm that stands in PATH.
 */
const npmCommand = (path) => {
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
    if ((0,external_node_fs_.existsSync)(beside))
        return [process.execPath, beside];
    const found = (0,run_program/* findProgram */.Kp)('npm', (0,trusted_path/* trustedOnly */.cy)(path));
    if (found !== undefined)
        return [found];
    const open = (0,run_program/* findProgram */.Kp)('npm', path);
    const why = open === undefined ? 'npm was not found on the runner' : `others than root can replace ${open}, the only npm of the runner`;
    throw new errors/* UserError */.yo(`${why}: install Node.js in a directory such as /usr/bin, or name an installed Claude Code with claude-code-path`);
};
const packFromNpm = async ({ pinned, directory, path, scratch }) => {
    const options = ['--pack-destination', directory, '--ignore-scripts', '--silent', `${pinned.name}@${pinnedVersion}`];
    // npm's own first line looks for Node in PATH.
    const search = [(0,trusted_path/* trustedOnly */.cy)(path), (0,external_node_path_.dirname)(process.execPath)].join(external_node_path_.delimiter);
    const result = await (0,run_program/* runProgram */.mB)([...npmCommand(path), 'pack', ...options], { env: { PATH: search, HOME: scratch, ...(0,network/* npmNetwork */.eU)() } });
    const packed = (await (0,promises_.readdir)(directory)).find((name) => name.endsWith('.tgz'));
    if (result.code !== 0 || packed === undefined) {
        const why = result.stderr.trim().split('\n').slice(-3).join(' · ').slice(0, 500);
        throw new errors/* UserError */.yo(`npm could not install ${packageName}@${pinnedVersion} (${why || 'no package for this platform'}): check the runner's access to the npm registry, or set claude-code-path`);
    }
    await (0,promises_.rename)((0,external_node_path_.join)(directory, packed), (0,external_node_path_.join)(directory, archiveFile));
};
/** Trouble with the cache costs a download and nothing else. */
const restored = async (file, { cache, pinned, log }) => {
    if (cache === undefined)
        return false;
    const key = cacheKey(pinned);
    try {
        if (!(await cache.restore(key, file)))
            return false;
    }
    catch (error) {
        log(`The cache could not be read: ${error instanceof Error ? error.message : String(error)}`);
        return false;
    }
    if ((await digestOf(file, 'sha512')) === pinned.integrity) {
        log(`Claude Code ${pinnedVersion} comes from the cache ${key}`);
        return true;
    }
    log(`What the cache ${key} holds is not what npm published, so it is not used`);
    await (0,promises_.rm)(file, { recursive: true, force: true });
    return false;
};
/** Path of an archive with the right digest. Throws a UserError that says what to do. */
const fetchArchive = async (options) => {
    const { pinned, cache, log } = options;
    const file = (0,external_node_path_.join)(options.directory, archiveFile);
    if (await restored(file, options))
        return file;
    await packFromNpm(options);
    if ((await digestOf(file, 'sha512')) !== pinned.integrity) {
        throw new errors/* UserError */.yo(`the npm registry gave another ${pinned.name}@${pinnedVersion} than npm published: check the registry that the runner uses, or set claude-code-path`);
    }
    log(`Claude Code ${pinnedVersion} comes from the npm registry`);
    await cache?.save(cacheKey(pinned), file).catch((error) => {
        log(`The cache could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
    return file;
};
/** Unpacks the package below `prefix`, where npm would put it. Two jobs on one machine do not meet. */
const unpackPinned = async (prefix, options) => {
    const archive = await fetchArchive(options);
    const scope = (0,external_node_path_.join)(prefix, 'node_modules', '@anthropic-ai');
    const target = (0,external_node_path_.join)(scope, options.pinned.name.split('/').at(-1) ?? '');
    const fresh = `${target}.${process.pid}`;
    await (0,promises_.rm)(fresh, { recursive: true, force: true });
    await (0,promises_.mkdir)(fresh, { recursive: true });
    const argv = ['tar', '-xzf', archive, '-C', fresh, '--strip-components=1', '--no-same-owner'];
    const result = await (0,run_program/* runProgram */.mB)(argv, { env: { PATH: options.path, LC_ALL: 'C' } });
    if (result.code !== 0)
        throw new Error(`the archive of Claude Code could not be unpacked: ${result.stderr.trim().slice(0, 300)}`);
    await (0,promises_.rm)(target, { recursive: true, force: true });
    await (0,promises_.rename)(fresh, target);
};

// EXTERNAL MODULE: ./packages/adapters/build/version.js
var build_version = __webpack_require__(20089);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/install.js
// The Claude Code executable: the one the user names, or the pinned version kept in the runner's tool cache, compared with its
// digest at every use.
// Invariants: nothing older than the floor is started (before 2.1.128 its Read tool could read the key from
// /proc/self/environ), and the agent's user can execute it without being able to change it.









const floorVersion = '2.1.128';
/** `2.1.330 (Claude Code)` → `2.1.330`. */
const readVersion = (text) => /^(\d+\.\d+\.\d+)\b/.exec(text.trim())?.[1];
const isExecutableFile = async (file) => {
    const found = await (0,promises_.stat)(file).catch(() => undefined);
    return found?.isFile() === true && (found.mode & 0o111) !== 0;
};
const binaryBelow = (prefix, pinned) => (0,external_node_path_.join)(prefix, 'node_modules', ...pinned.name.split('/'), process.platform === 'win32' ? 'claude.exe' : 'claude');
/**
 * Returns the pinned version's executable in the tool cache, and puts it there first if needed. On GitHub's images
 * everybody may write there, so it is compared each time. Throws a UserError that says what to do.
 */
const installPinned = async (options) => {
    const prefix = (0,external_node_path_.join)(options.toolCache, 'clambake-claude-code', pinnedVersion);
    const pinned = pinnedPackageFor(thisMachine());
    if (pinned === undefined)
        throw new errors/* UserError */.yo(`there is no ${packageName} for ${process.platform} on ${process.arch}: use another runner, or set claude-code-path`);
    const binary = binaryBelow(prefix, pinned);
    const isPublished = async () => (await digestOf(binary, 'sha256')) === pinned.executable && isExecutableFile(binary);
    if (await isPublished())
        return binary;
    if (await isExecutableFile(binary))
        options.log(`${binary} is not what npm published, so it is replaced`);
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.scratch, 'claude-code-'));
    try {
        await unpackPinned(prefix, { ...options, path: await options.path, pinned, directory });
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
    if (await isPublished())
        return binary;
    throw new Error(`${pinned.name} holds another executable than this release knows, or somebody changed it meanwhile`);
};
/** Returns a path of the executable that the agent's user can reach: its own, or that of a link or copy below a directory of ours. */
const makeReachable = async (file, { user, own }) => {
    if (user.kind === 'none')
        return file;
    const isHidden = user.namespace !== undefined && (0,agent_directories/* isTemporary */.ey)(file);
    if (!isHidden && (await (0,agent_directories/* isTraversable */.Ci)((0,external_node_path_.dirname)(file))))
        return file;
    const { size, mtimeMs, mode } = await (0,promises_.stat)(file);
    const directory = (0,external_node_path_.join)(own, 'bin', `claude-${size}-${Math.round(mtimeMs)}`);
    const target = (0,external_node_path_.join)(directory, 'claude');
    await (0,promises_.mkdir)(directory, { recursive: true });
    for (const made of [(0,external_node_path_.dirname)(directory), directory])
        await (0,promises_.chmod)(made, 0o711);
    if ((await (0,promises_.stat)(target).catch(() => undefined))?.size === size)
        return target;
    const fresh = `${target}.${process.pid}`;
    await (0,promises_.rm)(fresh, { force: true });
    const copy = () => (0,promises_.copyFile)(file, fresh).then(() => (0,promises_.chmod)(fresh, 0o755));
    // A link costs nothing; where the file's rights or the file system forbid it, a copy of 364 MB.
    await ((mode & 0o005) === 0o005 ? (0,promises_.link)(file, fresh).catch(copy) : copy());
    await (0,promises_.rename)(fresh, target);
    return target;
};
const installClaudeCode = async (options) => {
    const { givenPath } = options;
    if (givenPath !== undefined && !(await isExecutableFile(givenPath)))
        throw new errors/* UserError */.yo(`claude-code-path: ${givenPath} is not an executable file`);
    const found = givenPath ?? (await installPinned(options));
    const place = await options.place;
    const executable = await makeReachable(await (0,promises_.realpath)(found), place);
    // Its digest has told the version.
    if (givenPath === undefined)
        return { executable, version: pinnedVersion };
    return { executable, version: await askVersion(executable, { path: await options.path, found, user: place.user }) };
};
const askVersion = async (executable, { found, user, path }) => {
    const command = (0,agent_user/* asAgent */.QO)(user, [executable, '--version'], {
        env: { PATH: path, HOME: '/nonexistent', DISABLE_AUTOUPDATER: '1' },
        cwd: '/',
    });
    const answer = await (0,run_program/* runWithin */.T9)(command.argv, { ...command, timeoutMs: 60_000 });
    const version = readVersion(answer.stdout.toString('utf8'));
    if (answer.code !== 0 || version === undefined) {
        throw new errors/* UserError */.yo(`${found} is no working Claude Code: '--version' ended with exit code ${answer.code}. Correct claude-code-path`);
    }
    if (!(0,build_version/* isAtLeast */.d)(version, floorVersion)) {
        throw new errors/* UserError */.yo(`Claude Code ${version} is too old to be started safely: clambake needs ${floorVersion} or newer. Update ${found} or leave claude-code-path empty`);
    }
    return version;
};

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/session-lines.js
// The lines of Claude Code's session file that are handed on, and their shape. The file holds much more: recorded system prompts,
// requests, queued prompts, the cost so far. None of that comes along (tried with 2.1.330: messages alone are enough), so a
// session cannot bring a system prompt of its own, a queued prompt or a false cost.

const session_lines_text = schemas/* string */.YjP();
const object = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
/** A picture in the file itself: an address would be fetched by the model's provider. */
const source = schemas/* strictObject */.rej({ type: schemas/* literal */.euz('base64'), media_type: session_lines_text.max(100), data: session_lines_text });
const cache = { cache_control: schemas/* unknown */.L5J().optional(), citations: schemas/* null */.chJ().optional() };
const plainBlock = schemas/* discriminatedUnion */.gMt('type', [
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('text'), text: session_lines_text, ...cache }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('image'), source, ...cache }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('document'), source, ...cache }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('tool_reference'), tool_name: session_lines_text.max(200), ...cache }),
]);
const block = schemas/* discriminatedUnion */.gMt('type', [
    ...plainBlock.options,
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('thinking'), thinking: session_lines_text, signature: session_lines_text }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('redacted_thinking'), data: session_lines_text }),
    schemas/* object */.Ikc({ type: schemas/* literal */.euz('tool_use'), id: session_lines_text.max(200), name: session_lines_text.max(200), input: object, ...cache }),
    schemas/* object */.Ikc({
        type: schemas/* literal */.euz('tool_result'),
        tool_use_id: session_lines_text.max(200),
        content: schemas/* union */.KCZ([session_lines_text, schemas/* array */.YOg(plainBlock)]).optional(),
        is_error: schemas/* boolean */.zMY().nullish(),
        ...cache,
    }),
]);
const message = schemas/* object */.Ikc({
    role: schemas/* enum */.k5n(['user', 'assistant']),
    content: schemas/* union */.KCZ([session_lines_text, schemas/* array */.YOg(block).min(1)]),
    id: session_lines_text.max(200).optional(),
    type: schemas/* literal */.euz('message').optional(),
    model: session_lines_text.max(200).optional(),
    stop_reason: session_lines_text.max(100).nullish(),
});
const id = session_lines_text.min(1).max(100);
const sessionLineSchema = schemas/* object */.Ikc({
    type: schemas/* enum */.k5n(['user', 'assistant']),
    uuid: id,
    parentUuid: id.nullable(),
    sessionId: id,
    timestamp: iso/* datetime */.w$(),
    version: session_lines_text.max(40),
    isSidechain: schemas/* literal */.euz(false),
    userType: schemas/* literal */.euz('external'),
    isMeta: schemas/* boolean */.zMY().optional(),
    isCompactSummary: schemas/* boolean */.zMY().optional(),
    message,
});

;// CONCATENATED MODULE: ./packages/adapters/build/claude/session-file.js


/** Of the file as Claude Code wrote it, which repeats its messages in requests, and of the part that is handed on. */
const maximumRawBytes = 96 * 1024 * 1024;
const session_file_maximumBytes = 12 * 1024 * 1024;
const maximumLines = 20_000;
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isMessage = (line) => (line['type'] === 'user' || line['type'] === 'assistant') && line['isSidechain'] !== true;
const linesOf = (text) => text.split('\n').filter((line) => line !== '');
const take = async (raw, { sessionId, redact }) => {
    const kept = [];
    // Parent of each line that is left out, so that the others stay one chain.
    const above = new Map();
    for (const [at, text] of linesOf(raw).entries()) {
        const line = (0,parse_json/* parseJson */.q)(text);
        if (!isObject(line))
            return refused(`its line ${at + 1} is not JSON`);
        const { uuid, parentUuid } = line;
        if (typeof uuid !== 'string')
            continue;
        const parent = typeof parentUuid === 'string' ? (above.get(parentUuid) ?? (above.has(parentUuid) ? null : parentUuid)) : null;
        if (!isMessage(line)) {
            above.set(uuid, parent);
            continue;
        }
        const parsed = sessionLineSchema.safeParse({ ...line, parentUuid: parent, sessionId, isSidechain: false, userType: 'external' });
        if (!parsed.success)
            return refused(`its line ${at + 1} has another shape than is known (${problemOf(parsed.error.issues[0])})`);
        kept.push(parsed.data);
    }
    return redacted(kept, { sessionId, redact });
};
/** Puts another text in the place of each text in `value`, names of keys included. */
const withTexts = (value, change) => {
    if (typeof value === 'string')
        return change(value);
    if (Array.isArray(value))
        return value.map((inner) => withTexts(inner, change));
    if (!isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [change(key), withTexts(inner, change)]));
};
const signedIn = (lines) => JSON.stringify(lines.map(({ message: { content } }) => Array.isArray(content) ? content.filter(({ type }) => type === 'thinking' || type === 'redacted_thinking') : []));
const redacted = async (kept, { sessionId, redact }) => {
    const texts = [];
    const changed = (change) => kept.map((line) => ({
        ...line,
        message: { ...line.message, content: withTexts(line.message.content, change) },
    }));
    changed((text) => {
        texts.push(text);
        return text;
    });
    const clean = (await redact.texts(texts)).values();
    const lines = changed((text) => clean.next().value ?? text);
    // The model's provider takes back no thought that was changed.
    if (signedIn(lines) !== signedIn(kept))
        return refused('a signed thought in it holds a secret');
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    const found = await redact.find(text);
    if (found !== undefined)
        return refused(`it still holds ${found} after what was found was taken out`);
    const version = kept.at(-1)?.version ?? '';
    const why = check(text, { sessionId, version });
    return why === undefined ? { ok: true, text, version } : refused(why);
};
const refused = (why) => ({ ok: false, why });
const problemOf = (issue) => `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? ''}`.slice(0, 200);
/** Says in a clause what is wrong with a session; undefined: nothing is. */
const check = (text, expected) => {
    if (Buffer.byteLength(text) > session_file_maximumBytes)
        return `it is larger than ${session_file_maximumBytes} bytes`;
    if (!text.endsWith('\n'))
        return 'its last line is cut off';
    const lines = linesOf(text);
    if (lines.length > maximumLines)
        return `it has ${lines.length} lines; the maximum is ${maximumLines}`;
    const seen = new Set();
    let roles = '';
    for (const [at, line] of lines.entries()) {
        const parsed = sessionLineSchema.strict().safeParse((0,parse_json/* parseJson */.q)(line));
        if (!parsed.success)
            return `its line ${at + 1} has another shape than ours (${problemOf(parsed.error.issues[0])})`;
        const why = whyNot(parsed.data, { seen, expected });
        if (why !== undefined)
            return `its line ${at + 1} ${why}`;
        seen.add(parsed.data.uuid);
        roles += parsed.data.type === parsed.data.message.role ? parsed.data.type[0] : '?';
    }
    if (roles.includes('?'))
        return 'a message in it has two roles';
    return /^u/.test(roles) && roles.includes('a') ? undefined : 'it holds no conversation';
};
const whyNot = ({ uuid, parentUuid, sessionId, version }, { seen, expected }) => {
    if (sessionId !== expected.sessionId)
        return 'belongs to another conversation';
    if (seen.has(uuid))
        return 'repeats the id of an earlier line';
    // Only backwards, so that no chain of messages is a ring.
    if (parentUuid !== null && !seen.has(parentUuid))
        return 'continues a line that is not before it';
    return isCompatible(version, expected.version)
        ? undefined
        : `is of version ${JSON.stringify(version)}, and the record names ${expected.version}`;
};
const majorOf = (version) => /^(\d+)\.\d+\.\d+$/.exec(version)?.[1];
/** The form of the file may change with the major version. */
const isCompatible = (one, other) => majorOf(one) !== undefined && majorOf(one) === majorOf(other);
const claudeSessions = {
    maximumRawBytes,
    maximumBytes: session_file_maximumBytes,
    fileIn: (home, sessionId) => ({ folders: `${home}/.claude/projects`, name: `${sessionId}.jsonl` }),
    take,
    check,
    isCompatible,
};

;// CONCATENATED MODULE: ./packages/adapters/build/claude/result-line.js
// Claude Code's last line (`type: "result"`) and what it reports.


/** The tool of Claude Code that gives the structured answer. Our own hook denies it when the work does not pass. */
const answerTool = 'StructuredOutput';
/** Unknown keys are allowed: the CLI grows. */
const resultLineSchema = schemas/* looseObject */._H3({
    type: schemas/* literal */.euz('result'),
    subtype: schemas/* string */.YjP().max(100).default('unknown'),
    is_error: schemas/* boolean */.zMY().default(false),
    num_turns: schemas/* number */.aig().min(0).default(0),
    total_cost_usd: schemas/* number */.aig().min(0).default(0),
    duration_ms: schemas/* number */.aig().min(0).optional(),
    session_id: schemas/* string */.YjP().max(100).optional(),
    terminal_reason: schemas/* string */.YjP().max(100).nullish(),
    /** The agent's closing words. */
    result: schemas/* string */.YjP().optional(),
    structured_output: schemas/* custom */.IeY((value) => value === undefined || (0,loose/* isJson */.Fh)(value)).optional(),
    permission_denials: schemas/* array */.YOg(schemas/* looseObject */._H3({
        tool_name: schemas/* string */.YjP().max(200).default('unknown'),
        tool_input: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).optional().catch(undefined),
    }))
        .default([]),
});
/** `tree`: the agent's tree, below which paths are named by their rest. */
const readReport = (line, tree) => ({
    succeeded: line.subtype === 'success' && !line.is_error,
    cause: causeOf(line),
    word: line.subtype,
    turns: line.num_turns,
    costUsd: line.total_cost_usd,
    denials: line.permission_denials.flatMap(({ tool_name: tool, tool_input: input = {} }) => {
        if (tool === answerTool)
            return [];
        const path = pathOf(input);
        return [path === undefined ? { tool } : { tool, path: path.startsWith(`${tree}/`) ? path.slice(tree.length + 1) : path }];
    }),
    closingWords: line.is_error ? '' : (line.result ?? ''),
    ...(line.structured_output === undefined ? {} : { answer: line.structured_output }),
});
/** The path that a tool was used on; of a command its last word that looks like one, because a redirection stands last. */
const pathOf = (input) => {
    const { file_path: file, notebook_path: notebook, path, command } = input;
    const named = file ?? notebook ?? path;
    if (typeof named === 'string')
        return named;
    return typeof command === 'string' ? command.match(/[\w.@~/-]+/g)?.findLast((word) => /[./~]/.test(word)) : undefined;
};
const causeOf = (line) => {
    const { subtype, terminal_reason: reason, duration_ms: durationMs = Number.POSITIVE_INFINITY } = line;
    const unused = line.num_turns <= 1 && line.total_cost_usd === 0;
    if (reason === 'blocking_limit')
        return 'account-limit';
    if (unused && reason === 'api_error')
        return 'model-api';
    if (subtype === 'error_max_turns' || reason === 'max_turns')
        return 'turns';
    if (/budget/.test(subtype) || /budget/.test(reason ?? ''))
        return 'budget';
    return unused && durationMs < 1000 ? 'unused' : undefined;
};

;// CONCATENATED MODULE: ./packages/adapters/build/claude/settings-file.js
// The settings file of ours that Claude Code gets with --settings. It outranks settings that the agent writes in its home
// (tried with 2.1.330), and it lies in the frame, which the agent's user cannot write. This is the one place that writes such a file.



/** The same for the servers of the configuration; undefined: there are none. */
const writeMcpServers = async (directory, servers) => {
    if (Object.keys(servers).length === 0)
        return undefined;
    const file = (0,external_node_path_.join)(directory, 'claude-mcp.json');
    const mcpServers = Object.fromEntries(Object.entries(servers).map(([name, server]) => [name, 'url' in server ? { type: 'http', ...server } : server]));
    await (0,promises_.writeFile)(file, `${JSON.stringify({ mcpServers })}\n`, { mode: 0o644 });
    return file;
};
/** Writes the file into the directory and returns its path; undefined: there is nothing to set. */
const writeSettings = async (directory, { stopHook }) => {
    if (stopHook === undefined)
        return undefined;
    const timeout = Math.ceil(stopHook.maximumMs / 1000) + 60;
    const asking = (url) => ({ hooks: [{ type: 'http', url, timeout }] });
    const hooks = { PreToolUse: [{ matcher: answerTool, ...asking(stopHook.answerUrl) }], Stop: [asking(stopHook.stopUrl)] };
    const file = (0,external_node_path_.join)(directory, 'claude-settings.json');
    await (0,promises_.writeFile)(file, `${JSON.stringify({ disableAllHooks: false, hooks })}\n`, { mode: 0o644 });
    return file;
};

;// CONCATENATED MODULE: ./packages/adapters/build/claude/steps.js
// The steps in one line of Claude Code's stream, for the transcript. A line of another shape has none.


/** Before it is shown, a text is cut to much less. */
const steps_maximumChars = 60_000;
const count = schemas/* number */.aig().min(0).catch(0);
const usageSchema = schemas/* object */.Ikc({
    input_tokens: count,
    output_tokens: count,
    cache_creation_input_tokens: count,
    cache_read_input_tokens: count,
});
const lineSchema = schemas/* object */.Ikc({
    type: schemas/* enum */.k5n(['assistant', 'user']),
    parent_tool_use_id: schemas/* string */.YjP().nullish(),
    message: schemas/* object */.Ikc({
        id: schemas/* string */.YjP().catch(''),
        content: schemas/* union */.KCZ([schemas/* string */.YjP().transform(() => []), schemas/* array */.YOg(schemas/* unknown */.L5J())]),
        usage: usageSchema.optional().catch(undefined),
    }),
});
const said = schemas/* object */.Ikc({ type: schemas/* literal */.euz('text'), text: schemas/* string */.YjP() });
const call = schemas/* object */.Ikc({ type: schemas/* literal */.euz('tool_use'), id: schemas/* string */.YjP(), name: schemas/* string */.YjP(), input: schemas/* unknown */.L5J() });
const result = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('tool_result'),
    tool_use_id: schemas/* string */.YjP(),
    content: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* unknown */.L5J())]).catch(''),
    is_error: schemas/* boolean */.zMY().nullish(),
});
const cut = (text) => text.slice(0, steps_maximumChars).toWellFormed();
/** The text of a tool's input: its one word where it has one, else the whole as JSON. */
const inputOf = (input) => {
    const values = typeof input === 'object' && input !== null ? Object.entries(input) : [];
    const command = values.find(([key]) => key === 'command')?.[1];
    return cut(typeof command === 'string' ? command : JSON.stringify(input ?? {}, undefined, 1));
};
const outputOf = (content) => cut(typeof content === 'string'
    ? content
    : content.map((block) => said.safeParse(block).data?.text ?? '(something that is no text)').join('\n'));
/** The prices of a token of each kind have these ratios for all models of the provider; nothing else is known of prices here. */
const weightOf = (usage) => usage.input_tokens + 1.25 * usage.cache_creation_input_tokens + 0.1 * usage.cache_read_input_tokens + 5 * usage.output_tokens;
const readSteps = (text) => {
    const parsed = lineSchema.safeParse((0,parse_json/* parseJson */.q)(text));
    if (!parsed.success)
        return [];
    const { parent_tool_use_id: parent, message } = parsed.data;
    const { id: turn, content, usage } = message;
    const isSub = typeof parent === 'string';
    const steps = content.flatMap((block) => stepsOf(block, { turn, isSub }));
    return usage === undefined ? steps : [...steps, { kind: 'weight', turn, weight: weightOf(usage) }];
};
const stepsOf = (block, { turn, isSub }) => {
    const text = said.safeParse(block);
    if (text.success)
        return [{ kind: 'says', text: cut(text.data.text), isSub }];
    const use = call.safeParse(block);
    if (use.success)
        return [{ kind: 'call', id: use.data.id, tool: use.data.name, input: inputOf(use.data.input), turn, isSub }];
    const end = result.safeParse(block);
    if (!end.success)
        return [];
    const { tool_use_id: id, content, is_error: isError } = end.data;
    return [{ kind: 'result', id, output: outputOf(content), isError: isError === true }];
};

// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/serve.js
var serve = __webpack_require__(88712);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/stop-hook.js
// Hooks of Claude Code as a question to this process: Claude Code posts to an address on loopback when the model gives its structured
// answer, and when it wants to end its turn; the reply lets it finish or tells it to go on
// (https://code.claude.com/docs/en/hooks#http-hooks). The answer needs a hook of its own: after it the turn ends whatever a Stop hook
// says (tried with 2.1.330). Invariant: a request only asks; what is done for it and how often is not in it. The agent may read the
// addresses and ask by itself, or not at all.




/** An answer has a paragraph. */
const maximumBody = 1_000_000;
const openStopHook = async ({ ask, listener }) => {
    const paths = { answer: `/${(0,external_node_crypto_.randomUUID)()}`, stop: `/${(0,external_node_crypto_.randomUUID)()}` };
    let pending;
    /** The turn ends after an answer that was let through, which is no further question. */
    let isOver = false;
    const question = async (request) => {
        const isAnswer = request.url === paths.answer;
        const answer = await answerIn(request);
        if (!isAnswer && isOver)
            return undefined;
        // Another request meanwhile gets the same answer.
        pending ??= ask(isAnswer ? answer : undefined).finally(() => (pending = undefined));
        const reason = await pending;
        isOver = isAnswer && reason === undefined;
        return reason;
    };
    const server = (0,external_node_http_.createServer)((request, response) => {
        const shape = request.url === paths.answer ? denial : request.url === paths.stop ? stop_hook_block : undefined;
        if (request.method !== 'POST' || shape === undefined)
            return void response.writeHead(404).end();
        question(request).then((reason) => reply(response, reason === undefined ? {} : shape(reason)), () => response.destroy());
    });
    server.requestTimeout = 0;
    server.unref();
    const { port, stop } = await (0,serve/* serve */.w)(server, listener);
    const address = `http://${serve/* loopback */.u}:${port}`;
    return {
        answerUrl: `${address}${paths.answer}`,
        stopUrl: `${address}${paths.stop}`,
        close: stop,
    };
};
/** Reads the input of the tool that the request is about. Throws when the body is too long. */
const answerIn = async (request) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        if (size > maximumBody)
            throw new Error('the body of a hook is too long');
        chunks.push(chunk);
    }
    const body = (0,parse_json/* parseJson */.q)(Buffer.concat(chunks).toString('utf8'));
    return typeof body === 'object' && body !== null && 'tool_input' in body ? body.tool_input : undefined;
};
const stop_hook_block = (reason) => ({ decision: 'block', reason });
const denial = (reason) => ({
    hookSpecificOutput: { hookEventName: 'PreToolUse', permissionDecision: 'deny', permissionDecisionReason: reason },
});
const reply = (response, body) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

;// CONCATENATED MODULE: ./packages/adapters/build/claude/stream.js
// Claude Code's stream-json, line by line. Tolerant on purpose: a line that is not JSON or that a newer CLI shapes
// differently is passed over, because one odd line must not cost an attempt. Texts and file contents stay out of what is
// shown: tool names, paths and counts only (attack-85).



/** Returns a reader of the lines that fit the schema. */
const reader = (schema, show) => (value, context) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? { shown: show(parsed.data, context) } : undefined;
};
const readResult = reader(resultLineSchema, (line, { told, tree }) => {
    told.report = readReport(line, tree);
    told.sessionId ??= line.session_id;
    const { turns, costUsd } = told.report;
    return `ended: ${line.subtype}, ${turns} ${turns === 1 ? 'turn' : 'turns'}, $${costUsd.toFixed(2)}`;
});
const use = schemas/* object */.Ikc({ type: schemas/* literal */.euz('tool_use'), name: schemas/* string */.YjP(), input: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()).catch({}) });
const useResult = schemas/* object */.Ikc({ type: schemas/* literal */.euz('tool_result'), is_error: schemas/* boolean */.zMY().nullish() });
/** Returns the one word or path of a tool's input that people need to follow the work. */
const targetOf = (input) => {
    const path = input['file_path'] ?? input['notebook_path'] ?? input['path'] ?? input['pattern'];
    if (typeof path === 'string')
        return path;
    const command = input['command'];
    if (typeof command !== 'string')
        return undefined;
    // A whole command may hold anything; its first plain word is the program.
    return /^\s*([\w./-]{1,60})(?=[\s;&|]|$)/.exec(command)?.[1] ?? 'a command';
};
const showUse = ({ name, input }, tree) => {
    const target = targetOf(input);
    if (target === undefined)
        return name;
    return `${name} ${target.startsWith(`${tree}/`) ? target.slice(tree.length + 1) : target}`;
};
const messageSchema = schemas/* object */.Ikc({
    type: schemas/* enum */.k5n(['assistant', 'user']),
    message: schemas/* object */.Ikc({ content: schemas/* union */.KCZ([schemas/* string */.YjP().transform(() => []), schemas/* array */.YOg(schemas/* unknown */.L5J())]) }),
});
const readMessage = reader(messageSchema, ({ type, message: { content } }, { tree }) => {
    if (type === 'user') {
        const results = content.map((block) => useResult.safeParse(block)).filter((parsed) => parsed.success);
        const failed = results.filter(({ data }) => data.is_error === true).length;
        return failed > 0 ? `  ${failed} of ${results.length} failed` : undefined;
    }
    const uses = content.map((block) => use.safeParse(block)).filter((parsed) => parsed.success);
    if (uses.length === 0)
        return content.length > 0 ? 'writes a message' : undefined;
    return uses.map(({ data }) => showUse(data, tree)).join(', ');
});
const system = (subtype) => ({ type: schemas/* literal */.euz('system'), subtype: schemas/* literal */.euz(subtype) });
const stream_text = schemas/* string */.YjP().catch('');
const initSchema = schemas/* object */.Ikc({ ...system('init'), session_id: schemas/* string */.YjP(), model: stream_text, claude_code_version: stream_text });
const readInit = reader(initSchema, ({ session_id, model, claude_code_version: version }, { told }) => {
    told.sessionId = session_id;
    told.model = model === '' ? undefined : model;
    return `Claude Code ${version} with ${model}`;
});
const deniedSchema = schemas/* object */.Ikc({ ...system('permission_denied'), tool_name: schemas/* string */.YjP().catch('a tool') });
const readDenied = reader(deniedSchema, ({ tool_name: tool }, { told }) => {
    if (tool === answerTool)
        return undefined;
    told.denials.push(tool);
    return `  denied: ${tool}`;
});
const retrySchema = schemas/* object */.Ikc({ ...system('api_retry'), attempt: schemas/* number */.aig().catch(0), error_status: schemas/* number */.aig().nullish().catch(null) });
const readRetry = reader(retrySchema, ({ attempt, error_status: status }) => {
    return `  the model's provider answered ${status ?? 'nothing'}; retry ${attempt}`;
});
/** CLI versions differ: `epoch` is in seconds or in milliseconds. */
const isoOf = (epoch) => {
    if (epoch === null || epoch === undefined || !(epoch > 0) || epoch > 1e14)
        return undefined;
    return new Date(epoch > 1e11 ? epoch : epoch * 1000).toISOString();
};
const limitSchema = schemas/* object */.Ikc({
    type: schemas/* literal */.euz('rate_limit_event'),
    rate_limit_info: schemas/* object */.Ikc({ status: schemas/* string */.YjP().catch(''), resetsAt: schemas/* number */.aig().nullish().catch(null) }),
});
const readLimit = reader(limitSchema, ({ rate_limit_info: { status, resetsAt } }, { told }) => {
    const until = isoOf(resetsAt);
    if (status === 'rejected')
        told.limitedUntil = until ?? told.limitedUntil;
    return status === 'allowed' ? undefined : `  account limit: ${status}${until === undefined ? '' : ` until ${until}`}`;
});
const readers = [readResult, readMessage, readInit, readDenied, readRetry, readLimit];
/** Paths in the tree are shown relative to it. */
const openStream = (tree) => {
    const told = { report: undefined, sessionId: undefined, model: undefined, limitedUntil: undefined, denials: [] };
    const read = (text) => {
        const value = (0,parse_json/* parseJson */.q)(text);
        for (const readLine of readers) {
            const line = readLine(value, { told, tree });
            if (line !== undefined)
                return line.shown;
        }
        return undefined;
    };
    return { read, told };
};

;// CONCATENATED MODULE: ./packages/adapters/build/claude/todo-list.js


/** More than any list that people read. */
const maximumEntries = 200;
const todo_list_maximumChars = 500;
/** Calls without an answer that are remembered. */
const maximumCalls = 100;
const todo_list_lineSchema = schemas/* object */.Ikc({
    type: schemas/* enum */.k5n(['assistant', 'user']),
    // A sub-agent's plan is not the plan for the issue.
    parent_tool_use_id: schemas/* null */.chJ().optional(),
    message: schemas/* object */.Ikc({ content: schemas/* array */.YOg(schemas/* unknown */.L5J()) }),
    tool_use_result: schemas/* unknown */.L5J().optional(),
});
const tools = ['TaskCreate', 'TaskUpdate', 'TaskList', 'TodoWrite'];
const callSchema = schemas/* object */.Ikc({ type: schemas/* literal */.euz('tool_use'), id: schemas/* string */.YjP(), name: schemas/* enum */.k5n(tools), input: schemas/* unknown */.L5J() });
const answerSchema = schemas/* object */.Ikc({ type: schemas/* literal */.euz('tool_result'), tool_use_id: schemas/* string */.YjP(), is_error: schemas/* boolean */.zMY().nullish() });
const todo_list_status = schemas/* enum */.k5n(['pending', 'in_progress', 'completed']).transform((word) => (word === 'in_progress' ? 'in-progress' : word));
const todo_list_text = schemas/* string */.YjP().transform((raw) => raw.slice(0, todo_list_maximumChars).toWellFormed());
const todo_list_id = schemas/* string */.YjP().max(100);
const createdSchema = schemas/* object */.Ikc({ task: schemas/* object */.Ikc({ id: todo_list_id, subject: todo_list_text }) });
const changeSchema = schemas/* object */.Ikc({
    taskId: todo_list_id,
    subject: todo_list_text.optional(),
    status: schemas/* union */.KCZ([todo_list_status, schemas/* literal */.euz('deleted')]).optional(),
});
const changedSchema = schemas/* object */.Ikc({ success: schemas/* literal */.euz(true) });
const tasksSchema = schemas/* object */.Ikc({ tasks: schemas/* array */.YOg(schemas/* object */.Ikc({ id: todo_list_id, subject: todo_list_text, status: todo_list_status })) });
const todosSchema = schemas/* object */.Ikc({ todos: schemas/* array */.YOg(schemas/* object */.Ikc({ content: todo_list_text, status: todo_list_status })) });
/** Changes the list as the tool did. Throws when input or answer have another shape. */
const changes = {
    TaskCreate: (list, { answer }) => {
        const { task } = createdSchema.parse(answer);
        list.set(task.id, { text: task.subject, status: 'pending' });
    },
    TaskUpdate: (list, { input, answer }) => {
        changedSchema.parse(answer);
        const change = changeSchema.parse(input);
        const was = list.get(change.taskId);
        if (change.status === 'deleted')
            list.delete(change.taskId);
        else if (was !== undefined)
            list.set(change.taskId, { text: change.subject ?? was.text, status: change.status ?? was.status });
    },
    TaskList: (list, { answer }) => {
        const { tasks } = tasksSchema.parse(answer);
        list.clear();
        for (const task of tasks)
            list.set(task.id, { text: task.subject, status: task.status });
    },
    TodoWrite: (list, { input }) => {
        const { todos } = todosSchema.parse(input);
        list.clear();
        for (const [index, todo] of todos.entries())
            list.set(`${index}`, { text: todo.content, status: todo.status });
    },
};
/** `read` returns the whole list when the line changed it. It never throws. */
const openTodoList = () => {
    const calls = new Map();
    const list = new Map();
    const remember = (content) => {
        for (const block of content) {
            const { data: call } = callSchema.safeParse(block);
            if (call !== undefined && calls.size < maximumCalls)
                calls.set(call.id, call);
        }
    };
    const answered = (content, answer) => {
        const results = content.flatMap((block) => answerSchema.safeParse(block).data ?? []);
        const known = results.flatMap(({ tool_use_id: of, is_error: failed }) => {
            const call = calls.get(of);
            calls.delete(of);
            return call === undefined || failed === true ? [] : [call];
        });
        // The answer as data belongs to one call.
        const [call] = known;
        return results.length === 1 && call !== undefined && applied(list, { call, answer });
    };
    return {
        read: (line) => {
            if (calls.size === 0 && !tools.some((tool) => line.includes(`"${tool}"`)))
                return undefined;
            const { data } = todo_list_lineSchema.safeParse((0,parse_json/* parseJson */.q)(line));
            if (data === undefined)
                return undefined;
            const { content } = data.message;
            if (data.type === 'assistant')
                remember(content);
            else if (answered(content, data.tool_use_result))
                return [...list.values()];
            return undefined;
        },
    };
};
const applied = (list, { call, answer }) => {
    try {
        changes[call.name](list, { input: call.input, answer });
    }
    catch {
        return false;
    }
    for (const key of [...list.keys()].slice(maximumEntries))
        list.delete(key);
    return true;
};

;// CONCATENATED MODULE: ./packages/adapters/build/claude/claude-code.js
// Claude Code behind the port of a coding agent. Its settings come from a fresh home only (nothing of the checked-out
// tree is read as configuration), and its tools are a closed list. Which paths its work may change is for landing to judge, so
// it asks for no permission within that list (docs/decisions/055).












/** Every tool that the agent gets, besides those below. Web tools are left out: the agent reaches the network through Bash. */
const allowedTools = [
    'Agent',
    'Bash',
    'BashOutput',
    'Edit',
    'Glob',
    'Grep',
    'KillShell',
    'NotebookEdit',
    'Read',
    'Task',
    'TaskCreate',
    'TaskGet',
    'TaskList',
    'TaskOutput',
    'TaskStop',
    'TaskUpdate',
    'TodoWrite',
    'ToolSearch',
    'Write',
];
/** Removed by name as well, should a newer CLI offer them regardless: they promise a later turn or leave the tree. */
const removedTools = [
    'AskUserQuestion',
    'CronCreate',
    'CronDelete',
    'CronList',
    'EnterWorktree',
    'ExitWorktree',
    'Monitor',
    'ScheduleWakeup',
    'SendMessage',
    'Skill',
    'WebFetch',
    'WebSearch',
    'Workflow',
];
/** Tools that the configuration may leave out, by the names that it uses. Each takes along what belongs to it. */
const choosable = new Set(['Agent', 'Bash', 'Edit', 'Glob', 'Grep', 'NotebookEdit', 'Read', 'Write']);
const partsOf = {
    BashOutput: 'Bash',
    KillShell: 'Bash',
    Task: 'Agent',
    TaskOutput: 'Agent',
    TaskStop: 'Agent',
};
const nameOf = (tool) => partsOf[tool] ?? tool;
/** Claude Code's tool for each tool of the provider that the configuration may name. */
const toolsOfProvider = { web_search: 'WebSearch' };
/**
 * The conversation goes on in a file of its own. A system prompt on record would be sent again, so that ours is always asked for.
 */
const resumeArguments = (file) => file === undefined ? [] : [`--resume=${file}`, '--fork-session', '--system-prompt-snapshot=off'];
/** Pinned beside the default model. A model of the configuration has a default of its own, or knows no effort. */
const effortArguments = ({ model, effort }) => {
    const level = effort ?? (model === undefined ? defaultEffort : undefined);
    return level === undefined ? [] : [`--effort=${level}`];
};
const argumentsFor = ({ maximumUsd, settings, instructions, resume, answerSchema }, { settingsFile, mcpFile }) => {
    const further = settings.serverTools.flatMap((tool) => toolsOfProvider[tool] ?? []);
    const kept = (tool) => settings.tools === undefined || !choosable.has(nameOf(tool)) || settings.tools.includes(nameOf(tool));
    const skill = settings.hasSkills === true ? ['Skill'] : [];
    const tools = [...allowedTools.filter(kept), ...further, ...skill];
    const allowed = [...tools, ...Object.keys(settings.mcpServers ?? {}).map((name) => `mcp__${name}`)].join(',');
    const removed = [...removedTools.filter((tool) => !tools.includes(tool)), ...allowedTools.filter((tool) => !kept(tool))].join(',');
    return [
        '-p',
        '--input-format=stream-json',
        '--output-format=stream-json',
        '--verbose',
        `--session-id=${(0,external_node_crypto_.randomUUID)()}`,
        ...resumeArguments(resume),
        `--max-budget-usd=${maximumUsd}`,
        '--permission-mode=bypassPermissions',
        `--tools=${tools.join(',')}`,
        `--allowedTools=${allowed}`,
        `--disallowedTools=${removed}`,
        '--setting-sources=user',
        '--strict-mcp-config',
        ...(mcpFile === undefined ? [] : [`--mcp-config=${mcpFile}`]),
        ...(instructions === undefined ? [] : [`--append-system-prompt-file=${instructions}`]),
        ...(settingsFile === undefined ? [] : [`--settings=${settingsFile}`]),
        // It adds the tool StructuredOutput to the list, and asks once more where the model ends without it (tried with 2.1.330).
        ...(answerSchema === undefined ? [] : [`--json-schema=${JSON.stringify(answerSchema)}`]),
        `--model=${startModel(settings.model)}`,
        ...effortArguments(settings),
        ...(settings.fallbackModel === undefined ? [] : [`--fallback-model=${startModel(settings.fallbackModel)}`]),
        ...(settings.args ?? []),
    ];
};
/** Claude Code asks for this before it runs without questions as root. */
const asRoot = ({ user }) => user.kind === 'none' && process.geteuid?.() === 0 ? { IS_SANDBOX: '1' } : {};
/** https://code.claude.com/docs/en/env-vars */
const environmentFor = ({ env, api, settings, processes }) => ({
    ...env,
    CLAUDE_CONFIG_DIR: `${env['HOME']}/.claude`,
    ANTHROPIC_BASE_URL: api.url,
    ANTHROPIC_API_KEY: api.key,
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_AUTOUPDATER: '1',
    DISABLE_TELEMETRY: '1',
    DISABLE_ERROR_REPORTING: '1',
    // A headless attempt has no later turn in which a background task could be read.
    CLAUDE_CODE_DISABLE_BACKGROUND_TASKS: '1',
    CLAUDE_CODE_MAX_CONCURRENT_SUBAGENTS: '2',
    // The key proxy serves this model. A sub-agent would ask for another one otherwise (tried with 2.1.330).
    CLAUDE_CODE_SUBAGENT_MODEL: startModel(settings.model),
    CLAUDE_CODE_SUBAGENT_MODEL_FORCE: '1',
    // Skills of its own promise later turns or change settings; those of the configuration stay.
    CLAUDE_CODE_DISABLE_BUNDLED_SKILLS: '1',
    ...asRoot(processes),
});
/** Ends the turn as a person does, sub-agents included, so that Claude Code reports the cost so far. A signal does so only without sub-agents. */
const interrupt = `${JSON.stringify({ type: 'control_request', request_id: 'stop', request: { subtype: 'interrupt' } })}\n`;
const run = async (options) => {
    const { finish, processes, settings } = options;
    const mcpFile = await writeMcpServers(processes.directory, settings.mcpServers ?? {});
    if (finish === undefined)
        return runWith(options, { settingsFile: undefined, mcpFile });
    const hook = await openStopHook(finish);
    try {
        const settingsFile = await writeSettings(processes.directory, { stopHook: { ...hook, maximumMs: finish.maximumMs } });
        return await runWith(options, { settingsFile, mcpFile });
    }
    finally {
        await hook.close();
    }
};
const runWith = async (options, files) => {
    const { told, read } = openStream(options.cwd);
    const todos = openTodoList();
    const ending = await runAgentProcess({
        ...options,
        argv: [options.executable, ...argumentsFor(options, files)],
        env: environmentFor(options),
        input: `${JSON.stringify({ type: 'user', message: { role: 'user', content: options.prompt } })}\n`,
        interrupt,
        onLine: (text) => {
            const reported = told.report;
            const line = read(text);
            const isLast = told.report !== reported;
            options.onEvent({ line, steps: readSteps(text), todos: todos.read(text), isLast });
            return isLast;
        },
    });
    return { ...ending, ...told };
};
const claudeCode = {
    name: 'Claude Code',
    steeringVariables: /^(?:ANTHROPIC|CLAUDE|CLAUDECODE|DISABLE)(?:_|$)/i,
    conventionFiles: ['CLAUDE.md', 'AGENTS.md'],
    skillsFolder: '.claude/skills',
    // The longest that a Bash command of Claude Code may take is 10 minutes.
    silenceMs: 15 * 60_000,
    lingerMs: 60_000,
    modelApi: anthropicApi,
    sessions: claudeSessions,
    fetch: (options) => installPinned(options).then(() => pinnedVersion),
    install: installClaudeCode,
    run,
};

// EXTERNAL MODULE: ./packages/adapters/build/launcher.js + 2 modules
var launcher = __webpack_require__(35056);
;// CONCATENATED MODULE: ./packages/adapters/build/runs-cache.js
// The cache that GitHub keeps for a repository's runs, through its own client. The client is large and is loaded when it
// is used. It stores paths as they are named, so a file lies in the workspace, where its path is the same on every
// runner, only while it is stored or fetched.


const place = '.clambake-cache';
/** Undefined where this step has no workspace. */
const openRunsCache = (workspace) => {
    if (workspace === undefined)
        return undefined;
    const directory = (0,external_node_path_.join)(workspace, place);
    const inPlace = async (file, task) => {
        await (0,promises_.mkdir)(directory, { recursive: true });
        const name = (0,external_node_path_.basename)(file);
        return task((0,external_node_path_.join)(directory, name), [`${place}/${name}`]).finally(() => (0,promises_.rm)(directory, { recursive: true, force: true }));
    };
    return {
        restore: (key, file) => inPlace(file, async (kept, paths) => {
            const { isFeatureAvailable, restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(30), __webpack_require__.e(692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
            if (!isFeatureAvailable() || (await restoreCache(paths, key)) === undefined)
                return false;
            // Not renamed: the workspace may be another file system.
            await (0,promises_.copyFile)(kept, file);
            return true;
        }),
        save: (key, file) => inPlace(file, async (kept, paths) => {
            const { isFeatureAvailable, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(30), __webpack_require__.e(692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
            if (!isFeatureAvailable())
                return;
            await (0,promises_.copyFile)(file, kept);
            await saveCache(paths, key);
        }),
    };
};

// EXTERNAL MODULE: ./packages/adapters/build/landing/redact.js
var redact = __webpack_require__(7336);
;// CONCATENATED MODULE: ./packages/adapters/build/index.js





















































/***/ }),

/***/ 7336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ openRedactor)
/* harmony export */ });
/* harmony import */ var _secret_search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79245);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40284);


const mark = (kind) => `[removed: ${kind}]`;
/**
 * `known`: values that must not appear, read at each search, because tokens are minted meanwhile; short ones would stand everywhere.
 * Throws when the search takes too long.
 */
const openRedactor = (known) => {
    const secrets = () => known().filter((secret) => secret.length >= 8);
    const find = async (text) => {
        const search = (0,_secret_search_js__WEBPACK_IMPORTED_MODULE_0__.openTimedSearch)(secrets());
        return ((await search.look('it', text)) ?? (await search.end()))?.kind;
    };
    /** Half by half, because a search has a fixed price and most texts hold no secret. */
    const clean = async (texts) => {
        const kind = await find(texts.join('\n'));
        if (kind === undefined)
            return texts;
        const [only = ''] = texts;
        if (texts.length === 1)
            return [await cleanLines(only, kind)];
        const middle = Math.ceil(texts.length / 2);
        return [...(await clean(texts.slice(0, middle))), ...(await clean(texts.slice(middle)))];
    };
    const cleanLines = async (text, kind) => {
        const lines = text.split('\n');
        if (lines.length === 1)
            return mark(kind);
        const rest = (await clean(lines)).join('\n');
        // A secret may stand on several lines.
        return (await find(rest)) === undefined ? rest : mark(kind);
    };
    return { texts: (values) => clean(values.map((value) => (0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .maskSecrets */ .QU)(value, { known: secrets(), mark }))), find };
};


/***/ }),

/***/ 79245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SearchTooLongError: () => (/* binding */ SearchTooLongError),
  openTimedSearch: () => (/* binding */ openTimedSearch)
});

// UNUSED EXPORTS: openSecretSearch

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./packages/adapters/build/landing/secrets.js
var secrets = __webpack_require__(40284);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/encoded-secrets.js
// Reads a text as somebody would who looks for a secret in disguise: decoded, backwards, and put together again (attack-35).
// A secret that is encrypted, compressed twice or spelled in words is not found; the agent's machine holds none that works for long.


/** Levels of encodings inside one another. */
const maximumLevels = 2;
const maximumUnpackedBytes = 4 * 1024 * 1024;
/** Returns what the text says when it is decoded or its pieces are joined. Texts without a disguise have few and short readings. */
const readingsOf = (text) => (0,secrets/* windowsOf */.R5)(text).flatMap((window) => decodedIn(window, 1));
/** Names a secret that stands backwards in `text`, or a secret of this job without its ends or with something between its letters. */
const findDisguised = (text, known = []) => (0,secrets/* windowsOf */.R5)(text)
    .map((window) => (0,secrets/* findSecret */.mt)(reverse(window), known) ?? findScattered(window, known))
    .find((kind) => kind !== undefined);
const decodedIn = (text, level) => {
    const found = [...fromBase64(text), ...fromHex(text), ...fromEscapes(text), ...fromPieces(text)];
    return level >= maximumLevels ? found : [...found, ...found.flatMap((one) => decodedIn(one, level + 1))];
};
/**
 * Characters of a text in a row. Random bytes have few such rows, and other letters in front of an encoded part make random bytes.
 * Zero bytes are those of UTF-16, which reads like any text without them.
 */
const textIn = /[\t\n\r\x20-\x7e]{8,}/g;
const asTexts = (bytes) => {
    const isPacked = bytes.length > 18 && bytes[0] === 0x1f && bytes[1] === 0x8b;
    const plain = isPacked ? unpacked(bytes) : bytes;
    const rows = plain.toString('latin1').replaceAll('\0', '').match(textIn);
    return rows === null ? [] : [rows.join('\n')];
};
const unpacked = (bytes) => {
    try {
        return (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: maximumUnpackedBytes });
    }
    catch {
        return bytes;
    }
};
/** The first characters of a run may belong to what stands before the encoded part, so each alignment is tried. */
const fromBase64 = (text) => {
    const joined = text.replace(/([A-Za-z0-9+/_-]{56,76})\r?\n(?=[A-Za-z0-9+/_-])/g, '$1');
    const runs = (joined === text ? [text] : [text, joined]).flatMap((one) => one.match(/[A-Za-z0-9+/_-]{20,}/g) ?? []);
    return runs.flatMap((run) => [0, 1, 2, 3].flatMap((from) => asTexts(Buffer.from(run.slice(from), 'base64url'))));
};
const fromHex = (text) => {
    const plain = text
        .replace(/(?:\\x|0x|%)([0-9a-f]{2})[\s,:]{0,2}/gi, '$1')
        .replace(/\b((?:[0-9a-f]{2}){1,4})[\s:-]{1,4}(?=(?:[0-9a-f]{2}){1,4}\b)/gi, '$1');
    return (plain.match(/[0-9a-f]{32,}/gi) ?? []).flatMap((run) => [0, 1].flatMap((from) => asTexts(Buffer.from(run.slice(from), 'hex'))));
};
/** URL, JSON and HTML. */
const fromEscapes = (text) => {
    if (!/%[0-9a-f]{2}|\\[ux]\{?[0-9a-f]|&#|=[0-9A-F]{2}/i.test(text))
        return [];
    const hex = (_, code) => String.fromCharCode(Number.parseInt(code, 16) & 0xffff);
    const decoded = text
        .replace(/=\r?\n/g, '')
        .replace(/%([0-9a-f]{2})/gi, hex)
        .replace(/\\u\{?0{0,4}([0-9a-f]{2})\}?/gi, hex)
        .replace(/\\x([0-9a-f]{2})/gi, hex)
        .replace(/&#x0{0,6}([0-9a-f]{2});/gi, hex)
        .replace(/&#0{0,6}(\d{2,3});/g, (_, code) => String.fromCharCode(Number(code)));
    return decoded === text ? [] : [decoded];
};
/** Strings that code puts together, and characters or short groups with the same separator between them. */
const fromPieces = (text) => {
    const strings = text.replace(/(["'`])\s*(?:\+|\.|&|,|\\)?\s*(["'`])/g, (all, a, b) => (a === b ? '' : all));
    const rows = text.match(/(?<!\w)\w([^\w\r]{1,4})(?:\w\1){14,}\w(?!\w)/g) ?? [];
    return [
        ...(strings === text ? [] : [strings]),
        ...rows.map((row) => row.replace(/\W/g, '')),
        ...rows.filter((row) => row.includes('-')).map((row) => row.replace(/[^\w-]/g, '')),
    ];
};
const reverse = (text) => [...text].reverse().join('');
/** Long enough that a part of it, or its letters without separators, stands nowhere by chance. */
const enough = 16;
const lettersOf = (text) => text.replace(/[^A-Za-z0-9]/g, '');
/** A secret of this job is looked for without its beginning or end, and with anything between its letters. */
const findScattered = (text, known) => {
    const letters = known.length === 0 ? '' : lettersOf(text);
    const isThere = known.some((secret) => {
        const parts = [secret.slice(7), secret.slice(0, -7)].filter((part) => part.length >= enough);
        const spelled = lettersOf(secret);
        return parts.some((part) => text.includes(part)) || (spelled.length >= enough && letters.includes(spelled));
    });
    return isThere ? 'a secret of this job' : undefined;
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/packed-files.js
// Unpacks what a file packs with deflate (gzip, zip, jar, docx, git's loose objects), to look for secrets in it. Everything is
// limited: these are a stranger's bytes. Other ways of packing are not read.

const mb = 1024 * 1024;
const limits = { files: 1000, fileBytes: 16 * mb, totalBytes: 64 * mb };
const gzip = Buffer.from([0x1f, 0x8b, 0x08]);
const zipEntry = Buffer.from('PK\x03\x04', 'latin1');
/** The packed files that can be read. */
const filesIn = (content) => {
    const found = [];
    let left = limits.totalBytes;
    const add = (unpack) => {
        if (found.length >= limits.files || left <= 0)
            return;
        const bytes = packed_files_unpacked(unpack, Math.min(limits.fileBytes, left));
        if (bytes === undefined || bytes.length === 0)
            return;
        left -= bytes.length;
        found.push(bytes);
    };
    for (const at of placesOf(content, gzip))
        add((maxOutputLength) => (0,external_node_zlib_.unzipSync)(content.subarray(at), { maxOutputLength, ...forgiving }));
    for (const at of placesOf(content, zipEntry)) {
        if (at + 30 > content.length || content.readUInt16LE(at + 8) !== 8)
            continue;
        const start = at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
        add((maxOutputLength) => (0,external_node_zlib_.inflateRawSync)(content.subarray(start), { maxOutputLength, ...forgiving }));
    }
    // The two bytes with which zlib begins.
    if (content[0] === 0x78 && content.length > 2 && content.readUInt16BE(0) % 31 === 0)
        add((maxOutputLength) => (0,external_node_zlib_.unzipSync)(content, { maxOutputLength, ...forgiving }));
    return found;
};
/** A stream that is cut off is read as far as it goes. */
const forgiving = { finishFlush: 2 };
const packed_files_unpacked = (unpack, maximum) => {
    try {
        return unpack(maximum);
    }
    catch {
        return undefined;
    }
};
function* placesOf(content, mark) {
    for (let at = content.indexOf(mark); at >= 0; at = content.indexOf(mark, at + 1))
        yield at;
}

;// CONCATENATED MODULE: ./packages/adapters/build/landing/secret-scanner.js
// Scans text with the rules of secretlint, beside the patterns in secrets.ts. Invariant: a finding never shows the secret, and the
// scanner never gets a path of the agent's, because one of its rules opens the file that a path names.
const blockChars = 1_000_000;
const openSecretScan = () => {
    let parts = [];
    let texts = [];
    let length = 0;
    const flush = async () => {
        const [block, names] = [texts.join('\n'), parts];
        [parts, texts, length] = [[], [], 0];
        const found = block === '' ? undefined : await scan(block);
        return found && { kind: found.kind, name: names.findLast(({ at }) => at <= found.at)?.name ?? '' };
    };
    return {
        add: async (name, text) => {
            if (parts.at(-1)?.name !== name)
                parts.push({ at: length, name });
            texts.push(text);
            length += text.length + 1;
            return length < blockChars ? undefined : flush();
        },
        end: flush,
    };
};
const prefix = '@secretlint/secretlint-rule-';
const scan = async (text) => {
    const [{ lintSource }, { creator }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(198)]).then(__webpack_require__.bind(__webpack_require__, 198)),
        __webpack_require__.e(/* import() */ 577).then(__webpack_require__.bind(__webpack_require__, 31577)),
    ]);
    // A comment in the text could switch a rule off.
    const content = text.replaceAll(/secretlint-(?=disable|enable)/gi, 'secretlint_');
    const { messages } = await lintSource({
        source: { filePath: 'text', content, contentType: 'text', ext: '' },
        options: { config: { rules: [{ id: `${prefix}preset-recommend`, rule: creator }] }, maskSecrets: true, noPhysicFilePath: true },
    });
    const found = messages.find(({ ruleId, range }) => !isOfThisMachine(ruleId, content.slice(...range)));
    return found && { at: found.range[0], kind: `a secret (secretlint's rule ${found.ruleId.replace(prefix, '')})` };
};
/** True for a password of a database or a page that only this machine, a test's network or a document has. */
const isOfThisMachine = (ruleId, secret) => {
    if (ruleId !== `${prefix}database-connection-string` && ruleId !== `${prefix}basicauth`)
        return false;
    const host = /@\[?([^/:?#\]]*)/.exec(secret)?.[1] ?? '';
    return !host.includes('.') || /^(?:127|10|0)\.[\d.]+$|(?:^|\.)example\.|\.(?:local|test|example|invalid|internal)$/i.test(host);
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/secret-search.js
// The one search for secrets: in a text as it stands, in what it says when it is decoded or put together (attack-35), and in the
// files that an archive packs.




/** A line may have any length. Pieces overlap by more than any secret has. */
const pieceChars = 100_000;
const overlapChars = 5_000;
const piecesOf = (text) => text.length <= pieceChars
    ? [text]
    : Array.from({ length: Math.ceil(text.length / pieceChars) }, (_, piece) => text.slice(piece * pieceChars, (piece + 1) * pieceChars + overlapChars));
/** `known`: exact values, such as a token of this job. `checkTime` throws when the search takes too long. */
const openSecretSearch = ({ known = [], checkTime }) => {
    const scan = openSecretScan();
    const lookOnce = async (name, text) => {
        for (const piece of piecesOf(text)) {
            checkTime();
            const kind = (0,secrets/* findSecret */.mt)(piece, known);
            const found = kind === undefined ? await scan.add(name, piece) : { name, kind };
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
    const lookDeeper = async (name, text) => {
        const disguised = `${name} in another form`;
        for (const window of (0,secrets/* windowsOf */.R5)(text)) {
            checkTime();
            for (const reading of readingsOf(window)) {
                const found = await lookOnce(disguised, reading);
                if (found !== undefined)
                    return found;
            }
            const kind = findDisguised(window, known);
            if (kind !== undefined)
                return { name: disguised, kind };
        }
        return undefined;
    };
    const look = async (name, text) => (await lookOnce(name, text)) ?? (await lookDeeper(name, text));
    const lookIntoPacked = async (name, content) => {
        for (const file of filesIn(content)) {
            const inside = await look(`${name}, in what it packs,`, textOf(file));
            if (inside !== undefined)
                return inside;
        }
        return undefined;
    };
    return {
        look,
        lookInto: async (name, content) => (await look(name, textOf(content))) ?? (await lookIntoPacked(name, content)),
        lookIntoPacked,
        end: scan.end,
    };
};
/** Without its zero bytes text in UTF-16 reads like any other text. Several of them stand between two things. */
const textOf = (content) => content
    .toString('latin1')
    .replace(/\0{2,}/g, '\n')
    .replaceAll('\0', '');
/** The job of an agent has its work to upload. */
const maximumSearchMs = 120_000;
class SearchTooLongError extends Error {
    name = 'SearchTooLongError';
}
/** The search with the time that the job of an agent has. It throws a SearchTooLongError afterwards. */
const openTimedSearch = (known = []) => {
    const end = performance.now() + maximumSearchMs;
    const checkTime = () => {
        if (performance.now() > end)
            throw new SearchTooLongError('the search for secrets takes too long');
    };
    return openSecretSearch({ known, checkTime });
};


/***/ })

};
