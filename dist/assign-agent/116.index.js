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
// EXTERNAL MODULE: ./packages/core/build/records/records.js + 5 modules
var records = __webpack_require__(27569);
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

/***/ 14381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RK: () => (/* binding */ commandFacts),
  Bl: () => (/* binding */ commandWords),
  Pi: () => (/* binding */ commands),
  m: () => (/* binding */ isRecordWord),
  tC: () => (/* binding */ isTrainWord)
});

;// CONCATENATED MODULE: ./packages/core/build/policy/approval.js
// The approval of protected content by a person: the words of the question, and the commit that a command names.

/** Fewer digits could be met by another commit on purpose. */
const minimumDigits = 12;
const howToApprove = (issue, commit) => `To land exactly that commit, somebody with write access (or "min-role", where that is higher) writes the comment "/approve #${issue} ${commit}".`;
/** Returns what people have approved for this issue, whatever commit brings it. */
const approvedFor = ({ approvals = [] }) => approvals.flatMap(({ paths }) => paths);
/** Adds an approval. The oldest ones go where a record would be too long. */
const withApproval = (approvals = [], approval) => {
    const kept = [...approvals, approval].slice(-maximumApprovals);
    while (kept.length > 1 && kept.reduce((sum, { paths }) => sum + paths.length, 0) > maximumApproved)
        kept.shift();
    return kept;
};
/** The commit in the words after `/approve`; undefined when they begin with none. */
const approvedCommit = (words) => {
    const [first = ''] = words.trim().toLowerCase().split(/\s+/);
    return /^[0-9a-f]{1,40}$/.test(first) ? first : undefined;
};
/** Says why this person's approval lands nothing; undefined when it names the work that is held. */
const objectionToApproval = ({ issue, held, state }, words) => {
    if (state !== 'needs-human' || held === undefined)
        return `#${issue} is ${state} and holds no work that waits for an approval`;
    const commit = approvedCommit(words);
    const example = `write /approve #${issue} ${held.oid}`;
    if (commit === undefined)
        return `the commit is missing: ${example}`;
    if (commit.length < minimumDigits)
        return `${commit} is too short to name one commit: ${example}`;
    if (held.oid.startsWith(commit))
        return undefined;
    return `the work that waits is commit ${held.oid.slice(0, minimumDigits)}, not ${commit.slice(0, minimumDigits)}: look at it first`;
};

// EXTERNAL MODULE: ./packages/core/build/records/split-state.js
var split_state = __webpack_require__(84515);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/core/build/records/dollars.js
var dollars = __webpack_require__(81024);
// EXTERNAL MODULE: ./packages/core/build/records/words.js
var words = __webpack_require__(64078);
;// CONCATENATED MODULE: ./packages/core/build/records/commands.js





