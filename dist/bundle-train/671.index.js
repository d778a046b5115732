export const id = 671;
export const ids = [671];
export const modules = {

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

/***/ 3671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  KL: () => (/* binding */ issueRecordSchema),
  J6: () => (/* binding */ maximumKept),
  XC: () => (/* binding */ trainRecordSchema)
});

// UNUSED EXPORTS: agentSchema, attemptIdSchema, attemptSchema, bundleSchema, claimSchema, fleetRecordSchema, landedSchema, leftOutSchema, maximumApproved, oid, passengerSchema, prefixSchema, timestamp, trialSchema, verdicts

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var roles = __webpack_require__(60764);
// EXTERNAL MODULE: ./packages/core/build/records/approval-schema.js
var approval_schema = __webpack_require__(83362);
// EXTERNAL MODULE: ./packages/core/build/records/id-schemas.js
var id_schemas = __webpack_require__(18611);
// EXTERNAL MODULE: ./packages/core/build/records/loose.js
var loose = __webpack_require__(79689);
// EXTERNAL MODULE: ./packages/core/build/records/outcomes.js
var outcomes = __webpack_require__(21490);
;// CONCATENATED MODULE: ./packages/core/build/records/session-schema.js
// The schema of a session: the conversation of the coding agent in an attempt, from which a later attempt can go on. The record
// names the artifact that holds it; nothing is looked for by its name alone.


/** The id of the conversation, as the coding agent made it. */
const sessionId = schemas/* string */.YjP().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'the id of a session');
/** Names a session by its artifact. `usd` and `minutes` are the limits of the attempt that it belongs to. */
const sessionSchema = (0,loose/* looseObject */._H)({
    artifact: schemas/* int */.Whr().min(1),
    /** sha256 (hex) of the artifact, as the upload reported it. */
    digest: schemas/* string */.YjP().regex(/^[0-9a-f]{64}$/, 'a sha256'),
    id: sessionId,
    /** Version of the coding agent that wrote it. */
    version: schemas/* string */.YjP().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'a version'),
    usd: schemas/* number */.aig().min(0),
    minutes: schemas/* number */.aig().min(0),
});
/** `text` and `base`: those of the claim, for another text or base needs another conversation. */
const keptSessionSchema = sessionSchema.extend({
    text: (0,loose/* looseObject */._H)({ title: schemas/* string */.YjP().length(64), body: schemas/* string */.YjP().length(64) }),
    base: schemas/* string */.YjP(),
});

// EXTERNAL MODULE: ./packages/core/build/records/verify-schema.js
var verify_schema = __webpack_require__(42300);
;// CONCATENATED MODULE: ./packages/core/build/records/attempt-schema.js
// The schemas of a claim, and of the attempt that it becomes when it ends.







