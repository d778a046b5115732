export const id = 87;
export const ids = [87];
export const modules = {

/***/ 32087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showBoard: () => (/* binding */ showBoard)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/build/board/board-names.js
var board_names = __webpack_require__(28084);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-client.js + 6 modules
var github_client = __webpack_require__(60167);
// EXTERNAL MODULE: ./packages/adapters/build/github/github-errors.js
var github_errors = __webpack_require__(3912);
;// CONCATENATED MODULE: ./packages/adapters/build/github/board.js
// Requests about the board, the one issue that shows the fleet.



/** The board is among the first issues that our bot makes in a repository. */
const maximumPages = 10;
/** Few runs tell how often cron starts one. */
const cronRunsRead = 6;
const find = async ({ octokit, where }) => {
    let pages = 0;
    const question = { ...where, creator: github_client/* actionsBot */.VY, state: 'all', sort: 'created', direction: 'asc', per_page: 100 };
    const issues = await octokit.paginate(octokit.rest.issues.listForRepo, question, ({ data }, done) => {
        pages += 1;
        if (pages >= maximumPages)
            done();
        return data;
    });
    return issues.flatMap(({ number: issue, node_id: nodeId, state, body, user, pull_request: pull }) => pull === undefined && user?.login === github_client/* actionsBot */.VY && (0,board_names/* parseBoardMarker */.mT)(body ?? '') !== undefined
        ? [{ issue, nodeId, open: state === 'open', body: body ?? '' }]
        : []);
};
/** Returns the problem of the one mutation. */
const mutateOne = async (client, mutation) => (await client.mutate([mutation])).problems.get(0);
const openBoard = (client) => {
    const { octokit, where } = client;
    return {
        find: () => find(client),
        create: async (issue) => {
            const { data } = await octokit.rest.issues.create({ ...where, ...issue });
            return { issue: data.number, nodeId: data.node_id, open: true, body: data.body ?? '' };
        },
        pin: async (nodeId) => {
            const problem = await mutateOne(client, { field: 'pinIssue', input: { issueId: nodeId } });
            return problem === undefined || /already pinned/i.test(problem.message) ? undefined : problem.message;
        },
        edit: async (id, change) => {
            const problem = await mutateOne(client, { field: 'updateIssue', input: { id, ...change } });
            if (problem !== undefined)
                throw (0,github_errors/* graphqlError */.YJ)([problem], undefined);
        },
        cronRuns: async (workflow) => {
            const question = { ...where, workflow_id: workflow, event: 'schedule', per_page: cronRunsRead };
            const { data } = await octokit.rest.actions.listWorkflowRuns(question);
            return data.workflow_runs.map((run) => run.created_at);
        },
    };
};

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./packages/adapters/build/artifacts.js
// Hands an attempt's result from the agent's job to the landing job through the runner's artifact service. A download is
// compared with the digest that the uploading job reported before anything is unpacked; the content is data only.




const secondLookMs = 2000;
/** Landing needs the result at once; a week leaves time for a re-run by hand. */
const retentionDays = 7;
// Loaded when it is needed: @actions/artifact and its Azure client take most of a second.
const openClient = async () => new (await __webpack_require__.e(/* import() */ 252).then(__webpack_require__.bind(__webpack_require__, 91252))).DefaultArtifactClient();
/** Loads it before it is needed. */
const loadArtifacts = async () => {
    await __webpack_require__.e(/* import() */ 252).then(__webpack_require__.bind(__webpack_require__, 91252));
    // The first use of this global loads Node's HTTP client, and the upload uses it.
    void FormData;
};
const asRemote = (failure, error, retryable = true) => new errors/* RemoteError */.Hi(`${failure}: ${firstLine(error)}`, { status: 0, retryable, cause: error });
/** The further lines of the client's messages guess at reasons that do not apply here. */
const firstLine = (error) => (error instanceof Error ? error.message : String(error)).split('\n')[0]?.trim() ?? '';
/** The client ignores the run's id; the caller has checked in the run's list that the artifact is its own. */
const findBy = ({ token, repository: { owner, name } }) => ({
    token,
    workflowRunId: 0,
    repositoryOwner: owner,
    repositoryName: name,
});
/** Names the reasons that GitHub's API gives for an artifact of another run. */
const failedDownload = (id, error) => {
    const status = error?.status;
    const gone = status === 410 ? 'it has expired' : status === 404 ? 'there is no such artifact in this repository' : undefined;
    const isNone = error?.name === 'ArtifactNotFoundError';
    if (gone === undefined)
        return asRemote(`artifact ${id} could not be downloaded`, error, !isNone);
    return new errors/* RemoteError */.Hi(`artifact ${id} could not be downloaded: ${gone}`, { status: status, retryable: false, cause: error });
};
/** `access` is used only for artifacts of other runs, because the runner's own token sees its own run only. */
const openArtifacts = (access) => ({
    upload: async (name, files, root, days = retentionDays) => {
        const failure = `the artifact ${name} could not be uploaded`;
        const response = await openClient()
            .then((client) => client.uploadArtifact(name, [...files], root, { retentionDays: days }))
            .catch((error) => {
            throw asRemote(failure, error);
        });
        if (response.id === undefined || response.digest === undefined)
            throw asRemote(failure, 'GitHub answered without id or digest');
        return { id: response.id, digest: response.digest };
    },
    download: async ({ id, digest, elsewhere, bytes, single }, directory) => {
        const expected = digest.replace(/^sha256:/, '').toLowerCase();
        if (!/^[0-9a-f]{64}$/.test(expected)) {
            throw new errors/* RemoteError */.Hi(`the digest of artifact ${id} is no sha256: ${JSON.stringify(digest.slice(0, 80))}`, {
                status: 0,
                retryable: false,
            });
        }
        if (elsewhere && access === undefined)
            throw new Error('an artifact of another run needs a token');
        const from = elsewhere && access !== undefined ? { findBy: findBy(access) } : {};
        await (0,promises_.rm)(directory, { recursive: true, force: true });
        // The client chooses the file's name from the server's answer.
        const packed = `${directory}.packed`;
        await (0,promises_.mkdir)(packed, { recursive: true });
        const refuse = async (why) => {
            for (const place of [packed, directory])
                await (0,promises_.rm)(place, { recursive: true, force: true });
            throw new errors/* RemoteError */.Hi(`artifact ${id} ${why}`, { status: 0, retryable: false });
        };
        const { archiveLimits, unpackArchive } = await __webpack_require__.e(/* import() */ 980).then(__webpack_require__.bind(__webpack_require__, 10980));
        const client = await openClient();
        const limits = single === undefined ? archiveLimits : { entries: 1, fileBytes: single.maximumBytes, totalBytes: single.maximumBytes };
        const size = bytes ?? (await sizeOf(client, id));
        if (size !== undefined && size > limits.totalBytes) {
            await refuse(`is not taken: it is larger than ${limits.totalBytes / 1024 / 1024} MB`);
        }
        const take = () => client
            .downloadArtifact(id, { path: packed, expectedHash: `sha256:${expected}`, skipDecompress: true, ...from })
            .catch((error) => {
            throw failedDownload(id, error);
        });
        const response = await take().catch(async (error) => {
            // The caller has seen it: that it is not there is believed at the second look.
            if (error.retryable || error.status === 410)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(secondLookMs);
            return take();
        });
        if (response.digestMismatch === true)
            await refuse(`is not what was uploaded: its digest is not ${expected}`);
        const [file = ''] = await (0,promises_.readdir)(packed);
        const why = await unpackArchive((0,external_node_path_.join)(packed, file), directory, limits).catch((error) => {
            throw asRemote(`artifact ${id} could not be unpacked`, error);
        });
        if (why !== undefined)
            await refuse(`is not taken: ${why}`);
        await (0,promises_.rm)(packed, { recursive: true, force: true });
    },
});
/** Undefined: GitHub did not say it. The download is tried all the same. */
const sizeOf = async (client, id) => {
    const listed = await client.listArtifacts().catch(() => undefined);
    return listed?.artifacts.find((artifact) => artifact.id === id)?.size;
};

// EXTERNAL MODULE: ./packages/core/build/fleet/budgets.js
var budgets = __webpack_require__(97443);
// EXTERNAL MODULE: ./packages/core/build/fleet/fleet-commands.js + 2 modules
var fleet_commands = __webpack_require__(28881);
// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js
var neutralise = __webpack_require__(44843);
// EXTERNAL MODULE: ./packages/core/build/texts/times.js
var times = __webpack_require__(33763);
// EXTERNAL MODULE: ./packages/core/build/board/board-record.js
var board_record = __webpack_require__(27651);
// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
;// CONCATENATED MODULE: ./packages/core/build/board/board-facts.js


/** Longest title that is shown. */
const titleChars = 100;
const boardContext = (facts) => {
    const { snapshot, decision } = facts;
    const { ledger } = snapshot;
    const records = new Map([...ledger.issues].map(([issue, { record }]) => [issue, record]));
    const trains = new Map([...ledger.trains].map(([base, { record }]) => [base, record]));
    let fleet = ledger.fleet?.record ?? { v: 1 };
    for (const effect of decision.effects) {
        for (const write of effect.kind === 'write-ledger' ? effect.writes : []) {
            if (!('record' in write))
                continue;
            if (write.ref === names/* fleetRef */.MF)
                fleet = write.record;
            else if ('issue' in write.record)
                records.set(write.record.issue, write.record);
            else if ('lastFlight' in write.record)
                trains.set(write.record.base, write.record);
        }
    }
    const titles = new Map(snapshot.issues.map(({ number, title }) => [number, title]));
    const named = (issue) => {
        const title = titles.get(issue);
        return title === undefined ? [`#${issue}`] : [`#${issue} `, { quote: (0,neutralise/* safeTitle */.CL)(title, titleChars) }];
    };
    return { ...facts, records: [...records.values()].sort((a, b) => a.issue - b.issue), trains, fleet, named };
};
/** Our own sentence, which may hold other people's words. */
const sentence = (text, maxChars = 500) => (0,neutralise/* neutraliseSentence */.y3)(text, maxChars);
/** The pieces of several lines as one, with something between them. */
const joined = (lines, between) => lines.flatMap((line, index) => (index === 0 ? [...line] : [between, ...line]));
/** `#1, #2 and 3 more` */
const listed = (issues, maximum = 300) => {
    const shown = issues
        .slice(0, maximum)
        .map((issue) => `#${issue}`)
        .join(', ');
    return issues.length > maximum ? `${shown} and ${issues.length - maximum} more` : shown;
};

// EXTERNAL MODULE: ./packages/core/build/board/board-pause.js
var board_pause = __webpack_require__(85086);
// EXTERNAL MODULE: ./packages/core/build/records/outcomes.js
var outcomes = __webpack_require__(21490);
;// CONCATENATED MODULE: ./packages/core/build/board/board-people.js
// Makes the parts of the board about people: everything that needs one, and the last failure.




const needsPerson = (context) => {
    const lines = [...ofFleet(context), ...ofObstacles(context), ...ofQuestions(context)];
    const lead = lines.length === 0 ? { lead: [['Nothing needs a person.']] } : {};
    return { title: 'Needs a person', ...(lines.length === 0 ? {} : { count: lines.length }), ...lead, list: lines, room: 13_000 };
};
const ofFleet = ({ decision, trains }) => [
    ...(decision.error === undefined ? [] : [[sentence(decision.error)]]),
    ...[...trains.values()].flatMap(({ base, stopped }) => stopped === undefined
        ? []
        : [
            [
                'The train to ',
                { code: (0,neutralise/* neutralise */.$0)(base, 200) },
                ` stands still since ${(0,times/* dateTime */.K)(stopped.at)}: ${sentence(stopped.reason, 1000)}`,
            ],
        ]),
    ...decision.warnings.map((text) => [sentence(text)]),
];
/** Obstacles stand on the issues that they keep; each is said once here. */
const ofObstacles = ({ obstacles, records }) => {
    const found = obstacles.flatMap(({ text, level }) => (level === 'error' ? [text] : []));
    const kept = Map.groupBy(records.filter(({ state, obstacle }) => state === 'ready' && obstacle !== undefined), ({ obstacle = '' }) => obstacle);
    return [...new Set([...found, ...kept.keys()])].map((text) => {
        const issues = kept.get(text)?.map(({ issue }) => issue) ?? [];
        return [issues.length === 0 ? `No agent starts: ${sentence(text)}` : `${listed(issues, 50)} cannot start: ${sentence(text)}`];
    });
};
const ofQuestions = ({ records, named }) => records
    .filter(({ state }) => state === 'needs-human')
    .sort((a, b) => Date.parse(a.since) - Date.parse(b.since))
    .map(({ issue, question = '', since }) => [
    ...named(issue),
    ': ',
    { quote: (0,neutralise/* neutraliseSentence */.y3)(question, 400) },
    ` Since ${(0,times/* dateTime */.K)(since)}.`,
]);
/** Outcomes with which nothing went wrong, or with which a person ended the attempt. */
const fine = ['done', 'no-changes', 'asked', 'nothing-to-do', 'split', 'stopped'];
const failuresOf = (record) => [
    ...record.attempts.flatMap(({ endedAt: at, outcome, detail }, index) => fine.includes(outcome) ? [] : [{ at, record, text: `attempt ${index + 1} ended as ${(0,outcomes/* outcomeFacts */.c6)(outcome).text}. ${detail}` }]),
    ...record.evictions.map(({ at, flight, reason }) => ({ at, record, text: `taken off bundle ${flight}. ${reason}` })),
];
const lastFailure = ({ records, named }) => {
    const [last] = records.flatMap(failuresOf).sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
    if (last === undefined)
        return [];
    const told = [...named(last.record.issue), `, ${(0,times/* dateTime */.K)(last.at)}: `, { quote: (0,neutralise/* neutraliseSentence */.y3)(last.text, 700) }];
    return [{ title: 'Last failure', lead: [told, [`What happens next: ${remedyOf(last.record)}`]], room: 2000 }];
};
const remedyOf = ({ issue, state, notBefore }) => {
    switch (state) {
        case 'ready':
            return `another attempt starts by itself${notBefore === undefined ? '' : `, not before ${(0,times/* dateTime */.K)(notBefore)}`}.`;
        case 'assigned':
            return 'an agent works on it again.';
        case 'needs-human':
            return `#${issue} asks a person; its question is above.`;
        case 'landed':
        case 'bundled':
            return 'nothing has to be done: its work has landed since.';
        case 'merged':
            return 'nothing has to be done: its work was merged since.';
        case 'withdrawn':
            return `nothing: it was withdrawn. /again on #${issue} gives it another attempt.`;
    }
};

;// CONCATENATED MODULE: ./packages/core/build/board/board-report.js
// Makes the part of the board about the last day (UTC) that is over, from the records alone: it becomes another one at midnight.




const dayMs = 86_400_000;
/** Issues up to this number have their titles. */
const fewIssues = 6;
const dailyReport = (context) => {
    const { config, snapshot, records, trains, named } = context;
    if (!config['daily-report'])
        return [];
    const end = Math.floor(Date.parse(snapshot.now) / dayMs) * dayMs;
    const start = end - dayMs;
    const isOfDay = (time) => Date.parse(time) >= start && Date.parse(time) < end;
    const bundles = [...trains.values()].flatMap(({ history }) => history.filter(({ endedAt }) => isOfDay(endedAt)));
    // A train's history ends after fifty bundles.
    const known = records.flatMap(({ state, since, issue }) => (state === 'merged' && isOfDay(since) ? [issue] : []));
    const merged = [...new Set([...bundles.flatMap(({ landed }) => landed), ...known])].sort((a, b) => a - b);
    const asking = records.filter(({ state, since }) => state === 'needs-human' && isOfDay(since)).map(({ issue }) => issue);
    const attempts = records.flatMap((record) => record.attempts.filter(({ claimedAt, startedAt }) => isOfDay(claimedAt ?? startedAt)));
    const spent = attempts.reduce((sum, attempt) => sum + (0,budgets/* costOf */.ho)(attempt), 0);
    const { limitUsd } = (0,budgets/* dayOfFleet */.Og)(records, { config, now: new Date(start).toISOString() });
    const who = (issues) => (issues.length > fewIssues ? [listed(issues, 50)] : joined(issues.map(named), '; '));
    const counted = (what, issues) => issues.length === 0 ? [`${what}: none.`] : [`${what} (${issues.length}): `, ...who(issues)];
    const oldest = longestWaiting(records, end);
    const list = [
        counted('Merged', merged),
        counted('Asks a person since that day', asking),
        [`${(0,amounts/* plural */.LS)(attempts.length, 'attempt')} for ${(0,amounts/* dollars */.E9)(spent)}; the limit of a day is ${(0,amounts/* dollars */.E9)(limitUsd)}.`],
        ...(oldest === undefined ? [] : [['Waits longest: ', ...named(oldest.issue), ` since ${(0,times/* dateTime */.K)(oldest.since)}.`]]),
    ];
    return [{ title: `Report of ${new Date(start).toISOString().slice(0, 10)}`, list, room: 2000 }];
};
/** Among what no agent works on and no person is asked about. */
const longestWaiting = (records, end) => records
    .filter(({ state, since }) => (state === 'ready' || state === 'landed') && Date.parse(since) < end)
    .sort((a, b) => Date.parse(a.since) - Date.parse(b.since) || a.issue - b.issue)[0];

// EXTERNAL MODULE: ./packages/core/build/fleet/backoff.js
var backoff = __webpack_require__(22421);
// EXTERNAL MODULE: ./packages/core/build/records/labels.js
var labels = __webpack_require__(32336);
;// CONCATENATED MODULE: ./packages/core/build/board/board-train.js
// Makes the parts of the board about the trains: landed work, the open bundle and its CI runs, the next departure, the last
// bundles.






const baseName = (base) => ({ code: (0,neutralise/* neutralise */.$0)(base, 200) });
const landedWork = ({ records, named }) => {
    const landed = records.filter(({ state }) => state === 'landed').sort((a, b) => Date.parse(a.since) - Date.parse(b.since));
    if (landed.length === 0)
        return [];
    const list = landed.map(({ issue, since, base, landed: work }) => {
        const change = work === undefined ? '' : `, +${work.additions} −${work.deletions} in ${(0,amounts/* plural */.LS)(work.files, 'file')}`;
        return [...named(issue), `, since ${(0,times/* dateTime */.K)(since)}${change}, for `, baseName(base)];
    });
    return [{ title: 'Landed, waits for a train', count: landed.length, list, room: 8000 }];
};
/** Passengers up to this number have their titles. */
const fewPassengers = 12;
/** Numbers that are listed; the pull request has them all. */
const maximumNumbers = 100;
const maximumTrials = 12;
const aboard = (context) => {
    const bundles = [...context.trains.values()].flatMap(({ flight }) => (flight === undefined ? [] : [flight]));
    if (bundles.length === 0)
        return [];
    const count = bundles.reduce((sum, { passengers }) => sum + passengers.length, 0);
    return [{ title: 'Aboard', count, list: bundles.flatMap((bundle) => bundleLines(bundle, context)), room: 8000 }];
};
const bundleLines = (bundle, { snapshot }) => {
    const { passengers, evicted = [], trials, pr } = bundle;
    const pull = pr === undefined ? ', its pull request is being made' : `, pull request #${pr}`;
    const head = [`Bundle ${bundle.id} to `, baseName(bundle.base), `${pull}, departed ${(0,times/* dateTime */.K)(bundle.departedAt)}.`];
    const who = passengers.length > fewPassengers
        ? [
            listed(passengers.map(({ issue }) => issue), maximumNumbers),
        ]
        : joined(passengers.map(({ issue, title }) => [`#${issue} `, { quote: (0,neutralise/* safeTitle */.CL)(title, 80) }]), '; ');
    const off = evicted.length === 0 ? [] : [[`Taken off: ${listed(evicted.map(({ issue }) => issue))}.`]];
    const runs = trials.filter(({ verdict }) => verdict !== 'superseded' && verdict !== 'forgotten').slice(-maximumTrials);
    const ci = runs.map((trial) => ciLine(trial, { total: passengers.length, url: snapshot.run.repositoryUrl }));
    return [head, ['Aboard: ', ...who, '.'], ...off, ...(ci.length === 0 ? [['No CI run so far.']] : ci)];
};
const verdictWords = { green: 'green', red: 'red', none: 'ended without a verdict', superseded: '', forgotten: '' };
const ciLine = ({ size, runId, verdict, at, check }, { total, url }) => {
    const what = size === 0 ? 'the base alone' : size >= total ? 'all aboard' : `the first ${size} of ${total}`;
    const found = verdict === undefined ? `runs since ${(0,times/* dateTime */.K)(at)}` : verdictWords[verdict];
    const failed = verdict === 'red' && check !== undefined ? [', ', { quote: (0,neutralise/* neutralise */.$0)(check, 100) }] : [];
    return [`CI on ${what}: ${found}`, ...failed, ', ', { link: `${url}/actions/runs/${runId}`, text: `run ${runId}` }];
};
const departures = (context) => {
    const { config, snapshot, trains, records } = context;
    const landed = records.flatMap(({ state, base }) => (state === 'landed' ? [base] : []));
    const bases = [...new Set([(0,labels/* baseOf */.bx)(config, snapshot.defaultBranch), ...trains.keys(), ...landed])];
    return { title: 'Next departure', list: bases.map((base) => departureOf(base, context)), room: 2500 };
};
/** Nothing here depends on the time of the tick. */
const departureOf = (base, { config, trains, fleet, records }) => {
    const train = trains.get(base);
    const to = ['To ', baseName(base), ': '];
    const last = train?.lastDeparture;
    const from = last === undefined ? undefined : (0,times/* dateTime */.K)((0,backoff/* minutesAfter */._m)(last, config['departure-minutes']));
    if (fleet.paused !== undefined)
        return [...to, 'none while the fleet is paused.'];
    if (train?.stopped !== undefined)
        return [...to, 'none while the train stands still; the reason is above.'];
    const notBefore = from === undefined ? '' : `, not before ${from}`;
    if (train?.flight !== undefined)
        return [...to, `when bundle ${train.flight.id} has ended${notBefore}.`];
    const isWaiting = records.some((record) => record.state === 'landed' && record.base === base);
    if (!isWaiting)
        return [...to, `as soon as work has landed${notBefore}.`];
    return [...to, from === undefined ? 'at once.' : `${from}, or with the next run after it.`];
};
const maximumBundles = 10;
const lastBundles = ({ trains }) => {
    const ended = [...trains.values()]
        .flatMap(({ base, history }) => history.map((entry) => ({ ...entry, base })))
        .sort((a, b) => Date.parse(b.endedAt) - Date.parse(a.endedAt))
        .slice(0, maximumBundles);
    if (ended.length === 0)
        return [];
    const rows = ended.map((entry) => [
        [entry.id],
        [entry.pr === undefined ? 'none' : `#${entry.pr}`],
        [baseName(entry.base)],
        [(0,times/* dateTime */.K)(entry.endedAt)],
        [entry.landed.length === 0 ? 'none' : listed(entry.landed, 10)],
        [entry.evicted.length === 0 ? 'none' : listed(entry.evicted, 10)],
        [String(entry.ciRuns)],
        [{ quote: (0,neutralise/* neutralise */.$0)(entry.ending ?? 'ended', 120) }],
    ]);
    const head = ['bundle', 'pull request', 'base', 'ended', 'merged', 'taken off', 'CI runs', 'how it ended'];
    return [{ title: 'Last bundles', table: { head, rows }, room: 5000 }];
};

;// CONCATENATED MODULE: ./packages/core/build/board/board-view.js
// Makes the board of a tick: everything is computed from the tick's facts, and nothing depends on its time.












const boardPage = (facts) => {
    const context = boardContext(facts);
    const { repositoryUrl } = facts.snapshot.run;
    return {
        repository: repositoryUrl.split('/').slice(-2).join('/'),
        repositoryUrl,
        issue: facts.snapshot.board?.number,
        intro: intro(context),
        sections: [
            needsPerson(context),
            working(context),
            ...landedWork(context),
            ...aboard(context),
            departures(context),
            ...waiting(context),
            ...lastBundles(context),
            money(context),
            ...dailyReport(context),
            ...lastFailure(context),
        ],
    };
};
const intro = (context) => {
    const { fleet, config, snapshot, decision } = context;
    const role = (0,board_pause/* pausingRole */._j)(config);
    const known = (0,board_record/* boardRecord */.M)({ fleet: { oid: '', record: fleet } });
    const pause = (0,fleet_commands/* pauseReason */.Ph)(fleet);
    const steer = [
        'The label ',
        { code: board_names/* pausedLabel */.DI },
        ` on this issue pauses the fleet, and taking it away ends the pause; both need the role ${role}.`,
    ];
    const refused = known?.refused === undefined
        ? []
        : [[`${(0,neutralise/* neutralise */.$0)(known.refused, 60)} may not do that: nothing has changed, and the label is as it was.`]];
    const waits = fleet.pausedUntil !== undefined && decision.assignments.length === 0 && Date.parse(fleet.pausedUntil) > Date.parse(snapshot.now);
    return [
        [
            'This page shows the fleet of agents. Clambake writes it, and replaces what others write into its text. Close the issue to do without it.',
        ],
        ...(pause === undefined ? [] : [[`The fleet is ${sentence(pause, 300)}. No agent starts and no bundle departs.`]]),
        ...(waits
            ? [
                [
                    `The fleet pauses until ${(0,times/* dateTime */.K)(fleet.pausedUntil ?? '')}: ${sentence(fleet.pauseReason ?? "the account's limit was reached")}`,
                ],
            ]
            : []),
        steer,
        ...refused,
        ...unpinnedLine(context),
    ];
};
/** GitHub pins three issues of a repository at most. */
const unpinnedLine = ({ snapshot: { board, ledger }, unpinned }) => {
    const why = unpinned ?? (board?.isPinned === false ? (0,board_record/* boardRecord */.M)(ledger)?.unpinned : undefined);
    return why === undefined
        ? []
        : [['It is not pinned, because GitHub refused that: ', { quote: (0,neutralise/* neutraliseSentence */.y3)(why, 300) }, ' Pin it by hand.']];
};
const working = ({ records, config, named, snapshot }) => {
    const busy = records.flatMap((record) => (record.claim === undefined ? [] : [{ record, claim: record.claim }]));
    const title = `Agents: ${busy.length} of ${config.agents} at work`;
    if (busy.length === 0)
        return { title, lead: [['No agent works.']], room: 500 };
    const rows = busy
        .sort((a, b) => a.claim.agent.localeCompare(b.claim.agent))
        .map(({ record, claim }) => [
        [claim.agent],
        named(record.issue),
        [claim.delay === undefined ? (0,times/* dateTime */.K)(claim.at) : `${(0,times/* dateTime */.K)(claim.at)}; its work has to be landed`],
        [String(record.attempts.length + 1)],
        [(0,amounts/* dollars */.E9)((0,budgets/* spentOn */.g2)(record))],
        [claim.usd === undefined ? '' : `up to\u00a0${(0,amounts/* dollars */.E9)(claim.usd)}`],
        [{ link: `${snapshot.run.repositoryUrl}/actions/runs/${claim.runId}`, text: `run\u00a0${claim.runId}` }],
    ]);
    return { title, table: { head: ['agent', 'issue', 'since', 'attempt', 'spent before', 'this attempt', 'run'], rows }, room: 10_000 };
};
/** Issues of a group up to this number have their titles. */
const board_view_fewIssues = 6;
/** Reasons of a single issue may be hundreds. */
const maximumGroups = 50;
const waiting = ({ decision, named, trains }) => {
    // A train that stands still needs a person, who is told so above.
    const told = [...trains.values()].flatMap(({ stopped }) => stopped?.reason ?? []);
    const untold = decision.reasons.filter(({ issue, text }) => issue !== null || !told.some((reason) => text.includes(reason)));
    const groups = [...Map.groupBy(untold, ({ text }) => text.replace(/^waits: /, ''))].map(([text, reasons]) => ({
        text,
        issues: reasons.flatMap(({ issue }) => issue ?? []).sort((a, b) => a - b),
    }));
    if (groups.length === 0)
        return [];
    groups.sort((a, b) => b.issues.length - a.issues.length);
    const list = groups.slice(0, maximumGroups).map(({ text, issues }) => {
        const who = issues.length > board_view_fewIssues ? [listed(issues)] : joined(issues.map(named), '; ');
        return issues.length === 0 ? [sentence(text)] : [`${sentence(text)} (${issues.length}): `, ...who];
    });
    const others = groups.slice(maximumGroups).flatMap(({ issues }) => issues);
    const rest = others.length === 0 ? [] : [[`For reasons of their own (${others.length}): ${listed(others)}`]];
    const count = groups.reduce((sum, { issues }) => sum + issues.length, 0);
    // The sum of all others comes first where there is one, so that no cut takes it away.
    return [{ title: 'Waits, by reason', ...(count === 0 ? {} : { count }), list: [...rest, ...list], room: 10_000 }];
};
const money = ({ records, config, snapshot: { now } }) => {
    const day = (0,budgets/* dayOfFleet */.Og)(records, { config, now });
    const monday = mondayOf(now);
    const spent = records
        .flatMap(({ attempts }) => attempts)
        .filter(({ claimedAt, startedAt }) => Date.parse(claimedAt ?? startedAt) >= monday)
        .reduce((sum, attempt) => sum + (0,budgets/* costOf */.ho)(attempt), 0);
    const reserved = records
        .flatMap(({ claim }) => (claim !== undefined && Date.parse(claim.at) >= monday ? [claim.usd ?? config['attempt-usd']] : []))
        .reduce((sum, usd) => sum + usd, 0);
    const rows = [
        [['today'], [(0,amounts/* dollars */.E9)(day.spentUsd)], [(0,amounts/* dollars */.E9)(day.reservedUsd)], [(0,amounts/* dollars */.E9)(day.limitUsd)]],
        [['this week, from Monday'], [(0,amounts/* dollars */.E9)(spent)], [(0,amounts/* dollars */.E9)(reserved)], [`${(0,amounts/* dollars */.E9)(day.limitUsd * 7)}, seven days of it`]],
    ];
    return { title: 'Money', table: { head: ['UTC', 'spent', 'reserved for agents at work', 'limit'], rows }, room: 1000 };
};
const board_view_dayMs = 86_400_000;
/** 00:00 UTC of the week's Monday, in ms. */
const mondayOf = (now) => {
    const midnight = Math.floor(Date.parse(now) / board_view_dayMs) * board_view_dayMs;
    return midnight - ((new Date(midnight).getUTCDay() + 6) % 7) * board_view_dayMs;
};

// EXTERNAL MODULE: ./packages/core/build/texts/train.js + 2 modules
var train = __webpack_require__(4398);
;// CONCATENATED MODULE: ./packages/core/build/board/board-page.js
// The board as a plain structure, from which its Markdown and its HTML page are made.
/** The stamps as words of the board's hidden first line. */
const writeStamps = ({ at, runId, cron, overdueMinutes }) => [at, runId, cron ?? '-', overdueMinutes ?? '-'].join(' ');
/** Undefined when somebody has changed the line. */
const readStamps = (words) => {
    const [, at = '', runId, cron, minutes] = /^(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z) (\d{1,15}) (-|none|\d{4}-\d\d-\d\dT[\d:.]{8,12}Z) (-|\d{1,6})$/.exec(words) ?? [];
    const isTime = (time) => time === '-' || time === 'none' || Number.isFinite(Date.parse(time ?? ''));
    if (!isTime(at) || !isTime(cron))
        return undefined;
    return {
        at,
        runId: Number(runId),
        ...(cron === '-' ? {} : { cron }),
        ...(minutes === '-' ? {} : { overdueMinutes: Number(minutes) }),
    };
};

;// CONCATENATED MODULE: ./packages/core/build/board/board-stamps.js
// The last lines of the board: which tick wrote it, and whether cron still starts runs.

const stampLines = ({ repositoryUrl }, { at, runId, cron, overdueMinutes }) => [
    [
        `As of ${(0,times/* dateTime */.K)(at)}, the tick of `,
        { link: `${repositoryUrl}/actions/runs/${runId}`, text: `run ${runId}` },
        '. Ticks after it, if there were any, found nothing else to show; ',
        { link: `${repositoryUrl}/actions`, text: 'all runs' },
        '.',
    ],
    ...(cron === undefined ? [] : [[cronText(cron, overdueMinutes)]]),
];
const cronText = (cron, overdueMinutes) => {
    if (cron === 'none')
        return 'Cron has started no run so far.';
    const last = `Last run by cron: ${(0,times/* dateTime */.K)(cron)}`;
    if (overdueMinutes === undefined)
        return `${last}.`;
    return (`${last}, although cron started one about every ${overdueMinutes} minutes before. GitHub leaves runs out when it is busy; ` +
        'when none follows, look under Actions whether the workflow was disabled.');
};

;// CONCATENATED MODULE: ./packages/core/build/board/board-markdown.js
// Renders the board as the text of its issue. It fits into GitHub's 65,536 characters for a fleet of any size, because each
// section has its room.




/** FIRST STRONG ISOLATE and its end: words that are written from right to left turn nothing around them. */
const isolated = (text) => (text === '' ? '' : `\u2068${text}\u2069`);
const inLine = (line) => line
    .map((piece) => {
    if (typeof piece === 'string')
        return piece;
    if ('quote' in piece)
        return isolated(piece.quote);
    if ('code' in piece)
        return `\`${piece.code}\``;
    return `[${piece.text}](${piece.link})`;
})
    .join('');
const render = ({ title, count, lead = [], list = [], table, room }) => {
    const head = `### ${title}${count === undefined ? '' : ` (${count})`}`;
    const rows = [...list.map((line) => `- ${inLine(line)}`), ...(table?.rows ?? []).map((cells) => `| ${cells.map(inLine).join(' | ')} |`)];
    const kept = (0,train/* take */.s)(rows, room);
    const more = rows.length - kept.length;
    const headRows = table === undefined ? [] : [`| ${table.head.join(' | ')} |`, `|${table.head.map(() => '---').join('|')}|`];
    return [
        head,
        '',
        ...lead.flatMap((line) => [inLine(line), '']),
        ...headRows,
        ...kept,
        ...(more === 0 ? [] : ['', `… and ${more} more, on the page that the last run has as an artifact`]),
        '',
    ];
};
const renderBoardText = (page, stamps) => {
    const last = stampLines(page, stamps).flatMap((line) => [inLine(line), '']);
    const intro = page.intro.flatMap((line) => [inLine(line), '']);
    const parts = [(0,board_names/* boardMarker */.zd)(writeStamps(stamps)), '', ...intro, ...page.sections.flatMap(render), '---', '', ...last];
    return `${parts.join('\n').trimEnd()}\n`;
};
/** The stamps of a text that shows this page; undefined when the text shows something else. Times of ticks are no difference. */
const shownStamps = (page, body) => {
    const stamps = readStamps((0,board_names/* parseBoardMarker */.mT)(body) ?? '');
    if (stamps === undefined)
        return undefined;
    // GitHub may return a text with other line ends, or without the last one.
    const same = body.replace(/\r\n/g, '\n').trimEnd() === renderBoardText(page, stamps).trimEnd();
    return same ? stamps : undefined;
};
const lastStamps = (body) => readStamps((0,board_names/* parseBoardMarker */.mT)(body) ?? '');

// EXTERNAL MODULE: ./packages/core/build/records/states.js
var states = __webpack_require__(36113);
;// CONCATENATED MODULE: ./packages/core/build/board/judge-cron.js
const minuteMs = 60_000;
/** Cron is overdue after this many of its own intervals, and never within an hour. */
const intervals = 3;
const leastMinutes = 60;
/** `times`: start of the newest runs by cron, in any order. */
const judgeCron = (times, now) => {
    const sorted = times.map((time) => Date.parse(time)).sort((a, b) => b - a);
    const [last] = sorted;
    if (last === undefined)
        return { cron: 'none' };
    const cron = new Date(last).toISOString();
    const gaps = sorted.slice(1).map((time, index) => ((sorted[index] ?? time) - time) / minuteMs);
    // Two runs may be any time apart.
    if (gaps.length < 2)
        return { cron };
    const usual = Math.round(gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0);
    const since = (Date.parse(now) - last) / minuteMs;
    return since > Math.max(leastMinutes, usual * intervals) ? { cron, overdueMinutes: usual } : { cron };
};

;// CONCATENATED MODULE: ./packages/core/build/texts/inert.js
// Shows other people's text as it is, line by line, in a page of ours: it stays readable with its indentation, and it is no markup,
// mention, link or workflow command wherever it is pasted.


const replacements = (/* unused pure expression or super */ null && ([
    [/</g, '‹'],
    [/>/g, '›'],
    [/`/g, "'"],
    [/~{3,}/g, '~~'],
    [/&(?=#?\w{1,30};)/g, '＆'],
    [/@(?=[\p{L}\p{N}_-])/gu, '@ '],
    [/(?<=\w)#(?=\d)/g, ' no. '],
    [/#(?=\d)/g, 'no. '],
    [/\bgh-(?=\d)/gi, 'GH '],
    [/:\/\//g, ': //'],
    [/\b(mailto|javascript|data|vbscript):(?=\S)/gi, '$1 :'],
    [/\bwww\./gi, 'www .'],
    [/::/g, ': :'],
    [/##\[/g, '## ['],
    [/^( {0,3})\//gm, '$1∕'],
]));
/** `maxChars` counts UTF-16 units of the text; a cut is said in a line of its own. */
const inertLines = (text, maxChars) => {
    const looked = withoutInvisible(prefixOf(text, maxChars * 2).toWellFormed());
    const kept = prefixOf(looked, maxChars);
    const inert = replacements.reduce((result, [pattern, by]) => result.replace(pattern, by), kept).trimEnd();
    const rest = text.length - kept.length;
    return kept.length < looked.length || text.length > maxChars * 2 ? `${inert}\n(cut here: about ${rest} more characters)` : inert;
};
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text) => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
const style = (/* unused pure expression or super */ null && ('body{font:15px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}' +
    'pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f4f4;padding:.6rem}' +
    'th{text-align:left;vertical-align:top;padding-right:1rem}'));
/** A page that loads nothing and runs nothing, also where the browser would. */
const htmlPage = ({ title, body }) => [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escapeHtml(title)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
].join('\n');

;// CONCATENATED MODULE: ./packages/core/build/board/board-html.js
// Renders the board as one HTML file that loads nothing and runs nothing, for the artifact and for GitHub Pages. It reads on a
// phone, in the dark, by keyboard and by screen readers.


const board_html_style = `
:root{color-scheme:light dark;--text:#1f2328;--soft:#57606a;--page:#fff;--line:#d0d7de;--raised:#f6f8fa;--link:#0550ae}
@media(prefers-color-scheme:dark){:root{--text:#e6edf3;--soft:#9198a1;--page:#0d1117;--line:#3d444d;--raised:#151b23;--link:#71b7ff}}
*{box-sizing:border-box}
body{font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--page);max-width:75rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
a{color:var(--link);text-decoration:underline}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
h1{font-size:1.6rem;margin:.5rem 0}
h2{font-size:1.2rem;margin:1.5rem 0 .5rem;border-bottom:1px solid var(--line);padding-bottom:.25rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;padding:0}
main ul{padding-left:1.25rem}
li{margin:.25rem 0}
code{font-family:ui-monospace,monospace;background:var(--raised);padding:.1rem .3rem;border-radius:4px}
.wide{overflow-x:auto;border:1px solid var(--line);border-radius:6px}
table{border-collapse:collapse;width:100%}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line);min-width:4rem}
th{background:var(--raised)}
footer{color:var(--soft);border-top:1px solid var(--line);margin-top:2rem}
.skip{position:absolute;left:-100rem}
.skip:focus{position:static}
@media(max-width:40rem){
thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
table,tbody,tr,td{display:block;width:100%}
tr{border-bottom:2px solid var(--line);padding:.4rem 0}
td{border:0;padding:.1rem .6rem}
td::before{content:attr(data-head) ": ";color:var(--soft)}
}
@media print{nav,.skip{display:none}}
`;
const board_html_link = (address, html) => `<a href="${escapeHtml(address)}">${html}</a>`;
/** Numbers of issues and pull requests become links. GitHub leads from one to the other. */
const withLinks = (text, repositoryUrl) => text
    .split(/(?<![\w&/#])#(\d{1,9})(?!\w)/)
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : board_html_link(`${repositoryUrl}/issues/${part}`, `#${part}`)))
    .join('');
const pieceHtml = (piece, url) => {
    if (typeof piece === 'string')
        return withLinks(piece, url);
    if ('quote' in piece)
        return `<bdi>${withLinks(piece.quote, url)}</bdi>`;
    if ('code' in piece)
        return `<code>${escapeHtml(piece.code)}</code>`;
    return board_html_link(piece.link, escapeHtml(piece.text));
};
const lineHtml = (line, url) => line.map((piece) => pieceHtml(piece, url)).join('');
const paragraphs = (lines, url) => lines.map((line) => `<p>${lineHtml(line, url)}</p>`).join('\n');
const titleOf = ({ title, count }) => escapeHtml(`${title}${count === undefined ? '' : ` (${count})`}`);
/** A region that scrolls has to be reached by keyboard. Without roles a table that is shown as blocks would be none to screen readers. */
const tableHtml = ({ table, title }, url) => {
    if (table === undefined)
        return '';
    const head = table.head.map((cell) => `<th role="columnheader" scope="col">${escapeHtml(cell)}</th>`).join('');
    const cellHtml = (cell, place) => `<td role="cell" data-head="${escapeHtml(table.head[place] ?? '')}">${lineHtml(cell, url)}</td>`;
    const rows = table.rows.map((cells) => `<tr role="row">${cells.map(cellHtml).join('')}</tr>`);
    return (`<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(`Table: ${title}`)}"><table role="table"><caption>${escapeHtml(title)}</caption>` +
        `<thead role="rowgroup"><tr role="row">${head}</tr></thead>\n<tbody role="rowgroup">\n${rows.join('\n')}\n</tbody></table></div>`);
};
const sectionHtml = (section, { url, id }) => [
    '<section>',
    `<h2 id="${id}">${titleOf(section)}</h2>`,
    paragraphs(section.lead ?? [], url),
    (section.list ?? []).length === 0
        ? ''
        : `<ul>\n${(section.list ?? []).map((line) => `<li>${lineHtml(line, url)}</li>`).join('\n')}\n</ul>`,
    tableHtml(section, url),
    '</section>',
]
    .filter((part) => part !== '')
    .join('\n');
/** Words about the issue's label and text mean the issue, which the page names. */
const renderBoardHtml = (page, stamps) => {
    const { repositoryUrl: url, sections, issue } = page;
    const ids = sections.map((_, index) => `part-${index + 1}`);
    const source = issue === undefined ? [] : [[`The same as #${issue}, where a label pauses the fleet.`]];
    const name = escapeHtml(`Clambake: ${page.repository}`);
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<head>',
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
        '<meta name="referrer" content="no-referrer">',
        `<title>${name}</title>`,
        `<style>${board_html_style}</style>`,
        '</head>',
        '<body>',
        '<a class="skip" href="#content">Skip to the fleet</a>',
        `<header>\n<h1>${name}</h1>\n${paragraphs([...page.intro, ...source], url)}\n</header>`,
        `<nav aria-label="Parts of this page">\n<ul>\n${sections.map((one, index) => `<li>${board_html_link(`#${ids[index]}`, titleOf(one))}</li>`).join('\n')}\n</ul>\n</nav>`,
        '<main id="content" tabindex="-1">',
        ...sections.map((one, index) => sectionHtml(one, { url, id: ids[index] ?? '' })),
        '</main>',
        `<footer>\n${paragraphs(stampLines(page, stamps), url)}\n</footer>`,
        '</body>',
        '</html>',
        '',
    ].join('\n');
};

// EXTERNAL MODULE: ./packages/adapters/build/apply/apply-until-current.js
var apply_until_current = __webpack_require__(45123);
// EXTERNAL MODULE: ./packages/core/build/effects/diff.js
var diff = __webpack_require__(64700);
;// CONCATENATED MODULE: ./actions/assign-agent/build/make-board.js
// Makes the board on the fleet's first use, and again when it is gone. The ledger says first that this run does, so that of two
// runs one makes it. A run that dies in between leaves an issue that the next one finds by its author and its hidden first line.


/** A run that set out to make the board has done so, or died, after this time; and a new issue is listed. */
const graceMs = 10 * 60_000;
/** True on the first use of the fleet, and when the board that the ledger names is gone. The snapshot has no board. */
const mayMakeBoard = ({ ledger, issues, now }) => {
    if ((0,fleet_commands/* brokenFleet */.At)(ledger) !== undefined || issues.length + ledger.issues.size === 0)
        return false;
    const known = (0,board_record/* boardRecord */.M)(ledger);
    return known === undefined || Date.parse(now) - Date.parse(known.at) >= graceMs;
};
/** Undefined when another run makes it. */
const makeBoard = async (job, { port, facts, stamps }) => {
    const { kit, ports } = job;
    if (!(await reserve(job)))
        return undefined;
    const found = await port.find();
    const [first] = found;
    const adopted = found.find(({ open }) => open) ?? first;
    const board = adopted ?? (await port.create({ title: board_names/* boardTitle */.Ft, body: renderBoardText(boardPage(facts), stamps) }));
    await makePausedLabel(ports, facts.snapshot);
    const unpinned = board.open ? await port.pin(board.nodeId) : undefined;
    await make_board_name(job, { board, unpinned: unpinned?.slice(0, 300).toWellFormed() });
    const page = { ...boardPage({ ...facts, unpinned }), issue: board.issue };
    const body = renderBoardText(page, stamps);
    if (board.open && board.body.trimEnd() !== body.trimEnd())
        await port.edit(board.nodeId, { title: board_names/* boardTitle */.Ft, body });
    kit.log(`The board is #${board.issue}${adopted === undefined ? '' : ', which was there'}${unpinned === undefined ? '' : `; not pinned: ${unpinned}`}.`);
    return { page };
};
const makePausedLabel = async ({ github }, { repositoryLabels }) => {
    if (!repositoryLabels.has(board_pause/* pausedDefinition */.uf.name))
        await github.createLabels([board_pause/* pausedDefinition */.uf]);
};
/** Writes a board into the fleet's record. Returns false when nothing was written. */
const write = async ({ ports }, { why, next }) => {
    const settled = await (0,apply_until_current/* applyUntilCurrent */.y)(async () => {
        const ledger = await ports.ledger.read();
        const board = (0,fleet_commands/* brokenFleet */.At)(ledger) === undefined ? next(ledger) : undefined;
        if (board === undefined)
            return { kind: 'over', value: false };
        const { effects } = (0,diff/* diff */.Ui)(ledger, { why, fleet: (0,board_record/* withBoard */.d)(ledger, board) }, { actor: 'fleet' });
        return { kind: 'apply', effects, decidedOn: ledger, value: true };
    }, ports);
    return settled.kind === 'settled' && settled.value;
};
const reserve = (job) => {
    const { snapshot } = job.tick;
    const seen = (0,board_record/* boardRecord */.M)(snapshot.ledger);
    return write(job, {
        why: 'make the board',
        next: (ledger) => {
            const known = (0,board_record/* boardRecord */.M)(ledger);
            const isAsSeen = known?.at === seen?.at && known?.nodeId === seen?.nodeId;
            return isAsSeen ? { at: snapshot.now } : undefined;
        },
    });
};
const make_board_name = async (job, { board, unpinned }) => {
    const { issue, nodeId } = board;
    const at = job.tick.snapshot.now;
    await write(job, {
        why: `the board is #${issue}`,
        next: (ledger) => ({ ...(0,board_record/* boardRecord */.M)(ledger), at, issue, nodeId, ...(unpinned === undefined ? {} : { unpinned }) }),
    });
};

;// CONCATENATED MODULE: ./actions/assign-agent/build/show-board.js
// Shows the fleet on its board after a tick: one edit where the board shows something else, and none where only times differ. What
// goes wrong here is told and stops nothing, because any later tick shows the board.





const showBoard = async (job) => {
    try {
        await show(job, openBoard(job.client));
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        job.kit.warning(`The board could not be shown; the next run tries again: ${error.message}`, { title: job.kit.name });
    }
};
const show = async (job, port) => {
    const { kit, tick, obstacles } = job;
    const { board } = tick.snapshot;
    const facts = { ...tick, obstacles };
    if (board === undefined) {
        if (!mayMakeBoard(tick.snapshot))
            return;
        const stamps = await stampsOf(job, { port, shown: undefined });
        const made = await makeBoard(job, { port, facts, stamps });
        if (made !== undefined)
            await keepPage(job, made.page, stamps);
        return;
    }
    if (!board.open) {
        kit.log(`The board, #${board.number}, is closed and stays as it is. It is written again once it is open.`);
        return;
    }
    await repairLabels(job, { board, facts });
    await edit(job, { port, board, page: boardPage(facts) });
};
const edit = async (job, { port, board, page }) => {
    const { kit } = job;
    const shown = shownStamps(page, board.body);
    const isCronBack = shown?.overdueMinutes !== undefined && kit.environment.eventName === 'schedule';
    if (shown !== undefined && board.title === board_names/* boardTitle */.Ft && !isCronBack)
        return;
    const stamps = await stampsOf(job, { port, shown: lastStamps(board.body) });
    await port.edit(board.nodeId, { title: board_names/* boardTitle */.Ft, body: renderBoardText(page, stamps) });
    kit.log(`The board, #${board.number}, was edited.`);
    await keepPage(job, page, stamps);
};
/** GitHub is asked about cron only where the board is edited, and where the board itself cost no request. */
const stampsOf = async ({ kit, tick: { snapshot } }, { port, shown }) => {
    const { now: at, run, ledger } = snapshot;
    const stamps = { at, runId: run.runId };
    const { eventName, workflowFile } = kit.environment;
    if (eventName === 'schedule')
        return { ...stamps, cron: at };
    const isBusy = [...ledger.issues.values()].some(({ record }) => !(0,states/* stateFacts */.T$)(record.state).isOver);
    if (isBusy && workflowFile !== undefined)
        return { ...stamps, ...judgeCron(await port.cronRuns(workflowFile), at) };
    return { ...stamps, ...(shown?.cron === undefined ? {} : { cron: shown.cron }), ...overdueOf(shown) };
};
const overdueOf = (shown) => shown?.overdueMinutes === undefined ? {} : { overdueMinutes: shown.overdueMinutes };
const repairLabels = async ({ kit, ports }, { board, facts }) => {
    const { addLabels, removeLabels } = (0,board_pause/* boardLabels */.UR)(board, boardContext(facts).fleet);
    if (addLabels.length + removeLabels.length === 0)
        return;
    if (addLabels.length > 0)
        await makePausedLabel(ports, facts.snapshot);
    const { number: issue, nodeId } = board;
    const effect = { kind: 'project-issue', issue, nodeId, addLabels, removeLabels, comment: undefined, close: false };
    const [result] = await ports.github.project([effect]);
    const why = result !== undefined && 'why' in result ? `: ${result.why}` : '';
    kit.log(`Labels of the board: ${[...addLabels.map((label) => `+${label}`), ...removeLabels.map((label) => `-${label}`)].join(', ')}${why}`);
};
const keptDays = 7;
/** Agents of this tick start when the job ends, so a tick that starts some leaves the page to a later one. */
const keepPage = async ({ kit, tick }, page, stamps) => {
    if (!kit.environment.hasArtifacts || tick.decision.assignments.length > 0)
        return;
    const directory = (0,external_node_path_.join)(kit.environment.temp, board_names/* boardArtifact */.JQ);
    await (0,promises_.mkdir)(directory, { recursive: true });
    const file = (0,external_node_path_.join)(directory, 'index.html');
    await (0,promises_.writeFile)(file, renderBoardHtml(page, stamps));
    const { id } = await openArtifacts().upload(board_names/* boardArtifact */.JQ, [file], directory, keptDays);
    kit.log(`The board as a page: artifact ${id}`);
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

/***/ 85086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O1: () => (/* binding */ steeredByBoard),
/* harmony export */   UR: () => (/* binding */ boardLabels),
/* harmony export */   _j: () => (/* binding */ pausingRole),
/* harmony export */   uf: () => (/* binding */ pausedDefinition),
/* harmony export */   uj: () => (/* binding */ boardEditor)
/* harmony export */ });
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60764);
/* harmony import */ var _records_labels_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32336);
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10250);
/* harmony import */ var _board_names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28084);
/* harmony import */ var _board_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27651);





