export const id = 788;
export const ids = [788];
export const modules = {

/***/ 33788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readReviews: () => (/* binding */ readReviews)
});

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/core/build/train/train-record.js
var train_record = __webpack_require__(70511);
// EXTERNAL MODULE: ./packages/core/build/train/read-reviews.js
var read_reviews = __webpack_require__(14723);
// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var fleet_roles = __webpack_require__(60764);
// EXTERNAL MODULE: ./packages/core/build/records/transition.js
var transition = __webpack_require__(33012);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js + 2 modules
var neutralise = __webpack_require__(92777);
// EXTERNAL MODULE: ./packages/core/build/texts/times.js
var times = __webpack_require__(33763);
;// CONCATENATED MODULE: ./packages/core/build/texts/review-reply.js




const maximumPlaces = 10;
const renderReviewReply = ({ ids, named, evicted, records, bundle, unread, }) => {
    const lines = [...evicted].map(([issue, eviction]) => fateOf(issue, eviction, records));
    const left = bundle.passengers.map(({ issue }) => issue).filter((issue) => !evicted.has(issue));
    const unplaced = named.some(({ issues }) => issues.length === 0);
    const parts = [
        (0,names/* reviewsMarker */.KW)(ids),
        `${peopleText(named)}: your request for changes was read.`,
        ...(lines.length === 0 ? [] : [lines.join('\n')]),
        ...placesText('Nobody aboard changed these places, so nobody gets what you wrote there', named.flatMap(({ nobodys }) => nobodys)),
        ...placesText('It could not be found out who changed these places, so nobody gets what you wrote there', named.flatMap(({ unknown }) => unknown)),
        ...(unread === 0
            ? []
            : [`${(0,amounts/* plural */.LS)(unread, 'thread')} of comments on lines ${unread === 1 ? 'was' : 'were'} not read, because there are too many.`]),
        ...(unplaced ? [unplacedText(left)] : []),
        ...(left.length === 0 || evicted.size === 0 ? [] : [`The others go on: ${(0,amounts/* numbers */.nL)(left)}.`]),
    ];
    return `${parts.join('\n\n')}\n`;
};
const peopleText = (named) => [...new Set(named.map(({ by }) => by))].map((login) => (/^[A-Za-z0-9-]{1,39}$/.test(login) ? `@${login}` : login)).join(', ');
/** For reviews that are on record, and whose job ended before it could answer. `off`: issues that are off the bundle since it departed. */
const renderLateReply = (requests, { off, bundle }) => {
    const aboard = bundle.passengers.map(({ issue }) => issue);
    const [first = 42] = aboard;
    const parts = [
        (0,names/* reviewsMarker */.KW)(requests.map(({ id }) => id)),
        `${peopleText(requests.map(({ author: by }) => ({ by })))}: your request for changes was read, and the job that read it ended before it could answer.`,
        off.length === 0
            ? 'It named no work that could go back, and the bundle goes on as it is.'
            : `Taken off this bundle so far: ${(0,amounts/* numbers */.nL)(off)}.`,
        `Aboard: ${(0,amounts/* numbers */.nL)(aboard)}. Write \`/evict #${first}\` and why for each that should go back to its agent.`,
    ];
    return `${parts.join('\n\n')}\n`;
};
const fateOf = (issue, { feedback }, records) => {
    const record = records.find((one) => one.issue === issue);
    const count = feedback.kind === 'person' ? (feedback.comments ?? []).length : 0;
    const what = count === 0 ? 'with your words' : `with your words and ${(0,amounts/* plural */.LS)(count, 'comment')} on its lines`;
    if (record?.state === 'ready')
        return `- #${issue} goes back to an agent ${what}${record.notBefore === undefined ? '' : `, not before ${(0,times/* dateTime */.K)(record.notBefore)}`}.`;
    if (record?.state === 'needs-human')
        return `- #${issue} is taken off and waits for a person: its attempts are used up.`;
    return `- #${issue} is taken off; its revert is given up.`;
};
const placesText = (opening, places) => {
    if (places.length === 0)
        return [];
    const shown = places
        .slice(0, maximumPlaces)
        .map(({ path, line }) => `\`${(0,neutralise/* neutralise */.$0)(path, 200)}\`${line === undefined ? '' : ` line ${line}`}`);
    const more = places.length > shown.length ? ` and ${places.length - shown.length} more` : '';
    return [`${opening}: ${shown.join(', ')}${more}.`];
};
const unplacedText = (left) => {
    const [first = 42] = left;
    return (`It names no work that could go back: no comment of it is known to stand on a line that a passenger changed. The bundle goes on as it is. ` +
        `Write \`/evict #${first}\` and why for each of ${(0,amounts/* numbers */.nL)(left)} that should go back to its agent, or ask for changes again with comments on changed lines.`);
};

