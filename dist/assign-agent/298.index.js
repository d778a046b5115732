export const id = 298;
export const ids = [298];
export const modules = {

/***/ 57298:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OY: () => (/* binding */ owedEffects),
/* harmony export */   vm: () => (/* binding */ commentOf)
/* harmony export */ });
/* unused harmony exports nothingOwed, afterShown */
/* harmony import */ var _fleet_trust_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94147);
/* harmony import */ var _records_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32336);
/* harmony import */ var _records_modifiers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33525);
/* harmony import */ var _records_project_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15620);




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
    const { run, ledger } = snapshot;
    const effect = (0,_records_project_js__WEBPACK_IMPORTED_MODULE_0__/* .projectIssue */ .l)({ view, record, jobRunning: false, comment: commentOf(snapshot, record), run, ledger });
    if (effect === undefined || effect.comment?.id !== null)
        return effect;
    const nothing = effect.addLabels.length + effect.removeLabels.length === 0 && !effect.close && effect.reopen !== true;
    return nothing ? undefined : { ...effect, comment: undefined };
};
/** True when the fleet could give an issue to an agent. It might start one that the snapshot does not list. */
const isAnyoneInLine = ({ issues, ledger, unlisted = 0 }) => unlisted > 0 ||
    issues.some((view) => {
        const record = ledger.issues.get(view.number)?.record;
        const ready = record === undefined ? (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .observeState */ .ie)(view.labels) === 'ready' : record.state === 'ready';
        return view.open && ready && (0,_records_modifiers_js__WEBPACK_IMPORTED_MODULE_2__/* .keptBy */ .mA)((0,_records_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .modifiersOf */ .m8)(view.labels), 'agents') === undefined && !(0,_fleet_trust_js__WEBPACK_IMPORTED_MODULE_3__/* .isRefused */ .H0)(view, record);
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


/***/ }),

/***/ 94147:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ isPersonsEdit),
/* harmony export */   H0: () => (/* binding */ isRefused),
/* harmony export */   YX: () => (/* binding */ askerOf),
/* harmony export */   j1: () => (/* binding */ judgeActor),
/* harmony export */   qN: () => (/* binding */ lastAsk),
/* harmony export */   tg: () => (/* binding */ judgeAsk),
/* harmony export */   y8: () => (/* binding */ reopening)
/* harmony export */ });
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60764);
/* harmony import */ var _records_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32336);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10250);
/* harmony import */ var _records_states_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36113);




/** True when the event may be a command: a person's edit of a state label, or a reopening. */
const isPersonsEdit = (event) => !event.bot && (event.kind === 'reopened' || (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStateLabel */ .d8)(event.label) !== undefined);
const isReadyEdit = (event) => event.kind !== 'reopened' && event.label === _names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready;
const isReadySet = (event) => event.kind === 'labeled' && event.label === _names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready;
/**
 * The last ready event, answer or `/again` by a person, or the one in the record when GitHub no longer shows it. Undefined when a person took the
 * label away before work began.
 */
const lastAsk = (view, record) => {
    const edit = view.events.findLast((event) => !event.bot && isReadyEdit(event));
    const set = view.events.findLast((event) => !event.bot && isReadySet(event));
    const said = newest(record?.answer, record?.again);
    if (said !== undefined && (set === undefined || Date.parse(set.at) < Date.parse(said.at)))
        return { actor: said.by, id: said.event };
    if (record?.asked === undefined)
        return edit === set ? set : undefined;
    return set ?? { actor: record.asked.actor, id: record.asked.event };
};
const newest = (...facts) => facts.reduce((one, other) => (one === undefined || (other !== undefined && Date.parse(other.at) > Date.parse(one.at)) ? other : one));
/** A person's reopening of an issue that was over, unless it has been answered. */
const reopening = (view, record) => {
    if (record === undefined || !(0,_records_states_js__WEBPACK_IMPORTED_MODULE_2__/* .stateFacts */ .T$)(record.state).isOver)
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
    // With a record, clambake itself may have set the label, so there is nobody to refuse but who was refused before.
    if (context.record?.refusal !== undefined)
        return { verdict: 'refused', ...context.record.refusal };
    if (context.record !== undefined)
        return { verdict: 'nobody' };
    const byBot = view.events.findLast((event) => event.bot && isReadySet(event));
    if (byBot === undefined)
        return { verdict: 'unknown', reason: `waits: GitHub does not show which person set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready}` };
    const actor = byBot.actor ?? 'a deleted account';
    return {
        verdict: 'refused',
        actor,
        event: byBot.id,
        reason: `${actor} is not a person; only a person's ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready} starts an agent`,
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
    const reason = `${trust.reason}. An issue form or template set ${_names_js__WEBPACK_IMPORTED_MODULE_1__/* .stateLabels */ .dE.ready} when the issue was opened, and that is nobody's decision: take the label out of the form`;
    return { ...trust, reason };
};
/** A recorded refusal stays. A person who gets the role later has to set the label again. */
const refusedBefore = (ask, record) => {
    const refusal = record?.refusal;
    return refusal?.event === ask.id ? { verdict: 'refused', ...refusal } : undefined;
};
/** True when the last request was refused, so that nothing starts until a person asks again. */
const isRefused = (view, record) => {
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
    if (role !== 'none' && (0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roleAtLeast */ .t)(role, least))
        return { verdict: 'trusted', actor: ask.actor, role, event: ask.id };
    const has = role === 'none' ? 'no role in this repository' : `the role ${role}`;
    const reason = `${ask.actor} has ${has}; an agent starts only for ${least} or higher`;
    return { verdict: 'refused', actor: ask.actor, event: ask.id, reason };
};


/***/ }),