const commands = {
    evict: {
        about: 'issue',
        role: 'write',
        description: 'takes #42 off the bundle that is being tested, or out of the line; the others go on. It goes back to an agent with your words, after a while in which you can say more on the issue',
        objection: ({ issue, state, claim }) => {
            if (state === 'landed' || state === 'bundled')
                return undefined;
            if (state === 'merged')
                return `#${issue} is merged already: /revert #${issue} takes it back`;
            return `#${issue} is ${claim === undefined ? state : `with agent ${claim.agent}`}, neither landed nor aboard a bundle`;
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
        description: 'no agent starts and no train departs, fleet-wide; what is under way finishes. A forced departure takes place all the same. `/pause now` also ends the agents that work: their issues go on after `/resume`',
    },
    resume: { about: 'fleet', role: 'write', description: 'ends the pause' },
    stop: {
        about: 'record',
        role: 'write',
        description: 'ends the agent that works on #42 within a minute. Its work so far is kept, its cost is booked, and no attempt is used up; the issue waits for `/again`. The next attempt gets your words',
        objection: (record) => (record.claim === undefined ? `nothing runs on #${record.issue}: ${insteadOfStop(record)}` : undefined),
    },
    again: {
        about: 'record',
        role: 'write',
        needsMinRole: true,
        isAsOfComment: true,
        needsOpen: true,
        description: 'gives #42 another attempt, as setting the ready label does',
        objection: (record) => {
            const { issue, state, claim, notBefore } = record;
            if ((0,split_state/* waitsForParts */.Iu)(record))
                return `#${issue} waits for its parts; withdraw it first by taking its label away, and set it again to have an agent work on the whole`;
            if (claim !== undefined)
                return `agent ${claim.agent} works on #${issue} already`;
            if (state === 'landed' || state === 'bundled')
                return `the work of #${issue} has landed: /evict #${issue} gives it back to an agent`;
            if (state === 'merged')
                return `the work of #${issue} is merged: reopen it for another attempt, or take the work back with /revert #${issue}`;
            return state === 'ready' && notBefore === undefined ? `#${issue} is in line already` : undefined;
        },
    },
    revert: {
        about: 'issue',
        role: 'write',
        description: 'takes the merged work of #42 back: the revert is a passenger of the next bundle, tested like any other. Then the issue is open again, for an agent if you wrote why, else with a question. A revert that conflicts leaves everything as it is and names the files',
        objection: ({ issue, state }) => (state === 'merged' ? undefined : `#${issue} is ${state}: only what is merged can be reverted`),
    },
    approve: {
        about: 'issue',
        role: 'write',
        needsMinRole: true,
        words: '<commit>',
        description: 'lands the work of #42 that waits for an approval: exactly the commit that you write after the number, with exactly the content that it has at protected paths',
        objection: objectionToApproval,
    },
    answer: {
        about: 'record',
        role: 'write',
        needsMinRole: true,
        words: 'your answer',
        needsWords: 'Use port 8080',
        isAsOfComment: true,
        needsOpen: true,
        description: 'answers the question on #42 and makes the issue ready: the next attempt gets question and answer. On the issue itself everything after the word is the answer',
        objection: (record, words) => {
            const { issue, state, claim } = record;
            if (state !== 'needs-human') {
                const is = claim === undefined ? state : `with agent ${claim.agent}`;
                return `#${issue} is ${is} and asks nothing: ${insteadOfAnswer(record)}`;
            }
            return words.trim() === '' ? 'the answer is missing: write it after the word, as /answer Use port 8080' : undefined;
        },
    },
    budget: {
        about: 'record',
        role: 'write',
        needsMinRole: true,
        isAsOfComment: true,
        words: '20',
        description: `lets all attempts at #42 together cost $20, in the place of \`issue-usd\`; so does the label \`${names/* budgetLabelPrefix */.MC}20\`, and the later of them counts. An attempt under way keeps the dollars that it started with`,
        objection: ({ issue }, words) => (0,dollars/* parseDollars */.p)(words.trim()) === undefined
            ? `the dollars are missing or make no sense: write /budget #${issue} 20, with more than 0 and at most 100000`
            : undefined,
    },
    accept: {
        about: 'record',
        role: 'write',
        needsMinRole: true,
        isAsOfComment: true,
        needsOpen: true,
        description: 'makes all parts that an agent proposes for #42, as sub-issues without the ready label; for other parts use `/answer`. #42 waits for them, and is closed when all are merged',
        objection: (record) => {
            const { issue, state, claim, split, said } = record;
            if ((0,split_state/* openProposal */.Bb)(record) !== undefined)
                return undefined;
            if (split !== undefined && split.attempt === said?.attempt)
                return `the proposal on #${issue} was accepted by ${split.by} already`;
            if (state === 'needs-human')
                return `#${issue} proposes no split that could be accepted: its status comment says what it asks`;
            return `#${issue} is ${claim === undefined ? state : `with agent ${claim.agent}`} and proposes nothing`;
        },
    },
};
const insteadOfStop = ({ issue, state }) => {
    if (state === 'landed' || state === 'bundled')
        return `its work has landed; /evict #${issue} takes it off the train`;
    if (state === 'merged')
        return `its work is merged; /revert #${issue} takes it back`;
    return state === 'ready' ? 'it waits in line; take its label away to take it out' : `it is ${state}`;
};
const insteadOfAnswer = ({ issue, state }) => {
    if (state === 'landed' || state === 'bundled')
        return `/evict #${issue} gives it back to an agent with your words`;
    if (state === 'merged')
        return `/revert #${issue} takes its work back, for an agent with your words`;
    if (state === 'withdrawn')
        return `set ${names/* stateLabels */.dE.ready} on the open issue to have an agent work on it`;
    return 'the next attempt reads your comment with the others';
};
const commandWords = (0,words/* wordsIn */.H)(commands);
const aboutTrain = ['issue', 'train'];
const isTrainWord = (word) => aboutTrain.includes(commands[word].about);
const isRecordWord = (word) => commands[word].about === 'record';
const commandFacts = (word) => commands[word];


/***/ }),

/***/ 81024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ parseDollars)
/* harmony export */ });
// Dollars as people write them in commands and labels.
/** An issue may cost no more. */
const maximumUsd = 100_000;
/** Returns dollars as people write them (`20`, `$7.50`); undefined for anything else, for nothing and for too much. */
const parseDollars = (text) => {
    const usd = /^\$?\d{1,6}(?:\.\d{1,2})?$/.test(text) ? Number(text.replace('$', '')) : 0;
    return usd > 0 && usd <= maximumUsd ? usd : undefined;
};


/***/ }),

