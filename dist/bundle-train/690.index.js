export const id = 690;
export const ids = [690];
export const modules = {

/***/ 4690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  calledPath: () => (/* reexport */ workflow_file/* calledPath */.v),
  jobsOf: () => (/* reexport */ workflow_file/* jobsOf */.aG),
  leftoversWanted: () => (/* reexport */ leftoversWanted),
  neutralise: () => (/* reexport */ neutralise/* neutralise */.$0),
  parseArtifactName: () => (/* reexport */ names/* parseArtifactName */.TZ),
  parseConfig: () => (/* reexport */ parseConfig),
  renderTrainSummary: () => (/* reexport */ renderTrainSummary),
  rolesWanted: () => (/* reexport */ rolesWanted),
  trainOf: () => (/* reexport */ train_record/* trainOf */.kh)
});

// UNUSED EXPORTS: IllegalTransition, abandonRevert, adaptedSize, admitVariables, afterMergeWrite, afterPush, afterShown, agentLabel, agentName, agentRef, agentSchema, alarmWrite, answerCommands, answerWrite, artifactName, askRecord, askerOf, assemblyWrite, assignmentSchema, attemptId, attemptIdPattern, attemptIdSchema, attemptJobName, attemptResultSchema, attemptSchema, attemptsSinceAsked, attemptsUsedUp, awaitsReopening, backOffOf, baseForView, baseLabelPrefix, baseLabelsOf, baseOf, basesOf, boardRecord, brokenFleet, budgetLacks, buildPrompt, bundleBranch, bundleFile, busyAgents, canTransition, carriedOut, changeOf, checkpointName, claimRecord, claimSchema, classifyAttempt, clockTime, codeBlock, commandFacts, commandWordOf, commandWords, commands, commentOf, concludeRevert, configSchema, conflictHunks, countedAttempts, culpritRate, culpritsOf, cuts, dateTime, decideAfterMerge, decideAssignments, decideCommands, decideFleet, decideLanding, decideSalvage, decideTrain, departCommands, departWrite, departure, departurePause, describeBroken, describeCommand, describeEffect, describeFailure, describeFinding, describeRefusedDispatch, describeRefusedWake, describeUnread, diff, dollars, doubledMinutes, endWrite, ended, everybody, evictRecord, evidenceOf, exactLimit, excerptOf, expressionsIn, failing, fatesOf, feedbackSchema, fieldsOf, findingAt, firstCulprit, firstOf, flakeRate, fleetRecordSchema, fleetRef, flightMarker, flightSchema, freeableAgents, hasFailed, hasSpoken, inARow, inSearchOrder, isAboard, isAskedAgain, isAtRest, isBetterChoice, isHumanCommand, isImplied, isLabelled, isLandJobOf, isOfApp, isOurs, isOverdue, isProjectedLabel, isRefused, isRevert, isRunJobOf, isTrainWord, issueBranch, issueEvents, issueMachine, issueMachineDiagram, issueMachineEdges, issueRecordSchema, issueRef, issueStates, judgeActor, judgeAsk, judgePreflight, judgeRun, keepUnread, keptBy, labelDefinitions, labelledStates, labelsFor, landRecord, landedSchema, ledgerPrefix, leftOutSchema, leftoverBranches, lostAttempt, lostTooOften, mass, maximumHunkChars, maximumSidesFiles, mayBeTorn, mergeRecord, minutesAfter, missingLabels, modifierLabels, modifierWords, modifiers, modifiersOf, mostAnswered, mostPending, namedPaths, nearestKey, neutraliseSentence, newestCommand, nextFlightId, nextTrial, notBeforeAfterAttempt, notBeforeAfterEviction, nothingOwed, numbers, obeyPeople, objectionTo, observeState, oid, orderWrite, outcomeFacts, outcomeWords, outcomes, owedEffects, parseAgentLabel, parseBaseLabel, parseBundleBranch, parseIssueBranch, parseLedgerRef, parseSlashCommand, parseStateLabel, passengerSchema, pauseReason, payingSize, pendingCommands, placeOf, planBoarding, planConflicts, planOrder, planWait, prefixOf, prefixSchema, projectBroken, projectIssue, pushedWrite, quoteUntrusted, rankOf, readRecord, reconcile, recordCommand, recordsOfTrains, refusalWrite, refusalsOfRules, regroupWrite, renderAlarm, renderBrokenComment, renderClosing, renderFleetSummary, renderMergeMessage, renderPullRequest, renderPullRequestTitle, renderRevertMessage, renderStatusComment, renderTakenOver, reopening, requestRecord, requestsFor, reserved, resultFile, retryWrite, returnRecord, revertWrite, roleAtLeast, roles, runawayUntil, runnerSecondsOf, runsOnOurPulls, runsOut, safeTitle, sameGround, samePeople, sanitise, searchOf, searchOrder, sourceOf, startRevert, stateFacts, stateLabels, states, statusCommentMarker, stopReason, stopWrite, supersededRuns, suspectsOf, take, takesIssue, takingOff, textOf, tidy, timestamp, trainBases, trainChange, trainFingerprint, trainRecordSchema, trainRef, transitionIssue, trialBranch, trialSchema, trialWrite, triggersOf, unboardRecord, untestedLanding, upgrade, usedUpQuestion, verdictOf, verdictWrite, verdicts, waitsForApproval, withAfterMerge, withdrawRecord, withoutRuns, wordsIn, workRef

// EXTERNAL MODULE: ./packages/core/build/ci/workflow-file.js
var workflow_file = __webpack_require__(9746);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var roles = __webpack_require__(764);
;// CONCATENATED MODULE: ./packages/core/build/config.js
// `.github/clambake.yml`, read from the default branch. Strict: an unknown key is an error, because a key that
// nothing reads is a promise nobody keeps.



const branchName = schemas/* string */.YjP()
    .regex(/^(?!-)(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|[\s~^:?*[\\]))[^/.][^\u0000-\u001f]{0,199}$/, 'not a branch name');