/** While it exists, the issue and the agent belong to this attempt. */
const claimSchema = (0,loose/* looseObject */._H)({
    id: id_schemas/* attemptIdSchema */.kl,
    agent: id_schemas/* agentSchema */.JW,
    at: id_schemas/* timestamp */.vE,
    runId: schemas/* int */.Whr(),
    runAttempt: schemas/* int */.Whr(),
    /** The person who set the ready label, that person's role, and the id of the label event. */
    actor: id_schemas/* login */.iD,
    role: schemas/* enum */.k5n(roles/* roles */.O),
    event: id_schemas/* nodeId */.s5,
    /**
     * sha256 (hex) of title and body at the time of the claim, and of the comments that the agent gets (`describeDiscussion`). A
     * later edit stops the attempt; later comments are for the next one.
     */
    text: (0,loose/* looseObject */._H)({ title: schemas/* string */.YjP().length(64), body: schemas/* string */.YjP().length(64), discussion: schemas/* string */.YjP().length(64).optional() }),
    base: schemas/* string */.YjP(),
    /** Dollars that are reserved for the attempt: it may spend these. */
    usd: schemas/* number */.aig().positive().optional(),
    /** The run that lands the artifact of an attempt whose jobs died; `tries` counts such runs. */
    salvage: (0,loose/* looseObject */._H)({ tries: schemas/* int */.Whr().min(1), runId: schemas/* int */.Whr(), runAttempt: schemas/* int */.Whr(), at: id_schemas/* timestamp */.vE }).optional(),
    /**
     * Set when its jobs are over and its work has not landed yet. The issue stays with this attempt, and its agent is free. `tries`
     * is the number of runs that were to land it until then: while it equals that of `salvage`, nobody is at it.
     */
    delay: (0,loose/* looseObject */._H)({ at: id_schemas/* timestamp */.vE, why: schemas/* string */.YjP().max(2000), tries: schemas/* int */.Whr().min(0), notBefore: id_schemas/* timestamp */.vE.optional() }).optional(),
    /**
     * Set when people ended the attempt while its landing was put off: the next landing keeps the work and withdraws the issue. The
     * rest of a sentence that begins with "because".
     */
    ended: schemas/* string */.YjP().max(200).optional(),
});
const attemptSchema = (0,loose/* looseObject */._H)({
    id: id_schemas/* attemptIdSchema */.kl,
    agent: id_schemas/* agentSchema */.JW,
    runId: schemas/* int */.Whr(),
    startedAt: id_schemas/* timestamp */.vE,
    endedAt: id_schemas/* timestamp */.vE,
    outcome: schemas/* enum */.k5n(outcomes/* outcomeWords */.wX),
    costUsd: schemas/* number */.aig().min(0),
    /** True when it may have cost more, because its machine vanished. */
    costIsLeast: schemas/* boolean */.zMY().optional(),
    /** Dollars that it may still turn out to have cost: people ended it, and its job has not booked its cost yet. */
    reservedUsd: schemas/* number */.aig().min(0).optional(),
    /** Attempt number of its run, while dollars are reserved for it. */
    runAttempt: schemas/* int */.Whr().min(1).optional(),
    /** Time of its claim, by GitHub's clock: its cost counts for that day. */
    claimedAt: id_schemas/* timestamp */.vE.optional(),
    turns: schemas/* int */.Whr().min(0),
    commits: schemas/* int */.Whr().min(0),
    /** One sentence for people. */
    detail: schemas/* string */.YjP().max(2000),
    /** Newest commit of the base that its work stands on, where that is on the issue's branch. */
    baseOid: id_schemas/* oid */.jq.optional(),
    /** The session that it left. */
    session: keptSessionSchema.optional(),
    /** The earlier attempt whose session it went on with. */
    resumed: id_schemas/* attemptIdSchema */.kl.optional(),
    /** Id of the artifact with its transcript. */
    transcript: schemas/* int */.Whr().min(1).optional(),
    /** Judgement of the repository's own commands about its work. */
    verify: verify_schema/* attemptVerifySchema */.yC.optional(),
    /** Its work, where that is under a kept ref and on no branch. */
    kept: id_schemas/* oid */.jq.optional(),
});

;// CONCATENATED MODULE: ./packages/core/build/records/feedback-schema.js
// The schema of what the next attempt is told about the one before.




