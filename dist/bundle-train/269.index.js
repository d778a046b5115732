export const id = 269;
export const ids = [269,816];
export const modules = {

/***/ 9816:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hashDiscussion: () => (/* binding */ hashDiscussion),
  readDiscussions: () => (/* binding */ readDiscussions),
  readPeople: () => (/* binding */ readPeople)
});

// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var fleet_roles = __webpack_require__(60764);
;// CONCATENATED MODULE: ./packages/core/build/attempt/discussion.js

/** Maximum number of people whose role is read for one discussion. */
const maximumPeople = 20;
/** Maximum number of comments of one discussion. More are read, so that comments after the claim do not change which ones count. */
const maximumComments = 400;
/** The newest comments from before `until`, ours included. GitHub's times are whole seconds, so one of that second counts as later. */
const before = ({ comments, unread }, until) => {
    const all = comments.filter(({ at }) => Date.parse(at) < Date.parse(until));
    const newest = all.slice(-maximumComments);
    return { comments: newest.filter(({ isOurs }) => !isOurs), unread: unread + all.length - newest.length };
};
const peopleOf = (comment) => !comment.isPerson || comment.isMinimized || comment.author === null
    ? []
    : [comment.author, ...(comment.editor === null ? [] : [comment.editor])];
/** Logins whose role the discussion needs: those that GitHub knows as members first, then the newest. */
const peopleInDiscussion = (read, { until }) => {
    const newest = before(read, until).comments.toReversed();
    const ordered = [...newest.filter(({ isKnown }) => isKnown), ...newest.filter(({ isKnown }) => !isKnown)];
    return [...new Set(ordered.flatMap(peopleOf))].slice(0, maximumPeople);
};
/** `roles`: those of `peopleInDiscussion`; nobody else counts. Returns the login whose role GitHub did not tell, if there is one. */
const discussionOf = (read, { roles, config, until }) => {
    const people = new Set(peopleInDiscussion(read, { until }));
    const unknown = [...people].find((login) => roles.get(login) === undefined);
    if (unknown !== undefined)
        return { unknown };
    const mayAsk = (login) => {
        const role = login === null || !people.has(login) ? undefined : roles.get(login);
        return role !== undefined && role !== 'none' && (0,fleet_roles/* roleAtLeast */.t)(role, config['min-role']);
    };
    const { comments: all, unread } = before(read, until);
    const shown = all.filter(({ isMinimized }) => !isMinimized);
    const said = shown.filter(({ isPerson, author, isEdited, editor }) => isPerson && mayAsk(author) && (!isEdited || mayAsk(editor)));
    const told = said.map(({ id, author, at, body }) => ({ id, author, at, body }));
    return { said: told, others: shown.length - said.length, minimized: all.length - shown.length, unread };
};
/** The text whose hash a claim keeps: it changes when a comment is edited, removed, or counts no more. */
const describeDiscussion = ({ said }) => JSON.stringify(said.map(({ id, body }) => [id, body]));

// EXTERNAL MODULE: ./packages/adapters/build/github/github-answers.js
var github_answers = __webpack_require__(66924);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-views.js
var github_views = __webpack_require__(92013);
// EXTERNAL MODULE: ./packages/adapters/build/github/queries.js
var queries = __webpack_require__(40833);
// EXTERNAL MODULE: ./packages/adapters/build/github/text-edits.js
var text_edits = __webpack_require__(31250);
;// CONCATENATED MODULE: ./packages/adapters/build/github/github-discussion.js
// Reads the discussions of issues, newest comments first and in bounded pages, and the roles of the people in them.





/** Pages of 100 comments that are read of one issue. */
const maximumPages = 5;
const knownAssociations = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
const commentOf = (node) => ({
    id: node.id,
    author: (0,text_edits/* loginOf */.D)(node.author),
    isPerson: node.author?.__typename === 'User',
    isOurs: node.viewerDidAuthor,
    isMinimized: node.isMinimized,
    isKnown: knownAssociations.has(node.authorAssociation),
    at: node.createdAt,
    editor: (0,text_edits/* loginOf */.D)(node.editor),
    isEdited: node.lastEditedAt !== null,
    body: node.body,
});
const readPage = async (client, ids, before) => (0,github_answers/* nodesOf */.Nh)(await client.queryOnce(queries/* discussionQuery */.h1, { ids, before }, github_answers/* goneNode */.cA), ids);
/** Reads the pages before the first one. */
const wholeOf = async (client, id, newest) => {
    let page = newest;
    let comments = (0,github_views/* present */.Eb)(page.nodes);
    for (let pages = 1; pages < maximumPages && page.pageInfo.hasPreviousPage; pages++) {
        const before = page.pageInfo.startCursor;
        if (before === null)
            throw (0,github_answers/* halfAnswer */.yx)('the cursor of the page before');
        const earlier = (await client.pages.ask(() => readPage(client, [id], before)))[0]?.comments;
        // The issue is gone, and whoever asks next notices it.
        if (earlier === undefined)
            break;
        page = earlier;
        comments = [...(0,github_views/* present */.Eb)(page.nodes), ...comments];
    }
    return { comments: comments.map(commentOf), unread: Math.max(0, newest.totalCount - comments.length) };
};
/** Issue node id → its discussion. An issue that is gone is left out. */
const readDiscussions = async (client, nodeIds) => {
    const found = new Map();
    const left = [...new Set(nodeIds)];
    while (left.length > 0) {
        const issues = await client.pages.ask(async (size) => {
            const read = await readPage(client, left.slice(0, size), null);
            left.splice(0, size);
            return read;
        });
        for (const { id, comments } of issues) {
            if (id !== undefined && comments !== undefined)
                found.set(id, await wholeOf(client, id, comments));
        }
    }
    return found;
};
/** Reads the roles that a discussion needs; `known` keeps those that were told. */
const readPeople = async (github, read, { until, known }) => {
    const people = peopleInDiscussion(read, { until });
    const asked = people.filter((login) => !known.has(login));
    const told = await Promise.all(asked.map(async (login) => [login, await github.readRole(login)]));
    for (const [login, role] of told)
        if (role !== undefined)
            known.set(login, role);
    return new Map(people.map((login) => [login, known.get(login)]));
};
/** The hash for a claim, or the login whose role GitHub did not tell. */
const hashDiscussion = (read, context) => {
    const discussion = discussionOf(read, context);
    return 'unknown' in discussion ? discussion : (0,github_views/* sha256 */.sc)(describeDiscussion(discussion));
};


