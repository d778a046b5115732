export const id = 594;
export const ids = [594];
export const modules = {

/***/ 16234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ky: () => (/* binding */ earlierText),
/* harmony export */   bE: () => (/* binding */ namingArtifact),
/* harmony export */   oc: () => (/* binding */ unbooked)
/* harmony export */ });
/* unused harmony exports keptText, keptBefore, whereText, withLateEnd */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _records_transition_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33012);
/* harmony import */ var _texts_times_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33763);




const howToFetch = (ref) => `"git fetch origin ${ref}" brings it`;
const keptText = (attempt, oid) => `The work is commit ${oid}, kept under ${keptRef(attempt)} and on no branch for at least ${keptDays} days: ${howToFetch(keptRef(attempt))}.`;
/** For the next attempt. */
const earlierText = `Its commits are the branch ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .earlierWork */ .gc} of your repository, if that is there: look at "git log -p ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .earlierWork */ .gc}", and take over what is right.`;
/** Returns the work that the next attempt gets beside its branch: that of the newest attempt, where it is kept. */
const keptBefore = ({ attempts }) => {
    const last = attempts.at(-1);
    return last?.kept === undefined ? undefined : { ref: keptRef(last.id), oid: last.kept };
};
const artifactText = ({ name, runId, until, isDeleted }) => {
    if (isDeleted === true)
        return 'Nothing of it was pushed, and its artifact is deleted.';
    if (isDeleted === false)
        return `Nothing of it was pushed, and its artifact ${name} could not be deleted: delete it on the page of run ${runId}.`;
    const end = until === undefined ? '' : ` until ${(0,_texts_times_js__WEBPACK_IMPORTED_MODULE_1__/* .dateTime */ .K)(until)}`;
    return `Its artifact is ${name} of run ${runId}${end}: "gh run download ${runId} --name ${name}" brings it.`;
};
/** Empty when the work landed, or when nothing is known of an artifact. */
const whereText = ({ check, assignment, artifact }) => {
    if (check?.ok === true)
        return '';
    if (check?.kept !== undefined)
        return keptText(assignment.attempt, check.kept);
    return artifact === undefined ? '' : artifactText(artifact);
};
/** Of a stopped attempt whose cost nobody booked. */
const unbooked = 'Its job ended without a word about its cost.';
/** The record with the work and the cost of an attempt that ended before they came; undefined when there is nothing to add. */
const withLateEnd = (record, { attempt, oid, result }) => {
    const before = record.attempts.find(({ id }) => id === attempt);
    if (before === undefined)
        return undefined;
    const kept = oid === undefined ? '' : keptText(attempt, oid);
    const isWorkNew = !before.detail.includes(kept);
    const { costUsd, turns, commits } = result ?? before;
    // Its report settles what was reserved for it, also when it cost nothing.
    const isSettled = result !== undefined && before.reservedUsd !== undefined;
    const isCostNew = isSettled || (before.costUsd === 0 && before.turns === 0 && (costUsd > 0 || turns > 0));
    if (!isWorkNew && !isCostNew)
        return undefined;
    const opening = before.outcome === 'stopped' ? '' : ' Its work came late.';
    const said = isCostNew ? before.detail.replace(` ${unbooked}`, '') : before.detail;
    const { reservedUsd: _, runAttempt: __, costIsLeast: ___, ...booked } = before;
    const next = {
        ...(isCostNew ? booked : before),
        ...(isCostNew ? { costUsd, turns, commits, ...(result?.costIsLeast === true ? { costIsLeast: true } : {}) } : {}),
        ...(isWorkNew || isCostNew ? { detail: cut(`${said}${isWorkNew ? `${opening} ${kept}` : ''}`, 2000) } : {}),
        ...(isWorkNew ? { kept: oid } : {}),
    };
    return { ...record, attempts: record.attempts.map((one) => (one.id === attempt ? next : one)) };
};
/** The record with a word about the artifact of an attempt that is over and whose work nobody will land; undefined when it has that. */
const namingArtifact = (record, { attempt, artifact }) => {
    const before = record.attempts.find(({ id }) => id === attempt);
    if (before === undefined || before.kept !== undefined || before.detail.includes(artifact.name))
        return undefined;
    const detail = (0,_records_transition_js__WEBPACK_IMPORTED_MODULE_2__/* .cut */ .J)(`${before.detail} Its work could not be kept: ${artifactText(artifact)}`, 2000);
    return { ...record, attempts: record.attempts.map((one) => (one.id === attempt ? { ...before, detail } : one)) };
};


/***/ }),

/***/ 97443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ dayOfFleet),
/* harmony export */   Ot: () => (/* binding */ budgetSlip),
/* harmony export */   Y2: () => (/* binding */ dayEnd),
/* harmony export */   aB: () => (/* binding */ attemptUsd),
/* harmony export */   ac: () => (/* binding */ budgetWarning),
/* harmony export */   g2: () => (/* binding */ spentOn),
/* harmony export */   hJ: () => (/* binding */ whyDayIsOver),
/* harmony export */   lC: () => (/* binding */ leftOf),
/* harmony export */   nT: () => (/* binding */ budgetOf)
/* harmony export */ });
/* unused harmony exports costOf, isTight, isDaySpent, dayWarning, isSpentObstacle */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10250);
/* harmony import */ var _records_dollars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81024);
/* harmony import */ var _texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62520);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60764);




