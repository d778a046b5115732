export const id = 783;
export const ids = [783];
export const modules = {

/***/ 27783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planResume: () => (/* binding */ planResume),
/* harmony export */   startedAnew: () => (/* binding */ startedAnew)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
// The session that this attempt goes on with, if it goes on with one: decided from the record, fetched, and checked. What keeps it
// from that is told on the issue where it is trouble, and in the log where it is as it should be.

const planResume = async ({ kit, ports, scratch }, { agent, question }) => {
    const { sessions } = agent;
    const { record, claim, config, answers } = question;
    if (sessions === undefined || record.attempts.length === 0)
        return { conversation: undefined, notes: [] };
    const { buildResumePrompt, countedAttempts, decideResume } = await Promise.all(/* import() */[__webpack_require__.e(194), __webpack_require__.e(150), __webpack_require__.e(768), __webpack_require__.e(138)]).then(__webpack_require__.bind(__webpack_require__, 91138));
    const decision = decideResume({ ...question, sharing: config.resume });
    if (!decision.resumes) {
        kit.log(`It starts a conversation of its own: ${decision.why}`);
        return { conversation: undefined, notes: [] };
    }
    const { from, reason } = decision;
    const { fetchSession } = await __webpack_require__.e(/* import() */ 11).then(__webpack_require__.bind(__webpack_require__, 25011));
    const fetched = await fetchSession(ports, { from, sessions, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(scratch, 'session') });
    if ('why' in fetched) {
        const note = startedAnew(from.id, fetched.why);
        kit.warning(note);
        return { conversation: undefined, notes: [note] };
    }
    const prompt = buildResumePrompt({
        issue: record.issue,
        base: claim.base,
        branch: 'work',
        feedback: record.feedback,
        attempt: countedAttempts(record) + 1,
        attemptsAllowed: config.attempts,
        reason,
        answers,
    });
    return { conversation: { from: from.id, version: from.session.version, text: fetched.text, prompt }, notes: [] };
};
/** One sentence for the issue and the log. */
const startedAnew = (attempt, why) => `The session of attempt ${attempt} was not used, so that this attempt started anew with the whole prompt: ${why.replace(/\.$/, '')}.`;


/***/ })

};
