export const id = 592;
export const ids = [592];
export const modules = {

/***/ 93592:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readFailedPush: () => (/* binding */ readFailedPush)
});

// EXTERNAL MODULE: ./packages/core/build/names.js
var names = __webpack_require__(10250);
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

// EXTERNAL MODULE: ./packages/adapters/build/git/git-failure.js
var git_failure = __webpack_require__(94469);
;// CONCATENATED MODULE: ./packages/adapters/build/ledger/failed-push.js
// Reads git's answer to a push that failed. Invariant: only git's own machine output (--porcelain) decides what happened to a ref;
// stderr is for people and for telling network trouble apart.


/** Lines of `git push --porcelain`: `<flag> TAB <from>:<to> TAB <summary>`. */
const parsePorcelain = (stdout) => stdout.split('\n').flatMap((line) => {
    const [flag, names, ...rest] = line.split('\t');
    if (flag === undefined || flag.length !== 1 || names === undefined)
        return [];
    return [{ flag, ref: names.slice(names.indexOf(':') + 1), summary: rest.join('\t') }];
});
const collateral = /atomic (?:push|transaction)|atomic push failure/;
const readFailedPush = (result, writes) => {
    const answers = parsePorcelain(result.stdout.toString('utf8'));
    const rejected = answers.filter((a) => a.flag === '!');
    const stale = rejected.filter((a) => /stale info|remote ref updated since checkout/.test(a.summary)).map((a) => a.ref);
    // Said before anything is sent, and so without a line of machine output.
    const gone = [...result.stderr.matchAll(/unable to delete '([^']+)': remote ref does not exist/g)].map((m) => m[1] ?? '');
    stale.push(...gone);
    if (stale.length > 0)
        return { status: 'stale', refs: stale };
    const words = (0,git_failure/* essentialLines */.EM)(result.stderr);
    const said = rejected.filter((a) => !collateral.test(a.summary)).map((a) => `${a.ref} ${a.summary}`);
    const refusal = readPushRefusal(`${said.join('\n')}\n${result.stderr}`);
    const remote = (0,git_failure/* readRemoteFailure */.nk)(`${result.stderr}\n${said.join('\n')}`);
    // Two pushes met at a ref, or curl sent ours again after a lost answer: the next try sees whose commit is there.
    if (refusal?.passes === true || (refusal === undefined && remote?.retryable === true)) {
        return { status: 'retry', why: words || said.join('; '), httpStatus: remote?.status ?? 0 };
    }
    if (remote === undefined && rejected.length === 0)
        throw new Error(`git push failed (exit code ${result.code}): ${words}`);
    const refs = writes.map((w) => w.ref).join(', ');
    const why = `the server refused the push of ${refs}: ${[...said, words].filter((t) => t !== '').join(' · ')}`;
    const advice = remote === undefined ? '' : (0,git_failure/* adviceFor */.cp)('push', remote);
    const told = (advice === '' ? why : `${advice} (${why})`).slice(0, 1600);
    const remedy = advice === '' ? (refusal?.remedy ?? '') : '';
    const http = rejected.length === 0 && remote !== undefined && remote.status > 0 ? { http: remote.status } : {};
    return { status: 'refused', why: remedy === '' ? told : `${told}. What to do: ${remedy}`, ...http };
};


/***/ })

};