/***/ 15620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ projectBroken),
  l: () => (/* binding */ projectIssue)
});

// EXTERNAL MODULE: ./packages/core/build/records/labels.js
var labels = __webpack_require__(32336);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/core/build/records/said-schema.js
var said_schema = __webpack_require__(63332);
// EXTERNAL MODULE: ./packages/core/build/records/split-state.js
var split_state = __webpack_require__(84515);
// EXTERNAL MODULE: ./packages/core/build/records/revert-record.js
var revert_record = __webpack_require__(28675);
// EXTERNAL MODULE: ./packages/core/build/texts/broken-record.js
var broken_record = __webpack_require__(97216);
// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js
var neutralise = __webpack_require__(44843);
// EXTERNAL MODULE: ./packages/core/build/texts/part-issue.js
var part_issue = __webpack_require__(42726);
;// CONCATENATED MODULE: ./packages/core/build/texts/said-comment.js
// Renders the comment with words to people: an agent's question, its reason why there is nothing to do, the parts that it proposes,
// or that all parts are merged. It is a new comment, because people are notified of new ones alone, and it mentions the person who
// asked for the work.





const openings = {
    question: 'asks a question before it can go on:',
    'nothing-to-do': 'found nothing to do, and says why:',
    split: 'proposes to split this issue, and says why:',
};
const remedies = {
    question: `Answer with a comment that begins with \`/answer\`; that also makes the issue ready. Or comment as you like, and set \`${names/* stateLabels */.dE.ready}\`.`,
    'nothing-to-do': `Close the issue if you agree. Otherwise say what is missing with a comment that begins with \`/answer\`; that also makes the issue ready.`,
    split: `Nothing is made yet. \`/accept\` in a new comment makes the parts, as sub-issues of this one and without \`${names/* stateLabels */.dE.ready}\`: you set it on each when an agent should work on it. ` +
        'This issue waits for them and is closed when all are merged. To have it done differently, say how with a comment that begins with `/answer`; that makes this issue ready for another attempt.',
};
const renderSaid = (said, facts) => `${[(0,names/* saidMarker */.Qe)((0,said_schema/* saidKey */.BP)(said)), ...(said.kind === 'parts-merged' ? mergedText(said, facts) : agentText(said, said.kind, facts))].join('\n\n')}\n`;
const agentText = (said, kind, { attempts }) => {
    const agent = attempts.find(({ id }) => id === said.attempt)?.agent;
    const who = agent === undefined ? 'The agent' : `Agent ${agent}`;
    const words = (0,neutralise/* quoteUntrusted */.X0)(said.words, { maxLines: 40, maxChars: 5000 }) || '> (it gave no words)';
    return [`${(0,neutralise/* mention */.lE)(said.to)}${who} ${openings[kind]}`, words, ...(said.parts ?? []).map(proposed), remedyOf(said, kind)];
};
const remedyOf = ({ trouble }, kind) => trouble === undefined
    ? remedies[kind]
    : `The proposal cannot be accepted: ${(0,neutralise/* neutraliseSentence */.y3)(trouble, 500)}. Nothing was made. ${remedies.question}`;
const proposed = (part, index) => `**Part ${index + 1}: ${part.title}**${(0,part_issue/* waitsText */.QM)(part)}\n\n${(0,part_issue/* quotedPart */.sT)(part)}`;
const mergedText = ({ to }, { split }) => {
    const made = (split?.parts ?? []).flatMap((part) => part.made?.issue ?? []);
    return [`${(0,neutralise/* mention */.lE)(to)}All parts of this issue are done: ${(0,amounts/* numbers */.nL)(made)}. With them this issue is done as well, and is closed.`];
};

