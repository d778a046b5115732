export const id = 466;
export const ids = [466];
export const modules = {

/***/ 94512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ newFilesRule),
/* harmony export */   RI: () => (/* binding */ bareRepository),
/* harmony export */   vg: () => (/* binding */ newFileLimits),
/* harmony export */   vp: () => (/* binding */ judgeNewFiles)
/* harmony export */ });
// The rule for files that the agent made and did not commit: the ones that look like work are committed for it, the others
// are named with the reason (docs/decisions/027). What the agent commits itself is its own decision and not judged here.
/** Limits of one new file that nobody committed, and of the new files in one directory of the root. */
const newFileLimits = { bytes: 5 * 1024 * 1024, binaryBytes: 512 * 1024, filesOfDirectory: 1000 };
/** Directories that tools fill; none of them is work wherever it is. */
const toolDirectories = new Set(`node_modules bower_components jspm_packages .venv venv virtualenv __pycache__ .pytest_cache .mypy_cache .ruff_cache .tox .nox .eggs
.gradle .m2 .nuget .cargo .bundle .npm .yarn .pnpm-store .cache .parcel-cache .turbo .next .nuxt .svelte-kit .angular .terraform
.nyc_output .ipynb_checkpoints .idea .vs .vscode .history .claude .aider.tags.cache .sass-cache .dart_tool .stack-work .hypothesis
.serverless .vercel .netlify .git DerivedData __MACOSX lost+found`.split(/\s+/));
/** Directories of build output. Where git tracks a file in one, the project keeps it, and new files in it may be work. */
const buildDirectories = new Set(`dist build out target coverage htmlcov obj Debug Release _build cmake-build-debug cmake-build-release CMakeFiles bazel-out tmp temp logs
test-results playwright-report storybook-static site-packages`.split(/\s+/));
/** Names of files, without their directories. */
const names = [
    [/^\.env(?:\.(?!(?:example|sample|template|dist|defaults?)$).*)?$|^\.envrc$/i, 'settings of one machine, perhaps with secrets'],
    [/^(?:\.netrc|\.pgpass|\.htpasswd|id_(?:rsa|dsa|ecdsa|ed25519)|.*\.(?:key|p12|pfx|jks|keystore))$/i, 'perhaps a secret'],
    [/^nohup\.out$|\.log(?:\.\d+)?$|^(?:npm|yarn|lerna|pnpm)-(?:debug|error)\.log/i, 'output of a program'],
    [/^(?:core(?:\.\d+)?|vgcore\..*|.*\.(?:core|dmp|stackdump|heapsnapshot|cpuprofile|heapprofile)|hs_err_pid.*)$/, 'a dump of a program'],
    [/\.(?:pid|sock|lock-wal|db-journal|sqlite-(?:journal|wal|shm)|db-(?:wal|shm))$/i, 'state of a running program'],
    [/^(?:\.#.*|#.*#|.*~|\..*\.sw[a-p]|.*\.(?:swp|swo|orig|rej|bak|tmp|temp|old|save))$/i, 'a file of an editor or a patch'],
    [/^(?:\.DS_Store|Thumbs\.db|ehthumbs\.db|desktop\.ini|\._.*)$/i, 'a file of an operating system'],
    [
        /\.(?:pyc|pyo|class|o|obj|a|lib|so|so\.\d.*|dylib|dll|exe|pdb|ilk|elc|beam|hi|rlib|rmeta|wasm\.map|tsbuildinfo|gcda|gcno)$/i,
        'build output',
    ],
    [
        /^(?:a\.out|\.coverage(?:\..*)?|\.eslintcache|\.stylelintcache|\.phpunit\.result\.cache|coverage\.(?:xml|out|lcov)|lcov\.info)$/i,
        'build output',
    ],
];
const directoriesOf = (path) => path.split('/').slice(0, -1);
/** Every directory above a tracked file, as a path. */
const directoriesWith = (tracked) => {
    const found = new Set();
    for (const path of tracked) {
        for (let at = path.lastIndexOf('/'); at > 0 && !found.has(path.slice(0, at)); at = path.lastIndexOf('/', at - 1))
            found.add(path.slice(0, at));
    }
    return found;
};
const bareRepository = 'a repository of its own without a working tree';
/** Returns the directories with the files that git makes in every repository. */
const bareRepositories = (paths) => {
    const all = new Set(paths);
    const hasMore = (directory) => all.has(`${directory}/description`) ||
        all.has(`${directory}/packed-refs`) ||
        paths.some((path) => path.startsWith(`${directory}/objects/`));
    return paths.flatMap((path) => {
        const directory = path.endsWith('/HEAD') ? path.slice(0, -5) : '';
        return directory !== '' && all.has(`${directory}/config`) && hasMore(directory) ? [directory] : [];
    });
};
/** Splits new files into those that look like work and those that do not. Names and places decide here, sizes later. */
const judgeNewFiles = ({ paths, tracked }) => {
    const kept = directoriesWith(tracked);
    // Tools mark what they fill: a virtual environment has pyvenv.cfg, a cache has CACHEDIR.TAG.
    const marked = new Map(paths.flatMap((path) => {
        const mark = /^(.+)\/(pyvenv\.cfg|CACHEDIR\.TAG)$/.exec(path);
        return mark === null ? [] : [[mark[1] ?? '', mark[2] === 'pyvenv.cfg' ? 'a virtual environment' : 'a cache']];
    }));
    for (const directory of bareRepositories(paths))
        marked.set(directory, bareRepository);
    const whyNot = (path) => {
        const parts = directoriesOf(path);
        for (const [index, name] of parts.entries()) {
            const directory = parts.slice(0, index + 1).join('/');
            if (kept.has(directory))
                continue;
            const why = marked.get(directory) ??
                (toolDirectories.has(name)
                    ? 'a directory that tools fill'
                    : buildDirectories.has(name) || /\.egg-info$/.test(name)
                        ? 'build output'
                        : undefined);
            if (why !== undefined)
                return { path: `${directory}/`, why };
        }
        const why = names.find(([pattern]) => pattern.test(path.slice(path.lastIndexOf('/') + 1)))?.[1];
        return why === undefined ? undefined : { path, why };
    };
    const left = new Map();
    const work = [];
    for (const path of paths) {
        const found = whyNot(path);
        if (found === undefined)
            work.push(path);
        else
            left.set(found.path, found);
    }
    const crowded = crowdedDirectories(work, kept);
    for (const directory of crowded)
        left.set(`${directory}/`, { path: `${directory}/`, why: `more than ${newFileLimits.filesOfDirectory} new files` });
    return { work: work.filter((path) => !crowded.some((directory) => path.startsWith(`${directory}/`))), left: [...left.values()] };
};
/** Returns new directories with so many files that they were unpacked or generated rather than written. */
const crowdedDirectories = (paths, kept) => {
    const counts = new Map();
    for (const path of paths) {
        const parts = directoriesOf(path);
        const first = parts.findIndex((_, index) => !kept.has(parts.slice(0, index + 1).join('/')));
        if (first < 0)
            continue;
        const directory = parts.slice(0, first + 1).join('/');
        counts.set(directory, (counts.get(directory) ?? 0) + 1);
    }
    return [...counts].flatMap(([directory, count]) => (count > newFileLimits.filesOfDirectory ? [directory] : []));
};
/** One line for the prompt. */
const newFilesRule = 'When you end, changes of tracked files and new files that look like work are committed for you in one separate commit. ' +
    'Left out are ignored files, files that were there before you, nested repositories, dependencies, build output, caches, logs, dumps, ' +
    `\`.env*\`, files of editors, files larger than ${newFileLimits.bytes / 1024 / 1024} MB and binary files larger than ${newFileLimits.binaryBytes / 1024} KB: commit those that belong to the work.`;


/***/ }),

