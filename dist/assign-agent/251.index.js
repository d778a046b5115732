export const id = 251;
export const ids = [251];
export const modules = {

/***/ 4251:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decideFleet: () => (/* reexport */ decideFleet),
  describeCommand: () => (/* reexport */ fleet_commands/* describeCommand */.vL),
  describeEffect: () => (/* reexport */ describeEffect),
  diff: () => (/* reexport */ diff),
  leftoversWanted: () => (/* reexport */ leftoversWanted),
  neutraliseSentence: () => (/* reexport */ texts_neutralise/* neutraliseSentence */.y3),
  parseArtifactName: () => (/* reexport */ names/* parseArtifactName */.TZ),
  parseConfig: () => (/* reexport */ parseConfig),
  recordCommand: () => (/* reexport */ fleet_commands/* recordCommand */.t6),
  renderFleetSummary: () => (/* reexport */ renderFleetSummary),
  rolesWanted: () => (/* reexport */ rolesWanted)
});

// UNUSED EXPORTS: IllegalTransition, abandonRevert, adaptedSize, admitVariables, afterMergeWrite, afterPush, afterShown, agentLabel, agentName, agentRef, agentSchema, alarmWrite, answerCommands, answerWrite, artifactName, askRecord, askerOf, assemblyWrite, assignmentSchema, attemptId, attemptIdPattern, attemptIdSchema, attemptJobName, attemptResultSchema, attemptSchema, attemptsSinceAsked, attemptsUsedUp, awaitsReopening, backOffOf, baseForView, baseLabelPrefix, baseLabelsOf, baseOf, basesOf, boardRecord, brokenFleet, budgetLacks, buildPrompt, bundleBranch, bundleFile, busyAgents, calledPath, canTransition, carriedOut, changeOf, checkpointName, claimRecord, claimSchema, classifyAttempt, clockTime, codeBlock, commandFacts, commandWordOf, commandWords, commands, commentOf, concludeRevert, configSchema, conflictHunks, countedAttempts, culpritRate, culpritsOf, cuts, dateTime, decideAfterMerge, decideAssignments, decideCommands, decideLanding, decideSalvage, decideTrain, departCommands, departWrite, departure, departurePause, describeBroken, describeFailure, describeFinding, describeRefusedDispatch, describeRefusedWake, describeUnread, dollars, doubledMinutes, endWrite, ended, everybody, evictRecord, evidenceOf, exactLimit, excerptOf, expressionsIn, failing, fatesOf, feedbackSchema, fieldsOf, findingAt, firstCulprit, firstOf, flakeRate, fleetRecordSchema, fleetRef, flightMarker, flightSchema, freeableAgents, hasFailed, hasSpoken, inARow, inSearchOrder, isAboard, isAskedAgain, isAtRest, isBetterChoice, isHumanCommand, isImplied, isLabelled, isLandJobOf, isOfApp, isOurs, isOverdue, isProjectedLabel, isRefused, isRevert, isRunJobOf, isTrainWord, issueBranch, issueEvents, issueMachine, issueMachineDiagram, issueMachineEdges, issueRecordSchema, issueRef, issueStates, jobsOf, judgeActor, judgeAsk, judgePreflight, judgeRun, keepUnread, keptBy, labelDefinitions, labelledStates, labelsFor, landRecord, landedSchema, ledgerPrefix, leftOutSchema, leftoverBranches, lostAttempt, lostTooOften, mass, maximumHunkChars, maximumSidesFiles, mayBeTorn, mergeRecord, minutesAfter, missingLabels, modifierLabels, modifierWords, modifiers, modifiersOf, mostAnswered, mostPending, namedPaths, nearestKey, neutralise, newestCommand, nextFlightId, nextTrial, notBeforeAfterAttempt, notBeforeAfterEviction, nothingOwed, numbers, obeyPeople, objectionTo, observeState, oid, orderWrite, outcomeFacts, outcomeWords, outcomes, owedEffects, parseAgentLabel, parseBaseLabel, parseBundleBranch, parseIssueBranch, parseLedgerRef, parseSlashCommand, parseStateLabel, passengerSchema, pauseReason, payingSize, pendingCommands, placeOf, planBoarding, planConflicts, planOrder, planWait, prefixOf, prefixSchema, projectBroken, projectIssue, pushedWrite, quoteUntrusted, rankOf, readRecord, reconcile, recordsOfTrains, refusalWrite, refusalsOfRules, regroupWrite, renderAlarm, renderBrokenComment, renderClosing, renderMergeMessage, renderPullRequest, renderPullRequestTitle, renderRevertMessage, renderStatusComment, renderTakenOver, renderTrainSummary, reopening, requestRecord, requestsFor, reserved, resultFile, retryWrite, returnRecord, revertWrite, roleAtLeast, roles, runawayUntil, runnerSecondsOf, runsOnOurPulls, runsOut, safeTitle, sameGround, samePeople, sanitise, searchOf, searchOrder, sourceOf, startRevert, stateFacts, stateLabels, states, statusCommentMarker, stopReason, stopWrite, supersededRuns, suspectsOf, take, takesIssue, takingOff, textOf, tidy, timestamp, trainBases, trainChange, trainFingerprint, trainOf, trainRecordSchema, trainRef, transitionIssue, trialBranch, trialSchema, trialWrite, triggersOf, unboardRecord, untestedLanding, upgrade, usedUpQuestion, verdictOf, verdictWrite, verdicts, waitsForApproval, withAfterMerge, withdrawRecord, withoutRuns, wordsIn, workRef

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
const editsOf = ({ addLabels, removeLabels, comment, close, reopen }) => [
    ...addLabels.map((label) => `+${label}`),
    ...removeLabels.map((label) => `-${label}`),
    ...(comment === undefined ? [] : [comment.id === null ? 'new status comment' : 'edited status comment']),
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

// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(250);
;// CONCATENATED MODULE: ./packages/core/build/train/flight-facts.js
const numbers = (issues) => issues.map((issue) => `#${issue}`).join(', ');
const isAboard = (record, flight) => record.state === 'bundled' && record.flight?.id === flight.id;
const everybody = (flight) => new Set(flight.passengers.map((passenger) => passenger.issue));
/** CI runs of the bundle that have no verdict yet. */
const runsOut = (flight) => flight.trials.filter((trial) => trial.verdict === undefined).map((trial) => trial.runId);
/** The bundle with CI runs given up: all that are out, or those named. */
const withoutRuns = (flight, given = { verdict: 'none' }) => ({
    ...flight,
    trials: flight.trials.map((trial) => trial.verdict === undefined && (given.runs === undefined || given.runs.includes(trial.runId))
        ? { ...trial, verdict: given.verdict }
        : trial),
});
/** Number of passengers evicted because CI was red for them; the others conflicted. */
const culpritsOf = (flight) => {
    const conflicted = new Set((flight.leftOut ?? []).map((left) => left.issue));
    return (flight.evicted ?? []).filter(({ issue }) => !conflicted.has(issue)).length;
};
/** The bundle as if only the passengers of its first `size` prefixes were aboard. */
const firstOf = (flight, size) => {
    const prefixes = (flight.prefixes ?? []).slice(0, size);
    const issues = new Set(prefixes.map((prefix) => prefix.issue));
    return { ...flight, prefixes, passengers: flight.passengers.filter((passenger) => issues.has(passenger.issue)) };
};

;// CONCATENATED MODULE: ./packages/core/build/texts/ci-cost.js
/** `12.5 runner minutes`, and the number of runs whose time is not known: they have not ended, or were cancelled. */
const runnerMinutes = (flights) => {
    const trials = flights.flatMap((flight) => flight.trials);
    const seconds = trials.reduce((sum, trial) => sum + (trial.runnerSeconds ?? 0), 0);
    const unknown = trials.filter((trial) => trial.runnerSeconds === undefined && trial.carried !== true).length;
    if (seconds === 0 && unknown > 0)
        return 'runner time not known yet';
    const counted = `${(seconds / 60).toFixed(1)} runner minutes`;
    return unknown === 0 ? counted : `${counted}, without ${unknown} that ${unknown === 1 ? 'has' : 'have'} not been measured`;
};
/**
 * Number of CI runs and their runner minutes. An App's pull request starts CI as soon as it is opened. Where a bundle
 * continues with commits that an earlier bundle has tested already, nobody needs that run, but the user pays for it, so
 * it is mentioned.
 */
const describeCi = (flights) => {
    const runs = flights.flatMap((flight) => flight.trials).filter((trial) => trial.carried !== true).length;
    const unasked = flights.filter(({ trials }) => {
        const ofPulls = trials.filter((trial) => trial.event === 'pull_request');
        return ofPulls.length > 0 && ofPulls.every((trial) => trial.carried === true);
    }).length;
    const told = `${runs} ${runs === 1 ? 'run' : 'runs'}, ${runnerMinutes(flights)}`;
    if (unasked === 0)
        return told;
    const [them, were] = unasked === 1
        ? ['one that its pull request started itself', 'was']
        : [`${unasked} that their pull requests started themselves`, 'were'];
    return `${told}; not counted: ${them} and that ${were} not needed`;
};

// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js
var texts_neutralise = __webpack_require__(4843);
;// CONCATENATED MODULE: ./packages/core/build/texts/train.js
// Renders a bundle's pull request and merge commits. Invariant: titles of issues are always neutralised, nothing here closes
// or mentions anything, and no sentence claims a test that has not passed.




/** GitHub refuses a body above 65,536 characters. */
const maximumCharacters = 60_000;
const dollars = (usd) => `$${usd.toFixed(2)}`;
const listed = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
/** Hidden line that names the state of the bundle; a body with it needs no update. `runs` counts the CI runs before a merge. */
const flightMarker = (flight, runs = 0) => {
    const gone = flight.evicted?.length ?? 0;
    const after = runs > 1 ? `, after ${runs} CI runs` : '';
    return `<!-- clambake:flight ${flight.id}: ${flight.passengers.map(({ issue }) => issue).join(' ')}${gone === 0 ? '' : ` (${gone} off)`}${after} -->`;
};
const renderPullRequestTitle = (flight) => {
    const issues = flight.passengers.map((passenger) => passenger.issue);
    const shown = issues.slice(0, 5).join(', ');
    const more = issues.length > 5 ? ` and ${issues.length - 5} more` : '';
    return `Clambake bundle ${flight.id}: ${issues.length === 1 ? 'issue' : 'issues'} ${shown}${more}`;
};
const renderPullRequest = (flight, facts) => {
    const head = [
        flightMarker(flight, facts.runs),
        `Bundle ${flight.id} to \`${neutralise(flight.base, 200)}\`, with ${listed(flight.passengers.length, 'passenger')}. ${departure(flight)} ` +
            'Clambake tests exactly this bundle, moves the base branch to the tested commit and closes the issues.',
        '',
        '| | issue | title | agent | attempts | cost | change |',
        '|--:|--:|---|---|--:|--:|---|',
    ];
    const rows = (titleChars) => flight.passengers.map((passenger, index) => passengerRow(passenger, { index, record: facts.records(passenger.issue), titleChars }));
    const off = (flight.evicted ?? []).map(({ issue, reason }) => `- #${issue}: ${neutralise(reason, 400)}`);
    const behind = facts.behind.flatMap(({ issue, text }) => (issue === null ? [] : [`- #${issue}: ${neutralise(text, 300)}`]));
    const tail = [...ciSection(flight), ...section('Taken off this bundle', off), ...section('Not aboard', behind)];
    return fit(head, rows, tail);
};
/** States the departure, and how late it was. */
const departure = (flight) => {
    const departed = `Departed ${dateTime(flight.departedAt)}`;
    if (flight.promisedBy === undefined)
        return `${departed}.`;
    const lateMs = Date.parse(flight.departedAt) - Date.parse(flight.promisedBy);
    if (lateMs < 60_000)
        return `${departed}; promised by ${clockTime(flight.promisedBy)}.`;
    return `${departed}, ${Math.floor(lateMs / 60_000)} min **late**: promised by ${clockTime(flight.promisedBy)}.`;
};
/** The cost of CI so far; empty until a CI run has ended. */
const ciSection = (flight) => flight.trials.some((trial) => trial.verdict !== undefined) ? ['', `**CI so far:** ${describeCi([flight])}.`] : [];
const changeOf = (record) => {
    const landed = record?.landed;
    return landed === undefined ? '' : `+${landed.additions} −${landed.deletions} in ${listed(landed.files, 'file')}`;
};
const passengerRow = (passenger, { index, record, titleChars }) => `| ${index + 1} | #${passenger.issue} | ${safeTitle(passenger.title, titleChars)} | ${passenger.agent} | ${passenger.attempts} | ${dollars(passenger.costUsd)} | ${changeOf(record)} |`;
const section = (title, lines) => (lines.length === 0 ? [] : ['', `**${title}**`, '', ...lines]);
/** Shortens titles first, then leaves passengers out and counts them. */
const fit = (head, rows, tail) => {
    const roomForRows = maximumCharacters * 0.75 - head.join('\n').length;
    const choices = [120, 60, 25].map(rows);
    const all = choices.find((lines) => lines.reduce((sum, line) => sum + line.length + 1, 0) <= roomForRows) ?? choices.at(-1) ?? [];
    const kept = take(all, roomForRows);
    const lines = [...head, ...kept];
    if (kept.length < all.length)
        lines.push('', `… and ${all.length - kept.length} more passengers`);
    const after = take(tail, maximumCharacters - lines.join('\n').length);
    if (after.length < tail.length)
        after.push(`… and ${tail.length - after.length} more lines`);
    return `${[...lines, ...after].join('\n')}\n`;
};
/** Returns as many of the first lines as there is room for. */
const take = (lines, room) => {
    const kept = [];
    let used = 0;
    for (const line of lines) {
        used += line.length + 1;
        if (used > room)
            break;
        kept.push(line);
    }
    return kept;
};
/** Body of a pull request that closes without a merge; the work of `landed` came onto the base in other ways. */
const renderClosing = (flight, { ending, landed }) => {
    const off = (flight.evicted ?? []).map(({ issue, reason }) => `- #${issue}: ${(0,texts_neutralise/* neutralise */.$0)(reason, 400)}`);
    const evicted = new Set((flight.evicted ?? []).map((one) => one.issue));
    const waiting = flight.passengers.map((passenger) => passenger.issue).filter((issue) => !evicted.has(issue) && !landed.includes(issue));
    const list = (issues) => issues.map((issue) => `#${issue}`).join(', ');
    const head = [
        flightMarker(flight),
        `Bundle ${flight.id} to \`${(0,texts_neutralise/* neutralise */.$0)(flight.base, 200)}\` ended without a merge: ${(0,texts_neutralise/* neutralise */.$0)(ending, 400)}.`,
    ];
    const there = landed.length === 0 ? [] : ['', `On \`${(0,texts_neutralise/* neutralise */.$0)(flight.base, 200)}\` already: ${list(landed)}.`];
    const others = waiting.length === 0 ? [] : ['', `Waiting for the next bundle: ${list(waiting)}.`];
    return fit(head, () => [], [...there, ...others, ...ciSection(flight), ...section('Taken off', off)]);
};
/** Body of a pull request that a person has taken over. */
const renderTakenOver = (flight, ending) => `${flightMarker(flight)}\n${(0,texts_neutralise/* neutralise */.$0)(ending.replace(/^a/, 'A'), 400)}, so it is theirs now: the train has ended bundle ${flight.id} and leaves branch and pull request alone. If it is merged, the issues that were aboard count as merged.\n`;
/** Puts an alarm above a pull request's body. */
const renderAlarm = (reason, body) => `> [!CAUTION]\n> ${reason}\n\n${body.slice(0, maximumCharacters)}`;
/** Message of one passenger's merge commit; its trailers tell later readers where the work came from. */
const renderMergeMessage = (passenger, flight) => [
    `Merge ${issueBranch(passenger.issue)}: ${neutralise(passenger.title)}`,
    '',
    `Clambake-Issue: ${passenger.issue}`,
    `Clambake-Agent: ${passenger.agent}`,
    `Clambake-Attempts: ${passenger.attempts}`,
    `Clambake-Cost: ${passenger.costUsd.toFixed(2)} USD`,
    `Clambake-Flight: ${flight.id}`,
    '',
].join('\n');

;// CONCATENATED MODULE: ./packages/core/build/effects/diff.js
// Computes every effect of a decision from the records before and after it: ledger writes, agents taken and freed, CI runs
// to cancel, edits of the pull request, wake-ups. Invariant: nothing else composes effects, so a race that is fixed here is
// fixed for every action.



const diff = (before, change, views) => {
    const { issues = [], train } = change;
    const was = train === undefined ? undefined : before.trains.get(train.base)?.record;
    const branches = (change.branches ?? []).filter((branch) => views.appBase === undefined || !isOfApp(branch, views.appBase));
    const writes = writesOf(before, change, views);
    const transitions = transitionsOf(before, change);
    const push = writes.length + branches.length === 0 ? [] : [{ kind: 'write-ledger', writes, branches, why: change.why, transitions }];
    const ofBundle = train === undefined ? [] : [...cancelsOf(was, train, views), ...pullRequestOf(before, change, views)];
    const stopped = train?.stopped?.reason;
    return {
        effects: [...push, ...ofBundle],
        issues: issues.map(({ issue }) => issue),
        wake: wakes(before, change, views) ? change.why : undefined,
        failure: stopped === was?.stopped?.reason ? undefined : stopped,
    };
};
/** True when the base or a bundle's branch moves: an App does that, so that workflows follow. The job's token creates and deletes. */
const isOfApp = ({ branch, expect, to }, base) => expect !== null && to !== null && (branch === base || (0,names/* parseBundleBranch */.gb)(branch) > 0);
/** Maps each agent that no claim holds to the commit of its ref. An agent that an unreadable record may hold stays taken. */
const freeableAgents = (ledger, changed) => {
    if (ledger.agents.size === 0)
        return new Map();
    const unchanged = [...ledger.issues].flatMap(([issue, { record }]) => (changed.has(issue) ? [] : [record]));
    const held = new Set([...changed.values(), ...unchanged].flatMap((record) => record?.claim?.agent ?? []));
    const unreadable = new Set(ledger.broken.map(({ oid }) => oid));
    return new Map([...ledger.agents].filter(([agent, oid]) => !held.has(agent) && !unreadable.has(oid)));
};
/** Records first, because an agent's ref points at its issue's record. */
const writesOf = (before, change, views) => {
    const { issues = [], removed = [], train, fleet } = change;
    const write = (ref, stored, record) => ({
        ref,
        expect: stored?.oid ?? null,
        record,
    });
    return [
        ...(train === undefined ? [] : [write((0,names/* trainRef */.cC)(train.base), before.trains.get(train.base), train)]),
        ...issues.map((record) => write((0,names/* issueRef */.fB)(record.issue), before.issues.get(record.issue), record)),
        ...removed.flatMap((issue) => {
            const stored = before.issues.get(issue);
            return stored === undefined ? [] : [{ ref: (0,names/* issueRef */.fB)(issue), expect: stored.oid, delete: true }];
        }),
        ...agentWrites(before, change, views),
        ...(fleet === undefined ? [] : [write(names/* fleetRef */.MF, before.fleet, fleet)]),
    ];
};
/** Takes agents for new claims and frees those whose claim ended; the fleet's tick frees every agent that nobody holds. */
const agentWrites = (before, { issues = [], removed = [] }, { actor }) => {
    const claims = issues.flatMap(({ issue, claim }) => claim === undefined || before.issues.get(issue)?.record.claim?.id === claim.id ? [] : [{ issue, agent: claim.agent }]);
    const changed = new Map([
        ...issues.map((record) => [record.issue, record]),
        ...[...removed, ...claims.map(({ issue }) => issue)].map((issue) => [issue, undefined]),
    ]);
    const ended = endedClaims(before, { issues, removed });
    if (claims.length === 0 && ended.size === 0 && actor !== 'fleet')
        return [];
    const free = freeableAgents(before, changed);
    const taken = new Set(claims.map(({ agent }) => agent));
    return [
        ...claims.map(({ issue, agent }) => ({ ref: (0,names/* agentRef */.zk)(agent), expect: free.get(agent) ?? null, sameAs: (0,names/* issueRef */.fB)(issue) })),
        ...[...free].flatMap(([agent, oid]) => taken.has(agent) || (actor !== 'fleet' && !ended.has(agent)) ? [] : [{ ref: (0,names/* agentRef */.zk)(agent), expect: oid, delete: true }]),
    ];
};
/** Agents whose claim is over with this change. */
const endedClaims = (before, { issues = [], removed = [] }) => {
    const after = new Map([
        ...issues.map(({ issue, claim }) => [issue, claim]),
        ...removed.map((issue) => [issue, undefined]),
    ]);
    return new Set([...after].flatMap(([issue, claim]) => {
        const was = before.issues.get(issue)?.record.claim;
        return was === undefined || was.id === claim?.id ? [] : [was.agent];
    }));
};
const transitionsOf = (before, { issues = [], removed = [] }) => {
    const states = [...issues.map((record) => [record.issue, record]), ...removed.map((issue) => [issue, undefined])];
    return states.flatMap(([issue, record]) => {
        const was = before.issues.get(issue)?.record;
        if (was?.state === record?.state)
            return [];
        return [{ issue, from: was?.state, to: record?.state, askedBy: (record ?? was)?.asked?.actor }];
    });
};
/** CI runs of the open bundle that the record no longer waits for and that have not ended by themselves. */
const cancelsOf = (was, train, { flightView }) => {
    const wanted = new Set(train.flight === undefined ? [] : runsOut(train.flight));
    const given = was?.flight === undefined ? [] : runsOut(was.flight).filter((run) => !wanted.has(run));
    return given.filter((run) => flightView?.runs.get(run)?.status !== 'completed').map((run) => ({ kind: 'cancel-run', run }));
};
/** Edits the pull request when a bundle ends without a merge, and when an alarm needs a person at once. */
const pullRequestOf = (before, { ended, train }, { flightView }) => {
    if (train === undefined)
        return [];
    const was = before.trains.get(train.base)?.record;
    const shown = flightView?.pullRequest;
    const number = shown?.number ?? was?.flight?.pr;
    if (number === undefined)
        return [];
    const [last] = train.history;
    const lost = ended !== undefined && last?.mergedOid === undefined;
    const edit = (body, close) => [{ kind: 'edit-pull-request', number, body, close }];
    if (train.stopped?.kind === 'alarm' && was?.stopped?.reason !== train.stopped.reason)
        return edit(renderAlarm(train.stopped.reason, shown?.body ?? ''), lost);
    if (!lost)
        return [];
    const ending = last?.ending ?? '';
    if (train.kept?.includes((0,names/* bundleBranch */.lM)(ended.id)) === true)
        return edit(renderTakenOver(ended, ending), false);
    return edit(renderClosing(ended, { ending, landed: last?.landed ?? [] }), true);
};
/** True when another tick has something to do: an agent is free, an issue is ready or merged, or a person gave a command. */
const wakes = (before, change, { actor }) => {
    if (actor === 'fleet')
        return false;
    if (endedClaims(before, change).size > 0)
        return true;
    const { issues = [], fleet } = change;
    if (issues.some(({ issue, state }) => (state === 'ready' || state === 'merged') && before.issues.get(issue)?.record.state !== state))
        return true;
    const known = new Set([...(before.fleet?.record.commands ?? []), ...(before.fleet?.record.answered ?? [])].map(({ id }) => id));
    return [...(fleet?.commands ?? []), ...(fleet?.answered ?? [])].some(({ id }) => !known.has(id));
};

;// CONCATENATED MODULE: ./packages/core/build/effects/show.js




const commentOf = ({ comments }, record) => comments.get(record.statusComment ?? '') ?? comments.get(record.nodeId);
const nothingOwed = { issues: new Set(), wake: undefined };
/**
 * Brings these issues to what their records say, and wakes the fleet when an issue is in line. Comments are edited only;
 * the fleet's tick creates them.
 */
const owedEffects = (snapshot, { issues, wake }) => {
    const shown = [...issues].flatMap((issue) => showIssue(snapshot, issue) ?? []);
    const lined = wake !== undefined && isAnyoneInLine(afterShown(snapshot, shown));
    return [...shown, ...(lined ? [{ kind: 'wake', why: wake }] : [])];
};
/** Undefined when the issue is up to date, or not in the snapshot. */
const showIssue = (snapshot, issue) => {
    const record = snapshot.ledger.issues.get(issue)?.record;
    const view = snapshot.issues.find((one) => one.number === issue);
    if (record === undefined || view === undefined)
        return undefined;
    const effect = projectIssue({ view, record, jobRunning: false, comment: commentOf(snapshot, record), run: snapshot.run });
    if (effect === undefined || effect.comment?.id !== null)
        return effect;
    const nothing = effect.addLabels.length + effect.removeLabels.length === 0 && !effect.close && effect.reopen !== true;
    return nothing ? undefined : { ...effect, comment: undefined };
};
/** True when the fleet could give an issue to an agent. */
const isAnyoneInLine = ({ issues, ledger }) => issues.some((view) => {
    const record = ledger.issues.get(view.number)?.record;
    const ready = record === undefined ? observeState(view.labels) === 'ready' : record.state === 'ready';
    return view.open && ready && keptBy(modifiersOf(view.labels), 'agents') === undefined && !isRefused(view, record);
});
/** The snapshot after these effects were applied. */
const afterShown = (snapshot, shown) => {
    const byIssue = new Map(shown.map((effect) => [effect.issue, effect]));
    const issues = snapshot.issues.map((view) => {
        const effect = byIssue.get(view.number);
        if (effect === undefined)
            return view;
        const labels = [...view.labels.filter((label) => !effect.removeLabels.includes(label)), ...effect.addLabels];
        return { ...view, labels, open: (view.open || effect.reopen === true) && !effect.close };
    });
    const edits = shown.flatMap(({ comment }) => comment === undefined || comment.id === null ? [] : [[comment.id, { id: comment.id, body: comment.body }]]);
    return { ...snapshot, issues, comments: new Map([...snapshot.comments, ...edits]) };
};

// EXTERNAL MODULE: ./packages/core/build/fleet/backoff.js
var backoff = __webpack_require__(2421);
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
var records_labels = __webpack_require__(2336);
// EXTERNAL MODULE: ./packages/core/build/records/machine.js
var machine = __webpack_require__(7474);
// EXTERNAL MODULE: ./packages/core/build/records/move-record.js
var move_record = __webpack_require__(2274);
;// CONCATENATED MODULE: ./packages/core/build/records/revert-record.js
// The record of an issue whose merged work is to be taken back. The commit that takes it back is landed work like any
// other: it boards, is tested and lands; only what it comes to differs. Invariant: until it is on the base the issue
// stays closed and its record keeps the work that is there, so that giving up leaves everything as it was.

/** Whether what has landed takes earlier work back. */
const isRevert = (record) => record.landed?.revert !== undefined;
/** `oid`: the commit that takes `merge` back, on the issue's branch. */
const startRevert = (record, p) => {
    const { landed } = record;
    if (landed === undefined)
        throw new Error(`#${record.issue} is ${record.state} and has no landed work to take back`);
    const { revert: _, pushedAfter: __, ...of } = landed;
    const kept = record.flight === undefined ? {} : { flight: record.flight };
    const revert = { merge: p.merge, by: p.by, at: p.now, words: p.words, of, ...kept };
    const change = { oid: p.oid, at: p.now, additions: of.deletions, deletions: of.additions };
    return moved(record, 'revert', p.now, { landed: { ...of, ...change, revert }, flight: undefined, feedback: undefined });
};
const lastRevert = ({ landed }, p) => ({
    oid: landed.oid,
    merge: landed.revert.merge,
    by: landed.revert.by,
    at: p.now,
    landed: p.landed,
});
/** It conflicts, breaks the tests, or somebody changed their mind: the work stays merged, and the reason is said. */
const abandonRevert = (record, p) => {
    const { of, flight } = record.landed.revert;
    const reason = (0,move_record/* cut */.J)(`its merge was not taken back: ${p.reason}`, 2000);
    return (0,move_record/* moved */.a)(record, 'merge', p.now, {
        landed: of,
        flight,
        lastRevert: lastRevert(record, { now: p.now, landed: false }),
        evictions: [...record.evictions, { flight: p.flight, at: p.now, reason }],
    });
};
/**
 * The base no longer has the work. Who asked for that and said why has said what an agent needs to know; without a word
 * only a person can tell what should be done differently.
 */
const concludeRevert = (record, p) => {
    const { by, words, merge } = record.landed.revert;
    const shared = { landed: undefined, flight: undefined, lastRevert: lastRevert(record, { now: p.now, landed: true }) };
    if (words !== '') {
        const feedback = { kind: 'person', by, did: 'reverted', words, merge, at: p.now };
        return moved(record, 'undo', p.now, { ...shared, feedback });
    }
    const question = `${by} had its merged work taken back (flight ${p.flight}). What should be done differently? Edit the issue and set clambake:ready again.`;
    return moved(record, 'ask', p.now, { ...shared, question });
};
/** Its work was taken back just now, and nobody has opened the issue again yet: ours to do, and no person's closing. */
const awaitsReopening = (record, view) => {
    const { lastRevert: last, since, state } = record;
    if (view.open || last?.landed !== true || since !== last.at || (state !== 'ready' && state !== 'needs-human'))
        return false;
    return !view.events.some((event) => event.kind === 'reopened' && event.bot && Date.parse(event.at) >= Date.parse(last.at));
};

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
    const taken = fresh.some((event) => event.kind === 'unlabeled' && (0,records_labels/* parseStateLabel */.d8)(event.label) !== undefined);
    if (!taken || (0,records_labels/* observeState */.ie)(p.view.labels) !== undefined)
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
    if (isRevert(record))
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
    if (isRevert(record) || awaitsReopening(record, p.view))
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
    if (isRevert(record))
        return { record: abandonRevert(record, { flight: '', now: p.now, reason: p.why }), reason: `stays merged: ${p.why}` };
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
    const observed = (0,records_labels/* observeState */.ie)(view.labels);
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
    const named = (0,records_labels/* baseLabelsOf */.Uu)(view.labels);
    return named.length === 1 && named[0] !== undefined ? named[0] : (0,records_labels/* baseOf */.bx)(p.config, p.snapshot.defaultBranch);
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
        if (record === undefined ? (0,records_labels/* observeState */.ie)(view.labels) !== 'ready' : record.state !== 'ready')
            return undefined;
        const modifiers = (0,records_labels/* modifiersOf */.m8)(view.labels);
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
const eligibility_listed = (numbers) => numbers.map((number) => `#${number}`).join(', ');
const blockedBy = (view, modifiers) => {
    if (view.openBlockers.length > 0)
        return `waits: blocked by ${eligibility_listed(view.openBlockers)}`;
    if (view.openSubIssues > 0)
        return `waits: ${view.openSubIssues} of its sub-issues ${view.openSubIssues === 1 ? 'is' : 'are'} open`;
    const kept = (0,records_modifiers/* keptBy */.mA)(modifiers, 'agents');
    return kept === undefined ? undefined : `not for agents: ${names/* modifierLabels */.dl[kept]}`;
};
const baseProblem = (view) => {
    const named = (0,records_labels/* baseLabelsOf */.Uu)(view.labels);
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
    const free = freeableAgents(ledger, plan.changed);
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

// EXTERNAL MODULE: ./packages/core/build/records/outcomes.js
var outcomes = __webpack_require__(1490);
;// CONCATENATED MODULE: ./packages/core/build/texts/status-comment.js
// The one status comment of an issue: a rendering of its record and of nothing else (no clock, no labels), so that it
// changes exactly when the record does and an edit is never made for its own sake. It claims only what is recorded.






const shownAttempts = 20;
const status_comment_dollars = (usd) => `$${usd.toFixed(2)}`;
/** Markdown, marker first. `repositoryUrl` is for links to runs, e.g. `https://github.com/owner/name`. */
const renderStatusComment = (record, p) => {
    const parts = [headline(record, p), detail(record), refusal(record), feedback(record), attempts(record, p), evictions(record)];
    return `${[names/* statusCommentMarker */.CF, ...parts.filter((part) => part !== '')].join('\n\n')}\n`;
};
const runLink = (runId, { repositoryUrl }) => `[run ${runId}](${repositoryUrl}/actions/runs/${runId})`;
const headline = (record, p) => {
    const since = (0,backoff/* dateTime */.KQ)(record.since);
    const { claim, landed, flight } = record;
    switch (record.state) {
        case 'ready':
            return `**Ready** since ${since}: waits for an agent.`;
        case 'assigned':
            return claim === undefined
                ? ''
                : `**Assigned** to agent ${claim.agent} since ${since} (attempt ${record.attempts.length + 1}, ${runLink(claim.runId, p)}), asked for by ${(0,texts_neutralise/* neutralise */.$0)(claim.actor, 60)}.`;
        case 'landed':
            return `**Landed** ${since}: \`${landed?.oid.slice(0, 10) ?? ''}\` on \`${(0,names/* issueBranch */.sL)(record.issue)}\`${changes(record)}. It waits for the next train to \`${inCode(record.base)}\`.`;
        // One text for both: the label and the closed issue say which it is, and a bundle of hundreds is not edited twice.
        case 'bundled':
        case 'merged':
            return `**Boarded flight ${inCode(flight?.id ?? '')}** for \`${inCode(record.base)}\`. When the flight lands, this issue is closed as merged.`;
        case 'needs-human':
            return `**Needs a human** since ${since}.`;
        case 'withdrawn':
            return `**Withdrawn** ${since}: no agent works on it. Set \`clambake:ready\` on the open issue to ask again.`;
    }
};
/** Branch names inside a code span. */
const inCode = (text) => (0,texts_neutralise/* neutralise */.$0)(text, 200);
const changes = ({ landed }) => {
    if (landed === undefined || landed.files === 0)
        return '';
    return `, ${landed.files} ${landed.files === 1 ? 'file' : 'files'} (+${landed.additions} −${landed.deletions})`;
};
const detail = (record) => {
    if (record.state === 'needs-human')
        return record.question === undefined ? '' : `> ${(0,texts_neutralise/* neutraliseSentence */.y3)(record.question, 2000)}`;
    const { landed } = record;
    if (landed?.pushedAfter !== undefined)
        return `A person pushed to the branch after \`${landed.pushedAfter.slice(0, 10)}\` had landed; its new commits passed landing's checks.`;
    if (record.state === 'ready' && record.notBefore !== undefined)
        return `Not before ${(0,backoff/* dateTime */.KQ)(record.notBefore)}.`;
    return '';
};
const refusal = ({ refusal: said }) => said === undefined ? '' : `Not started: ${(0,texts_neutralise/* neutraliseSentence */.y3)(said.reason, 500)}.`;
const feedback = ({ feedback: why, state }) => {
    if (why === undefined || (0,states/* stateFacts */.T$)(state).isOver || (0,states/* stateFacts */.T$)(state).isWithTrain)
        return '';
    const next = `${state === 'assigned' ? 'This' : 'The next'} attempt is told:`;
    if (why.kind === 'ci')
        return `${next} check ${(0,texts_neutralise/* neutralise */.$0)(why.check, 100)} failed on flight ${inCode(why.flight)}.`;
    if (why.kind === 'attempt')
        return `${next} the last attempt ended as "${outcomes/* outcomes */.KI[why.outcome].text}".`;
    if (why.kind === 'person') {
        const what = why.did === 'evicted' ? 'took its work off a train' : 'had its merged work taken back';
        return `${next} ${(0,texts_neutralise/* neutralise */.$0)(why.by, 60)} ${what}${why.words === '' ? '.' : `, and wrote: ${(0,texts_neutralise/* neutralise */.$0)(why.words, 300)}`}`;
    }
    const rival = why.rival === null ? 'the base branch' : `#${why.rival}`;
    const files = why.files.slice(0, 10).map((file) => `\`${(0,texts_neutralise/* neutralise */.$0)(file, 120)}\``);
    const more = why.files.length > files.length ? ` and ${why.files.length - files.length} more` : '';
    return `${next} it conflicts with ${rival}${files.length === 0 ? '' : ` in ${files.join(', ')}${more}`}.`;
};
const attempts = (record, p) => {
    const all = record.attempts;
    if (all.length === 0)
        return '';
    const shown = all.slice(-shownAttempts);
    const first = all.length - shown.length;
    const row = (attempt, index) => `| ${first + index + 1} | ${attempt.agent} | ${outcomes/* outcomes */.KI[attempt.outcome].text} | ${status_comment_dollars(attempt.costUsd)} | ${attempt.commits} | ${runLink(attempt.runId, p)} | ${(0,texts_neutralise/* neutraliseSentence */.y3)(attempt.detail, 300)} |`;
    const total = all.reduce((sum, attempt) => sum + attempt.costUsd, 0);
    const asked = (0,transitions/* attemptsSinceAsked */.XZ)(record).length;
    const again = record.attemptsBefore === undefined || record.attemptsBefore === 0 ? '' : `, ${asked} of them since it was last asked for`;
    return [
        `${all.length} ${all.length === 1 ? 'attempt' : 'attempts'}${again}, ${status_comment_dollars(total)} in all.`,
        '',
        '| attempt | agent | outcome | cost | commits | run | |',
        '|---|---|---|---|---|---|---|',
        ...(first > 0 ? [`| … | | | | | | ${first} earlier |`] : []),
        ...shown.map(row),
    ].join('\n');
};
const evictions = ({ evictions: taken }) => {
    if (taken.length === 0)
        return '';
    const lines = taken.slice(-shownAttempts).map(({ flight, at, reason }) => {
        const what = flight === '' ? 'Not aboard' : `Left behind by flight ${inCode(flight)}`;
        return `- ${what} (${(0,backoff/* dateTime */.KQ)(at)}): ${(0,texts_neutralise/* neutraliseSentence */.y3)(reason, 500)}`;
    });
    return lines.join('\n');
};

;// CONCATENATED MODULE: ./packages/core/build/records/project.js





/** The edits that make the issue say what its record says; undefined when it does already. */
const project_projectIssue = (p) => {
    const { view, record } = p;
    const wanted = wantedLabels(p);
    if (wanted === undefined)
        return undefined;
    const addLabels = wanted.filter((label) => !view.labels.includes(label));
    const removeLabels = view.labels.filter((label) => (0,records_labels/* isProjectedLabel */.dd)(label) && !wanted.includes(label));
    const comment = commentEdit(p);
    const close = record?.state === 'merged' && view.open;
    const reopen = record !== undefined && awaitsReopening(record, view);
    if (addLabels.length === 0 && removeLabels.length === 0 && comment === undefined && !close && !reopen)
        return undefined;
    const edits = { addLabels, removeLabels, comment, close, ...(reopen ? { reopen } : {}) };
    return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, ...edits };
};
/** Says on an issue that its record cannot be read; its labels stay what the ledger is rebuilt from. */
const projectBroken = (view, p) => {
    const body = (0,broken_record/* renderBrokenComment */.hW)(p.broken);
    if (!view.open || (p.comment !== undefined && sameText(p.comment.body, body)))
        return undefined;
    const comment = { id: p.comment?.id ?? null, body };
    return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, addLabels: [], removeLabels: [], comment, close: false };
};
/** An issue without a record only loses what contradicts its ready label; any other one is none of ours. */
const wantedLabels = ({ view, record, jobRunning }) => {
    if (record !== undefined)
        return (0,records_labels/* labelsFor */.dS)(record, { jobRunning });
    return view.open && (0,records_labels/* observeState */.ie)(view.labels) === 'ready' ? [names/* stateLabels */.dE.ready] : undefined;
};
const commentEdit = ({ record, comment, run }) => {
    if (record === undefined)
        return undefined;
    // A comment whose id is known but that is not there was deleted by a person, or not read: no second one is made.
    if (comment === undefined && record.statusComment !== undefined)
        return undefined;
    const body = renderStatusComment(record, run);
    if (comment === undefined)
        return { id: null, body };
    return sameText(comment.body, body) ? undefined : { id: comment.id, body };
};
/** GitHub may hand a body back with other line ends or without the last one. */
const sameText = (a, b) => a === b || a.replace(/\r\n/g, '\n').trimEnd() === b.trimEnd();