// EXTERNAL MODULE: ./packages/core/build/texts/work-words.js
var work_words = __webpack_require__(4884);
// EXTERNAL MODULE: ./packages/core/build/texts/times.js
var times = __webpack_require__(33763);
// EXTERNAL MODULE: ./packages/core/build/records/outcomes.js
var outcomes = __webpack_require__(21490);
// EXTERNAL MODULE: ./packages/core/build/records/states.js
var states = __webpack_require__(36113);
// EXTERNAL MODULE: ./packages/core/build/records/transitions.js
var transitions = __webpack_require__(35867);
// EXTERNAL MODULE: ./packages/core/build/fleet/budgets.js
var budgets = __webpack_require__(97443);
// EXTERNAL MODULE: ./packages/core/build/texts/todo-words.js
var todo_words = __webpack_require__(24201);
;// CONCATENATED MODULE: ./packages/core/build/texts/status-comment.js
// Renders the status comment of an issue from its record and its train's stop, and nothing else (no clock, no labels), so that it
// changes only when one of them does.











const maximumRows = 20;
/** Length of an attempt's sentence in the table. */
const detailChars = 300;
const renderStatusComment = (record, links) => {
    const told = [
        (0,work_words/* placeOfWork */.ae)(record, links),
        (0,todo_words/* todoWords */.oS)(record, links.todo),
        detail(record),
        obstacle(record),
        standstill(record, links),
        refusal(record),
        feedback(record, links),
    ];
    const ignored = (0,neutralise/* neutraliseSentence */.y3)(record.ignoredBudget ?? '', 500);
    const parts = [
        headline(record, links),
        ...told,
        budget(record),
        ignored,
        ...(0,work_words/* workWords */.d8)(record),
        attempts(record, links),
        evictions(record),
    ];
    return `${[names/* statusCommentMarker */.CF, ...parts.filter((part) => part !== '')].join('\n\n')}\n`;
};
const runLink = (runId, { repositoryUrl, runAttempt = 1 }) => `[run ${runId}](${repositoryUrl}/actions/runs/${runId}${runAttempt === 1 ? '' : `/attempts/${runAttempt}`})`;
const transcriptLink = ({ runId, transcript }, { repositoryUrl }) => transcript === undefined ? '' : `, [transcript](${repositoryUrl}/actions/runs/${runId}/artifacts/${transcript})`;
const headline = (record, links) => {
    const since = (0,times/* dateTime */.K)(record.since);
    const { claim, landed, flight: bundle } = record;
    switch (record.state) {
        case 'ready':
            if ((0,split_state/* waitsForParts */.Iu)(record))
                return splitLine(record);
            return `**Ready** since ${since}${record.waits === undefined ? ': waits for an agent.' : `. ${waiting(record)}`}`;
        case 'assigned':
            if (claim?.delay !== undefined)
                return delayed(claim, { since: claim.delay, links });
            return claim === undefined
                ? ''
                : `**Assigned** to agent ${claim.agent} since ${since} (attempt ${record.attempts.length + 1}, ${runLink(claim.runId, { ...links, runAttempt: claim.runAttempt })}), asked for by ${(0,neutralise/* neutralise */.$0)(claim.actor, 60)}.`;
        case 'landed':
            return `**Landed** ${since}: \`${landed?.oid.slice(0, 10) ?? ''}\` on \`${(0,names/* issueBranch */.sL)(record.issue)}\`${changes(record)}. ${waiting(record) ?? `It waits for the next train to \`${inCode(record.base)}\`.`}`;
        case 'bundled':
            return aboard(record, links);
        case 'merged':
            return `**Merged** ${since} into \`${inCode(record.base)}\`${bundle?.pr === undefined ? '' : ` in #${bundle.pr}`}${mergeCommit(record, links)}${changes(record)}.`;
        case 'needs-human':
            return `**Needs a human** since ${since}.`;
        case 'withdrawn':
            if (record.said?.kind === 'parts-merged')
                return `**Done** ${since}: all parts that it was split into are done, ${partNumbers(record)}.`;
            return `**Withdrawn** ${since}: no agent works on it. Set \`${names/* stateLabels */.dE.ready}\` on the open issue to ask again.`;
    }
};
/** Undefined when nothing is known that keeps it. */
const waiting = ({ waits }) => waits === undefined ? undefined : `It waits: ${(0,neutralise/* neutraliseSentence */.y3)(waits.why, 2000).replace(/[.…]?$/, '.')}`;
const aboard = ({ base, since, flight: bundle }, links) => {
    const pull = bundle?.pr === undefined ? '' : `, pull request #${bundle.pr},`;
    const ci = bundle?.run === undefined ? '' : ` The first CI run is [${bundle.run}](${links.repositoryUrl}/actions/runs/${bundle.run}).`;
    return (`**Aboard bundle ${inCode(bundle?.id ?? '')}**${pull} for \`${inCode(base)}\` since ${(0,times/* dateTime */.K)(since)}: its work is tested together with ` +
        `everything else aboard. Once that passes, it is merged and this issue is closed.${ci}`);
};
const mergeCommit = ({ flight: bundle }, { repositoryUrl }) => bundle?.merge === undefined ? '' : ` as [\`${bundle.merge.slice(0, 10)}\`](${repositoryUrl}/commit/${bundle.merge})`;
const partNumbers = ({ split }) => (0,amounts/* numbers */.nL)((split?.parts ?? []).flatMap(({ made }) => made?.issue ?? []));
const splitLine = (record) => record.split?.made === undefined
    ? `**Split** ${(0,times/* dateTime */.K)(record.since)}: its parts are being made.`
    : `**Split** ${(0,times/* dateTime */.K)(record.since)} into ${partNumbers(record)}. This issue waits until all of them are merged, and is closed then. Set \`${names/* stateLabels */.dE.ready}\` on each part that an agent should work on.`;
