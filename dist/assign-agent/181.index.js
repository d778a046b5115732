export const id = 181;
export const ids = [181];
export const modules = {

/***/ 9181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  calledPath: () => (/* reexport */ calledPath),
  decideFleet: () => (/* reexport */ decideFleet),
  describeCommand: () => (/* reexport */ fleet_commands/* describeCommand */.vL),
  describeEffect: () => (/* reexport */ describeEffect),
  diff: () => (/* reexport */ diff),
  jobsOf: () => (/* reexport */ jobsOf),
  judgePreflight: () => (/* reexport */ judgePreflight),
  leftoversWanted: () => (/* reexport */ leftoversWanted),
  missingOf: () => (/* reexport */ missingOf),
  nameConflict: () => (/* reexport */ nameConflict),
  neutraliseSentence: () => (/* reexport */ texts_neutralise/* neutraliseSentence */.y3),
  obstacleOfSecrets: () => (/* reexport */ obstacleOfSecrets),
  obstacleOfSigning: () => (/* reexport */ obstacleOfSigning),
  parseArtifactName: () => (/* reexport */ build_names/* parseArtifactName */.TZ),
  parseConfig: () => (/* reexport */ parseConfig),
  recordCommand: () => (/* reexport */ fleet_commands/* recordCommand */.t6),
  refusalOfOwnBranches: () => (/* reexport */ refusalOfOwnBranches),
  renderFleetSummary: () => (/* reexport */ renderFleetSummary),
  rolesWanted: () => (/* reexport */ rolesWanted),
  sampleBranches: () => (/* reexport */ sampleBranches)
});

// UNUSED EXPORTS: IllegalTransition, abandonRevert, adaptedSize, admitBots, admitVariables, afterMergeOf, afterMergeWrite, afterPush, afterShown, agentLabel, agentName, agentRef, agentSchema, alarmWrite, answerCommands, answerWrite, approvalWrite, approveRecord, approvedPaths, artifactName, askRecord, askerOf, assemblyWrite, attemptId, attemptIdPattern, attemptIdSchema, attemptResultSchema, attemptSchema, attemptsSinceAsked, attemptsUsedUp, awaitsReopening, backOffOf, baseForView, baseLabelPrefix, baseLabelsOf, baseOf, basesOf, blockedRef, boardRecord, branchPrefix, brokenFleet, budgetLacks, buildPrompt, bundleBranch, bundleMarker, bundleSchema, busyAgents, canTransition, carriedOut, checkpointName, claimRecord, claimSchema, classifyAttempt, clockTime, commandFacts, commandWordOf, commandWords, commands, commentOf, concludeRevert, configSchema, conflictHunks, countedAttempts, culpritRate, culpritsOf, cutNamed, cutNote, cuts, dateTime, decideAssignments, decideCommands, decideLanding, decideSalvage, decideTrain, decided, defaultPathRules, departCommands, departWrite, departure, departurePause, describeBroken, describeFailure, describeFinding, describeRefusedDispatch, describeRefusedWake, describeUnread, doubledMinutes, droppedText, endWrite, ended, everybody, evictRecord, evidenceOf, excerptOf, expressionsIn, failing, fatesOf, feedbackSchema, fieldsOf, findingAt, findingIn, firstCulprit, firstOf, flakeRate, fleetRecordSchema, fleetRef, followLabelEdits, freeableAgents, fullRef, globsOf, hasFailed, hasSpoken, heldIn, heldOf, hiddenMarker, historyOf, howToApprove, idsPerQuery, inARow, inSearchOrder, isAboard, isAllowedBot, isAskedAgain, isAtRest, isBetterChoice, isImplied, isLabelled, isLandJobOf, isOfApp, isOurs, isOverdue, isPersonsEdit, isProjectedLabel, isRefused, isRevert, isRunJobOf, isTrainBranch, isTrainWord, issueBranch, issueConflict, issueEvents, issueMachine, issueMachineDiagram, issueMachineEdges, issueRecordSchema, issueRef, issueStates, issuesPerPage, judgeActor, judgeAsk, judgeNewFiles, judgeRun, keepUnread, keptBy, keptRef, labelDefinitions, labelledStates, labelsFor, landRecord, landedAs, landedSchema, ledgerPrefix, leftBehind, leftBehindName, leftOutSchema, leftSchema, leftText, leftoverBranches, lostAttempt, lostTooOften, mass, maximumAnswered, maximumApproved, maximumExactBranches, maximumHunkChars, maximumKept, maximumPending, maximumSidesFiles, mayBePartial, mergeRecord, minutesAfter, missingLabels, modifierLabels, modifierWords, modifiers, modifiersOf, mutationsPerDocument, namedPaths, nearestKey, neutralise, newFileLimits, newFilesRule, newestEdit, nextBundleId, nextTrial, notBeforeAfterAttempt, notBeforeAfterEviction, nothingOwed, objectionTo, objectionToApproval, observeState, oid, openPathPolicy, orderWrite, ourFolder, outcomeFacts, outcomeWords, outcomes, owedEffects, parseAgentLabel, parseBaseLabel, parseBundleBranch, parseIssueBranch, parseLedgerRef, parseSlashCommand, parseStateLabel, passengerCells, passengerSchema, pathLevels, pathRulesOf, pauseReason, payingSize, pendingCommands, placeOf, planBoarding, planConflicts, planOrder, planWait, prefixOf, prefixSchema, projectBroken, projectIssue, protectedPathsSchema, pushedWrite, quoteUntrusted, rankOf, readRecord, reconcile, recordsOfTrains, refusalWrite, refusalsOfRules, refusedPathIn, refusedPushWrite, refusingToo, regroupWrite, renderAlarm, renderBrokenComment, renderClosing, renderMergeMessage, renderPullRequest, renderPullRequestTitle, renderRevertMessage, renderSquashMessage, renderStatusComment, renderTakenOver, renderTrainSummary, reopening, requestRecord, reserved, resultFile, retryWrite, returnRecord, revertWrite, riskFlags, roleAtLeast, roles, runawayUntil, runnerSecondsOf, runsOnOurPulls, runsOut, safeTitle, sameLedgerRefs, samePeople, sanitise, searchOf, searchOrder, shownPath, signingProblem, sourceOf, sourceRefs, squashCommits, squashWrite, standingOf, startRevert, stateFacts, stateLabels, states, statusCommentMarker, stopReason, stopWrite, supersededRuns, suspectsOf, take, takesIssue, takingOff, textOf, timestamp, trailer, trainBases, trainChange, trainFingerprint, trainOf, trainRecordSchema, trainRef, transitionIssue, trialBranch, trialSchema, trialWrite, triggersOf, unboardRecord, untestedLanding, upgrade, usedUpQuestion, verdictOf, verdictWrite, verdicts, waitsForApproval, withPrefixes, withdrawRecord, withheld, withoutRuns, wordsIn, workFile, workKey, workRef

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
const jobsOf = (file) => Object.entries(fieldsOf(fieldsOf(file.document)['jobs'])).map(([name, job]) => {
    const fields = fieldsOf(job);
    const at = `jobs/${name}`;
    const steps = Array.isArray(fields['steps']) ? fields['steps'] : [];
    return { file, name, at, fields, steps: steps.map((step, index) => ({ at: `${at}/steps/${index}`, fields: fieldsOf(step) })) };
});
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
const calledPath = (uses) => /^\.\/(\.github\/workflows\/[\w.-]+\.ya?ml)$/.exec(textOf(uses))?.[1];
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
    const given = fieldsOf(secrets)[missing];
    if (given === undefined)
        return `${place('secrets')} does not pass ${missing}: add ${example} below "secrets:"`;
    const value = String(given);
    const name = /^\$\{\{\s*secrets(?:\.([\w-]+)|\['([\w-]+)'\])\s*\}\}$/
        .exec(value)
        ?.slice(1)
        .find((one) => one !== undefined);
    const at = place(`secrets/${missing}`);
    if (name === undefined)
        return `${at} passes ${JSON.stringify(value.slice(0, 80))} as ${missing}, which is empty: pass a secret, as ${example}`;
    return `${at} passes the secret ${name}, and it is not set: set it ${settings}, as a secret of this repository (a secret of an environment is not passed, and one of the organisation has to be shared with this repository)`;
};

// EXTERNAL MODULE: ./packages/core/build/names.js
var build_names = __webpack_require__(250);
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
/** Values that a pattern is compared with. */
const subjects = {
    branch_name_pattern: (branch) => [branch, branch.replace(/\d+$/, '4711')],
    commit_author_email_pattern: () => ['clambake+agent-001@users.noreply.github.com', 'clambake+train@users.noreply.github.com'],
    committer_email_pattern: () => ['clambake+agent-001@users.noreply.github.com', 'clambake+train@users.noreply.github.com'],
    // A title of a commit that an agent writes, of a merge, and of a revert.
    commit_message_pattern: () => ['Serve lemonade', 'Merge #1', 'Revert #1'],
};
const subjectNames = {
    branch_name_pattern: 'its name',
    commit_author_email_pattern: 'the address of each author',
    committer_email_pattern: 'the address of each committer',
    commit_message_pattern: 'each commit message',
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
    if (operator !== 'regex')
        return undefined;
    try {
        return new RegExp(pattern, 'm').test(value);
    }
    catch {
        return undefined;
    }
};
/** Returns why a branch of ours breaks the rule; undefined when it keeps it, or when the rule is not known. */
const breachOf = ({ type, branch, parameters }, signs) => {
    if (type === 'required_signatures')
        return signs ? undefined : unsigned;
    const values = Object.hasOwn(subjects, type) ? subjects[type]?.(branch) : undefined;
    if (values === undefined)
        return Object.hasOwn(broken, type) ? broken[type] : undefined;
    const fits = values.every((value) => {
        const found = matches(value, parameters);
        return found !== undefined && found !== (parameters['negate'] === true);
    });
    if (fits)
        return undefined;
    const wanted = `${parameters['negate'] === true ? 'not ' : ''}${String(parameters['operator'])} ${JSON.stringify(parameters['pattern'] ?? null)}`;
    return `wants ${subjectNames[type]} to be: ${wanted.slice(0, 120)}`;
};
const describeSource = ({ rulesetId, source }, repositoryUrl) => {
    if (source.kind !== 'Repository')
        return `the ruleset ${rulesetId ?? ''} of ${source.name} (${source.kind.toLowerCase()})`;
    return rulesetId === undefined ? 'a ruleset' : `the ruleset ${repositoryUrl}/rules/${rulesetId}`;
};
/**
 * `asApp`: an App pushes the bundles, and may bypass what binds them; GitHub does not say whether it does. `signs`: train and
 * landing have a key to sign commits with.
 */
