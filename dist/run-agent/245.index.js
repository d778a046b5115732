export const id = 245;
export const ids = [245];
export const modules = {

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


/***/ })

};
