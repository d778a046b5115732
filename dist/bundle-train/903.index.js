export const id = 903;
export const ids = [903];
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