/** The newest edit by a person that was not followed yet and differs from the pause on record. */
const newEdit = ({ board, ledger }) => {
    if (board === undefined || !board.open || board.isPartial === true)
        return undefined;
    const sets = board.labels.includes(_board_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pausedLabel */ .DI);
    if (sets === (ledger.fleet?.record.paused !== undefined))
        return undefined;
    const last = board.events.findLast((event) => event.label === _board_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pausedLabel */ .DI);
    if (last === undefined || last.bot || last.actor === null || last.id === (0,_board_record_js__WEBPACK_IMPORTED_MODULE_1__/* .boardRecord */ .M)(ledger)?.event)
        return undefined;
    return last.kind === (sets ? 'labeled' : 'unlabeled') ? { event: last.id, by: last.actor, at: last.at, sets } : undefined;
};
/** Login of the person whose role the edit depends on; none when there is no edit. */
const boardEditor = (seen) => {
    const edit = newEdit(seen);
    return edit === undefined ? [] : [edit.by];
};
/** The role that pausing on the board needs. */
const pausingRole = (config) => (0,_fleet_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roleAtLeast */ .t)(config['min-role'], 'write') ? config['min-role'] : 'write';
/** Undefined when nobody has edited the label, or when GitHub has not told the role of that person. */
const steerByBoard = (snapshot, config) => {
    const { board, ledger, roles } = snapshot;
    const edit = newEdit(snapshot);
    const role = edit === undefined ? undefined : roles.get(edit.by);
    if (board === undefined || edit === undefined || role === undefined)
        return undefined;
    const { refused: _, ...known } = knownBoard(snapshot, board);
    if (role === 'none' || !(0,_fleet_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roleAtLeast */ .t)(role, pausingRole(config)))
        return {
            fleet: (0,_board_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withBoard */ .d)(ledger, { ...known, event: edit.event, refused: edit.by }),
            why: `refuse the label of ${edit.by} on the board`,
        };
    const { paused: before, ...others } = (0,_board_record_js__WEBPACK_IMPORTED_MODULE_1__/* .withBoard */ .d)(ledger, { ...known, event: edit.event });
    if (edit.sets)
        return { fleet: { ...others, paused: { by: edit.by, at: edit.at } }, why: `pause by ${edit.by} on the board` };
    return { fleet: others, why: `end the pause by ${before?.by ?? 'somebody'} on the board` };
};
/** A pause that somebody sets or ends on the board counts in this tick already. */
const steeredByBoard = (snapshot, config) => {
    const steered = steerByBoard(snapshot, config);
    if (steered === undefined)
        return { snapshot, steered };
    const { ledger } = snapshot;
    return { snapshot: { ...snapshot, ledger: { ...ledger, fleet: { oid: ledger.fleet?.oid ?? '', record: steered.fleet } } }, steered };
};
const knownBoard = ({ ledger }, { number: issue, nodeId, createdAt: at }) => {
    const known = (0,_board_record_js__WEBPACK_IMPORTED_MODULE_1__/* .boardRecord */ .M)(ledger);
    return known?.nodeId === nodeId ? known : { at, issue, nodeId };
};
const pausedDefinition = {
    name: _board_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pausedLabel */ .DI,
    color: 'b60205',
    description: 'On the board: no agent starts and no bundle departs while this is set.',
};
/** The labels to add and to take away, so that the board shows the pause of `fleet` and no state of an issue. */
const boardLabels = (board, fleet) => {
    // An edit whose author's role is not known yet stays until it is.
    const isOpen = boardEditor({ board, ledger: { fleet: { oid: '', record: fleet } } }).length > 0;
    const isSet = board.labels.includes(_board_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pausedLabel */ .DI);
    const isPaused = fleet.paused !== undefined;
    const foreign = board.labels.filter((label) => (0,_records_labels_js__WEBPACK_IMPORTED_MODULE_3__/* .parseStateLabel */ .d8)(label) !== undefined || (0,_names_js__WEBPACK_IMPORTED_MODULE_4__/* .parseAgentLabel */ .xW)(label) !== undefined);
    return {
        addLabels: !isOpen && isPaused && !isSet ? [_board_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pausedLabel */ .DI] : [],
        removeLabels: [...foreign, ...(!isOpen && isSet && !isPaused ? [_board_names_js__WEBPACK_IMPORTED_MODULE_0__/* .pausedLabel */ .DI] : [])],
    };
};


