export const id = 108;
export const ids = [108];
export const modules = {

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

/***/ 32108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  actionDirectory: () => (/* reexport */ workflow_file/* actionDirectory */.Cb),
  calledPath: () => (/* reexport */ workflow_file/* calledPath */.v),
  describeRefusedWake: () => (/* reexport */ describeRefusedWake),
  factsWanted: () => (/* reexport */ factsWanted),
  isAllowedBot: () => (/* reexport */ allowed_bots/* isAllowedBot */.K),
  jobsOf: () => (/* reexport */ workflow_file/* jobsOf */.aG),
  leftoversWanted: () => (/* reexport */ leftoversWanted),
  neutralise: () => (/* reexport */ neutralise/* neutralise */.$0),
  parseArtifactName: () => (/* reexport */ names/* parseArtifactName */.TZ),
  parseConfig: () => (/* reexport */ parseConfig),
  renderTrainSummary: () => (/* reexport */ renderTrainSummary),
  signingProblem: () => (/* reexport */ signing_signingProblem),
  stepsOfAction: () => (/* reexport */ workflow_file/* stepsOfAction */.VL),
  trainOf: () => (/* reexport */ train_record/* trainOf */.kh),
  triggersOf: () => (/* reexport */ workflow_file/* triggersOf */.XJ),
  withheld: () => (/* reexport */ withheld),
  workspaceOf: () => (/* reexport */ workflow_file/* workspaceOf */.B3)
});

// UNUSED EXPORTS: IllegalTransition, abandonRevert, acceptRecord, adaptedSize, admitBots, admitVariables, afterDelivery, afterFailure, afterMergeOf, afterMergeWrite, afterPush, afterShown, againRecord, agentAnswerSchema, agentKinds, agentLabel, agentName, agentRef, agentSchema, alarmWrite, answerCommands, answerCost, answerHelp, answerJsonSchema, answerRecord, answerReviews, answerSchema, answerStatus, answerWhy, answerWrite, answeredReviews, apartFromBoard, approvalWrite, approveRecord, approvedFor, approvedPaths, artifactName, askAboutParts, askForApproval, askRecord, askerOf, assemblyWrite, attemptId, attemptIdPattern, attemptIdSchema, attemptResultSchema, attemptSchema, attemptsSinceAsked, attemptsUsedUp, awaitsReopening, backOffName, backOffOf, bareRepository, baseForView, baseLabelPrefix, baseLabelsOf, baseOf, basesInUse, basesOf, blockedRef, boardArtifact, boardContext, boardIds, boardLabels, boardMarker, boardPage, boardRecord, boardTitle, branchPrefix, brokenFleet, budgetLabelPrefix, budgetLacks, buildPrompt, buildResumePrompt, bundleBranch, bundleMarker, bundleSchema, busyAgentOf, callKey, callMarker, callSchema, canTransition, carriedOut, checkpointName, claimRecord, claimSchema, classifyAttempt, clockTime, commandFacts, commandWordOf, commandWords, commands, commentOf, composeTodoList, concludeRevert, configSchema, conflictHunks, countRefused, countedAttempts, culpritRate, culpritsOf, cutNamed, cutNote, cuts, dateTime, dayOf, decideAssignments, decideCommands, decideFleet, decideLanding, decideResume, decideSalvage, decideTrain, decided, defaultPathRules, defaultServing, departCommands, departWrite, departure, departurePause, describeBroken, describeCommand, describeDiscussion, describeEffect, describeFailure, describeFinding, describeRefusedDispatch, describeUnread, diff, discussionOf, doneText, doubledMinutes, droppedText, earlierText, earlierWork, emptiedRecord, endLostRevert, endSplit, endWrite, ended, eventTypeOf, everybody, evictRecord, evictionComments, evictionWrite, evidenceOf, excerptOf, expiredKept, expressionsIn, failing, fatesOf, feedbackText, fieldsOf, findSetupFailure, findingAt, findingIn, firstCulprit, firstOf, firstState, flakeRate, fleetRecordSchema, fleetRef, followLabelEdits, freeableAgents, fullRef, globsOf, hasFailed, hasLineComments, hasSpoken, hasStalled, heldIn, heldOf, hiddenMarker, historyOf, howToApprove, idsPerQuery, imageAddresses, imageLimits, imageType, imagesText, inARow, inSearchOrder, inquiries, inquiryFacts, inquiryWords, isAboard, isAllowedHost, isAskedAgain, isAtRest, isBetterChoice, isCheckout, isDue, isEnding, isImplied, isInquiryWord, isJson, isLabelled, isLandJobOf, isListed, isOfApp, isOurs, isOverdue, isPersonsEdit, isProjectedLabel, isPutOff, isRecordWord, isRefused, isRevert, isRunJobOf, isTrainBranch, isTrainJob, isTrainWord, isWithoutTrace, issueBranch, issueConflict, issueEvents, issueMachine, issueMachineDiagram, issueMachineEdges, issueRecordSchema, issueRef, issueStates, issuesPerPage, judgeActor, judgeAsk, judgeBesideBase, judgeCron, judgeNewFiles, judgePreflight, judgeRun, judgeVerify, keepUnread, keptBefore, keptBy, keptDays, keptPrefix, keptRef, keptText, knownTo, labelAnswer, labelDefinitions, labelledStates, labelsFor, landRecord, landedAs, landedMessage, landedRef, landedSchema, lastAsk, lastRan, lastStamps, leaveSplit, ledgerPrefix, leftBehind, leftBehindName, leftOf, leftOutSchema, leftSchema, leftText, leftoverBranches, leftoverMessage, lostAttempt, lostBaseOf, lostBranchWrite, lostClaimOf, lostImageLines, madeAnewWrite, mass, maximumAnswered, maximumApproved, maximumCalls, maximumExactBranches, maximumFree, maximumHunkChars, maximumIds, maximumKept, maximumPending, maximumReturns, maximumSidesFiles, maximumSkillBytes, maximumSkillFiles, maximumTodoBytes, maximumTodoEdits, maximumTodos, mayBePartial, mayNotOpenPulls, mayShare, mayShowImage, mention, mergeRecord, minutesAfter, missingLabels, missingOf, modelTrouble, modifierLabels, modifierWords, modifiers, modifiersOf, mutationsPerDocument, nameConflict, namedPaths, namingArtifact, nearLabel, nearestKey, needsOwnRequest, neutraliseAbout, neutraliseSentence, newFileLimits, newFilesRule, newWords, newestEdit, nextBundleId, nextOfTrain, nextTodo, nextTrial, noWorkflows, notBeforeAfterAttempt, notBeforeAfterEviction, notConfigured, noteParts, nothingOwed, notificationKinds, notificationSchema, numbers, objectionTo, objectionToApproval, observeState, obstacleOfPulls, obstacleOfSecrets, obstacleOfSigning, obstacleOfStop, oid, onlyOfLanding, openPathPolicy, openProposal, orderWrite, otherWorkflows, ourFolder, outcomeFacts, outcomeWords, outcomes, owedEffects, parseAgentLabel, parseBaseLabel, parseBoardMarker, parseBundleBranch, parseIssueBranch, parseLedgerRef, parseSlashCommand, parseStateLabel, parseTodoList, partMarker, partOf, passengerCells, passengerSchema, pathLevels, pathRulesOf, pauseReason, pausedDefinition, pausedLabel, payingSize, pendingCommands, peopleInDiscussion, peopleInReviews, placeOf, plainLines, planBoarding, planConflicts, planOrder, planWait, plural, prefixOf, prefixSchema, projectBroken, projectIssue, proposalFiles, proposeVerify, protectedPathsSchema, pushRefusals, pushedWrite, putOff, questionText, quoteUntrusted, quotedEnd, rankOf, readAgentAnswer, readDestination, readPushRefusal, readRecord, readReviews, readShownTodo, reconcile, recordCommand, recordMayOpen, recordsOfTrains, refusalOfOwnBranches, refusalWrite, refusalsOfRules, refuseParts, refusedHostsText, refusedPathIn, refusedPushWrite, refusedWorkflowWrite, refusesWorkflow, refusingToo, regroupWrite, renderAlarm, renderBoardHtml, renderBoardText, renderBrokenComment, renderClosing, renderFleetSummary, renderLanded, renderMergeMessage, renderPart, renderPullRequest, renderPullRequestTitle, renderRevertMessage, renderSquashMessage, renderStatusComment, renderTakenOver, renderTranscriptHtml, renderTranscriptMarkdown, reopening, replacedText, requestRecord, reserved, resultFile, retryWrite, returnRecord, returnText, revertWrite, reviewsKey, reviewsMarker, riskFlags, roleAtLeast, roles, runawayUntil, runnerSecondsOf, runsOnOurPulls, runsOut, runsToBook, safeTitle, saidKey, saidMarker, saidSchema, sameLedgerRefs, samePeople, sampleBranches, sanitise, searchOf, searchOrder, serveTrains, sessionFile, sessionName, settingsFor, shownClaimOf, shownPath, shownStamps, skillName, slashWords, sourceOf, squashCommits, squashWrite, standingOf, startRevert, startsLack, stateFacts, stateLabels, states, statusCommentMarker, stopReason, stopWrite, stoppedAttempt, supersededRuns, suspectsOf, take, takesIssue, takingOff, tellConfig, textOf, threadsToPlace, timestamp, todoFile, todoName, todoPlace, todoWords, todosWanted, trailer, trailerPrefix, trainBases, trainChange, trainFingerprint, trainRecordSchema, trainRef, transcriptFiles, transcriptName, transitionIssue, trialBranch, trialSchema, trialWrite, triesOf, tryParts, tunnelPorts, unboardRecord, unbooked, undelivered, unreadNote, untestedLanding, unverified, upgrade, usedUpQuestion, verdictOf, verdictWrite, verdicts, verifyFeedback, verifyText, waitsForApproval, waitsForParts, whereText, whyTooManyFree, withApproval, withBoard, withLateEnd, withPrefixes, withdraw, withdrawRecord, withoutRuns, wordsIn, workFile, workKey, workRef, writesLack

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

