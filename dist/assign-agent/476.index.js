export const id = 476;
export const ids = [476];
export const modules = {

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
