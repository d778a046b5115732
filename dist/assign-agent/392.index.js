export const id = 392;
export const ids = [392,499,476];
export const modules = {

/***/ 9818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tm: () => (/* binding */ reply),
/* harmony export */   n2: () => (/* binding */ failRefused),
/* harmony export */   qz: () => (/* binding */ tell),
/* harmony export */   wv: () => (/* binding */ react)
/* harmony export */ });
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86334);

/** A failure is a warning, because the job says it too. */
const reply = async ({ kit, comments }, { text, on }) => {
    try {
        await comments.reply(on, text);
    }
    catch (error) {
        if (!(error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi))
            throw error;
        kit.warning(`The comment could not be answered: ${error.message}`, { title: kit.name });
    }
};
/** Says why in the summary and fails the job. */
const failRefused = async (kit, { why, later }) => {
    await tell(kit, `Refused: ${why}. Nothing was recorded.`);
    if (later === true)
        throw new _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi(`the command is refused for now: ${why}`, { status: 0, retryable: true });
    throw new _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The command is refused: ${why}`);
};
/** True when it is new. A failed one is a warning and stops nothing. */
const react = async ({ kit, comments, inputs }, reaction) => {
    const id = inputs['comment-id'];
    if (id === undefined)
        return false;
    try {
        return await comments.react(id, reaction);
    }
    catch (error) {
        if (!(error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .RemoteError */ .Hi))
            throw error;
        kit.warning(`The comment could not be given a reaction: ${error.message}`, { title: kit.name });
        return false;
    }
};
const tell = async (kit, text) => {
    const { neutraliseSentence } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    kit.log(text);
    await kit.summary(`## Clambake command\n\n${neutraliseSentence(text, 2000)}\n`);
};


/***/ }),

/***/ 47392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askRole: () => (/* binding */ askRole)
/* harmony export */ });
/* harmony import */ var _clambake_action_kit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14456);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86334);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24609);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60764);
/* harmony import */ var _answer_comment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9818);
/* harmony import */ var _read_command_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(82476);
/* harmony import */ var _run_command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79499);
// Runs `mode: role` in a job that can only read: it says whether the author of a comment or of a review may make this fleet do
// something. Only then does a job start that can write. The role is asked from the API: the event's `author_association` shows
// a member whose membership is concealed as an outsider.






/** Lowest role whose review counts: GitHub counts the same ones. */
const leastForReviews = 'write';
const askRole = async (kit, inputs) => {
    kit.setOutput('allowed', 'false');
    const { 'comment-id': id, reviewer } = inputs;
    if (id === undefined && reviewer === '') {
        throw new _clambake_adapters__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('Input "comment-id" is missing: mode role needs the id of a comment, or the login of a review\'s author in "reviewer"');
    }
    const ports = (0,_clambake_action_kit__WEBPACK_IMPORTED_MODULE_1__/* .openJobPorts */ .G0)(kit, inputs['github-token']);
    if (id === undefined)
        return askReviewer(kit, { reviewer, pull: inputs.issue, ...ports });
    const asking = { ...ports, comments: (0,_clambake_adapters__WEBPACK_IMPORTED_MODULE_2__/* .openComments */ .B)(ports.github.client), minRole: () => (0,_run_command_js__WEBPACK_IMPORTED_MODULE_3__/* .readMinRole */ .f)(ports) };
    const judged = await (0,_read_command_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeAuthor */ .H)(asking, { id, ledger: await ports.ledger.read() });
    if (judged.kind === 'quiet')
        return (0,_answer_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .tell */ .qz)(kit, `Nothing to do: ${judged.why}.`);
    if (judged.kind === 'refused')
        return (0,_answer_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .failRefused */ .n2)(kit, judged);
    kit.setOutput('allowed', 'true');
    await (0,_answer_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .tell */ .qz)(kit, `${judged.author} may give this command.`);
};
/** Number of the bundle that has ended and had this pull request. */
const endedBundle = ({ trains }, pull) => [...trains.values()].flatMap(({ record: { history } }) => history.find(({ pr }) => pr === pull)?.id ?? [])[0];
/** Everybody may review a pull request, so this is no failure. */
const askReviewer = async (kit, { reviewer, pull, github, ledger }) => {
    const role = await github.readRole(reviewer);
    if (role === undefined)
        return (0,_answer_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .failRefused */ .n2)(kit, { why: `the role of ${reviewer} could not be read`, later: true });
    if (role === 'none' || !(0,_clambake_core__WEBPACK_IMPORTED_MODULE_6__/* .roleAtLeast */ .t)(role, leastForReviews)) {
        return (0,_answer_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .tell */ .qz)(kit, `Nothing to do: a review by ${reviewer} changes nothing, because it is not by somebody with ${leastForReviews} access.`);
    }
    const over = pull === undefined ? undefined : endedBundle(await ledger.read(), pull);
    if (over !== undefined) {
        const text = `Nothing to do: pull request ${pull} is that of bundle ${over}, which has ended. /revert #42 takes merged work back`;
        kit.notice(`${text}.`, { title: kit.name });
        return (0,_answer_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .tell */ .qz)(kit, `${text}; a review of the next bundle counts again.`);
    }
    kit.setOutput('allowed', 'true');
    await (0,_answer_comment_js__WEBPACK_IMPORTED_MODULE_5__/* .tell */ .qz)(kit, `The review by ${reviewer} counts.`);
};


