export const id = 881;
export const ids = [881];
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

/***/ 28881:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Tp: () => (/* binding */ answerCommands),
  At: () => (/* binding */ brokenFleet),
  vL: () => (/* binding */ describeCommand),
  Dx: () => (/* binding */ objectionTo),
  Ph: () => (/* binding */ pauseReason),
  kk: () => (/* binding */ pendingCommands),
  $t: () => (/* binding */ placeOf),
  t6: () => (/* binding */ recordCommand)
});

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
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js
var neutralise = __webpack_require__(44843);
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
const changeRecord = (record, asked) => change[asked.word](record, asked);
/**
 * The issues whose agents `/pause now` ends. They are ready again, and wait for the end of the pause. Where a landing was put off
 * no agent works, and the work lands as before.
 */
const endAttempts = ({ issues }, asked) => [...issues.values()].flatMap(({ record }) => isClaimed(record) && record.claim.delay === undefined
    ? [(0,transitions/* returnRecord */.MY)(record, { attempt: endedBy(record, asked, '/pause now'), feedback: lessonOf(record, asked), now: asked.at })]
    : []);

// EXTERNAL MODULE: ./packages/core/build/records/commands.js + 1 modules
var commands = __webpack_require__(14381);
// EXTERNAL MODULE: ./packages/core/build/records/fleet-record.js
var fleet_record = __webpack_require__(47657);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/core/build/records/split-state.js
var split_state = __webpack_require__(84515);
;// CONCATENATED MODULE: ./packages/core/build/fleet/stale-proposal.js

/** Returns the reason why this proposal is not what the person may have read. `at`: time of the `/accept`. */
const staleProposal = (record, { seen, at }) => {
    const { issue, asked } = record;
    const said = (0,split_state/* openProposal */.Bb)(record);
    const again = `/answer on #${issue} has an agent look again`;
    if (seen === undefined)
        return `#${issue} is gone`;
    if (seen.text.title !== asked?.text.title || seen.text.body !== asked.text.body)
        return `the title or the body of #${issue} has changed since the agent read it, so its proposal may not fit any more: ${again}`;
    if (said !== undefined && Date.parse(at) < Date.parse(said.at))
        return `the proposal on #${issue} is newer than this: read it, and write /accept again`;
    if (seen.comment === 'as it was written')
        return undefined;
    return `the comment with the proposal on #${issue} ${seen.comment === 'edited' ? 'was edited' : 'is not there (any more)'}: ${again}`;
};
/** Returns the reason why this `/answer` is none to what the issue asks now. `at`: time of the `/answer`. */
const staleAnswer = ({ issue, since }, { at }) => isBefore(at, since) ? `what #${issue} asks is newer than this: read it, and write /answer again` : undefined;
/** Returns the reason why this `/again` was written before an attempt ended with a question. Who stops one may ask for the next in the same breath. */
const staleAgain = ({ issue, since, state, attempts }, { at }) => state === 'needs-human' && attempts.at(-1)?.outcome !== 'stopped' && isBefore(at, since)
    ? `what #${issue} asks is newer than this: read it, and write /again once more`
    : undefined;
/** Returns the reason why this `/stop` does not mean the attempt that runs now. `given`: when its comment was written. */
const staleStop = ({ issue, claim }, { given }) => claim === undefined || given === undefined || !isBefore(given, claim.at)
    ? undefined
    : `the attempt that works on #${issue} now was started after this was written: write /stop again to end that one`;
/** GitHub's times are whole seconds: within one of them nothing is known, and the person's word counts. */
const isBefore = (at, other) => Date.parse(at) + 1000 <= Date.parse(other);

// EXTERNAL MODULE: ./packages/core/build/texts/broken-record.js
var broken_record = __webpack_require__(97216);
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
        return { kind: 'refused', why: (0,broken_record/* describeBroken */.lk)(broken) };
    const fleet = ledger.fleet?.record ?? { v: 1 };
    const before = answerOf(fleet, asked.id);
    if (before !== undefined)
        return { kind: 'known', text: before };
    if (isForgotten(fleet, asked))
        return {
            kind: 'refused',
            why: `it was given before the last ${fleet_record/* maximumAnswered */.eZ} answers, and may be one of those before: give it anew`,
        };
    const objection = objectionTo({ kind: asked.word, issue: asked.issue, words: asked.words }, ledger);
    if (objection !== undefined)
        return { kind: 'refused', why: objection };
    const stale = staleness(ledger, asked);
    if (stale !== undefined)
        return { kind: 'refused', why: stale };
    const { word } = asked;
    if ((0,commands/* isRecordWord */.m)(word))
        return { kind: 'recorded', ...changed(ledger, { ...asked, fleet, word }) };
    const record = (0,commands/* isTrainWord */.tC)(word) ? queued(fleet, { ...asked, word }) : steered(ledger, { ...asked, fleet, word });
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
    if (pending.length >= fleet_record/* maximumPending */.mc)
        return { why: `${fleet_record/* maximumPending */.mc} commands wait for the train already: try again when they are answered` };
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

