export const id = 396;
export const ids = [396];
export const modules = {

/***/ 1752:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ configSchema)
});

// UNUSED EXPORTS: roles

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./packages/core/build/attempt/agent-args.js
// Arguments for Claude Code that the configuration may add. Those that are ours are refused by name: they decide what the agent may do
// and what we read of it.
/** They take a number or a word and change how the model works, and nothing else (2.1.330). */
const harmless = new Set([
    'append-subagent-system-prompt',
    'autocompact',
    'exclude-dynamic-system-prompt-sections',
    'max-thinking-tokens',
    'max-turns',
    'thinking',
]);
/** The others, by the thing that they touch. */
const touched = {
    settings: 'add-dir agent agents bare chrome file ide managed-settings plugin-dir plugin-url restricted safe-mode setting-sources settings trust-workspace',
    permissions: 'allow-dangerously-skip-permissions allowed-tools allowedTools dangerously-skip-permissions disallowed-tools disallowedTools permission-mode permission-prompt-tool permission-prompts',
    output: 'debug debug-file include-hook-events include-partial-messages input-format json-schema output-format print prompt-suggestions replay-user-messages verbose',
    'the session': 'background bg cloud continue fork-session from-pr name no-session-persistence remote-control resume session-id system-prompt-snapshot teleport tmux worktree',
};
/** Keys of the configuration that stand for an argument. */
const keyOf = {
    'append-system-prompt': 'system-prompt',
    'append-system-prompt-file': 'system-prompt',
    effort: 'effort',
    'fallback-model': 'fallback-model',
    'max-budget-usd': 'attempt-usd',
    'mcp-config': 'mcp-servers',
    model: 'model',
    'strict-mcp-config': 'mcp-servers',
    'system-prompt': 'system-prompt',
    'system-prompt-file': 'system-prompt',
    tools: 'tools',
};
/** Returns what is wrong with an argument, in a clause; undefined: it may be passed. */
const refusedArgument = (text) => {
    const [, name] = /^--([a-z][a-zA-Z-]*)(?:=[^\0]*)?$/.exec(text) ?? [];
    if (name === undefined)
        return 'is no argument: write --name or --name=value';
    if (harmless.has(name))
        return undefined;
    if (Object.hasOwn(keyOf, name))
        return `is refused: use the key "${keyOf[name]}" for --${name}`;
    const kind = Object.keys(touched).find((one) => touched[one]?.split(' ').includes(name));
    const why = kind === undefined ? 'it is none that is known to touch nothing else' : `it touches ${kind}`;
    return `is refused: ${why}. The arguments that may be added are ${[...harmless].map((one) => `--${one}`).join(', ')}`;
};