/***/ }),

/***/ 82476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ judgeAuthor),
  readComment: () => (/* binding */ readComment),
  readDispatch: () => (/* binding */ readDispatch)
});

// EXTERNAL MODULE: ./packages/core/build/records/commands.js + 1 modules
var commands = __webpack_require__(14381);
// EXTERNAL MODULE: ./packages/core/build/records/inquiries.js
var inquiries = __webpack_require__(54866);
// EXTERNAL MODULE: ./packages/core/build/texts/one-slip.js
var one_slip = __webpack_require__(33588);
// EXTERNAL MODULE: ./packages/core/build/texts/sanitise.js
var sanitise = __webpack_require__(90963);
;// CONCATENATED MODULE: ./packages/core/build/fleet/slash-command.js
// Reads a `/command` or an inquiry in the first line of a comment. Number and words after it are data. A word that differs from one of
// ours by one letter is a slip; any other word is meant for somebody else.




const slashWords = [...commands/* commandWords */.Bl, ...inquiries/* inquiryWords */.XW];
const maximumWords = 2000;
const maximumIssue = 2_147_483_647;
const parseSlashCommand = (body) => {
    const [first = '', ...more] = body.split(/\r\n?|\n/);
    const [, typed, rest = ''] = /^\/(\S{1,40})(?:\s+(.*))?$/.exec(first) ?? [];
    if (typed === undefined)
        return { kind: 'none' };
    const word = slashWordOf(typed) ?? inquiries/* inquiryWords */.XW.find((one) => one === typed.toLowerCase().replace(/[?!.,:;]$/, ''));
    if (word === undefined) {
        const meant = slashWords.find((one) => (0,one_slip/* isOneSlipAway */.z)(typed.toLowerCase(), one));
        return meant === undefined ? { kind: 'none' } : { kind: 'slip', typed: typed.slice(0, 40), meant };
    }
    return (0,inquiries/* isInquiryWord */.Ob)(word)
        ? readInquiry(word, { rest: rest.trim(), more })
        : readArgument(word, { rest: rest.trim(), more: more.join('\n') });
};
const slashWordOf = (text) => slashWords.find((word) => word === text.toLowerCase());
/** `evict`, `Evict` → evict; undefined for anything else, look-alikes included. */
const commandWordOf = (text) => commands/* commandWords */.Bl.find((word) => word === text.toLowerCase());
/** `/why #42?` and `/why does it wait` are inquiries; a number that is none is not passed over. */
const readInquiry = (word, { rest, more }) => {
    const first = (rest.split(/\s+/)[0] ?? '').replace(/[?!.,:;]+$/, '');
    const [further] = more.flatMap((line) => slashWordOf(/^\/([a-z]{1,20})(?:\s|$)/i.exec(line)?.[1] ?? '') ?? []);
    const unread = further === undefined ? {} : { unread: further };
    const issue = issueIn(first);
    if ((0,inquiries/* inquiryFacts */.V)(word).takesNumber !== true)
        return /^#?\d/.test(first)
            ? { kind: 'malformed', word, why: `/${word} takes no number: write it alone, or /why ${first.slice(0, 20)}` }
            : { kind: 'inquiry', word, issue: undefined, ...unread };
    return issue === undefined
        ? (noNumber(word, first) ?? { kind: 'inquiry', word, issue, ...unread })
        : { kind: 'inquiry', word, issue, ...unread };
};
/** The number in `#42` or `42`; it may be too large. */
const numberIn = (text) => (/^#?[1-9]\d{0,9}$/.test(text) ? Number(text.replace('#', '')) : undefined);
const issueIn = (text) => {
    const number = numberIn(text);
    return number === undefined || number > maximumIssue ? undefined : number;
};
/** Says why a word that looks like the number of an issue is not taken for one; undefined when it does not look like one. */
const noNumber = (word, first) => {
    const shown = JSON.stringify(first.slice(0, 40));
    if (/^#/.test(first) || /^[\d+-]/.test(first))
        return { kind: 'malformed', word, why: `${shown} is not the number of an issue: write /${word} #42` };
    const named = numberNamedBy(first);
    return named === undefined
        ? undefined
        : { kind: 'malformed', word, why: `${shown} is not taken for an issue of this repository: write /${word} #${named}` };
};
const readArgument = (word, { rest, more }) => {
    const [first = '', ...others] = rest.split(/\s+/);
    // A number alone is the dollars, on the issue itself.
    if (word === 'budget' && /^\$?[\d.]+$/.test(first) && others.length === 0)
        return { kind: 'command', word, issue: undefined, words: first };
    const issue = numberIn(first);
    const isNumber = issue !== undefined;
    if (!takesIssue(word)) {
        return /^#?\d/.test(first)
            ? { kind: 'malformed', word, why: `/${word} takes no number` }
            : { kind: 'command', word, issue: undefined, words: word === 'pause' && /^now\b/i.test(first) ? 'now' : '' };
    }
    const { needsWords } = (0,commands/* commandFacts */.RK)(word);
    const whole = needsWords === undefined ? {} : { whole: wordsOf([rest, more].join('\n')) };
    // A commit may begin with a digit, and so may words.
    const isCommit = word === 'approve' && /^[0-9a-f]{12,40}$/i.test(first);
    const isTaken = isCommit || needsWords !== undefined || issueIn(first) !== undefined;
    const wrong = isTaken ? undefined : noNumber(word, first);
    if (wrong !== undefined)
        return wrong;
    const text = [(isNumber ? others : [first, ...others]).join(' '), more].join('\n');
    const words = wordsOf(text);
    if (word === 'accept' && words !== '')
        return {
            kind: 'malformed',
            word,
            why: '/accept takes the whole proposal and no words: write it alone, or say what should be different with /answer',
        };
    return { kind: 'command', word, issue, words, ...whole };
};
/**
 * The number in another way to name an issue: an address, `o/r#42`, `GH-42`, `(#42)`. Taken as a mere word, it would leave the
 * command to the issue on which it stands.
 */
const numberNamedBy = (word) => /^<?\S*\/(?:issues|pull)\/([1-9]\d{0,9})\/?>?$/i.exec(word)?.[1] ??
    /^GH-([1-9]\d{0,9})$/i.exec(word)?.[1] ??
    /^[\w./([-]+#([1-9]\d{0,9})(?:\]\(\S*)?\)?$/.exec(word)?.[1];
const takesIssue = (word) => commands/* commands */.Pi[word].about === 'issue' || (0,commands/* isRecordWord */.m)(word);
const wordsOf = (text) => {
    const clean = (0,sanitise/* sanitise */.tB)(text, { maxChars: maximumWords }).text.trim();
    return clean.length <= maximumWords ? clean : clean.slice(0, maximumWords).toWellFormed();
};

// EXTERNAL MODULE: ./packages/core/build/fleet/fleet-commands.js + 2 modules
var fleet_commands = __webpack_require__(28881);
// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var roles = __webpack_require__(60764);
;// CONCATENATED MODULE: ./actions/assign-agent/build/read-command.js

const confused = (why, on) => ({
    kind: 'refused',
    why,
    reaction: 'confused',
    ...(on === undefined ? {} : { on }),
});
const wordOf = (parsed) => (parsed.kind === 'slip' ? parsed.meant : parsed.word);
/** Reads the comment again, because the event's payload proves nothing. */
const findCommand = async (ports, { id, ledger }) => {
    const comment = await ports.comments.read(id);
    if (comment === undefined)
        return { kind: 'quiet', why: `comment ${id} is gone` };
    const { author } = comment;
    const parsed = parseSlashCommand(comment.body);
    if (parsed.kind === 'none')
        return { kind: 'quiet', why: `the first line of comment ${id} is no command of clambake` };
    if (!comment.isPerson || author === null)
        return { kind: 'quiet', why: `comment ${id} is not by a person` };
    const place = (0,fleet_commands/* placeOf */.$t)(ledger, comment.number);
    if (place === undefined && !(0,inquiries/* isInquiryWord */.Ob)(wordOf(parsed))) {
        return { kind: 'quiet', why: `#${comment.number} is neither a bundle's pull request nor an issue that clambake has a record of` };
    }
    return { kind: 'found', comment: { ...comment, author }, parsed, place };
};
/** Judges the author of a comment alone, for a job that can only read. The job that may write then reads the comment itself. */
const judgeAuthor = async (ports, asked) => {
    const found = await findCommand(ports, asked);
    if (found.kind === 'quiet')
        return found;
    const { comment, parsed } = found;
    const word = wordOf(parsed);
    // For a command the job that may write asks for the configured role besides.
    const minRole = async () => ((0,inquiries/* isInquiryWord */.Ob)(word) ? ports.minRole() : (0,commands/* commandFacts */.RK)(word).role);
    const judged = await judgeRoles({ ...ports, minRole }, { word, logins: [comment.author] });
    if (!('kind' in judged))
        return { kind: 'allowed', author: comment.author };
    // Anybody may mistype a word or ask, so that neither is a failure.
    const isHarmless = parsed.kind === 'slip' || (0,inquiries/* isInquiryWord */.Ob)(word);
    return isHarmless && judged.later !== true ? { kind: 'quiet', why: judged.why } : judged;
};
const readComment = async (ports, asked) => {
    const found = await findCommand(ports, asked);
    if (found.kind === 'quiet')
        return found;
    const { comment, parsed } = found;
    const { number: on } = comment;
    if (parsed.kind === 'slip')
        return { kind: 'told', why: `there is no command /${parsed.typed}: did you mean /${parsed.meant}? Write a new comment`, on };
    if ((0,inquiries/* isInquiryWord */.Ob)(parsed.word))
        return read_command_readInquiry(ports, found);
    if (parsed.kind === 'malformed')
        return confused(parsed.why, on);
    return readGiven(ports, { ...found, id: asked.id });
};
/** An edited comment is answered as it reads now. */
const read_command_readInquiry = async (ports, { comment, parsed, place }) => {
    const { author, number: on } = comment;
    const judged = await judgeRoles(ports, { word: wordOf(parsed), logins: [author] });
    if ('kind' in judged)
        return judged.later === true ? judged : { kind: 'quiet', why: judged.why };
    if (parsed.kind === 'malformed')
        return { kind: 'told', why: parsed.why, on };
    if (parsed.kind !== 'inquiry')
        throw new Error(`${parsed.kind} is no inquiry`);
    const { word, unread } = parsed;
    // A bundle's pull request is no issue.
    const here = place !== undefined && place.issue === undefined ? undefined : on;
    const issue = (0,inquiries/* inquiryFacts */.V)(word).takesNumber === true ? (parsed.issue ?? here) : undefined;
    if (word === 'why' && issue === undefined)
        return { kind: 'told', why: '/why needs the number of an issue here: write /why #42', on };
    return { kind: 'inquiry', word, issue, on, ...(unread === undefined ? {} : { unread }) };
};
const readGiven = async (ports, { comment, parsed, place, id }) => {
    if (parsed.kind !== 'command' || place === undefined)
        throw new Error(`comment ${id} gives no command`);
    const { word, words } = parsed;
    // On an issue all words of such a command are meant for that issue, a number at their beginning included.
    const whole = place.issue === undefined ? undefined : parsed.whole;
    const issue = whole !== undefined ? place.issue : takesIssue(word) ? (parsed.issue ?? place.issue) : undefined;
    const judged = await judgeRoles(ports, { word, logins: [comment.author] });
    if ('kind' in judged)
        return judged;
    // Somebody else may have changed the words since the event.
    if (comment.edited)
        return confused('the comment was edited after it was written: write a new one', comment.number);
    const base = (0,commands/* commandFacts */.RK)(word).about === 'train' ? place.base : undefined;
    // Its author has not seen later edits of the issue.
    const at = (0,commands/* commandFacts */.RK)(word).isAsOfComment === true ? comment.createdAt : comment.now;
    const { author: by, createdAt: given } = comment;
    const command = { id: `comment-${id}`, word, issue, base, by, at, words: whole ?? words, given, ...judged };
    return { kind: 'asked', command, on: comment.number };
};
const readDispatch = async (ports, { request, ledger, actors, runId, runAttempt }) => {
    const { issue, command: typed } = request;
    const inquiry = typed.replace(/^\//, '').toLowerCase();
    if ((0,inquiries/* isInquiryWord */.Ob)(inquiry))
        return dispatchedInquiry(ports, { word: inquiry, issue, actors });
    const [, commit] = /^\/?approve\s+([0-9a-f]{12,40})$/i.exec(typed) ?? [];
    const [, dollars] = /^\/?budget\s+(\$?[\d.]{1,12})$/i.exec(typed) ?? [];
    const isNow = /^\/?pause\s+now$/i.test(typed);
    const word = isNow
        ? 'pause'
        : dollars !== undefined
            ? 'budget'
            : commit === undefined
                ? commandWordOf(typed.replace(/^\//, ''))
                : 'approve';
    if (word === undefined) {
        return confused(`Input "command" must be one of ${slashWords.join(', ')}, not ${JSON.stringify(typed.slice(0, 40))}`);
    }
    const { needsWords } = (0,commands/* commandFacts */.RK)(word);
    if (needsWords !== undefined)
        return confused(`${word} needs words: write it as a comment on the issue, as /${word} ${needsWords}`);
    if (takesIssue(word) && issue === undefined)
        return confused(`Input "issue" is missing: ${word} needs the number of an issue`);
    if ((0,commands/* commandFacts */.RK)(word).about === 'fleet' && issue !== undefined)
        return confused(`Input "issue" must be left out: ${word} is about all of them`);
    const place = issue === undefined ? undefined : (0,fleet_commands/* placeOf */.$t)(ledger, issue);
    if (issue !== undefined && place === undefined)
        return confused(`there is no record of #${issue}`);
    const by = actors.at(-1);
    if (by === undefined)
        return confused('GITHUB_ACTOR is not set, so nobody gave this command');
    const judged = await judgeRoles(ports, { word, logins: actors });
    if ('kind' in judged)
        return judged;
    const about = takesIssue(word) ? { issue, base: undefined } : { issue: undefined, base: place?.base };
    return {
        kind: 'asked',
        command: {
            id: `run-${runId}`,
            word,
            ...about,
            by,
            at: await ports.now(),
            words: isNow ? 'now' : (commit ?? dollars ?? ''),
            ...(runAttempt === 1 ? {} : { given: 'repeated' }),
            ...judged,
        },
    };
};
const dispatchedInquiry = async (ports, { word, issue, actors }) => {
    if (word === 'why' && issue === undefined)
        return confused('Input "issue" is missing: why needs the number of an issue');
    const judged = await judgeRoles(ports, { word, logins: actors });
    return 'kind' in judged ? judged : { kind: 'inquiry', word, issue: (0,inquiries/* inquiryFacts */.V)(word).takesNumber === true ? issue : undefined };
};
/** Empty when all of them may say it; of a command that decides about content or money, with the role of the last of them. */
const judgeRoles = async (ports, { word, logins }) => {
    const { github } = ports;
    const least = await leastRole(ports, word);
    if (least === undefined)
        return { kind: 'refused', why: '"min-role" could not be read from the configuration', reaction: 'confused', later: true };
    let known;
    for (const login of logins) {
        const role = await github.readRole(login);
        if (role === undefined) {
            return { kind: 'refused', why: `the role of ${login} could not be read`, reaction: 'confused', later: true };
        }
        if (role !== 'none' && (0,roles/* roleAtLeast */.t)(role, least)) {
            known = role;
            continue;
        }
        const has = role === 'none' ? 'no role in this repository' : `the role ${role}`;
        return { kind: 'refused', why: `${login} has ${has}; /${word} is for people with ${least} access`, reaction: '-1' };
    }
    return known === undefined || (0,inquiries/* isInquiryWord */.Ob)(word) || !needsRole(word) ? {} : { role: known };
};
/** People who decide about content or money are on record with their role. A revert approves what it restores. */
const needsRole = (word) => (0,commands/* commandFacts */.RK)(word).needsMinRole === true || word === 'revert';
/**
 * A person who may not start an agent may not decide about content or money. An inquiry is for everybody who may; where the
 * configuration cannot be used, for people with write access, because they ask what is wrong.
 */
const leastRole = async (ports, word) => {
    if ((0,inquiries/* isInquiryWord */.Ob)(word))
        return (await ports.minRole()) ?? 'write';
    const { role, needsMinRole } = (0,commands/* commandFacts */.RK)(word);
    if (needsMinRole !== true)
        return role;
    const least = await ports.minRole();
    return least === undefined || (0,roles/* roleAtLeast */.t)(least, role) ? least : role;
};


/***/ }),

/***/ 79499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ readMinRole),
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: ./packages/action-kit/build/job-ports.js + 8 modules
var job_ports = __webpack_require__(14456);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-comments.js
var github_comments = __webpack_require__(24609);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-client.js + 6 modules
var github_client = __webpack_require__(60167);
;// CONCATENATED MODULE: ./packages/adapters/build/clock.js
// Reads GitHub's time. Decisions compare its Date header with its own timestamps, so a runner's wrong clock changes nothing.
// To wait, the caller pauses and asks again.


const openClock = (client) => ({
    now: async () => {
        // GitHub does not count this request.
        const response = await client.octokit.request('GET /rate_limit');
        return new Date((0,github_client/* githubDate */.e1)(response.headers));
    },
    pause: (seconds) => (0,promises_.setTimeout)(seconds * 1000),
});

// EXTERNAL MODULE: ./packages/adapters/build/github/config-file.js
var config_file = __webpack_require__(88534);
// EXTERNAL MODULE: ./packages/adapters/build/apply/apply-until-current.js
var apply_until_current = __webpack_require__(45123);
// EXTERNAL MODULE: ./packages/adapters/build/github/github.js + 3 modules
var github_github = __webpack_require__(54082);
// EXTERNAL MODULE: ./packages/adapters/build/apply/apply.js
var apply = __webpack_require__(57538);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./actions/assign-agent/build/answer-comment.js
var answer_comment = __webpack_require__(9818);
;// CONCATENATED MODULE: ./actions/assign-agent/build/run-command.js
// Runs `mode: command`, which takes seconds and never waits for a tick. It records one person's command in the fleet's
// record, reacts to the comment and starts a tick. A job that holds sees the record change and acts at once. An inquiry is answered
// and written nowhere else.




const runCommand = async (kit, inputs) => {
    if (inputs['comment-id'] === undefined && inputs.command === '') {
        throw new errors/* UserError */.yo('Input "command" is missing: mode command needs a command, or the id of a comment in "comment-id"');
    }
    const ports = (0,job_ports/* openJobPorts */.G0)(kit, inputs['github-token']);
    const job = { kit, inputs, ...ports, comments: (0,github_comments/* openComments */.B)(ports.github.client) };
    const view = await job.ledger.read();
    const reading = await read(job, view);
    if (reading.kind === 'quiet')
        return (0,answer_comment/* tell */.qz)(kit, `Nothing to do: ${reading.why}.`);
    if (reading.kind === 'refused')
        return refuse(job, reading);
    if (reading.kind === 'told')
        return tellBack(job, reading);
    if (reading.kind === 'inquiry')
        return (await __webpack_require__.e(/* import() */ 726).then(__webpack_require__.bind(__webpack_require__, 74726))).answerInquiry(job, reading);
    const command = await withIssue(job, { view, command: reading.command });
    if (inputs['dry-run'])
        return (0,answer_comment/* tell */.qz)(kit, `Would be recorded: ${await describe(command)}.`);
    const recorded = await record(job, { view, command });
    if ('refused' in recorded)
        return refuse(job, { why: recorded.refused, reaction: 'confused', on: reading.on });
    await (0,answer_comment/* react */.wv)(job, '+1');
    const woken = await wake(job, command);
    const before = recorded.isNew ? '' : 'This very command was taken before: ';
    await (0,answer_comment/* tell */.qz)(kit, `${await describe(command)}: ${before}${recorded.text}.${woken}`);
};
const read = async (job, ledger) => {
    const { readComment, readDispatch } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(476)]).then(__webpack_require__.bind(__webpack_require__, 82476));
    const { environment } = job.kit;
    const { command, issue, 'comment-id': id } = job.inputs;
    const now = async () => (await openClock(job.github.client).now()).toISOString();
    const withClock = { ...job, now, minRole: () => readMinRole(job) };
    if (id !== undefined)
        return readComment(withClock, { id, ledger });
    const { runId, runAttempt, actors } = environment;
    return readDispatch(withClock, { request: { command, issue }, ledger, runId, runAttempt, actors });
};
/** Undefined when the configuration cannot be used. */
const readMinRole = async ({ github }) => {
    const { configText } = await github.readRepository([]);
    const config = await (0,config_file/* readConfig */.Xg)(configText).catch((error) => {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    });
    return config?.['min-role'];
};
/** Reads the issue of a command that asks for work; only a split is compared with what stands there. */
const withIssue = async (job, { view, command }) => {
    const { commandFacts } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    const record = view.issues.get(command.issue ?? 0)?.record;
    if (record === undefined || commandFacts(command.word).needsOpen !== true)
        return command;
    const { readIsOpen, readProposal } = await __webpack_require__.e(/* import() */ 847).then(__webpack_require__.bind(__webpack_require__, 6847));
    if (command.word !== 'accept')
        return { ...command, isOpen: await readIsOpen(job, record.issue) };
    const seen = await readProposal(job, record);
    return { ...command, seen, ...(seen === undefined ? {} : { isOpen: seen.isOpen }) };
};
/** Makes one leased push; after a lost race it reads the ledger again. */
const record = async (job, { view, command }) => {
    const { diff, recordCommand } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    const decide = async (lost) => {
        if (lost?.status === 'refused')
            throw new errors/* UserError */.yo(`The ledger (${names/* fleetRef */.MF}) could not be written: ${lost.why}`);
        const ledger = lost === undefined ? view : await job.ledger.read();
        const answer = recordCommand(ledger, command);
        if (answer.kind === 'refused')
            return { kind: 'over', value: { refused: answer.why } };
        if (answer.kind === 'known')
            return { kind: 'over', value: { text: answer.text, isNew: false } };
        const { fleet, issues = [], text } = answer;
        const { effects } = diff(ledger, { why: `/${command.word} by ${command.by}`, fleet, issues }, { actor: 'command' });
        return { kind: 'apply', effects, decidedOn: ledger, value: { text, isNew: true } };
    };
    const settled = await (0,apply_until_current/* applyUntilCurrent */.y)(decide, applyPorts(job));
    if (settled.kind === 'settled')
        return settled.value;
    throw new errors/* RemoteError */.Hi(`the fleet's record moved in each of ${apply_until_current/* maximumRounds */.I} rounds, so the command is not recorded`, {
        status: 0,
        retryable: true,
    });
};
const applyPorts = ({ kit, ledger, github }) => ({
    ledger,
    github,
    wake: async () => (0,job_ports/* wakeOn */.cH)(kit, { github, ref: await (0,github_github/* readDefaultBranch */.yt)(github.client) }),
    correlation: `${kit.environment.runId}.${kit.environment.runAttempt}`,
});
const refuse = async (job, { why, reaction, later, on }) => {
    const isNew = await (0,answer_comment/* react */.wv)(job, reaction);
    // Once, also when the event comes twice.
    if (isNew && on !== undefined)
        await explain(job, { why, on });
    await (0,answer_comment/* failRefused */.n2)(job.kit, { why, later });
};
/** Says it where the comment stands, and in the summary. Nobody did anything wrong, so that the job does not fail. */
const tellBack = async (job, { why, on }) => {
    const isNew = !job.inputs['dry-run'] && (await (0,answer_comment/* react */.wv)(job, 'confused'));
    if (isNew && on !== undefined)
        await explain(job, { why, on });
    await (0,answer_comment/* tell */.qz)(job.kit, `Nothing was done: ${why}.`);
};
/** Says why where the comment stands. */
const explain = async (job, { why, on }) => {
    const { neutraliseSentence } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    await (0,answer_comment/* reply */.Tm)(job, { on, text: `Nothing was done: ${neutraliseSentence(why, 500)}.` });
};
/** Returns the sentence that says whether a run was started. */
const wake = async (job, { word, by }) => {
    const outcome = await (0,apply/* applyWake */.H4)(`/${word} by ${by}`, applyPorts(job));
    if (outcome.status === 'applied')
        return ' A run was started that looks at it.';
    return ` No run could be started (${outcome.why ?? 'no reason given'}): the next one of any kind looks at it.`;
};
const describe = async ({ word: kind, issue, by }) => {
    const { describeCommand } = await Promise.all(/* import() */[__webpack_require__.e(253), __webpack_require__.e(113), __webpack_require__.e(534), __webpack_require__.e(881), __webpack_require__.e(700), __webpack_require__.e(298), __webpack_require__.e(396), __webpack_require__.e(569), __webpack_require__.e(270)]).then(__webpack_require__.bind(__webpack_require__, 85270));
    return describeCommand({ kind, by, issue });
};


/***/ }),

