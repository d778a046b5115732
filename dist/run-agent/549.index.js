export const id = 549;
export const ids = [549,783];
export const modules = {

/***/ 27783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planResume: () => (/* binding */ planResume),
/* harmony export */   startedAnew: () => (/* binding */ startedAnew)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
// The session that this attempt goes on with, if it goes on with one: decided from the record, fetched, and checked. What keeps it
// from that is told on the issue where it is trouble, and in the log where it is as it should be.

const planResume = async ({ kit, ports, scratch }, { agent, question }) => {
    const { sessions } = agent;
    const { record, claim, config, answers } = question;
    if (sessions === undefined || record.attempts.length === 0)
        return { conversation: undefined, notes: [] };
    const { buildResumePrompt, countedAttempts, decideResume } = await Promise.all(/* import() */[__webpack_require__.e(194), __webpack_require__.e(150), __webpack_require__.e(768), __webpack_require__.e(138)]).then(__webpack_require__.bind(__webpack_require__, 91138));
    const decision = decideResume({ ...question, sharing: config.resume });
    if (!decision.resumes) {
        kit.log(`It starts a conversation of its own: ${decision.why}`);
        return { conversation: undefined, notes: [] };
    }
    const { from, reason } = decision;
    const { fetchSession } = await __webpack_require__.e(/* import() */ 11).then(__webpack_require__.bind(__webpack_require__, 25011));
    const fetched = await fetchSession(ports, { from, sessions, directory: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(scratch, 'session') });
    if ('why' in fetched) {
        const note = startedAnew(from.id, fetched.why);
        kit.warning(note);
        return { conversation: undefined, notes: [note] };
    }
    const prompt = buildResumePrompt({
        issue: record.issue,
        base: claim.base,
        branch: 'work',
        feedback: record.feedback,
        attempt: countedAttempts(record) + 1,
        attemptsAllowed: config.attempts,
        reason,
        answers,
    });
    return { conversation: { from: from.id, version: from.session.version, text: fetched.text, prompt }, notes: [] };
};
/** One sentence for the issue and the log. */
const startedAnew = (attempt, why) => `The session of attempt ${attempt} was not used, so that this attempt started anew with the whole prompt: ${why.replace(/\.$/, '')}.`;


/***/ }),

/***/ 51549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  workOnIssue: () => (/* binding */ workOnIssue)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/agent-directories.js
var agent_directories = __webpack_require__(14084);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/agent-tree.js + 5 modules
var agent_tree = __webpack_require__(54406);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/build/names.js + 1 modules
var names = __webpack_require__(36660);
;// CONCATENATED MODULE: ./packages/core/build/texts/commit-message.js
// The message of a landed commit: the agent's words, harmless, and trailers of ours. Invariant: a trailer that says who did
// something, or where the commit comes from, is never the agent's.


/** Subject of the commit with what an agent left uncommitted. */
const leftoverMessage = 'Work left uncommitted by the agent';
const maximumLines = 60;
/** Before a line is looked at; about five hundred characters of it are kept. */
const maximumLineChars = 4000;
/** Trailers of people and of ours, however they are spelled. */
const claim = new RegExp(`^[\\s\\p{P}\\p{S}]*(?:[\\p{L}\\p{Pd}]+\\p{Pd}(?:by|to)|${names/* trailerPrefix */.yc}[\\w-]*)\\s*[:：]`, 'iu');
/** Makes every line harmless by itself: no trailers, mentions, closing words or commands (attack-22). */
const landedMessage = (message, origin) => {
    const [subject = '', ...body] = message
        .split('\n')
        .slice(0, maximumLines)
        .map((line) => line.slice(0, maximumLineChars))
        .filter((line) => !claim.test(line))
        .map((line) => neutralise(line, 500))
        // Without the characters that are taken out, a line may be another one.
        .filter((line) => !claim.test(line));
    const text = body
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim();
    return `${[subjectOf(subject, origin), text, trailersOf(origin)].filter((part) => part !== '').join('\n\n')}\n`;
};
const subjectOf = (subject, { attempt, conventional = false }) => {
    const words = neutralise(subject, 100);
    const ours = words === '' ? `Work of attempt ${attempt}` : words === leftoverMessage ? words : undefined;
    if (ours === undefined)
        return words;
    return conventional ? `chore: ${ours.charAt(0).toLowerCase()}${ours.slice(1)}` : ours;
};
const trailersOf = ({ issue, agent, attempt, model, costUsd = 0, verify, coAuthor, signOff }) => {
    const name = (model ?? '').replace(/[^\w.:/-]/g, '').slice(0, 100);
    return [
        ...(issue === undefined ? [] : [trailer('Issue', issue)]),
        trailer('Agent', agent),
        trailer('Attempt', attempt),
        ...(name === '' ? [] : [trailer('Model', name)]),
        ...(costUsd > 0 ? [trailer('Cost', `${costUsd.toFixed(2)} USD`)] : []),
        ...(verify === undefined ? [] : [trailer('Verify', verify)]),
        ...(coAuthor === undefined ? [] : [`Co-authored-by: ${coAuthor}`]),
        ...(signOff === undefined ? [] : [`Signed-off-by: ${signOff}`]),
    ].join('\n');
};

// EXTERNAL MODULE: ./packages/adapters/build/git/git.js
var git = __webpack_require__(1926);
// EXTERNAL MODULE: ./packages/adapters/build/run-program.js
var run_program = __webpack_require__(34653);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/agent-user.js
var agent_user = __webpack_require__(36804);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/agent-git.js
// git as the agent's own user, because the repository's configuration, attributes and hooks may have become hostile. Our
// settings and our choice of repository and tree win over everything that the agent configured (attack-49, attack-50).



