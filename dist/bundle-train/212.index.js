export const id = 212;
export const ids = [212];
export const modules = {

/***/ 212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTrain: () => (/* binding */ runTrain)
});

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(6334);
// EXTERNAL MODULE: ./packages/core/build/fleet-commands.js + 1 modules
var fleet_commands = __webpack_require__(4892);
// EXTERNAL MODULE: ./packages/core/build/labels.js
var labels = __webpack_require__(5487);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(250);
;// CONCATENATED MODULE: ./packages/core/build/leftover-branches.js
// Which branches of ours nobody needs any more: told from the ledger alone, so that whatever a dead job left behind is
// found by the next one.

/** Branches that no flight in the air needs: of ended flights, of their trials, and of issues that are merged. */
const leftoverBranches = ({ branches, ledger }) => {
    const needed = neededBranches(ledger);
    return [...branches].flatMap(([branch, tip]) => {
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

// EXTERNAL MODULE: ./packages/core/build/revert-record.js
var revert_record = __webpack_require__(1358);
// EXTERNAL MODULE: ./packages/core/build/backoff.js
var backoff = __webpack_require__(5082);
// EXTERNAL MODULE: ./packages/core/build/transitions.js
var transitions = __webpack_require__(2686);
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

;// CONCATENATED MODULE: ./packages/core/build/project.js





/** The edits that make the issue say what its record says; undefined when it does already. */
const projectIssue = (p) => {
    const { view, record } = p;
    const wanted = wantedLabels(p);
    if (wanted === undefined)
        return undefined;
    const addLabels = wanted.filter((label) => !view.labels.includes(label));
    const removeLabels = view.labels.filter((label) => (0,labels/* isProjectedLabel */.dd)(label) && !wanted.includes(label));
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
        return (0,labels/* labelsFor */.dS)(record, { jobRunning });
    return view.open && (0,labels/* observeState */.ie)(view.labels) === 'ready' ? [names/* stateLabels */.dE.ready] : undefined;
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

// EXTERNAL MODULE: ./packages/core/build/trust.js
var trust = __webpack_require__(7684);
;// CONCATENATED MODULE: ./packages/core/build/train-view.js






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
    [...ledger.trains.values()].every(({ record }) => record.flight === undefined) &&
    [...ledger.issues.values()].every(({ record }) => record.state !== 'landed' && record.state !== 'bundled') &&
    leftoverBranches({ ledger, branches }).length === 0;
/** Whether an issue stands in line that a tick of the fleet could give to an agent now that the train has moved. */
const isAnyoneInLine = ({ issues, ledger }) => issues.some((view) => {
    const record = ledger.issues.get(view.number)?.record;
    const ready = record === undefined ? (0,labels/* observeState */.ie)(view.labels) === 'ready' : record.state === 'ready';
    return view.open && ready && !(0,labels/* modifiersOf */.m8)(view.labels).has('human-only') && !(0,trust/* isRefused */.H0)(view, record);
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

// EXTERNAL MODULE: ./packages/core/build/train-record.js
var train_record = __webpack_require__(6604);
;// CONCATENATED MODULE: ./packages/core/build/culprit-rate.js
// What a train's record says about its future: how often a passenger is a culprit, how often CI is red for nothing, and
// how large a bundle pays. Counted from ended flights, so that a new repository assumes little and learns quickly.

/** A record that is short weighs no more than this: half a culprit in a hundred passengers. */
const assumed = { culprits: 0.5, passengers: 100 };
const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
/** Passengers of remembered flights whose fate CI decided, and those of them that were culprits. */
const countedPassengers = ({ history }) => {
    const culprits = sum(history.map((flight) => flight.culprits ?? 0));
    return { culprits, passengers: culprits + sum(history.map((flight) => flight.landed.length)) };
};
/** Chance of one passenger among `aboard` to be a culprit. While none was ever seen, a bundle is expected to be good. */
const culpritRate = (train, aboard) => {
    const { culprits, passengers } = countedPassengers(train);
    const rate = (culprits + assumed.culprits) / (passengers + assumed.passengers);
    return culprits === 0 ? Math.min(rate, 0.5 / Math.max(1, aboard)) : Math.min(rate, 0.95);
};
/** Chance of a tree without a culprit to be red; one flake in fifty runs is assumed of a record that says nothing. */
const flakeRate = (train) => {
    const flakes = train.flakes ?? 0;
    return { rate: Math.min(0.3, (flakes + 1) / ((train.greens ?? 0) + flakes + 50)), known: flakes > 0 };
};
/** Simulated: passengers of a bundle that costs the fewest CI runs a passenger, by culprit rate. */
const paying = [
    [0.01, 64],
    [0.02, 24],
    [0.05, 12],
    [0.1, 4],
    [0.38, 1],
];
/** The bundle size that a culprit rate justifies; between the sizes that were simulated it falls evenly on both scales. */
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
/** So many CI runs in a row without a landing or a culprit, and the train pauses for a day. */
const fruitlessRuns = 100;
const pauseMinutes = 24 * 60;
/** Until when the train pauses because its CI runs lead nowhere; undefined while they lead somewhere. */
const runawayUntil = ({ history }) => {
    const fruitful = history.findIndex((flight) => flight.landed.length > 0 || (flight.culprits ?? 0) > 0);
    const fruitless = fruitful === -1 ? history : history.slice(0, fruitful);
    const runs = sum(fruitless.map((flight) => flight.ciRuns));
    const newest = fruitless[0];
    return newest === undefined || runs < fruitlessRuns ? undefined : { until: (0,backoff/* minutesAfter */._m)(newest.endedAt, pauseMinutes), runs };
};
/** Most passengers of the next flight: what the rate justifies, but only while the newest flight that flew was red. */
const adaptedSize = (train) => {
    const newest = train.history.find((flight) => flight.landed.length > 0 || (flight.culprits ?? 0) > 0);
    if (newest === undefined || (newest.culprits ?? 0) === 0)
        return Number.POSITIVE_INFINITY;
    return payingSize(culpritRate(train, 1));
};

;// CONCATENATED MODULE: ./packages/core/build/boarding.js





const planBoarding = (input) => {
    const judged = [...input.snapshot.ledger.issues.values()]
        .map((stored) => stored.record)
        .filter((record) => record.state === 'landed' && record.base === input.base)
        .map((record) => judgeLanded(record, input));
    const boarders = judged.flatMap((one) => (one.kind === 'boards' ? [one.boarder] : [])).sort(compareBoarders);
    const merged = judged.flatMap((one) => (one.kind === 'merged' ? [one.record] : []));
    const { flight, left } = boarding_select(boarders, Math.min(input.config['bundle-cap'], adaptedSize(input.train)));
    const reasons = [...judged.flatMap((one) => (one.kind === 'waits' ? [one.reason] : [])), ...left];
    const unblockersOnly = flight.some((boarder) => boarder.unblocker);
    if (flight.length === 0)
        return { flight, merged, reasons, unblockersOnly, departsAt: undefined, promisedBy: undefined };
    const spacing = input.config['departure-minutes'];
    const atOnce = unblockersOnly || input.force || input.train.lastDeparture === undefined;
    const departsAt = atOnce ? input.snapshot.now : (0,backoff/* minutesAfter */._m)(input.train.lastDeparture ?? input.snapshot.now, spacing);
    return { flight, merged, reasons, unblockersOnly, departsAt, promisedBy: promiseOf(flight, input) };
};
const waits = (record, text) => ({ kind: 'waits', reason: { issue: record.issue, text } });
const judgeLanded = (record, input) => {
    const { snapshot, train } = input;
    const { landed } = record;
    if (landed === undefined)
        return waits(record, 'left out: its record names no landed commit');
    if (input.onBase.has(landed.oid))
        return { kind: 'merged', record };
    const view = snapshot.issues.find((issue) => issue.number === record.issue);
    if (view === undefined)
        return waits(record, 'left out: the issue is gone');
    if (!view.open && !(0,revert_record/* isRevert */.Py)(record))
        return waits(record, 'left out: the issue is closed');
    const modifiers = (0,labels/* modifiersOf */.m8)(view.labels);
    const blocked = blockedBy({ ...record, landed }, { view, modifiers, snapshot });
    if (blocked !== undefined)
        return waits(record, blocked);
    if (train.setAside?.includes(landed.oid) === true && !input.force) {
        return waits(record, 'left out: a person closed the pull request it was in; force a departure to fly it again');
    }
    const boarder = {
        record: { ...record, landed },
        title: view.title,
        unblocker: modifiers.has('unblocker'),
        solo: modifiers.has('solo') || train.alone?.includes(landed.oid) === true,
        priority: labels/* priorities */.vx.indexOf((0,labels/* priorityOf */.a2)(modifiers)),
    };
    return { kind: 'boards', boarder };
};
const blockedBy = (record, p) => {
    if (p.modifiers.has('hold'))
        return 'left out: clambake:hold';
    const bases = (0,labels/* baseLabelsOf */.Uu)(p.view.labels);
    if (bases.some((base) => base !== record.base)) {
        return `left out: it landed for ${record.base}, and its labels now name ${bases.join(', ')}`;
    }
    const tip = p.snapshot.branches.get((0,names/* issueBranch */.sL)(record.issue));
    if (tip === undefined)
        return `left out: its branch ${(0,names/* issueBranch */.sL)(record.issue)} is gone`;
    if (tip === record.landed.oid)
        return undefined;
    return `left out: ${(0,names/* issueBranch */.sL)(record.issue)} stands at ${tip.slice(0, 12)}, which is not the landed ${record.landed.oid.slice(0, 12)}`;
};
/** Unblockers, then priority, then the one that landed first, then the lower number. */
const compareBoarders = (a, b) => Number(b.unblocker) - Number(a.unblocker) ||
    a.priority - b.priority ||
    Date.parse(a.record.landed.at) - Date.parse(b.record.landed.at) ||
    a.record.issue - b.record.issue;
/** Unblockers fly without the others, a solo one flies alone, and nobody flies above the cap. */
const boarding_select = (boarders, cap) => {
    const first = boarders.filter((boarder) => boarder.unblocker);
    const line = first.length > 0 ? first : boarders;
    const flight = line[0]?.solo === true ? line.slice(0, 1) : line.filter((boarder) => !boarder.solo).slice(0, cap);
    const aboard = new Set(flight);
    const whyNot = (boarder) => {
        if (boarder.solo)
            return 'waits: it flies alone, after this flight';
        if (flight[0]?.solo === true)
            return `waits: #${flight[0].record.issue} flies alone first`;
        if (flight[0]?.unblocker === true && !boarder.unblocker)
            return 'waits: an unblocker flies first, alone';
        return `waits: the flight is full (${cap} aboard)`;
    };
    const left = boarders
        .filter((boarder) => !aboard.has(boarder))
        .map((boarder) => ({ issue: boarder.record.issue, text: whyNot(boarder) }));
    return { flight, left };
};
/** One spacing after the first of them landed or the last flight ended, whichever is later. */
const promiseOf = (flight, { train, config }) => {
    const landings = flight.map((boarder) => Date.parse(boarder.record.landed.at));
    const ended = Date.parse(train.history[0]?.endedAt ?? '1970-01-01T00:00:00Z');
    const from = Math.max(ended, Math.min(...landings));
    return (0,backoff/* minutesAfter */._m)(new Date(from).toISOString(), config['departure-minutes']);
};

// EXTERNAL MODULE: ./packages/core/build/texts/train.js
var train = __webpack_require__(9683);
;// CONCATENATED MODULE: ./packages/core/build/flight-end.js


/** Closes the pull request of a flight that landed nothing, if it has one. */
const closing = (input, flight, ending) => {
    const number = input.flightView?.pullRequest?.number ?? flight.pr;
    return number === undefined ? undefined : { number, body: (0,train/* renderClosing */.Ej)({ ...flight, pr: number }, ending) };
};
/** Ends a flight that lands nothing; `fate` is what becomes of passengers, who are unboarded where it says nothing. */
const endWrite = (input, flight, p) => {
    const fate = { leave: (0,train_record/* everybody */.eI)(flight), ...p.fate };
    const train = (0,train_record/* ended */.v6)(input, (0,train_record/* trainOf */.kh)(input), { flight, landed: p.landed ?? [], ending: p.ending });
    return (0,train_record/* trainWrite */.c9)(input, {
        why: `flight ${flight.id} ends: ${p.ending}`,
        train: (0,train_record/* tidy */.DZ)({ ...train, ...p.train }),
        records: (0,train_record/* fatesOf */.vD)(input, flight, fate),
        cancels: (0,train_record/* runsOut */.H5)(flight),
        closes: closing(input, flight, p.ending),
        wake: (fate.evicted?.size ?? 0) + (fate.merged?.size ?? 0) > 0,
        failure: p.failure,
    });
};
/** The flight ends without blame and the train stands still until the base moves or a departure is forced. */
const stopWrite = (input, flight, p) => {
    const next = `The train departs again when ${flight.base} moves, or when a departure is forced (input "force" of bundle-train, /depart), or is told to /retry.`;
    const reason = `${p.reason}. Nobody is blamed. ${next}`.slice(0, 2000).toWellFormed();
    const stopped = { reason, at: input.snapshot.now, baseOid: flight.baseOid, kind: p.kind };
    // A red base may be mended without a commit (a secret, a service): what was red is tested again then.
    const verdicts = Object.fromEntries(Object.entries((0,train_record/* trainOf */.kh)(input).verdicts).filter(([, verdict]) => verdict === 'green'));
    return endWrite(input, flight, { ending: p.reason, train: { stopped, verdicts }, failure: reason });
};
/**
 * GitHub refused a step for good (a setting, a protection). The flight stays in the air and every later tick tries the
 * step again; `withdraw` is a branch that must not stay behind meanwhile. What already stands written is not written again.
 */
const refusalWrite = (input, flight, p) => {
    const reason = p.reason.slice(0, 2000).toWellFormed();
    const train = (0,train_record/* trainOf */.kh)(input);
    const tip = p.withdraw === undefined ? undefined : input.snapshot.branches.get(p.withdraw);
    const stopped = { reason, at: input.snapshot.now, baseOid: flight.baseOid, kind: 'setting' };
    const write = (0,train_record/* trainWrite */.c9)(input, {
        why: `flight ${flight.id} cannot go on: ${reason}`,
        train: { ...train, stopped },
        branches: p.withdraw === undefined || tip === undefined ? [] : [{ branch: p.withdraw, expect: tip, to: null }],
        failure: reason,
    });
    return train.stopped?.reason === reason ? { ...write, writes: [] } : write;
};

;// CONCATENATED MODULE: ./packages/core/build/search-posterior.js
// Where the first culprit of a bundle may stand, as probabilities, and which prefixes split them best. Everything is
// counted from the passengers' own chances and CI's answers alone, so that every machine plans the same trials.
/**
 * `chances[i]`: prior of passenger i + 1; `green`: size of the largest green prefix; `reds`: size → red runs, of prefixes
 * above it that were never green.
 */
const firstCulprit = (p) => {
    const at = Array.from({ length: p.green + 1 }, () => 0);
    let innocentSoFar = 1;
    for (let position = p.green + 1; position <= p.chances.length; position += 1) {
        // A red prefix that ends before the first culprit was a flake, each time.
        innocentSoFar *= p.flakeRate ** (p.reds.get(position - 1) ?? 0);
        const chance = p.chances[position - 1] ?? 0;
        at.push(innocentSoFar * chance);
        innocentSoFar *= 1 - chance;
    }
    const none = innocentSoFar * p.flakeRate ** (p.reds.get(p.chances.length) ?? 0);
    const total = none + at.reduce((sum, weight) => sum + weight, 0);
    return { at: at.map((weight) => weight / total), none: none / total };
};
/** Probability that the first culprit stands in (after, upTo]. */
const mass = (posterior, after, upTo) => {
    let sum = 0;
    for (let position = after + 1; position <= upTo; position += 1)
        sum += posterior.at[position] ?? 0;
    return sum;
};
/**
 * At most `width` sizes in (after, upTo] that split `whole` (the mass of (after, upTo] and of what lies beyond) most
 * evenly. One is the nearest to the half; of several, each takes its share of what is left, the first the larger.
 */
const cuts = (posterior, p) => {
    const sizes = p.upTo - p.after;
    if (sizes <= p.width)
        return Array.from({ length: sizes }, (_, index) => p.after + 1 + index);
    if (p.width === 1)
        return [nearestHalf(posterior, p)];
    const found = [];
    let last = p.after;
    let left = p.whole;
    for (let cut = 0; cut < p.width; cut += 1) {
        const share = (left / (p.width - cut + 1)) * (1 - 1e-9);
        // Room stays for the cuts after this one.
        const latest = p.upTo - (p.width - cut - 1);
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
/** Of two that are about as near, the larger: more of the bundle lands when it is green. */
const nearestHalf = (posterior, p) => {
    const half = p.whole / 2;
    let below = 0;
    for (let size = p.after + 1; size <= p.upTo; size += 1) {
        const upToHere = below + (posterior.at[size] ?? 0);
        if (upToHere >= half)
            return size > p.after + 1 && half - below < upToHere - half - 0.01 * p.whole ? size - 1 : size;
        below = upToHere;
    }
    return p.upTo;
};

;// CONCATENATED MODULE: ./packages/core/build/search.js

/** A record that knows of no flake does not prove that there are none. */
const unknownFlakes = { rate: 0.02, known: false };
/** Somebody is evicted when the chance that it was a flake is below this. */
const mostDoubt = 0.005;
/** Above this chance of a flake a rerun is waited for; below it the search goes on beside it. */
const likelyFlake = 0.25;
/** A tree that was green once is green: a red beside it was a flake. */
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
/** Is the verdict of this prefix known from another's: above a red one, or at most as large as a green one? */
const isImplied = (input, size) => {
    const { green, red, base } = standingOf(input);
    if (size === 0)
        return base !== undefined && verdictOf(base) === 'green';
    return size <= green || (red !== undefined && size > red);
};
/** Total over every input with at least one passenger; throws on a bundle without passengers, which is a caller's bug. */
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
/** What of a plan is not out yet. A plan that does not contain what is out was overtaken by a verdict: that round ends first. */
const started = (input, plan) => {
    const out = input.out ?? [];
    const sizes = plan.map((trial) => trial.size);
    if (out.some((size) => !sizes.includes(size)))
        return { kind: 'trials', trials: [] };
    return { kind: 'trials', trials: plan.filter((trial) => !out.includes(trial.size)) };
};
const mostReds = (flakes) => (flakes.known ? 3 : 2);
/** What is still missing to call the passenger after the green prefix a culprit; nothing when it is proven. */
const proofOf = (standing, p) => {
    const trials = [];
    const doubt = 1 - (p.posterior.at[p.red] ?? 0);
    const seen = standing.reds.get(p.red) ?? 0;
    const whole = p.red === standing.size;
    if ((doubt > mostDoubt || ((p.flakes.known || whole) && seen < 2)) && seen < mostReds(p.flakes)) {
        trials.push({ size: p.red, reason: whole ? 'rerun' : 'confirm' });
    }
    if (standing.green === 0 && verdictOf(standing.base) === undefined)
        trials.push({ size: 0, reason: 'base' });
    return trials;
};
/** No red prefix is known: the whole bundle when it is likely good, else the prefixes that split the expectation evenly. */
const openTrials = (input, { standing, posterior }) => {
    const { size, green } = standing;
    if (posterior.none >= 0.5)
        return [{ size, reason: 'first' }];
    return cuts(posterior, { after: green, upTo: size, whole: 1, width: Math.max(1, input.width) }).map((cut) => ({
        size: cut,
        reason: cut === size ? 'first' : 'search',
    }));
};
/** Between a green and a red prefix: split them, after one more look at the red one where it may well be a flake. */
const splitTrials = (input, p) => {
    const { standing, posterior, red } = p;
    const width = Math.max(1, input.width);
    const within = mass(posterior, standing.green, red);
    const doubt = 1 - within;
    const seen = standing.reds.get(red) ?? 0;
    // The whole bundle is always run once more; a prefix, when a flake would cost the search more than a run.
    const wasted = doubt * (Math.log2(red - standing.green) + 2);
    const worthwhile = wasted >= 1 || (red === standing.size && seen === 1);
    const rerun = worthwhile && seen < mostReds(p.flakes) ? [{ size: red, reason: 'rerun' }] : [];
    const room = rerun.length > 0 && doubt >= likelyFlake ? 0 : width - rerun.length;
    if (room === 0)
        return rerun;
    const split = cuts(posterior, { after: standing.green, upTo: red - 1, whole: within, width: room });
    return [...rerun, ...split.map((size) => ({ size, reason: 'search' }))];
};

;// CONCATENATED MODULE: ./packages/core/build/flight-search.js



/** Everything CI has said about trees: this flight's trials, and certain verdicts of earlier flights. */
const evidenceOf = (train, flight) => {
    const evidence = new Map();
    for (const trial of flight.trials) {
        const before = evidence.get(trial.tree) ?? { greens: 0, reds: 0 };
        if (trial.verdict === 'green')
            evidence.set(trial.tree, { ...before, greens: before.greens + 1 });
        if (trial.verdict === 'red')
            evidence.set(trial.tree, { ...before, reds: before.reds + 1 });
    }
    for (const [tree, verdict] of Object.entries(train.verdicts)) {
        const before = evidence.get(tree) ?? { greens: 0, reds: 0 };
        if (verdict === 'green')
            evidence.set(tree, { ...before, greens: Math.max(1, before.greens) });
        // Remembered reds were seen twice.
        else
            evidence.set(tree, { ...before, reds: Math.max(2, before.reds) });
    }
    return evidence;
};
/** Passengers in the order their prefixes have; those without a place in it keep theirs, at the end. */
const inSearchOrder = (flight) => {
    const places = new Map((flight.order ?? []).map(({ issue }, place) => [issue, place]));
    const place = ({ issue }) => places.get(issue) ?? places.size;
    return [...flight.passengers].sort((a, b) => place(a) - place(b));
};
/** Each prefix's last passenger's chance to be a culprit, in prefix order. */
const chancesOf = (train, flight) => {
    const known = new Map((flight.order ?? []).map(({ issue, chance }) => [issue, chance]));
    const prefixes = flight.prefixes ?? [];
    const rate = culpritRate(train, prefixes.length);
    return prefixes.map(({ issue }) => known.get(issue) ?? rate);
};
const treesOf = (flight, baseTree) => [baseTree, ...(flight.prefixes ?? []).map((prefix) => prefix.tree)];
/** What to do next about an assembled flight; undefined before it is assembled or while the base's tree is not known. */
const searchOf = (p) => {
    const { flight, train } = p;
    if (flight.prefixes === undefined || flight.prefixes.length === 0 || p.baseTree === undefined)
        return undefined;
    return nextTrial({
        trees: treesOf(flight, p.baseTree),
        evidence: evidenceOf(train, flight),
        width: p.config.trials,
        out: flight.trials.flatMap((trial) => (trial.verdict === undefined ? [trial.size] : [])),
        chances: chancesOf(train, flight),
        flakes: flakeRate(train),
        landEarly: p.landEarly ?? false,
    });
};
/** CI runs that are out although what is known says how they end. */
const supersededRuns = (p) => {
    if (p.flight.prefixes === undefined || p.baseTree === undefined)
        return [];
    const known = { trees: treesOf(p.flight, p.baseTree), evidence: evidenceOf(p.train, p.flight) };
    return p.flight.trials.flatMap((trial) => (trial.verdict === undefined && isImplied(known, trial.size) ? [trial.runId] : []));
};
/**
 * What a search that is cut off knows about who the first culprit is. Its verdicts are void on other ground, because the
 * trees change; these chances put the suspects last there. Nothing while no prefix is red.
 */
const suspectsOf = (train, flight) => {
    const evidence = evidenceOf(train, flight);
    const about = treesOf(flight, '').map((tree) => evidence.get(tree));
    const green = Math.max(0, about.findLastIndex((one) => verdictOf(one) === 'green'));
    const reds = new Map(about.flatMap((one, size) => (size > green && verdictOf(one) === 'red' ? [[size, one?.reds ?? 0]] : [])));
    if (reds.size === 0)
        return [];
    const posterior = firstCulprit({ chances: chancesOf(train, flight), green, reds, flakeRate: flakeRate(train).rate });
    const [red = 0] = reds.keys();
    return (flight.prefixes ?? []).slice(green, red).map(({ issue }, index) => ({
        issue,
        chance: Math.round((posterior.at[green + 1 + index] ?? 0) * 1e6) / 1e6,
    }));
};

;// CONCATENATED MODULE: ./packages/core/build/suspicion.js
// Who is suspected of a red bundle, before anything is searched: those whose paths the failing log names, larger changes,
// and work that CI threw off before. Suspicion only orders and weighs the search; it never evicts anybody.
const longestPath = 300;
const mostPaths = 100;
/** Words of a log that look like paths: with a folder, or with an extension. The log is hostile text: words first, then patterns. */
const pathLike = /^(?:[^/]*\/.*\w|[\w@+-]{2,}(?:\.[\w-]+){0,5}\.[a-z]{1,5})$/i;
/** Paths that a log names, in the order they stand there, without the steps to them (`./`, `../`). */
const namedPaths = (log) => {
    const words = log.split(/[^\w@.+/\\-]+/).filter((word) => word.length <= longestPath);
    const found = words.map((word) => word
        .replaceAll('\\', '/')
        .replace(/^(?:\.{1,2}\/)+/, '')
        .replace(/[^\w]+$/, ''));
    return [...new Set(found)].filter((word) => pathLike.test(word)).slice(0, mostPaths);
};
/** How well a touched path explains a failing one, and how often such a hint is right. */
const hints = { same: 0.7, sibling: 0.65, folder: 0.35 };
/** `src/train/flight.test.ts` → `flight`: what a test and the code it tests have in common. */
const stemOf = (one) => (one.split('/').at(-1) ?? '')
    .toLowerCase()
    .replace(/\..*$/, '')
    .replace(/^test_|[_-](?:test|spec)s?$/, '');
const folderOf = (one) => one.split('/').slice(0, -1).join('/');
const hintOf = (touched, failing) => {
    // A log may print a path from the runner's root on.
    if (touched === failing || failing.endsWith(`/${touched}`))
        return 'same';
    const stem = stemOf(touched);
    if (stem.length > 2 && stem === stemOf(failing))
        return 'sibling';
    const folder = folderOf(touched);
    return folder !== '' && (folder === folderOf(failing) || folderOf(failing).endsWith(`/${folder}`)) ? 'folder' : undefined;
};
/**
 * Everybody in search order, suspects last, those alike in boarding order. `rate`: chance of a passenger nobody knows
 * anything about; it stays the mean.
 */
const searchOrder = (passengers, p) => {
    const pointed = pointing(passengers, p.failing);
    const weights = passengers.map((facts, index) => weightOf(facts, { pointed: pointed[index] ?? 1, others: passengers.length - 1 }));
    const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
    const order = passengers.map(({ issue }, index) => ({ issue, chance: round(Math.min(0.9, (p.rate * (weights[index] ?? 1)) / mean)) }));
    return order.sort((a, b) => a.chance - b.chance);
};
/** Six digits: what is recorded is what is compared. */
const round = (chance) => Math.round(chance * 1e6) / 1e6;
const weightOf = (facts, p) => {
    const size = Math.sqrt(1 + Math.log2(1 + Math.max(0, facts.lines)));
    const before = facts.suspected === undefined ? 1 : odds(Math.min(facts.suspected, 0.95)) * Math.max(1, p.others);
    return size * (1 + facts.evictions) * p.pointed * Math.max(1, before);
};
const odds = (probability) => probability / (1 - probability);
/** Factor of each passenger's chance: a hint that points at few is worth more than one that points at many. */
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

;// CONCATENATED MODULE: ./packages/core/build/flight-landing.js
// How a flight gets smaller: a proven culprit is taken off, a green prefix has landed, a search is given up. Invariant:
// whoever is not evicted with proof lands, flies on with the same commits, or waits again; nobody is lost.





/** The proven culprit (counted from 1) is evicted; the green prefix before it goes on, the others fly again at once. */
const culpritWrite = (input, flight, culprit) => {
    const prefixes = flight.prefixes ?? [];
    const guilty = prefixes[culprit - 1];
    if (guilty === undefined)
        throw new Error(`flight ${flight.id} has no passenger number ${culprit}`);
    const red = flight.trials.findLast((trial) => trial.verdict === 'red' && trial.tree === guilty.tree) ??
        flight.trials.findLast((trial) => trial.verdict === 'red');
    // A tree known to be red from an earlier flight is not tested again: what was said about it then still stands.
    const before = input.snapshot.ledger.issues.get(guilty.issue)?.record.feedback;
    const said = red ?? (before?.kind === 'ci' ? before : undefined);
    const check = said?.check ?? 'CI';
    const feedback = { kind: 'ci', flight: flight.id, check, excerpt: said?.excerpt ?? '', at: input.snapshot.now };
    const without = culprit === 1 ? `${flight.base} alone` : culprit === 2 ? 'the one before it' : `the ${culprit - 1} before it`;
    const reason = `"${check}" fails with it and passes with ${without}`;
    const evicted = new Map([[guilty.issue, { feedback, reason }]]);
    const leave = new Set(prefixes.slice(culprit).map((prefix) => prefix.issue));
    // What the proving run named is explained; what it did not name may be another one's doing.
    const explained = new Set(red?.tree === guilty.tree ? namedPaths(red.excerpt ?? '') : []);
    const failing = (0,train_record/* trainOf */.kh)(input).failing?.filter((path) => !explained.has(path));
    const told = {
        ...(0,train_record/* withoutRuns */.dQ)(flight),
        evicted: [...(flight.evicted ?? []), { issue: guilty.issue, reason: reason.slice(0, 2000) }],
    };
    const again = { lastDeparture: undefined, failing };
    if (culprit === 1) {
        const write = endWrite(input, told, { ending: `#${guilty.issue} fails CI`, fate: { evicted, leave }, train: again });
        return { ...write, cancels: (0,train_record/* runsOut */.H5)(flight) };
    }
    const next = firstOf(told, culprit - 1);
    return (0,train_record/* trainWrite */.c9)(input, {
        why: `#${guilty.issue} fails CI: ${(0,train_record/* numbers */.nL)(next.passengers.map((p) => p.issue))} of flight ${flight.id} ${next.passengers.length === 1 ? 'goes' : 'go'} on`,
        train: (0,train_record/* tidy */.DZ)({ ...(0,train_record/* trainOf */.kh)(input), flight: next, ...again }),
        records: (0,train_record/* fatesOf */.vD)(input, flight, { evicted, leave }),
        cancels: (0,train_record/* runsOut */.H5)(flight),
        wake: true,
    });
};
/** The flight as if only those of its first `size` prefixes were aboard. */
const firstOf = (flight, size) => {
    const prefixes = (flight.prefixes ?? []).slice(0, size);
    const issues = new Set(prefixes.map((prefix) => prefix.issue));
    return { ...flight, prefixes, passengers: flight.passengers.filter((passenger) => issues.has(passenger.issue)) };
};
/**
 * The first `size` prefixes are on the base, whose tip is that commit or has its tree. Those behind fly on as the next
 * flight, on the same commits and with the trials that are out, unless an unblocker has to fly first.
 */
const landedWrite = (input, flight, size) => {
    const prefix = flight.prefixes?.[size - 1];
    const landed = firstOf(flight, size).passengers.map((passenger) => passenger.issue);
    const known = (0,train_record/* tidy */.DZ)({ ...flight, pr: flight.pr ?? input.flightView?.pullRequest?.number });
    const before = (0,train_record/* ended */.v6)(input, (0,train_record/* trainOf */.kh)(input), {
        flight: known,
        landed,
        ending: 'landed',
        mergedOid: prefix?.oid,
        testedTree: prefix?.tree,
    });
    const calm = flight.trials.every((trial) => trial.verdict !== 'red') && (0,train_record/* culpritsOf */.Et)(flight) === 0;
    const train = (0,train_record/* tidy */.DZ)({ ...before, stopped: undefined, failing: calm ? undefined : before.failing });
    const behind = (flight.prefixes ?? []).slice(size);
    const standsThere = prefix !== undefined && input.snapshot.branches.get(flight.base) === prefix.oid;
    const shared = { why: `flight ${flight.id} landed ${(0,train_record/* numbers */.nL)(landed)}`, wake: true };
    if (behind.length === 0 || !standsThere || planBoarding({ ...input, train }).unblockersOnly) {
        const records = (0,train_record/* fatesOf */.vD)(input, known, { merged: new Set(landed), leave: new Set(behind.map((one) => one.issue)) });
        return (0,train_record/* trainWrite */.c9)(input, { ...shared, train, records, cancels: (0,train_record/* runsOut */.H5)(flight) });
    }
    const id = (0,train_record/* nextFlightId */.zq)(input);
    const next = flyOn(flight, { id, size });
    const aboard = new Set(next.passengers.map((passenger) => passenger.issue));
    const moved = (0,train_record/* fatesOf */.vD)(input, known, { merged: new Set(landed), onward: { issues: aboard, flight: id } });
    return (0,train_record/* trainWrite */.c9)(input, {
        ...shared,
        train: { ...train, lastFlight: Number(id), flight: next },
        records: moved,
        cancels: outWithin(flight, size),
    });
};
/** Runs that are out about prefixes that landed: nobody needs their answer. */
const outWithin = (flight, size) => flight.trials.flatMap((trial) => (trial.verdict === undefined && trial.size <= size ? [trial.runId] : []));
/** What is left of a flight whose first `size` prefixes landed: the same commits, counted from there. */
const flyOn = (flight, p) => {
    const prefixes = (flight.prefixes ?? []).slice(p.size);
    const issues = new Set(prefixes.map((prefix) => prefix.issue));
    return (0,train_record/* tidy */.DZ)({
        id: p.id,
        base: flight.base,
        baseOid: flight.prefixes?.[p.size - 1]?.oid ?? flight.baseOid,
        departedAt: flight.departedAt,
        promisedBy: flight.promisedBy,
        origin: flight.origin ?? flight.id,
        passengers: flight.passengers.filter((passenger) => issues.has(passenger.issue)),
        order: flight.order?.filter(({ issue }) => issues.has(issue)),
        prefixes,
        trials: flight.trials
            .filter((trial) => trial.size > p.size && (trial.verdict === undefined || trial.verdict === 'red'))
            // What it has cost so far is counted where it was started.
            .map((trial) => (0,train_record/* tidy */.DZ)({ ...trial, size: trial.size - p.size, carried: true, runnerSeconds: undefined })),
    });
};
/** The search came to no end: everybody waits again, and those who may be to blame fly alone. */
const giveUpWrite = (input, flight, why) => {
    const suspects = new Set(suspectsOf((0,train_record/* trainOf */.kh)(input), flight).map(({ issue }) => issue));
    const blamed = flight.passengers.filter(({ issue }) => suspects.size === 0 || suspects.has(issue));
    const alone = [...new Set([...((0,train_record/* trainOf */.kh)(input).alone ?? []), ...blamed.map((passenger) => passenger.oid)])].slice(-1000);
    const ending = `${why}: ${(0,train_record/* numbers */.nL)(blamed.map(({ issue }) => issue))} ${blamed.length === 1 ? 'flies' : 'fly'} alone`;
    return endWrite(input, flight, { ending, train: { alone, lastDeparture: undefined } });
};

;// CONCATENATED MODULE: ./packages/core/build/flight-writes.js







const conflictReason = (left, base) => {
    const shown = left.files.slice(0, 10).join(', ');
    const more = left.files.length > 10 ? ` and ${left.files.length - 10} more` : '';
    const rival = left.rival === null ? base : `#${left.rival}`;
    return `it conflicts with ${rival}${shown === '' ? '' : ` in ${shown}${more}`}`;
};
/** The merged bundle: prefixes recorded and the branch pushed at once, who conflicts evicted, who is on the base merged. */
const assemblyWrite = (input, flight, p) => {
    const { assembly } = p;
    const { now } = input.snapshot;
    const evicted = new Map(assembly.leftOut.map((left) => {
        const sides = p.sides?.get(left.issue);
        const told = sides === undefined || sides.length === 0 ? {} : { sides: [...sides] };
        const feedback = { kind: 'conflict', flight: flight.id, files: left.files, rival: left.rival, ...told, at: now };
        return [left.issue, { feedback, reason: conflictReason(left, flight.base) }];
    }));
    const aboard = new Set(assembly.prefixes.map((prefix) => prefix.issue));
    const next = (0,train_record/* tidy */.DZ)({
        ...flight,
        passengers: flight.passengers.filter((passenger) => aboard.has(passenger.issue)),
        prefixes: assembly.prefixes,
        leftOut: [...(flight.leftOut ?? []), ...assembly.leftOut],
        evicted: [...(flight.evicted ?? []), ...[...evicted].map(([issue, { reason }]) => ({ issue, reason }))],
    });
    const fate = { evicted, merged: new Set(assembly.contained), leave: new Set(assembly.missing) };
    const head = assembly.prefixes.at(-1);
    if (head === undefined) {
        const told = { ...flight, leftOut: next.leftOut, evicted: next.evicted };
        return endWrite(input, told, { ending: 'nobody is left aboard', fate, landed: assembly.contained });
    }
    const branch = (0,names/* bundleBranch */.lM)(flight.id);
    const tip = input.snapshot.branches.get(branch) ?? null;
    return (0,train_record/* trainWrite */.c9)(input, {
        why: `flight ${flight.id} is assembled: ${(0,train_record/* numbers */.nL)(next.passengers.map((p) => p.issue))}`,
        train: { ...(0,train_record/* trainOf */.kh)(input), flight: next },
        records: (0,train_record/* fatesOf */.vD)(input, flight, fate),
        branches: tip === head.oid ? [] : [{ branch, expect: tip, to: head.oid }],
        wake: evicted.size + assembly.contained.length > 0,
    });
};
/**
 * The flight goes on with other passengers or from another commit: it is assembled anew in boarding order, what runs is
 * given up; whom its search suspected stays known.
 */
const regroupWrite = (input, p) => {
    const { leave = new Set(), evicted = new Map() } = p;
    const suspects = suspectsOf((0,train_record/* trainOf */.kh)(input), p.from);
    const flight = { ...(0,train_record/* withoutRuns */.dQ)(p.flight), prefixes: undefined, order: undefined, origin: undefined };
    return (0,train_record/* trainWrite */.c9)(input, {
        why: p.why,
        train: { ...(0,train_record/* trainOf */.kh)(input), flight: (0,train_record/* tidy */.DZ)(suspects.length === 0 ? flight : { ...flight, suspects }) },
        records: (0,train_record/* fatesOf */.vD)(input, p.from, { leave, evicted }),
        cancels: (0,train_record/* runsOut */.H5)(p.from),
        wake: evicted.size > 0,
    });
};
/** A CI run is out: recorded with its run id, and with the pull request on the first one. */
const trialWrite = (input, flight, trial) => {
    const pr = input.flightView?.pullRequest?.number ?? flight.pr;
    const next = (0,train_record/* tidy */.DZ)({ ...flight, pr, trials: [...flight.trials, { ...trial, at: input.snapshot.now }] });
    const newlyKnown = pr !== undefined && flight.pr === undefined;
    const records = newlyKnown
        ? flight.passengers.flatMap(({ issue }) => {
            const record = input.snapshot.ledger.issues.get(issue)?.record;
            return record === undefined || !(0,train_record/* isAboard */.yg)(record, flight) ? [] : [{ ...record, flight: { id: flight.id, pr } }];
        })
        : [];
    const train = (0,train_record/* tidy */.DZ)({ ...(0,train_record/* trainOf */.kh)(input), flight: next, stopped: undefined });
    return (0,train_record/* trainWrite */.c9)(input, {
        why: `CI run ${trial.runId} tests ${trial.size} of ${flight.passengers.length} aboard flight ${flight.id}`,
        train,
        records,
    });
};
/** The verdict of one trial, and what follows from it at once: an eviction, or the train stops. */
const verdictWrite = (input, flight, p) => {
    const seconds = input.flightView?.runs.get(p.trial.runId)?.runnerSeconds;
    const judged = (0,train_record/* tidy */.DZ)({ ...judgedTrial(p.trial, p.judgement), runnerSeconds: seconds });
    const next = { ...flight, trials: flight.trials.map((trial) => (trial === p.trial ? judged : trial)) };
    const before = (0,train_record/* trainOf */.kh)(input);
    const evidence = evidenceOf(before, next).get(p.trial.tree);
    const verdict = verdictOf(evidence);
    const certain = verdict === 'green' || (verdict === 'red' && (evidence?.reds ?? 0) > 1);
    const known = {
        ...before,
        flight: next,
        verdicts: certain && verdict !== undefined ? { ...before.verdicts, [p.trial.tree]: verdict } : before.verdicts,
        ...(p.judgement.kind === 'green' && (evidence?.reds ?? 0) > 0 ? { flakes: (before.flakes ?? 0) + 1 } : {}),
        ...(judged.checks === undefined ? {} : { checks: judged.checks }),
        ...(p.judgement.kind === 'green' ? { greens: (before.greens ?? 0) + 1 } : {}),
        ...(p.judgement.kind === 'red' ? { failing: remembered([...namedPaths(p.judgement.excerpt), ...(before.failing ?? [])]) } : {}),
    };
    const hung = p.judgement.kind === 'red' && p.judgement.cancel ? [p.trial.runId] : [];
    const outcome = searchOf({ ...input, train: known, flight: next });
    if (outcome?.kind === 'proven') {
        const write = culpritWrite(withTrain(input, known), next, outcome.culprit);
        return { ...write, cancels: [...write.cancels, ...hung] };
    }
    const superseded = supersededRuns({ ...input, train: known, flight: next });
    const train = { ...known, flight: (0,train_record/* withoutRuns */.dQ)(next, { verdict: 'superseded', runs: superseded }) };
    const cancels = [...hung, ...superseded];
    const what = p.judgement.kind === 'none' ? `no verdict: ${p.judgement.why}` : p.judgement.kind;
    return (0,train_record/* trainWrite */.c9)(input, { why: `CI run ${p.trial.runId} of flight ${flight.id}: ${what}`, train, cancels });
};
const remembered = (paths) => [...new Set(paths)].slice(0, 100);
const judgedTrial = (trial, judgement) => {
    if (judgement.kind === 'green')
        return { ...trial, verdict: 'green', checks: judgement.checks.slice(0, 300).map((check) => check.slice(0, 300)) };
    if (judgement.kind === 'none')
        return { ...trial, verdict: 'none', excerpt: judgement.why };
    return { ...trial, verdict: 'red', check: judgement.check, excerpt: judgement.excerpt.slice(0, 20_000).toWellFormed() };
};
/** The same facts with the train's record as it will be; the lease stays the commit that was read. */
const withTrain = (input, record) => {
    const oid = input.snapshot.ledger.trains.get(input.base)?.oid ?? '';
    const trains = new Map(input.snapshot.ledger.trains).set(input.base, { oid, record });
    return { ...input, snapshot: { ...input.snapshot, ledger: { ...input.snapshot.ledger, trains } } };
};

// EXTERNAL MODULE: ./packages/core/build/trial-jobs.js
var trial_jobs = __webpack_require__(3675);
;// CONCATENATED MODULE: ./packages/core/build/verdict.js
// What one CI run says about the tree it tested. Invariants: only a run that ended, on the very commit the trial is
// about, with at least one job that really ran, is green; whatever GitHub or a person stopped is no verdict; silence
// blames nobody.


const passing = new Set(['success', 'skipped', 'neutral']);
/** Whether a run has a verdict although it may still be at work: whoever waits for it may stop waiting. */
const hasSpoken = (run, required) => run.status === 'completed' || run.jobs.some((job) => required.includes(job.name) && (0,trial_jobs/* hasFailed */.WN)(job));
/** `run` is undefined while GitHub does not know the run (yet). */
const judgeRun = (run, p) => {
    const until = (0,backoff/* minutesAfter */._m)(p.trial.at, p.checkMinutes);
    if (run !== undefined && run.headSha !== p.trial.oid) {
        return { kind: 'none', why: `CI run ${run.id} tested ${run.headSha.slice(0, 12)}, not ${p.trial.oid.slice(0, 12)}` };
    }
    if (run?.status === 'completed')
        return judgeEnded(run, p.required);
    // The others cannot make it green any more: a required check that failed is the end of it.
    const early = run?.jobs.find((job) => p.required.includes(job.name) && (0,trial_jobs/* hasFailed */.WN)(job));
    if (early !== undefined)
        return { kind: 'red', check: early.name, excerpt: run?.excerpt ?? `"${early.name}" failed; GitHub gave no log.`, cancel: true };
    if (Date.parse(p.now) < Date.parse(until))
        return { kind: 'pending', until };
    return judgeLate(run, p);
};
const judgeEnded = (run, required) => {
    const failed = run.jobs.filter((job) => trial_jobs/* failing */.Jr.has(job.conclusion ?? ''));
    const blamed = failed[0] ?? run.jobs.find((job) => required.includes(job.name) && !passing.has(job.conclusion ?? ''));
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
        return trial_jobs/* failing */.Jr.has(blamed.conclusion ?? '')
            ? { kind: 'red', check: blamed.name, excerpt: run.excerpt ?? `"${blamed.name}" failed; GitHub gave no log.`, cancel: false }
            : { kind: 'none', why: `the required check "${blamed.name}" ended as ${blamed.conclusion ?? 'nothing'}` };
    }
    if (!run.jobs.some((job) => job.conclusion === 'success'))
        return { kind: 'none', why: `no job of CI run ${run.id} ran: all were skipped` };
    return { kind: 'green', checks: run.jobs.filter((job) => passing.has(job.conclusion ?? '')).map((job) => job.name) };
};
const judgeLate = (run, p) => {
    const within = `within ${p.checkMinutes} minutes`;
    if (run === undefined)
        return { kind: 'silent', why: `CI run ${p.trial.runId} did not appear ${within} of its dispatch` };
    const started = run.status === 'in_progress' || run.jobs.some((job) => job.status === 'in_progress' || job.status === 'completed');
    if (!started) {
        return {
            kind: 'silent',
            why: `CI run ${run.id} did not start ${within} (it is ${run.status}); check that a runner is free and that the run waits for no approval`,
        };
    }
    const hanging = run.jobs.find((job) => job.status !== 'completed')?.name ?? 'the CI run';
    return { kind: 'red', check: hanging, excerpt: `"${hanging}" started and did not end ${within}.`, cancel: true };
};

;// CONCATENATED MODULE: ./packages/core/build/flight-runs.js
// The CI runs of a flight that are out: what they have said, and what to do while they say nothing. Invariant: verdicts are
// written before anything is decided from them, and a run in line behind another one of ours is not a silent one.



const decided = (step, text) => ({
    step,
    reasons: text === undefined ? [] : [{ issue: null, text }],
});
/** Runs that have said something, one at a time; undefined when all that are out are still at work. */
const decideRuns = (input, flight) => {
    const judged = runsAtWork(input, flight);
    const ended = judged.find(({ judgement }) => judgement.kind !== 'pending' && judgement.kind !== 'silent');
    if (ended !== undefined && ended.judgement.kind !== 'pending' && ended.judgement.kind !== 'silent') {
        return decided(verdictWrite(input, flight, { trial: ended.trial, judgement: ended.judgement }));
    }
    // One that has not started waits its turn while another one of ours is at work.
    const silent = judged.flatMap(({ judgement }) => (judgement.kind === 'silent' ? [judgement] : []))[0];
    if (silent === undefined || judged.some(({ judgement }) => judgement.kind === 'pending'))
        return undefined;
    return stop(input, flight, { kind: 'no-verdict', reason: silent.why });
};
const runsAtWork = (input, flight) => flight.trials.flatMap((trial) => {
    if (trial.verdict !== undefined)
        return [];
    const facts = {
        trial,
        required: input.flightView?.requiredContexts ?? [],
        now: input.snapshot.now,
        checkMinutes: input.config['check-minutes'],
    };
    return [{ trial, judgement: judgeRun(input.flightView?.runs.get(trial.runId), facts) }];
});
const holdForRuns = (input, flight) => {
    const judged = runsAtWork(input, flight);
    const untils = judged.flatMap(({ judgement }) => (judgement.kind === 'pending' ? [judgement.until] : [])).sort();
    const until = untils[0] ?? input.snapshot.now;
    const runs = judged.map(({ trial }) => trial.runId);
    const text = judged.length === 1
        ? `waits: CI run ${runs[0]} tests ${judged[0]?.trial.size} of ${flight.passengers.length} aboard flight ${flight.id}`
        : `waits: CI runs ${runs.join(', ')} test the first ${judged.map(({ trial }) => trial.size).join(', ')} of ${flight.passengers.length} aboard flight ${flight.id}`;
    return { ...decided({ kind: 'hold', for: 'ci', until, runs }, text), wakeAt: until };
};
const stop = (input, flight, p) => {
    const write = stopWrite(input, flight, p);
    return decided(write, write.failure);
};

;// CONCATENATED MODULE: ./packages/core/build/grounded.js
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
        return decided({ kind: 'idle' }, text);
    const why = 'the preflight refuses a departure';
    return decided((0,train_record/* trainWrite */.c9)(input, { why, train: { ...train, stopped }, failure: stopped.reason }), text);
};
/** The base moved to something the preflight refuses while a flight was in the air: no CI runs on it. */
const groundFlight = (input, flight) => {
    const stopped = stoppedBy(input);
    if (stopped === undefined)
        return undefined;
    const ending = `the preflight refuses what ${flight.base} is now`;
    const write = endWrite(input, flight, { ending, train: { stopped, lastDeparture: undefined }, failure: stopped.reason });
    return decided(write, `${ending}: ${stopped.reason}`);
};
const stoppedBy = ({ preflight, snapshot, base }) => {
    if (preflight?.refusal === undefined)
        return undefined;
    const reason = preflight.refusal.slice(0, 2000).toWellFormed();
    return { reason, at: snapshot.now, baseOid: snapshot.branches.get(base) ?? '', kind: 'preflight' };
};

;// CONCATENATED MODULE: ./packages/core/build/flight-eviction.js
// One passenger leaves the flight in the air because a person says so: without a verdict, and without harm to the others.


/** The others fly on without it, assembled anew; the last one takes the flight with it. */
const evictedByPersonWrite = (input, p) => {
    const { flight, issue, eviction } = p;
    const evicted = new Map([[issue, eviction]]);
    const passengers = flight.passengers.filter((passenger) => passenger.issue !== issue);
    const told = [...(flight.evicted ?? []), { issue, reason: eviction.reason.slice(0, 2000).toWellFormed() }];
    const next = { ...flight, passengers, evicted: told };
    if (passengers.length === 0)
        return endWrite(input, { ...flight, evicted: told }, { ending: `#${issue} was taken off`, fate: { evicted } });
    return regroupWrite(input, { flight: next, from: flight, evicted, why: `#${issue} was taken off flight ${flight.id}` });
};

;// CONCATENATED MODULE: ./packages/core/build/flight-retry.js

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
;// CONCATENATED MODULE: ./packages/core/build/train-commands.js
// What people's commands make of the train: taken off a flight, tested again, taken back. Invariants: a command leaves
// the fleet's record in the very push that carries it out, so that it happens once; one that makes no sense (any more)
// leaves it with the reason; what is on the base is past being taken off.








/** A command that nobody could carry out for so long has missed its moment. */
const lifeHours = 6;
/** Commands that are this train's to carry out, in the order in which they were given. */
const commandsOf = (input) => {
    const configured = (0,labels/* baseOf */.bx)(input.config, input.snapshot.defaultBranch);
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

;// CONCATENATED MODULE: ./packages/core/build/flight.js
// The next step of the flight in the air. The order of the questions is the order of what can no longer be true
// further down: what is on the base is never judged, what a person decided is never overridden, what moved is rebuilt
// before it is tested, and nothing lands that is not the tested commit.













/** So often the base may move under a flight before it flies with fewer passengers. */
const rebuildLimit = 5;
/** So many runs of one tree may end without a verdict before the train stops. */
const noVerdictLimit = 3;
const decideFlight = (input, flight) => decideLanded(input, flight) ??
    decideCommands(input, flight) ??
    decidePeople(input, flight) ??
    decideGround(input, flight) ??
    groundFlight(input, flight) ??
    decideBundle(input, flight);
/** Is (a prefix of) the bundle on the base already, by our push or a person's? */
const decideLanded = (input, flight) => {
    const prefixes = flight.prefixes ?? [];
    const size = prefixes.findLastIndex((prefix) => input.onBase.has(prefix.oid)) + 1;
    if (size > 0)
        return decided(landedWrite(input, flight, size));
    const { pullRequest } = input.flightView ?? {};
    if (pullRequest?.merged !== true)
        return undefined;
    const same = prefixes.findLastIndex((prefix) => prefix.tree === input.baseTree) + 1;
    if (same > 0)
        return decided(landedWrite(input, flight, same));
    // A person merged it in a way that leaves no trace of the tested tree (squashed onto a moved base): only a person can say.
    const ending = `a person merged pull request ${pullRequest.number} so that ${flight.base} has neither its commits nor its tree`;
    return decided(endWrite(input, flight, { ending, train: { setAside: setAside(input, flight) } }), ending);
};
/** Passengers that a person took back (closed, or deleted: then the snapshot has no such issue), and a pull request that a person closed. */
const decidePeople = (input, flight) => {
    const { pullRequest } = input.flightView ?? {};
    if (pullRequest !== undefined && !pullRequest.open) {
        const ending = `a person closed pull request ${pullRequest.number}`;
        return decided(endWrite(input, flight, { ending, train: { setAside: setAside(input, flight) } }), `${ending}: its passengers stay where they are until a departure is forced`);
    }
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
        return decided({ ...endWrite(input, flight, { ending: 'nobody is left aboard' }), warning: why }, why);
    const regrouped = regroupWrite(input, { flight: { ...flight, passengers: left }, from: flight, leave, why });
    return decided({ ...regrouped, warning: why }, why);
};
const causeOf = ({ snapshot }, issue) => {
    const view = snapshot.issues.find((one) => one.number === issue);
    if (view === undefined)
        return 'deleted or moved away';
    return view.open ? 'taken back' : 'closed';
};
const setAside = (input, flight) => [...new Set([...((0,train_record/* trainOf */.kh)(input).setAside ?? []), ...flight.passengers.map((passenger) => passenger.oid)])].slice(-1000);
/** Does the ground under the flight still hold: its name, and the base it departed from? */
const decideGround = (input, flight) => {
    const rival = [...input.snapshot.ledger.trains.values()].find(({ record }) => record.flight?.id === flight.id && record.base < flight.base);
    if (rival !== undefined) {
        const ending = `flight ${flight.id} to ${rival.record.base} departed in the same moment`;
        return decided(endWrite(input, flight, { ending, train: { lastDeparture: undefined } }), ending);
    }
    const tip = input.snapshot.branches.get(flight.base);
    if (tip === undefined || tip === flight.baseOid)
        return undefined;
    return decideMovedBase(input, flight, tip);
};
const decideMovedBase = (input, flight, tip) => {
    const rebuilds = (flight.rebuilds ?? 0) + (flight.trials.length > 0 ? 1 : 0);
    const moved = `${flight.base} moved to ${tip.slice(0, 12)}: flight ${flight.id} is rebuilt`;
    if (rebuilds <= rebuildLimit) {
        const next = (0,train_record/* tidy */.DZ)({ ...flight, baseOid: tip, rebuilds: rebuilds === 0 ? undefined : rebuilds });
        return decided(regroupWrite(input, { flight: next, from: flight, leave: new Set(), why: moved }), moved);
    }
    if (flight.passengers.length === 1) {
        const ending = `${flight.base} moved ${rebuilds} times while CI was out`;
        // The next try keeps its distance, else the race would go on without end.
        return decided(endWrite(input, flight, { ending, train: { lastDeparture: input.snapshot.now } }), ending);
    }
    const passengers = flight.passengers.slice(0, Math.ceil(flight.passengers.length / 2));
    const leave = new Set(flight.passengers.slice(passengers.length).map((passenger) => passenger.issue));
    const why = `${moved} with ${passengers.length} of ${flight.passengers.length} passengers, because the base moved ${rebuilds} times`;
    const next = (0,train_record/* tidy */.DZ)({ ...flight, baseOid: tip, passengers, rebuilds: undefined });
    return decided(regroupWrite(input, { flight: next, from: flight, leave, why }), why);
};
const decideBundle = (input, flight) => {
    if (flight.prefixes === undefined || flight.prefixes.length === 0)
        return decided({ kind: 'assemble', flight });
    // Who is in the pull request now: everybody, or the green prefix that is about to land.
    const outcome = searchNow(input, flight);
    const shown = outcome?.kind === 'lands' ? firstOf(flight, outcome.size) : flight;
    return decidePublishing(input, flight, shown) ?? decideRuns(input, flight) ?? decideSearch(input, flight, outcome);
};
/** A prefix lands by itself only where our own CI is all that the base asks for: other checks look at the pull request. */
const searchNow = (input, flight) => searchOf({ ...input, train: (0,train_record/* trainOf */.kh)(input), flight, landEarly: foreignContexts(input, flight).length === 0 });
/** Branch and pull request are at the commit, and with the passengers, of `shown`. */
const decidePublishing = (input, flight, shown) => {
    const branch = (0,names/* bundleBranch */.lM)(flight.id);
    const head = shown.prefixes?.at(-1)?.oid ?? '';
    const tip = input.snapshot.branches.get(branch) ?? null;
    if (tip !== head)
        return decided({ kind: 'push-bundle', branch: { branch, expect: tip, to: head } });
    const texts = () => ({ title: (0,train/* renderPullRequestTitle */.$Y)(shown), body: renderBody(input, flight, shown) });
    const { pullRequest } = input.flightView ?? {};
    if (pullRequest === undefined) {
        if (flight.pr !== undefined)
            return decided({ kind: 'idle' }, `waits: GitHub does not show pull request ${flight.pr} yet`);
        return decided({ kind: 'publish', head: branch, base: flight.base, ...texts() });
    }
    return pullRequest.body.includes((0,train/* flightMarker */.zp)(shown))
        ? undefined
        : decided({ kind: 'update-pull-request', number: pullRequest.number, ...texts() });
};
const renderBody = (input, flight, shown) => {
    const landing = new Set(shown.passengers.map((passenger) => passenger.issue));
    const later = flight.passengers.filter((passenger) => !landing.has(passenger.issue));
    return (0,train/* renderPullRequest */.je)(shown, {
        behind: [
            ...later.map(({ issue }) => ({ issue, text: 'flies on: those in this bundle are green without it' })),
            ...planBoarding({ ...input, train: (0,train_record/* trainOf */.kh)(input) }).reasons,
        ],
        records: (issue) => input.snapshot.ledger.issues.get(issue)?.record,
    });
};
const decideSearch = (input, flight, outcome) => {
    if (outcome === undefined)
        return decided({ kind: 'idle' }, `waits: ${flight.base} could not be read`);
    switch (outcome.kind) {
        case 'green':
            return decideLanding(input, flight);
        case 'lands':
            return decideLanding(input, firstOf(flight, outcome.size));
        case 'proven':
            return decided(culpritWrite(input, flight, outcome.culprit));
        case 'base-red': {
            const red = flight.trials.findLast((trial) => trial.size === 0 && trial.verdict === 'red');
            return stop(input, flight, {
                kind: 'base-red',
                reason: `${flight.base} itself fails "${red?.check ?? 'CI'}" (CI run ${red?.runId ?? 'unknown'}), without any passenger: mend it there`,
            });
        }
        case 'trials': {
            const [trial] = outcome.trials;
            return trial === undefined ? holdForRuns(input, flight) : decideNextTrial(input, flight, trial);
        }
    }
};
/** So many CI runs may a search over `size` passengers take without a landing: twice what it takes when every run speaks. */
const mostTrials = (size, width) => 4 + 2 * width * Math.ceil(Math.log(size + 1) / Math.log(width + 1));
const decideNextTrial = (input, flight, p) => {
    const prefixes = flight.prefixes ?? [];
    const prefix = prefixes[p.size - 1];
    const part = p.size > 0 && p.size < prefixes.length;
    if (flight.order === undefined && prefixes.length > 1 && (part || flight.suspects !== undefined))
        return decided({ kind: 'order', flight });
    const oid = p.size === 0 ? flight.baseOid : (prefix?.oid ?? '');
    const tree = p.size === 0 ? (input.baseTree ?? '') : (prefix?.tree ?? '');
    const silent = flight.trials.filter((trial) => trial.tree === tree && trial.verdict === 'none' && trial.oid === oid);
    if (silent.length >= noVerdictLimit) {
        const last = silent.at(-1)?.excerpt ?? 'CI ended without a verdict';
        return stop(input, flight, { kind: 'no-verdict', reason: `${input.config.ci} gave no verdict ${silent.length} times: ${last}` });
    }
    const runs = flight.trials.filter((trial) => trial.carried !== true && trial.verdict !== 'forgotten').length;
    if (prefixes.length > 1 && runs >= mostTrials(prefixes.length, input.config.trials)) {
        const write = giveUpWrite(input, flight, `${runs} CI runs did not tell who is to blame`);
        return decided(write, write.why);
    }
    const whole = p.size === prefixes.length;
    const ref = whole ? (0,names/* bundleBranch */.lM)(flight.id) : (0,names/* trialBranch */.bG)(oid);
    const tip = input.snapshot.branches.get(ref) ?? null;
    const push = tip === oid ? undefined : { branch: ref, expect: tip, to: oid };
    return decided({ kind: 'start-trial', size: p.size, oid, tree, ref, push, workflow: input.config.ci, reason: p.reason });
};
/** Required contexts that none of our CI's jobs reports. */
const foreignContexts = (input, flight) => {
    const head = flight.prefixes?.at(-1);
    const green = flight.trials.findLast((trial) => trial.tree === head?.tree && trial.verdict === 'green');
    const ours = new Set(green?.checks ?? (0,train_record/* trainOf */.kh)(input).checks ?? []);
    return (input.flightView?.requiredContexts ?? []).filter((context) => !ours.has(context));
};
/** Everything aboard is green: contexts that are not our CI's must have reported too, then the base moves. */
const decideLanding = (input, flight) => {
    const head = flight.prefixes?.at(-1);
    if (head === undefined)
        throw new Error(`flight ${flight.id} lands nothing`);
    const required = input.flightView?.requiredContexts ?? [];
    const green = flight.trials.findLast((trial) => trial.tree === head.tree && trial.verdict === 'green');
    const foreign = foreignContexts(input, flight);
    if (foreign.length > 0 && input.statuses === undefined)
        return decided({ kind: 'read-statuses', oid: head.oid });
    const missing = foreign.filter((context) => input.statuses?.get(context) !== 'success');
    if (missing.length > 0)
        return decideMissing(input, flight, { missing, since: green?.at ?? flight.departedAt, head });
    return decided({
        kind: 'land',
        base: flight.base,
        expect: flight.baseOid,
        oid: head.oid,
        tree: head.tree,
        heads: flight.passengers.map((passenger) => passenger.oid),
        contexts: required.filter((context) => !foreign.includes(context)),
        flight: flight.id,
    });
};
const decideMissing = (input, flight, p) => {
    const names = p.missing.map((context) => `"${context}"`).join(', ');
    const until = (0,backoff/* minutesAfter */._m)(p.since, input.config['check-minutes']);
    if (Date.parse(input.snapshot.now) < Date.parse(until)) {
        const text = `waits: ${flight.base} requires ${names}, which no job of ${input.config.ci} reports`;
        return { ...decided({ kind: 'hold', for: 'checks', until, runs: [] }, text), wakeAt: until };
    }
    const reason = `${flight.base} requires ${names}, which nothing reported on ${p.head.oid.slice(0, 12)}: give a job of ${input.config.ci} that name, or take it off the branch's protection`;
    return stop(input, flight, { kind: 'no-verdict', reason });
};

;// CONCATENATED MODULE: ./packages/core/build/flight-budget.js
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

;// CONCATENATED MODULE: ./packages/core/build/train.js
// The train's decision: from facts to the one next step. Level-triggered: it asks what is the case, never what happened
// before, so that a tick that died anywhere is taken up by the next one, which finds the effect there or makes it.













/** Total: every input has a next step, `idle` with the reasons where there is nothing to do. */
const decideTrain = (input) => {
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
    const { flight } = (0,train_record/* trainOf */.kh)(input);
    const stray = strays(input, flight);
    if (stray.length > 0) {
        const records = stray.map((record) => (0,transitions/* unboardRecord */.T)(record, { now: input.snapshot.now }));
        const why = `${(0,train_record/* numbers */.nL)(stray.map((record) => record.issue))} wait again: the flight they were aboard is not in the air`;
        return { step: (0,train_record/* issuesWrite */.a)(input, { why, records, wake: false }), reasons: [] };
    }
    return flight === undefined ? decideDeparture(input) : withWaiting(input, decideFlight(input, flight));
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
    const boarding = planBoarding({ ...input, train });
    const { reasons, merged } = boarding;
    if (merged.length > 0) {
        const flight = (record) => record.flight?.id ?? 'none';
        const records = merged.map((record) => (0,transitions/* mergeRecord */.g_)(record, { flight: flight(record), pr: record.flight?.pr, now }));
        const why = `${(0,train_record/* numbers */.nL)(merged.map((record) => record.issue))}: already on ${input.base}`;
        return { step: (0,train_record/* issuesWrite */.a)(input, { why, records, wake: true }), reasons };
    }
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
    if (train.stopped !== undefined && !looksAgain && train.stopped.baseOid === tip && !input.force) {
        return { step: { kind: 'idle' }, reasons: [{ issue: null, text: `the train stands still: ${train.stopped.reason}` }, ...reasons] };
    }
    const runaway = runawayUntil(train);
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

;// CONCATENATED MODULE: ./packages/core/build/wait.js
// What a job does about a wait: sit through it, let another run go on with it, or leave it to whatever happens next.
// Invariants: nothing wakes us when CI that a GITHUB_TOKEN started has ended, so a wait for it is never left; a chain of
// runs ends, because a CI run is judged after its check-minutes and a new run holds until any departure it was started for.

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
const waitingFor = (step) => step.for === 'checks' ? 'required checks of others' : `CI run${step.runs.length === 1 ? '' : 's'} ${step.runs.join(', ')}`;

;// CONCATENATED MODULE: ./packages/core/build/flight-order.js
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
    const named = flight.trials.flatMap((trial) => (trial.verdict === 'red' ? namedPaths(trial.excerpt ?? '') : []));
    return searchOrder(facts, { failing: [...new Set([...named, ...(train.failing ?? [])])], rate: culpritRate(train, facts.length) });
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

;// CONCATENATED MODULE: ./packages/adapters/build/ci-files.js
/** GitHub lets workflows call each other ten levels deep; a file is read once. */
const mostFiles = 30;
/** `read`: content of a path at the commit, undefined when it is not there. */
const readCiFiles = async (p, read) => {
    const { calledPath, jobsOf } = await __webpack_require__.e(/* import() */ 91).then(__webpack_require__.bind(__webpack_require__, 3091));
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

// EXTERNAL MODULE: ./packages/core/build/ci/workflow-file.js
var workflow_file = __webpack_require__(9746);
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
    return [...dispatchOf(main), ...(trials > 1 ? groupsOf(main) : []), ...skippedOf(main), ...callsOf(main, files)];
};
/** What people should know, and what stops nothing. */
const notesOn = (files) => [files.main, ...files.called.values()].flatMap((file) => (file.kind === 'parsed' ? (0,workflow_file/* jobsOf */.aG)(file) : [])).flatMap(selfHosted);
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
const isPerRun = (group) => [...group.matchAll(/\$\{\{([\s\S]*?)\}\}/g)].some((match) => /\bgithub\.(?:ref|ref_name|sha|run_id|run_number)\b/i.test(match[1] ?? ''));
/** A workflow whose every job runs on other events or branches only says nothing about a bundle. */
const skippedOf = (file) => {
    const jobs = (0,workflow_file/* jobsOf */.aG)(file);
    const [first] = jobs;
    if (first === undefined || !jobs.every(isElsewhere))
        return [];
    const what = `every job has a condition that is false on the train's branches (${(0,workflow_file/* textOf */.b6)(first.fields['if']).slice(0, 120)})`;
    const mend = 'let at least one job run on workflow_dispatch of any branch';
    return [(0,workflow_file/* findingAt */.dz)(file, { at: `${first.at}/if`, job: first.name, what, mend })];
};
/** Only conditions of one plain comparison are understood; the others may be true. */
const isElsewhere = ({ fields }) => {
    const condition = (0,workflow_file/* textOf */.b6)(fields['if'])
        .trim()
        .replace(/^\$\{\{([\s\S]*)\}\}$/, '$1')
        .trim();
    const event = /^github\.event_name\s*==\s*'([^']*)'$/i.exec(condition)?.[1];
    if (event !== undefined)
        return event.toLowerCase() !== 'workflow_dispatch';
    return /^github\.(?:ref|ref_name)\s*==\s*'[^']*'$/i.test(condition);
};
const callsOf = (main, files) => [main, ...files.called.values()]
    .flatMap((file) => (file.kind === 'parsed' ? (0,workflow_file/* jobsOf */.aG)(file) : []))
    .flatMap((job) => {
    const path = (0,workflow_file/* calledPath */.v)(job.fields['uses']);
    const called = path === undefined ? undefined : files.called.get(path);
    if (path === undefined || called?.kind === 'parsed')
        return [];
    const what = `it calls ${path}, which ${called?.kind === 'broken' ? `cannot be read: ${called.problem}` : 'does not exist on the base'}`;
    return [(0,workflow_file/* findingAt */.dz)(job.file, { at: `${job.at}/uses`, job: job.name, what, mend: 'correct that file or the name' })];
});
const selfHosted = (job) => {
    const runsOn = job.fields['runs-on'];
    const labels = [runsOn, (0,workflow_file/* fieldsOf */.Pf)(runsOn)['labels']].flat().map((label) => (0,workflow_file/* textOf */.b6)(label).toLowerCase());
    if (!labels.includes('self-hosted'))
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
    ...callOf(job, looking),
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
    if (permissions === 'read-all' || permissions === null)
        return [];
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
const callOf = (job, { files, seen }) => {
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
    const expressions = /(?:^|\/)if$/.test(at) ? [text] : [...text.matchAll(/\$\{\{([\s\S]*?)\}\}/g)].map((match) => match[1] ?? '');
    if (!expressions.some(usesSecrets))
        return [];
    const job = /^jobs\/([^/]+)/.exec(at)?.[1];
    const what = 'it uses a secret, which the code it tests can read or send away';
    return [(0,workflow_file/* findingAt */.dz)(file, { at, job, what, mend: 'test without secrets, and use them in another workflow' })];
});
const usesSecrets = (expression) => /\bsecrets\b/i.test(expression.replace(/\bsecrets\s*(?:\.\s*GITHUB_TOKEN\b|\[\s*'GITHUB_TOKEN'\s*\])/gi, ''));
const stringsOf = (value, at = '') => {
    if (typeof value === 'string')
        return [{ at, text: value }];
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => stringsOf(inner, at === '' ? key : `${at}/${key}`));
};

;// CONCATENATED MODULE: ./packages/core/build/ci/preflight.js


const judgeCi = (files, p) => {
    const unsafe = unsafePlaces(files);
    const acknowledged = p.config['ci-acknowledged'];
    const unfit = unfitPlaces(files, p.config);
    const notes = [...notesOn(files), ...(acknowledged ? unsafe : [])].map(describeFinding);
    return {
        refusal: refusalOf({ base: p.base, unfit, unsafe: acknowledged ? [] : unsafe }),
        notes,
        onPullRequests: runsOnPullRequests(files, p.base),
    };
};
/** So many places are named; whoever mends these sees the others then. */
const mostNamed = 8;
const refusalOf = (p) => {
    const sentences = [
        p.unfit.length === 0 ? undefined : `The train cannot work with this CI. ${listed(p.unfit)}`,
        p.unsafe.length === 0
            ? undefined
            : `CI runs code that agents wrote, and this one would let that code do harm. ${listed(p.unsafe)} Mend it on ${p.base}, or, if agents may do that, set "ci-acknowledged: true" in .github/clambake.yml.`,
    ].filter((sentence) => sentence !== undefined);
    return sentences.length === 0 ? undefined : `Nothing was pushed. ${sentences.join(' ')}`;
};
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
            headOnBase: pullRequest?.merged === true,
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
        landed: p.before?.landed,
        owed: p.before?.owed ?? nothingOwed,
        statuses: undefined,
        budget: p.budget,
    };
};
const readRunsOut = async (train, flight, p) => {
    const runs = await Promise.all((0,train_record/* runsOut */.H5)(flight).map(async (id) => p.known.get(id) ?? (await train.readTrialRun(id, p.required))));
    return new Map(runs.flatMap((run) => (run === undefined ? [] : [[run.id, run]])));
};
/** A flight that this job has just sent off: nothing of it is on GitHub yet, so there is nothing to ask. */
const justDeparted = (facts, flight) => facts.requiredContexts === undefined
    ? facts
    : {
        ...facts,
        viewed: flight.id,
        flightView: { pullRequest: undefined, runs: new Map(), requiredContexts: facts.requiredContexts, headOnBase: false },
        statuses: undefined,
    };
/** Facts with nothing unknown that the next decision needs. */
const completeFacts = async (ports, facts) => {
    const { flight } = (0,train_record/* trainOf */.kh)(facts);
    const same = facts.viewed === flight?.id;
    const flightView = flight === undefined ? undefined : same ? facts.flightView : await ports.train.readFlight(facts.base, flight);
    const git = await readGit(ports.merge, facts);
    return { ...facts, flightView, viewed: flight?.id, git, statuses: same ? facts.statuses : undefined };
};
const inputOf = (facts, p) => ({
    snapshot: facts.snapshot,
    config: facts.config,
    base: facts.base,
    flightView: facts.flightView,
    onBase: facts.git?.onBase ?? new Set(),
    baseTree: facts.git?.baseTree,
    preflight: facts.git?.ci === undefined ? undefined : judgeCi(facts.git.ci, facts),
    force: p.force,
    statuses: facts.statuses,
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
    const heads = [...landed.flatMap((record) => record.landed?.oid ?? []), ...(flight?.passengers ?? []).map((passenger) => passenger.oid)];
    const oids = [...heads, ...(flight?.prefixes ?? []).map((prefix) => prefix.oid)];
    const question = [facts.config.ci, tip, ...oids].join(' ');
    if (facts.git?.question === question)
        return facts.git;
    const here = await Promise.all([tip, ...heads].map((oid) => merge.has(oid)));
    if (here.includes(false))
        await merge.fetch(wantedBranches(facts, { flight, landed: landed.map((record) => record.issue) }));
    // A tip that is gone again (forced away) is read anew by the next snapshot.
    if (!(await merge.has(tip)))
        return { question, onBase: new Set(), baseTree: undefined, ci: undefined };
    const workflow = facts.config.ci;
    const known = facts.git?.ci?.oid === tip && facts.git.ci.workflow === workflow ? facts.git.ci : undefined;
    const ci = known ?? (await readCiFiles({ oid: tip, workflow }, (path) => merge.readFile(tip, path)));
    return { question, onBase: await merge.reachable(tip, oids), baseTree: await merge.readTree(tip), ci };
};
/** Base, issues' branches and the bundle: those that exist. */
const wantedBranches = (facts, p) => {
    const issues = [...p.landed, ...(p.flight?.passengers ?? []).map((passenger) => passenger.issue)];
    const named = [facts.base, ...issues.map(names/* issueBranch */.sL), ...(p.flight === undefined ? [] : [(0,names/* bundleBranch */.lM)(p.flight.id)])];
    return named.filter((branch) => facts.snapshot.branches.has(branch));
};

;// CONCATENATED MODULE: ./packages/core/build/flight-revert.js





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
            return (await withCommits(context, step.branch.to)) ?? pushBranches([step.branch], context);
        case 'publish':
            return publish(step, context);
        case 'update-pull-request':
            await context.ports.train.updatePullRequest(step.number, { title: step.title, body: step.body });
            return showing(context, { body: step.body });
        case 'start-trial':
            return startTrial(step, context);
        case 'read-statuses':
            return { kind: 'done', facts: { ...context.facts, statuses: await context.ports.train.readStatuses(step.oid) } };
        case 'land':
            return land(step, context);
        case 'revert':
            return write(await planRevert(step.command, context), context);
        case 'clean':
            return clean(step, context);
    }
};
const flightOf = ({ facts }) => {
    const { flight } = (0,train_record/* trainOf */.kh)(facts);
    if (flight === undefined)
        throw new Error('this step needs a flight in the air');
    return flight;
};
/** One push; what people see of it is owed from then on. */
const write = async (step, context) => {
    const { ports, log, facts } = context;
    let next = facts;
    if (step.writes.length + step.branches.length > 0) {
        const also = step.branches.length === 0 ? undefined : { branches: step.branches, objects: ports.merge.gitDir };
        const pushed = await ports.ledger.push(step.writes, also);
        if (pushed.status === 'stale')
            return { kind: 'stale', why: `${pushed.refs.join(', ')} moved` };
        if (pushed.status === 'refused')
            return { kind: 'failed', facts, why: `the push was refused: ${pushed.why}` };
        next = { ...facts, snapshot: afterPush(facts.snapshot, { ...step, oids: pushed.oids }) };
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
    for (const run of step.cancels)
        await bestEffort(`CI run ${run} could not be cancelled`, log, () => ports.train.cancelRun(run));
};
const assembled = async (flight, context) => {
    const assembly = await assemble(context, flight);
    const sides = await sidesOf(assembly, { ...context, flight });
    return write(assemblyWrite(context.input, flight, { assembly, sides }), context);
};
const assemble = ({ ports }, flight) => ports.merge.assemble({
    baseOid: flight.baseOid,
    at: flight.departedAt,
    passengers: inSearchOrder(flight).map((passenger) => ({
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
    return write(regroupWrite(context.input, { flight, from: flight, leave: new Set(), why }), context);
};
const pushBranches = async (branches, { ports, facts }) => {
    const pushed = await ports.ledger.push([], { branches, objects: ports.merge.gitDir });
    if (pushed.status === 'stale')
        return { kind: 'stale', why: `${pushed.refs.join(', ')} moved` };
    if (pushed.status === 'refused')
        return { kind: 'failed', facts, why: `the push was refused: ${pushed.why}` };
    return { kind: 'done', facts: { ...facts, snapshot: afterPush(facts.snapshot, { writes: [], branches, oids: pushed.oids }) } };
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
        return write(refusalWrite(input, flightOf(context), { reason: opened.why, withdraw: step.head }), context);
    log.did(`pull request ${opened.number} ${opened.status}`);
    // An adopted one may show another state of the flight: its text is written again.
    const body = opened.status === 'opened' ? step.body : '';
    const headOid = facts.snapshot.branches.get(step.head) ?? '';
    const pullRequest = { number: opened.number, nodeId: '', open: true, merged: false, headOid, body };
    const view = facts.flightView ?? { runs: new Map(), requiredContexts: [], headOnBase: false };
    return { kind: 'done', facts: { ...facts, flightView: { ...view, pullRequest } } };
};
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
    const started = await dispatch(step, context);
    const flight = flightOf(context);
    if ('why' in started) {
        return write(stopWrite(input, flight, { kind: 'no-verdict', reason: started.why }), { ...context, facts });
    }
    const trial = { size: step.size, oid: step.oid, tree: step.tree, ref: step.ref, runId: started.runId };
    const written = await write(trialWrite({ ...input, snapshot: facts.snapshot }, flight, trial), { ...context, facts });
    // Another train was faster, or the flight has changed: nobody will ever ask for this run's answer.
    if (written.kind === 'stale')
        await bestEffort(`CI run ${started.runId} could not be cancelled`, context.log, () => context.ports.train.cancelRun(started.runId));
    return written;
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
const land = async (step, context) => {
    const { ports, log, facts, input } = context;
    const rebuilt = await withCommits(context, step.oid);
    if (rebuilt !== undefined)
        return rebuilt;
    for (const name of step.contexts) {
        const description = `passed in the CI run of flight ${step.flight}`;
        await ports.train.setStatus(step.oid, { context: name, state: 'success', description, targetUrl: facts.snapshot.run.runUrl });
    }
    const branch = { branch: step.base, expect: step.expect, to: step.oid };
    const pushed = await ports.ledger.push([], { branches: [branch], objects: ports.merge.gitDir });
    if (pushed.status === 'stale')
        return { kind: 'stale', why: `${step.base} moved` };
    if (pushed.status === 'refused') {
        const reason = `${step.base} could not be moved to the tested commit: ${pushed.why}. The train tries again at every tick`;
        return write(refusalWrite(input, flightOf(context), { reason }), context);
    }
    log.did(`${step.base} is at ${step.oid.slice(0, 12)}, the tested commit of flight ${step.flight}`);
    await assertLanded(step, context);
    const snapshot = afterPush(facts.snapshot, { writes: [], branches: [branch], oids: pushed.oids });
    const flight = flightOf(context);
    const landed = (0,train_record/* tidy */.DZ)({ ...flight, pr: flight.pr ?? facts.flightView?.pullRequest?.number });
    return { kind: 'done', facts: { ...facts, snapshot, landed } };
};
/** What is on the base is what was tested, with every passenger in it. Anything else is an alarm, not a state of the world. */
const assertLanded = async (step, { ports }) => {
    await ports.merge.fetch([step.base]);
    const tip = await ports.merge.readTip(step.base);
    const tree = await ports.merge.readTree(step.oid);
    const there = await ports.merge.reachable(tip, [step.oid, ...step.heads]);
    const lost = [step.oid, ...step.heads].filter((oid) => !there.has(oid));
    if (tree !== step.tree || lost.length > 0) {
        throw new Error(`ALARM: ${step.base} is at ${tip} after flight ${step.flight} landed; the tested tree is ${step.tree}, the landed one ${tree}, commits not on the base: ${lost.join(', ') || 'none'}`);
    }
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
/** Branches nobody needs. One that may not be deleted stays, is named once, and stops nothing. */
const clean = async (step, context) => {
    const { landed } = context.facts;
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
/** The wake that starts the other run serves the fleet too. */
const leaveToNext = async ({ ports, log, report }, facts, text) => {
    await settle({ ...facts, owed: { ...facts.owed, wake: undefined } }, { ports, log });
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
// longer it takes.

/** No question about CI or checks comes later than so many seconds after the last one. */
const longestSpacing = 60;
/** A run of ten minutes is asked about a dozen times, not forty, and its end is seen a minute late at most. */
const spacing = (elapsedSeconds, pollSeconds) => Math.max(pollSeconds, Math.min(longestSpacing, elapsedSeconds / 2));
/** Ends when the time has come, when a CI run has ended, or when a record that matters to this train changed. */
const hold = async (step, p) => {
    const { ports, facts } = p;
    const poll = facts.config['poll-seconds'];
    if (step.for === 'checks') {
        await ports.clock.pause(spacing(sinceGreen(facts), poll));
        return { kind: 'look', known: new Map() };
    }
    const before = trainFingerprint(facts.snapshot.ledger, facts.base);
    const until = Date.parse(step.until);
    const required = facts.flightView?.requiredContexts ?? [];
    let known = new Map();
    const seenMs = Date.parse(facts.snapshot.now);
    const elapsed = sinceStart(facts, step.runs);
    let askMs = seenMs + spacing(elapsed, poll) * 1000;
    for (;;) {
        await ports.clock.pause(poll);
        const nowMs = (await ports.clock.now()).getTime();
        if (step.runs.length > 0 && nowMs >= askMs) {
            known = await readRuns(ports, step.runs, required);
            askMs = nowMs + spacing(elapsed + (nowMs - seenMs) / 1000, poll) * 1000;
            if ([...known.values()].some((run) => hasSpoken(run, required)))
                return { kind: 'look', known };
        }
        if (trainFingerprint(await ports.ledger.read(), facts.base) !== before)
            return { kind: 'look', known };
        if (nowMs >= until)
            return { kind: 'look', known };
    }
};
const secondsBetween = (from, to) => from === null || from === undefined || to === undefined ? 0 : Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
/** How long the runs have been at work, as GitHub said when they were last read. */
const sinceStart = ({ flightView }, runs) => {
    const views = runs.flatMap((id) => flightView?.runs.get(id) ?? []);
    return Math.max(0, ...views.map((run) => secondsBetween(run.startedAt, run.seenAt)));
};
const sinceGreen = (facts) => secondsBetween((0,train_record/* trainOf */.kh)(facts).flight?.trials.at(-1)?.at, facts.snapshot.now);
const readRuns = async (ports, runs, required) => {
    const found = await Promise.all(runs.map(async (id) => [id, await ports.train.readTrialRun(id, required)]));
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
    if (!options.dryRun && isAtRest(await ports.readGround()))
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
    const read = await ports.readSnapshot(options.base);
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
        const input = inputOf(facts, { force });
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
            facts = await look(train, known, facts);
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