// EXTERNAL MODULE: ./packages/core/build/ci/workflow-file.js
var workflow_file = __webpack_require__(97365);
;// CONCATENATED MODULE: ./packages/core/build/ci/signing.js
// The key that commits are signed with, and its owner: a secret of the jobs that push, and a line of the configuration. One
// without the other signs nothing that GitHub would call verified.
const example = 'signing: "Ann Example <ann@example.com>"';
/** Returns why commits could not be signed as the configuration says; undefined when nothing is wrong. */
const signing_signingProblem = ({ owner, hasKey }) => {
    if (owner === undefined && hasKey)
        return `the secret "signing-key" is passed, and .github/clambake.yml does not say whose key it is: add the name and a verified address of the account that has the key, as ${example}, or pass no key`;
    if (owner !== undefined && !hasKey)
        return `"signing" in .github/clambake.yml names the owner of a key, and the secret "signing-key" is empty: pass it below "secrets:", as "signing-key: \${{ secrets.CLAMBAKE_SIGNING_KEY }}", and set that secret under Settings → Secrets and variables → Actions, or take "signing" out`;
    return undefined;
};

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
;// CONCATENATED MODULE: ./packages/core/build/attempt/agent-args.js
// Arguments for Claude Code that the configuration may add. Those that are ours are refused by name: they decide what the agent may do
// and what we read of it.
/** They take a number or a word and change how the model works, and nothing else (2.1.330). */
const harmless = new Set([
    'append-subagent-system-prompt',
    'autocompact',
    'exclude-dynamic-system-prompt-sections',
    'max-thinking-tokens',
    'max-turns',
    'thinking',
]);
/** The others, by the thing that they touch. */
const touched = {
    settings: 'add-dir agent agents bare chrome file ide managed-settings plugin-dir plugin-url restricted safe-mode setting-sources settings trust-workspace',
    permissions: 'allow-dangerously-skip-permissions allowed-tools allowedTools dangerously-skip-permissions disallowed-tools disallowedTools permission-mode permission-prompt-tool permission-prompts',
    output: 'debug debug-file include-hook-events include-partial-messages input-format json-schema output-format print prompt-suggestions replay-user-messages verbose',
    'the session': 'background bg cloud continue fork-session from-pr name no-session-persistence remote-control resume session-id system-prompt-snapshot teleport tmux worktree',
};
/** Keys of the configuration that stand for an argument. */
const keyOf = {
    'append-system-prompt': 'system-prompt',
    'append-system-prompt-file': 'system-prompt',
    effort: 'effort',
    'fallback-model': 'fallback-model',
    'max-budget-usd': 'attempt-usd',
    'mcp-config': 'mcp-servers',
    model: 'model',
    'strict-mcp-config': 'mcp-servers',
    'system-prompt': 'system-prompt',
    'system-prompt-file': 'system-prompt',
    tools: 'tools',
};
/** Returns what is wrong with an argument, in a clause; undefined: it may be passed. */
const refusedArgument = (text) => {
    const [, name] = /^--([a-z][a-zA-Z-]*)(?:=[^\0]*)?$/.exec(text) ?? [];
    if (name === undefined)
        return 'is no argument: write --name or --name=value';
    if (harmless.has(name))
        return undefined;
    if (Object.hasOwn(keyOf, name))
        return `is refused: use the key "${keyOf[name]}" for --${name}`;
    const kind = Object.keys(touched).find((one) => touched[one]?.split(' ').includes(name));
    const why = kind === undefined ? 'it is none that is known to touch nothing else' : `it touches ${kind}`;
    return `is refused: ${why}. The arguments that may be added are ${[...harmless].map((one) => `--${one}`).join(', ')}`;
};

// EXTERNAL MODULE: ./packages/core/build/attempt/allowed-hosts.js
var allowed_hosts = __webpack_require__(52622);
// EXTERNAL MODULE: ./packages/core/build/attempt/skills.js
var skills = __webpack_require__(94948);
// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var fleet_roles = __webpack_require__(60764);
// EXTERNAL MODULE: ./packages/core/build/records/notification.js
var notification = __webpack_require__(71320);
// EXTERNAL MODULE: ./packages/core/build/policy/path-rules.js
var path_rules = __webpack_require__(64532);
;// CONCATENATED MODULE: ./packages/core/build/config.js
// The schema of `.github/clambake.yml` on the default branch. An unknown key is an error, because nothing would obey it.








