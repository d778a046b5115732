export const id = 562;
export const ids = [562,245];
export const modules = {

/***/ 81562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  handOn: () => (/* binding */ handOn),
  sharingOf: () => (/* binding */ sharingOf)
});

// EXTERNAL MODULE: ./packages/core/build/attempt/decide-resume.js
var decide_resume = __webpack_require__(97548);
// EXTERNAL MODULE: ./packages/core/build/attempt/allowed-hosts.js
var allowed_hosts = __webpack_require__(52622);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./packages/adapters/build/landing/redact.js
var redact = __webpack_require__(7336);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/build/names.js + 1 modules
var names = __webpack_require__(36660);
;// CONCATENATED MODULE: ./actions/run-agent/build/keep-session.js
// Uploads the session of an attempt, so that a later one can go on with it. It is for comfort: what stands against it is a line of
// the log and costs no attempt.



const keepSession = async ({ kit, assignment, ports, scratch }, { taken, sessionId, limits }) => {
    if (taken === undefined || sessionId === undefined)
        return undefined;
    if (!taken.ok) {
        kit.log(`No session is kept for a later attempt: ${taken.why}`);
        return undefined;
    }
    try {
        const directory = (0,external_node_path_.join)(scratch, 'kept-session');
        const file = (0,external_node_path_.join)(directory, names/* sessionFile */.NE);
        await (0,external_node_fs_promises_.mkdir)(directory);
        await (0,external_node_fs_promises_.writeFile)(file, taken.text, { mode: 0o600 });
        const { id, digest } = await ports.artifacts.upload((0,names/* sessionName */.Cy)(assignment.attempt), [file], directory);
        kit.log(`The session is kept for a later attempt as artifact ${id}`);
        return { artifact: id, digest: digest.replace(/^sha256:/, '').toLowerCase(), id: sessionId, version: taken.version, ...limits };
    }
    catch (error) {
        kit.warning(`The session could not be kept for a later attempt: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
    }
};

;// CONCATENATED MODULE: ./actions/run-agent/build/hand-on.js
// The artifacts of an attempt beside its result: the session for a later attempt, and the transcript for people. The result names
// both, and says on the issue what kept this attempt from going on with an earlier session.




/** `secrets`: those of this job so far. */
const sharingOf = (config, { isPrivate, secrets }) => {
    const redactor = (0,redact/* openRedactor */.p)(secrets);
    return {
        secrets,
        session: (0,decide_resume/* mayShare */.Xb)(config.resume, isPrivate) ? redactor : undefined,
        transcript: (0,decide_resume/* mayShare */.Xb)(config.transcript, isPrivate) ? redactor : undefined,
    };
};
const handOn = async (context, { result, work, sharing, record, title, ...facts }) => {
    const { run, session: taken, gone } = work;
    const refused = (0,allowed_hosts/* refusedHostsText */.TP)(work.refused ?? new Map());
    const notes = [...(refused === undefined ? [] : [refused]), ...facts.notes, ...gone.notes];
    const detail = [result.detail, ...notes].join(' ').slice(0, 2000).toWellFormed();
    const plain = { ...result, detail, ...(gone.resumed === undefined ? {} : { resumed: gone.resumed }) };
    const told = withoutSecrets(plain, sharing.secrets());
    const session = await keepSession(context, { taken, sessionId: run.sessionId, limits: facts.limits });
    const transcript = sharing.transcript === undefined
        ? undefined
        : await transcriptOf(context, { result: told, work, redactor: sharing.transcript, record, title });
    return { ...told, ...(session === undefined ? {} : { session }), ...(transcript === undefined ? {} : { transcript }) };
};
const minimumSecret = 8;
/** A provider may repeat a token that it was sent, so that it stands in the agent's words. */
const withoutSecrets = (result, secrets) => {
    const known = secrets.filter(({ length }) => length >= minimumSecret).map((secret) => JSON.stringify(secret).slice(1, -1));
    const text = JSON.stringify(result);
    if (!known.some((secret) => text.includes(secret)))
        return result;
    return JSON.parse(known.reduce((rest, secret) => rest.replaceAll(secret, '[removed: a secret of this job]'), text));
};
/** A cancelled job has ten seconds, and its work comes first. */
const cancelledMs = 2000;
const transcriptOf = async (context, { result, work: { run, gone, verifyRuns: verify }, redactor, record, title }) => {
    const { keepTranscript } = await __webpack_require__.e(/* import() */ 960).then(__webpack_require__.bind(__webpack_require__, 25960));
    const { startedAt, model } = result;
    const recorded = record.recorded(result.costUsd === 0 ? undefined : result.costUsd);
    const facts = { result, title, model, startedAt, prompt: gone.prompt, verify, ...recorded };
    const keeping = keepTranscript(context, { redactor, facts });
    return run.stopped === 'cancel' ? Promise.race([keeping, (0,promises_.setTimeout)(cancelledMs, undefined, { ref: false })]) : keeping;
};


/***/ }),

/***/ 7336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ openRedactor)
/* harmony export */ });
/* harmony import */ var _secret_search_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79245);
/* harmony import */ var _secrets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40284);


const mark = (kind) => `[removed: ${kind}]`;
/**
 * `known`: values that must not appear, read at each search, because tokens are minted meanwhile; short ones would stand everywhere.
 * Throws when the search takes too long.
 */
const openRedactor = (known) => {
    const secrets = () => known().filter((secret) => secret.length >= 8);
    const find = async (text) => {
        const search = (0,_secret_search_js__WEBPACK_IMPORTED_MODULE_0__.openTimedSearch)(secrets());
        return ((await search.look('it', text)) ?? (await search.end()))?.kind;
    };
    /** Half by half, because a search has a fixed price and most texts hold no secret. */
    const clean = async (texts) => {
        const kind = await find(texts.join('\n'));
        if (kind === undefined)
            return texts;
        const [only = ''] = texts;
        if (texts.length === 1)
            return [await cleanLines(only, kind)];
        const middle = Math.ceil(texts.length / 2);
        return [...(await clean(texts.slice(0, middle))), ...(await clean(texts.slice(middle)))];
    };
    const cleanLines = async (text, kind) => {
        const lines = text.split('\n');
        if (lines.length === 1)
            return mark(kind);
        const rest = (await clean(lines)).join('\n');
        // A secret may stand on several lines.
        return (await find(rest)) === undefined ? rest : mark(kind);
    };
    return { texts: (values) => clean(values.map((value) => (0,_secrets_js__WEBPACK_IMPORTED_MODULE_1__/* .maskSecrets */ .QU)(value, { known: secrets(), mark }))), find };
};


/***/ }),

/***/ 79245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SearchTooLongError: () => (/* binding */ SearchTooLongError),
  openTimedSearch: () => (/* binding */ openTimedSearch)
});

// UNUSED EXPORTS: openSecretSearch

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./packages/adapters/build/landing/secrets.js
var secrets = __webpack_require__(40284);
;// CONCATENATED MODULE: ./packages/adapters/build/landing/encoded-secrets.js
// Reads a text as somebody would who looks for a secret in disguise: decoded, backwards, and put together again (attack-35).
// A secret that is encrypted, compressed twice or spelled in words is not found; the agent's machine holds none that works for long.


/** Levels of encodings inside one another. */
const maximumLevels = 2;
const maximumUnpackedBytes = 4 * 1024 * 1024;
/** Returns what the text says when it is decoded or its pieces are joined. Texts without a disguise have few and short readings. */
const readingsOf = (text) => (0,secrets/* windowsOf */.R5)(text).flatMap((window) => decodedIn(window, 1));
/** Names a secret that stands backwards in `text`, or a secret of this job without its ends or with something between its letters. */
const findDisguised = (text, known = []) => (0,secrets/* windowsOf */.R5)(text)
    .map((window) => (0,secrets/* findSecret */.mt)(reverse(window), known) ?? findScattered(window, known))
    .find((kind) => kind !== undefined);
const decodedIn = (text, level) => {
    const found = [...fromBase64(text), ...fromHex(text), ...fromEscapes(text), ...fromPieces(text)];
    return level >= maximumLevels ? found : [...found, ...found.flatMap((one) => decodedIn(one, level + 1))];
};
/**
 * Characters of a text in a row. Random bytes have few such rows, and other letters in front of an encoded part make random bytes.
 * Zero bytes are those of UTF-16, which reads like any text without them.
 */
const textIn = /[\t\n\r\x20-\x7e]{8,}/g;
const asTexts = (bytes) => {
    const isPacked = bytes.length > 18 && bytes[0] === 0x1f && bytes[1] === 0x8b;
    const plain = isPacked ? unpacked(bytes) : bytes;
    const rows = plain.toString('latin1').replaceAll('\0', '').match(textIn);
    return rows === null ? [] : [rows.join('\n')];
};
const unpacked = (bytes) => {
    try {
        return (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: maximumUnpackedBytes });
    }
    catch {
        return bytes;
    }
};
/** The first characters of a run may belong to what stands before the encoded part, so each alignment is tried. */
const fromBase64 = (text) => {
    const joined = text.replace(/([A-Za-z0-9+/_-]{56,76})\r?\n(?=[A-Za-z0-9+/_-])/g, '$1');
    const runs = (joined === text ? [text] : [text, joined]).flatMap((one) => one.match(/[A-Za-z0-9+/_-]{20,}/g) ?? []);
    return runs.flatMap((run) => [0, 1, 2, 3].flatMap((from) => asTexts(Buffer.from(run.slice(from), 'base64url'))));
};
const fromHex = (text) => {
    const plain = text
        .replace(/(?:\\x|0x|%)([0-9a-f]{2})[\s,:]{0,2}/gi, '$1')
        .replace(/\b((?:[0-9a-f]{2}){1,4})[\s:-]{1,4}(?=(?:[0-9a-f]{2}){1,4}\b)/gi, '$1');
    return (plain.match(/[0-9a-f]{32,}/gi) ?? []).flatMap((run) => [0, 1].flatMap((from) => asTexts(Buffer.from(run.slice(from), 'hex'))));
};
/** URL, JSON and HTML. */
const fromEscapes = (text) => {
    if (!/%[0-9a-f]{2}|\\[ux]\{?[0-9a-f]|&#|=[0-9A-F]{2}/i.test(text))
        return [];
    const hex = (_, code) => String.fromCharCode(Number.parseInt(code, 16) & 0xffff);
    const decoded = text
        .replace(/=\r?\n/g, '')
        .replace(/%([0-9a-f]{2})/gi, hex)
        .replace(/\\u\{?0{0,4}([0-9a-f]{2})\}?/gi, hex)
        .replace(/\\x([0-9a-f]{2})/gi, hex)
        .replace(/&#x0{0,6}([0-9a-f]{2});/gi, hex)
        .replace(/&#0{0,6}(\d{2,3});/g, (_, code) => String.fromCharCode(Number(code)));
    return decoded === text ? [] : [decoded];
};
/** Strings that code puts together, and characters or short groups with the same separator between them. */
const fromPieces = (text) => {
    const strings = text.replace(/(["'`])\s*(?:\+|\.|&|,|\\)?\s*(["'`])/g, (all, a, b) => (a === b ? '' : all));
    const rows = text.match(/(?<!\w)\w([^\w\r]{1,4})(?:\w\1){14,}\w(?!\w)/g) ?? [];
    return [
        ...(strings === text ? [] : [strings]),
        ...rows.map((row) => row.replace(/\W/g, '')),
        ...rows.filter((row) => row.includes('-')).map((row) => row.replace(/[^\w-]/g, '')),
    ];
};
const reverse = (text) => [...text].reverse().join('');
/** Long enough that a part of it, or its letters without separators, stands nowhere by chance. */
const enough = 16;
const lettersOf = (text) => text.replace(/[^A-Za-z0-9]/g, '');
/** A secret of this job is looked for without its beginning or end, and with anything between its letters. */
const findScattered = (text, known) => {
    const letters = known.length === 0 ? '' : lettersOf(text);
    const isThere = known.some((secret) => {
        const parts = [secret.slice(7), secret.slice(0, -7)].filter((part) => part.length >= enough);
        const spelled = lettersOf(secret);
        return parts.some((part) => text.includes(part)) || (spelled.length >= enough && letters.includes(spelled));
    });
    return isThere ? 'a secret of this job' : undefined;
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/packed-files.js
// Unpacks what a file packs with deflate (gzip, zip, jar, docx, git's loose objects), to look for secrets in it. Everything is
// limited: these are a stranger's bytes. Other ways of packing are not read.

const mb = 1024 * 1024;
const limits = { files: 1000, fileBytes: 16 * mb, totalBytes: 64 * mb };
const gzip = Buffer.from([0x1f, 0x8b, 0x08]);
const zipEntry = Buffer.from('PK\x03\x04', 'latin1');
/** The packed files that can be read. */
const filesIn = (content) => {
    const found = [];
    let left = limits.totalBytes;
    const add = (unpack) => {
        if (found.length >= limits.files || left <= 0)
            return;
        const bytes = packed_files_unpacked(unpack, Math.min(limits.fileBytes, left));
        if (bytes === undefined || bytes.length === 0)
            return;
        left -= bytes.length;
        found.push(bytes);
    };
    for (const at of placesOf(content, gzip))
        add((maxOutputLength) => (0,external_node_zlib_.unzipSync)(content.subarray(at), { maxOutputLength, ...forgiving }));
    for (const at of placesOf(content, zipEntry)) {
        if (at + 30 > content.length || content.readUInt16LE(at + 8) !== 8)
            continue;
        const start = at + 30 + content.readUInt16LE(at + 26) + content.readUInt16LE(at + 28);
        add((maxOutputLength) => (0,external_node_zlib_.inflateRawSync)(content.subarray(start), { maxOutputLength, ...forgiving }));
    }
    // The two bytes with which zlib begins.
    if (content[0] === 0x78 && content.length > 2 && content.readUInt16BE(0) % 31 === 0)
        add((maxOutputLength) => (0,external_node_zlib_.unzipSync)(content, { maxOutputLength, ...forgiving }));
    return found;
};
/** A stream that is cut off is read as far as it goes. */
const forgiving = { finishFlush: 2 };
const packed_files_unpacked = (unpack, maximum) => {
    try {
        return unpack(maximum);
    }
    catch {
        return undefined;
    }
};
function* placesOf(content, mark) {
    for (let at = content.indexOf(mark); at >= 0; at = content.indexOf(mark, at + 1))
        yield at;
}

;// CONCATENATED MODULE: ./packages/adapters/build/landing/secret-scanner.js
// Scans text with the rules of secretlint, beside the patterns in secrets.ts. Invariant: a finding never shows the secret, and the
// scanner never gets a path of the agent's, because one of its rules opens the file that a path names.
const blockChars = 1_000_000;
const openSecretScan = () => {
    let parts = [];
    let texts = [];
    let length = 0;
    const flush = async () => {
        const [block, names] = [texts.join('\n'), parts];
        [parts, texts, length] = [[], [], 0];
        const found = block === '' ? undefined : await scan(block);
        return found && { kind: found.kind, name: names.findLast(({ at }) => at <= found.at)?.name ?? '' };
    };
    return {
        add: async (name, text) => {
            if (parts.at(-1)?.name !== name)
                parts.push({ at: length, name });
            texts.push(text);
            length += text.length + 1;
            return length < blockChars ? undefined : flush();
        },
        end: flush,
    };
};
const prefix = '@secretlint/secretlint-rule-';
const scan = async (text) => {
    const [{ lintSource }, { creator }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(830), __webpack_require__.e(198)]).then(__webpack_require__.bind(__webpack_require__, 198)),
        __webpack_require__.e(/* import() */ 577).then(__webpack_require__.bind(__webpack_require__, 31577)),
    ]);
    // A comment in the text could switch a rule off.
    const content = text.replaceAll(/secretlint-(?=disable|enable)/gi, 'secretlint_');
    const { messages } = await lintSource({
        source: { filePath: 'text', content, contentType: 'text', ext: '' },
        options: { config: { rules: [{ id: `${prefix}preset-recommend`, rule: creator }] }, maskSecrets: true, noPhysicFilePath: true },
    });
    const found = messages.find(({ ruleId, range }) => !isOfThisMachine(ruleId, content.slice(...range)));
    return found && { at: found.range[0], kind: `a secret (secretlint's rule ${found.ruleId.replace(prefix, '')})` };
};
/** True for a password of a database or a page that only this machine, a test's network or a document has. */
const isOfThisMachine = (ruleId, secret) => {
    if (ruleId !== `${prefix}database-connection-string` && ruleId !== `${prefix}basicauth`)
        return false;
    const host = /@\[?([^/:?#\]]*)/.exec(secret)?.[1] ?? '';
    return !host.includes('.') || /^(?:127|10|0)\.[\d.]+$|(?:^|\.)example\.|\.(?:local|test|example|invalid|internal)$/i.test(host);
};

;// CONCATENATED MODULE: ./packages/adapters/build/landing/secret-search.js
// The one search for secrets: in a text as it stands, in what it says when it is decoded or put together (attack-35), and in the
// files that an archive packs.




/** A line may have any length. Pieces overlap by more than any secret has. */
const pieceChars = 100_000;
const overlapChars = 5_000;
const piecesOf = (text) => text.length <= pieceChars
    ? [text]
    : Array.from({ length: Math.ceil(text.length / pieceChars) }, (_, piece) => text.slice(piece * pieceChars, (piece + 1) * pieceChars + overlapChars));
/** `known`: exact values, such as a token of this job. `checkTime` throws when the search takes too long. */
const openSecretSearch = ({ known = [], checkTime }) => {
    const scan = openSecretScan();
    const lookOnce = async (name, text) => {
        for (const piece of piecesOf(text)) {
            checkTime();
            const kind = (0,secrets/* findSecret */.mt)(piece, known);
            const found = kind === undefined ? await scan.add(name, piece) : { name, kind };
            if (found !== undefined)
                return found;
        }
        return undefined;
    };
    const lookDeeper = async (name, text) => {
        const disguised = `${name} in another form`;
        for (const window of (0,secrets/* windowsOf */.R5)(text)) {
            checkTime();
            for (const reading of readingsOf(window)) {
                const found = await lookOnce(disguised, reading);
                if (found !== undefined)
                    return found;
            }
            const kind = findDisguised(window, known);
            if (kind !== undefined)
                return { name: disguised, kind };
        }
        return undefined;
    };
    const look = async (name, text) => (await lookOnce(name, text)) ?? (await lookDeeper(name, text));
    const lookIntoPacked = async (name, content) => {
        for (const file of filesIn(content)) {
            const inside = await look(`${name}, in what it packs,`, textOf(file));
            if (inside !== undefined)
                return inside;
        }
        return undefined;
    };
    return {
        look,
        lookInto: async (name, content) => (await look(name, textOf(content))) ?? (await lookIntoPacked(name, content)),
        lookIntoPacked,
        end: scan.end,
    };
};
/** Without its zero bytes text in UTF-16 reads like any other text. Several of them stand between two things. */
const textOf = (content) => content
    .toString('latin1')
    .replace(/\0{2,}/g, '\n')
    .replaceAll('\0', '');
/** The job of an agent has its work to upload. */
const maximumSearchMs = 120_000;
class SearchTooLongError extends Error {
    name = 'SearchTooLongError';
}
/** The search with the time that the job of an agent has. It throws a SearchTooLongError afterwards. */
const openTimedSearch = (known = []) => {
    const end = performance.now() + maximumSearchMs;
    const checkTime = () => {
        if (performance.now() > end)
            throw new SearchTooLongError('the search for secrets takes too long');
    };
    return openSecretSearch({ known, checkTime });
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

/***/ 52622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ readDestination),
/* harmony export */   IR: () => (/* binding */ countRefused),
/* harmony export */   TP: () => (/* binding */ refusedHostsText),
/* harmony export */   X3: () => (/* binding */ tunnelPorts),
/* harmony export */   Xj: () => (/* binding */ isAllowedHost),
/* harmony export */   yy: () => (/* binding */ isListed)
/* harmony export */ });
// The hosts that agents may reach with `network: allow-list`. Names are compared as names, without asking anybody what they mean;
// an address is only what is written as one.
/** Ports of an entry that names none: those of https and http. */
const defaultPorts = [443, 80];
/** Nobody reads what goes through a tunnel, so that one to the port of http could ask for any host. */
const tunnelPorts = [443];
const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const hostName = new RegExp(`^${label}(?:\\.${label})*$`);
const wildcard = new RegExp(`^\\*(?:\\.${label}){2,}$`);
const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4 = new RegExp(`^${byte}(?:\\.${byte}){3}$`);
/** Another spelling of the same address is another host. */
const ipv6 = /^\[(?=[^:]*:[^:]*:)[\da-f:]{2,39}\]$/;
/** Programs read such a name as an address: 127.1, 0x7f000001, 2130706433. */
const endsInNumber = /(?:^|\.)(?:\d+|0x[\da-f]*)$/;
const portOf = (text) => {
    const port = text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
    return port !== undefined && port <= 65535 ? port : undefined;
};
const readHost = (text) => {
    const host = text.toLowerCase();
    if (ipv4.test(host) || ipv6.test(host))
        return host;
    const name = host.replace(/\.$/, '');
    return name.length <= 253 && hostName.test(name) && !endsInNumber.test(name) ? name : undefined;
};
const partsOf = (text) => {
    const [, host, port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(text) ?? [];
    return host === undefined ? undefined : { host, port };
};
/** True for `host`, `*.host` and an address, each also with `:port`. */
const isAllowedHost = (entry) => {
    const parts = partsOf(entry);
    if (parts === undefined || entry !== entry.toLowerCase() || parts.host.endsWith('.'))
        return false;
    if (parts.port !== undefined && portOf(parts.port) === undefined)
        return false;
    return wildcard.test(parts.host) ? !endsInNumber.test(parts.host) : readHost(parts.host) === parts.host;
};
/** Reads `host:port`, as a request names it. Undefined: it is none. `port`: taken where the text has none. */
const readDestination = (text, port) => {
    const parts = partsOf(text);
    const host = parts && readHost(parts.host);
    const number = parts?.port === undefined ? port : portOf(parts.port);
    return host === undefined || number === undefined ? undefined : { host, port: number };
};
/** True when one of the entries names the destination; one without a port stands for `ports`. A wildcard stands for every name below it, and not for itself. */
const isListed = ({ host, port }, entries, ports = defaultPorts) => entries.some((entry) => {
    const listed = partsOf(entry);
    if (listed === undefined)
        return false;
    const isPort = listed.port === undefined ? ports.includes(port) : portOf(listed.port) === port;
    return isPort && (listed.host.startsWith('*.') ? host.endsWith(listed.host.slice(1)) : host === listed.host);
});
/** Maximum numbers of names that are kept, and that are shown. */
const maximumKept = 100;
const maximumShown = 5;
const countRefused = (refused, name) => {
    const key = /^[\w.:[\]-]{1,100}$/.test(name) ? name : 'something that is no host';
    const kept = refused.has(key) || refused.size < maximumKept ? key : 'other hosts';
    refused.set(kept, (refused.get(kept) ?? 0) + 1);
};
/** A sentence about what the network refused; undefined: nothing. */
const refusedHostsText = (refused) => {
    if (refused.size === 0)
        return undefined;
    const times = [...refused.values()].reduce((sum, count) => sum + count, 0);
    const most = [...refused].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const shown = most.slice(0, maximumShown).map(([name, count]) => `${name}${count === 1 ? '' : ` (${count} times)`}`);
    const rest = most.length - shown.length;
    const all = rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
    return `The network of the agent refused ${times === 1 ? 'one request' : `${times} requests`}, by allowed-hosts of .github/clambake.yml: ${all}.`;
};


/***/ }),

