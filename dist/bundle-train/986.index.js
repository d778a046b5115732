export const id = 986;
export const ids = [986];
export const modules = {

/***/ 8986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTrain: () => (/* binding */ runTrain)
});

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(6334);
// EXTERNAL MODULE: ./packages/core/build/fleet/fleet-commands.js + 1 modules
var fleet_commands = __webpack_require__(175);
// EXTERNAL MODULE: ./packages/core/build/records/labels.js
var records_labels = __webpack_require__(2336);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(250);
;// CONCATENATED MODULE: ./packages/core/build/train/leftover-branches.js
// Which branches of ours nobody needs any more: told from the ledger alone, so that whatever a dead job left behind is
// found by the next one.

/** Branches that no flight in the air needs: of ended flights, of their trials, and of issues that are merged. */
const leftoverBranches = ({ branches, ledger }) => {
    const needed = neededBranches(ledger);
    const kept = new Set([...ledger.trains.values()].flatMap(({ record }) => record.kept ?? []));
    return [...branches].flatMap(([branch, tip]) => {
        if (kept.has(branch))
            return [];
        const ours = /^clambake\/(?:bundle-[1-9]\d*|trial-[0-9a-f]{16})$/.test(branch);
        return (ours && !needed.has(branch)) || isMergedIssueBranch(branch, { tip, ledger }) ? [{ branch, expect: tip, to: null }] : [];
    });
};
const isMergedIssueBranch = (branch, p) => [...p.ledger.issues.values()].some(({ record }) => {
    if (branch !== (0,names/* issueBranch */.sL)(record.issue))
        return false;
    // A commit that took merged work back, or was to: the next attempt starts from the base.
    if (record.lastRevert?.oid === p.tip)
        return ['ready', 'needs-human', 'withdrawn', 'merged'].includes(record.state);
    return record.state === 'merged' && record.landed?.oid === p.tip;
});
const neededBranches = (ledger) => {
    const flights = [...ledger.trains.values()].flatMap(({ record }) => (record.flight === undefined ? [] : [record.flight]));
    const commits = flights.flatMap((flight) => [
        flight.baseOid,
        ...(flight.prefixes ?? []).map((p) => p.oid),
        ...flight.trials.map((t) => t.oid),
    ]);
    return new Set([...flights.map((flight) => (0,names/* bundleBranch */.lM)(flight.id)), ...commits.map(names/* trialBranch */.bG)]);
};

// EXTERNAL MODULE: ./packages/core/build/records/revert-record.js
var revert_record = __webpack_require__(8675);
// EXTERNAL MODULE: ./packages/core/build/fleet/backoff.js
var backoff = __webpack_require__(2421);
// EXTERNAL MODULE: ./packages/core/build/records/transitions.js
var transitions = __webpack_require__(5867);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js + 1 modules
var neutralise = __webpack_require__(6705);
;// CONCATENATED MODULE: ./packages/core/build/texts/status-comment.js
// The one status comment of an issue: a rendering of its record and of nothing else (no clock, no labels), so that it
// changes exactly when the record does and an edit is never made for its own sake. It claims only what is recorded.




const outcomeWords = {
    done: 'done',
    'no-changes': 'no changes',
    incomplete: 'incomplete',
    denied: 'tool denied',
    killed: 'killed',
    'account-limit': 'account limit',
    'provider-trouble': 'provider trouble',
    auth: 'key refused',
    rejected: 'rejected at landing',
    lost: 'lost',
};
const shownAttempts = 20;
const dollars = (usd) => `$${usd.toFixed(2)}`;
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
                : `**Assigned** to agent ${claim.agent} since ${since} (attempt ${record.attempts.length + 1}, ${runLink(claim.runId, p)}), asked for by ${(0,neutralise/* neutralise */.$0)(claim.actor, 60)}.`;
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
const inCode = (text) => (0,neutralise/* neutralise */.$0)(text, 200);
const changes = ({ landed }) => {
    if (landed === undefined || landed.files === 0)
        return '';
    return `, ${landed.files} ${landed.files === 1 ? 'file' : 'files'} (+${landed.additions} −${landed.deletions})`;
};
const detail = (record) => {
    if (record.state === 'needs-human')
        return record.question === undefined ? '' : `> ${(0,neutralise/* neutraliseSentence */.y3)(record.question, 2000)}`;
    const { landed } = record;
    if (landed?.pushedAfter !== undefined)
        return `A person pushed to the branch after \`${landed.pushedAfter.slice(0, 10)}\` had landed; its new commits passed landing's checks.`;
    if (record.state === 'ready' && record.notBefore !== undefined)
        return `Not before ${(0,backoff/* dateTime */.KQ)(record.notBefore)}.`;
    return '';
};
const refusal = ({ refusal: said }) => said === undefined ? '' : `Not started: ${(0,neutralise/* neutraliseSentence */.y3)(said.reason, 500)}.`;
const feedback = ({ feedback: why, state }) => {
    if (why === undefined || state === 'bundled' || state === 'merged' || state === 'withdrawn')
        return '';
    const next = `${state === 'assigned' ? 'This' : 'The next'} attempt is told:`;
    if (why.kind === 'ci')
        return `${next} check ${(0,neutralise/* neutralise */.$0)(why.check, 100)} failed on flight ${inCode(why.flight)}.`;
    if (why.kind === 'attempt')
        return `${next} the last attempt ended as "${outcomeWords[why.outcome]}".`;
    if (why.kind === 'person') {
        const what = why.did === 'evicted' ? 'took its work off a train' : 'had its merged work taken back';
        return `${next} ${(0,neutralise/* neutralise */.$0)(why.by, 60)} ${what}${why.words === '' ? '.' : `, and wrote: ${(0,neutralise/* neutralise */.$0)(why.words, 300)}`}`;
    }
    const rival = why.rival === null ? 'the base branch' : `#${why.rival}`;
    const files = why.files.slice(0, 10).map((file) => `\`${(0,neutralise/* neutralise */.$0)(file, 120)}\``);
    const more = why.files.length > files.length ? ` and ${why.files.length - files.length} more` : '';
    return `${next} it conflicts with ${rival}${files.length === 0 ? '' : ` in ${files.join(', ')}${more}`}.`;
};
const attempts = (record, p) => {
    const all = record.attempts;
    if (all.length === 0)
        return '';
    const shown = all.slice(-shownAttempts);
    const first = all.length - shown.length;
    const row = (attempt, index) => `| ${first + index + 1} | ${attempt.agent} | ${outcomeWords[attempt.outcome]} | ${dollars(attempt.costUsd)} | ${attempt.commits} | ${runLink(attempt.runId, p)} | ${(0,neutralise/* neutraliseSentence */.y3)(attempt.detail, 300)} |`;
    const total = all.reduce((sum, attempt) => sum + attempt.costUsd, 0);
    const asked = (0,transitions/* attemptsSinceAsked */.XZ)(record).length;
    const again = record.attemptsBefore === undefined || record.attemptsBefore === 0 ? '' : `, ${asked} of them since it was last asked for`;
    return [
        `${all.length} ${all.length === 1 ? 'attempt' : 'attempts'}${again}, ${dollars(total)} in all.`,
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
        return `- ${what} (${(0,backoff/* dateTime */.KQ)(at)}): ${(0,neutralise/* neutraliseSentence */.y3)(reason, 500)}`;
    });
    return lines.join('\n');
};

;// CONCATENATED MODULE: ./packages/core/build/records/project.js





