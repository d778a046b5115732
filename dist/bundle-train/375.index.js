export const id = 375;
export const ids = [375];
export const modules = {

/***/ 7375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runTrain: () => (/* binding */ runTrain)
});

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(6334);
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
const isMergedIssueBranch = (branch, p) => [...p.ledger.issues.values()].some(({ record }) => record.state === 'merged' && branch === (0,names/* issueBranch */.sL)(record.issue) && record.landed?.oid === p.tip);
const neededBranches = (ledger) => {
    const flights = [...ledger.trains.values()].flatMap(({ record }) => (record.flight === undefined ? [] : [record.flight]));
    const commits = flights.flatMap((flight) => [
        flight.baseOid,
        ...(flight.prefixes ?? []).map((p) => p.oid),
        ...flight.trials.map((t) => t.oid),
    ]);
    return new Set([...flights.map((flight) => (0,names/* bundleBranch */.lM)(flight.id)), ...commits.map(names/* trialBranch */.bG)]);
};

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
        case 'bundled':
            return `**Aboard flight ${inCode(flight?.id ?? '')}**${flight?.pr === undefined ? '' : ` (#${flight.pr})`} since ${since}, for \`${inCode(record.base)}\`.`;
        case 'merged':
            return `**Merged** ${since} into \`${inCode(record.base)}\`${flight?.pr === undefined ? '' : ` with #${flight.pr}`}.`;
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
    if (why === undefined || state === 'merged' || state === 'withdrawn')
        return '';
    const next = `${state === 'assigned' ? 'This' : 'The next'} attempt is told:`;
    if (why.kind === 'ci')
        return `${next} check ${(0,neutralise/* neutralise */.$0)(why.check, 100)} failed on flight ${inCode(why.flight)}.`;
    if (why.kind === 'attempt')
        return `${next} the last attempt ended as "${outcomeWords[why.outcome]}".`;
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
    const lines = taken
        .slice(-shownAttempts)
        .map(({ flight, at, reason }) => `- Left behind by flight ${inCode(flight)} (${(0,backoff/* dateTime */.KQ)(at)}): ${(0,neutralise/* neutraliseSentence */.y3)(reason, 500)}`);
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
    if (addLabels.length === 0 && removeLabels.length === 0 && comment === undefined && !close)
        return undefined;
    return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, addLabels, removeLabels, comment, close };
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
    return [ledger.trains.get(base)?.oid ?? 'none', ...lines].join('\n');
};
/** Nothing to board, nothing in the air, nothing left behind: what git says is enough to know that there is nothing to do. */
const isAtRest = ({ ledger, branches }) => ledger.broken.length === 0 &&
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
    const nothing = command.addLabels.length === 0 && command.removeLabels.length === 0 && edit === undefined && !command.close;
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
        return { ...view, labels, open: view.open && !command.close };
    });
    const edits = commands.flatMap(({ comment }) => comment === undefined || comment.id === null ? [] : [[comment.id, { id: comment.id, body: comment.body }]]);
    return { ...snapshot, issues, comments: new Map([...snapshot.comments, ...edits]) };
};

;// CONCATENATED MODULE: ./packages/core/build/boarding.js