// EXTERNAL MODULE: ./packages/core/build/train/take-off.js
var take_off = __webpack_require__(32328);
;// CONCATENATED MODULE: ./packages/core/build/train/review-requests.js





const maximumRemembered = 100;
const maximumComments = 30;
/** Of all comments of an issue together, in UTF-16 units. */
const maximumChars = 16_000;
const maximumWords = 2000;
/** Returns whether words count: by a person with the right, and edited by nobody without it. */
const judge = ({ roles }, config) => {
    const least = (0,fleet_roles/* roleAtLeast */.t)(config['min-role'], 'write') ? config['min-role'] : 'write';
    const may = (login) => {
        const role = login === null ? undefined : roles.get(login);
        return role !== undefined && role !== 'none' && (0,fleet_roles/* roleAtLeast */.t)(role, least);
    };
    return (said) => said.isPerson && may(said.author) && (!said.isEdited || may(said.editor));
};
/** The threads of a pull request by the passengers whose lines they stand on. */
const sorted = ({ read, places }, bundle) => read.threads.map((thread, index) => {
    const { commits = [], code } = places[index] ?? {};
    const isPlaced = places[index] !== undefined;
    return { thread, code, isPlaced, issues: bundle.passengers.filter(({ oid }) => commits.includes(oid)).map(({ issue }) => issue) };
});
/** The comments that an issue's next attempt gets, in order, and how many it does not get. */
const handed = (threads, counts) => {
    const open = threads.filter(({ thread }) => !thread.isResolved);
    const all = open.flatMap(({ thread, code }) => thread.comments.filter(({ isMinimized }) => !isMinimized).map((comment) => ({ comment, thread, code })));
    const ours = all.filter(({ comment }) => counts(comment));
    const comments = [];
    let room = maximumChars;
    for (const { comment, thread, code } of ours) {
        const words = (0,transition/* cut */.J)(comment.body, maximumWords);
        room -= words.length + (code ?? '').length;
        if (comments.length === maximumComments || room < 0)
            break;
        const { path, lines } = thread;
        comments.push({
            path: path.slice(0, 500).toWellFormed(),
            ...(lines === null ? {} : { line: lines.from, ...(lines.to === lines.from ? {} : { toLine: lines.to }) }),
            ...(code === undefined ? {} : { code: code.slice(0, 1000).toWellFormed() }),
            by: comment.author ?? '',
            at: comment.at,
            words,
        });
    }
    const others = all.length - ours.length;
    const left = ours.length - comments.length + open.reduce((sum, { thread }) => sum + thread.unread, 0);
    return {
        ...(comments.length === 0 ? {} : { comments }),
        ...(others === 0 ? {} : { others }),
        ...(left === 0 ? {} : { cut: left }),
    };
};
/** Answers all requests for changes that were not answered before. */
const answerReviews = (input, bundle, facts) => {
    const unknown = [...facts.roles].find(([, role]) => role === undefined)?.[0];
    if (unknown !== undefined)
        return { kind: 'later', why: `the role of ${unknown}, who reviewed, could not be read` };
    const counts = judge(facts, input.config);
    const known = new Set(bundle.reviews);
    const all = facts.read.requests.filter((one) => one.author !== null && counts(one));
    const requests = all.filter(({ id }) => !known.has(id));
    if (requests.length === 0)
        return lateAnswer(input, bundle, { facts, all });
    const threads = sorted(facts, bundle);
    const named = requests.map((request) => placed(request, { threads, bundle, counts }));
    const evicted = new Map();
    for (const issue of new Set(named.flatMap(({ issues }) => issues))) {
        const asked = named.filter(({ issues }) => issues.includes(issue));
        const eviction = evictionOf(input, issue, { asked, threads, counts });
        if (eviction !== undefined)
            evicted.set(issue, eviction);
    }
    const reviews = [...(bundle.reviews ?? []), ...requests.map(({ id }) => id)].slice(-maximumRemembered);
    const next = { ...bundle, reviews };
    const why = `${requests.map(({ author }) => author).join(', ')} asked for changes, which name no passenger of bundle ${bundle.id}`;
    const write = evicted.size === 0
        ? (0,train_record/* trainChange */.T1)(input, { why, train: { ...(0,train_record/* trainOf */.kh)(input), flight: next } })
        : (0,take_off/* takeOffWrite */.G)(input, { bundle: next, evicted });
    return {
        kind: 'answered',
        write,
        reply: renderReviewReply({
            ids: requests.map(({ id }) => id),
            named,
            evicted,
            records: write.issues ?? [],
            bundle,
            unread: facts.read.unread,
        }),
    };
};
/** A job that dies between its push and its comment leaves reviews without a word. */
const lateAnswer = (input, bundle, { facts, all }) => {
    const { answered } = facts.read;
    const silent = answered === undefined ? [] : all.filter(({ id }) => !answered.includes(id));
    if (silent.length === 0)
        return { kind: 'nothing' };
    const records = [...input.snapshot.ledger.issues.values()].map(({ record }) => record);
    const off = records.filter(({ evictions }) => evictions.some(({ flight }) => flight === bundle.id)).map(({ issue }) => issue);
    return { kind: 'answered', write: undefined, reply: renderLateReply(silent, { off, bundle }) };
};
/** The passengers that a request for changes is about: those on whose lines its comments stand, or the only one aboard. */
const placed = ({ id, author, body }, { threads, bundle, counts }) => {
    const own = threads.filter(({ thread }) => thread.comments.some((comment) => comment.review === id && counts(comment)));
    const issues = [...new Set(own.flatMap((one) => one.issues))];
    const nobodys = own.filter((one) => one.issues.length === 0 && one.isPlaced).map(placeOf);
    const unknown = own.filter((one) => !one.isPlaced).map(placeOf);
    const [only] = bundle.passengers;
    const named = { by: author, words: body, issues, nobodys, unknown, own, isAboutOnly: false };
    if (issues.length > 0 || only === undefined || bundle.passengers.length > 1)
        return named;
    return { ...named, issues: [only.issue], nobodys: [], unknown: [], isAboutOnly: true };
};
const placeOf = ({ thread: { path, lines } }) => ({ path, line: lines?.from });
const evictionOf = (input, issue, { asked, threads, counts }) => {
    const { now, ledger } = input.snapshot;
    const record = ledger.issues.get(issue)?.record;
    const last = asked.at(-1);
    if (record === undefined || last === undefined)
        return undefined;
    // Of the only one aboard, all comments of the reviewers are about it.
    const its = threads.filter((one) => one.issues.includes(issue) || (one.issues.length === 0 && isAlone(one, asked)));
    const words = asked.map((one) => (asked.length === 1 ? one.words : `${one.by}: ${one.words}`)).join('\n\n');
    const comments = handed(its, counts);
    const feedback = {
        kind: 'person',
        by: last.by,
        did: 'evicted',
        asked: true,
        words: (0,transition/* cut */.J)(words.trim(), maximumWords),
        ...comments,
        at: now,
    };
    const said = words.trim() === '' ? '' : `: ${words.trim()}`;
    return { feedback, reason: `${last.by} asked for changes${said}`, notBefore: (0,take_off/* backsOffUntil */.a)(record, now) };
};
const isAlone = (one, asked) => asked.some(({ own, isAboutOnly }) => isAboutOnly && own.includes(one));
/** A person's `/evict` with the comments on the lines of its passenger. `facts` undefined: they could not be read. */
const evictionComments = (input, { bundle, issue, facts }) => {
    if (facts === undefined)
        return {};
    const threads = sorted(facts, bundle).filter(({ issues }) => issues.includes(issue) || (issues.length === 0 && bundle.passengers.length === 1));
    return handed(threads, judge(facts, input.config));
};

