export const id = 245;
export const ids = [245];
export const modules = {

/***/ 4377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports date, time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return core._isoDate(ZodISODate, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ }),

/***/ 2245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ledgerView: () => (/* binding */ ledgerView),
  recordCommit: () => (/* binding */ recordCommit)
});

// EXTERNAL MODULE: ./packages/core/build/records/loose.js
var loose = __webpack_require__(9689);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var roles = __webpack_require__(764);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(250);
;// CONCATENATED MODULE: ./packages/core/build/records/id-schemas.js
// How an attempt and an agent are named in records and inputs. On their own, because every action reads its inputs
// before anything else and most of its start would otherwise be spent on schemas of records it has not fetched yet.


const attemptIdSchema = schemas/* string */.YjP().regex(names/* attemptIdPattern */.bi, 'an attempt id such as 42-1-9f3a77c2');
const agentSchema = schemas/* string */.YjP().regex(/^\d{3,}$/, 'an agent such as 001');

// EXTERNAL MODULE: ./packages/core/build/records/outcomes.js
var outcomes = __webpack_require__(1490);
// EXTERNAL MODULE: ./packages/core/build/records/states.js
var states = __webpack_require__(6113);
;// CONCATENATED MODULE: ./packages/core/build/records/records.js
// What the ledger holds. Each record is one JSON document in the message of a commit under refs/clambake/;
// its parent commit is the record before it. Everything here crosses a process boundary, so everything is validated.