const hostHint = 'must be a host in lower case, such as registry.npmjs.org, *.example.com (every name below it), example.com:8443 or 10.1.2.3';
const sharing = ['private', 'always', 'never'];
const histories = ['auto', 'merge', 'squash'];
const branchName = schemas/* string */.YjP()
    .regex(/^(?!-)(?!.*(?:\.\.|\/\/|@\{|\.lock(?:\/|$)|[\s~^:?*[\\]))[^/.][^\u0000-\u001f]{0,199}$/, 'not a branch name');
const shellCommand = schemas/* string */.YjP()
    .max(2000)
    .regex(/^[^\0]*[^\s\0][^\0]*$/, 'a command, such as npm test');
const modelName = schemas/* string */.YjP().min(1).max(100);
const efforts = ['low', 'medium', 'high', 'xhigh', 'max'];
/** Tools of the coding agent, by its own names. */
const agentTools = ['Agent', 'Bash', 'Edit', 'Glob', 'Grep', 'NotebookEdit', 'Read', 'Write'];
/** Hosts that a configuration names by an address. */
const destinationOf = (url) => {
    const [, scheme, host = ''] = /^(https?):\/\/([^/?]+)/.exec(url) ?? [];
    return (0,allowed_hosts/* readDestination */.FD)(host, scheme === 'http' ? 80 : 443);
};
const serverTools = schemas/* array */.YOg(schemas/* enum */.k5n(['web_search'])).max(1);
/** A program that is started, or an address. */
const toolServers = schemas/* record */.g1P(schemas/* string */.YjP().regex(/^[a-zA-Z][\w-]{0,40}$/, 'a name of letters, digits, hyphens and underscores'), schemas/* union */.KCZ([
    schemas/* strictObject */.rej({ command: schemas/* string */.YjP().min(1).max(500), args: schemas/* array */.YOg(schemas/* string */.YjP().max(2000)).max(50).default([]) }),
    schemas/* strictObject */.rej({
        url: schemas/* string */.YjP()
            .max(2000)
            .regex(/^https?:\/\/[^\s/?#@]+(?:[/?][^\s#@]*)?$/, 'an http or https address without a name or password'),
    }),
]));
const skillPaths = schemas/* array */.YOg(schemas/* string */.YjP()
    .max(300)
    .regex(/^(?!.*\/\.{0,2}(?:\/|$))\.(?:github|claude)\/(?:[^\0-\u001f\\:]+\/)?[a-z\d][a-z\d-]{0,62}$/, 'a folder below .github or .claude, such as .claude/skills/release-notes, with a name of small letters, digits and hyphens'))
    .max(30)
    .refine((paths) => new Set(paths.map(skills/* skillName */.F)).size === paths.length, 'folders of different names');
/** Settings of the coding agent that a label of the issue may replace. */
const perLabel = {
    /** Model name for the coding agent; its own default when left out. */
    model: modelName.optional(),
    /** The model works with this much thought. */
    effort: schemas/* enum */.k5n(efforts).optional(),
    /** The model that is asked while the other one is overloaded. */
    'fallback-model': modelName.optional(),
    /** The only tools of these that an agent gets; all when left out. */
    tools: schemas/* array */.YOg(schemas/* enum */.k5n(agentTools)).max(agentTools.length).optional(),
    /** File of the base whose text is added to the coding agent's system prompt. */
    'system-prompt': schemas/* string */.YjP()
        .max(300)
        .regex(/^(?!.*\/\.{0,2}(?:\/|$))\.github\/[^\0-\u001f\\:]+$/, 'a file below .github, which no agent may change')
        .optional(),
};
const extraArgument = schemas/* string */.YjP()
    .max(4000)
    .superRefine((text, { addIssue }) => {
    const why = refusedArgument(text);
    if (why !== undefined)
        addIssue({ code: 'custom', message: why, input: text });
});
const keys = schemas/* strictObject */.rej({
    /** File name of the workflow that tests a bundle, e.g. `ci.yml`; it needs a `workflow_dispatch` trigger. */
    ci: schemas/* string */.YjP().regex(/^[\w][\w.-]*\.ya?ml$/, 'the file name of a workflow, such as ci.yml'),
    /** Number of agent slots. */
    agents: schemas/* int */.Whr().min(1).max(500).default(3),
    /** The branch work is based on and merged into; the default branch when left out. */
    base: branchName.optional(),
    ...perLabel,
    /** Label of an issue → settings of its agent, instead of those above. */
    labels: schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(50), schemas/* strictObject */.rej({
        ...perLabel,
        'server-tools': serverTools.optional(),
        'mcp-servers': toolServers.optional(),
        skills: skillPaths.optional(),
    }))
        .default({}),
    /** Tools of the model's provider that an agent may use besides its own: it gets none otherwise. */
    'server-tools': serverTools.default([]),
    /** Servers of the Model Context Protocol, whose tools an agent gets; they run as its user, in its network. */
    'mcp-servers': toolServers.default({}),
    /** Folders of the base with a skill for Claude Code. */
    skills: skillPaths.default([]),
    /** Further arguments for Claude Code. */
    'claude-args': schemas/* array */.YOg(extraArgument).max(20).default([]),
    /** Attempts an issue gets before a person is asked. */
    attempts: schemas/* int */.Whr().min(1).max(20).default(3),
    /** Dollars one attempt may spend. */
    'attempt-usd': schemas/* number */.aig().positive().max(1000).default(5),
    /** Dollars that all attempts at an issue may cost; left out: `attempts` times `attempt-usd`. */
    'issue-usd': schemas/* number */.aig().positive().max(100_000).optional(),
    /** Dollars that the fleet may spend in a day (UTC); left out: 100, or four attempts of every agent where that is more. */
    'day-usd': schemas/* number */.aig().positive().max(1_000_000).optional(),
    /** Dollars for a million tokens of models whose price is not known, or is another one here. A price of zero would let no limit hold. */
    prices: schemas/* record */.g1P(schemas/* string */.YjP().min(1).max(100), schemas/* strictObject */.rej({
        input: schemas/* number */.aig().positive().max(10_000),
        output: schemas/* number */.aig().positive().max(10_000),
        'cache-read': schemas/* number */.aig().positive().max(10_000).optional(),
        'cache-write': schemas/* number */.aig().positive().max(10_000).optional(),
    }))
        .default({}),
    /** Minutes one attempt may take. */
    'attempt-minutes': schemas/* number */.aig().positive().max(340).default(60),
    /** The repository's own commands, which an attempt's work has to pass; one string is a list of one. */
    verify: schemas/* preprocess */.vkY((given) => (typeof given === 'string' ? [given] : given), schemas/* array */.YOg(shellCommand).max(20)).default([]),
    /** Minutes that all of them together may take. */
    'verify-minutes': schemas/* number */.aig().positive().max(120).default(10),
    /** Work lands although a command of `verify` does not pass. */
    'land-failing': schemas/* boolean */.zMY().default(false),
    /** Lowest role whose `clambake:ready` starts an agent. */
    'min-role': schemas/* enum */.k5n(fleet_roles/* roles */.O).default('write'),
    /** Logins of Apps whose labels count as those of a person with `min-role`. GITHUB_TOKEN has the login that is refused. */
    'allowed-bots': schemas/* array */.YOg(schemas/* string */.YjP()
        .regex(/^(?!github-actions\[bot\]$)[a-z\d][a-z\d-]{0,98}\[bot\]$/i, 'the exact login of an App, such as renovate[bot], and never that of the jobs themselves'))
        .max(20)
        .default([]),
    /** Images that people with the right uploaded to the issue are files that the agent can read. */
    images: schemas/* boolean */.zMY().default(false),
    /** `user`: the agent runs as another user of the runner; `container`: in a container, too; `none`: it shares the runner's user. */
    isolation: schemas/* enum */.k5n(['user', 'container', 'none']).default('user'),
    /** `open`: an agent reaches what its runner reaches; `allow-list`: the model and `allowed-hosts`, and nothing else. */
    network: schemas/* enum */.k5n(['open', 'allow-list']).default('open'),
    /** Hosts that agents may reach with `allow-list`, on the ports of https and http or on the one that is named. */
    'allowed-hosts': schemas/* array */.YOg(schemas/* string */.YjP().refine(allowed_hosts/* isAllowedHost */.Xj, hostHint)).max(200).default([]),
    /**
     * An attempt may go on with the session of the one before, which travels as an artifact. `private`: in a private repository;
     * `always`: in a public one too, where everybody who is signed in can download it.
     */
    resume: schemas/* enum */.k5n(sharing).default('private'),
    /** Each attempt leaves a transcript as an artifact; the words mean the same. */
    transcript: schemas/* enum */.k5n(sharing).default('private'),
    /** Minutes between two departures of the train. */
    'departure-minutes': schemas/* number */.aig().min(0).max(1440).default(10),
    /** Most passengers of one bundle. */
    'bundle-cap': schemas/* int */.Whr().min(1).max(500).default(100),
    /** CI runs that a search for culprits may have out at once. */
    trials: schemas/* int */.Whr().min(1).max(16).default(4),
    /** Seconds between two looks at the ledger while a job holds. */
    'poll-seconds': schemas/* number */.aig().min(0.2).max(300).default(15),
    /** Minutes after which a check that started and never ended counts as failed. */
    'check-minutes': schemas/* number */.aig().positive().max(1440).default(60),
    /** `push`: the base is moved to the tested commit; `pull-request`: GitHub merges the pull request, where nobody may push. */
    merge: schemas/* enum */.k5n(['push', 'pull-request']).default('push'),
    /**
     * Commits that the base gets. `merge`: the tested merge commits; `squash`: one commit of one parent for each passenger;
     * `auto`: squash where the rules or settings of the base allow no merge commits.
     */
    history: schemas/* enum */.k5n(histories).default('auto'),
    /** Name and address of the owner of the key that commits are signed with. */
    signing: schemas/* string */.YjP()
        .regex(/^[^\s<>][^<>\u0000-\u001f]{0,98} <[^\s<>@]{1,100}@[^\s<>@]{1,100}>$/, 'a name and an address, such as "Ann Example <ann@example.com>"')
        .optional(),
    /** Classic protection of the base asks that a pull request is up to date, which no token of a job can read. */
    'strict-base': schemas/* boolean */.zMY().default(false),
    /** Workflows that are dispatched on the base after each landing. */
    'after-merge': schemas/* array */.YOg(schemas/* string */.YjP().regex(/^[\w][\w.-]*\.ya?ml$/, 'the file name of a workflow, such as deploy.yml'))
        .max(10)
        .default([]),
    /** CI may run agents' code with the rights, secrets or credentials that the preflight found. */
    'ci-acknowledged': schemas/* boolean */.zMY().default(false),
    /** Landed commits name the person who asked for the work as co-author. */
    'co-author': schemas/* boolean */.zMY().default(false),
    /** Landed commits carry the `Signed-off-by` of their author. `auto`: where the base asks for it. */
    'sign-off': schemas/* enum */.k5n(['auto', 'always', 'never']).default('auto'),
    /** The board has a section about the last day (UTC) that is over. */
    'daily-report': schemas/* boolean */.zMY().default(false),
    /** Kinds that are sent as `repository_dispatch`, which starts workflows. */
    events: schemas/* array */.YOg(schemas/* enum */.k5n(notification/* notificationKinds */.ti)).max(notification/* notificationKinds */.ti.length).default([]),
    /** Paths that an agent may not change (`block`) or only with a person's approval (`needs-human`), laid over the default rules. */
    'protected-paths': path_rules/* protectedPathsSchema */.OO.default({}),
});
/** Keys that contradict each other are a problem of the later one. */
const configSchema = keys.superRefine((config, { addIssue }) => {
    const refuse = (key, message) => addIssue({ code: 'custom', path: [key], message, input: config[key] });
    if (config.network === 'allow-list' && config.isolation === 'none')
        refuse('network', "needs an agent with a user of its own: remove 'isolation: none', or set 'network: open'");
    if (config.network === 'open' && config['allowed-hosts'].length > 0)
        refuse('allowed-hosts', "does nothing with 'network: open': set 'network: allow-list', or remove the hosts");
    if (config.network === 'open')
        return;
    const all = [{ path: [], servers: config['mcp-servers'] }, ...labelledServers(config)];
    for (const { path, servers } of all)
        for (const [name, server] of Object.entries(servers)) {
            const destination = 'url' in server ? destinationOf(server.url) : undefined;
            if ('url' in server && (destination === undefined || !(0,allowed_hosts/* isListed */.yy)(destination, config['allowed-hosts'])))
                addIssue({
                    code: 'custom',
                    path: [...path, 'mcp-servers', name, 'url'],
                    message: `is at a host that agents do not reach: add ${destination?.host ?? 'a host'} to "allowed-hosts", or set 'network: open'`,
                    input: server.url,
                });
        }
});
const labelledServers = ({ labels }) => Object.entries(labels).map(([label, settings]) => ({ path: ['labels', label], servers: settings['mcp-servers'] ?? {} }));

// EXTERNAL MODULE: ./packages/core/build/policy/path-policy.js
var path_policy = __webpack_require__(2813);
;// CONCATENATED MODULE: ./packages/core/build/config-text.js


const known = Object.keys(configSchema.shape);
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
            const hint = near === undefined ? `remove it; the keys are ${known.join(', ')}` : `did you mean "${near}"?`;
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
    const parsed = configSchema.safeParse(given);
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

// EXTERNAL MODULE: ./packages/core/build/board/board-names.js
var board_names = __webpack_require__(28084);
// EXTERNAL MODULE: ./packages/core/build/records/id-schemas.js
var id_schemas = __webpack_require__(18611);
// EXTERNAL MODULE: ./packages/core/build/records/loose.js
var loose = __webpack_require__(79689);
;// CONCATENATED MODULE: ./packages/core/build/board/board-record.js
// The part of the fleet's record that names the board: the one issue that shows the fleet. It is read apart from the record, so
// that a part that cannot be read costs the board, and nothing of the fleet.



const boardSchema = (0,loose/* looseObject */._H)({
    /** When a run set out to make it. */
    at: id_schemas/* timestamp */.vE,
    /** Undefined until it is made. */
    issue: schemas/* int32 */.HA5().min(1).optional(),
    nodeId: id_schemas/* nodeId */.s5.optional(),
    /** The edit of its label that was followed last, or refused. */
    event: id_schemas/* nodeId */.s5.optional(),
    /** Login of the person whose edit was refused, when it was that one. */
    refused: id_schemas/* login */.iD.optional(),
    /** GitHub's words when it refused to pin it. */
    unpinned: schemas/* string */.YjP().max(300).optional(),
});
/** Undefined when there is no board, or when nobody can tell which one it is. */
const boardRecord = ({ fleet }) => boardSchema.safeParse(fleet?.record?.board).data;
/** The fleet's record with another board. */
const withBoard = ({ fleet }, board) => {
    const next = { v: 1, ...fleet?.record, board };
    return next;
};

;// CONCATENATED MODULE: ./packages/core/build/board/board-pause.js





/** The newest edit by a person that was not followed yet and differs from the pause on record. */
const newEdit = ({ board, ledger }) => {
    if (board === undefined || !board.open || board.isPartial === true)
        return undefined;
    const sets = board.labels.includes(board_names/* pausedLabel */.DI);
    if (sets === (ledger.fleet?.record.paused !== undefined))
        return undefined;
    const last = board.events.findLast((event) => event.label === board_names/* pausedLabel */.DI);
    if (last === undefined || last.bot || last.actor === null || last.id === boardRecord(ledger)?.event)
        return undefined;
    return last.kind === (sets ? 'labeled' : 'unlabeled') ? { event: last.id, by: last.actor, at: last.at, sets } : undefined;
};
/** Login of the person whose role the edit depends on; none when there is no edit. */
const boardEditor = (seen) => {
    const edit = newEdit(seen);
    return edit === undefined ? [] : [edit.by];
};
/** The role that pausing on the board needs. */
const pausingRole = (config) => (0,fleet_roles/* roleAtLeast */.t)(config['min-role'], 'write') ? config['min-role'] : 'write';
/** Undefined when nobody has edited the label, or when GitHub has not told the role of that person. */
const steerByBoard = (snapshot, config) => {
    const { board, ledger, roles } = snapshot;
    const edit = newEdit(snapshot);
    const role = edit === undefined ? undefined : roles.get(edit.by);
    if (board === undefined || edit === undefined || role === undefined)
        return undefined;
    const { refused: _, ...known } = knownBoard(snapshot, board);
    if (role === 'none' || !(0,fleet_roles/* roleAtLeast */.t)(role, pausingRole(config)))
        return {
            fleet: withBoard(ledger, { ...known, event: edit.event, refused: edit.by }),
            why: `refuse the label of ${edit.by} on the board`,
        };
    const { paused: before, ...others } = withBoard(ledger, { ...known, event: edit.event });
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
    const known = boardRecord(ledger);
    return known?.nodeId === nodeId ? known : { at, issue, nodeId };
};
const pausedDefinition = {
    name: board_names/* pausedLabel */.DI,
    color: 'b60205',
    description: 'On the board: no agent starts and no bundle departs while this is set.',
};
/** The labels to add and to take away, so that the board shows the pause of `fleet` and no state of an issue. */
const boardLabels = (board, fleet) => {
    // An edit whose author's role is not known yet stays until it is.
    const isOpen = boardEditor({ board, ledger: { fleet: { oid: '', record: fleet } } }).length > 0;
    const isSet = board.labels.includes(pausedLabel);
    const isPaused = fleet.paused !== undefined;
    const foreign = board.labels.filter((label) => parseStateLabel(label) !== undefined || parseAgentLabel(label) !== undefined);
    return {
        addLabels: !isOpen && isPaused && !isSet ? [pausedLabel] : [],
        removeLabels: [...foreign, ...(!isOpen && isSet && !isPaused ? [pausedLabel] : [])],
    };
};

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

// EXTERNAL MODULE: ./packages/core/build/bundle/request-budget.js
var request_budget = __webpack_require__(85650);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
;// CONCATENATED MODULE: ./packages/core/build/ci/own-branches.js
// Judges whether our own branches can be created, moved and deleted: by the rules of rulesets, and by the names of other
// branches. It is asked before an agent is paid, because a landing that is refused would lose the agent's work.


/** Branches whose rules are read: names of every issue and every bundle are alike to any pattern that people write. */
const sampleBranches = [(0,names/* issueBranch */.sL)(1), (0,names/* bundleBranch */.lM)('1')];
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
const ofIssue = `${(0,names/* trailer */.s9)('Issue', 1)}\n`;
const ownAddresses = ['clambake+agent-001@users.noreply.github.com', 'clambake+train@users.noreply.github.com'];
/** Values that a pattern is compared with. */
const subjects = {
    branch_name_pattern: (branch) => [
        branch,
        branch.replace(/\d+$/, '4711'),
        ...((0,names/* isTrainBranch */.R0)(branch) ? [(0,names/* trialBranch */.bG)('c0ffee0123456789')] : []),
    ],
    commit_author_email_pattern: () => ownAddresses,
    // The owner of the key is the committer of everything that is signed.
    committer_email_pattern: (_, signer) => (signer === undefined ? ownAddresses : [/<([^<>]*)>$/.exec(signer)?.[1] ?? signer]),
    // A commit of an agent, a merge, and a revert.
    commit_message_pattern: () => [
        `Serve lemonade\n\n${ofIssue}`,
        `Merge branch '${(0,names/* issueBranch */.sL)(1)}': Serve lemonade\n\n${ofIssue}`,
        `Revert ${(0,names/* issueBranch */.sL)(1)}: Serve lemonade\n\n${(0,names/* trailer */.s9)('Reverts', '0'.repeat(40))}\n`,
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
        const why = asApp && isTrainBranch(rule.branch) ? undefined : breachOf(rule, signer);
        return why === undefined ? [] : [{ rule, why }];
    });
    const byRule = Map.groupBy(breaches, ({ rule, why }) => `${describeSource(rule, repositoryUrl)} has the rule "${rule.type}", which ${why}`);
    if (byRule.size === 0)
        return undefined;
    const said = [...byRule].map(([text, of]) => `${text} (${[...new Set(of.map(({ rule }) => rule.branch))].join(', ')})`);
    const onlyTrains = breaches.every(({ rule }) => isTrainBranch(rule.branch));
    const app = onlyTrains
        ? 'or let a GitHub App bypass it and pass app-client-id and app-private-key'
        : 'a GitHub App that may bypass it helps for bundles only, and no ruleset lets a job’s own token pass';
    return `our branches cannot be pushed: ${said.slice(0, 4).join('; ')}. Exclude ${branchPrefix}** from it${onlyTrains ? ', ' : ' ('}${app}${onlyTrains ? '' : ')'}`;
};
/** The first two parts of a name. */
const parentOf = (branch) => branch.split('/').slice(0, 2).join('/');
/** Returns the branch whose name keeps ours from being created; undefined when there is none. */
const nameConflict = (branches, base) => {
    const names = [...new Set([...branches, base])];
    if (names.includes(ourFolder))
        return `a branch is called "${ourFolder}", and git cannot keep it beside ${issueBranch(1)}: rename it, or delete it`;
    if (parseIssueBranch(base) !== undefined || isTrainBranch(base))
        return `the base ${base} has a name that clambake gives to its own branches: rename it`;
    const below = names.find((name) => name !== parentOf(name) && parseBundleBranch(parentOf(name)) > 0);
    return below && `the branch ${below} keeps ${parentOf(below)} from being created: rename it, or delete it`;
};
/** The same for the branch of one issue. */
const issueConflict = (branches, issue) => {
    const below = [...branches].find((name) => name.startsWith(`${(0,names/* issueBranch */.sL)(issue)}/`));
    return below && `the branch ${below} keeps ${(0,names/* issueBranch */.sL)(issue)} from being created: rename it, or delete it`;
};
/** The sentence about a base that is not the default branch and has other workflow files. */
const otherWorkflows = (base, defaultBranch) => `the workflow files of ${base} are not those of ${defaultBranch}, and GitHub refuses a job's push of commits with other workflow files ` +
    `than the default branch has: bring .github/workflows of ${base} to what ${defaultBranch} has, or have the work done on ${defaultBranch}`;

// EXTERNAL MODULE: ./packages/core/build/fleet/budgets.js
var budgets = __webpack_require__(97443);
// EXTERNAL MODULE: ./packages/core/build/texts/times.js
var times = __webpack_require__(33763);
;// CONCATENATED MODULE: ./packages/core/build/fleet/fleet-plan.js
const fleet_plan_recordIn = (plan, ledger, issue) => plan.changed.get(issue) ?? ledger.issues.get(issue)?.record;
const newRecord = (view, { since, base }) => ({
    v: 1,
    issue: view.number,
    nodeId: view.nodeId,
    state: 'ready',
    since,
    base,
    attempts: [],
    evictions: [],
});
/**
 * A run that saw no comment makes one within this time. A record that knows its comment is not searched for another one, so it learns
 * of a comment only when no second one can appear any more.
 */
const settledMs = (/* unused pure expression or super */ null && (2 * 60_000));
const planChange = (plan, { comments, now }, why) => ({
    why,
    issues: [...plan.changed.values()].map((record) => {
        // The comment was found by its marker, so the record does not know it, or knows one that is gone.
        const found = comments.get(record.nodeId);
        const isSettled = found?.createdAt === undefined || Date.parse(now) - Date.parse(found.createdAt) >= settledMs;
        const known = isSettled && found?.copies === undefined ? (found?.id ?? record.statusComment) : record.statusComment;
        return known === undefined ? record : { ...record, statusComment: known };
    }),
});

// EXTERNAL MODULE: ./packages/core/build/records/labels.js
var labels = __webpack_require__(32336);
// EXTERNAL MODULE: ./packages/core/build/records/machine.js
var machine = __webpack_require__(57474);
// EXTERNAL MODULE: ./packages/core/build/records/revert-record.js
var revert_record = __webpack_require__(28675);
// EXTERNAL MODULE: ./packages/core/build/records/transitions.js
var transitions = __webpack_require__(35867);
// EXTERNAL MODULE: ./packages/core/build/fleet/trust.js
var fleet_trust = __webpack_require__(94147);
;// CONCATENATED MODULE: ./packages/core/build/fleet/label-edits.js






/** Id of a person's newest command, for the record to remember. */
const newestEdit = (view) => view.events.findLast(fleet_trust/* isPersonsEdit */.Fu)?.id;
/** Commands newer than the consumed one; all of them when GitHub no longer shows that one. */
const newEdits = (view, record) => {
    if (view.events.length === 0)
        return [];
    const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
    return view.events.slice(consumed + 1).filter(fleet_trust/* isPersonsEdit */.Fu);
};
/** Returns the same object when nothing has changed. */
const followLabelEdits = (record, facts) => {
    if (!facts.view.open)
        return label_edits_closed(record, facts);
    const fresh = newEdits(facts.view, record);
    const newest = fresh.at(-1);
    if (newest === undefined)
        return { record };
    const consumed = { ...record, consumedEvent: newest.id };
    if (record.claim?.ended !== undefined && isMeantAgain(facts.view, fresh)) {
        const { ended: _, ...claim } = record.claim;
        return { record: { ...consumed, claim }, reason: 'is not withdrawn any more: its work lands when that is possible' };
    }
    if (asksAgain(record, { view: facts.view, fresh }))
        return ask(record, { ...facts, consumed });
    const taken = fresh.some((event) => event.kind === 'unlabeled' && (0,labels/* parseStateLabel */.d8)(event.label) !== undefined);
    if (!taken || (0,labels/* observeState */.ie)(facts.view.labels) !== undefined)
        return { record: consumed };
    return withdraw(consumed, { why: 'a person took its label away', now: facts.now });
};
const asksAgain = (record, { fresh, view }) => isReadyAgain(view, fresh) || (0,fleet_trust/* reopening */.y8)(view, record) !== undefined;
const isReadyAgain = (view, fresh) => view.labels.includes(names/* stateLabels */.dE.ready) && fresh.some((event) => event.kind === 'labeled' && event.label === names/* stateLabels */.dE.ready);
/** True when a person wants the issue back that waits to be withdrawn. */
const isMeantAgain = (view, fresh) => isReadyAgain(view, fresh) || fresh.some(({ kind }) => kind === 'reopened');
/** True when a person asks for this issue again. The decision then needs the role of `askerOf`. */
const isAskedAgain = (view, record) => view.open && (0,machine/* canTransition */.w)(record.state, 'request') && asksAgain(record, { view, fresh: newEdits(view, record) });
const ask = (record, { consumed, roles, config, view, now }) => {
    if ((0,revert_record/* isRevert */.Py)(record))
        return { record: consumed, reason: `${names/* stateLabels */.dE.ready} changes nothing now: its merged work is being taken back` };
    if (!(0,machine/* canTransition */.w)(record.state, 'request')) {
        const where = record.state === 'bundled' ? `is aboard bundle ${record.flight?.id ?? '?'}` : 'is already with an agent';
        return { record: consumed, reason: `${names/* stateLabels */.dE.ready} changes nothing now: the issue ${where}` };
    }
    const context = { roles, config, record };
    const again = (0,fleet_trust/* reopening */.y8)(view, record);
    const trust = again === undefined ? (0,fleet_trust/* judgeAsk */.tg)(view, context) : (0,fleet_trust/* judgeActor */.j1)(again, context);
    if (trust.verdict === 'trusted')
        return { record: (0,transitions/* requestRecord */.HM)(consumed, { now }) };
    if (trust.verdict === 'unknown')
        return { record, reason: trust.reason, held: true };
    if (trust.verdict === 'nobody')
        return { record: consumed };
    const { event, actor, reason } = trust;
    return { record: { ...consumed, refusal: { event, actor, reason } }, reason: `refused: ${reason}` };
};
const label_edits_closed = (record, { view, now }) => {
    // The issue of a revert is closed until the revert is merged, and is opened after that.
    if ((0,revert_record/* isRevert */.Py)(record) || (0,revert_record/* awaitsReopening */.Jw)(record, view))
        return { record };
    if (!(0,machine/* canTransition */.w)(record.state, 'withdraw') || record.claim?.ended !== undefined)
        return { record };
    const newest = newestEdit(view);
    const consumed = newest === undefined ? record : { ...record, consumedEvent: newest };
    return withdraw(consumed, { why: 'the issue was closed', now });
};
const withdraw = (record, { why, now }) => {
    if (!(0,machine/* canTransition */.w)(record.state, 'withdraw')) {
        return record.state === 'bundled' ? { record, reason: `stays aboard bundle ${record.flight?.id ?? '?'} although ${why}` } : { record };
    }
    if ((0,revert_record/* isRevert */.Py)(record))
        return { record: (0,revert_record/* abandonRevert */.Wu)(record, { bundle: '', now, reason: why }), reason: `stays merged: ${why}` };
    // Its work is an artifact yet. The claim goes with the next landing, which keeps it.
    if (record.claim?.delay !== undefined) {
        const claim = { ...record.claim, ended: why };
        return { record: { ...record, claim }, reason: `is withdrawn once its work is kept: ${why}` };
    }
    const attempt = record.claim === undefined ? undefined : (0,transitions/* stoppedAttempt */.Np)(record.claim, { why: `because ${why}`, now });
    return { record: (0,transitions/* withdrawRecord */.s0)(record, { attempt, now }), reason: `withdrawn: ${why}` };
};

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
// EXTERNAL MODULE: ./packages/core/build/records/modifiers.js
var records_modifiers = __webpack_require__(33525);
// EXTERNAL MODULE: ./packages/core/build/records/split-state.js
var split_state = __webpack_require__(84515);
// EXTERNAL MODULE: ./packages/core/build/records/states.js
var states = __webpack_require__(36113);
// EXTERNAL MODULE: ./packages/core/build/fleet/backoff.js
var backoff = __webpack_require__(22421);
// EXTERNAL MODULE: ./packages/core/build/effects/diff.js
var diff = __webpack_require__(64700);
// EXTERNAL MODULE: ./packages/core/build/records/put-off.js
var put_off = __webpack_require__(23374);
;// CONCATENATED MODULE: ./packages/core/build/fleet/busy-agents.js
// Names the agents that no new claim may take.



/** Agents with a ref that stays, or with a claim in a record, because a person may have deleted the ref, or the whole ledger. */
const busyAgents = (plan, { ledger }) => {
    const free = (0,diff/* freeableAgents */.D$)(ledger, plan.changed);
    const busy = new Set([...ledger.agents.keys()].filter((agent) => !free.has(agent)));
    for (const issue of new Set([...ledger.issues.keys(), ...plan.changed.keys()])) {
        const agent = (0,put_off/* busyAgentOf */.Mr)(fleet_plan_recordIn(plan, ledger, issue)?.claim);
        if (agent !== undefined)
            busy.add(agent);
    }
    for (const agent of plan.claimed.keys())
        busy.add(agent);
    return busy;
};

// EXTERNAL MODULE: ./packages/core/build/fleet/part-view.js
var part_view = __webpack_require__(81052);
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
        const record = fleet_plan_recordIn(plan, ledger, issue);
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
        const gone = withdraw(record, { why: 'the issue was deleted or moved to another repository', now });
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
    const runJobs = ofRun.filter((job) => (0,names/* isRunJobOf */._s)(job.name, claim.id));
    const landJobs = ofRun.filter((job) => (0,names/* isLandJobOf */.q5)(job.name, claim.id));
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
const runJobOf = ({ id, runId, runAttempt }, jobs) => jobs.findLast((job) => job.runId === runId && job.runAttempt === runAttempt && isRunJobOf(job.name, id) && job.status !== 'queued')?.id;
const conclusion = (text) => text === null || !/^[a-z_]{1,40}$/.test(text) ? '' : ` (${text.replaceAll('_', ' ')})`;

// EXTERNAL MODULE: ./packages/core/build/records/said-schema.js
var said_schema = __webpack_require__(63332);
// EXTERNAL MODULE: ./packages/core/build/texts/read-status-comment.js
var read_status_comment = __webpack_require__(69828);
// EXTERNAL MODULE: ./packages/core/build/fleet/lost-claim.js
var lost_claim = __webpack_require__(35718);
;// CONCATENATED MODULE: ./packages/core/build/fleet/rebuild.js








/** Undefined when the issue is closed, or when nothing beyond `ready` is known of it. */
const rebuildRecord = (view, { base, snapshot, config }) => {
    const observed = (0,labels/* observeState */.ie)(view.labels);
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
    const tip = snapshot.branches.get((0,names/* issueBranch */.sL)(view.number));
    if (rebuilt === 'landed' && setByBot(view, observed) && tip !== undefined) {
        const { id: attempt = (0,names/* attemptId */.X8)(view.number, 1, read_status_comment/* unknownNonce */.QZ), agent = read_status_comment/* unknownAgent */.Ig } = plain.attempts.at(-1) ?? {};
        const landed = { oid: tip, at: snapshot.now, attempt, agent, files: 0, additions: 0, deletions: 0, unchecked: true };
        return {
            record: { ...plain, state: 'landed', landed },
            reason: `${because}: taken as landed at ${tip.slice(0, 8)}, once its checks pass again`,
        };
    }
    if (rebuilt === 'asks') {
        const question = `What should happen here? The label says ${observed}, but nothing is on record. Close the issue, or set ${names/* stateLabels */.dE.ready} to start anew.`;
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
        ...newRecord(view, { base, since: now }),
        consumedEvent: answered(view),
        attempts,
        ...(attemptsBefore === 0 ? {} : { attemptsBefore }),
        ...(budget === undefined ? {} : { budget }),
    };
};
/** False: no agent would ever start. Its label was set by hand, or GitHub no longer shows who asked. */
const asksForIt = (view) => (0,fleet_trust/* lastAsk */.qN)(view, undefined) !== undefined;
const nobodyAsked = (view, observed) => {
    const by = view.events.findLast((event) => event.kind === 'labeled' && event.label === names/* stateLabels */.dE[observed]);
    const why = by === undefined || by.bot
        ? 'There is no record of it, and GitHub does not show who asked for it'
        : `${by.actor ?? 'A deleted account'} set ${names/* stateLabels */.dE[observed]} by hand. Only clambake sets this label, and no agent works on this issue`;
    return `Should an agent work on this issue? ${why}. Set ${names/* stateLabels */.dE.ready} to say yes.`;
};
/** Id of the newest command of a person before clambake's last label edit: clambake has seen it. */
const answered = (view) => {
    const ours = view.events.findLastIndex((event) => event.bot);
    return view.events.findLast((event, index) => index < ours && (0,fleet_trust/* isPersonsEdit */.Fu)(event))?.id;
};
const setByBot = (view, state) => view.events.findLast((event) => event.kind === 'labeled' && event.label === names/* stateLabels */.dE[state])?.bot === true;

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
        const record = fleet_plan_recordIn(plan, ledger, issue);
        const over = overIn(record?.attempts ?? [], facts).filter(({ id }) => leftovers.get(id) !== 'unknown');
        if (record === undefined || over.length === 0)
            continue;
        const attempts = record.attempts.map((one) => (over.includes(one) ? settled(one) : one));
        const left = over.filter(({ id }) => leftovers.get(id) === 'left');
        const named = left.reduce((next, { id, runId }) => (0,kept_work/* namingArtifact */.bE)(next, { attempt: id, artifact: { name: (0,names/* artifactName */.Cs)(id), runId } }) ?? next, { ...record, attempts });
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
// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
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
        const record = fleet_plan_recordIn(plan, snapshot.ledger, view.number);
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
    `Close it if the other parts are enough. Or set ${names/* stateLabels */.dE.ready}: an agent then works on what is missing${open.length === 0 ? '' : `, once ${(0,amounts/* numbers */.nL)(open)} ${open.length === 1 ? 'is' : 'are'} closed`}.`,
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
        const name = (0,names/* parseLedgerRef */.qz)(broken.ref);
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
            plan.reasons.push({ issue: view.number, text: part_view/* partView */.r });
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
    const obeyed = followLabelEdits(seenWords(record, view, snapshot), { view, roles, config, now });
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
    const named = (0,labels/* baseLabelsOf */.Uu)(view.labels);
    return named.length === 1 && named[0] !== undefined ? named[0] : (0,labels/* baseOf */.bx)(config, snapshot.defaultBranch);
};
const buryDead = (plan, snapshot, issues) => {
    const jobs = jobsByRun(snapshot.jobs);
    for (const issue of issues) {
        const found = fleet_plan_recordIn(plan, snapshot.ledger, issue);
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
        return (0,transitions/* askRecord */.fG)(record, { question: `${detail} Set ${names/* stateLabels */.dE.ready} for another attempt.`, attempt: lost, now });
    }
    const attempt = vanished(record.claim, { detail: `The attempt vanished: ${why}.`, now });
    const tried = { ...record, attempts: [...record.attempts, attempt] };
    const often = (0,backoff/* whyTooManyFree */.Oy)(tried);
    if (often !== undefined) {
        const question = `${often} The last one vanished: ${why}. Set ${names/* stateLabels */.dE.ready} to try again.`;
        return (0,transitions/* askRecord */.fG)(record, { question, attempt, now });
    }
    return (0,transitions/* returnRecord */.MY)(record, { attempt, notBefore: (0,backoff/* notBeforeAfterAttempt */.az)(tried, now), now });
};

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

// EXTERNAL MODULE: ./packages/core/build/fleet/fleet-commands.js + 1 modules
var fleet_commands = __webpack_require__(48594);
;// CONCATENATED MODULE: ./packages/core/build/fleet/waiting-words.js







const pausedWords = ({ by, at }) => `the fleet is paused by ${by} since ${(0,times/* dateTime */.K)(at)}. A comment /resume, on any issue, lets agents and trains go on`;
const accountWords = (until, reason) => `the fleet pauses until ${(0,times/* dateTime */.K)(until)}: ${sentence(reason ?? "the account's limit was reached")} It goes on by itself then; a comment /resume lets one attempt try at once`;
/** Says why no agent starts at all; undefined when agents may start. */
const standstillOf = ({ ledger }, pausedUntil) => {
    const { record = { v: 1 } } = ledger.fleet ?? {};
    const paused = (0,fleet_commands/* pauseReason */.Ph)(record);
    if (paused !== undefined)
        return paused;
    if (pausedUntil !== undefined)
        return `the fleet pauses until ${(0,times/* clockTime */.q)(pausedUntil)}, ${record.pauseReason ?? "the account's limit was reached"}`;
    const broken = (0,fleet_commands/* brokenFleet */.At)(ledger);
    return broken && `no agent starts, ${(0,broken_record/* describeBroken */.lk)(broken)}`;
};
/** Undefined when agents may start. `pausedUntil`: the end of a pause for the account, while it lasts. */
const standingWords = (ledger, pausedUntil) => {
    const { paused, pauseReason } = ledger.fleet?.record ?? {};
    if (paused !== undefined)
        return pausedWords(paused);
    if (pausedUntil !== undefined)
        return accountWords(pausedUntil, pauseReason);
    const broken = (0,fleet_commands/* brokenFleet */.At)(ledger);
    return broken && `no agent starts, ${(0,broken_record/* describeBroken */.lk)(broken)}`;
};
const probeWords = (reason) => `one attempt finds out whether this is over: ${sentence(reason)} The others start by themselves when it is`;
const dayWords = ({ limitUsd, spentUsd }, now) => spentUsd >= limitUsd * 0.999
    ? `the ${(0,amounts/* dollars */.E9)(limitUsd)} that agents may spend in a day (day-usd) are spent. They start again after ${(0,times/* dateTime */.K)((0,budgets/* dayEnd */.Y2)(now))}; a higher "day-usd" in .github/clambake.yml lets them start before`
    : `what is left of the ${(0,amounts/* dollars */.E9)(limitUsd)} that agents may spend in a day (day-usd) is too little, or is reserved for agents at work. It starts when one of them ends, or after ${(0,times/* dateTime */.K)((0,budgets/* dayEnd */.Y2)(now))}; a higher "day-usd" in .github/clambake.yml lets it start before`;
const busyWords = ({ agents }) => `${agents === 1 ? 'the one agent is' : `all ${agents} agents are`} at work. It starts by itself when ${agents === 1 ? 'it' : 'one of them'} is free and its turn has come`;
const blockedWords = (blockers) => `it is blocked by ${(0,amounts/* numbers */.nL)(blockers)}. It starts by itself when ${blockers.length === 1 ? 'that is' : 'they are'} closed, or no longer among its dependencies`;
const subIssuesWords = (open) => `${open} of its sub-issues ${open === 1 ? 'is' : 'are'} open. It starts by itself when ${open === 1 ? 'that is' : 'they are'} closed`;
const keptWords = (kept) => `its label ${names/* modifierLabels */.dl[kept]} keeps agents from it. Take that label away to let one start`;
const rivalWords = (does) => `${does}. It starts by itself when that work is merged or was taken off`;
const sentence = (text) => text.trim().replace(/[.…]?$/, '.');
/** Returns a reason that passes by itself, or a person's wish. */
const blockedBy = ({ openBlockers, openSubIssues, hiddenBlockers = 0 }, modifiers) => {
    const kept = (0,records_modifiers/* keptBy */.mA)(modifiers, 'agents');
    if (hiddenBlockers > 0 && kept === undefined)
        return undefined;
    if (openBlockers.length > 0)
        return { text: `waits: blocked by ${(0,amounts/* numbers */.nL)(openBlockers)}`, why: blockedWords(openBlockers) };
    if (openSubIssues > 0)
        return {
            text: `waits: ${openSubIssues} of its sub-issues ${openSubIssues === 1 ? 'is' : 'are'} open`,
            why: subIssuesWords(openSubIssues),
        };
    return kept === undefined ? undefined : { text: `not for agents: ${names/* modifierLabels */.dl[kept]}`, why: keptWords(kept), byPerson: true };
};
/**
 * Why landed work waits; undefined when it boards now, and `the-stop` when the stop of its train, which stands beside it, says why.
 * `reasons`: undefined while a bundle is open.
 */
const waiting_words_landedWords = ({ trains, fleet }, { record: { base, issue }, reasons }) => {
    const { paused } = fleet?.record ?? {};
    const train = trains.get(base)?.record;
    const own = reasons?.find((reason) => reason.issue === issue)?.text;
    if (own?.startsWith('left out: ') === true)
        return { why: `it boards no bundle: ${own.slice('left out: '.length)}`, byPerson: true };
    if (paused !== undefined)
        return { why: pausedWords(paused), byPerson: true };
    if (train?.stopped !== undefined)
        return 'the-stop';
    if (reasons === undefined)
        return { why: `bundle ${train?.flight?.id ?? '?'} to ${base} is under way, and the next one departs after it has ended` };
    const why = own ?? reasons.find((reason) => reason.issue === null)?.text;
    return why === undefined ? undefined : { why: why.replace(/^waits:? /, '') };
};

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
        const record = fleet_plan_recordIn(plan, snapshot.ledger, view.number);
        if (record === undefined ? (0,labels/* observeState */.ie)(view.labels) !== 'ready' : record.state !== 'ready')
            return undefined;
        // Said where its parts are looked at.
        if (record !== undefined && (0,split_state/* waitsForParts */.Iu)(record))
            return undefined;
        const modifiers = (0,labels/* modifiersOf */.m8)(view.labels);
        const base = baseForView(view, { config, snapshot });
        const trust = (0,fleet_trust/* judgeAsk */.tg)(view, { roles: snapshot.roles, config, record });
        const rank = turnOf(view, { record, modifiers, nowMs });
        const createdMs = Date.parse(view.createdAt);
        const baseOid = snapshot.branches.get(base);
        const slip = slipOf(view, config);
        const place = { view, base, rank, createdMs };
        const blocked = blockedBy(view, modifiers);
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
    const named = (0,labels/* baseLabelsOf */.Uu)(view.labels);
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
    const rival = fleet_plan_recordIn(plan, ledger, why.rival);
    if (rival === undefined || !(0,states/* stateFacts */.T$)(rival.state).isWithTrain)
        return undefined;
    const does = rival.state === 'bundled' ? `is aboard bundle ${rival.flight?.id ?? '?'}` : 'has landed and waits for a train';
    const text = `#${rival.issue}, which it conflicts with, ${does}`;
    return { verdict: { kind: 'waits', text: `waits: ${text}` }, rival: rivalWords(text) };
};
/** The refusal of one event is written once. */
const eligibility_refused = (trust, judged) => {
    const text = `refused: ${trust.reason}`;
    if (judged.record?.refusal?.event === trust.event)
        return { kind: 'waits', text };
    const { now } = judged.snapshot;
    const record = judged.record ?? newRecord(judged.view, { base: baseForView(judged.view, judged), since: now });
    const refusal = { event: trust.event, actor: trust.actor, reason: trust.reason };
    return { kind: 'waits', text, record: { ...record, refusal, consumedEvent: newestEdit(judged.view) ?? record.consumedEvent } };
};
/** Without a request no agent would ever start, so that the issue asks for one. */
const eligibility_nobodyAsked = (judged) => {
    const question = `Should an agent work on this issue? GitHub does not show who asked for it. Set ${names/* stateLabels */.dE.ready} to say yes.`;
    const record = judged.record ?? newRecord(judged.view, { base: baseForView(judged.view, judged), since: judged.snapshot.now });
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
        return changedText(`Title or body changed after ${trust.actor} set ${names/* stateLabels */.dE.ready}`, judged);
    }
    const answered = record?.answer?.event === trust.event ? record.answer : undefined;
    const again = record?.again?.event === trust.event ? record.again : undefined;
    const asked = answered ?? again ?? view.events.find(({ id }) => id === trust.event);
    const edits = asked === undefined ? undefined : judgeEdits(view, { actor: trust.actor, at: asked.at }, { roles: snapshot.roles, config });
    const did = answered === undefined ? `set ${names/* stateLabels */.dE.ready}` : `answered, as good as setting ${names/* stateLabels */.dE.ready}`;
    if (edits?.kind === 'unseen')
        return changedText(`${edits.what} after ${trust.actor} ${did}`, judged);
    if (edits?.kind !== 'unknown')
        return { kind: 'candidate', candidate: { ...candidate, trust } };
    const reason = `waits: the role of ${edits.login}, who edited it after ${names/* stateLabels */.dE.ready}, could not be read`;
    if (edits.asked)
        return { kind: 'waits', text: reason };
    return { kind: 'candidate', candidate: { ...candidate, trust: { verdict: 'unknown', reason, unread: edits.login } } };
};
const changedText = (why, judged) => {
    const { view, snapshot } = judged;
    const question = `Should an agent work on the text as it is now? ${why}; set it again to say yes.`;
    const text = `asks a person: its text changed after ${names/* stateLabels */.dE.ready}`;
    const record = judged.record ?? newRecord(view, { base: baseForView(view, judged), since: snapshot.now });
    // The old request is answered with it, so that a label which is still shown does not count as a new one.
    const consumedEvent = newestEdit(view) ?? record.consumedEvent;
    return { kind: 'waits', text, record: { ...(0,transitions/* askRecord */.fG)(record, { question, now: snapshot.now }), consumedEvent } };
};
const turnOf = (view, { record, modifiers, nowMs }) => {
    if (modifiers.has('unblocker'))
        return 0;
    const readySince = record?.since ?? view.events.findLast((event) => event.kind === 'labeled' && !event.bot)?.at ?? view.createdAt;
    const days = Math.floor((nowMs - Date.parse(readySince)) / dayMs);
    return 1 + Math.max(0, (0,records_modifiers/* rankOf */.IQ)(modifiers) - Math.max(0, days));
};