/***/ 45123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ maximumRounds),
/* harmony export */   y: () => (/* binding */ applyUntilCurrent)
/* harmony export */ });
/* harmony import */ var _apply_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57538);

/** Maximum number of lost races in a row, after which another run goes on. */
const maximumRounds = 5;
/** `decide` reads and decides, and may throw. From the second round on it gets the result of the push that lost. */
const applyUntilCurrent = async (decide, ports) => {
    let lost;
    for (let rounds = 1;; rounds += 1) {
        const round = await decide(lost);
        if (round.kind === 'over')
            return { kind: 'settled', value: round.value, outcome: undefined };
        const outcome = await (0,_apply_js__WEBPACK_IMPORTED_MODULE_0__/* .applyEffects */ .F5)(round.effects, ports, round.decidedOn);
        const { written } = outcome;
        if (written.status !== 'stale' && written.status !== 'refused')
            return { kind: 'settled', value: round.value, outcome };
        // A refusal is decided once more, so that its reason is told.
        if (rounds >= maximumRounds + (written.status === 'refused' ? 1 : 0))
            return { kind: 'lost', value: round.value };
        lost = written;
    }
};


/***/ }),

/***/ 57538:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ applyEffects),
/* harmony export */   H4: () => (/* binding */ applyWake)
/* harmony export */ });
/* unused harmony exports applyCancel, applyBranches */
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86334);
// Carries effects out; nothing else pushes the ledger. The order is fixed: push, check that the records are still ours,
// show them on the issues, cancel CI runs, edit pull requests, wake another tick. Invariants: when the push loses, nothing
// after it happens; a record that another tick has changed since is shown by that tick; a failure to show something stops
// nothing, because any later tick repairs it. The results with the tick's correlation id are the audit trail.