/***/ }),

/***/ 23269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hashDiscussions: () => (/* binding */ hashDiscussions),
/* harmony export */   readShownWords: () => (/* binding */ readShownWords)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97029);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63332);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10250);
/* harmony import */ var _github_discussion_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9816);
// Reads the comments on issues for a snapshot: the discussions of issues whose turn has come, and agents' words to people that no
// tick has seen on their issue yet.


/** An issue that is gone meanwhile has no discussion. */
const hashDiscussions = async ({ github }, { issues: views, now: until }, { issues, config, known }) => {
    if (issues.length === 0)
        return [];
    const wanted = views.filter(({ number }) => issues.includes(number));
    const read = await github.readDiscussions(wanted.map(({ nodeId }) => nodeId));
    const hashed = [];
    for (const { number, nodeId } of wanted) {
        const discussion = read.get(nodeId) ?? { comments: [], unread: 0 };
        const roles = await (0,_github_discussion_js__WEBPACK_IMPORTED_MODULE_0__.readPeople)(github, discussion, { until, known });
        hashed.push([number, (0,_github_discussion_js__WEBPACK_IMPORTED_MODULE_0__.hashDiscussion)(discussion, { roles, config, until })]);
    }
    return hashed;
};
/** Looks for comments to people that no tick has seen yet: one request, and none while there are no such words. */
const readShownWords = async ({ github }, ledger, now) => {
    const wanted = [...ledger.issues.values()].flatMap(({ record }) => wordsOf(record, now));
    if (wanted.length === 0)
        return new Set();
    const read = await github.readDiscussions(wanted.map(({ nodeId }) => nodeId));
    const isThere = ({ nodeId, marker }) => read.get(nodeId)?.comments.some(({ isOurs, body }) => isOurs && body.startsWith(marker)) === true;
    return new Set(wanted.filter(isThere).map(({ key }) => key));
};
const wordsOf = ({ issue, nodeId, said, called = [] }, now) => {
    const calls = called.filter((call) => (0,_clambake_core__WEBPACK_IMPORTED_MODULE_1__/* .isDue */ .nZ)(call, now)).map((call) => (0,_clambake_core__WEBPACK_IMPORTED_MODULE_1__/* .callKey */ .C_)(issue, call));
    return [
        ...(said === undefined || said.isShown === true ? [] : [{ nodeId, key: (0,_clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .saidKey */ .BP)(said), marker: (0,_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .saidMarker */ .Qe)((0,_clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .saidKey */ .BP)(said)) }]),
        ...calls.map((key) => ({ nodeId, key, marker: (0,_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .callMarker */ .f6)(key) })),
    ];
};


/***/ }),

/***/ 97029:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C_: () => (/* binding */ callKey),
/* harmony export */   af: () => (/* binding */ callSchema),
/* harmony export */   nZ: () => (/* binding */ isDue)
/* harmony export */ });
/* unused harmony export maximumCalls */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18611);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79689);
// The schema of a call: a comment that mentions who asked for the work, because only a person can help. It is remembered on the issue
// that has the comment, so that nobody is called twice for the same cause.



const callSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    /** Names the cause, and changes when the same thing happens anew. */
    cause: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(1000),
    to: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .login */ .iD,
    /** When the comment was last made. */
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE,
    /** Number of times that it was made. */
    tries: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    /** True until a tick has looked whether the comment is there. */
    isOpen: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().optional(),
});
/** Maximum number of calls that an issue remembers. */
const maximumCalls = 20;
/** Names the comment: two people may be called for one cause, on issues of their own. */
const callKey = (issue, { cause }) => `called ${issue} ${cause}`;
/** Time after which a comment that was made is seen by whoever looks. */
const settledMs = 10 * 60_000;
/** True when it is time to look whether the comment is there. */
const isDue = ({ isOpen, at }, now) => isOpen === true && Date.parse(now) - Date.parse(at) >= settledMs;


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


/***/ })

};