;// CONCATENATED MODULE: ./packages/core/build/fleet/tell-obstacles.js


/** Maximum number of issues that one tick writes to: a new comment costs about a second. The others follow with the next ticks. */
const tell_obstacles_maximumTold = 25;
/** Adds the text to the records of issues whose asker may ask. An obstacle that passes by itself is in no record. */
const tellObstacles = (plan, snapshot, obstructed) => {
    let told = 0;
    for (const { candidate, text, isOwn = false } of obstructed) {
        const { view, base, trust } = candidate;
        const isPassing = !isOwn && snapshot.obstacles?.get(base)?.level === 'notice';
        const record = fleet_plan_recordIn(plan, snapshot.ledger, view.number);
        if (isPassing || trust.verdict !== 'trusted' || told >= tell_obstacles_maximumTold || record?.obstacle === cutObstacle(text))
            continue;
        told += 1;
        const since = view.events.findLast((event) => event.kind === 'labeled' && !event.bot)?.at ?? view.createdAt;
        const consumedEvent = newestEdit(view);
        const withText = { ...(record ?? newRecord(view, { base, since })), obstacle: cutObstacle(text) };
        plan.changed.set(view.number, consumedEvent === undefined ? withText : { ...withText, consumedEvent });
    }
};
/** Takes the text off issues that go on waiting although their base was looked at and has no obstacle. */
const forgetObstacles = (plan, snapshot, waiting) => {
    const { obstacles } = snapshot;
    for (const { view, base } of waiting) {
        if (obstacles?.has(base) === true)
            replaceObstacle(plan, snapshot, view.number);
    }
};
/** Takes the text off an issue that something else keeps now. */
const replaceObstacle = (plan, { ledger }, issue) => {
    const record = fleet_plan_recordIn(plan, ledger, issue);
    if (record?.obstacle === undefined)
        return;
    const { obstacle: _, ...rest } = record;
    plan.changed.set(issue, rest);
};
/** True when the issue says this already. */
const isTold = (plan, { ledger }, { candidate, text }) => fleet_plan_recordIn(plan, ledger, candidate.view.number)?.obstacle === cutObstacle(text);
/** Length that the record allows. */
const cutObstacle = (text) => text.slice(0, 2000).toWellFormed();