/**
 * `decidedOn` is the ledger that the effects were computed from; undefined: no effect shows an issue. Throws a RemoteError
 * when the ledger cannot be reached, and errors of our own; all other answers of servers are in the results.
 */
const applyEffects = async (effects, ports, decidedOn) => {
    const results = [];
    const oids = new Map();
    for (const [kind, carryOut] of Object.entries(carriers(ports, { decidedOn, oids }))) {
        const mine = effects.filter((effect) => effect.kind === kind);
        for (const [effect, result] of mine.length === 0 ? [] : await carryOut(mine)) {
            results.push({ effect, result, correlation: ports.correlation });
            const isLost = kind === 'write-ledger' && (result.status === 'stale' || result.status === 'refused');
            if (isLost)
                return { results, written: result, oids, status: result.status, why: result.why };
        }
    }
    return { results, written: { status: 'applied' }, oids, ...worst(results) };
};
/** The order of the keys is the order of the steps. */
const carriers = (ports, { decidedOn, oids }) => ({
    'write-ledger': (effects) => pushAll(effects, ports, oids),
    'create-labels': (effects) => oneByOne(effects, ({ labels }) => ports.github.createLabels(labels)),
    'project-issue': (effects) => showAll(effects, ports, { decidedOn, oids }),
    'cancel-run': (effects) => oneByOne(effects, ({ run }) => trainOf(ports).cancelRun(run)),
    'edit-pull-request': (effects) => oneByOne(effects, ({ number, body, close }) => trainOf(ports).updatePullRequest(number, close ? { state: 'closed', body } : { body })),
    // Several reasons to wake start one run.
    wake: async ([first, ...others]) => [
        ...(first === undefined ? [] : await oneByOne([first], () => ports.wake())),
        ...others.map((effect) => [effect, { status: 'already-done' }]),
    ],
});
/** Wakes another tick, where no record changes. */
const applyWake = (why, ports) => applyEffects([{ kind: 'wake', why }], ports);
/** Cancels a CI run that no record names. */
const applyCancel = (run, ports) => applyEffects([{ kind: 'cancel-run', run }], ports);
/** Moves branches without a record, with the App's token where there is one. */
const applyBranches = (branches, { ledger, app, objects }) => (app === undefined ? ledger.push([], { branches, objects }) : app.push(branches, objects));
const oneByOne = async (effects, carryOut) => {
    const results = [];
    for (const effect of effects)
        results.push([effect, await attempt(carryOut(effect))]);
    return results;
};
/** Up to the first push that loses. */
const pushAll = async (effects, ports, oids) => {
    const results = [];
    for (const effect of effects) {
        const pushed = await push(effect, ports);
        if (pushed.status === 'applied') {
            for (const [ref, oid] of pushed.oids)
                oids.set(ref, oid);
            results.push([effect, { status: 'applied' }]);
            continue;
        }
        results.push([effect, pushed.status === 'stale' ? { ...pushed, why: `${pushed.refs.join(', ')} moved meanwhile` } : pushed]);
        break;
    }
    return results;
};
const push = async ({ writes, branches }, ports) => {
    if (branches.length === 0)
        return ports.ledger.push(writes);
    if (ports.objects === undefined)
        throw new Error('branches move, and no repository has their commits');
    return ports.ledger.push(writes, { branches, objects: ports.objects });
};
/** Shows all issues in one batch, except those whose record has changed since. */
const showAll = async (wanted, ports, known) => {
    const current = await stillOurs(wanted, ports, known);
    const project = () => ports.github.project(current).catch((error) => current.map(() => asResult(error)));
    const results = current.length === 0 ? [] : await project();
    return wanted.map((effect) => {
        const index = current.indexOf(effect);
        return [effect, index === -1 ? { status: 'already-done' } : (results[index] ?? unanswered)];
    });
};
/**
 * A tick that is a second late would restore the label of an earlier state, and it would stay until something wakes the
 * next tick. When git does not answer, issues are shown as decided.
 */