/***/ 47657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eZ: () => (/* binding */ maximumAnswered),
/* harmony export */   mc: () => (/* binding */ maximumPending),
/* harmony export */   pU: () => (/* binding */ fleetRecordSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14381);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60764);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79689);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21490);
// The record of the whole fleet: its pause, and people's commands that no train has carried out yet. A command is written
// into the ledger before anything acts on it. The push that carries it out also removes it and keeps the answer, so that an
// event that GitHub delivers twice asks for nothing twice.





const timestamp = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$();
const login = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100);
const shared = {
    /** Names the comment or the run that brought the command. */
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?:comment|run)-[1-9]\d{0,15}$/, 'a comment or a run'),
    issue: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).optional(),
    by: login,
    at: timestamp,
};
const pendingCommandSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    ...shared,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .commandWords */ .Bl.filter(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrainWord */ .tC)),
    /** Base whose train it is about; the configured one when left out. */
    base: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(250).optional(),
    /** Untrusted words that its author wrote after the command. */
    words: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(2000).optional(),
    /** Role of its author when the command was given. */
    role: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .roles */ .O).optional(),
});
const answeredCommandSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    ...shared,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .commandWords */ .Bl),
    /** One sentence for people about the result. */
    answer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(500),
});
const toldSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ until: timestamp, ids: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) });
const maximumPending = 50;
const maximumAnswered = 100;
const fleetRecordSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    v: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    /** No agent starts before this time, because of the account's limit or a refused key. */
    pausedUntil: timestamp.optional(),
    /** For people. */
    pauseReason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(500).optional(),
    /** Trouble that is no issue's, until an attempt that was claimed after it gets by. Once the fleet has paused, one attempt at a time tries. */
    trouble: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_outcomes_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomeWords */ .wX),
        /** Names the failing step, where there is one. */
        place: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(200).optional(),
        /** When the newest attempt ended like that. */
        at: timestamp,
        /** When the first of them ended like that. */
        since: timestamp.optional(),
        /** Number of attempts in a row that showed it. */
        tries: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
        /** Issue of the first of them. */
        issue: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    }).optional(),
    /** Dollars of the day at the last claim near its limit; decisions compute them anew from the issues. */
    day: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ at: timestamp, spentUsd: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0), reservedUsd: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0) }).optional(),
    /** Set while a person's pause lasts: no agent starts and no bundle departs until a person ends it. */
    paused: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ by: login, at: timestamp }).optional(),
    /** GitHub's last answer to the question whether a job may open pull requests. Undefined: nobody has asked yet. */
    pullRequests: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ allowed: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), at: timestamp }).optional(),
    /** Notifications that notify-url got. */
    notified: toldSchema.optional(),
    /** Notifications that were sent as events of `repository_dispatch`. */
    dispatched: toldSchema.optional(),
    /** In the order in which they were given. */
    commands: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(pendingCommandSchema).optional(),
    /** Newest first. */
    answered: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(answeredCommandSchema, 'newest first').optional(),
    /** Time of the newest answer that `answered` has no more. */
    forgottenUntil: timestamp.optional(),
});


/***/ }),

/***/ 79689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   _D: () => (/* binding */ replaceAt),
/* harmony export */   _H: () => (/* binding */ looseObject),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   s9: () => (/* binding */ entriesIn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29396);
// The parts of a record's schema. A later release may have written the record, so objects keep the keys that this release
// does not know, and a list says whether an entry that cannot be read waits alone, without the rest of the record.

const isJson = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** An object that keeps its unknown keys. Code that changes it copies it with a spread, so that they are written again. */
const looseObject = (shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(shape).loose();
const orders = zod__WEBPACK_IMPORTED_MODULE_1__/* .registry */ .u5();
/** A list in which an entry that this release cannot read waits alone: see read-record.ts. */
const entries = (entry, order = 'oldest first') => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entry).register(orders, { order });
/** Finds these places in a schema. Lists inside of an entry do not count, because an entry is read as a whole. */
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

/***/ 21490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ backOffOf),
/* harmony export */   JV: () => (/* binding */ maximumFree),
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   c6: () => (/* binding */ outcomeFacts),
/* harmony export */   mK: () => (/* binding */ backOffName),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* unused harmony export onlyOfLanding */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64078);
// The ways in which an attempt can end, and their consequences. They are told from the result, git and HTTP statuses, never
// from prose.