;// CONCATENATED MODULE: ./packages/core/build/train/review-facts.js
/** Maximum number of people whose role is read because of their comments. */
const maximumPeople = 20;
/**
 * Logins whose role the reviews need: all who ask for changes and have no answer yet, and of those who comment some, first those whom
 * GitHub knows as members. `known`: reviews that are on record.
 */
const peopleInReviews = ({ requests, threads, answered }, known) => {
    const waiting = requests.filter(({ id }) => !known.includes(id) || answered?.includes(id) === false);
    const open = threads.filter(({ isResolved }) => !isResolved).flatMap(({ comments }) => comments);
    const all = loginsOf(waiting);
    const others = loginsOf([...open.filter(({ isKnown }) => isKnown), ...open.filter(({ isKnown }) => !isKnown)]);
    return [...all, ...others.filter((login) => !all.includes(login)).slice(0, maximumPeople)];
};
const loginsOf = (spoken) => {
    const logins = spoken.flatMap(({ isPerson, author, editor }) => (isPerson ? [author, editor] : []));
    return [...new Set(logins.filter((login) => login !== null))];
};
/** The threads about whose place git is asked, by their index: those that are not resolved first, and of these the newest. */
const threadsToPlace = ({ threads }, maximum) => {
    const all = threads.map((_, index) => index).toReversed();
    const open = all.filter((index) => threads[index]?.isResolved === false);
    return [...open, ...all.filter((index) => !open.includes(index))].slice(0, maximum);
};

