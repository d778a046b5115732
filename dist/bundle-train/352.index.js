export const id = 352;
export const ids = [352,903];
export const modules = {

/***/ 52622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ readDestination),
/* harmony export */   X3: () => (/* binding */ tunnelPorts),
/* harmony export */   Xj: () => (/* binding */ isAllowedHost),
/* harmony export */   yy: () => (/* binding */ isListed)
/* harmony export */ });
/* unused harmony exports countRefused, refusedHostsText */
// The hosts that agents may reach with `network: allow-list`. Names are compared as names, without asking anybody what they mean;
// an address is only what is written as one.
/** Ports of an entry that names none: those of https and http. */
const defaultPorts = [443, 80];
/** Nobody reads what goes through a tunnel, so that one to the port of http could ask for any host. */
const tunnelPorts = [443];
const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const hostName = new RegExp(`^${label}(?:\\.${label})*$`);
const wildcard = new RegExp(`^\\*(?:\\.${label}){2,}$`);
const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4 = new RegExp(`^${byte}(?:\\.${byte}){3}$`);
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


/***/ }),

/***/ 94948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ skillName),
/* harmony export */   f5: () => (/* binding */ maximumSkillBytes),
/* harmony export */   xW: () => (/* binding */ maximumSkillFiles)
/* harmony export */ });
// Skills of the coding agent: folders of the base with a SKILL.md.
/** A folder of the base that holds more is refused. */
const maximumSkillFiles = 200;
const maximumSkillBytes = 4 * 1024 * 1024;
/** The agent knows a skill by the name of its folder. */
const skillName = (path) => path.split('/').at(-1) ?? path;


/***/ }),

/***/ 28084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ pausedLabel),
/* harmony export */   mT: () => (/* binding */ parseBoardMarker)
/* harmony export */ });
/* unused harmony exports boardTitle, boardMarker, boardArtifact */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
// The names of the board. They are apart from the others, which every job loads at its start.

/** Title of the issue that shows the fleet. */
const boardTitle = 'Clambake';
/** Hidden first line of the board. */
const boardMarker = (stamps) => hiddenMarker(`board ${stamps}`);
const boardPattern = new RegExp(`^${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .hiddenMarker */ .z0)('board ([^<>]{0,200})')}`);
/** The stamps of a board's text; undefined for every other text. */
const parseBoardMarker = (body) => boardPattern.exec(body)?.[1];
/** On the board it pauses the fleet. */
const pausedLabel = `${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .ourFolder */ .VQ}:paused`;
/** Name of the artifact with the board as a page. */
const boardArtifact = (/* unused pure expression or super */ null && (`${ourFolder}-board`));


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