/** An attempt starts only with this share of `attempt-usd`: with less it would end before it has done anything. */
const leastShare = 0.2;
/** Share of a limit from which people are warned. */
const warningShare = 0.8;
/** Least day of a configuration that names none. */
const usualDayUsd = 100;
/** Attempts of every agent in such a day. */
const usualAttempts = 4;
const issueUsdOf = (config) => config['issue-usd'] ?? config.attempts * config['attempt-usd'];
const dayUsdOf = (config) => config['day-usd'] ?? Math.max(usualDayUsd, usualAttempts * config.agents * config['attempt-usd']);
/** Dollars that the attempt has cost, or may still turn out to have cost. */
const costOf = ({ costUsd, reservedUsd = 0 }) => Math.max(costUsd, reservedUsd);
const sum = (numbers) => numbers.reduce((all, one) => all + one, 0);
const dayOf = (time) => new Date(time).toISOString().slice(0, 10);
/** The end of the day (UTC), when the next one begins. */
const dayEnd = (now) => `${dayOf(new Date(Date.parse(now) + 86_400_000).toISOString())}T00:00:00.000Z`;
/** An attempt counts for the day on which it was claimed, also when it works past midnight: its dollars were reserved from that day. */
const dayOfFleet = (records, { config, now }) => {
    const today = dayOf(now);
    const all = [...records];
    const ended = all.flatMap(({ attempts }) => attempts.filter(({ claimedAt, startedAt }) => dayOf(claimedAt ?? startedAt) === today));
    const claims = all.flatMap(({ claim }) => (claim !== undefined && dayOf(claim.at) === today ? (claim.usd ?? config['attempt-usd']) : []));
    return { limitUsd: dayUsdOf(config), spentUsd: sum(ended.map(costOf)), reservedUsd: sum(claims) };
};
const leftOf = ({ limitUsd, spentUsd, reservedUsd }) => limitUsd - spentUsd - reservedUsd;
/** True when another run that starts agents at this moment could spend more than is left. */
const isTight = (day, config) => leftOf(day) < config.agents * config['attempt-usd'];
/** Dollars with which an attempt may start; undefined: too few are left. */
const attemptUsd = (left, config) => {
    const whole = config['attempt-usd'];
    return left < whole * leastShare ? undefined : Math.min(whole, Math.floor(left * 100 + 1e-6) / 100 || left);
};
/** `why` completes "no agent starts". */
const whyDayIsOver = ({ limitUsd, spentUsd, reservedUsd }, config) => {
    if (attemptUsd(limitUsd - spentUsd - reservedUsd, config) !== undefined)
        return undefined;
    const spent = `${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(spentUsd)} of the ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(limitUsd)} of a day (day-usd) are spent`;
    if (attemptUsd(limitUsd - spentUsd, config) !== undefined)
        return `${spent} and ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(reservedUsd)} are reserved for agents at work`;
    return `${spent}: the fleet pauses until 00:00 UTC. Raise "day-usd" in .github/clambake.yml to go on before`;
};
/** Reserved dollars, which may come back, count for nothing. */
const isDaySpent = ({ limitUsd, spentUsd }, config) => attemptUsd(limitUsd - spentUsd, config) === undefined;
const dayWarning = (day) => day.spentUsd < day.limitUsd * warningShare
    ? undefined
    : `${dollars(day.spentUsd)} of the ${dollars(day.limitUsd)} that agents may spend today (day-usd, until 00:00 UTC) are spent.`;
const spentOpening = 'its attempts have cost';
/** True when the obstacle of an issue is that its dollars are used up. */
const isSpentObstacle = (obstacle) => obstacle.startsWith(spentOpening);
/** Names a label that was meant as a budget and says no dollars: nobody can tell which limit its author wants. Undefined: there is none. */
const budgetSlip = (labels) => {
    const wrong = labels.find((label) => label.startsWith(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC) && (0,_records_dollars_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDollars */ .p)(label.slice(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC.length)) === undefined);
    return wrong === undefined
        ? undefined
        : `its label ${wrong} names no dollars: take it away, and set one like ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC}20, with more than 0 and at most 100000`;
};
const labelled = (view, { roles, config }) => {
    const isBudget = (label) => label.startsWith(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC);
    const present = new Set(view.labels.filter(isBudget));
    const least = (0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roleAtLeast */ .t)(config['min-role'], 'write') ? config['min-role'] : 'write';
    const events = view.events.filter(({ kind, label }) => kind === 'labeled' && present.has(label));
    const found = {};
    const ignore = (label, why) => {
        const usd = label.slice(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC.length).replace('$', '');
        found.ignored ??= `Its label ${label} counts for nothing, because ${why}. Somebody with the role ${least} or higher can comment /budget #${view.number} ${usd} instead.`;
    };
    for (const { label, actor, at, bot } of events.toReversed()) {
        // An earlier setting is of a label that was taken away since.
        if (!present.delete(label))
            continue;
        const usd = (0,_records_dollars_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDollars */ .p)(label.slice(_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC.length));
        if (usd === undefined)
            continue;
        if (actor === null || bot) {
            ignore(label, `${actor ?? 'a deleted account'}, who set it, is no person who can have the right`);
            continue;
        }
        const role = roles.get(actor);
        if (role === undefined)
            return { unread: actor };
        if (role !== 'none' && (0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roleAtLeast */ .t)(role, least))
            return { ...found, word: { usd, at } };
        ignore(label, `${actor}, who set it, has ${role === 'none' ? 'no role in this repository' : `the role ${role}`}`);
    }
    for (const label of present)
        ignore(label, 'GitHub does not show any more who set it');
    return found;
};
/** The later of label and command counts before the configuration. */
const budgetOf = (view, { record, ...facts }) => {
    const { config } = facts;
    const { word: label, unread, ignored } = labelled(view, facts);
    if (unread !== undefined)
        return { kind: 'unread', login: unread };
    const said = record?.budget;
    const word = label === undefined || (said !== undefined && Date.parse(said.at) > Date.parse(label.at)) ? said : label;
    const limitUsd = word?.usd ?? issueUsdOf(config);
    const spent = spentOn(record);
    const leftUsd = limitUsd - spent;
    if (attemptUsd(leftUsd, config) !== undefined)
        return { kind: 'left', limitUsd, leftUsd, ignored };
    const more = Math.ceil(spent + config['attempt-usd']);
    return {
        kind: 'spent',
        why: `${spentOpening} ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(spent)} of the ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(limitUsd)} that it may cost${leftUsd > 0 ? ', and the rest is too little for an attempt' : ''}. ` +
            `A comment /budget #${view.number} ${more} or the label ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .budgetLabelPrefix */ .MC}${more} lets it cost more` +
            (ignored === undefined ? '' : `. ${ignored.slice(0, -1)}`),
    };
};
const spentOn = (record) => sum((record?.attempts ?? []).map(costOf));
/** A sentence for the issue from 80 % of its dollars on. */
const budgetWarning = ({ issue, attempts, limitUsd }) => {
    const spent = spentOn({ attempts });
    if (limitUsd === undefined || spent < limitUsd * warningShare)
        return undefined;
    return `${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(spent)} of the ${(0,_texts_amounts_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(limitUsd)} that it may cost are spent; /budget #${issue} and a number of dollars sets another limit.`;
};


/***/ }),

/***/ 48594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tp: () => (/* binding */ answerCommands),
  At: () => (/* binding */ brokenFleet),
  vL: () => (/* binding */ describeCommand),
  Dx: () => (/* binding */ objectionTo),
  Ph: () => (/* binding */ pauseReason),
  kk: () => (/* binding */ pendingCommands)
});

// UNUSED EXPORTS: placeOf, recordCommand

// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
// EXTERNAL MODULE: ./packages/core/build/texts/times.js
var times = __webpack_require__(33763);
// EXTERNAL MODULE: ./packages/core/build/attempt/kept-work.js
var kept_work = __webpack_require__(16234);
// EXTERNAL MODULE: ./packages/core/build/records/came-back.js
var came_back = __webpack_require__(8317);
// EXTERNAL MODULE: ./packages/core/build/records/split-record.js
var split_record = __webpack_require__(13541);
// EXTERNAL MODULE: ./packages/core/build/records/dollars.js
var dollars = __webpack_require__(81024);
// EXTERNAL MODULE: ./packages/core/build/fleet/budgets.js
var budgets = __webpack_require__(97443);
// EXTERNAL MODULE: ./packages/core/build/records/transitions.js
var transitions = __webpack_require__(35867);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js + 2 modules
var neutralise = __webpack_require__(92777);
;// CONCATENATED MODULE: ./packages/core/build/fleet/record-commands.js
// Carries out the commands that end attempts, answer, accept a split or ask for another attempt. They change issues' records at once, in the push that
// records the command: an agent whose claim is gone is ended by its own job, which looks at its record while it works.