const lineCommentSchema = (0,loose/* looseObject */._H)({
    path: schemas/* string */.YjP().max(500),
    /** Left out for a comment on the whole file. */
    line: schemas/* int */.Whr().min(1).optional(),
    toLine: schemas/* int */.Whr().min(1).optional(),
    code: schemas/* string */.YjP().max(1000).optional(),
    by: id_schemas/* login */.iD,
    at: id_schemas/* timestamp */.vE,
    words: schemas/* string */.YjP().max(2000),
});
const ciSchema = (0,loose/* looseObject */._H)({
    kind: schemas/* literal */.euz('ci'),
    flight: schemas/* string */.YjP(),
    check: schemas/* string */.YjP(),
    excerpt: schemas/* string */.YjP().max(20_000),
    /** The CI run that failed. */
    run: schemas/* int */.Whr().min(1).optional(),
    at: id_schemas/* timestamp */.vE,
});
const conflictSchema = (0,loose/* looseObject */._H)({
    kind: schemas/* literal */.euz('conflict'),
    flight: schemas/* string */.YjP(),
    files: schemas/* array */.YOg(schemas/* string */.YjP()).max(200),
    /** Issue number of the passenger it conflicts with; null for the base. */
    rival: schemas/* int */.Whr().nullable(),
    /** Both sides of the conflict, for the first files that conflict in lines. */
    sides: schemas/* array */.YOg((0,loose/* looseObject */._H)({ path: schemas/* string */.YjP(), hunks: schemas/* string */.YjP().max(4000) }))
        .max(5)
        .optional(),
    at: id_schemas/* timestamp */.vE,
});
/** A person took the work off a bundle, or had its merge commit `merge` reverted. */
const personSchema = (0,loose/* looseObject */._H)({
    kind: schemas/* literal */.euz('person'),
    by: id_schemas/* login */.iD,
    did: schemas/* enum */.k5n(['evicted', 'reverted']),
    words: schemas/* string */.YjP().max(2000),
    merge: id_schemas/* oid */.jq.optional(),
    /** True when a review asked for changes. */
    asked: schemas/* boolean */.zMY().optional(),
    /** Comments of people with the right on lines that its work changed: untrusted. `code`: the lines, as they stood. */
    comments: schemas/* array */.YOg(lineCommentSchema).max(30).optional(),
    /** Number of comments there by people without the right. */
    others: schemas/* int */.Whr().min(0).optional(),
    /** Number of comments there that were left out or not read. */
    cut: schemas/* int */.Whr().min(0).optional(),
    at: id_schemas/* timestamp */.vE,
});
const cameBackSchema = schemas/* discriminatedUnion */.gMt('kind', [ciSchema, conflictSchema, personSchema]);
/** The reason why work came back, for the prompt of the next attempt. */
const feedbackSchema = schemas/* discriminatedUnion */.gMt('kind', [
    ciSchema,
    conflictSchema,
    (0,loose/* looseObject */._H)({
        kind: schemas/* literal */.euz('attempt'),
        outcome: schemas/* enum */.k5n(outcomes/* outcomeWords */.wX),
        text: schemas/* string */.YjP().max(20_000),
        /** The reason why landed work came back, while nothing has landed since. */
        before: cameBackSchema.optional(),
        at: id_schemas/* timestamp */.vE,
    }),
    personSchema,
]);

// EXTERNAL MODULE: ./packages/core/build/records/call-record.js
var call_record = __webpack_require__(97029);
// EXTERNAL MODULE: ./packages/core/build/records/said-schema.js
var said_schema = __webpack_require__(63332);
// EXTERNAL MODULE: ./packages/core/build/records/split-schema.js
var split_schema = __webpack_require__(68003);
// EXTERNAL MODULE: ./packages/core/build/records/states.js
var states = __webpack_require__(36113);
;// CONCATENATED MODULE: ./packages/core/build/records/work-schema.js
// The schemas of an issue's work in its record: landed, held for a person, or aboard a bundle.