;// CONCATENATED MODULE: ./packages/core/build/attempt/allowed-hosts.js
// The hosts that agents may reach with `network: allow-list`. Names are compared as names, without asking anybody what they mean;
// an address is only what is written as one.
/** Ports of an entry that names none: those of https and http. */
const defaultPorts = [443, 80];
/** Nobody reads what goes through a tunnel, so that one to the port of http could ask for any host. */
const tunnelPorts = (/* unused pure expression or super */ null && ([443]));
const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const hostName = new RegExp(`^${label}(?:\\.${label})*$`);
const wildcard = new RegExp(`^\\*(?:\\.${label}){2,}$`);
const allowed_hosts_byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4 = new RegExp(`^${allowed_hosts_byte}(?:\\.${allowed_hosts_byte}){3}$`);
/** Another spelling of the same address is another host. */
const ipv6 = /^\[(?=[^:]*:[^:]*:)[\da-f:]{2,39}\]$/;
/** Programs read such a name as an address: 127.1, 0x7f000001, 2130706433. */
const endsInNumber = /(?:^|\.)(?:\d+|0x[\da-f]*)$/;
const portOf = (text) => {
    const port = text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
    return port !== undefined && port <= 65535 ? port : undefined;
};
const readHost = (text) => {
    const host = text.toLowerCase();
    if (ipv4.test(host) || ipv6.test(host))
        return host;
    const name = host.replace(/\.$/, '');
    return name.length <= 253 && hostName.test(name) && !endsInNumber.test(name) ? name : undefined;
};
const partsOf = (text) => {
    const [, host, port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(text) ?? [];
    return host === undefined ? undefined : { host, port };
};
/** True for `host`, `*.host` and an address, each also with `:port`. */
const isAllowedHost = (entry) => {
    const parts = partsOf(entry);
    if (parts === undefined || entry !== entry.toLowerCase() || parts.host.endsWith('.'))
        return false;
    if (parts.port !== undefined && portOf(parts.port) === undefined)
        return false;
    return wildcard.test(parts.host) ? !endsInNumber.test(parts.host) : readHost(parts.host) === parts.host;
};
/** Reads `host:port`, as a request names it. Undefined: it is none. `port`: taken where the text has none. */
const readDestination = (text, port) => {
    const parts = partsOf(text);
    const host = parts && readHost(parts.host);
    const number = parts?.port === undefined ? port : portOf(parts.port);
    return host === undefined || number === undefined ? undefined : { host, port: number };
};
/** True when one of the entries names the destination; one without a port stands for `ports`. A wildcard stands for every name below it, and not for itself. */
const isListed = ({ host, port }, entries, ports = defaultPorts) => entries.some((entry) => {
    const listed = partsOf(entry);
    if (listed === undefined)
        return false;
    const isPort = listed.port === undefined ? ports.includes(port) : portOf(listed.port) === port;
    return isPort && (listed.host.startsWith('*.') ? host.endsWith(listed.host.slice(1)) : host === listed.host);
});
/** Maximum numbers of names that are kept, and that are shown. */
const maximumKept = 100;
const maximumShown = 5;
const countRefused = (refused, name) => {
    const key = /^[\w.:[\]-]{1,100}$/.test(name) ? name : 'something that is no host';
    const kept = refused.has(key) || refused.size < maximumKept ? key : 'other hosts';
    refused.set(kept, (refused.get(kept) ?? 0) + 1);
};
/** A sentence about what the network refused; undefined: nothing. */
const refusedHostsText = (refused) => {
    if (refused.size === 0)
        return undefined;
    const times = [...refused.values()].reduce((sum, count) => sum + count, 0);
    const most = [...refused].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const shown = most.slice(0, maximumShown).map(([name, count]) => `${name}${count === 1 ? '' : ` (${count} times)`}`);
    const rest = most.length - shown.length;
    const all = rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
    return `The network of the agent refused ${times === 1 ? 'one request' : `${times} requests`}, by allowed-hosts of .github/clambake.yml: ${all}.`;
};

;// CONCATENATED MODULE: ./packages/core/build/attempt/skills.js
// Skills of the coding agent: folders of the base with a SKILL.md.
/** A folder of the base that holds more is refused. */
const maximumSkillFiles = 200;
const maximumSkillBytes = (/* unused pure expression or super */ null && (4 * 1024 * 1024));
/** The agent knows a skill by the name of its folder. */
const skillName = (path) => path.split('/').at(-1) ?? path;

// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var roles = __webpack_require__(60764);
// EXTERNAL MODULE: ./packages/core/build/records/notification.js
var notification = __webpack_require__(71320);
// EXTERNAL MODULE: ./packages/core/build/policy/path-policy.js
var path_policy = __webpack_require__(2813);
;// CONCATENATED MODULE: ./packages/core/build/policy/path-rules.js
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
const glob = schemas/* string */.YjP()
    .min(1)
    .max(300)
    .regex(/^(?!!)/, 'a glob without "!" in front (a map such as {"**/CLAUDE.md": allow} frees a path)');
/** A list names what is blocked, and nothing else is protected; a map changes and adds to the default rules. */
const protectedPathsSchema = schemas/* union */.KCZ([schemas/* array */.YOg(glob), schemas/* record */.g1P(glob, schemas/* enum */.k5n(path_policy/* pathLevels */.N0))]);
/** In a map, `allow` frees what the same glob protects by default. Of all globs that match a path the strictest one decides. */
const pathRulesOf = (paths) => isList(paths) ? Object.fromEntries(paths.map((one) => [one, 'block'])) : { ...defaultPathRules, ...paths };
const isList = (paths) => Array.isArray(paths);
/** Globs of this level. */
const globsOf = (paths, level) => Object.entries(pathRulesOf(paths)).flatMap(([one, its]) => (its === level ? [one] : []));

;// CONCATENATED MODULE: ./packages/core/build/config.js
// The schema of `.github/clambake.yml` on the default branch. An unknown key is an error, because nothing would obey it.








const hostHint = 'must be a host in lower case, such as registry.npmjs.org, *.example.com (every name below it), example.com:8443 or 10.1.2.3';
const sharing = ['private', 'always', 'never'];
const histories = ['auto', 'merge', 'squash'];
const branchName = schemas/* string */.YjP()
    .regex(/^(?!-)(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|[\s~^:?*[\\]))[^/.][^\u0000-\u001f]{0,199}$/, 'not a branch name');
const shellCommand = schemas/* string */.YjP()
    .max(2000)
    .regex(/^[^\0]*[^\s\0][^\0]*$/, 'a command, such as npm test');
const modelName = schemas/* string */.YjP().min(1).max(100);
const efforts = ['low', 'medium', 'high', 'xhigh', 'max'];
/** Tools of the coding agent, by its own names. */
const agentTools = ['Agent', 'Bash', 'Edit', 'Glob', 'Grep', 'NotebookEdit', 'Read', 'Write'];
/** Hosts that a configuration names by an address. */
const destinationOf = (url) => {
    const [, scheme, host = ''] = /^(https?):\/\/([^/?]+)/.exec(url) ?? [];
    return readDestination(host, scheme === 'http' ? 80 : 443);
};
const serverTools = schemas/* array */.YOg(schemas/* enum */.k5n(['web_search'])).max(1);
/** A program that is started, or an address. */
const toolServers = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[a-zA-Z][\w-]{0,40}$/, 'a name of letters, digits, hyphens and underscores'), schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ command: schemas/* string */.YjP().min(1).max(500), args: schemas/* array */.YOg(schemas/* string */.YjP().max(2000)).max(50).default([]) }),
    schemas/* strictObject */.rej({
        url: schemas/* string */.YjP()
            .max(2000)
            .regex(/^https?:\/\/[^\s/?#@]+(?:[/?][^\s#@]*)?$/, 'an http or https address without a name or password'),
    }),
]));
const skillPaths = schemas/* array */.YOg(schemas/* string */.YjP()
    .max(300)
    .regex(/^(?!.*\/\.{0,2}(?:\/|$))\.(?:github|claude)\/(?:[^\0-\u001f\\:]+\/)?[a-z\d][a-z\d-]{0,62}$/, 'a folder below .github or .claude, such as .claude/skills/release-notes, with a name of small letters, digits and hyphens'))
    .max(30)
    .refine((paths) => new Set(paths.map(skillName)).size === paths.length, 'folders of different names');