const isClaimed = (record) => record.claim !== undefined;
const endedBy = ({ claim }, { by, at }, command) => (0,transitions/* stoppedAttempt */.Np)(claim, { why: `by ${by} (${command})`, now: at });
const lessonOf = ({ feedback }, { words, at }) => {
    const said = words.trim() === '' ? '' : `\nThe words of the person who stopped it:\n${(0,neutralise/* quoteUntrusted */.X0)(words, { maxLines: 40, maxChars: 2000 })}`;
    return (0,came_back/* withLesson */.l)(feedback, { kind: 'attempt', outcome: 'stopped', text: `${kept_work/* earlierText */.Ky}${said}`, at });
};
const stopped = (record, asked) => {
    const question = `Stopped by ${asked.by}. Its work so far is kept as soon as its job has ended, and named with its cost in the list of attempts. ` +
        `/again #${record.issue} gives it another attempt.`;
    return (0,transitions/* askRecord */.fG)(record, { question, attempt: endedBy(record, asked, '/stop'), feedback: lessonOf(record, asked), now: asked.at });
};
const change = {
    stop: (record, asked) => {
        if (!isClaimed(record))
            throw new Error(`#${record.issue} has no claim`);
        if (record.claim.delay !== undefined) {
            const claim = { ...record.claim, ended: `${asked.by} said /stop` };
            return { record: { ...record, claim }, text: `no agent works on #${record.issue} any more; it is withdrawn once its work is kept` };
        }
        const text = `agent ${record.claim.agent} is ended within a minute; #${record.issue} then waits for /again`;
        return { record: stopped(record, asked), text };
    },
    again: (record, { by, role, at, id: event }) => {
        if (role === undefined)
            throw new Error('an author without a role asks for nothing');
        return {
            record: (0,transitions/* againRecord */.Cj)(record, { now: at, again: { by, role, at, event } }),
            text: `#${record.issue} is in line for another attempt`,
        };
    },
    answer: (record, { by, role, at, id: event, words }) => {
        if (role === undefined)
            throw new Error('an author without a role answers nothing');
        const answered = record.said === undefined ? {} : { attempt: record.said.attempt };
        const answer = { by, role, at, event, words: words.slice(0, 2000).toWellFormed(), ...answered };
        return { record: (0,transitions/* answerRecord */.oM)(record, { now: at, answer }), text: `#${record.issue} is ready: the next attempt gets the answer` };
    },
    budget: (record, { by, at, words }) => {
        const usd = (0,dollars/* parseDollars */.p)(words.trim());
        if (usd === undefined)
            throw new Error(`${JSON.stringify(words)} are no dollars`);
        const later = record.budget;
        // Two jobs of commands run in any order.
        if (later !== undefined && Date.parse(later.at) > Date.parse(at))
            return { record, text: `the later /budget by ${later.by} counts: #${record.issue} may cost ${(0,amounts/* dollars */.E9)(later.usd)} in all` };
        const spent = (0,budgets/* spentOn */.g2)(record);
        const used = spent < usd ? `${(0,amounts/* dollars */.E9)(spent)} of it are spent` : `${(0,amounts/* dollars */.E9)(spent)} are spent already, so that no further attempt starts`;
        return { record: { ...record, budget: { usd, by, at } }, text: `#${record.issue} may cost ${(0,amounts/* dollars */.E9)(usd)} in all; ${used}` };
    },
    accept: (record, { by, role, at, id: event }) => {
        if (role === undefined)
            throw new Error('an author without a role accepts nothing');
        const next = (0,split_record/* acceptRecord */.IX)(record, { now: at, by, role, event });
        const parts = (0,amounts/* plural */.LS)(next.split?.parts.length ?? 0, 'part');
        return { record: next, text: `#${record.issue} is split: the next run makes its ${parts}` };
    },
};
/** The command makes sense for this record. */
const record_commands_changeRecord = (record, asked) => change[asked.word](record, asked);
/**
 * The issues whose agents `/pause now` ends. They are ready again, and wait for the end of the pause. Where a landing was put off
 * no agent works, and the work lands as before.
 */
const endAttempts = ({ issues }, asked) => [...issues.values()].flatMap(({ record }) => isClaimed(record) && record.claim.delay === undefined
    ? [(0,transitions/* returnRecord */.MY)(record, { attempt: endedBy(record, asked, '/pause now'), feedback: lessonOf(record, asked), now: asked.at })]
    : []);

// EXTERNAL MODULE: ./packages/core/build/records/commands.js
var commands = __webpack_require__(96405);
// EXTERNAL MODULE: ./packages/core/build/records/fleet-record.js
var fleet_record = __webpack_require__(47657);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
;// CONCATENATED MODULE: ./packages/core/build/fleet/fleet-commands.js
// Adds people's commands to the fleet's record and removes them with an answer. Each is one write with a lease: of two jobs that
// got the same event one wins, and the other one finds the command there.