;// CONCATENATED MODULE: ./packages/core/build/fleet/tell-waits.js
// Says on issues that wait for an agent, or with landed work for a train, why they wait and what a person can do. The words are in
// the record, so that every job shows the same ones, and they go with the state.




/** Maximum number of people whose role a tick reads to tell their issues that they wait. */
const maximumUnread = 10;
/** `others` all wait for the same. */
const tellReady = (plan, snapshot, { waiting, others, same }) => {
    const room = { made: tell_obstacles_maximumTold, edited: maximumEdited, unread: new Set() };
    for (const { candidate, text, byPerson } of waiting)
        tellOne(plan, snapshot, { candidate, text, byPerson, room });
    for (const candidate of others) {
        if (room.made + room.edited === 0)
            break;
        tellOne(plan, snapshot, { candidate, text: same.text, byPerson: same.byPerson, room });
    }
    return room;
};
/** Passes over an issue that nobody with the right has asked for, as far as is known, and over one that names an obstacle. */
const tellOne = (plan, snapshot, { candidate, text: why, byPerson, room }) => {
    const { view, base, trust } = candidate;
    const record = fleet_plan_recordIn(plan, snapshot.ledger, view.number);
    // An issue with a record has a comment: nobody's role is needed to change that.
    if (record === undefined && trust.verdict === 'unknown' && room.unread.size < maximumUnread)
        room.unread.add(trust.unread);
    const isTellable = record === undefined ? trust.verdict === 'trusted' : record.obstacle === undefined || byPerson === true;
    if (isTellable)
        tell(plan, snapshot, { waiting: { view, base, why, byPerson }, record, room });
};
/** Maximum number of comments that one tick edits for this. The others follow with the next ticks. */
const maximumEdited = 100;
/** Number of reasons that an issue names in one state. What goes on changing is told to who asks. */
const maximumReasons = { ready: 2, landed: 1 };
/** `waiting`: base → why landed work waits there; undefined while its bundle is open. */
const tellLanded = (plan, snapshot, waiting) => {
    const room = { made: maximumTold, edited: maximumEdited };
    for (const view of snapshot.issues) {
        const record = recordIn(plan, snapshot.ledger, view.number);
        if (record?.state !== 'landed' || plan.held.has(view.number) || !waiting.has(record.base))
            continue;
        const { base } = record;
        const words = landedWords(snapshot.ledger, { record, reasons: waiting.get(base) });
        if (words === 'the-stop')
            forgetWaits(plan, snapshot, view.number);
        else if (words !== undefined)
            tell(plan, snapshot, { waiting: { view, base, ...words }, record, room });
    }
};
const tell = (plan, { comments }, { waiting, record, room }) => {
    const { view, base } = waiting;
    const waits = nextWords(record, waiting);
    if (waits === record?.waits)
        return;
    const kind = comments.has(view.nodeId) || record?.statusComment !== undefined ? 'edited' : 'made';
    if (room[kind] === 0)
        return;
    room[kind] -= 1;
    plan.changed.set(view.number, { ...(record ?? firstRecord(view, base)), waits });
};
/** Takes the words off an issue that waits for something else now, or for nothing. */
const forgetWaits = (plan, { ledger }, issue) => {
    const record = fleet_plan_recordIn(plan, ledger, issue);
    if (record?.waits === undefined)
        return;
    const { waits: _, ...rest } = record;
    plan.changed.set(issue, rest);
};
const firstRecord = (view, base) => {
    const since = view.events.findLast((event) => event.kind === 'labeled' && !event.bot)?.at ?? view.createdAt;
    const consumedEvent = newestEdit(view);
    return { ...newRecord(view, { base, since }), ...(consumedEvent === undefined ? {} : { consumedEvent }) };
};
const nextWords = (record, { view, why: given, byPerson }) => {
    const was = record?.waits;
    const why = cutWhy(given);
    if (was?.why === why)
        return was;
    const reasons = was?.reasons ?? 0;
    if (byPerson === true)
        return { why, reasons };
    if (reasons < (maximumReasons[record?.state ?? 'ready'] ?? 1))
        return { why, reasons: reasons + 1 };
    const often = `for what changes often: a comment /why #${view.number} says it`;
    return was?.why === often ? was : { why: often, reasons };
};
/** Length that the record allows. */
const cutWhy = (text) => text.slice(0, 2000).toWellFormed();

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
    const standstill = standstillOf(facts.snapshot, pausedUntil) ?? overspent ?? scarce?.why;
    const standing = standingWords(facts.snapshot.ledger, pausedUntil) ?? (overspent && dayWords(day, facts.snapshot.now));
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
    forgetObstacles(plan, facts.snapshot, candidates);
    // Each word on an issue is a write, and what GitHub grants comes back within the hour.
    if (scarce !== undefined)
        return { assignments, wakeAt: wakes.sort()[0], unread: [...unread], undiscussed };
    const text = standing ?? probe?.words ?? busyWords(facts.config);
    const same = { text, byPerson: facts.snapshot.ledger.fleet?.record.paused !== undefined };
    for (const login of tellReady(plan, facts.snapshot, { waiting, others, same }).unread)
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
                replaceObstacle(plan, facts.snapshot, view.number);
            if (verdict.told === undefined)
                forgetWaits(plan, facts.snapshot, view.number);
            else
                waiting.push(verdict.told);
        }
    }
    for (const { candidate, text } of obstructed) {
        plan.reasons.push({ issue: candidate.view.number, text: `waits: ${text}` });
        forgetWaits(plan, facts.snapshot, candidate.view.number);
    }
    tellObstacles(plan, facts.snapshot, [...obstructed, ...slips].sort((a, b) => byTurn(a.candidate, b.candidate)));
    return { candidates, slips, waiting, wakes };
};
/** Dollars of the day, with the claims of the plan. */
const dayOf = (plan, { snapshot, config }) => {
    const issues = new Set([...snapshot.ledger.issues.keys(), ...plan.changed.keys()]);
    const records = [...issues].flatMap((issue) => fleet_plan_recordIn(plan, snapshot.ledger, issue) ?? []);
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
const decide_assignments_maximumUnread = 10;
const unreadOf = (plan, { snapshot }, slips) => {
    const untold = slips.filter((slip) => !isTold(plan, snapshot, slip));
    return untold.flatMap(({ candidate: { trust } }) => (trust.verdict === 'unknown' ? [trust.unread] : [])).slice(0, decide_assignments_maximumUnread);
};
const byTurn = (a, b) => a.rank - b.rank || a.createdMs - b.createdMs || a.view.number - b.view.number;
const pauseEnd = ({ ledger, now }) => {
    const until = ledger.fleet?.record.pausedUntil;
    return until !== undefined && Date.parse(until) > Date.parse(now) ? until : undefined;
};
const freeAgents = (plan, { snapshot, config }) => {
    const busy = busyAgents(plan, snapshot);
    const room = config.agents - busy.size;
    const slots = Array.from({ length: config.agents }, (_, slot) => (0,names/* agentName */.Lp)(slot + 1));
    return slots.filter((agent) => !busy.has(agent)).slice(0, Math.max(0, room));
};
const claim = (plan, facts) => {
    const { snapshot, agent, discussion } = facts;
    const { view, trust, base, baseOid } = facts.candidate;
    const before = fleet_plan_recordIn(plan, snapshot.ledger, view.number) ?? newRecord(view, { base, since: snapshot.now });
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
        text: { title: view.titleHash, body: view.bodyHash, ...(discussion === undefined ? {} : { discussion }) },
        base,
        usd: facts.usd,
    };
    const { limitUsd, ignored } = facts.candidate;
    const { ignoredBudget: _, ...known } = before;
    const limited = { ...known, limitUsd, ...(ignored === undefined ? {} : { ignoredBudget: ignored }) };
    plan.changed.set(view.number, (0,transitions/* claimRecord */.Cz)(limited, { claim: held, now: snapshot.now, consumedEvent: newestEdit(view) }));
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
        const claim = fleet_plan_recordIn(plan, ledger, issue)?.claim;
        return claim !== undefined && !(0,put_off/* isPutOff */.Zn)(claim) && Date.parse(claim.at) >= Date.parse(trouble.at);
    });
    return {
        room: tries ? 0 : 1,
        why: `one attempt finds out whether this is over: ${record.pauseReason ?? (0,outcomes/* outcomeFacts */.c6)(trouble.kind).text}`,
        words: probeWords(record.pauseReason ?? (0,outcomes/* outcomeFacts */.c6)(trouble.kind).text),
    };
};
const busyReason = (plan, { snapshot, config }) => {
    const busy = busyAgents(plan, snapshot).size;
    return busy < config.agents ? `one run starts at most ${maximumAssignments} attempts` : `${busy} of ${config.agents} agents busy`;
};

