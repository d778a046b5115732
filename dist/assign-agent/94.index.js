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
var github_github = __webpack_require__(8774);
// EXTERNAL MODULE: ./packages/adapters/build/ledger/ledger.js + 3 modules
var ledger_ledger = __webpack_require__(1910);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-client.js + 26 modules
var github_client = __webpack_require__(5251);
;// CONCATENATED MODULE: ./packages/adapters/build/github/github-comments.js
// Reads the comment of a `/command` and answers it with a reaction. Author and text come from the API at this moment, never
// from the event's payload.


const openComments = (client) => ({
    read: (id) => readComment(client, id),
    react: async (id, content) => {
        const where = { owner: client.owner, repo: client.repo, comment_id: id };
        // A repeat is harmless: GitHub answers with the existing reaction.
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
            // Reactions do not change `updated_at`; an edit does.
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
// Reads GitHub's time. Decisions compare its Date header with its own timestamps, so a runner's wrong clock changes nothing.
// To wait, the caller pauses and asks again.


const openClock = (client) => ({
    now: async () => {
        // GitHub does not count this request.
        const response = await client.octokit.request('GET /rate_limit');
        return new Date((0,github_client/* githubDate */.e)(response.headers));
    },
    pause: (seconds) => (0,promises_.setTimeout)(seconds * 1000),
});

// EXTERNAL MODULE: ./packages/adapters/build/apply/apply-until-current.js
var apply_until_current = __webpack_require__(5123);
// EXTERNAL MODULE: ./packages/adapters/build/apply/wake.js + 1 modules
var apply_wake = __webpack_require__(408);
// EXTERNAL MODULE: ./packages/adapters/build/apply/apply.js
var apply = __webpack_require__(7538);
;// CONCATENATED MODULE: ./actions/assign-agent/build/run-command.js
// Runs `mode: command`, which takes seconds and never waits for a tick. It records one person's command in the fleet's
// record, reacts to the comment and starts a tick. A job that holds sees the record change and acts at once.


const runCommand = async (kit, request) => {
    if (request.commentId === undefined && request.command === '') {
        throw new errors/* UserError */.y('Input "command" is missing: mode command needs a command, or the id of a comment in "comment-id"');
    }
    const ports = openPorts(kit, request.token);
    const view = await ports.ledger.read();
    const reading = await read(kit, { ports, request, view });
    if (reading.kind === 'quiet')
        return tell(kit, `Nothing to do: ${reading.why}.`);
    if (reading.kind === 'refused')
        return refuse(kit, { ports, request, reading });
    const { command } = reading;
    if (request.dryRun)
        return tell(kit, `Would be recorded: ${await describe(command)}.`);
    const recorded = await record(kit, { ports, view, command });
    if ('refused' in recorded) {
        return refuse(kit, { ports, request, reading: { kind: 'refused', why: recorded.refused, reaction: 'confused' } });
    }
    await react(kit, { ports, request, reaction: '+1' });
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
const read = async (kit, { ports, request, view: ledger }) => {
    const { readComment, readDispatch } = await Promise.all(/* import() */[__webpack_require__.e(557), __webpack_require__.e(964), __webpack_require__.e(476)]).then(__webpack_require__.bind(__webpack_require__, 2476));
    const withClock = { ...ports, now: async () => (await openClock(ports.client).now()).toISOString() };
    if (request.commentId !== undefined)
        return readComment(withClock, { id: request.commentId, ledger });
    const { runId, actors } = kit.environment;
    return readDispatch(withClock, { request, ledger, runId, actors });
};
/** Makes one leased push; after a lost race it reads the ledger again. */
const record = async (kit, { ports, view, command }) => {
    const { diff, recordCommand } = await Promise.all(/* import() */[__webpack_require__.e(557), __webpack_require__.e(964), __webpack_require__.e(251)]).then(__webpack_require__.bind(__webpack_require__, 4251));
    const decide = async (lost) => {
        if (lost?.status === 'refused')
            throw new errors/* UserError */.y(`The ledger (refs/clambake/fleet) could not be written: ${lost.why}`);
        const ledger = lost === undefined ? view : await ports.ledger.read();
        const answer = recordCommand(ledger, command);
        if (answer.kind === 'refused')
            return { kind: 'over', value: { refused: answer.why } };
        if (answer.kind === 'known')
            return { kind: 'over', value: { text: answer.text, isNew: false } };
        const { fleet, text } = answer;
        const { effects } = diff(ledger, { why: `/${command.word} by ${command.by}`, fleet }, { actor: 'command' });
        return { kind: 'apply', effects, decidedOn: ledger, value: { text, isNew: true } };
    };
    const settled = await (0,apply_until_current/* applyUntilCurrent */.y)(decide, await applyPorts(kit, ports));
    if (settled.kind === 'settled')
        return settled.value;
    throw new errors/* RemoteError */.H(`the fleet's record moved in each of ${apply_until_current/* maximumRounds */.I} rounds, so the command is not recorded`, {
        status: 0,
        retryable: true,
    });
};
const applyPorts = async ({ environment }, { ledger, github, client }) => {
    const { workflowFile, runId, runAttempt } = environment;
    const wake = async () => {
        const workflow = workflowFile === undefined ? undefined : { file: workflowFile, ref: await (0,github_github/* readDefaultBranch */.yt)(client) };
        await (0,apply_wake/* openWake */.N)({ github, workflow })();
    };
    return { ledger, github, wake, correlation: `${runId}.${runAttempt}` };
};
const refuse = async (kit, { ports, request, reading }) => {
    const { why, reaction, later } = reading;
    await react(kit, { ports, request, reaction });
    await tell(kit, `Refused: ${why}. Nothing was recorded.`);
    if (later === true)
        throw new errors/* RemoteError */.H(`the command is refused for now: ${why}`, { status: 0, retryable: true });
    throw new errors/* UserError */.y(`The command is refused: ${why}`);
};
/** A failed reaction is a warning and stops nothing, because the command is on record. */
const react = async (kit, { ports, request, reaction }) => {
    if (request.commentId === undefined)
        return;
    try {
        await ports.comments.react(request.commentId, reaction);
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.H))
            throw error;
        kit.warning(`The comment could not be given a reaction: ${error.message}`, { title: kit.name });
    }
};
/** Returns the sentence that says whether a run was started. */
const wake = async (kit, { ports, command }) => {
    const why = `/${command.word} by ${command.by}`;
    const outcome = await (0,apply/* applyEffects */.F)([{ kind: 'wake', why }], await applyPorts(kit, ports));
    if (outcome.status === 'applied')
        return ' A run was started that looks at it.';
    return ` No run could be started (${outcome.why ?? 'no reason given'}): the next one of any kind looks at it.`;
};
const describe = async ({ word: kind, issue, by }) => {
    const { describeCommand } = await Promise.all(/* import() */[__webpack_require__.e(557), __webpack_require__.e(964), __webpack_require__.e(251)]).then(__webpack_require__.bind(__webpack_require__, 4251));
    return describeCommand({ kind, by, ...(issue === undefined ? {} : { issue }) });
};
const tell = async (kit, text) => {
    const { neutraliseSentence } = await Promise.all(/* import() */[__webpack_require__.e(557), __webpack_require__.e(964), __webpack_require__.e(251)]).then(__webpack_require__.bind(__webpack_require__, 4251));
    kit.log(text);
    await kit.summary(`## Clambake command\n\n${neutraliseSentence(text, 2000)}\n`);
};


/***/ })

};