// EXTERNAL MODULE: ./packages/core/build/train/train-commands.js + 1 modules
var train_commands = __webpack_require__(58664);
// EXTERNAL MODULE: ./actions/bundle-train/build/apply-change.js + 1 modules
var apply_change = __webpack_require__(21175);
// EXTERNAL MODULE: ./actions/bundle-train/build/context.js
var build_context = __webpack_require__(47871);
;// CONCATENATED MODULE: ./actions/bundle-train/build/read-reviews.js
// Reads the reviews of the bundle's pull request and answers them: passengers whose lines people commented go back to their agents with
// the comments. The same reading gives a person's `/evict` the comments on the lines of its passenger.




/** Maximum number of threads whose place git is asked about. */
const read_reviews_maximumPlaces = 100;
const readReviews = async ({ command }, context) => {
    const { ports, log, facts } = context;
    const { flight: bundle } = (0,train_record/* trainOf */.kh)(facts);
    const pull = facts.bundleView?.pullRequest;
    if (bundle === undefined || pull === undefined)
        return { kind: 'stale', why: 'the bundle is over' };
    const found = await (0,build_context/* ifAnswered */.n)(findFacts(context, { bundle, number: pull.number }));
    if (command !== undefined)
        return evict(command, { context, bundle, found });
    // Another look of this job asks again only when there is another request.
    const seen = { ...context, facts: { ...facts, reviewsSeen: (0,read_reviews/* reviewsKey */.BI)(pull) } };
    const answer = found === undefined ? { kind: 'later', why: 'GitHub did not answer' } : answerReviews(context.input, bundle, found);
    if (answer.kind === 'later')
        log.warn(`the reviews of pull request ${pull.number} are not answered yet: ${answer.why}`);
    if (answer.kind !== 'answered')
        return { kind: 'done', facts: seen.facts };
    const outcome = answer.write === undefined ? { kind: 'done', facts: seen.facts } : await (0,apply_change/* applyChange */.hX)(answer.write, seen);
    if (outcome.kind === 'done')
        await reply({ ports, log }, pull.number, answer.reply);
    return outcome;
};
/** Everything that GitHub and git say about them; undefined when the pull request is gone. */
const findFacts = async ({ ports }, { bundle, number }) => {
    const read = await ports.reviews.read(number);
    if (read === undefined)
        return undefined;
    const people = peopleInReviews(read, bundle.reviews ?? []);
    const roles = new Map(await Promise.all(people.map(async (login) => [login, await ports.reviews.readRole(login)])));
    return { read, roles, places: await placesOf({ ports }, { bundle, read }) };
};
const placesOf = async ({ ports }, { bundle, read }) => {
    const places = read.threads.map(() => undefined);
    for (const index of threadsToPlace(read, read_reviews_maximumPlaces)) {
        const thread = read.threads[index];
        if (thread === undefined)
            continue;
        const { path, commit, side, lines } = thread;
        places[index] = await ports.merge.owners({ path, commit, side, lines, baseOid: bundle.baseOid });
    }
    return places;
};
/** An eviction does not wait for comments that cannot be read. */
const evict = async (command, { context, bundle, found }) => {
    const { input, log } = context;
    const record = input.snapshot.ledger.issues.get(command.issue ?? 0)?.record;
    if (record === undefined)
        return { kind: 'stale', why: 'the record of the issue is gone' };
    if (found === undefined)
        log.warn(`#${record.issue} was taken off without the comments on its lines: GitHub did not answer`);
    const handed = evictionComments(input, { bundle, issue: record.issue, facts: found });
    return (0,apply_change/* applyChange */.hX)((0,train_commands/* evictionWrite */.bM)(input, { command, bundle, record, handed }), context);
};
/** The record says it already, on the issues; a failure is a warning. */
const reply = async ({ ports, log }, number, text) => {
    try {
        await ports.reviews.reply(number, text);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        log.warn(`the reviews of pull request ${number} could not be answered there: ${error.message}`);
    }
};


/***/ })

};