const configSchema = schemas/* strictObject */.rej({
    /** File name of the workflow that tests a bundle, e.g. `ci.yml`; it needs a `workflow_dispatch` trigger. */
    ci: schemas/* string */.YjP().regex(/^[\w][\w.-]*\.ya?ml$/, 'the file name of a workflow, such as ci.yml'),
    /** Number of agent slots. */
    agents: schemas/* int */.Whr().min(1).max(500).default(3),
    /** The branch work is based on and merged into; the default branch when left out. */
    base: branchName.optional(),
    /** Model name for the coding agent; its own default when left out. */
    model: schemas/* string */.YjP().min(1).max(100).optional(),
    /** Attempts an issue gets before a person is asked. */
    attempts: schemas/* int */.Whr().min(1).max(20).default(3),
    /** Dollars one attempt may spend. */
    'attempt-usd': schemas/* number */.aig().positive().max(1000).default(5),
    /** Minutes one attempt may take. */
    'attempt-minutes': schemas/* number */.aig().positive().max(340).default(60),
    /** Lowest role whose `clambake:ready` starts an agent. */
    'min-role': schemas/* enum */.k5n(roles/* roles */.O).default('write'),
    /** `user`: the agent runs as another user of the runner; `none`: it shares the runner's user. */
    isolation: schemas/* enum */.k5n(['user', 'none']).default('user'),
    /** Minutes between two departures of the train. */
    'departure-minutes': schemas/* number */.aig().min(0).max(1440).default(10),
    /** Most passengers of one flight. */
    'bundle-cap': schemas/* int */.Whr().min(1).max(500).default(100),
    /** CI runs that a search for culprits may have out at once. */
    trials: schemas/* int */.Whr().min(1).max(16).default(4),
    /** Seconds between two looks at the ledger while a job holds. */
    'poll-seconds': schemas/* number */.aig().min(0.2).max(300).default(15),
    /** Minutes after which a check that started and never ended counts as failed. */
    'check-minutes': schemas/* number */.aig().positive().max(1440).default(60),
    /** `push`: the base is moved to the tested commit; `pull-request`: GitHub merges the pull request, where nobody may push. */
    merge: schemas/* enum */.k5n(['push', 'pull-request']).default('push'),
    /** Classic protection of the base asks that a pull request is up to date, which no token of a job can read. */
    'strict-base': schemas/* boolean */.zMY().default(false),
    /** Workflows that are dispatched on the base after each landing. */
    'after-merge': schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\w][\w.-]*\.ya?ml$/, 'the file name of a workflow, such as deploy.yml'))
        .max(10)
        .default([]),
    /** CI may run agents' code with the rights, secrets or credentials that the preflight found. */
    'ci-acknowledged': schemas/* boolean */.zMY().default(false),
    /** Globs of paths that an agent may not change. */
    'protected-paths': schemas/* array */.YOg(schemas/* string */.YjP().min(1))
        .default(['.github/**', '.claude/**', '.mcp.json', '.gitmodules', '.lfsconfig', '**/CODEOWNERS']),
});

;// CONCATENATED MODULE: ./packages/core/build/config-text.js

const known = Object.keys(configSchema.shape);
/** Edits (insert, delete, replace, swap neighbours count as one or two) between two short words. */
const distance = (a, b) => {
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const replace = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
        }
        row = next;
    }
    return row[b.length] ?? 0;
};
/** The known key nearest to what was written, if it is near enough to be meant. */
const nearestKey = (written) => {
    if (written === '')
        return undefined;
    const normal = written.toLowerCase().replaceAll('_', '-').slice(0, 60);
    const [best] = known.map((key) => ({ key, edits: distance(normal, key) })).sort((a, b) => a.edits - b.edits);
    return best !== undefined && best.edits <= Math.max(2, Math.floor(best.key.length / 3)) ? best.key : undefined;
};
const shown = (value) => {
    const text = value === undefined ? 'nothing' : (JSON.stringify(value) ?? String(value));
    return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};
const describe = (issue, value) => {
    if (issue.code === 'invalid_type')
        return `must be ${issue.expected === 'int' ? 'a whole number' : article(issue.expected)}, not ${shown(value)}`;
    if (issue.code === 'invalid_value')
        return `must be one of ${issue.values.map(String).join(', ')}, not ${shown(value)}`;
    if (issue.code === 'too_small' && issue.origin === 'string')
        return 'must not be empty';
    if (issue.code === 'too_small')
        return `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}, not ${shown(value)}`;
    if (issue.code === 'too_big')
        return `must be at most ${issue.maximum}, not ${shown(value)}`;
    if (issue.code === 'invalid_format' && issue.message.startsWith('not '))
        return `is ${issue.message}: ${shown(value)}`;
    if (issue.code === 'invalid_format')
        return `must be ${issue.message}, not ${shown(value)}`;
    return `${issue.message} (it is ${shown(value)})`;
};
const article = (type) => {
    if (type === 'array')
        return 'a list';
    return type === 'number' ? 'a number' : `a ${type}`;
};
const valueAt = (document, path) => path.reduce((value, key) => value?.[key], document);
const problemsOf = (issue, document) => {
    if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => {
            const near = nearestKey(key);
            const hint = near === undefined ? `remove it; the keys are ${known.join(', ')}` : `did you mean "${near}"?`;
            return `"${key.slice(0, 60)}" is not a key of .github/clambake.yml: ${hint}`;
        });
    }
    const value = valueAt(document, issue.path);
    const key = issue.path.map(String).join('.');
    if (key === 'ci' && value === undefined) {
        return ['"ci" is missing in .github/clambake.yml: name the file in .github/workflows that tests a bundle, for example "ci: ci.yml"'];
    }
    return [`"${key}" in .github/clambake.yml ${describe(issue, value)}`];
};
/** One message a problem; `document` is what the YAML parser returned (null or undefined for an empty file). */
const parseConfig = (document) => {
    const given = document ?? {};
    if (typeof given !== 'object' || Array.isArray(given)) {
        return { ok: false, problems: [`.github/clambake.yml must hold keys and values such as "ci: ci.yml", not ${shown(document)}`] };
    }
    const parsed = configSchema.safeParse(given);
    if (parsed.success)
        return { ok: true, config: parsed.data };
    return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, given)) };
};

// EXTERNAL MODULE: ./packages/core/build/fleet/backoff.js
var backoff = __webpack_require__(2421);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(250);
;// CONCATENATED MODULE: ./packages/core/build/fleet/fleet-plan.js

