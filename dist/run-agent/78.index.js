export const id = 78;
export const ids = [78,689];
export const modules = {

/***/ 88078:
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
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var roles = __webpack_require__(60764);
// EXTERNAL MODULE: ./packages/core/build/records/id-schemas.js
var id_schemas = __webpack_require__(18611);
;// CONCATENATED MODULE: ./packages/core/build/records/approval-schema.js
// The approval of protected content by a person, as a record keeps it.




/** Maximum number of protected paths that one approval covers. */
const approval_schema_maximumApproved = 200;
/** Maximum number of approvals that an issue's record keeps. */
const approval_schema_maximumApprovals = 20;
/** Content at a protected path; `oid` and `mode` are null where the file is to be removed. */
const approvedPaths = schemas/* array */.YOg((0,loose/* looseObject */._H)({ path: schemas/* string */.YjP().max(4096), from: id_schemas/* oid */.jq.nullable().optional(), mode: schemas/* string */.YjP().max(6).nullable(), oid: id_schemas/* oid */.jq.nullable() }))
    .max(approval_schema_maximumApproved);
/** A person's word that exactly this content may come onto the base although its paths are protected. */
const approvalSchema = (0,loose/* looseObject */._H)({
    by: id_schemas/* login */.iD,
    role: schemas/* enum */.k5n(roles/* roles */.O).optional(),
    at: id_schemas/* timestamp */.vE,
    /** The landed commit that it is about. */
    commit: id_schemas/* oid */.jq,
    paths: approvedPaths,
});

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

;// CONCATENATED MODULE: ./packages/core/build/records/verify-schema.js
// The judgement of the repository's own commands (`verify`) about an attempt's work. The agent's machine says it: it steers the next attempt and
// informs people, and nothing is trusted because of it.


/** `unverified`: the commands said nothing about the work. */
const verifyWords = ['verified', 'failing', 'unverified'];
const attemptVerifySchema = (0,loose/* looseObject */._H)({
    result: schemas/* enum */.k5n(verifyWords),
    /** The first command that did not pass. */
    command: schemas/* string */.YjP().max(300).optional(),
    /** Its exit code; none where it did not end by itself. */
    exit: schemas/* int */.Whr().min(0).max(255).optional(),
    /** Of all commands together. */
    seconds: schemas/* number */.aig().min(0),
    /** The end of the output of a command that failed: untrusted. */
    excerpt: schemas/* string */.YjP().max(6000).optional(),
});
const verifySchema = attemptVerifySchema.extend({
    /** A clause for people: why the result is not `verified`. */
    why: schemas/* string */.YjP().max(600).optional(),
    /** Files that the commands changed; the changes were not taken. */
    changed: schemas/* array */.YOg(schemas/* string */.YjP().max(300)).max(10).optional(),
});

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
    verify: attemptVerifySchema.optional(),
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

;// CONCATENATED MODULE: ./packages/core/build/records/call-record.js
// The schema of a call: a comment that mentions who asked for the work, because only a person can help. It is remembered on the issue
// that has the comment, so that nobody is called twice for the same cause.



const callSchema = (0,loose/* looseObject */._H)({
    /** Names the cause, and changes when the same thing happens anew. */
    cause: schemas/* string */.YjP().max(1000),
    to: id_schemas/* login */.iD,
    /** When the comment was last made. */
    at: id_schemas/* timestamp */.vE,
    /** Number of times that it was made. */
    tries: schemas/* int */.Whr().min(1),
    /** True until a tick has looked whether the comment is there. */
    isOpen: schemas/* boolean */.zMY().optional(),
});
/** Maximum number of calls that an issue remembers. */
const maximumCalls = 20;
/** Names the comment: two people may be called for one cause, on issues of their own. */
const callKey = (issue, { cause }) => `called ${issue} ${cause}`;
/** Time after which a comment that was made is seen by whoever looks. */
const settledMs = (/* unused pure expression or super */ null && (10 * 60_000));
/** True when it is time to look whether the comment is there. */
const isDue = ({ isOpen, at }, now) => isOpen === true && Date.parse(now) - Date.parse(at) >= settledMs;

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
    approval: approvalSchema.optional(),
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
const heldSchema = workSchema.extend({ paths: approvedPaths });
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
    approvals: schemas/* array */.YOg(approvalSchema).max(approval_schema_maximumApprovals).optional(),
    /** Last words to people, mostly an agent's, which stand in a comment of their own. */
    said: said_schema/* saidSchema */.jk.optional(),
    /** Comments that called the person who asked, newest last. */
    called: (0,loose/* entries */.jO)(callSchema).optional(),
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
    verify: schemas/* enum */.k5n(verifyWords).optional(),
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
    asks: approvedPaths.optional(),
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
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

;// CONCATENATED MODULE: ./packages/core/build/records/split-state.js
/** True while the issue waits for its parts, also while they are still to be made. */
const waitsForParts = (record) => record.state === 'ready' && record.split !== undefined && record.split.over === undefined;
/** True when all parts are done and the comment that says so, or the closing of the issue, may still be missing. */
const isEnding = ({ state, said }) => state === 'withdrawn' && said?.kind === 'parts-merged' && said.isShown !== true;
/** The proposal that a person may accept now: the words of the last attempt, while they are what the issue asks. */
const openProposal = ({ state, said, attempts }) => state === 'needs-human' && said?.kind === 'split' && said.parts !== undefined && attempts.at(-1)?.id === said.attempt ? said : undefined;

// EXTERNAL MODULE: ./packages/core/build/names.js + 1 modules
var names = __webpack_require__(36660);
;// CONCATENATED MODULE: ./packages/core/build/records/dollars.js
// Dollars as people write them in commands and labels.
/** An issue may cost no more. */
const maximumUsd = 100_000;
/** Returns dollars as people write them (`20`, `$7.50`); undefined for anything else, for nothing and for too much. */
const parseDollars = (text) => {
    const usd = /^\$?\d{1,6}(?:\.\d{1,2})?$/.test(text) ? Number(text.replace('$', '')) : 0;
    return usd > 0 && usd <= maximumUsd ? usd : undefined;
};

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
            if (waitsForParts(record))
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
        objection: ({ issue }, words) => parseDollars(words.trim()) === undefined
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
            if (openProposal(record) !== undefined)
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

;// CONCATENATED MODULE: ./packages/core/build/records/fleet-record.js
// The record of the whole fleet: its pause, and people's commands that no train has carried out yet. A command is written
// into the ledger before anything acts on it. The push that carries it out also removes it and keeps the answer, so that an
// event that GitHub delivers twice asks for nothing twice.





const timestamp = iso/* datetime */.w$();
const login = schemas/* string */.YjP().min(1).max(100);
const shared = {
    /** Names the comment or the run that brought the command. */
    id: schemas/* string */.YjP().regex(/^(?:comment|run)-[1-9]\d{0,15}$/, 'a comment or a run'),
    issue: schemas/* int */.Whr().min(1).optional(),
    by: login,
    at: timestamp,
};
const pendingCommandSchema = (0,loose/* looseObject */._H)({
    ...shared,
    kind: schemas/* enum */.k5n(commandWords.filter(isTrainWord)),
    /** Base whose train it is about; the configured one when left out. */
    base: schemas/* string */.YjP().min(1).max(250).optional(),
    /** Untrusted words that its author wrote after the command. */
    words: schemas/* string */.YjP().max(2000).optional(),
    /** Role of its author when the command was given. */
    role: schemas/* enum */.k5n(roles/* roles */.O).optional(),
});
const answeredCommandSchema = (0,loose/* looseObject */._H)({
    ...shared,
    kind: schemas/* enum */.k5n(commandWords),
    /** One sentence for people about the result. */
    answer: schemas/* string */.YjP().max(500),
});
const toldSchema = (0,loose/* looseObject */._H)({ until: timestamp, ids: schemas/* array */.YOg(schemas/* string */.YjP()) });
const maximumPending = 50;
const maximumAnswered = 100;
const fleetRecordSchema = (0,loose/* looseObject */._H)({
    v: schemas/* literal */.euz(1),
    /** No agent starts before this time, because of the account's limit or a refused key. */
    pausedUntil: timestamp.optional(),
    /** For people. */
    pauseReason: schemas/* string */.YjP().max(500).optional(),
    /** Trouble that is no issue's, until an attempt that was claimed after it gets by. Once the fleet has paused, one attempt at a time tries. */
    trouble: (0,loose/* looseObject */._H)({
        kind: schemas/* enum */.k5n(outcomes/* outcomeWords */.wX),
        /** Names the failing step, where there is one. */
        place: schemas/* string */.YjP().max(200).optional(),
        /** When the newest attempt ended like that. */
        at: timestamp,
        /** When the first of them ended like that. */
        since: timestamp.optional(),
        /** Number of attempts in a row that showed it. */
        tries: schemas/* int */.Whr().min(1),
        /** Issue of the first of them. */
        issue: schemas/* int */.Whr().min(1),
    }).optional(),
    /** Dollars of the day at the last claim near its limit; decisions compute them anew from the issues. */
    day: (0,loose/* looseObject */._H)({ at: timestamp, spentUsd: schemas/* number */.aig().min(0), reservedUsd: schemas/* number */.aig().min(0) }).optional(),
    /** Set while a person's pause lasts: no agent starts and no bundle departs until a person ends it. */
    paused: (0,loose/* looseObject */._H)({ by: login, at: timestamp }).optional(),
    /** GitHub's last answer to the question whether a job may open pull requests. Undefined: nobody has asked yet. */
    pullRequests: (0,loose/* looseObject */._H)({ allowed: schemas/* boolean */.zMY(), at: timestamp }).optional(),
    /** Notifications that notify-url got. */
    notified: toldSchema.optional(),
    /** Notifications that were sent as events of `repository_dispatch`. */
    dispatched: toldSchema.optional(),
    /** In the order in which they were given. */
    commands: (0,loose/* entries */.jO)(pendingCommandSchema).optional(),
    /** Newest first. */
    answered: (0,loose/* entries */.jO)(answeredCommandSchema, 'newest first').optional(),
    /** Time of the newest answer that `answered` has no more. */
    forgottenUntil: timestamp.optional(),
});

;// CONCATENATED MODULE: ./packages/core/build/records/read-record.js



const kindOf = (schema, upgrades = []) => ({ schema, lists: (0,loose/* entriesIn */.s9)(schema), upgrades });
const kinds = { issue: kindOf(issueRecordSchema), fleet: kindOf(fleetRecordSchema), train: kindOf(trainRecordSchema) };
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
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   c6: () => (/* binding */ outcomeFacts),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* unused harmony exports backOffName, backOffOf, maximumFree, onlyOfLanding */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36660);
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
/* harmony export */   Ut: () => (/* binding */ answerSchema),
/* harmony export */   jk: () => (/* binding */ saidSchema),
/* harmony export */   xs: () => (/* binding */ agentKinds)
/* harmony export */ });
/* unused harmony export saidKey */
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
/* harmony export */   Wk: () => (/* binding */ splitSchema),
/* harmony export */   Z: () => (/* binding */ maximumParts)
/* harmony export */ });
/* unused harmony exports maximumPartTitle, maximumPartBody */
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