const oid = schemas/* string */.YjP().regex(/^[0-9a-f]{40}$/, 'a full object id');
const timestamp = iso/* datetime */.w$();
const nodeId = schemas/* string */.YjP().min(1).max(200);
const login = schemas/* string */.YjP().min(1).max(100);
/** The hold an attempt has on its issue and agent. */
const claimSchema = (0,loose/* looseObject */._H)({
    id: attemptIdSchema,
    agent: agentSchema,
    at: timestamp,
    runId: schemas/* int */.Whr(),
    runAttempt: schemas/* int */.Whr(),
    /** Who set the ready label that this claim acts on, and the id of that label event. */
    actor: login,
    role: schemas/* enum */.k5n(roles/* roles */.O),
    event: nodeId,
    /** sha256 (hex) of title and body as they were at the claim; a later edit stops the attempt. */
    text: (0,loose/* looseObject */._H)({ title: schemas/* string */.YjP().length(64), body: schemas/* string */.YjP().length(64) }),
    base: schemas/* string */.YjP(),
    /** Its jobs ended without a word and left an artifact: the run that lands it, and how many such runs there were. */
    salvage: (0,loose/* looseObject */._H)({ tries: schemas/* int */.Whr().min(1), runId: schemas/* int */.Whr(), runAttempt: schemas/* int */.Whr(), at: timestamp }).optional(),
});
const attemptSchema = (0,loose/* looseObject */._H)({
    id: attemptIdSchema,
    agent: agentSchema,
    runId: schemas/* int */.Whr(),
    startedAt: timestamp,
    endedAt: timestamp,
    outcome: schemas/* enum */.k5n(outcomes/* outcomeWords */.wX),
    costUsd: schemas/* number */.aig().min(0),
    turns: schemas/* int */.Whr().min(0),
    commits: schemas/* int */.Whr().min(0),
    /** One sentence for people. */
    detail: schemas/* string */.YjP().max(2000),
});
/** Why work came back, as the next attempt's prompt will show it. */
const feedbackSchema = schemas/* discriminatedUnion */.gMt('kind', [
    (0,loose/* looseObject */._H)({ kind: schemas/* literal */.euz('ci'), flight: schemas/* string */.YjP(), check: schemas/* string */.YjP(), excerpt: schemas/* string */.YjP().max(20_000), at: timestamp }),
    (0,loose/* looseObject */._H)({
        kind: schemas/* literal */.euz('conflict'),
        flight: schemas/* string */.YjP(),
        /** Conflicting paths and the passenger (issue number) or base they conflict with. */
        files: schemas/* array */.YOg(schemas/* string */.YjP()).max(200),
        rival: schemas/* int */.Whr().nullable(),
        /** What both sides wrote, of the first files whose conflict is one of lines. */
        sides: schemas/* array */.YOg((0,loose/* looseObject */._H)({ path: schemas/* string */.YjP(), hunks: schemas/* string */.YjP().max(4000) }))
            .max(5)
            .optional(),
        at: timestamp,
    }),
    (0,loose/* looseObject */._H)({ kind: schemas/* literal */.euz('attempt'), outcome: schemas/* enum */.k5n(outcomes/* outcomeWords */.wX), text: schemas/* string */.YjP().max(20_000), at: timestamp }),
    /** A person took the work off a train or back from the base; `merge` is the merge commit that was taken back. */
    (0,loose/* looseObject */._H)({
        kind: schemas/* literal */.euz('person'),
        by: login,
        did: schemas/* enum */.k5n(['evicted', 'reverted']),
        words: schemas/* string */.YjP().max(2000),
        merge: oid.optional(),
        at: timestamp,
    }),
]);
const workSchema = (0,loose/* looseObject */._H)({
    oid,
    at: timestamp,
    attempt: attemptIdSchema,
    agent: agentSchema,
    files: schemas/* int */.Whr().min(0),
    additions: schemas/* int */.Whr().min(0),
    deletions: schemas/* int */.Whr().min(0),
});
const flightOfIssue = (0,loose/* looseObject */._H)({ id: schemas/* string */.YjP(), pr: schemas/* int */.Whr().optional() });
const landedSchema = workSchema.extend({
    /** Where a person has pushed to the branch since and that passed landing's checks: the commit that landed before it. */
    pushedAfter: oid.optional(),
    /** Where what has landed takes merged work back: which merge, for whom, and the work as it is on the base. */
    revert: (0,loose/* looseObject */._H)({
        merge: oid,
        by: login,
        at: timestamp,
        words: schemas/* string */.YjP().max(2000),
        of: workSchema,
        flight: flightOfIssue.optional(),
    }).optional(),
});
const issueRecordSchema = (0,loose/* looseObject */._H)({
    v: schemas/* literal */.euz(1),
    issue: schemas/* int */.Whr().min(1),
    nodeId,
    state: schemas/* enum */.k5n(states/* issueStates */.Uu),
    /** When it entered this state. */
    since: timestamp,
    base: schemas/* string */.YjP(),
    claim: claimSchema.optional(),
    attempts: (0,loose/* entries */.jO)(attemptSchema).default([]),
    /** Attempts made before a person last asked; they no longer count against the limit. */
    attemptsBefore: schemas/* int */.Whr().min(0).optional(),
    /** The ready event that work is done for, and the text (sha256) it was first claimed with: trust binds both. */
    asked: (0,loose/* looseObject */._H)({
        event: nodeId,
        actor: login,
        text: (0,loose/* looseObject */._H)({ title: schemas/* string */.YjP().length(64), body: schemas/* string */.YjP().length(64) }),
    }).optional(),
    feedback: feedbackSchema.optional(),
    landed: landedSchema.optional(),
    /** Flight it is aboard (bundled) or came in with (merged). */
    flight: flightOfIssue.optional(),
    /** The last time its merged work was to be taken back: the commit that does it, and whether that is on the base. */
    lastRevert: (0,loose/* looseObject */._H)({ oid, merge: oid, by: login, at: timestamp, landed: schemas/* boolean */.zMY() }).optional(),
    evictions: (0,loose/* entries */.jO)((0,loose/* looseObject */._H)({ flight: schemas/* string */.YjP(), at: timestamp, reason: schemas/* string */.YjP().max(2000) })).default([]),
    /** Not before this time: backoff after a failure. */
    notBefore: timestamp.optional(),
    /** Newest human label event already acted on. */
    consumedEvent: nodeId.optional(),
    /** The ready event that was refused, said once. */
    refusal: (0,loose/* looseObject */._H)({ event: nodeId, actor: login, reason: schemas/* string */.YjP().max(500) }).optional(),
    /** The one clear question when the state is needs-human. */
    question: schemas/* string */.YjP().max(2000).optional(),
    /** Node id of the status comment, once known. */
    statusComment: nodeId.optional(),
})
    .refine((record) => (record.claim === undefined) !== (0,states/* stateFacts */.T$)(record.state).has.includes('claim'), 'a claim exists exactly while the state is assigned')
    .refine((record) => (0,states/* stateFacts */.T$)(record.state).has.every((part) => record[part] !== undefined), {
    error: ({ input }) => {
        const { state } = input;
        return `an issue that is ${state} has ${(0,states/* stateFacts */.T$)(state).has.join(' and ')} in its record`;
    },
});
/** One passenger in boarding order. `oid` is the landed commit, the only one that may board. */
const passengerSchema = (0,loose/* looseObject */._H)({
    issue: schemas/* int */.Whr(),
    oid,
    title: schemas/* string */.YjP().max(300),
    agent: agentSchema,
    attempts: schemas/* int */.Whr(),
    costUsd: schemas/* number */.aig(),
    /** Rank at departure, 0 the highest: who stays when branches conflict. */
    priority: schemas/* int */.Whr().min(0).optional(),
});
const leftOutSchema = (0,loose/* looseObject */._H)({
    issue: schemas/* int */.Whr(),
    files: schemas/* array */.YOg(schemas/* string */.YjP()).max(200),
    /** The passenger it conflicts with; null when it conflicts with the base. */
    rival: schemas/* int */.Whr().nullable(),
});
/** A cumulative prefix of the bundle: the base with the first passengers merged, down to this one. */
const prefixSchema = (0,loose/* looseObject */._H)({ issue: schemas/* int */.Whr(), oid, tree: oid });
const verdicts = ['green', 'red'];
/** One CI run of a prefix. `size` is the number of passengers in it; 0 is the bare base. */
const trialSchema = (0,loose/* looseObject */._H)({
    size: schemas/* int */.Whr().min(0),
    oid,
    tree: oid,
    ref: schemas/* string */.YjP(),
    runId: schemas/* int */.Whr(),
    /** It is the pull request's own run, which an App started. */
    event: schemas/* literal */.euz('pull_request').optional(),
    /** Which attempt of the run this is; the first when left out. */
    attempt: schemas/* int */.Whr().min(1).optional(),
    at: timestamp,
    /**
     * `none`: the run ended without saying anything; `superseded`: given up, because nobody needs its answer any more;
     * `forgotten`: it did not pass, and a person wants that tested again.
     */
    verdict: schemas/* enum */.k5n([...verdicts, 'none', 'superseded', 'forgotten']).optional(),
    /** Started by the flight before, whose green prefix landed; counted there. */
    carried: schemas/* boolean */.zMY().optional(),
    /** How long its jobs kept runners busy, once it was judged; unknown for one that was given up. */
    runnerSeconds: schemas/* int */.Whr().min(0).optional(),
    excerpt: schemas/* string */.YjP().max(20_000).optional(),
    check: schemas/* string */.YjP().optional(),
    /** Jobs that passed, of a green trial: the contexts whose conclusion may be mirrored on the commit that lands. */
    checks: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(300).optional(),
});
const chanceSchema = (0,loose/* looseObject */._H)({ issue: schemas/* int */.Whr(), chance: schemas/* number */.aig().min(0).max(1) });
const flightSchema = (0,loose/* looseObject */._H)({
    id: schemas/* string */.YjP().regex(/^[1-9]\d*$/),
    base: schemas/* string */.YjP(),
    baseOid: oid,
    departedAt: timestamp,
    /** Places count in this list and in `prefixes`, so the whole record waits where an entry of them cannot be read. */
    passengers: schemas/* array */.YOg(passengerSchema).min(1),
    /** Id of the flight whose commits these are, where a prefix of that one landed and the others flew on; its id is in them. */
    origin: schemas/* string */.YjP()
        .regex(/^[1-9]\d*$/)
        .optional(),
    /**
     * Search order, suspects last, with each passenger's chance to be a culprit; recorded before the first trial of a
     * prefix. Only prefixes follow it: who boards and who yields in a conflict is decided in boarding order.
     */
    order: (0,loose/* entries */.jO)(chanceSchema).optional(),
    /** Whom a search on ground that has moved since suspected, and how much. */
    suspects: (0,loose/* entries */.jO)(chanceSchema).optional(),
    /** Known once assembled: one prefix for each passenger that merged, in search order where there is one, else in boarding order. */
    prefixes: schemas/* array */.YOg(prefixSchema).optional(),
    leftOut: (0,loose/* entries */.jO)(leftOutSchema).optional(),
    pr: schemas/* int */.Whr().optional(),
    /** Where we left the bundle's branch, while that is none of the prefixes. */
    heads: schemas/* array */.YOg(oid).max(5).optional(),
    trials: (0,loose/* entries */.jO)(trialSchema).default([]),
    /** The run that wrote this and goes on with it, and when. */
    pilot: (0,loose/* looseObject */._H)({ runId: schemas/* int */.Whr(), runAttempt: schemas/* int */.Whr(), at: timestamp }).optional(),
    /** Until when it was promised to depart: spacing after the first landing or the flight before, whichever is later. */
    promisedBy: timestamp.optional(),
    /** How often the base moved under it while CI was out. */
    rebuilds: schemas/* int */.Whr().min(0).optional(),
    /** Everybody taken off with a reason, conflicts included. */
    evicted: (0,loose/* entries */.jO)((0,loose/* looseObject */._H)({ issue: schemas/* int */.Whr(), reason: schemas/* string */.YjP().max(2000) })).optional(),
});
const trainRecordSchema = (0,loose/* looseObject */._H)({
    v: schemas/* literal */.euz(1),
    base: schemas/* string */.YjP(),
    /** Number of the newest flight. */
    lastFlight: schemas/* int */.Whr().min(0),
    lastDeparture: timestamp.optional(),
    flight: flightSchema.optional(),
    /** Verdicts of recent trees (tree oid → verdict), so that no restart tests a tree twice. */
    verdicts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* enum */.k5n(verdicts)).default({}),
    /** Why the train stands still, when it needs a person (a setting, a red base). */
    stopped: (0,loose/* looseObject */._H)({
        reason: schemas/* string */.YjP().max(2000),
        at: timestamp,
        baseOid: oid,
        /**
         * `setting`: the flight stays in the air and the refused step is tried at every tick; `preflight`: the repository
         * is looked at again at every tick; `alarm`: until a departure is forced; else until the base moves.
         */
        kind: schemas/* enum */.k5n(['setting', 'preflight', 'alarm', 'base-red', 'no-verdict']).optional(),
    }).optional(),
    /** Jobs that passed in the newest green trial. */
    checks: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(300).optional(),
    /** Trees that were red and then green. */
    flakes: schemas/* int */.Whr().min(0).optional(),
    /** Runs that ended green, ever. */
    greens: schemas/* int */.Whr().min(0).optional(),
    /** Paths that the newest red trials named. */
    failing: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(100).optional(),
    /** Landed commits that fly alone, because the search over their bundle came to no end. */
    alone: schemas/* array */.YOg(oid).max(1000).optional(),
    /** Landed commits whose pull request a person closed: they board again when forced, or when their work changes. */
    setAside: schemas/* array */.YOg(oid).max(1000).optional(),
    /** Workflows that are to be dispatched on the base, because a flight landed. */
    afterMerge: (0,loose/* entries */.jO)((0,loose/* looseObject */._H)({ flight: schemas/* string */.YjP(), workflow: schemas/* string */.YjP().max(200) })).optional(),
    /** Branches of bundles that a person pushed to: they are that person's now. */
    kept: schemas/* array */.YOg(schemas/* string */.YjP().max(200)).max(100).optional(),
    /** Ended flights, newest first, as the board and the summaries show them. */
    history: (0,loose/* entries */.jO)((0,loose/* looseObject */._H)({
        id: schemas/* string */.YjP(),
        pr: schemas/* int */.Whr().optional(),
        landed: schemas/* array */.YOg(schemas/* int */.Whr()),
        evicted: schemas/* array */.YOg(schemas/* int */.Whr()),
        /** How many of the evicted CI was red for; the others conflicted. */
        culprits: schemas/* int */.Whr().min(0).optional(),
        ciRuns: schemas/* int */.Whr(),
        /** Of its CI runs that were judged. */
        runnerSeconds: schemas/* int */.Whr().min(0).optional(),
        mergedOid: oid.optional(),
        testedTree: oid.optional(),
        endedAt: timestamp,
        departedAt: timestamp.optional(),
        promisedBy: timestamp.optional(),
        /** Workflows that were dispatched after it landed, with the run; 0 where GitHub did not start one. */
        afterMerge: schemas/* array */.YOg((0,loose/* looseObject */._H)({ workflow: schemas/* string */.YjP().max(200), runId: schemas/* int */.Whr().min(0) }))
            .max(10)
            .optional(),
        /** How it ended, in a few words for people. */
        ending: schemas/* string */.YjP().max(500).optional(),
    }), 'newest first').default([]),
});