const emptyPlan = (ledger) => ({
    changed: new Map(),
    claimed: new Map(),
    held: new Set(),
    broken: new Map(ledger.broken.flatMap((broken) => {
        const name = (0,names/* parseLedgerRef */.qz)(broken.ref);
        return name?.kind === 'issue' ? [[name.issue, broken]] : [];
    })),
    salvages: [],
    reasons: [],
});
const recordIn = (plan, ledger, issue) => plan.changed.get(issue) ?? ledger.issues.get(issue)?.record;
/** A record for an issue that has none yet. */
const newRecord = (view, p) => ({
    v: 1,
    issue: view.number,
    nodeId: view.nodeId,
    state: 'ready',
    since: p.since,
    base: p.base,
    attempts: [],
    evictions: [],
});
/** The plan as a change of the ledger. */
const planChange = (plan, { comments }, why) => ({
    why,
    issues: [...plan.changed.values()].map((record) => {
        // Found by its marker: the record did not know it, or knew one that is gone.
        const found = comments.get(record.nodeId)?.id ?? record.statusComment;
        return found === undefined ? record : { ...record, statusComment: found };
    }),
});

// EXTERNAL MODULE: ./packages/core/build/records/labels.js
var labels = __webpack_require__(2336);
// EXTERNAL MODULE: ./packages/core/build/records/machine.js
var machine = __webpack_require__(7474);
// EXTERNAL MODULE: ./packages/core/build/records/revert-record.js
var revert_record = __webpack_require__(8675);
// EXTERNAL MODULE: ./packages/core/build/records/transitions.js
var transitions = __webpack_require__(5867);
// EXTERNAL MODULE: ./packages/core/build/fleet/trust.js
var fleet_trust = __webpack_require__(4147);
;// CONCATENATED MODULE: ./packages/core/build/fleet/human-commands.js






/** The newest command by a person on this issue; its id is what a record consumes. */
const newestCommand = (view) => view.events.findLast(fleet_trust/* isHumanCommand */.h$)?.id;
/** Commands newer than the one the record consumed last; all of them when that one is out of sight. */
const freshCommands = (view, record) => {
    if (view.events.length === 0)
        return [];
    const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
    return view.events.slice(consumed + 1).filter(fleet_trust/* isHumanCommand */.h$);
};
/** Obeys what people did since: closing, taking the label away, asking again. Unchanged records come back as they are. */
const obeyPeople = (record, p) => {
    if (!p.view.open)
        return human_commands_closed(record, p);
    const fresh = freshCommands(p.view, record);
    const newest = fresh.at(-1);
    if (newest === undefined)
        return { record };
    const consumed = { ...record, consumedEvent: newest.id };
    if (asksAgain(record, { view: p.view, fresh }))
        return ask(record, { ...p, consumed });
    const taken = fresh.some((event) => event.kind === 'unlabeled' && (0,labels/* parseStateLabel */.d8)(event.label) !== undefined);
    if (!taken || (0,labels/* observeState */.ie)(p.view.labels) !== undefined)
        return { record: consumed };
    return withdraw(consumed, { why: 'a person took its label away', now: p.now });
};
const asksAgain = (record, p) => {
    const labelled = p.fresh.some((event) => event.kind === 'labeled' && event.label === names/* stateLabels */.dE.ready);
    return (labelled && p.view.labels.includes(names/* stateLabels */.dE.ready)) || (0,fleet_trust/* reopening */.y8)(p.view, record) !== undefined;
};
/** Whether a person asks for this issue again: a decision then needs the role of `askerOf`. */
const isAskedAgain = (view, record) => view.open && (0,machine/* canTransition */.w)(record.state, 'request') && asksAgain(record, { view, fresh: freshCommands(view, record) });
const ask = (record, p) => {
    if ((0,revert_record/* isRevert */.Py)(record))
        return { record: p.consumed, reason: 'clambake:ready changes nothing now: its merged work is being taken back' };
    if (!(0,machine/* canTransition */.w)(record.state, 'request')) {
        const where = record.state === 'bundled' ? `is aboard flight ${record.flight?.id ?? '?'}` : 'is already with an agent';
        return { record: p.consumed, reason: `clambake:ready changes nothing now: the issue ${where}` };
    }
    const context = { roles: p.roles, config: p.config, record };
    const again = (0,fleet_trust/* reopening */.y8)(p.view, record);
    const trust = again === undefined ? (0,fleet_trust/* judgeAsk */.tg)(p.view, context) : (0,fleet_trust/* judgeActor */.j1)(again, context);
    if (trust.verdict === 'trusted')
        return { record: (0,transitions/* requestRecord */.HM)(p.consumed, { now: p.now }) };
    if (trust.verdict === 'unknown')
        return { record, reason: trust.reason, held: true };
    const { event, actor, reason } = trust;
    return { record: { ...p.consumed, refusal: { event, actor, reason } }, reason: `refused: ${reason}` };
};
const human_commands_closed = (record, p) => {
    // What takes merged work back is about a closed issue until it has landed; then the issue is opened again.
    if ((0,revert_record/* isRevert */.Py)(record) || (0,revert_record/* awaitsReopening */.Jw)(record, p.view))
        return { record };
    if (!(0,machine/* canTransition */.w)(record.state, 'withdraw'))
        return { record };
    const newest = newestCommand(p.view);
    const consumed = newest === undefined ? record : { ...record, consumedEvent: newest };
    return withdraw(consumed, { why: 'the issue was closed', now: p.now });
};
const withdraw = (record, p) => {
    if (!(0,machine/* canTransition */.w)(record.state, 'withdraw')) {
        return record.state === 'bundled'
            ? { record, reason: `stays aboard flight ${record.flight?.id ?? '?'} although ${p.why}` }
            : { record };
    }
    if ((0,revert_record/* isRevert */.Py)(record))
        return { record: (0,revert_record/* abandonRevert */.Wu)(record, { flight: '', now: p.now, reason: p.why }), reason: `stays merged: ${p.why}` };
    const detail = `Stopped: ${p.why} while agent ${record.claim?.agent ?? ''} had it; what it did and cost is not known.`;
    const attempt = record.claim === undefined ? undefined : (0,transitions/* lostAttempt */.AL)(record.claim, { detail, now: p.now });
    return { record: (0,transitions/* withdrawRecord */.s0)(record, { attempt, now: p.now }), reason: `withdrawn: ${p.why}` };
};

// EXTERNAL MODULE: ./packages/core/build/records/modifiers.js
var records_modifiers = __webpack_require__(3525);
;// CONCATENATED MODULE: ./packages/core/build/fleet/liveness.js
// Whether an attempt still runs: GitHub's own word on its jobs, never a clock. A job that is not listed yet under an
// unfinished run is alive, and a run that the snapshot did not look at says nothing.

