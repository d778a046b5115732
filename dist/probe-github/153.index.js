export const id = 153;
export const ids = [153];
export const modules = {

/***/ 96153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  probes: () => (/* binding */ probes)
});

// EXTERNAL MODULE: ./actions/probe-github/build/probe.js
var probe = __webpack_require__(9827);
// EXTERNAL MODULE: ./actions/probe-github/build/remove.js
var remove = __webpack_require__(71537);
// EXTERNAL MODULE: ./actions/probe-github/build/world.js
var build_world = __webpack_require__(3257);
;// CONCATENATED MODULE: ./actions/probe-github/build/issues-of-probes.js
// Issues that probes make. A job's token cannot delete an issue, so each is closed at the end and used again by the next run
// of the probes.



/** Mutations of one document. GitHub carries out only the first few of too many. */
const perDocument = 10;
const issueTitle = (name) => `Conformance probe: ${name}`;
/** Body of an issue, and its name in the list of used ones. */
const issueBody = (name) => `${build_world/* probeMarker */.ZP}\n${name}`;
const byName = new WeakMap();
/** Returns the closed issues of earlier runs by name. Only the job's own issues with the marker are taken. */
const findUsed = async (world) => {
    const used = new Map();
    for (let page = 1; page <= 10; page++) {
        const query = `state=closed&labels=${build_world/* probeLabel */.h2}&per_page=100&page=${page}`;
        const { status, body } = await world.rest('GET', `/issues?${query}`);
        if (status !== 200)
            throw new probe/* CannotAsk */.j(`GitHub answered ${status} for the list of closed issues`);
        const issues = body;
        for (const { number, id, node_id: nodeId, body: text, user, pull_request: pull } of issues) {
            const name = text?.startsWith(`${build_world/* probeMarker */.ZP}\n`) === true && pull === undefined ? text.slice(build_world/* probeMarker */.ZP.length + 1).trim() : undefined;
            if (name === undefined || user.type !== 'Bot')
                continue;
            used.set(name, [...(used.get(name) ?? []), { number, id, nodeId }]);
        }
        if (issues.length < 100)
            break;
    }
    return used;
};
const inDocuments = async (world, ids, mutation) => {
    for (let at = 0; at < ids.length; at += perDocument) {
        const some = ids.slice(at, at + perDocument);
        const fields = some.map((_, index) => `m${index}: ${mutation}(input: { issueId: $i${index} }) { issue { id } }`);
        const variables = Object.fromEntries(some.map((id, index) => [`i${index}`, id]));
        const { errors } = await world.graphql(`mutation(${some.map((_, index) => `$i${index}: ID!`).join(', ')}) { ${fields.join(' ')} }`, variables);
        if (errors.length > 0)
            throw new probe/* CannotAsk */.j(`GitHub did not carry out ${mutation}: ${errors[0]?.message}`);
    }
};
const create = async (world, name) => {
    const body = { title: issueTitle(name), body: issueBody(name), labels: [build_world/* probeLabel */.h2] };
    const answer = await world.rest('POST', '/issues', body);
    if (answer.status !== 201)
        throw new probe/* CannotAsk */.j(`GitHub answered ${answer.status} for a new issue: ${answer.body?.message ?? ''}`);
    return { number: answer.body.number, id: answer.body.id, nodeId: answer.body.node_id };
};
/** Opens that many issues, used ones first, and closes all of them after the probe. */
const openIssues = async (world, name, count) => {
    const known = byName.get(world) ?? findUsed(world);
    byName.set(world, known);
    const taken = ((await known).get(name) ?? []).splice(0, count);
    const open = [];
    world.undo(`the ${count} issues "${name}"`, async (cleaner) => {
        if (count <= perDocument)
            for (const { number } of open)
                await (0,remove/* close */.VN)(cleaner, number);
        else
            await inDocuments(cleaner, open.map(({ nodeId }) => nodeId), 'closeIssue');
    });
    open.push(...taken);
    await inDocuments(world, taken.map(({ nodeId }) => nodeId), 'reopenIssue');
    while (open.length < count)
        open.push(await create(world, name));
    return open;
};
/** A new issue, for a probe that asks for its whole history. */
const newIssue = async (world, name) => {
    const open = [];
    world.undo(`the issue "${name}"`, async (cleaner) => {
        for (const { number } of open)
            await (0,remove/* close */.VN)(cleaner, number);
    });
    const made = await create(world, name);
    open.push(made);
    return made;
};

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/board.js
// The board: an issue that a job makes, pins, edits and finds again.


const pin = 'mutation($id: ID!) { pinIssue(input: { issueId: $id }) { clientMutationId } }';
const unpin = 'mutation($id: ID!) { unpinIssue(input: { issueId: $id }) { clientMutationId } }';
const edit = 'mutation($id: ID!, $body: String!) { updateIssue(input: { id: $id, body: $body }) { clientMutationId } }';
const look = 'query($id: ID!) { node(id: $id) { ... on Issue { isPinned body } } }';
const board = {
    id: 'board-of-a-job',
    question: 'May a job pin and edit an issue of its own, and does the list of issues find it by its author?',
    calls: [
        'GraphQL pinIssue and unpinIssue with the job token, isPinned',
        'GraphQL updateIssue with the job token',
        'GET issues?creator=github-actions[bot]&state=all',
    ],
    expected: { 'a pin': 'true', 'an edit': 'shown', 'found by its author': 'yes' },
    protects: 'The board is pinned, edited, and found again when the ledger is lost (decision 111).',
    assumptions: ['`pinIssue` works with', '`updateIssue` of', '`GET …/issues?creator=github-actions[bot]`'],
    ask: async (world) => {
        const { number, nodeId: id } = await newIssue(world, 'board');
        world.undo('pin of the board', (cleaner) => cleaner.graphql(unpin, { id }));
        const pinned = await world.graphql(pin, { id });
        const refusal = pinned.errors[0]?.message;
        if (refusal !== undefined && /maximum/i.test(refusal))
            throw new probe/* CannotAsk */.j(`${refusal}: unpin an issue of this repository first`);
        const { data: before } = await world.graphql(look, { id });
        const body = String(before?.node?.body ?? '');
        await world.graphql(edit, { id, body: `${body}\nedited` });
        const { data: after } = await world.graphql(look, { id });
        await world.graphql(edit, { id, body });
        const listed = await world.rest('GET', '/issues?creator=github-actions%5Bbot%5D&state=all&sort=updated&direction=desc&per_page=20');
        const numbers = Array.isArray(listed.body) ? listed.body.map((one) => one.number) : [];
        return {
            'a pin': refusal ?? String(after?.node?.isPinned),
            'an edit': String(after?.node?.body ?? '').endsWith('edited') ? 'shown' : 'not shown',
            'found by its author': numbers.includes(number) ? 'yes' : 'no',
        };
    },
};
const boardProbes = [board];

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/parts.js
// The parts of an issue: sub-issues and blockers that a job makes, and what GitHub tells about them.

const relations = `query($owner: String!, $name: String!, $id: ID!, $part: ID!) {
  repository(owner: $owner, name: $name) { issues(first: 5, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { id viewerDidAuthor } } }
  whole: node(id: $id) { ... on Issue { blockedBy(first: 5) { nodes { id state stateReason(enableDuplicate: true) } } } }
  part: node(id: $part) { ... on Issue { parent { id } } }
}`;
const parts = {
    id: 'parts-of-an-issue',
    question: 'May a job make sub-issues and blockers, and does GitHub tell how a blocker was closed?',
    calls: [
        'POST issues/{number}/sub_issues',
        'POST issues/{number}/dependencies/blocked_by',
        'PATCH issues/{blocker}, closed as not planned and as completed',
        'GraphQL parent, blockedBy { stateReason }, newest issues',
    ],
    expected: {
        'a sub-issue': '201',
        'a blocker': '201',
        'parent of the part': 'the whole',
        'closed as not planned': 'CLOSED NOT_PLANNED',
        'closed as completed': 'CLOSED COMPLETED',
        'the newest issues': "with the job's own",
    },
    protects: 'Splits: parts are made once and block their issue, which is closed when all of them are done (decision 067).',
    assumptions: [
        '`POST sub_issues` and `POST dependencies/blocked_by`',
        '`stateReason(enableDuplicate: true)`',
        'An issue that a job has made is among the newest',
    ],
    ask: async (world) => {
        const whole = await newIssue(world, 'whole');
        const [part] = await openIssues(world, 'part', 1);
        const fresh = await newIssue(world, 'fresh');
        const child = await world.rest('POST', `/issues/${whole.number}/sub_issues`, { sub_issue_id: part?.id, replace_parent: true });
        const blocker = await world.rest('POST', `/issues/${whole.number}/dependencies/blocked_by`, { issue_id: part?.id });
        const { body: repository } = await world.rest('GET', '');
        const seen = async () => {
            const variables = { owner: repository.owner.login, name: repository.name, id: whole.nodeId, part: part?.nodeId };
            const { data, errors } = await world.graphql(relations, variables);
            if (data?.whole === undefined || data.whole === null)
                return { closed: errors[0]?.message ?? 'none', parent: 'none', isListed: false };
            const nodes = data.whole.blockedBy.nodes;
            const newest = data.repository.issues.nodes;
            return {
                closed: nodes.map(({ state, stateReason }) => `${state} ${stateReason}`).join(', '),
                parent: data.part?.parent?.id === whole.nodeId ? 'the whole' : 'another',
                isListed: newest.some(({ id, viewerDidAuthor }) => id === fresh.nodeId && viewerDidAuthor),
            };
        };
        const close = (reason) => world.rest('PATCH', `/issues/${part?.number}`, { state: 'closed', state_reason: reason });
        await close('not_planned');
        const dropped = await seen();
        await world.rest('PATCH', `/issues/${part?.number}`, { state: 'open' });
        await close('completed');
        const done = await seen();
        return {
            'a sub-issue': String(child.status),
            'a blocker': String(blocker.status),
            'parent of the part': done.parent,
            'closed as not planned': dropped.closed,
            'closed as completed': done.closed,
            'the newest issues': done.isListed ? "with the job's own" : "without the job's own",
        };
    },
};
const partProbes = [parts];

;// CONCATENATED MODULE: ./actions/probe-github/build/scene.js

/** Starts a scene on a branch, and returns GitHub's answer as it is. */
const dispatchScene = (world, scene, branch) => {
    if (world.workflow === undefined)
        throw new probe/* CannotAsk */.j('this is no job of a workflow that can be dispatched');
    const body = { ref: branch, inputs: { scene }, return_run_details: true };
    return world.rest('POST', `/actions/workflows/${world.workflow}/dispatches`, body);
};
/** Starts a scene. The run is cancelled after the probe if it has not ended. */
const startScene = async (world, scene, branch) => {
    const { status, body } = await dispatchScene(world, scene, branch);
    const id = Number(body?.workflow_run_id);
    if (status !== 200 || !Number.isInteger(id))
        throw new probe/* CannotAsk */.j(`GitHub answered ${status} for the dispatch of the scene ${scene}`);
    willEnd(world, id);
    return id;
};
const willEnd = (world, run) => world.undo(`run ${run}`, async (cleaner) => {
    const { body } = await cleaner.rest('GET', `/actions/runs/${run}`);
    if (body.status !== 'completed')
        await cleaner.rest('POST', `/actions/runs/${run}/cancel`);
});
const jobsOf = async (world, run) => {
    const { body } = await world.rest('GET', `/actions/runs/${run}/jobs?per_page=100`);
    return body.jobs.map(({ id, name, status, conclusion, steps = [] }) => ({ id, name, status, conclusion, steps }));
};
const runOf = async (world, run) => (await world.rest('GET', `/actions/runs/${run}`)).body;
const untilEnded = (world, run) => world.until(() => runOf(world, run), ({ status }) => status === 'completed');
/** Reads `name=value` of the notices of a job. */
const reportsOf = async (world, job) => {
    const { body } = await world.rest('GET', `/check-runs/${job}/annotations`);
    const notices = body.filter(({ title }) => title === 'conformance');
    return Object.fromEntries(notices.map(({ message }) => [message.slice(0, message.indexOf('=')), message.slice(message.indexOf('=') + 1)]));
};
/** Runs of this repository that an event has started since a time, or since the probes began. */
const runsBy = async (world, event, since = world.startedAt) => {
    const { body } = await world.rest('GET', `/actions/runs?event=${event}&per_page=50`);
    return body.workflow_runs.filter(({ created_at: at }) => at >= since).length;
};

// EXTERNAL MODULE: ./packages/core/build/names.js + 3 modules
var names = __webpack_require__(38310);
;// CONCATENATED MODULE: ./actions/probe-github/build/probes/own-branches.js
// Branches with clambake's own names: the rules that bind them, and what the job may really do with them.




