export const id = 116;
export const ids = [116];
export const modules = {

/***/ 88342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgerView: () => (/* binding */ ledgerView),
  recordCommit: () => (/* binding */ recordCommit)
});

// EXTERNAL MODULE: ./packages/core/build/records/loose.js
var loose = __webpack_require__(79689);
// EXTERNAL MODULE: ./packages/core/build/records/records.js + 4 modules
var records = __webpack_require__(3671);
// EXTERNAL MODULE: ./packages/core/build/records/fleet-record.js
var fleet_record = __webpack_require__(47657);
// EXTERNAL MODULE: ./packages/core/build/records/states.js
var states = __webpack_require__(36113);
;// CONCATENATED MODULE: ./packages/core/build/records/read-record.js



const kindOf = (schema, upgrades = []) => ({ schema, lists: (0,loose/* entriesIn */.s9)(schema), upgrades });
const kinds = { issue: kindOf(records/* issueRecordSchema */.KL), fleet: kindOf(fleet_record/* fleetRecordSchema */.pU), train: kindOf(records/* trainRecordSchema */.XC) };
/** Returns the record in parsed JSON and the entries that wait, or the reason why the whole record waits. */
const readRecord = (name, json) => {
    const raw = readRaw(name.kind, json);
    if ('problem' in raw)
        return raw;
    const unread = raw.waiting.map(({ list, why }) => ({ list: list.path.join('.'), ...why }));
    const read = { kind: name.kind, record: raw.record, unread };
    if (read.kind === 'issue' && name.kind === 'issue' && read.record.issue !== name.issue)
        return garbage(`it names issue #${read.record.issue}`);
    if (read.kind === 'train' && name.kind === 'train' && read.record.base !== name.base)
        return garbage(`it names the base ${JSON.stringify(read.record.base.slice(0, 100)).toWellFormed()}`);
    return read;
};
/** Returns the record to write after `before` (parsed JSON): `record`, with the entries of `before` that wait. */
const keepUnread = (name, before, record) => {
    const raw = readRaw(name.kind, before);
    if ('problem' in raw || raw.waiting.length === 0)
        return record;
    const kept = kinds[name.kind].lists.reduce((written, list) => putBack(written, { list, raw }), record);
    return withAttemptsBefore(kept, { raw, record });
};
/** Turns JSON of any version up to today's into today's. `upgrades`: one step for each earlier version. */
const upgrade = (json, upgrades) => {
    const today = upgrades.length + 1;
    const version = Number.isInteger(json['v']) ? Number(json['v']) : today;
    if (version > today)
        return { problem: `it has version ${version}, and this release reads no version after ${today}`, newer: true };
    return { json: version < 1 ? json : upgrades.slice(version - 1).reduce((older, step) => step(older), json) };
};
const maximumDepth = 50;
const maximumEntries = 10_000;
const readRaw = (kind, given) => {
    const { schema, lists, upgrades } = kinds[kind];
    if (!(0,loose/* isJson */.Fh)(given))
        return garbage('it is no JSON object');
    if (isDeeperThan(given, maximumDepth))
        return garbage(`it is nested more than ${maximumDepth} levels deep`);
    const upgraded = upgrade(given, upgrades);
    if ('problem' in upgraded)
        return upgraded;
    const { json } = upgraded;
    const crowded = lists.find((list) => entriesAt(json, list).length > maximumEntries);
    if (crowded !== undefined)
        return garbage(`it has more than ${maximumEntries} ${crowded.path.join('.')}`);
    const whole = schema.safeParse(json);
    if (whole.success)
        return { json, record: whole.data, waiting: [] };
    const waiting = lists.flatMap((list) => waitingIn(json, list));
    const rest = schema.safeParse(lists.reduce((left, list) => takeOut(left, { list, waiting }), json));
    return rest.success ? { json, record: withoutWaitingAttempts(rest.data, waiting), waiting } : whyNot(rest.error, json);
};
const isDeeperThan = (value, maximum) => maximum < 0 || (typeof value === 'object' && value !== null && Object.values(value).some((inner) => isDeeperThan(inner, maximum - 1)));
const entriesAt = (json, { path, order }) => {
    const found = (0,loose/* valueAt */.fK)(json, path);
    const isThere = order === undefined ? (0,loose/* isJson */.Fh)(found) : Array.isArray(found);
    return isThere ? Object.entries(found) : [];
};
const waitingIn = (json, list) => entriesAt(json, list).flatMap(([at, entry]) => {
    const read = list.entry.safeParse(entry);
    return read.success ? [] : [{ list, at, entry, why: whyNot(read.error, entry) }];
});
const takeOut = (json, { list, waiting }) => {
    const out = new Set(waiting.flatMap((one) => (one.list === list ? [one.at] : [])));
    if (out.size === 0)
        return json;
    const left = entriesAt(json, list).filter(([at]) => !out.has(at));
    // Decisions tell an empty list from a missing one.
    if (left.length === 0)
        return (0,loose/* replaceAt */._D)(json, list.path, undefined);
    return (0,loose/* replaceAt */._D)(json, list.path, list.order === undefined ? Object.fromEntries(left) : left.map(([, entry]) => entry));
};
/**
 * An entry goes behind the older ones that it stood behind, as far as they are left. Nothing is put back when the object that
 * holds the list is gone or has been replaced.
 */