const ended = (jobs) => jobs.length > 0 && jobs.every((job) => job.status === 'completed');
/** The run, and the attempt at it, that carries an attempt now. */
const carrierOf = (claim) => claim.salvage ?? claim;
/** Jobs of a snapshot by run, so that many claims are judged in one pass. */
const jobsByRun = (jobs) => Map.groupBy(jobs, (job) => job.runId);
/**
 * `running` is true while the agent's job is in progress. A claim is dead when its run has completed, or when both its
 * jobs have: the land job starts after the agent's ended, so until GitHub lists it, it is still to come. Where another
 * run was started to land what a dead attempt left, the claim lives as long as that one's landing.
 */
const livenessOf = (claim, p) => {
    const { runId, runAttempt } = carrierOf(claim);
    const ofRun = p.jobs.get(runId) ?? [];
    const runJobs = ofRun.filter((job) => (0,names/* isRunJobOf */._s)(job.name, claim.id));
    const landJobs = ofRun.filter((job) => (0,names/* isLandJobOf */.q5)(job.name, claim.id));
    const running = runJobs.some((job) => job.status === 'in_progress');
    const run = p.runs.get(runId);
    const landing = landJobs.some((job) => job.status !== 'completed');
    if (run === undefined || run.attempt < runAttempt || landing)
        return { alive: true, running };
    if (run.status === 'completed')
        return { alive: false, why: `its run ${runId} has ended${conclusion(run.conclusion)}` };
    if (ended(landJobs) && !runJobs.some((job) => job.status !== 'completed')) {
        const last = landJobs.at(-1);
        return { alive: false, why: `its landing job has ended${conclusion(last?.conclusion ?? null)} without a word in the ledger` };
    }
    return { alive: true, running };
};
const conclusion = (text) => text === null || !/^[a-z_]{1,40}$/.test(text) ? '' : ` (${text.replaceAll('_', ' ')})`;

// EXTERNAL MODULE: ./packages/core/build/records/states.js
var states = __webpack_require__(6113);
;// CONCATENATED MODULE: ./packages/core/build/fleet/rebuild.js
// When the ledger is gone, labels and branches still say where an issue was: attempt counts are lost, work is not.
// Only our own (a bot's) landed label counts as proof that work was verified: a person's may be a slip or a trick.





/** Stands for the agent and the nonce of an attempt that only the lost ledger knew. */
const unknownAgent = '000';
const unknownNonce = '00000000';
/** The record for an open issue without one; undefined where its labels say no more than "ready" (or nothing). */
const rebuildRecord = (view, p) => {
    const observed = (0,labels/* observeState */.ie)(view.labels);
    if (!view.open || observed === undefined || observed === 'ready')
        return undefined;
    const consumed = answered(view);
    const plain = { ...newRecord(view, { base: p.base, since: p.now }), ...(consumed === undefined ? {} : { consumedEvent: consumed }) };
    const because = `the ledger has no record of it, its label says ${observed}`;
    const tip = p.branches.get((0,names/* issueBranch */.sL)(view.number));
    const { rebuilt } = states/* states */.xP[observed];
    const proven = rebuilt === 'landed' && setByBot(view, observed);
    if (proven && tip !== undefined) {
        const attempt = (0,names/* attemptId */.X8)(view.number, 1, unknownNonce);
        const landed = { oid: tip, at: p.now, attempt, agent: unknownAgent, files: 0, additions: 0, deletions: 0 };
        return { record: { ...plain, state: 'landed', landed }, reason: `${because}: taken as landed at ${tip.slice(0, 8)}` };
    }
    if (rebuilt === 'asks') {
        const question = `What should happen here? The label says ${observed}, but nothing is on record. Close the issue, or set clambake:ready to start anew.`;
        return { record: { ...plain, state: 'needs-human', question }, reason: `${because}: a person is asked` };
    }
    return { record: plain, reason: `${because}: it starts anew` };
};
/** The newest human command that one of our own label edits came after: clambake has seen it. */
const answered = (view) => {
    const ours = view.events.findLastIndex((event) => event.bot);
    return view.events.findLast((event, index) => index < ours && (0,fleet_trust/* isHumanCommand */.h$)(event))?.id;
};
const setByBot = (view, state) => view.events.findLast((event) => event.kind === 'labeled' && event.label === names/* stateLabels */.dE[state])?.bot === true;

;// CONCATENATED MODULE: ./packages/core/build/fleet/salvage.js
// What becomes of an attempt whose jobs ended without a word: when it left an artifact in its run, that is handed to a
// landing job of its own, a bounded number of times; else the attempt is lost. The claim stays until then, so that the
// work and the next attempt on the issue never meet.

/** Landings that may be started for one dead attempt. */
const mostTries = 2;
const triesOf = (claim) => claim.salvage?.tries ?? 0;
/** Dead claims about whose artifacts a decision will ask, and the runs that would hold them. */
const leftoversWanted = (snapshot) => {
    const jobs = jobsByRun(snapshot.jobs);
    return [...snapshot.ledger.issues.values()].flatMap(({ record: { claim } }) => {
        if (claim === undefined || triesOf(claim) >= mostTries || livenessOf(claim, { runs: snapshot.runs, jobs }).alive)
            return [];
        return [{ run: claim.runId, attempt: claim.id }];
    });
};
/** `why`: how the attempt, or the last landing started for it, ended. */
const decideSalvage = (record, p) => {
    const { claim } = record;
    const tries = triesOf(claim);
    if (tries >= mostTries)
        return { kind: 'lost', why: `${p.why}, and ${tries} landings that were started for its work did not land it` };
    if (p.leftover === 'unknown')
        return { kind: 'wait', why: `${p.why}; GitHub did not say whether it left any work` };
    if (p.leftover === 'none')
        return { kind: 'lost', why: p.why };
    const { runId, runAttempt } = p.run;
    return {
        kind: 'hand-over',
        claim: { ...claim, salvage: { tries: tries + 1, runId, runAttempt, at: p.now } },
        salvage: { issue: record.issue, agent: claim.agent, attempt: claim.id, run: claim.runId },
    };
};