/** The fleet's record when it cannot be read. Nobody knows then whether the fleet is paused. */
const brokenFleet = ({ broken }) => broken.find(({ ref }) => ref === names/* fleetRef */.MF);
const pendingCommands = ({ fleet }) => fleet?.record.commands ?? [];
/** Finds the base for a comment on a bundle's pull request or on an issue with a record. Other comments are no commands. */
const placeOf = (ledger, number) => {
    for (const { record } of ledger.trains.values()) {
        if (record.flight?.pr === number || record.history.some(({ pr }) => pr === number))
            return { base: record.base, issue: undefined };
    }
    const base = ledger.issues.get(number)?.record.base;
    return base === undefined ? undefined : { base, issue: number };
};
const describeCommand = ({ kind, issue, by }) => `/${kind}${issue === undefined ? '' : ` #${issue}`} by ${by}`;
/** Returns the reason why a command about an issue makes no sense, or no longer does. */
const objectionTo = ({ kind, issue, words = '' }, ledger) => {
    const facts = (0,commands/* commandFacts */.RK)(kind);
    if (facts.about !== 'issue' && facts.about !== 'record')
        return undefined;
    if (issue === undefined)
        return `/${kind} needs the number of an issue: write /${kind} #42`;
    const record = ledger.issues.get(issue)?.record;
    if (record === undefined)
        return `there is no record of #${issue}`;
    return facts.objection(record, words);
};
const recordCommand = (ledger, asked) => {
    const broken = brokenFleet(ledger);
    if (broken !== undefined)
        return { kind: 'refused', why: describeBroken(broken) };
    const fleet = ledger.fleet?.record ?? { v: 1 };
    const before = answerOf(fleet, asked.id);
    if (before !== undefined)
        return { kind: 'known', text: before };
    if (isForgotten(fleet, asked))
        return {
            kind: 'refused',
            why: `it was given before the last ${maximumAnswered} answers, and may be one of those before: give it anew`,
        };
    const objection = objectionTo({ kind: asked.word, issue: asked.issue, words: asked.words }, ledger);
    if (objection !== undefined)
        return { kind: 'refused', why: objection };
    const stale = staleness(ledger, asked);
    if (stale !== undefined)
        return { kind: 'refused', why: stale };
    const { word } = asked;
    if (isRecordWord(word))
        return { kind: 'recorded', ...changed(ledger, { ...asked, fleet, word }) };
    const record = isTrainWord(word) ? queued(fleet, { ...asked, word }) : steered(ledger, { ...asked, fleet, word });
    return 'why' in record ? { kind: 'refused', ...record } : { kind: 'recorded', ...record };
};
/** Returns the reason why its author did not see what the command is about now. */
const staleness = (ledger, asked) => {
    const record = ledger.issues.get(asked.issue ?? 0)?.record;
    if (record === undefined)
        return undefined;
    if (asked.isOpen === false)
        return `#${record.issue} is closed: reopen it first, and write /${asked.word} again`;
    if (asked.word === 'answer')
        return staleAnswer(record, asked);
    if (asked.word === 'again')
        return staleAgain(record, asked);
    if (asked.word === 'stop')
        return staleStop(record, asked);
    return asked.word === 'accept' ? staleProposal(record, { seen: asked.seen, at: asked.at }) : undefined;
};
/** The answer to this command; undefined when it is new. */
const answerOf = (fleet, id) => {
    if (fleet.commands?.some((command) => command.id === id) === true)
        return 'it is on record and waits for the train';
    return fleet.answered?.find((command) => command.id === id)?.answer;
};
/** True when it may have been answered so long ago that the record does not know. A job that is started again must not act twice. */
const isForgotten = ({ forgottenUntil }, { given }) => forgottenUntil !== undefined && given !== undefined && (given === 'repeated' || Date.parse(given) <= Date.parse(forgottenUntil));
const changed = (ledger, { fleet, ...asked }) => {
    const { word: kind, issue = 0, id, by, at } = asked;
    const stored = ledger.issues.get(issue);
    if (stored === undefined)
        throw new Error(`there is no record of #${issue}`);
    const { record, text } = changeRecord(stored.record, asked);
    return { fleet: withAnswer(fleet, { id, kind, issue, by, at, answer: text }), issues: [record], text };
};
/** Carries out a command that waits for no train. */
const steer = {
    pause: (ledger, { fleet, ...asked }) => {
        const { by, at } = asked;
        const { paused } = fleet;
        const is = paused === undefined ? 'the fleet is paused' : `the fleet has been paused by ${paused.by} since ${(0,times/* dateTime */.K)(paused.at)}`;
        const text = `${is}: no agent starts and no bundle departs until /resume; the open bundle finishes`;
        const next = { ...fleet, paused: paused ?? { by, at } };
        if (asked.words !== 'now')
            return { fleet: next, text };
        const issues = endAttempts(ledger, asked);
        const ended = issues.length === 0 ? 'no agent works' : `${(0,amounts/* plural */.LS)(issues.length, 'agent')} that worked end within a minute`;
        return { fleet: next, issues, text: `${text}; ${ended}` };
    },
    resume: (_ledger, { fleet: { paused, pausedUntil, ...rest }, at }) => {
        const waits = pausedUntil !== undefined && Date.parse(pausedUntil) > Date.parse(at);
        const over = paused === undefined ? undefined : `the pause by ${paused.by} is over`;
        const sooner = waits ? `one attempt tries now, instead of after ${(0,times/* dateTime */.K)(pausedUntil)}` : undefined;
        return { fleet: rest, text: [over, sooner].filter((part) => part !== undefined).join('; ') || 'the fleet was not paused' };
    },
};
const steered = (ledger, asked) => {
    const { id, word: kind, by, at } = asked;
    const next = steer[kind](ledger, asked);
    return { ...next, fleet: withAnswer(next.fleet, { id, kind, by, at, answer: next.text }) };
};
const queued = (fleet, asked) => {
    const { word, issue, base, id, by, at, words, role } = asked;
    const pending = fleet.commands ?? [];
    if (pending.length >= maximumPending)
        return { why: `${maximumPending} commands wait for the train already: try again when they are answered` };
    const command = {
        id,
        kind: word,
        by,
        at,
        issue,
        base,
        words: words || undefined,
        ...(role === undefined ? {} : { role }),
    };
    return { fleet: { ...fleet, commands: [...pending, command] }, text: 'the next look of the train carries it out' };
};
const withAnswer = (fleet, answered) => {
    const all = [{ ...answered, answer: answered.answer.slice(0, 500).toWellFormed() }, ...(fleet.answered ?? [])];
    const times = [fleet.forgottenUntil, ...all.slice(fleet_record/* maximumAnswered */.eZ).map(({ at }) => at)].filter((at) => at !== undefined);
    const newest = times.toSorted((one, other) => Date.parse(one) - Date.parse(other)).at(-1);
    return { ...fleet, answered: all.slice(0, fleet_record/* maximumAnswered */.eZ), ...(newest === undefined ? {} : { forgottenUntil: newest }) };
};
/** The fleet's record with these commands answered instead of pending. */
const answerCommands = (ledger, given) => {
    const ids = new Set(given.commands.map(({ id }) => id));
    const { commands = [], ...rest } = ledger.fleet?.record ?? { v: 1 };
    const left = commands.filter(({ id }) => !ids.has(id));
    return given.commands.reduce((fleet, { id, kind, issue, by, at }) => withAnswer(fleet, { id, kind, issue, by, at, answer: given.answer }), left.length === 0 ? rest : { ...rest, commands: left });
};
/** Undefined when no person has paused the fleet. */
const pauseReason = ({ paused }) => paused === undefined ? undefined : `paused by ${paused.by} since ${(0,times/* dateTime */.K)(paused.at)}; /resume goes on`;


/***/ }),

/***/ 93833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AH: () => (/* binding */ showsLess),
/* harmony export */   OT: () => (/* binding */ hidesSomething),
/* harmony export */   Pb: () => (/* binding */ withVisible),
/* harmony export */   Qi: () => (/* binding */ controlCharacters),
/* harmony export */   z5: () => (/* binding */ withoutShapeless)
/* harmony export */ });
// The one list of characters that have no shape of their own. What people do not see is removed from texts, refused in the
// names of files, and ignored when two names are compared.
/**
 * Unicode lists most of them as ignorable by default: soft hyphen, fillers, zero width and bidi, invisible operators, variation
 * selectors, BOM, tags. The others are Mongolian and interlinear marks and the blank of Braille.
 */
