export const id = 56;
export const ids = [56];
export const modules = {

/***/ 8056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readComment: () => (/* binding */ readComment),
/* harmony export */   readDispatch: () => (/* binding */ readDispatch)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9520);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2640);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7657);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4147);

const confused = (why) => ({ kind: 'refused', why, reaction: 'confused' });
const readComment = async (ports, p) => {
    const comment = await ports.comments.read(p.id);
    if (comment === undefined)
        return { kind: 'quiet', why: `comment ${p.id} is gone` };
    const { author, number, now: at } = comment;
    const parsed = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .parseSlashCommand */ .My)(comment.body);
    if (parsed.kind === 'none')
        return { kind: 'quiet', why: `the first line of comment ${p.id} is no command of clambake` };
    if (!comment.isPerson || author === null)
        return { kind: 'quiet', why: `comment ${p.id} is not by a person` };
    const place = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(p.ledger, number);
    if (place === undefined) {
        return { kind: 'quiet', why: `#${number} is neither a flight's pull request nor an issue that clambake has a record of` };
    }
    if (parsed.kind === 'slip')
        return confused(`there is no command /${parsed.typed}: did you mean /${parsed.meant}? Write a new comment`);
    if (parsed.kind === 'malformed')
        return confused(parsed.why);
    const { word, words } = parsed;
    const issue = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .takesIssue */ .ax)(word) ? (parsed.issue ?? place.issue) : undefined;
    const refused = await refusalOf(ports, [author]);
    if (refused !== undefined)
        return refused;
    // Whose words they are now is not known, and they may be others than at the event.
    if (comment.edited)
        return confused('the comment was edited after it was written: write a new one');
    const base = word === 'depart' || word === 'retry' ? place.base : undefined;
    return { kind: 'asked', command: { id: `comment-${p.id}`, word, issue, base, by: author, at, words } };
};
/** `actors`: who the run is for, and who started it (again). */
const readDispatch = async (ports, p) => {
    const { issue, command: typed } = p.request;
    const word = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .commandWordOf */ .bw)(typed.replace(/^\//, ''));
    if (word === undefined) {
        return confused(`Input "command" must be one of ${_clambake_core__WEBPACK_IMPORTED_MODULE_2__/* .commandWords */ .Bl.join(', ')}, not ${JSON.stringify(typed.slice(0, 40))}`);
    }
    if ((0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .takesIssue */ .ax)(word) && issue === undefined)
        return confused(`Input "issue" is missing: ${word} needs the number of an issue`);
    if ((word === 'pause' || word === 'resume') && issue !== undefined)
        return confused(`Input "issue" must be left out: ${word} is about all of them`);
    const place = issue === undefined ? undefined : (0,_clambake_core__WEBPACK_IMPORTED_MODULE_1__/* .placeOf */ .$t)(p.ledger, issue);
    if (issue !== undefined && place === undefined)
        return confused(`there is no record of #${issue}`);
    const by = p.actors.at(-1);
    if (by === undefined)
        return confused('GITHUB_ACTOR is not set, so nobody gave this command');
    const refused = await refusalOf(ports, p.actors);
    if (refused !== undefined)
        return refused;
    const about = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .takesIssue */ .ax)(word) ? { issue, base: undefined } : { issue: undefined, base: place?.base };
    return { kind: 'asked', command: { id: `run-${p.runId}`, word, ...about, by, at: await ports.now(), words: '' } };
};
/** Undefined when all of them may write. */
const refusalOf = async ({ github }, logins) => {
    for (const login of logins) {
        const role = await github.readRole(login);
        if (role === undefined) {
            return { kind: 'refused', why: `the role of ${login} could not be read`, reaction: 'confused', later: true };
        }
        if (role !== 'none' && (0,_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .roleAtLeast */ .tc)(role, 'write'))
            continue;
        const has = role === 'none' ? 'no role in this repository' : `the role ${role}`;
        return { kind: 'refused', why: `${login} has ${has}; commands are for people with write access`, reaction: '-1' };
    }
    return undefined;
};


/***/ })

};