/***/ 14381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RK: () => (/* binding */ commandFacts),
  Bl: () => (/* binding */ commandWords),
  Pi: () => (/* binding */ commands),
  m: () => (/* binding */ isRecordWord),
  tC: () => (/* binding */ isTrainWord)
});

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

// EXTERNAL MODULE: ./packages/core/build/records/split-state.js
var split_state = __webpack_require__(84515);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/core/build/records/dollars.js
var dollars = __webpack_require__(81024);
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
            if ((0,split_state/* waitsForParts */.Iu)(record))
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
        objection: ({ issue }, words) => (0,dollars/* parseDollars */.p)(words.trim()) === undefined
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
            if ((0,split_state/* openProposal */.Bb)(record) !== undefined)
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


/***/ }),

/***/ 47657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eZ: () => (/* binding */ maximumAnswered),
/* harmony export */   mc: () => (/* binding */ maximumPending),
/* harmony export */   pU: () => (/* binding */ fleetRecordSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64377);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14381);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60764);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79689);
/* harmony import */ var _outcomes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21490);
// The record of the whole fleet: its pause, and people's commands that no train has carried out yet. A command is written
// into the ledger before anything acts on it. The push that carries it out also removes it and keeps the answer, so that an
// event that GitHub delivers twice asks for nothing twice.





const timestamp = zod__WEBPACK_IMPORTED_MODULE_0__/* .datetime */ .w$();
const login = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(100);
const shared = {
    /** Names the comment or the run that brought the command. */
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^(?:comment|run)-[1-9]\d{0,15}$/, 'a comment or a run'),
    issue: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1).optional(),
    by: login,
    at: timestamp,
};
const pendingCommandSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    ...shared,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .commandWords */ .Bl.filter(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .isTrainWord */ .tC)),
    /** Base whose train it is about; the configured one when left out. */
    base: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(250).optional(),
    /** Untrusted words that its author wrote after the command. */
    words: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(2000).optional(),
    /** Role of its author when the command was given. */
    role: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .roles */ .O).optional(),
});
const answeredCommandSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    ...shared,
    kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_commands_js__WEBPACK_IMPORTED_MODULE_3__/* .commandWords */ .Bl),
    /** One sentence for people about the result. */
    answer: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(500),
});
const toldSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ until: timestamp, ids: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()) });
const maximumPending = 50;
const maximumAnswered = 100;
const fleetRecordSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
    v: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    /** No agent starts before this time, because of the account's limit or a refused key. */
    pausedUntil: timestamp.optional(),
    /** For people. */
    pauseReason: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(500).optional(),
    /** Trouble that is no issue's, until an attempt that was claimed after it gets by. Once the fleet has paused, one attempt at a time tries. */
    trouble: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({
        kind: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_outcomes_js__WEBPACK_IMPORTED_MODULE_5__/* .outcomeWords */ .wX),
        /** Names the failing step, where there is one. */
        place: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().max(200).optional(),
        /** When the newest attempt ended like that. */
        at: timestamp,
        /** When the first of them ended like that. */
        since: timestamp.optional(),
        /** Number of attempts in a row that showed it. */
        tries: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
        /** Issue of the first of them. */
        issue: zod__WEBPACK_IMPORTED_MODULE_1__/* .int */ .Whr().min(1),
    }).optional(),
    /** Dollars of the day at the last claim near its limit; decisions compute them anew from the issues. */
    day: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ at: timestamp, spentUsd: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0), reservedUsd: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0) }).optional(),
    /** Set while a person's pause lasts: no agent starts and no bundle departs until a person ends it. */
    paused: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ by: login, at: timestamp }).optional(),
    /** GitHub's last answer to the question whether a job may open pull requests. Undefined: nobody has asked yet. */
    pullRequests: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H)({ allowed: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), at: timestamp }).optional(),
    /** Notifications that notify-url got. */
    notified: toldSchema.optional(),
    /** Notifications that were sent as events of `repository_dispatch`. */
    dispatched: toldSchema.optional(),
    /** In the order in which they were given. */
    commands: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(pendingCommandSchema).optional(),
    /** Newest first. */
    answered: (0,_loose_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(answeredCommandSchema, 'newest first').optional(),
    /** Time of the newest answer that `answered` has no more. */
    forgottenUntil: timestamp.optional(),
});


/***/ })

};