const invisible = '\\p{Default_Ignorable_Code_Point}\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}';
/** Control characters except tab and newline, and C1. */
const controls = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f';
const shapeless = new RegExp(`[${invisible}]`, 'gu');
const withoutShapeless = (text) => text.replace(shapeless, '');
const controlCharacters = new RegExp(`[${controls}]`, 'g');
const unsafeInName = new RegExp(`[${controls}\\t\\n\\u000b\\f\\r\\u2028\\u2029\\ufffd${invisible}]`, 'u');
/** A pictograph is shown in colour with this selector, so the selector is not hidden there. */
const colouredPictograph = /\p{Extended_Pictographic}\ufe0f/gu;
const anyInvisible = new RegExp(`[${invisible}]`, 'u');
/** A family of pictographs is joined without a shape between its members. More than ten members are no family, and without a limit millions of them overflow the stack. */
const joinedPictographs = /\p{Extended_Pictographic}\ufe0f?(?:\u200d\p{Extended_Pictographic}\ufe0f?){0,9}/gu;
/** True for a line of code that reads otherwise than it runs. A byte order mark may begin a file. */
const showsLess = (line) => anyInvisible.test(line.replace(/^\ufeff/, '').replace(joinedPictographs, ''));
/** True for a file name with controls, line breaks, a byte that is no UTF-8, or characters that make it read as another name. */
const hidesSomething = (name) => unsafeInName.test(name.replace(colouredPictograph, ''));
/** Writes characters without a shape as \u{…}, so that a person sees them. */
const withVisible = (text) => text.replace(new RegExp(`[\\u007f-\\u009f${invisible}]`, 'gu'), (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`);


/***/ }),

/***/ 8317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ cameBack),
/* harmony export */   l: () => (/* binding */ withLesson)
/* harmony export */ });
/** The reason why landed work came back: CI, a conflict or a person. */
const cameBack = (feedback) => feedback?.kind === 'attempt' ? feedback.before : feedback;
/** The word about an attempt that has ended, with the reason that was known before it and still holds. */
const withLesson = (known, lesson) => {
    const before = cameBack(known);
    return before === undefined ? lesson : { ...lesson, before };
};


/***/ }),

/***/ 57474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vn: () => (/* binding */ transitionIssue),
/* harmony export */   w: () => (/* binding */ canTransition)
/* harmony export */ });
/* unused harmony exports issueEvents, issueMachine, IllegalTransition, issueMachineEdges, issueMachineDiagram */
/* harmony import */ var xstate__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24253);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36113);
// The life of an issue as an XState machine, used only through its pure functions. XState ignores an event that is not
// allowed; here such an event is an error, because no later tick can repair an illegal state in the ledger.


const issueEvents = (/* unused pure expression or super */ null && ([
    'claim', // an agent takes it
    'land', // checked work is on its branch
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
const edges = _states_js__WEBPACK_IMPORTED_MODULE_0__/* .states */ .xP;
const issueMachine = (0,xstate__WEBPACK_IMPORTED_MODULE_1__/* .createMachine */ .Op)({
    id: 'issue',
    initial: 'ready',
    types: {},
    states: Object.fromEntries(_states_js__WEBPACK_IMPORTED_MODULE_0__/* .issueStates */ .Uu.map((state) => [state, { on: edges[state].on }])),
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
    const after = before.can({ type: event }) ? (0,xstate__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .kY)(issueMachine, before, { type: event })[0] : undefined;
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


/***/ }),

/***/ 28675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jw: () => (/* binding */ awaitsReopening),
/* harmony export */   Py: () => (/* binding */ isRevert),
/* harmony export */   WJ: () => (/* binding */ endLostRevert),
/* harmony export */   WR: () => (/* binding */ concludeRevert),
/* harmony export */   Wu: () => (/* binding */ abandonRevert),
/* harmony export */   Xx: () => (/* binding */ startRevert)
/* harmony export */ });
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33012);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10250);
// The record of an issue whose merged work is reverted. The commit that reverts it boards and is tested like other landed
// work. Invariant: until that commit is on the base the issue stays closed and its record keeps the merged work, so that
// nothing changes when the revert is given up.


const isRevert = (record) => record.landed?.revert !== undefined;
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
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'revert', now, {
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
const abandonRevert = (record, facts) => {
    const { of, flight: bundle } = record.landed.revert;
    const reason = (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .J)(`its merge was not taken back: ${facts.reason}`, 2000);
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'merge', facts.now, {
        landed: of,
        flight: bundle,
        lastRevert: lastRevert(record, { now: facts.now, landed: false }),
        evictions: [...record.evictions, { flight: facts.bundle, at: facts.now, reason }],
    });
};
/** The base no longer has the work. An agent goes on with the words of the person who asked; without words a person is asked. */
const concludeRevert = (record, { now, bundle }) => {
    const { by, words, merge } = record.landed.revert;
    // A person has taken back what was approved.
    const shared = { lastRevert: lastRevert(record, { now, landed: true }), approvals: undefined };
    if (words !== '') {
        const feedback = { kind: 'person', by, did: 'reverted', words, merge, at: now };
        return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'undo', now, { ...shared, feedback });
    }
    const question = `${by} had its merged work taken back (bundle ${bundle}). What should be done differently? Edit the issue and set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready} again.`;
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'ask', now, { ...shared, question });
};
/** The base has lost the merge that was to be reverted, and the work with it: a person is asked. */
const endLostRevert = (record, { now }) => {
    const { by, merge } = record.landed.revert;
    const question = `${by} asked for the merged work to be taken back, and ${record.base} was moved back meanwhile: it has lost ${merge.slice(0, 12)}, ` +
        `so there is nothing to take back. Should the work be done anew? Then set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready}; else close the issue.`;
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_0__/* .transition */ .k)(record, 'ask', now, { lastRevert: lastRevert(record, { now, landed: true }), question });
};
/** True when its work was reverted and the issue is still closed: clambake has to open it, and no person has closed it. */
const awaitsReopening = (record, view) => {
    const { lastRevert: last, since, state } = record;
    if (view.open || last?.landed !== true || since !== last.at || (state !== 'ready' && state !== 'needs-human'))
        return false;
    return !view.events.some((event) => event.kind === 'reopened' && event.bot && Date.parse(event.at) >= Date.parse(last.at));
};


/***/ }),

/***/ 13541:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eq: () => (/* binding */ endSplit),
/* harmony export */   IX: () => (/* binding */ acceptRecord),
/* harmony export */   Se: () => (/* binding */ tryParts),
/* harmony export */   mg: () => (/* binding */ leaveSplit),
/* harmony export */   z_: () => (/* binding */ askAboutParts)
/* harmony export */ });
/* unused harmony exports noteParts, refuseParts */
/* harmony import */ var _split_state_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84515);
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33012);


/** A person accepts the proposal. Parts that were made after an earlier `/accept` of the same proposal stay. */
const acceptRecord = (record, { now, by, role, event }) => {
    const said = (0,_split_state_js__WEBPACK_IMPORTED_MODULE_0__/* .openProposal */ .Bb)(record);
    if (said?.parts === undefined)
        throw new Error(`#${record.issue} proposes no split`);
    const before = record.split?.attempt === said.attempt ? record.split : undefined;
    const { refused: _, ...kept } = before ?? { attempt: said.attempt, at: now, parts: said.parts };
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'request', now, {
        attemptsBefore: record.attempts.length,
        refusal: undefined,
        split: { ...kept, by, role, event },
        said: { ...said, isShown: true },
    });
};
/** A run is about to make the parts. */
const tryParts = (record, now) => ({ ...record, split: { ...record.split, tried: now } });
/** Notes the issues that parts became, by their place from 1. `isWhole`: all of them and their relations exist. */
const noteParts = (record, { made, isWhole, now }) => {
    const parts = record.split.parts.map((part, index) => {
        const found = made.get(index + 1);
        if (found === undefined)
            return part;
        const { body: _, ...rest } = part;
        return { ...rest, made: found };
    });
    const { tried: _, ...split } = record.split;
    // The proposal's own texts are on the issue and in the parts.
    const { parts: __, ...said } = record.said ?? {};
    const words = isWhole && record.said !== undefined ? { said: said } : {};
    return { ...record, ...words, split: { ...split, parts, ...(isWhole ? { made: now } : { tried: record.split.tried ?? now }) } };
};
/** GitHub takes no (further) part or relation, and a person has to say how to go on. */
const refuseParts = (record, { question, now }) => transition(record, 'ask', now, { question: cut(question, 2000), split: { ...record.split, refused: now } });
/** A part is gone without being merged: the issue is a person's again. */
const askAboutParts = (record, { question, now }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(leaveSplit(record, now), 'ask', now, { question: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(question, 2000) });
/** All parts are done: the issue is to be closed, with a comment. */
const endSplit = (record, now) => {
    const { attempt, by: to } = record.split;
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(leaveSplit(record, now), 'withdraw', now, { said: { attempt, kind: 'parts-merged', words: '', to, at: now } });
};
/** Somebody asks for something else, or nothing is left to wait for. */
const leaveSplit = (record, now) => {
    const { split, said, ...rest } = record;
    const isOver = split === undefined || split.over !== undefined;
    const words = said === undefined || said.kind === 'parts-merged' ? {} : { said };
    return { ...rest, ...words, ...(split === undefined ? {} : { split: isOver ? split : { ...split, over: now } }) };
};


/***/ }),