/** Branch names inside a code span. */
const inCode = (text) => (0,neutralise/* neutralise */.$0)(text, 200);
/** It stays the same while one landing after the other is tried. */
const delayed = ({ id, agent, runId, runAttempt, ended }, { since, links }) => `**Its work has not landed yet** (${(0,times/* dateTime */.K)(since.at)}): ${(0,neutralise/* neutraliseSentence */.y3)(since.why, 1000).replace(/[.…]?$/, '.')} ` +
    `The work is the artifact \`${(0,names/* artifactName */.Cs)(id)}\` of ${runLink(runId, { ...links, runAttempt })}, and agent ${agent} is free again. Landing is tried again` +
    `${since.notBefore === undefined ? ' by the next run' : ` after ${(0,times/* dateTime */.K)(since.notBefore)}`}, for as long as the artifact is there. ${ended === undefined ? 'Nobody has to do anything.' : `Then the issue is withdrawn, because ${ended}; the work stays on its branch.`}`;
const changes = ({ landed }) => {
    if (landed === undefined || landed.files === 0)
        return '';
    return `, ${(0,amounts/* plural */.LS)(landed.files, 'file')} (+${landed.additions} −${landed.deletions})`;
};
const detail = (record) => {
    if (record.state === 'needs-human')
        return record.question === undefined ? '' : `> ${(0,neutralise/* neutraliseSentence */.y3)(record.question, 2000)}`;
    const { landed, behind } = record;
    if (record.state === 'merged' && behind !== undefined)
        return `Somebody pushed \`${behind.slice(0, 10)}\` to \`${(0,names/* issueBranch */.sL)(record.issue)}\` while its work was aboard. That commit is **not** on \`${inCode(record.base)}\`, and the branch stays: open a pull request from it, or reopen the issue and set \`${names/* stateLabels */.dE.ready}\`.`;
    if (landed?.pushedAfter !== undefined)
        return `A person pushed to the branch after \`${landed.pushedAfter.slice(0, 10)}\` had landed; its new commits passed landing's checks.`;
    if (record.state === 'ready' && record.notBefore !== undefined)
        return `The next attempt starts by itself, not before ${(0,times/* dateTime */.K)(record.notBefore)}.`;
    return '';
};
const obstacle = ({ state, obstacle: text }) => text === undefined || state !== 'ready'
    ? ''
    : `No agent starts yet: ${(0,neutralise/* neutraliseSentence */.y3)(text, 2000).replace(/[.…]?$/, '.')} Once that is mended, an agent starts by itself.`;
/** Work that has landed or is aboard waits for it. */
const standstill = ({ state, base }, { standstill: why }) => why === undefined || !(0,states/* stateFacts */.T$)(state).isWithTrain
    ? ''
    : `The train to \`${inCode(base)}\` stands still: ${(0,neutralise/* neutraliseSentence */.y3)(why, 2000)}`;