const ownBranches = {
    id: 'own-branches',
    question: 'Do the rules of our branches say what the job may do with them: make, move, rewrite and delete one?',
    calls: ['GET rules/branches/{branch}', 'git push, with a lease: new, forwards, elsewhere, deleted'],
    expected: {
        'rules of an issue branch that does not exist': 'none',
        'rules of a bundle branch that does not exist': 'none',
        made: 'moved',
        'moved forwards': 'moved',
        'moved to another history': 'moved',
        deleted: 'moved',
    },
    protects: "Claims: rules that would refuse landing or a departure are named before an agent is paid. Here: nothing in this repository binds clambake's branches.",
    assumptions: ['`GET …/rules/branches/{branch}` answers a job'],
    ask: async (world) => {
        const branch = (0,build_world/* probeIssueBranch */.AV)(world.runId);
        const ref = `refs/heads/${branch}`;
        (0,remove/* willRemove */.RM)(world, ref);
        const rulesOf = async (name) => {
            const { status, body } = await world.rest('GET', `/rules/branches/${encodeURIComponent(name)}`);
            if (status !== 200)
                throw new probe/* CannotAsk */.j(`GitHub answered ${status} for the rules of ${name}`);
            return body.map(({ type }) => type).join(', ') || 'none';
        };
        const [ofIssue, ofBundle] = [await rulesOf(branch), await rulesOf((0,names/* bundleBranch */.lM)('999999'))];
        const one = await world.commit('one', {});
        const two = await world.commit('two', { parents: [one] });
        const other = await world.commit('other', {});
        const push = async (to, expect) => (await world.push({ ref, to, expect })).refs[ref] ?? 'no answer for the ref';
        return {
            'rules of an issue branch that does not exist': ofIssue,
            'rules of a bundle branch that does not exist': ofBundle,
            made: await push(one, null),
            'moved forwards': await push(two, one),
            'moved to another history': await push(other, two),
            deleted: await push(null, other),
        };
    },
};
/** The check that the guarded bases require. */
const requiredCheck = 'conformance';
/** A job of the scenes, which checked-branches.json requires as a check. */
const requiredJob = 'conformance / facts';
/** Returns the check that a ruleset requires of a branch which need not exist. */
const checkOfRuleset = async (world, branch) => {
    const { body } = await world.rest('GET', `/rules/branches/${encodeURIComponent(branch)}`);
    const rules = body;
    for (const { parameters, ruleset_id: ruleset } of rules.filter(({ type }) => type === 'required_status_checks')) {
        const checks = (parameters?.required_status_checks ?? []);
        const found = checks.find(({ context }) => context === requiredJob);
        if (found !== undefined)
            return { context: found.context, by: found.integration_id, hasRulesetId: ruleset !== undefined };
    }
    throw new probe/* CannotAsk */.j(`no ruleset requires the check "${requiredJob}" of ${build_world/* checkedBranches */.kO}*: import examples/conformance/rulesets/checked-branches.json`);
};
const pushUnderRuleset = async (world, { branch, from, to }) => {
    const ref = `refs/heads/${branch}`;
    const word = (await world.push({ ref, to, expect: from })).refs[ref];
    if (word === 'moved')
        return 'accepted';
    return word === 'push declined due to repository rule violations' ? 'refused' : `refused: ${word}`;
};
const statusOfActions = {
    id: 'status-of-actions',
    question: 'Does a ruleset refuse a push without its required check, and accept it after a status that the job set, also when the source must be GitHub Actions?',
    calls: ['GET rules/branches/conformance/checked-…', 'git push', 'POST statuses/{sha}', 'git push'],
    expected: {
        'the rule of a branch that does not exist': 'required_status_checks by 15368, with the id of its ruleset',
        'the pattern binds a branch one folder deeper': 'no',
        'without the status': 'refused',
        'with the status': 'accepted',
    },
    protects: 'Departures onto a protected base: the train reports the verdict of CI as such a status and pushes the tested commit.',
    assumptions: [
        'A commit status set with `GITHUB_TOKEN` counts for a required check',
        'Required checks, deployments and code scanning of a ruleset refuse a push',
        '`GET …/rules/branches/{branch}` answers for branches that do not exist yet',
        "Patterns of rulesets are Ruby's `fnmatch`",
    ],
    ask: async (world) => {
        const branch = `${build_world/* checkedBranches */.kO}${world.runId}`;
        const ref = `refs/heads/${branch}`;
        const { context, by, hasRulesetId } = await checkOfRuleset(world, branch);
        const deeper = await world.rest('GET', `/rules/branches/${encodeURIComponent(`${branch}/deeper`)}`);
        (0,remove/* willRemove */.RM)(world, ref);
        const first = await world.commit('first', {});
        // The ruleset does not bind the making of a branch.
        const { refs: made } = await world.push({ ref, to: first, expect: null });
        if (made[ref] !== 'moved')
            throw new probe/* CannotAsk */.j(`${branch} could not be made: ${made[ref]}`);
        const next = await world.commit('next', { parents: [first] });
        const without = await pushUnderRuleset(world, { branch, from: first, to: next });
        // GitHub takes a status only for a commit that it has.
        const carrier = `refs/heads/${build_world/* probeBranches */.bf}${world.runId}/status`;
        (0,remove/* willRemove */.RM)(world, carrier);
        await world.push({ ref: carrier, to: next, expect: null });
        const set = await world.rest('POST', `/statuses/${next}`, { state: 'success', context });
        if (set.status !== 201)
            throw new probe/* CannotAsk */.j(`GitHub answered ${set.status} for the status`);
        return {
            'the rule of a branch that does not exist': `required_status_checks by ${by ?? 'any source'}${hasRulesetId ? ', with the id of its ruleset' : ''}`,
            'the pattern binds a branch one folder deeper': deeper.body.length === 0 ? 'no' : 'yes',
            'without the status': without,
            'with the status': await pushUnderRuleset(world, { branch, from: first, to: next }),
        };
    },
};
const ownBranchProbes = [ownBranches, statusOfActions];

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/dispatches.js
// Dispatches right after a push: details of the run, what follows it, and what its check is worth.





/** Makes a commit with the files of the default branch, workflow files included. */
const commitOnTip = async (world, name) => {
    await world.text('fetch', '--quiet', 'origin', `+refs/heads/${world.defaultBranch}:refs/remotes/origin/tip`);
    const tip = await world.text('rev-parse', 'refs/remotes/origin/tip');
    return world.commit(name, { parents: [tip], like: tip });
};
const pushBranch = async (world, branch, oid) => {
    (0,remove/* willRemove */.RM)(world, `refs/heads/${branch}`);
    const { refs } = await world.push({ ref: `refs/heads/${branch}`, to: oid, expect: null });
    if (refs[`refs/heads/${branch}`] !== 'moved')
        throw new probe/* CannotAsk */.j(`${branch} could not be pushed: ${refs[`refs/heads/${branch}`]}`);
};
/** Number of runs that have followed runs of people since this one was asked for, its own followers included. */
const followers = async (world) => {
    const { body } = await world.rest('GET', `/actions/runs/${world.runId}`);
    return runsBy(world, 'workflow_run', String(body.created_at));
};
const dispatched = {
    id: 'dispatch-after-a-push',
    question: 'Does a dispatch right after the push of its branch answer the id of a run on that commit, and does that run start anything?',
    calls: [
        'git push',
        'POST actions/workflows/{file}/dispatches with return_run_details',
        'GET actions/runs/{id}',
        'GET actions/runs?event=…',
    ],
    expected: {
        'runs that followed the run of a person (workflow_run)': 'some',
        'status of the dispatch': '200',
        'commit of the run': 'the pushed one',
        'event of the run': 'workflow_dispatch',
        'runs that followed the dispatched one (workflow_run)': '0',
        'runs started by the push': '0',
    },
    protects: 'CI of a bundle: the train waits for exactly the run that it started, and does not rely on being woken (decision 011).',
    assumptions: ['`POST …/dispatches` with `return_run_details: true`', 'Nothing runs on a base that', '`workflow_run` starts after a run'],
    seconds: 600,
    ask: async (world) => {
        const branch = `${build_world/* probeBranches */.bf}${world.runId}/dispatched`;
        const oid = await commitOnTip(world, 'dispatched');
        await pushBranch(world, branch, oid);
        // The followers of this run, which a person has started, are there by now, and those of the dispatched one are not.
        const before = await followers(world);
        const { status, body } = await dispatchScene(world, 'facts', branch);
        const id = Number(body?.workflow_run_id);
        if (!Number.isInteger(id))
            return { 'status of the dispatch': String(status), 'id of the run': 'none' };
        willEnd(world, id);
        const run = (await world.rest('GET', `/actions/runs/${id}`)).body;
        await untilEnded(world, id);
        await world.quiet();
        return {
            'runs that followed the run of a person (workflow_run)': before > 0 ? 'some' : 'none',
            'status of the dispatch': String(status),
            'commit of the run': run.head_sha === oid ? 'the pushed one' : String(run.head_sha),
            'event of the run': String(run.event),
            'runs that followed the dispatched one (workflow_run)': String((await followers(world)) - before),
            'runs started by the push': String(await runsBy(world, 'push')),
        };
    },
};
const checkOfDispatched = {
    id: 'check-of-a-dispatched-run',
    question: 'Does a green job of a dispatched run satisfy the required check of its name?',
    calls: ['POST actions/workflows/{file}/dispatches', 'GET actions/runs/{id}/jobs', 'git push', 'POST statuses/{sha}', 'git push'],
    expected: { 'with the job of the dispatched run alone': 'refused', 'with a status of the same name': 'accepted' },
    protects: 'Departures onto a protected base: the train reports the verdict of its CI run as a status. If the job counts too, that is only work for nothing.',
    assumptions: ['A check run made by a `workflow_dispatch` run'],
    seconds: 300,
    ask: async (world) => {
        const branch = `${build_world/* checkedBranches */.kO}${world.runId}-dispatched`;
        const { context } = await checkOfRuleset(world, branch);
        const first = await commitOnTip(world, 'before the check');
        const next = await world.commit('with the check', { parents: [first], like: first });
        const carrier = `${build_world/* probeBranches */.bf}${world.runId}/checked`;
        await pushBranch(world, carrier, next);
        const run = await startScene(world, 'facts', carrier);
        await untilEnded(world, run);
        const job = (await jobsOf(world, run)).find(({ name }) => name === context);
        if (job?.conclusion !== 'success')
            throw new probe/* CannotAsk */.j(`the job "${context}" of the scene is ${job?.conclusion ?? 'not there'}: call the job of the workflow "conformance"`);
        await pushBranch(world, branch, first);
        const push = () => pushUnderRuleset(world, { branch, from: first, to: next });
        const alone = await push();
        await world.rest('POST', `/statuses/${next}`, { state: 'success', context });
        return { 'with the job of the dispatched run alone': alone, 'with a status of the same name': await push() };
    },
};
const dispatchProbes = [dispatched, checkOfDispatched];

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/branches.js


const answerOf = ({ status, body }) => status === 201 ? 'made' : `status ${status}: ${body.message ?? ''}`;
const made = {
    id: 'branch-through-the-api',
    question: 'Does the API make a branch at a known commit, and say with status 422 that it exists, or that the commit does not?',
    calls: ['POST git/refs, three times'],
    expected: {
        'a new branch': 'made',
        'the same once more': 'status 422: Reference already exists',
        'at a commit that GitHub does not have': 'status 422: Object does not exist',
    },
    protects: "An issue's branch is made again without git: the words tell what exists from what cannot be made.",
    assumptions: ['`POST git/refs` answers 422'],
    ask: async (world) => {
        const ref = `refs/heads/${build_world/* probeBranches */.bf}${world.runId}/api`;
        (0,remove/* willRemove */.RM)(world, ref);
        const sha = await world.tip(`refs/heads/${world.defaultBranch}`);
        const make = async (oid, name = ref) => answerOf(await world.rest('POST', '/git/refs', { ref: name, sha: oid }));
        return {
            'a new branch': await make(sha),
            'the same once more': await make(sha),
            'at a commit that GitHub does not have': await make('0123456789'.repeat(4), `${ref}-unknown`),
        };
    },
};
const pathOf = async (world) => {
    const { body } = await world.rest('GET', '/contents/');
    const files = body;
    return files.find(({ type }) => type === 'file')?.path ?? 'README.md';
};
const versions = {
    id: 'versions-of-a-file',
    question: 'Does the list of commits of a path hold commits of the default branch that changed the file, and no others?',
    calls: ['GET contents/', 'GET commits?path={path}', 'git fetch', 'git log -- {path}'],
    expected: { 'the newest ten': 'as git says' },
    protects: 'A configuration that cannot be read: what must go on uses the version before.',
    assumptions: ['`GET commits?path=` lists'],
    ask: async (world) => {
        const path = await pathOf(world);
        const { body } = await world.rest('GET', `/commits?path=${encodeURIComponent(path)}&per_page=10`);
        const listed = body.map(({ sha }) => sha).join(' ');
        await world.text('fetch', '--quiet', 'origin', world.defaultBranch);
        const known = await world.text('log', '--max-count=10', '--format=%H', 'FETCH_HEAD', '--', path);
        return { 'the newest ten': listed === known.replaceAll('\n', ' ') ? 'as git says' : `${listed} and ${known}` };
    },
};
const branchProbes = [made, versions];

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/discussions.js
// The discussion of an issue: order, pages, edits and hidden comments.

const pageQuery = `query($id: ID!, $last: Int!, $before: String) { node(id: $id) { ... on Issue { comments(last: $last, before: $before) {
  totalCount pageInfo { hasPreviousPage startCursor }
  nodes { id body createdAt lastEditedAt editor { __typename } isMinimized } } } } }`;
