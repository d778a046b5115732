export const id = 387;
export const ids = [387,689];
export const modules = {

/***/ 14084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ci: () => (/* binding */ isTraversable),
/* harmony export */   Cl: () => (/* binding */ handOver),
/* harmony export */   Pl: () => (/* binding */ ownTemp),
/* harmony export */   aJ: () => (/* binding */ reachableTemp),
/* harmony export */   aP: () => (/* binding */ closeDirectories),
/* harmony export */   ey: () => (/* binding */ isTemporary),
/* harmony export */   nO: () => (/* binding */ prepareDirectories),
/* harmony export */   q: () => (/* binding */ removeDirectory)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34653);
/* harmony import */ var _agent_user_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36804);
// The directories of one attempt. Ours is the frame, which the agent may only pass through; inside it are the tree,
// home, tmp and out, which belong to the agent's user. The tree's path is the same for every attempt on an issue,
// because a conversation of Claude Code can be resumed only where it began. Nothing else is made readable.




/** True when everybody may pass through a directory and all above it, where its links lead. */
const isTraversable = async (directory) => {
    for (let at = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(directory).catch(() => directory);; at = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at)) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(at).catch(() => undefined);
        if (found === undefined || (found.mode & 0o001) === 0)
            return false;
        if (at === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(at))
            return true;
    }
};
/** True below the directories in whose place the agent has its own. */
const isTemporary = (path) => /^\/(?:var\/)?tmp\//.test(path);
/** Returns the first of our temporary directories that another user can reach. */
const reachableTemp = async (user, tmpdir) => {
    if (user.kind === 'none')
        return tmpdir;
    for (const directory of [tmpdir, '/tmp', '/var/tmp'])
        if (await isTraversable(directory))
            return directory;
    throw new Error(`no temporary directory can be reached by the agent's user: neither ${tmpdir}, /tmp nor /var/tmp`);
};
/**
 * Returns a directory of ours directly under a shared temporary directory: `clambake`, or with our user's number when
 * that name is somebody else's. A directory of another user is never used: its owner could replace its content.
 */
const ownTemp = async (temp) => {
    const uid = process.geteuid?.() ?? 0;
    for (const name of ['clambake', `clambake-${uid}`]) {
        const directory = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, name);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { mode: 0o711 }).catch((error) => {
            if (error.code !== 'EEXIST')
                throw error;
        });
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory);
        if (!found.isDirectory() || found.uid !== uid)
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(directory, 0o711);
        return directory;
    }
    throw new Error(`${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, 'clambake')} and ${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(temp, `clambake-${uid}`)} belong to somebody else`);
};
const administer = async (user, argv, path) => {
    const result = await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .mB)((0,_agent_user_js__WEBPACK_IMPORTED_MODULE_3__/* .asAdministrator */ .Iw)(user, argv, path), { env: { PATH: path, LC_ALL: 'C' } });
    if (result.code !== 0)
        throw new Error(`${argv[0]} failed (exit code ${result.code}): ${result.stderr.trim().slice(0, 500)}`);
};
/** Makes empty directories; those of an earlier attempt are removed first. They are ours until handed over. */
const prepareDirectories = async ({ user, own, repository, issue, path }) => {
    const parent = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(own, `${repository.owner}-${repository.name}`);
    const root = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(parent, `issue-${issue}`);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(parent, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(parent, 0o711);
    if ((await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(root).catch(() => undefined)) !== undefined)
        await removeDirectory(user, root, path);
    // Not recursive: the frame is ours because nobody else made it first.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(root, { mode: 0o711 });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(root, 0o711);
    const made = {
        root,
        tree: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'tree'),
        home: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'home'),
        tmp: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'tmp'),
        out: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, 'out'),
    };
    for (const directory of [made.tree, made.home, made.tmp, made.out])
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(directory, { mode: 0o700 });
    return made;
};
/** Gives the directories to the agent's user. Nothing of ours writes into them afterwards. */
const handOver = async (user, directories, path) => {
    // We read the work file in there afterwards.
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(directories.out, 0o755);
    if (user.kind === 'none')
        return;
    const { tree, home, tmp, out } = directories;
    await administer(user, ['chown', '-R', '-h', `${user.uid}:${user.gid}`, '--', tree, home, tmp, out], path);
};
/** Removes a directory of an attempt, regardless of the owner and the rights of its files. */
const removeDirectory = async (user, directory, path) => {
    // Without higher rights, a directory that nobody may enter has to be opened first. Nothing there: nothing to open.
    if (user.kind === 'none')
        await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_2__/* .runProgram */ .mB)(['chmod', '-R', '-f', 'u+rwX', '--', directory], { env: { PATH: path, LC_ALL: 'C' } });
    await administer(user, ['rm', '-rf', '--', directory], path);
};
/**
 * Takes everybody else's rights off directories of this job (the runner's temporary files, the workspace), and returns
 * what gives them back. Directories that are not ours or do not exist are left alone.
 */