const refusal = ({ refusal: said }) => said === undefined ? '' : `Not started: ${(0,neutralise/* neutraliseSentence */.y3)(said.reason, 500)}.`;
const feedback = (record, links) => {
    const { feedback: why, state } = record;
    if (why === undefined || (0,states/* stateFacts */.T$)(state).isOver || (0,states/* stateFacts */.T$)(state).isWithTrain)
        return '';
    const next = `${state === 'assigned' ? 'This' : 'The next'} attempt is told:`;
    if (why.kind === 'attempt' && why.before !== undefined)
        return `${feedback({ ...record, feedback: why.before }, links)} And the last attempt ended as "${outcomes/* outcomes */.KI[why.outcome].text}".`;
    if (why.kind === 'ci')
        return `${next} ${(0,work_words/* failedCheck */.WU)(why, links)}`;
    if (why.kind === 'attempt')
        return `${next} the last attempt ended as "${outcomes/* outcomes */.KI[why.outcome].text}".`;
    if (why.kind === 'person') {
        const taken = why.asked === true ? 'asked for changes of its work' : 'took its work off a train';
        const count = why.comments?.length ?? 0;
        const lines = count === 0 ? '' : `, with ${(0,amounts/* plural */.LS)(count, 'comment')} on its lines`;
        const what = why.did === 'evicted' ? `${taken}${lines}` : 'had its merged work taken back';
        return `${next} ${(0,neutralise/* neutralise */.$0)(why.by, 60)} ${what}${why.words === '' ? '.' : `, and wrote: ${(0,neutralise/* neutralise */.$0)(why.words, 300)}`}`;
    }
    const rival = why.rival === null ? 'the base branch' : `#${why.rival}`;
    const files = why.files.slice(0, 10).map((file) => `\`${(0,neutralise/* neutralise */.$0)(file, 120)}\``);
    const more = why.files.length > files.length ? ` and ${why.files.length - files.length} more` : '';
    return `${next} it conflicts with ${rival}${files.length === 0 ? '' : ` in ${files.join(', ')}${more}`}.`;
};
/** A lost ledger is made again from it. */
const budget = ({ budget: said }) => said === undefined
    ? ''
    : `All attempts together may cost ${(0,amounts/* dollars */.E9)(said.usd)}, by /budget of ${(0,neutralise/* neutralise */.$0)(said.by, 60)} (${(0,times/* dateTime */.K)(said.at)}).`;
const attempts = (record, links) => {
    const all = record.attempts;
    if (all.length === 0)
        return '';
    const shown = all.slice(-maximumRows);
    const first = all.length - shown.length;
    const row = (attempt, index) => `| ${first + index + 1} | ${attempt.agent} | ${outcomes/* outcomes */.KI[attempt.outcome].text} | ${(0,amounts/* costText */.rs)(attempt)} | ${attempt.commits} | ${runLink(attempt.runId, links)}${transcriptLink(attempt, links)} | ${(0,neutralise/* neutraliseSentence */.y3)(attempt.detail, detailChars)} |`;
    const total = all.reduce((sum, attempt) => sum + attempt.costUsd, 0);
    const asked = (0,transitions/* attemptsSinceAsked */.XZ)(record).length;
    const again = record.attemptsBefore === undefined || record.attemptsBefore === 0 ? '' : `, ${asked} of them since it was last asked for`;
    return [
        `${(0,amounts/* plural */.LS)(all.length, 'attempt')}${again}, ${(0,amounts/* costText */.rs)({ costUsd: total, costIsLeast: all.some(({ costIsLeast }) => costIsLeast === true) })} in all.`,
        '',
        '| attempt | agent | outcome | cost | commits | run | |',
        '|---|---|---|---|---|---|---|',
        ...(first > 0 ? [`| … | | | | | | ${first} earlier |`] : []),
        ...shown.map(row),
        ...wholeDetail(all),
        ...verifyOutput(all),
        ...spent(record),
    ].join('\n');
};
/** Returns the last attempt's sentence under the table when it is too long for it: it names the work that did not come along. */
const wholeDetail = (all) => {
    const last = all.at(-1);
    if (last === undefined || last.detail.length <= detailChars)
        return [];
    return ['', `Attempt ${all.length}: ${(0,neutralise/* neutraliseSentence */.y3)(last.detail, 2000)}`];
};
/** From 80 % of its dollars on. */
const spent = (record) => {
    const text = (0,states/* stateFacts */.T$)(record.state).isOver ? undefined : (0,budgets/* budgetWarning */.ac)(record);
    return text === undefined ? [] : ['', text];
};
/** Returns the end of what the failing command of the last attempt wrote. */
const verifyOutput = (all) => {
    const { command = 'verify', excerpt = '', result } = all.at(-1)?.verify ?? {};
    if (result !== 'failing' || excerpt.trim() === '')
        return [];
    const quoted = (0,work_words/* quoteEnd */.sV)(excerpt);
    return quoted === '' ? [] : ['', `The end of what \`${(0,neutralise/* neutralise */.$0)(command, 100)}\` wrote in attempt ${all.length}:`, '', quoted];
};
const evictions = ({ evictions: taken }) => {
    if (taken.length === 0)
        return '';
    const lines = taken.slice(-maximumRows).map(({ flight: bundle, at, reason }) => {
        const what = bundle === '' ? 'Not aboard' : `Left behind by bundle ${inCode(bundle)}`;
        return `- ${what} (${(0,times/* dateTime */.K)(at)}): ${(0,neutralise/* neutraliseSentence */.y3)(reason, 500)}`;
    });
    return lines.join('\n');
};