/***/ 33012:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ cut),
/* harmony export */   k: () => (/* binding */ transition)
/* harmony export */ });
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57474);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36113);
// The one step that every transition of a record takes.


const cut = (text, max) => (text.length <= max ? text : `${text.slice(0, max - 1).toWellFormed()}…`);
/**
 * Returns the record in its next state. `since` moves only when the state really changes. Claim, question, obstacle, waiting and
 * bundle belong to one state and end with it; landed work ends with the last state that needs it. Undefined fields are dropped.
 */
const transition = (record, event, now, change) => {
    const state = (0,_machine_js__WEBPACK_IMPORTED_MODULE_0__/* .transitionIssue */ .vn)(record.state, event);
    const landed = (0,_states_js__WEBPACK_IMPORTED_MODULE_1__/* .stateFacts */ .T$)(state).has.includes('landed') ? record.landed : undefined;
    const ended = {
        ...{ claim: undefined, question: undefined, obstacle: undefined, waits: undefined, notBefore: undefined },
        ...{ flight: undefined, held: undefined, behind: undefined, goneSince: undefined },
    };
    const next = { ...record, ...ended, landed, ...change, state, since: state === record.state ? record.since : now };
    return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
};


/***/ }),

/***/ 35867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AL: () => (/* binding */ lostAttempt),
/* harmony export */   Cj: () => (/* binding */ againRecord),
/* harmony export */   Cz: () => (/* binding */ claimRecord),
/* harmony export */   HM: () => (/* binding */ requestRecord),
/* harmony export */   Le: () => (/* binding */ heldOf),
/* harmony export */   MC: () => (/* binding */ boardRecord),
/* harmony export */   MY: () => (/* binding */ returnRecord),
/* harmony export */   Np: () => (/* binding */ stoppedAttempt),
/* harmony export */   T: () => (/* binding */ unboardRecord),
/* harmony export */   Ve: () => (/* binding */ usedUpQuestion),
/* harmony export */   XZ: () => (/* binding */ attemptsSinceAsked),
/* harmony export */   f8: () => (/* binding */ approveRecord),
/* harmony export */   fG: () => (/* binding */ askRecord),
/* harmony export */   g_: () => (/* binding */ mergeRecord),
/* harmony export */   jG: () => (/* binding */ evictRecord),
/* harmony export */   oM: () => (/* binding */ answerRecord),
/* harmony export */   s0: () => (/* binding */ withdrawRecord),
/* harmony export */   tj: () => (/* binding */ attemptsUsedUp)
/* harmony export */ });
/* unused harmony exports countedAttempts, landRecord */
/* harmony import */ var _policy_approval_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28190);
/* harmony import */ var _transition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33012);
/* harmony import */ var _revert_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28675);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21490);
/* harmony import */ var _split_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13541);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10250);
// The only functions that move an issue's record from one state to another. They cut texts to the length that the record
// allows, so that it can always be written.






/** Number of attempts since a person last asked that count against the limit. */
const countedAttempts = (record) => attemptsSinceAsked(record).filter(({ outcome }) => _outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomes */ .KI[outcome].isCounted).length;
const attemptsSinceAsked = (record) => record.attempts.slice(record.attemptsBefore ?? 0);
const attemptsUsedUp = (record, config) => countedAttempts(record) >= config.attempts;
const claimRecord = (record, { now, claim, consumedEvent }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'claim', now, {
    claim,
    base: claim.base,
    asked: { event: claim.event, actor: claim.actor, text: { title: claim.text.title, body: claim.text.body } },
    consumedEvent: consumedEvent ?? record.consumedEvent,
    refusal: undefined,
});
const landRecord = (record, { now, attempt, landed }) => transition(record, 'land', now, {
    attempts: [...record.attempts, attempt],
    landed,
    feedback: undefined,
    said: undefined,
    answer: undefined,
});
/** The claimed attempt ended without landing, and the issue may be tried again. */
const returnRecord = (record, { now, attempt, feedback, notBefore }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'return', now, { attempts: [...record.attempts, attempt], feedback: feedback ?? record.feedback, notBefore });
/** A person has to decide. `attempt` is the claimed attempt that has ended, if any. */
const askRecord = (record, { now, attempt, question, feedback, held, said, }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'ask', now, {
    attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt],
    question: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(question, 2000),
    feedback: feedback ?? record.feedback,
    held,
    said: said ?? record.said,
});
/**
 * A person approves the work that is held: that commit may board, with exactly that content at protected paths. `onto`: the
 * commit in which `baseOid` is merged into it.
 */