;// CONCATENATED MODULE: ./packages/core/build/fleet/facts-wanted.js
// Finds the people whose role the fleet's decision needs, and the issues whose discussion it needs. Reading them costs requests, so
// the tick is decided without them first, to see on whose word something would happen now.





/** With these facts others may count, so the caller asks until there are none. */
const factsWanted = (read, config) => {
    const { snapshot } = steeredByBoard(read, config);
    const { unread, undiscussed } = decideAssignments(reconcile(snapshot, config), { snapshot, config });
    const again = snapshot.issues.flatMap((view) => {
        const record = snapshot.ledger.issues.get(view.number)?.record;
        return record !== undefined && isAskedAgain(view, record) ? ((0,fleet_trust/* askerOf */.YX)(view, record) ?? []) : [];
    });
    return {
        logins: [...new Set([...again, ...unread, ...boardEditor(snapshot)])].filter((login) => !snapshot.roles.has(login)),
        discussions: undiscussed,
    };
};

// EXTERNAL MODULE: ./packages/core/build/fleet/allowed-bots.js
var allowed_bots = __webpack_require__(53444);
// EXTERNAL MODULE: ./packages/core/build/train/train-record.js
var train_record = __webpack_require__(70511);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js + 2 modules
var neutralise = __webpack_require__(92777);
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