const stillOurs = async (wanted, { ledger }, { decidedOn, oids }) => {
    try {
        const { issues } = await ledger.read();
        return wanted.filter(({ issue }) => issues.get(issue)?.oid === (oids.get((0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .issueRef */ .fB)(issue)) ?? decidedOn?.issues.get(issue)?.oid));
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi)
            return wanted;
        throw error;
    }
};
const trainOf = ({ train }) => {
    if (train === undefined)
        throw new Error('nobody here can carry out effects of a train');
    return train;
};
const unanswered = { status: 'failed', why: 'GitHub answered nothing for this issue' };
const attempt = (step) => step.then(() => ({ status: 'applied' }), asResult);
const asResult = (error) => {
    if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi))
        throw error;
    return { status: error.retryable ? 'failed' : 'refused', why: error.message };
};
const worst = (results) => {
    for (const status of ['failed', 'refused', 'stale']) {
        const whys = results.flatMap(({ result }) => (result.status === status ? [result.why] : []));
        // The next tick shows an issue that has changed meanwhile; the decision itself stands.
        if (whys.length > 0)
            return { status: status === 'stale' ? 'failed' : status, why: [...new Set(whys)].join('; ') };
    }
    return { status: 'applied' };
};


/***/ }),

/***/ 24609:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ openComments)
/* harmony export */ });
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60167);
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3912);
// Reads the comment of a `/command` and answers it with a reaction, or in words. Author and text come from the API at this moment, never
// from the event's payload.