// EXTERNAL MODULE: ./packages/core/build/texts/broken-record.js
var broken_record = __webpack_require__(7216);
;// CONCATENATED MODULE: ./packages/core/build/fleet/reconcile.js
// Brings the ledger in line with what happened outside it: attempts that died, what people did, agents nobody holds,
// records that are gone. Reconcile comes first in every tick; new work is decided on what it leaves.










/** The part of a fleet decision that repairs: a plan that assignments are added to. */
const reconcile = (snapshot, config) => {
    const plan = emptyPlan(snapshot.ledger);
    reportBroken(plan, snapshot);
    reconcileViews(plan, { snapshot, config });
    buryDead(plan, snapshot);
    return plan;
};
const reportBroken = (plan, { ledger }) => {
    for (const broken of ledger.broken) {
        const name = (0,names/* parseLedgerRef */.qz)(broken.ref);
        const issue = name?.kind === 'issue' ? name.issue : null;
        plan.reasons.push({ issue, text: `left alone: ${(0,broken_record/* describeBroken */.lk)(broken)}` });
    }
};
const reconcileViews = (plan, { snapshot, config }) => {
    const { now, roles, ledger, branches } = snapshot;
    for (const view of snapshot.issues) {
        if (plan.broken.has(view.number))
            continue;
        const stored = ledger.issues.get(view.number)?.record;
        const rebuilt = stored === undefined ? rebuildRecord(view, { base: baseForView(view, { config, snapshot }), now, branches }) : undefined;
        if (rebuilt !== undefined)
            plan.reasons.push({ issue: view.number, text: rebuilt.reason });
        const record = stored ?? rebuilt?.record;
        if (record === undefined)
            continue;
        const obeyed = obeyPeople(record, { view, roles, config, now });
        if (obeyed.reason !== undefined)
            plan.reasons.push({ issue: view.number, text: obeyed.reason });
        if (obeyed.held)
            plan.held.add(view.number);
        if (obeyed.record !== stored)
            plan.changed.set(view.number, obeyed.record);
    }
};
/** The one base branch that an issue's labels name, or the configured one. */
const baseForView = (view, p) => {
    const named = (0,labels/* baseLabelsOf */.Uu)(view.labels);
    return named.length === 1 && named[0] !== undefined ? named[0] : (0,labels/* baseOf */.bx)(p.config, p.snapshot.defaultBranch);
};
const buryDead = (plan, snapshot) => {
    const jobs = jobsByRun(snapshot.jobs);
    for (const [issue] of snapshot.ledger.issues) {
        const record = recordIn(plan, snapshot.ledger, issue);
        if (record?.claim === undefined)
            continue;
        const life = livenessOf(record.claim, { runs: snapshot.runs, jobs });
        if (life.alive)
            continue;
        const why = handedOver(plan, { snapshot, record: { ...record, claim: record.claim }, why: life.why });
        if (why === undefined)
            continue;
        const buried = buryAttempt(record, { why, now: snapshot.now });
        plan.changed.set(issue, buried);
        const next = buried.notBefore === undefined ? '' : `; not before ${(0,backoff/* clockTime */.qo)(buried.notBefore)}`;
        plan.reasons.push({ issue, text: `attempt ${record.claim.id} was lost: ${why}${next}` });
    }
};
/** One matrix: GitHub's limit on its jobs. What does not fit waits for the next tick. */
const salvagesPerRun = 256;
/** Hands on what a dead attempt left; undefined when the claim stays, else why the attempt is lost. */
const handedOver = (plan, { snapshot, record, why }) => {
    const { now, run, leftovers } = snapshot;
    const full = plan.salvages.length >= salvagesPerRun;
    const leftover = leftovers.get(record.claim.id) ?? 'none';
    const decision = full ? { kind: 'wait', why } : decideSalvage(record, { why, leftover, now, run });
    if (decision.kind === 'lost')
        return decision.why;
    const attempt = `attempt ${record.claim.id} ended without landing: ${decision.kind === 'wait' ? decision.why : why}`;
    if (decision.kind === 'wait')
        plan.reasons.push({ issue: record.issue, text: `waits: ${attempt}` });
    else {
        plan.changed.set(record.issue, { ...record, claim: decision.claim });
        plan.salvages.push(decision.salvage);
        plan.reasons.push({ issue: record.issue, text: `${attempt}; what it left in run ${decision.salvage.run} is landed by this run` });
    }
    return undefined;
};
/** The attempt is recorded as lost (it uses up nothing); after too many in a row a person is asked. */
const buryAttempt = (record, p) => {
    if (record.claim === undefined)
        return record;
    const attempt = (0,transitions/* lostAttempt */.AL)(record.claim, { detail: `The attempt vanished: ${p.why}.`, now: p.now });
    const tried = { ...record, attempts: [...record.attempts, attempt] };
    const lost = (0,backoff/* lostTooOften */.p0)(tried);
    if (lost !== undefined) {
        const question = `Is something wrong with the runners? ${lost} attempts in a row vanished; the last one because ${p.why}. Set clambake:ready to try again.`;
        return (0,transitions/* askRecord */.fG)(record, { question, attempt, now: p.now });
    }
    return (0,transitions/* returnRecord */.MY)(record, { attempt, notBefore: (0,backoff/* notBeforeAfterAttempt */.az)(tried, p.now), now: p.now });
};

;// CONCATENATED MODULE: ./packages/core/build/fleet/eligibility.js
// Whether an issue may be given to an agent now, and if not, the one reason a person reads. Cheap checks come first;
// trust comes last of what can refuse, so that a refusal is only said about an issue that would otherwise start.