/** GitHub refuses a whole query that asks for a number beyond 32 bits. */
const pullRequest = schemas/* int32 */.HA5().min(1);
const workSchema = (0,loose/* looseObject */._H)({
    oid: id_schemas/* oid */.jq,
    at: id_schemas/* timestamp */.vE,
    attempt: id_schemas/* attemptIdSchema */.kl,
    agent: id_schemas/* agentSchema */.JW,
    files: schemas/* int */.Whr().min(0),
    additions: schemas/* int */.Whr().min(0),
    deletions: schemas/* int */.Whr().min(0),
    /** Newest commit of the base that it stands on. When the base has lost it, the work is made anew before it boards. */
    baseOid: id_schemas/* oid */.jq.optional(),
    approval: approval_schema/* approvalSchema */.xI.optional(),
    /** Lines for the reviewer about what is allowed and easily overlooked. */
    flags: schemas/* array */.YOg(schemas/* string */.YjP().max(1000)).max(20).optional(),
});
const bundleOfIssue = (0,loose/* looseObject */._H)({
    id: schemas/* string */.YjP(),
    pr: pullRequest.optional(),
    /** Its first CI run. */
    run: schemas/* int */.Whr().min(1).optional(),
    /** Commit that brought the issue's work onto the base, once it is there. */
    merge: id_schemas/* oid */.jq.optional(),
});
/** Checked work that a person has to approve before it may board. Its commit is on the issue's branch or on a kept ref. */
const heldSchema = workSchema.extend({ paths: approval_schema/* approvedPaths */.Wp });
const landedSchema = workSchema.extend({
    /** True when its record was lost and made again: landing's checks have to pass once more before it boards. */
    unchecked: schemas/* boolean */.zMY().optional(),
    /** The first files that it changes. */
    firstPaths: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(10).optional(),
    /** Number of its files that are tests, by their names. */
    tests: schemas/* int */.Whr().min(0).optional(),
    /** Untrusted words of the agent at the end of its attempt. */
    closing: schemas/* string */.YjP().max(2000).optional(),
    /** The commit that landed first, when a person has pushed to the branch since and landing's checks have passed. */
    pushedAfter: id_schemas/* oid */.jq.optional(),
    /** Set when the landed commit reverts merged work: the merge, the person who asked, and the work that is on the base. */
    revert: (0,loose/* looseObject */._H)({
        merge: id_schemas/* oid */.jq,
        by: id_schemas/* login */.iD,
        at: id_schemas/* timestamp */.vE,
        words: schemas/* string */.YjP().max(2000),
        of: workSchema,
        flight: bundleOfIssue.optional(),
    }).optional(),
});

;// CONCATENATED MODULE: ./packages/core/build/records/records.js
// The schemas of the ledger's records. A record is one JSON document in the message of a commit under refs/clambake/, and the
// parent of that commit is the record before it.


