;// CONCATENATED MODULE: ./packages/core/build/records/project.js










/** Undefined when the issue shows its record already. */
const projectIssue = (projection) => {
    const { view, record } = projection;
    const wanted = wantedLabels(projection);
    if (wanted === undefined)
        return undefined;
    const addLabels = wanted.filter((label) => !view.labels.includes(label));
    const removeLabels = view.labels.filter((label) => (0,labels/* isProjectedLabel */.dd)(label) && !wanted.includes(label));
    const comment = commentEdit(projection);
    const close = view.open && (record?.state === 'merged' || (record !== undefined && (0,split_state/* isEnding */.yp)(record)));
    const reopen = record !== undefined && (0,revert_record/* awaitsReopening */.Jw)(record, view);
    const say = wordsToSay(projection);
    const copies = record === undefined ? [] : (projection.comment?.copies ?? []);
    const isShown = addLabels.length + removeLabels.length + copies.length === 0 && comment === undefined && say === undefined;
    if (isShown && !close && !reopen)
        return undefined;
    const edits = {
        ...{ addLabels, removeLabels, comment, close },
        ...(copies.length === 0 ? {} : { deleteComments: copies }),
        ...(say === undefined ? {} : { say }),
        ...(reopen ? { reopen } : {}),
    };
    return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, ...edits };
};
/** Says on an issue that its record cannot be read. Its labels stay, because the record may be rebuilt from them. */
const projectBroken = (view, projection) => {
    const body = (0,broken_record/* renderBrokenComment */.hW)(projection.broken);
    const isMute = view.isLocked === true && projection.comment === undefined;
    if (!view.open || isMute || (projection.comment !== undefined && sameText(projection.comment.body, body)))
        return undefined;
    const comment = { id: projection.comment?.id ?? null, body };
    return { kind: 'project-issue', issue: view.number, nodeId: view.nodeId, addLabels: [], removeLabels: [], comment, close: false };
};
/** An issue with a ready label and no record loses labels that contradict it. Other issues without a record are not ours. */
const wantedLabels = ({ view, record, jobRunning }) => {
    if (record !== undefined)
        return (0,labels/* labelsFor */.dS)(record, { jobRunning });
    return view.open && (0,labels/* observeState */.ie)(view.labels) === 'ready' ? [names/* stateLabels */.dE.ready] : undefined;
};
/** Said once: the record or the issue itself shows whether it was. */
const wordsToSay = ({ view, record, shownWords }) => {
    const said = record?.said;
    if (record === undefined || view.isLocked === true || said === undefined || said.isShown === true || shownWords === undefined)
        return undefined;
    return shownWords.has((0,said_schema/* saidKey */.BP)(said)) ? undefined : renderSaid(said, record);
};
const commentEdit = ({ view, record, comment, run, ledger, job, todo }) => {
    if (record === undefined)
        return undefined;
    // The record knows a comment that was not found: a person deleted it, or it was not read. No second one is made.
    if (comment === undefined && record.statusComment !== undefined)
        return undefined;
    const standstill = ledger?.trains.get(record.base)?.record.stopped?.reason;
    const body = renderStatusComment(record, {
        repositoryUrl: run.repositoryUrl,
        standstill,
        job: job ?? shownJob(record, comment),
        todo: (0,todo_words/* nextTodo */.W4)(shownTodo(record, comment), todo),
    });
    if (comment === undefined)
        return view.isLocked === true ? undefined : { id: null, body };
    return sameText(comment.body, body) ? undefined : { id: comment.id, body };
};
const shownJob = ({ claim }, comment) => claim === undefined || comment === undefined ? undefined : (0,work_words/* jobInComment */.Y3)(comment.body, claim.runId);
const shownTodo = ({ claim }, comment) => claim === undefined || comment === undefined ? undefined : (0,todo_words/* readShownTodo */.kS)(comment.body, claim.id);
/** GitHub may return a body with other line ends, or without the last one. */
const sameText = (a, b) => a === b || a.replace(/\r\n/g, '\n').trimEnd() === b.trimEnd();