// EXTERNAL MODULE: ./packages/core/build/records/fleet-record.js
var fleet_record = __webpack_require__(7657);
;// CONCATENATED MODULE: ./packages/core/build/records/read-record.js


const kindOf = (schema, upgrades = []) => ({ schema, lists: (0,loose/* entriesIn */.s9)(schema), upgrades });
const kinds = { issue: kindOf(issueRecordSchema), fleet: kindOf(fleet_record/* fleetRecordSchema */.pU), train: kindOf(trainRecordSchema) };
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
        return garbage(`it names the base ${read.record.base}`);
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
/** More than our records need, and few enough for code that walks through all of them. */
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
/** Nothing is put back when the object that holds the list is gone, or another one by now. */
const putBack = (record, { list, raw }) => {
    const waiting = raw.waiting.filter((one) => one.list === list);
    const [before, after] = [raw.json, record].map((json) => (0,loose/* valueAt */.fK)(json, list.path.slice(0, -1)));
    if (waiting.length === 0 || !(0,loose/* isJson */.Fh)(before) || !(0,loose/* isJson */.Fh)(after) || before['id'] !== after['id'])
        return record;
    const now = (0,loose/* valueAt */.fK)(record, list.path) ?? [];
    if (list.order === undefined)
        return (0,loose/* replaceAt */._D)(record, list.path, { ...Object.fromEntries(waiting.map(({ at, entry }) => [at, entry])), ...now });
    // Lists grow at their newest end, so places are counted from the other one.
    const last = entriesAt(raw.json, list).length - 1;
    const isNewestFirst = list.order === 'newest first';
    const entries = isNewestFirst ? now.toReversed() : [...now];
    const places = waiting.map(({ at, entry }) => ({ place: isNewestFirst ? last - Number(at) : Number(at), entry }));
    for (const { place, entry } of places.sort((a, b) => a.place - b.place))
        entries.splice(place, 0, entry);
    return (0,loose/* replaceAt */._D)(record, list.path, isNewestFirst ? entries.reverse() : entries);
};
const attemptsBefore = 'attemptsBefore';
const isWaitingAttempt = ({ list }) => list.path[0] === 'attempts';
/** `attemptsBefore` counts the attempts that wait in the ledger, and leaves them out in decisions. */
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
    // Unchanged, or set just now: then all attempts that wait were made before.
    const all = before === raw.record[attemptsBefore] ? raw.json[attemptsBefore] : before + raw.waiting.filter(isWaitingAttempt).length;
    return { ...written, [attemptsBefore]: all };
};
const garbage = (problem) => ({ problem, newer: false });
/** A word that this release does not know comes from a later one; everything else is a fault. */
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