const closeDirectories = async (directories) => {
    const uid = process.geteuid?.();
    const closed = [];
    for (const directory of directories) {
        const found = directory === undefined ? undefined : await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(directory).catch(() => undefined);
        if (directory === undefined || found === undefined || !found.isDirectory() || found.uid !== uid || (found.mode & 0o007) === 0)
            continue;
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(directory, found.mode & 0o770);
        closed.push({ directory, mode: found.mode & 0o7777 });
    }
    return async () => {
        for (const { directory, mode } of closed)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.chmod)(directory, mode).catch(() => { });
    };
};


/***/ }),

/***/ 94618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hk: () => (/* binding */ endProcesses),
/* harmony export */   IK: () => (/* binding */ signalProcesses),
/* harmony export */   qf: () => (/* binding */ attemptVariable)
/* harmony export */ });
/* unused harmony export listProcesses */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58500);
/* harmony import */ var _run_program_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34653);
/* harmony import */ var _agent_user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36804);
// Ends every process that an attempt started. A process that outlived the agent could change the work while it is packed
// or wait for a later step (attack-48), so packing may begin only when none is left. With a user of its own that is every
// process of that user; without one, the process group and every process that carries the attempt's mark.




/** Variable in the agent's environment that marks its processes. */
const attemptVariable = 'CLAMBAKE_ATTEMPT';
/** Sends one signal to all of them, once. */
const signalProcesses = async (processes, signal) => {
    const { user } = processes;
    if (user.kind === 'user') {
        // As the agent's own user: -1 then means "all it may signal", in one step of the kernel, so no fork escapes.
        const { argv, ...options } = (0,_agent_user_js__WEBPACK_IMPORTED_MODULE_2__/* .asAgent */ .QO)(user, ['sh', '-c', `kill -s ${signal} -- -1`], { env: { PATH: processes.path }, cwd: '/' });
        await (0,_run_program_js__WEBPACK_IMPORTED_MODULE_3__/* .runWithin */ .T9)(argv, { ...options, timeoutMs: 10_000 });
        return;
    }
    if (processes.pid !== undefined)
        kill(-processes.pid, signal);
    for (const pid of await listProcesses(processes))
        kill(pid, signal);
};
/** Kills until none is left. Throws when some survive, because nothing may be packed then. */
const endProcesses = async (processes) => {
    for (let round = 0; round < 50; round++) {
        await signalProcesses(processes, 'KILL');
        if ((await listProcesses(processes)).length === 0)
            return;
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_1__.setTimeout)(Math.min(20 * (round + 1), 200));
    }
    const left = await listProcesses(processes);
    throw new Error(`processes of the agent survived their end: ${left.join(', ')}`);
};
const kill = (pid, signal) => {
    try {
        process.kill(pid, `SIG${signal}`);
    }
    catch {
        // Gone already.
    }
};
/** Returns the process ids of the attempt without zombies; none where the platform has no /proc. */
const listProcesses = async (processes) => {
    const entries = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)('/proc').catch(() => []);
    const pids = entries.filter((entry) => /^\d+$/.test(entry)).map(Number);
    const belongs = await Promise.all(pids.map((pid) => (pid === process.pid ? false : isOurs(pid, processes))));
    return pids.filter((_, index) => belongs[index]);
};
const isOurs = async (pid, { user, attempt, directory }) => {
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/status`, 'utf8').catch(() => '');
    if (status === '' || /^State:\s+[ZX]/m.test(status))
        return false;
    if (user.kind === 'user')
        return /^Uid:\s+(.+)$/m.exec(status)?.[1]?.split(/\s+/).includes(String(user.uid)) ?? false;
    const [environ, cwd] = await Promise.all([
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
        (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readlink)(`/proc/${pid}/cwd`).catch(() => ''),
    ]);
    return environ.split('\0').includes(`${attemptVariable}=${attempt}`) || cwd === directory || cwd.startsWith(`${directory}/`);
};


/***/ }),

/***/ 76281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ outgoing)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86334);

/** `read`: the body, and its bytes as they were checked. `status` 0: what gives the credential could not be reached. */
const outgoing = async ({ api, settings, baseUrl, apiKey, authorise }, { path, headers, read }) => {
    const asked = { path, headers: api.headersFor(headers, settings), body: read.body };
    try {
        const sent = authorise === undefined ? { ...asked, headers: { ...asked.headers, [api.keyHeader]: apiKey } } : await authorise(asked);
        const bytes = sent.body === read.body ? read.bytes : Buffer.from(JSON.stringify(sent.body));
        const base = new URL(baseUrl);
        return {
            target: new URL(`${base.origin}${base.pathname.replace(/\/$/, '')}${sent.path}`),
            headers: { ...sent.headers, 'content-type': 'application/json', 'content-length': String(bytes.length) },
            bytes,
        };
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .NotAuthorised */ .G6)
            return { status: error.status, why: error.message };
        throw error;
    }
};


/***/ }),

/***/ 88712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ loopback),
/* harmony export */   w: () => (/* binding */ serve)
/* harmony export */ });
const loopback = '127.0.0.1';
/** `listener`: it listens already, and stays open for others after `stop`. */
const serve = async (server, listener) => {
    const at = listener ?? server;
    const sockets = new Set();
    const take = (socket) => {
        sockets.add(socket);
        socket.once('close', () => sockets.delete(socket));
        server.emit('connection', socket);
    };
    if (listener === undefined)
        await new Promise((resolve, reject) => server.once('error', reject).listen(0, loopback, resolve));
    else
        listener.on('connection', take);
    const stop = () => new Promise((resolve) => {
        listener?.off('connection', take);
        for (const socket of sockets)
            socket.destroy();
        server.close(() => resolve());
        server.closeAllConnections();
    });
    return { port: at.address().port, stop };
};


/***/ }),

/***/ 40284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QU: () => (/* binding */ maskSecrets),
/* harmony export */   R5: () => (/* binding */ windowsOf),
/* harmony export */   mt: () => (/* binding */ findSecret)
/* harmony export */ });
// Finds secrets in what an agent hands in, before any of it is pushed. Patterns of tokens whose issuers gave them a
// recognisable form: few false alarms, and no claim to find what has no form. A form that no word has is found inside other
// letters too. secret-scanner.ts adds the rules of secretlint, which knows some of these forms only in part. Invariant: a
// finding never shows the secret.
const patterns = [
    ['a GitHub token', /gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/],
    ['a GitHub app token', /ghs_[A-Za-z0-9._-]{36,}/],
    ['an Anthropic key', /\bsk-ant-[A-Za-z0-9]{2,10}-[A-Za-z0-9_-]{20,}|sk-ant-[a-z]{3,6}\d\d-[A-Za-z0-9_-]{20,}/],
    ['an OpenAI key', /\bsk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,}|\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}\b/],
    ['an AWS access key', /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/],
    ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}\b/],
    ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Z0-9]+-\d+-[a-f0-9]{30,}/],
    ['a Slack webhook', /hooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{20,}/],
    ['a Stripe key', /\b(?:sk|rk)_live_[A-Za-z0-9]{20,}/],
    ['an npm token', /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/],
    ['a token of a package registry', /:_(?:authToken|password)\s*=\s*"?[A-Za-z0-9+/_=-]{20,}/],
    ['a PyPI token', /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}/],
    ['a GitLab token', /glpat-[A-Za-z0-9_-]{20,}/],
    ['a Hugging Face token', /\bhf_[A-Za-z]{34}\b/],
    ['a SendGrid key', /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/],
    ['a private key', /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/],
    ['an address with a password', /\b[a-z][a-z0-9+.-]{1,20}:\/\/x-access-token:[^\s/@]{20,}@/i],
];
/** Names what looks like a secret in `text` or is one of `known` (exact values: the job's own token); undefined: nothing. */
const findSecret = (text, known = []) => {
    if (known.some((secret) => secret.length >= 8 && text.includes(secret)))
        return 'a secret of this job';
    return windowsOf(text)
        .map((window) => patterns.find(([, pattern]) => pattern.test(window))?.[0])
        .find((kind) => kind !== undefined);
};
/** Puts a mark in the place of each secret that stands in the text as it is. */
const maskSecrets = (text, { known, mark }) => {
    const masked = known.reduce((rest, secret) => rest.replaceAll(secret, mark('a secret of this job')), text);
    if (findSecret(masked) === undefined)
        return masked;
    return patterns.reduce((rest, [kind, pattern]) => rest.replaceAll(new RegExp(pattern, `g${pattern.flags}`), mark(kind)), masked);
};
const windowChars = 1_000_000;
/** More than the longest secret, so that none is cut everywhere. */
const overlapChars = 10_000;
/** Cuts a text into parts that overlap. The engine of regular expressions runs out of stack on ten million characters of one kind. */
const windowsOf = (text) => {
    const count = Math.max(1, Math.ceil((text.length - overlapChars) / (windowChars - overlapChars)));
    return Array.from({ length: count }, (_, at) => text.slice(at * (windowChars - overlapChars), at * (windowChars - overlapChars) + windowChars));
};


/***/ }),

/***/ 35056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ openAgentLauncher),
  r: () => (/* binding */ openLauncher)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/agent-user.js
var agent_user = __webpack_require__(36804);
;// CONCATENATED MODULE: ./packages/adapters/build/follow-program.js
// Follows one program that a shell of ours started: its two streams, its exit code, and what is known when nobody tells that.



/** A shell's words in another stream are read within this time. */
const graceMs = 1000;
/** With these codes a shell tells of a signal. Git ends with 129 by itself. */
const isBySignal = (code) => code >= 130 && code <= 192;
/** It is read without waiting for the program that will write to it. */
const readFrom = (file) => new external_node_net_.Socket({ fd: (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK), readable: true, writable: false });
/** A program that failed before it had the stream would leave it without an end. */
const touch = (file) => {
    try {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_NONBLOCK));
    }
    catch {
        // We have read it to its end.
    }
};
/** Longer lines than ours are dropped. */
const readLines = (stream, heard) => {
    let rest = '';
    stream.on('data', (chunk) => {
        const lines = `${rest}${chunk.toString('latin1')}`.split('\n');
        rest = (lines.pop() ?? '').slice(-100);
        for (const line of lines)
            heard(line);
    });
};
/** `free`: nobody holds its streams any more. */
const follow = (name, { shell, add, distrust }) => {
    const stdout = readFrom(`${name}.out`);
    const stderr = readStderr(`${name}.err`, stdout);
    const streams = [stdout, stderr].map((stream) => new Promise((resolve) => stream.once('close', () => resolve())));
    let pid;
    let isKilled = false;
    let hasEnded = false;
    const kill = () => {
        isKilled = true;
        if (pid !== undefined && pid > 1)
            shell.kill(pid, hasEnded);
    };
    const ended = new Promise((resolve, reject) => {
        const end = () => {
            hasEnded = true;
            touch(`${name}.out`);
            touch(`${name}.err`);
        };
        const lost = () => {
            if (hasEnded)
                return;
            end();
            if (shell.isOurs)
                reject(new Error('a program could not be started, or not be followed to its end, by the shell of this job'));
            else
                resolve(128);
        };
        const started = (value) => {
            pid = value;
            if (isKilled)
                kill();
        };
        add({
            started,
            ended: (code) => {
                end();
                resolve(isBySignal(code) ? 128 : code);
            },
            lost,
            isStarted: () => pid !== undefined,
        });
        void Promise.all(streams)
            .then(() => (0,external_node_timers_promises_.setTimeout)(graceMs, undefined, { ref: false }))
            .then(lost);
    });
    const leave = () => {
        if (!hasEnded)
            distrust();
        for (const stream of [stdout, stderr])
            stream.removeAllListeners('data').resume().unref();
    };
    const closed = Promise.all([ended, ...streams]).then(([code]) => code);
    return { stdout, stderr, kill, ended, leave, closed, free: Promise.allSettled([ended, ...streams]) };
};
/** Leaves no stream open when the second cannot be opened. */
const readStderr = (file, stdout) => {
    try {
        return readFrom(file);
    }
    catch (error) {
        stdout.destroy();
        throw error;
    }
};

// EXTERNAL MODULE: ./packages/adapters/build/run-program.js
var run_program = __webpack_require__(34653);
;// CONCATENATED MODULE: ./packages/adapters/build/launcher-script.js
// The fixed text of the shell that starts programs, and the requests that it reads.

/**
 * Arguments: our directory, then setsid, then mkfifo and what it makes. Each request is a list of items: number, channel, standard
 * input, directory, file of variables, number of variables, number of words, variables, words. An item is lines: `+` goes on, `.` ends
 * it. What follows a program holds its streams, so that they end only after it has said how the program ended. The variables come
 * last: none of theirs, whatever its name, changes what is started.
 */
const script = `
item() {
  item=
  while IFS= read -r line; do
    case $line in
      +*) item=$item\${line#?}$newline ;;
      *) item=$item\${line#?}; return 0 ;;
    esac
  done
  exit 0
}
newline='
'
at=$1 setsid=$2
shift 2
"$@" || exit 1
echo ready
while item; do
  id=$item
  item; channel=$item
  item; input=$item
  item; directory=$item
  item; file=$item
  item; variables=$item
  item; words=$item
  set --
  left=$((variables + words))
  while [ $left -gt 0 ]; do
    item
    set -- "$@" "$item"
    left=$((left - 1))
  done
  (
    exec 3>&1
    said="lost $id"
    trap 'echo "$said" >&3' EXIT
    exec >"$at/$channel.out" 2>"$at/$channel.err" 4<"$input" || exit
    cd -- "$directory" || exit
    (
      trap - EXIT
      exec 3>&- 4<&-
      while [ $variables -gt 0 ]; do
        export "$1"
        shift
        variables=$((variables - 1))
      done
      unset PWD OLDPWD SHLVL
      set -- "$setsid" "$@"
      . "$file"
      exec "$@"
    ) <&4 &
    pid=$!
    echo "pid $id $pid" >&3
    wait $pid
    said="end $id $?"
  ) &
  jobs >/dev/null
done
`;
/** Lets the shell read an item. It cannot carry NUL, and no shell is trusted here with more than plain text. */
const itemOf = (text) => {
    const lines = text.split('\n');
    return lines.map((line, index) => `${index + 1 < lines.length ? '+' : '.'}${line}\n`).join('');
};
const isPlain = (text) => /^[\t\n\x20-\x7e]*$/.test(text);
/** A shell reads byte by byte, and takes the square of the number of words. */
const isShort = (items) => items.length <= 300 && items.join('').length <= 20_000;
/** Other names mean something to a shell, or may. */
const isVariable = (name) => /^(?:CI|CLAMBAKE_[A-Z_]+|GIT_[A-Z0-9_]+|HOME|LANG|LC_ALL|LOGNAME|PATH|SHELL|TMPDIR|USER)$/.test(name);
const isToken = (value) => /authorization/i.test(value);
/** Undefined: Node has to start it. `find`: looks the program up; what it returns is started. A token is in no file. */
const requestOf = (command, { env, cwd = '/' }, find = (name) => (0,run_program/* findProgram */.Kp)(name, env['PATH'] ?? '')) => {
    const program = find(command[0]);
    const names = Object.keys(env);
    if (program === undefined || !names.every(isVariable))
        return undefined;
    const [tokens, others] = [true, false].map((wanted) => names.filter((name) => isToken(env[name] ?? '') === wanted));
    const variables = others.map((name) => `export ${name}='${(env[name] ?? '').replaceAll("'", "'\\''")}'\n`).join('');
    const words = [program, ...command.slice(1)];
    const items = [String(tokens.length), String(words.length), ...tokens.map((name) => `${name}=${env[name]}`), ...words];
    return isShort([cwd, ...items]) && [cwd, variables, ...items].every(isPlain) ? { cwd, variables, items } : undefined;
};

;// CONCATENATED MODULE: ./packages/adapters/build/launcher.js
// A small shell of ours that starts programs for us. Node starts a program by fork(2), and that copies the page tables of its whole
// memory: 0.6 to 1.2 ms a MB on a virtual machine, so 100 ms and more in the middle of an attempt. The shell starts the same program
// in 2 to 8 ms (docs/decisions/075). Invariants: its text is fixed, and programs, arguments and variables reach it as data; it has
// our rights and the agent can neither write to it nor end it; a variable never stands in a program's arguments, where others can
// read it; every program has two streams of its own, so what an earlier one left running cannot speak for a later one.










const closeMs = 2000;
const readyMs = 10_000;
/** Programs that run at the same time; more are started by Node itself. */
const maximumChannels = 16;
/** Resolves to true when the shell takes requests. `shut` is called when it takes no more. */
const listen = (shell, waiting, shut) => new Promise((resolve) => {
    readLines(shell.stdout, (line) => {
        if (line === 'ready')
            resolve(true);
        const [, word, id = '', value] = /^(pid|end|lost) (\d{1,9})(?: (\d{1,9}))?$/.exec(line) ?? [];
        if (word === 'pid')
            waiting.get(id)?.started(Number(value));
        if (word === 'end')
            waiting.get(id)?.ended(Number(value));
        if (word === 'lost')
            waiting.get(id)?.lost();
    });
    void shell.exited.then(async () => {
        shut();
        if (waiting.size === 0)
            return;
        // Its last words may not have been read.
        await (0,external_node_timers_promises_.setTimeout)(graceMs);
        for (const one of waiting.values())
            if (!one.isStarted())
                one.lost();
    });
    void shell.gone.then(() => {
        shut();
        resolve(false);
        for (const one of waiting.values())
            one.lost();
    });
});
/** Returns the file with these variables, which it writes once for all programs that have the same. */
const openVariableFiles = ({ directory, mode }) => {
    const files = new Map();
    return (variables) => {
        const file = files.get(variables) ?? (0,external_node_path_.join)(directory, `variables-${files.size}`);
        if (!files.has(variables))
            (0,external_node_fs_.writeFileSync)(file, variables, { mode, flag: 'wx' });
        files.set(variables, file);
        return file;
    };
};
/** Undefined: it has ended and cannot be used. `find`: looks a program up where the shell itself does not. */
const openShell = async (shell, find) => {
    const waiting = new Map();
    const free = Array.from({ length: maximumChannels }, (_, channel) => channel);
    let isOpen = true;
    const shut = () => {
        isOpen = false;
    };
    const ready = listen(shell, waiting, shut);
    shell.stdin.on('error', () => { });
    const close = async () => {
        isOpen = false;
        shell.stdin.end();
        const isGone = await Promise.race([shell.gone.then(() => true), (0,external_node_timers_promises_.setTimeout)(closeMs, false, { ref: false })]);
        if (!isGone)
            shell.leave();
    };
    if (!(await Promise.race([ready, (0,external_node_timers_promises_.setTimeout)(readyMs, false, { ref: false })]))) {
        await close();
        return undefined;
    }
    let count = 0;
    const files = openVariableFiles(shell);
    const start = (channel, { cwd, variables, items }, options) => {
        const name = (0,external_node_path_.join)(shell.directory, String(channel));
        const { input = '' } = options;
        const from = options.stdin ?? (input.length > 0 ? `${name}.in` : '/dev/null');
        if (options.stdin === undefined && input.length > 0)
            (0,external_node_fs_.writeFileSync)(from, input, { mode: shell.mode });
        const id = String(count++);
        const running = follow(name, {
            shell,
            add: (one) => waiting.set(id, one),
            distrust: shut,
        });
        shell.stdin.write([id, String(channel), from, cwd, files(variables), ...items].map(itemOf).join(''));
        void running.free.then(() => {
            waiting.delete(id);
            free.push(channel);
        });
        return running;
    };
    const launch = (command, options) => {
        const request = isOpen && free.length > 0 ? requestOf(command, options, find) : undefined;
        const channel = request && free.pop();
        if (request === undefined || channel === undefined)
            return undefined;
        try {
            return start(channel, request, options);
        }
        catch {
            // Its directory is gone, the disk is full or too many files are open; Node needs none of them, or says so.
            free.push(channel);
            return undefined;
        }
    };
    return { launch, close };
};
const channelFiles = (directory) => Array.from({ length: maximumChannels }, (_, channel) => ['out', 'err'].map((end) => (0,external_node_path_.join)(directory, `${channel}.${end}`))).flat();
/** Our own launcher, which starts the shell of another one, and a pipe for that. */
let ours;
/**
 * `scratch`: a directory that only we can read; it must outlive the launcher. `path`: where our own programs are looked up. Programs are started through the shell from when this resolves until `close`. Undefined: the machine lacks a program for it.
 */
const openLauncher = async (scratch, path) => {
    const [sh, setsid, mkfifo] = ['sh', 'setsid', 'mkfifo'].map((name) => (0,run_program/* findProgram */.Kp)(name, path));
    if (sh === undefined || setsid === undefined || mkfifo === undefined || !isPlain(scratch))
        return undefined;
    const directory = await (0,promises_.mkdtemp)((0,external_node_path_.join)(scratch, 'launcher-'));
    const talk = (0,external_node_path_.join)(directory, 'talk');
    const pipes = [mkfifo, '-m', '600', talk, ...channelFiles(directory)];
    const child = (0,run_program/* startProgram */.Xd)([sh, '-c', script, 'launch', directory, setsid, ...pipes], { env: {} });
    child.stderr.resume();
    const gone = new Promise((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
    const exited = new Promise((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
    const leave = () => {
        child.kill('SIGKILL');
        child.unref();
        for (const stream of [child.stdout, child.stderr])
            stream.destroy();
    };
    const kill = (group, hasEnded) => (0,run_program/* killGroupOf */.z3)(group, !hasEnded);
    const shell = { directory, stdin: child.stdin, stdout: child.stdout, exited, gone, leave, isOurs: true, mode: 0o600, kill };
    const opened = await openShell(shell);
    if (opened === undefined)
        return undefined;
    const { launch } = opened;
    ours = { launch, talk };
    (0,run_program/* launchThrough */.Hg)(launch);
    const end = () => {
        ours = undefined;
        (0,run_program/* launchThrough */.Hg)(undefined);
    };
    void exited.then(end);
    const close = () => {
        end();
        return opened.close();
    };
    return { close };
};
/**
 * A shell of the agent's user in its namespace. What it says about itself is the agent's word, like everything that its programs
 * print. Open it when no process of the agent is left. `root`: a directory of ours that the agent's user can enter and not write.
 * Undefined: its programs are started one by one.
 */
const openAgentLauncher = async (user, root) => {
    if (ours === undefined || user.kind === 'none')
        return undefined;
    const { launch, talk } = ours;
    const directory = (0,external_node_path_.join)(root, `launcher-${(0,external_node_crypto_.randomUUID)()}`);
    await (0,promises_.mkdir)(directory);
    await (0,promises_.chmod)(directory, 0o711);
    // Nobody but the agent's user knows these names, and it cannot put anything else in their place.
    const made = await (0,run_program/* runProgram */.mB)(['mkfifo', '-m', '622', ...channelFiles(directory)], { env: { PATH: user.path, LC_ALL: 'C' } });
    if (made.code !== 0)
        return undefined;
    const words = ['sh', '-c', script, 'launch', directory, (0,run_program/* absoluteProgram */.KE)('setsid', user.path), ':'];
    const { argv, ...where } = (0,agent_user/* asAgent */.QO)(user, [(0,run_program/* absoluteProgram */.KE)('sh', user.path), ...words.slice(1)], { env: {}, cwd: '/' });
    const stdin = new external_node_net_.Socket({ fd: (0,external_node_fs_.openSync)(talk, external_node_fs_.constants.O_RDWR | external_node_fs_.constants.O_NONBLOCK), readable: false, writable: true });
    const shell = launch(argv, { ...where, stdin: talk });
    if (shell === undefined) {
        stdin.destroy();
        return undefined;
    }
    shell.stderr.resume();
    const kill = (group) => {
        const { argv: killing, ...at } = (0,agent_user/* asAgent */.QO)(user, ['sh', '-c', `kill -s KILL -- -${group}`], { env: { PATH: user.path }, cwd: '/' });
        (0,run_program/* runWithin */.T9)(killing, { ...at, timeoutMs: 10_000 }).catch(() => { });
    };
    // That it cannot be followed is told by its end, and its programs by theirs.
    const exited = shell.ended.catch(() => { });
    const gone = shell.closed.catch(() => { });
    const { leave } = shell;
    const inPlace = { directory, stdin, stdout: shell.stdout, exited, gone, leave, isOurs: false, mode: 0o644, kill };
    // In the agent's namespace other programs may stand in its PATH.
    return openShell(inPlace, (name) => name);
};


/***/ }),

/***/ 79689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   _D: () => (/* binding */ replaceAt),
/* harmony export */   _H: () => (/* binding */ looseObject),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   s9: () => (/* binding */ entriesIn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29396);
// The parts of a record's schema. A later release may have written the record, so objects keep the keys that this release
// does not know, and a list says whether an entry that cannot be read waits alone, without the rest of the record.

const isJson = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** An object that keeps its unknown keys. Code that changes it copies it with a spread, so that they are written again. */
const looseObject = (shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(shape).loose();
const orders = zod__WEBPACK_IMPORTED_MODULE_1__/* .registry */ .u5();
/** A list in which an entry that this release cannot read waits alone: see read-record.ts. */
const entries = (entry, order = 'oldest first') => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entry).register(orders, { order });
/** Finds these places in a schema. Lists inside of an entry do not count, because an entry is read as a whole. */
const entriesIn = (schema, path = []) => {
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodOptional */ .IiU || schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodDefault */ .XiL)
        return entriesIn(schema.def.innerType, path);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodObject */ .bvH)
        return Object.entries(schema.shape).flatMap(([key, inner]) => entriesIn(inner, [...path, key]));
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodRecord */ .b8S)
        return [{ path, entry: schema.valueType, order: undefined }];
    const order = schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodArray */ .naA ? orders.get(schema)?.order : undefined;
    return schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodArray */ .naA && order !== undefined ? [{ path, entry: schema.element, order }] : [];
};
/** Returns the value at a path; the keys of a list are its indices. */
const valueAt = (json, path) => path.reduce((value, key) => (typeof value === 'object' && value !== null ? value[key] : undefined), json);
const replaceAt = (json, [key = '', ...rest], value) => ({
    ...json,
    [key]: rest.length === 0 ? value : replaceAt(json[key], rest, value),
});


/***/ })

};