/** Settings of the coding agent that a label of the issue may replace. */
const perLabel = {
    /** Model name for the coding agent; its own default when left out. */
    model: modelName.optional(),
    /** The model works with this much thought. */
    effort: schemas/* enum */.k5n(efforts).optional(),
    /** The model that is asked while the other one is overloaded. */
    'fallback-model': modelName.optional(),
    /** The only tools of these that an agent gets; all when left out. */
    tools: schemas/* array */.YOg(schemas/* enum */.k5n(agentTools)).max(agentTools.length).optional(),
    /** File of the base whose text is added to the coding agent's system prompt. */
    'system-prompt': schemas/* string */.YjP()
        .max(300)
        .regex(/^(?!.*\/\.{0,2}(?:\/|$))\.github\/[^\0-\u001f\\:]+$/, 'a file below .github, which no agent may change')
        .optional(),
};
const extraArgument = schemas/* string */.YjP()
    .max(4000)
    .superRefine((text, { addIssue }) => {
    const why = refusedArgument(text);
    if (why !== undefined)
        addIssue({ code: 'custom', message: why, input: text });
});
const keys = schemas/* strictObject */.rej({
    /** File name of the workflow that tests a bundle, e.g. `ci.yml`; it needs a `workflow_dispatch` trigger. */
    ci: schemas/* string */.YjP().regex(/^[\w][\w.-]*\.ya?ml$/, 'the file name of a workflow, such as ci.yml'),
    /** Number of agent slots. */
    agents: schemas/* int */.Whr().min(1).max(500).default(3),
    /** The branch work is based on and merged into; the default branch when left out. */
    base: branchName.optional(),
    ...perLabel,
    /** Label of an issue → settings of its agent, instead of those above. */
    labels: schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(50), schemas/* strictObject */.rej({
        ...perLabel,
        'server-tools': serverTools.optional(),
        'mcp-servers': toolServers.optional(),
        skills: skillPaths.optional(),
    }))
        .default({}),
    /** Tools of the model's provider that an agent may use besides its own: it gets none otherwise. */
    'server-tools': serverTools.default([]),
    /** Servers of the Model Context Protocol, whose tools an agent gets; they run as its user, in its network. */
    'mcp-servers': toolServers.default({}),
    /** Folders of the base with a skill for Claude Code. */
    skills: skillPaths.default([]),
    /** Further arguments for Claude Code. */
    'claude-args': schemas/* array */.YOg(extraArgument).max(20).default([]),
    /** Attempts an issue gets before a person is asked. */
    attempts: schemas/* int */.Whr().min(1).max(20).default(3),
    /** Dollars one attempt may spend. */
    'attempt-usd': schemas/* number */.aig().positive().max(1000).default(5),
    /** Dollars that all attempts at an issue may cost; left out: `attempts` times `attempt-usd`. */
    'issue-usd': schemas/* number */.aig().positive().max(100_000).optional(),
    /** Dollars that the fleet may spend in a day (UTC); left out: 100, or four attempts of every agent where that is more. */
    'day-usd': schemas/* number */.aig().positive().max(1_000_000).optional(),
    /** Dollars for a million tokens of models whose price is not known, or is another one here. A price of zero would let no limit hold. */
    prices: schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(100), schemas/* strictObject */.rej({
        input: schemas/* number */.aig().positive().max(10_000),
        output: schemas/* number */.aig().positive().max(10_000),
        'cache-read': schemas/* number */.aig().positive().max(10_000).optional(),
        'cache-write': schemas/* number */.aig().positive().max(10_000).optional(),
    }))
        .default({}),
    /** Minutes one attempt may take. */
    'attempt-minutes': schemas/* number */.aig().positive().max(340).default(60),
    /** The repository's own commands, which an attempt's work has to pass; one string is a list of one. */
    verify: schemas/* preprocess */.vkY((given) => (typeof given === 'string' ? [given] : given), schemas/* array */.YOg(shellCommand).max(20)).default([]),
    /** Minutes that all of them together may take. */
    'verify-minutes': schemas/* number */.aig().positive().max(120).default(10),
    /** Work lands although a command of `verify` does not pass. */
    'land-failing': schemas/* boolean */.zMY().default(false),
    /** Lowest role whose `clambake:ready` starts an agent. */
    'min-role': schemas/* enum */.k5n(roles/* roles */.O).default('write'),
    /** Logins of Apps whose labels count as those of a person with `min-role`. GITHUB_TOKEN has the login that is refused. */
    'allowed-bots': schemas/* array */.YOg(schemas/* string */.YjP()
        .regex(/^(?!github-actions\[bot\]$)[a-z\d][a-z\d-]{0,98}\[bot\]$/i, 'the exact login of an App, such as renovate[bot], and never that of the jobs themselves'))
        .max(20)
        .default([]),
    /** Images that people with the right uploaded to the issue are files that the agent can read. */
    images: schemas/* boolean */.zMY().default(false),
    /** `user`: the agent runs as another user of the runner; `container`: in a container, too; `none`: it shares the runner's user. */
    isolation: schemas/* enum */.k5n(['user', 'container', 'none']).default('user'),
    /** `open`: an agent reaches what its runner reaches; `allow-list`: the model and `allowed-hosts`, and nothing else. */
    network: schemas/* enum */.k5n(['open', 'allow-list']).default('open'),
    /** Hosts that agents may reach with `allow-list`, on the ports of https and http or on the one that is named. */
    'allowed-hosts': schemas/* array */.YOg(schemas/* string */.YjP().refine(isAllowedHost, hostHint)).max(200).default([]),
    /**
     * An attempt may go on with the session of the one before, which travels as an artifact. `private`: in a private repository;
     * `always`: in a public one too, where everybody who is signed in can download it.
     */
    resume: schemas/* enum */.k5n(sharing).default('private'),
    /** Each attempt leaves a transcript as an artifact; the words mean the same. */
    transcript: schemas/* enum */.k5n(sharing).default('private'),
    /** Minutes between two departures of the train. */
    'departure-minutes': schemas/* number */.aig().min(0).max(1440).default(10),
    /** Most passengers of one bundle. */
    'bundle-cap': schemas/* int */.Whr().min(1).max(500).default(100),
    /** CI runs that a search for culprits may have out at once. */
    trials: schemas/* int */.Whr().min(1).max(16).default(4),
    /** Seconds between two looks at the ledger while a job holds. */
    'poll-seconds': schemas/* number */.aig().min(0.2).max(300).default(15),
    /** Minutes after which a check that started and never ended counts as failed. */
    'check-minutes': schemas/* number */.aig().positive().max(1440).default(60),
    /** `push`: the base is moved to the tested commit; `pull-request`: GitHub merges the pull request, where nobody may push. */
    merge: schemas/* enum */.k5n(['push', 'pull-request']).default('push'),
    /**
     * Commits that the base gets. `merge`: the tested merge commits; `squash`: one commit of one parent for each passenger;
     * `auto`: squash where the rules or settings of the base allow no merge commits.
     */
    history: schemas/* enum */.k5n(histories).default('auto'),
    /** Name and address of the owner of the key that commits are signed with. */
    signing: schemas/* string */.YjP()
        .regex(/^[^\s<>][^<>\u0000-\u001f]{0,98} <[^\s<>@]{1,100}@[^\s<>@]{1,100}>$/, 'a name and an address, such as "Ann Example <ann@example.com>"')
        .optional(),
    /** Classic protection of the base asks that a pull request is up to date, which no token of a job can read. */
    'strict-base': schemas/* boolean */.zMY().default(false),
    /** Workflows that are dispatched on the base after each landing. */
    'after-merge': schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\w][\w.-]*\.ya?ml$/, 'the file name of a workflow, such as deploy.yml'))
        .max(10)
        .default([]),
    /** CI may run agents' code with the rights, secrets or credentials that the preflight found. */
    'ci-acknowledged': schemas/* boolean */.zMY().default(false),
    /** Landed commits name the person who asked for the work as co-author. */
    'co-author': schemas/* boolean */.zMY().default(false),
    /** Landed commits carry the `Signed-off-by` of their author. `auto`: where the base asks for it. */
    'sign-off': schemas/* enum */.k5n(['auto', 'always', 'never']).default('auto'),
    /** The board has a section about the last day (UTC) that is over. */
    'daily-report': schemas/* boolean */.zMY().default(false),
    /** Kinds that are sent as `repository_dispatch`, which starts workflows. */
    events: schemas/* array */.YOg(schemas/* enum */.k5n(notification/* notificationKinds */.ti)).max(notification/* notificationKinds */.ti.length).default([]),
    /** Paths that an agent may not change (`block`) or only with a person's approval (`needs-human`), laid over the default rules. */
    'protected-paths': protectedPathsSchema.default({}),
});
/** Keys that contradict each other are a problem of the later one. */
const configSchema = keys.superRefine((config, { addIssue }) => {
    const refuse = (key, message) => addIssue({ code: 'custom', path: [key], message, input: config[key] });
    if (config.network === 'allow-list' && config.isolation === 'none')
        refuse('network', "needs an agent with a user of its own: remove 'isolation: none', or set 'network: open'");
    if (config.network === 'open' && config['allowed-hosts'].length > 0)
        refuse('allowed-hosts', "does nothing with 'network: open': set 'network: allow-list', or remove the hosts");
    if (config.network === 'open')
        return;
    const all = [{ path: [], servers: config['mcp-servers'] }, ...labelledServers(config)];
    for (const { path, servers } of all)
        for (const [name, server] of Object.entries(servers)) {
            const destination = 'url' in server ? destinationOf(server.url) : undefined;
            if ('url' in server && (destination === undefined || !isListed(destination, config['allowed-hosts'])))
                addIssue({
                    code: 'custom',
                    path: [...path, 'mcp-servers', name, 'url'],
                    message: `is at a host that agents do not reach: add ${destination?.host ?? 'a host'} to "allowed-hosts", or set 'network: open'`,
                    input: server.url,
                });
        }
});
const labelledServers = ({ labels }) => Object.entries(labels).map(([label, settings]) => ({ path: ['labels', label], servers: settings['mcp-servers'] ?? {} }));


