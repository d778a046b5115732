export const id = 476;
export const ids = [476];
export const modules = {

/***/ 2476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  H: () => (/* binding */ judgeAuthor),
  readComment: () => (/* binding */ readComment),
  readDispatch: () => (/* binding */ readDispatch)
});

// EXTERNAL MODULE: ./packages/core/build/records/commands.js + 1 modules
var commands = __webpack_require__(4381);
// EXTERNAL MODULE: ./packages/core/build/texts/sanitise.js + 2 modules
var sanitise = __webpack_require__(7535);
;// CONCATENATED MODULE: ./packages/core/build/fleet/slash-command.js
// Reads a `/command` in the first line of a comment. Number and words after it are data. A word that differs from a command by
// one letter is a slip; any other word is meant for somebody else.


const maximumWords = 2000;
const maximumIssue = 2_147_483_647;
const parseSlashCommand = (body) => {
    const [first = '', ...more] = body.split(/\r\n?|\n/);
    const [, typed, rest = ''] = /^\/(\S{1,40})(?:\s+(.*))?$/.exec(first) ?? [];
    if (typed === undefined)
        return { kind: 'none' };
    const word = commandWordOf(typed);
    if (word === undefined) {
        const meant = commands/* commandWords */.Bl.find((one) => isOneSlipAway(typed.toLowerCase(), one));
        return meant === undefined ? { kind: 'none' } : { kind: 'slip', typed: typed.slice(0, 40), meant };
    }
    return readArgument(word, { rest: rest.trim(), more: more.join('\n') });
};
/** `evict`, `Evict` → evict; undefined for anything else, look-alikes included. */
const commandWordOf = (text) => commands/* commandWords */.Bl.find((word) => word === text.toLowerCase());
const readArgument = (word, { rest, more }) => {
    const [first = '', ...others] = rest.split(/\s+/);
    // A number alone is the dollars, on the issue itself.
    if (word === 'budget' && /^\$?[\d.]+$/.test(first) && others.length === 0)
        return { kind: 'command', word, issue: undefined, words: first };
    const isNumber = /^#?[1-9]\d{0,9}$/.test(first);
    const issue = isNumber ? Number(first.replace('#', '')) : undefined;
    if (!takesIssue(word)) {
        return /^#?\d/.test(first)
            ? { kind: 'malformed', word, why: `/${word} takes no number` }
            : { kind: 'command', word, issue: undefined, words: word === 'pause' && /^now\b/i.test(first) ? 'now' : '' };
    }
    const { needsWords } = (0,commands/* commandFacts */.RK)(word);
    const whole = needsWords === undefined ? {} : { whole: wordsOf([rest, more].join('\n')) };
    // A commit may begin with a digit, and so may words.
    const isCommit = word === 'approve' && /^[0-9a-f]{12,40}$/i.test(first);
    if (!isCommit &&
        needsWords === undefined &&
        (/^#/.test(first) || /^[\d+-]/.test(first)) &&
        (issue === undefined || issue > maximumIssue)) {
        return { kind: 'malformed', word, why: `${JSON.stringify(first.slice(0, 40))} is not the number of an issue: write /${word} #42` };
    }
    const named = needsWords === undefined ? numberNamedBy(first) : undefined;
    if (named !== undefined)
        return {
            kind: 'malformed',
            word,
            why: `${JSON.stringify(first.slice(0, 40))} is not taken for an issue of this repository: write /${word} #${named}`,
        };
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

// EXTERNAL MODULE: ./packages/core/build/fleet/fleet-commands.js + 2 modules
var fleet_commands = __webpack_require__(8881);
// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var roles = __webpack_require__(764);
;// CONCATENATED MODULE: ./actions/assign-agent/build/read-command.js

const confused = (why, on) => ({
    kind: 'refused',
    why,
    reaction: 'confused',
    ...(on === undefined ? {} : { on }),
});
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
    if (place === undefined) {
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
    const word = parsed.kind === 'slip' ? parsed.meant : parsed.word;
    // The job that may write asks for the configured role besides.
    const judged = await judgeRoles({ ...ports, minRole: async () => (0,commands/* commandFacts */.RK)(word).role }, { word, logins: [comment.author] });
    return 'kind' in judged ? judged : { kind: 'allowed', author: comment.author };
};
const readComment = async (ports, asked) => {
    const found = await findCommand(ports, asked);
    if (found.kind === 'quiet')
        return found;
    const { comment, parsed, place } = found;
    if (parsed.kind === 'slip')
        return confused(`there is no command /${parsed.typed}: did you mean /${parsed.meant}? Write a new comment`, comment.number);
    if (parsed.kind === 'malformed')
        return confused(parsed.why, comment.number);
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
    const command = {
        id: `comment-${asked.id}`,
        word,
        issue,
        base,
        by: comment.author,
        at,
        words: whole ?? words,
        given: comment.createdAt,
        ...judged,
    };
    return { kind: 'asked', command, on: comment.number };
};
const readDispatch = async (ports, { request, ledger, actors, runId, runAttempt }) => {
    const { issue, command: typed } = request;
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
        return confused(`Input "command" must be one of ${commands/* commandWords */.Bl.join(', ')}, not ${JSON.stringify(typed.slice(0, 40))}`);
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
    return known === undefined || !needsRole(word) ? {} : { role: known };
};
/** People who decide about content or money are on record with their role. A revert approves what it restores. */
const needsRole = (word) => (0,commands/* commandFacts */.RK)(word).needsMinRole === true || word === 'revert';
/** A person who may not start an agent may not decide about content or money. */
const leastRole = async (ports, word) => {
    const { role, needsMinRole } = (0,commands/* commandFacts */.RK)(word);
    if (needsMinRole !== true)
        return role;
    const least = await ports.minRole();
    return least === undefined || (0,roles/* roleAtLeast */.t)(least, role) ? least : role;
};


/***/ })

};