const readPage = async (world, variables) => {
    const { data } = await world.graphql(pageQuery, variables);
    const { totalCount, pageInfo, nodes } = data.node.comments;
    return {
        total: String(totalCount),
        pageInfo,
        nodes: nodes,
        bodies: nodes.map(({ body }) => body).join(', '),
    };
};
const discussion = {
    id: 'discussion-of-an-issue',
    question: 'Are the newest comments of an issue read first and in order, and does each tell when it was written, by whom it was edited, and whether it is hidden?',
    calls: ['POST issues/{number}/comments', 'PATCH issues/comments/{id}', 'minimizeComment', 'GraphQL comments(last, before)'],
    expected: {
        'the last two of three': 'two, edited',
        'the page before': 'one',
        'number of all': '3',
        'edited ones': 'edited',
        'kind of the editor': 'Bot',
        'time of the edited one': 'as it was written',
        'hidden ones': 'two',
    },
    protects: 'The discussion that an agent gets: who wrote it, in which order, and whether somebody else has changed or hidden it since (decision 052).',
    assumptions: ['`createdAt` of a comment never changes', '`isMinimized` of a comment', '`comments(last, before)` of an issue'],
    ask: async (world) => {
        const { number, nodeId: id } = await newIssue(world, 'discussion');
        const say = async (body) => (await world.rest('POST', `/issues/${number}/comments`, { body })).body;
        await say('one');
        const second = await say('two');
        const third = await say('three');
        // Times have whole seconds.
        await world.pause(1_100);
        await world.rest('PATCH', `/issues/comments/${third.id}`, { body: 'edited' });
        const hide = `mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized } } }`;
        const { errors } = await world.graphql(hide, { id: second.node_id });
        const last = await readPage(world, { id, last: 2, before: null });
        const before = await readPage(world, { id, last: 2, before: last.pageInfo.startCursor });
        const edited = last.nodes.filter(({ lastEditedAt }) => lastEditedAt !== null);
        const hidden = last.nodes.filter(({ isMinimized }) => isMinimized).map(({ body }) => body);
        return {
            'the last two of three': last.bodies,
            'the page before': last.pageInfo.hasPreviousPage ? before.bodies : 'none',
            'number of all': last.total,
            'edited ones': edited.map(({ body }) => body).join(', ') || 'none',
            'kind of the editor': edited.map(({ editor }) => editor?.__typename ?? 'nobody').join(', ') || 'none',
            'time of the edited one': edited.every(({ createdAt }) => createdAt === third.created_at) ? 'as it was written' : 'another one',
            'hidden ones': errors[0]?.message ?? (hidden.join(', ') || 'none'),
        };
    },
};
const discussionProbes = [discussion];

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/pulls.js
// Pull requests that the job's token opens, and pushes to their bases. The bases are branches of the probes.



const noPulls = 'the job may not open pull requests: allow it under Settings → Actions → General';
/** Opens a pull request between two new branches. */
const openPull = async (world, { title, folder, base: guardedBase }) => {
    const baseBranch = guardedBase ?? `${build_world/* probeBranches */.bf}${world.runId}/${folder}-base`;
    const [base, head] = [`refs/heads/${baseBranch}`, `refs/heads/${build_world/* probeBranches */.bf}${world.runId}/${folder}-head`];
    const from = `refs/heads/${guardedBase ?? world.defaultBranch}`;
    if ((await world.tip(from)) === undefined)
        throw new probe/* CannotAsk */.j(`there is no branch ${baseBranch}: make it, as docs/conformance.md says`);
    await world.text('fetch', '--quiet', 'origin', `+${from}:refs/remotes/origin/tip`);
    const tip = await world.text('rev-parse', 'refs/remotes/origin/tip');
    const baseOid = guardedBase === undefined ? await world.commit('base', { parents: [tip], like: tip }) : tip;
    const headOid = await world.commit('head', { parents: [baseOid], like: tip });
    (0,remove/* willRemove */.RM)(world, head, ...(guardedBase === undefined ? [base] : []));
    const updates = guardedBase === undefined ? [{ ref: base, to: baseOid, expect: null }] : [];
    const { refs } = await world.push(...updates, { ref: head, to: headOid, expect: null });
    if (refs[head] !== 'moved')
        throw new probe/* CannotAsk */.j(`the branches of a pull request could not be made: ${refs[head]}`);
    const request = { title: `Conformance probe: ${title}`, body: build_world/* probeMarker */.ZP, head: head.slice('refs/heads/'.length), base: baseBranch };
    const { status, body } = await world.rest('POST', '/pulls', request);
    if (status !== 201)
        throw new probe/* CannotAsk */.j(status === 403 ? noPulls : `GitHub answered ${status} for a new pull request`);
    world.undo(`pull request #${body.number}`, (cleaner) => (0,remove/* close */.VN)(cleaner, body.number));
    return { number: body.number, nodeId: body.node_id, base, baseOid, head, headOid };
};
const setting = {
    id: 'may-open-pull-requests',
    question: 'Does a pull request of a branch onto itself, which can create nothing, tell whether the job may open any?',
    calls: ['POST pulls with head = base'],
    expected: { 'the answer': '422, because there is nothing to merge' },
    protects: 'The preflight: a fleet whose pull requests would be refused claims nothing.',
    assumptions: ['"Allow GitHub Actions to create and approve pull requests" is off'],
    ask: async (world) => {
        const branch = world.defaultBranch;
        const { status, body } = await world.rest('POST', '/pulls', { title: 'Conformance probe', head: branch, base: branch });
        if (status === 201)
            world.undo(`pull request #${body.number}`, (cleaner) => (0,remove/* close */.VN)(cleaner, body.number));
        if (status === 403)
            throw new probe/* CannotAsk */.j(`${noPulls} (the refusal reads: ${body?.message})`);
        return { 'the answer': status === 422 ? '422, because there is nothing to merge' : `status ${status}` };
    },
};
const parked = {
    id: 'runs-of-a-job-s-pull-request',
    question: 'Does a pull request that the job opens leave a run that waits for an approval, and can the job delete that run?',
    calls: ['POST pulls', 'GET actions/runs?branch=…&status=action_required', 'GET actions/runs/{id}/jobs', 'DELETE actions/runs/{id}'],
    expected: {
        'runs of its head': '1',
        state: 'completed, action_required',
        'jobs of the run': '0',
        'deletion by the job': '204',
        'runs left': '0',
    },
    protects: 'A clean Actions page: the train deletes the parked runs of its own branches.',
    assumptions: [
        'The runs of a pull request that `GITHUB_TOKEN` opened',
        'Every opening, reopening and update of a pull request',
        '`GET actions/runs?branch=B',
    ],
    seconds: 180,
    ask: async (world) => {
        const { head } = await openPull(world, { title: 'parked runs', folder: 'parked' });
        const branch = encodeURIComponent(head.slice('refs/heads/'.length));
        const list = async () => {
            const { body } = await world.rest('GET', `/actions/runs?branch=${branch}&status=action_required`);
            return body.workflow_runs;
        };
        const runs = await world.soon(list, ({ length }) => length > 0);
        const [run] = runs;
        if (run === undefined)
            return { 'runs of its head': '0' };
        const { body } = await world.rest('GET', `/actions/runs/${run.id}/jobs`);
        const deleted = await world.rest('DELETE', `/actions/runs/${run.id}`);
        return {
            'runs of its head': String(runs.length),
            state: `${run.status}, ${run.conclusion}`,
            'jobs of the run': String(body.total_count),
            'deletion by the job': String(deleted.status),
            'runs left': String((await list()).length),
        };
    },
};
/** GitHub notices a little later that a pull request is merged. */
const stateOf = async (world, number) => {
    const read = async () => (await world.rest('GET', `/pulls/${number}`)).body;
    const pull = await world.soon(read, ({ merged }) => merged);
    return pull.merged ? 'merged' : pull.state;
};
const byPush = {
    id: 'merged-by-a-push',
    question: 'Does a pull request count as merged when its head is pushed to its base?',
    calls: ['POST pulls', 'git push <head>:<base>, with a lease', 'GET pulls/{number}'],
    expected: { 'the push': 'moved', 'state of the pull request': 'merged' },
    protects: 'A departure: exactly the tested commit is pushed to the base, and GitHub shows the bundle as merged.',
    assumptions: ['A pull request counts as merged when its head', 'A pull request is marked as merged when'],
    ask: async (world) => {
        const { number, base, baseOid, headOid } = await openPull(world, { title: 'merged by a push', folder: 'merged' });
        const { refs } = await world.push({ ref: base, to: headOid, expect: baseOid });
        return { 'the push': refs[base] ?? 'no answer', 'state of the pull request': await stateOf(world, number) };
    },
};
const mergeRequest = {
    id: 'merge-through-the-api',
    question: 'Does a merge through the API compare the head with the given commit, and not the base with anything?',
    calls: [
        'PUT pulls/{number}/merge with another sha',
        'PATCH pulls/{number} with another base',
        'PUT pulls/{number}/merge with the right sha',
    ],
    expected: { 'another sha': '409', 'the right sha, after the base was changed': '200', 'merged into': 'the new base' },
    protects: '`merge: pull-request`: the train reads the base again right before it merges.',
    assumptions: ['`PUT merge` has a guard for the head'],
    ask: async (world) => {
        const { number, base, baseOid, headOid } = await openPull(world, { title: 'merged through the API', folder: 'api' });
        const other = `refs/heads/${build_world/* probeBranches */.bf}${world.runId}/api-other-base`;
        (0,remove/* willRemove */.RM)(world, other);
        await world.push({ ref: other, to: baseOid, expect: null });
        const wrong = await world.rest('PUT', `/pulls/${number}/merge`, { sha: baseOid, merge_method: 'merge' });
        await world.rest('PATCH', `/pulls/${number}`, { base: other.slice('refs/heads/'.length) });
        const right = await world.rest('PUT', `/pulls/${number}/merge`, { sha: headOid, merge_method: 'merge' });
        const [before, after] = [await world.tip(base), await world.tip(other)];
        const into = after !== baseOid && before === baseOid ? 'the new base' : before === baseOid ? 'nothing' : 'the old base';
        return { 'another sha': String(wrong.status), 'the right sha, after the base was changed': String(right.status), 'merged into': into };
    },
};
const pullProbes = [setting, parked, byPush, mergeRequest];

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/guarded-bases.js
// Pushes to bases with rules, and what GitHub tells about these rules. A person prepares the bases.



/** Branches with rules, which a person makes for these probes. A run moves each of them forwards by one commit. */
const guarded = { ruleset: 'conformance/ruled', classic: 'conformance/classic' };
const minutesToApprove = 5;
const decisionOf = async (world, id) => {
    const { data, errors } = await world.graphql('query($id: ID!) { node(id: $id) { ... on PullRequest { reviewDecision } } }', { id });
    return String(data?.node?.reviewDecision ?? errors[0]?.message ?? null);
};
/** Waits for the approval of a person: a job cannot approve its own pull request. */
const untilApproved = async (world, number) => {
    for (let waitedMs = 0; waitedMs < minutesToApprove * 60_000; waitedMs += 1_000) {
        const { body } = await world.rest('GET', `/pulls/${number}/reviews`);
        if (body.some(({ state }) => state === 'APPROVED'))
            return;
        await world.pause(1_000);
    }
    throw new probe/* CannotAsk */.j(`nobody approved pull request #${number} within ${minutesToApprove} minutes`);
};
/** Pushes a pull request's head to a base that requires an approval and a check; `kind` says which rules bind the base. */
const approvedHead = (kind) => ({
    id: `approved-head-under-${kind === 'ruleset' ? 'a-ruleset' : 'classic-protection'}`,
    question: `Does ${kind === 'ruleset' ? 'a ruleset' : 'classic protection'} accept a push of exactly the head of an approved, green pull request, and nothing else?`,
    calls: ['POST pulls', 'git push <other commit>:<base>', 'an approval by a person', 'POST statuses/{sha}', 'git push <head>:<base>'],
    expected: {
        'a commit without a pull request': 'refused',
        'the head, before its approval': 'refused',
        'the head, approved, before its check': 'refused',
        'the head, approved and with its check': 'moved',
        'review decision before and after the approval': 'REVIEW_REQUIRED, APPROVED',
        'state of the pull request': 'merged',
    },
    protects: 'A departure onto a protected base is such a push.',
    assumptions: kind === 'ruleset'
        ? [
            'A direct push that fast-forwards to the head of an approved',
            'A commit status of the same context',
            '`reviewDecision` looks at rulesets',
        ]
        : [],
    seconds: minutesToApprove * 60 + 120,
    ask: async (world) => {
        await requireRules(world, kind);
        const { number, nodeId, base, baseOid, headOid } = await openPull(world, {
            title: `please approve within ${minutesToApprove} minutes`,
            folder: kind,
            base: guarded[kind],
        });
        const push = async (to) => {
            const word = (await world.push({ ref: base, to, expect: baseOid })).refs[base] ?? 'no answer';
            return word === 'moved' ? word : 'refused';
        };
        const other = await push(await world.commit('no pull request', { parents: [baseOid], like: baseOid }));
        const early = await push(headOid);
        const before = await decisionOf(world, nodeId);
        await untilApproved(world, number);
        const after = await decisionOf(world, nodeId);
        const unchecked = await push(headOid);
        await world.rest('POST', `/statuses/${headOid}`, { state: 'success', context: requiredCheck });
        const green = await push(headOid);
        return {
            'a commit without a pull request': other,
            'the head, before its approval': early,
            'the head, approved, before its check': unchecked,
            'the head, approved and with its check': green,
            'review decision before and after the approval': `${before}, ${after}`,
            'state of the pull request': await stateOf(world, number),
        };
    },
});
const requireRules = async (world, kind) => {
    const branch = guarded[kind];
    const { body } = await world.rest('GET', `/rules/branches/${encodeURIComponent(branch)}`);
    const rules = body.map(({ type }) => type);
    if (kind === 'ruleset' && !(rules.includes('pull_request') && rules.includes('required_status_checks')))
        throw new probe/* CannotAsk */.j(`no ruleset guards ${guarded.ruleset}: import examples/conformance/rulesets/ruled-branches.json`);
    if (kind === 'classic' && (await world.variable('CONFORMANCE_CLASSIC')) !== 'true')
        throw new probe/* CannotAsk */.j(`say that ${guarded.classic} is protected as docs/conformance.md says: set the variable CONFORMANCE_CLASSIC to true`);
};
const rulesInGraphql = {
    id: 'rules-in-graphql',
    question: 'Does `refUpdateRule` show the classic protection of a branch, and nothing of its rulesets?',
    calls: ['GraphQL ref { refUpdateRule } of conformance/ruled and of conformance/classic'],
    expected: { 'checks of a ruleset': 'none', 'checks of classic protection': requiredCheck, 'approvals of classic protection': '1' },
    protects: 'The preflight reads rulesets through REST and classic protection through this field. Each kind must be found in its place.',
    assumptions: ['`refUpdateRule` shows classic protection only', '`refUpdateRule` shows required checks, reviews'],
    ask: async (world) => {
        await requireRules(world, 'ruleset');
        await requireRules(world, 'classic');
        const { body } = await world.rest('GET', '');
        const query = `query($owner: String!, $name: String!, $ref: String!) { repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) {
      refUpdateRule { requiredStatusCheckContexts requiredApprovingReviewCount requiresLinearHistory requiresSignatures } } } }`;
        const ruleOf = async (branch) => {
            const { data } = await world.graphql(query, { owner: body.owner.login, name: body.name, ref: `refs/heads/${branch}` });
            const rule = data?.repository?.ref?.refUpdateRule;
            return {
                checks: rule?.requiredStatusCheckContexts?.join(', ') || 'none',
                approvals: String(rule?.requiredApprovingReviewCount ?? 'none'),
            };
        };
        const classic = await ruleOf(guarded.classic);
        return {
            'checks of a ruleset': (await ruleOf(guarded.ruleset)).checks,
            'checks of classic protection': classic.checks,
            'approvals of classic protection': classic.approvals,
        };
    },
};
const guardedBaseProbes = [rulesInGraphql, approvedHead('ruleset'), approvedHead('classic')];

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/issues.js
// Issues: labels, edits, blockers, comments, and many mutations in one document.