/***/ 12569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ withPlainLines),
  O: () => (/* binding */ withoutInvisible)
});

;// CONCATENATED MODULE: ./packages/core/build/policy/characters.js
// The one list of characters that have no shape of their own. What people do not see is removed from texts, refused in the
// names of files, and ignored when two names are compared.
/**
 * Unicode lists most of them as ignorable by default: soft hyphen, fillers, zero width and bidi, invisible operators, variation
 * selectors, BOM, tags. The others are Mongolian and interlinear marks and the blank of Braille.
 */
const invisible = '\\p{Default_Ignorable_Code_Point}\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u2800\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}';
/** Control characters except tab and newline, and C1. */
const controls = '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f';
const shapeless = new RegExp(`[${invisible}]`, 'gu');
const withoutShapeless = (text) => text.replace(shapeless, '');
const controlCharacters = new RegExp(`[${controls}]`, 'g');
const unsafeInName = new RegExp(`[${controls}\\t\\n\\u000b\\f\\r\\u2028\\u2029\\ufffd${invisible}]`, 'u');
/** A pictograph is shown in colour with this selector, so the selector is not hidden there. */
const colouredPictograph = /\p{Extended_Pictographic}\ufe0f/gu;
const anyInvisible = new RegExp(`[${invisible}]`, 'u');
/** A family of pictographs is joined without a shape between its members. More than ten members are no family, and without a limit millions of them overflow the stack. */
const joinedPictographs = /\p{Extended_Pictographic}\ufe0f?(?:\u200d\p{Extended_Pictographic}\ufe0f?){0,9}/gu;
/** True for a line of code that reads otherwise than it runs. A byte order mark may begin a file. */
const showsLess = (line) => anyInvisible.test(line.replace(/^\ufeff/, '').replace(joinedPictographs, ''));
/** True for a file name with controls, line breaks, a byte that is no UTF-8, or characters that make it read as another name. */
const hidesSomething = (name) => unsafeInName.test(name.replace(colouredPictograph, ''));
/** Writes characters without a shape as \u{…}, so that a person sees them. */
const withVisible = (text) => text.replace(new RegExp(`[\\u007f-\\u009f${invisible}]`, 'gu'), (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`);

;// CONCATENATED MODULE: ./packages/core/build/texts/invisible.js
// Removes from texts what people do not see. The list of such characters is in policy/characters.ts, for texts and names alike.

/** Terminal control sequences: CSI, OSC and the two-character ones. */
const terminalSequences = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b\u009c]*(?:\u0007|\u001b\\|\u009c)|\u001b[ -/]*[0-Z\\^-~]/g;
const lineBreaks = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
/** Returns the text with newlines alone as line breaks, without anything that has no shape. */
const withoutInvisible = (text) => withoutShapeless(text.replace(terminalSequences, '')).replace(lineBreaks, '\n').replace(controlCharacters, '').normalize('NFC');
/** The same text as far as its looks go; it differs from `withoutInvisible` when something invisible is in it. */
const withPlainLines = (text) => text.replace(lineBreaks, '\n').normalize('NFC');


/***/ }),

/***/ 44843:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ neutralise),
/* harmony export */   CL: () => (/* binding */ safeTitle),
/* harmony export */   X0: () => (/* binding */ quoteUntrusted),
/* harmony export */   y3: () => (/* binding */ neutraliseSentence)
/* harmony export */ });
/* harmony import */ var _sanitise_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90963);
// Makes text of users and agents safe for our comments, pull requests and commit messages: it stays readable, but mentions
// nobody, closes nothing, links nowhere, commands no bot and cannot break out of its place. Doing it twice changes nothing.

const always = [
    // Images and links keep their words and lose their target.
    [/!?\[([^\][]*)\]\([^()\s]*(?:\s[^()]*)?\)/g, '$1'],
    [/[\w+.-]{0,30}:\/\/[^\s)\]>'"`]*/g, '(link removed)'],
    [/\b(?:mailto|javascript|data|vbscript):[^\s]+/gi, '(link removed)'],
    [/www\.[^\s)\]>'"`]+/gi, '(link removed)'],
    // Structure: HTML, code, tables, emphasis that runs on, check boxes and [skip ci] in brackets.
    [/</g, '‹'],
    [/>/g, '›'],
    [/`/g, "'"],
    [/\|/g, '¦'],
    [/\*{3,}/g, '*'],
    [/\[/g, '('],
    [/\]/g, ')'],
    [/&(?=#?\w{1,30};)/g, '＆'],
    [/\\/g, '⧵'],
    // Mentions, commands of well-known bots, trailers.
    [/@(?=[\p{L}\p{N}_-])/gu, '@ '],
    [/\bgh-(?=\d)/gi, 'GH '],
    [/\bbors(?=\s+(?:r|d|try|merge|delegate|retry|ping|p)\b)/gi, '(bors)'],
    [/\b(skip-checks)\s*:/gi, '$1 -'],
    [/\b([a-z]+(?:-[a-z]+)*-(?:by|to)):/gi, '$1 -'],
    // The start of a line may be a command or a block.
    [/^(?:[\s/>*+=~:‹›⧵-]|#(?!\d))+/u, ''],
    [/::/g, ': '],
    [/\s+/gu, ' '],
];
/** A number in other people's words refers to nothing here. */
const noReferences = [
    [/(?<=\w)#(?=\d)/g, ' no. '],
    [/#(?=\d)/g, 'no. '],
];
/** A number in our own sentences refers to an issue, but closes nothing and reaches no other repository. */
const noClosing = [[/(?<=\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?)\s{0,9}:?\s{0,9}|[\w/-])#(?=\d)/gi, ' no. ']];
const settle = (text, replacements) => {
    let before = text;
    for (let round = 0; round < 50; round++) {
        const after = replacements.reduce((result, [pattern, by]) => result.replace(pattern, by), before).trim();
        if (after === before)
            return after;
        before = after;
    }
    return before.replace(/[^\p{L}\p{N} .,]/gu, '');
};
const harmless = (text, { maxChars, replacements }) => {
    let line = settle((0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .tB)(text, { maxChars: maxChars * 8 }).text.replace(/\n/g, ' '), replacements);
    // The new end of a cut text may read differently, so it is settled again.
    for (let room = maxChars - 1; line.length > maxChars && room >= 0; room -= Math.max(1, line.length - maxChars)) {
        line = settle(`${(0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .prefixOf */ .MT)(line, room).trimEnd()}…`, replacements);
    }
    return line;
};
/** Returns one harmless line of at most `maxChars` UTF-16 units; '…' marks a cut. */
const neutralise = (text, maxChars = 120) => harmless(text, { maxChars, replacements: [...noReferences, ...always] });
/** The same for our own sentence that may contain other people's words: `#12` stays a reference. */
const neutraliseSentence = (text, maxChars) => harmless(text, { maxChars, replacements: [...noClosing, ...always] });
/** The title of an issue, safe in any place; an unreadable one becomes `(untitled)`. */
const safeTitle = (title, maxChars = 120) => neutralise(title, maxChars) || '(untitled)';
/** Quotes an agent's words as harmless Markdown lines; empty text gives ''. */
const quoteUntrusted = (text, { maxLines, maxChars }) => {
    const lines = (0,_sanitise_js__WEBPACK_IMPORTED_MODULE_0__/* .sanitise */ .tB)(text, { maxChars })
        .text.split('\n')
        .map((line) => neutralise(line, 500))
        .filter((line) => line !== '');
    const kept = lines.slice(0, maxLines).map((line) => `> ${line}`);
    return lines.length > maxLines ? [...kept, `> … ${lines.length - maxLines} more lines`].join('\n') : kept.join('\n');
};


/***/ }),

