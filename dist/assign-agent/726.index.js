export const id = 726;
export const ids = [726];
export const modules = {

/***/ 74726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   answerInquiry: () => (/* binding */ answerInquiry)
/* harmony export */ });
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86334);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41983);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37732);
/* harmony import */ var _answer_comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9818);
// Answers what a person asks the fleet, with a comment and in the job's summary: it decides as a tick would at this moment, and
// carries nothing out. Invariant: nothing is written but the answer.


const answerInquiry = async (job, inquiry) => {
    const { kit, inputs } = job;
    const { unreadNote } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    const answer = await compose(job, inquiry);
    const text = inquiry.unread === undefined ? answer : `${answer}\n\n${unreadNote(inquiry.unread)}`;
    const { word, issue, on } = inquiry;
    kit.log(text);
    await kit.summary(`## Clambake: /${word}${issue === undefined ? '' : ` #${issue}`}\n\n${text}\n`);
    if (inputs['dry-run'] || on === undefined)
        return;
    // Once, also when the event comes twice.
    if (await (0,_answer_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .react */ .wv)(job, '+1'))
        await (0,_answer_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .reply */ .Tm)(job, { on, text });
};
/** A fleet that cannot be looked at is an answer as well: what keeps it is what a person asks for. */
const compose = async (job, { word, issue }) => {
    const { answerCost, answerHelp, answerStatus, answerWhy, neutraliseSentence } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    if (word === 'help')
        return answerHelp();
    try {
        const facts = await readFacts(job);
        if (word === 'status')
            return answerStatus(facts);
        if (word === 'cost' || issue === undefined)
            return answerCost(facts, issue);
        return answerWhy(facts, issue, await readView(job, facts, issue));
    }
    catch (error) {
        if (!(error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo))
            throw error;
        return `The fleet does nothing at present: ${neutraliseSentence(error.message, 1000)}`;
    }
};
const readFacts = async ({ kit, ...ports }) => {
    const { decideFleet } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    const { snapshot, config } = await (0,_clambake_adapters__WEBPACK_IMPORTED_MODULE_2__/* .readSnapshot */ .R)(ports, (0,_clambake_adapters__WEBPACK_IMPORTED_MODULE_3__/* .createRunContext */ .ft)(kit.environment));
    return { snapshot, config, decision: decideFleet(snapshot, config) };
};
/** A tick lists open issues with labels of ours alone. */
const readView = async ({ github }, { snapshot }, issue) => snapshot.issues.find(({ number }) => number === issue) ?? (await github.readIssue(issue))?.issue;


/***/ })

};