/***/ }),

/***/ 77669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ planChange),
/* harmony export */   Mx: () => (/* binding */ newRecord),
/* harmony export */   Rn: () => (/* binding */ recordIn)
/* harmony export */ });
const recordIn = (plan, ledger, issue) => plan.changed.get(issue) ?? ledger.issues.get(issue)?.record;
const newRecord = (view, { since, base }) => ({
    v: 1,
    issue: view.number,
    nodeId: view.nodeId,
    state: 'ready',
    since,
    base,
    attempts: [],
    evictions: [],
});
/**
 * A run that saw no comment makes one within this time. A record that knows its comment is not searched for another one, so it learns
 * of a comment only when no second one can appear any more.
 */
const settledMs = 2 * 60_000;
const planChange = (plan, { comments, now }, why) => ({
    why,
    issues: [...plan.changed.values()].map((record) => {
        // The comment was found by its marker, so the record does not know it, or knows one that is gone.
        const found = comments.get(record.nodeId);
        const isSettled = found?.createdAt === undefined || Date.parse(now) - Date.parse(found.createdAt) >= settledMs;
        const known = isSettled && found?.copies === undefined ? (found?.id ?? record.statusComment) : record.statusComment;
        return known === undefined ? record : { ...record, statusComment: known };
    }),
});


/***/ }),

/***/ 85027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   He: () => (/* binding */ followLabelEdits),
/* harmony export */   L: () => (/* binding */ newestEdit),
/* harmony export */   N_: () => (/* binding */ isAskedAgain),
/* harmony export */   ne: () => (/* binding */ withdraw)
/* harmony export */ });
/* harmony import */ var _records_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32336);
/* harmony import */ var _records_machine_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57474);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10250);
/* harmony import */ var _records_revert_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28675);
/* harmony import */ var _records_transitions_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35867);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94147);






