export const id = 810;
export const ids = [810];
export const modules = {

/***/ 96810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  claudeCode: () => (/* reexport */ claudeCode),
  loadArtifacts: () => (/* reexport */ artifacts/* loadArtifacts */.k),
  openLauncher: () => (/* reexport */ launcher/* openLauncher */.r),
  openRunsCache: () => (/* reexport */ openRunsCache)
});

// UNUSED EXPORTS: GitLimitError, RemoteError, UserError, actionsBot, agentEnvironment, applyBranches, applyCancel, applyEffects, applyUntilCurrent, applyWake, asAdministrator, asAgent, attemptVariable, certificateDirectories, certificateVariables, closeDirectories, configPath, configVariables, copyPlainFile, createRunContext, decideIsolation, deleteKept, endProcesses, environmentVariables, fetchImage, fetchSource, findSecret, findWritablePlaces, githubDate, handOver, harmlessLine, hashDiscussion, haveOtherWorkflows, initBareRepository, isRefName, isTemporary, isTraversable, isUpload, listKept, listProcesses, loadConfigParser, loadRecords, maximumRounds, mayOpenPulls, nodesOf, openAgentLog, openAppPort, openArtifacts, openClock, openComments, openGit, openGitHub, openGitHubClient, openLandingRepository, openLedger, openMerge, openNamespace, openParts, openRedactor, openReviews, openSignerFor, openTrainGitHub, openWake, ownTemp, packCheckpoint, packWork, parseBranches, parseCiFile, pathWithSetupLast, prepareAgentTree, prepareDirectories, prepareNetwork, processVariables, proxyVariables, reachableTemp, readActions, readAgentFile, readBaseRules, readCiFiles, readConfig, readDefaultBranch, readEarlierConfigs, readEnvironment, readFile, readIsolationFacts, readNoReply, readPeople, readRulesOf, readSnapshot, readTrainSnapshot, recallExports, recordsOf, refillTree, refuseWritable, relocateText, rememberEnvironment, removeDirectory, reserveAgentUser, runAsAgent, runCommand, runProgram, safePath, signalProcesses, snapshotQuery, startKeyProxy, takeSnapshot, trustedFirst, trustedOnly, uploadLfsObjects, watchAgent, withEnvironment

// EXTERNAL MODULE: ./packages/adapters/build/artifacts.js
var artifacts = __webpack_require__(64818);
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

// EXTERNAL MODULE: ./packages/core/build/records/loose.js
var loose = __webpack_require__(79689);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/models.js
// The models that Claude Code calls, and what its short names mean. The key proxy serves these and no others, so the names are
// written out before Claude Code gets them: then another version of it asks for the same models.
/** Claude Code's own choice when the configuration names no model. */
const defaultModel = 'claude-opus-5-5';
/** Small model that Claude Code calls by itself, whatever model the work is done with. */
const ownModels = ['claude-haiku-5-5'];
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
const servedModels = (model = defaultModel) => [...namesOf(model), ...ownModels];
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
    const served = servedModels(settings.model);
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
const anthropicApi = {
    routes: [/^POST \/v1\/messages(?:\/count_tokens)?(?:\?beta=true)?$/],
    keyHeader: 'x-api-key',
    headersFor,
    whyRefused: whyRefused,
    readLimitEnd,
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/agent-directories.js
var agent_directories = __webpack_require__(14084);
// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(75919);
// EXTERNAL MODULE: ./packages/adapters/build/network.js
var network = __webpack_require__(14391);
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
    throw new errors/* UserError */.y(`${why}: install Node.js in a directory such as /usr/bin, or name an installed Claude Code with claude-code-path`);
};
const packFromNpm = async ({ pinned, directory, path, scratch }) => {
    const options = ['--pack-destination', directory, '--ignore-scripts', '--silent', `${pinned.name}@${pinnedVersion}`];
    // npm's own first line looks for Node in PATH.
    const search = [(0,trusted_path/* trustedOnly */.cy)(path), (0,external_node_path_.dirname)(process.execPath)].join(external_node_path_.delimiter);
    const result = await (0,run_program/* runProgram */.mB)([...npmCommand(path), 'pack', ...options], { env: { PATH: search, HOME: scratch, ...(0,network/* npmNetwork */.eU)() } });
    const packed = (await (0,promises_.readdir)(directory)).find((name) => name.endsWith('.tgz'));
    if (result.code !== 0 || packed === undefined) {
        const why = result.stderr.trim().split('\n').slice(-3).join(' · ').slice(0, 500);
        throw new errors/* UserError */.y(`npm could not install ${packageName}@${pinnedVersion} (${why || 'no package for this platform'}): check the runner's access to the npm registry, or set claude-code-path`);
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
        throw new errors/* UserError */.y(`the npm registry gave another ${pinned.name}@${pinnedVersion} than npm published: check the registry that the runner uses, or set claude-code-path`);
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
        throw new errors/* UserError */.y(`there is no ${packageName} for ${process.platform} on ${process.arch}: use another runner, or set claude-code-path`);
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
        throw new errors/* UserError */.y(`claude-code-path: ${givenPath} is not an executable file`);
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
        throw new errors/* UserError */.y(`${found} is no working Claude Code: '--version' ended with exit code ${answer.code}. Correct claude-code-path`);
    }
    if (!(0,run_program/* isAtLeast */.du)(version, floorVersion)) {
        throw new errors/* UserError */.y(`Claude Code ${version} is too old to be started safely: clambake needs ${floorVersion} or newer. Update ${found} or leave claude-code-path empty`);
    }
    return version;
};