/***/ }),

/***/ 63332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ saidKey),
/* harmony export */   Ut: () => (/* binding */ answerSchema),
/* harmony export */   jk: () => (/* binding */ saidSchema)
/* harmony export */ });
/* unused harmony export agentKinds */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18611);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79689);
/* harmony import */ var _split_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68003);
// The schemas of words to people that stand in a comment of their own, and of a person's answer.





/** The endings that an agent may give its attempt, besides that it is done. */
const agentKinds = ['question', 'nothing-to-do', 'split'];
const saidSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptIdSchema */ .kl,
    /** `parts-merged`: our own word, when everything that the issue was split into is done. */
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([...agentKinds, 'parts-merged']),
    /** Untrusted words of the agent. */
    words: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(5000),
    /** Parts that the agent proposes, and that a person may accept. */
    parts: _split_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .plannedPartsSchema */ .QS.optional(),
    /** The reason why nobody can accept its proposal: the rest of a sentence. */
    trouble: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(500).optional(),
    /** Login of the person who asked for the work, or who accepted the split. */
    to: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .login */ .iD,
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE,
    /** True when the comment with these words was seen on the issue. */
    isShown: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
});
/** Names the comment with these words. */
const saidKey = ({ attempt, kind }) => kind === 'parts-merged' ? `${attempt} ${kind}` : attempt;
/** A person's `/answer`: it asks for the next attempt as a ready label does. */
const answerSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    by: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .login */ .iD,
    role: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .roles */ .O),
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE,
    /** Names the comment, as the fleet's record does. It is the event of the request. */
    event: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeId */ .s5,
    words: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(2000),
    /** The attempt whose question it answers, if an agent asked it. */
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptIdSchema */ .kl.optional(),
});


/***/ }),

/***/ 68003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QS: () => (/* binding */ plannedPartsSchema),
/* harmony export */   Wk: () => (/* binding */ splitSchema)
/* harmony export */ });
/* unused harmony exports maximumParts, maximumPartTitle, maximumPartBody */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18611);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79689);
// The schemas of a split: the parts that an agent proposes for its issue, and what became of them after a person's `/accept`.




const maximumParts = 10;
const maximumPartTitle = 200;
const maximumPartBody = 4000;
const plannedPart = {
    /** Harmless words of the agent, as they stand on the issue and as the part gets them. */
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(maximumPartTitle),
    /** Lines; left out once the part is made. */
    body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(maximumPartBody).optional(),
    /** Parts that have to be merged before this one starts, by their place in the list, from 1. */
    waitsFor: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(maximumParts)).max(maximumParts),
};
const plannedPartsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)(plannedPart)).min(1).max(maximumParts);
/** The issue that a part became. `id` is the number by which REST names it in relations. */
const madeSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1), nodeId: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeId */ .s5, id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1) });
const splitSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({
    /** The attempt whose proposal was accepted. */
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptIdSchema */ .kl,
    by: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .login */ .iD,
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_fleet_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roles */ .O),
    event: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeId */ .s5,
    /** Time of the first `/accept`: no part is older. */
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE,
    parts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({ ...plannedPart, made: madeSchema.optional() }))
        .min(1)
        .max(maximumParts),
    /** The last time at which a run set out to make the parts. Until it says what it made, some may exist that no record names. */
    tried: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
    /** Set when all parts and their relations exist. */
    made: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
    /** GitHub refused a part or a relation, and a person was asked. */
    refused: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
    /** The issue waits for its parts no more: they are merged, or a person was asked, or asked for something else. */
    over: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
});


/***/ }),

/***/ 42726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ai: () => (/* binding */ partMarker),
/* harmony export */   QM: () => (/* binding */ waitsText),
/* harmony export */   eG: () => (/* binding */ renderPart),
/* harmony export */   sT: () => (/* binding */ quotedPart)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44843);
// Title and body of the issue that a part becomes. The words are an agent's, made harmless when they were proposed, and a person has
// accepted them.