/** Id of a person's newest command, for the record to remember. */
const newestEdit = (view) => view.events.findLast(_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .isPersonsEdit */ .Fu)?.id;
/** Commands newer than the consumed one; all of them when GitHub no longer shows that one. */
const newEdits = (view, record) => {
    if (view.events.length === 0)
        return [];
    const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
    return view.events.slice(consumed + 1).filter(_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .isPersonsEdit */ .Fu);
};
/** Returns the same object when nothing has changed. */
const followLabelEdits = (record, facts) => {
    if (!facts.view.open)
        return closed(record, facts);
    const fresh = newEdits(facts.view, record);
    const newest = fresh.at(-1);
    if (newest === undefined)
        return { record };
    const consumed = { ...record, consumedEvent: newest.id };
    if (record.claim?.ended !== undefined && isMeantAgain(facts.view, fresh)) {
        const { ended: _, ...claim } = record.claim;
        return { record: { ...consumed, claim }, reason: 'is not withdrawn any more: its work lands when that is possible' };
    }
    if (asksAgain(record, { view: facts.view, fresh }))
        return ask(record, { ...facts, consumed });
    const taken = fresh.some((event) => event.kind === 'unlabeled' && (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .parseStateLabel */ .d8)(event.label) !== undefined);
    if (!taken || (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .observeState */ .ie)(facts.view.labels) !== undefined)
        return { record: consumed };
    return withdraw(consumed, { why: 'a person took its label away', now: facts.now });
};
const asksAgain = (record, { fresh, view }) => isReadyAgain(view, fresh) || (0,_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .reopening */ .y8)(view, record) !== undefined;
const isReadyAgain = (view, fresh) => view.labels.includes(_names_js__WEBPACK_IMPORTED_MODULE_2__/* .stateLabels */ .dE.ready) && fresh.some((event) => event.kind === 'labeled' && event.label === _names_js__WEBPACK_IMPORTED_MODULE_2__/* .stateLabels */ .dE.ready);
/** True when a person wants the issue back that waits to be withdrawn. */
const isMeantAgain = (view, fresh) => isReadyAgain(view, fresh) || fresh.some(({ kind }) => kind === 'reopened');
/** True when a person asks for this issue again. The decision then needs the role of `askerOf`. */
const isAskedAgain = (view, record) => view.open && (0,_records_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .canTransition */ .w)(record.state, 'request') && asksAgain(record, { view, fresh: newEdits(view, record) });
const ask = (record, { consumed, roles, config, view, now }) => {
    if ((0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isRevert */ .Py)(record))
        return { record: consumed, reason: `${_names_js__WEBPACK_IMPORTED_MODULE_2__/* .stateLabels */ .dE.ready} changes nothing now: its merged work is being taken back` };
    if (!(0,_records_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .canTransition */ .w)(record.state, 'request')) {
        const where = record.state === 'bundled' ? `is aboard bundle ${record.flight?.id ?? '?'}` : 'is already with an agent';
        return { record: consumed, reason: `${_names_js__WEBPACK_IMPORTED_MODULE_2__/* .stateLabels */ .dE.ready} changes nothing now: the issue ${where}` };
    }
    const context = { roles, config, record };
    const again = (0,_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .reopening */ .y8)(view, record);
    const trust = again === undefined ? (0,_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeAsk */ .tg)(view, context) : (0,_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeActor */ .j1)(again, context);
    if (trust.verdict === 'trusted')
        return { record: (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_5__/* .requestRecord */ .HM)(consumed, { now }) };
    if (trust.verdict === 'unknown')
        return { record, reason: trust.reason, held: true };
    if (trust.verdict === 'nobody')
        return { record: consumed };
    const { event, actor, reason } = trust;
    return { record: { ...consumed, refusal: { event, actor, reason } }, reason: `refused: ${reason}` };
};
const closed = (record, { view, now }) => {
    // The issue of a revert is closed until the revert is merged, and is opened after that.
    if ((0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isRevert */ .Py)(record) || (0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_4__/* .awaitsReopening */ .Jw)(record, view))
        return { record };
    if (!(0,_records_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .canTransition */ .w)(record.state, 'withdraw') || record.claim?.ended !== undefined)
        return { record };
    const newest = newestEdit(view);
    const consumed = newest === undefined ? record : { ...record, consumedEvent: newest };
    return withdraw(consumed, { why: 'the issue was closed', now });
};
const withdraw = (record, { why, now }) => {
    if (!(0,_records_machine_js__WEBPACK_IMPORTED_MODULE_3__/* .canTransition */ .w)(record.state, 'withdraw')) {
        return record.state === 'bundled' ? { record, reason: `stays aboard bundle ${record.flight?.id ?? '?'} although ${why}` } : { record };
    }
    if ((0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isRevert */ .Py)(record))
        return { record: (0,_records_revert_record_js__WEBPACK_IMPORTED_MODULE_4__/* .abandonRevert */ .Wu)(record, { bundle: '', now, reason: why }), reason: `stays merged: ${why}` };
    // Its work is an artifact yet. The claim goes with the next landing, which keeps it.
    if (record.claim?.delay !== undefined) {
        const claim = { ...record.claim, ended: why };
        return { record: { ...record, claim }, reason: `is withdrawn once its work is kept: ${why}` };
    }
    const attempt = record.claim === undefined ? undefined : (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_5__/* .stoppedAttempt */ .Np)(record.claim, { why: `because ${why}`, now });
    return { record: (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_5__/* .withdrawRecord */ .s0)(record, { attempt, now }), reason: `withdrawn: ${why}` };
};


/***/ }),

/***/ 41469:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W1: () => (/* binding */ forgetObstacles),
/* harmony export */   Wc: () => (/* binding */ isTold),
/* harmony export */   YE: () => (/* binding */ replaceObstacle),
/* harmony export */   ie: () => (/* binding */ tellObstacles),
/* harmony export */   ot: () => (/* binding */ maximumTold)
/* harmony export */ });
/* harmony import */ var _fleet_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77669);
/* harmony import */ var _label_edits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85027);