const approveRecord = (record, { now, by, role, onto }) => {
    const { held } = record;
    if (held === undefined)
        throw new Error(`#${record.issue} holds no work that could be approved`);
    const { paths, ...work } = { ...held, ...onto };
    const approval = { by, ...(role === undefined ? {} : { role }), at: now, commit: work.oid, paths };
    const approvals = (0,_policy_approval_js__WEBPACK_IMPORTED_MODULE_2__/* .withApproval */ .QQ)(record.approvals, approval);
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'approve', now, { landed: { ...work, at: now, approval }, approvals, feedback: undefined });
};
/** A person closed the issue or took its label away. */
const withdrawRecord = (record, { now, attempt }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)((0,_split_record_js__WEBPACK_IMPORTED_MODULE_3__/* .leaveSplit */ .mg)(record, now), 'withdraw', now, {
    attempts: attempt === undefined ? record.attempts : [...record.attempts, attempt],
});
/** A person who may do so asks again: the count of attempts starts from zero. */
const requestRecord = (record, { now }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)((0,_split_record_js__WEBPACK_IMPORTED_MODULE_3__/* .leaveSplit */ .mg)(record, now), 'request', now, { attemptsBefore: record.attempts.length, refusal: undefined });
/** A person's `/answer` asks for another attempt, as a ready label does. */
const answerRecord = (record, { now, answer }) => ({
    ...requestRecord(record, { now }),
    answer,
});
const boardRecord = (record, { now, bundle }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'board', now, { flight: { id: bundle } });
/** The bundle ended, and this passenger waits for the next one. */
const unboardRecord = (record, { now }) => (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'unboard', now, {});
/** Takes work off a bundle, or out of the line: it goes back to an agent, or to a person when its attempts are used up. */
const evictRecord = (record, facts) => {
    if ((0,_revert_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isRevert */ .Py)(record))
        return (0,_revert_record_js__WEBPACK_IMPORTED_MODULE_4__/* .abandonRevert */ .Wu)(record, facts);
    const evictions = [...record.evictions, { flight: facts.bundle, at: facts.now, reason: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(facts.reason, 2000) }];
    const change = { evictions, feedback: facts.feedback };
    if (facts.question !== undefined) {
        const held = record.landed === undefined || facts.asks === undefined ? undefined : heldOf(record.landed, facts.asks);
        return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'ask', facts.now, { ...change, question: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(facts.question, 2000), held });
    }
    if (!attemptsUsedUp(record, facts.config))
        return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'evict', facts.now, { ...change, notBefore: facts.notBefore });
    const question = usedUpQuestion(record, `Bundle ${facts.bundle} left it behind: ${facts.reason}`);
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'ask', facts.now, { ...change, question });
};
/** Landed work that waits for an approval of this content. */
const heldOf = (landed, paths) => {
    const { oid, at, attempt, agent, files, additions, deletions, flags, baseOid } = landed;
    const optional = { ...(flags === undefined ? {} : { flags }), ...(baseOid === undefined ? {} : { baseOid }) };
    return { oid, at, attempt, agent, files, additions, deletions, ...optional, paths };
};
/**
 * Its work is on the base, as the commit `squash` if that is set, and else by the commit `merge`, if that is known. `pr` is the
 * bundle's pull request, if any.
 */
const mergeRecord = (given, facts) => {
    const record = { ...given, squashed: facts.squash && given.landed ? { work: given.landed.oid, as: facts.squash } : undefined };
    if ((0,_revert_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isRevert */ .Py)(record))
        return (0,_revert_record_js__WEBPACK_IMPORTED_MODULE_4__/* .concludeRevert */ .WR)(record, facts);
    const flight = { ...record.flight, id: facts.bundle, pr: facts.pr, merge: facts.squash ?? facts.merge };
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .transition */ .k)(record, 'merge', facts.now, {
        flight,
        feedback: undefined,
        lastRevert: undefined,
        approvals: undefined,
        behind: facts.behind,
    });
};
/** The question when no attempt is left. `last` is a sentence about the last attempt. */
const usedUpQuestion = (record, last) => {
    const counted = countedAttempts(record);
    return (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(`${counted === 1 ? 'The one attempt is' : `All ${counted} attempts are`} used up. ${last.trim().replace(/[.…]?$/, '.')} ` +
        `What should be done differently? Edit the issue and set ${_names_js__WEBPACK_IMPORTED_MODULE_5__/* .stateLabels */ .dE.ready} again.`, 2000);
};
/** A person's `/again` asks for another attempt, as a ready label does. */
const againRecord = (record, { now, again }) => ({
    ...requestRecord(record, { now }),
    again,
});
/** The attempt of a claim that people ended; its job books later what it did and cost. `why` completes "Stopped …". */
const stoppedAttempt = (claim, { why, now }) => ({
    ...lostAttempt(claim, { outcome: 'stopped', detail: `Stopped ${why} while agent ${claim.agent} had it.`, now }),
    ...(claim.usd === undefined ? {} : { reservedUsd: claim.usd, runAttempt: claim.runAttempt }),
});
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
    detail: (0,_transition_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .J)(detail, 2000),
});


/***/ }),

/***/ 62520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   nL: () => (/* binding */ numbers),
/* harmony export */   rs: () => (/* binding */ costText)
/* harmony export */ });
// Numbers as people read them.
/** `#1, #2`: issues, or whatever else has a number of that kind. */
const numbers = (issues) => issues.map((issue) => `#${issue}`).join(', ');
const plural = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
const dollars = (usd) => `$${usd.toFixed(2)}`;
/** Cost of an attempt, which may be more than is known. */
const costText = ({ costUsd, costIsLeast }) => `${costIsLeast === true ? 'at least ' : ''}${dollars(costUsd)}`;


/***/ }),

/***/ 92777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lE: () => (/* binding */ mention),
  $0: () => (/* binding */ neutralise),
  OQ: () => (/* binding */ neutraliseAbout),
  y3: () => (/* binding */ neutraliseSentence),
  X0: () => (/* binding */ quoteUntrusted),
  CL: () => (/* binding */ safeTitle)
});

// EXTERNAL MODULE: ./packages/core/build/policy/characters.js
var characters = __webpack_require__(93833);
;// CONCATENATED MODULE: ./packages/core/build/texts/invisible.js
// Removes from texts what people do not see. The list of such characters is in policy/characters.ts, for texts and names alike.

/** Terminal control sequences: CSI, OSC and the two-character ones. */
const terminalSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/** Returns the text with newlines alone as line breaks, without anything that has no shape. */
const withoutInvisible = (text) => (0,characters/* withoutShapeless */.z5)(text.replace(terminalSequences, '')).replace(lineBreaks, '\n').replace(characters/* controlCharacters */.Qi, '').normalize('NFC');
/** The same text as far as its looks go; it differs from `withoutInvisible` when something invisible is in it. */
const withPlainLines = (text) => text.replace(lineBreaks, '\n').normalize('NFC');

;// CONCATENATED MODULE: ./packages/core/build/texts/sanitise.js
// Removes what people cannot see from text that comes from outside (issue titles and bodies, logs), so that nobody can talk
// to an agent behind a reviewer's back. Cleaning twice changes nothing. Markdown has more to hide: see markdown/visible-markdown.ts.

const cutNote = '\n[cut here: the text is longer than the budget]';
/** Returns a prefix of at most `max` UTF-16 units that does not split a character. */
const prefixOf = (text, max) => {
    const end = Math.max(0, max);
    const last = text.charCodeAt(end - 1);
    return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
};
/**
 * Removes HTML comments. One that is never closed is removed to the end where Markdown would hide it (at the start of a
 * line), and made visible elsewhere.
 */