// EXTERNAL MODULE: ./packages/adapters/build/git/git-object.js
var git_object = __webpack_require__(8772);
;// CONCATENATED MODULE: ./packages/adapters/build/ledger/ledger-record.js
// A ledger record as a git object and back: a commit on the empty tree whose message is JSON with sorted keys.
// Invariant: one writer's record with one parent is always the same commit (no clock), so a repeated write is
// recognised, and two writers never make the same commit: git skips the lease when old and new are equal.


const identity = (writer) => `clambake <clambake+${writer}@users.noreply.github.com>`;
/** JSON with sorted keys, one key a line so that `git log -p` and people can read it. */
const stableJson = (value) => JSON.stringify(sorted(value), null, 1);
const sorted = (value) => {
    if (Array.isArray(value))
        return value.map(sorted);
    if (value === null || typeof value !== 'object')
        return value;
    return Object.fromEntries(Object.entries(value)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, sorted(inner)]));
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
    const kept = change.before === undefined ? record : keepUnread(name, parseJson(change.before), record);
    const date = 'since' in record ? record.since : change.at;
    const seconds = date === undefined ? 0 : Math.floor(Date.parse(date) / 1000);
    const who = `${identity(change.writer)} ${seconds} +0000`;
    const parents = parent === null ? [] : [parent];
    return (0,git_object/* commitObject */.zS)({ tree: git_object/* emptyTree */["in"], parents, author: who, committer: who, message: `${stableJson(kept)}\n` });
};
const recordName = (ref) => {
    const name = (0,names/* parseLedgerRef */.qz)(ref);
    return name?.kind === 'agent' ? undefined : name;
};
/** Undefined for what is not JSON. */
const parseJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** The record in a commit message, validated against what its ref is for; or what is wrong with it, in one line. */
const readMessage = (ref, message) => {
    const name = recordName(ref);
    if (name === undefined)
        return { problem: 'no record belongs at this ref', newer: false };
    const json = parseJson(message);
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
            broken.push({ ref, oid, ...read });
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

/***/ 6405:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ commandWords),
/* harmony export */   Pi: () => (/* binding */ commands),
/* harmony export */   RK: () => (/* binding */ commandFacts),
/* harmony export */   tC: () => (/* binding */ isTrainWord)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4078);