/** Maximum number of issues that one tick writes to: a new comment costs about a second. The others follow with the next ticks. */
const maximumTold = 25;
/** Adds the text to the records of issues whose asker may ask. An obstacle that passes by itself is in no record. */
const tellObstacles = (plan, snapshot, obstructed) => {
    let told = 0;
    for (const { candidate, text, isOwn = false } of obstructed) {
        const { view, base, trust } = candidate;
        const isPassing = !isOwn && snapshot.obstacles?.get(base)?.level === 'notice';
        const record = (0,_fleet_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .recordIn */ .Rn)(plan, snapshot.ledger, view.number);
        if (isPassing || trust.verdict !== 'trusted' || told >= maximumTold || record?.obstacle === cutObstacle(text))
            continue;
        told += 1;
        const since = view.events.findLast((event) => event.kind === 'labeled' && !event.bot)?.at ?? view.createdAt;
        const consumedEvent = (0,_label_edits_js__WEBPACK_IMPORTED_MODULE_1__/* .newestEdit */ .L)(view);
        const withText = { ...(record ?? (0,_fleet_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .newRecord */ .Mx)(view, { base, since })), obstacle: cutObstacle(text) };
        plan.changed.set(view.number, consumedEvent === undefined ? withText : { ...withText, consumedEvent });
    }
};
/** Takes the text off issues that go on waiting although their base was looked at and has no obstacle. */
const forgetObstacles = (plan, snapshot, waiting) => {
    const { obstacles } = snapshot;
    for (const { view, base } of waiting) {
        if (obstacles?.has(base) === true)
            replaceObstacle(plan, snapshot, view.number);
    }
};
/** Takes the text off an issue that something else keeps now. */
const replaceObstacle = (plan, { ledger }, issue) => {
    const record = (0,_fleet_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .recordIn */ .Rn)(plan, ledger, issue);
    if (record?.obstacle === undefined)
        return;
    const { obstacle: _, ...rest } = record;
    plan.changed.set(issue, rest);
};
/** True when the issue says this already. */
const isTold = (plan, { ledger }, { candidate, text }) => (0,_fleet_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .recordIn */ .Rn)(plan, ledger, candidate.view.number)?.obstacle === cutObstacle(text);
/** Length that the record allows. */
const cutObstacle = (text) => text.slice(0, 2000).toWellFormed();


/***/ }),

/***/ 15213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NU: () => (/* binding */ tellReady),
/* harmony export */   QM: () => (/* binding */ tellLanded),
/* harmony export */   uV: () => (/* binding */ forgetWaits)
/* harmony export */ });
/* harmony import */ var _fleet_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77669);
/* harmony import */ var _label_edits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85027);
/* harmony import */ var _waiting_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38018);
/* harmony import */ var _tell_obstacles_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41469);
// Says on issues that wait for an agent, or with landed work for a train, why they wait and what a person can do. The words are in
// the record, so that every job shows the same ones, and they go with the state.




/** Maximum number of people whose role a tick reads to tell their issues that they wait. */
const maximumUnread = 10;
/** `others` all wait for the same. */
const tellReady = (plan, snapshot, { waiting, others, same }) => {
    const room = { made: _tell_obstacles_js__WEBPACK_IMPORTED_MODULE_0__/* .maximumTold */ .ot, edited: maximumEdited, unread: new Set() };
    for (const { candidate, text, byPerson } of waiting)
        tellOne(plan, snapshot, { candidate, text, byPerson, room });
    for (const candidate of others) {
        if (room.made + room.edited === 0)
            break;
        tellOne(plan, snapshot, { candidate, text: same.text, byPerson: same.byPerson, room });
    }
    return room;
};
/** Passes over an issue that nobody with the right has asked for, as far as is known, and over one that names an obstacle. */
const tellOne = (plan, snapshot, { candidate, text: why, byPerson, room }) => {
    const { view, base, trust } = candidate;
    const record = (0,_fleet_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIn */ .Rn)(plan, snapshot.ledger, view.number);
    // An issue with a record has a comment: nobody's role is needed to change that.
    if (record === undefined && trust.verdict === 'unknown' && room.unread.size < maximumUnread)
        room.unread.add(trust.unread);
    const isTellable = record === undefined ? trust.verdict === 'trusted' : record.obstacle === undefined || byPerson === true;
    if (isTellable)
        tell(plan, snapshot, { waiting: { view, base, why, byPerson }, record, room });
};
/** Maximum number of comments that one tick edits for this. The others follow with the next ticks. */
const maximumEdited = 100;
/** Number of reasons that an issue names in one state. What goes on changing is told to who asks. */
const maximumReasons = { ready: 2, landed: 1 };
/** `waiting`: base → why landed work waits there; undefined while its bundle is open. */
const tellLanded = (plan, snapshot, waiting) => {
    const room = { made: _tell_obstacles_js__WEBPACK_IMPORTED_MODULE_0__/* .maximumTold */ .ot, edited: maximumEdited };
    for (const view of snapshot.issues) {
        const record = (0,_fleet_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIn */ .Rn)(plan, snapshot.ledger, view.number);
        if (record?.state !== 'landed' || plan.held.has(view.number) || !waiting.has(record.base))
            continue;
        const { base } = record;
        const words = (0,_waiting_words_js__WEBPACK_IMPORTED_MODULE_2__/* .landedWords */ .SN)(snapshot.ledger, { record, reasons: waiting.get(base) });
        if (words === 'the-stop')
            forgetWaits(plan, snapshot, view.number);
        else if (words !== undefined)
            tell(plan, snapshot, { waiting: { view, base, ...words }, record, room });
    }
};
const tell = (plan, { comments }, { waiting, record, room }) => {
    const { view, base } = waiting;
    const waits = nextWords(record, waiting);
    if (waits === record?.waits)
        return;
    const kind = comments.has(view.nodeId) || record?.statusComment !== undefined ? 'edited' : 'made';
    if (room[kind] === 0)
        return;
    room[kind] -= 1;
    plan.changed.set(view.number, { ...(record ?? firstRecord(view, base)), waits });
};
/** Takes the words off an issue that waits for something else now, or for nothing. */
const forgetWaits = (plan, { ledger }, issue) => {
    const record = (0,_fleet_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .recordIn */ .Rn)(plan, ledger, issue);
    if (record?.waits === undefined)
        return;
    const { waits: _, ...rest } = record;
    plan.changed.set(issue, rest);
};
const firstRecord = (view, base) => {
    const since = view.events.findLast((event) => event.kind === 'labeled' && !event.bot)?.at ?? view.createdAt;
    const consumedEvent = (0,_label_edits_js__WEBPACK_IMPORTED_MODULE_3__/* .newestEdit */ .L)(view);
    return { ...(0,_fleet_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .newRecord */ .Mx)(view, { base, since }), ...(consumedEvent === undefined ? {} : { consumedEvent }) };
};
const nextWords = (record, { view, why: given, byPerson }) => {
    const was = record?.waits;
    const why = cutWhy(given);
    if (was?.why === why)
        return was;
    const reasons = was?.reasons ?? 0;
    if (byPerson === true)
        return { why, reasons };
    if (reasons < (maximumReasons[record?.state ?? 'ready'] ?? 1))
        return { why, reasons: reasons + 1 };
    const often = `for what changes often: a comment /why #${view.number} says it`;
    return was?.why === often ? was : { why: often, reasons };
};
/** Length that the record allows. */
const cutWhy = (text) => text.slice(0, 2000).toWellFormed();