/** ` (waits for part 1, part 3)` */
const waitsText = ({ waitsFor }) => waitsFor.length === 0 ? '' : ` (waits for ${waitsFor.map((place) => `part ${place}`).join(', ')})`;
const quotedPart = ({ body = '' }) => body === '' ? '> (no text)' : body.replace(/^/gm, '> ').replace(/ $/gm, '');
/** Begins the body of the issue, which is found by it when no record names the issue. */
const partMarker = ({ attempt }, place) => (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .hiddenMarker */ .z0)(`part ${attempt} ${place}`);
/** `place` counts from 1; `issue` is the one that was split. */
const renderPart = (split, { issue, place }) => {
    const part = split.parts[place - 1];
    if (part === undefined)
        throw new Error(`#${issue} has no part ${place}`);
    const about = `Part ${place} of ${split.parts.length} of #${issue}${waitsText(part)}, proposed by an agent and accepted by ${(0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .mention */ .lE)(split.by).trim() || (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_1__/* .neutralise */ .$0)(split.by, 60)}. ` +
        `No agent works on it before a person sets \`${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready}\`.`;
    return { title: part.title, body: `${[partMarker(split, place), about, quotedPart(part)].join('\n\n')}\n` };
};


/***/ }),

/***/ 24201:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W4: () => (/* binding */ nextTodo),
/* harmony export */   Y6: () => (/* binding */ maximumTodoEdits),
/* harmony export */   kS: () => (/* binding */ readShownTodo),
/* harmony export */   oS: () => (/* binding */ todoWords)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _neutralise_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44843);
/* harmony import */ var _times_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33763);



/** Edits of the comment for the lists of one attempt. With the claim's, the job's and the ending's these are six. */
const maximumTodoEdits = 3;
const letters = { pending: 'p', 'in-progress': 'i', completed: 'c' };
const statuses = { p: 'pending', i: 'in-progress', c: 'completed' };
const underWay = ' (under way)';
const entryChars = 120;
/** Empty where there is no list, and once its attempt is over or has ended its work. */
const todoWords = ({ state, claim }, shown) => {
    if (shown === undefined || state !== 'assigned' || claim?.id !== shown.list.attempt || claim.delay !== undefined)
        return '';
    const { list, place, at, edits } = shown;
    const { attempt, entries, total, done } = list;
    const states = entries.map(({ status }) => letters[status]).join('');
    const more = total > entries.length ? [`- … and ${total - entries.length} more`] : [];
    return [
        (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .hiddenMarker */ .z0)(`todo ${attempt} ${place} ${edits} ${at} ${done}/${total} ${states}`),
        `Its own todo list at ${(0,_times_js__WEBPACK_IMPORTED_MODULE_1__/* .dateTime */ .K)(at)}, ${done} of ${total} done:`,
        [...lines(list), ...more].join('\n'),
    ].join('\n\n');
};
const lines = ({ entries }) => entries.map(({ text, status }) => {
    const words = (0,_neutralise_js__WEBPACK_IMPORTED_MODULE_2__/* .neutralise */ .$0)(text, entryChars) || '(no words)';
    return `- [${status === 'completed' ? 'x' : ' '}] ${words}${status === 'in-progress' ? underWay : ''}`;
});
const markPattern = (0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .hiddenMarker */ .z0)(String.raw `todo (\S{1,60}) ([1-9]\d{0,3}) (\d{1,2}) (\d{4}-\d\d-\d\dT[\d:.]{8,12}Z) (\d{1,6})\/(\d{1,6}) ([pic]{1,30})`);
const pattern = new RegExp(String.raw `^${markPattern}\n\n[^\n]*\n\n((?:- \[[ x]\] [^\n]*(?:\n|$))+)`, 'm');
/** The list of this attempt that a comment shows; undefined: none. */
const readShownTodo = (body, attempt) => {
    const [, of, place, edits, at = '', done, total, states = '', text = ''] = pattern.exec(body.replace(/\r\n/g, '\n')) ?? [];
    if (of !== attempt || Number.isNaN(Date.parse(at)))
        return undefined;
    const rows = text.trimEnd().split('\n');
    if (rows.length !== states.length)
        return undefined;
    const entries = rows.map((row, index) => {
        const status = statuses[states.charAt(index)] ?? 'pending';
        const words = row.slice('- [x] '.length);
        return { text: status === 'in-progress' && words.endsWith(underWay) ? words.slice(0, -underWay.length) : words, status };
    });
    const list = { v: 1, attempt, entries, total: Number(total), done: Number(done) };
    return { list, place: Number(place), at, edits: Number(edits) };
};
/** Returns the list that the comment shows next: the same one while nothing that people see has changed, or when its edits are used up. */
const nextTodo = (shown, found) => {
    if (found === undefined)
        return shown;
    if (shown === undefined)
        return { ...found, edits: 1 };
    if (shown.edits >= maximumTodoEdits || found.place <= shown.place || isSame(shown.list, found.list))
        return shown;
    return { ...found, edits: shown.edits + 1 };
};
const isSame = (a, b) => a.total === b.total && a.done === b.done && lines(a).join('\n') === lines(b).join('\n');


/***/ })

};