const commands = {
    evict: {
        about: 'issue',
        role: 'write',
        description: 'takes #42 off the bundle that is being tested, or out of the line; the others fly on. It goes back to an agent with your words, after a while in which you can say more on the issue',
        objection: ({ issue, state, claim }) => {
            if (state === 'landed' || state === 'bundled')
                return undefined;
            if (state === 'merged')
                return `#${issue} is merged already: /revert #${issue} takes it back`;
            return `#${issue} is ${claim === undefined ? state : `with agent ${claim.agent}`}, neither landed nor aboard a flight`;
        },
    },
    retry: { about: 'train', role: 'write', description: 'tests again what did not pass, or lets a train that stands still go on' },
    depart: {
        about: 'train',
        role: 'write',
        description: 'departs now instead of after the spacing; while a bundle is being tested, right after it',
    },
    pause: {
        about: 'fleet',
        role: 'write',
        description: 'no agent starts and no train departs, fleet-wide; what is under way finishes. A forced departure takes place all the same',
    },
    resume: { about: 'fleet', role: 'write', description: 'ends the pause' },
    revert: {
        about: 'issue',
        role: 'write',
        description: 'takes the merged work of #42 back: the revert is a passenger of the next bundle, tested like any other. Then the issue is open again, for an agent if you wrote why, else with a question. A revert that conflicts leaves everything as it is and names the files',
        objection: ({ issue, state }) => (state === 'merged' ? undefined : `#${issue} is ${state}: only what is merged can be reverted`),
    },
};
const commandWords = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .H)(commands);
const isTrainWord = (word) => commands[word].about !== 'fleet';
const commandFacts = (word) => commands[word];