const putBack = (record, { list, raw }) => {
    const waiting = raw.waiting.filter((one) => one.list === list);
    const [before, after] = [raw.json, record].map((json) => (0,loose/* valueAt */.fK)(json, list.path.slice(0, -1)));
    if (waiting.length === 0 || !(0,loose/* isJson */.Fh)(before) || !(0,loose/* isJson */.Fh)(after) || before['id'] !== after['id'])
        return record;
    const now = (0,loose/* valueAt */.fK)(record, list.path) ?? [];
    if (list.order === undefined)
        return (0,loose/* replaceAt */._D)(record, list.path, { ...Object.fromEntries(waiting.map(({ at, entry }) => [at, entry])), ...now });
    const oldestFirst = (entries) => (list.order === 'newest first' ? entries.toReversed() : [...entries]);
    const entries = oldestFirst(now);
    const left = new Set(entries.map(keyOf));
    const read = oldestFirst(((0,loose/* valueAt */.fK)(raw.record, list.path) ?? []));
    const waits = new Set(waiting.map(({ entry }) => entry));
    let place = 0;
    for (const entry of oldestFirst(entriesAt(raw.json, list).map(([, one]) => one))) {
        if (waits.has(entry))
            entries.splice(place, 0, entry);
        else if (!left.has(keyOf(read.shift())))
            continue;
        place += 1;
    }
    return (0,loose/* replaceAt */._D)(record, list.path, oldestFirst(entries));
};
/** Recognises an entry that a decision may have changed. */
const keyOf = (entry) => {
    const { id, runId } = (0,loose/* isJson */.Fh)(entry) ? entry : {};
    return id ?? runId ?? JSON.stringify(entry);
};
const attemptsBefore = 'attemptsBefore';
const isWaitingAttempt = ({ list }) => list.path[0] === 'attempts';
/** `attemptsBefore` counts attempts that wait too, so decisions get it without them. */
const withoutWaitingAttempts = (record, waiting) => {
    const before = record[attemptsBefore];
    if (typeof before !== 'number')
        return record;
    return { ...record, [attemptsBefore]: before - waiting.filter((one) => isWaitingAttempt(one) && Number(one.at) < before).length };
};
const withAttemptsBefore = (written, { raw, record }) => {
    const before = record[attemptsBefore];
    if (typeof before !== 'number')
        return written;
    // When a decision has just set it, all attempts that wait were made before.
    const isSet = before !== raw.record[attemptsBefore] || isAskedAgain(raw.record, record);
    const all = isSet ? before + raw.waiting.filter(isWaitingAttempt).length : raw.json[attemptsBefore];
    return { ...written, [attemptsBefore]: all };
};
/**
 * True when a person asked again after attempts that all wait, so that their number without these is the one that it was. From
 * the train an issue comes back without that.
 */
const isAskedAgain = (was, record) => {
    const { attempts, state } = record;
    if (!Array.isArray(attempts) || attempts.length !== record[attemptsBefore] || state !== 'ready' || was['state'] === state)
        return false;
    return !(0,states/* stateFacts */.T$)(was['state']).isWithTrain;
};
const garbage = (problem) => ({ problem, newer: false });
/** A word that this release does not know comes from a later release; any other problem is a fault. */
const whyNot = ({ issues }, json) => {
    const words = issues.flatMap((issue) => {
        const word = (0,loose/* valueAt */.fK)(json, issue.path.map(String));
        const isOfWords = issue.code === 'invalid_value' ? typeof issue.values[0] === 'string' : issue.code === 'invalid_union';
        return isOfWords && typeof word === 'string' ? [`${nameOf(issue.path)} ${JSON.stringify(word.slice(0, 40))} is not known here`] : [];
    });
    const newer = words.length === issues.length;
    const problems = newer ? words : issues.map((issue) => `${nameOf(issue.path)}: ${issue.message}`);
    return { problem: problems.join('; ').slice(0, 500).toWellFormed(), newer };
};
const nameOf = (path) => path.map(String).join('.') || 'record';

// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/adapters/build/git/git-object.js
var git_object = __webpack_require__(58772);
// EXTERNAL MODULE: ./packages/adapters/build/parse-json.js
var parse_json = __webpack_require__(45973);
;// CONCATENATED MODULE: ./packages/adapters/build/ledger/ledger-record.js
// A ledger record as a git object and back: a commit on the empty tree whose message is JSON with sorted keys.
// Invariant: one writer's record with one parent is always the same commit (no clock), so a repeated write is
// recognised, and two writers never make the same commit: git skips the lease when old and new are equal.



const identity = (writer) => `clambake <clambake+${writer}@users.noreply.github.com>`;
/** JSON with sorted keys, one key a line so that `git log -p` and people can read it. */
const stableJson = (value) => JSON.stringify(value, (_key, inner) => sorted(inner), 1);
const sorted = (value) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
};
/**
 * The commit that holds `record` after `parent`, whose message is `before`. `at` (ISO 8601) dates it where the record has
 * no date of its own; `writer` (letters and digits) tells this writer's commits from every other's.
 */
const recordCommit = (ref, change) => {
    const { record, parent } = change;
    const name = recordName(ref);
    const checked = readMessage(ref, stableJson(record));
    const problem = 'problem' in checked ? checked.problem : checked.unread[0]?.problem;
    if (name === undefined || problem !== undefined)
        throw new Error(`${ref} would get a record that nobody can read: ${problem}`);
    const kept = change.before === undefined ? record : keepUnread(name, (0,parse_json/* parseJson */.q)(change.before), record);
    const date = 'since' in record ? record.since : change.at;
    // Git has no dates before 1970: a server that checks objects would refuse the whole push.
    const seconds = date === undefined ? 0 : Math.max(0, Math.floor(Date.parse(date) / 1000));
    const who = `${identity(change.writer)} ${seconds} +0000`;
    const parents = parent === null ? [] : [parent];
    return (0,git_object/* commitObject */.zS)({ tree: git_object/* emptyTree */["in"], parents, author: who, committer: who, message: `${stableJson(kept)}\n` });
};
const recordName = (ref) => {
    const name = (0,names/* parseLedgerRef */.qz)(ref);
    return name?.kind === 'agent' ? undefined : name;
};
/** The record in a commit message, validated against what its ref is for; or what is wrong with it, in one line. */
const readMessage = (ref, message) => {
    const name = recordName(ref);
    if (name === undefined)
        return { problem: 'no record belongs at this ref', newer: false };
    const json = (0,parse_json/* parseJson */.q)(message);
    return json === undefined ? { problem: 'its message is not JSON', newer: false } : readRecord(name, json);
};
/** Sorts what a fetch brought into a view; what is not a valid record is listed with its problem, never dropped. */
const ledgerView = (refs) => {
    const issues = new Map();
    const agents = new Map();
    const trains = new Map();
    const broken = [];
    let fleet;
    for (const { ref, oid, ...found } of refs) {
        const name = (0,names/* parseLedgerRef */.qz)(ref);
        if (name?.kind === 'agent') {
            agents.set(name.agent, oid);
            continue;
        }
        const read = 'problem' in found ? found : readMessage(ref, found.message);
        if ('problem' in read) {
            const blocked = name === undefined ? (0,names/* blockedRef */.yk)(ref) : undefined;
            broken.push(blocked === undefined ? { ref, oid, ...read } : { ref: blocked, oid, problem: `${ref} is in its way`, inTheWay: ref });
            const agent = blocked === undefined ? undefined : (0,names/* parseLedgerRef */.qz)(blocked);
            // An agent whose ref cannot be created is taken, and stays so: see freeableAgents.
            if (agent?.kind === 'agent')
                agents.set(agent.agent, oid);
            continue;
        }
        const unread = read.unread.length === 0 ? {} : { unread: read.unread };
        if (read.kind === 'issue')
            issues.set(read.record.issue, { oid, record: read.record, ...unread });
        else if (read.kind === 'train')
            trains.set(read.record.base, { oid, record: read.record, ...unread });
        else
            fleet = { oid, record: read.record, ...unread };
    }
    return { issues, agents, fleet, trains, broken };
};


/***/ }),