const labels = {
    id: 'labels-of-a-job',
    question: "Do two label changes at the same time both stay, and does the timeline name the job's account?",
    calls: ['POST issues/{number}/labels, twice at once', 'GraphQL timelineItems'],
    expected: { 'labels after two changes at once': 'both', 'actor of the label events': 'Bot github-actions' },
    protects: 'Labels show the state and are commands of people: clambake sets single labels and must tell its own from theirs.',
    assumptions: [
        'Adding and removing single labels are set operations',
        'Label events in the timeline carry the actor',
        'A login of a person holds no brackets',
    ],
    ask: async (world) => {
        const { number, nodeId } = await newIssue(world, 'labels');
        const add = (name) => world.rest('POST', `/issues/${number}/labels`, { labels: [name] });
        await Promise.all([add('conformance-a'), add('conformance-b')]);
        const query = `query($id: ID!) { node(id: $id) { ... on Issue { labels(first: 10) { nodes { name } }
      timelineItems(last: 10, itemTypes: [LABELED_EVENT]) { nodes { ... on LabeledEvent { actor { __typename login } label { name } } } } } } }`;
        const { data } = await world.graphql(query, { id: nodeId });
        const held = data.node.labels.nodes.map(({ name }) => name);
        const actors = data.node.timelineItems.nodes.map(({ actor }) => `${actor.__typename} ${actor.login}`);
        return {
            'labels after two changes at once': held.includes('conformance-a') && held.includes('conformance-b') ? 'both' : held.join(', '),
            'actor of the label events': [...new Set(actors)].join(', '),
        };
    },
};
const edits = {
    id: 'edits-of-an-issue',
    question: 'Does an issue tell who changed its text, newest first, and are renames only in the timeline?',
    calls: ['PATCH issues/{number}, three times', 'GraphQL userContentEdits, lastEditedAt, RENAMED_TITLE_EVENT'],
    expected: { 'edits of the body, the original included': '3', 'order of the edits': 'newest first', renames: '1', lastEditedAt: 'set' },
    protects: 'Trust: a label binds the text that its person saw (decision 031).',
    assumptions: ['`userContentEdits` lists the newest edit first'],
    ask: async (world) => {
        const { number, nodeId } = await newIssue(world, 'edits');
        const edit = async (change) => {
            // Times have whole seconds.
            await world.pause(1_100);
            await world.rest('PATCH', `/issues/${number}`, change);
        };
        await edit({ body: 'second text' });
        await edit({ body: 'third text' });
        await world.rest('PATCH', `/issues/${number}`, { title: 'Conformance probe: renamed' });
        const query = `query($id: ID!) { node(id: $id) { ... on Issue { lastEditedAt userContentEdits(first: 9) { nodes { editedAt } }
      timelineItems(last: 10, itemTypes: [RENAMED_TITLE_EVENT]) { nodes { __typename } } } } }`;
        const { data } = await world.graphql(query, { id: nodeId });
        const times = data.node.userContentEdits.nodes.map(({ editedAt }) => editedAt);
        return {
            'edits of the body, the original included': String(times.length),
            'order of the edits': times.every((time, at) => at === 0 || time <= (times[at - 1] ?? '')) ? 'newest first' : 'another order',
            renames: String(data.node.timelineItems.nodes.length),
            lastEditedAt: data.node.lastEditedAt === null ? 'not set' : 'set',
        };
    },
};
const summaryOf = async (world, id) => {
    const query = `query($id: ID!) { node(id: $id) { ... on Issue { blockedBy(first: 5) { nodes { number state } }
    issueDependenciesSummary { blockedBy totalBlockedBy } } } }`;
    const { data, errors } = await world.graphql(query, { id });
    if (data?.node === undefined || data.node === null)
        return { list: errors[0]?.message ?? 'none', summary: 'none' };
    const { blockedBy, issueDependenciesSummary: counts } = data.node;
    return {
        list: blockedBy.nodes.map(({ state }) => state).join(', '),
        summary: `${counts.blockedBy} of ${counts.totalBlockedBy}`,
    };
};
const blockers = {
    id: 'blockers',
    question: 'Does GraphQL answer the blockers of an issue, and do its counts tell open from closed ones?',
    calls: ['POST issues/{number}/dependencies/blocked_by', 'GraphQL blockedBy, issueDependenciesSummary', 'PATCH issues/{blocker}'],
    expected: {
        'an open blocker': 'OPEN',
        'open of all, before it is closed': '1 of 1',
        'a closed blocker': 'CLOSED',
        'open of all, after it is closed': '0 of 1',
    },
    protects: 'Claims: an issue with an open blocker is not given to an agent.',
    assumptions: ['GraphQL has `blockedBy` and `issueDependenciesSummary`'],
    ask: async (world) => {
        const waiting = await newIssue(world, 'waiting');
        const [blocker] = await openIssues(world, 'blocker', 1);
        await world.rest('POST', `/issues/${waiting.number}/dependencies/blocked_by`, { issue_id: blocker?.id });
        const before = await summaryOf(world, waiting.nodeId);
        await world.rest('PATCH', `/issues/${blocker?.number}`, { state: 'closed' });
        const after = await summaryOf(world, waiting.nodeId);
        return {
            'an open blocker': before.list,
            'open of all, before it is closed': before.summary,
            'a closed blocker': after.list,
            'open of all, after it is closed': after.summary,
        };
    },
};
const comments = {
    id: 'comments-of-a-job',
    question: 'Does a comment of a job say that its author is no person, and does only an edit change its time?',
    calls: ['POST issues/{number}/comments', 'POST issues/comments/{id}/reactions', 'PATCH issues/comments/{id}'],
    expected: {
        'type of the author': 'Bot',
        'prefix of its node id': 'IC_',
        'a reaction by the job': 'status 201',
        'the same once more': 'status 200',
        'time after a reaction': 'as it was made',
        'time after an edit': 'later',
    },
    protects: 'Commands: a comment of a bot is none, and an edited comment is not carried out.',
    assumptions: [
        '`updated_at` of a comment differs',
        "A comment's `user.type` is",
        'Node ids of comments begin with',
        'With `issues: write` and `pull-requests: write`',
        '`POST …/reactions` answers 201',
    ],
    ask: async (world) => {
        const { number } = await newIssue(world, 'comments');
        const { body: made } = await world.rest('POST', `/issues/${number}/comments`, { body: 'first text' });
        await world.pause(1_100);
        const react = () => world.rest('POST', `/issues/comments/${made.id}/reactions`, { content: 'eyes' });
        const [reaction, again] = [await react(), await react()];
        const { body: seen } = await world.rest('GET', `/issues/comments/${made.id}`);
        await world.rest('PATCH', `/issues/comments/${made.id}`, { body: 'second text' });
        const { body: edited } = await world.rest('GET', `/issues/comments/${made.id}`);
        const isLater = ({ updated_at: updated, created_at: first }) => updated > first;
        return {
            'type of the author': made.user.type,
            'prefix of its node id': String(made.node_id).slice(0, 3),
            'a reaction by the job': `status ${reaction.status}`,
            'the same once more': `status ${again.status}`,
            'time after a reaction': isLater(seen) ? 'later' : 'as it was made',
            'time after an edit': isLater(edited) ? 'later' : 'as it was made',
        };
    },
};
const apart = {
    id: 'mutations-stand-alone',
    question: 'Is the good one of two mutations in a document carried out when the other one is refused?',
    calls: ['a document with two closeIssue, one of an id that does not exist'],
    expected: { status: '200', 'the good one': 'carried out', 'the error': 'at the bad one' },
    protects: 'Labels and comments of many issues are written in one document.',
    assumptions: ['Mutations batched in one document are not atomic'],
    ask: async (world) => {
        const [issue] = await openIssues(world, 'mutations', 1);
        const query = `mutation($good: ID!, $bad: ID!) { good: closeIssue(input: { issueId: $good }) { issue { state } }
      bad: closeIssue(input: { issueId: $bad }) { issue { state } } }`;
        const { status, data, errors } = await world.graphql(query, { good: issue?.nodeId, bad: 'I_kwDOAAAAAM4AAAAA' });
        return {
            status: String(status),
            'the good one': data?.good?.issue?.state === 'CLOSED' ? 'carried out' : 'not carried out',
            'the error': errors.length === 1 && errors[0]?.path?.[0] === 'bad' ? 'at the bad one' : `${errors.length} errors`,
        };
    },
};
const manyMutations = 110;
const tooMany = {
    id: 'too-many-mutations',
    question: `What does GitHub do with ${manyMutations} mutations in one document?`,
    calls: [`a document with ${manyMutations} aliased closeIssue of one issue`],
    expected: { status: '200', 'carried out': 'the first ones', 'the others': 'RESOURCE_LIMITS_EXCEEDED' },
    protects: 'Labels and comments of many issues: what was not carried out is told from what was, and written by the next tick.',
    assumptions: ['Of too many mutations in one document'],
    ask: async (world) => {
        const [issue] = await openIssues(world, 'mutations', 1);
        const fields = Array.from({ length: manyMutations }, (_, at) => `m${at}: closeIssue(input: { issueId: $id }) { issue { id } }`);
        const { status, data, errors } = await world.graphql(`mutation($id: ID!) { ${fields.join(' ')} }`, { id: issue?.nodeId });
        const done = Array.from({ length: manyMutations }, (_, at) => (data?.[`m${at}`] ?? null) !== null);
        const first = done.indexOf(false);
        const isPrefix = first > 0 && done.slice(first).every((one) => !one);
        return {
            status: String(status),
            'carried out': first < 0 ? 'all' : isPrefix ? 'the first ones' : done.includes(true) ? 'some' : 'none',
            'the others': [...new Set(errors.map(({ type, message }) => type ?? message))].join(', ') || 'none',
        };
    },
};
const issueProbes = [labels, edits, blockers, comments, apart, tooMany];

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/machine.js
// The machine of the job: who may write where, which programs are found, and the variables of a called workflow.