/***/ 97548:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ hasStalled),
/* harmony export */   Xb: () => (/* binding */ mayShare),
/* harmony export */   iF: () => (/* binding */ decideResume),
/* harmony export */   qf: () => (/* binding */ lastRan)
/* harmony export */ });
/* harmony import */ var _records_outcomes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21490);

/** True when an artifact with the agent's words may be uploaded in this repository. */
const mayShare = (sharing, isPrivate) => sharing === 'always' || (sharing === 'private' && isPrivate === true);
/** After these resumed attempts in a row the conversation is left. */
const maximumResumed = 2;
const decideResume = (facts) => {
    const { record, claim, sharing, isPrivate } = facts;
    const anew = (why) => ({ resumes: false, why });
    const ran = record.attempts.filter(hasRun);
    const last = ran.at(-1);
    if (last === undefined)
        return anew('it is the first attempt');
    if (hasStalled(ran))
        return anew('the attempts before it took fewer turns each and did not finish');
    if (!mayShare(sharing, isPrivate))
        return anew(sharing === 'never' ? 'resume is never' : 'the repository is not private');
    if (!hasSession(last))
        return anew(`attempt ${last.id} left no session`);
    const { text, base } = last.session;
    if (text.title !== claim.text.title || text.body !== claim.text.body)
        return anew('the text of the issue has changed');
    if (base !== claim.base)
        return anew('the base has changed');
    if (resumedInARow(ran) >= maximumResumed)
        return anew(`${maximumResumed} attempts in a row went on with the same conversation`);
    const reason = reasonFor(facts, last);
    return reason === undefined ? anew('the conversation would not help') : { resumes: true, from: last, reason };
};
/** The newest attempt in which an agent worked. */
const lastRan = (attempts) => attempts.findLast(hasRun);
/** An attempt that failed for reasons outside of it did not go on with anything. */
const hasRun = (attempt) => (0,_records_outcomes_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeFacts */ .c6)(attempt.outcome).isCounted || hasSession(attempt);
const hasSession = (attempt) => attempt.session !== undefined;
const resumedInARow = (ran) => {
    const fresh = ran.findLastIndex((attempt) => attempt.resumed === undefined);
    return ran.length - 1 - fresh;
};
/** True when neither of the last two attempts finished, and the last one took fewer turns. The prompt of the next one says so. */
const hasStalled = (attempts) => {
    const [before, last] = attempts.filter(hasRun).slice(-2);
    if (before === undefined || last === undefined)
        return false;
    return before.outcome === 'incomplete' && last.outcome === 'incomplete' && last.turns < before.turns;
};
const reasonFor = ({ record: { feedback }, limits, isAnswered = false }, last) => {
    if (isAnswered)
        return 'answer';
    const { outcome, session } = last;
    if (outcome === 'incomplete' && (limits.usd > session.usd || limits.minutes > session.minutes))
        return 'limits';
    // Feedback from before that attempt is in its conversation already.
    if (feedback === undefined || Date.parse(feedback.at) < Date.parse(last.endedAt))
        return undefined;
    if (feedback.kind === 'ci' || feedback.kind === 'conflict')
        return feedback.kind;
    if (feedback.kind === 'attempt')
        return feedback.outcome === 'failing' ? 'verify' : undefined;
    return feedback.did === 'evicted' ? 'person' : undefined;
};