/***/ 90963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ prefixOf),
/* harmony export */   nA: () => (/* binding */ cutNote),
/* harmony export */   tB: () => (/* binding */ sanitise)
/* harmony export */ });
/* harmony import */ var _invisible_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12569);
// Removes what people cannot see from text that comes from outside (issue titles and bodies, logs), so that nobody can talk
// to an agent behind a reviewer's back. Cleaning twice changes nothing. Markdown has more to hide: see markdown/visible-markdown.ts.

const cutNote = '\n[cut here: the text is longer than the budget]';
/** Returns a prefix of at most `max` UTF-16 units that does not split a character. */
const prefixOf = (text, max) => {
    const end = Math.max(0, max);
    const last = text.charCodeAt(end - 1);
    return text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end);
};
/**
 * Removes HTML comments. One that is never closed is removed to the end where Markdown would hide it (at the start of a
 * line), and made visible elsewhere.
 */
const removeComments = (text) => {
    const parts = [];
    let from = 0;
    for (let open = text.indexOf('<!--'); open !== -1; open = text.indexOf('<!--', from)) {
        parts.push(text.slice(from, open));
        const close = text.indexOf('-->', open + 2);
        const lineStart = /(?:^|\n) {0,3}$/.test(text.slice(Math.max(0, open - 4), open));
        if (close !== -1)
            from = close + 3;
        else if (lineStart)
            return parts.join('');
        else {
            parts.push('&lt;!--');
            from = open + 4;
        }
    }
    parts.push(text.slice(from));
    return parts.join('');
};
/** Removing a comment may join the ends of another one. Comments nested deeper than this become visible instead. */
const maximumPasses = 20;
const withoutComments = (text) => {
    let before = text;
    for (let pass = 0; pass < maximumPasses; pass++) {
        const after = removeComments(before);
        if (after === before)
            return after;
        before = after;
    }
    return before.replaceAll('<!--', '&lt;!--');
};
const visible = (text) => withoutComments((0,_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutInvisible */ .O)(text)).normalize('NFC');
/** `maxChars` counts UTF-16 units, including the note about the cut. */
const sanitise = (text, { maxChars }) => {
    // Text far beyond the budget is not read, so that a 10 MB body costs as much as a small one.
    const looked = prefixOf(text, maxChars * 4 + 1000).toWellFormed();
    const clean = visible(looked);
    const harmless = (0,_invisible_js__WEBPACK_IMPORTED_MODULE_0__/* .withPlainLines */ .s)(looked);
    const truncated = clean.length > maxChars || looked.length < text.length;
    const note = cutNote.length < maxChars ? cutNote : '';
    const kept = truncated ? prefixOf(clean, maxChars - note.length) + note : clean;
    return { text: kept, hidden: clean !== harmless, truncated };
};


/***/ })

};