const dayMs = 86_400_000;
/** Judges one issue; undefined for those that are not in line at all (another state, closed, broken, held). */
const eligibility = (plan, { snapshot, config }) => {
    const nowMs = Date.parse(snapshot.now);
    return (view) => {
        if (!view.open || plan.broken.has(view.number) || plan.held.has(view.number))
            return undefined;
        const record = recordIn(plan, snapshot.ledger, view.number);
        if (record === undefined ? (0,labels/* observeState */.ie)(view.labels) !== 'ready' : record.state !== 'ready')
            return undefined;
        const modifiers = (0,labels/* modifiersOf */.m8)(view.labels);
        const blocked = blockedBy(view, modifiers) ?? baseProblem(view);
        if (blocked !== undefined)
            return { kind: 'waits', text: blocked };
        const base = baseForView(view, { config, snapshot });
        const baseOid = snapshot.branches.get(base);
        if (baseOid === undefined)
            return { kind: 'waits', text: `waits: its base branch ${base} does not exist` };
        const context = { view, record, snapshot, config };
        const held = record === undefined ? undefined : heldByHistory(record, { ...context, plan });
        if (held !== undefined)
            return held;
        const trust = (0,fleet_trust/* judgeAsk */.tg)(view, { roles: snapshot.roles, config, record });
        const candidate = {
            view,
            base,
            baseOid,
            rank: turnOf({ view, record, modifiers, nowMs }),
            createdMs: Date.parse(view.createdAt),
        };
        if (trust.verdict === 'unknown') {
            const { reason, unread } = trust;
            if (unread === undefined)
                return { kind: 'waits', text: reason };
            return { kind: 'candidate', candidate: { ...candidate, trust: { verdict: 'unknown', reason, unread } } };
        }
        if (trust.verdict === 'refused')
            return refused(trust, context);
        if (textChanged(record, { view, event: trust.event }))
            return changedText(record, { snapshot, actor: trust.actor });
        return { kind: 'candidate', candidate: { ...candidate, trust } };
    };
};
const listed = (numbers) => numbers.map((number) => `#${number}`).join(', ');
const blockedBy = (view, modifiers) => {
    if (view.openBlockers.length > 0)
        return `waits: blocked by ${listed(view.openBlockers)}`;
    if (view.openSubIssues > 0)
        return `waits: ${view.openSubIssues} of its sub-issues ${view.openSubIssues === 1 ? 'is' : 'are'} open`;
    const kept = (0,records_modifiers/* keptBy */.mA)(modifiers, 'agents');
    return kept === undefined ? undefined : `not for agents: ${names/* modifierLabels */.dl[kept]}`;
};
const baseProblem = (view) => {
    const named = (0,labels/* baseLabelsOf */.Uu)(view.labels);
    return named.length > 1 ? `waits: its labels name ${named.length} bases (${named.join(', ')}); keep one` : undefined;
};
const heldByHistory = (record, p) => {
    const { now, ledger } = p.snapshot;
    if ((0,transitions/* attemptsUsedUp */.tj)(record, p.config)) {
        const last = record.attempts.at(-1)?.detail ?? '';
        return {
            kind: 'waits',
            text: 'asks a person: its attempts are used up',
            record: (0,transitions/* askRecord */.fG)(record, { question: (0,transitions/* usedUpQuestion */.Ve)(record, last), now }),
        };
    }
    if (record.notBefore !== undefined && Date.parse(record.notBefore) > Date.parse(now)) {
        const tried = record.attempts.length === 0 ? '' : ` after attempt ${record.attempts.length}`;
        return { kind: 'waits', text: `backs off until ${(0,backoff/* clockTime */.qo)(record.notBefore)}${tried}`, until: record.notBefore };
    }
    if (record.feedback?.kind !== 'conflict' || record.feedback.rival === null)
        return undefined;
    const rival = recordIn(p.plan, ledger, record.feedback.rival);
    if (rival?.state === 'bundled')
        return { kind: 'waits', text: `waits: #${rival.issue}, which it conflicts with, is aboard flight ${rival.flight?.id ?? '?'}` };
    if (rival?.state === 'landed')
        return { kind: 'waits', text: `waits: #${rival.issue}, which it conflicts with, has landed and waits for a train` };
    return undefined;
};
/** Said once on the issue: the same event is not written down twice. */
const refused = (trust, p) => {
    const text = `refused: ${trust.reason}`;
    if (p.record?.refusal?.event === trust.event)
        return { kind: 'waits', text };
    const { now } = p.snapshot;
    const record = p.record ?? newRecord(p.view, { base: baseForView(p.view, p), since: now });
    const consumedEvent = newestCommand(p.view);
    const refusal = { event: trust.event, actor: trust.actor, reason: trust.reason };
    return { kind: 'waits', text, record: { ...record, refusal, ...(consumedEvent === undefined ? {} : { consumedEvent }) } };
};
/** Trust was given to a text: another text under the same ready event needs to be asked for again. */
const textChanged = (record, p) => {
    const asked = record?.asked;
    return asked?.event === p.event && (asked.text.title !== p.view.titleHash || asked.text.body !== p.view.bodyHash);
};
const changedText = (record, p) => {
    const question = `Should an agent work on the text as it is now? Title or body changed after ${p.actor} set clambake:ready; set it again to say yes.`;
    return {
        kind: 'waits',
        text: 'asks a person: its text changed after clambake:ready',
        record: (0,transitions/* askRecord */.fG)(record, { question, now: p.snapshot.now }),
    };
};
const turnOf = (p) => {
    if (p.modifiers.has('unblocker'))
        return 0;
    const readySince = p.record?.since ?? p.view.events.findLast((event) => event.kind === 'labeled' && !event.bot)?.at ?? p.view.createdAt;
    const days = Math.floor((p.nowMs - Date.parse(readySince)) / dayMs);
    return 1 + Math.max(0, (0,records_modifiers/* rankOf */.IQ)(p.modifiers) - Math.max(0, days));
};

// EXTERNAL MODULE: ./packages/core/build/effects/diff.js
var diff = __webpack_require__(4700);
// EXTERNAL MODULE: ./packages/core/build/fleet/fleet-commands.js
var fleet_commands = __webpack_require__(2640);
;// CONCATENATED MODULE: ./packages/core/build/fleet/decide-assignments.js
// Which free agent takes which issue. Order: unblockers, priority (raised one class for every day of waiting), age,
// number. Every issue that is not taken gets one reason. A claim is a record from its known commit and an agent's ref
// from absent, in one push: two assigners can never both win, and capacity can never overshoot.