const programs = ['env', 'setpriv', 'git'];
/** True when only root can change the directory or one above it. */
const isOnlyRoots = async (world, directory) => {
    const { real } = await world.file(directory);
    if (real === undefined)
        return false;
    const parts = real.split('/').filter((part) => part !== '');
    let isSafe = true;
    for (let depth = 0; depth <= parts.length; depth++) {
        const { mode, uid } = await world.file(`/${parts.slice(0, depth).join('/')}`);
        isSafe &&= mode !== undefined && uid === 0 && (Number.parseInt(mode, 8) & 0o022) === 0;
    }
    return isSafe;
};
const programsOfRoot = {
    id: 'programs-of-root',
    question: 'Does every program that runs with more rights than the agent have a copy where only root can write?',
    calls: ['stat of each directory of PATH', 'sudo -n -- /usr/bin/id -u', 'sudo --version'],
    expected: {
        'env, in a directory that only root can write': 'yes',
        'setpriv, in a directory that only root can write': 'yes',
        'git, in a directory that only root can write': 'yes',
        'the job can become root': 'yes',
    },
    protects: "The isolation of the agent: a program that it plants in PATH never runs with the job's rights.",
    assumptions: ['Hosted Linux runners give passwordless sudo', 'sudo-rs, the sudo of'],
    ask: async (world) => {
        if ((await world.program('uname', '-s')).stdout.trim() !== 'Linux')
            throw new probe/* CannotAsk */.j('the machine does not run Linux');
        const path = ((await world.variable('PATH')) ?? '').split(':').filter((part) => part.startsWith('/'));
        const safe = [];
        for (const directory of new Set(path))
            if (await isOnlyRoots(world, directory))
                safe.push(directory);
        const isRoot = (await world.program('id', '-u')).stdout.trim() === '0';
        const asRoot = isRoot ? ['/usr/bin/id', '-u'] : ['sudo', '-n', '--', '/usr/bin/id', '-u'];
        const become = await world.program(...asRoot);
        if (!isRoot)
            await world.program('sudo', '--version');
        const facts = {};
        for (const program of programs) {
            let found = false;
            for (const directory of safe) {
                const { mode } = await world.file(`${directory}/${program}`);
                found ||= mode !== undefined;
            }
            facts[`${program}, in a directory that only root can write`] = found ? 'yes' : 'no';
        }
        return { ...facts, 'the job can become root': become.stdout.trim() === '0' ? 'yes' : 'no' };
    },
};
/** Directories that everybody may write on GitHub's ubuntu images; the tool cache is one more. */
const openOnImages = ['/usr/local/bin', '/usr/local/lib/node_modules', '/usr/share', '/opt'];
/** True when PATH has both directories, the first one before the second one. */
const isBefore = (path, first, second) => {
    const [at, later] = [first, second].map((directory) => path.split(':').indexOf(directory));
    return at >= 0 && at < later;
};
/** First file in PATH with this name. */
const findProgram = async (world, { path, name }) => {
    for (const directory of path.split(':')) {
        if (directory.startsWith('/') && (await world.file(`${directory}/${name}`)).mode !== undefined)
            return `${directory}/${name}`;
    }
    return 'nowhere';
};
const machine_image = {
    id: 'directories-of-the-image',
    question: 'Does the machine, if it is an ubuntu image of GitHub, have the modes, the order of PATH and the programs that are known?',
    calls: [
        'stat of /usr/local/bin, /opt, /usr/share, …',
        'PATH',
        'sudo -n -- /usr/bin/printenv PATH',
        'the first sudo, env, setpriv and git in PATH',
    ],
    expected: {
        'known directories that not everybody may write': 'none',
        'paths with /usr/local/bin behind /usr/bin': 'none',
        'programs that are not in /usr/bin': 'none',
    },
    protects: 'The table of docs/isolation.md and the layers of the namespace: agents go on installing into these directories, for themselves alone.',
    assumptions: ['On `ubuntu-*` images'],
    ask: async (world) => {
        const path = (await world.variable('PATH')) ?? '';
        const ofRoot = (await world.program('sudo', '-n', '--', '/usr/bin/printenv', 'PATH')).stdout.trim();
        const toolCache = await world.variable('RUNNER_TOOL_CACHE');
        const closed = [];
        for (const directory of [...openOnImages, ...(toolCache === undefined ? [] : [toolCache])]) {
            const { mode = 'missing' } = await world.file(directory);
            if ((Number.parseInt(mode, 8) & 0o002) === 0 || mode === 'missing')
                closed.push(`${directory} (${mode})`);
        }
        const elsewhere = [];
        for (const name of ['sudo', ...programs]) {
            const found = await findProgram(world, { path, name });
            if (found !== `/usr/bin/${name}`)
                elsewhere.push(`${name} (${found})`);
        }
        const paths = { PATH: path, secure_path: ofRoot };
        const other = Object.entries(paths).filter(([, value]) => !isBefore(value, '/usr/local/bin', '/usr/bin'));
        const isImage = /^ubuntu/.test((await world.variable('ImageOS')) ?? '');
        const list = (found) => (isImage ? found.join(', ') : '') || 'none';
        return {
            'known directories that not everybody may write': list(closed),
            'paths with /usr/local/bin behind /usr/bin': list(other.map(([name]) => name)),
            'programs that are not in /usr/bin': list(elsewhere),
        };
    },
};
const calledWorkflow = {
    id: 'variables-of-a-called-workflow',
    question: "Do the variables of a job in a called workflow name the caller's repository, file and event?",
    calls: ['GITHUB_REPOSITORY, GITHUB_WORKFLOW_REF, GITHUB_EVENT_NAME'],
    expected: { 'the workflow': "the caller's", 'the event': 'workflow_dispatch' },
    protects: 'Waking up and handing over: a job starts another run of the workflow that these variables name.',
    assumptions: ['In a called workflow `GITHUB_WORKFLOW_REF` names', 'In a called workflow `github.event`'],
    ask: async (world) => {
        const [repository, ref, event] = [
            await world.variable('GITHUB_REPOSITORY'),
            await world.variable('GITHUB_WORKFLOW_REF'),
            await world.variable('GITHUB_EVENT_NAME'),
        ];
        if (repository === undefined || ref === undefined)
            throw new probe/* CannotAsk */.j('this is no job of GitHub Actions');
        return {
            'the workflow': ref.startsWith(`${repository}/.github/workflows/${world.workflow}@`) ? "the caller's" : ref,
            'the event': event ?? 'none',
        };
    },
};
const freeLimits = {
    id: 'rate-limit-is-free',
    question: "Does asking for the rate limit cost nothing, and does the answer carry GitHub's time?",
    calls: ['GET /rate_limit, twice'],
    expected: { 'requests used by it': 'none', 'a Date header': 'yes' },
    protects: 'Waiting inside a job: it asks for the time again and again.',
    assumptions: ['`GET /rate_limit` costs no quota'],
    ask: async (world) => {
        const used = async () => {
            const answer = await world.rest('GET', '//rate_limit');
            return { count: Number(answer.body?.resources?.core?.used), date: answer.headers['date'] };
        };
        const first = await used();
        const second = await used();
        return {
            'requests used by it': second.count === first.count ? 'none' : String(second.count - first.count),
            'a Date header': Number.isNaN(Date.parse(first.date ?? '')) ? 'no' : 'yes',
        };
    },
};
const machineProbes = [programsOfRoot, machine_image, calledWorkflow, freeLimits];

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/people.js
// Roles of each kind of account, as the job's token reads them.



/** Logins of GitHub's own bots, and one that nobody can have: logins have 39 characters at most. */
const bots = ['github-actions[bot]', 'dependabot[bot]'];
const nobody = 'a-login-that-is-longer-than-github-allows';
const mayWrite = async (world, login) => {
    const { status, body } = await world.rest('GET', `/collaborators/${encodeURIComponent(login)}/permission`);
    if (status === 404)
        return 'no';
    if (status !== 200)
        return `status ${status}`;
    return /^(?:admin|maintain|write)$/.test(String(body.role_name ?? body.permission)) ? 'yes' : 'no';
};
const roles = {
    id: 'roles-of-accounts',
    question: 'Who counts as somebody who may write: the person who started this, bots, somebody unknown?',
    calls: ['GET collaborators/{login}/permission'],
    expected: { 'the person who started this': 'yes', 'github-actions[bot]': 'no', 'dependabot[bot]': 'no', 'somebody unknown': 'no' },
    protects: 'Trust: an agent works for people who may write, and for no bot that the configuration does not name.',
    assumptions: [],
    ask: async (world) => {
        const person = await world.variable('GITHUB_TRIGGERING_ACTOR');
        if (person === undefined)
            throw new probe/* CannotAsk */.j('this is no job of GitHub Actions');
        const facts = { 'the person who started this': await mayWrite(world, person) };
        for (const bot of bots)
            facts[bot] = await mayWrite(world, bot);
        return { ...facts, 'somebody unknown': await mayWrite(world, nobody) };
    },
};
const credit = {
    id: 'credit-by-an-id',
    question: "Does the answer about a role hold the account's id, and is a commit with that id in its address credited to the account?",
    calls: ['GET collaborators/{login}/permission', 'git push of a commit by ID+login@users.noreply.github.com', 'GET commits/{sha}'],
    expected: { 'the id in the answer': 'there', 'author of the commit': 'the account' },
    protects: 'The person who asked for the work is named as co-author of its commits by such an address.',
    assumptions: ['`ID+login@users.noreply.github.com` credits'],
    ask: async (world) => {
        const person = await world.variable('GITHUB_TRIGGERING_ACTOR');
        if (person === undefined)
            throw new probe/* CannotAsk */.j('this is no job of GitHub Actions');
        const { body } = await world.rest('GET', `/collaborators/${encodeURIComponent(person)}/permission`);
        const user = body.user;
        if (user?.id === undefined || user.login === undefined)
            return { 'the id in the answer': 'missing' };
        const ref = `refs/heads/${build_world/* probeBranches */.bf}${world.runId}/credit`;
        (0,remove/* willRemove */.RM)(world, ref);
        const oid = await world.commit('credit', { email: `${user.id}+${user.login}@users.noreply.github.com` });
        await world.push({ ref, to: oid, expect: null });
        const authorOf = async () => (await world.rest('GET', `/commits/${oid}`)).body.author?.login;
        const author = await world.soon(authorOf, (login) => login !== undefined);
        return { 'the id in the answer': 'there', 'author of the commit': author === user.login ? 'the account' : (author ?? 'nobody') };
    },
};
const peopleProbes = [roles, credit];

;// CONCATENATED MODULE: ./packages/core/build/policy/push-refusals.js
// The reasons for which a server refuses a push, in one table: those that pass by themselves, and those that stay until a person
// acts, with the remedy. The words are those of git and of GitHub; the first row that fits is the answer.