/***/ }),

/***/ 21490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ outcomes),
/* harmony export */   c6: () => (/* binding */ outcomeFacts),
/* harmony export */   wX: () => (/* binding */ outcomeWords)
/* harmony export */ });
/* unused harmony exports backOffName, backOffOf, maximumFree, onlyOfLanding */
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36660);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64078);
// The ways in which an attempt can end, and their consequences. They are told from the result, git and HTTP statuses, never
// from prose.


const never = Number.POSITIVE_INFINITY;
/** Endings with the same back-off count as one row. */
const backOffs = {
    none: { minutes: 0, free: never, limit: never },
    failure: { minutes: 2, free: 0, limit: never },
    provider: { minutes: 5, free: 0, limit: 10 },
    vanished: { minutes: 2, free: 1, limit: 5 },
    overtaken: { minutes: 2, free: 1, limit: 5 },
};
const fruitless = { lesson: null, isLastWord: false, question: null, pause: null };
const failed = { isCounted: true, backOff: 'failure', isLastWord: false, question: null, pause: null };
/** Trouble that is no issue's: of the account, of the model's provider, of the user's setup. */
const trouble = { ...fruitless, isCounted: false, backOff: 'none' };
const mended = { after: 1, minutes: 15, doubles: true, isSaid: false, reason: null, needsPerson: true };
const outcomes = {
    // Commits exist and the agent said that it is finished.
    done: { ...fruitless, text: 'done', isCounted: true, backOff: 'none' },
    // Finished without a commit.
    'no-changes': {
        ...fruitless,
        text: 'no changes',
        isCounted: true,
        backOff: 'none',
        question: `Is there something to do here? Close the issue, or say more in its text and set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready} again.`,
    },
    // The agent asks people something before it can go on.
    asked: {
        ...fruitless,
        text: 'asked',
        isCounted: true,
        backOff: 'none',
        question: `Answer with a comment that begins with /answer, which also makes the issue ready; or comment, and set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready}.`,
    },
    // The agent says that nothing needs to be changed.
    'nothing-to-do': {
        ...fruitless,
        text: 'nothing to do',
        isCounted: true,
        backOff: 'none',
        question: `Close the issue, or say what is missing with a comment that begins with /answer, which also makes the issue ready.`,
    },
    // The agent proposes to split the issue.
    split: {
        ...fruitless,
        text: 'split proposed',
        isCounted: true,
        backOff: 'none',
        question: `Accept it with a comment that is /accept, or say what should be different with one that begins with /answer, which makes the issue ready for another attempt.`,
    },
    // Turns, dollars or minutes used up, or work that could not be packed.
    incomplete: {
        ...failed,
        text: 'incomplete',
        lesson: 'was not finished, or not all of its work could be taken; what it committed is on this branch',
    },
    // The work is whole, and the repository's own commands (`verify`) do not pass on it.
    failing: {
        ...failed,
        text: 'failing',
        lesson: "was finished, but its work does not pass the repository's own commands; it is on this branch, repair it",
        isLastWord: true,
    },
    // A tool that it needed is not allowed.
    denied: { ...failed, text: 'tool denied', lesson: 'needed a tool that is not allowed; do without it' },
    // No result line, a signal, silence.
    killed: {
        ...failed,
        text: 'killed',
        lesson: 'was stopped before it finished; what it committed is on this branch, if anything',
    },
    // The account's limit.
    'account-limit': {
        ...trouble,
        text: 'account limit',
        pause: { after: 1, minutes: 30, doubles: false, isSaid: true, reason: "the account's limit was reached", needsPerson: false },
    },
    // 429, 529, 5xx, seen by this attempt alone: the provider answers again.
    'provider-trouble': { ...fruitless, text: 'provider trouble', isCounted: false, backOff: 'provider' },
    // The provider answered run-agent's own request with trouble as well, or not at all.
    outage: { ...trouble, text: 'outage of the provider', pause: { ...mended, minutes: 5, needsPerson: false } },
    // The key was refused.
    auth: { ...trouble, text: 'key refused', pause: mended },
    // The account's credit is used up, or its spending limit is reached.
    'no-credit': { ...trouble, text: 'credit used up', pause: mended },
    // The provider does not have the model, or no longer.
    'model-gone': { ...trouble, text: 'model gone', pause: mended },
    // A step before the agent's failed, such as the user's setup. It may be this issue's branch once; the second one is not.
    'setup-failed': { ...trouble, text: 'setup failed', backOff: 'failure', pause: { ...mended, after: 2 } },
    // The work was refused at landing.
    rejected: {
        ...failed,
        text: 'rejected at landing',
        lesson: 'was refused when its work was checked; correct what the reason names',
        isLastWord: true,
    },
    // Somebody moved the branch or the base meanwhile, so that the work could not land.
    overtaken: {
        ...fruitless,
        text: 'overtaken',
        isCounted: false,
        backOff: 'overtaken',
        lesson: 'was overtaken: the branch or its base moved while it worked, and its commits are not on this branch',
        isLastWord: true,
    },
    // The server refuses the push and will refuse it again.
    'not-pushed': {
        ...fruitless,
        text: 'refused by the server',
        isCounted: false,
        backOff: 'none',
        question: `Then set ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready} again.`,
    },
    // A person stopped it, or cancelled its run.
    stopped: {
        ...fruitless,
        text: 'stopped',
        isCounted: false,
        backOff: 'none',
        lesson: 'was stopped by a person before it was finished',
        isLastWord: true,
        question: `/again gives it another attempt, and so does ${_names_js__WEBPACK_IMPORTED_MODULE_0__/* .stateLabels */ .dE.ready}.`,
    },
    // The job vanished.
    lost: { ...fruitless, text: 'lost', isCounted: false, backOff: 'vanished' },
};
const outcomeWords = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .wordsIn */ .H)(outcomes);
const outcomeFacts = (outcome) => outcomes[outcome];
const backOffName = (outcome) => outcomes[outcome].backOff;
const backOffOf = (outcome) => backOffs[backOffName(outcome)];
/** Maximum number of attempts since a person last asked that use up none: their endings come from the agent's machine. */
const maximumFree = 20;
/** True for endings that only landing can know: a result that claims one comes from no agent's machine of ours. */
const onlyOfLanding = (outcome) => outcome === 'rejected' || outcome === 'overtaken' || outcome === 'not-pushed';


/***/ })

};