const openComments = ({ octokit, where }) => ({
    read: async (id) => {
        const answer = await octokit.rest.issues.getComment({ ...where, comment_id: id }).catch((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .onStatus */ .Wb)([404, 410], undefined));
        if (answer === undefined)
            return undefined;
        const { data, headers } = answer;
        return {
            now: (0,_github_client_js__WEBPACK_IMPORTED_MODULE_1__/* .githubDate */ .e1)(headers),
            createdAt: data.created_at,
            author: data.user?.login ?? null,
            isPerson: data.user?.type === 'User',
            body: data.body ?? '',
            // Reactions do not change `updated_at`; an edit does.
            edited: data.updated_at !== data.created_at,
            number: Number(/\/(\d+)$/.exec(data.issue_url)?.[1] ?? Number.NaN),
        };
    },
    react: async (id, content) => {
        // A repeat is harmless: GitHub answers with the existing reaction.
        const { status } = await octokit.rest.reactions.createForIssueComment({ ...where, comment_id: id, content, request: { retries: 1 } });
        return status === 201;
    },
    // A repeat would say it twice.
    reply: async (number, body) => {
        await octokit.rest.issues.createComment({ ...where, issue_number: number, body, request: { retries: 0 } });
    },
});


/***/ }),

/***/ 54866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ob: () => (/* binding */ isInquiryWord),
/* harmony export */   V: () => (/* binding */ inquiryFacts),
/* harmony export */   XW: () => (/* binding */ inquiryWords)
/* harmony export */ });
/* unused harmony export inquiries */
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64078);
// The inquiries: what people ask the fleet by `/word`. Unlike a command an inquiry changes nothing: a comment answers it.

const inquiries = {
    status: {
        description: 'answers with who works on what, what has landed, what is aboard, what waits for a person, and the money of today',
    },
    why: { takesNumber: true, description: 'answers why #42 waits and for what, as the next run would say it' },
    cost: { takesNumber: true, description: 'answers what every attempt at #42 has cost, and the fleet today' },
    help: { description: 'answers with all words that you can write' },
};
const inquiryWords = (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsIn */ .H)(inquiries);
const isInquiryWord = (word) => Object.hasOwn(inquiries, word);
const inquiryFacts = (word) => inquiries[word];


/***/ }),

/***/ 33588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ isOneSlipAway)
/* harmony export */ });
// Tells a slip of the finger from another word.
/** True for one letter too many, missing or wrong, and for two neighbours that changed places. */
const isOneSlipAway = (typed, meant) => {
    const [a, b] = [Array.from(typed), Array.from(meant)];
    let start = 0;
    while (start < Math.min(a.length, b.length) && a[start] === b[start])
        start += 1;
    let end = 0;
    while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
        end += 1;
    const [here, there] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
    if (here.length <= 1 && there.length <= 1)
        return true;
    return here.length === 2 && there.length === 2 && here[0] === there[1] && here[1] === there[0];
};


/***/ })

};
