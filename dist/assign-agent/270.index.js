export const id = 270;
export const ids = [270];
export const modules = {

/***/ 85086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ steeredByBoard),
/* harmony export */   UR: () => (/* binding */ boardLabels),
/* harmony export */   _j: () => (/* binding */ pausingRole),
/* harmony export */   uf: () => (/* binding */ pausedDefinition),
/* harmony export */   uj: () => (/* binding */ boardEditor)
/* harmony export */ });
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60764);
/* harmony import */ var _records_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32336);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10250);
/* harmony import */ var _board_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28084);
/* harmony import */ var _board_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27651);





/** The newest edit by a person that was not followed yet and differs from the pause on record. */
const newEdit = ({ board, ledger }) => {
    if (board === undefined || !board.open || board.isPartial === true)
        return undefined;
    const sets = board.labels.includes(_board_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pausedLabel */ .DI);
    if (sets === (ledger.fleet?.record.paused !== undefined))
        return undefined;
    const last = board.events.findLast((event) => event.label === _board_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pausedLabel */ .DI);
    if (last === undefined || last.bot || last.actor === null || last.id === (0,_board_record_js__WEBPACK_IMPORTED_MODULE_1__/* .boardRecord */ .M)(ledger)?.event)
        return undefined;
    return last.kind === (sets ? 'labeled' : 'unlabeled') ? { event: last.id, by: last.actor, at: last.at, sets } : undefined;
};
/** Login of the person whose role the edit depends on; none when there is no edit. */
const boardEditor = (seen) => {
    const edit = newEdit(seen);
    return edit === undefined ? [] : [edit.by];
};
/** The role that pausing on the board needs. */
const pausingRole = (config) => (0,_fleet_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roleAtLeast */ .t)(config['min-role'], 'write') ? config['min-role'] : 'write';
/** Undefined when nobody has edited the label, or when GitHub has not told the role of that person. */
const steerByBoard = (snapshot, config) => {
    const { board, ledger, roles } = snapshot;
    const edit = newEdit(snapshot);
    const role = edit === undefined ? undefined : roles.get(edit.by);
    if (board === undefined || edit === undefined || role === undefined)
        return undefined;
    const { refused: _, ...known } = knownBoard(snapshot, board);
    if (role === 'none' || !(0,_fleet_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roleAtLeast */ .t)(role, pausingRole(config)))
        return {
            fleet: (0,_board_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withBoard */ .d)(ledger, { ...known, event: edit.event, refused: edit.by }),
            why: `refuse the label of ${edit.by} on the board`,
        };
    const { paused: before, ...others } = (0,_board_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withBoard */ .d)(ledger, { ...known, event: edit.event });
    if (edit.sets)
        return { fleet: { ...others, paused: { by: edit.by, at: edit.at } }, why: `pause by ${edit.by} on the board` };
    return { fleet: others, why: `end the pause by ${before?.by ?? 'somebody'} on the board` };
};
/** A pause that somebody sets or ends on the board counts in this tick already. */
const steeredByBoard = (snapshot, config) => {
    const steered = steerByBoard(snapshot, config);
    if (steered === undefined)
        return { snapshot, steered };
    const { ledger } = snapshot;
    return { snapshot: { ...snapshot, ledger: { ...ledger, fleet: { oid: ledger.fleet?.oid ?? '', record: steered.fleet } } }, steered };
};
const knownBoard = ({ ledger }, { number: issue, nodeId, createdAt: at }) => {
    const known = (0,_board_record_js__WEBPACK_IMPORTED_MODULE_1__/* .boardRecord */ .M)(ledger);
    return known?.nodeId === nodeId ? known : { at, issue, nodeId };
};
const pausedDefinition = {
    name: _board_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pausedLabel */ .DI,
    color: 'b60205',
    description: 'On the board: no agent starts and no bundle departs while this is set.',
};
/** The labels to add and to take away, so that the board shows the pause of `fleet` and no state of an issue. */
const boardLabels = (board, fleet) => {
    // An edit whose author's role is not known yet stays until it is.
    const isOpen = boardEditor({ board, ledger: { fleet: { oid: '', record: fleet } } }).length > 0;
    const isSet = board.labels.includes(_board_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pausedLabel */ .DI);
    const isPaused = fleet.paused !== undefined;
    const foreign = board.labels.filter((label) => (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStateLabel */ .d8)(label) !== undefined || (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .parseAgentLabel */ .xW)(label) !== undefined);
    return {
        addLabels: !isOpen && isPaused && !isSet ? [_board_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pausedLabel */ .DI] : [],
        removeLabels: [...foreign, ...(!isOpen && isSet && !isPaused ? [_board_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pausedLabel */ .DI] : [])],
    };
};


/***/ }),

/***/ 27651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ boardRecord),
/* harmony export */   d: () => (/* binding */ withBoard)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _records_id_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18611);
/* harmony import */ var _records_loose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79689);
// The part of the fleet's record that names the board: the one issue that shows the fleet. It is read apart from the record, so
// that a part that cannot be read costs the board, and nothing of the fleet.



const boardSchema = (0,_records_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    /** When a run set out to make it. */
    at: _records_id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE,
    /** Undefined until it is made. */
    issue: zod__WEBPACK_IMPORTED_MODULE_2__/* .int32 */ .HA5().min(1).optional(),
    nodeId: _records_id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeId */ .s5.optional(),
    /** The edit of its label that was followed last, or refused. */
    event: _records_id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeId */ .s5.optional(),
    /** Login of the person whose edit was refused, when it was that one. */
    refused: _records_id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .login */ .iD.optional(),
    /** GitHub's words when it refused to pin it. */
    unpinned: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(300).optional(),
});
/** Undefined when there is no board, or when nobody can tell which one it is. */
const boardRecord = ({ fleet }) => boardSchema.safeParse(fleet?.record?.board).data;
/** The fleet's record with another board. */
const withBoard = ({ fleet }, board) => {
    const next = { v: 1, ...fleet?.record, board };
    return next;
};


/***/ }),

/***/ 22421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ doubledMinutes),
/* harmony export */   Oy: () => (/* binding */ whyTooManyFree),
/* harmony export */   _m: () => (/* binding */ minutesAfter),
/* harmony export */   az: () => (/* binding */ notBeforeAfterAttempt),
/* harmony export */   gr: () => (/* binding */ notBeforeAfterEviction)
/* harmony export */ });
/* unused harmony export inARow */
/* harmony import */ var _records_transitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35867);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21490);
// Computes from a record's history when an issue may be tried again. Nothing promises that a tick runs at that minute.


const minuteMs = 60_000;
const maximumMinutes = 60;
/** No record can hold a later time: its year would have six digits. */
const endOfTime = Date.parse('9999-12-31T23:59:59.999Z');
/** An ISO timestamp in UTC. */
const minutesAfter = (now, minutes) => new Date(Math.min(endOfTime, Date.parse(now) + minutes * minuteMs)).toISOString();
/** Returns how many of the newest attempts since a person last asked ended like that in a row. */
const inARow = (record, isLikeThat) => {
    const attempts = (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record);
    return attempts.length - 1 - attempts.findLastIndex(({ outcome }) => !isLikeThat(outcome));
};
/** `first`, doubled for every earlier failure, at most an hour. */
const doubledMinutes = (first, failures) => Math.min(maximumMinutes, first * 2 ** Math.max(0, failures - 1));
/** The back-off of the newest attempt, and the number of attempts in a row that have the same one. */
const newestBackOff = (record) => {
    const rule = (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffOf */ .Io)((0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record).at(-1)?.outcome ?? 'done');
    return { ...rule, row: inARow(record, (outcome) => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffOf */ .Io)(outcome) === rule) };
};
/** Time of the next attempt, after one that ended without landing; undefined when it may start at once. */
const notBeforeAfterAttempt = (record, now) => {
    const { minutes, free, row } = newestBackOff(record);
    return row <= free ? undefined : minutesAfter(now, doubledMinutes(minutes, row - free));
};
/** Questions after too many attempts in a row with the same back-off. */
const rows = {
    vanished: (row) => `Is something wrong with the runners? ${row} attempts in a row left no result.`,
    overtaken: (row) => `${row} attempts in a row were overtaken: the branch or its base moved while they worked.`,
    provider: (row) => `${row} attempts in a row met trouble of the model’s provider.`,
};
/** True for an attempt that showed at no cost that the fleet's trouble lasts: the fleet's pause bounds these, for all issues together. */
const isProbe = ({ outcome, costUsd }) => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeFacts */ .c6)(outcome).pause !== null && costUsd === 0;
/**
 * Returns why a person is asked after attempts that used up none; undefined when it may be tried again. Such an issue would be
 * tried for ever, and an agent might have made up why its attempt ended.
 */
const whyTooManyFree = (record) => {
    const { limit, row } = newestBackOff(record);
    const free = (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record).filter(({ outcome, costUsd }) => !(0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeFacts */ .c6)(outcome).isCounted && !isProbe({ outcome, costUsd }));
    const newest = free.at(-1);
    if (row >= limit && newest !== undefined)
        return rows[(0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffName */ .mK)(newest.outcome)]?.(row);
    if (free.length < _records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumFree */ .JV)
        return undefined;
    const counts = Map.groupBy(free, ({ outcome }) => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeFacts */ .c6)(outcome).text);
    const each = [...counts].map(([text, attempts]) => `${attempts.length} × ${text}`).join(', ');
    return `${free.length} attempts ended for reasons that use up none (${each}).`;
};
/**
 * Time of the next attempt, after an eviction; undefined when it may start at once. Each further eviction waits longer,
 * because work that fails again costs everybody aboard.
 */
const notBeforeAfterEviction = (record, now) => {
    const since = record.attempts[(record.attemptsBefore ?? 0) - 1]?.endedAt ?? '';
    const earlier = record.evictions.filter((eviction) => eviction.at > since).length;
    return earlier === 0 ? undefined : minutesAfter(now, doubledMinutes(2, earlier));
};


/***/ }),

/***/ 35718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ lostClaimOf),
/* harmony export */   I1: () => (/* binding */ ownWords),
/* harmony export */   W8: () => (/* binding */ isWithoutTrace),
/* harmony export */   pR: () => (/* binding */ shownClaimOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10250);
/* harmony import */ var _records_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32336);
/* harmony import */ var _texts_read_status_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69828);
/* harmony import */ var _trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94147);




/** Undefined when the issue has a record, when its labels show no attempt, or when somebody else edited the comment. */
const shownClaimOf = (view, { ledger, comments }) => {
    if (!isLostWithAgent(view, ledger))
        return undefined;
    const comment = ownWords(comments.get(view.nodeId));
    return comment === undefined ? undefined : (0,_texts_read_status_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .readShownClaim */ .kU)(comment);
};
const isLostWithAgent = (view, ledger) => {
    const state = (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .observeState */ .ie)(view.labels);
    return view.open && !ledger.issues.has(view.number) && (state === 'assigned' || state === 'working');
};
/** True when the labels show an attempt, and neither record nor comment names its run: the runs that live have to be looked through. */
const isWithoutTrace = (view, seen) => isLostWithAgent(view, seen.ledger) && shownClaimOf(view, seen) === undefined;
/** The attempt that a job of a living run names. */
const namedByJob = (view, { ledger, runs, jobs }) => {
    if (!isLostWithAgent(view, ledger))
        return undefined;
    for (const run of runs.values()) {
        const attempt = run.status === 'completed' ? undefined : attemptIn(jobs, { run: run.id, issue: view.number });
        if (attempt === undefined)
            continue;
        const name = jobs.find((job) => job.runId === run.id && (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunJobOf */ ._s)(job.name, attempt))?.name ?? '';
        const [agent = _texts_read_status_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownAgent */ .Ig] = [/\bagent (\d{3,})\b/.exec(name)?.[1], ...view.labels.map(_names_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAgentLabel */ .xW)].filter((one) => one !== undefined);
        return { runId: run.id, runAttempt: run.attempt, agent, attempt };
    }
    return undefined;
};
/** The text of our comment, unless somebody else edited it last. */
const ownWords = (comment) => comment === undefined || comment.editedByOther === true ? undefined : comment.body;
const lostClaimOf = (view, { facts, base, config }) => {
    const shown = shownClaimOf(view, facts) ?? namedByJob(view, facts);
    if (shown === undefined)
        return undefined;
    const run = facts.runs.get(shown.runId);
    const attempt = shown.attempt ?? attemptIn(facts.jobs, { run: shown.runId, issue: view.number });
    if (attempt === undefined) {
        // A run that has ended lists all its jobs.
        if (run?.status === 'completed')
            return undefined;
        return { waits: `run ${shown.runId} has it, as the status comment says, and GitHub did not say with which attempt` };
    }
    const { now, roles } = facts;
    const ask = (0,_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .lastAsk */ .qN)(view, undefined);
    const actor = ask?.actor ?? shown.actor ?? 'ghost';
    const role = roles.get(actor);
    const claim = {
        id: attempt,
        agent: shown.agent,
        at: now,
        runId: shown.runId,
        runAttempt: shown.runAttempt,
        actor,
        // It had at least this role when the claim was made, and run-agent reads it again.
        role: role === undefined || role === 'none' ? config['min-role'] : role,
        event: ask?.id ?? view.nodeId,
        text: textOf(view, ask?.id),
        base,
        ...(shown.delay === undefined ? {} : { delay: { at: now, why: shown.delay, tries: 0 } }),
    };
    return { claim };
};
const attemptIn = (jobs, { run, issue }) => jobs
    .filter(({ runId }) => runId === run)
    .flatMap(({ name }) => {
    const id = /\((\d+-\d+-[0-9a-f]{8})\)$/.exec(name)?.[1] ?? '';
    const isOurs = _names_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptIdPattern */ .bi.exec(id)?.[1] === String(issue) && ((0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isRunJobOf */ ._s)(name, id) || (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isLandJobOf */ .q5)(name, id));
    return isOurs ? [id] : [];
})
    .at(-1);
const noText = '0'.repeat(64);
/** An attempt that has not started yet must not start with a text that was changed after somebody asked for it. */
const textOf = (view, ask) => {
    const asked = view.events.find(({ id }) => id === ask)?.at;
    const isEdited = view.edits.some(({ at }) => asked === undefined || Date.parse(at) > Date.parse(asked));
    return isEdited ? { title: noText, body: noText } : { title: view.titleHash, body: view.bodyHash };
};


/***/ }),

/***/ 85270:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  actionDirectory: () => (/* reexport */ actionDirectory),
  answerCost: () => (/* reexport */ answerCost),
  answerHelp: () => (/* reexport */ answerHelp),
  answerStatus: () => (/* reexport */ answerStatus),
  answerWhy: () => (/* reexport */ answerWhy),
  calledPath: () => (/* reexport */ calledPath),
  commandFacts: () => (/* reexport */ commands/* commandFacts */.RK),
  decideFleet: () => (/* reexport */ decideFleet),
  describeCommand: () => (/* reexport */ fleet_commands/* describeCommand */.vL),
  describeEffect: () => (/* reexport */ describeEffect),
  describeRefusedWake: () => (/* reexport */ describeRefusedWake),
  diff: () => (/* reexport */ diff/* diff */.Ui),
  factsWanted: () => (/* reexport */ factsWanted),
  jobsOf: () => (/* reexport */ jobsOf),
  judgePreflight: () => (/* reexport */ judgePreflight),
  labelAnswer: () => (/* reexport */ labelAnswer),
  leftoversWanted: () => (/* reexport */ leftoversWanted),
  missingOf: () => (/* reexport */ missingOf),
  nameConflict: () => (/* reexport */ nameConflict),
  neutraliseSentence: () => (/* reexport */ neutralise/* neutraliseSentence */.y3),
  obstacleOfPulls: () => (/* reexport */ obstacleOfPulls),
  obstacleOfSecrets: () => (/* reexport */ obstacleOfSecrets),
  obstacleOfSigning: () => (/* reexport */ obstacleOfSigning),
  obstacleOfStop: () => (/* reexport */ obstacleOfStop),
  otherWorkflows: () => (/* reexport */ otherWorkflows),
  parseArtifactName: () => (/* reexport */ build_names/* parseArtifactName */.TZ),
  parseConfig: () => (/* reexport */ parseConfig),
  recordCommand: () => (/* reexport */ fleet_commands/* recordCommand */.t6),
  refusalOfOwnBranches: () => (/* reexport */ refusalOfOwnBranches),
  renderFleetSummary: () => (/* reexport */ renderFleetSummary),
  sampleBranches: () => (/* reexport */ sampleBranches),
  stepsOfAction: () => (/* reexport */ stepsOfAction),
  todosWanted: () => (/* reexport */ todosWanted),
  triggersOf: () => (/* reexport */ triggersOf),
  unreadNote: () => (/* reexport */ unreadNote),
  workspaceOf: () => (/* reexport */ workspaceOf)
});

// UNUSED EXPORTS: IllegalTransition, abandonRevert, acceptRecord, adaptedSize, admitBots, admitVariables, afterDelivery, afterFailure, afterMergeOf, afterMergeWrite, afterPush, afterShown, againRecord, agentAnswerSchema, agentKinds, agentLabel, agentName, agentRef, agentSchema, alarmWrite, answerCommands, answerJsonSchema, answerRecord, answerReviews, answerSchema, answerWrite, answeredReviews, apartFromBoard, approvalWrite, approveRecord, approvedFor, approvedPaths, artifactName, askAboutParts, askForApproval, askRecord, askerOf, assemblyWrite, attemptId, attemptIdPattern, attemptIdSchema, attemptResultSchema, attemptSchema, attemptsSinceAsked, attemptsUsedUp, awaitsReopening, backOffName, backOffOf, bareRepository, baseForView, baseLabelPrefix, baseLabelsOf, baseOf, basesInUse, basesOf, blockedRef, boardArtifact, boardContext, boardIds, boardLabels, boardMarker, boardPage, boardRecord, boardTitle, branchPrefix, brokenFleet, budgetLabelPrefix, budgetLacks, buildPrompt, buildResumePrompt, bundleBranch, bundleMarker, bundleSchema, busyAgentOf, callKey, callMarker, callSchema, canTransition, carriedOut, checkpointName, claimRecord, claimSchema, classifyAttempt, clockTime, commandWordOf, commandWords, commands, commentOf, composeTodoList, concludeRevert, configSchema, conflictHunks, countRefused, countedAttempts, culpritRate, culpritsOf, cutNamed, cutNote, cuts, dateTime, dayOf, decideAssignments, decideCommands, decideLanding, decideResume, decideSalvage, decideTrain, decided, defaultPathRules, defaultServing, departCommands, departWrite, departure, departurePause, describeBroken, describeDiscussion, describeFailure, describeFinding, describeRefusedDispatch, describeUnread, discussionOf, doneText, doubledMinutes, droppedText, earlierText, earlierWork, emptiedRecord, endLostRevert, endSplit, endWrite, ended, eventTypeOf, everybody, evictRecord, evictionComments, evictionWrite, evidenceOf, excerptOf, expiredKept, expressionsIn, failing, fatesOf, feedbackText, fieldsOf, findSetupFailure, findingAt, findingIn, firstCulprit, firstOf, firstState, flakeRate, fleetRecordSchema, fleetRef, followLabelEdits, freeableAgents, fullRef, globsOf, hasFailed, hasLineComments, hasSpoken, hasStalled, heldIn, heldOf, hiddenMarker, historyOf, howToApprove, idsPerQuery, imageAddresses, imageLimits, imageType, imagesText, inARow, inSearchOrder, inquiries, inquiryFacts, inquiryWords, isAboard, isAllowedBot, isAllowedHost, isAskedAgain, isAtRest, isBetterChoice, isCheckout, isDue, isEnding, isImplied, isInquiryWord, isJson, isLabelled, isLandJobOf, isListed, isOfApp, isOurs, isOverdue, isPersonsEdit, isProjectedLabel, isPutOff, isRecordWord, isRefused, isRevert, isRunJobOf, isTrainBranch, isTrainJob, isTrainWord, isWithoutTrace, issueBranch, issueConflict, issueEvents, issueMachine, issueMachineDiagram, issueMachineEdges, issueRecordSchema, issueRef, issueStates, issuesPerPage, judgeActor, judgeAsk, judgeBesideBase, judgeCron, judgeNewFiles, judgeRun, judgeVerify, keepUnread, keptBefore, keptBy, keptDays, keptPrefix, keptRef, keptText, knownTo, labelDefinitions, labelledStates, labelsFor, landRecord, landedAs, landedMessage, landedRef, landedSchema, lastAsk, lastRan, lastStamps, leaveSplit, ledgerPrefix, leftBehind, leftBehindName, leftOf, leftOutSchema, leftSchema, leftText, leftoverBranches, leftoverMessage, lostAttempt, lostBaseOf, lostBranchWrite, lostClaimOf, lostImageLines, madeAnewWrite, mass, maximumAnswered, maximumApproved, maximumCalls, maximumExactBranches, maximumFree, maximumHunkChars, maximumIds, maximumKept, maximumPending, maximumReturns, maximumSidesFiles, maximumSkillBytes, maximumSkillFiles, maximumTodoBytes, maximumTodoEdits, maximumTodos, mayBePartial, mayNotOpenPulls, mayShare, mayShowImage, mention, mergeRecord, minutesAfter, missingLabels, modelTrouble, modifierLabels, modifierWords, modifiers, modifiersOf, mutationsPerDocument, namedPaths, namingArtifact, nearLabel, nearestKey, needsOwnRequest, neutralise, neutraliseAbout, newFileLimits, newFilesRule, newWords, newestEdit, nextBundleId, nextOfTrain, nextTodo, nextTrial, noWorkflows, notBeforeAfterAttempt, notBeforeAfterEviction, notConfigured, noteParts, nothingOwed, notificationKinds, notificationSchema, numbers, objectionTo, objectionToApproval, observeState, oid, onlyOfLanding, openPathPolicy, openProposal, orderWrite, ourFolder, outcomeFacts, outcomeWords, outcomes, owedEffects, parseAgentLabel, parseBaseLabel, parseBoardMarker, parseBundleBranch, parseIssueBranch, parseLedgerRef, parseSlashCommand, parseStateLabel, parseTodoList, partMarker, partOf, passengerCells, passengerSchema, pathLevels, pathRulesOf, pauseReason, pausedDefinition, pausedLabel, payingSize, pendingCommands, peopleInDiscussion, peopleInReviews, placeOf, plainLines, planBoarding, planConflicts, planOrder, planWait, plural, prefixOf, prefixSchema, projectBroken, projectIssue, proposalFiles, proposeVerify, protectedPathsSchema, pushRefusals, pushedWrite, putOff, questionText, quoteUntrusted, quotedEnd, rankOf, readAgentAnswer, readDestination, readPushRefusal, readRecord, readReviews, readShownTodo, reconcile, recordMayOpen, recordsOfTrains, refusalWrite, refusalsOfRules, refuseParts, refusedHostsText, refusedPathIn, refusedPushWrite, refusedWorkflowWrite, refusesWorkflow, refusingToo, regroupWrite, renderAlarm, renderBoardHtml, renderBoardText, renderBrokenComment, renderClosing, renderLanded, renderMergeMessage, renderPart, renderPullRequest, renderPullRequestTitle, renderRevertMessage, renderSquashMessage, renderStatusComment, renderTakenOver, renderTrainSummary, renderTranscriptHtml, renderTranscriptMarkdown, reopening, replacedText, requestRecord, reserved, resultFile, retryWrite, returnRecord, returnText, revertWrite, reviewsKey, reviewsMarker, riskFlags, roleAtLeast, roles, runawayUntil, runnerSecondsOf, runsOnOurPulls, runsOut, runsToBook, safeTitle, saidKey, saidMarker, saidSchema, sameLedgerRefs, samePeople, sanitise, searchOf, searchOrder, serveTrains, sessionFile, sessionName, settingsFor, shownClaimOf, shownPath, shownStamps, signingProblem, skillName, slashWords, sourceOf, squashCommits, squashWrite, standingOf, startRevert, startsLack, stateFacts, stateLabels, states, statusCommentMarker, stopReason, stopWrite, stoppedAttempt, supersededRuns, suspectsOf, take, takesIssue, takingOff, tellConfig, textOf, threadsToPlace, timestamp, todoFile, todoName, todoPlace, todoWords, trailer, trailerPrefix, trainBases, trainChange, trainFingerprint, trainOf, trainRecordSchema, trainRef, transcriptFiles, transcriptName, transitionIssue, trialBranch, trialSchema, trialWrite, triesOf, tryParts, tunnelPorts, unboardRecord, unbooked, undelivered, untestedLanding, unverified, upgrade, usedUpQuestion, verdictOf, verdictWrite, verdicts, verifyFeedback, verifyText, waitsForApproval, waitsForParts, whereText, whyTooManyFree, withApproval, withBoard, withLateEnd, withPrefixes, withdraw, withdrawRecord, withheld, withoutRuns, wordsIn, workFile, workKey, workRef, writesLack

;// CONCATENATED MODULE: ./packages/core/build/ci/signing.js
// The key that commits are signed with, and its owner: a secret of the jobs that push, and a line of the configuration. One
// without the other signs nothing that GitHub would call verified.
const example = 'signing: "Ann Example <ann@example.com>"';
/** Returns why commits could not be signed as the configuration says; undefined when nothing is wrong. */
const signingProblem = ({ owner, hasKey }) => {
    if (owner === undefined && hasKey)
        return `the secret "signing-key" is passed, and .github/clambake.yml does not say whose key it is: add the name and a verified address of the account that has the key, as ${example}, or pass no key`;
    if (owner !== undefined && !hasKey)
        return `"signing" in .github/clambake.yml names the owner of a key, and the secret "signing-key" is empty: pass it below "secrets:", as "signing-key: \${{ secrets.CLAMBAKE_SIGNING_KEY }}", and set that secret under Settings → Secrets and variables → Actions, or take "signing" out`;
    return undefined;
};

;// CONCATENATED MODULE: ./packages/core/build/ci/workflow-file.js
// Reads a workflow file for the preflight. An adapter has parsed it; its shape is not trusted here. GitHub accepts many
// spellings of the same thing, and callers treat a spelling that is not known here as the unsafe one.
/** Returns the value as a map; an empty one when it is not a map. */
const fieldsOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const textOf = (value) => (typeof value === 'string' ? value : '');
/** Returns the texts between ${{ and }}. Braces inside a string of the expression do not end it. */
const expressionsIn = (text) => [...text.matchAll(/\$\{\{((?:'[^']*'|[^'}]|\}(?!\}))*)\}\}/g)].map((match) => match[1] ?? '');
const stepsIn = (fields, at) => (Array.isArray(fields['steps']) ? fields['steps'] : []).map((step, index) => ({ at: `${at}/steps/${index}`, fields: fieldsOf(step) }));
const jobsOf = (file) => Object.entries(fieldsOf(fieldsOf(file.document)['jobs'])).map(([name, job]) => {
    const fields = fieldsOf(job);
    const at = `jobs/${name}`;
    return { file, name, at, fields, steps: stepsIn(fields, at) };
});
/** Steps of a composite action; none of an action of another kind. */
const stepsOfAction = (file) => stepsIn(fieldsOf(fieldsOf(file.document)['runs']), 'runs');
/** Maps each trigger to its settings; `on: push`, `on: [push]` and `on: { push: … }` are the same. */
const triggersOf = (file) => {
    const on = fieldsOf(file.document)['on'];
    if (typeof on === 'string')
        return new Map([[on, {}]]);
    if (Array.isArray(on))
        return new Map(on.map((name) => [String(name), {}]));
    return new Map(Object.entries(fieldsOf(on)).map(([name, settings]) => [name, fieldsOf(settings)]));
};
/** Returns the path of the workflow that a job calls; undefined for a job with steps and for a workflow of another repository. */
const calledPath = (uses) => /^[.$]\/(\.github\/workflows\/[\w.-]+\.ya?ml)$/.exec(textOf(uses))?.[1];
/**
 * Returns the directory of the action that a step uses, from the root of the workspace; undefined for an action of another
 * repository. Several checkouts may lie in the workspace: `foreign` are the directories of those of other repositories, and
 * `own` those of this repository.
 */
const actionDirectory = (uses, { own, foreign }) => {
    const written = /^[.$]\/(?!\.github\/workflows\/[\w.-]+\.ya?ml$)(.*)$/s.exec(textOf(uses))?.[1];
    if (written === undefined)
        return undefined;
    const path = plainPath(written);
    if (textOf(uses).startsWith('$'))
        return path;
    if (foreign.some((directory) => isBelow(path, directory)))
        return undefined;
    const root = own.find((directory) => isBelow(path, directory));
    return root === undefined ? path : path.slice(root.length).replace(/^\//, '');
};
const isBelow = (path, directory) => path === directory || path.startsWith(`${directory}/`);
/** `./a//b/../c/` → `a/c` */
const plainPath = (path) => {
    const parts = [];
    for (const part of path.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return parts.join('/');
};
/** Directories that the checkouts among these steps make below the workspace. */
const workspaceOf = (steps) => {
    const checkouts = steps.filter(({ fields }) => isCheckout(fields['uses'])).map(({ fields }) => fieldsOf(fields['with']));
    const directories = (isOwn) => checkouts
        .filter(({ repository }) => isOwn === (repository === undefined || /^\s*\$\{\{\s*github\.repository\s*\}\}\s*$/i.test(textOf(repository))))
        .flatMap(({ path }) => (typeof path === 'string' && plainPath(path) !== '' ? [plainPath(path)] : []));
    return { own: directories(true), foreign: directories(false) };
};
/** True for actions/checkout and for actions whose name says that they do the same. */
const isCheckout = (uses) => /^[^@]*checkout[^@/]*(?:@|$)/i.test(textOf(uses));
/** Returns a finding at a place. Its line is that of the nearest enclosing place that has one. */
const findingAt = (file, { at, job, what, mend }) => {
    const parts = at.split('/');
    let line;
    for (let length = parts.length; length > 0 && line === undefined; length -= 1)
        line = file.lines.get(parts.slice(0, length).join('/'));
    return { path: file.path, line, job, what, mend };
};
/** Returns a finding at a place in a job. */
const findingIn = ({ file, name, at: job }, { at, ...found }) => findingAt(file, { at: `${job}/${at}`, job: name, ...found });

;// CONCATENATED MODULE: ./packages/core/build/ci/missing-secret.js


const examples = {
    'anthropic-api-key': 'anthropic-api-key: ${{ secrets.ANTHROPIC_API_KEY }}',
    'app-private-key': 'app-private-key: ${{ secrets.CLAMBAKE_APP_PRIVATE_KEY }}',
    'app-client-id': 'app-client-id: ${{ vars.CLAMBAKE_APP_CLIENT_ID }}',
};
/** Returns what agents or their train would lack; undefined when nothing is known to be missing. */
const missingOf = ({ modelKey, appClientId, appKey }) => {
    if (modelKey === false)
        return 'anthropic-api-key';
    if (appClientId === true && appKey === false)
        return 'app-private-key';
    return appClientId === false && appKey === true ? 'app-client-id' : undefined;
};
/** `caller`: the workflow file that the user copied; undefined when it could not be read. */
const obstacleOfSecrets = (facts, caller) => {
    const missing = missingOf(facts);
    if (missing === undefined)
        return undefined;
    if (facts.isWithheld) {
        return { level: 'notice', text: withheld(missing) };
    }
    const needs = missing === 'anthropic-api-key' ? 'no agent can work without a model key' : 'a GitHub App needs its id and its key';
    return { level: 'error', text: `${needs}: ${placeOf(missing, caller)}` };
};
/** `owner`: the owner of the signing key, as the configuration names it. */
const obstacleOfSigning = ({ signingKey, isWithheld }, owner) => {
    const text = signingKey === undefined ? undefined : signingProblem({ owner, hasKey: signingKey });
    if (text === undefined)
        return undefined;
    if (isWithheld)
        return { level: 'notice', text: withheld('signing-key') };
    return { level: 'error', text: `no commit could be signed: ${text}` };
};
/** Says what becomes of a run from which GitHub withholds this secret. */
const withheld = (secret) => `Dependabot caused this run, and GitHub passes it none of the repository's secrets, ${secret} among them: the next event or cron goes on with the work`;
const settings = 'under Settings → Secrets and variables → Actions';
const placeOf = (missing, caller) => {
    const jobs = caller?.kind === 'parsed' ? jobsOf(caller) : [];
    const job = jobs.find(({ fields }) => /\/\.github\/workflows\/clambake\.ya?ml(?:@|$)/.test(textOf(fields['uses'])));
    const byIdentity = jobs.find(({ fields }) => /\/\.github\/workflows\/clambake-oidc\.ya?ml(?:@|$)/.test(textOf(fields['uses'])));
    if (byIdentity !== undefined && missing === 'anthropic-api-key')
        return `${placeIn(byIdentity, 'with/identity')} passes an identity that is empty: write its lines there, as examples/accounts/identity.md shows`;
    if (job === undefined)
        return `what this workflow passes as ${missing} is empty: set it ${settings}`;
    return missing === 'app-client-id' ? placeOfInput(job) : placeOfSecret(job, missing);
};
/** `.github/workflows/clambake.yml, line 12, job "clambake"` */
const placeIn = (job, at) => {
    const { path, line, job: name } = findingIn(job, { at, what: '', mend: '' });
    return `${path}${line === undefined ? '' : `, line ${line}`}, job "${name}"`;
};
const placeOfInput = (job) => {
    const given = fieldsOf(job.fields['with'])['app-client-id'];
    const place = placeIn(job, given === undefined ? 'with' : 'with/app-client-id');
    const example = `"${examples['app-client-id']}"`;
    if (given === undefined)
        return `${place} passes app-private-key and not app-client-id: add ${example} below "with:", or pass neither`;
    return `${place} passes an app-client-id that is empty: set the variable that it names ${settings} → Variables`;
};
const placeOfSecret = (job, missing) => {
    const { secrets } = job.fields;
    const place = (at) => placeIn(job, at);
    const example = `"${examples[missing]}"`;
    if (secrets === 'inherit')
        return `${place('secrets')} says "secrets: inherit", and no secret of a repository can be called ${missing}: pass it by name, as ${example}`;
    // Names of secrets, and the word `secrets`, are the same in capitals.
    const [key, given] = Object.entries(fieldsOf(secrets)).find(([name]) => name.toLowerCase() === missing) ?? [missing];
    if (given === undefined)
        return `${place('secrets')} does not pass ${missing}: add ${example} below "secrets:"`;
    const value = String(given ?? '');
    const name = /^\$\{\{\s*secrets(?:\.([\w-]+)|\['([\w-]+)'\])\s*\}\}$/i
        .exec(value)
        ?.slice(1)
        .find((one) => one !== undefined);
    const at = place(`secrets/${key}`);
    if (name === undefined)
        return `${at} passes ${JSON.stringify(value.slice(0, 80))} as ${missing}, which is empty: pass a secret, as ${example}`;
    return `${at} passes the secret ${name}, and it is not set, or has only blanks: set it ${settings}, as a secret of this repository (a secret of an environment is not passed, and one of the organisation has to be shared with this repository)`;
};

// EXTERNAL MODULE: ./packages/core/build/names.js
var build_names = __webpack_require__(10250);
;// CONCATENATED MODULE: ./packages/core/build/ci/commit-patterns.js
// Patterns of rulesets: about names of branches, messages and addresses. A regular expression is one of RE2, without multiple
// lines unless it begins with (?m) (GitHub's documentation, "Using regular expressions for commit metadata").
const subjectNames = {
    branch_name_pattern: 'its name',
    commit_author_email_pattern: 'the address of each author',
    committer_email_pattern: 'the address of each committer',
    commit_message_pattern: 'each commit message',
};
/** Flags of RE2 at the start of an expression. `U` changes what is matched first, and not whether. */
const leadingFlags = /^\(\?([imsU]+)\)/;
const rewritten = [
    [/\\A/g, '(?<![^])'],
    [/\\z/g, '(?![^])'],
    [/\(\?P</g, '(?<'],
    [/\\([pP])([A-Z])(?![a-z{])/g, '\\$1{$2}'],
    [/\[:alpha:\]/g, 'a-zA-Z'],
    [/\[:digit:\]/g, '0-9'],
    [/\[:alnum:\]/g, 'a-zA-Z0-9'],
    [/\[:upper:\]/g, 'A-Z'],
    [/\[:lower:\]/g, 'a-z'],
    [/\[:word:\]/g, '\\w'],
    [/\[:space:\]/g, '\\s'],
    [/\[:xdigit:\]/g, '0-9a-fA-F'],
];
/** Undefined when the expression has something that only RE2 knows, or that nothing knows. */
const expressionOf = (pattern) => {
    const given = leadingFlags.exec(pattern);
    const flags = new Set((given?.[1] ?? '').replaceAll('U', ''));
    const rest = given === null ? pattern : pattern.slice(given[0].length);
    const source = rewritten.reduce((text, [from, to]) => text.replace(from, to), rest);
    try {
        return new RegExp(source, [...flags, ...(/\\[pP]\{/.test(source) ? ['u'] : [])].join(''));
    }
    catch {
        return undefined;
    }
};
/** Undefined when it cannot be told. */
const matches = (value, { operator, pattern }) => {
    if (typeof pattern !== 'string')
        return undefined;
    if (operator === 'starts_with')
        return value.startsWith(pattern);
    if (operator === 'ends_with')
        return value.endsWith(pattern);
    if (operator === 'contains')
        return value.includes(pattern);
    return operator === 'regex' ? expressionOf(pattern)?.test(value) : undefined;
};
/** True when the rule accepts the value; undefined when it cannot be told. */
const keepsPattern = (value, parameters) => {
    const found = matches(value, parameters);
    return found === undefined ? undefined : found !== (parameters['negate'] === true);
};
/** `not starts_with "x"` */
const describePattern = (parameters) => {
    const { negate, operator, pattern } = parameters;
    return `${negate === true ? 'not ' : ''}${String(operator)} ${JSON.stringify(pattern ?? null)}`.slice(0, 120);
};

;// CONCATENATED MODULE: ./packages/core/build/ci/own-branches.js
// Judges whether our own branches can be created, moved and deleted: by the rules of rulesets, and by the names of other
// branches. It is asked before an agent is paid, because a landing that is refused would lose the agent's work.


/** Branches whose rules are read: names of every issue and every bundle are alike to any pattern that people write. */
const sampleBranches = [(0,build_names/* issueBranch */.sL)(1), (0,build_names/* bundleBranch */.lM)('1')];
/** Rules that every branch of ours breaks, with the reason. Unknown rules are ignored. */
const broken = {
    creation: 'forbids creating it',
    update: 'forbids moving it',
    deletion: 'forbids deleting it',
    non_fast_forward: 'forbids starting it again from a newer base',
    required_linear_history: 'wants a linear history, and it gets merge commits',
    pull_request: 'wants every change to come through a pull request',
    required_status_checks: 'wants checks to have passed before a push',
    required_deployments: 'wants a deployment before a push',
    code_scanning: 'wants code scanning to have passed before a push',
    workflows: 'wants workflows to have passed before a push',
    merge_queue: 'lets only a merge queue move it',
};
const unsigned = 'wants signed commits, and those of agents and of trains are not signed without a signing-key';
const ofIssue = `${(0,build_names/* trailer */.s9)('Issue', 1)}\n`;
const ownAddresses = ['clambake+agent-001@users.noreply.github.com', 'clambake+train@users.noreply.github.com'];
/** Values that a pattern is compared with. */
const subjects = {
    branch_name_pattern: (branch) => [
        branch,
        branch.replace(/\d+$/, '4711'),
        ...((0,build_names/* isTrainBranch */.R0)(branch) ? [(0,build_names/* trialBranch */.bG)('c0ffee0123456789')] : []),
    ],
    commit_author_email_pattern: () => ownAddresses,
    // The owner of the key is the committer of everything that is signed.
    committer_email_pattern: (_, signer) => (signer === undefined ? ownAddresses : [/<([^<>]*)>$/.exec(signer)?.[1] ?? signer]),
    // A commit of an agent, a merge, and a revert.
    commit_message_pattern: () => [
        `Serve lemonade\n\n${ofIssue}`,
        `Merge branch '${(0,build_names/* issueBranch */.sL)(1)}': Serve lemonade\n\n${ofIssue}`,
        `Revert ${(0,build_names/* issueBranch */.sL)(1)}: Serve lemonade\n\n${(0,build_names/* trailer */.s9)('Reverts', '0'.repeat(40))}\n`,
    ],
};
/** Returns why a branch of ours breaks the rule; undefined when it keeps it, or when the rule is not known. */
const breachOf = ({ type, branch, parameters }, signer) => {
    if (type === 'required_signatures')
        return signer === undefined ? unsigned : undefined;
    const values = Object.hasOwn(subjects, type) ? subjects[type]?.(branch, signer) : undefined;
    if (values === undefined)
        return Object.hasOwn(broken, type) ? broken[type] : undefined;
    if (values.every((value) => keepsPattern(value, parameters) === true))
        return undefined;
    return `wants ${subjectNames[type]} to be: ${describePattern(parameters)}`;
};
const describeSource = ({ rulesetId, source }, repositoryUrl) => {
    if (source.kind !== 'Repository')
        return `the ruleset ${rulesetId ?? ''} of ${source.name} (${source.kind.toLowerCase()})`;
    return rulesetId === undefined ? 'a ruleset' : `the ruleset ${repositoryUrl}/rules/${rulesetId}`;
};
/**
 * `asApp`: an App pushes the bundles, and may bypass what binds them; GitHub does not say whether it does. `signer`: name and
 * address of the owner of the key that train and landing sign with; undefined without a key.
 */
const refusalOfOwnBranches = (rules, { repositoryUrl, asApp, signer }) => {
    const breaches = rules.flatMap((rule) => {
        const why = asApp && (0,build_names/* isTrainBranch */.R0)(rule.branch) ? undefined : breachOf(rule, signer);
        return why === undefined ? [] : [{ rule, why }];
    });
    const byRule = Map.groupBy(breaches, ({ rule, why }) => `${describeSource(rule, repositoryUrl)} has the rule "${rule.type}", which ${why}`);
    if (byRule.size === 0)
        return undefined;
    const said = [...byRule].map(([text, of]) => `${text} (${[...new Set(of.map(({ rule }) => rule.branch))].join(', ')})`);
    const onlyTrains = breaches.every(({ rule }) => (0,build_names/* isTrainBranch */.R0)(rule.branch));
    const app = onlyTrains
        ? 'or let a GitHub App bypass it and pass app-client-id and app-private-key'
        : 'a GitHub App that may bypass it helps for bundles only, and no ruleset lets a job’s own token pass';
    return `our branches cannot be pushed: ${said.slice(0, 4).join('; ')}. Exclude ${build_names/* branchPrefix */.$j}** from it${onlyTrains ? ', ' : ' ('}${app}${onlyTrains ? '' : ')'}`;
};
/** The first two parts of a name. */
const parentOf = (branch) => branch.split('/').slice(0, 2).join('/');
/** Returns the branch whose name keeps ours from being created; undefined when there is none. */
const nameConflict = (branches, base) => {
    const names = [...new Set([...branches, base])];
    if (names.includes(build_names/* ourFolder */.VQ))
        return `a branch is called "${build_names/* ourFolder */.VQ}", and git cannot keep it beside ${(0,build_names/* issueBranch */.sL)(1)}: rename it, or delete it`;
    if ((0,build_names/* parseIssueBranch */.V9)(base) !== undefined || (0,build_names/* isTrainBranch */.R0)(base))
        return `the base ${base} has a name that clambake gives to its own branches: rename it`;
    const below = names.find((name) => name !== parentOf(name) && (0,build_names/* parseBundleBranch */.gb)(parentOf(name)) > 0);
    return below && `the branch ${below} keeps ${parentOf(below)} from being created: rename it, or delete it`;
};
/** The same for the branch of one issue. */
const issueConflict = (branches, issue) => {
    const below = [...branches].find((name) => name.startsWith(`${(0,build_names/* issueBranch */.sL)(issue)}/`));
    return below && `the branch ${below} keeps ${(0,build_names/* issueBranch */.sL)(issue)} from being created: rename it, or delete it`;
};
/** The sentence about a base that is not the default branch and has other workflow files. */
const otherWorkflows = (base, defaultBranch) => `the workflow files of ${base} are not those of ${defaultBranch}, and GitHub refuses a job's push of commits with other workflow files ` +
    `than the default branch has: bring .github/workflows of ${base} to what ${defaultBranch} has, or have the work done on ${defaultBranch}`;

;// CONCATENATED MODULE: ./packages/core/build/ci/base-rules.js


/** Returns the kind of history that the base gets. Without known rules nothing asks for squash. */
const historyOf = ({ history }, rules) => {
    if (history !== 'auto')
        return history;
    return rules !== undefined && (rules.linearHistory || !rules.mergeCommits) ? 'squash' : 'merge';
};
const agentAddress = 'clambake+agent-001@users.noreply.github.com';
const trainAddress = 'clambake+train@users.noreply.github.com';
/** Beginnings of messages that no title of an issue and no words of an agent change. */
const mergeMessages = [
    `Merge branch '${(0,build_names/* issueBranch */.sL)(1)}': Serve lemonade\n\n${(0,build_names/* trailer */.s9)('Issue', 1)}\n`,
    `Merge branch '${(0,build_names/* issueBranch */.sL)(1)}': serve lemonade\n\n${(0,build_names/* trailer */.s9)('Issue', 1)}\n`,
];
/** A title can hold what such a pattern looks for, and an agent can be told of it. */
const dependsOnTitle = ({ operator, pattern, negate }) => negate !== true && operator !== 'starts_with' && !(operator === 'regex' && /^(?:\(\?[a-zA-Z]+\))?(?:\^|\\A)/.test(String(pattern)));
/** Returns what the commits that the train brings break for certain; undefined when a rule is kept, or cannot be told. */
const brokenPattern = ({ type, parameters }, { history, signer }) => {
    const committer = signer === undefined ? [agentAddress, trainAddress] : [/<([^<>]*)>$/.exec(signer)?.[1] ?? signer];
    const values = {
        commit_author_email_pattern: [agentAddress],
        committer_email_pattern: committer,
        commit_message_pattern: history === 'squash' || dependsOnTitle(parameters) ? [] : mergeMessages,
    };
    const found = (Object.hasOwn(values, type) ? values[type] : undefined) ?? [];
    // An expression that cannot be read is left to the push.
    if (found.length === 0 || found.some((value) => keepsPattern(value, parameters) !== false))
        return undefined;
    return `wants ${subjectNames[type]} to be: ${describePattern(parameters)}`;
};
const refusalOfPattern = (why, type, { base, history }) => {
    const app = 'or let a GitHub App bypass it and pass app-client-id and app-private-key';
    if (type !== 'commit_message_pattern')
        return `${base} ${why}, and ${type === 'committer_email_pattern' ? 'clambake’s is not' : 'agents’ is not'}: take that rule off ${base}, ${app}`;
    const other = history === 'merge' ? ', say "history: squash" in .github/clambake.yml, whose commits have the titles of their issues,' : ',';
    return `${base} ${why}, and the train's merge commits are called "Merge branch '${(0,build_names/* issueBranch */.sL)(1)}': …": take that rule off ${base}${other} ${app}`;
};
/** One sentence for each rule that keeps the train from ever merging into `base`. */
const refusalsOfRules = (rules, { base, asApp, signs, config }) => {
    const history = historyOf(config, rules);
    const refusals = [
        rules.mergeQueue &&
            `${base} has a merge queue, which merges pull requests one way and lets nobody else move the branch: take the rule off ${base}, or let the train merge into another branch ("base" in .github/clambake.yml)`,
        history === 'merge' &&
            rules.linearHistory &&
            `${base} requires a linear history, and "history: merge" brings merge commits: take "history" out of .github/clambake.yml, or take that rule off ${base}`,
        history === 'merge' &&
            !rules.mergeCommits &&
            `this repository does not allow merge commits on ${base}, and "history: merge" brings them: take "history" out of .github/clambake.yml, or allow them under Settings → General → Pull Requests and in the rulesets of ${base}`,
        history === 'squash' &&
            !rules.singleParents &&
            `this repository allows nothing but merge commits on ${base}, and ${config.history === 'squash' ? '"history: squash"' : 'its linear history'} needs commits of one parent: allow squash merging under Settings → General → Pull Requests and in the rulesets of ${base}${config.history === 'squash' ? ', or take "history" out of .github/clambake.yml' : ''}`,
        history === 'squash' &&
            config.merge === 'pull-request' &&
            `"merge: pull-request" makes a merge commit, and ${config.history === 'squash' ? '"history: squash" needs' : `${base} asks for`} one commit for each passenger, which only a push can bring: take "merge" out of .github/clambake.yml${config.history === 'squash' ? ', or "history"' : ''}`,
        rules.signatures &&
            !signs &&
            `${base} requires signed commits, and clambake has no key to sign them with: pass the secret "signing-key" and name its owner as "signing" in .github/clambake.yml, or take that rule off ${base}`,
        rules.deployments.length > 0 &&
            `${base} requires a deployment to ${rules.deployments.join(', ')} before a commit may be merged, and the train makes none: take that rule off ${base}`,
        rules.restricted &&
            !asApp &&
            `a ruleset lets only some actors move ${base}, and never the job's own token: let a GitHub App bypass that ruleset and give its token to bundle-train as "app-token"`,
        rules.requiredWorkflows.length > 0 &&
            !asApp &&
            `${base} requires ${rules.requiredWorkflows.join(', ')} to pass on a pull request, and GitHub starts no workflow for a pull request that a job's own token opens: take that rule off ${base}, or pass app-client-id and app-private-key of a GitHub App`,
        ...(asApp ? [] : rules.patterns).map((one) => {
            const why = brokenPattern(one, { history, signer: signs ? config.signing : undefined });
            return why !== undefined && refusalOfPattern(why, one.type, { base, history });
        }),
        config.merge === 'pull-request' &&
            !rules.strict &&
            !config['strict-base'] &&
            `"merge: pull-request" is safe only where a pull request must be up to date with ${base} before it is merged, and no ruleset of ${base} says so: require it there, or, where classic branch protection does, say "strict-base: true" in .github/clambake.yml`,
    ];
    return refusals.filter((refusal) => refusal !== false);
};

;// CONCATENATED MODULE: ./packages/core/build/ci/ci-calls.js
// Checks the workflows that the CI workflow calls. If one of them cannot be called, GitHub starts nothing and says so only
// in a run without jobs, so this is reported before anything is pushed.

const brokenCalls = (files) => [files.main, ...files.called.values()].flatMap((file) => file.kind === 'parsed' ? jobsOf(file).flatMap((job) => callOf(job, files)) : []);
const callOf = (job, files) => {
    const path = calledPath(job.fields['uses']);
    if (path === undefined)
        return [];
    const called = path === files.main.path ? files.main : files.called.get(path);
    const found = (what, mend) => [findingIn(job, { at: 'uses', what, mend })];
    if (called?.kind !== 'parsed') {
        const state = called?.kind === 'broken' ? `cannot be read: ${called.problem}` : 'does not exist on the base';
        return found(`it calls ${path}, which ${state}`, 'correct that file or the name');
    }
    const asCalled = triggersOf(called).get('workflow_call');
    if (asCalled === undefined)
        return found(`it calls ${path}, which cannot be called`, 'add "workflow_call:" to its "on:"');
    const given = fieldsOf(job.fields['with']);
    const lacking = Object.entries(fieldsOf(asCalled['inputs'])).find(([name, input]) => isNeeded(fieldsOf(input)) && !(name in given));
    if (lacking !== undefined)
        return found(`it calls ${path} without its required input "${lacking[0]}"`, 'give it under "with:"');
    return exceeding(job, called).map(({ right, asks, at }) => {
        const what = `it asks for "${right}", which job "${job.name}" of ${job.file.path} that calls it does not have, so GitHub starts neither`;
        return findingAt(called, { at, job: asks, what, mend: 'ask for no more than the caller has' });
    });
};
const isNeeded = (input) => input['required'] === true && input['default'] === undefined;
const levels = ['none', 'read', 'write'];
/** Returns undefined when the file does not say. */
const rightsOf = (permissions) => {
    if (permissions === 'read-all' || permissions === 'write-all')
        return { rights: () => (permissions === 'read-all' ? 1 : 2), named: {} };
    if (typeof permissions !== 'object' || permissions === null || Array.isArray(permissions))
        return undefined;
    const named = fieldsOf(permissions);
    return { rights: (scope) => Math.max(0, levels.indexOf(named[scope])), named };
};
/** Returns the first permission that the called workflow names and its caller does not have. */
const exceeding = (job, called) => {
    const held = rightsOf('permissions' in job.fields ? job.fields['permissions'] : fieldsOf(job.file.document)['permissions']);
    if (held === undefined)
        return [];
    const asked = [
        { permissions: fieldsOf(called.document)['permissions'], asks: undefined, at: 'permissions' },
        ...jobsOf(called).map(({ name, at, fields }) => ({ permissions: fields['permissions'], asks: name, at: `${at}/permissions` })),
    ];
    const found = asked.flatMap(({ permissions, asks, at }) => Object.entries(rightsOf(permissions)?.named ?? {})
        .filter(([scope, level]) => levels.indexOf(level) > held.rights(scope))
        .map(([scope, level]) => ({ right: `${scope}: ${String(level)}`, asks, at: `${at}/${scope}` })));
    return found.slice(0, 1);
};

;// CONCATENATED MODULE: ./packages/core/build/ci/branch-pattern.js
// Patterns of branches in a workflow's triggers. Knows the common ones of GitHub: names, `*` within a level, `**`, and `!`
// before a pattern that takes names out again.
/** The last pattern that matches decides. Undefined when a pattern is of another kind. */
const matchesBranch = (patterns, branch) => {
    let matches = false;
    for (const pattern of patterns) {
        const isNegative = pattern.startsWith('!');
        const plain = isNegative ? pattern.slice(1) : pattern;
        const isDoubtful = asExpression(plain, '(?:.*/)?').test(branch) && !asExpression(plain).test(branch);
        if (!/^[\w./*-]+$/.test(plain) || isDoubtful)
            matches = undefined;
        else if (asExpression(plain).test(branch))
            matches = !isNegative;
    }
    return matches;
};
/** `levels`: what `**` and a slash stand for. GitHub documents for paths that it may be no level at all, and nothing for branches. */
const asExpression = (pattern, levels = '.*/') => {
    const source = pattern
        .split(/(\*\*\/|\*+)/)
        .map((part) => part === '**/' ? levels : part.startsWith('**') ? '.*' : part === '*' ? '[^/]*' : part.replaceAll(/[.+?^$()|{}[\]\\]/g, '\\$&'))
        .join('');
    return new RegExp(`^${source}$`);
};

;// CONCATENATED MODULE: ./packages/core/build/ci/condition.js
// Evaluates expressions of a workflow for a given event, as far as that is possible without GitHub: event, ref and what
// `lookUp` answers are known, and texts can be compared with them; everything else is unknown. Invariant: a part that is
// not understood is never true or false.
/** Values that are unknown, and true or false all the same. */
const [someTruth, someFalsehood] = [Symbol('true'), Symbol('false')];
const maximumWords = 200;
const token = /\s*(&&|\|\||==|!=|[!(),]|'(?:[^']|'')*'|[\w.*-]+(?:\[[^\][]*\])*)/y;
/** `condition` is the text of an `if`, with or without ${{ }}. Returns undefined when the result is unknown. */
const holds = (condition, occasion) => {
    if (typeof condition === 'boolean')
        return condition;
    if (typeof condition !== 'string')
        return undefined;
    return truthOf(resultOf(condition.trim().replace(/^\$\{\{((?:(?!\$\{\{)[\s\S])*)\}\}$/, '$1'), occasion));
};
/** Returns the value of the text between ${{ and }}. */
const evaluate = (expression, occasion) => {
    const result = resultOf(expression, occasion);
    return typeof result === 'symbol' ? undefined : result;
};
/** Returns the parts of a name such as `inputs['os']`; undefined for any other expression. */
const nameIn = (expression) => /^\s*[\w.-]+(?:\[\s*'[^']*'\s*\]|\.[\w-]+)*\s*$/.test(expression) ? partsOf(expression.trim().toLowerCase()) : undefined;
const partsOf = (name) => name.replace(/\[\s*'([^']*)'\s*\]/g, '.$1').split('.');
const resultOf = (expression, occasion) => {
    const words = splitWords(expression);
    if (words === undefined)
        return undefined;
    const reader = { words, at: 0, occasion };
    const value = parseOr(reader);
    return reader.at === words.length ? value : undefined;
};
const splitWords = (text) => {
    const words = [];
    let end = 0;
    for (token.lastIndex = 0; end < text.trimEnd().length; end = token.lastIndex) {
        const found = token.exec(text);
        if (found?.[1] === undefined || words.length === maximumWords)
            return undefined;
        words.push(found[1]);
    }
    return words.length === 0 ? undefined : words;
};
const truthOf = (value) => {
    if (typeof value === 'symbol')
        return value === someTruth;
    return typeof value === 'string' ? value !== '' : value;
};
const consume = (reader, ...words) => {
    const word = reader.words[reader.at];
    if (word === undefined || !words.includes(word))
        return undefined;
    reader.at += 1;
    return word;
};
const parseOr = (reader) => {
    let value = parseAnd(reader);
    while (consume(reader, '||') !== undefined) {
        const other = parseAnd(reader);
        const [a, b] = [truthOf(value), truthOf(other)];
        value = a === true ? value : a === false ? other : b === true ? someTruth : undefined;
    }
    return value;
};
const parseAnd = (reader) => {
    let value = parseComparison(reader);
    while (consume(reader, '&&') !== undefined) {
        const other = parseComparison(reader);
        const [a, b] = [truthOf(value), truthOf(other)];
        value = a === false ? value : a === true ? other : b === false ? someFalsehood : undefined;
    }
    return value;
};
const parseComparison = (reader) => {
    let value = parseOperand(reader);
    for (let sign = consume(reader, '==', '!='); sign !== undefined; sign = consume(reader, '==', '!=')) {
        const other = parseOperand(reader);
        const known = typeof value === typeof other && value !== undefined && typeof value !== 'symbol';
        value = known ? (foldCase(value) === foldCase(other)) === (sign === '==') : undefined;
    }
    return value;
};
/** GitHub ignores case when it compares texts. */
const foldCase = (value) => (typeof value === 'string' ? value.toLowerCase() : value);
const parseOperand = (reader) => {
    if (consume(reader, '!') !== undefined) {
        const value = truthOf(parseOperand(reader));
        return value === undefined ? undefined : !value;
    }
    if (consume(reader, '(') !== undefined) {
        const value = parseOr(reader);
        return consume(reader, ')') === undefined ? undefined : value;
    }
    const word = reader.words[reader.at] ?? '';
    reader.at += 1;
    if (consume(reader, '(') !== undefined)
        return callFunction(word, parseArguments(reader));
    if (word.startsWith("'"))
        return word.slice(1, -1).replaceAll("''", "'");
    return resolveName(word.toLowerCase(), reader.occasion);
};
const parseArguments = (reader) => {
    const found = [];
    while (reader.at < reader.words.length && consume(reader, ')') === undefined) {
        found.push(parseOr(reader));
        consume(reader, ',');
    }
    return found;
};
const callFunction = (name, [one, other]) => {
    if (name.toLowerCase() === 'always')
        return true;
    if (typeof one !== 'string' || typeof other !== 'string')
        return undefined;
    const [text, part] = [one.toLowerCase(), other.toLowerCase()];
    if (name.toLowerCase() === 'startswith')
        return text.startsWith(part);
    if (name.toLowerCase() === 'endswith')
        return text.endsWith(part);
    return name.toLowerCase() === 'contains' ? text.includes(part) : undefined;
};
const resolveName = (name, { event, ref, lookUp }) => {
    if (name === 'true' || name === 'false')
        return name === 'true';
    const path = partsOf(name);
    switch (path.join('.')) {
        case 'github.event_name':
            return event;
        case 'github.ref':
            return ref;
        case 'github.ref_name':
            return ref?.replace(/^refs\/(?:heads|tags|pull)\//, '');
        default:
            return asValue(lookUp?.(path));
    }
};
const asValue = (value) => {
    if (value === null)
        return '';
    if (typeof value === 'number')
        return String(value);
    return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
};

;// CONCATENATED MODULE: ./packages/core/build/ci/ci-fitness.js
// Checks that the train can work with this CI. The train starts CI on its own branches, several at a time, and waits for an
// answer from each. Settings that keep runs from starting, cancel them or leave them without a verdict are found here,
// before anything is pushed.





/** `trials`: maximum number of CI runs at the same time. */
const unfitPlaces = (files, { trials }) => {
    const { main } = files;
    const ofFile = { path: main.path, line: undefined, job: undefined };
    if (main.kind === 'missing') {
        const mend = 'add it to the base and to the default branch, or let "ci" in .github/clambake.yml name another file';
        return [{ ...ofFile, what: 'the file does not exist, so there are no tests to run', mend }];
    }
    if (main.kind === 'broken')
        return [{ ...ofFile, what: `it cannot be read: ${main.problem}`, mend: 'correct the file' }];
    return [...dispatchOf(main), ...(trials > 1 ? parsed(files).flatMap(groupsOf) : []), ...skippedOf(main), ...brokenCalls(files)];
};
/** Returns findings that people should know and that stop nothing. */
const notesOn = (files) => parsed(files).flatMap(jobsOf).flatMap(onlyOnPulls);
const parsed = (files) => [files.main, ...files.called.values()].filter((file) => file.kind === 'parsed');
const dispatchOf = (file) => {
    const settings = triggersOf(file).get('workflow_dispatch');
    if (settings === undefined)
        return [findingAt(file, { at: 'on', what: 'it cannot be started on a branch', mend: 'add "workflow_dispatch:" to its "on:"' })];
    return Object.entries(fieldsOf(settings['inputs'])).flatMap(([name, input]) => {
        const { required, default: fallback } = fieldsOf(input);
        if (required !== true || fallback !== undefined)
            return [];
        const what = `its input "${name}" is required, and the train knows no value for it`;
        return [findingAt(file, { at: `on/workflow_dispatch/inputs/${name}`, what, mend: 'give it a default' })];
    });
};
/** Finds concurrency groups that runs of two branches share: the second run waits, and a third one cancels it. */
const groupsOf = (file) => {
    const places = [
        { at: 'concurrency', job: undefined, concurrency: fieldsOf(file.document)['concurrency'] },
        ...jobsOf(file).map((job) => ({ at: `${job.at}/concurrency`, job: job.name, concurrency: job.fields['concurrency'] })),
    ];
    return places.flatMap(({ at, job, concurrency }) => {
        const group = typeof concurrency === 'string' ? concurrency : fieldsOf(concurrency)['group'];
        if (concurrency === undefined || isPerRun(textOf(group)))
            return [];
        const { 'cancel-in-progress': cancels, queue } = fieldsOf(concurrency);
        if (queue === 'max' && cancels !== true)
            return [];
        const what = `its concurrency group ${JSON.stringify(group ?? null).slice(0, 120)} is the same for every branch, so trials of the train would cancel each other`;
        const mend = 'let the group contain "${{ github.ref }}", or set "trials: 1" in .github/clambake.yml';
        return [findingAt(file, { at, job, what, mend })];
    });
};
/** True when the group's name differs between two runs that are dispatched on different branches. */
const isPerRun = (group) => expressionsIn(group).some((expression) => perRun.test(expression.replace(comparison, '')));
const perRun = /\bgithub\.(?:ref|ref_name|sha|run_id|run_number)\b/i;
/** A comparison with a fixed text, which has the same result for all of our branches. */
const comparison = /\bgithub\.\w+\s*[!=]=\s*'[^']*'/gi;
/** Finds a workflow that says nothing about a bundle, because each of its jobs runs only on other events or branches. */
const skippedOf = (file) => {
    const jobs = jobsOf(file);
    const [first] = jobs;
    if (first === undefined)
        return [findingAt(file, { at: 'jobs', what: 'it has no job', mend: 'give it one that runs the tests' })];
    if (!jobs.every(isElsewhere))
        return [];
    const what = `every job has a condition that is false on the train's branches (${String(first.fields['if']).slice(0, 120)})`;
    const mend = 'let at least one job run on workflow_dispatch of any branch';
    return [findingIn(first, { at: 'if', what, mend })];
};
const dispatched = { event: 'workflow_dispatch', ref: `refs/heads/${(0,build_names/* bundleBranch */.lM)('1')}` };
const ofPull = { event: 'pull_request', ref: 'refs/pull/1/merge' };
const isElsewhere = ({ fields }) => holds(fields['if'], dispatched) === false;
/** Finds jobs that are green without having run: a bundle would be tested less than a pull request, and nobody would see it. */
const onlyOnPulls = (job) => {
    if (!isElsewhere(job) || holds(job.fields['if'], ofPull) !== true)
        return [];
    const what = 'it is skipped where the train starts this workflow, and what is skipped counts as passed';
    return [findingIn(job, { at: 'if', what, mend: 'let it run on workflow_dispatch too if it tests anything' })];
};
/** True when opening and updating a pull request to `base` runs this workflow, whatever the pull request changes. */
const runsOnPullRequests = (files, base) => {
    const settings = files.main.kind === 'parsed' ? triggersOf(files.main).get('pull_request') : undefined;
    if (settings === undefined)
        return false;
    const { types, branches } = settings;
    if (['paths', 'paths-ignore', 'branches-ignore'].some((filter) => filter in settings))
        return false;
    const all = [types].flat();
    if (types !== undefined && types !== null && !['opened', 'synchronize'].every((type) => all.includes(type)))
        return false;
    return branches === undefined || branches === null || matchesBranch([branches].flat().map(String), base) === true;
};

;// CONCATENATED MODULE: ./packages/core/build/ci/caches.js
// Finds caches that CI's runs on the base write and that jobs with rights restore. A run on a branch writes for that branch
// alone, and everybody restores what a run on the base wrote: a test that was merged can change what is kept there, and the
// job that publishes runs it.


/** Actions that keep a cache unless an input says otherwise. */
const byDefault = /^(?:actions\/setup-go|astral-sh\/setup-uv|gradle\/(?:actions\/setup-gradle|gradle-build-action)|golangci\/golangci-lint-action|jdx\/mise-action|mlugg\/setup-zig)(?:@|$)/i;
/** Inputs that switch a cache on or off. */
const switches = /^(?:cache|bundler-cache|package-manager-cache|(?:enable|use|save|install)-?cache|cache-(?:enabled|from|to|mode|save))$/i;
const off = /^(?:false|no|off|none|disabled|never|)$/i;
/** True when a step restores a cache of the repository's runs, and perhaps saves one. */
const usesCache = ({ uses, with: given, run }) => {
    const name = textOf(uses);
    if (name === '')
        return /\btype=gha\b|\bsccache\b/i.test(textOf(run));
    if (name.startsWith('./') || name.startsWith('$/'))
        return false;
    const settings = Object.entries(fieldsOf(given)).filter(([key]) => switches.test(key));
    if (settings.some(([, value]) => !off.test(String(value ?? ''))))
        return true;
    const isNamed = /^[^@]*cache[^@]*(?:@|$)/i.test(name) || byDefault.test(name);
    return isNamed && settings.length === 0;
};
const savesCache = (fields) => {
    const readOnly = fieldsOf(fields['with'])['cache-read-only'] ?? fieldsOf(fields['with'])['lookup-only'];
    return usesCache(fields) && !/\/restore(?:@|$)/i.test(textOf(fields['uses'])) && String(readOnly) !== 'true';
};
/** True when a push to the base starts this workflow. */
const runsOnBase = (file, base) => {
    const settings = triggersOf(file).get('push');
    if (settings === undefined)
        return false;
    const { branches, 'branches-ignore': ignored, tags, 'tags-ignore': tagsIgnored } = settings;
    if (branches !== undefined)
        return matchesBranch([branches].flat().map(String), base) !== false;
    if (ignored !== undefined)
        return matchesBranch([ignored].flat().map(String), base) !== true;
    return tags === undefined && tagsIgnored === undefined;
};
/** `others`: jobs of the other workflows, with what rights they have. */
const sharedCaches = (ci, { base, others }) => {
    const saving = ci.jobs.flatMap(({ job, steps }) => steps.filter(({ fields }) => savesCache(fields)).map((step) => ({ job, step })))[0];
    if (saving === undefined || !runsOnBase(ci.file, base))
        return { unsafe: [], notes: [] };
    const { job, step } = saving;
    const victim = others.find(({ rights, steps }) => rights !== undefined && steps.some(({ fields }) => usesCache(fields)));
    const found = (what, mend) => [findingAt(step.file, { at: step.at, job: job.name, what, mend })];
    const shared = `a push to ${base} runs this with tests that agents wrote, and what it caches there is shared with every other run`;
    if (victim === undefined)
        return {
            unsafe: [],
            notes: found(shared, `restore no cache in a job with secrets or a token that writes, or take "push" off this workflow`),
        };
    const where = `job "${victim.job.name}" of ${victim.job.file.path} (${victim.rights})`;
    return {
        unsafe: found(`${shared}, such as ${where}`, `let that job restore no cache, take "push" off this workflow, or only restore caches here`),
        notes: [],
    };
};

;// CONCATENATED MODULE: ./packages/core/build/ci/job-rights.js
// Finds the rights that a job has and that code of agents could use: a token that writes, secrets, environments. Permissions
// that are not named count as writing, because the repository's default cannot be read.

/** `caller`: the job that calls the workflow of this one; what this one does not name comes from there. */
const job_rights_rightsOf = (job, caller) => {
    const ofItself = 'permissions' in job.fields || 'permissions' in fieldsOf(job.file.document);
    const holders = caller === undefined ? [job] : [job, caller];
    const found = [
        ...permissionsOf(caller === undefined || ofItself ? job : caller),
        ...holders.flatMap((one) => [
            ...environmentOf(one),
            ...inheritedSecrets(one),
            ...secretPlaces(one.file).filter((place) => place.job === undefined || place.job === one.name),
        ]),
    ];
    return found[0]?.what.replace(/,.*$/s, '');
};
const permissionsOf = ({ file, name, at, fields }) => {
    const own = 'permissions' in fields;
    const permissions = own ? fields['permissions'] : fieldsOf(file.document)['permissions'];
    const place = own ? `${at}/permissions` : 'permissions' in fieldsOf(file.document) ? 'permissions' : at;
    const found = (what, mend = 'give the workflow "permissions: { contents: read }"', scope = '') => [
        findingAt(file, { at: `${place}/${scope}`, job: name, what, mend }),
    ];
    if (permissions === undefined)
        return found('no permissions are named, so its token has whatever the repository gives by default, which may be to write everything');
    if (permissions === 'read-all')
        return [];
    if (permissions === null)
        return found('its permissions are empty, which says neither "none" nor "all"');
    if (typeof permissions !== 'object' || Array.isArray(permissions))
        return found(`its permissions are ${JSON.stringify(permissions)}, which is more than to read`);
    const granted = Object.entries(fieldsOf(permissions)).filter(([, level]) => level !== 'read' && level !== 'none');
    return granted.flatMap(([scope, level]) => scope === 'id-token'
        ? found(`its token can prove to others that it is this repository (id-token: ${String(level)})`, 'remove "id-token" there', scope)
        : found(`its token may change things (${scope}: ${String(level)})`, `make that "${scope}: read", or remove it`, scope));
};
const environmentOf = (job) => {
    if (job.fields['environment'] === undefined)
        return [];
    const what = 'it runs in an environment, whose secrets and rights it gets';
    return [findingIn(job, { at: 'environment', what, mend: 'test without an environment, and deploy in another workflow' })];
};
const inheritedSecrets = (job) => {
    const handing = { at: 'secrets', what: 'it hands all secrets to the workflow it calls', mend: 'remove "secrets: inherit"' };
    return job.fields['secrets'] === 'inherit' ? [findingIn(job, handing)] : [];
};
/** Finds expressions that use a secret other than the job's own token, which has the job's permissions. */
const secretPlaces = (file) => stringsOf(file.document).flatMap(({ at, text }) => {
    const expressions = /(?:^|\/)if$/.test(at) ? [text] : expressionsIn(text);
    if (!expressions.some(usesSecrets))
        return [];
    const job = /^jobs\/([^/]+)/.exec(at)?.[1];
    const what = 'it uses a secret, which the code it tests can read or send away';
    return [findingAt(file, { at, job, what, mend: 'test without secrets, and use them in another workflow' })];
});
const usesSecrets = (expression) => /\bsecrets\b/i.test(expression.replace(/\bsecrets\s*(?:\.\s*GITHUB_TOKEN\b|\[\s*'GITHUB_TOKEN'\s*\])/gi, ''));
/** Returns all texts of the document, keys too: GitHub lets a variable's name be an expression. */
const stringsOf = (value, at = '') => {
    if (typeof value === 'string')
        return [{ at, text: value }];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => [{ at, text: key }, ...stringsOf(inner, at === '' ? key : `${at}/${key}`)]);
};

;// CONCATENATED MODULE: ./packages/core/build/ci/job-token.js
// Expressions that hold the job's own token.

const job_token_token = /\bgithub\s*(?:\.\s*token\b|\[\s*'token'\s*\])|\bsecrets\s*(?:\.\s*GITHUB_TOKEN\b|\[\s*'GITHUB_TOKEN'\s*\])|\btoJSON\s*\(\s*(?:github|secrets)\s*\)/i;
const input = /\binputs\s*(?:\.\s*([\w-]+)|\[\s*'([^']*)'\s*\])/gi;
/** True for an expression that holds the token, alone or among others. `inputs`: those whose value holds it, in lower case. */
const isToken = (expression, inputs) => job_token_token.test(expression) || [...expression.matchAll(input)].some(([, name, other]) => inputs.includes((name ?? other ?? '').toLowerCase()));
/** Names of an action's inputs that hold the token, in lower case, as a step gives them or by their default. */
const tokenInputs = (declared, given, around) => {
    const defaults = Object.entries(fieldsOf(declared)).map(([name, field]) => [name.toLowerCase(), fieldsOf(field)['default']]);
    const named = Object.entries(fieldsOf(given)).map(([name, value]) => [name.toLowerCase(), value]);
    return [...new Map([...defaults, ...named])].flatMap(([name, value]) => expressionsIn(String(value)).some((expression) => isToken(expression, around)) ? [name] : []);
};

;// CONCATENATED MODULE: ./packages/core/build/ci/known-values.js
// Values that expressions of a workflow have before it runs: inputs and the legs of a matrix. What depends on the run, such
// as an output or a variable of the repository, is unknown and stays so.


/** Stands for a value that is not known before the run. */
const unknownValue = Symbol('unknown');
const withContexts = (occasion, contexts) => ({
    ...occasion,
    lookUp: ([context = '', ...path]) => {
        if (!(context in contexts))
            return undefined;
        return path.reduce(propertyOf, contexts[context]) ?? null;
    },
});
/** Names of contexts and properties are compared without case. */
const propertyOf = (value, name) => {
    if (value === unknownValue)
        return value;
    return Object.entries(fieldsOf(value)).find(([key]) => key.toLowerCase() === name)?.[1];
};
const whole = /^\s*\$\{\{((?:'(?:[^']|'')*'|[^'}]|\}(?!\}))*)\}\}\s*$/;
const fromJson = /^\s*fromJSON\s*\(([\s\S]*)\)\s*$/i;
/** Returns the value of a text that may have expressions; `unknownValue` where it depends on the run. */
const resolveValue = (value, occasion) => {
    if (typeof value !== 'string')
        return value;
    const expression = whole.exec(value)?.[1];
    if (expression !== undefined)
        return resolveExpression(expression, occasion);
    let isKnown = true;
    const text = expressionsIn(value).reduce((rest, part) => {
        const found = evaluate(part, occasion);
        isKnown &&= found !== undefined;
        return rest.replace(`\${{${part}}}`, () => String(found));
    }, value);
    return isKnown && !text.includes('${{') ? text : unknownValue;
};
const resolveExpression = (expression, occasion) => {
    const name = nameIn(expression);
    // A name may stand for a list or a map.
    const value = name === undefined ? undefined : occasion.lookUp?.(name);
    if (typeof value === 'object' && value !== null)
        return value;
    const inner = fromJson.exec(expression)?.[1];
    const found = evaluate(inner ?? expression, occasion);
    if (found === undefined)
        return unknownValue;
    if (inner === undefined)
        return found;
    try {
        return JSON.parse(String(found));
    }
    catch {
        return unknownValue;
    }
};
/** Inputs of a called workflow or of an action: what is given, else the default. */
const inputsOf = (declared, given, occasion) => {
    const named = Object.entries(fieldsOf(given)).map(([name, value]) => [name, resolveValue(value, occasion)]);
    const defaults = Object.entries(fieldsOf(declared)).map(([name, input]) => [name, defaultOf(fieldsOf(input), occasion)]);
    return Object.fromEntries([...defaults, ...named]);
};
const defaultOf = ({ default: fallback, type }, occasion) => fallback === undefined && type === 'boolean' ? false : resolveValue(fallback, occasion);
/** GitHub lets a matrix have this many legs. */
const maximumLegs = 256;
/** Returns the legs of a job's matrix, some more than GitHub makes of includes and excludes. */
const legsOf = (strategy, occasion) => {
    const matrix = resolveValue(fieldsOf(strategy)['matrix'], occasion);
    if (matrix === unknownValue)
        return [unknownValue];
    const { include, exclude: _, ...axes } = fieldsOf(matrix);
    let legs = [{}];
    for (const [name, axis] of Object.entries(axes)) {
        const values = valuesOf(axis, occasion);
        legs = legs.flatMap((leg) => values.map((value) => ({ ...leg, [name]: value }))).slice(0, maximumLegs);
    }
    const included = include === undefined ? [] : valuesOf(include, occasion);
    if (included.includes(unknownValue))
        return [unknownValue];
    const all = included.flatMap((more) => legs.map((leg) => ({ ...leg, ...fieldsOf(more) })));
    return Object.keys(axes).length === 0 && all.length > 0 ? all : [...legs, ...all];
};
const valuesOf = (axis, occasion) => {
    const values = resolveValue(axis, occasion);
    return Array.isArray(values) ? values.map((value) => resolveDeep(value, occasion)) : [unknownValue];
};
const resolveDeep = (value, occasion) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return resolveValue(value, occasion);
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, resolveDeep(inner, occasion)]));
};

;// CONCATENATED MODULE: ./packages/core/build/ci/repository-actions.js



/** Steps of a job with those of the actions of the repository that they use. */
const readSteps = (job, { actions, occasion, contexts }) => {
    const here = withContexts(occasion, contexts);
    return inline(job.steps.map((step) => ({ ...step, file: job.file, occasion: here, tokens: [] })), { actions, path: [] }, occasion);
};
const inline = (steps, walk, occasion) => {
    const workspace = workspaceOf(steps);
    const found = { steps: [], unread: [] };
    for (const step of steps) {
        found.steps.push(step);
        const directory = actionDirectory(step.fields['uses'], workspace);
        if (directory === undefined || walk.path.includes(directory))
            continue;
        const action = walk.actions.get(directory);
        if (action?.kind !== 'parsed') {
            const where = directory === '' ? 'the action at the root' : directory;
            found.unread.push({
                step,
                problem: action?.kind === 'broken' ? `${where} cannot be read: ${action.problem}` : `${where} is not on the base`,
            });
            continue;
        }
        const declared = fieldsOf(action.document)['inputs'];
        const inputs = inputsOf(declared, step.fields['with'], step.occasion);
        const tokens = tokenInputs(declared, step.fields['with'], step.tokens);
        const inside = stepsOfAction(action).map((inner) => ({ ...inner, file: action, occasion: withContexts(occasion, { inputs }), tokens }));
        const deeper = inline(inside, { ...walk, path: [...walk.path, directory] }, occasion);
        found.steps.push(...deeper.steps);
        found.unread.push(...deeper.unread);
    }
    return found;
};

;// CONCATENATED MODULE: ./packages/core/build/ci/followers.js
// Finds workflows that follow CI by workflow_run and take what its runs made. They run on the default branch, with its
// token and secrets, whatever CI ran: an artifact or a checkout of code of agents gets the rights that CI was not given.






const noWorkflows = { files: [], actions: new Map() };
/** The workflows of ours that a user's file calls; they take artifacts of their own runs alone. */
const ownWorkflow = /\/\.github\/workflows\/(?:clambake(?:-oidc)?|train)\.ya?ml(?:@|$)/;
const unsafeFollowers = (main, { files, actions }) => {
    const parsed = files.filter((file) => file.kind === 'parsed');
    return followersOf(main, parsed).flatMap((file) => jobsOfWorkflow(file, parsed).flatMap(({ job, caller }) => {
        const rights = job_rights_rightsOf(job, caller);
        if (rights === undefined || isNeverRun(caller ?? job) || isNeverRun(job))
            return [];
        return [...foreignCall(job, rights), ...takenIn(job, { actions, rights })];
    }));
};
/** GitHub starts at most three workflows after each other; a follower of a follower has the artifacts of the first too. */
const followersOf = (main, files) => {
    const found = new Set();
    for (let names = namesOf(main); names.length > 0;) {
        const next = files.filter((file) => !found.has(file) && file.path !== main.path && follows(file, names));
        for (const file of next)
            found.add(file);
        names = next.flatMap(namesOf);
    }
    return [...found];
};
const namesOf = (file) => {
    const { name } = fieldsOf(file.document);
    return [...(name === undefined || name === null ? [] : [String(name).trim()]), file.path, file.path.replace('.github/workflows/', '')];
};
const follows = (file, names) => {
    const settings = triggersOf(file).get('workflow_run');
    if (settings === undefined)
        return false;
    const { workflows, branches, 'branches-ignore': ignored } = settings;
    const listed = [workflows].flat().map((name) => String(name ?? '').trim());
    if (!listed.some((name) => names.includes(name) || matchesAny(name, names)))
        return false;
    const branch = (0,build_names/* bundleBranch */.lM)('1');
    if (branches !== undefined)
        return matchesBranch([branches].flat().map(String), branch) !== false;
    return ignored === undefined || matchesBranch([ignored].flat().map(String), branch) !== true;
};
const matchesAny = (pattern, names) => pattern.includes('*') && names.some((name) => matchesBranch([pattern.replaceAll('*', '**')], name) !== false);
/** Jobs of a workflow, with those of the workflows of the same repository that it calls. `caller` has what they do not name. */
const jobsOfWorkflow = (file, files, around = []) => jobsOf(file).flatMap((job) => {
    const path = calledPath(job.fields['uses']);
    const called = path === undefined ? undefined : files.find((other) => other.path === path);
    if (called === undefined || around.includes(called.path))
        return [{ job, caller: undefined }];
    const inside = jobsOfWorkflow(called, files, [...around, file.path]);
    return [{ job, caller: undefined }, ...inside.map((inner) => ({ ...inner, caller: inner.caller ?? job }))];
});
/** Runs that follow CI of a bundle. With an App CI starts by the event pull_request. The name of the default branch is unknown. */
const occasions = ['workflow_dispatch', 'pull_request'].map((event) => ({
    event: 'workflow_run',
    ref: undefined,
    lookUp: (path) => known(event)[path.join('.')],
}));
const known = (event) => ({
    'github.event.workflow_run.event': event,
    'github.event.workflow_run.head_branch': (0,build_names/* bundleBranch */.lM)('1'),
});
const isNeverRun = ({ fields }) => occasions.every((occasion) => holds(fields['if'], occasion) === false);
const foreignCall = (job, rights) => {
    const uses = textOf(job.fields['uses']);
    if (uses === '' || calledPath(uses) !== undefined || ownWorkflow.test(uses))
        return [];
    const what = `it calls ${JSON.stringify(uses).slice(0, 200)} after runs of CI that code of agents had a part in, with rights (${rights}), and that workflow was not looked at`;
    return [findingIn(job, { at: 'uses', what, mend: exclusion })];
};
const exclusion = `let its "workflow_run:" have "branches-ignore: ['${build_names/* branchPrefix */.$j}**']"`;
const takenIn = (job, { actions, rights }) => {
    const [occasion] = occasions;
    if (occasion === undefined)
        return [];
    const usesHead = headOfRun.test(JSON.stringify([job.fields, job.file.document]));
    return readSteps(job, { actions, occasion, contexts: {} }).steps.flatMap((step) => {
        const does = isNeverRun(step) ? undefined : takes(step, usesHead);
        if (does === undefined)
            return [];
        const what = `after runs of CI that code of agents had a part in it ${does}, with rights (${rights})`;
        const mend = `give that job "permissions: { contents: read }" and no secrets, or ${exclusion}`;
        return [findingAt(step.file, { at: step.at, job: job.name, what, mend })];
    });
};
const takes = ({ fields }, usesHead) => {
    const { uses, with: given } = fields;
    const [name, texts] = [textOf(uses), JSON.stringify([fields['run'], given, fields['env']])];
    const isOfOtherRun = !/^actions\/download-artifact(?:@|$)/i.test(name) || fieldsOf(given)['run-id'] !== undefined;
    if (/^[^@]*(?:download[^@]*artifact|artifact[^@]*download)[^@]*(?:@|$)/i.test(name) && isOfOtherRun)
        return 'takes their artifacts';
    if (artifactRequest.test(texts))
        return 'takes their artifacts';
    if (isCheckout(name) && /\$\{\{/.test(JSON.stringify(given)) && usesHead)
        return 'checks out what they ran';
    const script = textOf(fields['run']);
    if (/\bgh\s+pr\s+checkout\b/i.test(script))
        return 'checks out what they ran';
    return usesHead && /\bgit\b[^\n;&|]*\b(?:fetch|checkout|switch|pull|clone|worktree|reset|merge)\b/i.test(script)
        ? 'checks out what they ran'
        : undefined;
};
const artifactRequest = /\bgh\s+run\s+download\b|\bdownloadArtifact\b|\b(?:list|get)\w*Artifacts?\b|\bactions\/(?:runs\/[^\s"']*\/)?artifacts\b|\bartifacts_url\b|\barchive_download_url\b/i;
/** Names in the event that lead to what CI ran. */
const headOfRun = /workflow_run\s*(?:\.|\[\s*')\s*(?:head_|pull_requests|id\b)/i;

;// CONCATENATED MODULE: ./packages/core/build/ci/kept-tokens.js



const keptTokens = (fields, around) => [
    ...ofCheckout(fields, around.occasion),
    ...ofHelper(fields),
    ...ofCommands(fields, around),
];
const ofCheckout = ({ uses, with: given }, occasion) => {
    const name = textOf(uses);
    if (!isCheckout(name) || name.startsWith('./') || name.startsWith('$/'))
        return [];
    const kept = resolveValue(fieldsOf(given)['persist-credentials'], occasion);
    if (kept === false || textOf(kept).trim().toLowerCase() === 'false')
        return [];
    const mend = 'give that step "with: { persist-credentials: false }"';
    if (/^actions\/checkout(?:@|$)/i.test(name)) {
        return [{ at: '', what: 'the checkout leaves its token behind for everything that runs after it', mend }];
    }
    const what = `${JSON.stringify(name).slice(0, 120)} is a checkout by its name, and may leave its token behind for everything that runs after it`;
    return [{ at: 'uses', what, mend: `${mend}, or use actions/checkout` }];
};
/** Actions whose purpose is to give later steps a token for git. */
const ofHelper = ({ uses }) => {
    if (!/^(?![.$]\/)[^@]*git-(?:credentials?|auth|config-credentials)[^@]*(?:@|$)/i.test(textOf(uses)))
        return [];
    const what = `${JSON.stringify(uses).slice(0, 120)} gives git a token that everything that runs after it can read`;
    return [{ at: 'uses', what, mend: 'remove that step' }];
};
const ofCommands = ({ run, env }, around) => {
    const text = textOf(run).replace(/\\\r?\n/g, ' ');
    // Expressions have spaces; a variable stands for each.
    const script = expressionsIn(text).reduce((rest, expression) => rest.replace(`\${{${expression}}}`, () => (isToken(expression, around.tokens) ? '$JOB_TOKEN' : '$VALUE')), text);
    const variables = [...around.env, env].flatMap((one) => Object.entries(fieldsOf(one)).flatMap(([name, value]) => expressionsIn(String(value)).some((expression) => isToken(expression, around.tokens)) ? [name] : []));
    const names = ['JOB_TOKEN', ...variables].map((name) => name.replace(/\W/g, '\\$&')).join('|');
    const token = new RegExp(`\\$\\{?(?:env:)?(?:${names})\\b|\\b(?:environ|env)\\b.*\\b(?:${names})\\b`, 'i');
    const isHandedOn = script.split('\n').some((line) => token.test(line) && /\bGITHUB_(?:ENV|OUTPUT|STATE)\b/.test(line));
    const forGh = variables.some((name) => /^(?:GH|GITHUB)_TOKEN$/i.test(name)) ? keptByGh.exec(script) : null;
    const found = token.test(script) ? keeping.find(({ pattern }) => pattern.test(script))?.does : undefined;
    const does = found ?? (forGh === null ? undefined : 'lets gh give git a token') ?? (isHandedOn ? 'hands a token on to later steps' : undefined);
    if (does === undefined)
        return [];
    const what = `it ${does}, which everything that runs after it can read`;
    return [{ at: 'run', what, mend: 'fetch with actions/checkout and "persist-credentials: false" instead' }];
};
const keptByGh = /\bgh\s+auth\s+(?:login|setup-git)\b/i;
/** Each command that writes a token to the disk. */
const keeping = [
    {
        pattern: /\bgit\b[^\n;&|]*\b(?:clone|fetch|pull|remote|submodule|config)\b[^\n;&|]*:\/\/[^\s/'"]*\$[^\s/'"]*@/i,
        does: 'writes a token into an address of git',
    },
    { pattern: /\bextraheader\b/i, does: "writes a token into git's configuration" },
    { pattern: /\binsteadof\b/i, does: "writes a token into git's configuration" },
    {
        pattern: /\bgit\b[^\n;&|]*\bcredential\b|\bcredential\.[\w.]*helper\b|\.git-credentials\b/i,
        does: "gives a token to git's store of credentials",
    },
    { pattern: keptByGh, does: 'lets gh give git a token' },
    { pattern: /\.netrc\b/i, does: 'writes a token into .netrc' },
    { pattern: /_authToken\b|\.npmrc\b/i, does: 'writes a token into .npmrc' },
    { pattern: /\b(?:docker|podman|buildah|skopeo|helm\s+registry|oras)\s+login\b/i, does: 'logs in to a registry with a token' },
];

;// CONCATENATED MODULE: ./packages/core/build/ci/machines.js


/** https://docs.github.com/actions/reference/runners/github-hosted-runners and the labels in actions/runner-images. */
const hosted = /^(?:ubuntu-(?:latest|slim|\d\d\.\d\d)(?:-arm)?|windows-(?:latest|\d{2,4})(?:-vs\d{4})?(?:-arm)?|macos-(?:latest|\d\d)(?:-(?:large|xlarge|intel))?)$/i;
const ownMachines = (job, { occasion, contexts }) => {
    const runsOn = job.fields['runs-on'];
    if (runsOn === undefined)
        return [];
    const legs = legsOf(job.fields['strategy'], withContexts(occasion, contexts));
    const odd = legs.flatMap((matrix) => oddIn(runsOn, withContexts(occasion, { ...contexts, matrix })))[0];
    if (odd === undefined)
        return [];
    const what = `it runs code of agents ${odd}, which may be a machine of your own that the next job finds changed`;
    const mend = "use one of GitHub's labels, such as ubuntu-24.04, or machines that are thrown away after each job, and acknowledge them";
    return [findingIn(job, { at: 'runs-on', what, mend })];
};
/** Says what a `runs-on` names beyond GitHub's own machines. */
const oddIn = (runsOn, occasion) => {
    const value = resolveValue(runsOn, occasion);
    if (value === unknownValue)
        return [`where ${JSON.stringify(runsOn).slice(0, 120)} says`];
    if (Array.isArray(value))
        return value.flatMap((label) => oddIn(label, occasion));
    if (typeof value === 'object' && value !== null) {
        const { group, labels } = fieldsOf(value);
        if (group !== undefined)
            return [`in the runner group ${JSON.stringify(group).slice(0, 120)}`];
        return labels === undefined ? ['where no label says'] : oddIn(labels, occasion);
    }
    const label = String(value).trim();
    return hosted.test(label) ? [] : [`on ${JSON.stringify(label).slice(0, 120)}`];
};

;// CONCATENATED MODULE: ./packages/core/build/ci/ci-safety.js
// Checks that an agent's code may run in this CI: a test that an agent wrote can do whatever the job's token, secrets and
// credentials on disk can do, and it changes the machine and the caches that it runs with. A job is safe only when the file
// says so: a token that reads, no secret, no environment, no checkout that leaves credentials behind, a machine that is
// thrown away. A file that cannot be read counts as unsafe.









/** The train dispatches CI on its branches, and with an App a pull request starts it. */
const ci_safety_occasions = [
    { event: 'workflow_dispatch', ref: `refs/heads/${(0,build_names/* bundleBranch */.lM)('1')}` },
    { event: 'pull_request', ref: 'refs/pull/1/merge' },
];
const judgeSafety = (files, { base, workflows }) => {
    const { main } = files;
    if (main.kind !== 'parsed')
        return { unsafe: [], notes: [] };
    const inCi = ci_safety_occasions.flatMap((occasion) => {
        const inputs = inputsOf(triggersOf(main).get('workflow_dispatch')?.['inputs'], {}, occasion);
        const contexts = { inputs: occasion.event === 'workflow_dispatch' ? inputs : {} };
        return inFile({ files, file: main, calledSafely: false, seen: new Set(), occasion, contexts });
    });
    const caches = cachesOf(files, main, { base, workflows });
    return { unsafe: withoutRepeats([...inCi, ...unsafeFollowers(main, workflows), ...caches.unsafe]), notes: caches.notes };
};
const withoutRepeats = (findings) => [
    ...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values(),
];
const inFile = (looking) => {
    const { file, seen, contexts } = looking;
    // A workflow that is called twice may get other inputs the second time.
    const key = JSON.stringify([file.path, contexts], (_, value) => (typeof value === 'symbol' ? String(value) : value));
    if (seen.has(key))
        return [];
    seen.add(key);
    return [...triggers(file), ...secretPlaces(file), ...jobsOf(file).flatMap((job) => inJob(job, looking))];
};
const triggers = (file) => {
    if (!triggersOf(file).has('pull_request_target'))
        return [];
    const what = 'it runs on pull_request_target, with the rights and secrets of the base for whatever a pull request brings';
    return [findingAt(file, { at: 'on/pull_request_target', what, mend: 'remove that trigger, or put it into a workflow of its own' })];
};
const inJob = (job, looking) => [
    ...(looking.calledSafely ? [] : permissionsOf(job)),
    ...environmentOf(job),
    ...ownMachines(job, looking),
    ...inSteps(job, looking),
    ...ci_safety_callOf(job, looking),
];
const inSteps = (job, { files: { actions }, occasion, contexts }) => {
    const env = [fieldsOf(job.file.document)['env'], job.fields['env']];
    const { steps, unread } = readSteps(job, { actions, occasion, contexts });
    const kept = steps.flatMap((step) => keptTokens(step.fields, { ...step, env }).map(({ at, what, mend }) => findingAt(step.file, { at: at === '' ? step.at : `${step.at}/${at}`, job: job.name, what, mend })));
    const notRead = unread.map(({ step, problem }) => {
        const what = `it uses an action of this repository that was not looked at: ${problem}`;
        return findingAt(step.file, { at: `${step.at}/uses`, job: job.name, what, mend: 'correct the path or the file' });
    });
    return [...kept, ...notRead];
};
const ci_safety_callOf = (job, looking) => {
    const { files, occasion, contexts } = looking;
    const uses = job.fields['uses'];
    if (uses === undefined)
        return [];
    const inherits = inheritedSecrets(job);
    const path = calledPath(uses);
    const called = path === undefined ? undefined : path === files.main.path ? files.main : files.called.get(path);
    if (called?.kind === 'parsed') {
        const declared = triggersOf(called).get('workflow_call')?.['inputs'];
        // Legs of a matrix are not told apart here: a value from one is unknown.
        const inputs = inputsOf(declared, job.fields['with'], withContexts(occasion, contexts));
        return [...inherits, ...inFile({ ...looking, file: called, calledSafely: true, contexts: { inputs } })];
    }
    // A missing or unreadable file of this repository does not run at all; ci-fitness.ts reports it.
    if (path !== undefined)
        return inherits;
    const what = `it calls ${JSON.stringify(uses).slice(0, 200)}, which is not in this repository and was not looked at`;
    return [...inherits, findingIn(job, { at: 'uses', what, mend: 'call a workflow of this repository' })];
};
const cachesOf = ({ main, called, actions }, file, { base, workflows }) => {
    const inFiles = [file, ...called.values()].filter((one) => one.kind === 'parsed');
    const [occasion] = ci_safety_occasions;
    if (occasion === undefined)
        return { unsafe: [], notes: [] };
    const withSteps = (job, of) => ({
        job,
        steps: readSteps(job, { actions: of, occasion, contexts: {} }).steps,
    });
    const jobs = inFiles.flatMap(jobsOf).map((job) => withSteps(job, actions));
    const elsewhere = workflows.files.filter((one) => one.kind === 'parsed').filter(({ path }) => path !== main.path);
    const others = elsewhere.flatMap((one) => jobsOfWorkflow(one, elsewhere).map(({ job, caller }) => ({ ...withSteps(job, workflows.actions), rights: job_rights_rightsOf(job, caller) })));
    return sharedCaches({ file, jobs }, { base, others });
};

;// CONCATENATED MODULE: ./packages/core/build/ci/preflight.js
// Judges the base's rules and CI workflow before anything is pushed. The result is a go, or one notice that says what is
// wrong where, and how to mend it. The configuration can acknowledge what is unsafe, but not what cannot work.



/** `rules` is undefined when they are not known; they forbid nothing then. `workflows` are those of the default branch. */
const judgePreflight = (facts) => {
    const { files, rules, base } = facts;
    const { unsafe, notes } = judgeSafety(files, facts);
    const acknowledged = facts.config['ci-acknowledged'];
    const sentences = [
        ...(rules === undefined ? [] : refusalsOfRules(rules, facts).map((refusal) => `The train cannot land: ${refusal}.`)),
        ...sentencesOf({ base, unfit: unfitPlaces(files, facts.config), unsafe: acknowledged ? [] : unsafe }),
    ];
    const cause = sentences.length === 0 ? undefined : sentences.join(' ');
    return {
        refusal: cause === undefined ? undefined : `Nothing was pushed. ${cause}`,
        cause,
        notes: [...notesOn(files), ...notes, ...(acknowledged ? unsafe : [])].map(describeFinding),
        onPullRequests: runsOnPullRequests(files, base),
    };
};
/** Maximum number of places that are named. A person who mends these sees the others in the next notice. */
const maximumNamed = 8;
const sentencesOf = ({ base, unfit, unsafe }) => [
    ...(unfit.length === 0 ? [] : [`The train cannot work with this CI. ${listed(unfit)}`]),
    ...(unsafe.length === 0
        ? []
        : [
            `CI runs code that agents wrote, and this one would let that code do harm. ${listed(unsafe)} Mend it on ${base}, or, if agents may do that, set "ci-acknowledged: true" in .github/clambake.yml.`,
        ]),
];
const listed = (findings) => {
    const shown = findings.slice(0, maximumNamed).map((finding) => `${describeFinding(finding)}.`);
    return [...shown, ...(findings.length > maximumNamed ? [`And ${findings.length - maximumNamed} more.`] : [])].join(' ');
};
/** `.github/workflows/ci.yml, line 7, job "test": the checkout …: give that step …` */
const describeFinding = ({ path, line, job, what, mend }) => `${path}${line === undefined ? '' : `, line ${line}`}${job === undefined ? '' : `, job "${job}"`}: ${what}: ${mend}`;

// EXTERNAL MODULE: ./packages/core/build/config.js + 4 modules
var config = __webpack_require__(1752);
// EXTERNAL MODULE: ./packages/core/build/policy/path-policy.js
var path_policy = __webpack_require__(2813);
;// CONCATENATED MODULE: ./packages/core/build/config-text.js


const config_text_known = Object.keys(config/* configSchema */.Q.shape);
/** Number of insertions, deletions and replacements between two short words. */
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
/** The known key that was probably meant. */
const nearestKey = (written) => {
    if (written === '')
        return undefined;
    const normal = written.toLowerCase().replaceAll('_', '-').slice(0, 60);
    const [best] = config_text_known.map((key) => ({ key, edits: distance(normal, key) })).sort((a, b) => a.edits - b.edits);
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
    if (issue.code === 'invalid_key')
        return 'has a glob that is empty, is too long or begins with "!"';
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
            const hint = near === undefined ? `remove it; the keys are ${config_text_known.join(', ')}` : `did you mean "${near}"?`;
            return { path: [...issue.path, key], text: `"${key.slice(0, 60)}" is not a key of .github/clambake.yml: ${hint}` };
        });
    }
    if (issue.code === 'invalid_union')
        return problemsOfUnion(issue, document);
    const value = valueAt(document, issue.path);
    const key = issue.path.map(String).join('.');
    if (key === 'ci' && value === undefined) {
        const text = '"ci" is missing in .github/clambake.yml: name the file in .github/workflows that tests a bundle, for example "ci: ci.yml"';
        return [{ path: [], text }];
    }
    return [{ path: issue.path, text: `"${key}" in .github/clambake.yml ${describe(issue, value)}` }];
};
/** A list and a map have problems of their own; any other value is neither. */
const problemsOfUnion = (issue, document) => {
    const value = valueAt(document, issue.path);
    if (typeof value !== 'object' || value === null) {
        const key = issue.path.map(String).join('.');
        const levels = path_policy/* pathLevels */.N0.join(', ');
        const text = `"${key}" in .github/clambake.yml must be a list of globs, or a map from globs to one of ${levels}, not ${shown(value)}`;
        return [{ path: issue.path, text }];
    }
    const errors = issue.errors[Array.isArray(value) ? 0 : 1] ?? [];
    return errors.flatMap((error) => problemsOf({ ...error, path: [...issue.path, ...error.path] }, document));
};
/** Keys that cannot both hold. */
const contradictions = (config) => ['issue-usd', 'day-usd'].flatMap((key) => {
    const [usd, attempt] = [config[key], config['attempt-usd']];
    if (usd === undefined || usd >= attempt)
        return [];
    const text = `"${key}" in .github/clambake.yml is ${usd}, below "attempt-usd" (${attempt}): no attempt could spend what it may. Raise it, or lower "attempt-usd"`;
    return [{ path: [key], text }];
});
/** `document` is the value that the YAML parser returned: null or undefined for an empty file. */
const parseConfig = (document) => {
    const given = document ?? {};
    if (typeof given !== 'object' || Array.isArray(given)) {
        return refused([{ path: [], text: `.github/clambake.yml must hold keys and values such as "ci: ci.yml", not ${shown(document)}` }]);
    }
    const parsed = config/* configSchema */.Q.safeParse(given);
    if (parsed.success) {
        const problems = contradictions(parsed.data);
        return problems.length === 0 ? { ok: true, config: parsed.data } : refused(problems);
    }
    return refused(parsed.error.issues.flatMap((issue) => problemsOf(issue, given)));
};
const refused = (problems) => ({
    ok: false,
    problems: problems.map(({ text }) => text),
    place: problems[0]?.path ?? [],
});

;// CONCATENATED MODULE: ./packages/core/build/effects/describe-effect.js
const describeEffect = (effect) => {
    switch (effect.kind) {
        case 'write-ledger': {
            const refs = effect.writes.length + effect.branches.length;
            return `ledger: ${effect.why} (${refs} ${refs === 1 ? 'ref' : 'refs'})${effect.transitions.map(describeTransition).join('')}`;
        }
        case 'create-labels':
            return `create labels: ${effect.labels.map((label) => label.name).join(', ')}`;
        case 'project-issue':
            return `show #${effect.issue}: ${editsOf(effect).join(', ')}`;
        case 'cancel-run':
            return `cancel CI run ${effect.run}`;
        case 'edit-pull-request':
            return `${effect.close ? 'close' : 'edit'} pull request ${effect.number}`;
        case 'wake':
            return `start another run: ${effect.why}`;
    }
};
const describeTransition = ({ issue, from, to, askedBy }) => `\n  #${issue}: ${from ?? 'no record'} → ${to ?? 'no record'}${askedBy === undefined ? '' : ` (asked for by ${askedBy})`}`;
const editsOf = ({ addLabels, removeLabels, comment, close, say, call, reopen, deleteComments = [] }) => [
    ...addLabels.map((label) => `+${label}`),
    ...removeLabels.map((label) => `-${label}`),
    ...(comment === undefined ? [] : [comment.id === null ? 'new status comment' : 'edited status comment']),
    ...(deleteComments.length === 0
        ? []
        : [`without ${deleteComments.length} further status ${deleteComments.length === 1 ? 'comment' : 'comments'}`]),
    ...(say === undefined ? [] : ["the agent's words"]),
    ...(call === undefined ? [] : ['a comment that calls who asked']),
    ...(close ? ['close'] : []),
    ...(reopen === true ? ['reopen'] : []),
];
/** Says what did not happen, as the start of a sentence. */
const describeFailure = (effect) => {
    switch (effect.kind) {
        case 'write-ledger':
            return 'the ledger could not be written';
        case 'create-labels':
            return 'labels could not be created';
        case 'project-issue':
            return `#${effect.issue} could not be shown`;
        case 'cancel-run':
            return `CI run ${effect.run} could not be cancelled`;
        case 'edit-pull-request':
            return `pull request ${effect.number} could not be ${effect.close ? 'closed' : 'given its new text'}`;
        case 'wake':
            return 'no other run could be started';
    }
};

// EXTERNAL MODULE: ./packages/core/build/effects/diff.js
var diff = __webpack_require__(64700);
// EXTERNAL MODULE: ./packages/core/build/board/board-pause.js
var board_pause = __webpack_require__(85086);
// EXTERNAL MODULE: ./packages/core/build/records/outcomes.js
var outcomes = __webpack_require__(21490);
;// CONCATENATED MODULE: ./packages/core/build/attempt/pause-for.js
// Decides how long the whole fleet pauses after an attempt that met trouble which is no issue's, and when that is over. The fleet's
// record holds the trouble until an attempt that was claimed after it gets by; each one that meets it again doubles the pause.



/** Maximum minutes that the fleet pauses on the word of an agent's machine. */
const maximumPauseMinutes = 360;
const unchanged = { note: '' };
const fleetAfter = (facts, attempt) => {
    const { fleet } = facts;
    if (fleet === 'broken')
        return unchanged;
    const record = fleet?.record ?? { v: 1 };
    const { pause } = outcomeFacts(attempt.outcome);
    if (pause === null)
        return getsBy(facts, record) ? { fleet: withoutTrouble(record), note: '' } : unchanged;
    const { place } = facts;
    const tries = triesOf(facts, { known: record.trouble, outcome: attempt.outcome, after: pause.after });
    const known = sameAs(record.trouble, { kind: attempt.outcome, place }) ? record.trouble : undefined;
    const trouble = {
        kind: attempt.outcome,
        ...(place === undefined ? {} : { place }),
        at: facts.now,
        since: known?.since ?? known?.at ?? facts.now,
        tries,
        issue: known?.issue ?? facts.assignment.issue,
    };
    if (tries < pause.after)
        return { fleet: { ...record, trouble }, note: '' };
    const minutes = pause.doubles ? doubledMinutes(pause.minutes, tries - pause.after + 1) : pause.minutes;
    const until = endOf(facts, { minutes, isSaid: pause.isSaid });
    const current = record.pausedUntil;
    if (current !== undefined && Date.parse(current) >= Date.parse(until))
        return tries === record.trouble?.tries ? unchanged : { fleet: { ...record, trouble }, note: '' };
    const pauseReason = pause.reason ?? attempt.detail.slice(0, 500).toWellFormed();
    const note = `The fleet pauses until ${dateTime(until)}. Then one attempt tries, and when it gets by, all go on by themselves.`;
    return { fleet: { ...record, pausedUntil: until, pauseReason, trouble }, note };
};
const sameAs = (known, { kind, place }) => known?.kind === kind && known.place === place;
/** Attempts that were claimed before the trouble was known say nothing new about it. */
const triesOf = ({ claim, place }, { known, outcome, after }) => {
    if (known === undefined || !sameAs(known, { kind: outcome, place }))
        return 1;
    return known.tries < after || isLater(claim, known) ? known.tries + 1 : known.tries;
};
const isLater = (claim, { at }) => Date.parse(claim.at) >= Date.parse(at);
const endOf = ({ result, now }, { minutes, isSaid }) => {
    const said = 'missing' in result ? undefined : result.limitedUntil;
    const most = minutesAfter(now, maximumPauseMinutes);
    if (!isSaid || said === undefined || Date.parse(said) <= Date.parse(now))
        return minutesAfter(now, minutes);
    return Date.parse(said) <= Date.parse(most) ? said : most;
};
/** Endings that do not show that the model answered. */
const silent = new Set(['lost', 'killed', 'stopped', 'provider-trouble']);
/** True when the attempt shows that the trouble is over: its steps before the agent's went well, and the model answered. */
const getsBy = ({ result, claim }, { trouble }) => {
    if (trouble === undefined || 'missing' in result || !isLater(claim, trouble))
        return false;
    return trouble.kind === 'setup-failed' || (!silent.has(result.outcome) && outcomeFacts(result.outcome).pause === null);
};
const withoutTrouble = ({ pausedUntil: _, pauseReason: __, trouble: ___, ...rest }) => rest;
/** The trouble because of which only one attempt at a time may start; undefined: the fleet has not paused for it. */
const provenTrouble = ({ trouble }) => trouble !== undefined && trouble.tries >= ((0,outcomes/* outcomeFacts */.c6)(trouble.kind).pause?.after ?? 1) ? trouble : undefined;

// EXTERNAL MODULE: ./packages/core/build/effects/show.js
var show = __webpack_require__(57298);
// EXTERNAL MODULE: ./packages/core/build/records/call-record.js
var call_record = __webpack_require__(97029);
// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js
var neutralise = __webpack_require__(44843);
;// CONCATENATED MODULE: ./packages/core/build/texts/call-comment.js
// Renders the comment that calls the person who asked for the work, when only a person can help. It is a new comment, because people are
// notified of new ones alone.



const call_comment_maximumNamed = 20;
/** `paragraphs`: harmless already. `others`: further issues of the same person that wait for the same. */
const renderCall = (key, { to, paragraphs: [first = '', ...rest], others }) => {
    const named = others.slice(0, call_comment_maximumNamed);
    const more = others.length - named.length;
    const same = named.length === 0 ? [] : [`The same is true of ${(0,amounts/* numbers */.nL)(named)}${more === 0 ? '' : ` and ${more} more`}.`];
    return `${[(0,build_names/* callMarker */.f6)(key), `${(0,neutralise/* mention */.lE)(to)}${first}`, ...rest, ...same].join('\n\n')}\n`;
};

// EXTERNAL MODULE: ./packages/core/build/records/states.js
var states = __webpack_require__(36113);
// EXTERNAL MODULE: ./packages/core/build/texts/times.js
var times = __webpack_require__(33763);
// EXTERNAL MODULE: ./packages/core/build/fleet/budgets.js
var budgets = __webpack_require__(97443);
// EXTERNAL MODULE: ./packages/core/build/bundle/request-budget.js
var request_budget = __webpack_require__(85650);
// EXTERNAL MODULE: ./packages/core/build/fleet/fleet-plan.js
var fleet_plan = __webpack_require__(77669);
// EXTERNAL MODULE: ./packages/core/build/fleet/label-edits.js
var label_edits = __webpack_require__(85027);
;// CONCATENATED MODULE: ./packages/core/build/fleet/label-settings.js
/** `why`: two labels of the issue want different things. */
const settingsFor = (config, labels) => {
    if (!labels.some((label) => Object.hasOwn(config.labels, label)))
        return { config };
    const wanted = new Map();
    let settings = {};
    for (const label of labels) {
        const own = Object.hasOwn(config.labels, label) ? config.labels[label] : undefined;
        const given = Object.entries(own ?? {}).filter(([, value]) => value !== undefined);
        for (const [key, wants] of given) {
            const value = JSON.stringify(wants);
            const other = wanted.get(key);
            if (other !== undefined && other.value !== value)
                return {
                    why: `its labels ${other.label} and ${label} want different values of "${key}" (${other.value} and ${value}): keep one of them`,
                };
            wanted.set(key, { label, value });
        }
        settings = { ...settings, ...Object.fromEntries(given) };
    }
    return { config: { ...config, ...settings } };
};

// EXTERNAL MODULE: ./packages/core/build/records/came-back.js
var came_back = __webpack_require__(8317);
// EXTERNAL MODULE: ./packages/core/build/records/labels.js
var records_labels = __webpack_require__(32336);
// EXTERNAL MODULE: ./packages/core/build/records/modifiers.js
var records_modifiers = __webpack_require__(33525);
// EXTERNAL MODULE: ./packages/core/build/records/split-state.js
var split_state = __webpack_require__(84515);
// EXTERNAL MODULE: ./packages/core/build/fleet/backoff.js
var backoff = __webpack_require__(22421);
// EXTERNAL MODULE: ./packages/core/build/records/put-off.js
var put_off = __webpack_require__(23374);
;// CONCATENATED MODULE: ./packages/core/build/fleet/busy-agents.js
// Names the agents that no new claim may take.



/** Agents with a ref that stays, or with a claim in a record, because a person may have deleted the ref, or the whole ledger. */
const busyAgents = (plan, { ledger }) => {
    const free = (0,diff/* freeableAgents */.D$)(ledger, plan.changed);
    const busy = new Set([...ledger.agents.keys()].filter((agent) => !free.has(agent)));
    for (const issue of new Set([...ledger.issues.keys(), ...plan.changed.keys()])) {
        const agent = (0,put_off/* busyAgentOf */.Mr)((0,fleet_plan/* recordIn */.Rn)(plan, ledger, issue)?.claim);
        if (agent !== undefined)
            busy.add(agent);
    }
    for (const agent of plan.claimed.keys())
        busy.add(agent);
    return busy;
};

;// CONCATENATED MODULE: ./packages/core/build/fleet/part-view.js
/** Reason of an issue that GitHub showed in part: what is missing could forbid what the rest allows. */
const partView = 'waits: GitHub answered without a part of its labels, events or blockers; the next tick asks again';

// EXTERNAL MODULE: ./packages/core/build/records/machine.js
var machine = __webpack_require__(57474);
;// CONCATENATED MODULE: ./packages/core/build/fleet/gone-issues.js
// Withdraws issues that were deleted, or moved to another repository: nobody can answer or close them, and their work boards nothing.
// GitHub may miss an issue for a moment, so that only one that stays away is withdrawn.





const awayMinutes = 10;
const withdrawGone = (plan, { issues, board, ledger, now }) => {
    // Issues may be switched off in the repository, and come back: GitHub shows none at all then.
    if (issues.length === 0 && board === undefined)
        return;
    const seen = new Set(issues.map(({ number }) => number));
    for (const issue of ledger.issues.keys()) {
        const record = (0,fleet_plan/* recordIn */.Rn)(plan, ledger, issue);
        if (record === undefined || (seen.has(issue) && record.goneSince === undefined))
            continue;
        if (seen.has(issue)) {
            const { goneSince: _, ...shown } = record;
            plan.changed.set(issue, shown);
        }
        else if (mayWithdraw(record))
            withdrawOne(plan, record, now);
    }
};
/** A landing that is still to come withdraws it, and keeps its work. */
const mayWithdraw = ({ state, claim }) => (0,machine/* canTransition */.w)(state, 'withdraw') && claim?.delay === undefined && claim?.salvage === undefined;
const withdrawOne = (plan, record, now) => {
    const { issue, goneSince = now } = record;
    const end = (0,backoff/* minutesAfter */._m)(goneSince, awayMinutes);
    if (Date.parse(end) <= Date.parse(now)) {
        const gone = (0,label_edits/* withdraw */.ne)(record, { why: 'the issue was deleted or moved to another repository', now });
        plan.changed.set(issue, gone.record);
        plan.reasons.push({ issue, text: gone.reason ?? '' });
        return;
    }
    if (record.goneSince === undefined)
        plan.changed.set(issue, { ...record, goneSince });
    plan.reasons.push({ issue, text: `is gone from this repository: withdrawn from ${(0,times/* dateTime */.K)(end)} on, unless it is there again` });
};

;// CONCATENATED MODULE: ./packages/core/build/fleet/liveness.js
// Tells from GitHub's list of jobs, and never from a clock, whether an attempt still runs. A job that an unfinished run does
// not list yet is still to come.


const ended = (jobs) => jobs.length > 0 && jobs.every((job) => job.status === 'completed');
const jobsByRun = (jobs) => Map.groupBy(jobs, (job) => job.runId);
/**
 * `running` is true while the agent's job runs. A claim is dead when its run has ended, or when both its jobs
 * have. When another run lands the work of a dead attempt, that run counts instead. A run that the snapshot lacks counts as alive.
 */
const livenessOf = (claim, { jobs, runs }) => {
    if ((0,put_off/* isPutOff */.Zn)(claim))
        return { alive: false, why: claim.delay?.why ?? '' };
    const { runId, runAttempt } = claim.salvage ?? claim;
    const ofRun = jobs.get(runId) ?? [];
    const runJobs = ofRun.filter((job) => (0,build_names/* isRunJobOf */._s)(job.name, claim.id));
    const landJobs = ofRun.filter((job) => (0,build_names/* isLandJobOf */.q5)(job.name, claim.id));
    const running = runJobs.some((job) => job.status === 'in_progress');
    const run = runs.get(runId);
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
/** Id of the newest job in which the claim's agent works, or worked; undefined while GitHub lists none. */
const runJobOf = ({ id, runId, runAttempt }, jobs) => jobs.findLast((job) => job.runId === runId && job.runAttempt === runAttempt && (0,build_names/* isRunJobOf */._s)(job.name, id) && job.status !== 'queued')?.id;
const conclusion = (text) => text === null || !/^[a-z_]{1,40}$/.test(text) ? '' : ` (${text.replaceAll('_', ' ')})`;

// EXTERNAL MODULE: ./packages/core/build/records/said-schema.js
var said_schema = __webpack_require__(63332);
// EXTERNAL MODULE: ./packages/core/build/texts/read-status-comment.js
var read_status_comment = __webpack_require__(69828);
// EXTERNAL MODULE: ./packages/core/build/records/transitions.js
var transitions = __webpack_require__(35867);
// EXTERNAL MODULE: ./packages/core/build/fleet/lost-claim.js
var lost_claim = __webpack_require__(35718);
// EXTERNAL MODULE: ./packages/core/build/fleet/trust.js
var fleet_trust = __webpack_require__(94147);
;// CONCATENATED MODULE: ./packages/core/build/fleet/rebuild.js








/** Undefined when the issue is closed, or when nothing beyond `ready` is known of it. */
const rebuildRecord = (view, { base, snapshot, config }) => {
    const observed = (0,records_labels/* observeState */.ie)(view.labels);
    if (!view.open || observed === undefined)
        return undefined;
    const because = `the ledger has no record of it, its label says ${observed}`;
    const plain = plainRecord(view, { base, snapshot });
    if (observed === 'ready')
        return plain.attempts.length === 0 && plain.budget === undefined ? undefined : { record: plain, reason: `${because}: it goes on` };
    const lost = (0,lost_claim/* lostClaimOf */.A9)(view, { facts: snapshot, base, config });
    if (lost !== undefined && 'waits' in lost)
        return { record: undefined, reason: `waits: ${because}; ${lost.waits}` };
    if (lost !== undefined) {
        const record = (0,transitions/* claimRecord */.Cz)(plain, { claim: lost.claim, now: snapshot.now, consumedEvent: plain.consumedEvent });
        return { record, reason: `${because}: attempt ${lost.claim.id} of run ${lost.claim.runId} has it` };
    }
    return withoutClaim(view, { plain, observed, because, snapshot });
};
const withoutClaim = (view, { plain, observed, because, snapshot }) => {
    const { rebuilt } = states/* states */.xP[observed];
    const tip = snapshot.branches.get((0,build_names/* issueBranch */.sL)(view.number));
    if (rebuilt === 'landed' && setByBot(view, observed) && tip !== undefined) {
        const { id: attempt = (0,build_names/* attemptId */.X8)(view.number, 1, read_status_comment/* unknownNonce */.QZ), agent = read_status_comment/* unknownAgent */.Ig } = plain.attempts.at(-1) ?? {};
        const landed = { oid: tip, at: snapshot.now, attempt, agent, files: 0, additions: 0, deletions: 0, unchecked: true };
        return {
            record: { ...plain, state: 'landed', landed },
            reason: `${because}: taken as landed at ${tip.slice(0, 8)}, once its checks pass again`,
        };
    }
    if (rebuilt === 'asks') {
        const question = `What should happen here? The label says ${observed}, but nothing is on record. Close the issue, or set ${build_names/* stateLabels */.dE.ready} to start anew.`;
        return { record: { ...plain, state: 'needs-human', question }, reason: `${because}: a person is asked` };
    }
    if (asksForIt(view))
        return { record: plain, reason: `${because}: it starts anew` };
    return { record: { ...plain, state: 'needs-human', question: nobodyAsked(view, observed) }, reason: `${because}: a person is asked` };
};
/** With the attempts, and what they have cost, from our status comment. */
const plainRecord = (view, { base, snapshot }) => {
    const { now, comments } = snapshot;
    const words = (0,lost_claim/* ownWords */.I1)(comments.get(view.nodeId)) ?? '';
    const { attempts, attemptsBefore } = (0,read_status_comment/* readShownAttempts */.ID)(words, { issue: view.number, at: now });
    const budget = (0,read_status_comment/* readShownBudget */.HA)(words);
    return {
        ...(0,fleet_plan/* newRecord */.Mx)(view, { base, since: now }),
        consumedEvent: answered(view),
        attempts,
        ...(attemptsBefore === 0 ? {} : { attemptsBefore }),
        ...(budget === undefined ? {} : { budget }),
    };
};
/** False: no agent would ever start. Its label was set by hand, or GitHub no longer shows who asked. */
const asksForIt = (view) => (0,fleet_trust/* lastAsk */.qN)(view, undefined) !== undefined;
const nobodyAsked = (view, observed) => {
    const by = view.events.findLast((event) => event.kind === 'labeled' && event.label === build_names/* stateLabels */.dE[observed]);
    const why = by === undefined || by.bot
        ? 'There is no record of it, and GitHub does not show who asked for it'
        : `${by.actor ?? 'A deleted account'} set ${build_names/* stateLabels */.dE[observed]} by hand. Only clambake sets this label, and no agent works on this issue`;
    return `Should an agent work on this issue? ${why}. Set ${build_names/* stateLabels */.dE.ready} to say yes.`;
};
/** Id of the newest command of a person before clambake's last label edit: clambake has seen it. */
const answered = (view) => {
    const ours = view.events.findLastIndex((event) => event.bot);
    return view.events.findLast((event, index) => index < ours && (0,fleet_trust/* isPersonsEdit */.Fu)(event))?.id;
};
const setByBot = (view, state) => view.events.findLast((event) => event.kind === 'labeled' && event.label === build_names/* stateLabels */.dE[state])?.bot === true;

// EXTERNAL MODULE: ./packages/core/build/attempt/kept-work.js
var kept_work = __webpack_require__(16234);
// EXTERNAL MODULE: ./packages/core/build/records/transition.js
var transition = __webpack_require__(33012);
// EXTERNAL MODULE: ./packages/core/build/records/reserved-run.js
var reserved_run = __webpack_require__(27279);
;// CONCATENATED MODULE: ./packages/core/build/fleet/settle-stopped.js
// Ends the reservation of a stopped attempt whose jobs are over without having booked its cost: nobody would ever book it, and its
// dollars would be missing for good. Its landing may have died before it kept the work: then the issue names the artifact.






const isReserved = (attempt) => attempt.reservedUsd !== undefined;
const settled = ({ reservedUsd: _, runAttempt: __, ...attempt }) => ({
    ...attempt,
    costIsLeast: true,
    detail: (0,transition/* cut */.J)(`${attempt.detail} ${kept_work/* unbooked */.oc}`, 2000),
});
/** Stopped attempts that nobody will land or book any more. A run that was not read is not over. */
const overIn = (attempts, { runs, ofRun }) => attempts.filter((one) => isReserved(one) && !livenessOf({ id: one.id, ...(0,reserved_run/* runOfStopped */.m)(one) }, { runs, jobs: ofRun }).alive);
/** Attempts whose artifacts a decision needs to know about, and their runs. */
const stoppedWanted = ({ ledger, runs, jobs }) => {
    const facts = { runs, ofRun: jobsByRun(jobs) };
    return [...ledger.issues.values()].flatMap(({ record }) => overIn(record.attempts, facts).map(({ id, runId }) => ({ run: runId, attempt: id })));
};
/** It is settled as soon as GitHub says whether it left an artifact. */
const settleStopped = (plan, { ledger, runs, jobs, leftovers }) => {
    const facts = { runs, ofRun: jobsByRun(jobs) };
    for (const issue of ledger.issues.keys()) {
        const record = (0,fleet_plan/* recordIn */.Rn)(plan, ledger, issue);
        const over = overIn(record?.attempts ?? [], facts).filter(({ id }) => leftovers.get(id) !== 'unknown');
        if (record === undefined || over.length === 0)
            continue;
        const attempts = record.attempts.map((one) => (over.includes(one) ? settled(one) : one));
        const left = over.filter(({ id }) => leftovers.get(id) === 'left');
        const named = left.reduce((next, { id, runId }) => (0,kept_work/* namingArtifact */.bE)(next, { attempt: id, artifact: { name: (0,build_names/* artifactName */.Cs)(id), runId } }) ?? next, { ...record, attempts });
        plan.changed.set(issue, named);
        for (const { id } of over)
            plan.reasons.push({ issue, text: `attempt ${id} was stopped, and its job ended without a word about its cost` });
    }
};

;// CONCATENATED MODULE: ./packages/core/build/fleet/salvage.js
// Decides about an attempt whose jobs ended without landing. If it left an artifact, another run lands that, and yet another, each
// after a longer while, for as long as the artifact lives; if not, the attempt is lost. The claim stays until then, so that no
// other attempt starts beside this work, and its agent is free.





/** An artifact lives for days, and each landing costs a job. */
const maximumMinutes = 6 * 60;
/** `why`: a sentence without a full stop. The first further landing may start at once, each other one waits longer. */
const putOff = (claim, { why, now }) => {
    const tries = (0,put_off/* triesOf */.p5)(claim);
    const notBefore = tries === 0 ? {} : { notBefore: (0,backoff/* minutesAfter */._m)(now, Math.min(maximumMinutes, 2 ** Math.min(tries, 20))) };
    return { ...claim, delay: { at: now, why: (0,transition/* cut */.J)(why, 2000), tries, ...notBefore } };
};
const hasToWait = ({ delay }, now) => delay?.notBefore !== undefined && Date.parse(delay.notBefore) > Date.parse(now);
/** Dead attempts whose artifacts a decision needs to know about, and their runs. `lost`: claims that the ledger has lost. */
const leftoversWanted = (snapshot, lost = []) => {
    const jobs = jobsByRun(snapshot.jobs);
    const claims = [...snapshot.ledger.issues.values()].map(({ record }) => record.claim);
    const dead = [...claims, ...lost].flatMap((claim) => {
        if (claim === undefined || hasToWait(claim, snapshot.now) || livenessOf(claim, { runs: snapshot.runs, jobs }).alive)
            return [];
        return [{ run: claim.runId, attempt: claim.id }];
    });
    return [...dead, ...stoppedWanted(snapshot)];
};
/** `why`: the ending of the attempt, or of the last landing started for it. */
const decideSalvage = (record, { why, leftover, run, now }) => {
    const { claim } = record;
    const tries = (0,put_off/* triesOf */.p5)(claim);
    if (hasToWait(claim, now))
        return { kind: 'wait', why, until: claim.delay?.notBefore };
    if (leftover === 'unknown')
        return { kind: 'wait', why: `${why}; GitHub did not say whether it left any work` };
    if (leftover === 'none')
        return { kind: 'lost', why, wasLeft: tries > 0 || claim.delay !== undefined };
    const { runId, runAttempt } = run;
    const delayed = claim.delay?.tries === tries ? claim : putOff(claim, { why, now });
    // A landing that ended without a word may end like that again.
    if (hasToWait(delayed, now))
        return { kind: 'wait', why, claim: delayed, until: delayed.delay?.notBefore };
    return {
        kind: 'hand-over',
        claim: { ...delayed, salvage: { tries: tries + 1, runId, runAttempt, at: now } },
        salvage: { issue: record.issue, agent: claim.agent, attempt: claim.id, run: claim.runId },
    };
};

// EXTERNAL MODULE: ./packages/core/build/records/split-record.js
var split_record = __webpack_require__(13541);
;// CONCATENATED MODULE: ./packages/core/build/fleet/splits.js
// Follows the issues that people have let be split: a run makes their parts once, then they wait until all parts are done, and are
// closed. Parts are told by GitHub's list of what blocks the issue, which holds closed ones too.





/** Splits whose parts one run makes: each takes up to 75 writes, and GitHub allows about 80 a minute. */
const maximumSplits = 2;
/** A run that makes parts ends within this time, and GitHub shows afterwards what it made. */
const makingMs = 6 * 60_000;
/** GitHub shows new relations within this time. */
const shownMs = 10 * 60_000;
/** Adds to the plan; the records of the plan are those after people's edits. */
const followSplits = (plan, snapshot) => {
    for (const view of snapshot.issues) {
        const record = (0,fleet_plan/* recordIn */.Rn)(plan, snapshot.ledger, view.number);
        if (!view.open || record === undefined || plan.held.has(view.number) || !(0,split_state/* waitsForParts */.Iu)(record))
            continue;
        const isFull = plan.splits.length >= maximumSplits;
        const step = record.split.made === undefined ? making(record, snapshot, isFull) : waiting(record, view, snapshot);
        plan.reasons.push({ issue: view.number, text: step.text });
        if (step.record !== undefined)
            plan.changed.set(view.number, step.record);
        if (step.parts !== undefined)
            plan.splits.push(step.parts);
        if (step.until !== undefined)
            plan.wakes.push(step.until);
    }
};
const making = (record, { now }, isFull) => {
    const { tried } = record.split;
    const free = tried === undefined ? 0 : Date.parse(tried) + makingMs;
    if (free > Date.parse(now))
        return { text: 'waits: its parts are being made', until: new Date(free).toISOString() };
    if (isFull)
        return { text: 'waits: the next run makes its parts' };
    const next = (0,split_record/* tryParts */.Se)(record, now);
    return { text: 'its parts are made by this run', record: next, parts: { record: next, isAgain: tried !== undefined } };
};
const waiting = (record, view, { now, ledger }) => {
    const { parts, made = now } = record.split;
    const found = parts.flatMap(({ made: part }) => part === undefined ? [] : [{ issue: part.issue, is: stateOf(part, view, ledger.issues.get(part.issue)?.record.state === 'merged') }]);
    const those = (is) => found.filter((part) => part.is === is).map(({ issue }) => issue);
    const [dropped, gone, open] = [those('dropped'), those('gone'), those('open')];
    if (gone.length > 0 && Date.parse(now) - Date.parse(made) < shownMs)
        return { text: `waits: GitHub does not show yet that ${(0,amounts/* numbers */.nL)(gone)} block${gone.length === 1 ? 's' : ''} it` };
    if (dropped.length + gone.length > 0) {
        const question = lostParts({ dropped, gone, open });
        return { text: 'asks a person: a part was closed without being merged', record: (0,split_record/* askAboutParts */.z_)(record, { question, now }) };
    }
    if (open.length === 0)
        return { text: 'all its parts are done: it is closed', record: (0,split_record/* endSplit */.Eq)(record, now) };
    return { text: `waits: ${open.length} of its ${found.length} parts ${open.length === 1 ? 'is' : 'are'} open: ${(0,amounts/* numbers */.nL)(open)}` };
};
/** A part that a person closed as completed is done as well: its work came onto the base in another way. */
const stateOf = ({ nodeId }, { blockers = [] }, isMerged) => {
    const blocker = blockers.find((one) => one.nodeId === nodeId);
    if (blocker === undefined)
        return isMerged ? 'done' : 'gone';
    if (blocker.open)
        return 'open';
    return blocker.isCompleted || isMerged ? 'done' : 'dropped';
};
const lostParts = ({ dropped, gone, open }) => [
    ...(dropped.length === 0 ? [] : [`${theParts(dropped)} ${dropped.length === 1 ? 'was' : 'were'} closed without being merged.`]),
    ...(gone.length === 0
        ? []
        : [
            `${theParts(gone)} ${gone.length === 1 ? 'does' : 'do'} not block it any more: deleted, moved, or taken off its list of blockers.`,
        ]),
    'What should become of this issue?',
    `Close it if the other parts are enough. Or set ${build_names/* stateLabels */.dE.ready}: an agent then works on what is missing${open.length === 0 ? '' : `, once ${(0,amounts/* numbers */.nL)(open)} ${open.length === 1 ? 'is' : 'are'} closed`}.`,
].join(' ');
const theParts = (issues) => `Its ${issues.length === 1 ? 'part' : 'parts'} ${(0,amounts/* numbers */.nL)(issues)}`;

// EXTERNAL MODULE: ./packages/core/build/texts/broken-record.js
var broken_record = __webpack_require__(97216);
;// CONCATENATED MODULE: ./packages/core/build/fleet/reconcile.js
// Brings the ledger up to date with attempts that died, people's edits and lost records. Every tick does this first, and then
// assigns new work.




















const reconcile = (snapshot, config) => {
    const plan = {
        changed: new Map(),
        claimed: new Map(),
        held: new Set(),
        broken: new Map(),
        salvages: [],
        splits: [],
        reasons: [],
        wakes: [],
    };
    reportBroken(plan, snapshot);
    followRecords(plan, { snapshot, config });
    buryDead(plan, snapshot, [...snapshot.ledger.issues.keys()]);
    withdrawGone(plan, snapshot);
    settleStopped(plan, snapshot);
    rebuildLost(plan, { snapshot, config });
    followSplits(plan, snapshot);
    return plan;
};
const reportBroken = (plan, { ledger }) => {
    for (const broken of ledger.broken) {
        const name = (0,build_names/* parseLedgerRef */.qz)(broken.ref);
        const issue = name?.kind === 'issue' ? name.issue : null;
        if (issue !== null)
            plan.broken.set(issue, broken);
        plan.reasons.push({ issue, text: `left alone: ${(0,broken_record/* describeBroken */.lk)(broken)}` });
    }
};
const followRecords = (plan, { snapshot, config }) => {
    for (const view of snapshot.issues) {
        const stored = snapshot.ledger.issues.get(view.number)?.record;
        if (plan.broken.has(view.number))
            continue;
        if (view.isPartial === true) {
            plan.held.add(view.number);
            plan.reasons.push({ issue: view.number, text: partView });
        }
        else if (stored !== undefined)
            obey(plan, { snapshot, config, view, record: stored });
    }
};
/** After all other claims: the agent of a lost one may have another issue by now, and a second claim of it would refuse every push. */
const rebuildLost = (plan, { snapshot, config }) => {
    const { ledger } = snapshot;
    for (const view of snapshot.issues) {
        if (ledger.issues.has(view.number) || plan.broken.has(view.number) || plan.held.has(view.number))
            continue;
        const rebuilt = rebuildRecord(view, { base: baseForView(view, { config, snapshot }), snapshot, config });
        if (rebuilt === undefined)
            continue;
        const agent = (0,put_off/* busyAgentOf */.Mr)(rebuilt.record?.claim);
        const isTaken = agent !== undefined && busyAgents(plan, snapshot).has(agent);
        const text = isTaken ? `waits: the ledger has no record of it, and its agent ${agent} has another issue` : rebuilt.reason;
        plan.reasons.push({ issue: view.number, text });
        if (rebuilt.record === undefined || isTaken)
            plan.held.add(view.number);
        else
            obey(plan, { snapshot, config, view, record: rebuilt.record });
        buryDead(plan, snapshot, [view.number]);
    }
};
/** Follows what people did to the labels of an issue with a record. */
const obey = (plan, { snapshot, config, view, record }) => {
    const { now, roles, ledger } = snapshot;
    const obeyed = (0,label_edits/* followLabelEdits */.He)(seenWords(record, view, snapshot), { view, roles, config, now });
    if (obeyed.reason !== undefined)
        plan.reasons.push({ issue: view.number, text: obeyed.reason });
    if (obeyed.held)
        plan.held.add(view.number);
    if (obeyed.record !== ledger.issues.get(view.number)?.record)
        plan.changed.set(view.number, obeyed.record);
};
/** Notes that the comment with an agent's words is there, so that nobody looks for it again. */
const seenWords = (record, view, { shownWords }) => {
    const { said } = record;
    if (said === undefined || said.isShown === true || shownWords?.has((0,said_schema/* saidKey */.BP)(said)) !== true)
        return record;
    // Until then the issue is still to be closed.
    if ((0,split_state/* isEnding */.yp)(record) && view.open)
        return record;
    return { ...record, said: { ...said, isShown: true } };
};
/** The base that the labels name, or else the configured one. */
const baseForView = (view, { config, snapshot }) => {
    const named = (0,records_labels/* baseLabelsOf */.Uu)(view.labels);
    return named.length === 1 && named[0] !== undefined ? named[0] : (0,records_labels/* baseOf */.bx)(config, snapshot.defaultBranch);
};
const buryDead = (plan, snapshot, issues) => {
    const jobs = jobsByRun(snapshot.jobs);
    for (const issue of issues) {
        const found = (0,fleet_plan/* recordIn */.Rn)(plan, snapshot.ledger, issue);
        if (found?.claim === undefined)
            continue;
        const record = { ...found, claim: found.claim };
        const life = livenessOf(record.claim, { runs: snapshot.runs, jobs });
        const lost = life.alive ? undefined : handedOver(plan, { snapshot, record, why: life.why });
        if (lost === undefined)
            continue;
        const { why } = lost;
        const isCancelled = snapshot.runs.get(record.claim.runId)?.conclusion === 'cancelled';
        const buried = isCancelled && !lost.wasLeft ? askAboutCancelled(record, snapshot) : buryAttempt(record, { ...lost, now: snapshot.now });
        plan.changed.set(issue, buried);
        const next = buried.notBefore === undefined ? '' : `; not before ${(0,times/* clockTime */.q)(buried.notBefore)}`;
        plan.reasons.push({ issue, text: `attempt ${record.claim.id} was lost: ${why}${next}` });
    }
};
/** Limit of GitHub on the jobs of one matrix. The others wait for the next tick. */
const maximumSalvages = 256;
/** Lets this run land the work of a dead attempt. Returns why the attempt is lost; undefined when its claim stays. */
const handedOver = (plan, { snapshot, record, why }) => {
    const { now, run, leftovers } = snapshot;
    const full = plan.salvages.length >= maximumSalvages;
    const leftover = leftovers.get(record.claim.id) ?? 'none';
    const decision = full ? { kind: 'wait', why } : decideSalvage(record, { why, leftover, now, run });
    if (decision.kind === 'lost')
        return decision;
    const attempt = `attempt ${record.claim.id} ended without landing: ${decision.kind === 'wait' ? decision.why : why}`;
    if (decision.claim !== undefined)
        plan.changed.set(record.issue, { ...record, claim: decision.claim });
    if (decision.kind === 'wait') {
        const next = decision.until === undefined ? '' : `; its work is landed again from ${(0,times/* dateTime */.K)(decision.until)} on`;
        if (decision.until !== undefined)
            plan.wakes.push(decision.until);
        plan.reasons.push({ issue: record.issue, text: `waits: ${attempt}${next}` });
    }
    else {
        plan.salvages.push(decision.salvage);
        plan.reasons.push({ issue: record.issue, text: `${attempt}; what it left in run ${decision.salvage.run} is landed by this run` });
    }
    return undefined;
};
/** A cancelled run is somebody's decision, so that nothing starts again unasked. */
const askAboutCancelled = (record, { now }) => {
    // No job of it is left that could book more.
    const { reservedUsd: _, runAttempt: __, ...attempt } = (0,transitions/* stoppedAttempt */.Np)(record.claim, { why: `because its run ${record.claim.runId} was cancelled`, now });
    const question = `${attempt.detail} ${outcomes/* outcomes */.KI.stopped.question}`;
    return (0,transitions/* askRecord */.fG)(record, { question, attempt: { ...attempt, costIsLeast: true }, now });
};
/** Nobody knows what it cost before it was gone. */
const vanished = (claim, told) => ({ ...(0,transitions/* lostAttempt */.AL)(claim, told), costIsLeast: true });
/** Records the attempt as lost, which uses up none. A person is asked after too many in a row. */
const buryAttempt = (record, { why, wasLeft, now }) => {
    if (wasLeft) {
        const detail = `Its work could not be landed, and is gone now: ${why}.`;
        const lost = vanished(record.claim, { detail, now });
        if (record.claim.ended !== undefined)
            return (0,transitions/* withdrawRecord */.s0)(record, { attempt: lost, now });
        return (0,transitions/* askRecord */.fG)(record, { question: `${detail} Set ${build_names/* stateLabels */.dE.ready} for another attempt.`, attempt: lost, now });
    }
    const attempt = vanished(record.claim, { detail: `The attempt vanished: ${why}.`, now });
    const tried = { ...record, attempts: [...record.attempts, attempt] };
    const often = (0,backoff/* whyTooManyFree */.Oy)(tried);
    if (often !== undefined) {
        const question = `${often} The last one vanished: ${why}. Set ${build_names/* stateLabels */.dE.ready} to try again.`;
        return (0,transitions/* askRecord */.fG)(record, { question, attempt, now });
    }
    return (0,transitions/* returnRecord */.MY)(record, { attempt, notBefore: (0,backoff/* notBeforeAfterAttempt */.az)(tried, now), now });
};

// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var fleet_roles = __webpack_require__(60764);
;// CONCATENATED MODULE: ./packages/core/build/fleet/text-edits.js

/** GitHub's times are whole seconds, so an edit in the second of the request counts as later. */
const judgeEdits = (view, { actor, at }, { roles, config }) => {
    const since = Date.parse(at);
    const later = view.edits.filter((edit) => Date.parse(edit.at) >= since && edit.by?.toLowerCase() !== actor.toLowerCase());
    let unknown;
    for (const edit of later) {
        if (edit.by === null)
            return { kind: 'unseen', what: whatWasDone(edit, 'A deleted account') };
        const role = roles.get(edit.by);
        if (role === undefined)
            unknown ??= { kind: 'unknown', login: edit.by, asked: roles.has(edit.by) };
        else if (role === 'none' || !(0,fleet_roles/* roleAtLeast */.t)(role, config['min-role'])) {
            return { kind: 'unseen', what: whatWasDone(edit, `${edit.by}, who has ${role === 'none' ? 'no role' : `the role ${role}`} here,`) };
        }
    }
    if (view.editsFrom !== undefined && Date.parse(view.editsFrom) > since) {
        return { kind: 'unseen', what: 'The body was edited more often than GitHub shows' };
    }
    return unknown ?? { kind: 'seen' };
};
const whatWasDone = ({ part }, who) => `${who} changed the ${part}`;

// EXTERNAL MODULE: ./packages/core/build/fleet/waiting-words.js
var waiting_words = __webpack_require__(38018);
;// CONCATENATED MODULE: ./packages/core/build/fleet/eligibility.js
// Decides whether an issue may be given to an agent now, and gives the reason when not. Trust is checked last, so that a
// refusal is shown only on an issue that would otherwise start.

















const dayMs = 86_400_000;
/** The judge returns undefined for an issue that is not in line. */
const eligibility = (plan, { snapshot, config }) => {
    const nowMs = Date.parse(snapshot.now);
    return (view) => {
        if (!view.open || plan.broken.has(view.number) || plan.held.has(view.number))
            return undefined;
        const record = (0,fleet_plan/* recordIn */.Rn)(plan, snapshot.ledger, view.number);
        if (record === undefined ? (0,records_labels/* observeState */.ie)(view.labels) !== 'ready' : record.state !== 'ready')
            return undefined;
        // Said where its parts are looked at.
        if (record !== undefined && (0,split_state/* waitsForParts */.Iu)(record))
            return undefined;
        const modifiers = (0,records_labels/* modifiersOf */.m8)(view.labels);
        const base = baseForView(view, { config, snapshot });
        const trust = (0,fleet_trust/* judgeAsk */.tg)(view, { roles: snapshot.roles, config, record });
        const rank = turnOf(view, { record, modifiers, nowMs });
        const createdMs = Date.parse(view.createdAt);
        const baseOid = snapshot.branches.get(base);
        const slip = slipOf(view, config);
        const place = { view, base, rank, createdMs };
        const blocked = (0,waiting_words/* blockedBy */.yJ)(view, modifiers);
        if (blocked !== undefined)
            return { kind: 'waits', text: blocked.text, ...toldOf(place, trust, blocked) };
        if (slip !== undefined || baseOid === undefined) {
            const text = slip ?? `its base branch ${base} does not exist: create it, or correct 'base' in .github/clambake.yml or the issue's base label`;
            const asked = askedBy(trust);
            const mended = asked === undefined ? {} : { slip: { candidate: { ...place, trust: asked }, text } };
            return { kind: 'waits', text: `waits: ${text}`, ...mended };
        }
        const context = { view, record, snapshot, config };
        const held = record === undefined ? undefined : heldByHistory(record, { ...context, plan });
        if (held !== undefined)
            return held.rival === undefined ? held.verdict : { ...held.verdict, ...toldOf(place, trust, { why: held.rival }) };
        const money = (0,budgets/* budgetOf */.nT)(view, { record, roles: snapshot.roles, config });
        if (money.kind === 'unread')
            return roleMissing(money.login, { ...place, baseOid });
        if (money.kind === 'spent')
            return overspent(money.why, { ...place, trust });
        const { kind: _, ...dollars } = money;
        const candidate = { ...place, baseOid, ...dollars };
        if (trust.verdict === 'unknown') {
            const unread = asUnread(trust);
            return unread === undefined
                ? { kind: 'waits', text: trust.reason }
                : { kind: 'candidate', candidate: { ...candidate, trust: unread } };
        }
        if (trust.verdict === 'refused')
            return eligibility_refused(trust, context);
        if (trust.verdict === 'nobody')
            return eligibility_nobodyAsked(context);
        return asSeen(trust, { ...context, candidate });
    };
};
/** The budget label counts only when the person who set it may say so. */
const roleMissing = (login, place) => {
    const reason = `waits: the role of ${login}, who set its budget label, could not be read`;
    return { kind: 'candidate', candidate: { ...place, trust: { verdict: 'unknown', reason, unread: login }, limitUsd: 0, leftUsd: 0 } };
};
/** It goes on by itself when a person gives it more. */
const overspent = (why, { trust, ...place }) => {
    const asked = askedBy(trust);
    return {
        kind: 'waits',
        text: `waits: ${why}`,
        ...(asked === undefined ? {} : { slip: { candidate: { ...place, trust: asked }, text: why } }),
    };
};
/** Undefined: nobody who may ask has asked, as far as is known. */
const askedBy = (trust) => trust.verdict === 'trusted' ? trust : trust.verdict === 'unknown' ? asUnread(trust) : undefined;
const toldOf = (place, trust, { why, byPerson = false }) => {
    const asked = askedBy(trust);
    return asked === undefined ? {} : { told: { candidate: { ...place, trust: asked }, text: why, byPerson } };
};
/** Undefined: nobody's role is missing. */
const asUnread = ({ reason, unread, }) => unread === undefined ? undefined : { verdict: 'unknown', reason, unread };
const slipOf = (view, config) => {
    const { openBlockers, hiddenBlockers = 0 } = view;
    if (hiddenBlockers > 0)
        return `blocked by ${openBlockers.length === 0 ? '' : `${(0,amounts/* numbers */.nL)(openBlockers)} and `}${eligibility_hidden(hiddenBlockers)}`;
    const named = (0,records_labels/* baseLabelsOf */.Uu)(view.labels);
    if (named.length > 1)
        return `its labels name ${named.length} bases (${named.join(', ')}); keep one`;
    const budget = (0,budgets/* budgetSlip */.Ot)(view.labels);
    if (budget !== undefined)
        return budget;
    const settings = settingsFor(config, view.labels);
    return 'why' in settings ? settings.why : undefined;
};
const eligibility_hidden = (count) => count === 1
    ? "an issue that the job's token cannot see, in another repository: close it there, or remove it from the issue's dependencies"
    : `${count} issues that the job's token cannot see, in another repository: close them there, or remove them from the issue's dependencies`;
const heldByHistory = (record, { snapshot, config, plan }) => {
    const { now, ledger } = snapshot;
    if ((0,transitions/* attemptsUsedUp */.tj)(record, config)) {
        const question = (0,transitions/* usedUpQuestion */.Ve)(record, record.attempts.at(-1)?.detail ?? '');
        return { verdict: { kind: 'waits', text: 'asks a person: its attempts are used up', record: (0,transitions/* askRecord */.fG)(record, { question, now }) } };
    }
    if (record.notBefore !== undefined && Date.parse(record.notBefore) > Date.parse(now)) {
        const tried = record.attempts.length === 0 ? '' : ` after attempt ${record.attempts.length}`;
        return { verdict: { kind: 'waits', text: `backs off until ${(0,times/* clockTime */.q)(record.notBefore)}${tried}`, until: record.notBefore } };
    }
    const why = (0,came_back/* cameBack */.a)(record.feedback);
    if (why?.kind !== 'conflict' || why.rival === null)
        return undefined;
    const rival = (0,fleet_plan/* recordIn */.Rn)(plan, ledger, why.rival);
    if (rival === undefined || !(0,states/* stateFacts */.T$)(rival.state).isWithTrain)
        return undefined;
    const does = rival.state === 'bundled' ? `is aboard bundle ${rival.flight?.id ?? '?'}` : 'has landed and waits for a train';
    const text = `#${rival.issue}, which it conflicts with, ${does}`;
    return { verdict: { kind: 'waits', text: `waits: ${text}` }, rival: (0,waiting_words/* rivalWords */._G)(text) };
};
/** The refusal of one event is written once. */
const eligibility_refused = (trust, judged) => {
    const text = `refused: ${trust.reason}`;
    if (judged.record?.refusal?.event === trust.event)
        return { kind: 'waits', text };
    const { now } = judged.snapshot;
    const record = judged.record ?? (0,fleet_plan/* newRecord */.Mx)(judged.view, { base: baseForView(judged.view, judged), since: now });
    const refusal = { event: trust.event, actor: trust.actor, reason: trust.reason };
    return { kind: 'waits', text, record: { ...record, refusal, consumedEvent: (0,label_edits/* newestEdit */.L)(judged.view) ?? record.consumedEvent } };
};
/** Without a request no agent would ever start, so that the issue asks for one. */
const eligibility_nobodyAsked = (judged) => {
    const question = `Should an agent work on this issue? GitHub does not show who asked for it. Set ${build_names/* stateLabels */.dE.ready} to say yes.`;
    const record = judged.record ?? (0,fleet_plan/* newRecord */.Mx)(judged.view, { base: baseForView(judged.view, judged), since: judged.snapshot.now });
    return {
        kind: 'waits',
        text: 'asks a person: nobody has asked for it',
        record: (0,transitions/* askRecord */.fG)(record, { question, now: judged.snapshot.now }),
    };
};
/**
 * Lets the issue start only with a text that the asker has seen, or that somebody who may ask wrote. Once an agent has worked
 * for this request, the text of the first claim is known, and any other one needs a new request.
 */
const asSeen = (trust, judged) => {
    const { view, record, candidate, snapshot, config } = judged;
    if (record?.asked?.event === trust.event) {
        const { title, body } = record.asked.text;
        if (title === view.titleHash && body === view.bodyHash)
            return { kind: 'candidate', candidate: { ...candidate, trust } };
        return changedText(`Title or body changed after ${trust.actor} set ${build_names/* stateLabels */.dE.ready}`, judged);
    }
    const answered = record?.answer?.event === trust.event ? record.answer : undefined;
    const again = record?.again?.event === trust.event ? record.again : undefined;
    const asked = answered ?? again ?? view.events.find(({ id }) => id === trust.event);
    const edits = asked === undefined ? undefined : judgeEdits(view, { actor: trust.actor, at: asked.at }, { roles: snapshot.roles, config });
    const did = answered === undefined ? `set ${build_names/* stateLabels */.dE.ready}` : `answered, as good as setting ${build_names/* stateLabels */.dE.ready}`;
    if (edits?.kind === 'unseen')
        return changedText(`${edits.what} after ${trust.actor} ${did}`, judged);
    if (edits?.kind !== 'unknown')
        return { kind: 'candidate', candidate: { ...candidate, trust } };
    const reason = `waits: the role of ${edits.login}, who edited it after ${build_names/* stateLabels */.dE.ready}, could not be read`;
    if (edits.asked)
        return { kind: 'waits', text: reason };
    return { kind: 'candidate', candidate: { ...candidate, trust: { verdict: 'unknown', reason, unread: edits.login } } };
};
const changedText = (why, judged) => {
    const { view, snapshot } = judged;
    const question = `Should an agent work on the text as it is now? ${why}; set it again to say yes.`;
    const text = `asks a person: its text changed after ${build_names/* stateLabels */.dE.ready}`;
    const record = judged.record ?? (0,fleet_plan/* newRecord */.Mx)(view, { base: baseForView(view, judged), since: snapshot.now });
    // The old request is answered with it, so that a label which is still shown does not count as a new one.
    const consumedEvent = (0,label_edits/* newestEdit */.L)(view) ?? record.consumedEvent;
    return { kind: 'waits', text, record: { ...(0,transitions/* askRecord */.fG)(record, { question, now: snapshot.now }), consumedEvent } };
};
const turnOf = (view, { record, modifiers, nowMs }) => {
    if (modifiers.has('unblocker'))
        return 0;
    const readySince = record?.since ?? view.events.findLast((event) => event.kind === 'labeled' && !event.bot)?.at ?? view.createdAt;
    const days = Math.floor((nowMs - Date.parse(readySince)) / dayMs);
    return 1 + Math.max(0, (0,records_modifiers/* rankOf */.IQ)(modifiers) - Math.max(0, days));
};

// EXTERNAL MODULE: ./packages/core/build/fleet/tell-obstacles.js
var tell_obstacles = __webpack_require__(41469);
// EXTERNAL MODULE: ./packages/core/build/fleet/tell-waits.js
var tell_waits = __webpack_require__(15213);
;// CONCATENATED MODULE: ./packages/core/build/fleet/decide-assignments.js















/** Limit of GitHub on the jobs of one matrix. */
const maximumAssignments = 256;
/** Adds claims, refusals and questions to the plan. */
const decideAssignments = (plan, facts) => {
    const { candidates, slips, waiting, wakes } = judgeAll(plan, facts);
    const pausedUntil = pauseEnd(facts.snapshot);
    if (pausedUntil !== undefined && candidates.length > 0)
        wakes.push(pausedUntil);
    const day = dayOf(plan, facts);
    const overspent = (0,budgets/* whyDayIsOver */.hJ)(day, facts.config);
    const scarce = (0,request_budget/* startsLack */.rh)(facts.snapshot.requestBudget);
    const standstill = (0,waiting_words/* standstillOf */.aX)(facts.snapshot, pausedUntil) ?? overspent ?? scarce?.why;
    const standing = (0,waiting_words/* standingWords */.o4)(facts.snapshot.ledger, pausedUntil) ?? (overspent && (0,waiting_words/* dayWords */.Yw)(day, facts.snapshot.now));
    if (overspent !== undefined && candidates.length > 0)
        wakes.push((0,budgets/* dayEnd */.Y2)(facts.snapshot.now));
    if (scarce !== undefined && candidates.length > 0)
        wakes.push(scarce.until);
    const probe = standstill === undefined ? probeOf(plan, facts.snapshot) : undefined;
    const free = standstill === undefined ? freeAgents(plan, facts).slice(0, probe?.room) : [];
    const turns = candidates.sort(byTurn).slice(0, Math.min(free.length, maximumAssignments));
    const assignments = [];
    const unread = new Set(unreadOf(plan, facts, slips));
    const undiscussed = [];
    for (const { trust, ...candidate } of turns) {
        const agent = free[assignments.length];
        if (trust.verdict === 'unknown') {
            unread.add(trust.unread);
            plan.reasons.push({ issue: candidate.view.number, text: trust.reason });
        }
        else if (agent !== undefined) {
            const discussion = discussionFor(facts.snapshot, candidate.view.number);
            const money = 'waits' in discussion ? discussion : reserve(day, candidate, facts.config);
            if ('waits' in money) {
                plan.reasons.push({ issue: candidate.view.number, text: money.waits });
                waiting.push({ candidate: { ...candidate, trust }, text: money.waits.replace(/^waits: /, '') });
            }
            else if ('hash' in discussion)
                assignments.push(claim(plan, { ...facts, candidate: { ...candidate, trust }, agent, discussion: discussion.hash, ...money }));
            if ('isUnread' in discussion)
                undiscussed.push(candidate.view.number);
        }
    }
    const waits = `waits: ${standstill ?? probe?.why ?? busyReason(plan, facts)}`;
    const others = candidates.slice(turns.length);
    for (const { view } of others)
        plan.reasons.push({ issue: view.number, text: waits });
    (0,tell_obstacles/* forgetObstacles */.W1)(plan, facts.snapshot, candidates);
    // Each word on an issue is a write, and what GitHub grants comes back within the hour.
    if (scarce !== undefined)
        return { assignments, wakeAt: wakes.sort()[0], unread: [...unread], undiscussed };
    const text = standing ?? probe?.words ?? (0,waiting_words/* busyWords */.T9)(facts.config);
    const same = { text, byPerson: facts.snapshot.ledger.fleet?.record.paused !== undefined };
    for (const login of (0,tell_waits/* tellReady */.NU)(plan, facts.snapshot, { waiting, others, same }).unread)
        unread.add(login);
    return { assignments, wakeAt: wakes.sort()[0], unread: [...unread], undiscussed };
};
/** Adds the reasons of issues that are no candidates. */
const judgeAll = (plan, facts) => {
    const candidates = [];
    const obstructed = [];
    const slips = [];
    const waiting = [];
    const wakes = [...plan.wakes];
    const judge = eligibility(plan, facts);
    for (const view of facts.snapshot.issues) {
        const verdict = judge(view);
        if (verdict === undefined)
            continue;
        if (verdict.kind === 'candidate') {
            const text = obstacleOf(verdict.candidate, facts.snapshot);
            if (text === undefined)
                candidates.push(verdict.candidate);
            else
                obstructed.push({ candidate: verdict.candidate, text });
        }
        else {
            plan.reasons.push({ issue: view.number, text: verdict.text });
            if (verdict.until !== undefined)
                wakes.push(verdict.until);
            if (verdict.record !== undefined)
                plan.changed.set(view.number, verdict.record);
            if (verdict.slip !== undefined)
                slips.push({ ...verdict.slip, isOwn: true });
            else
                (0,tell_obstacles/* replaceObstacle */.YE)(plan, facts.snapshot, view.number);
            if (verdict.told === undefined)
                (0,tell_waits/* forgetWaits */.uV)(plan, facts.snapshot, view.number);
            else
                waiting.push(verdict.told);
        }
    }
    for (const { candidate, text } of obstructed) {
        plan.reasons.push({ issue: candidate.view.number, text: `waits: ${text}` });
        (0,tell_waits/* forgetWaits */.uV)(plan, facts.snapshot, candidate.view.number);
    }
    (0,tell_obstacles/* tellObstacles */.ie)(plan, facts.snapshot, [...obstructed, ...slips].sort((a, b) => byTurn(a.candidate, b.candidate)));
    return { candidates, slips, waiting, wakes };
};
/** Dollars of the day, with the claims of the plan. */
const dayOf = (plan, { snapshot, config }) => {
    const issues = new Set([...snapshot.ledger.issues.keys(), ...plan.changed.keys()]);
    const records = [...issues].flatMap((issue) => (0,fleet_plan/* recordIn */.Rn)(plan, snapshot.ledger, issue) ?? []);
    return (0,budgets/* dayOfFleet */.Og)(records, { config, now: snapshot.now });
};
/** Takes the dollars of an attempt out of the day's. */
const reserve = (day, { leftUsd }, config) => {
    const usd = (0,budgets/* attemptUsd */.aB)(Math.min(leftUsd, (0,budgets/* leftOf */.lC)(day)), config);
    if (usd === undefined)
        return { waits: `waits: ${(0,budgets/* whyDayIsOver */.hJ)(day, config) ?? 'too few dollars are left'}` };
    day.reservedUsd += usd;
    return { usd };
};
const discussionFor = ({ discussions }, issue) => {
    if (discussions === undefined)
        return { hash: undefined };
    const discussion = discussions.get(issue);
    if (discussion === undefined)
        return { waits: 'waits: its discussion could not be read', isUnread: true };
    if (typeof discussion === 'string')
        return { hash: discussion };
    return { waits: `waits: the role of ${discussion.unknown}, who commented, could not be read` };
};
const obstacleOf = ({ view, base }, { obstacles, branches }) => obstacles?.get(base)?.text ?? issueConflict(branches.keys(), view.number);
/** Nobody's turn comes while only a person can mend it, so that few roles a tick are read for it. */
const maximumUnread = 10;
const unreadOf = (plan, { snapshot }, slips) => {
    const untold = slips.filter((slip) => !(0,tell_obstacles/* isTold */.Wc)(plan, snapshot, slip));
    return untold.flatMap(({ candidate: { trust } }) => (trust.verdict === 'unknown' ? [trust.unread] : [])).slice(0, maximumUnread);
};
const byTurn = (a, b) => a.rank - b.rank || a.createdMs - b.createdMs || a.view.number - b.view.number;
const pauseEnd = ({ ledger, now }) => {
    const until = ledger.fleet?.record.pausedUntil;
    return until !== undefined && Date.parse(until) > Date.parse(now) ? until : undefined;
};
const freeAgents = (plan, { snapshot, config }) => {
    const busy = busyAgents(plan, snapshot);
    const room = config.agents - busy.size;
    const slots = Array.from({ length: config.agents }, (_, slot) => (0,build_names/* agentName */.Lp)(slot + 1));
    return slots.filter((agent) => !busy.has(agent)).slice(0, Math.max(0, room));
};
const claim = (plan, facts) => {
    const { snapshot, agent, discussion } = facts;
    const { view, trust, base, baseOid } = facts.candidate;
    const before = (0,fleet_plan/* recordIn */.Rn)(plan, snapshot.ledger, view.number) ?? (0,fleet_plan/* newRecord */.Mx)(view, { base, since: snapshot.now });
    const unread = snapshot.ledger.issues.get(view.number)?.unread?.filter(({ list }) => list === 'attempts').length ?? 0;
    const attempt = (0,build_names/* attemptId */.X8)(view.number, before.attempts.length + unread + 1, snapshot.run.nonce);
    const held = {
        id: attempt,
        agent,
        at: snapshot.now,
        runId: snapshot.run.runId,
        runAttempt: snapshot.run.runAttempt,
        actor: trust.actor,
        role: trust.role,
        event: trust.event,
        text: { title: view.titleHash, body: view.bodyHash, ...(discussion === undefined ? {} : { discussion }) },
        base,
        usd: facts.usd,
    };
    const { limitUsd, ignored } = facts.candidate;
    const { ignoredBudget: _, ...known } = before;
    const limited = { ...known, limitUsd, ...(ignored === undefined ? {} : { ignoredBudget: ignored }) };
    plan.changed.set(view.number, (0,transitions/* claimRecord */.Cz)(limited, { claim: held, now: snapshot.now, consumedEvent: (0,label_edits/* newestEdit */.L)(view) }));
    plan.claimed.set(agent, view.number);
    return { issue: view.number, agent, attempt, base: baseOid };
};
/** While trouble that is no issue's may last, one attempt at a time finds out. Undefined: there is none. */
const probeOf = (plan, { ledger }) => {
    const { record = { v: 1 } } = ledger.fleet ?? {};
    const trouble = provenTrouble(record);
    if (trouble === undefined)
        return undefined;
    const tries = [...ledger.issues.keys()].some((issue) => {
        const claim = (0,fleet_plan/* recordIn */.Rn)(plan, ledger, issue)?.claim;
        return claim !== undefined && !(0,put_off/* isPutOff */.Zn)(claim) && Date.parse(claim.at) >= Date.parse(trouble.at);
    });
    return {
        room: tries ? 0 : 1,
        why: `one attempt finds out whether this is over: ${record.pauseReason ?? (0,outcomes/* outcomeFacts */.c6)(trouble.kind).text}`,
        words: (0,waiting_words/* probeWords */.K9)(record.pauseReason ?? (0,outcomes/* outcomeFacts */.c6)(trouble.kind).text),
    };
};
const busyReason = (plan, { snapshot, config }) => {
    const busy = busyAgents(plan, snapshot).size;
    return busy < config.agents ? `one run starts at most ${maximumAssignments} attempts` : `${busy} of ${config.agents} agents busy`;
};

;// CONCATENATED MODULE: ./packages/core/build/fleet/call-causes.js










const callCauses = (plan, facts) => {
    const { snapshot } = facts;
    const waiting = snapshot.issues.flatMap((view) => {
        const record = view.open ? (0,fleet_plan/* recordIn */.Rn)(plan, snapshot.ledger, view.number) : undefined;
        return record === undefined ? [] : [{ record, view }];
    });
    return [
        ...ofAccount(waiting, facts),
        ...ofTrains(waiting, facts),
        ...ofDay(waiting, plan, facts),
        ...ofBudgets(waiting),
        ...ofQuestions(waiting, facts),
    ];
};
/** Undefined where a comment could mention nobody. */
const askerOf = ({ asked }) => asked === undefined || asked.actor === 'ghost' || (0,neutralise/* mention */.lE)(asked.actor) === '' ? undefined : asked.actor;
/** One cause for each person. */
const grouped = (waiting, { key, paragraphs }) => {
    const byPerson = Map.groupBy(waiting, ({ record }) => askerOf(record));
    return [...byPerson].flatMap(([to, theirs]) => {
        const issues = theirs.map(({ record }) => record.issue).sort((a, b) => a - b);
        return to === undefined ? [] : [{ key, to, issues, paragraphs }];
    });
};
const ofTrains = (waiting, { snapshot }) => [...snapshot.ledger.trains.values()].flatMap(({ record: train }) => {
    const { base, stopped } = train;
    // A stop with an end heals by itself.
    if (stopped === undefined || stopped.until !== undefined)
        return [];
    const theirs = waiting.filter(({ record }) => record.base === base && (0,states/* stateFacts */.T$)(record.state).isWithTrain);
    const kept = theirs.filter(({ record }) => keepsStill(train, record, snapshot));
    const why = (0,neutralise/* neutraliseSentence */.y3)(stopped.reason, 1500).replace(/[.…]?$/, '.');
    const told = `The train to \`${(0,neutralise/* neutralise */.$0)(base, 200)}\`, which takes this work, stands still since ${(0,times/* dateTime */.K)(stopped.at)} until a person acts: ${why}`;
    return grouped(kept, { key: `standstill ${encodeURIComponent(base)} ${stopped.at}`, paragraphs: [told] });
});
/** Minutes within which a train that may go on takes what has landed after its stop. */
const doubtMs = 30 * 60_000;
/** A stop stays in the record until the next departure, so that new work may find one that is over. */
const keepsStill = ({ base, stopped }, { since }, { now, branches, defaultBranch }) => {
    if (stopped === undefined)
        return false;
    const { kind, baseOid, defaultOid } = stopped;
    if (kind === 'setting' || kind === 'preflight')
        return Date.parse(since) <= Date.parse(stopped.at) || Date.parse(now) - Date.parse(since) >= doubtMs;
    const hasMoved = branches.get(base) !== baseOid || (defaultOid !== undefined && branches.get(defaultBranch) !== defaultOid);
    return kind === 'alarm' || !hasMoved;
};
/** Reserved dollars come back when an attempt ends, so they call nobody. */
const ofDay = (waiting, plan, facts) => {
    const { snapshot, config } = facts;
    const day = dayOf(plan, facts);
    const { limitUsd, spentUsd } = day;
    if (!(0,budgets/* isDaySpent */.Z1)(day, config) || snapshot.ledger.fleet?.record.paused !== undefined)
        return [];
    const judge = eligibility(plan, facts);
    const inLine = waiting.filter(({ view, record }) => record.obstacle === undefined && judge(view)?.kind === 'candidate');
    const end = (0,budgets/* dayEnd */.Y2)(snapshot.now);
    const told = `${(0,amounts/* dollars */.E9)(spentUsd)} of the ${(0,amounts/* dollars */.E9)(limitUsd)} that agents may spend in a day (day-usd) are spent, so that no agent starts on this issue before ${(0,times/* dateTime */.K)(end)}. A higher \`day-usd\` in \`.github/clambake.yml\` lets agents start sooner.`;
    return grouped(inLine, { key: `day ${end}`, paragraphs: [told] });
};
/** The obstacle says on the issue itself that its dollars are used up. Another attempt has to use them up before it is said anew. */
const ofBudgets = (waiting) => waiting.flatMap((one) => {
    const { state, issue, obstacle = '', attempts } = one.record;
    if (state !== 'ready' || !(0,budgets/* isSpentObstacle */.eR)(obstacle))
        return [];
    const told = `No agent starts on this issue: ${(0,neutralise/* neutraliseSentence */.y3)(obstacle, 1500).replace(/[.…]?$/, '.')}`;
    return grouped([one], { key: `budget #${issue} ${attempts.length}`, paragraphs: [told] });
});
/** Older ones were told by an earlier release, or by nobody: a flood of calls about them would help nobody. */
const newMs = 86_400_000;
const ofQuestions = (waiting, { snapshot: { now } }) => waiting.flatMap((one) => {
    const { record } = one;
    if (record.state !== 'needs-human' || Date.parse(now) - Date.parse(record.since) > newMs || isToldAlready(record))
        return [];
    const question = `> ${(0,neutralise/* neutraliseSentence */.y3)(record.question ?? '', 2000)}`;
    const paragraphs = ['No agent goes on with this issue before a person has decided:', question];
    return grouped([one], { key: `needs-human #${record.issue} ${record.since}`, paragraphs });
});
/** True when an agent's words, which mention the same person, ask the question, or when a person has stopped the attempt. */
const isToldAlready = ({ said, since, attempts }) => (said !== undefined && said.kind !== 'parts-merged' && Date.parse(said.at) >= Date.parse(since)) ||
    attempts.at(-1)?.outcome === 'stopped';
const ofAccount = (waiting, { snapshot }) => {
    const fleet = snapshot.ledger.fleet?.record ?? { v: 1 };
    const trouble = provenTrouble(fleet);
    if (trouble === undefined || (0,outcomes/* outcomeFacts */.c6)(trouble.kind).pause?.needsPerson !== true)
        return [];
    const met = waiting.filter(({ record }) => record.issue === trouble.issue);
    const why = (0,neutralise/* neutraliseSentence */.y3)(fleet.pauseReason ?? (0,outcomes/* outcomeFacts */.c6)(trouble.kind).text, 1000).replace(/[.…]?$/, '.');
    const paragraphs = [
        `Agents do not get on, and a person has to mend that: ${why} It was first met on this issue, and is no fault of it.`,
        'One attempt after the other tries whether it is mended, and then all go on by themselves. A comment `/resume` lets one try at once.',
    ];
    return grouped(met, { key: `trouble ${trouble.kind} ${trouble.since ?? ''}`, paragraphs });
};

;// CONCATENATED MODULE: ./packages/core/build/fleet/call-people.js




/** Maximum number of comments that one tick makes for this. The others follow with the next ticks. */
const maximumMade = 10;
const maximumTries = 3;
/** Returns the comments to make; their records are in the plan. */
const callPeople = (plan, facts) => {
    const { snapshot } = facts;
    if (snapshot.shownWords === undefined)
        return [];
    const known = callsIn(plan, snapshot);
    const made = [];
    const causes = new Set();
    for (const cause of callCauses(plan, facts)) {
        const name = nameOf(cause.key, cause.to);
        causes.add(name);
        const before = known.get(name);
        if (made.length >= maximumMade || (before !== undefined && !mayRepeat(before, snapshot)))
            continue;
        const issue = before?.issue ?? cause.issues.find((one) => isWritable(plan, snapshot, one));
        if (issue === undefined || !isWritable(plan, snapshot, issue))
            continue;
        const call = { cause: cause.key, to: cause.to, at: snapshot.now, tries: (before?.call.tries ?? 0) + 1, isOpen: true };
        made.push(...make(plan, { snapshot, issue, call, cause }));
    }
    closeOthers(plan, snapshot, { known, causes });
    return made;
};
const nameOf = (cause, to) => `${to.toLowerCase()} ${cause}`;
const callsIn = (plan, { ledger }) => {
    const issues = new Set([...ledger.issues.keys(), ...plan.changed.keys()]);
    const all = [...issues].flatMap((issue) => ((0,fleet_plan/* recordIn */.Rn)(plan, ledger, issue)?.called ?? []).map((call) => ({ issue, call })));
    return new Map(all.map((known) => [nameOf(known.call.cause, known.call.to), known]));
};
const mayRepeat = ({ issue, call }, { now, shownWords }) => (0,call_record/* isDue */.nZ)(call, now) && shownWords?.has((0,call_record/* callKey */.C_)(issue, call)) !== true && call.tries < maximumTries;
/** Nothing is written on an issue that is closed, locked or left alone. */
const isWritable = (plan, { issues }, issue) => {
    if (plan.held.has(issue) || plan.broken.has(issue))
        return false;
    const view = issues.find(({ number }) => number === issue);
    return view?.open === true && view.isLocked !== true;
};
const make = (plan, { snapshot, issue, call, cause }) => {
    const record = (0,fleet_plan/* recordIn */.Rn)(plan, snapshot.ledger, issue);
    if (record === undefined)
        return [];
    plan.changed.set(issue, withCall(record, call));
    const others = cause.issues.filter((one) => one !== issue);
    const text = renderCall((0,call_record/* callKey */.C_)(issue, call), { to: call.to, paragraphs: cause.paragraphs, others });
    return [
        { kind: 'project-issue', issue, nodeId: record.nodeId, addLabels: [], removeLabels: [], comment: undefined, close: false, call: text },
    ];
};
const withCall = (record, call) => {
    const others = (record.called ?? []).filter(({ cause, to }) => nameOf(cause, to) !== nameOf(call.cause, call.to));
    return { ...record, called: [...others, call].slice(-call_record/* maximumCalls */.O1) };
};
/** A call is over when its comment was seen, when it was made often enough, or when its cause is gone: nobody looks for it again. */
const closeOthers = (plan, snapshot, { known, causes }) => {
    for (const [name, { issue, call }] of known) {
        const record = (0,fleet_plan/* recordIn */.Rn)(plan, snapshot.ledger, issue);
        const isOver = (0,call_record/* isDue */.nZ)(call, snapshot.now) && !(causes.has(name) && mayRepeat({ issue, call }, snapshot));
        if (record === undefined || !isOver || plan.held.has(issue) || plan.broken.has(issue))
            continue;
        const { isOpen: _, ...seen } = call;
        plan.changed.set(issue, withCall(record, seen));
    }
};

// EXTERNAL MODULE: ./packages/core/build/fleet/fleet-commands.js + 2 modules
var fleet_commands = __webpack_require__(28881);
// EXTERNAL MODULE: ./packages/core/build/records/project.js + 2 modules
var project = __webpack_require__(15620);
;// CONCATENATED MODULE: ./packages/core/build/search/culprit-rate.js
// Estimates from a train's record: the chance that a passenger is a culprit, the chance that CI is red for no reason, and
// the bundle size that pays. Only bundles that ended are counted, so a new repository assumes little and learns quickly.

/** Added to every count, so that a short record does not decide alone: half a culprit in a hundred passengers. */
const assumed = { culprits: 0.5, passengers: 100 };
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
/** Number of remembered passengers that CI decided about, and how many of them were culprits. */
const countedPassengers = ({ history }) => {
    const culprits = sum(history.map((bundle) => bundle.culprits ?? 0));
    return { culprits, passengers: culprits + sum(history.map((bundle) => bundle.landed.length)) };
};
/** Chance that one passenger among `aboard` is a culprit. Until the first culprit is seen, a bundle is expected to be good. */
const culpritRate = (train, aboard) => {
    const { culprits, passengers } = countedPassengers(train);
    const rate = (culprits + assumed.culprits) / (passengers + assumed.passengers);
    return culprits === 0 ? Math.min(rate, 0.5 / Math.max(1, aboard)) : Math.min(rate, 0.95);
};
/** Chance that a tree without a culprit is red. An empty record counts as one flake in fifty runs. */
const flakeRate = (train) => {
    const flakes = train.flakes ?? 0;
    return { rate: Math.min(0.3, (flakes + 1) / ((train.greens ?? 0) + flakes + 50)), known: flakes > 0 };
};
/** Bundle size with the fewest CI runs per passenger, by culprit rate, as simulated. */
const paying = [
    [0.01, 64],
    [0.02, 24],
    [0.05, 12],
    [0.1, 4],
    [0.38, 1],
];
/** Returns the bundle size that pays at this culprit rate, interpolated between the simulated sizes on logarithmic scales. */
const payingSize = (rate) => {
    const above = paying.findIndex(([limit]) => rate <= limit);
    if (above === -1)
        return 1;
    const [high, small] = paying[above] ?? [0.38, 1];
    const before = paying[above - 1];
    if (before === undefined)
        return Math.floor((small * high) / Math.max(rate, 1e-6));
    const [low, large] = before;
    const share = Math.log(rate / low) / Math.log(high / low);
    return Math.max(1, Math.round(large * (small / large) ** share));
};
/** Maximum number of CI runs in a row without a landing or a culprit, before the train pauses for a day. */
const maximumFruitlessRuns = 100;
const pauseMinutes = 24 * 60;
/** Returns the end of the pause when too many CI runs in a row led nowhere; undefined when there is no pause. */
const runawayUntil = ({ history }) => {
    const fruitful = history.findIndex((bundle) => bundle.landed.length > 0 || (bundle.culprits ?? 0) > 0);
    const fruitless = fruitful === -1 ? history : history.slice(0, fruitful);
    const runs = sum(fruitless.map((bundle) => bundle.ciRuns));
    const newest = fruitless[0];
    return newest === undefined || runs < maximumFruitlessRuns ? undefined : { until: (0,backoff/* minutesAfter */._m)(newest.endedAt, pauseMinutes), runs };
};
/** Maximum number of passengers of the next bundle. There is a limit only while the newest decided bundle had a culprit. */
const adaptedSize = (train) => {
    const newest = train.history.find((bundle) => bundle.landed.length > 0 || (bundle.culprits ?? 0) > 0);
    if (newest === undefined || (newest.culprits ?? 0) === 0)
        return Number.POSITIVE_INFINITY;
    return payingSize(culpritRate(train, 1));
};

// EXTERNAL MODULE: ./packages/core/build/records/revert-record.js
var revert_record = __webpack_require__(28675);
;// CONCATENATED MODULE: ./packages/core/build/train/lost-base.js





/** Undefined while the base has the commit that the work stands on, and for work of releases that did not record it. */
const lostBaseOf = ({ landed }, { onBase, baseTree }) => {
    const stands = landed?.revert?.merge ?? landed?.baseOid;
    return stands === undefined || baseTree === undefined || onBase.has(stands) ? undefined : stands;
};
const madeAnewWrite = (input, branches) => {
    const known = branches.flatMap((one) => {
        const record = input.snapshot.ledger.issues.get(one.issue)?.record;
        return record?.state === 'landed' && record.landed !== undefined ? [{ ...one, record, landed: record.landed }] : [];
    });
    const issues = known.map((one) => afterMaking(one, input));
    const moves = known.map(({ branch, tip, found }) => ({ branch, expect: tip, to: found.ok && found.files > 0 ? found.oid : tip }));
    const why = `${numbers(known.map(({ issue }) => issue))}: ${input.base} was moved back, and the work is made anew without the commits that were dropped`;
    return { kind: 'write', why, issues, branches: moves };
};
const afterMaking = ({ record, landed, branch, found }, { base, snapshot: { now } }) => {
    const ask = (why) => askRecord(record, { question: question({ base, branch, why }), now });
    if (!found.ok && found.held !== undefined)
        return askForApproval(record, { branch, why: found.why, held: { ...landed, ...found.held }, now });
    if (!found.ok)
        return ask(found.why);
    if (found.files === 0)
        return ask('without the commits that were dropped it changes no file');
    const { oid, files, additions, deletions, flags, baseOid } = found;
    const { approval: _, ...rest } = landed;
    const approval = landed.approval === undefined ? {} : { approval: { ...landed.approval, commit: oid } };
    return { ...record, landed: { ...rest, ...approval, oid, flags, files, additions, deletions, baseOid } };
};
const question = ({ base, branch, why }) => `Somebody moved ${base} back after this work had landed, and the work cannot go on without the commits that were dropped: ${neutraliseSentence(why, 1000)}. ` +
    `${branch} is as it was, and it does not board. Bring it onto ${base} yourself, then set ${stateLabels.ready}: an agent goes on from there.`;

;// CONCATENATED MODULE: ./packages/core/build/train/lost-branch.js



/** The write about branches that cannot be made again. */
const lostBranchWrite = (input, lost) => {
    const { ledger, now } = input.snapshot;
    const issues = lost.flatMap(({ issue, branch, oid }) => {
        const record = ledger.issues.get(issue)?.record;
        if (record?.state !== 'landed' || record.landed?.oid !== oid)
            return [];
        const question = `Its branch ${branch} was deleted, and GitHub no longer has the landed commit ${oid}. ` +
            `Push that commit to ${branch} if you have it, or set ${stateLabels.ready} for another attempt.`;
        return [askRecord(record, { question, now })];
    });
    return { kind: 'write', why: `${numbers(lost.map(({ issue }) => issue))}: the branch and its commit are gone`, issues };
};
/** Somebody has moved the branch to `tip`, which the base has: nothing on it could board, and only a person knows what is meant. */
const emptiedRecord = (record, { branch, tip, now }) => {
    const { oid = '', attempt = '' } = record.landed ?? {};
    const question = `Somebody moved ${branch} to ${tip.slice(0, 12)}, which ${record.base} has, so nothing of its work is left there. ` +
        `The landed commit is ${oid}, kept under ${(0,build_names/* landedRef */.q1)(attempt)}: "git push origin ${oid}:refs/heads/${branch}" brings it back after ` +
        `"git fetch origin ${oid}". Then, or for another attempt, set ${build_names/* stateLabels */.dE.ready}; or close the issue.`;
    return (0,transitions/* askRecord */.fG)(record, { question, now });
};

;// CONCATENATED MODULE: ./packages/core/build/train/boarding.js









const planBoarding = (input) => {
    const judged = [...input.snapshot.ledger.issues.values()]
        .filter(({ record: { state, base } }) => state === 'landed' && base === input.base)
        .flatMap(({ record }) => (record.landed === undefined ? [] : [judgeLanded({ ...record, landed: record.landed }, input)]));
    const boarders = judged.flatMap((one) => (one.kind === 'boards' ? [one.boarder] : [])).sort(compareBoarders);
    const recordsOf = (kind) => judged.flatMap((one) => (one.kind === kind ? [one.record] : []));
    const [merged, over, emptied] = [recordsOf('merged'), recordsOf('over'), recordsOf('emptied')];
    const gone = judged.flatMap((one) => (one.kind === 'waits' && one.gone !== undefined ? [one.gone] : []));
    const pushed = judged.flatMap((one) => (one.kind === 'waits' && one.pushed !== undefined ? [one.pushed] : []));
    const lost = judged.flatMap((one) => (one.kind === 'waits' && one.lost !== undefined ? [one.lost] : []));
    const { passengers, left } = boarding_select(boarders, Math.min(input.config['bundle-cap'], adaptedSize(input.train)));
    const reasons = [...judged.flatMap((one) => (one.kind === 'waits' ? [one.reason] : [])), ...left];
    const unblockersOnly = passengers.some((boarder) => boarder.unblocker);
    const found = { passengers, merged, over, emptied, gone, pushed, lost, reasons, unblockersOnly };
    if (passengers.length === 0)
        return { ...found, departsAt: undefined, promisedBy: undefined };
    const spacing = input.config['departure-minutes'];
    const atOnce = unblockersOnly || input.force || input.train.lastDeparture === undefined;
    const departsAt = atOnce ? input.snapshot.now : (0,backoff/* minutesAfter */._m)(input.train.lastDeparture ?? input.snapshot.now, spacing);
    return { ...found, departsAt, promisedBy: promiseOf(passengers, input) };
};
const waits = (record, text) => ({ kind: 'waits', reason: { issue: record.issue, text } });
const judgeLanded = (record, input) => {
    const { snapshot, train } = input;
    const { landed } = record;
    if (input.onBase.has(landed.oid) || input.squashedAs.has(landed.oid))
        return { kind: 'merged', record };
    const view = snapshot.issues.find((issue) => issue.number === record.issue);
    if (view === undefined)
        return waits(record, 'left out: the issue is gone');
    if (!view.open && !(0,revert_record/* isRevert */.Py)(record))
        return waits(record, 'left out: the issue is closed; reopen it to let its work board');
    if (view.isPartial === true)
        return waits(record, partView);
    const modifiers = (0,records_labels/* modifiersOf */.m8)(view.labels);
    const kept = (0,records_modifiers/* keptBy */.mA)(modifiers, 'trains');
    if (kept !== undefined)
        return waits(record, `left out: ${build_names/* modifierLabels */.dl[kept]}; take that label away to let its work board`);
    const bases = (0,records_labels/* baseLabelsOf */.Uu)(view.labels);
    if (bases.some((base) => base !== record.base))
        return waits(record, `left out: it landed for ${record.base}, and its labels now name ${bases.join(', ')}; take that label away to let it board, or comment /evict #${record.issue} to have it done anew`);
    const moved = judgeMovedBranch(record, input) ?? judgeLostBase(record, input);
    if (moved !== undefined)
        return moved;
    if (train.setAside?.includes(landed.oid) === true && !input.force) {
        return waits(record, `left out: a person closed or took over the pull request it was in; comment /depart to let it board again, or /evict #${record.issue} to give it back to an agent`);
    }
    const boarder = {
        record,
        title: view.title,
        unblocker: modifiers.has('unblocker'),
        solo: modifiers.has('solo') || train.alone?.includes(landed.oid) === true,
        priority: (0,records_modifiers/* rankOf */.IQ)(modifiers),
    };
    return { kind: 'boards', boarder };
};
/** A branch without commits beyond the base has nothing to check, and people do not change the commit of a revert. */
const judgeMovedBranch = (record, { snapshot, onBase }) => {
    const branch = (0,build_names/* issueBranch */.sL)(record.issue);
    const tip = snapshot.branches.get(branch);
    if (tip === undefined) {
        const text = `its branch ${branch} was deleted: it is made again at ${record.landed.oid.slice(0, 12)}`;
        return { kind: 'waits', reason: { issue: record.issue, text }, gone: { issue: record.issue, branch, oid: record.landed.oid } };
    }
    if (tip === record.landed.oid && record.landed.unchecked !== true)
        return undefined;
    if (tip === record.landed.oid) {
        const reason = { issue: record.issue, text: "waits for landing's checks: its record was lost" };
        return { kind: 'waits', reason, pushed: { issue: record.issue, branch, tip } };
    }
    const where = `${branch} is at ${tip.slice(0, 12)} and not at the landed ${record.landed.oid.slice(0, 12)}`;
    if ((0,revert_record/* isRevert */.Py)(record))
        return waits(record, `left out: ${where}; set the branch back to that commit to let it board`);
    if (onBase.has(tip))
        return { kind: 'emptied', record: emptiedRecord(record, { branch, tip, now: snapshot.now }) };
    const reason = { issue: record.issue, text: `waits for landing's checks: ${where}` };
    return { kind: 'waits', reason, pushed: { issue: record.issue, branch, tip } };
};
/** Merging a branch brings everything it stands on, so a commit that was dropped from the base would come back with it. */
const judgeLostBase = (record, input) => {
    const from = lostBaseOf(record, input);
    if (from === undefined)
        return undefined;
    if ((0,revert_record/* isRevert */.Py)(record))
        return { kind: 'over', record: (0,revert_record/* endLostRevert */.WJ)(record, { now: input.snapshot.now }) };
    const text = `${record.base} was moved back and lost ${from.slice(0, 12)}, which the work stands on`;
    const lost = { issue: record.issue, branch: (0,build_names/* issueBranch */.sL)(record.issue), tip: record.landed.oid, from };
    return { kind: 'waits', reason: { issue: record.issue, text: `is made anew: ${text}` }, lost };
};
/** Order: unblockers, priority, earlier landing, lower number. */
const compareBoarders = (a, b) => Number(b.unblocker) - Number(a.unblocker) ||
    a.priority - b.priority ||
    Date.parse(a.record.landed.at) - Date.parse(b.record.landed.at) ||
    a.record.issue - b.record.issue;
/** Unblockers board without the others, a solo issue boards alone, and the cap limits everybody else. */
const boarding_select = (boarders, cap) => {
    const first = boarders.filter((boarder) => boarder.unblocker);
    const line = first.length > 0 ? first : boarders;
    const passengers = line[0]?.solo === true ? line.slice(0, 1) : line.filter((boarder) => !boarder.solo).slice(0, cap);
    const aboard = new Set(passengers);
    const whyNot = (boarder) => {
        if (boarder.solo)
            return 'waits: it boards alone, after this bundle';
        if (passengers[0]?.solo === true)
            return `waits: #${passengers[0].record.issue} boards alone first`;
        if (passengers[0]?.unblocker === true && !boarder.unblocker)
            return 'waits: unblockers board first, alone';
        return `waits: the bundle is full (${cap} aboard)`;
    };
    const left = boarders
        .filter((boarder) => !aboard.has(boarder))
        .map((boarder) => ({ issue: boarder.record.issue, text: whyNot(boarder) }));
    return { passengers, left };
};
/** One spacing after the first of them landed or the last bundle ended, whichever is later. */
const promiseOf = (passengers, { train, config }) => {
    const landings = passengers.map((boarder) => Date.parse(boarder.record.landed.at));
    const ended = Date.parse(train.history[0]?.endedAt ?? '1970-01-01T00:00:00Z');
    const from = Math.max(ended, Math.min(...landings));
    return (0,backoff/* minutesAfter */._m)(new Date(from).toISOString(), config['departure-minutes']);
};

;// CONCATENATED MODULE: ./packages/core/build/train/train-input.js
const decided = (step, text) => ({
    step,
    reasons: text === undefined ? [] : [{ issue: null, text }],
});

// EXTERNAL MODULE: ./packages/core/build/bundle/bundle-facts.js
var bundle_facts = __webpack_require__(83053);
;// CONCATENATED MODULE: ./packages/core/build/train/train-record.js
// Changes the train's record and its passengers' records together. Each write is one atomic push, so that a passenger is never
// aboard a bundle that does not list it.








const maximumHistory = 50;
const maximumVerdicts = 300;
const train_record_trainOf = (input) => input.snapshot.ledger.trains.get(input.base)?.record ?? { v: 1, base: input.base, lastFlight: 0, verdicts: {}, history: [] };
/** The run that writes an open bundle becomes its owner: see bundle/owner.ts. */
const train_record_trainChange = (input, change) => {
    const { run, now } = input.snapshot;
    const train = mindingHead(input, change.train);
    const pilot = { runId: run.runId, runAttempt: run.runAttempt, at: now };
    return { kind: 'write', ...change, train: train.flight === undefined ? train : { ...train, flight: { ...train.flight, pilot } } };
};
/** Keeps the tip of the bundle's branch in `heads` when it is none of the new prefixes. */
const mindingHead = (input, train) => {
    const { flight: bundle } = train;
    const before = train_record_trainOf(input).flight;
    if (bundle === undefined || before?.id !== bundle.id)
        return train;
    const tip = input.snapshot.branches.get((0,build_names/* bundleBranch */.lM)(bundle.id));
    const known = isPrefix(bundle, tip);
    const { heads: _, ...rest } = bundle;
    return { ...train, flight: tip === undefined || known || !isOurs(before, tip) ? rest : { ...rest, heads: [tip] } };
};
const isPrefix = ({ prefixes = [] }, tip) => prefixes.some(({ oid, squash }) => oid === tip || (squash !== undefined && squash === tip));
/** True when `tip` is where we left the bundle's branch. */
const isOurs = (bundle, tip) => bundle.heads?.includes(tip) === true || isPrefix(bundle, tip);
/** Facts for people about the attempt that landed the work. No agent made a revert, and what a person pushed was in no attempt. */
const ofAttempt = ({ attempts, landed }, repositoryUrl) => {
    const attempt = landed.revert === undefined ? attempts.find(({ id }) => id === landed.attempt) : undefined;
    const { transcript, verify, runId } = attempt ?? {};
    return {
        ...(transcript === undefined ? {} : { transcript: `${repositoryUrl}/actions/runs/${runId}/artifacts/${transcript}` }),
        ...(verify === undefined || landed.pushedAfter !== undefined ? {} : { verify: verify.result }),
    };
};
const passengerOf = ({ record, title, priority }, repositoryUrl) => ({
    issue: record.issue,
    oid: record.landed.oid,
    title: (0,revert_record/* isRevert */.Py)(record) ? `Revert: ${(0,neutralise/* safeTitle */.CL)(title, 190)}` : (0,neutralise/* safeTitle */.CL)(title, 200),
    agent: record.landed.agent,
    attempts: Math.max(1, record.attempts.length),
    // JSON has no Infinity.
    costUsd: Math.min(Number.MAX_VALUE, record.attempts.reduce((sum, attempt) => sum + attempt.costUsd, 0)),
    priority,
    ...ofAttempt(record, repositoryUrl),
});
/** A number from here on is a person's edit. It is left out, because the branch after it is none that parseBundleBranch reads. */
const maximumNumber = 999_999_999;
/** The bundles of all bases share the names of branches, so a number is unique over all trains and all existing branches. */
const nextBundleId = ({ snapshot: { ledger, branches } }) => {
    const taken = [...[...ledger.trains.values()].map((stored) => stored.record.lastFlight), ...[...branches.keys()].map(build_names/* parseBundleBranch */.gb)];
    return String(Math.max(0, ...taken.filter((number) => number < maximumNumber)) + 1);
};
/**
 * The push that writes the bundle's record reserves its number by creating its branch. Of two trains that depart at the same
 * moment one loses that push, decides again and takes the next number.
 */
const reserved = (bundle) => ({
    bundle: { ...bundle, heads: [bundle.baseOid] },
    branches: [{ branch: (0,build_names/* bundleBranch */.lM)(bundle.id), expect: null, to: bundle.baseOid }],
});
/** `baseOid`: the base's tip. */
const departWrite = (input, boarding, baseOid) => {
    const { now } = input.snapshot;
    const train = train_record_trainOf(input);
    const id = nextBundleId(input);
    const passengers = boarding.passengers.map((boarder) => passengerOf(boarder, input.snapshot.run.repositoryUrl));
    const { promisedBy } = boarding;
    const { bundle, branches } = reserved({ id, base: input.base, baseOid, departedAt: now, passengers, trials: [], promisedBy });
    const aboard = new Set(bundle.passengers.map((passenger) => passenger.oid));
    const still = (oids) => {
        const left = oids?.filter((oid) => !aboard.has(oid));
        return left === undefined || left.length === 0 ? undefined : left;
    };
    const next = {
        ...train,
        lastFlight: Number(id),
        lastDeparture: boarding.unblockersOnly ? train.lastDeparture : now,
        flight: bundle,
        stopped: undefined,
        setAside: still(train.setAside),
        alone: still(train.alone),
    };
    const issues = boarding.passengers.map(({ record }) => (0,transitions/* boardRecord */.MC)(record, { bundle: bundle.id, now }));
    return train_record_trainChange(input, { why: `bundle ${bundle.id} departs with ${(0,amounts/* numbers */.nL)([...(0,bundle_facts/* everybody */.eI)(bundle)])}`, train: next, issues, branches });
};
/** The bundle with these passengers on its list of the evicted. */
const train_record_takingOff = (bundle, evicted) => ({
    ...bundle,
    evicted: [...(bundle.evicted ?? []), ...[...evicted].map(([issue, { reason }]) => ({ issue, reason: (0,transition/* cut */.J)(reason, 2000) }))],
});
/** The tip of an issue's branch that is not on the base although the issue's landed commit is; undefined when there is none. */
const leftBehind = ({ snapshot, onBase }, { issue, landed }) => {
    const tip = snapshot.branches.get((0,build_names/* issueBranch */.sL)(issue));
    return tip === undefined || tip === landed?.oid || onBase.has(tip) ? undefined : tip;
};
/** The next records of the passengers. An issue whose record is not aboard this bundle is left alone. */
const train_record_fatesOf = (input, bundle, fate) => {
    const { now, ledger } = input.snapshot;
    const squashes = (0,bundle_facts/* squashCommits */.CH)(input.onBase, bundle);
    return bundle.passengers.flatMap(({ issue, oid }) => {
        const record = ledger.issues.get(issue)?.record;
        if (record === undefined || !(0,bundle_facts/* isAboard */.yg)(record, bundle))
            return [];
        if (fate.merged?.has(issue) === true)
            return [
                (0,transitions/* mergeRecord */.g_)(record, {
                    bundle: bundle.id,
                    pr: bundle.pr,
                    merge: bundle.prefixes?.find((prefix) => prefix.issue === issue)?.oid,
                    behind: leftBehind(input, record),
                    squash: squashes.get(issue) ?? input.squashedAs.get(oid),
                    now,
                }),
            ];
        const eviction = fate.evicted?.get(issue);
        const notBefore = (0,backoff/* notBeforeAfterEviction */.gr)(record, now);
        if (eviction !== undefined)
            return [(0,transitions/* evictRecord */.jG)(record, { bundle: bundle.id, now, config: input.config, notBefore, ...eviction })];
        if (fate.onward?.issues.has(issue) === true)
            return [{ ...record, flight: { ...record.flight, id: fate.onward.bundle, pr: undefined, run: undefined } }];
        return fate.leave?.has(issue) === true ? [(0,transitions/* unboardRecord */.T)(record, { now })] : [];
    });
};
/** Moves the bundle into the train's history. Everything up to `prefix` is merged. */
const train_record_ended = (input, end) => {
    const { bundle, prefix } = end;
    const train = train_record_trainOf(input);
    const entry = {
        id: bundle.id,
        pr: bundle.pr,
        landed: [...end.landed],
        evicted: (bundle.evicted ?? []).map((one) => one.issue),
        culprits: (0,bundle_facts/* culpritsOf */.Et)(bundle),
        ciRuns: bundle.trials.filter((trial) => trial.carried !== true).length,
        runnerSeconds: bundle.trials.reduce((sum, trial) => sum + (trial.runnerSeconds ?? 0), 0),
        mergedOid: prefix && ((0,bundle_facts/* landedAs */.fx)(input.onBase, prefix) ?? prefix.oid),
        testedTree: prefix?.tree,
        endedAt: input.snapshot.now,
        departedAt: bundle.departedAt,
        promisedBy: bundle.promisedBy,
        ending: end.ending.slice(0, 500).toWellFormed(),
    };
    const verdicts = Object.fromEntries(Object.entries(train.verdicts).slice(-maximumVerdicts));
    return { ...train, flight: undefined, verdicts, history: [entry, ...train.history].slice(0, maximumHistory) };
};

;// CONCATENATED MODULE: ./packages/core/build/train/after-merge.js

/** The workflows to start once this bundle is merged, after those that wait already; undefined when there are none. */
const afterMergeOf = (input, bundle) => {
    const added = input.config['after-merge'].map((workflow) => ({ flight: bundle, workflow }));
    const all = [...(train_record_trainOf(input).afterMerge ?? []), ...added].slice(-1000);
    return all.length === 0 ? undefined : all;
};
/** `runId` is undefined when GitHub refused to start the workflow. */
const afterMergeWrite = (input, { bundle, workflow, runId }) => {
    const train = trainOf(input);
    const left = (train.afterMerge ?? []).filter((one) => one.flight !== bundle || one.workflow !== workflow);
    const started = { workflow, runId: runId ?? 0 };
    const history = train.history.map((one) => one.id === bundle ? { ...one, afterMerge: [...(one.afterMerge ?? []), started].slice(-10) } : one);
    const why = runId === undefined ? `${workflow} was not started after bundle ${bundle}` : `run ${runId} of ${workflow} follows bundle ${bundle}`;
    return trainChange(input, { why, train: { ...train, afterMerge: left.length === 0 ? undefined : left, history } });
};

;// CONCATENATED MODULE: ./packages/core/build/bundle/end-bundle.js
// Ends a bundle that is not merged, or stops the train. Invariant: passengers wait for the next bundle unless `fate` says
// otherwise.




const end_bundle_endWrite = (input, bundle, end) => {
    const { ending, landed = [] } = end;
    return train_record_trainChange(input, {
        why: `bundle ${bundle.id} ends: ${ending}`,
        train: { ...train_record_ended(input, { bundle, landed, ending }), ...end.train },
        ended: bundle,
        issues: train_record_fatesOf(input, bundle, { leave: (0,bundle_facts/* everybody */.eI)(bundle), ...end.fate }),
    });
};
/** Minutes of the first stop; each further one in a row lasts twice as long, at most an hour. A red base seldom mends itself. */
const firstMinutes = { 'no-verdict': 5, 'base-red': 30 };
/** Ends the bundle without blame, and stops the train for a while: most of these troubles pass, and the others are seen again. */
const stopWrite = (input, bundle, stop) => {
    const stops = (train_record_trainOf(input).stops ?? 0) + 1;
    const until = (0,backoff/* minutesAfter */._m)(input.snapshot.now, (0,backoff/* doubledMinutes */.JY)(firstMinutes[stop.kind], stops));
    const next = `The train departs again by itself after ${(0,times/* dateTime */.K)(until)}, and before that when ${bundle.base} moves, when a departure is forced (input "force" of bundle-train, /depart), or on /retry.`;
    const reason = stopReason(`${stop.reason}. Nobody is blamed. ${next}`);
    const stopped = { reason, at: input.snapshot.now, baseOid: bundle.baseOid, kind: stop.kind, until };
    // A red base may be fixed without a commit (a secret, a service), so red verdicts are not kept.
    const verdicts = Object.fromEntries(Object.entries(train_record_trainOf(input).verdicts).filter(([, verdict]) => verdict === 'green'));
    return end_bundle_endWrite(input, bundle, { ending: stop.reason, train: { stopped, stops, verdicts } });
};
/**
 * Records that GitHub refused a step because of a setting. The bundle stays open, and every later tick tries the step again.
 * `withdraw` is a branch to delete meanwhile. Undefined when there is nothing to write.
 */
const refusalWrite = (input, bundle, { withdraw, ...refusal }) => {
    const reason = stopReason(refusal.reason);
    const train = trainOf(input);
    const tip = withdraw === undefined ? undefined : input.snapshot.branches.get(withdraw);
    const branches = withdraw === undefined || tip === undefined ? [] : [{ branch: withdraw, expect: tip, to: null }];
    const why = `bundle ${bundle.id} cannot go on: ${reason}`;
    if (train.stopped?.reason === reason)
        return branches.length === 0 ? undefined : { kind: 'write', why, branches };
    const stopped = { reason, at: input.snapshot.now, baseOid: bundle.baseOid, kind: 'setting' };
    return trainChange(input, { why, train: { ...train, stopped }, branches });
};
/** The text, cut to the length that the record allows. */
const stopReason = (text) => text.slice(0, 2000).toWellFormed();

;// CONCATENATED MODULE: ./packages/core/build/search/search-posterior.js
// Computes the probability of each place of the first culprit in a bundle, and the prefixes that split these
// probabilities best. Only the passengers' own chances and CI's answers are used, so every machine plans the same trials.
const firstCulprit = ({ chances, green, reds, flakeRate }) => {
    const at = Array.from({ length: green + 1 }, () => 0);
    let innocentSoFar = 1;
    for (let position = green + 1; position <= chances.length; position += 1) {
        // Every red run of a prefix that ends before the first culprit was a flake.
        innocentSoFar *= flakeRate ** (reds.get(position - 1) ?? 0);
        const chance = chances[position - 1] ?? 0;
        at.push(innocentSoFar * chance);
        innocentSoFar *= 1 - chance;
    }
    const none = innocentSoFar * flakeRate ** (reds.get(chances.length) ?? 0);
    const total = none + at.reduce((sum, weight) => sum + weight, 0);
    return { at: at.map((weight) => weight / total), none: none / total };
};
/** Returns the probability that the first culprit stands in (after, upTo]. */
const mass = (posterior, after, upTo) => {
    let sum = 0;
    for (let position = after + 1; position <= upTo; position += 1)
        sum += posterior.at[position] ?? 0;
    return sum;
};
/**
 * Returns at most `width` sizes in (after, upTo] that split `whole` (the mass of (after, upTo] and of everything beyond)
 * as evenly as possible. A single size is the one nearest to the half. Of several, each takes an equal share of the rest.
 */
const cuts = (posterior, { after, upTo, whole, width }) => {
    const sizes = upTo - after;
    if (sizes <= width)
        return Array.from({ length: sizes }, (_, index) => after + 1 + index);
    if (width === 1)
        return [nearestHalf(posterior, { after, upTo, whole })];
    const found = [];
    let last = after;
    let left = whole;
    for (let cut = 0; cut < width; cut += 1) {
        const share = (left / (width - cut + 1)) * (1 - 1e-9);
        // Leave room for the cuts after this one.
        const latest = upTo - (width - cut - 1);
        let size = last + 1;
        let taken = posterior.at[size] ?? 0;
        while (taken < share && size < latest) {
            size += 1;
            taken += posterior.at[size] ?? 0;
        }
        found.push(size);
        last = size;
        left -= taken;
    }
    return found;
};
/** Prefers the larger of two sizes that are about equally near: more of the bundle lands when it is green. */
const nearestHalf = (posterior, { after, upTo, whole }) => {
    const half = whole / 2;
    let below = 0;
    for (let size = after + 1; size <= upTo; size += 1) {
        const upToHere = below + (posterior.at[size] ?? 0);
        if (upToHere >= half)
            return size > after + 1 && half - below < upToHere - half - 0.01 * whole ? size - 1 : size;
        below = upToHere;
    }
    return upTo;
};

;// CONCATENATED MODULE: ./packages/core/build/search/search.js

/** Assumed when nothing is known about flakes: a record without flakes does not prove that there are none. */
const unknownFlakes = { rate: 0.02, known: false };
/** A passenger is evicted only when the chance of a flake is below this. */
const maximumDoubt = 0.005;
/** Above this chance of a flake, the search waits for the rerun; below it, both run at the same time. */
const likelyFlake = 0.25;
/** A tree that was green once is green; its red runs were flakes. */
const verdictOf = (evidence) => {
    if (evidence === undefined)
        return undefined;
    if (evidence.greens > 0)
        return 'green';
    return evidence.reds > 0 ? 'red' : undefined;
};
const standingOf = ({ trees, evidence }) => {
    const about = trees.map((tree) => evidence.get(tree));
    const green = Math.max(0, about.findLastIndex((one) => verdictOf(one) === 'green'));
    const reds = new Map(about.flatMap((one, size) => (size > green && verdictOf(one) === 'red' ? [[size, one?.reds ?? 0]] : [])));
    return { size: trees.length - 1, green, red: [...reds.keys()][0], reds, base: about[0] };
};
/** True when the verdict of this prefix follows from another one: it is larger than a red prefix, or no larger than a green one. */
const isImplied = (input, size) => {
    const { green, red, base } = standingOf(input);
    if (size === 0)
        return green > 0 || verdictOf(base) === 'green';
    return size <= green || (red !== undefined && size > red);
};
/** Answers for every bundle with a passenger; throws on a bundle without one, which is a bug of the caller. */
const nextTrial = (input) => {
    const standing = standingOf(input);
    const { size, green, red, base } = standing;
    if (size < 1)
        throw new Error('a bundle without passengers has nothing to test');
    if (green === size)
        return { kind: 'green' };
    if (green === 0 && verdictOf(base) === 'red') {
        return (base?.reds ?? 0) > 1 ? { kind: 'base-red' } : started(input, [{ size: 0, reason: 'base' }]);
    }
    const flakes = input.flakes ?? unknownFlakes;
    const chances = input.chances ?? Array.from({ length: size }, () => 0.5 / size);
    const posterior = firstCulprit({ chances, green, reds: standing.reds, flakeRate: flakes.rate });
    if (red === green + 1) {
        const trials = proofOf(standing, { posterior, flakes, red });
        if (trials.length === 0)
            return { kind: 'proven', culprit: red };
        if (green === 0 || input.landEarly !== true)
            return started(input, trials.slice(0, Math.max(1, input.width)));
    }
    if (green > 0 && input.landEarly === true)
        return { kind: 'lands', size: green };
    return started(input, red === undefined ? openTrials(input, { standing, posterior }) : splitTrials(input, { standing, posterior, red, flakes }));
};
/**
 * Returns the part of the plan that is not running yet. When something else is running, a verdict has changed the plan,
 * and that round ends first.
 */
const started = (input, plan) => {
    const out = input.out ?? [];
    const sizes = plan.map((trial) => trial.size);
    if (out.some((size) => !sizes.includes(size)))
        return { kind: 'trials', trials: [] };
    return { kind: 'trials', trials: plan.filter((trial) => !out.includes(trial.size)) };
};
const maximumReds = (flakes) => (flakes.known ? 3 : 2);
/** Returns the trials that are missing before the passenger after the green prefix is called a culprit; none when it is proven. */
const proofOf = (standing, { posterior, flakes, red }) => {
    const trials = [];
    const doubt = 1 - (posterior.at[red] ?? 0);
    const seen = standing.reds.get(red) ?? 0;
    const whole = red === standing.size;
    if ((doubt > maximumDoubt || ((flakes.known || whole) && seen < 2)) && seen < maximumReds(flakes)) {
        trials.push({ size: red, reason: whole ? 'rerun' : 'confirm' });
    }
    if (standing.green === 0 && verdictOf(standing.base) === undefined)
        trials.push({ size: 0, reason: 'base' });
    return trials;
};
/** While no prefix is red: tests the whole bundle when it is probably good, else the prefixes that split the probability evenly. */
const openTrials = (input, { standing, posterior }) => {
    const { size, green } = standing;
    if (posterior.none >= 0.5)
        return [{ size, reason: 'first' }];
    return cuts(posterior, { after: green, upTo: size, whole: 1, width: Math.max(1, input.width) }).map((cut) => ({
        size: cut,
        reason: cut === size ? 'first' : 'search',
    }));
};
/** Between a green and a red prefix: tests prefixes that split the range, and repeats the red one when it may be a flake. */
const splitTrials = (input, { standing, posterior, red, flakes }) => {
    const width = Math.max(1, input.width);
    const within = mass(posterior, standing.green, red);
    const doubt = 1 - within;
    const seen = standing.reds.get(red) ?? 0;
    // The whole bundle always runs a second time. A prefix does when a flake would cost the search more than one run.
    const wasted = doubt * (Math.log2(red - standing.green) + 2);
    const worthwhile = wasted >= 1 || (red === standing.size && seen === 1);
    const rerun = worthwhile && seen < maximumReds(flakes) ? [{ size: red, reason: 'rerun' }] : [];
    const room = rerun.length > 0 && doubt >= likelyFlake ? 0 : width - rerun.length;
    if (room === 0)
        return rerun;
    const split = cuts(posterior, { after: standing.green, upTo: red - 1, whole: within, width: room });
    return [...rerun, ...split.map((size) => ({ size, reason: 'search' }))];
};

;// CONCATENATED MODULE: ./packages/core/build/bundle/search-bundle.js



/** Verdicts for each tree, from this bundle's trials and from certain verdicts of earlier bundles. */
const evidenceOf = (train, bundle) => {
    const evidence = new Map();
    const about = (tree) => evidence.get(tree) ?? { greens: 0, reds: 0 };
    for (const { tree, verdict } of bundle.trials) {
        const { greens, reds } = about(tree);
        if (verdict === 'green')
            evidence.set(tree, { greens: greens + 1, reds });
        if (verdict === 'red')
            evidence.set(tree, { greens, reds: reds + 1 });
    }
    for (const [tree, verdict] of Object.entries(train.verdicts)) {
        const { greens, reds } = about(tree);
        // A red verdict is remembered only after two red runs.
        evidence.set(tree, verdict === 'green' ? { greens: Math.max(1, greens), reds } : { greens, reds: Math.max(2, reds) });
    }
    return evidence;
};
/** Passengers in the order of their prefixes; those without a prefix follow in boarding order. */
const inSearchOrder = (bundle) => {
    const places = new Map((bundle.order ?? []).map(({ issue }, place) => [issue, place]));
    const place = ({ issue }) => places.get(issue) ?? places.size;
    return [...bundle.passengers].sort((a, b) => place(a) - place(b));
};
/** The chance of each prefix's last passenger to be a culprit. */
const chancesOf = (train, bundle) => {
    const known = new Map((bundle.order ?? []).map(({ issue, chance }) => [issue, chance]));
    const prefixes = bundle.prefixes ?? [];
    const rate = culpritRate(train, prefixes.length);
    return prefixes.map(({ issue }) => known.get(issue) ?? rate);
};
const treesOf = (bundle, baseTree) => [baseTree, ...(bundle.prefixes ?? []).map((prefix) => prefix.tree)];
/** The next step of the search; undefined before the bundle is assembled or while the base's tree is not known. */
const searchOf = (facts) => {
    const { train, bundle, baseTree, config, landEarly = false } = facts;
    if (bundle.prefixes === undefined || bundle.prefixes.length === 0 || baseTree === undefined)
        return undefined;
    return nextTrial({
        trees: treesOf(bundle, baseTree),
        evidence: evidenceOf(train, bundle),
        width: config.trials,
        out: bundle.trials.flatMap((trial) => (trial.verdict === undefined ? [trial.size] : [])),
        chances: chancesOf(train, bundle),
        flakes: flakeRate(train),
        landEarly,
    });
};
/** Ids of the CI runs that have not ended although their verdict follows from others. */
const supersededRuns = ({ train, bundle, baseTree }) => {
    if (bundle.prefixes === undefined || baseTree === undefined)
        return [];
    const known = { trees: treesOf(bundle, baseTree), evidence: evidenceOf(train, bundle) };
    return bundle.trials.flatMap((trial) => (trial.verdict === undefined && isImplied(known, trial.size) ? [trial.runId] : []));
};
/**
 * Chances of the suspects in a search that is cut off. On another base its verdicts mean nothing, because the trees change, but
 * these chances put the suspects last again. Empty while no prefix is red.
 */
const suspectsOf = (train, bundle) => {
    const { green, red, reds } = standingOf({ trees: treesOf(bundle, ''), evidence: evidenceOf(train, bundle) });
    if (red === undefined)
        return [];
    const posterior = firstCulprit({ chances: chancesOf(train, bundle), green, reds, flakeRate: flakeRate(train).rate });
    return (bundle.prefixes ?? []).slice(green, red).map(({ issue }, index) => ({
        issue,
        chance: Math.round((posterior.at[green + 1 + index] ?? 0) * 1e6) / 1e6,
    }));
};

;// CONCATENATED MODULE: ./packages/core/build/search/suspicion.js
// Estimates each passenger's chance of having made a bundle red, before the search: passengers whose paths the failing log
// names, larger changes, and work that CI has rejected before. Suspicion orders and weighs the search and never evicts.
const maximumPathLength = 300;
const maximumPaths = 100;
/**
 * A word that looks like a path: it has a folder or an extension. The log is hostile text, so it is split into words
 * before any pattern is tried.
 */
const pathLike = /^(?:[^/]*\/.*\w|[\w@+-]{2,}(?:\.[\w-]+){0,5}\.[a-z]{1,5})$/i;
/** Returns the paths that a log names, in the log's order, without leading `./` and `../`. */
const namedPaths = (log) => {
    const words = log.split(/[^\w@.+/\\-]+/).filter((word) => word.length <= maximumPathLength);
    const found = words.map((word) => word
        .replaceAll('\\', '/')
        .replace(/^(?:\.{1,2}\/)+/, '')
        .replace(/[^\w]+$/, ''));
    return [...new Set(found)].filter((word) => pathLike.test(word)).slice(0, maximumPaths);
};
/** Each way in which a changed path explains a failing one, with the probability that such a hint is right. */
const hints = { same: 0.7, sibling: 0.65, folder: 0.35 };
/** `src/train/boarding.test.ts` → `boarding`: the name that a test shares with the code it tests. */
const stemOf = (one) => (one.split('/').at(-1) ?? '')
    .toLowerCase()
    .replace(/\..*$/, '')
    .replace(/^test_|[_-](?:test|spec)s?$/, '');
const folderOf = (one) => one.split('/').slice(0, -1).join('/');
const hintOf = (touched, failing) => {
    // A log may print a path from the root of the runner's machine.
    if (touched === failing || failing.endsWith(`/${touched}`))
        return 'same';
    const stem = stemOf(touched);
    if (stem.length > 2 && stem === stemOf(failing))
        return 'sibling';
    const folder = folderOf(touched);
    return folder !== '' && (folder === folderOf(failing) || folderOf(failing).endsWith(`/${folder}`)) ? 'folder' : undefined;
};
/**
 * Returns all passengers in search order: suspects last, equal ones in boarding order. `rate` is the chance of a passenger
 * about whom nothing is known; it remains the mean.
 */
const searchOrder = (passengers, { failing, rate }) => {
    const pointed = pointing(passengers, failing);
    const weights = passengers.map((facts, index) => weightOf(facts, { pointed: pointed[index] ?? 1, others: passengers.length - 1 }));
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
    const order = passengers.map(({ issue }, index) => ({ issue, chance: chanceOf((rate * (weights[index] ?? 1)) / mean) }));
    return order.sort((a, b) => a.chance - b.chance);
};
/**
 * Rounds to six digits, so that recorded and computed chances compare equal. No chance is 0: a search cannot split
 * passengers without a chance.
 */
const chanceOf = (chance) => Math.max(1e-6, Math.round(Math.min(0.9, chance) * 1e6) / 1e6);
const weightOf = (facts, { pointed, others }) => {
    const size = Math.sqrt(1 + Math.log2(1 + Math.max(0, facts.lines)));
    const before = facts.suspected === undefined ? 1 : odds(Math.min(facts.suspected, 0.95)) * Math.max(1, others);
    return size * (1 + facts.evictions) * pointed * Math.max(1, before);
};
const odds = (probability) => probability / (1 - probability);
/** Returns a factor for each passenger's chance. A hint at few passengers is worth more than a hint at many. */
const pointing = (passengers, failing) => {
    const factors = passengers.map(() => 1);
    for (const one of failing) {
        const found = passengers.map((facts) => bestHint(facts.paths, one));
        for (const kind of Object.keys(hints)) {
            const hit = found.flatMap((hint, index) => (hint === kind ? [index] : []));
            if (hit.length === 0 || hit.length === passengers.length)
                continue;
            const factor = (odds(hints[kind]) * (passengers.length - hit.length)) / hit.length;
            for (const index of hit)
                factors[index] = Math.max(factors[index] ?? 1, factor);
        }
    }
    return factors;
};
const bestHint = (paths, failing) => {
    const found = new Set(paths.map((touched) => hintOf(touched, failing)));
    return Object.keys(hints).find((hint) => found.has(hint));
};

;// CONCATENATED MODULE: ./packages/core/build/bundle/shrink-bundle.js
// Makes a bundle smaller: a proven culprit is evicted, a green prefix has landed, or a search is given up. Invariant: each
// passenger that is not evicted lands, goes on with the same commit, or waits for the next bundle.








/** Evicts passenger number `culprit`, counted from 1. The green prefix before it goes on; the others board again at once. */
const culpritWrite = (input, bundle, culprit) => {
    const prefixes = bundle.prefixes ?? [];
    const guilty = prefixes[culprit - 1];
    if (guilty === undefined)
        throw new Error(`bundle ${bundle.id} has no passenger number ${culprit}`);
    const own = bundle.trials.findLast((trial) => trial.verdict === 'red' && trial.tree === guilty.tree);
    const red = own ?? bundle.trials.findLast((trial) => trial.verdict === 'red');
    // A tree that was red in an earlier bundle is not tested again, so the feedback of that time still holds.
    const before = input.snapshot.ledger.issues.get(guilty.issue)?.record.feedback;
    const said = own ?? (before?.kind === 'ci' ? before : red);
    const check = said?.check ?? 'CI';
    const run = said === undefined ? undefined : 'runId' in said ? said.runId : said.run;
    const ci = { kind: 'ci', flight: bundle.id, check, excerpt: said?.excerpt ?? '', at: input.snapshot.now };
    const feedback = run === undefined ? ci : { ...ci, run };
    const without = culprit === 1 ? `${bundle.base} alone` : culprit === 2 ? 'the one before it' : `the ${culprit - 1} before it`;
    const reason = `"${check}" fails with it and passes with ${without}`;
    const evicted = new Map([[guilty.issue, { feedback, reason }]]);
    const leave = new Set(prefixes.slice(culprit).map((prefix) => prefix.issue));
    // Paths that this run named are explained. Another passenger may have broken the others.
    const explained = new Set(red?.tree === guilty.tree ? namedPaths(red.excerpt ?? '') : []);
    const failing = train_record_trainOf(input).failing?.filter((path) => !explained.has(path));
    const told = train_record_takingOff((0,bundle_facts/* withoutRuns */.dQ)(bundle), evicted);
    const again = { lastDeparture: undefined, failing };
    if (culprit === 1)
        return end_bundle_endWrite(input, told, { ending: `#${guilty.issue} fails CI`, fate: { evicted, leave }, train: again });
    const next = (0,bundle_facts/* firstOf */.Ku)(told, culprit - 1);
    return train_record_trainChange(input, {
        why: `#${guilty.issue} fails CI: ${(0,amounts/* numbers */.nL)([...(0,bundle_facts/* everybody */.eI)(next)])} of bundle ${bundle.id} ${next.passengers.length === 1 ? 'goes' : 'go'} on`,
        train: { ...train_record_trainOf(input), flight: next, ...again },
        issues: train_record_fatesOf(input, bundle, { evicted, leave }),
    });
};
/**
 * The first `size` prefixes are on the base. The passengers behind them go on as the next bundle, with the same commits and
 * trials, unless an unblocker has to board first.
 */
const landedWrite = (input, bundle, size) => {
    const prefix = bundle.prefixes?.[size - 1];
    const landed = [...(0,bundle_facts/* everybody */.eI)((0,bundle_facts/* firstOf */.Ku)(bundle, size))];
    const known = { ...bundle, pr: bundle.pr ?? input.bundleView?.pullRequest?.number };
    const before = train_record_ended(input, { bundle: known, landed, ending: 'landed', prefix });
    const calm = bundle.trials.every((trial) => trial.verdict !== 'red') && (0,bundle_facts/* culpritsOf */.Et)(bundle) === 0;
    const afterMerge = afterMergeOf(input, bundle.id);
    const train = { ...before, stopped: undefined, failing: calm ? undefined : before.failing, afterMerge };
    const behind = (bundle.prefixes ?? []).slice(size);
    const landedOid = prefix === undefined ? undefined : (0,bundle_facts/* landedAs */.fx)(input.onBase, prefix);
    const standsThere = landedOid !== undefined && input.snapshot.branches.get(bundle.base) === landedOid;
    const shared = { why: `bundle ${bundle.id} landed ${(0,amounts/* numbers */.nL)(landed)}`, ended: known };
    if (behind.length === 0 || !standsThere || planBoarding({ ...input, train }).unblockersOnly) {
        const issues = train_record_fatesOf(input, known, { merged: new Set(landed), leave: new Set(behind.map((one) => one.issue)) });
        return train_record_trainChange(input, { ...shared, train, issues });
    }
    const id = nextBundleId(input);
    const { bundle: next, branches } = reserved(restOf(bundle, { id, size, baseOid: landedOid }));
    const issues = train_record_fatesOf(input, known, { merged: new Set(landed), onward: { issues: (0,bundle_facts/* everybody */.eI)(next), bundle: id } });
    return train_record_trainChange(input, { ...shared, train: { ...train, lastFlight: Number(id), flight: next }, issues, branches });
};
/**
 * The bundle without its first `size` prefixes, which have landed and left the base at `baseOid`. On squash commits the others
 * are merged again, to the same trees, so their CI runs still count.
 */
const restOf = (bundle, { size, id, baseOid }) => {
    const left = (0,bundle_facts/* withPrefixes */.v1)(bundle, (bundle.prefixes ?? []).slice(size));
    const issues = (0,bundle_facts/* everybody */.eI)(left);
    return {
        ...left,
        // These belong to the part that landed.
        ...{
            pr: undefined,
            heads: undefined,
            leftOut: undefined,
            evicted: undefined,
            left: undefined,
            suspects: undefined,
            rebuilds: undefined,
        },
        id,
        baseOid,
        ...(baseOid === bundle.prefixes?.[size - 1]?.oid ? {} : { prefixes: undefined }),
        origin: bundle.origin ?? bundle.id,
        order: bundle.order?.filter(({ issue }) => issues.has(issue)),
        trials: bundle.trials
            .filter((trial) => trial.size > size && (trial.verdict === undefined || trial.verdict === 'red'))
            // The bundle that started it counts its runner time.
            .map((trial) => ({ ...trial, size: trial.size - size, carried: true, runnerSeconds: undefined })),
    };
};
/** Gives the search up: all passengers wait again, and the suspects board alone. */
const giveUpWrite = (input, bundle, why) => {
    const suspects = new Set(suspectsOf(train_record_trainOf(input), bundle).map(({ issue }) => issue));
    const blamed = bundle.passengers.filter(({ issue }) => suspects.size === 0 || suspects.has(issue));
    const alone = [...new Set([...(train_record_trainOf(input).alone ?? []), ...blamed.map((passenger) => passenger.oid)])].slice(-1000);
    const ending = `${why}: ${(0,amounts/* numbers */.nL)(blamed.map(({ issue }) => issue))} ${blamed.length === 1 ? 'boards' : 'board'} alone`;
    return end_bundle_endWrite(input, bundle, { ending, train: { alone, lastDeparture: undefined } });
};

;// CONCATENATED MODULE: ./packages/core/build/bundle/bundle-changes.js










/** Records the merged prefixes, pushes the branch, and evicts passengers that conflict or are refused. */
const assemblyWrite = (input, bundle, change) => {
    const { assembly } = change;
    const { now } = input.snapshot;
    const evicted = evictionsOf(assembly.leftOut, { bundle, sides: change.sides, now, commits: commitsOf(bundle) });
    const told = takingOff({ ...bundle, leftOut: [...(bundle.leftOut ?? []), ...assembly.leftOut] }, evicted);
    const next = withPrefixes(told, assembly.prefixes);
    const fate = { evicted, merged: new Set(assembly.contained), leave: new Set(assembly.missing) };
    const head = assembly.prefixes.at(-1);
    if (head === undefined)
        return endWrite(input, told, { ending: 'nobody is left aboard', fate, landed: assembly.contained });
    const branch = bundleBranch(bundle.id);
    const tip = input.snapshot.branches.get(branch) ?? null;
    return trainChange(input, {
        why: `bundle ${bundle.id} is assembled: ${numbers([...everybody(next)])}`,
        train: { ...trainOf(input), flight: next },
        issues: fatesOf(input, bundle, fate),
        branches: tip === head.oid ? [] : [{ branch, expect: tip, to: head.oid }],
    });
};
/** Lets the bundle be assembled again, with other passengers or from another commit. Its CI runs are given up, its suspects stay known. */
const regroupWrite = (input, change) => {
    const { bundle, from, why, ...fate } = change;
    const found = suspectsOf(train_record_trainOf(input), from);
    const suspects = found.length === 0 ? bundle.suspects : found;
    const flight = { ...(0,bundle_facts/* withoutRuns */.dQ)(bundle), suspects, prefixes: undefined, order: undefined, origin: undefined };
    return train_record_trainChange(input, { why, train: { ...train_record_trainOf(input), flight }, issues: train_record_fatesOf(input, from, fate) });
};
/** Records the squash commits of the first prefixes before one of them is pushed: a second machine may sign others. */
const squashWrite = (input, bundle, squashes) => {
    const prefixes = (bundle.prefixes ?? []).map((prefix, place) => ({ ...prefix, squash: squashes[place] ?? prefix.squash }));
    const why = `bundle ${bundle.id} is squashed to ${numbers(prefixes.slice(0, squashes.length).map(({ issue }) => issue))}`;
    return trainChange(input, { why, train: { ...trainOf(input), flight: { ...bundle, prefixes } } });
};
/** Records a CI run that was started, and the pull request with the first one. */
const trialWrite = (input, bundle, trial) => {
    const pr = input.bundleView?.pullRequest?.number ?? bundle.pr;
    const next = { ...bundle, pr, trials: [...bundle.trials, { ...trial, at: input.snapshot.now }] };
    const told = pr === undefined || bundle.pr !== undefined ? [] : bundle.passengers;
    const issues = told.flatMap(({ issue }) => {
        const record = input.snapshot.ledger.issues.get(issue)?.record;
        if (record === undefined || !isAboard(record, bundle))
            return [];
        return [{ ...record, flight: { ...record.flight, id: bundle.id, pr, run: trial.runId } }];
    });
    const why = `CI run ${trial.runId} tests ${trial.size} of ${bundle.passengers.length} aboard bundle ${bundle.id}`;
    return trainChange(input, { why, train: { ...trainOf(input), flight: next, stopped: undefined }, issues });
};
/** Records the verdict of one trial, and evicts the passenger that it proves to be the culprit. */
const verdictWrite = (input, bundle, { trial, judgement }) => {
    const seconds = input.bundleView?.runs.get(trial.runId)?.runnerSeconds;
    const judged = { ...judgedTrial(trial, judgement), runnerSeconds: seconds };
    const next = { ...bundle, trials: bundle.trials.map((one) => (one === trial ? judged : one)) };
    const before = train_record_trainOf(input);
    const { verdicts, checks, failing, flakes = 0, greens = 0 } = before;
    const evidence = evidenceOf(before, next).get(trial.tree);
    const reds = evidence?.reds ?? 0;
    const verdict = verdictOf(evidence);
    const certain = verdict === 'green' || (verdict === 'red' && reds > 1);
    const isGreen = judgement.kind === 'green';
    const known = {
        ...before,
        flight: next,
        verdicts: certain ? { ...verdicts, [trial.tree]: verdict } : verdicts,
        flakes: (isGreen && reds > 0 ? flakes + 1 : flakes) || undefined,
        greens: (isGreen ? greens + 1 : greens) || undefined,
        stops: isGreen ? undefined : before.stops,
        checks: judged.checks ?? checks,
        failing: judgement.kind === 'red' ? remembered([...namedPaths(judgement.excerpt), ...(failing ?? [])]) : failing,
    };
    const outcome = searchOf({ ...input, train: known, bundle: next });
    if (outcome?.kind === 'proven')
        return culpritWrite(withTrain(input, known), next, outcome.culprit);
    const superseded = supersededRuns({ ...input, train: known, bundle: next });
    const train = { ...known, flight: (0,bundle_facts/* withoutRuns */.dQ)(next, superseded) };
    const what = judgement.kind === 'none' ? `no verdict: ${judgement.why}` : judgement.kind;
    return train_record_trainChange(input, { why: `CI run ${trial.runId} of bundle ${bundle.id}: ${what}`, train });
};
const remembered = (paths) => [...new Set(paths)].slice(0, 100);
const judgedTrial = (trial, judgement) => {
    if (judgement.kind === 'green')
        return { ...trial, verdict: 'green', checks: judgement.checks.slice(0, 300).map((check) => check.slice(0, 300)) };
    if (judgement.kind === 'none')
        return { ...trial, verdict: 'none', excerpt: judgement.why };
    return { ...trial, verdict: 'red', check: judgement.check, excerpt: judgement.excerpt.slice(0, 20_000).toWellFormed() };
};
/** The same facts with another record of the train. The lease stays on the commit that was read. */
const withTrain = (input, record) => {
    const oid = input.snapshot.ledger.trains.get(input.base)?.oid ?? '';
    const trains = new Map(input.snapshot.ledger.trains).set(input.base, { oid, record });
    return { ...input, snapshot: { ...input.snapshot, ledger: { ...input.snapshot.ledger, trains } } };
};

;// CONCATENATED MODULE: ./packages/core/build/bundle/leave-lost-base.js
// Takes passengers off the open bundle whose work stands on commits that the base has lost: they would bring them back.






/** `tip`: the base's new tip. Undefined when there are no such passengers. */
const leaveLostBase = (input, bundle, tip) => {
    const leave = new Set(bundle.passengers.flatMap(({ issue }) => {
        const record = input.snapshot.ledger.issues.get(issue)?.record;
        return record !== undefined && lostBaseOf(record, input) !== undefined ? [issue] : [];
    }));
    if (leave.size === 0)
        return undefined;
    const why = `${bundle.base} was moved back: ${(0,amounts/* numbers */.nL)([...leave])} left bundle ${bundle.id}, because ${[...leave].map(build_names/* issueBranch */.sL).join(', ')} would bring back what was dropped`;
    const passengers = bundle.passengers.filter(({ issue }) => !leave.has(issue));
    if (passengers.length === 0)
        return decided(end_bundle_endWrite(input, bundle, { ending: `${bundle.base} was moved back`, train: { lastDeparture: undefined } }), why);
    return decided(regroupWrite(input, { bundle: { ...bundle, baseOid: tip, passengers }, from: bundle, leave, why }), why);
};

;// CONCATENATED MODULE: ./packages/core/build/bundle/alarm.js
// The alarm: the base has a tree that was not tested, which no guard should allow. Nothing can repair that, so the train stops
// until a person has looked at it and forces a departure.



/** Describes how the base differs from the tested tree of the first `size` prefixes; undefined when it does not. */
const untestedLanding = (input, bundle, size) => {
    const prefix = bundle.prefixes?.[size - 1];
    const landing = prefix === undefined ? undefined : input.landings.get(prefix.oid);
    if ((input.config.merge !== 'pull-request' && !input.strict) ||
        prefix === undefined ||
        landing === undefined ||
        landing.tree === prefix.tree)
        return undefined;
    return `${bundle.base} has tree ${landing.tree} since ${landing.oid.slice(0, 12)}, which nobody tested; tested was tree ${prefix.tree}`;
};
/** Ends the bundle. The work of its first `size` passengers is on the base. */
const alarmWrite = (input, bundle, { size, what }) => {
    const reason = stopReason(`ALARM after bundle ${bundle.id}: ${what}. Look at ${bundle.base} before anything else is merged; force a departure to let the train go on`);
    const { now: at, branches } = input.snapshot;
    const stopped = { reason, at, baseOid: branches.get(bundle.base) ?? bundle.baseOid, kind: 'alarm' };
    const quiet = { ...input, config: { ...input.config, 'after-merge': [] } };
    const write = size > 0 ? landedWrite(quiet, bundle, size) : end_bundle_endWrite(quiet, bundle, { ending: what });
    return { ...write, why: reason, train: { ...(write.train ?? train_record_trainOf(input)), stopped } };
};

// EXTERNAL MODULE: ./packages/core/build/records/records.js + 5 modules
var records = __webpack_require__(27569);
;// CONCATENATED MODULE: ./packages/core/build/bundle/bundle-branch.js
// Decides who owns the bundle's branch. A person who pushes to it, or points its pull request at another base, has taken it
// over: the bundle ends, and branch and pull request stay as that person left them.





/** Says how a person took the bundle over; undefined while it is ours. */
const takenOverBy = (input, bundle) => {
    const { pullRequest } = input.bundleView ?? {};
    if (pullRequest?.movedTo !== undefined)
        return `a person pointed pull request ${pullRequest.number} at ${pullRequest.movedTo}`;
    const branch = (0,build_names/* bundleBranch */.lM)(bundle.id);
    const tip = input.snapshot.branches.get(branch);
    return tip === undefined || isOurs(bundle, tip) ? undefined : `a person pushed to ${branch}`;
};
const takenOver = (input, bundle, { ending, setAside }) => {
    const branch = (0,build_names/* bundleBranch */.lM)(bundle.id);
    const { kept = [], keptUpTo = 0 } = train_record_trainOf(input);
    const all = [...kept.filter((one) => kept.length < records/* maximumKept */.J6 || input.snapshot.branches.has(one)), branch];
    const beyond = all.slice(0, -records/* maximumKept */.J6).map(build_names/* parseBundleBranch */.gb);
    const upTo = Math.max(keptUpTo, ...beyond);
    const text = `${ending}: its passengers wait until a departure is forced`;
    return decided(end_bundle_endWrite(input, bundle, { ending, train: { setAside, kept: all.slice(-records/* maximumKept */.J6), ...(upTo === 0 ? {} : { keptUpTo: upTo }) } }), text);
};

;// CONCATENATED MODULE: ./packages/core/build/train/refused-departure.js
// Stops departures while the preflight refuses: before anything is pushed, with one notice. Every tick checks the
// repository again, so the train departs as soon as somebody fixes or acknowledges the problem.



/** Undefined when the preflight allows a departure. */
const refuseDeparture = (input) => {
    const stopped = stoppedBy(input);
    if (stopped === undefined)
        return undefined;
    const train = train_record_trainOf(input);
    const text = `the train stands still: ${stopped.reason}`;
    // The job fails once, when the reason is recorded; every later summary shows it.
    if (train.stopped?.kind === 'preflight' && train.stopped.reason === stopped.reason)
        return decided({ kind: 'idle' }, text);
    const why = 'the preflight refuses a departure';
    return decided(train_record_trainChange(input, { why, train: { ...train, stopped } }), text);
};
/** Ends the open bundle, so that no CI runs, when the base has moved to a commit that the preflight refuses. */
const endRefusedBundle = (input, bundle) => {
    const stopped = stoppedBy(input);
    if (stopped === undefined)
        return undefined;
    const ending = `the preflight refuses the new tip of ${bundle.base}`;
    const write = end_bundle_endWrite(input, bundle, { ending, train: { stopped, lastDeparture: undefined } });
    return decided(write, `${ending}: ${stopped.reason}`);
};
const stoppedBy = ({ preflight, snapshot, base }) => {
    if (preflight?.refusal === undefined)
        return undefined;
    return { reason: stopReason(preflight.refusal), at: snapshot.now, baseOid: snapshot.branches.get(base) ?? '', kind: 'preflight' };
};

;// CONCATENATED MODULE: ./packages/core/build/train/await-review.js
// Waits for people to approve a green bundle's pull request. Meanwhile the branch moves only when the base does, so that
// the approval covers exactly what is merged. An approval wakes no job; the next tick sees it.


/** Hidden line of a pull request that says that it awaits review. */
const marker = (0,build_names/* hiddenMarker */.z0)('awaiting-review');
const paragraph = `${marker}
**Awaiting review.** Every test of this bundle has passed. Its passengers stay as they are until it is approved; the train merges it at the next tick after that.
`;
/** Undefined when no approval is needed or the pull request has it. */
const awaitReview = ({ approvals, bundleView }) => {
    const pullRequest = bundleView?.pullRequest;
    if (approvals === 0 || pullRequest === undefined || pullRequest.reviewDecision === 'APPROVED')
        return undefined;
    const { number, body } = pullRequest;
    if (!body.includes(marker)) {
        const told = `${body.slice(0, 60_000)}\n${paragraph}`;
        return decided({ kind: 'update-pull-request', number, body: told }, `pull request ${number} says that it awaits review`);
    }
    const asked = pullRequest.reviewDecision === 'CHANGES_REQUESTED'
        ? 'a reviewer asked for changes; take off what should not be merged (/evict), or approve it'
        : `${approvals === 1 ? 'one approving review is' : `${approvals} approving reviews are`} required`;
    return decided({ kind: 'idle' }, `awaiting review: pull request ${number} is tested and green, and ${asked}`);
};

;// CONCATENATED MODULE: ./packages/core/build/trial/trial-jobs.js
/** Conclusions that say that the tree is bad. Any other conclusion that does not pass says nothing about the tree. */
const failing = new Set(['failure', 'timed_out']);
/** True when the job ran and failed. A job that never ran says nothing about the tree. */
const trial_jobs_hasFailed = (job) => job.status === 'completed' && failing.has(job.conclusion ?? '') && job.neverRan !== true;
/** Returns the sum of the runner seconds of these jobs. A job that has not ended does not count yet. */
const runnerSecondsOf = (jobs) => jobs.reduce((sum, { startedAt, completedAt, conclusion }) => {
    if (startedAt === null || completedAt === null || conclusion === 'skipped')
        return sum;
    return sum + Math.max(0, Math.round((Date.parse(completedAt) - Date.parse(startedAt)) / 1000));
}, 0);

;// CONCATENATED MODULE: ./packages/core/build/trial/verdict.js
// Judges one CI run: what it says about the tree that it tested. Invariants: a run is green only when it has ended, tested
// exactly the commit of the trial, and had at least one job that really ran; a run that GitHub or a person stopped is no
// verdict; a run that says nothing blames nobody.


const passing = new Set(['success', 'skipped', 'neutral']);
/** True when the run has a verdict, even if some of its jobs still run, so that nobody needs to wait for it. */
const hasSpoken = (run, required) => run.status === 'completed' || run.jobs.some((job) => required.includes(job.name) && hasFailed(job));
/** True when the run must be judged now. Its jobs must be known by then, because a job that waited for a runner has not hung. */
const isOverdue = (trial, { now, checkMinutes }) => Date.parse(now) >= Date.parse(minutesAfter(trial.at, checkMinutes));
/**
 * Returns the moment from which the run's time counts: the start of a running job, or, while all jobs wait for a runner,
 * the last moment at which something happened.
 */
const sinceOf = (run, { at }) => {
    const { jobs = [], startedAt = null } = run ?? {};
    const working = jobs.flatMap((job) => (job.status === 'in_progress' ? (job.startedAt ?? []) : []));
    const ended = jobs.flatMap((job) => job.completedAt ?? []);
    const since = working.length > 0 ? working.sort()[0] : (ended.sort().at(-1) ?? (run?.status === 'in_progress' ? startedAt : undefined));
    return since !== undefined && since !== null && Date.parse(since) > Date.parse(at) ? since : at;
};
/** `run` is undefined when GitHub does not know the run, or not yet. */
const judgeRun = (run, context) => {
    const until = (0,backoff/* minutesAfter */._m)(sinceOf(run, context.trial), context.checkMinutes);
    if (run !== undefined && run.headSha !== context.trial.oid) {
        return { kind: 'none', why: `CI run ${run.id} tested ${run.headSha.slice(0, 12)}, not ${context.trial.oid.slice(0, 12)}` };
    }
    if (run !== undefined && run.attempt < (context.trial.attempt ?? 1)) {
        // GitHub still shows the attempt before.
        return Date.parse(context.now) < Date.parse(until) ? { kind: 'pending', until } : judgeLate(undefined, context);
    }
    if (run?.status === 'completed')
        return judgeEnded(run, context.required);
    // A required check that failed decides: no other job can make the run green.
    const early = run?.jobs.find((job) => context.required.includes(job.name) && trial_jobs_hasFailed(job));
    if (early !== undefined)
        return { kind: 'red', check: early.name, excerpt: run?.excerpt ?? `"${early.name}" failed; GitHub gave no log.`, cancel: true };
    if (Date.parse(context.now) < Date.parse(until))
        return { kind: 'pending', until };
    return judgeLate(run, context);
};
const judgeEnded = (run, required) => {
    const failed = run.jobs.filter((job) => failing.has(job.conclusion ?? ''));
    const blamed = failed.find(trial_jobs_hasFailed) ?? failed[0] ?? run.jobs.find((job) => required.includes(job.name) && !passing.has(job.conclusion ?? ''));
    const late = run.jobs.find((job) => job.conclusion === 'timed_out');
    // A run with a job that hung ends as cancelled. Without this case it would stop the train for everybody.
    if (run.conclusion === 'cancelled' && late !== undefined) {
        const excerpt = `"${late.name}" ran into its time limit and was ended.${run.excerpt === undefined ? '' : `\n\n${run.excerpt}`}`;
        return { kind: 'red', check: late.name, excerpt, cancel: false };
    }
    if (run.conclusion === 'failure' && failed.length > 0 && failed.every((job) => job.neverRan === true)) {
        const names = failed.map((job) => `"${job.name}"`).join(', ');
        const why = `${names} of CI run ${run.id} failed before the first step: an approval was refused, or no runner took it`;
        return { kind: 'none', why };
    }
    if (run.conclusion === 'failure' || run.conclusion === 'timed_out') {
        const check = blamed?.name ?? 'the CI run';
        return { kind: 'red', check, excerpt: run.excerpt ?? `"${check}" ended with ${run.conclusion}; GitHub gave no log.`, cancel: false };
    }
    if (run.conclusion === 'startup_failure')
        return { kind: 'none', why: `GitHub could not start CI run ${run.id}: its workflow file is not valid, or has no job` };
    if (!passing.has(run.conclusion ?? ''))
        return { kind: 'none', why: `CI run ${run.id} ended as ${run.conclusion ?? 'nothing'}` };
    // A required job may fail and the run still succeed (continue-on-error).
    if (blamed !== undefined && required.includes(blamed.name)) {
        return failing.has(blamed.conclusion ?? '')
            ? { kind: 'red', check: blamed.name, excerpt: run.excerpt ?? `"${blamed.name}" failed; GitHub gave no log.`, cancel: false }
            : { kind: 'none', why: `the required check "${blamed.name}" ended as ${blamed.conclusion ?? 'nothing'}` };
    }
    if (!run.jobs.some((job) => job.conclusion === 'success' && job.neverRan !== true))
        return { kind: 'none', why: `no job of CI run ${run.id} ran: it has none, or all jobs or their steps were skipped` };
    return { kind: 'green', checks: run.jobs.filter((job) => passing.has(job.conclusion ?? '')).map((job) => job.name) };
};
/** True when every unfinished job waits for a person's approval, as an environment may require. */
const waitsForApproval = (run) => {
    const out = run.jobs.filter((job) => job.status !== 'completed');
    return out.length === 0 ? run.status === 'waiting' : out.every((job) => job.status === 'waiting');
};
const judgeLate = (run, { trial, checkMinutes }) => {
    const within = `within ${checkMinutes} minutes`;
    if (run === undefined)
        return { kind: 'silent', why: `CI run ${trial.runId} did not appear ${within} of its dispatch` };
    if (waitsForApproval(run)) {
        const why = `CI run ${run.id} waits for an approval that nobody gave ${within}: approve the next one in time on its page, or test without an environment`;
        return { kind: 'silent', why };
    }
    const hanging = run.jobs.find((job) => job.status === 'in_progress')?.name ?? 'the CI run';
    const waiting = run.jobs.find((job) => job.status !== 'completed');
    if (run.status !== 'in_progress' || (waiting !== undefined && hanging === 'the CI run')) {
        const [what, status] = waiting === undefined ? ['', run.status] : [`, job "${waiting.name}",`, waiting.status];
        return {
            kind: 'silent',
            why: `CI run ${run.id}${what} did not start ${within} (it is ${status}); check that a runner is free`,
        };
    }
    return { kind: 'red', check: hanging, excerpt: `"${hanging}" started and did not end ${within}.`, cancel: true };
};

;// CONCATENATED MODULE: ./packages/core/build/bundle/ci-runs.js
// Judges the bundle's CI runs that are out, and decides what to do until they end. Invariants: a verdict is written before
// anything is decided from it; a run that is queued behind another one of ours does not count as silent.




/** Writes the verdicts of ended runs, one at a time; undefined while all runs are at work. */
const decideRuns = (input, bundle) => {
    const judged = runsAtWork(input, bundle);
    for (const { trial, judgement } of judged) {
        if (judgement.kind !== 'pending' && judgement.kind !== 'silent')
            return decided(verdictWrite(input, bundle, { trial, judgement }));
    }
    // A run that has not started waits its turn while another one of ours is at work.
    const [silent] = judged.flatMap(({ judgement }) => (judgement.kind === 'silent' ? [judgement] : []));
    if (silent === undefined || judged.some(({ judgement }) => judgement.kind === 'pending'))
        return undefined;
    return stop(input, bundle, { kind: 'no-verdict', reason: silent.why });
};
const runsAtWork = (input, bundle) => bundle.trials.flatMap((trial) => {
    if (trial.verdict !== undefined)
        return [];
    const { runs, requiredContexts: required = [] } = input.bundleView ?? {};
    const facts = { trial, required, now: input.snapshot.now, checkMinutes: input.config['check-minutes'] };
    return [{ trial, judgement: judgeRun(runs?.get(trial.runId), facts) }];
});
const holdForRuns = (input, bundle) => {
    const judged = runsAtWork(input, bundle);
    const untils = judged.flatMap(({ judgement }) => (judgement.kind === 'pending' ? [judgement.until] : [])).sort();
    const until = untils[0] ?? input.snapshot.now;
    const runs = judged.map(({ trial }) => trial.runId);
    const text = judged.length === 1
        ? `waits: CI run ${runs[0]} tests ${judged[0]?.trial.size} of ${bundle.passengers.length} aboard bundle ${bundle.id}`
        : `waits: CI runs ${runs.join(', ')} test the first ${judged.map(({ trial }) => trial.size).join(', ')} of ${bundle.passengers.length} aboard bundle ${bundle.id}`;
    const asks = runs.flatMap((id) => {
        const run = input.bundleView?.runs.get(id);
        return run && waitsForApproval(run) ? [`; CI run ${id} waits for an approval, which a person gives on its page`] : [];
    });
    return { ...decided({ kind: 'hold', for: 'ci', until, runs }, `${text}${asks.join('')}`), wakeAt: until };
};
const stop = (input, bundle, cause) => {
    const write = stopWrite(input, bundle, cause);
    return decided(write, write.train?.stopped?.reason);
};

;// CONCATENATED MODULE: ./packages/core/build/trial/trial-source.js
// Decides how the CI run of a trial is started. A pull request that an App opened or pushed to runs CI by itself when the
// workflow has a fitting trigger. Nothing is dispatched for the whole bundle then, and a second run is a rerun of the
// first one, because the base's protection looks at the check runs of that run.

/** True when our own pull requests run CI. */
const runsOnOurPulls = ({ asApp, preflight }) => asApp && preflight?.onPullRequests === true;
/** `whole`: the trial tests everything in the pull request. `quietly`: the pull request moved there without starting CI. */
const sourceOf = (input, bundle, { oid, whole, quietly }) => {
    if (!whole || quietly || !runsOnOurPulls(input))
        return { kind: 'dispatch' };
    const before = bundle.trials.filter((trial) => trial.oid === oid);
    // A run of this commit on a trial's branch, or in an earlier bundle, is not a run of this pull request.
    const here = before.filter((trial) => trial.ref === (0,build_names/* bundleBranch */.lM)(bundle.id));
    const own = here.findLast((trial) => trial.event === 'pull_request');
    if (own !== undefined)
        return { kind: 'rerun', runId: own.runId, attempt: (own.attempt ?? 1) + 1 };
    return here.length > 0 ? { kind: 'dispatch' } : { kind: 'pull-request', known: before.map((trial) => trial.runId) };
};

;// CONCATENATED MODULE: ./packages/core/build/bundle/required-checks.js
// Satisfies the base's required checks before a green bundle is merged. GitHub does not count the check runs of a dispatched
// run, so the contexts that our CI reported are copied to the commit as statuses. Other contexts must report by themselves.
// When an App's pull request runs CI, its check runs count, and the train waits for them instead.







const requiredOf = (input) => input.bundleView?.requiredContexts ?? [];
/** True when a prefix may be merged alone: the base requires neither a review nor a check that only the pull request has. */
const landsEarly = (input, bundle) => input.approvals === 0 && (runsOnOurPulls(input) ? requiredOf(input).length === 0 : foreignContexts(input, bundle).length === 0);
const greenTrial = (bundle) => {
    const head = bundle.prefixes?.at(-1);
    return bundle.trials.findLast((trial) => trial.tree === head?.tree && trial.verdict === 'green');
};
/** Required contexts that no job of our CI reports. */
const foreignContexts = (input, bundle) => {
    const ours = new Set(greenTrial(bundle)?.checks ?? train_record_trainOf(input).checks ?? []);
    return requiredOf(input).filter((context) => !ours.has(context));
};
/**
 * True when no check has to run again after the branch moves, so that the job's token pushes, which starts no workflow: the
 * new commit is green, or has the same tree as before, and the base requires only our own CI.
 */
const movesQuietly = (input, bundle) => {
    const head = bundle.prefixes?.at(-1);
    const branch = (0,build_names/* bundleBranch */.lM)(bundle.id);
    const wasAsked = bundle.trials.some(({ oid, tree, ref, verdict }) => oid === head?.oid ? verdict === 'green' : tree === head?.tree && ref === branch);
    return runsOnOurPulls(input) && wasAsked && foreignContexts(input, bundle).length === 0;
};
/** Says whether the pull request's own run of this commit must still start or end; undefined when none is needed. */
const lacksOwnRun = (input, bundle) => {
    const head = bundle.prefixes?.at(-1);
    if (!runsOnOurPulls(input) || foreignContexts(input, bundle).length === 0)
        return undefined;
    const own = bundle.trials.filter((trial) => trial.oid === head?.oid && trial.ref === (0,build_names/* bundleBranch */.lM)(bundle.id));
    if (own.some((trial) => trial.verdict === undefined))
        return 'out';
    // A run that is red twice on a tree that was green before needs a person, not another run.
    return own.length > 1 || own.some((trial) => trial.verdict === 'green') ? undefined : 'missing';
};
/** Undefined until the statuses on the commit are read. */
const wantedContexts = (input, bundle, head) => {
    const required = requiredOf(input);
    const foreign = foreignContexts(input, bundle);
    const passed = (context) => input.statuses?.get(context) === 'success';
    const ours = required.filter((context) => !foreign.includes(context));
    if (!runsOnOurPulls(input)) {
        if (foreign.length > 0 && input.statuses === undefined)
            return undefined;
        return { mirrored: ours, missing: foreign.filter((context) => !passed(context)) };
    }
    // The check runs of the pull request's own run count once it has passed on this very commit.
    const passedThere = bundle.trials.some(({ event, oid, verdict }) => event === 'pull_request' && oid === head.oid && verdict === 'green');
    const there = passedThere ? ours : [];
    const left = required.filter((context) => !there.includes(context));
    if (left.length === 0)
        return { mirrored: [], missing: [] };
    if (input.statuses === undefined)
        return undefined;
    // A check that passed may be of a dispatched run, which GitHub does not count, so a status is set beside it.
    const isOpen = (context) => !input.statuses?.has(context) || passed(context);
    const mirrored = left.filter((context) => ours.includes(context) && isOpen(context));
    return { mirrored, missing: left.filter((context) => !mirrored.includes(context) && !passed(context)) };
};
/** Waits for contexts that our CI does not report, and then moves the base. */
const decideLanding = (input, bundle) => {
    const head = bundle.prefixes?.at(-1);
    if (head === undefined)
        throw new Error(`bundle ${bundle.id} has no prefix to merge`);
    const wanted = wantedContexts(input, bundle, head);
    if (wanted === undefined)
        return decided({ kind: 'read-statuses', oid: head.oid, ofRuns: runsOnOurPulls(input) });
    const { missing, mirrored } = wanted;
    if (missing.length > 0)
        return decideMissing(input, bundle, { missing, since: greenTrial(bundle)?.at ?? bundle.departedAt, head });
    const review = awaitReview(input);
    if (review !== undefined)
        return review;
    return decided({
        kind: 'land',
        by: input.config.merge,
        base: bundle.base,
        expect: bundle.baseOid,
        oid: head.oid,
        tree: head.tree,
        heads: bundle.passengers.map((passenger) => passenger.oid),
        // Nothing has reported on a squash commit; its tree is the one that passed.
        contexts: input.history === 'squash' ? [...requiredOf(input)] : mirrored,
        history: input.history,
        strict: input.strict,
        bundle: bundle.id,
    });
};
const decideMissing = (input, bundle, { missing, since, head }) => {
    const names = missing.map((context) => `"${context}"`).join(', ');
    const until = (0,backoff/* minutesAfter */._m)(since, input.config['check-minutes']);
    if (Date.parse(input.snapshot.now) < Date.parse(until)) {
        const text = `waits: ${bundle.base} requires ${names}, which ${runsOnOurPulls(input) ? 'has not passed yet' : `no job of ${input.config.ci} reports`}`;
        return { ...decided({ kind: 'hold', for: 'checks', until, runs: [] }, text), wakeAt: until };
    }
    return stop(input, bundle, { kind: 'no-verdict', reason: describeMissing(input, { missing, head, base: bundle.base }) });
};
/** Names the worst problem only: contexts that failed, else those that have not ended, else those that nothing reports. */
const describeMissing = (input, { missing, head, base }) => {
    const { ci, 'check-minutes': minutes } = input.config;
    const at = head.oid.slice(0, 12);
    const saying = (state) => missing.flatMap((context) => (input.statuses?.get(context) === state ? [`"${context}"`] : [])).join(', ');
    const [failed, pending, silent] = [saying('failure'), saying('pending'), saying(undefined)];
    if (failed !== '')
        return `${base} requires ${failed}, which failed on ${at}: look at that check, CI itself is green`;
    if (pending !== '')
        return `${base} requires ${pending}, which has not ended on ${at} in ${minutes} minutes`;
    return `${base} requires ${silent}, which nothing reported on ${at}: give a job of ${ci} that name, or take it off the branch's protection`;
};

;// CONCATENATED MODULE: ./packages/core/build/bundle/retry.js

/** Undefined when nothing is red and the train is not stopped. */
const retryWrite = (input, bundle) => {
    const train = train_record_trainOf(input);
    if (bundle === undefined) {
        if (train.stopped === undefined)
            return undefined;
        // The train has waited already, so the next departure ignores the spacing.
        return train_record_trainChange(input, { why: 'the train goes on', train: { ...train, stopped: undefined, lastDeparture: undefined } });
    }
    const trees = new Set([input.baseTree, ...(bundle.prefixes ?? []).map((prefix) => prefix.tree)]);
    const verdicts = Object.fromEntries(Object.entries(train.verdicts).filter(([tree, verdict]) => verdict === 'green' || !trees.has(tree)));
    const trials = bundle.trials.map((trial) => {
        return trial.verdict === 'red' || trial.verdict === 'none' ? { ...trial, verdict: 'forgotten' } : trial;
    });
    const forgotten = trials.filter((trial, place) => trial !== bundle.trials[place]).length;
    if (forgotten === 0 && Object.keys(verdicts).length === Object.keys(train.verdicts).length && train.stopped === undefined)
        return undefined;
    const next = { ...train, stopped: undefined, verdicts, flight: { ...bundle, trials } };
    return train_record_trainChange(input, { why: `what did not pass in bundle ${bundle.id} is tested again`, train: next });
};

;// CONCATENATED MODULE: ./packages/core/build/train/read-reviews.js
// Decides when the reviews of the open bundle's pull request are read: when there are requests for changes that this job has not
// read. A look at the bundle has their number and the newest of them.

/** Names the requests for changes; undefined when there are none. */
const reviewsKey = (pull) => {
    const { requests = 0, newest = '' } = pull?.reviews ?? {};
    return pull === undefined || requests === 0 ? undefined : `${pull.number} ${requests} ${newest}`;
};
const readReviews = ({ bundleView, reviewsSeen }) => {
    const key = reviewsKey(bundleView?.pullRequest);
    if (key === undefined || key === reviewsSeen || bundleView?.pullRequest?.open !== true)
        return undefined;
    return decided({ kind: 'read-reviews' });
};
/** True when people have commented on lines of the bundle's pull request. */
const hasLineComments = ({ bundleView }) => (bundleView?.pullRequest?.reviews?.threads ?? 0) > 0;

;// CONCATENATED MODULE: ./packages/core/build/train/take-off.js
// Takes passengers off the open bundle because a person wants it. The others are assembled again without them; the bundle ends when
// there are none.





const takeOffWrite = (input, { bundle, evicted }) => {
    const passengers = bundle.passengers.filter(({ issue }) => !evicted.has(issue));
    const told = train_record_takingOff(bundle, evicted);
    const who = `${(0,amounts/* numbers */.nL)([...evicted.keys()])} ${evicted.size === 1 ? 'was' : 'were'} taken off`;
    if (passengers.length === 0)
        return end_bundle_endWrite(input, told, { ending: who, fate: { evicted } });
    return regroupWrite(input, { bundle: { ...told, passengers }, from: bundle, evicted, why: `${who} bundle ${bundle.id}` });
};
/** Gives a person time to comment on the issue, and more of it after each eviction. */
const backsOffUntil = ({ evictions }, now) => (0,backoff/* minutesAfter */._m)(now, (0,backoff/* doubledMinutes */.JY)(5, evictions.length + 1));

;// CONCATENATED MODULE: ./packages/core/build/train/train-commands.js
// Carries out people's commands to the train: evict, retry, revert, depart. Invariants: the push that carries a command out
// also removes it from the fleet's record, so it happens once; a command that no longer makes sense is removed with the
// reason; work that is on the base cannot be evicted.










/** Hours after which a command that nobody could carry out expires. */
const maximumHours = 6;
/** Commands for this train, in the order in which they were given. */
const commandsOf = (input) => {
    const configured = (0,records_labels/* baseOf */.bx)(input.config, input.snapshot.defaultBranch);
    const { ledger } = input.snapshot;
    const home = ({ issue, base }) => (issue === undefined ? base : ledger.issues.get(issue)?.record.base) ?? configured;
    return (0,fleet_commands/* pendingCommands */.kk)(ledger).filter((command) => home(command) === input.base);
};
const isOver = ({ at }, now) => Date.parse(now) > Date.parse((0,backoff/* minutesAfter */._m)(at, maximumHours * 60));
/** Decides about the first command that asks for something now; undefined when none does. `bundle` is the open bundle. */
const decideCommands = (input, bundle) => {
    const { now } = input.snapshot;
    // No train may serve the base of an expired command any more, so any train answers it.
    const over = (0,fleet_commands/* pendingCommands */.kk)(input.snapshot.ledger).find((command) => isOver(command, now));
    if (over !== undefined)
        return train_commands_answered(input, over, `nobody could carry it out for ${maximumHours} hours`);
    for (const command of commandsOf(input)) {
        const objection = (0,fleet_commands/* objectionTo */.Dx)(command, input.snapshot.ledger);
        if (objection !== undefined)
            return train_commands_answered(input, command, objection);
        const decision = decide[command.kind](input, { command, bundle });
        if (decision !== undefined)
            return decision;
    }
    return undefined;
};
/** The decision for each command; undefined when it asks for nothing yet. */
const decide = {
    evict: (input, asked) => decideEviction(input, asked),
    retry: (input, { command, bundle }) => {
        const write = retryWrite(input, bundle);
        return write === undefined
            ? train_commands_answered(input, command, 'nothing is red and the train does not stand still')
            : decided(carriedOut(input, { write, commands: [command], answer: write.why }));
    },
    approve: (_, { command }) => decided({ kind: 'approve', command }),
    revert: (_, { command }) => decided({ kind: 'revert', command }),
    // The departure that follows the open bundle answers it.
    depart: () => undefined,
};
const train_commands_answered = (input, command, answer) => decided(answerWrite(input, [command], answer));
/** Removes commands from the record with an answer; nothing else happens. */
const answerWrite = (input, commands, answer) => ({
    kind: 'write',
    why: `${commands.map(fleet_commands/* describeCommand */.vL).join(', ')}: ${answer}`,
    fleet: (0,fleet_commands/* answerCommands */.Tp)(input.snapshot.ledger, { commands, answer }),
});
/** Adds to a write the removal of the commands that it carries out. */
const carriedOut = (input, { write, commands, answer }) => {
    if (commands.length === 0)
        return write;
    const why = `${write.why} (${commands.map(fleet_commands/* describeCommand */.vL).join(', ')})`;
    return { ...write, why, fleet: (0,fleet_commands/* answerCommands */.Tp)(input.snapshot.ledger, { commands, answer }) };
};
const decideEviction = (input, { command, bundle }) => {
    const { now, ledger } = input.snapshot;
    const record = ledger.issues.get(command.issue ?? 0)?.record;
    if (record === undefined)
        return undefined;
    if (bundle !== undefined && (0,bundle_facts/* isAboard */.yg)(record, bundle)) {
        if (hasLineComments(input))
            return decided({ kind: 'read-reviews', command });
        return decided(evictionWrite(input, { command, bundle, record }));
    }
    const eviction = evictionOf({ command, record, now });
    // The record may name a bundle that is over: then the issue goes back in line first.
    if (record.state !== 'landed')
        return undefined;
    const out = (0,transitions/* evictRecord */.jG)(record, { ...eviction, bundle: '', now, config: input.config });
    const write = { kind: 'write', why: `#${record.issue} is taken out of the line`, issues: [out] };
    return decided(carriedOut(input, { write, commands: [command], answer: 'taken out of the line' }));
};
/** Carries an `/evict` of a passenger out. `handed`: comments on its lines, for the next attempt. */
const evictionWrite = (input, { command, bundle, record, handed }) => {
    const eviction = evictionOf({ command, record, now: input.snapshot.now, handed });
    const write = takeOffWrite(input, { bundle, evicted: new Map([[record.issue, eviction]]) });
    return carriedOut(input, { write, commands: [command], answer: `taken off bundle ${bundle.id}` });
};
const evictionOf = ({ command: { by, words = '' }, record, now, handed, }) => ({
    feedback: { kind: 'person', by, did: 'evicted', words, ...handed, at: now },
    reason: `${by} took it off${words === '' ? '' : `: ${words}`}`,
    notBefore: backsOffUntil(record, now),
});
/** `/depart` commands: the departure counts as forced. */
const departCommands = (input) => commandsOf(input).filter(({ kind }) => kind === 'depart');
/** Says why nothing departs: a person paused it, or the fleet's record cannot be read. */
const departurePause = ({ snapshot: { ledger } }) => {
    const broken = (0,fleet_commands/* brokenFleet */.At)(ledger);
    return broken === undefined ? (0,fleet_commands/* pauseReason */.Ph)(ledger.fleet?.record ?? {}) : (0,broken_record/* describeBroken */.lk)(broken);
};

;// CONCATENATED MODULE: ./packages/core/build/bundle/owner.js
// Decides which of several jobs starts a CI run. A lease would decide that only after each had started one, so the record names
// an owner: the run that wrote it last. The other runs wait for the owner's next write. When the owner has ended, or writes
// nothing for some minutes, another run takes over with a push.





/**
 * Between two writes of the owner lie at most a merge, a pull request and the minute and a half in which its CI run may
 * appear. An owner that is slower finds that the record has moved.
 */
const maximumOwnerMinutes = 3;
/** Undefined when this job may start the run. */
const awaitOwner = (input, bundle) => {
    const { pilot: owner } = bundle;
    const { run, now } = input.snapshot;
    if (owner === undefined || (owner.runId === run.runId && owner.runAttempt === run.runAttempt))
        return undefined;
    const { runId, runAttempt, at } = owner;
    const until = (0,backoff/* minutesAfter */._m)(at, maximumOwnerMinutes);
    if (Date.parse(now) < Date.parse(until) && input.ownerEnded !== true) {
        if (input.ownerEnded === undefined)
            return decided({ kind: 'read-owner', runId, runAttempt });
        const text = `waits: run ${runId} is to start the next CI run of bundle ${bundle.id}; if it has not by ${(0,times/* clockTime */.q)(until)}, another run does`;
        return { ...decided({ kind: 'hold', for: 'owner', until, runs: (0,bundle_facts/* runsOut */.H5)(bundle) }, text), wakeAt: until };
    }
    const why = `run ${runId} has started no CI run of bundle ${bundle.id} since ${(0,times/* clockTime */.q)(at)}: this run takes over`;
    return decided(train_record_trainChange(input, { why, train: train_record_trainOf(input) }), why);
};

// EXTERNAL MODULE: ./packages/core/build/texts/train.js + 2 modules
var train = __webpack_require__(4398);
;// CONCATENATED MODULE: ./packages/core/build/bundle/bundle.js
// Decides the next step of the open bundle. The order of the checks matters, because each one rules something out for those
// after it: work on the base is never judged, a person's decision is never overridden, a bundle whose base moved is rebuilt
// before it is tested, and only the tested commit is merged.





















/** Maximum number of times the base may move under a bundle before half of its passengers have to leave. */
const maximumRebuilds = 5;
/** Maximum number of runs of one commit that may end without a verdict before the train stops. */
const maximumSilentRuns = 3;
const decideBundle = (input, bundle) => decideLanded(input, bundle) ??
    decideCommands(input, bundle) ??
    decidePeople(input, bundle) ??
    readReviews(input) ??
    decideMovedBase(input, bundle) ??
    endRefusedBundle(input, bundle) ??
    decideAssembled(input, bundle);
/** Ends the bundle, or its first part, when it is on the base already, by our push or a person's. */
const decideLanded = (input, bundle) => {
    const prefixes = bundle.prefixes ?? [];
    const size = prefixes.findLastIndex((prefix) => (0,bundle_facts/* landedAs */.fx)(input.onBase, prefix) !== undefined) + 1;
    if (size > 0) {
        const what = untestedLanding(input, bundle, size);
        return decided(what === undefined ? landedWrite(input, bundle, size) : alarmWrite(input, bundle, { size, what }));
    }
    const { pullRequest } = input.bundleView ?? {};
    if (pullRequest?.merged !== true || pullRequest.movedTo !== undefined)
        return undefined;
    const same = prefixes.findLastIndex((prefix) => prefix.tree === input.baseTree) + 1;
    if (same > 0)
        return decided(landedWrite(input, bundle, same));
    // Squashed onto a moved base, the merge leaves no trace of the tested tree, so only a person can tell what is merged.
    const ending = `a person merged pull request ${pullRequest.number} so that ${bundle.base} has neither its commits nor its tree`;
    return decided(end_bundle_endWrite(input, bundle, { ending, train: { setAside: setAside(input, bundle) } }), ending);
};
/** Follows people: a closed pull request ends the bundle, and closed or deleted issues (which the snapshot lacks) leave it. */
const decidePeople = (input, bundle) => {
    const { pullRequest } = input.bundleView ?? {};
    const ending = takenOverBy(input, bundle);
    // A closed pull request ends the bundle even when it points elsewhere.
    if (pullRequest !== undefined && !pullRequest.open && (pullRequest.movedTo === undefined || !pullRequest.merged)) {
        const ending = `a person closed pull request ${pullRequest.number}`;
        const write = end_bundle_endWrite(input, bundle, { ending, train: { setAside: setAside(input, bundle) } });
        return decided(write, `${ending}: its passengers wait until a departure is forced`);
    }
    if (ending !== undefined)
        return takenOver(input, bundle, { ending, setAside: setAside(input, bundle) });
    const gone = bundle.passengers.filter(({ issue }) => {
        const record = input.snapshot.ledger.issues.get(issue)?.record;
        const view = input.snapshot.issues.find((one) => one.number === issue);
        if (record === undefined || !(0,bundle_facts/* isAboard */.yg)(record, bundle) || view === undefined)
            return true;
        // The issue of a revert is closed until the revert is merged.
        return !view.open && !(0,revert_record/* isRevert */.Py)(record);
    });
    if (gone.length === 0)
        return undefined;
    const leave = new Set(gone.map((passenger) => passenger.issue));
    const left = bundle.passengers.filter((passenger) => !leave.has(passenger.issue));
    const causes = gone.map(({ issue }) => ({ issue, reason: causeOf(input, issue) }));
    const why = `${causes.map(({ issue, reason }) => `#${issue} (${reason})`).join(', ')} left bundle ${bundle.id}`;
    const told = { ...bundle, left: [...(bundle.left ?? []), ...causes] };
    if (left.length === 0)
        return decided({ ...end_bundle_endWrite(input, told, { ending: 'nobody is left aboard' }), warning: why }, why);
    const regrouped = regroupWrite(input, { bundle: { ...told, passengers: left }, from: bundle, leave, why });
    return decided({ ...regrouped, warning: why }, why);
};
const causeOf = ({ snapshot }, issue) => {
    if (snapshot.ledger.broken.some(({ ref }) => ref === (0,build_names/* issueRef */.fB)(issue)))
        return 'its record cannot be read';
    const view = snapshot.issues.find((one) => one.number === issue);
    if (view === undefined)
        return 'deleted or moved away';
    return view.open ? 'taken back' : 'closed';
};
const setAside = (input, bundle) => [...new Set([...(train_record_trainOf(input).setAside ?? []), ...bundle.passengers.map((passenger) => passenger.oid)])].slice(-1000);
/** Rebuilds the bundle on the base's new tip; undefined while the base has not moved since the departure. */
const decideMovedBase = (input, bundle) => {
    const tip = input.snapshot.branches.get(bundle.base);
    if (tip === undefined || tip === bundle.baseOid)
        return undefined;
    const left = leaveLostBase(input, bundle, tip);
    if (left !== undefined)
        return left;
    // While people review it the base may move for days, and fewer passengers would not be faster.
    const raced = bundle.trials.length > 0 && input.approvals === 0;
    const rebuilds = (bundle.rebuilds ?? 0) + (raced ? 1 : 0);
    const moved = `${bundle.base} moved to ${tip.slice(0, 12)}: bundle ${bundle.id} is rebuilt`;
    if (rebuilds <= maximumRebuilds) {
        const next = { ...bundle, baseOid: tip, rebuilds: rebuilds || undefined };
        return decided(regroupWrite(input, { bundle: next, from: bundle, why: moved }), moved);
    }
    if (bundle.passengers.length === 1) {
        const ending = `${bundle.base} moved ${rebuilds} times while CI was out`;
        // The next departure waits for the spacing, so that the race ends.
        return decided(end_bundle_endWrite(input, bundle, { ending, train: { lastDeparture: input.snapshot.now } }), ending);
    }
    const passengers = bundle.passengers.slice(0, Math.ceil(bundle.passengers.length / 2));
    const leave = new Set(bundle.passengers.slice(passengers.length).map((passenger) => passenger.issue));
    const why = `${moved} with ${passengers.length} of ${bundle.passengers.length} passengers, because the base moved ${rebuilds} times`;
    const next = { ...bundle, baseOid: tip, passengers, rebuilds: undefined };
    return decided(regroupWrite(input, { bundle: next, from: bundle, leave, why }), why);
};
const decideAssembled = (input, bundle) => {
    if (bundle.prefixes === undefined || bundle.prefixes.length === 0)
        return decided({ kind: 'assemble', bundle });
    // The pull request shows everybody, or the green prefix that is about to be merged.
    const outcome = searchNow(input, bundle);
    const shown = outcome?.kind === 'lands' ? (0,bundle_facts/* firstOf */.Ku)(bundle, outcome.size) : bundle;
    const runs = bundle.trials.filter(({ verdict }) => verdict !== undefined).length;
    return decidePublishing(input, bundle, { shown, runs }) ?? decideRuns(input, bundle) ?? decideSearch(input, bundle, outcome);
};
const searchNow = (input, bundle) => searchOf({ ...input, train: train_record_trainOf(input), bundle, landEarly: landsEarly(input, bundle) });
/** Brings branch and pull request to the commit and the passengers of `shown`; undefined when they are there. */
const decidePublishing = (input, bundle, { shown, runs }) => {
    const branch = (0,build_names/* bundleBranch */.lM)(bundle.id);
    const head = shown.prefixes?.at(-1)?.oid ?? '';
    const tip = input.snapshot.branches.get(branch) ?? null;
    if (tip !== head)
        return decided({ kind: 'push-bundle', branch: { branch, expect: tip, to: head }, quietly: movesQuietly(input, shown) });
    const texts = () => ({ title: (0,train/* renderPullRequestTitle */.$Y)(shown), body: renderBody(input, bundle, { shown, runs }) });
    const { pullRequest } = input.bundleView ?? {};
    if (pullRequest === undefined) {
        if (bundle.pr !== undefined)
            return decided({ kind: 'idle' }, `waits: GitHub does not show pull request ${bundle.pr} yet`);
        return decided({ kind: 'publish', head: branch, base: bundle.base, ...texts() });
    }
    return pullRequest.body.includes((0,train/* bundleMarker */.dZ)(shown, runs))
        ? undefined
        : decided({ kind: 'update-pull-request', number: pullRequest.number, ...texts() });
};
const renderBody = (input, bundle, { shown, runs }) => {
    const landing = new Set(shown.passengers.map((passenger) => passenger.issue));
    const later = bundle.passengers.filter((passenger) => !landing.has(passenger.issue));
    return (0,train/* renderPullRequest */.je)(shown, {
        behind: [
            ...later.map(({ issue }) => ({ issue, text: 'goes on in the next bundle: this one is green without it' })),
            ...planBoarding({ ...input, train: train_record_trainOf(input) }).reasons,
        ],
        records: (issue) => input.snapshot.ledger.issues.get(issue)?.record,
        runs,
        repositoryUrl: input.snapshot.run.repositoryUrl,
    });
};
const decideSearch = (input, bundle, outcome) => {
    if (outcome === undefined)
        return decided({ kind: 'idle' }, `waits: ${bundle.base} could not be read`);
    switch (outcome.kind) {
        case 'green':
            return decideOwnRun(input, bundle) ?? decideLanding(input, bundle);
        case 'lands':
            return decideLanding(input, (0,bundle_facts/* firstOf */.Ku)(bundle, outcome.size));
        case 'proven':
            return decided(culpritWrite(input, bundle, outcome.culprit));
        case 'base-red': {
            const red = bundle.trials.findLast((trial) => trial.size === 0 && trial.verdict === 'red');
            return stop(input, bundle, {
                kind: 'base-red',
                reason: `${bundle.base} itself fails "${red?.check ?? 'CI'}" (CI run ${red?.runId ?? 'unknown'}), without any passenger: fix it there`,
            });
        }
        case 'trials': {
            const [trial] = outcome.trials;
            return trial === undefined ? holdForRuns(input, bundle) : decideNextTrial(input, bundle, trial);
        }
    }
};
const decideOwnRun = (input, bundle) => {
    const head = bundle.prefixes?.at(-1);
    const lacks = lacksOwnRun(input, bundle);
    if (lacks === 'out')
        return holdForRuns(input, bundle);
    if (head === undefined || lacks === undefined)
        return undefined;
    const { oid, tree } = head;
    const source = sourceOf(input, bundle, { oid, whole: true, quietly: false });
    const trial = { size: bundle.passengers.length, oid, tree, ref: (0,build_names/* bundleBranch */.lM)(bundle.id), push: undefined, workflow: input.config.ci };
    return decided({ kind: 'start-trial', ...trial, reason: 'confirm', source });
};
/** Maximum number of CI runs of a search without a merge: twice the number needed when every run gives a verdict. */
const maximumTrials = (size, width) => 4 + 2 * width * Math.ceil(Math.log(size + 1) / Math.log(width + 1));
const decideNextTrial = (input, bundle, { size, reason }) => {
    const waits = awaitOwner(input, bundle);
    if (waits !== undefined)
        return waits;
    const prefixes = bundle.prefixes ?? [];
    const prefix = prefixes[size - 1];
    const part = size > 0 && size < prefixes.length;
    if (bundle.order === undefined && prefixes.length > 1 && (part || bundle.suspects !== undefined))
        return decided({ kind: 'order', bundle });
    const oid = size === 0 ? bundle.baseOid : (prefix?.oid ?? '');
    const tree = size === 0 ? (input.baseTree ?? '') : (prefix?.tree ?? '');
    const silent = bundle.trials.filter((trial) => trial.tree === tree && trial.verdict === 'none' && trial.oid === oid);
    if (silent.length >= maximumSilentRuns) {
        const last = silent.at(-1)?.excerpt ?? 'CI ended without a verdict';
        return stop(input, bundle, { kind: 'no-verdict', reason: `${input.config.ci} gave no verdict ${silent.length} times: ${last}` });
    }
    const runs = bundle.trials.filter((trial) => trial.carried !== true && trial.verdict !== 'forgotten').length;
    if (prefixes.length > 1 && runs >= maximumTrials(prefixes.length, input.config.trials)) {
        const write = giveUpWrite(input, bundle, `${runs} CI runs did not tell who is to blame`);
        return decided(write, write.why);
    }
    const whole = size === prefixes.length;
    const ref = whole ? (0,build_names/* bundleBranch */.lM)(bundle.id) : (0,build_names/* trialBranch */.bG)(oid);
    const source = sourceOf(input, bundle, { oid, whole, quietly: movesQuietly(input, bundle) });
    const tip = input.snapshot.branches.get(ref) ?? null;
    const push = tip === oid ? undefined : { branch: ref, expect: tip, to: oid };
    return decided({ kind: 'start-trial', size, oid, tree, ref, push, workflow: input.config.ci, reason, source });
};

;// CONCATENATED MODULE: ./packages/core/build/train/leftover-branches.js
// Finds branches of clambake that are no longer needed. It uses the ledger alone, so it also finds those of a job that died.


/** Branches of ended bundles, of their trials, and of merged issues. */
const leftoverBranches = ({ branches, ledger }) => {
    const needed = neededBranches(ledger);
    // A train whose record cannot be read may need any of them.
    const isKnown = !ledger.broken.some(({ ref }) => (0,build_names/* parseLedgerRef */.qz)(ref)?.kind === 'train');
    const kept = new Set([...ledger.trains.values()].flatMap(({ record }) => record.kept ?? []));
    const keptUpTo = Math.max(0, ...[...ledger.trains.values()].map(({ record }) => record.keptUpTo ?? 0));
    return [...branches].flatMap(([branch, tip]) => {
        const number = (0,build_names/* parseBundleBranch */.gb)(branch);
        if (kept.has(branch) || (number > 0 && number <= keptUpTo))
            return [];
        const ours = isKnown && (0,build_names/* isTrainBranch */.R0)(branch);
        return (ours && !needed.has(branch)) || isMergedIssueBranch(branch, { tip, ledger }) ? [{ branch, expect: tip, to: null }] : [];
    });
};
const isMergedIssueBranch = (branch, { tip, ledger }) => [...ledger.issues.values()].some(({ record }) => {
    if (branch !== (0,build_names/* issueBranch */.sL)(record.issue))
        return false;
    // The branch holds the commit of a revert that is over: the next attempt starts from the base.
    if (record.lastRevert?.oid === tip)
        return record.claim === undefined && !(0,states/* stateFacts */.T$)(record.state).isWithTrain;
    // Squashed work is not in the base's history, and the next attempt starts from the base.
    if (record.squashed?.work === tip)
        return record.claim === undefined && !(0,states/* stateFacts */.T$)(record.state).isWithTrain;
    return record.state === 'merged' && record.landed?.oid === tip;
});
const neededBranches = (ledger) => {
    const bundles = [...ledger.trains.values()].flatMap(({ record }) => (record.flight === undefined ? [] : [record.flight]));
    const commits = bundles.flatMap((bundle) => [
        bundle.baseOid,
        ...(bundle.prefixes ?? []).map((prefix) => prefix.oid),
        ...bundle.trials.map((trial) => trial.oid),
    ]);
    return new Set([...bundles.map((bundle) => (0,build_names/* bundleBranch */.lM)(bundle.id)), ...commits.map(build_names/* trialBranch */.bG)]);
};

;// CONCATENATED MODULE: ./packages/core/build/train/wait.js
// Decides how a job waits: it holds, hands over to another run, or leaves the wait to the next event. Invariants: a wait for CI
// is never left, because CI that GITHUB_TOKEN started wakes nobody when it ends. A chain of runs ends, because CI without any
// progress is judged, and a new run holds until the departure that it was started for.


const planWait = (step, { now, startedAt, holdMinutes }) => {
    if (holdMinutes <= 0)
        return { kind: 'leave' };
    const limit = (0,backoff/* minutesAfter */._m)(startedAt, holdMinutes);
    if (step.for === 'departure') {
        if (Date.parse(step.until) <= Date.parse(limit))
            return { kind: 'hold', until: step.until };
        if (Date.parse(step.until) > Date.parse((0,backoff/* minutesAfter */._m)(now, holdMinutes)))
            return { kind: 'leave' };
        return { kind: 'hand-over', why: `the next departure at ${(0,times/* clockTime */.q)(step.until)}` };
    }
    if (Date.parse(now) >= Date.parse(limit))
        return { kind: 'hand-over', why: waitingFor(step) };
    return { kind: 'hold', until: Date.parse(step.until) < Date.parse(limit) ? step.until : limit };
};
const waitingFor = (step) => {
    if (step.for === 'checks')
        return 'required checks of others';
    if (step.for === 'owner')
        return 'a CI run that another run was about to start';
    return `CI run${step.runs.length === 1 ? '' : 's'} ${step.runs.join(', ')}`;
};

;// CONCATENATED MODULE: ./packages/core/build/train/train.js
// Decides the train's next step. It looks at the present state and never at past events, so that after a tick died anywhere the
// next one goes on from there.

















const decideTrain = (input) => {
    const broken = input.snapshot.ledger.broken.find(({ ref }) => {
        const name = (0,build_names/* parseLedgerRef */.qz)(ref);
        return name?.kind === 'train' && name.base === input.base;
    });
    if (broken !== undefined) {
        const failure = `The train to ${input.base} stands still: ${(0,broken_record/* describeBroken */.lk)(broken)}`;
        return decided({ kind: 'idle', failure }, failure);
    }
    if (!input.snapshot.branches.has(input.base))
        return decided({ kind: 'idle' }, `no branch ${input.base} is known: it does not exist, or no open issue names it as its base`);
    const { flight: bundle, afterMerge: [follow] = [] } = train_record_trainOf(input);
    if (follow !== undefined)
        return decided({ kind: 'after-merge', bundle: follow.flight, workflow: follow.workflow });
    const stray = strays(input, bundle);
    if (stray.length > 0) {
        const issues = stray.map((record) => (0,transitions/* unboardRecord */.T)(record, { now: input.snapshot.now }));
        const why = `${(0,amounts/* numbers */.nL)(stray.map((record) => record.issue))} wait again: the bundle they were aboard is over`;
        return decided({ kind: 'write', why, issues });
    }
    return bundle === undefined ? decideDeparture(input) : withWaiting(input, decideBundle(input, bundle));
};
/** Tells people that the departure they asked for waits for the open bundle. */
const withWaiting = (input, decision) => {
    const texts = departCommands(input).map((command) => `${(0,fleet_commands/* describeCommand */.vL)(command)} waits for the open bundle to end`);
    return { ...decision, reasons: [...decision.reasons, ...texts.map((text) => ({ issue: null, text }))] };
};
/** Issues recorded as aboard a bundle of this base that is not the open one. */
const strays = (input, bundle) => [...input.snapshot.ledger.issues.values()]
    .map((stored) => stored.record)
    .filter((record) => record.state === 'bundled' && record.base === input.base && !(bundle !== undefined && (0,bundle_facts/* isAboard */.yg)(record, bundle)));
const decideDeparture = (given) => {
    const told = decideCommands(given, undefined);
    if (told !== undefined)
        return told;
    const commands = departCommands(given);
    const input = { ...given, force: given.force || commands.length > 0 };
    const train = train_record_trainOf(input);
    const { now, branches } = input.snapshot;
    const boarding = planBoarding({ ...input, train });
    const { reasons } = boarding;
    const first = beforeBoarding(input, boarding);
    if (first !== undefined)
        return { step: first, reasons };
    const leftovers = leftoverBranches(input.snapshot);
    if (leftovers.length > 0)
        return { step: { kind: 'clean', branches: leftovers }, reasons };
    if (boarding.passengers.length === 0 || boarding.departsAt === undefined) {
        const nobody = 'nothing has landed that may depart';
        return { step: commands.length > 0 ? answerWrite(input, commands, nobody) : { kind: 'idle' }, reasons };
    }
    const paused = departurePause(input);
    if (paused !== undefined && !input.force) {
        const text = `waits: ${paused}, and a forced departure goes all the same`;
        return { step: { kind: 'idle' }, reasons: allWait(boarding, text) };
    }
    const tip = branches.get(input.base) ?? '';
    const refusal = refuseDeparture(input);
    if (refusal !== undefined)
        return { ...refusal, reasons: [...refusal.reasons, ...reasons] };
    const stands = input.force ? undefined : standsStill(input, tip);
    if (stands !== undefined)
        return { ...stands, reasons: [...stands.reasons, ...reasons] };
    const runaway = runawayUntil(train);
    if (runaway !== undefined && Date.parse(now) < Date.parse(runaway.until) && !input.force) {
        const text = `the train pauses until ${(0,times/* dateTime */.K)(runaway.until)}: ${runaway.runs} CI runs in a row merged nothing and found no culprit; force a departure to go on`;
        return { step: { kind: 'idle' }, reasons: [{ issue: null, text }, ...reasons], wakeAt: runaway.until };
    }
    const { departsAt } = boarding;
    if (Date.parse(departsAt) > Date.parse(now)) {
        const spacing = input.config['departure-minutes'];
        const step = { kind: 'hold', for: 'departure', until: departsAt, runs: [] };
        const isHeldFor = planWait(step, { now, startedAt: now, holdMinutes: input.holdMinutes ?? spacing }).kind === 'hold';
        const when = isHeldFor ? `departs at ${(0,times/* dateTime */.K)(departsAt)}` : `departs with the first event or cron after ${(0,times/* dateTime */.K)(departsAt)}`;
        const text = `waits: ${when}, ${spacing} minutes after the last departure`;
        return { step, reasons: allWait(boarding, text), wakeAt: departsAt };
    }
    const { budget, preflight } = input;
    const lacks = budget && (0,request_budget/* budgetLacks */["in"])(budget, boarding.passengers.length);
    if (lacks !== undefined)
        return { step: { kind: 'idle' }, reasons: allWait(boarding, lacks), wakeAt: budget?.resetsAt };
    const warning = preflight?.notes.length ? `About CI: ${preflight.notes.join('. ')}` : undefined;
    const write = { ...departWrite(input, boarding, tip), warning };
    return { step: carriedOut(input, { write, commands, answer: `bundle ${nextBundleId(input)} departed` }), reasons };
};
/** Undefined when no stop keeps the train from departing. */
const standsStill = (input, tip) => {
    const { stopped } = train_record_trainOf(input);
    if (stopped === undefined || stopped.kind === 'setting' || stopped.kind === 'preflight')
        return undefined;
    const sameBase = (stopped.baseOid === tip && !defaultMoved(input)) || stopped.kind === 'alarm';
    const { until } = stopped;
    const isOver = until !== undefined && Date.parse(until) <= Date.parse(input.snapshot.now);
    if (!sameBase || isOver)
        return undefined;
    const text = `the train stands still: ${stopped.reason}`;
    return { ...decided({ kind: 'idle' }, text), wakeAt: until };
};
/** True when the train waited for the default branch, and that has moved. */
const defaultMoved = (input) => {
    const { branches, defaultBranch } = input.snapshot;
    const { defaultOid } = train_record_trainOf(input).stopped ?? {};
    return defaultOid !== undefined && (branches.get(defaultBranch) ?? defaultOid) !== defaultOid;
};
/** Returns what has to be written, checked or made anew before anybody boards, if there is anything. */
const beforeBoarding = (input, { merged, over, emptied, gone, pushed, lost }) => {
    if (merged.length > 0) {
        const issues = merged.map((record) => mergedAlready(input, record));
        const why = `${(0,amounts/* numbers */.nL)(merged.map((record) => record.issue))}: already on ${input.base}`;
        return { kind: 'write', why, issues };
    }
    if (over.length > 0) {
        const why = `${(0,amounts/* numbers */.nL)(over.map(({ issue }) => issue))}: ${input.base} was moved back and has lost the merge that was to be taken back`;
        return { kind: 'write', why, issues: over };
    }
    if (emptied.length > 0) {
        const why = `${(0,amounts/* numbers */.nL)(emptied.map(({ issue }) => issue))}: somebody has taken the work off the branch`;
        return { kind: 'write', why, issues: emptied };
    }
    if (gone.length > 0)
        return { kind: 'restore', branches: gone };
    if (pushed.length > 0)
        return { kind: 'check-pushed', branches: pushed };
    return lost.length > 0 ? { kind: 'make-anew', branches: lost } : undefined;
};
const mergedAlready = (input, record) => (0,transitions/* mergeRecord */.g_)(record, {
    bundle: record.flight?.id ?? 'none',
    pr: record.flight?.pr,
    behind: leftBehind(input, record),
    squash: input.squashedAs.get(record.landed?.oid ?? ''),
    now: input.snapshot.now,
});
/** The same reason for each passenger that would board, before the reasons of the others. */
const allWait = ({ passengers, reasons }, text) => [
    ...passengers.map(({ record }) => ({ issue: record.issue, text })),
    ...reasons,
];

;// CONCATENATED MODULE: ./packages/core/build/fleet/serve-trains.js








/** Limit of GitHub on the jobs of one matrix. The others wait for the next tick. */
const maximumTrains = 256;
const defaultServing = { holdMinutes: 15, force: false };
const serveTrains = (snapshot, config, options) => {
    const { run, now } = snapshot;
    const served = { bases: [], records: [], reasons: [], waiting: new Map() };
    for (const base of basesInUse(snapshot, config)) {
        const input = inputOf(snapshot, { config, base, ...options });
        const train = train_record_trainOf(input);
        const { work, reasons } = workOf(input, options);
        served.waiting.set(base, train.flight === undefined ? reasons : undefined);
        if (isServed(train, snapshot) && !options.force)
            continue;
        // A base that no train has gone to yet says nothing about itself.
        if (!work)
            served.reasons.push(...reasons.filter(({ issue }) => issue !== null || snapshot.ledger.trains.has(base)));
        else if (served.bases.length < maximumTrains) {
            served.bases.push(base);
            if (!isBroken(snapshot, base))
                served.records.push({ ...train, served: { runId: run.runId, runAttempt: run.runAttempt, at: now } });
        }
    }
    return served;
};
/**
 * Returns the train's next step and why issues wait for it, as far as a tick of the fleet knows. Undefined while a bundle is open.
 */
const nextOfTrain = (snapshot, config, base) => {
    const input = inputOf(snapshot, { config, base, ...defaultServing });
    return train_record_trainOf(input).flight === undefined ? decideTrain(input) : undefined;
};
const basesInUse = ({ ledger, defaultBranch }, config) => {
    const records = [...ledger.issues.values()].flatMap(({ record: { state, base } }) => ((0,states/* stateFacts */.T$)(state).isWithTrain ? [base] : []));
    const commands = (0,fleet_commands/* pendingCommands */.kk)(ledger).flatMap(({ base }) => base ?? []);
    const broken = ledger.broken.flatMap(({ ref }) => {
        const name = (0,build_names/* parseLedgerRef */.qz)(ref);
        return name?.kind === 'train' ? [name.base] : [];
    });
    return new Set([(0,records_labels/* baseOf */.bx)(config, defaultBranch), ...ledger.trains.keys(), ...records, ...commands, ...broken]);
};
const isBroken = ({ ledger }, base) => ledger.broken.some(({ ref }) => {
    const name = (0,build_names/* parseLedgerRef */.qz)(ref);
    return name?.kind === 'train' && name.base === base;
});
/** Leaves out the facts of git and GitHub about the base, which only a train's job reads. */
const inputOf = (snapshot, known) => ({
    snapshot,
    ...known,
    bundleView: undefined,
    onBase: new Set(),
    squashedAs: new Map(),
    history: historyOf(known.config, undefined),
    strict: known.config['strict-base'],
    baseTree: undefined,
    landings: new Map(),
    approvals: 0,
    preflight: undefined,
    asApp: false,
    statuses: undefined,
    ownerEnded: undefined,
    budget: undefined,
});
const workOf = (input, { holdMinutes }) => {
    if (train_record_trainOf(input).flight !== undefined)
        return { work: true, reasons: [] };
    const { step, reasons } = decideTrain(input);
    const { now } = input.snapshot;
    if (step.kind === 'hold')
        return { work: planWait(step, { now, startedAt: now, holdMinutes }).kind !== 'leave', reasons };
    return { work: step.kind !== 'idle' || step.failure !== undefined, reasons };
};
/** A run that GitHub did not tell about counts as at work, and so does one that has not begun its job. */
const isServed = ({ served }, { runs, jobs, run }) => {
    if (served === undefined)
        return false;
    const { runId, runAttempt } = served;
    if (runId === run.runId)
        return runAttempt === run.runAttempt;
    const seen = runs.get(runId);
    if (seen?.status === 'completed')
        return false;
    const ofTrain = jobs.filter((job) => job.runId === runId && (0,build_names/* isTrainJob */.aq)(job.name));
    return seen === undefined || ofTrain.length === 0 || ofTrain.some(({ status }) => status !== 'completed');
};

;// CONCATENATED MODULE: ./packages/core/build/fleet/decide-fleet.js





















const decideFleet = (read, config, options = defaultServing) => {
    const { snapshot, steered } = (0,board_pause/* steeredByBoard */.O1)(read, config);
    const plan = reconcile(snapshot, config);
    const { assignments, wakeAt } = decideAssignments(plan, { snapshot, config });
    const { missing, clashes } = (0,records_labels/* missingLabels */.CG)(snapshot.repositoryLabels, { agents: config.agents, busy: busyAgents(plan, snapshot) });
    const labels = missing.length === 0 ? [] : [{ kind: 'create-labels', labels: missing }];
    const { bases: trains, records: served, reasons: standing, waiting } = serveTrains(snapshot, config, options);
    const mayWrite = (0,request_budget/* startsLack */.rh)(snapshot.requestBudget) === undefined;
    if (mayWrite)
        (0,tell_waits/* tellLanded */.QM)(plan, snapshot, waiting);
    const calls = mayWrite ? callPeople(plan, { snapshot, config }) : [];
    const why = [steered?.why ?? '', describePlan(plan, snapshot), list('serve the train to', trains, '')]
        .filter((part) => part !== '')
        .join('; ');
    const fleet = steered === undefined ? {} : { fleet: steered.fleet };
    const written = (0,diff/* diff */.Ui)(read.ledger, { ...(0,fleet_plan/* planChange */.AS)(plan, snapshot, why), served, ...fleet, ...fence(plan, { snapshot, config }) }, { actor: 'fleet' });
    const effects = [...labels, ...written.effects, ...projections(plan, snapshot), ...calls];
    const reasons = [...plan.reasons, ...standing, ...lockedOnes(plan, snapshot), ...clashes.map(clash)];
    const bases = [...new Set(assignments.flatMap(({ issue }) => plan.changed.get(issue)?.claim?.base ?? []))];
    return {
        effects,
        reasons,
        assignments,
        bases,
        trains,
        salvage: plan.salvages,
        splits: plan.splits,
        ...troubles(snapshot, (0,budgets/* dayWarning */.VP)(dayOf(plan, { snapshot, config }))),
        wakeAt,
    };
};
/** Records that cannot be read become annotations, because nobody would look for them. */
const troubles = (snapshot, overspent) => {
    const { ledger } = snapshot;
    const fleet = (0,fleet_commands/* brokenFleet */.At)(ledger);
    return {
        warnings: [
            ...ledger.broken.filter((one) => one !== fleet).map(broken_record/* describeBroken */.lk),
            ...(0,broken_record/* describeUnread */.Fn)(ledger),
            ...mendable(snapshot),
            ...(overspent === undefined ? [] : [overspent]),
        ],
        error: fleet === undefined ? undefined : `No agent starts: ${(0,broken_record/* describeBroken */.lk)(fleet)}`,
    };
};
/** Trouble of the fleet that a person has to mend. */
const mendable = ({ ledger: { fleet }, now }) => {
    const { record = { v: 1 } } = fleet ?? {};
    const trouble = provenTrouble(record);
    if (trouble === undefined || (0,outcomes/* outcomeFacts */.c6)(trouble.kind).pause?.needsPerson !== true)
        return [];
    const why = (0,neutralise/* neutraliseSentence */.y3)(record.pauseReason ?? (0,outcomes/* outcomeFacts */.c6)(trouble.kind).text, 600).replace(/[.…]?$/, '.');
    const about = `trouble that is no issue's, first met on #${trouble.issue}: ${why}`;
    const { pausedUntil } = record;
    return pausedUntil !== undefined && Date.parse(pausedUntil) > Date.parse(now)
        ? [`No agent starts because of ${about} Nothing is tried before ${(0,times/* dateTime */.K)(pausedUntil)}; /resume tries at once.`]
        : [`One agent at a time tries whether this is over: ${about}`];
};
/** Near the day's limit a claim also writes the fleet's record, so that of two runs that claim at once one is late. */
const fence = (plan, { snapshot, config }) => {
    const day = dayOf(plan, { snapshot, config });
    if (plan.claimed.size === 0 || !(0,budgets/* isTight */.F5)(day, config))
        return {};
    const { spentUsd, reservedUsd } = day;
    return { fleet: { v: 1, ...snapshot.ledger.fleet?.record, day: { at: snapshot.now, spentUsd, reservedUsd } } };
};
/** Nothing new can be written on them: labels say the state, and an earlier comment is still edited. */
const lockedOnes = (plan, snapshot) => snapshot.issues.flatMap((view) => {
    const record = (0,fleet_plan/* recordIn */.Rn)(plan, snapshot.ledger, view.number);
    if (view.isLocked !== true || !view.open || record === undefined)
        return [];
    return [
        { issue: view.number, text: 'its conversation is locked, so that no job can comment there: unlock it to read more than its labels' },
    ];
});
const clash = (name) => ({
    issue: null,
    text: `the label ${name.slice(0, 60)} differs from clambake's only in upper and lower case: rename it`,
});
const projections = (plan, snapshot) => {
    const jobs = jobsByRun(snapshot.jobs);
    const isRunning = (record) => {
        if (record?.claim === undefined)
            return false;
        const life = livenessOf(record.claim, { runs: snapshot.runs, jobs });
        return life.alive && life.running;
    };
    return snapshot.issues.flatMap((view) => {
        const broken = plan.broken.get(view.number);
        if (broken !== undefined)
            return (0,project/* projectBroken */.L)(view, { broken, comment: snapshot.comments.get(view.nodeId) }) ?? [];
        if (plan.held.has(view.number))
            return [];
        const record = (0,fleet_plan/* recordIn */.Rn)(plan, snapshot.ledger, view.number);
        const comment = record === undefined ? undefined : (0,show/* commentOf */.vm)(snapshot, record);
        const { run, shownWords, ledger, todos } = snapshot;
        const todo = todos?.get(record?.claim?.id ?? '');
        const job = record?.claim === undefined ? undefined : runJobOf(record.claim, jobs.get(record.claim.runId) ?? []);
        return (0,project/* projectIssue */.l)({ view, record, jobRunning: isRunning(record), job, todo, comment, run, shownWords, ledger }) ?? [];
    });
};
/** One line for the audit trail: `claim #3, #5; free agent 002`. */
const describePlan = (plan, { ledger }) => {
    const claimed = new Set(plan.claimed.values());
    const parts = [list('claim', [...claimed])];
    const others = Map.groupBy([...plan.changed].filter(([issue]) => !claimed.has(issue)), ([issue, record]) => ((ledger.issues.get(issue)?.record.state ?? 'ready') === record.state ? 'note on' : `to ${record.state}`));
    for (const [what, entries] of others) {
        const issues = entries.map(([issue]) => issue);
        parts.push(list(what, issues));
    }
    const freed = [...(0,diff/* freeableAgents */.D$)(ledger, plan.changed).keys()];
    if (freed.length > 0)
        parts.push(`free agent ${freed.join(', ')}`);
    return parts.filter((part) => part !== '').join('; ');
};
const list = (verb, things, mark = '#') => {
    if (things.length === 0)
        return '';
    const shown = things.slice(0, 20).map((thing) => `${mark}${thing}`);
    return `${verb} ${shown.join(', ')}${things.length > shown.length ? ` and ${things.length - shown.length} more` : ''}`;
};

;// CONCATENATED MODULE: ./packages/core/build/fleet/may-open-pulls.js

const settingPath = 'Settings → Actions → General → Workflow permissions → Allow GitHub Actions to create and approve pull requests';
/** The remedy for people. The train's refusal of a pull request has the same words. */
const mayNotOpenPulls = `GitHub Actions is not permitted to create pull requests in this repository. A person with administration rights must tick ${settingPath}`;
/** A train that a setting has stopped tries again at every tick, and nothing new is paid until it goes on. */
const obstacleOfStop = (ledger, base) => {
    const stopped = ledger.trains.get(base)?.record.stopped;
    return stopped?.kind === 'setting' ? { level: 'error', text: `the train to ${base} stands still: ${stopped.reason}` } : undefined;
};
/** Undefined when the last answer was yes. */
const obstacleOfPulls = (ledger) => {
    const answer = ledger.fleet?.record.pullRequests;
    if (answer?.allowed === true)
        return undefined;
    if (answer === undefined)
        return {
            level: 'notice',
            text: 'GitHub is asked first whether a job may open pull requests, and agents start after the answer',
            asks: true,
        };
    return { level: 'error', text: `${mayNotOpenPulls}. Every tick with an issue in line asks again`, asks: true };
};
/** Returns the record with the answer; undefined when it says nothing new, or when the record cannot be read. */
const recordMayOpen = (ledger, { allowed, at }) => {
    const { record = { v: 1 } } = ledger.fleet ?? {};
    if (brokenFleet(ledger) !== undefined || record.pullRequests?.allowed === allowed)
        return undefined;
    return { ...record, pullRequests: { allowed, at } };
};

;// CONCATENATED MODULE: ./packages/core/build/fleet/facts-wanted.js
// Finds the people whose role the fleet's decision needs, and the issues whose discussion it needs. Reading them costs requests, so
// the tick is decided without them first, to see on whose word something would happen now.





/** With these facts others may count, so the caller asks until there are none. */
const factsWanted = (read, config) => {
    const { snapshot } = (0,board_pause/* steeredByBoard */.O1)(read, config);
    const { unread, undiscussed } = decideAssignments(reconcile(snapshot, config), { snapshot, config });
    const again = snapshot.issues.flatMap((view) => {
        const record = snapshot.ledger.issues.get(view.number)?.record;
        return record !== undefined && (0,label_edits/* isAskedAgain */.N_)(view, record) ? ((0,fleet_trust/* askerOf */.YX)(view, record) ?? []) : [];
    });
    return {
        logins: [...new Set([...again, ...unread, ...(0,board_pause/* boardEditor */.uj)(snapshot)])].filter((login) => !snapshot.roles.has(login)),
        discussions: undiscussed,
    };
};

// EXTERNAL MODULE: ./packages/core/build/texts/todo-words.js
var todo_words = __webpack_require__(24201);
;// CONCATENATED MODULE: ./packages/core/build/fleet/todos-wanted.js
// Says which attempts' todo lists a tick looks for. An attempt of less than ten minutes costs no request, and each list that was shown
// makes the wait for the next one twice as long.




/** Each costs two requests at most. */
const maximumWanted = 6;
/** Time between two lists of an agent's job. */
const everyMs = 10 * 60_000;
/** Kept for everything else. */
const keptForOthers = 300;
const todosWanted = (snapshot) => {
    if ((0,request_budget/* leftOf */.lC)(snapshot.requestBudget) < keptForOthers)
        return [];
    const jobs = jobsByRun(snapshot.jobs);
    const due = [...snapshot.ledger.issues.values()].flatMap(({ record }) => wantedOf(record, { snapshot, jobs }) ?? []);
    // Without a memory each gets its turn.
    const first = due.length === 0 ? 0 : (Math.floor(Date.parse(snapshot.now) / everyMs) * maximumWanted) % due.length;
    return [...due.slice(first), ...due.slice(0, first)].slice(0, maximumWanted);
};
const wantedOf = (record, { snapshot, jobs }) => {
    const { claim } = record;
    if (claim === undefined || claim.salvage !== undefined)
        return undefined;
    const life = livenessOf(claim, { runs: snapshot.runs, jobs });
    const comment = (0,show/* commentOf */.vm)(snapshot, record);
    if (!life.alive || !life.running || comment === undefined)
        return undefined;
    const shown = (0,todo_words/* readShownTodo */.kS)(comment.body, claim.id);
    const { edits, at, place } = shown ?? { edits: 0, at: claim.at, place: 0 };
    const waitMs = everyMs * 2 ** Math.max(0, edits - 1);
    if (edits >= todo_words/* maximumTodoEdits */.Y6 || Date.parse(snapshot.now) - Date.parse(at) < waitMs)
        return undefined;
    return { attempt: claim.id, run: claim.runId, after: place };
};

// EXTERNAL MODULE: ./packages/core/build/records/commands.js + 1 modules
var commands = __webpack_require__(14381);
// EXTERNAL MODULE: ./packages/core/build/texts/invisible.js + 1 modules
var invisible = __webpack_require__(12569);
// EXTERNAL MODULE: ./packages/core/build/texts/one-slip.js
var one_slip = __webpack_require__(33588);
;// CONCATENATED MODULE: ./packages/core/build/records/near-labels.js
// Finds the label of ours that another label was meant to be: other case, other separators, invisible characters, one slip of a finger.




/** Labels that people set. */
const settable = [build_names/* stateLabels */.dE.ready, ...Object.values(build_names/* modifierLabels */.dl)];
const prefixes = [build_names/* baseLabelPrefix */.a9, build_names/* budgetLabelPrefix */.MC];
const ours = new Set([...settable, ...Object.values(build_names/* stateLabels */.dE)]);
const plain = (label) => (0,invisible/* withoutInvisible */.O)(label.normalize('NFKC'))
    .toLowerCase()
    .trim()
    .replace(/[\s:/_.-]+/g, '-');
/** The label of ours that this one was meant to be; undefined for our own labels and for all that were not meant to be one. */
const nearLabel = (label) => {
    if (ours.has(label) || prefixes.some((prefix) => label.startsWith(prefix)))
        return undefined;
    const typed = plain(label);
    const prefix = prefixes.find((one) => typed.startsWith(plain(one)) && typed.length > plain(one).length);
    if (prefix !== undefined)
        return `${prefix}…`;
    return settable.find((one) => plain(one) === typed) ?? settable.find((one) => (0,one_slip/* isOneSlipAway */.z)(typed, plain(one)));
};
/** Answers a label that a person has set; undefined when it means what it says. `onPull`: it stands on a pull request. */
const labelAnswer = (label, { onPull }) => {
    const meant = label === build_names/* stateLabels */.dE.ready ? label : nearLabel(label);
    if (meant === undefined)
        return undefined;
    if (onPull)
        return meant === build_names/* stateLabels */.dE.ready
            ? `\`${meant}\` on a pull request starts nothing: agents work on issues. Set it on an open issue, which may name this pull request.`
            : undefined;
    if (meant === label)
        return undefined;
    const shown = (0,neutralise/* neutralise */.$0)(label, 60);
    const hidden = shown === meant ? ', which has characters that nobody sees,' : '';
    const right = meant.replace(/…$/, label.toLowerCase().includes('budget') ? '20' : 'main');
    const same = label.toLowerCase() === right.toLowerCase() && label !== right;
    const remedy = same
        ? `GitHub takes the two for one label: rename it to \`${right}\` in the repository's list of labels.`
        : `Take it away and set that one.`;
    return `The label "${shown}"${hidden} is none that clambake knows. It is not \`${right}\`. ${remedy}`;
};

;// CONCATENATED MODULE: ./packages/core/build/texts/fleet-summary.js
// Renders the job summary of assign-agent. It has at most about 200 kB for a fleet of any size, because GitHub refuses a summary
// over 1 MiB.







const maximumRows = 200;
const renderFleetSummary = (facts) => {
    const records = recordsAfter(facts);
    const titles = new Map(facts.snapshot.issues.map((view) => [view.number, view.title]));
    const context = { ...facts, records, titles };
    const parts = [headline(context), working(context), line(context), fleet_summary_waiting(context), done(context)];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
/** Records after the decision; in a dry run, records as they were. */
const recordsAfter = ({ snapshot, decision, dryRun }) => {
    const records = new Map([...snapshot.ledger.issues].map(([issue, stored]) => [issue, stored.record]));
    if (dryRun)
        return records;
    for (const effect of decision.effects) {
        if (effect.kind !== 'write-ledger')
            continue;
        for (const write of effect.writes) {
            if ('record' in write && 'issue' in write.record)
                records.set(write.record.issue, write.record);
        }
    }
    return records;
};
const inState = ({ records }, state) => [...records.values()].filter((record) => record.state === state).sort((a, b) => a.issue - b.issue);
const named = (issue, { titles }) => {
    const title = titles.get(issue);
    return title === undefined ? `#${issue}` : `#${issue} ${(0,neutralise/* safeTitle */.CL)(title, 80)}`;
};
const headline = (context) => {
    const { config, decision, dryRun, snapshot } = context;
    const busy = inState(context, 'assigned').length;
    const started = decision.assignments.length;
    const verb = dryRun ? 'would start' : 'started';
    const news = started === 0 ? '' : `, ${verb} ${started} now`;
    const note = dryRun ? '\n\n**Dry run: nothing was changed.**' : '';
    const pause = (0,fleet_commands/* pauseReason */.Ph)(snapshot.ledger.fleet?.record ?? {});
    const paused = pause === undefined ? '' : `\n\n**The fleet is ${(0,neutralise/* neutraliseSentence */.y3)(pause, 300)}.** No agent starts and no bundle departs.`;
    return `## Clambake at ${(0,times/* clockTime */.q)(snapshot.now)}\n\n${busy} of ${config.agents} agents busy${news}.${paused}${troubled(context)}${note}`;
};
/** Trouble because of which the fleet pauses, or one attempt tries. */
const troubled = ({ snapshot }) => {
    const { record = { v: 1 } } = snapshot.ledger.fleet ?? {};
    const { pausedUntil, pauseReason } = record;
    const waits = pausedUntil !== undefined && Date.parse(pausedUntil) > Date.parse(snapshot.now);
    const trouble = provenTrouble(record);
    if (!waits && trouble === undefined)
        return '';
    const why = (0,neutralise/* neutraliseSentence */.y3)(pauseReason ?? "the account's limit was reached", 600).replace(/[.…]?$/, '.');
    const from = trouble === undefined ? '' : ` It was first met on #${trouble.issue}.`;
    const next = waits ? `**The fleet pauses until ${(0,times/* clockTime */.q)(pausedUntil)}**` : '**One attempt finds out whether this is over**';
    return `\n\n${next}: ${why}${from} Nothing of it counts as an attempt.`;
};
const working = (context) => {
    const assigned = inState(context, 'assigned');
    if (assigned.length === 0)
        return '';
    const jobs = jobsByRun(context.snapshot.jobs);
    const lines = assigned.slice(0, maximumRows).map((record) => {
        const { claim } = record;
        if (claim === undefined)
            return '';
        const life = livenessOf(claim, { runs: context.snapshot.runs, jobs });
        const run = `[run](${context.snapshot.run.repositoryUrl}/actions/runs/${claim.runId})`;
        const state = claim.delay !== undefined ? 'has to be landed' : life.alive && life.running ? 'working' : 'assigned';
        return `| ${claim.agent} | ${named(record.issue, context)} | ${state} since ${(0,times/* clockTime */.q)(claim.at)} | ${record.attempts.length + 1} | ${run} |`;
    });
    return ['### Who works on what', '| agent | issue | | attempt | |', '|---|---|---|---|---|', ...lines, ...more(assigned.length)].join('\n');
};
/** The text about an issue that has left the agents; null when it is not listed. */
const lines = {
    ready: null,
    assigned: null,
    landed: () => 'landed, waits for the train',
    bundled: ({ flight: bundle }) => `aboard bundle ${(0,neutralise/* neutralise */.$0)(bundle?.id ?? '', 20)}`,
    merged: null,
    'needs-human': ({ question }) => `needs a human. ${(0,neutralise/* neutraliseSentence */.y3)(question ?? '', 300)}`,
    withdrawn: null,
};
/** Questions for people come first, each on its own line. Other issues of which the same is said share one. */
const line = (context) => {
    const all = states/* issueStates */.Uu.toReversed().flatMap((state) => {
        const text = lines[state];
        if (text === null)
            return [];
        const groups = [...Map.groupBy(inState(context, state), (record) => (state === 'needs-human' ? record.issue : text(record))).values()];
        return groups.map((records) => {
            const [first] = records;
            return first === undefined
                ? ''
                : `- ${namedAll(records.map(({ issue }) => issue), context)}: ${text(first)}`;
        });
    });
    return all.length === 0 ? '' : ['### Beyond the agents', ...all.slice(0, maximumRows), ...more(all.length)].join('\n');
};
/** Issues that one line names; with few of them their titles, too. */
const fleet_summary_maximumNamed = 20;
const withTitles = 3;
/** One line for each reason, with the issues that it keeps. */
const fleet_summary_waiting = (context) => {
    const { reasons } = context.decision;
    if (reasons.length === 0)
        return '';
    const groups = [...Map.groupBy(reasons, ({ text }) => text)];
    const lines = groups.slice(0, maximumRows).map(([text, kept]) => {
        const issues = kept.flatMap(({ issue }) => issue ?? []);
        return `- ${issues.length === 0 ? '' : `${namedAll(issues, context)}: `}${(0,neutralise/* neutraliseSentence */.y3)(text, 500)}`;
    });
    const wake = context.decision.wakeAt === undefined ? '' : `\n\nThe next of these may start at ${(0,times/* clockTime */.q)(context.decision.wakeAt)}.`;
    return ['### What waits, and why', ...lines, ...more(groups.length)].join('\n') + wake;
};
const namedAll = (issues, context) => {
    if (issues.length <= withTitles)
        return issues.map((issue) => named(issue, context)).join('; ');
    const shown = issues.slice(0, fleet_summary_maximumNamed);
    return `${(0,amounts/* numbers */.nL)(shown)}${issues.length > shown.length ? ` and ${issues.length - shown.length} more` : ''}`;
};
const done = (context) => {
    const { effects } = context.decision;
    const title = context.dryRun ? '### What would be done' : '### What was done';
    if (effects.length === 0)
        return `${title}\nNothing: everything is as it should be.`;
    const { ledger, projected, labels, woken } = countEffects(effects);
    const lines = [
        ...ledger.map((why) => `- Ledger: ${(0,neutralise/* neutraliseSentence */.y3)(why, 1000)}`),
        ...(labels === 0 ? [] : [`- Labels created: ${labels}`]),
        ...(projected === 0 ? [] : [`- Issues brought up to date: ${projected}`]),
        ...woken.map((why) => `- Another run started: ${(0,neutralise/* neutraliseSentence */.y3)(why, 200)}`),
    ];
    return [title, ...lines].join('\n');
};
const countEffects = (effects) => ({
    ledger: effects.flatMap((effect) => (effect.kind === 'write-ledger' ? [effect.why] : [])),
    projected: effects.filter((effect) => effect.kind === 'project-issue').length,
    labels: effects.reduce((sum, effect) => sum + (effect.kind === 'create-labels' ? effect.labels.length : 0), 0),
    woken: effects.flatMap((effect) => (effect.kind === 'wake' ? [effect.why] : [])),
});
const more = (count) => (count > maximumRows ? ['', `… and ${count - maximumRows} more`] : []);

;// CONCATENATED MODULE: ./packages/core/build/fleet/why.js








/** Sentences without links; other people's words in them are not neutralised yet. `view`: the issue as GitHub has it, if it has it. */
const whyOf = (facts, issue, view) => {
    const { ledger } = facts.snapshot;
    const broken = ledger.broken.find(({ ref }) => ref === (0,build_names/* issueRef */.fB)(issue));
    if (broken !== undefined)
        return (0,broken_record/* describeBroken */.lk)(broken);
    const record = ledger.issues.get(issue)?.record;
    const said = facts.decision.reasons.filter((reason) => reason.issue === issue).map(({ text }) => text);
    if (record === undefined)
        return outOfLine(facts, { issue, view, said });
    const state = ofState[record.state](record, facts, said);
    return view?.open === false && record.state !== 'merged' ? `${state}. The issue is closed` : state;
};
const joined = (said) => (said.length === 0 ? undefined : [...new Set(said)].join('; '));
const isClaimed = ({ decision }, issue) => decision.assignments.some((one) => one.issue === issue);
const outOfLine = (facts, { issue, view, said }) => {
    const reason = joined(said);
    if (reason !== undefined)
        return reason;
    if (isClaimed(facts, issue))
        return 'its turn has come: an agent starts with the next run';
    const bundle = bundleOf(facts.snapshot, issue);
    if (bundle !== undefined)
        return `it is the pull request of bundle ${bundle}; /status says how the train stands`;
    if (view === undefined)
        return 'this repository has no issue of that number, as far as clambake sees: agents work on issues alone, not on pull requests';
    if (!view.open)
        return `it is closed and was never given to an agent: reopen it and set ${build_names/* stateLabels */.dE.ready}`;
    if (view.labels.includes(build_names/* stateLabels */.dE.ready)) {
        const { unlisted = 0 } = facts.snapshot;
        return unlisted > 0 ? 'it is in line, behind those that one run looks at' : 'it is in line: the next run looks at it';
    }
    const near = view.labels.find((label) => nearLabel(label) === build_names/* stateLabels */.dE.ready);
    if (near !== undefined)
        return `its label ${near} is not ${build_names/* stateLabels */.dE.ready}, the one that gives an issue to an agent: set that one`;
    return `nobody asked for it: set ${build_names/* stateLabels */.dE.ready} to give it to an agent`;
};
const bundleOf = ({ ledger }, pull) => [...ledger.trains.values()].flatMap(({ record: { flight, history } }) => [...(flight === undefined ? [] : [flight]), ...history].filter(({ pr }) => pr === pull).map(({ id }) => id))[0];
const ofState = {
    ready: (record, facts, said) => {
        if (isClaimed(facts, record.issue))
            return record.obstacle === undefined ? 'its turn has come: an agent starts with the next run' : `waits: ${record.obstacle}`;
        const reason = joined(said);
        if (reason !== undefined)
            return reason;
        return (0,split_state/* waitsForParts */.Iu)(record) ? 'waits for its parts' : 'it is in line: the next run looks at it';
    },
    assigned: ({ claim, attempts }, { snapshot }, said) => {
        if (claim === undefined)
            return 'an agent has it';
        if (claim.delay !== undefined)
            return `its work waits to be landed since ${(0,times/* dateTime */.K)(claim.delay.at)}: ${claim.delay.why}`;
        const works = `agent ${claim.agent} has it since ${(0,times/* dateTime */.K)(claim.at)} (attempt ${attempts.length + 1}, run ${claim.runId})`;
        const paused = (0,fleet_commands/* pauseReason */.Ph)(snapshot.ledger.fleet?.record ?? {});
        return [works, ...said, ...(paused === undefined ? [] : [`the fleet is ${paused}`])].join('; ');
    },
    landed: (record, facts, said) => `its work has landed and ${landedWhy(record, facts, said)}`,
    bundled: (record, { snapshot }, said) => {
        const { flight } = record;
        const trial = snapshot.ledger.trains.get(record.base)?.record.flight?.trials.findLast(({ verdict }) => verdict === undefined);
        const ci = trial === undefined ? '' : `; CI tests it since ${(0,times/* dateTime */.K)(trial.at)} (run ${trial.runId})`;
        const stopped = stopOf(record, snapshot);
        return [
            `it is aboard bundle ${flight?.id ?? '?'}${flight?.pr === undefined ? '' : ` (#${flight.pr})`} to ${record.base}${ci}`,
            ...stopped,
            ...said,
        ].join('; ');
    },
    merged: ({ flight, since, base }) => `it was merged into ${base} ${(0,times/* dateTime */.K)(since)}${flight?.pr === undefined ? '' : ` in #${flight.pr}`}: nothing is left to do`,
    'needs-human': ({ question, since }) => `it waits for a person since ${(0,times/* dateTime */.K)(since)}: ${question ?? 'its status comment says why'}`,
    withdrawn: ({ attempts, since }) => {
        const last = attempts.at(-1);
        const ended = last === undefined ? '' : `; the last attempt ended: ${outcomes/* outcomes */.KI[last.outcome].text}`;
        return `it was taken out of the line ${(0,times/* dateTime */.K)(since)}${ended}. Set ${build_names/* stateLabels */.dE.ready} on the open issue to ask again`;
    },
};
const stopOf = ({ base }, { ledger }) => {
    const stopped = ledger.trains.get(base)?.record.stopped;
    return stopped === undefined ? [] : [`the train to ${base} stands still: ${stopped.reason}`];
};
const landedWhy = (record, { snapshot, config }, said) => {
    const { base, issue } = record;
    const next = nextOfTrain(snapshot, config, base);
    if (next === undefined) {
        const bundle = snapshot.ledger.trains.get(base)?.record.flight;
        const held = snapshot.issues.find(({ number }) => number === issue)?.labels.includes(build_names/* modifierLabels */.dl.hold) === true;
        return held
            ? `does not board: ${build_names/* modifierLabels */.dl.hold}`
            : `waits: bundle ${bundle?.id ?? '?'} to ${base} is under way, and the next one departs after it`;
    }
    // A reason without an issue is about the whole train.
    const reasons = next.reasons.filter((reason) => reason.issue === issue || reason.issue === null).map(({ text }) => text);
    return joined([...said, ...reasons]) ?? `boards the next bundle to ${base}`;
};

// EXTERNAL MODULE: ./packages/core/build/records/inquiries.js
var inquiries = __webpack_require__(54866);
;// CONCATENATED MODULE: ./packages/core/build/texts/inquiry-answer.js
// Renders the comments that answer inquiries. Times are absolute, other people's words are neutralised, and an answer of any fleet
// fits into a comment.










/** Issues, groups or attempts that one list of an answer shows. */
const inquiry_answer_maximumRows = 20;
const inquiry_answer_more = (count) => (count > inquiry_answer_maximumRows ? [`- … and ${count - inquiry_answer_maximumRows} more`] : []);
const some = (issues) => `${(0,amounts/* numbers */.nL)(issues.slice(0, inquiry_answer_maximumRows))}${issues.length > inquiry_answer_maximumRows ? ` and ${issues.length - inquiry_answer_maximumRows} more` : ''}`;
const sentence = (text) => (0,neutralise/* neutraliseSentence */.y3)(text, 700).replace(/[.…]?$/, '.');
const recordsOf = ({ snapshot }) => [...snapshot.ledger.issues.values()].map(({ record }) => record).sort((a, b) => a.issue - b.issue);
/** `view`: the issue as GitHub has it, where it has one. */
const answerWhy = (facts, issue, view) => `#${issue}: ${sentence(whyOf(facts, issue, view))}`;
const answerStatus = (facts) => {
    const { snapshot, config } = facts;
    const records = recordsOf(facts);
    const parts = [
        `**The fleet at ${(0,times/* dateTime */.K)(snapshot.now)}**`,
        ...pauses(facts),
        inquiry_answer_working(facts, records),
        inquiry_answer_list('Waits for a person', of(records, 'needs-human'), ({ question }) => (question === undefined ? '' : ` ${sentence(question)}`)),
        ...[...basesInUse(snapshot, config)].map((base) => inquiry_answer_train(facts, records, base)),
        inquiry_answer_waiting(facts),
        `Money: ${day(facts)}.`,
    ];
    return parts.filter((part) => part !== '').join('\n\n');
};
const of = (records, state) => records.filter((record) => record.state === state);
const inquiry_answer_list = (title, records, line) => records.length === 0
    ? ''
    : [`${title}:`, ...records.slice(0, inquiry_answer_maximumRows).map((record) => `- #${record.issue}${line(record)}`), ...inquiry_answer_more(records.length)].join('\n');
const pauses = ({ snapshot: { ledger, now } }) => {
    const { pausedUntil, pauseReason: why, ...fleet } = ledger.fleet?.record ?? {};
    const byPerson = (0,fleet_commands/* pauseReason */.Ph)(fleet);
    const waits = pausedUntil !== undefined && Date.parse(pausedUntil) > Date.parse(now);
    return [
        ...(byPerson === undefined ? [] : [sentence(`The fleet is ${byPerson}`)]),
        ...(waits ? [sentence(`No agent starts before ${(0,times/* dateTime */.K)(pausedUntil)}: ${why ?? "the account's limit was reached"}`)] : []),
    ];
};
const inquiry_answer_working = ({ config, snapshot }, records) => {
    const assigned = of(records, 'assigned');
    const busy = `${assigned.length} of ${(0,amounts/* plural */.LS)(config.agents, 'agent')} busy`;
    const url = snapshot.run.repositoryUrl;
    const lines = inquiry_answer_list(busy, assigned, ({ claim, attempts }) => claim === undefined
        ? ''
        : ` with agent ${claim.agent} since ${(0,times/* dateTime */.K)(claim.at)}, attempt ${attempts.length + 1}, [run](${url}/actions/runs/${claim.runId})`);
    return lines === '' ? `${busy}.` : lines;
};
/** One train: its open bundle, or its next departure. */
const inquiry_answer_train = (facts, all, base) => {
    const { snapshot, config } = facts;
    const known = snapshot.ledger.trains.get(base)?.record;
    const landed = of(all, 'landed').filter((record) => record.base === base);
    const line = landed.length === 0 ? '' : ` ${some(landed.map(({ issue }) => issue))} landed and wait${landed.length === 1 ? 's' : ''}.`;
    const name = `Train to ${(0,neutralise/* neutraliseSentence */.y3)(base, 100)}: `;
    const stopped = known?.stopped === undefined ? '' : ` ${sentence(`It stands still: ${known.stopped.reason}`)}`;
    if (known?.flight !== undefined) {
        const { id, pr, passengers, departedAt, trials } = known.flight;
        const running = trials
            .filter(({ verdict }) => verdict === undefined)
            .map(({ runId }) => `[run](${snapshot.run.repositoryUrl}/actions/runs/${runId})`);
        const ci = running.length === 0 ? 'no CI run is under way' : `CI is under way (${running.slice(0, inquiry_answer_maximumRows).join(', ')})`;
        const where = pr === undefined ? '' : ` (#${pr})`;
        return `${name}bundle ${id}${where} departed ${(0,times/* dateTime */.K)(departedAt)} with ${some(passengers.map(({ issue }) => issue))}; ${ci}.${line}${stopped}`;
    }
    if (known === undefined && landed.length === 0)
        return '';
    const step = nextOfTrain(snapshot, config, base)?.step;
    const next = step?.kind === 'hold' && step.for === 'departure' ? `departs ${(0,times/* dateTime */.K)(step.until)}.` : 'no bundle is open.';
    return `${name}${next}${line}${stopped}`;
};
/** Groups what waits by its reason. */
const inquiry_answer_waiting = ({ decision }) => {
    const groups = Map.groupBy(decision.reasons, ({ text }) => text);
    if (groups.size === 0)
        return '';
    const lines = [...groups].slice(0, inquiry_answer_maximumRows).map(([text, reasons]) => {
        const issues = reasons.flatMap(({ issue }) => issue ?? []);
        return `- ${issues.length === 0 ? '' : `${some(issues)}: `}${sentence(text)}`;
    });
    return ['What waits, and why:', ...lines, ...inquiry_answer_more(groups.size)].join('\n');
};
const day = (facts) => {
    const { spentUsd, reservedUsd, limitUsd } = (0,budgets/* dayOfFleet */.Og)(recordsOf(facts), { config: facts.config, now: facts.snapshot.now });
    const reserved = reservedUsd === 0 ? '' : `, ${(0,amounts/* dollars */.E9)(reservedUsd)} reserved for agents at work`;
    return `${(0,amounts/* dollars */.E9)(spentUsd)} spent today (UTC) of the ${(0,amounts/* dollars */.E9)(limitUsd)} of "day-usd"${reserved}`;
};
const answerCost = (facts, issue) => {
    const fleet = `The fleet: ${day(facts)}.`;
    if (issue === undefined)
        return [fleet, costliest(recordsOf(facts))].filter((part) => part !== '').join('\n\n');
    const record = facts.snapshot.ledger.issues.get(issue)?.record;
    if (record === undefined)
        return `#${issue} has cost nothing: clambake has no record of it.\n\n${fleet}`;
    const spent = (0,budgets/* spentOn */.g2)(record);
    const view = facts.snapshot.issues.find(({ number }) => number === issue);
    const budget = view === undefined ? undefined : (0,budgets/* budgetOf */.nT)(view, { record, roles: facts.snapshot.roles, config: facts.config });
    const limit = (budget?.kind === 'left' ? budget.limitUsd : undefined) ?? record.limitUsd;
    const head = `#${issue} has cost ${(0,amounts/* dollars */.E9)(spent)}${limit === undefined ? '' : ` of the ${(0,amounts/* dollars */.E9)(limit)} that it may cost`} in ${(0,amounts/* plural */.LS)(record.attempts.length, 'ended attempt')}${underWay(record)}.`;
    return [head, attempts(record), fleet].filter((part) => part !== '').join('\n\n');
};
const underWay = ({ claim }) => claim === undefined ? '' : `; agent ${claim.agent} is at work${claim.usd === undefined ? '' : ` with up to ${(0,amounts/* dollars */.E9)(claim.usd)}`}`;
const attempts = ({ attempts: all }) => {
    const line = ({ startedAt, agent, outcome, ...attempt }, index) => `- attempt ${index + 1}, ${(0,times/* dateTime */.K)(startedAt)}, agent ${agent}: ${(0,amounts/* costText */.rs)(attempt)}, ${outcomes/* outcomes */.KI[outcome].text}`;
    return all.map(line).slice(-inquiry_answer_maximumRows).join('\n');
};
const costliest = (records) => {
    const costly = records
        .map((record) => ({ issue: record.issue, usd: (0,budgets/* spentOn */.g2)(record) }))
        .filter(({ usd }) => usd > 0)
        .sort((a, b) => b.usd - a.usd);
    const shown = costly.slice(0, 5).map(({ issue, usd }) => `#${issue} ${(0,amounts/* dollars */.E9)(usd)}`);
    return shown.length === 0 ? '' : `Most of all have cost: ${shown.join(', ')}. \`/cost #${costly[0]?.issue}\` lists the attempts.`;
};
const answerHelp = () => {
    const shown = (word, usage, description) => `- \`/${word}${usage}\` ${description}`;
    const asked = inquiries/* inquiryWords */.XW.map((word) => shown(word, (0,inquiries/* inquiryFacts */.V)(word).takesNumber === true ? ' #42' : '', (0,inquiries/* inquiryFacts */.V)(word).description));
    const given = commands/* commandWords */.Bl.map((word) => {
        const { about, description, words = 'why' } = (0,commands/* commandFacts */.RK)(word);
        return shown(word, about === 'issue' ? ` #42 ${words}` : '', description);
    });
    return [
        'Write one of these at the start of a new comment. On an issue `#42` may be left out.',
        ['They ask and change nothing:', ...asked].join('\n'),
        ['They change something:', ...given].join('\n'),
    ].join('\n\n');
};
/** Said below an answer when a later line of the comment looks like another word of ours. */
const unreadNote = (unread) => `Only the first line of a comment is read: write \`/${unread}\` in a comment of its own.`;

;// CONCATENATED MODULE: ./packages/core/build/texts/refused-wake.js
// Explains to people why a job could not start another run of their own workflow: which file, what is wrong with it and
// what to do. It reads the status and the words of GitHub's refusal; the caller adds what waits now.
/** Undefined when GitHub's own words say it best. */
const describeRefusedWake = ({ file, ref, status, message }) => {
    const path = `.github/workflows/${file}`;
    if (status === 404)
        return `${path}, which this run came from, is not on ${ref} (any more); if it was renamed, the new file goes on with the next event or cron`;
    if (status !== 422)
        return undefined;
    const refused = `a job cannot start ${path} on ${ref}`;
    if (/does not have 'workflow_dispatch' trigger/i.test(message))
        return `${refused}: add "workflow_dispatch:" to its "on:"`;
    if (/disabled workflow/i.test(message))
        return `${path} is switched off: enable it on the repository's Actions page`;
    const [, input] = /required input '([^']+)' not provided/i.exec(message) ?? [];
    return input === undefined ? undefined : `${refused}: the input "${input}" of its "workflow_dispatch:" must not be required`;
};

;// CONCATENATED MODULE: ./packages/core/build/index.js

























































































































































/***/ }),

/***/ 54866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ob: () => (/* binding */ isInquiryWord),
/* harmony export */   V: () => (/* binding */ inquiryFacts),
/* harmony export */   XW: () => (/* binding */ inquiryWords)
/* harmony export */ });
/* unused harmony export inquiries */
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64078);
// The inquiries: what people ask the fleet by `/word`. Unlike a command an inquiry changes nothing: a comment answers it.

const inquiries = {
    status: {
        description: 'answers with who works on what, what has landed, what is aboard, what waits for a person, and the money of today',
    },
    why: { takesNumber: true, description: 'answers why #42 waits and for what, as the next run would say it' },
    cost: { takesNumber: true, description: 'answers what every attempt at #42 has cost, and the fleet today' },
    help: { description: 'answers with all words that you can write' },
};
const inquiryWords = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .H)(inquiries);
const isInquiryWord = (word) => Object.hasOwn(inquiries, word);
const inquiryFacts = (word) => inquiries[word];


/***/ }),

/***/ 33588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ isOneSlipAway)
/* harmony export */ });
// Tells a slip of the finger from another word.
/** True for one letter too many, missing or wrong, and for two neighbours that changed places. */
const isOneSlipAway = (typed, meant) => {
    const [a, b] = [Array.from(typed), Array.from(meant)];
    let start = 0;
    while (start < Math.min(a.length, b.length) && a[start] === b[start])
        start += 1;
    let end = 0;
    while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end += 1;
    const [here, there] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    if (here.length <= 1 && there.length <= 1)
        return true;
    return here.length === 2 && there.length === 2 && here[0] === there[1] && here[1] === there[0];
};


/***/ }),

/***/ 69828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ readShownBudget),
/* harmony export */   ID: () => (/* binding */ readShownAttempts),
/* harmony export */   Ig: () => (/* binding */ unknownAgent),
/* harmony export */   QZ: () => (/* binding */ unknownNonce),
/* harmony export */   kU: () => (/* binding */ readShownClaim)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10250);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21490);
/* harmony import */ var _records_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64078);
// Reads back the facts that a status comment of ours shows, for the case that the ledger is lost. It reads lines that
// `renderStatusComment` writes, which no other text can contain: other people's words have no brackets and no bars there.



/** Nonce of an attempt that only the lost ledger knew. */
const unknownNonce = '00000000';
/** Agent of such an attempt. */
const unknownAgent = '000';
const runAt = String.raw `\[run (\d{1,15})\]\([^)\s]*?(?:/attempts/(\d{1,6}))?\)`;
const assigned = new RegExp(String.raw `^\*\*Assigned\*\* to agent (\d{3,}) since .{20} \(attempt \d+, ${runAt}\), asked for by (.*)\.$`, 'm');
const delayed = new RegExp(String.raw `^\*\*Its work has not landed yet\*\* \(.{20}\): (.*) The work is the artifact .clambake-(\d+-\d+-[0-9a-f]{8}). of ${runAt}, and agent (\d{3,}) is free again\.`, 'm');
/** Undefined when the comment shows none. */
const readShownClaim = (body) => {
    const plain = assigned.exec(body);
    if (plain !== null) {
        const [, agent = '', run, runAttempt = '1', actor = ''] = plain;
        return { agent, runId: Number(run), runAttempt: Number(runAttempt), actor };
    }
    const late = delayed.exec(body);
    if (late === null)
        return undefined;
    const [, delay = '', attempt = '', run, runAttempt = '1', agent = ''] = late;
    return { agent, runId: Number(run), runAttempt: Number(runAttempt), attempt, delay };
};
const wordOf = new Map((0,_records_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .H)(_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomes */ .KI).map((word) => [_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomes */ .KI[word].text, word]));
const row = /^\| (\d{1,6}) \| (\d{3,}) \| ([a-z' -]{1,40}) \| (at least )?\$(\d{1,9}\.\d\d) \| (\d{1,9}) \| \[run (\d{1,15})\][^|]*\| ([^|]*) \|$/gm;
const total = /^\d+ attempts?(?:, (\d+) of them since it was last asked for)?, (?:at least )?\$(\d{1,12}\.\d\d) in all\.$/m;
/** `at`: the time to give to attempts, whose own times nobody shows. Cents of rows that are no longer shown stand on the first. */
const readShownAttempts = (body, { issue, at }) => {
    const sum = total.exec(body);
    if (sum === null)
        return { attempts: [], attemptsBefore: 0 };
    const shown = [...body.matchAll(row)].map(([, ordinal, agent = '', text = '', least, usd, commits, run, detail = '']) => ({
        ordinal: Number(ordinal),
        ...attemptAt({ issue, ordinal: Number(ordinal), at }),
        agent,
        runId: Number(run),
        outcome: wordOf.get(text) ?? 'lost',
        costUsd: Number(usd),
        ...(least === undefined ? {} : { costIsLeast: true }),
        commits: Number(commits),
        detail,
    }));
    const first = (shown[0]?.ordinal ?? 1) - 1;
    const missing = Math.max(0, Number(sum[2]) - shown.reduce((all, { costUsd }) => all + costUsd, 0));
    const earlier = Array.from({ length: Math.min(first, 1000) }, (_, place) => ({
        ...attemptAt({ issue, ordinal: place + 1, at }),
        costUsd: place === 0 ? Math.round(missing * 100) / 100 : 0,
    }));
    const attempts = [...earlier, ...shown.map(({ ordinal: _, ...attempt }) => attempt)];
    const since = sum[1] === undefined ? attempts.length : Number(sum[1]);
    return { attempts, attemptsBefore: Math.max(0, attempts.length - since) };
};
const budget = /^All attempts together may cost \$(\d{1,6}\.\d\d), by \/budget of (\S{1,60}) \((\d{4}-\d\d-\d\d) (\d\d:\d\d) UTC\)\.$/m;
/** The dollars that a person gave the issue by a command. */
const readShownBudget = (body) => {
    const [, usd, by = '', day = '', time = ''] = budget.exec(body) ?? [];
    return usd === undefined || Number(usd) === 0 ? undefined : { usd: Number(usd), by, at: `${day}T${time}:00.000Z` };
};
const attemptAt = ({ issue, ordinal, at }) => ({
    id: (0,_names_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptId */ .X8)(issue, ordinal, unknownNonce),
    agent: unknownAgent,
    runId: 0,
    startedAt: at,
    endedAt: at,
    outcome: 'lost',
    costUsd: 0,
    turns: 0,
    commits: 0,
    detail: 'The ledger was lost, and the status comment no longer showed this attempt.',
});


/***/ })

};