/***/ }),

/***/ 38018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K9: () => (/* binding */ probeWords),
/* harmony export */   SN: () => (/* binding */ landedWords),
/* harmony export */   T9: () => (/* binding */ busyWords),
/* harmony export */   Yw: () => (/* binding */ dayWords),
/* harmony export */   _G: () => (/* binding */ rivalWords),
/* harmony export */   aX: () => (/* binding */ standstillOf),
/* harmony export */   o4: () => (/* binding */ standingWords),
/* harmony export */   yJ: () => (/* binding */ blockedBy)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10250);
/* harmony import */ var _records_modifiers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33525);
/* harmony import */ var _texts_amounts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62520);
/* harmony import */ var _texts_broken_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97216);
/* harmony import */ var _texts_times_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33763);
/* harmony import */ var _budgets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(97443);
/* harmony import */ var _fleet_commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28881);







const pausedWords = ({ by, at }) => `the fleet is paused by ${by} since ${(0,_texts_times_js__WEBPACK_IMPORTED_MODULE_0__/* .dateTime */ .K)(at)}. A comment /resume, on any issue, lets agents and trains go on`;
const accountWords = (until, reason) => `the fleet pauses until ${(0,_texts_times_js__WEBPACK_IMPORTED_MODULE_0__/* .dateTime */ .K)(until)}: ${sentence(reason ?? "the account's limit was reached")} It goes on by itself then; a comment /resume lets one attempt try at once`;
/** Says why no agent starts at all; undefined when agents may start. */
const standstillOf = ({ ledger }, pausedUntil) => {
    const { record = { v: 1 } } = ledger.fleet ?? {};
    const paused = (0,_fleet_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .pauseReason */ .Ph)(record);
    if (paused !== undefined)
        return paused;
    if (pausedUntil !== undefined)
        return `the fleet pauses until ${(0,_texts_times_js__WEBPACK_IMPORTED_MODULE_0__/* .clockTime */ .q)(pausedUntil)}, ${record.pauseReason ?? "the account's limit was reached"}`;
    const broken = (0,_fleet_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenFleet */ .At)(ledger);
    return broken && `no agent starts, ${(0,_texts_broken_record_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBroken */ .lk)(broken)}`;
};
/** Undefined when agents may start. `pausedUntil`: the end of a pause for the account, while it lasts. */
const standingWords = (ledger, pausedUntil) => {
    const { paused, pauseReason } = ledger.fleet?.record ?? {};
    if (paused !== undefined)
        return pausedWords(paused);
    if (pausedUntil !== undefined)
        return accountWords(pausedUntil, pauseReason);
    const broken = (0,_fleet_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .brokenFleet */ .At)(ledger);
    return broken && `no agent starts, ${(0,_texts_broken_record_js__WEBPACK_IMPORTED_MODULE_2__/* .describeBroken */ .lk)(broken)}`;
};
const probeWords = (reason) => `one attempt finds out whether this is over: ${sentence(reason)} The others start by themselves when it is`;
const dayWords = ({ limitUsd, spentUsd }, now) => spentUsd >= limitUsd * 0.999
    ? `the ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .dollars */ .E9)(limitUsd)} that agents may spend in a day (day-usd) are spent. They start again after ${(0,_texts_times_js__WEBPACK_IMPORTED_MODULE_0__/* .dateTime */ .K)((0,_budgets_js__WEBPACK_IMPORTED_MODULE_4__/* .dayEnd */ .Y2)(now))}; a higher "day-usd" in .github/clambake.yml lets them start before`
    : `what is left of the ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .dollars */ .E9)(limitUsd)} that agents may spend in a day (day-usd) is too little, or is reserved for agents at work. It starts when one of them ends, or after ${(0,_texts_times_js__WEBPACK_IMPORTED_MODULE_0__/* .dateTime */ .K)((0,_budgets_js__WEBPACK_IMPORTED_MODULE_4__/* .dayEnd */ .Y2)(now))}; a higher "day-usd" in .github/clambake.yml lets it start before`;
