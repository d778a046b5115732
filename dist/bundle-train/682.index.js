export const id = 682;
export const ids = [682];
export const modules = {

/***/ 82682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ownersOf: () => (/* binding */ ownersOf)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86334);
/* harmony import */ var _git_git_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1926);
/* harmony import */ var _git_missing_objects_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52555);
/* harmony import */ var _fetch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5810);




/** Longer text of a place is cut in the middle of nowhere; the comment says what it is about. */
const maximumLines = 20;
const limits = { timeoutMs: 60_000, maximumBytes: 4 * 1024 * 1024 };
/** Undefined where git cannot tell: the commit is gone, or the place is not in it. */
const ownersOf = async (places, question) => {
    const { commit } = question;
    if (commit === null || !/^[0-9a-f]{40}$/.test(commit) || !(await isHere(places, commit)))
        return undefined;
    try {
        return await ask(places.git, { ...question, commit });
    }
    catch (error) {
        if (error instanceof _git_git_js__WEBPACK_IMPORTED_MODULE_0__/* .GitLimitError */ .O8)
            return undefined;
        throw error;
    }
};
/** A prefix of an earlier assembly is on no branch any more. */
const isHere = async ({ git, local, remote }, commit) => {
    if ((await (0,_git_missing_objects_js__WEBPACK_IMPORTED_MODULE_1__/* .missingObjects */ .x)(local, 'commit', [commit])).size === 0)
        return true;
    if (remote === undefined)
        return false;
    try {
        await (0,_fetch_js__WEBPACK_IMPORTED_MODULE_2__/* .fetchObjects */ .rt)(git, { remote, oids: [commit] });
        return true;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RemoteError */ .Hi && error.retryable)
            throw error;
        return false;
    }
};
const ask = async (git, { path, commit, side, lines, baseOid }) => {
    if (lines === null)
        return { commits: await ownersOfFile(git, { path, commit, baseOid }), code: undefined };
    const works = await worksOf(git, { baseOid, commit, path: undefined });
    const range = `${lines.from},${lines.to}`;
    const isBase = side === 'LEFT';
    const args = [
        'blame',
        '--first-parent',
        '--porcelain',
        ...(isBase ? ['--reverse'] : []),
        '-L',
        range,
        `${baseOid}..${commit}`,
        '--',
        path,
    ];
    const blamed = await git.run(args, limits);
    if (blamed.code !== 0 && isBase) {
        // A line of a file that has another name there: whoever changed the file is meant.
        const commits = await ownersOfFile(git, { path, commit, baseOid });
        return commits.length === 0 ? undefined : { commits, code: undefined };
    }
    if (blamed.code !== 0)
        return undefined;
    const { oids, text } = readBlame(blamed.stdout.toString('utf8'));
    const changed = isBase ? oids.map((oid) => after(works, { oid, commit })) : oids;
    const commits = new Set(changed.flatMap((oid) => (oid === undefined ? [] : (works.get(oid) ?? []))));
    return { commits: [...commits], code: text.slice(0, maximumLines).join('\n') };
};
const ownersOfFile = async (git, place) => [...(await worksOf(git, place)).values()].flatMap((work) => work ?? []);
/** Merge commit of each prefix, oldest first → the work that it brought. `path`: only those that changed it. */
const worksOf = async (git, { baseOid, commit, path }) => {
    const args = ['--literal-pathspecs', 'log', '--first-parent', '--reverse', '--format=%H %P', `${baseOid}..${commit}`];
    const listed = await git.text([...args, ...(path === undefined ? [] : ['--', path])], limits);
    const lines = listed.split('\n').filter((line) => line !== '');
    return new Map(lines.map((line) => line.split(' ')).map(([oid = '', , work]) => [oid, work]));
};
/** A reversed blame names the last commit that has a line. The next one took it away; a line that the newest has is still there. */
const after = (works, { oid, commit }) => {
    const all = [...works.keys()];
    return oid === commit ? undefined : all[all.indexOf(oid) + 1];
};
/** The commit and the text of each line. */
const readBlame = (porcelain) => {
    const oids = [];
    const text = [];
    for (const line of porcelain.split('\n')) {
        const [, oid] = /^([0-9a-f]{40}) \d+ \d+/.exec(line) ?? [];
        if (oid !== undefined && oids.length === text.length)
            oids.push(oid);
        else if (line.startsWith('\t'))
            text.push(line.slice(1));
    }
    return { oids, text };
};


/***/ })

};