/** GitHub's limit on the jobs of one matrix. */
const assignmentsPerRun = 256;
/** Adds claims (and refusals, and questions) to the plan. */
const decideAssignments = (plan, p) => {
    const candidates = [];
    const wakes = [];
    const judge = eligibility(plan, p);
    for (const view of p.snapshot.issues) {
        const verdict = judge(view);
        if (verdict === undefined)
            continue;
        if (verdict.kind === 'candidate')
            candidates.push(verdict.candidate);
        else {
            plan.reasons.push({ issue: view.number, text: verdict.text });
            if (verdict.until !== undefined)
                wakes.push(verdict.until);
            if (verdict.record !== undefined)
                plan.changed.set(view.number, verdict.record);
        }
    }
    const pausedUntil = pauseEnd(p.snapshot);
    const paused = (0,fleet_commands/* pauseReason */.Ph)(p.snapshot.ledger.fleet?.record ?? {});
    if (pausedUntil !== undefined && candidates.length > 0)
        wakes.push(pausedUntil);
    const mayStart = pausedUntil === undefined && paused === undefined && (0,fleet_commands/* brokenFleet */.At)(p.snapshot.ledger) === undefined;
    const free = mayStart ? freeAgents(plan, p) : [];
    const turns = candidates.sort(byTurn).slice(0, Math.min(free.length, assignmentsPerRun));
    const assignments = [];
    const unread = new Set();
    for (const { trust, ...candidate } of turns) {
        const agent = free[assignments.length];
        if (trust.verdict === 'unknown') {
            unread.add(trust.unread);
            plan.reasons.push({ issue: candidate.view.number, text: trust.reason });
        }
        else if (agent !== undefined)
            assignments.push(claim(plan, { ...p, candidate: { ...candidate, trust }, agent }));
    }
    const waits = waitReason(plan, { ...p, pausedUntil });
    for (const { view } of candidates.slice(turns.length))
        plan.reasons.push({ issue: view.number, text: waits });
    return { assignments, wakeAt: wakes.sort()[0], unread: [...unread] };
};
const byTurn = (a, b) => a.rank - b.rank || a.createdMs - b.createdMs || a.view.number - b.view.number;
const pauseEnd = ({ ledger, now }) => {
    const until = ledger.fleet?.record.pausedUntil;
    return until !== undefined && Date.parse(until) > Date.parse(now) ? until : undefined;
};
/** Busy: an agent with a ref that is not being freed, or with a claim in a record (its ref may have been deleted by hand). */
const busyAgents = (plan, { ledger }) => {
    const free = (0,diff/* freeableAgents */.D$)(ledger, plan.changed);
    const busy = new Set([...ledger.agents.keys()].filter((agent) => !free.has(agent)));
    for (const [issue] of ledger.issues) {
        const claim = recordIn(plan, ledger, issue)?.claim;
        if (claim !== undefined)
            busy.add(claim.agent);
    }
    for (const agent of plan.claimed.keys())
        busy.add(agent);
    return busy;
};
const freeAgents = (plan, p) => {
    const busy = busyAgents(plan, p.snapshot);
    const room = p.config.agents - busy.size;
    const slots = Array.from({ length: p.config.agents }, (_, slot) => (0,names/* agentName */.Lp)(slot + 1));
    return slots.filter((agent) => !busy.has(agent)).slice(0, Math.max(0, room));
};
const claim = (plan, p) => {
    const { snapshot, agent } = p;
    const { view, trust, base, baseOid } = p.candidate;
    const before = recordIn(plan, snapshot.ledger, view.number) ?? newRecord(view, { base, since: snapshot.now });
    const unread = snapshot.ledger.issues.get(view.number)?.unread?.filter(({ list }) => list === 'attempts').length ?? 0;
    const attempt = (0,names/* attemptId */.X8)(view.number, before.attempts.length + unread + 1, snapshot.run.nonce);
    const held = {
        id: attempt,
        agent,
        at: snapshot.now,
        runId: snapshot.run.runId,
        runAttempt: snapshot.run.runAttempt,
        actor: trust.actor,
        role: trust.role,
        event: trust.event,
        text: { title: view.titleHash, body: view.bodyHash },
        base,
    };
    plan.changed.set(view.number, (0,transitions/* claimRecord */.Cz)(before, { claim: held, now: snapshot.now, consumedEvent: newestCommand(view) }));
    plan.claimed.set(agent, view.number);
    return { issue: view.number, agent, attempt, base: baseOid };
};
const waitReason = (plan, p) => {
    const paused = (0,fleet_commands/* pauseReason */.Ph)(p.snapshot.ledger.fleet?.record ?? {});
    if (paused !== undefined)
        return `waits: ${paused}`;
    if (p.pausedUntil !== undefined) {
        const why = p.snapshot.ledger.fleet?.record.pauseReason ?? "the account's limit was reached";
        return `waits: the fleet pauses until ${(0,backoff/* clockTime */.qo)(p.pausedUntil)}, ${why}`;
    }
    const broken = (0,fleet_commands/* brokenFleet */.At)(p.snapshot.ledger);
    if (broken !== undefined)
        return `waits: no agent starts, ${(0,broken_record/* describeBroken */.lk)(broken)}`;
    const busy = busyAgents(plan, p.snapshot).size;
    if (busy < p.config.agents)
        return `waits: one run starts at most ${assignmentsPerRun} attempts`;
    return `waits: ${busy} of ${p.config.agents} agents busy`;
};

;// CONCATENATED MODULE: ./packages/core/build/fleet/roles-wanted.js




/**
 * Logins that are not in `snapshot.roles` and that decide: who asks again for an issue that has a record, and who asked
 * for an issue whose turn it is while an agent is free. Reading them may bring up others: ask until there are none.
 */
const rolesWanted = (snapshot, config) => {
    const { unread } = decideAssignments(reconcile(snapshot, config), { snapshot, config });
    const again = snapshot.issues.flatMap((view) => {
        const record = snapshot.ledger.issues.get(view.number)?.record;
        return record !== undefined && isAskedAgain(view, record) ? ((0,fleet_trust/* askerOf */.YX)(view, record) ?? []) : [];
    });
    return [...new Set([...again, ...unread])].filter((login) => !snapshot.roles.has(login));
};

// EXTERNAL MODULE: ./packages/core/build/train/train-record.js
var train_record = __webpack_require__(511);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js + 1 modules
var neutralise = __webpack_require__(6705);
// EXTERNAL MODULE: ./packages/core/build/texts/ci-cost.js
var ci_cost = __webpack_require__(4071);
// EXTERNAL MODULE: ./packages/core/build/texts/train.js
var train = __webpack_require__(9683);
;// CONCATENATED MODULE: ./packages/core/build/texts/train-summary.js
// The job summary of bundle-train: what departed, who was aboard, what CI said, who stayed behind and why, and how the
// promised departure compares with the real one.