/***/ }),

/***/ 27651:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ boardRecord),
/* harmony export */   d: () => (/* binding */ withBoard)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _records_id_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18611);
/* harmony import */ var _records_loose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79689);
// The part of the fleet's record that names the board: the one issue that shows the fleet. It is read apart from the record, so
// that a part that cannot be read costs the board, and nothing of the fleet.



const boardSchema = (0,_records_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    /** When a run set out to make it. */
    at: _records_id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE,
    /** Undefined until it is made. */
    issue: zod__WEBPACK_IMPORTED_MODULE_2__/* .int32 */ .HA5().min(1).optional(),
    nodeId: _records_id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeId */ .s5.optional(),
    /** The edit of its label that was followed last, or refused. */
    event: _records_id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeId */ .s5.optional(),
    /** Login of the person whose edit was refused, when it was that one. */
    refused: _records_id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .login */ .iD.optional(),
    /** GitHub's words when it refused to pin it. */
    unpinned: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(300).optional(),
});
/** Undefined when there is no board, or when nobody can tell which one it is. */
const boardRecord = ({ fleet }) => boardSchema.safeParse(fleet?.record?.board).data;
/** The fleet's record with another board. */
const withBoard = ({ fleet }, board) => {
    const next = { v: 1, ...fleet?.record, board };
    return next;
};