// EXTERNAL MODULE: ./packages/core/build/texts/ci-cost.js
var ci_cost = __webpack_require__(94071);
// EXTERNAL MODULE: ./packages/core/build/texts/train.js + 2 modules
var train = __webpack_require__(26332);
;// CONCATENATED MODULE: ./packages/core/build/texts/train-summary.js
// Renders the job summary of bundle-train: its bundles, their passengers and trials, and the reasons of the issues that wait.




/** Issues link to their page, so that the table reads without the repository at hand. */
const linked = (report, issue) => `[#${issue}](${report.repositoryUrl}/issues/${issue})`;
/** GitHub refuses a summary above 1 MiB. A character has three bytes at most. */
const roomFor = { rows: 240_000, done: 20_000, waiting: 60_000 };
const renderTrainSummary = (report) => {
    const bundles = report.bundles.flatMap((bundle) => [...bundleLines(report, bundle), '']);
    const head = [`## Train to \`${(0,neutralise/* neutralise */.$0)(report.base, 200)}\``, '', ...costLines(report), ...shorten(bundles, roomFor.rows)];
    const lines = [...head, ...stoppedLines(report.train), ...doneLines(report), ...waitingLines(report)];
    return `${lines
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trimEnd()}\n`;
};
const shorten = (lines, room) => {
    const kept = (0,train/* take */.s)(lines, room);
    return kept.length === lines.length ? kept : [...kept, '', `… and ${lines.length - kept.length} more lines`, ''];
};
const costLines = ({ bundles }) => {
    const runs = bundles.flatMap((bundle) => bundle.trials).filter((trial) => trial.carried !== true).length;
    return runs === 0 ? [] : [`CI: ${(0,ci_cost/* describeCi */.u)(bundles)}.`, ''];
};
const bundleLines = (report, bundle) => {
    const entry = report.train.history.find((one) => one.id === bundle.id);
    const pr = bundle.pr ?? entry?.pr;
    const state = entry === undefined ? 'open' : (entry.ending ?? 'ended');
    const head = `### Bundle ${bundle.id}: ${(0,neutralise/* neutralise */.$0)(state, 200)}${pr === undefined ? '' : ` ([pull request ${pr}](${report.repositoryUrl}/pull/${pr}))`}`;
    const rows = bundle.passengers.map((passenger, index) => `| ${index + 1} | ${linked(report, passenger.issue)} | ${(0,train/* passengerCells */.Un)(passenger, { record: report.records(passenger.issue) })} | ${fateOf(report, { bundle, issue: passenger.issue })} |`);
    const off = takenOff(report, bundle).map(({ issue, reason }) => `- ${linked(report, issue)} taken off: ${(0,neutralise/* neutraliseAbout */.OQ)(reason, 400, (0,train/* knownTo */.LV)(bundle))}`);
    const table = ['| | issue | title | agent | attempts | cost | change | |', '|--:|--:|---|---|--:|--:|---|---|', ...rows];
    return [head, '', (0,train/* departure */.n)(bundle), '', ...table, '', ...off, ...(off.length === 0 ? [] : ['']), ...trialLines(report, bundle)];
};
/** The fate of a passenger, from the records alone. */
const fateOf = ({ train, records }, { bundle, issue }) => {
    const entry = train.history.find((one) => one.id === bundle.id);
    if (entry === undefined)
        return 'aboard';
    if (entry.landed.includes(issue))
        return 'landed';
    if (entry.evicted.includes(issue))
        return 'taken off';
    const next = train.flight;
    if (next?.origin === (bundle.origin ?? bundle.id) && next.passengers.some((passenger) => passenger.issue === issue))
        return `goes on in bundle ${next.id}`;
    return records(issue)?.state === 'landed' ? 'waits for another bundle' : 'left the bundle';
};
/** Passengers on the bundle's own list, and those that were evicted when it ended. */
const takenOff = (report, bundle) => {
    const told = bundle.evicted ?? [];
    const entry = report.train.history.find((one) => one.id === bundle.id);
    const late = (entry?.evicted ?? []).filter((issue) => !told.some((one) => one.issue === issue));
    return [
        ...told,
        ...late.map((issue) => ({
            issue,
            reason: report.records(issue)?.evictions.findLast((one) => one.flight === bundle.id)?.reason ?? 'its record does not say why',
        })),
    ];
};
const trialLines = (report, bundle) => {
    if (bundle.trials.length === 0)
        return [];
    const rows = bundle.trials.map((trial) => {
        const run = `[${trial.runId}](${report.repositoryUrl}/actions/runs/${trial.runId})`;
        return `| ${run} | ${trial.size === 0 ? 'the base alone' : `the first ${trial.size}`} | \`${trial.tree.slice(0, 12)}\` | ${trial.runnerSeconds === undefined ? '' : `${trial.runnerSeconds} s`} | ${verdictWords(trial)} |`;
    });
    return ['| CI run | tested | tree | runner time | verdict |', '|---|---|---|--:|---|', ...rows, ''];
};
const verdictWords = (trial) => {
    if (trial.verdict === undefined)
        return 'running';
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
    : [`> [!WARNING]`, `> The train stands still since ${(0,times/* dateTime */.K)(stopped.at)}: ${(0,neutralise/* neutralise */.$0)(stopped.reason, 1500)}`, ''];
const doneLines = ({ done, dryRun }) => {
    if (done.length === 0)
        return [];
    const title = dryRun ? 'Next step (dry run: nothing was done)' : 'What this job did';
    const lines = done.map((line) => `- ${(0,neutralise/* neutralise */.$0)(line, 300)}`);
    return [`<details><summary>${title}</summary>`, '', ...shorten(lines, roomFor.done), '', '</details>', ''];
};
/** One line for each reason, with the issues that it keeps. */
const waitingLines = (report) => {
    const known = new Set([
        ...report.bundles.flatMap((bundle) => [...(0,train/* knownTo */.LV)(bundle)]),
        ...report.reasons.flatMap(({ issue }) => issue ?? []),
    ]);
    const groups = [...Map.groupBy(report.reasons, ({ text }) => text)];
    const lines = groups.map(([text, kept]) => {
        const issues = kept.flatMap(({ issue }) => issue ?? []);
        const shown = issues.slice(0, 20).map((issue) => linked(report, issue));
        const more = issues.length > shown.length ? ` and ${issues.length - shown.length} more` : '';
        return `- ${shown.length === 0 ? '' : `${shown.join(', ')}${more} `}${(0,neutralise/* neutraliseAbout */.OQ)(text, 400, known)}`;
    });
    const wake = report.wakeAt === undefined ? [] : ['', `Looks again at ${(0,times/* clockTime */.q)(report.wakeAt)}, or when something happens.`];
    if (lines.length > 0)
        return ['**Waiting**', '', ...shorten(lines, roomFor.waiting), ...wake];
    return report.bundles.length === 0 ? ['Nothing has landed that could depart.'] : wake;
};

;// CONCATENATED MODULE: ./packages/core/build/index.js

























































































































































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