/** The edits that make the issue say what its record says; undefined when it does already. */
const projectIssue = (p) => {
    const { view, record } = p;
    const wanted = wantedLabels(p);
    if (wanted === undefined)
        return undefined;
    const addLabels = wanted.filter((label) => !view.labels.includes(label));
    const removeLabels = view.labels.filter((label) => (0,records_labels/* isProjectedLabel */.dd)(label) && !wanted.includes(label));
    const comment = commentEdit(p);
    const close = record?.state === 'merged' && view.open;
    const reopen = record !== undefined && (0,revert_record/* awaitsReopening */.Jw)(record, view);
    if (addLabels.length === 0 && removeLabels.length === 0 && comment === undefined && !close && !reopen)
        return undefined;
    const edits = { addLabels, removeLabels, comment, close, ...(reopen ? { reopen } : {}) };
    return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, ...edits };
};
/** Says on an issue that its record cannot be read; its labels stay what the ledger is rebuilt from. */
const projectBroken = (view, p) => {
    const body = renderBrokenComment(p.broken);
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

// EXTERNAL MODULE: ./packages/core/build/fleet/trust.js
var trust = __webpack_require__(4147);
;// CONCATENATED MODULE: ./packages/core/build/train/train-view.js






/** `oids`: ref → commit that the push made. Throws when a record's commit is missing there, which is a bug. */
const afterPush = (snapshot, p) => {
    const branches = new Map(snapshot.branches);
    for (const { branch, to } of p.branches) {
        if (to === null)
            branches.delete(branch);
        else
            branches.set(branch, to);
    }
    return { ...snapshot, branches, ledger: p.writes.reduce((ledger, write) => applied(ledger, write, p.oids), snapshot.ledger) };
};
const applied = (ledger, write, oids) => {
    if (!('record' in write))
        throw new Error(`${write.ref}: the train writes records and nothing else`);
    const oid = oids.get(write.ref);
    if (oid === undefined)
        throw new Error(`the push does not say which commit ${write.ref} became`);
    const name = (0,names/* parseLedgerRef */.qz)(write.ref);
    if (name?.kind === 'issue')
        return { ...ledger, issues: new Map(ledger.issues).set(name.issue, { oid, record: write.record }) };
    if (name?.kind === 'train')
        return { ...ledger, trains: new Map(ledger.trains).set(name.base, { oid, record: write.record }) };
    return { ...ledger, fleet: { oid, record: write.record } };
};
/**
 * What a hold watches in the ledger: the train's own record, who is aboard, and before a departure who may board. What
 * lands while a flight is in the air waits for the next one, and another issue's claim is none of the train's business:
 * neither costs a snapshot.
 */
const trainFingerprint = (ledger, base) => {
    const inTheAir = ledger.trains.get(base)?.record.flight !== undefined;
    const matters = ({ state }) => state === 'bundled' || (state === 'landed' && !inTheAir);
    const issues = [...ledger.issues].filter(([, { record }]) => record.base === base && matters(record));
    const lines = issues.map(([issue, { oid }]) => `${issue} ${oid}`).sort();
    return [ledger.trains.get(base)?.oid ?? 'none', steering(ledger), ...lines].join('\n');
};
/** What people say to the train through the fleet's record: pause and commands. Its account of limits is the fleet's own. */
const steering = ({ fleet }) => {
    if (fleet === undefined)
        return 'none';
    const { v: _, pausedUntil: __, pauseReason: ___, ...said } = fleet.record;
    return JSON.stringify(said);
};
/** Nothing to board, nothing in the air, nothing left behind: what git says is enough to know that there is nothing to do. */
const isAtRest = ({ ledger, branches }) => ledger.broken.length === 0 &&
    (0,fleet_commands/* pendingCommands */.kk)(ledger).length === 0 &&
    [...ledger.trains.values()].every(({ record }) => record.flight === undefined && record.afterMerge === undefined) &&
    [...ledger.issues.values()].every(({ record }) => record.state !== 'landed' && record.state !== 'bundled') &&
    leftoverBranches({ ledger, branches }).length === 0;
/** Whether an issue stands in line that a tick of the fleet could give to an agent now that the train has moved. */
const isAnyoneInLine = ({ issues, ledger }) => issues.some((view) => {
    const record = ledger.issues.get(view.number)?.record;
    const ready = record === undefined ? (0,records_labels/* observeState */.ie)(view.labels) === 'ready' : record.state === 'ready';
    return view.open && ready && !(0,records_labels/* modifiersOf */.m8)(view.labels).has('human-only') && !(0,trust/* isRefused */.H0)(view, record);
});
/** Labels and closing of these issues, as their records say. Comments are only edited, never made: the fleet's tick makes them. */
const projectionsOf = (snapshot, issues) => issues.flatMap((issue) => {
    const record = snapshot.ledger.issues.get(issue)?.record;
    const view = snapshot.issues.find((one) => one.number === issue);
    if (record === undefined || view === undefined)
        return [];
    const comment = snapshot.comments.get(record.statusComment ?? record.nodeId) ?? snapshot.comments.get(record.nodeId);
    const command = projectIssue({ view, record, jobRunning: false, comment, run: snapshot.run });
    if (command === undefined)
        return [];
    const edit = command.comment?.id === null ? undefined : command.comment;
    const isSame = edit === undefined && !command.close && command.reopen !== true;
    const nothing = isSame && command.addLabels.length === 0 && command.removeLabels.length === 0;
    return nothing ? [] : [{ ...command, comment: edit }];
});
/** The snapshot after these projections were applied. */
const afterProjection = (snapshot, commands) => {
    const byIssue = new Map(commands.map((command) => [command.issue, command]));
    const issues = snapshot.issues.map((view) => {
        const command = byIssue.get(view.number);
        if (command === undefined)
            return view;
        const labels = [...view.labels.filter((label) => !command.removeLabels.includes(label)), ...command.addLabels];
        return { ...view, labels, open: (view.open || command.reopen === true) && !command.close };
    });
    const edits = commands.flatMap(({ comment }) => comment === undefined || comment.id === null ? [] : [[comment.id, { id: comment.id, body: comment.body }]]);
    return { ...snapshot, issues, comments: new Map([...snapshot.comments, ...edits]) };
};

// EXTERNAL MODULE: ./packages/core/build/train/train-record.js
var train_record = __webpack_require__(511);
// EXTERNAL MODULE: ./packages/core/build/train/after-merge.js
var after_merge = __webpack_require__(8392);
// EXTERNAL MODULE: ./packages/core/build/train/boarding.js
var train_boarding = __webpack_require__(7467);
// EXTERNAL MODULE: ./packages/core/build/search/culprit-rate.js
var culprit_rate = __webpack_require__(5619);
// EXTERNAL MODULE: ./packages/core/build/flight/flight-end.js
var flight_end = __webpack_require__(3451);
// EXTERNAL MODULE: ./packages/core/build/flight/flight-landing.js
var flight_landing = __webpack_require__(9777);
;// CONCATENATED MODULE: ./packages/core/build/flight/flight-alarm.js
// The alarm: the base has something that was not tested. It cannot happen while every guard holds, so it is not handled
// but said where everybody looks, and the train stands still until a person who has looked forces a departure.


/** What is wrong with how the first `size` prefixes came onto the base; undefined: the base has exactly what was tested. */
const untestedLanding = (input, flight, size) => {
    const prefix = flight.prefixes?.[size - 1];
    const landing = prefix === undefined ? undefined : input.landings.get(prefix.oid);
    if (input.config.merge !== 'pull-request' || prefix === undefined || landing === undefined || landing.tree === prefix.tree)
        return undefined;
    return `${flight.base} has tree ${landing.tree} since ${landing.oid.slice(0, 12)}, which nobody tested; tested was tree ${prefix.tree}`;
};
/** The flight ends as landed, because its work is there; `size` 0: it did not get there. */
const alarmWrite = (input, flight, p) => {
    const reason = `ALARM after flight ${flight.id}: ${p.what}. Look at ${flight.base} before anything else lands; force a departure to let the train go on`
        .slice(0, 2000)
        .toWellFormed();
    const stopped = {
        reason,
        at: input.snapshot.now,
        baseOid: input.snapshot.branches.get(flight.base) ?? flight.baseOid,
        kind: 'alarm',
    };
    const quiet = { ...input, config: { ...input.config, 'after-merge': [] } };
    const write = p.size > 0 ? (0,flight_landing/* landedWrite */.At)(quiet, flight, p.size) : (0,flight_end/* endWrite */.lE)(quiet, flight, { ending: p.what });
    const writes = write.writes.map((one) => 'record' in one && 'lastFlight' in one.record ? { ...one, record: { ...one.record, stopped } } : one);
    const pullRequest = input.flightView?.pullRequest;
    const says = pullRequest === undefined
        ? {}
        : { says: { number: pullRequest.number, body: `> [!CAUTION]\n> ${reason}\n\n${pullRequest.body.slice(0, 60_000)}` } };
    return { ...write, ...says, why: reason, writes, failure: reason };
};

// EXTERNAL MODULE: ./packages/core/build/train/bundle-branch.js
var bundle_branch = __webpack_require__(6912);
// EXTERNAL MODULE: ./packages/core/build/flight/flight-runs.js
var flight_runs = __webpack_require__(5266);
;// CONCATENATED MODULE: ./packages/core/build/train/grounded.js
// Keeps the train on the ground while the preflight refuses: before anything is pushed, with one notice. The repository
// is looked at again at every tick, so the train departs as soon as what was wrong is mended or acknowledged.



/** Nothing departs; undefined: the preflight has nothing against it. */
const grounded = (input) => {
    const stopped = stoppedBy(input);
    if (stopped === undefined)
        return undefined;
    const train = (0,train_record/* trainOf */.kh)(input);
    const text = `the train stands still: ${stopped.reason}`;
    // Said once: the job fails when it is written down, and every later summary shows it.
    if (train.stopped?.kind === 'preflight' && train.stopped.reason === stopped.reason)
        return (0,flight_runs/* decided */.rc)({ kind: 'idle' }, text);
    const why = 'the preflight refuses a departure';
    return (0,flight_runs/* decided */.rc)((0,train_record/* trainWrite */.c9)(input, { why, train: { ...train, stopped }, failure: stopped.reason }), text);
};
/** The base moved to something the preflight refuses while a flight was in the air: no CI runs on it. */
const groundFlight = (input, flight) => {
    const stopped = stoppedBy(input);
    if (stopped === undefined)
        return undefined;
    const ending = `the preflight refuses what ${flight.base} is now`;
    const write = (0,flight_end/* endWrite */.lE)(input, flight, { ending, train: { stopped, lastDeparture: undefined }, failure: stopped.reason });
    return (0,flight_runs/* decided */.rc)(write, `${ending}: ${stopped.reason}`);
};
const stoppedBy = ({ preflight, snapshot, base }) => {
    if (preflight?.refusal === undefined)
        return undefined;
    const reason = preflight.refusal.slice(0, 2000).toWellFormed();
    return { reason, at: snapshot.now, baseOid: snapshot.branches.get(base) ?? '', kind: 'preflight' };
};

// EXTERNAL MODULE: ./packages/core/build/flight/flight-search.js
var flight_search = __webpack_require__(2908);
;// CONCATENATED MODULE: ./packages/core/build/train/await-review.js
// A green flight whose pull request people have to approve first. It stays exactly as it is meanwhile: the branch does not
// move unless the base does, so that an approval is about what lands. Nothing of ours wakes when somebody approves.

/** Hidden line of a pull request that says that it waits. */
const marker = '<!-- clambake:awaiting-review -->';
const paragraph = `${marker}
**Awaiting review.** Every test of this bundle has passed. Its passengers stay as they are until it is approved; then the train lands it at its next tick.
`;
/** Undefined: no approval is needed, or it is there. */
const awaitReview = ({ approvals, flightView }) => {
    const pullRequest = flightView?.pullRequest;
    if (approvals === 0 || pullRequest?.reviewDecision === 'APPROVED')
        return undefined;
    if (pullRequest === undefined)
        return undefined;
    const { number, body } = pullRequest;
    if (!body.includes(marker)) {
        return (0,flight_runs/* decided */.rc)({ kind: 'update-pull-request', number, body: `${body.slice(0, 60_000)}\n${paragraph}` }, `pull request ${number} says that it awaits review`);
    }
    const asked = pullRequest.reviewDecision === 'CHANGES_REQUESTED'
        ? 'a reviewer asked for changes; take out issues by closing them, or approve it'
        : `${approvals === 1 ? 'one approving review is' : `${approvals} approving reviews are`} required`;
    return (0,flight_runs/* decided */.rc)({ kind: 'idle' }, `awaiting review: pull request ${number} is tested and green, and ${asked}`);
};

;// CONCATENATED MODULE: ./packages/core/build/trial/trial-source.js
// Where the CI run of a trial comes from. A pull request that an App opened or pushed to runs CI by itself, where the
// workflow has a fitting trigger: nothing is dispatched for the whole bundle then, and its rerun is a rerun of that very
// run, whose check runs are the ones that the base's protection looks at.

/** Whether pull requests of ours run CI. */
const runsOnOurPulls = ({ asApp, preflight }) => asApp && preflight?.onPullRequests === true;
/** `whole`: the trial is about everything in the pull request; `quietly`: which moved there without starting CI. */
const sourceOf = (input, flight, p) => {
    if (!p.whole || p.quietly || !runsOnOurPulls(input))
        return { kind: 'dispatch' };
    const before = flight.trials.filter((trial) => trial.oid === p.oid);
    // What was asked about this commit elsewhere says nothing on this pull request: on a trial's branch, aboard an earlier flight.
    const here = before.filter((trial) => trial.ref === (0,names/* bundleBranch */.lM)(flight.id));
    const own = here.findLast((trial) => trial.event === 'pull_request');
    if (own !== undefined)
        return { kind: 'rerun', runId: own.runId, attempt: (own.attempt ?? 1) + 1 };
    return here.length > 0 ? { kind: 'dispatch' } : { kind: 'pull-request', known: before.map((trial) => trial.runId) };
};

;// CONCATENATED MODULE: ./packages/core/build/flight/flight-checks.js
// What the base asks for before a green bundle may land: required contexts that our CI reported are mirrored on the commit
// (a dispatched run's check runs count for nothing), others have to report by themselves. Where an App's pull request runs
// CI, its check runs count and are waited for: a status beside an unfinished check of the same name would not help.






const requiredOf = (input) => input.flightView?.requiredContexts ?? [];
/** A prefix lands by itself only where our own CI is all that the base asks for: other checks, and people, look at the pull request. */
const landsEarly = (input, flight) => input.approvals === 0 && (runsOnOurPulls(input) ? requiredOf(input).length === 0 : foreignContexts(input, flight).length === 0);
const greenTrial = (flight) => {
    const head = flight.prefixes?.at(-1);
    return flight.trials.findLast((trial) => trial.tree === head?.tree && trial.verdict === 'green');
};
/** Required contexts that none of our CI's jobs reports. */
const foreignContexts = (input, flight) => {
    const ours = new Set(greenTrial(flight)?.checks ?? (0,train_record/* trainOf */.kh)(input).checks ?? []);
    return requiredOf(input).filter((context) => !ours.has(context));
};
/**
 * The pull request moves to a commit that is green already, or to the same files merged in another order, and all that the
 * base requires is our own CI's: nothing is to run on them again, so the job's token moves it, whose pushes start nothing.
 */
const movesQuietly = (input, flight) => {
    const head = flight.prefixes?.at(-1);
    const branch = (0,names/* bundleBranch */.lM)(flight.id);
    const wasAsked = flight.trials.some(({ oid, tree, ref, verdict }) => oid === head?.oid ? verdict === 'green' : tree === head?.tree && ref === branch);
    return runsOnOurPulls(input) && wasAsked && foreignContexts(input, flight).length === 0;
};
/**
 * Others' checks have to see the pull request move, so CI runs on it too, and its check of the very commit is the one that
 * counts. Undefined: that run has passed, or is not to be had.
 */
const lacksOwnRun = (input, flight) => {
    const head = flight.prefixes?.at(-1);
    if (!runsOnOurPulls(input) || foreignContexts(input, flight).length === 0)
        return undefined;
    const own = flight.trials.filter((trial) => trial.oid === head?.oid && trial.ref === (0,names/* bundleBranch */.lM)(flight.id));
    if (own.some((trial) => trial.verdict === undefined))
        return 'out';
    // Red twice on a tree that was green before: a person has to look at the check.
    return own.length > 1 || own.some((trial) => trial.verdict === 'green') ? undefined : 'missing';
};
/** Undefined: it takes a look at what others have reported on the commit. */
const wantedContexts = (input, flight, head) => {
    const required = requiredOf(input);
    const foreign = foreignContexts(input, flight);
    const passed = (context) => input.statuses?.get(context) === 'success';
    const ours = required.filter((context) => !foreign.includes(context));
    if (!runsOnOurPulls(input)) {
        if (foreign.length > 0 && input.statuses === undefined)
            return undefined;
        return { mirrored: ours, missing: foreign.filter((context) => !passed(context)) };
    }
    // The pull request's own run of this very commit has passed: its check runs are there.
    const passedThere = flight.trials.some(({ event, oid, verdict }) => event === 'pull_request' && oid === head.oid && verdict === 'green');
    const there = passedThere ? ours : [];
    const left = required.filter((context) => !there.includes(context));
    if (left.length === 0)
        return { mirrored: [], missing: [] };
    if (input.statuses === undefined)
        return undefined;
    // A check that passed may be a dispatched run's, which counts for nothing: a status beside it does no harm.
    const isOpen = (context) => !input.statuses?.has(context) || passed(context);
    const mirrored = left.filter((context) => ours.includes(context) && isOpen(context));
    return { mirrored, missing: left.filter((context) => !mirrored.includes(context) && !passed(context)) };
};
/** Everything aboard is green: contexts that are not our CI's must have reported too, then the base moves. */
const decideLanding = (input, flight) => {
    const head = flight.prefixes?.at(-1);
    if (head === undefined)
        throw new Error(`flight ${flight.id} lands nothing`);
    const wanted = wantedContexts(input, flight, head);
    if (wanted === undefined)
        return (0,flight_runs/* decided */.rc)({ kind: 'read-statuses', oid: head.oid, ofRuns: runsOnOurPulls(input) });
    const { missing, mirrored } = wanted;
    if (missing.length > 0)
        return decideMissing(input, flight, { missing, since: greenTrial(flight)?.at ?? flight.departedAt, head });
    const review = awaitReview(input);
    if (review !== undefined)
        return review;
    return (0,flight_runs/* decided */.rc)({
        kind: 'land',
        by: input.config.merge,
        base: flight.base,
        expect: flight.baseOid,
        oid: head.oid,
        tree: head.tree,
        heads: flight.passengers.map((passenger) => passenger.oid),
        contexts: mirrored,
        flight: flight.id,
    });
};
const decideMissing = (input, flight, p) => {
    const names = p.missing.map((context) => `"${context}"`).join(', ');
    const until = (0,backoff/* minutesAfter */._m)(p.since, input.config['check-minutes']);
    if (Date.parse(input.snapshot.now) < Date.parse(until)) {
        const text = `waits: ${flight.base} requires ${names}, which ${runsOnOurPulls(input) ? 'has not passed yet' : `no job of ${input.config.ci} reports`}`;
        return { ...(0,flight_runs/* decided */.rc)({ kind: 'hold', for: 'checks', until, runs: [] }, text), wakeAt: until };
    }
    return (0,flight_runs/* stop */.ds)(input, flight, { kind: 'no-verdict', reason: describeMissing(input, { ...p, base: flight.base }) });
};
/** The worst of what is missing decides the words: what failed, what is still out, what nobody reports. */
const describeMissing = (input, p) => {
    const { ci, 'check-minutes': minutes } = input.config;
    const at = p.head.oid.slice(0, 12);
    const saying = (state) => p.missing.flatMap((context) => (input.statuses?.get(context) === state ? [`"${context}"`] : [])).join(', ');
    const [failed, pending, silent] = [saying('failure'), saying('pending'), saying(undefined)];
    if (failed !== '')
        return `${p.base} requires ${failed}, which failed on ${at}: see there why, CI itself is green`;
    if (pending !== '')
        return `${p.base} requires ${pending}, which has not ended on ${at} in ${minutes} minutes`;
    return `${p.base} requires ${silent}, which nothing reported on ${at}: give a job of ${ci} that name, or take it off the branch's protection`;
};

// EXTERNAL MODULE: ./packages/core/build/flight/flight-writes.js
var flight_writes = __webpack_require__(7688);
;// CONCATENATED MODULE: ./packages/core/build/flight/flight-eviction.js
// One passenger leaves the flight in the air because a person says so: without a verdict, and without harm to the others.



/** The others fly on without it, assembled anew; the last one takes the flight with it. */
const evictedByPersonWrite = (input, p) => {
    const { flight, issue, eviction } = p;
    const evicted = new Map([[issue, eviction]]);
    const passengers = flight.passengers.filter((passenger) => passenger.issue !== issue);
    const told = (0,train_record/* takingOff */.cG)(flight, evicted);
    if (passengers.length === 0)
        return (0,flight_end/* endWrite */.lE)(input, told, { ending: `#${issue} was taken off`, fate: { evicted } });
    return (0,flight_writes/* regroupWrite */._1)(input, {
        flight: { ...told, passengers },
        from: flight,
        evicted,
        why: `#${issue} was taken off flight ${flight.id}`,
    });
};

;// CONCATENATED MODULE: ./packages/core/build/flight/flight-retry.js

/** Undefined when nothing is red and the train does not stand still. */
const retryWrite = (input, p) => {
    const train = (0,train_record/* trainOf */.kh)(input);
    if (p.flight === undefined) {
        if (train.stopped === undefined)
            return undefined;
        // It has waited long enough: no spacing on top.
        const next = (0,train_record/* tidy */.DZ)({ ...train, stopped: undefined, lastDeparture: undefined });
        return (0,train_record/* trainWrite */.c9)(input, { why: 'the train goes on', train: next });
    }
    const { flight } = p;
    const trees = new Set([input.baseTree, ...(flight.prefixes ?? []).map((prefix) => prefix.tree)]);
    const verdicts = Object.fromEntries(Object.entries(train.verdicts).filter(([tree, verdict]) => verdict === 'green' || !trees.has(tree)));
    const trials = flight.trials.map((trial) => (didNotPass(trial) ? { ...trial, verdict: 'forgotten' } : trial));
    const forgotten = trials.filter((trial, place) => trial !== flight.trials[place]).length;
    if (forgotten === 0 && Object.keys(verdicts).length === Object.keys(train.verdicts).length && train.stopped === undefined)
        return undefined;
    const next = (0,train_record/* tidy */.DZ)({ ...train, stopped: undefined, verdicts, flight: { ...flight, trials } });
    return (0,train_record/* trainWrite */.c9)(input, { why: `what did not pass aboard flight ${flight.id} is tested again`, train: next });
};
const didNotPass = ({ verdict }) => verdict === 'red' || verdict === 'none';

// EXTERNAL MODULE: ./packages/core/build/texts/broken-record.js
var broken_record = __webpack_require__(7216);
;// CONCATENATED MODULE: ./packages/core/build/train/train-commands.js
// What people's commands make of the train: taken off a flight, tested again, taken back. Invariants: a command leaves
// the fleet's record in the very push that carries it out, so that it happens once; one that makes no sense (any more)
// leaves it with the reason; what is on the base is past being taken off.








/** A command that nobody could carry out for so long has missed its moment. */
const lifeHours = 6;
/** Commands that are this train's to carry out, in the order in which they were given. */
const commandsOf = (input) => {
    const configured = (0,records_labels/* baseOf */.bx)(input.config, input.snapshot.defaultBranch);
    const { ledger } = input.snapshot;
    const home = ({ issue, base }) => (issue === undefined ? base : ledger.issues.get(issue)?.record.base) ?? configured;
    return (0,fleet_commands/* pendingCommands */.kk)(ledger).filter((command) => home(command) === input.base);
};
const isOver = ({ at }, now) => Date.parse(now) > Date.parse((0,backoff/* minutesAfter */._m)(at, lifeHours * 60));
/** The next command that asks for something now; undefined when none does. `flight`: the one in the air. */
const decideCommands = (input, flight) => {
    const { now } = input.snapshot;
    // Those of a base that no train serves any more are seen off by whichever train comes by.
    const over = (0,fleet_commands/* pendingCommands */.kk)(input.snapshot.ledger).find((command) => isOver(command, now));
    if (over !== undefined)
        return answered(input, over, `nobody could carry it out for ${lifeHours} hours`);
    for (const command of commandsOf(input)) {
        const decision = decideCommand(input, { command, flight });
        if (decision !== undefined)
            return decision;
    }
    return undefined;
};
const decideCommand = (input, p) => {
    const { command, flight } = p;
    const objection = (0,fleet_commands/* objectionTo */.Dx)(command, input.snapshot.ledger);
    if (objection !== undefined)
        return answered(input, command, objection);
    switch (command.kind) {
        case 'evict':
            return decideEviction(input, p);
        case 'retry': {
            const write = retryWrite(input, { flight });
            return write === undefined
                ? answered(input, command, 'nothing is red and the train does not stand still')
                : { step: carriedOut(input, { write, commands: [command], answer: write.why }), reasons: [] };
        }
        case 'revert':
            return { step: { kind: 'revert', command }, reasons: [] };
        // Departs when the flight in the air has ended: then it is part of the departure.
        case 'depart':
            return undefined;
    }
};
const answered = (input, command, answer) => ({
    step: answerWrite(input, [command], answer),
    reasons: [],
});
/** Commands leave the record with what became of them, and nothing else happens. */
const answerWrite = (input, commands, answer) => ({
    ...(0,train_record/* issuesWrite */.a)(input, { why: `${commands.map(fleet_commands/* describeCommand */.vL).join(', ')}: ${answer}`, records: [], wake: false }),
    writes: [(0,fleet_commands/* answerCommands */.Tp)(input.snapshot.ledger, { commands, answer })],
});
/** The push that carries commands out takes them off the record. */
const carriedOut = (input, p) => {
    const { write, commands, answer } = p;
    if (commands.length === 0)
        return write;
    const why = `${write.why} (${commands.map(fleet_commands/* describeCommand */.vL).join(', ')})`;
    return { ...write, why, writes: [...write.writes, (0,fleet_commands/* answerCommands */.Tp)(input.snapshot.ledger, { commands, answer })] };
};
const decideEviction = (input, p) => {
    const { command, flight } = p;
    const { now, ledger } = input.snapshot;
    const record = ledger.issues.get(command.issue ?? 0)?.record;
    if (record === undefined)
        return undefined;
    const words = command.words ?? '';
    const reason = `${command.by} took it off${words === '' ? '' : `: ${words}`}`;
    const eviction = { feedback: feedbackOf(command, now), reason, notBefore: backsOffUntil(record, now) };
    if (flight !== undefined && (0,train_record/* isAboard */.yg)(record, flight)) {
        const write = evictedByPersonWrite(input, { flight, issue: record.issue, eviction });
        return { step: carriedOut(input, { write, commands: [command], answer: `taken off flight ${flight.id}` }), reasons: [] };
    }
    // Recorded as aboard a flight that is over: it is put back in line first.
    if (record.state !== 'landed')
        return undefined;
    const out = (0,transitions/* evictRecord */.jG)(record, { ...eviction, flight: '', now, config: input.config });
    const write = (0,train_record/* issuesWrite */.a)(input, { why: `#${record.issue} is taken out of the line`, records: [out], wake: true });
    return { step: carriedOut(input, { write, commands: [command], answer: 'taken out of the line' }), reasons: [] };
};
const feedbackOf = ({ by, words = '' }, now) => ({ kind: 'person', by, did: 'evicted', words, at: now });
/** Time for a person to say more on the issue, longer each time the work comes back. */
const backsOffUntil = ({ evictions }, now) => (0,backoff/* minutesAfter */._m)(now, (0,backoff/* doubledMinutes */.JY)(5, evictions.length + 1));
/** `/depart`: as if the departure were forced. */
const departCommands = (input) => commandsOf(input).filter(({ kind }) => kind === 'depart');
/** Why nothing departs: a person's pause, or a record that does not tell whether there is one. */
const departurePause = ({ snapshot: { ledger } }) => {
    const broken = (0,fleet_commands/* brokenFleet */.At)(ledger);
    return broken === undefined ? (0,fleet_commands/* pauseReason */.Ph)(ledger.fleet?.record ?? {}) : (0,broken_record/* describeBroken */.l)(broken);
};

;// CONCATENATED MODULE: ./packages/core/build/flight/pilot.js
// Which of several trains starts a CI run. A lease decides whose record counts, but only after a run was dispatched for it;
// so the record says beforehand who will: the job that wrote it last, which goes on from what it wrote. That costs no push of
// its own. The others wait for its next word; where none can come any more, one of them takes over by a push that one wins.



/**
 * Minutes without a word after which nobody waits for a pilot. Between two words lie at most a merge, a pull request and
 * the minute and a half in which its own CI run may appear. One that lives all the same finds that its record has moved.
 */
const pilotMinutes = 3;
/** Undefined: this job is to start the run. */
const awaitPilot = (input, flight) => {
    const { pilot } = flight;
    const { run, now } = input.snapshot;
    if (pilot === undefined || (pilot.runId === run.runId && pilot.runAttempt === run.runAttempt))
        return undefined;
    const { runId, runAttempt, at } = pilot;
    const until = (0,backoff/* minutesAfter */._m)(at, pilotMinutes);
    if (Date.parse(now) < Date.parse(until) && input.pilotEnded !== true) {
        if (input.pilotEnded === undefined)
            return (0,flight_runs/* decided */.rc)({ kind: 'read-pilot', runId, runAttempt });
        const text = `waits: run ${runId} is to start the next CI run of flight ${flight.id}; if it has not at ${(0,backoff/* clockTime */.qo)(until)}, another one does`;
        return { ...(0,flight_runs/* decided */.rc)({ kind: 'hold', for: 'pilot', until, runs: (0,train_record/* runsOut */.H5)(flight) }, text), wakeAt: until };
    }
    const why = `run ${runId} has started no CI run of flight ${flight.id} since ${(0,backoff/* clockTime */.qo)(at)}: this one does`;
    return (0,flight_runs/* decided */.rc)((0,train_record/* trainWrite */.c9)(input, { why, train: (0,train_record/* trainOf */.kh)(input) }), why);
};

;// CONCATENATED MODULE: ./packages/core/build/flight/flight-rival.js
// Two trains that depart in the same moment may both take the next number, and with it one branch. The ledger holds one
// train's record by itself, so nothing keeps them from it; it is told afterwards, by rules that both trains apply alike.
// Invariant: of two flights with one number one goes on, and nobody takes the other's branch for a person's push.




/** The flight yields to one that has ended already, or whose base comes first; the other one waits until it did. */
const decideRival = (input, flight) => {
    // What is on the base is there, whatever its number.
    if (flight.prefixes?.some(({ oid }) => input.onBase.has(oid)) === true)
        return undefined;
    const trains = [...input.snapshot.ledger.trains.values()].map(({ record }) => record).filter(({ base }) => base !== flight.base);
    const first = trains.find((train) => flown(train, flight) || (inTheAir(train, flight) && train.base < flight.base));
    const branch = (0,names/* bundleBranch */.lM)(flight.id);
    const tip = input.snapshot.branches.get(branch);
    const ours = (flight.prefixes ?? []).some(({ oid }) => oid === tip);
    if (first !== undefined)
        return (0,flight_runs/* decided */.rc)(giveWay(input, flight, { to: first.base, branch, tip: ours ? tip : undefined }));
    const second = trains.find((train) => inTheAir(train, flight));
    if (second === undefined || tip === undefined || ours)
        return undefined;
    const text = `waits: ${branch} is still that of flight ${flight.id} to ${second.base}, which departed in the same moment and gives way`;
    const until = (0,backoff/* minutesAfter */._m)(input.snapshot.now, 1);
    return { ...(0,flight_runs/* decided */.rc)({ kind: 'hold', for: 'departure', until, runs: [] }, text), wakeAt: until };
};
/** What is ours of the name goes with the record, so that the other flight finds it free; what is the other's stays. */
const giveWay = (input, flight, p) => {
    const ending = `flight ${flight.id} to ${p.to} departed in the same moment`;
    const write = (0,flight_end/* endWrite */.lE)(input, flight, { ending, train: { lastDeparture: undefined } });
    const closes = write.closes !== undefined && write.closes.number === flight.pr ? write.closes : undefined;
    return { ...write, closes, branches: p.tip === undefined ? [] : [{ branch: p.branch, expect: p.tip, to: null }] };
};
const inTheAir = (train, flight) => train.flight?.id === flight.id;
/** One that landed; others left neither branch nor pull request open. */
const flown = (train, flight) => train.history.some(({ id, landed }) => id === flight.id && landed.length > 0);

// EXTERNAL MODULE: ./packages/core/build/texts/train.js
var train = __webpack_require__(9683);
;// CONCATENATED MODULE: ./packages/core/build/flight/flight.js
// The next step of the flight in the air. The order of the questions is the order of what can no longer be true
// further down: what is on the base is never judged, what a person decided is never overridden, what moved is rebuilt
// before it is tested, and nothing lands that is not the tested commit.


















/** So often the base may move under a flight before it flies with fewer passengers. */
const rebuildLimit = 5;
/** So many runs of one tree may end without a verdict before the train stops. */
const noVerdictLimit = 3;
const decideFlight = (input, flight) => decideRival(input, flight) ??
    decideLanded(input, flight) ??
    decideCommands(input, flight) ??
    decidePeople(input, flight) ??
    decideGround(input, flight) ??
    groundFlight(input, flight) ??
    decideBundle(input, flight);
/** Is (a prefix of) the bundle on the base already, by our push or a person's? */
const decideLanded = (input, flight) => {
    const prefixes = flight.prefixes ?? [];
    const size = prefixes.findLastIndex((prefix) => input.onBase.has(prefix.oid)) + 1;
    if (size > 0) {
        const what = untestedLanding(input, flight, size);
        return (0,flight_runs/* decided */.rc)(what === undefined ? (0,flight_landing/* landedWrite */.At)(input, flight, size) : alarmWrite(input, flight, { size, what }));
    }
    const { pullRequest } = input.flightView ?? {};
    if (pullRequest?.merged !== true || pullRequest.movedTo !== undefined)
        return undefined;
    const same = prefixes.findLastIndex((prefix) => prefix.tree === input.baseTree) + 1;
    if (same > 0)
        return (0,flight_runs/* decided */.rc)((0,flight_landing/* landedWrite */.At)(input, flight, same));
    // A person merged it in a way that leaves no trace of the tested tree (squashed onto a moved base): only a person can say.
    const ending = `a person merged pull request ${pullRequest.number} so that ${flight.base} has neither its commits nor its tree`;
    return (0,flight_runs/* decided */.rc)((0,flight_end/* endWrite */.lE)(input, flight, { ending, train: { setAside: setAside(input, flight) } }), ending);
};
/** Passengers that a person took back (closed, or deleted: then the snapshot has no such issue), and a pull request that a person closed. */
const decidePeople = (input, flight) => {
    const { pullRequest } = input.flightView ?? {};
    const ending = (0,bundle_branch/* takenOverBy */.N$)(input, flight);
    // Closed is simply closed, wherever it points.
    if (pullRequest !== undefined && !pullRequest.open && (pullRequest.movedTo === undefined || !pullRequest.merged)) {
        const ending = `a person closed pull request ${pullRequest.number}`;
        return (0,flight_runs/* decided */.rc)((0,flight_end/* endWrite */.lE)(input, flight, { ending, train: { setAside: setAside(input, flight) } }), `${ending}: its passengers stay where they are until a departure is forced`);
    }
    if (ending !== undefined)
        return (0,bundle_branch/* takenOver */.GH)(input, flight, { ending, setAside: setAside(input, flight) });
    const gone = flight.passengers.filter(({ issue }) => {
        const record = input.snapshot.ledger.issues.get(issue)?.record;
        const view = input.snapshot.issues.find((one) => one.number === issue);
        if (record === undefined || !(0,train_record/* isAboard */.yg)(record, flight) || view === undefined)
            return true;
        // What takes merged work back flies for an issue that is closed.
        return !view.open && !(0,revert_record/* isRevert */.Py)(record);
    });
    if (gone.length === 0)
        return undefined;
    const leave = new Set(gone.map((passenger) => passenger.issue));
    const left = flight.passengers.filter((passenger) => !leave.has(passenger.issue));
    const why = `${gone.map(({ issue }) => `#${issue} (${causeOf(input, issue)})`).join(', ')} left flight ${flight.id}`;
    if (left.length === 0)
        return (0,flight_runs/* decided */.rc)({ ...(0,flight_end/* endWrite */.lE)(input, flight, { ending: 'nobody is left aboard' }), warning: why }, why);
    const regrouped = (0,flight_writes/* regroupWrite */._1)(input, { flight: { ...flight, passengers: left }, from: flight, leave, why });
    return (0,flight_runs/* decided */.rc)({ ...regrouped, warning: why }, why);
};
const causeOf = ({ snapshot }, issue) => {
    const view = snapshot.issues.find((one) => one.number === issue);
    if (view === undefined)
        return 'deleted or moved away';
    return view.open ? 'taken back' : 'closed';
};
const setAside = (input, flight) => [...new Set([...((0,train_record/* trainOf */.kh)(input).setAside ?? []), ...flight.passengers.map((passenger) => passenger.oid)])].slice(-1000);
/** Does the base still stand where the flight departed from? */
const decideGround = (input, flight) => {
    const tip = input.snapshot.branches.get(flight.base);
    if (tip === undefined || tip === flight.baseOid)
        return undefined;
    return decideMovedBase(input, flight, tip);
};
const decideMovedBase = (input, flight, tip) => {
    // While people look at it the base may move for days, and fewer passengers would not be faster.
    const raced = flight.trials.length > 0 && input.approvals === 0;
    const rebuilds = (flight.rebuilds ?? 0) + (raced ? 1 : 0);
    const moved = `${flight.base} moved to ${tip.slice(0, 12)}: flight ${flight.id} is rebuilt`;
    if (rebuilds <= rebuildLimit) {
        const next = (0,train_record/* tidy */.DZ)({ ...flight, baseOid: tip, rebuilds: rebuilds === 0 ? undefined : rebuilds });
        return (0,flight_runs/* decided */.rc)((0,flight_writes/* regroupWrite */._1)(input, { flight: next, from: flight, leave: new Set(), why: moved }), moved);
    }
    if (flight.passengers.length === 1) {
        const ending = `${flight.base} moved ${rebuilds} times while CI was out`;
        // The next try keeps its distance, else the race would go on without end.
        return (0,flight_runs/* decided */.rc)((0,flight_end/* endWrite */.lE)(input, flight, { ending, train: { lastDeparture: input.snapshot.now } }), ending);
    }
    const passengers = flight.passengers.slice(0, Math.ceil(flight.passengers.length / 2));
    const leave = new Set(flight.passengers.slice(passengers.length).map((passenger) => passenger.issue));
    const why = `${moved} with ${passengers.length} of ${flight.passengers.length} passengers, because the base moved ${rebuilds} times`;
    const next = (0,train_record/* tidy */.DZ)({ ...flight, baseOid: tip, passengers, rebuilds: undefined });
    return (0,flight_runs/* decided */.rc)((0,flight_writes/* regroupWrite */._1)(input, { flight: next, from: flight, leave, why }), why);
};
const decideBundle = (input, flight) => {
    if (flight.prefixes === undefined || flight.prefixes.length === 0)
        return (0,flight_runs/* decided */.rc)({ kind: 'assemble', flight });
    // Who is in the pull request now: everybody, or the green prefix that is about to land.
    const outcome = searchNow(input, flight);
    const shown = outcome?.kind === 'lands' ? (0,flight_landing/* firstOf */.Ku)(flight, outcome.size) : flight;
    const runs = outcome?.kind === 'green' || outcome?.kind === 'lands' ? flight.trials.filter(({ verdict }) => verdict !== undefined).length : 0;
    return decidePublishing(input, flight, { shown, runs }) ?? (0,flight_runs/* decideRuns */.d7)(input, flight) ?? decideSearch(input, flight, outcome);
};
/** A prefix lands by itself only where our own CI is all that the base asks for: other checks look at the pull request. */
const searchNow = (input, flight) => (0,flight_search/* searchOf */.EP)({ ...input, train: (0,train_record/* trainOf */.kh)(input), flight, landEarly: landsEarly(input, flight) });
/** Branch and pull request are at the commit, and with the passengers, of `shown`. */
const decidePublishing = (input, flight, { shown, runs }) => {
    const branch = (0,names/* bundleBranch */.lM)(flight.id);
    const head = shown.prefixes?.at(-1)?.oid ?? '';
    const tip = input.snapshot.branches.get(branch) ?? null;
    if (tip !== head)
        return (0,flight_runs/* decided */.rc)({ kind: 'push-bundle', branch: { branch, expect: tip, to: head }, quietly: movesQuietly(input, shown) });
    const texts = () => ({ title: (0,train/* renderPullRequestTitle */.$Y)(shown), body: renderBody(input, flight, { shown, runs }) });
    const { pullRequest } = input.flightView ?? {};
    if (pullRequest === undefined) {
        if (flight.pr !== undefined)
            return (0,flight_runs/* decided */.rc)({ kind: 'idle' }, `waits: GitHub does not show pull request ${flight.pr} yet`);
        return (0,flight_runs/* decided */.rc)({ kind: 'publish', head: branch, base: flight.base, ...texts() });
    }
    return pullRequest.body.includes((0,train/* flightMarker */.zp)(shown, runs))
        ? undefined
        : (0,flight_runs/* decided */.rc)({ kind: 'update-pull-request', number: pullRequest.number, ...texts() });
};
const renderBody = (input, flight, { shown, runs }) => {
    const landing = new Set(shown.passengers.map((passenger) => passenger.issue));
    const later = flight.passengers.filter((passenger) => !landing.has(passenger.issue));
    return (0,train/* renderPullRequest */.je)(shown, {
        behind: [
            ...later.map(({ issue }) => ({ issue, text: 'flies on: those in this bundle are green without it' })),
            ...(0,train_boarding/* planBoarding */.A)({ ...input, train: (0,train_record/* trainOf */.kh)(input) }).reasons,
        ],
        records: (issue) => input.snapshot.ledger.issues.get(issue)?.record,
        runs,
    });
};
const decideSearch = (input, flight, outcome) => {
    if (outcome === undefined)
        return (0,flight_runs/* decided */.rc)({ kind: 'idle' }, `waits: ${flight.base} could not be read`);
    switch (outcome.kind) {
        case 'green':
            return decideOwnRun(input, flight) ?? decideLanding(input, flight);
        case 'lands':
            return decideLanding(input, (0,flight_landing/* firstOf */.Ku)(flight, outcome.size));
        case 'proven':
            return (0,flight_runs/* decided */.rc)((0,flight_landing/* culpritWrite */.zm)(input, flight, outcome.culprit));
        case 'base-red': {
            const red = flight.trials.findLast((trial) => trial.size === 0 && trial.verdict === 'red');
            return (0,flight_runs/* stop */.ds)(input, flight, {
                kind: 'base-red',
                reason: `${flight.base} itself fails "${red?.check ?? 'CI'}" (CI run ${red?.runId ?? 'unknown'}), without any passenger: mend it there`,
            });
        }
        case 'trials': {
            const [trial] = outcome.trials;
            return trial === undefined ? (0,flight_runs/* holdForRuns */.x2)(input, flight) : decideNextTrial(input, flight, trial);
        }
    }
};
const decideOwnRun = (input, flight) => {
    const head = flight.prefixes?.at(-1);
    const lacks = lacksOwnRun(input, flight);
    if (lacks === 'out')
        return (0,flight_runs/* holdForRuns */.x2)(input, flight);
    if (head === undefined || lacks === undefined)
        return undefined;
    const { oid, tree } = head;
    const source = sourceOf(input, flight, { oid, whole: true, quietly: false });
    const trial = { size: flight.passengers.length, oid, tree, ref: (0,names/* bundleBranch */.lM)(flight.id), push: undefined, workflow: input.config.ci };
    return (0,flight_runs/* decided */.rc)({ kind: 'start-trial', ...trial, reason: 'confirm', source });
};
/** So many CI runs may a search over `size` passengers take without a landing: twice what it takes when every run speaks. */
const mostTrials = (size, width) => 4 + 2 * width * Math.ceil(Math.log(size + 1) / Math.log(width + 1));
const decideNextTrial = (input, flight, p) => {
    const waits = awaitPilot(input, flight);
    if (waits !== undefined)
        return waits;
    const prefixes = flight.prefixes ?? [];
    const prefix = prefixes[p.size - 1];
    const part = p.size > 0 && p.size < prefixes.length;
    if (flight.order === undefined && prefixes.length > 1 && (part || flight.suspects !== undefined))
        return (0,flight_runs/* decided */.rc)({ kind: 'order', flight });
    const oid = p.size === 0 ? flight.baseOid : (prefix?.oid ?? '');
    const tree = p.size === 0 ? (input.baseTree ?? '') : (prefix?.tree ?? '');
    const silent = flight.trials.filter((trial) => trial.tree === tree && trial.verdict === 'none' && trial.oid === oid);
    if (silent.length >= noVerdictLimit) {
        const last = silent.at(-1)?.excerpt ?? 'CI ended without a verdict';
        return (0,flight_runs/* stop */.ds)(input, flight, { kind: 'no-verdict', reason: `${input.config.ci} gave no verdict ${silent.length} times: ${last}` });
    }
    const runs = flight.trials.filter((trial) => trial.carried !== true && trial.verdict !== 'forgotten').length;
    if (prefixes.length > 1 && runs >= mostTrials(prefixes.length, input.config.trials)) {
        const write = (0,flight_landing/* giveUpWrite */.iW)(input, flight, `${runs} CI runs did not tell who is to blame`);
        return (0,flight_runs/* decided */.rc)(write, write.why);
    }
    const whole = p.size === prefixes.length;
    const ref = whole ? (0,names/* bundleBranch */.lM)(flight.id) : (0,names/* trialBranch */.bG)(oid);
    const source = sourceOf(input, flight, { oid, whole, quietly: movesQuietly(input, flight) });
    const tip = input.snapshot.branches.get(ref) ?? null;
    const push = tip === oid ? undefined : { branch: ref, expect: tip, to: oid };
    return (0,flight_runs/* decided */.rc)({ kind: 'start-trial', size: p.size, oid, tree, ref, push, workflow: input.config.ci, reason: p.reason, source });
};

;// CONCATENATED MODULE: ./packages/core/build/flight/flight-budget.js
// Whether GitHub will answer the requests that a flight needs from departure to landing. A flight that runs into the
// hourly limit is not lost, but everybody aboard waits for the hour: it is better not started.

/** Pull request, trials, statuses and wakes of a flight with a rerun, and the polls of a CI run of an hour. */
const perFlight = 40;
const labelsPerDocument = 20;
/** Requests of each kind for so many passengers: what a flight asks, and the documents that label and close their issues. */
const requestsFor = (passengers) => perFlight + Math.ceil(passengers / 100) + 3 * Math.ceil(passengers / labelsPerDocument);
/** Why a flight of so many is not started now; undefined when there is enough for it. */
const budgetLacks = (budget, passengers) => {
    const need = requestsFor(passengers);
    const left = Math.min(budget.rest, budget.graphql);
    if (left >= need)
        return undefined;
    const kind = budget.rest <= budget.graphql ? 'requests' : 'GraphQL points';
    return `waits: GitHub grants ${left} more ${kind} until ${(0,backoff/* clockTime */.qo)(budget.resetsAt)}, and a flight of ${passengers} needs about ${need}`;
};

;// CONCATENATED MODULE: ./packages/core/build/train/train.js
// The train's decision: from facts to the one next step. Level-triggered: it asks what is the case, never what happened
// before, so that a tick that died anywhere is taken up by the next one, which finds the effect there or makes it.















/** Total: every input has a next step, `idle` with the reasons where there is nothing to do. */
const decideTrain = (input) => {
    const decision = decideStep(input);
    return { ...decision, reasons: [...decision.reasons, ...stranded(input)] };
};
const decideStep = (input) => {
    const broken = input.snapshot.ledger.broken.find(({ ref }) => {
        const name = (0,names/* parseLedgerRef */.qz)(ref);
        return name?.kind === 'train' && name.base === input.base;
    });
    if (broken !== undefined) {
        const failure = `The train to ${input.base} stands still: ${(0,broken_record/* describeBroken */.l)(broken)}`;
        return { step: { kind: 'idle', failure }, reasons: [{ issue: null, text: failure }] };
    }
    if (!input.snapshot.branches.has(input.base))
        return idle(`no branch ${input.base} is known: it does not exist, or no open issue names it as its base`);
    const follow = (0,after_merge/* decideAfterMerge */.lF)(input);
    if (follow !== undefined)
        return follow;
    const { flight } = (0,train_record/* trainOf */.kh)(input);
    const stray = strays(input, flight);
    if (stray.length > 0) {
        const records = stray.map((record) => (0,transitions/* unboardRecord */.T)(record, { now: input.snapshot.now }));
        const why = `${(0,train_record/* numbers */.nL)(stray.map((record) => record.issue))} wait again: the flight they were aboard is not in the air`;
        return { step: (0,train_record/* issuesWrite */.a)(input, { why, records, wake: false }), reasons: [] };
    }
    return flight === undefined ? decideDeparture(input) : withWaiting(input, decideFlight(input, flight));
};
/** Work for what was the configured base before somebody changed that: no train of this workflow goes there any more. */
const stranded = ({ base, config, snapshot }) => {
    if (base !== (0,records_labels/* baseOf */.bx)(config, snapshot.defaultBranch))
        return [];
    return [...snapshot.ledger.issues.values()].flatMap(({ record: { issue, state, base: other } }) => {
        if ((state !== 'landed' && state !== 'bundled') || other === base)
            return [];
        const labels = snapshot.issues.find((view) => view.number === issue)?.labels ?? [];
        if ((0,records_labels/* baseLabelsOf */.Uu)(labels).includes(other))
            return [];
        const text = `waits: it landed for ${other}, and the configured base is ${base}: run bundle-train with "base: ${other}"${state === 'landed' ? ', or set clambake:ready to have it done anew' : ''}`;
        return [{ issue, text }];
    });
};
/** A departure that people asked for follows the flight in the air: they should see that it is not forgotten. */
const withWaiting = (input, decision) => {
    const waiting = departCommands(input).map((command) => ({
        issue: null,
        text: `${(0,fleet_commands/* describeCommand */.vL)(command)} waits for the end of the flight in the air`,
    }));
    return waiting.length === 0 ? decision : { ...decision, reasons: [...decision.reasons, ...waiting] };
};
const idle = (text) => ({ step: { kind: 'idle' }, reasons: [{ issue: null, text }] });
/** Recorded as aboard a flight of this base that is not the one in the air. */
const strays = (input, flight) => [...input.snapshot.ledger.issues.values()]
    .map((stored) => stored.record)
    .filter((record) => record.state === 'bundled' && record.base === input.base && !(flight !== undefined && (0,train_record/* isAboard */.yg)(record, flight)));
const decideDeparture = (given) => {
    const told = decideCommands(given, undefined);
    if (told !== undefined)
        return told;
    const commands = departCommands(given);
    const input = { ...given, force: given.force || commands.length > 0 };
    const train = (0,train_record/* trainOf */.kh)(input);
    const { now, branches } = input.snapshot;
    const boarding = (0,train_boarding/* planBoarding */.A)({ ...input, train });
    const { reasons, merged, pushed } = boarding;
    if (merged.length > 0) {
        const flight = (record) => record.flight?.id ?? 'none';
        const records = merged.map((record) => (0,transitions/* mergeRecord */.g_)(record, { flight: flight(record), pr: record.flight?.pr, now }));
        const why = `${(0,train_record/* numbers */.nL)(merged.map((record) => record.issue))}: already on ${input.base}`;
        return { step: (0,train_record/* issuesWrite */.a)(input, { why, records, wake: true }), reasons };
    }
    if (pushed.length > 0)
        return { step: { kind: 'check-pushed', branches: pushed }, reasons };
    const leftovers = leftoverBranches(input.snapshot);
    if (leftovers.length > 0)
        return { step: { kind: 'clean', branches: leftovers }, reasons };
    if (boarding.flight.length === 0 || boarding.departsAt === undefined) {
        if (commands.length > 0)
            return { step: answerWrite(input, commands, 'nothing has landed that may depart'), reasons };
        return { step: { kind: 'idle' }, reasons };
    }
    const paused = departurePause(input);
    if (paused !== undefined && !input.force) {
        const text = `waits: ${paused}, and a forced departure flies all the same`;
        return { step: { kind: 'idle' }, reasons: [...boarding.flight.map(({ record }) => ({ issue: record.issue, text })), ...reasons] };
    }
    const tip = branches.get(input.base) ?? '';
    const refusal = grounded(input);
    if (refusal !== undefined)
        return { ...refusal, reasons: [...refusal.reasons, ...reasons] };
    const looksAgain = train.stopped?.kind === 'setting' || train.stopped?.kind === 'preflight';
    const sameGround = train.stopped?.baseOid === tip || train.stopped?.kind === 'alarm';
    if (train.stopped !== undefined && !looksAgain && sameGround && !input.force) {
        return { step: { kind: 'idle' }, reasons: [{ issue: null, text: `the train stands still: ${train.stopped.reason}` }, ...reasons] };
    }
    const runaway = (0,culprit_rate/* runawayUntil */.y4)(train);
    if (runaway !== undefined && Date.parse(now) < Date.parse(runaway.until) && !input.force) {
        const text = `the train pauses until ${(0,backoff/* dateTime */.KQ)(runaway.until)}: ${runaway.runs} CI runs in a row landed nothing and named nobody; force a departure to go on`;
        return { step: { kind: 'idle' }, reasons: [{ issue: null, text }, ...reasons], wakeAt: runaway.until };
    }
    if (Date.parse(boarding.departsAt) <= Date.parse(now)) {
        const short = decideBudget(input, boarding);
        if (short !== undefined)
            return short;
        const notes = input.preflight?.notes ?? [];
        const warning = notes.length === 0 ? {} : { warning: `About CI: ${notes.join('. ')}` };
        const write = { ...(0,train_record/* departWrite */.cO)(input, boarding, tip), ...warning };
        return { step: carriedOut(input, { write, commands, answer: `flight ${(0,train_record/* nextFlightId */.zq)(input)} departed` }), reasons };
    }
    return waitForDeparture(input, { departsAt: boarding.departsAt, issues: boarding.flight.map((b) => b.record.issue), reasons });
};
/** Nothing departs that GitHub's hourly limit would leave standing half-way; undefined when the flight may start. */
const decideBudget = (input, { flight, reasons }) => {
    const { budget } = input;
    const lacks = budget === undefined ? undefined : budgetLacks(budget, flight.length);
    if (budget === undefined || lacks === undefined)
        return undefined;
    const waiting = flight.map(({ record }) => ({ issue: record.issue, text: lacks }));
    return { step: { kind: 'idle' }, reasons: [...waiting, ...reasons], wakeAt: budget.resetsAt };
};
const waitForDeparture = (input, p) => {
    const spacing = input.config['departure-minutes'];
    const text = `waits: departs at ${(0,backoff/* clockTime */.qo)(p.departsAt)}, ${spacing} minutes after the last departure`;
    const reasons = [...p.issues.map((issue) => ({ issue, text })), ...p.reasons];
    return { step: { kind: 'hold', for: 'departure', until: p.departsAt, runs: [] }, reasons, wakeAt: p.departsAt };
};

;// CONCATENATED MODULE: ./packages/core/build/train/wait.js
// What a job does about a wait: sit through it, let another run go on with it, or leave it to whatever happens next.
// Invariants: nothing wakes us when CI that a GITHUB_TOKEN started has ended, so a wait for it is never left; a chain of
// runs ends, because CI that does nothing for its check-minutes is judged and a new run holds until any departure it was started for.

const planWait = (step, { now, startedAt, holdMinutes }) => {
    if (holdMinutes <= 0)
        return { kind: 'leave' };
    const limit = (0,backoff/* minutesAfter */._m)(startedAt, holdMinutes);
    if (step.for === 'departure') {
        if (Date.parse(step.until) <= Date.parse(limit))
            return { kind: 'hold', until: step.until };
        if (Date.parse(step.until) > Date.parse((0,backoff/* minutesAfter */._m)(now, holdMinutes)))
            return { kind: 'leave' };
        return { kind: 'hand-over', why: `the next departure at ${(0,backoff/* clockTime */.qo)(step.until)}` };
    }
    if (Date.parse(now) >= Date.parse(limit))
        return { kind: 'hand-over', why: waitingFor(step) };
    return { kind: 'hold', until: Date.parse(step.until) < Date.parse(limit) ? step.until : limit };
};
const waitingFor = (step) => {
    if (step.for === 'checks')
        return 'required checks of others';
    if (step.for === 'pilot')
        return 'a CI run that another run was about to start';
    return `CI run${step.runs.length === 1 ? '' : 's'} ${step.runs.join(', ')}`;
};

;// CONCATENATED MODULE: ./packages/adapters/build/github/ci-files.js
/** GitHub lets workflows call each other ten levels deep; a file is read once. */
const mostFiles = 30;
/** `read`: content of a path at the commit, undefined when it is not there. */
const readCiFiles = async (p, read) => {
    const { calledPath, jobsOf } = await __webpack_require__.e(/* import() */ 690).then(__webpack_require__.bind(__webpack_require__, 4690));
    const main = await readOne(`.github/workflows/${p.workflow}`, read);
    const called = new Map();
    for (const queue = [main]; queue.length > 0 && called.size < mostFiles;) {
        const file = queue.shift();
        const paths = file?.kind === 'parsed' ? jobsOf(file).flatMap((job) => calledPath(job.fields['uses']) ?? []) : [];
        for (const path of new Set(paths)) {
            if (path === main.path || called.has(path))
                continue;
            const next = await readOne(path, read);
            called.set(path, next);
            queue.push(next);
        }
    }
    return { ...p, main, called };
};
const readOne = async (path, read) => {
    const text = await read(path);
    return text === undefined ? { path, kind: 'missing' } : parseCiFile(path, text);
};
const parseCiFile = async (path, text) => {
    const { isMap, isScalar, isSeq, LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
    const lineCounter = new LineCounter();
    const parsed = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
    const lineOf = (offset) => lineCounter.linePos(offset).line;
    const [problem] = parsed.errors;
    if (problem !== undefined)
        return { path, kind: 'broken', problem: `line ${lineOf(problem.pos[0])}: ${problem.message}` };
    const lines = new Map();
    const walk = (node, at) => {
        const inside = (key) => (at === '' ? key : `${at}/${key}`);
        if (isSeq(node)) {
            for (const [index, item] of node.items.entries())
                place(item, inside(String(index)));
        }
        else if (isMap(node)) {
            for (const { key, value } of node.items) {
                const name = inside(isScalar(key) ? String(key.value) : '?');
                const start = key.range?.[0];
                if (start !== undefined)
                    lines.set(name, lineOf(start));
                walk(value, name);
            }
        }
    };
    const place = (node, at) => {
        if (node.range)
            lines.set(at, lineOf(node.range[0]));
        walk(node, at);
    };
    walk(parsed.contents, '');
    try {
        return { path, kind: 'parsed', document: parsed.toJS({ maxAliasCount: 50 }), lines };
    }
    catch (error) {
        return { path, kind: 'broken', problem: error instanceof Error ? error.message : String(error) };
    }
};

// EXTERNAL MODULE: ./packages/core/build/trial/verdict.js
var verdict = __webpack_require__(3536);
;// CONCATENATED MODULE: ./packages/core/build/train/base-rules.js
/** Sentences about what keeps the train from ever landing on `base`; none: it can. */
const refusalsOfRules = (rules, p) => {
    const { base, config } = p;
    const refusals = [
        rules.mergeQueue &&
            `${base} has a merge queue, which merges pull requests one way and lets nobody else move the branch: take the rule off ${base}, or let the train land on another branch ("base" in .github/clambake.yml)`,
        rules.linearHistory && `${base} requires a linear history, and a bundle is made of merge commits: take that rule off ${base}`,
        !rules.mergeCommits &&
            `this repository does not allow merge commits on ${base}, and a bundle is made of them: allow them under Settings → General → Pull Requests and in the rulesets of ${base}`,
        rules.signatures && `${base} requires signed commits, and the merge commits of a bundle are not signed: take that rule off ${base}`,
        rules.deployments.length > 0 &&
            `${base} requires a deployment to ${rules.deployments.join(', ')} before a commit may land, which the train does not make: take that rule off ${base}`,
        rules.restricted &&
            !p.asApp &&
            `a ruleset lets only some move ${base}, and never the job's own token: let a GitHub App pass that ruleset and give its token to bundle-train as "app-token"`,
        config.merge === 'pull-request' &&
            !rules.strict &&
            !config['strict-base'] &&
            `"merge: pull-request" is safe only where a pull request must be up to date with ${base} before it is merged, and no ruleset of ${base} says so: require it there, or, where classic branch protection does, say "strict-base: true" in .github/clambake.yml`,
    ];
    return refusals.filter((refusal) => refusal !== false);
};

// EXTERNAL MODULE: ./packages/core/build/ci/workflow-file.js
var workflow_file = __webpack_require__(9746);
;// CONCATENATED MODULE: ./packages/core/build/ci/ci-calls.js
// Workflows that the CI workflow calls. GitHub starts nothing at all where one of them cannot be called, and says so only in
// a run that has no job: it is said before anything is pushed instead.

const brokenCalls = (files) => [files.main, ...files.called.values()].flatMap((file) => file.kind === 'parsed' ? (0,workflow_file/* jobsOf */.aG)(file).flatMap((job) => callOf(job, files)) : []);
const callOf = (job, files) => {
    const path = (0,workflow_file/* calledPath */.v)(job.fields['uses']);
    if (path === undefined)
        return [];
    const called = path === files.main.path ? files.main : files.called.get(path);
    const found = (what, mend) => [(0,workflow_file/* findingAt */.dz)(job.file, { at: `${job.at}/uses`, job: job.name, what, mend })];
    if (called?.kind !== 'parsed') {
        const state = called?.kind === 'broken' ? `cannot be read: ${called.problem}` : 'does not exist on the base';
        return found(`it calls ${path}, which ${state}`, 'correct that file or the name');
    }
    const asCalled = (0,workflow_file/* triggersOf */.XJ)(called).get('workflow_call');
    if (asCalled === undefined)
        return found(`it calls ${path}, which cannot be called`, 'add "workflow_call:" to its "on:"');
    const given = (0,workflow_file/* fieldsOf */.Pf)(job.fields['with']);
    const lacking = Object.entries((0,workflow_file/* fieldsOf */.Pf)(asCalled['inputs'])).find(([name, input]) => isNeeded((0,workflow_file/* fieldsOf */.Pf)(input)) && !(name in given));
    if (lacking !== undefined)
        return found(`it calls ${path} without its required input "${lacking[0]}"`, 'give it under "with:"');
    return exceeding(job, called).map(({ scope, level, asks, at }) => (0,workflow_file/* findingAt */.dz)(called, {
        at,
        job: asks,
        what: `it asks for "${scope}: ${level}", which job "${job.name}" of ${job.file.path} that calls it does not have, so GitHub starts neither`,
        mend: 'ask for no more than the caller has',
    }));
};
const isNeeded = (input) => input['required'] === true && input['default'] === undefined;
const levels = ['none', 'read', 'write'];
/** Undefined: the file does not say. */
const rightsOf = (permissions) => {
    if (permissions === 'read-all' || permissions === 'write-all')
        return { rights: () => (permissions === 'read-all' ? 1 : 2), named: {} };
    if (typeof permissions !== 'object' || permissions === null || Array.isArray(permissions))
        return undefined;
    const named = (0,workflow_file/* fieldsOf */.Pf)(permissions);
    return { rights: (scope) => Math.max(0, levels.indexOf(named[scope])), named };
};
/** The first right that the called workflow asks for by name and its caller does not have, which is told by name too. */
const exceeding = (job, called) => {
    const held = rightsOf('permissions' in job.fields ? job.fields['permissions'] : (0,workflow_file/* fieldsOf */.Pf)(job.file.document)['permissions']);
    if (held === undefined)
        return [];
    const asked = [
        { permissions: (0,workflow_file/* fieldsOf */.Pf)(called.document)['permissions'], asks: undefined, at: 'permissions' },
        ...(0,workflow_file/* jobsOf */.aG)(called).map(({ name, at, fields }) => ({ permissions: fields['permissions'], asks: name, at: `${at}/permissions` })),
    ];
    return asked
        .flatMap(({ permissions, asks, at }) => Object.entries(rightsOf(permissions)?.named ?? {}).map(([scope, level]) => ({
        scope,
        level: String(level),
        asks,
        at: `${at}/${scope}`,
    })))
        .filter(({ scope, level }) => levels.indexOf(level) > held.rights(scope))
        .slice(0, 1);
};

;// CONCATENATED MODULE: ./packages/core/build/ci/condition.js
// Whether a job's `if` holds for a given event, as far as that can be told without GitHub: event and ref are known, words
// can be compared with them, everything else may be either way. Invariant: what is not understood is never said to be
// true or false.
const mostWords = 200;
const token = /\s*(&&|\|\||==|!=|[!(),]|'(?:[^']|'')*'|[\w.*-]+(?:\[[^\][]*\])*)/y;
/** `condition`: the text of an `if`, with or without ${{ }}. */
const holds = (condition, occasion) => {
    if (typeof condition === 'boolean')
        return condition;
    if (typeof condition !== 'string')
        return undefined;
    const text = condition.trim().replace(/^\$\{\{((?:(?!\$\{\{)[\s\S])*)\}\}$/, '$1');
    const words = wordsOf(text);
    if (words === undefined)
        return undefined;
    const reader = { words, at: 0, occasion };
    const value = either(reader);
    return reader.at === words.length ? truth(value) : undefined;
};
const wordsOf = (text) => {
    const words = [];
    let end = 0;
    for (token.lastIndex = 0; end < text.trimEnd().length; end = token.lastIndex) {
        const found = token.exec(text);
        if (found?.[1] === undefined || words.length === mostWords)
            return undefined;
        words.push(found[1]);
    }
    return words.length === 0 ? undefined : words;
};
const truth = (value) => (typeof value === 'string' ? value !== '' : value);
const took = (reader, ...words) => {
    const word = reader.words[reader.at];
    if (word === undefined || !words.includes(word))
        return undefined;
    reader.at += 1;
    return word;
};
const either = (reader) => {
    let value = both(reader);
    while (took(reader, '||') !== undefined) {
        const other = both(reader);
        const [a, b] = [truth(value), truth(other)];
        value = a === true ? value : a === false ? other : b === true ? true : undefined;
    }
    return value;
};
const both = (reader) => {
    let value = compared(reader);
    while (took(reader, '&&') !== undefined) {
        const other = compared(reader);
        const [a, b] = [truth(value), truth(other)];
        value = a === false ? value : a === true ? other : b === false ? false : undefined;
    }
    return value;
};
const compared = (reader) => {
    let value = single(reader);
    for (let sign = took(reader, '==', '!='); sign !== undefined; sign = took(reader, '==', '!=')) {
        const other = single(reader);
        const known = typeof value === typeof other && value !== undefined;
        value = known ? (folded(value) === folded(other)) === (sign === '==') : undefined;
    }
    return value;
};
/** GitHub compares words without regard to case. */
const folded = (value) => (typeof value === 'string' ? value.toLowerCase() : value);
const single = (reader) => {
    if (took(reader, '!') !== undefined) {
        const value = truth(single(reader));
        return value === undefined ? undefined : !value;
    }
    if (took(reader, '(') !== undefined) {
        const value = either(reader);
        return took(reader, ')') === undefined ? undefined : value;
    }
    const word = reader.words[reader.at] ?? '';
    reader.at += 1;
    if (took(reader, '(') !== undefined)
        return called(word, argumentsOf(reader));
    if (word.startsWith("'"))
        return word.slice(1, -1).replaceAll("''", "'");
    return named(word.toLowerCase(), reader.occasion);
};
const argumentsOf = (reader) => {
    const found = [];
    while (reader.at < reader.words.length && took(reader, ')') === undefined) {
        found.push(either(reader));
        took(reader, ',');
    }
    return found;
};
const called = (name, [one, other]) => {
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
const named = (name, { event, ref }) => {
    if (name === 'true' || name === 'false')
        return name === 'true';
    if (name === 'github.event_name')
        return event;
    if (name === 'github.ref')
        return ref;
    return name === 'github.ref_name' ? ref.replace(/^refs\/(?:heads|tags|pull)\//, '') : undefined;
};

;// CONCATENATED MODULE: ./packages/core/build/ci/ci-fitness.js
// Whether the train can work with this CI: it starts it on branches of its own, several at once, and waits for an answer
// from each. What would keep runs from starting, cancel them or let them say nothing is found before anything is pushed.



/** `trials`: how many runs may be out at once. */
const unfitPlaces = (files, { trials }) => {
    const { main } = files;
    if (main.kind === 'missing') {
        const mend = 'add it to the base and to the default branch, or let "ci" in .github/clambake.yml name another file';
        return [{ path: main.path, line: undefined, job: undefined, what: 'the file does not exist, so there are no tests to run', mend }];
    }
    if (main.kind === 'broken')
        return [{ path: main.path, line: undefined, job: undefined, what: `it cannot be read: ${main.problem}`, mend: 'correct the file' }];
    return [...dispatchOf(main), ...(trials > 1 ? parsed(files).flatMap(groupsOf) : []), ...skippedOf(main), ...brokenCalls(files)];
};
/** What people should know, and what stops nothing. */
const notesOn = (files) => parsed(files)
    .flatMap(workflow_file/* jobsOf */.aG)
    .flatMap((job) => [...selfHosted(job), ...onlyOnPulls(job)]);
const parsed = (files) => [files.main, ...files.called.values()].filter((file) => file.kind === 'parsed');
const dispatchOf = (file) => {
    const settings = (0,workflow_file/* triggersOf */.XJ)(file).get('workflow_dispatch');
    if (settings === undefined)
        return [(0,workflow_file/* findingAt */.dz)(file, { at: 'on', what: 'it cannot be started on a branch', mend: 'add "workflow_dispatch:" to its "on:"' })];
    return Object.entries((0,workflow_file/* fieldsOf */.Pf)(settings['inputs'])).flatMap(([name, input]) => {
        const { required, default: fallback } = (0,workflow_file/* fieldsOf */.Pf)(input);
        if (required !== true || fallback !== undefined)
            return [];
        const what = `its input "${name}" is required, and the train knows no value for it`;
        return [(0,workflow_file/* findingAt */.dz)(file, { at: `on/workflow_dispatch/inputs/${name}`, what, mend: 'give it a default' })];
    });
};
/** Runs on two branches share the group, so the second one waits and a third one cancels it. */
const groupsOf = (file) => {
    const places = [
        { at: 'concurrency', job: undefined, concurrency: (0,workflow_file/* fieldsOf */.Pf)(file.document)['concurrency'] },
        ...(0,workflow_file/* jobsOf */.aG)(file).map((job) => ({ at: `${job.at}/concurrency`, job: job.name, concurrency: job.fields['concurrency'] })),
    ];
    return places.flatMap(({ at, job, concurrency }) => {
        const group = typeof concurrency === 'string' ? concurrency : (0,workflow_file/* fieldsOf */.Pf)(concurrency)['group'];
        if (concurrency === undefined || isPerRun((0,workflow_file/* textOf */.b6)(group)))
            return [];
        const { 'cancel-in-progress': cancels, queue } = (0,workflow_file/* fieldsOf */.Pf)(concurrency);
        if (queue === 'max' && cancels !== true)
            return [];
        const what = `its concurrency group ${JSON.stringify(group ?? null).slice(0, 120)} is the same for every branch, so trials of the train would cancel each other`;
        const mend = 'let the group contain "${{ github.ref }}", or set "trials: 1" in .github/clambake.yml';
        return [(0,workflow_file/* findingAt */.dz)(file, { at, job, what, mend })];
    });
};
/** The group's name differs between two runs that are dispatched on different branches. */
const isPerRun = (group) => (0,workflow_file/* expressionsIn */.l$)(group).some((expression) => perRun.test(expression.replace(comparison, '')));
const perRun = /\bgithub\.(?:ref|ref_name|sha|run_id|run_number)\b/i;
/** Whether a branch is a certain one: the same answer for all of ours. */
const comparison = /\bgithub\.\w+\s*[!=]=\s*'[^']*'/gi;
/** A workflow whose every job runs on other events or branches only says nothing about a bundle. */
const skippedOf = (file) => {
    const jobs = (0,workflow_file/* jobsOf */.aG)(file);
    const [first] = jobs;
    if (first === undefined)
        return [(0,workflow_file/* findingAt */.dz)(file, { at: 'jobs', what: 'it has no job', mend: 'give it one that runs the tests' })];
    if (!jobs.every(isElsewhere))
        return [];
    const what = `every job has a condition that is false on the train's branches (${String(first.fields['if']).slice(0, 120)})`;
    const mend = 'let at least one job run on workflow_dispatch of any branch';
    return [(0,workflow_file/* findingAt */.dz)(file, { at: `${first.at}/if`, job: first.name, what, mend })];
};
const dispatched = { event: 'workflow_dispatch', ref: 'refs/heads/clambake/bundle-1' };
const ofPull = { event: 'pull_request', ref: 'refs/pull/1/merge' };
const isElsewhere = ({ fields }) => holds(fields['if'], dispatched) === false;
/** Green without having run: nobody would see that a bundle was tested less than a pull request. */
const onlyOnPulls = (job) => {
    if (!isElsewhere(job) || holds(job.fields['if'], ofPull) !== true)
        return [];
    const what = 'it is skipped where the train starts this workflow, and what is skipped counts as passed';
    return [
        (0,workflow_file/* findingAt */.dz)(job.file, { at: `${job.at}/if`, job: job.name, what, mend: 'let it run on workflow_dispatch too if it tests anything' }),
    ];
};
const selfHosted = (job) => {
    // A matrix or an expression may name the label too.
    const { 'runs-on': runsOn, strategy } = job.fields;
    if (!/['"]self-hosted['"]/i.test(JSON.stringify([runsOn, strategy])))
        return [];
    const what = 'it runs code of agents on a machine of your own, which the next job may find changed';
    return [(0,workflow_file/* findingAt */.dz)(job.file, { at: `${job.at}/runs-on`, job: job.name, what, mend: 'use machines that are thrown away after a job' })];
};
/** Whether opening and updating a pull request to `base` runs this workflow, whatever the pull request changes. */
const runsOnPullRequests = (files, base) => {
    const settings = files.main.kind === 'parsed' ? (0,workflow_file/* triggersOf */.XJ)(files.main).get('pull_request') : undefined;
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
/** GitHub's branch patterns, as far as they are common: names, `*` within a level and `**`. Others match nothing. */
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
// Whether code of an agent may run in this CI: tests that an agent wrote can do whatever the job's token, secrets and
// credentials on disk can do. Safe is only what says so itself: a token that reads, no secret, no environment, and a
// checkout that leaves no credentials behind. What cannot be read counts as unsafe.

const unsafePlaces = (files) => files.main.kind === 'parsed' ? inFile({ files, file: files.main, calledSafely: false, seen: new Set() }) : [];
const inFile = (looking) => {
    const { file, seen } = looking;
    if (seen.has(file.path))
        return [];
    seen.add(file.path);
    return [...triggers(file), ...secretPlaces(file), ...(0,workflow_file/* jobsOf */.aG)(file).flatMap((job) => inJob(job, looking))];
};
const triggers = (file) => (0,workflow_file/* triggersOf */.XJ)(file).has('pull_request_target')
    ? [
        (0,workflow_file/* findingAt */.dz)(file, {
            at: 'on/pull_request_target',
            what: 'it runs on pull_request_target, with the rights and secrets of the base for whatever a pull request brings',
            mend: 'remove that trigger, or put it into a workflow of its own',
        }),
    ]
    : [];
const inJob = (job, looking) => [
    ...(looking.calledSafely ? [] : permissionsOf(job)),
    ...environmentOf(job),
    ...job.steps.flatMap((step) => checkoutOf(job, step)),
    ...ci_safety_callOf(job, looking),
];
const permissionsOf = ({ file, name, at, fields }) => {
    const own = 'permissions' in fields;
    const permissions = own ? fields['permissions'] : (0,workflow_file/* fieldsOf */.Pf)(file.document)['permissions'];
    const place = own ? `${at}/permissions` : 'permissions' in (0,workflow_file/* fieldsOf */.Pf)(file.document) ? 'permissions' : at;
    const found = (what, mend = 'give the workflow "permissions: { contents: read }"', scope = '') => [
        (0,workflow_file/* findingAt */.dz)(file, { at: `${place}/${scope}`, job: name, what, mend }),
    ];
    if (permissions === undefined)
        return found('no permissions are named, so its token has whatever the repository gives by default, which may be to write everything');
    if (permissions === 'read-all')
        return [];
    if (permissions === null)
        return found('its permissions are empty, which says neither "none" nor "all"');
    if (typeof permissions !== 'object' || Array.isArray(permissions))
        return found(`its permissions are ${JSON.stringify(permissions)}, which is more than to read`);
    const granted = Object.entries((0,workflow_file/* fieldsOf */.Pf)(permissions)).filter(([, level]) => level !== 'read' && level !== 'none');
    return granted.flatMap(([scope, level]) => scope === 'id-token'
        ? found(`its token can prove to others that it is this repository (id-token: ${String(level)})`, 'remove "id-token" there', scope)
        : found(`its token may change things (${scope}: ${String(level)})`, `make that "${scope}: read", or remove it`, scope));
};
const environmentOf = ({ file, name, at, fields }) => fields['environment'] === undefined
    ? []
    : [
        (0,workflow_file/* findingAt */.dz)(file, {
            at: `${at}/environment`,
            job: name,
            what: 'it runs in an environment, whose secrets and rights it gets',
            mend: 'test without an environment, and deploy in another workflow',
        }),
    ];
const checkoutOf = (job, step) => {
    if (!/^actions\/checkout(?:@|$)/i.test((0,workflow_file/* textOf */.b6)(step.fields['uses'])))
        return [];
    const kept = (0,workflow_file/* fieldsOf */.Pf)(step.fields['with'])['persist-credentials'];
    if (kept === false || (0,workflow_file/* textOf */.b6)(kept).toLowerCase() === 'false')
        return [];
    const what = 'the checkout leaves its token behind for everything that runs after it';
    return [(0,workflow_file/* findingAt */.dz)(job.file, { at: step.at, job: job.name, what, mend: 'give that step "with: { persist-credentials: false }"' })];
};
const ci_safety_callOf = (job, { files, seen }) => {
    const uses = job.fields['uses'];
    if (uses === undefined)
        return [];
    const inherits = job.fields['secrets'] === 'inherit'
        ? [
            (0,workflow_file/* findingAt */.dz)(job.file, {
                at: `${job.at}/secrets`,
                job: job.name,
                what: 'it hands all secrets to the workflow it calls',
                mend: 'remove "secrets: inherit"',
            }),
        ]
        : [];
    const path = (0,workflow_file/* calledPath */.v)(uses);
    const called = path === undefined ? undefined : files.called.get(path);
    if (called?.kind === 'parsed')
        return [...inherits, ...inFile({ files, file: called, calledSafely: true, seen })];
    // A missing or unreadable file of this repository does not run at all, which is said elsewhere.
    if (path !== undefined)
        return inherits;
    const what = `it calls ${JSON.stringify(uses).slice(0, 200)}, which is not in this repository and was not looked at`;
    return [...inherits, (0,workflow_file/* findingAt */.dz)(job.file, { at: `${job.at}/uses`, job: job.name, what, mend: 'call a workflow of this repository' })];
};
/** Places whose expressions use a secret other than the job's own token, which has the job's permissions. */
const secretPlaces = (file) => stringsOf(file.document).flatMap(({ at, text }) => {
    const expressions = /(?:^|\/)if$/.test(at) ? [text] : (0,workflow_file/* expressionsIn */.l$)(text);
    if (!expressions.some(usesSecrets))
        return [];
    const job = /^jobs\/([^/]+)/.exec(at)?.[1];
    const what = 'it uses a secret, which the code it tests can read or send away';
    return [(0,workflow_file/* findingAt */.dz)(file, { at, job, what, mend: 'test without secrets, and use them in another workflow' })];
});
const usesSecrets = (expression) => /\bsecrets\b/i.test(expression.replace(/\bsecrets\s*(?:\.\s*GITHUB_TOKEN\b|\[\s*'GITHUB_TOKEN'\s*\])/gi, ''));
/** Names count too: GitHub lets a variable's name be an expression. */
const stringsOf = (value, at = '') => {
    if (typeof value === 'string')
        return [{ at, text: value }];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => [{ at, text: key }, ...stringsOf(inner, at === '' ? key : `${at}/${key}`)]);
};

;// CONCATENATED MODULE: ./packages/core/build/ci/preflight.js
// The preflight's word on the base's rules and CI workflow, before anything is pushed: go, or one notice that says where
// things are wrong and what mends them. What is unsafe can be acknowledged in the configuration; what cannot work cannot.



/** `rules` undefined: not known, and so nothing is held against them. */
const judgePreflight = (p) => {
    const { files, rules, base } = p;
    const unsafe = unsafePlaces(files);
    const acknowledged = p.config['ci-acknowledged'];
    const sentences = [
        ...(rules === undefined ? [] : refusalsOfRules(rules, p).map((refusal) => `The train cannot land: ${refusal}.`)),
        ...sentencesOf({ base, unfit: unfitPlaces(files, p.config), unsafe: acknowledged ? [] : unsafe }),
    ];
    return {
        refusal: sentences.length === 0 ? undefined : `Nothing was pushed. ${sentences.join(' ')}`,
        notes: [...notesOn(files), ...(acknowledged ? unsafe : [])].map(describeFinding),
        onPullRequests: runsOnPullRequests(files, base),
    };
};
/** So many places are named; whoever mends these sees the others then. */
const mostNamed = 8;
const sentencesOf = (p) => [
    ...(p.unfit.length === 0 ? [] : [`The train cannot work with this CI. ${listed(p.unfit)}`]),
    ...(p.unsafe.length === 0
        ? []
        : [
            `CI runs code that agents wrote, and this one would let that code do harm. ${listed(p.unsafe)} Mend it on ${p.base}, or, if agents may do that, set "ci-acknowledged: true" in .github/clambake.yml.`,
        ]),
];
const listed = (findings) => {
    const shown = findings.slice(0, mostNamed).map((finding) => `${describeFinding(finding)}.`);
    return [...shown, ...(findings.length > mostNamed ? [`And ${findings.length - mostNamed} more.`] : [])].join(' ');
};
/** `.github/workflows/ci.yml, line 7, job "test": the checkout …: give that step …` */
const describeFinding = ({ path, line, job, what, mend }) => `${path}${line === undefined ? '' : `, line ${line}`}${job === undefined ? '' : `, job "${job}"`}: ${what}: ${mend}`;

;// CONCATENATED MODULE: ./actions/bundle-train/build/facts.js
// Everything one decision of the train looks at, read from GitHub and git. The snapshot is taken once and then kept in
// step with what our own pushes confirmed; git and the flight are asked again only about what is not known yet.


const nothingOwed = { issues: new Set(), wake: undefined };
/** Facts of a new look. `known`: CI runs as they were just read; `before`: what an earlier look of this job left over. */
const factsOf = async (ports, read, p) => {
    const { snapshot, config, base, requiredContexts, pullRequest } = read;
    const { flight } = (0,train_record/* trainOf */.kh)(read);
    const flightView = flight === undefined || requiredContexts === undefined
        ? undefined
        : {
            pullRequest,
            requiredContexts,
            runs: await readRunsOut(ports.train, flight, { known: p.known, required: requiredContexts }),
        };
    return {
        snapshot,
        config,
        base,
        requiredContexts,
        flightView,
        viewed: flightView === undefined ? undefined : flight?.id,
        git: p.before?.git,
        rules: p.before?.rules,
        landed: p.before?.landed,
        owed: p.before?.owed ?? nothingOwed,
        statuses: undefined,
        pilotEnded: undefined,
        budget: p.budget,
    };
};
const readRunsOut = async (train, flight, p) => {
    const runs = await Promise.all((0,train_record/* runsOut */.H5)(flight).map(async (id) => p.known.get(id) ?? (await train.readTrialRun(id, { required: p.required }))));
    return new Map(runs.flatMap((run) => (run === undefined ? [] : [[run.id, run]])));
};
/** A flight that this job has just sent off: nothing of it is on GitHub yet, so there is nothing to ask. */
const justDeparted = (facts, flight) => facts.requiredContexts === undefined
    ? facts
    : {
        ...facts,
        viewed: flight.id,
        flightView: { pullRequest: undefined, runs: new Map(), requiredContexts: facts.requiredContexts },
        statuses: undefined,
    };
/** Rulesets may require more contexts than the protection that the flight's query sees. */
const withRules = (view, rules) => view === undefined || rules === undefined
    ? view
    : { ...view, requiredContexts: [...new Set([...view.requiredContexts, ...rules.requiredContexts])] };
/** Facts with nothing unknown that the next decision needs. */
const completeFacts = async (ports, facts) => {
    const { flight } = (0,train_record/* trainOf */.kh)(facts);
    const same = facts.viewed === flight?.id;
    const seen = flight === undefined ? undefined : same ? facts.flightView : await ports.train.readFlight(facts.base, flight);
    const flightView = flight === undefined || seen === undefined ? seen : await withJobsOfOverdue(ports.train, facts, { flight, seen });
    const git = await readGit(ports.merge, facts);
    // Once a job, when there is something that could depart or land.
    const rules = facts.rules ?? (git === undefined ? undefined : await ports.train.readBaseRules(facts.base));
    const statuses = same ? facts.statuses : undefined;
    return { ...facts, flightView: withRules(flightView, rules), viewed: flight?.id, git, rules, statuses };
};
/** What is judged by what it has not done is judged by its jobs: one that waited for a runner has not hung. */
const withJobsOfOverdue = async (train, { snapshot: { now }, config }, { flight, seen }) => {
    const overdue = flight.trials.filter((trial) => {
        const run = trial.verdict === undefined ? seen.runs.get(trial.runId) : undefined;
        return run?.status === 'in_progress' && run.jobs.length === 0 && (0,verdict/* isOverdue */.Jv)(trial, { now, checkMinutes: config['check-minutes'] });
    });
    if (overdue.length === 0)
        return seen;
    const read = await Promise.all(overdue.map(({ runId }) => train.readTrialRun(runId, { required: seen.requiredContexts, withJobs: true })));
    return { ...seen, runs: new Map([...seen.runs, ...read.flatMap((run) => (run === undefined ? [] : [[run.id, run]]))]) };
};
const inputOf = (facts, p) => ({
    snapshot: facts.snapshot,
    config: facts.config,
    base: facts.base,
    flightView: facts.flightView,
    onBase: facts.git?.onBase ?? new Set(),
    baseTree: facts.git?.baseTree,
    preflight: facts.git?.ci === undefined ? undefined : judgePreflight({ ...facts, ...p, files: facts.git.ci }),
    approvals: facts.rules?.approvals ?? 0,
    landings: facts.git?.landings ?? new Map(),
    ...p,
    statuses: facts.statuses,
    pilotEnded: facts.pilotEnded,
    budget: facts.budget,
});
/** No fetch while nothing has landed and nothing is in the air. */
const readGit = async (merge, facts) => {
    const tip = facts.snapshot.branches.get(facts.base);
    const { flight } = (0,train_record/* trainOf */.kh)(facts);
    const landed = [...facts.snapshot.ledger.issues.values()]
        .map(({ record }) => record)
        .filter((record) => record.state === 'landed' && record.base === facts.base);
    if (tip === undefined || (flight === undefined && landed.length === 0))
        return undefined;
    const tips = landed.flatMap((record) => facts.snapshot.branches.get((0,names/* issueBranch */.sL)(record.issue)) ?? []);
    // Where a person pushed to a landed branch, its tip is a second commit to know of.
    const works = new Set([...landed.flatMap((record) => record.landed?.oid ?? []), ...tips]);
    const heads = [...works, ...(flight?.passengers ?? []).map((passenger) => passenger.oid)];
    const oids = [...heads, ...(flight?.prefixes ?? []).map((prefix) => prefix.oid)];
    const question = [facts.config.ci, tip, ...oids].join(' ');
    if (facts.git?.question === question)
        return facts.git;
    const here = await Promise.all([tip, ...heads].map((oid) => merge.has(oid)));
    if (here.includes(false))
        await merge.fetch(wantedBranches(facts, { flight, landed: landed.map((record) => record.issue) }));
    // A tip that is gone again (forced away) is read anew by the next snapshot.
    if (!(await merge.has(tip)))
        return { question, onBase: new Set(), baseTree: undefined, ci: undefined, landings: new Map() };
    const workflow = facts.config.ci;
    const known = facts.git?.ci?.oid === tip && facts.git.ci.workflow === workflow ? facts.git.ci : undefined;
    const ci = known ?? (await readCiFiles({ oid: tip, workflow }, (path) => merge.readFile(tip, path)));
    const onBase = await merge.reachable(tip, oids);
    const there = (flight?.prefixes ?? []).findLast((prefix) => onBase.has(prefix.oid));
    const landings = new Map(there === undefined ? [] : [[there.oid, await merge.landing(tip, there.oid)]]);
    return { question, onBase, baseTree: await merge.readTree(tip), ci, landings };
};
/** Base, issues' branches and the bundle: those that exist. */
const wantedBranches = (facts, p) => {
    const issues = [...p.landed, ...(p.flight?.passengers ?? []).map((passenger) => passenger.issue)];
    const named = [facts.base, ...issues.map(names/* issueBranch */.sL), ...(p.flight === undefined ? [] : [(0,names/* bundleBranch */.lM)(p.flight.id)])];
    return named.filter((branch) => facts.snapshot.branches.has(branch));
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/settle.js
// What the train owes to people and to the fleet: labels and comments of the issues whose record it changed, and one tick.
// Owed things are gathered over steps and settled before the job waits or ends. Invariant: nothing here stops the train.



/** Whatever fails here is repaired by a later tick, so it is said and goes no further. */
const bestEffort = async (what, log, action) => {
    try {
        await action();
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.H))
            throw error;
        log.warn(`${what}: ${error.message}`, !error.retryable);
    }
};
/** Shows what changed on the issues, in as few documents as there can be, and starts a tick where that has something to do. */
const settle = async (facts, p) => {
    const { issues, wake: why } = facts.owed;
    const shown = await project([...issues], { ...p, facts });
    if (why !== undefined && isAnyoneInLine(shown.snapshot))
        await bestEffort('no other run could be started', p.log, () => p.ports.wake(why));
    return { ...shown, owed: nothingOwed };
};
const project = async (issues, { ports, log, facts }) => {
    const commands = projectionsOf(facts.snapshot, issues);
    if (commands.length === 0)
        return facts;
    let shown = commands;
    await bestEffort('labels could not be set', log, async () => {
        const results = await ports.github.project(commands);
        const failed = results.flatMap((result, index) => ('why' in result ? [{ issue: commands[index]?.issue, ...result }] : []));
        for (const { issue, why, status } of failed)
            log.warn(`#${issue} could not be shown: ${why}`, status === 'refused');
        shown = commands.filter((command) => !failed.some(({ issue }) => issue === command.issue));
    });
    return { ...facts, snapshot: afterProjection(facts.snapshot, shown) };
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/pushes.js



/** One push; what people see of it is owed from then on. */
const write = async (step, context) => {
    const { ports, log, facts } = context;
    let next = facts;
    // What the App pushes is left to the next step, which finds that the branch does not stand where the record says.
    const branches = step.branches.filter((change) => !isOfApp(change, context));
    if (step.writes.length + branches.length > 0) {
        const also = branches.length === 0 ? undefined : { branches, objects: ports.merge.gitDir };
        const pushed = await ports.ledger.push(step.writes, also);
        if (pushed.status === 'stale')
            return { kind: 'stale', why: `${pushed.refs.join(', ')} moved` };
        if (pushed.status === 'refused')
            return { kind: 'failed', facts, why: `the push was refused: ${pushed.why}` };
        next = { ...facts, snapshot: afterPush(facts.snapshot, { ...step, branches, oids: pushed.oids }) };
        const { flight } = (0,train_record/* trainOf */.kh)(next);
        if (flight !== undefined && flight.id !== (0,train_record/* trainOf */.kh)(facts).flight?.id)
            next = justDeparted(next, flight);
        log.did(step.why);
        if (step.warning !== undefined)
            log.warn(step.warning);
    }
    const { owed } = facts;
    next = { ...next, owed: { issues: new Set([...owed.issues, ...step.issues]), wake: step.wake ? step.why : owed.wake } };
    await followUp(step, context);
    return step.failure === undefined ? { kind: 'done', facts: next } : { kind: 'failed', facts: next, why: step.failure };
};
const followUp = async (step, { ports, log }) => {
    const { closes } = step;
    if (closes !== undefined) {
        await bestEffort(`pull request ${closes.number} could not be closed`, log, () => ports.train.updatePullRequest(closes.number, { state: 'closed', body: closes.body }));
    }
    const { says } = step;
    if (says !== undefined) {
        await bestEffort(`pull request ${says.number} could not be given its new text`, log, () => ports.train.updatePullRequest(says.number, { body: says.body }));
    }
    for (const run of step.cancels)
        await bestEffort(`CI run ${run} could not be cancelled`, log, () => ports.train.cancelRun(run));
};
/** A bundle's branch and the base, where there is an App; branches are deleted with the job's own token. */
const isOfApp = ({ branch, to }, { ports, facts }) => ports.app !== undefined && to !== null && (branch === facts.base || (0,names/* isBundleBranch */.XL)(branch));
const loudly = { quietly: false };
/** Branches of one kind: those of the App, or none of them. */
const pushOnly = (branches, context, { quietly } = loudly) => {
    const { ports } = context;
    const objects = ports.merge.gitDir;
    const byApp = !quietly && branches.some((change) => isOfApp(change, context));
    return byApp && ports.app !== undefined ? ports.app.push(branches, objects) : ports.ledger.push([], { branches, objects });
};
const pushBranches = async (branches, context, manner = loudly) => {
    const { facts } = context;
    const pushed = await pushOnly(branches, context, manner);
    if (pushed.status === 'stale')
        return { kind: 'stale', why: `${pushed.refs.join(', ')} moved` };
    if (pushed.status === 'refused')
        return { kind: 'failed', facts, why: `the push was refused: ${pushed.why}` };
    return { kind: 'done', facts: { ...facts, snapshot: afterPush(facts.snapshot, { writes: [], branches, oids: pushed.oids }) } };
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/after-merge.js
// Dispatches a workflow that the configuration wants after a landing. Invariant: its failure is a warning; what has landed
// has landed.



const mostTries = 3;
const dispatchAfterMerge = async (step, context) => {
    const { ports, log, facts, input } = context;
    for (let tries = 1;; tries += 1) {
        try {
            const { runId } = await ports.github.dispatch(step.workflow, facts.base, {});
            return write((0,after_merge/* afterMergeWrite */.i$)(input, { ...step, runId }), context);
        }
        catch (error) {
            if (!(error instanceof errors/* RemoteError */.H))
                throw error;
            if (error.retryable && tries < mostTries) {
                await ports.clock.pause(tries * 2);
                continue;
            }
            log.warn(`${step.workflow} could not be started on ${facts.base} after flight ${step.flight}: ${error.message}. Start it by hand if it is missing`);
            return write((0,after_merge/* afterMergeWrite */.i$)(input, { ...step, runId: undefined }), context);
        }
    }
};

;// CONCATENATED MODULE: ./packages/core/build/train/pushed-to.js



const pushedWrite = (input, checked) => {
    const known = checked.flatMap((one) => {
        const record = input.snapshot.ledger.issues.get(one.issue)?.record;
        return record?.state === 'landed' && record.landed !== undefined ? [{ ...one, record, landed: record.landed }] : [];
    });
    const records = known.map((one) => afterCheck(one, input.snapshot.now));
    const [boards, asks] = ['landed', 'needs-human'].map((state) => records.filter((record) => record.state === state));
    const whys = [
        ...told(boards, "pushed to by a person, and landing's checks passed"),
        ...told(asks, "pushed to by a person, and refused by landing's checks"),
    ];
    const branches = known.map(({ branch, tip }) => ({ branch, expect: tip, to: tip }));
    return { ...(0,train_record/* issuesWrite */.a)(input, { why: whys.join('; '), records, wake: false }), branches };
};
const told = (records, what) => records === undefined || records.length === 0 ? [] : [`${(0,train_record/* numbers */.nL)(records.map((record) => record.issue))}: ${what}`];
const afterCheck = ({ record, landed, branch, tip, found }, now) => {
    const ask = (why) => (0,transitions/* askRecord */.fG)(record, { question: question(branch, why), now });
    if (!found.ok)
        return ask(found.why);
    if (found.files === 0)
        return ask('its commits change no file');
    const { files, additions, deletions } = found;
    return { ...record, landed: { ...landed, oid: tip, files, additions, deletions, pushedAfter: landed.pushedAfter ?? landed.oid } };
};
const question = (branch, why) => `A person pushed to ${branch} after its work had landed, and what it holds now was refused: ${(0,neutralise/* neutraliseSentence */.y3)(why, 1200)}. ` +
    'The branch is as that person left it, and it does not board. Mend it, then set clambake:ready: an agent goes on from there.';

;// CONCATENATED MODULE: ./actions/bundle-train/build/check-pushed.js
// Landing's checks, once more, of landed branches that people have pushed to since; what they come to is one push.


const checkPushed = async ({ branches }, context) => {
    const { ports, facts, input } = context;
    const checked = [];
    for (const pushed of branches) {
        const { branch, tip: oid } = pushed;
        const found = await ports.landing.verifyBranch({ branch, oid, base: facts.base, protectedPaths: facts.config['protected-paths'] });
        if (found === 'moved')
            return { kind: 'stale', why: `${branch} moved` };
        checked.push({ ...pushed, found });
    }
    return write(pushedWrite(input, checked), context);
};

// EXTERNAL MODULE: ./packages/core/build/search/suspicion.js
var suspicion = __webpack_require__(9968);
;// CONCATENATED MODULE: ./packages/core/build/flight/flight-order.js
// The order in which a flight's prefixes are cut: suspects last. It is recorded, with its merged prefixes, before the
// first trial of a prefix, so that every machine searches the same bundle; who boards does not depend on it.




/** `touched`: landed commit → paths it changes. */
const planOrder = (input, flight, touched) => {
    const train = (0,train_record/* trainOf */.kh)(input);
    const suspected = new Map((flight.suspects ?? []).map(({ issue, chance }) => [issue, chance]));
    const facts = flight.passengers.map(({ issue, oid }) => {
        const record = input.snapshot.ledger.issues.get(issue)?.record;
        return {
            issue,
            paths: touched.get(oid) ?? [],
            lines: (record?.landed?.additions ?? 0) + (record?.landed?.deletions ?? 0),
            evictions: record?.evictions.length ?? 0,
            suspected: suspected.get(issue),
        };
    });
    const named = flight.trials.flatMap((trial) => (trial.verdict === 'red' ? (0,suspicion/* namedPaths */.S)(trial.excerpt ?? '') : []));
    return (0,suspicion/* searchOrder */.j)(facts, { failing: [...new Set([...named, ...(train.failing ?? [])])], rate: (0,culprit_rate/* culpritRate */.G3)(train, facts.length) });
};
/**
 * The order, and the prefixes merged in it. Where another order merges to another tree, or not at all, the boarding
 * order stays, and what is suspected is only weighed.
 */
const orderWrite = (input, flight, p) => {
    const before = flight.prefixes ?? [];
    const { prefixes } = p.assembly;
    const same = prefixes.length === before.length && prefixes.at(-1)?.tree === before.at(-1)?.tree;
    const chances = new Map(p.order.map(({ issue, chance }) => [issue, chance]));
    const order = same ? [...p.order] : before.map(({ issue }) => ({ issue, chance: chances.get(issue) ?? 0 }));
    const next = (0,train_record/* tidy */.DZ)({ ...flight, order, prefixes: same ? prefixes : before, suspects: undefined });
    const branch = (0,names/* bundleBranch */.lM)(flight.id);
    const tip = input.snapshot.branches.get(branch) ?? null;
    const head = next.prefixes?.at(-1)?.oid ?? null;
    const moved = same && prefixes.some((prefix, place) => prefix.issue !== before[place]?.issue);
    return (0,train_record/* trainWrite */.c9)(input, {
        why: moved ? `flight ${flight.id} is searched with its suspects last` : `flight ${flight.id} is searched in boarding order`,
        train: { ...(0,train_record/* trainOf */.kh)(input), flight: next },
        branches: tip === head ? [] : [{ branch, expect: tip, to: head }],
    });
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/conflict-sides.js
// What the evicted are told about their conflict besides its files: both sides' lines. Best effort, because the conflict
// is proven without them: where they cannot be read the eviction stands as it is.

/** So many evicted of one assembly get theirs; each costs a few reads of git. */
const mostIssues = 20;
const sidesOf = async (assembly, p) => {
    const { flight, ports, log } = p;
    const commits = new Map(flight.passengers.map(({ issue, oid }) => [issue, oid]));
    const sides = new Map();
    for (const { issue, files, rival } of assembly.leftOut.slice(0, mostIssues)) {
        const theirs = commits.get(issue);
        const ours = rival === null ? flight.baseOid : commits.get(rival);
        if (theirs === undefined || ours === undefined || files.length === 0)
            continue;
        const other = rival === null ? flight.base : `issue ${rival}`;
        try {
            sides.set(issue, await ports.merge.readConflict({ ours, theirs, files, other }));
        }
        catch (error) {
            if (!(error instanceof errors/* RemoteError */.H))
                throw error;
            log.warn(`what #${issue} conflicts with could not be read: ${error.message}`);
        }
    }
    return sides;
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/assembly.js



const flightOf = ({ facts }) => {
    const { flight } = (0,train_record/* trainOf */.kh)(facts);
    if (flight === undefined)
        throw new Error('this step needs a flight in the air');
    return flight;
};
const assembled = async (flight, context) => {
    const assembly = await assemble(context, flight);
    const sides = await sidesOf(assembly, { ...context, flight });
    return write((0,flight_writes/* assemblyWrite */.AV)(context.input, flight, { assembly, sides }), context);
};
const assemble = ({ ports }, flight) => ports.merge.assemble({
    baseOid: flight.baseOid,
    at: flight.departedAt,
    passengers: (0,flight_search/* inSearchOrder */.ku)(flight).map((passenger) => ({
        issue: passenger.issue,
        oid: passenger.oid,
        message: (0,train/* renderMergeMessage */.QO)(passenger, { id: flight.origin ?? flight.id }),
        priority: passenger.priority,
    })),
});
/** Whom to suspect, and the bundle merged again with them last. */
const order = async (flight, context) => {
    const { ports, input } = context;
    const touched = await ports.merge.touched(flight.baseOid, flight.passengers.map((passenger) => passenger.oid));
    const planned = planOrder(input, flight, touched);
    const assembly = await assemble(context, { ...flight, order: planned });
    return write(orderWrite(input, flight, { order: planned, assembly }), context);
};
/**
 * Makes the flight's commits on this machine where another one made them first. Undefined when `oid` is here; else what
 * came of a flight that no longer merges to what its record says (another git), which is assembled anew.
 */
const withCommits = async (context, oid) => {
    const { merge } = context.ports;
    if (oid === null || (await merge.has(oid)))
        return undefined;
    const flight = flightOf(context);
    await assemble(context, flight);
    if (await merge.has(oid))
        return undefined;
    const why = `flight ${flight.id} merges to other commits on this machine than its record says`;
    return write((0,flight_writes/* regroupWrite */._1)(context.input, { flight, from: flight, leave: new Set(), why }), context);
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/landing.js
// The end of a flight: exactly the tested commit on the base, the proof that it is there, and the branches nobody needs.



const land = async (step, context) => {
    const { ports, facts } = context;
    const rebuilt = await withCommits(context, step.oid);
    if (rebuilt !== undefined)
        return rebuilt;
    const tree = await ports.merge.readTree(step.oid);
    if (tree !== step.tree) {
        const what = `${step.oid.slice(0, 12)} has tree ${tree}, which nobody tested; tested was tree ${step.tree}. It was not pushed`;
        return write(alarmWrite(context.input, flightOf(context), { size: 0, what }), context);
    }
    for (const name of step.contexts) {
        const description = `passed in the CI run of flight ${step.flight}`;
        await ports.train.setStatus(step.oid, { context: name, state: 'success', description, targetUrl: facts.snapshot.run.runUrl });
    }
    return step.by === 'push' ? landByPush(step, context) : landByMerge(step, context);
};
const landByPush = async (step, context) => {
    const { ports, log, facts } = context;
    const branch = { branch: step.base, expect: step.expect, to: step.oid };
    const pushed = await pushOnly([branch], context);
    if (pushed.status === 'stale')
        return { kind: 'stale', why: `${step.base} moved` };
    if (pushed.status === 'refused')
        return refused(step, { why: pushed.why, context });
    log.did(`${step.base} is at ${step.oid.slice(0, 12)}, the tested commit of flight ${step.flight}`);
    const flight = flightOf(context);
    await ports.merge.fetch([step.base]);
    const missing = await missingOnBase(step, context);
    if (missing.length > 0)
        return write(alarmWrite(context.input, flight, { size: 0, what: `${step.base} lacks ${missing.join(', ')} although it was moved there` }), context);
    const snapshot = afterPush(facts.snapshot, { writes: [], branches: [branch], oids: pushed.oids });
    return { kind: 'done', facts: { ...facts, snapshot, landed: known(context) } };
};
/** A status that was set just now is not always counted at once. */
const mergeTries = 4;
/** GitHub makes the merge commit; whether its tree is the tested one is decided from what is on the base then. */
const landByMerge = async (step, context) => {
    const { ports, log, facts } = context;
    const number = facts.flightView?.pullRequest?.number;
    if (number === undefined)
        return { kind: 'stale', why: 'the pull request is not shown yet' };
    const title = `Merge flight ${step.flight} (pull request ${number})`;
    const merge = () => ports.train.mergePullRequest(number, { sha: step.oid, title, message: `Tested as ${step.oid}.` });
    let merged = await merge();
    for (let tries = 1; merged.status === 'unready' && tries < mergeTries; tries += 1) {
        await ports.clock.pause(tries * 2);
        merged = await merge();
    }
    if (merged.status === 'moved')
        return { kind: 'stale', why: merged.why };
    // What it still expects then, only a person can give it.
    if (merged.status !== 'merged')
        return refused(step, { why: merged.why, context });
    log.did(`pull request ${number} is merged: flight ${step.flight}`);
    await ports.merge.fetch([step.base]);
    const branches = new Map(facts.snapshot.branches).set(step.base, await ports.merge.readTip(step.base));
    return { kind: 'done', facts: { ...facts, snapshot: { ...facts.snapshot, branches }, landed: known(context) } };
};
const known = (context) => {
    const flight = flightOf(context);
    return (0,train_record/* tidy */.DZ)({ ...flight, pr: flight.pr ?? context.facts.flightView?.pullRequest?.number });
};
const refused = (step, p) => {
    const reason = `${step.base} could not be moved to the tested commit: ${p.why}. The train tries again at every tick`;
    return write((0,flight_end/* refusalWrite */.gi)(p.context.input, flightOf(p.context), { reason }), p.context);
};
/** The tested commit and every passenger's are in the base's history now; those that are not. */
const missingOnBase = async (step, { ports }) => {
    const wanted = [step.oid, ...step.heads];
    const there = await ports.merge.reachable(await ports.merge.readTip(step.base), wanted);
    return wanted.filter((oid) => !there.has(oid));
};
/** GitHub marks a pull request merged a moment after the push; deleting its branch before that would close it instead. */
const untilMerged = async ({ ports, facts }, flight) => {
    for (let tries = 1;; tries += 1) {
        const view = await ports.train.readFlight(facts.base, { ...flight, trials: [] });
        if (view.pullRequest?.merged !== false || tries === 5)
            return;
        await ports.clock.pause(tries);
    }
};
/**
 * Branches nobody needs. The list of branches is younger than the records that it was compared with, and the flight of
 * another train may have departed in between: only records read after it tell what is left over. A branch that may not
 * be deleted stays, is named once, and stops nothing.
 */
const clean = async (step, context) => {
    const { landed, snapshot } = context.facts;
    const left = new Set(leftoverBranches({ ledger: await context.ports.ledger.read(), branches: snapshot.branches }).map(({ branch }) => branch));
    const needed = step.branches.filter(({ branch }) => !left.has(branch));
    if (needed.length > 0)
        return { kind: 'stale', why: `${needed.map(({ branch }) => branch).join(', ')} is in use` };
    if (landed !== undefined && step.branches.some(({ branch }) => branch === (0,names/* bundleBranch */.lM)(landed.id)))
        await untilMerged(context, landed);
    const facts = { ...context.facts, landed: undefined };
    const pushed = await pushBranches(step.branches, { ...context, facts });
    if (pushed.kind !== 'failed')
        return pushed;
    context.log.warn(`${step.branches.map((change) => change.branch).join(', ')} could not be deleted: ${pushed.why}`);
    const branches = new Map(facts.snapshot.branches);
    for (const { branch } of step.branches)
        branches.delete(branch);
    return { kind: 'done', facts: { ...facts, snapshot: { ...facts.snapshot, branches } } };
};

;// CONCATENATED MODULE: ./packages/core/build/flight/flight-revert.js





/** `made`: the merge that brought the work onto the base, and the commit that takes it back; undefined: there is none. */
const revertWrite = (input, p) => {
    const { command, made } = p;
    const { ledger, branches, now } = input.snapshot;
    const record = ledger.issues.get(command.issue ?? 0)?.record;
    if (record === undefined || made === undefined) {
        return answerWrite(input, [command], `${input.base} has no merge commit of its work: revert it by hand`);
    }
    const branch = (0,names/* issueBranch */.sL)(record.issue);
    const next = (0,revert_record/* startRevert */.Xx)(record, { ...made, by: command.by, words: command.words ?? '', now });
    const answer = `commit ${made.oid.slice(0, 12)} takes merge ${made.merge.slice(0, 12)} back and waits for the next flight`;
    const write = {
        ...(0,train_record/* issuesWrite */.a)(input, { why: `#${record.issue}: ${answer}`, records: [next], wake: false }),
        branches: [{ branch, expect: branches.get(branch) ?? null, to: made.oid }],
    };
    return carriedOut(input, { write, commands: [command], answer });
};
/** Message of the commit that takes `merge` back. */
const renderRevertMessage = (command, p) => [
    `Revert ${(0,names/* issueBranch */.sL)(command.issue ?? 0)}: ${(0,neutralise/* neutralise */.$0)(p.title)}`,
    '',
    `Takes back merge commit ${p.merge}, as ${(0,neutralise/* neutralise */.$0)(command.by, 60)} asked.`,
    '',
    `Clambake-Reverts: ${p.merge}`,
    '',
].join('\n');

;// CONCATENATED MODULE: ./actions/bundle-train/build/plan-revert.js

const planRevert = async (command, { ports, input }) => {
    const { snapshot, base } = input;
    const landed = snapshot.ledger.issues.get(command.issue ?? 0)?.record.landed;
    const baseOid = snapshot.branches.get(base);
    if (landed === undefined || baseOid === undefined)
        return revertWrite(input, { command, made: undefined });
    if (!(await ports.merge.has(baseOid)))
        await ports.merge.fetch([base]);
    const title = snapshot.issues.find((view) => view.number === command.issue)?.title ?? '';
    const message = (merge) => renderRevertMessage(command, { title, merge });
    const made = await ports.merge.takeBack({ baseOid, oid: landed.oid, at: command.at, message });
    return revertWrite(input, { command, made });
};

;// CONCATENATED MODULE: ./packages/core/build/texts/ci-dispatch.js
// Why the CI workflow could not be started, for people: which file, what is wrong with it and what to do, from the
// status and the words of GitHub's refusal. Words we do not know are shown as they are.
const describeRefusedDispatch = ({ workflow, ref, base, status, message }) => {
    const path = `.github/workflows/${workflow}`;
    if (status === 404) {
        return `There are no tests to run: ${path}, which "ci" in .github/clambake.yml names, does not exist. Add it to the default branch and to ${base}, or name another file`;
    }
    if (/does not have 'workflow_dispatch' trigger/i.test(message)) {
        return `${path} cannot be started: add "workflow_dispatch:" to its "on:" on ${base}`;
    }
    if (/disabled workflow/i.test(message))
        return `${path} is switched off: enable it on the repository's Actions page`;
    return `${path} could not be started on ${ref}: ${message}`;
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/start-trial.js
// A CI run of one prefix: dispatched on a branch of its own or, where a pull request of an App runs CI by itself, found
// there or repeated there. Whatever its origin, its id is in the flight's record before anybody waits for it.





const startTrial = async (step, context) => {
    const { input } = context;
    let { facts } = context;
    if (step.push !== undefined) {
        const rebuilt = await withCommits(context, step.oid);
        if (rebuilt !== undefined)
            return rebuilt;
        const pushed = await pushBranches([step.push], context);
        if (pushed.kind !== 'done')
            return pushed;
        facts = pushed.facts;
    }
    const started = await startedRun(step, context);
    const flight = flightOf(context);
    if ('why' in started) {
        return write((0,flight_end/* stopWrite */.Qx)(input, flight, { kind: 'no-verdict', reason: started.why }), { ...context, facts });
    }
    const trial = { size: step.size, oid: step.oid, tree: step.tree, ref: step.ref, ...started };
    const written = await write((0,flight_writes/* trialWrite */.SX)({ ...input, snapshot: facts.snapshot }, flight, trial), { ...context, facts });
    // Another train was faster, or the flight has changed: nobody will ever ask for this run's answer. A pull request's own
    // run is the next one's to find.
    if (written.kind === 'stale' && started.event === undefined)
        await bestEffort(`CI run ${started.runId} could not be cancelled`, context.log, () => context.ports.train.cancelRun(started.runId));
    return written;
};
const startedRun = async (step, context) => {
    const { source } = step;
    if (source.kind === 'rerun') {
        const { runId, attempt } = source;
        if (await context.ports.train.repeatRun(runId))
            return { runId, event: 'pull_request', attempt };
    }
    if (source.kind === 'pull-request') {
        const runId = await findRun(step, { ...context, known: source.known });
        if (runId !== undefined)
            return { runId, event: 'pull_request' };
        context.log.did(`no run of ${step.workflow} appeared for the pull request: one is dispatched`);
    }
    return dispatch(step, context);
};
/** GitHub starts the run of a pull request some seconds after the push; after so many seconds it is not waited for. */
const pausesSeconds = [1, 2, 4, 8, 15, 15, 15, 15, 15];
const findRun = async (step, { ports, known }) => {
    for (const seconds of [0, ...pausesSeconds]) {
        if (seconds > 0)
            await ports.clock.pause(seconds);
        const runId = await ports.train.findPullRequestRun({ workflow: step.workflow, headSha: step.oid });
        if (runId !== undefined && !known.includes(runId))
            return runId;
    }
    return undefined;
};
/** A branch pushed a moment ago may not be there for the API yet: 404 and 422 are asked again before they are believed. */
const dispatch = async (step, { ports, facts: { base } }) => {
    for (let tries = 1;; tries += 1) {
        try {
            return await ports.github.dispatch(step.workflow, step.ref, {});
        }
        catch (error) {
            if (!(error instanceof errors/* RemoteError */.H) || (error.status !== 404 && error.status !== 422))
                throw error;
            const { workflow, ref } = step;
            if (tries === 3)
                return { why: describeRefusedDispatch({ workflow, ref, base, status: error.status, message: error.message }) };
            await ports.clock.pause(tries);
        }
    }
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/carry-out.js
// Carries out one step of the train. Invariants: the ledger's lease decides every race; a commit is pushed only when it
// is the one that the flight's record names; trouble with what people see (labels, texts) stops nothing, because a tick
// of the fleet repairs it. What people and the fleet are owed is gathered over steps and settled at once.









/** Every step but `idle` and `hold`, which are the loop's. */
const carryOut = async (step, context) => {
    switch (step.kind) {
        case 'write':
            return write(step, context);
        case 'assemble':
            return assembled(step.flight, context);
        case 'order':
            return order(step.flight, context);
        case 'push-bundle':
            return (await withCommits(context, step.branch.to)) ?? pushBranches([step.branch], context, step);
        case 'publish':
            return publish(step, context);
        case 'update-pull-request':
            await context.ports.train.updatePullRequest(step.number, {
                ...(step.title === undefined ? {} : { title: step.title }),
                body: step.body,
            });
            return showing(context, { body: step.body });
        case 'start-trial':
            return startTrial(step, context);
        case 'read-statuses':
            return { kind: 'done', facts: { ...context.facts, statuses: await context.ports.train.readStatuses(step.oid, step.ofRuns) } };
        case 'read-pilot':
            return { kind: 'done', facts: { ...context.facts, pilotEnded: await hasEnded(step, context) } };
        case 'land':
            return land(step, context);
        case 'after-merge':
            return dispatchAfterMerge(step, context);
        case 'revert':
            return write(await planRevert(step.command, context), context);
        case 'check-pushed':
            return checkPushed(step, context);
        case 'clean':
            return clean(step, context);
    }
};
/** Where GitHub does not say so, nobody is taken for dead. */
const hasEnded = async ({ runId, runAttempt }, { ports }) => {
    try {
        const seen = await ports.github.readRun(runId, runAttempt);
        return seen === undefined || seen.run.status === 'completed';
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.H && error.limitedUntil === undefined)
            return false;
        throw error;
    }
};
const showing = ({ facts }, change) => {
    const view = facts.flightView;
    if (view?.pullRequest === undefined)
        return { kind: 'done', facts };
    return { kind: 'done', facts: { ...facts, flightView: { ...view, pullRequest: { ...view.pullRequest, ...change } } } };
};
const publish = async (step, context) => {
    const { ports, log, facts, input } = context;
    const opened = await ports.train.openPullRequest(step);
    if (opened.status === 'refused')
        return write((0,flight_end/* refusalWrite */.gi)(input, flightOf(context), { reason: opened.why, withdraw: step.head }), context);
    log.did(`pull request ${opened.number} ${opened.status}`);
    // An adopted one may show another state of the flight: its text is written again.
    const body = opened.status === 'opened' ? step.body : '';
    const headOid = facts.snapshot.branches.get(step.head) ?? '';
    const pullRequest = { number: opened.number, nodeId: '', open: true, merged: false, headOid, body, reviewDecision: null };
    const view = facts.flightView ?? { runs: new Map(), requiredContexts: [] };
    return { kind: 'done', facts: { ...facts, flightView: { ...view, pullRequest } } };
};

// EXTERNAL MODULE: ./packages/core/build/train/glance.js
var glance = __webpack_require__(6079);
;// CONCATENATED MODULE: ./actions/bundle-train/build/glance.js
// The look after a wait with a flight in the air. When CI has ended almost everything is what it was, and a snapshot would
// page through all open issues to find that out. Git is asked first, for nothing; then one request asks what people may have
// done meanwhile. Undefined wherever anything differs: the whole snapshot is read then, and decides as it always did.



/** `known`: CI runs as they were just read. */
const glance_glance = async (ports, known, before) => {
    const { snapshot, config, base } = before;
    const { flight } = (0,train_record/* trainOf */.kh)(before);
    if (flight === undefined || !(0,glance/* sameGround */.ov)(snapshot, await ports.readGround((0,glance/* trainBases */.vN)(before))))
        return undefined;
    const nodeIds = (0,glance/* recordsOfTrains */.j4)(snapshot.ledger).map(({ nodeId }) => nodeId);
    const seen = await whereAnswered(() => ports.github.readGlance(nodeIds, { base, flight }));
    if (seen === undefined || !(0,glance/* samePeople */.qy)(snapshot, seen.glance))
        return undefined;
    const read = {
        snapshot: { ...snapshot, now: seen.glance.now },
        config,
        base,
        requiredContexts: seen.flight.required.get(base),
        pullRequest: seen.flight.pullRequest,
    };
    return completeFacts(ports, await factsOf(ports, read, { known, before, budget: undefined }));
};
/** So many issues in one document may be more than GitHub answers in its time; a snapshot asks for fewer at once. */
const whereAnswered = async (ask) => {
    try {
        return await ask();
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.H && error.limitedUntil === undefined)
            return undefined;
        throw error;
    }
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/hand-over.js
// How a run ends although there is more to do: another run of the same workflow takes over. It looks at the world anew, so
// nothing is handed on; where it cannot be started that is said, because then only an event or cron goes on.


/** The job's time to hold is over while something is out that wakes nobody when it ends. */
const handOver = async ({ ports, log, report }, waitsFor) => {
    const why = `this job has held as long as it may; another run waits for ${waitsFor}`;
    try {
        await ports.wake(why);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.H))
            throw error;
        log.warn(`no other run could be started to wait for ${waitsFor}: ${error.message}`, !error.retryable);
        return report;
    }
    log.did(why);
    return { ...report, handedOver: waitsFor };
};
/** Whatever goes on moving would else start one run right after the other. */
const distanceSeconds = 60;
/** The wake that starts the other run serves the fleet too. */
const leaveToNext = async ({ ports, log, report }, facts, text) => {
    await settle({ ...facts, owed: { ...facts.owed, wake: undefined } }, { ports, log });
    await ports.clock.pause(distanceSeconds);
    const followed = await ports.wake(text).then(() => 'another run was started', (error) => {
        if (!(error instanceof errors/* RemoteError */.H))
            throw error;
        return `no other run could be started: ${error.message}`;
    });
    return { ...report, reasons: [{ issue: null, text: `${text}: ${followed}` }, ...report.reasons] };
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/hold.js
// Waiting inside the job: pause on the runner, ask GitHub for the time or the CI run, and look at the ledger, so that
// whatever lands, is forced or taken back while the job holds takes effect at once. Never trusts the runner's clock.
// The time and the ledger cost no API request and are looked at every time; a CI run is asked about less often the
// longer it takes. Labels are no record: while a departure is held for, one request a minute asks for unblockers.

/** Seconds between two questions for unblockers. */
const labelSpacing = 60;
/** No question about CI or checks comes later than so many seconds after the last one. */
const longestSpacing = 60;
/** A run of ten minutes is asked about a dozen times, not forty, and its end is seen a minute late at most. */
const spacing = (elapsedSeconds, pollSeconds) => Math.max(pollSeconds, Math.min(longestSpacing, elapsedSeconds / 2));
/** Ends when the time has come, when a CI run has ended, or when a record that matters to this train changed. */
const hold = async (step, p) => {
    const { ports, facts } = p;
    const poll = facts.config['poll-seconds'];
    const before = trainFingerprint(facts.snapshot.ledger, facts.base);
    const until = Date.parse(step.until);
    const required = facts.flightView?.requiredContexts ?? [];
    let known = new Map();
    const seenMs = Date.parse(facts.snapshot.now);
    const elapsed = step.for === 'checks' ? sinceGreen(facts) : sinceStart(facts, step.runs);
    let askMs = seenMs + spacing(elapsed, poll) * 1000;
    let labelsMs = seenMs + labelSpacing * 1000;
    for (;;) {
        await ports.clock.pause(poll);
        const nowMs = (await ports.clock.now()).getTime();
        if (step.for === 'checks' && nowMs >= askMs)
            return { kind: 'look', known };
        if (step.runs.length > 0 && nowMs >= askMs) {
            known = await readRuns(ports, step.runs, required);
            askMs = nowMs + spacing(elapsed + (nowMs - seenMs) / 1000, poll) * 1000;
            if ([...known.values()].some((run) => (0,verdict/* hasSpoken */.lC)(run, required)))
                return { kind: 'look', known };
        }
        if (trainFingerprint(await ports.ledger.read(), facts.base) !== before)
            return { kind: 'look', known };
        if (nowMs >= until)
            return { kind: 'look', known };
        if (step.for !== 'departure' || nowMs < labelsMs)
            continue;
        labelsMs = nowMs + labelSpacing * 1000;
        if (isNewUnblocker(facts, await ports.train.readUnblockers()))
            return { kind: 'look', known };
    }
};
/** One that waits for this departure was none when the world was last read. */
const isNewUnblocker = ({ snapshot, base }, unblockers) => unblockers.some((issue) => {
    const record = snapshot.ledger.issues.get(issue)?.record;
    const view = snapshot.issues.find((one) => one.number === issue);
    return record?.state === 'landed' && record.base === base && view !== undefined && !(0,records_labels/* modifiersOf */.m8)(view.labels).has('unblocker');
});
const secondsBetween = (from, to) => from === null || from === undefined || to === undefined ? 0 : Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
/** How long the runs have been at work, as GitHub said when they were last read. */
const sinceStart = ({ flightView }, runs) => {
    const views = runs.flatMap((id) => flightView?.runs.get(id) ?? []);
    return Math.max(0, ...views.map((run) => secondsBetween(run.startedAt, run.seenAt)));
};
const sinceGreen = (facts) => secondsBetween((0,train_record/* trainOf */.kh)(facts).flight?.trials.at(-1)?.at, facts.snapshot.now);
const readRuns = async (ports, runs, required) => {
    const found = await Promise.all(runs.map(async (id) => [id, await ports.train.readTrialRun(id, { required })]));
    return new Map(found.flatMap(([id, run]) => (run === undefined ? [] : [[id, run]])));
};

;// CONCATENATED MODULE: ./actions/bundle-train/build/loop.js
// bundle-train's loop: read, decide one step, carry it out, decide again, until there is nothing to do now. It keeps
// an account of what happened for outputs and summary; it decides nothing itself.








/** So many lost races in a row, and another run looks after it. */
const mostRounds = 5;
/** A bundle of 500 with many culprits takes fewer; more means that steps undo each other. */
const mostSteps = 2000;
const nothingDone = (facts) => ({
    facts,
    flights: new Map(),
    landed: new Set(),
    evicted: new Set(),
    reasons: [],
    wakeAt: undefined,
    next: undefined,
    handedOver: undefined,
    failure: undefined,
});
const runTrain = async (ports, options) => {
    if (options.ground !== undefined && isAtRest(options.ground))
        return nothingDone();
    const train = { ports, log: options.log, options, report: nothingDone() };
    try {
        return await fly(train);
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.H && error.limitedUntil !== undefined)
            return untilLimitEnds(train.report, error);
        // What was written before the remote failed is still shown, and the fleet woken.
        if (error instanceof errors/* RemoteError */.H && train.report.facts !== undefined)
            await settle(train.report.facts, train);
        throw error;
    }
};
/** GitHub answers nothing more for now, so nothing more is asked; whatever is half done, the next tick goes on with. */
const untilLimitEnds = (report, error) => ({
    ...report,
    reasons: [{ issue: null, text: `stops here: ${error.message}. The next tick goes on where this one stands` }, ...report.reasons],
    wakeAt: error.limitedUntil === 'soon' ? report.wakeAt : error.limitedUntil,
});
const look = async ({ ports, options }, known, before) => {
    // Only a departure asks how much GitHub still answers, and none comes out of a look at a flight in the air.
    const departs = before === undefined || (0,train_record/* trainOf */.kh)(before).flight === undefined;
    const budget = departs ? await readBudget(ports) : undefined;
    const read = await ports.readSnapshot(options.base, before === undefined ? options.ground?.ledger : undefined);
    return completeFacts(ports, await factsOf(ports, read, { known: known ?? new Map(), before, budget }));
};
/** Costs nothing to ask; where it cannot be said, nobody waits for it. */
const readBudget = async ({ train }) => {
    try {
        return await train.readBudget();
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.H)
            return undefined;
        throw error;
    }
};
const fly = async (train) => {
    const { ports, log, options, report } = train;
    let facts = await look(train);
    const startedAt = facts.snapshot.now;
    let { force } = options;
    let lost = 0;
    for (let steps = 0; steps < mostSteps; steps += 1) {
        const input = inputOf(facts, { force, asApp: ports.app !== undefined });
        const decision = decideTrain(input);
        note(report, facts, decision);
        const { step } = decision;
        if (options.dryRun)
            return { ...report, next: step };
        if (step.kind === 'idle' || step.kind === 'hold' || step.kind === 'clean') {
            facts = await settle(facts, train);
            report.facts = facts;
        }
        if (step.kind === 'idle')
            return { ...report, failure: step.failure };
        if (step.kind === 'hold') {
            const plan = planWait(step, { now: facts.snapshot.now, startedAt, holdMinutes: options.holdMinutes });
            if (plan.kind === 'leave')
                return report;
            if (plan.kind === 'hand-over')
                return handOver({ ...train, report }, plan.why);
            const { known } = await hold({ ...step, until: plan.until }, { ports, facts });
            facts = (await glance_glance(ports, known, facts)) ?? (await look(train, known, facts));
            continue;
        }
        const outcome = await carryOut(step, { ports, log, facts, input });
        if (outcome.kind === 'stale') {
            lost += 1;
            log.did(`looked again: ${outcome.why}`);
            if (lost >= mostRounds)
                return leaveToNext(train, facts, `the world moved ${mostRounds} times in a row (${outcome.why})`);
            facts = await look(train, undefined, facts);
            continue;
        }
        lost = 0;
        account(report, { before: facts, after: outcome.facts });
        if (outcome.kind === 'failed')
            return { ...report, facts: await settle(outcome.facts, train), failure: outcome.why };
        if ((0,train_record/* trainOf */.kh)(outcome.facts).lastFlight > (0,train_record/* trainOf */.kh)(facts).lastFlight)
            force = false;
        facts = await completeFacts(ports, outcome.facts);
    }
    throw new Error(`${mostSteps} steps did not bring the train to rest`);
};
const note = (report, facts, decision) => {
    const { flight } = (0,train_record/* trainOf */.kh)(facts);
    report.facts = facts;
    report.reasons = decision.reasons;
    report.wakeAt = decision.wakeAt;
    if (flight !== undefined)
        report.flights.set(flight.id, flight);
};
/** What our own writes made of issues. */
const account = (report, p) => {
    report.facts = p.after;
    for (const [issue, { record }] of p.after.snapshot.ledger.issues) {
        const was = p.before.snapshot.ledger.issues.get(issue)?.record;
        if (was === undefined || was === record)
            continue;
        const evicted = record.evictions.length > was.evictions.length;
        const landed = (0,revert_record/* isRevert */.Py)(was) ? !(0,revert_record/* isRevert */.Py)(record) : record.state === 'merged' && was.state !== 'merged';
        if (evicted)
            report.evicted.add(issue);
        else if (landed)
            report.landed.add(issue);
    }
    // The last state of a flight that has just ended, with who was taken off at its end.
    const flight = (0,train_record/* trainOf */.kh)(p.before).flight;
    if (flight !== undefined) {
        const now = (0,train_record/* trainOf */.kh)(p.after).flight;
        report.flights.set(flight.id, now?.id === flight.id ? now : flight);
    }
};


/***/ })

};