/** Issues link to their page, so that the table reads without the repository at hand. */
const linked = (report, issue) => `[#${issue}](${report.repositoryUrl}/issues/${issue})`;
/** GitHub refuses a step's summary above 1 MiB; a character has three bytes at most, and other lines want room too. */
const roomFor = { rows: 240_000, done: 20_000, waiting: 60_000 };
const renderTrainSummary = (report) => {
    const flights = shorten(report.flights.flatMap((flight) => [...flightLines(report, flight), '']), roomFor.rows);
    const lines = [
        `## Train to \`${(0,neutralise/* neutralise */.$0)(report.base, 200)}\``,
        '',
        ...costLines(report),
        ...flights,
        ...stoppedLines(report.train),
        ...doneLines(report),
        ...waitingLines(report),
    ];
    return `${lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trimEnd()}\n`;
};
const shorten = (lines, room) => {
    const kept = (0,train/* take */.s)(lines, room);
    return kept.length === lines.length ? kept : [...kept, '', `… and ${lines.length - kept.length} more lines`, ''];
};
/** What CI has cost over the flights that this job saw. */
const costLines = ({ flights }) => {
    const runs = flights.flatMap((flight) => flight.trials).filter((trial) => trial.carried !== true).length;
    return runs === 0 ? [] : [`CI: ${(0,ci_cost/* describeCi */.u)(flights)}.`, ''];
};
const flightLines = (report, flight) => {
    const entry = report.train.history.find((one) => one.id === flight.id);
    const pr = flight.pr ?? entry?.pr;
    const state = entry === undefined ? 'in the air' : (entry.ending ?? 'ended');
    const head = `### Flight ${flight.id}: ${(0,neutralise/* neutralise */.$0)(state, 200)}${pr === undefined ? '' : ` ([pull request ${pr}](${report.repositoryUrl}/pull/${pr}))`}`;
    const rows = flight.passengers.map((passenger, index) => `| ${index + 1} | ${linked(report, passenger.issue)} | ${(0,neutralise/* safeTitle */.CL)(passenger.title)} | ${passenger.agent} | ${passenger.attempts} | ${(0,train/* dollars */.E9)(passenger.costUsd)} | ${(0,train/* changeOf */.C2)(report.records(passenger.issue))} | ${fateOf(report, { flight, issue: passenger.issue })} |`);
    const off = takenOff(report, flight).map(({ issue, reason }) => `- ${linked(report, issue)} taken off: ${(0,neutralise/* neutralise */.$0)(reason, 400)}`);
    const table = ['| | issue | title | agent | attempts | cost | change | |', '|--:|--:|---|---|--:|--:|---|---|', ...rows];
    return [head, '', (0,train/* departure */.n)(flight), '', ...table, '', ...off, ...(off.length === 0 ? [] : ['']), ...trialLines(report, flight)];
};
/** What the records say has become of a passenger, and nothing more. */
const fateOf = ({ train }, { flight, issue }) => {
    const entry = train.history.find((one) => one.id === flight.id);
    if (entry === undefined)
        return 'aboard';
    if (entry.landed.includes(issue))
        return 'landed';
    if (entry.evicted.includes(issue))
        return 'taken off';
    const next = train.flight;
    return next?.origin === (flight.origin ?? flight.id) && next.passengers.some((passenger) => passenger.issue === issue)
        ? `flies on in flight ${next.id}`
        : 'left the flight';
};
/** Those of the flight's own list, and those who were taken off as it ended. */
const takenOff = (report, flight) => {
    const told = flight.evicted ?? [];
    const entry = report.train.history.find((one) => one.id === flight.id);
    const late = (entry?.evicted ?? []).filter((issue) => !told.some((one) => one.issue === issue));
    return [
        ...told,
        ...late.map((issue) => ({
            issue,
            reason: report.records(issue)?.evictions.findLast((one) => one.flight === flight.id)?.reason ?? 'its record does not say why',
        })),
    ];
};
const trialLines = (report, flight) => {
    if (flight.trials.length === 0)
        return [];
    const rows = flight.trials.map((trial) => {
        const run = `[${trial.runId}](${report.repositoryUrl}/actions/runs/${trial.runId})`;
        return `| ${run} | ${trial.size === 0 ? 'the base alone' : `the first ${trial.size}`} | \`${trial.tree.slice(0, 12)}\` | ${trial.runnerSeconds === undefined ? '' : `${trial.runnerSeconds} s`} | ${verdictWords(trial)} |`;
    });
    return ['| CI run | tested | tree | runner time | verdict |', '|---|---|---|--:|---|', ...rows, ''];
};
const verdictWords = (trial) => {
    if (trial.verdict === undefined)
        return 'out';
    if (trial.verdict === 'none')
        return 'no verdict';
    if (trial.verdict === 'superseded')
        return 'cancelled: another one answered it';
    if (trial.verdict === 'forgotten')
        return 'did not pass; tested again because a person asked';
    return trial.verdict === 'red' ? `red: ${(0,neutralise/* neutralise */.$0)(trial.check ?? 'CI', 100)}` : 'green';
};
const stoppedLines = ({ stopped }) => stopped === undefined
    ? []
    : [`> [!WARNING]`, `> The train stands still since ${(0,backoff/* dateTime */.KQ)(stopped.at)}: ${(0,neutralise/* neutralise */.$0)(stopped.reason, 1500)}`, ''];
const doneLines = ({ done, dryRun }) => {
    if (done.length === 0)
        return [];
    const title = dryRun ? 'Next step (dry run: nothing was done)' : 'What this job did';
    return [
        `<details><summary>${title}</summary>`,
        '',
        ...shorten(done.map((line) => `- ${(0,neutralise/* neutralise */.$0)(line, 300)}`), roomFor.done),
        '',
        '</details>',
        '',
    ];
};
const waitingLines = (report) => {
    const lines = report.reasons.map(({ issue, text }) => `- ${issue === null ? '' : `${linked(report, issue)} `}${(0,neutralise/* neutralise */.$0)(text, 400)}`);
    const wake = report.wakeAt === undefined ? [] : ['', `Looks again at ${(0,backoff/* clockTime */.qo)(report.wakeAt)}, or when something happens.`];
    return lines.length === 0
        ? report.flights.length === 0
            ? ['Nothing has landed that could depart.']
            : wake
        : ['**Waiting**', '', ...shorten(lines, roomFor.waiting), ...wake];
};

;// CONCATENATED MODULE: ./packages/core/build/index.js

















































































/***/ })

};