const planBoarding = (input) => {
    const judged = [...input.snapshot.ledger.issues.values()]
        .map((stored) => stored.record)
        .filter((record) => record.state === 'landed' && record.base === input.base)
        .map((record) => judgeLanded(record, input));
    const boarders = judged.flatMap((one) => (one.kind === 'boards' ? [one.boarder] : [])).sort(compareBoarders(input.snapshot));
    const merged = judged.flatMap((one) => (one.kind === 'merged' ? [one.record] : []));
    const { flight, left } = boarding_select(boarders, input.config['bundle-cap']);
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
        return waits(record, 'left out: the issue is not in this snapshot');
    if (!view.open)
        return waits(record, 'left out: the issue is closed');
    const modifiers = (0,labels/* modifiersOf */.m8)(view.labels);
    const blocked = blockedBy({ ...record, landed }, { view, modifiers, snapshot });
    if (blocked !== undefined)
        return waits(record, blocked);
    if (train.setAside?.includes(landed.oid) === true && !input.force) {
        return waits(record, 'left out: a person closed the pull request it was in; force a departure to fly it again');
    }
    const boarder = { record: { ...record, landed }, title: view.title, unblocker: modifiers.has('unblocker'), solo: modifiers.has('solo') };
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
const compareBoarders = (snapshot) => {
    const ranks = new Map(snapshot.issues.map((view) => [view.number, labels/* priorities */.vx.indexOf((0,labels/* priorityOf */.a2)((0,labels/* modifiersOf */.m8)(view.labels)))]));
    return (a, b) => Number(b.unblocker) - Number(a.unblocker) ||
        (ranks.get(a.record.issue) ?? 0) - (ranks.get(b.record.issue) ?? 0) ||
        Date.parse(a.record.landed.at) - Date.parse(b.record.landed.at) ||
        a.record.issue - b.record.issue;
};
/** Unblockers fly without the others, a solo one flies alone, and nobody flies above the cap. */
const boarding_select = (boarders, cap) => {
    const first = boarders.filter((boarder) => boarder.unblocker);
    const line = first.length > 0 ? first : boarders;
    const flight = line[0]?.solo === true ? line.slice(0, 1) : line.filter((boarder) => !boarder.solo).slice(0, cap);
    const aboard = new Set(flight);
    const whyNot = (boarder) => {
        if (boarder.solo)
            return 'waits: clambake:solo flies alone, after this flight';
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

;// CONCATENATED MODULE: ./packages/core/build/search.js
/** A tree that was green once is green: a red beside it was a flake. */
const verdictOf = (evidence) => {
    if (evidence === undefined)
        return undefined;
    if (evidence.greens > 0)
        return 'green';
    return evidence.reds > 0 ? 'red' : undefined;
};
/** A red that a second run of the same tree has repeated. */
const certainlyRed = (evidence) => evidence !== undefined && evidence.greens === 0 && evidence.reds > 1;
/** Total over every input with at least one passenger; throws on a bundle without passengers, which is a caller's bug. */
const nextTrial = ({ trees, evidence, width }) => {
    const size = trees.length - 1;
    if (size < 1)
        throw new Error('a bundle without passengers has nothing to test');
    const about = (prefix) => evidence.get(trees[prefix] ?? '');
    const one = (prefix, reason) => ({ kind: 'trials', trials: [{ size: prefix, reason }] });
    const whole = verdictOf(about(size));
    if (whole === undefined)
        return one(size, 'first');
    if (whole === 'green')
        return { kind: 'green' };
    if (!certainlyRed(about(size)))
        return one(size, 'rerun');
    const prefixes = trees.map((_, prefix) => prefix);
    const red = prefixes.find((prefix) => verdictOf(about(prefix)) === 'red') ?? size;
    if (red === 0)
        return certainlyRed(about(0)) ? { kind: 'base-red' } : one(0, 'base');
    // The base counts as green until its turn comes: most bases are, and then its trial is saved.
    const green = prefixes.findLast((prefix) => prefix < red && verdictOf(about(prefix)) === 'green') ?? 0;
    if (red - green > 1) {
        return { kind: 'trials', trials: between(green, red, width).map((prefix) => ({ size: prefix, reason: 'search' })) };
    }
    if (!certainlyRed(about(red)))
        return one(red, 'confirm');
    if (verdictOf(about(green)) === undefined)
        return one(green, 'base');
    return { kind: 'proven', culprit: red };
};
/** At most `width` sizes strictly between two, evenly spread; one means the middle. */
const between = (green, red, width) => {
    const gap = red - green;
    const parts = Math.min(Math.max(1, width), gap - 1) + 1;
    const sizes = Array.from({ length: parts - 1 }, (_, part) => green + Math.floor((gap * (part + 1)) / parts));
    return [...new Set(sizes)];
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
/** Trials out at once. */
const width = 1;
/** What to do next about an assembled flight; undefined before it is assembled or while the base's tree is not known. */
const searchOf = (p) => {
    if (p.flight.prefixes === undefined || p.flight.prefixes.length === 0 || p.baseTree === undefined)
        return undefined;
    const trees = [p.baseTree, ...p.flight.prefixes.map((prefix) => prefix.tree)];
    return nextTrial({ trees, evidence: evidenceOf(p.train, p.flight), width });
};

// EXTERNAL MODULE: ./packages/core/build/train-record.js
var train_record = __webpack_require__(6604);
// EXTERNAL MODULE: ./packages/core/build/texts/train.js
var train = __webpack_require__(9683);
;// CONCATENATED MODULE: ./packages/core/build/flight-writes.js
// What a flight writes into the ledger as it goes: assembled, rebuilt, tested, judged, landed, ended. Invariants: who
// is evicted is named with proof or with conflicting files, everybody else waits for the next flight; all of it is one push.





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
const conflictReason = (left, base) => {
    const shown = left.files.slice(0, 10).join(', ');
    const more = left.files.length > 10 ? ` and ${left.files.length - 10} more` : '';
    const rival = left.rival === null ? base : `#${left.rival}`;
    return `it conflicts with ${rival}${shown === '' ? '' : ` in ${shown}${more}`}`;
};
/** The merged bundle: prefixes recorded and the branch pushed at once, who conflicts evicted, who is on the base merged. */
const assemblyWrite = (input, flight, assembly) => {
    const { now } = input.snapshot;
    const evicted = new Map(assembly.leftOut.map((left) => {
        const feedback = { kind: 'conflict', flight: flight.id, files: left.files, rival: left.rival, at: now };
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
/** The flight goes on with other passengers or from another commit: it is assembled anew, what runs is given up. */
const regroupWrite = (input, p) => (0,train_record/* trainWrite */.c9)(input, {
    why: p.why,
    train: { ...(0,train_record/* trainOf */.kh)(input), flight: (0,train_record/* tidy */.DZ)({ ...(0,train_record/* withoutRuns */.dQ)(p.flight), prefixes: undefined }) },
    records: (0,train_record/* fatesOf */.vD)(input, p.from, { leave: p.leave }),
    cancels: (0,train_record/* runsOut */.H5)(p.from),
});
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
    const judged = judgedTrial(p.trial, p.judgement);
    const next = { ...flight, trials: flight.trials.map((trial) => (trial === p.trial ? judged : trial)) };
    const before = (0,train_record/* trainOf */.kh)(input);
    const evidence = evidenceOf(before, next).get(p.trial.tree);
    const verdict = verdictOf(evidence);
    const certain = verdict === 'green' || (verdict === 'red' && (evidence?.reds ?? 0) > 1);
    const train = {
        ...before,
        flight: next,
        verdicts: certain && verdict !== undefined ? { ...before.verdicts, [p.trial.tree]: verdict } : before.verdicts,
        ...(p.judgement.kind === 'green' && (evidence?.reds ?? 0) > 0 ? { flakes: (before.flakes ?? 0) + 1 } : {}),
        ...(judged.checks === undefined ? {} : { checks: judged.checks }),
    };
    const cancels = p.judgement.kind === 'red' && p.judgement.cancel ? [p.trial.runId] : [];
    const outcome = searchOf({ ...input, train, flight: next });
    if (outcome?.kind === 'proven') {
        const write = culpritWrite(withTrain(input, train), next, outcome.culprit);
        return { ...write, cancels: [...write.cancels, ...cancels] };
    }
    const what = p.judgement.kind === 'none' ? `no verdict: ${p.judgement.why}` : p.judgement.kind;
    return (0,train_record/* trainWrite */.c9)(input, { why: `CI run ${p.trial.runId} of flight ${flight.id}: ${what}`, train, cancels });
};
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
/** The proven culprit (counted from 1) is evicted; the green prefix before it goes on, the others fly again at once. */
const culpritWrite = (input, flight, culprit) => {
    const prefixes = flight.prefixes ?? [];
    const guilty = prefixes[culprit - 1];
    if (guilty === undefined)
        throw new Error(`flight ${flight.id} has no passenger number ${culprit}`);
    const red = flight.trials.findLast((trial) => trial.verdict === 'red' && trial.tree === guilty.tree) ??
        flight.trials.findLast((trial) => trial.verdict === 'red');
    const check = red?.check ?? 'CI';
    const feedback = { kind: 'ci', flight: flight.id, check, excerpt: red?.excerpt ?? '', at: input.snapshot.now };
    const without = culprit === 1 ? `${flight.base} alone` : culprit === 2 ? 'the one before it' : `the ${culprit - 1} before it`;
    const reason = `"${check}" fails with it and passes with ${without}`;
    const evicted = new Map([[guilty.issue, { feedback, reason }]]);
    const leave = new Set(flight.passengers.slice(culprit).map((passenger) => passenger.issue));
    const told = {
        ...(0,train_record/* withoutRuns */.dQ)(flight),
        evicted: [...(flight.evicted ?? []), { issue: guilty.issue, reason: reason.slice(0, 2000) }],
    };
    const again = { lastDeparture: undefined };
    if (culprit === 1) {
        const write = endWrite(input, told, { ending: `#${guilty.issue} fails CI`, fate: { evicted, leave }, train: again });
        return { ...write, cancels: (0,train_record/* runsOut */.H5)(flight) };
    }
    const next = { ...told, passengers: flight.passengers.slice(0, culprit - 1), prefixes: prefixes.slice(0, culprit - 1) };
    return (0,train_record/* trainWrite */.c9)(input, {
        why: `#${guilty.issue} fails CI: ${(0,train_record/* numbers */.nL)(next.passengers.map((p) => p.issue))} of flight ${flight.id} ${next.passengers.length === 1 ? 'goes' : 'go'} on`,
        train: (0,train_record/* tidy */.DZ)({ ...(0,train_record/* trainOf */.kh)(input), flight: next, ...again }),
        records: (0,train_record/* fatesOf */.vD)(input, flight, { evicted, leave }),
        cancels: (0,train_record/* runsOut */.H5)(flight),
        wake: true,
    });
};
/** The first `size` passengers are on the base. */
const landedWrite = (input, flight, size) => {
    const prefix = flight.prefixes?.[size - 1];
    const landed = flight.passengers.slice(0, size).map((passenger) => passenger.issue);
    const known = (0,train_record/* tidy */.DZ)({ ...flight, pr: flight.pr ?? input.flightView?.pullRequest?.number });
    const train = (0,train_record/* ended */.v6)(input, (0,train_record/* trainOf */.kh)(input), { flight: known, landed, ending: 'landed', mergedOid: prefix?.oid, testedTree: prefix?.tree });
    const leave = new Set(flight.passengers.slice(size).map((passenger) => passenger.issue));
    return (0,train_record/* trainWrite */.c9)(input, {
        why: `flight ${flight.id} landed ${(0,train_record/* numbers */.nL)(landed)}`,
        train: (0,train_record/* tidy */.DZ)({ ...train, stopped: undefined }),
        records: (0,train_record/* fatesOf */.vD)(input, known, { merged: new Set(landed), leave }),
        cancels: (0,train_record/* runsOut */.H5)(flight),
        wake: true,
    });
};
/** The flight ends without blame and the train stands still until the base moves or a departure is forced. */
const stopWrite = (input, flight, p) => {
    const next = p.kind === 'base-red' ? 'It departs again when the base moves, or when a departure is forced.' : 'Mend that and force a departure.';
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

;// CONCATENATED MODULE: ./packages/core/build/verdict.js
// What one CI run says about the tree it tested. Invariants: only a run that ended, on the very commit the trial is
// about, with at least one job that really ran, is green; whatever GitHub or a person stopped is no verdict; silence
// blames nobody.

const passing = new Set(['success', 'skipped', 'neutral']);
const failing = new Set(['failure', 'timed_out']);
/** `run` is undefined while GitHub does not know the run (yet). */
const judgeRun = (run, p) => {
    const until = (0,backoff/* minutesAfter */._m)(p.trial.at, p.checkMinutes);
    if (run !== undefined && run.headSha !== p.trial.oid) {
        return { kind: 'none', why: `CI run ${run.id} tested ${run.headSha.slice(0, 12)}, not ${p.trial.oid.slice(0, 12)}` };
    }
    if (run?.status === 'completed')
        return judgeEnded(run, p.required);
    if (Date.parse(p.now) < Date.parse(until))
        return { kind: 'pending', until };
    return judgeLate(run, p);
};
const judgeEnded = (run, required) => {
    const failed = run.jobs.filter((job) => failing.has(job.conclusion ?? ''));
    const blamed = failed[0] ?? run.jobs.find((job) => required.includes(job.name) && !passing.has(job.conclusion ?? ''));
    if (run.conclusion === 'failure' || run.conclusion === 'timed_out') {
        const check = blamed?.name ?? 'the CI run';
        return { kind: 'red', check, excerpt: run.excerpt ?? `"${check}" ended with ${run.conclusion}; GitHub gave no log.`, cancel: false };
    }
    if (!passing.has(run.conclusion ?? ''))
        return { kind: 'none', why: `CI run ${run.id} ended as ${run.conclusion ?? 'nothing'}` };
    // A required job may fail and the run still succeed (continue-on-error).
    if (blamed !== undefined && required.includes(blamed.name)) {
        return failing.has(blamed.conclusion ?? '')
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
            why: `CI run ${run.id} did not start ${within} (it is ${run.status}): is a runner free, and does the run wait for an approval?`,
        };
    }
    const hanging = run.jobs.find((job) => job.status !== 'completed')?.name ?? 'the CI run';
    return { kind: 'red', check: hanging, excerpt: `"${hanging}" started and did not end ${within}.`, cancel: true };
};

;// CONCATENATED MODULE: ./packages/core/build/flight.js
// The next step of the flight in the air. The order of the questions is the order of what can no longer be true
// further down: what is on the base is never judged, what a person decided is never overridden, what moved is rebuilt
// before it is tested, and nothing lands that is not the tested commit.








/** So often the base may move under a flight before it flies with fewer passengers. */
const rebuildLimit = 5;
/** So many runs of one tree may end without a verdict before the train stops. */
const noVerdictLimit = 3;
const decided = (step, text) => ({ step, reasons: text === undefined ? [] : [{ issue: null, text }] });
const decideFlight = (input, flight) => decideLanded(input, flight) ?? decidePeople(input, flight) ?? decideGround(input, flight) ?? decideBundle(input, flight);
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
/** Passengers that a person took back, and a pull request that a person closed. */
const decidePeople = (input, flight) => {
    const { pullRequest } = input.flightView ?? {};
    if (pullRequest !== undefined && !pullRequest.open) {
        const ending = `a person closed pull request ${pullRequest.number}`;
        return decided(endWrite(input, flight, { ending, train: { setAside: setAside(input, flight) } }), `${ending}: its passengers stay where they are until a departure is forced`);
    }
    const gone = flight.passengers.filter(({ issue }) => {
        const record = input.snapshot.ledger.issues.get(issue)?.record;
        const view = input.snapshot.issues.find((one) => one.number === issue);
        return record === undefined || !(0,train_record/* isAboard */.yg)(record, flight) || view?.open === false;
    });
    if (gone.length === 0)
        return undefined;
    const leave = new Set(gone.map((passenger) => passenger.issue));
    const left = flight.passengers.filter((passenger) => !leave.has(passenger.issue));
    const why = `${(0,train_record/* numbers */.nL)([...leave])} left flight ${flight.id}`;
    if (left.length === 0)
        return decided(endWrite(input, flight, { ending: 'nobody is left aboard' }), why);
    return decided(regroupWrite(input, { flight: { ...flight, passengers: left }, from: flight, leave, why }), why);
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
    const head = flight.prefixes?.at(-1);
    if (flight.prefixes === undefined || head === undefined)
        return decided({ kind: 'assemble', flight });
    const branch = (0,names/* bundleBranch */.lM)(flight.id);
    const tip = input.snapshot.branches.get(branch) ?? null;
    if (tip !== head.oid)
        return decided({ kind: 'push-bundle', branch: { branch, expect: tip, to: head.oid } });
    const texts = () => ({ title: (0,train/* renderPullRequestTitle */.$Y)(flight), body: renderBody(input, flight) });
    const { pullRequest } = input.flightView ?? {};
    if (pullRequest === undefined) {
        if (flight.pr !== undefined)
            return decided({ kind: 'idle' }, `waits: GitHub does not show pull request ${flight.pr} yet`);
        return decided({ kind: 'publish', head: branch, base: flight.base, ...texts() });
    }
    if (!pullRequest.body.includes((0,train/* flightMarker */.zp)(flight)))
        return decided({ kind: 'update-pull-request', number: pullRequest.number, ...texts() });
    const out = flight.trials.find((trial) => trial.verdict === undefined);
    return out === undefined ? decideSearch(input, flight, head) : decideTrial(input, flight, out);
};
const renderBody = (input, flight) => (0,train/* renderPullRequest */.je)(flight, {
    behind: planBoarding({ ...input, train: (0,train_record/* trainOf */.kh)(input) }).reasons,
    records: (issue) => input.snapshot.ledger.issues.get(issue)?.record,
});
const decideTrial = (input, flight, trial) => {
    const judgement = judgeRun(input.flightView?.runs.get(trial.runId), {
        trial,
        required: input.flightView?.requiredContexts ?? [],
        now: input.snapshot.now,
        checkMinutes: input.config['check-minutes'],
    });
    if (judgement.kind === 'pending') {
        const text = `waits: CI run ${trial.runId} tests ${trial.size} of ${flight.passengers.length} aboard flight ${flight.id}`;
        return { ...decided({ kind: 'hold', for: 'ci', until: judgement.until, runs: [trial.runId] }, text), wakeAt: judgement.until };
    }
    if (judgement.kind === 'silent')
        return stop(input, flight, { kind: 'no-verdict', reason: judgement.why });
    return decided(verdictWrite(input, flight, { trial, judgement }));
};
const stop = (input, flight, p) => {
    const write = stopWrite(input, flight, p);
    return decided(write, write.failure);
};
const decideSearch = (input, flight, head) => {
    const outcome = searchOf({ train: (0,train_record/* trainOf */.kh)(input), flight, baseTree: input.baseTree });
    if (outcome === undefined)
        return decided({ kind: 'idle' }, `waits: ${flight.base} could not be read`);
    switch (outcome.kind) {
        case 'green':
            return decideLanding(input, flight, head);
        case 'proven':
            return decided(culpritWrite(input, flight, outcome.culprit));
        case 'base-red': {
            const red = flight.trials.findLast((trial) => trial.size === 0 && trial.verdict === 'red');
            return stop(input, flight, {
                kind: 'base-red',
                reason: `${flight.base} itself fails "${red?.check ?? 'CI'}", without any passenger`,
            });
        }
        case 'trials': {
            const [trial] = outcome.trials;
            if (trial === undefined)
                throw new Error('a search that goes on names a trial');
            return decideNextTrial(input, flight, trial);
        }
    }
};
const decideNextTrial = (input, flight, p) => {
    const prefixes = flight.prefixes ?? [];
    const prefix = prefixes[p.size - 1];
    const oid = p.size === 0 ? flight.baseOid : (prefix?.oid ?? '');
    const tree = p.size === 0 ? (input.baseTree ?? '') : (prefix?.tree ?? '');
    const silent = flight.trials.filter((trial) => trial.tree === tree && trial.verdict === 'none' && trial.oid === oid);
    if (silent.length >= noVerdictLimit) {
        const last = silent.at(-1)?.excerpt ?? 'CI ended without a verdict';
        return stop(input, flight, { kind: 'no-verdict', reason: `${input.config.ci} gave no verdict ${silent.length} times: ${last}` });
    }
    const whole = p.size === prefixes.length;
    const ref = whole ? (0,names/* bundleBranch */.lM)(flight.id) : (0,names/* trialBranch */.bG)(oid);
    const tip = input.snapshot.branches.get(ref) ?? null;
    const push = tip === oid ? undefined : { branch: ref, expect: tip, to: oid };
    return decided({ kind: 'start-trial', size: p.size, oid, tree, ref, push, workflow: input.config.ci, reason: p.reason });
};
/** Everything aboard is green: contexts that are not our CI's must have reported too, then the base moves. */
const decideLanding = (input, flight, head) => {
    const required = input.flightView?.requiredContexts ?? [];
    const green = flight.trials.findLast((trial) => trial.tree === head.tree && trial.verdict === 'green');
    const ours = new Set(green?.checks ?? (0,train_record/* trainOf */.kh)(input).checks ?? []);
    const foreign = required.filter((context) => !ours.has(context));
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
        contexts: required.filter((context) => ours.has(context)),
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

;// CONCATENATED MODULE: ./packages/core/build/train.js
// The train's decision: from facts to the one next step. Level-triggered: it asks what is the case, never what happened
// before, so that a tick that died anywhere is taken up by the next one, which finds the effect there or makes it.







/** Total: every input has a next step, `idle` with the reasons where there is nothing to do. */
const decideTrain = (input) => {
    const broken = input.snapshot.ledger.broken.find(({ ref }) => {
        const name = (0,names/* parseLedgerRef */.qz)(ref);
        return name?.kind === 'train' && name.base === input.base;
    });
    if (broken !== undefined)
        return idle(`the train's record ${broken.ref} cannot be read: ${broken.problem}`);
    if (!input.snapshot.branches.has(input.base))
        return idle(`no branch ${input.base} is known: it does not exist, or no open issue names it as its base`);
    const { flight } = (0,train_record/* trainOf */.kh)(input);
    const stray = strays(input, flight);
    if (stray.length > 0) {
        const records = stray.map((record) => (0,transitions/* unboardRecord */.T)(record, { now: input.snapshot.now }));
        const why = `${(0,train_record/* numbers */.nL)(stray.map((record) => record.issue))} wait again: the flight they were aboard is not in the air`;
        return { step: (0,train_record/* issuesWrite */.a)(input, { why, records, wake: false }), reasons: [] };
    }
    return flight === undefined ? decideDeparture(input) : decideFlight(input, flight);
};
const idle = (text) => ({ step: { kind: 'idle' }, reasons: [{ issue: null, text }] });
/** Recorded as aboard a flight of this base that is not the one in the air. */
const strays = (input, flight) => [...input.snapshot.ledger.issues.values()]
    .map((stored) => stored.record)
    .filter((record) => record.state === 'bundled' && record.base === input.base && !(flight !== undefined && (0,train_record/* isAboard */.yg)(record, flight)));
const decideDeparture = (input) => {
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
    if (boarding.flight.length === 0 || boarding.departsAt === undefined)
        return { step: { kind: 'idle' }, reasons };
    const tip = branches.get(input.base) ?? '';
    if (train.stopped !== undefined && train.stopped.kind !== 'setting' && train.stopped.baseOid === tip && !input.force) {
        return { step: { kind: 'idle' }, reasons: [{ issue: null, text: `the train stands still: ${train.stopped.reason}` }, ...reasons] };
    }
    if (Date.parse(boarding.departsAt) <= Date.parse(now))
        return { step: (0,train_record/* departWrite */.cO)(input, boarding, tip), reasons };
    return waitForDeparture(input, { departsAt: boarding.departsAt, issues: boarding.flight.map((b) => b.record.issue), reasons });
};
const waitForDeparture = (input, p) => {
    const spacing = input.config['departure-minutes'];
    const text = `waits: departs at ${(0,backoff/* clockTime */.qo)(p.departsAt)}, ${spacing} minutes after the last departure`;
    const reasons = [...p.issues.map((issue) => ({ issue, text })), ...p.reasons];
    const mayHold = input.holdLimit !== undefined && Date.parse(p.departsAt) <= Date.parse(input.holdLimit);
    const step = mayHold ? { kind: 'hold', for: 'departure', until: p.departsAt, runs: [] } : { kind: 'idle' };
    return { step, reasons, wakeAt: p.departsAt };
};
/** Latest time a job may hold for a departure; undefined when holding is switched off (0 minutes). */
const holdLimitOf = (startedAt, holdMinutes) => holdMinutes <= 0 ? undefined : (0,backoff/* minutesAfter */._m)(startedAt, holdMinutes);

;// CONCATENATED MODULE: ./actions/bundle-train/build/facts.js

const nothingOwed = { issues: new Set(), wake: undefined };
/** Facts of a new look. `known`: CI runs as they were just read; `before`: what an earlier look of this job left over. */
const factsOf = async (ports, read, p) => {
    const { snapshot, config, base, requiredContexts, pullRequest } = read;
    const { flight } = (0,train_record/* trainOf */.kh)(read);
    const flightView = flight === undefined || requiredContexts === undefined
        ? undefined
        : { pullRequest, requiredContexts, headOnBase: pullRequest?.merged === true, runs: await readRunsOut(ports.train, flight, p.known) };
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
    };
};
const readRunsOut = async (train, flight, known) => {
    const runs = await Promise.all((0,train_record/* runsOut */.H5)(flight).map(async (id) => known.get(id) ?? (await train.readTrialRun(id))));
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
    force: p.force,
    holdLimit: p.holdLimit,
    statuses: facts.statuses,
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
    const question = [tip, ...oids].join(' ');
    if (facts.git?.question === question)
        return facts.git;
    const here = await Promise.all([tip, ...heads].map((oid) => merge.has(oid)));
    if (here.includes(false))
        await merge.fetch(wantedBranches(facts, { flight, landed: landed.map((record) => record.issue) }));
    // A tip that is gone again (forced away) is read anew by the next snapshot.
    if (!(await merge.has(tip)))
        return { question, onBase: new Set(), baseTree: undefined };
    return { question, onBase: await merge.reachable(tip, oids), baseTree: await merge.readTree(tip) };
};
/** Base, issues' branches and the bundle: those that exist. */
const wantedBranches = (facts, p) => {
    const issues = [...p.landed, ...(p.flight?.passengers ?? []).map((passenger) => passenger.issue)];
    const named = [facts.base, ...issues.map(names/* issueBranch */.sL), ...(p.flight === undefined ? [] : [(0,names/* bundleBranch */.lM)(p.flight.id)])];
    return named.filter((branch) => facts.snapshot.branches.has(branch));
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
            return write(assemblyWrite(context.input, step.flight, await assemble(context, step.flight)), context);
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
    }
    const { owed } = facts;
    next = { ...next, owed: { issues: new Set([...owed.issues, ...step.issues]), wake: step.wake ? step.why : owed.wake } };
    await followUp(step, context);
    return step.failure === undefined ? { kind: 'done', facts: next } : { kind: 'failed', facts: next, why: step.failure };
};
/** Whatever fails here is repaired by a later tick, so it is said and goes no further. */
const bestEffort = async (what, log, action) => {
    try {
        await action();
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.H))
            throw error;
        log.warn(`${what}: ${error.message}`);
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
        const failed = results.flatMap((result, index) => ('why' in result ? [{ issue: commands[index]?.issue, why: result.why }] : []));
        for (const { issue, why } of failed)
            log.warn(`#${issue} could not be shown: ${why}`);
        shown = commands.filter((command) => !failed.some(({ issue }) => issue === command.issue));
    });
    return { ...facts, snapshot: afterProjection(facts.snapshot, shown) };
};
const followUp = async (step, { ports, log }) => {
    const { closes } = step;
    if (closes !== undefined) {
        await bestEffort(`pull request ${closes.number} could not be closed`, log, () => ports.train.updatePullRequest(closes.number, { state: 'closed', body: closes.body }));
    }
    for (const run of step.cancels)
        await bestEffort(`CI run ${run} could not be cancelled`, log, () => ports.train.cancelRun(run));
};
const assemble = ({ ports }, flight) => ports.merge.assemble({
    baseOid: flight.baseOid,
    at: flight.departedAt,
    passengers: flight.passengers.map((passenger) => ({
        issue: passenger.issue,
        oid: passenger.oid,
        message: (0,train/* renderMergeMessage */.QO)(passenger, flight),
    })),
});
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
        const reason = `${step.workflow} could not be started on ${step.ref}: ${started.why}`;
        return write(stopWrite(input, flight, { kind: 'no-verdict', reason }), { ...context, facts });
    }
    const trial = { size: step.size, oid: step.oid, tree: step.tree, ref: step.ref, runId: started.runId };
    return write(trialWrite({ ...input, snapshot: facts.snapshot }, flight, trial), { ...context, facts });
};
/** A branch pushed a moment ago may not be there for the API yet: 404 and 422 are asked again before they are believed. */
const dispatch = async (step, { ports }) => {
    for (let tries = 1;; tries += 1) {
        try {
            return await ports.github.dispatch(step.workflow, step.ref, {});
        }
        catch (error) {
            if (!(error instanceof errors/* RemoteError */.H) || (error.status !== 404 && error.status !== 422))
                throw error;
            if (tries === 3)
                return { why: error.message };
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

;// CONCATENATED MODULE: ./actions/bundle-train/build/hold.js
// Waiting inside the job: pause on the runner, ask GitHub for the time or the CI run, and look at the ledger, so that
// whatever lands, is forced or taken back while the job holds takes effect at once. Never trusts the runner's clock.
// The ledger costs no API request and is looked at every time; a CI run is asked about less often the longer it takes.

/** No question about CI or checks comes later than so many seconds after the last one. */
const longestSpacing = 60;
/** A run of ten minutes is asked about some twenty times, not forty, and its end is seen a minute late at most. */
const spacing = (elapsedSeconds, pollSeconds) => Math.max(pollSeconds, Math.min(longestSpacing, elapsedSeconds / 4));
/** Ends when the time has come, when CI has ended, or when a record that matters to this train changed. */
const hold = async (step, p) => {
    const { ports, facts } = p;
    const poll = facts.config['poll-seconds'];
    if (step.for === 'checks') {
        await ports.clock.pause(spacing(sinceGreen(facts), poll));
        return { kind: 'look', known: new Map() };
    }
    const before = trainFingerprint(facts.snapshot.ledger, facts.base);
    const until = Date.parse(step.until);
    let known = new Map();
    let elapsed = sinceStart(facts, step.runs);
    let ask = elapsed + spacing(elapsed, poll);
    for (;;) {
        await ports.clock.pause(poll);
        elapsed += poll;
        const asks = step.runs.length > 0 && elapsed >= ask;
        if (asks) {
            known = await readRuns(ports, step.runs);
            ask = elapsed + spacing(elapsed, poll);
            if (known.size > 0 && [...known.values()].every((run) => run.status === 'completed'))
                return { kind: 'look', known };
        }
        if (trainFingerprint(await ports.ledger.read(), facts.base) !== before)
            return { kind: 'look', known };
        if (step.runs.length > 0 && !asks)
            continue;
        const seen = [...known.values()][0]?.seenAt;
        const now = seen === undefined ? (await ports.clock.now()).getTime() : Date.parse(seen);
        if (now >= until)
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
const readRuns = async (ports, runs) => {
    const found = await Promise.all(runs.map(async (id) => [id, await ports.train.readTrialRun(id)]));
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
    failure: undefined,
});
const runTrain = async (ports, options) => {
    const look = async (known = new Map(), before) => completeFacts(ports, await factsOf(ports, await ports.readSnapshot(options.base), { known, before }));
    const doors = { ports, log: options.log };
    if (!options.dryRun && isAtRest(await ports.readGround()))
        return nothingDone();
    let facts = await look();
    const holdLimit = holdLimitOf(facts.snapshot.now, options.holdMinutes);
    const report = nothingDone(facts);
    let { force } = options;
    let lost = 0;
    for (let steps = 0; steps < mostSteps; steps += 1) {
        const input = inputOf(facts, { force, holdLimit });
        const decision = decideTrain(input);
        note(report, facts, decision);
        const { step } = decision;
        if (options.dryRun)
            return { ...report, next: step };
        if (step.kind === 'idle' || step.kind === 'hold' || step.kind === 'clean')
            facts = await settle(facts, doors);
        if (step.kind === 'idle' || (step.kind === 'hold' && holdLimit === undefined))
            return report;
        if (step.kind === 'hold') {
            const { known } = await hold(step, { ports, facts });
            facts = await look(known, facts);
            continue;
        }
        const outcome = await attempt(step, { ...doors, facts, input });
        if (outcome.kind === 'stale') {
            lost += 1;
            options.log.did(`looked again: ${outcome.why}`);
            if (lost >= mostRounds)
                return leaveToNext(doors, { report, facts, why: outcome.why });
            facts = await look(undefined, facts);
            continue;
        }
        lost = 0;
        account(report, { before: facts, after: outcome.facts });
        if (outcome.kind === 'failed')
            return failed(report, { ...outcome, facts: await settle(outcome.facts, doors) });
        if ((0,train_record/* trainOf */.kh)(outcome.facts).lastFlight > (0,train_record/* trainOf */.kh)(facts).lastFlight)
            force = false;
        facts = await completeFacts(ports, outcome.facts);
    }
    throw new Error(`${mostSteps} steps did not bring the train to rest`);
};
/** What was written before the remote failed is still shown. */
const attempt = async (step, context) => {
    try {
        return await carryOut(step, context);
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.H)
            await settle(context.facts, context);
        throw error;
    }
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
        if (record.state === 'merged' && was.state !== 'merged')
            report.landed.add(issue);
        if (record.evictions.length > was.evictions.length)
            report.evicted.add(issue);
    }
    // The last state of a flight that has just ended, with who was taken off at its end.
    const flight = (0,train_record/* trainOf */.kh)(p.before).flight;
    if (flight !== undefined) {
        const now = (0,train_record/* trainOf */.kh)(p.after).flight;
        report.flights.set(flight.id, now?.id === flight.id ? now : flight);
    }
};
const failed = (report, outcome) => ({
    ...report,
    facts: outcome.facts,
    failure: outcome.why,
});
const leaveToNext = async ({ ports, log }, { report, facts, why }) => {
    await settle({ ...facts, owed: { ...facts.owed, wake: undefined } }, { ports, log });
    const text = `the world moved ${mostRounds} times in a row (${why})`;
    const followed = await ports.wake(text).then(() => 'another run was started', (error) => {
        if (!(error instanceof errors/* RemoteError */.H))
            throw error;
        return `no other run could be started: ${error.message}`;
    });
    return { ...report, reasons: [{ issue: null, text: `${text}: ${followed}` }, ...report.reasons] };
};


/***/ })

};