/***/ }),

/***/ 22421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JY: () => (/* binding */ doubledMinutes),
/* harmony export */   Oy: () => (/* binding */ whyTooManyFree),
/* harmony export */   _m: () => (/* binding */ minutesAfter),
/* harmony export */   az: () => (/* binding */ notBeforeAfterAttempt),
/* harmony export */   gr: () => (/* binding */ notBeforeAfterEviction)
/* harmony export */ });
/* unused harmony export inARow */
/* harmony import */ var _records_transitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35867);
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21490);
// Computes from a record's history when an issue may be tried again. Nothing promises that a tick runs at that minute.


const minuteMs = 60_000;
const maximumMinutes = 60;
/** No record can hold a later time: its year would have six digits. */
const endOfTime = Date.parse('9999-12-31T23:59:59.999Z');
/** An ISO timestamp in UTC. */
const minutesAfter = (now, minutes) => new Date(Math.min(endOfTime, Date.parse(now) + minutes * minuteMs)).toISOString();
/** Returns how many of the newest attempts since a person last asked ended like that in a row. */
const inARow = (record, isLikeThat) => {
    const attempts = (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record);
    return attempts.length - 1 - attempts.findLastIndex(({ outcome }) => !isLikeThat(outcome));
};
/** `first`, doubled for every earlier failure, at most an hour. */
const doubledMinutes = (first, failures) => Math.min(maximumMinutes, first * 2 ** Math.max(0, failures - 1));
/** The back-off of the newest attempt, and the number of attempts in a row that have the same one. */
const newestBackOff = (record) => {
    const rule = (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffOf */ .Io)((0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record).at(-1)?.outcome ?? 'done');
    return { ...rule, row: inARow(record, (outcome) => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffOf */ .Io)(outcome) === rule) };
};
/** Time of the next attempt, after one that ended without landing; undefined when it may start at once. */
const notBeforeAfterAttempt = (record, now) => {
    const { minutes, free, row } = newestBackOff(record);
    return row <= free ? undefined : minutesAfter(now, doubledMinutes(minutes, row - free));
};
/** Questions after too many attempts in a row with the same back-off. */
const rows = {
    vanished: (row) => `Is something wrong with the runners? ${row} attempts in a row left no result.`,
    overtaken: (row) => `${row} attempts in a row were overtaken: the branch or its base moved while they worked.`,
    provider: (row) => `${row} attempts in a row met trouble of the model’s provider.`,
};
/** True for an attempt that showed at no cost that the fleet's trouble lasts: the fleet's pause bounds these, for all issues together. */
const isProbe = ({ outcome, costUsd }) => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeFacts */ .c6)(outcome).pause !== null && costUsd === 0;
/**
 * Returns why a person is asked after attempts that used up none; undefined when it may be tried again. Such an issue would be
 * tried for ever, and an agent might have made up why its attempt ended.
 */