const busyWords = ({ agents }) => `${agents === 1 ? 'the one agent is' : `all ${agents} agents are`} at work. It starts by itself when ${agents === 1 ? 'it' : 'one of them'} is free and its turn has come`;
const blockedWords = (blockers) => `it is blocked by ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .numbers */ .nL)(blockers)}. It starts by itself when ${blockers.length === 1 ? 'that is' : 'they are'} closed, or no longer among its dependencies`;
const subIssuesWords = (open) => `${open} of its sub-issues ${open === 1 ? 'is' : 'are'} open. It starts by itself when ${open === 1 ? 'that is' : 'they are'} closed`;
const keptWords = (kept) => `its label ${_names_js__WEBPACK_IMPORTED_MODULE_5__/* .modifierLabels */ .dl[kept]} keeps agents from it. Take that label away to let one start`;
const rivalWords = (does) => `${does}. It starts by itself when that work is merged or was taken off`;
const sentence = (text) => text.trim().replace(/[.…]?$/, '.');
/** Returns a reason that passes by itself, or a person's wish. */
const blockedBy = ({ openBlockers, openSubIssues, hiddenBlockers = 0 }, modifiers) => {
    const kept = (0,_records_modifiers_js__WEBPACK_IMPORTED_MODULE_6__/* .keptBy */ .mA)(modifiers, 'agents');
    if (hiddenBlockers > 0 && kept === undefined)
        return undefined;
    if (openBlockers.length > 0)
        return { text: `waits: blocked by ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_3__/* .numbers */ .nL)(openBlockers)}`, why: blockedWords(openBlockers) };
    if (openSubIssues > 0)
        return {
            text: `waits: ${openSubIssues} of its sub-issues ${openSubIssues === 1 ? 'is' : 'are'} open`,
            why: subIssuesWords(openSubIssues),
        };
    return kept === undefined ? undefined : { text: `not for agents: ${_names_js__WEBPACK_IMPORTED_MODULE_5__/* .modifierLabels */ .dl[kept]}`, why: keptWords(kept), byPerson: true };
};
/**
 * Why landed work waits; undefined when it boards now, and `the-stop` when the stop of its train, which stands beside it, says why.
 * `reasons`: undefined while a bundle is open.
 */
const landedWords = ({ trains, fleet }, { record: { base, issue }, reasons }) => {
    const { paused } = fleet?.record ?? {};
    const train = trains.get(base)?.record;
    const own = reasons?.find((reason) => reason.issue === issue)?.text;
    if (own?.startsWith('left out: ') === true)
        return { why: `it boards no bundle: ${own.slice('left out: '.length)}`, byPerson: true };
    if (paused !== undefined)
        return { why: pausedWords(paused), byPerson: true };
    if (train?.stopped !== undefined)
        return 'the-stop';
    if (reasons === undefined)
        return { why: `bundle ${train?.flight?.id ?? '?'} to ${base} is under way, and the next one departs after it has ended` };
    const why = own ?? reasons.find((reason) => reason.issue === null)?.text;
    return why === undefined ? undefined : { why: why.replace(/^waits:? /, '') };
};


/***/ }),

/***/ 2813:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ pathLevels)
/* harmony export */ });
/* unused harmony exports openPathPolicy, approvedPaths, shownPath */
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
    const literals = [...new Set(Object.keys(rules).flatMap((glob) => foldGlob(glob).split('/')))].filter((name) => !wildcards.test(name));
    const known = new Map();
    const ruleFor = (path, isLink) => {
        const key = isLink ? `${path}\0` : path;
        if (!known.has(key)) {
            const forms = formsOf(path, literals);
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
    const folded = foldGlob(glob)
        .replace(/^(?:\.?\/)+/, '')
        .replace(/\/+$/, '/**');
    const components = folded.split('/');
    const inside = wildcards.test(components.at(-1) ?? '') ? [] : [`${folded}/**`];
    const folders = components.slice(0, -1).map((_, index) => components.slice(0, index + 1));
    const named = folders.filter((folder) => folder.some((name) => name !== '**')).map((folder) => folder.join('/'));
    const matches = picomatch([folded, ...inside], options);
    const leads = named.length === 0 ? () => false : picomatch(named, options);
    return { glob, level, matches: (form) => matches(form), leadsThrough: (form) => leads(form) };
};
/** Refuses kinds of changes wherever they appear. */
const refuseKinds = (changes) => {
    const block = { level: 'block', rule: 'always refused' };
    const module = changes.find(({ from, to }) => from?.mode === submodule || to?.mode === submodule);
    if (module !== undefined)
        return { ...block, why: `it changes the submodule ${shownPath(module.path)}`, changes: [module] };
    const hidden = changes.find(({ path }) => hidesSomething(path));
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
const shownPath = (path) => withVisible(JSON.stringify(path.length > 120 ? `${path.slice(0, 119).toWellFormed()}…` : path));


/***/ }),

/***/ 71320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e3: () => (/* binding */ eventTypeOf),
/* harmony export */   ti: () => (/* binding */ notificationKinds)
/* harmony export */ });
/* unused harmony export notificationSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10250);
// The notification that programs outside get: one small JSON document, whose fields and meaning stay as they are within a version.
// docs/notifications.md describes it for people.


const notificationKinds = [
    'assigned',
    'asked',
    'landed',
    'bundled',
    'evicted',
    'merged',
    'needs-human',
    'budget',
    'standstill',
];
const notificationSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    v: zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(1),
    /** Names what happened: a receiver that has seen it may pass over the same one again. */
    id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(400),
    kind: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(notificationKinds),
    at: zod__WEBPACK_IMPORTED_MODULE_1__/* .datetime */ .w$(),
    repository: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Page for people. */
    url: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** One harmless line for people, which names nobody. */
    text: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(500),
    base: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
    issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().optional(),
    /** Number of the bundle. */
    bundle: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional(),
});
/** Type of the event of `repository_dispatch` that tells it. */
const eventTypeOf = ({ kind }) => `${_names_js__WEBPACK_IMPORTED_MODULE_2__/* .ourFolder */ .VQ}-${kind}`;


/***/ })

};