const passing = (words) => ({ words, passes: true, remedy: '' });
const lasting = (words, remedy) => ({ words, passes: false, remedy });
const pushRefusals = [
    lasting(/'[^'\n]+' exists; cannot create|there is a non-empty directory|refname conflict|directory\/file conflict/i, 'a branch or ref has a name that git cannot keep beside ours: rename or delete it'),
    lasting(/refusing to allow .{1,60} to create or update workflow/i, "no token of a job may push this workflow file: make the change to it yourself, or have the work done without it. A base whose workflow files are not those of the default branch needs the default branch's files"),
    {
        words: /GH009|secrets? detected|cannot contain secrets|push protection/i,
        passes: false,
        isSecret: true,
        remedy: 'the server sees a secret in it: revoke the secret, and have the work done without it',
    },
    lasting(/GH006|protected branch hook declined/i, `let the branch protection leave out ${names/* branchPrefix */.$j}**`),
    lasting(/GH013|rule violations/i, `exclude ${names/* branchPrefix */.$j}** from the ruleset that the server names`),
    lasting(/GH001|GH003|large files detected|exceeds GitHub's file size limit/i, 'the file is too large for GitHub: use git-lfs, or leave it out'),
    lasting(/GH007|private email/i, 'allow the address of the commits, or turn off the setting that blocks private addresses'),
    lasting(/GH008|missing git-?lfs|unknown git lfs object/i, 'upload the git-lfs objects first'),
    lasting(/exceeds? (?:the )?maximum allowed size|pack exceeds|over (?:its|your) (?:data )?quota/i, 'make the change smaller, or raise the limit'),
    lasting(/archived|read-only|is disabled|suspended/i, 'make the repository writable again'),
    lasting(/fsck error|object corrupt|bad object/i, 'the server does not take these objects: have the work done again'),
    lasting(/non-fast-forward|denying|deletion (?:of .{0,200} )?prohibited|deny updating a hidden ref|funny refname|invalid ref(?:name)?\b|shallow update not allowed/i, "change the server's settings for this ref"),
    passing(/timed? ?out|maintenance|being migrated|temporar|try again|too many requests|unavailable|bad gateway|internal (?:server )?error/i),
    lasting(/hook declined/i, "ask the repository's owner about the hook that declined it"),
    lasting(/permission to .{1,300} denied|write access to repository not granted|resource not accessible|requested URL returned error: 40[134]\b/i, 'the job\'s "permissions" must include "contents: write", and the organisation\'s settings must allow it'),
    passing(/cannot lock ref|commit_refs|failed to update ref|unpacker error|unpack failed|unable to (?:write|create|migrate|append)|no space left/i),
    passing(/failed to write|missing necessary objects|reference (?:broken|already exists)|failed to report status|\(failure\)|index-pack (?:failed|abnormal)/i),
];
/** `said`: what the server answered. Undefined for words that are in no row: the refusal then stays as far as anybody knows. */
const readPushRefusal = (said) => {
    const found = pushRefusals.find(({ words }) => words.test(said));
    return found && { passes: found.passes, isSecret: found.isSecret === true, remedy: found.remedy };
};

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/pushes.js
// Pushes with the job's token: leases, refs outside of branches, words of refusals.




const moved = async (world, wanted) => {
    const listed = await world.text('ls-remote', 'origin', `${build_world/* probeRefs */.FT}*`);
    const there = Object.fromEntries(listed.split('\n').map((line) => line.split('\t').reverse()));
    const count = Object.entries(wanted).filter(([ref, oid]) => there[ref] === oid).length;
    if (count === 0)
        return 'none';
    return count === Object.keys(wanted).length ? 'all' : `${count} of ${Object.keys(wanted).length}`;
};
const atomicLeases = {
    id: 'atomic-leases',
    question: 'Does an atomic push with a lease on each ref move all refs of the ledger, and none when one lease is wrong?',
    calls: [`git push --atomic --force-with-lease=… ${build_world/* probeRefs */.FT}…`, 'git ls-remote origin'],
    expected: {
        'two new refs, leases on nothing': 'all',
        'two refs, both leases right': 'all',
        'two refs, one lease wrong': 'none',
        'two refs, one of them new, and a lease on nothing for a ref that exists': 'none',
        'both refs deleted, leases right': 'gone',
    },
    protects: 'The ledger: every claim, landing and departure is one such push (decision 001).',
    assumptions: [
        'Refs outside `refs/heads` and `refs/tags` can be pushed and fetched',
        '`--atomic` with `--force-with-lease` is all or nothing',
    ],
    ask: async (world) => {
        const [a, b, c] = ['a', 'b', 'c'].map((name) => `${build_world/* probeRefs */.FT}${world.runId}/${name}`);
        (0,remove/* willRemove */.RM)(world, a, b, c);
        const one = await world.commit('one', {});
        const two = await world.commit('two', { parents: [one] });
        const three = await world.commit('three', { parents: [two] });
        await world.push({ ref: a, to: one, expect: null }, { ref: b, to: one, expect: null });
        const created = await moved(world, { [a]: one, [b]: one });
        await world.push({ ref: a, to: two, expect: one }, { ref: b, to: two, expect: one });
        const both = await moved(world, { [a]: two, [b]: two });
        await world.push({ ref: a, to: three, expect: two }, { ref: b, to: three, expect: one });
        const wrong = await moved(world, { [a]: three, [b]: three });
        await world.push({ ref: c, to: three, expect: null }, { ref: a, to: three, expect: null });
        const exists = await moved(world, { [c]: three, [a]: three });
        await world.push({ ref: a, to: null, expect: two }, { ref: b, to: null, expect: two });
        const left = await world.text('ls-remote', 'origin', a, b);
        return {
            'two new refs, leases on nothing': created,
            'two refs, both leases right': both,
            'two refs, one lease wrong': wrong,
            'two refs, one of them new, and a lease on nothing for a ref that exists': exists,
            'both refs deleted, leases right': left === '' ? 'gone' : 'still there',
        };
    },
};
/** Reads the words of a refused push as the ledger does. */
const meaningOf = (words) => {
    if (/stale info/.test(words))
        return 'somebody else was first';
    const refusal = readPushRefusal(words);
    if (refusal === undefined)
        return 'unknown';
    return refusal.passes ? 'another try' : 'refused for good';
};
const staleOnServer = {
    id: 'lease-on-the-server',
    question: 'Does the server refuse a push whose old value was right when git listed the refs, and is not any more when the push arrives?',
    calls: [
        'git push --force-with-lease=…, with another push of the same ref in its pre-push hook',
        'git push with an old value that git itself refuses',
    ],
    expected: {
        'the push that came too late': 'refused',
        'the ref afterwards': 'as the other push left it',
        'words for the ledger': 'another try',
        'words of git, when the listing shows it': 'somebody else was first',
    },
    protects: 'The ledger: of two writers that read the same state one is refused, by the server, and decides again.',
    assumptions: ["GitHub's passing trouble with a push says"],
    ask: async (world) => {
        const ref = `${build_world/* probeRefs */.FT}${world.runId}/lease`;
        (0,remove/* willRemove */.RM)(world, ref);
        const one = await world.commit('one', {});
        const [two, three] = [await world.commit('two', { parents: [one] }), await world.commit('three', { parents: [one] })];
        await world.push({ ref, to: one, expect: null });
        const { refs, words } = await world.pushAfter({ ref, to: two }, { ref, to: three, expect: one });
        const after = await world.tip(ref);
        if (after === one)
            throw new probe/* CannotAsk */.j('the other push did not happen in time');
        const known = await world.push({ ref, to: three, expect: one });
        return {
            'the push that came too late': refs[ref] === 'moved' ? 'accepted' : 'refused',
            'the ref afterwards': after === two ? 'as the other push left it' : 'as the late push wants it',
            'words for the ledger': meaningOf(`${refs[ref] ?? ''}\n${words}`),
            'words of git, when the listing shows it': meaningOf(known.refs[ref] ?? ''),
        };
    },
};
const dropped = {
    id: 'dropped-commit',
    question: 'Can a commit that a force push has dropped still be fetched by its id?',
    calls: ['git push --force-with-lease=…', 'git fetch --refetch origin <id of the dropped commit>'],
    expected: { 'the dropped commit': 'fetched', 'a commit that was never pushed': 'refused' },
    protects: 'Work that a person or a tool has dropped from a branch is named by its id, so that somebody can bring it back.',
    assumptions: ['A commit that a force push has dropped'],
    ask: async (world) => {
        const ref = `refs/heads/${build_world/* probeBranches */.bf}${world.runId}/dropped`;
        (0,remove/* willRemove */.RM)(world, ref);
        const [one, two, never] = [await world.commit('one', {}), await world.commit('two', {}), await world.commit('never', {})];
        await world.push({ ref, to: one, expect: null });
        await world.push({ ref, to: two, expect: one });
        const fetched = async (oid) => {
            // Without `--refetch` git asks nobody for a commit that it has.
            const { code, stderr } = await world.git(['fetch', '--quiet', '--refetch', '--no-write-fetch-head', 'origin', oid]);
            if (code === 0)
                return 'fetched';
            if (/not our ref|unadvertised object/.test(stderr))
                return 'refused';
            throw new probe/* CannotAsk */.j(`the fetch got no answer: ${stderr.trim().split('\n').at(-1) ?? ''}`);
        };
        return { 'the dropped commit': await fetched(one), 'a commit that was never pushed': await fetched(never) };
    },
};
const nestedNames = {
    id: 'nested-names',
    question: 'Which words refuse a branch below the name of another branch?',
    calls: ['git push origin conformance/run-…/names', 'git push origin conformance/run-…/names/below'],
    expected: { 'the branch below': 'refused', 'words known to landing': 'yes' },
    protects: 'Landing and departures: such a base or branch is named before a claim instead of failing for ever.',
    assumptions: ['`fatal error in commit_refs` or'],
    ask: async (world) => {
        const ref = `refs/heads/${build_world/* probeBranches */.bf}${world.runId}/names`;
        (0,remove/* willRemove */.RM)(world, `${ref}/below`, ref);
        const oid = await world.commit('names', {});
        await world.push({ ref, to: oid });
        const { refs, words } = await world.push({ ref: `${ref}/below`, to: oid });
        const said = `${refs[`${ref}/below`] ?? ''} ${words}`;
        return {
            'the branch below': refs[`${ref}/below`] === 'moved' ? 'accepted' : 'refused',
            'words known to landing': /fatal error in commit_refs|exists; cannot create|cannot lock ref/.test(said) ? 'yes' : 'no',
        };
    },
};
const pushProbes = [atomicLeases, staleOnServer, nestedNames, dropped];

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/runs.js
// Runs that the job's token starts: events that start nothing, secrets, and the names of nested jobs.




const silentEvents = {
    id: 'labels-start-nothing',
    question: "Does a label that the job's token sets start a workflow that listens to labels?",
    calls: ['POST issues with a label', 'GET actions/runs?event=issues'],
    expected: { 'runs started by the label': '0' },
    protects: 'The tick: labels that clambake sets must not start further ticks.',
    assumptions: ['Events made with `GITHUB_TOKEN` start no workflow'],
    ask: async (world) => {
        await newIssue(world, 'a label that starts nothing');
        await world.quiet();
        return { 'runs started by the label': String(await runsBy(world, 'issues')) };
    },
};
const find = (jobs, end) => {
    const job = jobs.find(({ name }) => name.endsWith(`/ ${end}`));
    if (job === undefined)
        throw new probe/* CannotAsk */.j(`the run has no job ${end}, only ${jobs.map(({ name }) => name).join(', ')}`);
    return job;
};
/** Ways to write a command, which the job `facts` uses in the middle of a line. */
const words = ['##[notice]', '::notice::'];
const facts = {
    id: 'facts-of-a-dispatched-run',
    question: "Does a run that the job's token dispatched have the repository's secrets, and its account as the actor?",
    calls: [
        'POST actions/workflows/{file}/dispatches',
        'GET check-runs/{job}/annotations',
        'GET collaborators/{login}/permission with contents: read',
    ],
    expected: {
        'the secret': 'passed',
        actor: 'github-actions[bot]',
        'triggering actor': 'github-actions[bot]',
        'role of the owner, asked with contents: read alone': 'status 200',
        'job that needs a skipped one, with !cancelled()': 'success',
        'output of the skipped job': 'empty',
        'a command in the middle of a line': '##[notice] alone',
        'a summary above 1 MiB': 'refused with an annotation',
        'a skipped job whose group this job holds': 'skipped',
        'the first attempt, while the run is repeated': 'completed',
        'steps of a passed job that passed': 'listed',
    },
    protects: 'A run that hands over starts another one with its token: that one must have the model key, and must not count as a person.',
    assumptions: [
        'A job that needs a skipped job runs',
        '`GET …/collaborators/{login}/permission` answers',
        'Workflow commands are read from stdout and stderr',
        'A step summary above 1 MiB',
        "A called workflow's job whose `if` is false",
        'For a run that is being repeated',
        'A job lists its steps with their conclusions',
    ],
    seconds: 600,
    ask: async (world) => {
        if ((await world.variable('CONFORMANCE_HAS_SECRET')) !== 'true')
            throw new probe/* CannotAsk */.j('the secret CONFORMANCE_SECRET is empty: set it to any text under Settings → Secrets and variables → Actions');
        const run = await startScene(world, 'facts', world.defaultBranch);
        await untilEnded(world, run);
        const jobs = await jobsOf(world, run);
        const told = await reportsOf(world, find(jobs, 'facts').id);
        const after = find(jobs, 'after');
        const { body } = await world.rest('GET', `/check-runs/${find(jobs, 'facts').id}/annotations`);
        const read = body.map(({ message }) => message);
        await world.rest('POST', `/actions/runs/${run}/rerun`);
        const first = (await world.rest('GET', `/actions/runs/${run}/attempts/1`)).body;
        await untilEnded(world, run);
        return {
            'the secret': told['secret'] === 'true' ? 'passed' : 'not passed',
            actor: told['actor'] ?? 'unknown',
            'triggering actor': told['triggering-actor'] ?? 'unknown',
            'role of the owner, asked with contents: read alone': `status ${told['role']}`,
            'job that needs a skipped one, with !cancelled()': String(after.conclusion),
            'output of the skipped job': ((await reportsOf(world, after.id))['output'] ?? 'unknown') === '' ? 'empty' : 'not empty',
            'a command in the middle of a line': `${words.filter((word) => read.includes(`in the middle after ${word}`)).join(' and ')} alone`,
            'a summary above 1 MiB': read.some((message) => /GITHUB_STEP_SUMMARY/.test(message)) ? 'refused with an annotation' : 'accepted',
            'a skipped job whose group this job holds': String(find(jobs, 'probe').conclusion),
            'the first attempt, while the run is repeated': first.status,
            'steps of a passed job that passed': after.steps.some(({ conclusion }) => conclusion === 'success') ? 'listed' : 'missing',
        };
    },
};
const legs = [1, 2, 3];
/** The attempts of the scene, as its workflow writes them. */
const attempts = legs.map((leg) => `9-${leg}-00000000`);
const count = (jobs, wanted) => String(attempts.filter((attempt) => jobs.some((job) => wanted(job, attempt))).length);
const nested = {
    id: 'jobs-of-a-nested-matrix',
    question: 'Which names have the jobs of a matrix of called workflows while they wait, run and are skipped, and do the jobs with always() run after a cancellation?',
    calls: ['POST actions/workflows/{file}/dispatches', 'GET actions/runs/{id}/jobs, again and again', 'POST actions/runs/{id}/cancel'],
    expected: {
        'attempts with a run job in the list, of three': '3',
        'run jobs in progress': '2',
        'run jobs that wait for their group': '1',
        'land jobs before the run jobs have ended': '0',
        'a skipped matrix that calls a workflow': 'one job, skipped',
        'land jobs after the cancellation': '3',
        'land jobs that succeeded after the cancellation': '3',
        'conclusion of the run': 'cancelled',
    },
    protects: 'The tick reads from names of jobs whether an attempt is alive; landing after a cancellation saves the work.',
    assumptions: [
        'Jobs of a run are listed under the names',
        'When a run is cancelled, a job with `if: always()` runs',
        '`./.github/workflows/land.yml` in a called workflow',
    ],
    seconds: 900,
    ask: async (world) => {
        const run = await startScene(world, 'legs', world.defaultBranch);
        const isRun = ({ name }, attempt) => (0,names/* isRunJobOf */._s)(name, attempt);
        const isLand = ({ name }, attempt) => (0,names/* isLandJobOf */.q5)(name, attempt);
        const isSkipped = ({ name }) => /skipped-legs/.test(name);
        const running = (jobs) => jobs.filter((job) => job.status === 'in_progress' && attempts.some((one) => isRun(job, one)));
        const during = await world.until(() => jobsOf(world, run), (jobs) => running(jobs).length >= 2 && jobs.some(isSkipped) && attempts.every((attempt) => jobs.some((job) => isRun(job, attempt))));
        await world.rest('POST', `/actions/runs/${run}/cancel`);
        await untilEnded(world, run);
        const ended = await jobsOf(world, run);
        const skipped = ended.filter(isSkipped);
        return {
            'attempts with a run job in the list, of three': count(during, isRun),
            'run jobs in progress': String(running(during).length),
            'run jobs that wait for their group': count(during, (job, attempt) => isRun(job, attempt) && /^(?:pending|queued|waiting)$/.test(job.status)),
            'land jobs before the run jobs have ended': count(during, isLand),
            'a skipped matrix that calls a workflow': skipped.length === 1 ? `one job, ${skipped[0]?.conclusion}` : `${skipped.length} jobs`,
            'land jobs after the cancellation': count(ended, isLand),
            'land jobs that succeeded after the cancellation': count(ended, (job, attempt) => isLand(job, attempt) && job.conclusion === 'success'),
            'conclusion of the run': String((await runOf(world, run)).conclusion),
        };
    },
};
const runProbes = [silentEvents, facts, nested];

;// CONCATENATED MODULE: ./packages/adapters/build/github/queries.js
// Every GraphQL query of clambake. A test validates each against GitHub's published schema plus the documented extension
// for issue dependencies, so a misspelt field fails in the test and not on GitHub.
// A document asks for as few nodes as GitHub's resource limits are known to allow (decision 033); docs/performance.md has the
// points and requests of each action.
const issueFields = `
fragment IssueFields on Issue {
  id
  number
  title
  body
  state
  locked
  createdAt
  repository { id }
  author { __typename login }
  lastEditedAt
  editor { __typename login }
  userContentEdits(first: 20) { totalCount nodes { editedAt editor { __typename login } } }
  labels(first: 100) { nodes { name } }
  blockedBy(first: 50) { nodes { id number state stateReason(enableDuplicate: true) } }
  issueDependenciesSummary { blockedBy totalBlockedBy }
  subIssuesSummary { total completed }
  timelineItems(last: 100, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, REOPENED_EVENT, RENAMED_TITLE_EVENT]) {
    nodes {
      __typename
      ... on LabeledEvent { id createdAt actor { __typename login } label { name } }
      ... on UnlabeledEvent { id createdAt actor { __typename login } label { name } }
      ... on ReopenedEvent { id createdAt actor { __typename login } }
      ... on RenamedTitleEvent { id createdAt actor { __typename login } }
    }
  }
}`;
const bundleFields = `
fragment BundleBase on Ref {
  name
  refUpdateRule { requiredStatusCheckContexts }
}
fragment BundlePullRequest on PullRequest {
  id
  number
  state
  headRefOid
  baseRefName
  isCrossRepository
  body
  reviewDecision
}`;
/** The signs that people have reviewed a bundle whose number is known. */
const reviewFields = `
fragment Reviewed on PullRequest {
  reviews(last: 1, states: [CHANGES_REQUESTED]) { totalCount nodes { id } }
  reviewThreads(first: 1) { totalCount }
}`;
const queries_comments = (/* unused pure expression or super */ null && (`
fragment Comments on IssueCommentConnection {
  pageInfo { hasNextPage endCursor }
  nodes { id body createdAt viewerDidAuthor author { login } editor { login } }
}`));
const repositoryHead = `
fragment RepositoryHead on Repository {
  id
  isPrivate
  defaultBranchRef { name }
  config: object(expression: "HEAD:.github/clambake.yml") { ... on Blob { text isBinary isTruncated } }
}`;
/**
 * Reads one page of each list: open issues with one of these state labels, and the repository's labels. The lists are paged
 * side by side. The first page also has the head of the repository, the answers to a train's questions, as `bundleQuery`
 * asks them, and the number of closed issues for `endedQuery`.
 */
const snapshotQuery = `
query ClambakeSnapshot(
  $owner: String!, $name: String!, $first: Int!, $stateLabels: [String!]!, $unfinished: [String!]!,
  $withHead: Boolean!, $withIssues: Boolean!, $issuesAfter: String, $withLabels: Boolean!, $labelsAfter: String,
  $ofTrain: Boolean!, $ofBase: Boolean!, $base: String!, $byNumber: Boolean!, $number: Int!, $byHead: Boolean!, $head: String!
) {
  repository(owner: $owner, name: $name) {
    ...RepositoryHead @include(if: $withHead)
    labels(first: 100, after: $labelsAfter) @include(if: $withLabels) {
      pageInfo { hasNextPage endCursor }
      nodes { id name }
    }
    issues(first: $first, after: $issuesAfter, states: [OPEN], labels: $stateLabels, orderBy: { field: CREATED_AT, direction: ASC }) @include(if: $withIssues) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { ...IssueFields }
    }
    defaultBase: defaultBranchRef @include(if: $ofTrain) { ...BundleBase }
    base: ref(qualifiedName: $base) @include(if: $ofBase) { ...BundleBase }
    pullRequest(number: $number) @include(if: $byNumber) { ...BundlePullRequest ...Reviewed }
    pullRequests(first: 100, headRefName: $head, states: [OPEN]) @include(if: $byHead) { nodes { ...BundlePullRequest } }
    ended: issues(first: 1, states: [CLOSED], labels: $unfinished) @include(if: $withHead) { totalCount }
  }
}
${repositoryHead}
${issueFields}
${bundleFields}
${reviewFields}
`;
/**
 * Closed issues with the label of an unfinished state: a tick with an older ledger may have labelled them after the train
 * closed them. They leave the list when they are repaired, so the 100 that changed last are enough for one tick.
 */
const endedQuery = (/* unused pure expression or super */ null && (`
query ClambakeEnded($owner: String!, $name: String!, $first: Int!, $after: String, $unfinished: [String!]!) {
  repository(owner: $owner, name: $name) {
    issues(first: $first, after: $after, states: [CLOSED], labels: $unfinished, orderBy: { field: UPDATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes { ...IssueFields }
    }
  }
}
${issueFields}
`));
/** Issues that no list of the snapshot has, by their node ids. */
const nodesQuery = (/* unused pure expression or super */ null && (`
query ClambakeNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on Issue { ...IssueFields isPinned }
    ... on IssueComment { id body }
  }
}
${issueFields}
`));
/** Status comments by their node ids. They have no lists, so that one document asks for many. */
const commentNodesQuery = (/* unused pure expression or super */ null && (`
query ClambakeCommentNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on IssueComment { id body }
  }
}
`));
/** One issue, its first comments (to find ours by its marker), ids of labels for later edits, and the configuration. */
const issueQuery = (/* unused pure expression or super */ null && (`
query ClambakeIssue($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    ...RepositoryHead
    labels(first: 100) { nodes { id name } }
    issue(number: $number) {
      ...IssueFields
      comments(first: 100) { ...Comments }
    }
  }
}
${repositoryHead}
${issueFields}
${queries_comments}
`));
/**
 * Reads the fields that people may have changed since the snapshot. The first document also lists the ready issues with their
 * newest event, which names the person who set the label.
 */
const quickLookQuery = (/* unused pure expression or super */ null && (`
query ClambakeQuickLook(
  $owner: String!, $name: String!, $first: Int!, $ready: [String!]!, $ids: [ID!]!, $withHead: Boolean!,
  $base: String!, $byNumber: Boolean!, $number: Int!, $byHead: Boolean!, $head: String!
) {
  repository(owner: $owner, name: $name) @include(if: $withHead) {
    defaultBranchRef { name }
    base: ref(qualifiedName: $base) { ...BundleBase }
    pullRequest(number: $number) @include(if: $byNumber) { ...BundlePullRequest ...Reviewed }
    pullRequests(first: 5, headRefName: $head, states: [OPEN]) @include(if: $byHead) { nodes { ...BundlePullRequest } }
    inLine: issues(first: $first, states: [OPEN], labels: $ready, orderBy: { field: CREATED_AT, direction: ASC }) {
      totalCount
      nodes {
        ...SeenIssue
        timelineItems(last: 1, itemTypes: [LABELED_EVENT, UNLABELED_EVENT, REOPENED_EVENT]) {
          nodes {
            ... on LabeledEvent { id }
            ... on UnlabeledEvent { id }
            ... on ReopenedEvent { id }
          }
        }
      }
    }
  }
  nodes(ids: $ids) { ...SeenIssue }
}
fragment SeenIssue on Issue {
  id
  title
  state
  labels(first: 100) { nodes { name } }
}
${bundleFields}
${reviewFields}
`));
/** Comments of issues, oldest first, because ours is usually among the first. */
const commentsQuery = (/* unused pure expression or super */ null && (`
query ClambakeComments($ids: [ID!]!, $after: String) {
  nodes(ids: $ids) {
    __typename
    ... on Issue {
      id
      comments(first: 100, after: $after) { ...Comments }
    }
  }
}
${queries_comments}
`));
/** Discussions of issues, newest comments first. */
const discussionQuery = (/* unused pure expression or super */ null && (`
query ClambakeDiscussion($ids: [ID!]!, $before: String) {
  nodes(ids: $ids) {
    __typename
    ... on Issue {
      id
      comments(last: 100, before: $before) {
        totalCount
        pageInfo { hasPreviousPage startCursor }
        nodes {
          id
          body
          createdAt
          lastEditedAt
          editor { __typename login }
          author { __typename login }
          authorAssociation
          viewerDidAuthor
          isMinimized
        }
      }
    }
  }
}
`));
/** The repository's id and labels, for writers without a snapshot. */
const labelsQuery = (/* unused pure expression or super */ null && (`
query ClambakeLabels($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    id
    labels(first: 100, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { id name }
    }
  }
}
`));
/** The merge settings and the part of a base's classic protection that is readable without administration rights. */
const rulesQuery = (/* unused pure expression or super */ null && (`
query ClambakeRules($owner: String!, $name: String!, $base: String!) {
  repository(owner: $owner, name: $name) {
    mergeCommitAllowed
    squashMergeAllowed
    rebaseMergeAllowed
    ref(qualifiedName: $base) {
      refUpdateRule { requiredStatusCheckContexts requiredApprovingReviewCount requiresLinearHistory requiresSignatures }
    }
    workflows: object(expression: "HEAD:.github/workflows") {
      ... on Tree { entries { name object { ... on Blob { text isTruncated } } } }
    }
  }
}
`));
/**
 * The open bundle's pull request, by number or (before that is known) by its head branch, and the checks that the base's
 * protection requires. refUpdateRule is readable without administration rights.
 */
const bundleQuery = (/* unused pure expression or super */ null && (`
query ClambakeBundle($owner: String!, $name: String!, $base: String!, $number: Int!, $byNumber: Boolean!, $head: String!, $byHead: Boolean!) {
  repository(owner: $owner, name: $name) {
    ref(qualifiedName: $base) { ...BundleBase }
    pullRequest(number: $number) @include(if: $byNumber) { ...BundlePullRequest ...Reviewed }
    pullRequests(first: 100, headRefName: $head, states: [OPEN]) @include(if: $byHead) {
      nodes { ...BundlePullRequest }
    }
  }
}
${bundleFields}
${reviewFields}
`));
/** A file at a commit. */
const fileQuery = (/* unused pure expression or super */ null && (`
query ClambakeFile($owner: String!, $name: String!, $expression: String!) {
  repository(owner: $owner, name: $name) {
    file: object(expression: $expression) { ... on Blob { text isBinary isTruncated } }
  }
}
`));
/** The folders with the workflow files of two commits. */
const workflowsQuery = (/* unused pure expression or super */ null && (`
query ClambakeWorkflows($owner: String!, $name: String!, $one: String!, $other: String!) {
  repository(owner: $owner, name: $name) {
    one: object(expression: $one) { oid }
    other: object(expression: $other) { oid }
  }
}
`));

// EXTERNAL MODULE: ./packages/core/build/bundle/request-budget.js
var request_budget = __webpack_require__(85650);
;// CONCATENATED MODULE: ./actions/probe-github/build/probes/snapshot.js
// The queries of a tick, over as many issues as a busy repository has.





const many = 150;
const snapshot_name = 'one of many';
const isRefused = ({ type }) => /RESOURCE_LIMITS_EXCEEDED|MAX_NODE_LIMIT_EXCEEDED/.test(type ?? '');
const repositoryOf = async (world) => {
    const { body } = await world.rest('GET', '');
    return { owner: body.owner.login, name: body.name };
};
/** The snapshot's own document, with its cost. */
const withCost = snapshotQuery.replace('repository(owner:', 'rateLimit { cost }\n  repository(owner:');
const snapshot = {
    id: 'snapshot-of-150-issues',
    question: `Does GitHub answer the snapshot in pages of ${request_budget/* issuesPerPage */.xB} issues over ${many} of them, and for how many points?`,
    calls: [`the query ClambakeSnapshot, ${many / request_budget/* issuesPerPage */.xB} pages`],
    expected: { 'pages answered whole': String(many / request_budget/* issuesPerPage */.xB), 'issues in them': String(many), 'points of a page': '1' },
    protects: 'Every tick: the snapshot is the first thing that each job reads (decision 033).',
    assumptions: [],
    seconds: 600,
    ask: async (world) => {
        await openIssues(world, snapshot_name, many);
        const repository = await repositoryOf(world);
        const head = { ofTrain: false, ofBase: false, base: 'refs/heads/x', byNumber: false, number: 0, byHead: false, head: 'x' };
        const variables = {
            ...repository,
            ...head,
            first: request_budget/* issuesPerPage */.xB,
            stateLabels: [build_world/* probeLabel */.h2],
            unfinished: [build_world/* probeLabel */.h2],
            withIssues: true,
        };
        const costs = new Set();
        let [pages, issues, after] = [0, 0, null];
        do {
            const isFirst = after === null;
            const more = { withHead: isFirst, withLabels: isFirst, labelsAfter: null, issuesAfter: after };
            const { status, data, errors } = await world.graphql(withCost, { ...variables, ...more });
            if (status !== 200 || errors.length > 0)
                return { 'pages answered whole': String(pages), refused: errors[0]?.message ?? `status ${status}` };
            costs.add(data.rateLimit.cost);
            const page = data.repository.issues;
            pages += 1;
            issues += page.nodes.length;
            after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        } while (after !== null && pages < many);
        return { 'pages answered whole': String(pages), 'issues in them': String(issues), 'points of a page': [...costs].sort().join(' or ') };
    },
};
const wide = {
    id: 'a-document-that-is-too-wide',
    question: 'Does GitHub refuse 100 issues with 50 labels and 50 comments each, with the words or the status that clambake halves its pages for?',
    calls: ['a query for 100 issues with their labels and comments'],
    expected: { 'the answer': 'one that halves the page' },
    protects: 'Pages of the snapshot: a wider page is answered or refused in a way that clambake knows.',
    assumptions: ['GitHub answers a document beyond its resource limits'],
    ask: async (world) => {
        const repository = await repositoryOf(world);
        const query = `query($owner: String!, $name: String!) { repository(owner: $owner, name: $name) {
      issues(first: 100, states: [OPEN, CLOSED]) { nodes { id labels(first: 50) { nodes { name } } comments(first: 50) { nodes { body } }
        timelineItems(last: 100, itemTypes: [LABELED_EVENT]) { nodes { __typename } } } } } }`;
        const { status, errors } = await world.graphql(query, repository);
        const isKnown = status === 502 || status === 504 || errors.some(isRefused);
        return {
            'the answer': isKnown
                ? 'one that halves the page'
                : status === 200 && errors.length === 0
                    ? 'the whole list'
                    : `status ${status}: ${errors[0]?.message}`,
        };
    },
};
const byIds = {
    id: 'objects-by-their-ids',
    question: 'May a query ask for five lists of 100 ids, and what do 100 ids with their labels cost?',
    calls: ['a query with five aliased `nodes(ids:)` of 100 ids', 'a query with one id, and with 100, and their labels'],
    expected: { 'objects of five lists': '500', 'points of one id with labels': '1', 'points of 100 ids with labels': '1' },
    protects: 'Reading issues and status comments again: one request for a hundred of them.',
    assumptions: ['`nodes(ids:)` takes 100 ids', 'Objects of `nodes(ids:)` cost no points'],
    seconds: 600,
    ask: async (world) => {
        const ids = (await openIssues(world, snapshot_name, 100)).map(({ nodeId }) => nodeId);
        const five = [1, 2, 3, 4, 5].map((at) => `n${at}: nodes(ids: $ids) { id }`).join(' ');
        const all = await world.graphql(`query($ids: [ID!]!) { ${five} }`, { ids });
        const labels = 'query($ids: [ID!]!) { rateLimit { cost } nodes(ids: $ids) { ... on Issue { labels(first: 100) { nodes { name } } } } }';
        const cost = async (some) => {
            const { data, errors } = await world.graphql(labels, { ids: some });
            if (errors.length > 0)
                throw new probe/* CannotAsk */.j(`GitHub refused the query: ${errors[0]?.message}`);
            return String(data.rateLimit.cost);
        };
        const lists = Object.values((all.data ?? {}));
        return {
            'objects of five lists': String(lists.flat().filter((one) => one !== null).length),
            'points of one id with labels': await cost(ids.slice(0, 1)),
            'points of 100 ids with labels': await cost(ids),
        };
    },
};
const snapshotProbes = [snapshot, byIds, wide];

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/stores.js
// Stores beside git: objects of git-lfs, and artifacts.



/** Makes a commit that keeps one file with git-lfs. */
const commitPointer = async (world, { oid, size }) => {
    const write = async (input) => (await world.git(['hash-object', '-w', '--stdin'], { input })).stdout.trim();
    const attributes = await write('*.bin filter=lfs diff=lfs merge=lfs -text\n');
    const file = await write(`version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`);
    const input = `100644 blob ${attributes}\t.gitattributes\n100644 blob ${file}\tprobe.bin\n`;
    const tree = (await world.git(['mktree'], { input })).stdout.trim();
    return world.commit('a file for git-lfs', { like: tree });
};
const lfs = {
    id: 'objects-of-git-lfs',
    question: 'May the job upload an object of git-lfs with its token, and is a push refused that points to an object which was not uploaded?',
    calls: ['POST {repository}.git/info/lfs/objects/batch, upload and verify', 'git push of a pointer, with and without its object'],
    expected: {
        'an object that is not there, and is not sent': 'missing',
        'the object, sent': 'there',
        'the object, asked for again and not sent': 'there',
        'a pointer to it': 'accepted',
        'a pointer to an object that nobody has': 'refused with GH008',
    },
    protects: 'Landing of files for git-lfs: it uploads the objects before the push. If that is refused, such work waits for a person.',
    assumptions: [
        "A job's token with `contents: write` may upload objects of git-lfs",
        'GitHub refuses a push that refers to unknown objects',
    ],
    ask: async (world) => {
        const content = `Sent at ${world.startedAt} by run ${world.runId} of the conformance probes.\n`;
        const size = Buffer.byteLength(content);
        const [sent, unknown] = ['lfs-sent', 'lfs-unknown'].map((name) => `refs/heads/${build_world/* probeBranches */.bf}${world.runId}/${name}`);
        (0,remove/* willRemove */.RM)(world, sent, unknown);
        const isThere = async (isOffered) => {
            const { why } = await world.lfs(content, { isOffered });
            if (why === undefined)
                return 'there';
            return isMissing.test(why) ? 'missing' : why;
        };
        const before = await isThere(false);
        const offered = await isThere(true);
        const { oid } = await world.lfs(content, { isOffered: false });
        const again = await isThere(false);
        const push = async (ref, pointer) => {
            const { refs, words } = await world.push({ ref, to: await commitPointer(world, pointer), expect: null });
            if (refs[ref] === 'moved')
                return 'accepted';
            return /GH008/.test(words) ? 'refused with GH008' : `refused: ${refs[ref]}`;
        };
        // Nobody has an object with this name, or could make one.
        const nobody = { oid: oid.replaceAll(/[0-9a-f]/g, (digit) => (15 - Number.parseInt(digit, 16)).toString(16)), size };
        return {
            'an object that is not there, and is not sent': before,
            'the object, sent': offered,
            'the object, asked for again and not sent': again,
            'a pointer to it': await push(sent, { oid, size }),
            'a pointer to an object that nobody has': await push(unknown, nobody),
        };
    },
};
/** Landing's words for an object that the server asks for. */
const isMissing = /^its object is neither on the server nor with the work/;
const artifacts = {
    id: 'artifact-deleted-by-a-job',
    question: 'May a job with `actions: write` delete an artifact, and is it gone at once?',
    calls: ['upload of an artifact to the run of this job', 'DELETE actions/artifacts/{id}', 'GET actions/artifacts/{id}'],
    expected: { 'before the deletion': '200', deletion: '204', 'after the deletion': '404' },
    protects: 'Results of attempts that have landed, and checkpoints, are deleted, so that they do not fill the storage of artifacts.',
    assumptions: ['A job with `actions: write` may delete an artifact'],
    ask: async (world) => {
        if (world.workflow === undefined)
            throw new probe/* CannotAsk */.j('this is no job of a workflow, so it can upload no artifact');
        const id = await world.artifact('conformance-probe');
        const path = `/actions/artifacts/${id}`;
        world.undo(`artifact ${id}`, async (cleaner) => {
            const { status } = await cleaner.rest('DELETE', path);
            if (status !== 204 && status !== 404)
                throw new Error(`it is still there (status ${status})`);
        });
        const statusOf = async () => (await world.rest('GET', path)).status;
        const before = await world.soon(statusOf, (status) => status === 200);
        const { status } = await world.rest('DELETE', path);
        const after = await world.soon(statusOf, (one) => one === 404);
        return { 'before the deletion': String(before), deletion: String(status), 'after the deletion': String(after) };
    },
};
const storeProbes = [lfs, artifacts];

;// CONCATENATED MODULE: ./actions/probe-github/build/probes/workflow-files.js
// Pushes of commits whose workflow files are not those of the default branch, by a token without the `workflows` permission.




const folder = '.github/workflows';
const fetchTip = async (world) => {
    await world.text('fetch', '--quiet', 'origin', `+refs/heads/${world.defaultBranch}:refs/remotes/origin/tip`);
    return { tip: await world.text('rev-parse', 'refs/remotes/origin/tip') };
};
const fetchHistory = async (world) => {
    const { tip } = await fetchTip(world);
    const folderOf = async (commit) => (await world.git(['rev-parse', '--verify', '--quiet', `${commit}:${folder}`])).stdout.trim();
    const wanted = await folderOf(tip);
    const older = (await world.text('rev-list', '--first-parent', '--max-count=100', `${tip}~`).catch(() => '')).split('\n');
    for (const commit of older) {
        if (commit === '')
            continue;
        const found = await folderOf(commit);
        if (found !== '' && found !== wanted)
            return { tip, old: commit };
    }
    throw new probe/* CannotAsk */.j(`the newest hundred commits of ${world.defaultBranch} all have the same ${folder}: commit a change of a comment in a workflow file first`);
};
const branchOf = (world, name) => `refs/heads/${build_world/* probeBranches */.bf}${world.runId}/${name}`;
const verdictOf = async (world, ref, to, expect) => {
    const { refs } = await world.push({ ref, to, ...(expect === undefined ? {} : { expect }) });
    if (refs[ref] === 'moved')
        return 'accepted';
    return /workflow/.test(refs[ref] ?? '') ? 'refused' : `refused for another reason: ${refs[ref]}`;
};
const oldWorkflows = {
    id: 'drift-old-workflows',
    question: 'May the job push a branch whose untouched workflow files are older than those of the default branch?',
    calls: ['git push origin <empty commit on an old commit>:refs/heads/conformance/run-…'],
    expected: { 'a new branch with old workflow files': 'refused' },
    protects: 'Landing, boarding and reverts merge the base in before such a push. If it is accepted, that is only work for nothing.',
    assumptions: ['A push with `GITHUB_TOKEN` of a commit whose workflow files differ from those of the default branch'],
    ask: async (world) => {
        const { old } = await fetchHistory(world);
        const ref = branchOf(world, 'old-workflows');
        (0,remove/* willRemove */.RM)(world, ref);
        const commit = await world.commit('work on an old base', { parents: [old], like: old });
        return { 'a new branch with old workflow files': await verdictOf(world, ref, commit) };
    },
};
const mergedIn = {
    id: 'drift-base-merged-in',
    question: 'May the job push a branch once the default branch is merged into it?',
    calls: ['git push origin <merge of the default branch>:refs/heads/conformance/run-…'],
    expected: { 'a new branch': 'accepted', 'the tip after an older value of the branch': 'accepted' },
    protects: 'The remedy for drift: work is saved by merging the base in. If this is refused, attempts are lost after a change of a workflow.',
    assumptions: ['Other reading: a push is compared with the old value of its ref'],
    ask: async (world) => {
        const { tip, old } = await fetchHistory(world);
        const [fresh, kept] = [branchOf(world, 'merged-new'), branchOf(world, 'merged-old')];
        (0,remove/* willRemove */.RM)(world, fresh, kept);
        const work = await world.commit('work on an old base', { parents: [old], like: old });
        const merge = await world.commit('merge the default branch', { parents: [work, tip], like: tip });
        const onNew = await verdictOf(world, fresh, merge);
        // The branch with an old value is made through the API, because a push of it is what the probe before asks.
        const { status } = await world.rest('POST', '/git/refs', { ref: kept, sha: old });
        if (status !== 201)
            throw new probe/* CannotAsk */.j(`the branch with an older value could not be made through the API (status ${status})`);
        return { 'a new branch': onNew, 'the tip after an older value of the branch': await verdictOf(world, kept, merge, old) };
    },
};
const withoutWorkflows = {
    id: 'drift-no-workflows',
    question: 'May the job push a commit without any workflow file?',
    calls: ['git push origin <orphan commit>:refs/heads/conformance/run-…'],
    expected: { 'an orphan commit without workflows': 'accepted' },
    protects: 'The ledger: its commits have no files at all.',
    assumptions: ['A commit without `.github/workflows` may be pushed'],
    ask: async (world) => {
        const ref = branchOf(world, 'orphan');
        (0,remove/* willRemove */.RM)(world, ref);
        return { 'an orphan commit without workflows': await verdictOf(world, ref, await world.commit('orphan', {})) };
    },
};
/** Makes a commit that adds a workflow file to the default branch's files. */
const addWorkflow = async (world, name) => {
    const { tip } = await fetchTip(world);
    const path = `${folder}/${name}-${world.runId}.yml`;
    const blob = (await world.git(['hash-object', '-w', '--stdin'], { input: 'on: workflow_dispatch\njobs: {}\n' })).stdout.trim();
    await world.text('read-tree', tip);
    await world.text('update-index', '--add', '--cacheinfo', `100644,${blob},${path}`);
    const tree = await world.text('write-tree');
    return { path, commit: await world.commit('add a workflow', { parents: [tip], like: tree }) };
};
const ownChange = {
    id: 'workflow-change-refused',
    question: 'Is a commit that changes a workflow file refused, and in which words?',
    calls: ['git push origin <commit with a new workflow file>:refs/heads/conformance/run-…'],
    expected: { 'a commit that adds a workflow': 'refused', 'words name the file': 'yes' },
    protects: 'The path policy: an agent cannot bring a workflow onto a branch, and the refusal is explained on the issue.',
    assumptions: [
        'A push with `GITHUB_TOKEN` that changes `.github/workflows/**` is refused',
        'A push that GitHub refuses because of a workflow file names it',
    ],
    ask: async (world) => {
        const { path, commit } = await addWorkflow(world, 'probe');
        const ref = branchOf(world, 'own-change');
        (0,remove/* willRemove */.RM)(world, ref);
        const { refs, words } = await world.push({ ref, to: commit });
        const said = `${refs[ref] ?? ''} ${words}`;
        return {
            'a commit that adds a workflow': refs[ref] === 'moved' ? 'accepted' : 'refused',
            'words name the file': said.includes(`workflow \`${path}\` without \`workflows\` permission`) ? 'yes' : 'no',
        };
    },
};
const keptWork = {
    id: 'workflow-change-kept',
    question: 'May the job push a commit with a new workflow file to a ref that is no branch and no tag?',
    calls: [`git push origin <commit with a new workflow file>:${build_world/* keptProbeRefs */.Rb}…`],
    expected: { 'a commit that adds a workflow': 'accepted' },
    protects: 'Work that may not land is kept there and named on the issue (decision 047). If it is refused, such work is lost.',
    assumptions: [`Refs under \`${names/* keptPrefix */.rH.slice(0, -1)}\` are not compared`],
    ask: async (world) => {
        const { commit } = await addWorkflow(world, 'kept');
        const ref = `${build_world/* keptProbeRefs */.Rb}${world.runId}`;
        (0,remove/* willRemove */.RM)(world, ref);
        return { 'a commit that adds a workflow': await verdictOf(world, ref, commit) };
    },
};
const tags = {
    id: 'tags-of-a-release',
    question: 'May the job push a tag on the tip of the default branch, and one whose workflow files no branch has?',
    calls: ['git push origin <tip>:refs/tags/…', 'git push origin <commit with other workflow files>:refs/tags/…'],
    expected: { 'a tag on the tip': 'accepted', 'a tag on an empty commit after an old one': 'refused' },
    protects: 'Releases of this project: the tag is pushed by a job.',
    assumptions: ['GitHub refuses a tag pushed with `GITHUB_TOKEN`'],
    ask: async (world) => {
        const { tip, old } = await fetchHistory(world);
        const [onTip, onOld] = [`refs/tags/${build_world/* probeBranches */.bf}${world.runId}-tip`, `refs/tags/${build_world/* probeBranches */.bf}${world.runId}-old`];
        (0,remove/* willRemove */.RM)(world, onTip, onOld);
        const commit = await world.commit('tagged work on an old base', { parents: [old], like: old });
        return {
            'a tag on the tip': await verdictOf(world, onTip, tip),
            'a tag on an empty commit after an old one': await verdictOf(world, onOld, commit),
        };
    },
};
const workflowFileProbes = [tags, oldWorkflows, mergedIn, withoutWorkflows, ownChange, keptWork];

;// CONCATENATED MODULE: ./actions/probe-github/build/probes.js
// The table of all probes, in the order in which they are asked.
















const probes = [
    ...pushProbes,
    ...machineProbes,
    ...workflowFileProbes,
    ...ownBranchProbes,
    ...branchProbes,
    ...storeProbes,
    ...peopleProbes,
    ...pullProbes,
    ...guardedBaseProbes,
    ...issueProbes,
    ...discussionProbes,
    ...partProbes,
    ...boardProbes,
    ...snapshotProbes,
    ...dispatchProbes,
    ...runProbes,
];


/***/ })

};