const issueRecordSchema = (0,loose/* looseObject */._H)({
    v: schemas/* literal */.euz(1),
    issue: schemas/* int */.Whr().min(1),
    nodeId: id_schemas/* nodeId */.s5,
    state: schemas/* enum */.k5n(states/* issueStates */.Uu),
    /** Time at which it entered this state. */
    since: id_schemas/* timestamp */.vE,
    base: schemas/* string */.YjP(),
    claim: claimSchema.optional(),
    attempts: (0,loose/* entries */.jO)(attemptSchema).default([]),
    /** Number of attempts made before a person last asked. They no longer count against the limit. */
    attemptsBefore: schemas/* int */.Whr().min(0).optional(),
    /** The ready event that agents work for, and the sha256 of title and body at the first claim. Trust holds for both together. */
    asked: (0,loose/* looseObject */._H)({
        event: id_schemas/* nodeId */.s5,
        actor: id_schemas/* login */.iD,
        text: (0,loose/* looseObject */._H)({ title: schemas/* string */.YjP().length(64), body: schemas/* string */.YjP().length(64) }),
    }).optional(),
    /** A person's last `/again`. It counts as a ready label set at that time. */
    again: (0,loose/* looseObject */._H)({ by: id_schemas/* login */.iD, role: schemas/* enum */.k5n(roles/* roles */.O), at: id_schemas/* timestamp */.vE, event: id_schemas/* nodeId */.s5 }).optional(),
    feedback: feedbackSchema.optional(),
    landed: landedSchema.optional(),
    /** The bundle that it is aboard, or that it was merged with. */
    flight: bundleOfIssue.optional(),
    /** Set when its last merged work came onto the base as the commit `as`, which has no ancestry with `work`, the landed commit. */
    squashed: (0,loose/* looseObject */._H)({ work: id_schemas/* oid */.jq, as: id_schemas/* oid */.jq }).optional(),
    /** Tip of its branch that was not merged with it, because somebody pushed while it was aboard. */
    behind: id_schemas/* oid */.jq.optional(),
    /** The last revert of its merged work. `landed` is true when the commit `oid` that reverts it is on the base. */
    lastRevert: (0,loose/* looseObject */._H)({ oid: id_schemas/* oid */.jq, merge: id_schemas/* oid */.jq, by: id_schemas/* login */.iD, at: id_schemas/* timestamp */.vE, landed: schemas/* boolean */.zMY() }).optional(),
    evictions: (0,loose/* entries */.jO)((0,loose/* looseObject */._H)({ flight: schemas/* string */.YjP(), at: id_schemas/* timestamp */.vE, reason: schemas/* string */.YjP().max(2000) })).default([]),
    /** A person's last `/budget`: the dollars that all attempts may cost. */
    budget: (0,loose/* looseObject */._H)({ usd: schemas/* number */.aig().positive(), by: id_schemas/* login */.iD, at: id_schemas/* timestamp */.vE }).optional(),
    /** The dollars that all attempts may cost, as they were at the last claim. */
    limitUsd: schemas/* number */.aig().positive().optional(),
    /** For people: a budget label that counted for nothing at the last claim, and why. */
    ignoredBudget: schemas/* string */.YjP().max(500).optional(),
    /** No attempt starts before this time. */
    notBefore: id_schemas/* timestamp */.vE.optional(),
    /** Id of the newest label event of a person that was acted on. */
    consumedEvent: id_schemas/* nodeId */.s5.optional(),
    /** The ready event that was refused. The refusal is shown once. */
    refusal: (0,loose/* looseObject */._H)({ event: id_schemas/* nodeId */.s5, actor: id_schemas/* login */.iD, reason: schemas/* string */.YjP().max(500) }).optional(),
    /** The obstacle that keeps its work from landing, for people, while it is ready: no agent starts before it is mended. */
    obstacle: schemas/* string */.YjP().max(2000).optional(),
    /** Why it waits for an agent, or with landed work for a train, for people. `reasons`: number of reasons that it named in this state. */
    waits: (0,loose/* looseObject */._H)({ why: schemas/* string */.YjP().max(2000), reasons: schemas/* int */.Whr().min(0) }).optional(),
    /** For people, while the state is needs-human. */
    question: schemas/* string */.YjP().max(2000).optional(),
    /** The work that the question is about, when `/approve` lands it. */
    held: heldSchema.optional(),
    /** Approvals of people for this issue, newest last: the same content is not asked about again. */
    approvals: schemas/* array */.YOg(approval_schema/* approvalSchema */.xI).max(approval_schema/* maximumApprovals */.fs).optional(),
    /** Last words to people, mostly an agent's, which stand in a comment of their own. */
    said: said_schema/* saidSchema */.jk.optional(),
    /** Comments that called the person who asked, newest last. */
    called: (0,loose/* entries */.jO)(call_record/* callSchema */.af).optional(),
    /** A person's last `/answer`. */
    answer: said_schema/* answerSchema */.Ut.optional(),
    /** The last split that a person accepted. */
    split: split_schema/* splitSchema */.Wk.optional(),
    statusComment: id_schemas/* nodeId */.s5.optional(),
    /** Time from which GitHub has shown no such issue. */
    goneSince: id_schemas/* timestamp */.vE.optional(),
})
    .refine((record) => (record.claim === undefined) !== (0,states/* stateFacts */.T$)(record.state).has.includes('claim'), 'a claim exists exactly while the state is assigned')
    .refine((record) => (0,states/* stateFacts */.T$)(record.state).has.every((part) => record[part] !== undefined), {
    error: ({ input }) => {
        const { state } = input;
        return `an issue that is ${state} has ${(0,states/* stateFacts */.T$)(state).has.join(' and ')} in its record`;
    },
});
/** `oid` is the landed commit, the only one that may board. */
const passengerSchema = (0,loose/* looseObject */._H)({
    issue: schemas/* int */.Whr(),
    oid: id_schemas/* oid */.jq,
    title: schemas/* string */.YjP().max(300),
    agent: id_schemas/* agentSchema */.JW,
    attempts: schemas/* int */.Whr(),
    costUsd: schemas/* number */.aig(),
    /** Address of the transcript of the attempt that landed it. */
    transcript: schemas/* string */.YjP()
        .max(1000)
        .regex(/^https?:\/\/[^\s<>"'`]+$/)
        .optional(),
    /** Judgement of the repository's own commands in the attempt that landed it. */
    verify: schemas/* enum */.k5n(verify_schema/* verifyWords */.pe).optional(),
    /** Rank at departure, 0 the highest. It decides which of two conflicting branches stays. */
    priority: schemas/* int */.Whr().min(0).optional(),
});
const leftOutSchema = (0,loose/* looseObject */._H)({
    issue: schemas/* int */.Whr(),
    files: schemas/* array */.YOg(schemas/* string */.YjP()).max(200),
    /** The passenger it conflicts with; null when it conflicts with the base or is refused. */
    rival: schemas/* int */.Whr().nullable(),
    /** Set when merging it would put something onto the base that the policy refuses: says what and why. */
    refused: schemas/* string */.YjP().max(2000).optional(),
    /** Set when a person may approve it: the content that the merge would bring. */
    asks: approval_schema/* approvedPaths */.Wp.optional(),
});
/**
 * The base with all passengers up to `issue` merged. `squash` is the commit with the same tree that the base is moved to
 * under squash, recorded before that push.
 */
const prefixSchema = (0,loose/* looseObject */._H)({ issue: schemas/* int */.Whr(), oid: id_schemas/* oid */.jq, tree: id_schemas/* oid */.jq, squash: id_schemas/* oid */.jq.optional() });
const verdicts = ['green', 'red'];
/** One CI run of a prefix. `size` is the number of its passengers; 0 is the base alone. */
const trialSchema = (0,loose/* looseObject */._H)({
    size: schemas/* int */.Whr().min(0),
    oid: id_schemas/* oid */.jq,
    tree: id_schemas/* oid */.jq,
    ref: schemas/* string */.YjP(),
    runId: schemas/* int */.Whr(),
    /** Set for the pull request's own run, which an App started. */
    event: schemas/* literal */.euz('pull_request').optional(),
    /** Number of the run's attempt; 1 when left out. */
    attempt: schemas/* int */.Whr().min(1).optional(),
    at: id_schemas/* timestamp */.vE,
    /**
     * `none`: the run ended without a verdict; `superseded`: its verdict follows from other runs; `forgotten`: it did not pass,
     * and a person wants another run.
     */
    verdict: schemas/* enum */.k5n([...verdicts, 'none', 'superseded', 'forgotten']).optional(),
    /** True when the bundle before started it, whose green prefix landed. It is counted there. */
    carried: schemas/* boolean */.zMY().optional(),
    /** Sum of the runner time of its jobs; unknown until it is judged. */
    runnerSeconds: schemas/* int */.Whr().min(0).optional(),
    excerpt: schemas/* string */.YjP().max(20_000).optional(),
    check: schemas/* string */.YjP().optional(),
    /** Names of the jobs that passed in a green trial. They may be set as statuses on the commit that is merged. */
    checks: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(300).optional(),
});
const chanceSchema = (0,loose/* looseObject */._H)({ issue: schemas/* int */.Whr(), chance: schemas/* number */.aig().min(0).max(1) });
const bundleSchema = (0,loose/* looseObject */._H)({
    id: schemas/* string */.YjP().regex(/^[1-9]\d*$/),
    base: schemas/* string */.YjP(),
    baseOid: id_schemas/* oid */.jq,
    departedAt: id_schemas/* timestamp */.vE,
    /** In boarding order. Positions matter here and in `prefixes`, so the whole record waits when an entry cannot be read. */
    passengers: schemas/* array */.YOg(passengerSchema)
        .min(1)
        .refine((list) => new Set(list.map(({ issue }) => issue)).size === list.length, 'an issue is aboard twice'),
    /** Id of the earlier bundle that made these commits, when its green prefix landed and the others went on. */
    origin: schemas/* string */.YjP()
        .regex(/^[1-9]\d*$/)
        .optional(),
    /** Search order, suspects last, with the chance of each passenger to be a culprit. Only `prefixes` follow this order. */
    order: (0,loose/* entries */.jO)(chanceSchema).optional(),
    /** Passengers that a search suspected before the base moved. */
    suspects: (0,loose/* entries */.jO)(chanceSchema).optional(),
    /** One for each passenger, in search order or else in boarding order; undefined until the bundle is assembled. */
    prefixes: schemas/* array */.YOg(prefixSchema).optional(),
    leftOut: (0,loose/* entries */.jO)(leftOutSchema).optional(),
    pr: pullRequest.optional(),
    /** Commit at which we left the bundle's branch, unless it is one of the prefixes. */
    heads: schemas/* array */.YOg(id_schemas/* oid */.jq).max(5).optional(),
    trials: (0,loose/* entries */.jO)(trialSchema).default([]),
    /** The run that wrote this and goes on with it: see bundle/owner.ts. */
    pilot: (0,loose/* looseObject */._H)({ runId: schemas/* int */.Whr(), runAttempt: schemas/* int */.Whr(), at: id_schemas/* timestamp */.vE }).optional(),
    /** Promised time of departure: see promiseOf in train/boarding.ts. */
    promisedBy: id_schemas/* timestamp */.vE.optional(),
    /** Number of times that the base moved while its CI ran. */
    rebuilds: schemas/* int */.Whr().min(0).optional(),
    /** Ids of the reviews that asked for changes and were answered, newest last. */
    reviews: schemas/* array */.YOg(id_schemas/* nodeId */.s5).max(100).optional(),
    /** All passengers that were taken off, conflicts included. */
    evicted: (0,loose/* entries */.jO)((0,loose/* looseObject */._H)({ issue: schemas/* int */.Whr(), reason: schemas/* string */.YjP().max(2000) })).optional(),
    /** Passengers that left because of what people did with their issues, and what that was. */
    left: (0,loose/* entries */.jO)((0,loose/* looseObject */._H)({ issue: schemas/* int */.Whr(), reason: schemas/* string */.YjP().max(200) })).optional(),
});
/** An older release reads no longer list. */
const maximumKept = 100;
const trainRecordSchema = (0,loose/* looseObject */._H)({
    v: schemas/* literal */.euz(1),
    base: schemas/* string */.YjP(),
    /** Number of the newest bundle. */
    lastFlight: schemas/* int */.Whr().min(0),
    lastDeparture: id_schemas/* timestamp */.vE.optional(),
    /** The run whose job serves this train, from the tick that started it until the job's end: see fleet/serve-trains.ts. */
    served: (0,loose/* looseObject */._H)({ runId: schemas/* int */.Whr(), runAttempt: schemas/* int */.Whr(), at: id_schemas/* timestamp */.vE }).optional(),
    flight: bundleSchema.optional(),
    /** Tree oid → verdict, for recent trees, so that none is tested twice. */
    verdicts: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* enum */.k5n(verdicts)).default({}),
    /** Set while the train stands still until a person acts. */
    stopped: (0,loose/* looseObject */._H)({
        reason: schemas/* string */.YjP().max(2000),
        at: id_schemas/* timestamp */.vE,
        baseOid: id_schemas/* oid */.jq,
        /**
         * `setting`: the bundle stays open, and every tick tries the refused step again; `preflight`: every tick checks the
         * repository again; `alarm`: until a departure is forced; otherwise until the base moves.
         */
        kind: schemas/* enum */.k5n(['setting', 'preflight', 'alarm', 'base-red', 'no-verdict']).optional(),
        /** The train goes on by itself from then on; left out, only one of the other reasons lets it go on. */
        until: id_schemas/* timestamp */.vE.optional(),
        /** Tip of the default branch where the train also goes on when that moves: its workflow files are what GitHub compares with. */
        defaultOid: id_schemas/* oid */.jq.optional(),
    }).optional(),
    /** Number of stops in a row, without a green CI run since: each lasts longer than the one before. */
    stops: schemas/* int */.Whr().min(0).optional(),
    /** Names of the jobs that passed in the newest green trial. */
    checks: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(300).optional(),
    /** Number of trees that were red and then green. */
    flakes: schemas/* int */.Whr().min(0).optional(),
    /** Number of all runs that ended green. */
    greens: schemas/* int */.Whr().min(0).optional(),
    /** Paths that the newest red trials named. */
    failing: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(100).optional(),
    /** Landed commits that board alone, because the search in their bundle found no culprit. */
    alone: schemas/* array */.YOg(id_schemas/* oid */.jq).max(1000).optional(),
    /** Landed commits whose pull request a person closed. They board when a departure is forced. */
    setAside: schemas/* array */.YOg(id_schemas/* oid */.jq).max(1000).optional(),
    /** Workflows to start on the base after a merge. */
    afterMerge: (0,loose/* entries */.jO)((0,loose/* looseObject */._H)({ flight: schemas/* string */.YjP(), workflow: schemas/* string */.YjP().max(200) })).optional(),
    /** Branches of bundles that a person has taken over. */
    kept: schemas/* array */.YOg(schemas/* string */.YjP().max(200)).max(maximumKept).optional(),
    /** Branches of bundles up to this number stay too: there were more to keep than `kept` holds. */
    keptUpTo: schemas/* int */.Whr().min(0).optional(),
    /** Ended bundles, newest first. */
    history: (0,loose/* entries */.jO)((0,loose/* looseObject */._H)({
        id: schemas/* string */.YjP(),
        pr: pullRequest.optional(),
        landed: schemas/* array */.YOg(schemas/* int */.Whr()),
        evicted: schemas/* array */.YOg(schemas/* int */.Whr()),
        /** Number of evicted passengers that made CI red; the others conflicted. */
        culprits: schemas/* int */.Whr().min(0).optional(),
        ciRuns: schemas/* int */.Whr(),
        /** Sum over the CI runs that were judged. */
        runnerSeconds: schemas/* int */.Whr().min(0).optional(),
        mergedOid: id_schemas/* oid */.jq.optional(),
        testedTree: id_schemas/* oid */.jq.optional(),
        endedAt: id_schemas/* timestamp */.vE,
        departedAt: id_schemas/* timestamp */.vE.optional(),
        promisedBy: id_schemas/* timestamp */.vE.optional(),
        /** Workflows started after the merge. `runId` is 0 when GitHub refused to start it. */
        afterMerge: schemas/* array */.YOg((0,loose/* looseObject */._H)({ workflow: schemas/* string */.YjP().max(200), runId: schemas/* int */.Whr().min(0) }))
            .max(10)
            .optional(),
        /** A few words for people. */
        ending: schemas/* string */.YjP().max(500).optional(),
    }), 'newest first').default([]),
}).refine(({ base, flight }) => flight === undefined || flight.base === base, 'its bundle is for another base');


/***/ })

};