const whyTooManyFree = (record) => {
    const { limit, row } = newestBackOff(record);
    const free = (0,_records_transitions_js__WEBPACK_IMPORTED_MODULE_0__/* .attemptsSinceAsked */ .XZ)(record).filter(({ outcome, costUsd }) => !(0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeFacts */ .c6)(outcome).isCounted && !isProbe({ outcome, costUsd }));
    const newest = free.at(-1);
    if (row >= limit && newest !== undefined)
        return rows[(0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .backOffName */ .mK)(newest.outcome)]?.(row);
    if (free.length < _records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .maximumFree */ .JV)
        return undefined;
    const counts = Map.groupBy(free, ({ outcome }) => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeFacts */ .c6)(outcome).text);
    const each = [...counts].map(([text, attempts]) => `${attempts.length} × ${text}`).join(', ');
    return `${free.length} attempts ended for reasons that use up none (${each}).`;
};
/**
 * Time of the next attempt, after an eviction; undefined when it may start at once. Each further eviction waits longer,
 * because work that fails again costs everybody aboard.
 */
const notBeforeAfterEviction = (record, now) => {
    const since = record.attempts[(record.attemptsBefore ?? 0) - 1]?.endedAt ?? '';
    const earlier = record.evictions.filter((eviction) => eviction.at > since).length;
    return earlier === 0 ? undefined : minutesAfter(now, doubledMinutes(2, earlier));
};


/***/ })

};