const removeComments = (text) => {
    const parts = [];
    let from = 0;
    for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', from)) {
        parts.push(text.slice(from, open));
        const close = text.indexOf('-->', open + 2);
        const lineStart = /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, open - 4), open));
        if (close !== -1)
            from = close + 3;
        else if (lineStart)
            return parts.join('');
        else {
            parts.push('&lt;!--');
            from = open + 4;
        }
    }
    parts.push(text.slice(from));
    return parts.join('');
};
/** Removing a comment may join the ends of another one. Comments nested deeper than this become visible instead. */
const maximumPasses = 20;
const withoutComments = (text) => {
    let before = text;
    for (let pass = 0; pass < maximumPasses; pass++) {
        const after = removeComments(before);
        if (after === before)
            return after;
        before = after;
    }
    return before.replaceAll('<!--', '&lt;!--');
};
const visible = (text) => withoutComments(withoutInvisible(text)).normalize('NFC');
/** `maxChars` counts UTF-16 units, including the note about the cut. */
const sanitise = (text, { maxChars }) => {
    // Text far beyond the budget is not read, so that a 10 MB body costs as much as a small one.
    const looked = prefixOf(text, maxChars * 4 + 1000).toWellFormed();
    const clean = visible(looked);
    const harmless = withPlainLines(looked);
    const truncated = clean.length > maxChars || looked.length < text.length;
    const note = cutNote.length < maxChars ? cutNote : '';
    const kept = truncated ? prefixOf(clean, maxChars - note.length) + note : clean;
    return { text: kept, hidden: clean !== harmless, truncated };
};

;// CONCATENATED MODULE: ./packages/core/build/texts/neutralise.js
// Makes text of users and agents safe for our comments, pull requests and commit messages: it stays readable, but mentions
// nobody, closes nothing, links nowhere, commands no bot and cannot break out of its place. Doing it twice changes nothing.

const always = [
    // Images and links keep their words and lose their target.
    [/!?\[([^\][]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, '$1'],
    [/[\w+.-]{0,30}:\/\/[^\s)\]>'"`]*/g, '(link removed)'],
    [/\b(?:mailto|javascript|data|vbscript):[^\s]+/gi, '(link removed)'],
    [/www\.[^\s)\]>'"`]+/gi, '(link removed)'],
    // Structure: HTML, code, tables, emphasis that runs on, check boxes and [skip ci] in brackets.
    [/</g, '‹'],
    [/>/g, '›'],
    [/`/g, "'"],
    [/\|/g, '¦'],
    [/\*{3,}/g, '*'],
    [/\[/g, '('],
    [/\]/g, ')'],
    [/&(?=#?\w{1,30};)/g, '＆'],
    [/\\/g, '⧵'],
    // Mentions, commands of well-known bots, trailers.
    [/@(?=[\p{L}\p{N}_-])/gu, '@ '],
    [/\bgh-(?=\d)/gi, 'GH '],
    [/\bbors(?=\s+(?:r|d|try|merge|delegate|retry|ping|p)\b)/gi, '(bors)'],
    [/\b(skip-checks)\s*:/gi, '$1 -'],
    [/\b([a-z]+(?:-[a-z]+)*-(?:by|to)):/gi, '$1 -'],
    // The start of a line may be a command or a block.
    [/^(?:[\s/>*+=~:‹›⧵-]|#(?!\d))+/u, ''],
    [/::/g, ': '],
    [/\s+/gu, ' '],
];
/** A number in other people's words refers to nothing here. */
const noReferences = [
    [/(?<=\w)#(?=\d)/g, ' no. '],
    [/#(?=\d)/g, 'no. '],
];
/** A number in our own sentences refers to an issue, but closes nothing and reaches no other repository. */
const noClosing = [[/(?<=\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s{0,9}:?\s{0,9}|[\w/-])#(?=\d)/gi, ' no. ']];
const settle = (text, replacements) => {
    let before = text;
    for (let round = 0; round < 50; round++) {
        const after = replacements.reduce((result, [pattern, by]) => result.replace(pattern, by), before).trim();
        if (after === before)
            return after;
        before = after;
    }
    return before.replace(/[^\p{L}\p{N} .,]/gu, '');
};
const harmless = (text, { maxChars, replacements }) => {
    let line = settle(sanitise(text, { maxChars: maxChars * 8 }).text.replace(/\n/g, ' '), replacements);
    // The new end of a cut text may read differently, so it is settled again.
    for (let room = maxChars - 1; line.length > maxChars && room >= 0; room -= Math.max(1, line.length - maxChars)) {
        line = settle(`${atWordEnd(line, room)}…`, replacements);
    }
    return line;
};
/** Longest word that is left out rather than cut. */
const longestWord = 40;
/** The text up to `room`, and not beyond the end of a word where one is near. */
const atWordEnd = (text, room) => {
    const cut = prefixOf(text, room);
    const end = text.charAt(cut.length) === ' ' ? cut.length : cut.lastIndexOf(' ');
    return (end > 0 && cut.length - end <= longestWord ? cut.slice(0, end) : cut).trimEnd();
};
/** Returns one harmless line of at most `maxChars` UTF-16 units; '…' marks a cut. */
const neutralise = (text, maxChars = 120) => harmless(text, { maxChars, replacements: [...noReferences, ...always] });
/** The same for our own sentence that may contain other people's words: `#12` stays a reference. */
const neutraliseSentence = (text, maxChars) => harmless(text, { maxChars, replacements: [...noClosing, ...always] });
const ownNumber = /(?<!\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s{0,9}:?\s{0,9}|[\w/-])\bno\. (\d{1,9})\b/gi;
/** The same for a sentence with other people's words: only the numbers of `known` issues stay references, and close nothing. */
const neutraliseAbout = (text, maxChars, known) => neutralise(text, maxChars).replace(ownNumber, (words, number) => (known.has(Number(number)) ? `#${number}` : words));
/** The title of an issue, safe in any place; an unreadable one becomes `(untitled)`. */
const safeTitle = (title, maxChars = 120) => neutralise(title, maxChars) || '(untitled)';
/** Quotes an agent's words as harmless Markdown lines; empty text gives ''. */
const quoteUntrusted = (text, { maxLines, maxChars }) => {
    const lines = sanitise(text, { maxChars })
        .text.split('\n')
        .map((line) => neutralise(line, 500))
        .filter((line) => line !== '');
    const kept = lines.slice(0, maxLines).map((line) => `> ${line}`);
    return lines.length > maxLines ? [...kept, `> … ${lines.length - maxLines} more lines`].join('\n') : kept.join('\n');
};
/** Mentions a person at the start of a text, with a space after it. A bot's login cannot be mentioned; a managed user's ends with `_code`. */
const mention = (login) => (/^(?=.{1,39}$)[A-Za-z0-9-]+(?:_[A-Za-z0-9]+)?$/.test(login) ? `@${login} ` : '');


/***/ })

};
