export const id = 94;
export const ids = [94];
export const modules = {

/***/ 1094:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommand: () => (/* binding */ runCommand)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(6334);
// EXTERNAL MODULE: ./packages/adapters/build/github/github.js + 7 modules
var github_github = __webpack_require__(6082);
// EXTERNAL MODULE: ./packages/adapters/build/ledger/ledger.js + 2 modules
var ledger_ledger = __webpack_require__(6175);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-client.js + 26 modules
var github_client = __webpack_require__(5251);
;// CONCATENATED MODULE: ./packages/adapters/build/github/github-comments.js
// One comment as GitHub has it, and a reaction to it: what a `/command` is read from and answered with. Author and text
// are GitHub's word at this moment, never the event's payload.


const openComments = (client) => ({
    read: (id) => readComment(client, id),
    react: async (id, content) => {
        const where = { owner: client.owner, repo: client.repo, comment_id: id };
        // Asked twice, GitHub answers with the reaction that is there.
        await client.octokit.rest.reactions.createForIssueComment({ ...where, content, request: { retries: 1 } });
    },
});
const readComment = async (client, id) => {
    try {
        const { data, headers } = await client.octokit.rest.issues.getComment({ owner: client.owner, repo: client.repo, comment_id: id });
        return {
            now: (0,github_client/* githubDate */.e)(headers),
            author: data.user?.login ?? null,
            isPerson: data.user?.type === 'User',
            body: data.body ?? '',
            // Reactions leave the date of the last change alone; an edit does not.
            edited: data.updated_at !== data.created_at,
            number: Number(/\/(\d+)$/.exec(data.issue_url)?.[1] ?? Number.NaN),
        };
    }
    catch (error) {
        if (error instanceof errors/* RemoteError */.H && (error.status === 404 || error.status === 410))
            return undefined;
        throw error;
    }
};

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/adapters/build/clock.js
// Time is GitHub's: decisions compare its Date header with its own timestamps, so a runner's wrong clock changes
// nothing. Waiting is a pause of the runner and another question; how fast the asked clock runs is its own affair.


const openClock = (client) => ({
    now: async () => {
        // The one request that GitHub does not count.
        const response = await client.octokit.request('GET /rate_limit');
        return new Date((0,github_client/* githubDate */.e)(response.headers));
    },
    pause: (seconds) => (0,promises_.setTimeout)(seconds * 1000),
});

// EXTERNAL MODULE: ./packages/adapters/build/apply.js + 1 modules
var apply = __webpack_require__(7042);
;// CONCATENATED MODULE: ./actions/assign-agent/build/run-command.js
// `mode: command`: seconds long and never in line behind a tick. One command of a person becomes a fact of the fleet's
// record, its comment gets a reaction, and a tick is started. Whoever holds sees the record move and acts at once.


/** Somebody else wrote the fleet's record first so many times: the run can be started again. */
const mostRounds = 5;
const runCommand = async (kit, p) => {
    if (p.commentId === undefined && p.command === '') {
        throw new errors/* UserError */.y('Input "command" is missing: mode command needs a command, or the id of a comment in "comment-id"');
    }
    const ports = openPorts(kit, p.token);
    const view = await ports.ledger.read();
    const reading = await read(kit, { ports, request: p, view });
    if (reading.kind === 'quiet')
        return tell(kit, `Nothing to do: ${reading.why}.`);
    if (reading.kind === 'refused')
        return refuse(kit, { ports, request: p, reading });
    const { command } = reading;
    if (p.dryRun)
        return tell(kit, `Would be recorded: ${await describe(command)}.`);
    const recorded = await record(kit, { ports, view, command });
    if ('refused' in recorded) {
        return refuse(kit, { ports, request: p, reading: { kind: 'refused', why: recorded.refused, reaction: 'confused' } });
    }
    await react(kit, { ports, request: p, reaction: '+1' });
    const woken = await wake(kit, { ports, command });
    const before = recorded.isNew ? '' : 'This very command was taken before: ';
    await tell(kit, `${await describe(command)}: ${before}${recorded.text}.${woken}`);
};
const openPorts = (kit, token) => {
    const { environment } = kit;
    const github = (0,github_github/* openGitHub */.o6)({ token, environment });
    const ledger = (0,ledger_ledger/* openLedger */.a)({
        gitDir: (0,external_node_path_.join)(environment.temp, 'clambake-ledger.git'),
        remote: environment.repositoryUrl,
        credentials: { server: environment.serverUrl, token },
    });
    return { github, ledger, comments: openComments(github.client), client: github.client };
};
const read = async (kit, p) => {
    const { readComment, readDispatch } = await Promise.all(/* import() */[__webpack_require__.e(557), __webpack_require__.e(964), __webpack_require__.e(56)]).then(__webpack_require__.bind(__webpack_require__, 8056));
    const { request, view: ledger } = p;
    const ports = { ...p.ports, now: async () => (await openClock(p.ports.client).now()).toISOString() };
    if (request.commentId !== undefined)
        return readComment(ports, { id: request.commentId, ledger });
    const { runId, actors } = kit.environment;
    return readDispatch(ports, { request, ledger, runId, actors });
};
/** One leased push; whoever was first is read again. */
const record = async (kit, p) => {
    const { recordCommand } = await Promise.all(/* import() */[__webpack_require__.e(557), __webpack_require__.e(964), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 8157));
    let { view } = p;
    for (let round = 1; round <= mostRounds; round += 1) {
        const answer = recordCommand(view, p.command);
        if (answer.kind === 'refused')
            return { refused: answer.why };
        if (answer.kind === 'known')
            return { text: answer.text, isNew: false };
        const pushed = await p.ports.ledger.push([answer.write]);
        if (pushed.status === 'applied')
            return { text: answer.text, isNew: true };
        if (pushed.status === 'refused')
            throw new errors/* UserError */.y(`The ledger (refs/clambake/fleet) could not be written: ${pushed.why}`);
        kit.log(`Round ${round} of ${mostRounds}: the fleet's record moved; looking again.`);
        view = await p.ports.ledger.read();
    }
    throw new errors/* RemoteError */.H(`the fleet's record moved in each of ${mostRounds} rounds, so the command is not recorded`, {
        status: 0,
        retryable: true,
    });
};
const refuse = async (kit, p) => {
    const { why, reaction, later } = p.reading;
    await react(kit, { ...p, reaction });
    await tell(kit, `Refused: ${why}. Nothing was recorded.`);
    if (later === true)
        throw new errors/* RemoteError */.H(`the command is refused for now: ${why}`, { status: 0, retryable: true });
    throw new errors/* UserError */.y(`The command is refused: ${why}`);
};
/** The record is what counts: a reaction that fails is said and stops nothing. */
const react = async (kit, p) => {
    if (p.request.commentId === undefined)
        return;
    try {
        await p.ports.comments.react(p.request.commentId, p.reaction);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.H))
            throw error;
        kit.warning(`The comment could not be given a reaction: ${error.message}`, { title: kit.name });
    }
};
/** Says what a person should know when no tick could be started. */
const wake = async (kit, p) => {
    const { workflowFile, runId, runAttempt } = kit.environment;
    const why = `/${p.command.word} by ${p.command.by}`;
    try {
        const workflow = workflowFile === undefined ? undefined : { file: workflowFile, ref: await (0,github_github/* readDefaultBranch */.yt)(p.ports.client) };
        const outcome = await (0,apply/* applyAll */.y)([{ kind: 'wake', why }], { ...p.ports, workflow, correlation: `${runId}.${runAttempt}` });
        if (outcome.status === 'applied')
            return ' A run was started that looks at it.';
        return ` No run could be started (${outcome.why ?? 'no reason given'}): the next one of any kind looks at it.`;
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.H))
            throw error;
        return ` No run could be started (${error.message}): the next one of any kind looks at it.`;
    }
};
const describe = async ({ word: kind, issue, by }) => {
    const { describeCommand } = await Promise.all(/* import() */[__webpack_require__.e(557), __webpack_require__.e(964), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 8157));
    return describeCommand({ kind, by, ...(issue === undefined ? {} : { issue }) });
};
const tell = async (kit, text) => {
    const { neutraliseSentence } = await Promise.all(/* import() */[__webpack_require__.e(557), __webpack_require__.e(964), __webpack_require__.e(157)]).then(__webpack_require__.bind(__webpack_require__, 8157));
    kit.log(text);
    await kit.summary(`## Clambake command\n\n${neutraliseSentence(text, 2000)}\n`);
};


/***/ })

};