;// CONCATENATED MODULE: ./packages/core/build/fleet/decide-fleet.js










const decideFleet = (snapshot, config) => {
    const plan = reconcile(snapshot, config);
    const { assignments, wakeAt } = decideAssignments(plan, { snapshot, config });
    const { missing, clashes } = (0,records_labels/* missingLabels */.CG)(snapshot.repositoryLabels, { agents: config.agents, busy: busyAgents(plan, snapshot) });
    const labels = missing.length === 0 ? [] : [{ kind: 'create-labels', labels: missing }];
    const written = diff(snapshot.ledger, planChange(plan, snapshot, describePlan(plan, snapshot)), { actor: 'fleet' });
    const effects = [...labels, ...written.effects, ...projections(plan, snapshot)];
    const reasons = [...plan.reasons, ...clashes.map(clash)];
    const decision = { effects, reasons, assignments, salvage: plan.salvages, ...troubles(snapshot) };
    return wakeAt === undefined ? decision : { ...decision, wakeAt };
};
/** Annotations are for what nobody looks for: records that cannot be read. */
const troubles = ({ ledger }) => {
    const fleet = (0,fleet_commands/* brokenFleet */.At)(ledger);
    return {
        warnings: [...ledger.broken.filter((one) => one !== fleet).map(broken_record/* describeBroken */.lk), ...(0,broken_record/* describeUnread */.Fn)(ledger)],
        error: fleet === undefined ? undefined : `No agent starts: ${(0,broken_record/* describeBroken */.lk)(fleet)}`,
    };
};
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
            return projectBroken(view, { broken, comment: snapshot.comments.get(view.nodeId) }) ?? [];
        if (plan.held.has(view.number))
            return [];
        const record = recordIn(plan, snapshot.ledger, view.number);
        const comment = record === undefined ? undefined : commentOf(snapshot, record);
        return project_projectIssue({ view, record, jobRunning: isRunning(record), comment, run: snapshot.run }) ?? [];
    });
};
/** One line for the audit trail: `claim #3, #5; free 002; …`. */
const describePlan = (plan, { ledger }) => {
    const claimed = new Set(plan.claimed.values());
    const parts = [list('claim', [...claimed])];
    const others = Map.groupBy([...plan.changed].filter(([issue]) => !claimed.has(issue)), ([issue, record]) => (ledger.issues.get(issue)?.record.state === record.state ? 'note' : record.state));
    for (const [what, entries] of others)
        parts.push(list(what === 'note' ? 'note on' : `to ${what}`, entries.map(([issue]) => issue)));
    const freed = [...freeableAgents(ledger, plan.changed).keys()];
    if (freed.length > 0)
        parts.push(`free agent ${freed.join(', ')}`);
    return parts.filter((part) => part !== '').join('; ');
};
const list = (verb, issues) => {
    if (issues.length === 0)
        return '';
    const shown = issues.slice(0, 20).map((issue) => `#${issue}`);
    return `${verb} ${shown.join(', ')}${issues.length > shown.length ? ` and ${issues.length - shown.length} more` : ''}`;
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

;// CONCATENATED MODULE: ./packages/core/build/texts/fleet-summary.js
// Renders the job summary of assign-agent: who works on what, what waits and why, what this tick did. The Markdown has at
// most about 200 kB for a fleet of any size (GitHub refuses a summary over 1 MiB); titles are data.





const maximumRows = 200;
const renderFleetSummary = (facts) => {
    const records = recordsAfter(facts);
    const titles = new Map(facts.snapshot.issues.map((view) => [view.number, view.title]));
    const context = { ...facts, records, titles };
    const parts = [fleet_summary_headline(context), working(context), line(context), waiting(context), done(context)];
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
    return title === undefined ? `#${issue}` : `#${issue} ${(0,texts_neutralise/* safeTitle */.CL)(title, 80)}`;
};
const fleet_summary_headline = (context) => {
    const { config, decision, dryRun, snapshot } = context;
    const busy = inState(context, 'assigned').length;
    const started = decision.assignments.length;
    const verb = dryRun ? 'would start' : 'started';
    const news = started === 0 ? '' : `, ${verb} ${started} now`;
    const note = dryRun ? '\n\n**Dry run: nothing was changed.**' : '';
    const pause = (0,fleet_commands/* pauseReason */.Ph)(snapshot.ledger.fleet?.record ?? {});
    const paused = pause === undefined ? '' : `\n\n**The fleet is ${(0,texts_neutralise/* neutraliseSentence */.y3)(pause, 300)}.** No agent starts and no bundle departs.`;
    return `## Clambake at ${(0,backoff/* clockTime */.qo)(snapshot.now)}\n\n${busy} of ${config.agents} agents busy${news}.${paused}${note}`;
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
        const state = life.alive && life.running ? 'working' : 'assigned';
        return `| ${claim.agent} | ${named(record.issue, context)} | ${state} since ${(0,backoff/* clockTime */.qo)(claim.at)} | ${record.attempts.length + 1} | ${run} |`;
    });
    return ['### Who works on what', '| agent | issue | | attempt | |', '|---|---|---|---|---|', ...lines, ...more(assigned.length)].join('\n');
};
/** How an issue in each state is listed beside the work of the agents; null: it is not. */
const lines = {
    ready: null,
    assigned: null,
    landed: () => 'landed, waits for the train',
    bundled: ({ flight }) => `aboard bundle ${(0,texts_neutralise/* neutralise */.$0)(flight?.id ?? '', 20)}`,
    merged: null,
    'needs-human': ({ question }) => `needs a human. ${(0,texts_neutralise/* neutraliseSentence */.y3)(question ?? '', 300)}`,
    withdrawn: null,
};
/** Issues that have left the agents, questions for people first. */
const line = (context) => {
    const all = states/* issueStates */.Uu.toReversed().flatMap((state) => {
        const text = lines[state];
        return text === null ? [] : inState(context, state).map((record) => `- ${named(record.issue, context)}: ${text(record)}`);
    });
    return all.length === 0 ? '' : ['### Beyond the agents', ...all.slice(0, maximumRows), ...more(all.length)].join('\n');
};
const waiting = (context) => {
    const { reasons } = context.decision;
    if (reasons.length === 0)
        return '';
    const lines = reasons
        .slice(0, maximumRows)
        .map(({ issue, text }) => `- ${issue === null ? '' : `${named(issue, context)}: `}${(0,texts_neutralise/* neutraliseSentence */.y3)(text, 500)}`);
    const wake = context.decision.wakeAt === undefined ? '' : `\n\nThe next of these may start at ${(0,backoff/* clockTime */.qo)(context.decision.wakeAt)}.`;
    return ['### What waits, and why', ...lines, ...more(reasons.length)].join('\n') + wake;
};
const done = (context) => {
    const { effects } = context.decision;
    const title = context.dryRun ? '### What would be done' : '### What was done';
    if (effects.length === 0)
        return `${title}\nNothing: everything is as it should be.`;
    const { ledger, projected, labels, woken } = countEffects(effects);
    const lines = [
        ...ledger.map((why) => `- Ledger: ${(0,texts_neutralise/* neutraliseSentence */.y3)(why, 1000)}`),
        ...(labels === 0 ? [] : [`- Labels created: ${labels}`]),
        ...(projected === 0 ? [] : [`- Issues brought up to date: ${projected}`]),
        ...woken.map((why) => `- Another run started: ${(0,texts_neutralise/* neutraliseSentence */.y3)(why, 200)}`),
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

;// CONCATENATED MODULE: ./packages/core/build/index.js

















































































/***/ })

};