const maximumOutput = 512 * 1024 * 1024;
/** Applied over every configuration of the agent, the rest of which can only hurt its own user. */
const settings = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['commit.gpgSign', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['safe.directory', '*'],
    ['submodule.recurse', 'false'],
    ['fetch.recurseSubmodules', 'false'],
    ['core.quotePath', 'false'],
    ['protocol.file.allow', 'always'],
];
/** Runs a program as the agent's user, by default in its tree. Exit codes are values; output that is cut is an exit code too. */
const runAsAgent = async ({ user, directories, env, launch }, argv, options = {}) => {
    const all = {
        ...env,
        ...(0,git/* configVariables */.sz)(settings),
        LC_ALL: 'C',
        GIT_EDITOR: 'true',
        GIT_TERMINAL_PROMPT: '0',
        GIT_TEMPLATE_DIR: '',
        ...options.env,
    };
    const cwd = options.cwd ?? directories.tree;
    const command = (0,agent_user/* asAgent */.QO)(user, argv, { env: all, cwd });
    const limits = { timeoutMs: options.timeoutMs ?? 300_000, maximumBytes: maximumOutput, input: options.input };
    const launched = launch && launchClean(launch, { user, argv, env: all, cwd, input: options.input });
    const { code, stdout, stderr, exceeded } = await (0,run_program/* runWithin */.T9)(command.argv, { ...command, ...limits }, launched);
    return { code: exceeded === undefined ? code : 128, stdout: stdout.toString('utf8'), stderr };
};
/** With a variable that means something to a shell, `env` sets all of them. */
const launchClean = (launch, { user, argv, env, ...where }) => launch(argv, { env, ...where }) ?? (user.kind === 'none' ? undefined : launch((0,agent_user/* withEnvironment */.Ec)(user, argv, env), { env: {}, ...where }));
/** A step of packing failed: a value of its caller, never a fault of ours. */
class PackError extends Error {
    name = 'PackError';
}
const openAgentGit = (place, { env = {}, via = [] }) => {
    const run = (args, options = {}) => {
        const [program = 'git', ...rest] = [...via, 'git', ...args];
        return runAsAgent(place, [program, ...rest], { ...options, env: { ...env, ...options.env } });
    };
    const text = async (args, options) => {
        const { code, stdout, stderr } = await run(args, options);
        if (code !== 0)
            throw new PackError(`git ${args.find((arg) => !arg.startsWith('-')) ?? ''} failed (exit code ${code}): ${firstLine(stderr)}`);
        return stdout.replace(/\n$/, '');
    };
    return { run, text, fields: async (args, options) => (0,run_program/* fieldsOf */.Pf)(await text(args, options)) };
};
const firstLine = (stderr) => {
    const lines = stderr.split('\n').filter((line) => /^(?:fatal|error):/.test(line));
    return (lines.at(-1) ?? stderr.trim().split('\n').at(-1) ?? '').slice(0, 200) || 'no message';
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/clear-tree.js
// Makes the agent's files readable before git reads them. git waits for ever when a pipe stands in the place of a file that
// it opens, such as .gitignore.


const isSpecial = ['!', '-type', 'f', '!', '-type', 'd', '!', '-type', 'l'];
/** Arguments: tree, home and the directory for temporary files. What is opened first is searched then. */
const clearScript = `
find "$1" '(' -type d ! -perm -u+rwx -exec chmod u+rwx {} ';' ')' -o '(' -type f ! -perm -u+r -exec chmod u+r {} ';' ')' >&2
find "$@" ${isSpecial.join(' ')} -print0 -exec rm -f -- {} ';'
`;
/** Removes pipes, sockets and devices, and returns those of the working tree. Files and directories become readable for their owner. */
const clearTree = async (place) => {
    const { tree, home, tmp } = place.directories;
    const found = await runAsAgent(place, ['sh', '-c', clearScript, 'clear', tree, home, tmp]);
    return inTree(found.stdout, tree).filter((path) => !path.startsWith('.git/'));
};
/** Returns the pipes, sockets and devices of a tree that may not be changed. Throws a PackError when git could wait for one. */
const findSpecialFiles = async (place) => {
    const { tree, home } = place.directories;
    const found = await runAsAgent(place, ['find', tree, home, ...isSpecial, '-print0']);
    const paths = inTree(found.stdout, tree);
    if (paths.some((path) => /^\.git\/(?!fsmonitor)|(?:^|\/)\.git(?:ignore|attributes|config)$/.test(path)) ||
        found.stdout.includes(`${home}/.gitconfig\0`))
        throw new PackError('a pipe stands in the place of a file that git reads');
    return paths;
};
const inTree = (output, tree) => (0,run_program/* fieldsOf */.Pf)(output).flatMap((path) => (path.startsWith(`${tree}/`) ? [path.slice(tree.length + 1)] : []));

// EXTERNAL MODULE: ./packages/adapters/build/git/git-failure.js
var git_failure = __webpack_require__(94469);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/copy-plain-file.js
// Reads a file that a stranger made: only a plain file, because a link planted in its place would make us read something
// else (attack-54).



const maximumWorkBytes = 256 * 1024 * 1024;
/** The attempt ends without using one up. */
const diskFull = 'the disk of the agent’s machine is full';
/** Copies a file that a stranger made. It must be no link and no device, have one name only, and not be too large. */
const copyPlainFile = async (from, to, maximumBytes = maximumWorkBytes) => {
    const handle = await (0,promises_.open)(from, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK).catch((error) => error);
    if (handle instanceof Error)
        return { ok: false, why: `the work file is not a plain file (${handle.code})` };
    try {
        const found = await handle.stat();
        if (!found.isFile() || found.nlink !== 1)
            return { ok: false, why: 'the work file is not a plain file' };
        if (found.size > maximumBytes)
            return { ok: false, why: `the work is too large: a work file of ${found.size} bytes, at most ${maximumBytes} are allowed` };
        const content = await handle.readFile();
        if (content.length !== found.size)
            return { ok: false, why: 'the work file changed while it was read' };
        const full = await (0,promises_.writeFile)(to, content, { flag: 'wx', mode: 0o600 }).catch((error) => {
            if (!(0,git_failure/* isDiskFull */.b$)(error.code ?? ''))
                throw error;
            return diskFull;
        });
        if (full !== undefined) {
            await (0,promises_.rm)(to, { force: true });
            return { ok: false, why: full };
        }
        return { ok: true, file: to, bytes: content.length };
    }
    finally {
        await handle.close();
    }
};

// EXTERNAL MODULE: ./packages/core/build/attempt/left-behind.js
var left_behind = __webpack_require__(32624);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/describe-left.js
// Says what of an agent's work was packed, and what was not.

const describeLeft = ({ tip, commit, left, unpacked, elsewhere, takenFrom }, { lfs, why }) => {
    const kept = why === undefined ? '' : `, and not kept: ${why}`;
    const places = [
        ...elsewhere.tips.map(({ name, kind }) => ({
            what: name,
            why: `${kind === 'stash' ? 'changes' : 'commits'} beside the work${kept}`,
        })),
        ...elsewhere.dirty.map(({ name }) => ({ what: name, why: `beside the work${kept}` })),
    ];
    const described = {
        ...(commit === undefined
            ? {}
            : {
                commit: {
                    oid: commit.oid,
                    parent: tip,
                    files: commit.files.slice(0, 20).map((path) => path.slice(0, 300).toWellFormed()),
                    count: commit.files.length,
                },
            }),
        ...(unpacked.length === 0 ? {} : { unpacked: (0,left_behind/* cutNamed */.E9)(unpacked.map((one) => ({ ...one, why: `${one.why}${kept}` }))) }),
        ...(places.length === 0 ? {} : { elsewhere: (0,left_behind/* cutNamed */.E9)(places) }),
        ...(left.leftOut.length === 0 ? {} : { leftOut: (0,left_behind/* cutNamed */.E9)(left.leftOut.map(({ path, why: reason }) => ({ what: path, why: reason }))) }),
        ...(lfs.length === 0 ? {} : { lfs: (0,left_behind/* cutNamed */.E9)(lfs) }),
        ...(takenFrom === undefined ? {} : { takenFrom }),
    };
    return Object.keys(described).length === 0 ? undefined : described;
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/find-clones.js
// Finds clones of the repository on the agent's machine, with and without a working tree, and takes their commits over.



/** Maximum number of places that are looked into. */
const maximumPlaces = 50;
const nameIn = ({ place: { directories } }, path) => path.startsWith(`${directories.tree}/`)
    ? path.slice(directories.tree.length + 1)
    : path.startsWith(`${directories.root}/`)
        ? path.slice(directories.root.length + 1)
        : (0,external_node_path_.basename)(path);
const isDirty = async ({ place }, path) => {
    const { code, stdout } = await runAsAgent(place, ['git', 'status', '--porcelain', '-z'], { cwd: path });
    return code !== 0 || stdout !== '';
};
/** A repository without a working tree has no .git, but a directory of objects. */
const searched = '-name node_modules -prune -o -name .git -print0 -prune -o -type d -name objects -print0 -prune'.split(' ');
const bareAt = (path) => ({ path, gitDir: path, isBare: true });
/** Finds repositories in the tree, the home and the temporary directory. */
const findRepositories = async ({ place }) => {
    const { tree, home, tmp } = place.directories;
    const found = await runAsAgent(place, ['find', tree, home, tmp, '-maxdepth', '7', ...searched], { timeoutMs: 30_000 });
    return (0,run_program/* fieldsOf */.Pf)(found.stdout).map((path) => path.endsWith('/.git') ? { path: path.slice(0, -5), gitDir: path, isBare: false } : bareAt(path.replace(/\/objects$/, '')));
};
/** Takes over the commits of those that are clones of this repository. */
const takeClones = async (store, { repositories, baseOid, linked }) => {
    const { place, git } = store;
    const { tree } = place.directories;
    const clones = [];
    const others = repositories.filter(({ path }) => path !== tree && path !== store.path && !linked.has(path));
    for (const { path, gitDir, isBare } of others.slice(0, maximumPlaces)) {
        const env = { GIT_DIR: gitDir, ...(isBare ? {} : { GIT_WORK_TREE: path }) };
        if ((await runAsAgent(place, ['git', 'rev-parse', '--verify', '--quiet', `${baseOid}^{commit}`], { env, cwd: path })).code !== 0)
            continue;
        const name = `the clone ${nameIn(store, path)}`;
        const refs = await runAsAgent(place, ['git', 'for-each-ref', '--format=%(objectname) %(refname:short)', '--count=20', 'refs/heads'], {
            env,
            cwd: path,
        });
        const head = await runAsAgent(place, ['git', 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], { env, cwd: path });
        const tips = [...refs.stdout.split('\n'), `${head.stdout.trim()} HEAD`].flatMap((line) => {
            const [, oid, ref] = /^([0-9a-f]{40}) (.+)$/.exec(line) ?? [];
            return oid === undefined ? [] : [{ oid, name: ref === 'HEAD' ? name : `${name}, branch ${ref}`, kind: 'commits' }];
        });
        const fetched = await git.run(['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', path, '+refs/heads/*:refs/clones/*', '+HEAD:refs/clone-head'], { cwd: place.directories.out });
        clones.push({
            path,
            name,
            tips: fetched.code === 0 ? tips : [],
            isDirty: fetched.code !== 0 || (!isBare && (await isDirty(store, path))),
        });
    }
    return clones;
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/find-work.js
// Finds the agent's commits: on the branch that it was given, at HEAD, and where they may be by mistake: on other branches,
// in a stash, in linked work trees and in clones of this repository.




const underWayNames = {
    'rebase-merge': 'a rebase is not finished',
    'rebase-apply': 'a rebase is not finished',
    BISECT_LOG: 'a bisection is not finished',
};
const stateScript = `
names='MERGE_HEAD rebase-merge rebase-apply BISECT_LOG'
at=$(git rev-parse --path-format=absolute $(printf -- '--git-path %s ' $names)) || exit 0
set -- $names
printf '%s\\n' "$at" | while IFS= read -r path; do
  if [ -e "$path" ]; then
    echo "$1"
    [ "$1" != MERGE_HEAD ] || cat -- "$path"
  fi
  shift
done
exit 0
`;
const readAgentState = async ({ theirs, place }) => {
    const commitAt = async (name) => {
        const { code, stdout } = await theirs.run(['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
        return code === 0 ? stdout.trim() : undefined;
    };
    const { tree } = place.directories;
    const env = { GIT_DIR: `${tree}/.git`, GIT_WORK_TREE: tree };
    const [script, unmerged, head, work] = await Promise.all([
        runAsAgent(place, ['sh', '-c', stateScript], { env }),
        theirs.run(['ls-files', '--unmerged', '-z']),
        commitAt('HEAD'),
        commitAt(names/* workRef */.$J),
    ]);
    const lines = script.stdout.split('\n');
    return {
        head,
        work,
        merging: lines.filter((line) => /^[0-9a-f]{40}$/.test(line)),
        underWay: lines.flatMap((line) => underWayNames[line] ?? [])[0],
        unmerged: unmerged.code === 0 ? [...new Set((0,run_program/* fieldsOf */.Pf)(unmerged.stdout).map((line) => line.slice(line.indexOf('\t') + 1)))] : [],
    };
};
/** Answers questions about the history in the store. A count is asked once, unless the history was not whole. */
const historyOf = ({ git }, { startOid, baseOid }) => {
    const counts = new Map();
    return {
        isAncestor: async (older, newer) => older === newer || (await git.run(['merge-base', '--is-ancestor', older, newer])).code === 0,
        /** Number of commits that are neither in the start nor in the base; undefined: its history is not whole. */
        newCommits: async (oid) => {
            const known = counts.get(oid);
            if (known !== undefined)
                return known;
            const { code, stdout } = await git.run(['rev-list', '--count', oid, `^${startOid}`, `^${baseOid}`]);
            if (code !== 0)
                return undefined;
            counts.set(oid, Number(stdout.trim()));
            return counts.get(oid);
        },
        /** True when all objects that it adds are there, the contents of its files included. */
        isWhole: async (oid) => (await git.run(['rev-list', '--quiet', '--objects', oid, `^${startOid}`, `^${baseOid}`])).code === 0,
        isRelated: async (oid) => (await git.run(['merge-base', oid, baseOid])).code === 0,
        treeOf: async (oid) => (await git.run(['rev-parse', `${oid}^{tree}`])).stdout.trim(),
    };
};
/** Leaves out commits that belong to another history or whose own is not whole. */
const withoutBroken = async (history, { head, work, ...state }) => {
    const usable = async (oid) => oid !== undefined && (await history.isWhole(oid)) && (await history.isRelated(oid)) ? oid : undefined;
    return { ...state, merging: [], unmerged: [], underWay: undefined, head: await usable(head), work: await usable(work) };
};
/** Returns the agent's last commit. The branch that it was given counts before a HEAD that both have commits beside it. */
const chooseTip = async (history, { head, work, underWay }, { startOid }) => {
    if (head === undefined || work === undefined)
        return work ?? head ?? startOid;
    if (head === work || (await history.isAncestor(work, head)))
        return head;
    if (underWay !== undefined || (await history.isAncestor(head, work)))
        return work;
    // A new branch from the base, or earlier work on the issue that was rewritten there.
    const [ofHead, ofWork] = [(await history.newCommits(head)) ?? 0, (await history.newCommits(work)) ?? 0];
    return ofWork === 0 && ofHead > 0 && (await history.isRelated(head)) ? head : work;
};
/** Finds commits that the tip does not contain, and changed files in linked work trees and clones. */
const findElsewhere = async (store, state, { history, baseOid, earlier }) => {
    const [refs, trees, repositories] = await Promise.all([refsElsewhere(store, state.tip), linkedTrees(store), findRepositories(store)]);
    const clones = await takeClones(store, { repositories, baseOid, linked: new Set(trees.map(({ path }) => path)) });
    const head = state.head === undefined ? [] : [{ oid: state.head, name: 'HEAD', kind: 'commits' }];
    const work = state.work === undefined ? [] : [{ oid: state.work, name: 'branch work', kind: 'commits' }];
    const all = [
        ...work,
        ...head,
        ...refs,
        ...trees.flatMap(({ oid, name }) => (oid === undefined ? [] : [{ oid, name, kind: 'commits' }])),
        ...clones.flatMap(({ tips }) => tips),
    ];
    return {
        tips: await worthKeeping(history, all.filter(({ oid }) => oid !== earlier && oid !== state.tip), { tip: state.tip, store }),
        dirty: [...trees, ...clones]
            .filter(({ isDirty }) => isDirty)
            .map(({ name, path }) => ({ name: `uncommitted changes in ${name}`, path })),
    };
};
const refsElsewhere = async ({ theirs }, tip) => {
    const list = ['for-each-ref', '--format=%(refname)%00%(objectname)%00%(*objectname)%00', `--count=${maximumPlaces}`];
    const [unmerged, stashes] = await Promise.all([
        theirs.run([...list, `--no-merged=${tip}`]),
        theirs.run(['log', '--walk-reflogs', '--format=%H', `--max-count=${maximumPlaces}`, 'refs/stash', '--']),
    ]);
    // A ref whose objects are gone stops git from telling which are merged.
    const listed = unmerged.code === 0 ? unmerged : await theirs.run(list);
    const found = listed.stdout.split('\n').flatMap((line) => {
        const [name = '', oid = '', peeled = ''] = line.split('\0');
        if (name === '' || name === names/* workRef */.$J)
            return [];
        return name === 'refs/stash'
            ? []
            : [{ oid: peeled || oid, name: name.replace(/^refs\/heads\//, 'branch ').replace(/^refs\/tags\//, 'tag '), kind: 'commits' }];
    });
    const oids = stashes.code === 0 ? stashes.stdout.split('\n').filter((line) => line !== '') : [];
    return [
        ...found,
        ...oids.map((oid, index) => ({ oid, name: oids.length === 1 ? 'a stash' : `stash ${index}`, kind: 'stash' })),
    ];
};
const linkedTrees = async (store) => {
    const { theirs, place } = store;
    const { code, stdout } = await theirs.run(['worktree', 'list', '--porcelain', '-z']);
    if (code !== 0)
        return [];
    const places = [];
    for (const block of stdout.split('\0\0').slice(0, maximumPlaces)) {
        const fields = new Map(block.split('\0').map((line) => [line.split(' ')[0] ?? '', line.slice(line.indexOf(' ') + 1)]));
        const path = fields.get('worktree');
        if (path === undefined || path === place.directories.tree || fields.has('bare') || fields.has('prunable'))
            continue;
        const oid = fields.get('HEAD');
        places.push({
            path,
            name: `the work tree ${nameIn(store, path)}`,
            oid: /^0+$/.test(oid ?? '0') ? undefined : oid,
            isDirty: await isDirty(store, path),
        });
    }
    return places;
};
/** Leaves out commits that the tip has already, as they are or as other commits with the same changes, and those that another place contains. */
const worthKeeping = async (history, found, { tip, store }) => {
    if (found.length === 0)
        return [];
    const byOid = new Map(found.toReversed().map((one) => [one.oid, one]));
    const kept = [];
    const files = await history.treeOf(tip);
    for (const one of [...byOid.values()].toReversed()) {
        if (((await history.newCommits(one.oid)) ?? 0) === 0 || (await history.isAncestor(one.oid, tip)))
            continue;
        // The third parent of a stash has the untracked files.
        const hasMore = one.kind === 'stash' && (await store.git.run(['rev-parse', '--verify', '--quiet', `${one.oid}^3`])).code === 0;
        if (!hasMore && (await history.treeOf(one.oid)) === files)
            continue;
        const beyond = await store.git.run(['rev-list', '--count', '--right-only', '--cherry-pick', '--no-merges', `${tip}...${one.oid}`]);
        if (one.kind === 'commits' && beyond.code === 0 && beyond.stdout.trim() === '0')
            continue;
        kept.push(one);
    }
    const isContained = async (one) => {
        for (const other of kept)
            if (other !== one && other.kind === 'commits' && (await history.isAncestor(one.oid, other.oid)))
                return true;
        return false;
    };
    const contained = await Promise.all(kept.map(isContained));
    return kept.filter((_, index) => !contained[index]);
};

// EXTERNAL MODULE: ./packages/adapters/build/launcher.js + 2 modules
var build_launcher = __webpack_require__(35056);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/keep-left-behind.js
// Keeps the work that is not taken: its files in a tar, its commits in a git bundle. Both are made by the agent's user and
// read by us as plain files only (attack-54). What looks like a secret is kept nowhere.






const leftFilesName = 'left-behind.tar';
const leftCommitsName = 'left-behind.bundle';
const maximumKeptBytes = 100 * 1024 * 1024;
/** Returns our copies, and why something could not be kept. */
const keepLeftBehind = async (store, options) => {
    const kept = [await keepFiles(store, options), await keepCommits(store, options)];
    return {
        files: kept.flatMap((one) => (one !== undefined && 'file' in one ? [one.file] : [])),
        why: kept.flatMap((one) => (one !== undefined && 'why' in one ? [one.why] : []))[0],
    };
};
/** Stands in a name that was no UTF-8 for what could not be read: only a pattern finds such a file. */
const lost = '\uFFFD';
const junk = ['node_modules', '.venv', '__pycache__', '.env', '.env.*', '.git'].map((name) => `--exclude='${name}'`).join(' ');
const tarScript = `made=$1; shift; { cat; for p do find . -path ./.git -prune -o -path "$p" -print0; done; } |
tar --create --file="$made" ${junk} --ignore-failed-read --null --verbatim-files-from --files-from=-`;
const keepFiles = async ({ place }, { paths, directories, destination }) => {
    if (paths.length + directories.length === 0)
        return undefined;
    const made = (0,external_node_path_.join)(place.directories.out, `${(0,external_node_crypto_.randomUUID)()}.tar`);
    const [altered, plain] = [paths.filter((path) => path.includes(lost)), paths.filter((path) => !path.includes(lost))];
    const names = (0,run_program/* ended */.v6)([...plain.map((path) => `./${path.replace(/\/$/, '')}`), ...directories]);
    const patterns = altered.map((path) => `./${path.replace(/[\\*?[\]]/g, '\\$&').replaceAll(lost, '*')}`);
    const tar = ['sh', '-c', tarScript, 'tar', made, ...patterns];
    await runAsAgent(place, tar, { input: names });
    return copyWithoutSecret(made, (0,external_node_path_.join)(destination, leftFilesName));
};
const copyWithoutSecret = async (made, to) => {
    const copy = await copyPlainFile(made, to, maximumKeptBytes);
    if (!copy.ok)
        return { why: /too large/.test(copy.why) ? 'it is larger than 100 MB' : 'it could not be read' };
    const content = await (0,promises_.readFile)(copy.file);
    const why = await whyNotKept((search) => search.lookInto('it holds', content));
    if (why === undefined)
        return { file: copy.file };
    await (0,promises_.rm)(copy.file);
    return { why };
};
/** The same search as landing's: an artifact of a public repository is public. */
const whyNotKept = async (look) => {
    const { openTimedSearch, SearchTooLongError } = await __webpack_require__.e(/* import() */ 245).then(__webpack_require__.bind(__webpack_require__, 79245));
    const search = openTimedSearch();
    try {
        const found = (await look(search)) ?? (await search.end());
        return found && `${found.name} what looks like ${found.kind}`;
    }
    catch (error) {
        if (error instanceof SearchTooLongError)
            return 'it is too large to be searched for secrets';
        throw error;
    }
};
/** The new files of the commits, one after the other: the lines of a diff cut what a file packs into pieces. */
const contentsOf = async ({ git, place, path }, { oids, exclude, to }) => {
    const listed = await git.run(['rev-list', '--objects', '--no-object-names', ...oids, ...exclude, '--']);
    if (listed.code !== 0)
        return undefined;
    const made = (0,external_node_path_.join)(place.directories.out, (0,external_node_crypto_.randomUUID)());
    const script = 'GIT_DIR=$1 git cat-file --batch > "$2"';
    const written = await runAsAgent(place, ['sh', '-c', script, 'contents', path, made], { input: listed.stdout });
    const copy = written.code === 0 ? await copyPlainFile(made, to, maximumKeptBytes) : undefined;
    if (copy?.ok !== true)
        return undefined;
    const content = await (0,promises_.readFile)(copy.file);
    await (0,promises_.rm)(copy.file);
    return content;
};
const keepCommits = async (store, { oids, startOid, baseOid, destination }) => {
    if (oids.length === 0)
        return undefined;
    const { git, place } = store;
    const exclude = [...new Set([startOid, baseOid])].map((oid) => `^${oid}`);
    const added = await git.run(['log', '-p', '-m', '--no-ext-diff', '--no-textconv', '--no-renames', '--text', ...oids, ...exclude, '--']);
    if (added.code !== 0)
        return { why: 'its commits cannot be read' };
    const blobs = await contentsOf(store, { oids, exclude, to: (0,external_node_path_.join)(destination, `${leftCommitsName}.contents`) });
    if (blobs === undefined)
        return { why: 'its files cannot be read, or are larger than 100 MB' };
    const why = await whyNotKept(async (search) => (await search.look('it holds', added.stdout)) ?? (await search.lookIntoPacked('it holds', blobs)));
    if (why !== undefined)
        return { why };
    const refs = oids.map((oid, index) => [`refs/heads/left-${index + 1}`, oid]);
    for (const [ref, oid] of refs)
        await git.run(['update-ref', ref, oid]);
    const made = (0,external_node_path_.join)(place.directories.out, `${(0,external_node_crypto_.randomUUID)()}.bundle`);
    const bundled = await git.run(['bundle', 'create', '--quiet', made, ...refs.map(([ref]) => ref), ...exclude]);
    if (bundled.code !== 0)
        return { why: 'its commits cannot be bundled' };
    const copy = await copyPlainFile(made, (0,external_node_path_.join)(destination, leftCommitsName), maximumKeptBytes);
    return copy.ok ? { file: copy.file } : { why: 'it is larger than 100 MB' };
};

// EXTERNAL MODULE: ./packages/core/build/attempt/new-files.js
var new_files = __webpack_require__(94512);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/hand-over-memory.js
var hand_over_memory = __webpack_require__(68509);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/leftover-files.js



const submoduleFile = 'a file of a submodule';
/** `git add --all` does this to a clone in the tree; landing refuses such a commit. */
const newSubmodule = 'committed as a submodule, without its files';
const noSubmodules = '--ignore-submodules=all';
/** Leaves the store's index at the tree of `from`. */
const findChanges = async (store, options) => {
    const { git } = store;
    const { from, startOid, memory } = options;
    const touched = await touchedFiles(store, options);
    await Promise.all([store.write('info/attributes', memory?.attributes ?? ''), git.text(['read-tree', '--reset', from])]);
    // None of them writes.
    const [entries, committed, missing, others] = await Promise.all([
        git.fields(['ls-files', '-s', '-z']),
        from === startOid ? [] : git.fields(['diff-tree', '-r', '-z', '--name-only', '--no-renames', startOid, from]),
        git.fields(['diff-files', '-z', '--raw', '--no-renames', '--diff-filter=DT', noSubmodules]),
        git.fields(['ls-files', '--others', '-z', '--exclude-per-directory=.gitignore', `--exclude-from=${store.path}/exclude`]),
    ]);
    const gone = goneFiles(missing);
    const replaced = await existing(store.place, gone, '[ -e "$f/.git" ]');
    const modes = modesOf(entries);
    const tracked = new Set(modes.keys());
    const hidden = gone.length === 0 ? new Set() : await skippedFiles(store);
    const concerned = new Set([...touched, ...(await committedOtherwise(store, { committed, touched, memory }))]);
    const special = new Set(options.special);
    const staged = await stagedFiles(store, { from, tracked });
    const removed = [...gone.filter((path) => concerned.has(path) && !hidden.has(path) && !special.has(path)), ...staged.removed];
    const without = new Set([...gone, ...staged.removed]);
    const written = [...concerned].filter((path) => modes.has(path) && modes.get(path) !== '160000' && !without.has(path) && !special.has(path));
    const made = memory?.made ?? new Set();
    const fresh = new Set([...others.filter((path) => !path.endsWith('/') && !made.has(path)), ...staged.added]);
    const changedBySetup = touched.filter((path) => made.has(path) && !modes.has(path) && !fresh.has(path));
    const submodules = [...modes].flatMap(([path, mode]) => (mode === '160000' ? [`${path}/`] : []));
    const inSubmodule = (path) => submodules.some((directory) => path.startsWith(directory));
    return {
        written,
        removed,
        fresh: [...fresh],
        nested: [...others.filter((path) => path.endsWith('/')), ...[...replaced].map((path) => `${path}/`)],
        touched: new Set(touched),
        tracked: new Set([...tracked, ...touched.filter((path) => !made.has(path))]),
        left: [
            ...changedBySetup.filter((path) => !inSubmodule(path)).map((path) => ({ path, why: 'made by the setup' })),
            ...[...special].filter((path) => !tracked.has(path)).map((path) => ({ path, why: 'a pipe, a socket or a device' })),
        ],
        unpacked: [
            ...changedBySetup.filter(inSubmodule).map((path) => ({ what: path, why: submoduleFile })),
            ...committed.filter((path) => modes.get(path) === '160000').map((path) => ({ what: path, why: newSubmodule })),
            ...[...special]
                .filter((path) => tracked.has(path))
                .map((path) => ({ what: path, why: 'a pipe, a socket or a device in the place of a file' })),
        ],
    };
};
/**
 * Returns the committed paths whose file may differ from the commit. An untouched file that the agent committed under the
 * repository's own attributes (`git add --renormalize`) is what it committed.
 */
const committedOtherwise = async (store, { committed, touched, memory }) => {
    if (memory === undefined || memory.attributes === '' || committed.length === 0)
        return committed;
    const isTouched = new Set(touched);
    await store.write('info/attributes', '');
    await store.git.run(['update-index', '-q', '--really-refresh', '--ignore-submodules']);
    const differing = new Set(await store.git.fields(['diff-files', '-z', '--name-only', noSubmodules]));
    await store.write('info/attributes', memory.attributes);
    return committed.filter((path) => isTouched.has(path) || differing.has(path));
};
/** Reads `diff-files --raw -z`. To git a file whose place a clone took is not missing but changed. */
const goneFiles = (fields) => {
    const gone = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const [before = '', mode = '', , , status = ''] = (fields[at] ?? '').split(' ');
        const isClone = status === 'T' && mode === '160000' && before !== ':160000';
        if (isClone || status === 'D')
            gone.push(fields[at + 1] ?? '');
    }
    return gone;
};
const modesOf = (lines) => new Map(lines.map((line) => [line.slice(line.indexOf('\t') + 1), line.slice(0, 6)]));
/** Returns the remembered files whose bytes or mode are others now, or that are gone. */
const touchedFiles = async (store, { startOid, memory }) => {
    const { git } = store;
    // The store is new and has no index yet.
    await Promise.all([
        store.write('info/attributes', hand_over_memory/* allAsBytes */.zQ),
        excludedByAgent(store, memory).then((text) => store.write('exclude', text)),
        memory === undefined
            ? git.text(['read-tree', '--reset', startOid])
            : git.text(['update-index', '-z', '--index-info'], { input: memory.entries }),
    ]);
    const refreshed = await git.run(['update-index', '-q', '--really-refresh', '--ignore-submodules']);
    // 1: some differ.
    if (refreshed.code > 1)
        throw new PackError('the files of the agent’s tree cannot be compared');
    return git.fields(['diff-files', '-z', '--name-only', '--no-renames', noSubmodules]);
};
const excludeScript = `
own=$(git rev-parse --path-format=absolute --git-path info/exclude)
global=$(git config --path core.excludesFile)
for f in "$own" "$global"; do
  [ ! -f "$f" ] || head -c 1000000 -- "$f"
  echo
done
`;
/** Returns the patterns by which the agent itself excluded files, without those that we wrote. */
const excludedByAgent = async ({ place }, memory) => {
    const ours = new Set((memory?.exclude ?? '').split('\n'));
    const { tree } = place.directories;
    const env = { GIT_DIR: `${tree}/.git`, GIT_WORK_TREE: tree };
    const { stdout } = await runAsAgent(place, ['sh', '-c', excludeScript], { env });
    return stdout
        .split('\n')
        .filter((line) => !ours.has(line))
        .join('\n');
};
/** Returns the files that the agent's sparse checkout took off the disk: they are not deleted. */
const skippedFiles = async ({ theirs }) => {
    const { code, stdout } = await theirs.run(['ls-files', '-t', '-z']);
    return new Set(code === 0 ? (0,run_program/* fieldsOf */.Pf)(stdout).flatMap((line) => (line.startsWith('S ') ? [line.slice(2)] : [])) : []);
};
/** Reads what the agent's own index says about ignored files: added by force, or no longer tracked. */
const stagedFiles = async ({ theirs, git, place }, { from, tracked }) => {
    const listed = await theirs.run(['diff-index', '--cached', '--raw', '-z', '--no-renames', noSubmodules, from]);
    if (listed.code !== 0)
        return { added: [], removed: [] };
    const fields = listed.stdout.split('\0');
    const added = [];
    const dropped = [];
    for (let at = 0; at + 1 < fields.length; at += 2) {
        const [, mode = '', , , status = ''] = (fields[at] ?? '').split(' ');
        const path = fields[at + 1] ?? '';
        if (status === 'A' && mode !== '160000' && !tracked.has(path))
            added.push(path);
        if (status === 'D')
            dropped.push(path);
    }
    const present = await existing(place, [...added, ...dropped], '[ -f "$f" ] || [ -L "$f" ]');
    const kept = dropped.filter((path) => present.has(path));
    const ignored = kept.length === 0 ? '' : (await git.run(['check-ignore', '--no-index', '-z', '--stdin'], { input: (0,run_program/* ended */.v6)(kept) })).stdout;
    return { added: added.filter((path) => present.has(path)), removed: (0,run_program/* fieldsOf */.Pf)(ignored) };
};
/** Returns those of the paths, $f, for which the shell's test holds. */
const existing = async (place, paths, test) => {
    if (paths.length === 0)
        return new Set();
    const script = `for f do if ${test}; then printf "%s\\\\0" "$f"; fi; done`;
    const { stdout } = await runAsAgent(place, ['xargs', '-0', 'sh', '-c', script, 'test'], {
        input: (0,run_program/* ended */.v6)(paths.map((path) => `./${path}`)),
    });
    return new Set((0,run_program/* fieldsOf */.Pf)(stdout).map((path) => path.slice(2)));
};
/** Returns paths outside of the agent's repository that `find` finds. */
const findInTree = async ({ place }, test) => {
    const { stdout } = await runAsAgent(place, ['find', '.', '-path', './.git', '-prune', '-o', ...test, '-print0']);
    return (0,run_program/* fieldsOf */.Pf)(stdout).map((path) => path.slice(2));
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/leftovers.js
// Puts together the tree of what the agent left uncommitted: changed files, and new files that look like work
// (docs/decisions/027). Nothing is left out in silence.






const composeLeftovers = async (store, options) => {
    const changes = await findChanges(store, options);
    const { git } = store;
    const { from } = options;
    const judged = (0,new_files/* judgeNewFiles */.vp)({ paths: changes.fresh, tracked: changes.tracked });
    const large = judged.work.length === 0 ? [] : await findInTree(store, ['-type', 'f', '-size', `+${new_files/* newFileLimits */.vg.bytes}c`]);
    const isLarge = new Set(large);
    const fresh = judged.work.filter((path) => !isLarge.has(path));
    const tooLarge = judged.work.filter((path) => isLarge.has(path));
    if (changes.removed.length > 0)
        await git.text(['update-index', '-z', '--force-remove', '--stdin'], { input: (0,run_program/* ended */.v6)(changes.removed) });
    const failed = await addFiles(store, [...changes.written, ...fresh]);
    const differing = await git.fields(['diff-index', '--cached', '--name-only', '-z', '--no-renames', '--ignore-submodules=all', from]);
    const unfit = differing.length === 0 ? { leftOut: [], unpacked: [], keep: [] } : await takeBack(store, { from, fresh: new Set(fresh) });
    const nested = await judgeNested(store, changes);
    const isBack = new Set(unfit.keep);
    return {
        changed: differing.filter((path) => !isBack.has(path)),
        touched: changes.touched,
        leftOut: [
            ...judged.left,
            ...tooLarge.map((path) => ({ path, why: `a new file larger than ${new_files/* newFileLimits */.vg.bytes / 1024 / 1024} MB` })),
            ...unfit.leftOut,
            ...nested.leftOut,
            ...changes.left,
        ],
        unpacked: [...changes.unpacked, ...failed, ...unfit.unpacked, ...nested.unpacked],
        keep: [
            ...nested.keep,
            ...judged.left.filter(({ why }) => why === new_files/* bareRepository */.RI).map(({ path }) => path),
            ...failed.map(({ what }) => what),
            ...unfit.keep,
            ...changes.unpacked.filter(({ why }) => why === submoduleFile || why === newSubmodule).map(({ what }) => what),
        ],
    };
};
/** Adds files, whatever ignores them. Returns those that git cannot add; the others are added. */
const addFiles = async (store, paths) => {
    if (paths.length === 0)
        return [];
    const args = ['--literal-pathspecs', 'add', '--force', '--ignore-errors', '--pathspec-from-file=-', '--pathspec-file-nul'];
    const { code, stderr } = await store.git.run(args, { input: (0,run_program/* ended */.v6)(paths) });
    if (code === 0)
        return [];
    if ((0,git_failure/* isDiskFull */.b$)(stderr))
        throw new PackError(diskFull);
    const [path = '', ...more] = paths;
    if (more.length === 0)
        return [{ what: path, why: reasonOf(stderr) }];
    const half = Math.ceil(paths.length / 2);
    return [...(await addFiles(store, paths.slice(0, half))), ...(await addFiles(store, paths.slice(half)))];
};
const reasonOf = (stderr) => {
    if (/Permission denied/.test(stderr))
        return 'it cannot be read';
    if (/filter/.test(stderr))
        return 'its filter failed';
    return `git cannot add it: ${/^(?:error|fatal): (.*)$/m.exec(stderr)?.[1]?.slice(0, 150) ?? 'no reason'}`;
};
/** Takes large binary files and files in conflict out of the index again. */
const takeBack = async (store, { from, fresh }) => {
    const { git } = store;
    const diff = ['diff-index', '--cached', '-z', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules=all'];
    const lines = await git.fields([...diff, '--numstat', from]);
    const binary = lines.flatMap((line) => /^-\t-\t(.*)$/s.exec(line)?.[1] ?? []).filter((path) => fresh.has(path));
    const sizes = binary.length === 0
        ? []
        : (await git.text(['cat-file', '--batch-check=%(objectsize)'], { input: (await oidsOf(store, binary)).join('\n') })).split('\n');
    const large = binary.filter((_, index) => Number(sizes[index]) > new_files/* newFileLimits */.vg.binaryBytes);
    const [ours, theirs] = [
        await git.fields([...diff, '--name-only', '-G^<<<<<<< ', from]),
        await git.fields([...diff, '--name-only', '-G^>>>>>>> ', from]),
    ];
    const marked = ours.filter((path) => theirs.includes(path));
    const conflicts = [];
    for (const [index, oid] of (await oidsOf(store, marked)).entries()) {
        const text = await git.text(['cat-file', 'blob', oid]);
        if (/^<{7} .*\n(?:.*\n)*?={7}\r?\n(?:.*\n)*?>{7} /m.test(text))
            conflicts.push(marked[index] ?? '');
    }
    await restore(store, { from, paths: [...large, ...conflicts] });
    const limit = new_files/* newFileLimits */.vg.binaryBytes / 1024;
    return {
        leftOut: large.map((path) => ({ path, why: `a new binary file larger than ${limit} KB` })),
        unpacked: conflicts.map((what) => ({ what, why: 'it has conflict markers' })),
        keep: [...large, ...conflicts],
    };
};
const oidsOf = async ({ git }, paths) => {
    const oids = [];
    for (const path of paths)
        oids.push((await git.text(['rev-parse', `:0:${path}`])).trim());
    return oids;
};
/** Puts entries of the index back to those of the commit. */
const restore = async ({ git }, { from, paths }) => {
    if (paths.length === 0)
        return;
    await git.text(['update-index', '-z', '--force-remove', '--stdin'], { input: (0,run_program/* ended */.v6)(paths) });
    const before = await git.fields(['--literal-pathspecs', 'ls-tree', '-r', '-z', '--full-tree', from, '--', ...paths]);
    if (before.length > 0)
        await git.text(['update-index', '-z', '--index-info'], { input: (0,run_program/* ended */.v6)(before) });
};
/** A clone is left out. A repository without a commit is no clone: its files may be the work. */
const judgeNested = async (store, { nested, tracked }) => {
    const junk = new Set((0,new_files/* judgeNewFiles */.vp)({ paths: nested.map((path) => `${path}x`), tracked }).left.map(({ path }) => path));
    const result = { leftOut: [], unpacked: [], keep: [] };
    for (const path of nested) {
        if ([...junk].some((directory) => path.startsWith(directory))) {
            result.leftOut.push({ path, why: 'a repository of its own in a directory that tools fill' });
            continue;
        }
        const files = await findInTree(store, [
            '-path',
            `./${path.replace(/[\\*?[\]]/g, '\\$&')}*`,
            '!',
            '-path',
            '*/.git/*',
            '!',
            '-name',
            '.git',
            '-type',
            'f',
        ]);
        const env = { GIT_DIR: `${store.place.directories.tree}/${path}.git`, GIT_WORK_TREE: `${store.place.directories.tree}/${path}` };
        const hasCommit = (await store.git.run(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], { env })).code === 0;
        if (files.length === 0)
            result.leftOut.push({ path, why: 'a repository of its own without files' });
        else if (hasCommit)
            result.leftOut.push({ path, why: 'a repository of its own' });
        else
            result.unpacked.push({ what: path, why: 'a repository of its own without a commit' });
        if (files.length > 0)
            result.keep.push(path);
    }
    return result;
};

;// CONCATENATED MODULE: ./packages/adapters/build/git/lfs-pointer.js
// The small file that stands in a commit for a file kept by git-lfs
// (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md).
/** A pointer is smaller than this. */
const maximumPointerBytes = 1024;
const version = /^version (?:https:\/\/git-lfs\.github\.com\/spec\/v1|https:\/\/hawser\.github\.com\/spec\/v1|http:\/\/git-media\.io\/v\/2)\n/;
/** Undefined for every other content. */
const readLfsPointer = (content) => {
    if (content.length >= maximumPointerBytes || !version.test(content))
        return undefined;
    const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(content)?.[1];
    const size = /^size (\d{1,15})$/m.exec(content)?.[1];
    return oid === undefined || size === undefined ? undefined : { oid, size: Number(size) };
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/lfs-notes.js
// Finds changed files for git-lfs, copies the objects of their pointers for landing, and names the files whose content would be
// nowhere: pointers without their object, and content that was committed in the place of a pointer.







/** Directory of the objects beside the work file, and in the artifact. */
const objectsDirectory = 'lfs';
/** Limits of what is handed over: landing checks all of it. */
const maximumObjects = 200;
const maximumBytes = 500 * 1024 * 1024;
/** `destination`: directory of the work file; undefined: nothing is copied. */
const takeLfsObjects = async (store, { startOid, head, destination }) => {
    const notes = [];
    const files = new Map();
    let bytes = 0;
    for (const { what, content } of await changedInLfs(store, { startOid, head })) {
        const pointer = content === undefined ? undefined : readLfsPointer(content);
        if (pointer === undefined) {
            if (content !== '')
                notes.push({ what, why: 'its content was committed instead of a pointer' });
            continue;
        }
        if (files.has(pointer.oid))
            continue;
        const isTooMuch = files.size >= maximumObjects || bytes + pointer.size > maximumBytes;
        const found = isTooMuch || destination === undefined ? undefined : await copyObject(store, { pointer, destination });
        if (found !== undefined) {
            files.set(pointer.oid, found);
            bytes += pointer.size;
        }
        else
            notes.push({
                what,
                why: isTooMuch ? 'its object is too large to be handed over' : 'a pointer whose object is not on the agent’s machine',
            });
    }
    return { notes, files: [...files.values()] };
};
/** `content` undefined: it is too large for a pointer. */
const changedInLfs = async ({ git }, { startOid, head }) => {
    const raw = await git.fields(['diff-tree', '-r', '-z', '--raw', '--no-renames', '--diff-filter=AMT', startOid, head]);
    const oids = new Map();
    for (let at = 0; at + 1 < raw.length; at += 2)
        oids.set(raw[at + 1] ?? '', (raw[at] ?? '').split(' ')[3] ?? '');
    if (oids.size === 0)
        return [];
    await git.text(['read-tree', '--reset', head]);
    const said = await git.run(['check-attr', '--cached', '-z', '--stdin', 'filter'], { input: (0,run_program/* ended */.v6)([...oids.keys()]) });
    const fields = said.code === 0 ? said.stdout.split('\0') : [];
    const found = [];
    for (let at = 0; at + 2 < fields.length; at += 3) {
        const what = fields[at] ?? '';
        const oid = oids.get(what);
        if (fields[at + 2] !== 'lfs' || oid === undefined)
            continue;
        const size = Number(await git.text(['cat-file', '-s', oid]));
        // The newline at the end belongs to a pointer.
        found.push({
            what,
            content: size >= maximumPointerBytes ? undefined : size === 0 ? '' : `${await git.text(['cat-file', 'blob', oid])}\n`,
        });
    }
    return found;
};
/** The agent's user makes a copy first: in the agent's directories, a link may stand in the place of any of them. */
const copyObject = async ({ theirs, path, place }, { pointer, destination }) => {
    const { oid, size } = pointer;
    const common = await theirs.run(['rev-parse', '--path-format=absolute', '--git-common-dir']);
    const from = [common.stdout.trim(), path].map((directory) => (0,external_node_path_.join)(directory, 'lfs', 'objects', oid.slice(0, 2), oid.slice(2, 4), oid));
    const made = (0,external_node_path_.join)(place.directories.out, (0,external_node_crypto_.randomUUID)());
    const script = 'to=$1; shift; for f do [ -f "$f" ] && cat -- "$f" > "$to" && exit 0; done; exit 1';
    const { code } = await runAsAgent(place, ['sh', '-c', script, 'copy', made, ...from]);
    if (code !== 0)
        return undefined;
    await (0,promises_.mkdir)((0,external_node_path_.join)(destination, objectsDirectory), { recursive: true });
    const copy = await copyPlainFile(made, (0,external_node_path_.join)(destination, objectsDirectory, oid), size);
    return copy.ok && copy.bytes === size ? copy.file : undefined;
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/pack-store.js
// A repository beside the agent's in which its work is put together. Invariants: the agent's repository, index and working
// files are only read; no lock, flag, ref or setting of the agent's repository decides what is packed; every command runs
// as the agent's user.





/** Exit code of the script when it lacks the history that the agent started from. */
const lostCode = 3;
/**
 * Arguments: store, tree, "whole" or "recover", then the commits of the start. With "recover" the agent's repository may be gone, and
 * the history comes later. Filters (git-lfs) and conversions of line ends are the agent's; nothing else of its configuration is.
 */
const script = `
set -eu
store=$1
git init --quiet --bare -- "$store"
mkdir -p -- "$store/info" "$store/objects/info"
objects=$(GIT_DIR=$2/.git GIT_WORK_TREE=$2 git rev-parse --path-format=absolute --git-path objects) || [ "$3" = recover ]
if [ -d "$objects" ]; then printf '%s\\n' "$objects" > "$store/objects/info/alternates"; else [ "$3" = recover ]; fi
(cd "$2" && GIT_DIR=$2/.git GIT_WORK_TREE=$2 git config --null --get-regexp '^(filter\\.|core\\.(autocrlf|eol)$)' || true)
if [ "$3" = whole ]; then
  shift 3
  export GIT_DIR=$store GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
  for oid; do git rev-list --quiet --max-count=1 "$oid" || exit ${lostCode}; done
fi
`;
const openPackStore = async (place, { via = [], startOid, baseOid, recovery }) => {
    const path = (0,external_node_path_.join)(place.directories.home, `.clambake-${(0,external_node_crypto_.randomUUID)()}.git`);
    const { tree } = place.directories;
    const oids = [...new Set([startOid, baseOid])];
    const [program = 'sh', ...rest] = [...via, 'sh', '-c', script, 'open', path, tree, recovery === undefined ? 'whole' : 'recover', ...oids];
    const opened = await runAsAgent(place, [program, ...rest]);
    const env = {
        GIT_DIR: path,
        GIT_WORK_TREE: tree,
        GIT_INDEX_FILE: (0,external_node_path_.join)(path, 'index'),
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
    };
    const git = openAgentGit(place, { env, via });
    // Our commit on top of theirs is known to both.
    const seen = { GIT_OPTIONAL_LOCKS: '0', GIT_ALTERNATE_OBJECT_DIRECTORIES: (0,external_node_path_.join)(path, 'objects') };
    const theirs = openAgentGit(place, { env: { GIT_DIR: (0,external_node_path_.join)(tree, '.git'), GIT_WORK_TREE: tree, ...seen }, via });
    const store = {
        path,
        place,
        git,
        theirs,
        write: async (name, text) => {
            const { code } = await runAsAgent(place, ['sh', '-c', 'cat > "$1"', 'write', (0,external_node_path_.join)(path, name)], { input: text });
            if (code !== 0)
                throw new PackError('the disk of the agent’s machine cannot be written');
        },
        remove: async () => void (await runAsAgent(place, ['rm', '-rf', '--', path])),
    };
    const why = (0,git_failure/* isDiskFull */.b$)(opened.stderr)
        ? diskFull
        : opened.code === 0
            ? await fillStore(store, { filters: opened.stdout, oids, recovery })
            : opened.code === lostCode
                ? lostHistory
                : "the agent's repository has no readable commit any more";
    if (why === undefined)
        return store;
    await store.remove();
    throw new PackError(why);
};
const lostHistory = "the agent's repository lost the history it started from";
/** Returns why the store cannot be used. */
const fillStore = async (store, { filters, oids, recovery }) => {
    await takeFilters(store, filters);
    if (recovery === undefined)
        return undefined;
    const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--', recovery, '+refs/heads/*:refs/start/*'];
    if ((await store.git.run(fetch)).code !== 0)
        return 'the history that it started from cannot be read again';
    for (const oid of oids)
        if ((await store.git.run(['rev-list', '--quiet', '--max-count=1', oid])).code !== 0)
            return lostHistory;
    return undefined;
};
/** `filters`: fields that a NUL ends, as git's configuration prints them. */
const takeFilters = async ({ git, path }, filters) => {
    for (const entry of filters.split('\0').slice(0, 100)) {
        const [, key, value] = /^((?:filter\.|core\.(?:autocrlf|eol)$)[^\n]*)\n([\s\S]*)$/m.exec(entry) ?? [];
        if (key !== undefined && value !== undefined)
            await git.run(['config', '--file', (0,external_node_path_.join)(path, 'config'), '--add', key, value]);
    }
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/take-stash.js
// Makes the files of a stash into a tree on top of the commit that they were stashed on.



/** Returns the tree; undefined when the stash belongs to another commit than `head` or changes nothing. */
const takeStash = async ({ git }, { stash, head }) => {
    const parents = (await git.text(['rev-parse', `${stash}^@`])).split('\n');
    if (parents[0] !== head)
        return undefined;
    await git.text(['read-tree', '--reset', stash]);
    const tracked = new Set(await git.fields(['ls-files', '-z']));
    const untracked = parents[2];
    const leftOut = [];
    if (untracked !== undefined) {
        const entries = new Map((await git.fields(['ls-tree', '-r', '-z', untracked])).map((line) => [line.slice(line.indexOf('\t') + 1), line]));
        const { work, left } = (0,new_files/* judgeNewFiles */.vp)({ paths: [...entries.keys()], tracked });
        leftOut.push(...left);
        await git.text(['update-index', '-z', '--index-info'], { input: (0,run_program/* ended */.v6)(work.map((path) => entries.get(path) ?? '')) });
    }
    const files = await git.fields(['diff-index', '--cached', '--name-only', '-z', '--no-renames', head]);
    if (files.some((path) => path === ''))
        throw new PackError('the stash cannot be read');
    return files.length === 0 ? undefined : { tree: await git.text(['write-tree']), files, leftOut };
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/conversion-origin.js
// Tells whose a converted file is: the agent's, which changed the line ends in its own tree, or that of another clone, from
// where it came by a pull, a pick, a squash or a checkout of files. The commit that had the content first decides.

/** Maximum number of commits in the agent's repository from which the history is searched. */
const maximumTips = 500;
/** Returns a question: did a file come to the agent's tree converted, from a commit that was made elsewhere? */
const openOrigins = async (store, work) => {
    const [log, linked, tips] = await Promise.all([readHeadLog(store, work), madeInLinkedTrees(store, work), tipsOf(store)]);
    return async (file) => {
        const all = await commitsThatBring(store, { ...work, tips, file });
        const bringing = all ?? (await commitsThatBring(store, { ...work, tips: [], file })) ?? [];
        const rank = ({ oid }) => (oid === work.leftover ? Number.POSITIVE_INFINITY : log.order.indexOf(oid));
        const [first] = bringing.sort((one, other) => one.atSeconds - other.atSeconds || Math.sign(rank(one) - rank(other)));
        return first !== undefined && first.oid !== work.leftover && !log.made.has(first.oid) && !linked.has(first.oid);
    };
};
/** A log that lies hides only the agent's own work. Without a log every commit of the work counts as the agent's. */
const readHeadLog = async ({ theirs, git }, { head, startOid }) => {
    const { code, stdout } = await theirs.run(['log', '--walk-reflogs', '--format=%H %gs', 'HEAD', '--']);
    if (code !== 0 || stdout === '') {
        const listed = await git.run(['rev-list', head, `^${startOid}`]);
        return { made: new Set(listed.stdout.split('\n')), order: [] };
    }
    const lines = stdout.split('\n').toReversed();
    return { made: new Set(madeIn(lines)), order: lines.map((line) => line.split(' ')[0] ?? '') };
};
const madeIn = (lines) => lines.flatMap((line) => /^([0-9a-f]{40,64}) commit\b/.exec(line)?.[1] ?? []);
/** Prints the agent's own attributes, a NUL, and the names under which git keeps the linked work trees. */
const linkedScript = `
attributes=$(git rev-parse --git-path info/attributes) && trees=$(git rev-parse --git-path worktrees) || exit
[ ! -f "$attributes" ] || head -c 5000000 -- "$attributes"
printf '\\0'
[ ! -d "$trees" ] || ls -A -- "$trees"
`;
const maximumTrees = 20;
/** A work tree that was removed has no log any more. */
const madeInLinkedTrees = async ({ theirs, place }, { attributes }) => {
    const { tree } = place.directories;
    const env = { GIT_DIR: `${tree}/.git`, GIT_WORK_TREE: tree };
    const { stdout } = await runAsAgent(place, ['sh', '-c', linkedScript], { env, cwd: tree });
    const [text = '', names = ''] = stdout.split('\0');
    if (!text.includes(attributes))
        return new Set();
    const found = names.split('\n').filter((name) => /^[\w.-]+$/.test(name));
    const logs = found
        .slice(0, maximumTrees)
        .map((name) => theirs.run(['log', '--walk-reflogs', '--format=%H %gs', `worktrees/${name}/HEAD`, '--']));
    return new Set((await Promise.all(logs)).flatMap(({ stdout: log }) => madeIn(log.split('\n'))));
};
/** Returns the commits of all refs and logs, and those that were fetched last. */
const tipsOf = async ({ theirs, place }) => {
    const { tree } = place.directories;
    const script = 'f=$(git rev-parse --git-path FETCH_HEAD) && [ -f "$f" ] && head -c 100000 -- "$f"';
    const [known, fetched] = await Promise.all([
        theirs.run(['rev-list', '--no-walk', `--max-count=${maximumTips}`, '--all', '--reflog']),
        runAsAgent(place, ['sh', '-c', script], { env: { GIT_DIR: `${tree}/.git`, GIT_WORK_TREE: tree }, cwd: tree }),
    ]);
    const lines = [...(known.code === 0 ? known.stdout.split('\n') : []), ...fetched.stdout.split('\n').slice(0, maximumTips)];
    return [...new Set(lines.flatMap((line) => /^[0-9a-f]{40,64}/.exec(line)?.[0] ?? []))];
};
/** Returns the commits, merges aside, whose own change is the content; undefined when a history is not whole. */
const commitsThatBring = async ({ git }, { file, head, startOid, tips }) => {
    const format = ['--full-history', '--no-merges', '--no-renames', '--raw', '--no-abbrev', '--format=commit %H %ct'];
    const told = await git.run(['--literal-pathspecs', 'log', ...format, head, ...tips, `^${startOid}`, '--', file.path]);
    if (told.code !== 0)
        return undefined;
    return told.stdout.split(/^commit /m).flatMap((part) => {
        const [oid = '', seconds = ''] = part.slice(0, part.indexOf('\n')).split(' ');
        return part.includes(` ${file.oid} `) ? [{ oid, atSeconds: Number(seconds) }] : [];
    });
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/undo-rewrites.js
// Takes back what only git changed: another clone of the repository has none of our attributes, so its `git add` converts files
// that the agent never touched (line ends, $Id$, filters). The agent's commits are made anew without that.


/** A work with more commits than this lands as it is. */
const maximumCommits = 1000;
const nothing = { commits: new Map(), paths: [] };
/**
 * `touched`: files whose bytes or modes are others than at the hand-over. They count as touched unless the conversion came from
 * a commit that was made elsewhere. `leftover`: commit of ours with what the agent left.
 */
const undoRewrites = async (store, { head, startOid, baseOid, memory, touched, leftover, }) => {
    if (memory === undefined || memory.unclean.size === 0 || head === startOid)
        return nothing;
    const changed = await changedFiles(store, startOid, head);
    // Other attributes are a reason to convert files.
    if (changed.some(({ path }) => /(?:^|\/)\.gitattributes$/.test(path)))
        return nothing;
    const rewritten = [];
    // Files that the base has in the same form came by merging it.
    const ofBase = startOid === baseOid ? changed : await changedFiles(store, baseOid, head);
    const beyondBase = new Set(ofBase.map(({ path }) => path));
    const isFromElsewhere = await openOrigins(store, { head, startOid, leftover, attributes: memory.attributes });
    for (const file of changed) {
        if (!memory.unclean.has(file.path) || !beyondBase.has(file.path) || !(await isConversion(store, file)))
            continue;
        const oid = file.after.split(' ').at(-1) ?? '';
        if (!touched.has(file.path) || (await isFromElsewhere({ path: file.path, oid })))
            rewritten.push(file);
    }
    if (rewritten.length === 0)
        return nothing;
    const listed = await store.git.text(['rev-list', '--topo-order', '--reverse', '--parents', head, `^${startOid}`, `^${baseOid}`]);
    const lines = listed.split('\n').filter((line) => line !== '');
    if (lines.length > maximumCommits)
        return nothing;
    const commits = new Map();
    for (const line of lines) {
        const [oid = '', ...parents] = line.split(' ');
        const made = await remake(store, { oid, parents: parents.map((parent) => commits.get(parent) ?? parent), rewritten });
        if (made !== oid)
            commits.set(oid, made);
    }
    return { commits, paths: rewritten.map(({ path }) => path) };
};
const changedFiles = async ({ git }, from, to) => {
    const raw = await git.fields(['diff-tree', '-r', '-z', '--raw', '--no-renames', from, to]);
    return raw.flatMap((entry, at) => {
        const [oldMode = '', newMode, oldOid, newOid] = entry.replace(/^:/, '').split(' ');
        if (at % 2 !== 0)
            return [];
        return [{ path: raw[at + 1] ?? '', before: `${oldMode} blob ${oldOid}`, after: `${newMode} blob ${newOid}` }];
    });
};
/** True when git makes the content after of the content before, under the attributes of the tree. */
const isConversion = async ({ place, path: store }, { path, before, after }) => {
    const [oldMode, , oldOid = ''] = before.split(' ');
    const [newMode, , newOid] = after.split(' ');
    if (oldMode !== newMode || !oldMode?.startsWith('100'))
        return false;
    const script = 'rm -f "$GIT_DIR/info/attributes"; git cat-file blob "$1" | git hash-object --stdin --path="$2"';
    const env = { GIT_DIR: store, GIT_WORK_TREE: place.directories.tree, GIT_CONFIG_GLOBAL: '/dev/null' };
    const { code, stdout } = await runAsAgent(place, ['sh', '-c', script, 'convert', oldOid, path], { env });
    return code === 0 && stdout.trim() === newOid;
};
const remake = async ({ git }, { oid, parents, rewritten }) => {
    const names = rewritten.map(({ path }) => path);
    const listed = await git.fields(['--literal-pathspecs', 'ls-tree', '-r', '-z', '--full-tree', oid, '--', ...names]);
    const entries = new Set(listed);
    const back = rewritten.filter(({ path, after }) => entries.has(`${after}\t${path}`));
    await git.text(['read-tree', '--reset', oid]);
    const input = back.map(({ path, before }) => `${before.replace(' blob', '')}\t${path}\0`).join('');
    if (back.length > 0)
        await git.text(['update-index', '-z', '--index-info'], { input });
    const tree = await git.text(['write-tree']);
    const content = await git.text(['cat-file', 'commit', oid]);
    const [only, ...more] = parents;
    if (back.length > 0 && only !== undefined && more.length === 0 && (await git.text(['rev-parse', `${only}^{tree}`])) === tree)
        return only;
    const made = withHeader(content, { tree, parents });
    return made === content ? oid : git.text(['hash-object', '-t', 'commit', '-w', '--stdin'], { input: `${made}\n` });
};
/** A signature is of the commit before, and landing makes its own. */
const withHeader = (content, { tree, parents }) => {
    const end = content.indexOf('\n\n');
    const lines = content.slice(0, end).split('\n');
    const isOld = (line) => /^(?:tree|parent) /.test(line);
    const known = lines.filter(isOld).join('\n');
    const wanted = [`tree ${tree}`, ...parents.map((parent) => `parent ${parent}`)].join('\n');
    if (known === wanted)
        return content;
    const rest = lines.filter((line) => /^(?:author|committer|encoding) /.test(line));
    return `${[wanted, ...rest].join('\n')}${content.slice(end)}`;
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/pack.js
// Packs the work of an attempt as one work file: the agent's commits, and one commit of ours with what it left. Every git
// command runs as the agent's own user. What cannot be packed, and work in other places, is named and kept.



















/** Packs the work. Call it only when no process of the agent is left; end its processes again afterwards. */
const packWork = async (options) => {
    const launcher = await (0,build_launcher/* openAgentLauncher */.k)(options.user, options.directories.root);
    try {
        return await packThrough({ ...options, launch: launcher?.launch });
    }
    finally {
        await launcher?.close();
    }
};
const packThrough = async (options) => {
    const special = await clearTree(options);
    const packed = await packOnce({ ...options, special });
    if (packed.status !== 'unusable' || options.memory === undefined || options.isHurried === true)
        return packed;
    // Our own copy of the history may help: the files of the tree are still there.
    const recovery = (0,external_node_path_.join)(options.directories.root, `${(0,external_node_crypto_.randomUUID)()}.bundle`);
    try {
        await (0,git/* openGit */.zY)({ gitDir: options.memory.gitDir }).text(['bundle', 'create', '--quiet', recovery, '--all']);
        await (0,promises_.chmod)(recovery, 0o644);
        const again = await packOnce({ ...options, special, recovery });
        return again.status === 'unusable'
            ? packed
            : { ...again, left: { ...again.left, takenFrom: 'the files of the tree, because its repository cannot be used' } };
    }
    finally {
        await (0,promises_.rm)(recovery, { force: true });
    }
};
const unusable = (why) => {
    const isFull = why === diskFull || (0,git_failure/* isDiskFull */.b$)(why);
    return { status: 'unusable', why: isFull ? diskFull : why, ...(isFull ? { isDiskFull: true } : {}) };
};
const packOnce = async (options) => {
    let store;
    try {
        store = await openPackStore(options, options);
        return await packIn(store, options);
    }
    catch (error) {
        if (error instanceof PackError)
            return unusable(error.message);
        throw error;
    }
    finally {
        await store?.remove();
    }
};
const packIn = async (store, options) => {
    const history = historyOf(store, options);
    const read = await readAgentState(store);
    const state = options.recovery === undefined ? read : await withoutBroken(history, read);
    const gathered = await withoutRewrites(store, { ...options, gathered: await gather(store, { ...options, state, history }) });
    const head = gathered.commit?.oid ?? gathered.tip;
    const commits = await history.newCommits(head);
    if (commits === undefined)
        return { status: 'unusable', why: "the agent's repository lost the history it started from" };
    const destination = options.isHurried === true ? undefined : options.destination;
    const bundling = commits === 0 ? undefined : bundleWork(store, { ...options, head, isThere: options.recovery === undefined && read.work === head });
    bundling?.catch(() => { });
    const lfs = commits === 0 ? undefined : await takeLfsObjects(store, { startOid: options.startOid, head, destination });
    const kept = options.isHurried === true ? { files: [], why: undefined } : await keepRest(store, { ...options, gathered });
    const left = describeLeft(gathered, { lfs: lfs?.notes ?? [], why: kept.why });
    const told = { ...(left === undefined ? {} : { left }), ...(kept.files.length === 0 ? {} : { kept: kept.files }) };
    const bundled = await bundling;
    if (bundled === undefined)
        return { status: 'empty', ...told };
    if ('why' in bundled)
        return { ...unusable(bundled.why), ...told };
    return { status: 'packed', work: { headOid: head, commits, lfs: lfs?.files ?? [], ...bundled }, ...told };
};
const gather = async (store, { state, history, memory, isHurried, special, ...origin }) => {
    const tip = await chooseTip(history, state, origin);
    const from = state.head ?? tip;
    // The count is asked beside what takes longer.
    const composing = composeLeftovers(store, { from, startOid: origin.startOid, memory, special });
    const [left] = await Promise.all([composing, history.newCommits(tip)]);
    const why = reasonAgainst({ state, from, tip });
    const isTaken = left.changed.length + state.merging.length > 0 && why === undefined;
    const commit = isTaken
        ? await commitLeft(store, { tree: await store.git.text(['write-tree']), parents: [from, ...state.merging], message: leftoverMessage })
        : undefined;
    const unpacked = left.changed.length > 0 && why !== undefined ? refusedChanges(left.changed, { why, state }) : [];
    const isNew = commit !== undefined || ((await history.newCommits(tip)) ?? 0) > 0;
    const isBack = !isNew && tip !== origin.startOid && (await history.isAncestor(tip, origin.startOid));
    const elsewhere = isHurried === true ? { tips: [], dirty: [] } : await findElsewhere(store, { ...state, tip: commit ?? tip }, { ...origin, history });
    const gathered = {
        tip,
        commit: commit === undefined ? undefined : { oid: commit, files: left.changed },
        left,
        unpacked: [...unpacked, ...left.unpacked, ...(isBack ? [movedBack] : [])],
        elsewhere,
        takenFrom: undefined,
        keep: [...left.keep, ...(why === undefined ? [] : left.changed)],
    };
    return isNew || unpacked.length > 0 ? gathered : takeElsewhere(store, { gathered, history, startOid: origin.startOid });
};
/** The agent's work without what only git changed. */
const withoutRewrites = async (store, { gathered, ...options }) => {
    const { tip, commit, left } = gathered;
    const head = commit?.oid ?? tip;
    const { commits, paths } = await undoRewrites(store, {
        ...options,
        memory: options.memory,
        head,
        touched: left.touched,
        leftover: commit?.oid,
    });
    if (paths.length === 0)
        return gathered;
    const leftOut = [...left.leftOut, ...paths.map((path) => ({ path, why: 'converted by git and not touched by the agent' }))];
    const [newTip, newHead] = [commits.get(tip) ?? tip, commits.get(head) ?? head];
    const made = commit === undefined || newTip === newHead ? undefined : { ...commit, oid: newHead };
    return { ...gathered, tip: newTip, commit: made, left: { ...left, leftOut } };
};
/** A removal without a commit: only the agent knows whether it means one. */
const movedBack = { what: 'the branch', why: 'it was moved back to a commit before the start' };
/** Returns why changed files may not be committed on the tip: they belong to something else, or nobody knows what they are. */
const reasonAgainst = ({ state, from, tip }) => {
    if (state.underWay !== undefined)
        return state.underWay;
    if (state.unmerged.length > 0)
        return 'a merge is in conflict';
    return from === tip ? undefined : 'another commit is checked out than the last one of the work';
};
const refusedChanges = (changed, { why, state }) => {
    const isInConflict = new Set(state.unmerged);
    return [...changed]
        .sort((a, b) => Number(isInConflict.has(b)) - Number(isInConflict.has(a)))
        .map((what) => ({ what, why: isInConflict.has(what) ? 'it is in conflict' : why }));
};
/** Takes work from another place when it is the only work there is, and there is one such place. */
const takeElsewhere = async (store, { gathered, history, startOid }) => {
    const { elsewhere } = gathered;
    const [only, ...more] = elsewhere.tips;
    if (only === undefined || more.length > 0)
        return gathered;
    const rest = { ...gathered, elsewhere: { ...elsewhere, tips: [] }, takenFrom: only.name };
    if (only.kind === 'stash') {
        const taken = await takeStash(store, { stash: only.oid, head: gathered.tip });
        if (taken === undefined)
            return gathered;
        const oid = await commitLeft(store, { ...taken, parents: [gathered.tip], message: leftoverMessage });
        const left = { ...gathered.left, leftOut: [...gathered.left.leftOut, ...taken.leftOut] };
        return { ...rest, left, commit: { oid, files: taken.files } };
    }
    return (await history.isAncestor(startOid, only.oid)) ? { ...rest, tip: only.oid } : gathered;
};
const commitLeft = ({ git }, { tree, parents, message }) => git.text(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message]);
const keepRest = (store, { gathered, destination, startOid, baseOid }) => keepLeftBehind(store, {
    startOid,
    baseOid,
    destination,
    paths: [...new Set(gathered.keep)],
    directories: gathered.elsewhere.dirty.map(({ path }) => path),
    oids: gathered.elsewhere.tips.map(({ oid }) => oid),
});
const bundleWork = async (store, { head, isThere, startOid, baseOid, directories, destination }) => {
    const { git, theirs, path } = store;
    const exclude = [...new Set([startOid, baseOid])].map((oid) => `^${oid}`);
    await git.text(['update-ref', names/* workRef */.$J, head]);
    // git writes through a link that stands where its file goes; nobody could plant one under a name made just now.
    const made = (0,external_node_path_.join)(directories.out, `${(0,external_node_crypto_.randomUUID)()}.bundle`);
    const bundled = await git.run(['bundle', 'create', '--quiet', made, names/* workRef */.$J, ...exclude]);
    if (bundled.code !== 0)
        return { why: (0,git_failure/* isDiskFull */.b$)(bundled.stderr) ? diskFull : 'git could not bundle the work of the agent' };
    const copy = await copyPlainFile(made, (0,external_node_path_.join)(destination, names/* workFile */.A0));
    if (!copy.ok)
        return { why: copy.why };
    // For people who look into the tree; a lock or a broken ref there changes nothing. It gets the objects, too.
    if (isThere)
        return { file: copy.file, bytes: copy.bytes };
    const fetch = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--update-head-ok', '--', path, `+${names/* workRef */.$J}:${names/* workRef */.$J}`];
    await theirs.run(fetch, { env: { GIT_ALTERNATE_OBJECT_DIRECTORIES: '' } });
    return { file: copy.file, bytes: copy.bytes };
};

// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/end-processes.js
var end_processes = __webpack_require__(94618);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/relocate.js
var relocate = __webpack_require__(7864);
// EXTERNAL MODULE: ./packages/adapters/build/landing/secrets.js
var landing_secrets = __webpack_require__(40284);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/isolation.js
var isolation = __webpack_require__(96983);
;// CONCATENATED MODULE: ./actions/run-agent/build/admit-setup.js
// Hands the agent what the user's setup exported between `mode: prepare` and the attempt: variables that core admits and
// PATH entries that the agent's user can enter, both pointing into the agent's tree where they pointed into the
// checkout. The log names everything that is handed over or kept back.



const admitSetup = async (kit, { exported, moved, shared, ownTemporary, agent, ...facts }) => {
    const { admitVariables } = await __webpack_require__.e(/* import() */ 138).then(__webpack_require__.bind(__webpack_require__, 91138));
    const inTree = (text) => (moved === undefined ? text : (0,relocate/* relocateText */.T)(text, moved));
    const secrets = [...facts.secrets, ...secretsOfJob(kit.environment)];
    const { admitted, refused } = admitVariables(exported.variables, { secrets, findSecret: landing_secrets/* findSecret */.mt, agent });
    const variables = Object.fromEntries(Object.entries(admitted).map(([name, value]) => [name, inTree(value)]));
    const closed = shared ? new Map() : await closedEntries(exported.path, { inTree, ownTemporary });
    const entries = (0,isolation/* safePath */.nG)(kit.environment.path)
        .split(external_node_path_.delimiter)
        .filter((entry) => !closed.has(entry));
    const path = [...new Set(entries.map(inTree))].join(external_node_path_.delimiter);
    const added = exported.path.filter((entry) => !closed.has(entry)).map(inTree);
    const names = Object.keys(variables);
    if (names.length > 0)
        kit.log(`From the setup to the agent, variables: ${names.join(', ')}`);
    if (added.length > 0)
        kit.log(`From the setup to the agent, PATH: ${added.join(external_node_path_.delimiter)}`);
    for (const { name, why } of refused)
        kit.log(`Kept back from the agent: ${JSON.stringify(name)}, because ${why}`);
    for (const [entry, why] of closed)
        kit.warning(`The agent does not get ${entry}, which the setup added to PATH: ${why}`);
    return { path, variables };
};
/** Returns the secrets in the job's own variables, which no other variable may repeat. */
const secretsOfJob = ({ variables }) => Object.entries(variables).flatMap(([name, value]) => (/^ACTIONS_.*TOKEN$|^INPUT_.*(?:TOKEN|KEY)$/.test(name) ? [value] : []));
/** Returns the added entries that the agent's user cannot use, and why. Those in the checkout will be in the tree. */
const closedEntries = async (added, { inTree, ownTemporary }) => {
    const closed = new Map();
    for (const entry of added) {
        if (inTree(entry) !== entry)
            continue;
        const isClosed = !(await (0,agent_directories/* isTraversable */.Ci)(entry));
        if (!isClosed && !(ownTemporary && (0,agent_directories/* isTemporary */.ey)(entry)))
            continue;
        const exists = await (0,promises_.lstat)(entry).then(() => true, () => false);
        const advice = 'its user may not enter that directory or one above it. Install into the checkout or below RUNNER_TOOL_CACHE';
        const why = isClosed ? advice : 'the agent has a /tmp of its own. Install into the checkout or below RUNNER_TOOL_CACHE';
        closed.set(entry, exists ? why : 'there is no such directory');
    }
    return closed;
};

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: external "node:readline"
var external_node_readline_ = __webpack_require__(80481);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/mount-table.js
/** The table writes a blank as \040. */
const readPath = (text) => text.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
const readMounts = (table) => table.split('\n').flatMap((line) => {
    const [left = '', right = ''] = line.split(' - ');
    const [id, parent, , , point, options] = left.split(' ');
    const type = right.split(' ')[0];
    if (id === undefined || parent === undefined || point === undefined || options === undefined || type === undefined)
        return [];
    return [{ id, parent, point: readPath(point), options: options.split(','), type }];
});
const isAtOrAbove = (above, path) => above === '/' || path === above || path.startsWith(`${above}/`);
/** True when the path of the mount leads to it: no mount that it does not stand on covers it. */
const isReachable = (mount, mounts) => {
    const below = new Set([mount.id]);
    const byId = new Map(mounts.map((one) => [one.id, one]));
    for (let at = byId.get(mount.parent); at !== undefined && !below.has(at.id); at = byId.get(at.parent))
        below.add(at.id);
    return !mounts.some((other) => !below.has(other.id) && isAtOrAbove(other.point, mount.point));
};
/**
 * Processes write their own settings in proc, and new terminals are made in devpts. Nothing that anybody could plant is
 * kept there.
 */
const passedOver = new Set(['proc', 'devpts']);
/** Returns the mounts that can be reached and written, apart from those at the paths `keep`. */
const writableMounts = (table, keep) => {
    const mounts = readMounts(table);
    return mounts.filter((mount) => mount.options.includes('rw') && !passedOver.has(mount.type) && !keep.includes(mount.point) && isReachable(mount, mounts));
};
/** Returns the options with which `mount` makes it read-only and keeps its other options. */
const readOnlyOptions = ({ options }) => ['remount', 'bind', 'ro', ...options.filter((option) => option !== 'rw' && option !== 'ro')].join(',');

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/open-sockets.js
// Sockets that have a place among the machine's files lead out of the agent's network: over the system's bus anybody may ask the
// resolver for a name, and a container's daemon starts anything. The kernel's table has the name under which each was bound: of every
// network that a process has, and relative to the directory of the program that bound it.



/** Programs keep their sockets there; it is empty in the agent's namespace. */
const runDirectory = '/run';
/** Each is an argument of the script that covers it, and a mount. */
const maximumSockets = 500;
/** Prints /proc/net/unix of each network, once. */
const tablesScript = "for one in $(stat -L -c '%i %n' /proc/[0-9]*/ns/net 2>/dev/null | sort -u -k1,1 | cut -d' ' -f2); do cat \"${one%/ns/net}/net/unix\" 2>/dev/null; done; :";
/** Prints `inode directory` for each process that holds one of these sockets. */
const holdersScript = 'for inode; do for one in $(find /proc/[0-9]*/fd -lname "socket:\\[$inode\\]" 2>/dev/null); do at=${one#/proc/}; printf "%s %s\\n" "$inode" "$(readlink "/proc/${at%%/*}/cwd")"; done; done; :';
const readTables = (tables) => tables.split('\n').flatMap((line) => {
    const [, inode = '', name = ''] = /^[0-9a-f]+: \S+ \S+ \S+ \S+ \S+ +(\d+) (.+)$/.exec(line) ?? [];
    return name === '' || name.startsWith('@') ? [] : [{ inode, name }];
});
/** Relative names, in the directories in which the programs work that hold these sockets. */
const fromHolders = async (bound, ask) => {
    if (bound.length === 0)
        return [];
    const lines = (await ask(holdersScript, ...new Set(bound.map(({ inode }) => inode)))).split('\n');
    return lines.flatMap((line) => {
        const [, inode, directory = ''] = /^(\d+) (\/.*)$/.exec(line) ?? [];
        return bound.filter((one) => one.inode === inode).map(({ name }) => (0,external_node_path_.join)(directory, name));
    });
};
/** Returns the places of bound sockets outside of the directories that the agent has for itself, or why they cannot be covered. */
const placesOfSockets = async (root, ask) => {
    const tables = await ask(tablesScript);
    if (!tables.startsWith('Num '))
        return { why: "the sockets of this machine's programs cannot be listed: it has no /proc/net/unix, or no stat, sort and cut" };
    const bound = readTables(tables);
    const isAbsolute = ({ name }) => name.startsWith('/');
    const relative = bound.filter((one) => !isAbsolute(one)).slice(0, maximumSockets);
    const places = [...bound.filter(isAbsolute).map(({ name }) => name), ...(await fromHolders(relative, ask))];
    const real = await Promise.all([...new Set(places)].map((place) => (0,promises_.realpath)(place).catch(() => undefined)));
    const isOpen = (place) => place !== undefined && !(0,agent_directories/* isTemporary */.ey)(place) && !place.startsWith(`${root}/`) && !place.startsWith(`${runDirectory}/`);
    const open = [...new Set(real.filter(isOpen))];
    if (open.length <= maximumSockets)
        return open;
    const [first = ''] = open;
    return {
        why: `${open.length} sockets of this machine's programs lie outside of ${runDirectory} and /tmp, such as ${first}, and at most ${maximumSockets} can be closed to the agent: end programs that this job does not need, or let them keep their sockets below ${runDirectory}`,
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/agent-namespace.js
// The mount namespace of an attempt, made by root: everything but the agent's own directories is read-only, and what it
// installs below /usr/local and in the tool cache goes to a copy-on-write layer of its own. So nothing that it plants is
// seen by us, by sudo or by the job's later steps (docs/decisions/035). Invariant: the kernel's own table says that nothing
// else is writable, or there is no namespace. A process of root keeps it alive; it ends when this process ends in any way.






/**
 * Arguments: frame, number of layers, number of sockets, `ip` or nothing, a host name for a container or nothing; then the sockets, and mode, owner and path of each layer and of
 * each temporary directory.
 */
const makeScript = `
set -eu
umask 022
frame=$1 layers=$2 sockets=$3 ip=$4 name=$5
shift 5
pid=$$
mount --make-rprivate /
if [ -n "$ip" ]; then
  "$ip" link set lo up
  mount -t tmpfs -o nosuid,nodev,mode=755 tmpfs ${runDirectory}
fi
if [ -n "$name" ]; then
  # The machine's table of processes is still there, and names this one as the machine does.
  read -r pid rest </proc/self/stat
  mount -t proc -o nosuid,nodev,noexec proc /proc
  echo "$name" >/proc/sys/kernel/hostname
fi
while [ $sockets -gt 0 ]; do
  [ ! -S "$1" ] || mount --bind /dev/null "$1"
  shift
  sockets=$((sockets - 1))
done
mount -t tmpfs -o nosuid,nodev,mode=1777 tmpfs /dev/shm
rm -rf "$frame/layers"
mkdir -m 700 "$frame/layers"
mkdir /dev/shm/frame
mount --bind "$frame" /dev/shm/frame
made=0
while [ $# -gt 0 ]; do
  made=$((made + 1))
  here=/dev/shm/frame/layers/$made
  mkdir "$here" "$here/upper" "$here/work"
  chmod "$1" "$here/upper"
  chown "$2" "$here/upper"
  if [ $made -gt $layers ]; then
    mount --bind "$here/upper" "$3"
  elif mount -t overlay -o "lowerdir=$3,upperdir=$here/upper,workdir=$here/work" overlay "$3" 2>/dev/null; then
    printf 'layer %s\\n' "$3"
  fi
  shift 3
done
mkdir -p "$frame"
mount --move /dev/shm/frame "$frame"
rmdir /dev/shm/frame
cat /proc/self/mountinfo
printf 'pid %s\\n' "$pid"
cat >/dev/null
`;
/** Arguments: options and path of each mount. A mount that cannot be changed is found in the table that it prints. */
const closeScript = `
while [ $# -gt 0 ]; do
  mount -o "$1" none "$2" &
  shift 2
done
wait
cat /proc/self/mountinfo
`;
const maximumMs = 30_000;
const hostName = 'clambake-agent';
const coveredAt = async (path) => {
    const found = await (0,promises_.stat)(path).catch(() => undefined);
    // A colon or a comma would end the path in the options of mount.
    if (found?.isDirectory() !== true || !/^[\w./@+ -]+$/.test(path))
        return [];
    return [{ path, mode: (found.mode & 0o7777).toString(8), owner: `${found.uid}:${found.gid}` }];
};
const coverings = async (paths) => {
    const real = await Promise.all(paths.map((path) => (0,promises_.realpath)(path).catch(() => path)));
    return (await Promise.all([...new Set(real)].map(coveredAt))).flat();
};
/** Returns why there is none. The frame's directories must exist and may be handed over before or after. */
const openNamespace = async (options) => {
    const { user, root, path } = options;
    const temporary = await coverings(['/tmp', '/var/tmp']);
    const wanted = await coverings(['/usr/local', ...(options.toolCache === undefined ? [] : [options.toolCache])]);
    const isBelow = (inner, outer) => inner.startsWith(`${outer}/`) || inner === outer;
    const places = wanted.filter(({ path: place }) => !isBelow(root, place) && ![...temporary, ...wanted.filter((one) => one.path !== place)].some((one) => isBelow(place, one.path)));
    const frame = await (0,promises_.realpath)(root);
    const run = (program, ...args) => (0,agent_user/* asAdministrator */.Iw)(user, [(0,run_program/* absoluteProgram */.KE)(program, path), ...args], path);
    const clean = [(0,run_program/* absoluteProgram */.KE)('env', path), '-i', `PATH=${path}`, (0,run_program/* absoluteProgram */.KE)('sh', path), '-c'];
    const made = [...places, ...temporary].flatMap((one) => [one.mode, one.owner, one.path]);
    const ip = options.ownNetwork === true ? (0,run_program/* findProgram */.Kp)('ip', path) : '';
    if (ip === undefined)
        return { why: 'this machine has no program ip: install iproute2' };
    const ask = async (script, ...args) => {
        const command = run('env', '-i', `PATH=${path}`, (0,run_program/* absoluteProgram */.KE)('sh', path), '-c', script, 'ask', ...args);
        const { stdout } = await (0,run_program/* runWithin */.T9)(command, { env: { PATH: path, LC_ALL: 'C' }, timeoutMs: maximumMs });
        return stdout.toString('utf8');
    };
    const sockets = ip === '' ? [] : await placesOfSockets(frame, ask);
    if ('why' in sockets)
        return sockets;
    const container = options.container === true ? ['--pid', '--fork', '--ipc', '--uts'] : [];
    const unshare = ['unshare', '--mount', ...(ip === '' ? [] : ['--net']), ...container, '--'];
    const numbers = [String(places.length), String(sockets.length)];
    const named = [ip, options.container === true ? hostName : ''];
    const holder = (0,run_program/* startProgram */.Xd)(run(...unshare, ...clean, makeScript, 'make', frame, ...numbers, ...named, ...sockets, ...made), {
        env: { PATH: path, LC_ALL: 'C' },
    });
    const gone = new Promise((resolve) => holder.once('close', () => resolve()).once('error', () => resolve()));
    holder.stdin.on('error', () => { });
    const close = async () => {
        holder.stdin.end();
        await gone;
    };
    const started = await readStart(holder, gone);
    if ('why' in started)
        return started;
    const placed = { ...user, namespace: started.pid, ownNetwork: options.ownNetwork, container: options.container };
    const keep = [frame, ...started.layers, ...temporary.map((one) => one.path), '/dev/shm'];
    const enter = (...args) => run('nsenter', `--mount=/proc/${started.pid}/ns/mnt`, ...(0,agent_user/* containerOptions */.Sb)(placed), '--', ...clean, ...args);
    const mounts = writableMounts(started.table, keep).flatMap((mount) => [readOnlyOptions(mount), mount.point]);
    const closed = await (0,run_program/* runWithin */.T9)(enter(closeScript, 'close', ...mounts), { env: { PATH: path, LC_ALL: 'C' }, timeoutMs: maximumMs });
    const table = closed.stdout.toString('utf8');
    const left = writableMounts(table, keep);
    if (table !== '' && left.length === 0)
        return { user: placed, layers: started.layers, close };
    await close();
    return { why: table === '' ? 'it cannot be entered' : `${left[0]?.point ?? ''} could not be made read-only in it` };
};
const readStart = async (holder, gone) => {
    const layers = [];
    const table = [];
    let stderr = '';
    holder.stderr.on('data', (chunk) => {
        if (stderr.length < 10_000)
            stderr += chunk.toString('utf8');
    });
    holder.once('error', (error) => (stderr += error.message));
    const lines = (0,external_node_readline_.createInterface)({ input: holder.stdout });
    const timer = setTimeout(() => holder.stdin.end(), maximumMs);
    try {
        for await (const line of lines) {
            const [, word, value = ''] = /^(layer|pid) (.+)$/.exec(line) ?? [];
            if (word === 'layer')
                layers.push(value);
            if (word === 'pid')
                return { pid: Number(value), layers, table: table.join('\n') };
            if (word === undefined)
                table.push(line);
        }
        holder.stdin.end();
        await gone;
        const said = stderr.trim().split('\n').at(-1)?.slice(0, 300);
        return { why: said === undefined || said === '' ? 'the system gives no reason' : said };
    }
    finally {
        clearTimeout(timer);
    }
};

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/trusted-path.js
var trusted_path = __webpack_require__(83752);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/writable-places.js
// Without a mount namespace (container jobs) the agent may start only when its user can replace no program that we, sudo or
// the job's later steps start: no directory of PATH, none of the tool cache, none above a program of ours.
// The agent's own user is asked, because only the kernel knows all of its rights.





/** Programs that a job of ours starts with its own rights or with root's. */
const programs = ['chown', 'cp', 'env', 'find', 'git', 'grep', 'id', 'rm', 'setpriv', 'sh', 'sudo', 'tar', 'useradd', 'xargs'];
/** Reads names that end with NUL bytes and prints those that it may write. */
const writable_places_script = `
xargs -0 sh -c 'for place do if [ -w "$place" ]; then printf "%s\\\\0" "$place"; fi; done' ask
exit 0
`;
/** The cache, or one tool in it, may be a link to another disk. */
const scriptBelow = `
find -L "$1" \\( -type f -o -type d \\) -exec sh -c 'for place do if [ -w "$place" ]; then printf "%s\\\\0" "$place"; fi; done' ask {} +
exit 0
`;
const writable_places_maximumMs = 120_000;
/** Returns the places that the agent's user can write, each with what it is. */
const findWritablePlaces = async (options) => {
    const { user, jobPath, toolCache, path } = options;
    const entries = jobPath.split(external_node_path_.delimiter).filter((entry) => (0,external_node_path_.isAbsolute)(entry));
    const files = await Promise.all(entries.map(async (entry) => (await (0,promises_.readdir)(entry).catch(() => [])).map((name) => `${entry}/${name}`)));
    const ours = [...programs.flatMap((program) => (0,run_program/* findProgram */.Kp)(program, path) ?? []), ...options.own];
    const asked = new Map();
    const add = (target, what) => {
        const places = (0,trusted_path/* placesOf */.ek)(target).filter(({ found }) => found?.isSymbolicLink() !== true);
        for (const place of places) {
            const isLast = place.next === undefined;
            const described = isLast ? what : `above ${target}`;
            if (!asked.has(place.path) || isLast)
                asked.set(place.path, { what: described, place, isLast });
        }
    };
    for (const program of ours)
        add(program, 'a program that this job starts');
    for (const file of files.flat())
        add(file, 'in a directory of PATH');
    if (toolCache !== undefined)
        add(toolCache, 'the tool cache');
    for (const entry of entries)
        add(entry, 'a directory of PATH');
    const ask = (argv, input) => {
        const command = (0,agent_user/* asAgent */.QO)(user, argv, { env: { PATH: path, LC_ALL: 'C' }, cwd: '/' });
        return (0,run_program/* runWithin */.T9)(command.argv, { ...command, input, timeoutMs: writable_places_maximumMs });
    };
    const names = [...asked].flatMap(([name, { place }]) => (place.found === undefined ? [] : [name]));
    const answered = await ask(['sh', '-c', writable_places_script], (0,run_program/* ended */.v6)(names));
    const below = toolCache === undefined ? undefined : await ask(['sh', '-c', scriptBelow, 'ask', toolCache], '');
    if (answered.exceeded !== undefined || below?.exceeded === 'time')
        throw new Error('the rights of the agent’s user could not be read');
    const direct = (0,run_program/* fieldsOf */.Pf)(answered.stdout).flatMap((name) => {
        const known = asked.get(name);
        return known === undefined || isHarmless(known, user) ? [] : [{ path: name, what: known.what }];
    });
    const inCache = (0,run_program/* fieldsOf */.Pf)(below?.stdout ?? '').map((name) => ({ path: name, what: 'in the tool cache' }));
    return [...direct, ...inCache.filter(({ path: name }) => !direct.some((one) => one.path === name))];
};
/** In a sticky directory the agent's user can add files, and replace its own only. */
const isHarmless = ({ place, isLast }, user) => !isLast && place.found !== undefined && (place.found.mode & 0o1000) !== 0 && place.next !== undefined && place.next.uid !== user.uid;
/** One sentence for people, with the remedy. `why`: why there is no namespace. */
const refuseWritable = (places, why) => {
    const [first, second] = places;
    const named = [first, second].flatMap((one) => (one === undefined ? [] : [`${one.path} (${one.what})`]));
    const more = places.length > 2 ? ` and ${places.length - 2} more` : '';
    return (`no agent starts here: its user could write ${named.join(' and ')}${more}, so a program that it puts there would run with this job's rights, ` +
        `and no mount namespace can be made that keeps it apart (${why}). ` +
        `Take the right away in a step before (chmod -R o-w ${places
            .slice(0, 20)
            .map((place) => place.path)
            .join(' ')}), use a runner on which root may mount, ` +
        "or set 'isolation: none' in .github/clambake.yml, which lets the agent read what this job can read");
};

;// CONCATENATED MODULE: ./actions/run-agent/build/set-apart.js
// Keeps what the agent plants from running with anybody else's rights: a mount namespace of its own where one can be made, or
// else the proof that its user can replace no program of this job.



/** Throws a UserError when the agent could plant a program that runs with the job's rights. */
const setApart = async (kit, { user, directories, jobPath, path, network, container }) => {
    const open = { user, inner: undefined, close: () => Promise.resolve() };
    if (user.kind === 'none')
        return open;
    const { toolCache } = kit.environment;
    const ownNetwork = network !== undefined;
    const namespace = await openNamespace({ user, root: directories.root, toolCache, path, ownNetwork, container });
    if (!('why' in namespace)) {
        const layers = namespace.layers.length === 0 ? '' : `, and installs for itself alone below ${namespace.layers.join(' and ')}`;
        if (container)
            kit.log('The agent works in a container of this action: it sees no process of the job');
        kit.log(`The agent can write its own directories and nothing else of this machine${layers}`);
        return network === undefined ? { ...namespace, inner: undefined } : closeNetwork(kit, namespace, { network, path });
    }
    if (container)
        throw new errors/* UserError */.yo(refuseContainer(namespace.why));
    if (network !== undefined)
        throw new errors/* UserError */.yo(refuseNetwork(namespace.why));
    const own = await Promise.all([process.execPath, (0,external_node_url_.fileURLToPath)(import.meta.url)].map((file) => (0,promises_.realpath)(file)));
    const places = await findWritablePlaces({ user, jobPath, toolCache, path, own });
    if (places.length > 0)
        throw new errors/* UserError */.yo(refuseWritable(places, namespace.why));
    kit.log(`No mount namespace can be made here (${namespace.why}). The agent’s user can replace no program of PATH, the tool cache or this job`);
    return open;
};
/** `why`: the reason of the system. */
const refuseNetwork = (why) => `no agent starts here: 'network: allow-list' needs a network of the agent's own, and none can be made (${why}). Use a runner on which root ` +
    'may make one and that has iproute2 (a container needs options: --privileged), ' +
    "or set 'network: open' in .github/clambake.yml, with which the agent reaches every host";
const refuseContainer = (why) => `no agent starts here: 'isolation: container' needs namespaces of its own, and none can be made (${why}). Use a runner on which root ` +
    "may make them (a container of the job needs options: --privileged), or set 'isolation: user' in .github/clambake.yml";
const closeNetwork = async (kit, namespace, { network, path }) => {
    const { openInnerNetwork } = await __webpack_require__.e(/* import() */ 968).then(__webpack_require__.bind(__webpack_require__, 89968));
    const { entries } = network;
    try {
        const inner = await openInnerNetwork(namespace.user, network, path);
        kit.log(`The agent reaches ${['the model', ...entries].join(', ')} and nothing else`);
        const close = async () => {
            await inner.close();
            await namespace.close();
        };
        return { user: namespace.user, inner, close };
    }
    catch (error) {
        await namespace.close();
        throw new errors/* UserError */.yo(refuseNetwork(error instanceof Error ? error.message : String(error)));
    }
};

;// CONCATENATED MODULE: ./actions/run-agent/build/open-frame.js


/** `fill` works in the directories, which are still ours, while the agent's user is set apart. */
const openFrame = async (options, fill) => {
    const { kit, user, own, issue, jobPath, path, network, container, signal } = options;
    const directories = await (0,agent_directories/* prepareDirectories */.nO)({ user, own, repository: kit.environment.repository, issue, path });
    const [opening, filling] = [setApart(kit, { user, directories, jobPath, path, network, container }), fill(directories)];
    const close = async () => {
        await opening.then((apart) => apart.close()).catch(() => { });
        // The next attempt removes a directory that is left. A cancelled job has only seconds to upload the work.
        if (signal.aborted)
            return;
        await (0,agent_directories/* removeDirectory */.q)(user, directories.root, path).catch((error) => kit.warning(`${directories.root} was not removed: ${String(error)}`));
    };
    try {
        await Promise.allSettled([opening, filling]);
        const [apart, filled] = [await opening, await filling];
        const { inner } = apart;
        return { place: { user: apart.user, inner, path, jobPath, directories }, filled, close };
    }
    catch (error) {
        await close();
        throw error;
    }
};

// EXTERNAL MODULE: ./actions/run-agent/build/plan-resume.js
var plan_resume = __webpack_require__(27783);
;// CONCATENATED MODULE: ./actions/run-agent/build/go-on.js
// Runs the coding agent in the conversation of an earlier attempt, or in one of its own. A conversation that the agent or the model's
// provider does not take costs nothing, and the same attempt then starts anew.



/** Writes the session where the agent's user gets it with its home. */
const placeSession = async ({ home }, conversation) => {
    const file = (0,external_node_path_.join)(home, 'earlier-session.jsonl');
    if (conversation !== undefined)
        await (0,promises_.writeFile)(file, conversation.text, { flag: 'wx', mode: 0o600 });
    return file;
};
const goOn = async (options) => {
    const { conversation, prompt, start } = options;
    const anew = async (notes) => ({
        run: await start({ prompt, resume: undefined }),
        resumed: undefined,
        prompt,
        notes,
    });
    if (conversation === undefined)
        return anew([]);
    const { from, version } = conversation;
    if (options.sessions?.isCompatible(version, options.version) !== true)
        return anew([(0,plan_resume.startedAnew)(from, `version ${version} wrote it, and version ${options.version} runs here`)]);
    const run = await start({ prompt: conversation.prompt, resume: options.file });
    if (!isRefused(run, options.proxy.facts()))
        return { run, resumed: from, prompt: conversation.prompt, notes: [] };
    const said = run.report === undefined ? 'it ended without a result' : `it ended with ${run.report.word.replace(/[^\w.-]/g, '')}`;
    return anew([(0,plan_resume.startedAnew)(from, `the coding agent could not go on with it; ${said}`)]);
};
/** True when the model was not asked, or took none of the requests, for a reason that lies in the conversation. */
const isRefused = ({ report, stopped }, { statuses, refused }) => {
    const isOfConversation = (status) => status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
    const cost = report?.costUsd ?? 0;
    return stopped === undefined && report?.succeeded !== true && cost === 0 && refused.length === 0 && statuses.every(isOfConversation);
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/agent-log.js
// The agent's steps in the job's log. They are hostile text to the runner, which obeys `::command::` and `##[command]` in
// any line that a process prints (attack-41, attack-42). Invariant: between open and close the runner takes no command
// but those that this process itself writes, and no line of the agent could be one anyway. Masks of new tokens and of signed addresses
// are such commands: a runner that takes none would print them. The word that lets the runner listen is a new one each time and
// never reaches the agent.

const zeroWidthSpace = '\u200b';
const agent_log_maximumLineChars = 300;
/** Returns one bounded line that no runner obeys: without control characters, with `::` and `##[` broken apart. */
const harmlessLine = (text) => {
    const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ' ');
    const cut = plain.length > agent_log_maximumLineChars ? `${plain.slice(0, agent_log_maximumLineChars)}…` : plain;
    return cut.replace(/:(?=:)/g, `:${zeroWidthSpace}`).replace(/#(?=[#[])/g, `#${zeroWidthSpace}`);
};
/** As @actions/core and its like print a command: alone, at the start of a write. */
const isCommand = (text) => /^::[a-z][a-z-]*[ :]/.test(text);
/**
 * Opens a folded group in the log. Until it is closed, commands that others write to `output` are let through one by one.
 * @param options.output the standard output of this process
 * @param options.title ours, never the agent's text
 * @param options.maximumBytes lines beyond it are counted, not printed
 */
const openAgentLog = ({ output, title, maximumBytes = 512 * 1024, }) => {
    const original = output.write;
    const write = (text, ...rest) => original.call(output, text, ...rest);
    let resume = (0,external_node_crypto_.randomUUID)();
    let bytes = 0;
    let dropped = 0;
    let open = true;
    write(`::group::${harmlessLine(title)}\n::stop-commands::${resume}\n`);
    output.write = (chunk, ...rest) => {
        const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
        if (!isCommand(text))
            return original.call(output, chunk, ...rest);
        const listens = `::${resume}::\n`;
        resume = (0,external_node_crypto_.randomUUID)();
        return write(`${listens}${text.replace(/\n?$/, '\n')}::stop-commands::${resume}\n`, ...rest);
    };
    return {
        line: (text) => {
            if (!open)
                return;
            const line = `${harmlessLine(text)}\n`;
            bytes += Buffer.byteLength(line);
            if (bytes <= maximumBytes)
                write(line);
            else
                dropped += 1;
        },
        close: () => {
            if (!open)
                return;
            open = false;
            output.write = original;
            if (dropped > 0)
                write(`… and ${dropped} more lines, left out to keep the log small\n`);
            write(`::${resume}::\n::endgroup::\n`);
        },
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/watch-agent.js
/** Throws what the agent's `run` throws. */
const watchAgent = async (agent, { totalMs, signal, released, spent, heardMs, onEvent, ...options }) => {
    const startedMs = performance.now();
    const stopper = new AbortController();
    const stop = (cause) => stopper.abort(cause);
    const cancel = () => stop('cancel');
    const release = () => stop('people');
    const endSpent = () => stop('budget');
    const total = setTimeout(stop, totalMs, 'time');
    const silence = watchSilence(agent.silenceMs, { heardMs, stop });
    let linger;
    signal.addEventListener('abort', cancel, { once: true });
    if (signal.aborted)
        cancel();
    released?.addEventListener('abort', release, { once: true });
    if (released?.aborted === true)
        release();
    spent?.addEventListener('abort', endSpent, { once: true });
    if (spent?.aborted === true)
        endSpent();
    const heard = (event) => {
        silence.heard();
        if (event.isLast === true) {
            clearTimeout(linger);
            linger = setTimeout(stop, agent.lingerMs, 'answered');
        }
        onEvent(event);
    };
    try {
        const finish = options.finish === undefined ? undefined : lively(options.finish, () => heard({ line: undefined }));
        const ending = await agent.run({ ...options, finish, stop: stopper.signal, onEvent: heard });
        return { ...ending, durationMs: Math.round(performance.now() - startedMs) };
    }
    finally {
        clearTimeout(total);
        clearTimeout(linger);
        silence.end();
        signal.removeEventListener('abort', cancel);
        released?.removeEventListener('abort', release);
        spent?.removeEventListener('abort', endSpent);
    }
};
const lifeEveryMs = 1000;
/** An agent that waits for an answer of ours is not silent. */
const lively = (finish, live) => ({
    ...finish,
    ask: async (answer) => {
        const timer = setInterval(live, lifeEveryMs);
        return finish.ask(answer).finally(() => clearInterval(timer));
    },
});
/** Asks for the other signs of life only when the agent itself has been silent for too long. */
const watchSilence = (silenceMs, { heardMs, stop }) => {
    let timer;
    const wait = (ms) => {
        timer = setTimeout(() => {
            const leftMs = silenceMs - (performance.now() - (heardMs?.() ?? Number.NEGATIVE_INFINITY));
            if (leftMs > 0)
                wait(leftMs);
            else
                stop('silence');
        }, ms);
    };
    wait(silenceMs);
    return {
        heard: () => {
            clearTimeout(timer);
            wait(silenceMs);
        },
        end: () => clearTimeout(timer),
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/agent-environment.js
// The environment of the agent's processes, made from nothing. Invariant: it holds what stands here and the variables of
// the user's setup that core admitted, so no token or key of the job can leak through a variable that somebody adds to
// the runner later. The coding agent adds its own. None of it is secret.

const agentEnvironment = (options) => {
    const name = `clambake agent ${options.agent}`;
    const email = `agent-${options.agent}@clambake.invalid`;
    return {
        ...options.admitted,
        PATH: options.path,
        HOME: options.home,
        TMPDIR: options.tmp,
        USER: options.userName,
        LOGNAME: options.userName,
        SHELL: '/bin/bash',
        LANG: 'C.UTF-8',
        CI: 'true',
        [end_processes/* attemptVariable */.qf]: options.attempt,
        GIT_AUTHOR_NAME: name,
        GIT_AUTHOR_EMAIL: email,
        GIT_COMMITTER_NAME: name,
        GIT_COMMITTER_EMAIL: email,
        GIT_TERMINAL_PROMPT: '0',
        GIT_LFS_SKIP_SMUDGE: '1',
    };
};

// EXTERNAL MODULE: ./packages/core/build/attempt/agent-answer.js
var agent_answer = __webpack_require__(56864);
// EXTERNAL MODULE: ./packages/core/build/texts/neutralise.js
var texts_neutralise = __webpack_require__(44843);
// EXTERNAL MODULE: ./packages/core/build/attempt/model-trouble.js
var model_trouble = __webpack_require__(79887);
// EXTERNAL MODULE: ./actions/run-agent/build/inputs.js
var inputs = __webpack_require__(75785);
;// CONCATENATED MODULE: ./actions/run-agent/build/ask-model.js


/** Asks the model's API once more where its last answer was an error: an agent may have provoked that one. */
const withAnswers = async ({ agent, access, credentials, signal, kit }, { run, facts, settings }) => {
    if (run.report?.succeeded === true || signal.aborted || !(0,model_trouble/* needsOwnRequest */.t)({ proxyStatuses: facts.statuses }))
        return facts;
    const { askProvider, readErrorAnswer, openRedactor } = await __webpack_require__.e(/* import() */ 272).then(__webpack_require__.bind(__webpack_require__, 64272));
    const redact = openRedactor(() => [credentials.token, ...access.account.secrets]);
    const asked = await askProvider({ api: agent.modelApi, settings, ...(0,inputs/* accessOf */.YK)(access) });
    const errors = [facts.lastError && readErrorAnswer(facts.lastError), asked];
    const messages = await redact.texts(errors.map((error) => error?.message ?? '')).catch(() => []);
    const [lastError, own] = errors.map((error, index) => error && { ...error, message: messages[index] ?? '' });
    if (own !== undefined)
        kit.log(`The model's API answered run-agent's own request with ${own.status === 0 ? 'nothing' : `HTTP ${own.status}`}`);
    return { ...facts, ...(lastError && { said: lastError }), ...(own && { asked: own }) };
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/checkpoint.js
// Packs the work in progress of a running agent as one work file. Invariants: every git command runs as the agent's own
// user (attack-49); the agent's repository, index and working files are only read; our copy of the work file is taken from
// a plain file only.












const message = 'Work in progress of the agent';
/** `before`: the files' tree of the checkpoint before. `destination`: a file that does not exist; objects of git-lfs go beside it. Nothing that the agent did makes it throw. */
const packCheckpoint = async (options) => {
    let store;
    try {
        const special = await findSpecialFiles(options);
        store = await openPackStore(options, { ...options, via: ['nice', '-n', '10'] });
        return await packProgress(store, { ...options, special });
    }
    catch (error) {
        if (error instanceof PackError)
            return { status: 'failed', why: `the work in progress could not be packed: ${error.message}` };
        throw error;
    }
    finally {
        await store?.remove();
    }
};
const packProgress = async (store, options) => {
    const { directories, startOid, baseOid, before, memory, special } = options;
    const { git } = store;
    const history = historyOf(store, options);
    const state = await readAgentState(store);
    const tip = await chooseTip(history, state, options);
    const isWhole = state.underWay === undefined && state.unmerged.length === 0 && (state.head ?? tip) === tip;
    const left = isWhole ? await composeLeftovers(store, { from: tip, startOid, memory, special }) : undefined;
    const tree = left === undefined ? await history.treeOf(tip) : await git.text(['write-tree']);
    if (tree === before)
        return { status: 'unchanged' };
    const parents = [tip, ...state.merging].flatMap((oid) => ['-p', oid]);
    const leftover = tree === (await history.treeOf(tip)) ? undefined : await git.text(['commit-tree', tree, ...parents, '-m', message]);
    const packed = leftover ?? tip;
    const touched = left?.touched ?? new Set(await touchedFiles(store, { from: tip, startOid, memory, special }));
    // Nobody packs again what a dead machine left.
    const undone = await undoRewrites(store, { startOid, baseOid, memory, head: packed, touched, leftover });
    const headOid = undone.commits.get(packed) ?? packed;
    const commits = await history.newCommits(headOid);
    if (commits === 0)
        return { status: 'unchanged' };
    if (commits === undefined)
        return { status: 'failed', why: "the agent's repository lost the history it started from" };
    await git.text(['update-ref', names/* workRef */.$J, headOid]);
    const made = (0,external_node_path_.join)(directories.out, `${(0,external_node_crypto_.randomUUID)()}.bundle`);
    await git.text(['bundle', 'create', '--quiet', made, names/* workRef */.$J, `^${startOid}`, `^${baseOid}`]);
    const copy = await copyPlainFile(made, options.destination);
    if (!copy.ok)
        return { status: 'failed', why: copy.why };
    // Landing names the objects that are missing.
    const { files: lfs } = await takeLfsObjects(store, { startOid, head: headOid, destination: (0,external_node_path_.dirname)(options.destination) });
    return { status: 'packed', work: { headOid, commits, file: copy.file, bytes: copy.bytes, lfs }, tree };
};

// EXTERNAL MODULE: ./actions/run-agent/build/compose-result.js + 1 modules
var compose_result = __webpack_require__(43001);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./packages/core/build/records/id-schemas.js
var id_schemas = __webpack_require__(18611);
;// CONCATENATED MODULE: ./packages/core/build/attempt/todo-list.js
// The agent's own todo list, on its way from the agent's job to the issue. Every word in it is the agent's, and the file may come from
// other code: what does not fit the schema is no list.


/** Entries that an issue shows. */
const maximumTodos = 30;
/** An issue shows less of an entry. */
const maximumRaw = 500;
/** Bytes of the file: JSON writes a character in six at most. */
const maximumTodoBytes = (/* unused pure expression or super */ null && (128 * 1024));
const count = schemas/* int */.Whr().min(0).max(100_000);
const listSchema = schemas/* object */.Ikc({
    v: schemas/* literal */.euz(1),
    attempt: id_schemas/* attemptIdSchema */.kl,
    /** The first entries of `total`, of which `done` are completed. */
    entries: schemas/* array */.YOg(schemas/* object */.Ikc({ text: schemas/* string */.YjP().max(maximumRaw), status: schemas/* enum */.k5n(['pending', 'in-progress', 'completed']) }))
        .min(1)
        .max(maximumTodos),
    total: count,
    done: count,
})
    .refine(({ entries, total, done }) => total >= entries.length && total >= done);
/** Undefined for a list without entries. */
const composeTodoList = (attempt, entries) => {
    if (entries.length === 0)
        return undefined;
    const shown = entries.slice(0, maximumTodos).map(({ text, status }) => ({ text: text.slice(0, maximumRaw).toWellFormed(), status }));
    return { v: 1, attempt, entries: shown, total: entries.length, done: entries.filter(({ status }) => status === 'completed').length };
};
/** Undefined for what is no list of this attempt. */
const parseTodoList = (value, attempt) => {
    const { data } = listSchema.safeParse(value);
    return data?.attempt === attempt ? data : undefined;
};

;// CONCATENATED MODULE: ./actions/run-agent/build/todo-uploads.js
// Keeps the agent's own todo list beside the checkpoints, in a small artifact of its own: a tick reads it without the work, and an agent
// that has changed no file yet has one too. Invariant: a list that cannot be kept is a line of the log and no more.




/** As many as there are checkpoints. */
const maximumLists = 36;
const keptDays = 1;
/** The next checkpoint and the end of the attempt wait no longer than this. */
const todo_uploads_maximumMs = 30_000;
/** `uploadChanged` never rejects; a list that is kept already is not kept again. */
const openTodoUploads = (options) => {
    let kept = '';
    let place = 0;
    return {
        uploadChanged: async () => {
            const list = composeTodoList(options.assignment.attempt, options.todos());
            const text = list === undefined ? '' : JSON.stringify(list);
            if (text === '' || text === kept || place >= maximumLists)
                return;
            place += 1;
            await uploadList(options, { text, place }).then(() => (kept = text), (error) => options.kit.log(`The todo list was not kept this time: ${error instanceof Error ? error.message : String(error)}`));
        },
    };
};
const uploadList = async ({ kit, assignment, scratch, upload }, { text, place }) => {
    const directory = (0,external_node_path_.join)(scratch, `todo-${place}`);
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    await (0,promises_.mkdir)(directory);
    try {
        const file = (0,external_node_path_.join)(directory, names/* todoFile */.tT);
        await (0,promises_.writeFile)(file, text);
        const late = (0,external_node_timers_promises_.setTimeout)(todo_uploads_maximumMs, undefined, { ref: false }).then(() => {
            throw new Error('it took too long');
        });
        const { id } = await Promise.race([upload((0,names/* todoName */.ur)(assignment.attempt, place), [file], directory, keptDays), late]);
        kit.log(`The agent's todo list is kept as artifact ${id}`);
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};

;// CONCATENATED MODULE: ./actions/run-agent/build/checkpoints.js
// Checkpoints of a running attempt: its work in progress is packed and uploaded now and then, in case the runner
// vanishes. Invariants: one checkpoint at a time and a bounded number of them; one that fails is a line of the log and
// never ends the attempt.






/** One every ten minutes for six hours, the longest that a hosted job may take. */
const maximumCheckpoints = 36;
/** Starts at once. `stop` resolves when no checkpoint is under way any more. */
const keepCheckpoints = (options) => {
    let files;
    let made = 0;
    let underWay;
    const startedMs = performance.now();
    const once = async () => {
        const place = made + 1;
        const minutes = Math.floor((performance.now() - startedMs) / 60_000);
        const packed = await makeCheckpoint(options, { place, minutes, before: files });
        if (packed === undefined)
            return;
        made = place;
        files = packed;
    };
    const todos = openTodoUploads(options);
    const timer = setInterval(() => {
        if (underWay !== undefined || made >= maximumCheckpoints)
            return;
        underWay = once()
            .catch((error) => options.kit.log(`No checkpoint this time: ${error instanceof Error ? error.message : String(error)}`))
            .then(() => todos.uploadChanged())
            .finally(() => (underWay = undefined));
    }, options.everyMs);
    return {
        stop: async () => {
            clearInterval(timer);
            await underWay;
        },
    };
};
/** Returns the git tree of the kept files; undefined when there was nothing new to keep. */
const makeCheckpoint = async ({ kit, assignment, tree, place: where, scratch, startedAt, upload, costUsd }, { place, minutes, before }) => {
    const directory = (0,external_node_path_.join)(scratch, `checkpoint-${place}`);
    await (0,promises_.rm)(directory, { recursive: true, force: true });
    await (0,promises_.mkdir)(directory);
    try {
        const { startOid, baseOid, handOver: memory } = tree;
        const destination = (0,external_node_path_.join)(directory, names/* workFile */.A0);
        const packed = await packCheckpoint({ ...where, startOid, baseOid, memory, destination, before });
        if (packed.status === 'unchanged')
            return undefined;
        if (packed.status === 'failed')
            throw new Error(packed.why);
        const result = (0,compose_result.checkpointResult)(assignment, { startedAt, startOid, baseOid, work: packed.work, minutes, costUsd: costUsd() });
        const file = (0,external_node_path_.join)(directory, names/* resultFile */.Cp);
        await (0,promises_.writeFile)(file, `${JSON.stringify(result, undefined, 2)}\n`);
        const { id } = await upload((0,names/* checkpointName */.s7)(assignment.attempt, place), [file, packed.work.file, ...(packed.work.lfs ?? [])], directory);
        kit.log(`Checkpoint ${place}: the work so far is kept as artifact ${id}`);
        return packed.tree;
    }
    finally {
        await (0,promises_.rm)(directory, { recursive: true, force: true });
    }
};

;// CONCATENATED MODULE: ./packages/adapters/build/model-settings.js
const settingsOf = (config) => ({
    model: config.model,
    fallbackModel: config['fallback-model'],
    effort: config.effort,
    tools: config.tools,
    serverTools: config['server-tools'],
    mcpServers: config['mcp-servers'],
    hasSkills: config.skills.length > 0,
    args: config['claude-args'],
    prices: Object.fromEntries(Object.entries(config.prices).map(([model, { input, output, 'cache-read': cacheRead, 'cache-write': cacheWrite }]) => [
        model,
        // As with Anthropic's own models.
        {
            input,
            output,
            cacheRead: cacheRead ?? input * 0.1,
            cacheWrite: cacheWrite ?? input * 1.25,
            cacheWriteHour: cacheWrite ?? input * 2,
        },
    ])),
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/adapters/build/network.js
var network = __webpack_require__(14391);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/provider-answers.js
const provider_answers_maximumBytes = 64 * 1024;
const openAnswerMemory = (api) => {
    const statuses = [];
    let limitedUntil;
    let last;
    return {
        /** Called with the status of each answer, in order; `answer`: undefined where there was none. */
        heard: (status, answer) => {
            statuses.push(status);
            const until = status === 429 ? api.readLimitEnd(answer?.headers ?? {}, new Date()) : undefined;
            if (until !== undefined && until > (limitedUntil ?? ''))
                limitedUntil = until;
            last = undefined;
            if (status >= 200 && status < 400)
                return;
            const mine = { status, encoding: String(answer?.headers['content-encoding'] ?? ''), pieces: [] };
            last = mine;
            let size = 0;
            answer?.on('data', (piece) => {
                if (size < provider_answers_maximumBytes)
                    mine.pieces.push(piece);
                size += piece.length;
            });
        },
        /** Words of ours instead of an answer. */
        said: ({ status, why }) => {
            statuses.push(status);
            last = { status, encoding: '', pieces: [Buffer.from(why)] };
        },
        facts: () => ({
            statuses: [...statuses],
            limitedUntil,
            lastError: last && { status: last.status, encoding: last.encoding, bytes: Buffer.concat(last.pieces).subarray(0, provider_answers_maximumBytes) },
        }),
    };
};

// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/outgoing.js
var outgoing = __webpack_require__(76281);
// EXTERNAL MODULE: ./packages/core/build/records/loose.js
var loose = __webpack_require__(79689);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/proxy-body.js

/** Anthropic's limit for a request to the Messages API. */
const proxy_body_maximumBytes = 32 * 1024 * 1024;
/** Maximum number of bytes that all requests together may hold here. */
const maximumHeld = 4 * proxy_body_maximumBytes;
/** Returns a reader whose requests share one limit. */
const openBodyReader = () => {
    let held = 0;
    return async (request) => {
        const encoding = request.headers['content-encoding'] ?? 'identity';
        if (encoding !== 'identity')
            return { status: 415, why: 'this proxy reads no compressed body' };
        const chunks = [];
        let length = 0;
        try {
            for await (const chunk of request.iterator({ destroyOnReturn: false })) {
                length += chunk.length;
                held += chunk.length;
                if (length > proxy_body_maximumBytes)
                    return { status: 413, why: `a request is larger than ${proxy_body_maximumBytes / 1024 / 1024} MB` };
                if (held > maximumHeld)
                    return { status: 503, why: 'the agent sends too many large requests at once' };
                chunks.push(chunk);
            }
            return parseBody(Buffer.concat(chunks));
        }
        finally {
            held -= length;
        }
    };
};
const parseBody = (bytes) => {
    try {
        const body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
        if (!(0,loose/* isJson */.Fh)(body))
            return { status: 400, why: 'a request is no JSON object' };
        return { body, bytes: Buffer.from(JSON.stringify(body)) };
    }
    catch {
        return { status: 400, why: 'a request is no JSON in UTF-8, or is nested too deeply' };
    }
};

// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/serve.js
var serve = __webpack_require__(88712);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/spending.js
/** Maximum number of names that are kept. */
const maximumModels = 5;
/** Maximum number of messages that are known by their id. */
const maximumKeys = 10_000;
const uncounted = {
    begin: () => { },
    read: () => { },
    cost: () => ({ usd: 0, key: undefined, isEstimated: false, otherModel: undefined }),
};
const whySpent = (maximumUsd) => `the budget of this attempt, $${Number(maximumUsd.toFixed(4))}, is used up`;
const openSpending = ({ costs, settings, maximumUsd, onLimit }) => {
    const underWay = new Map();
    const counted = new Set();
    const otherModels = new Set();
    const state = { usd: 0, estimated: 0, isSpent: false };
    let waiting = [];
    const reserved = () => [...underWay].reduce((sum, [, usd]) => sum + usd, 0);
    const hasRoom = (usd) => underWay.size === 0 || state.usd + reserved() + usd < maximumUsd;
    const wake = () => {
        const woken = waiting;
        waiting = [];
        for (const one of woken)
            one();
    };
    const add = (answer, ending) => {
        const { usd, key, isEstimated, otherModel } = answer.cost(ending);
        // A gateway may answer from its memory: the same message with the same figures costs once.
        if (key !== undefined && counted.has(key))
            return;
        if (key !== undefined && counted.size < maximumKeys)
            counted.add(key);
        state.usd += usd;
        if (isEstimated)
            state.estimated += 1;
        if (otherModel !== undefined && otherModels.size < maximumModels)
            otherModels.add(otherModel);
    };
    const settleOf = (answer) => (ending) => {
        if (!underWay.delete(answer))
            return;
        add(answer, ending);
        if (state.usd >= maximumUsd && !state.isSpent) {
            state.isSpent = true;
            onLimit();
        }
        wake();
    };
    const admit = async (body, { gone, ...request }) => {
        if (costs === undefined)
            return { answer: uncounted, settle: () => { } };
        const judged = costs.judge(body, { ...request, settings });
        if ('why' in judged)
            return judged;
        while (!state.isSpent && !gone.aborted && !hasRoom(judged.maximumUsd))
            await new Promise((resolve) => {
                waiting.push(resolve);
                gone.addEventListener('abort', () => resolve(), { once: true });
            });
        if (state.isSpent)
            return { why: whySpent(maximumUsd) };
        if (gone.aborted)
            return { why: 'the request was given up' };
        const answer = costs.open(body, { ...request, settings });
        underWay.set(answer, judged.maximumUsd);
        return { answer, settle: settleOf(answer) };
    };
    const facts = () => ({
        usd: costs === undefined ? undefined : state.usd + [...underWay.keys()].reduce((sum, answer) => sum + answer.cost('under-way').usd, 0),
        estimated: state.estimated,
        otherModels: [...otherModels],
        isSpent: state.isSpent,
    });
    return { admit, facts };
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/key-proxy.js
// The only place that knows both the model key and an address on loopback. The agent talks to this proxy with a
// made-up key; the proxy puts the real one in on the way out. Invariants: the real key goes to the configured
// address and nowhere else, never into a log or an answer; only the routes that the agent needs exist, and a body is read
// as a whole, checked and written anew, so that the provider reads exactly what was checked. A process of the agent cannot
// use the key for anything that the configuration does not name.









/** Maximum number of reasons that are kept. */
const maximumReasons = 5;
/** Hop-by-hop headers (RFC 9110, 7.6.1), and cookies. */
const notReturned = new Set(['connection', 'keep-alive', 'transfer-encoding', 'set-cookie']);
const withoutHeaders = (headers, dropped) => Object.fromEntries(Object.entries(headers).filter((entry) => entry[1] !== undefined && !dropped.has(entry[0])));
/** As Anthropic's API names them. */
const errorTypes = {
    400: 'invalid_request_error',
    401: 'authentication_error',
    403: 'permission_error',
    413: 'request_too_large',
    415: 'invalid_request_error',
};
const refuse = (response, status, message) => {
    const type = errorTypes[status] ?? 'api_error';
    const final = status < 500 ? { 'x-should-retry': 'false' } : {};
    response.writeHead(status, { 'content-type': 'application/json', connection: 'close', ...final });
    response.end(JSON.stringify({ type: 'error', error: { type, message } }));
};
const whyRefused = (request, { host, api, placeholder }) => {
    const asked = `${request.method} ${request.url}`;
    if (request.headers.host !== host)
        return { status: 403, why: 'this proxy answers under its own address only' };
    if (!api.routes.some((route) => route.test(asked)))
        return { status: 403, why: `this proxy does not forward ${asked.slice(0, 100)}` };
    return request.headers[api.keyHeader] === placeholder
        ? undefined
        : { status: 401, why: 'this proxy forwards requests of its own agent only' };
};
const bodyRefused = (body, { api, settings }) => {
    const why = api.whyRefused(body, settings);
    // Claude Code takes a 403 for a wrong key.
    return why === undefined ? undefined : { status: 400, why };
};
/** Passes requests on and answers back; `heard` gets the status (0: no answer) and the answer, if any. */
const createForwarder = (options, heard, onPiece) => {
    const send = new URL(options.baseUrl).protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    const agent = (0,network/* agentFor */.Pf)(options.baseUrl);
    return (request, response, { out, counting }) => {
        let isAnswered = false;
        let isGivenUp = false;
        const broken = () => (isGivenUp ? 'given-up' : 'cut');
        // The cost is read from the answer as it passes.
        const headers = { ...out.headers, 'accept-encoding': 'identity' };
        const upstream = send(out.target, { method: request.method, headers, agent }, (answer) => {
            const status = answer.statusCode ?? 0;
            heard(status, answer);
            isAnswered = true;
            counting.answer.begin(status, answer.headers);
            // A refused key stays refused; the agent would ask ten times over minutes otherwise.
            const final = status === 401 || status === 403 ? { 'x-should-retry': 'false' } : {};
            response.writeHead(status, { ...withoutHeaders(answer.headers, notReturned), ...final });
            response.flushHeaders();
            answer.on('data', (piece) => {
                onPiece();
                counting.answer.read(piece);
            });
            answer.on('close', () => counting.settle(answer.complete ? 'over' : broken()));
            // An error means that one side hung up: the other side is closed, and the agent repeats the request itself.
            (0,external_node_stream_.pipeline)(answer, response, () => { });
        });
        // An answer settles it when its last piece has been read.
        upstream.on('close', () => {
            if (!isAnswered)
                counting.settle(broken());
        });
        upstream.on('error', () => {
            if (response.headersSent || response.destroyed)
                return void response.destroy();
            heard(0);
            refuse(response, 502, 'the model provider could not be reached');
        });
        response.on('close', () => {
            isGivenUp = !response.writableFinished && !upstream.destroyed;
            upstream.destroy();
        });
        upstream.end(out.bytes);
    };
};
/** Starts a proxy on a free port. */
const startKeyProxy = async (options) => {
    let host = '';
    let heardMs;
    const onPiece = () => {
        heardMs = performance.now();
    };
    const memory = openAnswerMemory(options.api);
    const forward = createForwarder(options, memory.heard, onPiece);
    const refused = new Set();
    const readBody = openBodyReader();
    const { api, settings, maximumUsd = Number.POSITIVE_INFINITY, onLimit = () => { } } = options;
    const spending = openSpending({ costs: api.costs, settings, maximumUsd, onLimit });
    const answer = async (request, response) => {
        const read = whyRefused(request, { ...options, host }) ?? (await readBody(request));
        const no = 'why' in read ? read : bodyRefused(read.body, options);
        if (no !== undefined || !('bytes' in read))
            return no === undefined ? undefined : sayNo(request, response, no);
        const gone = new AbortController();
        response.on('close', () => gone.abort());
        const counting = await spending.admit(read.body, { url: request.url ?? '', bytes: read.bytes.length, gone: gone.signal });
        if ('why' in counting)
            return sayNo(request, response, { status: 400, ...counting });
        await send(request, response, { read, counting });
    };
    const sayNo = (request, response, { status, why }) => {
        if (response.destroyed)
            return;
        if (refused.size < maximumReasons)
            refused.add(why);
        request.resume();
        refuse(response, status, why);
    };
    const send = async (request, response, { read, counting }) => {
        const out = await (0,outgoing/* outgoing */.b)(options, { path: request.url ?? '', headers: request.headers, read }).catch((error) => {
            counting.settle('cut');
            throw error;
        });
        if (!('why' in out) && !response.destroyed)
            return forward(request, response, { out, counting });
        counting.settle('cut');
        if (!('why' in out) || response.destroyed)
            return;
        memory.said(out);
        refuse(response, out.status === 0 ? 502 : out.status, out.why);
    };
    const server = (0,external_node_http_.createServer)((request, response) => {
        answer(request, response).catch(() => response.destroy());
    });
    server.on('connect', (_request, socket) => socket.destroy());
    server.on('upgrade', (_request, socket) => socket.destroy());
    const { port, stop } = await (0,serve/* serve */.w)(server, options.listener);
    host = `${serve/* loopback */.u}:${port}`;
    const facts = () => ({ ...memory.facts(), refused: [...refused], spending: spending.facts() });
    return { url: `http://${host}`, facts, heardMs: () => heardMs, stop };
};

;// CONCATENATED MODULE: ./actions/run-agent/build/open-proxy.js
// Starts the key proxy of one attempt, with its limit of dollars.



/** Time in which an agent that has spent its dollars may end by itself, with a report. */
const spentGraceMs = 5_000;
const openProxy = async (agent, { access, config, maximumUsd, listener }) => {
    const placeholder = `placeholder-${(0,external_node_crypto_.randomUUID)()}`;
    const settings = settingsOf(config);
    const spent = new AbortController();
    const proxy = await startKeyProxy({
        api: agent.modelApi,
        settings,
        ...(0,inputs/* accessOf */.YK)(access),
        placeholder,
        maximumUsd,
        listener,
        onLimit: () => void setTimeout(() => spent.abort(), spentGraceMs).unref(),
    });
    return { proxy, placeholder, settings, maximumUsd, spent: spent.signal };
};

// EXTERNAL MODULE: ./packages/core/build/attempt/verify.js
var attempt_verify = __webpack_require__(8283);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/repository-state.js
// Remembers where the agent's repository stands (HEAD, index, branches and tags) and brings it back there. Commands that only judge the
// work may commit, switch branches or add files. Every git command runs as the agent's user.


/** "$1", when it is there: the file to which the index is copied. */
const lookScript = `
git symbolic-ref --quiet HEAD || git rev-parse --verify --quiet HEAD || echo none
git ls-files --stage -z | git hash-object --stdin
git for-each-ref --format='%(objectname) %(refname)'
[ -z "$1" ] || cp -- "$GIT_DIR/index" "$1" 2> /dev/null || :
`;
/** `copy`: a place for a copy of the index. */
const rememberRepository = async (place, copy) => {
    const { tree } = place.directories;
    const env = { GIT_DIR: (0,external_node_path_.join)(tree, '.git'), GIT_WORK_TREE: tree };
    const look = async (to) => {
        const { code, stdout } = await runAsAgent(place, ['sh', '-c', lookScript, 'look', to], { env: { ...env, GIT_OPTIONAL_LOCKS: '0' } });
        const [head = '', index = '', ...lines] = stdout.split('\n');
        if (code !== 0 || !/^[0-9a-f]{40,64}$/.test(index))
            throw new PackError('its repository cannot be read');
        const refs = lines.flatMap((line) => {
            const [oid = '', name = ''] = line.split(' ');
            return name === '' ? [] : [[name, oid]];
        });
        return { head, index, refs: new Map(refs) };
    };
    const before = await look(copy);
    const git = openAgentGit(place, { env });
    return {
        restore: async () => {
            const now = await look('');
            const moved = movedRefs(before, now);
            const isMoved = before.head !== now.head;
            const isStaged = before.index !== now.index;
            // A switched branch first, so that it does not follow the refs.
            if (isMoved && before.head.startsWith('refs/'))
                await git.text(['symbolic-ref', 'HEAD', before.head]);
            if (isMoved && !before.head.startsWith('refs/') && before.head !== 'none')
                await git.text(['update-ref', '--no-deref', 'HEAD', before.head]);
            const input = moved.map(([name, oid]) => (oid === undefined ? `delete ${name}\n` : `update ${name} ${oid}\n`)).join('');
            if (moved.length > 0)
                await git.text(['update-ref', '--stdin'], { input });
            if (isStaged && (await runAsAgent(place, ['cp', '--', copy, (0,external_node_path_.join)(env.GIT_DIR, 'index')])).code !== 0)
                throw new PackError('its index cannot be written');
            return [...(isMoved ? ['.git/HEAD'] : []), ...(isStaged ? ['.git/index'] : []), ...moved.map(([name]) => name)];
        },
    };
};
/** Refs that differ, each with the commit it had. */
const movedRefs = (before, now) => [...new Set([...before.refs.keys(), ...now.refs.keys()])]
    .filter((name) => before.refs.get(name) !== now.refs.get(name))
    .map((name) => [name, before.refs.get(name)]);

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/tree-snapshot.js
// Remembers the files of the agent's tree and where its repository stands, and brings both back: a command that is only to judge the
// work must not become part of it. Files that git ignores are left as they are. Every git command runs as the agent's user. Files are
// taken as their bytes are, without filters.






/** Undefined where the agent's repository cannot be read: then nothing is brought back. */
const takeSnapshot = async (place, origin) => {
    const store = await tolerant(() => openPackStore(place, origin));
    if (store === undefined)
        return undefined;
    const seen = await tolerant(async () => {
        await runAsAgent(place, ['cp', '--', (0,external_node_path_.join)(place.directories.tree, '.git/info/exclude'), (0,external_node_path_.join)(store.path, 'info/exclude')]);
        await store.write('info/attributes', hand_over_memory/* allAsBytes */.zQ);
        return { files: await readFiles(store), repository: await rememberRepository(place, (0,external_node_path_.join)(store.path, 'their-index')) };
    });
    if (seen === undefined) {
        await store.remove();
        return undefined;
    }
    return {
        isStart: (await store.git.run(['rev-parse', `${origin.startOid}^{tree}`])).stdout.trim() === seen.files,
        restore: async () => {
            try {
                return await restoreAll(store, seen);
            }
            finally {
                await store.remove();
            }
        },
    };
};
const tolerant = (task) => task().catch((error) => {
    if (error instanceof PackError)
        return undefined;
    throw error;
});
/** One goes on without the other. */
const restoreAll = async (store, seen) => {
    const restored = { changed: [] };
    for (const task of [() => tree_snapshot_restore(store, seen.files), seen.repository.restore]) {
        try {
            restored.changed.push(...(await task()));
        }
        catch (error) {
            if (!(error instanceof PackError))
                throw error;
            restored.trouble ??= error.message;
        }
    }
    return restored;
};
/** Returns the files as a git tree. */
const readFiles = async ({ git }) => {
    await git.text(['add', '--all', '--', '.']);
    return git.text(['write-tree']);
};
const tree_snapshot_restore = async (store, oid) => {
    const { git, place } = store;
    const now = await readFiles(store);
    if (now === oid)
        return [];
    const changed = await git.fields(['diff-tree', '-r', '-z', '--name-only', '--no-renames', oid, now]);
    await git.text(['read-tree', oid]);
    const before = new Set(await git.fields(['ls-files', '-z', '--cached']));
    const added = changed.filter((path) => !before.has(path));
    await runAsAgent(place, ['xargs', '-0', 'rm', '-f', '--'], { input: (0,run_program/* ended */.v6)(added.map((path) => `./${path}`)) });
    await git.text(['checkout-index', '--force', '-z', '--stdin'], { input: (0,run_program/* ended */.v6)(changed.filter((path) => before.has(path))) });
    return changed;
};

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/run-command.js
// Runs one shell command as the agent's user and ends everything that it started, while other processes of that user live on. The
// command carries a mark in its environment, which its children inherit; a process that takes the mark off itself ends with the
// attempt. However much it prints, the end of it is kept and no more.






const markVariable = 'CLAMBAKE_VERIFY';
const maximumTail = 32 * 1024;
/** Never throws because of what the command does. */
const runCommand = async (place, command, options) => {
    const mark = (0,external_node_crypto_.randomUUID)();
    const startedMs = performance.now();
    const started = (0,agent_user/* asAgent */.QO)(place.user, ['sh', '-e', '-c', command], {
        env: { ...place.env, [markVariable]: mark },
        cwd: place.directories.tree,
    });
    const child = (0,run_program/* startProgram */.Xd)(started.argv, started);
    const tail = openTail();
    child.stdout.on('data', tail.add);
    child.stderr.on('data', tail.add);
    child.stdin.on('error', () => { });
    child.stdin.end();
    const closed = new Promise((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
    let stopped;
    const exited = new Promise((resolve) => {
        let isOver = false;
        const over = (code) => {
            isOver = true;
            resolve(code);
        };
        child.once('exit', (code, signal) => over(code ?? (signal === null ? undefined : 128 + external_node_os_.constants.signals[signal])));
        child.once('error', () => over(127));
        const stop = (why) => {
            // While what it left is ended its time may be over.
            if (isOver)
                return;
            stopped = why;
            over(undefined);
        };
        const timer = setTimeout(stop, options.timeoutMs, 'time');
        const cancel = () => stop('cancel');
        options.signal.addEventListener('abort', cancel, { once: true });
        if (options.signal.aborted)
            cancel();
        void closed.then(() => {
            clearTimeout(timer);
            options.signal.removeEventListener('abort', cancel);
        });
    });
    const exit = await exited;
    const seconds = (performance.now() - startedMs) / 1000;
    await endMarked(place, mark, options.path);
    // A survivor could hold a pipe open.
    await Promise.race([closed, (0,external_node_timers_promises_.setTimeout)(2000)]);
    for (const stream of [child.stdout, child.stderr])
        stream.destroy();
    return { exit: stopped === undefined ? exit : undefined, stopped, seconds, output: tail.text() };
};
/** Kills what carries the mark, again and again, because it may fork meanwhile. */
const endScript = `
mark=$1
round=0
while [ $round -lt 40 ]; do
  found=$(grep -lsFxz -- "$mark" /proc/[0-9]*/environ)
  [ -n "$found" ] || exit 0
  for file in $found; do
    pid=\${file#/proc/}
    kill -s KILL "\${pid%/environ}" 2>/dev/null
  done
  round=$((round + 1))
  [ $round -lt 5 ] || sleep 0.1
done
exit 1
`;
const endMarked = async ({ user }, mark, path) => {
    const argv = ['sh', '-c', endScript, 'end', `${markVariable}=${mark}`];
    const started = (0,agent_user/* asAgent */.QO)(user, argv, { env: { PATH: path, LC_ALL: 'C' }, cwd: '/' });
    // A survivor is ended with the attempt.
    await (0,run_program/* runWithin */.T9)(started.argv, { ...started, timeoutMs: 30_000 }).catch(() => { });
};
const openTail = () => {
    let kept = Buffer.alloc(0);
    return {
        add: (chunk) => {
            const all = Buffer.concat([kept, chunk.subarray(-maximumTail)]);
            kept = Buffer.from(all.subarray(-maximumTail));
        },
        text: () => (0,external_node_util_.stripVTControlCharacters)(kept.toString('utf8')).trimEnd(),
    };
};

;// CONCATENATED MODULE: ./actions/run-agent/build/verify-pass.js

/** Runs the commands in order until one does not pass, and brings the tree back. `isStart`: there is nothing to judge. */
const runPass = async (place, { kit, config, signal, path, origin }) => {
    const snapshot = await takeSnapshot(place, origin);
    const isStart = snapshot?.isStart === true;
    const runs = isStart ? [] : await runCommands(place, { config, signal, path });
    const { changed, trouble } = (await snapshot?.restore()) ?? { changed: [], trouble: 'the repository of the agent cannot be read' };
    if (trouble !== undefined)
        kit.warning(`What the commands of verify changed could not be taken back: ${trouble}`);
    return { runs, changed, isStart };
};
/** Runs them in order until one does not pass. The tree stays as they leave it. */
const runCommands = async (place, { config, signal, path }) => {
    const untilMs = performance.now() + config['verify-minutes'] * 60_000;
    const runs = [];
    for (const command of config.verify) {
        const ending = await runCommand(place, command, { timeoutMs: Math.max(1, untilMs - performance.now()), signal, path });
        runs.push({ command, ...ending });
        if (ending.exit !== 0)
            break;
    }
    return runs;
};
const shownRun = ({ command, exit, seconds, output }) => ({
    title: command,
    passed: exit === 0,
    seconds,
    output,
});

;// CONCATENATED MODULE: ./actions/run-agent/build/verify-session.js
// Runs the repository's own commands whenever the agent wants to finish, and hands back what does not pass, a few times.



const openSessionVerify = (place, options) => {
    const { kit, config } = options;
    const runs = [];
    if (config.verify.length === 0)
        return { finish: undefined, runs, close: () => Promise.resolve() };
    const closing = new AbortController();
    const signal = AbortSignal.any([options.signal, closing.signal]);
    let returns = 0;
    let current = Promise.resolve();
    const ask = async (answer) => {
        // Half of the work may lie there while the agent waits for people.
        const isQuestion = (0,agent_answer/* readAgentAnswer */.SM)(answer)?.kind === 'question';
        if (isQuestion || returns >= attempt_verify/* maximumReturns */._M || signal.aborted)
            return undefined;
        const pass = await runPass(place, { ...options, signal });
        runs.push(...pass.runs.map(shownRun));
        if (pass.isStart || signal.aborted)
            return undefined;
        const verify = (0,attempt_verify/* judgeVerify */.L5)(pass, { minutes: config['verify-minutes'] });
        kit.log(`When the agent wanted to finish: ${(0,texts_neutralise/* neutralise */.$0)((0,attempt_verify/* verifyText */.Bn)(verify), 600)}`);
        if (verify.result !== 'failing')
            return undefined;
        returns += 1;
        return (0,attempt_verify/* returnText */.yi)(verify, { time: returns });
    };
    const finish = {
        // Trouble of ours keeps no agent from finishing: the last run is still to come.
        ask: (given) => {
            const answer = ask(given).catch((error) => {
                kit.warning(`The commands of verify could not be run in the session: ${String(error)}`);
                return undefined;
            });
            current = answer;
            return answer;
        },
        maximumMs: config['verify-minutes'] * 60_000 + 5 * 60_000,
    };
    return {
        finish,
        runs,
        close: async () => {
            closing.abort();
            // A cancelled job has only seconds to upload the work.
            await (options.signal.aborted ? Promise.race([current, (0,external_node_timers_promises_.setTimeout)(1000)]) : current);
        },
    };
};

;// CONCATENATED MODULE: ./actions/run-agent/build/run-behind-proxy.js
// Runs the coding agent with the key kept in the proxy, and all that ends with it: checkpoints, the session's verify, the log.







/** The key is used in here only: when this returns, the proxy answers nobody any more. */
const runBehindProxy = async (place, options) => {
    const { user, inner, path, directories } = place;
    const { kit, agent, access, config, assignment, executable, instructions, signal } = options;
    const { attempt } = assignment;
    const { tree: cwd, root } = directories;
    if (options.released.aborted)
        throw new errors/* UserError */.yo('The agent was not started: people have ended the attempt.');
    const { maximumUsd } = options;
    const { proxy, placeholder, ...money } = await openProxy(agent, { access, config, maximumUsd, listener: inner?.keys });
    const env = await environmentOf(place, options);
    const log = openAgentLog({ output: process.stdout, title: `Agent ${assignment.agent} works on #${assignment.issue}` });
    const inTree = { user, directories, env };
    const { scratch, tree } = options;
    const heard = hear(log, options);
    const costUsd = () => proxy.facts().spending.usd;
    const ofAttempt = { kit, assignment, tree, scratch, costUsd, todos: heard.todos };
    const checkpoints = keepCheckpoints({ ...options.checkpoints, ...ofAttempt, place: inTree });
    const ended = AbortSignal.any([signal, options.released]);
    const session = openSessionVerify(inTree, { kit, config, signal: ended, path, origin: tree });
    const common = {
        executable,
        cwd,
        env,
        processes: { user, attempt, directory: root, path },
        api: { url: proxy.url, key: placeholder },
        ...money,
        totalMs: config['attempt-minutes'] * 60_000,
        heardMs: proxy.heardMs,
        instructions,
        finish: session.finish && { ...session.finish, listener: inner?.questions },
        answerSchema: agent_answer/* answerJsonSchema */.Aq,
        onEvent: heard.onEvent,
        signal,
        released: options.released,
    };
    const start = (given) => watchAgent(agent, { ...common, ...given });
    const gone = await goOn({ ...options, sessions: agent.sessions, proxy, start }).finally(async () => {
        // A cancelled job has no time for an upload of less than the work that is packed next.
        const settled = checkpoints.stop();
        await session.close();
        if (!signal.aborted)
            await settled;
        log.close();
        await proxy.stop();
    });
    const facts = proxy.facts();
    for (const why of facts.refused)
        kit.warning(`The key proxy refused a request of the agent: ${(0,texts_neutralise/* neutralise */.$0)(why, 300)}`);
    return { ...gone, proxy: await withAnswers(options, { run: gone.run, facts, settings: money.settings }), env, verifyRuns: session.runs };
};
/** Sends what the agent does to the log and the transcript, and remembers its newest todo list. */
const hear = (log, { onSteps }) => {
    let todos = [];
    const onEvent = ({ line, steps = [], todos: changed }) => {
        if (line !== undefined)
            log.line(line);
        if (steps.length > 0)
            onSteps(steps);
        todos = changed ?? todos;
    };
    return { onEvent, todos: () => todos };
};
const environmentOf = async ({ user, inner, directories: { home, tmp } }, { setup, assignment: { agent, attempt } }) => {
    const network = inner === undefined ? {} : (await __webpack_require__.e(/* import() */ 968).then(__webpack_require__.bind(__webpack_require__, 89968))).networkVariables;
    const userName = user.kind === 'none' ? 'agent' : user.name;
    return agentEnvironment({ path: setup.path, admitted: { ...setup.variables, ...network }, home, tmp, userName, agent, attempt });
};

;// CONCATENATED MODULE: ./actions/run-agent/build/start-agent.js
const tellBrought = (kit, { brought }) => {
    if (brought.status === 'incomplete')
        kit.warning(`Not everything the setup made in the checkout reached the agent: ${brought.why}`);
    if (brought.status !== 'brought')
        return;
    const moved = brought.relocated === 0 ? '' : `; ${brought.relocated} of their files name the agent’s tree instead of the checkout now`;
    kit.log(`From the prepared checkout to the agent: ${brought.entries} files and directories that git does not track${moved}`);
};
const tellStart = ({ kit, agent }, { user, directories }, version) => kit.log(`${agent.name} ${version} runs as ${user.kind === 'none' ? 'this job’s user' : `the user ${user.name}`} in ${directories.tree}`);
/** The checkout that the user's setup prepared. */
const preparedOf = ({ kit, path, exported }) => {
    const { workspace } = kit.environment;
    return exported === undefined || workspace === undefined ? undefined : { workspace, path };
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/read-agent-file.js
// Reads a file that the agent's user has made, with that user's rights and in its namespace: a link to something else shows no more
// than the agent could read itself. Nothing of the agent runs any more by then.


const readOne = 'for file in "$1"/*/"$2"; do [ -f "$file" ] && [ ! -h "$file" ] && exec head -c "$3" -- "$file"; done; exit 3';
const timeoutMs = 60_000;
/** Returns the text, or a clause that says why there is none. */
const readAgentFile = async ({ user, directories, env }, { folders, name, maximumBytes }) => {
    const argv = ['sh', '-c', readOne, 'read', folders, name, String(maximumBytes + 1)];
    const { argv: command, ...started } = (0,agent_user/* asAgent */.QO)(user, argv, { env, cwd: directories.home });
    const read = await (0,run_program/* runWithin */.T9)(command, { ...started, timeoutMs, maximumBytes: maximumBytes + 2 });
    if (read.exceeded === 'time')
        return { why: 'it could not be read in time' };
    if (read.code === 3)
        return { why: 'there is no plain file of it' };
    if (read.code !== 0)
        return { why: 'it could not be read' };
    if (read.stdout.length > maximumBytes)
        return { why: `it is larger than ${maximumBytes} bytes` };
    return { text: read.stdout.toString('utf8') };
};

;// CONCATENATED MODULE: ./actions/run-agent/build/take-session.js

/** Returns the session of an agent that has ended by itself; undefined when none is wanted. */
const takeSession = async (place, { run, options: { agent, redactor } }) => {
    const { sessions } = agent;
    const { sessionId, report } = run;
    if (redactor === undefined || sessions === undefined || sessionId === undefined || report === undefined)
        return undefined;
    // It becomes part of a path.
    if (!/^[0-9a-f-]{36}$/.test(sessionId))
        return { ok: false, why: 'its id has another form than is known' };
    const file = { ...sessions.fileIn(place.directories.home, sessionId), maximumBytes: sessions.maximumRawBytes };
    const read = await readAgentFile(place, file);
    if ('why' in read)
        return { ok: false, why: read.why };
    // It is for comfort: trouble with it costs no attempt.
    return sessions
        .take(read.text, { sessionId, redact: redactor })
        .catch((error) => ({ ok: false, why: error instanceof Error ? error.message : String(error) }));
};

;// CONCATENATED MODULE: ./actions/run-agent/build/verify-last.js
// Runs the repository's own commands once more on what the agent committed, in a fresh tree and a fresh namespace, when neither the
// agent nor the key proxy is there any more. What they say here is the result.





/** Only work that the agent says is finished is judged; `verify` is undefined otherwise. */
const verifyLast = async ({ tree, run, packed, env }, options) => {
    const { config, signal, kit, inside } = options;
    const isQuestion = (0,agent_answer/* readAgentAnswer */.SM)(run.report?.answer)?.kind === 'question';
    const isFinished = run.report?.succeeded === true && !isQuestion && (packed.left?.unpacked ?? []).length === 0;
    if (!isFinished || packed.status !== 'packed' || signal.aborted)
        return { verify: undefined, runs: [] };
    if (config.verify.length === 0)
        return { verify: (0,attempt_verify/* notConfigured */.q5)(tree.proposal), runs: [] };
    let last = { verify: (0,attempt_verify/* unverified */.Qs)('its commands could not be run; the log of the job says why'), runs: [] };
    const trouble = (what) => (error) => kit.warning(`The commands of verify could not be run on ${what}: ${String(error)}`);
    await inside(async (place) => {
        last = await verifyCommitted({ ...place, env }, { ...options, tree, work: packed.work });
    }).catch(trouble('the committed work'));
    if (last.verify?.result !== 'failing' || signal.aborted)
        return last;
    await inside(async (place) => {
        last = await besideBase({ ...place, env }, last, { ...options, tree });
    }).catch(trouble('the base'));
    return last;
};
/** Minutes that the job has, without those for the upload. GitHub ends it after 355 (agent.yml). */
const jobMinutes = 345;
const noTime = 'the job had no time left for its commands: lower attempt-minutes or verify-minutes';
/** Minutes for one pass; none or less: there is no time left. */
const minutesFor = (options) => Math.min(options.config['verify-minutes'], jobMinutes - process.uptime() / 60);
/** Runs them on the base, when the work has failed. */
const besideBase = async (place, { verify, runs }, options) => {
    const { user, directories } = place;
    const { tree, path, attempt } = options;
    const minutes = minutesFor(options);
    if (verify === undefined || minutes <= 0)
        return { verify, runs };
    const brought = await (0,agent_tree/* refillTree */.zt)({ ...options, tree: directories.tree, startOid: tree.baseOid, baseOid: tree.baseOid });
    if (brought.status === 'incomplete')
        return { verify, runs };
    await (0,agent_directories/* handOver */.Cl)(user, directories, path);
    try {
        const pass = await runCommands(place, { ...options, config: { ...options.config, 'verify-minutes': minutes } });
        const shown = pass.map(shownRun).map((run) => ({ ...run, title: `on the base: ${run.title}` }));
        return { verify: (0,attempt_verify/* judgeBesideBase */.Zz)(verify, { runs: pass, changed: [] }, { minutes }), runs: [...runs, ...shown] };
    }
    finally {
        await (0,end_processes/* endProcesses */.Hk)({ user, pid: undefined, attempt, directory: directories.root, path });
    }
};
/** Runs them on the packed commits. */
const verifyCommitted = async (place, options) => {
    const { user, directories } = place;
    const { tree, work, path, attempt } = options;
    const wanted = options.config['verify-minutes'];
    const minutes = minutesFor(options);
    if (minutes <= 0)
        return { verify: (0,attempt_verify/* unverified */.Qs)(noTime), runs: [] };
    const brought = await (0,agent_tree/* refillTree */.zt)({ ...options, tree: directories.tree, startOid: tree.startOid, baseOid: tree.baseOid });
    if (brought.status === 'incomplete')
        return { verify: (0,attempt_verify/* unverified */.Qs)(`not everything the setup made could be copied: ${brought.why}`), runs: [] };
    const file = (0,external_node_path_.join)(directories.tmp, 'work.bundle');
    await (0,promises_.copyFile)(work.file, file);
    await (0,promises_.chmod)(file, 0o644);
    await (0,agent_directories/* handOver */.Cl)(user, directories, path);
    try {
        // As the agent's user, because the commits are the agent's.
        for (const args of [
            ['fetch', '--quiet', '--no-tags', '--', file, names/* workRef */.$J],
            ['checkout', '--quiet', '--force', '-B', 'work', work.headOid],
        ]) {
            const { code, stderr } = await runAsAgent(place, ['git', ...args]);
            if (code !== 0)
                return { verify: (0,attempt_verify/* unverified */.Qs)(`the commits could not be checked out: ${(0,texts_neutralise/* neutralise */.$0)(stderr, 300)}`), runs: [] };
        }
        const pass = await runPass(place, { ...options, config: { ...options.config, 'verify-minutes': minutes }, origin: tree });
        const isCut = minutes < wanted && pass.runs.at(-1)?.stopped === 'time';
        return { verify: isCut ? (0,attempt_verify/* unverified */.Qs)(noTime) : (0,attempt_verify/* judgeVerify */.L5)(pass, { minutes: wanted }), runs: pass.runs.map(shownRun) };
    }
    finally {
        await (0,end_processes/* endProcesses */.Hk)({ user, pid: undefined, attempt, directory: directories.root, path });
    }
};

;// CONCATENATED MODULE: ./actions/run-agent/build/write-instructions.js



/**
 * Writes the repository's own conventions and its rules for commit messages, from the base only: the agent reads none from the tree itself.
 * The file of `system-prompt` stands first and as it is. Throws a UserError when the base does not have it.
 */
const writeInstructions = async (directories, { tree, base, systemPrompt }) => {
    const own = tree.conventions.find(({ path }) => path === systemPrompt);
    if (systemPrompt !== undefined && own === undefined)
        throw new errors/* UserError */.yo(`"system-prompt" in .github/clambake.yml names ${systemPrompt}, and the branch ${base} has no such file, or it is empty`);
    if (tree.conventions.length === 0)
        return undefined;
    const file = (0,external_node_path_.join)(directories.home, 'conventions.md');
    const others = tree.conventions.filter((one) => one !== own);
    const parts = others.map(({ path, text }) => `Conventions of this repository, from ${path} of its base branch:\n\n${text}`);
    await (0,promises_.writeFile)(file, `${[...(own === undefined ? [] : [own.text]), ...parts].join('\n\n')}\n`);
    return file;
};

;// CONCATENATED MODULE: ./actions/run-agent/build/work-on-issue.js
// From a claim that was read again to packed work. The order makes it safe: the tree is filled before it is handed over, the key
// exists only in the proxy, and both the agent's processes and the proxy have ended before anything is packed. The
// reserved user is released however the attempt ends.











/** Throws a UserError when the agent may not or cannot be started here. */
const workOnIssue = async (options) => {
    const { kit, config, begun } = options;
    const isolated = await begun.isolated(config.isolation);
    if (isolated.reserved.user.kind === 'none')
        kit.warning('isolation: none — the agent shares this job’s user and can read what the job can read');
    return workApart({ ...options, ...isolated });
};
const workApart = async (options) => {
    const { kit, assignment, config, exported, path, reserved, begun } = options;
    const { environment } = kit;
    const { user } = reserved;
    const reopen = await (0,agent_directories/* closeDirectories */.aP)(user.kind === 'none' ? [] : [environment.temp, environment.workspace]);
    let closing = Promise.resolve();
    try {
        const own = await (0,agent_directories/* ownTemp */.Pl)(await (0,agent_directories/* reachableTemp */.aJ)(user, (0,external_node_os_.tmpdir)()));
        const network = config.network === 'open' ? undefined : { entries: config['allowed-hosts'], refused: new Map() };
        const container = config.isolation === 'container';
        const frame = { kit, user, own, issue: assignment.issue, jobPath: options.jobPath, path, network, container, signal: options.signal };
        const inside = async (fill, task) => {
            await closing;
            const { place, filled, close } = await openFrame(frame, fill);
            return task(place, filled).finally(() => {
                closing = close();
            });
        };
        const work = await inside((directories) => fillTree(directories, options), (place, tree) => workIn(place, tree, options));
        const prepared = preparedOf({ kit, path, exported });
        const again = (task) => inside(() => Promise.resolve(), task);
        const { verify, runs } = await verifyLast(work, { ...options, attempt: assignment.attempt, path, prepared, inside: again });
        return { ...work, verify, verifyRuns: [...work.verifyRuns, ...runs], refused: network?.refused };
    }
    finally {
        // The result is handed over meanwhile.
        begun.leave(closing.then(reopen).finally(() => reserved.release()));
    }
};
const fillTree = ({ tree }, options) => {
    const { kit, agent, assignment, base, credentials, scratch, squashed, kept, exported, path, begun } = options;
    const from = { url: kit.environment.repositoryUrl, credentials, base, issue: assignment.issue, squashed, kept, scratch };
    const prepared = preparedOf({ kit, path, exported });
    const { 'system-prompt': prompt } = options.config;
    const conventionFiles = [...agent.conventionFiles, ...(prompt === undefined ? [] : [prompt])];
    return (0,agent_tree/* prepareAgentTree */.NS)({ ...from, tree, conventionFiles, prepared }, { made: begun.made, source: begun.source(base) });
};
const workIn = async (place, tree, options) => {
    const { user, path, directories } = place;
    const { kit, agent, assignment, base, credentials, destination, exported, begun } = options;
    const { workspace } = kit.environment;
    begun.arrive(place);
    tellBrought(kit, tree);
    const moved = workspace === undefined ? undefined : { from: workspace, to: directories.tree };
    const shared = user.kind === 'none';
    const ownTemporary = user.kind === 'user' && user.namespace !== undefined;
    const secrets = [credentials.token, ...options.access.account.secrets];
    const setup = exported === undefined
        ? { path: place.jobPath, variables: {} }
        : await admitSetup(kit, { exported, moved, shared, ownTemporary, secrets, agent });
    kit.log(tree.continues ? `It continues the issue’s branch at ${tree.startOid}` : `It starts from ${base} at ${tree.startOid}`);
    if (tree.earlier !== undefined)
        kit.log(`The kept work of the attempt before is its branch ${names/* earlierWork */.gc}`);
    const instructions = await writeInstructions(directories, { tree, base, systemPrompt: options.config['system-prompt'] });
    if (options.config.skills.length > 0)
        await (await __webpack_require__.e(/* import() */ 551).then(__webpack_require__.bind(__webpack_require__, 51551))).giveSkills(directories, { ...options, tree });
    const file = await placeSession(directories, options.conversation);
    const told = await withImages(directories, options);
    await (0,agent_directories/* handOver */.Cl)(user, directories, path);
    // Its digest takes longest of all.
    const { executable, version } = await begun.executable;
    tellStart(options, place, version);
    const { run, proxy, env, verifyRuns, ...gone } = await runBehindProxy(place, {
        ...told,
        executable,
        version,
        file,
        instructions,
        setup,
        tree,
    });
    const { startOid, baseOid, earlier, handOver: memory } = tree;
    const isHurried = options.signal.aborted;
    const packed = await packWork({ user, directories, env, startOid, baseOid, earlier, destination, memory, isHurried });
    // git may have started a process that the agent's configuration names.
    await (0,end_processes/* endProcesses */.Hk)({ user, pid: undefined, attempt: assignment.attempt, directory: directories.root, path });
    const session = options.signal.aborted ? undefined : await takeSession({ user, directories, env }, { run, options });
    return { tree, run, packed, proxy, session, gone, env, verifyRuns };
};
/** Both prompts with a section about the images, which are written where the agent gets them. */
const withImages = async (directories, options) => {
    const { images, conversation, prompt } = options;
    if (images === undefined)
        return options;
    const { placeImages } = await __webpack_require__.e(/* import() */ 135).then(__webpack_require__.bind(__webpack_require__, 76516));
    const text = await placeImages(directories, images);
    return { ...options, prompt: prompt + text, conversation: conversation && { ...conversation, prompt: conversation.prompt + text } };
};


/***/ })

};