/***/ }),

/***/ 7657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bD: () => (/* binding */ mostPending),
/* harmony export */   pU: () => (/* binding */ fleetRecordSchema),
/* harmony export */   ts: () => (/* binding */ mostAnswered)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2857);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6405);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9689);
// What the whole fleet holds in one record: whether it is paused, and what people asked for by `/command` and no train
// has carried out yet. A command is a fact in the ledger before anything acts on it; whoever carries it out takes it off
// in the same push. What was answered stays for a while, so that an event delivered twice asks for nothing twice.



const timestamp = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$();
const login = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100);
const shared = {
    /** The comment or the run that brought it: the same one is never carried out twice. */
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?:comment|run)-[1-9]\d{0,15}$/, 'a comment or a run'),
    issue: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).optional(),
    by: login,
    at: timestamp,
};
const pendingCommandSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    ...shared,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .commandWords */ .Bl.filter(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrainWord */ .tC)),
    /** Whose train it is about; the configured base where left out. */
    base: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(250).optional(),
    /** What its author wrote behind it: data. */
    words: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(2000).optional(),
});
const answeredCommandSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    ...shared,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .commandWords */ .Bl),
    /** What became of it, in a sentence for people. */
    answer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(500),
});
/** So many may wait, and so many answers are remembered. */
const mostPending = 50;
const mostAnswered = 100;
const fleetRecordSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    v: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    /** No new claim before this time: the account's limit was reached. */
    pausedUntil: timestamp.optional(),
    /** Why, for people. */
    pauseReason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(500).optional(),
    /** A person's pause: no new claim and no departure until a person ends it. */
    paused: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ by: login, at: timestamp }).optional(),
    /** In the order in which they were given. */
    commands: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(pendingCommandSchema).optional(),
    /** Newest first. */
    answered: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(answeredCommandSchema, 'newest first').optional(),
});