const never = Number.POSITIVE_INFINITY;
/** Endings with the same back-off count as one row. */
const backOffs = {
    none: { minutes: 0, free: never, limit: never },
    failure: { minutes: 2, free: 0, limit: never },
    provider: { minutes: 5, free: 0, limit: 10 },
    vanished: { minutes: 2, free: 1, limit: 5 },
    overtaken: { minutes: 2, free: 1, limit: 5 },
};
const fruitless = { lesson: null, isLastWord: false, question: null, pause: null };
const failed = { isCounted: true, backOff: 'failure', isLastWord: false, question: null, pause: null };
/** Trouble that is no issue's: of the account, of the model's provider, of the user's setup. */
const trouble = { ...fruitless, isCounted: false, backOff: 'none' };
const mended = { after: 1, minutes: 15, doubles: true, isSaid: false, reason: null, needsPerson: true };
const outcomes = {
    // Commits exist and the agent said that it is finished.
    done: { ...fruitless, text: 'done', isCounted: true, backOff: 'none' },
    // Finished without a commit.
    'no-changes': {
        ...fruitless,
        text: 'no changes',
        isCounted: true,
        backOff: 'none',
        question: `Is there something to do here? Close the issue, or say more in its text and set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready} again.`,
    },
    // The agent asks people something before it can go on.
    asked: {
        ...fruitless,
        text: 'asked',
        isCounted: true,
        backOff: 'none',
        question: `Answer with a comment that begins with /answer, which also makes the issue ready; or comment, and set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready}.`,
    },
    // The agent says that nothing needs to be changed.
    'nothing-to-do': {
        ...fruitless,
        text: 'nothing to do',
        isCounted: true,
        backOff: 'none',
        question: `Close the issue, or say what is missing with a comment that begins with /answer, which also makes the issue ready.`,
    },
    // The agent proposes to split the issue.
    split: {
        ...fruitless,
        text: 'split proposed',
        isCounted: true,
        backOff: 'none',
        question: `Accept it with a comment that is /accept, or say what should be different with one that begins with /answer, which makes the issue ready for another attempt.`,
    },
    // Turns, dollars or minutes used up, or work that could not be packed.
    incomplete: {
        ...failed,
        text: 'incomplete',
        lesson: 'was not finished, or not all of its work could be taken; what it committed is on this branch',
    },
    // The work is whole, and the repository's own commands (`verify`) do not pass on it.
    failing: {
        ...failed,
        text: 'failing',
        lesson: "was finished, but its work does not pass the repository's own commands; it is on this branch, repair it",
        isLastWord: true,
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
        ...trouble,
        text: 'account limit',
        pause: { after: 1, minutes: 30, doubles: false, isSaid: true, reason: "the account's limit was reached", needsPerson: false },
    },
    // 429, 529, 5xx, seen by this attempt alone: the provider answers again.
    'provider-trouble': { ...fruitless, text: 'provider trouble', isCounted: false, backOff: 'provider' },
    // The provider answered run-agent's own request with trouble as well, or not at all.
    outage: { ...trouble, text: 'outage of the provider', pause: { ...mended, minutes: 5, needsPerson: false } },
    // The key was refused.
    auth: { ...trouble, text: 'key refused', pause: mended },
    // The account's credit is used up, or its spending limit is reached.
    'no-credit': { ...trouble, text: 'credit used up', pause: mended },
    // The provider does not have the model, or no longer.
    'model-gone': { ...trouble, text: 'model gone', pause: mended },
    // A step before the agent's failed, such as the user's setup. It may be this issue's branch once; the second one is not.
    'setup-failed': { ...trouble, text: 'setup failed', backOff: 'failure', pause: { ...mended, after: 2 } },
    // The work was refused at landing.
    rejected: {
        ...failed,
        text: 'rejected at landing',
        lesson: 'was refused when its work was checked; correct what the reason names',
        isLastWord: true,
    },
    // Somebody moved the branch or the base meanwhile, so that the work could not land.
    overtaken: {
        ...fruitless,
        text: 'overtaken',
        isCounted: false,
        backOff: 'overtaken',
        lesson: 'was overtaken: the branch or its base moved while it worked, and its commits are not on this branch',
        isLastWord: true,
    },
    // The server refuses the push and will refuse it again.
    'not-pushed': {
        ...fruitless,
        text: 'refused by the server',
        isCounted: false,
        backOff: 'none',
        question: `Then set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready} again.`,
    },
    // A person stopped it, or cancelled its run.
    stopped: {
        ...fruitless,
        text: 'stopped',
        isCounted: false,
        backOff: 'none',
        lesson: 'was stopped by a person before it was finished',
        isLastWord: true,
        question: `/again gives it another attempt, and so does ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready}.`,
    },
    // The job vanished.
    lost: { ...fruitless, text: 'lost', isCounted: false, backOff: 'vanished' },
};
const outcomeWords = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsIn */ .H)(outcomes);
const outcomeFacts = (outcome) => outcomes[outcome];
const backOffName = (outcome) => outcomes[outcome].backOff;
const backOffOf = (outcome) => backOffs[backOffName(outcome)];
/** Maximum number of attempts since a person last asked that use up none: their endings come from the agent's machine. */
const maximumFree = 20;
/** True for endings that only landing can know: a result that claims one comes from no agent's machine of ours. */
const onlyOfLanding = (outcome) => outcome === 'rejected' || outcome === 'overtaken' || outcome === 'not-pushed';


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