/***/ 45973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** Returns undefined for what is not JSON. */
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 63332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ saidKey),
/* harmony export */   Ut: () => (/* binding */ answerSchema),
/* harmony export */   jk: () => (/* binding */ saidSchema)
/* harmony export */ });
/* unused harmony export agentKinds */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18611);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79689);
/* harmony import */ var _split_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68003);
// The schemas of words to people that stand in a comment of their own, and of a person's answer.





/** The endings that an agent may give its attempt, besides that it is done. */
const agentKinds = ['question', 'nothing-to-do', 'split'];
const saidSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptIdSchema */ .kl,
    /** `parts-merged`: our own word, when everything that the issue was split into is done. */
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([...agentKinds, 'parts-merged']),
    /** Untrusted words of the agent. */
    words: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(5000),
    /** Parts that the agent proposes, and that a person may accept. */
    parts: _split_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .plannedPartsSchema */ .QS.optional(),
    /** The reason why nobody can accept its proposal: the rest of a sentence. */
    trouble: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(500).optional(),
    /** Login of the person who asked for the work, or who accepted the split. */
    to: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .login */ .iD,
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE,
    /** True when the comment with these words was seen on the issue. */
    isShown: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
});
/** Names the comment with these words. */
const saidKey = ({ attempt, kind }) => kind === 'parts-merged' ? `${attempt} ${kind}` : attempt;
/** A person's `/answer`: it asks for the next attempt as a ready label does. */
const answerSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    by: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .login */ .iD,
    role: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .roles */ .O),
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE,
    /** Names the comment, as the fleet's record does. It is the event of the request. */
    event: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeId */ .s5,
    words: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(2000),
    /** The attempt whose question it answers, if an agent asked it. */
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptIdSchema */ .kl.optional(),
});


/***/ }),

/***/ 68003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QS: () => (/* binding */ plannedPartsSchema),
/* harmony export */   Wk: () => (/* binding */ splitSchema)
/* harmony export */ });
/* unused harmony exports maximumParts, maximumPartTitle, maximumPartBody */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18611);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79689);
// The schemas of a split: the parts that an agent proposes for its issue, and what became of them after a person's `/accept`.




const maximumParts = 10;
const maximumPartTitle = 200;
const maximumPartBody = 4000;
const plannedPart = {
    /** Harmless words of the agent, as they stand on the issue and as the part gets them. */
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(maximumPartTitle),
    /** Lines; left out once the part is made. */
    body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(maximumPartBody).optional(),
    /** Parts that have to be merged before this one starts, by their place in the list, from 1. */
    waitsFor: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(maximumParts)).max(maximumParts),
};
const plannedPartsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)(plannedPart)).min(1).max(maximumParts);
/** The issue that a part became. `id` is the number by which REST names it in relations. */
const madeSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1), nodeId: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeId */ .s5, id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1) });
const splitSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({
    /** The attempt whose proposal was accepted. */
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptIdSchema */ .kl,
    by: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .login */ .iD,
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_fleet_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roles */ .O),
    event: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeId */ .s5,
    /** Time of the first `/accept`: no part is older. */
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE,
    parts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({ ...plannedPart, made: madeSchema.optional() }))
        .min(1)
        .max(maximumParts),
    /** The last time at which a run set out to make the parts. Until it says what it made, some may exist that no record names. */
    tried: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
    /** Set when all parts and their relations exist. */
    made: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
    /** GitHub refused a part or a relation, and a person was asked. */
    refused: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
    /** The issue waits for its parts no more: they are merged, or a person was asked, or asked for something else. */
    over: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
});


/***/ }),

/***/ 42300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pe: () => (/* binding */ verifyWords),
/* harmony export */   yC: () => (/* binding */ attemptVerifySchema)
/* harmony export */ });
/* unused harmony export verifySchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79689);
// The judgement of the repository's own commands (`verify`) about an attempt's work. The agent's machine says it: it steers the next attempt and
// informs people, and nothing is trusted because of it.


/** `unverified`: the commands said nothing about the work. */
const verifyWords = ['verified', 'failing', 'unverified'];
const attemptVerifySchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    result: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(verifyWords),
    /** The first command that did not pass. */
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300).optional(),
    /** Its exit code; none where it did not end by itself. */
    exit: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(0).max(255).optional(),
    /** Of all commands together. */
    seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0),
    /** The end of the output of a command that failed: untrusted. */
    excerpt: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(6000).optional(),
});
const verifySchema = attemptVerifySchema.extend({
    /** A clause for people: why the result is not `verified`. */
    why: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(600).optional(),
    /** Files that the commands changed; the changes were not taken. */
    changed: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(300)).max(10).optional(),
});


/***/ })

};