/***/ }),

/***/ 9689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   _D: () => (/* binding */ replaceAt),
/* harmony export */   _H: () => (/* binding */ looseObject),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   s9: () => (/* binding */ entriesIn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9396);
// The parts of a record's schema. A later release may have written the record, so objects keep the keys that this release
// does not know, outside of their types, and a list says whether each of its entries can wait by itself.

const isJson = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** An object that keeps its unknown keys. Code that changes it copies it with a spread, so that they are written again. */
const looseObject = (shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(shape).loose();
const orders = zod__WEBPACK_IMPORTED_MODULE_1__/* .registry */ .u5();
/** A list in which an entry that this release cannot read waits by itself: see read-record.ts. */
const entries = (entry, order = 'oldest first') => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entry).register(orders, { order });
/** Finds all of them in a schema, but for those inside of entries: an entry is read as a whole. */
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


/***/ }),

/***/ 1490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ backOffOf),
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* unused harmony export outcomeFacts */
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4078);
// The endings of an attempt, told from the result object, git and HTTP statuses and never from prose, and their consequences.

const never = Number.POSITIVE_INFINITY;
/** Endings with the same back-off are counted as one row. */
const backOffs = {
    none: { minutes: 0, free: never, limit: never },
    failure: { minutes: 2, free: 0, limit: never },
    provider: { minutes: 5, free: 0, limit: never },
    vanished: { minutes: 2, free: 1, limit: 5 },
};
const fruitless = { lesson: null, isLastWord: false, question: null, pause: null };
const failed = { isCounted: true, backOff: 'failure', isLastWord: false, question: null, pause: null };
const outcomes = {
    // Commits exist and the agent said that it is finished.
    done: { ...fruitless, text: 'done', isCounted: true, backOff: 'none' },
    // Finished without a commit.
    'no-changes': {
        ...fruitless,
        text: 'no changes',
        isCounted: true,
        backOff: 'none',
        question: 'Is there something to do here? Close the issue, or say more in its text and set clambake:ready again.',
    },
    // Turns, dollars or minutes used up.
    incomplete: {
        ...failed,
        text: 'incomplete',
        lesson: 'ran out of turns, money or time before it was finished; what it committed is on this branch',
    },
    // A tool that it needed is not allowed.
    denied: { ...failed, text: 'tool denied', lesson: 'needed a tool that is not allowed; do without it' },
    // No result line, a signal, silence.
    killed: {
        ...failed,
        text: 'killed',
        lesson: 'was stopped before it finished; what it committed is on this branch, if anything',
    },
    // The account's limit.
    'account-limit': {
        ...fruitless,
        text: 'account limit',
        isCounted: false,
        backOff: 'none',
        pause: { minutes: 30, doubles: false, isSaid: true, reason: "the account's limit was reached" },
    },
    // 429, 529, 5xx.
    'provider-trouble': { ...fruitless, text: 'provider trouble', isCounted: false, backOff: 'provider' },
    // The key was refused.
    auth: {
        ...fruitless,
        text: 'key refused',
        isCounted: false,
        backOff: 'none',
        pause: { minutes: 15, doubles: true, isSaid: false, reason: null },
    },
    // The work was refused at landing.
    rejected: {
        ...failed,
        text: 'rejected at landing',
        lesson: 'was refused when its work was checked; correct what the reason names',
        isLastWord: true,
    },
    // The job vanished.
    lost: { ...fruitless, text: 'lost', isCounted: false, backOff: 'vanished' },
};
const outcomeWords = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .H)(outcomes);
const outcomeFacts = (outcome) => outcomes[outcome];
const backOffOf = (outcome) => backOffs[outcomes[outcome].backOff];


/***/ })

};