// EXTERNAL MODULE: ./packages/adapters/build/parse-json.js
var parse_json = __webpack_require__(45973);
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
const maximumBytes = 12 * 1024 * 1024;
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
    if (Buffer.byteLength(text) > maximumBytes)
        return `it is larger than ${maximumBytes} bytes`;
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
    maximumBytes,
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
const maximumChars = 60_000;
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
const cut = (text) => text.slice(0, maximumChars).toWellFormed();
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

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/stop-hook.js
// Hooks of Claude Code as a question to this process: Claude Code posts to an address on loopback when the model gives its structured
// answer, and when it wants to end its turn; the reply lets it finish or tells it to go on
// (https://code.claude.com/docs/en/hooks#http-hooks). The answer needs a hook of its own: after it the turn ends whatever a Stop hook
// says (tried with 2.1.330). Invariant: a request only asks; what is done for it and how often is not in it. The agent may read the
// addresses and ask by itself, or not at all.



/** An answer has a paragraph. */
const maximumBody = 1_000_000;
const openStopHook = async ({ ask }) => {
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
    await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${server.address().port}`;
    return {
        answerUrl: `${address}${paths.answer}`,
        stopUrl: `${address}${paths.stop}`,
        close: () => new Promise((resolve) => {
            server.close(() => resolve());
            server.closeAllConnections();
        }),
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
/** Claude Code's tool for each tool of the provider that the configuration may name. */
const toolsOfProvider = { web_search: 'WebSearch' };
/**
 * The conversation goes on in a file of its own. A system prompt on record would be sent again, so that ours is always asked for.
 */
const resumeArguments = (file) => file === undefined ? [] : [`--resume=${file}`, '--fork-session', '--system-prompt-snapshot=off'];
const argumentsFor = ({ maximumUsd, settings, instructions, resume, answerSchema }, settingsFile) => {
    const further = settings.serverTools.flatMap((tool) => toolsOfProvider[tool] ?? []);
    const allowed = [...allowedTools, ...further].join(',');
    const removed = removedTools.filter((tool) => !further.includes(tool)).join(',');
    return [
        '-p',
        '--input-format=stream-json',
        '--output-format=stream-json',
        '--verbose',
        `--session-id=${(0,external_node_crypto_.randomUUID)()}`,
        ...resumeArguments(resume),
        `--max-budget-usd=${maximumUsd}`,
        '--permission-mode=bypassPermissions',
        `--tools=${allowed}`,
        `--allowedTools=${allowed}`,
        `--disallowedTools=${removed}`,
        '--setting-sources=user',
        '--strict-mcp-config',
        ...(instructions === undefined ? [] : [`--append-system-prompt-file=${instructions}`]),
        ...(settingsFile === undefined ? [] : [`--settings=${settingsFile}`]),
        // It adds the tool StructuredOutput to the list, and asks once more where the model ends without it (tried with 2.1.330).
        ...(answerSchema === undefined ? [] : [`--json-schema=${JSON.stringify(answerSchema)}`]),
        `--model=${startModel(settings.model)}`,
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
    ...asRoot(processes),
});
/** Ends the turn as a person does, sub-agents included, so that Claude Code reports the cost so far. A signal does so only without sub-agents. */
const interrupt = `${JSON.stringify({ type: 'control_request', request_id: 'stop', request: { subtype: 'interrupt' } })}\n`;
const run = async (options) => {
    const { finish, processes } = options;
    if (finish === undefined)
        return runWith(options, undefined);
    const hook = await openStopHook(finish);
    try {
        return await runWith(options, await writeSettings(processes.directory, { stopHook: { ...hook, maximumMs: finish.maximumMs } }));
    }
    finally {
        await hook.close();
    }
};
const runWith = async (options, settingsFile) => {
    const { told, read } = openStream(options.cwd);
    const ending = await runAgentProcess({
        ...options,
        argv: [options.executable, ...argumentsFor(options, settingsFile)],
        env: environmentFor(options),
        input: `${JSON.stringify({ type: 'user', message: { role: 'user', content: options.prompt } })}\n`,
        interrupt,
        onLine: (text) => {
            const reported = told.report;
            const line = read(text);
            const isLast = told.report !== reported;
            options.onEvent({ line, steps: readSteps(text), isLast });
            return isLast;
        },
    });
    return { ...ending, ...told };
};
const claudeCode = {
    name: 'Claude Code',
    steeringVariables: /^(?:ANTHROPIC|CLAUDE|CLAUDECODE|DISABLE)(?:_|$)/i,
    conventionFiles: ['CLAUDE.md', 'AGENTS.md'],
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

;// CONCATENATED MODULE: ./packages/adapters/build/index.js













































/***/ })

};