const refusalOfOwnBranches = (rules, { repositoryUrl, asApp, signs }) => {
    const breaches = rules.flatMap((rule) => {
        const why = asApp && (0,build_names/* isTrainBranch */.R0)(rule.branch) ? undefined : breachOf(rule, signs);
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

;// CONCATENATED MODULE: ./packages/core/build/ci/base-rules.js
/** Returns the kind of history that the base gets. Without known rules nothing asks for squash. */
const historyOf = ({ history }, rules) => {
    if (history !== 'auto')
        return history;
    return rules !== undefined && (rules.linearHistory || !rules.mergeCommits) ? 'squash' : 'merge';
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

;// CONCATENATED MODULE: ./packages/core/build/ci/condition.js
// Evaluates a job's `if` for a given event, as far as that is possible without GitHub: event and ref are known, and texts
// can be compared with them; everything else is unknown. Invariant: a part that is not understood is never true or false.
const maximumWords = 200;
const token = /\s*(&&|\|\||==|!=|[!(),]|'(?:[^']|'')*'|[\w.*-]+(?:\[[^\][]*\])*)/y;
/** `condition` is the text of an `if`, with or without ${{ }}. Returns undefined when the result is unknown. */
const holds = (condition, occasion) => {
    if (typeof condition === 'boolean')
        return condition;
    if (typeof condition !== 'string')
        return undefined;
    const text = condition.trim().replace(/^\$\{\{((?:(?!\$\{\{)[\s\S])*)\}\}$/, '$1');
    const words = splitWords(text);
    if (words === undefined)
        return undefined;
    const reader = { words, at: 0, occasion };
    const value = parseOr(reader);
    return reader.at === words.length ? truthOf(value) : undefined;
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
const truthOf = (value) => (typeof value === 'string' ? value !== '' : value);
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
        value = a === true ? value : a === false ? other : b === true ? true : undefined;
    }
    return value;
};
const parseAnd = (reader) => {
    let value = parseComparison(reader);
    while (consume(reader, '&&') !== undefined) {
        const other = parseComparison(reader);
        const [a, b] = [truthOf(value), truthOf(other)];
        value = a === false ? value : a === true ? other : b === false ? false : undefined;
    }
    return value;
};
const parseComparison = (reader) => {
    let value = parseOperand(reader);
    for (let sign = consume(reader, '==', '!='); sign !== undefined; sign = consume(reader, '==', '!=')) {
        const other = parseOperand(reader);
        const known = typeof value === typeof other && value !== undefined;
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
const resolveName = (name, { event, ref }) => {
    if (name === 'true' || name === 'false')
        return name === 'true';
    if (name === 'github.event_name')
        return event;
    if (name === 'github.ref')
        return ref;
    return name === 'github.ref_name' ? ref.replace(/^refs\/(?:heads|tags|pull)\//, '') : undefined;
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
const notesOn = (files) => parsed(files)
    .flatMap(jobsOf)
    .flatMap((job) => [...selfHosted(job), ...onlyOnPulls(job)]);
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
const selfHosted = (job) => {
    // A matrix or an expression may name the label too.
    const { 'runs-on': runsOn, strategy } = job.fields;
    if (!/['"]self-hosted['"]/i.test(JSON.stringify([runsOn, strategy])))
        return [];
    const what = 'it runs code of agents on a machine of your own, which the next job may find changed';
    return [findingIn(job, { at: 'runs-on', what, mend: 'use machines that are thrown away after a job' })];
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
    return branches === undefined || branches === null || matchesBranch([branches].flat().map(String), base);
};
/** Knows the common branch patterns of GitHub: names, `*` within a level, and `**`. Other patterns match nothing. */
const matchesBranch = (patterns, branch) => {
    if (patterns.some((pattern) => pattern.startsWith('!')))
        return false;
    return patterns.some((pattern) => {
        if (!/^[\w./*-]+$/.test(pattern))
            return false;
        const source = pattern
            .split(/(\*+)/)
            .map((part) => (part.startsWith('**') ? '.*' : part === '*' ? '[^/]*' : part.replaceAll('.', '\\.')))
            .join('');
        return new RegExp(`^${source}$`).test(branch);
    });
};

;// CONCATENATED MODULE: ./packages/core/build/ci/ci-safety.js
// Checks that an agent's code may run in this CI: a test that an agent wrote can do whatever the job's token, secrets and
// credentials on disk can do. A job is safe only when the file says so: a token that reads, no secret, no environment, and
// a checkout that leaves no credentials behind. A file that cannot be read counts as unsafe.

const unsafePlaces = (files) => files.main.kind === 'parsed' ? inFile({ files, file: files.main, calledSafely: false, seen: new Set() }) : [];
const inFile = (looking) => {
    const { file, seen } = looking;
    if (seen.has(file.path))
        return [];
    seen.add(file.path);
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
    ...job.steps.flatMap((step) => checkoutOf(job, step)),
    ...ci_safety_callOf(job, looking),
];
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
const checkoutOf = (job, step) => {
    if (!/^actions\/checkout(?:@|$)/i.test(textOf(step.fields['uses'])))
        return [];
    const kept = fieldsOf(step.fields['with'])['persist-credentials'];
    if (kept === false || textOf(kept).toLowerCase() === 'false')
        return [];
    const what = 'the checkout leaves its token behind for everything that runs after it';
    return [findingAt(job.file, { at: step.at, job: job.name, what, mend: 'give that step "with: { persist-credentials: false }"' })];
};
const ci_safety_callOf = (job, { files, seen }) => {
    const uses = job.fields['uses'];
    if (uses === undefined)
        return [];
    const handing = { at: 'secrets', what: 'it hands all secrets to the workflow it calls', mend: 'remove "secrets: inherit"' };
    const inherits = job.fields['secrets'] === 'inherit' ? [findingIn(job, handing)] : [];
    const path = calledPath(uses);
    const called = path === undefined ? undefined : files.called.get(path);
    if (called?.kind === 'parsed')
        return [...inherits, ...inFile({ files, file: called, calledSafely: true, seen })];
    // A missing or unreadable file of this repository does not run at all; ci-fitness.ts reports it.
    if (path !== undefined)
        return inherits;
    const what = `it calls ${JSON.stringify(uses).slice(0, 200)}, which is not in this repository and was not looked at`;
    return [...inherits, findingIn(job, { at: 'uses', what, mend: 'call a workflow of this repository' })];
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

;// CONCATENATED MODULE: ./packages/core/build/ci/preflight.js
// Judges the base's rules and CI workflow before anything is pushed. The result is a go, or one notice that says what is
// wrong where, and how to mend it. The configuration can acknowledge what is unsafe, but not what cannot work.



/** `rules` is undefined when they are not known; they forbid nothing then. */
const judgePreflight = (facts) => {
    const { files, rules, base } = facts;
    const unsafe = unsafePlaces(files);
    const acknowledged = facts.config['ci-acknowledged'];
    const sentences = [
        ...(rules === undefined ? [] : refusalsOfRules(rules, facts).map((refusal) => `The train cannot land: ${refusal}.`)),
        ...sentencesOf({ base, unfit: unfitPlaces(files, facts.config), unsafe: acknowledged ? [] : unsafe }),
    ];
    const cause = sentences.length === 0 ? undefined : sentences.join(' ');
    return {
        refusal: cause === undefined ? undefined : `Nothing was pushed. ${cause}`,
        cause,
        notes: [...notesOn(files), ...(acknowledged ? unsafe : [])].map(describeFinding),
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(2857);
// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var fleet_roles = __webpack_require__(764);
;// CONCATENATED MODULE: ./packages/core/build/policy/path-policy.js
// The policy about files: which changes may come onto the base. Landing asks it about an agent's work, and the train about
// the tree that each passenger's merge makes. Invariant: the verdict depends on the paths, entries and approvals alone, so
// that every machine decides alike.



/** From the mildest to the strictest. */
const pathLevels = ['allow', 'needs-human', 'block'];
const options = { dot: true, nocase: true, windows: false };
const wildcards = /[*?[\]{}()!+@|\\]/;
const path_policy_link = '120000';
const submodule = '160000';
const openPathPolicy = (rules) => {
    const compiled = Object.entries(rules).map(([glob, level]) => compile(glob, level));
    const literals = [...new Set(Object.keys(rules).flatMap((glob) => foldGlob(glob).split('/')))].filter((name) => !wildcards.test(name));
    const known = new Map();
    const ruleFor = (path, isLink) => {
        const key = isLink ? `${path}\0` : path;
        if (!known.has(key)) {
            const forms = formsOf(path, literals);
            const matching = compiled.filter((rule) => forms.some((form) => rule.matches(form) || (isLink && rule.leadsThrough(form))));
            known.set(key, strictest(matching));
        }
        return known.get(key);
    };
    const protects = ({ path, from, to }) => ruleFor(path, isLink(from) || isLink(to));
    return {
        judge: (all, approved = []) => {
            const changes = approved.length === 0 ? all : all.filter((change) => !approved.some((one) => isApproved(change, one)));
            const wrong = refuseKinds(changes);
            if (wrong !== undefined)
                return wrong;
            const found = changes.flatMap((change) => {
                const rule = protects(change);
                return rule === undefined || rule.level === 'allow' ? [] : [{ change, rule }];
            });
            return found.length === 0 ? undefined : refuseProtected(found);
        },
        protectedAmong: (changes) => changes.filter((change) => refuseKinds([change]) !== undefined || (protects(change)?.level ?? 'allow') !== 'allow'),
    };
};
const isLink = (entry) => entry?.mode === path_policy_link || entry?.mode === submodule;
const isApproved = ({ path, to }, approved) => approved.path === path && approved.oid === (to?.oid ?? null) && approved.mode === (to?.mode ?? null);
const strictest = (rules) => rules.reduce((most, rule) => (most === undefined || pathLevels.indexOf(rule.level) > pathLevels.indexOf(most.level) ? rule : most), undefined);
/** A glob that names a folder is about everything in it. */
const compile = (glob, level) => {
    const folded = foldGlob(glob)
        .replace(/^(?:\.?\/)+/, '')
        .replace(/\/+$/, '/**');
    const components = folded.split('/');
    const inside = wildcards.test(components.at(-1) ?? '') ? [] : [`${folded}/**`];
    const folders = components.slice(0, -1).map((_, index) => components.slice(0, index + 1));
    const named = folders.filter((folder) => folder.some((name) => name !== '**')).map((folder) => folder.join('/'));
    const matches = picomatch([folded, ...inside], options);
    const leads = named.length === 0 ? () => false : picomatch(named, options);
    return { glob, level, matches: (form) => matches(form), leadsThrough: (form) => leads(form) };
};
/** Refuses kinds of changes wherever they appear. */
const refuseKinds = (changes) => {
    const block = { level: 'block', rule: 'always refused' };
    const module = changes.find(({ from, to }) => from?.mode === submodule || to?.mode === submodule);
    if (module !== undefined)
        return { ...block, why: `it changes the submodule ${shownPath(module.path)}`, changes: [module] };
    const hidden = changes.find(({ path }) => hidesSomething(path));
    if (hidden === undefined)
        return undefined;
    return { ...block, why: `the file name ${shownPath(hidden.path)} has control or invisible characters`, changes: [hidden] };
};
/** The approval of these changes. */
const approvedPaths = (changes) => changes.map(({ path, to }) => ({ path, mode: to?.mode ?? null, oid: to?.oid ?? null }));
const maximumShown = 5;
const refuseProtected = (found) => {
    const level = found.some(({ rule }) => rule.level === 'block') ? 'block' : 'needs-human';
    // Files that nobody can approve are named first.
    const sorted = [...found.filter(({ rule }) => rule.level === level), ...found.filter(({ rule }) => rule.level !== level)];
    const named = sorted.slice(0, maximumShown).map(({ change }) => shownPath(change.path));
    const more = found.length > maximumShown ? ` and ${found.length - maximumShown} more` : '';
    const rules = new Set(sorted.map(({ rule }) => `${shownPath(rule.glob)}: ${rule.level}`));
    return {
        level,
        why: `it changes protected paths: ${named.join(', ')}${more}`,
        rule: [...rules].slice(0, maximumShown).join(', '),
        changes: sorted.map(({ change }) => change),
    };
};
/** Names are shown escaped and short: they are the agent's. */
const shownPath = (path) => withVisible(JSON.stringify(path.length > 120 ? `${path.slice(0, 119).toWellFormed()}…` : path));

;// CONCATENATED MODULE: ./packages/core/build/policy/path-rules.js
// The rules about paths that the configuration asks for, and those that hold by default.


/** They run with rights or decide who may do what: workflows and actions, hooks, tools of agents, registries, owners. */
const blocked = [
    '.github/**',
    '**/action.yml',
    '**/action.yaml',
    '**/CODEOWNERS',
    '**/.gitmodules',
    '**/.lfsconfig',
    '**/.claude/**',
    '**/.mcp.json',
    '**/.husky/**',
    '**/.githooks/**',
    '**/.devcontainer/**',
    '**/.devcontainer.json',
    '**/.npmrc',
    '**/.yarnrc',
    '**/.yarnrc.yml',
    '**/.pnpmfile.cjs',
];
/** They instruct later agents, hide changes from reviewers, or run on the machine of whoever opens the project. */
const forPeople = [
    '**/CLAUDE.md',
    '**/CLAUDE.local.md',
    '**/AGENTS.md',
    '**/AGENT.md',
    '**/GEMINI.md',
    '**/.cursorrules',
    '**/.cursor/**',
    '**/.windsurfrules',
    '**/.clinerules',
    '**/.codex/**',
    '**/.gemini/**',
    '**/.gitattributes',
    '**/.vscode/tasks.json',
    '**/.envrc',
    '**/.gitpod.yml',
    '**/.pre-commit-config.yaml',
    '**/lefthook.yml',
    '**/.cargo/config.toml',
    '**/pip.conf',
    '**/bunfig.toml',
];
const defaultPathRules = Object.fromEntries([
    ...blocked.map((glob) => [glob, 'block']),
    ...forPeople.map((glob) => [glob, 'needs-human']),
]);
const glob = schemas/* string */.YjP().min(1).max(300);
/** A list names what is blocked, and nothing else is protected; a map changes and adds to the default rules. */
const protectedPathsSchema = schemas/* union */.KCZ([schemas/* array */.YOg(glob), schemas/* record */.g1P(glob, schemas/* enum */.k5n(pathLevels))]);
/** In a map, `allow` frees what the same glob protects by default. Of all globs that match a path the strictest one decides. */
const pathRulesOf = (paths) => isList(paths) ? Object.fromEntries(paths.map((one) => [one, 'block'])) : { ...defaultPathRules, ...paths };
const isList = (paths) => Array.isArray(paths);
/** Globs of this level. */
const globsOf = (paths, level) => Object.entries(pathRulesOf(paths)).flatMap(([one, its]) => (its === level ? [one] : []));

;// CONCATENATED MODULE: ./packages/core/build/config.js
// The schema of `.github/clambake.yml` on the default branch. An unknown key is an error, because nothing would obey it.




const histories = ['auto', 'merge', 'squash'];
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
    'min-role': schemas/* enum */.k5n(fleet_roles/* roles */.O).default('write'),
    /** Logins of Apps whose labels count as those of a person with `min-role`. GITHUB_TOKEN has the login that is refused. */
    'allowed-bots': schemas/* array */.YOg(schemas/* string */.YjP()
        .regex(/^(?!github-actions\[bot\]$)[a-z\d][a-z\d-]{0,98}\[bot\]$/i, 'the exact login of an App, such as renovate[bot], and never that of the jobs themselves'))
        .max(20)
        .default([]),
    /** `user`: the agent runs as another user of the runner; `none`: it shares the runner's user. */
    isolation: schemas/* enum */.k5n(['user', 'none']).default('user'),
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
    /** Paths that an agent may not change (`block`) or only with a person's approval (`needs-human`), laid over the default rules. */
    'protected-paths': protectedPathsSchema.default({}),
});

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
        return 'has a glob that is empty or too long';
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
    if (issue.code === 'invalid_union')
        return problemsOfUnion(issue, document);
    const value = valueAt(document, issue.path);
    const key = issue.path.map(String).join('.');
    if (key === 'ci' && value === undefined) {
        return ['"ci" is missing in .github/clambake.yml: name the file in .github/workflows that tests a bundle, for example "ci: ci.yml"'];
    }
    return [`"${key}" in .github/clambake.yml ${describe(issue, value)}`];
};
/** A list and a map have problems of their own; any other value is neither. */
const problemsOfUnion = (issue, document) => {
    const value = valueAt(document, issue.path);
    if (typeof value !== 'object' || value === null) {
        const key = issue.path.map(String).join('.');
        const levels = pathLevels.join(', ');
        return [`"${key}" in .github/clambake.yml must be a list of globs, or a map from globs to one of ${levels}, not ${shown(value)}`];
    }
    const errors = issue.errors[Array.isArray(value) ? 0 : 1] ?? [];
    return errors.flatMap((error) => problemsOf({ ...error, path: [...issue.path, ...error.path] }, document));
};
/** `document` is the value that the YAML parser returned: null or undefined for an empty file. */
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

;// CONCATENATED MODULE: ./packages/core/build/bundle/bundle-facts.js
const isAboard = (record, bundle) => record.state === 'bundled' && record.flight?.id === bundle.id;
const everybody = (bundle) => new Set(bundle.passengers.map((passenger) => passenger.issue));
/** Ids of the CI runs that have no verdict yet. */
const runsOut = (bundle) => bundle.trials.filter((trial) => trial.verdict === undefined).map((trial) => trial.runId);
/** The bundle with CI runs given up: the superseded ones, or else all that are out. */
const withoutRuns = (bundle, superseded) => {
    const verdict = superseded === undefined ? 'none' : 'superseded';
    const given = superseded ?? runsOut(bundle);
    const isGiven = (trial) => trial.verdict === undefined && given.includes(trial.runId);
    return { ...bundle, trials: bundle.trials.map((trial) => (isGiven(trial) ? { ...trial, verdict } : trial)) };
};
/** Number of passengers evicted because CI was red for them; the others conflicted. */
const culpritsOf = (bundle) => {
    const conflicted = new Set((bundle.leftOut ?? []).map((left) => left.issue));
    return (bundle.evicted ?? []).filter(({ issue }) => !conflicted.has(issue)).length;
};
/** The bundle as if only the passengers of these prefixes were aboard. */
const withPrefixes = (bundle, prefixes) => {
    const issues = new Set(prefixes.map((prefix) => prefix.issue));
    return { ...bundle, prefixes, passengers: bundle.passengers.filter((passenger) => issues.has(passenger.issue)) };
};
/** The commit as which a prefix came onto the base: its squash commit or itself; undefined when it is not there. */
const landedAs = (onBase, { oid, squash }) => squash !== undefined && onBase.has(squash) ? squash : onBase.has(oid) ? oid : undefined;
/** Maps each passenger to the squash commit as which it came onto the base. */
const squashCommits = (onBase, { prefixes = [] }) => new Map(prefixes.flatMap(({ issue, squash }) => (squash !== undefined && onBase.has(squash) ? [[issue, squash]] : [])));
const firstOf = (bundle, size) => withPrefixes(bundle, (bundle.prefixes ?? []).slice(0, size));

;// CONCATENATED MODULE: ./packages/core/build/texts/amounts.js
// Numbers as people read them.
/** `#1, #2`: issues, or whatever else has a number of that kind. */
const numbers = (issues) => issues.map((issue) => `#${issue}`).join(', ');
const amounts_plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const amounts_dollars = (usd) => `$${usd.toFixed(2)}`;

;// CONCATENATED MODULE: ./packages/core/build/texts/ci-cost.js
/** `12.5 runner minutes`, and the number of runs whose time is not known: they have not ended, or were cancelled. */
const runnerMinutes = (bundles) => {
    const trials = bundles.flatMap((bundle) => bundle.trials);
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
const describeCi = (bundles) => {
    const runs = bundles.flatMap((bundle) => bundle.trials).filter((trial) => trial.carried !== true).length;
    const unasked = bundles.filter(({ trials }) => {
        const ofPulls = trials.filter((trial) => trial.event === 'pull_request');
        return ofPulls.length > 0 && ofPulls.every((trial) => trial.carried === true);
    }).length;
    const told = `${runs} ${runs === 1 ? 'run' : 'runs'}, ${runnerMinutes(bundles)}`;
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
/** Hidden line that names the state of the bundle; a body with it needs no update. `runs` counts the CI runs before a merge. */
const bundleMarker = (bundle, runs = 0) => {
    const gone = bundle.evicted?.length ?? 0;
    const after = runs > 1 ? `, after ${runs} CI runs` : '';
    return (0,build_names/* hiddenMarker */.z0)(`bundle ${bundle.id}: ${bundle.passengers.map(({ issue }) => issue).join(' ')}${gone === 0 ? '' : ` (${gone} off)`}${after}`);
};
const renderPullRequestTitle = (bundle) => {
    const issues = bundle.passengers.map((passenger) => passenger.issue);
    const shown = issues.slice(0, 5).join(', ');
    const more = issues.length > 5 ? ` and ${issues.length - 5} more` : '';
    return `Clambake bundle ${bundle.id}: ${issues.length === 1 ? 'issue' : 'issues'} ${shown}${more}`;
};
const renderPullRequest = (bundle, facts) => {
    const head = [
        bundleMarker(bundle, facts.runs),
        `Bundle ${bundle.id} to \`${neutralise(bundle.base, 200)}\`, with ${plural(bundle.passengers.length, 'passenger')}. ${departure(bundle)} ` +
            'Clambake tests exactly this bundle, moves the base branch to the tested commit and closes the issues.',
        '',
        '| | issue | title | agent | attempts | cost | change |',
        '|--:|--:|---|---|--:|--:|---|',
    ];
    const rows = (titleChars) => bundle.passengers.map((one, index) => `| ${index + 1} | #${one.issue} | ${passengerCells(one, { record: facts.records(one.issue), titleChars })} |`);
    const behind = facts.behind.flatMap(({ issue, text }) => (issue === null ? [] : [`- #${issue}: ${neutralise(text, 300)}`]));
    const tail = [
        ...ciSection(bundle),
        ...section('Look twice', looks(bundle, facts)),
        ...section('Taken off this bundle', takenOff(bundle)),
        ...section('Not aboard', behind),
    ];
    return fit(head, rows, tail);
};
/** States the departure, and how late it was. */
const departure = (bundle) => {
    const departed = `Departed ${dateTime(bundle.departedAt)}`;
    if (bundle.promisedBy === undefined)
        return `${departed}.`;
    const lateMs = Date.parse(bundle.departedAt) - Date.parse(bundle.promisedBy);
    if (lateMs < 60_000)
        return `${departed}; promised by ${clockTime(bundle.promisedBy)}.`;
    return `${departed}, ${Math.floor(lateMs / 60_000)} min **late**: promised by ${clockTime(bundle.promisedBy)}.`;
};
/** The cost of CI so far; empty until a CI run has ended. */
const ciSection = (bundle) => bundle.trials.some((trial) => trial.verdict !== undefined) ? ['', `**CI so far:** ${describeCi([bundle])}.`] : [];
const changeOf = (record) => {
    const landed = record?.landed;
    return landed === undefined ? '' : `+${landed.additions} −${landed.deletions} in ${plural(landed.files, 'file')}`;
};
/** Lines about what is allowed and easily overlooked, and about what a person approved. */
const looks = (bundle, { records }) => bundle.passengers.flatMap(({ issue, oid }) => {
    const { flags = [], approval } = records(issue)?.landed ?? {};
    const approved = approval === undefined || approval.commit !== oid ? [] : [approvedLine(approval)];
    return [...approved, ...flags].map((text) => `- #${issue}: ${neutralise(text, 400)}`);
});
const approvedLine = ({ by, paths }) => {
    const shown = paths.slice(0, 5).map(({ path }) => JSON.stringify(path.slice(0, 120)));
    return `approved by ${by}: ${shown.join(', ')}${paths.length > 5 ? ` and ${paths.length - 5} more` : ''}`;
};
/** Title, agent, attempts, cost and change, as cells of a table. */
const passengerCells = ({ title, agent, attempts, costUsd }, { record, titleChars }) => `${safeTitle(title, titleChars)} | ${agent} | ${attempts} | ${dollars(costUsd)} | ${changeOf(record)}`;
const takenOff = ({ evicted = [] }) => evicted.map(({ issue, reason }) => `- #${issue}: ${(0,texts_neutralise/* neutralise */.$0)(reason, 400)}`);
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
const renderClosing = (bundle, { ending, landed }) => {
    const evicted = new Set((bundle.evicted ?? []).map((one) => one.issue));
    const waiting = bundle.passengers.map((passenger) => passenger.issue).filter((issue) => !evicted.has(issue) && !landed.includes(issue));
    const head = [
        bundleMarker(bundle),
        `Bundle ${bundle.id} to \`${(0,texts_neutralise/* neutralise */.$0)(bundle.base, 200)}\` ended without a merge: ${(0,texts_neutralise/* neutralise */.$0)(ending, 400)}.`,
    ];
    const there = landed.length === 0 ? [] : ['', `On \`${(0,texts_neutralise/* neutralise */.$0)(bundle.base, 200)}\` already: ${numbers(landed)}.`];
    const others = waiting.length === 0 ? [] : ['', `Waiting for the next bundle: ${numbers(waiting)}.`];
    return fit(head, () => [], [...there, ...others, ...ciSection(bundle), ...section('Taken off', takenOff(bundle))]);
};
/** Body of a pull request that a person has taken over. */
const renderTakenOver = (bundle, ending) => `${bundleMarker(bundle)}\n${(0,texts_neutralise/* neutralise */.$0)(ending.replace(/^a/, 'A'), 400)}, so it is theirs now: the train has ended bundle ${bundle.id} and leaves branch and pull request alone. If it is merged, the issues that were aboard count as merged.\n`;
/** Puts an alarm above a pull request's body. */
const renderAlarm = (reason, body) => `> [!CAUTION]\n> ${reason}\n\n${body.slice(0, maximumCharacters)}`;
/** They tell later readers where the work came from. */
const trailersOf = (passenger, bundle) => [
    trailer('Issue', passenger.issue),
    trailer('Agent', passenger.agent),
    trailer('Attempts', passenger.attempts),
    trailer('Cost', `${passenger.costUsd.toFixed(2)} USD`),
    trailer('Bundle', bundle.id),
];
/** Message of one passenger's merge commit. */
const renderMergeMessage = (passenger, bundle) => [`Merge ${issueBranch(passenger.issue)}: ${neutralise(passenger.title)}`, '', ...trailersOf(passenger, bundle), ''].join('\n');
/** Message of one passenger's squash commit. `coAuthors`: names with addresses of further authors of its commits. */
const renderSquashMessage = (passenger, bundle, coAuthors) => [
    neutralise(passenger.title) || `Work of issue ${passenger.issue}`,
    '',
    ...trailersOf(passenger, bundle),
    trailer('Work', passenger.oid),
    ...coAuthors.map((author) => `Co-authored-by: ${author}`),
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
const isOfApp = ({ branch, expect, to }, base) => expect !== null && to !== null && (branch === base || (0,build_names/* parseBundleBranch */.gb)(branch) > 0);
/** Maps each agent that no claim holds to the commit of its ref. An agent that an unreadable record may hold stays taken. */
const freeableAgents = (ledger, changed) => {
    if (ledger.agents.size === 0)
        return new Map();
    const unchanged = [...ledger.issues].flatMap(([issue, { record }]) => (changed.has(issue) ? [] : [record]));
    const held = new Set([...changed.values(), ...unchanged].flatMap((record) => record?.claim?.agent ?? []));
    const unreadable = new Set(ledger.broken.flatMap(({ ref, oid }) => (mayHoldAgent(ref) ? [oid] : [])));
    return new Map([...ledger.agents].filter(([agent, oid]) => !held.has(agent) && !unreadable.has(oid)));
};
/** False for other refs, as for the copy of an issue's record that a person keeps below refs/clambake. */
const mayHoldAgent = (ref) => {
    const kind = (0,build_names/* parseLedgerRef */.qz)(ref)?.kind;
    return kind === 'issue' || kind === 'agent';
};
/** Maps each issue that changes to its next record; undefined when the record is removed. */
const nextRecords = ({ issues = [], removed = [] }) => new Map([
    ...issues.map((record) => [record.issue, record]),
    ...removed.map((issue) => [issue, undefined]),
]);
/** Records first, because an agent's ref points at its issue's record. */
const writesOf = (before, change, views) => {
    const { issues = [], removed = [], train, fleet } = change;
    const write = (ref, stored, record) => ({
        ref,
        expect: stored?.oid ?? null,
        record,
    });
    return [
        ...(train === undefined ? [] : [write((0,build_names/* trainRef */.cC)(train.base), before.trains.get(train.base), train)]),
        ...issues.map((record) => write((0,build_names/* issueRef */.fB)(record.issue), before.issues.get(record.issue), record)),
        ...removed.flatMap((issue) => {
            const stored = before.issues.get(issue);
            return stored === undefined ? [] : [{ ref: (0,build_names/* issueRef */.fB)(issue), expect: stored.oid, delete: true }];
        }),
        ...agentWrites(before, change, views),
        ...(fleet === undefined ? [] : [write(build_names/* fleetRef */.MF, before.fleet, fleet)]),
    ];
};
/** Takes agents for new claims and frees those whose claim ended; the fleet's tick frees every agent that nobody holds. */
const agentWrites = (before, change, { actor }) => {
    const claims = (change.issues ?? []).flatMap(({ issue, claim }) => claim === undefined || before.issues.get(issue)?.record.claim?.id === claim.id ? [] : [{ issue, agent: claim.agent }]);
    const changed = new Map([...nextRecords(change), ...claims.map(({ issue }) => [issue, undefined])]);
    const ended = endedClaims(before, change);
    if (claims.length === 0 && ended.size === 0 && actor !== 'fleet')
        return [];
    const free = freeableAgents(before, changed);
    const taken = new Set(claims.map(({ agent }) => agent));
    return [
        ...claims.map(({ issue, agent }) => ({ ref: (0,build_names/* agentRef */.zk)(agent), expect: free.get(agent) ?? null, sameAs: (0,build_names/* issueRef */.fB)(issue) })),
        ...[...free].flatMap(([agent, oid]) => taken.has(agent) || (actor !== 'fleet' && !ended.has(agent)) ? [] : [{ ref: (0,build_names/* agentRef */.zk)(agent), expect: oid, delete: true }]),
    ];
};
/** Agents whose claim is over with this change. */
const endedClaims = (before, change) => new Set([...nextRecords(change)].flatMap(([issue, record]) => {
    const was = before.issues.get(issue)?.record.claim;
    return was === undefined || was.id === record?.claim?.id ? [] : [was.agent];
}));
const transitionsOf = (before, change) => [...nextRecords(change)].flatMap(([issue, record]) => {
    const was = before.issues.get(issue)?.record;
    if (was?.state === record?.state)
        return [];
    return [{ issue, from: was?.state, to: record?.state, askedBy: (record ?? was)?.asked?.actor }];
});
/** CI runs of the open bundle that the record no longer waits for and that have not ended by themselves. */
const cancelsOf = (was, train, { bundleView }) => {
    const wanted = new Set(train.flight === undefined ? [] : runsOut(train.flight));
    const given = was?.flight === undefined ? [] : runsOut(was.flight).filter((run) => !wanted.has(run));
    return given.filter((run) => bundleView?.runs.get(run)?.status !== 'completed').map((run) => ({ kind: 'cancel-run', run }));
};
/** Edits the pull request when a bundle ends without a merge, and when an alarm needs a person at once. */
const pullRequestOf = (before, { ended, train }, { bundleView }) => {
    if (train === undefined)
        return [];
    const was = before.trains.get(train.base)?.record;
    const shown = bundleView?.pullRequest;
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
    if (train.kept?.includes((0,build_names/* bundleBranch */.lM)(ended.id)) === true)
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
/** True when the fleet could give an issue to an agent. It might start one that the snapshot does not list. */
const isAnyoneInLine = ({ issues, ledger, unlisted = 0 }) => unlisted > 0 ||
    issues.some((view) => {
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

// EXTERNAL MODULE: ./packages/core/build/texts/times.js
var times = __webpack_require__(3763);
;// CONCATENATED MODULE: ./packages/core/build/fleet/fleet-plan.js
const recordIn = (plan, ledger, issue) => plan.changed.get(issue) ?? ledger.issues.get(issue)?.record;
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
const planChange = (plan, { comments }, why) => ({
    why,
    issues: [...plan.changed.values()].map((record) => {
        // The comment was found by its marker, so the record does not know it, or knows one that is gone.
        const found = comments.get(record.nodeId)?.id ?? record.statusComment;
        return found === undefined ? record : { ...record, statusComment: found };
    }),
});

// EXTERNAL MODULE: ./packages/core/build/records/labels.js
var records_labels = __webpack_require__(2336);
// EXTERNAL MODULE: ./node_modules/xstate/dist/xstate.cjs.js
var xstate_cjs = __webpack_require__(4253);
// EXTERNAL MODULE: ./packages/core/build/records/states.js
var states = __webpack_require__(6113);
;// CONCATENATED MODULE: ./packages/core/build/records/machine.js
// The life of an issue as an XState machine, used only through its pure functions. XState ignores an event that is not
// allowed; here such an event is an error, because no later tick can repair an illegal state in the ledger.


const issueEvents = (/* unused pure expression or super */ null && ([
    'claim', // an agent takes it
    'land', // verified work is on its branch
    'return', // the attempt ended without landing; it may be tried again
    'ask', // a person has to decide
    'board', // aboard a bundle
    'unboard', // its bundle ended, and it is not to blame
    'evict', // it is taken off a bundle, or out of the line, with a reason
    'merge', // its work is on the base
    'withdraw', // a person closed it or took its label away
    'request', // a person who may do so asks for it again
    'revert', // its branch has a commit that reverts its merged work
    'approve', // a person approves its work, which then is on its branch
    'undo', // that commit is on the base, and the issue may be tried again
]));
const edges = states/* states */.xP;
const issueMachine = (0,xstate_cjs/* createMachine */.Op)({
    id: 'issue',
    initial: 'ready',
    types: {},
    states: Object.fromEntries(states/* issueStates */.Uu.map((state) => [state, { on: edges[state].on }])),
});
/** The event cannot happen in this state, so the caller has a bug. */
class IllegalTransition extends Error {
    name = 'IllegalTransition';
}
/** The machine is asked once for each state and event, because a full fleet asks thousands of times. Null: not allowed. */
const answers = new Map();
const answer = (state, event) => {
    const key = `${state} ${event}`;
    const known = answers.get(key);
    if (known !== undefined)
        return known;
    const before = issueMachine.resolveState({ value: state });
    const after = before.can({ type: event }) ? (0,xstate_cjs/* transition */.kY)(issueMachine, before, { type: event })[0] : undefined;
    const found = after?.value ?? null;
    answers.set(key, found);
    return found;
};
const canTransition = (state, event) => answer(state, event) !== null;
/** Throws IllegalTransition when the event is not allowed in this state. */
const transitionIssue = (state, event) => {
    const next = answer(state, event);
    if (next === null)
        throw new IllegalTransition(`an issue that is ${state} cannot take the event ${event}`);
    return next;
};
const issueMachineEdges = () => issueStates.flatMap((from) => issueEvents.filter((event) => canTransition(from, event)).map((event) => ({ from, event, to: transitionIssue(from, event) })));
/** The machine as a Mermaid state diagram, for the documentation. */
const issueMachineDiagram = () => {
    const id = (state) => state.replaceAll('-', '_');
    const names = issueStates.filter((state) => state.includes('-')).map((state) => `  state "${state}" as ${id(state)}`);
    const edges = issueMachineEdges().map(({ from, event, to }) => `  ${id(from)} --> ${id(to)}: ${event}`);
    return ['stateDiagram-v2', ...names, `  [*] --> ${id('ready')}`, ...edges, ''].join('\n');
};

;// CONCATENATED MODULE: ./packages/core/build/records/transition.js
// The one step that every transition of a record takes.


const transition_cut = (text, max) => (text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`);
/**
 * Returns the record in its next state. `since` moves only when the state really changes. Claim, question, waiting time and
 * bundle belong to one state and end with it; landed work ends with the last state that needs it. Undefined fields are dropped.
 */
const transition_transition = (record, event, now, change) => {
    const state = transitionIssue(record.state, event);
    const landed = (0,states/* stateFacts */.T$)(state).has.includes('landed') ? record.landed : undefined;
    const ended = { claim: undefined, question: undefined, notBefore: undefined, flight: undefined, held: undefined, behind: undefined };
    const next = { ...record, ...ended, landed, ...change, state, since: state === record.state ? record.since : now };
    return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
};

;// CONCATENATED MODULE: ./packages/core/build/records/revert-record.js
// The record of an issue whose merged work is reverted. The commit that reverts it boards and is tested like other landed
// work. Invariant: until that commit is on the base the issue stays closed and its record keeps the merged work, so that
// nothing changes when the revert is given up.


const revert_record_isRevert = (record) => record.landed?.revert !== undefined;
/** `oid`: the commit on the issue's branch that reverts `merge`; `approval` covers what it restores at protected paths. */
const startRevert = (record, { merge, by, now, words, oid, approval, }) => {
    const { landed } = record;
    if (landed === undefined)
        throw new Error(`#${record.issue} is ${record.state} and has no landed work to take back`);
    const { revert: _, pushedAfter: __, ...of } = landed;
    const { approval: ___, flags: ____, ...work } = of;
    const kept = record.flight === undefined ? {} : { flight: record.flight };
    const revert = { merge, by, at: now, words, of, ...kept };
    const change = { oid, at: now, additions: of.deletions, deletions: of.additions };
    return transition(record, 'revert', now, {
        landed: { ...work, ...change, revert, ...(approval === undefined ? {} : { approval }) },
        feedback: undefined,
    });
};
const lastRevert = ({ landed }, facts) => ({
    oid: landed.oid,
    merge: landed.revert.merge,
    by: landed.revert.by,
    at: facts.now,
    landed: facts.landed,
});
/** Gives the revert up: the work stays merged. */
const revert_record_abandonRevert = (record, facts) => {
    const { of, flight: bundle } = record.landed.revert;
    const reason = transition_cut(`its merge was not taken back: ${facts.reason}`, 2000);
    return transition_transition(record, 'merge', facts.now, {
        landed: of,
        flight: bundle,
        lastRevert: lastRevert(record, { now: facts.now, landed: false }),
        evictions: [...record.evictions, { flight: facts.bundle, at: facts.now, reason }],
    });
};
/** The base no longer has the work. An agent goes on with the words of the person who asked; without words a person is asked. */
const revert_record_concludeRevert = (record, { now, bundle }) => {
    const { by, words, merge } = record.landed.revert;
    const shared = { lastRevert: lastRevert(record, { now, landed: true }) };
    if (words !== '') {
        const feedback = { kind: 'person', by, did: 'reverted', words, merge, at: now };
        return transition(record, 'undo', now, { ...shared, feedback });
    }
    const question = `${by} had its merged work taken back (bundle ${bundle}). What should be done differently? Edit the issue and set ${stateLabels.ready} again.`;
    return transition(record, 'ask', now, { ...shared, question });
};
/** True when its work was reverted and the issue is still closed: clambake has to open it, and no person has closed it. */
const awaitsReopening = (record, view) => {
    const { lastRevert: last, since, state } = record;
    if (view.open || last?.landed !== true || since !== last.at || (state !== 'ready' && state !== 'needs-human'))
        return false;
    return !view.events.some((event) => event.kind === 'reopened' && event.bot && Date.parse(event.at) >= Date.parse(last.at));
};

// EXTERNAL MODULE: ./packages/core/build/records/outcomes.js
var outcomes = __webpack_require__(1490);
;// CONCATENATED MODULE: ./packages/core/build/records/transitions.js




/** Number of attempts since a person last asked that count against the limit. */
const countedAttempts = (record) => attemptsSinceAsked(record).filter(({ outcome }) => outcomes/* outcomes */.KI[outcome].isCounted).length;
const attemptsSinceAsked = (record) => record.attempts.slice(record.attemptsBefore ?? 0);
const attemptsUsedUp = (record, config) => countedAttempts(record) >= config.attempts;
const claimRecord = (record, { now, claim, consumedEvent }) => transition_transition(record, 'claim', now, {
    claim,
    base: claim.base,
    asked: { event: claim.event, actor: claim.actor, text: claim.text },
    consumedEvent: consumedEvent ?? record.consumedEvent,
    refusal: undefined,
});
const landRecord = (record, { now, attempt, landed }) => transition(record, 'land', now, { attempts: [...record.attempts, attempt], landed, feedback: undefined });
/** The claimed attempt ended without landing, and the issue may be tried again. */
const returnRecord = (record, { now, attempt, feedback, notBefore }) => transition_transition(record, 'return', now, { attempts: [...record.attempts, attempt], feedback: feedback ?? record.feedback, notBefore });
/** A person has to decide. `attempt` is the claimed attempt that has ended, if any. */
const askRecord = (record, { now, attempt, question, feedback, held, }) => transition_transition(record, 'ask', now, {
    attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt],
    question: transition_cut(question, 2000),
    feedback: feedback ?? record.feedback,
    held,
});
/** A person approves the work that is held: exactly that commit may board, with exactly that content at protected paths. */
const approveRecord = (record, { now, by, role }) => {
    const { held } = record;
    if (held === undefined)
        throw new Error(`#${record.issue} holds no work that could be approved`);
    const { paths, ...work } = held;
    const approval = { by, ...(role === undefined ? {} : { role }), at: now, commit: held.oid, paths };
    return transition(record, 'approve', now, { landed: { ...work, at: now, approval }, feedback: undefined });
};
/** A person closed the issue or took its label away. */
const withdrawRecord = (record, { now, attempt }) => transition_transition(record, 'withdraw', now, { attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt] });
/** A person who may do so asks again: the count of attempts starts from zero. */
const requestRecord = (record, { now }) => transition_transition(record, 'request', now, { attemptsBefore: record.attempts.length, refusal: undefined });
const boardRecord = (record, { now, bundle }) => transition(record, 'board', now, { flight: { id: bundle } });
/** The bundle ended, and this passenger waits for the next one. */
const unboardRecord = (record, { now }) => transition(record, 'unboard', now, {});
/** Takes work off a bundle, or out of the line: it goes back to an agent, or to a person when its attempts are used up. */
const evictRecord = (record, facts) => {
    if (isRevert(record))
        return abandonRevert(record, facts);
    const evictions = [...record.evictions, { flight: facts.bundle, at: facts.now, reason: cut(facts.reason, 2000) }];
    const change = { evictions, feedback: facts.feedback };
    if (facts.question !== undefined) {
        const held = record.landed === undefined || facts.asks === undefined ? undefined : heldOf(record.landed, facts.asks);
        return transition(record, 'ask', facts.now, { ...change, question: cut(facts.question, 2000), held });
    }
    if (!attemptsUsedUp(record, facts.config))
        return transition(record, 'evict', facts.now, { ...change, notBefore: facts.notBefore });
    const question = usedUpQuestion(record, `Bundle ${facts.bundle} left it behind: ${facts.reason}`);
    return transition(record, 'ask', facts.now, { ...change, question });
};
/** Landed work that waits for an approval of this content. */
const heldOf = (landed, paths) => {
    const { oid, at, attempt, agent, files, additions, deletions, flags } = landed;
    return { oid, at, attempt, agent, files, additions, deletions, ...(flags === undefined ? {} : { flags }), paths };
};
/** Its work is on the base, as the commit `squash` if that is set. `pr` is the bundle's pull request, if any. */
const mergeRecord = (given, facts) => {
    const record = { ...given, squashed: facts.squash && given.landed ? { work: given.landed.oid, as: facts.squash } : undefined };
    if (isRevert(record))
        return concludeRevert(record, facts);
    const flight = { ...record.flight, id: facts.bundle, pr: facts.pr };
    return transition(record, 'merge', facts.now, { flight, feedback: undefined, lastRevert: undefined, behind: facts.behind });
};
/** The question when no attempt is left. `last` is a sentence about the last attempt. */
const usedUpQuestion = (record, last) => {
    const counted = countedAttempts(record);
    return transition_cut(`${counted === 1 ? 'The one attempt is' : `All ${counted} attempts are`} used up. ${last.trim().replace(/[.…]?$/, '.')} ` +
        `What should be done differently? Edit the issue and set ${build_names/* stateLabels */.dE.ready} again.`, 2000);
};
/** The attempt of a claim whose jobs ended without a result. */
const lostAttempt = (claim, { now, outcome, detail }) => ({
    id: claim.id,
    agent: claim.agent,
    runId: claim.runId,
    startedAt: claim.at,
    endedAt: now,
    outcome: outcome ?? 'lost',
    costUsd: 0,
    turns: 0,
    commits: 0,
    detail: transition_cut(detail, 2000),
});

;// CONCATENATED MODULE: ./packages/core/build/fleet/trust.js




/** True when the event may be a command: a person's edit of a state label, or a reopening. */
const isPersonsEdit = (event) => !event.bot && (event.kind === 'reopened' || (0,records_labels/* parseStateLabel */.d8)(event.label) !== undefined);
const isReadyEdit = (event) => event.kind !== 'reopened' && event.label === build_names/* stateLabels */.dE.ready;
const isReadySet = (event) => event.kind === 'labeled' && event.label === build_names/* stateLabels */.dE.ready;
/**
 * The last ready event by a person, or the one in the record when GitHub no longer shows it. Undefined when a person took the
 * label away before work began.
 */
const lastAsk = (view, record) => {
    const edit = view.events.findLast((event) => !event.bot && isReadyEdit(event));
    const set = view.events.findLast((event) => !event.bot && isReadySet(event));
    if (record?.asked === undefined)
        return edit === set ? set : undefined;
    return set ?? { actor: record.asked.actor, id: record.asked.event };
};
/** A person's reopening of an issue that was over, unless it has been answered. */
const reopening = (view, record) => {
    if (record === undefined || !(0,states/* stateFacts */.T$)(record.state).isOver)
        return undefined;
    const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
    const event = view.events.findLast((candidate, index) => index > consumed && isPersonsEdit(candidate));
    return event?.kind === 'reopened' ? event : undefined;
};
/** Login of the person who asked; null when nobody did, or when the account is deleted. */
const askerOf = (view, record) => (reopening(view, record) ?? lastAsk(view, record))?.actor ?? null;
/** Judges the person who asked for this issue. */
const judgeAsk = (view, context) => {
    const ask = lastAsk(view, context.record);
    if (ask !== undefined)
        return refusedBefore(ask, context.record) ?? withForm(judgeActor(ask, context), view);
    // With a record, clambake itself may have set the label, so there is nobody to refuse.
    if (context.record !== undefined)
        return { verdict: 'unknown', reason: `waits: no person with the right has set ${build_names/* stateLabels */.dE.ready}` };
    const byBot = view.events.findLast((event) => event.bot && isReadySet(event));
    if (byBot === undefined)
        return { verdict: 'unknown', reason: `waits: GitHub does not show which person set ${build_names/* stateLabels */.dE.ready}` };
    const actor = byBot.actor ?? 'a deleted account';
    return {
        verdict: 'refused',
        actor,
        event: byBot.id,
        reason: `${actor} is not a person; only a person's ${build_names/* stateLabels */.dE.ready} starts an agent`,
    };
};
/** Time within which GitHub writes the labels of an issue form after it has opened the issue. */
const formMs = 10_000;
/** Names the form as the reason: an author without the right cannot set a label in any other way. */
const withForm = (trust, view) => {
    if (trust.verdict !== 'refused' || trust.actor !== view.author)
        return trust;
    const set = view.events.find(({ id }) => id === trust.event);
    if (set === undefined || Date.parse(set.at) - Date.parse(view.createdAt) > formMs)
        return trust;
    const reason = `${trust.reason}. An issue form or template set ${build_names/* stateLabels */.dE.ready} when the issue was opened, and that is nobody's decision: take the label out of the form`;
    return { ...trust, reason };
};
/** A recorded refusal stays. A person who gets the role later has to set the label again. */
const refusedBefore = (ask, record) => {
    const refusal = record?.refusal;
    return refusal?.event === ask.id ? { verdict: 'refused', ...refusal } : undefined;
};
/** True when the last request was refused, so that nothing starts until a person asks again. */
const trust_isRefused = (view, record) => {
    const ask = lastAsk(view, record);
    return ask !== undefined && refusedBefore(ask, record) !== undefined;
};
/** Judges the person behind one event: a ready label or a reopening. */
const judgeActor = (ask, { roles: rolesOf, config }) => {
    if (ask.actor === null) {
        return { verdict: 'refused', actor: 'a deleted account', event: ask.id, reason: 'the account that asked is gone' };
    }
    const role = rolesOf.get(ask.actor);
    if (role === undefined) {
        const unread = rolesOf.has(ask.actor) ? undefined : ask.actor;
        return { verdict: 'unknown', reason: `waits: the role of ${ask.actor} could not be read`, unread };
    }
    const least = config['min-role'];
    if (role !== 'none' && (0,fleet_roles/* roleAtLeast */.t)(role, least))
        return { verdict: 'trusted', actor: ask.actor, role, event: ask.id };
    const has = role === 'none' ? 'no role in this repository' : `the role ${role}`;
    const reason = `${ask.actor} has ${has}; an agent starts only for ${least} or higher`;
    return { verdict: 'refused', actor: ask.actor, event: ask.id, reason };
};

;// CONCATENATED MODULE: ./packages/core/build/fleet/label-edits.js






/** Id of a person's newest command, for the record to remember. */
const newestEdit = (view) => view.events.findLast(isPersonsEdit)?.id;
/** Commands newer than the consumed one; all of them when GitHub no longer shows that one. */
const newEdits = (view, record) => {
    if (view.events.length === 0)
        return [];
    const consumed = view.events.findIndex((event) => event.id === record.consumedEvent);
    return view.events.slice(consumed + 1).filter(isPersonsEdit);
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
    if (asksAgain(record, { view: facts.view, fresh }))
        return ask(record, { ...facts, consumed });
    const taken = fresh.some((event) => event.kind === 'unlabeled' && (0,records_labels/* parseStateLabel */.d8)(event.label) !== undefined);
    if (!taken || (0,records_labels/* observeState */.ie)(facts.view.labels) !== undefined)
        return { record: consumed };
    return withdraw(consumed, { why: 'a person took its label away', now: facts.now });
};
const asksAgain = (record, { fresh, view }) => {
    const labelled = fresh.some((event) => event.kind === 'labeled' && event.label === build_names/* stateLabels */.dE.ready);
    return (labelled && view.labels.includes(build_names/* stateLabels */.dE.ready)) || reopening(view, record) !== undefined;
};
/** True when a person asks for this issue again. The decision then needs the role of `askerOf`. */
const isAskedAgain = (view, record) => view.open && canTransition(record.state, 'request') && asksAgain(record, { view, fresh: newEdits(view, record) });
const ask = (record, { consumed, roles, config, view, now }) => {
    if (revert_record_isRevert(record))
        return { record: consumed, reason: `${build_names/* stateLabels */.dE.ready} changes nothing now: its merged work is being taken back` };
    if (!canTransition(record.state, 'request')) {
        const where = record.state === 'bundled' ? `is aboard bundle ${record.flight?.id ?? '?'}` : 'is already with an agent';
        return { record: consumed, reason: `${build_names/* stateLabels */.dE.ready} changes nothing now: the issue ${where}` };
    }
    const context = { roles, config, record };
    const again = reopening(view, record);
    const trust = again === undefined ? judgeAsk(view, context) : judgeActor(again, context);
    if (trust.verdict === 'trusted')
        return { record: requestRecord(consumed, { now }) };
    if (trust.verdict === 'unknown')
        return { record, reason: trust.reason, held: true };
    const { event, actor, reason } = trust;
    return { record: { ...consumed, refusal: { event, actor, reason } }, reason: `refused: ${reason}` };
};
const label_edits_closed = (record, { view, now }) => {
    // The issue of a revert is closed until the revert is merged, and is opened after that.
    if (revert_record_isRevert(record) || awaitsReopening(record, view))
        return { record };
    if (!canTransition(record.state, 'withdraw'))
        return { record };
    const newest = newestEdit(view);
    const consumed = newest === undefined ? record : { ...record, consumedEvent: newest };
    return withdraw(consumed, { why: 'the issue was closed', now });
};
const withdraw = (record, { why, now }) => {
    if (!canTransition(record.state, 'withdraw')) {
        return record.state === 'bundled' ? { record, reason: `stays aboard bundle ${record.flight?.id ?? '?'} although ${why}` } : { record };
    }
    if (revert_record_isRevert(record))
        return { record: revert_record_abandonRevert(record, { bundle: '', now, reason: why }), reason: `stays merged: ${why}` };
    const detail = `Stopped: ${why} while agent ${record.claim?.agent ?? ''} had it; what it did and cost is not known.`;
    const attempt = record.claim === undefined ? undefined : lostAttempt(record.claim, { detail, now });
    return { record: withdrawRecord(record, { attempt, now }), reason: `withdrawn: ${why}` };
};

// EXTERNAL MODULE: ./packages/core/build/records/modifiers.js
var records_modifiers = __webpack_require__(3525);
;// CONCATENATED MODULE: ./packages/core/build/fleet/backoff.js
// Computes from a record's history when an issue may be tried again. Nothing promises that a tick runs at that minute.


const minuteMs = 60_000;
const maximumMinutes = 60;
/** No record can hold a later time: its year would have six digits. */
const endOfTime = Date.parse('9999-12-31T23:59:59.999Z');
/** An ISO timestamp in UTC. */
const minutesAfter = (now, minutes) => new Date(Math.min(endOfTime, Date.parse(now) + minutes * minuteMs)).toISOString();
/** Returns how many of the newest attempts since a person last asked ended like that in a row. */
const inARow = (record, isLikeThat) => {
    const attempts = attemptsSinceAsked(record);
    return attempts.length - 1 - attempts.findLastIndex(({ outcome }) => !isLikeThat(outcome));
};
/** `first`, doubled for every earlier failure, at most an hour. */
const doubledMinutes = (first, failures) => Math.min(maximumMinutes, first * 2 ** Math.max(0, failures - 1));
/** The back-off of the newest attempt, and the number of attempts in a row that have the same one. */
const newestBackOff = (record) => {
    const rule = (0,outcomes/* backOffOf */.Io)(attemptsSinceAsked(record).at(-1)?.outcome ?? 'done');
    return { ...rule, row: inARow(record, (outcome) => (0,outcomes/* backOffOf */.Io)(outcome) === rule) };
};
/** Time of the next attempt, after one that ended without landing; undefined when it may start at once. */
const notBeforeAfterAttempt = (record, now) => {
    const { minutes, free, row } = newestBackOff(record);
    return row <= free ? undefined : minutesAfter(now, doubledMinutes(minutes, row - free));
};
/** Returns the number of lost attempts in a row when they are too many. They use up no attempt, so the issue would be tried for ever. */
const lostTooOften = (record) => {
    const { limit, row } = newestBackOff(record);
    return row >= limit ? row : undefined;
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
const conclusion = (text) => text === null || !/^[a-z_]{1,40}$/.test(text) ? '' : ` (${text.replaceAll('_', ' ')})`;

;// CONCATENATED MODULE: ./packages/core/build/fleet/rebuild.js
// Makes records again from labels and branches when the ledger is lost. The counts of attempts are lost, the work is not. Only
// a bot's label proves that work was verified, because a person's label may be a slip or a trick.





/** Agent and nonce of an attempt that only the lost ledger knew. */
const unknownAgent = '000';
const unknownNonce = '00000000';
/** Undefined when the issue is closed, or when its labels say nothing beyond `ready`. */
const rebuildRecord = (view, { base, now, branches }) => {
    const observed = (0,records_labels/* observeState */.ie)(view.labels);
    if (!view.open || observed === undefined || observed === 'ready')
        return undefined;
    const plain = { ...newRecord(view, { base, since: now }), consumedEvent: answered(view) };
    const because = `the ledger has no record of it, its label says ${observed}`;
    const tip = branches.get((0,build_names/* issueBranch */.sL)(view.number));
    const { rebuilt } = states/* states */.xP[observed];
    const proven = rebuilt === 'landed' && setByBot(view, observed);
    if (proven && tip !== undefined) {
        const attempt = (0,build_names/* attemptId */.X8)(view.number, 1, unknownNonce);
        const landed = { oid: tip, at: now, attempt, agent: unknownAgent, files: 0, additions: 0, deletions: 0 };
        return { record: { ...plain, state: 'landed', landed }, reason: `${because}: taken as landed at ${tip.slice(0, 8)}` };
    }
    if (rebuilt === 'asks') {
        const question = `What should happen here? The label says ${observed}, but nothing is on record. Close the issue, or set ${build_names/* stateLabels */.dE.ready} to start anew.`;
        return { record: { ...plain, state: 'needs-human', question }, reason: `${because}: a person is asked` };
    }
    return { record: plain, reason: `${because}: it starts anew` };
};
/** Id of the newest command of a person before clambake's last label edit: clambake has seen it. */
const answered = (view) => {
    const ours = view.events.findLastIndex((event) => event.bot);
    return view.events.findLast((event, index) => index < ours && isPersonsEdit(event))?.id;
};
const setByBot = (view, state) => view.events.findLast((event) => event.kind === 'labeled' && event.label === build_names/* stateLabels */.dE[state])?.bot === true;

;// CONCATENATED MODULE: ./packages/core/build/fleet/salvage.js
// Decides about an attempt whose jobs ended without landing. If it left an artifact, another run lands that, twice at most; if
// not, the attempt is lost. The claim stays until then, so that no other attempt starts beside this work.

const maximumTries = 2;
const triesOf = (claim) => claim.salvage?.tries ?? 0;
/** Dead attempts whose artifacts a decision needs to know about, and their runs. */
const leftoversWanted = (snapshot) => {
    const jobs = jobsByRun(snapshot.jobs);
    return [...snapshot.ledger.issues.values()].flatMap(({ record: { claim } }) => {
        if (claim === undefined || triesOf(claim) >= maximumTries || livenessOf(claim, { runs: snapshot.runs, jobs }).alive)
            return [];
        return [{ run: claim.runId, attempt: claim.id }];
    });
};
/** `why`: the ending of the attempt, or of the last landing started for it. */
const decideSalvage = (record, { why, leftover, run, now }) => {
    const { claim } = record;
    const tries = triesOf(claim);
    if (tries >= maximumTries)
        return { kind: 'lost', why: `${why}, and ${tries} landings that were started for its work did not land it` };
    if (leftover === 'unknown')
        return { kind: 'wait', why: `${why}; GitHub did not say whether it left any work` };
    if (leftover === 'none')
        return { kind: 'lost', why };
    const { runId, runAttempt } = run;
    return {
        kind: 'hand-over',
        claim: { ...claim, salvage: { tries: tries + 1, runId, runAttempt, at: now } },
        salvage: { issue: record.issue, agent: claim.agent, attempt: claim.id, run: claim.runId },
    };
};

// EXTERNAL MODULE: ./packages/core/build/texts/broken-record.js
var broken_record = __webpack_require__(7216);
;// CONCATENATED MODULE: ./packages/core/build/fleet/reconcile.js
// Brings the ledger up to date with attempts that died, people's edits and lost records. Every tick does this first, and then
// assigns new work.











const reconcile = (snapshot, config) => {
    const plan = { changed: new Map(), claimed: new Map(), held: new Set(), broken: new Map(), salvages: [], reasons: [] };
    reportBroken(plan, snapshot);
    reconcileViews(plan, { snapshot, config });
    buryDead(plan, snapshot);
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
        const obeyed = followLabelEdits(record, { view, roles, config, now });
        if (obeyed.reason !== undefined)
            plan.reasons.push({ issue: view.number, text: obeyed.reason });
        if (obeyed.held)
            plan.held.add(view.number);
        if (obeyed.record !== stored)
            plan.changed.set(view.number, obeyed.record);
    }
};
/** The base that the labels name, or else the configured one. */
const baseForView = (view, { config, snapshot }) => {
    const named = (0,records_labels/* baseLabelsOf */.Uu)(view.labels);
    return named.length === 1 && named[0] !== undefined ? named[0] : (0,records_labels/* baseOf */.bx)(config, snapshot.defaultBranch);
};
const buryDead = (plan, snapshot) => {
    const jobs = jobsByRun(snapshot.jobs);
    for (const [issue] of snapshot.ledger.issues) {
        const found = recordIn(plan, snapshot.ledger, issue);
        if (found?.claim === undefined)
            continue;
        const record = { ...found, claim: found.claim };
        const life = livenessOf(record.claim, { runs: snapshot.runs, jobs });
        const why = life.alive ? undefined : handedOver(plan, { snapshot, record, why: life.why });
        if (why === undefined)
            continue;
        const buried = buryAttempt(record, { why, now: snapshot.now });
        plan.changed.set(issue, buried);
        const next = buried.notBefore === undefined ? '' : `; not before ${(0,times/* clockTime */.q)(buried.notBefore)}`;
        plan.reasons.push({ issue, text: `attempt ${record.claim.id} was lost: ${why}${next}` });
    }
};
/** Limit of GitHub on the jobs of one matrix. The others wait for the next tick. */
const maximumSalvages = 256;
/** Lets this run land the work of a dead attempt. Returns the reason when the attempt is lost; undefined when its claim stays. */
const handedOver = (plan, { snapshot, record, why }) => {
    const { now, run, leftovers } = snapshot;
    const full = plan.salvages.length >= maximumSalvages;
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
/** Records the attempt as lost, which uses up none. A person is asked after too many in a row. */
const buryAttempt = (record, { why, now }) => {
    const attempt = lostAttempt(record.claim, { detail: `The attempt vanished: ${why}.`, now });
    const tried = { ...record, attempts: [...record.attempts, attempt] };
    const lost = lostTooOften(tried);
    if (lost !== undefined) {
        const question = `Is something wrong with the runners? ${lost} attempts in a row vanished; the last one because ${why}. Set ${build_names/* stateLabels */.dE.ready} to try again.`;
        return askRecord(record, { question, attempt, now });
    }
    return returnRecord(record, { attempt, notBefore: notBeforeAfterAttempt(tried, now), now });
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
        const trust = judgeAsk(view, { roles: snapshot.roles, config, record });
        const rank = turnOf(view, { record, modifiers, nowMs });
        const candidate = { view, base, baseOid, rank, createdMs: Date.parse(view.createdAt) };
        if (trust.verdict === 'unknown') {
            const { reason, unread } = trust;
            if (unread === undefined)
                return { kind: 'waits', text: reason };
            return { kind: 'candidate', candidate: { ...candidate, trust: { verdict: 'unknown', reason, unread } } };
        }
        if (trust.verdict === 'refused')
            return refused(trust, context);
        return asSeen(trust, { ...context, candidate });
    };
};
const blockedBy = (view, modifiers) => {
    const { openBlockers, hiddenBlockers = 0 } = view;
    if (hiddenBlockers > 0)
        return `waits: blocked by ${openBlockers.length === 0 ? '' : `${numbers(openBlockers)} and `}${eligibility_hidden(hiddenBlockers)}`;
    if (openBlockers.length > 0)
        return `waits: blocked by ${numbers(openBlockers)}`;
    if (view.openSubIssues > 0)
        return `waits: ${view.openSubIssues} of its sub-issues ${view.openSubIssues === 1 ? 'is' : 'are'} open`;
    const kept = (0,records_modifiers/* keptBy */.mA)(modifiers, 'agents');
    return kept === undefined ? undefined : `not for agents: ${build_names/* modifierLabels */.dl[kept]}`;
};
const eligibility_hidden = (count) => count === 1
    ? "an issue that the job's token cannot see, in another repository: close it there, or remove it from the issue's dependencies"
    : `${count} issues that the job's token cannot see, in another repository: close them there, or remove them from the issue's dependencies`;
const baseProblem = (view) => {
    const named = (0,records_labels/* baseLabelsOf */.Uu)(view.labels);
    return named.length > 1 ? `waits: its labels name ${named.length} bases (${named.join(', ')}); keep one` : undefined;
};
const heldByHistory = (record, { snapshot, config, plan }) => {
    const { now, ledger } = snapshot;
    if (attemptsUsedUp(record, config)) {
        const question = usedUpQuestion(record, record.attempts.at(-1)?.detail ?? '');
        return { kind: 'waits', text: 'asks a person: its attempts are used up', record: askRecord(record, { question, now }) };
    }
    if (record.notBefore !== undefined && Date.parse(record.notBefore) > Date.parse(now)) {
        const tried = record.attempts.length === 0 ? '' : ` after attempt ${record.attempts.length}`;
        return { kind: 'waits', text: `backs off until ${(0,times/* clockTime */.q)(record.notBefore)}${tried}`, until: record.notBefore };
    }
    if (record.feedback?.kind !== 'conflict' || record.feedback.rival === null)
        return undefined;
    const rival = recordIn(plan, ledger, record.feedback.rival);
    if (rival === undefined || !(0,states/* stateFacts */.T$)(rival.state).isWithTrain)
        return undefined;
    const does = rival.state === 'bundled' ? `is aboard bundle ${rival.flight?.id ?? '?'}` : 'has landed and waits for a train';
    return { kind: 'waits', text: `waits: #${rival.issue}, which it conflicts with, ${does}` };
};
/** The refusal of one event is written once. */
const refused = (trust, judged) => {
    const text = `refused: ${trust.reason}`;
    if (judged.record?.refusal?.event === trust.event)
        return { kind: 'waits', text };
    const { now } = judged.snapshot;
    const record = judged.record ?? newRecord(judged.view, { base: baseForView(judged.view, judged), since: now });
    const refusal = { event: trust.event, actor: trust.actor, reason: trust.reason };
    return { kind: 'waits', text, record: { ...record, refusal, consumedEvent: newestEdit(judged.view) ?? record.consumedEvent } };
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
    const set = view.events.find(({ id }) => id === trust.event);
    const edits = set === undefined ? undefined : judgeEdits(view, { actor: trust.actor, at: set.at }, { roles: snapshot.roles, config });
    if (edits?.kind === 'unseen')
        return changedText(`${edits.what} after ${trust.actor} set ${build_names/* stateLabels */.dE.ready}`, judged);
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
    const record = judged.record ?? newRecord(view, { base: baseForView(view, judged), since: snapshot.now });
    // The old request is answered with it, so that a label which is still shown does not count as a new one.
    const consumedEvent = newestEdit(view) ?? record.consumedEvent;
    return { kind: 'waits', text, record: { ...askRecord(record, { question, now: snapshot.now }), consumedEvent } };
};
const turnOf = (view, { record, modifiers, nowMs }) => {
    if (modifiers.has('unblocker'))
        return 0;
    const readySince = record?.since ?? view.events.findLast((event) => event.kind === 'labeled' && !event.bot)?.at ?? view.createdAt;
    const days = Math.floor((nowMs - Date.parse(readySince)) / dayMs);
    return 1 + Math.max(0, (0,records_modifiers/* rankOf */.IQ)(modifiers) - Math.max(0, days));
};

// EXTERNAL MODULE: ./packages/core/build/fleet/fleet-commands.js
var fleet_commands = __webpack_require__(2640);
;// CONCATENATED MODULE: ./packages/core/build/fleet/decide-assignments.js
// Gives issues to free agents, in this order: unblockers, priority (raised by one for each day of waiting), age, number. Each
// other issue gets one reason. One push changes the record and creates the agent's ref, with a lease on both, so two runs
// never give away the same issue or agent.










/** Limit of GitHub on the jobs of one matrix. */
const maximumAssignments = 256;
/** Adds claims, refusals and questions to the plan. */
const decideAssignments = (plan, facts) => {
    const candidates = [];
    const wakes = [];
    const judge = eligibility(plan, facts);
    for (const view of facts.snapshot.issues) {
        const verdict = judge(view);
        if (verdict === undefined)
            continue;
        const obstacle = verdict.kind === 'candidate' ? obstacleOf(verdict.candidate, facts.snapshot) : undefined;
        if (obstacle !== undefined)
            plan.reasons.push({ issue: view.number, text: `waits: ${obstacle}` });
        else if (verdict.kind === 'candidate')
            candidates.push(verdict.candidate);
        else {
            plan.reasons.push({ issue: view.number, text: verdict.text });
            if (verdict.until !== undefined)
                wakes.push(verdict.until);
            if (verdict.record !== undefined)
                plan.changed.set(view.number, verdict.record);
        }
    }
    const pausedUntil = pauseEnd(facts.snapshot);
    if (pausedUntil !== undefined && candidates.length > 0)
        wakes.push(pausedUntil);
    const standstill = standstillOf(facts.snapshot, pausedUntil);
    const free = standstill === undefined ? freeAgents(plan, facts) : [];
    const turns = candidates.sort(byTurn).slice(0, Math.min(free.length, maximumAssignments));
    const assignments = [];
    const unread = new Set();
    for (const { trust, ...candidate } of turns) {
        const agent = free[assignments.length];
        if (trust.verdict === 'unknown') {
            unread.add(trust.unread);
            plan.reasons.push({ issue: candidate.view.number, text: trust.reason });
        }
        else if (agent !== undefined)
            assignments.push(claim(plan, { ...facts, candidate: { ...candidate, trust }, agent }));
    }
    const waits = `waits: ${standstill ?? busyReason(plan, facts)}`;
    for (const { view } of candidates.slice(turns.length))
        plan.reasons.push({ issue: view.number, text: waits });
    return { assignments, wakeAt: wakes.sort()[0], unread: [...unread] };
};
const obstacleOf = ({ view, base }, { obstacles, branches }) => obstacles?.get(base)?.text ?? issueConflict(branches.keys(), view.number);
const byTurn = (a, b) => a.rank - b.rank || a.createdMs - b.createdMs || a.view.number - b.view.number;
const pauseEnd = ({ ledger, now }) => {
    const until = ledger.fleet?.record.pausedUntil;
    return until !== undefined && Date.parse(until) > Date.parse(now) ? until : undefined;
};
/** Agents with a ref that stays, or with a claim in a record, because a person may have deleted the ref. */
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
const freeAgents = (plan, { snapshot, config }) => {
    const busy = busyAgents(plan, snapshot);
    const room = config.agents - busy.size;
    const slots = Array.from({ length: config.agents }, (_, slot) => (0,build_names/* agentName */.Lp)(slot + 1));
    return slots.filter((agent) => !busy.has(agent)).slice(0, Math.max(0, room));
};
const claim = (plan, facts) => {
    const { snapshot, agent } = facts;
    const { view, trust, base, baseOid } = facts.candidate;
    const before = recordIn(plan, snapshot.ledger, view.number) ?? newRecord(view, { base, since: snapshot.now });
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
        text: { title: view.titleHash, body: view.bodyHash },
        base,
    };
    plan.changed.set(view.number, claimRecord(before, { claim: held, now: snapshot.now, consumedEvent: newestEdit(view) }));
    plan.claimed.set(agent, view.number);
    return { issue: view.number, agent, attempt, base: baseOid };
};
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
const busyReason = (plan, { snapshot, config }) => {
    const busy = busyAgents(plan, snapshot).size;
    return busy < config.agents ? `one run starts at most ${maximumAssignments} attempts` : `${busy} of ${config.agents} agents busy`;
};

;// CONCATENATED MODULE: ./packages/core/build/texts/status-comment.js
// Renders the status comment of an issue from its record and nothing else (no clock, no labels), so that it changes only when
// the record does.







const maximumRows = 20;
/** Length of an attempt's sentence in the table. */
const detailChars = 300;
/** `repositoryUrl`: for example `https://github.com/owner/name`. */
const renderStatusComment = (record, links) => {
    const parts = [headline(record, links), detail(record), refusal(record), feedback(record), attempts(record, links), evictions(record)];
    return `${[build_names/* statusCommentMarker */.CF, ...parts.filter((part) => part !== '')].join('\n\n')}\n`;
};
const runLink = (runId, { repositoryUrl }) => `[run ${runId}](${repositoryUrl}/actions/runs/${runId})`;
const headline = (record, links) => {
    const since = (0,times/* dateTime */.K)(record.since);
    const { claim, landed, flight: bundle } = record;
    switch (record.state) {
        case 'ready':
            return `**Ready** since ${since}: waits for an agent.`;
        case 'assigned':
            return claim === undefined
                ? ''
                : `**Assigned** to agent ${claim.agent} since ${since} (attempt ${record.attempts.length + 1}, ${runLink(claim.runId, links)}), asked for by ${(0,texts_neutralise/* neutralise */.$0)(claim.actor, 60)}.`;
        case 'landed':
            return `**Landed** ${since}: \`${landed?.oid.slice(0, 10) ?? ''}\` on \`${(0,build_names/* issueBranch */.sL)(record.issue)}\`${changes(record)}. It waits for the next train to \`${inCode(record.base)}\`.`;
        // One text for both states, so that the comments of a whole bundle are not edited twice.
        case 'bundled':
        case 'merged':
            return `**Boarded bundle ${inCode(bundle?.id ?? '')}** for \`${inCode(record.base)}\`. When the bundle lands, this issue is closed as merged.`;
        case 'needs-human':
            return `**Needs a human** since ${since}.`;
        case 'withdrawn':
            return `**Withdrawn** ${since}: no agent works on it. Set \`${build_names/* stateLabels */.dE.ready}\` on the open issue to ask again.`;
    }
};
/** Branch names inside a code span. */
const inCode = (text) => (0,texts_neutralise/* neutralise */.$0)(text, 200);
const changes = ({ landed }) => {
    if (landed === undefined || landed.files === 0)
        return '';
    return `, ${amounts_plural(landed.files, 'file')} (+${landed.additions} −${landed.deletions})`;
};
const detail = (record) => {
    if (record.state === 'needs-human')
        return record.question === undefined ? '' : `> ${(0,texts_neutralise/* neutraliseSentence */.y3)(record.question, 2000)}`;
    const { landed, behind } = record;
    if (record.state === 'merged' && behind !== undefined)
        return `Somebody pushed \`${behind.slice(0, 10)}\` to \`${(0,build_names/* issueBranch */.sL)(record.issue)}\` while its work was aboard. That commit is **not** on \`${inCode(record.base)}\`, and the branch stays: open a pull request from it, or reopen the issue and set \`${build_names/* stateLabels */.dE.ready}\`.`;
    if (landed?.pushedAfter !== undefined)
        return `A person pushed to the branch after \`${landed.pushedAfter.slice(0, 10)}\` had landed; its new commits passed landing's checks.`;
    if (record.state === 'ready' && record.notBefore !== undefined)
        return `Not before ${(0,times/* dateTime */.K)(record.notBefore)}.`;
    return '';
};
const refusal = ({ refusal: said }) => said === undefined ? '' : `Not started: ${(0,texts_neutralise/* neutraliseSentence */.y3)(said.reason, 500)}.`;
const feedback = ({ feedback: why, state }) => {
    if (why === undefined || (0,states/* stateFacts */.T$)(state).isOver || (0,states/* stateFacts */.T$)(state).isWithTrain)
        return '';
    const next = `${state === 'assigned' ? 'This' : 'The next'} attempt is told:`;
    if (why.kind === 'ci')
        return `${next} check ${(0,texts_neutralise/* neutralise */.$0)(why.check, 100)} failed on bundle ${inCode(why.flight)}.`;
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
const attempts = (record, links) => {
    const all = record.attempts;
    if (all.length === 0)
        return '';
    const shown = all.slice(-maximumRows);
    const first = all.length - shown.length;
    const row = (attempt, index) => `| ${first + index + 1} | ${attempt.agent} | ${outcomes/* outcomes */.KI[attempt.outcome].text} | ${amounts_dollars(attempt.costUsd)} | ${attempt.commits} | ${runLink(attempt.runId, links)} | ${(0,texts_neutralise/* neutraliseSentence */.y3)(attempt.detail, detailChars)} |`;
    const total = all.reduce((sum, attempt) => sum + attempt.costUsd, 0);
    const asked = attemptsSinceAsked(record).length;
    const again = record.attemptsBefore === undefined || record.attemptsBefore === 0 ? '' : `, ${asked} of them since it was last asked for`;
    return [
        `${amounts_plural(all.length, 'attempt')}${again}, ${amounts_dollars(total)} in all.`,
        '',
        '| attempt | agent | outcome | cost | commits | run | |',
        '|---|---|---|---|---|---|---|',
        ...(first > 0 ? [`| … | | | | | | ${first} earlier |`] : []),
        ...shown.map(row),
        ...wholeDetail(all),
    ].join('\n');
};
/** Returns the last attempt's sentence under the table when it is too long for it: it names the work that did not come along. */
const wholeDetail = (all) => {
    const last = all.at(-1);
    if (last === undefined || last.detail.length <= detailChars)
        return [];
    return ['', `Attempt ${all.length}: ${(0,texts_neutralise/* neutraliseSentence */.y3)(last.detail, 2000)}`];
};
const evictions = ({ evictions: taken }) => {
    if (taken.length === 0)
        return '';
    const lines = taken.slice(-maximumRows).map(({ flight: bundle, at, reason }) => {
        const what = bundle === '' ? 'Not aboard' : `Left behind by bundle ${inCode(bundle)}`;
        return `- ${what} (${(0,times/* dateTime */.K)(at)}): ${(0,texts_neutralise/* neutraliseSentence */.y3)(reason, 500)}`;
    });
    return lines.join('\n');
};

;// CONCATENATED MODULE: ./packages/core/build/records/project.js





/** Undefined when the issue shows its record already. */
const project_projectIssue = (projection) => {
    const { view, record } = projection;
    const wanted = wantedLabels(projection);
    if (wanted === undefined)
        return undefined;
    const addLabels = wanted.filter((label) => !view.labels.includes(label));
    const removeLabels = view.labels.filter((label) => (0,records_labels/* isProjectedLabel */.dd)(label) && !wanted.includes(label));
    const comment = commentEdit(projection);
    const close = record?.state === 'merged' && view.open;
    const reopen = record !== undefined && awaitsReopening(record, view);
    if (addLabels.length === 0 && removeLabels.length === 0 && comment === undefined && !close && !reopen)
        return undefined;
    const edits = { addLabels, removeLabels, comment, close, ...(reopen ? { reopen } : {}) };
    return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, ...edits };
};
/** Says on an issue that its record cannot be read. Its labels stay, because the record may be rebuilt from them. */
const projectBroken = (view, projection) => {
    const body = (0,broken_record/* renderBrokenComment */.hW)(projection.broken);
    if (!view.open || (projection.comment !== undefined && sameText(projection.comment.body, body)))
        return undefined;
    const comment = { id: projection.comment?.id ?? null, body };
    return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, addLabels: [], removeLabels: [], comment, close: false };
};
/** An issue with a ready label and no record loses labels that contradict it. Other issues without a record are not ours. */
const wantedLabels = ({ view, record, jobRunning }) => {
    if (record !== undefined)
        return (0,records_labels/* labelsFor */.dS)(record, { jobRunning });
    return view.open && (0,records_labels/* observeState */.ie)(view.labels) === 'ready' ? [build_names/* stateLabels */.dE.ready] : undefined;
};
const commentEdit = ({ record, comment, run }) => {
    if (record === undefined)
        return undefined;
    // The record knows a comment that was not found: a person deleted it, or it was not read. No second one is made.
    if (comment === undefined && record.statusComment !== undefined)
        return undefined;
    const body = renderStatusComment(record, run);
    if (comment === undefined)
        return { id: null, body };
    return sameText(comment.body, body) ? undefined : { id: comment.id, body };
};
/** GitHub may return a body with other line ends, or without the last one. */
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
    const bases = [...new Set(assignments.flatMap(({ issue }) => plan.changed.get(issue)?.claim?.base ?? []))];
    return { effects, reasons, assignments, bases, salvage: plan.salvages, ...troubles(snapshot), wakeAt };
};
/** Records that cannot be read become annotations, because nobody would look for them. */
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
/** One line for the audit trail: `claim #3, #5; free agent 002`. */
const describePlan = (plan, { ledger }) => {
    const claimed = new Set(plan.claimed.values());
    const parts = [list('claim', [...claimed])];
    const others = Map.groupBy([...plan.changed].filter(([issue]) => !claimed.has(issue)), ([issue, record]) => (ledger.issues.get(issue)?.record.state === record.state ? 'note on' : `to ${record.state}`));
    for (const [what, entries] of others) {
        const issues = entries.map(([issue]) => issue);
        parts.push(list(what, issues));
    }
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




/** Logins that `snapshot.roles` lacks. With their roles another person may count, so the caller asks until there are none. */
const rolesWanted = (snapshot, config) => {
    const { unread } = decideAssignments(reconcile(snapshot, config), { snapshot, config });
    const again = snapshot.issues.flatMap((view) => {
        const record = snapshot.ledger.issues.get(view.number)?.record;
        return record !== undefined && isAskedAgain(view, record) ? (askerOf(view, record) ?? []) : [];
    });
    return [...new Set([...again, ...unread])].filter((login) => !snapshot.roles.has(login));
};

;// CONCATENATED MODULE: ./packages/core/build/texts/fleet-summary.js
// Renders the job summary of assign-agent. It has at most about 200 kB for a fleet of any size, because GitHub refuses a summary
// over 1 MiB.





const fleet_summary_maximumRows = 200;
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
    return `## Clambake at ${(0,times/* clockTime */.q)(snapshot.now)}\n\n${busy} of ${config.agents} agents busy${news}.${paused}${note}`;
};
const working = (context) => {
    const assigned = inState(context, 'assigned');
    if (assigned.length === 0)
        return '';
    const jobs = jobsByRun(context.snapshot.jobs);
    const lines = assigned.slice(0, fleet_summary_maximumRows).map((record) => {
        const { claim } = record;
        if (claim === undefined)
            return '';
        const life = livenessOf(claim, { runs: context.snapshot.runs, jobs });
        const run = `[run](${context.snapshot.run.repositoryUrl}/actions/runs/${claim.runId})`;
        const state = life.alive && life.running ? 'working' : 'assigned';
        return `| ${claim.agent} | ${named(record.issue, context)} | ${state} since ${(0,times/* clockTime */.q)(claim.at)} | ${record.attempts.length + 1} | ${run} |`;
    });
    return ['### Who works on what', '| agent | issue | | attempt | |', '|---|---|---|---|---|', ...lines, ...more(assigned.length)].join('\n');
};
/** The text about an issue that has left the agents; null when it is not listed. */
const lines = {
    ready: null,
    assigned: null,
    landed: () => 'landed, waits for the train',
    bundled: ({ flight: bundle }) => `aboard bundle ${(0,texts_neutralise/* neutralise */.$0)(bundle?.id ?? '', 20)}`,
    merged: null,
    'needs-human': ({ question }) => `needs a human. ${(0,texts_neutralise/* neutraliseSentence */.y3)(question ?? '', 300)}`,
    withdrawn: null,
};
/** Questions for people come first. */
const line = (context) => {
    const all = states/* issueStates */.Uu.toReversed().flatMap((state) => {
        const text = lines[state];
        return text === null ? [] : inState(context, state).map((record) => `- ${named(record.issue, context)}: ${text(record)}`);
    });
    return all.length === 0 ? '' : ['### Beyond the agents', ...all.slice(0, fleet_summary_maximumRows), ...more(all.length)].join('\n');
};
const waiting = (context) => {
    const { reasons } = context.decision;
    if (reasons.length === 0)
        return '';
    const lines = reasons
        .slice(0, fleet_summary_maximumRows)
        .map(({ issue, text }) => `- ${issue === null ? '' : `${named(issue, context)}: `}${(0,texts_neutralise/* neutraliseSentence */.y3)(text, 500)}`);
    const wake = context.decision.wakeAt === undefined ? '' : `\n\nThe next of these may start at ${(0,times/* clockTime */.q)(context.decision.wakeAt)}.`;
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
const more = (count) => (count > fleet_summary_maximumRows ? ['', `… and ${count - fleet_summary_maximumRows} more`] : []);

;// CONCATENATED MODULE: ./packages/core/build/index.js


































































































/***/ }),

/***/ 1490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Io: () => (/* binding */ backOffOf),
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* unused harmony export outcomeFacts */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(250);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4078);
// The ways in which an attempt can end, and their consequences. They are told from the result, git and HTTP statuses, never
// from prose.


const never = Number.POSITIVE_INFINITY;
/** Endings with the same back-off count as one row. */
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
        question: `Is there something to do here? Close the issue, or say more in its text and set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready} again.`,
    },
    // Turns, dollars or minutes used up, or work that could not be packed.
    incomplete: {
        ...failed,
        text: 'incomplete',
        lesson: 'was not finished, or not all of its work could be taken; what it committed is on this branch',
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
const outcomeWords = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsIn */ .H)(outcomes);
const outcomeFacts = (outcome) => outcomes[outcome];
const backOffOf = (outcome) => backOffs[outcomes[outcome].backOff];


/***/ })

};
